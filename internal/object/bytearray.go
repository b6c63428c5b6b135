// This file defines bytearray: its content, which can be changed, its slots and its iterator.

package object

import (
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/pytext"
)

// ByteArray is a Python bytearray. Its content is buf[off:]: bytes that are taken from the front are not moved away at once, so that a
// bytearray can serve as a queue.
type ByteArray struct {
	Header
	buf []byte
	off int
	ns  *Namespace
}

const sizeByteArray = 64

// ByteArrayType is bytearray.
var (
	ByteArrayType     = NewType("bytearray", LayoutByteArray)
	byteArrayIterType = NewType("bytearray_iterator", LayoutOther)
)

// NewByteArray makes a bytearray with a copy of b, charging for it.
func NewByteArray(t *Thread, b string) (*ByteArray, error) {
	a, err := newByteArrayRoom(t, len(b))
	if err != nil {
		return nil, err
	}
	if err := t.Poll(len(b) / 1024); err != nil {
		return nil, err
	}
	a.buf, err = budget.Pieces(t.Meter, a.buf, bytesOf(b))
	return a, err
}

// bytesOf is the bytes of s, which must not be changed.
func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

func newByteArrayRoom(t *Thread, n int) (*ByteArray, error) {
	if err := t.Charge(sizeByteArray + int64(n)); err != nil {
		return nil, err
	}
	a := &ByteArray{Header: Header{ByteArrayType}}
	if n > 0 {
		a.buf = TextRoom(n)
	}
	return a, nil
}

// NewByteArrayOfType makes an empty instance of bytearray or of a subclass, charging for it.
func NewByteArrayOfType(t *Thread, cls *Type) (*ByteArray, error) {
	a, err := newByteArrayRoom(t, 0)
	if err == nil {
		a.typ = cls
	}
	return a, err
}

// ToByteArray is the bytearray behind a value whose type has LayoutByteArray.
func ToByteArray(v Value) *ByteArray { return (*ByteArray)(v.as(LayoutByteArray)) }

// IsByteArray tells a bytearray or an instance of a subclass.
func IsByteArray(v Value) bool { return TypeOf(v).Layout == LayoutByteArray }

// Value is the bytearray as a Python value.
func (a *ByteArray) Value() Value { return Obj(&a.Header) }

// Bytes is the content, which holds until the bytearray changes.
func (a *ByteArray) Bytes() []byte { return a.buf[a.off:] }

// Len is the number of bytes.
func (a *ByteArray) Len() int { return len(a.buf) - a.off }

// Set fills a with a copy of b, which may be a part of its own content.
func (a *ByteArray) Set(t *Thread, b string) error {
	fresh, err := NewByteArray(t, b)
	if err == nil {
		a.Take(t, fresh)
	}
	return err
}

// SetZeros fills a with n zeros.
func (a *ByteArray) SetZeros(t *Thread, n int) error {
	fresh, err := newByteArrayRoom(t, n)
	if err != nil {
		return err
	}
	err = budget.Clear(t.Meter, fresh.buf[:n])
	fresh.buf = fresh.buf[:n]
	a.Take(t, fresh)
	return err
}

// Take moves the content of b, which nobody uses any more, to a.
func (a *ByteArray) Take(t *Thread, b *ByteArray) {
	t.Meter.Release(sizeByteArray + int64(cap(a.buf)))
	a.buf, a.off = b.buf, b.off
}

// Clear empties the bytearray.
func (a *ByteArray) Clear(t *Thread) {
	t.Meter.Release(int64(cap(a.buf)))
	a.buf, a.off = nil, 0
}

// grow makes room for n bytes more behind the content.
func (a *ByteArray) grow(t *Thread, n int) error {
	if n <= cap(a.buf)-len(a.buf) {
		return nil
	}
	size := a.Len()
	return a.move(t, max(size+n, size+size/4+16))
}

// move puts the content into an array of its own with room for size bytes.
func (a *ByteArray) move(t *Thread, size int) error {
	if err := t.Charge(int64(size)); err != nil {
		return err
	}
	if err := t.Poll(a.Len() / 1024); err != nil {
		return err
	}
	fresh, err := budget.Pieces(t.Meter, TextRoom(size), a.Bytes())
	if err != nil {
		return err
	}
	t.Meter.Release(int64(cap(a.buf)))
	a.buf, a.off = fresh, 0
	return nil
}

// Append adds a byte.
func (a *ByteArray) Append(t *Thread, c byte) error {
	if len(a.buf) == cap(a.buf) {
		if err := a.grow(t, 1); err != nil {
			return err
		}
	}
	a.buf = append(a.buf, c)
	return nil
}

// Replace puts b in the place of the bytes from i to j. b must not be a part of the content unless that is all to be appended.
func (a *ByteArray) Replace(t *Thread, i, j int, b string) error {
	if err := t.Poll((len(b) + a.Len() - j) / 1024); err != nil {
		return err
	}
	if i == 0 && len(b) < j { // taken from the front
		a.off += j - len(b)
		if _, err := budget.Pieces(t.Meter, a.buf[:a.off], bytesOf(b)); err != nil {
			return err
		}
		if a.off > len(a.buf)/2 {
			if err := budget.Shift(t.Meter, a.buf, 0, a.off); err != nil {
				return err
			}
			a.buf, a.off = a.buf[:a.Len()], 0
		}
		return a.shrink(t)
	}
	if err := a.grow(t, max(0, len(b)-(j-i))); err != nil {
		return err
	}
	i, j = i+a.off, j+a.off
	end := len(a.buf) + len(b) - (j - i)
	if len(b) != j-i {
		buf := a.buf[:max(len(a.buf), end)]
		if err := budget.Shift(t.Meter, buf, i+len(b), j); err != nil {
			return err
		}
		a.buf = buf[:end]
	}
	if _, err := budget.Pieces(t.Meter, a.buf[:i], bytesOf(b)); err != nil {
		return err
	}
	return a.shrink(t)
}

// removeEvery takes n bytes out, the first at start and each step after the one before.
func (a *ByteArray) removeEvery(t *Thread, start, step, n int) error {
	if n == 0 {
		return nil
	}
	if step < 0 {
		start, step = start+(n-1)*step, -step
	}
	rest, err := withoutEvery(t, a.Bytes(), start, step, n)
	if err != nil {
		return err
	}
	a.buf = a.buf[:a.off+len(rest)]
	return a.shrink(t)
}

// shrink gives back room of which little is used.
func (a *ByteArray) shrink(t *Thread) error {
	if cap(a.buf) < 64 || a.Len() > cap(a.buf)/4 {
		return nil
	}
	return a.move(t, a.Len())
}

func initByteArray() {
	ByteArrayType.Unhashable = true
	ByteArrayType.Slots = Slots{
		Repr: byteArrayRepr,
		Len:  func(t *Thread, v Value) (int, error) { return ToByteArray(v).Len(), nil },
		Iter: func(t *Thread, v Value) (Value, error) {
			if err := t.Charge(32); err != nil {
				return Value{}, err
			}
			it := &byteArrayIter{Header{byteArrayIterType}, ToByteArray(v), 0}
			return Obj(&it.Header), nil
		},
		GetItem:  bytesGetItem,
		SetItem:  byteArraySetItem,
		DelItem:  byteArrayDelItem,
		Contains: bytesContains,
		Binary:   bytesBinary,
		InPlace:  byteArrayInPlace,
		Compare:  bytesCompare,
		Visit: func(v Value, visit func(Value)) int64 {
			a := ToByteArray(v)
			return sizeByteArray + int64(cap(a.buf)) + a.ns.visit(visit)
		},
	}
	s := &byteArrayIterType.Slots
	s.Iter, s.Next = self, byteArrayNext
	s.Visit = func(v Value, visit func(Value)) int64 {
		if a := (*byteArrayIter)(ptr(v)).array; a != nil {
			visit(a.Value())
		}
		return 32
	}
	s.CopyIter = copyByteArrayIter
	byteArrayIterType.Final = true
}

// copyByteArrayIter copies an iterator; see CopyIterator.
func copyByteArrayIter(t *Thread, v Value, each func(Value) (Value, error)) (Value, error) {
	it := *(*byteArrayIter)(ptr(v))
	if it.array == nil {
		a, err := NewByteArray(t, "")
		if err != nil {
			return Value{}, err
		}
		return Iter(t, a.Value())
	}
	y, err := copyOf(t, it.array.Value(), each)
	if err == nil && TypeOf(y) == byteArrayIterType {
		(*byteArrayIter)(ptr(y)).pos = it.pos
	}
	return y, err
}

// byteArrayIter is the iterator of a bytearray; array is nil at the end.
type byteArrayIter struct {
	Header
	array *ByteArray
	pos   int
}

func byteArrayNext(t *Thread, v Value) (Value, bool, error) {
	it := (*byteArrayIter)(ptr(v))
	if it.array == nil || it.pos >= it.array.Len() {
		it.array = nil
		return Value{}, false, nil
	}
	it.pos++
	return Int(int64(it.array.Bytes()[it.pos-1])), true, nil
}

// left is the number of bytes still to come.
func (it *byteArrayIter) left() int {
	if it.array == nil {
		return 0
	}
	return max(0, it.array.Len()-it.pos)
}

func byteArrayRepr(t *Thread, v Value) (string, error) {
	x := NewText(t)
	if err := x.room(ToByteArray(v).Len() + 16); err != nil {
		return "", err
	}
	if err := x.Write(TypeOf(v).ShortName() + "("); err != nil {
		return "", err
	}
	if err := pytext.BytesReprPieces(BytesView(v), true, x.WriteBytes); err != nil {
		return "", err
	}
	err := x.Write(")")
	return x.String(), err
}

func byteArraySetItem(t *Thread, v, key, item Value) error {
	a := ToByteArray(v)
	if TypeOf(key) != SliceType {
		at, err := indexNumber(t, key, "bytearray")
		if err != nil {
			return err
		}
		c, err := byteNumber(t, item)
		if err != nil {
			return err
		}
		i := itemNumber(at, a.Len()) // now: __index__ may have changed the length
		if i < 0 {
			return IndexErrorf("bytearray index out of range")
		}
		a.Bytes()[i] = c
		return nil
	}
	if s := &TypeOf(item).Slots; IsStr(item) || !IsBytesLike(item) && (s.Index != nil || s.Int != nil || s.Float != nil) {
		return TypeErrorf("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
	}
	var b string
	switch {
	case IsBytes(item):
		b = ToBytes(item).B
	default:
		// A copy, even of a bytearray: it may be the same one, and the parts of the slice may be code of the script.
		fresh, err := Call(t, ByteArrayType.Value(), item)
		if err != nil {
			return err
		}
		b = BytesView(fresh)
	}
	p, err := ToSliceObj(key).parts(t)
	if err != nil {
		return err
	}
	start, n := p.indices(a.Len())
	switch {
	case p.step == 1:
		return a.Replace(t, start, start+n, b)
	case b == "":
		return a.removeEvery(t, start, p.step, n)
	case len(b) != n:
		return ValueErrorf("attempt to assign bytes of size %d to extended slice of size %d", len(b), n)
	}
	content := a.Bytes()
	for k := range n {
		content[start+k*p.step] = b[k]
		if k&0xFFFF == 0xFFFF {
			if err := t.Poll(1 << 10); err != nil {
				return err
			}
		}
	}
	return nil
}

func byteArrayDelItem(t *Thread, v, key Value) error {
	a := ToByteArray(v)
	if TypeOf(key) != SliceType {
		at, err := indexNumber(t, key, "bytearray")
		if err != nil {
			return err
		}
		i := itemNumber(at, a.Len())
		if i < 0 {
			return IndexErrorf("bytearray index out of range")
		}
		return a.Replace(t, i, i+1, "")
	}
	p, err := ToSliceObj(key).parts(t)
	if err != nil {
		return err
	}
	start, n := p.indices(a.Len())
	switch {
	case n == 0:
		return nil
	case p.step == 1:
		return a.Replace(t, start, start+n, "")
	}
	return a.removeEvery(t, start, p.step, n)
}

func byteArrayInPlace(t *Thread, op Op, self, other Value) (Value, error) {
	a := ToByteArray(self)
	switch op {
	case OpAdd:
		if !IsBytesLike(other) {
			// What the other operand's class says comes first: only then is it an error.
			if typ := TypeOf(other); typ.User && typ.Slots.Binary != nil {
				return NotImplemented, nil
			}
			return Value{}, TypeErrorf("can't concat %s to %s", TypeOf(other).Name, TypeOf(self).Name)
		}
		if Is(self, other) && a.Len() > 0 {
			return Value{}, Raise(BufferErrorType, "Existing exports of data: object cannot be re-sized")
		}
		return self, a.Replace(t, a.Len(), a.Len(), BytesView(other))
	case OpMul:
		n, ok, err := repeatCount(t, other)
		if !ok || err != nil {
			return NotImplemented, err
		}
		s, err := repeatText(t, BytesView(self), n)
		if err != nil {
			return Value{}, err
		}
		if err := a.Set(t, s); err != nil {
			return Value{}, err
		}
		t.Meter.Release(int64(len(s)))
		return self, nil
	}
	return NotImplemented, nil
}
