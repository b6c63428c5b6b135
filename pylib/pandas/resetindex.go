// This file defines reset_index and set_index.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// levelName is the column name that a level gets when the index becomes columns.
func levelName(t *object.Thread, x *frame.Index, l int, taken *frame.Index) (object.Value, error) {
	if !x.Names[l].IsNone() {
		return x.Names[l], nil
	}
	if x.NLevels() > 1 {
		return object.NewStr("level_" + textOf(t, object.Int(int64(l)))), nil
	}
	name := object.NewStr("index")
	if taken != nil {
		i, err := taken.Find(t, name)
		if err != nil {
			return name, err
		}
		if i >= 0 {
			name = object.NewStr("level_0")
		}
	}
	return name, nil
}

func resetFrame(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	drop, err := flag(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	g := f.Copy()
	gone := map[int]bool{}
	var order []int
	if given(a[0]) {
		if order, err = levelNumbers(t, f.Index, a[0]); err != nil {
			return object.Value{}, err
		}
	} else {
		for l := range f.Index.Names {
			order = append(order, l)
		}
	}
	for _, l := range order {
		gone[l] = true
	}
	if !drop {
		names, err := labelList(t, a[6])
		if err != nil {
			return object.Value{}, err
		}
		at := 0
		for l := range f.Index.Names {
			if !gone[l] {
				continue
			}
			name, err := levelName(t, f.Index, l, f.Columns)
			if err != nil {
				return object.Value{}, err
			}
			if at < len(names) {
				name = names[at]
			}
			if i, err := g.Columns.Find(t, name); err != nil {
				return object.Value{}, err
			} else if i >= 0 {
				return object.Value{}, object.ValueErrorf("cannot insert %s, already exists", textOf(t, name))
			}
			c, err := f.Index.Level(t, l)
			if err != nil {
				return object.Value{}, err
			}
			if err := g.InsertColumn(t, at, name, c); err != nil {
				return object.Value{}, err
			}
			at++
		}
	}
	if len(gone) == f.Index.NLevels() {
		g.Index = frame.RangeIndex(0, 1, f.Len())
	} else if g.Index, err = dropLevels(t, f.Index, gone); err != nil {
		return object.Value{}, err
	}
	return settle(t, v, g.Value(), a[2])
}

func resetSeries(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	s := frame.ToSeries(v)
	drop, err := flag(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	if drop {
		x := frame.RangeIndex(0, 1, s.Len())
		if given(a[0]) {
			at, err := levelNumbers(t, s.Index, a[0])
			if err != nil {
				return object.Value{}, err
			}
			gone := map[int]bool{}
			for _, l := range at {
				gone[l] = true
			}
			if len(gone) < s.Index.NLevels() {
				if x, err = dropLevels(t, s.Index, gone); err != nil {
					return object.Value{}, err
				}
			}
		}
		return settle(t, v, frame.NewSeries(x, s.Name, s.Col).Value(), a[3])
	}
	name := a[2]
	if name.IsUnbound() {
		name = s.Name
		if name.IsNone() {
			name = object.Int(0)
		}
	}
	f, err := toFrame(t, s, name)
	if err != nil {
		return object.Value{}, err
	}
	return resetFrame(t, f.Value(), []object.Value{a[0], object.False, object.False, object.Int(0), object.None, object.False, object.None})
}

func setIndex(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	keys := []object.Value{a[0]}
	if object.IsList(a[0]) {
		var err error
		if keys, err = labelList(t, a[0]); err != nil {
			return object.Value{}, err
		}
	}
	drop, err := flag(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	more, err := flag(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	var cols []*column.Column
	var names []object.Value
	if more {
		levels, err := f.Index.Levels(t)
		if err != nil {
			return object.Value{}, err
		}
		cols, names = append(cols, levels...), append(names, f.Index.Names...)
	}
	gone := map[int]bool{}
	var missing []object.Value
	for _, k := range keys {
		if scalarKey(k) {
			i, err := f.Columns.Find(t, k)
			if err != nil {
				return object.Value{}, err
			}
			if i < 0 {
				missing = append(missing, k)
				continue
			}
			cols, names = append(cols, f.Cols[i]), append(names, k)
			gone[i] = drop
			continue
		}
		x, err := indexOf(t, k)
		if err != nil {
			return object.Value{}, err
		}
		if x.Len() != f.Len() {
			return object.Value{}, object.ValueErrorf("Length mismatch: Expected %d rows, received array of length %d", f.Len(), x.Len())
		}
		levels, err := x.Levels(t)
		if err != nil {
			return object.Value{}, err
		}
		cols, names = append(cols, levels...), append(names, x.Names...)
	}
	if len(missing) > 0 {
		return object.Value{}, keyErrorf("None of " + textList(t, missing) + " are in the columns")
	}
	if len(cols) == 0 {
		return object.Value{}, object.ValueErrorf("Must pass non-zero number of levels/codes")
	}
	g, err := f.DropColumns(t, gone)
	if err != nil {
		return object.Value{}, err
	}
	if len(cols) == 1 {
		g.Index = frame.NewIndex(cols[0], names[0])
	} else {
		g.Index = frame.NewMulti(cols, names).Coded()
	}
	if check, err := flag(t, a[4]); err != nil {
		return object.Value{}, err
	} else if check {
		if unique, err := g.Index.Unique(t); err != nil {
			return object.Value{}, err
		} else if !unique {
			return object.Value{}, object.ValueErrorf("Index has duplicate keys")
		}
	}
	return settle(t, v, g.Value(), a[3])
}
