// This file defines pivot_table: groups of rows spread over columns.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// pivotArgs are the arguments of pivot_table.
type pivotArgs struct {
	data                            *frame.Frame
	index, columns                  []object.Value
	values                          []object.Value // all other columns where none were asked for
	passed, single                  bool           // values were asked for; as one label
	sizes                           bool           // the aggregate counts rows, whatever the values
	fn, fill, margin, kwargs        object.Value
	margins, dropna, observed, sort bool
}

// pivotKeys reads index= and columns=: labels, arrays, functions and Groupers.
func pivotKeys(t *object.Thread, v object.Value) ([]object.Value, error) {
	switch {
	case !given(v):
		return nil, nil
	case object.IsList(v):
		return labelList(t, v)
	case object.TypeOf(v) == object.TupleType:
		return object.ToTuple(v).Items, nil
	}
	return []object.Value{v}, nil
}

// pivotTable is pivot_table(values, index, columns, aggfunc, fill_value, margins, dropna, margins_name, observed, sort, **kwargs).
func pivotTable(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	p := pivotArgs{data: frame.ToFrame(v), fn: a[3], fill: a[4], margin: a[7], kwargs: a[10]}
	if p.data == nil {
		return object.Value{}, object.TypeErrorf("pivot_table needs a DataFrame, not %s", object.TypeOf(v).Name)
	}
	var err error
	for _, x := range []struct {
		to   *bool
		from object.Value
	}{{&p.margins, a[5]}, {&p.dropna, a[6]}, {&p.observed, a[8]}, {&p.sort, a[9]}} {
		if *x.to, err = flag(t, x.from); err != nil {
			return object.Value{}, err
		}
	}
	if p.index, err = pivotKeys(t, a[1]); err != nil {
		return object.Value{}, err
	}
	if p.columns, err = pivotKeys(t, a[2]); err != nil {
		return object.Value{}, err
	}
	if err := p.readValues(t, a[0]); err != nil {
		return object.Value{}, err
	}
	if !object.IsList(p.fn) {
		return p.table(t)
	}
	fns, err := labelList(t, p.fn)
	if err != nil {
		return object.Value{}, err
	}
	parts := make([]object.Value, len(fns))
	keys := make([]object.Value, len(fns))
	for i, fn := range fns {
		one := p
		one.fn = fn
		if parts[i], err = one.table(t); err != nil {
			return object.Value{}, err
		}
		keys[i] = aggName(fn)
	}
	if len(parts) == 0 {
		return object.Value{}, object.ValueErrorf("No objects to concatenate")
	}
	return concatColumns(t, parts, concatArgs{outer: true, keys: keys, names: object.None})
}

// readValues reads values= and restricts the data to the columns that matter.
func (p *pivotArgs) readValues(t *object.Thread, v object.Value) error {
	keys := append(append([]object.Value(nil), p.index...), p.columns...)
	isKey := map[int]bool{}
	for _, k := range keys {
		if g := toGrouper(k); g != nil {
			k = g.key
		}
		if !scalarKey(k) || frame.ToSeries(k) != nil {
			continue
		}
		if i, err := p.data.Columns.Find(t, k); err != nil {
			return err
		} else if i >= 0 {
			isKey[i] = true
		}
	}
	if !given(v) {
		for i := range p.data.Cols {
			if isKey[i] {
				continue
			}
			l, err := p.data.Columns.Label(t, i)
			if err != nil {
				return err
			}
			p.values = append(p.values, l)
		}
		return nil
	}
	p.passed, p.single = true, scalarKey(v)
	p.values = []object.Value{v}
	if !p.single {
		var err error
		if p.values, err = labelList(t, v); err != nil {
			return err
		}
	}
	// pandas selects the columns that matter by their labels where that leaves some out, and then cannot have one twice.
	selects := len(keys)+len(p.values) < len(p.data.Cols)
	for i, k := range keys {
		for _, other := range keys[:i] {
			if selects && object.IsStr(k) && object.IsStr(other) && object.ToStr(k).String() == object.ToStr(other).String() {
				return object.ValueErrorf("Grouper for %s not 1-dimensional", reprOr(t, k))
			}
		}
	}
	wanted := map[int]bool{}
	for _, l := range p.values {
		at, err := p.data.Columns.All(t, l)
		if err != nil {
			return err
		}
		if len(at) == 0 {
			return object.KeyError(l)
		}
		for _, i := range at {
			if isKey[int(i)] && selects {
				return object.ValueErrorf("Grouper for %s not 1-dimensional", reprOr(t, l))
			}
			wanted[int(i)] = true
		}
	}
	var at []int32
	for i := range p.data.Cols {
		if isKey[i] || wanted[i] {
			at = append(at, int32(i))
		}
	}
	var err error
	p.data, err = p.data.Select(t, at)
	return err
}

// grouped aggregates data by keys; the labels of the result's columns are those of the values.
func (p *pivotArgs) grouped(t *object.Thread, data *frame.Frame, keys []object.Value, observed, sorted bool) (*frame.Frame, error) {
	list, err := object.NewListFrom(t, keys)
	if err != nil {
		return nil, err
	}
	yes := object.True
	gv, err := groupBy(t, data.Value(), []object.Value{list.Value(), object.None, yes, object.Bool(sorted), yes, object.Bool(observed), object.Bool(p.dropna)})
	if err != nil {
		return nil, err
	}
	if p.passed {
		l, err := object.NewListFrom(t, p.values)
		if err != nil {
			return nil, err
		}
		if gv, err = toGrouped(gv).pick(t, l.Value()); err != nil {
			return nil, err
		}
	}
	kwargs := p.kwargs
	if !object.IsDict(kwargs) {
		d, err := object.NewDict(t)
		if err != nil {
			return nil, err
		}
		kwargs = d.Value()
	}
	r, err := aggregate(t, gv, []object.Value{p.fn, object.EmptyTuple, kwargs})
	if err != nil {
		return nil, err
	}
	if s := frame.ToSeries(r); s != nil {
		p.sizes = true
		return frame.NewFrame(s.Index, frame.RangeIndex(0, 1, 1), []*column.Column{s.Col}), nil
	}
	return frame.ToFrame(r), nil
}

// dropEmpty leaves out rows (columns with axis 1) that are missing altogether.
func dropEmpty(t *object.Thread, f *frame.Frame, axis int64) (*frame.Frame, error) {
	if axis == 0 && len(f.Cols) == 0 {
		return f, nil
	}
	v, err := dropNA(t, f.Value(), []object.Value{object.Int(axis), object.NewStr("all"), object.None, object.None, object.False, object.False})
	if err != nil {
		return nil, err
	}
	return frame.ToFrame(v), nil
}

// table is pivot_table with one aggregate.
func (p *pivotArgs) table(t *object.Thread) (object.Value, error) {
	keys := append(append([]object.Value(nil), p.index...), p.columns...)
	f, err := p.grouped(t, p.data, keys, p.observed, p.sort)
	if err != nil {
		return object.Value{}, err
	}
	if p.dropna && len(f.Cols) > 0 {
		if f, err = dropEmpty(t, f, 0); err != nil {
			return object.Value{}, err
		}
	}
	if len(p.index) > 0 && len(p.columns) > 0 {
		at := make([]int, len(p.columns))
		for i := range at {
			at[i] = len(p.index) + i
		}
		if f, err = unstackFrame(t, f, at, p.fill, false, p.sort); err != nil {
			return object.Value{}, err
		}
	}
	if !p.dropna {
		if f, err = p.allCombinations(t, f); err != nil {
			return object.Value{}, err
		}
	}
	if p.sort {
		order, err := f.Columns.Argsort(t, false)
		if err == nil {
			f, err = f.Select(t, order)
		}
		if err != nil && !object.Matches(err, object.TypeErrorType) {
			return object.Value{}, err
		}
	}
	if given(p.fill) {
		v, err := fillNA(t, f.Value(), []object.Value{p.fill, object.None, object.None, object.False, object.None})
		if err != nil {
			return object.Value{}, err
		}
		f = frame.ToFrame(v)
	}
	if p.margins {
		if p.sizes {
			return object.Value{}, object.ValueErrorf("pivot_table with margins cannot count rows with aggfunc='size': use aggfunc='count' of a column")
		}
		if f, err = p.withMargins(t, f); err != nil {
			return object.Value{}, err
		}
	}
	if p.sizes && f.Columns.NLevels() == 1 {
		return frame.NewSeries(f.Index, object.None, f.Cols[0]).Value(), nil
	}
	if (p.single || p.sizes) && f.Columns.NLevels() > 1 {
		f = f.Copy()
		if f.Columns, err = dropLevels(t, f.Columns, map[int]bool{0: true}); err != nil {
			return object.Value{}, err
		}
	}
	if len(p.index) == 0 && len(p.columns) > 0 {
		if f, err = transpose(t, f); err != nil {
			return object.Value{}, err
		}
	}
	if p.dropna {
		if f, err = dropEmpty(t, f, 1); err != nil {
			return object.Value{}, err
		}
	}
	return f.Value(), nil
}

// allCombinations adds the rows and columns that no data have (dropna=False).
func (p *pivotArgs) allCombinations(t *object.Thread, f *frame.Frame) (*frame.Frame, error) {
	if f.Index.IsMulti() {
		x, err := productIndex(t, f.Index)
		if err != nil {
			return nil, err
		}
		if f, err = f.Reindex(t, x); err != nil {
			return nil, err
		}
	}
	if !f.Columns.IsMulti() {
		return f, nil
	}
	x, err := productIndex(t, f.Columns)
	if err != nil {
		return nil, err
	}
	return f.ReindexColumns(t, x)
}

// productIndex is all combinations of the labels of the levels of x.
func productIndex(t *object.Thread, x *frame.Index) (*frame.Index, error) {
	levels, err := x.Levels(t)
	if err != nil {
		return nil, err
	}
	total := int64(1)
	keys := make([]*column.Column, len(levels))
	for i, c := range levels {
		g, err := frame.Group(t, []*column.Column{c}, x.Names[i:i+1], true, false)
		if err != nil {
			return nil, err
		}
		if keys[i], err = g.Keys.Level(t, 0); err != nil {
			return nil, err
		}
		n, ok := object.MulInt(total, int64(g.Len()))
		if !ok || n > 1<<31-1 {
			return nil, t.Charge(1 << 62)
		}
		total = n
	}
	inner := total
	for i, c := range keys {
		n := int64(c.Len())
		if n > 0 {
			inner /= n
		}
		rows, err := kernel.Make[int32](t.Meter, int(total))
		if err != nil {
			return nil, err
		}
		for k := range rows {
			rows[k] = int32(int64(k) / inner % n)
		}
		if keys[i], err = c.Take(t, rows); err != nil {
			return nil, err
		}
		kernel.Drop(t.Meter, rows)
	}
	return frame.NewMulti(keys, x.Names), nil
}
