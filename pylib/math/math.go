// This file defines the module math: its constants and its functions of floats.

// Package pymath is Python's math module.
package pymath

import (
	"math"
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/libm"
	"github.com/alkimi/pyexec/internal/object"
)

type (
	value  = object.Value
	thread = object.Thread
)

func domainError() error { return object.ValueErrorf("math domain error") }
func rangeError() error  { return object.OverflowErrorf("math range error") }

// unary is a function of one float. A NaN or an infinity that comes out of a finite number is an error: a domain error, or a range
// error where canOverflow says that large results are the reason.
type unary struct {
	name, doc   string
	f           func(float64) float64
	canOverflow bool
}

var unaries = []unary{
	{"acos", "Return the arc cosine (measured in radians) of x.", libm.Acos, false},
	{"acosh", "Return the inverse hyperbolic cosine of x.", libm.Acosh, false},
	{"asin", "Return the arc sine (measured in radians) of x.", libm.Asin, false},
	{"asinh", "Return the inverse hyperbolic sine of x.", libm.Asinh, false},
	{"atan", "Return the arc tangent (measured in radians) of x.", libm.Atan, false},
	{"atanh", "Return the inverse hyperbolic tangent of x.", math.Atanh, false},
	{"cbrt", "Return the cube root of x.", libm.Cbrt, false},
	{"cos", "Return the cosine of x (measured in radians).", libm.Cos, false},
	{"cosh", "Return the hyperbolic cosine of x.", libm.Cosh, true},
	{"degrees", "Convert angle x from radians to degrees.", func(x float64) float64 { return x * (180 / math.Pi) }, true},
	{"erf", "Error function at x.", math.Erf, false},
	{"erfc", "Complementary error function at x.", math.Erfc, false},
	{"exp", "Return e raised to the power of x.", libm.Exp, true},
	{"exp2", "Return 2 raised to the power of x.", libm.Exp2, true},
	{"expm1", "Return exp(x)-1.", math.Expm1, true},
	{"fabs", "Return the absolute value of the float x.", math.Abs, false},
	{"log1p", "Return the natural logarithm of 1+x (base e).", math.Log1p, false},
	{"radians", "Convert angle x from degrees to radians.", func(x float64) float64 { return x * (math.Pi / 180) }, false},
	{"sin", "Return the sine of x (measured in radians).", libm.Sin, false},
	{"sinh", "Return the hyperbolic sine of x.", libm.Sinh, true},
	{"sqrt", "Return the square root of x.", math.Sqrt, false},
	{"tan", "Return the tangent of x (measured in radians).", libm.Tan, false},
	{"tanh", "Return the hyperbolic tangent of x.", libm.Tanh, false},
}

// checked gives the error of a result, if any.
func checked(x, r float64, canOverflow bool) (value, error) {
	switch {
	case math.IsNaN(r) && !math.IsNaN(x):
		return value{}, domainError()
	case math.IsInf(r, 0) && !math.IsInf(x, 0) && !math.IsNaN(x):
		if canOverflow {
			return value{}, rangeError()
		}
		return value{}, domainError()
	}
	return object.Float(r), nil
}

// unchecked names the functions that give an infinity without an error.
func unchecked(name string) bool { return name == "degrees" || name == "radians" || name == "fabs" }

// Module is the module math.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{
		"pi": object.Float(math.Pi), "e": object.Float(math.E), "tau": object.Float(2 * math.Pi),
		"inf": object.Float(math.Inf(1)), "nan": object.Float(math.NaN()),
	}
	def := func(name, signature, doc string, fn args.Fn) {
		attrs[name] = args.ModuleFunc("math", name, signature, doc, fn).Value()
	}
	for _, u := range unaries {
		def(u.name, "x, /", u.doc, func(t *thread, a []value) (value, error) {
			x, err := object.ToFloat(t, a[0])
			if err != nil {
				return value{}, err
			}
			r := u.f(x)
			if unchecked(u.name) {
				return object.Float(r), nil
			}
			return checked(x, r, u.canOverflow)
		})
	}
	defineFloats(def)
	defineInts(def)
	defineSums(def)
	attrs["log"] = object.NewNative("log", "log(x, [base=math.e])", logFunc).Value()
	return object.NewModule("math", "This module provides access to the mathematical functions defined by the C standard.", attrs)
})

type define = func(name, signature, doc string, fn args.Fn)

// floats are the arguments as floats.
func floats(t *thread, a []value) (x, y float64, err error) {
	if x, err = object.ToFloat(t, a[0]); err == nil && len(a) > 1 {
		y, err = object.ToFloat(t, a[1])
	}
	return x, y, err
}

func defineFloats(def define) {
	test := func(name, doc string, f func(x float64) bool) {
		def(name, "x, /", doc, func(t *thread, a []value) (value, error) {
			x, err := object.ToFloat(t, a[0])
			return object.Bool(f(x)), err
		})
	}
	test("isnan", "Return True if x is a NaN (not a number), and False otherwise.", math.IsNaN)
	test("isinf", "Return True if x is a positive or negative infinity, and False otherwise.", func(x float64) bool { return math.IsInf(x, 0) })
	test("isfinite", "Return True if x is neither an infinity nor a NaN, and False otherwise.", func(x float64) bool { return !math.IsInf(x, 0) && !math.IsNaN(x) })
	binary := func(name, signature, doc string, f func(x, y float64) (value, error)) {
		def(name, signature, doc, func(t *thread, a []value) (value, error) {
			x, y, err := floats(t, a)
			if err != nil {
				return value{}, err
			}
			return f(x, y)
		})
	}
	binary("atan2", "y, x, /", "Return the arc tangent (measured in radians) of y/x.", func(y, x float64) (value, error) {
		return object.Float(libm.Atan2(y, x)), nil
	})
	binary("copysign", "x, y, /", "Return a float with the magnitude (absolute value) of x but the sign of y.", func(x, y float64) (value, error) {
		return object.Float(math.Copysign(x, y)), nil
	})
	binary("fmod", "x, y, /", "Return fmod(x, y), according to platform C.", func(x, y float64) (value, error) {
		if math.IsInf(y, 0) && !math.IsInf(x, 0) && !math.IsNaN(x) {
			return object.Float(x), nil
		}
		r := libm.Mod(x, y)
		if math.IsNaN(r) && !math.IsNaN(x) && !math.IsNaN(y) {
			return value{}, domainError()
		}
		return object.Float(r), nil
	})
	binary("remainder", "x, y, /", "Difference between x and the closest integer multiple of y.", func(x, y float64) (value, error) {
		r := math.Remainder(x, y)
		if math.IsNaN(r) && !math.IsNaN(x) && !math.IsNaN(y) {
			return value{}, domainError()
		}
		return object.Float(r), nil
	})
	binary("pow", "x, y, /", "Return x**y (x to the power of y).", pow)
	def("nextafter", "x, y, /, *, steps=None", "Return the next floating-point value after x towards y.", func(t *thread, a []value) (value, error) {
		x, y, err := floats(t, a[:2])
		if err != nil {
			return value{}, err
		}
		if a[2].IsNone() {
			if x == y {
				return object.Float(y), nil // of zeros, the one with the sign of y
			}
			return object.Float(math.Nextafter(x, y)), nil
		}
		n, err := object.Index(t, a[2])
		if err != nil {
			return value{}, err
		}
		if object.BigOf(n).Sign() < 0 {
			return value{}, object.ValueErrorf("steps must be a non-negative integer")
		}
		steps := uint64(math.MaxUint64)
		if b := object.BigOf(n); b.IsUint64() {
			steps = b.Uint64()
		}
		return object.Float(stepTowards(x, y, steps)), nil
	})
	def("ulp", "x, /", "Return the value of the least significant bit of the float x.", func(t *thread, a []value) (value, error) {
		x, err := object.ToFloat(t, a[0])
		if err != nil {
			return value{}, err
		}
		return object.Float(ulp(x)), nil
	})
	def("frexp", "x, /", "Return the mantissa and exponent of x, as pair (m, e).", func(t *thread, a []value) (value, error) {
		x, err := object.ToFloat(t, a[0])
		if err != nil {
			return value{}, err
		}
		m, e := x, 0
		if !math.IsInf(x, 0) && !math.IsNaN(x) {
			m, e = math.Frexp(x)
		}
		return object.Pair(t, object.Float(m), object.Int(int64(e)))
	})
	def("modf", "x, /", "Return the fractional and integer parts of x.", func(t *thread, a []value) (value, error) {
		x, err := object.ToFloat(t, a[0])
		if err != nil {
			return value{}, err
		}
		whole := math.Trunc(x)
		frac := math.Copysign(x-whole, x)
		if math.IsInf(x, 0) {
			frac = math.Copysign(0, x)
		}
		return object.Pair(t, object.Float(frac), object.Float(whole))
	})
	def("ldexp", "x, i, /", "Return x * (2**i).", func(t *thread, a []value) (value, error) {
		x, err := object.ToFloat(t, a[0])
		if err != nil {
			return value{}, err
		}
		if !object.IsIntLike(a[1]) {
			return value{}, object.TypeErrorf("Expected an int as second argument to ldexp.")
		}
		n := object.BigOf(a[1])
		e := 100000
		if n.IsInt64() {
			e = int(max(-100000, min(n.Int64(), 100000)))
		} else if n.Sign() < 0 {
			e = -100000
		}
		r := math.Ldexp(x, e)
		if math.IsInf(r, 0) && !math.IsInf(x, 0) {
			return value{}, rangeError()
		}
		return object.Float(r), nil
	})
	def("gamma", "x, /", "Gamma function at x.", func(t *thread, a []value) (value, error) {
		x, err := object.ToFloat(t, a[0])
		if err != nil {
			return value{}, err
		}
		if math.IsInf(x, -1) || x == 0 || x < 0 && x == math.Floor(x) {
			return value{}, domainError()
		}
		return checked(x, libm.Gamma(x), true)
	})
	def("lgamma", "x, /", "Natural logarithm of absolute value of Gamma function at x.", func(t *thread, a []value) (value, error) {
		x, err := object.ToFloat(t, a[0])
		if err != nil {
			return value{}, err
		}
		if x <= 0 && x == math.Floor(x) && !math.IsInf(x, 0) {
			return value{}, domainError()
		}
		return checked(x, libm.Lgamma(x), true)
	})
	def("isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", "Determine whether two floating point numbers are close in value.", func(t *thread, a []value) (value, error) {
		var f [4]float64
		for i := range f {
			var err error
			if f[i], err = object.ToFloat(t, a[i]); err != nil {
				return value{}, err
			}
		}
		if f[2] < 0 || f[3] < 0 {
			return value{}, object.ValueErrorf("tolerances must be non-negative")
		}
		x, y := f[0], f[1]
		if x == y {
			return object.True, nil
		}
		if math.IsInf(x, 0) || math.IsInf(y, 0) {
			return object.False, nil
		}
		diff := math.Abs(y - x)
		return object.Bool(diff <= math.Abs(f[2]*y) || diff <= math.Abs(f[2]*x) || diff <= f[3]), nil
	})
	rounding(def, "floor", "__floor__", "Return the floor of x as an Integral.", math.Floor)
	rounding(def, "ceil", "__ceil__", "Return the ceiling of x as an Integral.", math.Ceil)
	def("trunc", "x, /", "Truncates the Real x to the nearest Integral toward 0.", func(t *thread, a []value) (value, error) {
		if a[0].IsFloat() {
			return object.FloatToInt(a[0].AsFloat())
		}
		if exactInt(a[0]) {
			return object.PlainInt(a[0]), nil
		}
		fn, ok, err := object.LookupSpecial(t, a[0], "__trunc__")
		if err != nil {
			return value{}, err
		}
		switch {
		case ok:
			return object.Call(t, fn)
		case object.IsFloatLike(a[0]):
			return object.FloatToInt(object.FloatOf(a[0]))
		case object.IsIntLike(a[0]):
			return object.PlainInt(a[0]), nil
		}
		return value{}, object.TypeErrorf("type %s doesn't define __trunc__ method", object.TypeOf(a[0]).Name)
	})
}

// exactInt tells whether v is an int or a bool, and not of a class derived from int, which may round in its own way.
func exactInt(v value) bool {
	typ := object.TypeOf(v)
	return typ == object.IntType || typ == object.BoolType
}

// rounding defines floor or ceil.
func rounding(def define, name, special, doc string, f func(float64) float64) {
	def(name, "x, /", doc, func(t *thread, a []value) (value, error) {
		v := a[0]
		switch {
		case v.IsInt():
			return v, nil
		case v.IsFloat():
			return object.FloatToInt(f(v.AsFloat()))
		case exactInt(v):
			return object.PlainInt(v), nil
		}
		if fn, ok, err := object.LookupSpecial(t, v, special); err != nil {
			return value{}, err
		} else if ok {
			return object.Call(t, fn)
		} else if object.IsIntLike(v) {
			return object.PlainInt(v), nil
		}
		x, err := object.ToFloat(t, v)
		if err != nil {
			return value{}, err
		}
		return object.FloatToInt(f(x))
	})
}

func pow(x, y float64) (value, error) {
	finite := func(f float64) bool { return !math.IsInf(f, 0) && !math.IsNaN(f) }
	if !finite(x) || !finite(y) {
		return object.Float(libm.Pow(x, y)), nil
	}
	if x == 0 && y < 0 {
		return value{}, domainError()
	}
	r := libm.Pow(x, y)
	switch {
	case math.IsNaN(r):
		return value{}, domainError()
	case math.IsInf(r, 0):
		return value{}, rangeError()
	}
	return object.Float(r), nil
}

// ulp is the distance to the next float away from zero.
func ulp(x float64) float64 {
	x = math.Abs(x)
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return x
	}
	if up := math.Nextafter(x, math.Inf(1)); !math.IsInf(up, 0) {
		return up - x
	}
	return x - math.Nextafter(x, 0)
}

// stepTowards walks steps floats from x towards y.
func stepTowards(x, y float64, steps uint64) float64 {
	if steps == 0 || math.IsNaN(x) {
		return x
	}
	if math.IsNaN(y) {
		return y
	}
	// Floats in their order, as numbers: negative ones below zero, both zeros at zero.
	order := func(f float64) int64 {
		b := int64(math.Float64bits(f))
		if b < 0 {
			return math.MinInt64 - b
		}
		return b
	}
	from, to := order(x), order(y)
	switch {
	case from == to:
		return y
	case from < to:
		if uint64(to)-uint64(from) <= steps {
			return y
		}
		from += int64(steps)
	default:
		if uint64(from)-uint64(to) <= steps {
			return y
		}
		from -= int64(steps)
	}
	if from < 0 {
		return -math.Float64frombits(uint64(-from))
	}
	if from == 0 && order(x) < 0 {
		return math.Copysign(0, -1)
	}
	return math.Float64frombits(uint64(from))
}
