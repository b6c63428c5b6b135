// This file defines Read, which drains a record reader into a table, and Size.

package dataprovider

import (
	"context"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
)

// Read drains r into a table that the caller releases. It releases r whatever happens.
// Before it keeps a batch it calls charge with the batch's bytes; an error of charge
// ends the reading and comes back unchanged. charge may be nil.
func Read(ctx context.Context, r array.RecordReader, charge func(bytes int64) error) (arrow.Table, error) {
	defer r.Release()
	schema := r.Schema()
	var batches []arrow.RecordBatch
	defer func() { releaseAll(batches) }()
	dictionaries := map[arrow.ArrayData]bool{}
	for r.Next() {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		b := r.RecordBatch()
		if charge != nil {
			if err := charge(batchSize(b, dictionaries)); err != nil {
				return nil, err
			}
		}
		b.Retain()
		batches = append(batches, b)
	}
	if err := r.Err(); err != nil {
		return nil, err
	}
	return array.NewTableFromRecords(schema, batches), nil
}

// batchOverhead is what the Go values around a batch take, about.
const batchOverhead = 256

// batchSize returns the bytes of the rows of b. Of a buffer that b shares with a
// larger batch only b's rows count; a dictionary counts once for all batches.
func batchSize(b arrow.RecordBatch, dictionaries map[arrow.ArrayData]bool) int64 {
	size := int64(batchOverhead)
	for _, col := range b.Columns() {
		size += batchOverhead + arraySize(col)
		if d, ok := col.(*array.Dictionary); ok {
			// The map holds one entry a dictionary, which its own bytes outweigh.
			if data := d.Data().Dictionary(); !dictionaries[data] {
				dictionaries[data] = true
				size += batchOverhead + arraySize(d.Dictionary())
			}
		}
	}
	return size
}

func arraySize(col arrow.Array) int64 {
	n := int64(col.Len())
	size := int64(0)
	if len(col.NullBitmapBytes()) > 0 {
		size = (n + 7) / 8
	}
	switch c := col.(type) {
	case *array.String:
		size += 4 * (n + 1)
		if n > 0 {
			size += int64(len(c.ValueBytes()))
		}
		return size
	case *array.Dictionary:
		return size + n*int64(c.DataType().(*arrow.DictionaryType).IndexType.(arrow.FixedWidthDataType).BitWidth())/8
	}
	if fixed, ok := col.DataType().(arrow.FixedWidthDataType); ok {
		return size + (n*int64(fixed.BitWidth())+7)/8
	}
	return int64(col.Data().SizeInBytes())
}
