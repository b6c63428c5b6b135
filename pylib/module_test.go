// This file tests the modules that hosts make, and the conversion of values.

package pylib_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib"
	"github.com/alkimi/pyexec/pylib/internal/golden"
)

func desk(t *testing.T) golden.Modules {
	t.Helper()
	m, err := pylib.NewModule("desk", "The desk's own figures.").
		Const("limit", 1_000_000).
		Const("name", "delta").
		Func("fee", "amount, *, maker=False", "The fee of an order.", func(c *pylib.Call) (any, error) {
			amount, err := c.Float(0)
			if err != nil {
				return nil, err
			}
			if amount < 0 {
				return nil, pylib.Raise("ValueError", "amount must not be negative, got %v", amount)
			}
			if c.Bool(1) {
				return amount * 0.5, nil
			}
			return amount * 2, nil
		}).
		Func("echo", "v", "", func(c *pylib.Call) (any, error) { return c.Arg(0) }).
		Func("broken", "", "", func(c *pylib.Call) (any, error) { panic("oh") }).
		Func("refused", "", "", func(c *pylib.Call) (any, error) { return nil, errors.New("no route") }).
		Func("book", "", "", func(c *pylib.Call) (any, error) {
			return map[string]any{"bids": []float64{1.5, 1.25}, "ok": true, "id": uint64(1 << 63), "none": nil}, nil
		}).
		Func("odd", "", "", func(c *pylib.Call) (any, error) { return make(chan int), nil }).
		Build()
	if err != nil {
		t.Fatal(err)
	}
	return golden.Modules{"desk": func() *object.Module { return m }}
}

func TestHostModule(t *testing.T) {
	mods := desk(t)
	for code, want := range map[string]string{
		"[desk.limit, desk.name, desk.fee(4), desk.fee(4, maker=True)]": "[1000000, 'delta', 8.0, 2.0]",
		"desk.fee(-1)":      "!ValueError: amount must not be negative, got -1",
		"desk.fee()":        "!TypeError: fee() missing 1 required positional argument: 'amount'",
		"desk.fee('a')":     "!TypeError: must be real number, not str",
		"desk.broken()":     "!RuntimeError: desk.broken() failed: oh",
		"desk.refused()":    "!RuntimeError: no route",
		"desk.book()":       "{'bids': [1.5, 1.25], 'id': 9223372036854775808, 'none': None, 'ok': True}",
		"desk.odd()":        "!TypeError: the host returned a chan int, which has no Python form",
		"desk.nothing":      "!AttributeError: module 'desk' has no attribute 'nothing'",
		"desk.limit = 5":    "!AttributeError: module 'desk' is read-only: 'limit' cannot be set",
		"desk.echo({1: 2})": "!TypeError: a dict handed to the host must have str keys, not 'int'",
		"desk.echo(len)":    "!TypeError: a value of type 'builtin_function_or_method' cannot be handed to the host",
		"desk.echo([1, (2.5, 'a', None, True), {'k': 10**30}])": "[1, [2.5, 'a', None, True], {'k': 1000000000000000000000000000000}]",
	} {
		if got := golden.Answer(mods, "import desk\n"+code); got != want {
			t.Errorf("%s\n  got  %s\n  want %s", code, got, want)
		}
	}
	if got := golden.Answer(mods, "import desk\nx = []\nx.append(x)\ndesk.echo(x)"); !strings.HasPrefix(got, "!RecursionError") {
		t.Error(got)
	}
}

func TestBadDefinitions(t *testing.T) {
	_, err := pylib.NewModule("m", "").Const("c", []int{1}).Func("f", "a=what", "", nil).Build()
	if err == nil || !strings.Contains(err.Error(), "m.c") || !strings.Contains(err.Error(), "m.f") {
		t.Error(err)
	}
}

func TestStandard(t *testing.T) {
	for name, make := range pylib.Standard() {
		if m := make(); m.Name != name || m != make() {
			t.Errorf("%s: %v", name, m.Name)
		}
	}
	missing := pylib.Unsupported("os", map[string]string{"system": "", "getenv": "arguments"})
	for name, want := range map[string]string{"system": "os.system is not supported", "getenv": "os.getenv is not supported; use arguments", "x": ""} {
		if got := missing(name); got != want {
			t.Error(got)
		}
	}
}

func ExampleNewModule() {
	m, err := pylib.NewModule("desk", "The desk's own figures.").
		Const("limit", 1_000_000).
		Func("fee", "amount, *, maker=False", "The fee of an order.", func(c *pylib.Call) (any, error) {
			amount, err := c.Float(0)
			if err != nil {
				return nil, err
			}
			if c.Bool(1) {
				return amount * 0.0002, nil
			}
			return amount * 0.0005, c.Context().Err()
		}).
		Build()
	fmt.Println(m.Name, err, context.Cause(context.Background()))
	// Output: desk <nil> <nil>
}
