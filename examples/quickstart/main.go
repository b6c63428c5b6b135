// This file defines the tour through pyexec that the README's first command runs.

// Command quickstart shows pyexec at work on generated demo data: four analyses, the function store, refusals and a timeout. It needs no
// files and leaves none behind.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/alkimi/pyexec/dataprovider"
	"github.com/alkimi/pyexec/executor"
	"github.com/alkimi/pyexec/store"
)

func main() {
	if err := tour(context.Background(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "quickstart:", err)
		os.Exit(1)
	}
}

// analysis is a named piece of Python.
type analysis struct{ name, title, code string }

var analyses = []analysis{
	{"volume_analysis", "Trading volume", `import pandas as pd

df = load_trades(days=30)

volume_by_exchange = df.groupby('exchange')['amount'].sum()
volume_by_asset = df.groupby('asset')['amount'].sum()
df['date'] = pd.to_datetime(df['timestamp']).dt.date
daily_volume = df.groupby('date')['amount'].sum()

print(volume_by_exchange)
result = {
    'total_volume': df['amount'].sum(),
    'avg_daily_volume': daily_volume.mean(),
    'by_exchange': volume_by_exchange.to_dict(),
    'by_asset': volume_by_asset.to_dict()
}`},
	{"balance_tracking", "Balance tracking", `import pandas as pd

snapshots = load_snapshots(days=30)
df = pd.DataFrame(snapshots)
df['timestamp'] = pd.to_datetime(df['timestamp'])
df = df.sort_values('timestamp')
df['daily_change'] = df['total_usd'].diff()
df['daily_change_pct'] = df['total_usd'].pct_change() * 100

result = {
    'current_balance': df.iloc[-1]['total_usd'],
    'start_balance': df.iloc[0]['total_usd'],
    'change_30d': df.iloc[-1]['total_usd'] - df.iloc[0]['total_usd'],
    'change_pct': ((df.iloc[-1]['total_usd'] / df.iloc[0]['total_usd']) - 1) * 100,
    'avg_daily_change': df['daily_change'].mean(),
    'volatility': df['daily_change_pct'].std()
}`},
	{"price_analysis", "Price analysis", `import pandas as pd
import statistics

df = load_trades(asset='BTC', days=30)
prices = df['price'].tolist()

result = {
    'current_price': prices[0],
    'avg_price': statistics.mean(prices),
    'median_price': statistics.median(prices),
    'min_price': min(prices),
    'max_price': max(prices),
    'std_dev': statistics.stdev(prices),
    'price_range': max(prices) - min(prices)
}`},
	{"asset_allocation", "Asset allocation", `balances = load_balances()

totals = {}
for exchange, assets in balances.items():
    for asset, amount in assets.items():
        totals[asset] = totals.get(asset, 0) + amount

result = {
    'holdings': totals,
    'total_value_usd': totals.get('USDT', 0),
    'num_exchanges': len(balances),
    'num_assets': len(totals)
}`},
}

// refused are programs that do not get to run, or not to their end.
var refused = []analysis{
	{"", "A forbidden import", "import os\nresult = os.listdir('/')"},
	{"", "Reflection", "result = ().__class__"},
	{"", "lambda", "double = lambda x: x * 2\nresult = double(2)"},
	{"", "An endless loop", "while True:\n    pass"},
}

func tour(ctx context.Context, w io.Writer) error {
	demo, err := dataprovider.NewDemo(dataprovider.DemoConfig{})
	if err != nil {
		return err
	}
	ex, err := executor.New(executor.Config{Provider: demo, Clock: demo.End})
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "pyexec-quickstart")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	functions, err := store.Open(ctx, filepath.Join(dir, "functions.db"), store.Config{Validate: ex.Validate})
	if err != nil {
		return err
	}
	defer functions.Close()

	for _, a := range analyses {
		heading(w, a.title)
		if err := show(ctx, w, ex, a.code); err != nil {
			return err
		}
		if _, err := functions.Save(ctx, store.Function{Name: a.name, Code: a.code, Description: a.title, CreatedBy: "U123456"}); err != nil {
			return err
		}
	}

	heading(w, "Saved functions that match \"volume\"")
	found, err := functions.Search(ctx, "volume", store.SearchOptions{})
	if err != nil {
		return err
	}
	for _, f := range found {
		fmt.Fprintf(w, "%s: %s (used %d times)\n", f.Name, f.Description, f.UseCount)
	}

	heading(w, "One of them again")
	f, err := functions.Get(ctx, "asset_allocation")
	if err != nil {
		return err
	}
	if err := show(ctx, w, ex, f.Code); err != nil {
		return err
	}
	if err := functions.RecordUse(ctx, f.Name); err != nil {
		return err
	}
	stats, err := functions.Stats(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%d functions saved, used %d times\n", stats.Functions, stats.Uses)

	for _, a := range refused {
		heading(w, a.title)
		fmt.Fprintln(w, indent(a.code))
		_, err := ex.Execute(ctx, executor.Request{Code: a.code, Limits: executor.Limits{Time: 200 * time.Millisecond}})
		if err == nil {
			return errors.New("a program that had to be refused ran: " + a.title)
		}
		fmt.Fprintln(w, err)
	}
	return nil
}

// show runs code and prints what it printed and its result.
func show(ctx context.Context, w io.Writer, ex *executor.Executor, code string) error {
	res, err := ex.Execute(ctx, executor.Request{Code: code, Output: w})
	if err != nil {
		return err
	}
	text, err := res.Value.Text()
	if err != nil {
		return err
	}
	fmt.Fprintln(w, text)
	fmt.Fprintf(w, "(%.2f ms)\n", float64(res.Usage.Duration.Microseconds())/1000)
	return nil
}

func heading(w io.Writer, title string) { fmt.Fprintf(w, "\n== %s\n", title) }

func indent(code string) string { return "    " + strings.ReplaceAll(code, "\n", "\n    ") }
