// This file defines crosstab: how often values occur together.

package pandas

import (
	"strconv"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// crossFactors reads index= and columns= of crosstab: one factor or a list of them.
func crossFactors(t *object.Thread, v object.Value) ([]object.Value, error) {
	if !object.IsList(v) && object.TypeOf(v) != object.TupleType {
		return []object.Value{v}, nil
	}
	items, err := labelList(t, v)
	if err != nil {
		return nil, err
	}
	for _, x := range items {
		if frame.ToSeries(x) == nil && !object.IsList(x) && !isArray(x) && frame.ToIndex(x) == nil && object.TypeOf(x) != object.TupleType {
			return []object.Value{v}, nil
		}
	}
	return items, nil
}

// crossNames are the names of factors: those asked for, those of series, or row_0, row_1, ….
func crossNames(t *object.Thread, factors []object.Value, asked object.Value, prefix string) ([]object.Value, error) {
	if given(asked) {
		names, err := labelList(t, asked)
		if err == nil && len(names) != len(factors) {
			err = object.Raise(object.AssertionErrorType, "arrays and names must have the same length")
		}
		return names, err
	}
	names := make([]object.Value, len(factors))
	for i, x := range factors {
		names[i] = object.NewStr(prefix + "_" + strconv.Itoa(i))
		if s := frame.ToSeries(x); s != nil && !s.Name.IsNone() {
			names[i] = s.Name
		}
	}
	return names, nil
}

// crosstab is crosstab(index, columns, values, rownames, colnames, aggfunc, margins, margins_name, dropna, normalize).
func crosstab(t *object.Thread, a []object.Value) (object.Value, error) {
	if !given(a[2]) && given(a[5]) {
		return object.Value{}, object.ValueErrorf("aggfunc cannot be used without values.")
	}
	if given(a[2]) && !given(a[5]) {
		return object.Value{}, object.ValueErrorf("values cannot be used without an aggfunc.")
	}
	how, err := normalizeOf(t, a[9])
	if err != nil {
		return object.Value{}, err
	}
	rows, err := crossFactors(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	cols, err := crossFactors(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	rowNames, err := crossNames(t, rows, a[3], "row")
	if err != nil {
		return object.Value{}, err
	}
	colNames, err := crossNames(t, cols, a[4], "col")
	if err != nil {
		return object.Value{}, err
	}
	factors := append(append([]object.Value(nil), rows...), cols...)
	if given(a[2]) {
		factors = append(factors, a[2])
	}
	data, keys, err := crossData(t, factors, len(rows), len(cols))
	if err != nil {
		return object.Value{}, err
	}
	fn, fillValue := a[5], object.None
	if !given(a[2]) {
		fn, fillValue = crossCount, object.Int(0)
	}
	p := pivotArgs{data: data, index: keys[:len(rows)], columns: keys[len(rows) : len(rows)+len(cols)], values: []object.Value{crossValue}, passed: true, single: true,
		fn: fn, fill: fillValue, margin: a[7], kwargs: object.None, sort: true}
	if p.margins, err = flag(t, a[6]); err != nil {
		return object.Value{}, err
	}
	if p.dropna, err = flag(t, a[8]); err != nil {
		return object.Value{}, err
	}
	p.observed = p.dropna
	v, err := p.table(t)
	if err != nil {
		return object.Value{}, err
	}
	f := frame.ToFrame(v).Copy()
	f.Index, f.Columns = f.Index.Renamed(rowNames...), f.Columns.Renamed(colNames...)
	if how == "" {
		return f.Value(), nil
	}
	return frameValue(normalizedTable(t, f, how, p.margins))
}

// crossValue is the label of the counted column.
var crossValue = object.NewStr("__dummy__")

// crossCount counts rows, missing ones too.
var crossCount = object.NewStr("count")

// crossData puts factors side by side, aligned where they are series. The labels of the columns are numbers, the last one is crossValue.
func crossData(t *object.Thread, factors []object.Value, rows, cols int) (*frame.Frame, []object.Value, error) {
	var x *frame.Index
	for _, v := range factors[:rows+cols] {
		s := frame.ToSeries(v)
		if s == nil {
			continue
		}
		if x == nil {
			x = s.Index
		} else if same, err := x.Same(t, s.Index); err != nil {
			return nil, nil, err
		} else if !same {
			if x, err = x.Intersection(t, s.Index); err != nil {
				return nil, nil, err
			}
		}
	}
	var labels []object.Value
	var data []*column.Column
	for i, v := range factors {
		var c *column.Column
		if s := frame.ToSeries(v); s != nil {
			r, err := s.Reindex(t, x)
			if err != nil {
				return nil, nil, err
			}
			c = r.Col
		} else {
			list, ok, err := columnOf(t, v)
			if err != nil {
				return nil, nil, err
			}
			if !ok {
				return nil, nil, object.ValueErrorf("If using all scalar values, you must pass an index")
			}
			c = list
		}
		if x == nil {
			x = frame.RangeIndex(0, 1, c.Len())
		}
		if c.Len() != x.Len() {
			if i > 0 && x.IsDefault() {
				return nil, nil, object.ValueErrorf("All arrays must be of the same length")
			}
			return nil, nil, object.ValueErrorf("Length of values (%d) does not match length of index (%d)", c.Len(), x.Len())
		}
		label := object.NewStr("factor_" + strconv.Itoa(i))
		if i == rows+cols {
			label = crossValue
		}
		data, labels = append(data, c), append(labels, label)
	}
	if x == nil {
		x = frame.RangeIndex(0, 1, 0)
	}
	if len(factors) == rows+cols {
		zero, err := fill(t, object.Int(0), x.Len())
		if err != nil {
			return nil, nil, err
		}
		data, labels = append(data, zero), append(labels, crossValue)
	}
	cx, err := frame.IndexOf(t, labels, object.None)
	return frame.NewFrame(x, cx, data), labels, err
}

// normalizeOf reads normalize=: "" for none.
func normalizeOf(t *object.Thread, v object.Value) (string, error) {
	s, _ := text(v)
	switch {
	case v.IsBool() && !v.AsBool():
		return "", nil
	case v.IsBool() || s == "all":
		return "all", nil
	case v.IsInt() && v.AsInt() == 0 || s == "index":
		return "index", nil
	case v.IsInt() && v.AsInt() == 1 || s == "columns":
		return "columns", nil
	}
	return "", object.ValueErrorf("Not a valid normalize argument")
}

// normalizedTable divides the cells of a table by the sums of rows, of columns, or by that of all.
func normalizedTable(t *object.Thread, f *frame.Frame, how string, margins bool) (*frame.Frame, error) {
	n, w := f.Len(), len(f.Cols)
	margins = margins && n > 0 && w > 0
	cells := make([][]float64, w)
	for j, c := range f.Cols {
		v, err := c.AsFloats(t)
		if err != nil {
			return nil, err
		}
		if err := t.Charge(int64(n) * 8); err != nil {
			return nil, err
		}
		cells[j] = append([]float64(nil), v...)
		for i, x := range cells[j] {
			if x != x {
				cells[j][i] = 0
			}
		}
	}
	rows, cols := n, w // of the table without margins
	if margins {
		rows, cols = n-1, w-1
	}
	sum := func(rows, cols []int) (s float64) {
		for _, j := range cols {
			for _, i := range rows {
				s += cells[j][i]
			}
		}
		return s
	}
	span := func(n int) []int {
		out := make([]int, n)
		for i := range out {
			out[i] = i
		}
		return out
	}
	scale := func(rows, cols []int, by float64) {
		for _, j := range cols {
			for _, i := range rows {
				if cells[j][i] /= by; cells[j][i] != cells[j][i] {
					cells[j][i] = 0
				}
			}
		}
	}
	all, wide := span(rows), span(cols)
	switch how {
	case "all":
		scale(all, wide, sum(all, wide))
	case "index":
		for _, i := range all {
			scale([]int{i}, wide, sum([]int{i}, wide))
		}
	case "columns":
		for _, j := range wide {
			scale(all, []int{j}, sum(all, []int{j}))
		}
	}
	if margins {
		if how != "index" { // the margins' column
			scale(all, []int{w - 1}, sum(all, []int{w - 1}))
		}
		if how != "columns" {
			scale([]int{n - 1}, wide, sum([]int{n - 1}, wide))
		}
		if how == "all" {
			cells[w-1][n-1] = 1
		}
	}
	out := make([]*column.Column, 0, w)
	for j := range cells {
		if margins && how == "index" && j == w-1 {
			break
		}
		v := cells[j]
		if margins && how == "columns" {
			v = v[:n-1]
		}
		out = append(out, column.OfFloats(v))
	}
	g := frame.NewFrame(f.Index, f.Columns, out)
	if margins && how == "index" {
		g.Columns = f.Columns.Slice(0, w-1)
	}
	if margins && how == "columns" {
		g.Index = f.Index.Slice(0, n-1)
	}
	return g, t.Poll(n * w)
}
