// This file defines the patterns of .str.contains and its like: literal text or a regular expression.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/regex"
	"github.com/alkimi/pyexec/pylib/re"
)

// pattern matches literally where re is nil.
type pattern struct {
	t       *object.Thread
	literal string
	re      *regex.Program
	m       *regex.Matcher
}

func newPattern(t *object.Thread, pat, matchCase, flags, isRegex object.Value) (*pattern, error) {
	exact, err := flag(t, matchCase)
	if err != nil {
		return nil, err
	}
	bits, err := object.IndexInt(t, flags)
	if err != nil {
		return nil, err
	}
	if re.IsPattern(pat) {
		return compiled(t, pat, bits)
	}
	s, ok := text(pat)
	if !ok {
		return nil, object.TypeErrorf("first argument must be string or compiled pattern")
	}
	isRe, err := flag(t, isRegex)
	if err != nil {
		return nil, err
	}
	exact = exact && bits&int(regex.IgnoreCase) == 0
	if exact && s != "" && (!isRe || plainText(s)) {
		return &pattern{t: t, literal: s}, nil
	}
	if !isRe {
		if pat, err = object.StrOf(t, quoted(s)); err != nil {
			return nil, err
		}
	}
	if !exact {
		bits |= int(regex.IgnoreCase)
	}
	return compiled(t, pat, bits)
}

func compiled(t *object.Thread, pat object.Value, flags int) (*pattern, error) {
	prog, err := re.Program(t, pat, regex.Flags(flags))
	if err != nil {
		return nil, err
	}
	if prog.Bytes {
		return nil, object.TypeErrorf("cannot use a bytes pattern on a string-like object")
	}
	m, err := regex.NewMatcher(t.Meter, prog, "", 0)
	if err != nil {
		return nil, err
	}
	return &pattern{t: t, re: prog, m: m}, nil
}

const special = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"

// plainText tells a pattern that matches nothing but itself.
func plainText(s string) bool { return !strings.ContainsAny(s, "()[]{}?*+|^$\\.") }

// quoted is text as a pattern that matches it.
func quoted(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if strings.IndexByte(special, s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// test looks for a match.
func (p *pattern) test(s string, mode regex.Mode) (bool, error) {
	if p.re == nil {
		switch mode {
		case regex.Prefix:
			return strings.HasPrefix(s, p.literal), nil
		case regex.Full:
			return s == p.literal, nil
		}
		return strings.Contains(s, p.literal), nil
	}
	p.m.Reset(s, len(s))
	return p.m.Find(0, mode, false)
}

// each shows the first n matches to f, all where n is not positive.
func (p *pattern) each(s string, n int, f func(groups []int) error) error {
	p.m.Reset(s, len(s))
	for start, empty, k := 0, false, 0; start <= len(s) && (n <= 0 || k < n); k++ {
		ok, err := p.m.Find(start, regex.Search, empty)
		if err != nil || !ok {
			return err
		}
		start, empty = p.m.Groups[1], p.m.Groups[0] == p.m.Groups[1]
		if err := f(p.m.Groups); err != nil {
			return err
		}
	}
	return nil
}

// splitPattern is the regular expression of str.split, nil where the separator is plain text.
func splitPattern(t *object.Thread, pat, isRegex object.Value) (*pattern, error) {
	if re.IsPattern(pat) {
		if given(isRegex) {
			if ok, err := flag(t, isRegex); err != nil {
				return nil, err
			} else if !ok {
				return nil, object.ValueErrorf("Cannot use a compiled regex as pattern with regex=False")
			}
		}
		return compiled(t, pat, 0)
	}
	s, ok := text(pat)
	if !ok {
		return nil, nil
	}
	isRe := len([]rune(s)) > 1
	if given(isRegex) {
		var err error
		if isRe, err = flag(t, isRegex); err != nil {
			return nil, err
		}
	}
	if !isRe || s != "" && plainText(s) {
		return nil, nil
	}
	return compiled(t, pat, 0)
}

// split cuts at the first n matches, all where n is negative. The groups are among the parts.
func (p *pattern) split(s string, n int) (object.Value, error) {
	list, err := object.NewList(p.t, 0)
	if err != nil {
		return object.Value{}, err
	}
	add := func(part string) error {
		x, err := object.StrOf(p.t, strings.Clone(part))
		if err != nil {
			return err
		}
		return list.Append(p.t, x)
	}
	last := 0
	err = p.each(s, n, func(groups []int) error {
		if err := add(s[last:groups[0]]); err != nil {
			return err
		}
		last = groups[1]
		for g := 2; g < len(groups); g += 2 {
			if groups[g] < 0 || groups[g+1] < 0 {
				if err := list.Append(p.t, object.None); err != nil {
					return err
				}
			} else if err := add(s[groups[g]:groups[g+1]]); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		err = add(s[last:])
	}
	return list.Value(), err
}

func (p *pattern) count(s string) (int, error) {
	if p.re == nil {
		return strings.Count(s, p.literal), nil
	}
	n := 0
	err := p.each(s, 0, func([]int) error {
		n++
		return nil
	})
	return n, err
}

// template is the replacement of replace.
func (p *pattern) template(with object.Value) ([]regex.Piece, error) {
	if s := object.ToStr(with).String(); p.re == nil || !strings.Contains(s, `\`) {
		return []regex.Piece{{Group: -1, Text: s}}, nil
	}
	return re.Template(p.t, p.re, with)
}

// replace replaces the first n matches, all where n is not positive.
func (p *pattern) replace(s string, with []regex.Piece, n int) (object.Value, error) {
	out := object.NewText(p.t)
	last := 0
	put := func(groups []int) error {
		if err := out.Write(s[last:groups[0]]); err != nil {
			return err
		}
		last = groups[1]
		for _, piece := range with {
			part := piece.Text
			if g := piece.Group; g >= 0 {
				part = ""
				if from, to := groups[2*g], groups[2*g+1]; from >= 0 && to >= from {
					part = s[from:to]
				}
			}
			if err := out.Write(part); err != nil {
				return err
			}
		}
		return nil
	}
	var err error
	if p.re != nil {
		err = p.each(s, n, put)
	} else {
		for k := 0; err == nil && (n <= 0 || k < n); k++ {
			at := strings.Index(s[last:], p.literal)
			if at < 0 || p.literal == "" {
				break
			}
			err = put([]int{last + at, last + at + len(p.literal)})
		}
	}
	if err == nil {
		err = out.Write(s[last:])
	}
	if err != nil {
		return object.Value{}, err
	}
	return object.StrOf(p.t, out.String())
}
