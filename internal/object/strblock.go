// This file defines blocks, the memory that short strs of a run share.

package object

import (
	enc "encoding/binary"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
)

// A strBlock is where the next short strs of a run are made, one behind the other: an allocation for several of them. One str keeps its
// whole block alive, and that is what the census counts for it, once for all strs of the block.
//
// Blocks are small. A script that keeps one str of many keeps no more with it than the other objects of CPython's str take, once it has
// much: until half of the run's memory is used, blocks are twice as large.
type strBlock struct {
	words unsafe.Pointer // nil before the first one
	used  uintptr
	size  uintptr
	wide  uint32 // infoWide for a wide block, else 0
}

const (
	blockSize = 128
	wideSize  = 256
	// A block may hold texts of at most 7/16 of it, and one of at most blockShort bytes begins a new block where it does not fit into what
	// is left: so that little is left over.
	blockText  = 48
	wideText   = 112
	blockShort = 16
	// MostShared is the length up to which a text may lie in a block.
	MostShared = wideText

	infoBlock  = 1 << 18 // a str in a block; from blockShift on the number of eight bytes of the block before it
	infoWide   = 1 << 19 // the block is a wide one
	blockShift = 20
)

// roomStr is roomStr for a run, charged; a short str comes into a block.
func (t *Thread) roomStr(n int) (*Str, []byte, error) {
	b := &t.block
	at := b.take(n)
	if at < 0 {
		if uint(n-1) >= wideText || n > blockShort && b.used < b.size {
			return t.ownStr(n)
		}
		m := t.Meter
		if limit := m.Limits().Memory; limit >= 0 && m.Used() > limit/2 {
			if n > blockText {
				return t.ownStr(n)
			}
			if err := m.Charge(blockSize); err != nil {
				return nil, nil, err
			}
			*b = strBlock{words: unsafe.Pointer(new([blockSize / 8]uint64)), size: blockSize}
		} else {
			if err := m.Charge(wideSize); err != nil {
				return nil, nil, err
			}
			*b = strBlock{words: unsafe.Pointer(new([wideSize / 8]uint64)), size: wideSize, wide: infoWide}
		}
		at = b.take(n)
	}
	s := b.str(at)
	s.info = b.info(at)
	return s, unsafe.Slice((*byte)(unsafe.Add(unsafe.Pointer(s), sizeNear)), n), nil
}

// ownStr is roomStr for a str with memory of its own, charged.
func (t *Thread) ownStr(n int) (*Str, []byte, error) {
	if err := t.Charge(StrSize(n)); err != nil {
		return nil, nil, err
	}
	s, room := roomStr(n)
	return s, room, nil
}

// take is the place of the next str in the block, of n bytes, -1 where there is no room for it.
func (b *strBlock) take(n int) int {
	at := b.used
	size := uintptr(n+(sizeNear+7)) &^ 7
	if at+size > b.size || uint(n-1) >= wideText {
		return -1
	}
	b.used = at + size
	return int(at)
}

// str is the memory at a place of the block, info how the str there tells it.
func (b *strBlock) str(at int) *Str    { return (*Str)(unsafe.Add(b.words, at)) }
func (b *strBlock) info(at int) uint32 { return infoBlock | b.wide | uint32(at/8)<<blockShift }

// ownASCII is asciiStr where the block has no room.
func (t *Thread) ownASCII(text string) (*Str, error) {
	s, room, err := t.roomStr(len(text))
	if err != nil {
		return nil, err
	}
	if _, err := budget.Pieces(t.Meter, room[:0], bytesOf(text)); err != nil {
		return nil, err
	}
	return s.fill(room, len(text)), nil
}

// wordStr is the str of ASCII text of two to eight bytes, charged. They are given as a word with the first byte at the low end and zeros
// behind the last.
func (t *Thread) wordStr(w uint64, n int) (*Str, error) {
	at := t.block.take(n)
	if at < 0 {
		s, room, err := t.roomStr(n)
		if err != nil {
			return nil, err
		}
		put(unsafe.Add(unsafe.Pointer(s), sizeNear), w)
		return s.fill(room, n), nil
	}
	s := t.block.str(at)
	s.info = t.block.info(at) | infoASCII | uint32(n|n<<8)
	*(*uintptr)(unsafe.Pointer(s)) = uintptr(unsafe.Pointer(StrType)) // see asciiStr
	put(unsafe.Add(unsafe.Pointer(s), sizeNear), w)
	return s, nil
}

// asciiStr is the str of a copy of ASCII text, of two bytes or more, charged.
func (t *Thread) asciiStr(text string) (*Str, error) {
	n := len(text)
	at := t.block.take(n)
	if at < 0 {
		return t.ownASCII(text)
	}
	s := t.block.str(at)
	s.info = t.block.info(at) | infoASCII | uint32(n|n<<8)
	// The slot is not one that the collector knows, so it needs no write barrier.
	*(*uintptr)(unsafe.Pointer(s)) = uintptr(unsafe.Pointer(StrType))
	// Words are written whole: the room behind the text is the str's own, and zero.
	to, from := unsafe.Add(unsafe.Pointer(s), sizeNear), unsafe.Slice(unsafe.StringData(text), n)
	if n < 8 {
		var w uint64
		if n >= 4 {
			w = uint64(enc.LittleEndian.Uint32(from)) | uint64(enc.LittleEndian.Uint32(from[n-4:]))<<(8*uint(n-4)&63)
		} else {
			w = uint64(enc.LittleEndian.Uint16(from)) | uint64(enc.LittleEndian.Uint16(from[n-2:]))<<(8*uint(n-2)&63)
		}
		put(to, w)
		return s, nil
	}
	i := 0
	for ; i+8 <= n; i += 8 {
		put(unsafe.Add(to, i), enc.LittleEndian.Uint64(from[i:]))
	}
	if i < n {
		put(unsafe.Add(to, i), enc.LittleEndian.Uint64(from[n-8:])>>(8*uint(i+8-n)&63))
	}
	return s, nil
}

// put writes eight bytes.
func put(to unsafe.Pointer, w uint64) { enc.LittleEndian.PutUint64((*[8]byte)(to)[:], w) }

// StrMemory is the memory that a value of StrType keeps alive: where it begins, which is the same for all strs of a block, and its size.
func StrMemory(v Value) (unsafe.Pointer, int64) {
	s := (*Str)(ptr(v))
	if s.info&infoBlock != 0 {
		size := int64(blockSize)
		if s.info&infoWide != 0 {
			size = wideSize
		}
		return unsafe.Add(unsafe.Pointer(s), -int(s.info>>blockShift)*8), size
	}
	return unsafe.Pointer(s), StrSize(s.size())
}
