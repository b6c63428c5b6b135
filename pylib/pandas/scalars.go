// This file defines the attributes, methods and operators of Timestamp, Timedelta and NaT.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

var timeParts = map[string]kernel.Part{"year": kernel.Year, "month": kernel.Month, "day": kernel.Day, "hour": kernel.Hour, "minute": kernel.Minute, "second": kernel.Second,
	"microsecond": kernel.Microsecond, "nanosecond": kernel.Nanosecond, "dayofweek": kernel.DayOfWeek, "day_of_week": kernel.DayOfWeek, "weekday": kernel.DayOfWeek,
	"dayofyear": kernel.DayOfYear, "day_of_year": kernel.DayOfYear, "quarter": kernel.Quarter, "days_in_month": kernel.DaysInMonth, "daysinmonth": kernel.DaysInMonth,
	"week": kernel.IsoWeek}

// local is the clock reading of a Timestamp.
func local(ts *column.Timestamp) int64 { return frame.Local(ts.V, ts.Unit, ts.Zone) }

func oneColumn(v object.Value) *column.Column {
	if ts := column.ToTimestamp(v); ts != nil {
		return column.OfTimes(column.Datetime, []int64{ts.V}, ts.Unit, ts.Zone)
	}
	if d := column.ToDelta(v); d != nil {
		return column.OfTimes(column.Timedelta, []int64{d.V}, d.Unit, nil)
	}
	return nil
}

// scalarBinary computes with a time scalar through columns of one row.
func scalarBinary(t *object.Thread, op object.Op, self, other object.Value, reflected bool) (object.Value, error) {
	if frame.ToSeries(other) != nil || frame.ToFrame(other) != nil || frame.ToIndex(other) != nil || isArray(other) || object.IsStr(other) {
		return object.NotImplemented, nil
	}
	if object.TypeOf(other) == column.NaTType {
		return column.NaTValue, nil
	}
	a := oneColumn(self)
	b, err := frame.Scalar(t, other)
	if err != nil {
		return object.Value{}, err
	}
	if b.Kind() == column.Object || b.Kind() == column.Date || b.Kind() == column.Bool {
		return object.NotImplemented, nil
	}
	if reflected {
		a, b = b, a
	}
	r, err := frame.Arith(t, op, a, b, 1)
	if err != nil {
		if object.Matches(err, object.TypeErrorType) {
			return object.NotImplemented, nil
		}
		return object.Value{}, err
	}
	if op == object.OpFloorDiv && r.Kind() == column.Float64 {
		if r, err = r.Cast(t, column.Int64); err != nil {
			return object.Value{}, err
		}
	}
	return r.Cell(t, 0)
}

func scalarCompare(t *object.Thread, op object.Cmp, self, other object.Value) (object.Value, error) {
	if object.IsStr(other) || other.IsNone() {
		return object.NotImplemented, nil
	}
	x, u, ok, err := column.ReadTime(t, other)
	if err != nil || !ok {
		return object.NotImplemented, err
	}
	a := oneColumn(self)
	isDelta := column.ToDelta(other) != nil || column.ClockOf(other) == column.ClockDelta
	if isDelta != (a.Kind() == column.Timedelta) || column.ClockOf(other) == column.ClockDate {
		return object.NotImplemented, nil
	}
	b := column.OfTimes(a.Kind(), []int64{x}, u, a.Zone())
	if ts := column.ToTimestamp(other); ts != nil {
		b = oneColumn(other)
	}
	m, err := frame.Compare(t, op, a, b, 1)
	if err != nil {
		return object.Value{}, err
	}
	return object.Bool(m[0]), nil
}

// timeHash is equal for equal times of any unit, and for equal datetime values.
func timeHash(t *object.Thread, v object.Value, x int64, u column.Unit) (uint64, error) {
	micros, err := column.Rescale(x, u, column.Micro)
	if err != nil {
		return uint64(x), nil
	}
	back, err := column.Rescale(micros, column.Micro, u)
	if err != nil || back != x {
		return uint64(x), nil
	}
	return uint64(micros), nil
}

func initScalars() {
	ts, td, nat := column.TimestampType, column.DeltaType, column.NaTType
	for name, p := range timeParts {
		get := func(t *object.Thread, v object.Value) (object.Value, error) {
			x := column.ToTimestamp(v)
			return object.Int(kernel.PartOf(local(x), x.Unit.PerSecond(), p)), nil
		}
		if name == "weekday" {
			def(ts, name, "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) { return get(t, v) })
		} else {
			attr(ts, name, get)
		}
	}
	ts.Slots.New = newSlot("Timestamp", "ts_input=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, *, year=None, unit=None, tz=None",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			b := []object.Value{a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[1], a[2], a[8]}
			if given(a[9]) {
				return object.Value{}, object.Raise(object.NotImplementedErrorType, "Timestamp(tz=…) is not supported here; times are without a zone and count as UTC")
			}
			return newTimestamp(t, b)
		})
	td.Slots.New = newSlot("Timedelta", "value=?, unit=None, **kwargs", newDelta)
	ts.Slots.Repr = func(_ *object.Thread, v object.Value) (string, error) {
		x := column.ToTimestamp(v)
		s := "Timestamp('" + frame.TimestampText(x.V, x.Unit, x.Zone, ' ') + "'"
		if x.Zone != nil {
			s += ", tz='" + x.Zone.String() + "'"
		}
		return s + ")", nil
	}
	ts.Slots.Str = func(_ *object.Thread, v object.Value) (string, error) {
		x := column.ToTimestamp(v)
		return frame.TimestampText(x.V, x.Unit, x.Zone, ' '), nil
	}
	ts.Slots.Format = func(t *object.Thread, v object.Value, spec string) (string, error) {
		x := column.ToTimestamp(v)
		if spec == "" {
			return frame.TimestampText(x.V, x.Unit, x.Zone, ' '), nil
		}
		if err := t.Charge(int64(len(spec)) * 16); err != nil {
			return "", err
		}
		return frame.Strftime(x.V, x.Unit, x.Zone, spec), nil
	}
	ts.Slots.Hash = func(t *object.Thread, v object.Value) (uint64, error) {
		x := column.ToTimestamp(v)
		if micros, err := column.Rescale(x.V, x.Unit, column.Micro); err == nil {
			if c, err := column.MakeClock(t, micros); err == nil {
				if back, err := column.Rescale(micros, column.Micro, x.Unit); err == nil && back == x.V {
					return object.Hash(t, c)
				}
			}
		}
		return timeHash(t, v, x.V, x.Unit)
	}
	td.Slots.Hash = func(t *object.Thread, v object.Value) (uint64, error) {
		x := column.ToDelta(v)
		return timeHash(t, v, x.V, x.Unit)
	}
	td.Slots.Repr = func(_ *object.Thread, v object.Value) (string, error) {
		x := column.ToDelta(v)
		return "Timedelta('" + frame.DeltaText(x.V, x.Unit, frame.DeltaForm(x.V, x.Unit)) + "')", nil
	}
	td.Slots.Str = func(_ *object.Thread, v object.Value) (string, error) {
		x := column.ToDelta(v)
		return frame.DeltaText(x.V, x.Unit, frame.DeltaForm(x.V, x.Unit)), nil
	}
	td.Slots.Bool = func(_ *object.Thread, v object.Value) (bool, error) { return column.ToDelta(v).V != 0, nil }
	td.Slots.Unary = func(t *object.Thread, op object.UnaryOp, v object.Value) (object.Value, error) {
		x := column.ToDelta(v)
		n := x.V
		switch {
		case op == object.UnaryNeg, op == object.UnaryAbs && n < 0:
			n = -n
		case op == object.UnaryInvert:
			return object.NotImplemented, nil
		}
		return column.NewDelta(t, n, x.Unit)
	}
	for _, typ := range []*object.Type{ts, td} {
		typ.Slots.Binary, typ.Slots.Compare = scalarBinary, scalarCompare
		typ.Slots.Visit = func(object.Value, func(object.Value)) int64 { return 40 }
	}
	initTimestamp(ts)
	initNaT(nat)
	def(td, "total_seconds", "", func(_ *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		x := column.ToDelta(v)
		return object.Float(float64(x.V) / float64(x.Unit.PerSecond())), nil
	})
	for name, get := range deltaNumbers {
		attr(td, name, func(_ *object.Thread, v object.Value) (object.Value, error) {
			x := column.ToDelta(v)
			return object.Int(get(deltaParts(x.V, x.Unit))), nil
		})
	}
	initTimeMore()
	for _, typ := range []*object.Type{ts, td, nat} {
		object.InitType(typ)
	}
}

func initTimestamp(ts *object.Type) {
	method := func(names, sig string, f func(t *object.Thread, x *column.Timestamp, a []object.Value) (object.Value, error)) {
		def(ts, names, sig, func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			return f(t, column.ToTimestamp(v), a)
		})
	}
	method("strftime", "format", func(t *object.Thread, x *column.Timestamp, a []object.Value) (object.Value, error) {
		s, ok := text(a[0])
		if !ok {
			return object.Value{}, object.TypeErrorf("strftime() argument 1 must be str, not %s", object.TypeOf(a[0]).Name)
		}
		if err := t.Charge(int64(len(s)) * 16); err != nil {
			return object.Value{}, err
		}
		return object.StrOf(t, frame.Strftime(x.V, x.Unit, x.Zone, s))
	})
	method("isoformat", "sep='T', timespec='auto'!", func(t *object.Thread, x *column.Timestamp, a []object.Value) (object.Value, error) {
		sep := byte('T')
		if s, ok := text(a[0]); ok && len(s) == 1 {
			sep = s[0]
		}
		return object.StrOf(t, frame.TimestampText(x.V, x.Unit, x.Zone, sep))
	})
	method("date", "", func(t *object.Thread, x *column.Timestamp, _ []object.Value) (object.Value, error) {
		day, _ := kernel.SplitDay(local(x), x.Unit.PerSecond()*86400)
		return column.MakeDate(t, day)
	})
	method("time", "", func(t *object.Thread, x *column.Timestamp, _ []object.Value) (object.Value, error) {
		_, rest := kernel.SplitDay(local(x), x.Unit.PerSecond()*86400)
		us, err := column.Rescale(rest, x.Unit, column.Micro)
		if err != nil {
			return object.Value{}, err
		}
		return column.MakeTime(t, us)
	})
	method("to_pydatetime", "warn=True", func(t *object.Thread, x *column.Timestamp, _ []object.Value) (object.Value, error) {
		return clockOf(t, x)
	})
	method("timestamp", "", func(_ *object.Thread, x *column.Timestamp, _ []object.Value) (object.Value, error) {
		return object.Float(float64(x.V) / float64(x.Unit.PerSecond())), nil
	})
	method("normalize", "", func(t *object.Thread, x *column.Timestamp, _ []object.Value) (object.Value, error) {
		return column.NewTimestamp(t, kernel.RoundTo(x.V, x.Unit.PerSecond()*86400, kernel.RoundDown), x.Unit, x.Zone)
	})
	for name, how := range map[string]kernel.Rounding{"floor": kernel.RoundDown, "ceil": kernel.RoundUp, "round": kernel.RoundHalf} {
		def(ts, name, "freq, ambiguous='raise', nonexistent='raise'", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			s, _ := text(a[0])
			c, err := floorColumn(t, oneColumn(v), s, how)
			if err != nil {
				return object.Value{}, err
			}
			return c.Cell(t, 0)
		})
	}
	method("day_name", "locale=None!", func(_ *object.Thread, x *column.Timestamp, _ []object.Value) (object.Value, error) {
		return object.NewStr(frame.Strftime(x.V, x.Unit, x.Zone, "%A")), nil
	})
	method("month_name", "locale=None!", func(_ *object.Thread, x *column.Timestamp, _ []object.Value) (object.Value, error) {
		return object.NewStr(frame.Strftime(x.V, x.Unit, x.Zone, "%B")), nil
	})
	method("isoweekday", "", func(_ *object.Thread, x *column.Timestamp, _ []object.Value) (object.Value, error) {
		return object.Int(kernel.PartOf(local(x), x.Unit.PerSecond(), kernel.IsoDay)), nil
	})
	method("replace", "year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, nanosecond=None, tzinfo=None, fold=None",
		func(t *object.Thread, x *column.Timestamp, a []object.Value) (object.Value, error) {
			per := x.Unit.PerSecond()
			var p [7]int64
			for i, part := range []kernel.Part{kernel.Year, kernel.Month, kernel.Day, kernel.Hour, kernel.Minute, kernel.Second, kernel.Microsecond} {
				p[i] = kernel.PartOf(x.V, per, part)
				if a[i].IsInt() {
					p[i] = a[i].AsInt()
				}
			}
			if p[0] < 1 || p[0] > 9999 || p[1] < 1 || p[1] > 12 || p[2] < 1 || p[2] > int64(kernel.DaysIn(int(p[0]), int(p[1]))) {
				return object.Value{}, object.ValueErrorf("day is out of range for month")
			}
			us := (kernel.DaysOf(int(p[0]), int(p[1]), int(p[2]))*86400+p[3]*3600+p[4]*60+p[5])*1e6 + p[6]
			v, err := column.Rescale(us, column.Micro, max(x.Unit, column.Micro))
			if err != nil {
				return object.Value{}, err
			}
			return column.NewTimestamp(t, v, max(x.Unit, column.Micro), x.Zone)
		})
	attr(ts, "value", func(_ *object.Thread, v object.Value) (object.Value, error) {
		x := column.ToTimestamp(v)
		n, err := column.Rescale(x.V, x.Unit, column.Nano)
		return object.Int(n), err
	})
	attr(ts, "tz", func(*object.Thread, object.Value) (object.Value, error) { return object.None, nil })
	attr(ts, "tzinfo", func(*object.Thread, object.Value) (object.Value, error) { return object.None, nil })
	attr(ts, "unit", func(_ *object.Thread, v object.Value) (object.Value, error) {
		return object.NewStr(column.ToTimestamp(v).Unit.String()), nil
	})
	args := func(name string) {
		ts.Attrs[name] = object.NewStaticMethod(function(name, "tz=None", func(t *object.Thread, _ []object.Value) (object.Value, error) { return now(t) }))
	}
	args("now")
	args("today")
	args("utcnow")
}
