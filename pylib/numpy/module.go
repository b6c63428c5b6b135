// This file defines Module, the module that scripts import as numpy.

// Package numpy is the Python face of package ndarray: the module numpy with ndarray, dtypes, element-wise functions, reductions, linear
// algebra and random numbers. Single items are plain numbers of Python: float64 and its like are classes that convert and that isinstance
// knows, but nothing is made of them.
package numpy

import (
	"math"
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

type (
	value  = object.Value
	thread = object.Thread
	array  = ndarray.Array
)

// names are the module's table while it is being filled.
type names map[string]value

// fn adds a function.
func (m names) fn(name, signature string, body args.Fn) {
	m[name] = args.PyFunc(name, signature, "", body).Value()
}

// alias gives a name a second one.
func (m names) alias(name string, more ...string) {
	for _, n := range more {
		m[n] = m[name]
	}
}

// table is the module's names; the types' tables are filled with them.
var table = names{
	"nan": object.Float(math.NaN()), "inf": object.Float(math.Inf(1)), "pi": object.Float(math.Pi), "e": object.Float(math.E),
	"euler_gamma": object.Float(0.5772156649015329), "newaxis": object.None, "NINF": object.Float(math.Inf(-1)),
	"ndarray": ndarray.Type.Value(), "dtype": ndarray.DTypeType.Value(), "ufunc": ufuncType.Value(),
	"datetime64": ndarray.DatetimeType.Value(), "timedelta64": ndarray.TimedeltaType.Value(),
	"__version__": object.NewStr("2.4.6"), "True_": object.True, "False_": object.False, "little_endian": object.True,
}

func init() {
	m := table
	m.alias("nan", "NaN", "NAN")
	m.alias("inf", "Inf", "infty", "PINF")
	m.ufuncs()
	m.scalarTypes()
	m.creation()
	m.shapes()
	m.choosing()
	m.reductions()
	m.statistics()
	m.sorting()
	m.products()
	m.printing()
	initUfunc()
	initArray()
	initDType()
	initScalars()
	initFlat()
}

// Module makes the module numpy.
var Module = sync.OnceValue(func() *object.Module {
	attrs := make(map[string]value, len(table)+3)
	for n, v := range table {
		attrs[n] = v
	}
	attrs["testing"] = TestingModule().Value()
	attrs["random"] = RandomModule().Value()
	attrs["linalg"] = LinalgModule().Value()
	mod := object.NewModule("numpy", "", attrs)
	mod.Missing = func(name string) string { return missing[name] }
	return mod
})

// missing are the names that numpy has and this module answers with advice.
var missing = map[string]string{}

func init() {
	for _, group := range []struct{ names, advice string }{
		{"load save savez savez_compressed loadtxt savetxt genfromtxt fromfile fromregex memmap DataSource open_memmap", "is not supported: scripts cannot use files; use load_trades, load_balances or load_snapshots"},
		{"ctypeslib f2py distutils lib core get_include show_config show_runtime", "is not supported: it belongs to compiled extensions"},
		{"frombuffer fromstring packbits unpackbits", "is not supported; build the array from a list"},
		{"complex64 complex128 complexfloating cdouble csingle complex_ real_if_close iscomplexobj", "is not supported: there are no arrays of complex numbers"},
		{"recarray record rec void matrix asmatrix bmat mat ma char strings fft polynomial", "is not supported; use plain arrays, or a DataFrame for columns of different types"},
	} {
		for _, n := range fields(group.names) {
			missing[n] = "numpy." + n + " " + group.advice
		}
	}
}
