// This file defines the means and the measures of spread.

package statistics

import (
	"math/big"

	"github.com/alkimi/pyexec/internal/object"
)

func mean(t *thread, a []value) (value, error) {
	s := newTotal(false)
	if err := s.addAll(t, a[0]); err != nil {
		return value{}, err
	}
	if s.n < 1 {
		return value{}, failf("mean requires at least one data point")
	}
	n := object.Int(int64(s.n))
	if !s.special.IsUnbound() {
		v, err := object.Binary(t, object.OpDiv, s.special, n)
		if err != nil || object.TypeOf(v) == s.typ || s.typ.IsSubtype(object.IntType) {
			return v, err
		}
		return object.Call(t, s.typ.Value(), v)
	}
	r := s.sum()
	return convert(t, r.Quo(r, big.NewRat(int64(s.n), 1)), s.typ)
}

func fmean(t *thread, a []value) (value, error) {
	items, err := object.ToSlice(t, a[0])
	if err != nil {
		return value{}, err
	}
	n := len(items)
	if a[1].IsNone() {
		sum, err := mathCall(t, "fsum", list(items))
		if err != nil {
			return value{}, err
		}
		if n == 0 {
			return value{}, failf("fmean requires at least one data point")
		}
		return object.Float(sum / float64(n)), nil
	}
	weights, err := object.ToSlice(t, a[1])
	if err != nil {
		return value{}, err
	}
	if len(weights) != n {
		return value{}, failf("data and weights must be the same length")
	}
	num, err := sumOf(t, object.OpMul, items, weights)
	if err != nil {
		return value{}, err
	}
	den, err := mathCall(t, "fsum", list(weights))
	if err != nil {
		return value{}, err
	}
	if den == 0 {
		return value{}, failf("sum of weights must be non-zero")
	}
	return object.Float(num / den), nil
}

// sumOf is fsum(x op y for x, y in zip(xs, ys)).
func sumOf(t *thread, op object.Op, xs, ys []value) (float64, error) {
	if err := t.Charge(int64(len(xs)) * 16); err != nil {
		return 0, err
	}
	defer t.Meter.Release(int64(len(xs)) * 16)
	out := make([]value, len(xs))
	for i := range xs {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return 0, err
			}
		}
		v, err := object.Binary(t, op, xs[i], ys[i])
		if err != nil {
			return 0, err
		}
		out[i] = v
	}
	return mathCall(t, "fsum", list(out))
}

func geometricMean(t *thread, a []value) (value, error) {
	items, err := object.ToSlice(t, a[0])
	if err != nil {
		return value{}, err
	}
	bad := func() error { return failf("geometric mean requires a non-empty dataset containing positive numbers") }
	for i, v := range items {
		x, err := mathCall(t, "log", v)
		if err != nil {
			if object.Matches(err, object.ValueErrorType) {
				err = bad()
			}
			return value{}, err
		}
		items[i] = object.Float(x)
		if i&255 == 255 {
			if err := t.Poll(256); err != nil {
				return value{}, err
			}
		}
	}
	if len(items) == 0 {
		return value{}, bad()
	}
	sum, err := mathCall(t, "fsum", list(items))
	if err != nil {
		return value{}, err
	}
	x, err := mathCall(t, "exp", object.Float(sum/float64(len(items))))
	return object.Float(x), err
}

// noNegative gives an error for the first item below zero.
func noNegative(t *thread, v value) error {
	less, err := object.Less(t, v, object.Int(0))
	if err == nil && less {
		err = failf("harmonic mean does not support negative values")
	}
	return err
}

func harmonicMean(t *thread, a []value) (value, error) {
	items, err := object.ToSlice(t, a[0])
	if err != nil {
		return value{}, err
	}
	n := len(items)
	if n < 1 {
		return value{}, failf("harmonic_mean requires at least one data point")
	}
	if n == 1 && a[1].IsNone() {
		x := items[0]
		if !object.IsIntLike(x) && !object.IsFloatLike(x) && object.TypeOf(x).ShortName() != "Decimal" {
			return value{}, object.TypeErrorf("unsupported type")
		}
		return x, noNegative(t, x)
	}
	weight := big.NewRat(int64(n), 1)
	var weights []value
	if !a[1].IsNone() {
		if weights, err = object.ToSlice(t, a[1]); err != nil {
			return value{}, err
		}
		if len(weights) != n {
			return value{}, failf("Number of weights does not match data size")
		}
		s := newTotal(false)
		for _, w := range weights {
			if err := noNegative(t, w); err != nil {
				return value{}, err
			}
			if err := s.add(t, w); err != nil {
				return value{}, err
			}
		}
		if !s.special.IsUnbound() {
			return object.Binary(t, object.OpMul, s.special, object.Int(1))
		}
		weight = s.sum()
	}
	s := newTotal(false)
	for i, x := range items {
		if err := t.Poll(1); err != nil {
			return value{}, err
		}
		if err := noNegative(t, x); err != nil {
			return value{}, err
		}
		w := object.Int(1)
		if weights != nil {
			w = weights[i]
		}
		q := object.Int(0)
		if yes, err := object.Truth(t, w); err != nil {
			return value{}, err
		} else if yes {
			if q, err = object.Binary(t, object.OpDiv, w, x); err != nil {
				if object.Matches(err, object.ZeroDivisionErrorType) {
					return object.Int(0), nil
				}
				return value{}, err
			}
		}
		if err := s.add(t, q); err != nil {
			return value{}, err
		}
	}
	if !s.special.IsUnbound() {
		f, _ := weight.Float64()
		return object.Binary(t, object.OpDiv, object.Float(f), s.special)
	}
	sum := s.sum()
	if sum.Sign() <= 0 {
		return value{}, failf("Weighted sum must be positive")
	}
	return convert(t, weight.Quo(weight, sum), s.typ)
}

// deviations is the sum of the squared differences from the mean, or from a centre that the caller has.
func deviations(t *thread, data, centre value) (s *total, ss *big.Rat, err error) {
	s = newTotal(centre.IsNone())
	if !centre.IsNone() {
		err = object.Iterate(t, data, func(x value) error {
			d, err := object.Binary(t, object.OpSub, x, centre)
			if err != nil {
				return err
			}
			if d, err = object.Binary(t, object.OpMul, d, d); err != nil {
				return err
			}
			return s.add(t, d)
		})
		if err != nil || !s.special.IsUnbound() {
			return s, nil, err
		}
		return s, s.sum(), nil
	}
	if err = s.addAll(t, data); err != nil || s.n == 0 || !s.special.IsUnbound() {
		return s, new(big.Rat), err
	}
	// (n*sum(x*x) - sum(x)**2) / n
	n := big.NewRat(int64(s.n), 1)
	sx, sxx := s.sum(), s.sumOfSquares()
	sxx.Mul(sxx, n)
	sxx.Sub(sxx, sx.Mul(sx, sx))
	return s, sxx.Quo(sxx, n), nil
}

// spread is variance, pvariance, stdev or pstdev: free is what is taken off the number of items, root says whether the square root
// is wanted.
func spread(name string, free int, root bool) func(t *thread, a []value) (value, error) {
	least := "at least one data point"
	if free == 1 {
		least = "at least two data points"
	}
	return func(t *thread, a []value) (value, error) {
		s, ss, err := deviations(t, a[0], a[1])
		if err != nil {
			return value{}, err
		}
		if s.n < 1+free {
			return value{}, failf("%s requires %s", name, least)
		}
		n := s.n - free
		if !s.special.IsUnbound() {
			v, err := object.Binary(t, object.OpDiv, s.special, object.Int(int64(n)))
			if err == nil && root {
				return value{}, object.AttributeErrorf("'%s' object has no attribute 'numerator'", object.TypeOf(v).Name)
			}
			return v, err
		}
		ss.Quo(ss, big.NewRat(int64(n), 1))
		if !root {
			return convert(t, ss, s.typ)
		}
		if s.typ.IsSubtype(object.IntType) || s.typ.IsSubtype(object.FloatType) {
			return object.Float(sqrtFloat(ss)), nil
		}
		v, err := convert(t, ss, s.typ)
		if err != nil {
			return value{}, err
		}
		if _, ok := s.typ.Lookup("sqrt"); ok {
			return object.CallMethod(t, v, "sqrt")
		}
		return object.Float(sqrtFloat(ss)), nil
	}
}
