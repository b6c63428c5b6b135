// This file defines Room, which makes slices without clearing them first.

package kernel

import (
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
)

// smallRoom is the size up to which clearing costs nothing that could be measured.
const smallRoom = 256

// Room is Make for kernels that write every item before anybody reads one: what the slice holds is left over from earlier uses of the
// memory, of which a script must not see a byte. A kernel that ends early gives an error and nobody gets its slice. Clearing a result of
// ten million floats costs as much as half of the multiplication that fills it.
func Room[T any](m *budget.Meter, n int) ([]T, error) {
	var zero T
	bytes := budget.SaturatingMul(int64(n), int64(unsafe.Sizeof(zero)))
	if bytes < smallRoom || !plain[T]() {
		return Make[T](m, n)
	}
	if m != nil {
		if err := m.Charge(bytes); err != nil {
			return nil, err
		}
	}
	size := int(bytes)
	out := unsafe.Slice((*T)(unsafe.Pointer(unsafe.SliceData(budget.Uncleared(size, shared(size))))), n)
	advise(out)
	return out, nil
}

// shared is the size to ask for instead of one that the allocator would lay alone: it takes a new span for every piece of just below 8 or 16
// KiB, and one for six or four of the next larger size, which is to be had in half the time. Fewer bytes than that would waste too many.
func shared(size int) int {
	switch {
	case size > 7600 && size <= 8<<10:
		return 9472
	case size > 14800 && size <= 16<<10:
		return 18432
	}
	return size
}

// plain tells the types whose items have no pointers and may hold any bits until they are written.
func plain[T any]() bool {
	var zero T
	switch any(zero).(type) {
	case float64, int64, int32, uint64, uint32, uint16, uint8, bool:
		return true
	}
	return false
}

// Touch writes to every page of a large slice whose places will be written in no order: the first of them would else meet all new pages
// between two polls, each of which the system has to clear.
func Touch[T any](m *budget.Meter, s []T) error {
	var zero T
	const page, large = 4 << 10, 4 << 20
	step := max(1, page/int(unsafe.Sizeof(zero)))
	if len(s) < large/int(unsafe.Sizeof(zero)) {
		return nil
	}
	return Blocks(m, len(s), func(lo, hi int) {
		for i := lo; i < hi; i += step {
			s[i] = zero
		}
	})
}
