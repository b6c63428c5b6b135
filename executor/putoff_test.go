// This file tests results whose cells a run promised and did not compute.

package executor_test

import (
	"context"
	"slices"
	"testing"

	"github.com/apache/arrow-go/v18/arrow/array"

	"github.com/alkimi/pyexec/executor"
)

// TestPutOffCellsOutliveTheRun reads cells when the run that put them off has used up all its steps.
func TestPutOffCellsOutliveTheRun(t *testing.T) {
	ctx := context.Background()
	for name, code := range map[string]string{
		"arithmetic": "import pandas as pd\ns = pd.Series([0.5] * 70000)\nresult = s * 3 + 1",
		"concat":     "import pandas as pd\ns = pd.Series([2.5] * 70000)\nresult = pd.concat([s, s])",
	} {
		run := func(steps int64) *executor.Result {
			ex, err := executor.New(executor.Config{Limits: executor.Limits{Steps: steps}})
			if err != nil {
				t.Fatal(err)
			}
			res, err := ex.Execute(ctx, executor.Request{Code: code})
			if err != nil {
				t.Fatalf("%s with %d steps: %v", name, steps, err)
			}
			return res
		}
		res := run(run(0).Usage.Steps)
		table, ok, err := res.Value.Table()
		if err != nil || !ok {
			t.Fatalf("%s: a table: %v, %v", name, ok, err)
		}
		cells := table.Column(int(table.NumCols()) - 1).Data().Chunk(0).(*array.Float64).Float64Values()
		if i := slices.IndexFunc(cells, func(x float64) bool { return x != 2.5 }); i >= 0 || len(cells) < 70_000 {
			t.Errorf("%s: of %d cells number %d is not 2.5", name, len(cells), i)
		}
		table.Release()
	}
}
