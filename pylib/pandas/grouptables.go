// This file defines the methods of grouped objects that give several cells for every group: ohlc, describe, unique, corr, cov and corrwith.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// sideBySide joins tables of the groups' rows; the label of each column stands above those of its table, but for a series.
func (g *grouped) sideBySide(t *object.Thread, heads []object.Value, tables []*frame.Frame) (object.Value, error) {
	if g.series && len(tables) == 1 {
		return g.finish(t, tables[0].Columns, tables[0].Cols)
	}
	if len(tables) == 0 {
		return g.finish(t, g.f.Columns, nil)
	}
	var cols []*column.Column
	xs := make([]*frame.Index, len(tables))
	for i, f := range tables {
		cols = append(cols, f.Cols...)
		xs[i] = f.Columns
	}
	outer, err := frame.IndexOf(t, heads, object.None)
	if err != nil {
		return object.Value{}, err
	}
	x, err := keyedIndex(t, outer, g.f.Columns.Names, xs)
	if err != nil {
		return object.Value{}, err
	}
	return g.finish(t, x, cols)
}

var ohlcLabels = []string{"open", "high", "low", "close"}

func groupOHLC(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
	g := toGrouped(v)
	labels := make([]object.Value, len(ohlcLabels))
	for i, s := range ohlcLabels {
		labels[i] = object.NewStr(s)
	}
	x, err := frame.IndexOf(t, labels, object.None)
	if err != nil {
		return object.Value{}, err
	}
	var heads []object.Value
	var tables []*frame.Frame
	for i, c := range g.f.Cols {
		if !c.Numeric() {
			return object.Value{}, object.Raise(dataError, "No numeric types to aggregate")
		}
		name, err := g.f.Columns.Label(t, i)
		if err != nil {
			return object.Value{}, err
		}
		cols := make([]*column.Column, len(ohlcLabels))
		for k, how := range []string{"first", "max", "min", "last"} {
			if cols[k], err = g.g.Aggregate(t, c, how, defaultReduction); err != nil {
				return object.Value{}, err
			}
		}
		heads, tables = append(heads, name), append(tables, frame.NewFrame(g.g.Keys, x, cols))
	}
	if g.series {
		out := *g
		out.series = false
		return out.finish(t, x, tables[0].Cols)
	}
	return g.sideBySide(t, heads, tables)
}

// describeNumbers is the description of a column of numbers, all groups at once.
func (g *grouped) describeNumbers(t *object.Thread, c *column.Column, qs []float64) (*frame.Frame, error) {
	v, err := c.AsFloats(t)
	if err != nil {
		return nil, err
	}
	f := column.OfFloats(v)
	var labels []object.Value
	var cols []*column.Column
	add := func(label string, c *column.Column, err error) error {
		if err == nil {
			c, err = c.Cast(t, column.Float64)
		}
		labels, cols = append(labels, object.NewStr(label)), append(cols, c)
		return err
	}
	for _, how := range []string{"count", "mean", "std", "min"} {
		one, err := g.g.Aggregate(t, f, how, defaultReduction)
		if err := add(how, one, err); err != nil {
			return nil, err
		}
	}
	parts, err := g.quantiles(t, f, qs, kernel.Linear)
	if err != nil {
		return nil, err
	}
	for i, q := range qs {
		if err := add(percentText(q), parts[i], nil); err != nil {
			return nil, err
		}
	}
	one, err := g.g.Aggregate(t, f, "max", defaultReduction)
	if err := add("max", one, err); err != nil {
		return nil, err
	}
	x, err := frame.IndexOf(t, labels, object.None)
	return frame.NewFrame(g.g.Keys, x, cols), err
}

// describeOthers is the description of a column that is not of numbers, group by group.
func (g *grouped) describeOthers(t *object.Thread, c *column.Column, percentiles object.Value) (*frame.Frame, error) {
	var x *frame.Index
	var cells [][]object.Value
	for k := range g.g.Len() {
		rows, err := g.g.Rows(t, k)
		if err != nil {
			return nil, err
		}
		part, err := c.Take(t, rows)
		if err != nil {
			return nil, err
		}
		s, err := describeColumn(t, part, object.None, percentiles)
		if err != nil {
			return nil, err
		}
		if x == nil {
			x, cells = s.Index, make([][]object.Value, s.Len())
		}
		vals, err := s.Col.Cells(t)
		if err != nil {
			return nil, err
		}
		for i, v := range vals {
			cells[i] = append(cells[i], v)
		}
	}
	cols := make([]*column.Column, len(cells))
	for i, vals := range cells {
		cols[i] = column.OfObjects(vals)
	}
	return frame.NewFrame(g.g.Keys, x, cols), nil
}

func groupDescribe(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	g := toGrouped(v)
	qs, err := percentilesOf(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	if g.g.Len() == 0 {
		return object.Value{}, object.ValueErrorf("No objects to concatenate")
	}
	numbers := func(c *column.Column) bool { return c.Numeric() && c.Kind() != column.Bool }
	some := false
	for _, c := range g.f.Cols {
		some = some || numbers(c) || c.Timed() && c.Kind() != column.Date
	}
	var heads []object.Value
	var tables []*frame.Frame
	for i, c := range g.f.Cols {
		if some && !numbers(c) && !(c.Timed() && c.Kind() != column.Date) {
			continue
		}
		var f *frame.Frame
		if numbers(c) {
			f, err = g.describeNumbers(t, c, qs)
		} else {
			f, err = g.describeOthers(t, c, a[0])
		}
		if err != nil {
			return object.Value{}, err
		}
		name, err := g.f.Columns.Label(t, i)
		if err != nil {
			return object.Value{}, err
		}
		heads, tables = append(heads, name), append(tables, f)
	}
	if len(tables) == 0 {
		return object.Value{}, object.ValueErrorf("No objects to concatenate")
	}
	if tables, err = alikeDescriptions(t, tables); err != nil {
		return object.Value{}, err
	}
	if g.series {
		out := *g
		out.series = false
		return out.finish(t, tables[0].Columns, tables[0].Cols)
	}
	return g.sideBySide(t, heads, tables)
}

// alikeDescriptions gives all descriptions the same statistics: datetimes have no std, where others have one it stands last.
func alikeDescriptions(t *object.Thread, tables []*frame.Frame) ([]*frame.Frame, error) {
	std := object.NewStr("std")
	places := make([]int, len(tables))
	with, without := -1, false
	for i, f := range tables {
		var err error
		if places[i], err = f.Columns.Find(t, std); err != nil {
			return nil, err
		}
		if places[i] < 0 {
			without = true
		} else {
			with = i
		}
	}
	if with < 0 || !without {
		return tables, nil
	}
	out := make([]*frame.Frame, len(tables))
	var order *frame.Index
	for i, f := range tables {
		cols := append(make([]*column.Column, 0, len(f.Cols)+1), f.Cols...)
		if places[i] < 0 {
			none, err := kernel.Repeat(t.Meter, column.NaN, f.Len())
			if err != nil {
				return nil, err
			}
			cols = append(cols, column.OfObjects(none))
		} else {
			cols = append(append(cols[:places[i]:places[i]], cols[places[i]+1:]...), cols[places[i]])
			if i == with {
				var rows []int32
				for j := range f.Cols {
					if j != places[i] {
						rows = append(rows, int32(j))
					}
				}
				rows = append(rows, int32(places[i]))
				var err error
				if order, err = f.Columns.Take(t, rows); err != nil {
					return nil, err
				}
			}
		}
		out[i] = frame.NewFrame(f.Index, f.Columns, cols)
	}
	for _, f := range out {
		f.Columns = order
	}
	return out, nil
}

func groupUnique(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
	g := toGrouped(v)
	out := make([]object.Value, g.g.Len())
	for i := range out {
		rows, err := g.g.Rows(t, i)
		if err != nil {
			return object.Value{}, err
		}
		c, err := g.f.Cols[0].Take(t, rows)
		if err != nil {
			return object.Value{}, err
		}
		if c, err = uniqueColumn(t, c); err != nil {
			return object.Value{}, err
		}
		if err := t.Charge(64); err != nil {
			return object.Value{}, err
		}
		out[i] = arrayOf(c)
	}
	return g.finish(t, g.f.Columns, []*column.Column{column.OfObjects(out)})
}

// perGroup calls a method of frames or series with every group.
func (g *grouped) perGroup(t *object.Thread, name string, args, kwargs object.Value) ([]object.Value, error) {
	typ := frame.DataFrameType
	if g.series {
		typ = frame.SeriesType
	}
	m, _ := typ.Lookup(name)
	out, err := kernel.Make[object.Value](t.Meter, g.g.Len())
	if err != nil {
		return nil, err
	}
	base := t.Meter.Pending
	for i := range out {
		part, err := g.part(t, i, g.f)
		if err != nil {
			return nil, err
		}
		if out[i], err = callWith(t, m, part, args, kwargs); err != nil {
			return nil, err
		}
		if i == 0 {
			base = t.Meter.Pending // the rows of all groups are among it
		}
		if err := t.Only(base, out[i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// groupMatrix is corr or cov of every group.
func groupMatrix(name string) body {
	return func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		g := *toGrouped(v)
		args, err := object.NewTuple(t, a)
		if err != nil {
			return object.Value{}, err
		}
		out, err := g.perGroup(t, name, args, object.None)
		if err != nil {
			return object.Value{}, err
		}
		g.groupKeys = true
		return g.joinAnswers(t, out, false)
	}
}

// groupCorrWith correlates every column of every group with a series, or with the column of that label of a frame.
func groupCorrWith(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	num, err := flag(t, a[4])
	if err != nil {
		return object.Value{}, err
	}
	g, err := toGrouped(v).numeric(t, num)
	if err != nil {
		return object.Value{}, err
	}
	of, os := frame.ToFrame(a[0]), frame.ToSeries(a[0])
	if of == nil && os == nil {
		return object.Value{}, object.TypeErrorf("unsupported type: <class '%s'>", object.TypeOf(a[0]).FullName())
	}
	corr, _ := frame.SeriesType.Lookup("corr")
	var at []int32
	var cols []*column.Column
	for i, c := range g.f.Cols {
		other := a[0]
		if of != nil {
			label, err := g.f.Columns.Label(t, i)
			if err != nil {
				return object.Value{}, err
			}
			j, err := of.Columns.Find(t, label)
			if err != nil {
				return object.Value{}, err
			}
			if j < 0 {
				continue
			}
			if os, err = of.Column(t, j); err != nil {
				return object.Value{}, err
			}
			other = os.Value()
		}
		out, err := kernel.Make[object.Value](t.Meter, g.g.Len())
		if err != nil {
			return object.Value{}, err
		}
		for k := range out {
			rows, err := g.g.Rows(t, k)
			if err != nil {
				return object.Value{}, err
			}
			s, err := frame.NewSeries(g.f.Index, object.None, c).Take(t, rows)
			if err != nil {
				return object.Value{}, err
			}
			if out[k], err = object.Call(t, corr, s.Value(), other, a[3]); err != nil {
				return object.Value{}, err
			}
		}
		one, err := column.FromValues(t, out)
		if err != nil {
			return object.Value{}, err
		}
		at, cols = append(at, int32(i)), append(cols, one)
	}
	x, err := g.f.Columns.Take(t, at)
	if err != nil {
		return object.Value{}, err
	}
	return g.finish(t, x, cols)
}

func initGroupTables(typ *object.Type) {
	def(typ, "ohlc", "", groupOHLC)
	def(typ, "describe", "percentiles=None, include=None!, exclude=None!", groupDescribe)
}

// dataError is pandas.errors.DataError.
var dataError = newError("DataError", object.ExceptionType)

// specificationError is pandas.errors.SpecificationError.
var specificationError = newError("SpecificationError", object.ExceptionType)

// newError makes a class of pandas.errors.
func newError(name string, bases ...*object.Type) *object.Type {
	e := object.NewType(name, object.LayoutExc, bases...)
	e.Module = "pandas.errors"
	object.InitType(e)
	return e
}

func initGroupMatrices() {
	def(seriesGroupByType, "unique", "", groupUnique)
	def(seriesGroupByType, "corr", "other, method='pearson', min_periods=None", groupMatrix("corr"))
	def(seriesGroupByType, "cov", "other, min_periods=None, ddof=1", groupMatrix("cov"))
	def(frameGroupByType, "corr", "method='pearson', min_periods=1, numeric_only=False", groupMatrix("corr"))
	def(frameGroupByType, "cov", "min_periods=None, ddof=1, numeric_only=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return groupMatrix("cov")(t, v, []object.Value{a[1], a[0], a[2]})
	})
	def(frameGroupByType, "corrwith", "other, axis=0!, drop=False!, method='pearson', numeric_only=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return groupCorrWith(t, v, a)
	})
}
