// This file defines Table, the names that every script has without importing anything.

// Package builtins holds Python's built-in functions as far as scripts may have them, and the constructors and methods of the
// built-in types, which it adds to the types of package object when the program starts. A package that derives types from list,
// dict, set, … imports it, so that these are complete when its own tables are made.
package builtins

import (
	"maps"
	"slices"
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// Table is the builtins by name. It is shared by all runs and must not be changed: copy it.
func Table() map[string]object.Value { return table() }

// Names is the sorted list of the names in Table.
func Names() []string { return slices.Sorted(maps.Keys(table())) }

var table = sync.OnceValue(makeTable)

func makeTable() map[string]object.Value {
	m := map[string]object.Value{
		"__name__":       object.NewStr("__main__"),
		"NotImplemented": object.NotImplemented,
		"Ellipsis":       object.Ellipsis,
		// Old names of one class.
		"EnvironmentError": object.OSErrorType.Value(),
		"IOError":          object.OSErrorType.Value(),
	}
	for _, typ := range object.ExceptionTypes {
		m[typ.Name] = typ.Value()
	}
	for _, typ := range []*object.Type{
		object.ListType, object.DictType, object.SetType, object.FrozenSetType, object.TupleType, object.IntType, object.FloatType,
		object.ComplexType, object.StrType, object.BytesType, object.ByteArrayType, object.BoolType, object.RangeType, object.SliceType, object.TypeType,
		object.ObjectType, object.SuperType, object.PropertyType, object.ClassMethodType, object.StaticMethodType,
		enumerateType, zipType, mapType, filterType, reversedType,
	} {
		m[typ.Name] = typ.Value()
	}
	// Functions with rules of their own for their arguments.
	for name, fn := range map[string]func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error){
		"sorted": sorted, "min": extreme("min", object.CmpLt), "max": extreme("max", object.CmpGt),
	} {
		m[name] = object.NewNative(name, functionDocs[name], fn).Value()
	}
	for _, f := range []struct {
		name, signature string
		fn              args.Fn
	}{
		{"abs", "x, /", abs},
		{"all", "iterable, /", all},
		{"any", "iterable, /", anyOf},
		{"ascii", "object, /", ascii},
		{"bin", "number, /", inBase(2)},
		{"callable", "object, /", callable},
		{"chr", "i, /", chr},
		{"divmod", "x, y, /", divmod},
		{"format", "value, format_spec='', /", format},
		{"hash", "object, /", hash},
		{"hex", "number, /", inBase(16)},
		{"isinstance", "object, class_or_tuple, /", isInstance},
		{"issubclass", "cls, class_or_tuple, /", isSubclass},
		{"iter", "object, sentinel=?, /", iter},
		{"len", "object, /", length},
		{"next", "iterator, default=?, /", next},
		{"oct", "number, /", inBase(8)},
		{"ord", "c, /", ord},
		{"pow", "base, exp, mod=None", pow},
		{"print", "*args, sep=None, end=None, file=None, flush=False", print},
		{"repr", "object, /", repr},
		{"round", "number, ndigits=None", round},
		{"sum", "iterable, /, start=0", sum},
	} {
		m[f.name] = args.Func(f.name, f.signature, functionDocs[f.name], f.fn).Value()
	}
	return m
}

// functionDocs are the __doc__ of the functions.
var functionDocs = map[string]string{
	"abs": "Return the absolute value of the argument.", "all": "Return True if all items are true.",
	"any": "Return True if some item is true.", "ascii": "Return repr(object) with other than ASCII characters escaped.",
	"bin": "Return the binary text of an integer.", "callable": "Return whether the object can be called.",
	"chr": "Return the character of a code point.", "divmod": "Return the tuple (x//y, x%y).",
	"format": "Return the value formatted by a specification.", "hash": "Return the hash of an object.",
	"hex": "Return the hexadecimal text of an integer.", "isinstance": "Return whether an object is an instance of a class.",
	"issubclass": "Return whether a class is derived from another.", "iter": "Return an iterator of an object.",
	"len": "Return the number of items in a container.", "max": "Return the largest item.", "min": "Return the smallest item.",
	"next": "Return the next item of an iterator.", "oct": "Return the octal text of an integer.",
	"ord": "Return the code point of a character.", "pow": "Return base**exp, or base**exp % mod.",
	"print": "Print the values, separated by sep and followed by end.", "repr": "Return the text of an object as in code.",
	"round": "Round a number to some decimals.", "sorted": "Return a new sorted list of the items of an iterable.",
	"sum": "Return the sum of a start value and the items of an iterable.",
}
