// This file defines tradeRows, the parser of the records of trades.csv into columns.

package dataprovider

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"
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

func (f *floatCells) array(mem memory.Allocator) arrow.Array {
	b := array.NewFloat64Builder(mem)
	defer b.Release()
	b.AppendValues(f.values, f.valid)
	return b.NewArray()
}

// stamp is a time in a column.
type stamp = arrow.Timestamp

// tradeRows is the trades of a file or of a piece of it, column by column.
type tradeRows struct {
	times         []stamp
	amount, price floatCells
	exchange      textCodes
	asset         textCodes
	side          textCodes
	// date is the date read last, day its midnight in nanoseconds.
	date [10]byte
	day  int64
}

// reserve makes room for n rows.
func (t *tradeRows) reserve(n int) {
	t.times = slices.Grow(t.times, n)
	t.amount.values = slices.Grow(t.amount.values, n)
	t.price.values = slices.Grow(t.price.values, n)
	for _, c := range [...]*textCodes{&t.exchange, &t.asset, &t.side} {
		c.codes = slices.Grow(c.codes, n)
	}
}

// parse appends the records of text, which holds whole records and whose first line
// has the number line. It touches nothing but t, so pieces may be parsed at once.
func (t *tradeRows) parse(ctx context.Context, file string, text []byte, line int, h tradeHeader) error {
	s := scanner{text: text, line: line}
	kinds, whole := h.kinds(), text[:bytes.LastIndexByte(text, '\n')+1]
	for n := 0; ; n++ {
		if n%pollRecords == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if s.at < len(whole) && kinds != nil {
			if next, ok := t.fast(whole, s.at, kinds); ok {
				s.at = next
				s.line++
				continue
			}
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
	at, err := t.time(record[h.at[0]])
	if err != nil {
		return "timestamp", err
	}
	t.times = append(t.times, stamp(at))
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

// time reads a cell of the timestamp column. Rows in a row often have one date, which is read once.
func (t *tradeRows) time(cell []byte) (int64, error) {
	if len(cell) > 16 && t.date[4] == '-' && string(cell[:10]) == string(t.date[:]) {
		// The clock of a good date alone cannot leave the range by more than a day, which t.day keeps clear of.
		if clock, nano, ok := parseClock(cell[10:]); ok {
			return t.day + clock*int64(time.Second) + nano, nil
		}
	}
	cell = bytes.TrimSpace(cell)
	at, err := parseTime(cell)
	if err != nil {
		return 0, fmt.Errorf("%s %w", quote(string(cell)), err)
	}
	if day, err := parseTime(cell[:10]); err == nil && day > math.MinInt64+2*24*int64(time.Hour) && day < math.MaxInt64-3*24*int64(time.Hour) {
		copy(t.date[:], cell)
		t.day = day
	}
	return at, nil
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
	if v, ok := parseDecimal(cell); ok {
		col.append(v, true)
		return nil
	}
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
