// This file defines Variable, which reads a variable of the running Python code by its name.

package vm

import (
	"slices"

	"github.com/alkimi/pyexec/internal/object"
)

// Variable is the value of a variable that the innermost running function sees: its own, one that it captures, the module's. It
// serves functions written in Go that take names in text, as DataFrame.query does. Names of builtins are not variables.
func (vm *VM) Variable(name string) (object.Value, bool) {
	local := func(f *frame) (object.Value, bool) {
		at := slices.Index(f.code.Locals, name)
		if at < 0 || name == "" {
			return object.Value{}, false
		}
		v := vm.stack[int(f.base)+at]
		if !v.IsUnbound() && v.Pointer() != nil && object.TypeOf(v) == object.CellType {
			v = object.ToCell(v).V
		}
		return v, !v.IsUnbound()
	}
	if vm.frame == vm.root {
		return object.Value{}, false
	}
	if v, ok := local(vm.frame); ok {
		return v, true
	}
	if f := vm.frame; f.fn != nil {
		if at := slices.Index(f.code.FreeNames, name); at >= 0 && at < len(f.fn.Cells) {
			v := f.fn.Cells[at].V
			return v, !v.IsUnbound()
		}
	}
	module := vm.frame
	for module.prev != vm.root {
		module = module.prev
	}
	if v, ok := local(module); ok && module.code == vm.prog.main {
		return v, true
	}
	if slot, ok := vm.prog.slots[name]; ok {
		v := vm.globals[slot]
		if b, builtin := vm.prog.names[name]; builtin && object.Is(b, v) {
			return object.Value{}, false
		}
		return v, !v.IsUnbound()
	}
	return object.Value{}, false
}
