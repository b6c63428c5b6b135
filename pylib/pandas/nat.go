// This file defines NaT, the missing time: its parts are nan, what gives a time gives NaT.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/object"
)

func initNaT(nat *object.Type) {
	constant := func(names string, x object.Value) {
		for _, name := range strings.Fields(names) {
			attr(nat, name, func(*object.Thread, object.Value) (object.Value, error) { return x, nil })
		}
	}
	answer := func(names string, x object.Value) {
		for _, name := range strings.Fields(names) {
			def(nat, name, "*args, **kwargs", func(*object.Thread, object.Value, []object.Value) (object.Value, error) { return x, nil })
		}
	}
	for name := range timeParts {
		constant(name, column.NaN)
	}
	constant("days seconds microseconds nanoseconds millisecond weekofyear qyear", column.NaN)
	for name := range timeFlags {
		constant(name, object.False)
	}
	constant("tz tzinfo", object.None)
	constant("fold", object.Int(0))
	constant("value", object.Int(column.NaT))
	answer("weekday isoweekday day_name month_name total_seconds", column.NaN)
	answer("date floor ceil round replace as_unit tz_localize tz_convert to_pydatetime now today", column.NaTValue)
	def(nat, "isoformat", "sep='T', timespec='auto'", func(*object.Thread, object.Value, []object.Value) (object.Value, error) {
		return object.NewStr("NaT"), nil
	})
	for _, name := range strings.Fields("strftime time timetz timestamp timetuple utctimetuple toordinal isocalendar ctime utcoffset dst tzname astimezone") {
		def(nat, name, "*args, **kwargs", func(*object.Thread, object.Value, []object.Value) (object.Value, error) {
			return object.Value{}, object.ValueErrorf("NaTType does not support %s", name)
		})
	}
	nat.Slots.Repr = func(*object.Thread, object.Value) (string, error) { return "NaT", nil }
	nat.Slots.Format = func(_ *object.Thread, _ object.Value, spec string) (string, error) {
		if spec != "" {
			return "", object.ValueErrorf("NaTType does not support strftime")
		}
		return "NaT", nil
	}
	nat.Slots.Compare = func(_ *object.Thread, op object.Cmp, _, other object.Value) (object.Value, error) {
		if op != object.CmpNe && op != object.CmpEq && (other.IsInt() || other.IsFloat() || other.IsBool() || object.IsStr(other)) {
			return object.NotImplemented, nil
		}
		return object.Bool(op == object.CmpNe), nil
	}
	nat.Slots.Hash = func(*object.Thread, object.Value) (uint64, error) { return 0x7fff, nil }
	nat.Slots.Binary = func(_ *object.Thread, op object.Op, _, other object.Value, _ bool) (object.Value, error) {
		if object.IsStr(other) || op == object.OpMod {
			return object.NotImplemented, nil
		}
		return column.NaTValue, nil
	}
	nat.Slots.Unary = func(_ *object.Thread, op object.UnaryOp, _ object.Value) (object.Value, error) {
		if op == object.UnaryNeg || op == object.UnaryPos {
			return column.NaTValue, nil
		}
		return object.NotImplemented, nil
	}
}
