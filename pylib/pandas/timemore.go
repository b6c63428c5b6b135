// This file defines what Timestamp and Timedelta have from Python's datetime, the fields of lengths of time, and the calendar of indexes.

package pandas

import (
	"fmt"
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// deltaFields are the parts of a length of time as .components has them, of the nanoseconds of a day.
var deltaFields = []struct {
	name     string
	per, mod int64
}{
	{"days", 0, 0}, {"hours", 3600e9, 24}, {"minutes", 60e9, 60}, {"seconds", 1e9, 60}, {"milliseconds", 1e6, 1000}, {"microseconds", 1e3, 1000}, {"nanoseconds", 1, 1000},
}

// deltaParts are the fields of a length of time.
func deltaParts(v int64, u column.Unit) (parts [7]int64) {
	day, rest := kernel.SplitDay(v, u.PerSecond()*86400)
	rest *= 1e9 / u.PerSecond()
	parts[0] = day
	for i, f := range deltaFields[1:] {
		parts[i+1] = rest / f.per % f.mod
	}
	return parts
}

// clockOf is a Timestamp as Python's datetime.
func clockOf(t *object.Thread, x *column.Timestamp) (object.Value, error) {
	us, err := column.Rescale(local(x), x.Unit, column.Micro)
	if err != nil {
		return object.Value{}, err
	}
	return column.MakeClock(t, us)
}

func initTimeMore() {
	ts, td := column.TimestampType, column.DeltaType
	for _, name := range strings.Fields("isocalendar timetz ctime toordinal utcoffset dst tzname timetuple utctimetuple") {
		def(ts, name, "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
			c, err := clockOf(t, column.ToTimestamp(v))
			if err != nil {
				return object.Value{}, err
			}
			return object.CallMethod(t, c, name)
		})
	}
	attr(ts, "fold", func(*object.Thread, object.Value) (object.Value, error) { return object.Int(0), nil })
	attr(ts, "weekofyear", func(t *object.Thread, v object.Value) (object.Value, error) {
		x := column.ToTimestamp(v)
		return object.Int(kernel.PartOf(local(x), x.Unit.PerSecond(), kernel.IsoWeek)), nil
	})
	for name, f := range timeFlags {
		attr(ts, name, func(_ *object.Thread, v object.Value) (object.Value, error) {
			x := column.ToTimestamp(v)
			day, _ := kernel.SplitDay(local(x), x.Unit.PerSecond()*86400)
			return object.Bool(f(kernel.DateOf(day))), nil
		})
	}
	def(ts, "to_julian_date", "", func(_ *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		x := column.ToTimestamp(v)
		return object.Float(julian(local(x), x.Unit)), nil
	})
	for name, sig := range map[string]string{"combine": "date, time", "fromtimestamp": "timestamp, tz=None!", "utcfromtimestamp": "ts", "fromordinal": "ordinal, tz=None!", "fromisoformat": "date_string", "fromisocalendar": "year, week, day"} {
		n := strings.Count(sig, ",") + 1 - strings.Count(sig, "!")
		from := name
		if name == "utcfromtimestamp" {
			from = "fromtimestamp"
		}
		ts.Attrs[name] = object.NewStaticMethod(function(name, sig, func(t *object.Thread, a []object.Value) (object.Value, error) {
			epoch, err := column.MakeClock(t, 0)
			if err != nil {
				return object.Value{}, err
			}
			c, err := object.CallMethod(t, epoch, from, a[:n]...)
			if err != nil {
				return object.Value{}, err
			}
			return object.Call(t, ts.Value(), c)
		}))
	}
	ts.Attrs["strptime"] = object.NewStaticMethod(function("strptime", "date_string, format", func(*object.Thread, []object.Value) (object.Value, error) {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "Timestamp.strptime() is not implemented. Use to_datetime() to parse date strings.")
	}))
	initDeltaMore(td)
	const most = 1<<63 - 1
	for name, v := range map[string]int64{"min": -most, "max": most} {
		ts.Attrs[name] = object.Obj(&(&column.Timestamp{Header: object.HeaderOf(ts), V: v, Unit: column.Nano}).Header)
		td.Attrs[name] = object.Obj(&(&column.Delta{Header: object.HeaderOf(td), V: v, Unit: column.Nano}).Header)
	}
	initCalendar()
}

// julian is the number of days since noon of 1 January 4713 BC.
func julian(v int64, u column.Unit) float64 {
	per := u.PerSecond() * 86400
	day, rest := kernel.SplitDay(v, per)
	return float64(day) + 2440587.5 + float64(rest)/float64(per)
}

// deltaShape is that of Timedelta.components.
var deltaShape = func() *rowShape {
	shape := &rowShape{name: "Components", at: map[string]int{}}
	for i, f := range deltaFields {
		shape.fields, shape.at[f.name] = append(shape.fields, f.name), i
	}
	return shape
}()

func deltaComponents(t *object.Thread, v object.Value) (object.Value, error) {
	x := column.ToDelta(v)
	parts := deltaParts(x.V, x.Unit)
	if err := t.Charge(int64(len(parts))*16 + 64); err != nil {
		return object.Value{}, err
	}
	r := &rowTuple{shape: deltaShape}
	r.Header, r.Items = object.HeaderOf(rowTupleType), make([]object.Value, len(parts))
	for i, p := range parts {
		r.Items[i] = object.Int(p)
	}
	return object.Obj(&r.Header), nil
}

func initDeltaMore(td *object.Type) {
	for name, how := range map[string]kernel.Rounding{"floor": kernel.RoundDown, "ceil": kernel.RoundUp, "round": kernel.RoundHalf} {
		def(td, name, "freq", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			s, _ := text(a[0])
			c, err := floorColumn(t, oneColumn(v), s, how)
			if err != nil {
				return object.Value{}, err
			}
			return c.Cell(t, 0)
		})
	}
	attr(td, "components", deltaComponents)
	attr(td, "value", func(_ *object.Thread, v object.Value) (object.Value, error) {
		x := column.ToDelta(v)
		n, err := column.Rescale(x.V, x.Unit, column.Nano)
		return object.Int(n), err
	})
	attr(td, "unit", func(_ *object.Thread, v object.Value) (object.Value, error) {
		return object.NewStr(column.ToDelta(v).Unit.String()), nil
	})
	def(td, "to_pytimedelta", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		x := column.ToDelta(v)
		us, err := column.Rescale(x.V, x.Unit, column.Micro)
		if err != nil {
			return object.Value{}, err
		}
		return column.MakeDelta(t, us)
	})
	def(td, "isoformat", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		x := column.ToDelta(v)
		p := deltaParts(x.V, x.Unit)
		s := fmt.Sprintf("P%dDT%dH%dM%d", p[0], p[1], p[2], p[3])
		if rest := p[4]*1e6 + p[5]*1e3 + p[6]; rest != 0 {
			s += strings.TrimRight(fmt.Sprintf(".%09d", rest), "0")
			if p[6] == 0 && len(s)-strings.IndexByte(s, '.') < 7 {
				s += strings.Repeat("0", 7-(len(s)-strings.IndexByte(s, '.')))
			}
		}
		return object.StrOf(t, s+"S")
	})
}

// deltaNumbers are the attributes of lengths of time, which split them as Python's timedelta does.
var deltaNumbers = map[string]func(p [7]int64) int64{
	"days":         func(p [7]int64) int64 { return p[0] },
	"seconds":      func(p [7]int64) int64 { return p[1]*3600 + p[2]*60 + p[3] },
	"microseconds": func(p [7]int64) int64 { return p[4]*1000 + p[5] },
	"nanoseconds":  func(p [7]int64) int64 { return p[6] },
}

// deltaNumber is such an attribute of every cell, as ints, or floats where one is missing.
func deltaNumber(t *object.Thread, c *column.Column, name string) (*column.Column, error) {
	get := deltaNumbers[name]
	out, err := deltaColumn(t, c, func(v int64) int64 { return get(deltaParts(v, c.Unit())) })
	if err != nil || name == "days" || out.Kind() != column.Int64 {
		return out, err
	}
	return column.OfInt32s(out.Ints()), nil
}

func deltaColumn(t *object.Thread, c *column.Column, get func(v int64) int64) (*column.Column, error) {
	out, err := kernel.Make[int64](t.Meter, c.Len())
	if err != nil {
		return nil, err
	}
	gaps := false
	if err := kernel.Blocks(t.Meter, c.Len(), func(lo, hi int) {
		o := out[lo:hi]
		for i, v := range c.Ints()[lo:hi] {
			if v == column.NaT {
				gaps = true
			} else {
				o[i] = get(v)
			}
		}
	}); err != nil || !gaps {
		return column.OfInts(out), err
	}
	v, err := kernel.ToFloats(t.Meter, out)
	if err != nil {
		return nil, err
	}
	for i := range v {
		if c.Missing(i) {
			v[i] = column.NaN.AsFloat()
		}
	}
	return column.OfFloats(v), nil
}

// deltaTable is .components of a column.
func deltaTable(t *object.Thread, c *column.Column, x *frame.Index) (object.Value, error) {
	cols := make([]*column.Column, len(deltaFields))
	names := make([]object.Value, len(deltaFields))
	for k, f := range deltaFields {
		names[k] = object.NewStr(f.name)
		var err error
		if cols[k], err = deltaColumn(t, c, func(v int64) int64 { return deltaParts(v, c.Unit())[k] }); err != nil {
			return object.Value{}, err
		}
	}
	heads, err := frame.IndexOf(t, names, object.None)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewFrame(x, heads, cols).Value(), nil
}

// pythonTimes are the cells as Python's datetime or timedelta.
func pythonTimes(t *object.Thread, c *column.Column) (*column.Column, error) {
	out, err := kernel.Make[object.Value](t.Meter, c.Len())
	if err != nil {
		return nil, err
	}
	for i, x := range c.Ints() {
		if out[i] = column.NaTValue; x == column.NaT {
			continue
		}
		us, err := column.Rescale(x, c.Unit(), column.Micro)
		if err == nil && c.Kind() == column.Datetime {
			out[i], err = column.MakeClock(t, us)
		} else if err == nil {
			out[i], err = column.MakeDelta(t, us)
		}
		if err == nil {
			err = t.Poll(1)
		}
		if err != nil {
			return nil, err
		}
	}
	return column.OfObjects(out), nil
}

// isoCalendar is a frame of the ISO year, week and day of times.
func isoCalendar(t *object.Thread, c *column.Column, x *frame.Index) (object.Value, error) {
	cols := make([]*column.Column, 3)
	for i, p := range []kernel.Part{kernel.IsoYear, kernel.IsoWeek, kernel.IsoDay} {
		var err error
		if cols[i], err = datePart(t, c, p); err != nil {
			return object.Value{}, err
		}
	}
	heads, err := frame.IndexOf(t, []object.Value{object.NewStr("year"), object.NewStr("week"), object.NewStr("day")}, object.None)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewFrame(x, heads, cols).Value(), nil
}

// initCalendar adds what .dt and the indexes of times have in common.
func initCalendar() {
	none := func(*object.Thread, object.Value) (object.Value, error) { return object.None, nil }
	def(dtType, "isocalendar", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		s, _ := accessed(v)
		return isoCalendar(t, s.Col, s.Index)
	})
	attr(dtType, "components", func(t *object.Thread, v object.Value) (object.Value, error) {
		s, _ := accessed(v)
		if s.Col.Kind() != column.Timedelta {
			return object.Value{}, object.AttributeErrorf("'DatetimeProperties' object has no attribute 'components'")
		}
		return deltaTable(t, s.Col, s.Index)
	})
	for name, kind := range map[string]column.Kind{"to_pydatetime": column.Datetime, "to_pytimedelta": column.Timedelta} {
		def(dtType, name, "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
			s, _ := accessed(v)
			if s.Col.Kind() != kind {
				return object.Value{}, object.AttributeErrorf("'DatetimeProperties' object has no attribute '%s'", name)
			}
			c, err := pythonTimes(t, s.Col)
			if err != nil {
				return object.Value{}, err
			}
			if kind == column.Timedelta {
				return arrayOf(c), nil
			}
			return accessorResult(v, c), nil
		})
		typ := frame.DatetimeIndexType
		if kind == column.Timedelta {
			typ = frame.TimedeltaIndexType
		}
		def(typ, name, "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
			c, err := pythonTimes(t, frame.ToIndex(v).Column())
			return arrayResult(c, err)
		})
	}
	unit := func(v object.Value) *column.Column {
		if x := frame.ToIndex(v); x != nil {
			return x.Column()
		}
		s, _ := accessed(v)
		return s.Col
	}
	for _, typ := range []*object.Type{dtType, frame.DatetimeIndexType} {
		attr(typ, "tz", none)
		attr(typ, "unit", func(_ *object.Thread, v object.Value) (object.Value, error) {
			return object.NewStr(unit(v).Unit().String()), nil
		})
		get, _ := typ.Lookup("time")
		typ.Attrs["timetz"] = get
	}
	week, _ := dtType.Lookup("week")
	dtType.Attrs["weekofyear"] = week
	x := frame.DatetimeIndexType
	attr(x, "tzinfo", none)
	attr(x, "freqstr", func(_ *object.Thread, v object.Value) (object.Value, error) {
		if s := frame.ToIndex(v).Freq; s != "" {
			return object.NewStr(s), nil
		}
		return object.None, nil
	})
	def(x, "isocalendar", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		return isoCalendar(t, frame.ToIndex(v).Column(), frame.ToIndex(v))
	})
	def(x, "to_julian_date", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		c := frame.ToIndex(v).Column()
		out, err := kernel.Make[float64](t.Meter, c.Len())
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewIndex(column.OfFloats(out), object.None).Value(), kernel.Blocks(t.Meter, c.Len(), func(lo, hi int) {
			o := out[lo:hi]
			for i, x := range c.Ints()[lo:hi] {
				if o[i] = column.NaN.AsFloat(); x != column.NaT {
					o[i] = julian(x, c.Unit())
				}
			}
		})
	})
	attr(x, "is_normalized", func(t *object.Thread, v object.Value) (object.Value, error) {
		c := frame.ToIndex(v).Column()
		for i, x := range c.Ints() {
			if i&0xffff == 0xffff {
				if err := t.Poll(0x10000); err != nil {
					return object.Value{}, err
				}
			}
			if _, rest := kernel.SplitDay(x, c.Unit().PerSecond()*86400); x != column.NaT && rest != 0 {
				return object.False, nil
			}
		}
		return object.True, nil
	})
	td := frame.TimedeltaIndexType
	attr(td, "components", func(t *object.Thread, v object.Value) (object.Value, error) {
		c := frame.ToIndex(v).Column()
		return deltaTable(t, c, frame.RangeIndex(0, 1, c.Len()))
	})
	for name := range deltaNumbers {
		attr(td, name, func(t *object.Thread, v object.Value) (object.Value, error) {
			c, err := deltaNumber(t, frame.ToIndex(v).Column(), name)
			if err != nil {
				return object.Value{}, err
			}
			return frame.NewIndex(c, frame.ToIndex(v).Name()).Value(), nil
		})
	}
	def(td, "total_seconds", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		c := frame.ToIndex(v).Column()
		f, err := c.AsFloats(t)
		if err != nil {
			return object.Value{}, err
		}
		out, err := kernel.Floats(t.Meter, kernel.Div, f, []float64{float64(c.Unit().PerSecond())}, len(f))
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewIndex(column.OfFloats(out), frame.ToIndex(v).Name()).Value(), nil
	})
	for name, how := range map[string]kernel.Rounding{"floor": kernel.RoundDown, "ceil": kernel.RoundUp, "round": kernel.RoundHalf} {
		def(td, name, "freq", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			s, _ := text(a[0])
			c, err := floorColumn(t, frame.ToIndex(v).Column(), s, how)
			if err != nil {
				return object.Value{}, err
			}
			return frame.NewIndex(c, frame.ToIndex(v).Name()).Value(), nil
		})
	}
	for _, typ := range []*object.Type{x, td} {
		for _, name := range []string{"std", "median"} {
			if name == "median" && typ == x {
				continue
			}
			def(typ, name, "skipna=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
				p := frame.ToIndex(v)
				return object.CallMethod(t, frame.NewSeries(frame.RangeIndex(0, 1, p.Len()), object.None, p.Column()).Value(), name)
			})
		}
	}
}
