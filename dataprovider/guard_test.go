// This file tests Guard with providers that fail in every way.

package dataprovider

import (
	"context"
	"errors"
	"math"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/google/go-cmp/cmp"
)

// fakeProvider answers all three tables with one function.
type fakeProvider func(ctx context.Context) (array.RecordReader, error)

func (f fakeProvider) Trades(ctx context.Context, _ TradeQuery) (array.RecordReader, error) {
	return f(ctx)
}
func (f fakeProvider) Balances(ctx context.Context) (array.RecordReader, error) { return f(ctx) }
func (f fakeProvider) Snapshots(ctx context.Context, _ SnapshotQuery) (array.RecordReader, error) {
	return f(ctx)
}

// fakeReader is a reader whose steps a test chooses.
type fakeReader struct {
	array.RecordReader
	next    func() bool
	err     error
	release func()
}

func (f *fakeReader) Next() bool {
	if f.next != nil {
		return f.next()
	}
	return f.RecordReader.Next()
}
func (f *fakeReader) Err() error { return f.err }
func (f *fakeReader) Release() {
	f.RecordReader.Release()
	if f.release != nil {
		f.release()
	}
}

func readerOf(t testing.TB, tbl arrow.Table) array.RecordReader {
	t.Helper()
	defer tbl.Release()
	return array.NewTableReader(tbl, 0)
}

func tradesReader(t testing.TB, mem memory.Allocator, rows ...Trade) array.RecordReader {
	tbl, err := BuildTrades(mem, rows)
	if err != nil {
		t.Error(err)
	}
	return readerOf(t, tbl)
}

func wantFailure(t *testing.T, err error, reason Reason, text string) *ProviderError {
	t.Helper()
	var failed *ProviderError
	if !errors.As(err, &failed) {
		t.Fatalf("got %v, want a ProviderError", err)
	}
	if failed.Reason != reason || err.Error() != text {
		t.Errorf("got reason %d: %v\nwant reason %d: %s", failed.Reason, err, reason, text)
	}
	return failed
}

type rudeError struct{}

func (rudeError) Error() string { panic("rude") }

func TestGuardErrors(t *testing.T) {
	noGoroutinesLeft(t)
	ctx := context.Background()
	cause := errors.New("connection refused\n\x1b[31mgoroutine")
	_, err := Wrap(fakeProvider(func(context.Context) (array.RecordReader, error) { return nil, cause })).Balances(ctx)
	wantFailure(t, err, Failed, "the data provider failed on balances: connection refused  [31mgoroutine")
	if !errors.Is(err, cause) {
		t.Error("the cause is lost")
	}
	_, err = Wrap(fakeProvider(func(context.Context) (array.RecordReader, error) { return nil, nil })).Trades(ctx, TradeQuery{})
	wantFailure(t, err, Failed, "the data provider failed on trades: it returned neither data nor an error")
	_, err = Wrap(fakeProvider(func(context.Context) (array.RecordReader, error) { return nil, rudeError{} })).Trades(ctx, TradeQuery{})
	wantFailure(t, err, Failed, "the data provider failed on trades: an error of type dataprovider.rudeError")

	for name, v := range map[string]any{"text": "secret", "error": errors.New("secret"), "rude": rudeError{}, "number": 5} {
		_, err = Wrap(fakeProvider(func(context.Context) (array.RecordReader, error) { panic(v) })).Snapshots(ctx, SnapshotQuery{})
		failed := wantFailure(t, err, Panicked, "the data provider failed on snapshots with an internal error")
		if !strings.Contains(failed.Stack, "guard_test.go") {
			t.Errorf("%s: no stack: %s", name, failed.Stack)
		}
	}
	_, err = Wrap(fakeProvider(func(context.Context) (array.RecordReader, error) { runtime.Goexit(); return nil, nil })).Trades(ctx, TradeQuery{})
	wantFailure(t, err, Panicked, "the data provider failed on trades with an internal error")
	_, err = Wrap(nil).Trades(ctx, TradeQuery{})
	wantFailure(t, err, Panicked, "the data provider failed on trades with an internal error")
}

func TestGuardChecksData(t *testing.T) {
	mem := checkedMem(t)
	g := Wrap(fakeProvider(func(context.Context) (array.RecordReader, error) {
		return tradesReader(t, mem, trade(1, "a", "b"), trade(2, "a", "b")), nil
	}))
	ctx := context.Background()
	_, err := g.Snapshots(ctx, SnapshotQuery{})
	wantFailure(t, err, BadData, "the data provider gave unusable data: snapshots: column 'total_usd' is missing; there are 'timestamp', 'exchange', 'asset', 'amount', 'price', 'side'")
	r, err := g.Trades(ctx, TradeQuery{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = Read(ctx, r, nil)
	wantFailure(t, err, BadData, "the data provider gave unusable data: trades: rows must come newest first")

	// The order holds across batches, and columns come in their documented order.
	rows := []Trade{trade(9, "a", "x"), trade(8, "b", "y"), trade(7, "c", "z"), trade(6, "c", "z")}
	g = Wrap(fakeProvider(func(context.Context) (array.RecordReader, error) {
		return readerOf(t, stringTrades(mem, rows, 2)), nil
	}))
	r, err = g.Trades(ctx, TradeQuery{})
	got := rowsOf(t, r, err)
	if diff := cmp.Diff([]any{at(8).UnixNano(), "b", "y", 8.0, 10.0, "buy", "int32?", false}, got[1]); diff != "" {
		t.Error(diff)
	}
	rows[2].Time = at(9)
	r, err = g.Trades(ctx, TradeQuery{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = Read(ctx, r, nil)
	wantFailure(t, err, BadData, "the data provider gave unusable data: trades: rows must come newest first")
}

func TestGuardWatchesTheReader(t *testing.T) {
	noGoroutinesLeft(t)
	mem := checkedMem(t)
	ctx := context.Background()
	open := func(f *fakeReader) array.RecordReader {
		t.Helper()
		r, err := Wrap(fakeProvider(func(context.Context) (array.RecordReader, error) {
			f.RecordReader = tradesReader(t, mem, trade(1, "a", "b"))
			return f, nil
		})).Trades(ctx, TradeQuery{})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	_, err := Read(ctx, open(&fakeReader{next: func() bool { return false }, err: errors.New("lost the connection")}), nil)
	wantFailure(t, err, Failed, "the data provider failed on trades: lost the connection")
	_, err = Read(ctx, open(&fakeReader{next: func() bool { panic("x") }}), nil)
	wantFailure(t, err, Panicked, "the data provider failed on trades with an internal error")
	_, err = Read(ctx, open(&fakeReader{next: func() bool { return true }}), nil)
	wantFailure(t, err, Failed, "the data provider failed on trades: its reader went on without a batch")
	tbl, err := Read(ctx, open(&fakeReader{release: func() { panic("x") }}), nil)
	if err != nil {
		t.Fatal(err)
	}
	tbl.Release()
}

func TestGuardDoesNotWaitForASlowProvider(t *testing.T) {
	noGoroutinesLeft(t)
	mem := checkedMem(t)
	release := make(chan struct{})
	var late sync.WaitGroup
	late.Add(1)
	g := Wrap(fakeProvider(func(context.Context) (array.RecordReader, error) {
		<-release
		return &fakeReader{RecordReader: tradesReader(t, mem, trade(1, "a", "b")), release: late.Done}, nil
	}))
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	start := time.Now()
	_, err := g.Trades(ctx, TradeQuery{})
	wantFailure(t, err, TimedOut, "the data provider gave no answer on trades in time: context deadline exceeded")
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Error("the context's error is lost")
	}
	if d := time.Since(start); d > time.Second {
		t.Errorf("took %v", d)
	}
	if n := g.watch.abandoned.Load(); n != 1 {
		t.Errorf("%d calls are given up", n)
	}

	close(release)
	late.Wait()
}

func TestGuardGivesUpASlowReader(t *testing.T) {
	noGoroutinesLeft(t)
	mem := checkedMem(t)
	hang, released := make(chan struct{}), make(chan struct{})
	why := errors.New("the run was stopped")
	ctx, cancel := context.WithCancelCause(context.Background())
	g := Wrap(fakeProvider(func(context.Context) (array.RecordReader, error) {
		f := &fakeReader{RecordReader: tradesReader(t, mem, trade(1, "a", "b")), release: func() { close(released) }}
		f.next = func() bool {
			cancel(why)
			<-hang
			return f.RecordReader.Next()
		}
		return f, nil
	}))
	r, err := g.Trades(ctx, TradeQuery{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = Read(ctx, r, nil)
	wantFailure(t, err, TimedOut, "the data provider gave no answer on trades in time: the run was stopped")
	if !errors.Is(err, why) {
		t.Error("the cause is lost")
	}
	close(hang)
	<-released

	// A context that has ended starts nothing.
	_, err = g.Trades(ctx, TradeQuery{})
	wantFailure(t, err, TimedOut, "the data provider gave no answer on trades in time: the run was stopped")
}

func TestGuardBoundsAbandonedCalls(t *testing.T) {
	noGoroutinesLeft(t)
	hang := make(chan struct{})
	g := Wrap(fakeProvider(func(context.Context) (array.RecordReader, error) { <-hang; return nil, errors.New("late") }))
	for range maxAbandoned {
		ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
		if _, err := g.Balances(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Fatal(err)
		}
		cancel()
	}
	_, err := g.Balances(context.Background())
	wantFailure(t, err, Saturated, "the data provider is still at work on earlier calls that were given up; balances cannot be asked for now")
	close(hang)
	for g.watch.abandoned.Load() > 0 {
		time.Sleep(time.Millisecond)
	}
	_, err = g.Balances(context.Background())
	wantFailure(t, err, Failed, "the data provider failed on balances: late")
}

func TestReadCharges(t *testing.T) {
	mem := checkedMem(t)
	rows := make([]Trade, 1000)
	for i := range rows {
		rows[i] = trade(1, "kraken", "BTC")
	}
	var sizes []int64
	charge := func(n int64) error { sizes = append(sizes, n); return nil }
	r := tradesReader(t, mem, rows...)
	tbl, err := Read(context.Background(), r, charge)
	if err != nil {
		t.Fatal(err)
	}
	if tbl.NumRows() != 1000 {
		t.Errorf("%d rows", tbl.NumRows())
	}
	tbl.Release()
	// Three columns of 8 bytes and three of 1 byte a row, and a little around them.
	if len(sizes) != 1 || sizes[0] < 27_000 || sizes[0] > 27_000+20*batchOverhead {
		t.Errorf("charged %v", sizes)
	}
	// A small part of large buffers costs what it holds.
	m, err := NewMemory(Tables{Trades: tableFor(t, mem, rows), Allocator: mem})
	if err != nil {
		t.Fatal(err)
	}
	defer m.Release()
	part, err := m.Trades(context.Background(), TradeQuery{})
	if err != nil {
		t.Fatal(err)
	}
	part.Next()
	b := part.RecordBatch().NewSlice(10, 20)
	if n := batchSize(b, map[arrow.ArrayData]bool{}); n > 270+20*batchOverhead {
		t.Errorf("ten rows cost %d", n)
	}
	b.Release()
	part.Release()

	full := errors.New("over the limit")
	if _, err := Read(context.Background(), tradesReader(t, mem, rows...), func(int64) error { return full }); err != full {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, tradesReader(t, mem, rows...), nil); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func tableFor(t *testing.T, mem memory.Allocator, rows []Trade) arrow.Table {
	tbl, err := BuildTrades(mem, rows)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(tbl.Release)
	return tbl
}

func TestShowFloats(t *testing.T) {
	for want, v := range map[string]any{"1.0": 1.0, "0.1": 0.1, "inf": math.Inf(1), "-inf": math.Inf(-1), "nan": math.NaN(), "True": true, "7": 7, "None": nil} {
		if got := show(v); got != want {
			t.Errorf("%v is shown as %s", v, got)
		}
	}
}

// TestGuardSharesForeignBatches has a provider that hands out the same arrays to all,
// as they come from a slice: with counts and dictionaries not yet computed.
func TestGuardSharesForeignBatches(t *testing.T) {
	mem := checkedMem(t)
	tbl := tableFor(t, mem, []Trade{trade(3, "a", "x"), trade(2, "b", "y"), trade(1, "c", "z")})
	whole := array.NewTableReader(tbl, 0)
	whole.Next()
	part := whole.RecordBatch().NewSlice(1, 3)
	whole.Release()
	defer part.Release()
	g := Wrap(fakeProvider(func(context.Context) (array.RecordReader, error) {
		return array.NewRecordReader(part.Schema(), []arrow.RecordBatch{part})
	}))
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			r, err := g.Trades(context.Background(), TradeQuery{})
			if err != nil {
				t.Error(err)
				return
			}
			defer r.Release()
			for r.Next() {
				for _, c := range r.RecordBatch().Columns() {
					c.NullN()
					_ = c.String()
				}
			}
		})
	}
	wg.Wait()
}

// TestGuardTakesUncountedNulls has arrays without a bitmap whose nulls nobody counted:
// Arrow itself panics when it counts them.
func TestGuardTakesUncountedNulls(t *testing.T) {
	mem := checkedMem(t)
	tbl := tableFor(t, mem, []Trade{trade(2, "a", "x"), trade(1, "b", "y")})
	whole := array.NewTableReader(tbl, 0)
	defer whole.Release()
	whole.Next()
	cols := make([]arrow.Array, whole.RecordBatch().NumCols())
	for i, c := range whole.RecordBatch().Columns() {
		d := c.Data()
		dict, _ := d.Dictionary().(*array.Data)
		data := array.NewDataWithDictionary(d.DataType(), d.Len(), d.Buffers(), array.UnknownNullCount, 0, dict)
		cols[i] = array.MakeFromData(data)
		data.Release()
		defer cols[i].Release()
	}
	batch := array.NewRecordBatch(tbl.Schema(), cols, 2)
	defer batch.Release()
	r, err := Wrap(fakeProvider(func(context.Context) (array.RecordReader, error) {
		return array.NewRecordReader(tbl.Schema(), []arrow.RecordBatch{batch})
	})).Trades(context.Background(), TradeQuery{})
	if rows := rowsOf(t, r, err); len(rows) != 2 || rows[1][2] != "y" {
		t.Errorf("%v", rows)
	}
}
