// This file defines math's functions of ints: factorial, comb, perm, gcd, lcm, isqrt, and the logarithms, which take ints of any size.

package pymath

import (
	"math"
	"math/big"
	"math/bits"
	"time"

	"github.com/alkimi/pyexec/internal/libm"
	"github.com/alkimi/pyexec/internal/object"
)

// multiply is a*b, charged.
func multiply(t *thread, a, b *big.Int) (*big.Int, error) {
	la, lb := a.BitLen(), b.BitLen()
	if err := t.Charge(48 + int64(la+lb)/8); err != nil {
		return nil, err
	}
	if err := t.Meter.Foresee(object.MulCost(la, lb)); err != nil {
		return nil, err
	}
	return new(big.Int).Mul(a, b), nil
}

// multiplyInto is a*b, which may take the place of a; small products are made without asking the budget.
func multiplyInto(t *thread, a, b *big.Int) (*big.Int, error) {
	if a.BitLen()+b.BitLen() <= 4096 {
		return a.Mul(a, b), nil
	}
	return multiply(t, a, b)
}

// productOf is lo*(lo+step)*…, n factors, by halves so that factors stay of equal size.
func productOf(t *thread, n uint64, factor func(i uint64) *big.Int, from uint64) (*big.Int, error) {
	if n <= 16 {
		z, err := big.NewInt(1), error(nil)
		for i := range n {
			if z, err = multiplyInto(t, z, factor(from+i)); err != nil {
				return nil, err
			}
		}
		return z, t.Poll(int(n) + 1)
	}
	a, err := productOf(t, n/2, factor, from)
	if err != nil {
		return nil, err
	}
	b, err := productOf(t, n-n/2, factor, from+n/2)
	if err != nil {
		return nil, err
	}
	z, err := multiply(t, a, b)
	t.Meter.Release(int64(a.BitLen()+b.BitLen()) / 8)
	return z, err
}

// refuse charges for a product of n factors of a size, before any work: a hopeless request ends at once.
func refuse(t *thread, n uint64, factorBits float64) error {
	total := float64(n) * factorBits / 8
	if total > 1<<60 {
		total = 1 << 60
	}
	if err := t.Charge(int64(total)); err != nil {
		return err
	}
	t.Meter.Release(int64(total))
	return nil
}

func factorial(t *thread, a []value) (value, error) {
	n, err := object.Index(t, a[0])
	if err != nil {
		return value{}, err
	}
	if b := object.BigOf(n); b.Sign() < 0 {
		return value{}, object.ValueErrorf("factorial() not defined for negative values")
	} else if !b.IsInt64() {
		return value{}, object.OverflowErrorf("factorial() argument should not exceed 9223372036854775807")
	}
	k := uint64(n.AsInt())
	if k < 2 {
		return object.Int(1), nil
	}
	// log2(n!) is about n*log2(n/e).
	if err := refuse(t, k, max(1, math.Log2(float64(k)/math.E))); err != nil {
		return value{}, err
	}
	z, err := productOf(t, k, func(i uint64) *big.Int { return new(big.Int).SetUint64(i) }, 1)
	if err != nil {
		return value{}, err
	}
	return object.BigInt(z), nil
}

// nonNegative are n and k of comb and perm.
func nonNegative(t *thread, a []value) (n, k *big.Int, err error) {
	var out [2]*big.Int
	for i := range out {
		v, err := object.Index(t, a[i])
		if err != nil {
			return nil, nil, err
		}
		out[i] = object.BigOf(v)
	}
	if out[0].Sign() < 0 {
		return nil, nil, object.ValueErrorf("n must be a non-negative integer")
	}
	if out[1].Sign() < 0 {
		return nil, nil, object.ValueErrorf("k must be a non-negative integer")
	}
	return out[0], out[1], nil
}

// falling is n*(n-1)*…, k factors.
func falling(t *thread, n *big.Int, k uint64) (*big.Int, error) {
	if err := refuse(t, k, max(1, float64(n.BitLen())-1)); err != nil {
		return nil, err
	}
	return productOf(t, k, func(i uint64) *big.Int {
		z := new(big.Int).SetUint64(i)
		return z.Sub(n, z)
	}, 0)
}

func perm(t *thread, a []value) (value, error) {
	if a[1].IsNone() {
		return factorial(t, a[:1])
	}
	n, k, err := nonNegative(t, a)
	if err != nil {
		return value{}, err
	}
	if n.Cmp(k) < 0 {
		return object.Int(0), nil
	}
	if !k.IsInt64() {
		return value{}, object.OverflowErrorf("k must not exceed 9223372036854775807")
	}
	z, err := falling(t, n, uint64(k.Int64()))
	if err != nil {
		return value{}, err
	}
	return object.BigInt(z), nil
}

func comb(t *thread, a []value) (value, error) {
	n, k, err := nonNegative(t, a)
	if err != nil {
		return value{}, err
	}
	if n.Cmp(k) < 0 {
		return object.Int(0), nil
	}
	if rest := new(big.Int).Sub(n, k); rest.Cmp(k) < 0 {
		k = rest
	}
	if !k.IsInt64() {
		return value{}, object.OverflowErrorf("min(n - k, k) must not exceed 9223372036854775807")
	}
	m := uint64(k.Int64())
	if m == 0 {
		return object.Int(1), nil
	}
	// C(n, k) has at least k*log2(n/k) bits.
	ratio := max(1, float64(n.BitLen())-1-math.Log2(float64(m)))
	if err := refuse(t, m, ratio); err != nil {
		return value{}, err
	}
	z, err := chooseBig(t, n, m)
	if err != nil {
		return value{}, err
	}
	return object.BigInt(z), nil
}

// chooseBig is C(n, k) as C(n, j) * C(n-j, k-j) / C(k, j) with j = k/2, which keeps numbers small.
func chooseBig(t *thread, n *big.Int, k uint64) (*big.Int, error) {
	if k <= 32 {
		num, den := big.NewInt(1), big.NewInt(1)
		for i := range k {
			f := new(big.Int).SetUint64(i)
			var err error
			if num, err = multiplyInto(t, num, f.Sub(n, f)); err != nil {
				return nil, err
			}
			den.Mul(den, new(big.Int).SetUint64(i+1))
		}
		return num.Quo(num, den), t.Poll(int(k))
	}
	if n.IsInt64() && n.Int64() < 1<<31 {
		num, err := falling(t, n, k)
		if err != nil {
			return nil, err
		}
		den, err := productOf(t, k, func(i uint64) *big.Int { return new(big.Int).SetUint64(i) }, 1)
		if err != nil {
			return nil, err
		}
		if err := t.Meter.Foresee(object.DivCost(num.BitLen(), den.BitLen())); err != nil {
			return nil, err
		}
		return num.Quo(num, den), nil
	}
	j := k / 2
	left, err := chooseBig(t, n, j)
	if err != nil {
		return nil, err
	}
	right, err := chooseBig(t, new(big.Int).Sub(n, new(big.Int).SetUint64(j)), k-j)
	if err != nil {
		return nil, err
	}
	both, err := multiply(t, left, right)
	if err != nil {
		return nil, err
	}
	over, err := chooseBig(t, new(big.Int).SetUint64(k), j)
	if err != nil {
		return nil, err
	}
	if err := t.Meter.Foresee(object.DivCost(both.BitLen(), over.BitLen())); err != nil {
		return nil, err
	}
	return both.Quo(both, over), nil
}

// scratch refuses work that needs, besides its result, several numbers of so many bits.
func scratch(t *thread, bits int) error {
	n := int64(bits)
	if n < 1<<13 {
		return nil
	}
	if err := t.Charge(n); err != nil {
		return err
	}
	t.Meter.Release(n)
	return nil
}

// gcdOf is the greatest common divisor, or the least common multiple.
func gcdOf(t *thread, items []value, lcm bool) (value, error) {
	z := big.NewInt(0)
	if lcm {
		z = big.NewInt(1)
	}
	for _, x := range items {
		n, err := object.Index(t, x)
		if err != nil {
			return value{}, err
		}
		b := new(big.Int).Abs(object.BigOf(n))
		l := max(z.BitLen(), b.BitLen())
		if err := t.Charge(64 + int64(l)/4); err != nil {
			return value{}, err
		}
		if err := scratch(t, l); err != nil {
			return value{}, err
		}
		if l > 4096 {
			if err := t.Meter.Foresee(object.GCDCost(l)); err != nil {
				return value{}, err
			}
		} else if err := t.Poll(1); err != nil {
			return value{}, err
		}
		switch {
		case !lcm:
			z = new(big.Int).GCD(nil, nil, z, b)
		case z.Sign() == 0 || b.Sign() == 0:
			z = big.NewInt(0)
		default:
			g := new(big.Int).GCD(nil, nil, z, b)
			if z, err = multiply(t, g.Quo(z, g), b); err != nil {
				return value{}, err
			}
		}
	}
	return object.BigInt(z), nil
}

func defineInts(def define) {
	def("factorial", "x, /", "Find x!.", factorial)
	def("perm", "n, k=None, /", "Number of ways to choose k items from n items without repetition and with order.", perm)
	def("comb", "n, k, /", "Number of ways to choose k items from n items without repetition and without order.", comb)
	many := func(name, doc string, lcm bool) {
		def(name, "*integers", doc, func(t *thread, a []value) (value, error) { return gcdOf(t, object.ToTuple(a[0]).Items, lcm) })
	}
	many("gcd", "Greatest Common Divisor.", false)
	many("lcm", "Least Common Multiple.", true)
	def("isqrt", "n, /", "Return the integer part of the square root of the input.", func(t *thread, a []value) (value, error) {
		n, err := object.Index(t, a[0])
		if err != nil {
			return value{}, err
		}
		b := object.BigOf(n)
		if b.Sign() < 0 {
			return value{}, object.ValueErrorf("isqrt() argument must be nonnegative")
		}
		if err := t.Charge(48 + int64(b.BitLen())/4); err != nil {
			return value{}, err
		}
		if err := scratch(t, b.BitLen()); err != nil {
			return value{}, err
		}
		if err := t.Meter.Foresee(time.Duration(bits.Len(uint(b.BitLen()))) * object.MulCost(b.BitLen(), b.BitLen())); err != nil {
			return value{}, err
		}
		return object.BigInt(new(big.Int).Sqrt(b)), nil
	})
	for _, l := range []struct {
		name, doc string
		f         func(float64) float64
	}{
		{"log2", "Return the base 2 logarithm of x.", libm.Log2},
		{"log10", "Return the base 10 logarithm of x.", libm.Log10},
	} {
		def(l.name, "x, /", l.doc, func(t *thread, a []value) (value, error) {
			r, err := logOf(t, a[0], l.f)
			return object.Float(r), err
		})
	}
}

// logOf is a logarithm of a float, or of an int however large.
func logOf(t *thread, v value, f func(float64) float64) (float64, error) {
	if object.IsIntLike(v) {
		b := object.BigOf(v)
		if b.Sign() <= 0 {
			return 0, domainError()
		}
		x, err := object.IntFloat(v)
		if err == nil {
			return f(x), nil
		}
		if !object.Matches(err, object.OverflowErrorType) {
			return 0, err
		}
		mant := new(big.Float)
		// Of a very long one the first bits are enough, one of which stands for all that are cut off.
		cut := max(0, b.BitLen()-1<<10)
		if cut > 0 {
			b = new(big.Int).Rsh(b, uint(cut))
			b.SetBit(b, 0, 1)
		}
		exp := new(big.Float).SetPrec(64).SetInt(b).MantExp(mant) + cut
		frac, _ := mant.Float64()
		return f(frac) + f(2)*float64(exp), nil
	}
	x, err := object.ToFloat(t, v)
	if err != nil {
		return 0, err
	}
	if x <= 0 {
		return 0, domainError()
	}
	return f(x), nil
}

// logFunc is log(x[, base]).
func logFunc(t *thread, a []value, kw []object.Kwarg) (value, error) {
	if len(kw) > 0 {
		return value{}, object.TypeErrorf("math.log() takes no keyword arguments")
	}
	switch {
	case len(a) < 1:
		return value{}, object.TypeErrorf("log expected at least 1 argument, got 0")
	case len(a) > 2:
		return value{}, object.TypeErrorf("log expected at most 2 arguments, got %d", len(a))
	}
	num, err := logOf(t, a[0], libm.Log)
	if err != nil || len(a) == 1 {
		return object.Float(num), err
	}
	den, err := logOf(t, a[1], libm.Log)
	if err != nil {
		return value{}, err
	}
	return object.Binary(t, object.OpDiv, object.Float(num), object.Float(den))
}
