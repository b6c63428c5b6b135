// This file defines take, put, compress and their relatives along an axis.

package numpy

import (
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

func put(t *thread, a *array, at, vals value) error {
	places, err := toArray(t, at)
	if err != nil {
		return err
	}
	k, err := places.IntsOf(t)
	if err != nil {
		return err
	}
	v, err := toArray(t, vals)
	if err != nil {
		return err
	}
	if v.Size() == 0 {
		return nil
	}
	for i, p := range k {
		x, err := v.At(t, i%v.Size())
		if err != nil {
			return err
		}
		if err := a.SetFlat(t, int(p), x); err != nil {
			return err
		}
		if err := t.Poll(4); err != nil {
			return err
		}
	}
	return nil
}

func compress(t *thread, c *array, v, axis value) (value, error) {
	x, err := toArray(t, v)
	if err != nil {
		return value{}, err
	}
	x, k, err := along(t, x, axis)
	if err != nil {
		return value{}, err
	}
	if c.NDim() != 1 {
		return value{}, object.ValueErrorf("condition must be a 1-d array")
	}
	at, err := c.Nonzero(t)
	if err != nil {
		return value{}, err
	}
	return whole(x.TakeAxis(t, at[0], k))
}

func take(t *thread, x *array, a []value) (value, error) {
	at, err := toArray(t, a[0])
	if err != nil {
		return value{}, err
	}
	if !at.DType.Whole() && at.DType.Kind != 'b' && at.Size() > 0 {
		return value{}, object.TypeErrorf("Cannot cast array data from %s to dtype('int64') according to the rule 'safe'", at.DType.Repr())
	}
	if at, err = at.Cast(t, ndarray.Int64); err != nil {
		return value{}, err
	}
	x, axis, err := along(t, x, a[1])
	if err != nil {
		return value{}, err
	}
	if mode, _ := text(a[3]); mode == "clip" || mode == "wrap" {
		if at, err = at.Copy(t); err != nil {
			return value{}, err
		}
		n := int64(x.Shape[axis])
		if n == 0 {
			return value{}, object.IndexErrorf("cannot do a non-empty take from an empty axes.")
		}
		v := at.Ints()
		if err := kernel.Blocks(t.Meter, len(v), func(lo, hi int) {
			for i, k := range v[lo:hi] {
				if mode == "clip" {
					v[lo+i] = max(0, min(n-1, k))
				} else {
					v[lo+i] = (k%n + n) % n
				}
			}
		}); err != nil {
			return value{}, err
		}
	}
	r, err := x.TakeAxis(t, at, axis)
	return store(t, "take", a[2], r, err)
}

// alongAxis is take_along_axis, or put_along_axis where there are values.
func alongAxis(t *thread, x *array, at, axisValue, vals value) (value, error) {
	k, err := toArray(t, at)
	if err != nil {
		return value{}, err
	}
	x, axis, err := along(t, x, axisValue)
	if err != nil {
		return value{}, err
	}
	if k.NDim() != x.NDim() {
		return value{}, object.ValueErrorf("`indices` and `arr` must have the same number of dimensions")
	}
	items := make([]value, x.NDim())
	for i, n := range x.Shape {
		if i == axis {
			items[i] = k.Value()
			continue
		}
		shape := make([]int, x.NDim())
		for j := range shape {
			shape[j] = 1
		}
		shape[i] = n
		row, err := arange(t, []value{object.Int(int64(n)), object.None, object.None, object.None})
		if err != nil {
			return value{}, err
		}
		r, err := toNd(row).Reshape(t, shape)
		if err != nil {
			return value{}, err
		}
		items[i] = r.Value()
	}
	key, err := object.NewTuple(t, items)
	if err != nil {
		return value{}, err
	}
	if vals.Ref == nil && vals.Bits == 0 {
		return x.Get(t, key)
	}
	return object.None, x.Set(t, key, vals)
}
