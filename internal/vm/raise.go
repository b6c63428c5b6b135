// This file defines what happens to an error: finding the handler, unwinding frames, tracebacks.

package vm

import (
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/object"
)

// raise handles an error at the instruction before pc of the top frame. It gives true where a handler of this run loop takes over;
// then the top frame goes on at its pc. Otherwise the frames of this run loop are gone and vm.err is set.
func (vm *VM) raise(err error, pc int) bool {
	e, isExc := err.(*object.Exc)
	top := vm.frame
	op := top.code.Ins[pc-1].Op()
	if isExc && vm.handled != nil && vm.handled != e && (e.Context == nil || op == code.Raise) {
		vm.chain(e)
	}
	// An exception that goes on keeps the traceback that it has.
	again := isExc && (op == code.Reraise || op == code.RaiseBare) && len(e.Traceback) > 0
	top.pc = int32(pc)
	for {
		f := vm.frame
		at := f.pc - 1
		if isExc {
			if !again {
				vm.owed += e.AddTrace(f.code.Code, int(at))
			}
			again = false
			for i := range f.code.Handlers {
				h := &f.code.Handlers[i]
				if at >= h.Start && at < h.End {
					vm.stack[int(f.base)+int(h.Reg)] = e.Value()
					f.pc = h.Target
					return true
				}
			}
		}
		kind := f.kind
		if kind >= frameGen {
			vm.endGenerator(f.gen)
			if isExc && e.Type().IsSubtype(object.StopIterationType) {
				r := object.RuntimeErrorf("generator raised StopIteration")
				r.Cause, r.Context, r.SuppressContext = e, e, true
				r.Traceback = append(r.Traceback, e.Traceback...)
				vm.owed += int64(cap(r.Traceback)) * 16
				err, e = r, r
			}
		}
		vm.frame = f.prev
		if kind == frameEntry || kind == frameGen || kind == frameFill {
			vm.err = err
			return false
		}
	}
}

// chain makes the exception being handled the context of a new one, which leaves its place in the chain behind that.
func (vm *VM) chain(e *object.Exc) {
	n := 0
	for c := vm.handled; c != nil; c = c.Context {
		if c.Context == e {
			c.Context = nil
		}
		if n++; n > 1000 {
			return
		}
	}
	e.Context = vm.handled
}

// toExc is what a raise statement raises: an instance, or a class that is called.
func (vm *VM) toExc(v object.Value) (*object.Exc, error) {
	if object.IsType(v) && object.ToType(v).IsSubtype(object.BaseExceptionType) {
		x, err := object.Call(vm.t, v)
		vm.t.Settle()
		if err != nil {
			return nil, err
		}
		if !object.IsExc(x) {
			return nil, object.TypeErrorf("calling %s should have returned an instance of BaseException, not %s", object.ToType(v).FullName(), object.TypeOf(x).Name)
		}
		return object.ToExc(x), nil
	}
	if !object.IsExc(v) {
		return nil, object.TypeErrorf("exceptions must derive from BaseException")
	}
	return object.ToExc(v), nil
}

// setCause does raise … from cause.
func (vm *VM) setCause(e *object.Exc, cause object.Value) error {
	e.SuppressContext = true
	if cause.IsNone() {
		e.Cause = nil
		return nil
	}
	if object.IsType(cause) && object.ToType(cause).IsSubtype(object.BaseExceptionType) || object.IsExc(cause) {
		c, err := vm.toExc(cause)
		if err != nil {
			return err
		}
		e.Cause = c
		return nil
	}
	return object.TypeErrorf("exception causes must derive from BaseException")
}

// matchExc tells whether an except clause with the given class or tuple takes an exception.
func (vm *VM) matchExc(exc, class object.Value) (bool, error) {
	if object.IsType(class) {
		c := object.ToType(class)
		if !c.IsSubtype(object.BaseExceptionType) {
			return false, object.TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
		}
		return object.TypeOf(exc).IsSubtype(c), nil
	}
	if !object.IsTuple(class) {
		return false, object.TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
	}
	if err := vm.t.Enter(); err != nil {
		return false, err
	}
	defer vm.t.Leave()
	found := false
	for i, c := range object.ToTuple(class).Items {
		if i&255 == 255 {
			if err := vm.t.Poll(256); err != nil {
				return false, err
			}
		}
		if object.IsTuple(c) {
			return false, object.TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
		}
		ok, err := vm.matchExc(exc, c)
		if err != nil {
			return false, err
		}
		found = found || ok
	}
	return found, nil
}
