// This file defines Offsets, a sparse index from code-point numbers to byte offsets.

package pytext

// offsetStride is the number of code points between two index entries: a lookup scans at most this many.
const offsetStride = 128

// Offsets finds the code point with a given number in a long non-ASCII string without a scan from its start.
type Offsets struct {
	s     string
	n     int
	marks []int
}

// OffsetsSize returns the bytes an index over a string of byteLen bytes takes at most.
func OffsetsSize(byteLen int) int { return 48 + (byteLen/offsetStride+1)*8 }

// NewOffsets indexes s.
func NewOffsets(s string) *Offsets {
	o := &Offsets{s: s, n: RuneCount(s)}
	o.marks = make([]int, 0, o.n/offsetStride+1)
	for i := 0; ; {
		o.marks = append(o.marks, i)
		k := ByteOffset(s[i:], offsetStride)
		if k < 0 {
			return o
		}
		i += k
	}
}

// Len returns the number of code points.
func (o *Offsets) Len() int { return o.n }

// Byte returns the byte offset of code point n; n equal to Len gives the length in bytes, any other n outside gives -1.
func (o *Offsets) Byte(n int) int {
	if n < 0 || n > o.n {
		return -1
	}
	m := o.marks[n/offsetStride]
	return m + ByteOffset(o.s[m:], n%offsetStride)
}

// At returns code point n as a substring; n must be in range.
func (o *Offsets) At(n int) string {
	i := o.Byte(n)
	_, w := DecodeRune(o.s[i:])
	return o.s[i : i+w]
}

// Slice returns code points start to end, 0 <= start <= end <= Len.
func (o *Offsets) Slice(start, end int) string { return o.s[o.Byte(start):o.Byte(end)] }
