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
		l.Reverse()
	}
	return l.Value(), nil
}

// asciiFields is pytext.Fields for ASCII text, which is nearly all that is split at spaces.
func asciiFields(s string, limit int, poll pytext.Poll, yield func(string) bool) {
	isSpace := func(c byte) bool { return c <= ' ' && (c == ' ' || '\t' <= c && c <= '\r' || 0x1C <= c && c <= 0x1F) }
	for i := 0; ; limit-- {
		for i < len(s) && isSpace(s[i]) {
			if i++; i%pytext.Stride == 0 && poll(pytext.Stride/16) != nil {
				return
			}
		}
		if i == len(s) {
			return
		}
		if limit == 0 {
			yield(s[i:])
			return
		}
		start := i
		for i < len(s) && !isSpace(s[i]) {
			if i++; i%pytext.Stride == 0 && poll(pytext.Stride/16) != nil {
				return
			}
		}
		if !yield(s[start:i]) {
			return
		}
	}
}

func strSplit(t *object.Thread, self, by, maxsplit object.Value, right bool) (object.Value, error) {
	s := object.ToStr(self).String()
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
	if by.IsNone() {
		fields := pytext.Fields
		if right {
			fields = pytext.RFields
		} else if object.ToStr(self).ASCII() {
			fields = asciiFields
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
	trim := func(t *object.Thread, self object.Value, l, r func(string) string) (object.Value, error) {
		if !left {
			l = nil
		}
		if !right {
			r = nil
		}
		s, err := pytext.TrimLong(object.ToStr(self).String(), l, r, t.Poll)
		if err != nil {
			return object.Value{}, err
		}
		return strPiece(t, self, s)
	}
	addShort(object.StrType, name, "chars=None, /", doc, func(t *object.Thread, self, given, _ object.Value) (object.Value, error) {
		if given.IsNone() {
			return trim(t, self, pytext.TrimSpaceLeft, pytext.TrimSpaceRight)
		}
		if !object.IsStr(given) {
			return object.Value{}, object.TypeErrorf("%s arg must be None or str", name)
		}
		what := object.ToStr(given).String()
		if !object.ToStr(given).ASCII() {
			room := int64(pytext.CharSetSize(len(what)))
			if err := t.Charge(room); err != nil {
				return object.Value{}, err
			}
			defer t.Meter.Release(room)
		}
		if err := t.Poll(len(what) / 16); err != nil {
			return object.Value{}, err
		}
		set := pytext.NewCharSet(what)
		return trim(t, self, set.TrimLeft, set.TrimRight)
	}, object.None)
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
			s := object.ToStr(self).String()
			keep, err := object.Truth(t, keepends)
			if err != nil {
				return object.Value{}, err
			}
			if err := t.Poll(len(s) / 64); err != nil {
				return object.Value{}, err
			}
			return collectPieces(t, self, strPiece, pieceRoom(len(s)), false, func(poll pytext.Poll, yield func(string) bool) { pytext.Lines(s, keep, poll, yield) })
		}, object.False)
	args.Add(str, "join", "iterable, /", "Concatenate any number of strings, with this one between them.", strJoin)
	strStrip("strip", "Return a copy of the string with leading and trailing whitespace (or the given characters) removed.", true, true)
	strStrip("lstrip", "Return a copy of the string with leading whitespace (or the given characters) removed.", true, false)
	strStrip("rstrip", "Return a copy of the string with trailing whitespace (or the given characters) removed.", false, true)
}
