// This file defines insert and delete.

package numpy

import (
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// placesOf reads the places of insert and delete along an axis of n items.
func placesOf(t *thread, v value, n int) (places []int64, single bool, err error) {
	if object.TypeOf(v) == object.SliceType {
		start, step, count, err := object.ToSliceObj(v).Indices(t, n)
		if err != nil {
			return nil, false, err
		}
		if err := t.Charge(int64(count) * 8); err != nil {
			return nil, false, err
		}
		places = make([]int64, count)
		return places, false, kernel.Blocks(t.Meter, count, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				places[i] = int64(start + i*step)
			}
		})
	}
	a, err := toArray(t, v)
	if err != nil {
		return nil, false, err
	}
	if a.DType.Kind == 'b' {
		x, err := a.Nonzero(t)
		if err != nil {
			return nil, false, err
		}
		return x[0].Ints(), false, nil
	}
	if !a.DType.Whole() && a.Size() > 0 {
		return nil, false, object.IndexErrorf("arrays used as indices must be of integer (or boolean) type")
	}
	p, err := a.IntsOf(t)
	return p, a.NDim() == 0, err
}

func remove(t *thread, x *array, a []value) (value, error) {
	x, axis, err := along(t, x, a[1])
	if err != nil {
		return value{}, err
	}
	n := x.Shape[axis]
	places, _, err := placesOf(t, a[0], n)
	if err != nil {
		return value{}, err
	}
	gone, err := ndarray.New(t, ndarray.Bool, []int{n})
	if err != nil {
		return value{}, err
	}
	for done, k := range places {
		if done&0xffff == 0xffff {
			if err := t.Poll(0x10000); err != nil {
				return value{}, err
			}
		}
		i := k
		if i < 0 {
			i += int64(n)
		}
		if i < 0 || i >= int64(n) {
			return value{}, object.IndexErrorf("index %d is out of bounds for axis %d with size %d", k, axis, n)
		}
		gone.Bools()[i] = true
	}
	keep, err := ndarray.Unary(t, "logical_not", gone)
	if err != nil {
		return value{}, err
	}
	at, err := keep.Nonzero(t)
	if err != nil {
		return value{}, err
	}
	return whole(x.TakeAxis(t, at[0], axis))
}

func insert(t *thread, x *array, a []value) (value, error) {
	x, axis, err := along(t, x, a[2])
	if err != nil {
		return value{}, err
	}
	n := x.Shape[axis]
	places, single, err := placesOf(t, a[0], n+1)
	if err != nil {
		return value{}, err
	}
	vals, err := toArray(t, a[1])
	if err != nil {
		return value{}, err
	}
	if vals, err = vals.Cast(t, x.DType); err != nil {
		return value{}, err
	}
	count := len(places)
	if single && vals.NDim() > 0 {
		// One place takes all values, along the axis.
		if vals.NDim() == x.NDim() {
			count = vals.Shape[axis]
		} else if x.NDim() == 1 {
			count = vals.Size()
		}
		first := places[0]
		if places, err = kernel.Make[int64](t.Meter, count); err != nil {
			return value{}, err
		}
		if err := kernel.Blocks(t.Meter, count, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				places[i] = first
			}
		}); err != nil {
			return value{}, err
		}
		if vals.NDim() == x.NDim()-1 && x.NDim() > 1 {
			shape := append([]int(nil), vals.Shape...)
			shape = append(shape[:axis], append([]int{1}, shape[axis:]...)...)
			if vals, err = vals.Reshape(t, shape); err != nil {
				return value{}, err
			}
		}
	}
	order, err := ndarray.New(t, ndarray.Int64, []int{count})
	if err != nil {
		return value{}, err
	}
	for i, k := range places {
		if i&0xffff == 0xffff {
			if err := t.Poll(0x10000); err != nil {
				return value{}, err
			}
		}
		if k < 0 {
			k += int64(n)
		}
		if k < 0 || k > int64(n) {
			return value{}, object.IndexErrorf("index %d is out of bounds for axis %d with size %d", k, axis, n)
		}
		order.Ints()[i] = k
	}
	places = order.Ints()
	rows, err := order.Argsort(t, 0)
	if err != nil {
		return value{}, err
	}
	shape := append([]int(nil), x.Shape...)
	shape[axis] = n + count
	r, err := ndarray.New(t, x.DType, shape)
	if err != nil {
		return value{}, err
	}
	// The new items stand at their places plus the number of new ones before them; the old ones fill the rest.
	fresh, err := ndarray.New(t, ndarray.Int64, []int{count})
	if err != nil {
		return value{}, err
	}
	taken, err := ndarray.New(t, ndarray.Bool, []int{n + count})
	if err != nil {
		return value{}, err
	}
	for i, row := range rows.Ints() {
		if i&0xffff == 0xffff {
			if err := t.Poll(0x20000); err != nil {
				return value{}, err
			}
		}
		at := places[row] + int64(i)
		fresh.Ints()[row] = at
		taken.Bools()[at] = true
	}
	free, err := ndarray.Unary(t, "logical_not", taken)
	if err != nil {
		return value{}, err
	}
	old, err := free.Nonzero(t)
	if err != nil {
		return value{}, err
	}
	key := func(at *array) (value, error) {
		items := make([]value, axis+1)
		for i := range axis {
			items[i] = object.NewSlice(object.None, object.None, object.None)
		}
		items[axis] = at.Value()
		return object.NewTuple(t, items)
	}
	k, err := key(old[0])
	if err != nil {
		return value{}, err
	}
	if err := r.Set(t, k, x.Value()); err != nil {
		return value{}, err
	}
	if k, err = key(fresh); err != nil {
		return value{}, err
	}
	return r.Value(), r.Set(t, k, vals.Value())
}
