// This file defines the conditions of decimal arithmetic, their exception classes and how a trapped one is raised.

package pydecimal

import "github.com/alkimi/pyexec/internal/object"

// condition is a set of conditions.
type condition uint16

const (
	invalidOperation condition = 1 << iota
	conversionSyntax
	divisionImpossible
	divisionUndefined
	invalidContext
	floatOperation
	divisionByZero
	overflow
	underflow
	subnormal
	inexact
	rounded
	clamped
)

// invalidGroup are the conditions whose signal is InvalidOperation.
const invalidGroup = invalidOperation | conversionSyntax | divisionImpossible | divisionUndefined | invalidContext

func newExc(name string, bases ...*object.Type) *object.Type {
	return object.NewExcType("decimal", name, bases...)
}

var (
	decimalException = newExc("DecimalException", object.ArithmeticErrorType)
	excClamped       = newExc("Clamped", decimalException)
	excInvalid       = newExc("InvalidOperation", decimalException)
	excSyntax        = newExc("ConversionSyntax", excInvalid)
	excImpossible    = newExc("DivisionImpossible", excInvalid)
	excUndefined     = newExc("DivisionUndefined", excInvalid, object.ZeroDivisionErrorType)
	excContext       = newExc("InvalidContext", excInvalid)
	excDivZero       = newExc("DivisionByZero", decimalException, object.ZeroDivisionErrorType)
	excInexact       = newExc("Inexact", decimalException)
	excRounded       = newExc("Rounded", decimalException)
	excSubnormal     = newExc("Subnormal", decimalException)
	excOverflow      = newExc("Overflow", excInexact, excRounded)
	excUnderflow     = newExc("Underflow", excInexact, excRounded, excSubnormal)
	excFloat         = newExc("FloatOperation", decimalException, object.TypeErrorType)
)

var exceptions = []*object.Type{
	decimalException, excClamped, excInvalid, excSyntax, excImpossible, excUndefined, excContext, excDivZero, excInexact, excRounded,
	excSubnormal, excOverflow, excUnderflow, excFloat,
}

// signals are the signals of a context in CPython's order, which is that of precedence.
var signals = []struct {
	bit condition
	typ *object.Type
}{
	{invalidGroup, excInvalid}, {floatOperation, excFloat}, {divisionByZero, excDivZero}, {overflow, excOverflow},
	{underflow, excUnderflow}, {subnormal, excSubnormal}, {inexact, excInexact}, {rounded, excRounded}, {clamped, excClamped},
}

var invalidConditions = []struct {
	bit condition
	typ *object.Type
}{
	{invalidOperation, excInvalid}, {conversionSyntax, excSyntax}, {divisionImpossible, excImpossible},
	{divisionUndefined, excUndefined}, {invalidContext, excContext},
}

// signalOf is the place of a signal class in signals, -1 for another value.
func signalOf(v value) int {
	if object.IsType(v) {
		for i := range signals {
			if signals[i].typ == object.ToType(v) {
				return i
			}
		}
	}
	return -1
}

func badSignal() error {
	return object.KeyError(object.NewStr("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]"))
}

// raise is the exception of trapped conditions: its argument lists them all.
func raise(c condition) error {
	var list []value
	for _, x := range invalidConditions {
		if c&x.bit != 0 {
			list = append(list, x.typ.Value())
		}
	}
	var class *object.Type
	for _, s := range signals {
		if c&s.bit != 0 {
			if class == nil {
				class = s.typ
			}
			if s.typ != excInvalid {
				list = append(list, s.typ.Value())
			}
		}
	}
	return object.NewExc(class, object.ListOf(list).Value())
}
