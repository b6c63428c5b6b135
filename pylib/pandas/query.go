// This file defines query: a filter written as text, read by the parser of the language and evaluated on columns.

package pandas

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/libm"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

var undefinedVariableError = func() *object.Type {
	e := object.NewType("UndefinedVariableError", object.LayoutExc, object.NameErrorType)
	e.Module = "pandas.errors"
	object.InitType(e)
	return e
}()

// localPrefix marks a name that was written with @, quotedPrefix one that stood in backticks.
const (
	localPrefix  = "__pd_eval_local_"
	quotedPrefix = "BACKTICK_QUOTED_STRING_"
)

// lowered is query text as Python: & and | bind as and and or, @x and `any name` are names. Text in quotes stays as it is.
func lowered(t *object.Thread, text string) (code string, quoted map[string]string, err error) {
	if err := t.Charge(int64(len(text)) * 6); err != nil {
		return "", nil, err
	}
	quoted = map[string]string{}
	var b strings.Builder
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c == '\'' || c == '"':
			end := i + 1
			for end < len(text) && text[end] != c {
				if text[end] == '\\' {
					end++
				}
				end++
			}
			end = min(end+1, len(text))
			b.WriteString(text[i:end])
			i = end
			continue
		case c == '`':
			end := strings.IndexByte(text[i+1:], '`')
			if end < 0 {
				return "", nil, object.Raise(object.SyntaxErrorType, "Failed to parse backticks in '%s'.", object.Printable(text, 200))
			}
			name := text[i+1 : i+1+end]
			key := quotedPrefix
			for _, r := range name {
				if r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
					key += string(r)
				} else {
					key += "_"
				}
			}
			for quoted[key] != "" && quoted[key] != name {
				key += "_"
			}
			quoted[key] = name
			b.WriteString(key)
			i += end + 2
			continue
		case c == '@':
			b.WriteString(localPrefix)
		case c == '&':
			b.WriteString(" and ")
		case c == '|':
			b.WriteString(" or ")
		case c == '\n' || c == '\r':
			b.WriteByte(' ')
		default:
			b.WriteByte(c)
		}
		i++
	}
	return strings.TrimSpace(b.String()), quoted, nil
}

// querier evaluates an expression over the columns of a frame.
type querier struct {
	t      *object.Thread
	f      *frame.Frame
	quoted map[string]string
	local  func(name string) (object.Value, bool)
}

func parseQuery(t *object.Thread, code string) (syntax.Expr, error) {
	mod, err := parse.Parse(t.Meter, source.NewFile("<unknown>", code), parse.Limits{})
	if err != nil {
		if e, ok := err.(*parse.SyntaxError); ok {
			return nil, object.Raise(object.SyntaxErrorType, "%s (<unknown>, line %d)", e.Msg, e.Line())
		}
		if _, ok := err.(*budget.LimitError); ok {
			return nil, err
		}
		return nil, err
	}
	if len(mod.Body) != 1 {
		return nil, object.Raise(object.SyntaxErrorType, "only a single expression is allowed")
	}
	e, ok := mod.Body[0].(*syntax.ExprStmt)
	if !ok {
		if _, assign := mod.Body[0].(*syntax.Assign); assign {
			return nil, object.ValueErrorf("cannot assign without a target object")
		}
		return nil, object.Raise(object.SyntaxErrorType, "only a single expression is allowed")
	}
	return e.Value, nil
}

func query(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	s, ok := text(a[0])
	if !ok {
		return object.Value{}, object.ValueErrorf("expr must be a string to be evaluated, %s given", reprOr(t, object.TypeOf(a[0]).Value()))
	}
	code, quoted, err := lowered(t, s)
	if err != nil {
		return object.Value{}, err
	}
	if code == "" {
		return object.Value{}, object.ValueErrorf("expr cannot be an empty string")
	}
	e, err := parseQuery(t, code)
	if err != nil {
		return object.Value{}, err
	}
	q := &querier{t: t, f: frame.ToFrame(v), quoted: quoted, local: func(string) (object.Value, bool) { return object.Value{}, false }}
	if m, ok := t.VM.(interface {
		Variable(name string) (object.Value, bool)
	}); ok {
		q.local = m.Variable
	}
	if extra := a[1]; object.IsDict(extra) {
		outer := q.local
		q.local = func(name string) (object.Value, bool) {
			if x, ok, err := object.ToDict(extra).Get(t, object.NewStr(name)); err == nil && ok {
				return x, true
			}
			return outer(name)
		}
	}
	hit, err := q.eval(e)
	if err != nil {
		return object.Value{}, err
	}
	loc, err := object.GetAttr(t, v, object.NewStrObj("loc"))
	if err != nil {
		return object.Value{}, err
	}
	r, err := object.GetItem(t, loc, hit)
	if err != nil {
		return object.Value{}, err
	}
	if on, err := flag(t, a[2]); err != nil || !on {
		return r, err
	}
	return settle(t, v, r, a[2])
}

func (q *querier) name(id string) (object.Value, error) {
	if real, ok := strings.CutPrefix(id, localPrefix); ok {
		if v, ok := q.local(real); ok {
			return v, nil
		}
		return object.Value{}, object.Raise(undefinedVariableError, "local variable '%s' is not defined", object.Printable(real, 100))
	}
	shown := id
	if name, ok := q.quoted[id]; ok {
		shown = name
	}
	label := object.NewStr(shown)
	at, err := q.f.Columns.Find(q.t, label)
	if err != nil {
		return object.Value{}, err
	}
	if at >= 0 {
		return frameColumn(q.t, q.f, label)
	}
	for l, n := range q.f.Index.Names {
		known := shown == "index" && len(q.f.Index.Names) == 1 || shown == "ilevel_"+string(rune('0'+l%10)) && l < 10
		if !known {
			if known, err = object.Equal(q.t, n, label); err != nil {
				return object.Value{}, err
			}
		}
		if known {
			c, err := q.f.Index.Level(q.t, l)
			if err != nil {
				return object.Value{}, err
			}
			return frame.NewSeries(q.f.Index, n, c).Value(), nil
		}
	}
	if shown == "columns" {
		return q.f.Columns.Value(), nil
	}
	return object.Value{}, object.Raise(undefinedVariableError, "name '%s' is not defined", object.Printable(shown, 100))
}

var queryOps = map[syntax.Operator]object.Op{syntax.Add: object.OpAdd, syntax.Sub: object.OpSub, syntax.Mult: object.OpMul, syntax.Div: object.OpDiv,
	syntax.Mod: object.OpMod, syntax.Pow: object.OpPow, syntax.FloorDiv: object.OpFloorDiv, syntax.BitXor: object.OpXor}

var queryCmps = map[syntax.CmpOp]object.Cmp{syntax.Eq: object.CmpEq, syntax.NotEq: object.CmpNe, syntax.Lt: object.CmpLt, syntax.LtE: object.CmpLe,
	syntax.Gt: object.CmpGt, syntax.GtE: object.CmpGe}

func (q *querier) eval(e syntax.Expr) (object.Value, error) {
	if err := q.t.Enter(); err != nil {
		return object.Value{}, err
	}
	defer q.t.Leave()
	if err := q.t.Poll(8); err != nil {
		return object.Value{}, err
	}
	switch e := e.(type) {
	case *syntax.Name:
		return q.name(e.ID)
	case *syntax.Constant:
		return queryConstant(q.t, e)
	case *syntax.List:
		return q.list(e.Elts)
	case *syntax.Tuple:
		return q.list(e.Elts)
	case *syntax.BoolOp:
		op := object.OpAnd
		if e.Or {
			op = object.OpOr
		}
		return q.chain(e.Values, op)
	case *syntax.UnaryOp:
		v, err := q.eval(e.Operand)
		if err != nil {
			return v, err
		}
		switch e.Op {
		case syntax.USub:
			return object.Unary(q.t, object.UnaryNeg, v)
		case syntax.UAdd:
			return v, nil
		}
		if v.IsBool() {
			return object.Bool(!v.AsBool()), nil
		}
		return object.Unary(q.t, object.UnaryInvert, v)
	case *syntax.BinOp:
		op, ok := queryOps[e.Op]
		if !ok {
			break
		}
		l, err := q.eval(e.Left)
		if err != nil {
			return l, err
		}
		r, err := q.eval(e.Right)
		if err != nil {
			return r, err
		}
		return object.Binary(q.t, op, l, r)
	case *syntax.Compare:
		return q.compare(e)
	case *syntax.Attribute:
		v, err := q.eval(e.Value)
		if err != nil {
			return v, err
		}
		if object.IsDunder(e.Attr) {
			return v, object.AttributeErrorf("access to '%s' is not allowed by name", object.Printable(e.Attr, 100))
		}
		return object.GetAttr(q.t, v, object.NewStrObj(e.Attr))
	case *syntax.Subscript:
		v, err := q.eval(e.Value)
		if err != nil {
			return v, err
		}
		i, err := q.eval(e.Index)
		if err != nil {
			return i, err
		}
		return object.GetItem(q.t, v, i)
	case *syntax.Call:
		return q.call(e)
	}
	return object.Value{}, object.Raise(object.NotImplementedErrorType, "'%s' nodes are not implemented", nodeName(e))
}

// nodeName is the name of a node's type.
func nodeName(e syntax.Expr) string {
	switch e.(type) {
	case *syntax.Lambda:
		return "Lambda"
	case *syntax.IfExp:
		return "IfExp"
	case *syntax.Dict:
		return "Dict"
	case *syntax.Set:
		return "Set"
	case *syntax.ListComp:
		return "ListComp"
	case *syntax.GeneratorExp:
		return "GeneratorExp"
	case *syntax.JoinedStr:
		return "JoinedStr"
	case *syntax.NamedExpr:
		return "NamedExpr"
	case *syntax.Slice:
		return "Slice"
	case *syntax.BinOp:
		return "BinOp"
	}
	return "Expr"
}

func queryConstant(t *object.Thread, e *syntax.Constant) (object.Value, error) {
	switch e.Kind {
	case syntax.KindNone:
		return object.None, nil
	case syntax.KindTrue:
		return object.True, nil
	case syntax.KindFalse:
		return object.False, nil
	case syntax.KindInt:
		return object.Int(e.Int), nil
	case syntax.KindBig:
		return object.BigInt(e.Big), nil
	case syntax.KindFloat:
		return object.Float(e.Float), nil
	case syntax.KindStr:
		return object.StrOf(t, e.Str)
	}
	return object.Value{}, object.Raise(object.NotImplementedErrorType, "a constant of this kind is not supported in a query")
}

func (q *querier) list(elts []syntax.Expr) (object.Value, error) {
	l, err := object.NewList(q.t, 0)
	if err != nil {
		return object.Value{}, err
	}
	for _, e := range elts {
		v, err := q.eval(e)
		if err != nil {
			return v, err
		}
		if err := l.Append(q.t, v); err != nil {
			return v, err
		}
	}
	return l.Value(), nil
}

// chain joins conditions by and or or.
func (q *querier) chain(parts []syntax.Expr, op object.Op) (object.Value, error) {
	acc, err := q.eval(parts[0])
	if err != nil {
		return acc, err
	}
	for _, p := range parts[1:] {
		v, err := q.eval(p)
		if err != nil {
			return v, err
		}
		if acc, err = object.Binary(q.t, op, acc, v); err != nil {
			return acc, err
		}
	}
	return acc, nil
}

// compare evaluates a < b < c as a < b and b < c.
func (q *querier) compare(e *syntax.Compare) (object.Value, error) {
	left, err := q.eval(e.Left)
	if err != nil {
		return left, err
	}
	var acc object.Value
	for i, op := range e.Ops {
		right, err := q.eval(e.Comparators[i])
		if err != nil {
			return right, err
		}
		one, err := q.compareOne(op, left, right)
		if err != nil {
			return one, err
		}
		if i == 0 {
			acc = one
		} else if acc, err = object.Binary(q.t, object.OpAnd, acc, one); err != nil {
			return acc, err
		}
		left = right
	}
	return acc, nil
}

func (q *querier) compareOne(op syntax.CmpOp, left, right object.Value) (object.Value, error) {
	among := op == syntax.In || op == syntax.NotIn
	if (op == syntax.Eq || op == syntax.NotEq) && (object.IsList(right) || object.IsTuple(right) || object.IsList(left) || object.IsTuple(left)) {
		among = true
	}
	if !among {
		cmp, ok := queryCmps[op]
		if !ok {
			return object.Value{}, object.Raise(object.NotImplementedErrorType, "'%s' nodes are not implemented", map[syntax.CmpOp]string{syntax.Is: "Is", syntax.IsNot: "IsNot"}[op])
		}
		return object.Compare(q.t, cmp, left, right)
	}
	r, err := q.among(left, right)
	if err != nil || op == syntax.In || op == syntax.Eq {
		return r, err
	}
	if r.IsBool() {
		return object.Bool(!r.AsBool()), nil
	}
	return object.Unary(q.t, object.UnaryInvert, r)
}

func (q *querier) among(left, right object.Value) (object.Value, error) {
	columnar := func(v object.Value) bool { return frame.ToSeries(v) != nil || frame.ToIndex(v) != nil }
	wrap := func(v object.Value) (object.Value, error) {
		if _, many, err := unpackList(q.t, v); err != nil || many {
			return v, err
		}
		l, err := object.NewListFrom(q.t, []object.Value{v})
		if err != nil {
			return v, err
		}
		return l.Value(), nil
	}
	switch {
	case columnar(left):
		r, err := wrap(right)
		if err != nil {
			return r, err
		}
		return object.CallMethod(q.t, left, "isin", r)
	case columnar(right):
		l, err := wrap(left)
		if err != nil {
			return l, err
		}
		return object.CallMethod(q.t, right, "isin", l)
	}
	in, err := object.Contains(q.t, right, left)
	return object.Bool(in), err
}

// queryFunctions are the functions of mathematics that a query may call by name.
var queryFunctions = map[string]func(float64) float64{"sqrt": math.Sqrt, "exp": libm.Exp, "expm1": math.Expm1, "log": libm.Log, "log10": libm.Log10, "log1p": math.Log1p,
	"sin": libm.Sin, "cos": libm.Cos, "tan": libm.Tan, "arcsin": libm.Asin, "arccos": libm.Acos, "arctan": libm.Atan, "sinh": libm.Sinh, "cosh": libm.Cosh,
	"tanh": libm.Tanh, "arcsinh": libm.Asinh, "arccosh": libm.Acosh, "arctanh": math.Atanh, "floor": math.Floor, "ceil": math.Ceil}

func (q *querier) call(e *syntax.Call) (object.Value, error) {
	args := make([]object.Value, 0, len(e.Args))
	for _, x := range e.Args {
		v, err := q.eval(x)
		if err != nil {
			return v, err
		}
		args = append(args, v)
	}
	if n, ok := e.Func.(*syntax.Name); ok && !strings.HasPrefix(n.ID, localPrefix) && len(args) == 1 {
		if n.ID == "abs" {
			return object.CallMethod(q.t, args[0], "abs")
		}
		if f, ok := queryFunctions[n.ID]; ok {
			return q.mathCall(args[0], f)
		}
		return object.Value{}, object.ValueErrorf("\"%s\" is not a supported function", object.Printable(n.ID, 100))
	}
	var kw []object.Kwarg
	for _, k := range e.Keywords {
		v, err := q.eval(k.Value)
		if err != nil {
			return v, err
		}
		if k.Name == "" {
			return v, object.Raise(object.NotImplementedErrorType, "'**' is not supported in a query")
		}
		kw = append(kw, object.Kwarg{Name: object.NewStrObj(k.Name), Value: v})
	}
	f, err := q.eval(e.Func)
	if err != nil {
		return f, err
	}
	return object.CallKw(q.t, f, args, kw)
}

func (q *querier) mathCall(v object.Value, f func(float64) float64) (object.Value, error) {
	s := frame.ToSeries(v)
	if s == nil {
		x, err := object.ToFloat(q.t, v)
		return object.Float(f(x)), err
	}
	in, err := s.Col.AsFloats(q.t)
	if err != nil {
		return object.Value{}, err
	}
	out, err := kernel.Make[float64](q.t.Meter, len(in))
	if err != nil {
		return object.Value{}, err
	}
	err = kernel.Blocks(q.t.Meter, len(in), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			out[i] = f(in[i])
		}
	})
	return frame.NewSeries(s.Index, s.Name, column.OfFloats(out)).Value(), err
}

func initQuery() {
	ft := frame.DataFrameType
	def(ft, "query", "expr, *, parser='pandas', engine=None, local_dict=None, inplace=False, global_dict=None!, resolvers=None!, level=0!", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return query(t, v, []object.Value{a[0], a[3], a[4]})
	})
	refuse(ft, "eval", "write the expression in Python")
}
