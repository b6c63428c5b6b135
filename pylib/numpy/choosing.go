// This file adds where, select, put, take and the other functions that choose items to the module, and defines how pandas' objects give their own methods.

package numpy

import (
	"math"

	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

func nonzero(t *thread, a *array) (value, error) {
	places, err := a.Nonzero(t)
	if err != nil {
		return value{}, err
	}
	out := make([]value, len(places))
	for i, p := range places {
		out[i] = p.Value()
	}
	return object.NewTuple(t, out)
}

// within refuses items that are not of [0, n).
func within(t *thread, v []int64, n int64, message string) error {
	ok := true
	err := kernel.Blocks(t.Meter, len(v), func(lo, hi int) {
		for _, k := range v[lo:hi] {
			ok = ok && k >= 0 && k < n
		}
	})
	if err == nil && !ok {
		err = object.ValueErrorf("%s", message)
	}
	return err
}

// method of pandas' objects with a name: for functions that give these their own methods.
func ownMethod(t *thread, v value, name string, a []value, kw ...object.Kwarg) (value, bool, error) {
	if frame.ToSeries(v) == nil && frame.ToFrame(v) == nil {
		return value{}, false, nil
	}
	fn, ok, err := object.FindAttr(t, v, object.NewStrObj(name))
	if err != nil || !ok {
		return value{}, false, err
	}
	r, err := object.CallKw(t, fn, a, kw)
	return r, true, err
}

func keyword(name string, v value) object.Kwarg {
	return object.Kwarg{Name: object.NewStrObj(name), Value: v}
}

func (m names) choosing() {
	m.fn("where", "condition, x=?, y=?, /", func(t *thread, a []value) (value, error) {
		c, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		if a[1].IsUnbound() && a[2].IsUnbound() {
			return nonzero(t, c)
		}
		if a[1].IsUnbound() || a[2].IsUnbound() {
			return value{}, object.ValueErrorf("either both or neither of x and y should be given")
		}
		x, y, err := ndarray.Operands(t, a[1], a[2])
		if err != nil {
			return value{}, err
		}
		return whole(ndarray.ChooseOf(t, c, x, y))
	})
	m.fn("select", "condlist, choicelist, default=0", func(t *thread, a []value) (value, error) {
		conds, err := object.ToSlice(t, a[0])
		if err != nil {
			return value{}, err
		}
		choices, err := object.ToSlice(t, a[1])
		if err != nil {
			return value{}, err
		}
		if len(conds) != len(choices) {
			return value{}, object.ValueErrorf("list of cases must be same length as list of conditions")
		}
		if len(conds) == 0 {
			return value{}, object.ValueErrorf("select with an empty condition list is not possible")
		}
		r, err := ndarray.OperandOf(t, a[2])
		if err != nil {
			return value{}, err
		}
		for i := len(conds) - 1; i >= 0; i-- {
			c, err := toArray(t, conds[i])
			if err != nil {
				return value{}, err
			}
			if c.DType.Kind != 'b' {
				return value{}, object.TypeErrorf("invalid entry %d in condlist: should be boolean ndarray", i)
			}
			x, err := ndarray.OperandOf(t, choices[i])
			if err != nil {
				return value{}, err
			}
			n, err := ndarray.ChooseOf(t, c, x, r)
			if err != nil {
				if object.Matches(err, object.TypeErrorType) {
					err = object.TypeErrorf("Choicelist and default value do not have a common dtype: %s", err.Error())
				}
				return value{}, err
			}
			r = ndarray.Operand{Array: n}
		}
		return r.Array.Value(), nil
	})
	m.fn("clip", "a, a_min=None, a_max=None, out=None, *, min=None, max=None", func(t *thread, a []value) (value, error) {
		lo, hi := a[1], a[2]
		if given(a[4]) {
			lo = a[4]
		}
		if given(a[5]) {
			hi = a[5]
		}
		if r, ok, err := ownMethod(t, a[0], "clip", []value{lo, hi}); ok || err != nil {
			return r, err
		}
		x, err := ndarray.OperandOf(t, a[0])
		if err != nil {
			return value{}, err
		}
		r := x.Array
		if a[0].IsInt() || a[0].IsFloat() {
			// A number is weak beside the bounds.
			v := a[0]
			for _, b := range []struct {
				name  string
				bound value
			}{{"maximum", lo}, {"minimum", hi}} {
				if given(b.bound) {
					if v, err = binary(t, b.name, v, b.bound, options{object.None, object.True, object.None}); err != nil {
						return value{}, err
					}
				}
			}
			return v, nil
		}
		r, err = clip(t, r, lo, hi)
		return store(t, "clip", a[3], r, err)
	})
	for _, n := range []string{"round", "around", "round_"} {
		m.fn(n, "a, decimals=0, out=None", func(t *thread, a []value) (value, error) {
			if r, ok, err := ownMethod(t, a[0], "round", []value{a[1]}); ok || err != nil {
				return r, err
			}
			x, err := toArray(t, a[0])
			if err != nil {
				return value{}, err
			}
			r, err := round(t, x, a[1])
			return store(t, "round", a[2], r, err)
		})
	}
	m.fn("nan_to_num", "x, copy=True, nan=0.0, posinf=None, neginf=None", func(t *thread, a []value) (value, error) {
		fill, err := object.ToFloat(t, a[2])
		if err != nil {
			return value{}, err
		}
		edge := func(v value, preset float64) (float64, error) {
			if !given(v) {
				return preset, nil
			}
			return object.ToFloat(t, v)
		}
		hi, err := edge(a[3], math.MaxFloat64)
		if err != nil {
			return value{}, err
		}
		lo, err := edge(a[4], -math.MaxFloat64)
		if err != nil {
			return value{}, err
		}
		do := func(x *array) (*array, error) {
			if x.DType.Kind != 'f' {
				return x.Copy(t)
			}
			r, err := x.Copy(t)
			if err != nil {
				return nil, err
			}
			v := r.Floats()
			return r, kernel.Blocks(t.Meter, len(v), func(from, to int) {
				for i := from; i < to; i++ {
					switch x := v[i]; {
					case x != x:
						v[i] = fill
					case math.IsInf(x, 1):
						v[i] = hi
					case math.IsInf(x, -1):
						v[i] = lo
					}
				}
			})
		}
		x, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		r, err := do(x)
		if keep, e := flag(t, a[1]); e == nil && err == nil && !keep && toNd(a[0]) != nil {
			return a[0], x.Assign(t, r)
		}
		return result(t, r, err)
	})
	m.one("nonzero", "a", func(t *thread, x *array, _ []value) (value, error) { return nonzero(t, x) })
	m.one("flatnonzero", "a", func(t *thread, x *array, _ []value) (value, error) {
		r, err := x.Ravel(t)
		if err != nil {
			return value{}, err
		}
		p, err := r.Nonzero(t)
		if err != nil {
			return value{}, err
		}
		return p[0].Value(), nil
	})
	m.one("argwhere", "a", func(t *thread, x *array, _ []value) (value, error) {
		p, err := x.Nonzero(t)
		if err != nil {
			return value{}, err
		}
		return whole(stack(t, p, 1))
	})
	m.one("take", "a, indices, axis=None, out=None, mode='raise'", take)
	m.one("compress", "condition, a, axis=None, out=None", func(t *thread, c *array, a []value) (value, error) { return compress(t, c, a[0], a[1]) })
	m.one("extract", "condition, arr", func(t *thread, c *array, a []value) (value, error) {
		x, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		if x, err = x.Ravel(t); err != nil {
			return value{}, err
		}
		if c, err = c.Ravel(t); err != nil {
			return value{}, err
		}
		return compress(t, c, x.Value(), object.None)
	})
	m.fn("put", "a, ind, v, mode='raise'", func(t *thread, a []value) (value, error) {
		x := toNd(a[0])
		if x == nil {
			return value{}, object.TypeErrorf("argument 1 must be numpy.ndarray, not %s", object.TypeOf(a[0]).Name)
		}
		return object.None, put(t, x, a[1], a[2])
	})
	m.fn("putmask", "a, mask, values", func(t *thread, a []value) (value, error) {
		x := toNd(a[0])
		if x == nil {
			return value{}, object.TypeErrorf("argument 1 must be numpy.ndarray, not %s", object.TypeOf(a[0]).Name)
		}
		c, err := toArray(t, a[1])
		if err != nil {
			return value{}, err
		}
		mask, err := c.Truths(t)
		if err != nil {
			return value{}, err
		}
		if len(mask) != x.Size() {
			return value{}, object.ValueErrorf("putmask: mask and data must be the same size")
		}
		v, err := toArray(t, a[2])
		if err != nil || v.Size() == 0 {
			return object.None, err
		}
		for i, is := range mask {
			if is {
				one, err := v.At(t, i%v.Size())
				if err != nil {
					return value{}, err
				}
				if err := x.SetFlat(t, i, one); err != nil {
					return value{}, err
				}
			}
			if err := t.Poll(1); err != nil {
				return value{}, err
			}
		}
		return object.None, nil
	})
	m.fn("place", "arr, mask, vals", func(t *thread, a []value) (value, error) {
		x := toNd(a[0])
		if x == nil {
			return value{}, object.TypeErrorf("argument 1 must be numpy.ndarray, not %s", object.TypeOf(a[0]).Name)
		}
		c, err := toArray(t, a[1])
		if err != nil {
			return value{}, err
		}
		if c, err = c.Ravel(t); err != nil {
			return value{}, err
		}
		p, err := c.Nonzero(t)
		if err != nil {
			return value{}, err
		}
		return object.None, put(t, x, p[0].Value(), a[2])
	})
	m.fn("copyto", "dst, src, casting='same_kind', where=True", func(t *thread, a []value) (value, error) {
		x := toNd(a[0])
		if x == nil {
			return value{}, object.TypeErrorf("copyto() argument 1 must be numpy.ndarray, not %s", object.TypeOf(a[0]).Name)
		}
		src, err := toArray(t, a[1])
		if err != nil {
			return value{}, err
		}
		if !(a[3].IsBool() && a[3].AsBool()) {
			c, err := toArray(t, a[3])
			if err != nil {
				return value{}, err
			}
			if src, err = ndarray.Choose(t, c, src, x); err != nil {
				return value{}, err
			}
		}
		return object.None, x.Assign(t, src)
	})
	m.fn("fill_diagonal", "a, val, wrap=False", func(t *thread, a []value) (value, error) {
		x := toNd(a[0])
		if x == nil || x.NDim() < 2 {
			return value{}, object.ValueErrorf("array must be at least 2-d")
		}
		if x.NDim() > 2 {
			return value{}, object.Raise(object.NotImplementedErrorType, "numpy.fill_diagonal is supported for arrays of two dimensions only")
		}
		return object.None, x.Diagonal(0).Set(t, object.Ellipsis, a[1])
	})
	m.fn("diag_indices", "n, ndim=2", func(t *thread, a []value) (value, error) {
		n, err := object.IndexInt(t, a[1])
		if err != nil {
			return value{}, err
		}
		r, err := arange(t, []value{a[0], value{Ref: object.UnboundRef}, object.None, object.None})
		if err != nil {
			return value{}, err
		}
		out := make([]value, max(0, min(n, 64)))
		for i := range out {
			out[i] = r
		}
		return object.NewTuple(t, out)
	})
	m.one("take_along_axis", "arr, indices, axis=-1", func(t *thread, x *array, a []value) (value, error) { return alongAxis(t, x, a[0], a[1], value{}) })
	m.one("put_along_axis", "arr, indices, values, axis", func(t *thread, x *array, a []value) (value, error) { return alongAxis(t, x, a[0], a[2], a[1]) })
	m.one("unravel_index", "indices, shape, order='C'", func(t *thread, x *array, a []value) (value, error) {
		shape, err := shapeOf(t, a[0])
		if err != nil {
			return value{}, err
		}
		n, err := ndarray.SizeOf(shape)
		if err != nil {
			return value{}, err
		}
		at, err := x.IntsOf(t)
		if err != nil {
			return value{}, err
		}
		out := make([]value, len(shape))
		parts := make([]*array, len(shape))
		for k := range parts {
			if parts[k], err = ndarray.New(t, ndarray.Int64, x.Shape); err != nil {
				return value{}, err
			}
		}
		for i, k := range at {
			if k < 0 || k >= int64(n) {
				return value{}, object.ValueErrorf("index %d is out of bounds for array with size %d", k, n)
			}
			for axis := len(shape) - 1; axis >= 0; axis-- {
				parts[axis].Ints()[i] = k % int64(shape[axis])
				k /= int64(shape[axis])
			}
			if err := t.Poll(2 * len(shape)); err != nil {
				return value{}, err
			}
		}
		for k, p := range parts {
			if out[k], err = ndarray.Scalar(t, p); err != nil {
				return value{}, err
			}
		}
		return object.NewTuple(t, out)
	})
	m.fn("ravel_multi_index", "multi_index, dims, mode='raise', order='C'", func(t *thread, a []value) (value, error) {
		shape, err := shapeOf(t, a[1])
		if err != nil {
			return value{}, err
		}
		parts, err := arraysOf(t, a[0])
		if err != nil {
			return value{}, err
		}
		if len(parts) != len(shape) {
			return value{}, object.ValueErrorf("parameter multi_index must be a sequence of length %d", len(shape))
		}
		r := object.Int(0)
		for i, p := range parts {
			v, err := p.IntsOf(t)
			if err != nil {
				return value{}, err
			}
			if err := within(t, v, int64(shape[i]), "invalid entry in coordinates array"); err != nil {
				return value{}, err
			}
			if r, err = object.Binary(t, object.OpMul, r, object.Int(int64(shape[i]))); err != nil {
				return value{}, err
			}
			x, err := ndarray.Scalar(t, p)
			if err != nil {
				return value{}, err
			}
			if r, err = object.Binary(t, object.OpAdd, x, r); err != nil {
				return value{}, err
			}
		}
		return r, nil
	})
	m.fn("ix_", "*args", func(t *thread, a []value) (value, error) {
		items := object.ToTuple(a[0]).Items
		if len(items) > 64 {
			return value{}, object.ValueErrorf("maximum supported dimension for an ndarray is currently 64, found %d", len(items))
		}
		out := make([]value, len(items))
		for i, v := range items {
			x, err := toArray(t, v)
			if err != nil {
				return value{}, err
			}
			if x.NDim() != 1 {
				return value{}, object.ValueErrorf("Cross index must be 1 dimensional")
			}
			if x.DType.Kind == 'b' {
				p, err := x.Nonzero(t)
				if err != nil {
					return value{}, err
				}
				x = p[0]
			}
			shape := make([]int, len(items))
			for k := range shape {
				shape[k] = 1
			}
			shape[i] = x.Size()
			if x, err = x.Reshape(t, shape); err != nil {
				return value{}, err
			}
			out[i] = x.Value()
		}
		return object.NewTuple(t, out)
	})
	m.fn("choose", "a, choices, out=None, mode='raise'", func(t *thread, a []value) (value, error) {
		x, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		choices, err := arraysOf(t, a[1])
		if err != nil {
			return value{}, err
		}
		if len(choices) == 0 {
			return value{}, object.ValueErrorf("need at least one array to choose from")
		}
		k, err := x.IntsOf(t)
		if err != nil {
			return value{}, err
		}
		if err := within(t, k, int64(len(choices)), "invalid entry in choice array"); err != nil {
			return value{}, err
		}
		r := choices[0]
		for i, c := range choices[1:] {
			is, err := binaryArrays(t, "equal", x.Value(), object.Int(int64(i+1)))
			if err != nil {
				return value{}, err
			}
			if r, err = ndarray.Choose(t, is, c, r); err != nil {
				return value{}, err
			}
		}
		if b, ok := r.BroadcastTo(x.Shape); ok {
			r = b
		}
		return result(t, r, nil)
	})
	method("clip", "min=None, max=None, out=None", func(t *thread, x *array, a []value) (value, error) {
		r, err := clip(t, x, a[0], a[1])
		return store(t, "clip", a[2], r, err)
	})
	method("round", "decimals=0, out=None", func(t *thread, x *array, a []value) (value, error) {
		r, err := round(t, x, a[0])
		return store(t, "round", a[1], r, err)
	})
	method("take", "indices, axis=None, out=None, mode='raise'", take)
	method("compress", "condition, axis=None, out=None", func(t *thread, x *array, a []value) (value, error) {
		c, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		return compress(t, c, x.Value(), a[1])
	})
	method("repeat", "repeats, axis=None", repeat)
	method("diagonal", "offset=0, axis1=0, axis2=1", func(t *thread, x *array, a []value) (value, error) {
		return whole(diagonal(t, x, a[0]))
	})
}
