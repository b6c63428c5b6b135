// This file defines freeze and private, which make Arrow arrays safe to share.

package dataprovider

import (
	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
)

// freeze makes col compute what Arrow computes, and stores unguarded, on first use:
// the number of nulls and the dictionary's array. Afterwards any number of goroutines
// may read col.
func freeze(col arrow.Array) {
	col.NullN()
	if d, ok := col.(*array.Dictionary); ok {
		d.Dictionary().NullN()
	}
}

// freezeBatch freezes all columns of b.
func freezeBatch(b arrow.RecordBatch) {
	for _, col := range b.Columns() {
		freeze(col)
	}
}

// privateBatch returns a batch of private arrays, with the columns of b in the given
// order, or in b's when order is nil.
func privateBatch(schema *arrow.Schema, b arrow.RecordBatch, order []int) arrow.RecordBatch {
	cols := make([]arrow.Array, b.NumCols())
	for i := range cols {
		at := i
		if order != nil {
			at = order[i]
		}
		cols[i] = private(b.Column(at))
		defer cols[i].Release()
	}
	return array.NewRecordBatch(schema, cols, b.NumRows())
}

// private returns a frozen array with the same buffers as col and nothing else in
// common. It only reads col, which its owner may have given to others as well.
func private(col arrow.Array) arrow.Array {
	data := privateData(col.Data())
	defer data.Release()
	out := array.MakeFromData(data)
	freeze(out)
	return out
}

func privateData(d arrow.ArrayData) *array.Data {
	var dict *array.Data
	// A missing dictionary is a typed nil.
	if words, ok := d.Dictionary().(*array.Data); ok && words != nil {
		dict = privateData(words)
		defer dict.Release()
	}
	nulls := d.NullN()
	if buffers := d.Buffers(); nulls < 0 && (len(buffers) == 0 || buffers[0] == nil) {
		nulls = 0 // not counted, and nothing to count
	}
	return array.NewDataWithDictionary(d.DataType(), d.Len(), d.Buffers(), nulls, d.Offset(), dict)
}
