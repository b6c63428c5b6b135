// This file defines the functions of two series: covariance, correlation, linear regression.

package statistics

import (
	"slices"

	"github.com/alkimi/pyexec/internal/object"
	pymath "github.com/alkimi/pyexec/pylib/math"
)

// series is the data of one variable: floats where all items are, which no code of the script sees any more; else items.
type series struct {
	floats []float64
	items  []value
}

func (s series) len() int { return len(s.floats) + len(s.items) }

// bothSeries gives two series of equal length, with at least two items, both of one kind.
func bothSeries(t *thread, a []value, name string) (x, y series, err error) {
	var n [2]int
	for i := range n {
		if n[i], err = object.Len(t, a[i]); err != nil {
			return x, y, err
		}
	}
	if n[0] != n[1] {
		return x, y, failf("%s requires that both inputs have same number of data points", name)
	}
	if n[0] < 2 {
		return x, y, failf("%s requires at least two data points", name)
	}
	if object.TypeOf(a[0]) == object.ListType && object.TypeOf(a[1]) == object.ListType {
		p, ok := object.ToList(a[0]).FloatItems()
		q, too := object.ToList(a[1]).FloatItems()
		if ok && too {
			return series{floats: p}, series{floats: q}, nil
		}
	}
	if x.items, err = object.ToSlice(t, a[0]); err != nil {
		return x, y, err
	}
	if y.items, err = object.ToSlice(t, a[1]); err != nil {
		return x, y, err
	}
	if x.len() != n[0] || y.len() != n[0] {
		return x, y, object.ValueErrorf("Inputs are not the same length")
	}
	return x, y, nil
}

// values are the items of a series.
func (s series) values(t *thread) ([]value, error) {
	if s.floats == nil {
		return s.items, nil
	}
	if err := t.Charge(int64(len(s.floats)) * 16); err != nil {
		return nil, err
	}
	out := make([]value, len(s.floats))
	for i, f := range s.floats {
		out[i] = object.Float(f)
	}
	return out, nil
}

// centred takes the means off two series, which are replaced, and gives the means.
func centred(t *thread, x, y *series) (xbar, ybar float64, err error) {
	if xbar, err = x.mean(t); err != nil {
		return 0, 0, err
	}
	if ybar, err = y.mean(t); err != nil {
		return 0, 0, err
	}
	if *x, err = x.less(t, xbar); err != nil {
		return 0, 0, err
	}
	*y, err = y.less(t, ybar)
	return xbar, ybar, err
}

func (s series) mean(t *thread) (sum float64, err error) {
	if s.floats != nil {
		sum, err = pymath.SumFloats(t, s.floats)
	} else {
		sum, err = mathCall(t, "fsum", list(s.items))
	}
	return sum / float64(s.len()), err
}

// less takes a number off each item.
func (s series) less(t *thread, bar float64) (out series, err error) {
	if s.floats != nil {
		if err := t.Charge(int64(len(s.floats)) * 8); err != nil {
			return out, err
		}
		out.floats = make([]float64, len(s.floats))
		for i, f := range s.floats {
			out.floats[i] = f - bar
			if i&0xFFFF == 0xFFFF {
				if err := t.Poll(1 << 12); err != nil {
					return out, err
				}
			}
		}
		return out, nil
	}
	if err := t.Charge(int64(len(s.items)) * 16); err != nil {
		return out, err
	}
	out.items = make([]value, len(s.items))
	for i, x := range s.items {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return out, err
			}
		}
		if x.IsFloat() {
			out.items[i] = object.Float(x.AsFloat() - bar)
			continue
		}
		if out.items[i], err = object.Binary(t, object.OpSub, x, object.Float(bar)); err != nil {
			return out, err
		}
	}
	return out, nil
}

// sumprod is math.sumprod of two series.
func sumprod(t *thread, x, y series) (value, error) {
	if x.floats != nil && y.floats != nil {
		return pymath.SumProducts(t, x.floats, y.floats)
	}
	return mathValue(t, "sumprod", list(x.items), list(y.items))
}

// divide is a/b, or what a mistake of the data is called where b is zero.
func divide(t *thread, a, b value, mistake string) (value, error) {
	v, err := object.Binary(t, object.OpDiv, a, b)
	if err != nil && object.Matches(err, object.ZeroDivisionErrorType) {
		err = failf("%s", mistake)
	}
	return v, err
}

func covariance(t *thread, a []value) (value, error) {
	x, y, err := bothSeries(t, a, "covariance")
	if err != nil {
		return value{}, err
	}
	n := x.len()
	if _, _, err := centred(t, &x, &y); err != nil {
		return value{}, err
	}
	sxy, err := sumprod(t, x, y)
	if err != nil {
		return value{}, err
	}
	return object.Binary(t, object.OpDiv, sxy, object.Int(int64(n-1)))
}

func correlation(t *thread, a []value) (value, error) {
	x, y, err := bothSeries(t, a, "correlation")
	if err != nil {
		return value{}, err
	}
	if _, err := object.Hash(t, a[2]); err != nil {
		return value{}, err
	}
	method := ""
	if object.IsStr(a[2]) {
		method = object.ToStr(a[2]).String()
	}
	switch method {
	case "linear":
		_, _, err = centred(t, &x, &y)
	case "ranked":
		if x, err = x.ranks(t); err == nil {
			y, err = y.ranks(t)
		}
	default:
		text, err := object.Repr(t, a[2])
		if err != nil {
			return value{}, err
		}
		return value{}, object.ValueErrorf("Unknown method: %s", text)
	}
	if err != nil {
		return value{}, err
	}
	var s [3]value
	for i, p := range [...][2]series{{x, y}, {x, x}, {y, y}} {
		if s[i], err = sumprod(t, p[0], p[1]); err != nil {
			return value{}, err
		}
	}
	spread, err := object.Binary(t, object.OpMul, s[1], s[2])
	if err != nil {
		return value{}, err
	}
	root, err := mathValue(t, "sqrt", spread)
	if err != nil {
		return value{}, err
	}
	return divide(t, s[0], root, "at least one of the inputs is constant")
}

// ranks replaces items by their places in the order, counted from the middle; equal items share the mean of theirs.
func (s series) ranks(t *thread) (series, error) {
	xs, err := s.values(t)
	if err != nil {
		return series{}, err
	}
	n := len(xs)
	if err := t.Charge(int64(n) * 16); err != nil {
		return series{}, err
	}
	order := make([]int, n)
	for i := range order {
		order[i] = i
		if i&0xFFFF == 0xFFFF {
			if err := t.Poll(1 << 10); err != nil {
				return series{}, err
			}
		}
	}
	var failed error
	slices.SortStableFunc(order, func(i, j int) int {
		if failed != nil {
			return 0
		}
		if failed = t.Poll(1); failed != nil {
			return 0
		}
		less, err := object.Less(t, xs[i], xs[j])
		if err == nil && !less {
			var more bool
			if more, err = object.Less(t, xs[j], xs[i]); more {
				return 1
			}
		}
		if failed = err; less {
			return -1
		}
		return 0
	})
	if failed != nil {
		return series{}, failed
	}
	out := make([]float64, n)
	for i := 0; i < n; {
		j := i + 1
		for ; j < n; j++ {
			eq, err := object.Equal(t, xs[order[i]], xs[order[j]])
			if err != nil {
				return series{}, err
			}
			if !eq {
				break
			}
			if j&1023 == 1023 {
				if err := t.Poll(1024); err != nil {
					return series{}, err
				}
			}
		}
		rank := float64(i+j-n) / 2
		for ; i < j; i++ {
			if i&1023 == 1023 {
				if err := t.Poll(1024); err != nil {
					return series{}, err
				}
			}
			out[order[i]] = rank
		}
	}
	return series{floats: out}, nil
}

func linearRegression(t *thread, a []value) (value, error) {
	x, y, err := bothSeries(t, a, "linear regression")
	if err != nil {
		return value{}, err
	}
	proportional, err := object.Truth(t, a[2])
	if err != nil {
		return value{}, err
	}
	xbar, ybar := 0.0, 0.0
	if !proportional {
		if xbar, ybar, err = centred(t, &x, &y); err != nil {
			return value{}, err
		}
	}
	sxy, err := sumprod(t, x, y)
	if err != nil {
		return value{}, err
	}
	if sxy, err = object.Binary(t, object.OpAdd, sxy, object.Float(0)); err != nil {
		return value{}, err
	}
	sxx, err := sumprod(t, x, x)
	if err != nil {
		return value{}, err
	}
	slope, err := divide(t, sxy, sxx, "x is constant")
	if err != nil {
		return value{}, err
	}
	intercept := object.Float(0)
	if !proportional {
		rise, err := object.Binary(t, object.OpMul, slope, object.Float(xbar))
		if err != nil {
			return value{}, err
		}
		if intercept, err = object.Binary(t, object.OpSub, object.Float(ybar), rise); err != nil {
			return value{}, err
		}
	}
	if err := t.Charge(80); err != nil {
		return value{}, err
	}
	return object.NewTupleOfType(regressionType, []value{slope, intercept}), nil
}
