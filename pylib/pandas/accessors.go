// This file defines the .dt accessor and what it shares with .str.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

var (
	dtType  = object.NewType("DatetimeProperties", object.LayoutOther)
	strType = object.NewType("StringMethods", object.LayoutOther)
)

// accessed is the series behind an accessor; an index is wrapped as one.
func accessed(v object.Value) (s *frame.Series, index bool) {
	o := ownerOf(v)
	if s := frame.ToSeries(o); s != nil {
		return s, false
	}
	x := frame.ToIndex(o)
	return frame.NewSeries(x, x.Name(), x.Column()), true
}

// accessorResult gives a column in the form of the accessor's owner.
func accessorResult(v object.Value, c *column.Column) object.Value {
	s, index := accessed(v)
	if index {
		if c.Kind() == column.Bool {
			return arrayOf(c)
		}
		return frame.NewIndex(c, s.Name).Value()
	}
	return frame.NewSeries(s.Index, s.Name, c).Value()
}

func accessor(t *object.Thread, typ *object.Type, owner object.Value) (object.Value, error) {
	if err := t.Charge(32); err != nil {
		return object.Value{}, err
	}
	l := &locator{object.HeaderOf(typ), owner}
	return object.Obj(&l.Header), nil
}

// denseOwner is a series or index, categorical ones with plain cells.
func denseOwner(t *object.Thread, v object.Value) (object.Value, error) {
	if s := frame.ToSeries(v); s != nil && s.Col.Kind() == column.Category {
		c, err := s.Col.Dense(t)
		return frame.NewSeries(s.Index, s.Name, c).Value(), err
	}
	if x := frame.ToIndex(v); x != nil && x.Column() != nil && x.Column().Kind() == column.Category {
		c, err := x.Column().Dense(t)
		return frame.NewIndex(c, x.Name()).Value(), err
	}
	return v, nil
}

func initAccessors() {
	for _, typ := range []*object.Type{dtType, strType} {
		typ.Module = "pandas"
		typ.Slots.Visit = func(v object.Value, visit func(object.Value)) int64 {
			visit(ownerOf(v))
			return 32
		}
	}
	attr(frame.SeriesType, "dt", func(t *object.Thread, v object.Value) (object.Value, error) {
		v, err := denseOwner(t, v)
		if err != nil {
			return v, err
		}
		if k := frame.ToSeries(v).Col.Kind(); k != column.Datetime && k != column.Timedelta {
			return object.Value{}, object.AttributeErrorf("Can only use .dt accessor with datetimelike values")
		}
		return accessor(t, dtType, v)
	})
	strOf := func(t *object.Thread, v object.Value) (object.Value, error) {
		v, err := denseOwner(t, v)
		if err != nil {
			return v, err
		}
		c := (*column.Column)(nil)
		if s := frame.ToSeries(v); s != nil {
			c = s.Col
		} else {
			c = frame.ToIndex(v).Column()
		}
		if c == nil {
			return object.Value{}, object.AttributeErrorf("Can only use .str accessor with string values, not integer")
		}
		if c.Kind() != column.String && c.Kind() != column.Object {
			_, err := textColumn(t, c)
			return object.Value{}, err
		}
		return accessor(t, strType, v)
	}
	attr(frame.SeriesType, "str", strOf)
	attr(frame.IndexType, "str", strOf)
	initDT()
	initStr()
	object.InitType(dtType)
	object.InitType(strType)
}

// datePart is a part of every time, as ints, or floats where one is missing.
func datePart(t *object.Thread, c *column.Column, p kernel.Part) (*column.Column, error) {
	v, err := localTimes(t, c)
	if err != nil {
		return nil, err
	}
	out, gaps, err := kernel.Parts(t.Meter, v, c.Unit().PerSecond(), p, 0)
	if err != nil || !gaps {
		return column.OfInt32s(out), err
	}
	f, err := kernel.ToFloats(t.Meter, out)
	if err != nil {
		return nil, err
	}
	for i := range f {
		if c.Missing(i) {
			f[i] = column.NaN.AsFloat()
		}
	}
	return column.OfFloats(f), nil
}

// localTimes are the times as their zone's clock shows them.
func localTimes(t *object.Thread, c *column.Column) ([]int64, error) {
	if c.Zone() == nil {
		return c.Ints(), nil
	}
	out, err := kernel.Make[int64](t.Meter, c.Len())
	if err != nil {
		return nil, err
	}
	return out, kernel.Blocks(t.Meter, c.Len(), func(lo, hi int) {
		o := out[lo:hi]
		for i, x := range c.Ints()[lo:hi] {
			if o[i] = x; x != column.NaT {
				o[i] = frame.Local(x, c.Unit(), c.Zone())
			}
		}
	})
}

// dateColumn is .dt.date.
func dateColumn(t *object.Thread, c *column.Column) (*column.Column, error) {
	v, err := localTimes(t, c)
	if err != nil {
		return nil, err
	}
	out, err := kernel.Make[int64](t.Meter, len(v))
	if err != nil {
		return nil, err
	}
	per := c.Unit().PerSecond() * 86400
	return column.OfTimes(column.Date, out, column.Second, nil), kernel.Blocks(t.Meter, len(v), func(lo, hi int) {
		o := out[lo:hi]
		for i, x := range v[lo:hi] {
			if o[i] = column.NaT; x != column.NaT {
				o[i], _ = kernel.SplitDay(x, per)
			}
		}
	})
}

// strftimeColumn formats every time.
func strftimeColumn(t *object.Thread, c *column.Column, format string) (*column.Column, error) {
	k, err := column.NewCoder(t, c.Len())
	if err != nil {
		return nil, err
	}
	for i, x := range c.Ints() {
		if c.Missing(i) {
			err = k.AddMissing()
		} else {
			err = k.Add(frame.Strftime(x, c.Unit(), c.Zone(), format))
		}
		if err == nil {
			err = t.Poll(1 + len(format)/16)
		}
		if err != nil {
			return nil, err
		}
	}
	x, err := k.Text()
	return column.OfText(x), err
}

// timeFlags are yes-or-no questions to a date.
var timeFlags = map[string]func(y, m, d int) bool{
	"is_month_start":   func(_, _, d int) bool { return d == 1 },
	"is_month_end":     func(y, m, d int) bool { return d == kernel.DaysIn(y, m) },
	"is_quarter_start": func(_, m, d int) bool { return d == 1 && m%3 == 1 },
	"is_quarter_end":   func(y, m, d int) bool { return m%3 == 0 && d == kernel.DaysIn(y, m) },
	"is_year_start":    func(_, m, d int) bool { return m == 1 && d == 1 },
	"is_year_end":      func(_, m, d int) bool { return m == 12 && d == 31 },
	"is_leap_year":     func(y, _, _ int) bool { return kernel.IsLeap(y) },
}

// timeMethods are shared by .dt and DatetimeIndex: col gets the column, wrap gives a column in the owner's form.
func timeMethods(typ *object.Type, col func(v object.Value) *column.Column, wrap func(v object.Value, c *column.Column) object.Value) {
	get := func(name string, f func(t *object.Thread, c *column.Column) (*column.Column, error)) {
		attr(typ, name, func(t *object.Thread, v object.Value) (object.Value, error) {
			c := col(v)
			if c == nil || c.Kind() != column.Datetime {
				return object.Value{}, object.AttributeErrorf("'%s' object has no attribute '%s'", object.TypeOf(v).Name, name)
			}
			r, err := f(t, c)
			if err != nil {
				return object.Value{}, err
			}
			return wrap(v, r), nil
		})
	}
	for name, p := range timeParts {
		get(name, func(t *object.Thread, c *column.Column) (*column.Column, error) { return datePart(t, c, p) })
	}
	get("date", dateColumn)
	get("time", func(t *object.Thread, c *column.Column) (*column.Column, error) {
		out, err := kernel.Make[object.Value](t.Meter, c.Len())
		if err != nil {
			return nil, err
		}
		for i, x := range c.Ints() {
			if out[i] = column.NaTValue; x == column.NaT {
				continue
			}
			_, rest := kernel.SplitDay(x, c.Unit().PerSecond()*86400)
			us, err := column.Rescale(rest, c.Unit(), column.Micro)
			if err != nil {
				return nil, err
			}
			if out[i], err = column.MakeTime(t, us); err != nil {
				return nil, err
			}
			if err := t.Poll(1); err != nil {
				return nil, err
			}
		}
		return column.OfObjects(out), nil
	})
	for name, f := range timeFlags {
		get(name, func(t *object.Thread, c *column.Column) (*column.Column, error) {
			out, err := kernel.Make[bool](t.Meter, c.Len())
			if err != nil {
				return nil, err
			}
			v, err := localTimes(t, c)
			if err != nil {
				return nil, err
			}
			return column.OfBools(out), kernel.Blocks(t.Meter, len(v), func(lo, hi int) {
				o := out[lo:hi]
				for i, x := range v[lo:hi] {
					if x != column.NaT {
						day, _ := kernel.SplitDay(x, c.Unit().PerSecond()*86400)
						o[i] = f(kernel.DateOf(day))
					}
				}
			})
		})
	}
	method := func(name, sig string, f func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error)) {
		def(typ, name, sig, func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			c := col(v)
			if c != nil && c.Kind() == column.Timedelta && name != "floor" && name != "ceil" && name != "round" {
				return object.Value{}, object.AttributeErrorf("'TimedeltaProperties' object has no attribute '%s'", name)
			}
			r, err := f(t, c, a)
			if err != nil {
				return object.Value{}, err
			}
			return wrap(v, r), nil
		})
	}
	method("strftime", "date_format", func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error) {
		s, _ := text(a[0])
		return strftimeColumn(t, c, s)
	})
	method("day_name", "locale=None!", func(t *object.Thread, c *column.Column, _ []object.Value) (*column.Column, error) {
		return strftimeColumn(t, c, "%A")
	})
	method("month_name", "locale=None!", func(t *object.Thread, c *column.Column, _ []object.Value) (*column.Column, error) {
		return strftimeColumn(t, c, "%B")
	})
	method("normalize", "", func(t *object.Thread, c *column.Column, _ []object.Value) (*column.Column, error) {
		return floorColumn(t, c, "D", kernel.RoundDown)
	})
	for name, how := range map[string]kernel.Rounding{"floor": kernel.RoundDown, "ceil": kernel.RoundUp, "round": kernel.RoundHalf} {
		method(name, "freq, ambiguous='raise', nonexistent='raise'", func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error) {
			s, _ := text(a[0])
			return floorColumn(t, c, s, how)
		})
	}
}

func initDT() {
	timeMethods(dtType, func(v object.Value) *column.Column {
		s, _ := accessed(v)
		return s.Col
	}, accessorResult)
	for name := range deltaNumbers {
		attr(dtType, name, func(t *object.Thread, v object.Value) (object.Value, error) {
			s, _ := accessed(v)
			if s.Col.Kind() != column.Timedelta {
				return object.Value{}, object.AttributeErrorf("'DatetimeProperties' object has no attribute '%s'", name)
			}
			c, err := deltaNumber(t, s.Col, name)
			if err != nil {
				return object.Value{}, err
			}
			return accessorResult(v, c), nil
		})
	}
	def(dtType, "total_seconds", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		s, _ := accessed(v)
		if s.Col.Kind() != column.Timedelta {
			return object.Value{}, object.AttributeErrorf("'DatetimeProperties' object has no attribute 'total_seconds'")
		}
		f, err := s.Col.AsFloats(t)
		if err != nil {
			return object.Value{}, err
		}
		out, err := kernel.Floats(t.Meter, kernel.Div, f, []float64{float64(s.Col.Unit().PerSecond())}, len(f))
		if err != nil {
			return object.Value{}, err
		}
		return accessorResult(v, column.OfFloats(out)), nil
	})
}
