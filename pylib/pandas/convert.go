// This file defines how Python arguments become columns, labels, flags and axes.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
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
	if a := toArray(v); a != nil && len(a.cols) == 1 && !a.wide {
		return a.cols[0], true, nil
	}
	if object.TypeOf(v) == object.RangeType {
		r := object.ToRange(v)
		if r.Len > 1<<31-1 {
			return nil, true, t.Charge(1 << 62)
		}
		out, err := kernel.Make[int64](t.Meter, int(r.Len))
		if err != nil {
			return nil, true, err
		}
		for i := range out {
			out[i] = r.Start + int64(i)*r.Step
		}
		return column.OfInts(out), true, nil
	}
	if object.IsList(v) {
		l := object.ToList(v)
		if f, ok := l.FloatItems(); ok {
			out, err := kernel.Make[float64](t.Meter, len(f))
			copy(out, f)
			return column.OfFloats(out), true, err
		}
		if n, ok := l.IntItems(); ok {
			out, err := kernel.Make[int64](t.Meter, len(n))
			copy(out, n)
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

// dtypeOf reads a dtype argument: a name, a class of Python, or a dtype object.
func dtypeOf(t *object.Thread, v object.Value) (column.Kind, column.Unit, error) {
	name := ""
	if object.IsType(v) {
		name = object.ToType(v).Name
	} else if s, ok := text(v); ok {
		name = s
	} else if d := toDType(v); d != nil {
		name = d.name
	} else if object.TypeOf(v) == object.NativeType {
		name = object.ToNative(v).Name
	} else {
		return 0, 0, object.TypeErrorf("Cannot interpret '%s' as a data type", reprOr(t, v))
	}
	unit := column.Nano
	if open := strings.IndexByte(name, '['); open > 0 && strings.HasSuffix(name, "]") {
		for u := column.Second; u <= column.Nano; u++ {
			if name[open+1:len(name)-1] == u.String() {
				unit = u
			}
		}
		name = name[:open]
	}
	switch name {
	case "int", "int64", "Int64", "int32", "int16", "int8", "uint8", "uint16", "uint32", "uint64", "i8", "i4", "integer":
		return column.Int64, 0, nil
	case "float", "float64", "Float64", "float32", "f8", "f4", "double":
		return column.Float64, 0, nil
	case "bool", "boolean", "bool_":
		return column.Bool, 0, nil
	case "str", "string", "U", "str_":
		return column.String, 0, nil
	case "object", "O", "object_":
		return column.Object, 0, nil
	case "datetime64", "datetime", "M8":
		return column.Datetime, unit, nil
	case "timedelta64", "timedelta", "m8":
		return column.Timedelta, unit, nil
	case "category":
		return 0, 0, object.Raise(object.NotImplementedErrorType, "dtype 'category' is not supported here; keep the strings, they are stored as codes already")
	}
	return 0, 0, object.TypeErrorf("data type '%s' not understood", object.Printable(name, 100))
}

// cast is astype: text is parsed to times, ints come from float text only where they are whole.
func cast(t *object.Thread, c *column.Column, k column.Kind, unit column.Unit) (*column.Column, error) {
	switch {
	case k == column.Datetime && (c.Kind() == column.String || c.Kind() == column.Object):
		p, err := parseTimes(t, c, timeRule{errors: "raise"})
		if err != nil {
			return nil, err
		}
		return p.CastUnit(t, k, unit)
	case k == column.Datetime || k == column.Timedelta:
		return c.CastUnit(t, k, unit)
	}
	return c.Cast(t, k)
}

// dtype is a value of df.dtypes: it prints as its name and equals it.
type dtype struct {
	object.Header
	name string
	kind column.Kind
}

var dtypeType = object.NewType("dtype", object.LayoutOther)

func toDType(v object.Value) *dtype {
	if v.IsInt() || object.TypeOf(v) != dtypeType {
		return nil
	}
	return (*dtype)(v.Pointer())
}

func dtypeValue(c *column.Column) object.Value {
	d := &dtype{object.HeaderOf(dtypeType), c.DType(), c.Kind()}
	return object.Obj(&d.Header)
}

func initDType() {
	dtypeType.Module = "numpy"
	dtypeType.Slots.Str = func(_ *object.Thread, v object.Value) (string, error) { return toDType(v).name, nil }
	dtypeType.Slots.Repr = func(_ *object.Thread, v object.Value) (string, error) {
		switch d := toDType(v); d.name {
		case "str":
			return "<StringDtype(na_value=nan)>", nil
		case "object":
			return "dtype('O')", nil
		default:
			if code := map[column.Kind]string{column.Datetime: "<M8", column.Timedelta: "<m8"}[d.kind]; code != "" && !strings.Contains(d.name, ",") {
				return "dtype('" + code + d.name[strings.IndexByte(d.name, '['):] + "')", nil
			}
			return "dtype('" + d.name + "')", nil
		}
	}
	dtypeType.Slots.Compare = func(t *object.Thread, op object.Cmp, a, b object.Value) (object.Value, error) {
		if op != object.CmpEq && op != object.CmpNe {
			return object.NotImplemented, nil
		}
		same := false
		if d := toDType(b); d != nil {
			same = d.name == toDType(a).name
		} else if k, u, err := dtypeOf(t, b); err == nil {
			d := toDType(a)
			same = k == d.kind && (k != column.Datetime && k != column.Timedelta || strings.HasSuffix(d.name, "["+u.String()+"]"))
		}
		return object.Bool(same == (op == object.CmpEq)), nil
	}
	dtypeType.Slots.Hash = func(_ *object.Thread, v object.Value) (uint64, error) { return object.HashString(toDType(v).name), nil }
	dtypeType.Slots.Visit = func(object.Value, func(object.Value)) int64 { return 48 }
	attr(dtypeType, "name", func(_ *object.Thread, v object.Value) (object.Value, error) {
		return object.NewStr(toDType(v).name), nil
	})
	attr(dtypeType, "kind", func(_ *object.Thread, v object.Value) (object.Value, error) {
		k := [...]string{"i", "f", "b", "O", "M", "m", "O", "O"}
		return object.NewStr(k[toDType(v).kind]), nil
	})
	object.InitType(dtypeType)
}
