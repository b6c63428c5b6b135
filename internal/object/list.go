// This file defines List and its element strategies.

package object

import (
	"math"
	"slices"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
)

// A List holds its items in one of three ways: raw int64, raw float64, or Values. It starts raw where its first item is an int or a
// float and turns to Values for ever when an item of another kind comes in. All access goes through methods, so that code
// outside this file works with any strategy; IntItems and FloatItems let bulk code take the short way.
type List struct {
	Header
	kind listKind
	near uint8 // bytes of room behind the List, by eight: short lists are one allocation with their items
	// expect is how many items a list that is still empty will get, as far as is known.
	expect int32
	// data is the items where they are Values; else it stands for a slice of raw items, see raw.
	data []Value
	ns   *Namespace
}

// vals is the items of a list that holds Values or nothing, raw those of one that holds raw items.
func (l *List) vals() []Value {
	if l.kind != listValues && l.kind != listEmpty {
		return nil
	}
	return l.data
}

func (l *List) raw() []uint64 {
	if l.kind == listValues || l.kind == listEmpty {
		return nil
	}
	return *(*[]uint64)(unsafe.Pointer(&l.data))
}

// setVals and setRaw give a list, whose kind says which it is, other memory.
func (l *List) setVals(items []Value) { l.data = items }
func (l *List) setRaw(items []uint64) { *(*[]uint64)(unsafe.Pointer(&l.data)) = items }

type listKind uint8

const (
	listEmpty listKind = iota // no item yet: the first decides
	listInts
	listFloats
	listValues
)

const sizeList = 48

// ListSize is what a list of n items is charged with.
func ListSize(n int) int64 { return sizeList + int64(n)*sizeValue }

// ListType is list.
var ListType = NewType("list", LayoutList)

// ToList is the list behind a value whose type has LayoutList.
func ToList(v Value) *List { return (*List)(v.as(LayoutList)) }

// IsList tells a list or an instance of a subclass.
func IsList(v Value) bool { return TypeOf(v).Layout == LayoutList }

// NewList makes an empty list with room for n items; the room is charged.
func NewList(t *Thread, n int) (*List, error) {
	if err := t.Charge(sizeList); err != nil {
		return nil, err
	}
	l := &List{Header: Header{ListType}}
	if n > 0 {
		if err := l.Grow(t, n, listValues); err != nil {
			return nil, err
		}
		l.kind = listEmpty
	}
	return l, nil
}

// NewListOfType makes an empty instance of list or of a subclass, charging for it.
func NewListOfType(t *Thread, cls *Type) (*List, error) {
	l, err := NewList(t, 0)
	if err == nil {
		l.typ = cls
	}
	return l, err
}

// ListOf makes a list that takes over items, which the caller has charged for and does not use again.
func ListOf(items []Value) *List {
	return &List{Header: Header{ListType}, kind: listValues, data: items}
}

// ListOfInts makes a list that takes over raw ints, which the caller has charged for.
func ListOfInts(items []int64) *List {
	return &List{Header: Header{ListType}, kind: listInts, data: *(*[]Value)(unsafe.Pointer(&items))}
}

// ListOfFloats makes a list that takes over raw floats, which the caller has charged for.
func ListOfFloats(items []float64) *List {
	return &List{Header: Header{ListType}, kind: listFloats, data: *(*[]Value)(unsafe.Pointer(&items))}
}

// Value is the list as a Python value.
func (l *List) Value() Value { return Obj(&l.Header) }

// Len is the number of items.
func (l *List) Len() int { return len(l.data) }

// At is item i, 0 ≤ i < Len; the caller has checked.
func (l *List) At(i int) Value {
	switch l.kind {
	case listInts:
		return Value{Bits: l.rawAt(i)}
	case listFloats:
		return Value{FloatRef, l.rawAt(i)}
	}
	return l.data[i]
}

func (l *List) rawAt(i int) uint64 { return (*(*[]uint64)(unsafe.Pointer(&l.data)))[i] }

// Load puts item i into r; it does nothing and gives false where there is no such item. A reference that r holds already is not
// written, which spares the garbage collector's write barrier.
func (l *List) Load(i int, r *Value) bool {
	if l.kind == listValues {
		if uint(i) >= uint(len(l.data)) {
			return false
		}
		x := &l.data[i]
		r.Bits = x.Bits
		if r.Ref != x.Ref {
			r.Ref = x.Ref
		}
		return true
	}
	if uint(i) >= uint(len(l.data)) {
		return false
	}
	r.Bits = l.rawAt(i)
	var ref *Header
	if l.kind == listFloats {
		ref = FloatRef
	}
	if r.Ref != ref {
		r.Ref = ref
	}
	return true
}

// IntItems gives the items where all are ints held raw. They must not be kept; what writes to them changes the list.
func (l *List) IntItems() ([]int64, bool) {
	if l.kind != listInts {
		return nil, false
	}
	return *(*[]int64)(unsafe.Pointer(&l.data)), true
}

// FloatItems gives the items where all are floats held raw; see IntItems.
func (l *List) FloatItems() ([]float64, bool) {
	if l.kind != listFloats {
		return nil, false
	}
	return *(*[]float64)(unsafe.Pointer(&l.data)), true
}

func kindOf(v Value) listKind {
	switch v.Ref {
	case nil:
		return listInts
	case FloatRef:
		return listFloats
	}
	return listValues
}

// kindOfAll is the kind of a list of items, of which there is one at least.
func kindOfAll(items []Value) listKind {
	k := kindOf(items[0])
	if k == listValues {
		return k
	}
	for _, v := range items[1:] {
		if v.Ref != items[0].Ref {
			return listValues
		}
	}
	return k
}

// toValues gives up the raw strategies.
func (l *List) toValues(t *Thread, room int) error {
	if l.kind == listValues {
		return nil
	}
	n := len(l.raw())
	if err := t.Charge(int64(n+room) * sizeValue); err != nil {
		return err
	}
	vals := make([]Value, n, n+room)
	if err := l.values(t, vals); err != nil {
		return err
	}
	l.kind, l.data = listValues, vals
	return nil
}

// Grow makes room for n more items of a kind, growing twofold while small and by half when large.
func (l *List) Grow(t *Thread, n int, kind listKind) error {
	if l.kind == listEmpty {
		l.kind = kind
	}
	if l.kind == listValues {
		have := cap(l.vals())
		if n <= have-len(l.vals()) {
			return nil
		}
		c := l.growth(have, len(l.vals())+n)
		if err := t.Charge(int64(c) * sizeValue); err != nil {
			return err
		}
		grown, err := budget.Pieces(t.Meter, make([]Value, 0, c), l.vals())
		if err != nil {
			return err
		}
		l.setVals(grown)
		if have > 1024 {
			t.Meter.Release(int64(have) * sizeValue)
		}
		return nil
	}
	have := cap(l.raw())
	if n <= have-len(l.raw()) {
		return nil
	}
	c := l.growth(have, len(l.raw())+n)
	if err := t.Charge(int64(c) * 8); err != nil {
		return err
	}
	grown, err := budget.Pieces(t.Meter, rawRoom(c)[:0], l.raw())
	if err != nil {
		return err
	}
	l.setRaw(grown)
	if have > 1024 {
		t.Meter.Release(int64(have) * 8)
	}
	return nil
}

// maxExpect is the most items that room is made for only because they are expected.
const maxExpect = 1 << 16

// Expect notes how many items a list that is still empty will get: its first growth then makes room for them, within reason.
func (l *List) Expect(n int) { l.expect = int32(max(0, min(n, maxExpect))) }

func (l *List) growth(have, need int) int {
	if have == 0 && l.expect > 0 {
		need = max(int(l.expect), need)
		l.expect = 0
		return need
	}
	return growth(have, need)
}

func growth(have, need int) int {
	c := max(4, 2*have)
	if have > 1<<20 {
		c = have + have/2
	}
	return max(c, need)
}

// Append adds an item.
func (l *List) Append(t *Thread, v Value) error {
	k := kindOf(v)
	if n := len(l.data); n < cap(l.data) {
		if l.kind == listValues {
			l.data = l.data[:n+1]
			l.data[n] = v
			return nil
		}
		if l.kind == k {
			l.data = l.data[:n+1]
			(*(*[]uint64)(unsafe.Pointer(&l.data)))[n] = v.Bits
			return nil
		}
	}
	return l.appendSlow(t, v, k)
}

func (l *List) appendSlow(t *Thread, v Value, k listKind) error {
	if l.kind == listEmpty {
		l.kind = k
		if k != listValues {
			l.data = nil
		}
	}
	if l.kind != k && l.kind != listValues {
		if err := l.toValues(t, len(l.raw())/2+4); err != nil {
			return err
		}
	}
	if err := l.Grow(t, 1, l.kind); err != nil {
		return err
	}
	if l.kind == listValues {
		l.setVals(append(l.vals(), v))
	} else {
		l.setRaw(append(l.raw(), v.Bits))
	}
	return nil
}

// AppendAll adds copies of items.
func (l *List) AppendAll(t *Thread, items []Value) error {
	if len(items) == 0 {
		return nil
	}
	k := kindOfAll(items)
	if l.kind == listEmpty {
		l.kind = k
		if k != listValues {
			l.data = nil
		}
	}
	if l.kind != k {
		if err := l.toValues(t, len(items)); err != nil {
			return err
		}
	}
	if err := l.Grow(t, len(items), l.kind); err != nil {
		return err
	}
	if l.kind == listValues {
		all, err := budget.Pieces(t.Meter, l.vals(), items)
		if err == nil {
			l.setVals(all)
		}
		return err
	}
	for i, v := range items {
		l.setRaw(append(l.raw(), v.Bits))
		if i&(copyStep-1) == copyStep-1 {
			if err := t.Poll(copyStep / 16); err != nil {
				return err
			}
		}
	}
	return nil
}

// AppendList adds the items of another list (which may be the same one).
func (l *List) AppendList(t *Thread, o *List) error {
	if o.kind == listValues {
		return l.AppendAll(t, o.vals())
	}
	if len(o.raw()) == 0 {
		return nil
	}
	if l.kind == listEmpty {
		l.kind, l.data = o.kind, nil
	}
	if l.kind != o.kind {
		n := len(o.raw())
		if err := l.toValues(t, n); err != nil {
			return err
		}
		if err := l.Grow(t, n, listValues); err != nil {
			return err
		}
		for i := range n {
			l.setVals(append(l.vals(), o.At(i)))
			if i&(copyStep-1) == copyStep-1 {
				if err := t.Poll(copyStep / 16); err != nil {
					return err
				}
			}
		}
		return nil
	}
	src := o.raw()
	if err := l.Grow(t, len(src), l.kind); err != nil {
		return err
	}
	all, err := budget.Pieces(t.Meter, l.raw(), src)
	if err == nil {
		l.setRaw(all)
	}
	return err
}

// Replace is Set where there is such an item and the list can hold the value as it is; else it does nothing and gives false.
func (l *List) Replace(i int, v *Value) bool {
	if uint(i) >= uint(len(l.data)) {
		return false
	}
	if l.kind == listValues {
		x := &l.data[i]
		x.Bits = v.Bits
		if x.Ref != v.Ref {
			x.Ref = v.Ref
		}
		return true
	}
	if kindOf(*v) == l.kind {
		(*(*[]uint64)(unsafe.Pointer(&l.data)))[i] = v.Bits
		return true
	}
	return false
}

// Set replaces item i, 0 ≤ i < Len; the caller has checked.
func (l *List) Set(t *Thread, i int, v Value) error {
	if l.kind != listValues {
		if kindOf(v) == l.kind {
			l.raw()[i] = v.Bits
			return nil
		}
		if err := l.toValues(t, 0); err != nil {
			return err
		}
	}
	l.vals()[i] = v
	return nil
}

// Insert puts an item before item i, 0 ≤ i ≤ Len.
func (l *List) Insert(t *Thread, i int, v Value) error {
	if err := l.Append(t, v); err != nil {
		return err
	}
	if l.kind == listValues {
		if err := budget.Shift(t.Meter, l.vals(), i+1, i); err != nil {
			return err
		}
		l.vals()[i] = v
		return nil
	}
	if err := budget.Shift(t.Meter, l.raw(), i+1, i); err != nil {
		return err
	}
	l.raw()[i] = v.Bits
	return nil
}

// Remove takes out items [i, j), 0 ≤ i ≤ j ≤ Len.
func (l *List) Remove(t *Thread, i, j int) error {
	if err := t.Poll((l.Len() - i) / 64); err != nil {
		return err
	}
	if l.kind == listValues {
		s, n := l.vals(), len(l.vals())-(j-i)
		if err := budget.Shift(t.Meter, s, i, j); err != nil {
			return err
		}
		err := budget.Clear(t.Meter, s[n:])
		l.setVals(s[:n])
		return err
	}
	s := l.raw()
	err := budget.Shift(t.Meter, s, i, j)
	l.setRaw(s[:len(s)-(j-i)])
	return err
}

// Pop takes out item i, 0 ≤ i < Len, and gives it.
func (l *List) Pop(t *Thread, i int) (Value, error) {
	v := l.At(i)
	return v, l.Remove(t, i, i+1)
}

// Clear takes out all items and frees their room.
func (l *List) Clear() { l.kind, l.data = listEmpty, nil }

// Truncate takes all items out and keeps their room.
func (l *List) Truncate() {
	if l.kind == listValues {
		clear(l.data)
		l.kind, l.data = listEmpty, nil
		return
	}
	l.data = l.data[:0]
}

// Slice is a new list of items [i, j), charged.
func (l *List) Slice(t *Thread, i, j int) (*List, error) {
	switch {
	case i >= j:
		return NewList(t, 0)
	case l.kind == listValues:
		out, err := newValues(t, j-i)
		if err == nil {
			_, err = budget.Pieces(t.Meter, out.data[:0], l.data[i:j])
		}
		return out, err
	}
	out, err := newRaw(t, j-i, l.kind)
	if err == nil {
		_, err = budget.Pieces(t.Meter, out.raw()[:0], l.raw()[i:j])
	}
	return out, err
}

// Items is the items as Values: the list's own slice or a charged copy. It must not be changed, and is out of date once any
// code of the script has run.
func (l *List) Items(t *Thread) ([]Value, error) {
	if l.kind == listValues {
		return l.vals(), nil
	}
	if len(l.raw()) == 0 {
		return nil, nil
	}
	if err := t.Charge(int64(len(l.raw())) * sizeValue); err != nil {
		return nil, err
	}
	out := make([]Value, len(l.raw()))
	return out, l.values(t, out)
}

// copyStep is how many items are copied between two polls.
const copyStep = 1 << 16

// values writes raw items to out as Values.
func (l *List) values(t *Thread, out []Value) error {
	for i := range out {
		out[i] = l.At(i)
		if i&(copyStep-1) == copyStep-1 {
			if err := t.Poll(copyStep / 16); err != nil {
				return err
			}
		}
	}
	return nil
}

// CopyItems is a charged copy of the items that stays true whatever happens to the list.
func (l *List) CopyItems(t *Thread) ([]Value, error) {
	if l.kind != listValues {
		return l.Items(t)
	}
	if err := t.Charge(int64(len(l.vals())) * sizeValue); err != nil {
		return nil, err
	}
	return copyValues(t, l.vals())
}

// copyValues is a copy of items, which the caller has charged.
func copyValues(t *Thread, items []Value) ([]Value, error) {
	if len(items) <= copyStep {
		return slices.Clone(items), nil
	}
	return budget.Pieces(t.Meter, make([]Value, 0, len(items)), items)
}

// Take moves the items out of the list, leaving it empty, so that they can be worked on while code of the script runs (list.sort).
func (l *List) Take(t *Thread) ([]Value, error) {
	items, err := l.Items(t)
	if err == nil {
		l.Clear()
	}
	return items, err
}

// Put replaces the items by a slice that the list takes over.
func (l *List) Put(items []Value) { l.kind, l.data = listValues, items }

// Assign makes l hold what o, a list made for this purpose, holds.
func (l *List) Assign(o *List) { l.kind, l.data = o.kind, o.data }

// Untouched tells whether a list that was cleared (see Take) has got no item since, as far as its storage shows.
func (l *List) Untouched() bool { return l.kind == listEmpty && cap(l.data) == 0 }

// Reverse reverses the items in place.
func (l *List) Reverse(t *Thread) error {
	if l.kind == listValues {
		return budget.Reverse(t.Meter, l.vals())
	}
	return budget.Reverse(t.Meter, l.raw())
}

// Repeat is a new list of n copies of the items, charged.
func (l *List) Repeat(t *Thread, n int) (*List, error) {
	out, err := NewList(t, 0)
	size := l.Len()
	if err != nil || n <= 0 || size == 0 {
		return out, err
	}
	if n > math.MaxInt64/16/size {
		return nil, t.Charge(math.MaxInt64)
	}
	total := n * size
	out.kind = l.kind
	if l.kind == listValues {
		if err := t.Charge(int64(total) * sizeValue); err != nil {
			return nil, err
		}
		out.setVals(make([]Value, total))
		err = repeatInto(t, out.vals(), l.vals())
	} else {
		if err := t.Charge(int64(total) * 8); err != nil {
			return nil, err
		}
		out.setRaw(rawRoom(total))
		err = repeatInto(t, out.raw(), l.raw())
	}
	return out, err
}

// rawRoom is room for n raw items, all of which the caller writes. Much of it is not cleared before, which takes 26 ms for 268 MB.
func rawRoom(n int) []uint64 {
	if n < 4096 {
		return make([]uint64, n)
	}
	return unsafe.Slice((*uint64)(unsafe.Pointer(unsafe.SliceData(budget.Uncleared(n*8, n*8)))), n)
}

// repeatInto fills dst with copies of src, with polls where that is long.
func repeatInto[T any](t *Thread, dst, src []T) error {
	if len(src) > copyStep {
		if _, err := budget.Pieces(t.Meter, dst[:0], src); err != nil {
			return err
		}
	} else {
		copy(dst, src)
	}
	n := len(src)
	for ; n < len(dst) && n < copyStep; n *= 2 {
		copy(dst[n:], dst[:n])
	}
	// From here on the same copies that are in the cache of the processor still.
	for unit := n; n < len(dst); {
		done, err := budget.Pieces(t.Meter, dst[:n], dst[:min(unit, len(dst)-n)])
		if err != nil {
			return err
		}
		n = len(done)
		if err := t.Poll(unit / 64); err != nil {
			return err
		}
	}
	return nil
}

func listVisit(v Value, visit func(Value)) int64 {
	l := ToList(v)
	for _, x := range l.vals() {
		visit(x)
	}
	return sizeList + l.room() + l.ns.visit(visit)
}
