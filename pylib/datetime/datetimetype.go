// This file defines datetime: its layout, construction, arithmetic and comparison.

package pydatetime

import (
	"cmp"

	"github.com/alkimi/pyexec/internal/object"
)

// dateTime is a datetime.
type dateTime struct {
	date
	hour, minute, second, fold uint8
	micro                      int32
	tz                         value // a tzinfo or None
}

func toDateTime(v value) *dateTime { return object.As[dateTime](v) }

func (o *dateTime) fields() fields {
	return fields{
		int(o.year), int(o.month), int(o.day), int(o.hour), int(o.minute), int(o.second), int(o.micro), int(o.fold), o.tz,
	}
}

// key is a number in the order of naive datetimes. Fold is no part of it.
func (o *dateTime) key() int64 {
	return o.date.key()<<37 | int64(o.hour)<<32 | int64(o.minute)<<26 | int64(o.second)<<20 | int64(o.micro)
}

// micros counts microseconds from the midnight before 0001-01-01, ignoring the time zone.
func (o *dateTime) micros() int64 {
	return int64(o.ordinal())*microsDay + (int64(o.hour)*3600+int64(o.minute)*60+int64(o.second))*microsSec + int64(o.micro)
}

// setMicros is the opposite of dateTime.micros.
func (f *fields) setMicros(us int64) {
	f.y, f.mo, f.d = fromOrdinal(int(us / microsDay))
	us %= microsDay
	s := int(us / microsSec)
	f.h, f.mi, f.s, f.us = s/3600, s/60%60, s%60, int(us%microsSec)
}

// makeDateTime makes a datetime; a class of the script is called to make its instance.
func makeDateTime(t *thread, cls *object.Type, f fields) (value, error) {
	if cls.User {
		vals := append([]value{object.Int(int64(f.y)), object.Int(int64(f.mo)), object.Int(int64(f.d))}, f.timeValues()...)
		return rebuild(t, cls, vals, f.fold)
	}
	return allocDateTime(t, cls, f)
}

func allocDateTime(t *thread, cls *object.Type, f fields) (value, error) {
	if err := checkDate(f.y, f.mo, f.d); err != nil {
		return value{}, err
	}
	if err := f.checkTime(); err != nil {
		return value{}, err
	}
	if err := t.Charge(sizeDateTime); err != nil {
		return value{}, err
	}
	var o *dateTime
	if cls.User || !f.tz.IsNone() { // it can hold other objects
		o = &dateTime{}
		o.Header = object.HeaderOf(cls)
	} else {
		o = object.NewStill[dateTime](cls)
	}
	o.year, o.month, o.day = int16(f.y), uint8(f.mo), uint8(f.d)
	o.hour, o.minute, o.second, o.fold, o.micro, o.tz = uint8(f.h), uint8(f.mi), uint8(f.s), uint8(f.fold), int32(f.us), f.tz
	return object.Obj(&o.Header), nil
}

func newDateTime(t *thread, cls *object.Type, a []value) (value, error) {
	f := fields{tz: a[7]}
	ints := []value{a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[8]}
	if err := cInts(t, ints, &f.y, &f.mo, &f.d, &f.h, &f.mi, &f.s, &f.us, &f.fold); err != nil {
		return value{}, err
	}
	if err := checkDate(f.y, f.mo, f.d); err != nil {
		return value{}, err
	}
	if err := f.checkTime(); err != nil {
		return value{}, err
	}
	if err := checkTZ(f.tz); err != nil {
		return value{}, err
	}
	return allocDateTime(t, cls, f)
}

func initDateTime() {
	typ := DateTimeType
	typ.Doc = "datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])"
	typ.Slots = object.Slots{
		New:     constructor("year, month, day, hour=?, minute=?, second=?, microsecond=?, tzinfo=None, *, fold=?", newDateTime),
		Repr:    dateTimeRepr,
		Hash:    dateTimeHash,
		Compare: compareDateTimes,
		Binary:  dateTimeBinary,
		Visit: func(v value, visit func(value)) int64 {
			visit(toDateTime(v).tz)
			return sizeDateTime + toDateTime(v).VisitAttrs(visit)
		},
	}
	readOnly(typ, "hour", func(v value) int { return int(toDateTime(v).hour) })
	readOnly(typ, "minute", func(v value) int { return int(toDateTime(v).minute) })
	readOnly(typ, "second", func(v value) int { return int(toDateTime(v).second) })
	readOnly(typ, "microsecond", func(v value) int { return int(toDateTime(v).micro) })
	readOnly(typ, "fold", func(v value) int { return int(toDateTime(v).fold) })
	typ.Attrs["tzinfo"] = object.NewGetSet("tzinfo", func(_ *thread, v value) (value, error) { return toDateTime(v).tz, nil }, nil)
	typ.Quick = func(t *thread, a []value) (value, bool, error) {
		var n [7]int
		if len(a) < 3 || len(a) > 7 || !smallInts(a, n[:]) {
			return value{}, false, nil
		}
		f := fields{y: n[0], mo: n[1], d: n[2], h: n[3], mi: n[4], s: n[5], us: n[6], tz: object.None}
		if checkDate(f.y, f.mo, f.d) != nil || f.checkTime() != nil {
			return value{}, false, nil
		}
		v, err := allocDateTime(t, DateTimeType, f)
		return v, err == nil, err
	}
	initDateTimeMethods()
	initDateTimeClassMethods()
}

func dateTimeRepr(t *thread, v value) (string, error) {
	f := toDateTime(v).fields()
	out := appendArgs(append([]byte(reprName(v)), '('), f.y, f.mo, f.d, f.h, f.mi)
	out = appendReprTime(out, f)
	if f.fold != 0 {
		out = append(out, ", fold=1"...)
	}
	if !f.tz.IsNone() {
		s, err := object.Repr(t, f.tz)
		if err != nil {
			return "", err
		}
		out = append(append(out, ", tzinfo="...), s...)
	}
	return string(append(out, ')')), nil
}

// offsetOf is the UTC offset of a datetime, nil for a naive one.
func offsetOf(t *thread, v value) (*delta, error) {
	return askOffset(t, toDateTime(v).tz, "utcoffset", v)
}

// dateTimeHash is of the moment in UTC; of the first of two readings of the clock.
func dateTimeHash(t *thread, v value) (uint64, error) {
	o := toDateTime(v)
	if o.tz.IsNone() {
		return mix(o.key()), nil
	}
	if o.fold != 0 {
		f := o.fields()
		f.fold = 0
		first, err := allocDateTime(t, DateTimeType, f)
		if err != nil {
			return 0, err
		}
		v = first
	}
	d, err := offsetOf(t, v)
	if err != nil {
		return 0, err
	}
	us := o.micros()
	if d != nil {
		off, _ := d.short()
		us -= off
	}
	return mix(us), nil
}

// dateTimeWithDate compares a datetime with a date that is none: they are never equal and have no order.
func dateTimeWithDate(op object.Cmp, dt, d value) (value, error) {
	if op <= object.CmpNe {
		return object.Bool(op == object.CmpNe), nil
	}
	return value{}, object.TypeErrorf("can't compare %s to %s", object.TypeOf(dt).Name, object.TypeOf(d).Name)
}

func compareDateTimes(t *thread, op object.Cmp, a, b value) (value, error) {
	if !IsDateTime(b) {
		if IsDate(b) {
			return dateTimeWithDate(op, a, b)
		}
		return object.NotImplemented, nil
	}
	x, y := toDateTime(a), toDateTime(b)
	if object.Is(x.tz, y.tz) {
		return holds(op, cmp.Compare(x.key(), y.key())), nil
	}
	p, err := offsetOf(t, a)
	if err != nil {
		return value{}, err
	}
	q, err := offsetOf(t, b)
	if err != nil {
		return value{}, err
	}
	if (p == nil) != (q == nil) {
		if op <= object.CmpNe {
			return object.Bool(op == object.CmpNe), nil
		}
		return value{}, object.TypeErrorf("can't compare offset-naive and offset-aware datetimes")
	}
	m, n := x.micros(), y.micros()
	if p != nil {
		po, _ := p.short()
		qo, _ := q.short()
		m, n = m-po, n-qo
	}
	if op <= object.CmpNe && m == n {
		// Times whose offset depends on fold equal no time of another zone.
		for _, v := range []value{a, b} {
			odd, err := dependsOnFold(t, v)
			if err != nil {
				return value{}, err
			}
			if odd {
				return object.Bool(op == object.CmpNe), nil
			}
		}
	}
	return holds(op, cmp.Compare(m, n)), nil
}

// dependsOnFold tells a datetime whose UTC offset differs between the first and the second reading of the clock.
func dependsOnFold(t *thread, v value) (bool, error) {
	o := toDateTime(v)
	if o.tz.IsNone() || isZone(o.tz) {
		return false, nil
	}
	f := o.fields()
	f.fold = 1 - f.fold
	other, err := allocDateTime(t, DateTimeType, f)
	if err != nil {
		return false, err
	}
	p, err := offsetOf(t, v)
	if err != nil {
		return false, err
	}
	q, err := offsetOf(t, other)
	if err != nil || (p == nil) != (q == nil) {
		return err == nil, err
	}
	return p != nil && p.order(q) != 0, nil
}

func dateTimeBinary(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
	switch {
	case op == object.OpAdd && isDelta(other):
		return addDelta(t, self, toDelta(other), 1)
	case op == object.OpSub && !reflected && isDelta(other):
		return addDelta(t, self, toDelta(other), -1)
	case op == object.OpSub && !reflected && IsDateTime(other):
		return subtract(t, self, other)
	}
	return object.NotImplemented, nil
}

// addDelta is v + sign*d.
func addDelta(t *thread, v value, d *delta, sign int) (value, error) {
	o := toDateTime(v)
	days := o.ordinal() + sign*int(d.days)
	rest := (int64(o.hour)*3600+int64(o.minute)*60+int64(o.second))*microsSec + int64(o.micro)
	rest += int64(sign) * (int64(d.seconds)*microsSec + int64(d.micros))
	more, _ := floorDiv(int(rest), microsDay)
	if n := days + more; n < 1 || n > maxOrdinal {
		return value{}, object.OverflowErrorf("date value out of range")
	}
	f := fields{tz: o.tz}
	f.setMicros(int64(days)*microsDay + rest)
	return makeDateTime(t, object.TypeOf(v), f)
}

// subtract is a - b.
func subtract(t *thread, a, b value) (value, error) {
	x, y := toDateTime(a), toDateTime(b)
	us := x.micros() - y.micros()
	if !object.Is(x.tz, y.tz) {
		p, err := offsetOf(t, a)
		if err != nil {
			return value{}, err
		}
		q, err := offsetOf(t, b)
		if err != nil {
			return value{}, err
		}
		if (p == nil) != (q == nil) {
			return value{}, object.TypeErrorf("can't subtract offset-naive and offset-aware datetimes")
		}
		if p != nil {
			po, _ := p.short()
			qo, _ := q.short()
			us -= po - qo
		}
	}
	return fromMicros(t, DeltaType, us)
}
