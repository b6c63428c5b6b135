// This file defines how columns come from Arrow arrays and go back to them, without copying where the layouts agree.

package column

import (
	"fmt"
	"time"
	"unsafe"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// FromArrow makes a column of an array. The cells are shared with it where it has no nulls and the layout is the column's; so the array must
// stay unchanged, and its buffers must be on the Go heap, which keeps them for as long as a column needs them. Timestamps in UTC lose their zone.
func FromArrow(t *object.Thread, a arrow.Array) (*Column, error) {
	c, err := fromArrow(t, a)
	if err != nil {
		return nil, err
	}
	if c.host {
		c.owner = a
	}
	return c, nil
}

func fromArrow(t *object.Thread, a arrow.Array) (*Column, error) {
	n := a.Len()
	if n > 1<<31-1 {
		return nil, fmt.Errorf("column: an array of %d rows is too long", n)
	}
	switch x := a.(type) {
	case *array.Float64:
		if x.NullN() == 0 {
			return hosted(OfFloats(x.Float64Values())), nil
		}
		return floatsFrom(t, a, func(i int) float64 { return x.Value(i) })
	case *array.Float32:
		return floatsFrom(t, a, func(i int) float64 { return float64(x.Value(i)) })
	case *array.Int64:
		if x.NullN() == 0 {
			return hosted(OfInts(x.Int64Values())), nil
		}
		return floatsFrom(t, a, func(i int) float64 { return float64(x.Value(i)) })
	case *array.Int32:
		return intsFrom(t, a, func(i int) int64 { return int64(x.Value(i)) })
	case *array.Int16:
		return intsFrom(t, a, func(i int) int64 { return int64(x.Value(i)) })
	case *array.Int8:
		return intsFrom(t, a, func(i int) int64 { return int64(x.Value(i)) })
	case *array.Uint32:
		return intsFrom(t, a, func(i int) int64 { return int64(x.Value(i)) })
	case *array.Uint16:
		return intsFrom(t, a, func(i int) int64 { return int64(x.Value(i)) })
	case *array.Uint8:
		return intsFrom(t, a, func(i int) int64 { return int64(x.Value(i)) })
	case *array.Uint64:
		return intsFrom(t, a, func(i int) int64 { return int64(x.Value(i)) })
	case *array.Boolean:
		return boolsFrom(t, x)
	case *array.Timestamp:
		return timesFrom(t, a, Datetime, x.DataType().(*arrow.TimestampType).Unit, x.DataType().(*arrow.TimestampType).TimeZone, stamps(x.TimestampValues()))
	case *array.Duration:
		return timesFrom(t, a, Timedelta, x.DataType().(*arrow.DurationType).Unit, "", stamps(x.DurationValues()))
	case *array.Date32:
		out, err := kernel.Make[int64](t.Meter, n)
		if err != nil {
			return nil, err
		}
		for i := range out {
			out[i] = NaT
			if x.IsValid(i) {
				out[i] = int64(x.Value(i))
			}
		}
		return OfTimes(Date, out, Second, nil), nil
	case *array.String:
		return textFrom(t, a, x.ValueOffsets(), x.ValueBytes())
	case *array.Dictionary:
		return dictionaryFrom(t, x)
	}
	return nil, fmt.Errorf("column: arrow type %s is not supported; give integers, floats, booleans, strings, dates or timestamps", a.DataType())
}

func hosted(c *Column) *Column {
	c.host = true
	return c
}

// stamps reads named int64s as plain ones.
func stamps[T ~int64](v []T) []int64 {
	if len(v) == 0 {
		return nil
	}
	return unsafe.Slice((*int64)(unsafe.Pointer(&v[0])), len(v))
}

func floatsFrom(t *object.Thread, a arrow.Array, at func(i int) float64) (*Column, error) {
	out, err := kernel.Make[float64](t.Meter, a.Len())
	if err != nil {
		return nil, err
	}
	return OfFloats(out), kernel.Blocks(t.Meter, a.Len(), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if a.IsNull(i) {
				out[i] = NaN.AsFloat()
			} else {
				out[i] = at(i)
			}
		}
	})
}

func intsFrom(t *object.Thread, a arrow.Array, at func(i int) int64) (*Column, error) {
	if a.NullN() > 0 {
		return floatsFrom(t, a, func(i int) float64 { return float64(at(i)) })
	}
	out, err := kernel.Make[int64](t.Meter, a.Len())
	if err != nil {
		return nil, err
	}
	return OfInts(out), kernel.Blocks(t.Meter, a.Len(), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			out[i] = at(i)
		}
	})
}

func boolsFrom(t *object.Thread, a *array.Boolean) (*Column, error) {
	if a.NullN() > 0 {
		out, err := kernel.Make[object.Value](t.Meter, a.Len())
		if err != nil {
			return nil, err
		}
		return OfObjects(out), kernel.Blocks(t.Meter, a.Len(), func(lo, hi int) {
			for i := lo; i < hi; i++ {
				if out[i] = object.None; a.IsValid(i) {
					out[i] = object.Bool(a.Value(i))
				}
			}
		})
	}
	out, err := kernel.Make[bool](t.Meter, a.Len())
	if err != nil {
		return nil, err
	}
	return OfBools(out), kernel.Blocks(t.Meter, a.Len(), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			out[i] = a.Value(i)
		}
	})
}

var arrowUnits = map[arrow.TimeUnit]Unit{arrow.Second: Second, arrow.Millisecond: Milli, arrow.Microsecond: Micro, arrow.Nanosecond: Nano}
var unitsOfArrow = [...]arrow.TimeUnit{arrow.Second, arrow.Millisecond, arrow.Microsecond, arrow.Nanosecond}

func timesFrom(t *object.Thread, a arrow.Array, k Kind, unit arrow.TimeUnit, zone string, v []int64) (*Column, error) {
	var loc *time.Location
	if zone != "" && zone != "UTC" {
		l, err := time.LoadLocation(zone)
		if err != nil {
			return nil, fmt.Errorf("column: time zone %q is not known", zone)
		}
		loc = l
	}
	if a.NullN() == 0 {
		return hosted(OfTimes(k, v, arrowUnits[unit], loc)), nil
	}
	out, err := kernel.Make[int64](t.Meter, len(v))
	if err != nil {
		return nil, err
	}
	for i, x := range v {
		out[i] = x
		if a.IsNull(i) {
			out[i] = NaT
		}
	}
	return OfTimes(k, out, arrowUnits[unit], loc), nil
}

// textFrom encodes strings of low cardinality and shares the bytes of others.
func textFrom(t *object.Thread, a arrow.Array, offsets []int32, data []byte) (*Column, error) {
	n := a.Len()
	// ValueBytes starts at the first value, offsets count from the array's start.
	base := int32(0)
	if len(offsets) > 0 {
		base = offsets[0]
	}
	if x, ok, err := encodeText(t, a, offsets, data, base); ok || err != nil {
		return OfText(x), err
	}
	at := func(i int) string { return string(data[offsets[i]-base : offsets[i+1]-base]) }
	k, err := NewCoder(t, n)
	if err != nil {
		return nil, err
	}
	for i := range n {
		if a.IsNull(i) {
			err = k.AddMissing()
		} else {
			err = k.Add(at(i))
		}
		if err != nil {
			return nil, err
		}
		if len(k.words.list) > 4096 && len(k.words.list) > i/4 {
			return plainText(t, a, offsets, data, base)
		}
	}
	x, err := k.Text()
	return OfText(x), err
}

func plainText(t *object.Thread, a arrow.Array, offsets []int32, data []byte, base int32) (*Column, error) {
	x := Text{n: a.Len(), plain: true, data: bytesString(data), offsets: offsets}
	if base != 0 {
		moved, err := kernel.Make[int32](t.Meter, len(offsets))
		if err != nil {
			return nil, err
		}
		if err := kernel.Blocks(t.Meter, len(offsets), func(lo, hi int) {
			for i := lo; i < hi; i++ {
				moved[i] = offsets[i] - base
			}
		}); err != nil {
			return nil, err
		}
		x.offsets = moved
	}
	if a.NullN() > 0 {
		null, err := kernel.Make[bool](t.Meter, x.n)
		if err != nil {
			return nil, err
		}
		if err := kernel.Blocks(t.Meter, x.n, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				null[i] = a.IsNull(i)
			}
		}); err != nil {
			return nil, err
		}
		x.null = null
	}
	return hosted(OfText(x)), nil
}

func dictionaryFrom(t *object.Thread, a *array.Dictionary) (*Column, error) {
	words, ok := a.Dictionary().(*array.String)
	if !ok {
		return nil, fmt.Errorf("column: a dictionary of %s is not supported; give a dictionary of strings", a.Dictionary().DataType())
	}
	dict, err := kernel.Make[string](t.Meter, words.Len())
	if err != nil {
		return nil, err
	}
	distinct := true
	seen := make(map[string]bool, min(len(dict), 1<<16))
	for i := range dict {
		dict[i] = words.Value(i)
		distinct = distinct && !seen[dict[i]] && words.IsValid(i)
		seen[dict[i]] = true
	}
	x := Text{n: a.Len(), dict: dict}
	if distinct && a.NullN() == 0 && x.shareCodes(a.Indices()) {
		return hosted(OfText(x)), nil
	}
	k, err := NewCoder(t, a.Len())
	if err != nil {
		return nil, err
	}
	for i := range a.Len() {
		if j := 0; a.IsNull(i) || words.IsNull(a.GetValueIndex(i)) {
			err = k.AddMissing()
		} else {
			j = a.GetValueIndex(i)
			err = k.Add(dict[j])
		}
		if err != nil {
			return nil, err
		}
	}
	x, err = k.Text()
	return OfText(x), err
}

// shareCodes takes over the indices of a dictionary array where they have the width and range that Text needs.
func (x *Text) shareCodes(idx arrow.Array) bool {
	switch a := idx.(type) {
	case *array.Uint8:
		x.c8 = a.Uint8Values()
		return len(x.dict) < noCode8 && x.n > 0
	case *array.Uint16:
		x.c16 = a.Uint16Values()
		return len(x.dict) < noCode16 && x.n > 0
	case *array.Uint32:
		x.c32 = a.Uint32Values()
		return x.n > 0
	case *array.Int8:
		v := a.Int8Values()
		if x.n == 0 {
			return false
		}
		x.c8 = unsafe.Slice((*uint8)(unsafe.Pointer(&v[0])), len(v))
		return true
	case *array.Int16:
		v := a.Int16Values()
		if x.n == 0 {
			return false
		}
		x.c16 = unsafe.Slice((*uint16)(unsafe.Pointer(&v[0])), len(v))
		return true
	case *array.Int32:
		v := a.Int32Values()
		if x.n == 0 {
			return false
		}
		x.c32 = unsafe.Slice((*uint32)(unsafe.Pointer(&v[0])), len(v))
		return true
	}
	return false
}

// ToArrow makes an array of a column: floats, ints and times share their memory, strings become a dictionary array or strings. Objects
// become the strings that str() gives.
func (c *Column) ToArrow(t *object.Thread) (arrow.Array, error) {
	switch c.kind {
	case Int64:
		return fixedArray(t, arrow.PrimitiveTypes.Int64, c.n, c.Ints(), nil)
	case Float64:
		return fixedArray(t, arrow.PrimitiveTypes.Float64, c.n, c.Floats(), nil)
	case Datetime:
		typ := &arrow.TimestampType{Unit: unitsOfArrow[c.unit]}
		if c.zone != nil {
			typ.TimeZone = c.zone.String()
		}
		return fixedArray(t, typ, c.n, c.Ints(), c.isNaT)
	case Timedelta:
		return fixedArray(t, &arrow.DurationType{Unit: unitsOfArrow[c.unit]}, c.n, c.Ints(), c.isNaT)
	case Date:
		days, err := kernel.Make[int32](t.Meter, c.n)
		if err != nil {
			return nil, err
		}
		for i, d := range c.Ints() {
			days[i] = int32(d)
		}
		return fixedArray(t, arrow.FixedWidthTypes.Date32, c.n, days, c.isNaT)
	case Bool:
		if err := t.Charge(int64(c.n)/8 + 64); err != nil {
			return nil, err
		}
		b := array.NewBooleanBuilder(memory.DefaultAllocator)
		defer b.Release()
		b.AppendValues(c.bools, nil)
		return b.NewArray(), nil
	}
	return c.textArray(t)
}

func (c *Column) isNaT(i int) bool { return c.Ints()[i] == NaT }

func (c *Column) textArray(t *object.Thread) (arrow.Array, error) {
	b := array.NewStringBuilder(memory.DefaultAllocator)
	defer b.Release()
	for i := range c.n {
		if c.Missing(i) {
			b.AppendNull()
			continue
		}
		v, err := c.Cell(t, i)
		if err != nil {
			return nil, err
		}
		s, err := object.ToString(t, v)
		if err != nil {
			return nil, err
		}
		if err := t.Charge(int64(len(s)) + 8); err != nil {
			return nil, err
		}
		if b.DataLen()+len(s) > 1<<31-1 {
			return nil, fmt.Errorf("column: more than 2 GiB of text do not fit into one Arrow array")
		}
		b.Append(s)
		if i&0xfff == 0 {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
	}
	return b.NewArray(), nil
}

func fixedArray[T any](t *object.Thread, typ arrow.DataType, n int, v []T, null func(i int) bool) (arrow.Array, error) {
	var zero T
	var raw []byte
	if n > 0 {
		raw = unsafe.Slice((*byte)(unsafe.Pointer(&v[0])), n*int(unsafe.Sizeof(zero)))
	}
	var valid *memory.Buffer
	nulls := 0
	if null != nil {
		for i := range n {
			if null(i) {
				nulls++
			}
		}
		if nulls > 0 {
			bits, err := kernel.Make[byte](t.Meter, (n+7)/8)
			if err != nil {
				return nil, err
			}
			for i := range n {
				if !null(i) {
					bits[i/8] |= 1 << (i % 8)
				}
			}
			valid = memory.NewBufferBytes(bits)
		}
	}
	data := array.NewData(typ, n, []*memory.Buffer{valid, memory.NewBufferBytes(raw)}, nil, nulls, 0)
	defer data.Release()
	return array.MakeFromData(data), nil
}
