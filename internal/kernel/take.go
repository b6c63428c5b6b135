// This file defines Take, Filter and the row numbers of a mask.

package kernel

import (
	"encoding/binary"
	"math/bits"
	"sync/atomic"

	"github.com/alkimi/pyexec/internal/budget"
)

// Take is the items of src at the given rows; a row of -1 gives missing.
func Take[T any](m *budget.Meter, src []T, rows []int32, missing T) ([]T, error) {
	out, _, err := TakeGaps(m, src, rows, missing)
	return out, err
}

// TakeGaps is Take that tells, too, whether a row was -1.
func TakeGaps[T any](m *budget.Meter, src []T, rows []int32, missing T) (out []T, gaps bool, err error) {
	if out, err = Room[T](m, len(rows)); err != nil {
		return nil, false, err
	}
	if len(rows) <= Block {
		gaps = takeInto(out, src, rows, missing)
		return out, gaps, poll(m, len(rows))
	}
	var some atomic.Bool
	err = Each(m, len(rows), func(lo, hi int) {
		if takeInto(out[lo:hi], src, rows[lo:hi], missing) {
			some.Store(true)
		}
	})
	return out, some.Load(), err
}

func takeInto[T any](out, src []T, rows []int32, missing T) (gaps bool) {
	out = out[:len(rows)]
	for i, r := range rows {
		// One test sees both rows that are missing and rows beyond the end, of which there are none.
		if uint(r) < uint(len(src)) {
			out[i] = src[r]
		} else {
			out[i], gaps = missing, true
		}
	}
	return gaps
}

// chunkStarts counts the true items before every chunk of a mask.
func chunkStarts(m *budget.Meter, mask []bool) ([]int, error) {
	starts := make([]int, Chunks(len(mask))+1)
	err := EachChunk(m, len(mask), func(c, lo, hi int) { starts[c+1] = CountTrue(mask[lo:hi]) })
	for c := 1; c < len(starts); c++ {
		starts[c] += starts[c-1]
	}
	return starts, err
}

// Where is the numbers of the rows for which mask is true.
func Where(m *budget.Meter, mask []bool) ([]int32, error) {
	starts, err := chunkStarts(m, mask)
	if err != nil {
		return nil, err
	}
	out, err := Room[int32](m, starts[len(starts)-1])
	if err != nil {
		return nil, err
	}
	err = EachChunk(m, len(mask), func(c, lo, hi int) {
		o := out[starts[c]:starts[c+1]]
		if bytes := MaskBytes(mask[lo:hi]); len(o) < (hi-lo)/sparse {
			whereSparse(o, bytes, lo)
		} else {
			whereDense(o, bytes, lo)
		}
	})
	return out, err
}

// sparse is how few of the rows a mask must have for looking at eight of them at once to pay.
const sparse = 12

func whereDense(out []int32, mask []byte, lo int) {
	k := 0
	for i := range mask {
		if k == len(out) {
			return
		}
		out[k] = int32(lo + i)
		k += int(mask[i])
	}
}

func whereSparse(out []int32, mask []byte, lo int) {
	k, i := 0, 0
	for ; i+8 <= len(mask); i += 8 {
		// Bytes that are 0 or 1: the place of the lowest bit is eight times that of its byte.
		for w := binary.LittleEndian.Uint64(mask[i:]); w != 0; w &= w - 1 {
			out[k] = int32(lo + i + bits.TrailingZeros64(w)/8)
			k++
		}
	}
	for ; i < len(mask); i++ {
		if mask[i] != 0 {
			out[k] = int32(lo + i)
			k++
		}
	}
}

// CountMask is CountTrue of a mask of any length.
func CountMask(m *budget.Meter, mask []bool) (n int, err error) {
	err = Blocks(m, len(mask), func(lo, hi int) { n += CountTrue(mask[lo:hi]) })
	return n, err
}

// CountTrue is the number of true items.
func CountTrue(mask []bool) int {
	bytes := MaskBytes(mask)
	n, i := uint64(0), 0
	for i+8 <= len(bytes) {
		// Up to 255 words are added byte by byte before their bytes are.
		sum := uint64(0)
		for end := min(i+8*255, len(bytes)&^7); i < end; i += 8 {
			sum += binary.NativeEndian.Uint64(bytes[i:])
		}
		sum = sum&0x00ff00ff00ff00ff + sum>>8&0x00ff00ff00ff00ff
		n += sum * 0x0001000100010001 >> 48
	}
	for ; i < len(bytes); i++ {
		n += uint64(bytes[i])
	}
	return int(n)
}

// Iota is the numbers 0 to n-1.
func Iota(m *budget.Meter, n int) ([]int32, error) {
	out, err := Room[int32](m, n)
	if err != nil {
		return nil, err
	}
	err = Each(m, n, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			out[i] = int32(i)
		}
	})
	return out, err
}

// Repeat is n copies of an item.
func Repeat[T any](m *budget.Meter, item T, n int) ([]T, error) {
	out, err := Room[T](m, n)
	if err != nil {
		return nil, err
	}
	return out, fill(m, out, item)
}

func fill[T any](m *budget.Meter, out []T, item T) error {
	return Each(m, len(out), func(lo, hi int) {
		o := out[lo:hi]
		for i := range o {
			o[i] = item
		}
	})
}

// Copy writes src into the beginning of out.
func Copy[T any](m *budget.Meter, out, src []T) error {
	return Each(m, len(src), func(lo, hi int) { copy(out[lo:hi], src[lo:hi]) })
}

// Shift moves items down by n rows (up where n is negative); missing fills the room.
func Shift[T any](m *budget.Meter, src []T, n int, missing T) ([]T, error) {
	out, err := Room[T](m, len(src))
	if err != nil {
		return nil, err
	}
	n = max(-len(src), min(n, len(src)))
	from, to := max(0, n), len(src)+min(0, n)
	if err = fill(m, out[:from], missing); err != nil {
		return nil, err
	}
	if err = fill(m, out[to:], missing); err != nil {
		return nil, err
	}
	err = Each(m, to-from, func(lo, hi int) { copy(out[from+lo:from+hi], src[from+lo-n:]) })
	return out, err
}
