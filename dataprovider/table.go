// This file defines table, the immutable, reference-counted rows behind a provider.

package dataprovider

import (
	"context"
	"fmt"
	"math"
	"sync/atomic"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

// table is rows that never change. Trades are in newest-first order.
type table struct {
	refs    atomic.Int64
	schema  *arrow.Schema
	batches []arrow.RecordBatch
}

// newTable takes over the caller's references to batches and freezes their columns.
func newTable(schema *arrow.Schema, batches []arrow.RecordBatch) *table {
	for _, b := range batches {
		freezeBatch(b)
	}
	t := &table{schema: schema, batches: batches}
	t.refs.Store(1)
	return t
}

func (t *table) retain() { t.refs.Add(1) }

func (t *table) release() {
	if t.refs.Add(-1) == 0 {
		releaseAll(t.batches)
		t.batches = nil
	}
}

func releaseAll(batches []arrow.RecordBatch) {
	for _, b := range batches {
		b.Release()
	}
}

// trades answers q from a table of trades.
func (t *table) trades(ctx context.Context, mem memory.Allocator, q TradeQuery) (array.RecordReader, error) {
	return t.read(ctx, func(b arrow.RecordBatch) (arrow.RecordBatch, error) {
		return filterTrades(ctx, mem, b, q)
	})
}

// snapshots answers q from a table of snapshots.
func (t *table) snapshots(ctx context.Context, mem memory.Allocator, q SnapshotQuery) (array.RecordReader, error) {
	r := newTimeRange(q.Since, q.Until)
	return t.read(ctx, func(b arrow.RecordBatch) (arrow.RecordBatch, error) {
		return filterTimes(ctx, mem, b, r)
	})
}

// all returns every row.
func (t *table) all(ctx context.Context) (array.RecordReader, error) {
	return t.read(ctx, func(b arrow.RecordBatch) (arrow.RecordBatch, error) {
		b.Retain()
		return b, nil
	})
}

// read returns a reader over what filter makes of each batch.
func (t *table) read(ctx context.Context, filter func(arrow.RecordBatch) (arrow.RecordBatch, error)) (array.RecordReader, error) {
	var out []arrow.RecordBatch
	defer func() { releaseAll(out) }()
	for _, b := range t.batches {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		got, err := filter(b)
		if err != nil {
			return nil, err
		}
		if got == nil {
			continue
		}
		if got != b { // b is frozen, and others read it
			freezeBatch(got)
		}
		out = append(out, got)
	}
	return array.NewRecordReader(t.schema, out)
}

// checkRows validates batches of a foreign table once, so that every later read can
// trust them: sound buffers, UTF-8 text, no null where the table allows none. It only
// reads them.
func checkRows(name string, batches []arrow.RecordBatch, notNull string) error {
	row := int64(0)
	for _, b := range batches {
		for i, col := range b.Columns() {
			column := b.ColumnName(i)
			if err := array.ValidateFull(col); err != nil {
				return &SchemaError{Table: name, Column: column, Problem: "is damaged: " + oneLine(err.Error())}
			}
			if column == notNull && len(col.NullBitmapBytes()) > 0 {
				for j := range col.Len() {
					if col.IsNull(j) {
						return &SchemaError{Table: name, Column: column, Problem: fmt.Sprintf("must not be null, as it is in row %d", row+int64(j))}
					}
				}
			}
		}
		row += b.NumRows()
	}
	return nil
}

// sortTrades returns batches in newest-first order; it takes over the references
// given and returns new ones. Batches already in order come back as they are.
func sortTrades(ctx context.Context, mem memory.Allocator, schema *arrow.Schema, batches []arrow.RecordBatch) ([]arrow.RecordBatch, error) {
	sorted, prev := true, arrow.Timestamp(math.MaxInt64)
	for _, b := range batches {
		times := timesOf(b)
		if newestFirst(times, prev) >= 0 {
			sorted = false
			break
		}
		if len(times) > 0 {
			prev = times[len(times)-1]
		}
	}
	if sorted {
		return batches, nil
	}
	defer releaseAll(batches)
	whole, err := concatenate(mem, schema, batches)
	if err != nil {
		return nil, err
	}
	defer whole.Release()
	rows, err := newestOrder(ctx, timesOf(whole))
	if err != nil {
		return nil, err
	}
	ordered, err := takeBatch(ctx, mem, whole, rows)
	if err != nil {
		return nil, err
	}
	return []arrow.RecordBatch{ordered}, nil
}

func concatenate(mem memory.Allocator, schema *arrow.Schema, batches []arrow.RecordBatch) (arrow.RecordBatch, error) {
	if len(batches) == 1 {
		batches[0].Retain()
		return batches[0], nil
	}
	cols := make([]arrow.Array, 0, schema.NumFields())
	defer func() {
		for _, c := range cols {
			c.Release()
		}
	}()
	rows := int64(0)
	for _, b := range batches {
		rows += b.NumRows()
	}
	for i := range schema.NumFields() {
		parts := make([]arrow.Array, len(batches))
		for j, b := range batches {
			parts[j] = b.Column(i)
		}
		col, err := array.Concatenate(parts, mem)
		if err != nil {
			return nil, fmt.Errorf("column %s: %w", quote(schema.Field(i).Name), err)
		}
		cols = append(cols, col)
	}
	return array.NewRecordBatch(schema, cols, rows), nil
}
