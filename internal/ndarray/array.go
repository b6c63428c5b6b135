// This file defines Array, memory seen through a shape and strides, and the views of it.

package ndarray

import (
	"math"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// maxDims is the number of dimensions that numpy allows.
const maxDims = 64

// memory is what arrays share: one slice, according to the class of their type.
type memory struct {
	object.Header
	b []bool
	i []int64
	f []float64
	o []object.Value
	// owner is the column that the memory belongs to, which is read only.
	owner *column.Column
}

var memoryType = object.NewType("numpy.memory", object.LayoutOther)

func (m *memory) value() object.Value { return object.Obj(&m.Header) }

// Array is an array. Strides and offset count items.
type Array struct {
	object.Header
	DType   *DType
	mem     *memory
	off     int
	Shape   []int
	strides []int
	size    int
	// Fixed says that items cannot be assigned.
	Fixed bool
	// Base is the array that this one is a view of, nil for none.
	Base *Array
}

// Type is the type of arrays. Package numpy gives it methods.
var Type = object.NewType("numpy.ndarray", object.LayoutOther)

func init() {
	memoryType.Slots.Visit = func(v object.Value, visit func(object.Value)) int64 {
		m := (*memory)(v.Pointer())
		if m.owner != nil {
			visit(m.owner.Value())
			return 112
		}
		for _, x := range m.o {
			visit(x)
		}
		return 112 + int64(cap(m.b)) + int64(cap(m.i))*8 + int64(cap(m.f))*8 + int64(cap(m.o))*16
	}
	object.InitType(memoryType)
}

// Visit shows what the array holds to the memory census.
func (a *Array) Visit(visit func(object.Value)) int64 {
	visit(a.mem.value())
	if a.Base != nil {
		visit(a.Base.Value())
	}
	return 128 + 16*int64(len(a.Shape))
}

// ToArray is the array behind a value, nil where it is none.
func ToArray(v object.Value) *Array {
	if v.IsInt() || object.TypeOf(v) != Type {
		return nil
	}
	return (*Array)(v.Pointer())
}

// Value is the array as a value.
func (a *Array) Value() object.Value { return object.Obj(&a.Header) }

// Size is the number of items, NDim that of dimensions.
func (a *Array) Size() int { return a.size }

// NDim is the number of dimensions.
func (a *Array) NDim() int { return len(a.Shape) }

// SizeOf is the number of items of a shape.
func SizeOf(shape []int) (int, error) {
	n := 1
	for _, k := range shape {
		if k == 0 {
			return 0, nil
		}
	}
	for _, k := range shape {
		if k < 0 {
			return 0, object.ValueErrorf("negative dimensions are not allowed")
		}
		m, ok := object.MulInt(int64(n), int64(k))
		if !ok || m > math.MaxInt64/16 {
			return 0, object.ValueErrorf("array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.")
		}
		n = int(m)
	}
	return n, nil
}

func rowMajor(shape []int) []int {
	out := make([]int, len(shape))
	step := 1
	for i := len(shape) - 1; i >= 0; i-- {
		out[i] = step
		step *= max(shape[i], 1)
	}
	return out
}

func wrapMemory(d *DType, m *memory, shape []int, n int) *Array {
	m.Header = object.HeaderOf(memoryType)
	return &Array{Header: object.HeaderOf(Type), DType: d, mem: m, Shape: shape, strides: rowMajor(shape), size: n}
}

// headSize is what an array is charged with besides its items.
const headSize = 256

// New makes an array of zeros; empty text, and 0 for objects.
func New(t *object.Thread, d *DType, shape []int) (*Array, error) {
	for _, k := range shape {
		if k < 0 {
			return nil, object.ValueErrorf("negative dimensions are not allowed")
		}
	}
	if len(shape) > maxDims {
		return nil, object.ValueErrorf("maximum supported dimension for an ndarray is currently 64, found %d", len(shape))
	}
	n, err := SizeOf(shape)
	if err != nil {
		return nil, err
	}
	if err := t.Charge(headSize); err != nil {
		return nil, err
	}
	m := &memory{}
	switch d.class() {
	case inBools:
		m.b, err = kernel.Make[bool](t.Meter, n)
	case inInts:
		m.i, err = kernel.Make[int64](t.Meter, n)
	case inFloats:
		m.f, err = kernel.Make[float64](t.Meter, n)
	default:
		m.o, err = kernel.Make[object.Value](t.Meter, n)
		if err == nil && d.Kind == 'U' {
			empty := object.NewStr("")
			err = kernel.Blocks(t.Meter, n, func(lo, hi int) {
				for i := lo; i < hi; i++ {
					m.o[i] = empty
				}
			})
		}
	}
	if err != nil {
		return nil, err
	}
	if err := t.Poll(n); err != nil {
		return nil, err
	}
	return wrapMemory(d, m, append([]int(nil), shape...), n), nil
}

func flat(n int) []int { return []int{n} }

// OfFloats is an array of one dimension that takes over v, which is charged for; so do the next ones.
func OfFloats(v []float64) *Array { return wrapMemory(Float64, &memory{f: v}, flat(len(v)), len(v)) }

// OfInts is an array of ints.
func OfInts(v []int64) *Array { return wrapMemory(Int64, &memory{i: v}, flat(len(v)), len(v)) }

// OfBools is an array of bools.
func OfBools(v []bool) *Array { return wrapMemory(Bool, &memory{b: v}, flat(len(v)), len(v)) }

// OfObjects is an array of objects.
func OfObjects(v []object.Value) *Array {
	return wrapMemory(Object, &memory{o: v}, flat(len(v)), len(v))
}

// OfTimes is an array of times.
func OfTimes(d *DType, v []int64) *Array { return wrapMemory(d, &memory{i: v}, flat(len(v)), len(v)) }

// retyped is the items of a under another type of the same class and shape, which must have values of that type.
func (a *Array) retyped(d *DType) *Array {
	r := *a
	r.Header, r.DType = object.HeaderOf(Type), d
	return &r
}

// view is another look at the same memory.
func (a *Array) view(off int, shape, strides []int) *Array {
	n := 1
	for _, k := range shape {
		n *= k
	}
	base := a.Base
	if base == nil {
		base = a
	}
	if n == 0 {
		off = 0 // where no item is there may be no memory either
	}
	return &Array{Header: object.HeaderOf(Type), DType: a.DType, mem: a.mem, off: off, Shape: shape, strides: strides, size: n, Fixed: a.Fixed, Base: base}
}

// View is the array once more.
func (a *Array) View() *Array { return a.view(a.off, a.Shape, a.strides) }

// Strides are the distances of neighbours in bytes.
func (a *Array) Strides() []int {
	out := make([]int, len(a.strides))
	for i, s := range a.strides {
		out[i] = s * a.DType.ItemSize()
	}
	return out
}

// Contiguous tells whether the items lie in memory in their order.
func (a *Array) Contiguous() bool {
	step := 1
	for i := len(a.Shape) - 1; i >= 0; i-- {
		if a.Shape[i] != 1 && a.strides[i] != step && a.size > 0 {
			return false
		}
		step *= a.Shape[i]
	}
	return true
}

// SharesMemory tells whether two arrays use the same memory.
func SharesMemory(a, b *Array) bool { return a.mem == b.mem }

// Transpose is the view with the axes in another order, reversed where axes is nil.
func (a *Array) Transpose(axes []int) *Array {
	n := len(a.Shape)
	shape, strides := make([]int, n), make([]int, n)
	for i := range n {
		k := n - 1 - i
		if axes != nil {
			k = axes[i]
		}
		shape[i], strides[i] = a.Shape[k], a.strides[k]
	}
	return a.view(a.off, shape, strides)
}

// moveLast is the view with one axis moved behind the others.
func (a *Array) moveLast(axis int) *Array {
	axes := make([]int, 0, len(a.Shape))
	for i := range a.Shape {
		if i != axis {
			axes = append(axes, i)
		}
	}
	return a.Transpose(append(axes, axis))
}

// MoveLastTo undoes moveLast: the last axis becomes number axis.
func (a *Array) MoveLastTo(axis int) *Array {
	n := len(a.Shape)
	axes := make([]int, 0, n)
	for i := range n - 1 {
		if i == axis {
			axes = append(axes, n-1)
		}
		axes = append(axes, i)
	}
	if axis == n-1 {
		axes = append(axes, n-1)
	}
	return a.Transpose(axes)
}

// Reshape is the same items in another shape: a view where the memory allows, else a copy.
func (a *Array) Reshape(t *object.Thread, shape []int) (*Array, error) {
	n, hole := 1, -1
	out := append([]int(nil), shape...)
	fail := func() error {
		return object.ValueErrorf("cannot reshape array of size %d into shape %s", a.size, shapeText(shape, -1))
	}
	if len(out) > maxDims {
		return nil, object.ValueErrorf("maximum supported dimension for an ndarray is currently 64, found %d", len(out))
	}
	for i, k := range out {
		if k < 0 {
			if hole >= 0 {
				return nil, object.ValueErrorf("can only specify one unknown dimension")
			}
			hole = i
			continue
		}
		m, ok := object.MulInt(int64(n), int64(k))
		if !ok {
			return nil, fail()
		}
		n = int(m)
	}
	if hole >= 0 {
		if n == 0 || a.size%n != 0 {
			return nil, object.ValueErrorf("cannot reshape array of size %d into shape %s", a.size, shapeText(shape, hole))
		}
		out[hole] = a.size / n
		n *= out[hole]
	}
	if n != a.size {
		return nil, fail()
	}
	if strides, ok := a.stridesFor(out); ok {
		return a.view(a.off, out, strides), t.Charge(headSize)
	}
	c, err := a.Copy(t)
	if err != nil {
		return nil, err
	}
	c.Shape, c.strides = out, rowMajor(out)
	return c, nil
}

// stridesFor finds strides for another shape on the same memory; ok is false where there are none.
func (a *Array) stridesFor(shape []int) (strides []int, ok bool) {
	if a.size == 0 || a.Contiguous() {
		return rowMajor(shape), true
	}
	var oldShape, oldStrides []int
	for i, k := range a.Shape {
		if k != 1 {
			oldShape, oldStrides = append(oldShape, k), append(oldStrides, a.strides[i])
		}
	}
	strides = make([]int, len(shape))
	oi, ni := 0, 0
	for oi < len(oldShape) && ni < len(shape) {
		oj, nj := oi+1, ni+1
		op, np := oldShape[oi], shape[ni]
		for op != np {
			if np < op {
				np *= shape[nj]
				nj++
			} else {
				op *= oldShape[oj]
				oj++
			}
		}
		for k := oi; k < oj-1; k++ {
			if oldStrides[k] != oldShape[k+1]*oldStrides[k+1] {
				return nil, false
			}
		}
		step := oldStrides[oj-1]
		for k := nj - 1; k >= ni; k-- {
			strides[k] = step
			step *= shape[k]
		}
		oi, ni = oj, nj
	}
	for ; ni < len(shape); ni++ {
		strides[ni] = 1
	}
	return strides, true
}

// Bools are the items of a contiguous array of bools; so with the next ones.
func (a *Array) Bools() []bool { return a.mem.b[a.off : a.off+a.size] }

// Ints are the items of a contiguous array of ints or times.
func (a *Array) Ints() []int64 { return a.mem.i[a.off : a.off+a.size] }

// Floats are the items of a contiguous array of floats.
func (a *Array) Floats() []float64 { return a.mem.f[a.off : a.off+a.size] }

// Objects are the items of a contiguous array of objects or text.
func (a *Array) Objects() []object.Value { return a.mem.o[a.off : a.off+a.size] }

// FloatsOf are the items of any array of numbers as floats, in their order; they must not be changed.
func (a *Array) FloatsOf(t *object.Thread) ([]float64, error) {
	f, err := a.Cast(t, Float64)
	if err != nil {
		return nil, err
	}
	if f, err = f.Flat(t); err != nil {
		return nil, err
	}
	return f.Floats(), nil
}

// IntsOf are the items of any array of whole numbers as ints, in their order; they must not be changed.
func (a *Array) IntsOf(t *object.Thread) ([]int64, error) {
	f, err := a.Cast(t, Int64)
	if err != nil {
		return nil, err
	}
	if f, err = f.Flat(t); err != nil {
		return nil, err
	}
	return f.Ints(), nil
}

// Ravel is the items in one dimension: a view where the memory allows.
func (a *Array) Ravel(t *object.Thread) (*Array, error) { return a.Reshape(t, flat(a.size)) }

// shaped gives a contiguous array, fresh from its maker, a shape.
func (a *Array) shaped(shape []int) *Array {
	a.Shape, a.strides = append([]int(nil), shape...), rowMajor(shape)
	return a
}

// Shaped is shaped for other packages.
func (a *Array) Shaped(shape []int) *Array { return a.shaped(shape) }

// MoveAxis is the view with one axis moved to another place.
func (a *Array) MoveAxis(from, to int) *Array {
	axes := make([]int, 0, len(a.Shape))
	for i := range a.Shape {
		if i != from {
			axes = append(axes, i)
		}
	}
	axes = append(axes[:to], append([]int{from}, axes[to:]...)...)
	return a.Transpose(axes)
}

// Become makes a another look at its memory: the shape of r, which is a view of it.
func (a *Array) Become(r *Array) { a.Shape, a.strides, a.off = r.Shape, r.strides, r.off }

// ViewAs is the same memory under another type, where items of both have the same form in it.
func (a *Array) ViewAs(d *DType) (*Array, bool) {
	same := a.DType.class() == inInts && d.class() == inInts && a.DType.Size == d.Size && (d.Size == 8)
	if !same {
		return nil, false
	}
	r := a.View()
	r.DType = d
	return r, true
}

// Diagonal is the view of the k-th diagonal of the first two axes.
func (a *Array) Diagonal(k int) *Array {
	rows, cols := a.Shape[0], a.Shape[1]
	off, n := a.off, 0
	switch {
	case k >= 0 && k < cols:
		off += k * a.strides[1]
		n = min(rows, cols-k)
	case k < 0 && -k < rows && -k > 0:
		off -= k * a.strides[0]
		n = min(rows+k, cols)
	}
	return a.view(off, append(append([]int(nil), a.Shape[2:]...), n), append(append([]int(nil), a.strides[2:]...), a.strides[0]+a.strides[1]))
}

// Reversed is the view with some axes (nil for all) in the opposite order.
func (a *Array) Reversed(axes []int) *Array {
	off, strides := a.off, append([]int(nil), a.strides...)
	flip := func(k int) {
		if a.Shape[k] > 0 {
			off += (a.Shape[k] - 1) * a.strides[k]
		}
		strides[k] = -strides[k]
	}
	if axes == nil {
		for k := range a.Shape {
			flip(k)
		}
	}
	for _, k := range axes {
		flip(k)
	}
	return a.view(off, a.Shape, strides)
}

// Span is the view of items [lo, hi) of an axis.
func (a *Array) Span(axis, lo, hi int) *Array {
	shape := append([]int(nil), a.Shape...)
	shape[axis] = hi - lo
	return a.view(a.off+lo*a.strides[axis], shape, a.strides)
}
