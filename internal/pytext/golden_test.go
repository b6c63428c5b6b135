// This file defines the loading of golden files for the tests.

package pytext

import (
	"encoding/hex"
	"encoding/json"
	"math"
	"os"
	"strconv"
	"testing"
)

// wtf is a golden string: JSON text, or {"w": hex} when it has surrogates.
type wtf string

func (w *wtf) UnmarshalJSON(b []byte) error {
	var s string
	if len(b) > 0 && b[0] == '{' {
		var o struct{ W string }
		if err := json.Unmarshal(b, &o); err != nil {
			return err
		}
		raw, err := hex.DecodeString(o.W)
		*w = wtf(raw)
		return err
	}
	err := json.Unmarshal(b, &s)
	*w = wtf(s)
	return err
}

// golden reads testdata/name into rows of raw values.
func golden(t testing.TB, name string) [][]json.RawMessage {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]json.RawMessage
	if err := json.Unmarshal(data, &rows); err != nil {
		t.Fatal(err)
	}
	if len(rows) == 0 {
		t.Fatalf("%s is empty", name)
	}
	return rows
}

func get[T any](t testing.TB, raw json.RawMessage) T {
	t.Helper()
	var v T
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatalf("%s: %v", raw, err)
	}
	return v
}

func str(t testing.TB, raw json.RawMessage) string { t.Helper(); return string(get[wtf](t, raw)) }

func strs(t testing.TB, raw json.RawMessage) []string {
	t.Helper()
	var out []string
	for _, w := range get[[]wtf](t, raw) {
		out = append(out, string(w))
	}
	return out
}

// fromBits reads a float written as 16 hex digits.
func fromBits(t testing.TB, s string) float64 {
	t.Helper()
	u, err := strconv.ParseUint(s, 16, 64)
	if err != nil {
		t.Fatal(err)
	}
	return math.Float64frombits(u)
}

// result joins a value and an error as the golden files write them.
func result(text string, err error) string {
	if err != nil {
		e := err.(*Error)
		return "!" + e.Class.String() + ": " + e.Msg
	}
	return text
}

func sameFloat(a, b float64) bool {
	return a != a && b != b || math.Float64bits(a) == math.Float64bits(b)
}
