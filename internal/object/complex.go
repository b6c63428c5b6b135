// This file defines complex numbers.

package object

import (
	"math"
	"math/cmplx"
	"strings"

	"github.com/alkimi/pyexec/internal/libm"
)

// Complex is a Python complex.
type Complex struct {
	Header
	V complex128
}

// ComplexType is complex.
var ComplexType = NewType("complex", LayoutComplex)

// NewComplex makes a complex number, charged.
func NewComplex(t *Thread, c complex128) (Value, error) {
	if err := t.Charge(32); err != nil {
		return Value{}, err
	}
	return ComplexOf(c), nil
}

// ComplexOf is NewComplex for constants, without charge.
func ComplexOf(c complex128) Value {
	o := &Complex{Header{ComplexType}, c}
	return Obj(&o.Header)
}

// ToComplex is the number behind a value whose type has LayoutComplex.
func ToComplex(v Value) complex128 { return (*Complex)(v.as(LayoutComplex)).V }

// IsComplex tells a complex.
func IsComplex(v Value) bool { return TypeOf(v).Layout == LayoutComplex }

func complexPow(x, y complex128) (Value, error) {
	if y == 0 {
		return ComplexOf(1), nil
	}
	if x == 0 {
		if real(y) < 0 || imag(y) != 0 {
			return Value{}, ZeroDivisionErrorf("0.0 to a negative or complex power")
		}
		return ComplexOf(0), nil
	}
	if n := real(y); imag(y) == 0 && n == math.Floor(n) && math.Abs(n) <= 100 {
		p := complexPower(x, int(math.Abs(n)))
		if n < 0 {
			p = 1 / p
		}
		return ComplexOf(p), nil
	}
	r, theta := math.Hypot(real(x), imag(x)), libm.Atan2(imag(x), real(x))
	l := libm.Pow(r, real(y))
	phase := theta * real(y)
	if imag(y) != 0 {
		l *= libm.Exp(-theta * imag(y))
		phase += imag(y) * libm.Log(r)
	}
	z := complex(l*libm.Cos(phase), l*libm.Sin(phase))
	if (math.IsInf(real(z), 0) || math.IsInf(imag(z), 0) || math.IsInf(l, 0)) && !cmplx.IsInf(x) && !cmplx.IsInf(y) {
		return Value{}, OverflowErrorf("complex exponentiation")
	}
	return ComplexOf(z), nil
}

// complexPower is x**n by squaring, for a small n.
func complexPower(x complex128, n int) complex128 {
	p := complex(1, 0)
	for mask := 1; mask <= n; mask <<= 1 {
		if n&mask != 0 {
			p *= x
		}
		x *= x
	}
	return p
}

func complexOperand(v Value) (complex128, bool, error) {
	if IsComplex(v) {
		return ToComplex(v), true, nil
	}
	f, ok, err := realOf(v)
	return complex(f, 0), ok, err
}

func complexBinary(t *Thread, op Op, self, other Value, reflected bool) (Value, error) {
	a, ok, err := complexOperand(self)
	if !ok || err != nil {
		return NotImplemented, err
	}
	b, ok, err := complexOperand(other)
	if !ok || err != nil {
		return NotImplemented, err
	}
	if reflected {
		a, b = b, a
	}
	switch op {
	case OpAdd:
		return NewComplex(t, a+b)
	case OpSub:
		return NewComplex(t, a-b)
	case OpMul:
		return NewComplex(t, complex(real(a)*real(b)-imag(a)*imag(b), real(a)*imag(b)+imag(a)*real(b)))
	case OpDiv:
		if b == 0 {
			return Value{}, ZeroDivisionErrorf("complex division by zero")
		}
		return NewComplex(t, a/b)
	case OpPow:
		return complexPow(a, b)
	}
	return NotImplemented, nil
}

func complexRepr(t *Thread, v Value) (string, error) {
	c := ToComplex(v)
	im := FloatText(imag(c))
	im = strings.TrimSuffix(im, ".0") + "j"
	if real(c) == 0 && !math.Signbit(real(c)) {
		return im, nil
	}
	if im[0] != '-' {
		im = "+" + im
	}
	return "(" + strings.TrimSuffix(FloatText(real(c)), ".0") + im + ")", nil
}

func initComplex() {
	ComplexType.Slots = Slots{
		Binary: complexBinary,
		Repr:   complexRepr,
		Bool:   func(t *Thread, v Value) (bool, error) { return ToComplex(v) != 0, nil },
		Hash: func(t *Thread, v Value) (uint64, error) {
			c := ToComplex(v)
			h := HashFloat(real(c)) + 1000003*HashFloat(imag(c))
			if h == ^uint64(0) {
				h-- // -1 is CPython's mark of an error
			}
			return h, nil
		},
		Unary: func(t *Thread, op UnaryOp, v Value) (Value, error) {
			switch op {
			case UnaryNeg:
				return NewComplex(t, -ToComplex(v))
			case UnaryPos:
				return v, nil
			case UnaryAbs:
				return Float(cmplx.Abs(ToComplex(v))), nil
			}
			return NotImplemented, nil
		},
		Compare: func(t *Thread, op Cmp, self, other Value) (Value, error) {
			if TypeOf(other).Layout == LayoutInt && op <= CmpNe { // exactly: the int may be no float
				c := ToComplex(self)
				same := false
				if imag(c) == 0 {
					order, ok := compareIntFloat(other, real(c))
					same = ok && order == 0
				}
				return Bool(same == (op == CmpEq)), nil
			}
			b, ok, err := complexOperand(other)
			if !ok || err != nil || op > CmpNe {
				return NotImplemented, err
			}
			return Bool((ToComplex(self) == b) == (op == CmpEq)), nil
		},
		Visit: func(Value, func(Value)) int64 { return 32 },
	}
}
