// This file defines factorize, searchsorted and repeat.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// factorizeColumn numbers the distinct cells; -1 are missing ones unless they get a number of their own.
func factorizeColumn(t *object.Thread, c *column.Column, sorted, keepMissing bool) (codes, uniques *column.Column, err error) {
	g, err := frame.Group(t, []*column.Column{c}, []object.Value{object.None}, sorted, keepMissing)
	if err != nil {
		return nil, nil, err
	}
	if uniques, err = g.Keys.Level(t, 0); err != nil {
		return nil, nil, err
	}
	out, err := kernel.Make[int64](t.Meter, len(g.Codes))
	if err != nil {
		return nil, nil, err
	}
	return column.OfInts(out), uniques, kernel.Blocks(t.Meter, len(out), func(lo, hi int) {
		o := out[lo:hi]
		for i, k := range g.Codes[lo:hi] {
			o[i] = int64(k)
		}
	})
}

// factorizeCall is factorize of a series, index or list.
func factorizeCall(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	sorted, err := flag(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	sentinel, err := flag(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	c, ok, err := columnOf(t, v)
	if err != nil || !ok {
		return object.Value{}, orType(err, "factorize requires a Series, Index, ExtensionArray, np.ndarray or NumpyExtensionArray got "+object.TypeOf(v).Name+".")
	}
	codes, uniques, err := factorizeColumn(t, c, sorted, !sentinel)
	if err != nil {
		return object.Value{}, err
	}
	u := arrayOf(uniques)
	if frame.ToSeries(v) != nil || frame.ToIndex(v) != nil {
		u = frame.NewIndex(uniques, object.None).Value()
	}
	return object.Pair(t, arrayOf(codes), u)
}

// searchSorted finds where values belong in sorted cells.
func searchSorted(t *object.Thread, c *column.Column, a []object.Value) (object.Value, error) {
	side, _ := text(a[1])
	if side != "left" && side != "right" {
		return object.Value{}, object.ValueErrorf("'side' must be either 'left' or 'right'")
	}
	if given(a[2]) {
		order, ok, err := columnOf(t, a[2])
		if err != nil || !ok {
			return object.Value{}, orType(err, "sorter must be list-like")
		}
		rows, err := maskOrRows(t, order, c.Len())
		if err != nil {
			return object.Value{}, err
		}
		if c, err = c.Take(t, rows); err != nil {
			return object.Value{}, err
		}
	}
	x := frame.NewIndex(c, object.None)
	values, many, err := unpackList(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	one := func(v object.Value) (int, error) {
		if err := t.Poll(32); err != nil {
			return 0, err
		}
		return searchLabel(t, x, v, side == "right", false)
	}
	if !many {
		n, err := one(a[0])
		return object.Int(int64(n)), err
	}
	out, err := kernel.Make[int64](t.Meter, len(values))
	if err != nil {
		return object.Value{}, err
	}
	for i, v := range values {
		n, err := one(v)
		if err != nil {
			return object.Value{}, err
		}
		out[i] = int64(n)
	}
	return arrayOf(column.OfInts(out)), nil
}

// repeatRows are the rows of n labels, each as often as repeats says.
func repeatRows(t *object.Thread, n int, repeats object.Value) ([]int32, error) {
	c, many, err := columnOf(t, repeats)
	if err != nil {
		return nil, err
	}
	if !many {
		k, err := object.IndexInt(t, repeats)
		if err != nil {
			return nil, err
		}
		if c, err = fill(t, object.Int(int64(k)), n); err != nil {
			return nil, err
		}
	}
	if c.Len() == 1 && n != 1 {
		v, err := c.Cell(t, 0)
		if err != nil {
			return nil, err
		}
		k, err := object.IndexInt(t, v)
		if err != nil {
			return nil, err
		}
		return repeatRows(t, n, object.Int(int64(k)))
	}
	if c.Len() != n || c.Kind() != column.Int64 && n > 0 {
		return nil, object.ValueErrorf("operands could not be broadcast together with shape (%d,) (%d,)", n, c.Len())
	}
	total := int64(0)
	for i, k := range c.Ints() {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		if k < 0 {
			return nil, object.ValueErrorf("negative dimensions are not allowed")
		}
		if k > 1<<31-1 || total+k > 1<<31-1 {
			return nil, t.Charge(1 << 62)
		}
		total += k
	}
	rows, err := kernel.Make[int32](t.Meter, int(total))
	if err != nil {
		return nil, err
	}
	at := 0
	for i, k := range c.Ints() {
		for range k {
			if at&0xfff == 0xfff {
				if err := t.Poll(0x1000); err != nil {
					return nil, err
				}
			}
			rows[at] = int32(i)
			at++
		}
	}
	return rows, nil
}

func initFactorize() {
	st, it := frame.SeriesType, frame.IndexType
	for _, typ := range []*object.Type{st, it} {
		def(typ, "factorize", "sort=False, use_na_sentinel=True", factorizeCall)
		def(typ, "searchsorted", "value, side='left', sorter=None", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			c, _, err := columnOf(t, v)
			if err != nil {
				return object.Value{}, err
			}
			if c == nil {
				return object.Value{}, object.Raise(object.NotImplementedErrorType, "searchsorted of a MultiIndex is not supported here; use get_loc")
			}
			return searchSorted(t, c, a)
		})
		def(typ, "repeat", "repeats, axis=None!", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			x := frame.ToIndex(v)
			if x == nil {
				rows, err := repeatRows(t, frameLen(v), a[0])
				if err != nil {
					return object.Value{}, err
				}
				return takeRows(t, v, rows)
			}
			rows, err := repeatRows(t, x.Len(), a[0])
			if err != nil {
				return object.Value{}, err
			}
			return indexValue(x.Take(t, rows))
		})
	}
}
