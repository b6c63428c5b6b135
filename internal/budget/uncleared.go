// This file defines Uncleared, memory whose old content nobody may see.

package budget

import (
	"strings"
	"unsafe"
)

// Uncleared is memory for things without pointers that is not cleared, which takes long for much of it: n bytes with room for size, at least n.
// What it holds is left over from earlier uses; the caller writes every byte before anybody reads one, and has charged for them. From 8
// bytes on it is aligned for all numbers. The standard library gives such memory where it grows a text; nothing else holds this one.
func Uncleared(n, size int) []byte {
	var b strings.Builder
	b.Grow(size)
	b.WriteByte(0)
	out := unsafe.Slice(unsafe.StringData(b.String()), n)
	Poison(out)
	return out
}
