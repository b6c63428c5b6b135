// This file defines how frames and series become text and plain Python values: repr, to_string, to_dict, tolist, to_csv.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// floatFormat reads float_format: a callable, or a text such as '%.2f' or '{:.2f}'.
func floatFormat(t *object.Thread, v object.Value) (object.Value, error) {
	s, ok := text(v)
	if !ok {
		return v, nil
	}
	f := v
	name := "format"
	if strings.Contains(s, "%") && !strings.Contains(s, "{") {
		return object.NewNative("float_format", "", func(t *object.Thread, a []object.Value, _ []object.Kwarg) (object.Value, error) {
			return object.Binary(t, object.OpMod, f, a[0])
		}).Value(), nil
	}
	return object.NewNative("float_format", "", func(t *object.Thread, a []object.Value, _ []object.Kwarg) (object.Value, error) {
		return object.CallMethod(t, f, name, a[0])
	}).Value(), nil
}

func frameToString(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	o := frame.StringOptions()
	if given(a[0]) {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "to_string(buf=…) is not supported here; files are out of reach, print the text that to_string() returns")
	}
	if given(a[1]) {
		at, err := columnPlaces(t, f, a[1])
		if err != nil {
			return object.Value{}, err
		}
		if f, err = f.Select(t, at); err != nil {
			return object.Value{}, err
		}
	}
	var err error
	if names, many, e := unpackList(t, a[3]); e != nil {
		return object.Value{}, e
	} else if many {
		if len(names) != len(f.Cols) {
			return object.Value{}, object.ValueErrorf("Writing %d cols but got %d aliases", len(f.Cols), len(names))
		}
		f = f.Copy()
		if f.Columns, err = frame.IndexOf(t, names, f.Columns.Name()); err != nil {
			return object.Value{}, err
		}
	} else if o.Header, err = flag(t, a[3]); err != nil {
		return object.Value{}, err
	}
	if o.Index, err = flag(t, a[4]); err != nil {
		return object.Value{}, err
	}
	if s, ok := text(a[5]); ok {
		o.NaRep = s
	}
	if given(a[6]) {
		o.Formatters = formatterOf(t, a[6])
	}
	if o.FloatFormat, err = floatFormat(t, a[7]); err != nil {
		return object.Value{}, err
	}
	if o.IndexNames, err = flag(t, a[9]); err != nil {
		return object.Value{}, err
	}
	for i, to := range map[int]*int{11: &o.MaxRows, 12: &o.MaxCols, 15: &o.LineWidth, 16: &o.MinRows} {
		if given(a[i]) {
			if *to, err = object.IndexInt(t, a[i]); err != nil {
				return object.Value{}, err
			}
		}
	}
	if given(a[13]) {
		o.Dimensions = a[13]
	}
	s, err := withColWidth(t, a[17], func() (string, error) { return f.Text(t, o) })
	if err != nil {
		return object.Value{}, err
	}
	return object.StrOf(t, s)
}

// withColWidth prints with the widest column that to_string allows: none unless max_colwidth says so.
func withColWidth(t *object.Thread, v object.Value, f func() (string, error)) (string, error) {
	o := frame.OptionsOf(t)
	old := o.MaxColWidth
	o.MaxColWidth = 0
	if v.IsInt() {
		o.MaxColWidth = int(v.AsInt())
	}
	s, err := f()
	o.MaxColWidth = old
	return s, err
}

func formatterOf(t *object.Thread, v object.Value) func(label object.Value, at int) object.Value {
	return func(label object.Value, at int) object.Value {
		if object.IsDict(v) {
			if f, ok, err := object.ToDict(v).Get(t, label); err == nil && ok {
				return f
			}
			return object.None
		}
		if items, err := labelList(t, v); err == nil && at >= 0 && at < len(items) {
			return items[at]
		}
		return object.None
	}
}

func seriesToString(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	o := frame.StringOptions()
	var err error
	if s, ok := text(a[1]); ok {
		o.NaRep = s
	}
	if o.FloatFormat, err = floatFormat(t, a[2]); err != nil {
		return object.Value{}, err
	}
	for i, to := range map[int]*bool{3: &o.Header, 4: &o.Index, 6: &o.DType, 7: &o.Name} {
		if *to, err = flag(t, a[i]); err != nil {
			return object.Value{}, err
		}
	}
	o.Length = a[5]
	for i, to := range map[int]*int{8: &o.MaxRows, 9: &o.MinRows} {
		if given(a[i]) {
			if *to, err = object.IndexInt(t, a[i]); err != nil {
				return object.Value{}, err
			}
		}
	}
	s, err := frame.ToSeries(v).Text(t, o)
	if err != nil {
		return object.Value{}, err
	}
	return object.StrOf(t, s)
}

func toDict(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	orient, _ := text(a[0])
	if len(a) > 2 && orient != "split" && orient != "tight" {
		if keep, err := flag(t, a[2]); err != nil {
			return object.Value{}, err
		} else if !keep {
			return object.Value{}, object.ValueErrorf("'index=False' is only valid when 'orient' is 'split' or 'tight'")
		}
	}
	labels, err := f.Columns.Labels(t)
	if err != nil {
		return object.Value{}, err
	}
	if unique, err := f.Columns.Unique(t); err != nil {
		return object.Value{}, err
	} else if !unique && orient != "split" && orient != "tight" {
		return object.Value{}, object.ValueErrorf("DataFrame columns must be unique for orient='%s'.", orient)
	}
	switch orient {
	case "dict", "list", "series":
		d, err := object.NewDict(t)
		if err != nil {
			return object.Value{}, err
		}
		for i := range f.Cols {
			s, err := f.Column(t, i)
			if err != nil {
				return object.Value{}, err
			}
			x := s.Value()
			switch orient {
			case "dict":
				x, err = seriesDict(t, s)
			case "list":
				x, err = listOf(t, s.Col)
			}
			if err != nil {
				return object.Value{}, err
			}
			if err := d.Set(t, labels[i], x); err != nil {
				return object.Value{}, err
			}
		}
		return d.Value(), nil
	case "records", "index":
		return rowDicts(t, f, labels, orient == "index")
	case "split", "tight":
		d, err := splitDict(t, f, labels)
		if err != nil {
			return d, err
		}
		if keep, err := flag(t, a[2]); err != nil {
			return d, err
		} else if !keep {
			if _, err := object.CallMethod(t, d, "pop", object.NewStr("index")); err != nil {
				return d, err
			}
		}
		if orient == "split" {
			return d, nil
		}
		for _, p := range []struct {
			name string
			x    *frame.Index
		}{{"index_names", f.Index}, {"column_names", f.Columns}} {
			l, err := object.NewListFrom(t, p.x.Names)
			if err != nil {
				return d, err
			}
			if err := object.ToDict(d).SetStr(t, p.name, l.Value()); err != nil {
				return d, err
			}
		}
		return d, nil
	}
	return object.Value{}, object.ValueErrorf("orient '%s' not understood", object.Printable(orient, 40))
}

func rowDicts(t *object.Thread, f *frame.Frame, labels []object.Value, byIndex bool) (object.Value, error) {
	cells := make([][]object.Value, len(f.Cols))
	for j, c := range f.Cols {
		v, err := c.Cells(t)
		if err != nil {
			return object.Value{}, err
		}
		cells[j] = v
	}
	all, err := object.NewDict(t)
	if err != nil {
		return object.Value{}, err
	}
	list, err := object.NewList(t, 0)
	if err != nil {
		return object.Value{}, err
	}
	if byIndex {
		if unique, err := f.Index.Unique(t); err != nil {
			return object.Value{}, err
		} else if !unique {
			return object.Value{}, object.ValueErrorf("DataFrame index must be unique for orient='index'.")
		}
	}
	for i := range f.Len() {
		d, err := object.NewDict(t)
		if err != nil {
			return object.Value{}, err
		}
		for j, l := range labels {
			if err := d.Set(t, l, cells[j][i]); err != nil {
				return object.Value{}, err
			}
		}
		if err := t.Poll(len(labels)); err != nil {
			return object.Value{}, err
		}
		if !byIndex {
			if err := list.Append(t, d.Value()); err != nil {
				return object.Value{}, err
			}
			continue
		}
		k, err := f.Index.Label(t, i)
		if err != nil {
			return object.Value{}, err
		}
		if err := all.Set(t, k, d.Value()); err != nil {
			return object.Value{}, err
		}
	}
	if byIndex {
		return all.Value(), nil
	}
	return list.Value(), nil
}

func splitDict(t *object.Thread, f *frame.Frame, labels []object.Value) (object.Value, error) {
	d, err := object.NewDict(t)
	if err != nil {
		return object.Value{}, err
	}
	rows, err := f.Index.Labels(t)
	if err != nil {
		return object.Value{}, err
	}
	data, err := object.NewList(t, 0)
	if err != nil {
		return object.Value{}, err
	}
	for i := range f.Len() {
		row := make([]object.Value, len(f.Cols))
		for j, c := range f.Cols {
			if row[j], err = c.Cell(t, i); err != nil {
				return object.Value{}, err
			}
		}
		l, err := object.NewListFrom(t, row)
		if err != nil {
			return object.Value{}, err
		}
		if err := data.Append(t, l.Value()); err != nil {
			return object.Value{}, err
		}
	}
	for _, p := range []struct {
		name  string
		items []object.Value
	}{{"index", rows}, {"columns", labels}} {
		l, err := object.NewListFrom(t, p.items)
		if err != nil {
			return object.Value{}, err
		}
		if err := d.SetStr(t, p.name, l.Value()); err != nil {
			return object.Value{}, err
		}
	}
	return d.Value(), d.SetStr(t, "data", data.Value())
}

// listOf is a column as a Python list.
func listOf(t *object.Thread, c *column.Column) (object.Value, error) {
	switch c.Kind() {
	case column.Float64:
		out, err := kernel.Room[float64](t.Meter, c.Len())
		if err == nil {
			err = kernel.Copy(t.Meter, out, c.Floats())
		}
		if err != nil {
			return object.Value{}, err
		}
		return object.ListOfFloats(out).Value(), nil
	case column.Int64:
		out, err := kernel.Room[int64](t.Meter, c.Len())
		if err == nil {
			err = kernel.Copy(t.Meter, out, c.Ints())
		}
		if err != nil {
			return object.Value{}, err
		}
		return object.ListOfInts(out).Value(), nil
	}
	cells, err := c.Cells(t)
	if err != nil {
		return object.Value{}, err
	}
	return object.ListOf(cells).Value(), nil
}

// csvQuote is a field in quotes where it needs them.
func csvQuote(s, sep string) string {
	if strings.ContainsAny(s, sep+"\"\r\n") {
		return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return s
}

// csvField is a cell as to_csv writes it. Times without a form are written by the format dates.
func csvField(t *object.Thread, c *column.Column, i int, sep, na, dates string, form *frame.TimeForm, ff object.Value) (string, error) {
	if c.Missing(i) {
		return na, nil
	}
	if form != nil {
		return csvQuote(form.Text(i), sep), nil
	}
	var s string
	switch c.Kind() {
	case column.Float64:
		if given(ff) {
			r, err := object.Call(t, ff, object.Float(c.Floats()[i]))
			if err != nil {
				return "", err
			}
			return object.ToString(t, r)
		}
		s = object.FloatText(c.Floats()[i])
	case column.Datetime:
		s = frame.Strftime(c.Ints()[i], c.Unit(), c.Zone(), dates)
	default:
		v, err := c.Cell(t, i)
		if err != nil {
			return "", err
		}
		if s, err = object.ToString(t, v); err != nil {
			return "", err
		}
	}
	return csvQuote(s, sep), nil
}

// timeForm is how the cells of a column of times are written, nil for other columns.
func timeForm(t *object.Thread, c *column.Column) (*frame.TimeForm, error) {
	if c == nil || c.Kind() != column.Datetime && c.Kind() != column.Timedelta {
		return nil, nil
	}
	form, err := frame.FormOf(t, c)
	return &form, err
}

func toCSV(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	if given(a[0]) {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "to_csv to a file is not supported here; to_csv() without a path returns the text (load data with load_trades, load_balances or load_snapshots)")
	}
	f := frame.ToFrame(v)
	if s := frame.ToSeries(v); s != nil {
		g, err := toFrame(t, s, object.Unbound)
		if err != nil {
			return object.Value{}, err
		}
		f = g
	}
	sep, _ := text(a[1])
	na, _ := text(a[2])
	ff, err := floatFormat(t, a[3])
	if err != nil {
		return object.Value{}, err
	}
	if given(a[4]) {
		at, err := columnPlaces(t, f, a[4])
		if err != nil {
			return object.Value{}, err
		}
		if f, err = f.Select(t, at); err != nil {
			return object.Value{}, err
		}
	}
	// A list is what the columns are called.
	names, named, err := unpackList(t, a[5])
	if err != nil {
		return object.Value{}, err
	}
	header := named
	if named && len(names) != len(f.Cols) {
		return object.Value{}, object.ValueErrorf("Writing %d cols but got %d aliases", len(f.Cols), len(names))
	}
	if !named {
		if header, err = flag(t, a[5]); err != nil {
			return object.Value{}, err
		}
	}
	index, err := flag(t, a[6])
	if err != nil {
		return object.Value{}, err
	}
	dates, _ := text(a[7])
	cols := f.Cols
	levels := 0
	if index {
		l, err := f.Index.Levels(t)
		if err != nil {
			return object.Value{}, err
		}
		levels = len(l)
		cols = append(append([]*column.Column(nil), l...), cols...)
	}
	// Times are formatted as whole columns, since they share one form.
	forms := make([]*frame.TimeForm, len(cols))
	for j, c := range cols {
		if c.Kind() == column.Datetime && dates != "" {
			continue
		}
		if forms[j], err = timeForm(t, c); err != nil {
			return object.Value{}, err
		}
	}
	x := object.NewText(t)
	if header {
		var heads []string
		for l := range levels {
			n := ""
			if !f.Index.Names[l].IsNone() {
				n = textOf(t, f.Index.Names[l])
			}
			heads = append(heads, n)
		}
		labels, err := f.Columns.Labels(t)
		if err != nil {
			return object.Value{}, err
		}
		form, err := timeForm(t, f.Columns.Column())
		if err != nil {
			return object.Value{}, err
		}
		if named {
			labels, form = names, nil
		}
		for i, l := range labels {
			switch {
			case form == nil:
				s, err := object.ToString(t, l)
				if err != nil {
					return object.Value{}, err
				}
				heads = append(heads, csvQuote(s, sep))
			case column.MissingValue(l):
				heads = append(heads, na)
			default:
				heads = append(heads, csvQuote(form.Text(i), sep))
			}
		}
		if err := x.Write(strings.Join(heads, sep) + "\n"); err != nil {
			return object.Value{}, err
		}
	}
	for i := range f.Len() {
		for j, c := range cols {
			s, err := csvField(t, c, i, sep, na, dates, forms[j], ff)
			if err != nil {
				return object.Value{}, err
			}
			if s == "" && len(cols) == 1 {
				s = `""` // an empty line would be no row
			}
			if j > 0 {
				s = sep + s
			}
			if err := x.Write(s); err != nil {
				return object.Value{}, err
			}
		}
		if err := x.Write("\n"); err != nil {
			return object.Value{}, err
		}
		if err := t.Poll(len(cols)); err != nil {
			return object.Value{}, err
		}
	}
	return object.StrOf(t, x.String())
}

func initOutput() {
	st, ft := frame.SeriesType, frame.DataFrameType
	st.Slots.Repr = func(t *object.Thread, v object.Value) (string, error) {
		return frame.ToSeries(v).Text(t, frame.ReprOptions(t))
	}
	ft.Slots.Repr = func(t *object.Thread, v object.Value) (string, error) {
		return frame.ToFrame(v).Text(t, frame.ReprOptions(t))
	}
	def(ft, "to_string", "buf=None, columns=None, col_space=None!, header=True, index=True, na_rep='NaN', formatters=None, float_format=None, sparsify=None!, index_names=True, justify=None!, max_rows=None, max_cols=None, show_dimensions=False, decimal='.'!, line_width=None, min_rows=None, max_colwidth=None, encoding=None!", frameToString)
	def(st, "to_string", "buf=None!, na_rep='NaN', float_format=None, header=True, index=True, length=False, dtype=False, name=False, max_rows=None, min_rows=None", seriesToString)
	def(ft, "to_dict", "orient='dict', *, into=None!, index=True", toDict)
	def(st, "to_dict", "*, into=None!", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		return seriesDict(t, frame.ToSeries(v))
	})
	def(st, "tolist to_list", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		return listOf(t, frame.ToSeries(v).Col)
	})
	for _, typ := range []*object.Type{st, ft} {
		def(typ, "to_csv", "path_or_buf=None, sep=',', na_rep='', float_format=None, columns=None, header=True, index=True, date_format=None, *, index_label=None!, mode='w', encoding=None, lineterminator=None!'\\n', decimal='.'!, quoting=None!0", toCSV)
		values := func(t *object.Thread, v object.Value) (object.Value, error) {
			if f := frame.ToFrame(v); f != nil {
				return arrayOfFrame(t, f)
			}
			return arrayOf(frame.ToSeries(v).Col), nil
		}
		attr(typ, "values", values)
		def(typ, "to_numpy", "dtype=None, copy=False, na_value=?", toNumpy)
		def(typ, "__array__", "dtype=None, copy=None", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			return toNumpy(t, v, []object.Value{a[0], object.False, object.Unbound})
		})
	}
	attr(ft, "dtypes", func(t *object.Thread, v object.Value) (object.Value, error) {
		return seriesValue(frame.ToFrame(v).DTypes(t, dtypeValue))
	})
	attr(st, "dtype", func(_ *object.Thread, v object.Value) (object.Value, error) {
		return dtypeValue(frame.ToSeries(v).Col), nil
	})
	st.Attrs["dtypes"] = st.Attrs["dtype"]
	attr(st, "array", func(_ *object.Thread, v object.Value) (object.Value, error) {
		return ownArray(frame.ToSeries(v).Col), nil
	})
	attr(ft, "axes", func(t *object.Thread, v object.Value) (object.Value, error) {
		l, err := object.NewListFrom(t, []object.Value{frame.ToFrame(v).Index.Value(), frame.ToFrame(v).Columns.Value()})
		if err != nil {
			return object.Value{}, err
		}
		return l.Value(), nil
	})
}
