// This file defines the rules for names, attributes and calls.

package check

import (
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// name looks at a name that is read, bound or deleted.
func (w *walker) name(o op, n *syntax.Name, s *scope) {
	id := fold(n.ID)
	if o == opStore {
		w.bind(id, n.Span, s)
		return
	}
	if isDunder(id) {
		inClass := s.kind == classScope && operatorMethods[id]
		if !inClass && !(o == opLoad && readableDunders[id]) {
			w.r.forbidDunder(Tree, n.Span, id)
		}
		return
	}
	w.use(id, id, n.Span, s)
}

// use reports a refused name unless the script bound it. text is what the message says.
func (w *walker) use(name, text string, span source.Span, s *scope) {
	switch w.p.rule(name) {
	case ruleHard:
		w.r.forbidName(Tree, span, name, text)
	case ruleSoft, ruleModule:
		if s.sees(name) {
			return
		}
		later := use{name: name, text: text, span: span}
		// The next round of a loop sees what this one binds. Modules have names that make good variables (signal, resource), so for
		// them any binding of the scope will do.
		if w.loops > 0 || w.p.rule(name) == ruleModule {
			later.s = s
		}
		if (later.s != nil || s.walrus().kind == functionScope) && len(w.pending) < maxRaw {
			w.pending = append(w.pending, later)
			return
		}
		w.r.forbidName(Tree, span, name, text)
	}
}

// bind looks at a name that gets a value, in any way.
func (w *walker) bind(name string, span source.Span, s *scope) {
	switch {
	case isDunder(name):
		if s.kind != classScope || !operatorMethods[name] && !classDunders[name] {
			w.r.forbidDunder(Tree, span, name)
		}
	case w.p.rule(name) == ruleHard:
		w.r.forbidName(Tree, span, name, name)
	case w.p.rule(name) != ruleNone:
		s.target(name).bind(name)
	}
}

// attribute looks at value.attr and pushes the value. called says that the attribute is called at once.
func (w *walker) attribute(o op, n *syntax.Attribute, s *scope, called bool) {
	attr := fold(n.Attr)
	span := n.AttrPos
	if span.End <= span.Start {
		span = n.Span
	}
	base, _ := n.Value.(*syntax.Name)
	switch {
	case isDunder(attr):
		fine := o == opLoad && (readableDunders[attr] || called && operatorMethods[attr] && w.isBase(n.Value, s))
		if !fine {
			w.r.forbidDunder(Tree, span, attr)
		}
	case frameAttributes[attr]:
		w.r.forbid(Tree, span, attr, hintFrames)
	case base != nil:
		id := fold(base.ID)
		whole := source.Span{Start: n.Span.Start, End: span.End}
		if w.p.rule(id) == ruleModule {
			w.use(id, shorten(id+"."+attr), whole, s)
			return
		}
		if module := w.aliases[id]; module != "" && w.p.opensFiles(module, attr) {
			w.r.forbid(Tree, whole, id+"."+attr, hintFiles)
		}
	}
	w.load(n.Value, s)
}

// maxBases bounds the base classes that an explicit call is compared with.
const maxBases = 64

// isBase reports whether an expression is super(...), object, or a base class as the class statement around it writes it.
func (w *walker) isBase(e syntax.Expr, s *scope) bool {
	if c, ok := e.(*syntax.Call); ok {
		f, ok := c.Func.(*syntax.Name)
		return ok && fold(f.ID) == "super" && !s.sees("super")
	}
	if s.class == nil {
		return false
	}
	if n, ok := e.(*syntax.Name); ok && fold(n.ID) == "object" && !s.sees("object") {
		return true // every class derives from it: object.__new__(cls)
	}
	for _, base := range s.class.Bases[:min(len(s.class.Bases), maxBases)] {
		if sub, ok := base.(*syntax.Subscript); ok {
			base = sub.Value // class A(Base[int])
		}
		if sameDotted(e, base) {
			return true
		}
	}
	return false
}

// sameDotted reports whether two expressions are the same dotted name of at most eight parts.
func sameDotted(a, b syntax.Expr) bool {
	for range 8 {
		switch x := a.(type) {
		case *syntax.Name:
			y, ok := b.(*syntax.Name)
			return ok && x.ID == y.ID
		case *syntax.Attribute:
			y, ok := b.(*syntax.Attribute)
			if !ok || x.Attr != y.Attr {
				return false
			}
			a, b = x.Value, y.Value
		default:
			return false
		}
	}
	return false
}

// call looks at the shapes of calls and pushes their parts.
func (w *walker) call(n *syntax.Call, s *scope) {
	called := ""
	switch f := n.Func.(type) {
	case *syntax.Attribute:
		called = fold(f.Attr)
		w.attribute(opLoad, f, s, true)
		w.texts(called, f.Value, n)
	case *syntax.Name:
		called = fold(f.ID)
		w.load(f, s)
		if called == "type" && !s.sees("type") && buildsClass(n) {
			w.r.forbid(Tree, f.Span, "type with three arguments", hintType)
		}
		w.texts(called, nil, n)
	default:
		w.load(n.Func, s)
	}
	w.loads(n.Args, s)
	w.keywords(n.Keywords, s)
}

// buildsClass reports type(name, bases, namespace). Other wrong counts are ordinary errors of the running program.
func buildsClass(n *syntax.Call) bool {
	for _, a := range n.Args {
		if _, ok := a.(*syntax.Starred); ok {
			return false
		}
	}
	return len(n.Args) == 3
}

// texts looks at constants that a call will read as the names of attributes.
func (w *walker) texts(called string, receiver syntax.Expr, n *syntax.Call) {
	switch {
	case called == "format" || called == "format_map":
		w.template(receiver)
		if len(n.Args) > 0 && receiver != nil {
			w.template(n.Args[0]) // str.format('{0.__class__}', x)
		}
	case textNameCalls[called]:
		for _, a := range n.Args {
			w.textName(a)
		}
		for _, k := range n.Keywords {
			w.textName(k.Value)
		}
	}
}

func (w *walker) template(e syntax.Expr) {
	if c, ok := e.(*syntax.Constant); ok && c.Kind == syntax.KindStr {
		if name := dunderInFormat(c.Str); name != "" {
			w.r.forbidDunder(Tree, c.Span, name)
		}
	}
}

func (w *walker) textName(e syntax.Expr) {
	if c, ok := e.(*syntax.Constant); ok && c.Kind == syntax.KindStr {
		if name := dunderInPath(c.Str); name != "" {
			w.r.forbidDunder(Tree, c.Span, name)
		}
	}
}

// keywords looks at the keywords of a call or class statement. They are not names of a scope, so only dunders are refused.
func (w *walker) keywords(list []*syntax.Keyword, s *scope) {
	for _, k := range list {
		if name := fold(k.Name); isDunder(name) {
			w.r.forbidDunder(Tree, locate(w.toks, name, k.Span.Start, k.Span.End, k.Span), name)
		}
		w.load(k.Value, s)
	}
}
