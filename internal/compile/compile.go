// This file defines Compile and the state of one function's compilation: instructions, constants, registers, jumps.

// Package compile turns a syntax tree into code objects.
//
// Registers: parameters first, then the other variables, then temporaries in stack discipline. An expression is compiled either
// into a register that its user names, or into whatever register it already stands in (a variable's own), so that most operands
// need no move.
//
// try, with and finally leave nothing behind at run time but rows of a table of instruction ranges; the code of a finally clause is
// written out once for every way out of its body.
package compile

import (
	"fmt"
	"math"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/resolve"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// Error is a program that is too large in some way for the machine, or has no meaning.
type Error struct {
	Msg  string
	Span source.Span
}

func (e *Error) Error() string { return e.Msg }

// Options say what the compiler has to know of the run.
type Options struct {
	// IsBuiltin tells the names of the builtins table: a module variable of such a name falls back to the builtin.
	IsBuiltin func(name string) bool
	// Globals are the module variables that the host sets before the program starts.
	Globals []string
}

// lowRegs is the number of registers that instructions reach directly; maxLocals of them may be variables.
const (
	sizeIns   = 48   // bytes of an instruction with its place in the text, growth of the slices included
	maxCaches = 2000 // inline caches of one code object: every run pays for their memory
	lowRegs   = 256
	maxLocals = 190
)

type compiler struct {
	file  *source.File
	table *resolve.Table
	m     *budget.Meter
	// texts tells that annotations are texts for everybody who reads them.
	texts bool
	// written counts instructions, of all functions together.
	written int
}

// bail carries an Error out of the recursion; it never leaves the package.
type bail struct{ err error }

// Compile compiles a program. Errors are *Error, or the meter's.
func Compile(m *budget.Meter, file *source.File, mod *syntax.Module, o Options) (c *code.Code, err error) {
	isBuiltin := o.IsBuiltin
	if isBuiltin == nil {
		isBuiltin = func(string) bool { return false }
	}
	table, err := resolve.Resolve(mod, func(name string) bool { return name == "result" || isBuiltin(name) }, o.Globals)
	if err != nil {
		e := err.(*resolve.Error)
		return nil, &Error{e.Msg, e.Span}
	}
	defer func() {
		if r := recover(); r != nil {
			b, ok := r.(bail)
			if !ok {
				panic(r)
			}
			c, err = nil, b.err
		}
	}()
	cc := &compiler{file: file, table: table, m: m, texts: resolve.TextAnnotations(mod)}
	f := cc.newFunc(nil, table.Module, "<module>", "<module>")
	f.declare()
	f.hoist(mod.Body)
	f.stmts(mod.Body)
	f.emit(code.ReturnNone, 0, 0, 0, 0, source.Span{Start: source.NoPos})
	c = f.finish()
	c.Globals = table.Globals
	c.ResultSlot = table.GlobalSlot("result")
	return c, nil
}

// fn is the state of compiling one code object.
type fn struct {
	*compiler
	parent *fn
	scope  *resolve.Scope // present scope: the frame's own or a comprehension inside
	code   *code.Code
	regs   map[regKey]int // variables in registers
	next   int            // next free temporary
	high   int
	wide   int // next register from 256 on
	consts map[string]int
	// hoisted are the constants that stand in registers from the function's start, see hoist.
	hoisted map[string]int
	names   map[string]int
	caches  int
	bound   []bool // by register: the variable has a value for sure
	dead    bool   // the present place cannot be reached
	blocks  []*block
	pos     source.Span
	depth   int
	// unbind lists variables that are read where they may have no value: the frame starts with them unbound.
	unbind map[int]bool
	// given lists the registers of parameters: the call fills them, so that they are never unbound at the start.
	given map[int]bool
}

type regKey struct {
	scope *resolve.Scope
	name  string
}

func (c *compiler) newFunc(parent *fn, scope *resolve.Scope, name, qualname string) *fn {
	f := &fn{
		compiler: c, parent: parent, scope: scope, regs: map[regKey]int{}, consts: map[string]int{}, names: map[string]int{},
		unbind: map[int]bool{}, given: map[int]bool{}, wide: lowRegs,
		code: &code.Code{Name: name, Qualname: qualname, File: c.file, ResultSlot: -1},
	}
	if parent != nil {
		f.depth = parent.depth + 1
	}
	if err := c.m.Poll(16); err != nil {
		panic(bail{err})
	}
	return f
}

func (f *fn) fail(n syntax.Node, format string, args ...any) {
	panic(bail{&Error{fmt.Sprintf(format, args...), n.Pos()}})
}

// declare gives the scope's variables their registers. Parameters have theirs already.
func (f *fn) declare() {
	for _, y := range f.scope.Locals() {
		if f.scope.Kind == resolve.Class {
			continue
		}
		if f.scope.Kind == resolve.Module && f.table.GlobalSlot(y.Name) >= 0 {
			continue
		}
		f.declareOne(f.scope, y)
	}
	f.next = min(len(f.code.Locals), lowRegs)
	f.high = max(f.high, f.next)
}

func (f *fn) declareOne(scope *resolve.Scope, y *resolve.Symbol) int {
	key := regKey{scope, y.Name}
	if r, ok := f.regs[key]; ok {
		return r
	}
	r := len(f.code.Locals)
	if r >= maxLocals {
		r = f.wide
		f.wide++
		if f.wide > 1<<20 {
			f.fail(scope.Node, "too many variables in one function")
		}
		for len(f.bound) <= r {
			f.bound = append(f.bound, false)
		}
	} else {
		f.code.Locals = append(f.code.Locals, y.Name)
	}
	f.regs[key] = r
	f.setBound(r, y.Param && !y.Deleted)
	if y.Param {
		f.given[r] = true
	}
	return r
}

func (f *fn) setBound(r int, b bool) {
	for len(f.bound) <= r {
		f.bound = append(f.bound, false)
	}
	f.bound[r] = b
}

// temp takes a fresh temporary.
func (f *fn) temp() int { return f.temps(1) }

// temps takes n temporaries in a row.
func (f *fn) temps(n int) int {
	r := f.next
	f.next += n
	if f.next > lowRegs {
		panic(bail{&Error{"expression too complex: split it over several statements", f.pos}})
	}
	f.high = max(f.high, f.next)
	return r
}

func (f *fn) emit(op code.Op, a, b, c, imm int, pos source.Span) int {
	if imm > math.MaxInt32 || imm < math.MinInt32 {
		panic(bail{&Error{"program too large", pos}})
	}
	// Nested finally clauses double with every level: what is written is charged, so that the memory limit ends it.
	if f.written++; f.written&255 == 1 {
		if err := f.m.Charge(256 * sizeIns); err != nil {
			panic(bail{err})
		}
		if err := f.m.Poll(256); err != nil {
			panic(bail{err})
		}
	}
	f.code.Ins = append(f.code.Ins, code.Make(op, a, b, c, imm))
	f.code.Spans = append(f.code.Spans, pos)
	return len(f.code.Ins) - 1
}

func (f *fn) pc() int { return len(f.code.Ins) }

// patch makes the jumps at pcs lead to the present place.
func (f *fn) patch(pcs ...int) {
	for _, pc := range pcs {
		f.patchTo(pc, f.pc())
	}
	if len(pcs) > 0 {
		f.dead = false
	}
}

func (f *fn) patchTo(pc, target int) {
	i := f.code.Ins[pc]
	f.code.Ins[pc] = i&0xffffffff | code.Ins(uint32(int32(target)))<<32
}

func (f *fn) name(s string) int {
	i, ok := f.names[s]
	if !ok {
		i = len(f.code.Names)
		if i > math.MaxUint16 {
			panic(bail{&Error{"too many names in one function", f.pos}})
		}
		f.names[s] = i
		f.code.Names = append(f.code.Names, s)
	}
	return i
}

// cached is the immediate of an instruction with a name and an inline cache: the name in the low half, the cache in the high one.
func (f *fn) cached(s string) int {
	n := f.name(s)
	if f.caches < maxCaches {
		f.caches++ // instructions beyond share the last one
	}
	return n | f.caches<<16
}

func (f *fn) constant(k code.Const) int {
	key := constKey(k)
	i, ok := f.consts[key]
	if !ok {
		i = len(f.code.Consts)
		f.consts[key] = i
		f.code.Consts = append(f.code.Consts, k)
	}
	return i
}

func constKey(k code.Const) string {
	switch k.Kind {
	case code.Int:
		return fmt.Sprint("i", k.Int)
	case code.Big:
		return "b" + k.Big.Text(62)
	case code.Float:
		return fmt.Sprint("f", math.Float64bits(k.Float))
	case code.Complex:
		return fmt.Sprint("c", math.Float64bits(real(k.Cplx)), " ", math.Float64bits(imag(k.Cplx)))
	case code.Str:
		return "s" + k.Str
	case code.Bytes:
		return "y" + k.Str
	case code.Tuple, code.Set:
		s := "("
		if k.Kind == code.Set {
			s = "{"
		}
		for _, it := range k.Items {
			t := constKey(it)
			s += fmt.Sprint(len(t), ":", t)
		}
		return s
	}
	return fmt.Sprint("k", k.Kind)
}

func (f *fn) loadConst(k code.Const, dst int, pos source.Span) {
	switch {
	case k.Kind == code.None:
		f.emit(code.LoadNone, dst, 0, 0, 0, pos)
	case k.Kind == code.Int && k.Int >= math.MinInt32 && k.Int <= math.MaxInt32:
		f.emit(code.LoadInt, dst, 0, 0, int(k.Int), pos)
	default:
		f.emit(code.LoadConst, dst, 0, 0, f.constant(k), pos)
	}
}

func (f *fn) loadStr(s string, dst int, pos source.Span) {
	f.loadConst(code.Const{Kind: code.Str, Str: s}, dst, pos)
}

// finish completes the code object: variables that may be read without a value are unbound at the start.
func (f *fn) finish() *code.Code {
	c := f.code
	c.Regs = max(f.high, 1)
	if c.Generator {
		// Variables stay alive while the generator is suspended, and so do temporaries below the next free one.
		for n, i := range c.Ins {
			if op := i.Op(); op == code.Yield || op == code.YieldFrom {
				live := max(int(i.Imm()), len(c.Locals))
				if f.wide > lowRegs {
					live = 0
				}
				c.Ins[n] = code.Make(op, int(i.A()), int(i.B()), int(i.C()), live)
			}
		}
	}
	if f.wide > lowRegs {
		c.Regs = f.wide
	}
	c.Caches = f.caches + 1
	if len(f.unbind) > 0 {
		pre := make([]code.Ins, 0, len(f.unbind))
		for r := 0; r < max(len(f.bound), len(c.Locals)); r++ {
			if !f.unbind[r] || f.given[r] {
				continue
			}
			if r < lowRegs {
				pre = append(pre, code.Make(code.Unbind, r, 0, 0, 0))
			} else {
				// A wide register is unbound by way of a scratch register.
				scratch := c.Regs
				if scratch >= lowRegs {
					scratch = lowRegs - 1
				}
				pre = append(pre, code.Make(code.Unbind, scratch, 0, 0, 0), code.Make(code.MoveWide, scratch, 0, 1, r))
			}
		}
		f.prepend(pre)
	}
	return c
}

// prepend puts instructions in front, moving every jump and table row. A generator's first instruction stays first.
func (f *fn) prepend(pre []code.Ins) {
	c := f.code
	at := 0
	if c.Generator {
		at = 1
	}
	n := len(pre)
	ins := make([]code.Ins, 0, len(c.Ins)+n)
	ins = append(append(append(ins, c.Ins[:at]...), pre...), c.Ins[at:]...)
	spans := make([]source.Span, 0, len(ins))
	spans = append(spans, c.Spans[:at]...)
	for range pre {
		spans = append(spans, source.Span{Start: source.NoPos})
	}
	c.Spans = append(spans, c.Spans[at:]...)
	for i := at + n; i < len(ins); i++ {
		if ins[i].Op().Jumps() {
			ins[i] = ins[i]&0xffffffff | code.Ins(uint32(ins[i].Imm()+int32(n)))<<32
		}
	}
	c.Ins = ins
	for i := range c.Handlers {
		h := &c.Handlers[i]
		h.Start, h.End, h.Target = h.Start+int32(n), h.End+int32(n), h.Target+int32(n)
	}
}

// state is what is known of the variables at a place.
type state struct {
	bound []bool
	dead  bool
}

func (f *fn) save() state { return state{append([]bool(nil), f.bound...), f.dead} }

func (f *fn) restore(s state) {
	f.bound = append(f.bound[:0:0], s.bound...)
	f.dead = s.dead
}

// join makes the present state what holds both here and in s.
func (f *fn) join(s state) {
	if s.dead {
		return
	}
	if f.dead {
		f.restore(s)
		return
	}
	for i := range f.bound {
		f.bound[i] = f.bound[i] && i < len(s.bound) && s.bound[i]
	}
}
