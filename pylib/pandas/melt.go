// This file defines melt, which turns columns into rows.

package pandas

import (
	"slices"
	"strconv"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// meltArgs are the arguments of melt.
type meltArgs struct {
	ids, vars      []object.Value
	allVars        bool // value_vars was left out
	names          []object.Value
	value          object.Value
	keepIndex      bool
	chosen, values []int32 // places of the columns
}

// meltNames are the names of the columns that hold the former labels.
func meltNames(t *object.Thread, f *frame.Frame, v object.Value) ([]object.Value, error) {
	n := f.Columns.NLevels()
	list, many, err := unpackList(t, v)
	if err != nil {
		return nil, err
	}
	switch {
	case many && n > 1:
		if len(list) > n {
			return nil, object.ValueErrorf("var_name=%s has %d items, but the dataframe columns only have %d levels.", reprOr(t, v), len(list), n)
		}
		return list, nil
	case many:
		return nil, object.ValueErrorf("var_name=%s must be a scalar.", reprOr(t, v))
	case given(v):
		return []object.Value{v}, nil
	case n == 1:
		if name := f.Columns.Name(); !name.IsNone() {
			return []object.Value{name}, nil
		}
		return []object.Value{object.NewStr("variable")}, nil
	}
	names := append([]object.Value(nil), f.Columns.Names...)
	if len(slices.CompactFunc(append([]object.Value(nil), names...), func(a, b object.Value) bool { return a.IsNone() && b.IsNone() })) == 1 || slices.ContainsFunc(names, object.Value.IsNone) {
		for i := range names {
			names[i] = object.NewStr("variable_" + strconv.Itoa(i))
		}
	}
	return names, nil
}

// meltPlaces finds the columns that stay and those that become rows.
func (p *meltArgs) meltPlaces(t *object.Thread, f *frame.Frame) error {
	var gone []object.Value
	find := func(labels []object.Value) (out []int32, err error) {
		for _, l := range labels {
			at, err := f.Columns.All(t, l)
			if err != nil {
				return nil, err
			}
			if len(at) == 0 {
				gone = append(gone, l)
			}
			out = append(out, at...)
		}
		return out, nil
	}
	var err error
	if p.chosen, err = find(p.ids); err != nil {
		return err
	}
	if p.values, err = find(p.vars); err != nil {
		return err
	}
	if len(gone) > 0 {
		return keyErrorf("The following id_vars or value_vars are not present in the DataFrame: " + textList(t, gone))
	}
	if p.allVars {
		for i := range f.Cols {
			if !slices.Contains(p.chosen, int32(i)) {
				p.values = append(p.values, int32(i))
			}
		}
	}
	return nil
}

// melted is the frame with a row for every row and value column of f.
func (p *meltArgs) melted(t *object.Thread, f *frame.Frame) (*frame.Frame, error) {
	n := f.Len()
	total, fits := object.MulInt(int64(n), int64(len(p.values)))
	if !fits || total > 1<<31-1 {
		return nil, t.Charge(1 << 62)
	}
	if err := makeRoom(t, total, int64(8+8*(len(p.chosen)+2))); err != nil {
		return nil, err
	}
	rows, err := kernel.Make[int32](t.Meter, int(total))
	if err != nil {
		return nil, err
	}
	which, err := kernel.Make[int32](t.Meter, int(total))
	if err != nil {
		return nil, err
	}
	for k := range rows {
		rows[k], which[k] = int32(k%n), int32(k/n)
	}
	var cols []*column.Column
	var labels []object.Value
	for _, i := range p.chosen {
		c, err := f.Cols[i].Take(t, rows)
		if err != nil {
			return nil, err
		}
		l, err := f.Columns.Label(t, int(i))
		if err != nil {
			return nil, err
		}
		cols, labels = append(cols, c), append(labels, l)
	}
	heads, err := f.Columns.Take(t, p.values)
	if err != nil {
		return nil, err
	}
	levels, err := heads.Levels(t)
	if err != nil {
		return nil, err
	}
	for _, c := range levels[:len(p.names)] {
		if c, err = c.Take(t, which); err != nil {
			return nil, err
		}
		cols = append(cols, c)
	}
	parts := make([]*column.Column, len(p.values))
	for k, i := range p.values {
		parts[k] = f.Cols[i]
	}
	value, err := column.Concat(t, parts)
	if err != nil {
		return nil, err
	}
	x, err := frame.IndexOf(t, append(append(labels, p.names...), p.value), object.None)
	if err != nil {
		return nil, err
	}
	index := frame.RangeIndex(0, 1, int(total))
	if p.keepIndex {
		if index, err = f.Index.Take(t, rows); err != nil {
			return nil, err
		}
	}
	return frame.NewFrame(index, x, append(cols, value)), nil
}

// melt is melt(id_vars, value_vars, var_name, value_name, col_level, ignore_index).
func melt(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	if f == nil {
		return object.Value{}, object.TypeErrorf("melt needs a DataFrame, not %s", object.TypeOf(v).Name)
	}
	p := meltArgs{allVars: !given(a[1]), value: a[3]}
	if given(a[4]) {
		at, err := levelNumbers(t, f.Columns, a[4])
		if err != nil {
			return object.Value{}, err
		}
		c, err := f.Columns.Level(t, at[0])
		if err != nil {
			return object.Value{}, err
		}
		f = f.Copy()
		f.Columns = frame.NewIndex(c, f.Columns.Names[at[0]])
	}
	if at, err := f.Columns.Find(t, a[3]); err != nil {
		return object.Value{}, err
	} else if at >= 0 {
		return object.Value{}, object.ValueErrorf("value_name (%s) cannot match an element in the DataFrame columns.", textOf(t, a[3]))
	}
	var err error
	if p.ids, err = keyLabels(t, a[0]); err != nil {
		return object.Value{}, err
	}
	if p.vars, err = keyLabels(t, a[1]); err != nil {
		return object.Value{}, err
	}
	if f.Columns.IsMulti() {
		for i, name := range []string{"id_vars", "value_vars"} {
			if object.TypeOf(a[i]) == object.TupleType {
				return object.Value{}, object.ValueErrorf("%s must be a list of tuples when columns are a MultiIndex", name)
			}
		}
	}
	if err := p.meltPlaces(t, f); err != nil {
		return object.Value{}, err
	}
	if p.names, err = meltNames(t, f, a[2]); err != nil {
		return object.Value{}, err
	}
	ignore, err := flag(t, a[5])
	if err != nil {
		return object.Value{}, err
	}
	p.keepIndex = !ignore
	return frameValue(p.melted(t, f))
}
