// This file defines bytes: its values, its slots and the operators that it shares with bytearray.

package object

import (
	"strings"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/pytext"
)

// Bytes is a Python bytes object; immutable.
type Bytes struct {
	Header
	B string
}

// BytesSub is an instance of a user class derived from bytes.
type BytesSub struct {
	Bytes
	ns *Namespace
}

const sizeBytes = 32

// BytesType is bytes.
var BytesType = NewType("bytes", LayoutBytes)

// NewBytes makes a bytes object, charging for it.
func NewBytes(t *Thread, b string) (Value, error) {
	if err := t.Charge(sizeBytes + int64(len(b))); err != nil {
		return Value{}, err
	}
	return BytesOf(b), nil
}

// BytesOf makes a bytes object without charge: of a constant, or of what the caller has charged for.
func BytesOf(b string) Value {
	o := &Bytes{Header: Header{BytesType}, B: b}
	return Obj(&o.Header)
}

// ToBytes is the object behind a value whose type has LayoutBytes.
func ToBytes(v Value) *Bytes { return (*Bytes)(v.as(LayoutBytes)) }

// IsBytes tells bytes or an instance of a subclass.
func IsBytes(v Value) bool { return TypeOf(v).Layout == LayoutBytes }

// IsBytesLike tells bytes, bytearray or an instance of a subclass of them.
func IsBytesLike(v Value) bool {
	l := TypeOf(v).Layout
	return l == LayoutBytes || l == LayoutByteArray
}

// BytesView is the content of bytes or of a bytearray. That of a bytearray holds until it is changed: the view must not be kept, and not be
// used any more once code of the script may have run.
func BytesView(v Value) string {
	if TypeOf(v).Layout == LayoutByteArray {
		b := ToByteArray(v).Bytes()
		return unsafe.String(unsafe.SliceData(b), len(b))
	}
	return ToBytes(v).B
}

// BytesKept is BytesView that may be kept: the content of a bytearray is copied, and the copy charged.
func BytesKept(t *Thread, v Value) (string, error) {
	b := BytesView(v)
	if TypeOf(v).Layout != LayoutByteArray {
		return b, nil
	}
	if err := t.Charge(int64(len(b))); err != nil {
		return "", err
	}
	if len(b) <= budget.Piece {
		return strings.Clone(b), t.Poll(len(b) / 1024)
	}
	var out strings.Builder
	out.Grow(len(b))
	err := pytext.WritePoll(&out, b, t.Poll)
	return out.String(), err
}

// NewBytesLike makes bytes of b, or a bytearray where like is one, charging for it.
func NewBytesLike(t *Thread, like Value, b string) (Value, error) {
	if TypeOf(like).Layout == LayoutByteArray {
		a, err := NewByteArray(t, b)
		if err != nil {
			return Value{}, err
		}
		return a.Value(), nil
	}
	return NewBytes(t, b)
}

// BytesBuilt is what out holds as bytes, or as a bytearray where like is one; it is charged already, and out is not used any more.
func BytesBuilt(t *Thread, like Value, out *strings.Builder) (Value, error) {
	return builtBytes(t, like, out.String())
}

// builtBytes is NewBytesLike for a text that was made for it, of which there is no other string, and that is charged already.
func builtBytes(t *Thread, like Value, b string) (Value, error) {
	if TypeOf(like).Layout != LayoutByteArray {
		return BytesOf(b), t.Charge(sizeBytes)
	}
	a, err := newByteArrayRoom(t, 0)
	if err != nil {
		return Value{}, err
	}
	a.buf = bytesOf(b)
	return a.Value(), nil
}

// byteNumber is an item of bytes or a bytearray as a byte.
func byteNumber(t *Thread, v Value) (byte, error) {
	n, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	if n.Ref != nil || n.AsInt() < 0 || n.AsInt() > 255 {
		return 0, ValueErrorf("byte must be in range(0, 256)")
	}
	return byte(n.AsInt()), nil
}

func initBytes() {
	BytesType.Slots = Slots{
		Repr: func(t *Thread, v Value) (string, error) { return bytesRepr(t, ToBytes(v).B) },
		Hash: func(t *Thread, v Value) (uint64, error) {
			h, err := hashLong(t, ToBytes(v).B)
			return spread(h), err
		},
		Len:      func(t *Thread, v Value) (int, error) { return len(ToBytes(v).B), nil },
		Iter:     bytesIter,
		GetItem:  bytesGetItem,
		Contains: bytesContains,
		Binary:   bytesBinary,
		Compare:  bytesCompare,
		Visit: func(v Value, visit func(Value)) int64 {
			size := sizeBytes + int64(len(ToBytes(v).B))
			if v.Ref.typ.User {
				size += (*BytesSub)(ptr(v)).ns.visit(visit)
			}
			return size
		},
	}
	initByteArray()
}

func bytesGetItem(t *Thread, v, key Value) (Value, error) {
	what := "byte"
	if TypeOf(v).Layout == LayoutByteArray {
		what = "bytearray"
	}
	if TypeOf(key) == SliceType {
		p, err := ToSliceObj(key).parts(t)
		if err != nil {
			return Value{}, err
		}
		b := BytesView(v)
		start, n := p.indices(len(b))
		if p.step == 1 {
			if n == len(b) && TypeOf(v) == BytesType {
				return v, nil
			}
			if TypeOf(v).Layout == LayoutByteArray {
				return NewBytesLike(t, v, b[start:start+n])
			}
		}
		if err := t.Charge(int64(n)); err != nil {
			return Value{}, err
		}
		out := TextRoom(n)[:n]
		if p.step == 1 {
			if _, err := budget.Pieces(t.Meter, out[:0], bytesOf(b[start:start+n])); err != nil {
				return Value{}, err
			}
		} else {
			for i := range out {
				out[i] = b[start+i*p.step]
				if i&0xFFFF == 0xFFFF {
					if err := t.Poll(1 << 12); err != nil {
						return Value{}, err
					}
				}
			}
		}
		return builtBytes(t, v, unsafe.String(unsafe.SliceData(out), n))
	}
	at, err := indexNumber(t, key, what)
	if err != nil {
		return Value{}, err
	}
	b := BytesView(v)
	i := itemNumber(at, len(b))
	if i < 0 {
		if what == "byte" {
			return Value{}, IndexErrorf("index out of range")
		}
		return Value{}, IndexErrorf("bytearray index out of range")
	}
	return Int(int64(b[i])), nil
}

func bytesContains(t *Thread, v, item Value) (bool, error) {
	if IsBytesLike(item) {
		i, err := pytext.Index(BytesView(v), BytesView(item), t.Poll)
		return i >= 0, err
	}
	if TypeOf(item).Slots.Index == nil {
		return false, TypeErrorf("a bytes-like object is required, not '%s'", TypeOf(item).Name)
	}
	c, err := byteNumber(t, item)
	if err != nil {
		return false, err
	}
	for b := BytesView(v); b != ""; {
		n := min(len(b), budget.Piece)
		if strings.IndexByte(b[:n], c) >= 0 {
			return true, nil
		}
		b = b[n:]
		if err := t.Poll(n / 1024); err != nil {
			return false, err
		}
	}
	return false, nil
}

func bytesBinary(t *Thread, op Op, self, other Value, reflected bool) (Value, error) {
	switch op {
	case OpMod:
		if reflected {
			return NotImplemented, nil
		}
		return bytesPercent(t, self, other)
	case OpAdd:
		if reflected || !IsBytesLike(other) {
			return NotImplemented, nil
		}
		a, b := BytesView(self), BytesView(other)
		if TypeOf(self).Layout == LayoutByteArray {
			out, err := newByteArrayRoom(t, len(a)+len(b))
			if err != nil {
				return Value{}, err
			}
			if out.buf, err = budget.Pieces(t.Meter, out.buf, bytesOf(a)); err == nil {
				out.buf, err = budget.Pieces(t.Meter, out.buf, bytesOf(b))
			}
			return out.Value(), err
		}
		n := len(a) + len(b)
		if err := t.Charge(sizeBytes + int64(n)); err != nil {
			return Value{}, err
		}
		if n <= budget.Piece {
			return BytesOf(a + b), t.Poll(n / 1024)
		}
		var out strings.Builder
		out.Grow(n)
		err := pytext.WritePoll(&out, a, t.Poll)
		if err == nil {
			err = pytext.WritePoll(&out, b, t.Poll)
		}
		return BytesOf(out.String()), err
	case OpMul:
		n, ok, err := repeatCount(t, other)
		if !ok || err != nil {
			return NotImplemented, err
		}
		if n == 1 && TypeOf(self) == BytesType {
			return self, nil
		}
		if n == 1 {
			return NewBytesLike(t, self, BytesView(self))
		}
		s, err := repeatText(t, BytesView(self), n)
		if err != nil {
			return Value{}, err
		}
		return builtBytes(t, self, s)
	}
	return NotImplemented, nil
}

func bytesCompare(t *Thread, op Cmp, self, other Value) (Value, error) {
	if !IsBytesLike(other) {
		return NotImplemented, nil
	}
	return compareTexts(t, op, BytesView(self), BytesView(other))
}
