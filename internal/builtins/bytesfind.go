// This file defines searching in bytes and bytearrays and splitting them: find, count, startswith, partition, split, strip and the like.

package builtins

import (
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// isByteSpace tells the bytes that are spaces.
func isByteSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

const byteSpaces = " \t\n\r\x0b\f"

// bytesSub is what a search is for: bytes, or one byte as an int.
func bytesSub(t *object.Thread, v object.Value) (string, error) {
	if object.IsBytesLike(v) {
		return object.BytesView(v), nil
	}
	if object.TypeOf(v).Slots.Index == nil {
		return "", object.TypeErrorf("argument should be integer or bytes-like object, not '%s'", object.TypeOf(v).Name)
	}
	c, err := byteArg(t, v)
	if err != nil {
		return "", err
	}
	return string([]byte{c}), nil
}

// byteArg is an argument that must be an int which is a byte.
func byteArg(t *object.Thread, v object.Value) (byte, error) {
	n, err := object.Index(t, v)
	if err != nil {
		return 0, err
	}
	if n.Ref != nil || n.AsInt() < 0 || n.AsInt() > 255 {
		return 0, object.ValueErrorf("byte must be in range(0, 256)")
	}
	return byte(n.AsInt()), nil
}

// bytesTrim takes the bytes of set off the ends of b.
func bytesTrim(b, set string, left, right bool) string {
	var in [256]bool
	for i := range len(set) {
		in[set[i]] = true
	}
	for left && b != "" && in[b[0]] {
		b = b[1:]
	}
	for right && b != "" && in[b[len(b)-1]] {
		b = b[:len(b)-1]
	}
	return b
}

// trimBytes is pytext.TrimLong for bytes, where any place is the end of a piece.
func trimBytes(b string, left, right func(string) string, poll pytext.Poll) (string, error) {
	for left != nil && b != "" {
		n := min(len(b), pytext.Stride)
		rest := left(b[:n])
		b = b[n-len(rest):]
		if rest != "" {
			break
		}
		if err := poll(pytext.Stride / 16); err != nil {
			return "", err
		}
	}
	for right != nil && b != "" {
		n := max(0, len(b)-pytext.Stride)
		rest := right(b[n:])
		b = b[:n+len(rest)]
		if rest != "" {
			break
		}
		if err := poll(pytext.Stride / 16); err != nil {
			return "", err
		}
	}
	return b, nil
}

// byteFields yields the pieces of b between spaces, from the right the last one first.
func byteFields(b string, limit int, right bool, poll pytext.Poll, yield func(string) bool) {
	for {
		lt, rt := func(p string) string { return bytesTrim(p, byteSpaces, true, false) }, func(p string) string { return bytesTrim(p, byteSpaces, false, true) }
		if right {
			lt = nil
		} else {
			rt = nil
		}
		var err error
		if b, err = trimBytes(b, lt, rt, poll); err != nil || b == "" {
			return
		}
		if limit == 0 {
			yield(b)
			return
		}
		limit--
		i, j := 0, len(b)
		if right {
			for i = j; i > 0 && !isByteSpace(b[i-1]); i-- {
				if i%pytext.Stride == 0 && poll(pytext.Stride/16) != nil {
					return
				}
			}
		} else {
			for j = 0; j < len(b) && !isByteSpace(b[j]); j++ {
				if j%pytext.Stride == pytext.Stride-1 && poll(pytext.Stride/16) != nil {
					return
				}
			}
		}
		if !yield(b[i:j]) {
			return
		}
		if right {
			b = b[:i]
		} else {
			b = b[j:]
		}
	}
}

// byteLines yields the lines of b; only \n, \r and \r\n end one.
func byteLines(b string, keep bool, poll pytext.Poll, yield func(string) bool) {
	for b != "" {
		i := -1
		for at := 0; at < len(b) && i < 0; at += 1 << 16 {
			if i = strings.IndexAny(b[at:min(len(b), at+1<<16)], "\r\n"); i >= 0 {
				i += at
			} else if at > 0 && poll(pytext.Stride/16) != nil {
				return
			}
		}
		if i < 0 {
			yield(b)
			return
		}
		end := i + 1
		if b[i] == '\r' && end < len(b) && b[end] == '\n' {
			end++
		}
		cut := i
		if keep {
			cut = end
		}
		if !yield(b[:cut]) {
			return
		}
		b = b[end:]
	}
}

func bytesSplit(t *object.Thread, a []object.Value, right bool) (object.Value, error) {
	limit, err := object.IndexInt(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	b := object.BytesView(a[0])
	if a[1].IsNone() {
		return collectPieces(t, a[0], bytesPiece, pieceRoom(len(b)), right, func(poll pytext.Poll, yield func(string) bool) { byteFields(b, limit, right, poll, yield) })
	}
	sep, err := bytesArg(a[1])
	if err != nil {
		return object.Value{}, err
	}
	if sep == "" {
		return object.Value{}, object.ValueErrorf("empty separator")
	}
	if err := t.Poll(len(b) / 64); err != nil {
		return object.Value{}, err
	}
	split := pytext.Split
	if right {
		split = pytext.RSplit
	}
	return collectPieces(t, a[0], bytesPiece, sepRoom(b, sep, limit), right, func(poll pytext.Poll, yield func(string) bool) { split(b, sep, limit, poll, yield) })
}

func init() {
	for _, typ := range byteTypes {
		addByteSearches(typ)
	}
}

// addByteSearches adds the methods of this file to bytes or bytearray.
func addByteSearches(typ *object.Type) {
	// What a search looks for may be code of the script that makes a bytearray shorter.
	part := func(t *object.Thread, self object.Value, lo, hi int) (p string, ok bool, err error) {
		b := object.BytesView(self)
		if hi = min(hi, len(b)); lo > hi {
			return "", false, nil
		}
		p = b[lo:hi]
		return p, true, t.Poll(len(p) / 64)
	}
	find := func(name, doc string, last, must bool) {
		addSpanMethod(typ, name, doc, func(t *object.Thread, self, sub object.Value, lo, hi int) (object.Value, error) {
			what, err := bytesSub(t, sub)
			if err != nil {
				return object.Value{}, err
			}
			i := -1
			p, ok, err := part(t, self, lo, hi)
			switch {
			case err != nil || !ok:
			case last:
				i, err = pytext.LastIndex(p, what, t.Poll)
			default:
				i, err = pytext.Index(p, what, t.Poll)
			}
			if err != nil {
				return object.Value{}, err
			}
			if i >= 0 {
				return object.Int(int64(lo + i)), nil
			}
			if must {
				return object.Value{}, object.ValueErrorf("subsection not found")
			}
			return object.Int(-1), nil
		})
	}
	find("find", "Return the lowest index where the subsection is found, -1 if it is not.", false, false)
	find("rfind", "Return the highest index where the subsection is found, -1 if it is not.", true, false)
	find("index", "Return the lowest index where the subsection is found; ValueError if it is not.", false, true)
	find("rindex", "Return the highest index where the subsection is found; ValueError if it is not.", true, true)
	addSpanMethod(typ, "count", "Return the number of non-overlapping occurrences of the subsection.",
		func(t *object.Thread, self, sub object.Value, lo, hi int) (object.Value, error) {
			what, err := bytesSub(t, sub)
			if err != nil {
				return object.Value{}, err
			}
			p, ok, err := part(t, self, lo, hi)
			if err != nil || !ok {
				return object.Int(0), err
			}
			if what == "" {
				return object.Int(int64(len(p) + 1)), nil
			}
			n, err := pytext.CountSub(p, what, t.Poll)
			return object.Int(int64(n)), err
		})
	affix := func(name, doc string, has func(s, affix string) bool) {
		addSpanMethod(typ, name, doc, func(t *object.Thread, self, sub object.Value, lo, hi int) (object.Value, error) {
			p := ""
			if lo <= hi {
				p = object.BytesView(self)[lo:hi]
			}
			return affixMatch(t, name, typ.Layout, sub, p, lo <= hi, has)
		})
	}
	affix("startswith", "Return True if the bytes start with the prefix or one of a tuple of prefixes.", strings.HasPrefix)
	affix("endswith", "Return True if the bytes end with the suffix or one of a tuple of suffixes.", strings.HasSuffix)
	cut := func(name, doc string, last bool) {
		args.Add(typ, name, "sep, /", doc, func(t *object.Thread, a []object.Value) (object.Value, error) {
			sep, err := bytesArg(a[1])
			if err != nil {
				return object.Value{}, err
			}
			if sep == "" {
				return object.Value{}, object.ValueErrorf("empty separator")
			}
			b := object.BytesView(a[0])
			if err := t.Poll(len(b) / 64); err != nil {
				return object.Value{}, err
			}
			v, err := partition(t, a[0], b, sep, last, bytesPiece)
			if err == nil && object.IsBytes(a[0]) {
				if parts := object.ToTuple(v).Items; len(object.ToBytes(parts[1]).B) > 0 {
					parts[1] = a[1] // the separator itself, of whatever type
				}
			}
			return v, err
		})
	}
	cut("partition", "Partition the bytes into three parts at the first separator.", false)
	cut("rpartition", "Partition the bytes into three parts at the last separator.", true)
	args.Add(typ, "split", "sep=None, maxsplit=-1", "Return a list of the sections in the bytes, using sep as the delimiter.",
		func(t *object.Thread, a []object.Value) (object.Value, error) { return bytesSplit(t, a, false) })
	args.Add(typ, "rsplit", "sep=None, maxsplit=-1", "Return a list of the sections in the bytes, splitting from the end.",
		func(t *object.Thread, a []object.Value) (object.Value, error) { return bytesSplit(t, a, true) })
	args.Add(typ, "splitlines", "keepends=False", "Return a list of the lines in the bytes, breaking at line boundaries.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			keep, err := object.Truth(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			b := object.BytesView(a[0])
			return collectPieces(t, a[0], bytesPiece, pieceRoom(len(b)), false, func(poll pytext.Poll, yield func(string) bool) { byteLines(b, keep, poll, yield) })
		})
	strip := func(name, doc string, left, right bool) {
		args.Add(typ, name, "bytes=None, /", doc, func(t *object.Thread, a []object.Value) (object.Value, error) {
			set := byteSpaces
			if !a[1].IsNone() {
				var err error
				if set, err = bytesArg(a[1]); err != nil {
					return object.Value{}, err
				}
			}
			b := object.BytesView(a[0])
			if err := t.Poll((len(b) + len(set)) / 64); err != nil {
				return object.Value{}, err
			}
			var lt, rt func(string) string
			if left {
				lt = func(p string) string { return bytesTrim(p, set, true, false) }
			}
			if right {
				rt = func(p string) string { return bytesTrim(p, set, false, true) }
			}
			b, err := trimBytes(b, lt, rt, t.Poll)
			if err != nil {
				return object.Value{}, err
			}
			return bytesPiece(t, a[0], b)
		})
	}
	strip("strip", "Strip leading and trailing bytes contained in the argument, or ASCII whitespace.", true, true)
	strip("lstrip", "Strip leading bytes contained in the argument, or ASCII whitespace.", true, false)
	strip("rstrip", "Strip trailing bytes contained in the argument, or ASCII whitespace.", false, true)
	args.Add(typ, "removeprefix", "prefix, /", "Return a bytes object with the given prefix removed if present.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			p, err := bytesArg(a[1])
			if err != nil {
				return object.Value{}, err
			}
			return bytesPiece(t, a[0], strings.TrimPrefix(object.BytesView(a[0]), p))
		})
	args.Add(typ, "removesuffix", "suffix, /", "Return a bytes object with the given suffix removed if present.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			p, err := bytesArg(a[1])
			if err != nil {
				return object.Value{}, err
			}
			return bytesPiece(t, a[0], strings.TrimSuffix(object.BytesView(a[0]), p))
		})
	args.Add(typ, "join", "iterable_of_bytes, /", "Concatenate any number of bytes objects, with this one between them.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			items, err := joinItems(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			if len(items) == 1 && object.TypeOf(items[0]) == object.BytesType && object.IsBytes(a[0]) {
				return items[0], nil
			}
			s, err := joinTexts(t, object.BytesView(a[0]), items, func(v object.Value) (string, bool) {
				if !object.IsBytesLike(v) {
					return "", false
				}
				return object.BytesView(v), true
			}, "a bytes-like object")
			if err != nil {
				return object.Value{}, err
			}
			return object.NewBytesLike(t, a[0], s)
		})
	args.Add(typ, "replace", "old, new, count=-1, /", "Return a copy with all occurrences of old replaced by new.", bytesReplace)
}

func bytesReplace(t *object.Thread, a []object.Value) (object.Value, error) {
	limit, err := object.IndexInt(t, a[3])
	if err != nil {
		return object.Value{}, err
	}
	from, err := bytesArg(a[1])
	if err != nil {
		return object.Value{}, err
	}
	to, err := bytesArg(a[2])
	if err != nil {
		return object.Value{}, err
	}
	b := object.BytesView(a[0])
	n, size, err := pytext.ReplaceSize(b, from, to, limit, true, t.Poll)
	if err != nil {
		return object.Value{}, err
	}
	if n == 0 || from == to {
		return bytesPiece(t, a[0], b)
	}
	if from != "" && len(b) <= shortText && size <= shortText {
		return object.NewBytesLike(t, a[0], strings.Replace(b, from, to, n))
	}
	return bytesMake(t, a[0], size, func(out *strings.Builder) error { return pytext.Replace(out, b, from, to, n, true, t.Poll) })
}
