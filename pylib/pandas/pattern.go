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

// The flags of package re that patterns may have.
const (
	flagIgnoreCase = 2
	flagMultiline  = 8
	flagDotAll     = 16
	flagUnicode    = 32
)

func newPattern(t *object.Thread, pat, matchCase, flags, regex object.Value) (*pattern, error) {
	s, ok := text(pat)
	if !ok {
		return nil, object.TypeErrorf("first argument must be string or compiled pattern")
	}
	exact, err := flag(t, matchCase)
	if err != nil {
		return nil, err
	}
	bits, err := object.IndexInt(t, flags)
	if err != nil {
		return nil, err
	}
	if bits&^(flagIgnoreCase|flagMultiline|flagDotAll|flagUnicode) != 0 {
		return nil, object.Raise(object.NotImplementedErrorType, "flags=%d is not supported here; only re.IGNORECASE, re.MULTILINE and re.DOTALL are", bits)
	}
	exact = exact && bits&flagIgnoreCase == 0
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
	mode := ""
	if !exact {
		mode = "i"
	}
	if bits&flagMultiline != 0 {
		mode += "m"
	}
	if bits&flagDotAll != 0 {
		mode += "s"
	}
	if mode != "" {
		s = "(?" + mode + ")" + s
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

// anchor makes the pattern match whole strings only.
func (p *pattern) anchor(t *object.Thread) error {
	if p.re == nil {
		return nil
	}
	s := `\A(?:` + p.re.String() + `)\z`
	if err := t.Charge(int64(len(s))*64 + 4096); err != nil {
		return err
	}
	c, err := regexp.Compile(s)
	if err != nil {
		return object.ValueErrorf("the pattern %s is not supported here", object.Printable(p.re.String(), 100))
	}
	p.re = c
	return nil
}

func (p *pattern) whole(s string) bool {
	if p.re == nil {
		return s == p.literal
	}
	return p.re.MatchString(s)
}

// splitPattern is the regular expression of str.split, nil where the separator is plain text.
func splitPattern(t *object.Thread, pat, regex object.Value) (*pattern, error) {
	s, ok := text(pat)
	if !ok {
		return nil, nil
	}
	re := len([]rune(s)) > 1
	if given(regex) {
		var err error
		if re, err = flag(t, regex); err != nil {
			return nil, err
		}
	}
	if !re || regexp.QuoteMeta(s) == s {
		return nil, nil
	}
	p, err := newPattern(t, pat, object.True, object.Int(0), object.True)
	if err == nil && (p.re.NumSubexp() > 0 || p.re.MatchString("")) {
		err = object.Raise(object.NotImplementedErrorType, "StringMethods.split(regex=True) is not supported here for patterns with groups or that match nothing")
	}
	return p, err
}

// split cuts at the first n matches, all where n is negative.
func (p *pattern) split(t *object.Thread, s string, n int) (object.Value, error) {
	if err := t.Charge(int64(len(s)) * 32); err != nil {
		return object.Value{}, err
	}
	if n >= 0 && n < len(s) {
		n++
	} else {
		n = -1
	}
	parts := p.re.Split(s, n)
	items := make([]object.Value, len(parts))
	for i, w := range parts {
		x, err := object.StrOf(t, w)
		if err != nil {
			return x, err
		}
		items[i] = x
	}
	l, err := object.NewListFrom(t, items)
	if err != nil {
		return object.Value{}, err
	}
	return l.Value(), nil
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
