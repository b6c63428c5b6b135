// This file defines how Python arguments become columns, labels, flags and axes.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

func text(v object.Value) (string, bool) {
	if !object.IsStr(v) {
		return "", false
	}
	return object.ToStr(v).String(), true
}

func isText(v object.Value, s string) bool {
	w, ok := text(v)
	return ok && w == s
}

// given tells an argument that is neither left out nor None.
func given(v object.Value) bool { return !v.IsNone() && !v.IsUnbound() }

// axisOf reads an axis: 0 or 'index', 1 or 'columns'. One-dimensional objects have only axis 0.
func axisOf(v object.Value, class string) (int, error) {
	switch s, _ := text(v); {
	case !given(v) || v.IsInt() && v.AsInt() == 0 || s == "index" || s == "rows":
		return 0, nil
	case class != "Series" && (v.IsInt() && v.AsInt() == 1 || s == "columns"):
		return 1, nil
	case s != "":
		return 0, object.ValueErrorf("No axis named %s for object type %s", object.Printable(s, 100), class)
	case v.IsInt():
		return 0, object.ValueErrorf("No axis named %d for object type %s", v.AsInt(), class)
	}
	return 0, object.ValueErrorf("No axis named %s for object type %s", object.TypeOf(v).Name, class)
}

// unpackList gives the items of a list-like value; text, dicts' values and scalars are not one. ok is false for others.
func unpackList(t *object.Thread, v object.Value) (items []object.Value, ok bool, err error) {
	switch {
	case v.IsInt() || v.IsFloat() || v.IsNone() || v.IsBool() || v.IsUnbound() || object.IsStr(v) || object.IsBytes(v):
		return nil, false, nil
	}
	if s := frame.ToSeries(v); s != nil {
		items, err = s.Col.Cells(t)
		return items, true, err
	}
	if x := frame.ToIndex(v); x != nil {
		items, err = x.Labels(t)
		return items, true, err
	}
	if a := toArray(v); a != nil {
		items, err = a.items(t)
		return items, true, err
	}
	if a := ndarray.ToArray(v); a != nil {
		if a.NDim() == 0 {
			return nil, false, nil
		}
		if a.NDim() == 1 {
			c, err := a.Column(t)
			if err != nil {
				return nil, true, err
			}
			items, err = c.Cells(t)
			return items, true, err
		}
	}
	if frame.ToFrame(v) != nil || column.ToTimestamp(v) != nil || column.ToDelta(v) != nil || column.ClockOf(v) != column.NoClock {
		return nil, false, nil
	}
	if object.TypeOf(v).Slots.Iter == nil {
		return nil, false, nil
	}
	items, err = object.ToSlice(t, v)
	return items, true, err
}

// columnOf makes a column of any list-like value; ok is false for a scalar.
func columnOf(t *object.Thread, v object.Value) (c *column.Column, ok bool, err error) {
	if s := frame.ToSeries(v); s != nil {
		return s.Col, true, nil
	}
	if x := frame.ToIndex(v); x != nil && !x.IsMulti() {
		c, err = x.Level(t, 0)
		return c, true, err
	}
	if a := toArray(v); a != nil {
		return a.col, true, nil
	}
	if a := ndarray.ToArray(v); a != nil && a.NDim() <= 2 {
		if a.NDim() == 0 {
			return nil, false, nil
		}
		if a.NDim() == 2 && a.Shape[1] != 1 {
			return nil, true, object.ValueErrorf("Data must be 1-dimensional, got ndarray of shape (%d, %d) instead", a.Shape[0], a.Shape[1])
		}
		if a, err = a.Ravel(t); err != nil {
			return nil, true, err
		}
		c, err = a.Column(t)
		return c, true, err
	}
	if object.TypeOf(v) == object.RangeType {
		r := object.ToRange(v)
		if r.Len > 1<<31-1 {
			return nil, true, t.Charge(1 << 62)
		}
		out, err := kernel.Room[int64](t.Meter, int(r.Len))
		if err != nil {
			return nil, true, err
		}
		return column.OfInts(out), true, kernel.Each(t.Meter, len(out), func(lo, hi int) {
			for i := lo; i < hi; i++ {
				out[i] = r.Start + int64(i)*r.Step
			}
		})
	}
	if object.IsList(v) {
		l := object.ToList(v)
		if f, ok := l.FloatItems(); ok {
			out, err := kernel.Room[float64](t.Meter, len(f))
			if err == nil {
				err = kernel.Copy(t.Meter, out, f)
			}
			return column.OfFloats(out), true, err
		}
		if n, ok := l.IntItems(); ok {
			out, err := kernel.Room[int64](t.Meter, len(n))
			if err == nil {
				err = kernel.Copy(t.Meter, out, n)
			}
			return column.OfInts(out), true, err
		}
	}
	items, ok, err := unpackList(t, v)
	if err != nil || !ok {
		return nil, ok, err
	}
	c, err = column.FromValues(t, items)
	return c, true, err
}

// fill is n rows of one value.
func fill(t *object.Thread, v object.Value, n int) (*column.Column, error) {
	if v.IsNone() {
		out, err := kernel.Repeat(t.Meter, object.None, n)
		return column.OfObjects(out), err
	}
	if !object.IsStr(v) && !v.IsInt() && !v.IsFloat() && !v.IsBool() && column.ToTimestamp(v) == nil && column.ToDelta(v) == nil &&
		column.ClockOf(v) == column.NoClock {
		out, err := kernel.Repeat(t.Meter, v, n)
		return column.OfObjects(out), err
	}
	c, err := column.FromValues(t, []object.Value{v})
	if err != nil {
		return nil, err
	}
	rows, err := kernel.Make[int32](t.Meter, n)
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, rows)
	return c.Take(t, rows)
}

// indexOf makes row or column labels of a value.
func indexOf(t *object.Thread, v object.Value) (*frame.Index, error) {
	if x := frame.ToIndex(v); x != nil {
		return x, nil
	}
	if s := frame.ToSeries(v); s != nil {
		return frame.NewIndex(s.Col, s.Name), nil
	}
	if object.TypeOf(v) == object.RangeType {
		r := object.ToRange(v)
		if r.Len > 1<<31-1 {
			return nil, t.Charge(1 << 62)
		}
		return frame.RangeIndex(r.Start, r.Step, int(r.Len)), nil
	}
	items, ok, err := unpackList(t, v)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, object.TypeErrorf("Index(...) must be called with a collection of some kind, %s was passed", reprOr(t, v))
	}
	return frame.IndexOf(t, items, object.None)
}

// reprOr is repr for an error message.
func reprOr(t *object.Thread, v object.Value) string {
	s, err := object.Repr(t, v)
	if err != nil {
		return "<" + object.TypeOf(v).Name + ">"
	}
	return object.Printable(s, 200)
}

// flag reads a truth value.
func flag(t *object.Thread, v object.Value) (bool, error) {
	if v.IsBool() {
		return v.AsBool(), nil
	}
	if !given(v) {
		return false, nil
	}
	return object.Truth(t, v)
}

// labelList reads one label or a list of labels.
func labelList(t *object.Thread, v object.Value) ([]object.Value, error) {
	if !given(v) {
		return nil, nil
	}
	if object.TypeOf(v) == object.TupleType {
		return object.ToTuple(v).Items, nil
	}
	items, ok, err := unpackList(t, v)
	if err != nil || ok {
		return items, err
	}
	return []object.Value{v}, nil
}

// textList is the labels as Python prints a list of them, for error messages.
func textList(t *object.Thread, labels []object.Value) string {
	parts := make([]string, 0, min(len(labels), 20))
	for i, v := range labels {
		if i == 20 {
			parts = append(parts, "...")
			break
		}
		parts = append(parts, reprOr(t, v))
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

func keyErrorf(s string) error { return object.KeyError(object.NewStr(s)) }
