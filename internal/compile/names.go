// This file compiles reading, binding and unbinding of names.

package compile

import (
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/resolve"
	"github.com/alkimi/pyexec/internal/source"
)

func (f *fn) mangle(name string) string { return resolve.Mangle(f.scope.Class, name) }

// register is the register of a variable that scope owns in this frame.
func (f *fn) register(scope *resolve.Scope, name string) int {
	r, ok := f.regs[regKey{scope, name}]
	if !ok {
		r = f.declareOne(scope, scope.Symbol(name))
	}
	return r
}

// loadName reads a name. With dst < 0 the answer may be the variable's own register, which must not be written to.
func (f *fn) loadName(name string, dst int, pos source.Span) int {
	name = f.mangle(name)
	where, scope := f.table.Lookup(f.scope, name)
	to := func() int {
		if dst < 0 {
			dst = f.temp()
		}
		return dst
	}
	switch where {
	case resolve.Local:
		r := f.register(scope, name)
		if r >= lowRegs {
			d := to()
			f.emit(code.MoveWide, d, 0, 0, r, pos)
			if !f.bound[r] {
				f.unbind[r] = true
				f.emit(code.CheckBound, d, f.moduleFlag(scope), 0, f.name(name), pos)
			}
			return d
		}
		if !f.bound[r] {
			f.unbind[r] = true
			f.emit(code.CheckBound, r, f.moduleFlag(scope), 0, f.name(name), pos)
			if !scope.Symbol(name).Deleted {
				f.setBound(r, true)
			}
		}
		if dst >= 0 && dst != r {
			f.emit(code.Move, dst, r, 0, 0, pos)
			return dst
		}
		return r
	case resolve.Cell:
		r := f.lowReg(f.register(scope, name), pos)
		d := to()
		f.emit(code.LoadCell, d, r, f.moduleFlag(scope), f.name(name), pos)
		return d
	case resolve.Free:
		d := to()
		f.emit(code.LoadFree, d, 0, 0, scope.FreeIndex(name), pos)
		return d
	case resolve.Global:
		d := to()
		f.emit(code.LoadGlobal, d, 0, 0, f.table.GlobalSlot(name), pos)
		return d
	case resolve.Name:
		d := to()
		free := 0
		// A name that the class binds is never that of a function around it.
		if i, ok := f.frameFree(name); ok && !f.scope.Binds(name) {
			free = i + 1
			if free > 255 {
				panic(bail{&Error{"too many captured variables in one class", pos}})
			}
		}
		f.emit(code.LoadName, d, free, 0, f.name(name), pos)
		return d
	}
	d := to()
	f.emit(code.LoadBuiltin, d, 0, 0, f.name(name), pos)
	return d
}

// moduleFlag is 1 where a missing value is a NameError, as at module level.
func (f *fn) moduleFlag(scope *resolve.Scope) int {
	if scope.Frame().Kind == resolve.Module {
		return 1
	}
	return 0
}

func (f *fn) frameFree(name string) (int, bool) {
	for i, n := range f.scope.Frame().Frees() {
		if n == name {
			return i, true
		}
	}
	return 0, false
}

// lowReg makes the content of a register readable: wide ones are moved to a temporary.
func (f *fn) lowReg(r int, pos source.Span) int {
	if r < lowRegs {
		return r
	}
	t := f.temp()
	f.emit(code.MoveWide, t, 0, 0, r, pos)
	return t
}

// ownRegister is the register that an expression may be compiled straight into when its value is bound to name; -1 where the name
// does not live in a low register of its own.
func (f *fn) ownRegister(name string) int {
	where, scope := f.table.Lookup(f.scope, f.mangle(name))
	if where != resolve.Local {
		return -1
	}
	if r := f.register(scope, f.mangle(name)); r < lowRegs {
		return r
	}
	return -1
}

// markBound notes that a name has a value from here on.
func (f *fn) markBound(scope *resolve.Scope, name string, r int) {
	if !scope.Symbol(name).Deleted {
		f.setBound(r, true)
	}
}

// storeName binds a name to the value in register src.
func (f *fn) storeName(name string, src int, pos source.Span) {
	name = f.mangle(name)
	where, scope := f.table.Lookup(f.scope, name)
	switch where {
	case resolve.Local:
		r := f.register(scope, name)
		switch {
		case r >= lowRegs:
			f.emit(code.MoveWide, src, 0, 1, r, pos)
		case r != src:
			f.emit(code.Move, r, src, 0, 0, pos)
		}
		f.markBound(scope, name, r)
	case resolve.Cell:
		r := f.lowReg(f.register(scope, name), pos)
		f.emit(code.StoreCell, src, r, 0, 0, pos)
	case resolve.Free:
		f.emit(code.StoreFree, src, 0, 0, scope.FreeIndex(name), pos)
	case resolve.Name:
		f.emit(code.StoreName, src, 0, 0, f.name(name), pos)
	default:
		slot := f.table.GlobalSlot(name)
		if slot < 0 {
			panic(bail{&Error{"no place for name " + name, pos}})
		}
		f.emit(code.StoreGlobal, src, 0, 0, slot, pos)
	}
}

// delName unbinds a name; quiet leaves out the check that it had a value (the end of except … as name).
func (f *fn) delName(name string, quiet bool, pos source.Span) {
	name = f.mangle(name)
	where, scope := f.table.Lookup(f.scope, name)
	mark := f.next
	defer func() { f.next = mark }()
	switch where {
	case resolve.Local:
		r := f.register(scope, name)
		if !quiet && !f.bound[r] {
			f.unbind[r] = true
			low := f.lowReg(r, pos)
			f.emit(code.CheckBound, low, f.moduleFlag(scope), 0, f.name(name), pos)
		}
		if r >= lowRegs {
			t := f.temp()
			f.emit(code.Unbind, t, 0, 0, 0, pos)
			f.emit(code.MoveWide, t, 0, 1, r, pos)
		} else {
			f.emit(code.Unbind, r, 0, 0, 0, pos)
		}
		f.setBound(r, false)
	case resolve.Cell:
		r := f.lowReg(f.register(scope, name), pos)
		f.emit(code.UnbindCell, 0, r, quietFlag(quiet), f.name(name), pos)
	case resolve.Free:
		f.emit(code.UnbindFree, 0, quietFlag(quiet), 0, scope.FreeIndex(name), pos)
	case resolve.Name:
		f.emit(code.DelName, 0, quietFlag(quiet), 0, f.name(name), pos)
	default:
		f.emit(code.DelGlobal, 0, quietFlag(quiet), 0, f.table.GlobalSlot(name), pos)
	}
}

func quietFlag(q bool) int {
	if q {
		return 1
	}
	return 0
}
