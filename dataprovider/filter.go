// This file defines the row selections that answer trade and snapshot queries.

package dataprovider

import (
	"context"
	"math"
	"slices"
	"sort"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

// timeRange is a half-open range of nanoseconds since 1970.
type timeRange struct{ since, until int64 }

func newTimeRange(since, until time.Time) timeRange {
	r := timeRange{math.MinInt64, math.MaxInt64}
	if !since.IsZero() {
		r.since = nanoseconds(since)
	}
	if !until.IsZero() {
		r.until = nanoseconds(until)
	}
	return r
}

// nanoseconds is UnixNano that saturates for times outside its range.
func nanoseconds(t time.Time) int64 {
	switch sec := t.Unix(); {
	case sec >= math.MaxInt64/int64(time.Second):
		return math.MaxInt64
	case sec < math.MinInt64/int64(time.Second):
		return math.MinInt64
	}
	return t.UnixNano()
}

// all reports whether the range leaves nothing out.
func (r timeRange) all() bool { return r.since == math.MinInt64 && r.until == math.MaxInt64 }

// filterTrades returns the rows of a newest-first batch that fit q. The rows share
// memory with batch where they are one run of it. nil stands for no rows.
func filterTrades(ctx context.Context, mem memory.Allocator, batch arrow.RecordBatch, q TradeQuery) (arrow.RecordBatch, error) {
	times := timesOf(batch)
	r := newTimeRange(q.Since, q.Until)
	lo, hi := 0, len(times)
	if !r.all() {
		lo = sort.Search(len(times), func(i int) bool { return int64(times[i]) < r.until })
		hi = sort.Search(len(times), func(i int) bool { return int64(times[i]) < r.since })
	}
	if lo >= hi {
		return nil, nil
	}
	if q.Exchange == "" && q.Asset == "" {
		return slice(batch, lo, hi), nil
	}
	// The slice keeps the row numbers small and its columns owned by this call.
	part := slice(batch, lo, hi)
	defer part.Release()
	var rows []int
	started := false
	for _, f := range [...]struct{ column, want string }{{"exchange", q.Exchange}, {"asset", q.Asset}} {
		if f.want == "" {
			continue
		}
		var err error
		if rows, err = matching(ctx, columnOf(part, f.column), f.want, rows, started); err != nil {
			return nil, err
		}
		started = true
	}
	return pick(ctx, mem, part, rows)
}

// filterTimes returns the rows of a batch in any order whose time is in r.
func filterTimes(ctx context.Context, mem memory.Allocator, batch arrow.RecordBatch, r timeRange) (arrow.RecordBatch, error) {
	if r.all() {
		return slice(batch, 0, int(batch.NumRows())), nil
	}
	var rows []int
	for i, t := range timesOf(batch) {
		if i%pollRows == 0 && ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		if int64(t) >= r.since && int64(t) < r.until {
			rows = append(rows, i)
		}
	}
	return pick(ctx, mem, batch, rows)
}

// pick returns ascending rows of batch, without a copy when they are one run.
func pick(ctx context.Context, mem memory.Allocator, batch arrow.RecordBatch, rows []int) (arrow.RecordBatch, error) {
	if len(rows) == 0 {
		return nil, nil
	}
	if first, last := rows[0], rows[len(rows)-1]; last-first+1 == len(rows) {
		return slice(batch, first, last+1), nil
	}
	return takeBatch(ctx, mem, batch, rows)
}

func slice(batch arrow.RecordBatch, lo, hi int) arrow.RecordBatch {
	if lo == 0 && hi == int(batch.NumRows()) {
		batch.Retain()
		return batch
	}
	return batch.NewSlice(int64(lo), int64(hi))
}

// matching returns the rows of a text column that equal want: out of rows when
// narrow is set, out of all rows otherwise.
func matching(ctx context.Context, col arrow.Array, want string, rows []int, narrow bool) ([]int, error) {
	equal := func(i int) bool { return false }
	switch c := col.(type) {
	case *array.String:
		equal = func(i int) bool { return c.Value(i) == want }
	case *array.Dictionary:
		// A dictionary may hold a value twice, so every code is looked at once.
		words := c.Dictionary().(*array.String)
		fits := make([]bool, words.Len())
		for i := range fits {
			fits[i] = words.IsValid(i) && words.Value(i) == want
		}
		if !slices.Contains(fits, true) {
			return nil, nil
		}
		if codes := codesOf[uint8](c, arrow.UINT8); codes != nil {
			equal = func(i int) bool { return fits[codes[i]] }
		} else {
			equal = func(i int) bool { return fits[c.GetValueIndex(i)] }
		}
	}
	if col.NullN() > 0 {
		valid := equal
		equal = func(i int) bool { return col.IsValid(i) && valid(i) }
	}

	if !narrow {
		for i := range col.Len() {
			if i%pollRows == 0 && ctx.Err() != nil {
				return nil, context.Cause(ctx)
			}
			if equal(i) {
				rows = append(rows, i)
			}
		}
		return rows, nil
	}
	kept := rows[:0]
	for n, i := range rows {
		if n%pollRows == 0 && ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		if equal(i) {
			kept = append(kept, i)
		}
	}
	return kept, nil
}

// codesOf returns the codes of a dictionary column whose index type is id, or nil.
func codesOf[T arrow.UintType](c *array.Dictionary, id arrow.Type) []T {
	if c.DataType().(*arrow.DictionaryType).IndexType.ID() != id {
		return nil
	}
	return arrow.GetValues[T](c.Data(), 1)
}

func columnOf(batch arrow.RecordBatch, name string) arrow.Array {
	return batch.Column(batch.Schema().FieldIndices(name)[0])
}

func timesOf(batch arrow.RecordBatch) []arrow.Timestamp {
	return columnOf(batch, "timestamp").(*array.Timestamp).TimestampValues()
}
