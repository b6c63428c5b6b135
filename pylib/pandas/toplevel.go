// This file defines functions of the module: to_numeric, to_timedelta, date_range and the options.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// numericColumn reads text as numbers: ints where all of them are.
func numericColumn(t *object.Thread, c *column.Column, coerce bool) (*column.Column, error) {
	if c.Numeric() {
		return c, nil
	}
	if c.Timed() {
		return c.Cast(t, column.Int64)
	}
	out, err := kernel.Make[float64](t.Meter, c.Len())
	if err != nil {
		return nil, err
	}
	whole := true
	for i := range out {
		if err := t.Poll(1); err != nil {
			return nil, err
		}
		v, err := c.Cell(t, i)
		if err != nil {
			return nil, err
		}
		switch s, ok := text(v); {
		case ok:
			f, good := pytext.ParseFloat(strings.TrimSpace(s))
			if !good || strings.Contains(s, "_") {
				if !coerce {
					return nil, object.ValueErrorf("Unable to parse string %s at position %d", pytext.Repr(object.Printable(s, 100)), i)
				}
				f = column.NaN.AsFloat()
			}
			out[i] = f
			whole = whole && good && !strings.ContainsAny(s, ".eEnN")
		case column.MissingValue(v):
			out[i], whole = column.NaN.AsFloat(), false
		default:
			f, err := object.ToFloat(t, v)
			if err != nil {
				if !coerce {
					return nil, object.TypeErrorf("Invalid object type at position %d", i)
				}
				f = column.NaN.AsFloat()
			}
			out[i] = f
			whole = whole && (v.IsInt() || v.IsBool())
		}
	}
	r := column.OfFloats(out)
	if whole {
		return c.Cast(t, column.Int64)
	}
	return r, nil
}

func toNumeric(t *object.Thread, a []object.Value) (object.Value, error) {
	coerce := isText(a[1], "coerce")
	if !coerce && !isText(a[1], "raise") {
		return object.Value{}, object.ValueErrorf("invalid error value specified")
	}
	if s := frame.ToSeries(a[0]); s != nil {
		c, err := numericColumn(t, s.Col, coerce)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewSeries(s.Index, s.Name, c).Value(), nil
	}
	c, ok, err := columnOf(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	if !ok {
		if frame.ToFrame(a[0]) != nil {
			return object.Value{}, object.TypeErrorf("arg must be a list, tuple, 1-d array, or Series")
		}
		one, err := column.FromValues(t, []object.Value{a[0]})
		if err != nil {
			return object.Value{}, err
		}
		if one, err = numericColumn(t, one, coerce); err != nil {
			return object.Value{}, err
		}
		return one.Cell(t, 0)
	}
	if c, err = numericColumn(t, c, coerce); err != nil {
		return object.Value{}, err
	}
	return arrayOf(c), nil
}

func toTimedelta(t *object.Thread, a []object.Value) (object.Value, error) {
	unit := "ns"
	if s, ok := text(a[1]); ok {
		unit = s
	}
	coerce := isText(a[2], "coerce")
	one := func(v object.Value) (object.Value, error) {
		if column.MissingValue(v) {
			return column.NaTValue, nil
		}
		x, u, ok, err := deltaOf(t, v, unit)
		if err == nil && !ok {
			err = object.ValueErrorf("unit abbreviation w/o a number")
		}
		if err != nil {
			if coerce && object.Matches(err, object.ValueErrorType) {
				return column.NaTValue, nil
			}
			return object.Value{}, err
		}
		return column.NewDelta(t, x, u)
	}
	items, ok, err := unpackList(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	if !ok {
		return one(a[0])
	}
	// Texts and ints of a longer unit count microseconds where that loses nothing.
	shared := column.Micro
	for i, v := range items {
		if items[i], err = one(v); err != nil {
			return object.Value{}, err
		}
		d := column.ToDelta(items[i])
		switch {
		case d == nil:
		case v.IsFloat(), v.IsInt() && unit == "ns", d.Unit == column.Nano && d.V%1000 != 0, column.ToDelta(v) != nil && d.Unit == column.Nano:
			shared = column.Nano
		}
	}
	c, err := column.TimesOf(t, items, column.Timedelta, shared)
	if err != nil {
		return object.Value{}, err
	}
	if s := frame.ToSeries(a[0]); s != nil {
		return frame.NewSeries(s.Index, s.Name, c).Value(), nil
	}
	return frame.NewIndex(c, object.None).Value(), nil
}

func dateRange(t *object.Thread, a []object.Value) (object.Value, error) {
	freq := "D"
	if s, ok := text(a[3]); ok {
		freq = s
	}
	step, err := stepOf(freq)
	if err != nil {
		return object.Value{}, err
	}
	unit := column.Micro
	if step%1000 != 0 {
		unit = column.Nano
	}
	step /= 1e9 / unit.PerSecond()
	bound := func(v object.Value) (int64, error) {
		r, err := toDatetime(t, []object.Value{v, object.NewStr("raise"), object.False, object.False, object.False, object.None, object.None})
		if err != nil {
			return 0, err
		}
		ts := column.ToTimestamp(r)
		if ts == nil {
			return 0, object.ValueErrorf("Neither `start` nor `end` can be NaT")
		}
		return column.Rescale(ts.V, ts.Unit, unit)
	}
	var lo, hi int64
	n := -1
	if given(a[2]) {
		if n, err = object.IndexInt(t, a[2]); err != nil {
			return object.Value{}, err
		}
	}
	if given(a[0]) {
		if lo, err = bound(a[0]); err != nil {
			return object.Value{}, err
		}
	}
	if given(a[1]) {
		if hi, err = bound(a[1]); err != nil {
			return object.Value{}, err
		}
	}
	switch {
	case given(a[0]) && given(a[1]) && n < 0:
		n = int(max(0, (hi-lo)/step+1))
		if hi < lo {
			n = 0
		}
	case given(a[0]) && n >= 0 && !given(a[1]):
	case given(a[1]) && n >= 0 && !given(a[0]):
		span, ok := object.MulInt(step, int64(n-1))
		if !ok {
			return object.Value{}, t.Charge(1 << 62)
		}
		lo = hi - span
	default:
		return object.Value{}, object.ValueErrorf("Of the four parameters: start, end, periods, and freq, exactly three must be specified")
	}
	if n > 1<<31-1 {
		return object.Value{}, t.Charge(1 << 62)
	}
	out, err := kernel.Make[int64](t.Meter, n)
	if err != nil {
		return object.Value{}, err
	}
	if err := kernel.Each(t.Meter, n, func(from, to int) {
		for i := from; i < to; i++ {
			out[i] = lo + int64(i)*step
		}
	}); err != nil {
		return object.Value{}, err
	}
	ends, _ := text(a[7])
	if ends != "both" && ends != "left" && ends != "right" && ends != "neither" {
		return object.Value{}, object.ValueErrorf("Inclusive has to be either 'both', 'neither', 'left' or 'right'")
	}
	if ends != "both" && ends != "left" && len(out) > 0 && out[0] == lo {
		out = out[1:]
	}
	if ends != "both" && ends != "right" && len(out) > 0 && (!given(a[1]) || out[len(out)-1] == hi) {
		out = out[:len(out)-1]
	}
	x := frame.NewIndex(column.OfTimes(column.Datetime, out, unit, nil), a[6])
	x.Freq = freq
	return x.Value(), nil
}

// optionNames are the options that can be set, by their full names.
var optionNames = []string{"display.max_rows", "display.min_rows", "display.max_columns", "display.max_colwidth", "display.width", "display.precision", "display.float_format", "display.show_dimensions"}

// silentOptions are accepted and have no effect.
var silentOptions = []string{"display.expand_frame_repr", "mode.copy_on_write", "mode.chained_assignment", "display.colheader_justify", "future.no_silent_downcasting", "display.notebook_repr_html"}

func optionName(v object.Value) (string, error) {
	s, ok := text(v)
	if !ok {
		return "", object.TypeErrorf("option names are strings")
	}
	found := ""
	for _, list := range [][]string{optionNames, silentOptions} {
		for _, n := range list {
			if n == s {
				return n, nil
			}
			if strings.Contains(n, s) && found == "" {
				found = n
			}
		}
	}
	if found == "" {
		return "", object.Raise(optionError, "No such keys(s): '%s'", object.Printable(s, 100))
	}
	return found, nil
}

var optionError = func() *object.Type {
	e := object.NewType("OptionError", object.LayoutExc, object.AttributeErrorType, object.KeyErrorType)
	e.Module = "pandas.errors"
	object.InitType(e)
	return e
}()

func getOption(o *frame.Options, name string) object.Value {
	orNone := func(n, none int) object.Value {
		if n == none {
			return object.None
		}
		return object.Int(int64(n))
	}
	switch name {
	case "display.max_rows":
		return orNone(o.MaxRows, 0)
	case "display.min_rows":
		return orNone(o.MinRows, 0)
	case "display.max_columns":
		return orNone(o.MaxColumns, -1)
	case "display.max_colwidth":
		return orNone(o.MaxColWidth, 0)
	case "display.width":
		return orNone(o.Width, 0)
	case "display.precision":
		return object.Int(int64(o.Precision))
	case "display.float_format":
		return o.FloatFormat
	case "display.show_dimensions":
		return o.Dimensions
	}
	return object.None
}

func setOption(t *object.Thread, o *frame.Options, name string, v object.Value) error {
	number := func(to *int, none int) error {
		if v.IsNone() {
			*to = none
			return nil
		}
		n, err := object.IndexInt(t, v)
		if err != nil || n < 0 {
			return object.ValueErrorf("Value must be a nonnegative integer or None")
		}
		*to = min(n, 1<<30)
		return nil
	}
	switch name {
	case "display.max_rows":
		return number(&o.MaxRows, 0)
	case "display.min_rows":
		return number(&o.MinRows, 0)
	case "display.max_columns":
		return number(&o.MaxColumns, -1)
	case "display.max_colwidth":
		return number(&o.MaxColWidth, 0)
	case "display.width":
		return number(&o.Width, 0)
	case "display.precision":
		if v.IsInt() && v.AsInt() > 1000 {
			return object.ValueErrorf("display.precision must be at most 1000")
		}
		return number(&o.Precision, 6)
	case "display.float_format":
		if !v.IsNone() && !object.IsCallable(v) {
			return object.ValueErrorf("Value must be one of None or a callable")
		}
		o.FloatFormat = v
	case "display.show_dimensions":
		o.Dimensions = v
	}
	return nil
}

// optionContext is what pd.option_context gives.
type optionContext struct {
	object.Header
	set []object.Value
	old *frame.Options
}

var optionContextType = object.NewType("option_context", object.LayoutOther)

func initOptions() {
	optionContextType.Module = "pandas"
	optionContextType.Slots.Visit = func(v object.Value, visit func(object.Value)) int64 {
		for _, x := range (*optionContext)(v.Pointer()).set {
			visit(x)
		}
		return 128
	}
	optionContextType.Slots.New = newSlot("option_context", "*args", func(t *object.Thread, a []object.Value) (object.Value, error) {
		set := object.ToTuple(a[0]).Items
		if len(set) == 0 || len(set)%2 != 0 {
			return object.Value{}, object.ValueErrorf("Provide an even amount of arguments as option_context(pat, val, pat, val...).")
		}
		for i := 0; i < len(set); i += 2 {
			if _, err := optionName(set[i]); err != nil {
				return object.Value{}, err
			}
		}
		c := &optionContext{Header: object.HeaderOf(optionContextType), set: set}
		return object.Obj(&c.Header), t.Charge(128)
	})
	def(optionContextType, "__enter__", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		c := (*optionContext)(v.Pointer())
		o := frame.OptionsOf(t)
		old := *o
		for i := 0; i < len(c.set); i += 2 {
			name, err := optionName(c.set[i])
			if err == nil {
				err = setOption(t, o, name, c.set[i+1])
			}
			if err != nil {
				*o = old
				return object.Value{}, err
			}
		}
		c.old = &old
		return object.None, nil
	})
	def(optionContextType, "__exit__", "*args", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		if c := (*optionContext)(v.Pointer()); c.old != nil {
			*frame.OptionsOf(t) = *c.old
			c.old = nil
		}
		return object.None, nil
	})
	object.InitType(optionContextType)
}

func addOptions(attrs map[string]object.Value) {
	attrs["option_context"] = optionContextType.Value()
	attrs["set_option"] = function("set_option", "*args", func(t *object.Thread, a []object.Value) (object.Value, error) {
		set := object.ToTuple(a[0]).Items
		if len(set) == 0 || len(set)%2 != 0 {
			return object.Value{}, object.ValueErrorf("Must provide an even number of non-keyword arguments")
		}
		for i := 0; i < len(set); i += 2 {
			name, err := optionName(set[i])
			if err != nil {
				return object.Value{}, err
			}
			if err := setOption(t, frame.OptionsOf(t), name, set[i+1]); err != nil {
				return object.Value{}, err
			}
		}
		return object.None, nil
	})
	attrs["get_option"] = function("get_option", "pat", func(t *object.Thread, a []object.Value) (object.Value, error) {
		name, err := optionName(a[0])
		if err != nil {
			return object.Value{}, err
		}
		return getOption(frame.OptionsOf(t), name), nil
	})
	attrs["reset_option"] = function("reset_option", "pat", func(t *object.Thread, a []object.Value) (object.Value, error) {
		if isText(a[0], "all") {
			*frame.OptionsOf(t) = frame.DefaultOptions()
			return object.None, nil
		}
		name, err := optionName(a[0])
		if err != nil {
			return object.Value{}, err
		}
		d := frame.DefaultOptions()
		return object.None, setOption(t, frame.OptionsOf(t), name, getOption(&d, name))
	})
}
