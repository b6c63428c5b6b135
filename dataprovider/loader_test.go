// This file tests Loader, its arguments and Registry.

package dataprovider

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/google/go-cmp/cmp"
)

func noData(context.Context, map[string]any) (array.RecordReader, error) {
	return nil, errors.New("no data")
}

func TestLoaderCheck(t *testing.T) {
	for want, l := range map[string]Loader{
		"loader 'orders': the name must be load_ followed by letters, digits or _":                 {Name: "orders"},
		"loader 'load_': the name must be load_ followed by letters, digits or _":                  {Name: "load_"},
		"loader 'load_a b': the name must be load_ followed by letters, digits or _":               {Name: "load_a b"},
		"loader 'load_é': the name must be load_ followed by letters, digits or _":                 {Name: "load_é"},
		"loader 'load_trades': the name is taken; the Provider answers for it":                     {Name: "load_trades"},
		"loader 'load_x': Load is nil":                                                             {Name: "load_x"},
		"loader 'load_x': parameter 'in': the name is not a Python identifier":                     {Name: "load_x", Load: noData, Params: []Param{{Name: "in"}}},
		"loader 'load_x': parameter '1a': the name is not a Python identifier":                     {Name: "load_x", Load: noData, Params: []Param{{Name: "1a"}}},
		"loader 'load_x': parameter 'a' appears twice":                                             {Name: "load_x", Load: noData, Params: []Param{{Name: "a"}, {Name: "a"}}},
		"loader 'load_x': parameter 'a': unknown kind 9":                                           {Name: "load_x", Load: noData, Params: []Param{{Name: "a", Kind: 9}}},
		"loader 'load_x': parameter 'a': default 'x' is not of kind int":                           {Name: "load_x", Load: noData, Params: []Param{{Name: "a", Kind: Int, Default: "x"}}},
		"loader 'load_x': parameter 'a': default 3 is not an allowed value":                        {Name: "load_x", Load: noData, Params: []Param{{Name: "a", Kind: Int, Default: 3, Allowed: []any{1, 2}}}},
		"loader 'load_x': parameter 'a': allowed value 1.5 is not of kind int":                     {Name: "load_x", Load: noData, Params: []Param{{Name: "a", Kind: Int, Allowed: []any{1.5}}}},
		"loader 'load_x': parameter 'a': a required parameter has no default":                      {Name: "load_x", Load: noData, Params: []Param{{Name: "a", Required: true, Default: "x"}}},
		"loader 'load_x': parameter 'a': allowed value a value of another type is not of kind str": {Name: "load_x", Load: noData, Params: []Param{{Name: "a", Allowed: []any{[]int{}}}}},
	} {
		if _, err := NewRegistry(l); err == nil || err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
	ok := Loader{Name: "load_x", Load: noData}
	if _, err := NewRegistry(ok, ok); err == nil || err.Error() != "loader 'load_x': the name appears twice" {
		t.Errorf("got %v", err)
	}
}

func TestBind(t *testing.T) {
	l := &Loader{Name: "load_orders", Load: noData, Params: []Param{
		{Name: "symbol", Required: true},
		{Name: "side", Allowed: []any{"buy", "sell"}},
		{Name: "depth", Kind: Int, Default: 10, Allowed: []any{5, 10, 20}},
		{Name: "scale", Kind: Float, Default: 1},
		{Name: "open", Kind: Bool, Default: true},
		{Name: "since", Kind: Time},
	}}
	if err := l.Check(); err != nil {
		t.Fatal(err)
	}
	got, err := l.Bind(map[string]any{"symbol": "BTC"})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]any{"symbol": "BTC", "side": nil, "depth": int64(10), "scale": 1.0, "open": true, "since": nil}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	given := map[string]any{"symbol": "", "side": "sell", "depth": int64(20), "scale": 3, "open": false, "since": at(1)}
	if got, err = l.Bind(given); err != nil || got["scale"] != 3.0 || got["since"] != at(1) || got["depth"] != int64(20) {
		t.Errorf("%v, %v", got, err)
	}

	for _, c := range []struct {
		args                  map[string]any
		argument, class, want string
	}{
		{nil, "symbol", "TypeError", "load_orders() missing required argument 'symbol': str"},
		{map[string]any{"symbol": nil}, "symbol", "TypeError", "load_orders() argument 'symbol' must be str, not None"},
		{map[string]any{"symbol": 5}, "symbol", "TypeError", "load_orders() argument 'symbol' must be str, not int"},
		{map[string]any{"symbol": "x", "side": "bid"}, "side", "ValueError", "load_orders() argument 'side' must be one of 'buy', 'sell' or None, not 'bid'"},
		{map[string]any{"symbol": "x", "depth": 7}, "depth", "ValueError", "load_orders() argument 'depth' must be one of 5, 10, 20, not 7"},
		{map[string]any{"symbol": "x", "depth": true}, "depth", "TypeError", "load_orders() argument 'depth' must be one of 5, 10, 20, not bool"},
		{map[string]any{"symbol": "x", "depth": 10.0}, "depth", "TypeError", "load_orders() argument 'depth' must be one of 5, 10, 20, not float"},
		{map[string]any{"symbol": "x", "depth": nil}, "depth", "TypeError", "load_orders() argument 'depth' must be one of 5, 10, 20, not None"},
		{map[string]any{"symbol": "x", "since": "2026"}, "since", "TypeError", "load_orders() argument 'since' must be datetime or None, not str"},
		{map[string]any{"symbol": "x", "scale": []int{}}, "scale", "TypeError", "load_orders() argument 'scale' must be float, not a value of another type"},
		{map[string]any{"symbol": "x", "zz": 1, "aa": 1}, "aa", "TypeError", "load_orders() got an unexpected keyword argument 'aa'; it takes 'symbol', 'side', 'depth', 'scale', 'open', 'since'"},
		{map[string]any{"symbol": "x", "side": strings.Repeat("é\n'", 1e6)}, "side", "ValueError", ""},
	} {
		_, err := l.Bind(c.args)
		var wrong *ArgumentError
		if !errors.As(err, &wrong) || wrong.Argument != c.argument || wrong.Class != c.class || wrong.Function != "load_orders" || c.want != "" && err.Error() != c.want || len(err.Error()) > 400 {
			t.Errorf("got  %v\nwant %s", err, c.want)
		}
	}
	if _, err := (&Loader{Name: "load_all"}).Bind(map[string]any{"x": 1}); err == nil || err.Error() != "load_all() got an unexpected keyword argument 'x'; it takes no arguments" {
		t.Errorf("got %v", err)
	}
}

func TestRegistryGuardsItsLoaders(t *testing.T) {
	noGoroutinesLeft(t)
	hang := make(chan struct{})
	r, err := NewRegistry(
		Loader{Name: "load_bad", Load: noData},
		Loader{Name: "load_crash", Load: func(context.Context, map[string]any) (array.RecordReader, error) { panic("x") }},
		Loader{Name: "load_hang", Load: func(context.Context, map[string]any) (array.RecordReader, error) { <-hang; return nil, nil }},
	)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"load_bad", "load_crash", "load_hang"}, r.Names()); diff != "" {
		t.Error(diff)
	}
	ctx := context.Background()
	_, err = r.Load(ctx, "load_bad", nil)
	wantFailure(t, err, Failed, "the data provider failed on load_bad: no data")
	_, err = r.Load(ctx, "load_crash", nil)
	wantFailure(t, err, Panicked, "the data provider failed on load_crash with an internal error")
	ctx, cancel := context.WithTimeout(ctx, 10*time.Millisecond)
	defer cancel()
	_, err = r.Load(ctx, "load_hang", nil)
	wantFailure(t, err, TimedOut, "the data provider gave no answer on load_hang in time: context deadline exceeded")
	close(hang)
	if _, err = r.Load(ctx, "load_none", nil); err == nil || err.Error() != "there is no loader 'load_none'" {
		t.Errorf("got %v", err)
	}
	if l, ok := r.Lookup("load_bad"); !ok || l.Name != "load_bad" {
		t.Errorf("%v %v", l, ok)
	}
}
