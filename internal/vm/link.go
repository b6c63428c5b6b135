// This file defines Program: compiled code with its constants made into values and its builtins looked up.

package vm

import (
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/object"
)

// Program is a compiled program ready to run. It is immutable and may run in many machines at once.
type Program struct {
	main    *linked
	size    int                     // number of instructions
	caches  int                     // number of inline caches of all code objects
	globals []object.Value          // what the module's variables hold at the start: the builtin of the name, or nothing
	slots   map[string]int          // variable name to slot
	names   map[string]object.Value // the builtins table
	result  int
	strs    map[string]*object.Str // names while linking
}

// linked is one code object with what the machine needs at hand.
type linked struct {
	*code.Code
	ins      []code.Ins // Code.Ins, one load nearer
	consts   []object.Value
	names    []*object.Str
	builtins []object.Value   // by name: its builtin, or Unbound
	natives  []*object.Native // by name: its builtin where that is a function written in Go
	inner    []*linked
	calls    [][]*object.Str
	params   []*object.Str // Code.Params; all code of a program has one Str for a name
	// simple tells that a call with exactly so many positional arguments needs no binding: no *args, **kwargs or keyword-only
	// parameters.
	simple    bool
	nargs     int
	regs      int // Code.Regs, one load nearer
	exact     int // nargs where the code is simple, else a number that no call has
	cacheBase int // number of its first inline cache in the machine's table
	doc       object.Value
	prog      *Program
}

// Link prepares a compiled module for running with a builtins table, which must not change afterwards.
func Link(c *code.Code, builtins map[string]object.Value) *Program {
	p := &Program{slots: map[string]int{}, strs: map[string]*object.Str{}, names: builtins, result: c.ResultSlot}
	p.globals = make([]object.Value, len(c.Globals))
	for i, n := range c.Globals {
		p.slots[n] = i
		p.globals[i] = p.builtin(n)
	}
	p.main = p.link(c)
	p.size += 2*len(c.File.Text()) + 8*c.File.LineCount() // a text of the code with escapes is a copy of its piece of the source
	p.strs = nil
	return p
}

// Size is about how many bytes the program takes, with its source, for caches to weigh it by.
func (p *Program) Size() int { return p.size }

// codeBytes is about what one code object takes with all that link makes of it, those inside it apart.
func codeBytes(c *code.Code) int {
	n := 1000 + 24*len(c.Ins) + 112*len(c.Consts) + 72*len(c.Names) + 24*len(c.Handlers) + 48*len(c.Params) + 32*len(c.Locals)
	for _, names := range c.Calls {
		n += 48 + 24*len(names)
	}
	return n + 24*(len(c.FreeNames)+len(c.Captures)) + 48*len(c.Notes) + 96*len(c.Globals)
}

// name is the one Str of the program for a name.
func (p *Program) name(n string) *object.Str {
	s := p.strs[n]
	if s == nil {
		s = object.NewStrObj(n)
		s.Hash()
		p.strs[n] = s
	}
	return s
}

func (p *Program) builtin(name string) object.Value {
	if v, ok := p.names[name]; ok {
		return v
	}
	return object.Unbound
}

func (p *Program) link(c *code.Code) *linked {
	l := &linked{Code: c, ins: c.Ins, regs: c.Regs, prog: p}
	p.size += codeBytes(c)
	l.cacheBase = p.caches
	p.caches += c.Caches
	l.consts = make([]object.Value, len(c.Consts))
	for i, k := range c.Consts {
		l.consts[i] = constant(k)
	}
	l.names = make([]*object.Str, len(c.Names))
	l.builtins = make([]object.Value, len(c.Names))
	l.natives = make([]*object.Native, len(c.Names))
	for i, n := range c.Names {
		l.names[i] = p.name(n)
		l.builtins[i] = p.builtin(n)
		if v := l.builtins[i]; object.TypeOf(v) == object.NativeType && object.ToNative(v).Owner == nil {
			l.natives[i] = object.ToNative(v)
		}
	}
	for _, names := range c.Calls {
		list := make([]*object.Str, len(names))
		for i, n := range names {
			list[i] = p.name(n)
		}
		l.calls = append(l.calls, list)
	}
	l.params = make([]*object.Str, len(c.Params))
	for i, n := range c.Params {
		l.params[i] = p.name(n)
	}
	l.simple = !c.Vararg && !c.Kwarg && c.KwOnly == 0
	l.nargs = c.Positional
	if l.exact = -1; l.simple {
		l.exact = l.nargs
	}
	l.doc = object.None
	if c.HasDoc {
		l.doc = object.NewStr(c.Doc)
	}
	for _, in := range c.Codes {
		l.inner = append(l.inner, p.link(in))
	}
	return l
}

func constant(k code.Const) object.Value {
	switch k.Kind {
	case code.True:
		return object.True
	case code.False:
		return object.False
	case code.Ellipsis:
		return object.Ellipsis
	case code.Int:
		return object.Int(k.Int)
	case code.Big:
		return object.BigInt(k.Big)
	case code.Float:
		return object.Float(k.Float)
	case code.Complex:
		return object.ComplexOf(k.Cplx)
	case code.Str:
		s := object.NewStrObj(k.Str)
		s.Hash()
		return s.Value()
	case code.Bytes:
		return object.BytesOf(k.Str)
	case code.Tuple:
		items := make([]object.Value, len(k.Items))
		for i, x := range k.Items {
			items[i] = constant(x)
		}
		return object.TupleOf(items)
	case code.Set:
		items := make([]object.Value, len(k.Items))
		for i, x := range k.Items {
			items[i] = constant(x)
		}
		return object.ConstSet(items)
	}
	return object.None
}
