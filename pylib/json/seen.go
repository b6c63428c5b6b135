// This file defines seen, the texts that json.loads has read lately: the records of a document, and documents of one run, share them.

package pyjson

import (
	"encoding/binary"
	"math/bits"
	"unsafe"

	"github.com/alkimi/pyexec/internal/object"
)

const (
	seenSlots = 128
	// shortText and shortKey are the longest texts and keys, in bytes, that are kept.
	shortText = 16
	shortKey  = 32
	// maxWidth bounds what is guessed of an object's size.
	maxWidth = 64
)

type seenKey struct{}

// seen are the short keys and other texts that a run has read last.
type seen struct {
	keys  [seenSlots]keySlot
	texts [seenSlots]*object.Str
}

// keySlot is a key and what is likely to come with it.
type keySlot struct {
	str   *object.Str
	text  string // of str, as it stands in documents; empty in a free slot
	next  uint8  // the slot of the key that came after it
	width uint8  // the number of members of the object that began with it
}

func newSeen() any { return new(seen) }

// Visit shows what is kept to the memory census.
func (s *seen) Visit(visit func(value)) {
	for i := range seenSlots {
		if k := s.keys[i].str; k != nil {
			visit(k.Value())
		}
		if k := s.texts[i]; k != nil {
			visit(k.Value())
		}
	}
}

// text is a str of s, the same one as last time where s comes again soon.
func (s *seen) text(t *thread, text string) (value, error) {
	slot := &s.texts[slotOf(text)]
	if *slot != nil && (*slot).String() == text {
		return (*slot).Value(), nil
	}
	v, err := object.StrCopy(t, text)
	if err != nil {
		return value{}, err
	}
	*slot = object.ToStr(v)
	return v, nil
}

// slotOf is the slot for a text that is not empty.
func slotOf(text string) uint8 {
	b, n := unsafe.Slice(unsafe.StringData(text), len(text)), len(text)
	var lo, hi uint64
	switch {
	case n >= 8:
		lo, hi = binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint64(b[n-8:])
	case n >= 4:
		lo, hi = uint64(binary.LittleEndian.Uint32(b)), uint64(binary.LittleEndian.Uint32(b[n-4:]))
	default:
		lo, hi = uint64(b[0])|uint64(b[n/2])<<8, uint64(b[n-1])
	}
	return uint8((lo ^ bits.RotateLeft64(hi, 29) ^ uint64(n)) * 0x9E3779B97F4A7C15 >> 57)
}

// plainLen is how many bytes at the start of s stand for themselves in a JSON string: all but quotes, backslashes and control characters,
// and none beyond the printable ones of ASCII where ascii is set.
func plainLen(s string, ascii bool) int {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	b := unsafe.Slice(unsafe.StringData(s), len(s))
	i := 0
	for ; i+8 <= len(b); i += 8 {
		w := binary.LittleEndian.Uint64(b[i:])
		quote, back := w^'"'*ones, w^'\\'*ones
		// The lowest high bit of each term is right; those above it may not be.
		found := (w-' '*ones)&^w | (quote-ones)&^quote | (back-ones)&^back
		if ascii {
			del := w ^ 0x7f*ones
			found |= w | (del-ones)&^del
		}
		if found &= high; found != 0 {
			return i + bits.TrailingZeros64(found)/8
		}
	}
	for ; i < len(b); i++ {
		if c := b[i]; c < ' ' || c == '"' || c == '\\' || ascii && c >= 0x7f {
			break
		}
	}
	return i
}
