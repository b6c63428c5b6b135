// This file defines walker, which visits every node of a tree in the order of evaluation, without recursion.

package check

import (
	"slices"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// op says what happens to the node of a task.
type op uint8

const (
	opLoad op = iota
	opStore
	opDelete
	opStmt
	opPattern
	opBind   // bind name, once what was pushed before it is done
	opWalrus // bind name around the comprehensions
	opLoop   // a loop begins
	opEndLoop
)

type task struct {
	op   op
	node syntax.Node
	name string
	span source.Span
	s    *scope
}

// function is a body that runs later than the code around it, and so sees all the names that code binds.
type function struct {
	args *syntax.Arguments
	body []syntax.Stmt
	expr syntax.Expr // of a lambda
	s    *scope
}

// use is a name that no scope around it had bound when it was met, though the program may bind it yet.
type use struct {
	name, text string
	span       source.Span
	s          *scope // where a binding further down counts; nil where only one that a function makes global does
}

type walker struct {
	m        *budget.Meter
	r        *report
	p        *Policy
	toks     []parse.Token
	tasks    []task
	deferred []function
	pending  []use
	module   *scope
	loops    int               // for and while statements around the present task
	aliases  map[string]string // names that imports bind to a module with file functions
	charged  int               // tasks there is room for and paid
}

const taskBytes = int64(unsafe.Sizeof(task{}))

// walk runs the tree layer and, at import statements, the import layer.
func walk(m *budget.Meter, r *report, toks []parse.Token, mod *syntax.Module, p *Policy) error {
	w := &walker{m: m, r: r, p: p, toks: toks, module: &scope{kind: moduleScope}, aliases: map[string]string{}}
	for _, name := range p.Globals {
		w.module.bind(name)
	}
	defer func() { m.Release(int64(w.charged) * taskBytes) }()
	w.body(mod.Body, w.module)
	slices.Reverse(w.tasks)
	if err := w.run(); err != nil {
		return err
	}
	for i := 0; i < len(w.deferred) && !r.full(); i++ {
		f := w.deferred[i]
		w.deferred[i] = function{}
		w.params(f.args, f.s)
		w.body(f.body, f.s)
		w.load(f.expr, f.s)
		slices.Reverse(w.tasks)
		if err := w.run(); err != nil {
			return err
		}
	}
	for _, u := range w.pending {
		if !w.module.bound[u.name] && (u.s == nil || !u.s.sees(u.name)) {
			r.forbidName(Tree, u.span, u.name, u.text)
		}
	}
	return nil
}

// run does the tasks and those they make. A step pushes in the order of evaluation; the turn puts the first on top.
func (w *walker) run() error {
	for n := 1; len(w.tasks) > 0 && !w.r.full(); n++ {
		if n%pollEvery == 0 {
			if err := w.m.Poll(pollEvery); err != nil {
				return err
			}
		}
		last := len(w.tasks) - 1
		t := w.tasks[last]
		w.tasks[last] = task{}
		w.tasks = w.tasks[:last]
		w.step(t)
		slices.Reverse(w.tasks[last:])
		if room := cap(w.tasks); room > w.charged {
			if err := w.m.Charge(int64(room-w.charged) * taskBytes); err != nil {
				return err
			}
			w.charged = room
		}
	}
	w.tasks = w.tasks[:0]
	return nil
}

func (w *walker) step(t task) {
	switch t.op {
	case opStmt:
		w.stmt(t.node, t.s)
	case opPattern:
		w.pattern(t.node, t.s)
	case opBind:
		w.bind(t.name, t.span, t.s)
	case opWalrus:
		w.bind(t.name, t.span, t.s.walrus())
	case opLoop:
		w.loops++
	case opEndLoop:
		w.loops--
	default:
		w.expr(t.op, t.node, t.s)
	}
}

func (w *walker) push(o op, e syntax.Expr, s *scope) {
	if e != nil {
		w.tasks = append(w.tasks, task{op: o, node: e, s: s})
	}
}

func (w *walker) load(e syntax.Expr, s *scope)  { w.push(opLoad, e, s) }
func (w *walker) store(e syntax.Expr, s *scope) { w.push(opStore, e, s) }

func (w *walker) loads(list []syntax.Expr, s *scope) {
	for _, e := range list {
		w.push(opLoad, e, s)
	}
}

func (w *walker) body(list []syntax.Stmt, s *scope) {
	for _, st := range list {
		w.tasks = append(w.tasks, task{op: opStmt, node: st, s: s})
	}
}

func (w *walker) patterns(list []syntax.Pattern, s *scope) {
	for _, p := range list {
		w.tasks = append(w.tasks, task{op: opPattern, node: p, s: s})
	}
}

// later pushes the binding of a name. Inside a node that does not know where its name stands, the tokens from `from` on tell.
func (w *walker) later(name string, from source.Pos, at source.Span, s *scope) {
	if name == "" {
		return
	}
	name = fold(name)
	if w.plain(name) {
		return
	}
	w.tasks = append(w.tasks, task{op: opBind, name: name, span: locate(w.toks, name, from, at.End, at), s: s})
}

// plain reports names that no rule asks for, which are nearly all.
func (w *walker) plain(name string) bool { return w.p.rule(name) == ruleNone && !isDunder(name) }

func (w *walker) stmt(node syntax.Node, s *scope) {
	switch n := node.(type) {
	case *syntax.ExprStmt:
		w.load(n.Value, s)
	case *syntax.Assign:
		w.load(n.Value, s)
		for _, t := range n.Targets {
			w.store(t, s)
		}
	case *syntax.AugAssign:
		// The target is read as well, but a store finds no less in it, except for a name.
		if name, ok := n.Target.(*syntax.Name); ok {
			w.load(name, s)
		}
		w.load(n.Value, s)
		w.store(n.Target, s)
	case *syntax.AnnAssign:
		w.load(n.Annotation, s)
		w.load(n.Value, s)
		w.store(n.Target, s)
	case *syntax.Return:
		w.load(n.Value, s)
	case *syntax.Delete:
		for _, t := range n.Targets {
			w.push(opDelete, t, s)
		}
	case *syntax.For:
		w.load(n.Iter, s)
		w.tasks = append(w.tasks, task{op: opLoop})
		w.store(n.Target, s)
		w.body(n.Body, s)
		w.tasks = append(w.tasks, task{op: opEndLoop})
		w.body(n.Orelse, s)
	case *syntax.While:
		w.tasks = append(w.tasks, task{op: opLoop})
		w.load(n.Test, s)
		w.body(n.Body, s)
		w.tasks = append(w.tasks, task{op: opEndLoop})
		w.body(n.Orelse, s)
	case *syntax.If:
		w.load(n.Test, s)
		w.body(n.Body, s)
		w.body(n.Orelse, s)
	case *syntax.With:
		for _, item := range n.Items {
			w.load(item.ContextExpr, s)
			w.store(item.OptionalVars, s)
		}
		w.body(n.Body, s)
	case *syntax.Match:
		w.load(n.Subject, s)
		for _, c := range n.Cases {
			w.tasks = append(w.tasks, task{op: opPattern, node: c.Pattern, s: s})
			w.load(c.Guard, s)
			w.body(c.Body, s)
		}
	case *syntax.Raise:
		w.load(n.Exc, s)
		w.load(n.Cause, s)
	case *syntax.Try:
		w.body(n.Body, s)
		for _, h := range n.Handlers {
			w.load(h.Type, s)
			from := h.Span.Start
			from = behind(h.Type, from)
			w.later(h.Name, from, h.Span, s)
			w.body(h.Body, s)
		}
		w.body(n.Orelse, s)
		w.body(n.Finalbody, s)
	case *syntax.Assert:
		w.load(n.Test, s)
		w.load(n.Msg, s)
	case *syntax.Import:
		w.importStmt(n, s)
	case *syntax.ImportFrom:
		w.importFrom(n, s)
	case *syntax.Global:
		w.declared(n.Names, n.Span, s, true)
	case *syntax.Nonlocal:
		w.declared(n.Names, n.Span, s, false)
	case *syntax.FunctionDef:
		w.functionDef(n, s)
	case *syntax.ClassDef:
		w.classDef(n, s)
	case *syntax.TypeAlias:
		w.load(n.Value, w.typeParams(n.TypeParams, s))
		w.later(n.Name, n.NamePos.Start, n.NamePos, s)
	}
}

func (w *walker) functionDef(n *syntax.FunctionDef, s *scope) {
	w.loads(n.Decorators, s)
	w.later(n.Name, n.NamePos.Start, n.NamePos, s)
	s = w.typeParams(n.TypeParams, s)
	w.signature(n.Args, s)
	w.load(n.Returns, s)
	w.deferred = append(w.deferred, function{args: n.Args, body: n.Body, s: newScope(functionScope, s)})
}

func (w *walker) classDef(n *syntax.ClassDef, s *scope) {
	w.loads(n.Decorators, s)
	outer := s
	s = w.typeParams(n.TypeParams, s)
	w.loads(n.Bases, s)
	w.keywords(n.Keywords, s)
	inner := newScope(classScope, s)
	inner.class = n
	w.body(n.Body, inner)
	w.later(n.Name, n.NamePos.Start, n.NamePos, outer)
}

// typeParams binds type parameters in a scope of their own, which is s where there are none.
func (w *walker) typeParams(list []*syntax.TypeParam, s *scope) *scope {
	if len(list) == 0 {
		return s
	}
	s = newScope(functionScope, s)
	for _, p := range list {
		w.later(p.Name, p.Span.Start, p.Span, s)
	}
	for _, p := range list {
		w.load(p.Bound, s)
	}
	return s
}

// signature visits what a definition evaluates at once: defaults and annotations.
func (w *walker) signature(a *syntax.Arguments, s *scope) {
	if a == nil {
		return
	}
	w.loads(a.Defaults, s)
	w.loads(a.KwDefaults, s)
	eachParam(a, func(p *syntax.Arg) { w.load(p.Annotation, s) })
}

// params binds the parameters at the start of a body.
func (w *walker) params(a *syntax.Arguments, s *scope) {
	if a != nil {
		eachParam(a, func(p *syntax.Arg) { w.later(p.Name, p.Span.Start, p.Span, s) })
	}
}

func eachParam(a *syntax.Arguments, visit func(*syntax.Arg)) {
	for _, list := range [][]*syntax.Arg{a.PosOnly, a.Args, {a.Vararg}, a.KwOnly, {a.Kwarg}} {
		for _, p := range list {
			if p != nil {
				visit(p)
			}
		}
	}
}

// declared looks at the names of a global or nonlocal statement.
func (w *walker) declared(names []string, at source.Span, s *scope, global bool) {
	from := at.Start
	for _, name := range names {
		name = fold(name)
		if w.plain(name) {
			continue
		}
		span := locate(w.toks, name, from, at.End, at)
		from = span.Start
		switch {
		case isDunder(name):
			w.r.forbidDunder(Tree, span, name)
		case w.p.rule(name) == ruleHard:
			w.r.forbidName(Tree, span, name, name)
		case global:
			s.declareGlobal(name)
		}
	}
}

func (w *walker) expr(o op, node syntax.Node, s *scope) {
	switch n := node.(type) {
	case *syntax.Name:
		w.name(o, n, s)
	case *syntax.Attribute:
		w.attribute(o, n, s, false)
	case *syntax.Call:
		w.call(n, s)
	case *syntax.Starred:
		w.push(o, n.Value, s)
	case *syntax.Tuple:
		for _, e := range n.Elts {
			w.push(o, e, s)
		}
	case *syntax.List:
		for _, e := range n.Elts {
			w.push(o, e, s)
		}
	case *syntax.Set:
		w.loads(n.Elts, s)
	case *syntax.Subscript:
		w.load(n.Value, s)
		w.load(n.Index, s)
	case *syntax.Slice:
		w.load(n.Lower, s)
		w.load(n.Upper, s)
		w.load(n.Step, s)
	case *syntax.BoolOp:
		w.loads(n.Values, s)
	case *syntax.NamedExpr:
		w.load(n.Value, s)
		if n.Target != nil {
			w.tasks = append(w.tasks, task{op: opWalrus, name: fold(n.Target.ID), span: n.Target.Span, s: s})
		}
	case *syntax.BinOp:
		w.load(n.Left, s)
		w.load(n.Right, s)
	case *syntax.UnaryOp:
		w.load(n.Operand, s)
	case *syntax.Lambda:
		if !w.p.AllowLambda {
			w.r.forbid(Tree, source.Span{Start: n.Span.Start, End: n.Span.Start + source.Pos(len("lambda"))}, "lambda", hintLambda)
		}
		w.signature(n.Args, s)
		w.deferred = append(w.deferred, function{args: n.Args, expr: n.Body, s: newScope(functionScope, s)})
	case *syntax.IfExp:
		w.load(n.Test, s)
		w.load(n.Body, s)
		w.load(n.Orelse, s)
	case *syntax.Dict:
		for i, value := range n.Values {
			if i < len(n.Keys) {
				w.load(n.Keys[i], s)
			}
			w.load(value, s)
		}
	case *syntax.ListComp:
		w.comprehension(n.Generators, s, n.Elt)
	case *syntax.SetComp:
		w.comprehension(n.Generators, s, n.Elt)
	case *syntax.GeneratorExp:
		w.comprehension(n.Generators, s, n.Elt)
	case *syntax.DictComp:
		w.comprehension(n.Generators, s, n.Key, n.Value)
	case *syntax.Yield:
		w.load(n.Value, s)
	case *syntax.YieldFrom:
		w.load(n.Value, s)
	case *syntax.Compare:
		w.load(n.Left, s)
		w.loads(n.Comparators, s)
	case *syntax.JoinedStr:
		w.loads(n.Values, s)
	case *syntax.FormattedValue:
		w.load(n.Value, s)
		if n.FormatSpec != nil {
			w.loads(n.FormatSpec.Values, s)
		}
	}
}

// comprehension visits its parts as they run; the first iterable belongs to the scope around it.
func (w *walker) comprehension(gens []*syntax.Comprehension, s *scope, results ...syntax.Expr) {
	inner := newScope(comprehensionScope, s)
	for i, g := range gens {
		if i == 0 {
			w.load(g.Iter, s)
		} else {
			w.load(g.Iter, inner)
		}
		w.store(g.Target, inner)
		w.loads(g.Ifs, inner)
	}
	w.loads(results, inner)
}

func (w *walker) pattern(node syntax.Node, s *scope) {
	switch n := node.(type) {
	case *syntax.MatchValue:
		w.load(n.Value, s)
	case *syntax.MatchSequence:
		w.patterns(n.Patterns, s)
	case *syntax.MatchMapping:
		for i, key := range n.Keys {
			w.load(key, s)
			if i < len(n.Patterns) {
				w.patterns(n.Patterns[i:i+1], s)
			}
		}
		from := n.Span.Start
		if k := len(n.Patterns); k > 0 {
			from = behind(n.Patterns[k-1], from)
		}
		w.later(n.Rest, from, n.Span, s)
	case *syntax.MatchClass:
		w.load(n.Cls, s)
		w.patterns(n.Patterns, s)
		from := n.Span.Start
		from = behind(n.Cls, from)
		for i, attr := range n.KwdAttrs {
			// The keyword reads an attribute of the subject.
			if attr = fold(attr); isDunder(attr) && !readableDunders[attr] {
				w.r.forbidDunder(Tree, locate(w.toks, attr, from, n.Span.End, n.Span), attr)
			}
			if i < len(n.KwdPatterns) {
				from = behind(n.KwdPatterns[i], from)
				w.patterns(n.KwdPatterns[i:i+1], s)
			}
		}
	case *syntax.MatchStar:
		w.later(n.Name, n.Span.Start, n.Span, s)
	case *syntax.MatchAs:
		from := n.Span.Start
		if n.Pattern != nil {
			w.tasks = append(w.tasks, task{op: opPattern, node: n.Pattern, s: s})
			from = behind(n.Pattern, from)
		}
		w.later(n.Name, from, n.Span, s)
	case *syntax.MatchOr:
		w.patterns(n.Patterns, s)
	}
}

// behind is the offset at which a node ends, where that is later than from.
func behind(n syntax.Node, from source.Pos) source.Pos {
	if n == nil {
		return from
	}
	return max(from, n.Pos().End)
}
