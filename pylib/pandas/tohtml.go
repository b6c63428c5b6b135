// This file defines to_html.

package pandas

import (
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

func toHTML(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	if given(a[0]) {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "to_html(buf=…) is not supported here; files are out of reach, to_html() returns the text")
	}
	o := frame.HTMLOptions{TextOptions: frame.StringOptions(), Border: 1, Justify: "right"}
	if given(a[1]) {
		at, err := columnPlaces(t, f, a[1])
		if err != nil {
			return object.Value{}, err
		}
		if f, err = f.Select(t, at); err != nil {
			return object.Value{}, err
		}
	}
	if n := a[2]; n.IsInt() {
		o.Width = strconv.FormatInt(n.AsInt(), 10) + "px"
	} else if s, ok := text(n); ok {
		o.Width = object.Printable(s, 40)
	}
	var err error
	for i, to := range map[int]*bool{3: &o.Header, 4: &o.Index, 9: &o.IndexNames, 14: &o.Bold, 16: &o.Escape} {
		if *to, err = flag(t, a[i]); err != nil {
			return object.Value{}, err
		}
	}
	if s, ok := text(a[5]); ok {
		o.NaRep = s
	}
	if given(a[6]) {
		o.Formatters = formatterOf(t, a[6])
	}
	if o.FloatFormat, err = floatFormat(t, a[7]); err != nil {
		return object.Value{}, err
	}
	o.Sparsify = true
	if given(a[8]) {
		if o.Sparsify, err = flag(t, a[8]); err != nil {
			return object.Value{}, err
		}
	}
	if s, ok := text(a[10]); ok {
		o.Justify = object.Printable(s, 20)
	}
	for i, to := range map[int]*int{11: &o.MaxRows, 12: &o.MaxCols} {
		if given(a[i]) {
			if *to, err = object.IndexInt(t, a[i]); err != nil {
				return object.Value{}, err
			}
		}
	}
	if given(a[13]) {
		o.Dimensions = a[13]
	}
	if classes, many, err := unpackList(t, a[15]); err != nil {
		return object.Value{}, err
	} else if many {
		for _, c := range classes {
			o.Classes = append(o.Classes, textOf(t, c))
		}
	} else if s, ok := text(a[15]); ok {
		o.Classes = strings.Fields(s)
	}
	if b := a[17]; b.IsBool() {
		o.Border = 0
		if b.AsBool() {
			o.Border = 1
		}
	} else if given(b) {
		if o.Border, err = object.IndexInt(t, b); err != nil {
			return object.Value{}, err
		}
	}
	if s, ok := text(a[18]); ok {
		o.ID = s
	}
	s, err := withColWidth(t, object.Int(int64(frame.OptionsOf(t).MaxColWidth)), func() (string, error) { return f.HTML(t, o) })
	if err != nil {
		return object.Value{}, err
	}
	return object.StrOf(t, s)
}

func initHTML() {
	def(frame.DataFrameType, "to_html", "buf=None, *, columns=None, col_space=None, header=True, index=True, na_rep='NaN', formatters=None, float_format=None, sparsify=None, index_names=True, justify=None, max_rows=None, max_cols=None, show_dimensions=False, decimal='.'!, bold_rows=True, classes=None, escape=True, notebook=False!, border=None, table_id=None, render_links=False!, encoding=None",
		func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			// The two that are fixed are left out.
			list := append([]object.Value(nil), a[:14]...)
			return toHTML(t, v, append(list, a[15], a[16], a[17], a[19], a[20]))
		})
}
