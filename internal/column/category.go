// This file defines categorical columns: codes into a column of distinct categories.

package column

import (
	"slices"
	"unsafe"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// OfCategory makes a Category column of codes, which it takes over; -1 is a missing cell. The cells of cats are distinct and none is missing.
func OfCategory(codes []int32, cats *Column, ordered bool) *Column {
	c := newColumn(Category, len(codes))
	c.codes, c.cats, c.ordered = codes, cats, ordered
	return c
}

// Codes are the places of a Category column's cells among its categories, -1 where one is missing.
func (c *Column) Codes() []int32 { return c.codes }

// Categories are the categories of a Category column.
func (c *Column) Categories() *Column { return c.cats }

// Ordered tells whether the categories have an order.
func (c *Column) Ordered() bool { return c.ordered }

// Dense is a Category column as a column of its categories' kind; other columns are themselves.
func (c *Column) Dense(t *object.Thread) (*Column, error) {
	if c.kind != Category {
		return c, nil
	}
	cats, err := c.valueCats(t)
	if err != nil {
		return nil, err
	}
	return cats.Take(t, c.codes)
}

// valueCats are the categories as cells show them all at once: beside missing cells pandas gives intervals of ints ends that are floats.
func (c *Column) valueCats(t *object.Thread) (*Column, error) {
	gaps := false
	if c.cats.Intervals() {
		if err := kernel.Blocks(t.Meter, c.n, func(lo, hi int) { gaps = gaps || slices.Contains(c.codes[lo:hi], -1) }); err != nil {
			return nil, err
		}
	}
	if !gaps {
		return c.cats, nil
	}
	return c.cats.floatIntervals(t)
}

// Categorize makes a Category column whose categories are the distinct cells, sorted where they can be.
func (c *Column) Categorize(t *object.Thread) (*Column, error) {
	if c.kind == Category {
		return c, nil
	}
	codes, first, err := c.Factorize(t)
	if err != nil {
		return nil, err
	}
	cats, err := c.Take(t, first)
	if err != nil {
		return nil, err
	}
	order, err := cats.Argsort(t, false, false)
	if err != nil {
		if !object.Matches(err, object.TypeErrorType) {
			return nil, err
		}
		return OfCategory(codes, cats, false), nil
	}
	place, err := kernel.Make[int32](t.Meter, len(order))
	if err != nil {
		return nil, err
	}
	for i, r := range order {
		place[r] = int32(i)
	}
	if err := kernel.Blocks(t.Meter, len(codes), func(lo, hi int) {
		for i, k := range codes[lo:hi] {
			if k >= 0 {
				codes[lo+i] = place[k]
			}
		}
	}); err != nil {
		return nil, err
	}
	kernel.Drop(t.Meter, place)
	if cats, err = cats.Take(t, order); err != nil {
		return nil, err
	}
	return OfCategory(codes, cats, false), nil
}

// Recode gives the cells as codes into other categories; cells that are not among them turn missing.
func (c *Column) Recode(t *object.Thread, cats *Column, ordered bool) (*Column, error) {
	from := c
	if c.kind == Category {
		from = c.cats
	}
	known, err := object.NewDict(t)
	if err != nil {
		return nil, err
	}
	words, err := cats.Cells(t)
	if err != nil {
		return nil, err
	}
	for i, w := range words {
		if err := t.Poll(1); err != nil {
			return nil, err
		}
		if err := known.Set(t, w, object.Int(int64(i))); err != nil {
			return nil, err
		}
	}
	cells, err := from.Cells(t)
	if err != nil {
		return nil, err
	}
	place, err := kernel.Make[int32](t.Meter, len(cells))
	if err != nil {
		return nil, err
	}
	for i, v := range cells {
		place[i] = -1
		if MissingValue(v) {
			continue
		}
		at, ok, err := known.Get(t, v)
		if err != nil {
			return nil, err
		}
		if ok {
			place[i] = int32(at.AsInt())
		}
		if err := t.Poll(1); err != nil {
			return nil, err
		}
	}
	if c.kind == Category {
		if place, err = kernel.Take(t.Meter, place, c.codes, -1); err != nil {
			return nil, err
		}
	}
	return OfCategory(place, cats, ordered), nil
}

// SameCategories tells whether two Category columns have equal categories in the same order, and the same orderedness.
func SameCategories(t *object.Thread, a, b *Column) (bool, error) {
	if a.ordered != b.ordered || a.cats.n != b.cats.n || a.cats.kind != b.cats.kind {
		return false, nil
	}
	if a.cats == b.cats {
		return true, nil
	}
	for i := range a.cats.n {
		x, err := a.cats.Cell(t, i)
		if err != nil {
			return false, err
		}
		y, err := b.cats.Cell(t, i)
		if err != nil {
			return false, err
		}
		if eq, err := object.Equal(t, x, y); !eq || err != nil {
			return false, err
		}
		if err := t.Poll(1); err != nil {
			return false, err
		}
	}
	return true, nil
}

// categoryCells are the cells of a Category column; equal ones share an object.
func (c *Column) categoryCells(t *object.Thread, out []object.Value) error {
	cats, err := c.valueCats(t)
	if err != nil {
		return err
	}
	words, err := cats.Cells(t)
	if err != nil {
		return err
	}
	return kernel.Blocks(t.Meter, c.n, func(lo, hi int) {
		o := out[lo:hi]
		for i, k := range c.codes[lo:hi] {
			if o[i] = NaN; k >= 0 {
				o[i] = words[k]
			}
		}
	})
}

// unsignedCodes reads codes as unsigned ones, where -1 is the largest, as kernels want them.
func unsignedCodes(v []int32) []uint32 {
	if len(v) == 0 {
		return nil
	}
	return unsafe.Slice((*uint32)(unsafe.Pointer(&v[0])), len(v))
}

// concatCategories joins Category columns of the same categories; ok is false where they differ.
func concatCategories(t *object.Thread, parts []*Column, n int) (c *Column, ok bool, err error) {
	for _, p := range parts {
		if p.kind != Category {
			return nil, false, nil
		}
		if same, err := SameCategories(t, parts[0], p); !same || err != nil {
			return nil, false, err
		}
	}
	out, err := kernel.Make[int32](t.Meter, n)
	if err != nil {
		return nil, false, err
	}
	at := 0
	for _, p := range parts {
		if err := kernel.Copy(t.Meter, out[at:], p.codes); err != nil {
			return nil, false, err
		}
		at += len(p.codes)
	}
	return OfCategory(out, parts[0].cats, parts[0].ordered), true, nil
}
