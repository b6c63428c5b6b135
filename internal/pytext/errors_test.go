// This file tests messages that no other test reaches and the cost estimates.

package pytext

import (
	"strings"
	"testing"
)

func TestMessages(t *testing.T) {
	for want, err := range map[string]*Error{
		"!ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit": IntTextError(DefaultMaxStrDigits),
		"!ValueError: Max string recursion exceeded": FieldDepthError(),
	} {
		if got := result("", err); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if msg := IntLiteralError(strings.Repeat("日", 1000), 10).Msg; RuneCount(msg) != RuneCount("invalid literal for int() with base 10: ")+200 {
		t.Errorf("long literal: %q", msg)
	}
}

func TestCostEstimates(t *testing.T) {
	last := 0
	for _, n := range []int{10, 511, 5000, 1 << 20, 1 << 30, 1 << 40} {
		v := IntText{Base: 10, NDigits: n}
		if v.BigCost() <= last || DigitsCost(n*4, 10) <= DigitsCost(n*4-64, 10) {
			t.Errorf("cost of %d digits: %d after %d", n, v.BigCost(), last)
		}
		last = v.BigCost()
	}
	v := IntText{Base: 10, NDigits: 1 << 61}
	if v.BigCost() != MaxSize || DigitsCost(1<<62, 10) != MaxSize || DigitsCost(1<<20, 16) > 1<<20 {
		t.Error("estimates do not saturate")
	}
}
