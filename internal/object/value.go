// This file defines Value and the values that need no object of their own: int, float, bool, None, Ellipsis, NotImplemented.

package object

import (
	"math"
	"unsafe"
)

// Header is the first field of every object: what a Value points to.
type Header struct{ typ *Type }

// HeaderOf is the header of an object of a type, for Go types defined outside of this package.
func HeaderOf(typ *Type) Header { return Header{typ} }

// As is the Go struct behind a value whose type is known to be made of T.
func As[T any](v Value) *T { return (*T)(unsafe.Pointer(v.Ref)) }

// NewStill makes an object of struct T whose pointers stay nil for ever or lead into itself, but the type, which a variable keeps: in
// memory that the collector takes for free of pointers, which costs half as much to make and nothing to mark.
func NewStill[T any](typ *Type) *T {
	var t T
	p := stillRoom((unsafe.Sizeof(t) + 7) / 8)
	// The slot is not one that the collector knows, so it needs no write barrier.
	*(*uintptr)(p) = uintptr(unsafe.Pointer(typ))
	return (*T)(p)
}

// stillRoom is room for words. Where their number is a constant, most cases below are none, and what is left is a plain allocation.
func stillRoom(words uintptr) unsafe.Pointer {
	switch words {
	case 3:
		return unsafe.Pointer(new([3]uint64))
	case 4:
		return unsafe.Pointer(new([4]uint64))
	case 5:
		return unsafe.Pointer(new([5]uint64))
	case 6:
		return unsafe.Pointer(new([6]uint64))
	case 12:
		return unsafe.Pointer(new([12]uint64))
	}
	return unsafe.Pointer(unsafe.SliceData(make([]uint64, words)))
}

// NewStillPair is NewStill for two objects in one piece of memory, which costs less than two: each keeps the other's memory, too.
func NewStillPair[T any](typ *Type) (a, b *T) {
	var pair [2]T
	p := stillRoom((unsafe.Sizeof(pair) + 7) / 8)
	q := unsafe.Add(p, unsafe.Sizeof(pair[0]))
	*(*uintptr)(p), *(*uintptr)(q) = uintptr(unsafe.Pointer(typ)), uintptr(unsafe.Pointer(typ))
	return (*T)(p), (*T)(q)
}

// Type is the type of the object.
func (h *Header) Type() *Type { return h.typ }

// Value is one Python value. Ref nil means an int64 in Bits; a Ref to one of the static headers below means a float, bool or
// singleton whose bits are in Bits; any other Ref is an object. The zero Value is the int 0. Values are compared with Is, never
// with == (Bits is not defined for objects).
type Value struct {
	Ref  *Header
	Bits uint64
}

// The static headers of values without an object. FloatHeader and BoolHeader are exported for the machine's run loop, where an address
// that the compiler knows spares a register.
var (
	FloatHeader, BoolHeader Header

	FloatRef          = &FloatHeader
	BoolRef           = &BoolHeader
	NoneRef           = &Header{}
	EllipsisRef       = &Header{}
	NotImplementedRef = &Header{}
	UnboundRef        = &Header{}
)

// The singletons. Unbound is not a Python value: it marks a variable or argument that has none.
var (
	None           = Value{Ref: NoneRef}
	True           = Value{Ref: BoolRef, Bits: 1}
	False          = Value{Ref: BoolRef}
	Ellipsis       = Value{Ref: EllipsisRef}
	NotImplemented = Value{Ref: NotImplementedRef}
	Unbound        = Value{Ref: UnboundRef}
)

// Int is the Value of an int64.
func Int(i int64) Value { return Value{Bits: uint64(i)} }

// Float is the Value of a float64.
func Float(f float64) Value { return Value{FloatRef, math.Float64bits(f)} }

// Bool is the Value of a bool.
func Bool(b bool) Value {
	if b {
		return True
	}
	return False
}

// Obj is the Value of an object, given its header (&x.Header).
func Obj(h *Header) Value { return Value{Ref: h} }

// IsInt tells an int that fits into int64; bool is not one here.
func (v Value) IsInt() bool { return v.Ref == nil }

// AsInt is the number of a value for which IsInt holds (or, for a bool, 0 or 1).
func (v Value) AsInt() int64 { return int64(v.Bits) }

// IsFloat tells a float that is not of a subclass.
func (v Value) IsFloat() bool { return v.Ref == FloatRef }

// AsFloat is the number of a value for which IsFloat holds.
func (v Value) AsFloat() float64 { return math.Float64frombits(v.Bits) }

// IsBool tells True and False.
func (v Value) IsBool() bool { return v.Ref == BoolRef }

// AsBool is the truth of a value for which IsBool holds.
func (v Value) AsBool() bool { return v.Bits != 0 }

// IsNone tells None.
func (v Value) IsNone() bool { return v.Ref == NoneRef }

// IsUnbound tells the absence of a value.
func (v Value) IsUnbound() bool { return v.Ref == UnboundRef }

// IsNotImplemented tells NotImplemented.
func (v Value) IsNotImplemented() bool { return v.Ref == NotImplementedRef }

// TypeOf is the type of a value.
func TypeOf(v Value) *Type {
	if v.Ref == nil {
		return IntType
	}
	return v.Ref.typ
}

// Is is Python's `is`: same object. Ints, floats and bools are the same where their bits are.
func Is(a, b Value) bool {
	if a.Ref != b.Ref {
		return false
	}
	return a.Ref == nil && a.Bits == b.Bits || a.Ref != nil && (a.Bits == b.Bits || !a.immediate())
}

// immediate tells a value that has no object behind it and carries bits.
func (v Value) immediate() bool { return v.Ref == nil || v.Ref == FloatRef || v.Ref == BoolRef }

// Take makes r the value v, writing the reference only where it differs: that spares the garbage collector's write barrier.
func (r *Value) Take(v *Value) {
	r.Bits = v.Bits
	if r.Ref != v.Ref {
		r.Ref = v.Ref
	}
}

// Pointer is the address of a value's object, nil for a value without one. It may be used as an identity key during a run but must
// never reach a script.
func (v Value) Pointer() unsafe.Pointer {
	if v.immediate() {
		return nil
	}
	return unsafe.Pointer(v.Ref)
}

// as is the object behind a value whose type has a layout. The check costs little and makes a wrong cast, which would read one
// object's memory as another's, an ordinary fault that ends the run.
func (v Value) as(l Layout) unsafe.Pointer {
	if v.Ref.typ.Layout != l {
		wrongType(v)
	}
	return unsafe.Pointer(v.Ref)
}

// of is as for a type that has no layout of its own.
func (v Value) of(t *Type) unsafe.Pointer {
	if v.Ref.typ != t {
		wrongType(v)
	}
	return unsafe.Pointer(v.Ref)
}

//go:noinline
func wrongType(v Value) { panic("object: a value of type " + TypeOf(v).Name + " is used as another") }
