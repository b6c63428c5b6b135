// This file defines sort, argsort, unique, searchsorted and the functions on arrays as sets.

package numpy

import (
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

func sorted(t *thread, x *array, axis value, order bool) (*array, error) {
	x, k, err := along(t, x, axis)
	if err != nil {
		return nil, err
	}
	if order {
		return x.Argsort(t, k)
	}
	return x.Sort(t, k)
}

func unique(t *thread, x *array, a []value) (value, error) {
	if given(a[3]) {
		return uniqueRows(t, x, a)
	}
	shape := x.Shape
	items, first, inverse, counts, err := x.Unique(t)
	if err != nil {
		return value{}, err
	}
	return uniqueParts(t, a, items, first, inverse.Shaped(shape), counts)
}

// uniqueParts is the distinct items, with the arrays of numbers that the flags ask for.
func uniqueParts(t *thread, flags []value, items *array, numbers ...*array) (value, error) {
	out := []value{items.Value()}
	for i, r := range numbers {
		is, err := flag(t, flags[i])
		if err != nil {
			return value{}, err
		}
		if is {
			out = append(out, r.Value())
		}
	}
	if len(out) == 1 {
		return out[0], nil
	}
	return object.NewTuple(t, out)
}

// uniqueRows is unique along the first axis.
func uniqueRows(t *thread, x *array, a []value) (value, error) {
	axis, err := axisOf(t, a[3], x.NDim())
	if err != nil {
		return value{}, err
	}
	moved := x.MoveAxis(axis, 0)
	n := moved.Shape[0]
	rest, err := moved.Reshape(t, []int{n, max(1, x.Size()/max(n, 1))})
	if err != nil {
		return value{}, err
	}
	var keys []*array
	for k := rest.Shape[1] - 1; k >= 0; k-- {
		col, err := rest.Transpose(nil).Sub(k).Copy(t)
		if err != nil {
			return value{}, err
		}
		keys = append(keys, col)
	}
	order, err := ndarray.Lexsort(t, keys, n)
	if err != nil {
		return value{}, err
	}
	first, err := ndarray.New(t, ndarray.Bool, []int{n})
	if err != nil {
		return value{}, err
	}
	inverse, err := ndarray.New(t, ndarray.Int64, []int{n})
	if err != nil {
		return value{}, err
	}
	u := int64(-1)
	for i, row := range order.Ints() {
		same := i > 0
		if same {
			eq, err := binaryArrays(t, "equal", rest.Sub(int(row)).Value(), rest.Sub(int(order.Ints()[i-1])).Value())
			if err != nil {
				return value{}, err
			}
			same = allTrue(eq)
		}
		if !same {
			u++
			first.Bools()[i] = true
		}
		inverse.Ints()[row] = u
		if err := t.Poll(8); err != nil {
			return value{}, err
		}
	}
	at, err := first.Nonzero(t)
	if err != nil {
		return value{}, err
	}
	index, err := order.TakeFlat(t, at[0])
	if err != nil {
		return value{}, err
	}
	items, err := x.TakeAxis(t, index, axis)
	if err != nil {
		return value{}, err
	}
	counts, err := ndarray.New(t, ndarray.Int64, []int{int(u + 1)})
	if err != nil {
		return value{}, err
	}
	if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
		for _, k := range inverse.Ints()[lo:hi] {
			counts.Ints()[k]++
		}
	}); err != nil {
		return value{}, err
	}
	return uniqueParts(t, a, items, index, inverse, counts)
}

// distinct is the unique items of any value.
func distinct(t *thread, v value) (*array, error) {
	x, err := toArray(t, v)
	if err != nil {
		return nil, err
	}
	u, _, _, _, err := x.Unique(t)
	return u, err
}

// isin tells for every item of x whether it is among those of v.
func isin(t *thread, x *array, v value, invert bool) (*array, error) {
	if object.IsSet(v) {
		// As numpy has it: a set is one object.
		r, err := ndarray.New(t, ndarray.Bool, x.Shape)
		if err == nil && invert {
			err = r.Set(t, object.Ellipsis, object.True)
		}
		return r, err
	}
	set, err := toArray(t, v)
	if err != nil {
		return nil, err
	}
	if p, ok := ndarray.Promote(x.DType, set.DType); !ok || p.Kind == 'O' || (p.Kind == 'U' && (x.DType.Kind != 'U' || set.DType.Kind != 'U')) {
		return isinObjects(t, x, set, invert)
	}
	u, _, _, _, err := set.Unique(t)
	if err != nil {
		return nil, err
	}
	r, err := ndarray.New(t, ndarray.Bool, x.Shape)
	if err != nil {
		return nil, err
	}
	if u.Size() == 0 {
		if invert {
			err = r.Set(t, object.Ellipsis, object.True)
		}
		return r, err
	}
	at, err := u.Search(t, x, false, nil)
	if err != nil {
		return nil, err
	}
	last := int64(u.Size() - 1)
	places := at.Ints()
	if err := kernel.Blocks(t.Meter, len(places), func(lo, hi int) {
		for i, k := range places[lo:hi] {
			places[lo+i] = min(k, last)
		}
	}); err != nil {
		return nil, err
	}
	found, err := u.TakeFlat(t, at)
	if err != nil {
		return nil, err
	}
	name := "equal"
	if invert {
		name = "not_equal"
	}
	return binaryArrays(t, name, found.Value(), x.Value())
}

func isinObjects(t *thread, x, set *array, invert bool) (*array, error) {
	items, err := set.Items(t)
	if err != nil {
		return nil, err
	}
	have, err := object.NewSet(t, object.SetType)
	if err != nil {
		return nil, err
	}
	mark := t.Hold(have.Value())
	defer t.Drop(mark)
	for i, v := range items {
		if i&0x3ff == 0x3ff {
			if err := t.Poll(0x400); err != nil {
				return nil, err
			}
		}
		if err := have.Add(t, v); err != nil {
			return nil, err
		}
	}
	wanted, err := x.Items(t)
	if err != nil {
		return nil, err
	}
	r, err := ndarray.New(t, ndarray.Bool, x.Shape)
	if err != nil {
		return nil, err
	}
	for i, v := range wanted {
		is, err := have.Has(t, v)
		if err != nil {
			return nil, err
		}
		r.Bools()[i] = is != invert
		if err := t.Poll(1); err != nil {
			return nil, err
		}
	}
	return r, nil
}

func search(t *thread, x *array, a []value) (value, error) {
	if x.NDim() != 1 {
		return value{}, object.ValueErrorf("object too deep for desired array")
	}
	v, err := toArray(t, a[0])
	if err != nil {
		return value{}, err
	}
	side, _ := text(a[1])
	if side != "left" && side != "right" {
		return value{}, object.ValueErrorf("search side must be 'left' or 'right' (got '%s')", object.Printable(side, 40))
	}
	var order []int64
	if given(a[2]) {
		s, err := toArray(t, a[2])
		if err != nil {
			return value{}, err
		}
		if order, err = s.IntsOf(t); err != nil {
			return value{}, err
		}
	}
	r, err := x.Search(t, v, side == "right", order)
	return result(t, r, err)
}

func (m names) sorting() {
	m.one("sort", "a, axis=-1, kind=None, order=None, *, stable=None", func(t *thread, x *array, a []value) (value, error) { return whole(sorted(t, x, a[0], false)) })
	m.fn("argsort", "a, axis=-1, kind=None, order=None, *, stable=None", func(t *thread, a []value) (value, error) {
		if r, ok, err := ownMethod(t, a[0], "argsort", nil); ok || err != nil {
			return r, err
		}
		x, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		return whole(sorted(t, x, a[1], true))
	})
	m.one("partition", "a, kth, axis=-1, kind='introselect', order=None", func(t *thread, x *array, a []value) (value, error) { return whole(sorted(t, x, a[1], false)) })
	m.one("argpartition", "a, kth, axis=-1, kind='introselect', order=None", func(t *thread, x *array, a []value) (value, error) { return whole(sorted(t, x, a[1], true)) })
	m.fn("lexsort", "keys, axis=-1", func(t *thread, a []value) (value, error) {
		var keys []*array
		if x := toNd(a[0]); x != nil && x.NDim() == 2 {
			for i := range x.Shape[0] {
				row, err := x.Sub(i).Copy(t)
				if err != nil {
					return value{}, err
				}
				keys = append(keys, row)
			}
		} else {
			var err error
			if keys, err = arraysOf(t, a[0]); err != nil {
				return value{}, err
			}
		}
		if len(keys) == 0 {
			return value{}, object.TypeErrorf("need sequence of keys with len > 0 in lexsort")
		}
		for _, k := range keys {
			if k.NDim() != 1 || k.Size() != keys[0].Size() {
				return value{}, object.ValueErrorf("all keys need to be the same shape")
			}
		}
		return whole(ndarray.Lexsort(t, keys, keys[0].Size()))
	})
	m.one("unique", "ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True", unique)
	m.one("unique_values", "x", func(t *thread, x *array, _ []value) (value, error) {
		return unique(t, x, []value{object.False, object.False, object.False, object.None})
	})
	m.one("unique_counts", "x", func(t *thread, x *array, _ []value) (value, error) {
		return unique(t, x, []value{object.False, object.False, object.True, object.None})
	})
	m.one("unique_inverse", "x", func(t *thread, x *array, _ []value) (value, error) {
		return unique(t, x, []value{object.False, object.True, object.False, object.None})
	})
	m.one("searchsorted", "a, v, side='left', sorter=None", search)
	m.one("isin", "element, test_elements, assume_unique=False, invert=False, *, kind=None", func(t *thread, x *array, a []value) (value, error) {
		invert, err := flag(t, a[2])
		if err != nil {
			return value{}, err
		}
		r, err := isin(t, x, a[0], invert)
		return result(t, r, err)
	})
	m.one("in1d", "ar1, ar2, assume_unique=False, invert=False, *, kind=None", func(t *thread, x *array, a []value) (value, error) {
		invert, err := flag(t, a[2])
		if err != nil {
			return value{}, err
		}
		if x, err = x.Ravel(t); err != nil {
			return value{}, err
		}
		return whole(isin(t, x, a[0], invert))
	})
	m.fn("intersect1d", "ar1, ar2, assume_unique=False, return_indices=False", func(t *thread, a []value) (value, error) {
		x, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		ux, first, _, _, err := x.Unique(t)
		if err != nil {
			return value{}, err
		}
		mask, err := isin(t, ux, a[1], false)
		if err != nil {
			return value{}, err
		}
		r, err := ux.Get(t, mask.Value())
		if err != nil {
			return value{}, err
		}
		if is, err := flag(t, a[3]); err != nil || !is {
			return r, err
		}
		at, err := first.Get(t, mask.Value())
		if err != nil {
			return value{}, err
		}
		y, err := toArray(t, a[1])
		if err != nil {
			return value{}, err
		}
		uy, firstY, _, _, err := y.Unique(t)
		if err != nil {
			return value{}, err
		}
		if mask, err = isin(t, uy, a[0], false); err != nil {
			return value{}, err
		}
		aty, err := firstY.Get(t, mask.Value())
		if err != nil {
			return value{}, err
		}
		return object.NewTuple(t, []value{r, at, aty})
	})
	m.fn("union1d", "ar1, ar2", func(t *thread, a []value) (value, error) {
		parts := make([]*array, 2)
		for i := range parts {
			x, err := toArray(t, a[i])
			if err != nil {
				return value{}, err
			}
			if parts[i], err = x.Ravel(t); err != nil {
				return value{}, err
			}
		}
		all, err := ndarray.Concatenate(t, parts, 0, nil)
		if err != nil {
			return value{}, err
		}
		return whole(distinct(t, all.Value()))
	})
	m.fn("setdiff1d", "ar1, ar2, assume_unique=False", func(t *thread, a []value) (value, error) {
		x, err := distinct(t, a[0])
		if err != nil {
			return value{}, err
		}
		mask, err := isin(t, x, a[1], true)
		if err != nil {
			return value{}, err
		}
		return x.Get(t, mask.Value())
	})
	m.fn("setxor1d", "ar1, ar2, assume_unique=False", func(t *thread, a []value) (value, error) {
		x, err := distinct(t, a[0])
		if err != nil {
			return value{}, err
		}
		y, err := distinct(t, a[1])
		if err != nil {
			return value{}, err
		}
		parts := make([]*array, 2)
		for i, p := range [][2]*array{{x, y}, {y, x}} {
			mask, err := isin(t, p[0], p[1].Value(), true)
			if err != nil {
				return value{}, err
			}
			v, err := p[0].Get(t, mask.Value())
			if err != nil {
				return value{}, err
			}
			parts[i] = toNd(v)
		}
		all, err := ndarray.Concatenate(t, parts, 0, nil)
		if err != nil {
			return value{}, err
		}
		return whole(all.Sort(t, 0))
	})
	method("argsort", "axis=-1, kind=None, order=None, *, stable=None", func(t *thread, x *array, a []value) (value, error) { return whole(sorted(t, x, a[0], true)) })
	method("argpartition", "kth, axis=-1, kind='introselect', order=None", func(t *thread, x *array, a []value) (value, error) { return whole(sorted(t, x, a[1], true)) })
	method("searchsorted", "v, side='left', sorter=None", search)
	m.fn("isscalar", "element", func(t *thread, a []value) (value, error) {
		v := a[0]
		return object.Bool(object.IsIntLike(v) || object.IsFloatLike(v) || object.IsStr(v) || object.IsBytes(v) || isMoment(v) || object.IsComplex(v)), nil
	})
	m.fn("iterable", "y", func(t *thread, a []value) (value, error) {
		_, err := object.Iter(t, a[0])
		if err != nil && !object.Matches(err, object.TypeErrorType) {
			return value{}, err
		}
		return object.Bool(err == nil), nil
	})
}
