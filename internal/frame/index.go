// This file defines Index, the labels of an axis.

// Package frame defines Index, Series and DataFrame as Go values and what they mean: labels and alignment, arithmetic between columns,
// reductions, grouping, joining and pandas' text output. Package pandas gives them their Python names.
//
// The structs are Python objects (they start with an object's header). A frame holds pointers to columns, which never change:
// assigning a column replaces a pointer, and copies of a frame share columns. An Index is likewise not changed once it is shared.
package frame

import (
	"math"
	"slices"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// The Python types of the structs of this package; package pandas gives them their methods. The types of indexes that have a class of
// their own in pandas derive from IndexType.
var (
	IndexType            = newType("Index", nil)
	RangeIndexType       = newType("RangeIndex", IndexType)
	DatetimeIndexType    = newType("DatetimeIndex", IndexType)
	TimedeltaIndexType   = newType("TimedeltaIndex", IndexType)
	MultiIndexType       = newType("MultiIndex", IndexType)
	CategoricalIndexType = newType("CategoricalIndex", IndexType)
	IntervalIndexType    = newType("IntervalIndex", IndexType)
	SeriesType           = newType("Series", nil)
	DataFrameType        = newType("DataFrame", nil)
)

func newType(name string, base *object.Type) *object.Type {
	t := object.NewType(name, object.LayoutOther)
	if base != nil {
		t = object.NewType(name, object.LayoutOther, base)
	}
	t.Module = "pandas"
	t.Final = true
	return t
}

// Index is the labels of rows or columns: a range of ints, one column, or several levels (a MultiIndex), each a column as long as
// the index.
type Index struct {
	object.Header
	Names  []object.Value // one for each level
	levels []*column.Column
	// A range has no column until one is asked for.
	isRange     bool
	start, step int64
	n           int
	// Freq is the distance of regular times as text, "" where it is not known.
	Freq  string
	table *lookup
	// found has a bit for each level whose distinct labels stand in the order in which they came, not sorted.
	found uint64
	// coded tells that missing labels are codes beside the distinct labels of their level, not one of these; text shows them otherwise.
	coded bool
}

func (x *Index) setType() *Index {
	typ := IndexType
	switch {
	case x.isRange:
		typ = RangeIndexType
	case len(x.levels) > 1 || x.IsMulti():
		typ = MultiIndexType
	case x.levels[0].Kind() == column.Datetime:
		typ = DatetimeIndexType
	case x.levels[0].Kind() == column.Timedelta:
		typ = TimedeltaIndexType
	case x.levels[0].Kind() == column.Category:
		typ = CategoricalIndexType
	case x.levels[0].Intervals():
		typ = IntervalIndexType
	}
	x.Header = object.HeaderOf(typ)
	return x
}

// RangeIndex is the labels start, start+step, … of n rows.
func RangeIndex(start, step int64, n int) *Index {
	x := &Index{isRange: true, start: start, step: step, n: n, Names: []object.Value{object.None}}
	return x.setType()
}

// NewIndex is the labels of a column.
func NewIndex(c *column.Column, name object.Value) *Index {
	x := &Index{levels: []*column.Column{c}, n: c.Len(), Names: []object.Value{name}}
	return x.setType()
}

// NewMulti is the labels of several columns of one length.
func NewMulti(levels []*column.Column, names []object.Value) *Index {
	n := 0
	if len(levels) > 0 {
		n = levels[0].Len()
	}
	x := &Index{levels: levels, n: n, Names: names}
	x.Header = object.HeaderOf(MultiIndexType)
	return x
}

// IndexOf makes an index of labels: tuples of one length become levels.
func IndexOf(t *object.Thread, labels []object.Value, name object.Value) (*Index, error) {
	width := 0
	for i, v := range labels {
		if object.TypeOf(v) != object.TupleType || i > 0 && len(object.ToTuple(v).Items) != width {
			width = 0
			break
		}
		width = len(object.ToTuple(v).Items)
	}
	if width > 1 {
		names := make([]object.Value, width)
		for i := range names {
			names[i] = object.None
		}
		return MultiOf(t, labels, names)
	}
	c, err := column.FromValues(t, labels)
	if err != nil {
		return nil, err
	}
	if len(labels) == 0 {
		return NewIndex(column.OfObjects(nil), name), nil
	}
	return NewIndex(c, name), nil
}

// MultiOf makes a MultiIndex of tuples that have one item for each name.
func MultiOf(t *object.Thread, tuples []object.Value, names []object.Value) (*Index, error) {
	levels := make([]*column.Column, len(names))
	part, err := kernel.Make[object.Value](t.Meter, len(tuples))
	if err != nil {
		return nil, err
	}
	for l := range levels {
		for i, v := range tuples {
			part[i] = object.ToTuple(v).Items[l]
		}
		if levels[l], err = column.FromValues(t, part); err != nil {
			return nil, err
		}
	}
	return NewMulti(levels, names).Coded(), nil
}

// ToIndex gives the Index behind a value, nil where it is none.
func ToIndex(v object.Value) *Index {
	if v.IsInt() || !object.TypeOf(v).IsSubtype(IndexType) {
		return nil
	}
	return (*Index)(v.Pointer())
}

// Value is the index as a Python value.
func (x *Index) Value() object.Value { return object.Obj(&x.Header) }

// Len is the number of labels.
func (x *Index) Len() int { return x.n }

// IsMulti tells a MultiIndex.
func (x *Index) IsMulti() bool {
	return len(x.levels) > 1 || object.TypeOf(x.Value()) == MultiIndexType
}

// IsRange tells a range, which starts at start and goes on by step.
func (x *Index) IsRange() (start, step int64, ok bool) { return x.start, x.step, x.isRange }

// IsDefault tells the labels 0, 1, 2, ….
func (x *Index) IsDefault() bool { return x.isRange && x.start == 0 && x.step == 1 }

// NLevels is the number of levels.
func (x *Index) NLevels() int { return len(x.Names) }

// Name is the name of an index of one level.
func (x *Index) Name() object.Value {
	if len(x.Names) == 1 {
		return x.Names[0]
	}
	return object.None
}

// Level is the column of a level.
func (x *Index) Level(t *object.Thread, l int) (*column.Column, error) {
	if !x.isRange {
		return x.levels[l], nil
	}
	if x.levels == nil {
		v, err := kernel.Room[int64](t.Meter, x.n)
		if err != nil {
			return nil, err
		}
		if err := kernel.Each(t.Meter, x.n, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				v[i] = x.start + int64(i)*x.step
			}
		}); err != nil {
			return nil, err
		}
		x.levels = []*column.Column{column.OfInts(v)}
	}
	return x.levels[0], nil
}

// Label is the label of a row: a tuple for a MultiIndex.
func (x *Index) Label(t *object.Thread, i int) (object.Value, error) {
	if x.isRange {
		return object.Int(x.start + int64(i)*x.step), nil
	}
	if !x.IsMulti() {
		return x.levels[0].Cell(t, i)
	}
	if err := t.Charge(32 + 16*int64(len(x.levels))); err != nil {
		return object.Value{}, err
	}
	items := make([]object.Value, len(x.levels))
	for l, c := range x.levels {
		v, err := c.Cell(t, i)
		if err != nil {
			return object.Value{}, err
		}
		items[l] = v
	}
	return object.TupleOf(items), nil
}

// Labels are all labels.
func (x *Index) Labels(t *object.Thread) ([]object.Value, error) {
	if !x.isRange && !x.IsMulti() {
		return x.levels[0].Cells(t)
	}
	out, err := kernel.Make[object.Value](t.Meter, x.n)
	if err != nil {
		return nil, err
	}
	for i := range out {
		if out[i], err = x.Label(t, i); err != nil {
			return nil, err
		}
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// Take is the labels of the given rows.
func (x *Index) Take(t *object.Thread, rows []int32) (*Index, error) {
	if x.isRange {
		lo, step, ok, err := progression(t, rows)
		if err != nil {
			return nil, err
		}
		if ok {
			return RangeIndex(x.start+int64(lo)*x.step, x.step*int64(step), len(rows)).named(x.Names), nil
		}
		if x.levels == nil {
			c, err := x.rangeRows(t, rows)
			if err != nil {
				return nil, err
			}
			return x.with([]*column.Column{c}), nil
		}
	}
	levels := make([]*column.Column, len(x.levels))
	for l, c := range x.levels {
		var err error
		if levels[l], err = c.Take(t, rows); err != nil {
			return nil, err
		}
	}
	return x.with(levels), nil
}

// rangeRows computes the labels of rows of a range, which is cheaper than to look them up; a row of -1 is missing.
func (x *Index) rangeRows(t *object.Thread, rows []int32) (*column.Column, error) {
	least := int32(0)
	if len(rows) <= kernel.Block {
		// Labels of a few rows are computed before it is known whether one is missing.
		v, err := kernel.Room[int64](t.Meter, len(rows))
		if err != nil {
			return nil, err
		}
		for i, r := range rows {
			v[i], least = x.start+int64(r)*x.step, least|r
		}
		if least >= 0 {
			return column.OfInts(v), t.Poll(len(rows))
		}
		kernel.Drop(t.Meter, v)
	} else if err := kernel.Blocks(t.Meter, len(rows), func(lo, hi int) { least = min(least, slices.Min(rows[lo:hi])) }); err != nil {
		return nil, err
	}
	if least < 0 {
		v, err := kernel.Room[float64](t.Meter, len(rows))
		if err != nil {
			return nil, err
		}
		return column.OfFloats(v), kernel.Each(t.Meter, len(rows), func(lo, hi int) {
			o := v[lo:hi]
			for i, r := range rows[lo:hi] {
				if o[i] = math.NaN(); r >= 0 {
					o[i] = float64(x.start + int64(r)*x.step)
				}
			}
		})
	}
	v, err := kernel.Room[int64](t.Meter, len(rows))
	if err != nil {
		return nil, err
	}
	err = kernel.Each(t.Meter, len(rows), func(lo, hi int) {
		o := v[lo:hi]
		for i, r := range rows[lo:hi] {
			o[i] = x.start + int64(r)*x.step
		}
	})
	return column.OfInts(v), err
}

// progression tells rows that follow each other at one positive distance, which keeps a range a range.
func progression(t *object.Thread, rows []int32) (lo, step int32, ok bool, err error) {
	if len(rows) == 0 {
		return 0, 1, true, nil
	}
	if rows[0] < 0 {
		return 0, 0, false, nil
	}
	if len(rows) == 1 {
		return rows[0], 1, true, nil
	}
	step = rows[1] - rows[0]
	if step == 0 {
		return 0, 0, false, nil
	}
	for i := 1; i < len(rows); {
		stop := min(i+kernel.Block, len(rows))
		for ; i < stop; i++ {
			if rows[i]-rows[i-1] != step || rows[i] < 0 {
				return 0, 0, false, nil
			}
		}
		if err := t.Poll(kernel.Block); err != nil {
			return 0, 0, false, err
		}
	}
	return rows[0], step, true, nil
}

// with is an index of other columns with the same names.
func (x *Index) with(levels []*column.Column) *Index {
	out := &Index{levels: levels, n: levels[0].Len(), Names: x.Names, found: x.found, coded: x.coded}
	if x.IsMulti() {
		out.Header = object.HeaderOf(MultiIndexType)
		return out
	}
	return out.setType()
}

func (x *Index) named(names []object.Value) *Index {
	x.Names = names
	return x
}

// AsFound gives x with the distinct labels of a level in the order in which they came: so stack and concat make levels, and what turns
// levels into columns keeps that order. Other levels are sorted.
func (x *Index) AsFound(levels ...int) *Index {
	out := *x
	for _, l := range levels {
		if l < 64 {
			out.found |= 1 << l
		}
	}
	return &out
}

// Coded gives x with its missing labels as codes beside the levels, as labels have them that were given as such and not found by grouping.
func (x *Index) Coded() *Index {
	out := *x
	out.coded = true
	return &out
}

// IsCoded tells whether missing labels are codes beside the levels.
func (x *Index) IsCoded() bool { return x.coded }

// Found tells whether the distinct labels of a level stand in the order in which they came.
func (x *Index) Found(level int) bool { return level < 64 && x.found>>level&1 == 1 }

// Slice is the labels of rows [lo, hi).
func (x *Index) Slice(lo, hi int) *Index {
	if x.isRange {
		return RangeIndex(x.start+int64(lo)*x.step, x.step, hi-lo).named(x.Names)
	}
	levels := make([]*column.Column, len(x.levels))
	for l, c := range x.levels {
		levels[l] = c.Slice(lo, hi)
	}
	out := x.with(levels)
	out.Freq = x.Freq
	return out
}

// Renamed is the same labels under other names.
func (x *Index) Renamed(names ...object.Value) *Index {
	out := *x
	out.Names = names
	return &out
}

// Levels are the columns of all levels.
func (x *Index) Levels(t *object.Thread) ([]*column.Column, error) {
	if _, err := x.Level(t, 0); err != nil {
		return nil, err
	}
	return x.levels, nil
}

// Same tells whether both indexes have the same labels in the same order (names aside).
func (x *Index) Same(t *object.Thread, y *Index) (bool, error) {
	if x == y {
		return true, nil
	}
	if x.n != y.n || x.NLevels() != y.NLevels() {
		return false, nil
	}
	if x.isRange && y.isRange {
		return x.n == 0 || x.start == y.start && (x.n == 1 || x.step == y.step), nil
	}
	for l := range x.Names {
		a, err := x.Level(t, l)
		if err != nil {
			return false, err
		}
		b, err := y.Level(t, l)
		if err != nil {
			return false, err
		}
		if a == b {
			continue
		}
		if same, err := sameCells(t, a, b); !same || err != nil {
			return false, err
		}
	}
	return true, nil
}

// sameCells compares two columns of one length cell by cell; missing cells are the same.
func sameCells(t *object.Thread, a, b *column.Column) (bool, error) {
	if a.Kind() == column.Int64 && b.Kind() == column.Int64 {
		av, bv := a.Ints(), b.Ints()
		for lo := 0; lo < len(av); lo += kernel.Block {
			hi := min(lo+kernel.Block, len(av))
			if !slices.Equal(av[lo:hi], bv[lo:hi]) {
				return false, nil
			}
			if err := t.Poll(hi - lo); err != nil {
				return false, err
			}
		}
		return true, nil
	}
	for i := range a.Len() {
		am, bm := a.Missing(i), b.Missing(i)
		if am || bm {
			if am != bm {
				return false, nil
			}
			continue
		}
		x, err := a.Cell(t, i)
		if err != nil {
			return false, err
		}
		y, err := b.Cell(t, i)
		if err != nil {
			return false, err
		}
		if eq, err := object.Equal(t, x, y); !eq || err != nil {
			return false, err
		}
		if err := t.Poll(1); err != nil {
			return false, err
		}
	}
	return true, nil
}

// Visit shows what the index holds to the memory census.
func (x *Index) Visit(visit func(object.Value)) int64 {
	for _, c := range x.levels {
		visit(c.Value())
	}
	for _, n := range x.Names {
		visit(n)
	}
	if x.table != nil && x.table.other != nil {
		visit(x.table.other.Value())
	}
	return 128 + x.table.bytes()
}

// Column is the column of an index of one level, nil for a range without one and for a MultiIndex.
func (x *Index) Column() *column.Column {
	if x.IsMulti() || len(x.levels) == 0 {
		return nil
	}
	return x.levels[0]
}
