// This file defines guardedReader, the record reader that a Guard hands out.

package dataprovider

import (
	"context"
	"errors"
	"fmt"
	"math"
	"sync/atomic"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
)

// guardedReader watches every step of a foreign reader. After a failed step it no
// longer touches the reader: the goroutine that was given up may still use it, and
// releases it.
type guardedReader struct {
	refs   atomic.Int64
	ctx    context.Context
	watch  *watch
	name   string
	source *arrow.Schema // of the foreign reader
	schema *arrow.Schema // with the columns in order
	order  []int         // positions in source, nil when they stand in order
	reader array.RecordReader
	batch  arrow.RecordBatch
	newest arrow.Timestamp // no later trade may be newer
	err    error
}

func newGuardedReader(ctx context.Context, w *watch, name string, schema *arrow.Schema, r array.RecordReader) *guardedReader {
	g := &guardedReader{ctx: ctx, watch: w, name: name, source: schema, schema: schema, reader: r, newest: math.MaxInt64}
	if name == TradesTable {
		if g.order = tradeOrder(schema); g.order != nil {
			fields := make([]arrow.Field, len(g.order))
			for i, at := range g.order {
				fields[i] = schema.Field(at)
			}
			meta := schema.Metadata()
			g.schema = arrow.NewSchema(fields, &meta)
		}
	}
	g.refs.Store(1)
	return g
}

func (g *guardedReader) Retain() { g.refs.Add(1) }

func (g *guardedReader) Release() {
	if g.refs.Add(-1) != 0 {
		return
	}
	g.forget()
	if r := g.reader; r != nil {
		g.reader = nil
		_ = attempt(g.name, func() *ProviderError { r.Release(); return nil })
	}
}

func (g *guardedReader) forget() {
	if g.batch != nil {
		g.batch.Release()
		g.batch = nil
	}
}

func (g *guardedReader) Schema() *arrow.Schema          { return g.schema }
func (g *guardedReader) RecordBatch() arrow.RecordBatch { return g.batch }
func (g *guardedReader) Record() arrow.RecordBatch      { return g.batch }
func (g *guardedReader) Err() error                     { return g.err }

// Next reads one batch. It keeps a reference of its own to the rows, so that they stay
// good whatever the foreign reader does.
func (g *guardedReader) Next() bool {
	g.forget()
	if g.reader == nil || g.err != nil {
		return false
	}
	reader := g.reader
	var batch arrow.RecordBatch
	started, failed := g.watch.run(g.ctx, g.name, func() *ProviderError {
		if !reader.Next() {
			if err := reader.Err(); err != nil {
				return fault(g.name, Failed, err)
			}
			return nil
		}
		b := reader.RecordBatch()
		if b == nil {
			return fault(g.name, Failed, errors.New("its reader went on without a batch"))
		}
		if err := g.check(b); err != nil {
			return fault(g.name, BadData, err)
		}
		// Arrays of its own: reading them races with no other holder of b.
		batch = privateBatch(g.schema, b, g.order)
		return nil
	}, func() *ProviderError {
		if batch != nil {
			batch.Release()
		}
		reader.Release()
		return nil
	})
	if failed != nil {
		g.err = failed
		if started { // the reader was released, or will be
			g.reader = nil
		}
		return false
	}
	g.batch = batch
	return batch != nil
}

// check tests a batch against the schema that was announced and, for the tables of a
// Provider, the rules on nulls and order.
func (g *guardedReader) check(b arrow.RecordBatch) error {
	if s := b.Schema(); s != g.source && !s.Equal(g.source) {
		return &SchemaError{Table: g.name, Problem: "a batch has another schema than its reader"}
	}
	for i, col := range b.Columns() {
		if int64(col.Len()) != b.NumRows() {
			return &SchemaError{Table: g.name, Column: b.ColumnName(i), Problem: fmt.Sprintf("has %d rows in a batch of %d", col.Len(), b.NumRows())}
		}
		if typ := g.source.Field(i).Type; !arrow.TypeEqual(typ, col.DataType()) {
			return &SchemaError{Table: g.name, Column: b.ColumnName(i), Problem: fmt.Sprintf("is %s where the schema says %s", col.DataType(), typ)}
		}
	}
	if column := notNull(g.name); column != "" {
		col := columnOf(b, column)
		if len(col.NullBitmapBytes()) > 0 {
			for i := range col.Len() {
				if col.IsNull(i) {
					return &SchemaError{Table: g.name, Column: column, Problem: "must not be null"}
				}
			}
		}
	}
	if g.name == TradesTable {
		times := timesOf(b)
		if newestFirst(times, g.newest) >= 0 {
			return &SchemaError{Table: g.name, Problem: "rows must come newest first"}
		}
		if len(times) > 0 {
			g.newest = times[len(times)-1]
		}
	}
	return nil
}
