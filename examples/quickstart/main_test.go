// This file tests that the tour runs to its end and shows what it promises.

package main

import (
	"context"
	"strings"
	"testing"
)

func TestTour(t *testing.T) {
	var out strings.Builder
	if err := tour(context.Background(), &out); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	for _, want := range []string{
		"'total_volume': ", "'volatility': ", "'median_price': ", "'num_exchanges': ",
		"Name: amount, dtype: float64",
		"volume_analysis: Trading volume (used 0 times)",
		"4 functions saved, used 1 times",
		"Validation error: Import not allowed: os",
		"Forbidden pattern detected: __class__",
		"Forbidden pattern detected: lambda",
		"Execution timed out after 200ms",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the output does not have %q:\n%s", want, out.String())
		}
	}
}
