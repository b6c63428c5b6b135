// This file defines the slow paths of instructions: arithmetic, comparison, items, displays, text.

package vm

import (
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/object"
)

type registers = *[window]object.Value

//go:noinline
func (vm *VM) binary(regs registers, pc int, i code.Ins, op object.Op, inPlace bool) (pushed bool, err error) {
	vm.t.Meter.Pending = vm.pend
	x, y := regs[i.B()], regs[i.C()]
	if x.Ref != nil {
		typ := x.Ref.Type()
		if op == object.OpAdd && typ == object.StrType && y.Ref != nil && y.Ref.Type() == object.StrType {
			v, err := object.AddStrs(vm.t, x, y)
			if err == nil {
				regs[i.A()] = v
			}
			return false, err
		}
		if typ.User {
			if pushed, err := vm.pushBinary(pc, i, op, x, y, inPlace); pushed || err != nil {
				return pushed, err
			}
		}
	}
	if v, ok := mixed(op, x, y); ok {
		regs[i.A()] = v
		return false, nil
	}
	var v object.Value
	switch {
	case op == object.OpPow && x.IsFloat() && y.IsFloat():
		v, err = object.FloatPow(x.AsFloat(), y.AsFloat())
	case inPlace:
		v, err = object.InPlace(vm.t, op, x, y)
		vm.t.Settle()
	default:
		v, err = object.Binary(vm.t, op, x, y)
		vm.t.Settle()
	}
	if err == nil {
		regs[i.A()] = v
	}
	return false, err
}

//go:noinline
func (vm *VM) binaryInt(regs registers, pc int, i code.Ins, op object.Op) (pushed bool, err error) {
	vm.t.Meter.Pending = vm.pend
	x, y, inPlace := regs[i.B()], object.Int(int64(i.Imm())), i.C() != 0
	if x.Ref != nil && x.Ref.Type().User {
		if pushed, err := vm.pushBinary(pc, i, op, x, y, inPlace); pushed || err != nil {
			return pushed, err
		}
	}
	if v, ok := mixed(op, x, y); ok {
		regs[i.A()] = v
		return false, nil
	}
	var v object.Value
	if inPlace {
		v, err = object.InPlace(vm.t, op, x, y)
		vm.t.Settle()
	} else {
		v, err = object.Binary(vm.t, op, x, y)
		vm.t.Settle()
	}
	if err == nil {
		regs[i.A()] = v
	}
	return false, err
}

// exactInt bounds the ints that are exact as floats.
const exactInt = 1 << 53

// mixed is an operation on an int and a float, or the quotient of numbers, where the result is the float operation's.
func mixed(op object.Op, x, y object.Value) (object.Value, bool) {
	if op > object.OpMul && op != object.OpDiv {
		return object.Value{}, false
	}
	var a, b float64
	switch {
	case x.Ref == &object.FloatHeader:
		a = x.AsFloat()
	case x.Ref == nil && x.Bits+exactInt <= 2*exactInt:
		a = float64(x.AsInt())
	default:
		return object.Value{}, false
	}
	switch {
	case y.Ref == &object.FloatHeader:
		b = y.AsFloat()
	case y.Ref == nil && y.Bits+exactInt <= 2*exactInt:
		b = float64(y.AsInt())
	default:
		return object.Value{}, false
	}
	switch op {
	case object.OpAdd:
		a += b
	case object.OpSub:
		a -= b
	case object.OpMul:
		a *= b
	default:
		if b == 0 {
			return object.Value{}, false
		}
		a /= b
	}
	return object.Float(a), x.Ref != nil || y.Ref != nil || op == object.OpDiv
}

//go:noinline
func (vm *VM) unary(regs registers, i code.Ins, op object.UnaryOp) error {
	vm.t.Meter.Pending = vm.pend
	v, err := object.Unary(vm.t, op, regs[i.B()])
	vm.t.Settle()
	if err == nil {
		regs[i.A()] = v
	}
	return err
}

//go:noinline
func (vm *VM) compare(regs registers, i code.Ins, op object.Cmp) error {
	x, y := regs[i.B()], regs[i.C()]
	if x.Ref != nil && y.Ref != nil && x.Ref.Type() == object.StrType && y.Ref.Type() == object.StrType && op <= object.CmpNe {
		eq, err := object.SameText(vm.t, object.ToStr(x), object.ToStr(y))
		if err == nil {
			regs[i.A()] = object.Bool(eq == (op == object.CmpEq))
		}
		return err
	}
	if holds, ok := mixedOrder(op, x, y); ok {
		regs[i.A()] = object.Bool(holds)
		return nil
	}
	vm.t.Meter.Pending = vm.pend
	v, err := object.Compare(vm.t, op, x, y)
	vm.t.Settle()
	if err == nil {
		regs[i.A()] = v
	}
	return err
}

// mixedOrder compares an int with a float where the int is exact as a float.
func mixedOrder(op object.Cmp, x, y object.Value) (holds, ok bool) {
	var a, b float64
	switch {
	case x.Ref == &object.FloatHeader && y.Ref == nil && y.Bits+exactInt <= 2*exactInt:
		a, b = x.AsFloat(), float64(y.AsInt())
	case x.Ref == nil && y.Ref == &object.FloatHeader && x.Bits+exactInt <= 2*exactInt:
		a, b = float64(x.AsInt()), y.AsFloat()
	default:
		return false, false
	}
	switch op {
	case object.CmpEq:
		return a == b, true
	case object.CmpNe:
		return a != b, true
	case object.CmpLt:
		return a < b, true
	case object.CmpLe:
		return a <= b, true
	case object.CmpGt:
		return a > b, true
	}
	return a >= b, true
}

//go:noinline
func (vm *VM) compareTruth(op object.Cmp, x, y object.Value) (bool, error) {
	if x.Ref != nil && y.Ref != nil && x.Ref.Type() == object.StrType && y.Ref.Type() == object.StrType && op <= object.CmpNe {
		eq, err := object.SameText(vm.t, object.ToStr(x), object.ToStr(y))
		return eq == (op == object.CmpEq), err
	}
	if holds, ok := mixedOrder(op, x, y); ok {
		return holds, nil
	}
	vm.t.Meter.Pending = vm.pend
	v, err := object.Compare(vm.t, op, x, y)
	vm.t.Settle()
	if err != nil {
		return false, err
	}
	return object.Truth(vm.t, v)
}

//go:noinline
func (vm *VM) contains(regs registers, pc int, i code.Ins) (pushed bool, err error) {
	vm.t.Meter.Pending = vm.pend
	v := regs[i.C()]
	var ok bool
	switch typ := object.TypeOf(v); typ {
	case object.SetType:
		if item := regs[i.B()]; object.IsSet(item) { // looked for as a frozenset
			ok, err = object.Contains(vm.t, v, item)
			vm.t.Settle()
		} else {
			ok, err = object.ToSet(v).Has(vm.t, item)
		}
	case object.DictType:
		_, ok, err = object.ToDict(v).Get(vm.t, regs[i.B()])
	case object.TupleType:
		ok, err = object.TupleHas(vm.t, v, regs[i.B()])
	default:
		if fn := typ.PlainMethod(object.SpecialContains); fn != nil {
			vm.frame.pc = int32(pc)
			return true, vm.pushSpecial(fn, frameTruth, int(vm.frame.base)+int(i.A()), int32(i.Op()-code.In), v, regs[i.B()])
		}
		ok, err = object.Contains(vm.t, v, regs[i.B()])
		vm.t.Settle()
	}
	if err == nil {
		regs[i.A()] = object.Bool(ok == (i.Op() == code.In))
	}
	return false, err
}

//go:noinline
func (vm *VM) getItem(regs registers, pc int, i code.Ins) (pushed bool, err error) {
	vm.t.Meter.Pending = vm.pend
	v := regs[i.B()]
	var x object.Value
	if typ := object.TypeOf(v); typ == object.DictType {
		var ok bool
		if x, ok, err = object.ToDict(v).Get(vm.t, regs[i.C()]); err == nil && !ok {
			err = object.KeyError(regs[i.C()])
		}
	} else if fn := typ.PlainMethod(object.SpecialGetItem); fn != nil {
		vm.frame.pc = int32(pc)
		return true, vm.pushSpecial(fn, frameCall, int(vm.frame.base)+int(i.A()), 0, v, regs[i.C()])
	} else {
		x, err = object.GetItem(vm.t, v, regs[i.C()])
		vm.t.Settle()
	}
	if err == nil {
		regs[i.A()] = x
	}
	return false, err
}

// getSlice is R[b][R[c]:R[c+1]:R[c+2]]. Bounds of plain sequences need no slice object of their own.
//
//go:noinline
func (vm *VM) getSlice(regs registers, pc int, i code.Ins) (pushed bool, err error) {
	v, c := regs[i.B()], int(i.C())
	start, stop, step := regs[c], regs[c+1], regs[c+2]
	if typ := object.TypeOf(v); (typ == object.StrType || typ == object.ListType || typ == object.TupleType) && plainBound(start) && plainBound(stop) && plainBound(step) {
		vm.t.Meter.Pending = vm.pend
		if vm.bounds.Ref == nil {
			vm.bounds = object.NewSlice(start, stop, step)
		} else {
			s := object.ToSliceObj(vm.bounds)
			s.Start, s.Stop, s.Step = start, stop, step
		}
		x, err := object.GetItem(vm.t, v, vm.bounds)
		if err == nil {
			regs[i.A()] = x
		}
		return false, err
	}
	if err := vm.t.Charge(56); err != nil {
		return false, err
	}
	regs[c] = object.NewSlice(start, stop, step)
	return vm.getItem(regs, pc, code.Make(code.GetItem, int(i.A()), int(i.B()), c, 0))
}

// plainBound tells an int or None.
func plainBound(v object.Value) bool { return v.Ref == nil || v.Ref == object.NoneRef }

//go:noinline
func (vm *VM) setItem(regs registers, pc int, i code.Ins) (pushed bool, err error) {
	vm.t.Meter.Pending = vm.pend
	v := regs[i.A()]
	if typ := object.TypeOf(v); typ == object.DictType {
		return false, object.ToDict(v).Set(vm.t, regs[i.B()], regs[i.C()])
	} else if fn := typ.PlainMethod(object.SpecialSetItem); fn != nil {
		vm.frame.pc = int32(pc)
		return true, vm.pushSpecial(fn, frameDrop, 0, 0, v, regs[i.B()], regs[i.C()])
	}
	return false, object.SetItem(vm.t, v, regs[i.B()], regs[i.C()])
}

//go:noinline
func (vm *VM) setItemInt(regs registers, pc int, i code.Ins) (pushed bool, err error) {
	vm.t.Meter.Pending = vm.pend
	v, k := regs[i.A()], object.Int(int64(i.Imm()))
	if fn := object.TypeOf(v).PlainMethod(object.SpecialSetItem); fn != nil {
		vm.frame.pc = int32(pc)
		return true, vm.pushSpecial(fn, frameDrop, 0, 0, v, k, regs[i.C()])
	}
	return false, object.SetItem(vm.t, v, k, regs[i.C()])
}

//go:noinline
func (vm *VM) getItemInt(regs registers, pc int, i code.Ins) (pushed bool, err error) {
	vm.t.Meter.Pending = vm.pend
	v, k := regs[i.B()], object.Int(int64(i.Imm()))
	if fn := object.TypeOf(v).PlainMethod(object.SpecialGetItem); fn != nil {
		vm.frame.pc = int32(pc)
		return true, vm.pushSpecial(fn, frameCall, int(vm.frame.base)+int(i.A()), 0, v, k)
	}
	x, err := object.GetItem(vm.t, v, k)
	vm.t.Settle()
	if err == nil {
		regs[i.A()] = x
	}
	return false, err
}

//go:noinline
func (vm *VM) getIter(regs registers, i code.Ins) error {
	vm.t.Meter.Pending = vm.pend
	v, a := regs[i.B()], i.A()
	if i.C() == 0 && v.Ref != nil {
		switch v.Ref.Type() {
		case object.RangeType:
			r := object.ToRange(v)
			if r.IsBig() {
				break
			}
			vm.fuel -= int(r.Len) & 63 // see ForLoop
			regs[a], regs[a+1], regs[a+2] = object.Int(r.Start), object.Int(r.Len), object.Int(r.Step)
			return nil
		case object.ListType:
			vm.fuel -= object.ToList(v).Len() & 63
			regs[a], regs[a+1] = v, object.Int(0)
			return nil
		case object.TupleType:
			vm.fuel -= len(object.ToTuple(v).Items) & 63
			regs[a], regs[a+1] = v, object.Int(0)
			return nil
		case object.StrType:
			if s := object.ToStr(v); s.ASCII() {
				vm.fuel -= s.Len() & 63
				regs[a], regs[a+1] = v, object.Int(0)
				return nil
			}
		}
	}
	it, err := object.Iter(vm.t, v)
	vm.t.Settle()
	if err == nil {
		regs[a] = it
		if i.C() == 0 {
			regs[a+1] = object.Int(int64(object.TupleWidth(it)))
		}
	}
	return err
}

// forNext is a loop's next item for the iterators that the loop does not know. It gives the instruction to go on at, -1 at the end. The
// items of a tuple that the loop takes apart at once go straight into the registers that they are unpacked to.
//
//go:noinline
func (vm *VM) forNext(c *linked, regs registers, i code.Ins) (next int, err error) {
	vm.t.Meter.Pending = vm.pend
	s := regs[i.A()]
	typ := s.Ref.Type()
	state := &regs[i.A()+1]
	next = int(i.Imm())
	if state.Bits != 0 {
		u := c.Ins[next]
		if u.Op() == code.UnpackPair && state.Bits == 2 && u.A() == i.B() && u.B() != u.C() && object.QuickPair(s, &regs[u.B()], &regs[u.C()]) {
			return next + 1, nil
		}
		if op := u.Op(); (op == code.Unpack && int(u.Imm()) == int(state.Bits) || op == code.UnpackPair && state.Bits == 2) && u.A() == i.B() {
			room := unpackRoom(regs, u)
			ok, err := object.NextInto(vm.t, s, room)
			vm.t.Settle()
			if err != nil || !ok {
				return -1, err
			}
			unpacked(regs, u, room)
			return next + 1, nil
		}
	}
	x, ok, err := typ.Slots.Next(vm.t, s)
	vm.t.Settle()
	if err != nil || !ok {
		return -1, err
	}
	regs[i.B()] = x
	return next, nil
}

//go:noinline
func (vm *VM) buildTuple(regs registers, i code.Ins) error {
	vm.t.Meter.Pending = vm.pend
	b, n := int(i.B()), int(i.Imm())
	var v object.Value
	var err error
	if n == 2 {
		v, err = object.Pair(vm.t, regs[b], regs[b+1])
	} else {
		v, err = object.NewTuple(vm.t, regs[b:b+n])
	}
	if err == nil {
		regs[i.A()] = v
	}
	return err
}

//go:noinline
func (vm *VM) buildList(regs registers, i code.Ins) error {
	vm.t.Meter.Pending = vm.pend
	b, n := int(i.B()), int(i.Imm())
	var l *object.List
	var err error
	if i.C() != 0 { // a comprehension that adds one item a round
		s, items := regs[b], 0
		if s.Ref == nil {
			items = int(regs[b+1].Bits)
		} else if s.Ref.Type() == object.ListType {
			items = object.ToList(s).Len()
		} else if s.Ref.Type() == object.TupleType {
			items = len(object.ToTuple(s).Items)
		}
		l, err = object.NewListFor(vm.t, s, items)
	} else {
		l, err = object.NewListFrom(vm.t, regs[b:b+n])
	}
	if err != nil {
		return err
	}
	regs[i.A()] = l.Value()
	return nil
}

//go:noinline
func (vm *VM) buildDict(regs registers, i code.Ins) error {
	vm.t.Meter.Pending = vm.pend
	d, err := object.NewDictRoom(vm.t, int(i.Imm()))
	if err != nil {
		return err
	}
	b := int(i.B())
	for k := range int(i.Imm()) {
		if err := d.Set(vm.t, regs[b+2*k], regs[b+2*k+1]); err != nil {
			return err
		}
	}
	regs[i.A()] = d.Value()
	return nil
}

//go:noinline
func (vm *VM) buildString(regs registers, i code.Ins) error {
	vm.t.Meter.Pending = vm.pend
	b, n := int(i.B()), int(i.Imm())
	v, err := object.JoinStrs(vm.t, regs[b:b+n])
	if err == nil {
		regs[i.A()] = v
	}
	return err
}

// concat is the sum of strs; joined is false where some are none.
//
//go:noinline
func (vm *VM) concat(regs registers, i code.Ins) (joined bool, err error) {
	b, n := int(i.B()), int(i.C())
	for _, v := range regs[b : b+n] {
		if v.Ref == nil || v.Ref.Type() != object.StrType {
			return false, nil
		}
	}
	vm.t.Meter.Pending = vm.pend
	v, err := object.SumStrs(vm.t, regs[b:b+n])
	if err == nil {
		regs[i.A()] = v
	}
	return true, err
}

//go:noinline
func (vm *VM) format(regs registers, i code.Ins) error {
	vm.t.Meter.Pending = vm.pend
	v := regs[i.B()]
	var s string
	var err error
	switch byte(i.Imm()) {
	case 's':
		s, err = object.ToString(vm.t, v)
		vm.t.Settle()
	case 'r':
		s, err = object.Repr(vm.t, v)
		vm.t.Settle()
	case 'a':
		if s, err = object.Repr(vm.t, v); err == nil {
			s, err = object.ASCIIText(vm.t, s)
		}
	default:
		spec := ""
		if i.Imm()&256 != 0 {
			spec = object.ToStr(regs[i.C()]).String()
		} else if v.Ref == nil || v.Ref == object.FloatRef || v.Ref.Type() == object.StrType {
			if i.Imm()&512 != 0 { // BuildString makes the text
				regs[i.A()] = v
				return nil
			}
		}
		x, err := object.FormatFrom(vm.t, v, spec)
		if err == nil {
			regs[i.A()] = x
		}
		return err
	}
	if err != nil {
		return err
	}
	x, err := object.StrOf(vm.t, s)
	if err == nil && i.Imm()&256 != 0 {
		x, err = object.FormatFrom(vm.t, x, object.ToStr(regs[i.C()]).String())
	}
	if err == nil {
		regs[i.A()] = x
	}
	return err
}

//go:noinline
func (vm *VM) unpack(regs registers, i code.Ins) error {
	vm.t.Meter.Pending = vm.pend
	room := unpackRoom(regs, i)
	if err := object.Unpack(vm.t, regs[i.A()], room); err != nil {
		return err
	}
	unpacked(regs, i, room)
	return nil
}

// unpackRoom is where an instruction unpacks to at first.
func unpackRoom(regs registers, i code.Ins) []object.Value {
	b, n := int(i.B()), int(i.Imm())
	if i.Op() == code.UnpackPair {
		b, n = n, 2
	}
	return regs[b : b+n]
}

// unpacked is the end of an unpacking through scratch room: variables keep their values until all items are there.
func unpacked(regs registers, i code.Ins, room []object.Value) {
	if i.Op() == code.UnpackPair {
		copyValue(&regs[i.B()], &room[0])
		copyValue(&regs[i.C()], &room[1])
	} else if i.C() != 0 {
		copy(regs[i.C()-1:], room)
	}
}

func (vm *VM) unbound(name string, module bool) error {
	if module {
		e := object.Raise(object.NameErrorType, "name '%s' is not defined", name)
		e.SetName(name)
		return e
	}
	return object.Raise(object.UnboundLocalErrorType, "cannot access local variable '%s' where it is not associated with a value", name)
}

// missing is the NameError of a name that is no variable of the module; where self has an attribute of that name, the traceback says so.
func (vm *VM) missing(c *linked, regs registers, name string) error {
	err := vm.unbound(name, true)
	e, ok := err.(*object.Exc)
	for k, local := range c.Locals {
		if ok && local == "self" && k < window && !regs[k].IsUnbound() && object.HasOwn(regs[k], name) {
			e.Hint = "self." + name
		}
	}
	return err
}

func (vm *VM) unboundCell(c *linked, i code.Ins) error {
	return vm.unbound(c.Names[i.Imm()], i.C() != 0)
}

func (vm *VM) unboundFree(c *linked, n int) error {
	return object.Raise(object.NameErrorType, "cannot access free variable '%s' where it is not associated with a value in enclosing scope", c.FreeNames[n])
}
