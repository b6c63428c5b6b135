// This file defines take, which builds an array of chosen rows of another one.

package dataprovider

import (
	"context"
	"fmt"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

// pollRows is how many cheap row steps pass between two looks at the context.
const pollRows = 1 << 16

// takeBatch returns the rows of batch at the positions in rows, in that order.
func takeBatch(ctx context.Context, mem memory.Allocator, batch arrow.RecordBatch, rows []int) (arrow.RecordBatch, error) {
	cols := make([]arrow.Array, 0, batch.NumCols())
	defer func() {
		for _, c := range cols {
			c.Release()
		}
	}()
	for i, c := range batch.Columns() {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		taken, err := take(mem, c, rows)
		if err != nil {
			return nil, fmt.Errorf("column %s: %w", quote(batch.ColumnName(i)), err)
		}
		cols = append(cols, taken)
	}
	return array.NewRecordBatch(batch.Schema(), cols, int64(len(rows))), nil
}

// take builds an array of the given rows. A dictionary is shared, not copied.
func take(mem memory.Allocator, arr arrow.Array, rows []int) (arrow.Array, error) {
	valid, nulls := takeValidity(mem, arr, rows)
	buffers := []*memory.Buffer{valid}
	defer func() {
		for _, b := range buffers {
			if b != nil {
				b.Release()
			}
		}
	}()

	typ := arr.DataType()
	var dict *array.Data
	switch t := typ.(type) {
	case *arrow.StringType:
		offsets, text, err := takeStrings(mem, arr.(*array.String), rows)
		if err != nil {
			return nil, err
		}
		buffers = append(buffers, offsets, text)
	case *arrow.BooleanType:
		buffers = append(buffers, takeBools(mem, arr.(*array.Boolean), rows))
	case *arrow.DictionaryType:
		dict = arr.Data().Dictionary().(*array.Data)
		codes, err := takeFixed(mem, arr.Data(), t.IndexType, rows)
		if err != nil {
			return nil, err
		}
		buffers = append(buffers, codes)
	default:
		values, err := takeFixed(mem, arr.Data(), typ, rows)
		if err != nil {
			return nil, err
		}
		buffers = append(buffers, values)
	}
	data := array.NewDataWithDictionary(typ, len(rows), buffers, nulls, 0, dict)
	defer data.Release()
	return array.MakeFromData(data), nil
}

func takeValidity(mem memory.Allocator, arr arrow.Array, rows []int) (*memory.Buffer, int) {
	if arr.NullN() == 0 {
		return nil, 0
	}
	buf := newBuffer(mem, (len(rows)+7)/8)
	bits, nulls := buf.Bytes(), 0
	clear(bits)
	for i, row := range rows {
		if arr.IsValid(row) {
			bits[i/8] |= 1 << (i % 8)
		} else {
			nulls++
		}
	}
	return buf, nulls
}

func takeStrings(mem memory.Allocator, arr *array.String, rows []int) (offsets, text *memory.Buffer, err error) {
	total := 0
	for _, row := range rows {
		total += arr.ValueLen(row)
	}
	if total != int(int32(total)) {
		return nil, nil, fmt.Errorf("more than 2 GiB of text")
	}
	offsets = newBuffer(mem, (len(rows)+1)*arrow.Int32SizeBytes)
	text = newBuffer(mem, total)
	ends, dst, at := arrow.Int32Traits.CastFromBytes(offsets.Bytes()), text.Bytes(), 0
	ends[0] = 0
	for i, row := range rows {
		at += copy(dst[at:], arr.Value(row))
		ends[i+1] = int32(at)
	}
	return offsets, text, nil
}

func takeBools(mem memory.Allocator, arr *array.Boolean, rows []int) *memory.Buffer {
	buf := newBuffer(mem, (len(rows)+7)/8)
	bits := buf.Bytes()
	clear(bits)
	for i, row := range rows {
		if arr.Value(row) {
			bits[i/8] |= 1 << (i % 8)
		}
	}
	return buf
}

func takeFixed(mem memory.Allocator, data arrow.ArrayData, typ arrow.DataType, rows []int) (*memory.Buffer, error) {
	fixed, ok := typ.(arrow.FixedWidthDataType)
	if !ok {
		return nil, fmt.Errorf("type %s is not supported", typ)
	}
	switch fixed.BitWidth() {
	case 8:
		return gather[uint8](mem, data, rows, 1), nil
	case 16:
		return gather[uint16](mem, data, rows, 2), nil
	case 32:
		return gather[uint32](mem, data, rows, 4), nil
	case 64:
		return gather[uint64](mem, data, rows, 8), nil
	}
	return nil, fmt.Errorf("type %s is not supported", typ)
}

func gather[T uint8 | uint16 | uint32 | uint64](mem memory.Allocator, data arrow.ArrayData, rows []int, width int) *memory.Buffer {
	src := arrow.GetValues[T](data, 1)
	buf := newBuffer(mem, len(rows)*width)
	dst := arrow.GetData[T](buf.Bytes())
	for i, row := range rows {
		dst[i] = src[row]
	}
	return buf
}

func newBuffer(mem memory.Allocator, size int) *memory.Buffer {
	b := memory.NewResizableBuffer(mem)
	b.Resize(size)
	return b
}
