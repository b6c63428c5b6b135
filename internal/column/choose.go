// This file defines Choose, Shift, FillWith and MapCodes, which make a column row by row without a list of rows.

package column

import (
	"math"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Choose is the cells of a where keep is true and those of b elsewhere; a column of one row stands for all rows. It gives nil for columns
// that have no common layout.
func Choose(t *object.Thread, keep []bool, a, b *Column) (*Column, error) {
	n := len(keep)
	if !sameLayout(a, b) || a.n != n && a.n != 1 || b.n != n && b.n != 1 {
		return nil, nil
	}
	out := newColumn(a.kind, n)
	out.unit, out.zone, out.width = a.unit, a.zone, a.width
	var err error
	switch a.kind {
	case Float64:
		out.floats, err = kernel.Choose(t.Meter, keep, a.Floats(), b.Floats())
	case Bool:
		out.bools, err = kernel.Choose(t.Meter, keep, a.bools, b.bools)
	default:
		out.ints, err = kernel.Choose(t.Meter, keep, a.Ints(), b.Ints())
	}
	return out, err
}

// sameLayout tells columns of one type whose cells are plain numbers.
func sameLayout(a, b *Column) bool {
	return a.kind == b.kind && a.kind != String && a.kind != Object && a.kind != Category && a.unit == b.unit && a.zone == b.zone && a.width == b.width
}

// Shift moves the cells down by n rows (up where n is negative); the room is filled with missing cells, for which ints turn to floats and
// bools to objects.
func (c *Column) Shift(t *object.Thread, n int) (*Column, error) {
	if n == 0 || c.n == 0 {
		return c, nil
	}
	if c.kind == Int64 {
		wide, err := c.Cast(t, Float64)
		if err != nil {
			return nil, err
		}
		out, err := wide.Shift(t, n)
		if err == nil && !wide.host {
			kernel.Drop(t.Meter, wide.Floats())
		}
		return out, err
	}
	out := c.own()
	out.host, out.owner = false, nil
	out.Header = object.HeaderOf(Type)
	var err error
	switch c.kind {
	case Float64:
		out.floats, err = kernel.Shift(t.Meter, c.Floats(), n, math.NaN())
	case Datetime, Timedelta, Date:
		out.ints, err = kernel.Shift(t.Meter, c.Ints(), n, NaT)
	case Object:
		gap := object.None
		if c.Intervals() {
			gap = NaN
		}
		out.objs, err = kernel.Shift(t.Meter, c.objs, n, gap)
	case Category:
		out.codes, err = kernel.Shift(t.Meter, c.codes, n, -1)
	case String:
		switch {
		case c.text.c8 != nil:
			out.text.c8, err = kernel.Shift(t.Meter, c.text.c8, n, noCode8)
		case c.text.c16 != nil:
			out.text.c16, err = kernel.Shift(t.Meter, c.text.c16, n, noCode16)
		case c.text.c32 != nil:
			out.text.c32, err = kernel.Shift(t.Meter, c.text.c32, n, noCode32)
		default:
			return c.shiftRows(t, n)
		}
	default:
		return c.shiftRows(t, n)
	}
	return &out, err
}

func (c *Column) shiftRows(t *object.Thread, n int) (*Column, error) {
	rows, err := kernel.Iota(t.Meter, c.n)
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, rows)
	moved, err := kernel.Shift(t.Meter, rows, n, -1)
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, moved)
	return c.Take(t, moved)
}

// FillWith is the column with one, which has its layout and one row, in place of missing cells; nil where the layouts differ.
func (c *Column) FillWith(t *object.Thread, one *Column) (*Column, error) {
	if one.n != 1 || !sameLayout(c, one) || c.kind == Int64 || c.kind == Bool {
		return nil, nil
	}
	out := newColumn(c.kind, c.n)
	out.unit, out.zone, out.width = c.unit, c.zone, c.width
	var err error
	if c.kind == Float64 {
		out.floats, err = kernel.FillNaN(t.Meter, c.Floats(), one.Floats()[0])
	} else {
		out.ints, err = kernel.FillNaT(t.Meter, c.Ints(), one.Ints()[0])
	}
	return out, err
}

// MapCodes gives for every row what table has for its code, and missing where the row is missing. The text must be coded.
func MapCodes[T any](t *object.Thread, x *Text, table []T, missing T) ([]T, error) {
	switch {
	case x.c16 != nil:
		return mapCodes(t, x.c16, table, missing)
	case x.c32 != nil:
		return mapCodes(t, x.c32, table, missing)
	}
	return mapCodes(t, x.c8, table, missing)
}

func mapCodes[T any, C kernel.Code](t *object.Thread, codes []C, table []T, missing T) ([]T, error) {
	out, err := kernel.Room[T](t.Meter, len(codes))
	if err != nil {
		return nil, err
	}
	err = kernel.Each(t.Meter, len(codes), func(lo, hi int) {
		o := out[lo:hi]
		for i, c := range codes[lo:hi] {
			if k := int(c); uint(k) < uint(len(table)) {
				o[i] = table[k]
			} else {
				o[i] = missing
			}
		}
	})
	return out, err
}
