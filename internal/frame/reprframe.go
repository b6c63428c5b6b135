// This file defines the text of a DataFrame.

package frame

import (
	"fmt"
	"math"
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// terminalWidth is the width that pandas assumes where there is no terminal.
const terminalWidth = 80

// table is a frame on its way to text: columns of lines, the first being the index where it is shown.
type table struct {
	o      TextOptions
	cols   [][]string
	rows   int // shown
	cutRow int // rows shown before the dots; 0 without
	cutCol int // columns shown before the dots; 0 without
}

// Text is repr or to_string of a frame.
func (f *Frame) Text(t *object.Thread, o TextOptions) (string, error) {
	if f.Len() == 0 || len(f.Cols) == 0 {
		return f.emptyText(t, o)
	}
	tab := &table{o: o}
	shown, err := f.cut(t, tab)
	if err != nil {
		return "", err
	}
	if err := tab.fill(t, shown); err != nil {
		return "", err
	}
	tab.addDots()
	body, err := tab.join(t)
	if err != nil {
		return "", err
	}
	truncated := tab.cutRow > 0 || tab.cutCol > 0
	if o.Dimensions.IsBool() && o.Dimensions.AsBool() || object.IsStr(o.Dimensions) && truncated {
		body += fmt.Sprintf("\n\n[%d rows x %d columns]", f.Len(), len(f.Cols))
	}
	return body, nil
}

func (f *Frame) emptyText(t *object.Thread, o TextOptions) (string, error) {
	cols, err := f.Columns.listText(t)
	if err != nil {
		return "", err
	}
	rows, err := f.Index.listText(t)
	if err != nil {
		return "", err
	}
	out := "Empty DataFrame\nColumns: " + cols + "\nIndex: " + rows
	if o.Dimensions.IsBool() && o.Dimensions.AsBool() {
		out += fmt.Sprintf("\n\n[%d rows x %d columns]", f.Len(), len(f.Cols))
	}
	return out, nil
}

// listText is the labels as a list without quotes, at most a hundred.
func (x *Index) listText(t *object.Thread) (string, error) {
	n := min(x.n, 101)
	labels, err := x.Slice(0, n).Labels(t)
	if err != nil {
		return "", err
	}
	l, err := object.NewListFrom(t, labels)
	if err != nil {
		return "", err
	}
	return PrintThing(t, l.Value(), 0, false)
}

// cut drops the middle rows and columns that are not shown.
func (f *Frame) cut(t *object.Thread, tab *table) (*Frame, error) {
	o := tab.o
	shown := f
	limit := o.MaxCols
	if limit == 0 && len(f.Cols) > terminalWidth {
		limit = terminalWidth
	}
	if limit > 0 && len(f.Cols) > limit {
		k := limit / 2
		var at []int32
		var err error
		if k >= 1 {
			if at, err = headTail(t, len(f.Cols), k); err != nil {
				return nil, err
			}
		} else {
			k = limit
			at = []int32{0}
		}
		tab.cutCol = k
		if shown, err = shown.Select(t, at); err != nil {
			return nil, err
		}
	}
	if o.MaxRows > 0 && f.Len() > o.MaxRows {
		max := o.MaxRows
		if o.MinRows > 0 {
			max = min(max, o.MinRows)
		}
		k := max / 2
		var rows []int32
		var err error
		if k >= 1 {
			if rows, err = headTail(t, f.Len(), k); err != nil {
				return nil, err
			}
		} else {
			k = 1
			rows = []int32{0}
		}
		tab.cutRow = k
		if shown, err = shown.Take(t, rows); err != nil {
			return nil, err
		}
	}
	tab.rows = shown.Len()
	return shown, nil
}

// fill makes the columns of lines.
func (tab *table) fill(t *object.Thread, f *Frame) error {
	o := tab.o
	heads, err := tab.headers(t, f)
	if err != nil {
		return err
	}
	rowNames := o.Index && o.IndexNames && f.Index.hasNames()
	for i, c := range f.Cols {
		cell := o.cells(t)
		label, err := f.Columns.Label(t, i)
		if err != nil {
			return err
		}
		if o.Formatters != nil {
			cell.Formatter = o.Formatters(label, i)
		}
		values, err := formatCells(t, c, cell)
		if err != nil {
			return err
		}
		head, width := []string(nil), 0
		if o.Header {
			head = heads[i]
			if rowNames {
				head = append(head, "")
			}
			for _, s := range head {
				width = max(width, pytext.RuneCount(s))
			}
		}
		if values, err = fixWidth(t, values, false, width); err != nil {
			return err
		}
		if len(values) > 0 {
			width = max(width, pytext.RuneCount(values[0]))
		}
		for k, s := range head {
			head[k] = pad(s, width, false)
		}
		tab.cols = append(tab.cols, append(head, values...))
	}
	if !o.Index {
		return nil
	}
	index, err := tab.indexLines(t, f, rowNames)
	if err != nil {
		return err
	}
	tab.cols = append([][]string{index}, tab.cols...)
	return nil
}

// headers is the lines of every column's label.
func (tab *table) headers(t *object.Thread, f *Frame) ([][]string, error) {
	levels, err := f.Columns.formatted(t, object.None)
	if err != nil {
		return nil, err
	}
	if len(levels) > 1 {
		sparsify(levels)
	}
	out := make([][]string, len(f.Cols))
	for i, c := range f.Cols {
		for _, l := range levels {
			s := l[i]
			formatted := false
			if len(levels) == 1 && tab.o.Formatters != nil {
				label, err := f.Columns.Label(t, i)
				if err != nil {
					return nil, err
				}
				formatted = !tab.o.Formatters(label, i).IsNone()
			}
			if len(levels) == 1 && c.Numeric() && !formatted {
				s = " " + s
			}
			out[i] = append(out[i], s)
		}
	}
	return out, nil
}

func (tab *table) indexLines(t *object.Thread, f *Frame, named bool) ([]string, error) {
	formatter := object.None
	if tab.o.Formatters != nil {
		formatter = tab.o.Formatters(object.NewStr("__index__"), -1)
	}
	labels, err := f.Index.formatted(t, formatter)
	if err != nil {
		return nil, err
	}
	if len(labels) > 1 {
		sparsify(labels)
	}
	cols := make([][]string, len(labels))
	for l, v := range labels {
		if named {
			name, err := nameText(t, f.Index.Names[l])
			if err != nil {
				return nil, err
			}
			v = append([]string{name}, v...)
		}
		if cols[l], err = fixWidth(t, v, true, 0); err != nil {
			return nil, err
		}
	}
	text, err := adjoin(t, 1, cols...)
	if err != nil {
		return nil, err
	}
	lines := strings.Split(text, "\n")
	if !tab.o.Header {
		return lines, nil
	}
	head := make([]string, f.Columns.NLevels())
	if tab.o.IndexNames && f.Columns.hasNames() {
		for i, n := range f.Columns.Names {
			if head[i], err = nameText(t, n); err != nil {
				return nil, err
			}
		}
	}
	return append(head, lines...), nil
}

// addDots puts dots in place of the rows and columns that were dropped.
func (tab *table) addDots() {
	first := 0
	if tab.o.Index {
		first = 1
	}
	height := len(tab.cols[0])
	dotCol := -1
	if tab.cutCol > 0 {
		dotCol = tab.cutCol + first
		tab.insertDots(dotCol, height)
	}
	if tab.cutRow == 0 {
		return
	}
	heads := height - tab.rows
	for i, c := range tab.cols {
		width := pytext.RuneCount(c[tab.cutRow])
		dots := ".."
		if width > 3 || i == dotCol {
			dots = "..."
		}
		if i == dotCol {
			width = 4
		}
		tab.cols[i] = insert(append([]string(nil), c...), tab.cutRow+heads, pad(dots, width, i == 0 && tab.o.Index))
	}
}

func (tab *table) insertDots(at, height int) {
	dots := make([]string, height)
	for i := range dots {
		dots[i] = " ..."
	}
	cols := append([][]string(nil), tab.cols[:at]...)
	tab.cols = append(append(cols, dots), tab.cols[at:]...)
}

func lineWidth(c []string) int {
	w := 0
	for _, s := range c {
		w = max(w, pytext.RuneCount(s))
	}
	return w
}

func (tab *table) join(t *object.Thread) (string, error) {
	switch {
	case tab.o.LineWidth == 0:
		return adjoin(t, 1, tab.cols...)
	case tab.o.MaxCols != 0:
		return tab.wrap(t)
	}
	return tab.fit(t)
}

// fit drops columns from the middle until the rest fits into a terminal.
func (tab *table) fit(t *object.Thread) (string, error) {
	widths := make([]int, len(tab.cols))
	total := len(widths) - 1
	for i, c := range tab.cols {
		widths[i] = lineWidth(c)
		total += widths[i]
	}
	over := total - terminalWidth + 1
	if over <= 0 {
		return adjoin(t, 1, tab.cols...)
	}
	over += 5
	for over > 0 && len(widths) > 1 {
		mid := int(math.RoundToEven(float64(len(widths)) / 2))
		over -= widths[mid] + 1
		widths = append(widths[:mid], widths[mid+1:]...)
	}
	first := 0
	if tab.o.Index {
		first = 1
	}
	keep := max(len(widths)-first, 2)
	if keep >= len(tab.cols)-first {
		return adjoin(t, 1, tab.cols...)
	}
	k := keep / 2
	height := len(tab.cols[0])
	kept := append([][]string(nil), tab.cols[:k+first]...)
	kept = append(kept, tab.cols[len(tab.cols)-k:]...)
	tab.cols, tab.cutCol = kept, k
	tab.insertDots(k+first, height)
	return adjoin(t, 1, tab.cols...)
}

// wrap breaks the columns into several tables, each narrower than a line.
func (tab *table) wrap(t *object.Thread) (string, error) {
	width := tab.o.LineWidth
	cols := tab.cols
	var index []string
	if tab.o.Index {
		index, cols = cols[0], cols[1:]
		width -= lineWidth(index) + 1
	}
	var bins []int
	cur := 0
	for i, c := range cols {
		w := lineWidth(c) + 1
		cur += w
		room := 2
		if i == len(cols)-1 {
			room = 1
		}
		if cur+room > width && i > 0 {
			bins = append(bins, i)
			cur = w
		}
	}
	bins = append(bins, len(cols))
	var parts []string
	start := 0
	for b, end := range bins {
		var part [][]string
		if index != nil {
			part = append(part, index)
		}
		part = append(part, cols[start:end]...)
		if len(bins) > 1 {
			tail := make([]string, len(part[len(part)-1]))
			for i := range tail {
				tail[i] = " "
				if b < len(bins)-1 {
					tail[i] = "  "
				}
			}
			if b < len(bins)-1 {
				tail[0] = ` \`
			}
			part = append(part, tail)
		}
		text, err := adjoin(t, 1, part...)
		if err != nil {
			return "", err
		}
		parts = append(parts, text)
		start = end
	}
	return strings.Join(parts, "\n\n"), nil
}

// DTypes is the dtype of every column, as a series of objects that print as their names.
func (f *Frame) DTypes(t *object.Thread, wrap func(c *column.Column) object.Value) (*Series, error) {
	out, err := kernel.Make[object.Value](t.Meter, len(f.Cols))
	if err != nil {
		return nil, err
	}
	for i, c := range f.Cols {
		out[i] = wrap(c)
	}
	return NewSeries(f.Columns, object.None, column.OfObjects(out)), nil
}
