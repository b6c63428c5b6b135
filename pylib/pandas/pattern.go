// This file defines the patterns of .str.contains and its like: literal text or a regular expression.

package pandas

import (
	"regexp"
	"strings"

	"github.com/alkimi/pyexec/internal/object"
)

// pattern matches literally where re is nil. Regular expressions are those of RE2, which run in linear time.
type pattern struct {
	literal string
	re      *regexp.Regexp
}

// maxPattern bounds the text of a regular expression, whose compiled form may be many times as large.
const maxPattern = 10000

func newPattern(t *object.Thread, pat, matchCase, regex object.Value) (*pattern, error) {
	s, ok := text(pat)
	if !ok {
		return nil, object.TypeErrorf("first argument must be string or compiled pattern")
	}
	exact, err := flag(t, matchCase)
	if err != nil {
		return nil, err
	}
	re, err := flag(t, regex)
	if err != nil {
		return nil, err
	}
	if exact && (!re || regexp.QuoteMeta(s) == s) {
		return &pattern{literal: s}, nil
	}
	if len(s) > maxPattern {
		return nil, object.ValueErrorf("the pattern is longer than %d characters", maxPattern)
	}
	if !re {
		s = regexp.QuoteMeta(s)
	}
	if err := t.Charge(int64(len(s))*64 + 4096); err != nil {
		return nil, err
	}
	if !exact {
		s = "(?i)" + s
	}
	c, err := regexp.Compile(s)
	if err != nil {
		return nil, object.ValueErrorf("the pattern %s is not supported here (lookaround and backreferences are not): %s", object.Printable(s, 100),
			strings.TrimPrefix(err.Error(), "error parsing regexp: "))
	}
	return &pattern{re: c}, nil
}

func (p *pattern) find(s string) bool {
	if p.re == nil {
		return strings.Contains(s, p.literal)
	}
	return p.re.MatchString(s)
}

func (p *pattern) atStart(s string) bool {
	if p.re == nil {
		return strings.HasPrefix(s, p.literal)
	}
	at := p.re.FindStringIndex(s)
	return at != nil && at[0] == 0
}

func (p *pattern) count(s string) int {
	if p.re == nil {
		return strings.Count(s, p.literal)
	}
	return len(p.re.FindAllStringIndex(s, -1))
}

// replace replaces the first n matches (all where n is negative); \1 in with means a group.
func (p *pattern) replace(s, with string, n int) string {
	if p.re == nil {
		return strings.Replace(s, p.literal, with, n)
	}
	var tmpl strings.Builder
	for i := 0; i < len(with); i++ {
		switch {
		case with[i] == '\\' && i+1 < len(with) && with[i+1] >= '0' && with[i+1] <= '9':
			tmpl.WriteString("${" + with[i+1:i+2] + "}")
			i++
		case with[i] == '$':
			tmpl.WriteString("$$")
		default:
			tmpl.WriteByte(with[i])
		}
	}
	if n < 0 {
		return p.re.ReplaceAllString(s, tmpl.String())
	}
	var out []byte
	last := 0
	for _, m := range p.re.FindAllStringSubmatchIndex(s, n) {
		out = append(out, s[last:m[0]]...)
		out = p.re.ExpandString(out, tmpl.String(), s, m)
		last = m[1]
	}
	return string(append(out, s[last:]...))
}
