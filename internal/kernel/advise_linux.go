// This file asks the system for large pages behind large slices.

package kernel

import (
	"syscall"
	"unsafe"
)

// advised is the size from which slices get large pages: a column of ten million floats is 20,000 small pages, each of which is worth a
// fault when it is first written.
const advised = 4 << 20

// advise asks for large pages behind a slice. It is a hint about how to back addresses, which never changes what they hold, and only about
// whole pages that lie within the slice. Go's runtime leaves the choice of page size for its heap to the system, so that nothing is undone
// here; where the system does not take the hint, as it may not with pages of another size, nothing is lost.
func advise[T any](s []T) {
	var zero T
	size := uintptr(len(s)) * unsafe.Sizeof(zero)
	if size < advised {
		return
	}
	page := uintptr(syscall.Getpagesize())
	skip := -uintptr(unsafe.Pointer(&s[0])) & (page - 1)
	b := unsafe.Slice((*byte)(unsafe.Pointer(&s[0])), size)
	_ = syscall.Madvise(b[skip:skip+(size-skip)&^(page-1)], syscall.MADV_HUGEPAGE)
}
