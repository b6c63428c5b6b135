// This file defines Thread, what a function written in Go sees of the run that calls it, and Machine, its way back into Python.

package object

import (
	"math/big"
	"time"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
)

// Machine runs Python functions; package vm implements it.
type Machine interface {
	// CallFunc calls a function of the script. args is not kept.
	CallFunc(t *Thread, fn *Func, args []Value, kw []Kwarg) (Value, error)
	// Handled is the exception that an except clause is handling now, nil outside of one.
	Handled() *Exc
}

// StateBytes is what the lists behind Hold and Answer take themselves.
func (t *Thread) StateBytes() int64 { return int64(cap(t.held)+cap(t.answers)) * sizeValue }

// Env is what the host grants a run: its only sources of time, chance, output and modules.
type Env struct {
	// Now is the run's clock; it stands still while the run lasts. Zone is the local time zone, UTC unless the host says otherwise.
	Now time.Time
	// Seed starts every random generator of the run.
	Seed uint64
	// Write receives printed text, already metered.
	Write func(text string)
	// Import gives a module by its full name, or an ImportError.
	Import func(t *Thread, name string) (Value, error)
}

// Thread is one run. It belongs to one goroutine.
type Thread struct {
	Meter *budget.Meter
	VM    Machine
	Env   *Env
	// Epoch counts changes to classes of the script; inline caches of the machine are valid for one epoch.
	Epoch uint64
	found found // see Dict.Get
	// ClassValues counts the changes to plain attributes of classes, which change no Epoch.
	ClassValues uint64

	state  map[any]any
	near   nearState
	active map[unsafe.Pointer]bool // objects whose repr is being made
	// scratch is the stack behind Scratch.
	scratch []Value
	held    []Value     // see Hold
	answers []Value     // see Answer
	settled int         // how many of them are those of operations further out
	tails   tails       // see concat
	known   *knownTexts // see there
	block   strBlock
	words   [5]big.Int // see shortBig and newBig
	// Numbers is where the module that defines a kind of numbers finds its State the fastest, which their operators ask for each time.
	Numbers any
	// textRoom is where shortText makes a text.
	textRoom [MaxShortText]byte
}

// NewThread starts a run.
func NewThread(m *budget.Meter, env *Env) *Thread {
	return &Thread{Meter: m, Env: env}
}

// State is the run's own data of a module (a decimal context, display options, …): the value kept under key, made by make at first
// use. Keys are unexported types of the module, as with context.Context.
func (t *Thread) State(key any, make func() any) any {
	if sameAny(t.near.key, key) {
		return t.near.val
	}
	return t.findState(key, make)
}

// sameAny tells interfaces of the same type and place: what is not the same may still be equal.
func sameAny(a, b any) bool {
	return *(*[2]uintptr)(unsafe.Pointer(&a)) == *(*[2]uintptr)(unsafe.Pointer(&b))
}

func (t *Thread) findState(key any, make func() any) any {
	v, ok := t.state[key]
	if !ok {
		if t.state == nil {
			t.state = map[any]any{}
		}
		v = make()
		t.state[key] = v
	}
	t.near = nearState{key, v}
	return v
}

// nearState is what State gave last: arithmetic asks for the same context again and again.
type nearState struct{ key, val any }

// Poll accounts for n cheap items of a native loop.
func (t *Thread) Poll(n int) error { return t.Meter.Poll(int64(n)) }

// Charge accounts for n bytes before they are allocated.
func (t *Thread) Charge(n int64) error { return t.Meter.Charge(n) }

// Enter counts one level of native recursion; RecursionError where it is too deep. Every nil answer needs a Leave.
func (t *Thread) Enter() error {
	if t.Meter.Enter() != nil {
		return Raise(RecursionErrorType, "maximum recursion depth exceeded")
	}
	return nil
}

// Leave undoes one Enter.
func (t *Thread) Leave() { t.Meter.Leave() }

// Hold shows v to the memory census while Go code alone has it: a container that is being filled from an iterable, say, whose code may
// allocate. Without it a script could hide any amount of memory from the limit. mark goes to Drop, which every Hold needs.
func (t *Thread) Hold(v Value) (mark int) {
	t.held = append(t.held, v)
	return len(t.held) - 1
}

// Held replaces the value of a Hold.
func (t *Thread) Held(mark int, v Value) { t.held[mark] = v }

// Drop ends a Hold and all later ones.
func (t *Thread) Drop(mark int) {
	if len(t.held)-mark <= fewValues { // as in Release
		for i := len(t.held) - 1; i >= mark; i-- {
			t.held[i] = Value{}
		}
	} else {
		clear(t.held[mark:])
	}
	t.held = t.held[:mark]
}

// maxScratch is the room that is kept for the next call: nothing counts it.
const maxScratch = 1024

// Scratch gives room for n values until the Release that it needs, in stack order: bound arguments of a native call need no allocation.
func (t *Thread) Scratch(n int) []Value {
	if n > maxScratch {
		return make([]Value, 0, n)
	}
	at := len(t.scratch)
	if at+n > cap(t.scratch) {
		// Slices given out before keep the old array.
		t.scratch = make([]Value, at, max(64, 2*(at+n)))
	}
	t.scratch = t.scratch[:at+n]
	return t.scratch[at : at : at+n]
}

// fewValues is up to how many values are copied and cleared one by one.
const fewValues = 4

// AppendFew is append, faster for few values: they are copied without asking the collector for all of them at once.
func AppendFew(to, vals []Value) []Value {
	switch len(vals) {
	case 0:
		return to
	case 1:
		return append(to, vals[0])
	case 2:
		return append(to, vals[0], vals[1])
	case 3:
		return append(to, vals[0], vals[1], vals[2])
	case fewValues:
		return append(to, vals[0], vals[1], vals[2], vals[3])
	}
	return append(to, vals...)
}

// ChargeScratch is to come before a Scratch of as many values as a script likes.
func (t *Thread) ChargeScratch(n int) error {
	if n <= maxScratch {
		return nil
	}
	return t.Charge(int64(n) * sizeValue)
}

// Release gives back the room of the last Scratch of n values.
func (t *Thread) Release(n int) {
	if n > maxScratch {
		return
	}
	at := len(t.scratch) - n
	if n <= fewValues { // a call that clears memory costs more
		for i := len(t.scratch) - 1; i >= at; i-- {
			t.scratch[i] = Value{}
		}
	} else {
		clear(t.scratch[at:])
	}
	t.scratch = t.scratch[:at]
	if at == 0 && cap(t.scratch) > maxScratch {
		t.scratch = nil
	}
}

// EnterRepr marks v as being printed; it is false where it already is, so that a list which holds itself prints as [...].
// A true answer needs a LeaveRepr.
func (t *Thread) EnterRepr(v Value) bool {
	p := v.Pointer()
	if t.active[p] {
		return false
	}
	if t.active == nil {
		t.active = map[unsafe.Pointer]bool{}
	}
	t.active[p] = true
	return true
}

// LeaveRepr undoes EnterRepr.
func (t *Thread) LeaveRepr(v Value) { delete(t.active, v.Pointer()) }

// Print writes to the run's output.
func (t *Thread) Print(s string) error {
	if err := t.Meter.Print(int64(len(s))); err != nil {
		return err
	}
	t.Env.Write(s)
	return nil
}

// Visitor is implemented by run state that holds values, so that the memory census sees them.
type Visitor interface{ Visit(visit func(Value)) }

// VisitState shows the values that the run's module state and Go code (see Hold) hold: roots of the memory census.
func (t *Thread) VisitState(visit func(Value)) {
	t.tails.drop()
	visitAll(t.held, visit)
	visitAll(t.answers, visit)
	for _, v := range t.state {
		if h, ok := v.(Visitor); ok {
			h.Visit(visit)
		}
	}
}
