// This file defines the making of lists that are one allocation with their items.

package object

import (
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
)

// nearItems is the number of Values up to which a list and its first items are one allocation, nearRaw that of raw items.
const (
	nearItems = 8
	nearRaw   = 16
)

// The structs with room for so many items, Values or raw.
type (
	listOf1 struct {
		List
		items [1]Value
	}
	listOf2 struct {
		List
		items [2]Value
	}
	listOf3 struct {
		List
		items [3]Value
	}
	listOf4 struct {
		List
		items [4]Value
	}
	listOf6 struct {
		List
		items [6]Value
	}
	listOf8 struct {
		List
		items [8]Value
	}
	rawOf2 struct {
		List
		items [2]uint64
	}
	rawOf4 struct {
		List
		items [4]uint64
	}
	rawOf8 struct {
		List
		items [8]uint64
	}
	rawOf12 struct {
		List
		items [12]uint64
	}
	rawOf16 struct {
		List
		items [16]uint64
	}
)

// newValues makes a list of n Values for its caller to fill at once, charged.
func newValues(t *Thread, n int) (*List, error) {
	room := n
	if n <= nearItems && n > 4 {
		room = (n + 1) &^ 1
	}
	if err := t.Charge(ListSize(room)); err != nil {
		return nil, err
	}
	var l *List
	switch n {
	case 0:
		return &List{Header: Header{ListType}}, nil
	case 1:
		p := &listOf1{}
		l, p.data = &p.List, p.items[:]
	case 2:
		p := &listOf2{}
		l, p.data = &p.List, p.items[:]
	case 3:
		p := &listOf3{}
		l, p.data = &p.List, p.items[:]
	case 4:
		p := &listOf4{}
		l, p.data = &p.List, p.items[:]
	case 5, 6:
		p := &listOf6{}
		l, p.data = &p.List, p.items[:n]
	case 7, nearItems:
		p := &listOf8{}
		l, p.data = &p.List, p.items[:n]
	default:
		return &List{Header: Header{ListType}, kind: listValues, data: make([]Value, n)}, nil
	}
	l.typ, l.kind, l.near = ListType, listValues, uint8(2*room)
	return l, nil
}

// newRaw makes a list of n raw items, one at least, for its caller to fill at once, charged.
func newRaw(t *Thread, n int, kind listKind) (*List, error) {
	room := n
	switch {
	case n <= 2:
		room = 2
	case n <= 4:
		room = 4
	case n <= 8:
		room = 8
	case n <= 12:
		room = 12
	case n <= nearRaw:
		room = nearRaw
	}
	if err := t.Charge(sizeList + int64(room)*8); err != nil {
		return nil, err
	}
	var l *List
	var items []uint64
	switch room {
	case 2:
		p := &rawOf2{}
		l, items = &p.List, p.items[:n]
	case 4:
		p := &rawOf4{}
		l, items = &p.List, p.items[:n]
	case 8:
		p := &rawOf8{}
		l, items = &p.List, p.items[:n]
	case 12:
		p := &rawOf12{}
		l, items = &p.List, p.items[:n]
	case nearRaw:
		p := &rawOf16{}
		l, items = &p.List, p.items[:n]
	default:
		l, items = &List{}, rawRoom(n)
	}
	l.typ, l.kind = ListType, kind
	l.setRaw(items)
	if n <= nearRaw {
		l.near = uint8(room)
	}
	return l, nil
}

// NewListFrom makes a list of a copy of items, charging for it; it picks the raw strategies where they fit.
func NewListFrom(t *Thread, items []Value) (*List, error) {
	if len(items) == 0 {
		return NewList(t, 0)
	}
	if k := kindOfAll(items); k != listValues {
		l, err := newRaw(t, len(items), k)
		if err != nil {
			return nil, err
		}
		for raw := l.raw(); ; items, raw = items[copyStep:], raw[copyStep:] {
			for i := 0; i < copyStep && i < len(raw) && i < len(items); i++ {
				raw[i] = items[i].Bits
			}
			if len(items) <= copyStep {
				return l, nil
			}
			if err := t.Poll(copyStep / 16); err != nil {
				return nil, err
			}
		}
	}
	l, err := newValues(t, len(items))
	if err != nil {
		return nil, err
	}
	_, err = budget.Pieces(t.Meter, l.data[:0], items)
	return l, err
}

// NewListFor makes an empty list that will get an item for each of source, which is something with so many items as far as is known.
func NewListFor(t *Thread, source Value, items int) (*List, error) {
	// Where these are no numbers, what is made of them seldom is.
	if items > 0 && items <= nearItems && source.Ref != nil && (source.Ref.typ != ListType || (*List)(ptr(source)).kind == listValues) {
		l, err := newValues(t, items)
		if err != nil {
			return nil, err
		}
		l.kind, l.data = listEmpty, l.data[:0]
		return l, nil
	}
	l, err := NewList(t, 0)
	if err == nil {
		l.Expect(items)
	}
	return l, err
}

// ListOfValues makes a list of n Values, charged: the caller fills the slice before anything else happens.
func ListOfValues(t *Thread, n int) (*List, []Value, error) {
	l, err := newValues(t, n)
	if err != nil {
		return nil, nil, err
	}
	return l, l.data, nil
}

// room is the number of bytes that items take or could take.
func (l *List) room() int64 {
	size := int64(cap(l.vals()))*sizeValue + int64(cap(l.raw()))*8
	if l.near > 0 && unsafe.Pointer(unsafe.SliceData(l.data)) != unsafe.Add(unsafe.Pointer(l), unsafe.Sizeof(*l)) {
		size += int64(l.near) * 8 // the items stand elsewhere
	}
	return size
}
