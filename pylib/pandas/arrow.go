// This file defines the doors to the host: frames from Arrow tables, Arrow tables and plain Python values from frames.

package pandas

import (
	"github.com/apache/arrow-go/v18/arrow"
	arrowarray "github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

func joinChunks(t *object.Thread, typ arrow.DataType, parts []*column.Column) (*column.Column, error) {
	if len(parts) > 0 {
		return column.Concat(t, parts)
	}
	return column.FromArrow(t, emptyArray(typ))
}

func emptyArray(typ arrow.DataType) arrow.Array {
	if d, ok := typ.(*arrow.DictionaryType); ok {
		typ = d.ValueType
	}
	b := arrowarray.NewBuilder(memory.DefaultAllocator, typ)
	defer b.Release()
	return b.NewArray()
}

// Settle computes what a run has put off of its result; of lists and tuples it looks at the first items.
func Settle(result object.Value) {
	const most = 64
	frame.ToSeries(result)
	if result.IsInt() {
		return
	}
	switch object.TypeOf(result) {
	case object.ListType:
		l := object.ToList(result)
		for i := range min(l.Len(), most) {
			frame.ToSeries(l.At(i))
		}
	case object.TupleType:
		for _, v := range object.ToTuple(result).Items[:min(len(object.ToTuple(result).Items), most)] {
			frame.ToSeries(v)
		}
	}
}

// ToArrow makes a table of a DataFrame or Series; ok is false for other values. Labels of rows that are not just numbers become the first
// columns. The caller releases the table.
func ToArrow(t *object.Thread, v object.Value) (table arrow.Table, ok bool, err error) {
	f := frame.ToFrame(v)
	if s := frame.ToSeries(v); s != nil {
		name := s.Name
		if name.IsNone() {
			name = object.NewStr("value")
		}
		if f, err = toFrame(t, s, name); err != nil {
			return nil, true, err
		}
	}
	if f == nil {
		return nil, false, nil
	}
	var fields []arrow.Field
	var cols []arrow.Column
	add := func(name string, c *column.Column) error {
		a, err := c.ToArrow(t)
		if err != nil {
			return err
		}
		defer a.Release()
		field := arrow.Field{Name: name, Type: a.DataType(), Nullable: true}
		chunked := arrow.NewChunked(a.DataType(), []arrow.Array{a})
		defer chunked.Release()
		fields = append(fields, field)
		cols = append(cols, *arrow.NewColumn(field, chunked))
		return nil
	}
	defer func() {
		for i := range cols {
			cols[i].Release()
		}
	}()
	if _, _, isRange := f.Index.IsRange(); !isRange {
		levels, err := f.Index.Levels(t)
		if err != nil {
			return nil, true, err
		}
		for l, c := range levels {
			name, err := levelName(t, f.Index, l, nil)
			if err != nil {
				return nil, true, err
			}
			if err := add(textOf(t, name), c); err != nil {
				return nil, true, err
			}
		}
	}
	for i, c := range f.Cols {
		l, err := f.Columns.Label(t, i)
		if err != nil {
			return nil, true, err
		}
		s, err := object.ToString(t, l)
		if err != nil {
			return nil, true, err
		}
		if err := add(s, c); err != nil {
			return nil, true, err
		}
	}
	return arrowarray.NewTable(arrow.NewSchema(fields, nil), cols, int64(f.Len())), true, nil
}

// ToPython turns a value of this package into plain Python: a DataFrame into a list of dicts, a Series into a dict, an Index or array into
// a list, times into those of the datetime module, NaT into None. ok is false for values of other packages.
func ToPython(t *object.Thread, v object.Value) (plain object.Value, ok bool, err error) {
	switch {
	case frame.ToFrame(v) != nil:
		plain, err = toDict(t, v, []object.Value{object.NewStr("records")})
	case frame.ToSeries(v) != nil:
		plain, err = seriesDict(t, frame.ToSeries(v))
	case frame.ToIndex(v) != nil:
		plain, err = object.CallMethod(t, v, "tolist")
	case toArray(v) != nil:
		plain, err = toArray(v).toList(t)
	case ndarray.ToArray(v) != nil:
		plain, err = ndarray.ToArray(v).ToList(t)
	case object.TypeOf(v) == ndarray.DatetimeType || object.TypeOf(v) == ndarray.TimedeltaType:
		plain, err = ndarray.Plain(t, v)
	case ndarray.ToDType(v) != nil:
		plain = object.NewStr(ndarray.ToDType(v).Name())
	case toDType(v) != nil:
		plain = object.NewStr(toDType(v).name)
	case column.ToTimestamp(v) != nil:
		ts := column.ToTimestamp(v)
		us, e := column.Rescale(local(ts), ts.Unit, column.Micro)
		if e != nil {
			return v, true, e
		}
		plain, err = column.MakeClock(t, us)
	case column.ToDelta(v) != nil:
		d := column.ToDelta(v)
		us, e := column.Rescale(d.V, d.Unit, column.Micro)
		if e != nil {
			return v, true, e
		}
		plain, err = column.MakeDelta(t, us)
	case !v.IsInt() && object.TypeOf(v) == column.NaTType:
		plain = object.None
	default:
		return v, false, nil
	}
	return plain, true, err
}
