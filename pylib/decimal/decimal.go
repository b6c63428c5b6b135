// This file defines the module decimal.

// Package pydecimal is Python's decimal: the General Decimal Arithmetic of Decimal and Context with CPython 3.11's results, signals and
// messages. Coefficients are big ints; everything that a precision or an exponent can make large is charged to the run first.
package pydecimal

import (
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

func init() {
	initDecimal()
	initContext()
	initSignalDict()
	initMethods()
	for _, t := range []*object.Type{DecimalType, contextType, managerType, signalDictType} {
		object.InitType(t)
	}
}

// Module is the module decimal.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{
		"Decimal": DecimalType.Value(), "Context": contextType.Value(), "DecimalTuple": decimalTupleType.Value(),
		"DefaultContext": defaultContext.value(), "BasicContext": basicContext.value(), "ExtendedContext": extendedContext.value(),
		"MAX_PREC": object.Int(maxPrec), "MAX_EMAX": object.Int(maxEmax), "MIN_EMIN": object.Int(minEmin), "MIN_ETINY": object.Int(minEtiny),
		"HAVE_THREADS": object.True, "HAVE_CONTEXTVAR": object.True,
	}
	for _, e := range exceptions {
		attrs[e.Name] = e.Value()
	}
	for _, n := range roundingNames {
		attrs[n] = object.NewStr(n)
	}
	contextFuncs(attrs)
	return object.NewModule("decimal", "C decimal arithmetic module", attrs)
})

var decimalTupleType = func() *object.Type {
	typ := object.NewType("DecimalTuple", object.LayoutTuple, object.TupleType)
	typ.Module = "decimal"
	fields := []string{"sign", "digits", "exponent"}
	for i, n := range fields {
		typ.Attrs[n] = object.NewGetSet(n, func(_ *thread, self value) (value, error) { return object.ToTuple(self).Items[i], nil }, nil)
	}
	typ.Slots.New = args.New("DecimalTuple.__new__", "sign, digits, exponent", func(t *thread, cls *object.Type, a []value) (value, error) {
		return newTuple(t, cls, a[0], a[1], a[2])
	})
	typ.Slots.Repr = func(t *thread, v value) (string, error) {
		out := typ.Name
		for i, n := range fields {
			s, err := object.Repr(t, object.ToTuple(v).Items[i])
			if err != nil {
				return "", err
			}
			sep := ", "
			if i == 0 {
				sep = "("
			}
			out += sep + n + "=" + s
		}
		return out + ")", nil
	}
	object.InitType(typ)
	return typ
}()

func newTuple(t *thread, cls *object.Type, items ...value) (value, error) {
	if err := t.Charge(int64(64 + 16*len(items))); err != nil {
		return value{}, err
	}
	return object.NewTupleOfType(cls, append([]value(nil), items...)), nil
}
