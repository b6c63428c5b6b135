// This file defines Tuple, Slice and Range.

package object

import (
	"github.com/alkimi/pyexec/internal/budget"
)

// Tuple is a Python tuple; its items never change.
type Tuple struct {
	Header
	Items []Value
}

// TupleSub is an instance of a user class (or namedtuple) derived from tuple.
type TupleSub struct {
	Tuple
	ns *Namespace
}

const sizeTuple = 32

// TupleType is tuple, SliceType slice, RangeType range.
var (
	TupleType = NewType("tuple", LayoutTuple)
	SliceType = NewType("slice", LayoutSlice)
	RangeType = NewType("range", LayoutRange)
)

var emptyTuple = &Tuple{}

// EmptyTuple is ().
var EmptyTuple = Obj(&emptyTuple.Header)

// NewTuple makes a tuple of a copy of items, charging for it.
func NewTuple(t *Thread, items []Value) (Value, error) {
	if len(items) == 0 {
		return EmptyTuple, nil
	}
	if err := t.Charge(sizeTuple + int64(len(items))*sizeValue); err != nil {
		return Value{}, err
	}
	var o *Tuple
	switch len(items) {
	case 2:
		o = newPair(&items[0], &items[1])
	case 3:
		p := &struct {
			Tuple
			items [3]Value
		}{Tuple{Header: Header{TupleType}}, [3]Value{items[0], items[1], items[2]}}
		o, p.Items = &p.Tuple, p.items[:]
	default:
		o = roomTuple(len(items))
		if _, err := budget.Pieces(t.Meter, o.Items[:0], items); err != nil {
			return Value{}, err
		}
	}
	return Obj(&o.Header), nil
}

// newPair makes a tuple of two items, which is filled as it is made.
func newPair(a, b *Value) *Tuple {
	p := &struct {
		Tuple
		items [2]Value
	}{Tuple{Header: Header{TupleType}}, [2]Value{*a, *b}}
	p.Items = p.items[:]
	return &p.Tuple
}

// roomTuple makes a tuple with n items to be filled, in one allocation for short ones.
func roomTuple(n int) *Tuple {
	var o *Tuple
	switch n {
	case 1:
		p := &struct {
			Tuple
			items [1]Value
		}{}
		o, p.Items = &p.Tuple, p.items[:]
	case 2:
		p := &struct {
			Tuple
			items [2]Value
		}{}
		o, p.Items = &p.Tuple, p.items[:]
	case 3:
		p := &struct {
			Tuple
			items [3]Value
		}{}
		o, p.Items = &p.Tuple, p.items[:]
	case 4:
		p := &struct {
			Tuple
			items [4]Value
		}{}
		o, p.Items = &p.Tuple, p.items[:]
	case 5, 6:
		p := &struct {
			Tuple
			items [6]Value
		}{}
		o, p.Items = &p.Tuple, p.items[:n]
	case 7, 8:
		p := &struct {
			Tuple
			items [8]Value
		}{}
		o, p.Items = &p.Tuple, p.items[:n]
	default:
		o = &Tuple{Items: make([]Value, n)}
	}
	o.typ = TupleType
	return o
}

// TupleOf makes a tuple that takes over items, which the caller has charged for where they may be many.
func TupleOf(items []Value) Value {
	if len(items) == 0 {
		return EmptyTuple
	}
	o := &Tuple{Header{TupleType}, items}
	return Obj(&o.Header)
}

// Pair is the tuple of two values, charged.
func Pair(t *Thread, a, b Value) (Value, error) {
	if err := t.Charge(sizeTuple + 2*sizeValue); err != nil {
		return Value{}, err
	}
	return Obj(&newPair(&a, &b).Header), nil
}

// ToTuple is the tuple behind a value whose type has LayoutTuple.
func ToTuple(v Value) *Tuple { return (*Tuple)(v.as(LayoutTuple)) }

// IsTuple tells a tuple or an instance of a subclass.
func IsTuple(v Value) bool { return TypeOf(v).Layout == LayoutTuple }

// NewTupleOfType makes an instance of a tuple subclass (a namedtuple) that takes over items; the caller has charged.
func NewTupleOfType(cls *Type, items []Value) Value {
	o := &TupleSub{Tuple: Tuple{Header{cls}, items}}
	return Obj(&o.Header)
}

// Slice is a Python slice object.
type Slice struct {
	Header
	Start, Stop, Step Value
}

// NewSlice makes a slice object.
func NewSlice(start, stop, step Value) Value {
	o := &Slice{Header{SliceType}, start, stop, step}
	return Obj(&o.Header)
}

// ToSliceObj is the slice behind a value of SliceType.
func ToSliceObj(v Value) *Slice { return (*Slice)(v.as(LayoutSlice)) }

// Indices resolves a slice for a sequence of n items: the item numbers start, start+step, …, count of them. The slice may hold objects
// of the script whose __index__ changes the sequence: where it can change, take parts and then the length.
func (s *Slice) Indices(t *Thread, n int) (start, step, count int, err error) {
	p, err := s.parts(t)
	if err != nil {
		return
	}
	start, count = p.indices(n)
	return start, p.step, count, nil
}

// sliceParts is a slice whose parts are ints, not yet those of a sequence.
type sliceParts struct {
	start, stop, step int
	first, last       bool // start, stop is None
}

func (s *Slice) parts(t *Thread) (p sliceParts, err error) {
	p = sliceParts{step: 1, first: s.Start.IsNone(), last: s.Stop.IsNone()}
	if !s.Step.IsNone() {
		if p.step, err = sliceIndex(t, s.Step); err != nil {
			return p, err
		}
		if p.step == 0 {
			return p, ValueErrorf("slice step cannot be zero")
		}
	}
	if !p.first {
		if p.start, err = sliceIndex(t, s.Start); err != nil {
			return p, err
		}
	}
	if !p.last {
		p.stop, err = sliceIndex(t, s.Stop)
	}
	return p, err
}

func (p sliceParts) bounds(n int) (start, stop int) {
	low, high := 0, n
	if p.step < 0 {
		low, high = -1, n-1
	}
	bound := func(i int) int {
		if i < 0 {
			i = max(i+n, low)
		}
		return min(i, high)
	}
	start, stop = low, high
	if p.step < 0 {
		start, stop = high, low
	}
	if !p.first {
		start = bound(p.start)
	}
	if !p.last {
		stop = bound(p.stop)
	}
	return start, stop
}

func (p sliceParts) indices(n int) (start, count int) {
	start, stop := p.bounds(n)
	return start, spanLen(start, stop, p.step)
}

// spanLen is the number of items of start, start+step, … before stop.
func spanLen(start, stop, step int) int {
	switch {
	case step > 0 && start < stop:
		return (stop-start-1)/step + 1
	case step < 0 && stop < start:
		return (start-stop-1)/-max(step, -1<<62) + 1
	}
	return 0
}

// sliceIndex is a slice bound as an int, clipped to the range of int.
func sliceIndex(t *Thread, v Value) (int, error) {
	if v.IsInt() || v.IsBool() {
		return clip(v.AsInt()), nil
	}
	if TypeOf(v).Slots.Index == nil {
		return 0, TypeErrorf("slice indices must be integers or None or have an __index__ method")
	}
	n, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	if n.IsInt() {
		return clip(n.AsInt()), nil
	}
	if BigOf(n).Sign() < 0 {
		return -1 << 62, nil
	}
	return 1 << 62, nil
}

func clip(i int64) int { return int(max(-1<<62, min(i, 1<<62))) }

// Range is a Python range.
type Range struct {
	Header
	Start, Step int64
	Len         int64
	// Stop is what the script gave: range(0, 5, 2) and range(0, 6, 2) are equal but print as they were made.
	Stop int64
	big  *bigRange // of a range that the fields before do not hold; see IsBig
}

const sizeRange = 48

// NewRange makes a range without charge; step is not 0. ok is false where the length does not fit into 64 bits.
func NewRange(start, stop, step int64) (v Value, ok bool) {
	var n uint64
	switch {
	case step > 0 && start < stop:
		n = (uint64(stop)-uint64(start)-1)/uint64(step) + 1
	case step < 0 && start > stop:
		n = (uint64(start)-uint64(stop)-1)/(-uint64(step)) + 1
	}
	if n > 1<<63-1 {
		return Value{}, false
	}
	o := &Range{Header: Header{RangeType}, Start: start, Step: step, Len: int64(n), Stop: stop}
	return Obj(&o.Header), true
}

// ToRange is the range behind a value of RangeType.
func ToRange(v Value) *Range { return (*Range)(v.as(LayoutRange)) }

// At is item i, 0 ≤ i < Len.
func (r *Range) At(i int64) Value { return Int(r.Start + i*r.Step) }
