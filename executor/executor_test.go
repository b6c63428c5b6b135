// This file tests Execute: results, errors, limits, caches and concurrency.

package executor_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/alkimi/pyexec/dataprovider"
	"github.com/alkimi/pyexec/executor"
)

// demoData is the data of all tests.
var demoData = sync.OnceValues(func() (*dataprovider.Demo, error) { return dataprovider.NewDemo(dataprovider.DemoConfig{}) })

// newExecutor makes an Executor over demo data. The test fails if it leaves goroutines or memory behind.
func newExecutor(t testing.TB, cfg executor.Config) *executor.Executor {
	t.Helper()
	if cfg.Provider == nil {
		demo, err := demoData()
		if err != nil {
			t.Fatal(err)
		}
		cfg.Provider, cfg.Clock = demo, demo.End
	}
	if cfg.HeapFloor == 0 {
		cfg.HeapFloor = executor.Unlimited // it would hide what is left over
	}
	ex, err := executor.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	leavesNothing(t, ex.ClearCache)
	return ex
}

func run(t testing.TB, ex *executor.Executor, code string) (*executor.Result, error) {
	t.Helper()
	return ex.Execute(context.Background(), executor.Request{Code: code})
}

func TestStages(t *testing.T) {
	ex := newExecutor(t, executor.Config{Limits: executor.Limits{Time: time.Second, Memory: 64 << 20, Output: 1000}})
	for _, c := range []struct{ code, stage, text string }{
		{"result = 1", "", ""},
		{"x = 1", "result", "result variable not set"},
		{"result = (", "syntax", "'(' was never closed"},
		{"import os", "validation", "Validation error: Import not allowed: os"},
		{"f = lambda: 1", "validation", "Forbidden pattern detected: lambda"},
		{"x = ().__class__", "validation", "Forbidden pattern detected: __class__"},
		{"{}['k']", "runtime", "KeyError: 'k'"},
		{"class E(Exception):\n    pass\nraise E('mine', 1)", "runtime", "E: ('mine', 1)"},
		{"def f():\n    f()\nf()", "runtime", "RecursionError: maximum recursion depth exceeded"},
		{"while True:\n    pass", "limit", "Execution timed out after 1s"},
		{"x = [0] * 10**9", "limit", "Memory limit exceeded"},
		{"x = []\nwhile True:\n    x.append(str(len(x)) * 100)", "limit", "Memory limit exceeded"},
		{"while True:\n    print('x' * 100)", "limit", "Output limit exceeded"},
		{"#" + strings.Repeat("x", 300<<10), "limit", "Source limit exceeded"},
		{"result = " + strings.Repeat("(", 250) + "1" + strings.Repeat(")", 250), "limit", "Syntax limit exceeded"},
	} {
		res, err := run(t, ex, c.code)
		if got := executor.Stage(err); got != c.stage || err != nil && !strings.Contains(err.Error(), c.text) {
			t.Errorf("%.60q: stage %q, error %v", c.code, got, err)
		}
		if res == nil || (err == nil) != (res.Value != nil) {
			t.Errorf("%.60q: result %v", c.code, res)
		}
	}
}

func TestLimitsCannotBeCaught(t *testing.T) {
	ex := newExecutor(t, executor.Config{Limits: executor.Limits{Time: 300 * time.Millisecond, Memory: 32 << 20}})
	for _, code := range []string{
		"while True:\n    try:\n        while True:\n            pass\n    except:\n        pass",
		"while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        continue",
		"def f():\n    try:\n        while True:\n            pass\n    finally:\n        while True:\n            pass\nf()",
		"class C:\n    def __enter__(self):\n        return self\n    def __exit__(self, *a):\n        while True:\n            pass\nwith C():\n    while True:\n        pass",
		"def g():\n    try:\n        while True:\n            yield 1\n    finally:\n        while True:\n            pass\nfor x in g():\n    pass",
		"class E:\n    def __eq__(self, o):\n        while True:\n            pass\nresult = E() in [E(), E()]",
		"class H:\n    def __hash__(self):\n        while True:\n            pass\nresult = {H(): 1}",
		"def key(x):\n    while True:\n        pass\nresult = sorted([1, 2], key=key)",
		"class R:\n    def __str__(self):\n        while True:\n            pass\nraise ValueError(R())",
		"try:\n    x = 'a' * 10**10\nexcept MemoryError:\n    result = 1",
		"result = sum(iter(int, 1))",
		"def f():\n    try:\n        f()\n    finally:\n        f()\nf()",
	} {
		start := time.Now()
		_, err := run(t, ex, code)
		if executor.Stage(err) != "limit" {
			t.Errorf("%q: %v", code, err)
		}
		if d := time.Since(start); d > 2*time.Second {
			t.Errorf("%q took %s", code, d)
		}
	}
	// The executor goes on working.
	if _, err := run(t, ex, "result = 1"); err != nil {
		t.Error(err)
	}
}

func TestHonestGarbageIsNotRefused(t *testing.T) {
	ex := newExecutor(t, executor.Config{Limits: executor.Limits{Memory: 16 << 20}})
	for _, code := range []string{
		"for i in range(5000):\n    x = 'a' * 100000\nresult = len(x)",
		"n = 0\nfor i in range(2000):\n    n += len([i] * 10000)\nresult = n",
		"def f(i):\n    return [i] * 10000\nresult = max(len(f(i)) for i in range(2000))",
		"def key(i):\n    return len(str([i] * 1000))\nresult = len(sorted(range(3000), key=key))",
	} {
		if _, err := run(t, ex, code); err != nil {
			t.Errorf("%q: %v", code, err)
		}
	}
}

func TestResultOutputUsage(t *testing.T) {
	ex := newExecutor(t, executor.Config{})
	var live bytes.Buffer
	res, err := ex.Execute(context.Background(), executor.Request{Code: "print('a')\nprint('b', end='')\nresult = {'x': [1, 2.5, None, True], 'y': (1, 'z')}", Output: &live})
	if err != nil {
		t.Fatal(err)
	}
	if res.Output != "a\nb" || live.String() != res.Output || res.Usage.OutputBytes != 3 || res.Usage.PeakMemory <= 0 || res.Usage.Duration <= 0 {
		t.Errorf("%+v, live %q", res, live.String())
	}
	if s, err := res.Value.Repr(); err != nil || s != "{'x': [1, 2.5, None, True], 'y': (1, 'z')}" {
		t.Error(s, err)
	}
	if b, err := res.Value.JSON(); err != nil || string(b) != `{"x":[1,2.5,null,true],"y":[1,"z"]}` {
		t.Error(string(b), err)
	}
	g, err := res.Value.Go()
	want := map[string]any{"x": []any{int64(1), 2.5, nil, true}, "y": []any{int64(1), "z"}}
	if d := cmp.Diff(want, g); d != "" || err != nil {
		t.Error(d, err)
	}
	var into struct {
		X []any
		Y [2]any `json:"y"`
	}
	if err := res.Value.Into(&into); err != nil || len(into.X) != 4 || into.Y[1] != "z" {
		t.Error(into, err)
	}
	// What was printed before an error is not lost.
	res, err = run(t, ex, "print('before')\n1 / 0")
	if err == nil || res.Output != "before\n" {
		t.Error(res, err)
	}
}

func TestConversionsAreLimited(t *testing.T) {
	ex := newExecutor(t, executor.Config{Limits: executor.Limits{Time: time.Second, Result: 1 << 20}})
	for name, code := range map[string]string{
		"self":      "x = []\nx.append(x)\nresult = x",
		"shared":    "x = [1]\nfor i in range(60):\n    x = [x, x]\nresult = x",
		"repr loop": "class R:\n    def __repr__(self):\n        while True:\n            pass\nresult = R()",
		"deep":      "x = []\nfor i in range(100000):\n    x = [x]\nresult = x",
		"large":     "result = ['abc'] * 1000000",
		"raises":    "class R:\n    def __repr__(self):\n        raise ValueError('no')\nresult = R()",
	} {
		res, err := run(t, ex, code)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		start := time.Now()
		_, rerr := res.Value.Repr()
		_, jerr := res.Value.JSON()
		_, gerr := res.Value.Go()
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%s took %s", name, d)
		}
		if rerr == nil && name != "self" || jerr == nil || gerr == nil {
			t.Errorf("%s: repr %v, json %v, go %v", name, rerr, jerr, gerr)
		}
	}
}

func TestArgs(t *testing.T) {
	ex := newExecutor(t, executor.Config{})
	type fill struct {
		Venue string  `json:"venue"`
		Qty   float64 `json:"qty"`
	}
	res, err := ex.Execute(context.Background(), executor.Request{
		Code: "result = [asset, n, big, flag, none, fills, m['k'], when.year]",
		Args: map[string]any{
			"asset": "BTC", "n": 3, "big": new(big.Int).Lsh(big.NewInt(1), 70), "flag": true, "none": nil,
			"fills": []fill{{"kraken", 1.5}}, "m": map[string]any{"k": []int{1, 2}}, "when": time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC),
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	if s, _ := res.Value.Repr(); s != "['BTC', 3, 1180591620717411303424, True, None, [{'venue': 'kraken', 'qty': 1.5}], [1, 2], 2026]" {
		t.Error(s)
	}
	for _, bad := range []map[string]any{{"a b": 1}, {"__x__": 1}, {"class": 1}, {"c": make(chan int)}} {
		if _, err := ex.Execute(context.Background(), executor.Request{Code: "result = 1", Args: bad}); err == nil {
			t.Errorf("%v was taken", bad)
		}
	}
	// The next run does not see them.
	if _, err := run(t, ex, "result = asset"); err == nil || !strings.Contains(err.Error(), "name 'asset' is not defined") {
		t.Error(err)
	}
}

func TestTraceback(t *testing.T) {
	ex := newExecutor(t, executor.Config{})
	_, err := run(t, ex, "def price(x):\n    return x / 0\n\ntotal = 1 + price(3)\n")
	var e *executor.Exception
	if !errors.As(err, &e) {
		t.Fatal(err)
	}
	want := `Traceback (most recent call last):
  File "<analysis>", line 4, in <module>
    total = 1 + price(3)
                ^^^^^^^^
  File "<analysis>", line 2, in price
    return x / 0
           ~~^~~
ZeroDivisionError: division by zero`
	if d := cmp.Diff(want, e.Traceback); d != "" || e.Line != 2 || e.Type != "ZeroDivisionError" || e.Message != "division by zero" {
		t.Errorf("%s\n%+v", d, e)
	}
}

func TestCancel(t *testing.T) {
	ex := newExecutor(t, executor.Config{})
	cause := errors.New("user left")
	ctx, cancel := context.WithCancelCause(context.Background())
	time.AfterFunc(50*time.Millisecond, func() { cancel(cause) })
	start := time.Now()
	_, err := ex.Execute(ctx, executor.Request{Code: "while True:\n    try:\n        x = 1\n    except:\n        pass"})
	var ce *executor.CanceledError
	if !errors.As(err, &ce) || !errors.Is(err, cause) || time.Since(start) > 2*time.Second {
		t.Errorf("%v after %s", err, time.Since(start))
	}
}

func TestRequestOnlyTightens(t *testing.T) {
	ex := newExecutor(t, executor.Config{Limits: executor.Limits{Time: 100 * time.Millisecond}})
	for _, l := range []time.Duration{time.Hour, executor.Unlimited, 0} {
		_, err := ex.Execute(context.Background(), executor.Request{Code: "while True:\n    pass", Limits: executor.Limits{Time: l}})
		if err == nil || !strings.Contains(err.Error(), "after 100ms") {
			t.Errorf("%s: %v", l, err)
		}
	}
}

func TestOnRun(t *testing.T) {
	var records []executor.Record
	ex := newExecutor(t, executor.Config{OnRun: func(_ context.Context, r executor.Record) { records = append(records, r) }})
	for _, code := range []string{"result = 1", "result = 1", "1 / 0"} {
		_, _ = ex.Execute(context.Background(), executor.Request{Code: code, UserID: "U1"})
	}
	if len(records) != 3 || records[0].Cached || !records[1].Cached || records[0].Outcome != "ok" || records[2].Outcome != "runtime" ||
		records[0].UserID != "U1" || records[0].CodeHash != records[1].CodeHash || len(records[0].CodeHash) != 64 || records[2].Err == nil {
		t.Errorf("%+v", records)
	}
}

func TestPolicy(t *testing.T) {
	if _, err := run(t, newExecutor(t, executor.Config{Policy: &executor.Policy{AllowLambda: true}}), "f = lambda x: x + 1\nresult = f(1)"); err != nil {
		t.Error(err)
	}
	ex := newExecutor(t, executor.Config{Policy: &executor.Policy{RemoveBuiltins: []string{"print"}, DenyModules: []string{"json"}}})
	for _, code := range []string{"print(1)", "import json"} {
		if _, err := run(t, ex, code); executor.Stage(err) != "validation" {
			t.Errorf("%s: %v", code, err)
		}
	}
}

func TestHammer(t *testing.T) {
	const runs = 1000
	ex := newExecutor(t, executor.Config{})
	programs := []struct{ code, want string }{
		{"class P:\n    k = 1\n    def __init__(self, x):\n        self.x = x\n    def get(self):\n        return self.x + self.k\nresult = sum(P(i).get() for i in range(20))", "210"},
		{"def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\nresult = [f(10), f'{1.5:>6}', {'a': 1}]", "[55, '   1.5', {'a': 1}]"},
		{"b = load_balances()\nresult = sorted(b)", "['binance', 'coinbase', 'kraken', 'okx']"},
		{"import json, math, collections\nc = collections.Counter('aab')\nresult = (json.dumps({'a': [1]}), math.floor(2.5), c['a'])", "('{\"a\": [1]}', 2, 2)"},
		{"df = load_trades(days=1)\ndf['x'] = 1\nresult = list(df.columns)", "['timestamp', 'exchange', 'asset', 'amount', 'price', 'side', 'x']"},
	}
	var wg sync.WaitGroup
	for g := range 64 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range runs {
				p := programs[(g+i)%len(programs)]
				res, err := ex.Execute(context.Background(), executor.Request{Code: p.code})
				if err != nil {
					t.Error(err)
					return
				}
				if s, err := res.Value.Repr(); err != nil || s != p.want {
					t.Errorf("got %s, %v; want %s", s, err, p.want)
					return
				}
				if i%100 == 7 {
					ex.ClearCache()
				}
			}
		}()
	}
	wg.Wait()
}

func TestOneFailureDoesNotLinger(t *testing.T) {
	ex := newExecutor(t, executor.Config{Limits: executor.Limits{Time: 50 * time.Millisecond, Memory: 8 << 20}})
	for range 20 {
		_, _ = run(t, ex, "def g():\n    while True:\n        yield 1\nit = g()\nnext(it)\nwhile True:\n    pass")
		_, _ = run(t, ex, "x = [0] * 10**9")
	}
	if _, err := run(t, ex, "result = sum(range(1000))"); err != nil {
		t.Error(err)
	}
}

func TestValidate(t *testing.T) {
	ex := newExecutor(t, executor.Config{})
	ctx := context.Background()
	if err := ex.Validate(ctx, "result = 1 / 0"); err != nil {
		t.Error(err)
	}
	var ve *executor.ValidationError
	if err := ex.Validate(ctx, "import os\nimport sys\nx = eval('1')"); !errors.As(err, &ve) || len(ve.Findings) != 3 {
		t.Error(err)
	}
	var se *executor.SyntaxError
	if err := ex.Validate(ctx, "x ="); !errors.As(err, &se) {
		t.Error(err)
	}
}

func TestState(t *testing.T) {
	// Nothing that a run changes is seen by the next.
	ex := newExecutor(t, executor.Config{})
	for _, code := range []string{
		"import math\ntry:\n    math.pi = 3\nexcept AttributeError as e:\n    result = str(e)",
		"try:\n    int.x = 1\nexcept TypeError as e:\n    result = str(e)",
		"try:\n    ValueError.x = 1\nexcept TypeError as e:\n    result = str(e)",
		"def f(a=[]):\n    a.append(1)\n    return len(a)\nresult = f()",
	} {
		var texts []string
		for range 2 {
			res, err := run(t, ex, code)
			if err != nil {
				t.Fatal(code, err)
			}
			s, _ := res.Value.Repr()
			texts = append(texts, s)
		}
		if texts[0] != texts[1] {
			t.Errorf("%q: %v", code, texts)
		}
	}
}

func ExampleExecutor_Execute() {
	ex, err := executor.New(executor.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	res, err := ex.Execute(context.Background(), executor.Request{
		Code: "prices = [100.5, 101.25, 99.75]\nprint('mean of', len(prices))\nresult = sum(prices) / len(prices)",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(res.Output)
	text, _ := res.Value.Text()
	fmt.Println(text)
	// Output:
	// mean of 3
	// 100.5
}

func ExampleExecutor_Validate() {
	ex, _ := executor.New(executor.Config{})
	err := ex.Validate(context.Background(), "import os\nresult = os.listdir('/')")
	var refused *executor.ValidationError
	if errors.As(err, &refused) {
		fmt.Println(refused.Findings[0].Message)
	}
	// Output: Import not allowed: os
}
