// This file defines VM, the machine of one run: its stack, frames and entry points.

// Package vm runs compiled programs. Python functions called from Python functions use no Go stack: frames are records in a slice,
// and their registers are windows of one growing stack of values. Native functions that call back into Python nest a run loop.
package vm

import (
	"fmt"
	"unsafe"

	"github.com/alkimi/pyexec/internal/object"
)

// frame is one running function. Frames form a chain that only grows: a call takes the next record, a return goes back to the one
// before, and records stay where they are.
type frame struct {
	prev *frame
	next *frame       // the record of the next call; nil where there is none yet
	code *linked      // nil in a record that holds nothing
	fn   *object.Func // its captured cells; nil for the module
	gen  *generator   // of kinds frameGen and frameFor; else meaningless
	base int32        // first register in the stack
	pc   int32        // next instruction, valid while the frame is not the one running
	ret  int32        // where in the stack the result goes
	jump int32        // frameTruth, frameBinary: see there; frameFor: the caller's instruction to go on at when the generator yields
	kind frameKind
}

type frameKind uint8

const (
	frameCall   frameKind = iota // called by the frame below: the result goes to ret
	frameEntry                   // called from Go: the run loop ends
	frameInit                    // __init__ called by a class call: the instance, below the frame, is the result
	frameDrop                    // called by an instruction that wants no result
	frameTruth                   // called for a truth value: its bool goes to ret, turned around if jump is set
	frameBinary                  // called for the operator in jump, by the instruction before the caller's pc: NotImplemented is not its result
	frameGen                     // a generator resumed from Go: the run loop ends
	frameFill                    // a generator resumed from Go for many items: see VM.fill
	frameFor                     // a generator driven by a for loop of the frame below
	frameFrom                    // a generator that the generator of the frame below delegates to
)

// VM is the machine of one run.
type VM struct {
	t       *object.Thread
	prog    *Program
	stack   []object.Value
	root    *frame // the record in front of the first frame
	frame   *frame // the running one; root where nothing runs
	globals []object.Value
	caches  []cache // inline caches of all code objects
	handled *object.Exc
	kwargs  []object.Kwarg // keyword arguments of calls that are being bound, in stack order
	fuel    int
	owed    int64 // bytes of tracebacks that have not been charged yet
	pend    int64 // the meter's Pending outside of native calls of this run loop
	high    int   // highest stack index that may hold a value; the stack has room for a window above it
	limit   int   // most frames
	made    int   // records of frames

	bounds object.Value // see getSlice
	bodies []classBody  // the running class bodies whose names somebody looks at

	yield bool // the run loop ended by a yield
	sink  sink // where the top frame of kind frameFill puts what it yields
	err   error
}

// cache is what one instruction remembers: for an instance, the shape and the slot; for another type, the type; and what the class
// had under the name.
type cache struct {
	shape *object.Shape
	next  *object.Shape // the shape after adding the attribute
	typ   *object.Type
	epoch uint64
	slot  int32
	quick quickMethod
	obj   unsafe.Pointer // the module or class that fn was found in; for an attribute of the class of an instance, the shape
	fn    object.Value
	// fast is what fn, a method of typ, does when it is called with the arguments of the instruction.
	fast func(t *object.Thread, args []object.Value) (object.Value, error)
	// values is Thread.ClassValues where fn is a plain attribute of a class.
	values uint64
}

// quickMethod tells how CallMethod calls a method of a built-in type.
type quickMethod uint8

const (
	unknownMethod quickMethod = iota // CallMethod has not looked
	plainMethod
	// The loop does these itself.
	listAppend
	dictGet
)

const (
	sizeCache   = 88
	sizeFrame   = 64
	startStack  = 512
	startFrames = 16
	window      = 256
	// refill is the number of back-edges and calls between two looks at the budget.
	refill = 1000
)

// New makes a machine for one run of a program.
func New(t *object.Thread, p *Program) *VM {
	vm := &VM{t: t, prog: p, caches: make([]cache, p.caches), fuel: refill}
	t.VM = vm
	vm.globals = append([]object.Value(nil), p.globals...)
	vm.stack = make([]object.Value, startStack)
	vm.limit = t.Meter.Limits().Depth
	if vm.limit < 0 {
		vm.limit = 1 << 20
	}
	vm.root = &frame{}
	vm.frame = vm.root
	t.Meter.SetCensus(vm.census)
	return vm
}

// SetGlobal sets a module variable before Run; it is false for a name that the program was not compiled with.
func (vm *VM) SetGlobal(name string, v object.Value) bool {
	slot, ok := vm.prog.slots[name]
	if ok {
		vm.globals[slot] = v
	}
	return ok
}

// Run runs the program. The result is the value of `result`, Unbound where the program did not set it.
func (vm *VM) Run() (result object.Value, err error) {
	if err := vm.t.Charge(startStack*16 + int64(len(vm.caches))*sizeCache); err != nil {
		return object.Unbound, err
	}
	if err := vm.ensure(0, vm.prog.main); err != nil {
		return object.Unbound, err
	}
	if err := vm.pushFrame(vm.prog.main, nil, 0, 0, frameEntry); err != nil {
		return object.Unbound, err
	}
	if _, err := vm.run(); err != nil {
		return object.Unbound, err
	}
	if vm.prog.result < 0 {
		return object.Unbound, nil
	}
	r := vm.globals[vm.prog.result]
	if b, ok := vm.prog.names["result"]; ok && object.Is(b, r) {
		return object.Unbound, nil
	}
	return r, nil
}

// Handled implements object.Machine.
func (vm *VM) Handled() *object.Exc { return vm.handled }

// Line is the line of the script that is running: that of the innermost frame for level 1, of its caller for 2. It is 0 where there is
// none.
func (vm *VM) Line(level int) int {
	f := vm.frame
	for ; level > 1 && f != vm.root; level-- {
		f = f.prev
	}
	if level < 1 || f == vm.root {
		return 0
	}
	c := f.code
	if at := int(f.pc) - 1; c.File != nil && at >= 0 && at < len(c.Spans) {
		return c.File.Line(c.Spans[at].Start)
	}
	return 0
}

// top is the first stack index above the running frame.
func (vm *VM) top() int {
	f := vm.frame
	if f == vm.root {
		return 0
	}
	return int(f.base) + f.code.regs
}

// ensure makes room on the stack for a frame of code at base, and a window above it.
func (vm *VM) ensure(base int, c *linked) error {
	need := base + c.Regs + window
	if need <= len(vm.stack) {
		vm.high = max(vm.high, base+c.Regs)
		return nil
	}
	// Calls from Go give back the stack that they had to grow: room is left, so that not each of them grows it above a large module.
	size := max(2*len(vm.stack), need+need/2)
	if err := vm.t.Charge(int64(size) * 16); err != nil {
		return err
	}
	grown := make([]object.Value, size)
	copy(grown, vm.stack[:min(len(vm.stack), vm.high+window)])
	vm.stack = grown
	vm.high = max(vm.high, base+c.Regs)
	return nil
}

func errRecursion() error {
	return object.Raise(object.RecursionErrorType, "maximum recursion depth exceeded")
}

// fastPush makes the frame of a plain call where there is room for it; else it does nothing and gives false. Fields of the record
// that hold already what they should are not written: that spares the garbage collector's write barrier in recursion.
func (vm *VM) fastPush(c *linked, fn *object.Func, base, ret int) bool {
	f := vm.frame.next
	if f == nil || base+c.regs > vm.high {
		return false
	}
	vm.frame = f
	if f.code != c {
		f.code = c
	}
	if f.fn != fn {
		f.fn = fn
	}
	f.base, f.ret, f.pc, f.kind = int32(base), int32(ret), 0, frameCall
	return true
}

// push makes a frame for fn whose arguments are bound already in the window at base.
func (vm *VM) push(c *linked, fn *object.Func, base, ret int, kind frameKind) error {
	if err := vm.ensure(base, c); err != nil {
		return err
	}
	return vm.pushFrame(c, fn, base, ret, kind)
}

// pushFrame takes the next record. Records that were left keep their pointers until they are used again or slow clears them.
func (vm *VM) pushFrame(c *linked, fn *object.Func, base, ret int, kind frameKind) error {
	f := vm.frame.next
	if f == nil {
		if err := vm.moreFrames(); err != nil {
			return err
		}
		f = vm.frame.next
	}
	f.code, f.fn, f.gen = c, fn, nil
	f.base, f.pc, f.ret, f.jump, f.kind = int32(base), 0, int32(ret), 0, kind
	vm.frame = f
	return nil
}

// moreFrames makes records behind the last one, as many as there are.
func (vm *VM) moreFrames() error {
	n := min(max(startFrames, vm.made), vm.limit-vm.made)
	if n <= 0 {
		return errRecursion()
	}
	if vm.made > 0 {
		if err := vm.t.Charge(int64(n) * sizeFrame); err != nil {
			return err
		}
	}
	vm.made += n
	block := make([]frame, n)
	last := vm.frame
	for i := range block {
		f := &block[i]
		last.next, f.prev = f, last
		last = f
	}
	return nil
}

// full tells that no further call fits.
func (vm *VM) full() bool { return vm.frame.next == nil && vm.made >= vm.limit }

// restore sets the stack back to what it was before a nested run loop. The loops below hold windows of it: should the nested one have had
// to grow it, they must find theirs as it was.
func (vm *VM) restore(stack []object.Value) {
	vm.stack = stack
	vm.high = min(vm.high, len(stack)-window)
}

// CallFunc implements object.Machine: it runs a Python function from Go in a run loop of its own.
func (vm *VM) CallFunc(t *object.Thread, fn *object.Func, args []object.Value, kw []object.Kwarg) (object.Value, error) {
	if vm.burn() {
		if err := vm.slowNative(); err != nil {
			return object.Value{}, err
		}
	}
	if err := t.Enter(); err != nil {
		return object.Value{}, err
	}
	stack := vm.stack
	pending := t.Meter.Pending
	v, err := vm.callEntry(fn, args, kw)
	t.Meter.Pending = pending
	vm.restore(stack)
	t.Leave()
	if err == nil {
		err = t.Answer(v)
	}
	return v, err
}

func (vm *VM) callEntry(fn *object.Func, args []object.Value, kw []object.Kwarg) (object.Value, error) {
	c := fn.Env.(*linked)
	base := vm.top()
	if err := vm.ensure(base, c); err != nil {
		return object.Value{}, err
	}
	if kw == nil && len(args) == c.exact {
		object.AppendFew(vm.stack[base:base], args)
	} else if err := vm.bind(fn, c, vm.stack[base:base+len(c.Params)+2], args, kw); err != nil {
		return object.Value{}, err
	}
	if vm.fastPush(c, fn, base, base) {
		vm.frame.kind = frameEntry
	} else if err := vm.push(c, fn, base, base, frameEntry); err != nil {
		return object.Value{}, err
	}
	return vm.run()
}

// slow is the look at the budget after refill back-edges and calls. It also drops references above the stack's top, which returns
// leave behind.
func (vm *VM) slow() error {
	vm.fuel += refill
	vm.t.Settle()
	top := vm.top() + 1
	if vm.high > top {
		clear(vm.stack[top:vm.high])
		vm.high = top
	}
	for f := vm.frame.next; f != nil && f.code != nil; f = f.next {
		f.code, f.fn, f.gen = nil, nil, nil
	}
	if owed := vm.owed; owed > 0 {
		vm.owed, vm.t.Meter.Pending = 0, vm.pend
		if err := vm.t.Charge(owed); err != nil {
			return err
		}
	}
	return vm.t.Meter.Poll(refill)
}

// slowNative is slow where native code is running, which may hold arguments above the stack's top.
func (vm *VM) slowNative() error {
	vm.fuel += refill
	return vm.t.Meter.Poll(refill)
}

// Error is a fault of the machine itself, not of the program.
type Error struct{ Msg string }

func (e *Error) Error() string { return e.Msg }

func fault(format string, args ...any) error { return &Error{fmt.Sprintf(format, args...)} }
