// This file defines Demo, a provider of made-up data that needs no files.

package dataprovider

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

// DemoConfig says what a Demo makes. The zero value is ready to use.
type DemoConfig struct {
	// Seed chooses the data; the same configuration always gives the same data.
	Seed uint64
	// End is the time right after the newest trade, and the time of the newest
	// snapshot. Zero means 2026-03-31 12:00 UTC, never the present, so that results
	// stay the same. Give an executor the same time as its clock.
	End time.Time
	// Days is how far trades and snapshots reach back; zero means 90.
	Days int
	// TradesPerDay is zero for 40.
	TradesPerDay int
	// Allocator holds the tables; nil means the default.
	Allocator memory.Allocator
}

// The largest demo: about 100 MB.
const (
	maxDemoDays   = 3650
	maxDemoTrades = 4_000_000
)

var demoExchanges = [...]struct {
	name  string
	share float64 // of all trades
}{{"binance", 0.40}, {"kraken", 0.25}, {"coinbase", 0.20}, {"okx", 0.15}}

var demoAssets = [...]struct {
	name   string
	price  float64
	daily  float64 // volatility a day
	share  float64 // of all trades
	amount float64 // typical trade, in units
}{
	{"BTC", 57_000, 0.022, 0.31, 0.08},
	{"ETH", 2_900, 0.027, 0.24, 1.6},
	{"SOL", 132, 0.035, 0.14, 30},
	{"ALKIMI", 0.23, 0.045, 0.20, 23_000},
	{"USDT", 1, 0, 0.06, 4_700},
	{"XRP", 0.52, 0.030, 0.05, 9_200},
}

// Demo is a Provider of plausible trades, balances and snapshots for the exchanges
// binance, kraken, coinbase and okx. Prices walk from day to day, trades happen around
// them, and snapshots have one <exchange>_usd column for each exchange.
type Demo struct {
	tables *Memory
	end    time.Time
}

// NewDemo makes the data.
func NewDemo(cfg DemoConfig) (*Demo, error) {
	if cfg.End.IsZero() {
		cfg.End = time.Date(2026, time.March, 31, 12, 0, 0, 0, time.UTC)
	}
	if cfg.Days == 0 {
		cfg.Days = 90
	}
	if cfg.TradesPerDay == 0 {
		cfg.TradesPerDay = 40
	}
	if cfg.Allocator == nil {
		cfg.Allocator = memory.DefaultAllocator
	}
	if y := cfg.End.UTC().Year(); y < 1700 || y > 2260 {
		return nil, fmt.Errorf("demo: End must lie between the years 1700 and 2260, not in %d", y)
	}
	if cfg.Days < 1 || cfg.Days > maxDemoDays {
		return nil, fmt.Errorf("demo: Days must be 1 to %d, not %d", maxDemoDays, cfg.Days)
	}
	if cfg.TradesPerDay < 1 || cfg.TradesPerDay > maxDemoTrades/cfg.Days {
		return nil, fmt.Errorf("demo: TradesPerDay must be 1 to %d for %d days, not %d", maxDemoTrades/cfg.Days, cfg.Days, cfg.TradesPerDay)
	}

	g := &demoMaker{cfg: cfg, random: rand.NewPCG(cfg.Seed, 0x616c6b696d69)}
	g.walkPrices()
	trades, err := BuildTrades(cfg.Allocator, g.trades())
	if err != nil {
		return nil, err
	}
	defer trades.Release()
	balances, err := BuildBalances(cfg.Allocator, g.balances())
	if err != nil {
		return nil, err
	}
	defer balances.Release()
	snapshots := g.snapshots()
	defer snapshots.Release()
	tables, err := NewMemory(Tables{Trades: trades, Balances: balances, Snapshots: snapshots, Allocator: cfg.Allocator})
	if err != nil {
		return nil, err
	}
	return &Demo{tables: tables, end: cfg.End}, nil
}

// End returns the time the data ends at, to be used as the present.
func (d *Demo) End() time.Time { return d.end }

// Release gives back the data; see Memory.Release.
func (d *Demo) Release() { d.tables.Release() }

// Trades implements Provider.
func (d *Demo) Trades(ctx context.Context, q TradeQuery) (array.RecordReader, error) {
	return d.tables.Trades(ctx, q)
}

// Balances implements Provider.
func (d *Demo) Balances(ctx context.Context) (array.RecordReader, error) {
	return d.tables.Balances(ctx)
}

// Snapshots implements Provider.
func (d *Demo) Snapshots(ctx context.Context, q SnapshotQuery) (array.RecordReader, error) {
	return d.tables.Snapshots(ctx, q)
}

// demoMaker makes the tables. Its numbers come straight from the bits of a PCG, whose
// sequence is fixed. Products that are added to are converted to float64, which keeps
// the compiler from fusing the two steps: every machine makes the same data.
type demoMaker struct {
	cfg    DemoConfig
	random *rand.PCG
	prices [len(demoAssets)][]float64 // by days before End
}

// uniform returns a number in [0, 1).
func (g *demoMaker) uniform() float64 { return float64(g.random.Uint64()>>11) / (1 << 53) }

// normal returns about a standard normal number: a sum of twelve uniform ones, which
// needs no functions that differ between machines.
func (g *demoMaker) normal() float64 {
	sum := -6.0
	for range 12 {
		sum += g.uniform()
	}
	return sum
}

// walkPrices fills prices from the newest day backwards, so that the last prices are
// the familiar ones whatever the length.
func (g *demoMaker) walkPrices() {
	for i, a := range demoAssets {
		path := make([]float64, g.cfg.Days+2)
		path[0] = a.price
		for d := 1; d < len(path); d++ {
			step := float64(a.daily * g.normal())
			// The pull keeps a long walk within a factor of the familiar price.
			pull := 0.03 * (a.price - path[d-1]) / a.price
			path[d] = path[d-1] * max(0.5, min(1.5, 1+step+pull))
		}
		g.prices[i] = path
	}
}

// price returns an asset's price at a time before End.
func (g *demoMaker) price(asset int, before time.Duration) float64 {
	days := before.Hours() / 24
	d := int(days)
	part := days - float64(d)
	path := g.prices[asset]
	return path[d] + float64(part*(path[d+1]-path[d]))
}

// trades returns the rows, newest first: one in each of equal slots of time.
func (g *demoMaker) trades() []Trade {
	n := g.cfg.Days * g.cfg.TradesPerDay
	slot := 24 * time.Hour / time.Duration(g.cfg.TradesPerDay)
	rows := make([]Trade, n)
	for i := range rows {
		before := slot*time.Duration(i) + time.Duration(g.uniform()*float64(slot)) + 1
		at := g.cfg.End.Add(-before).Truncate(time.Microsecond)
		asset := g.choose(len(demoAssets), func(i int) float64 { return demoAssets[i].share })
		exchange := g.choose(len(demoExchanges), func(i int) float64 { return demoExchanges[i].share })
		a := demoAssets[asset]
		price := g.price(asset, before)
		if a.daily > 0 {
			price *= 1 + float64(0.002*g.normal())
		}
		// A product of uniform numbers: many small trades and a few large ones.
		amount := a.amount * (0.05 + g.uniform()) / (0.05 + g.uniform())
		side := "buy"
		if g.uniform() < 0.48 {
			side = "sell"
		}
		rows[i] = Trade{Time: at.UTC(), Exchange: demoExchanges[exchange].name, Asset: a.name,
			Amount: round(amount, 6), Price: round(price, 6), Side: side}
	}
	return rows
}

// choose returns a number below n by the shares, which add up to one.
func (g *demoMaker) choose(n int, share func(int) float64) int {
	x := g.uniform()
	for i := range n - 1 {
		if x -= share(i); x < 0 {
			return i
		}
	}
	return n - 1
}

// balances returns what each exchange holds; okx does not hold everything.
func (g *demoMaker) balances() []Balance {
	var rows []Balance
	for _, e := range demoExchanges {
		for _, a := range demoAssets {
			units := a.amount * e.share * (20 + float64(160*g.uniform()))
			if e.name == "okx" && (a.name == "ETH" || a.name == "USDT") {
				continue
			}
			rows = append(rows, Balance{Exchange: e.name, Asset: a.name, Amount: round(units, 4)})
		}
	}
	return rows
}

// snapshots returns one row a day, oldest first, up to End. The total is the sum of
// the exchanges.
func (g *demoMaker) snapshots() arrow.Table {
	n := g.cfg.Days + 1
	times := make([]arrow.Timestamp, n)
	total := make([]float64, n)
	parts := make([][]float64, len(demoExchanges))
	for e := range parts {
		parts[e] = make([]float64, n)
	}
	value := 2_500_000.0
	for i := range n {
		times[i] = arrow.Timestamp(g.cfg.End.Truncate(time.Second).Add(-24 * time.Hour * time.Duration(n-1-i)).UnixNano())
		value *= 1.0005 + float64(0.012*g.normal())
		value = max(value, 500_000)
		cents := 0.0
		for e, x := range demoExchanges {
			part := math.Round(value * x.share * (0.9 + float64(0.2*g.uniform())) * 100)
			parts[e][i] = part / 100
			cents += part
		}
		total[i] = cents / 100
	}

	stamps := array.NewTimestampBuilder(g.cfg.Allocator, &arrow.TimestampType{Unit: arrow.Nanosecond})
	defer stamps.Release()
	stamps.AppendValues(times, nil)
	cols := []namedColumn{{"timestamp", stamps.NewArray()}, {"total_usd", floatArray(g.cfg.Allocator, total)}}
	for e, x := range demoExchanges {
		cols = append(cols, namedColumn{x.name + "_usd", floatArray(g.cfg.Allocator, parts[e])})
	}
	return tableOf(columnsTable(cols, n).batches[0])
}

func floatArray(mem memory.Allocator, values []float64) arrow.Array {
	f := floatCells{values: values}
	return f.array(mem)
}

func round(x float64, places int) float64 {
	scale := math.Pow10(places)
	return math.Round(x*scale) / scale
}
