// This file tests Memory: its checks, order, filters and sharing.

package dataprovider

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/google/go-cmp/cmp"
)

// stringTrades makes a trades table in chunks, with string columns instead of
// dictionaries and a further column of every other type.
func stringTrades(mem memory.Allocator, rows []Trade, chunk int) arrow.Table {
	text := arrow.BinaryTypes.String
	schema := arrow.NewSchema([]arrow.Field{
		{Name: "side", Type: text, Nullable: true}, {Name: "price", Type: arrow.PrimitiveTypes.Float64, Nullable: true},
		{Name: "id", Type: arrow.PrimitiveTypes.Int32}, {Name: "maker", Type: arrow.FixedWidthTypes.Boolean},
		{Name: "timestamp", Type: &arrow.TimestampType{Unit: arrow.Nanosecond, TimeZone: "UTC"}},
		{Name: "exchange", Type: text}, {Name: "asset", Type: text}, {Name: "amount", Type: arrow.PrimitiveTypes.Float64},
	}, nil)
	b := array.NewRecordBuilder(mem, schema)
	defer b.Release()
	var batches []arrow.RecordBatch
	defer func() { releaseAll(batches) }()
	for i, r := range rows {
		if i%3 == 0 {
			b.Field(0).AppendNull()
			b.Field(1).AppendNull()
		} else {
			b.Field(0).(*array.StringBuilder).Append(r.Side)
			b.Field(1).(*array.Float64Builder).Append(r.Price)
		}
		b.Field(2).(*array.Int32Builder).Append(int32(i))
		b.Field(3).(*array.BooleanBuilder).Append(i%2 == 0)
		b.Field(4).(*array.TimestampBuilder).Append(arrow.Timestamp(r.Time.UnixNano()))
		b.Field(5).(*array.StringBuilder).Append(r.Exchange)
		b.Field(6).(*array.StringBuilder).Append(r.Asset)
		b.Field(7).(*array.Float64Builder).Append(r.Amount)
		if (i+1)%chunk == 0 || i+1 == len(rows) {
			batches = append(batches, b.NewRecordBatch())
		}
	}
	return array.NewTableFromRecords(schema, batches)
}

// TestTradesFiltersAgainstALoop compares every kind of table and query with the
// obvious loop over Go values.
func TestTradesFiltersAgainstALoop(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	names := []string{"a", "b", "c"}
	var rows []Trade
	for i := range 500 {
		rows = append(rows, Trade{Time: at(1 + rng.IntN(20)), Exchange: names[rng.IntN(3)], Asset: names[rng.IntN(3)], Amount: float64(i), Price: 1, Side: "buy"})
	}
	mem := checkedMem(t)
	dictionary, err := BuildTrades(mem, rows)
	if err != nil {
		t.Fatal(err)
	}
	for name, tbl := range map[string]arrow.Table{"dictionary": dictionary, "strings": stringTrades(mem, rows, 1000), "chunks": stringTrades(mem, rows, 64)} {
		m, err := NewMemory(Tables{Trades: tbl, Allocator: mem})
		if err != nil {
			t.Fatal(err)
		}
		tbl.Release()
		for _, q := range []TradeQuery{
			{}, {Since: at(5)}, {Until: at(5)}, {Since: at(5), Until: at(6)}, {Since: at(6), Until: at(5)}, {Exchange: "a"}, {Asset: "b"},
			{Exchange: "a", Asset: "c", Since: at(3), Until: at(18)}, {Exchange: "none"}, {Asset: "A"}, {Since: at(40)}, {Until: time.Unix(-1<<50, 0)}, {Since: time.Unix(1<<50, 0)},
		} {
			var want []float64
			for d := 31; d >= 1; d-- {
				for _, r := range rows {
					if r.Time.Equal(at(d)) && (q.Since.IsZero() || !r.Time.Before(q.Since)) && (q.Until.IsZero() || r.Time.Before(q.Until)) &&
						(q.Exchange == "" || q.Exchange == r.Exchange) && (q.Asset == "" || q.Asset == r.Asset) {
						want = append(want, r.Amount)
					}
				}
			}
			r, err := m.Trades(context.Background(), q)
			if err != nil {
				t.Fatal(err)
			}
			amount := r.Schema().FieldIndices("amount")[0]
			var got []float64
			for _, row := range rowsOf(t, r, err) {
				i := row[amount].(float64)
				got = append(got, i)
				if name != "dictionary" {
					orig := rows[int(i)]
					wantRow := []any{"buy", 1.0, "int32?", int(i)%2 == 0, orig.Time.UnixNano(), orig.Exchange, orig.Asset, i}
					if int(i)%3 == 0 {
						wantRow[0], wantRow[1] = nil, nil
					}
					if diff := cmp.Diff(wantRow, row); diff != "" {
						t.Fatal(diff)
					}
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s %+v:\ngot  %v\nwant %v", name, q, got, want)
			}
		}
		m.Release()
	}
}

func TestSortIsStableOverManyRuns(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	times := make([]arrow.Timestamp, 5*sortRun+123)
	for i := range times {
		times[i] = arrow.Timestamp(rng.IntN(1000))
	}
	rows, err := newestOrder(context.Background(), times)
	if err != nil {
		t.Fatal(err)
	}
	for i := 1; i < len(rows); i++ {
		a, b := rows[i-1], rows[i]
		if times[a] < times[b] || times[a] == times[b] && a > b {
			t.Fatalf("row %d (%d) before row %d (%d)", a, times[a], b, times[b])
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := newestOrder(ctx, times); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestReadsShareMemory(t *testing.T) {
	tbl, err := BuildTrades(nil, []Trade{trade(9, "a", "x"), trade(8, "a", "x"), trade(7, "b", "x")})
	if err != nil {
		t.Fatal(err)
	}
	m, err := NewMemory(Tables{Trades: tbl})
	if err != nil {
		t.Fatal(err)
	}
	source := &tbl.Column(3).Data().Chunk(0).(*array.Float64).Float64Values()[0]
	for _, q := range []TradeQuery{{}, {Asset: "x"}, {Exchange: "a"}, {Since: at(8), Asset: "x"}} {
		r, err := m.Trades(context.Background(), q)
		if err != nil {
			t.Fatal(err)
		}
		r.Next()
		if got := &r.RecordBatch().Column(3).(*array.Float64).Float64Values()[0]; got != source {
			t.Errorf("%+v copies", q)
		}
		r.Release()
	}
}

func TestNewMemoryRefuses(t *testing.T) {
	mem := checkedMem(t)
	us := arrow.NewSchema([]arrow.Field{{Name: "timestamp", Type: arrow.FixedWidthTypes.Timestamp_us}, {Name: "total_usd", Type: arrow.PrimitiveTypes.Float64}}, nil)
	ns := &arrow.TimestampType{Unit: arrow.Nanosecond}
	for _, c := range []struct {
		schema *arrow.Schema
		json   string
		want   string
	}{
		{us, `[]`, "snapshots: column 'timestamp' must be timestamp[ns] without a time zone or in UTC, not timestamp[us, tz=UTC]"},
		{arrow.NewSchema([]arrow.Field{{Name: "total_usd", Type: arrow.PrimitiveTypes.Float64}}, nil), `[]`, "snapshots: column 'timestamp' is missing; there are 'total_usd'"},
		{arrow.NewSchema(append(slices.Clone(us.Fields()[1:]), arrow.Field{Name: "timestamp", Type: ns, Nullable: true}), nil),
			`[{"timestamp":"2026-01-01","total_usd":1},{"timestamp":null,"total_usd":1}]`, "snapshots: column 'timestamp' must not be null, as it is in row 1"},
		{arrow.NewSchema(append(slices.Clone(us.Fields()[1:]), arrow.Field{Name: "timestamp", Type: ns}, arrow.Field{Name: "x", Type: arrow.BinaryTypes.Binary}), nil),
			`[]`, "snapshots: column 'x' is binary; supported are integers, floats, booleans, strings, dictionaries of strings and timestamps in UTC"},
		{arrow.NewSchema(append(slices.Clone(us.Fields()[1:]), arrow.Field{Name: "timestamp", Type: ns}, arrow.Field{Name: "total_usd", Type: arrow.PrimitiveTypes.Float64}), nil),
			`[]`, "snapshots: column 'total_usd' appears more than once"},
	} {
		batch, _, err := array.RecordFromJSON(mem, c.schema, strings.NewReader(c.json))
		if err != nil {
			t.Fatal(err)
		}
		tbl := tableOf(batch)
		_, err = NewMemory(Tables{Snapshots: tbl, Allocator: mem})
		tbl.Release()
		var schemaErr *SchemaError
		if err == nil || err.Error() != c.want || !errors.As(err, &schemaErr) {
			t.Errorf("got  %v\nwant %s", err, c.want)
		}
	}

	bad := arrow.NewSchema([]arrow.Field{{Name: "exchange", Type: arrow.BinaryTypes.String}, {Name: "asset", Type: arrow.BinaryTypes.String}, {Name: "amount", Type: arrow.PrimitiveTypes.Float64}}, nil)
	b := array.NewRecordBuilder(mem, bad)
	defer b.Release()
	b.Field(0).(*array.StringBuilder).Append("a\xff")
	b.Field(1).(*array.StringBuilder).Append("b")
	b.Field(2).(*array.Float64Builder).Append(1)
	tbl := tableOf(b.NewRecordBatch())
	defer tbl.Release()
	if _, err := NewMemory(Tables{Balances: tbl, Allocator: mem}); err == nil || !strings.HasPrefix(err.Error(), "balances: column 'exchange' is damaged: ") || !strings.Contains(err.Error(), "utf8") {
		t.Errorf("got %v", err)
	}
	if _, err := BuildTrades(mem, []Trade{{Time: at(1)}, {Time: time.Date(3000, 1, 1, 0, 0, 0, 0, time.UTC)}}); err == nil || !strings.HasPrefix(err.Error(), "trade 1: the time 3000") {
		t.Errorf("got %v", err)
	}
}

func TestMemoryWithoutTable(t *testing.T) {
	m, err := NewMemory(Tables{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Balances(context.Background()); err == nil || err.Error() != "balances: this provider was given no such table" {
		t.Errorf("got %v", err)
	}
	m.Release()
	m.Release()
	if _, err := m.Trades(context.Background(), TradeQuery{}); err == nil || err.Error() != "trades: the provider was released" {
		t.Errorf("got %v", err)
	}
}

// TestTablesOfReadMayBeShared reads one table on several goroutines, which the race
// detector watches.
func TestTablesOfReadMayBeShared(t *testing.T) {
	tbl, err := BuildTrades(nil, []Trade{trade(9, "a", "x"), trade(8, "a", "x"), trade(7, "b", "x"), trade(6, "a", "y")})
	if err != nil {
		t.Fatal(err)
	}
	m, err := NewMemory(Tables{Trades: tbl})
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []TradeQuery{{}, {Since: at(7)}, {Exchange: "a"}} {
		r, err := m.Trades(context.Background(), q)
		if err != nil {
			t.Fatal(err)
		}
		shared, err := Read(context.Background(), r, nil)
		if err != nil {
			t.Fatal(err)
		}
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() {
				for i := range int(shared.NumCols()) {
					for _, c := range shared.Column(i).Data().Chunks() {
						if c.NullN() != 0 || c.String() == "" {
							t.Errorf("%v", c)
						}
					}
				}
			})
		}
		wg.Wait()
	}
}

func TestMemoryConcurrentReaders(t *testing.T) {
	mem := checkedMem(t)
	d, err := NewDemo(DemoConfig{Days: 10, Allocator: mem})
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	results := make([]string, 16)
	for g := range results {
		wg.Go(func() {
			for range 20 {
				r, err := d.Trades(context.Background(), TradeQuery{Exchange: "kraken", Asset: "BTC"})
				if err != nil {
					t.Error(err)
					return
				}
				tbl, err := Read(context.Background(), r, nil)
				if err != nil {
					t.Error(err)
					return
				}
				results[g] = fmt.Sprint(tbl.NumRows(), tbl.Column(3).Data().Chunk(0))
				tbl.Release()
			}
		})
	}
	wg.Wait()
	d.Release()
	for _, r := range results {
		if r != results[0] || strings.HasPrefix(r, "0 ") {
			t.Errorf("%s\n%s", r, results[0])
		}
	}
}
