// This file defines UserString.

package collections

import (
	"math"
	"strconv"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// userString wraps a str, as userList does a list.
type userString struct {
	object.Object
	data value
}

var userStringType = object.NewType("UserString", object.LayoutObject, sequenceType)

func textData(v value) value { return object.As[userString](v).data }

// plainText is the str behind a UserString, other values as they are.
func plainText(v value) value {
	if object.TypeOf(v).IsSubtype(userStringType) {
		return textData(v)
	}
	return v
}

// textOf is str(v) for a value that is not a str or a UserString.
func textOf(t *thread, v value) (value, error) {
	v = plainText(v)
	if object.IsStr(v) {
		return v, nil
	}
	s, err := object.ToString(t, v)
	if err != nil {
		return value{}, err
	}
	return object.StrOf(t, s)
}

func init() {
	typ := userStringType
	typ.Module = "collections"
	sig := args.Parse("self, seq")
	// again makes the class of self from the text of a result.
	again := func(t *thread, self value, v value, err error) (value, error) {
		if err != nil {
			return value{}, err
		}
		return object.Call(t, object.TypeOf(self).Value(), v)
	}
	typ.Slots = object.Slots{
		New: func(t *thread, cls *object.Type, _ []value, _ []object.Kwarg) (value, error) {
			if err := t.Charge(64); err != nil {
				return value{}, err
			}
			u := &userString{data: object.NewStr("")}
			u.Header = object.HeaderOf(cls)
			return object.Obj(&u.Header), nil
		},
		Init: func(t *thread, self value, a []value, kw []object.Kwarg) error {
			bound, err := sig.BindPy(t, object.TypeOf(self).Name+".__init__", append([]value{self}, a...), kw)
			if err != nil {
				return err
			}
			text, err := textOf(t, bound[1])
			if err == nil {
				object.As[userString](self).data = text
			}
			return err
		},
		Repr: func(t *thread, v value) (string, error) { return object.Repr(t, textData(v)) },
		Str:  func(t *thread, v value) (string, error) { return object.ToString(t, textData(v)) },
		Hash: func(t *thread, v value) (uint64, error) { return object.Hash(t, textData(v)) },
		Len:  func(t *thread, v value) (int, error) { return object.Len(t, textData(v)) },
		Int:  func(t *thread, v value) (value, error) { return object.Call(t, object.IntType.Value(), textData(v)) },
		Float: func(t *thread, v value) (float64, error) {
			f, err := object.Call(t, object.FloatType.Value(), textData(v))
			if err != nil {
				return 0, err
			}
			return object.FloatOf(f), nil
		},
		Contains: func(t *thread, v, item value) (bool, error) { return object.Contains(t, textData(v), plainText(item)) },
		GetItem: func(t *thread, v, key value) (value, error) {
			x, err := object.GetItem(t, textData(v), key)
			return again(t, v, x, err)
		},
		Compare: func(t *thread, op object.Cmp, self, other value) (value, error) {
			return object.Compare(t, op, textData(self), plainText(other))
		},
		Binary: func(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
			a, b := textData(self), other
			switch op {
			case object.OpAdd:
				text, err := textOf(t, other)
				if err != nil {
					return value{}, err
				}
				b = text
			case object.OpMod:
				if reflected {
					// The template is formatted with the object itself.
					text, err := textOf(t, other)
					if err != nil {
						return value{}, err
					}
					a, b = self, text
				}
			case object.OpMul:
				reflected = false
			default:
				return object.NotImplemented, nil
			}
			if reflected {
				a, b = b, a
			}
			v, err := object.Binary(t, op, a, b)
			return again(t, self, v, err)
		},
		Visit: func(v value, visit func(value)) int64 {
			visit(textData(v))
			return 64 + object.As[userString](v).VisitAttrs(visit)
		},
	}
	object.InitType(typ)
	typ.Attrs["data"] = object.NewGetSet("data", func(t *thread, self value) (value, error) { return textData(self), nil },
		func(t *thread, self, v value) error {
			object.As[userString](self).data = v
			return nil
		})
	args.AddPy(typ, "__complex__", "", "", func(t *thread, a []value) (value, error) {
		return object.Call(t, object.ComplexType.Value(), textData(a[0]))
	})
	maxsize := strconv.Itoa(math.MaxInt)
	// The methods of str, asked of the str inside; those marked give an instance of the class again, the others what str gives.
	for _, m := range [...]struct {
		name, signature string
		again           bool
	}{
		{"capitalize", "", true}, {"casefold", "", true}, {"lower", "", true}, {"swapcase", "", true}, {"title", "", true}, {"upper", "", true},
		{"center", "width, *args", true}, {"ljust", "width, *args", true}, {"rjust", "width, *args", true}, {"zfill", "width", true},
		{"translate", "*args", true}, {"expandtabs", "tabsize=8", true},
		{"strip", "chars=None", true}, {"lstrip", "chars=None", true}, {"rstrip", "chars=None", true},
		{"removeprefix", "prefix, /", true}, {"removesuffix", "suffix, /", true}, {"replace", "old, new, maxsplit=-1", true},
		{"count", "sub, start=0, end=" + maxsize, false}, {"find", "sub, start=0, end=" + maxsize, false},
		{"rfind", "sub, start=0, end=" + maxsize, false}, {"index", "sub, start=0, end=" + maxsize, false},
		{"rindex", "sub, start=0, end=" + maxsize, false},
		{"isalnum", "", false}, {"isalpha", "", false}, {"isascii", "", false}, {"isdecimal", "", false}, {"isdigit", "", false},
		{"isidentifier", "", false}, {"islower", "", false}, {"isnumeric", "", false}, {"isprintable", "", false}, {"isspace", "", false},
		{"istitle", "", false}, {"isupper", "", false},
	} {
		args.AddPy(typ, m.name, m.signature, "", func(t *thread, a []value) (value, error) {
			var list []value
			for _, x := range a[1:] {
				if object.IsTuple(x) && len(a) > 1 && m.again {
					list = append(list, object.ToTuple(x).Items...)
					continue
				}
				list = append(list, plainText(x))
			}
			v, err := object.CallMethod(t, textData(a[0]), m.name, list...)
			if m.again {
				return again(t, a[0], v, err)
			}
			return v, err
		})
	}
	// These take their arguments as str does: a UserString is none of them.
	for _, m := range [...]struct{ name, signature string }{
		{"startswith", "prefix, start=0, end=" + maxsize}, {"endswith", "suffix, start=0, end=" + maxsize}, {"format_map", "mapping"},
		{"join", "seq"}, {"partition", "sep"}, {"rpartition", "sep"}, {"split", "sep=None, maxsplit=-1"}, {"rsplit", "sep=None, maxsplit=-1"},
		{"splitlines", "keepends=False"},
	} {
		args.AddPy(typ, m.name, m.signature, "", func(t *thread, a []value) (value, error) {
			return object.CallMethod(t, textData(a[0]), m.name, a[1:]...)
		})
	}
	args.AddPy(typ, "encode", "encoding='utf-8', errors='strict'", "", func(t *thread, a []value) (value, error) {
		if a[1].IsNone() {
			a[1] = object.NewStr("utf-8")
		}
		if a[2].IsNone() {
			a[2] = object.NewStr("strict")
		}
		return object.CallMethod(t, textData(a[0]), "encode", a[1:]...)
	})
	args.AddPy(typ, "format", "/, *args, **kwds", "", func(t *thread, a []value) (value, error) {
		fn, err := object.GetAttr(t, textData(a[0]), object.NewStrObj("format"))
		if err != nil {
			return value{}, err
		}
		kw, err := callKeywords(t, object.ToDict(a[2]))
		if err != nil {
			return value{}, err
		}
		return object.CallKw(t, fn, object.ToTuple(a[1]).Items, kw)
	})
	if fn, ok := object.StrType.Lookup("maketrans"); ok {
		typ.Attrs["maketrans"] = fn
	}
}
