// This file defines the means and the measures of spread.

package statistics

import (
	"math"
	"math/big"
	"slices"

	"github.com/alkimi/pyexec/internal/libm"
	"github.com/alkimi/pyexec/internal/object"
	pydecimal "github.com/alkimi/pyexec/pylib/decimal"
	pymath "github.com/alkimi/pyexec/pylib/math"
)

func mean(t *thread, a []value) (value, error) {
	s := newTotal(false)
	if err := s.addAll(t, a[0]); err != nil {
		return value{}, err
	}
	if s.n < 1 {
		return value{}, failf("mean requires at least one data point")
	}
	if !s.special.IsUnbound() {
		return convertSpecial(t, s.special, s.n, s.typ)
	}
	r := s.sum()
	return convert(t, r.Quo(r, big.NewRat(int64(s.n), 1)), s.typ)
}

func fmean(t *thread, a []value) (value, error) {
	if a[1].IsNone() {
		return meanOfFloats(t, a[0])
	}
	weights := a[1]
	if !object.IsList(weights) && !object.IsTuple(weights) {
		items, err := object.ToSlice(t, weights)
		if err != nil {
			return value{}, err
		}
		weights = list(items)
		defer t.Drop(t.Hold(weights))
	}
	num, err := mathValue(t, "sumprod", a[0], weights)
	if err != nil {
		if object.Matches(err, object.ValueErrorType) {
			err = failf("data and weights must be the same length")
		}
		return value{}, err
	}
	den, err := mathCall(t, "fsum", weights)
	if err != nil {
		return value{}, err
	}
	if den == 0 {
		return value{}, failf("sum of weights must be non-zero")
	}
	return object.Binary(t, object.OpDiv, num, object.Float(den))
}

// meanOfFloats is fsum(data) divided by the number of items.
func meanOfFloats(t *thread, data value) (value, error) {
	if !object.IsList(data) && !object.IsTuple(data) {
		items, err := object.ToSlice(t, data)
		if err != nil {
			return value{}, err
		}
		data = list(items)
		defer t.Drop(t.Hold(data))
	}
	sum, err := mathCall(t, "fsum", data)
	if err != nil {
		return value{}, err
	}
	n, err := object.Len(t, data)
	if err != nil {
		return value{}, err
	}
	if n == 0 {
		return value{}, failf("fmean requires at least one data point")
	}
	return object.Float(sum / float64(n)), nil
}

func geometricMean(t *thread, a []value) (value, error) {
	if object.TypeOf(a[0]) == object.ListType {
		if items, ok := object.ToList(a[0]).FloatItems(); ok && len(items) > 0 {
			plain := true
			for part := range slices.Chunk(items, 1<<16) {
				plain = plain && slices.Min(part) > 0 && slices.Max(part) <= math.MaxFloat64
				if err := t.Poll(1 << 12); err != nil {
					return value{}, err
				}
			}
			if plain {
				return geometricMeanOfFloats(t, items)
			}
		}
	}
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

// geometricMeanOfFloats is for finite floats above zero.
func geometricMeanOfFloats(t *thread, items []float64) (value, error) {
	if err := t.Charge(int64(len(items)) * 8); err != nil {
		return value{}, err
	}
	logs := make([]float64, len(items))
	for i, f := range items {
		if i&255 == 255 {
			if err := t.Poll(256); err != nil {
				return value{}, err
			}
		}
		logs[i] = libm.Log(f)
	}
	sum, err := pymath.SumFloats(t, logs)
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
		if !object.IsIntLike(x) && !object.IsFloatLike(x) && !pydecimal.IsDecimal(x) && !object.TypeOf(x).IsSubtype(fractionType()) {
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
		if f := x.AsFloat(); weights == nil && x.IsFloat() && f > 0 {
			if err := s.add(t, object.Float(1/f)); err != nil {
				return value{}, err
			}
			continue
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
		mark := t.Answers()
		err = object.Iterate(t, data, func(x value) error {
			defer func() { t.Kept(mark, s.special) }()
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
			if !root {
				return convertSpecial(t, s.special, n, s.typ)
			}
			v, err := object.Binary(t, object.OpDiv, s.special, object.Int(int64(n)))
			if err != nil {
				return value{}, err
			}
			return value{}, object.AttributeErrorf("'%s' object has no attribute 'numerator'", object.TypeOf(v).Name)
		}
		ss.Quo(ss, big.NewRat(int64(n), 1))
		switch {
		case !root:
			return convert(t, ss, s.typ)
		case s.typ.IsSubtype(pydecimal.DecimalType):
			return sqrtDecimal(t, ss)
		}
		x, err := sqrtFloat(ss)
		return object.Float(x), err
	}
}
