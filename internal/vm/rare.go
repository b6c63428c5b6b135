// This file defines the instructions that need no speed, and names of class bodies and imports.

package vm

import (
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/object"
)

// rare runs the instructions that need no speed.
//
//go:noinline
func (vm *VM) rare(c *linked, f *frame, regs registers, i code.Ins) error {
	t := vm.t
	vm.settle()
	switch i.Op() {
	case code.MoveWide:
		at := int(f.base) + int(i.Imm())
		if i.C() == 0 {
			regs[i.A()] = vm.stack[at]
		} else {
			vm.stack[at] = regs[i.A()]
		}
	case code.MakeCell:
		v := object.Unbound
		if i.B() == 0 {
			v = regs[i.A()]
		}
		cell, err := object.NewCell(t, v)
		if err != nil {
			return err
		}
		regs[i.A()] = cell
	case code.UnbindCell:
		cell := object.ToCell(regs[i.B()])
		if cell.V.IsUnbound() && i.C() == 0 {
			return vm.unbound(c.Names[i.Imm()], false)
		}
		cell.V = object.Unbound
	case code.UnbindFree:
		cell := f.fn.Cells[i.Imm()]
		if cell.V.IsUnbound() && i.B() == 0 {
			return vm.unboundFree(c, int(i.Imm()))
		}
		cell.V = object.Unbound
	case code.DelGlobal:
		slot := i.Imm()
		initial := vm.prog.globals[slot]
		if object.Is(vm.globals[slot], initial) && i.B() == 0 {
			return vm.unbound(vm.prog.main.Globals[slot], true)
		}
		vm.globals[slot] = initial
	case code.LoadName:
		return vm.loadName(c, f, regs, i)
	case code.StoreName:
		return vm.storeName(object.ToDict(regs[0]), c.names[i.Imm()], regs[i.A()])
	case code.DelName:
		_, ok, err := object.ToDict(regs[0]).Delete(t, c.names[i.Imm()].Value())
		if err == nil && !ok && i.B() == 0 {
			err = vm.unbound(c.Names[i.Imm()], true)
		}
		return err
	case code.DelAttr:
		return object.SetAttr(t, regs[i.A()], c.names[i.Imm()], object.Unbound)
	case code.DelItem:
		return object.DelItem(t, regs[i.A()], regs[i.B()])
	case code.Slice:
		a := i.A()
		if err := t.Charge(56); err != nil {
			return err
		}
		regs[a] = object.NewSlice(regs[a], regs[a+1], regs[a+2])
	case code.BuildSet:
		s, err := object.NewSet(t, object.SetType)
		if err != nil {
			return err
		}
		b := int(i.B())
		for _, v := range regs[b : b+int(i.Imm())] {
			if err := s.Add(t, v); err != nil {
				return err
			}
		}
		regs[i.A()] = s.Value()
	case code.ListExtend:
		return vm.listExtend(regs, i)
	case code.SetAdd:
		return object.ToSet(regs[i.A()]).Add(t, regs[i.B()])
	case code.SetUpdate:
		s := object.ToSet(regs[i.A()])
		return object.IterateInto(t, s.Value(), regs[i.B()], func(x object.Value) error { return s.Add(t, x) })
	case code.DictUpdate:
		v := regs[i.B()]
		if !object.IsDict(v) {
			if _, ok, err := object.FindAttr(t, v, keysName); err != nil || !ok {
				if err != nil {
					return err
				}
				return object.TypeErrorf("'%s' object is not a mapping", object.TypeOf(v).Name)
			}
		}
		return object.DictUpdate(t, object.ToDict(regs[i.A()]), v)
	case code.KwMerge:
		return vm.mergeKeywords(object.ToDict(regs[i.A()]), regs[i.B()], regs[i.C()])
	case code.ListToTuple:
		items, err := object.ToList(regs[i.B()]).CopyItems(t)
		if err != nil {
			return err
		}
		regs[i.A()] = object.TupleOf(items)
	case code.UnpackStar:
		before, after := int(i.Imm())&0xffff, int(i.Imm())>>16
		b := int(i.B())
		if i.C() != 0 {
			return object.Ends(t, regs[i.A()], before, after, regs[b:b+before+after+1])
		}
		return object.UnpackStar(t, regs[i.A()], before, after, regs[b:b+before+after+1])
	case code.MakeFunc:
		return vm.makeFunc(c, f, regs, i)
	case code.SetAnnotate:
		object.ToFunc(regs[i.A()]).Annotate = regs[i.B()]
	case code.MakeClass:
		return vm.makeClass(regs, i)
	case code.Super:
		cell := f.fn.Cells[i.Imm()]
		if cell.V.IsUnbound() {
			return object.RuntimeErrorf("super(): empty __class__ cell")
		}
		v, err := object.NewSuper(t, object.ToType(cell.V), regs[i.B()])
		if err != nil {
			return err
		}
		regs[i.A()] = v
	case code.Import:
		v, err := t.Env.Import(t, c.Names[i.Imm()])
		if err != nil {
			return err
		}
		regs[i.A()] = v
	case code.ImportFrom:
		return vm.importFrom(c, regs, i)
	case code.Raise:
		e, err := vm.toExc(regs[i.A()])
		if err != nil {
			return err
		}
		if i.B() != 0 {
			if err := vm.setCause(e, regs[i.C()]); err != nil {
				return err
			}
		}
		return e
	case code.RaiseBare:
		if vm.handled == nil {
			return object.RuntimeErrorf("No active exception to reraise")
		}
		return vm.handled
	case code.AssertErr:
		if i.B() == 0 {
			return object.NewExc(object.AssertionErrorType)
		}
		return object.NewExc(object.AssertionErrorType, regs[i.A()])
	case code.LoadSpecial:
		name := [...]string{"__enter__", "__exit__"}[i.Imm()]
		fn, ok, err := object.LookupSpecial(t, regs[i.B()], name)
		if err != nil {
			return err
		}
		if !ok {
			missed := ""
			if i.Imm() == 1 {
				missed = " (missed __exit__ method)"
			}
			return object.TypeErrorf("'%s' object does not support the context manager protocol%s", object.TypeOf(regs[i.B()]).Name, missed)
		}
		regs[i.A()] = fn
	case code.WithExc:
		e := regs[i.C()]
		v, err := object.Call(t, regs[i.B()], object.TypeOf(e).Value(), e, object.Traceback)
		if err != nil {
			return err
		}
		ok, err := object.Truth(t, v)
		if err != nil {
			return err
		}
		regs[i.A()] = object.Bool(ok)
	case code.MatchSeq, code.MatchMap, code.MatchKeys, code.MatchRest, code.MatchClass:
		return vm.matchOp(regs, i)
	default:
		return fault("operation %d", i.Op())
	}
	return nil
}

var keysName = object.NewStrObj("keys")

// loadName reads a name in a class body: the class's own, one of a function around, the module's, a builtin.
func (vm *VM) loadName(c *linked, f *frame, regs registers, i code.Ins) error {
	name := c.names[i.Imm()]
	v, ok, err := object.ToDict(regs[0]).Get(vm.t, name.Value())
	if err != nil {
		return err
	}
	if !ok && i.B() > 0 {
		if v = f.fn.Cells[i.B()-1].V; v.IsUnbound() {
			return vm.unboundFree(c, int(i.B())-1)
		}
		ok = true
	}
	if !ok {
		if slot, found := vm.prog.slots[name.String()]; found {
			v = vm.globals[slot]
			ok = !v.IsUnbound()
		}
	}
	if !ok {
		v = c.builtins[i.Imm()]
		if v.IsUnbound() {
			return vm.unbound(name.String(), true)
		}
	}
	regs[i.A()] = v
	return nil
}

func (vm *VM) importFrom(c *linked, regs registers, i code.Ins) error {
	m, name := regs[i.B()], c.names[i.Imm()]
	x, ok, err := object.FindAttr(vm.t, m, name)
	if err == nil && ok {
		regs[i.A()] = x
		return nil
	}
	if err != nil && !object.Matches(err, object.AttributeErrorType) {
		return err
	}
	if object.TypeOf(m) == object.ModuleType {
		full := object.ToModule(m).Name + "." + name.String()
		if v, err := vm.t.Env.Import(vm.t, full); err == nil {
			regs[i.A()] = v
			return nil
		}
		why := ""
		if e, isExc := err.(*object.Exc); isExc && object.ToModule(m).Missing != nil {
			why = object.ToModule(m).Missing(name.String())
			_ = e
		}
		if why != "" {
			return object.Raise(object.ImportErrorType, "%s", why)
		}
		e := object.Raise(object.ImportErrorType, "cannot import name '%s' from '%s'", name.String(), object.ToModule(m).Name)
		e.SetImport(object.ToModule(m).Name, name)
		return e
	}
	return object.Raise(object.ImportErrorType, "cannot import name '%s'", name.String())
}
