// This file defines how arrays come from the columns of frames and go back to them.

package ndarray

import (
	"math"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

var nan = math.NaN()

// DTypeOf is the type of an array of a column's cells.
func DTypeOf(c *column.Column) *DType {
	switch c.Kind() {
	case column.Int64:
		if d, ok := Named(c.Width().String()); ok && c.Width() != column.Full {
			return d
		}
		return Int64
	case column.Float64:
		if c.Width() == column.Float32 {
			return Float32
		}
		return Float64
	case column.Bool:
		return Bool
	case column.Datetime:
		if c.Zone() == nil {
			return Time('M', FromColumnUnit(c.Unit()))
		}
	case column.Timedelta:
		return Time('m', FromColumnUnit(c.Unit()))
	}
	return Object
}

// FromColumn is the cells of a column. Numbers, bools and times share the column's memory and cannot be assigned.
func FromColumn(t *object.Thread, c *column.Column) (*Array, error) {
	if err := t.Charge(headSize); err != nil {
		return nil, err
	}
	if c.Kind() == column.Category {
		d, err := c.Dense(t)
		if err != nil {
			return nil, err
		}
		return FromColumn(t, d)
	}
	if a := Share(c); a != nil {
		return a, nil
	}
	cells, err := c.Cells(t)
	if err != nil {
		return nil, err
	}
	return OfObjects(cells), nil
}

// FromColumns is the cells of several columns of n rows side by side, of the type that holds all.
func FromColumns(t *object.Thread, cols []*column.Column, n int) (*Array, error) {
	d := Object
	for i, c := range cols {
		e := DTypeOf(c)
		if c.Kind() == column.Category {
			e = Object
			if x, err := c.Dense(t); err != nil {
				return nil, err
			} else if len(cols) == 1 {
				e = DTypeOf(x)
			}
		}
		if i == 0 {
			d = e
			continue
		}
		p, ok := Promote(d, e)
		if !ok || d.Kind == 'b' != (e.Kind == 'b') || d.Timed() != e.Timed() {
			p = Object // pandas does not mix bools and times with numbers
		}
		d = p
	}
	if len(cols) == 0 {
		d = Object
	}
	r, err := New(t, d, []int{n, len(cols)})
	if err != nil {
		return nil, err
	}
	for j, c := range cols {
		var part *Array
		if d.Kind == 'O' {
			cells, err := c.Cells(t)
			if err != nil {
				return nil, err
			}
			part = OfObjects(cells)
		} else {
			if part, err = FromColumn(t, c); err != nil {
				return nil, err
			}
			if part, err = part.Cast(t, d); err != nil {
				return nil, err
			}
		}
		if err := r.view(j, flat(n), []int{len(cols)}).fill(t, part); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// fill stores the items of a contiguous array of the same type and size, or one item everywhere.
func (a *Array) fill(t *object.Thread, src *Array) error {
	if a.size == 0 {
		return nil
	}
	switch a.DType.class() {
	case inBools:
		return scatter(t, a, a.mem.b, src.Bools())
	case inInts:
		return scatter(t, a, a.mem.i, src.Ints())
	case inFloats:
		return scatter(t, a, a.mem.f, src.Floats())
	}
	return scatter(t, a, a.mem.o, src.Objects())
}

// Column is the items of an array of one dimension as a column. Arrays that can be assigned are copied.
func (a *Array) Column(t *object.Thread) (*column.Column, error) {
	if a.mem.owner != nil && a.Fixed && a.Contiguous() && a.mem.owner.Len() > 0 {
		if c := a.mem.owner; DTypeOf(c).Is(a.DType) && a.off+a.size <= c.Len() {
			if a.off == 0 && a.size == c.Len() {
				return c, nil
			}
			return c.Slice(a.off, a.off+a.size), nil
		}
	}
	src, err := a.Copy(t)
	if err != nil {
		return nil, err
	}
	return src.TakeColumn(t)
}

// TakeColumn is Column of an array that nobody else has or will write to: the column takes over its memory where it can.
func (a *Array) TakeColumn(t *object.Thread) (*column.Column, error) {
	d := a.DType
	src, err := a.Flat(t)
	if err != nil {
		return nil, err
	}
	width := func(c *column.Column) (*column.Column, error) {
		if w, _, ok := column.WidthNamed(d.Name()); ok {
			return c.WithWidth(t, w)
		}
		return c, nil
	}
	switch d.Kind {
	case 'b':
		return column.OfBools(src.Bools()), nil
	case 'f':
		return width(column.OfFloats(src.Floats()))
	case 'i', 'u':
		return width(column.OfInts(src.Ints()))
	case 'O':
		c, err := column.FromValues(t, src.Objects())
		if err != nil || c.Kind() == column.String {
			return c, err // all items are text
		}
		return column.OfObjects(src.Objects()), nil
	case 'U':
		return column.FromValues(t, src.Objects())
	}
	u := d.Unit
	if u < Second || u == Generic {
		s, err := src.Cast(t, Time(d.Kind, Second))
		if err != nil {
			return nil, err
		}
		src, u = s, Second
	}
	kind := column.Datetime
	if d.Kind == 'm' {
		kind = column.Timedelta
	}
	return column.OfTimes(kind, src.Ints(), columnUnit(u), nil), nil
}

// Columns are the columns of an array of two dimensions.
func (a *Array) Columns(t *object.Thread) ([]*column.Column, error) {
	out, err := kernel.Make[*column.Column](t.Meter, a.Shape[1])
	if err != nil {
		return nil, err
	}
	for j := range out {
		if err := t.Charge(headSize + 300); err != nil {
			return nil, err
		}
		part := a.view(a.off+j*a.strides[1], flat(a.Shape[0]), flat(a.strides[0]))
		if out[j], err = part.Column(t); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Share is the cells of a column without a copy, read only; nil for columns whose cells are no items of an array: text, categories, times
// with a zone.
func Share(c *column.Column) *Array {
	m := &memory{owner: c}
	switch c.Kind() {
	case column.Int64, column.Timedelta:
		m.i = c.Ints()
	case column.Datetime:
		if c.Zone() != nil {
			return nil
		}
		m.i = c.Ints()
	case column.Float64:
		m.f = c.Floats()
	case column.Bool:
		m.b = c.Bools()
	case column.Object:
		if c.DType() != "object" {
			return nil
		}
		m.o = c.Objects()
	default:
		return nil
	}
	a := wrapMemory(DTypeOf(c), m, flat(c.Len()), c.Len())
	a.Fixed = true
	return a
}
