// This file defines tradeRows, the parser of the records of trades.csv into columns.

package dataprovider

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"strconv"
	"unicode/utf8"
	"unsafe"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

// pollRecords is how many records are parsed between two looks at the context.
const pollRecords = 4096

// tradeHeader maps the columns of trades.csv: at[i] is the field that holds
// tradeColumns[i].
type tradeHeader struct {
	at     [len(tradeColumns)]int
	fields int
}

// readTradeHeader finds the columns in the file's first record. Further columns are
// passed over.
func readTradeHeader(names [][]byte) (tradeHeader, error) {
	h := tradeHeader{fields: len(names)}
	for i, c := range tradeColumns {
		h.at[i] = -1
		for j, name := range names {
			if string(bytes.TrimSpace(name)) != c.name {
				continue
			}
			if h.at[i] >= 0 {
				return h, fmt.Errorf("the header names column %s twice", quote(c.name))
			}
			h.at[i] = j
		}
		if h.at[i] < 0 {
			return h, fmt.Errorf("the header has no column %s; it has %s", quote(c.name), quote(string(bytes.Join(names, []byte{','}))))
		}
	}
	return h, nil
}

// floatCells is a float column with nulls; valid is nil while there are none.
type floatCells struct {
	values []float64
	valid  []bool
}

func (f *floatCells) append(v float64, ok bool) {
	if !ok && f.valid == nil {
		f.valid = make([]bool, len(f.values), cap(f.values)+1)
		for i := range f.valid {
			f.valid[i] = true
		}
	}
	f.values = append(f.values, v)
	if f.valid != nil {
		f.valid = append(f.valid, ok)
	}
}

func (f *floatCells) merge(o *floatCells) {
	if f.valid == nil && o.valid == nil {
		f.values = append(f.values, o.values...)
		return
	}
	for i, v := range o.values {
		f.append(v, o.valid == nil || o.valid[i])
	}
}

func (f *floatCells) array(mem memory.Allocator) arrow.Array {
	b := array.NewFloat64Builder(mem)
	defer b.Release()
	b.AppendValues(f.values, f.valid)
	return b.NewArray()
}

// tradeRows is the trades of a file or of a piece of it, column by column.
type tradeRows struct {
	times         []arrow.Timestamp
	amount, price floatCells
	exchange      textCodes
	asset         textCodes
	side          textCodes
}

func (t *tradeRows) reset() {
	t.times = t.times[:0]
	t.amount = floatCells{values: t.amount.values[:0]}
	t.price = floatCells{values: t.price.values[:0]}
	t.exchange.reset()
	t.asset.reset()
	t.side.reset()
}

// parse appends the records of text, which holds whole records and whose first line
// has the number line. It touches nothing but t, so pieces may be parsed at once.
func (t *tradeRows) parse(ctx context.Context, file string, text []byte, line int, h tradeHeader) error {
	s := scanner{text: text, line: line}
	for n := 0; ; n++ {
		if n%pollRecords == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		record, err := s.next()
		if err != nil {
			return &FileError{File: file, Line: s.start, Err: err}
		}
		if record == nil {
			return nil
		}
		if len(record) != h.fields {
			return &FileError{File: file, Line: s.start, Err: fmt.Errorf("a record of %d fields under a header of %d", len(record), h.fields)}
		}
		if column, err := t.add(record, h); err != nil {
			return &FileError{File: file, Line: s.start, Column: column, Err: err}
		}
	}
}

// add appends one record; an error comes with the name of its column.
func (t *tradeRows) add(record [][]byte, h tradeHeader) (column string, err error) {
	cell := bytes.TrimSpace(record[h.at[0]])
	at, err := parseTime(cell)
	if err != nil {
		return "timestamp", fmt.Errorf("%s %w", quote(string(cell)), err)
	}
	t.times = append(t.times, arrow.Timestamp(at))
	for i, col := range [...]*textCodes{1: &t.exchange, 2: &t.asset, 5: &t.side} {
		if col == nil {
			continue
		}
		if err := addText(col, record[h.at[i]]); err != nil {
			return tradeColumns[i].name, err
		}
	}
	if err := addFloat(&t.amount, record[h.at[3]]); err != nil {
		return "amount", err
	}
	if err := addFloat(&t.price, record[h.at[4]]); err != nil {
		return "price", err
	}
	return "", nil
}

// addText appends a cell; an empty one is null.
func addText(col *textCodes, cell []byte) error {
	if len(cell) == 0 {
		col.append(noText)
		return nil
	}
	code, fresh := col.code(cell)
	if fresh && !utf8.Valid(cell) {
		return errors.New("the text is not UTF-8")
	}
	col.append(code)
	return nil
}

// addFloat appends a cell; an empty one is null.
func addFloat(col *floatCells, cell []byte) error {
	cell = bytes.TrimSpace(cell)
	if len(cell) == 0 {
		col.append(math.NaN(), false)
		return nil
	}
	// ParseFloat also takes hexadecimal floats and underscores, which are no CSV.
	if bytes.IndexByte(cell, '_') >= 0 || len(cell) > 2 && (cell[1]|0x20 == 'x' || cell[2]|0x20 == 'x') {
		return fmt.Errorf("%s is not a number", quote(string(cell)))
	}
	// The string does not outlive the call: ParseFloat copies what its error holds.
	v, err := strconv.ParseFloat(unsafe.String(unsafe.SliceData(cell), len(cell)), 64)
	switch {
	case errors.Is(err, strconv.ErrRange):
		return fmt.Errorf("%s is beyond the range of a float", quote(string(cell)))
	case err != nil:
		return fmt.Errorf("%s is not a number", quote(string(cell)))
	}
	col.append(v, true)
	return nil
}

// merge appends the rows of another piece.
func (t *tradeRows) merge(o *tradeRows) {
	t.times = append(t.times, o.times...)
	t.amount.merge(&o.amount)
	t.price.merge(&o.price)
	t.exchange.merge(&o.exchange)
	t.asset.merge(&o.asset)
	t.side.merge(&o.side)
}

// batch builds the Arrow columns.
func (t *tradeRows) batch(mem memory.Allocator) arrow.RecordBatch {
	typ := &arrow.TimestampType{Unit: arrow.Nanosecond}
	times := array.NewTimestampBuilder(mem, typ)
	defer times.Release()
	times.AppendValues(t.times, nil)

	cols := []arrow.Array{
		times.NewArray(), t.exchange.array(mem), t.asset.array(mem),
		t.amount.array(mem), t.price.array(mem), t.side.array(mem),
	}
	fields := make([]arrow.Field, len(cols))
	for i, c := range cols {
		defer c.Release()
		fields[i] = arrow.Field{Name: tradeColumns[i].name, Type: c.DataType(), Nullable: i > 0}
	}
	return array.NewRecordBatch(arrow.NewSchema(fields, nil), cols, int64(len(t.times)))
}
