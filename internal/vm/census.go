// This file defines the census: counting the bytes that a run can still reach.

package vm

import (
	"unsafe"

	"github.com/alkimi/pyexec/internal/object"
)

// marks is a set of objects: a bit for every eight bytes of the pages that have some. Go's collector moves nothing. A map of pointers
// would take as much memory as the objects themselves.
type marks struct {
	pages map[uintptr]*markPage
	last  *markPage // the page of the last object
	page  uintptr
}

const (
	markShift = 13                   // a page is 8 KiB
	markBits  = 1 << (markShift - 3) // one for every eight bytes
)

type markPage [markBits / 64]uint64

// add marks p and tells whether it was not marked before.
func (m *marks) add(p unsafe.Pointer) bool {
	page := uintptr(p) >> markShift
	if m.last == nil || page != m.page {
		if m.last = m.pages[page]; m.last == nil {
			m.last = new(markPage)
			m.pages[page] = m.last
		}
		m.page = page
	}
	bit := uintptr(p) >> 3 & (markBits - 1)
	word := &m.last[bit/64]
	if *word>>(bit%64)&1 != 0 {
		return false
	}
	*word |= 1 << (bit % 64)
	return true
}

// maxVisits is how deep the census goes at once. What is deeper is put on a list: else deep structures would need deep recursion, and wide
// ones, were all put there, as much memory again.
const maxVisits = 16

// census walks everything reachable from the run's roots and adds up the sizes by the same table that charged them. It polls the budget.
func (vm *VM) census() (int64, error) {
	clear(vm.caches) // what only they hold is garbage that nothing would count
	vm.t.Forget()
	seen := marks{pages: map[uintptr]*markPage{}}
	var todo []object.Value
	total := int64(len(vm.stack))*16 + int64(cap(vm.kwargs))*24 + vm.t.StateBytes()
	var failed error
	count := 0
	depth := 0
	var look func(v object.Value)
	visit := func(v object.Value) {
		if count++; count&0x3FFF == 0 && failed == nil {
			failed = vm.t.Poll(0x3FFF)
		}
		p, typ := v.Pointer(), object.TypeOf(v)
		if p == nil || failed != nil {
			return
		}
		if typ == object.StrType {
			p, size := object.StrMemory(v)
			if seen.add(p) {
				total += size
			}
			return
		}
		if !seen.add(p) {
			return
		}
		switch typ {
		case object.BytesType, object.IntType, object.ComplexType: // nothing is behind these
			total += typ.Slots.Visit(v, nil)
		default:
			if depth == maxVisits {
				todo = append(todo, v)
				return
			}
			depth++
			look(v)
			depth--
		}
	}
	look = func(v object.Value) {
		typ := object.TypeOf(v)
		if typ.User { // an object keeps its class alive
			visit(typ.Value())
		}
		size := int64(32)
		if f := typ.Slots.Visit; f != nil {
			size = f(v, visit)
		}
		total += size // not before: visit adds to it, too
	}
	for _, v := range vm.stack[:min(vm.top(), len(vm.stack))] {
		visit(v)
	}
	for _, v := range vm.globals {
		visit(v)
	}
	for f := vm.frame; f != vm.root; f = f.prev {
		if f.fn != nil {
			visit(object.Obj(&f.fn.Header))
		}
		if f.kind >= frameGen {
			visit(object.Obj(&f.gen.Header))
		} else {
			f.gen = nil // of an earlier use of the record: it may be garbage that nothing counts
		}
	}
	if vm.handled != nil {
		visit(vm.handled.Value())
	}
	vm.t.VisitState(visit)
	for len(todo) > 0 {
		if failed != nil {
			return 0, failed
		}
		v := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		look(v)
	}
	return total, failed
}
