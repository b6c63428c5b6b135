// This file defines the functions between values and text: repr, ascii, format, ord, chr, bin, oct, hex.

package builtins

import (
	"time"
	"unicode/utf8"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

func repr(t *object.Thread, a []object.Value) (object.Value, error) {
	return object.ReprFrom(t, a[0])
}

func ascii(t *object.Thread, a []object.Value) (object.Value, error) {
	s, err := object.Repr(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	if s, err = object.ASCIIText(t, s); err != nil {
		return object.Value{}, err
	}
	return object.StrOf(t, s)
}

func format(t *object.Thread, a []object.Value) (object.Value, error) {
	if !object.IsStr(a[1]) {
		name := object.TypeOf(a[1]).Name
		if a[1].IsNone() {
			name = "None"
		}
		return object.Value{}, object.TypeErrorf("format() argument 2 must be str, not %s", name)
	}
	return object.FormatFrom(t, a[0], object.ToStr(a[1]).String())
}

func ord(t *object.Thread, a []object.Value) (object.Value, error) {
	n := 0
	switch {
	case object.IsStr(a[0]):
		s := object.ToStr(a[0])
		if n = s.Len(); n == 1 {
			r, _ := pytext.DecodeRune(s.String())
			return object.Int(int64(r)), nil
		}
	case object.IsBytesLike(a[0]):
		b := object.BytesView(a[0])
		if n = len(b); n == 1 {
			return object.Int(int64(b[0])), nil
		}
	default:
		return object.Value{}, object.TypeErrorf("ord() expected string of length 1, but %s found", object.TypeOf(a[0]).Name)
	}
	return object.Value{}, object.TypeErrorf("ord() expected a character, but string of length %d found", n)
}

func chr(t *object.Thread, a []object.Value) (object.Value, error) {
	n, err := object.Index(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	if n.Ref != nil || n.AsInt() != int64(int32(n.AsInt())) {
		return object.Value{}, object.OverflowErrorf("Python int too large to convert to C int")
	}
	if n.AsInt() < 0 || n.AsInt() > utf8.MaxRune {
		return object.Value{}, object.ValueErrorf("chr() arg not in range(0x110000)")
	}
	return object.RuneStr(t, rune(n.AsInt()))
}

// inBase makes bin, oct and hex.
func inBase(base int) func(t *object.Thread, a []object.Value) (object.Value, error) {
	return func(t *object.Thread, a []object.Value) (object.Value, error) {
		n, err := object.Index(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		if n.Ref == nil {
			var buf [72]byte
			return object.StrOf(t, string(pytext.AppendInt(buf[:0], n.AsInt(), base, true)))
		}
		b := object.BigOf(n)
		digits := pytext.EstimateDigits(b.BitLen(), base)
		// The digits, the number without its sign, and the text.
		if err := t.Charge(2*int64(digits) + int64(b.BitLen()/8) + 16); err != nil {
			return object.Value{}, err
		}
		if err := t.Meter.Foresee(time.Duration(digits) * 3); err != nil {
			return object.Value{}, err
		}
		return object.StrOf(t, string(pytext.AppendBig(make([]byte, 0, digits+4), b, base, true)))
	}
}
