// This file defines the result of a merge: its columns, suffixes, row labels and the indicator.

package pandas

import (
	"strconv"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// labels are the labels of the columns of both sides in the result; those that both have get suffixes.
func (m *merging) labels(t *object.Thread, right *frame.Index) (left, rest []object.Value, err error) {
	if left, err = m.l.Columns.Labels(t); err != nil {
		return nil, nil, err
	}
	if rest, err = right.Labels(t); err != nil {
		return nil, nil, err
	}
	both, err := m.l.Columns.Intersection(t, right)
	if err != nil || both.Len() == 0 {
		return left, rest, err
	}
	if blank(m.suffix[0]) && blank(m.suffix[1]) {
		return nil, nil, object.ValueErrorf("columns overlap but no suffix specified: %s", textOf(t, both.Value()))
	}
	for i, names := range [2][]object.Value{left, rest} {
		old := [2]*frame.Index{m.l.Columns, right}[i]
		for j, n := range names {
			at, err := both.Find(t, n)
			if err != nil {
				return nil, nil, err
			}
			if at < 0 || m.suffix[i].IsNone() {
				continue
			}
			if names[j], err = object.StrOf(t, textOf(t, n)+textOf(t, m.suffix[i])); err != nil {
				return nil, nil, err
			}
		}
		if err := m.checkNew(t, names, old, [2]*frame.Index{right, m.l.Columns}[i], both); err != nil {
			return nil, nil, err
		}
	}
	return left, rest, nil
}

func blank(v object.Value) bool { return v.IsNone() || isText(v, "") }

// checkNew refuses suffixes that give a label which the side, or the other one, has already.
func (m *merging) checkNew(t *object.Thread, names []object.Value, old, other, both *frame.Index) error {
	x, err := frame.IndexOf(t, names, object.None)
	if err != nil {
		return err
	}
	dups, err := object.NewSet(t, object.SetType)
	if err != nil {
		return err
	}
	n := 0
	for i, name := range names {
		was, err := old.Label(t, i)
		if err != nil {
			return err
		}
		first, err := x.Find(t, name)
		if err != nil {
			return err
		}
		again, err := old.Find(t, was)
		if err != nil {
			return err
		}
		bad := first < i && again == i
		if !bad {
			in, err := other.Find(t, name)
			if err != nil {
				return err
			}
			shared, err := both.Find(t, name)
			if err != nil {
				return err
			}
			bad = in >= 0 && shared < 0
		}
		if bad {
			n++
			if err := dups.Add(t, name); err != nil {
				return err
			}
		}
	}
	if n > 0 {
		return object.Raise(mergeError, "Passing 'suffixes' which cause duplicate columns %s is not allowed.", textOf(t, dups.Value()))
	}
	return nil
}

// columns takes the rows of the columns of both sides.
func (m *merging) columns(t *object.Thread) (*frame.Frame, error) {
	right, err := m.r.DropColumns(t, m.dropRight)
	if err != nil {
		return nil, err
	}
	left, rest, err := m.labels(t, right.Columns)
	if err != nil {
		return nil, err
	}
	lr, rr := m.lr, m.rr
	if m.fillLeft != nil {
		lr, rr = m.fillLeft, m.fillRt
	}
	var cols []*column.Column
	for i, f := range []*frame.Frame{m.l, right} {
		rows := [][]int32{lr, rr}[i]
		whole := allRows(rows, f.Len())
		for _, c := range f.Cols {
			if !whole {
				if c, err = c.Take(t, rows); err != nil {
					return nil, err
				}
			}
			cols = append(cols, c)
		}
	}
	x := m.l.Columns
	if len(left)+len(rest) > 0 || x.Len() > 0 {
		if x, err = frame.IndexOf(t, append(left, rest...), object.None); err != nil {
			return nil, err
		}
	}
	if x.NLevels() == m.l.Columns.NLevels() && x.IsMulti() {
		x = x.Renamed(m.l.Columns.Names...)
	} else if name, err := sameName(t, m.l.Columns.Name(), m.r.Columns.Name()); err != nil {
		return nil, err
	} else if !x.IsMulti() {
		x = x.Renamed(name)
	}
	return frame.NewFrame(frame.RangeIndex(0, 1, len(lr)), x, cols), nil
}

// allRows tells all n rows in order.
func allRows(rows []int32, n int) bool {
	if len(rows) != n {
		return false
	}
	for i, r := range rows {
		if r != int32(i) {
			return false
		}
	}
	return true
}

// result is the merged frame.
func (m *merging) result(t *object.Thread) (*frame.Frame, error) {
	f, err := m.columns(t)
	if err != nil {
		return nil, err
	}
	if err := m.putKeys(t, f); err != nil {
		return nil, err
	}
	switch {
	case m.byIndex[0] && m.byIndex[1]:
		f.Index, err = m.joinedIndex(t)
	case m.byIndex[1]:
		f.Index, err = m.l.Index.Take(t, m.lr)
	case m.byIndex[0]:
		f.Index, err = m.r.Index.Take(t, m.rr)
	default:
		if m.places != nil {
			f.Index = frame.NewIndex(column.OfInts(m.places), object.None)
		}
		return m.restoreLevels(t, f)
	}
	return f, err
}

// putKeys fills the cells of keys that only the other side has. Keys that are no column of the result become one.
func (m *merging) putKeys(t *object.Thread, f *frame.Frame) error {
	noLeft, noRight := gaps(m.lr), gaps(m.rr)
	for i := range m.keys {
		k := &m.keys[i]
		if m.byIndex[0] && m.byIndex[1] {
			return nil
		}
		if object.IsStr(k.leftName) && object.IsStr(k.rightName) {
			if eq, err := object.Equal(t, k.leftName, k.rightName); err != nil {
				return err
			} else if !eq {
				continue
			}
		}
		name := k.name
		at := -1
		if !name.IsNone() {
			var err error
			if at, err = f.Columns.Find(t, name); err != nil {
				return err
			}
		}
		if at >= 0 {
			inLeft, err := m.l.Columns.Find(t, name)
			if err != nil {
				return err
			}
			if inLeft >= 0 && !noLeft || inLeft < 0 && !noRight {
				continue
			}
			flipped := *m
			key := *k
			if inLeft < 0 { // a column of the right side, filled from the left
				flipped.lr, flipped.rr = m.rr, m.lr
				key.left, key.right = k.right, k.left
			}
			c, err := flipped.keyCells(t, &key)
			if err != nil {
				return err
			}
			f.Cols = append([]*column.Column(nil), f.Cols...)
			f.Cols[at] = c
			continue
		}
		c, err := m.keyCells(t, k)
		if err != nil {
			return err
		}
		if name.IsNone() {
			name = object.NewStr("key_" + strconv.Itoa(i))
		}
		if err := f.InsertColumn(t, min(i, len(f.Cols)), name, c); err != nil {
			return err
		}
	}
	return nil
}

// joinedIndex is the row labels of a merge on both indexes.
func (m *merging) joinedIndex(t *object.Thread) (*frame.Index, error) {
	a, b := m.l.Index, m.r.Index
	names := a.Names
	if m.how == "right" || m.how == "right_anti" {
		names = b.Names
	}
	if a.NLevels() != b.NLevels() {
		if a.IsMulti() {
			return a.Take(t, m.lr)
		}
		return b.Take(t, m.rr)
	}
	switch {
	case !gaps(m.lr):
		x, err := a.Take(t, m.lr)
		if err != nil {
			return nil, err
		}
		return x.Renamed(names...), nil
	case !gaps(m.rr):
		x, err := b.Take(t, m.rr)
		if err != nil {
			return nil, err
		}
		return x.Renamed(names...), nil
	}
	cols := make([]*column.Column, len(m.keys))
	for i := range m.keys {
		var err error
		if cols[i], err = m.keyCells(t, &m.keys[i]); err != nil {
			return nil, err
		}
	}
	return levelIndex(cols, names), nil
}

// restoreLevels makes keys that are levels of the row labels on both sides levels of the result.
func (m *merging) restoreLevels(t *object.Thread, f *frame.Frame) (*frame.Frame, error) {
	var cols []*column.Column
	var names []object.Value
	gone := map[int]bool{}
	for _, k := range m.keys {
		if k.leftName.IsUnbound() || k.rightName.IsUnbound() {
			continue
		}
		if eq, err := object.Equal(t, k.leftName, k.rightName); err != nil {
			return nil, err
		} else if !eq {
			continue
		}
		l, err := levelOf(t, m.l.Index, k.leftName)
		if err != nil {
			return nil, err
		}
		r, err := levelOf(t, m.r.Index, k.rightName)
		if err != nil {
			return nil, err
		}
		at, err := f.Columns.Find(t, k.name)
		if err != nil {
			return nil, err
		}
		if l >= 0 && r >= 0 && at >= 0 {
			cols, names = append(cols, f.Cols[at]), append(names, k.name)
			gone[at] = true
		}
	}
	if len(cols) == 0 {
		return f, nil
	}
	g, err := f.DropColumns(t, gone)
	if err != nil {
		return nil, err
	}
	g.Index = levelIndex(cols, names)
	return g, nil
}

// indicatorName reads indicator=.
func (m *merging) indicatorName(t *object.Thread, v object.Value) (on bool, name object.Value, err error) {
	switch {
	case object.IsStr(v):
		on, name = true, v
	case v.IsBool():
		on, name = v.AsBool(), object.NewStr("_merge")
	default:
		return false, v, object.ValueErrorf("indicator option can only accept boolean or string arguments")
	}
	if !on {
		return false, name, nil
	}
	for _, f := range []*frame.Frame{m.l, m.r} {
		for _, s := range []string{"_left_indicator", "_right_indicator"} {
			if at, err := f.Columns.Find(t, object.NewStr(s)); err != nil {
				return false, name, err
			} else if at >= 0 {
				return false, name, object.ValueErrorf("Cannot use `indicator=True` option when data contains a column named %s", s)
			}
		}
	}
	for _, f := range []*frame.Frame{m.l, m.r} {
		if at, err := f.Columns.Find(t, name); err != nil {
			return false, name, err
		} else if at >= 0 {
			return false, name, object.ValueErrorf("Cannot use name of an existing column for indicator column")
		}
	}
	return true, name, nil
}

// addIndicator adds the column that tells where a row comes from.
func (m *merging) addIndicator(t *object.Thread, f *frame.Frame, name object.Value) error {
	codes, err := kernel.Make[int32](t.Meter, len(m.lr))
	if err != nil {
		return err
	}
	for i := range codes {
		switch {
		case m.rr[i] < 0:
			codes[i] = 0
		case m.lr[i] < 0:
			codes[i] = 1
		default:
			codes[i] = 2
		}
	}
	cats, err := column.FromValues(t, []object.Value{object.NewStr("left_only"), object.NewStr("right_only"), object.NewStr("both")})
	if err != nil {
		return err
	}
	return f.InsertColumn(t, len(f.Cols), name, column.OfCategory(codes, cats, false))
}
