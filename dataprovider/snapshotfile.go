// This file defines readSnapshots, the parser of snapshots.json.

package dataprovider

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

// maxSnapshotColumns bounds the distinct keys: every key is a value in every row.
const maxSnapshotColumns = 1000

// snapshotColumn is one key's values: json.Number, string, bool, or nil for a row
// without one.
type snapshotColumn struct {
	name   string
	kind   string // as kindOf names it; "" while only nulls were met
	values []json.Token
}

// snapshotRows collects the records column by column.
type snapshotRows struct {
	columns []*snapshotColumn
	places  map[string]int
	times   []arrow.Timestamp
	rows    int
}

func readSnapshots(ctx context.Context, mem memory.Allocator, file string, r io.Reader) (*table, error) {
	j, err := newJSONTokens(ctx, file, r)
	if err != nil {
		return nil, err
	}
	if err := j.open('[', "the file"); err != nil {
		return nil, err
	}
	// The required columns exist even when there is no record.
	s := &snapshotRows{places: map[string]int{}}
	for {
		t, err := j.next()
		if err != nil {
			return nil, err
		}
		if t == json.Delim(']') {
			break
		}
		if t != json.Delim('{') {
			return nil, j.fail("", fmt.Errorf("a snapshot must be an object, not %s", kindOf(t)))
		}
		if err := s.record(j); err != nil {
			return nil, err
		}
	}
	if err := j.end(); err != nil {
		return nil, err
	}
	return s.table(ctx, mem, file)
}

// record reads one snapshot whose opening brace was read.
func (s *snapshotRows) record(j *jsonTokens) error {
	timed := false
	for {
		key, ok, err := j.key()
		if err != nil {
			return err
		}
		if !ok {
			break
		}
		value, err := j.next()
		if err != nil {
			return err
		}
		col, err := s.column(key)
		if err != nil {
			return j.fail(key, err)
		}
		if key == "timestamp" {
			text, isText := value.(string)
			if !isText {
				return j.fail(key, fmt.Errorf("a time must be ISO 8601 text, not %s", kindOf(value)))
			}
			at, err := parseTime([]byte(text))
			if err != nil {
				return j.fail(key, fmt.Errorf("%s %w", quote(text), err))
			}
			s.times = append(s.times[:s.rows], arrow.Timestamp(at))
			timed = true
			continue
		}
		if err := col.set(s.rows, value); err != nil {
			return j.fail(key, err)
		}
	}
	if !timed {
		return j.fail("timestamp", fmt.Errorf("the snapshot that ends here has no such key"))
	}
	s.rows++
	return nil
}

// column finds or makes the column of a key.
func (s *snapshotRows) column(name string) (*snapshotColumn, error) {
	if at, ok := s.places[name]; ok {
		return s.columns[at], nil
	}
	if len(s.columns) == maxSnapshotColumns {
		return nil, fmt.Errorf("there are more than %d different keys", maxSnapshotColumns)
	}
	s.places[name] = len(s.columns)
	s.columns = append(s.columns, &snapshotColumn{name: name})
	return s.columns[len(s.columns)-1], nil
}

// set stores a row's value; of a key given twice the last value counts.
func (c *snapshotColumn) set(row int, value json.Token) error {
	if value != nil {
		kind := kindOf(value)
		if _, nested := value.(json.Delim); nested {
			return fmt.Errorf("a value must be a number, text or a boolean, not %s", kind)
		}
		if c.name == "total_usd" && kind != "a number" {
			return fmt.Errorf("the value must be a number, not %s", kind)
		}
		if c.kind != "" && c.kind != kind {
			return fmt.Errorf("the value is %s where earlier snapshots have %s", kind, c.kind)
		}
		c.kind = kind
		if n, ok := value.(json.Number); ok {
			if _, err := floatOf(n); err != nil {
				return err
			}
		}
	}
	for len(c.values) <= row {
		c.values = append(c.values, nil)
	}
	c.values[row] = value
	return nil
}

func (s *snapshotRows) table(ctx context.Context, mem memory.Allocator, file string) (*table, error) {
	for _, name := range [...]string{"timestamp", "total_usd"} {
		if _, ok := s.places[name]; ok {
			continue
		}
		if s.rows > 0 {
			return nil, &FileError{File: file, Column: name, Err: fmt.Errorf("no snapshot has such a key")}
		}
		if _, err := s.column(name); err != nil {
			return nil, err
		}
	}
	cols := make([]namedColumn, 0, len(s.columns))
	for _, c := range s.columns {
		if ctx.Err() != nil {
			for _, done := range cols {
				done.data.Release()
			}
			return nil, context.Cause(ctx)
		}
		var data arrow.Array
		if c.name == "timestamp" {
			b := array.NewTimestampBuilder(mem, &arrow.TimestampType{Unit: arrow.Nanosecond})
			b.AppendValues(s.times, nil)
			data = b.NewArray()
			b.Release()
		} else {
			for len(c.values) < s.rows {
				c.values = append(c.values, nil)
			}
			data = c.array(mem)
		}
		cols = append(cols, namedColumn{c.name, data})
	}
	return columnsTable(cols, s.rows), nil
}

// array builds the Arrow column. Numbers are int64 when all are written as whole
// numbers that fit, total_usd apart.
func (c *snapshotColumn) array(mem memory.Allocator) arrow.Array {
	switch c.kind {
	case "text":
		var text textCodes
		for _, v := range c.values {
			if s, ok := v.(string); ok {
				code, _ := text.code([]byte(s))
				text.append(code)
			} else {
				text.append(noText)
			}
		}
		return text.array(mem)
	case "a boolean":
		b := array.NewBooleanBuilder(mem)
		defer b.Release()
		for _, v := range c.values {
			if is, ok := v.(bool); ok {
				b.Append(is)
			} else {
				b.AppendNull()
			}
		}
		return b.NewArray()
	}
	if ints, valid, ok := c.integers(); ok {
		b := array.NewInt64Builder(mem)
		defer b.Release()
		b.AppendValues(ints, valid)
		return b.NewArray()
	}
	var floats floatCells
	for _, v := range c.values {
		n, ok := v.(json.Number)
		x := 0.0
		if ok {
			x, _ = strconv.ParseFloat(string(n), 64) // set checked it
		}
		floats.append(x, ok)
	}
	return floats.array(mem)
}

func (c *snapshotColumn) integers() (ints []int64, valid []bool, ok bool) {
	if c.name == "total_usd" || c.kind == "" {
		return nil, nil, false
	}
	for _, v := range c.values {
		n, known := v.(json.Number)
		i := int64(0)
		if known {
			var err error
			if i, err = strconv.ParseInt(string(n), 10, 64); err != nil {
				return nil, nil, false
			}
		}
		ints, valid = append(ints, i), append(valid, known)
	}
	return ints, valid, true
}
