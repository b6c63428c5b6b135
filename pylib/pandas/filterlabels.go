// This file defines filter, which chooses rows or columns by their labels.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/regex"
)

func filterLabels(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	arg, like, pat, items, cond := a[0], a[1], a[2], a[4], a[5]
	asked := 0
	for _, x := range []object.Value{arg, like, pat, items, cond} {
		if given(x) {
			asked++
		}
	}
	switch {
	case asked > 1:
		return object.Value{}, object.TypeErrorf("The positional argument and the keyword arguments `items`, `cond`, `like`, and `regex` are mutually exclusive")
	case asked == 0:
		return object.Value{}, object.TypeErrorf("Must pass a positional argument or one of `items`, `cond`, `like`, or `regex`")
	}
	if given(arg) {
		if items = arg; object.IsCallable(arg) && !object.IsType(arg) {
			items, cond = object.None, arg
		}
	}
	if given(cond) {
		return filterRows(t, v, cond, a[3])
	}
	axis := 0
	if f != nil {
		axis = 1
	}
	if given(a[3]) {
		var err error
		if axis, err = axisOf(a[3], object.TypeOf(v).Name); err != nil {
			return object.Value{}, err
		}
	}
	x := axisIndex(v)
	if axis == 1 {
		x = f.Columns
	}
	var at []int32
	if given(items) {
		items, ok, err := unpackList(t, items)
		if err != nil || !ok {
			return object.Value{}, orType(err, "items must be list-like")
		}
		for _, l := range items {
			if at, err = x.AppendAll(t, at, l); err != nil {
				return object.Value{}, err
			}
			if err := t.Poll(1); err != nil {
				return object.Value{}, err
			}
		}
	} else {
		test := func(s string) (bool, error) {
			part, _ := text(like)
			return strings.Contains(s, part), nil
		}
		if given(pat) {
			p, err := compiled(t, pat, 0)
			if err != nil {
				return object.Value{}, err
			}
			test = func(s string) (bool, error) { return p.test(s, regex.Search) }
		}
		for i := range x.Len() {
			l, err := x.Label(t, i)
			if err != nil {
				return object.Value{}, err
			}
			s, err := object.ToString(t, l)
			if err != nil {
				return object.Value{}, err
			}
			if hit, err := test(s); err != nil {
				return object.Value{}, err
			} else if hit {
				at = append(at, int32(i))
			}
			if err := t.Poll(1); err != nil {
				return object.Value{}, err
			}
		}
	}
	if err := t.Charge(int64(len(at)) * 4); err != nil {
		return object.Value{}, err
	}
	if axis == 1 {
		return frameValue(f.Select(t, at))
	}
	return takeRows(t, v, at)
}

// filterRows keeps the rows (or columns) for which a mask, or what a function gives, is true.
func filterRows(t *object.Thread, v, cond, axis object.Value) (object.Value, error) {
	at, err := axisOf(axis, object.TypeOf(v).Name)
	if err != nil {
		return object.Value{}, err
	}
	if object.IsCallable(cond) && !object.IsType(cond) {
		if cond, err = object.Call(t, cond, v); err != nil {
			return object.Value{}, err
		}
	}
	x := axisIndex(v)
	if at == 1 {
		x = frame.ToFrame(v).Columns
	}
	rows, ok, err := maskOf(t, cond, x)
	if err != nil {
		return object.Value{}, err
	}
	if !ok {
		return object.Value{}, object.TypeErrorf("cond must be a boolean mask")
	}
	if at == 1 {
		return frameValue(frame.ToFrame(v).Select(t, rows))
	}
	return takeRows(t, v, rows)
}
