// This file defines unstack, which turns levels of the row labels into levels of the columns.

package pandas

import (
	"slices"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// unstackFrame turns levels of the row labels into columns. A frame of one column that stands for a series gets the levels' labels alone.
func unstackFrame(t *object.Thread, f *frame.Frame, at []int, fillValue object.Value, series, sorted bool) (*frame.Frame, error) {
	inner, rest, innerNames, restNames, err := splitLevels(t, f.Index, at)
	if err != nil {
		return nil, err
	}
	if len(rest) == 0 {
		// Everything goes to the columns: one row.
		zero, err := kernel.Make[int64](t.Meter, f.Len())
		if err != nil {
			return nil, err
		}
		rest, restNames = []*column.Column{column.OfInts(zero)}, []object.Value{object.None}
	}
	// The labels of one level come in the order that the level has them in.
	sortedRows, sortedCols := sorted, sorted && len(inner) == 1
	for l := range f.Index.NLevels() {
		if f.Index.Found(l) && slices.Contains(at, l) {
			sortedCols = false
		} else if f.Index.Found(l) && len(rest) == 1 {
			sortedRows = false
		}
	}
	rows, err := frame.Group(t, rest, restNames, sortedRows, true)
	if err != nil {
		return nil, err
	}
	// Several levels come in the order of their first rows.
	cols, err := frame.Group(t, inner, innerNames, sortedCols, true)
	if err != nil {
		return nil, err
	}
	if sortedCols {
		if err := missingFirst(t, cols); err != nil {
			return nil, err
		}
	}
	cells, fits := object.MulInt(int64(rows.Len()), int64(cols.Len()))
	if !fits || cells > 1<<31-1 {
		return nil, t.Charge(1 << 62)
	}
	if err := makeRoom(t, cells+int64(cols.Len())*32, int64(4+8*len(f.Cols))); err != nil {
		return nil, err
	}
	from, err := kernel.Repeat[int32](t.Meter, -1, int(cells))
	if err != nil {
		return nil, err
	}
	for i := range rows.Codes {
		k := int(cols.Codes[i])*rows.Len() + int(rows.Codes[i])
		if from[k] >= 0 {
			return nil, object.ValueErrorf("Index contains duplicate entries, cannot reshape")
		}
		from[k] = int32(i)
	}
	var out []*column.Column
	lacking := !given(fillValue) && gaps(from)
	for _, c := range f.Cols {
		// Where a cell is missing all columns take the type that can show it.
		switch {
		case lacking && c.Kind() == column.Int64:
			c, err = c.Cast(t, column.Float64)
		case lacking && c.Kind() == column.Bool:
			c, err = c.Cast(t, column.Object)
		}
		if err != nil {
			return nil, err
		}
		for j := range cols.Len() {
			part := from[j*rows.Len() : (j+1)*rows.Len()]
			x, err := c.Take(t, part)
			if err != nil {
				return nil, err
			}
			one := []*column.Column{x}
			if err := fillNew(t, one, []*column.Column{c}, part, fillValue); err != nil {
				return nil, err
			}
			if err := t.Charge(256); err != nil {
				return nil, err
			}
			out = append(out, one[0])
		}
	}
	// A series, and one level of it alone, needs no labels of columns above.
	if series {
		return frame.NewFrame(rows.Keys, cols.Keys, out), nil
	}
	x, err := crossed(t, f.Columns, cols.Keys)
	if err != nil {
		return nil, err
	}
	return frame.NewFrame(rows.Keys, x, out), nil
}

// missingFirst moves a group whose key is missing from the last place to the first, where unstack has it.
func missingFirst(t *object.Thread, g *frame.Groups) error {
	n := g.Len()
	if n < 2 || g.Keys.IsMulti() {
		return nil
	}
	c, err := g.Keys.Level(t, 0)
	if err != nil || !c.Missing(n-1) {
		return err
	}
	order, err := kernel.Iota(t.Meter, n)
	if err != nil {
		return err
	}
	for i := range order {
		order[i] = int32((i + n - 1) % n)
	}
	for i, k := range g.Codes {
		g.Codes[i] = (k + 1) % int32(n)
	}
	g.Keys, err = g.Keys.Take(t, order)
	return err
}

// crossed is the labels of all pairs of x and y, y innermost.
func crossed(t *object.Thread, x, y *frame.Index) (*frame.Index, error) {
	n, w := x.Len()*y.Len(), max(y.Len(), 1)
	left, err := kernel.Make[int32](t.Meter, n)
	if err != nil {
		return nil, err
	}
	right, err := kernel.Make[int32](t.Meter, n)
	if err != nil {
		return nil, err
	}
	for k := range left {
		left[k], right[k] = int32(k/w), int32(k%w)
	}
	var parts []*column.Column
	for i, z := range []*frame.Index{x, y} {
		levels, err := z.Levels(t)
		if err != nil {
			return nil, err
		}
		for _, c := range levels {
			if c, err = c.Take(t, [][]int32{left, right}[i]); err != nil {
				return nil, err
			}
			parts = append(parts, c)
		}
	}
	return frame.NewMulti(parts, append(append([]object.Value(nil), x.Names...), y.Names...)), nil
}

func unstack(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	x := axisIndex(v)
	sorted, err := flag(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	if !x.IsMulti() {
		f := frame.ToFrame(v)
		if f == nil {
			return object.Value{}, object.ValueErrorf("index must be a MultiIndex to unstack, <class 'pandas.%s'> was passed", object.TypeOf(x.Value()).Name)
		}
		g, err := transpose(t, f)
		if err != nil {
			return object.Value{}, err
		}
		at := make([]int, g.Columns.NLevels())
		for i := range at {
			at[i] = i
		}
		return stackColumns(t, g, at)
	}
	at, err := levelNumbers(t, x, a[0])
	if err != nil {
		return object.Value{}, err
	}
	if len(at) == 0 {
		return v, nil
	}
	if s := frame.ToSeries(v); s != nil {
		f, err := toFrame(t, s, object.None)
		if err != nil {
			return object.Value{}, err
		}
		return frameValue(unstackFrame(t, f, at, a[1], true, sorted))
	}
	f := frame.ToFrame(v)
	if len(at) == x.NLevels() {
		g, err := transpose(t, f)
		if err != nil {
			return object.Value{}, err
		}
		return stackColumns(t, g, at)
	}
	return frameValue(unstackFrame(t, f, at, a[1], false, sorted))
}
