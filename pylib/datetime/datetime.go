// This file defines the module datetime and what its types share.

// Package pydatetime is Python's datetime: date, time, datetime, timedelta, tzinfo and timezone, with CPython 3.11's meaning and
// messages. The clock and the local time zone are the run's (Env.Now and its location). Other packages make values with NewDate,
// NewDateTime and NewTimedelta and read them with DateOf, TimeOf and DeltaOf.
package pydatetime

import (
	"strconv"
	"strings"
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

type (
	value  = object.Value
	thread = object.Thread
)

// The types. As in CPython their names in messages have the module in front.
var (
	DeltaType    = newType("timedelta")
	DateType     = newType("date")
	DateTimeType = newType("datetime", DateType)
	TimeType     = newType("time")
	TZInfoType   = newType("tzinfo")
	TimezoneType = newType("timezone", TZInfoType)
)

func newType(name string, bases ...*object.Type) *object.Type {
	t := object.NewType("datetime."+name, object.LayoutObject, bases...)
	t.Module, t.Qualname = "datetime", name
	return t
}

func init() {
	initDelta()
	initTZ()
	initDate()
	initTime()
	initDateTime()
	for _, t := range []*object.Type{DeltaType, DateType, DateTimeType, TimeType, TZInfoType, TimezoneType} {
		object.InitType(t)
	}
	for _, t := range []*object.Type{DeltaType, DateType, DateTimeType, TimeType} {
		t.FlatCompare, t.Flat = true, true
	}
	initLimits()
}

// Module is the module datetime.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{
		"MINYEAR": object.Int(minYear), "MAXYEAR": object.Int(maxYear), "UTC": utc.value(),
		"date": DateType.Value(), "time": TimeType.Value(), "datetime": DateTimeType.Value(),
		"timedelta": DeltaType.Value(), "tzinfo": TZInfoType.Value(), "timezone": TimezoneType.Value(),
	}
	return object.NewModule("datetime", "Fast implementation of the datetime type.", attrs)
})

// TimedeltaModule is the module timedelta, which programs that write "import timedelta" expect: it holds the class and nothing else.
var TimedeltaModule = sync.OnceValue(func() *object.Module {
	return object.NewModule("timedelta", "The class timedelta of the module datetime.", map[string]value{"timedelta": DeltaType.Value()})
})

// constructor makes a New slot whose binding errors have no function name in front, as those of CPython's date types.
func constructor(signature string, fn func(t *thread, cls *object.Type, a []value) (value, error)) func(*thread, *object.Type, []value, []object.Kwarg) (value, error) {
	sig := args.Parse(signature)
	names, _, _ := strings.Cut(signature, ", tzinfo") // what stands before it is an int
	return func(t *thread, cls *object.Type, given []value, kw []object.Kwarg) (value, error) {
		a, err := sig.Bind(t, "function", given, kw)
		if err != nil {
			e, ok := err.(*object.Exc)
			if !ok || len(e.Args) != 1 || !object.IsStr(e.Args[0]) {
				return value{}, err
			}
			text := object.ToStr(e.Args[0]).String()
			rest, plain := strings.CutPrefix(text, "function()")
			if strings.HasPrefix(rest, " takes") {
				return value{}, object.TypeErrorf("function%s", strings.Replace(rest, "takes exactly", "takes at most", 1))
			}
			if err := checkInts(t, names, given, kw); err != nil {
				return value{}, err
			}
			if plain {
				return value{}, object.TypeErrorf("function%s", rest)
			}
			if before, ok := strings.CutSuffix(text, " for function()"); ok {
				return value{}, object.TypeErrorf("%s for this function", before)
			}
			return value{}, err
		}
		return fn(t, cls, a)
	}
}

// checkInts tells of the first argument of a call that cannot be bound which is no int: CPython looks at each in its turn, so that it tells of
// date('2024-01-05') that a str is no int, not that there is no month.
func checkInts(t *thread, signature string, given []value, kw []object.Kwarg) error {
	for i, name := range strings.Split(signature, ", ") {
		name, optional := strings.CutSuffix(name, "=?")
		var v value
		found := i < len(given)
		if found {
			v = given[i]
		}
		for _, k := range kw {
			if !found && k.Name.String() == name {
				v, found = k.Value, true
			}
		}
		if !found {
			if !optional {
				return nil
			}
			continue
		}
		if _, err := cInt(t, v); err != nil {
			return err
		}
	}
	return nil
}

// cInt is an argument as a C int.
func cInt(t *thread, v value) (int, error) {
	n, err := object.Index(t, v)
	if err != nil {
		return 0, err
	}
	if n.Ref != nil {
		return 0, object.OverflowErrorf("Python int too large to convert to C long")
	}
	switch i := n.AsInt(); {
	case i > 1<<31-1:
		return 0, object.OverflowErrorf("signed integer is greater than maximum")
	case i < -1<<31:
		return 0, object.OverflowErrorf("signed integer is less than minimum")
	default:
		return int(i), nil
	}
}

// cInts reads several C ints into out; an Unbound value leaves what is there.
func cInts(t *thread, vals []value, out ...*int) error {
	for i, p := range out {
		if vals[i].IsUnbound() {
			continue
		}
		n, err := cInt(t, vals[i])
		if err != nil {
			return err
		}
		*p = n
	}
	return nil
}

// textArg is a str argument; otherwise the error names the function and the place.
func textArg(v value, fn string, pos int) (string, error) {
	if !object.IsStr(v) {
		return "", object.TypeErrorf("%s() argument %d must be str, not %s", fn, pos, noneName(v))
	}
	return object.ToStr(v).String(), nil
}

// noneName is the type's name in messages about arguments, where CPython calls None by its value.
func noneName(v value) string {
	if v.IsNone() {
		return "None"
	}
	return object.TypeOf(v).Name
}

// reprName is what the repr of an instance starts with.
func reprName(v value) string {
	return object.TypeOf(v).Name
}

func readOnly(typ *object.Type, name string, get func(v value) int) {
	var set func(*thread, value, value) error
	if typ == DeltaType {
		set = func(*thread, value, value) error { return object.AttributeErrorf("readonly attribute") }
	}
	typ.Attrs[name] = object.NewGetSet(name, func(_ *thread, self value) (value, error) { return object.Int(int64(get(self))), nil }, set)
}

// holds tells whether op is true of an order.
func holds(op object.Cmp, c int) value {
	return object.Bool(op.Holds(c))
}

// mix is a hash of an int.
func mix(n int64) uint64 {
	h := (0x9E3779B97F4A7C15 ^ uint64(n)) * 0xff51afd7ed558ccd
	return h ^ h>>32
}

// appendPadded appends n ≥ 0 with at least width digits.
func appendPadded(dst []byte, n, width int) []byte {
	if width == 2 && n < 100 {
		return append(dst, byte('0'+n/10), byte('0'+n%10))
	}
	for w, p := width-1, 10; w > 0; w, p = w-1, p*10 {
		if n < p {
			for ; w > 0; w-- {
				dst = append(dst, '0')
			}
			break
		}
	}
	return strconv.AppendInt(dst, int64(n), 10)
}

// rebuild makes an instance of cls, a class of the script, by calling it, so that its own __new__ and __init__ run.
func rebuild(t *thread, cls *object.Type, vals []value, fold int) (value, error) {
	var kw []object.Kwarg
	if fold != 0 {
		kw = []object.Kwarg{{Name: object.NewStrObj("fold"), Value: object.Int(int64(fold))}}
	}
	return object.CallKw(t, cls.Value(), vals, kw)
}
