// This file defines % formatting of bytes.

package object

import (
	"strings"
	"unicode/utf8"

	"github.com/alkimi/pyexec/internal/pytext"
)

// bytesPercent is format % arg of bytes or a bytearray. The bytes are formatted as the text of the characters with their numbers, so that widths count
// bytes.
func bytesPercent(t *Thread, self, arg Value) (Value, error) {
	format, err := BytesKept(t, self) // the arguments may be code of the script
	if err != nil {
		return Value{}, err
	}
	text, err := byteText(t, format)
	if err != nil {
		return Value{}, err
	}
	v, err := percentFormat(t, text, arg, true)
	if err != nil {
		return Value{}, err
	}
	s := ToStr(v).String()
	if err := t.Charge(int64(len(s))); err != nil {
		return Value{}, err
	}
	if err := t.Poll(len(s) / 64); err != nil {
		return Value{}, err
	}
	raw := textBytes(s)
	if v, err = NewBytesLike(t, self, raw); err == nil {
		t.Meter.Release(int64(len(raw)))
	}
	return v, err
}

// textBytes is the bytes that byteText made text of.
func textBytes(s string) string {
	if pytext.IsASCII(s) {
		return s
	}
	var raw strings.Builder
	raw.Grow(len(s))
	for _, r := range s {
		raw.WriteByte(byte(r))
	}
	return raw.String()
}

// byteText is the text whose characters have the numbers of the bytes.
func byteText(t *Thread, raw string) (string, error) {
	if pytext.IsASCII(raw) {
		return raw, nil
	}
	if err := t.Charge(2 * int64(len(raw))); err != nil {
		return "", err
	}
	var b strings.Builder
	b.Grow(2 * len(raw))
	for i := range len(raw) {
		b.WriteRune(rune(raw[i]))
	}
	return b.String(), nil
}

// bytesValue is the text of conversions s, b and c of bytes.
func bytesValue(t *Thread, conv rune, v Value) (string, error) {
	if conv == 'c' {
		if IsBytesLike(v) && len(BytesView(v)) == 1 {
			return byteText(t, BytesView(v))
		}
		if !IsIntLike(v) {
			return "", TypeErrorf("%s requires an integer in range(256) or a single byte", "%c")
		}
		n := PlainInt(v)
		if n.Ref != nil || n.AsInt() < 0 || n.AsInt() > 255 {
			return "", OverflowErrorf("%s arg not in range(256)", "%c")
		}
		return string(utf8.AppendRune(nil, rune(n.AsInt()))), nil
	}
	if IsBytesLike(v) {
		return byteText(t, BytesView(v))
	}
	fn, ok, err := LookupSpecial(t, v, "__bytes__")
	if err != nil {
		return "", err
	}
	if !ok {
		return "", TypeErrorf("%s requires a bytes-like object, or an object that implements __bytes__, not '%s'", "%b", TypeOf(v).Name)
	}
	x, err := Call(t, fn)
	if err != nil {
		return "", err
	}
	if !IsBytes(x) {
		return "", TypeErrorf("__bytes__ returned non-bytes (type %s)", TypeOf(x).Name)
	}
	return byteText(t, ToBytes(x).B)
}
