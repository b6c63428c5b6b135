// This file defines searching in a str: find, index, count, startswith, endswith, partition, removeprefix, removesuffix.

package builtins

import (
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// searched is the text of code points lo to hi, once the search in it is paid for; ok is false where there is nothing to search.
func searched(t *object.Thread, s *object.Str, lo, hi int) (part string, ok bool, err error) {
	if lo > hi {
		return "", false, nil
	}
	part = s.Slice(lo, hi)
	if len(part) >= 64 {
		err = t.Poll(len(part) / 64)
	}
	return part, true, err
}

// strSub is the text that a search is for.
func strSub(v object.Value) (string, error) {
	if !object.IsStr(v) {
		return "", object.TypeErrorf("must be str, not %s", object.TypeOf(v).Name)
	}
	return object.ToStr(v).String(), nil
}

// strFind is find and rfind: a number of a code point, or -1.
func strFind(t *object.Thread, self, sub object.Value, lo, hi int, last bool) (int, error) {
	s := object.ToStr(self)
	if object.TypeOf(sub) == object.StrType && lo == 0 && hi == s.Len() && s.ASCII() && hi <= shortText && !last {
		return strings.Index(s.String(), object.ToStr(sub).String()), nil
	}
	what, err := strSub(sub)
	if err != nil {
		return 0, err
	}
	part, ok, err := searched(t, s, lo, hi)
	if !ok || err != nil {
		return -1, err
	}
	i := 0
	if last {
		i, err = pytext.LastIndex(part, what, t.Poll)
	} else {
		i, err = pytext.Index(part, what, t.Poll)
	}
	if err != nil {
		return 0, err
	}
	if i > 0 && !s.ASCII() {
		i = pytext.RuneCount(part[:i])
	}
	if i >= 0 {
		i += lo
	}
	return i, nil
}

// affixMatch is startswith and endswith: whether has holds for part and one of the texts in what. None of them is found in a part
// that is not ok.
func affixMatch(t *object.Thread, name string, layout object.Layout, what object.Value, part string, ok bool, has func(s, affix string) bool) (object.Value, error) {
	if layout == object.LayoutStr && object.TypeOf(what) == object.StrType {
		return object.Bool(ok && has(part, object.ToStr(what).String())), nil
	}
	kind, is, text := "str", object.IsStr, func(v object.Value) string { return object.ToStr(v).String() }
	if layout != object.LayoutStr {
		kind, is, text = "bytes", object.IsBytesLike, object.BytesView
	}
	one := func(v object.Value) bool { return ok && has(part, text(v)) }
	if is(what) {
		return object.Bool(one(what)), nil
	}
	if !object.IsTuple(what) {
		return object.Value{}, object.TypeErrorf("%s first arg must be %s or a tuple of %s, not %s", name, kind, kind, object.TypeOf(what).Name)
	}
	items := object.ToTuple(what).Items
	for i, v := range items {
		if i&1023 == 1023 {
			if err := t.Poll(256); err != nil {
				return object.Value{}, err
			}
		}
		if !is(v) {
			if layout == object.LayoutStr {
				return object.Value{}, object.TypeErrorf("tuple for %s must only contain str, not %s", name, object.TypeOf(v).Name)
			}
			return object.Value{}, object.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeOf(v).Name)
		}
		if one(v) {
			return object.True, nil
		}
	}
	return object.False, nil
}

// partition is the tuple of what stands before the first sep, or the last one, sep, and what stands behind.
func partition(t *object.Thread, self object.Value, s, sep string, last bool, piece pieceFn) (object.Value, error) {
	find, parts := pytext.Index, [3]string{s}
	if last {
		find, parts = pytext.LastIndex, [3]string{2: s}
	}
	i, err := find(s, sep, t.Poll)
	if err != nil {
		return object.Value{}, err
	}
	if i >= 0 {
		parts = [3]string{s[:i], sep, s[i+len(sep):]}
	}
	var out [3]object.Value
	for i, p := range parts {
		v, err := piece(t, self, p)
		if err != nil {
			return object.Value{}, err
		}
		out[i] = v
	}
	return object.NewTuple(t, out[:])
}

// shortPartition is partition, or rpartition, of a short plain str; ok is false for others.
func shortPartition(t *object.Thread, self, by object.Value, last bool) (v object.Value, ok bool, err error) {
	if object.TypeOf(self) != object.StrType || object.TypeOf(by) != object.StrType {
		return v, false, nil
	}
	whole, sep := object.ToStr(self), object.ToStr(by).String()
	s := whole.String()
	if sep == "" || len(s) > shortText {
		return v, false, nil
	}
	i := 0
	switch {
	case last:
		i = strings.LastIndex(s, sep)
	case len(sep) == 1:
		i = strings.IndexByte(s, sep[0])
	default:
		i = strings.Index(s, sep)
	}
	parts := [3]object.Value{self, object.NewStr(""), object.NewStr("")}
	switch {
	case i >= 0:
		parts[1] = by
		at := [4]int32{0, int32(i), int32(i + len(sep)), int32(len(s))}
		var sides [2]object.Value
		err = object.StrParts(t, whole, at[:], sides[:])
		parts[0], parts[2] = sides[0], sides[1]
	case last:
		parts[0], parts[2] = parts[2], parts[0]
	}
	if err == nil {
		v, err = object.NewTuple(t, parts[:])
	}
	return v, true, err
}

func init() {
	str := object.StrType
	find := func(name, doc string, last, must bool) {
		addSpanMethod(str, name, doc, func(t *object.Thread, self, sub object.Value, lo, hi int) (object.Value, error) {
			i, err := strFind(t, self, sub, lo, hi, last)
			if err == nil && must && i < 0 {
				err = object.ValueErrorf("substring not found")
			}
			if err != nil {
				return object.Value{}, err
			}
			return object.Int(int64(i)), nil
		})
	}
	find("find", "Return the lowest index where the substring is found, -1 if it is not.", false, false)
	find("rfind", "Return the highest index where the substring is found, -1 if it is not.", true, false)
	find("index", "Return the lowest index where the substring is found; ValueError if it is not.", false, true)
	find("rindex", "Return the highest index where the substring is found; ValueError if it is not.", true, true)
	addSpanMethod(str, "count", "Return the number of non-overlapping occurrences of the substring.",
		func(t *object.Thread, self, sub object.Value, lo, hi int) (object.Value, error) {
			what, err := strSub(sub)
			if err != nil {
				return object.Value{}, err
			}
			part, ok, err := searched(t, object.ToStr(self), lo, hi)
			switch {
			case err != nil:
				return object.Value{}, err
			case !ok:
				return object.Int(0), nil
			case what == "":
				return object.Int(int64(hi - lo + 1)), nil
			}
			n, err := pytext.CountSub(part, what, t.Poll)
			return object.Int(int64(n)), err
		})
	affix := func(name, doc string, has func(s, affix string) bool) {
		addSpanMethod(str, name, doc, func(t *object.Thread, self, sub object.Value, lo, hi int) (object.Value, error) {
			part := ""
			if lo <= hi {
				part = object.ToStr(self).Slice(lo, hi)
			}
			return affixMatch(t, name, object.LayoutStr, sub, part, lo <= hi, has)
		})
	}
	affix("startswith", "Return True if the string starts with the prefix or one of a tuple of prefixes.", strings.HasPrefix)
	affix("endswith", "Return True if the string ends with the suffix or one of a tuple of suffixes.", strings.HasSuffix)

	part := func(name, doc string, last bool) {
		args.Add(str, name, "sep, /", doc, func(t *object.Thread, a []object.Value) (object.Value, error) {
			if v, ok, err := shortPartition(t, a[0], a[1], last); ok {
				return v, err
			}
			sep, err := strSub(a[1])
			if err != nil {
				return object.Value{}, err
			}
			if sep == "" {
				return object.Value{}, object.ValueErrorf("empty separator")
			}
			s := object.ToStr(a[0]).String()
			if err := t.Poll(len(s) / 64); err != nil {
				return object.Value{}, err
			}
			return partition(t, a[0], s, sep, last, strPiece)
		})
	}
	part("partition", "Partition the string into three parts at the first separator.", false)
	part("rpartition", "Partition the string into three parts at the last separator.", true)
	args.Add(str, "removeprefix", "prefix, /", "Return a str with the given prefix string removed if present.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			p, err := strOnlyArg("removeprefix", a[1])
			if err != nil {
				return object.Value{}, err
			}
			text := object.ToStr(a[0]).String()
			return strPart(t, a[0], len(text)-len(strings.TrimPrefix(text, p)), len(text))
		})
	args.Add(str, "removesuffix", "suffix, /", "Return a str with the given suffix string removed if present.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			p, err := strOnlyArg("removesuffix", a[1])
			if err != nil {
				return object.Value{}, err
			}
			return strPart(t, a[0], 0, len(strings.TrimSuffix(object.ToStr(a[0]).String(), p)))
		})
}
