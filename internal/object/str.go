// This file defines Str and its construction.

package object

import (
	enc "encoding/binary"
	"hash/maphash"
	"math/bits"
	"sync/atomic"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/pytext"
)

// Str is a Python str: code points in WTF-8 (UTF-8 that may hold lone surrogates). It is immutable and may be shared.
//
// A text of at most maxNear bytes stands right behind its Str, filled up with zeros to a multiple of 8, in memory that the collector
// takes for free of pointers: such memory costs half as much to make and nothing to mark. The one pointer in it, the type, is that of
// StrType, which a variable keeps. Every other Str is the first part of a farStr.
type Str struct {
	Header
	info uint32        // of a near text: its length in bytes, and from bit 8 on in code points; and the flags below
	hash atomic.Uint32 // 0 until asked for
}

const (
	infoASCII = 1 << 16 // every code point is one byte
	infoFar   = 1 << 17
)

// farStr is a Str whose text stands elsewhere.
type farStr struct {
	Str
	s     string
	runes int // length in code points
	index atomic.Pointer[[]uint32]
}

// StrSub is an instance of a user class derived from str.
type StrSub struct {
	farStr
	ns *Namespace
}

const (
	sizeStr  = 48  // of a farStr
	sizeNear = 16  // of a Str
	maxNear  = 240 // so that lengths take a byte, and a Str with its text at most 256
)

// StrSize is what a str of n bytes is charged with.
func StrSize(n int) int64 {
	switch {
	case uint(n-1) >= maxNear:
		return sizeStr + int64(n)
	case n <= 8:
		return sizeNear + 8
	}
	return sizeNear + int64(n+15)&^15
}

// latin1 are the strs of one code point below 256.
var latin1 = func() (t [256]*Str) {
	for i := range t {
		t[i] = copyStr(string(rune(i)), 1)
	}
	return
}()

var emptyStr = strOfText("", 0)

// NewStr makes a str without charging; for short text of our own (names, messages). See StrOf.
func NewStr(s string) Value {
	if len(s) == 0 {
		return Obj(&emptyStr.Header)
	}
	return Obj(&newStrObj(s).Header)
}

// NewStrObj is NewStr giving the object.
func NewStrObj(s string) *Str { return newStrObj(s) }

func newStrObj(text string) *Str {
	if uint(len(text)-1) < maxNear {
		s, room := roomStr(len(text))
		copy(room, text)
		return s.fillCount(room)
	}
	return strOfText(text, pytext.RuneCount(text))
}

// StrOf makes a str of text made by the run, charging for it.
func StrOf(t *Thread, s string) (Value, error) {
	if len(s) <= 1 {
		if len(s) == 0 {
			return Obj(&emptyStr.Header), nil
		}
		return Obj(&latin1[s[0]].Header), nil
	}
	if len(s) <= maxNear {
		return StrCopy(t, s)
	}
	if err := t.Charge(StrSize(len(s))); err != nil {
		return Value{}, err
	}
	return StrMade(t, s)
}

// StrMade is NewStr of a text of any size, which is charged already.
func StrMade(t *Thread, s string) (Value, error) {
	if len(s) <= budget.Piece {
		return NewStr(s), nil
	}
	n, err := runeCount(t, s)
	return Obj(&strOfText(s, n).Header), err
}

// runeCount is the number of code points of a text of any size.
func runeCount(t *Thread, s string) (n int, err error) {
	for len(s) > budget.Piece {
		n += pytext.RuneCount(s[:budget.Piece])
		s = s[budget.Piece:]
		if err := t.Poll(budget.Piece / 1024); err != nil {
			return 0, err
		}
	}
	return n + pytext.RuneCount(s), nil
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
func (s *Str) String() string {
	if s.info&infoFar == 0 {
		return unsafe.String((*byte)(unsafe.Add(unsafe.Pointer(s), sizeNear)), int(uint8(s.info)))
	}
	return s.far().s
}

// size is the length in bytes.
func (s *Str) size() int {
	if s.info&infoFar == 0 {
		return int(uint8(s.info))
	}
	return len(s.far().s)
}

// Len is the length in code points.
func (s *Str) Len() int {
	if s.info&infoFar == 0 {
		return int(uint8(s.info >> 8))
	}
	return s.far().runes
}

// ASCII tells whether every code point is one byte.
func (s *Str) ASCII() bool { return s.info&infoASCII != 0 }

// ASCIIChar is the str of an ASCII character.
func ASCIIChar(c byte) *Header { return &latin1[c].Header }

// Value is the str as a Python value.
func (s *Str) Value() Value { return Obj(&s.Header) }

// indexStep is the distance, in code points, of the entries of a Str's index.
const indexStep = 64

// Offset is the byte offset of code point i, 0 ≤ i ≤ Len. Texts that are not ASCII get an index at their first use here.
func (s *Str) Offset(i int) int {
	if s.ASCII() {
		return i
	}
	text := s.String()
	if i >= s.Len() {
		return len(text)
	}
	off := 0
	if s.info&infoFar != 0 && s.far().runes > indexStep {
		f := s.far()
		if f.index.Load() == nil {
			_ = s.Indexed(nil)
		}
		off = int((*f.index.Load())[i/indexStep])
		i %= indexStep
	}
	for ; i > 0; i-- {
		_, w := pytext.DecodeRune(text[off:])
		off += w
	}
	return off
}

// Indexed makes the index that Offset needs, with polls where t is not nil.
func (s *Str) Indexed(t *Thread) error {
	if s.ASCII() || s.info&infoFar == 0 || s.far().index.Load() != nil {
		return nil
	}
	f, text := s.far(), s.String()
	made := make([]uint32, 0, f.runes/indexStep+1)
	for o, n := 0, 0; o < len(text); n++ {
		if n%indexStep == 0 {
			made = append(made, uint32(o))
		}
		if n&0xffff == 0xffff && t != nil {
			if err := t.Poll(0x10000 / 4); err != nil {
				return err
			}
		}
		_, w := pytext.DecodeRune(text[o:])
		o += w
	}
	f.index.Store(&made)
	return nil
}

// Slice is the text of code points [i, j).
func (s *Str) Slice(i, j int) string {
	if i >= j {
		return ""
	}
	if s.ASCII() {
		return s.String()[i:j]
	}
	return s.String()[s.Offset(i):s.Offset(j)]
}

// The secrets of hashText.
var (
	hashSeed = maphash.MakeSeed()
	hashKeys = [3]uint64{maphash.String(hashSeed, "0"), maphash.String(hashSeed, "1"), maphash.String(hashSeed, "2")}
)

// Hash is the hash of the text, never 0.
func (s *Str) Hash() uint64 { return spread(s.half()) }

// half is the part of the hash that a Str remembers.
func (s *Str) half() uint32 {
	if h := s.hash.Load(); h != 0 {
		return h
	}
	return s.firstHash()
}

//go:noinline
func (s *Str) firstHash() uint32 {
	h := hashText(s.String())
	s.hash.Store(h)
	return h
}

// HashString is the hash that a str of this text has.
func HashString(s string) uint64 { return spread(hashText(s)) }

// hashText is the half of a hash that a Str remembers. That of a text of up to 16 bytes is two products of its bytes and the secrets,
// both halves of each: as good, and found in a third of the time.
func hashText(s string) uint32 {
	n := len(s)
	if uint(n-1) >= 16 {
		h, _ := hashLong(nil, s)
		return h
	}
	b := unsafe.Slice(unsafe.StringData(s), n)
	var x, y uint64
	switch {
	case n >= 8:
		x, y = enc.LittleEndian.Uint64(b), enc.LittleEndian.Uint64(b[n-8:])
	case n >= 4:
		x, y = uint64(enc.LittleEndian.Uint32(b)), uint64(enc.LittleEndian.Uint32(b[n-4:]))
	default:
		x = uint64(b[0]) | uint64(b[n/2])<<8 | uint64(b[n-1])<<16
	}
	hi, lo := bits.Mul64(x^hashKeys[0], y^hashKeys[1])
	hi, lo = bits.Mul64(hi^lo^hashKeys[2], uint64(n)^hashKeys[1])
	return max(uint32((hi^lo)>>32), 1)
}

// hashLong is hashText that polls, where t is not nil, and fails only then. What it gives with an error is 0.
func hashLong(t *Thread, s string) (uint32, error) {
	if uint(len(s)-1) < 16 {
		return hashText(s), nil
	}
	before := uint64(0)
	for len(s) > budget.Piece {
		hi, lo := bits.Mul64(before^maphash.String(hashSeed, s[:budget.Piece]), hashKeys[0]|1)
		before, s = hi^lo, s[budget.Piece:]
		if t != nil {
			if err := t.Poll(budget.Piece / 1024); err != nil {
				return 0, err
			}
		}
	}
	return max(uint32((before^maphash.String(hashSeed, s))>>32), 1), nil
}

// spread makes 64 bits of the 32 of a str's hash.
func spread(h uint32) uint64 { return uint64(h) * 0x9E3779B97F4A7C15 }

// ptr is the object behind v. Callers have checked the layout of its type.
func ptr(v Value) unsafe.Pointer { return unsafe.Pointer(v.Ref) }

// StrType is str.
var StrType = NewType("str", LayoutStr)

func initStr() {
	StrType.FlatCompare = true
	StrType.Slots = Slots{
		Repr:     func(t *Thread, v Value) (string, error) { return strRepr(t, ToStr(v).String()) },
		Str:      func(t *Thread, v Value) (string, error) { return ToStr(v).String(), nil },
		Hash:     func(t *Thread, v Value) (uint64, error) { return ToStr(v).Hash(), nil },
		Bool:     func(t *Thread, v Value) (bool, error) { return ToStr(v).String() != "", nil },
		Len:      func(t *Thread, v Value) (int, error) { return ToStr(v).Len(), nil },
		Iter:     strIter,
		GetItem:  strGetItem,
		Contains: strContains,
		Binary:   strBinary,
		Compare:  strCompare,
		Format:   strFormat,
		Visit: func(v Value, visit func(Value)) int64 {
			size := StrSize(ToStr(v).size())
			if v.Ref.typ.User {
				size += (*StrSub)(ptr(v)).ns.visit(visit)
			}
			return size
		},
	}
}
