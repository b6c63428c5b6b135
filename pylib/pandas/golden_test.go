// This file tests the module against pandas' recorded answers.

package pandas_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/alkimi/pyexec/dataprovider"
	"github.com/alkimi/pyexec/executor"
)

// differences are cases whose answer differs on purpose, by a part of their code.
var differences = map[string]string{
	"'2024-01-01 10:00', '2024-02-29 23:59:59'": "to_datetime reads every text on its own; pandas takes the first one's format for all",
	"'2024-01-01 10:00', '2024-01-02'":          "the same",
	"'2024-01-01', '2024-01-02 10:00'":          "the same",
}

// permissive makes an executor for scripts that may use lambda and the extra modules.
func permissive(t testing.TB) *executor.Executor {
	t.Helper()
	now := time.Date(2026, 3, 31, 12, 0, 0, 0, time.UTC)
	ex, err := executor.New(executor.Config{Provider: dataprovider.NewFolder("testdata"), Clock: func() time.Time { return now },
		Policy: &executor.Policy{AllowLambda: true, Extras: true}})
	if err != nil {
		t.Fatal(err)
	}
	return ex
}

var number = regexp.MustCompile(`-?\d+\.\d+(?:e[+-]?\d+)?`)

// alike tells whether two texts are equal, numbers in them to twelve digits.
func alike(a, b string) bool {
	if a == b {
		return true
	}
	if number.ReplaceAllString(a, "#") != number.ReplaceAllString(b, "#") {
		return false
	}
	x, y := number.FindAllString(a, -1), number.FindAllString(b, -1)
	for i := range x {
		p, _ := strconv.ParseFloat(x[i], 64)
		q, _ := strconv.ParseFloat(y[i], 64)
		if math.Abs(p-q) > 1e-12*math.Max(math.Abs(p), math.Abs(q)) {
			return false
		}
	}
	return true
}

// TestGoldens runs the cases of testdata, whose answers record.py took from pandas.
func TestGoldens(t *testing.T) {
	ex := permissive(t)
	files, err := filepath.Glob("testdata/*.golden")
	if err != nil || len(files) == 0 {
		t.Fatal("no goldens", err)
	}
	for _, file := range files {
		t.Run(file, func(t *testing.T) {
			f, err := os.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			lines := bufio.NewScanner(f)
			lines.Buffer(nil, 1<<20)
			n := 0
			for ; lines.Scan(); n++ {
				var c struct {
					Code, Want, Error string
					Printed           bool
				}
				if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
					t.Fatal(err)
				}
				body := strings.TrimSpace(c.Code[strings.LastIndex(strings.TrimSuffix(c.Code, "\nresult = None"), "\n")+1:])
				got, kind := "", ""
				res, err := ex.Execute(context.Background(), executor.Request{Code: c.Code})
				var exc *executor.Exception
				switch {
				case errors.As(err, &exc):
					got, kind = exc.Message, exc.Type
				case err != nil:
					got, kind = err.Error(), "other"
				case c.Printed:
					got = res.Output
				default:
					if got, err = res.Value.Repr(); err != nil {
						t.Errorf("%s: %v", body, err)
					}
				}
				expected := false
				for part := range differences {
					expected = expected || strings.Contains(body, part)
				}
				if (kind != c.Error || !alike(got, c.Want)) != expected {
					t.Errorf("%s\nwant %s\n%s\ngot %s\n%s", body, c.Error, c.Want, kind, got)
				}
			}
			if n < 40 {
				t.Errorf("only %d cases", n)
			}
		})
	}
}
