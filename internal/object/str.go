// This file defines Str, bytes, and their construction.

package object

import (
	"hash/maphash"
	"math"
	"sync/atomic"
	"unsafe"

	"github.com/alkimi/pyexec/internal/pytext"
)

// Str is a Python str: code points in WTF-8 (UTF-8 that may hold lone surrogates). It is immutable and may be shared.
type Str struct {
	Header
	s     string
	runes int           // length in code points
	hash  atomic.Uint64 // 0 until asked for
	index atomic.Pointer[[]uint32]
}

// StrSub is an instance of a user class derived from str.
type StrSub struct {
	Str
	ns *Namespace
}

const sizeStr = 48

// StrSize is what a str of n bytes is charged with.
func StrSize(n int) int64 { return sizeStr + int64(n) }

// roomStr makes a str object with n bytes of room behind it, in one allocation for short texts. The caller writes the bytes and only
// then calls fill.
func roomStr(n int) (*Str, []byte) {
	switch {
	case n <= 16:
		p := &struct {
			Str
			room [16]byte
		}{}
		return &p.Str, p.room[:n]
	case n <= 32:
		p := &struct {
			Str
			room [32]byte
		}{}
		return &p.Str, p.room[:n]
	case n <= 48:
		p := &struct {
			Str
			room [48]byte
		}{}
		return &p.Str, p.room[:n]
	case n <= 80:
		p := &struct {
			Str
			room [80]byte
		}{}
		return &p.Str, p.room[:n]
	}
	return &Str{}, make([]byte, n)
}

// fill makes s, fresh from roomStr, the str of the text in its room.
func (s *Str) fill(room []byte, runes int) *Str {
	s.typ = StrType
	s.s = unsafe.String(unsafe.SliceData(room), len(room))
	s.runes = runes
	return s
}

// copyStr is the str of a copy of text.
func copyStr(text string, runes int) *Str {
	s, room := roomStr(len(text))
	copy(room, text)
	return s.fill(room, runes)
}

// StrCopy makes a str of a copy of text, charging for it: a part of a longer text must not keep that alive. Short ones are one
// allocation.
func StrCopy(t *Thread, text string) (Value, error) {
	if len(text) <= 1 {
		return StrOf(t, text)
	}
	if err := t.Charge(StrSize(len(text))); err != nil {
		return Value{}, err
	}
	return Obj(&copyStr(text, pytext.RuneCount(text)).Header), nil
}

// ASCIICase is s with the ASCII letters from..to in the other case; ok is false where s has other code points.
func ASCIICase(t *Thread, s *Str, from, to byte) (v Value, ok bool, err error) {
	if !s.ASCII() || len(s.s) == 1 {
		return Value{}, false, nil
	}
	if err := t.Charge(StrSize(len(s.s))); err != nil {
		return Value{}, false, err
	}
	out, room := roomStr(len(s.s))
	for i := range room {
		c := s.s[i]
		if from <= c && c <= to {
			c ^= 0x20
		}
		room[i] = c
	}
	return Obj(&out.fill(room, s.runes).Header), true, nil
}

// JoinWith is sep.join(items) where all items are str; else bad is the number of the first one that is not.
func JoinWith(t *Thread, sep *Str, items []Value) (v Value, bad int, err error) {
	size, runes := 0, 0
	for i, x := range items {
		if !IsStr(x) {
			return Value{}, i, nil
		}
		if i&0xffff == 0xffff {
			if err := t.Poll(0x1000); err != nil {
				return Value{}, -1, err
			}
		}
		s := ToStr(x)
		// The same long text may be there often: the sum can be any number.
		if len(s.s) > math.MaxInt64/2-size-len(sep.s) {
			return Value{}, -1, t.Charge(math.MaxInt64)
		}
		size += len(s.s)
		runes += s.runes
		if i > 0 {
			size += len(sep.s)
			runes += sep.runes
		}
	}
	if size == 0 {
		return Obj(&emptyStr.Header), -1, nil
	}
	if err := t.Charge(StrSize(size)); err != nil {
		return Value{}, -1, err
	}
	if err := t.Poll(len(items)/8 + size/1024); err != nil {
		return Value{}, -1, err
	}
	out, room := roomStr(size)
	n := 0
	for i, x := range items {
		if i&0xffff == 0xffff {
			if err := t.Poll(0x1000); err != nil {
				return Value{}, -1, err
			}
		}
		if i > 0 {
			n += copy(room[n:], sep.s)
		}
		n += copy(room[n:], ToStr(x).s)
	}
	return Obj(&out.fill(room, runes).Header), -1, nil
}

// JoinStrs is the str of parts, all of them str, in a row, charged.
func JoinStrs(t *Thread, parts []Value) (Value, error) {
	size, runes := 0, 0
	for _, v := range parts {
		s := ToStr(v)
		// The same long text may be there often: the sum can be any number.
		if len(s.s) > math.MaxInt64/2-size {
			return Value{}, t.Charge(math.MaxInt64)
		}
		size += len(s.s)
		runes += s.runes
	}
	if size <= 1 {
		for _, v := range parts {
			if ToStr(v).s != "" {
				return StrOf(t, ToStr(v).s)
			}
		}
		return Obj(&emptyStr.Header), nil
	}
	if err := t.Charge(StrSize(size)); err != nil {
		return Value{}, err
	}
	out, room := roomStr(size)
	n := 0
	for _, v := range parts {
		n += copy(room[n:], ToStr(v).s)
	}
	return Obj(&out.fill(room, runes).Header), nil
}

var latin1 = func() (t [256]*Str) {
	for i := range t {
		t[i] = &Str{s: string(rune(i)), runes: 1}
	}
	return
}()

var emptyStr = &Str{}

// NewStr makes a str without charging; for short text of our own (names, messages). See StrOf.
func NewStr(s string) Value {
	if len(s) == 0 {
		return Obj(&emptyStr.Header)
	}
	return Obj(&newStrObj(s).Header)
}

// NewStrObj is NewStr giving the object.
func NewStrObj(s string) *Str { return newStrObj(s) }

func newStrObj(s string) *Str {
	return &Str{Header: Header{StrType}, s: s, runes: pytext.RuneCount(s)}
}

// StrOf makes a str of text made by the run, charging for it.
func StrOf(t *Thread, s string) (Value, error) {
	if len(s) <= 1 {
		if len(s) == 0 {
			return Obj(&emptyStr.Header), nil
		}
		return Obj(&latin1[s[0]].Header), nil
	}
	if err := t.Charge(StrSize(len(s))); err != nil {
		return Value{}, err
	}
	return Obj(&newStrObj(s).Header), nil
}

// RuneStr is the str of one code point.
func RuneStr(t *Thread, r rune) (Value, error) {
	if r >= 0 && r < 256 {
		return Obj(&latin1[r].Header), nil
	}
	return StrOf(t, string(pytext.AppendRune(nil, r)))
}

// ToStr is the str behind a value whose type has LayoutStr.
func ToStr(v Value) *Str { return (*Str)(v.as(LayoutStr)) }

// IsStr tells a str or an instance of a subclass.
func IsStr(v Value) bool { return TypeOf(v).Layout == LayoutStr }

// String is the text.
func (s *Str) String() string { return s.s }

// Len is the length in code points.
func (s *Str) Len() int { return s.runes }

// ASCII tells whether every code point is one byte.
func (s *Str) ASCII() bool { return s.runes == len(s.s) }

// Value is the str as a Python value.
func (s *Str) Value() Value { return Obj(&s.Header) }

// indexStep is the distance, in code points, of the entries of a Str's index.
const indexStep = 64

// Offset is the byte offset of code point i, 0 ≤ i ≤ Len. Texts that are not ASCII get an index at their first use here.
func (s *Str) Offset(i int) int {
	if s.ASCII() {
		return i
	}
	if i >= s.runes {
		return len(s.s)
	}
	off := 0
	if s.runes > indexStep {
		idx := s.index.Load()
		if idx == nil {
			made := make([]uint32, 0, s.runes/indexStep+1)
			for o, n := 0, 0; o < len(s.s); n++ {
				if n%indexStep == 0 {
					made = append(made, uint32(o))
				}
				_, w := pytext.DecodeRune(s.s[o:])
				o += w
			}
			idx = &made
			s.index.Store(idx)
		}
		off = int((*idx)[i/indexStep])
		i %= indexStep
	}
	for ; i > 0; i-- {
		_, w := pytext.DecodeRune(s.s[off:])
		off += w
	}
	return off
}

// Slice is the text of code points [i, j).
func (s *Str) Slice(i, j int) string {
	if i >= j {
		return ""
	}
	return s.s[s.Offset(i):s.Offset(j)]
}

var hashSeed = maphash.MakeSeed()

// Hash is the hash of the text, never 0.
func (s *Str) Hash() uint64 {
	if h := s.hash.Load(); h != 0 {
		return h
	}
	h := HashString(s.s)
	s.hash.Store(h)
	return h
}

// HashString is the hash that a str of this text has.
func HashString(s string) uint64 {
	h := maphash.String(hashSeed, s)
	if h == 0 {
		h = 1
	}
	return h
}

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

// NewBytes makes a bytes object, charging for it.
func NewBytes(t *Thread, b string) (Value, error) {
	if err := t.Charge(32 + int64(len(b))); err != nil {
		return Value{}, err
	}
	o := &Bytes{Header: Header{BytesType}, B: b}
	return Obj(&o.Header), nil
}

// ToBytes is the object behind a value whose type has LayoutBytes.
func ToBytes(v Value) *Bytes { return (*Bytes)(v.as(LayoutBytes)) }

// IsBytes tells bytes or an instance of a subclass.
func IsBytes(v Value) bool { return TypeOf(v).Layout == LayoutBytes }

// ptr is the object behind v. Callers have checked the layout of its type.
func ptr(v Value) unsafe.Pointer { return unsafe.Pointer(v.Ref) }

var (
	StrType   = NewType("str", LayoutStr)
	BytesType = NewType("bytes", LayoutBytes)
)

func initStr() {
	// The tables above are made before StrType is.
	for _, s := range latin1 {
		s.typ = StrType
	}
	emptyStr.typ = StrType
	StrType.Slots = Slots{
		Repr:     func(t *Thread, v Value) (string, error) { return strRepr(t, ToStr(v).s) },
		Str:      func(t *Thread, v Value) (string, error) { return ToStr(v).s, nil },
		Hash:     func(t *Thread, v Value) (uint64, error) { return ToStr(v).Hash(), nil },
		Bool:     func(t *Thread, v Value) (bool, error) { return ToStr(v).s != "", nil },
		Len:      func(t *Thread, v Value) (int, error) { return ToStr(v).runes, nil },
		Iter:     strIter,
		GetItem:  strGetItem,
		Contains: strContains,
		Binary:   strBinary,
		Compare:  strCompare,
		Format:   strFormat,
		Visit:    func(v Value, _ func(Value)) int64 { return StrSize(len(ToStr(v).s)) },
	}
	BytesType.Slots = Slots{
		Repr:     func(t *Thread, v Value) (string, error) { return bytesRepr(t, ToBytes(v).B) },
		Hash:     func(t *Thread, v Value) (uint64, error) { return HashString(ToBytes(v).B), nil },
		Len:      func(t *Thread, v Value) (int, error) { return len(ToBytes(v).B), nil },
		Iter:     bytesIter,
		GetItem:  bytesGetItem,
		Contains: bytesContains,
		Binary:   bytesBinary,
		Compare:  bytesCompare,
		Visit:    func(v Value, _ func(Value)) int64 { return 32 + int64(len(ToBytes(v).B)) },
	}
}

// BytesOf makes a bytes object for a constant, without charge.
func BytesOf(b string) Value {
	o := &Bytes{Header: Header{BytesType}, B: b}
	return Obj(&o.Header)
}
