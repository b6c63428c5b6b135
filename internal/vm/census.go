// This file defines the census: counting the bytes that a run can still reach.

package vm

import (
	"unsafe"

	"github.com/alkimi/pyexec/internal/object"
)

// census walks everything reachable from the run's roots and adds up the sizes by the same table that charged them. It keeps its own
// list of what is to be walked, so that deep structures need no deep recursion, and polls the budget.
func (vm *VM) census() (int64, error) {
	seen := make(map[unsafe.Pointer]struct{}, 1024)
	var todo []object.Value
	visit := func(v object.Value) {
		p := v.Pointer()
		if p == nil {
			return
		}
		if _, ok := seen[p]; ok {
			return
		}
		seen[p] = struct{}{}
		todo = append(todo, v)
	}
	total := int64(len(vm.stack)) * 16
	for _, v := range vm.stack[:min(vm.top(), len(vm.stack))] {
		visit(v)
	}
	for _, v := range vm.globals {
		visit(v)
	}
	for i := range vm.frames {
		if f := &vm.frames[i]; f.fn != nil {
			visit(object.Obj(&f.fn.Header))
		}
		if f := &vm.frames[i]; f.kind >= frameGen {
			visit(object.Obj(&f.gen.Header))
		}
	}
	if vm.handled != nil {
		visit(vm.handled.Value())
	}
	vm.t.VisitState(visit)
	for n := 0; len(todo) > 0; n++ {
		if n&4095 == 4095 {
			if err := vm.t.Poll(4096); err != nil {
				return 0, err
			}
		}
		v := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if f := object.TypeOf(v).Slots.Visit; f != nil {
			total += f(v, visit)
		} else {
			total += 32
		}
	}
	return total, nil
}
