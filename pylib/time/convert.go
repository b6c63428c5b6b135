// This file defines the conversions between seconds, struct_times and text.

package pytime

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	pydatetime "github.com/alkimi/pyexec/pylib/datetime"
)

type clock = pydatetime.Clock

// defineConversions defines the functions by def, or by anyArgs those that count their arguments themselves.
func defineConversions(def func(name, signature, doc string, fn args.Fn), anyArgs func(name, doc string, fn args.Fn)) {
	moment := func(name, doc string, fn func(t *thread, at time.Time) (value, error)) {
		anyArgs(name, doc, func(t *thread, a []value) (value, error) {
			seconds := object.None
			switch len(a) {
			case 0:
			case 1:
				seconds = a[0]
			default:
				return value{}, object.TypeErrorf("%s() takes at most 1 argument (%d given)", name, len(a))
			}
			at, err := momentOf(t, seconds)
			if err != nil {
				return value{}, err
			}
			return fn(t, at)
		})
	}
	moment("gmtime", "Convert seconds since the Epoch to a time tuple expressing UTC.", func(t *thread, at time.Time) (value, error) {
		c, err := clockOf(at.UTC())
		c.Zone = "GMT"
		if err != nil {
			return value{}, err
		}
		return c.StructTime(t)
	})
	moment("localtime", "Convert seconds since the Epoch to a time tuple expressing local time.", func(t *thread, at time.Time) (value, error) {
		c, err := clockOf(at.In(t.Env.Now.Location()))
		if err != nil {
			return value{}, err
		}
		return c.StructTime(t)
	})
	moment("ctime", "Convert a time in seconds since the Epoch to a string in local time.", func(t *thread, at time.Time) (value, error) {
		c, err := clockOf(at.In(t.Env.Now.Location()))
		if err != nil {
			return value{}, err
		}
		return object.StrOf(t, asctime(c))
	})
	def("asctime", "tuple=None, /", "Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.", func(t *thread, a []value) (value, error) {
		c, err := clockArg(t, a[0], "asctime")
		if err != nil {
			return value{}, err
		}
		return object.StrOf(t, asctime(c))
	})
	def("mktime", "tuple, /", "Convert a time tuple in local time to seconds since the Epoch.", func(t *thread, a []value) (value, error) {
		c, err := tupleClock(t, a[0], "mktime")
		if err != nil {
			return value{}, err
		}
		at := time.Date(c.Year, time.Month(c.Month), c.Day, c.Hour, c.Minute, c.Second, 0, t.Env.Now.Location())
		return object.Float(float64(at.Unix())), nil
	})
	anyArgs("strftime", "Convert a time tuple to a string according to a format specification.", strftime)
	strptime := args.PyFunc("_strptime_time", "data_string, format='%a %b %d %H:%M:%S %Y'", "Parse a string to a time tuple according to a format specification.",
		func(t *thread, a []value) (value, error) {
			for i, v := range a[:2] {
				if !object.IsStr(v) {
					typ, err := object.Repr(t, object.TypeOf(v).Value())
					if err != nil {
						return value{}, err
					}
					return value{}, object.TypeErrorf("strptime() argument %d must be str, not %s", i, typ)
				}
			}
			c, err := pydatetime.ParseClock(t, object.ToStr(a[0]).String(), object.ToStr(a[1]).String())
			if err != nil {
				return value{}, err
			}
			return c.StructTime(t)
		})
	anyArgs("strptime", "Parse a string to a time tuple according to a format specification.", func(t *thread, a []value) (value, error) {
		return strptime.Fn(t, a, nil)
	})
}

func tooLarge() error {
	return object.Raise(object.OSErrorType, "[Errno 75] Value too large for defined data type")
}

// momentOf is an argument in seconds; None is now.
func momentOf(t *thread, v value) (time.Time, error) {
	switch {
	case v.IsNone():
		return t.Env.Now, nil
	case object.IsFloatLike(v):
		f := object.FloatOf(v)
		if math.IsNaN(f) {
			return time.Time{}, object.ValueErrorf("Invalid value NaN (not a number)")
		}
		if f = math.Floor(f); math.Abs(f) >= 1<<63 {
			return time.Time{}, object.OverflowErrorf("timestamp out of range for platform time_t")
		}
		return moment(int64(f))
	}
	n, err := object.Index(t, v)
	if err != nil {
		return time.Time{}, err
	}
	if n.Ref != nil {
		return time.Time{}, object.OverflowErrorf("timestamp out of range for platform time_t")
	}
	return moment(n.AsInt())
}

// moment is a moment whose year is one of the C library.
func moment(seconds int64) (time.Time, error) {
	if seconds < -67768040609740800 || seconds > 67768036191676799 {
		return time.Time{}, tooLarge()
	}
	return time.Unix(seconds, 0), nil
}

// clockOf is what a clock in the zone of at shows.
func clockOf(at time.Time) (clock, error) {
	if at.Year() > math.MaxInt32+1900 || at.Year() < math.MinInt32+1900 {
		return clock{}, tooLarge()
	}
	c := clock{Year: at.Year(), Month: int(at.Month()), Day: at.Day(), Hour: at.Hour(), Minute: at.Minute(), Second: at.Second(),
		Weekday: (int(at.Weekday()) + 6) % 7, YearDay: at.YearDay(), HasZone: true, HasOffset: true}
	c.Zone, c.Offset = at.Zone()
	if at.IsDST() {
		c.DST = 1
	}
	return c, nil
}

// tupleClock reads a time tuple as C's struct tm.
func tupleClock(t *thread, v value, fn string) (clock, error) {
	if !object.IsTuple(v) {
		return clock{}, object.TypeErrorf("Tuple or struct_time argument required")
	}
	items := object.ToTuple(v).Items
	if len(items) != 9 {
		return clock{}, object.TypeErrorf("%s(): illegal time tuple argument", fn)
	}
	var parts [9]int
	for i, x := range items {
		n, err := object.Index(t, x)
		switch {
		case err != nil:
			return clock{}, err
		case n.Ref != nil:
			return clock{}, object.OverflowErrorf("Python int too large to convert to C long")
		case n.AsInt() > math.MaxInt32:
			return clock{}, object.OverflowErrorf("signed integer is greater than maximum")
		case n.AsInt() < math.MinInt32:
			return clock{}, object.OverflowErrorf("signed integer is less than minimum")
		}
		parts[i] = int(n.AsInt())
	}
	c := clock{Year: parts[0], Month: parts[1], Day: parts[2], Hour: parts[3], Minute: parts[4], Second: parts[5],
		Weekday: parts[6], YearDay: parts[7], DST: parts[8]}
	if object.TypeOf(v) == pydatetime.StructTimeType {
		zone, err := object.GetAttr(t, v, object.NewStrObj("tm_zone"))
		if err != nil {
			return c, err
		}
		offset, err := object.GetAttr(t, v, object.NewStrObj("tm_gmtoff"))
		if err != nil {
			return c, err
		}
		if object.IsStr(zone) {
			c.Zone, c.HasZone = object.ToStr(zone).String(), true
		}
		if offset.IsInt() && offset.AsInt() > -1<<31 && offset.AsInt() < 1<<31 {
			c.Offset, c.HasOffset = int(offset.AsInt()), true
		}
	}
	return c, nil
}

// clockArg is a time tuple whose parts are in range, or the local time now.
func clockArg(t *thread, v value, fn string) (clock, error) {
	if v.IsNone() {
		return clockOf(t.Env.Now)
	}
	c, err := tupleClock(t, v, fn)
	if err != nil {
		return c, err
	}
	// A zero stands for a part that is not known.
	if c.Month == 0 {
		c.Month = 1
	}
	if c.Day == 0 {
		c.Day = 1
	}
	if c.YearDay == 0 {
		c.YearDay = 1
	}
	outside := func(n, lo, hi int, what string) {
		if err == nil && (n < lo || n > hi) {
			err = object.ValueErrorf("%s out of range", what)
		}
	}
	outside(c.Month, 1, 12, "month")
	outside(c.Day, 1, 31, "day of month")
	outside(c.Hour, 0, 23, "hour")
	outside(c.Minute, 0, 59, "minute")
	outside(c.Second, 0, 61, "seconds")
	outside(c.Weekday, -1, math.MaxInt32, "day of week")
	outside(c.YearDay, 1, 366, "day of year")
	c.Weekday = (c.Weekday + 7) % 7
	return c, err
}

func asctime(c clock) string {
	day := time.Weekday((c.Weekday + 1) % 7).String()[:3]
	month := time.Month(c.Month).String()[:3]
	two := func(n int) string {
		s := strconv.Itoa(n)
		return strings.Repeat("0", 2-len(s)) + s
	}
	mday := strconv.Itoa(c.Day)
	return day + " " + month + strings.Repeat(" ", 3-len(mday)) + mday + " " + two(c.Hour) + ":" + two(c.Minute) + ":" + two(c.Second) + " " + strconv.Itoa(c.Year)
}

func strftime(t *thread, a []value) (value, error) {
	switch {
	case len(a) == 0:
		return value{}, object.TypeErrorf("strftime() takes at least 1 argument (0 given)")
	case len(a) > 2:
		return value{}, object.TypeErrorf("strftime() takes at most 2 arguments (%d given)", len(a))
	}
	tuple := object.None
	if len(a) == 2 {
		tuple = a[1]
	}
	if !object.IsStr(a[0]) {
		return value{}, object.TypeErrorf("strftime() argument 1 must be str, not %s", typeName(a[0]))
	}
	format := object.ToStr(a[0]).String()
	c, err := clockArg(t, tuple, "strftime")
	if err != nil {
		return value{}, err
	}
	if strings.IndexByte(format, 0) >= 0 {
		return value{}, object.ValueErrorf("embedded null character")
	}
	if !c.HasZone {
		z := zoneOf(t)
		c.Zone, c.Offset = z.standardName, z.standard
		if c.DST > 0 {
			c.Zone, c.Offset = z.summerName, z.summer
		}
	}
	s, err := c.Format(t, format)
	if err != nil {
		return value{}, err
	}
	return object.StrCopy(t, s) // s may have room to spare
}

func typeName(v value) string {
	if v.IsNone() {
		return "None"
	}
	return object.TypeOf(v).Name
}
