// This file defines assignment to items, by keys of all kinds.

package ndarray

import (
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Set is a[key] = v.
func (a *Array) Set(t *object.Thread, key, v object.Value) error {
	if a.Fixed {
		return object.ValueErrorf("assignment destination is read-only")
	}
	if key.IsInt() && len(a.Shape) == 1 {
		i, n := int(key.AsInt()), a.Shape[0]
		if i < 0 {
			i += n
		}
		if i < 0 || i >= n {
			return object.IndexErrorf("index %d is out of bounds for axis 0 with size %d", key.AsInt(), n)
		}
		return a.put(t, a.off+i*a.strides[0], v)
	}
	s, err := a.selectKey(t, key)
	if err != nil {
		return err
	}
	if s.scalar {
		return a.put(t, s.view.off, v)
	}
	src, err := a.source(t, v)
	if err != nil {
		return err
	}
	if s.fancy == nil {
		return s.view.Assign(t, src)
	}
	fancy, at, err := s.spread(t)
	if err != nil {
		return err
	}
	defer kernel.Drop(t.Meter, at)
	one, shape := s.inner(fancy)
	// The source is broadcast to the shape of the result as it would be read, then its fancy axes are moved to the front.
	read, back := shape, []int(nil)
	if s.together && s.axes[0] > 0 {
		order := s.order(len(fancy), len(one.Shape))
		read, back = make([]int, len(shape)), make([]int, len(shape))
		for i, k := range order {
			read[i], back[k] = shape[k], i
		}
	}
	if src.size != 1 {
		b, ok := trimmed(src, len(read)).BroadcastTo(read)
		if !ok {
			if len(one.Shape) == 0 && len(fancy) == 1 && len(src.Shape) == 1 && object.TypeOf(key) != object.TupleType && a.NDim() == 1 && maskKey(key) {
				return object.ValueErrorf("NumPy boolean array indexing assignment cannot assign %d input values to the %d output values where the mask is true", src.size, len(at))
			}
			return object.ValueErrorf("shape mismatch: value array of shape %s could not be broadcast to indexing result of shape %s", shapeText(src.Shape, -1), shapeText(read, -1))
		}
		if back != nil {
			b = b.Transpose(back)
		}
		if src, err = b.Flat(t); err != nil {
			return err
		}
		if SharesMemory(src, a) {
			if src, err = src.Copy(t); err != nil {
				return err
			}
		}
	}
	switch a.DType.class() {
	case inBools:
		return drop(t, one, at, a.mem.b, src.Bools())
	case inInts:
		return drop(t, one, at, a.mem.i, src.Ints())
	case inFloats:
		return drop(t, one, at, a.mem.f, src.Floats())
	}
	return drop(t, one, at, a.mem.o, src.Objects())
}

func maskKey(key object.Value) bool {
	if x := ToArray(key); x != nil {
		return x.DType.Kind == 'b'
	}
	s := frame.ToSeries(key)
	return s != nil && DTypeOf(s.Col).Kind == 'b'
}

// trimmed leaves out leading axes of length 1 that a target of n axes does not have.
func trimmed(a *Array, n int) *Array {
	k := 0
	for len(a.Shape)-k > n && a.Shape[k] == 1 {
		k++
	}
	if k == 0 {
		return a
	}
	return a.view(a.off, a.Shape[k:], a.strides[k:])
}

// drop is the opposite of pick: one item of src stands for all.
func drop[T any](t *object.Thread, one *Array, at []int64, dst, src []T) error {
	if len(one.Shape) == 0 {
		single := len(src) == 1
		return kernel.Blocks(t.Meter, len(at), func(lo, hi int) {
			for i := lo; i < hi; i++ {
				k := i
				if single {
					k = 0
				}
				dst[one.off+int(at[i])] = src[k]
			}
		})
	}
	moved := *one
	for i, d := range at {
		moved.off = one.off + int(d)
		in := src
		if len(src) != 1 {
			in = src[i*one.size : (i+1)*one.size]
		}
		if err := scatter(t, &moved, dst, in); err != nil {
			return err
		}
		if err := t.Poll(8); err != nil {
			return err
		}
	}
	return nil
}

// source is a value to be assigned, as a contiguous array of the type of a.
func (a *Array) source(t *object.Thread, v object.Value) (*Array, error) {
	d := a.DType
	if object.IsIntLike(v) && !v.IsBool() && d.Whole() {
		if err := fits(t, v, d); err != nil {
			return nil, err
		}
	}
	var src *Array
	var err error
	if d.Kind == 'O' && !container(v) {
		src, err = scalarArray(t, v, d)
	} else {
		src, err = From(t, v, nil)
	}
	if err != nil {
		return nil, err
	}
	if src, err = src.Cast(t, d); err != nil {
		return nil, err
	}
	return src.Flat(t)
}

// Assign stores the items of src, broadcast to the shape, in the array.
func (a *Array) Assign(t *object.Thread, src *Array) error {
	if a.Fixed {
		return object.ValueErrorf("assignment destination is read-only")
	}
	src, err := src.Cast(t, a.DType)
	if err != nil {
		return err
	}
	if src.size != 1 || len(src.Shape) > len(a.Shape) {
		b, ok := trimmed(src, len(a.Shape)).BroadcastTo(a.Shape)
		if !ok {
			return object.ValueErrorf("could not broadcast input array from shape %s into shape %s", shapeText(src.Shape, -1), shapeText(a.Shape, -1))
		}
		src = b
	}
	if src.size != 1 && SharesMemory(src, a) {
		src, err = src.Copy(t)
	} else {
		src, err = src.Flat(t)
	}
	if err != nil {
		return err
	}
	return a.fill(t, src)
}

// SetFlat stores a value as item number i in the order of the array.
func (a *Array) SetFlat(t *object.Thread, i int, v object.Value) error {
	if a.Fixed {
		return object.ValueErrorf("assignment destination is read-only")
	}
	k := i
	if k < 0 {
		k += a.size
	}
	if k < 0 || k >= a.size {
		return object.IndexErrorf("index %d is out of bounds for axis 0 with size %d", i, a.size)
	}
	return a.put(t, a.place(k), v)
}
