// This file defines the splitting, joining and stripping of str.

package builtins

import (
	"math"
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

type pieceFn func(t *object.Thread, self object.Value, s string) (object.Value, error)

// pieceRoom is the room that a list of the pieces of n bytes without a known number starts with.
func pieceRoom(n int) int { return min(n/4, 8) }

// sepRoom is the number of pieces of s.split(sep, limit), as far as a list should start with it: that of the first part of a long text.
func sepRoom(s, sep string, limit int) int {
	if limit < 0 || limit > 1<<16 {
		limit = 1 << 16
	}
	return min(strings.Count(s[:min(len(s), 1<<17)], sep), limit) + 1
}

// collectPieces makes a list of the pieces that walk yields, with room for so many at first; backwards where they come last first.
func collectPieces(t *object.Thread, self object.Value, piece pieceFn, room int, backwards bool, walk func(poll pytext.Poll, yield func(string) bool)) (object.Value, error) {
	l, err := object.NewList(t, room)
	if err != nil {
		return object.Value{}, err
	}
	n := 0
	poll := func(n int) error {
		if err == nil {
			err = t.Poll(n)
		}
		return err
	}
	walk(poll, func(s string) bool {
		if n++; n&255 == 0 {
			if err = t.Poll(256); err != nil {
				return false
			}
		}
		var v object.Value
		if v, err = piece(t, self, s); err == nil {
			err = l.Append(t, v)
		}
		return err == nil
	})
	if err != nil {
		return object.Value{}, err
	}
	if backwards {
		err = l.Reverse(t)
	}
	return l.Value(), err
}

// cuts are where some pieces of a text begin and end, in turns.
type cuts [2 * 48]int32

// split notes the pieces of s.split(sep, limit) from byte from on, as pytext.CutByte does.
func (c *cuts) split(s, sep string, from int, limit *int) (n, next int) {
	for ; *limit != 0; *limit-- {
		i := 0
		if len(sep) == 1 {
			i = strings.IndexByte(s[from:], sep[0])
		} else {
			i = strings.Index(s[from:], sep)
		}
		if i < 0 {
			break
		}
		if n == len(c) {
			return n, from
		}
		c[n], c[n+1] = int32(from), int32(from+i)
		n += 2
		from += i + len(sep)
	}
	if n == len(c) {
		return n, from
	}
	c[n], c[n+1] = int32(from), int32(len(s))
	return n + 2, -1
}

// fields notes the pieces of s.split(None, limit) of ASCII text; limit is not negative.
func (c *cuts) fields(s string, from int, limit *int) (n, next int) {
	for ; ; *limit-- {
		for from < len(s) && pytext.IsASCIISpace(s[from]) {
			from++
		}
		if from == len(s) {
			return n, -1
		}
		if n == len(c) {
			return n, from
		}
		end := len(s)
		if *limit > 0 {
			for end = from + 1; end < len(s) && !pytext.IsASCIISpace(s[end]); {
				end++
			}
		}
		c[n], c[n+1] = int32(from), int32(end)
		n += 2
		from = end
	}
}

// rsplit notes the pieces of s.rsplit(sep, limit), the last of them at the end; ok is false where there are too many.
func (c *cuts) rsplit(s, sep string, limit int) (first int, ok bool) {
	end := len(s)
	for first = len(c) - 2; limit != 0; limit-- {
		i := strings.LastIndex(s[:end], sep)
		if i < 0 {
			break
		}
		if first == 0 {
			return 0, false
		}
		c[first], c[first+1] = int32(i+len(sep)), int32(end)
		first -= 2
		end = i
	}
	c[first], c[first+1] = 0, int32(end)
	return first, true
}

// What one search needs no poll for, and the length of a text up to which characters are looked for by words of it.
const (
	shortPiecesText = 1 << 20
	cutText         = 256
)

// cutKind is what short texts are split by: a text, or what ASCII texts alone are split by here.
type cutKind uint8

const (
	byText cutKind = iota
	bySpaces
	byLines
	byLinesKept
)

// shortPieces is s.split(sep, limit) or another split of a short text, which by tells; sep and limit may stand for nothing then.
func shortPieces(t *object.Thread, self object.Value, s string, by cutKind, sep string, limit int) (object.Value, error) {
	var c cuts
	var l *object.List
	for from := 0; ; {
		n := 0
		switch {
		case by >= byLines:
			n, from = pytext.CutLines(s, by == byLinesKept, from, c[:])
		case by == bySpaces && limit < 0:
			n, from = pytext.CutFields(s, from, c[:])
		case by == bySpaces:
			n, from = c.fields(s, from, &limit)
		case limit < 0 && len(sep) == 1 && len(s) <= cutText:
			n, from = pytext.CutByte(s, sep[0], from, c[:])
		default:
			n, from = c.split(s, sep, from, &limit)
		}
		if l == nil && from < 0 {
			return shortList(t, self, c[:n])
		}
		if l == nil {
			var err error
			if l, err = object.NewList(t, len(c)); err != nil {
				return object.Value{}, err
			}
		}
		if err := l.AppendParts(t, object.ToStr(self), c[:n]); err != nil {
			return object.Value{}, err
		}
		if from < 0 {
			return l.Value(), nil
		}
		if err := t.Poll(len(c)); err != nil {
			return object.Value{}, err
		}
	}
}

// shortList is the list of the pieces of self that at tells.
func shortList(t *object.Thread, self object.Value, at []int32) (object.Value, error) {
	if s := object.ToStr(self); len(at) == 2 && int(at[1]-at[0]) == len(s.String()) && object.TypeOf(self) == object.StrType {
		l, items, err := object.ListOfValues(t, 1)
		if err != nil {
			return object.Value{}, err
		}
		items[0] = self
		return l.Value(), nil
	}
	l, items, err := object.ListOfValues(t, len(at)/2)
	if err == nil {
		err = object.StrParts(t, object.ToStr(self), at, items)
	}
	if err != nil {
		return object.Value{}, err
	}
	return l.Value(), nil
}

func strSplit(t *object.Thread, self, by, maxsplit object.Value, right bool) (object.Value, error) {
	whole := object.ToStr(self)
	s := whole.String()
	if !by.IsNone() && !object.IsStr(by) {
		return object.Value{}, object.TypeErrorf("must be str or None, not %s", object.TypeOf(by).Name)
	}
	limit, err := object.IndexInt(t, maxsplit)
	if err != nil {
		return object.Value{}, err
	}
	if err := t.Poll(len(s) / 64); err != nil {
		return object.Value{}, err
	}
	if len(s) <= shortPiecesText && !right {
		if by.IsNone() {
			if whole.ASCII() {
				return shortPieces(t, self, s, bySpaces, "", limit)
			}
		} else if sep := object.ToStr(by); sep.Len() > 0 && len(s) <= shortText || sep.Len() == 1 {
			return shortPieces(t, self, s, byText, sep.String(), limit)
		}
	}
	if by.IsNone() {
		fields := pytext.Fields
		if right {
			fields = pytext.RFields
		}
		return collectPieces(t, self, strPiece, pieceRoom(len(s)), right, func(poll pytext.Poll, yield func(string) bool) { fields(s, limit, poll, yield) })
	}
	sep := object.ToStr(by).String()
	if sep == "" {
		return object.Value{}, object.ValueErrorf("empty separator")
	}
	split := pytext.Split
	if right {
		split = pytext.RSplit
		if len(s) <= shortText {
			var c cuts
			if first, ok := c.rsplit(s, sep, limit); ok {
				return shortList(t, self, c[first:])
			}
		}
	}
	return collectPieces(t, self, strPiece, sepRoom(s, sep, limit), right, func(poll pytext.Poll, yield func(string) bool) { split(s, sep, limit, poll, yield) })
}

// joinItems is the items that join is given. They are not copied where they cannot change: no code of the script runs while they
// are joined.
func joinItems(t *object.Thread, v object.Value) ([]object.Value, error) {
	switch object.TypeOf(v) {
	case object.ListType:
		return object.ToList(v).Items(t)
	case object.TupleType:
		return object.ToTuple(v).Items, nil
	}
	it, err := object.Iter(t, v)
	if err != nil {
		if object.Matches(err, object.TypeErrorType) {
			return nil, object.TypeErrorf("can only join an iterable")
		}
		return nil, err
	}
	return object.ToSlice(t, it)
}

// joinTexts joins the texts of items with sep; text gives the text of an item, false for one of a wrong type. The result is charged
// as a str.
func joinTexts(t *object.Thread, sep string, items []object.Value, text func(v object.Value) (string, bool), expected string) (string, error) {
	size := 0
	for i, v := range items {
		if i&4095 == 4095 {
			if err := t.Poll(1024); err != nil {
				return "", err
			}
		}
		s, ok := text(v)
		if !ok {
			return "", object.TypeErrorf("sequence item %d: expected %s, %s found", i, expected, object.TypeOf(v).Name)
		}
		// The same long text may stand in the list often: the sum can be any number.
		if size > math.MaxInt64-len(s)-len(sep) {
			return "", t.Charge(math.MaxInt64)
		}
		size += len(s)
		if i > 0 {
			size += len(sep)
		}
	}
	if err := t.Charge(object.StrSize(size)); err != nil {
		return "", err
	}
	var out strings.Builder
	out.Grow(size)
	polled := 0
	for i, v := range items {
		if i > 0 {
			out.WriteString(sep)
		}
		s, _ := text(v)
		out.WriteString(s)
		if i&4095 == 4095 || out.Len()-polled > 1<<20 {
			polled = out.Len()
			if err := t.Poll(1024); err != nil {
				return "", err
			}
		}
	}
	return out.String(), nil
}

func strJoin(t *object.Thread, a []object.Value) (object.Value, error) {
	items, err := joinItems(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	if len(items) == 1 && object.TypeOf(items[0]) == object.StrType {
		return items[0], nil
	}
	v, bad, err := object.JoinWith(t, object.ToStr(a[0]), items)
	if err == nil && bad >= 0 {
		err = object.TypeErrorf("sequence item %d: expected str instance, %s found", bad, object.TypeOf(items[bad]).Name)
	}
	return v, err
}

// strStrip adds a strip method: spaces where no characters are named, else the characters.
func strStrip(name, doc string, left, right bool) {
	addShort(object.StrType, name, "chars=None, /", doc, func(t *object.Thread, self, given, _ object.Value) (object.Value, error) {
		return strip(t, name, self, given, left, right)
	}, object.None)
	usual(object.StrType, name, 1<<1|1<<2, func(t *object.Thread, a []object.Value) (object.Value, error) {
		whole := object.ToStr(a[0])
		if !whole.ASCII() || len(whole.String()) > shortText {
			if len(a) == 1 {
				return strip(t, name, a[0], object.None, left, right)
			}
			return strip(t, name, a[0], a[1], left, right)
		}
		i, j := 0, 0
		if len(a) == 1 || a[1].IsNone() {
			i, j = whole.TrimSpaces(left, right)
		} else {
			ok := false
			if object.TypeOf(a[1]) == object.StrType {
				i, j, ok = whole.TrimChars(object.ToStr(a[1]), left, right)
			}
			if !ok {
				return strip(t, name, a[0], a[1], left, right)
			}
		}
		if i == 0 && j == len(whole.String()) && object.TypeOf(a[0]) == object.StrType {
			return a[0], nil
		}
		return object.StrPart(t, whole, i, j)
	})
}

// strip is a strip method for any text and any characters.
func strip(t *object.Thread, name string, self, given object.Value, left, right bool) (object.Value, error) {
	set := &pytext.Spaces
	if !given.IsNone() {
		if !object.IsStr(given) {
			return object.Value{}, object.TypeErrorf("%s arg must be None or str", name)
		}
		what := object.ToStr(given)
		if !what.ASCII() {
			room := int64(pytext.CharSetSize(len(what.String())))
			if err := t.Charge(room); err != nil {
				return object.Value{}, err
			}
			defer t.Meter.Release(room)
		}
		if err := t.Poll(min(len(what.String()), pytext.Stride) / 16); err != nil {
			return object.Value{}, err
		}
		named, err := pytext.NewCharSet(what.String(), t.Poll)
		if err != nil {
			return object.Value{}, err
		}
		set = &named
	}
	var l, r func(string) string
	if left {
		l = set.TrimLeft
	}
	if right {
		r = set.TrimRight
	}
	s, err := pytext.TrimLong(object.ToStr(self).String(), l, r, t.Poll)
	if err != nil {
		return object.Value{}, err
	}
	return strPiece(t, self, s)
}

func init() {
	str := object.StrType
	addShort(str, "split", "sep=None, maxsplit=-1", "Return a list of the substrings in the string, using sep as the separator string.",
		func(t *object.Thread, self, sep, maxsplit object.Value) (object.Value, error) {
			return strSplit(t, self, sep, maxsplit, false)
		}, object.None, object.Int(-1))
	addShort(str, "rsplit", "sep=None, maxsplit=-1", "Return a list of the substrings in the string, splitting from the end.",
		func(t *object.Thread, self, sep, maxsplit object.Value) (object.Value, error) {
			return strSplit(t, self, sep, maxsplit, true)
		}, object.None, object.Int(-1))
	addShort(str, "splitlines", "keepends=False", "Return a list of the lines in the string, breaking at line boundaries.",
		func(t *object.Thread, self, keepends, _ object.Value) (object.Value, error) {
			whole := object.ToStr(self)
			s := whole.String()
			keep, err := object.Truth(t, keepends)
			if err != nil {
				return object.Value{}, err
			}
			if err := t.Poll(len(s) / 64); err != nil {
				return object.Value{}, err
			}
			if whole.ASCII() && len(s) <= shortPiecesText {
				by := byLines
				if keep {
					by = byLinesKept
				}
				return shortPieces(t, self, s, by, "", -1)
			}
			return collectPieces(t, self, strPiece, pieceRoom(len(s)), false, func(poll pytext.Poll, yield func(string) bool) { pytext.Lines(s, keep, poll, yield) })
		}, object.False)
	args.Add(str, "join", "iterable, /", "Concatenate any number of strings, with this one between them.", strJoin)
	strStrip("strip", "Return a copy of the string with leading and trailing whitespace (or the given characters) removed.", true, true)
	strStrip("lstrip", "Return a copy of the string with leading whitespace (or the given characters) removed.", true, false)
	strStrip("rstrip", "Return a copy of the string with trailing whitespace (or the given characters) removed.", false, true)
}
