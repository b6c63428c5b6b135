// This file defines the functions of two series: covariance, correlation, linear regression.

package statistics

import (
	"slices"

	"github.com/alkimi/pyexec/internal/object"
)

// bothSeries gives two series of equal length, with at least two items.
func bothSeries(t *thread, a []value, name string) (x, y []value, err error) {
	if x, err = object.ToSlice(t, a[0]); err != nil {
		return nil, nil, err
	}
	if y, err = object.ToSlice(t, a[1]); err != nil {
		return nil, nil, err
	}
	if len(x) != len(y) {
		return nil, nil, failf("%s requires that both inputs have same number of data points", name)
	}
	if len(x) < 2 {
		return nil, nil, failf("%s requires at least two data points", name)
	}
	return x, y, nil
}

// centred takes its mean off a series and gives the mean.
func centred(t *thread, xs []value) ([]value, float64, error) {
	if err := t.Charge(int64(len(xs)) * 32); err != nil {
		return nil, 0, err
	}
	sum, err := mathCall(t, "fsum", list(append([]value(nil), xs...)))
	if err != nil {
		return nil, 0, err
	}
	bar := sum / float64(len(xs))
	out := make([]value, len(xs))
	for i, x := range xs {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return nil, 0, err
			}
		}
		if out[i], err = object.Binary(t, object.OpSub, x, object.Float(bar)); err != nil {
			return nil, 0, err
		}
	}
	return out, bar, nil
}

func covariance(t *thread, a []value) (value, error) {
	x, y, err := bothSeries(t, a, "covariance")
	if err != nil {
		return value{}, err
	}
	n := len(x)
	if x, _, err = centred(t, x); err != nil {
		return value{}, err
	}
	if y, _, err = centred(t, y); err != nil {
		return value{}, err
	}
	sxy, err := sumOf(t, object.OpMul, x, y)
	return object.Float(sxy / float64(n-1)), err
}

func correlation(t *thread, a []value) (value, error) {
	x, y, err := bothSeries(t, a, "correlation")
	if err != nil {
		return value{}, err
	}
	method := ""
	if object.IsStr(a[2]) {
		method = object.ToStr(a[2]).String()
	}
	switch method {
	case "linear":
	case "ranked":
		for _, s := range []*[]value{&x, &y} {
			if *s, err = ranks(t, *s); err != nil {
				return value{}, err
			}
		}
	default:
		text, err := object.Repr(t, a[2])
		if err != nil {
			return value{}, err
		}
		return value{}, object.ValueErrorf("Unknown method: %s", text)
	}
	if x, _, err = centred(t, x); err != nil {
		return value{}, err
	}
	if y, _, err = centred(t, y); err != nil {
		return value{}, err
	}
	var s [3]float64
	for i, p := range [...][2][]value{{x, y}, {x, x}, {y, y}} {
		if s[i], err = sumOf(t, object.OpMul, p[0], p[1]); err != nil {
			return value{}, err
		}
	}
	root, err := mathCall(t, "sqrt", object.Float(s[1]*s[2]))
	if err != nil {
		return value{}, err
	}
	if root == 0 {
		return value{}, failf("at least one of the inputs is constant")
	}
	return object.Float(s[0] / root), nil
}

// ranks replaces items by their places in the order; equal items share the mean of theirs.
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
		rank := float64(i+j+1) / 2
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
		if x, xbar, err = centred(t, x); err != nil {
			return value{}, err
		}
		if y, ybar, err = centred(t, y); err != nil {
			return value{}, err
		}
	}
	sxy, err := sumOf(t, object.OpMul, x, y)
	if err != nil {
		return value{}, err
	}
	sxx, err := sumOf(t, object.OpMul, x, x)
	if err != nil {
		return value{}, err
	}
	if sxx == 0 {
		return value{}, failf("x is constant")
	}
	slope := sxy / sxx
	intercept := 0.0
	if !proportional {
		intercept = ybar - slope*xbar
	}
	if err := t.Charge(80); err != nil {
		return value{}, err
	}
	return object.NewTupleOfType(regressionType, []value{object.Float(slope), object.Float(intercept)}), nil
}
