// This file defines % formatting of str.

package object

import (
	"math"
	"time"
	"unicode/utf8"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/pytext"
)

// PercentFormat is format % arg.
func PercentFormat(t *Thread, format string, arg Value) (Value, error) {
	if v, ok, err := quickPercent(t, format, arg); ok || err != nil {
		return v, err
	}
	return percentFormat(t, format, arg, false)
}

// percentFormat formats for str, or for bytes: then format is byteText's, and so is the result.
func percentFormat(t *Thread, format string, arg Value, raw bool) (Value, error) {
	mapping := TypeOf(arg).Slots.GetItem != nil && !IsTuple(arg) && !IsStr(arg) && !(raw && IsBytesLike(arg))
	var args []Value
	single := !IsTuple(arg)
	if single {
		args = []Value{arg}
	} else {
		args = ToTuple(arg).Items
	}
	used := 0
	next := func() (Value, error) {
		if used >= len(args) {
			return Value{}, TypeErrorf("not enough arguments for format string")
		}
		used++
		return args[used-1], nil
	}
	out := NewText(t)
	scan := pytext.NewPercentScanner(format, mapping)
	for {
		d, more, err := scan.Next()
		if err != nil {
			return Value{}, TextError(err)
		}
		if !more {
			break
		}
		if err := out.Write(d.Literal); err != nil {
			return Value{}, err
		}
		if d.Conv == 0 && !d.HasKey {
			continue
		}
		if d.HasKey {
			if !mapping {
				return Value{}, TypeErrorf("format requires a mapping")
			}
			key := NewStr(d.Key)
			if raw {
				b, err := NewBytes(t, textBytes(d.Key))
				if err != nil {
					return Value{}, err
				}
				key = b
			}
			v, err := GetItem(t, arg, key)
			if err != nil {
				return Value{}, err
			}
			args, used, single = []Value{v}, 0, false
		}
		if d.Width == pytext.Star {
			n, err := starArg(t, next, "ssize_t", math.MaxInt64)
			if err != nil {
				return Value{}, err
			}
			d.SetStarWidth(n)
		}
		if d.Precision == pytext.Star {
			n, err := starArg(t, next, "int", math.MaxInt32)
			if err != nil {
				return Value{}, err
			}
			d.SetStarPrecision(n)
		}
		v, err := next()
		if err != nil {
			return Value{}, err
		}
		if err := percentValue(t, out, &scan, &d, v, raw); err != nil {
			return Value{}, err
		}
	}
	if used < len(args) && (!single || !mapping) && !(mapping && used == 0) {
		kind := "string"
		if raw {
			kind = "bytes"
		}
		return Value{}, TypeErrorf("not all arguments converted during %s formatting", kind)
	}
	return out.Value()
}

// starArg takes the int that stands for a star, which CPython holds in a number of C's.
func starArg(t *Thread, next func() (Value, error), number string, most int64) (int, error) {
	v, err := next()
	if err != nil {
		return 0, err
	}
	if !IsIntLike(v) {
		return 0, TypeErrorf("* wants int")
	}
	n := PlainInt(v)
	if n.Ref != nil || n.AsInt() > most || n.AsInt() < -most-1 {
		return 0, OverflowErrorf("Python int too large to convert to C %s", number)
	}
	return int(n.AsInt()), nil
}

// percentValue writes v under the directive d.
func percentValue(t *Thread, out *Text, scan *pytext.PercentScanner, d *pytext.Percent, v Value, raw bool) error {
	// room makes room for a value whose own text takes n bytes.
	room := func(n int) error {
		size := d.EstimateSize(n)
		if size > 256 {
			// The text, and the digits.
			if err := lend(t, 2*8*min(size, math.MaxInt/32)); err != nil {
				return err
			}
			if err := foreseeText(t, size); err != nil {
				return err
			}
		}
		return out.room(size)
	}
	// put takes over what was appended to the text so far.
	put := func(b []byte) error {
		n := len(b) - len(out.b)
		out.b = b
		return out.wrote(n)
	}
	text := func(s string, err error) error {
		if err != nil {
			return err
		}
		if d.Precision < 0 && len(s)/utf8.UTFMax >= d.Width {
			return out.Write(s)
		}
		n := len(s)
		if d.Precision >= 0 && d.Precision < n/utf8.UTFMax { // room for what is cut off would stay with the result
			n = d.Precision * utf8.UTFMax
		}
		if err := room(n); err != nil {
			return err
		}
		return put(d.AppendText(out.b, s))
	}
	if raw {
		switch d.Conv {
		case 's', 'b', 'c':
			return text(bytesValue(t, d.Conv, v))
		case 'r':
			d.Conv = 'a'
		}
	}
	switch d.Conv {
	case 's':
		return text(ToString(t, v))
	case 'r':
		return text(Repr(t, v))
	case 'a':
		s, err := Repr(t, v)
		if err != nil {
			return err
		}
		return text(ASCIIText(t, s))
	case 'c':
		if IsStr(v) {
			if ToStr(v).Len() != 1 {
				return TypeErrorf("%s requires int or char", "%c")
			}
			return text(ToStr(v).String(), nil)
		}
		if !IsIntLike(v) {
			return TypeErrorf("%s requires int or char", "%c")
		}
		n := PlainInt(v)
		if n.Ref != nil || n.AsInt() < 0 || n.AsInt() > 0x10ffff {
			return OverflowErrorf("%s arg not in range(0x110000)", "%c")
		}
		return text(string(pytext.AppendRune(nil, rune(n.AsInt()))), nil)
	case 'd', 'i', 'u', 'o', 'x', 'X':
		decimal := d.Conv == 'd' || d.Conv == 'i' || d.Conv == 'u'
		var n Value
		switch {
		case IsIntLike(v):
			n = PlainInt(v)
		case decimal && TypeOf(v).Slots.Int != nil:
			x, err := TypeOf(v).Slots.Int(t, v)
			if err != nil {
				return err
			}
			n = x
		case TypeOf(v).Slots.Index != nil:
			x, err := Index(t, v)
			if err != nil {
				return err
			}
			n = x
		case decimal:
			return TypeErrorf("%%%c format: a real number is required, not %s", d.Conv, TypeOf(v).Name)
		default:
			return TypeErrorf("%%%c format: an integer is required, not %s", d.Conv, TypeOf(v).Name)
		}
		var b []byte
		var err error
		if n.Ref == nil {
			if err := room(24); err != nil {
				return err
			}
			b, err = d.AppendInt(out.b, n.AsInt())
		} else {
			big := BigOf(n)
			if decimal && pytext.ExceedsDigits(big, maxDigits) {
				return TextError(pytext.IntTextError(maxDigits))
			}
			if err := room(big.BitLen()/2 + 8); err != nil {
				return err
			}
			if n := big.BitLen(); n > 1<<20 { // digits of which each is so many bits: about a nanosecond for one
				if err := t.Meter.Foresee(time.Duration(n / 4)); err != nil {
					return err
				}
			}
			b, err = d.AppendBig(out.b, big)
		}
		if err != nil {
			return TextError(err)
		}
		return put(b)
	case 'e', 'E', 'f', 'F', 'g', 'G':
		f, err := ToFloat(t, v)
		if err != nil {
			return err
		}
		if err := room(340); err != nil {
			return err
		}
		return put(d.AppendFloat(out.b, f))
	}
	return TextError(scan.UnsupportedError(d))
}

// IsASCII tells whether a text of any size has only ASCII characters.
func IsASCII(t *Thread, s string) (bool, error) {
	for len(s) > budget.Piece {
		if !pytext.IsASCII(s[:budget.Piece]) {
			return false, nil
		}
		s = s[budget.Piece:]
		if err := t.Poll(budget.Piece / 256); err != nil {
			return false, err
		}
	}
	return pytext.IsASCII(s), nil
}

// ASCIIText escapes what is not ASCII in the text of a repr, as ascii() does.
func ASCIIText(t *Thread, s string) (string, error) {
	if ascii, err := IsASCII(t, s); ascii || err != nil {
		return s, err
	}
	x := NewText(t)
	if err := x.room(len(s)); err != nil {
		return "", err
	}
	if err := pytext.EscapePieces(s, x.WriteBytes); err != nil {
		return "", err
	}
	return x.String(), nil
}
