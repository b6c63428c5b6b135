// This file defines Scratch, small slices that a run uses again and again.

package kernel

import (
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
)

const (
	// scratchWords is the size of the pieces that are kept: a thousand rows of anything.
	scratchWords = 1 << 10
	// scratchLeast is the size in bytes from which on a piece is worth more than what its search costs.
	scratchLeast = 2 << 10
)

// Scratch is Room for what its caller gives back with Done before it returns: an allocation takes as long as a kernel does for a thousand rows,
// which then has to bring the memory into the caches. The pieces belong to the run.
func Scratch[T int32 | int64 | float64](m *budget.Meter, n int) ([]T, error) {
	var zero T
	size := n * int(unsafe.Sizeof(zero))
	if m == nil || size < scratchLeast || size > scratchWords*8 {
		return Room[T](m, n)
	}
	if err := m.Charge(scratchWords * 8); err != nil {
		return nil, err
	}
	var words []uint64
	if k := len(m.Spare); k > 0 {
		words, m.Spare = m.Spare[k-1], m.Spare[:k-1]
	} else {
		words = unsafe.Slice((*uint64)(unsafe.Pointer(unsafe.SliceData(budget.Uncleared(scratchWords*8, shared(scratchWords*8))))), scratchWords)
	}
	budget.Poison(unsafe.Slice((*byte)(unsafe.Pointer(&words[0])), scratchWords*8))
	return unsafe.Slice((*T)(unsafe.Pointer(&words[0])), scratchWords*8/int(unsafe.Sizeof(zero)))[:n], nil
}

// Done gives a slice back that was made by Scratch, or drops another one: nobody may look at it any more.
func Done[T int32 | int64 | float64](m *budget.Meter, s []T) {
	var zero T
	Drop(m, s)
	if m != nil && cap(s)*int(unsafe.Sizeof(zero)) == scratchWords*8 && len(m.Spare) < budget.MostSpare {
		m.Spare = append(m.Spare, unsafe.Slice((*uint64)(unsafe.Pointer(unsafe.SliceData(s))), scratchWords))
	}
}
