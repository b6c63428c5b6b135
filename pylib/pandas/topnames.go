// This file adds the functions and types of the module that the other files define.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// addTop adds functions to the module.
func addTop(add func(name, sig string, f func(t *object.Thread, a []object.Value) (object.Value, error))) {
	add("cut", "x, bins, right=True, labels=None, retbins=False, precision=3, include_lowest=False, duplicates='raise', ordered=True", cut)
	add("qcut", "x, q, labels=None, retbins=False, precision=3, duplicates='raise'", qcut)
	add("interval_range", "start=None, end=None, periods=None, freq=None, name=None, closed='right'", intervalRange)
}

// addTypes adds classes to the module.
func addTypes(attrs map[string]object.Value) {
	for _, typ := range []*object.Type{categoricalType, categoricalDType, stringDTypeType, column.IntervalType, frame.CategoricalIndexType, frame.IntervalIndexType} {
		attrs[typ.Name] = typ.Value()
	}
	for name, typ := range extensionDTypeTypes {
		attrs[name] = typ.Value()
	}
}
