// This file defines date.

package pydatetime

import (
	"cmp"
	"math"
	"time"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// date is a date, and the first part of a datetime.
type date struct {
	object.Object
	year       int16
	month, day uint8
}

func toDate(v value) *date { return object.As[date](v) }

func (d *date) ymd() (y, m, dd int) { return int(d.year), int(d.month), int(d.day) }

func (d *date) ordinal() int { return ordinal(d.ymd()) }

func checkDate(y, m, d int) error {
	switch {
	case y < minYear || y > maxYear:
		return object.ValueErrorf("year %d is out of range", y)
	case m < 1 || m > 12:
		return object.ValueErrorf("month must be in 1..12")
	case d < 1 || d > daysInMonth(y, m):
		return object.ValueErrorf("day is out of range for month")
	}
	return nil
}

// makeDate makes a date of fields that are in range; a class of the script is called to make its instance.
func makeDate(t *thread, cls *object.Type, y, m, d int) (value, error) {
	if cls.User {
		return rebuild(t, cls, []value{object.Int(int64(y)), object.Int(int64(m)), object.Int(int64(d))}, 0)
	}
	return allocDate(t, cls, y, m, d)
}

func allocDate(t *thread, cls *object.Type, y, m, d int) (value, error) {
	if err := t.Charge(sizeDate); err != nil {
		return value{}, err
	}
	var o *date
	if cls.User { // it can have attributes of its own
		o = &date{}
		o.Header = object.HeaderOf(cls)
	} else {
		o = object.NewStill[date](cls)
	}
	o.year, o.month, o.day = int16(y), uint8(m), uint8(d)
	return object.Obj(&o.Header), nil
}

// key is a number in the order of dates.
func (d *date) key() int64 { return int64(d.year)<<9 | int64(d.month)<<5 | int64(d.day) }

// dateOfOrdinal is a date or, for datetime and its subclasses, a midnight.
func dateOfOrdinal(t *thread, cls *object.Type, n int) (value, error) {
	y, m, d := fromOrdinal(n)
	return ofClass(t, cls, y, m, d)
}

// ofClass makes an instance of cls, which is date, datetime or a subclass of one of them.
func ofClass(t *thread, cls *object.Type, y, m, d int) (value, error) {
	if err := checkDate(y, m, d); err != nil {
		return value{}, err
	}
	if !cls.User && cls.IsSubtype(DateTimeType) {
		return makeDateTime(t, cls, fields{y: y, mo: m, d: d, tz: object.None})
	}
	return makeDate(t, cls, y, m, d)
}

func initDate() {
	typ := DateType
	typ.Doc = "date(year, month, day) --> date object"
	typ.Slots = object.Slots{
		New: constructor("year, month, day", func(t *thread, cls *object.Type, a []value) (value, error) {
			var y, m, d int
			if err := cInts(t, a, &y, &m, &d); err != nil {
				return value{}, err
			}
			if err := checkDate(y, m, d); err != nil {
				return value{}, err
			}
			return allocDate(t, cls, y, m, d)
		}),
		Repr: func(_ *thread, v value) (string, error) {
			y, m, d := toDate(v).ymd()
			return string(appendArgs(append([]byte(reprName(v)), '('), y, m, d)) + ")", nil
		},
		Str: func(t *thread, v value) (string, error) { return textVia(t, v, "isoformat") },
		Format: func(t *thread, v value, spec string) (string, error) {
			if spec == "" {
				return object.ToString(t, v)
			}
			return textVia(t, v, "strftime", object.NewStr(spec))
		},
		Hash: func(_ *thread, v value) (uint64, error) {
			return mix(toDate(v).key()), nil
		},
		Compare: func(t *thread, op object.Cmp, a, b value) (value, error) {
			switch {
			case IsDateTime(b):
				return dateTimeWithDate(op, b, a)
			case IsDate(b):
				return holds(op, cmp.Compare(toDate(a).key(), toDate(b).key())), nil
			}
			return object.NotImplemented, nil
		},
		Binary: dateBinary,
		Visit:  func(v value, visit func(value)) int64 { return sizeDate + toDate(v).VisitAttrs(visit) },
	}
	readOnly(typ, "year", func(v value) int { return int(toDate(v).year) })
	readOnly(typ, "month", func(v value) int { return int(toDate(v).month) })
	readOnly(typ, "day", func(v value) int { return int(toDate(v).day) })
	number := func(name, doc string, f func(d *date) int) {
		args.Add(typ, name, "", doc, func(_ *thread, a []value) (value, error) { return object.Int(int64(f(toDate(a[0])))), nil })
	}
	number("toordinal", "Return proleptic Gregorian ordinal.", (*date).ordinal)
	number("weekday", "Return the day of the week; Monday is 0.", func(d *date) int { return weekday(d.ymd()) })
	number("isoweekday", "Return the day of the week; Monday is 1.", func(d *date) int { return weekday(d.ymd()) + 1 })
	args.Add(typ, "isocalendar", "", "Return a named tuple of ISO year, week number and weekday.", func(t *thread, a []value) (value, error) {
		y, w, d := isoCalendar(toDate(a[0]).ymd())
		return newISODate(t, y, w, d)
	})
	args.Add(typ, "isoformat", "", "Return string in ISO 8601 format, YYYY-MM-DD.", func(t *thread, a []value) (value, error) {
		var buf [16]byte
		return object.StrCopy(t, string(isoDate(buf[:0], toDate(a[0]))))
	})
	args.Add(typ, "ctime", "", "Return ctime() style string.", func(t *thread, a []value) (value, error) {
		return object.StrOf(t, ctime(clockOf(a[0])))
	})
	args.Add(typ, "timetuple", "", "Return time tuple.", func(t *thread, a []value) (value, error) {
		return newStructTime(t, clockOf(a[0]), -1)
	})
	args.Add(typ, "strftime", "format", "Format using strftime().", func(t *thread, a []value) (value, error) {
		return strftimeMethod(t, a[0], a[1])
	})
	args.Add(typ, "replace", "year=?, month=?, day=?", "Return date with new specified fields.", func(t *thread, a []value) (value, error) {
		y, m, d := toDate(a[0]).ymd()
		if err := cInts(t, a[1:], &y, &m, &d); err != nil {
			return value{}, err
		}
		cls := object.TypeOf(a[0])
		if !cls.User {
			if err := checkDate(y, m, d); err != nil {
				return value{}, err
			}
		}
		return makeDate(t, cls, y, m, d)
	})
	typ.Quick = func(t *thread, a []value) (value, bool, error) {
		var f [3]int
		if len(a) != 3 || !smallInts(a, f[:]) || checkDate(f[0], f[1], f[2]) != nil {
			return value{}, false, nil
		}
		v, err := allocDate(t, DateType, f[0], f[1], f[2])
		return v, err == nil, err
	}
	initDateClassMethods()
}

// smallInts puts values into out, if all are small ints, as parts of dates are.
func smallInts(a []value, out []int) bool {
	for i, v := range a {
		if !v.IsInt() || uint64(v.AsInt()) > 1<<30 {
			return false
		}
		out[i] = int(v.AsInt())
	}
	return true
}

func initDateClassMethods() {
	typ := DateType
	args.AddClassMethod(typ, "today", "", "Current date or datetime.", func(t *thread, a []value) (value, error) {
		now := localNow(t)
		return ofClass(t, object.ToType(a[0]), now.Year(), int(now.Month()), now.Day())
	})
	args.AddClassMethod(typ, "fromtimestamp", "timestamp, /", "Create a date from a POSIX timestamp.", func(t *thread, a []value) (value, error) {
		secs, err := timestampSeconds(t, a[1])
		if err != nil {
			return value{}, err
		}
		at, err := localTime(t, secs)
		if err != nil {
			return value{}, err
		}
		return ofClass(t, object.ToType(a[0]), at.Year(), int(at.Month()), at.Day())
	})
	args.AddClassMethod(typ, "fromordinal", "ordinal, /", "Date of a proleptic Gregorian ordinal.", func(t *thread, a []value) (value, error) {
		n, err := cInt(t, a[1])
		if err != nil {
			return value{}, err
		}
		if n < 1 {
			return value{}, object.ValueErrorf("ordinal must be >= 1")
		}
		return dateOfOrdinal(t, object.ToType(a[0]), n)
	})
	args.AddClassMethod(typ, "fromisocalendar", "year, week, day", "Date of an ISO year, week number and weekday.", func(t *thread, a []value) (value, error) {
		var y, w, d int
		if err := cInts(t, a[1:], &y, &w, &d); err != nil {
			if object.Matches(err, object.OverflowErrorType) {
				return value{}, object.ValueErrorf("ISO calendar component out of range")
			}
			return value{}, err
		}
		n, status := fromISO(y, w, d)
		switch status {
		case isoBadYear:
			return value{}, object.ValueErrorf("Year is out of range: %d", y)
		case isoBadWeek:
			return value{}, object.ValueErrorf("Invalid week: %d", w)
		case isoBadDay:
			return value{}, object.ValueErrorf("Invalid day: %d (range is [1, 7])", d)
		}
		if n < 1 {
			return value{}, object.ValueErrorf("year 0 is out of range")
		}
		return dateOfOrdinal(t, object.ToType(a[0]), n)
	})
	args.AddClassMethod(typ, "fromisoformat", "date_string, /", "Date of a string in ISO 8601 format.", func(t *thread, a []value) (value, error) {
		if !object.IsStr(a[1]) {
			return value{}, object.TypeErrorf("fromisoformat: argument must be str")
		}
		text := object.ToStr(a[1]).String()
		y, m, d, ok := 0, 0, 0, false
		if n := len(text); n == 7 || n == 8 || n == 10 {
			y, m, d, ok = parseISODate(text)
		}
		if !ok {
			return value{}, badISO(t, a[1])
		}
		return ofClass(t, object.ToType(a[0]), y, m, d)
	})
}

// textVia is the text that a method of v, which a subclass may have replaced, gives.
func textVia(t *thread, v value, method string, a ...value) (string, error) {
	if !object.TypeOf(v).User {
		switch {
		case method == "strftime":
			return strftime(t, v, object.ToStr(a[0]).String())
		case IsDateTime(v):
			return isoDateTime(t, v, " ", "auto")
		case IsDate(v):
			return string(isoDate(nil, toDate(v))), nil
		}
	}
	if method == "isoformat" && IsDateTime(v) {
		a = []value{object.NewStr(" ")}
	}
	r, err := object.CallMethod(t, v, method, a...)
	if err != nil {
		return "", err
	}
	if !object.IsStr(r) {
		return "", object.TypeErrorf("__str__ returned non-string (type %s)", object.TypeOf(r).Name)
	}
	return object.ToStr(r).String(), nil
}

func isoDate(dst []byte, d *date) []byte {
	y, m, dd := d.ymd()
	dst = appendPadded(dst, y, 4)
	dst = appendPadded(append(dst, '-'), m, 2)
	return appendPadded(append(dst, '-'), dd, 2)
}

// appendArgs appends ints with commas between them.
func appendArgs(dst []byte, vals ...int) []byte {
	for i, v := range vals {
		if i > 0 {
			dst = append(dst, ", "...)
		}
		dst = appendPadded(dst, v, 1)
	}
	return dst
}

func dateBinary(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
	if IsDateTime(other) {
		return object.NotImplemented, nil
	}
	switch {
	case op == object.OpAdd && isDelta(other):
		return shiftDate(t, self, int(toDelta(other).days))
	case op == object.OpSub && !reflected && isDelta(other):
		return shiftDate(t, self, -int(toDelta(other).days))
	case op == object.OpSub && IsDate(other):
		n := toDate(self).ordinal() - toDate(other).ordinal()
		if reflected {
			n = -n
		}
		return makeDelta(t, DeltaType, n, 0, 0)
	}
	return object.NotImplemented, nil
}

func shiftDate(t *thread, v value, days int) (value, error) {
	n := toDate(v).ordinal() + days
	if n < 1 || n > maxOrdinal {
		return value{}, object.OverflowErrorf("date value out of range")
	}
	y, m, d := fromOrdinal(n)
	return makeDate(t, object.TypeOf(v), y, m, d)
}

// localNow is the run's clock in its local time zone.
func localNow(t *thread) time.Time { return t.Env.Now }

// localTime is a POSIX timestamp in the run's local time zone.
func localTime(t *thread, secs int64) (time.Time, error) {
	if secs > 1<<41 || secs < -1<<41 {
		return time.Time{}, yearRange(secs)
	}
	at := time.Unix(secs, 0).In(t.Env.Now.Location())
	if y := at.Year(); y < minYear || y > maxYear {
		return at, object.ValueErrorf("year %d is out of range", y)
	}
	return at, nil
}

// yearRange is the error for a timestamp far outside of the years that a date can have.
func yearRange(secs int64) error {
	days, _ := floorDiv(int(secs), secondsDay)
	// 146097 days are 400 years; the figure is exact to the year.
	n := days + 719163
	cycles, rest := floorDiv(n-1, 146097)
	y, _, _ := fromOrdinal(rest + 1)
	y += cycles * 400
	if y > math.MaxInt32 || y < math.MinInt32 {
		return object.Raise(object.OSErrorType, "[Errno 75] Value too large for defined data type")
	}
	return object.ValueErrorf("year %d is out of range", y)
}

// timestampSeconds is a timestamp argument rounded down to seconds.
func timestampSeconds(t *thread, v value) (int64, error) {
	secs, _, err := timestampParts(t, v)
	return secs, err
}

// timestampParts is a timestamp argument in seconds and microseconds, rounded half to even.
func timestampParts(t *thread, v value) (secs int64, micros int, err error) {
	if !object.IsFloatLike(v) {
		n, err := object.Index(t, v)
		if err != nil {
			return 0, 0, err
		}
		if n.Ref != nil {
			return 0, 0, object.OverflowErrorf("timestamp out of range for platform time_t")
		}
		return n.AsInt(), 0, nil
	}
	f := object.FloatOf(v)
	if math.IsNaN(f) {
		return 0, 0, object.ValueErrorf("Invalid value NaN (not a number)")
	}
	whole := math.Trunc(f)
	us := math.RoundToEven((f - whole) * 1e6)
	switch {
	case us >= 1e6:
		us -= 1e6
		whole++
	case us < 0:
		us += 1e6
		whole--
	}
	if whole >= 1<<63 || whole < -1<<63 {
		return 0, 0, object.OverflowErrorf("timestamp out of range for platform time_t")
	}
	return int64(whole), int(us), nil
}
