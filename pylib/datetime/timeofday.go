// This file defines time, the time of a day.

package pydatetime

import (
	"cmp"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// timeOfDay is a time.
type timeOfDay struct {
	object.Object
	hour, minute, second, fold uint8
	micro                      int32
	tz                         value
}

func toTime(v value) *timeOfDay { return object.As[timeOfDay](v) }

func isTime(v value) bool { return v.Ref != nil && object.TypeOf(v).IsSubtype(TimeType) }

// fields are the parts of a time or datetime.
type fields struct {
	y, mo, d, h, mi, s, us, fold int
	tz                           value
}

func (f *fields) checkTime() error {
	switch {
	case f.h < 0 || f.h > 23:
		return object.ValueErrorf("hour must be in 0..23")
	case f.mi < 0 || f.mi > 59:
		return object.ValueErrorf("minute must be in 0..59")
	case f.s < 0 || f.s > 59:
		return object.ValueErrorf("second must be in 0..59")
	case f.us < 0 || f.us > 999999:
		return object.ValueErrorf("microsecond must be in 0..999999")
	case f.fold != 0 && f.fold != 1:
		return object.ValueErrorf("fold must be either 0 or 1")
	}
	return nil
}

func (o *timeOfDay) fields() fields {
	return fields{h: int(o.hour), mi: int(o.minute), s: int(o.second), us: int(o.micro), fold: int(o.fold), tz: o.tz}
}

// micros is the time since midnight.
func (o *timeOfDay) micros() int64 {
	return (int64(o.hour)*3600+int64(o.minute)*60+int64(o.second))*microsSec + int64(o.micro)
}

func (f *fields) timeValues() []value {
	return []value{object.Int(int64(f.h)), object.Int(int64(f.mi)), object.Int(int64(f.s)), object.Int(int64(f.us)), f.tz}
}

// makeTime makes a time; a class of the script is called to make its instance.
func makeTime(t *thread, cls *object.Type, f fields) (value, error) {
	if cls.User {
		return rebuild(t, cls, f.timeValues(), f.fold)
	}
	return allocTime(t, cls, f)
}

func allocTime(t *thread, cls *object.Type, f fields) (value, error) {
	if err := f.checkTime(); err != nil {
		return value{}, err
	}
	if err := t.Charge(sizeTime); err != nil {
		return value{}, err
	}
	o := &timeOfDay{hour: uint8(f.h), minute: uint8(f.mi), second: uint8(f.s), fold: uint8(f.fold), micro: int32(f.us), tz: f.tz}
	o.Header = object.HeaderOf(cls)
	return object.Obj(&o.Header), nil
}

func initTime() {
	typ := TimeType
	typ.Doc = "time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object"
	typ.Slots = object.Slots{
		New: constructor("hour=?, minute=?, second=?, microsecond=?, tzinfo=None, *, fold=?", func(t *thread, cls *object.Type, a []value) (value, error) {
			f := fields{tz: a[4]}
			if err := cInts(t, []value{a[0], a[1], a[2], a[3], a[5]}, &f.h, &f.mi, &f.s, &f.us, &f.fold); err != nil {
				return value{}, err
			}
			if err := f.checkTime(); err != nil {
				return value{}, err
			}
			if err := checkTZ(f.tz); err != nil {
				return value{}, err
			}
			return allocTime(t, cls, f)
		}),
		Repr: timeRepr,
		Str: func(t *thread, v value) (string, error) {
			if object.TypeOf(v).User {
				return textVia(t, v, "isoformat")
			}
			return isoTimeText(t, v, "auto")
		},
		Format: func(t *thread, v value, spec string) (string, error) {
			if spec == "" {
				return object.ToString(t, v)
			}
			return textVia(t, v, "strftime", object.NewStr(spec))
		},
		Hash:    timeHash,
		Bool:    func(*thread, value) (bool, error) { return true, nil },
		Compare: compareTimes,
		Visit: func(v value, visit func(value)) int64 {
			visit(toTime(v).tz)
			return sizeTime + toTime(v).VisitAttrs(visit)
		},
	}
	readOnly(typ, "hour", func(v value) int { return int(toTime(v).hour) })
	readOnly(typ, "minute", func(v value) int { return int(toTime(v).minute) })
	readOnly(typ, "second", func(v value) int { return int(toTime(v).second) })
	readOnly(typ, "microsecond", func(v value) int { return int(toTime(v).micro) })
	readOnly(typ, "fold", func(v value) int { return int(toTime(v).fold) })
	typ.Attrs["tzinfo"] = object.NewGetSet("tzinfo", func(_ *thread, v value) (value, error) { return toTime(v).tz, nil }, nil)
	args.Add(typ, "isoformat", "timespec='auto'", "Return string in ISO 8601 format.", func(t *thread, a []value) (value, error) {
		spec, err := textArg(a[1], "isoformat", 1)
		if err != nil {
			return value{}, err
		}
		s, err := isoTimeText(t, a[0], spec)
		if err != nil {
			return value{}, err
		}
		return object.StrOf(t, s)
	})
	args.Add(typ, "strftime", "format", "Format using strftime().", func(t *thread, a []value) (value, error) {
		return strftimeMethod(t, a[0], a[1])
	})
	for _, name := range []string{"utcoffset", "dst"} {
		args.Add(typ, name, "", "", func(t *thread, a []value) (value, error) {
			d, err := askOffset(t, toTime(a[0]).tz, name, object.None)
			return offsetValue(d), err
		})
	}
	args.Add(typ, "tzname", "", "", func(t *thread, a []value) (value, error) {
		return askName(t, toTime(a[0]).tz, object.None)
	})
	args.Add(typ, "replace", "hour=?, minute=?, second=?, microsecond=?, tzinfo=?, *, fold=?", "Return time with new specified fields.", func(t *thread, a []value) (value, error) {
		f := toTime(a[0]).fields()
		if err := cInts(t, []value{a[1], a[2], a[3], a[4], a[6]}, &f.h, &f.mi, &f.s, &f.us, &f.fold); err != nil {
			return value{}, err
		}
		if !a[5].IsUnbound() {
			f.tz = a[5]
		}
		return replaced(t, TimeType, a[0], f, makeTime)
	})
	args.AddClassMethod(typ, "fromisoformat", "time_string, /", "Time of a string in ISO 8601 format.", func(t *thread, a []value) (value, error) {
		if !object.IsStr(a[1]) {
			return value{}, object.TypeErrorf("fromisoformat: argument must be str")
		}
		text := object.ToStr(a[1]).String()
		if len(text) > 0 && text[0] == 'T' {
			text = text[1:]
		}
		var f fields
		zone, off, ok, err := parseISOTime(t, text, &f)
		if err != nil {
			return value{}, err
		}
		if !ok {
			return value{}, badISO(t, a[1])
		}
		if f.tz, err = isoZone(t, zone, off); err != nil {
			return value{}, err
		}
		return makeTime(t, object.ToType(a[0]), f)
	})
}

// replaced makes the result of a replace() method.
func replaced(t *thread, base *object.Type, old value, f fields, make func(*thread, *object.Type, fields) (value, error)) (value, error) {
	if f.fold != 0 && f.fold != 1 {
		return value{}, object.ValueErrorf("fold must be either 0 or 1")
	}
	cls := object.TypeOf(old)
	if !cls.User {
		if base == DateTimeType {
			if err := checkDate(f.y, f.mo, f.d); err != nil {
				return value{}, err
			}
		}
		if err := f.checkTime(); err != nil {
			return value{}, err
		}
		if err := checkTZ(f.tz); err != nil {
			return value{}, err
		}
	}
	return make(t, cls, f)
}

// appendReprTime appends the seconds, microseconds of a repr where they are not 0.
func appendReprTime(dst []byte, f fields) []byte {
	switch {
	case f.us != 0:
		dst = appendArgs(append(dst, ", "...), f.s, f.us)
	case f.s != 0:
		dst = appendArgs(append(dst, ", "...), f.s)
	}
	return dst
}

func timeRepr(t *thread, v value) (string, error) {
	f := toTime(v).fields()
	out := appendArgs(append([]byte(reprName(v)), '('), f.h, f.mi)
	out = appendReprTime(out, f)
	if !f.tz.IsNone() {
		s, err := object.Repr(t, f.tz)
		if err != nil {
			return "", err
		}
		out = append(append(out, ", tzinfo="...), s...)
	}
	if f.fold != 0 {
		out = append(out, ", fold=1"...)
	}
	return string(append(out, ')')), nil
}

func isoTimeText(t *thread, v value, spec string) (string, error) {
	o := toTime(v)
	out, err := isoTime(nil, int(o.hour), int(o.minute), int(o.second), int(o.micro), spec)
	if err != nil || o.tz.IsNone() {
		return string(out), err
	}
	d, err := askOffset(t, o.tz, "utcoffset", object.None)
	if err != nil {
		return "", err
	}
	if d != nil {
		out = offsetText(out, d, ":")
	}
	return string(out), nil
}

// isoTime appends the time of the day in ISO format.
func isoTime(dst []byte, h, mi, s, us int, spec string) ([]byte, error) {
	if spec == "auto" {
		spec = "seconds"
		if us != 0 {
			spec = "microseconds"
		}
	}
	dst = appendPadded(dst, h, 2)
	switch spec {
	case "hours":
		return dst, nil
	case "minutes", "seconds", "milliseconds", "microseconds":
	default:
		return nil, object.ValueErrorf("Unknown timespec value")
	}
	dst = appendPadded(append(dst, ':'), mi, 2)
	if spec == "minutes" {
		return dst, nil
	}
	dst = appendPadded(append(dst, ':'), s, 2)
	switch spec {
	case "milliseconds":
		dst = appendPadded(append(dst, '.'), us/1000, 3)
	case "microseconds":
		dst = appendPadded(append(dst, '.'), us, 6)
	}
	return dst, nil
}

func timeHash(t *thread, v value) (uint64, error) {
	o := toTime(v)
	d, err := askOffset(t, o.tz, "utcoffset", object.None)
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

func compareTimes(t *thread, op object.Cmp, a, b value) (value, error) {
	if !isTime(b) {
		return object.NotImplemented, nil
	}
	x, y := toTime(a), toTime(b)
	if object.Is(x.tz, y.tz) {
		return holds(op, cmp.Compare(x.micros(), y.micros())), nil
	}
	p, err := askOffset(t, x.tz, "utcoffset", object.None)
	if err != nil {
		return value{}, err
	}
	q, err := askOffset(t, y.tz, "utcoffset", object.None)
	if err != nil {
		return value{}, err
	}
	if (p == nil) != (q == nil) {
		if op <= object.CmpNe {
			return object.Bool(op == object.CmpNe), nil
		}
		return value{}, object.TypeErrorf("can't compare offset-naive and offset-aware times")
	}
	m, n := x.micros(), y.micros()
	if p != nil {
		po, _ := p.short()
		qo, _ := q.short()
		m, n = m-po, n-qo
	}
	return holds(op, cmp.Compare(m, n)), nil
}
