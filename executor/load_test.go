// This file tests what scripts see of data providers: tables, caching, failures, deadlines, and loaders of the host.

package executor_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"

	"github.com/alkimi/pyexec/dataprovider"
	"github.com/alkimi/pyexec/executor"
)

// counting counts what is asked of the provider behind it, and may fail.
type counting struct {
	dataprovider.Provider
	trades atomic.Int64
	fail   func(ctx context.Context) error
}

func (c *counting) Trades(ctx context.Context, q dataprovider.TradeQuery) (array.RecordReader, error) {
	c.trades.Add(1)
	if c.fail != nil {
		if err := c.fail(ctx); err != nil {
			return nil, err
		}
	}
	return c.Provider.Trades(ctx, q)
}

func newCounting(t testing.TB) (*counting, func() time.Time) {
	t.Helper()
	demo, err := dataprovider.NewDemo(dataprovider.DemoConfig{})
	if err != nil {
		t.Fatal(err)
	}
	return &counting{Provider: demo}, demo.End
}

func TestLoadedDataIsCached(t *testing.T) {
	p, clock := newCounting(t)
	ex := newExecutor(t, executor.Config{Provider: p, Clock: clock})
	code := "result = len(load_trades(days=2))"
	var wg sync.WaitGroup
	for range 16 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if _, err := run(t, ex, code); err != nil {
				t.Error(err)
			}
		}()
	}
	wg.Wait()
	if n := p.trades.Load(); n != 1 {
		t.Errorf("loaded %d times", n)
	}
	for i, c := range []struct {
		req   executor.Request
		clear bool
		want  int64
	}{
		{executor.Request{Code: code}, false, 1},
		{executor.Request{Code: code, NoCache: true}, false, 2},
		{executor.Request{Code: "result = len(load_trades(days=3))"}, false, 3},
		{executor.Request{Code: "result = len(load_trades(days=2, asset='BTC'))"}, false, 4},
		{executor.Request{Code: code}, true, 5},
	} {
		if c.clear {
			ex.ClearCache()
		}
		if _, err := ex.Execute(context.Background(), c.req); err != nil {
			t.Fatal(err)
		}
		if n := p.trades.Load(); n != c.want {
			t.Errorf("step %d: loaded %d times, want %d", i, n, c.want)
		}
	}
}

func TestScriptsCannotChangeLoadedData(t *testing.T) {
	p, clock := newCounting(t)
	ex := newExecutor(t, executor.Config{Provider: p, Clock: clock})
	sum := "result = load_trades(days=5)['amount'].sum()"
	text := func(code string) string {
		t.Helper()
		res, err := run(t, ex, code)
		if err != nil {
			t.Fatal(err)
		}
		s, err := res.Value.Repr()
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	before := text(sum)
	for _, code := range []string{
		"df = load_trades(days=5)\ndf['amount'] = 0\nresult = df['amount'].sum()",
		"df = load_trades(days=5)\ndf.loc[0, 'amount'] = 1e9\nresult = 1",
		"df = load_trades(days=5)\ndf['amount'] *= 2\nresult = 1",
		"df = load_trades(days=5)\ndf.drop(columns='amount', inplace=True)\nresult = 1",
		"b = load_balances()\nfor k in b:\n    b[k].clear()\nresult = 1",
	} {
		text(code)
	}
	if after := text(sum); after != before {
		t.Errorf("%s became %s", before, after)
	}
	if got := text("result = sum(len(v) for v in load_balances().values()) > 0"); got != "True" {
		t.Error("balances were changed")
	}
}

func TestProviderFailures(t *testing.T) {
	limits := executor.Limits{Time: 300 * time.Millisecond}
	for _, c := range []struct {
		name        string
		fail        func(ctx context.Context) error
		stage, text string
	}{
		{"error", func(context.Context) error { return errors.New("connection refused") }, "runtime", "connection refused"},
		{"panic", func(context.Context) error { panic("nil map") }, "runtime", "load_trades() failed"},
		{"slow", func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }, "limit", "timed out after 300ms"},
		{"deaf", func(context.Context) error { time.Sleep(2 * time.Second); return nil }, "limit", "timed out after 300ms"},
	} {
		p, clock := newCounting(t)
		p.fail = c.fail
		ex := newExecutor(t, executor.Config{Provider: p, Clock: clock, Limits: limits})
		start := time.Now()
		_, err := run(t, ex, "result = len(load_trades())")
		if executor.Stage(err) != c.stage || !strings.Contains(err.Error(), c.text) || strings.Contains(err.Error(), ".go") {
			t.Errorf("%s: %v", c.name, err)
		}
		if d := time.Since(start); d > 1500*time.Millisecond {
			t.Errorf("%s took %s", c.name, d)
		}
	}
	// A script can go on without the data.
	p, clock := newCounting(t)
	p.fail = func(context.Context) error { return errors.New("connection refused") }
	ex := newExecutor(t, executor.Config{Provider: p, Clock: clock})
	if _, err := run(t, ex, "try:\n    result = len(load_trades())\nexcept RuntimeError:\n    result = 0"); err != nil {
		t.Error(err)
	}
}

func TestLoadArguments(t *testing.T) {
	ex := newExecutor(t, executor.Config{})
	for code, want := range map[string]string{
		"load_trades(days='7')":             "TypeError: load_trades() argument 'days' must be a number of days, not str",
		"load_trades(days=-1)":              "ValueError: load_trades() argument 'days' must be from 0 to 100000, not -1.0",
		"load_trades(days=True)":            "TypeError: load_trades() argument 'days' must be a number of days, not bool",
		"load_trades(exchange=5)":           "TypeError: load_trades() argument 'exchange' must be str or None, not int",
		"load_trades(asset='')":             "ValueError: load_trades() argument 'asset' must not be empty; leave it out for all",
		"load_trades(venue='x')":            "TypeError: 'venue' is an invalid keyword argument for load_trades()",
		"load_balances(1)":                  "TypeError: load_balances() takes no arguments (1 given)",
		"load_snapshots(days=float('nan'))": "ValueError: load_snapshots() argument 'days' must be from 0 to 100000, not nan",
	} {
		if _, err := run(t, ex, code); err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", code, err, want)
		}
	}
}

func TestNoProvider(t *testing.T) {
	ex, err := executor.New(executor.Config{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := run(t, ex, "load_trades()"); err == nil || !strings.Contains(err.Error(), "the host gave no data provider") {
		t.Error(err)
	}
}

// fees is a table for a loader of the host.
func fees(mem memory.Allocator) array.RecordReader {
	schema := arrow.NewSchema([]arrow.Field{
		{Name: "venue", Type: arrow.BinaryTypes.String}, {Name: "taker", Type: arrow.PrimitiveTypes.Float64},
	}, nil)
	b := array.NewRecordBuilder(mem, schema)
	defer b.Release()
	b.Field(0).(*array.StringBuilder).AppendValues([]string{"binance", "kraken"}, nil)
	b.Field(1).(*array.Float64Builder).AppendValues([]float64{0.001, 0.0026}, nil)
	rec := b.NewRecordBatch()
	defer rec.Release()
	r, err := array.NewRecordReader(schema, []arrow.RecordBatch{rec})
	if err != nil {
		panic(err) // the schema is the record's own
	}
	return r
}

func ExampleConfig_loaders() {
	ex, err := executor.New(executor.Config{Loaders: []dataprovider.Loader{{
		Name: "load_fees",
		Doc:  "The fees of every venue.",
		Params: []dataprovider.Param{
			{Name: "kind", Kind: dataprovider.Text, Default: "taker", Allowed: []any{"taker", "maker"}},
		},
		Load: func(ctx context.Context, args map[string]any) (array.RecordReader, error) {
			return fees(memory.DefaultAllocator), nil
		},
	}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, code := range []string{"result = load_fees().set_index('venue')['taker'].to_dict()", "load_fees(kind='free')"} {
		res, err := ex.Execute(context.Background(), executor.Request{Code: code})
		if err != nil {
			fmt.Println(err)
			continue
		}
		text, _ := res.Value.Text()
		fmt.Println(text)
	}
	// Output:
	// {'binance': 0.001, 'kraken': 0.0026}
	// ValueError: load_fees() argument 'kind' must be one of 'taker', 'maker', not 'free'
}

func TestTable(t *testing.T) {
	ex := newExecutor(t, executor.Config{})
	res, err := run(t, ex, "result = load_trades(days=3).groupby('exchange')['amount'].sum().reset_index()")
	if err != nil {
		t.Fatal(err)
	}
	table, ok, err := res.Value.Table()
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	defer table.Release()
	if table.NumRows() != 4 || table.NumCols() != 2 || table.Schema().Field(1).Type.ID() != arrow.FLOAT64 {
		t.Error(table.Schema(), table.NumRows())
	}
	if res, err = run(t, ex, "result = 5"); err != nil {
		t.Fatal(err)
	}
	if _, ok, err := res.Value.Table(); ok || err != nil {
		t.Error("an int is no table", err)
	}
}
