// This file fuzzes parser, compiler and machine together, without the policy that stands before them in a run.

package vm_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/alkimi/pyexec/internal/budget"
)

// FuzzRun compiles and runs whatever parses, under a small budget: no program may make the machine fail in itself.
func FuzzRun(f *testing.F) {
	for _, p := range programs {
		f.Add(p.src)
	}
	files, err := filepath.Glob("../../testdata/lang/*.py")
	if err != nil || len(files) == 0 {
		f.Fatal("no programs in testdata/lang", err)
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, part := range strings.Split("\n"+string(b), "\n#%%")[1:] {
			_, code, _ := strings.Cut(part, "\n")
			f.Add(code)
		}
	}
	f.Fuzz(func(t *testing.T, src string) {
		// A run that does not end is the worst failure: the fuzzer keeps the input only if the process ends.
		hang := time.AfterFunc(time.Minute, func() { panic("still running: " + src) })
		defer hang.Stop()
		got := run(t, src, budget.Limits{Time: time.Second, Steps: 20000, Memory: 4 << 20, Depth: 60, Output: 1000})
		if strings.HasPrefix(got, "operation ") {
			t.Error(got)
		}
	})
}
