// This file tests the module against CPython's recorded answers, and under hostile arguments.

package pydecimal

import (
	stdcontext "context"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/internal/golden"
)

var modules = golden.Modules{"decimal": Module}

func TestAgainstCPython(t *testing.T) { golden.Run(t, "cases", modules, nil) }

func TestHostile(t *testing.T) {
	limits := budget.Limits{Time: 1e9, Steps: 5e6, Memory: 4 << 20, Depth: 200, Output: 1 << 16}
	for _, c := range []struct{ code, want string }{
		{"int(D('1e999999999'))", "memory"},
		{"int(D('1e999999999999999999'))", "memory"},
		{"D('1e-999999999').as_integer_ratio()", "memory"},
		{"format(D('1e999999999'), 'f')", "memory"},
		{"format(D(1), '.999999999f')", "memory"},
		{"format(D(1), '999999999999999')", "memory"},
		{"format(D(1), '*>9999999')", "memory"},
		{"getcontext().prec = 999999999999999999\nD(1) / 3", "memory"},
		{"getcontext().prec = 999999999999999999\nD(2).sqrt()", "memory"},
		{"getcontext().prec = 999999999999999999\nD(2).exp()", "memory"},
		{"getcontext().prec = 999999999999999999\nD(2).ln()", "memory"},
		{"getcontext().prec = 999999999999999999\nD(1).next_plus()", "memory"},
		{"getcontext().prec = 999999999999999999\nD(1).logical_invert()", "memory"},
		{"getcontext().prec = 999999999999999999\nD(1) + D('1e-99999999999')", "memory"},
		{"getcontext().prec = 1000000\nD(2).exp()", "memory"},
		{"getcontext().prec = 300000\nD(7).ln()", "stopped"},
		{"getcontext().prec = 1000000\nD(3) ** 10000000", "Overflow"},
		{"D(3) ** D('1e25')", "Overflow"},
		{"D('1.0000001') ** 99999999999999999999999", "Overflow"},
		{"D('9' * 3000000)", "limit"},
		{"hash(D('1e999999999999999999'))", ""},
		{"D('1e999999999999999999') == 5", "False"},
		{"D('1e999999999999999999') < D('1e-999999999999999999')", "False"},
		{"getcontext().power(2, D('1e999999999'), 7)", "stopped"},
		{"pow(D('1e999999999'), 2)", "Overflow"},
		{"D('1e999999999') + D('1e-999999999')", "Overflow"},
		{"D('0e999999999999999999') + D('0e-999999999999999999')", "0E-"},
		{"round(D('1.5'), 10**18)", "Invalid"},
		{"round(D('1.5'), -10**18)", "Invalid"},
		{"Context(prec=999999999999999999).shift(1, 10**17)", "memory"},
		{"Context(prec=999999999999999999).rotate(1, 10**17)", "memory"},
		{"D(1).scaleb(10**18)", "Invalid"},
		{"D('1e999999999999999999') > 10 ** 5", "True"},
	} {
		got := golden.AnswerWithin(modules, "from decimal import *\nD = Decimal\n"+c.code, limits)
		stopped := strings.Contains(got, "limit exceeded") || strings.Contains(got, "timed out") // whichever comes first
		if !strings.Contains(strings.ToLower(got), strings.ToLower(c.want)) && !(c.want == "stopped" && stopped) {
			t.Errorf("%s: %.300s", c.code, got)
		}
	}
}

func BenchmarkMulAdd(b *testing.B) {
	th := object.NewThread(budget.New(stdcontext.Background(), budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: 1000, Output: -1}), &object.Env{})
	x, _ := ParseDecimal(th, "64123.75")
	y, _ := ParseDecimal(th, "0.0125")
	for b.Loop() {
		p, err := object.Binary(th, object.OpMul, x, y)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := object.Binary(th, object.OpAdd, p, x); err != nil {
			b.Fatal(err)
		}
	}
}
