// This file defines agg of frames and series: names, lists, mappings and functions.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// aggColumn aggregates a whole column by a name or function.
func aggColumn(t *object.Thread, s *frame.Series, fn, args, kwargs object.Value) (object.Value, error) {
	if name, ok := text(fn); ok {
		if object.IsDunder(name) || name == "agg" || name == "aggregate" || name == "apply" || name == "pipe" || name == "transform" {
			return object.Value{}, object.AttributeErrorf("'%s' is not a valid function for 'Series' object", object.Printable(name, 100))
		}
		m, ok := frame.SeriesType.Lookup(name)
		if !ok {
			return object.Value{}, object.AttributeErrorf("'%s' is not a valid function for 'Series' object", object.Printable(name, 100))
		}
		if object.TypeOf(m) != object.NativeType {
			return object.GetAttr(t, s.Value(), object.ToStr(fn))
		}
		return callWith(t, m, s.Value(), args, kwargs)
	}
	if how, ok := builtinAgg(fn); ok && s.Col.Numeric() && !s.Col.AnyMissing() {
		return frame.Reduce(t, s.Col, how, defaultReduction)
	}
	if !object.IsCallable(fn) {
		return object.Value{}, object.TypeErrorf("'%s' object is not callable", object.TypeOf(fn).Name)
	}
	return callWith(t, fn, s.Value(), args, kwargs)
}

// aggSeries is Series.agg.
func aggSeries(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	s := frame.ToSeries(v)
	var labels, fns []object.Value
	switch {
	case object.IsDict(a[0]):
		var err error
		if labels, fns, err = dictItems(t, object.ToDict(a[0])); err != nil {
			return object.Value{}, err
		}
	case object.IsList(a[0]) || object.TypeOf(a[0]) == object.TupleType:
		var err error
		if fns, err = labelList(t, a[0]); err != nil {
			return object.Value{}, err
		}
		for _, f := range fns {
			labels = append(labels, aggName(f))
		}
	default:
		return aggColumn(t, s, a[0], a[2], a[3])
	}
	out := make([]object.Value, len(fns))
	for i, f := range fns {
		var err error
		if out[i], err = aggColumn(t, s, f, a[2], a[3]); err != nil {
			return object.Value{}, err
		}
	}
	x, err := frame.IndexOf(t, labels, object.None)
	if err != nil {
		return object.Value{}, err
	}
	c, err := column.FromValues(t, out)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewSeries(x, s.Name, c).Value(), nil
}

// aggFrame is DataFrame.agg.
func aggFrame(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	axis, err := axisOf(a[1], "DataFrame")
	if err != nil {
		return object.Value{}, err
	}
	if axis == 1 {
		if f, err = transpose(t, f); err != nil {
			return object.Value{}, err
		}
		r, err := aggFrame(t, f.Value(), []object.Value{a[0], object.Int(0), a[2], a[3]})
		if g := frame.ToFrame(r); err == nil && g != nil {
			return frameValue(transpose(t, g))
		}
		return r, err
	}
	fnFor := map[int]object.Value{}
	order := []int{}
	many := false
	if object.IsDict(a[0]) {
		keys, vals, err := dictItems(t, object.ToDict(a[0]))
		if err != nil {
			return object.Value{}, err
		}
		for i, k := range keys {
			at, err := f.Columns.Find(t, k)
			if err != nil {
				return object.Value{}, err
			}
			if at < 0 {
				return object.Value{}, keyErrorf("Label(s) [" + reprOr(t, k) + "] do not exist")
			}
			fnFor[at] = vals[i]
			order = append(order, at)
			many = many || object.IsList(vals[i])
		}
	} else {
		for i := range f.Cols {
			fnFor[i] = a[0]
			order = append(order, i)
		}
		many = object.IsList(a[0]) || object.TypeOf(a[0]) == object.TupleType
	}
	var x *frame.Index
	names := make([]object.Value, len(order))
	singles := make([]object.Value, len(order))
	parts := make([]*frame.Series, len(order))
	for i, at := range order {
		s, err := f.Column(t, at)
		if err != nil {
			return object.Value{}, err
		}
		names[i] = s.Name
		fn := fnFor[at]
		if many && !object.IsList(fn) && object.TypeOf(fn) != object.TupleType {
			l, err := object.NewListFrom(t, []object.Value{fn})
			if err != nil {
				return object.Value{}, err
			}
			fn = l.Value()
		}
		r, err := aggSeries(t, s.Value(), []object.Value{fn, object.Int(0), a[2], a[3]})
		if err != nil {
			return object.Value{}, err
		}
		singles[i] = r
		if !many {
			continue
		}
		parts[i] = frame.ToSeries(r)
		if x == nil {
			x = parts[i].Index
		} else if x, err = x.Union(t, parts[i].Index, false); err != nil {
			return object.Value{}, err
		}
	}
	cx, err := frame.IndexOf(t, names, f.Columns.Name())
	if err != nil {
		return object.Value{}, err
	}
	if !many {
		for _, r := range singles {
			if frame.ToSeries(r) != nil {
				return columnsOf(t, cx, singles)
			}
		}
		c, err := column.FromValues(t, singles)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewSeries(cx, object.None, c).Value(), nil
	}
	if x == nil {
		x = frame.RangeIndex(0, 1, 0)
	}
	cols := make([]*column.Column, len(parts))
	for i, s := range parts {
		r, err := s.Reindex(t, x)
		if err != nil {
			return object.Value{}, err
		}
		cols[i] = r.Col
	}
	return frame.NewFrame(x, cx, cols).Value(), nil
}

// columnsOf puts series side by side, aligned by label.
func columnsOf(t *object.Thread, cx *frame.Index, parts []object.Value) (object.Value, error) {
	var x *frame.Index
	var err error
	for _, p := range parts {
		s := frame.ToSeries(p)
		if s == nil {
			return object.Value{}, object.ValueErrorf("cannot combine transform and aggregation operations")
		}
		if x == nil {
			x = s.Index
		} else if x, err = x.Union(t, s.Index, false); err != nil {
			return object.Value{}, err
		}
	}
	cols := make([]*column.Column, len(parts))
	for i, p := range parts {
		r, err := frame.ToSeries(p).Reindex(t, x)
		if err != nil {
			return object.Value{}, err
		}
		cols[i] = r.Col
	}
	return frame.NewFrame(x, cx, cols).Value(), nil
}
