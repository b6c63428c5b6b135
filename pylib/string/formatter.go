// This file defines Formatter.

package pystring

import (
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// formatter is string.Formatter, which holds nothing.
type formatter struct{ object.Object }

var formatterType = object.NewType("Formatter", object.LayoutObject)

// run is one call of vformat.
type run struct {
	t                *thread
	self, args, keys value
	used             *object.Set
	next             int
	manual           bool
}

func (r *run) call(name string, a ...value) (value, error) {
	return object.CallMethod(r.t, r.self, name, a...)
}

// expand formats one text; depth is the number of levels that fields may still nest.
func (r *run) expand(format value, depth int) (string, error) {
	if depth < 0 {
		return "", object.ValueErrorf("Max string recursion exceeded")
	}
	pieces, err := r.call("parse", format)
	if err != nil {
		return "", err
	}
	out := object.NewText(r.t)
	n := 0
	err = object.Iterate(r.t, pieces, func(piece value) error {
		var p [4]value
		if err := object.Unpack(r.t, piece, p[:]); err != nil {
			return err
		}
		n++
		if ok, err := object.Truth(r.t, p[0]); err != nil {
			return err
		} else if ok {
			if !object.IsStr(p[0]) {
				return object.TypeErrorf("sequence item %d: expected str instance, %s found", n-1, object.TypeOf(p[0]).Name)
			}
			if err := out.Write(object.ToStr(p[0]).String()); err != nil {
				return err
			}
		}
		if p[1].IsNone() {
			return nil
		}
		x, err := r.field(p[1], p[2], p[3], depth)
		if err != nil {
			return err
		}
		if !object.IsStr(x) {
			return object.TypeErrorf("sequence item %d: expected str instance, %s found", n-1, object.TypeOf(x).Name)
		}
		return out.Write(object.ToStr(x).String())
	})
	return out.String(), err
}

func (r *run) field(name, spec, conversion value, depth int) (value, error) {
	const mixed = "cannot switch from manual field specification to automatic field numbering"
	if object.IsStr(name) {
		s := object.ToStr(name).String()
		number, err := pytext.StrIsDigit(s, r.t.Poll)
		if err != nil {
			return value{}, err
		}
		switch {
		case s == "":
			if r.manual {
				return value{}, object.ValueErrorf(mixed)
			}
			name = object.NewStr(string(pytext.AppendInt(nil, int64(r.next), 10, false)))
			r.next++
		case number:
			if r.next > 0 {
				return value{}, object.ValueErrorf(mixed)
			}
			r.manual = true
		}
	}
	found, err := r.call("get_field", name, r.args, r.keys)
	if err != nil {
		return value{}, err
	}
	var pair [2]value
	if err := object.Unpack(r.t, found, pair[:]); err != nil {
		return value{}, err
	}
	if err := r.used.Add(r.t, pair[1]); err != nil {
		return value{}, err
	}
	x, err := r.call("convert_field", pair[0], conversion)
	if err != nil {
		return value{}, err
	}
	text, err := r.expand(spec, depth-1)
	if err != nil {
		return value{}, err
	}
	s, err := object.StrOf(r.t, text)
	if err != nil {
		return value{}, err
	}
	return r.call("format_field", x, s)
}

func vformat(t *thread, self, format, a, kw value) (value, error) {
	used, err := object.NewSet(t, object.SetType)
	if err != nil {
		return value{}, err
	}
	r := &run{t: t, self: self, args: a, keys: kw, used: used}
	mark := t.Hold(used.Value())
	defer t.Drop(mark)
	text, err := r.expand(format, 2)
	if err != nil {
		return value{}, err
	}
	if _, err := r.call("check_unused_args", used.Value(), a, kw); err != nil {
		return value{}, err
	}
	return object.StrOf(t, text)
}

// parse splits a format string into (literal, field, spec, conversion).
func parse(t *thread, a []value) (value, error) {
	if !object.IsStr(a[1]) {
		return value{}, object.TypeErrorf("expected str, got %s", object.TypeOf(a[1]).Name)
	}
	format := a[1]
	scan := pytext.NewFieldScanner(object.ToStr(format).String())
	return object.NewIterator(t, piecesType, func(t *thread) (value, bool, error) {
		piece, more, err := scan.Next()
		if err != nil {
			return value{}, false, object.TextError(err)
		}
		if !more {
			return value{}, false, nil
		}
		items := []value{{}, object.None, object.None, object.None}
		text := func(s string) value {
			if err != nil {
				return object.None
			}
			var v value
			v, err = object.StrOf(t, strings.Clone(s))
			return v
		}
		items[0] = text(piece.Literal)
		if piece.HasField {
			items[1], items[2] = text(piece.Name), text(piece.Spec)
			if piece.Conversion != 0 {
				items[3] = text(string(pytext.AppendRune(nil, piece.Conversion)))
			}
		}
		if err != nil {
			return value{}, false, err
		}
		v, err := object.NewTuple(t, items)
		return v, err == nil, err
	}, func(visit func(value)) { visit(format) })
}

var piecesType = object.NewType("formatteriterator", object.LayoutOther, object.IteratorType)

// getField finds what a field names. Attributes are reached through the same guard as those of str.format.
func getField(t *thread, a []value) (value, error) {
	if !object.IsStr(a[1]) {
		return value{}, object.TypeErrorf("expected str, got %s", object.TypeOf(a[1]).Name)
	}
	name := object.ToStr(a[1]).String()
	var auto pytext.AutoNumber
	path, err := pytext.SplitFieldName(name, &auto)
	if err != nil {
		return value{}, object.TextError(err)
	}
	first := object.Int(int64(path.Index))
	if path.Index < 0 || path.First == "" {
		if first, err = object.StrOf(t, strings.Clone(path.First)); err != nil {
			return value{}, err
		}
	}
	v, err := object.CallMethod(t, a[0], "get_value", first, a[2], a[3])
	if err != nil {
		return value{}, err
	}
	for {
		step, more, err := path.Next()
		if err != nil {
			return value{}, object.TextError(err)
		}
		if !more {
			return object.Pair(t, v, first)
		}
		if err := t.Poll(1); err != nil {
			return value{}, err
		}
		switch {
		case step.Attr:
			if object.IsDunder(step.Name) && step.Name != "__name__" && step.Name != "__doc__" {
				return value{}, object.AttributeErrorf("access to '%s' is not allowed in a format field", object.Printable(step.Name, 100))
			}
			v, err = object.GetAttr(t, v, object.NewStrObj(step.Name))
		case step.Index >= 0:
			v, err = object.GetItem(t, v, object.Int(int64(step.Index)))
		default:
			v, err = object.GetItem(t, v, object.NewStr(step.Name))
		}
		if err != nil {
			return value{}, err
		}
	}
}

func convertField(t *thread, a []value) (value, error) {
	if a[2].IsNone() {
		return a[1], nil
	}
	code := ""
	if object.IsStr(a[2]) {
		code = object.ToStr(a[2]).String()
	}
	var (
		s   string
		err error
	)
	switch code {
	case "s":
		s, err = object.ToString(t, a[1])
	case "r", "a":
		s, err = object.Repr(t, a[1])
		if err == nil && code == "a" {
			s, err = object.ASCIIText(t, s)
		}
	default:
		if s, err = object.ToString(t, a[2]); err == nil {
			err = object.ValueErrorf("Unknown conversion specifier %s", object.Printable(s, 100))
		}
	}
	if err != nil {
		return value{}, err
	}
	return object.StrOf(t, s)
}

func init() {
	typ := formatterType
	typ.Module, typ.Doc = "string", "Formatting as str.format does it, to be changed by subclasses."
	typ.Slots = object.Slots{
		New: func(t *thread, cls *object.Type, a []value, kw []object.Kwarg) (value, error) {
			if _, own := cls.Lookup("__init__"); len(a)+len(kw) > 0 && !own {
				return value{}, object.TypeErrorf("%s() takes no arguments", cls.ShortName())
			}
			if err := t.Charge(48); err != nil {
				return value{}, err
			}
			x := &formatter{}
			x.Header = object.HeaderOf(cls)
			return object.Obj(&x.Header), nil
		},
		Visit: func(v value, visit func(value)) int64 { return 48 + object.As[formatter](v).VisitAttrs(visit) },
	}
	object.InitType(typ)
	object.InitType(piecesType)
	args.AddPy(typ, "format", "format_string, /, *args, **kwargs", "Format a string.", func(t *thread, a []value) (value, error) {
		return object.CallMethod(t, a[0], "vformat", a[1], a[2], a[3])
	})
	args.AddPy(typ, "vformat", "format_string, args, kwargs", "Format a string.", func(t *thread, a []value) (value, error) {
		return vformat(t, a[0], a[1], a[2], a[3])
	})
	args.AddPy(typ, "get_value", "key, args, kwargs", "The argument that a key names.", func(t *thread, a []value) (value, error) {
		if object.IsIntLike(a[1]) {
			return object.GetItem(t, a[2], a[1])
		}
		return object.GetItem(t, a[3], a[1])
	})
	args.AddPy(typ, "check_unused_args", "used_args, args, kwargs", "Called at the end with the keys that were used.", func(*thread, []value) (value, error) {
		return object.None, nil
	})
	args.AddPy(typ, "format_field", "value, format_spec", "format(value, format_spec)", func(t *thread, a []value) (value, error) {
		if !object.IsStr(a[2]) {
			return value{}, object.TypeErrorf("format() argument 2 must be str, not %s", object.TypeOf(a[2]).Name)
		}
		s, err := object.Format(t, a[1], object.ToStr(a[2]).String())
		if err != nil {
			return value{}, err
		}
		return object.StrOf(t, s)
	})
	args.AddPy(typ, "convert_field", "value, conversion", "str, repr or ascii of a value.", convertField)
	args.AddPy(typ, "parse", "format_string", "The parts of a format string.", parse)
	args.AddPy(typ, "get_field", "field_name, args, kwargs", "What a field names, and the argument it starts from.", getField)
}
