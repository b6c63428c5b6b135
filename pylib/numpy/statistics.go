// This file adds average, cov, histogram, diff, interp, polynomials and other numerical functions to the module.

package numpy

import (
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

func (m names) statistics() {
	m.one("average", "a, axis=None, weights=None, returned=False, *, keepdims=False", average)
	m.one("cov", "m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None", func(t *thread, x *array, a []value) (value, error) {
		if given(a[4]) || given(a[5]) {
			return value{}, object.Raise(object.NotImplementedErrorType, "numpy.cov with weights is not supported")
		}
		r, err := covariance(t, x, a[0], a[1], a[2], a[3])
		if err != nil {
			return value{}, err
		}
		return squeeze(t, r, object.None)
	})
	m.one("corrcoef", "x, y=None, rowvar=True, *, dtype=None", func(t *thread, x *array, a []value) (value, error) {
		c, err := covariance(t, x, a[0], a[1], object.False, object.None)
		if err != nil {
			return value{}, err
		}
		if c, err = correlation(t, c); err != nil {
			return value{}, err
		}
		return squeeze(t, c, object.None)
	})
	m.one("diff", "a, n=1, axis=-1, prepend=?, append=?", diff)
	m.one("ediff1d", "ary, to_end=None, to_begin=None", func(t *thread, x *array, a []value) (value, error) {
		r, err := x.Ravel(t)
		if err != nil {
			return value{}, err
		}
		d, err := diff(t, r, []value{object.Int(1), object.Int(-1), object.None, object.None})
		if err != nil {
			return value{}, err
		}
		parts := []*array{toNd(d)}
		for i, v := range []value{a[1], a[0]} {
			if !given(v) {
				continue
			}
			p, err := atLeast1(t, v)
			if err != nil {
				return value{}, err
			}
			if i == 0 {
				parts = append([]*array{p}, parts...)
			} else {
				parts = append(parts, p)
			}
		}
		return whole(ndarray.Concatenate(t, parts, 0, nil))
	})
	m.one("histogram", "a, bins=10, range=None, density=None, weights=None", histogram)
	m.one("histogram_bin_edges", "a, bins=10, range=None, weights=None", func(t *thread, x *array, a []value) (value, error) { return whole(edgesOf(t, x, a[0], a[1])) })
	m.one("bincount", "x, /, weights=None, minlength=0", bincount)
	m.one("digitize", "x, bins, right=False", digitize)
	m.one("interp", "x, xp, fp, left=None, right=None, period=None", interp)
	m.fn("isclose", "a, b, rtol=1e-05, atol=1e-08, equal_nan=False", func(t *thread, a []value) (value, error) {
		r, err := isclose(t, a[0], a[1], a[2], a[3], a[4])
		return result(t, r, err)
	})
	m.fn("allclose", "a, b, rtol=1e-05, atol=1e-08, equal_nan=False", func(t *thread, a []value) (value, error) {
		r, err := isclose(t, a[0], a[1], a[2], a[3], a[4])
		if err != nil {
			return value{}, err
		}
		return object.Bool(allTrue(r)), nil
	})
	m.fn("array_equal", "a1, a2, equal_nan=False", func(t *thread, a []value) (value, error) {
		x, y, err := bothArrays(t, a[0], a[1])
		if err != nil {
			return value{}, err
		}
		if !ndarray.SameShape(x.Shape, y.Shape) {
			return object.False, nil
		}
		r, err := binaryArrays(t, "equal", x.Value(), y.Value())
		if err != nil {
			return value{}, err
		}
		if nans, err := flag(t, a[2]); err != nil {
			return value{}, err
		} else if nans && x.DType.Kind == 'f' && y.DType.Kind == 'f' {
			xs, err := x.FloatsOf(t)
			if err != nil {
				return value{}, err
			}
			ys, err := y.FloatsOf(t)
			if err != nil {
				return value{}, err
			}
			b := r.Bools()
			if err := kernel.Blocks(t.Meter, len(xs), func(lo, hi int) {
				for i := lo; i < hi; i++ {
					if xs[i] != xs[i] && ys[i] != ys[i] {
						b[i] = true
					}
				}
			}); err != nil {
				return value{}, err
			}
		}
		return object.Bool(allTrue(r)), nil
	})
	m.fn("array_equiv", "a1, a2", func(t *thread, a []value) (value, error) {
		x, y, err := bothArrays(t, a[0], a[1])
		if err != nil {
			return value{}, err
		}
		if _, ok := ndarray.CommonShape(x.Shape, y.Shape); !ok {
			return object.False, nil
		}
		r, err := binaryArrays(t, "equal", x.Value(), y.Value())
		if err != nil {
			return value{}, err
		}
		return object.Bool(allTrue(r)), nil
	})
	for _, n := range []string{"convolve", "correlate"} {
		signature := "a, v, mode='full'"
		if n == "correlate" {
			signature = "a, v, mode='valid'"
		}
		m.one(n, signature, func(t *thread, x *array, a []value) (value, error) {
			y, err := toArray(t, a[0])
			if err != nil {
				return value{}, err
			}
			if x.NDim() > 1 || y.NDim() > 1 {
				return value{}, object.ValueErrorf("object too deep for desired array")
			}
			mode, _ := text(a[1])
			p, err := x.FloatsOf(t)
			if err != nil {
				return value{}, err
			}
			q, err := y.FloatsOf(t)
			if err != nil {
				return value{}, err
			}
			out, err := convolve(t, p, q, mode, n == "convolve")
			if err != nil {
				return value{}, err
			}
			r := ndarray.OfFloats(out)
			if x.DType.Kind != 'f' && y.DType.Kind != 'f' {
				if r, err = r.Cast(t, ndarray.Int64); err != nil {
					return value{}, err
				}
			}
			return r.Value(), nil
		})
	}
	m.one("gradient", "f, *varargs, axis=None, edge_order=1", gradient)
	for _, n := range []string{"trapezoid", "trapz"} {
		m.one(n, "y, x=None, dx=1.0, axis=-1", func(t *thread, y *array, a []value) (value, error) {
			axis, err := axisOf(t, a[2], y.NDim())
			if err != nil {
				return value{}, err
			}
			d := a[1]
			if given(a[0]) {
				x, err := toArray(t, a[0])
				if err != nil {
					return value{}, err
				}
				if d, err = diff(t, x, []value{object.Int(1), object.Int(-1), object.None, object.None}); err != nil {
					return value{}, err
				}
				if x.NDim() == 1 && y.NDim() > 1 {
					shape := make([]int, y.NDim())
					for i := range shape {
						shape[i] = 1
					}
					shape[axis] = toNd(d).Size()
					r, err := toNd(d).Reshape(t, shape)
					if err != nil {
						return value{}, err
					}
					d = r.Value()
				}
			}
			k := y.Shape[axis]
			if k == 0 {
				return object.Float(0), nil
			}
			s, err := binaryArrays(t, "add", y.Span(axis, 1, k).Value(), y.Span(axis, 0, k-1).Value())
			if err != nil {
				return value{}, err
			}
			if s, err = binaryArrays(t, "multiply", d, s.Value()); err != nil {
				return value{}, err
			}
			if s, err = binaryArrays(t, "divide", s.Value(), object.Float(2)); err != nil {
				return value{}, err
			}
			s, err = s.Reduce(t, "sum", []int{axis}, false)
			return result(t, s, err)
		})
	}
	m.one("polyval", "p, x", func(t *thread, p *array, a []value) (value, error) {
		items, err := p.Items(t)
		if err != nil {
			return value{}, err
		}
		// Horner's scheme, on whatever x is.
		x := a[0]
		if !framed(x) {
			v, err := toArray(t, x)
			if err != nil {
				return value{}, err
			}
			if v.NDim() > 0 {
				x = v.Value()
			}
		}
		y, err := object.Binary(t, object.OpMul, x, object.Int(0))
		if err != nil {
			return value{}, err
		}
		for i, c := range items {
			if i&0x3ff == 0x3ff {
				if err := t.Poll(0x800); err != nil {
					return value{}, err
				}
			}
			if y, err = object.Binary(t, object.OpMul, y, x); err != nil {
				return value{}, err
			}
			if y, err = object.Binary(t, object.OpAdd, y, c); err != nil {
				return value{}, err
			}
		}
		return y, nil
	})
	for _, n := range []string{"polyder", "polyint"} {
		m.one(n, "p, m=1", func(t *thread, p *array, a []value) (value, error) {
			times, err := object.IndexInt(t, a[0])
			if err != nil {
				return value{}, err
			}
			c, err := p.FloatsOf(t)
			if err != nil {
				return value{}, err
			}
			if n == "polyder" {
				times = min(times, len(c))
			}
			given, size := c, len(c)
			if n == "polyint" {
				size = int(budget.SaturatingAdd(int64(len(c)), int64(max(times, 0))))
			}
			if c, err = kernel.Room[float64](t.Meter, size); err != nil {
				return value{}, err
			}
			if c, err = budget.Pieces(t.Meter, c[:0], given); err != nil {
				return value{}, err
			}
			for range times {
				k := len(c)
				if err := kernel.Blocks(t.Meter, k, func(lo, hi int) {
					for i := lo; i < hi; i++ {
						if n == "polyder" {
							c[i] *= float64(k - 1 - i)
						} else {
							c[i] /= float64(k - i)
						}
					}
				}); err != nil {
					return value{}, err
				}
				if n == "polyder" {
					c = c[:k-1]
				} else {
					c = append(c, 0)
				}
				if err := t.Poll(4); err != nil {
					return value{}, err
				}
			}
			r := ndarray.OfFloats(c)
			if n == "polyder" && p.DType.Whole() {
				return whole(r.Cast(t, ndarray.Int64))
			}
			return r.Value(), nil
		})
	}
	for n, op := range map[string]string{"polyadd": "add", "polysub": "subtract"} {
		m.one(n, "a1, a2", func(t *thread, x *array, a []value) (value, error) {
			y, err := atLeast1(t, a[0])
			if err != nil {
				return value{}, err
			}
			if x, err = raised(t, x, 1); err != nil {
				return value{}, err
			}
			lift := func(p *array, n int) (*array, error) {
				if p.Size() == n {
					return p, nil
				}
				z, err := ndarray.New(t, p.DType, []int{n - p.Size()})
				if err != nil {
					return nil, err
				}
				return ndarray.Concatenate(t, []*array{z, p}, 0, nil)
			}
			k := max(x.Size(), y.Size())
			if x, err = lift(x, k); err != nil {
				return value{}, err
			}
			if y, err = lift(y, k); err != nil {
				return value{}, err
			}
			return whole(binaryArrays(t, op, x.Value(), y.Value()))
		})
	}
	m.one("polymul", "a1, a2", func(t *thread, x *array, a []value) (value, error) {
		return object.Call(t, table["convolve"], x.Value(), a[0])
	})
	m.fn("apply_along_axis", "func1d, axis, arr, *args, **kwargs", func(t *thread, a []value) (value, error) {
		x, err := toArray(t, a[2])
		if err != nil {
			return value{}, err
		}
		axis, err := axisOf(t, a[1], x.NDim())
		if err != nil {
			return value{}, err
		}
		moved := x.MoveAxis(axis, x.NDim()-1)
		outer := moved.Shape[:x.NDim()-1]
		n, _ := ndarray.SizeOf(outer)
		if n == 0 {
			return value{}, object.ValueErrorf("Cannot apply_along_axis when any iteration dimensions are 0")
		}
		flatRows, err := moved.Reshape(t, []int{n, x.Shape[axis]})
		if err != nil {
			return value{}, err
		}
		var kw []object.Kwarg
		if d := object.ToDict(a[4]); d != nil {
			for pos := 0; ; {
				k, v, next, ok := d.Next(pos)
				if !ok {
					break
				}
				kw = append(kw, object.Kwarg{Name: object.ToStr(k), Value: v})
				pos = next
			}
		}
		results, err := object.NewList(t, n)
		if err != nil {
			return value{}, err
		}
		mark := t.Hold(results.Value())
		defer t.Drop(mark)
		base, answers := t.Meter.Pending, t.Answers()
		for i := range n {
			r, err := object.CallKw(t, a[0], append([]value{flatRows.Sub(i).Value()}, object.ToTuple(a[3]).Items...), kw)
			if err != nil {
				return value{}, err
			}
			if err := results.Append(t, r); err != nil {
				return value{}, err
			}
			t.Meter.Pending = base
			t.Forgotten(answers)
		}
		all, err := toArray(t, results.Value())
		if err != nil {
			return value{}, err
		}
		inner := all.Shape[1:]
		r, err := all.Reshape(t, append(append([]int(nil), outer...), inner...))
		if err != nil {
			return value{}, err
		}
		if len(inner) == 1 {
			return whole(r.MoveAxis(r.NDim()-1, axis).Copy(t))
		}
		return result(t, r, nil)
	})
	m["vectorize"] = vectorizeType.Value()
	m.fn("frompyfunc", "func, nin, nout, *, identity=None", func(t *thread, a []value) (value, error) {
		v := &vectorize{object.HeaderOf(vectorizeType), a[0], object.NewStr("object")}
		return object.Obj(&v.Header), t.Charge(64)
	})
	m.fn("piecewise", "x, condlist, funclist, *args, **kw", func(t *thread, a []value) (value, error) {
		x, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		conds, err := object.ToSlice(t, a[1])
		if err != nil {
			return value{}, err
		}
		funcs, err := object.ToSlice(t, a[2])
		if err != nil {
			return value{}, err
		}
		r, err := ndarray.New(t, x.DType, x.Shape)
		if err != nil {
			return value{}, err
		}
		if len(funcs) == len(conds)+1 && len(conds) > 0 {
			rest := conds[0]
			for _, c := range conds[1:] {
				if rest, err = object.Binary(t, object.OpOr, rest, c); err != nil {
					return value{}, err
				}
			}
			u, err := toArray(t, rest)
			if err != nil {
				return value{}, err
			}
			if u, err = ndarray.Unary(t, "logical_not", u); err != nil {
				return value{}, err
			}
			conds = append(conds, u.Value())
		}
		if len(funcs) != len(conds) {
			return value{}, object.ValueErrorf("with %d condition(s), either %d or %d functions are expected", len(conds), len(conds), len(conds)+1)
		}
		for i, c := range conds {
			y := funcs[i]
			if object.IsCallable(y) {
				part, err := x.Get(t, c)
				if err != nil {
					return value{}, err
				}
				if y, err = object.Call(t, y, part); err != nil {
					return value{}, err
				}
			}
			if err := r.Set(t, c, y); err != nil {
				return value{}, err
			}
		}
		return r.Value(), nil
	})
}
