// This file defines str.format and str.format_map.

package builtins

import (
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// FormatLookup gives the value of a name in a format string.
type FormatLookup func(t *object.Thread, name string) (object.Value, error)

// formatter is one run over a format string.
type formatter struct {
	t     *object.Thread
	args  []object.Value
	named FormatLookup
	auto  pytext.AutoNumber
	// mapping marks format_map, where there are no positions at all.
	mapping bool
}

// FormatString formats a str.format string with positional and named arguments. Fields reach attributes through the same guard as
// code does: names of the form __x__ are refused, but for __name__ and __doc__. named may be nil where there are no names.
func FormatString(t *object.Thread, format string, args []object.Value, named FormatLookup) (string, error) {
	f := formatter{t: t, args: args, named: named}
	return f.expand(format, 2)
}

// expand formats format; depth is the number of levels of fields that are left.
func (f *formatter) expand(format string, depth int) (string, error) {
	if depth <= 0 {
		return "", object.TextError(pytext.FieldDepthError())
	}
	if err := f.t.Enter(); err != nil {
		return "", err
	}
	defer f.t.Leave()
	if err := f.t.Poll(len(format) / 64); err != nil {
		return "", err
	}
	out := object.NewText(f.t)
	scan := pytext.NewFieldScanner(format)
	for n := 0; ; n++ {
		if n&63 == 63 {
			if err := f.t.Poll(64); err != nil {
				return "", err
			}
		}
		piece, more, err := scan.Next()
		if err != nil {
			return "", object.TextError(err)
		}
		if !more {
			return out.String(), nil
		}
		if err := out.Write(piece.Literal); err != nil {
			return "", err
		}
		if !piece.HasField {
			continue
		}
		text, err := f.field(&piece, depth)
		if err != nil {
			return "", err
		}
		if err := out.Write(text); err != nil {
			return "", err
		}
	}
}

func (f *formatter) field(piece *pytext.Field, depth int) (string, error) {
	v, err := f.value(piece.Name)
	if err != nil {
		return "", err
	}
	conv, err := piece.CheckConversion()
	if err != nil {
		return "", object.TextError(err)
	}
	if conv != 0 {
		text := ""
		if conv == 's' {
			text, err = object.ToString(f.t, v)
		} else {
			text, err = object.Repr(f.t, v)
		}
		if err != nil {
			return "", err
		}
		if conv == 'a' {
			if text, err = object.ASCIIText(f.t, text); err != nil {
				return "", err
			}
		}
		if v, err = object.StrOf(f.t, text); err != nil {
			return "", err
		}
	}
	spec := piece.Spec
	if piece.Nested {
		if spec, err = f.expand(spec, depth-1); err != nil {
			return "", err
		}
	}
	return object.Format(f.t, v, spec)
}

// value finds what a field names: an argument, then its attributes and items.
func (f *formatter) value(name string) (object.Value, error) {
	path, err := pytext.SplitFieldName(name, &f.auto)
	if err != nil {
		return object.Value{}, object.TextError(err)
	}
	var v object.Value
	switch {
	case path.Index < 0 && f.named == nil:
		return object.Value{}, object.KeyError(object.NewStr(path.First))
	case path.Index < 0:
		if v, err = f.named(f.t, path.First); err != nil {
			return object.Value{}, err
		}
	case f.mapping:
		return object.Value{}, object.ValueErrorf("Format string contains positional fields")
	case path.Index >= len(f.args):
		return object.Value{}, object.IndexErrorf("Replacement index %d out of range for positional args tuple", path.Index)
	default:
		v = f.args[path.Index]
	}
	for {
		a, more, err := path.Next()
		if err != nil {
			return object.Value{}, object.TextError(err)
		}
		if !more {
			return v, nil
		}
		if err := f.t.Poll(1); err != nil {
			return object.Value{}, err
		}
		switch {
		case a.Attr:
			if object.IsDunder(a.Name) && a.Name != "__name__" && a.Name != "__doc__" {
				return object.Value{}, object.AttributeErrorf("access to '%s' is not allowed in a format field", object.Printable(a.Name, 100))
			}
			v, err = object.GetAttr(f.t, v, object.NewStrObj(a.Name))
		case a.Index >= 0:
			v, err = object.GetItem(f.t, v, object.Int(int64(a.Index)))
		default:
			v, err = object.GetItem(f.t, v, object.NewStr(a.Name))
		}
		if err != nil {
			return object.Value{}, err
		}
	}
}

func init() {
	str := object.StrType
	str.Attrs["format"] = object.NewNativeMethod(str, "format", "Return a formatted version of the string, using substitutions from the arguments.",
		func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
			if len(kw) == 0 {
				if v, ok, err := object.QuickFormat(t, object.ToStr(a[0]).String(), a[1:]); ok || err != nil {
					return v, err
				}
			}
			s, err := FormatString(t, object.ToStr(a[0]).String(), a[1:], func(t *object.Thread, name string) (object.Value, error) {
				for i := range kw {
					if kw[i].Name.String() == name {
						return kw[i].Value, nil
					}
				}
				if err := t.Poll(len(kw) / 16); err != nil {
					return object.Value{}, err
				}
				return object.Value{}, object.KeyError(object.NewStr(name))
			})
			if err != nil {
				return object.Value{}, err
			}
			return object.StrOf(t, s)
		}).Value()
	str.Attrs["format_map"] = object.NewNativeMethod(str, "format_map", "Return a formatted version of the string, using substitutions from a mapping.",
		func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
			if len(kw) > 0 {
				return object.Value{}, object.TypeErrorf("str.format_map() takes no keyword arguments")
			}
			if len(a) != 2 {
				return object.Value{}, object.TypeErrorf("str.format_map() takes exactly one argument (%d given)", len(a)-1)
			}
			f := formatter{t: t, mapping: true, named: func(t *object.Thread, name string) (object.Value, error) {
				return object.GetItem(t, a[1], object.NewStr(name))
			}}
			s, err := f.expand(object.ToStr(a[0]).String(), 2)
			if err != nil {
				return object.Value{}, err
			}
			return object.StrOf(t, s)
		}).Value()
}
