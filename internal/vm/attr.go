// This file defines how instructions read and set attributes and find methods, with their inline caches.

package vm

import (
	"unsafe"

	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/object"
)

// cache is the inline cache of an instruction.
func (vm *VM) cache(c *linked, i code.Ins) *cache {
	return &vm.caches[c.cacheBase+int(uint32(i.Imm())>>16)]
}

//go:noinline
func (vm *VM) getAttr(c *linked, regs registers, i code.Ins) (pushed bool, err error) {
	vm.t.Meter.Pending = vm.pend
	v, name := regs[i.B()], c.names[uint16(i.Imm())]
	k := vm.cache(c, i)
	typ := object.TypeOf(v)
	if typ.Layout != object.LayoutInstance {
		return false, vm.getFixed(k, regs, i, v, name)
	}
	in := object.ToInstance(v)
	if k.epoch == vm.t.Epoch {
		if k.typ == typ {
			return true, vm.callGetter(object.ToFunc(k.fn), v, i)
		}
		if k.obj == unsafe.Pointer(in.Shape) && k.values == vm.t.ClassValues {
			regs[i.A()] = k.fn
			return false, nil
		}
	}
	d, found := typ.Lookup(name.String())
	if found && object.TypeOf(d) == object.PropertyType && typ.Slots.GetAttr == nil {
		if get := object.ToProperty(d).Get; object.TypeOf(get) == object.FuncType {
			*k = cache{typ: typ, epoch: vm.t.Epoch, fn: get}
			return true, vm.callGetter(object.ToFunc(get), v, i)
		}
	}
	if !found || object.TypeOf(d).Slots.DescrSet == nil {
		if slot := in.Shape.Slot(name.String()); slot >= 0 {
			*k = cache{shape: in.Shape, epoch: vm.t.Epoch, slot: int32(slot)}
			regs[i.A()] = in.Slots[slot]
			return false, nil
		}
		if found && object.TypeOf(d).Slots.DescrGet == nil {
			*k = cache{obj: unsafe.Pointer(in.Shape), epoch: vm.t.Epoch, values: vm.t.ClassValues, fn: d}
			regs[i.A()] = d
			return false, nil
		}
	}
	x, err := object.GetAttr(vm.t, v, name)
	vm.t.Settle()
	if err == nil {
		regs[i.A()] = x
	}
	return false, err
}

// getFixed is getAttr for what is no instance with slots: modules, classes, and objects whose attributes their type computes.
func (vm *VM) getFixed(k *cache, regs registers, i code.Ins, v object.Value, name *object.Str) error {
	t := vm.t
	typ := object.TypeOf(v)
	if k.epoch == t.Epoch {
		if k.obj != nil && k.obj == v.Pointer() && k.values == t.ClassValues {
			regs[i.A()] = k.fn
			return nil
		}
		if k.typ == typ && !k.fn.IsUnbound() {
			x, err := object.TypeOf(k.fn).Slots.DescrGet(t, k.fn, v, typ)
			if err == nil {
				regs[i.A()] = x
			}
			return err
		}
		if k.typ == typ { // the type itself has nothing of this name
			if x, ok, err := typ.Slots.GetAttr(t, v, name); err != nil {
				return err
			} else if ok {
				regs[i.A()] = x
				return nil
			}
		}
	}
	x, err := object.GetAttr(t, v, name)
	t.Settle()
	if err != nil {
		return err
	}
	switch {
	case typ == object.ModuleType:
		*k = cache{obj: v.Pointer(), epoch: t.Epoch, values: t.ClassValues, fn: x}
	case typ == object.TypeType:
		// Only what stands in the class as it is: what a descriptor gives may be another thing each time.
		if d, found := object.ToType(v).Lookup(name.String()); found && object.Is(d, x) {
			if slots := &object.TypeOf(d).Slots; slots.DescrGet == nil || object.TypeOf(d) == object.FuncType {
				*k = cache{obj: v.Pointer(), epoch: t.Epoch, values: t.ClassValues, fn: x}
			}
		}
	case v.Ref != nil && typ.Layout != object.LayoutType:
		if d, found := typ.Lookup(name.String()); found {
			if slots := &object.TypeOf(d).Slots; slots.DescrGet != nil && slots.DescrSet != nil {
				*k = cache{typ: typ, epoch: t.Epoch, fn: d}
			}
		} else if typ == object.FuncType { // its GetAttr knows the function's own attributes, too
			*k = cache{typ: typ, epoch: t.Epoch, fn: object.Unbound}
		}
	}
	regs[i.A()] = x
	return nil
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
			if !typ.Allows(name.String()) {
				return object.SetAttr(vm.t, v, name, regs[i.B()])
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
		if object.IsMethod(fn) && object.TypeOf(v) == object.SuperType {
			m := object.ToMethod(fn)
			regs[a], regs[a+1] = m.Fn, m.Self
			if object.TypeOf(m.Self).Layout == object.LayoutInstance {
				*vm.cache(c, i) = cache{shape: object.ToInstance(m.Self).Shape, epoch: vm.t.Epoch, obj: object.SuperClass(v).Value().Pointer(), fn: m.Fn}
			}
			return nil
		}
		switch object.TypeOf(v) {
		case object.ModuleType:
			*vm.cache(c, i) = cache{obj: v.Pointer(), epoch: vm.t.Epoch, fn: fn}
		case object.TypeType:
			if d, found := object.ToType(v).Lookup(name.String()); found {
				switch object.TypeOf(d) {
				case object.FuncType, object.StaticMethodType, object.ClassMethodType, object.NativeType:
					*vm.cache(c, i) = cache{obj: v.Pointer(), epoch: vm.t.Epoch, fn: fn}
				}
			}
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

// foundAtCall tells the types whose methods CallMethod looks up itself, so that LoadMethod need not hand them on: what such a type has under
// a name never changes.
func foundAtCall(typ *object.Type) bool {
	return !typ.User && typ != object.TypeType && typ != object.UnboundType
}

// findMethod is the LoadMethod in front of a CallMethod once more, for a self of a type of foundAtCall.
//
//go:noinline
func (vm *VM) findMethod(c *linked, regs registers, i code.Ins) {
	vm.t.Meter.Pending = vm.pend
	self := regs[i.A()+1]
	k := cache{typ: object.TypeOf(self)}
	fn, ok := k.typ.Lookup(c.names[uint16(i.Imm())].String())
	if !ok || object.TypeOf(fn) != object.NativeType || object.ToNative(fn).Owner == nil { // LoadMethod has found another thing
		return
	}
	regs[i.A()] = fn
	nat, n := object.ToNative(fn), int(i.B())+1
	k.fn, k.quick = fn, quickMethodOf(k.typ, nat.Name, n)
	if nat.FastArgs>>uint(n)&1 != 0 {
		k.fast = nat.Fast
	}
	*vm.cache(c, i) = k
}

func quickMethodOf(typ *object.Type, name string, n int) quickMethod {
	switch {
	case typ == object.ListType && name == "append" && n == 2:
		return listAppend
	case typ == object.DictType && name == "get" && n >= 2 && n <= 3: // what comes with a default counts as long as the key is there
		return dictGet
	}
	return plainMethod
}
