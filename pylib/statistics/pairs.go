// This file defines the functions of two series: covariance, correlation, linear regression.

package statistics

import (
	"slices"

	"github.com/alkimi/pyexec/internal/object"
)

// bothSeries gives two series of equal length, with at least two items.
func bothSeries(t *thread, a []value, name string) (x, y []value, err error) {
	var n [2]int
	for i := range n {
		if n[i], err = object.Len(t, a[i]); err != nil {
			return nil, nil, err
		}
	}
	if n[0] != n[1] {
		return nil, nil, failf("%s requires that both inputs have same number of data points", name)
	}
	if n[0] < 2 {
		return nil, nil, failf("%s requires at least two data points", name)
	}
	if x, err = object.ToSlice(t, a[0]); err != nil {
		return nil, nil, err
	}
	if y, err = object.ToSlice(t, a[1]); err != nil {
		return nil, nil, err
	}
	if len(x) != n[0] || len(y) != n[0] {
		return nil, nil, object.ValueErrorf("Inputs are not the same length")
	}
	return x, y, nil
}

// centred takes the means off two series, which are replaced, and gives the means.
func centred(t *thread, x, y *[]value) (xbar, ybar float64, err error) {
	if xbar, err = meanOf(t, *x); err != nil {
		return 0, 0, err
	}
	if ybar, err = meanOf(t, *y); err != nil {
		return 0, 0, err
	}
	if *x, err = less(t, *x, xbar); err != nil {
		return 0, 0, err
	}
	*y, err = less(t, *y, ybar)
	return xbar, ybar, err
}

func meanOf(t *thread, xs []value) (float64, error) {
	sum, err := mathCall(t, "fsum", list(xs))
	return sum / float64(len(xs)), err
}

// less takes a number off each item.
func less(t *thread, xs []value, bar float64) ([]value, error) {
	if err := t.Charge(int64(len(xs)) * 16); err != nil {
		return nil, err
	}
	out := make([]value, len(xs))
	for i, x := range xs {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return nil, err
			}
		}
		if x.IsFloat() {
			out[i] = object.Float(x.AsFloat() - bar)
			continue
		}
		d, err := object.Binary(t, object.OpSub, x, object.Float(bar))
		if err != nil {
			return nil, err
		}
		out[i] = d
	}
	return out, nil
}

// sumprod is math.sumprod of two series.
func sumprod(t *thread, x, y []value) (value, error) {
	return mathValue(t, "sumprod", list(x), list(y))
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
	n := len(x)
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
		if x, err = ranks(t, x); err == nil {
			y, err = ranks(t, y)
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
	for i, p := range [...][2][]value{{x, y}, {x, x}, {y, y}} {
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
func ranks(t *thread, xs []value) ([]value, error) {
	n := len(xs)
	if err := t.Charge(int64(n) * 24); err != nil {
		return nil, err
	}
	order := make([]int, n)
	for i := range order {
		order[i] = i
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
		return nil, failed
	}
	out := make([]value, n)
	for i := 0; i < n; {
		j := i + 1
		for ; j < n; j++ {
			eq, err := object.Equal(t, xs[order[i]], xs[order[j]])
			if err != nil {
				return nil, err
			}
			if !eq {
				break
			}
		}
		rank := float64(i+j-n) / 2
		for ; i < j; i++ {
			out[order[i]] = object.Float(rank)
		}
	}
	return out, nil
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
