// This file defines the order and the numbering of a column's cells: Argsort and Factorize.

package column

import (
	"slices"
	"strings"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Argsort is the rows in the order of their cells; missing ones come last (first where missingFirst is set) whatever the direction.
// Equal cells keep their order.
func (c *Column) Argsort(t *object.Thread, descending, missingFirst bool) ([]int32, error) {
	m := t.Meter
	switch c.kind {
	case Float64:
		return kernel.ArgsortFloats(m, c.Floats(), descending, missingFirst)
	case Object:
		return c.argsortObjects(t, descending, missingFirst)
	}
	keys, gaps, err := c.sortKeys(t)
	if err != nil {
		return nil, err
	}
	if !gaps {
		return kernel.Argsort(m, keys, descending)
	}
	present, err := kernel.Make[bool](m, c.n)
	if err != nil {
		return nil, err
	}
	if err := kernel.Blocks(m, c.n, func(lo, hi int) {
		o := present[lo:hi]
		for i, x := range keys[lo:hi] {
			o[i] = x != NaT
		}
	}); err != nil {
		return nil, err
	}
	rows, err := kernel.Where(m, present)
	if err != nil {
		return nil, err
	}
	if present, err = kernel.Not(m, present); err != nil {
		return nil, err
	}
	gone, err := kernel.Where(m, present)
	if err != nil {
		return nil, err
	}
	some, err := kernel.Take(m, keys, rows, 0)
	if err != nil {
		return nil, err
	}
	order, err := kernel.Argsort(m, some, descending)
	if err != nil {
		return nil, err
	}
	out, err := kernel.Make[int32](m, c.n)
	if err != nil {
		return nil, err
	}
	ordered, rest := out[:len(order)], out[len(order):]
	if missingFirst {
		rest, ordered = out[:len(gone)], out[len(gone):]
	}
	if err := kernel.Copy(m, rest, gone); err != nil {
		return nil, err
	}
	return out, kernel.Blocks(m, len(order), func(lo, hi int) {
		o := ordered[lo:hi]
		for i, r := range order[lo:hi] {
			o[i] = rows[r]
		}
	})
}

// sortKeys are ints in the order of the cells, NaT for missing ones.
func (c *Column) sortKeys(t *object.Thread) (keys []int64, gaps bool, err error) {
	switch c.kind {
	case Int64:
		return c.Ints(), false, nil
	case Datetime, Timedelta, Date:
		return c.Ints(), slices.Contains(c.Ints(), NaT), nil
	case Category:
		if keys, err = kernel.Make[int64](t.Meter, c.n); err != nil {
			return nil, false, err
		}
		err = kernel.Blocks(t.Meter, c.n, func(lo, hi int) {
			out := keys[lo:hi]
			for i, k := range c.codes[lo:hi] {
				if out[i] = int64(k); k < 0 {
					out[i], gaps = NaT, true
				}
			}
		})
		return keys, gaps, err
	}
	if c.kind == Bool {
		if keys, err = kernel.Make[int64](t.Meter, c.n); err != nil {
			return nil, false, err
		}
		return keys, false, kernel.Blocks(t.Meter, c.n, func(lo, hi int) {
			out := keys[lo:hi]
			for i, b := range kernel.MaskBytes(c.bools[lo:hi]) {
				out[i] = int64(b)
			}
		})
	}
	x, err := c.text.encoded(t)
	if err != nil {
		return nil, false, err
	}
	rank, err := x.ranks(t)
	if err != nil {
		return nil, false, err
	}
	keys, err = MapCodes(t, x, rank, NaT)
	return keys, c.AnyMissing(), err
}

func sortStrings(t *object.Thread, s []string, rows []int32) error {
	return kernel.SortFunc(t.Meter, rows, func(a, b int32) int { return strings.Compare(s[a], s[b]) })
}

func (c *Column) argsortObjects(t *object.Thread, descending, missingFirst bool) ([]int32, error) {
	rows, err := kernel.Make[int32](t.Meter, c.n)
	if err != nil {
		return nil, err
	}
	rows = rows[:0]
	var gone []int32
	for i, v := range c.objs {
		if MissingValue(v) {
			gone = append(gone, int32(i))
		} else {
			rows = append(rows, int32(i))
		}
	}
	var failed error
	less := func(a, b int32) bool {
		if failed != nil {
			return false
		}
		if failed = t.Poll(1); failed != nil {
			return false
		}
		yes, err := object.Less(t, c.objs[a], c.objs[b])
		if err != nil {
			failed = err
		}
		return yes
	}
	slices.SortStableFunc(rows, func(a, b int32) int {
		if descending {
			a, b = b, a
		}
		switch {
		case less(a, b):
			return -1
		case less(b, a):
			return 1
		}
		return 0
	})
	if failed != nil {
		return nil, failed
	}
	if missingFirst {
		return append(gone, rows...), nil
	}
	return append(rows, gone...), nil
}

// Factorize numbers the distinct cells in the order of their first appearance: codes has -1 for missing cells, first the first row of
// every number.
func (c *Column) Factorize(t *object.Thread) (codes, first []int32, err error) {
	m := t.Meter
	switch c.kind {
	case Int64:
		return kernel.Factorize(m, c.Ints(), nil)
	case Datetime, Timedelta, Date:
		return kernel.Factorize(m, c.Ints(), func(x int64) bool { return x == NaT })
	case Float64:
		keys, err := kernel.FloatKeys(m, c.Floats())
		if err != nil {
			return nil, nil, err
		}
		defer kernel.Drop(m, keys)
		return kernel.Factorize(m, keys, func(x int64) bool { return x == NaT })
	case Object:
		return c.factorizeObjects(t)
	case Category:
		return kernel.FactorizeCodes(m, unsignedCodes(c.codes), c.cats.n)
	}
	if c.kind == Bool {
		keys, err := kernel.Make[uint8](m, c.n)
		if err != nil {
			return nil, nil, err
		}
		defer kernel.Drop(m, keys)
		for i, b := range c.bools {
			if b {
				keys[i] = 1
			}
		}
		return kernel.FactorizeCodes(m, keys, 2)
	}
	x, err := c.text.encoded(t)
	if err != nil {
		return nil, nil, err
	}
	switch {
	case x.c16 != nil:
		return kernel.FactorizeCodes(m, x.c16, len(x.dict))
	case x.c32 != nil:
		return kernel.FactorizeCodes(m, x.c32, len(x.dict))
	}
	return kernel.FactorizeCodes(m, x.c8, len(x.dict))
}

func (c *Column) factorizeObjects(t *object.Thread) (codes, first []int32, err error) {
	codes, err = kernel.Make[int32](t.Meter, c.n)
	if err != nil {
		return nil, nil, err
	}
	seen, err := object.NewDict(t)
	if err != nil {
		return nil, nil, err
	}
	for i, v := range c.objs {
		if MissingValue(v) {
			codes[i] = -1
			continue
		}
		if err := t.Poll(1); err != nil {
			return nil, nil, err
		}
		h, err := object.Hash(t, v)
		if err != nil {
			return nil, nil, err
		}
		k, ok, err := seen.GetHashed(t, v, h)
		if err != nil {
			return nil, nil, err
		}
		if !ok {
			k = object.Int(int64(len(first)))
			first = append(first, int32(i))
			if err := seen.SetHashed(t, v, h, k); err != nil {
				return nil, nil, err
			}
		}
		codes[i] = int32(k.AsInt())
	}
	return codes, first, nil
}
