// This file defines read_json of texts in memory.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
	pyjson "github.com/alkimi/pyexec/pylib/json"
)

// jsonRule is what read_json converts.
type jsonRule struct {
	dtype, axes, dates, defaults bool
	names                        map[string]bool // columns that are dates
	unit                         string
}

// datedName tells a column name that read_json takes for one of dates.
func (r *jsonRule) datedName(name string) bool {
	if !r.dates {
		return false
	}
	if r.names[name] {
		return true
	}
	low := strings.ToLower(name)
	return r.defaults && (strings.HasSuffix(low, "_at") || strings.HasSuffix(low, "_time") || low == "modified" || low == "date" || strings.HasPrefix(low, "timestamp"))
}

// wholeFloats turns floats that are whole into ints.
func wholeFloats(t *object.Thread, c *column.Column) (*column.Column, error) {
	if c.Kind() != column.Float64 || c.Len() == 0 {
		return c, nil
	}
	for _, f := range c.Floats() {
		if f != float64(int64(f)) {
			return c, nil
		}
	}
	return c.Cast(t, column.Int64)
}

// numbersOf turns texts that are all numbers into numbers.
func numbersOf(t *object.Thread, c *column.Column) (*column.Column, error) {
	if c.Kind() != column.String && c.Kind() != column.Object || c.Len() == 0 {
		return c, nil
	}
	for i := range c.Len() {
		v, err := c.Cell(t, i)
		if err != nil {
			return nil, err
		}
		if !object.IsStr(v) && !v.IsInt() && !v.IsFloat() && !column.MissingValue(v) {
			return c, nil
		}
	}
	r, err := numericColumn(t, c, false)
	if err != nil {
		if object.Matches(err, object.ValueErrorType) || object.Matches(err, object.TypeErrorType) {
			return c, nil
		}
		return nil, err
	}
	return r, nil
}

// stamps turns texts or large numbers into times, where all of them are.
func (r *jsonRule) stamps(t *object.Thread, c *column.Column) (*column.Column, bool, error) {
	const least = 31536000 // a year after 1970
	if c.Kind() == column.String || c.Kind() == column.Object {
		n, err := numbersOf(t, c)
		if err != nil {
			return nil, false, err
		}
		if n.Kind() != column.Int64 && n.Kind() != column.Float64 {
			p, err := parseTimes(t, c, timeRule{errors: "raise"})
			if err != nil {
				if object.Matches(err, object.ValueErrorType) || object.Matches(err, object.TypeErrorType) {
					return c, false, nil
				}
				return nil, false, err
			}
			return p, true, nil
		}
		c = n
	}
	if c.Kind() != column.Int64 && c.Kind() != column.Float64 {
		return c, false, nil
	}
	v, err := c.AsFloats(t)
	if err != nil {
		return nil, false, err
	}
	for _, f := range v {
		if f == f && f <= least {
			return c, false, nil
		}
	}
	units := []string{"s", "ms", "us", "ns"}
	if r.unit != "" {
		units = []string{r.unit}
	}
	for _, u := range units {
		far := false
		for _, f := range v {
			far = far || f/float64(jsonUnits[u].PerSecond()) > 9.2e9
		}
		if far {
			continue
		}
		p, err := numberTimes(t, c, u)
		if err != nil {
			if object.Matches(err, object.ExceptionType) {
				continue
			}
			return nil, false, err
		}
		return p, true, nil
	}
	return c, false, nil
}

// column converts the cells of a column.
func (r *jsonRule) column(t *object.Thread, c *column.Column, name string) (*column.Column, error) {
	if r.datedName(name) {
		p, ok, err := r.stamps(t, c)
		if err != nil || ok {
			return p, err
		}
	}
	if !r.dtype {
		return c, nil
	}
	n, err := numbersOf(t, c)
	if err != nil {
		return nil, err
	}
	return wholeFloats(t, n)
}

// axis converts labels.
func (r *jsonRule) axis(t *object.Thread, x *frame.Index) (*frame.Index, error) {
	if !r.axes || x.IsMulti() || x.Len() == 0 {
		return x, nil
	}
	if _, _, ok := x.IsRange(); ok {
		return x, nil
	}
	c, err := x.Level(t, 0)
	if err != nil {
		return nil, err
	}
	if p, ok, err := r.stamps(t, c); err != nil {
		return nil, err
	} else if ok {
		return frame.NewIndex(p, x.Name()), nil
	}
	if c, err = numbersOf(t, c); err != nil {
		return nil, err
	}
	if c, err = wholeFloats(t, c); err != nil {
		return nil, err
	}
	return frame.NewIndex(c, x.Name()), nil
}

func loadJSON(t *object.Thread, s string) (object.Value, error) {
	loads, err := object.GetAttr(t, pyjson.Module().Value(), object.NewStrObj("loads"))
	if err != nil {
		return loads, err
	}
	v, err := object.StrOf(t, s)
	if err != nil {
		return v, err
	}
	r, err := object.Call(t, loads, v)
	if err != nil && object.Matches(err, object.ValueErrorType) {
		return r, object.ValueErrorf("Expected object or value")
	}
	return r, err
}

func dictEntry(t *object.Thread, v object.Value, name string) (object.Value, error) {
	if !object.IsDict(v) {
		return object.None, nil
	}
	x, ok, err := object.ToDict(v).Get(t, object.NewStr(name))
	if err != nil || !ok {
		return object.None, err
	}
	return x, nil
}

// jsonFrame makes a frame of what the text holds.
func jsonFrame(t *object.Thread, v object.Value, orient string) (*frame.Frame, error) {
	switch orient {
	case "index":
		r, err := fromDict(t, []object.Value{v, object.NewStr("index"), object.None, object.None})
		return frame.ToFrame(r), err
	case "split", "table":
		data := v
		if orient == "table" {
			rows, err := dictEntry(t, v, "data")
			if err != nil {
				return nil, err
			}
			f, err := frameFrom(t, rows, nil, nil)
			if err != nil {
				return nil, err
			}
			return tableIndex(t, f, v)
		}
		var parts [3]object.Value
		for i, name := range []string{"data", "index", "columns"} {
			x, err := dictEntry(t, data, name)
			if err != nil {
				return nil, err
			}
			parts[i] = x
		}
		r, err := newFrame(t, []object.Value{parts[0], parts[1], parts[2], object.None, object.None})
		return frame.ToFrame(r), err
	}
	return frameFrom(t, v, nil, nil)
}

// tableIndex makes the primary key of a table the index.
func tableIndex(t *object.Thread, f *frame.Frame, v object.Value) (*frame.Frame, error) {
	schema, err := dictEntry(t, v, "schema")
	if err != nil {
		return nil, err
	}
	key, err := dictEntry(t, schema, "primaryKey")
	if err != nil || !given(key) {
		return f, err
	}
	r, err := object.CallMethod(t, f.Value(), "set_index", key)
	if err != nil {
		return nil, err
	}
	g := frame.ToFrame(r)
	if isText(g.Index.Name(), "index") {
		g.Index = g.Index.Renamed(object.None)
	}
	return g, nil
}

func readJSON(t *object.Thread, a []object.Value) (object.Value, error) {
	src, err := bufferText(t, a[0], "read_json")
	if err != nil {
		return object.Value{}, err
	}
	series := isText(a[2], "series")
	orient, ok := text(a[1])
	if !ok {
		orient = "columns"
		if series {
			orient = "index"
		}
	}
	rule := jsonRule{dtype: true, axes: orient != "table", dates: true, names: map[string]bool{}}
	if given(a[3]) && !object.IsDict(a[3]) {
		if rule.dtype, err = flag(t, a[3]); err != nil {
			return object.Value{}, err
		}
	}
	if given(a[4]) {
		if rule.axes, err = flag(t, a[4]); err != nil {
			return object.Value{}, err
		}
	}
	if object.IsList(a[5]) {
		list, err := labelList(t, a[5])
		if err != nil {
			return object.Value{}, err
		}
		for _, x := range list {
			rule.names[textOf(t, x)] = true
		}
	} else if rule.dates, err = flag(t, a[5]); err != nil {
		return object.Value{}, err
	}
	if rule.defaults, err = flag(t, a[6]); err != nil {
		return object.Value{}, err
	}
	rule.unit, _ = text(a[8])
	lines, err := flag(t, a[11])
	if err != nil {
		return object.Value{}, err
	}
	if lines {
		parts := make([]string, 0, 16)
		for _, l := range strings.Split(src, "\n") {
			if l = strings.TrimSpace(l); l != "" {
				parts = append(parts, l)
			}
		}
		if given(a[14]) {
			n, err := object.IndexInt(t, a[14])
			if err != nil {
				return object.Value{}, err
			}
			parts = parts[:min(max(n, 0), len(parts))]
		}
		if err := t.Charge(int64(len(src)) + int64(len(parts))*16); err != nil {
			return object.Value{}, err
		}
		src = "[" + strings.Join(parts, ",") + "]"
	}
	v, err := loadJSON(t, src)
	if err != nil {
		return v, err
	}
	if series {
		if orient == "split" {
			return object.Value{}, object.Raise(object.NotImplementedErrorType, "read_json(typ='series', orient='split') is not supported here; read it as a frame")
		}
		s, err := seriesFrom(t, v, object.None)
		if err != nil {
			return object.Value{}, err
		}
		c, err := rule.column(t, s.Col, "")
		if err != nil {
			return object.Value{}, err
		}
		x, err := rule.axis(t, s.Index)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewSeries(x, s.Name, c).Value(), nil
	}
	f, err := jsonFrame(t, v, orient)
	if err != nil {
		return object.Value{}, err
	}
	f = f.Copy()
	for i, c := range f.Cols {
		l, err := f.Columns.Label(t, i)
		if err != nil {
			return object.Value{}, err
		}
		name, _ := text(l)
		if x, ok, err := (&csvFrame{t: t}).among(a[3], l, i); err != nil {
			return object.Value{}, err
		} else if ok {
			spec, err := specOf(t, x)
			if err != nil {
				return object.Value{}, err
			}
			if f.Cols[i], err = castTo(t, c, spec); err != nil {
				return object.Value{}, err
			}
			continue
		}
		if f.Cols[i], err = rule.column(t, c, name); err != nil {
			return object.Value{}, err
		}
	}
	if f.Index, err = rule.axis(t, f.Index); err != nil {
		return object.Value{}, err
	}
	if f.Columns, err = rule.axis(t, f.Columns); err != nil {
		return object.Value{}, err
	}
	return f.Value(), nil
}
