// This file runs programs with statements through the compiler and the machine; what they print is what CPython 3.11 prints.

package pydecimal

import (
	stdcontext "context"
	"strings"
	"testing"
	"time"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/builtins"
	"github.com/alkimi/pyexec/internal/compile"
	"github.com/alkimi/pyexec/internal/object"
	pyparse "github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/vm"
)

func runProgram(t *testing.T, src string) string {
	t.Helper()
	m := budget.New(stdcontext.Background(), budget.Limits{Time: 10 * time.Second, Steps: -1, Memory: 64 << 20, Depth: 1000, Output: -1})
	defer m.Stop()
	f := source.NewFile("test.py", src)
	mod, err := pyparse.Parse(m, f, pyparse.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	table := builtins.Table()
	c, err := compile.Compile(m, f, mod, compile.Options{IsBuiltin: func(n string) bool { _, ok := table[n]; return ok }})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	env := &object.Env{Write: func(s string) { out.WriteString(s) }, Import: func(*object.Thread, string) (object.Value, error) { return Module().Value(), nil }}
	if _, err := vm.New(object.NewThread(m, env), vm.Link(c, table)).Run(); err != nil {
		t.Fatalf("%s\n%v", src, err)
	}
	return out.String()
}

func TestPrograms(t *testing.T) {
	const head = "from decimal import Decimal, localcontext, getcontext, ROUND_UP, InvalidOperation\nD = Decimal\nresult = None\n"
	for _, c := range []struct{ code, want string }{
		{`
with localcontext() as c:
    c.prec = 5
    a = D(1) / 3
    with localcontext(prec=3, rounding=ROUND_UP):
        b = D(1) / 3
    d = D(2) / 3
print(a, b, d, D(1) / 3, getcontext().prec, c.prec)`, "0.33333 0.334 0.66667 0.3333333333333333333333333333 28 5\n"},
		{`
try:
    with localcontext(prec=2):
        D(1) / 0
except ZeroDivisionError as e:
    print(repr(e), getcontext().prec)`, "DivisionByZero([<class 'decimal.DivisionByZero'>]) 28\n"},
		{`
m = localcontext(prec=3)
def g():
    with m as c:
        yield D(1) / 7
for x in g():
    print(x, getcontext().prec)
print(getcontext().prec, f"{D('1234.5'):>12,.2f}|{D('0.5'):.0%}|{D('1e5')}", round(D("2.675"), 2), sum([D("0.1")] * 3))`,
			"0.143 3\n28     1,234.50|50%|1E+5 2.68 0.3\n"},
	} {
		if got := runProgram(t, head+c.code); got != c.want {
			t.Errorf("%s\ngot  %q\nwant %q", c.code, got, c.want)
		}
	}
}

// A context belongs to its run, as do the module's templates: what one changes the next does not see.
func TestContextPerRun(t *testing.T) {
	for range 2 {
		got := runProgram(t, `
from decimal import BasicContext, Decimal, DefaultContext, getcontext
print(getcontext())
getcontext().prec = 3
Decimal(1) / 3
print(DefaultContext.prec, BasicContext.flags == DefaultContext.flags)
DefaultContext.prec = 3
BasicContext.divide(1, 3)
result = None`)
		if want := "Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[InvalidOperation, DivisionByZero, Overflow])\n28 True\n"; got != want {
			t.Errorf("got %s", got)
		}
	}
}
