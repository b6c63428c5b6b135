// This file defines calls of special methods, which the script's classes have for operators, items and properties.

package vm

import (
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/object"
)

// pushSpecial calls fn, a method that an instruction of the running frame found, above the registers of that frame. Like every call it
// counts: methods that call each other through operators need no loop to run for ever.
func (vm *VM) pushSpecial(fn *object.Func, kind frameKind, ret int, jump int32, args ...object.Value) error {
	if vm.burn() {
		if err := vm.slow(); err != nil {
			return err
		}
	}
	f := vm.frame
	first := int(f.base) + f.code.regs
	if err := vm.ensure(first, f.code); err != nil {
		return err
	}
	copy(vm.stack[first:first+len(args)], args)
	c := fn.Env.(*linked)
	if len(args) != c.exact || !vm.fastPush(c, fn, first, ret) {
		if err := vm.callFunc(fn, c, first, len(args), nil, ret, kind); err != nil {
			return err
		}
	}
	vm.frame.kind, vm.frame.jump = kind, jump
	return nil
}

// pushBinary calls the method of the script that does a binary operation, if there is one; pc is the instruction behind it.
func (vm *VM) pushBinary(pc int, i code.Ins, op object.Op, x, y object.Value, inPlace bool) (pushed bool, err error) {
	fn := object.PlainBinary(op, x, y, inPlace)
	if fn == nil {
		return false, nil
	}
	vm.frame.pc = int32(pc)
	jump := int32(op)
	if inPlace {
		jump |= inPlaceOp
	}
	return true, vm.pushSpecial(fn, frameBinary, int(vm.frame.base)+int(i.A()), jump, x, y)
}

// inPlaceOp marks the operator of a frameBinary as one like +=.
const inPlaceOp = 1 << 16

// endBinary is what the running frame's operator gives after its method gave NotImplemented.
func (vm *VM) endBinary(jump int32) (object.Value, error) {
	f := vm.frame
	i := f.code.Ins[f.pc-1]
	x := vm.stack[int(f.base)+int(i.B())]
	var y object.Value
	switch i.Op() {
	case code.AddInt, code.SubInt, code.MulInt, code.ModInt, code.FloorDivInt:
		y = object.Int(int64(i.Imm()))
	default:
		y = vm.stack[int(f.base)+int(i.C())]
	}
	return object.BinaryRest(vm.t, object.Op(jump&^inPlaceOp), x, y, jump&inPlaceOp != 0)
}

// callGetter reads a property: a call of its getter.
func (vm *VM) callGetter(fn *object.Func, self object.Value, i code.Ins) error {
	return vm.pushSpecial(fn, frameCall, int(vm.frame.base)+int(i.A()), 0, self)
}
