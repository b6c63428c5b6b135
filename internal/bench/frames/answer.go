// This file defines answer, the form in which results of both sides are compared.

package main

import (
	"fmt"
	"math"
	"strconv"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"

	"github.com/alkimi/pyexec/executor"
)

// answer is a result: columns, of which large ones are seen through a sample of rows, the number of missing cells and the sum.
type answer struct {
	Rows    int      `json:"rows"`
	Columns []cells  `json:"columns"`
	Numbers []number `json:"numbers"` // of results that are no tables
}

type cells struct {
	Name    string   `json:"name"`
	Missing int      `json:"missing"`
	Sum     number   `json:"sum"`
	Sample  []string `json:"sample"` // missing cells are ""
}

// number is a float in a form that JSON holds exactly.
type number string

func numberOf(x float64) number { return number(strconv.FormatFloat(x, 'g', -1, 64)) }

// samples is how many rows of a large column are compared.
const samples = 2000

// sampled are the rows that both sides look at.
func sampled(n int) []int {
	step := max(1, n/samples)
	var out []int
	for i := 0; i < n; i += step {
		out = append(out, i)
	}
	return out
}

func answerOf(v *executor.Value) (*answer, error) {
	table, ok, err := v.Table()
	if err != nil {
		return nil, err
	}
	if !ok {
		x, err := v.Go()
		if err != nil {
			return nil, err
		}
		items, many := x.([]any)
		if !many {
			items = []any{x}
		}
		out := &answer{}
		for _, x := range items {
			switch x := x.(type) {
			case int64:
				out.Numbers = append(out.Numbers, numberOf(float64(x)))
			case float64:
				out.Numbers = append(out.Numbers, numberOf(x))
			default:
				return nil, fmt.Errorf("a result with a %T", x)
			}
		}
		return out, nil
	}
	defer table.Release()
	out := &answer{Rows: int(table.NumRows())}
	for i := range int(table.NumCols()) {
		c := cells{Name: table.Schema().Field(i).Name, Sum: "0"}
		if chunks := table.Column(i).Data().Chunks(); len(chunks) == 1 {
			c.read(chunks[0])
		} else if len(chunks) > 1 {
			return nil, fmt.Errorf("column %s has %d chunks", c.Name, len(chunks))
		}
		out.Columns = append(out.Columns, c)
	}
	return out, nil
}

func (c *cells) read(a arrow.Array) {
	rows := sampled(a.Len())
	c.Missing = a.NullN()
	text := func(i int) string { return a.ValueStr(i) }
	switch x := a.(type) {
	case *array.Float64:
		sum := 0.0
		for _, f := range x.Float64Values() {
			if f != f {
				c.Missing++
			} else {
				sum += f
			}
		}
		c.Sum = numberOf(sum)
		text = func(i int) string {
			if f := x.Value(i); f == f {
				return string(numberOf(f))
			}
			return ""
		}
	case *array.Int64:
		sum := 0.0
		for _, n := range x.Int64Values() {
			sum += float64(n)
		}
		c.Sum = numberOf(sum)
	case *array.Timestamp:
		unit := int64(1000)
		switch x.DataType().(*arrow.TimestampType).Unit {
		case arrow.Microsecond:
			unit = 1
		case arrow.Nanosecond:
			unit = -1000
		}
		text = func(i int) string {
			v := int64(x.Value(i))
			if unit < 0 {
				return strconv.FormatInt(v/1000, 10)
			}
			return strconv.FormatInt(v*unit, 10)
		}
	}
	for _, i := range rows {
		if a.IsNull(i) {
			c.Sample = append(c.Sample, "")
		} else {
			c.Sample = append(c.Sample, text(i))
		}
	}
}

// same says in what two answers differ, nil where they do not. Numbers may differ by one part in 10¹².
func (a *answer) same(b *answer) error {
	if len(a.Numbers) != len(b.Numbers) || a.Rows != b.Rows || len(a.Columns) != len(b.Columns) {
		return fmt.Errorf("%d rows, %d columns, %d numbers; the other side has %d, %d, %d", a.Rows, len(a.Columns), len(a.Numbers), b.Rows, len(b.Columns), len(b.Numbers))
	}
	for i, x := range a.Numbers {
		if !near(string(x), string(b.Numbers[i]), 1e-12) {
			return fmt.Errorf("number %d is %s; the other side has %s", i, x, b.Numbers[i])
		}
	}
	for i, c := range a.Columns {
		d := b.Columns[i]
		if c.Name != d.Name || c.Missing != d.Missing || len(c.Sample) != len(d.Sample) {
			return fmt.Errorf("column %s with %d missing, %d sampled; the other side has %s, %d, %d", c.Name, c.Missing, len(c.Sample), d.Name, d.Missing, len(d.Sample))
		}
		// The sums are those of this comparison, plain ones: they find a column that differs between the sampled rows.
		if !near(string(c.Sum), string(d.Sum), 1e-9) {
			return fmt.Errorf("column %s adds up to %s; the other side has %s", c.Name, c.Sum, d.Sum)
		}
		for k := range c.Sample {
			if c.Sample[k] != d.Sample[k] && !near(c.Sample[k], d.Sample[k], 1e-12) {
				return fmt.Errorf("column %s, sampled row %d is %s; the other side has %s", c.Name, k, c.Sample[k], d.Sample[k])
			}
		}
	}
	return nil
}

func near(a, b string, rel float64) bool {
	if a == b {
		return true
	}
	x, err1 := strconv.ParseFloat(a, 64)
	y, err2 := strconv.ParseFloat(b, 64)
	return err1 == nil && err2 == nil && math.Abs(x-y) <= rel*math.Max(math.Abs(x), math.Abs(y))
}
