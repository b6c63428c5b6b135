// This file defines walker, a machine that walks syntax trees: enough Python for the cases of module tests.

package golden

import (
	"errors"
	"fmt"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/syntax"
)

type scope struct {
	vars  map[string]object.Value
	up    *scope
	order []string // of a class body
}

func (s *scope) get(name string) (object.Value, bool) {
	for ; s != nil; s = s.up {
		if v, ok := s.vars[name]; ok {
			return v, true
		}
	}
	return object.Value{}, false
}

func (s *scope) set(name string, v object.Value) {
	if _, ok := s.vars[name]; !ok {
		s.order = append(s.order, name)
	}
	s.vars[name] = v
}

type walker struct {
	t       *object.Thread
	handled *object.Exc
}

type closure struct {
	args *syntax.Arguments
	body []syntax.Stmt
	expr syntax.Expr
	s    *scope
	defs []object.Value
	kws  []object.Value
}

var errBreak, errContinue = errors.New("break"), errors.New("continue")

type returned struct{ v object.Value }

func (returned) Error() string { return "return" }

func (w *walker) Handled() *object.Exc { return w.handled }

func (w *walker) CallFunc(t *object.Thread, fn *object.Func, args []object.Value, kw []object.Kwarg) (object.Value, error) {
	if err := t.Enter(); err != nil {
		return object.Value{}, err
	}
	defer t.Leave()
	if err := t.Poll(10); err != nil {
		return object.Value{}, err
	}
	c := fn.Env.(*closure)
	s := &scope{vars: map[string]object.Value{}, up: c.s}
	params := append(append([]*syntax.Arg(nil), c.args.PosOnly...), c.args.Args...)
	for i, a := range args {
		if i < len(params) {
			s.set(params[i].Name, a)
		}
	}
	if len(args) > len(params) && c.args.Vararg == nil {
		return object.Value{}, object.TypeErrorf("%s() takes %d positional argument%s but %d were given", fn.Name, len(params), map[bool]string{true: "", false: "s"}[len(params) == 1], len(args))
	}
	if c.args.Vararg != nil {
		rest, err := object.NewTuple(t, args[min(len(args), len(params)):])
		if err != nil {
			return rest, err
		}
		s.set(c.args.Vararg.Name, rest)
	}
	extra, _ := object.NewDict(t)
	for _, k := range kw {
		name := k.Name.String()
		known := false
		for _, p := range append(params, c.args.KwOnly...) {
			known = known || p.Name == name
		}
		if known {
			s.set(name, k.Value)
		} else if c.args.Kwarg == nil {
			return object.Value{}, object.TypeErrorf("%s() got an unexpected keyword argument '%s'", fn.Name, name)
		} else if err := extra.Set(t, k.Name.Value(), k.Value); err != nil {
			return object.Value{}, err
		}
	}
	if c.args.Kwarg != nil {
		s.set(c.args.Kwarg.Name, extra.Value())
	}
	for i, p := range params {
		if _, ok := s.vars[p.Name]; !ok {
			d := i - (len(params) - len(c.defs))
			if d < 0 {
				return object.Value{}, object.TypeErrorf("%s() missing 1 required positional argument: '%s'", fn.Name, p.Name)
			}
			s.set(p.Name, c.defs[d])
		}
	}
	for i, p := range c.args.KwOnly {
		if _, ok := s.vars[p.Name]; !ok {
			s.set(p.Name, c.kws[i])
		}
	}
	if c.expr != nil {
		return w.eval(c.expr, s)
	}
	err := w.block(c.body, s)
	var r returned
	if errors.As(err, &r) {
		return r.v, nil
	}
	return object.None, err
}

func (w *walker) function(name string, a *syntax.Arguments, body []syntax.Stmt, expr syntax.Expr, s *scope) (object.Value, error) {
	for s != nil && s.order != nil && s.vars["__class_body__"].IsBool() {
		s = s.up
	}
	c := &closure{args: a, body: body, expr: expr, s: s}
	for _, d := range a.Defaults {
		v, err := w.eval(d, s)
		if err != nil {
			return v, err
		}
		c.defs = append(c.defs, v)
	}
	for _, d := range a.KwDefaults {
		v := object.Unbound
		if d != nil {
			var err error
			if v, err = w.eval(d, s); err != nil {
				return v, err
			}
		}
		c.kws = append(c.kws, v)
	}
	f, err := object.NewFunc(w.t, object.Func{Env: c, Name: name, Qualname: name, Doc: object.None})
	if err != nil {
		return f, err
	}
	notes, _ := object.NewDict(w.t)
	for _, p := range append(append([]*syntax.Arg(nil), a.PosOnly...), a.Args...) {
		if p.Annotation != nil {
			v, err := w.eval(p.Annotation, s)
			if err != nil {
				return v, err
			}
			_ = notes.SetStr(w.t, p.Name, v)
		}
	}
	return f, object.SetAttr(w.t, f, object.NewStrObj("__annotations__"), notes.Value())
}

func (w *walker) block(body []syntax.Stmt, s *scope) error {
	for _, st := range body {
		if err := w.stmt(st, s); err != nil {
			return err
		}
	}
	return nil
}

func (w *walker) decorate(v object.Value, decs []syntax.Expr, s *scope) (object.Value, error) {
	for i := len(decs) - 1; i >= 0; i-- {
		d, err := w.eval(decs[i], s)
		if err != nil {
			return d, err
		}
		if v, err = object.Call(w.t, d, v); err != nil {
			return v, err
		}
	}
	return v, nil
}

func (w *walker) stmt(st syntax.Stmt, s *scope) error {
	t := w.t
	if err := t.Poll(1); err != nil {
		return err
	}
	switch st := st.(type) {
	case *syntax.Pass:
		return nil
	case *syntax.Break:
		return errBreak
	case *syntax.Continue:
		return errContinue
	case *syntax.ExprStmt:
		_, err := w.eval(st.Value, s)
		return err
	case *syntax.Return:
		if st.Value == nil {
			return returned{object.None}
		}
		v, err := w.eval(st.Value, s)
		if err != nil {
			return err
		}
		return returned{v}
	case *syntax.Import:
		for _, a := range st.Names {
			m, err := t.Env.Import(t, a.Name)
			if err != nil {
				return err
			}
			name := a.Asname
			if name == "" {
				name = a.Name
			}
			s.set(name, m)
		}
		return nil
	case *syntax.ImportFrom:
		m, err := t.Env.Import(t, st.Module)
		if err != nil {
			return err
		}
		for _, a := range st.Names {
			if a.Name == "*" {
				for n, v := range object.ToModule(m).Attrs {
					s.set(n, v)
				}
				continue
			}
			v, err := object.GetAttr(t, m, object.NewStrObj(a.Name))
			if err != nil {
				return object.Raise(object.ImportErrorType, "cannot import name '%s' from '%s'", a.Name, st.Module)
			}
			name := a.Asname
			if name == "" {
				name = a.Name
			}
			s.set(name, v)
		}
		return nil
	case *syntax.Assign:
		v, err := w.eval(st.Value, s)
		if err != nil {
			return err
		}
		for _, target := range st.Targets {
			if err := w.assign(target, v, s); err != nil {
				return err
			}
		}
		return nil
	case *syntax.AugAssign:
		old, err := w.eval(st.Target, s)
		if err != nil {
			return err
		}
		v, err := w.eval(st.Value, s)
		if err != nil {
			return err
		}
		if v, err = object.InPlace(t, object.Op(st.Op), old, v); err != nil {
			return err
		}
		return w.assign(st.Target, v, s)
	case *syntax.Delete:
		for _, target := range st.Targets {
			if err := w.assign(target, object.Unbound, s); err != nil {
				return err
			}
		}
		return nil
	case *syntax.FunctionDef:
		f, err := w.function(st.Name, st.Args, st.Body, nil, s)
		if err != nil {
			return err
		}
		if f, err = w.decorate(f, st.Decorators, s); err != nil {
			return err
		}
		s.set(st.Name, f)
		return nil
	case *syntax.ClassDef:
		return w.class(st, s)
	case *syntax.If:
		ok, err := w.truth(st.Test, s)
		if err != nil {
			return err
		}
		if ok {
			return w.block(st.Body, s)
		}
		return w.block(st.Orelse, s)
	case *syntax.While:
		for {
			ok, err := w.truth(st.Test, s)
			if err != nil || !ok {
				return err
			}
			if err := w.block(st.Body, s); err == errBreak {
				return nil
			} else if err != nil && err != errContinue {
				return err
			}
		}
	case *syntax.For:
		it, err := w.eval(st.Iter, s)
		if err != nil {
			return err
		}
		return object.Iterate(t, it, func(x object.Value) error {
			if err := w.assign(st.Target, x, s); err != nil {
				return err
			}
			err := w.block(st.Body, s)
			if err == errBreak {
				return object.StopIterating
			}
			if err == errContinue {
				return nil
			}
			return err
		})
	case *syntax.Raise:
		v, err := w.eval(st.Exc, s)
		if err != nil {
			return err
		}
		if object.IsType(v) {
			if v, err = object.Call(t, v); err != nil {
				return err
			}
		}
		return object.ToExc(v)
	case *syntax.Try:
		err := w.block(st.Body, s)
		var e *object.Exc
		if !errors.As(err, &e) {
			return err
		}
		for _, h := range st.Handlers {
			match := h.Type == nil
			if !match {
				c, cerr := w.eval(h.Type, s)
				if cerr != nil {
					return cerr
				}
				if match, cerr = object.IsInstance(t, e.Value(), c); cerr != nil {
					return cerr
				}
			}
			if match {
				if h.Name != "" {
					s.set(h.Name, e.Value())
				}
				return w.block(h.Body, s)
			}
		}
		return err
	}
	return fmt.Errorf("golden: no %T", st)
}

func (w *walker) class(st *syntax.ClassDef, s *scope) error {
	body := &scope{vars: map[string]object.Value{}, up: s}
	body.set("__class_body__", object.True)
	if err := w.block(st.Body, body); err != nil {
		return err
	}
	bases, err := w.evalAll(st.Bases, s)
	if err != nil {
		return err
	}
	var names []string
	var vals []object.Value
	for _, n := range body.order {
		if n != "__class_body__" {
			names, vals = append(names, n), append(vals, body.vars[n])
		}
	}
	c, err := object.NewClass(w.t, st.Name, st.Name, bases, names, vals, nil)
	if err != nil {
		return err
	}
	v, err := w.decorate(c.Value(), st.Decorators, s)
	if err != nil {
		return err
	}
	s.set(st.Name, v)
	return nil
}

func (w *walker) truth(e syntax.Expr, s *scope) (bool, error) {
	v, err := w.eval(e, s)
	if err != nil {
		return false, err
	}
	return object.Truth(w.t, v)
}

func (w *walker) assign(target syntax.Expr, v object.Value, s *scope) error {
	switch e := target.(type) {
	case *syntax.Name:
		if v.IsUnbound() {
			delete(s.vars, e.ID)
			return nil
		}
		s.set(e.ID, v)
		return nil
	case *syntax.Attribute:
		o, err := w.eval(e.Value, s)
		if err != nil {
			return err
		}
		return object.SetAttr(w.t, o, object.NewStrObj(e.Attr), v)
	case *syntax.Subscript:
		o, err := w.eval(e.Value, s)
		if err != nil {
			return err
		}
		k, err := w.eval(e.Index, s)
		if err != nil {
			return err
		}
		if v.IsUnbound() {
			return object.DelItem(w.t, o, k)
		}
		return object.SetItem(w.t, o, k, v)
	case *syntax.Tuple:
		return w.unpack(e.Elts, v, s)
	case *syntax.List:
		return w.unpack(e.Elts, v, s)
	}
	return fmt.Errorf("golden: no target %T", target)
}

func (w *walker) unpack(elts []syntax.Expr, v object.Value, s *scope) error {
	out := make([]object.Value, len(elts))
	if err := object.Unpack(w.t, v, out); err != nil {
		return err
	}
	for i, e := range elts {
		if err := w.assign(e, out[i], s); err != nil {
			return err
		}
	}
	return nil
}
