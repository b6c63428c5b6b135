// This file tests what dataCache keeps, and that it counts all of it.

package executor

import (
	"context"
	"fmt"
	"runtime"
	"testing"

	"github.com/alkimi/pyexec/dataprovider"
)

func newDemoExecutor(t *testing.T, bytes int64) *Executor {
	t.Helper()
	demo, err := dataprovider.NewDemo(dataprovider.DemoConfig{})
	if err != nil {
		t.Fatal(err)
	}
	ex, err := New(Config{Provider: demo, Clock: demo.End, DataBytes: bytes})
	if err != nil {
		t.Fatal(err)
	}
	return ex
}

func heapNow() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// A script can ask for very many tables without a row: what they take beside their cells counts.
func TestDataCacheCountsEmptyTables(t *testing.T) {
	ex := newDemoExecutor(t, 0)
	execute(t, ex, "result = len(load_trades(days=1))")
	before := heapNow()
	execute(t, ex, "for i in range(10_000): result = len(load_trades(days=1, asset=f'no asset {i}'))")
	grown := heapNow() - before
	if used, n := ex.data.used, ex.data.order.Len(); n != 10_001 || used < grown*8/10 {
		t.Errorf("%d entries count as %d bytes where the heap grew by %d", n, used, grown)
	}
}

func TestDataCacheKeepsItsBound(t *testing.T) {
	const bound = 1 << 20
	ex := newDemoExecutor(t, bound)
	execute(t, ex, "for i in range(3000): result = len(load_trades(days=1, asset=f'{i:01000}'))")
	if used, n := ex.data.used, ex.data.order.Len(); used > bound || n < 100 || n > 1000 || len(ex.data.items) != n {
		t.Errorf("%d entries of %d bytes, more than %d", n, used, bound)
	}
}

// The arguments are part of what the cache knows a table by, so long ones are as good as a leak.
func TestDataCacheKeepsNoLongArguments(t *testing.T) {
	ex := newDemoExecutor(t, 0)
	before := heapNow()
	execute(t, ex, "s = 'A' * 1_000_000\nfor i in range(200): result = len(load_trades(days=i, asset=s)) + len(load_trades(days=i, exchange=s))")
	if grown := heapNow() - before; ex.data.order.Len() != 0 || grown > 4<<20 {
		t.Errorf("%d entries are kept, and %d bytes", ex.data.order.Len(), grown)
	}
}

func execute(t *testing.T, ex *Executor, code string) {
	t.Helper()
	if _, err := ex.Execute(context.Background(), Request{Code: code}); err != nil {
		t.Fatal(err)
	}
}

// Arguments that read alike are different arguments.
func TestLoadKeysDiffer(t *testing.T) {
	l := &dataprovider.Loader{Name: "load_x", Params: []dataprovider.Param{{Name: "a", Kind: dataprovider.Text}, {Name: "b", Kind: dataprovider.Text}}}
	seen := map[string]string{}
	for _, args := range []map[string]any{
		{"a": nil, "b": nil}, {"a": "", "b": nil}, {"a": nil, "b": ""}, {"a": "<nil> <nil>", "b": nil}, {"a": "x\x00", "b": "y"},
		{"a": "x", "b": "\x00y"}, {"a": "xy", "b": ""}, {"a": "1", "b": nil}, {"a": int64(1), "b": nil}, {"a": 1.0, "b": nil}, {"a": true, "b": nil},
	} {
		key := loadKey(l.Name, boundTexts(l, args)...)
		if other, ok := seen[key]; ok {
			t.Errorf("%v has the key of %s", args, other)
		}
		seen[key] = fmt.Sprint(args)
	}
}
