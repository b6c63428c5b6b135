// This file defines struct_time beyond its items, and Clock, through which package time formats and parses.

package pydatetime

import (
	"unsafe"

	"github.com/alkimi/pyexec/internal/object"
)

// The attributes of a struct_time that are not items. They are kept as attributes of the object, since they do not count as its
// length; one that was not given is None.
var structExtra = [...]string{"tm_zone", "tm_gmtoff"}

func init() {
	typ := StructTimeType
	typ.OwnAttrs = true
	typ.Attrs["n_fields"], typ.Attrs["n_sequence_fields"], typ.Attrs["n_unnamed_fields"] = object.Int(11), object.Int(9), object.Int(0)
	typ.Slots.New = newStructOf
	typ.Slots.GetAttr = func(_ *thread, _ value, name *object.Str) (value, bool, error) {
		for _, n := range structExtra {
			if name.String() == n {
				return object.None, true, nil
			}
		}
		return value{}, false, nil
	}
	typ.Slots.SetAttr = func(_ *thread, v value, name *object.Str, _ value) (bool, error) {
		for _, names := range [][]string{structFields, structExtra[:]} {
			for _, n := range names {
				if name.String() == n {
					return false, object.AttributeErrorf("readonly attribute")
				}
			}
		}
		return false, object.NoAttribute(v, name)
	}
}

// setExtra sets tm_zone and tm_gmtoff.
func setExtra(t *thread, v, zone, offset value) error {
	for i, x := range []value{zone, offset} {
		if err := object.SetOwnAttr(t, v, object.NewStrObj(structExtra[i]), x); err != nil {
			return err
		}
	}
	return nil
}

// newStructOf is struct_time(sequence): of 9 to 11 items.
func newStructOf(t *thread, _ *object.Type, a []value, kw []object.Kwarg) (value, error) {
	seq, extra := object.Unbound, object.Unbound
	for i, p := range []*value{&seq, &extra} {
		if i < len(a) {
			*p = a[i]
		}
		for _, k := range kw {
			if k.Name.String() == [...]string{"sequence", "dict"}[i] {
				*p = k.Value
			}
		}
	}
	if seq.IsUnbound() {
		return value{}, object.TypeErrorf("structseq() missing required argument 'sequence' (pos 1)")
	}
	if typ := object.TypeOf(seq); typ.Slots.Iter == nil && typ.Slots.GetItem == nil {
		return value{}, object.TypeErrorf("constructor requires a sequence")
	}
	items, err := object.ToSlice(t, seq)
	if err != nil {
		return value{}, err
	}
	if !extra.IsUnbound() && !extra.IsNone() && !object.IsDict(extra) {
		return value{}, object.TypeErrorf("time.struct_time() takes a dict as second arg, if any")
	}
	n := len(structFields)
	switch all := n + len(structExtra); {
	case len(items) < n:
		return value{}, object.TypeErrorf("time.struct_time() takes an at least %d-sequence (%d-sequence given)", n, len(items))
	case len(items) > all:
		return value{}, object.TypeErrorf("time.struct_time() takes an at most %d-sequence (%d-sequence given)", all, len(items))
	}
	rest := [2]value{object.None, object.None}
	for i := range rest {
		if n+i < len(items) {
			rest[i] = items[n+i]
		} else if object.IsDict(extra) {
			if x, ok, err := object.ToDict(extra).Get(t, object.NewStr(structExtra[i])); err != nil {
				return value{}, err
			} else if ok {
				rest[i] = x
			}
		}
	}
	if err := t.Charge(64 + 16*int64(n)); err != nil {
		return value{}, err
	}
	v := object.NewTupleOfType(StructTimeType, append([]value(nil), items[:n]...))
	return v, setExtra(t, v, rest[0], rest[1])
}

// Clock is a reading of a clock. Its parts need not fit each other.
type Clock struct {
	Year, Month, Day, Hour, Minute, Second int
	Weekday                                int // 0 for Monday
	YearDay                                int // from 1
	DST                                    int // whether daylight saving time is in effect: 1, 0, or -1 for unknown
	// Zone and Offset, in seconds, are tm_zone and tm_gmtoff where HasZone and HasOffset are set.
	Zone               string
	Offset             int
	HasZone, HasOffset bool
}

// StructTime is the clock as a struct_time.
func (c Clock) StructTime(t *object.Thread) (object.Value, error) {
	v, err := record(t, StructTimeType, c.Year, c.Month, c.Day, c.Hour, c.Minute, c.Second, c.Weekday, c.YearDay, c.DST)
	if err != nil {
		return v, err
	}
	zone, offset := object.None, object.None
	if c.HasZone {
		zone = object.NewStr(c.Zone)
	}
	if c.HasOffset {
		offset = object.Int(int64(c.Offset))
	}
	if c.HasZone || c.HasOffset {
		err = setExtra(t, v, zone, offset)
	}
	return v, err
}

// Format is the C library's strftime.
func (c Clock) Format(t *object.Thread, format string) (string, error) {
	w := ftime{t: t, c: clock{c.Year, c.Month, c.Day, c.Hour, c.Minute, c.Second, 0}, wd: c.Weekday, yd: c.YearDay, zone: c.Zone}
	sign, off := byte('+'), c.Offset
	if off < 0 {
		sign, off = '-', -off
	}
	w.offset = string(appendPadded([]byte{sign}, off/3600*100+off/60%60, 4))
	out, err := w.format(nil, format)
	return unsafe.String(unsafe.SliceData(out), len(out)), err
}

// ParseClock is the reading that strptime finds in a text.
func ParseClock(t *object.Thread, text, format string) (Clock, error) {
	f, zone, err := parseTime(t, text, format)
	if err != nil {
		return Clock{}, err
	}
	c := Clock{Year: f.y, Month: f.mo, Day: f.d, Hour: f.h, Minute: f.mi, Second: f.s, DST: -1}
	y := f.y
	if f.mo == 2 && f.d == 29 && !isLeap(y) {
		y = 1904 // a day without a year: see foundFields
	}
	c.Weekday, c.YearDay = weekday(y, f.mo, f.d), yearDay(y, f.mo, f.d)
	if zone != "" {
		c.Zone, c.HasZone, c.DST = zone, true, 0
	}
	if isZone(f.tz) {
		us, _ := toZone(f.tz).offset.short()
		c.Offset, c.HasOffset = int(us/microsSec), true
	}
	return c, nil
}
