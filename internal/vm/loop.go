// This file defines the dispatch loop.

package vm

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/object"
)

// run runs the top frame, which has kind frameEntry, until it returns, yields or fails.
//
// The loop has two levels: the outer one loads the top frame into local variables, the inner one dispatches. Everything that changes
// the top frame goes on with the outer loop. An instruction that fails sets err and breaks the inner loop. Slow paths live in
// functions of their own, so that few values are alive across the dispatch.
//
// Results are written as bits first and the reference only if it differs: that spares the garbage collector's write barrier.
func (vm *VM) run() (object.Value, error) {
	old, outer := vm.pend, vm.t.OpenLoop()
	v, err := vm.loop()
	vm.t.CloseLoop(outer)
	vm.pend = old
	return v, err
}

// settle comes after calls of functions written in Go: they are over, and hold nothing.
func (vm *VM) settle() {
	vm.t.Meter.Pending = vm.pend
	vm.t.Settle()
}

func (vm *VM) loop() (object.Value, error) {
	vm.pend = vm.t.Meter.Pending
	var err error
	var pushed bool // an instruction made a frame, which runs next
outer:
	for {
		f := vm.frame
		c := f.code
		ins := c.ins
		b := int(f.base)
		regs := (*[window]object.Value)(vm.stack[b : b+window : b+window])
		pc := int(f.pc)
	inner:
		for {
			i := ins[pc]
			pc++
			switch i.Op() {
			case code.Nop:
			case code.Move:
				regs[i.A()] = regs[i.B()]
			case code.LoadConst:
				regs[i.A()] = c.consts[i.Imm()]
			case code.LoadInt:
				setInt(&regs[i.A()], int64(i.Imm()))
			case code.LoadNone:
				regs[i.A()] = object.None
			case code.Unbind:
				regs[i.A()] = object.Unbound
			case code.CheckBound:
				if regs[i.A()].Ref == object.UnboundRef {
					err = vm.unbound(c.names[i.Imm()].String(), i.B() != 0)
					break inner
				}
			case code.LoadGlobal:
				v := vm.globals[i.Imm()]
				if v.Ref == object.UnboundRef {
					err = vm.missing(c, regs, vm.prog.main.Globals[i.Imm()])
					break inner
				}
				regs[i.A()] = v
			case code.StoreGlobal:
				vm.globals[i.Imm()] = regs[i.A()]
			case code.LoadBuiltin:
				v := c.builtins[i.Imm()]
				if v.Ref == object.UnboundRef {
					err = vm.missing(c, regs, c.names[i.Imm()].String())
					break inner
				}
				regs[i.A()] = v
			case code.LoadCell:
				v := object.ToCell(regs[i.B()]).V
				if v.Ref == object.UnboundRef {
					err = vm.unboundCell(c, i)
					break inner
				}
				regs[i.A()] = v
			case code.StoreCell:
				object.ToCell(regs[i.B()]).V = regs[i.A()]
			case code.LoadFree:
				v := f.fn.Cells[i.Imm()].V
				if v.Ref == object.UnboundRef {
					err = vm.unboundFree(c, int(i.Imm()))
					break inner
				}
				regs[i.A()] = v
			case code.StoreFree:
				f.fn.Cells[i.Imm()].V = regs[i.A()]

			case code.Add, code.IAdd:
				x, y := &regs[i.B()], &regs[i.C()]
				if x.Ref == nil && y.Ref == nil {
					a, b := int64(x.Bits), int64(y.Bits)
					if s := a + b; (a^s)&(b^s) >= 0 {
						setInt(&regs[i.A()], s)
						continue
					}
				} else if x.Ref == &object.FloatHeader && y.Ref == &object.FloatHeader {
					setFloat(&regs[i.A()], x.AsFloat()+y.AsFloat())
					continue
				}
				if pushed, err = vm.binary(regs, pc, i, object.OpAdd, i.Op() == code.IAdd); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.Sub, code.ISub:
				x, y := &regs[i.B()], &regs[i.C()]
				if x.Ref == nil && y.Ref == nil {
					a, b := int64(x.Bits), int64(y.Bits)
					if s := a - b; (a^b)&(a^s) >= 0 {
						setInt(&regs[i.A()], s)
						continue
					}
				} else if x.Ref == &object.FloatHeader && y.Ref == &object.FloatHeader {
					setFloat(&regs[i.A()], x.AsFloat()-y.AsFloat())
					continue
				}
				if pushed, err = vm.binary(regs, pc, i, object.OpSub, i.Op() == code.ISub); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.Mul, code.IMul:
				x, y := &regs[i.B()], &regs[i.C()]
				if x.Ref == nil && y.Ref == nil {
					a, b := int64(x.Bits), int64(y.Bits)
					if int64(int32(a)) == a && int64(int32(b)) == b {
						setInt(&regs[i.A()], a*b)
						continue
					}
					if z, ok := object.MulInt(a, b); ok {
						setInt(&regs[i.A()], z)
						continue
					}
				} else if x.Ref == &object.FloatHeader && y.Ref == &object.FloatHeader {
					setFloat(&regs[i.A()], x.AsFloat()*y.AsFloat())
					continue
				}
				if pushed, err = vm.binary(regs, pc, i, object.OpMul, i.Op() == code.IMul); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.Div:
				x, y := &regs[i.B()], &regs[i.C()]
				if x.Ref == &object.FloatHeader && y.Ref == &object.FloatHeader && y.Bits<<1 != 0 {
					setFloat(&regs[i.A()], x.AsFloat()/y.AsFloat())
					continue
				}
				if pushed, err = vm.binary(regs, pc, i, object.OpDiv, false); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.Mod:
				x, y := &regs[i.B()], &regs[i.C()]
				if x.Ref == nil && y.Ref == nil {
					if fit32(x.Bits, y.Bits) {
						setInt(&regs[i.A()], int64(uint32(x.Bits)%uint32(y.Bits)))
						continue
					}
					if int64(y.Bits) > 0 {
						setInt(&regs[i.A()], floorMod(int64(x.Bits), int64(y.Bits)))
						continue
					}
				}
				if pushed, err = vm.binary(regs, pc, i, object.OpMod, false); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.FloorDiv:
				x, y := &regs[i.B()], &regs[i.C()]
				if x.Ref == nil && y.Ref == nil {
					if fit32(x.Bits, y.Bits) {
						setInt(&regs[i.A()], int64(uint32(x.Bits)/uint32(y.Bits)))
						continue
					}
					if int64(y.Bits) > 0 {
						setInt(&regs[i.A()], floorDiv(int64(x.Bits), int64(y.Bits)))
						continue
					}
				}
				if pushed, err = vm.binary(regs, pc, i, object.OpFloorDiv, false); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.And:
				x, y := &regs[i.B()], &regs[i.C()]
				if x.Ref == nil && y.Ref == nil {
					setInt(&regs[i.A()], int64(x.Bits&y.Bits))
					continue
				}
				if pushed, err = vm.binary(regs, pc, i, object.OpAnd, false); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.Or:
				if pushed, err = vm.binary(regs, pc, i, object.OpOr, false); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.Xor:
				x, y := &regs[i.B()], &regs[i.C()]
				if x.Ref == nil && y.Ref == nil {
					setInt(&regs[i.A()], int64(x.Bits^y.Bits))
					continue
				}
				if pushed, err = vm.binary(regs, pc, i, object.OpXor, false); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.RShift:
				x, y := &regs[i.B()], &regs[i.C()]
				if x.Ref == nil && y.Ref == nil && y.Bits < 64 {
					setInt(&regs[i.A()], int64(x.Bits)>>y.Bits)
					continue
				}
				if pushed, err = vm.binary(regs, pc, i, object.OpRShift, false); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.LShift:
				if pushed, err = vm.binary(regs, pc, i, object.OpLShift, false); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.Pow:
				if pushed, err = vm.binary(regs, pc, i, object.OpPow, false); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.MatMul:
				if pushed, err = vm.binary(regs, pc, i, object.OpMatMul, false); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.AddInt:
				x := &regs[i.B()]
				if x.Ref == nil {
					a, b := int64(x.Bits), int64(i.Imm())
					if s := a + b; (a^s)&(b^s) >= 0 {
						setInt(&regs[i.A()], s)
						continue
					}
				} else if x.Ref == &object.FloatHeader {
					setFloat(&regs[i.A()], x.AsFloat()+float64(i.Imm()))
					continue
				}
				if pushed, err = vm.binaryInt(regs, pc, i, object.OpAdd); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.SubInt:
				x := &regs[i.B()]
				if x.Ref == nil {
					a, b := int64(x.Bits), int64(i.Imm())
					if s := a - b; (a^b)&(a^s) >= 0 {
						setInt(&regs[i.A()], s)
						continue
					}
				} else if x.Ref == &object.FloatHeader {
					setFloat(&regs[i.A()], x.AsFloat()-float64(i.Imm()))
					continue
				}
				if pushed, err = vm.binaryInt(regs, pc, i, object.OpSub); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.MulInt:
				x := &regs[i.B()]
				if x.Ref == nil {
					if z, ok := object.MulInt(int64(x.Bits), int64(i.Imm())); ok {
						setInt(&regs[i.A()], z)
						continue
					}
				} else if x.Ref == &object.FloatHeader {
					setFloat(&regs[i.A()], x.AsFloat()*float64(i.Imm()))
					continue
				}
				if pushed, err = vm.binaryInt(regs, pc, i, object.OpMul); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.ModInt:
				if x := &regs[i.B()]; x.Ref == nil && i.Imm() > 0 {
					if x.Bits < 1<<32 {
						setInt(&regs[i.A()], int64(uint32(x.Bits)%uint32(i.Imm())))
						continue
					}
					setInt(&regs[i.A()], floorMod(int64(x.Bits), int64(i.Imm())))
					continue
				}
				if pushed, err = vm.binaryInt(regs, pc, i, object.OpMod); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.FloorDivInt:
				if x := &regs[i.B()]; x.Ref == nil && i.Imm() > 0 {
					if x.Bits < 1<<32 {
						setInt(&regs[i.A()], int64(uint32(x.Bits)/uint32(i.Imm())))
						continue
					}
					setInt(&regs[i.A()], floorDiv(int64(x.Bits), int64(i.Imm())))
					continue
				}
				if pushed, err = vm.binaryInt(regs, pc, i, object.OpFloorDiv); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.InPlace:
				if pushed, err = vm.binary(regs, pc, i, object.Op(i.Imm()), true); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.Neg:
				x := &regs[i.B()]
				if x.Ref == &object.FloatHeader {
					setFloat(&regs[i.A()], -x.AsFloat())
					continue
				}
				if x.Ref == nil && int64(x.Bits) != math.MinInt64 {
					setInt(&regs[i.A()], -int64(x.Bits))
					continue
				}
				if err = vm.unary(regs, i, object.UnaryNeg); err != nil {
					break inner
				}
			case code.Pos:
				if err = vm.unary(regs, i, object.UnaryPos); err != nil {
					break inner
				}
			case code.Invert:
				if err = vm.unary(regs, i, object.UnaryInvert); err != nil {
					break inner
				}
			case code.Not:
				x := &regs[i.B()]
				if x.Ref == &object.BoolHeader {
					setBool(&regs[i.A()], x.Bits == 0)
					continue
				}
				var b bool
				if b, err = object.Truth(vm.t, *x); err != nil {
					break inner
				}
				setBool(&regs[i.A()], !b)

			case code.Eq:
				x, y := &regs[i.B()], &regs[i.C()]
				if x.Ref == nil && y.Ref == nil {
					setBool(&regs[i.A()], int64(x.Bits) == int64(y.Bits))
					continue
				}
				if x.Ref == &object.FloatHeader && y.Ref == &object.FloatHeader {
					setBool(&regs[i.A()], x.AsFloat() == y.AsFloat())
					continue
				}
				if err = vm.compare(regs, i, object.CmpEq); err != nil {
					break inner
				}
			case code.Ne:
				x, y := &regs[i.B()], &regs[i.C()]
				if x.Ref == nil && y.Ref == nil {
					setBool(&regs[i.A()], int64(x.Bits) != int64(y.Bits))
					continue
				}
				if x.Ref == &object.FloatHeader && y.Ref == &object.FloatHeader {
					setBool(&regs[i.A()], x.AsFloat() != y.AsFloat())
					continue
				}
				if err = vm.compare(regs, i, object.CmpNe); err != nil {
					break inner
				}
			case code.Lt:
				x, y := &regs[i.B()], &regs[i.C()]
				if x.Ref == nil && y.Ref == nil {
					setBool(&regs[i.A()], int64(x.Bits) < int64(y.Bits))
					continue
				}
				if x.Ref == &object.FloatHeader && y.Ref == &object.FloatHeader {
					setBool(&regs[i.A()], x.AsFloat() < y.AsFloat())
					continue
				}
				if err = vm.compare(regs, i, object.CmpLt); err != nil {
					break inner
				}
			case code.Le:
				x, y := &regs[i.B()], &regs[i.C()]
				if x.Ref == nil && y.Ref == nil {
					setBool(&regs[i.A()], int64(x.Bits) <= int64(y.Bits))
					continue
				}
				if x.Ref == &object.FloatHeader && y.Ref == &object.FloatHeader {
					setBool(&regs[i.A()], x.AsFloat() <= y.AsFloat())
					continue
				}
				if err = vm.compare(regs, i, object.CmpLe); err != nil {
					break inner
				}
			case code.Gt:
				x, y := &regs[i.B()], &regs[i.C()]
				if x.Ref == nil && y.Ref == nil {
					setBool(&regs[i.A()], int64(x.Bits) > int64(y.Bits))
					continue
				}
				if x.Ref == &object.FloatHeader && y.Ref == &object.FloatHeader {
					setBool(&regs[i.A()], x.AsFloat() > y.AsFloat())
					continue
				}
				if err = vm.compare(regs, i, object.CmpGt); err != nil {
					break inner
				}
			case code.Ge:
				x, y := &regs[i.B()], &regs[i.C()]
				if x.Ref == nil && y.Ref == nil {
					setBool(&regs[i.A()], int64(x.Bits) >= int64(y.Bits))
					continue
				}
				if x.Ref == &object.FloatHeader && y.Ref == &object.FloatHeader {
					setBool(&regs[i.A()], x.AsFloat() >= y.AsFloat())
					continue
				}
				if err = vm.compare(regs, i, object.CmpGe); err != nil {
					break inner
				}
			case code.Is:
				setBool(&regs[i.A()], object.Is(regs[i.B()], regs[i.C()]))
			case code.IsNot:
				setBool(&regs[i.A()], !object.Is(regs[i.B()], regs[i.C()]))
			case code.In, code.NotIn:
				if v := &regs[i.C()]; v.Ref != nil {
					var in, sure bool
					switch v.Ref.Type() {
					case object.StrType:
						in, sure = object.QuickIn(*v, regs[i.B()])
					case object.SetType:
						in, sure = object.As[object.Set](*v).QuickIn(regs[i.B()])
					case object.DictType:
						in, sure = object.As[object.Dict](*v).QuickIn(regs[i.B()])
					}
					if sure {
						setBool(&regs[i.A()], in == (i.Op() == code.In))
						continue
					}
				}
				if pushed, err = vm.contains(regs, pc, i); err != nil {
					break inner
				} else if pushed {
					continue outer
				}

			case code.Jump:
				pc = int(i.Imm())
			case code.JumpBack:
				if vm.burn() {
					err = errFuel
					break inner
				}
				pc = int(i.Imm())
			case code.JumpIf:
				x := &regs[i.A()]
				if x.Ref == &object.BoolHeader || x.Ref == nil {
					if x.Bits != 0 {
						pc = int(i.Imm())
					}
					continue
				}
				var b bool
				if b, err = object.Truth(vm.t, *x); err != nil {
					break inner
				}
				if b {
					pc = int(i.Imm())
				}
			case code.JumpIfNot:
				x := &regs[i.A()]
				if x.Ref == &object.BoolHeader || x.Ref == nil {
					if x.Bits == 0 {
						pc = int(i.Imm())
					}
					continue
				}
				var b bool
				if b, err = object.Truth(vm.t, *x); err != nil {
					break inner
				}
				if !b {
					pc = int(i.Imm())
				}
			case code.JumpNone:
				if regs[i.A()].Ref == object.NoneRef {
					pc = int(i.Imm())
				}
			case code.JumpNotNone:
				if regs[i.A()].Ref != object.NoneRef {
					pc = int(i.Imm())
				}
			case code.JumpEq:
				x, y := &regs[i.A()], &regs[i.B()]
				var holds bool
				if x.Ref == nil && y.Ref == nil {
					holds = int64(x.Bits) == int64(y.Bits)
				} else if x.Ref == &object.FloatHeader && y.Ref == &object.FloatHeader {
					holds = x.AsFloat() == y.AsFloat()
				} else if holds, err = vm.compareTruth(object.CmpEq, *x, *y); err != nil {
					break inner
				}
				if holds == (i.C() != 0) {
					pc = int(i.Imm())
				}
			case code.JumpNe:
				x, y := &regs[i.A()], &regs[i.B()]
				var holds bool
				if x.Ref == nil && y.Ref == nil {
					holds = int64(x.Bits) != int64(y.Bits)
				} else if x.Ref == &object.FloatHeader && y.Ref == &object.FloatHeader {
					holds = x.AsFloat() != y.AsFloat()
				} else if holds, err = vm.compareTruth(object.CmpNe, *x, *y); err != nil {
					break inner
				}
				if holds == (i.C() != 0) {
					pc = int(i.Imm())
				}
			case code.JumpLt:
				x, y := &regs[i.A()], &regs[i.B()]
				var holds bool
				if x.Ref == nil && y.Ref == nil {
					holds = int64(x.Bits) < int64(y.Bits)
				} else if x.Ref == &object.FloatHeader && y.Ref == &object.FloatHeader {
					holds = x.AsFloat() < y.AsFloat()
				} else if holds, err = vm.compareTruth(object.CmpLt, *x, *y); err != nil {
					break inner
				}
				if holds == (i.C() != 0) {
					pc = int(i.Imm())
				}
			case code.JumpLe:
				x, y := &regs[i.A()], &regs[i.B()]
				var holds bool
				if x.Ref == nil && y.Ref == nil {
					holds = int64(x.Bits) <= int64(y.Bits)
				} else if x.Ref == &object.FloatHeader && y.Ref == &object.FloatHeader {
					holds = x.AsFloat() <= y.AsFloat()
				} else if holds, err = vm.compareTruth(object.CmpLe, *x, *y); err != nil {
					break inner
				}
				if holds == (i.C() != 0) {
					pc = int(i.Imm())
				}
			case code.JumpGt:
				x, y := &regs[i.A()], &regs[i.B()]
				var holds bool
				if x.Ref == nil && y.Ref == nil {
					holds = int64(x.Bits) > int64(y.Bits)
				} else if x.Ref == &object.FloatHeader && y.Ref == &object.FloatHeader {
					holds = x.AsFloat() > y.AsFloat()
				} else if holds, err = vm.compareTruth(object.CmpGt, *x, *y); err != nil {
					break inner
				}
				if holds == (i.C() != 0) {
					pc = int(i.Imm())
				}
			case code.JumpGe:
				x, y := &regs[i.A()], &regs[i.B()]
				var holds bool
				if x.Ref == nil && y.Ref == nil {
					holds = int64(x.Bits) >= int64(y.Bits)
				} else if x.Ref == &object.FloatHeader && y.Ref == &object.FloatHeader {
					holds = x.AsFloat() >= y.AsFloat()
				} else if holds, err = vm.compareTruth(object.CmpGe, *x, *y); err != nil {
					break inner
				}
				if holds == (i.C() != 0) {
					pc = int(i.Imm())
				}
			case code.JumpEqInt:
				x := &regs[i.A()]
				var holds bool
				if x.Ref == nil {
					holds = int64(x.Bits) == int64(i.C())-128
				} else if x.Ref == &object.FloatHeader {
					holds = x.AsFloat() == float64(int(i.C())-128)
				} else if holds, err = vm.compareTruth(object.CmpEq, *x, object.Int(int64(i.C())-128)); err != nil {
					break inner
				}
				if holds == (i.B() != 0) {
					pc = int(i.Imm())
				}
			case code.JumpNeInt:
				x := &regs[i.A()]
				var holds bool
				if x.Ref == nil {
					holds = int64(x.Bits) != int64(i.C())-128
				} else if x.Ref == &object.FloatHeader {
					holds = x.AsFloat() != float64(int(i.C())-128)
				} else if holds, err = vm.compareTruth(object.CmpNe, *x, object.Int(int64(i.C())-128)); err != nil {
					break inner
				}
				if holds == (i.B() != 0) {
					pc = int(i.Imm())
				}
			case code.JumpLtInt:
				x := &regs[i.A()]
				var holds bool
				if x.Ref == nil {
					holds = int64(x.Bits) < int64(i.C())-128
				} else if x.Ref == &object.FloatHeader {
					holds = x.AsFloat() < float64(int(i.C())-128)
				} else if holds, err = vm.compareTruth(object.CmpLt, *x, object.Int(int64(i.C())-128)); err != nil {
					break inner
				}
				if holds == (i.B() != 0) {
					pc = int(i.Imm())
				}
			case code.JumpLeInt:
				x := &regs[i.A()]
				var holds bool
				if x.Ref == nil {
					holds = int64(x.Bits) <= int64(i.C())-128
				} else if x.Ref == &object.FloatHeader {
					holds = x.AsFloat() <= float64(int(i.C())-128)
				} else if holds, err = vm.compareTruth(object.CmpLe, *x, object.Int(int64(i.C())-128)); err != nil {
					break inner
				}
				if holds == (i.B() != 0) {
					pc = int(i.Imm())
				}
			case code.JumpGtInt:
				x := &regs[i.A()]
				var holds bool
				if x.Ref == nil {
					holds = int64(x.Bits) > int64(i.C())-128
				} else if x.Ref == &object.FloatHeader {
					holds = x.AsFloat() > float64(int(i.C())-128)
				} else if holds, err = vm.compareTruth(object.CmpGt, *x, object.Int(int64(i.C())-128)); err != nil {
					break inner
				}
				if holds == (i.B() != 0) {
					pc = int(i.Imm())
				}
			case code.JumpGeInt:
				x := &regs[i.A()]
				var holds bool
				if x.Ref == nil {
					holds = int64(x.Bits) >= int64(i.C())-128
				} else if x.Ref == &object.FloatHeader {
					holds = x.AsFloat() >= float64(int(i.C())-128)
				} else if holds, err = vm.compareTruth(object.CmpGe, *x, object.Int(int64(i.C())-128)); err != nil {
					break inner
				}
				if holds == (i.B() != 0) {
					pc = int(i.Imm())
				}

			case code.GetIter:
				if err = vm.getIter(regs, i); err != nil {
					break inner
				}
			case code.ForLoop:
				// Rounds over ranges and lists are counted in blocks of 64; getIter has counted those that fill no block.
				s := &regs[i.A()]
				if s.Ref == nil { // a range: next number, how many are left, step
					left := &regs[i.A()+1]
					if n := left.Bits; int64(n) > 0 {
						if n&63 == 0 && vm.burnBlock() {
							err = errFuel
							break inner
						}
						left.Bits = n - 1
						v := s.Bits
						s.Bits = v + regs[i.A()+2].Bits
						setInt(&regs[i.B()], int64(v))
						pc = int(i.Imm())
					}
					continue
				}
				switch s.Ref.Type() {
				case object.ListType:
					at := &regs[i.A()+1]
					n := int(at.Bits)
					if n&63 == 63 && vm.burnBlock() {
						err = errFuel
						break inner
					}
					if object.As[object.List](*s).Load(n, &regs[i.B()]) {
						at.Bits = uint64(n + 1)
						pc = int(i.Imm())
					} else {
						at.Bits = 1 << 62 // an ended loop stays ended however the list grows
					}
				case object.TupleType:
					at := &regs[i.A()+1]
					n := int(at.Bits)
					if n&63 == 63 && vm.burnBlock() {
						err = errFuel
						break inner
					}
					if items := object.As[object.Tuple](*s).Items; n < len(items) {
						at.Bits = uint64(n + 1)
						copyValue(&regs[i.B()], &items[n])
						pc = int(i.Imm())
					}
				case object.StrType: // of ASCII characters
					at := &regs[i.A()+1]
					n := int(at.Bits)
					if n&63 == 63 && vm.burnBlock() {
						err = errFuel
						break inner
					}
					if text := object.As[object.Str](*s).String(); n < len(text) {
						at.Bits = uint64(n + 1)
						c, r := object.ASCIIChar(text[n]), &regs[i.B()]
						if r.Ref != c {
							r.Ref = c
						}
						pc = int(i.Imm())
					}
				case generatorType:
					g := object.As[generator](*s)
					if g.state == genDone {
						continue
					}
					if vm.burn() {
						err = errFuel
						break inner
					}
					f.pc = int32(pc)
					vm.t.Meter.Pending = vm.pend
					if err = vm.enter(g, object.None, frameFor, int(f.base)+int(i.B()), i.Imm()); err != nil {
						break inner
					}
					continue outer
				default:
					if vm.burn() {
						err = errFuel
						break inner
					}
					var next int
					if next, err = vm.forNext(c, regs, i); err != nil {
						break inner
					}
					if next >= 0 {
						pc = next
					}
				}

			case code.GetAttr:
				v := regs[i.B()]
				if v.Ref != nil && v.Ref.Type().Layout == object.LayoutInstance {
					in := object.ToInstance(v)
					if k := vm.cache(c, i); k.shape == in.Shape && k.epoch == vm.t.Epoch {
						regs[i.A()] = in.Slots[k.slot]
						continue
					}
				}
				f.pc = int32(pc)
				if pushed, err = vm.getAttr(c, regs, i); err != nil {
					break inner
				}
				if pushed {
					continue outer
				}
			case code.SetAttr:
				v := regs[i.A()]
				if v.Ref != nil && v.Ref.Type().Layout == object.LayoutInstance {
					in := object.ToInstance(v)
					if k := vm.cache(c, i); k.shape == in.Shape && k.epoch == vm.t.Epoch {
						if k.next == nil {
							in.Slots[k.slot] = regs[i.B()]
							continue
						}
						vm.t.Meter.Pending = vm.pend
						if err = in.AddSlot(vm.t, k.next, regs[i.B()]); err != nil {
							break inner
						}
						continue
					}
				}
				if err = vm.setAttr(c, regs, i); err != nil {
					break inner
				}
			case code.GetItem:
				v, k := &regs[i.B()], &regs[i.C()]
				if k.Ref == nil && v.Ref != nil && v.Ref.Type() == object.ListType {
					l := object.As[object.List](*v)
					n := int(k.Bits)
					if n < 0 {
						n += l.Len()
					}
					if l.Load(n, &regs[i.A()]) {
						continue
					}
				}
				if v.Ref != nil && v.Ref.Type() == object.DictType && object.As[object.Dict](*v).Load(vm.t, k, &regs[i.A()]) {
					continue
				}
				if pushed, err = vm.getItem(regs, pc, i); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.GetSlice:
				if pushed, err = vm.getSlice(regs, pc, i); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.GetItemI:
				if v := &regs[i.B()]; v.Ref != nil {
					switch v.Ref.Type() {
					case object.ListType:
						if object.As[object.List](*v).Load(int(i.Imm()), &regs[i.A()]) {
							continue
						}
					case object.TupleType:
						if items := object.As[object.Tuple](*v).Items; uint(i.Imm()) < uint(len(items)) {
							copyValue(&regs[i.A()], &items[i.Imm()])
							continue
						}
					}
				}
				if pushed, err = vm.getItemInt(regs, pc, i); err != nil {
					break inner
				} else if pushed {
					continue outer
				}
			case code.SetItem:
				v, k := &regs[i.A()], &regs[i.B()]
				if v.Ref != nil {
					switch v.Ref.Type() {
					case object.ListType:
						if k.Ref == nil && object.As[object.List](*v).Replace(int(k.Bits), &regs[i.C()]) {
							continue
						}
					case object.DictType:
						if object.As[object.Dict](*v).Replace(vm.t, k, &regs[i.C()]) {
							continue
						}
					}
				}
				if pushed, err = vm.setItem(regs, pc, i); err != nil {
					break inner
				} else if pushed {
					continue outer
				}

			case code.SetItemI:
				if v := &regs[i.A()]; v.Ref != nil && v.Ref.Type() == object.ListType {
					if object.As[object.List](*v).Replace(int(i.Imm()), &regs[i.C()]) {
						continue
					}
				}
				if pushed, err = vm.setItemInt(regs, pc, i); err != nil {
					break inner
				} else if pushed {
					continue outer
				}

			case code.BuildTuple:
				if err = vm.buildTuple(regs, i); err != nil {
					break inner
				}
			case code.BuildList:
				if err = vm.buildList(regs, i); err != nil {
					break inner
				}
			case code.BuildDict:
				if err = vm.buildDict(regs, i); err != nil {
					break inner
				}
			case code.Concat:
				var joined bool
				if joined, err = vm.concat(regs, i); err != nil {
					break inner
				} else if joined {
					pc = int(i.Imm())
				}
			case code.BuildString:
				if err = vm.buildString(regs, i); err != nil {
					break inner
				}
			case code.Format:
				if err = vm.format(regs, i); err != nil {
					break inner
				}
			case code.ListAppend:
				vm.t.Meter.Pending = vm.pend
				if err = object.ToList(regs[i.A()]).Append(vm.t, regs[i.B()]); err != nil {
					break inner
				}
			case code.DictSet:
				vm.t.Meter.Pending = vm.pend
				if err = object.ToDict(regs[i.A()]).Set(vm.t, regs[i.B()], regs[i.C()]); err != nil {
					break inner
				}
			case code.Unpack:
				if v := &regs[i.A()]; v.Ref != nil && v.Ref.Type() == object.TupleType {
					if items := object.As[object.Tuple](*v).Items; len(items) == int(i.Imm()) {
						b := i.B()
						if i.C() != 0 {
							b = i.C() - 1
						}
						for k := range items {
							copyValue(&regs[b+uint8(k)], &items[k])
						}
						continue
					}
				}
				if err = vm.unpack(regs, i); err != nil {
					break inner
				}

			case code.UnpackPair:
				if v := &regs[i.A()]; v.Ref != nil && v.Ref.Type() == object.TupleType {
					if items := object.As[object.Tuple](*v).Items; len(items) == 2 {
						copyValue(&regs[i.B()], &items[0])
						copyValue(&regs[i.C()], &items[1])
						continue
					}
				}
				if err = vm.unpack(regs, i); err != nil {
					break inner
				}

			case code.Call:
				if vm.burn() {
					err = errFuel
					break inner
				}
				a, n := int(i.A()), int(i.B())
				callee := regs[a]
				if callee.Ref == nil {
					err = vm.notCallable(callee)
					break inner
				}
				f.pc = int32(pc)
				switch callee.Ref.Type() {
				case object.FuncType:
					fn := object.As[object.Func](callee)
					lc := fn.Env.(*linked)
					base, ret := int(f.base)+a, int(f.base)+int(i.C())
					if next := f.next; n == lc.exact && next != nil && base+1+lc.regs <= vm.high {
						vm.frame, f = next, next
						// What the record holds already is not written: that spares write barriers in recursion.
						if f.code != lc {
							f.code = lc
						}
						if f.fn != fn {
							f.fn = fn
						}
						f.base, f.ret, f.pc, f.kind = int32(base+1), int32(ret), 0, frameCall
						continue outer
					}
					if err = vm.callFunc(fn, lc, base+1, n, nil, ret, frameCall); err != nil {
						break inner
					}
					continue outer
				case object.NativeType:
					vm.t.Meter.Pending = vm.pend
					var v object.Value
					if nat := object.ToNative(callee); nat.FastArgs>>uint(n)&1 != 0 && nat.Owner == nil {
						v, err = nat.Fast(vm.t, regs[a+1:a+1+n])
					} else {
						v, err = object.CallNative(vm.t, nat, regs[a+1:a+1+n], nil)
					}
					vm.settle()
					if err != nil {
						break inner
					}
					regs[i.C()] = v
				default:
					if pushed, err = vm.callAt(callee, int(f.base)+a+1, n, nil, int(f.base)+int(i.C())); err != nil {
						break inner
					}
					if pushed {
						continue outer
					}
				}
			case code.CallBuiltin:
				if vm.burn() {
					err = errFuel
					break inner
				}
				f.pc = int32(pc)
				if nat, n := c.natives[i.Imm()], int(i.B()); nat != nil && nat.FastArgs>>uint(n)&1 != 0 {
					a := int(i.A())
					vm.t.Meter.Pending = vm.pend
					var v object.Value
					v, err = nat.Fast(vm.t, regs[a+1:a+1+n])
					vm.settle()
					if err != nil {
						break inner
					}
					copyValue(&regs[i.C()], &v)
					continue
				}
				if pushed, err = vm.callBuiltin(c, regs, i, int(f.base)); err != nil {
					break inner
				}
				if pushed {
					continue outer
				}
			case code.Len:
				if v := &regs[i.B()]; v.Ref != nil {
					switch v.Ref.Type() {
					case object.ListType:
						setInt(&regs[i.A()], int64(object.As[object.List](*v).Len()))
						continue
					case object.DictType:
						setInt(&regs[i.A()], int64(object.As[object.Dict](*v).Len()))
						continue
					case object.TupleType:
						setInt(&regs[i.A()], int64(len(object.As[object.Tuple](*v).Items)))
						continue
					}
				}
				f.pc = int32(pc)
				if err = vm.length(c, regs, i); err != nil {
					break inner
				}
			case code.LoadMethod:
				v := regs[i.B()]
				a := i.A()
				if v.Ref != nil {
					k := vm.cache(c, i)
					typ := v.Ref.Type()
					if typ.Layout == object.LayoutInstance {
						if k.shape == object.ToInstance(v).Shape && k.epoch == vm.t.Epoch {
							regs[a], regs[a+1] = k.fn, v
							continue
						}
					} else if k.typ == typ {
						copyValue(&regs[a+1], &v)
						if i.C() != 0 {
							regs[a] = k.fn
						}
						continue
					} else if k.obj == v.Pointer() && k.obj != nil && k.epoch == vm.t.Epoch {
						regs[a], regs[a+1] = k.fn, object.Unbound
						continue
					}
				}
				if err = vm.loadMethod(c, regs, i); err != nil {
					break inner
				}
			case code.Super:
				// super().name(…): the cache is that of the LoadMethod behind it, for an instance and the class that super() starts from.
				if i2 := ins[pc]; i2.Op() == code.LoadMethod && i2.B() == i.A() {
					v := regs[i.B()]
					if v.Ref != nil && v.Ref.Type().Layout == object.LayoutInstance {
						k := vm.cache(c, i2)
						if k.shape == object.ToInstance(v).Shape && k.epoch == vm.t.Epoch && k.obj == f.fn.Cells[i.Imm()].V.Pointer() {
							a := i2.A()
							regs[a], regs[a+1] = k.fn, v
							pc = behind(pc)
							continue
						}
					}
				}
				f.pc = int32(pc)
				if err = vm.rare(c, f, regs, i); err != nil {
					break inner
				}
			case code.CallMethod:
				if vm.burn() {
					err = errFuel
					break inner
				}
				a, n := int(i.A()), int(i.B())
				self := &regs[a+1]
				if r := self.Ref; r != nil && r.Type().Layout != object.LayoutInstance {
					k := vm.cache(c, i)
					if k.typ == r.Type() {
						switch k.quick {
						case listAppend:
							vm.t.Meter.Pending = vm.pend
							if err = object.As[object.List](*self).Append(vm.t, regs[a+2]); err != nil {
								break inner
							}
							if d := &regs[i.C()]; d.Ref != object.NoneRef {
								*d = object.None
							}
							continue
						case dictGet:
							if object.As[object.Dict](*self).Load(vm.t, &regs[a+2], &regs[i.C()]) {
								continue
							}
						}
						if k.fast != nil {
							f.pc = int32(pc)
							vm.t.Meter.Pending = vm.pend
							var v object.Value
							v, err = k.fast(vm.t, regs[a+1:a+2+n])
							vm.settle()
							if err != nil {
								break inner
							}
							regs[i.C()] = v
							continue
						}
					}
					if k.typ == r.Type() && k.quick != unknownMethod {
						regs[a] = k.fn
					} else if foundAtCall(r.Type()) {
						vm.findMethod(c, regs, i)
					}
				}
				callee := regs[a]
				first := a + 1
				if self.Ref == object.UnboundRef {
					first = a + 2
				} else {
					n++
				}
				f.pc = int32(pc)
				if callee.Ref != nil && callee.Ref.Type() == object.FuncType {
					fn := object.As[object.Func](callee)
					lc := fn.Env.(*linked)
					base, ret := int(f.base), int(f.base)+int(i.C())
					if next := f.next; n == lc.exact && next != nil && base+first+lc.regs <= vm.high {
						vm.frame, f = next, next
						if f.code != lc {
							f.code = lc
						}
						if f.fn != fn {
							f.fn = fn
						}
						f.base, f.ret, f.pc, f.kind = int32(base+first), int32(ret), 0, frameCall
						continue outer
					}
					if err = vm.callFunc(fn, lc, base+first, n, nil, ret, frameCall); err != nil {
						break inner
					}
					continue outer
				}
				if pushed, err = vm.callMethod(callee, regs, i, int(f.base), first, n); err != nil {
					break inner
				}
				if pushed {
					continue outer
				}
			case code.CallKw, code.CallMethodKw, code.CallEx:
				if vm.burn() {
					err = errFuel
					break inner
				}
				f.pc = int32(pc)
				if pushed, err = vm.callSlow(c, regs, i, int(f.base)); err != nil {
					break inner
				}
				if pushed {
					continue outer
				}
			case code.Return:
				v := &regs[i.A()]
				if f.kind == frameCall {
					r := &vm.stack[f.ret]
					vm.frame = f.prev
					copyValue(r, v)
					continue outer
				}
				x := *v
				f.pc = int32(pc)
				var done bool
				if done, err = vm.leave(x); err != nil {
					pc = int(vm.frame.pc)
					break inner
				}
				if done {
					return x, nil
				}
				continue outer
			case code.ReturnNone:
				v := object.None
				if f.kind == frameCall {
					r := &vm.stack[f.ret]
					vm.frame = f.prev
					if r.Ref != v.Ref {
						r.Ref = v.Ref
					}
					continue outer
				}
				f.pc = int32(pc)
				var done bool
				if done, err = vm.leave(v); err != nil {
					pc = int(vm.frame.pc)
					break inner
				}
				if done {
					return v, nil
				}
				continue outer

			case code.GenStart:
				f.pc = int32(pc)
				var v object.Value
				if v, err = vm.startGenerator(); err != nil {
					break inner
				}
				var done bool
				if done, err = vm.leave(v); err != nil {
					pc = int(vm.frame.pc)
					break inner
				}
				if done {
					return v, nil
				}
				continue outer
			case code.Yield:
				if f.kind == frameFill {
					var more bool
					if more, err = vm.sunk(regs[i.A()]); err != nil {
						break inner
					}
					if more {
						regs[i.A()] = object.None
						continue
					}
				}
				v := regs[i.A()]
				if vm.suspend(pc, int(i.A()), int(i.Imm()), v) {
					return v, nil
				}
				continue outer
			case code.YieldFrom:
				if x := regs[i.A()]; x.Ref != nil && x.Ref.Type() == generatorType && object.As[generator](x).state != genDone {
					if vm.burn() {
						err = errFuel
						break inner
					}
					f.pc = int32(pc)
					vm.t.Meter.Pending = vm.pend
					if err = vm.enter(object.As[generator](x), regs[i.B()], frameFrom, int(f.base)+int(i.A()), 0); err != nil {
						break inner
					}
					continue outer
				}
				var v object.Value
				var yields bool
				if v, yields, err = vm.delegate(regs, i); err != nil {
					break inner
				}
				if !yields {
					regs[i.A()] = v
					continue
				}
				if vm.suspendFrom(pc, i, v) {
					return v, nil
				}
				continue outer

			case code.MatchExc:
				var ok bool
				if ok, err = vm.matchExc(regs[i.A()], regs[i.B()]); err != nil {
					if e, isExc := err.(*object.Exc); isExc && e.Context == nil {
						e.Context = object.ToExc(regs[i.A()])
					}
					break inner
				}
				if !ok {
					pc = int(i.Imm())
				}
			case code.PushExc:
				if vm.handled == nil {
					regs[i.A()] = object.None
				} else {
					regs[i.A()] = vm.handled.Value()
				}
				vm.handled = object.ToExc(regs[i.B()])
			case code.PopExc:
				vm.handled = nil
				if x := regs[i.A()]; !x.IsNone() {
					vm.handled = object.ToExc(x)
				}
			case code.Reraise:
				err = object.ToExc(regs[i.A()])
				break inner
			default:
				f.pc = int32(pc)
				if err = vm.rare(c, f, regs, i); err != nil {
					break inner
				}
			}
		}
		if err == errFuel {
			// The instruction starts again, with fuel: no path through the dispatch comes back from a call just for metering.
			if err = vm.refuel(pc); err == nil {
				continue outer
			}
		}
		if vm.raise(err, pc) {
			continue outer
		}
		return object.Value{}, vm.err
	}
}

// refuel is the look at the budget in front of the instruction before pc. It is a function of its own, like suspendFrom: were pc-1
// computed in the loop, the dispatch would have to keep it.
//
//go:noinline
func (vm *VM) refuel(pc int) error {
	vm.frame.pc = int32(pc - 1)
	return vm.slow()
}

// behind is the next pc. Were it computed in the loop, the dispatch would have to keep the pc before its own increment.
//
//go:noinline
func behind(pc int) int { return pc + 1 }

// errFuel ends the dispatch where the fuel is used up.
var errFuel error = &Error{"out of fuel"}

// burn counts a back-edge, call or resumption; true is time for a look at the budget.
func (vm *VM) burn() bool {
	if !budget.Metered {
		return false
	}
	vm.fuel--
	return vm.fuel < 0
}

// burnBlock is burn for 64 rounds of a loop.
func (vm *VM) burnBlock() bool {
	if !budget.Metered {
		return false
	}
	vm.fuel -= 64
	return vm.fuel < 0
}

func copyValue(r, v *object.Value) {
	r.Bits = v.Bits
	if r.Ref != v.Ref {
		r.Ref = v.Ref
	}
}

func setInt(r *object.Value, v int64) {
	r.Bits = uint64(v)
	if r.Ref != nil {
		r.Ref = nil
	}
}

func setFloat(r *object.Value, v float64) {
	r.Bits = math.Float64bits(v)
	if r.Ref != &object.FloatHeader {
		r.Ref = &object.FloatHeader
	}
}

func setBool(r *object.Value, v bool) {
	r.Bits = 0
	if v {
		r.Bits = 1
	}
	if r.Ref != &object.BoolHeader {
		r.Ref = &object.BoolHeader
	}
}

// fit32 tells whether 32-bit division will do, which is several times faster: x and y are below 2**32 and y is not zero.
func fit32(x, y uint64) bool { return x < 1<<32 && y-1 < 1<<32-1 }

//go:noinline
func floorMod(x, y int64) int64 {
	r := x % y
	if r < 0 {
		r += y
	}
	return r
}

//go:noinline
func floorDiv(x, y int64) int64 {
	q := x / y
	if x%y < 0 {
		q--
	}
	return q
}
