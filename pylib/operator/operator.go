// This file defines the module operator and its functions that are operators.

// Package operator is Python's operator: the operators as functions, and callables that get items, attributes or results of methods.
package operator

import (
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

type (
	value  = object.Value
	thread = object.Thread
)

// binaries are the binary operators, each with the name of its in-place form.
var binaries = []struct {
	name, inPlace, doc string
	op                 object.Op
}{
	{"add", "iadd", "a + b", object.OpAdd},
	{"sub", "isub", "a - b", object.OpSub},
	{"mul", "imul", "a * b", object.OpMul},
	{"matmul", "imatmul", "a @ b", object.OpMatMul},
	{"truediv", "itruediv", "a / b", object.OpDiv},
	{"floordiv", "ifloordiv", "a // b", object.OpFloorDiv},
	{"mod", "imod", "a % b", object.OpMod},
	{"pow", "ipow", "a ** b", object.OpPow},
	{"lshift", "ilshift", "a << b", object.OpLShift},
	{"rshift", "irshift", "a >> b", object.OpRShift},
	{"and_", "iand", "a & b", object.OpAnd},
	{"or_", "ior", "a | b", object.OpOr},
	{"xor", "ixor", "a ^ b", object.OpXor},
}

var comparisons = []struct {
	name string
	op   object.Cmp
}{
	{"lt", object.CmpLt}, {"le", object.CmpLe}, {"eq", object.CmpEq}, {"ne", object.CmpNe}, {"gt", object.CmpGt}, {"ge", object.CmpGe},
}

var unaries = []struct {
	name, doc string
	op        object.UnaryOp
}{
	{"neg", "Same as -a.", object.UnaryNeg}, {"pos", "Same as +a.", object.UnaryPos}, {"abs", "Same as abs(a).", object.UnaryAbs},
	{"inv", "Same as ~a.", object.UnaryInvert}, {"invert", "Same as ~a.", object.UnaryInvert},
}

// Module is the module operator.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{}
	def := func(name, signature, doc string, fn args.Fn) {
		attrs[name] = args.ModuleFunc("_operator", name, signature, doc, fn).Value()
	}
	for _, b := range binaries {
		def(b.name, "a, b, /", "Same as "+b.doc+".", func(t *thread, a []value) (value, error) { return object.Binary(t, b.op, a[0], a[1]) })
		def(b.inPlace, "a, b, /", "What a becomes by the in-place form of "+b.doc+".", func(t *thread, a []value) (value, error) {
			return object.InPlace(t, b.op, a[0], a[1])
		})
	}
	for _, c := range comparisons {
		def(c.name, "a, b, /", "Same as a "+c.op.String()+" b.", func(t *thread, a []value) (value, error) { return object.Compare(t, c.op, a[0], a[1]) })
	}
	for _, u := range unaries {
		def(u.name, "a, /", u.doc, func(t *thread, a []value) (value, error) { return object.Unary(t, u.op, a[0]) })
	}
	def("not_", "a, /", "Same as not a.", func(t *thread, a []value) (value, error) {
		ok, err := object.Truth(t, a[0])
		return object.Bool(!ok), err
	})
	def("truth", "a, /", "Return True if a is true, False otherwise.", func(t *thread, a []value) (value, error) {
		ok, err := object.Truth(t, a[0])
		return object.Bool(ok), err
	})
	def("is_", "a, b, /", "Same as a is b.", func(t *thread, a []value) (value, error) { return object.Bool(object.Is(a[0], a[1])), nil })
	def("is_not", "a, b, /", "Same as a is not b.", func(t *thread, a []value) (value, error) { return object.Bool(!object.Is(a[0], a[1])), nil })
	def("index", "a, /", "a as an int, by __index__.", func(t *thread, a []value) (value, error) { return object.Index(t, a[0]) })
	def("length_hint", "obj, default=0, /", "Return an estimate of the number of items in obj.", lengthHint)
	defineSequences(def)
	for _, typ := range []*object.Type{itemGetterType, attrGetterType, methodCallerType} {
		attrs[typ.ShortName()] = typ.Value()
	}
	attrs["call"] = object.NewNative("call", "Same as obj(*args, **kwargs).", call).Value()
	return object.NewModule("operator", "Operator interface.", attrs)
})

func call(t *thread, a []value, kw []object.Kwarg) (value, error) {
	if len(a) == 0 {
		return value{}, object.TypeErrorf("call expected at least 1 argument, got 0")
	}
	return object.CallKw(t, a[0], a[1:], kw)
}

func lengthHint(t *thread, a []value) (value, error) {
	if !object.IsIntLike(a[1]) {
		return value{}, object.TypeErrorf("'%s' object cannot be interpreted as an integer", object.TypeOf(a[1]).Name)
	}
	preset, err := object.IndexInt(t, object.PlainInt(a[1]))
	if err != nil {
		return value{}, err
	}
	n, err := object.LengthHint(t, a[0], preset)
	return object.Int(int64(n)), err
}
