// This file makes functions and classes.

package vm

import (
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/object"
)

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
	var kw []object.Kwarg
	if k := regs[i.B()+1]; !k.IsNone() {
		if kw, err = keywords(t, object.ToDict(k)); err != nil {
			return err
		}
	}
	body, bind, err := object.StartClass(t, fn.Name, fn.Qualname, object.ToTuple(regs[i.B()]).Items, kw)
	if err != nil {
		return err
	}
	if bind != nil {
		defer func(n int) { vm.bodies = vm.bodies[:n] }(len(vm.bodies))
		vm.bodies = append(vm.bodies, classBody{ns, bind})
	}
	// The namespace goes into register 0 as if it were an argument.
	cell, err := vm.runClass(fn, ns)
	if err != nil {
		return err
	}
	for pos := 0; ; {
		k, v, next, ok := ns.Next(pos)
		if !ok {
			break
		}
		body.Names = append(body.Names, object.ToStr(k).String())
		body.Vals = append(body.Vals, v)
		pos = next
	}
	if !cell.IsNone() {
		body.Names, body.Vals = append(body.Names, "__classcell__"), append(body.Vals, cell)
	}
	cls, err := object.FinishClass(t, body)
	if err != nil {
		return err
	}
	regs[a] = cls
	return nil
}

// classBody is a running class body whose metatype is shown the names that it binds.
type classBody struct {
	ns   *object.Dict
	bind func(ns *object.Dict, name *object.Str, v object.Value) (object.Value, error)
}

// storeName binds a name of a class body.
func (vm *VM) storeName(ns *object.Dict, name *object.Str, v object.Value) error {
	if n := len(vm.bodies); n > 0 && vm.bodies[n-1].ns == ns {
		var err error
		if v, err = vm.bodies[n-1].bind(ns, name, v); err != nil {
			return err
		}
	}
	return ns.Set(vm.t, name.Value(), v)
}

func (vm *VM) runClass(fn *object.Func, ns *object.Dict) (object.Value, error) {
	t := vm.t
	if err := t.Enter(); err != nil {
		return object.Value{}, err
	}
	defer t.Leave()
	stack := vm.stack
	defer func() { vm.stack = stack; vm.high = min(vm.high, len(stack)-window) }()
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
