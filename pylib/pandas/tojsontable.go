// This file defines to_json of the orientation table, which has a schema.

package pandas

import (
	"strconv"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// table writes the Table Schema form: the types of the columns before the records.
func (w *jsonWriter) table(v object.Value, index bool) error {
	f := frame.ToFrame(v)
	if s := frame.ToSeries(v); s != nil {
		name := s.Name
		if name.IsNone() {
			name = object.NewStr("values")
		}
		g, err := toFrame(w.t, s, name)
		if err != nil {
			return err
		}
		f = g
	}
	var cols []*column.Column
	var names, primary []object.Value
	unique := index
	if index {
		var err error
		if unique, err = f.Index.Unique(w.t); err != nil {
			return err
		}
		levels, err := f.Index.Levels(w.t)
		if err != nil {
			return err
		}
		for l, c := range levels {
			n := f.Index.Names[l]
			if n.IsNone() {
				n = object.NewStr("index")
				if len(levels) > 1 {
					n = object.NewStr("level_" + strconv.Itoa(l))
				}
			}
			cols, names, primary = append(cols, c), append(names, n), append(primary, n)
		}
	}
	labels, err := f.Columns.Labels(w.t)
	if err != nil {
		return err
	}
	cols, names = append(cols, f.Cols...), append(names, labels...)
	keys, err := w.keys(names)
	if err != nil {
		return err
	}
	field := func(i int) error {
		kind, ext := "string", ""
		switch c := cols[i]; c.Kind() {
		case column.Int64:
			kind = "integer"
		case column.Float64:
			kind = "number"
		case column.Bool:
			kind = "boolean"
		case column.Datetime:
			kind = "datetime"
		case column.Timedelta:
			kind = "duration"
		case column.String:
			ext = "str"
		case column.Category:
			kind = "any"
		}
		parts := []string{"name", "type"}
		if ext != "" {
			parts = append(parts, "extDtype")
		}
		if cols[i].Kind() == column.Category {
			parts = append(parts, "constraints", "ordered")
		}
		return w.object(parts, func(p int) error {
			switch parts[p] {
			case "name":
				return w.value(names[i])
			case "type":
				return w.text(kind)
			case "extDtype":
				return w.text(ext)
			case "ordered":
				return w.value(object.Bool(cols[i].Ordered()))
			}
			return w.object([]string{"enum"}, func(int) error {
				cats, err := cols[i].Categories().Cells(w.t)
				if err != nil {
					return err
				}
				return w.values(cats)
			})
		})
	}
	parts := []string{"schema", "data"}
	return w.object(parts, func(p int) error {
		if parts[p] == "data" {
			return w.array(f.Len(), func(i int) error {
				return w.object(keys, func(j int) error { return w.cell(cols[j], i) })
			})
		}
		schema := []string{"fields", "primaryKey", "pandas_version"}
		if !unique {
			schema = []string{"fields", "pandas_version"}
		}
		return w.object(schema, func(k int) error {
			switch schema[k] {
			case "fields":
				return w.array(len(cols), field)
			case "primaryKey":
				return w.values(primary)
			}
			return w.text("1.4.0")
		})
	})
}
