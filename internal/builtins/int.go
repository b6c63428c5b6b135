// This file defines the constructors and methods of int and bool.

package builtins

import (
	"math/big"
	"math/bits"
	"slices"
	"time"
	"unsafe"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// intOfText is int(text, base) of a str or bytes.
func intOfText(t *object.Thread, v object.Value, base int) (object.Value, error) {
	text, _ := numberText(v)
	if base == 10 {
		if n, ok := pytext.PlainInt(text); ok {
			return object.Int(n), nil
		}
	}
	if err := t.Poll(len(text) / 64); err != nil {
		return object.Value{}, err
	}
	n, status := pytext.ScanInt(text, base, pytext.DefaultMaxStrDigits)
	switch status {
	case pytext.IntBadBase:
		return object.Value{}, object.TextError(pytext.IntBaseError())
	case pytext.IntTooLong:
		return object.Value{}, object.TextError(pytext.IntDigitsError(pytext.DefaultMaxStrDigits, n.NDigits))
	case pytext.IntInvalid:
		quoted, err := quotedNumber(t, v, 200)
		if err != nil {
			return object.Value{}, err
		}
		return object.Value{}, object.ValueErrorf("invalid literal for int() with base %d: %s", base, quoted)
	}
	if n.Small {
		return object.Int(n.Value), nil
	}
	scratch := int64(4*n.BigSize() + n.NDigits)
	if err := t.Charge(scratch); err != nil {
		return object.Value{}, err
	}
	if err := t.Meter.Foresee(time.Duration(n.BigCost())); err != nil {
		return object.Value{}, err
	}
	b := n.Big()
	t.Meter.Release(scratch - int64(n.BigSize()))
	return object.BigInt(b), nil
}

func newInt(t *object.Thread, a []object.Value) (object.Value, error) {
	if !a[1].IsUnbound() {
		n, err := object.Index(t, a[1])
		if err != nil {
			return object.Value{}, err
		}
		switch {
		case a[0].IsUnbound():
			return object.Value{}, object.TypeErrorf("int() missing string argument")
		case n.Ref != nil || n.AsInt() < 0 || n.AsInt() == 1 || n.AsInt() > 36:
			return object.Value{}, object.TextError(pytext.IntBaseError())
		}
		if _, ok := numberText(a[0]); !ok {
			return object.Value{}, object.TypeErrorf("int() can't convert non-string with explicit base")
		}
		return intOfText(t, a[0], int(n.AsInt()))
	}
	if a[0].IsUnbound() {
		return object.Int(0), nil
	}
	return intOf(t, a[0])
}

// intOf is int(v).
func intOf(t *object.Thread, v object.Value) (object.Value, error) {
	slots := &object.TypeOf(v).Slots
	if slots.Int != nil {
		return slots.Int(t, v)
	}
	if slots.Index != nil {
		return slots.Index(t, v)
	}
	fn, ok, err := object.LookupSpecial(t, v, "__trunc__")
	if err != nil {
		return object.Value{}, err
	}
	if ok {
		r, err := object.Call(t, fn)
		if err != nil {
			return object.Value{}, err
		}
		if object.TypeOf(r).Slots.Index == nil {
			return object.Value{}, object.TypeErrorf("__trunc__ returned non-Integral (type %s)", object.TypeOf(r).Name)
		}
		return object.Index(t, r)
	}
	if _, ok := numberText(v); ok {
		return intOfText(t, v, 10)
	}
	return object.Value{}, object.TypeErrorf("int() argument must be a string, a bytes-like object or a real number, not '%s'", object.TypeOf(v).Name)
}

// byteOrder reads the argument byteorder.
func byteOrder(fn string, v object.Value) (little bool, err error) {
	s, err := strNamedArg(fn, "byteorder", "", v)
	if err == nil && s != "big" && s != "little" {
		err = object.ValueErrorf("byteorder must be either 'little' or 'big'")
	}
	return s == "little", err
}

func intToBytes(t *object.Thread, a []object.Value) (object.Value, error) {
	length, err := object.IndexInt(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	little, err := byteOrder("to_bytes", a[2])
	if err != nil {
		return object.Value{}, err
	}
	signed, err := object.Truth(t, a[3])
	if err != nil {
		return object.Value{}, err
	}
	n := object.BigOf(a[0])
	neg := n.Sign() < 0
	if length < 0 {
		return object.Value{}, object.ValueErrorf("length argument must be non-negative")
	}
	if neg && !signed {
		return object.Value{}, object.OverflowErrorf("can't convert negative int to unsigned")
	}
	if err := t.Charge(int64(n.BitLen()) / 8); err != nil {
		return object.Value{}, err
	}
	if err := t.Meter.Foresee(object.LinearCost(n.BitLen())); err != nil {
		return object.Value{}, err
	}
	if neg {
		n = new(big.Int).Not(n) // two's complement has the bits of this, all turned over
	}
	need := n.BitLen()
	if signed && need > 0 || neg && length > 0 { // CPython lets -1 have no bytes at all
		need++
	}
	if (need+7)/8 > length {
		return object.Value{}, object.OverflowErrorf("int too big to convert")
	}
	if err := t.Charge(int64(length)); err != nil {
		return object.Value{}, err
	}
	if err := t.Meter.Foresee(time.Duration(2 * min(length, 1<<40))); err != nil {
		return object.Value{}, err
	}
	out := n.FillBytes(make([]byte, length))
	for i := 0; neg && i < len(out); i++ {
		out[i] = ^out[i]
		if i%pytext.Stride == pytext.Stride-1 {
			if err := t.Poll(pytext.Stride / 64); err != nil {
				return object.Value{}, err
			}
		}
	}
	if little {
		if err := budget.Reverse(t.Meter, out); err != nil {
			return object.Value{}, err
		}
	}
	return object.BytesOf(unsafe.String(unsafe.SliceData(out), length)), t.Charge(32)
}

func intFromBytes(t *object.Thread, a []object.Value) (object.Value, error) {
	little, err := byteOrder("from_bytes", a[2])
	if err != nil {
		return object.Value{}, err
	}
	signed, err := object.Truth(t, a[3])
	if err != nil {
		return object.Value{}, err
	}
	b, err := bytesOfItems(t, a[1], object.BytesType)
	if err != nil {
		return object.Value{}, err
	}
	if err := t.Charge(48 + 2*int64(len(b))); err != nil {
		return object.Value{}, err
	}
	if err := t.Meter.Foresee(time.Duration(len(b)) * 4); err != nil {
		return object.Value{}, err
	}
	buf := []byte(b)
	if little {
		slices.Reverse(buf)
	}
	neg := signed && len(buf) > 0 && buf[0] >= 0x80
	if neg {
		for i := range buf {
			buf[i] = ^buf[i]
		}
	}
	n := new(big.Int).SetBytes(buf)
	if neg {
		n.Not(n)
	}
	return instanceOf(t, a[0], object.IntType, object.BigInt(n))
}

// bitCount is the number of ones in the absolute value.
func bitCount(t *object.Thread, v object.Value) (int, error) {
	n := 0
	for i, w := range object.BigOf(v).Bits() {
		n += bits.OnesCount(uint(w))
		if i%pytext.Stride == pytext.Stride-1 {
			if err := t.Poll(pytext.Stride / 16); err != nil {
				return 0, err
			}
		}
	}
	return n, nil
}

func init() {
	typ := object.IntType
	plain := func(t *object.Thread, v object.Value) (object.Value, error) { return object.PlainInt(v), nil }
	constant := func(n int64) func(t *object.Thread, v object.Value) (object.Value, error) {
		return func(*object.Thread, object.Value) (object.Value, error) { return object.Int(n), nil }
	}
	typ.Slots.New = subclassed("int", "x=?, /, base=?", intOf, newInt)
	typ.Quick = func(t *object.Thread, a []object.Value) (v object.Value, ok bool, err error) {
		if len(a) != 1 {
			return v, false, nil
		}
		switch x := a[0]; {
		case x.IsInt():
			return x, true, nil
		case x.IsFloat():
			v, err = object.FloatToInt(x.AsFloat())
		case object.TypeOf(x) == object.StrType:
			v, err = intOfText(t, x, 10)
		default:
			return v, false, nil
		}
		return v, err == nil, err
	}
	object.BoolType.Slots.New = args.New("bool", "x=False, /", func(t *object.Thread, cls *object.Type, a []object.Value) (object.Value, error) {
		b, err := object.Truth(t, a[0])
		return object.Bool(b), err
	})
	addNumberAttr(typ, "real", plain)
	addNumberAttr(typ, "imag", constant(0))
	addNumberAttr(typ, "numerator", plain)
	addNumberAttr(typ, "denominator", constant(1))
	args.Add(typ, "conjugate", "", "Returns self, the complex conjugate of any int.",
		func(t *object.Thread, a []object.Value) (object.Value, error) { return object.PlainInt(a[0]), nil })
	args.Add(typ, "bit_length", "", "Number of bits necessary to represent self in binary.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			return object.Int(int64(object.BigOf(a[0]).BitLen())), nil
		})
	args.Add(typ, "bit_count", "", "Number of ones in the binary representation of the absolute value of self.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			n, err := bitCount(t, a[0])
			return object.Int(int64(n)), err
		})
	args.Add(typ, "is_integer", "", "Returns True. Exists for duck type compatibility with float.is_integer.",
		func(t *object.Thread, a []object.Value) (object.Value, error) { return object.True, nil })
	args.Add(typ, "as_integer_ratio", "", "Return a pair of integers, whose ratio is equal to the original int.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			return object.Pair(t, object.PlainInt(a[0]), object.Int(1))
		})
	args.Add(typ, "to_bytes", "length=1, byteorder='big', *, signed=False", "Return an array of bytes representing an integer.", intToBytes)
	args.AddClassMethod(typ, "from_bytes", "bytes, byteorder='big', *, signed=False", "Return the integer represented by the given array of bytes.", intFromBytes)
}
