// This file defines DType, the type of an array's items, and the rules by which two of them meet.

// Package ndarray defines arrays of several dimensions: typed memory with a shape and strides, so that slices, transposes and reshapes
// share it. It knows numpy's types of items and how they are promoted, element access, indexing, arithmetic, reductions, sorting and the
// text of an array. The module's functions with their signatures are package numpy's.
//
// Ints and times of every width are held as int64, floats as float64, with values that the type can have. Everything that is as large as
// an input makes it is charged before it is allocated, and long loops poll.
package ndarray

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/object"
)

// DType is the type of the items of an array: a kind as numpy names it, a size in bytes (characters for text), and a unit for times.
type DType struct {
	object.Header
	Kind byte // b i u f U O M m
	Size int
	Unit Unit
}

// DTypeType is the type of dtypes.
var DTypeType = object.NewType("numpy.dtype", object.LayoutOther)

func newDType(kind byte, size int) *DType {
	return &DType{Header: object.HeaderOf(DTypeType), Kind: kind, Size: size}
}

// The types without parameters.
var (
	Bool    = newDType('b', 1)
	Int8    = newDType('i', 1)
	Int16   = newDType('i', 2)
	Int32   = newDType('i', 4)
	Int64   = newDType('i', 8)
	Uint8   = newDType('u', 1)
	Uint16  = newDType('u', 2)
	Uint32  = newDType('u', 4)
	Uint64  = newDType('u', 8)
	Float16 = newDType('f', 2)
	Float32 = newDType('f', 4)
	Float64 = newDType('f', 8)
	Object  = newDType('O', 8)
)

var plainDTypes = []*DType{Bool, Int8, Int16, Int32, Int64, Uint8, Uint16, Uint32, Uint64, Float16, Float32, Float64, Object}

// Text is the type of strings of at most n characters.
func Text(n int) *DType { return newDType('U', n) }

// Time is the type datetime64 (M) or timedelta64 (m) of a unit.
func Time(kind byte, u Unit) *DType {
	d := newDType(kind, 8)
	d.Unit = u
	return d
}

// ToDType is the dtype behind a value, nil where it is none.
func ToDType(v object.Value) *DType {
	if v.IsInt() || object.TypeOf(v) != DTypeType {
		return nil
	}
	return (*DType)(v.Pointer())
}

// Value is the dtype as a value.
func (d *DType) Value() object.Value { return object.Obj(&d.Header) }

// Is tells whether both are the same type.
func (d *DType) Is(e *DType) bool {
	return d == e || d.Kind == e.Kind && d.Size == e.Size && d.Unit == e.Unit
}

// class is the kind of memory that items are held in.
type class uint8

const (
	inBools class = iota
	inInts
	inFloats
	inObjects
)

func (d *DType) class() class {
	switch d.Kind {
	case 'b':
		return inBools
	case 'f':
		return inFloats
	case 'U', 'O':
		return inObjects
	}
	return inInts
}

// Number tells a type of ints, floats or bools.
func (d *DType) Number() bool { return strings.IndexByte("biuf", d.Kind) >= 0 }

// Whole tells a type of ints, bools left out.
func (d *DType) Whole() bool { return d.Kind == 'i' || d.Kind == 'u' }

// Timed tells datetime64 and timedelta64.
func (d *DType) Timed() bool { return d.Kind == 'M' || d.Kind == 'm' }

// Name is the type's name: int64, datetime64[ns], str96 and so on.
func (d *DType) Name() string {
	switch d.Kind {
	case 'b':
		return "bool"
	case 'i':
		return "int" + strconv.Itoa(d.Size*8)
	case 'u':
		return "uint" + strconv.Itoa(d.Size*8)
	case 'f':
		return "float" + strconv.Itoa(d.Size*8)
	case 'U':
		if d.Size == 0 {
			return "str"
		}
		return "str" + strconv.Itoa(d.Size*32)
	case 'M':
		return "datetime64" + bracket(d.Unit)
	case 'm':
		return "timedelta64" + bracket(d.Unit)
	}
	return "object"
}

// Text is str() of the type.
func (d *DType) Text() string {
	if d.Kind == 'U' {
		return d.Code()
	}
	return d.Name()
}

// Code is the type in the short notation: <U3, <M8[ns], O.
func (d *DType) Code() string {
	switch d.Kind {
	case 'U':
		return "<U" + strconv.Itoa(d.Size)
	case 'M', 'm':
		return "<" + string(d.Kind) + "8" + bracket(d.Unit)
	case 'O':
		return "|O"
	case 'b':
		return "|b1"
	}
	order := "<"
	if d.Size == 1 {
		order = "|"
	}
	return order + string(d.Kind) + strconv.Itoa(d.Size)
}

// Repr is repr() of the type.
func (d *DType) Repr() string {
	switch d.Kind {
	case 'U', 'M', 'm':
		return "dtype('" + d.Code() + "')"
	case 'O':
		return "dtype('O')"
	}
	return "dtype('" + d.Name() + "')"
}

// ItemSize is the number of bytes of an item in numpy.
func (d *DType) ItemSize() int {
	if d.Kind == 'U' {
		return d.Size * 4
	}
	return d.Size
}

// Wrap is an int as the type can hold it.
func (d *DType) Wrap(x int64) int64 {
	switch {
	case d.Size == 8 || !d.Whole():
		return x
	case d.Kind == 'i' && d.Size == 1:
		return int64(int8(x))
	case d.Kind == 'i' && d.Size == 2:
		return int64(int16(x))
	case d.Kind == 'i':
		return int64(int32(x))
	case d.Size == 1:
		return int64(uint8(x))
	case d.Size == 2:
		return int64(uint16(x))
	}
	return int64(uint32(x))
}

// RoundFloat is a float as the type can hold it.
func (d *DType) RoundFloat(x float64) float64 {
	switch d.Size {
	case 4:
		return float64(float32(x))
	case 2:
		return roundHalf(x)
	}
	return x
}

// dtypeNames are the names that stand for a type besides its own.
var dtypeNames = map[string]*DType{
	"bool": Bool, "bool_": Bool, "?": Bool, "b1": Bool,
	"int": Int64, "int_": Int64, "intp": Int64, "i8": Int64, "i": Int32, "l": Int64, "q": Int64, "p": Int64, "long": Int64, "longlong": Int64, "intc": Int32, "h": Int16, "b": Int8,
	"i1": Int8, "i2": Int16, "i4": Int32, "u1": Uint8, "u2": Uint16, "u4": Uint32, "u8": Uint64, "byte": Int8, "short": Int16,
	"uint": Uint64, "uintp": Uint64, "ulong": Uint64, "ulonglong": Uint64, "uintc": Uint32, "ubyte": Uint8, "ushort": Uint16, "B": Uint8, "H": Uint16, "I": Uint32, "L": Uint64, "Q": Uint64,
	"float": Float64, "float_": Float64, "double": Float64, "d": Float64, "f8": Float64, "f": Float32, "f4": Float32, "single": Float32, "half": Float16, "e": Float16, "f2": Float16,
	"object": Object, "object_": Object, "O": Object,
	"str": Text(0), "str_": Text(0), "U": Text(0), "unicode": Text(0),
}

// Named finds the type of a name; ok is false where there is none.
func Named(name string) (*DType, bool) {
	for _, d := range plainDTypes {
		if d.Name() == name {
			return d, true
		}
	}
	if d, ok := dtypeNames[name]; ok {
		return d, true
	}
	s := strings.TrimLeft(name, "<=|>")
	if d, ok := dtypeNames[s]; ok && s != name && len(s) > 1 {
		return d, true
	}
	if s == "O" {
		return Object, true
	}
	if rest, ok := strings.CutPrefix(s, "U"); ok && len(rest) < 20 { // a text that is no number is copied into the error
		if n, err := strconv.Atoi(rest); err == nil && n >= 0 && n < 1<<28 {
			return Text(n), true
		}
	}
	for _, p := range [...]struct {
		name string
		kind byte
	}{{"datetime64", 'M'}, {"M8", 'M'}, {"timedelta64", 'm'}, {"m8", 'm'}} {
		rest, ok := strings.CutPrefix(s, p.name)
		if !ok {
			continue
		}
		if rest == "" {
			return Time(p.kind, Generic), true
		}
		if u, ok := unitNamed(strings.TrimSuffix(strings.TrimPrefix(rest, "["), "]")); ok && strings.HasPrefix(rest, "[") && strings.HasSuffix(rest, "]") {
			return Time(p.kind, u), true
		}
	}
	return nil, false
}

// rank orders the kinds of numbers.
func rank(k byte) int { return strings.IndexByte("buif", k) }

func sized(kind byte, size int) *DType {
	for _, d := range plainDTypes {
		if d.Kind == kind && d.Size == size {
			return d
		}
	}
	return Object
}

// Promote is the type that holds the items of both; ok is false where there is none but object.
func Promote(a, b *DType) (d *DType, ok bool) {
	if a.Is(b) {
		return a, true
	}
	switch {
	case a.Kind == 'O' || b.Kind == 'O':
		return Object, true
	case a.Kind == 'U' && b.Kind == 'U':
		return Text(max(a.Size, b.Size)), true
	case a.Kind == 'U' || b.Kind == 'U':
		if b.Kind == 'U' {
			a, b = b, a
		}
		if b.Timed() {
			return nil, false
		}
		return Text(max(a.Size, textSize(b))), true
	case a.Timed() && b.Timed():
		if a.Kind != b.Kind {
			return nil, false
		}
		return Time(a.Kind, finer(a.Unit, b.Unit)), true
	case a.Kind == 'm' && (b.Whole() && b != Uint64 || b.Kind == 'b'):
		return a, true
	case b.Kind == 'm' && (a.Whole() && a != Uint64 || a.Kind == 'b'):
		return b, true
	case a.Timed() || b.Timed():
		return nil, false
	}
	if rank(a.Kind) > rank(b.Kind) {
		a, b = b, a
	}
	switch {
	case a.Kind == 'b':
		return b, true
	case a.Kind == b.Kind:
		return sized(a.Kind, max(a.Size, b.Size)), true
	case b.Kind == 'f':
		// An int of n bytes needs a float of twice as many, 8 at most.
		return sized('f', max(b.Size, min(8, a.Size*2))), true
	}
	// a is unsigned, b signed.
	if b.Size > a.Size {
		return b, true
	}
	if a.Size == 8 {
		return Float64, true
	}
	return sized('i', a.Size*2), true
}

// textSize is how many characters the items of a type need as text.
func textSize(d *DType) int {
	switch d.Kind {
	case 'b':
		return 5
	case 'i':
		return [...]int{1: 4, 2: 6, 4: 11, 8: 21}[d.Size]
	case 'u':
		return [...]int{1: 3, 2: 5, 4: 10, 8: 20}[d.Size]
	case 'f', 'O':
		return 32
	case 'M', 'm':
		return 28
	}
	return d.Size
}

// CanCast tells whether items of a type may become those of another by a rule of numpy: no, equiv, safe, same_kind or unsafe.
func CanCast(from, to *DType, rule string) (bool, error) {
	switch rule {
	case "no", "equiv":
		return from.Is(to), nil
	case "unsafe":
		return true, nil
	case "safe":
		if to.Kind == 'U' && from.Kind != 'U' && !from.Timed() {
			return to.Size == 0 || to.Size >= textSize(from), nil
		}
		p, ok := Promote(from, to)
		return ok && p.Is(to), nil
	case "same_kind":
		if p, ok := Promote(from, to); ok && p.Is(to) {
			return true, nil
		}
		switch {
		case from.Number() && to.Number():
			return rank(from.Kind) <= rank(to.Kind) || from.Kind == 'i' && to.Kind == 'i', nil
		case from.Timed() || from.Kind == 'U':
			return from.Kind == to.Kind, nil
		case from.Whole():
			return to.Kind == 'm', nil
		}
		return false, nil
	}
	return false, object.ValueErrorf("casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe', or 'same_value' (got '%s')", object.Printable(rule, 100))
}

// Limits are the least and greatest int of a type as text and as numbers.
func (d *DType) Limits() (lo, hi int64) {
	if d.Kind == 'u' {
		if d.Size == 8 {
			return 0, -1
		}
		return 0, 1<<(8*d.Size) - 1
	}
	return -1 << (8*d.Size - 1), 1<<(8*d.Size-1) - 1
}

func outOfBounds(text string, d *DType) error {
	return object.OverflowErrorf("Python integer %s out of bounds for %s", object.Printable(text, 100), d.Name())
}

func noPromotion(a, b *DType) error {
	return object.TypeErrorf("The DType <class '%s'> could not be promoted by <class '%s'>. This means that no common DType exists for the given inputs. For example they cannot be stored in a single array unless the dtype is `object`. The full list of DTypes is: (<class '%s'>, <class '%s'>)",
		a.className(), b.className(), a.className(), b.className())
}

func (d *DType) className() string {
	switch d.Kind {
	case 'U':
		return "numpy.dtypes.StrDType"
	case 'M':
		return "numpy.dtypes.DateTime64DType"
	case 'm':
		return "numpy.dtypes.TimeDelta64DType"
	}
	n := d.Name()
	return fmt.Sprintf("numpy.dtypes.%sDType", strings.Replace(strings.ToUpper(n[:1])+n[1:], "Uint", "UInt", 1))
}

// NoPromotion is the error of two types that no type holds.
func NoPromotion(a, b *DType) error { return noPromotion(a, b) }
