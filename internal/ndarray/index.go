// This file defines indexing: what a[key] gives.

package ndarray

import (
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

const badIndex = "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices"

// selection is a key taken apart: a view, and for fancy keys the index arrays of some of its axes.
type selection struct {
	view   *Array
	scalar bool // an int for every axis
	fancy  []*Array
	axes   []int // the axes of view that fancy belongs to
	// together says that the fancy axes are neighbours: their result stands in their place, else in front.
	together bool
}

// part is one item of a key.
type part struct {
	kind  byte // i int, s slice, n newaxis, e ellipsis, a array
	at    int
	slice *object.Slice
	array *Array
}

func (a *Array) parts(t *object.Thread, key object.Value) ([]part, error) {
	items := []object.Value{key}
	if object.TypeOf(key) == object.TupleType {
		items = object.ToTuple(key).Items
	}
	if len(items) > 4*maxDims {
		return nil, object.IndexErrorf("too many indices for array")
	}
	out := make([]part, 0, len(items))
	for _, v := range items {
		switch {
		case v.IsInt():
			out = append(out, part{kind: 'i', at: int(v.AsInt())})
		case v.IsNone():
			out = append(out, part{kind: 'n'})
		case object.Is(v, object.Ellipsis):
			out = append(out, part{kind: 'e'})
		case object.TypeOf(v) == object.SliceType:
			out = append(out, part{kind: 's', slice: object.ToSliceObj(v)})
		case v.IsBool() || object.IsList(v) || ToArray(v) != nil || frame.ToSeries(v) != nil || frame.ToIndex(v) != nil || object.IsTuple(v) || object.TypeOf(v) == object.RangeType:
			x, err := From(t, v, nil)
			if err != nil {
				return nil, err
			}
			if x.DType.Kind == 'O' && x.size > 0 {
				// Masks of pandas with missing cells, and lists of bools that are objects.
				return nil, object.IndexErrorf("arrays used as indices must be of integer (or boolean) type")
			}
			switch {
			case x.DType.Kind == 'b':
				more, err := a.mask(t, x, out)
				if err != nil {
					return nil, err
				}
				out = append(out, more...)
			case x.DType.Whole() || x.size == 0 && ToArray(v) == nil:
				if x, err = x.Cast(t, Int64); err != nil {
					return nil, err
				}
				if len(x.Shape) == 0 && ToArray(v) != nil {
					out = append(out, part{kind: 'i', at: int(x.mem.i[x.off])})
					break
				}
				out = append(out, part{kind: 'a', array: x})
			case ToArray(v) == nil && !frameLike(v):
				return nil, object.IndexErrorf(badIndex)
			default:
				return nil, object.IndexErrorf("arrays used as indices must be of integer (or boolean) type")
			}
		default:
			if v.IsFloat() || object.IsStr(v) {
				return nil, object.IndexErrorf(badIndex)
			}
			i, err := object.IndexInt(t, v)
			if err != nil {
				if object.Matches(err, object.TypeErrorType) {
					err = object.IndexErrorf(badIndex)
				}
				return nil, err
			}
			out = append(out, part{kind: 'i', at: i})
		}
	}
	return out, nil
}

func frameLike(v object.Value) bool { return frame.ToSeries(v) != nil || frame.ToIndex(v) != nil }

// mask turns a mask into the arrays of the places where it is true.
func (a *Array) mask(t *object.Thread, m *Array, before []part) ([]part, error) {
	axis, afterEllipsis := 0, false
	for _, p := range before {
		if p.kind == 'e' {
			afterEllipsis = true
		} else if p.kind != 'n' {
			axis++
		}
	}
	if len(m.Shape) == 0 {
		out, err := New(t, Int64, flat(0))
		if err != nil {
			return nil, err
		}
		if m.mem.b[m.off] {
			out, err = New(t, Int64, flat(1))
		}
		return []part{{kind: 'n'}, {kind: 'a', array: out}}, err
	}
	if !afterEllipsis {
		if axis+len(m.Shape) > len(a.Shape) {
			return nil, tooMany(len(a.Shape), axis+len(m.Shape))
		}
		for i, n := range m.Shape {
			if n != a.Shape[axis+i] {
				return nil, object.IndexErrorf("boolean index did not match indexed array along axis %d; size of axis is %d but size of corresponding boolean axis is %d", axis+i, a.Shape[axis+i], n)
			}
		}
	}
	places, err := m.Nonzero(t)
	if err != nil {
		return nil, err
	}
	out := make([]part, len(places))
	for i, x := range places {
		out[i] = part{kind: 'a', array: x}
	}
	return out, nil
}

func tooMany(have, given int) error {
	return object.IndexErrorf("too many indices for array: array is %d-dimensional, but %d were indexed", have, given)
}

func (a *Array) selectKey(t *object.Thread, key object.Value) (*selection, error) {
	parts, err := a.parts(t, key)
	if err != nil {
		return nil, err
	}
	used, ellipsis := 0, -1
	for i, p := range parts {
		switch p.kind {
		case 'e':
			if ellipsis >= 0 {
				return nil, object.IndexErrorf("an index can only have a single ellipsis ('...')")
			}
			ellipsis = i
		case 'n':
		default:
			used++
		}
	}
	if used > len(a.Shape) {
		return nil, tooMany(len(a.Shape), used)
	}
	s := &selection{together: true}
	off := a.off
	var shape, strides []int
	axis := 0
	ints := 0
	lastFancy := -1
	rest := func(n int) {
		for range n {
			shape, strides = append(shape, a.Shape[axis]), append(strides, a.strides[axis])
			axis++
		}
	}
	hasArray := false
	for _, p := range parts {
		hasArray = hasArray || p.kind == 'a'
	}
	for i, p := range parts {
		switch p.kind {
		case 'e':
			rest(len(a.Shape) - used)
		case 'n':
			shape, strides = append(shape, 1), append(strides, 0)
		case 's':
			start, step, count, err := p.slice.Indices(t, a.Shape[axis])
			if err != nil {
				return nil, err
			}
			if count > 0 {
				off += start * a.strides[axis]
			}
			shape, strides = append(shape, count), append(strides, step*a.strides[axis])
			axis++
		case 'i':
			k := p.at
			n := a.Shape[axis]
			if k < 0 {
				k += n
			}
			if k < 0 || k >= n {
				return nil, object.IndexErrorf("index %d is out of bounds for axis %d with size %d", p.at, axis, n)
			}
			off += k * a.strides[axis]
			if hasArray {
				// Beside arrays an int takes part in broadcasting: what matters here is where its axis would stand.
				if lastFancy >= 0 && lastFancy != i-1 {
					s.together = false
				}
				lastFancy = i
			}
			ints++
			axis++
		case 'a':
			if lastFancy >= 0 && lastFancy != i-1 {
				s.together = false
			}
			lastFancy = i
			s.fancy = append(s.fancy, p.array)
			s.axes = append(s.axes, len(shape))
			shape, strides = append(shape, a.Shape[axis]), append(strides, a.strides[axis])
			axis++
		}
	}
	rest(len(a.Shape) - axis)
	if len(shape) > maxDims {
		return nil, object.IndexErrorf("number of dimensions must be within [0, 64], indexing result would have %d", len(shape))
	}
	s.scalar = ints == len(a.Shape) && len(shape) == 0 && ellipsis < 0
	s.view = a.view(off, shape, strides)
	return s, nil
}

// Get is a[key].
func (a *Array) Get(t *object.Thread, key object.Value) (object.Value, error) {
	if key.IsInt() && len(a.Shape) > 0 {
		i, n := int(key.AsInt()), a.Shape[0]
		if i < 0 {
			i += n
		}
		if i < 0 || i >= n {
			return object.Value{}, object.IndexErrorf("index %d is out of bounds for axis 0 with size %d", key.AsInt(), n)
		}
		return a.Element(t, i)
	}
	s, err := a.selectKey(t, key)
	if err != nil {
		return object.Value{}, err
	}
	if s.fancy != nil {
		r, err := s.take(t)
		if err != nil {
			return object.Value{}, err
		}
		return r.Value(), nil
	}
	if s.scalar || len(s.view.Shape) == 0 && object.TypeOf(key) == object.TupleType && len(object.ToTuple(key).Items) == 0 {
		return s.view.item(t, s.view.off)
	}
	return s.view.Value(), t.Charge(headSize)
}

// spread is the fancy part of a selection: its shape, and for every item of it the distance in memory.
func (s *selection) spread(t *object.Thread) (shape []int, at []int64, err error) {
	shapes := make([][]int, len(s.fancy))
	for i, x := range s.fancy {
		shapes[i] = x.Shape
	}
	shape, ok := CommonShape(shapes...)
	if !ok {
		msg := ""
		for _, x := range shapes {
			msg += shapeText(x, -1) + " "
		}
		return nil, nil, object.IndexErrorf("shape mismatch: indexing arrays could not be broadcast together with shapes %s", msg)
	}
	n, err := SizeOf(shape)
	if err != nil {
		return nil, nil, err
	}
	if at, err = kernel.Make[int64](t.Meter, n); err != nil {
		return nil, nil, err
	}
	for k, x := range s.fancy {
		b, _ := x.BroadcastTo(shape)
		if b, err = b.Flat(t); err != nil {
			return nil, nil, err
		}
		axis := s.axes[k]
		size, step := int64(s.view.Shape[axis]), int64(s.view.strides[axis])
		places, wrong := b.Ints(), -1
		if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
			for i := lo; i < hi && wrong < 0; i++ {
				j := places[i]
				if j < 0 {
					j += size
				}
				if j < 0 || j >= size {
					wrong = i
					return
				}
				at[i] += j * step
			}
		}); err != nil {
			return nil, nil, err
		}
		if wrong >= 0 {
			return nil, nil, object.IndexErrorf("index %d is out of bounds for axis %d with size %d", places[wrong], axis, size)
		}
	}
	return shape, at, nil
}

// inner is the view of one item of the fancy axes, and the shape of the whole result, whose first axes are the fancy ones.
func (s *selection) inner(fancy []int) (one *Array, shape []int) {
	v := s.view
	var innerShape, innerStrides []int
	k := 0
	for i, n := range v.Shape {
		if k < len(s.axes) && s.axes[k] == i {
			k++
			continue
		}
		innerShape, innerStrides = append(innerShape, n), append(innerStrides, v.strides[i])
	}
	return v.view(v.off, innerShape, innerStrides), append(append([]int(nil), fancy...), innerShape...)
}

// order is the axes of a result that begins with the fancy axes, such that they come where they belong.
func (s *selection) order(fancy, inner int) []int {
	front := 0
	if s.together {
		front = s.axes[0]
	}
	axes := make([]int, 0, fancy+inner)
	for i := range front {
		axes = append(axes, fancy+i)
	}
	for i := range fancy {
		axes = append(axes, i)
	}
	for i := front; i < inner; i++ {
		axes = append(axes, fancy+i)
	}
	return axes
}

func (s *selection) take(t *object.Thread) (*Array, error) {
	fancy, at, err := s.spread(t)
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, at)
	one, shape := s.inner(fancy)
	if len(shape) > maxDims {
		return nil, object.IndexErrorf("number of dimensions must be within [0, 64], indexing result would have %d", len(shape))
	}
	r, err := New(t, s.view.DType, shape)
	if err != nil {
		return nil, err
	}
	switch s.view.DType.class() {
	case inBools:
		err = pick(t, one, at, s.view.mem.b, r.mem.b)
	case inInts:
		err = pick(t, one, at, s.view.mem.i, r.mem.i)
	case inFloats:
		err = pick(t, one, at, s.view.mem.f, r.mem.f)
	default:
		err = pick(t, one, at, s.view.mem.o, r.mem.o)
	}
	if err != nil {
		return nil, err
	}
	if !s.together || s.axes[0] == 0 {
		return r, nil
	}
	return r.Transpose(s.order(len(fancy), len(one.Shape))).Copy(t)
}

// pick copies the view one, moved to every place, one after another.
func pick[T any](t *object.Thread, one *Array, at []int64, src, dst []T) error {
	if len(one.Shape) == 0 {
		return kernel.Blocks(t.Meter, len(at), func(lo, hi int) {
			for i := lo; i < hi; i++ {
				dst[i] = src[one.off+int(at[i])]
			}
		})
	}
	moved := *one
	for i, d := range at {
		moved.off = one.off + int(d)
		if err := gather(t, &moved, src, dst[i*one.size:]); err != nil {
			return err
		}
		if err := t.Poll(8); err != nil {
			return err
		}
	}
	return nil
}

// Nonzero is the places of the items that are true: an array of ints for each axis.
func (a *Array) Nonzero(t *object.Thread) ([]*Array, error) {
	m, err := a.Truths(t)
	if err != nil {
		return nil, err
	}
	count, err := kernel.CountMask(t.Meter, m)
	if err != nil {
		return nil, err
	}
	out := make([]*Array, max(len(a.Shape), 1))
	for i := range out {
		if out[i], err = New(t, Int64, flat(count)); err != nil {
			return nil, err
		}
	}
	k := 0
	for i, is := range m {
		if i&0xffff == 0xffff {
			if err := t.Poll(0x10000); err != nil {
				return nil, err
			}
		}
		if !is {
			continue
		}
		rest := i
		for axis := len(a.Shape) - 1; axis > 0; axis-- {
			out[axis].mem.i[k] = int64(rest % a.Shape[axis])
			rest /= a.Shape[axis]
		}
		out[0].mem.i[k] = int64(rest)
		k++
	}
	return out, nil
}

// Truths is the items as truth values, in their order; they must not be changed.
func (a *Array) Truths(t *object.Thread) ([]bool, error) {
	if a.DType.Kind == 'U' {
		src, err := a.Flat(t)
		if err != nil {
			return nil, err
		}
		out, err := kernel.Make[bool](t.Meter, a.size)
		if err != nil {
			return nil, err
		}
		for i, v := range src.Objects() {
			out[i] = object.ToStr(v).Len() > 0
			if err := t.Poll(1); err != nil {
				return nil, err
			}
		}
		return out, nil
	}
	b, err := a.Cast(t, Bool)
	if err != nil {
		return nil, err
	}
	if b, err = b.Flat(t); err != nil {
		return nil, err
	}
	return b.Bools(), nil
}
