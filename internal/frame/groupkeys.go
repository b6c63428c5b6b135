// This file defines how the columns that rows are grouped by become keys of a table.

package frame

import (
	"unsafe"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// fewRows is up to where a table of keys does not pay, fewNumbers where one for a single key that is a number does not.
const (
	fewRows    = 64
	fewNumbers = 1 << 12
)

// byTable numbers the groups through a table of all combinations of keys; ok is false where that would be too large.
func (g *Groups) byTable(t *object.Thread, by []*column.Column, sorted, keepMissing bool) (ok bool, err error) {
	if len(by) == 0 || by[0].Len() < fewRows {
		return false, nil
	}
	keys := make([]kernel.Key, len(by))
	for i, c := range by {
		if keys[i], ok, err = tableKey(t, c, sorted, keepMissing); !ok || err != nil {
			return false, err
		}
	}
	g.Codes, g.First, ok, err = kernel.GroupKeys(t.Meter, keys, by[0].Len(), sorted)
	for i := range keys {
		kernel.Drop(t.Meter, keys[i].Table)
	}
	return ok, err
}

// Tally counts the distinct cells of a column, in the order of their first rows; first is these rows. Both may be given back by kernel.Done.
func Tally(t *object.Thread, c *column.Column, keepMissing bool) (first []int32, counts []int64, err error) {
	// Few numbers are counted as fast without a look at what a table would take.
	if c.Len() >= fewRows && (c.Kind() == column.String || c.Len() > fewNumbers) {
		k, ok, err := tableKey(t, c, false, keepMissing)
		if err != nil {
			return nil, nil, err
		}
		if ok {
			if first, counts, ok, err = kernel.TallyKeys(t.Meter, []kernel.Key{k}, c.Len()); ok || err != nil {
				return first, counts, err
			}
		}
	}
	g := &Groups{}
	if err := g.byHash(t, []*column.Column{c}, false, keepMissing); err != nil {
		return nil, nil, err
	}
	defer kernel.Done(t.Meter, g.Codes)
	if counts, err = kernel.Scratch[int64](t.Meter, g.Len()); err != nil {
		return nil, nil, err
	}
	clear(counts)
	return g.First, counts, kernel.CountCodes(t.Meter, g.Codes, counts)
}

// FirstRows is the first row of every distinct cell of a column, in the order of the rows. It may be given back by kernel.Done.
func FirstRows(t *object.Thread, c *column.Column, keepMissing bool) ([]int32, error) {
	m := t.Meter
	switch c.Kind() {
	case column.String:
		switch x := c.Text(); {
		case x.Codes8() != nil:
			return kernel.Distinct(m, x.Codes8(), len(x.Dict()), keepMissing && c.AnyMissing())
		case x.Codes16() != nil:
			return kernel.Distinct(m, x.Codes16(), len(x.Dict()), keepMissing)
		}
	case column.Bool:
		return kernel.Distinct(m, kernel.MaskBytes(c.Bools()), 2, false)
	case column.Category:
		return kernel.Distinct(m, c.Codes(), c.Categories().Len(), keepMissing)
	}
	first, counts, err := Tally(t, c, keepMissing)
	if err == nil {
		kernel.Done(m, counts)
	}
	return first, err
}

// tableKey makes the key of one column: its numbers have the order of its cells where sorted is set, missing ones behind.
func tableKey(t *object.Thread, c *column.Column, sorted, keepMissing bool) (k kernel.Key, ok bool, err error) {
	switch c.Kind() {
	case column.String:
		if x := c.Text(); x.Coded() {
			k.Codes8, k.Codes16, k.Codes32, k.N = x.Codes8(), x.Codes16(), x.Codes32(), len(x.Dict())
			if sorted {
				if k.Table, err = x.Places(t); err != nil {
					return k, false, err
				}
			}
			return k.WithMissing(keepMissing), true, nil
		}
	case column.Bool:
		k.Bools, k.N = c.Bools(), 2
		return k, true, nil
	case column.Int64, column.Datetime, column.Timedelta, column.Date:
		lo, hi, missing, err := kernel.Span(t.Meter, c.Ints())
		if err != nil {
			return k, false, err
		}
		// Unsigned numbers beyond the signed ones would come first, the least int counts as NaT.
		odd := c.Kind() == column.Int64 && (missing || c.Width() == column.Uint64 && lo < 0)
		if span := uint64(hi) - uint64(lo); lo <= hi && span < 1<<22 && !odd {
			k.Ints, k.Low, k.N = c.Ints(), lo, int(span)+1
			return k.WithMissing(keepMissing), true, nil
		}
		if lo <= hi && !odd {
			codes, n, ok, err := kernel.Stride(t.Meter, c.Ints(), lo, hi, 1<<22)
			if err != nil {
				return k, false, err
			}
			if ok {
				k.Codes32, k.N = unsafe.Slice((*uint32)(unsafe.Pointer(&codes[0])), len(codes)), n
				return k.WithMissing(keepMissing), true, nil
			}
		}
	case column.Object, column.Category:
		return k, false, nil
	}
	// Others are numbered by their first rows, and these are sorted.
	codes, first, err := c.Factorize(t)
	if err != nil {
		return k, false, err
	}
	if len(codes) == 0 {
		return k, false, nil
	}
	k.Codes32, k.N = unsafe.Slice((*uint32)(unsafe.Pointer(&codes[0])), len(codes)), len(first)
	if sorted {
		heads, err := c.Take(t, first)
		if err != nil {
			return k, false, err
		}
		order, err := heads.Argsort(t, false, false)
		if err != nil {
			return k, false, err
		}
		if k.Table, err = kernel.Make[int32](t.Meter, len(order)); err != nil {
			return k, false, err
		}
		for place, i := range order {
			k.Table[i] = int32(place)
		}
	}
	return k.WithMissing(keepMissing), true, nil
}
