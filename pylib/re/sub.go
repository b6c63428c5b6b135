// This file defines the replacement of matches.

package re

import (
	"strings"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/regex"
)

// replacement is what matches are replaced with.
type replacement struct {
	pieces []regex.Piece
	call   value // a function of the match; Unbound without
	bytes  bool  // what the pieces are
}

func (p *pattern) replacement(t *thread, v value) (replacement, error) {
	r := replacement{call: object.Unbound}
	if object.IsCallable(v) {
		r.call = v
		return r, nil
	}
	s, ok := textOf(v)
	if !ok {
		return r, notText(v)
	}
	r.bytes = object.IsBytesLike(v)
	if strings.IndexByte(s, '\\') < 0 {
		r.pieces = []regex.Piece{{Group: -1, Text: s}}
		return r, nil
	}
	var err error
	if r.pieces, err = regex.ParseTemplate(t.Meter, p.prog, s, r.bytes); err != nil {
		return r, patternError(t, err, v)
	}
	return r, nil
}

// itemError is the error of joining the parts of the result where one of them has the wrong type.
func (s *subject) itemError(i int, v value) error {
	want := "str instance"
	if s.str == nil {
		want = "a bytes-like object"
	}
	return object.TypeErrorf("sequence item %d: expected %s, %s found", i, want, object.TypeOf(v).Name)
}

// expand writes the replacement of a match.
func (s *subject) expand(out *object.Text, pieces []regex.Piece, groups []int) error {
	for _, piece := range pieces {
		text := piece.Text
		if g := piece.Group; g >= 0 {
			text = ""
			if from, to := groups[2*g], groups[2*g+1]; from >= 0 && to >= from {
				text = s.text[from:to]
			}
		}
		if err := out.Write(text); err != nil {
			return err
		}
	}
	return nil
}

func (s *subject) result(t *thread, text string) (value, error) {
	if s.str == nil {
		return object.NewBytes(t, text)
	}
	return object.StrOf(t, text)
}

// sub replaces the first count matches, all where count is 0.
func (p *pattern) sub(t *thread, repl, v, count value, number bool) (value, error) {
	limit, err := size(t, count)
	if err != nil {
		return value{}, err
	}
	r, err := p.replacement(t, repl)
	if err != nil {
		return value{}, err
	}
	s, err := p.subject(t, v, whole)
	if err != nil {
		return value{}, err
	}
	out := object.NewText(t)
	last, n, parts := 0, 0, 0
	var bad error // the first part that cannot be joined
	note := func(v value) {
		if bad == nil {
			bad = s.itemError(parts, v)
		}
		parts++
	}
	if limit >= 0 {
		err = p.each(t, &s, func(m *regex.Matcher) (bool, error) {
			if last < m.Groups[0] {
				parts++
				if err := out.Write(s.text[last:m.Groups[0]]); err != nil {
					return false, err
				}
			}
			last = m.Groups[1]
			n++
			more := limit == 0 || n < limit
			if r.call.IsUnbound() {
				if r.bytes != (s.str == nil) {
					note(repl)
					return more, nil
				}
				parts++
				return more, s.expand(out, r.pieces, m.Groups)
			}
			x, err := newMatch(t, p, s, m)
			if err != nil {
				return false, err
			}
			mark := t.Answers()
			if x, err = object.Call(t, r.call, x); err != nil || x.IsNone() {
				return more, err
			}
			defer t.Forgotten(mark)
			text, ok := textOf(x)
			if !ok || object.IsBytesLike(x) != (s.str == nil) {
				note(x)
				return more, nil
			}
			parts++
			return more, out.Write(text)
		})
	}
	if err == nil {
		err = bad
	}
	if err == nil {
		err = out.Write(s.text[last:])
	}
	if err != nil {
		return value{}, err
	}
	x, err := s.result(t, out.String())
	if err != nil || !number {
		return x, err
	}
	return object.Pair(t, x, object.Int(int64(n)))
}
