// This file defines RegexFlag, the class of re.IGNORECASE and its like.

package re

import (
	"fmt"
	"strings"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/regex"
)

// flagType is re.RegexFlag: an int that prints the names of its bits.
var flagType = object.NewType("RegexFlag", object.LayoutInt, object.IntType)

// flagNames lists the flags in Python's order.
var flagNames = [...]struct {
	name, short string
	flag        regex.Flags
}{
	{"ASCII", "A", regex.ASCII}, {"IGNORECASE", "I", regex.IgnoreCase}, {"LOCALE", "L", regex.Locale}, {"UNICODE", "U", regex.Unicode},
	{"MULTILINE", "M", regex.Multiline}, {"DOTALL", "S", regex.DotAll}, {"VERBOSE", "X", regex.Verbose}, {"TEMPLATE", "T", regex.Template},
	{"DEBUG", "DEBUG", regex.Debug},
}

const allFlags = regex.ASCII | regex.IgnoreCase | regex.Locale | regex.Unicode | regex.Multiline | regex.DotAll | regex.Verbose |
	regex.Template | regex.Debug

func flagValue(f regex.Flags) value { return newFlag(int64(f)) }

func newFlag(n int64) value {
	o := &object.IntSub{Val: object.Int(n)}
	o.Header = object.HeaderOf(flagType)
	return object.Obj(&o.Header)
}

// names is the text of a flag, prefix before each name.
func names(n int64, prefix string) string {
	if n == 0 {
		return prefix + "NOFLAG"
	}
	var parts []string
	rest := n
	for _, f := range flagNames {
		if n&int64(f.flag) != 0 {
			parts = append(parts, prefix+f.name)
			rest &^= int64(f.flag)
		}
	}
	if rest > 0 {
		parts = append(parts, fmt.Sprintf("0x%x", rest))
	}
	return strings.Join(parts, "|")
}

// known turns a negative number, as ~ gives it, into the flags that it has.
func known(n int64) int64 {
	if n < 0 {
		return n & int64(allFlags)
	}
	return n
}

func init() {
	typ := flagType
	typ.Module, typ.Final = "re", true
	bits := func(v value) int64 { return object.PlainInt(v).AsInt() }
	typ.Slots = object.Slots{
		New: func(t *thread, _ *object.Type, a []value, kw []object.Kwarg) (value, error) {
			if len(a) != 1 || len(kw) > 0 {
				return value{}, object.TypeErrorf("RegexFlag() takes exactly one argument (%d given)", len(a)+len(kw))
			}
			if !object.IsIntLike(a[0]) || object.PlainInt(a[0]).Ref != nil {
				r, err := object.Repr(t, a[0])
				if err != nil {
					return value{}, err
				}
				return value{}, object.ValueErrorf("%s is not a valid RegexFlag", object.Printable(r, 200))
			}
			if err := t.Charge(64); err != nil {
				return value{}, err
			}
			return newFlag(known(bits(a[0]))), nil
		},
		Repr: func(_ *thread, v value) (string, error) { return names(bits(v), "re."), nil },
		Binary: func(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
			plain := object.PlainInt(self)
			if !object.IsIntLike(other) || other.IsBool() {
				return object.NotImplemented, nil
			}
			o := object.PlainInt(other)
			a, b := plain, o
			if reflected {
				a, b = b, a
			}
			r, err := object.Binary(t, op, a, b)
			if err != nil || op != object.OpOr && op != object.OpAnd && op != object.OpXor || !r.IsInt() {
				return r, err
			}
			return newFlag(known(r.AsInt())), t.Charge(64)
		},
		Unary: func(t *thread, op object.UnaryOp, v value) (value, error) {
			if op != object.UnaryInvert {
				return object.Unary(t, op, object.PlainInt(v))
			}
			return newFlag(int64(allFlags) &^ bits(v)), t.Charge(64)
		},
		Contains: func(_ *thread, v, item value) (bool, error) {
			if object.TypeOf(item) != flagType {
				return false, object.TypeErrorf("unsupported operand type(s) for 'in': '%s' and 'RegexFlag'", object.TypeOf(item).Name)
			}
			return bits(v)&bits(item) == bits(item), nil
		},
		Visit: func(value, func(value)) int64 { return 64 },
	}
	typ.Slots.Str = typ.Slots.Repr
	object.InitType(typ)
	for _, f := range flagNames {
		typ.Attrs[f.name], typ.Attrs[f.short] = flagValue(f.flag), flagValue(f.flag)
	}
	typ.Attrs["NOFLAG"] = flagValue(0)
	typ.Attrs["name"] = object.NewGetSet("name", func(t *thread, v value) (value, error) { return object.StrOf(t, names(bits(v), "")) }, nil)
	typ.Attrs["value"] = object.NewGetSet("value", func(_ *thread, v value) (value, error) { return object.PlainInt(v), nil }, nil)
}
