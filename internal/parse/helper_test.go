// This file defines what the tests of this package share.

package parse

import (
	"context"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

func freeMeter() *budget.Meter {
	return budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: -1, Output: -1})
}

func parseText(text string) (*syntax.Module, *source.File, error) {
	f := source.NewFile("test.py", text)
	m := freeMeter()
	defer m.Stop()
	mod, err := Parse(m, f, Limits{Source: -1})
	return mod, f, err
}
