// This file defines indices, eye, diag, and the triangles of a matrix.

package numpy

import (
	"math"

	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// indices are the arrays of row numbers, column numbers and so on of a shape.
func indices(t *thread, shape, dtype value) ([]value, error) {
	s, err := shapeOf(t, shape)
	if err != nil {
		return nil, err
	}
	if _, err := ndarray.SizeOf(s); err != nil {
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
		if err := numbered(t, row.Ints()); err != nil {
			return nil, err
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
		b, _ := row.BroadcastTo(s)
		if b, err = b.Copy(t); err != nil {
			return nil, err
		}
		out[k] = b.Value()
	}
	return out, nil
}

func eye(t *thread, a []value) (value, error) {
	n, cols, err := sides(t, a[0], a[1])
	if err != nil {
		return value{}, err
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

// diagonal is the view of a diagonal of the first two axes.
func diagonal(t *thread, x *array, offset value) (*array, error) {
	k, err := object.IndexInt(t, offset)
	if err != nil {
		return nil, err
	}
	if x.NDim() < 2 {
		return nil, object.ValueErrorf("diag requires an array of at least two dimensions")
	}
	return x.Diagonal(k), t.Charge(256)
}

// ones is a matrix of ones.
func ones(t *thread, d *ndarray.DType, rows, cols int) (*array, error) {
	r, err := ndarray.New(t, d, []int{rows, cols})
	if err != nil {
		return nil, err
	}
	return r, r.Set(t, object.Ellipsis, object.Int(1))
}

// triangle is the part on and below (above) the k-th diagonal, zeros elsewhere.
func triangle(t *thread, x *array, kv value, upper bool) (*array, error) {
	k, err := object.IndexInt(t, kv)
	if err != nil {
		return nil, err
	}
	k = max(-1<<60, min(k, 1<<60)) // so that sums with it are none too large
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
