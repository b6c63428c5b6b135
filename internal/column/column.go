// This file defines Column, one immutable typed column, and its kinds.

// Package column stores the columns of frames: typed, immutable, shared freely between frames and runs. It knows how columns come
// from Python values and Arrow arrays and go back to them, and it defines the time scalars (Timestamp, Timedelta, NaT) that cells of
// time columns become. The functions on whole columns (Take, Concat, Cast, …) charge the run's budget before they allocate.
package column

import (
	"bytes"
	"slices"
	"time"
	"unsafe"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Kind is the type of a column's cells.
type Kind uint8

// The kinds.
const (
	Int64 Kind = iota
	Float64
	Bool
	String    // pandas' str: missing cells are NaN
	Datetime  // datetime64: int64 counts of Unit since 1970; missing cells are NaT
	Timedelta // timedelta64
	Date      // days since 1970; for pandas an object column of datetime.date
	Object    // any Python values; None and NaN are missing
	Category  // codes into a column of categories; missing cells are NaN
)

// Unit is the resolution of times.
type Unit uint8

// The resolutions.
const (
	Second Unit = iota
	Milli
	Micro
	Nano
)

var unitText = [...]string{"s", "ms", "us", "ns"}
var unitPerSecond = [...]int64{1, 1e3, 1e6, 1e9}

func (u Unit) String() string { return unitText[u] }

// PerSecond is the number of units in a second.
func (u Unit) PerSecond() int64 { return unitPerSecond[u] }

// NaT is the missing time.
const NaT = kernel.NaT

// Column is one column. It is never changed after it was made; its memory may belong to an Arrow array, which it keeps alive.
// It has an object's header, so that the memory census counts a column once however many frames hold it.
type Column struct {
	object.Header
	kind  Kind
	unit  Unit
	zone  *time.Location // nil: without a time zone
	n     int
	width Width
	// weak says that the column is one Python number, which has no width of its own.
	weak   bool
	ints   []int64
	floats []float64
	late   *joined // ints or floats that nobody has read yet
	bools  []bool
	text   Text
	objs   []object.Value
	// A Category column:
	codes   []int32
	cats    *Column
	ordered bool
	// tag is the dtype of an Object column of intervals, "" for others.
	tag string
	// host says that the cells are memory of the host, which the run does not pay for.
	host  bool
	owner any
}

// Type is the type behind columns as objects; scripts never see one.
var Type = object.NewType("column", object.LayoutOther)

func init() {
	Type.Slots.Visit = func(v object.Value, visit func(object.Value)) int64 {
		c := (*Column)(v.Pointer())
		if whole, ok := c.owner.(*Column); ok {
			visit(whole.Value()) // a slice keeps all of what it was cut from
			return c.Bytes()
		}
		for _, p := range c.waiting() {
			visit(p.Value())
		}
		for _, x := range c.objs {
			visit(x)
		}
		if c.cats != nil {
			visit(c.cats.Value())
		}
		return c.Bytes()
	}
	object.InitType(Type)
}

// Value is the column as a value, for Visit slots.
func (c *Column) Value() object.Value { return object.Obj(&c.Header) }

func newColumn(k Kind, n int) *Column {
	return &Column{Header: object.HeaderOf(Type), kind: k, n: n}
}

// OfInts makes an int64 column that takes over v, which the caller has charged for; so do the functions below.
func OfInts(v []int64) *Column {
	c := newColumn(Int64, len(v))
	c.ints = v
	return c
}

// OfInt32s makes a column that counts as int32.
func OfInt32s(v []int64) *Column {
	c := OfInts(v)
	c.width = Int32
	return c
}

// OfFloats makes a float64 column.
func OfFloats(v []float64) *Column {
	c := newColumn(Float64, len(v))
	c.floats = v
	return c
}

// OfBools makes a bool column.
func OfBools(v []bool) *Column {
	c := newColumn(Bool, len(v))
	c.bools = v
	return c
}

// OfText makes a str column.
func OfText(x Text) *Column {
	c := newColumn(String, x.Len())
	c.text = x
	return c
}

// OfTimes makes a Datetime, Timedelta or Date column; zone is for Datetime.
func OfTimes(k Kind, v []int64, unit Unit, zone *time.Location) *Column {
	c := newColumn(k, len(v))
	c.ints, c.unit, c.zone = v, unit, zone
	return c
}

// OfObjects makes an object column.
func OfObjects(v []object.Value) *Column {
	c := newColumn(Object, len(v))
	c.objs = v
	return c
}

// Len is the number of rows.
func (c *Column) Len() int { return c.n }

// Kind is the type of the cells.
func (c *Column) Kind() Kind { return c.kind }

// Unit is the resolution of a time column.
func (c *Column) Unit() Unit { return c.unit }

// Zone is the time zone of a Datetime column, nil without one.
func (c *Column) Zone() *time.Location { return c.zone }

// Ints are the cells of an Int64, Datetime, Timedelta or Date column; they must not be changed. So with the functions below.
func (c *Column) Ints() []int64 {
	if c.late != nil {
		v, _ := c.late.cells()
		return v
	}
	return c.ints
}

// Floats are the cells of a Float64 column.
func (c *Column) Floats() []float64 {
	if c.late != nil {
		_, v := c.late.cells()
		return v
	}
	return c.floats
}

// Bools are the cells of a Bool column.
func (c *Column) Bools() []bool { return c.bools }

// Text is the cells of a String column.
func (c *Column) Text() *Text { return &c.text }

// Objects are the cells of an Object column.
func (c *Column) Objects() []object.Value { return c.objs }

// Numeric tells a column of ints, floats or bools.
func (c *Column) Numeric() bool { return c.kind <= Bool }

// Timed tells a column of int64 times, where NaT is missing.
func (c *Column) Timed() bool { return c.kind == Datetime || c.kind == Timedelta || c.kind == Date }

// Missing tells whether a cell is missing.
func (c *Column) Missing(i int) bool {
	switch c.kind {
	case Float64:
		return c.Floats()[i] != c.Floats()[i]
	case String:
		return c.text.Code(i) < 0
	case Datetime, Timedelta, Date:
		return c.Ints()[i] == NaT
	case Object:
		return MissingValue(c.objs[i])
	case Category:
		return c.codes[i] < 0
	}
	return false
}

// AnyMissing tells whether some cell is missing.
func (c *Column) AnyMissing() bool {
	if c.kind == Int64 || c.kind == Bool {
		return false
	}
	switch c.kind {
	case Float64:
		return kernel.AnyNaN(c.Floats())
	case Datetime, Timedelta, Date:
		return slices.Contains(c.Ints(), NaT)
	case String:
		switch {
		case c.text.c8 != nil:
			return bytes.IndexByte(c.text.c8, noCode8) >= 0
		case c.text.plain && c.text.null == nil:
			return false
		}
	}
	for i := range c.n {
		if c.Missing(i) {
			return true
		}
	}
	return false
}

// MissingMask tells for every row whether it is missing.
func (c *Column) MissingMask(t *object.Thread) ([]bool, error) {
	if c.kind == Float64 {
		return kernel.MissingFloats(t.Meter, c.Floats())
	}
	out, err := kernel.Make[bool](t.Meter, c.n)
	if err != nil || c.kind == Int64 || c.kind == Bool {
		return out, err
	}
	err = kernel.Blocks(t.Meter, c.n, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			out[i] = c.Missing(i)
		}
	})
	return out, err
}

// MissingValue tells a Python value that counts as missing: None, NaN, NaT.
func MissingValue(v object.Value) bool {
	if v.IsNone() || v.IsFloat() && v.AsFloat() != v.AsFloat() {
		return true
	}
	return !v.IsInt() && object.TypeOf(v) == NaTType
}

// DType is pandas' name of the column's type.
func (c *Column) DType() string {
	switch c.kind {
	case Int64:
		if c.width != Full {
			return widthNames[c.width]
		}
		return "int64"
	case Float64:
		if c.width != Full {
			return widthNames[c.width]
		}
		return "float64"
	case Bool:
		return "bool"
	case String:
		return "str"
	case Datetime:
		if c.zone != nil {
			return "datetime64[" + c.unit.String() + ", " + c.zone.String() + "]"
		}
		return "datetime64[" + c.unit.String() + "]"
	case Timedelta:
		return "timedelta64[" + c.unit.String() + "]"
	}
	if c.kind == Category {
		return "category"
	}
	if c.tag != "" {
		return c.tag
	}
	return "object"
}

// Size is what a column takes beside its cells: who makes many charges for it.
const Size = int64(unsafe.Sizeof(Column{}))

// Bytes is the memory that the run pays for the column.
func (c *Column) Bytes() int64 {
	if c.host {
		return Size
	}
	if c.late != nil {
		return Size + c.late.bytes()
	}
	return Size + int64(cap(c.ints))*8 + int64(cap(c.floats))*8 + int64(cap(c.bools)) + int64(cap(c.objs))*16 + int64(cap(c.codes))*4 + c.text.bytes()
}
