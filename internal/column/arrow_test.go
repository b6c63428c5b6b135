// This file tests the way from Arrow and back: values, nulls, sharing.

package column

import (
	"context"
	"strings"
	"testing"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

func newThread(memory int64) *object.Thread {
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: memory, Depth: 100, Output: -1})
	return object.NewThread(m, &object.Env{})
}

func fromJSON(t *testing.T, typ arrow.DataType, text string) arrow.Array {
	t.Helper()
	a, _, err := array.FromJSON(memory.DefaultAllocator, typ, strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func cellsOf(t *testing.T, th *object.Thread, c *Column) string {
	t.Helper()
	cells, err := c.Cells(th)
	if err != nil {
		t.Fatal(err)
	}
	parts := make([]string, len(cells))
	for i, v := range cells {
		if parts[i], err = object.Repr(th, v); err != nil {
			t.Fatal(err)
		}
	}
	return strings.Join(parts, " ")
}

func TestArrowValues(t *testing.T) {
	TimestampType.Slots.Repr = func(_ *object.Thread, v object.Value) (string, error) { return "stamp", nil }
	NaTType.Slots.Repr = func(_ *object.Thread, v object.Value) (string, error) { return "NaT", nil }
	dict := func(index arrow.DataType) arrow.DataType {
		return &arrow.DictionaryType{IndexType: index, ValueType: arrow.BinaryTypes.String}
	}
	for _, c := range []struct {
		typ               arrow.DataType
		in, dtype, values string
	}{
		{arrow.PrimitiveTypes.Int64, "[1, 2, -3]", "int64", "1 2 -3"},
		{arrow.PrimitiveTypes.Int64, "[1, null]", "float64", "1.0 nan"},
		{arrow.PrimitiveTypes.Int8, "[1, -2]", "int64", "1 -2"},
		{arrow.PrimitiveTypes.Uint32, "[1, null]", "float64", "1.0 nan"},
		{arrow.PrimitiveTypes.Float64, "[1.5, null, 2]", "float64", "1.5 nan 2.0"},
		{arrow.PrimitiveTypes.Float32, "[1.5]", "float64", "1.5"},
		{arrow.FixedWidthTypes.Boolean, "[true, false]", "bool", "True False"},
		{arrow.FixedWidthTypes.Boolean, "[true, null]", "object", "True None"},
		{arrow.BinaryTypes.String, `["a", "", null, "a"]`, "str", "'a' '' nan 'a'"},
		{dict(arrow.PrimitiveTypes.Uint8), `["x", "y", "x"]`, "str", "'x' 'y' 'x'"},
		{dict(arrow.PrimitiveTypes.Int8), `["x", "y", null]`, "str", "'x' 'y' nan"},
		{dict(arrow.PrimitiveTypes.Int32), `["x", "y", "x"]`, "str", "'x' 'y' 'x'"},
		{&arrow.TimestampType{Unit: arrow.Nanosecond}, `["2024-01-01 10:00:00", null]`, "datetime64[ns]", "stamp NaT"},
		{&arrow.TimestampType{Unit: arrow.Microsecond, TimeZone: "UTC"}, `["2024-01-01 10:00:00Z"]`, "datetime64[us]", "stamp"},
		{arrow.PrimitiveTypes.Int64, "[]", "int64", ""},
		{dict(arrow.PrimitiveTypes.Uint8), "[]", "str", ""},
	} {
		th := newThread(-1)
		col, err := FromArrow(th, fromJSON(t, c.typ, c.in))
		if err != nil {
			t.Errorf("%s: %v", c.typ, err)
			continue
		}
		if got := cellsOf(t, th, col); got != c.values || col.DType() != c.dtype {
			t.Errorf("%s %s: %s as %s, want %s as %s", c.typ, c.in, got, col.DType(), c.values, c.dtype)
		}
		back, err := col.ToArrow(th)
		if err != nil {
			t.Errorf("%s: %v", c.typ, err)
			continue
		}
		again, err := FromArrow(th, back)
		if err != nil || col.Kind() != Object && cellsOf(t, th, again) != c.values {
			t.Errorf("%s does not come back: %v", c.typ, err)
		}
		sliced, err := FromArrow(th, array.NewSlice(fromJSON(t, c.typ, c.in), int64(col.Len()/2), int64(col.Len())))
		if err != nil || col.DType() == again.DType() && !strings.HasSuffix(strings.ReplaceAll(c.values, ".0", ""), strings.ReplaceAll(cellsOf(t, th, sliced), ".0", "")) {
			t.Errorf("half of %s: %v", c.typ, err)
		}
	}
}

func TestArrowIsShared(t *testing.T) {
	th := newThread(4096) // far less than the cells need
	b := array.NewFloat64Builder(memory.DefaultAllocator)
	for i := range 10000 {
		b.Append(float64(i))
	}
	a := b.NewFloat64Array()
	c, err := FromArrow(th, a)
	if err != nil || &c.Floats()[0] != &a.Float64Values()[0] {
		t.Fatal("floats are not shared", err)
	}
	back, err := c.ToArrow(th)
	if err != nil || &back.(*array.Float64).Float64Values()[0] != &a.Float64Values()[0] {
		t.Error("floats are not shared on the way back", err)
	}
	if c.Bytes() > 1000 {
		t.Error("the run pays for the host's memory")
	}
}

func TestHighCardinalityStaysPlain(t *testing.T) {
	th := newThread(-1)
	b := array.NewStringBuilder(memory.DefaultAllocator)
	for i := range 20000 {
		b.Append(strings.Repeat("x", i%7) + string(rune('a'+i%26)) + strings.Repeat("y", i/40))
	}
	a := b.NewStringArray()
	c, err := FromArrow(th, a)
	if err != nil || c.Text().Coded() {
		t.Fatal("not plain", err)
	}
	rows := []int32{0, 19999, -1, 77}
	part, err := c.Take(th, rows)
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range rows {
		s, ok := part.Text().At(i)
		if ok != (r >= 0) || r >= 0 && s != a.Value(int(r)) {
			t.Errorf("row %d: %q %v", i, s, ok)
		}
	}
}
