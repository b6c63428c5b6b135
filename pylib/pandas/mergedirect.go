// This file defines the merge with a side whose keys do not repeat: a table says for every key of the other side which row it has.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// direct pairs the rows of a left or inner merge on one key that is unique on the right; ok is false for others, with nothing done.
func (m *merging) direct(t *object.Thread) (ok bool, err error) {
	if len(m.keys) != 1 || m.how != "left" && m.how != "inner" || m.byIndex[0] || m.byIndex[1] || m.sorted || m.l.Len() < 64 {
		return false, nil
	}
	rows, err := uniquePlaces(t, m.keys[0].left, m.keys[0].right)
	if rows == nil || err != nil {
		return false, err
	}
	keep, err := kernel.Make[bool](t.Meter, len(rows))
	if err != nil {
		return false, err
	}
	defer kernel.Drop(t.Meter, keep)
	err = kernel.Each(t.Meter, len(rows), func(lo, hi int) {
		for i, r := range rows[lo:hi] {
			keep[lo+i] = r >= 0
		}
	})
	if err != nil {
		return false, err
	}
	if m.how == "left" || kernel.CountTrue(keep) == len(keep) {
		m.rr = rows
		m.lr, err = kernel.Iota(t.Meter, len(rows))
		return err == nil, err
	}
	if m.lr, err = kernel.Where(t.Meter, keep); err != nil {
		return false, err
	}
	m.rr, err = kernel.Take(t.Meter, rows, m.lr, -1)
	kernel.Drop(t.Meter, rows)
	return err == nil, err
}

// uniquePlaces is for every cell of a the row of b that equals it, -1 without one; nil where b has a missing or repeated cell or no table fits.
func uniquePlaces(t *object.Thread, a, b *column.Column) ([]int32, error) {
	switch {
	case a.Kind() != b.Kind() || a.Unit() != b.Unit() || a.Zone() != b.Zone() || a.Width() == column.Uint64 || b.Width() == column.Uint64 || b.AnyMissing():
		return nil, nil
	case a.Kind() == column.String && a.Text().Coded():
		row := make(map[string]int32, min(b.Len(), 1<<16))
		if err := t.Charge(int64(b.Len()) * 40); err != nil {
			return nil, err
		}
		defer t.Meter.Release(int64(b.Len()) * 40)
		for i := range b.Len() {
			s, _ := b.Text().At(i)
			if _, again := row[s]; again {
				return nil, nil
			}
			row[s] = int32(i)
		}
		words := a.Text().Dict()
		table, err := kernel.Make[int32](t.Meter, len(words))
		if err != nil {
			return nil, err
		}
		defer kernel.Drop(t.Meter, table)
		for k, w := range words {
			table[k] = -1
			if r, ok := row[w]; ok {
				table[k] = r
			}
		}
		if err := t.Poll(b.Len() + len(words)); err != nil {
			return nil, err
		}
		return column.MapCodes(t, a.Text(), table, -1)
	case a.Kind() == column.Int64 || a.Kind() == column.Datetime || a.Kind() == column.Timedelta:
		lo, hi, least, err := kernel.Span(t.Meter, b.Ints())
		if span := uint64(hi) - uint64(lo); err != nil || least || lo > hi || span >= 1<<22 || span > uint64(4*(a.Len()+b.Len())+1024) {
			return nil, err
		}
		table, ok, err := kernel.Places(t.Meter, b.Ints(), lo, int(hi-lo)+1)
		if !ok || err != nil {
			return nil, err
		}
		defer kernel.Drop(t.Meter, table)
		return kernel.Lookup(t.Meter, a.Ints(), lo, table)
	}
	return nil, nil
}
