// This file defines the module statistics.

// Package statistics is Python's statistics module. Means and variances are computed with exact fractions and rounded once.
package statistics

import (
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/builtins"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/collections"
	pymath "github.com/alkimi/pyexec/pylib/math"
)

type (
	value  = object.Value
	thread = object.Thread
)

var (
	errorType      = object.NewExcType("statistics", "StatisticsError", object.ValueErrorType)
	regressionType = collections.NewTupleType("statistics", "LinearRegression", "", "slope", "intercept")
)

func failf(format string, a ...any) error { return object.Raise(errorType, format, a...) }

// Module is the module statistics.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{"StatisticsError": errorType.Value(), "LinearRegression": regressionType.Value(), "NormalDist": normalType.Value()}
	for _, f := range []struct {
		name, signature, doc string
		fn                   args.Fn
	}{
		{"mean", "data", "Return the sample arithmetic mean of data.", mean},
		{"fmean", "data, weights=None", "Convert data to floats and compute the arithmetic mean.", fmean},
		{"geometric_mean", "data", "Convert data to floats and compute the geometric mean.", geometricMean},
		{"harmonic_mean", "data, weights=None", "Return the harmonic mean of data.", harmonicMean},
		{"median", "data", "Return the median (middle value) of numeric data.", median},
		{"median_low", "data", "Return the low median of numeric data.", medianLow},
		{"median_high", "data", "Return the high median of data.", medianHigh},
		{"median_grouped", "data, interval=1.0", "Estimates the median for numeric data binned around the midpoints of consecutive, fixed-width intervals.", medianGrouped},
		{"mode", "data", "Return the most common data point from discrete or nominal data.", mode},
		{"multimode", "data", "Return a list of the most frequently occurring values.", multimode},
		{"quantiles", "data, *, n=4, method='exclusive'", "Divide data into n continuous intervals with equal probability.", quantiles},
		{"variance", "data, xbar=None", "Return the sample variance of data.", spread("variance", 1, false)},
		{"pvariance", "data, mu=None", "Return the population variance of data.", spread("pvariance", 0, false)},
		{"stdev", "data, xbar=None", "Return the square root of the sample variance.", spread("stdev", 1, true)},
		{"pstdev", "data, mu=None", "Return the square root of the population variance.", spread("pstdev", 0, true)},
		{"covariance", "x, y, /", "Covariance", covariance},
		{"correlation", "x, y, /, *, method='linear'", "Pearson's correlation coefficient", correlation},
		{"linear_regression", "x, y, /, *, proportional=False", "Slope and intercept for simple linear regression.", linearRegression},
	} {
		attrs[f.name] = args.PyFunc(f.name, f.signature, f.doc, f.fn).Value()
	}
	m := object.NewModule("statistics", "Basic statistics module.", attrs)
	m.Missing = func(name string) string {
		if name == "kde" || name == "kde_random" {
			return "statistics." + name + " is not supported"
		}
		return ""
	}
	return m
})

// call calls a function of a module's table.
func call(t *thread, table map[string]value, name string, a ...value) (value, error) {
	return object.Call(t, table[name], a...)
}

// mathValue calls a function of math.
func mathValue(t *thread, name string, a ...value) (value, error) {
	return call(t, pymath.Module().Attrs, name, a...)
}

// mathCall calls a function of math and gives its result as a float.
func mathCall(t *thread, name string, a ...value) (float64, error) {
	v, err := mathValue(t, name, a...)
	if err != nil {
		return 0, err
	}
	return object.ToFloat(t, v)
}

// sorted is sorted(data) as a slice.
func sorted(t *thread, data value) ([]value, error) {
	l, err := call(t, builtins.Table(), "sorted", data)
	if err != nil {
		return nil, err
	}
	return object.ToList(l).CopyItems(t)
}

// list is a value of a slice that is not used again.
func list(items []value) value { return object.ListOf(items).Value() }
