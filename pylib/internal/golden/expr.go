// This file defines how walker evaluates expressions.

package golden

import (
	"fmt"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/syntax"
)

func (w *walker) evalAll(es []syntax.Expr, s *scope) ([]object.Value, error) {
	var out []object.Value
	for _, e := range es {
		if star, ok := e.(*syntax.Starred); ok {
			v, err := w.eval(star.Value, s)
			if err != nil {
				return nil, err
			}
			items, err := object.ToSlice(w.t, v)
			if err != nil {
				return nil, err
			}
			out = append(out, items...)
			continue
		}
		v, err := w.eval(e, s)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

func (w *walker) constant(c *syntax.Constant) (object.Value, error) {
	switch c.Kind {
	case syntax.KindNone:
		return object.None, nil
	case syntax.KindTrue:
		return object.True, nil
	case syntax.KindFalse:
		return object.False, nil
	case syntax.KindEllipsis:
		return object.Ellipsis, nil
	case syntax.KindInt:
		return object.Int(c.Int), nil
	case syntax.KindBig:
		return object.BigInt(c.Big), nil
	case syntax.KindFloat:
		return object.Float(c.Float), nil
	case syntax.KindComplex:
		return object.ComplexOf(c.Cplx), nil
	case syntax.KindStr:
		return object.NewStr(c.Str), nil
	}
	return object.NewBytes(w.t, c.Str)
}

func (w *walker) eval(e syntax.Expr, s *scope) (object.Value, error) {
	t := w.t
	fail := func(err error) (object.Value, error) { return object.Value{}, err }
	switch e := e.(type) {
	case *syntax.Constant:
		return w.constant(e)
	case *syntax.Name:
		if v, ok := s.get(e.ID); ok {
			return v, nil
		}
		return fail(object.Raise(object.NameErrorType, "name '%s' is not defined", e.ID))
	case *syntax.Attribute:
		o, err := w.eval(e.Value, s)
		if err != nil {
			return o, err
		}
		return object.GetAttr(t, o, object.NewStrObj(e.Attr))
	case *syntax.Subscript:
		o, err := w.eval(e.Value, s)
		if err != nil {
			return o, err
		}
		k, err := w.eval(e.Index, s)
		if err != nil {
			return k, err
		}
		return object.GetItem(t, o, k)
	case *syntax.Slice:
		parts := [3]object.Value{object.None, object.None, object.None}
		for i, x := range []syntax.Expr{e.Lower, e.Upper, e.Step} {
			if x != nil {
				v, err := w.eval(x, s)
				if err != nil {
					return v, err
				}
				parts[i] = v
			}
		}
		return object.NewSlice(parts[0], parts[1], parts[2]), nil
	case *syntax.Call:
		return w.call(e, s)
	case *syntax.Tuple:
		items, err := w.evalAll(e.Elts, s)
		if err != nil {
			return fail(err)
		}
		return object.NewTuple(t, items)
	case *syntax.List:
		items, err := w.evalAll(e.Elts, s)
		if err != nil {
			return fail(err)
		}
		l, err := object.NewListFrom(t, items)
		return l.Value(), err
	case *syntax.Set:
		items, err := w.evalAll(e.Elts, s)
		if err != nil {
			return fail(err)
		}
		set, _ := object.NewSet(t, object.SetType)
		for _, x := range items {
			if err := set.Add(t, x); err != nil {
				return fail(err)
			}
		}
		return set.Value(), nil
	case *syntax.Dict:
		d, _ := object.NewDict(t)
		for i, k := range e.Keys {
			v, err := w.eval(e.Values[i], s)
			if err != nil {
				return v, err
			}
			if k == nil {
				if err := object.DictUpdate(t, d, v); err != nil {
					return v, err
				}
				continue
			}
			kv, err := w.eval(k, s)
			if err != nil {
				return kv, err
			}
			if err := d.Set(t, kv, v); err != nil {
				return v, err
			}
		}
		return d.Value(), nil
	case *syntax.BinOp:
		a, err := w.eval(e.Left, s)
		if err != nil {
			return a, err
		}
		b, err := w.eval(e.Right, s)
		if err != nil {
			return b, err
		}
		return object.Binary(t, object.Op(e.Op), a, b)
	case *syntax.UnaryOp:
		v, err := w.eval(e.Operand, s)
		if err != nil {
			return v, err
		}
		switch e.Op {
		case syntax.Not:
			ok, err := object.Truth(t, v)
			return object.Bool(!ok), err
		case syntax.Invert:
			return object.Unary(t, object.UnaryInvert, v)
		case syntax.UAdd:
			return object.Unary(t, object.UnaryPos, v)
		}
		return object.Unary(t, object.UnaryNeg, v)
	case *syntax.BoolOp:
		var v object.Value
		for _, x := range e.Values {
			var err error
			if v, err = w.eval(x, s); err != nil {
				return v, err
			}
			ok, err := object.Truth(t, v)
			if err != nil || ok == e.Or {
				return v, err
			}
		}
		return v, nil
	case *syntax.IfExp:
		ok, err := w.truth(e.Test, s)
		if err != nil {
			return fail(err)
		}
		if ok {
			return w.eval(e.Body, s)
		}
		return w.eval(e.Orelse, s)
	case *syntax.Compare:
		return w.compare(e, s)
	case *syntax.Lambda:
		return w.function("<lambda>", e.Args, nil, e.Body, s)
	case *syntax.ListComp:
		l, _ := object.NewList(t, 0)
		return l.Value(), w.comprehend(e.Generators, &scope{vars: map[string]object.Value{}, up: s}, func(in *scope) error {
			v, err := w.eval(e.Elt, in)
			if err != nil {
				return err
			}
			return l.Append(t, v)
		})
	case *syntax.GeneratorExp:
		l, err := w.eval(&syntax.ListComp{Elt: e.Elt, Generators: e.Generators}, s)
		if err != nil {
			return l, err
		}
		return object.Iter(t, l)
	case *syntax.JoinedStr:
		text := ""
		for _, x := range e.Values {
			if f, ok := x.(*syntax.FormattedValue); ok {
				v, err := w.eval(f.Value, s)
				if err != nil {
					return v, err
				}
				var part string
				if f.Conversion == 'r' {
					part, err = object.Repr(t, v)
				} else {
					part, err = object.Format(t, v, "")
				}
				if err != nil {
					return v, err
				}
				text += part
				continue
			}
			text += x.(*syntax.Constant).Str
		}
		return object.StrOf(t, text)
	}
	return fail(fmt.Errorf("golden: no %T", e))
}

func (w *walker) comprehend(gens []*syntax.Comprehension, s *scope, f func(*scope) error) error {
	if len(gens) == 0 {
		return f(s)
	}
	it, err := w.eval(gens[0].Iter, s)
	if err != nil {
		return err
	}
	return object.Iterate(w.t, it, func(x object.Value) error {
		if err := w.assign(gens[0].Target, x, s); err != nil {
			return err
		}
		for _, cond := range gens[0].Ifs {
			if ok, err := w.truth(cond, s); err != nil || !ok {
				return err
			}
		}
		return w.comprehend(gens[1:], s, f)
	})
}

func (w *walker) call(e *syntax.Call, s *scope) (object.Value, error) {
	fn, err := w.eval(e.Func, s)
	if err != nil {
		return fn, err
	}
	args, err := w.evalAll(e.Args, s)
	if err != nil {
		return fn, err
	}
	var kw []object.Kwarg
	for _, k := range e.Keywords {
		v, err := w.eval(k.Value, s)
		if err != nil {
			return v, err
		}
		if k.Name != "" {
			kw = append(kw, object.Kwarg{Name: object.NewStrObj(k.Name), Value: v})
			continue
		}
		d, _ := object.NewDict(w.t)
		if err := object.DictUpdate(w.t, d, v); err != nil {
			return v, err
		}
		for pos := 0; ; {
			key, val, next, ok := d.Next(pos)
			if !ok {
				break
			}
			kw = append(kw, object.Kwarg{Name: object.ToStr(key), Value: val})
			pos = next
		}
	}
	return object.CallKw(w.t, fn, args, kw)
}

func (w *walker) compare(e *syntax.Compare, s *scope) (object.Value, error) {
	t := w.t
	a, err := w.eval(e.Left, s)
	if err != nil {
		return a, err
	}
	var r object.Value
	for i, op := range e.Ops {
		b, err := w.eval(e.Comparators[i], s)
		if err != nil {
			return b, err
		}
		switch op {
		case syntax.Is, syntax.IsNot:
			r = object.Bool(object.Is(a, b) == (op == syntax.Is))
		case syntax.In, syntax.NotIn:
			ok, err := object.Contains(t, b, a)
			if err != nil {
				return b, err
			}
			r = object.Bool(ok == (op == syntax.In))
		default:
			if r, err = object.Compare(t, object.Cmp(op), a, b); err != nil {
				return r, err
			}
		}
		ok, err := object.Truth(t, r)
		if err != nil || !ok {
			return r, err
		}
		a = b
	}
	return r, nil
}
