// This file defines calls other than the plain ones of the dispatch loop.

package vm

import (
	"slices"

	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/object"
)

func (vm *VM) notCallable(v object.Value) error {
	return object.TypeErrorf("'%s' object is not callable", object.TypeOf(v).Name)
}

// callFunc pushes a frame for fn whose n arguments stand in the stack from base on.
//
//go:noinline
func (vm *VM) callFunc(fn *object.Func, c *linked, base, n int, kw []object.Kwarg, ret int, kind frameKind) error {
	vm.t.Meter.Pending = vm.pend
	if vm.full() {
		return errRecursion()
	}
	if err := vm.ensure(base, c); err != nil {
		return err
	}
	if miss := c.nargs - n; kw == nil && c.simple && miss >= 0 && miss <= len(fn.Defaults) {
		copy(vm.stack[base+n:base+c.nargs], fn.Defaults[len(fn.Defaults)-miss:])
	} else {
		if err := vm.bind(fn, c, vm.stack[base:base+len(c.Params)+2], vm.stack[base:base+n], kw); err != nil {
			return err
		}
	}
	return vm.push(c, fn, base, ret, kind)
}

// callAt calls callee with n arguments from first on; the place in front of them is free. pushed tells that a frame was made for it; else
// the result is at ret.
//
//go:noinline
func (vm *VM) callAt(callee object.Value, first, n int, kw []object.Kwarg, ret int) (pushed bool, err error) {
	t := vm.t
	vm.t.Meter.Pending = vm.pend
	switch typ := object.TypeOf(callee); typ {
	case object.FuncType:
		fn := object.ToFunc(callee)
		return true, vm.callFunc(fn, fn.Env.(*linked), first, n, kw, ret, frameCall)
	case object.MethodType:
		m := object.ToMethod(callee)
		if object.TypeOf(m.Fn) == object.FuncType {
			if err := vm.shift(first, n); err != nil {
				return false, err
			}
			vm.stack[first] = m.Self
			fn := object.ToFunc(m.Fn)
			return true, vm.callFunc(fn, fn.Env.(*linked), first, n+1, kw, ret, frameCall)
		}
	case object.TypeType:
		c := object.ToType(callee)
		if init, ok := c.PlainClass(); ok && init != nil {
			in, err := object.NewInstance(t, c)
			if err != nil {
				return false, err
			}
			if err := vm.shift(first, n); err != nil {
				return false, err
			}
			self := object.Obj(&in.Header)
			// The result goes where it should when __init__ has ended: a variable keeps its value where that fails.
			vm.stack[first], vm.stack[first-1] = self, self
			if err := vm.callFunc(init, init.Env.(*linked), first, n+1, kw, ret, frameInit); err != nil {
				return false, err
			}
			return true, nil
		}
		if c.Quick != nil && kw == nil {
			stack := vm.stack
			if v, ok, err := c.Quick(t, stack[first:first+n]); ok || err != nil {
				vm.settle()
				if err == nil {
					stack[ret] = v
				}
				return false, err
			}
		}
	}
	if fn := object.TypeOf(callee).PlainMethod(object.SpecialCall); fn != nil {
		if err := vm.shift(first, n); err != nil {
			return false, err
		}
		vm.stack[first] = callee
		return true, vm.callFunc(fn, fn.Env.(*linked), first, n+1, kw, ret, frameCall)
	}
	stack := vm.stack
	v, err := object.CallKw(t, callee, stack[first:first+n], kw)
	vm.settle()
	if err != nil {
		return false, err
	}
	stack[ret] = v
	return false, nil
}

// callMethod is CallMethod for what is no Python function.
//
//go:noinline
func (vm *VM) callMethod(callee object.Value, regs registers, i code.Ins, base, first, n int) (pushed bool, err error) {
	if callee.Ref != nil && callee.Ref.Type() == object.NativeType {
		vm.t.Meter.Pending = vm.pend
		var v object.Value
		// A method that was found on the type of its self needs no look at it.
		if nat := object.ToNative(callee); nat.FastArgs>>uint(n)&1 != 0 && (first == int(i.A())+1 || nat.Owner == nil) {
			v, err = nat.Fast(vm.t, regs[first:first+n])
		} else {
			v, err = object.CallNative(vm.t, nat, regs[first:first+n], nil)
		}
		vm.settle()
		if err == nil {
			regs[i.C()] = v
		}
		return false, err
	}
	return vm.callAt(callee, base+first, n, nil, base+int(i.C()))
}

// callBuiltin is CallBuiltin for what is not a function of Go that takes exactly these arguments.
//
//go:noinline
func (vm *VM) callBuiltin(c *linked, regs registers, i code.Ins, base int) (pushed bool, err error) {
	a, n := int(i.A()), int(i.B())
	callee := c.builtins[i.Imm()]
	if nat := c.natives[i.Imm()]; nat != nil {
		vm.t.Meter.Pending = vm.pend
		v, err := nat.Fn(vm.t, regs[a+1:a+1+n], nil)
		vm.settle()
		if err == nil {
			regs[i.C()] = v
		}
		return false, err
	}
	if callee.IsUnbound() {
		return false, vm.missing(c, regs, c.names[i.Imm()].String())
	}
	return vm.callAt(callee, base+a+1, n, nil, base+int(i.C()))
}

// length is Len for what the loop does not know.
//
//go:noinline
func (vm *VM) length(c *linked, regs registers, i code.Ins) error {
	if v := regs[i.B()]; object.TypeOf(v) == object.StrType {
		setInt(&regs[i.A()], int64(object.As[object.Str](v).Len()))
		return nil
	}
	vm.t.Meter.Pending = vm.pend
	fn := c.builtins[i.Imm()]
	if fn.IsUnbound() {
		return vm.missing(c, regs, c.names[i.Imm()].String())
	}
	v, err := object.Call(vm.t, fn, regs[i.B()])
	vm.settle()
	if err == nil {
		regs[i.A()] = v
	}
	return err
}

// shift moves n arguments up by one place.
func (vm *VM) shift(first, n int) error {
	if first+n+1+window > len(vm.stack) {
		size := 2 * len(vm.stack)
		if err := vm.t.Charge(int64(size) * 16); err != nil {
			return err
		}
		grown := make([]object.Value, size)
		copy(grown, vm.stack)
		vm.stack = grown
	}
	copy(vm.stack[first+1:first+1+n], vm.stack[first:first+n])
	vm.high = max(vm.high, first+n+1)
	return nil
}

// maxKwargs is the room for keyword arguments that is kept between calls; what a call needed beyond it was charged for that call only.
const maxKwargs = 1024

// callSlow runs the call instructions with keywords or unpacking.
//
//go:noinline
func (vm *VM) callSlow(c *linked, regs registers, i code.Ins, base int) (pushed bool, err error) {
	vm.t.Meter.Pending = vm.pend
	mark := len(vm.kwargs)
	if i.Op() == code.CallEx {
		pushed, err = vm.callStars(regs, i, base)
	} else {
		pushed, err = vm.callNames(c, regs, i, base)
	}
	// Keyword arguments have been bound by now.
	clear(vm.kwargs[mark:])
	vm.kwargs = vm.kwargs[:mark]
	if mark == 0 && cap(vm.kwargs) > maxKwargs {
		vm.kwargs = nil
	}
	return pushed, err
}

// callStars runs a call with * or **.
func (vm *VM) callStars(regs registers, i code.Ins, base int) (pushed bool, err error) {
	t := vm.t
	a := int(i.A())
	callee, args, named := regs[a], regs[a+1], regs[a+2]
	var items []object.Value
	var kw []object.Kwarg
	if i.B() == 0 && !named.IsNone() || i.C() != 0 {
		if object.TypeOf(named) != object.DictType {
			d, err := object.NewDict(t)
			if err != nil {
				return false, err
			}
			if err := vm.mergeKeywords(d, named, callee); err != nil {
				return false, err
			}
			named = d.Value()
		}
		if kw, err = vm.pushKeywords(object.ToDict(named)); err != nil {
			return false, err
		}
	}
	switch {
	case object.TypeOf(args) == object.TupleType:
		items = object.ToTuple(args).Items
	case i.B() == 0:
		if items, err = object.ToList(args).CopyItems(t); err != nil {
			return false, err
		}
	default:
		l, err := object.NewList(t, 0)
		if err != nil {
			return false, err
		}
		if err := vm.extendArgs(l, args, callee); err != nil {
			return false, err
		}
		if items, err = l.Items(t); err != nil {
			return false, err
		}
	}
	if object.TypeOf(callee) == object.FuncType {
		if vm.full() {
			return false, errRecursion()
		}
		fn := object.ToFunc(callee)
		lc := fn.Env.(*linked)
		first := base + a + 1
		if err := vm.ensure(first, lc); err != nil {
			return false, err
		}
		if len(kw) == 0 && len(items) == lc.exact {
			copy(vm.stack[first:], items)
			return true, vm.push(lc, fn, first, base+a, frameCall)
		}
		if err := vm.bind(fn, lc, vm.stack[first:first+len(lc.Params)+2], items, kw); err != nil {
			return false, err
		}
		return true, vm.push(lc, fn, first, base+a, frameCall)
	}
	stack := vm.stack
	v, err := object.CallKw(t, callee, items, kw)
	t.Settle()
	if err == nil {
		stack[base+a] = v
	}
	return false, err
}

// pushKeywords puts the items of the dict of ** on the stack of keyword arguments.
func (vm *VM) pushKeywords(d *object.Dict) ([]object.Kwarg, error) {
	mark := len(vm.kwargs)
	if err := vm.t.Charge(int64(d.Len()) * 24); err != nil {
		return nil, err
	}
	vm.kwargs = slices.Grow(vm.kwargs, d.Len())
	for pos, n := 0, 1; ; n++ {
		k, v, next, ok := d.Next(pos)
		if !ok {
			return vm.kwargs[mark:], nil
		}
		if n&4095 == 0 {
			if err := vm.t.Poll(256); err != nil {
				return nil, err
			}
		}
		if !object.IsStr(k) {
			return nil, object.TypeErrorf("keywords must be strings")
		}
		vm.kwargs = append(vm.kwargs, object.Kwarg{Name: object.ToStr(k), Value: v})
		pos = next
	}
}

// callNames runs a call with keywords.
func (vm *VM) callNames(c *linked, regs registers, i code.Ins, base int) (pushed bool, err error) {
	a, n := int(i.A()), int(i.B())
	names := c.calls[i.Imm()]
	callee := regs[a]
	first := a + 1
	if i.Op() == code.CallMethodKw {
		if regs[a+1].IsUnbound() {
			first = a + 2
		} else {
			n++
		}
	}
	npos := n - len(names)
	if object.TypeOf(callee) == object.FuncType && !vm.full() {
		fn := object.ToFunc(callee)
		lc := fn.Env.(*linked)
		if err := vm.ensure(base+first, lc); err != nil {
			return false, err
		}
		if vm.bindNames(fn, lc, base+first, npos, names) {
			return true, vm.push(lc, fn, base+first, base+a, frameCall)
		}
		if len(lc.params) == 0 && lc.Vararg && lc.Kwarg {
			if err := vm.bindWrapper(base+first, npos, names); err != nil {
				return false, err
			}
			return true, vm.push(lc, fn, base+first, base+a, frameCall)
		}
	}
	mark := len(vm.kwargs)
	for k, name := range names {
		vm.kwargs = append(vm.kwargs, object.Kwarg{Name: name, Value: regs[first+npos+k]})
	}
	return vm.callAt(callee, base+first, npos, vm.kwargs[mark:], base+a)
}

// keywords is a dict made for a call as keyword arguments.
func keywords(t *object.Thread, d *object.Dict) ([]object.Kwarg, error) {
	if err := t.Charge(int64(d.Len()) * 24); err != nil {
		return nil, err
	}
	kw := make([]object.Kwarg, 0, d.Len())
	for pos, n := 0, 1; ; n++ {
		k, v, next, ok := d.Next(pos)
		if !ok {
			return kw, nil
		}
		if n&4095 == 0 {
			if err := t.Poll(256); err != nil {
				return nil, err
			}
		}
		if !object.IsStr(k) {
			return nil, object.TypeErrorf("keywords must be strings")
		}
		kw = append(kw, object.Kwarg{Name: object.ToStr(k), Value: v})
		pos = next
	}
}

// mergeKeywords adds **v to the keywords of a call of fn.
func (vm *VM) mergeKeywords(d *object.Dict, v, fn object.Value) error {
	t := vm.t
	if !object.IsDict(v) {
		if _, ok, err := object.FindAttr(t, v, keysName); err != nil || !ok {
			if err != nil {
				return err
			}
			name, err := called(t, fn)
			if err != nil {
				return err
			}
			return object.TypeErrorf("%s argument after ** must be a mapping, not %s", name, object.TypeOf(v).Name)
		}
		keys, err := object.CallMethod(t, v, "keys")
		if err != nil {
			return err
		}
		return object.Iterate(t, keys, func(k object.Value) error {
			x, err := object.GetItem(t, v, k)
			if err != nil {
				return err
			}
			return addKeyword(t, d, k, x, fn)
		})
	}
	src := object.ToDict(v)
	for pos := 0; ; {
		k, x, next, ok := src.Next(pos)
		if !ok {
			return nil
		}
		if err := addKeyword(t, d, k, x, fn); err != nil {
			return err
		}
		pos = next
	}
}

// addKeyword adds a keyword argument that is not there yet.
func addKeyword(t *object.Thread, d *object.Dict, k, x, fn object.Value) error {
	if _, dup, err := d.Get(t, k); err != nil {
		return err
	} else if dup {
		name, err := object.ToString(t, k)
		if err != nil {
			return err
		}
		return object.TypeErrorf("%s() got multiple values for keyword argument '%s'", qualified(fn), object.Printable(name, 200))
	}
	return d.Set(t, k, x)
}

// qualified is how CPython names the callee in errors about * and **.
func qualified(fn object.Value) string {
	switch {
	case object.TypeOf(fn) == object.FuncType:
		return "__main__." + object.ToFunc(fn).Qualname
	case object.IsMethod(fn):
		return qualified(object.ToMethod(fn).Fn)
	}
	return object.CallableName(fn)
}

// called is the callee in errors about * and **: a function with its brackets, another value as str() shows it.
func called(t *object.Thread, fn object.Value) (string, error) {
	switch object.TypeOf(fn) {
	case object.FuncType, object.NativeType, object.TypeType:
		return qualified(fn) + "()", nil
	}
	if object.IsMethod(fn) {
		return qualified(fn) + "()", nil
	}
	text, err := object.ToString(t, fn)
	return object.Printable(text, 200), err
}

// listExtend adds *v to a display, or (b operand C set) to the arguments of a call.
func (vm *VM) listExtend(regs registers, i code.Ins) error {
	v := regs[i.B()]
	l := object.ToList(regs[i.A()])
	if i.C() != 0 {
		return vm.extendArgs(l, v, regs[i.Imm()])
	}
	if !unpacks(v) {
		return object.TypeErrorf("Value after * must be an iterable, not %s", object.TypeOf(v).Name)
	}
	return object.Extend(vm.t, l, v)
}

func unpacks(v object.Value) bool {
	s := &object.TypeOf(v).Slots
	return s.Iter != nil || s.GetItem != nil
}

// extendArgs adds *v to the arguments of a call of fn.
func (vm *VM) extendArgs(l *object.List, v, fn object.Value) error {
	if !unpacks(v) {
		// With arguments before it, it is a list display that fails.
		if l.Len() > 0 {
			return object.TypeErrorf("Value after * must be an iterable, not %s", object.TypeOf(v).Name)
		}
		name, err := called(vm.t, fn)
		if err != nil {
			return err
		}
		return object.TypeErrorf("%s argument after * must be an iterable, not %s", name, object.TypeOf(v).Name)
	}
	return object.Extend(vm.t, l, v)
}

// leave ends a frame that is not a plain call with the value that it returned. done tells that the run loop ends.
//
//go:noinline
func (vm *VM) leave(v object.Value) (done bool, err error) {
	f := vm.frame
	if f.kind == frameInit && !v.IsNone() {
		return false, object.TypeErrorf("__init__() should return None, not '%s'", object.TypeOf(v).Name)
	}
	kind, ret, jump := f.kind, f.ret, f.jump
	if kind >= frameGen {
		vm.endGenerator(f.gen)
	}
	vm.frame = f.prev
	switch kind {
	case frameEntry, frameGen, frameFill:
		vm.yield = false
		return true, nil
	case frameCall, frameFrom:
		vm.stack[ret] = v
	case frameInit:
		vm.stack[ret] = vm.stack[f.base-1]
	case frameTruth:
		vm.t.Meter.Pending = vm.pend
		b, err := object.Truth(vm.t, v)
		if err != nil {
			return false, err
		}
		vm.stack[ret] = object.Bool(b == (jump == 0))
	case frameBinary:
		if v.IsNotImplemented() {
			vm.settle()
			var err error
			if v, err = vm.endBinary(jump); err != nil {
				return false, err
			}
		}
		vm.stack[ret] = v
	}
	return false, nil
}
