// This file defines the module __future__: features that Python has had for long, except that annotations are texts.

// Package future is Python's __future__.
package future

import (
	"fmt"
	"sync"

	"github.com/alkimi/pyexec/internal/object"
)

// feature is one of the module's names.
type feature struct {
	object.Header
	optional, mandatory string
}

var featureType = object.NewType("_Feature", object.LayoutOther)

func init() {
	featureType.Module, featureType.Final = "__future__", true
	release := func(field func(f *feature) string) func(t *object.Thread, v object.Value) (object.Value, error) {
		return func(t *object.Thread, v object.Value) (object.Value, error) {
			text := field(object.As[feature](v))
			if text == "" {
				return object.None, nil
			}
			var major, minor, micro, serial int64
			var level string
			if _, err := fmt.Sscanf(text, "%d %d %d %s %d", &major, &minor, &micro, &level, &serial); err != nil {
				return object.None, nil
			}
			return object.NewTuple(t, []object.Value{object.Int(major), object.Int(minor), object.Int(micro), object.NewStr(level), object.Int(serial)})
		}
	}
	featureType.Attrs["optional"] = object.NewGetSet("optional", release(func(f *feature) string { return f.optional }), nil)
	featureType.Attrs["mandatory"] = object.NewGetSet("mandatory", release(func(f *feature) string { return f.mandatory }), nil)
	object.InitType(featureType)
}

// features are the features with the releases in which they became optional and mandatory.
var features = [][3]string{
	{"nested_scopes", "2 1 0 beta 1", "2 2 0 alpha 0"},
	{"generators", "2 2 0 alpha 1", "2 3 0 final 0"},
	{"division", "2 2 0 alpha 2", "3 0 0 alpha 0"},
	{"absolute_import", "2 5 0 alpha 1", "3 0 0 alpha 0"},
	{"with_statement", "2 5 0 alpha 1", "2 6 0 alpha 0"},
	{"print_function", "2 6 0 alpha 2", "3 0 0 alpha 0"},
	{"unicode_literals", "2 6 0 alpha 2", "3 0 0 alpha 0"},
	{"barry_as_FLUFL", "3 1 0 alpha 2", "4 0 0 alpha 0"},
	{"generator_stop", "3 5 0 beta 1", "3 7 0 alpha 0"},
	{"annotations", "3 7 0 beta 1", ""},
}

// Module is the module __future__.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]object.Value{}
	names := make([]object.Value, len(features))
	for i, f := range features {
		v := &feature{object.HeaderOf(featureType), f[1], f[2]}
		attrs[f[0]] = object.Obj(&v.Header)
		names[i] = object.NewStr(f[0])
	}
	attrs["all_feature_names"] = object.TupleOf(names)
	return object.NewModule("__future__", "Record of phased-in incompatible language changes.", attrs)
})
