// This file defines blocks, the memory that short strs of a run share.

package object

import "unsafe"

// A strBlock is where the next short strs of a run are made, one behind the other: an allocation for several of them. One str keeps its
// whole block alive, and that is what the census counts for it, once for all strs of the block.
//
// Blocks are small. A script that keeps one str of many keeps no more with it than the other objects of CPython's str take.
type strBlock struct {
	words *[blockSize / 8]uint64 // nil before the first one
	used  uintptr
}

const (
	blockSize = 128
	// blockText is the longest text that a block may hold, blockShort the longest that begins a new one where it does not fit into what is
	// left: so that little is left over.
	blockText  = 48
	blockShort = 16

	infoBlock  = 1 << 18 // a str in a block; from blockShift on the number of eight bytes of the block before it
	blockShift = 19
)

// roomStr is roomStr for a run, charged; a short str comes into a block.
func (t *Thread) roomStr(n int) (*Str, []byte, error) {
	if uint(n-1) >= blockText {
		if err := t.Charge(StrSize(n)); err != nil {
			return nil, nil, err
		}
		s, room := roomStr(n)
		return s, room, nil
	}
	b := &t.block
	size, at := uintptr(n+(sizeNear+7))&^7, b.used
	if at+size > blockSize || b.words == nil {
		if n > blockShort && at < blockSize && b.words != nil {
			if err := t.Charge(StrSize(n)); err != nil {
				return nil, nil, err
			}
			s, room := roomStr(n)
			return s, room, nil
		}
		if err := t.Charge(blockSize); err != nil {
			return nil, nil, err
		}
		b.words, at = new([blockSize / 8]uint64), 0
	}
	b.used = at + size
	s := (*Str)(unsafe.Add(unsafe.Pointer(b.words), at))
	s.info = infoBlock | uint32(at/8)<<blockShift
	return s, unsafe.Slice((*byte)(unsafe.Add(unsafe.Pointer(s), sizeNear)), n), nil
}

// StrMemory is the memory that a value of StrType keeps alive: where it begins, which is the same for all strs of a block, and its size.
func StrMemory(v Value) (unsafe.Pointer, int64) {
	s := (*Str)(ptr(v))
	if s.info&infoBlock != 0 {
		return unsafe.Add(unsafe.Pointer(s), -int(s.info>>blockShift)*8), blockSize
	}
	return unsafe.Pointer(s), StrSize(s.size())
}
