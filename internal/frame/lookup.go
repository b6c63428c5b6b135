// This file defines lookup, the table that finds the rows of a label.

package frame

import (
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// lookup maps labels to rows: the first row of a label and, where labels repeat, the next row of the same label.
type lookup struct {
	ints  *kernel.RowTable[int64]
	strs  *kernel.RowTable[string]
	other *object.Dict
	next  []int32 // nil where labels are unique
}

func (k *lookup) bytes() int64 {
	switch {
	case k == nil:
		return 0
	case k.ints != nil:
		return k.ints.Bytes()
	case k.strs != nil:
		return k.strs.Bytes()
	}
	return int64(cap(k.next)) * 4
}

func (x *Index) lookup(t *object.Thread) (*lookup, error) {
	if x.table != nil {
		return x.table, nil
	}
	c, err := x.Level(t, 0)
	if err != nil {
		return nil, err
	}
	k := &lookup{}
	switch {
	case x.IsMulti() || c.Kind() == column.Object || c.Kind() == column.Float64 || c.Kind() == column.Date || c.Kind() == column.Category:
		err = k.index(t, x)
	case c.Kind() == column.String:
		text := c.Text()
		k.strs, err = kernel.TextRows(t.Meter, x.n, func(i int) string { s, _ := text.At(i); return s })
		if err == nil {
			k.next = k.strs.Next()
		}
	default:
		at := func(i int) int64 { return c.Ints()[i] }
		if c.Kind() == column.Bool {
			at = func(i int) int64 {
				if c.Bools()[i] {
					return 1
				}
				return 0
			}
		}
		k.ints, err = kernel.IntRows(t.Meter, x.n, at)
		if err == nil {
			k.next = k.ints.Next()
		}
	}
	if err != nil {
		return nil, err
	}
	x.table = k
	return k, nil
}

// index puts labels into a dict, from the last row to the first, so that each is left with its first.
func (k *lookup) index(t *object.Thread, x *Index) error {
	other, err := object.NewDict(t)
	if err != nil {
		return err
	}
	mark := t.Hold(other.Value())
	defer t.Drop(mark)
	for i := x.n - 1; i >= 0; i-- {
		v, err := x.Label(t, i)
		if err != nil {
			return err
		}
		if column.MissingValue(v) {
			v = object.None
		}
		later, ok, err := other.Get(t, v)
		if err != nil {
			return err
		}
		if ok {
			if k.next == nil {
				if k.next, err = kernel.Repeat[int32](t.Meter, -1, x.n); err != nil {
					return err
				}
			}
			k.next[i] = int32(later.AsInt())
		}
		if err := other.Set(t, v, object.Int(int64(i))); err != nil {
			return err
		}
		if err := t.Poll(1); err != nil {
			return err
		}
	}
	k.other = other
	return nil
}

// Find is the first row of a label, -1 where there is none.
func (x *Index) Find(t *object.Thread, label object.Value) (int, error) {
	if x.isRange {
		v, ok := intLabel(label)
		if !ok || x.step == 0 {
			return -1, nil
		}
		d := v - x.start
		if d%x.step != 0 || d/x.step < 0 || d/x.step >= int64(x.n) {
			return -1, nil
		}
		return int(d / x.step), nil
	}
	c := x.levels[0]
	// A few labels are faster to walk than to put into a table.
	if x.n <= 16 && x.table == nil && !x.IsMulti() && c.Kind() == column.String {
		if !object.IsStr(label) {
			return -1, nil
		}
		s := object.ToStr(label).String()
		for i := range x.n {
			if w, ok := c.Text().At(i); ok && w == s {
				return i, nil
			}
		}
		return -1, nil
	}
	k, err := x.lookup(t)
	if err != nil {
		return -1, err
	}
	switch {
	case k.other != nil:
		if column.MissingValue(label) {
			label = object.None
		}
		v, ok, err := k.other.Get(t, label)
		if err != nil || !ok {
			return -1, err
		}
		return int(v.AsInt()), nil
	case k.strs != nil:
		if object.IsStr(label) {
			return k.strs.First(object.ToStr(label).String()), nil
		}
		return -1, nil
	}
	v, ok := int64(0), false
	switch c.Kind() {
	case column.Datetime, column.Timedelta:
		if v, ok, err = timeLabel(t, c, label); err != nil {
			return -1, err
		}
	case column.Bool:
		v, ok = label.AsInt(), label.IsBool()
	default:
		v, ok = intLabel(label)
	}
	if !ok {
		return -1, nil
	}
	return k.ints.First(v), nil
}

// All is every row of a label.
func (x *Index) All(t *object.Thread, label object.Value) ([]int32, error) {
	return x.AppendAll(t, nil, label)
}

// AppendAll appends every row of a label to rows: labels that are looked up often, each with many rows, make more of them than there are.
func (x *Index) AppendAll(t *object.Thread, rows []int32, label object.Value) ([]int32, error) {
	i, err := x.Find(t, label)
	if err != nil || i < 0 {
		return rows, err
	}
	from := len(rows)
	if rows, err = budget.Append(t.Meter, rows, int32(i)); err != nil {
		return nil, err
	}
	if x.isRange || x.table == nil {
		if !x.isRange { // few labels: walk the rest
			s := object.ToStr(label).String()
			for j := i + 1; j < x.n; j++ {
				if w, ok := x.levels[0].Text().At(j); ok && w == s {
					if rows, err = budget.Append(t.Meter, rows, int32(j)); err != nil {
						return nil, err
					}
				}
			}
		}
		return rows, nil
	}
	if x.table.next != nil {
		for j := x.table.next[i]; j >= 0; j = x.table.next[j] {
			if rows, err = budget.Append(t.Meter, rows, j); err != nil {
				return nil, err
			}
		}
	}
	return rows, t.Poll(len(rows) - from)
}

// Unique tells whether no label repeats.
func (x *Index) Unique(t *object.Thread) (bool, error) {
	if x.isRange || x.n < 2 {
		return true, nil
	}
	k, err := x.lookup(t)
	if err != nil {
		return false, err
	}
	return k.next == nil, nil
}

func intLabel(v object.Value) (int64, bool) {
	switch {
	case v.IsInt():
		return v.AsInt(), true
	case v.IsFloat():
		f := v.AsFloat()
		return int64(f), f == float64(int64(f))
	}
	return 0, false
}

// timeLabel reads a label for a time column; text is parsed.
func timeLabel(t *object.Thread, c *column.Column, v object.Value) (int64, bool, error) {
	x, u, ok, err := column.ReadTime(t, v)
	if err != nil {
		return 0, false, err
	}
	if !ok && object.IsStr(v) && c.Kind() == column.Datetime {
		p, good := ParseTime(object.ToStr(v).String())
		x, u, ok = p.V, p.Unit, good
	}
	if !ok {
		return 0, false, nil
	}
	y, err := column.Rescale(x, u, c.Unit())
	if err != nil {
		return 0, false, nil
	}
	back, err := column.Rescale(y, c.Unit(), u)
	return y, err == nil && back == x, nil
}

// Indexer is for every label of want its row in x, -1 where it is missing. x must be unique.
func (x *Index) Indexer(t *object.Thread, want *Index) ([]int32, error) {
	out, err := kernel.Make[int32](t.Meter, want.n)
	if err != nil {
		return nil, err
	}
	for i := range out {
		v, err := want.Label(t, i)
		if err != nil {
			return nil, err
		}
		j, err := x.Find(t, v)
		if err != nil {
			return nil, err
		}
		out[i] = int32(j)
		if err := t.Poll(1); err != nil {
			return nil, err
		}
	}
	return out, nil
}
