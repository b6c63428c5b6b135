// This file defines Standard, the table of the modules of this library.

package pylib

import (
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/bisect"
	pycalendar "github.com/alkimi/pyexec/pylib/calendar"
	"github.com/alkimi/pyexec/pylib/collections"
	pycopy "github.com/alkimi/pyexec/pylib/copy"
	"github.com/alkimi/pyexec/pylib/dataclasses"
	pydatetime "github.com/alkimi/pyexec/pylib/datetime"
	pydecimal "github.com/alkimi/pyexec/pylib/decimal"
	"github.com/alkimi/pyexec/pylib/enum"
	"github.com/alkimi/pyexec/pylib/fractions"
	"github.com/alkimi/pyexec/pylib/functools"
	"github.com/alkimi/pyexec/pylib/future"
	"github.com/alkimi/pyexec/pylib/heapq"
	pyio "github.com/alkimi/pyexec/pylib/io"
	"github.com/alkimi/pyexec/pylib/itertools"
	pyjson "github.com/alkimi/pyexec/pylib/json"
	pymath "github.com/alkimi/pyexec/pylib/math"
	"github.com/alkimi/pyexec/pylib/numpy"
	"github.com/alkimi/pyexec/pylib/operator"
	"github.com/alkimi/pyexec/pylib/pandas"
	pyrandom "github.com/alkimi/pyexec/pylib/random"
	pyre "github.com/alkimi/pyexec/pylib/re"
	"github.com/alkimi/pyexec/pylib/statistics"
	pystring "github.com/alkimi/pyexec/pylib/string"
	"github.com/alkimi/pyexec/pylib/textwrap"
	pytime "github.com/alkimi/pyexec/pylib/time"
	"github.com/alkimi/pyexec/pylib/typing"
	"github.com/alkimi/pyexec/pylib/warnings"
	"github.com/alkimi/pyexec/pylib/zoneinfo"
)

// Standard gives for the full name of each module, submodules included, the function that makes it at its first use. The map is
// the caller's own.
func Standard() map[string]func() *object.Module {
	return map[string]func() *object.Module{
		"__future__":       future.Module,
		"bisect":           bisect.Module,
		"calendar":         pycalendar.Module,
		"collections":      collections.Module,
		"collections.abc":  collections.ABC,
		"copy":             pycopy.Module,
		"dataclasses":      dataclasses.Module,
		"datetime":         pydatetime.Module,
		"decimal":          pydecimal.Module,
		"enum":             enum.Module,
		"fractions":        fractions.Module,
		"functools":        functools.Module,
		"heapq":            heapq.Module,
		"io":               pyio.Module,
		"itertools":        itertools.Module,
		"json":             pyjson.Module,
		"math":             pymath.Module,
		"numpy":            numpy.Module,
		"numpy.linalg":     numpy.LinalgModule,
		"numpy.random":     numpy.RandomModule,
		"numpy.testing":    numpy.TestingModule,
		"operator":         operator.Module,
		"pandas":           pandas.Module,
		"pandas.api":       pandas.APIModule,
		"pandas.api.types": pandas.TypesModule,
		"pandas.errors":    pandas.ErrorsModule,
		"pandas.testing":   pandas.TestingModule,
		"random":           pyrandom.Module,
		"re":               pyre.Module,
		"statistics":       statistics.Module,
		"string":           pystring.Module,
		"textwrap":         textwrap.Module,
		"time":             pytime.Module,
		"timedelta":        pydatetime.TimedeltaModule,
		"typing":           typing.Module,
		"warnings":         warnings.Module,
		"zoneinfo":         zoneinfo.Module,
	}
}

// Unsupported makes an object.Module's Missing: it answers for the names that the module has in Python but not here. instead says
// for each what to use, "" for nothing.
func Unsupported(module string, instead map[string]string) func(name string) string {
	return func(name string) string {
		use, ok := instead[name]
		switch {
		case !ok:
			return ""
		case use == "":
			return module + "." + name + " is not supported"
		}
		return module + "." + name + " is not supported; use " + use
	}
}
