// This file defines the reductions as functions and methods: sum, mean, std, min, argmax, cumsum and so on, and those that leave out NaN.

package numpy

import (
	"math"
	"slices"

	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// plainReduction is sum, prod, max, min, any, all: axis, dtype, out, keepdims, initial, where.
func plainReduction(t *thread, name string, x *array, axis, dtype, out, keepdims, initial, where value) (value, error) {
	x, err := castOr(t, x, dtype)
	if err != nil {
		return value{}, err
	}
	axes, keep, err := axesKept(t, x, axis, keepdims)
	if err != nil {
		return value{}, err
	}
	r, err := reduceWith(t, x, name, axes, keep, initial, where)
	return store(t, name, out, r, err)
}

// leftOut is the items for which where is true, for mean and var of all items.
func leftOut(t *thread, x *array, where value, axes []int) (*array, error) {
	if where.IsUnbound() || where.IsBool() && where.AsBool() {
		return x, nil
	}
	if axes != nil && len(axes) < x.NDim() {
		return nil, object.Raise(object.NotImplementedErrorType, "the parameter where with an axis is not supported for this function; put NaN into the places and use numpy.nanmean and its like")
	}
	m, err := toArray(t, where)
	if err != nil {
		return nil, err
	}
	b, ok := m.BroadcastTo(x.Shape)
	if !ok {
		return nil, object.ValueErrorf("non-broadcastable operand with shape %s doesn't match the broadcast shape %s", ndarray.ShapeText(m.Shape), ndarray.ShapeText(x.Shape))
	}
	v, err := x.Get(t, b.Value())
	if err != nil {
		return nil, err
	}
	return toNd(v), nil
}

// averaged reads the arguments that mean and var share.
func averaged(t *thread, x *array, axis, dtype, keepdims, where value) (items *array, axes []int, keep bool, err error) {
	if items, err = castOr(t, x, dtype); err != nil {
		return
	}
	if axes, keep, err = axesKept(t, items, axis, keepdims); err == nil {
		items, err = leftOut(t, items, where, axes)
	}
	return
}

func mean(t *thread, x *array, axis, dtype, out, keepdims, where value) (value, error) {
	x, axes, keep, err := averaged(t, x, axis, dtype, keepdims, where)
	if err != nil {
		return value{}, err
	}
	r, err := x.Mean(t, axes, keep)
	return store(t, "mean", out, r, err)
}

func spread(t *thread, x *array, root bool, axis, dtype, out, ddofValue, keepdims, where value) (value, error) {
	x, axes, keep, err := averaged(t, x, axis, dtype, keepdims, where)
	if err != nil {
		return value{}, err
	}
	ddof, err := object.ToFloat(t, ddofValue)
	if err != nil {
		return value{}, err
	}
	r, err := x.Variance(t, axes, keep, ddof, root)
	return store(t, "var", out, r, err)
}

func best(t *thread, x *array, most bool, axis, out, keepdims value) (value, error) {
	k := -1
	var err error
	if given(axis) {
		if k, err = axisOf(t, axis, x.NDim()); err != nil {
			return value{}, err
		}
	}
	r, err := x.ArgBest(t, most, k)
	if err != nil {
		return value{}, err
	}
	if keep, err := flag(t, keepdims); err != nil {
		return value{}, err
	} else if keep {
		shape := append([]int(nil), x.Shape...)
		for i := range shape {
			if k < 0 || i == k {
				shape[i] = 1
			}
		}
		if r, err = r.Reshape(t, shape); err != nil {
			return value{}, err
		}
	}
	return store(t, "argmax", out, r, nil)
}

func running(t *thread, x *array, name string, axis, dtype, out value) (value, error) {
	x, err := castOr(t, x, dtype)
	if err != nil {
		return value{}, err
	}
	x, k, err := along(t, x, axis)
	if err != nil {
		return value{}, err
	}
	r, err := x.Accumulate(t, name, k)
	if err != nil {
		return value{}, err
	}
	if !given(out) {
		return r.Value(), nil
	}
	return store(t, name, out, r, nil)
}

// ptp is the distance of the greatest from the least item.
func ptp(t *thread, x *array, axis, out, keepdims value) (value, error) {
	axes, keep, err := axesKept(t, x, axis, keepdims)
	if err != nil {
		return value{}, err
	}
	hi, err := x.Reduce(t, "max", axes, keep)
	if err != nil {
		return value{}, err
	}
	lo, err := x.Reduce(t, "min", axes, keep)
	if err != nil {
		return value{}, err
	}
	r, err := binaryArrays(t, "subtract", hi.Value(), lo.Value())
	return store(t, "ptp", out, r, err)
}

// both adds a function of the module and the method of the same name. For a Series the function is the method of pandas, and for a
// DataFrame, too, where an axis is given; own gives further arguments of it, nil where pandas' objects are arrays like all others.
func (m names) both(name, signature string, body func(t *thread, x *array, a []value) (value, error), own func(a []value) []object.Kwarg) {
	m.fn(name, "a, "+signature, func(t *thread, a []value) (value, error) {
		v := a[0]
		if own != nil && (frame.ToSeries(v) != nil || frame.ToFrame(v) != nil) {
			kw := own(a[1:])
			if frame.ToFrame(v) != nil && !given(a[1]) && nanReductions[name] {
				x, err := toArray(t, v)
				if err != nil {
					return value{}, err
				}
				return nanReduction(t, name, x, object.None, object.False, kw)
			}
			if frame.ToFrame(v) != nil && given(a[1]) {
				kw = append(kw, keyword("axis", a[1]))
			}
			if r, ok, err := ownMethod(t, v, name, nil, kw...); ok || err != nil {
				return r, err
			}
		}
		x, err := toArray(t, v)
		if err != nil {
			return value{}, err
		}
		return body(t, x, a[1:])
	})
	method(name, signature, body)
}

func noKw([]value) []object.Kwarg { return nil }

var nanReductions = map[string]bool{"sum": true, "prod": true, "max": true, "min": true, "mean": true, "std": true, "var": true, "all": true, "any": true}

// nanReduction reduces without the items that are NaN.
func nanReduction(t *thread, name string, x *array, axis, keepdims value, kw []object.Kwarg) (value, error) {
	axes, keep, err := axesKept(t, x, axis, keepdims)
	if err != nil {
		return value{}, err
	}
	if x.DType.Kind == 'O' && (name == "all" || name == "any" || name == "sum" || name == "prod" || name == "max" || name == "min") || name == "all" || name == "any" {
		r, err := x.Reduce(t, name, axes, keep)
		return result(t, r, err)
	}
	ddof := 0.0
	for _, k := range kw {
		if k.Name.String() == "ddof" {
			if ddof, err = object.ToFloat(t, k.Value); err != nil {
				return value{}, err
			}
		}
	}
	if x.DType.Kind != 'f' {
		switch name {
		case "mean":
			return mean(t, x, axis, object.None, object.None, keepdims, object.True)
		case "std", "var":
			return spread(t, x, name == "std", axis, object.None, object.None, object.Float(ddof), keepdims, object.True)
		case "median":
			r, err := x.Lanewise(t, axes, keep, func(row []float64) (float64, error) { return median(t, row) })
			return result(t, r, err)
		}
		r, err := x.Reduce(t, name, axes, keep)
		return result(t, r, err)
	}
	switch name {
	case "sum", "prod":
		fill := 0.0
		if name == "prod" {
			fill = 1
		}
		filled, err := withoutNaN(t, x, fill)
		if err != nil {
			return value{}, err
		}
		r, err := filled.Reduce(t, name, axes, keep)
		return result(t, r, err)
	case "max", "min":
		r, err := x.Reduce(t, "f"+name, axes, keep)
		return result(t, r, err)
	case "median":
		r, err := x.Lanewise(t, axes, keep, func(row []float64) (float64, error) {
			row, err := present(t, row)
			if err != nil {
				return 0, err
			}
			return median(t, row)
		})
		return result(t, r, err)
	}
	filled, err := withoutNaN(t, x, 0)
	if err != nil {
		return value{}, err
	}
	sum, err := filled.Reduce(t, "sum", axes, true)
	if err != nil {
		return value{}, err
	}
	isNaN, err := ndarray.Unary(t, "isnan", x)
	if err != nil {
		return value{}, err
	}
	there, err := ndarray.Unary(t, "logical_not", isNaN)
	if err != nil {
		return value{}, err
	}
	count, err := there.Reduce(t, "sum", axes, true)
	if err != nil {
		return value{}, err
	}
	avg, err := binaryArrays(t, "divide", sum.Value(), count.Value())
	if err != nil {
		return value{}, err
	}
	r := avg
	if name != "mean" {
		d, err := binaryArrays(t, "subtract", x.Value(), avg.Value())
		if err != nil {
			return value{}, err
		}
		if d, err = withoutNaN(t, d, 0); err != nil {
			return value{}, err
		}
		if d, err = ndarray.Unary(t, "square", d); err != nil {
			return value{}, err
		}
		if r, err = d.Reduce(t, "sum", axes, true); err != nil {
			return value{}, err
		}
		dof, err := binaryArrays(t, "subtract", count.Value(), object.Float(ddof))
		if err != nil {
			return value{}, err
		}
		v := dof.Floats()
		if err := kernel.Blocks(t.Meter, len(v), func(lo, hi int) {
			for i := lo; i < hi; i++ {
				if v[i] <= 0 {
					v[i] = nan
				}
			}
		}); err != nil {
			return value{}, err
		}
		if r, err = binaryArrays(t, "divide", r.Value(), dof.Value()); err != nil {
			return value{}, err
		}
		if name == "std" {
			if r, err = ndarray.Unary(t, "sqrt", r); err != nil {
				return value{}, err
			}
		}
	}
	if !keep {
		shape := []int{}
		for i, n := range x.Shape {
			if axes != nil && !contains(axes, i) {
				shape = append(shape, n)
			}
		}
		if r, err = r.Reshape(t, shape); err != nil {
			return value{}, err
		}
	}
	return result(t, r, nil)
}

// withoutNaN is the array with x in place of NaN.
func withoutNaN(t *thread, a *array, x float64) (*array, error) {
	v, err := a.FloatsOf(t)
	if err != nil {
		return nil, err
	}
	out, err := kernel.FillNaN(t.Meter, v, x)
	if err != nil {
		return nil, err
	}
	return ndarray.OfFloats(out).Shaped(a.Shape).Cast(t, a.DType)
}

func (m names) reductions() {
	for _, n := range []string{"sum", "prod", "max", "min"} {
		signature := "axis=None, dtype=None, out=None, keepdims=False, initial=?, where=True"
		dtypeAt := 1
		if n == "max" || n == "min" {
			signature, dtypeAt = "axis=None, out=None, keepdims=False, initial=?, where=True", -1
		}
		m.both(n, signature, func(t *thread, x *array, a []value) (value, error) {
			if dtypeAt < 0 {
				return plainReduction(t, n, x, a[0], object.None, a[1], a[2], a[3], a[4])
			}
			return plainReduction(t, n, x, a[0], a[1], a[2], a[3], a[4], a[5])
		}, noKw)
	}
	m.alias("max", "amax")
	m.alias("min", "amin")
	m.alias("prod", "product")
	for _, n := range []string{"any", "all"} {
		m.both(n, "axis=None, out=None, keepdims=False, *, where=True", func(t *thread, x *array, a []value) (value, error) {
			return plainReduction(t, n, x, a[0], object.None, a[1], a[2], value{Ref: object.UnboundRef}, a[3])
		}, noKw)
	}
	m.alias("any", "sometrue")
	m.alias("all", "alltrue")
	m.both("mean", "axis=None, dtype=None, out=None, keepdims=False, *, where=True", func(t *thread, x *array, a []value) (value, error) {
		return mean(t, x, a[0], a[1], a[2], a[3], a[4])
	}, noKw)
	for _, n := range []string{"std", "var"} {
		m.both(n, "axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=?", func(t *thread, x *array, a []value) (value, error) {
			ddof := a[3]
			if given(a[7]) {
				ddof = a[7]
			}
			return spread(t, x, n == "std", a[0], a[1], a[2], ddof, a[4], a[5])
		}, func(a []value) []object.Kwarg { return []object.Kwarg{keyword("ddof", a[3])} })
	}
	for _, n := range []string{"argmax", "argmin"} {
		m.both(n, "axis=None, out=None, *, keepdims=False", func(t *thread, x *array, a []value) (value, error) {
			return best(t, x, n == "argmax", a[0], a[1], a[2])
		}, nil)
	}
	for n, op := range map[string]string{"cumsum": "add", "cumprod": "multiply"} {
		m.both(n, "axis=None, dtype=None, out=None", func(t *thread, x *array, a []value) (value, error) { return running(t, x, op, a[0], a[1], a[2]) }, noKw)
	}
	m.alias("cumprod", "cumproduct")
	for n, op := range map[string]string{"cumulative_sum": "add", "cumulative_prod": "multiply"} {
		m.one(n, "x, /, *, axis=None, dtype=None, out=None, include_initial=False", func(t *thread, x *array, a []value) (value, error) { return running(t, x, op, a[0], a[1], a[2]) })
	}
	m.one("ptp", "a, axis=None, out=None, keepdims=False", func(t *thread, x *array, a []value) (value, error) { return ptp(t, x, a[0], a[1], a[2]) })
	m.one("median", "a, axis=None, out=None, overwrite_input=False, keepdims=False", func(t *thread, x *array, a []value) (value, error) {
		axes, keep, err := axesKept(t, x, a[0], a[3])
		if err != nil {
			return value{}, err
		}
		if !x.DType.Number() && x.DType.Kind != 'O' {
			return value{}, object.TypeErrorf("cannot perform median with type %s", x.DType.Name())
		}
		r, err := x.Lanewise(t, axes, keep, func(row []float64) (float64, error) { return median(t, row) })
		return store(t, "median", a[1], r, err)
	})
	for n, scale := range map[string]float64{"percentile": 100, "quantile": 1} {
		for _, skip := range []bool{false, true} {
			name := n
			if skip {
				name = "nan" + n
			}
			m.one(name, "a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None, interpolation=None", func(t *thread, x *array, a []value) (value, error) {
				if given(a[6]) {
					return value{}, object.Raise(object.NotImplementedErrorType, "numpy.%s(weights=...) is not supported", name)
				}
				how := a[4]
				if given(a[7]) {
					how = a[7]
				}
				return quantiles(t, x, a[0], a[1], how, a[5], scale, skip)
			})
		}
	}
	for _, n := range []string{"sum", "prod", "max", "min", "mean", "std", "var", "median"} {
		signature := "a, axis=None, dtype=None, out=None, keepdims=False, initial=?, where=True"
		keepAt := 3
		switch n {
		case "std", "var":
			signature, keepAt = "a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True", 4
		case "max", "min":
			signature, keepAt = "a, axis=None, out=None, keepdims=False, initial=?, where=True", 2
		case "median":
			signature, keepAt = "a, axis=None, out=None, overwrite_input=False, keepdims=False", 3
		}
		m.one("nan"+n, signature, func(t *thread, x *array, a []value) (value, error) {
			var kw []object.Kwarg
			if keepAt == 4 {
				kw = []object.Kwarg{keyword("ddof", a[3])}
			}
			return nanReduction(t, n, x, a[0], a[keepAt], kw)
		})
	}
	for _, n := range []string{"argmax", "argmin"} {
		m.one("nan"+n, "a, axis=None, out=None, *, keepdims=False", func(t *thread, x *array, a []value) (value, error) {
			if x.DType.Kind == 'f' {
				isNaN, err := ndarray.Unary(t, "isnan", x)
				if err != nil {
					return value{}, err
				}
				axes, err := axesOf(t, a[0], x.NDim())
				if err != nil {
					return value{}, err
				}
				none, err := isNaN.Reduce(t, "all", axes, false)
				if err != nil {
					return value{}, err
				}
				if slices.Contains(none.Bools(), true) {
					return value{}, object.ValueErrorf("All-NaN slice encountered")
				}
				edge := math.Inf(-1)
				if n == "argmin" {
					edge = math.Inf(1)
				}
				if x, err = withoutNaN(t, x, edge); err != nil {
					return value{}, err
				}
			}
			return best(t, x, n == "argmax", a[0], a[1], a[2])
		})
	}
	for n, op := range map[string]string{"nancumsum": "add", "nancumprod": "multiply"} {
		fill := map[string]float64{"add": 0, "multiply": 1}[op]
		m.one(n, "a, axis=None, dtype=None, out=None", func(t *thread, x *array, a []value) (value, error) {
			if x.DType.Kind == 'f' {
				var err error
				if x, err = withoutNaN(t, x, fill); err != nil {
					return value{}, err
				}
			}
			return running(t, x, op, a[0], a[1], a[2])
		})
	}
	m.one("count_nonzero", "a, axis=None, *, keepdims=False", func(t *thread, x *array, a []value) (value, error) {
		is, err := ndarray.Unary(t, "logical_not", x)
		if err != nil {
			return value{}, err
		}
		if is, err = ndarray.Unary(t, "logical_not", is); err != nil {
			return value{}, err
		}
		return plainReduction(t, "sum", is, a[0], object.None, object.None, a[1], value{Ref: object.UnboundRef}, object.True)
	})
}
