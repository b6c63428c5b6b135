// This file defines the margins of pivot_table: a column and a row with the aggregates of all rows.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// withMargins adds the margins to a table.
func (p *pivotArgs) withMargins(t *object.Thread, table *frame.Frame) (*frame.Frame, error) {
	if !object.IsStr(p.margin) {
		return nil, object.ValueErrorf("margins_name argument must be a string")
	}
	if len(p.index) == 0 {
		return nil, object.Raise(object.NotImplementedErrorType, "pivot_table(margins=True) without index is not supported here; give the labels as index and transpose the result with .T")
	}
	if err := p.freeName(t, table.Index, 0); err != nil {
		return nil, err
	}
	if err := p.freeName(t, table.Columns, 1); err != nil {
		return nil, err
	}
	data := p.data
	if p.dropna {
		gone, err := missingRows(t, data, false)
		if err != nil {
			return nil, err
		}
		for i := range gone {
			gone[i] = !gone[i]
		}
		rows, err := kernel.Where(t.Meter, gone)
		if err != nil {
			return nil, err
		}
		if data, err = data.Take(t, rows); err != nil {
			return nil, err
		}
	}
	grand, err := p.grand(t, data)
	if err != nil {
		return nil, err
	}
	result, owner := table, []int32(nil)
	if len(p.columns) > 0 {
		if result, owner, err = p.marginColumns(t, table, data); err != nil {
			return nil, err
		}
	}
	return p.marginRow(t, result, owner, data, grand)
}

// freeName makes sure that no level from the given one on has the margins' name among its labels.
func (p *pivotArgs) freeName(t *object.Thread, x *frame.Index, from int) error {
	levels, err := x.Levels(t)
	if err != nil {
		return err
	}
	for _, c := range levels[min(from, len(levels)):] {
		if c.Kind() != column.String {
			continue
		}
		at, err := frame.NewIndex(c, object.None).Find(t, p.margin)
		if err != nil {
			return err
		}
		if at >= 0 {
			return object.ValueErrorf("Conflicting name \"%s\" in margins", textOf(t, p.margin))
		}
	}
	return nil
}

// marginLabel is the margins' name as the first of n levels, behind head where it is given; the others are empty.
func (p *pivotArgs) marginLabel(head object.Value, n int) object.Value {
	var items []object.Value
	if !head.IsUnbound() {
		items = append(items, head)
	}
	items = append(items, p.margin)
	for range n - 1 {
		items = append(items, object.NewStr(""))
	}
	if len(items) == 1 {
		return items[0]
	}
	return object.TupleOf(items)
}

// grand is the aggregate of each value over all rows, by the value's label.
func (p *pivotArgs) grand(t *object.Thread, data *frame.Frame) (*object.Dict, error) {
	out, err := object.NewDict(t)
	if err != nil {
		return nil, err
	}
	for _, l := range p.values {
		i, err := data.Columns.Find(t, l)
		if err != nil {
			return nil, err
		}
		if i < 0 {
			return nil, object.KeyError(l)
		}
		s, err := data.Column(t, i)
		if err != nil {
			return nil, err
		}
		fn := p.fn
		if object.IsDict(fn) {
			have, ok, err := object.ToDict(fn).Get(t, l)
			if err != nil {
				return nil, err
			}
			if !ok {
				continue
			}
			fn = have
		}
		v, err := aggColumn(t, s, fn, object.EmptyTuple, p.kwargs)
		if err != nil {
			if object.Matches(err, object.TypeErrorType) {
				continue
			}
			return nil, err
		}
		if err := out.Set(t, l, v); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// marginColumns puts behind the columns of each value one with the aggregates of whole rows. owner says for every column which column of the
// table it was, -1 for the margins.
func (p *pivotArgs) marginColumns(t *object.Thread, table, data *frame.Frame) (result *frame.Frame, owner []int32, err error) {
	margin, err := p.grouped(t, data, p.index, p.dropna, true)
	if err != nil {
		return nil, nil, err
	}
	if margin, err = margin.Reindex(t, table.Index); err != nil {
		return nil, nil, err
	}
	top, err := table.Columns.Level(t, 0)
	if err != nil {
		return nil, nil, err
	}
	g, err := frame.Group(t, []*column.Column{top}, []object.Value{object.None}, true, false)
	if err != nil {
		return nil, nil, err
	}
	// As in pandas, whole numbers beside others turn to floats here.
	mixed := false
	for _, c := range table.Cols {
		mixed = mixed || c.Kind() == column.Float64
	}
	var cols []*column.Column
	var labels []object.Value
	for k := range g.Len() {
		places, err := g.Rows(t, k)
		if err != nil {
			return nil, nil, err
		}
		for _, i := range places {
			l, err := table.Columns.Label(t, int(i))
			if err != nil {
				return nil, nil, err
			}
			c := table.Cols[i]
			if mixed && c.Kind() == column.Int64 {
				if c, err = c.Cast(t, column.Float64); err != nil {
					return nil, nil, err
				}
			}
			cols, labels, owner = append(cols, c), append(labels, l), append(owner, i)
		}
		head, err := g.Keys.Label(t, k)
		if err != nil {
			return nil, nil, err
		}
		at, err := margin.Columns.Find(t, head)
		if err != nil {
			return nil, nil, err
		}
		if at < 0 {
			return nil, nil, object.KeyError(head)
		}
		cols, labels, owner = append(cols, margin.Cols[at]), append(labels, p.marginLabel(head, len(p.columns))), append(owner, -1)
	}
	x, err := frame.MultiOf(t, labels, table.Columns.Names)
	return frame.NewFrame(table.Index, x, cols), owner, err
}

// marginRow puts a row with the aggregates of whole columns below a table.
func (p *pivotArgs) marginRow(t *object.Thread, f *frame.Frame, owner []int32, data *frame.Frame, grand *object.Dict) (*frame.Frame, error) {
	var sums *frame.Frame
	var err error
	if len(p.columns) > 0 {
		if sums, err = p.grouped(t, data, p.columns, p.dropna, true); err != nil {
			return nil, err
		}
	}
	cols := make([]*column.Column, len(f.Cols))
	for i, c := range f.Cols {
		label, err := f.Columns.Label(t, i)
		if err != nil {
			return nil, err
		}
		head, rest := label, object.None
		if object.TypeOf(label) == object.TupleType && f.Columns.IsMulti() {
			items := object.ToTuple(label).Items
			head, rest = items[0], items[1]
			if len(items) > 2 {
				rest = object.TupleOf(items[1:])
			}
		}
		var cell object.Value
		if owner == nil || owner[i] < 0 {
			v, ok, err := grand.Get(t, head)
			if err != nil || !ok {
				return nil, orKey(err, head)
			}
			cell = v
		} else if cell, err = p.sumCell(t, sums, head, rest); err != nil {
			return nil, err
		}
		one, err := column.FromValues(t, []object.Value{cell})
		if err != nil {
			return nil, err
		}
		if one.Kind() == column.Float64 && c.Kind() == column.Int64 && one.Floats()[0] == float64(int64(one.Floats()[0])) {
			if one, err = one.Cast(t, column.Int64); err != nil {
				return nil, err
			}
		}
		if cols[i], err = column.Concat(t, []*column.Column{c, one}); err != nil {
			return nil, err
		}
	}
	labels, err := frame.IndexOf(t, []object.Value{p.marginLabel(object.Unbound, f.Index.NLevels())}, object.None)
	if err != nil {
		return nil, err
	}
	names := f.Index.Names
	x, err := plainIndex(t, f.Index)
	if err != nil {
		return nil, err
	}
	if x, err = x.Append(t, labels); err != nil {
		return nil, err
	}
	return frame.NewFrame(x.Renamed(names...), f.Columns, cols), nil
}

// plainIndex is labels whose levels take any value: categories become their values.
func plainIndex(t *object.Thread, x *frame.Index) (*frame.Index, error) {
	levels, err := x.Levels(t)
	if err != nil {
		return nil, err
	}
	out := make([]*column.Column, len(levels))
	for i, c := range levels {
		if out[i], err = c.Dense(t); err != nil {
			return nil, err
		}
	}
	return levelIndex(out, x.Names), nil
}

// sumCell is the aggregate of value head for the columns labelled rest.
func (p *pivotArgs) sumCell(t *object.Thread, sums *frame.Frame, head, rest object.Value) (object.Value, error) {
	at, err := sums.Columns.Find(t, head)
	if err != nil {
		return object.Value{}, err
	}
	row, err := sums.Index.Find(t, rest)
	if err != nil {
		return object.Value{}, err
	}
	if at < 0 || row < 0 {
		if given(p.fill) {
			return p.fill, nil
		}
		return column.NaN, nil
	}
	return sums.Cols[at].Cell(t, row)
}
