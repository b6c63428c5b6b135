// This file defines the slow paths of instructions: arithmetic, comparison, attributes, items, displays, text.

package vm

import (
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/object"
)

type registers = *[window]object.Value

//go:noinline
func (vm *VM) binary(regs registers, i code.Ins, op object.Op, inPlace bool) error {
	vm.t.Meter.Pending = vm.pend
	x, y := regs[i.B()], regs[i.C()]
	// An int and a float meet often.
	if x.Ref == object.FloatRef && y.Ref == nil && op <= object.OpMul {
		y = object.Float(float64(y.AsInt()))
	} else if y.Ref == object.FloatRef && x.Ref == nil && op <= object.OpMul {
		x = object.Float(float64(x.AsInt()))
	}
	var v object.Value
	var err error
	if inPlace {
		v, err = object.InPlace(vm.t, op, x, y)
	} else {
		v, err = object.Binary(vm.t, op, x, y)
	}
	if err == nil {
		regs[i.A()] = v
	}
	return err
}

//go:noinline
func (vm *VM) binaryInt(regs registers, i code.Ins, op object.Op) error {
	vm.t.Meter.Pending = vm.pend
	var v object.Value
	var err error
	if i.C() != 0 {
		v, err = object.InPlace(vm.t, op, regs[i.B()], object.Int(int64(i.Imm())))
	} else {
		v, err = object.Binary(vm.t, op, regs[i.B()], object.Int(int64(i.Imm())))
	}
	if err == nil {
		regs[i.A()] = v
	}
	return err
}

//go:noinline
func (vm *VM) unary(regs registers, i code.Ins, op object.UnaryOp) error {
	vm.t.Meter.Pending = vm.pend
	v, err := object.Unary(vm.t, op, regs[i.B()])
	if err == nil {
		regs[i.A()] = v
	}
	return err
}

//go:noinline
func (vm *VM) compare(regs registers, i code.Ins, op object.Cmp) error {
	x, y := regs[i.B()], regs[i.C()]
	if x.Ref != nil && y.Ref != nil && x.Ref.Type() == object.StrType && y.Ref.Type() == object.StrType && op <= object.CmpNe {
		eq := object.ToStr(x).String() == object.ToStr(y).String()
		regs[i.A()] = object.Bool(eq == (op == object.CmpEq))
		return nil
	}
	vm.t.Meter.Pending = vm.pend
	v, err := object.Compare(vm.t, op, x, y)
	if err == nil {
		regs[i.A()] = v
	}
	return err
}

//go:noinline
func (vm *VM) compareTruth(op object.Cmp, x, y object.Value) (bool, error) {
	if x.Ref != nil && y.Ref != nil && x.Ref.Type() == object.StrType && y.Ref.Type() == object.StrType && op <= object.CmpNe {
		return (object.ToStr(x).String() == object.ToStr(y).String()) == (op == object.CmpEq), nil
	}
	vm.t.Meter.Pending = vm.pend
	v, err := object.Compare(vm.t, op, x, y)
	if err != nil {
		return false, err
	}
	return object.Truth(vm.t, v)
}

//go:noinline
func (vm *VM) contains(regs registers, i code.Ins) error {
	vm.t.Meter.Pending = vm.pend
	ok, err := object.Contains(vm.t, regs[i.C()], regs[i.B()])
	if err == nil {
		regs[i.A()] = object.Bool(ok == (i.Op() == code.In))
	}
	return err
}

// cache is the inline cache of an instruction.
func (vm *VM) cache(c *linked, i code.Ins) *cache {
	return &vm.caches[c.cacheBase+int(uint32(i.Imm())>>16)]
}

//go:noinline
func (vm *VM) getAttr(c *linked, regs registers, i code.Ins) error {
	vm.t.Meter.Pending = vm.pend
	v, name := regs[i.B()], c.names[uint16(i.Imm())]
	if typ := object.TypeOf(v); typ.Layout == object.LayoutInstance {
		in := object.ToInstance(v)
		if slot := in.Shape.Slot(name.String()); slot >= 0 {
			if d, found := typ.Lookup(name.String()); !found || object.TypeOf(d).Slots.DescrSet == nil {
				*vm.cache(c, i) = cache{shape: in.Shape, epoch: vm.t.Epoch, slot: int32(slot)}
				regs[i.A()] = in.Slots[slot]
				return nil
			}
		}
	}
	x, err := object.GetAttr(vm.t, v, name)
	if err == nil {
		regs[i.A()] = x
	}
	return err
}

//go:noinline
func (vm *VM) setAttr(c *linked, regs registers, i code.Ins) error {
	vm.t.Meter.Pending = vm.pend
	v, name := regs[i.A()], c.names[uint16(i.Imm())]
	typ := object.TypeOf(v)
	if typ.Layout == object.LayoutInstance && typ.User && typ.Slots.SetAttr == nil {
		d, found := typ.Lookup(name.String())
		if !found || object.TypeOf(d).Slots.DescrSet == nil {
			in := object.ToInstance(v)
			k := vm.cache(c, i)
			if slot := in.Shape.Slot(name.String()); slot >= 0 {
				*k = cache{shape: in.Shape, epoch: vm.t.Epoch, slot: int32(slot)}
				in.Slots[slot] = regs[i.B()]
				return nil
			}
			old := in.Shape
			next := old.Add(name.String())
			*k = cache{shape: old, next: next, epoch: vm.t.Epoch}
			return in.AddSlot(vm.t, next, regs[i.B()])
		}
	}
	return object.SetAttr(vm.t, v, name, regs[i.B()])
}

//go:noinline
func (vm *VM) loadMethod(c *linked, regs registers, i code.Ins) error {
	vm.t.Meter.Pending = vm.pend
	v, name := regs[i.B()], c.names[uint16(i.Imm())]
	fn, bind, err := object.LookupMethod(vm.t, v, name)
	if err != nil {
		return err
	}
	a := i.A()
	if !bind {
		if object.TypeOf(v) == object.ModuleType {
			*vm.cache(c, i) = cache{obj: v.Pointer(), fn: fn}
		}
		regs[a], regs[a+1] = fn, object.Unbound
		return nil
	}
	switch typ := object.TypeOf(v); {
	case typ.Layout == object.LayoutInstance && typ.User:
		*vm.cache(c, i) = cache{shape: object.ToInstance(v).Shape, epoch: vm.t.Epoch, fn: fn}
	case !typ.User && v.Ref != nil:
		*vm.cache(c, i) = cache{typ: typ, fn: fn}
	}
	regs[a], regs[a+1] = fn, v
	return nil
}

//go:noinline
func (vm *VM) getItem(regs registers, i code.Ins) error {
	vm.t.Meter.Pending = vm.pend
	v := regs[i.B()]
	var x object.Value
	var err error
	if v.Ref != nil && v.Ref.Type() == object.DictType {
		var ok bool
		if x, ok, err = object.ToDict(v).Get(vm.t, regs[i.C()]); err == nil && !ok {
			err = object.KeyError(regs[i.C()])
		}
	} else {
		x, err = object.GetItem(vm.t, v, regs[i.C()])
	}
	if err == nil {
		regs[i.A()] = x
	}
	return err
}

//go:noinline
func (vm *VM) getItemInt(regs registers, i code.Ins) error {
	v := regs[i.B()]
	if v.Ref != nil {
		n := int(i.Imm())
		switch v.Ref.Type() {
		case object.ListType:
			l := object.ToList(v)
			if n < 0 {
				n += l.Len()
			}
			if n >= 0 && n < l.Len() {
				regs[i.A()] = l.At(n)
				return nil
			}
		case object.TupleType:
			items := object.ToTuple(v).Items
			if n < 0 {
				n += len(items)
			}
			if n >= 0 && n < len(items) {
				regs[i.A()] = items[n]
				return nil
			}
		}
	}
	vm.t.Meter.Pending = vm.pend
	x, err := object.GetItem(vm.t, v, object.Int(int64(i.Imm())))
	if err == nil {
		regs[i.A()] = x
	}
	return err
}

//go:noinline
func (vm *VM) getIter(regs registers, i code.Ins) error {
	vm.t.Meter.Pending = vm.pend
	v, a := regs[i.B()], i.A()
	if i.C() == 0 && v.Ref != nil {
		switch v.Ref.Type() {
		case object.RangeType:
			r := object.ToRange(v)
			regs[a], regs[a+1], regs[a+2] = object.Int(r.Start), object.Int(r.Len), object.Int(r.Step)
			return nil
		case object.ListType, object.TupleType:
			regs[a], regs[a+1] = v, object.Int(0)
			return nil
		}
	}
	it, err := object.Iter(vm.t, v)
	if err == nil {
		regs[a] = it
		if i.C() == 0 {
			regs[a+1] = object.Bool(object.GivesPairs(it))
		}
	}
	return err
}

// forNext is a loop's next item for the iterators that the loop does not know. It gives the instruction to go on at, -1 at the end. A
// pair that the loop takes apart at once goes straight into the registers of its two variables.
//
//go:noinline
func (vm *VM) forNext(c *linked, regs registers, i code.Ins) (next int, err error) {
	vm.t.Meter.Pending = vm.pend
	s := regs[i.A()]
	typ := s.Ref.Type()
	state := &regs[i.A()+1]
	next = int(i.Imm())
	if typ == object.TupleType {
		items := object.ToTuple(s).Items
		if n := int(state.Bits); n < len(items) {
			state.Bits++
			regs[i.B()] = items[n]
			return next, nil
		}
		return -1, nil
	}
	if state.Bits != 0 {
		if u := c.Ins[next]; u.Op() == code.Unpack && u.Imm() == 2 && u.A() == i.B() {
			a, b, ok, err := object.NextPair(vm.t, s)
			if err != nil || !ok {
				return -1, err
			}
			regs[u.B()], regs[u.B()+1] = a, b
			return next + 1, nil
		}
	}
	x, ok, err := typ.Slots.Next(vm.t, s)
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
	v, err := object.NewTuple(vm.t, regs[b:b+n])
	if err == nil {
		regs[i.A()] = v
	}
	return err
}

//go:noinline
func (vm *VM) buildList(regs registers, i code.Ins) error {
	vm.t.Meter.Pending = vm.pend
	b, n := int(i.B()), int(i.Imm())
	l, err := object.NewListFrom(vm.t, regs[b:b+n])
	if err == nil {
		regs[i.A()] = l.Value()
	}
	return err
}

//go:noinline
func (vm *VM) buildDict(regs registers, i code.Ins) error {
	vm.t.Meter.Pending = vm.pend
	d, err := object.NewDict(vm.t)
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
	size := 0
	for _, v := range regs[b : b+n] {
		size += len(object.ToStr(v).String())
	}
	if err := vm.t.Charge(object.StrSize(size)); err != nil {
		return err
	}
	buf := make([]byte, 0, size)
	for _, v := range regs[b : b+n] {
		buf = append(buf, object.ToStr(v).String()...)
	}
	regs[i.A()] = object.NewStr(string(buf))
	return nil
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
	case 'r':
		s, err = object.Repr(vm.t, v)
	case 'a':
		if s, err = object.Repr(vm.t, v); err == nil {
			s = object.ASCIIText(s)
		}
	default:
		spec := ""
		if i.Imm()&256 != 0 {
			spec = object.ToStr(regs[i.C()]).String()
		} else if v.Ref != nil && v.Ref.Type() == object.StrType {
			regs[i.A()] = v
			return nil
		}
		if s, err = object.Format(vm.t, v, spec); err != nil {
			return err
		}
		x, err := object.StrOf(vm.t, s)
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
		if s, err = object.Format(vm.t, x, object.ToStr(regs[i.C()]).String()); err == nil {
			x, err = object.StrOf(vm.t, s)
		}
	}
	if err == nil {
		regs[i.A()] = x
	}
	return err
}

//go:noinline
func (vm *VM) unpack(regs registers, i code.Ins) error {
	v := regs[i.A()]
	b, n := int(i.B()), int(i.Imm())
	if v.Ref != nil && v.Ref.Type() == object.TupleType {
		if items := object.ToTuple(v).Items; len(items) == n {
			copy(regs[b:b+n], items)
			return nil
		}
	}
	vm.t.Meter.Pending = vm.pend
	return object.Unpack(vm.t, v, regs[b:b+n])
}

func (vm *VM) unbound(name string, module bool) error {
	if module {
		return object.Raise(object.NameErrorType, "name '%s' is not defined", name)
	}
	return object.Raise(object.UnboundLocalErrorType, "cannot access local variable '%s' where it is not associated with a value", name)
}

func (vm *VM) unboundCell(c *linked, i code.Ins) error {
	return vm.unbound(c.Names[i.Imm()], i.C() != 0)
}

func (vm *VM) unboundFree(c *linked, n int) error {
	return object.Raise(object.NameErrorType, "cannot access free variable '%s' where it is not associated with a value in enclosing scope", c.FreeNames[n])
}

// rare runs the instructions that need no speed.
//
//go:noinline
func (vm *VM) rare(c *linked, f *frame, regs registers, i code.Ins) error {
	t := vm.t
	t.Meter.Pending = vm.pend
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
	case code.LoadFreeCell:
		regs[i.A()] = f.fn.Cells[i.Imm()].Value()
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
		return object.ToDict(regs[0]).Set(t, c.names[i.Imm()].Value(), regs[i.A()])
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
		return object.Iterate(t, regs[i.B()], func(x object.Value) error { return s.Add(t, x) })
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
		v, err := object.Call(t, regs[i.B()], object.TypeOf(e).Value(), e, object.None)
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
		v = f.fn.Cells[i.B()-1].V
		ok = !v.IsUnbound()
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
		return object.Raise(object.ImportErrorType, "cannot import name '%s' from '%s'", name.String(), object.ToModule(m).Name)
	}
	return object.Raise(object.ImportErrorType, "cannot import name '%s'", name.String())
}

func (vm *VM) makeFunc(c *linked, f *frame, regs registers, i code.Ins) error {
	in := c.inner[i.Imm()]
	fn := object.Func{Code: in.Code, Env: in, Name: in.Name, Qualname: in.Qualname, Doc: in.doc, Annotate: object.Unbound}
	b := i.B()
	if d := regs[b]; !d.IsNone() {
		fn.Defaults = object.ToTuple(d).Items
	}
	if d := regs[b+1]; !d.IsNone() {
		kw := object.ToDict(d)
		fn.KwDefaults = make([]object.Value, in.KwOnly)
		for k := range fn.KwDefaults {
			fn.KwDefaults[k] = object.Unbound
			if v, ok := kw.GetStr(in.Params[in.Positional+k]); ok {
				fn.KwDefaults[k] = v
			}
		}
	}
	if n := len(in.Captures); n > 0 {
		fn.Cells = make([]*object.Cell, n)
		for k, from := range in.Captures {
			switch {
			case from < 0:
				fn.Cells[k] = f.fn.Cells[-1-from]
			case from < window:
				fn.Cells[k] = object.ToCell(regs[from])
			default:
				fn.Cells[k] = object.ToCell(vm.stack[int(f.base)+from])
			}
		}
	}
	v, err := object.NewFunc(vm.t, fn)
	if err == nil {
		regs[i.A()] = v
	}
	return err
}

// makeClass runs a class body, a function, on a fresh namespace and makes the class from what it bound.
func (vm *VM) makeClass(regs registers, i code.Ins) error {
	t := vm.t
	a := i.A()
	fn := object.ToFunc(regs[a])
	ns, err := object.NewDict(t)
	if err != nil {
		return err
	}
	// The namespace goes into register 0 as if it were an argument.
	cell, err := vm.runClass(fn, ns)
	if err != nil {
		return err
	}
	var names []string
	var vals []object.Value
	for pos := 0; ; {
		k, v, next, ok := ns.Next(pos)
		if !ok {
			break
		}
		names = append(names, object.ToStr(k).String())
		vals = append(vals, v)
		pos = next
	}
	var kw []object.Kwarg
	if k := regs[i.B()+1]; !k.IsNone() {
		if kw, err = keywords(t, object.ToDict(k)); err != nil {
			return err
		}
	}
	bases := object.ToTuple(regs[i.B()]).Items
	cls, err := object.NewClass(t, fn.Name, fn.Qualname, bases, names, vals, kw)
	if err != nil {
		return err
	}
	if !cell.IsNone() {
		object.ToCell(cell).V = cls.Value()
	}
	regs[a] = cls.Value()
	return nil
}

func (vm *VM) runClass(fn *object.Func, ns *object.Dict) (object.Value, error) {
	t := vm.t
	if err := t.Enter(); err != nil {
		return object.Value{}, err
	}
	defer t.Leave()
	stack := vm.stack
	defer func() { vm.stack = stack; vm.high = min(vm.high, len(stack)) }()
	c := fn.Env.(*linked)
	base := vm.top()
	if err := vm.push(c, fn, base, base, frameEntry); err != nil {
		return object.Value{}, err
	}
	vm.stack[base] = ns.Value()
	pending := t.Meter.Pending
	v, err := vm.run()
	t.Meter.Pending = pending
	return v, err
}
