// This file defines apply, map, agg and transform of frames and series, and iteration.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// mapCells makes a column of what f gives for every cell.
func mapCells(t *object.Thread, c *column.Column, skipMissing bool, f func(v object.Value) (object.Value, error)) (*column.Column, error) {
	cells, err := c.Cells(t)
	if err != nil {
		return nil, err
	}
	for i, v := range cells {
		if err := t.Poll(1); err != nil {
			return nil, err
		}
		if skipMissing && column.MissingValue(v) {
			continue
		}
		if cells[i], err = f(v); err != nil {
			return nil, err
		}
	}
	if len(cells) == 0 {
		return c, nil
	}
	return column.FromValues(t, cells)
}

func mapSeries(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	s := frame.ToSeries(v)
	skip := isText(a[1], "ignore")
	var f func(x object.Value) (object.Value, error)
	switch by := a[0]; {
	case object.IsDict(by):
		d := object.ToDict(by)
		_, hasMissing, err := object.LookupSpecial(t, by, "__missing__")
		if err != nil {
			return object.Value{}, err
		}
		f = func(x object.Value) (object.Value, error) {
			if hasMissing {
				return object.GetItem(t, by, x)
			}
			r, ok, err := d.Get(t, x)
			if err == nil && !ok {
				r = column.NaN
			}
			return r, err
		}
	case frame.ToSeries(by) != nil:
		o := frame.ToSeries(by)
		f = func(x object.Value) (object.Value, error) {
			i, err := o.Index.Find(t, x)
			if err != nil || i < 0 {
				return column.NaN, err
			}
			return o.Col.Cell(t, i)
		}
	case object.IsCallable(by):
		f = func(x object.Value) (object.Value, error) { return callWith(t, by, x, object.EmptyTuple, a[3]) }
	default:
		return object.Value{}, object.TypeErrorf("'%s' object is not callable", object.TypeOf(by).Name)
	}
	if s.Col.Kind() == column.Category {
		c, err := mapCategory(t, s.Col, skip, f)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewSeries(s.Index, s.Name, c).Value(), nil
	}
	c, err := mapCells(t, s.Col, skip, f)
	if err != nil {
		return object.Value{}, err
	}
	if o := frame.ToSeries(a[0]); o != nil && c.Kind() == column.Object && o.Col.Kind() != column.Object {
		if k, err := c.CastUnit(t, o.Col.Kind(), o.Col.Unit()); err == nil {
			c = k
		}
	}
	if object.IsDict(a[0]) && c.Kind() == column.Float64 && object.ToDict(a[0]).Len() > 0 {
		if c, err = typeOfMisses(t, c, object.ToDict(a[0])); err != nil {
			return object.Value{}, err
		}
	}
	return frame.NewSeries(s.Index, s.Name, c).Value(), nil
}

// typeOfMisses gives a column in which no key was found the type of the values that might have been: text or times.
func typeOfMisses(t *object.Thread, c *column.Column, d *object.Dict) (*column.Column, error) {
	if have, err := frame.Count(t, c); err != nil || have > 0 || c.Len() == 0 {
		return c, err
	}
	values, err := seriesFromDict(t, d, nil)
	if err != nil {
		return nil, err
	}
	if k := values.Col.Kind(); k != column.String && k != column.Datetime && k != column.Timedelta {
		return c, nil
	}
	rows, err := kernel.Repeat[int32](t.Meter, -1, c.Len())
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, rows)
	return values.Col.Take(t, rows)
}

func applySeries(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	s := frame.ToSeries(v)
	if object.IsStr(a[0]) || object.IsList(a[0]) || object.IsDict(a[0]) {
		return aggSeries(t, v, []object.Value{a[0], object.Int(0), a[2], a[4]})
	}
	out, err := kernel.Make[object.Value](t.Meter, s.Len())
	if err != nil {
		return object.Value{}, err
	}
	series := 0
	for i := range out {
		x, err := s.Col.Cell(t, i)
		if err != nil {
			return object.Value{}, err
		}
		if out[i], err = callWith(t, a[0], x, a[2], a[4]); err != nil {
			return object.Value{}, err
		}
		if frame.ToSeries(out[i]) != nil {
			series++
		}
	}
	if series > 0 && series == len(out) {
		f, err := frameFromSeriesRows(t, out, s.Index, nil)
		return frameValue(f, err)
	}
	if len(out) == 0 {
		return v, nil
	}
	c, err := column.FromValues(t, out)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewSeries(s.Index, s.Name, c).Value(), nil
}

// extraArgs reads args=(…) of apply.
func extraArgs(v object.Value) object.Value {
	if object.IsTuple(v) {
		return v
	}
	return object.EmptyTuple
}

func applyFrame(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	axis, err := axisOf(a[1], "DataFrame")
	if err != nil {
		return object.Value{}, err
	}
	if object.IsStr(a[0]) || object.IsList(a[0]) || object.IsDict(a[0]) {
		return aggFrame(t, v, []object.Value{a[0], a[1], extraArgs(a[4]), a[5]})
	}
	args := extraArgs(a[4])
	if axis == 1 {
		return applyRows(t, f, a[0], args, a[5], a[3])
	}
	out := make([]object.Value, len(f.Cols))
	series := 0
	for i := range out {
		s, err := f.Column(t, i)
		if err != nil {
			return object.Value{}, err
		}
		if out[i], err = callWith(t, a[0], s.Value(), args, a[5]); err != nil {
			return object.Value{}, err
		}
		if frame.ToSeries(out[i]) != nil {
			series++
		}
	}
	if series > 0 {
		return columnsOf(t, f.Columns, out)
	}
	c, err := column.FromValues(t, out)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewSeries(f.Columns, object.None, c).Value(), nil
}

func applyRows(t *object.Thread, f *frame.Frame, fn, args, kwargs, resultType object.Value) (object.Value, error) {
	out, err := kernel.Make[object.Value](t.Meter, f.Len())
	if err != nil {
		return object.Value{}, err
	}
	series := 0
	base := t.Meter.Pending
	for i := range out {
		row, err := rowSeries(t, f, i)
		if err != nil {
			return object.Value{}, err
		}
		if out[i], err = callWith(t, fn, row, args, kwargs); err != nil {
			return object.Value{}, err
		}
		if err := t.Only(base, out[i]); err != nil {
			return object.Value{}, err
		}
		if frame.ToSeries(out[i]) != nil {
			series++
		}
		if err := t.Poll(1); err != nil {
			return object.Value{}, err
		}
	}
	switch {
	case len(out) == 0:
		return f.Copy().Value(), nil
	case series == len(out):
		return frameValue(frameFromSeriesRows(t, out, f.Index, nil))
	case isText(resultType, "expand"):
		return frameValue(frameFromRows(t, out, f.Index, nil))
	}
	c, err := column.FromValues(t, out)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewSeries(f.Index, object.None, c).Value(), nil
}

// rowIterator gives what next makes of row after row.
func rowIterator(t *object.Thread, v object.Value, n int, next func(t *object.Thread, i int) (object.Value, error)) (object.Value, error) {
	i := 0
	return object.NewIterator(t, object.IteratorType, func(t *object.Thread) (object.Value, bool, error) {
		if i >= n {
			return object.Value{}, false, nil
		}
		x, err := next(t, i)
		i++
		return x, err == nil, err
	}, func(visit func(object.Value)) { visit(v) })
}

func initApply() {
	st, ft := frame.SeriesType, frame.DataFrameType
	def(st, "map", "func=None, na_action=None, engine=None!, **kwargs", mapSeries)
	def(st, "apply", "func, by_row='compat'!, args=?, *, convert_dtype=True!, **kwargs", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return applySeries(t, v, []object.Value{a[0], a[1], extraArgs(a[2]), a[3], a[4]})
	})
	def(ft, "apply", "func, axis=0, raw=False!, result_type=None!'expand', args=?, by_row='compat'!, engine=None!'python', engine_kwargs=None!, **kwargs",
		func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			return applyFrame(t, v, []object.Value{a[0], a[1], a[2], a[3], a[4], a[8]})
		})
	def(ft, "map applymap", "func, na_action=None, **kwargs", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		skip := isText(a[1], "ignore")
		return eachColumn(t, frame.ToFrame(v), func(c *column.Column, _ int) (*column.Column, error) {
			return mapCells(t, c, skip, func(x object.Value) (object.Value, error) { return callWith(t, a[0], x, object.EmptyTuple, a[2]) })
		})
	})
	def(st, "agg aggregate", "func, axis=0!'index', *args, **kwargs", aggSeries)
	def(ft, "agg aggregate", "func=None, axis=0, *args, **kwargs", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		if !given(a[0]) {
			if !object.IsDict(a[3]) || object.ToDict(a[3]).Len() == 0 {
				return object.Value{}, object.TypeErrorf("Must provide 'func' or tuples of '(column, aggfunc).")
			}
			return aggNamed(t, v, object.ToDict(a[3]))
		}
		return aggFrame(t, v, a)
	})
	def(st, "transform", "func, axis=0!'index', *args, **kwargs", transformSeries)
	def(ft, "transform", "func, axis=0, *args, **kwargs", transformFrame)
	st.Slots.Iter = func(t *object.Thread, v object.Value) (object.Value, error) {
		s := frame.ToSeries(v)
		return columnIterator(t, v, s.Col)
	}
	ft.Slots.Iter = func(t *object.Thread, v object.Value) (object.Value, error) {
		labels, err := frame.ToFrame(v).Columns.Labels(t)
		if err != nil {
			return object.Value{}, err
		}
		return object.Iter(t, object.TupleOf(labels))
	}
	def(st, "items iteritems", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		s := *frame.ToSeries(v)
		return rowIterator(t, v, s.Len(), func(t *object.Thread, i int) (object.Value, error) {
			l, err := s.Index.Label(t, i)
			if err != nil {
				return l, err
			}
			x, err := s.Col.Cell(t, i)
			if err != nil {
				return x, err
			}
			return object.Pair(t, l, x)
		})
	})
	def(ft, "items iteritems", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		f := frame.ToFrame(v).Copy()
		return rowIterator(t, f.Value(), len(f.Cols), func(t *object.Thread, i int) (object.Value, error) {
			s, err := f.Column(t, i)
			if err != nil {
				return object.Value{}, err
			}
			return object.Pair(t, s.Name, s.Value())
		})
	})
	def(ft, "iterrows", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		f := frame.ToFrame(v).Copy()
		return rowIterator(t, f.Value(), f.Len(), func(t *object.Thread, i int) (object.Value, error) {
			row, err := rowSeries(t, f, i)
			if err != nil {
				return row, err
			}
			return object.Pair(t, frame.ToSeries(row).Name, row)
		})
	})
	def(ft, "itertuples", "index=True, name='Pandas'", itertuples)
	def(st, "keys", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		return object.GetAttr(t, v, object.NewStrObj("index"))
	})
	def(ft, "keys", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		return object.GetAttr(t, v, object.NewStrObj("columns"))
	})
}

// columnIterator walks the cells; equal strings of a dictionary share one object.
func columnIterator(t *object.Thread, v object.Value, c *column.Column) (object.Value, error) {
	var known []object.Value
	if c.Kind() == column.String && c.Text().Coded() && len(c.Text().Dict()) < c.Len() {
		if err := t.Charge(int64(len(c.Text().Dict())) * 16); err != nil {
			return object.Value{}, err
		}
		known = make([]object.Value, len(c.Text().Dict()))
	}
	return rowIterator(t, v, c.Len(), func(t *object.Thread, i int) (object.Value, error) {
		if known == nil {
			return c.Cell(t, i)
		}
		code := c.Text().Code(i)
		if code < 0 {
			return column.NaN, nil
		}
		if known[code].Ref == nil {
			x, err := object.StrOf(t, c.Text().Dict()[code])
			if err != nil {
				return x, err
			}
			known[code] = x
		}
		return known[code], nil
	})
}
