// This file defines the module decimal.

// Package pydecimal is Python's decimal: the General Decimal Arithmetic of Decimal and Context with CPython 3.12's results, signals and
// messages. Coefficients are big ints; everything that a precision or an exponent can make large is charged to the run first.
package pydecimal

import (
	"sync"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/collections"
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

var decimalTupleType = collections.NewTupleType("decimal", "DecimalTuple", "DecimalTuple(sign, digits, exponent)", "sign", "digits", "exponent")

func newTuple(t *thread, cls *object.Type, items ...value) (value, error) {
	if err := t.Charge(int64(64 + 16*len(items))); err != nil {
		return value{}, err
	}
	return object.NewTupleOfType(cls, append([]value(nil), items...)), nil
}
