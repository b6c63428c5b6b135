// This file defines words, the table that numbers distinct strings.

package column

import (
	"encoding/binary"
	"hash/maphash"
	"math/bits"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/kernel"
)

// wordSeed makes the places of strings unpredictable, so that chosen strings cannot be made to collide.
var wordSeed = maphash.MakeSeed()
var wordMix = [2]uint64{maphash.String(wordSeed, "first"), maphash.String(wordSeed, "last")}

// words numbers distinct strings in the order in which they come. Strings of up to 16 bytes are compared as two numbers.
type words struct {
	list  []string
	slots []wordSlot
}

type wordSlot struct {
	a, b uint64 // the string's bytes, or its hash and length where it is long
	size uint32
	code uint32 // one more than the number; 0 is an empty slot
}

const (
	firstWords = 64
	wordLimit  = 16 // strings of more bytes are hashed as a whole
	manyWords  = 1 << 15
)

// wordKey is two numbers that stand for a string: exactly so for up to 16 bytes.
func wordKey(s string) (a, b uint64) {
	n := len(s)
	if n > wordLimit {
		return maphash.String(wordSeed, s), uint64(n)
	}
	p := unsafe.Slice(unsafe.StringData(s), n)
	switch {
	case n >= 8:
		return binary.LittleEndian.Uint64(p), binary.LittleEndian.Uint64(p[n-8:])
	case n >= 4:
		return uint64(binary.LittleEndian.Uint32(p)), uint64(binary.LittleEndian.Uint32(p[n-4:]))
	case n > 0:
		return uint64(p[0]) | uint64(p[n/2])<<8 | uint64(p[n-1])<<16, 0
	}
	return 0, 0
}

func wordPlace(a, b uint64, n int) uint64 {
	h, l := bits.Mul64(a^wordMix[0], b^wordMix[1]^uint64(n)<<56)
	return h ^ l
}

// find is the number of a string; fresh says that it has none yet, and place is for add then.
func (w *words) find(s string) (code uint32, place uint64, fresh bool) {
	if w.slots == nil {
		w.slots = make([]wordSlot, firstWords)
	}
	a, b := wordKey(s)
	mask := uint64(len(w.slots) - 1)
	for p := wordPlace(a, b, len(s)) & mask; ; p = (p + 1) & mask {
		k := &w.slots[p]
		if k.code == 0 {
			return 0, p, true
		}
		if k.a == a && k.b == b && int(k.size) == len(s) && (len(s) <= wordLimit || w.list[k.code-1] == s) {
			return k.code - 1, p, false
		}
	}
}

// add numbers a string that find did not know. It charges for what the tables take, but not for the string; without a meter, as on a worker,
// the caller does.
func (w *words) add(m *budget.Meter, s string, place uint64) (code uint32, err error) {
	if m != nil && len(w.list) == 0 {
		if err := m.Charge(firstWords * int64(unsafe.Sizeof(wordSlot{}))); err != nil {
			return 0, err
		}
	}
	if m == nil {
		w.list = append(w.list, s)
	} else if w.list, err = budget.Append(m, w.list, s); err != nil {
		return 0, err
	}
	a, b := wordKey(s)
	w.slots[place] = wordSlot{a, b, uint32(len(s)), uint32(len(w.list))}
	if 2*len(w.list) > len(w.slots) {
		err = w.grow(m)
	}
	return uint32(len(w.list) - 1), err
}

// grow makes the table larger, a large one less so.
func (w *words) grow(m *budget.Meter) error {
	old, n := w.slots, 4*len(w.slots)
	if len(old) >= manyWords {
		n = 2 * len(old)
	}
	const size = int(unsafe.Sizeof(wordSlot{}) / 8)
	room, err := kernel.Cleared[uint64](m, n*size)
	if err != nil {
		return err
	}
	w.slots = unsafe.Slice((*wordSlot)(unsafe.Pointer(&room[0])), n)
	mask := uint64(n - 1)
	for i, k := range old {
		if i%manyWords == manyWords-1 && m != nil {
			if err := m.Poll(manyWords); err != nil {
				return err
			}
		}
		if k.code == 0 {
			continue
		}
		p := wordPlace(k.a, k.b, int(k.size)) & mask
		for w.slots[p].code != 0 {
			p = (p + 1) & mask
		}
		w.slots[p] = k
	}
	kernel.Drop(m, old)
	return nil
}

// wordBytes is what a distinct string costs beside its bytes: an entry of the list and its slots, which are a quarter full at least.
const wordBytes = 16 + 4*int64(unsafe.Sizeof(wordSlot{}))
