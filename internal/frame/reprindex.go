// This file defines the repr of an Index.

package frame

import (
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// Repr is repr of an index.
func (x *Index) Repr(t *object.Thread) (string, error) {
	class := object.TypeOf(x.Value()).Name
	name := ""
	if !x.Name().IsNone() {
		s, err := object.Repr(t, x.Name())
		if err != nil {
			return "", err
		}
		name = ", name=" + s
	}
	if x.isRange {
		i := func(v int64) string { return strconv.FormatInt(v, 10) }
		return "RangeIndex(start=" + i(x.start) + ", stop=" + i(x.start+int64(x.n)*x.step) + ", step=" + i(x.step) + name + ")", nil
	}
	data, err := x.summary(t, len(class)+2, false)
	if err != nil {
		return "", err
	}
	var attrs []string
	if x.IsMulti() {
		if x.hasNames() {
			l, err := object.NewListFrom(t, x.Names)
			if err != nil {
				return "", err
			}
			s, err := object.Repr(t, l.Value())
			if err != nil {
				return "", err
			}
			attrs = append(attrs, "names="+s)
		}
	} else {
		if x.levels[0].Kind() == column.Category {
			if attrs, err = categoryAttrs(t, x.levels[0]); err != nil {
				return "", err
			}
		}
		attrs = append(attrs, "dtype='"+x.levels[0].DType()+"'")
		if name != "" {
			attrs = append(attrs, name[2:])
		}
	}
	if x.n > 100 {
		attrs = append(attrs, "length="+strconv.Itoa(x.n))
	}
	if k := object.TypeOf(x.Value()); k == DatetimeIndexType || k == TimedeltaIndexType {
		freq := "None"
		if x.Freq != "" {
			freq = "'" + x.Freq + "'"
		}
		attrs = append(attrs, "freq="+freq)
	}
	return class + "(" + wrapAttrs(class, data, attrs) + ")", nil
}

// wrapAttrs puts the attributes behind the labels, on lines of their own where they do not fit.
func wrapAttrs(class, data string, attrs []string) string {
	const width = 80
	indent := len(class) + 1
	at := indent + pytext.RuneCount(data)
	if i := strings.LastIndexByte(data, '\n'); i >= 0 {
		at = pytext.RuneCount(data[i+1:])
	}
	var b strings.Builder
	for i, a := range attrs {
		n, comma, sep := pytext.RuneCount(a), 1, ", "
		if i == len(attrs)-1 {
			comma = 0
		}
		if i == 0 {
			sep = ""
		}
		if at+len(sep)+n+comma > width {
			if i == 0 {
				data = strings.TrimRight(data, " \n")
			} else {
				b.WriteByte(',')
			}
			b.WriteString("\n" + strings.Repeat(" ", indent) + a)
			at = indent + n
			continue
		}
		b.WriteString(sep + a)
		at += len(sep) + n
	}
	return data + b.String()
}

// labelReprs is the labels as an index's repr shows them; in an array points in time have their time of the day, whatever it is.
func (x *Index) labelReprs(t *object.Thread, rows []int32, array bool) ([]string, error) {
	part, err := x.Take(t, rows)
	if err != nil {
		return nil, err
	}
	c, err := part.Level(t, 0)
	if err != nil {
		return nil, err
	}
	if c.Kind() == column.Category && !x.IsMulti() {
		dense, err := c.Dense(t)
		if err != nil {
			return nil, err
		}
		all, err := kernel.Iota(t.Meter, dense.Len())
		if err != nil {
			return nil, err
		}
		return NewIndex(dense, object.None).labelReprs(t, all, false)
	}
	switch {
	case x.IsMulti():
	case array && c.Kind() == column.Datetime:
		out := make([]string, c.Len())
		for i := range out {
			v, err := c.Cell(t, i)
			if err != nil {
				return nil, err
			}
			s, err := object.ToString(t, v)
			if err != nil {
				return nil, err
			}
			out[i] = "'" + s + "'"
		}
		return out, nil
	case c.Kind() == column.Datetime || c.Kind() == column.Timedelta:
		form, err := FormOf(t, c)
		if err != nil {
			return nil, err
		}
		out := make([]string, c.Len())
		for i, x := range c.Ints() {
			switch {
			case x == column.NaT && c.Kind() == column.Timedelta:
				out[i] = "NaT"
			case x == column.NaT:
				out[i] = "'NaT'"
			case c.Kind() == column.Datetime:
				out[i] = "'" + form.Single(i) + "'"
			default:
				out[i] = "'" + form.Text(i) + "'"
			}
		}
		return out, nil
	case c.Kind() == column.Float64:
		out := make([]string, c.Len())
		for i, f := range c.Floats() {
			if out[i], err = object.Repr(t, object.Float(f)); err != nil {
				return nil, err
			}
		}
		return out, nil
	case c.Kind() == column.Date:
		labels, err := part.Labels(t)
		if err != nil {
			return nil, err
		}
		out := make([]string, len(labels))
		for i := range labels {
			if out[i], err = object.ToString(t, labels[i]); err != nil {
				return nil, err
			}
		}
		return out, nil
	}
	labels, err := part.Labels(t)
	if err != nil {
		return nil, err
	}
	out := make([]string, len(labels))
	for i, v := range labels {
		if out[i], err = PrintThing(t, v, 0, true); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// CellsText is the list of a column's cells as the text of an array has it, broken into lines; it ends in a comma.
func CellsText(t *object.Thread, c *column.Column) (string, error) {
	return NewIndex(c, object.None).summary(t, 1, true)
}

// summary is the list of labels, broken into lines that are indented, with the middle left out where there are many. Text is aligned only
// where an array shows it.
func (x *Index) summary(t *object.Thread, indentation int, array bool) (string, error) {
	const width = 80
	if x.n == 0 {
		return "[], ", nil
	}
	var rows []int32
	var err error
	head := 0
	if x.n > 100 {
		head = 10
		if rows, err = headTail(t, x.n, head); err != nil {
			return "", err
		}
	} else {
		for i := range x.n {
			rows = append(rows, int32(i))
		}
	}
	items, err := x.labelReprs(t, rows, array)
	if err != nil {
		return "", err
	}
	eachLine := x.IsMulti()
	if x.n == 1 && !eachLine {
		return "[" + items[0] + "], ", nil
	}
	indent := "\n" + strings.Repeat(" ", indentation)
	total := 0
	for _, s := range items {
		total += pytext.RuneCount(s) + 2
	}
	if c := x.levels[0]; !eachLine && (array || c.Kind() != column.String && c.Kind() != column.Object) && (head > 0 || total-2 >= width) {
		most := 0
		for _, s := range items {
			most = max(most, pytext.RuneCount(s))
		}
		for i, s := range items {
			items[i] = pad(s, most, false)
		}
	}
	sep := ", "
	if eachLine {
		justifyTuples(t, x, rows, items)
		sep = "," + strings.Repeat(" ", 1)
	}
	var out strings.Builder
	line := indent
	put := func(word string, limit int) {
		if eachLine && line != indent || pytext.RuneCount(strings.TrimRight(line, " "))+pytext.RuneCount(strings.TrimRight(word, " ")) >= limit {
			out.WriteString(strings.TrimRight(line, " "))
			line = indent
		}
		line += word
	}
	for i, s := range items {
		if head > 0 && i == head {
			out.WriteString(strings.TrimRight(line, " ") + indent + "...")
			line = indent
		}
		if i == len(items)-1 {
			put(s, width-2)
		} else {
			put(s+sep, width)
		}
	}
	out.WriteString(line)
	text := out.String() + "],"
	end := " "
	if len(text) > width || eachLine {
		end = "\n" + strings.Repeat(" ", indentation-1)
	}
	return "[" + text[len(indent):] + end, nil
}

// justifyTuples aligns the items of tuples that stand below each other.
func justifyTuples(t *object.Thread, x *Index, rows []int32, items []string) {
	part, err := x.Take(t, rows)
	if err != nil {
		return
	}
	parts := make([][]string, x.NLevels())
	for l := range parts {
		most := 0
		col := make([]string, len(items))
		if c := part.levels[l]; c.Timed() {
			all, err := kernel.Iota(t.Meter, c.Len())
			if err != nil {
				return
			}
			if col, err = NewIndex(c, object.None).labelReprs(t, all, false); err != nil {
				return
			}
		}
		for i := range items {
			if col[i] != "" {
				most = max(most, pytext.RuneCount(col[i]))
				continue
			}
			v, err := part.levels[l].Cell(t, i)
			if err != nil {
				return
			}
			if col[i], err = PrintThing(t, v, 1, true); err != nil {
				return
			}
			most = max(most, pytext.RuneCount(col[i]))
		}
		for i := range col {
			col[i] = pad(col[i], most, false)
		}
		parts[l] = col
	}
	for i := range items {
		var row []string
		for l := range parts {
			row = append(row, parts[l][i])
		}
		end := ")"
		if len(row) == 1 {
			end = ",)"
		}
		items[i] = "(" + strings.Join(row, ", ") + end
	}
}
