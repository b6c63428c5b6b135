// This file defines tzinfo, timezone and the questions that the other types ask their tzinfo.

package pydatetime

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// zone is a timezone: a fixed offset with an optional name.
type zone struct {
	object.Object
	offset *delta
	name   value // a str, or Unbound
}

// tzinfo is an instance of tzinfo itself or of a class that a script derived from it.
type tzinfo struct{ object.Object }

var (
	zeroDelta = &delta{}
	utc       = &zone{offset: zeroDelta, name: object.Unbound}
	minZone   = &zone{offset: &delta{days: -1, seconds: 60}, name: object.Unbound}
	maxZone   = &zone{offset: &delta{seconds: secondsDay - 60}, name: object.Unbound}
)

func (z *zone) value() value { return object.Obj(&z.Header) }

func toZone(v value) *zone { return object.As[zone](v) }

func isTZInfo(v value) bool { return v.Ref != nil && object.TypeOf(v).IsSubtype(TZInfoType) }

func isZone(v value) bool { return v.Ref != nil && object.TypeOf(v) == TimezoneType }

// offsetInRange tells offsets of less than a day.
func offsetInRange(d *delta) bool {
	return d.days == 0 || d.days == -1 && (d.seconds > 0 || d.micros > 0)
}

// newZone makes a timezone; utc itself stands for a nameless offset of zero.
func newZone(t *thread, offset, name value) (value, error) {
	d := toDelta(offset)
	if d.zero() && name.IsUnbound() {
		return utc.value(), nil
	}
	if !offsetInRange(d) {
		return value{}, object.ValueErrorf("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %s.", deltaRepr(offset))
	}
	if err := t.Charge(64); err != nil {
		return value{}, err
	}
	z := &zone{offset: d, name: name}
	z.Header = object.HeaderOf(TimezoneType)
	return z.value(), nil
}

// fixedZone makes a nameless timezone of an offset in microseconds.
func fixedZone(t *thread, us int64) (value, error) {
	if us == 0 {
		return utc.value(), nil
	}
	d, err := fromMicros(t, DeltaType, us)
	if err != nil {
		return value{}, err
	}
	return newZone(t, d, object.Unbound)
}

// offsetText is an offset as ±HH:MM[:SS[.ffffff]].
func offsetText(dst []byte, d *delta, sep string) []byte {
	us, _ := d.short()
	sign := byte('+')
	if us < 0 {
		sign, us = '-', -us
	}
	s := int(us / microsSec)
	us %= microsSec
	dst = appendPadded(append(dst, sign), s/3600, 2)
	dst = appendPadded(append(dst, sep...), s/60%60, 2)
	if s%60 != 0 || us != 0 {
		dst = appendPadded(append(dst, sep...), s%60, 2)
	}
	if us != 0 {
		dst = appendPadded(append(dst, '.'), int(us), 6)
	}
	return dst
}

func (z *zone) text() value {
	if !z.name.IsUnbound() {
		return z.name
	}
	if z.offset.zero() {
		return object.NewStr("UTC")
	}
	return object.NewStr(string(offsetText([]byte("UTC"), z.offset, ":")))
}

func initTZ() {
	for _, d := range []*delta{zeroDelta, minZone.offset, maxZone.offset} {
		d.Header = object.HeaderOf(DeltaType)
	}
	for _, z := range []*zone{utc, minZone, maxZone} {
		z.Header = object.HeaderOf(TimezoneType)
	}
	initTZInfo()
	typ := TimezoneType
	typ.Doc = "Fixed offset from UTC implementation of tzinfo."
	typ.Final = true
	typ.Attrs["utc"], typ.Attrs["min"], typ.Attrs["max"] = utc.value(), minZone.value(), maxZone.value()
	typ.Slots = object.Slots{
		New: args.New("timezone", "offset, name=?", func(t *thread, cls *object.Type, a []value) (value, error) {
			if !isDelta(a[0]) {
				return value{}, object.TypeErrorf("timezone() argument 1 must be datetime.timedelta, not %s", noneName(a[0]))
			}
			if !a[1].IsUnbound() && !object.IsStr(a[1]) {
				return value{}, object.TypeErrorf("timezone() argument 2 must be str, not %s", noneName(a[1]))
			}
			return newZone(t, a[0], a[1])
		}),
		Repr: func(t *thread, v value) (string, error) {
			z := toZone(v)
			if z == utc {
				return "datetime.timezone.utc", nil
			}
			text := "datetime.timezone(" + deltaRepr(z.offset.value())
			if !z.name.IsUnbound() {
				name, err := object.Repr(t, z.name)
				if err != nil {
					return "", err
				}
				text += ", " + name
			}
			return text + ")", nil
		},
		Str: func(_ *thread, v value) (string, error) { return object.ToStr(toZone(v).text()).String(), nil },
		Hash: func(_ *thread, v value) (uint64, error) {
			return toZone(v).offset.hash(), nil
		},
		Compare: func(_ *thread, op object.Cmp, a, b value) (value, error) {
			if op > object.CmpNe || !isZone(b) {
				return object.NotImplemented, nil
			}
			return holds(op, toZone(a).offset.order(toZone(b).offset)), nil
		},
		Visit: func(v value, visit func(value)) int64 {
			visit(toZone(v).offset.value())
			if n := toZone(v).name; !n.IsUnbound() {
				visit(n)
			}
			return 64
		},
	}
	answer := func(name string, f func(z *zone) value) {
		args.Add(typ, name, "dt, /", "", func(t *thread, a []value) (value, error) {
			if !a[1].IsNone() && !IsDateTime(a[1]) {
				return value{}, object.TypeErrorf("%s(dt) argument must be a datetime instance or None, not %s", name, object.TypeOf(a[1]).Name)
			}
			return f(toZone(a[0])), nil
		})
	}
	answer("utcoffset", func(z *zone) value { return z.offset.value() })
	answer("dst", func(*zone) value { return object.None })
	answer("tzname", (*zone).text)
	args.Add(typ, "fromutc", "dt, /", "", func(t *thread, a []value) (value, error) {
		if !IsDateTime(a[1]) {
			return value{}, object.TypeErrorf("fromutc: argument must be a datetime")
		}
		if !object.Is(toDateTime(a[1]).tz, a[0]) {
			return value{}, object.ValueErrorf("fromutc: dt.tzinfo is not self")
		}
		return addDelta(t, a[1], toZone(a[0]).offset, 1)
	})
}

func initTZInfo() {
	typ := TZInfoType
	typ.Doc = "Abstract base class for time zone info objects."
	typ.Slots.New = func(t *thread, cls *object.Type, _ []value, _ []object.Kwarg) (value, error) {
		if err := t.Charge(48); err != nil {
			return value{}, err
		}
		z := &tzinfo{}
		z.Header = object.HeaderOf(cls)
		return object.Obj(&z.Header), nil
	}
	typ.Slots.Visit = func(v value, visit func(value)) int64 { return 48 + object.As[tzinfo](v).VisitAttrs(visit) }
	for _, name := range []string{"utcoffset", "dst", "tzname"} {
		args.Add(typ, name, "dt, /", "", func(*thread, []value) (value, error) {
			return value{}, object.Raise(object.NotImplementedErrorType, "a tzinfo subclass must implement %s()", name)
		})
	}
	args.Add(typ, "fromutc", "dt, /", "", func(t *thread, a []value) (value, error) { return tzFromUTC(t, a[0], a[1]) })
}

// tzFromUTC is the default of a tzinfo's fromutc: it finds the standard offset and asks again with the time shifted by it.
func tzFromUTC(t *thread, tz, v value) (value, error) {
	if !IsDateTime(v) {
		return value{}, object.TypeErrorf("fromutc: argument must be a datetime")
	}
	if !object.Is(toDateTime(v).tz, tz) {
		return value{}, object.ValueErrorf("fromutc: dt.tzinfo is not self")
	}
	off, err := askOffset(t, tz, "utcoffset", v)
	if err != nil {
		return value{}, err
	}
	if off == nil {
		return value{}, object.ValueErrorf("fromutc: non-None utcoffset() result required")
	}
	dst, err := askOffset(t, tz, "dst", v)
	if err != nil {
		return value{}, err
	}
	if dst == nil {
		return value{}, object.ValueErrorf("fromutc: non-None dst() result required")
	}
	std, err := normalDelta(t, int(off.days-dst.days), int(off.seconds-dst.seconds), int(off.micros-dst.micros))
	if err != nil {
		return value{}, err
	}
	r := v
	if !toDelta(std).zero() {
		if r, err = addDelta(t, r, toDelta(std), 1); err != nil {
			return value{}, err
		}
		if dst, err = askOffset(t, tz, "dst", r); err != nil {
			return value{}, err
		}
		if dst == nil {
			return value{}, object.ValueErrorf("fromutc: tz.dst() gave inconsistent results; cannot convert")
		}
	}
	if dst.zero() {
		return r, nil
	}
	return addDelta(t, r, dst, 1)
}

// askOffset asks a tzinfo (or None) for utcoffset or dst; nil means None.
func askOffset(t *thread, tz value, method string, dt value) (*delta, error) {
	if tz.IsNone() {
		return nil, nil
	}
	if isZone(tz) {
		if method == "dst" {
			return nil, nil
		}
		return toZone(tz).offset, nil
	}
	v, err := object.CallMethod(t, tz, method, dt)
	if err != nil || v.IsNone() {
		return nil, err
	}
	if !isDelta(v) {
		return nil, object.TypeErrorf("tzinfo.%s() must return None or timedelta, not '%s'", method, object.TypeOf(v).Name)
	}
	if !offsetInRange(toDelta(v)) {
		return nil, object.ValueErrorf("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
	}
	return toDelta(v), nil
}

// askName asks a tzinfo (or None) for the zone's name: a str or None.
func askName(t *thread, tz, dt value) (value, error) {
	if tz.IsNone() {
		return tz, nil
	}
	if isZone(tz) {
		return toZone(tz).text(), nil
	}
	v, err := object.CallMethod(t, tz, "tzname", dt)
	if err == nil && !v.IsNone() && !object.IsStr(v) {
		err = object.TypeErrorf("tzinfo.tzname() must return None or a string, not '%s'", object.TypeOf(v).Name)
	}
	return v, err
}

func offsetValue(d *delta) value {
	if d == nil {
		return object.None
	}
	return d.value()
}

// checkTZ checks a tzinfo argument.
func checkTZ(v value) error {
	if v.IsNone() || isTZInfo(v) {
		return nil
	}
	return object.TypeErrorf("tzinfo argument must be None or of a tzinfo subclass, not type '%s'", object.TypeOf(v).Name)
}
