// This file defines what several tests use: a leak check and readable rows.

package dataprovider

import (
	"context"
	"fmt"
	"runtime"
	"testing"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

// checkedMem returns an allocator that fails the test when memory is left at its end.
func checkedMem(t testing.TB) *memory.CheckedAllocator {
	mem := memory.NewCheckedAllocator(memory.NewGoAllocator())
	t.Cleanup(func() { mem.AssertSize(t, 0) })
	return mem
}

// noGoroutinesLeft fails the test when it ends with more goroutines than it had.
func noGoroutinesLeft(t testing.TB) {
	before := runtime.NumGoroutine()
	t.Cleanup(func() {
		for range 200 {
			if runtime.NumGoroutine() <= before {
				return
			}
			time.Sleep(5 * time.Millisecond)
		}
		t.Errorf("%d goroutines before, %d after", before, runtime.NumGoroutine())
	})
}

// rowsOf drains a reader into Go values; nil is null.
func rowsOf(t testing.TB, r array.RecordReader, err error) [][]any {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	tbl, err := Read(context.Background(), r, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tbl.Release()
	tr := array.NewTableReader(tbl, 0)
	defer tr.Release()
	rows := [][]any{}
	for tr.Next() {
		b := tr.RecordBatch()
		for i := range int(b.NumRows()) {
			row := make([]any, b.NumCols())
			for j, c := range b.Columns() {
				row[j] = cellOf(c, i)
			}
			rows = append(rows, row)
		}
	}
	return rows
}

func cellOf(c arrow.Array, i int) any {
	if c.IsNull(i) {
		return nil
	}
	switch c := c.(type) {
	case *array.Timestamp:
		return int64(c.Value(i))
	case *array.Float64:
		return c.Value(i)
	case *array.Int64:
		return c.Value(i)
	case *array.Boolean:
		return c.Value(i)
	case *array.String:
		return c.Value(i)
	case *array.Dictionary:
		return c.Dictionary().(*array.String).Value(c.GetValueIndex(i))
	}
	return fmt.Sprintf("%s?", c.DataType())
}

func at(day int) time.Time { return time.Date(2026, 1, day, 0, 0, 0, 0, time.UTC) }

func trade(day int, exchange, asset string) Trade {
	return Trade{Time: at(day), Exchange: exchange, Asset: asset, Amount: float64(day), Price: 10, Side: "buy"}
}

func batchList(b arrow.RecordBatch) []arrow.RecordBatch { return []arrow.RecordBatch{b} }

// batchText renders a batch as text for comparison.
func batchText(b arrow.RecordBatch) string {
	text := ""
	for i := range int(b.NumRows()) {
		for _, c := range b.Columns() {
			text += fmt.Sprintf("%q ", fmt.Sprint(cellOf(c, i)))
		}
		text += "\n"
	}
	return text
}
