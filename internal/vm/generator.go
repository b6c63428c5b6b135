// This file defines generators: functions whose frame is put aside at every yield.

package vm

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/object"
)

type genState uint8

const (
	genNew genState = iota
	genSuspended
	genRunning
	genDone
)

// generator owns the registers of a suspended generator function.
type generator struct {
	object.Header
	code  *linked
	fn    *object.Func
	regs  []object.Value
	live  int // how many of regs hold something while the generator is suspended
	pc    int32
	at    uint8 // the register that gets what is sent
	state genState
	// inner is the exception that the generator was handling when it yielded; outer the one handled where it was resumed.
	inner, outer *object.Exc
}

var generatorType = object.NewType("generator", object.LayoutOther)

func toGenerator(v object.Value) *generator { return (*generator)(v.Pointer()) }

// startGenerator makes the generator of the top frame, a generator function that has just been entered.
func (vm *VM) startGenerator() (object.Value, error) {
	f := vm.frame
	n := f.code.Regs
	if err := vm.t.Charge(128 + int64(n)*16); err != nil {
		return object.Value{}, err
	}
	g := &generator{Header: object.HeaderOf(generatorType), code: f.code, fn: f.fn, pc: f.pc, live: n}
	g.regs = append(make([]object.Value, 0, n), vm.stack[f.base:int(f.base)+n]...)
	return object.Obj(&g.Header), nil
}

// enter pushes the frame of a generator on top of the stack. sent is what its yield gives; jump is where a for loop goes on.
func (vm *VM) enter(g *generator, sent object.Value, kind frameKind, ret int, jump int32) error {
	if g.state == genRunning {
		return object.ValueErrorf("generator already executing")
	}
	if kind == frameFrom && g.state == genNew && !sent.IsNone() {
		return object.TypeErrorf("can't send non-None value to a just-started generator")
	}
	base := vm.top()
	if !vm.fastPush(g.code, g.fn, base, ret) {
		if err := vm.push(g.code, g.fn, base, ret, kind); err != nil {
			return err
		}
	}
	f := vm.frame
	if f.gen != g {
		f.gen = g
	}
	f.pc, f.jump, f.kind = g.pc, jump, kind
	copyRegisters(vm.stack[base:base+g.live], g.regs)
	if g.state == genSuspended {
		vm.stack[base+int(g.at)] = sent
	}
	g.state = genRunning
	if g.outer != vm.handled {
		g.outer = vm.handled
	}
	if g.inner != nil {
		vm.handled = g.inner
	}
	return nil
}

// copyRegisters copies the registers of a generator. From one round to the next most references stay what they are, and what is not
// written needs no write barrier.
func copyRegisters(dst, src []object.Value) {
	src = src[:len(dst)]
	for i := range dst {
		d, s := &dst[i], &src[i]
		d.Bits = s.Bits
		if d.Ref != s.Ref {
			d.Ref = s.Ref
		}
	}
}

// suspend puts the top frame, a generator's, aside: it goes on at pc, with what is sent in register at; live registers hold something
// that it will read. It gives v to whoever resumed the generator; done tells that this was Go code.
func (vm *VM) suspend(pc, at, live int, v object.Value) (done bool) {
	for {
		f := vm.frame
		g := f.gen
		if live == 0 {
			live = len(g.regs)
		}
		copyRegisters(g.regs[:live], vm.stack[f.base:])
		if live < g.live {
			// The census does not look there, so nothing may stay alive there.
			clear(g.regs[live:g.live])
		}
		g.pc, g.at, g.live, g.state = int32(pc), uint8(at), live, genSuspended
		if vm.handled != g.outer || g.inner != nil {
			g.inner = nil
			if vm.handled != g.outer {
				g.inner = vm.handled
			}
			vm.handled = g.outer
		}
		vm.frame = f.prev
		switch f.kind {
		case frameGen, frameFill:
			vm.yield = true
			return true
		case frameFor:
			r := &vm.stack[f.ret]
			r.Bits = v.Bits
			if r.Ref != v.Ref {
				r.Ref = v.Ref
			}
			f.prev.pc = f.jump
			return false
		}
		// The generator below delegates to this one: it yields the same value, and comes back to its yield from.
		f = f.prev
		pc = int(f.pc) - 1
		i := f.code.Ins[pc]
		at, live = int(i.B()), int(i.Imm())
	}
}

// suspendFrom is suspend for the yield from in front of pc, to which the generator comes back.
//
//go:noinline
func (vm *VM) suspendFrom(pc int, i code.Ins, v object.Value) (done bool) {
	return vm.suspend(pc-1, int(i.B()), int(i.Imm()), v)
}

// endGenerator marks a generator whose frame is going away as finished.
func (vm *VM) endGenerator(g *generator) {
	g.state, g.regs, g.inner = genDone, nil, nil
	vm.handled, g.outer = g.outer, nil
}

// resume runs a generator from Go until it yields (ok), ends, or fails. With throw the exception is raised at its yield instead.
// At the end v is what it returned.
func (vm *VM) resume(g *generator, sent object.Value, throw *object.Exc) (v object.Value, ok bool, err error) {
	t := vm.t
	if g.state == genDone {
		if throw != nil {
			return object.Value{}, false, throw
		}
		return object.None, false, nil
	}
	if vm.burn() {
		if err := vm.slowNative(); err != nil {
			return object.Value{}, false, err
		}
	}
	if err := t.Enter(); err != nil {
		return object.Value{}, false, err
	}
	stack := vm.stack
	v, ok, err = vm.resumeEntry(g, sent, throw)
	vm.restore(stack)
	t.Leave()
	return v, ok, err
}

func (vm *VM) resumeEntry(g *generator, sent object.Value, throw *object.Exc) (v object.Value, ok bool, err error) {
	t := vm.t
	fresh := g.state == genNew
	if throw != nil && g.state == genSuspended && g.code.Ins[g.pc].Op() == code.YieldFrom {
		// The exception belongs to the generator that this one delegates to.
		res, yields, handled, err := vm.throwInto(g, throw)
		if handled && yields {
			return res, true, nil
		}
		if handled && err == nil {
			i := g.code.Ins[g.pc]
			g.regs[i.A()] = res
			g.pc++
			g.at = i.B()
			throw, sent = nil, object.None
		} else if err != nil {
			e, isExc := err.(*object.Exc)
			if !isExc {
				return object.Value{}, false, err
			}
			throw = e
		}
	}
	pending := t.Meter.Pending
	if err := vm.enter(g, sent, frameGen, 0, 0); err != nil {
		return object.Value{}, false, err
	}
	if throw != nil {
		pc := int(g.pc)
		if fresh {
			pc = max(pc, 1)
		}
		// The instruction at the yield is the one that raises.
		if !vm.raise(throw, pc) {
			return object.Value{}, false, vm.err
		}
	}
	v, err = vm.run()
	t.Meter.Pending = pending
	if err != nil {
		return object.Value{}, false, err
	}
	return v, vm.yield, nil
}

// sink takes what a generator yields without leaving the run loop.
type sink struct {
	list  *object.List
	left  int // how many items may still come
	until object.Until
}

// passes tells that the generator may go on behind an item at once.
func (s *sink) passes(v object.Value) bool {
	if s.left <= 1 {
		return false
	}
	switch s.until {
	case object.UntilOther:
		return v.IsInt() || v.IsFloat() || v.Ref == &object.BoolHeader
	case object.UntilTrue:
		return v == object.False
	case object.UntilFalse:
		return v == object.True
	}
	return true
}

// take keeps an item that passed.
func (s *sink) take(t *object.Thread, v object.Value) error {
	if s.until >= object.UntilTrue {
		return nil
	}
	s.left--
	return s.list.Append(t, v)
}

// fill is Slots.Fill of generators: the generator goes on behind its yields as long as it may.
func (vm *VM) fill(g *generator, into *object.List, most int, until object.Until) (more bool, err error) {
	t := vm.t
	if g.state == genDone {
		return false, nil
	}
	if err := t.Enter(); err != nil {
		return false, err
	}
	stack, old, pending := vm.stack, vm.sink, t.Meter.Pending
	mark := t.Hold(into.Value())
	vm.sink = sink{into, most, until}
	more, err = vm.fillSink(g)
	vm.sink = old
	t.Drop(mark)
	t.Meter.Pending = pending
	vm.restore(stack)
	t.Leave()
	return more, err
}

func (vm *VM) fillSink(g *generator) (more bool, err error) {
	for {
		if vm.burn() {
			if err := vm.slowNative(); err != nil {
				return false, err
			}
		}
		if err := vm.enter(g, object.None, frameFill, 0, 0); err != nil {
			return false, err
		}
		v, err := vm.run()
		if err != nil || !vm.yield {
			return false, err
		}
		// It is the last one, or came from a generator that this one delegates to.
		if !vm.sink.passes(v) {
			return true, vm.sink.list.Append(vm.t, v)
		}
		if err := vm.sink.take(vm.t, v); err != nil {
			return false, err
		}
	}
}

// sunk puts an item into the sink; false tells that the generator is to be suspended with it.
func (vm *VM) sunk(v object.Value) (bool, error) {
	if vm.burn() {
		return false, errFuel
	}
	if !vm.sink.passes(v) {
		return false, nil
	}
	vm.t.Meter.Pending = vm.pend
	return true, vm.sink.take(vm.t, v)
}

// throwInto hands an exception to the iterator that a suspended generator delegates to. handled is false where the iterator has no way
// to take it.
func (vm *VM) throwInto(g *generator, e *object.Exc) (v object.Value, yields, handled bool, err error) {
	it := g.regs[g.code.Ins[g.pc].A()]
	g.state = genRunning
	defer func() { g.state = genSuspended }()
	if object.TypeOf(it) != generatorType {
		return vm.throwIntoOther(it, e)
	}
	sub := toGenerator(it)
	if e.Type().IsSubtype(object.GeneratorExitType) {
		return object.Value{}, false, false, vm.close(sub)
	}
	v, ok, err := vm.resume(sub, object.None, e)
	return v, ok, true, err
}

// throwIntoOther is throwInto for an iterator that is no generator: its own methods take the exception, if it has them.
func (vm *VM) throwIntoOther(it object.Value, e *object.Exc) (v object.Value, yields, handled bool, err error) {
	t := vm.t
	name, arg := object.NewStrObj("throw"), []object.Value{e.Value()}
	closing := e.Type().IsSubtype(object.GeneratorExitType)
	if closing {
		name, arg = object.NewStrObj("close"), nil
	}
	method, ok, err := object.FindAttr(t, it, name)
	if err != nil && !object.Matches(err, object.AttributeErrorType) || !ok {
		return object.Value{}, false, false, err
	}
	v, err = object.Call(t, method, arg...)
	t.Settle()
	if closing {
		return object.Value{}, false, false, err
	}
	if object.Matches(err, object.StopIterationType) {
		return stopValue(err), false, true, nil
	}
	return v, err == nil, true, err
}

// delegate runs one round of yield from: R[a] is the iterator, R[b] what was sent. yields is false at its end, when v is the result.
func (vm *VM) delegate(regs registers, i code.Ins) (v object.Value, yields bool, err error) {
	t := vm.t
	vm.t.Meter.Pending = vm.pend
	it, sent := regs[i.A()], regs[i.B()]
	if object.TypeOf(it) == generatorType {
		return vm.resume(toGenerator(it), sent, nil)
	}
	if typ := object.TypeOf(it); sent.IsNone() && typ.Overrides("__next__") {
		// The slot would drop the value of the StopIteration.
		next, _, err := object.LookupSpecial(t, it, "__next__")
		if err == nil {
			v, err = object.Call(t, next)
			t.Settle()
		}
		if object.Matches(err, object.StopIterationType) {
			return stopValue(err), false, nil
		}
		return v, err == nil, err
	}
	if sent.IsNone() {
		v, ok, err := object.TypeOf(it).Slots.Next(t, it)
		if err != nil || ok {
			return v, ok, err
		}
		return object.None, false, nil
	}
	v, err = object.CallMethod(t, it, "send", sent)
	if object.Matches(err, object.StopIterationType) {
		return stopValue(err), false, nil
	}
	return v, err == nil, err
}

func stopValue(err error) object.Value {
	if e := err.(*object.Exc); len(e.Args) > 0 {
		return e.Args[0]
	}
	return object.None
}

// close is generator.close().
func (vm *VM) close(g *generator) error {
	switch g.state {
	case genDone:
		return nil
	case genNew:
		g.state, g.regs = genDone, nil
		return nil
	}
	_, ok, err := vm.resume(g, object.None, object.NewExc(object.GeneratorExitType))
	if ok {
		return object.RuntimeErrorf("generator ignored GeneratorExit")
	}
	if object.Matches(err, object.GeneratorExitType) || object.Matches(err, object.StopIterationType) {
		return nil
	}
	return err
}

// thrown is the exception that throw(typ, value, traceback) means. What calling the class raises is thrown in its place.
func (vm *VM) thrown(typ, value, traceback object.Value) (*object.Exc, error) {
	if !traceback.IsNone() && !object.Is(traceback, object.Traceback) {
		return nil, object.TypeErrorf("throw() third argument must be a traceback object")
	}
	if object.IsExc(typ) {
		if !value.IsNone() {
			return nil, object.TypeErrorf("instance exception may not have a separate value")
		}
		return object.ToExc(typ), nil
	}
	if !object.IsType(typ) || !object.ToType(typ).IsSubtype(object.BaseExceptionType) {
		return nil, object.TypeErrorf("exceptions must be classes or instances deriving from BaseException, not %s", object.TypeOf(typ).Name)
	}
	var x object.Value
	var err error
	switch {
	case object.IsExc(value) && object.TypeOf(value).IsSubtype(object.ToType(typ)):
		return object.ToExc(value), nil
	case value.IsNone():
		x, err = object.Call(vm.t, typ)
	case object.IsTuple(value):
		x, err = object.Call(vm.t, typ, object.ToTuple(value).Items...)
	default:
		x, err = object.Call(vm.t, typ, value)
	}
	if err == nil && !object.IsExc(x) {
		err = object.TypeErrorf("calling %s should have returned an instance of BaseException, not %s", object.ToType(typ).FullName(), object.TypeOf(x).Name)
	}
	if e, ok := err.(*object.Exc); ok {
		return e, nil
	}
	if err != nil {
		return nil, err
	}
	return object.ToExc(x), nil
}

// stopIteration is the exception by which send and throw tell the end.
func stopIteration(v object.Value) error {
	if v.IsNone() {
		return object.NewExc(object.StopIterationType)
	}
	return object.NewExc(object.StopIterationType, v)
}

func init() {
	generatorType.Final = true
	generatorType.Slots = object.Slots{
		Repr: func(t *object.Thread, v object.Value) (string, error) {
			return "<generator object " + toGenerator(v).code.Qualname + ">", nil
		},
		Iter: func(t *object.Thread, v object.Value) (object.Value, error) { return v, nil },
		Next: func(t *object.Thread, v object.Value) (object.Value, bool, error) {
			x, ok, err := t.VM.(*VM).resume(toGenerator(v), object.None, nil)
			return x, ok, err
		},
		Fill: func(t *object.Thread, v object.Value, into *object.List, most int, until object.Until) (bool, error) {
			return t.VM.(*VM).fill(toGenerator(v), into, most, until)
		},
		GetAttr: func(t *object.Thread, v object.Value, name *object.Str) (object.Value, bool, error) {
			switch g := toGenerator(v); name.String() {
			case "__name__":
				return object.NewStr(g.code.Name), true, nil
			case "__qualname__":
				return object.NewStr(g.code.Qualname), true, nil
			case "gi_running":
				return object.Bool(g.state == genRunning), true, nil
			case "gi_suspended":
				return object.Bool(g.state == genSuspended), true, nil
			}
			return object.Value{}, false, nil
		},
		Visit: func(v object.Value, visit func(object.Value)) int64 {
			g := toGenerator(v)
			for _, x := range g.regs[:min(g.live, len(g.regs))] {
				visit(x)
			}
			if g.fn != nil {
				visit(object.Obj(&g.fn.Header))
			}
			return 128 + int64(len(g.regs))*16
		},
	}
	object.InitType(generatorType)
	send := func(name, sig string, f func(vm *VM, g *generator, a []object.Value) (object.Value, bool, error)) {
		args.Add(generatorType, name, sig, "", func(t *object.Thread, a []object.Value) (object.Value, error) {
			v, ok, err := f(t.VM.(*VM), toGenerator(a[0]), a)
			if err == nil && !ok {
				err = stopIteration(v)
			}
			return v, err
		})
	}
	send("send", "value, /", func(vm *VM, g *generator, a []object.Value) (object.Value, bool, error) {
		if g.state == genNew && !a[1].IsNone() {
			return object.Value{}, false, object.TypeErrorf("can't send non-None value to a just-started generator")
		}
		return vm.resume(g, a[1], nil)
	})
	generatorType.Slots.SetAttr = func(t *object.Thread, v object.Value, name *object.Str, _ object.Value) (bool, error) {
		if n := name.String(); n == "gi_running" || n == "gi_suspended" {
			return false, object.AttributeErrorf("attribute '%s' of 'generator' objects is not writable", n)
		}
		return false, nil
	}
	send("throw", "type, value=None, traceback=None, /", func(vm *VM, g *generator, a []object.Value) (object.Value, bool, error) {
		e, err := vm.thrown(a[1], a[2], a[3])
		if err != nil {
			return object.Value{}, false, err
		}
		if g.state == genNew {
			g.state, g.regs = genDone, nil
		}
		return vm.resume(g, object.None, e)
	})
	args.Add(generatorType, "close", "", "", func(t *object.Thread, a []object.Value) (object.Value, error) {
		return object.None, t.VM.(*VM).close(toGenerator(a[0]))
	})
}
