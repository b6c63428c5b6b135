// This file defines zeros and array(), and adds the functions that make arrays to the module.

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
	s, d, err := shapeAndType(t, shape, dtype)
	if err != nil {
		return value{}, err
	}
	if fill.IsNone() {
		if d == nil {
			d = ndarray.Float64
		}
		return whole(ndarray.New(t, d, s))
	}
	return filled(t, s, d, fill)
}

// full is full(): the fill value may be None.
func full(t *thread, shape, dtype, fill value) (value, error) {
	s, d, err := shapeAndType(t, shape, dtype)
	if err != nil {
		return value{}, err
	}
	return filled(t, s, d, fill)
}

// shapeAndType reads the arguments shape and dtype; the type is nil for None.
func shapeAndType(t *thread, shape, dtype value) (s []int, d *ndarray.DType, err error) {
	if s, err = shapeOf(t, shape); err == nil {
		d, err = dtypeOf(t, dtype)
	}
	return s, d, err
}

// filled makes an array of a fill value, whose type it has where d is nil.
func filled(t *thread, s []int, d *ndarray.DType, fill value) (value, error) {
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

// samples reads the arguments num and endpoint of linspace and its relatives.
func samples(t *thread, a []value) (n int, end bool, err error) {
	if n, err = object.IndexInt(t, a[2]); err == nil {
		end, err = flag(t, a[3])
	}
	return
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
		return full(t, a[0], a[2], a[1])
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
		n, end, err := samples(t, a)
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
		n, end, err := samples(t, a)
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
		n, end, err := samples(t, a)
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
		if err := kernel.Blocks(t.Meter, len(v), func(lo, hi int) {
			for i := lo; i < hi; i++ {
				v[i] = sign * kernel.PowFloat(10, v[i])
			}
		}); err != nil {
			return value{}, err
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
		n, cols, err := sides(t, a[0], a[1])
		if err != nil {
			return value{}, err
		}
		one, err := ones(t, ndarray.Float64, n, cols)
		if err != nil {
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
			rows, cols, err := sides(t, a[0], a[2])
			if err != nil {
				return value{}, err
			}
			one, err := ones(t, ndarray.Int8, rows, cols)
			if err != nil {
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
		if len(items) > 64 {
			return value{}, object.ValueErrorf("maximum supported dimension for an ndarray is currently 64, found %d", len(items))
		}
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
				if _, err := ndarray.SizeOf(full); err != nil {
					return value{}, err
				}
				b, _ := r.BroadcastTo(full)
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

var nan = math.NaN()
