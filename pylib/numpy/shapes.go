// This file defines the functions that change the shape of arrays and put arrays together.

package numpy

import (
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// ordered is the array to be read in an order: F reads the first axis fastest.
func ordered(t *thread, a *array, order value) (*array, error) {
	switch s, _ := text(order); s {
	case "F":
		return a.Transpose(nil), nil
	case "C", "A", "K", "":
		return a, nil
	default:
		return nil, object.ValueErrorf("order must be one of 'C', 'F', 'A', or 'K' (got '%s')", object.Printable(s, 40))
	}
}

func reshape(t *thread, a *array, shape, order value) (value, error) {
	s, err := shapeOf(t, shape)
	if err != nil {
		return value{}, err
	}
	if o, _ := text(order); o == "F" {
		for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
			s[i], s[j] = s[j], s[i]
		}
		r, err := a.Transpose(nil).Reshape(t, s)
		if err != nil {
			return value{}, err
		}
		return r.Transpose(nil).Value(), nil
	}
	return whole(a.Reshape(t, s))
}

func transpose(t *thread, a *array, axes value) (value, error) {
	if !given(axes) {
		return a.Transpose(nil).Value(), t.Charge(256)
	}
	k, err := axesOfAny(t, axes, a.NDim())
	if err != nil {
		return value{}, err
	}
	if len(k) != a.NDim() {
		return value{}, object.ValueErrorf("axes don't match array")
	}
	return a.Transpose(k).Value(), t.Charge(256)
}

// axesOfAny is axesOf that takes lists, too.
func axesOfAny(t *thread, v value, n int) ([]int, error) {
	if object.IsList(v) {
		items, err := object.ToSlice(t, v)
		if err != nil {
			return nil, err
		}
		if v, err = object.NewTuple(t, items); err != nil {
			return nil, err
		}
	}
	return axesOf(t, v, n)
}

func swapaxes(t *thread, a *array, x, y value) (value, error) {
	i, err := axisOf(t, x, a.NDim())
	if err != nil {
		return value{}, err
	}
	j, err := axisOf(t, y, a.NDim())
	if err != nil {
		return value{}, err
	}
	axes := make([]int, a.NDim())
	for k := range axes {
		axes[k] = k
	}
	axes[i], axes[j] = j, i
	return a.Transpose(axes).Value(), t.Charge(256)
}

func squeeze(t *thread, a *array, axis value) (value, error) {
	axes, err := axesOf(t, axis, a.NDim())
	if err != nil {
		return value{}, err
	}
	var shape []int
	for i, n := range a.Shape {
		gone := axes == nil && n == 1
		if axes != nil && contains(axes, i) {
			if n != 1 {
				return value{}, object.ValueErrorf("cannot select an axis to squeeze out which has size not equal to one")
			}
			gone = true
		}
		if !gone {
			shape = append(shape, n)
		}
	}
	return whole(a.Reshape(t, shape))
}

// arraysOf are the arrays of a sequence of array-likes.
func arraysOf(t *thread, v value) ([]*array, error) {
	items, err := object.ToSlice(t, v)
	if err != nil {
		return nil, err
	}
	out, err := kernel.Make[*array](t.Meter, len(items))
	if err != nil {
		return nil, err
	}
	for i, x := range items {
		if out[i], err = toArray(t, x); err != nil {
			return nil, err
		}
		if err := t.Poll(1); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// raised gives arrays at least n axes: new ones in front, or for two axes of atleast_3d behind.
func raised(t *thread, a *array, n int) (*array, error) {
	switch {
	case a.NDim() >= n:
		return a, nil
	case n == 3 && a.NDim() == 1:
		return a.Reshape(t, []int{1, a.Size(), 1})
	case n == 3 && a.NDim() == 2:
		return a.Reshape(t, []int{a.Shape[0], a.Shape[1], 1})
	}
	shape := make([]int, n)
	for i := range shape {
		shape[i] = 1
	}
	copy(shape[n-a.NDim():], a.Shape)
	return a.Reshape(t, shape)
}

func stack(t *thread, parts []*array, axis int) (*array, error) {
	if len(parts) == 0 {
		return nil, object.ValueErrorf("need at least one array to stack")
	}
	axis, err := ndarray.Axis(axis, parts[0].NDim()+1)
	if err != nil {
		return nil, err
	}
	out := make([]*array, len(parts))
	for i, p := range parts {
		if !ndarray.SameShape(p.Shape, parts[0].Shape) {
			return nil, object.ValueErrorf("all input arrays must have the same shape")
		}
		shape := append([]int(nil), p.Shape[:axis]...)
		shape = append(append(shape, 1), p.Shape[axis:]...)
		if out[i], err = p.Reshape(t, shape); err != nil {
			return nil, err
		}
	}
	return ndarray.Concatenate(t, out, axis, nil)
}

// one adds a function of one array.
func (m names) one(name, signature string, body func(t *thread, x *array, a []value) (value, error)) {
	m.fn(name, signature, func(t *thread, a []value) (value, error) {
		x, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		return body(t, x, a[1:])
	})
}

func (m names) shapes() {
	m.one("reshape", "a, /, shape, order='C', *, copy=None", func(t *thread, x *array, a []value) (value, error) { return reshape(t, x, a[0], a[1]) })
	m.one("ravel", "a, order='C'", func(t *thread, x *array, a []value) (value, error) { return reshape(t, x, object.Int(-1), a[0]) })
	m.one("transpose", "a, axes=None", func(t *thread, x *array, a []value) (value, error) { return transpose(t, x, a[0]) })
	m.alias("transpose", "permute_dims")
	m.one("matrix_transpose", "x, /", func(t *thread, x *array, a []value) (value, error) {
		n := x.NDim()
		if n < 2 {
			return value{}, object.ValueErrorf("Input array must be at least 2-dimensional, but it is %d", n)
		}
		return x.MoveAxis(n-1, n-2).Value(), nil
	})
	m.one("swapaxes", "a, axis1, axis2", func(t *thread, x *array, a []value) (value, error) { return swapaxes(t, x, a[0], a[1]) })
	m.one("squeeze", "a, axis=None", func(t *thread, x *array, a []value) (value, error) { return squeeze(t, x, a[0]) })
	m.one("moveaxis", "a, source, destination", func(t *thread, x *array, a []value) (value, error) {
		from, err := axesOfAny(t, a[0], x.NDim())
		if err != nil {
			return value{}, err
		}
		to, err := axesOfAny(t, a[1], x.NDim())
		if err != nil {
			return value{}, err
		}
		if len(from) != len(to) {
			return value{}, object.ValueErrorf("`source` and `destination` arguments must have the same number of elements")
		}
		axes := make([]int, x.NDim())
		for i := range axes {
			axes[i] = -1
		}
		for i, k := range to {
			axes[k] = from[i]
		}
		next := 0
		for i := range axes {
			if axes[i] >= 0 {
				continue
			}
			for contains(from, next) {
				next++
			}
			axes[i] = next
			next++
		}
		return x.Transpose(axes).Value(), nil
	})
	m.one("expand_dims", "a, axis", func(t *thread, x *array, a []value) (value, error) {
		n := 1
		if a[0].IsNone() {
			return value{}, object.TypeErrorf("'NoneType' object cannot be interpreted as an integer")
		}
		if object.IsTuple(a[0]) {
			n = len(object.ToTuple(a[0]).Items)
		}
		if x.NDim()+n > 64 {
			return value{}, object.ValueErrorf("maximum supported dimension for an ndarray is currently 64, found %d", x.NDim()+n)
		}
		axes, err := axesOf(t, a[0], x.NDim()+n)
		if err != nil {
			return value{}, err
		}
		var shape []int
		rest := x.Shape
		for i := range x.NDim() + n {
			if contains(axes, i) {
				shape = append(shape, 1)
			} else {
				shape = append(shape, rest[0])
				rest = rest[1:]
			}
		}
		return whole(x.Reshape(t, shape))
	})
	for n, name := range []string{"", "atleast_1d", "atleast_2d", "atleast_3d"} {
		if n == 0 {
			continue
		}
		m.fn(name, "*arys", func(t *thread, a []value) (value, error) {
			items := object.ToTuple(a[0]).Items
			out := make([]value, len(items))
			for i, v := range items {
				x, err := toArray(t, v)
				if err != nil {
					return value{}, err
				}
				if x, err = raised(t, x, n); err != nil {
					return value{}, err
				}
				out[i] = x.Value()
			}
			if len(out) == 1 {
				return out[0], nil
			}
			return object.NewTuple(t, out)
		})
	}
	m.fn("concatenate", "arrays, /, axis=0, out=None, *, dtype=None, casting='same_kind'", func(t *thread, a []value) (value, error) {
		parts, err := arraysOf(t, a[0])
		if err != nil {
			return value{}, err
		}
		d, err := dtypeOf(t, a[3])
		if err != nil {
			return value{}, err
		}
		if a[1].IsNone() {
			for i, p := range parts {
				if parts[i], err = p.Ravel(t); err != nil {
					return value{}, err
				}
			}
			return whole(ndarray.Concatenate(t, parts, 0, d))
		}
		axis, err := object.IndexInt(t, a[1])
		if err != nil {
			return value{}, err
		}
		r, err := ndarray.Concatenate(t, parts, axis, d)
		return store(t, "concatenate", a[2], r, err)
	})
	m.alias("concatenate", "concat")
	m.fn("stack", "arrays, axis=0, out=None, *, dtype=None, casting='same_kind'", func(t *thread, a []value) (value, error) {
		parts, err := arraysOf(t, a[0])
		if err != nil {
			return value{}, err
		}
		axis, err := object.IndexInt(t, a[1])
		if err != nil {
			return value{}, err
		}
		return whole(stack(t, parts, axis))
	})
	join := func(name string, least int, axis func(n int) int, columns bool) {
		m.fn(name, "tup, *, dtype=None, casting='same_kind'", func(t *thread, a []value) (value, error) {
			parts, err := arraysOf(t, a[0])
			if err != nil {
				return value{}, err
			}
			n := 1
			for i, p := range parts {
				if columns && p.NDim() < 2 {
					p, err = p.Reshape(t, []int{p.Size(), 1})
				} else {
					p, err = raised(t, p, least)
				}
				if err != nil {
					return value{}, err
				}
				parts[i], n = p, p.NDim()
			}
			d, err := dtypeOf(t, a[1])
			if err != nil {
				return value{}, err
			}
			return whole(ndarray.Concatenate(t, parts, axis(n), d))
		})
	}
	join("vstack", 2, func(int) int { return 0 }, false)
	m.alias("vstack", "row_stack")
	join("hstack", 1, func(n int) int { return min(1, n-1) }, false)
	join("dstack", 3, func(int) int { return 2 }, false)
	join("column_stack", 2, func(int) int { return 1 }, true)
	m.fn("broadcast_to", "array, shape, subok=False", func(t *thread, a []value) (value, error) {
		x, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		shape, err := shapeOf(t, a[1])
		if err != nil {
			return value{}, err
		}
		if _, err := ndarray.SizeOf(shape); err != nil {
			return value{}, err
		}
		r, ok := x.BroadcastTo(shape)
		if !ok {
			return value{}, object.ValueErrorf("operands could not be broadcast together with remapped shapes [original->remapped]: %s  and requested shape %s", ndarray.ShapeText(x.Shape), ndarray.ShapeText(shape))
		}
		if r == x {
			r = x.View()
			r.Fixed = true
		}
		return r.Value(), t.Charge(256)
	})
	m.fn("broadcast_arrays", "*args, subok=False", func(t *thread, a []value) (value, error) {
		parts, err := arraysOf(t, a[1])
		if err != nil {
			return value{}, err
		}
		shape, err := commonShape(parts)
		if err != nil {
			return value{}, err
		}
		out := make([]value, len(parts))
		for i, p := range parts {
			r, _ := p.BroadcastTo(shape)
			out[i] = r.Value()
		}
		return object.NewTuple(t, out)
	})
	m.fn("broadcast_shapes", "*args", func(t *thread, a []value) (value, error) {
		common := []int{}
		for _, v := range object.ToTuple(a[0]).Items {
			s, err := shapeOf(t, v)
			if err != nil {
				return value{}, err
			}
			var ok bool
			if common, ok = ndarray.CommonShape(common, s); !ok {
				return value{}, object.ValueErrorf("shape mismatch: objects cannot be broadcast to a single shape.")
			}
			if err := t.Poll(len(s) + 1); err != nil {
				return value{}, err
			}
		}
		return intTuple(t, common)
	})
	m.one("tile", "A, reps", func(t *thread, x *array, a []value) (value, error) {
		reps, err := shapeOf(t, a[0])
		if err != nil {
			return value{}, err
		}
		n := max(len(reps), x.NDim())
		if x, err = raised(t, x, n); err != nil {
			return value{}, err
		}
		for len(reps) < n {
			reps = append([]int{1}, reps...)
		}
		// Every axis becomes two, of which the first is repeated.
		var ones, wide, shape []int
		for i, k := range x.Shape {
			ones, wide = append(ones, 1, k), append(wide, max(reps[i], 0), k)
			size, ok := object.MulInt(int64(max(reps[i], 0)), int64(k))
			if !ok {
				return value{}, object.ValueErrorf("array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.")
			}
			shape = append(shape, int(size))
		}
		if _, err := ndarray.SizeOf(shape); err != nil {
			return value{}, err
		}
		if len(ones) > 64 {
			return value{}, object.ValueErrorf("maximum supported dimension for an ndarray is currently 64, found %d", len(ones))
		}
		if x, err = x.Reshape(t, ones); err != nil {
			return value{}, err
		}
		b, _ := x.BroadcastTo(wide)
		if b, err = b.Copy(t); err != nil {
			return value{}, err
		}
		return whole(b.Reshape(t, shape))
	})
	m.one("repeat", "a, repeats, axis=None", repeat)
	m.one("flip", "m, axis=None", func(t *thread, x *array, a []value) (value, error) {
		axes, err := axesOf(t, a[0], x.NDim())
		if err != nil {
			return value{}, err
		}
		return x.Reversed(axes).Value(), t.Charge(256)
	})
	m.one("fliplr", "m", func(t *thread, x *array, _ []value) (value, error) {
		if x.NDim() < 2 {
			return value{}, object.ValueErrorf("Input must be >= 2-d.")
		}
		return x.Reversed([]int{1}).Value(), nil
	})
	m.one("flipud", "m", func(t *thread, x *array, _ []value) (value, error) {
		if x.NDim() < 1 {
			return value{}, object.ValueErrorf("Input must be >= 1-d.")
		}
		return x.Reversed([]int{0}).Value(), nil
	})
	m.one("rot90", "m, k=1, axes=?", func(t *thread, x *array, a []value) (value, error) {
		k, err := object.IndexInt(t, a[0])
		if err != nil {
			return value{}, err
		}
		if x.NDim() < 2 {
			return value{}, object.ValueErrorf("Axes=(0, 1) out of range for array of ndim=%d.", x.NDim())
		}
		switch ((k % 4) + 4) % 4 {
		case 1:
			return x.Reversed([]int{1}).MoveAxis(1, 0).Value(), nil
		case 2:
			return x.Reversed([]int{0, 1}).Value(), nil
		case 3:
			return x.Reversed([]int{0}).MoveAxis(1, 0).Value(), nil
		}
		return x.View().Value(), nil
	})
	m.one("roll", "a, shift, axis=None", roll)
	m.one("split", "ary, indices_or_sections, axis=0", func(t *thread, x *array, a []value) (value, error) { return split(t, x, a[0], a[1], true) })
	m.one("array_split", "ary, indices_or_sections, axis=0", func(t *thread, x *array, a []value) (value, error) { return split(t, x, a[0], a[1], false) })
	for i, n := range []string{"vsplit", "hsplit", "dsplit"} {
		m.one(n, "ary, indices_or_sections", func(t *thread, x *array, a []value) (value, error) {
			axis := i
			if n == "hsplit" && x.NDim() == 1 {
				axis = 0
			}
			return split(t, x, a[0], object.Int(int64(axis)), true)
		})
	}
	m.one("append", "arr, values, axis=None", func(t *thread, x *array, a []value) (value, error) {
		y, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		axis := 0
		if given(a[1]) {
			if axis, err = object.IndexInt(t, a[1]); err != nil {
				return value{}, err
			}
		} else {
			if x, err = x.Ravel(t); err != nil {
				return value{}, err
			}
			if y, err = y.Ravel(t); err != nil {
				return value{}, err
			}
		}
		return whole(ndarray.Concatenate(t, []*array{x, y}, axis, nil))
	})
	m.one("insert", "arr, obj, values, axis=None", insert)
	m.one("delete", "arr, obj, axis=None", remove)
	m.one("resize", "a, new_shape", func(t *thread, x *array, a []value) (value, error) {
		shape, err := shapeOf(t, a[0])
		if err != nil {
			return value{}, err
		}
		n, err := ndarray.SizeOf(shape)
		if err != nil {
			return value{}, err
		}
		at, err := ndarray.New(t, ndarray.Int64, []int{n})
		if err != nil {
			return value{}, err
		}
		if x.Size() == 0 {
			return whole(ndarray.New(t, x.DType, shape))
		}
		v, size := at.Ints(), x.Size()
		if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				v[i] = int64(i % size)
			}
		}); err != nil {
			return value{}, err
		}
		r, err := x.TakeFlat(t, at)
		if err != nil {
			return value{}, err
		}
		return whole(r.Reshape(t, shape))
	})
	m.one("pad", "array, pad_width, mode='constant', *, constant_values=0", pad)
	m.one("diagonal", "a, offset=0, axis1=0, axis2=1", func(t *thread, x *array, a []value) (value, error) {
		r, err := diagonal(t, x, a[0])
		if err != nil {
			return value{}, err
		}
		r.Fixed = true
		return r.Value(), nil
	})
	m.one("shape", "a", func(t *thread, x *array, _ []value) (value, error) { return intTuple(t, x.Shape) })
	m.one("ndim", "a", func(t *thread, x *array, _ []value) (value, error) { return object.Int(int64(x.NDim())), nil })
	m.one("size", "a, axis=None", func(t *thread, x *array, a []value) (value, error) {
		axes, err := axesOf(t, a[0], x.NDim())
		if err != nil || axes == nil {
			return object.Int(int64(x.Size())), err
		}
		n := 1
		for _, k := range axes {
			n *= x.Shape[k]
		}
		return object.Int(int64(n)), nil
	})
}

func commonShape(parts []*array) ([]int, error) {
	shapes := make([][]int, len(parts))
	for i, p := range parts {
		shapes[i] = p.Shape
	}
	shape, ok := ndarray.CommonShape(shapes...)
	if !ok {
		for i := 1; i < len(parts); i++ {
			if _, ok := ndarray.CommonShape(shapes[:i+1]...); !ok {
				return nil, object.ValueErrorf("shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape %s and arg %d with shape %s.", ndarray.ShapeText(shapes[0]), i, ndarray.ShapeText(shapes[i]))
			}
		}
	}
	_, err := ndarray.SizeOf(shape)
	return shape, err
}
