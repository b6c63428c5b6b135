// This file tests every name of the module beside the modules that work with it, against CPython's recorded answers.

package pydecimal_test

import (
	"testing"

	pycopy "github.com/alkimi/pyexec/pylib/copy"
	pydecimal "github.com/alkimi/pyexec/pylib/decimal"
	"github.com/alkimi/pyexec/pylib/fractions"
	"github.com/alkimi/pyexec/pylib/internal/golden"
	pymath "github.com/alkimi/pyexec/pylib/math"
)

func TestAPI(t *testing.T) {
	golden.Run(t, "api", golden.Modules{
		"decimal": pydecimal.Module, "copy": pycopy.Module, "fractions": fractions.Module, "math": pymath.Module,
	}, nil)
}
