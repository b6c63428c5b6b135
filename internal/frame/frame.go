// This file defines Series and DataFrame and the simplest ways to make and cut them.

package frame

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Series is one column with labels.
type Series struct {
	object.Header
	Index *Index
	Name  object.Value
	Col   *column.Column
	Attrs *object.Dict // what scripts attach, nil without
	late  *deferred    // what Col will be; ToSeries sees to it that there is none
}

// Frame is a DataFrame: columns of one length under labels.
type Frame struct {
	object.Header
	Index   *Index
	Columns *Index
	Cols    []*column.Column
	// Key is the key of the group whose rows these are, for functions that groups are given to; else no object.
	Key   object.Value
	Attrs *object.Dict // what scripts attach, nil without
}

// NewSeries makes a Series.
func NewSeries(x *Index, name object.Value, c *column.Column) *Series {
	return &Series{Header: object.HeaderOf(SeriesType), Index: x, Name: name, Col: c}
}

// Copy is a Series that shares the cells.
func (s *Series) Copy() *Series { return NewSeries(s.Index, s.Name, s.Col).With(s.Attrs) }

// With attaches what a script attached to another series.
func (s *Series) With(attrs *object.Dict) *Series {
	s.Attrs = attrs
	return s
}

// With attaches what a script attached to another frame.
func (f *Frame) With(attrs *object.Dict) *Frame {
	f.Attrs = attrs
	return f
}

// NewFrame makes a DataFrame. columns has a label for each of cols.
func NewFrame(x, columns *Index, cols []*column.Column) *Frame {
	return &Frame{Header: object.HeaderOf(DataFrameType), Index: x, Columns: columns, Cols: cols, Key: object.Unbound}
}

// Value is the series as a Python value.
func (s *Series) Value() object.Value { return object.Obj(&s.Header) }

// Value is the frame as a Python value.
func (f *Frame) Value() object.Value { return object.Obj(&f.Header) }

// ToSeries gives the Series behind a value, nil where it is none.
func ToSeries(v object.Value) *Series {
	s := peek(v)
	if s != nil && s.late != nil {
		s.settle()
	}
	return s
}

// ToFrame gives the DataFrame behind a value, nil where it is none.
func ToFrame(v object.Value) *Frame {
	if v.IsInt() || object.TypeOf(v) != DataFrameType {
		return nil
	}
	return (*Frame)(v.Pointer())
}

// Len is the number of rows.
func (s *Series) Len() int { return s.Col.Len() }

// Len is the number of rows.
func (f *Frame) Len() int { return f.Index.Len() }

// Copy is another frame of the same columns.
func (f *Frame) Copy() *Frame {
	return NewFrame(f.Index, f.Columns, append([]*column.Column(nil), f.Cols...)).With(f.Attrs)
}

// Column is a column as a Series.
func (f *Frame) Column(t *object.Thread, i int) (*Series, error) {
	name, err := f.Columns.Label(t, i)
	if err != nil {
		return nil, err
	}
	if err := t.Charge(96); err != nil {
		return nil, err
	}
	return NewSeries(f.Index, name, f.Cols[i]).With(f.Attrs), nil
}

// Take is the given rows; -1 gives a row of missing cells.
func (s *Series) Take(t *object.Thread, rows []int32) (*Series, error) {
	x, err := s.Index.Take(t, rows)
	if err != nil {
		return nil, err
	}
	c, err := s.Col.Take(t, rows)
	if err != nil {
		return nil, err
	}
	return NewSeries(x, s.Name, c).With(s.Attrs), nil
}

// Take is the given rows; -1 gives a row of missing cells.
func (f *Frame) Take(t *object.Thread, rows []int32) (*Frame, error) {
	x, err := f.Index.Take(t, rows)
	if err != nil {
		return nil, err
	}
	return f.TakeCells(t, rows, x)
}

// TakeCells is the given rows under other labels.
func (f *Frame) TakeCells(t *object.Thread, rows []int32, x *Index) (*Frame, error) {
	cols := make([]*column.Column, len(f.Cols))
	for i, c := range f.Cols {
		var err error
		if cols[i], err = c.Take(t, rows); err != nil {
			return nil, err
		}
	}
	return NewFrame(x, f.Columns, cols).With(f.Attrs), nil
}

// Slice is rows [lo, hi).
func (s *Series) Slice(lo, hi int) *Series {
	return NewSeries(s.Index.Slice(lo, hi), s.Name, s.Col.Slice(lo, hi)).With(s.Attrs)
}

// Slice is rows [lo, hi).
func (f *Frame) Slice(lo, hi int) *Frame {
	cols := make([]*column.Column, len(f.Cols))
	for i, c := range f.Cols {
		cols[i] = c.Slice(lo, hi)
	}
	return NewFrame(f.Index.Slice(lo, hi), f.Columns, cols).With(f.Attrs)
}

// Select is the columns at the given places.
func (f *Frame) Select(t *object.Thread, at []int32) (*Frame, error) {
	names, err := f.Columns.Take(t, at)
	if err != nil {
		return nil, err
	}
	cols := make([]*column.Column, len(at))
	for i, j := range at {
		if j < 0 {
			gap, err := kernel.Repeat(t.Meter, column.NaN.AsFloat(), f.Len())
			if err != nil {
				return nil, err
			}
			cols[i] = column.OfFloats(gap)
			continue
		}
		cols[i] = f.Cols[j]
	}
	return NewFrame(f.Index, names, cols).With(f.Attrs), nil
}

// SetColumn puts a column under a label: in place of an old one, or behind the last.
func (f *Frame) SetColumn(t *object.Thread, label object.Value, c *column.Column) error {
	at, err := f.Columns.All(t, label)
	if err != nil {
		return err
	}
	if len(at) > 0 {
		cols := append([]*column.Column(nil), f.Cols...)
		for _, i := range at {
			cols[i] = c
		}
		f.Cols = cols
		return nil
	}
	return f.InsertColumn(t, len(f.Cols), label, c)
}

// InsertColumn puts a new column at a place.
func (f *Frame) InsertColumn(t *object.Thread, at int, label object.Value, c *column.Column) error {
	labels, err := f.Columns.Labels(t)
	if err != nil {
		return err
	}
	if f.Columns.IsMulti() && object.TypeOf(label) != object.TupleType {
		items := make([]object.Value, f.Columns.NLevels())
		for i := range items {
			items[i] = object.NewStr("")
		}
		items[0] = label
		label = object.TupleOf(items)
	}
	out := make([]object.Value, 0, len(labels)+1)
	out = append(append(append(out, labels[:at]...), label), labels[at:]...)
	names, err := IndexOf(t, out, f.Columns.Name())
	if err != nil {
		return err
	}
	if names.NLevels() == f.Columns.NLevels() {
		names.Names = f.Columns.Names
	}
	cols := make([]*column.Column, 0, len(f.Cols)+1)
	f.Cols = append(append(append(cols, f.Cols[:at]...), c), f.Cols[at:]...)
	f.Columns = names
	return t.Charge(int64(len(f.Cols)) * 24)
}

// DropColumns is the frame without the columns at the given places.
func (f *Frame) DropColumns(t *object.Thread, gone map[int]bool) (*Frame, error) {
	var at []int32
	for i := range f.Cols {
		if !gone[i] {
			at = append(at, int32(i))
		}
	}
	return f.Select(t, at)
}

// VisitSeries shows what a series holds to the memory census.
func VisitSeries(v object.Value, visit func(object.Value)) int64 {
	s := peek(v)
	visit(s.Index.Value())
	visit(s.Name)
	size := int64(112)
	if d := s.late; d != nil {
		for _, c := range d.reads {
			visit(c.Value())
		}
		size += d.bytes(s.Index.Len())
	} else {
		visit(s.Col.Value())
	}
	if s.Attrs != nil {
		visit(s.Attrs.Value())
	}
	return size
}

// Visit shows what the frame holds to the memory census.
func (f *Frame) Visit(visit func(object.Value)) int64 {
	visit(f.Index.Value())
	visit(f.Columns.Value())
	for _, c := range f.Cols {
		visit(c.Value())
	}
	if f.Attrs != nil {
		visit(f.Attrs.Value())
	}
	visit(f.Key)
	return 112 + 8*int64(cap(f.Cols))
}
