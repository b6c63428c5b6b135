// This file defines how methods of str and bytes read their arguments and make their results.

package builtins

import (
	"math"
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// strMake makes a str from text that build makes; size is what it takes at most and is charged before.
func strMake(t *object.Thread, size int, build func() (string, error)) (object.Value, error) {
	if err := t.Charge(object.StrSize(size)); err != nil {
		return object.Value{}, err
	}
	s, err := build()
	if err != nil {
		return object.Value{}, err
	}
	return strTrimmed(t, size, s)
}

// strWrite is strMake for text that write writes, size bytes at the most.
func strWrite(t *object.Thread, size int, write func(out *strings.Builder) error) (object.Value, error) {
	if err := t.Charge(object.StrSize(size)); err != nil {
		return object.Value{}, err
	}
	var out strings.Builder
	out.Grow(size)
	if err := write(&out); err != nil {
		return object.Value{}, err
	}
	return strTrimmed(t, size, out.String())
}

// strTrimmed is the str of a text that was made in size bytes, which are charged.
func strTrimmed(t *object.Thread, size int, s string) (object.Value, error) {
	if spare := size - len(s); spare > 64+len(s)/8 {
		// The buffer is larger than the account will have it.
		v, err := object.StrCopy(t, s)
		t.Meter.Release(object.StrSize(size))
		return v, err
	}
	t.Meter.Release(int64(max(0, size-len(s))))
	return object.StrMade(t, s)
}

// shareLimit is the length of a text up to which its pieces share its memory: what they keep alive beyond their own charge is little.
// There is no such rule for a piece that is most of its text: pieces of pieces could keep any text alive at a fraction of its size.
const shareLimit = 64

// strPiece makes a str of a part of self's text. Short parts of long texts are copied, so that they do not keep the whole alive; all
// of a plain str is the str itself.
func strPiece(t *object.Thread, self object.Value, piece string) (object.Value, error) {
	if len(piece) <= 1 {
		return object.StrOf(t, piece)
	}
	whole := object.ToStr(self).String()
	if len(piece) == len(whole) && object.TypeOf(self) == object.StrType {
		return self, nil
	}
	return object.StrCopy(t, piece)
}

// strPart is the str of bytes i to j of self's text; all of a plain str is the str itself.
func strPart(t *object.Thread, self object.Value, i, j int) (object.Value, error) {
	s := object.ToStr(self)
	if j-i == len(s.String()) && object.TypeOf(self) == object.StrType {
		return self, nil
	}
	return object.StrPart(t, s, i, j)
}

// strSelf is self as a plain str.
func strSelf(t *object.Thread, self object.Value) (object.Value, error) {
	if object.TypeOf(self) == object.StrType {
		return self, nil
	}
	return object.StrOf(t, object.ToStr(self).String())
}

// bytesMake makes bytes, or a bytearray where self is one, of what build writes, size bytes at the most.
func bytesMake(t *object.Thread, self object.Value, size int, build func(out *strings.Builder) error) (object.Value, error) {
	if err := t.Charge(int64(size)); err != nil {
		return object.Value{}, err
	}
	var out strings.Builder
	out.Grow(size)
	if err := build(&out); err != nil {
		return object.Value{}, err
	}
	spare := size - out.Len()
	if spare <= 64+out.Len()/8 {
		t.Meter.Release(int64(max(0, spare)))
		return object.BytesBuilt(t, self, &out)
	}
	// The buffer is larger than the account will have it.
	v, err := bytesCopy(t, self, out.String())
	t.Meter.Release(int64(size))
	return v, err
}

// bytesCopy makes bytes, or a bytearray where self is one, of a copy of b.
func bytesCopy(t *object.Thread, self object.Value, b string) (object.Value, error) {
	if len(b) > pytext.Block && !object.IsByteArray(self) {
		return bytesMake(t, self, len(b), func(out *strings.Builder) error { return pytext.WritePoll(out, b, t.Poll) })
	}
	v, err := object.NewBytesLike(t, self, b)
	if err == nil && object.IsBytes(v) {
		object.ToBytes(v).B = strings.Clone(b)
	}
	return v, err
}

// bytesPiece is strPiece for bytes; a bytearray's pieces are bytearrays of their own.
func bytesPiece(t *object.Thread, self object.Value, piece string) (object.Value, error) {
	if object.IsByteArray(self) {
		return object.NewBytesLike(t, self, piece)
	}
	switch whole := object.ToBytes(self).B; {
	case len(piece) == len(whole) && object.TypeOf(self) == object.BytesType:
		return self, nil
	case len(whole) <= shareLimit:
		return object.NewBytes(t, piece)
	}
	return bytesCopy(t, self, piece)
}

// argTypeName is the class of an argument as messages about wrong arguments name it.
func argTypeName(v object.Value) string {
	if v.IsNone() {
		return "None"
	}
	return object.TypeOf(v).Name
}

// strArg is the text of argument number n of a function.
func strArg(fn string, n int, v object.Value) (string, error) {
	if !object.IsStr(v) {
		return "", object.TypeErrorf("%s() argument %d must be str, not %s", fn, n, argTypeName(v))
	}
	return object.ToStr(v).String(), nil
}

// strOnlyArg is the text of the one argument of a function.
func strOnlyArg(fn string, v object.Value) (string, error) {
	if !object.IsStr(v) {
		return "", object.TypeErrorf("%s() argument must be str, not %s", fn, argTypeName(v))
	}
	return object.ToStr(v).String(), nil
}

// strNamedArg is the text of a named argument of a function; def is used where it is not given.
func strNamedArg(fn, name, def string, v object.Value) (string, error) {
	if v.IsUnbound() {
		return def, nil
	}
	if !object.IsStr(v) {
		return "", object.TypeErrorf("%s() argument '%s' must be str, not %s", fn, name, argTypeName(v))
	}
	return object.ToStr(v).String(), nil
}

// bytesArg is the content of an argument that must be bytes or a bytearray, as object.BytesView gives it.
func bytesArg(v object.Value) (string, error) {
	if !object.IsBytesLike(v) {
		return "", object.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeOf(v).Name)
	}
	return object.BytesView(v), nil
}

// cIntArg is an argument that CPython takes as a C int.
func cIntArg(t *object.Thread, v object.Value) (int, error) {
	n, err := object.Index(t, v)
	if err != nil {
		return 0, err
	}
	if n.Ref != nil || n.AsInt() < math.MinInt32 || n.AsInt() > math.MaxInt32 {
		return 0, object.OverflowErrorf("Python int too large to convert to C int")
	}
	return int(n.AsInt()), nil
}

// spanBound is one of the arguments start and end: any int, clipped, or None.
func spanBound(t *object.Thread, v object.Value, def int) (int, error) {
	if v.IsUnbound() || v.IsNone() {
		return def, nil
	}
	if object.TypeOf(v).Slots.Index == nil {
		return 0, object.TypeErrorf("slice indices must be integers or None or have an __index__ method")
	}
	n, err := object.Index(t, v)
	switch {
	case err != nil:
		return 0, err
	case n.Ref == nil:
		return int(max(-1<<62, min(n.AsInt(), 1<<62))), nil
	case object.BigOf(n).Sign() < 0:
		return -1 << 62, nil
	}
	return 1 << 62, nil
}

// span resolves start and end for a text of n items. Nothing is found, not even "", where lo > hi; lo may lie behind the end.
func span(t *object.Thread, start, end object.Value, n int) (lo, hi int, err error) {
	if lo, err = spanBound(t, start, 0); err != nil {
		return 0, 0, err
	}
	if hi, err = spanBound(t, end, n); err != nil {
		return 0, 0, err
	}
	if hi > n {
		hi = n
	} else if hi < 0 {
		hi = max(hi+n, 0)
	}
	if lo < 0 {
		lo = max(lo+n, 0)
	}
	return lo, hi, nil
}

// usual makes fn what calls by position come to where bit n of counts is set for their n arguments, self included.
func usual(owner *object.Type, name string, counts uint32, fn args.Fn) {
	n := object.ToNative(owner.Attrs[name])
	n.Fast, n.FastArgs = fn, counts
}

// shortText is the length of a text on which work needs no polls of its own.
const shortText = 1 << 12

type spanFn func(t *object.Thread, self, sub object.Value, lo, hi int) (object.Value, error)

// addSpanMethod adds a method of the form sub[, start[, end]]. CPython reads the arguments of these by other rules than those of
// package args, which shows in the messages.
func addSpanMethod(owner *object.Type, name, doc string, fn spanFn) {
	length := func(self object.Value) int { return object.ToStr(self).Len() }
	if owner.Layout != object.LayoutStr {
		length = func(self object.Value) int { return len(object.BytesView(self)) }
	}
	owner.Attrs[name] = object.NewNativeMethod(owner, name, doc, func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
		if len(kw) > 0 {
			return object.Value{}, object.TypeErrorf("%s.%s() takes no keyword arguments", owner.Name, name)
		}
		start, end := object.None, object.None
		switch given := len(a) - 1; given {
		case 0:
			return object.Value{}, object.TypeErrorf("%s() takes at least 1 argument (0 given)", name)
		case 1:
		case 2:
			start = a[2]
		case 3:
			start, end = a[2], a[3]
		default:
			return object.Value{}, object.TypeErrorf("%s() takes at most 3 arguments (%d given)", name, given)
		}
		lo, hi, err := span(t, start, end, length(a[0]))
		if err != nil {
			return object.Value{}, err
		}
		return fn(t, a[0], a[1], lo, hi)
	}).Value()
	usual(owner, name, 1<<2, func(t *object.Thread, a []object.Value) (object.Value, error) {
		return fn(t, a[0], a[1], 0, length(a[0]))
	})
}

// addShort adds a method of one or two arguments, all of them optional, with their defaults. A call by position goes straight to fn,
// since the way through package args allocates: these are called for every cell of a column.
func addShort(owner *object.Type, name, signature, doc string, fn func(t *object.Thread, self, x, y object.Value) (object.Value, error), defaults ...object.Value) {
	slow := args.Method(owner, name, signature, doc, func(t *object.Thread, a []object.Value) (object.Value, error) {
		if len(defaults) == 1 {
			return fn(t, a[0], a[1], object.Unbound)
		}
		return fn(t, a[0], a[1], a[2])
	})
	x0, y0 := defaults[0], object.Unbound
	if len(defaults) > 1 {
		y0 = defaults[1]
	}
	direct := func(t *object.Thread, a []object.Value) (object.Value, error) {
		switch len(a) {
		case 1:
			return fn(t, a[0], x0, y0)
		case 2:
			return fn(t, a[0], a[1], y0)
		}
		return fn(t, a[0], a[1], a[2])
	}
	owner.Attrs[name] = object.NewNativeMethod(owner, name, doc, func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
		if len(kw) == 0 && len(a) >= 1 && len(a) <= 1+len(defaults) {
			return direct(t, a)
		}
		return slow.Fn(t, a, kw)
	}).Value()
	usual(owner, name, 1<<(2+len(defaults))-2, direct)
}

// longPoll is how work on a text of n bytes asks whether to go on; nil for a short one.
func longPoll(t *object.Thread, n int) pytext.Poll {
	if n <= pytext.Stride {
		return nil
	}
	return t.Poll
}

// addStrMap adds a method without arguments that makes a str from the text of self; size bounds the bytes of the result.
func addStrMap(name, doc string, f func(s string, poll pytext.Poll) (string, error)) {
	args.Add(object.StrType, name, "", doc, func(t *object.Thread, a []object.Value) (object.Value, error) {
		s := object.ToStr(a[0])
		n := len(s.String())
		if !s.ASCII() {
			n = pytext.CaseSize(n)
		}
		return strMake(t, n, func() (string, error) { return f(s.String(), longPoll(t, n)) })
	})
}

// addTest adds a method without arguments that answers True or False.
func addTest(owner *object.Type, name, doc string, holds pytext.Test) {
	text := func(self object.Value) string { return object.ToStr(self).String() }
	if owner.Layout != object.LayoutStr {
		text = object.BytesView
	}
	args.Add(owner, name, "", doc, func(t *object.Thread, a []object.Value) (object.Value, error) {
		s := text(a[0])
		if len(s) <= shortText {
			ok, err := holds(s, nil)
			return object.Bool(ok && err == nil), err
		}
		ok, err := holds(s, t.Poll)
		return object.Bool(ok && err == nil), err
	})
}
