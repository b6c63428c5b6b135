// This file defines transform of frames and series, and what lets methods on columns work along rows.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// acrossRows applies a method to the rows of a frame: to the columns of the frame turned around, which is turned back.
func acrossRows(t *object.Thread, f *frame.Frame, method func(v object.Value) (object.Value, error)) (object.Value, error) {
	g, err := transpose(t, f)
	if err != nil {
		return object.Value{}, err
	}
	r, err := method(g.Value())
	if err != nil || frame.ToFrame(r) == nil {
		return r, err
	}
	if g, err = transpose(t, frame.ToFrame(r)); err != nil {
		return object.Value{}, err
	}
	// Cells that went through mixed rows come back as objects.
	for i, c := range g.Cols {
		if c.Kind() != column.Object || i < len(f.Cols) && f.Cols[i].Kind() == column.Object {
			continue
		}
		cells, err := c.Cells(t)
		if err != nil {
			return object.Value{}, err
		}
		if g.Cols[i], err = column.FromValues(t, cells); err != nil {
			return object.Value{}, err
		}
	}
	return g.Value(), nil
}

// eitherAxis makes a method that works on columns work along the axis at a place among its arguments, too.
func eitherAxis(at int, f body) body {
	return func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		axis, err := axisOf(a[at], object.TypeOf(v).Name)
		if err != nil {
			return object.Value{}, err
		}
		if axis == 0 {
			return f(t, v, a)
		}
		b := append([]object.Value(nil), a...)
		b[at] = object.Int(0)
		return acrossRows(t, frame.ToFrame(v), func(v object.Value) (object.Value, error) { return f(t, v, b) })
	}
}

func transformSeries(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	s := frame.ToSeries(v)
	if err := t.Enter(); err != nil { // lists may hold themselves
		return object.Value{}, err
	}
	defer t.Leave()
	if object.IsList(a[0]) || object.IsDict(a[0]) {
		return transformMany(t, a[0], func(_, fn object.Value) (object.Value, error) {
			return transformSeries(t, v, []object.Value{fn, a[1], a[2], a[3]})
		}, func(fn object.Value) (object.Value, error) { return aggName(fn), nil })
	}
	r, err := aggColumn(t, s, a[0], a[2], a[3])
	if err != nil && object.IsCallable(a[0]) && !object.Matches(err, object.AttributeErrorType) {
		if !object.Matches(err, object.TypeErrorType) && !object.Matches(err, object.ValueErrorType) {
			return r, err
		}
		return applySeries(t, v, []object.Value{a[0], object.None, a[2], object.None, a[3]})
	}
	if err == nil && frame.ToSeries(r) == nil {
		return r, object.ValueErrorf("Function did not transform")
	}
	return r, err
}

// transformMany makes a column of each function; of a dict, keys are labels.
func transformMany(t *object.Thread, fns object.Value, one func(key, fn object.Value) (object.Value, error), label func(fn object.Value) (object.Value, error)) (object.Value, error) {
	var keys, list []object.Value
	var err error
	if object.IsDict(fns) {
		keys, list, err = dictItems(t, object.ToDict(fns))
	} else {
		list, err = labelList(t, fns)
	}
	if err != nil {
		return object.Value{}, err
	}
	if len(list) == 0 {
		return object.Value{}, object.ValueErrorf("No transform functions were provided")
	}
	if keys == nil {
		for _, fn := range list {
			l, err := label(fn)
			if err != nil {
				return object.Value{}, err
			}
			keys = append(keys, l)
		}
	}
	var x *frame.Index
	cols := make([]*column.Column, len(list))
	for i, fn := range list {
		r, err := one(keys[i], fn)
		if err != nil {
			return object.Value{}, err
		}
		s := frame.ToSeries(r)
		if s == nil || x != nil && s.Len() != x.Len() {
			return object.Value{}, object.ValueErrorf("Function did not transform")
		}
		x, cols[i] = s.Index, s.Col
	}
	names, err := frame.IndexOf(t, keys, object.None)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewFrame(x, names, cols).Value(), nil
}

func transformFrame(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	axis, err := axisOf(a[1], "DataFrame")
	if err != nil {
		return object.Value{}, err
	}
	if axis == 1 {
		return acrossRows(t, f, func(v object.Value) (object.Value, error) {
			return transformFrame(t, v, []object.Value{a[0], object.Int(0), a[2], a[3]})
		})
	}
	column := func(at int, fn object.Value) (object.Value, error) {
		s, err := f.Column(t, at)
		if err != nil {
			return object.Value{}, err
		}
		return transformSeries(t, s.Value(), []object.Value{fn, object.Int(0), a[2], a[3]})
	}
	switch {
	case object.IsDict(a[0]):
		return transformMany(t, a[0], func(key, fn object.Value) (object.Value, error) {
			at, err := f.Columns.Find(t, key)
			if err != nil {
				return object.Value{}, err
			}
			if at < 0 {
				return object.Value{}, keyErrorf("Label(s) [" + reprOr(t, key) + "] do not exist")
			}
			return column(at, fn)
		}, nil)
	case object.IsList(a[0]):
		fns, err := labelList(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		d, err := object.NewDict(t)
		if err != nil {
			return object.Value{}, err
		}
		type place struct {
			at int
			fn object.Value
		}
		var places []place
		for at := range f.Cols {
			l, err := f.Columns.Label(t, at)
			if err != nil {
				return object.Value{}, err
			}
			for _, fn := range fns {
				key, err := compareLabel(t, l, aggName(fn))
				if err != nil {
					return object.Value{}, err
				}
				if err := d.Set(t, key, object.Int(int64(len(places)))); err != nil {
					return object.Value{}, err
				}
				places = append(places, place{at, fn})
			}
		}
		return transformMany(t, d.Value(), func(_, k object.Value) (object.Value, error) {
			p := places[k.AsInt()]
			return column(p.at, p.fn)
		}, nil)
	}
	return applyFrame(t, v, []object.Value{a[0], a[1], object.False, object.None, a[2], a[3]})
}

// aggNamed is agg with names: each is a column and a function, and becomes a row.
func aggNamed(t *object.Thread, v object.Value, kwargs *object.Dict) (object.Value, error) {
	f := frame.ToFrame(v)
	keys, specs, err := dictItems(t, kwargs)
	if err != nil {
		return object.Value{}, err
	}
	var order []int
	cells := map[int][]object.Value{}
	for i, spec := range specs {
		if object.TypeOf(spec) != object.TupleType || len(object.ToTuple(spec).Items) != 2 {
			return object.Value{}, object.TypeErrorf("Must provide 'func' or tuples of '(column, aggfunc).")
		}
		label, fn := object.ToTuple(spec).Items[0], object.ToTuple(spec).Items[1]
		at, err := f.Columns.Find(t, label)
		if err != nil {
			return object.Value{}, err
		}
		if at < 0 {
			return object.Value{}, keyErrorf("Label(s) [" + reprOr(t, label) + "] do not exist")
		}
		if cells[at] == nil {
			order = append(order, at)
			cells[at] = make([]object.Value, len(specs))
			for k := range cells[at] {
				cells[at][k] = column.NaN
			}
		}
		s, err := f.Column(t, at)
		if err != nil {
			return object.Value{}, err
		}
		if cells[at][i], err = aggColumn(t, s, fn, object.EmptyTuple, object.None); err != nil {
			return object.Value{}, err
		}
	}
	cols := make([]*column.Column, len(order))
	at := make([]int32, len(order))
	for i, j := range order {
		if cols[i], err = column.FromValues(t, cells[j]); err != nil {
			return object.Value{}, err
		}
		at[i] = int32(j)
	}
	names, err := f.Columns.Take(t, at)
	if err != nil {
		return object.Value{}, err
	}
	x, err := frame.IndexOf(t, keys, object.None)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewFrame(x, names, cols).Value(), nil
}
