// This file defines the functions that make arrays: array, zeros, arange, linspace and their like.

package numpy

import (
	"math"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/libm"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// zeros makes an array of zeros, or of a fill value where one is given.
func zeros(t *thread, shape, dtype, fill value) (value, error) {
	s, err := shapeOf(t, shape)
	if err != nil {
		return value{}, err
	}
	d, err := dtypeOf(t, dtype)
	if err != nil {
		return value{}, err
	}
	if fill.IsNone() {
		if d == nil {
			d = ndarray.Float64
		}
		return whole(ndarray.New(t, d, s))
	}
	item, err := toArray(t, fill)
	if err != nil {
		return value{}, err
	}
	if d == nil || d.Kind == 'U' && d.Size == 0 {
		if d = item.DType; d.Kind == 'U' && d.Size == 0 {
			d = ndarray.Text(1)
		}
	}
	r, err := ndarray.New(t, d, s)
	if err != nil {
		return value{}, err
	}
	return r.Value(), r.Set(t, object.Ellipsis, fill)
}

// makeArray is array() and its relatives; copied says that the result has memory of its own.
func makeArray(t *thread, v, dtype value, copied bool, least int) (value, error) {
	d, err := dtypeOf(t, dtype)
	if err != nil {
		return value{}, err
	}
	a, err := ndarray.From(t, v, d)
	if err != nil {
		return value{}, err
	}
	if a.NDim() < least {
		shape := make([]int, least)
		for i := range shape {
			shape[i] = 1
		}
		copy(shape[least-a.NDim():], a.Shape)
		if a, err = a.Reshape(t, shape); err != nil {
			return value{}, err
		}
	}
	if copied && (toNd(v) != nil || framed(v)) {
		a, err = a.Copy(t)
	}
	return whole(a, err)
}

func (m names) creation() {
	m.fn("array", "object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, like=None", func(t *thread, a []value) (value, error) {
		least, err := object.IndexInt(t, a[5])
		if err != nil {
			return value{}, err
		}
		if least > 64 {
			return value{}, object.ValueErrorf("ndmin bigger than allowable number of dimensions NPY_MAXDIMS (=64)")
		}
		copied, err := flag(t, a[2])
		if err != nil {
			return value{}, err
		}
		return makeArray(t, a[0], a[1], copied, least)
	})
	for _, n := range []string{"asarray", "asanyarray", "ascontiguousarray", "asfortranarray"} {
		m.fn(n, "a, dtype=None, order=None, *, device=None, copy=None, like=None", func(t *thread, a []value) (value, error) {
			copied, err := flag(t, a[4])
			if err != nil {
				return value{}, err
			}
			return makeArray(t, a[0], a[1], copied, 0)
		})
	}
	m.fn("copy", "a, order='K', subok=False", func(t *thread, a []value) (value, error) { return makeArray(t, a[0], object.None, true, 0) })
	m.fn("zeros", "shape, dtype=None, order='C', *, device=None, like=None", func(t *thread, a []value) (value, error) { return zeros(t, a[0], a[1], object.None) })
	m.fn("empty", "shape, dtype=None, order='C', *, device=None, like=None", func(t *thread, a []value) (value, error) {
		v, err := zeros(t, a[0], a[1], object.None)
		if err == nil && toNd(v).DType.Kind == 'O' {
			err = toNd(v).Set(t, object.Ellipsis, object.None)
		}
		return v, err
	})
	m.fn("ones", "shape, dtype=None, order='C', *, device=None, like=None", func(t *thread, a []value) (value, error) {
		if !given(a[1]) {
			return zeros(t, a[0], object.NewStr("float64"), object.Int(1))
		}
		return zeros(t, a[0], a[1], object.Int(1))
	})
	m.fn("full", "shape, fill_value, dtype=None, order='C', *, device=None, like=None", func(t *thread, a []value) (value, error) {
		if a[1].IsNone() && !given(a[2]) {
			return zeros(t, a[0], object.NewStr("object"), object.NewTupleOfType(object.TupleType, nil))
		}
		return zeros(t, a[0], a[2], a[1])
	})
	like := func(name, signature string, fill func(a []value) value, shapeAt int) {
		m.fn(name, signature, func(t *thread, a []value) (value, error) {
			x, err := toArray(t, a[0])
			if err != nil {
				return value{}, err
			}
			dtype := a[shapeAt-3]
			if !given(dtype) {
				dtype = x.DType.Value()
			}
			shape := a[shapeAt]
			if !given(shape) {
				if shape, err = intTuple(t, x.Shape); err != nil {
					return value{}, err
				}
			}
			return zeros(t, shape, dtype, fill(a))
		})
	}
	like("zeros_like", "a, dtype=None, order='K', subok=True, shape=None, *, device=None", func([]value) value { return object.None }, 4)
	like("empty_like", "prototype, dtype=None, order='K', subok=True, shape=None, *, device=None", func([]value) value { return object.None }, 4)
	like("ones_like", "a, dtype=None, order='K', subok=True, shape=None, *, device=None", func([]value) value { return object.Int(1) }, 4)
	like("full_like", "a, fill_value, dtype=None, order='K', subok=True, shape=None, *, device=None", func(a []value) value { return a[1] }, 5)
	m.fn("arange", "start=?, stop=?, step=?, dtype=None, *, device=None, like=None", arange)
	m.fn("linspace", "start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None", func(t *thread, a []value) (value, error) {
		n, err := object.IndexInt(t, a[2])
		if err != nil {
			return value{}, err
		}
		end, err := flag(t, a[3])
		if err != nil {
			return value{}, err
		}
		d, err := dtypeOf(t, a[5])
		if err != nil {
			return value{}, err
		}
		r, step, err := linspace(t, a[0], a[1], n, end)
		if err != nil {
			return value{}, err
		}
		if d != nil {
			if d.Whole() {
				if r, err = ndarray.Unary(t, "floor", r); err != nil {
					return value{}, err
				}
			}
			if r, err = r.Cast(t, d); err != nil {
				return value{}, err
			}
		}
		if ret, err := flag(t, a[4]); err != nil || ret {
			if err != nil {
				return value{}, err
			}
			return object.Pair(t, r.Value(), object.Float(step))
		}
		return r.Value(), nil
	})
	m.fn("logspace", "start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0", func(t *thread, a []value) (value, error) {
		n, err := object.IndexInt(t, a[2])
		if err != nil {
			return value{}, err
		}
		end, err := flag(t, a[3])
		if err != nil {
			return value{}, err
		}
		r, _, err := linspace(t, a[0], a[1], n, end)
		if err != nil {
			return value{}, err
		}
		r, err = binaryArrays(t, "power", a[4], r.Value())
		if err != nil {
			return value{}, err
		}
		return whole(castOr(t, r, a[5]))
	})
	m.fn("geomspace", "start, stop, num=50, endpoint=True, dtype=None, axis=0", func(t *thread, a []value) (value, error) {
		n, err := object.IndexInt(t, a[2])
		if err != nil {
			return value{}, err
		}
		end, err := flag(t, a[3])
		if err != nil {
			return value{}, err
		}
		lo, err := object.ToFloat(t, a[0])
		if err != nil {
			return value{}, err
		}
		hi, err := object.ToFloat(t, a[1])
		if err != nil {
			return value{}, err
		}
		if lo == 0 || hi == 0 {
			return value{}, object.ValueErrorf("Geometric sequence cannot include zero")
		}
		sign := 1.0
		if lo < 0 && hi < 0 {
			sign, lo, hi = -1, -lo, -hi
		}
		r, _, err := linspace(t, object.Float(libm.Log10(lo)), object.Float(libm.Log10(hi)), n, end)
		if err != nil {
			return value{}, err
		}
		v := r.Floats()
		for i := range v {
			v[i] = sign * kernel.PowFloat(10, v[i])
		}
		if n > 0 {
			v[0] = sign * lo
			if end && n > 1 {
				v[n-1] = sign * hi
			}
		}
		return whole(castOr(t, r, a[4]))
	})
	m.fn("eye", "N, M=None, k=0, dtype=None, order='C', *, device=None, like=None", eye)
	m.fn("identity", "n, dtype=None, *, like=None", func(t *thread, a []value) (value, error) {
		return eye(t, []value{a[0], object.None, object.Int(0), a[1]})
	})
	m.fn("diag", "v, k=0", diag)
	m.fn("diagflat", "v, k=0", func(t *thread, a []value) (value, error) {
		x, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		if x, err = x.Ravel(t); err != nil {
			return value{}, err
		}
		return diag(t, []value{x.Value(), a[1]})
	})
	m.fn("tri", "N, M=None, k=0, dtype=None, *, like=None", func(t *thread, a []value) (value, error) {
		n, err := object.IndexInt(t, a[0])
		if err != nil {
			return value{}, err
		}
		cols := n
		if given(a[1]) {
			if cols, err = object.IndexInt(t, a[1]); err != nil {
				return value{}, err
			}
		}
		one, err := ndarray.New(t, ndarray.Float64, []int{n, cols})
		if err != nil {
			return value{}, err
		}
		if err := one.Set(t, object.Ellipsis, object.Int(1)); err != nil {
			return value{}, err
		}
		r, err := triangle(t, one, a[2], false)
		if err != nil {
			return value{}, err
		}
		return whole(castOr(t, r, a[3]))
	})
	for _, n := range []string{"tril", "triu"} {
		m.fn(n, "m, k=0", func(t *thread, a []value) (value, error) {
			x, err := toArray(t, a[0])
			if err != nil {
				return value{}, err
			}
			return whole(triangle(t, x, a[1], n == "triu"))
		})
		m.fn(n+"_indices", "n, k=0, m=None", func(t *thread, a []value) (value, error) {
			rows, err := object.IndexInt(t, a[0])
			if err != nil {
				return value{}, err
			}
			cols := rows
			if given(a[2]) {
				if cols, err = object.IndexInt(t, a[2]); err != nil {
					return value{}, err
				}
			}
			one, err := ndarray.New(t, ndarray.Int8, []int{rows, cols})
			if err != nil {
				return value{}, err
			}
			if err := one.Set(t, object.Ellipsis, object.Int(1)); err != nil {
				return value{}, err
			}
			r, err := triangle(t, one, a[1], n == "triu")
			if err != nil {
				return value{}, err
			}
			return nonzero(t, r)
		})
	}
	m.fn("meshgrid", "*xi, copy=True, sparse=False, indexing='xy'", func(t *thread, a []value) (value, error) {
		items := object.ToTuple(a[3]).Items
		xy, _ := text(a[2])
		sparse, err := flag(t, a[1])
		if err != nil {
			return value{}, err
		}
		shape := make([]int, len(items))
		parts := make([]*array, len(items))
		for i, v := range items {
			x, err := toArray(t, v)
			if err != nil {
				return value{}, err
			}
			if parts[i], err = x.Ravel(t); err != nil {
				return value{}, err
			}
			shape[i] = x.Size()
		}
		at := func(i int) int {
			if xy == "xy" && len(items) > 1 && i < 2 {
				return 1 - i
			}
			return i
		}
		full := make([]int, len(items))
		for i := range items {
			full[at(i)] = shape[i]
		}
		out := make([]value, len(items))
		for i, x := range parts {
			one := make([]int, len(items))
			for k := range one {
				one[k] = 1
			}
			one[at(i)] = shape[i]
			r, err := x.Reshape(t, one)
			if err != nil {
				return value{}, err
			}
			if !sparse {
				b, _ := r.BroadcastTo(full)
				if _, err := ndarray.SizeOf(full); err != nil {
					return value{}, err
				}
				if r, err = b.Copy(t); err != nil {
					return value{}, err
				}
			}
			out[i] = r.Value()
		}
		return object.NewTuple(t, out)
	})
	m.fn("fromiter", "iter, dtype, count=-1, *, like=None", func(t *thread, a []value) (value, error) {
		items, err := object.ToSlice(t, a[0])
		if err != nil {
			return value{}, err
		}
		l, err := object.NewListFrom(t, items)
		if err != nil {
			return value{}, err
		}
		return makeArray(t, l.Value(), a[1], false, 1)
	})
	m.fn("fromfunction", "function, shape, *, dtype=None, like=None, **kwargs", func(t *thread, a []value) (value, error) {
		dtype := a[2]
		if !given(dtype) {
			dtype = ndarray.Float64.Value()
		}
		g, err := indices(t, a[1], dtype)
		if err != nil {
			return value{}, err
		}
		return object.Call(t, a[0], g...)
	})
	m.fn("indices", "dimensions, dtype=None, sparse=False", func(t *thread, a []value) (value, error) {
		g, err := indices(t, a[0], a[1])
		if err != nil {
			return value{}, err
		}
		parts := make([]*array, len(g))
		for i, v := range g {
			parts[i] = toNd(v)
		}
		return whole(stack(t, parts, 0))
	})
}

// indices are the arrays of row numbers, column numbers and so on of a shape.
func indices(t *thread, shape, dtype value) ([]value, error) {
	s, err := shapeOf(t, shape)
	if err != nil {
		return nil, err
	}
	d, err := dtypeOf(t, dtype)
	if err != nil {
		return nil, err
	}
	if d == nil {
		d = ndarray.Int64
	}
	out := make([]value, len(s))
	for k, n := range s {
		row, err := ndarray.New(t, ndarray.Int64, []int{n})
		if err != nil {
			return nil, err
		}
		for i := range row.Ints() {
			row.Ints()[i] = int64(i)
		}
		one := make([]int, len(s))
		for i := range one {
			one[i] = 1
		}
		one[k] = n
		if row, err = row.Cast(t, d); err != nil {
			return nil, err
		}
		if row, err = row.Reshape(t, one); err != nil {
			return nil, err
		}
		if _, err := ndarray.SizeOf(s); err != nil {
			return nil, err
		}
		b, _ := row.BroadcastTo(s)
		if b, err = b.Copy(t); err != nil {
			return nil, err
		}
		out[k] = b.Value()
	}
	return out, nil
}

// arange is range for numbers of any kind and for times.
func arange(t *thread, a []value) (value, error) {
	d, err := dtypeOf(t, a[3])
	if err != nil {
		return value{}, err
	}
	start, stop, step := a[0], a[1], a[2]
	if !given(start) && !given(stop) {
		return value{}, object.TypeErrorf("arange() requires stop to be specified.")
	}
	if !given(stop) {
		start, stop = object.Int(0), start
	} else if !given(start) {
		start = object.Int(0)
	}
	if !given(step) {
		step = object.Int(1)
	}
	if d != nil && d.Timed() || isMoment(start) || isMoment(stop) {
		return arangeTimes(t, d, start, stop, step)
	}
	lo, err := object.ToFloat(t, start)
	if err != nil {
		return value{}, err
	}
	hi, err := object.ToFloat(t, stop)
	if err != nil {
		return value{}, err
	}
	by, err := object.ToFloat(t, step)
	if err != nil {
		return value{}, err
	}
	if by == 0 {
		return value{}, object.ZeroDivisionErrorf("division by zero")
	}
	if start.IsInt() && stop.IsInt() && step.IsInt() {
		x, y, s := start.AsInt(), stop.AsInt(), step.AsInt()
		n := uint64(0)
		switch {
		case s > 0 && x < y:
			n = (uint64(y)-uint64(x)-1)/uint64(s) + 1
		case s < 0 && x > y:
			n = (uint64(x)-uint64(y)-1)/uint64(-s) + 1
		}
		if n > math.MaxInt64/16 {
			return value{}, object.ValueErrorf("Maximum allowed size exceeded")
		}
		r, err := ndarray.New(t, ndarray.Int64, []int{int(n)})
		if err != nil {
			return value{}, err
		}
		v := r.Ints()
		err = kernel.Blocks(t.Meter, int(n), func(from, to int) {
			for i := from; i < to; i++ {
				v[i] = x + int64(i)*s
			}
		})
		if err != nil || d == nil {
			return r.Value(), err
		}
		return whole(r.Cast(t, d))
	}
	if lo != lo || hi != hi || by != by {
		return value{}, object.ValueErrorf("arange: cannot compute length")
	}
	length := math.Ceil((hi - lo) / by)
	if length > math.MaxInt64/16 {
		return value{}, object.ValueErrorf("Maximum allowed size exceeded")
	}
	r, err := ndarray.New(t, ndarray.Float64, []int{int(math.Max(length, 0))})
	if err != nil {
		return value{}, err
	}
	v := r.Floats()
	delta := (lo + by) - lo
	err = kernel.Blocks(t.Meter, len(v), func(from, to int) {
		for i := from; i < to; i++ {
			if v[i] = lo + float64(i)*delta; i == 1 {
				v[i] = lo + by
			}
		}
	})
	if err != nil || d == nil {
		return r.Value(), err
	}
	return whole(r.Cast(t, d))
}

func isMoment(v value) bool {
	m, _ := ndarray.ToMoment(v)
	return m != nil
}

func arangeTimes(t *thread, d *ndarray.DType, start, stop, step value) (value, error) {
	kind, u := byte('M'), ndarray.Generic
	if d != nil {
		kind, u = d.Kind, d.Unit
	} else if _, k := ndarray.ToMoment(start); k != 0 {
		kind = k
	} else if _, k := ndarray.ToMoment(stop); k != 0 {
		kind = k
	}
	read := func(v value) (*ndarray.Moment, error) {
		x, err := ndarray.MomentOf(t, v, kind, u)
		if err != nil {
			return nil, err
		}
		m, _ := ndarray.ToMoment(x)
		return m, nil
	}
	lo, err := read(start)
	if err != nil {
		return value{}, err
	}
	hi, err := read(stop)
	if err != nil {
		return value{}, err
	}
	unit := max(lo.Unit, hi.Unit)
	if lo.Unit == ndarray.Generic || hi.Unit == ndarray.Generic {
		unit = min(lo.Unit, hi.Unit)
	}
	by := int64(0)
	if step.IsInt() {
		by = step.AsInt()
	} else {
		s, err := ndarray.MomentOf(t, step, 'm', ndarray.Generic)
		if err != nil {
			return value{}, err
		}
		m, _ := ndarray.ToMoment(s)
		if m.Unit != ndarray.Generic && m.Unit > unit {
			unit = m.Unit
		}
		if by, err = ndarray.Rescale(m.V, m.Unit, unit, false); err != nil {
			return value{}, err
		}
	}
	x, err := ndarray.Rescale(lo.V, lo.Unit, unit, kind == 'M')
	if err != nil {
		return value{}, err
	}
	y, err := ndarray.Rescale(hi.V, hi.Unit, unit, kind == 'M')
	if err != nil {
		return value{}, err
	}
	if kind == 'M' && (x == kernel.NaT || y == kernel.NaT) {
		return value{}, object.ValueErrorf("arange: cannot use NaT (not-a-time) datetime values")
	}
	v, err := arange(t, []value{object.Int(x), object.Int(y), object.Int(by), object.None})
	if err != nil {
		return value{}, err
	}
	return whole(toNd(v).Cast(t, ndarray.Time(kind, unit)))
}

func linspace(t *thread, start, stop value, n int, end bool) (*array, float64, error) {
	if n < 0 {
		return nil, 0, object.ValueErrorf("Number of samples, %d, must be non-negative.", n)
	}
	lo, err := object.ToFloat(t, start)
	if err != nil {
		return nil, 0, err
	}
	hi, err := object.ToFloat(t, stop)
	if err != nil {
		return nil, 0, err
	}
	r, err := ndarray.New(t, ndarray.Float64, []int{n})
	if err != nil {
		return nil, 0, err
	}
	div := float64(n)
	if end {
		div--
	}
	delta := hi - lo
	step := nan
	v := r.Floats()
	for i := range v {
		v[i] = float64(i)
	}
	if div > 0 {
		step = delta / div
		for i := range v {
			if step == 0 {
				v[i] = v[i] / div * delta
			} else {
				v[i] *= step
			}
		}
	} else {
		for i := range v {
			v[i] *= delta
		}
	}
	for i := range v {
		v[i] += lo
	}
	if end && n > 1 {
		v[n-1] = hi
	}
	return r, step, t.Poll(n)
}

var nan = math.NaN()

func eye(t *thread, a []value) (value, error) {
	n, err := object.IndexInt(t, a[0])
	if err != nil {
		return value{}, err
	}
	cols := n
	if given(a[1]) {
		if cols, err = object.IndexInt(t, a[1]); err != nil {
			return value{}, err
		}
	}
	k, err := object.IndexInt(t, a[2])
	if err != nil {
		return value{}, err
	}
	d, err := dtypeOf(t, a[3])
	if err != nil {
		return value{}, err
	}
	if d == nil {
		d = ndarray.Float64
	}
	r, err := ndarray.New(t, d, []int{n, cols})
	if err != nil {
		return value{}, err
	}
	return r.Value(), r.Diagonal(k).Set(t, object.Ellipsis, object.Int(1))
}

func diag(t *thread, a []value) (value, error) {
	x, err := toArray(t, a[0])
	if err != nil {
		return value{}, err
	}
	k, err := object.IndexInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	switch x.NDim() {
	case 1:
		off := k
		if off < 0 {
			off = -off
		}
		if off < 0 || off > math.MaxInt32 {
			return value{}, t.Charge(1 << 62)
		}
		n := x.Size() + off
		r, err := ndarray.New(t, x.DType, []int{n, n})
		if err != nil {
			return value{}, err
		}
		return r.Value(), r.Diagonal(k).Assign(t, x)
	case 2:
		return whole(x.Diagonal(k).Copy(t))
	}
	return value{}, object.ValueErrorf("Input must be 1- or 2-d.")
}

// triangle is the part on and below (above) the k-th diagonal, zeros elsewhere.
func triangle(t *thread, x *array, kv value, upper bool) (*array, error) {
	k, err := object.IndexInt(t, kv)
	if err != nil {
		return nil, err
	}
	if x.NDim() < 2 {
		return nil, object.ValueErrorf("an array of two dimensions is needed")
	}
	r, err := x.Copy(t)
	if err != nil {
		return nil, err
	}
	rows, cols := r.Shape[r.NDim()-2], r.Shape[r.NDim()-1]
	zero := object.Int(0)
	for i := range rows {
		lo, hi := max(0, min(cols, i+k+1)), cols
		if upper {
			lo, hi = 0, max(0, min(cols, i+k))
		}
		if lo < hi {
			key, err := object.NewTuple(t, []value{object.Ellipsis, object.Int(int64(i)), object.NewSlice(object.Int(int64(lo)), object.Int(int64(hi)), object.None)})
			if err != nil {
				return nil, err
			}
			if err := r.Set(t, key, zero); err != nil {
				return nil, err
			}
		}
		if err := t.Poll(4); err != nil {
			return nil, err
		}
	}
	return r, nil
}
