// This file defines the methods of datetime.

package pydatetime

import (
	"time"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
	"github.com/alkimi/pyexec/pylib/warnings"
)

// epochDays is the ordinal of 1970-01-01.
const epochDays = 719163

func initDateTimeMethods() {
	typ := DateTimeType
	args.Add(typ, "date", "", "Return date object with same year, month and day.", func(t *thread, a []value) (value, error) {
		y, m, d := toDate(a[0]).ymd()
		return allocDate(t, DateType, y, m, d)
	})
	args.Add(typ, "time", "", "Return time object with same time but with tzinfo=None.", func(t *thread, a []value) (value, error) {
		f := toDateTime(a[0]).fields()
		f.tz = object.None
		return allocTime(t, TimeType, f)
	})
	args.Add(typ, "timetz", "", "Return time object with same time and tzinfo.", func(t *thread, a []value) (value, error) {
		return allocTime(t, TimeType, toDateTime(a[0]).fields())
	})
	args.Add(typ, "ctime", "", "Return ctime() style string.", func(t *thread, a []value) (value, error) {
		return object.StrOf(t, ctime(clockOf(a[0])))
	})
	args.Add(typ, "timetuple", "", "Return time tuple.", func(t *thread, a []value) (value, error) {
		dst := -1
		d, err := askOffset(t, toDateTime(a[0]).tz, "dst", a[0])
		if err != nil {
			return value{}, err
		}
		if d != nil {
			dst = 1
			if d.zero() {
				dst = 0
			}
		}
		return newStructTime(t, clockOf(a[0]), dst)
	})
	args.Add(typ, "utctimetuple", "", "Return UTC time tuple.", func(t *thread, a []value) (value, error) {
		d, err := offsetOf(t, a[0])
		if err != nil {
			return value{}, err
		}
		o := toDateTime(a[0])
		f := o.fields()
		if d != nil {
			off, _ := d.short()
			us := o.micros() - off
			if us < microsDay || us >= (maxOrdinal+1)*microsDay {
				return value{}, object.OverflowErrorf("date value out of range")
			}
			f.setMicros(us)
		}
		return newStructTime(t, clock{f.y, f.mo, f.d, f.h, f.mi, f.s, f.us}, 0)
	})
	args.Add(typ, "timestamp", "", "Return POSIX timestamp as float.", func(t *thread, a []value) (value, error) { return timestamp(t, a[0]) })
	args.Add(typ, "isoformat", "sep='T', timespec='auto'", "Return string in ISO 8601 format.", func(t *thread, a []value) (value, error) {
		if !object.IsStr(a[1]) || object.ToStr(a[1]).Len() != 1 {
			return value{}, object.TypeErrorf("isoformat() argument 1 must be a unicode character, not %s", noneName(a[1]))
		}
		spec, err := textArg(a[2], "isoformat", 2)
		if err != nil {
			return value{}, err
		}
		var buf [48]byte
		out, err := appendISO(t, buf[:0], a[0], object.ToStr(a[1]).String(), spec)
		if err != nil {
			return value{}, err
		}
		return object.StrCopy(t, string(out))
	})
	for _, name := range []string{"utcoffset", "dst"} {
		args.Add(typ, name, "", "", func(t *thread, a []value) (value, error) {
			d, err := askOffset(t, toDateTime(a[0]).tz, name, a[0])
			return offsetValue(d), err
		})
	}
	args.Add(typ, "tzname", "", "", func(t *thread, a []value) (value, error) { return askName(t, toDateTime(a[0]).tz, a[0]) })
	args.Add(typ, "replace", "year=?, month=?, day=?, hour=?, minute=?, second=?, microsecond=?, tzinfo=?, *, fold=?",
		"Return datetime with new specified fields.", func(t *thread, a []value) (value, error) {
			f := toDateTime(a[0]).fields()
			ints := []value{a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[9]}
			if err := cInts(t, ints, &f.y, &f.mo, &f.d, &f.h, &f.mi, &f.s, &f.us, &f.fold); err != nil {
				return value{}, err
			}
			if !a[8].IsUnbound() {
				f.tz = a[8]
			}
			return replaced(t, DateTimeType, a[0], f, makeDateTime)
		})
	args.Add(typ, "astimezone", "tz=None", "Convert to a time zone.", func(t *thread, a []value) (value, error) { return asTimezone(t, a[0], a[1]) })
}

// isoDateTime is a datetime in ISO format.
func isoDateTime(t *thread, v value, sep, spec string) (string, error) {
	var buf [48]byte
	out, err := appendISO(t, buf[:0], v, sep, spec)
	return string(out), err
}

func appendISO(t *thread, dst []byte, v value, sep, spec string) ([]byte, error) {
	o := toDateTime(v)
	dst = append(isoDate(dst, &o.date), sep...)
	dst, err := isoTime(dst, int(o.hour), int(o.minute), int(o.second), int(o.micro), spec)
	if err != nil || o.tz.IsNone() {
		return dst, err
	}
	d, err := offsetOf(t, v)
	if err != nil {
		return nil, err
	}
	if d != nil {
		dst = offsetText(dst, d, ":")
	}
	return dst, nil
}

// localSeconds is the POSIX time that the local clock showing f stands for; fold picks one of two.
func localSeconds(t *thread, f fields) (int64, error) {
	loc := t.Env.Now.Location()
	u := int64(ordinal(f.y, f.mo, f.d)-epochDays)*secondsDay + int64(f.h*3600+f.mi*60+f.s)
	local := func(at int64) int64 {
		_, off := time.Unix(at, 0).In(loc).Zone()
		return at + int64(off)
	}
	// As CPython does: guess with the offset at u, then with the one a day before or after, as fold says.
	a := local(u) - u
	u1 := u - a
	t1 := local(u1)
	var b int64
	if t1 == u {
		u2 := u1 - secondsDay
		if f.fold != 0 {
			u2 = u1 + secondsDay
		}
		b = local(u2) - u2
		if a == b {
			return u1, nil
		}
	} else {
		b = t1 - u1
	}
	u2 := u - b
	if local(u2) == u {
		return u2, nil
	}
	if t1 == u {
		return u1, nil
	}
	if f.fold != 0 {
		return min(u1, u2), nil
	}
	return max(u1, u2), nil
}

func timestamp(t *thread, v value) (value, error) {
	o := toDateTime(v)
	if o.tz.IsNone() {
		if o.ordinal() == 1 {
			return value{}, object.ValueErrorf("year 0 is out of range")
		}
		secs, err := localSeconds(t, o.fields())
		if err != nil {
			return value{}, err
		}
		return object.Float(float64(secs) + float64(o.micro)/1e6), nil
	}
	d, err := offsetOf(t, v)
	if err != nil {
		return value{}, err
	}
	us := o.micros() - epochDays*microsDay
	if d != nil {
		off, _ := d.short()
		us -= off
	}
	return object.Binary(t, object.OpDiv, object.Int(us), object.Int(microsSec))
}

func asTimezone(t *thread, self, tz value) (value, error) {
	if err := checkTZ(tz); err != nil {
		return value{}, err
	}
	o := toDateTime(self)
	d, err := offsetOf(t, self)
	if err != nil {
		return value{}, err
	}
	if object.Is(o.tz, tz) && !tz.IsNone() {
		return self, nil
	}
	var us int64
	if d == nil {
		secs, err := localSeconds(t, o.fields())
		if err != nil {
			return value{}, err
		}
		_, off := time.Unix(secs, 0).In(t.Env.Now.Location()).Zone()
		us = o.micros() - int64(off)*microsSec
	} else {
		off, _ := d.short()
		us = o.micros() - off
	}
	if us < microsDay || us >= (maxOrdinal+1)*microsDay {
		return value{}, object.OverflowErrorf("date value out of range")
	}
	if tz.IsNone() {
		name, off := time.Unix(us/microsSec-epochDays*secondsDay, 0).In(t.Env.Now.Location()).Zone()
		delta, err := normalDelta(t, 0, off, 0)
		if err != nil {
			return value{}, err
		}
		if tz, err = newZone(t, delta, object.NewStr(name)); err != nil {
			return value{}, err
		}
	}
	f := fields{tz: tz}
	f.setMicros(us)
	r, err := makeDateTime(t, object.TypeOf(self), f)
	if err != nil {
		return value{}, err
	}
	return fromUTC(t, tz, r)
}

// fromUTC asks tz for its local time of v, a UTC time with that tzinfo.
func fromUTC(t *thread, tz, v value) (value, error) {
	if isZone(tz) && toZone(tz).offset.zero() {
		return v, nil
	}
	return object.CallMethod(t, tz, "fromutc", v)
}

func initDateTimeClassMethods() {
	typ := DateTimeType
	args.AddClassMethod(typ, "now", "tz=None", "Current time in a time zone.", func(t *thread, a []value) (value, error) {
		now := t.Env.Now
		return fromTime(t, object.ToType(a[0]), now.Unix(), now.Nanosecond()/1000, a[1])
	})
	args.AddClassMethod(typ, "today", "", "Current date or datetime.", func(t *thread, a []value) (value, error) {
		now := t.Env.Now
		return fromTime(t, object.ToType(a[0]), now.Unix(), now.Nanosecond()/1000, object.None)
	})
	args.AddClassMethod(typ, "utcnow", "", "Current time in UTC, without a tzinfo.", func(t *thread, a []value) (value, error) {
		if err := deprecated(t, "utcnow()", "now(datetime.UTC)"); err != nil {
			return value{}, err
		}
		now := t.Env.Now
		return makeDateTime(t, object.ToType(a[0]), ofTime(now.UTC()))
	})
	args.AddClassMethod(typ, "fromtimestamp", "timestamp, tz=None", "Time of a POSIX timestamp.", func(t *thread, a []value) (value, error) {
		if err := checkTZ(a[2]); err != nil {
			return value{}, err
		}
		secs, us, err := timestampParts(t, a[1])
		if err != nil {
			return value{}, err
		}
		return fromTime(t, object.ToType(a[0]), secs, us, a[2])
	})
	args.AddClassMethod(typ, "utcfromtimestamp", "timestamp, /", "UTC time of a POSIX timestamp, without a tzinfo.", func(t *thread, a []value) (value, error) {
		if err := deprecated(t, "utcfromtimestamp()", "fromtimestamp(timestamp, datetime.UTC)"); err != nil {
			return value{}, err
		}
		secs, us, err := timestampParts(t, a[1])
		if err != nil {
			return value{}, err
		}
		f, err := utcFields(secs, us)
		if err != nil {
			return value{}, err
		}
		return makeDateTime(t, object.ToType(a[0]), f)
	})
	args.AddClassMethod(typ, "combine", "date, time, tzinfo=?", "Combine a date and a time.", func(t *thread, a []value) (value, error) {
		if !IsDate(a[1]) {
			return value{}, object.TypeErrorf("combine() argument 1 must be datetime.date, not %s", noneName(a[1]))
		}
		if !isTime(a[2]) {
			return value{}, object.TypeErrorf("combine() argument 2 must be datetime.time, not %s", noneName(a[2]))
		}
		f := toTime(a[2]).fields()
		f.y, f.mo, f.d = toDate(a[1]).ymd()
		if !a[3].IsUnbound() {
			f.tz = a[3]
		}
		if !object.ToType(a[0]).User {
			if err := checkTZ(f.tz); err != nil {
				return value{}, err
			}
		}
		return makeDateTime(t, object.ToType(a[0]), f)
	})
	args.AddClassMethod(typ, "fromisoformat", "string, /", "Time of a string in ISO 8601 format.", func(t *thread, a []value) (value, error) {
		if !object.IsStr(a[1]) {
			return value{}, object.TypeErrorf("fromisoformat: argument must be str")
		}
		return dateTimeFromISO(t, object.ToType(a[0]), a[1])
	})
	parse := func(t *thread, a []value) (value, error) {
		text, err := textArg(a[1], "strptime", 1)
		if err != nil {
			return value{}, err
		}
		format, err := textArg(a[2], "strptime", 2)
		if err != nil {
			return value{}, err
		}
		f, err := strptime(t, text, format)
		if err != nil {
			return value{}, err
		}
		return makeDateTime(t, object.ToType(a[0]), f)
	}
	fn := args.Func("strptime", "cls, /, *args", "Parse a string by a format.", func(t *thread, a []value) (value, error) {
		given := object.ToTuple(a[1]).Items
		if len(given) != 2 {
			return value{}, object.TypeErrorf("strptime() takes exactly 2 arguments (%d given)", len(given))
		}
		return parse(t, []value{a[0], given[0], given[1]})
	})
	typ.Attrs["strptime"] = object.NewClassMethod(fn.Value())
	// Two arguments, which is what works, need no binding.
	fn.Fast, fn.FastArgs = parse, 1<<3
}

func ofTime(at time.Time) fields {
	return fields{
		y: at.Year(), mo: int(at.Month()), d: at.Day(), h: at.Hour(), mi: at.Minute(), s: at.Second(), us: at.Nanosecond() / 1000, tz: object.None,
	}
}

func utcFields(secs int64, us int) (fields, error) {
	if secs > 1<<41 || secs < -1<<41 {
		return fields{}, yearRange(secs)
	}
	f := ofTime(time.Unix(secs, int64(us)*1000).UTC())
	if f.y < minYear || f.y > maxYear {
		return f, object.ValueErrorf("year %d is out of range", f.y)
	}
	return f, nil
}

// fromTime is a moment as a local time, or in a given zone.
func fromTime(t *thread, cls *object.Type, secs int64, us int, tz value) (value, error) {
	if err := checkTZ(tz); err != nil {
		return value{}, err
	}
	if !tz.IsNone() {
		f, err := utcFields(secs, us)
		if err != nil {
			return value{}, err
		}
		f.tz = tz
		v, err := makeDateTime(t, cls, f)
		if err != nil {
			return value{}, err
		}
		return fromUTC(t, tz, v)
	}
	at, err := localTime(t, secs)
	if err != nil {
		return value{}, err
	}
	f := ofTime(at)
	f.us = us
	// The second of two readings of the clock: the same reading came before the clock was set back.
	if _, off := at.Zone(); secs > -1<<40 {
		if _, before := at.Add(-24 * time.Hour).Zone(); before > off {
			earlier := at.Add(-time.Duration(before-off) * time.Second)
			if e := ofTime(earlier); e.h == f.h && e.mi == f.mi && e.s == f.s && e.d == f.d {
				f.fold = 1
			}
		}
	}
	return makeDateTime(t, cls, f)
}

// badISO is the error for a text that is not in ISO format.
func badISO(t *thread, v value) error {
	return longError(t, "Invalid isoformat string: ", quoted(object.ToStr(v).String()))
}

// quoted is a part of a message that stands in it as a str literal.
type quoted string

// longError is a ValueError whose message is made of parts, strings and quoted ones of any size.
func longError(t *thread, parts ...any) error {
	x := object.NewText(t)
	for _, p := range parts {
		var err error
		switch p := p.(type) {
		case string:
			err = x.Write(p)
		case quoted:
			err = pytext.ReprPieces(string(p), false, x.WriteBytes)
		}
		if err != nil {
			return err
		}
	}
	message, err := x.Value()
	if err != nil {
		return err
	}
	return object.NewExc(object.ValueErrorType, message)
}

func deprecated(t *thread, method, better string) error {
	return warnings.Deprecated(t, "datetime.datetime."+method+" is deprecated and scheduled for removal in a future version. "+
		"Use timezone-aware objects to represent datetimes in UTC: datetime.datetime."+better+".")
}
