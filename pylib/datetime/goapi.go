// This file defines how other packages of the library make and read these values.

package pydatetime

import (
	"time"

	"github.com/alkimi/pyexec/internal/object"
)

// IsDate tells a date; a datetime is one too.
func IsDate(v object.Value) bool {
	typ := object.TypeOf(v)
	return typ == DateType || typ == DateTimeType || typ.IsSubtype(DateType)
}

// IsDateTime tells a datetime.
func IsDateTime(v object.Value) bool {
	typ := object.TypeOf(v)
	return typ == DateTimeType || typ.IsSubtype(DateTimeType)
}

// IsTimedelta tells a timedelta.
func IsTimedelta(v object.Value) bool { return isDelta(v) }

// NewDate makes a date; ValueError where there is no such day.
func NewDate(t *object.Thread, year, month, day int) (object.Value, error) {
	if err := checkDate(year, month, day); err != nil {
		return object.Value{}, err
	}
	return allocDate(t, DateType, year, month, day)
}

// NewDateTime makes a naive datetime from the wall clock reading of at, cut to microseconds.
func NewDateTime(t *object.Thread, at time.Time) (object.Value, error) {
	return allocDateTime(t, DateTimeType, ofTime(at))
}

// NewDateTimeMicros makes a naive datetime from microseconds since 1970-01-01.
func NewDateTimeMicros(t *object.Thread, us int64) (object.Value, error) {
	if us < -(epochDays-1)*microsDay || us >= (maxOrdinal+1-epochDays)*microsDay {
		return object.Value{}, object.ValueErrorf("timestamp is out of range for datetime: years 1 to 9999")
	}
	f := fields{tz: object.None}
	f.setMicros(us + epochDays*microsDay)
	return allocDateTime(t, DateTimeType, f)
}

// InZone is a datetime with its tzinfo replaced by tz (None or a tzinfo).
func InZone(t *object.Thread, v, tz object.Value) (object.Value, error) {
	f := toDateTime(v).fields()
	f.tz = tz
	return allocDateTime(t, DateTimeType, f)
}

// UTC is timezone.utc.
func UTC() object.Value { return utc.value() }

// NewTimezone makes a nameless timezone of a fixed offset.
func NewTimezone(t *object.Thread, offset time.Duration) (object.Value, error) {
	return fixedZone(t, offset.Microseconds())
}

// NewTimedelta makes a timedelta from microseconds.
func NewTimedelta(t *object.Thread, micros int64) (object.Value, error) {
	return fromMicros(t, DeltaType, micros)
}

// DateOf is the year, month and day of a date or datetime.
func DateOf(v object.Value) (year, month, day int) { return toDate(v).ymd() }

// TimeOf is the wall clock reading of a datetime as a time in UTC, without regard to its tzinfo.
func TimeOf(v object.Value) time.Time {
	f := toDateTime(v).fields()
	return time.Date(f.y, time.Month(f.mo), f.d, f.h, f.mi, f.s, f.us*1000, time.UTC)
}

// MicrosOf is the wall clock reading of a date (its midnight) or datetime in microseconds since 1970-01-01, without regard to its tzinfo.
func MicrosOf(v object.Value) int64 {
	if IsDateTime(v) {
		return toDateTime(v).micros() - epochDays*microsDay
	}
	return (int64(toDate(v).ordinal()) - epochDays) * microsDay
}

// ZoneOf is the tzinfo of a datetime, None for a naive one.
func ZoneOf(v object.Value) object.Value { return toDateTime(v).tz }

// OffsetOf is the UTC offset of a datetime; ok is false for a naive one. It may run code of the script.
func OffsetOf(t *object.Thread, v object.Value) (offset time.Duration, ok bool, err error) {
	d, err := offsetOf(t, v)
	if err != nil || d == nil {
		return 0, false, err
	}
	us, _ := d.short()
	return time.Duration(us) * time.Microsecond, true, nil
}

// DeltaOf is a timedelta in microseconds; ok is false where that does not fit into int64.
func DeltaOf(v object.Value) (micros int64, ok bool) {
	total := toDelta(v).total()
	return total.Int64(), total.IsInt64()
}

// DeltaParts are the days, seconds and microseconds of a timedelta.
func DeltaParts(v object.Value) (days, seconds, micros int) {
	d := toDelta(v)
	return int(d.days), int(d.seconds), int(d.micros)
}

// initLimits sets min, max and resolution, which are values of the types themselves.
func initLimits() {
	newDeltaConst := func(days, seconds, micros int32) value {
		d := &delta{days: days, seconds: seconds, micros: micros}
		d.Header = object.HeaderOf(DeltaType)
		return d.value()
	}
	d := DeltaType.Attrs
	d["min"] = newDeltaConst(-maxDeltaDays, 0, 0)
	d["max"] = newDeltaConst(maxDeltaDays, secondsDay-1, microsSec-1)
	d["resolution"] = newDeltaConst(0, 0, 1)
	newDateConst := func(y int16, m, dd uint8) value {
		o := &date{year: y, month: m, day: dd}
		o.Header = object.HeaderOf(DateType)
		return object.Obj(&o.Header)
	}
	d = DateType.Attrs
	d["min"], d["max"] = newDateConst(1, 1, 1), newDateConst(9999, 12, 31)
	d["resolution"] = newDeltaConst(1, 0, 0)
	newClockConst := func(h, ms uint8, us int32) value {
		o := &timeOfDay{hour: h, minute: ms, second: ms, micro: us, tz: object.None}
		o.Header = object.HeaderOf(TimeType)
		return object.Obj(&o.Header)
	}
	d = TimeType.Attrs
	d["min"], d["max"] = newClockConst(0, 0, 0), newClockConst(23, 59, microsSec-1)
	d["resolution"] = newDeltaConst(0, 0, 1)
	first := &dateTime{date: date{year: 1, month: 1, day: 1}, tz: object.None}
	last := &dateTime{date: date{year: 9999, month: 12, day: 31}, hour: 23, minute: 59, second: 59, micro: microsSec - 1, tz: object.None}
	d = DateTimeType.Attrs
	for name, o := range map[string]*dateTime{"min": first, "max": last} {
		o.Header = object.HeaderOf(DateTimeType)
		d[name] = object.Obj(&o.Header)
	}
	d["resolution"] = newDeltaConst(0, 0, 1)
}

// WallSeconds is the wall clock reading of a datetime in seconds since 1970-01-01, without regard to its tzinfo, with its fold.
func WallSeconds(v object.Value) (seconds int64, fold bool) {
	o := toDateTime(v)
	return (int64(o.ordinal())-epochDays)*secondsDay + int64(o.hour)*3600 + int64(o.minute)*60 + int64(o.second), o.fold != 0
}

// Shifted is a datetime moved by some seconds; fold marks the second of two readings of the clock.
func Shifted(t *object.Thread, v object.Value, seconds int, fold bool) (object.Value, error) {
	d, err := normalDelta(t, 0, seconds, 0)
	if err != nil {
		return object.Value{}, err
	}
	r, err := addDelta(t, v, toDelta(d), 1)
	if err != nil || !fold {
		return r, err
	}
	f := toDateTime(r).fields()
	f.fold = 1
	return makeDateTime(t, object.TypeOf(r), f)
}
