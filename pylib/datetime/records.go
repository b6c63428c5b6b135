// This file defines the named tuples that dates give: IsoCalendarDate and struct_time.

package pydatetime

import (
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

var isoFields = []string{"year", "week", "weekday"}

// structFields are the items of a struct_time; it has tm_zone and tm_gmtoff besides.
var structFields = []string{"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"}

var (
	isoDateType = newRecord("datetime", "IsoCalendarDate", isoFields)
	// StructTimeType is time.struct_time.
	StructTimeType = newRecord("time", "struct_time", structFields)
)

func newRecord(module, name string, names []string) *object.Type {
	typ := object.NewType(module+"."+name, object.LayoutTuple, object.TupleType)
	typ.Module, typ.Qualname = module, name
	typ.Final = true
	for i, n := range names {
		typ.Attrs[n] = object.NewGetSet(n, func(_ *thread, self value) (value, error) { return object.ToTuple(self).Items[i], nil }, nil)
	}
	typ.Slots.New = func(*thread, *object.Type, []value, []object.Kwarg) (value, error) {
		return value{}, object.TypeErrorf("cannot create '%s' instances", typ.Name)
	}
	typ.Slots.Repr = func(t *thread, v value) (string, error) {
		var b strings.Builder
		b.WriteString(typ.Name + "(")
		for i, n := range names {
			if i > 0 {
				b.WriteString(", ")
			}
			s, err := object.Repr(t, object.ToTuple(v).Items[i])
			if err != nil {
				return "", err
			}
			b.WriteString(n + "=" + s)
		}
		return b.String() + ")", nil
	}
	object.InitType(typ)
	return typ
}

func init() {
	// As in CPython a copy of an IsoCalendarDate is a plain tuple.
	plain := func(t *thread, a []value) (value, error) {
		return object.NewTupleOfType(object.TupleType, object.ToTuple(a[0]).Items), nil
	}
	args.Add(isoDateType, "__copy__", "", "", plain)
	args.Add(isoDateType, "__deepcopy__", "memo, /", "", plain)
}

func record(t *thread, typ *object.Type, vals ...int) (value, error) {
	if err := t.Charge(int64(64 + 16*len(vals))); err != nil {
		return value{}, err
	}
	items := make([]value, len(vals))
	for i, n := range vals {
		items[i] = object.Int(int64(n))
	}
	return object.NewTupleOfType(typ, items), nil
}

func newISODate(t *thread, y, w, d int) (value, error) { return record(t, isoDateType, y, w, d) }

func newStructTime(t *thread, c clock, dst int) (value, error) {
	return record(t, StructTimeType, c.y, c.mo, c.d, c.h, c.mi, c.s, weekday(c.y, c.mo, c.d), yearDay(c.y, c.mo, c.d), dst)
}
