// This file defines the seam to Python's datetime module: how its values are told and read, and how dates and timedeltas are made.

package column

import (
	"math"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Clock says what a value of the datetime module is.
type Clock uint8

// The kinds of datetime values.
const (
	NoClock Clock = iota
	ClockDateTime
	ClockDate
	ClockDelta
)

// ClockOf tells a datetime.datetime, date or timedelta by its class, subclasses included.
func ClockOf(v object.Value) Clock {
	if v.IsInt() || v.IsFloat() {
		return NoClock
	}
	for _, c := range object.TypeOf(v).MRO {
		if c.User {
			continue
		}
		switch c.Name {
		case "datetime.datetime", "numpy.datetime64":
			return ClockDateTime
		case "datetime.date":
			return ClockDate
		case "datetime.timedelta", "numpy.timedelta64":
			return ClockDelta
		}
	}
	return NoClock
}

func intAttrs(t *object.Thread, v object.Value, names ...string) ([]int64, error) {
	out := make([]int64, len(names))
	for i, n := range names {
		x, err := object.GetAttr(t, v, object.NewStrObj(n))
		if err != nil {
			return nil, err
		}
		k, err := object.IndexInt(t, x)
		if err != nil {
			return nil, err
		}
		out[i] = int64(k)
	}
	return out, nil
}

// ReadClock gives the microseconds of a datetime (since 1970, its own wall clock) or timedelta, or the days of a date.
func ReadClock(t *object.Thread, v object.Value, k Clock) (int64, error) {
	switch k {
	case ClockDate:
		p, err := intAttrs(t, v, "year", "month", "day")
		if err != nil {
			return 0, err
		}
		return kernel.DaysOf(int(p[0]), int(p[1]), int(p[2])), nil
	case ClockDelta:
		p, err := intAttrs(t, v, "days", "seconds", "microseconds")
		if err != nil {
			return 0, err
		}
		days, ok := object.MulInt(p[0], 86400e6)
		if !ok || days > math.MaxInt64-86400e6 {
			return 0, object.OverflowErrorf("timedelta of %d days is out of bounds", p[0])
		}
		return days + p[1]*1e6 + p[2], nil
	}
	p, err := intAttrs(t, v, "year", "month", "day", "hour", "minute", "second", "microsecond")
	if err != nil {
		return 0, err
	}
	days := kernel.DaysOf(int(p[0]), int(p[1]), int(p[2]))
	return days*86400e6 + p[3]*3600e6 + p[4]*60e6 + p[5]*1e6 + p[6], nil
}

func datetimeClass(t *object.Thread, name string) (object.Value, error) {
	m, err := t.Env.Import(t, "datetime")
	if err != nil {
		return object.Value{}, err
	}
	return object.GetAttr(t, m, object.NewStrObj(name))
}

// MakeDate makes a datetime.date of days since 1970.
func MakeDate(t *object.Thread, days int64) (object.Value, error) {
	c, err := datetimeClass(t, "date")
	if err != nil {
		return object.Value{}, err
	}
	y, m, d := kernel.DateOf(days)
	return object.Call(t, c, object.Int(int64(y)), object.Int(int64(m)), object.Int(int64(d)))
}

// MakeClock makes a datetime.datetime of microseconds since 1970.
func MakeClock(t *object.Thread, micros int64) (object.Value, error) {
	c, err := datetimeClass(t, "datetime")
	if err != nil {
		return object.Value{}, err
	}
	day, rest := kernel.SplitDay(micros, 86400e6)
	y, m, d := kernel.DateOf(day)
	return object.Call(t, c, object.Int(int64(y)), object.Int(int64(m)), object.Int(int64(d)),
		object.Int(rest/3600e6), object.Int(rest/60e6%60), object.Int(rest/1e6%60), object.Int(rest%1e6))
}

// MakeTime makes a datetime.time of microseconds since midnight.
func MakeTime(t *object.Thread, micros int64) (object.Value, error) {
	c, err := datetimeClass(t, "time")
	if err != nil {
		return object.Value{}, err
	}
	return object.Call(t, c, object.Int(micros/3600e6), object.Int(micros/60e6%60), object.Int(micros/1e6%60), object.Int(micros%1e6))
}

// MakeDelta makes a datetime.timedelta of microseconds.
func MakeDelta(t *object.Thread, micros int64) (object.Value, error) {
	c, err := datetimeClass(t, "timedelta")
	if err != nil {
		return object.Value{}, err
	}
	return object.Call(t, c, object.Int(0), object.Int(0), object.Int(micros))
}
