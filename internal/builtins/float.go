// This file defines the constructor and methods of float.

package builtins

import (
	"math"
	"math/big"
	"strings"
	"time"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// floatOf is float(v).
func floatOf(t *object.Thread, v object.Value) (object.Value, error) {
	slots := &object.TypeOf(v).Slots
	if slots.Float != nil {
		f, err := slots.Float(t, v)
		return object.Float(f), err
	}
	if slots.Index != nil {
		n, err := slots.Index(t, v)
		if err != nil {
			return object.Value{}, err
		}
		f, err := object.IntFloat(n)
		return object.Float(f), err
	}
	text, ok := numberText(v)
	if !ok {
		return object.Value{}, object.TypeErrorf("float() argument must be a string or a real number, not '%s'", object.TypeOf(v).Name)
	}
	if len(text) > 256 {
		// A text that is not plain ASCII digits is rewritten, twice at most.
		room := 3 * int64(len(text))
		if err := t.Charge(room); err != nil {
			return object.Value{}, err
		}
		defer t.Meter.Release(room)
		if err := t.Meter.Foresee(time.Duration(len(text)) * 4); err != nil {
			return object.Value{}, err
		}
	}
	f, ok := pytext.ParseFloat(text)
	if !ok {
		quote := quotedNumber
		if object.IsByteArray(v) {
			quote = func(t *object.Thread, v object.Value, _ int) (string, error) { return object.Repr(t, v) }
		}
		quoted, err := quote(t, v, 0)
		if err != nil {
			return object.Value{}, err
		}
		return object.Value{}, object.ValueErrorf("could not convert string to float: %s", quoted)
	}
	if f != f {
		f = freshNaN(t, strings.Contains(text, "-"))
	}
	return object.Float(f), nil
}

type nanKey struct{}

// freshNaN is a NaN with bits of its own: bits are what a float's identity and hash are made of, and two calls give two objects.
func freshNaN(t *object.Thread, negative bool) float64 {
	given := t.State(nanKey{}, func() any { return new(uint64) }).(*uint64)
	*given++
	bits := math.Float64bits(math.NaN()) + *given&(1<<50-1)
	if negative {
		bits |= 1 << 63
	}
	return math.Float64frombits(bits)
}

func floatRatio(t *object.Thread, a []object.Value) (object.Value, error) {
	f := object.FloatOf(a[0])
	switch {
	case math.IsNaN(f):
		return object.Value{}, object.ValueErrorf("cannot convert NaN to integer ratio")
	case math.IsInf(f, 0):
		return object.Value{}, object.OverflowErrorf("cannot convert Infinity to integer ratio")
	}
	if err := t.Charge(512); err != nil {
		return object.Value{}, err
	}
	r := new(big.Rat).SetFloat64(f)
	return object.Pair(t, object.BigInt(new(big.Int).Set(r.Num())), object.BigInt(new(big.Int).Set(r.Denom())))
}

func init() {
	typ := object.FloatType
	typ.Quick = func(t *object.Thread, a []object.Value) (v object.Value, ok bool, err error) {
		if len(a) != 1 {
			return v, false, nil
		}
		switch x := a[0]; {
		case x.IsInt():
			return object.Float(float64(x.AsInt())), true, nil
		case x.IsFloat():
			return x, true, nil
		case object.TypeOf(x) == object.StrType:
			v, err = floatOf(t, x)
			return v, err == nil, err
		}
		return v, false, nil
	}
	typ.Slots.New = subclassed("float", "x=0, /", floatOf, func(t *object.Thread, a []object.Value) (object.Value, error) { return floatOf(t, a[0]) })
	plain := func(t *object.Thread, v object.Value) (object.Value, error) {
		return object.Float(object.FloatOf(v)), nil
	}
	addNumberAttr(typ, "real", plain)
	addNumberAttr(typ, "imag", func(*object.Thread, object.Value) (object.Value, error) { return object.Float(0), nil })
	args.Add(typ, "conjugate", "", "Return self, the complex conjugate of any float.",
		func(t *object.Thread, a []object.Value) (object.Value, error) { return plain(t, a[0]) })
	args.Add(typ, "is_integer", "", "Return True if the float is an integer.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			f := object.FloatOf(a[0])
			return object.Bool(f == math.Floor(f) && !math.IsInf(f, 0)), nil
		})
	args.Add(typ, "as_integer_ratio", "", "Return a pair of integers, whose ratio is exactly equal to the original float.", floatRatio)
	args.Add(typ, "hex", "", "Return a hexadecimal representation of a floating-point number.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			return object.StrOf(t, string(pytext.AppendFloatHex(nil, object.FloatOf(a[0]))))
		})
	args.AddClassMethod(typ, "fromhex", "string, /", "Create a floating-point number from a hexadecimal string.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			if !object.IsStr(a[1]) {
				return object.Value{}, object.TypeErrorf("bad argument type for built-in operation")
			}
			text := object.ToStr(a[1]).String()
			if err := t.Meter.Foresee(time.Duration(len(text)) * 4); err != nil {
				return object.Value{}, err
			}
			f, err := pytext.ParseFloatHex(text)
			if err != nil {
				return object.Value{}, object.TextError(err)
			}
			return instanceOf(t, a[0], typ, object.Float(f))
		})
}
