// This file tests that Demo always makes the same plausible data.

package dataprovider

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"testing"
	"time"
)

func demoRows(t *testing.T, cfg DemoConfig) (trades, balances, snapshots [][]any) {
	cfg.Allocator = checkedMem(t)
	d, err := NewDemo(cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Release()
	ctx := context.Background()
	r, err := d.Trades(ctx, TradeQuery{})
	trades = rowsOf(t, r, err)
	r, err = d.Balances(ctx)
	balances = rowsOf(t, r, err)
	r, err = d.Snapshots(ctx, SnapshotQuery{})
	return trades, balances, rowsOf(t, r, err)
}

func TestDemoIsTheSameEverywhere(t *testing.T) {
	trades, balances, snapshots := demoRows(t, DemoConfig{})
	sum := sha256.Sum256([]byte(fmt.Sprint(trades, balances, snapshots)))
	const want = "f9a67ca7637c34ef"
	if got := hex.EncodeToString(sum[:8]); got != want {
		t.Errorf("the data has the sum %s, it was %s; first rows:\n%v\n%v\n%v", got, want, trades[:2], balances[:2], snapshots[:2])
	}
	other, _, _ := demoRows(t, DemoConfig{Seed: 1})
	if fmt.Sprint(other) == fmt.Sprint(trades) {
		t.Error("the seed changes nothing")
	}
}

func TestDemoIsPlausible(t *testing.T) {
	end := time.Date(2025, 7, 1, 9, 30, 0, 0, time.UTC)
	trades, balances, snapshots := demoRows(t, DemoConfig{Seed: 7, End: end, Days: 30, TradesPerDay: 100})
	if len(trades) != 3000 || len(snapshots) != 31 || len(balances) != 22 {
		t.Errorf("%d trades, %d snapshots, %d balances", len(trades), len(snapshots), len(balances))
	}
	base := map[any]float64{}
	for _, a := range demoAssets {
		base[a.name] = a.price
	}
	seen := map[any]int{}
	prev := end.UnixNano()
	for _, row := range trades {
		at, amount, price := row[0].(int64), row[3].(float64), row[4].(float64)
		if at >= prev {
			t.Fatalf("trade at %d after one at %d", at, prev)
		}
		prev = at
		if rel := price / base[row[2]]; rel < 0.5 || rel > 2 || amount <= 0 {
			t.Errorf("%v: price %v, amount %v", row[2], price, amount)
		}
		seen[row[1]]++
		seen[row[2]]++
		seen[row[5]]++
	}
	if first := time.Unix(0, prev); first.Before(end.AddDate(0, 0, -30)) || first.After(end.AddDate(0, 0, -29)) {
		t.Errorf("the oldest trade is of %v", first)
	}
	if len(seen) != 4+6+2 {
		t.Errorf("%v", seen)
	}
	for i, row := range snapshots {
		if row[0] != end.AddDate(0, 0, i-30).UnixNano() {
			t.Errorf("snapshot %d is at %v", i, row[0])
		}
		sum := 0.0
		for _, v := range row[2:] {
			sum += v.(float64)
		}
		if math.Abs(sum-row[1].(float64)) > 0.001 {
			t.Errorf("total %v, parts make %v", row[1], sum)
		}
	}
}

func TestDemoRefuses(t *testing.T) {
	for want, cfg := range map[string]DemoConfig{
		"demo: Days must be 1 to 3650, not -1":                            {Days: -1},
		"demo: TradesPerDay must be 1 to 44444 for 90 days, not 1000000":  {TradesPerDay: 1e6},
		"demo: End must lie between the years 1700 and 2260, not in 9999": {End: time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)},
	} {
		if _, err := NewDemo(cfg); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}
