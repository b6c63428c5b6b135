// This file asks the system for large pages behind large slices.

package kernel

import (
	"syscall"
	"unsafe"
)

// advised is the size from which slices get large pages: a column of ten million floats is 20,000 small pages, each of which is worth a
// fault when it is first written.
const advised = 4 << 20

// advise asks for large pages behind a fresh slice. It is a hint: where the system does not take it, nothing is lost.
func advise[T any](s []T) {
	var zero T
	size := uintptr(len(s)) * unsafe.Sizeof(zero)
	if size < advised {
		return
	}
	const page = 4096
	at := uintptr(unsafe.Pointer(&s[0]))
	skip := -at & (page - 1)
	b := unsafe.Slice((*byte)(unsafe.Pointer(&s[0])), size)
	_ = syscall.Madvise(b[skip:skip+(size-skip)&^(page-1)], syscall.MADV_HUGEPAGE)
}
