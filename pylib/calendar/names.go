// This file defines the sequences of names, month_name and its like, and the numbered constants Day and Month.

package pycalendar

import (
	"strings"

	"github.com/alkimi/pyexec/internal/object"
)

// names is a sequence of names, cut to a length (0: whole).
type names struct {
	object.Header
	list []string
	cut  int
}

var namesType = object.NewType("calendar._localized_names", object.LayoutOther)

func newNames(list []string, cut int) value {
	n := &names{Header: object.HeaderOf(namesType), list: list, cut: cut}
	return object.Obj(&n.Header)
}

func (n *names) at(i int) value {
	s := n.list[i]
	if n.cut > 0 && len(s) > n.cut {
		s = s[:n.cut]
	}
	return object.NewStr(s)
}

// number is an int with a name: a constant of Day or Month.
func number(typ *object.Type, i int) value {
	o := &object.IntSub{Val: object.Int(int64(i))}
	o.Header = object.HeaderOf(typ)
	return object.Obj(&o.Header)
}

var (
	dayType, days     = numbers("Day", dayNames[:], 0)
	monthType, months = numbers("Month", monthNames[:], 1)
)

// numbers makes a class of numbered constants.
func numbers(name string, list []string, first int) (*object.Type, []value) {
	typ := object.NewType(name, object.LayoutInt, object.IntType)
	typ.Module, typ.Final = "calendar", true
	all := make([]value, len(list))
	upper := func(v value) string { return strings.ToUpper(list[object.PlainInt(v).AsInt()]) }
	typ.Slots = object.Slots{
		New: func(t *thread, _ *object.Type, a []value, kw []object.Kwarg) (value, error) {
			if len(a) != 1 || len(kw) > 0 {
				return value{}, object.TypeErrorf("%s() takes exactly one argument (%d given)", name, len(a)+len(kw))
			}
			if object.IsIntLike(a[0]) {
				if n := object.PlainInt(a[0]); n.IsInt() && n.AsInt() >= int64(first) && n.AsInt() < int64(len(list)) {
					return all[n.AsInt()], nil
				}
			}
			r, err := object.Repr(t, a[0])
			if err != nil {
				return value{}, err
			}
			return value{}, object.ValueErrorf("%s is not a valid %s", object.Printable(r, 200), name)
		},
		Repr:  func(_ *thread, v value) (string, error) { return "calendar." + upper(v), nil },
		Str:   func(t *thread, v value) (string, error) { return object.IntText(t, object.PlainInt(v)) },
		Visit: func(value, func(value)) int64 { return 64 },
	}
	object.InitType(typ)
	for i := first; i < len(list); i++ {
		all[i] = number(typ, i)
		typ.Attrs[strings.ToUpper(list[i])] = all[i]
	}
	typ.Attrs["name"] = object.NewGetSet("name", func(_ *thread, v value) (value, error) { return object.NewStr(upper(v)), nil }, nil)
	typ.Attrs["value"] = object.NewGetSet("value", func(_ *thread, v value) (value, error) { return object.PlainInt(v), nil }, nil)
	return typ, all
}

func init() {
	typ := namesType
	typ.Module, typ.Final, typ.Sequence = "calendar", true, true
	items := func(t *thread, v value) (value, error) {
		n := object.As[names](v)
		list, err := object.NewList(t, len(n.list))
		if err != nil {
			return value{}, err
		}
		for i := range n.list {
			if err := list.Append(t, n.at(i)); err != nil {
				return value{}, err
			}
		}
		return list.Value(), nil
	}
	typ.Slots = object.Slots{
		Len: func(_ *thread, v value) (int, error) { return len(object.As[names](v).list), nil },
		GetItem: func(t *thread, v, key value) (value, error) {
			list, err := items(t, v)
			if err != nil {
				return value{}, err
			}
			return object.GetItem(t, list, key)
		},
		Iter: func(t *thread, v value) (value, error) {
			list, err := items(t, v)
			if err != nil {
				return value{}, err
			}
			return object.Iter(t, list)
		},
		Visit: func(value, func(value)) int64 { return 64 },
	}
	object.InitType(typ)
}
