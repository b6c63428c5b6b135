// This file tests the module against CPython's recorded answers, and under hostile arguments.

package pyjson

import (
	"context"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/internal/golden"
)

var modules = golden.Modules{"json": Module}

func TestAgainstCPython(t *testing.T) { golden.Run(t, "cases", modules, nil) }

func TestHostile(t *testing.T) {
	limits := budget.Limits{Time: 5e9, Steps: 3e6, Memory: 4 << 20, Depth: 200, Output: 1 << 16}
	for _, c := range []struct{ code, want string }{
		{"x = 'a' * 100\nfor i in range(30):\n    x = [x, x]\njson.dumps(x)", "memory"},
		{"x = []\nfor i in range(60):\n    x = [x, x]\njson.dumps(x, check_circular=False)", "memory"},
		{"x = []\nfor i in range(60):\n    x = {'a': x, 'b': x}\njson.dumps(x, skipkeys=True, indent=100000)", "memory"},
		{"x = 1\nfor i in range(100):\n    x = [x]\nlen(json.dumps(x, indent=1000000))", "memory"},
		{"json.dumps('\\U0001f680' * 500000)", "memory"},
		{"json.dumps([1], indent=2**62)", "memory"},
		{"json.loads('[' + '[],' * 200000 + '1]')", "memory"},
		{"json.loads('\"' + '\\\\n' * 1500000 + '\"')", "memory"},
		{"json.loads('[' * 1000)", "RecursionError"},
		{"json.dump([1], 5)", "no attribute 'write'"},
		{"json.load('/etc/passwd')", "no attribute 'read'"},
		{"json.JSONEncoder", "default="},
		{"json.loads('1', cls=5)", "cls= is not supported"},
		{"json.dumps(1, cls=5)", "cls= is not supported"},
	} {
		got := golden.AnswerWithin(modules, "import json\n"+c.code, limits)
		if !strings.Contains(strings.ToLower(got), strings.ToLower(c.want)) || strings.Contains(got, "time limit") {
			t.Errorf("%s: %.300s", c.code, got)
		}
	}
}

// records is a list of trades of about n bytes of JSON.
func records(th *object.Thread, n int) object.Value {
	v, err := object.Call(th, Module().Attrs["loads"], object.NewStr("["+strings.Repeat(`{"timestamp": "2026-01-02T03:04:05", "exchange": "binance", "asset": "BTC", "amount": 0.12345, "price": 64123.75, "side": "buy", "id": 1234567, "ok": true}, `, n/150)+"null]"))
	if err != nil {
		panic(err)
	}
	return v
}

func benchThread() *object.Thread {
	return object.NewThread(budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: 1000, Output: -1}), &object.Env{})
}

func BenchmarkDumps(b *testing.B) {
	th := benchThread()
	v := records(th, 1<<20)
	for b.Loop() {
		if _, err := object.Call(th, Module().Attrs["dumps"], v); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLoads(b *testing.B) {
	th := benchThread()
	s, err := object.Call(th, Module().Attrs["dumps"], records(th, 1<<20))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := object.Call(th, Module().Attrs["loads"], s); err != nil {
			b.Fatal(err)
		}
	}
}
