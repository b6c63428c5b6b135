// This file defines print options, array2string and its relatives, and errstate, which changes nothing.

package numpy

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

const printSignature = "precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, *, legacy=None, override_repr=None"

// changeOptions reads print options.
func changeOptions(t *thread, o ndarray.PrintOptions, a []value) (ndarray.PrintOptions, error) {
	ints := []*int{&o.Precision, &o.Threshold, &o.EdgeItems, &o.LineWidth}
	for i, p := range ints {
		if !given(a[i]) {
			continue
		}
		if a[i].IsFloat() && a[i].AsFloat() > 1e18 {
			*p = 1 << 40
			continue
		}
		n, err := object.IndexInt(t, a[i])
		if err != nil {
			return o, err
		}
		*p = max(0, min(n, 1<<40))
		if i == 0 {
			*p = min(n, 1000)
		}
	}
	if given(a[4]) {
		s, err := flag(t, a[4])
		if err != nil {
			return o, err
		}
		o.Suppress = s
	}
	for i, p := range []*string{&o.NaN, &o.Inf} {
		if s, ok := text(a[5+i]); ok {
			*p = s
		}
	}
	if object.IsDict(a[7]) {
		o.Formatter = object.ToDict(a[7])
	} else {
		o.Formatter = nil
	}
	if s, ok := text(a[8]); ok {
		o.Sign = s
	}
	if s, ok := text(a[9]); ok {
		switch s {
		case "fixed", "unique", "maxprec", "maxprec_equal":
			o.FloatMode = s
		default:
			return o, object.ValueErrorf("floatmode option must be one of \"fixed\", \"unique\", \"maxprec\", or \"maxprec_equal\"")
		}
	}
	return o, nil
}

// restore is a context manager that sets print options, or does nothing.
type restore struct {
	object.Header
	with, before ndarray.PrintOptions
	prints       bool
}

var (
	restoreType  = object.NewType("numpy.printoptions", object.LayoutOther)
	errstateType = object.NewType("numpy.errstate", object.LayoutOther)
)

func init() {
	for _, c := range []*object.Type{restoreType, errstateType} {
		c.Module, c.Final = "numpy", true
		c.Slots.Visit = func(v value, visit func(value)) int64 {
			r := (*restore)(v.Pointer())
			for _, o := range []*object.Dict{r.with.Formatter, r.before.Formatter} {
				if o != nil {
					visit(o.Value())
				}
			}
			return 256
		}
		args.AddPy(c, "__enter__", "", "", func(t *thread, a []value) (value, error) {
			if r := (*restore)(a[0].Pointer()); r.prints {
				o := ndarray.PrintOptionsOf(t)
				r.before, *o = *o, r.with
			}
			return a[0], nil
		})
		args.AddPy(c, "__exit__", "*args", "", func(t *thread, a []value) (value, error) {
			if r := (*restore)(a[0].Pointer()); r.prints {
				*ndarray.PrintOptionsOf(t) = r.before
			}
			return object.None, nil
		})
	}
	restoreType.Slots.New = args.New("printoptions", printSignature, func(t *thread, _ *object.Type, a []value) (value, error) {
		o, err := changeOptions(t, *ndarray.PrintOptionsOf(t), a)
		if err != nil {
			return value{}, err
		}
		r := &restore{Header: object.HeaderOf(restoreType), with: o, prints: true}
		return object.Obj(&r.Header), t.Charge(256)
	})
	errstateType.Slots.New = args.New("errstate", "**kwargs", func(t *thread, _ *object.Type, _ []value) (value, error) {
		r := &restore{Header: object.HeaderOf(errstateType)}
		return object.Obj(&r.Header), t.Charge(256)
	})
	errstateType.Slots.Call = func(t *thread, _ value, a []value, _ []object.Kwarg) (value, error) {
		if len(a) != 1 {
			return value{}, object.TypeErrorf("errstate is a decorator of one function")
		}
		return a[0], nil // errors are silent with or without it
	}
	object.InitType(restoreType)
	object.InitType(errstateType)
}

func (m names) printing() {
	m["printoptions"] = restoreType.Value()
	m["errstate"] = errstateType.Value()
	m.fn("set_printoptions", printSignature, func(t *thread, a []value) (value, error) {
		o, err := changeOptions(t, *ndarray.PrintOptionsOf(t), a)
		if err != nil {
			return value{}, err
		}
		*ndarray.PrintOptionsOf(t) = o
		return object.None, nil
	})
	m.fn("get_printoptions", "", func(t *thread, _ []value) (value, error) {
		o := ndarray.PrintOptionsOf(t)
		d, err := object.NewDict(t)
		if err != nil {
			return value{}, err
		}
		formatter := object.None
		if o.Formatter != nil {
			formatter = o.Formatter.Value()
		}
		for _, e := range []struct {
			name string
			v    value
		}{
			{"edgeitems", object.Int(int64(o.EdgeItems))}, {"threshold", object.Int(int64(o.Threshold))}, {"floatmode", object.NewStr(o.FloatMode)}, {"precision", object.Int(int64(o.Precision))},
			{"suppress", object.Bool(o.Suppress)}, {"linewidth", object.Int(int64(o.LineWidth))}, {"nanstr", object.NewStr(o.NaN)}, {"infstr", object.NewStr(o.Inf)}, {"sign", object.NewStr(o.Sign)},
			{"formatter", formatter}, {"legacy", object.False}, {"override_repr", object.None},
		} {
			if err := d.SetStr(t, e.name, e.v); err != nil {
				return value{}, err
			}
		}
		return d.Value(), nil
	})
	for _, n := range []string{"seterr", "geterr"} {
		m.fn(n, "**kwargs", func(t *thread, _ []value) (value, error) {
			d, err := object.NewDict(t)
			if err != nil {
				return value{}, err
			}
			for _, k := range []string{"divide", "over", "under", "invalid"} {
				if err := d.SetStr(t, k, object.NewStr("ignore")); err != nil {
					return value{}, err
				}
			}
			return d.Value(), nil
		})
	}
	print := func(o ndarray.PrintOptions, t *thread, a []value) (ndarray.PrintOptions, error) {
		full := []value{object.None, object.None, object.None, object.None, object.None, object.None, object.None, object.None, object.None, object.None, object.None, object.None}
		full[3], full[0], full[4] = a[0], a[1], a[2]
		keep := o.Formatter
		o, err := changeOptions(t, o, full)
		o.Formatter = keep
		return o, err
	}
	m.one("array2string", "a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', *, formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None, suffix='', legacy=None", func(t *thread, x *array, a []value) (value, error) {
		full := []value{a[1], a[6], a[7], a[0], a[2], object.None, object.None, a[5], a[8], a[9], object.None, object.None}
		o, err := changeOptions(t, *ndarray.PrintOptionsOf(t), full)
		if err != nil {
			return value{}, err
		}
		sep, _ := text(a[3])
		prefix, _ := text(a[4])
		suffix, _ := text(a[10])
		if len(prefix) > 1<<16 {
			return value{}, object.ValueErrorf("the prefix is too long")
		}
		s, err := x.Text(t, o, sep, prefix, suffix)
		if err != nil {
			return value{}, err
		}
		return object.StrOf(t, s)
	})
	m.one("array_str", "a, max_line_width=None, precision=None, suppress_small=None", func(t *thread, x *array, a []value) (value, error) {
		o, err := print(*ndarray.PrintOptionsOf(t), t, a)
		if err != nil {
			return value{}, err
		}
		s := ""
		if x.NDim() == 0 {
			s, err = x.Str(t)
		} else {
			s, err = x.Text(t, o, " ", "", "")
		}
		if err != nil {
			return value{}, err
		}
		return object.StrOf(t, s)
	})
	m.one("array_repr", "arr, max_line_width=None, precision=None, suppress_small=None", func(t *thread, x *array, a []value) (value, error) {
		o, err := print(*ndarray.PrintOptionsOf(t), t, a)
		if err != nil {
			return value{}, err
		}
		s, err := x.Repr(t, o)
		if err != nil {
			return value{}, err
		}
		return object.StrOf(t, s)
	})
	for _, n := range []string{"positional", "scientific"} {
		m.fn("format_float_"+n, "x, precision=None, unique=True, trim='k', sign=False", func(t *thread, a []value) (value, error) {
			x, err := object.ToFloat(t, a[0])
			if err != nil {
				return value{}, err
			}
			p := -1
			if given(a[1]) {
				if p, err = object.IndexInt(t, a[1]); err != nil {
					return value{}, err
				}
				p = max(0, min(p, 1000))
			}
			u, err := flag(t, a[2])
			if err != nil {
				return value{}, err
			}
			if x-x != 0 {
				s, err := object.ToString(t, object.Float(x))
				if err != nil {
					return value{}, err
				}
				return object.StrOf(t, s)
			}
			s := ndarray.FloatText(x, 64, p, u, n == "scientific")
			return object.StrOf(t, trimFloat(s, a[3]))
		})
	}
	m.fn("datetime_as_string", "arr, unit=None, timezone='naive', casting='same_kind'", func(t *thread, a []value) (value, error) {
		x, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		if u, ok := text(a[1]); ok && u != "auto" {
			unit, known := ndarray.UnitNamed(u)
			if !known {
				return value{}, object.TypeErrorf("Invalid datetime unit \"%s\" in metadata", object.Printable(u, 40))
			}
			if x, err = x.Cast(t, ndarray.Time('M', unit)); err != nil {
				return value{}, err
			}
		}
		x, err = x.Cast(t, ndarray.Text(0))
		return result(t, x, err)
	})
}

// trimFloat leaves out trailing zeros as the argument trim of the format_float functions says.
func trimFloat(s string, trim value) string {
	how, _ := text(trim)
	mantissa, exponent := s, ""
	for i, c := range s {
		if c == 'e' {
			mantissa, exponent = s[:i], s[i:]
			break
		}
	}
	cut := func(m string) string {
		for len(m) > 0 && m[len(m)-1] == '0' {
			m = m[:len(m)-1]
		}
		return m
	}
	switch how {
	case ".":
		mantissa = cut(mantissa)
	case "0":
		if mantissa = cut(mantissa); mantissa[len(mantissa)-1] == '.' {
			mantissa += "0"
		}
	case "-":
		if mantissa = cut(mantissa); mantissa[len(mantissa)-1] == '.' {
			mantissa = mantissa[:len(mantissa)-1]
		}
	}
	return mantissa + exponent
}
