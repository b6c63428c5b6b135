// This file defines get_dummies and from_dummies.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// dummyRule is how get_dummies makes columns.
type dummyRule struct {
	sep       string
	missing   bool
	dropFirst bool
	spec      dtypeSpec
}

// dummyColumns makes a column for every distinct cell; labels are the cells, with prefix in front of them where it is given.
func dummyColumns(t *object.Thread, c *column.Column, prefix object.Value, rule dummyRule) (labels []object.Value, cols []*column.Column, err error) {
	k, err := c.Categorize(t)
	if err != nil {
		return nil, nil, err
	}
	if labels, err = k.Categories().Cells(t); err != nil {
		return nil, nil, err
	}
	codes := k.Codes()
	if rule.missing {
		copied, err := kernel.Make[int32](t.Meter, len(codes))
		if err != nil {
			return nil, nil, err
		}
		for i, code := range codes {
			if copied[i] = code; code < 0 {
				copied[i] = int32(len(labels))
			}
		}
		codes, labels = copied, append(labels, column.NaN)
	}
	first := 0
	if rule.dropFirst && len(labels) > 0 {
		first = 1
	}
	// What a column takes is charged before the first one is made.
	need := int64(len(labels)-first) * int64(len(codes))
	if rule.spec.kind != column.Bool {
		need *= 8
	}
	if err := t.Charge(need); err != nil {
		return nil, nil, err
	}
	t.Meter.Release(need)
	for j := first; j < len(labels); j++ {
		out, err := kernel.Make[bool](t.Meter, len(codes))
		if err != nil {
			return nil, nil, err
		}
		for i, code := range codes {
			out[i] = int(code) == j
		}
		d, err := castTo(t, column.OfBools(out), rule.spec)
		if err != nil {
			return nil, nil, err
		}
		cols = append(cols, d)
		if given(prefix) {
			s, err := object.ToString(t, labels[j])
			if err != nil {
				return nil, nil, err
			}
			if labels[j], err = object.StrOf(t, textOf(t, prefix)+rule.sep+s); err != nil {
				return nil, nil, err
			}
		}
		if err := t.Poll(len(codes)); err != nil {
			return nil, nil, err
		}
	}
	return labels[first:], cols, nil
}

func getDummies(t *object.Thread, a []object.Value) (object.Value, error) {
	data, prefix := a[0], a[1]
	rule := dummyRule{spec: dtypeSpec{kind: column.Bool}}
	var err error
	rule.sep, _ = text(a[2])
	if rule.missing, err = flag(t, a[3]); err != nil {
		return object.Value{}, err
	}
	if rule.dropFirst, err = flag(t, a[6]); err != nil {
		return object.Value{}, err
	}
	if given(a[7]) {
		if rule.spec, err = specOf(t, a[7]); err != nil {
			return object.Value{}, err
		}
	}
	f := frame.ToFrame(data)
	if f == nil {
		c, ok, err := columnOf(t, data)
		if err != nil || !ok {
			return object.Value{}, orType(err, "get_dummies needs a DataFrame, a Series or a list")
		}
		labels, cols, err := dummyColumns(t, c, prefix, rule)
		if err != nil {
			return object.Value{}, err
		}
		x := frame.RangeIndex(0, 1, c.Len())
		if s := frame.ToSeries(data); s != nil {
			x = s.Index
		}
		names, err := frame.IndexOf(t, labels, object.None)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewFrame(x, names, cols).Value(), nil
	}
	chosen := map[int]bool{}
	var order []int
	if given(a[5]) {
		list, ok, err := unpackList(t, a[5])
		if err != nil || !ok {
			return object.Value{}, orType(err, "Input must be a list-like for parameter `columns`")
		}
		for _, l := range list {
			i, err := f.Columns.Find(t, l)
			if err != nil {
				return object.Value{}, err
			}
			if i < 0 {
				return object.Value{}, keyErrorf(textList(t, []object.Value{l}) + " not in index")
			}
			chosen[i] = true
			order = append(order, i)
		}
	} else {
		for i, c := range f.Cols {
			if k := c.Kind(); k == column.String || k == column.Object || k == column.Category || k == column.Date {
				chosen[i] = true
				order = append(order, i)
			}
		}
	}
	prefixes, err := dummyPrefixes(t, f, prefix, order, "prefix")
	if err != nil {
		return object.Value{}, err
	}
	var labels []object.Value
	var cols []*column.Column
	for i, c := range f.Cols {
		if !chosen[i] {
			l, err := f.Columns.Label(t, i)
			if err != nil {
				return object.Value{}, err
			}
			labels, cols = append(labels, l), append(cols, c)
		}
	}
	for k, i := range order {
		l, d, err := dummyColumns(t, f.Cols[i], prefixes[k], rule)
		if err != nil {
			return object.Value{}, err
		}
		labels, cols = append(labels, l...), append(cols, d...)
	}
	names, err := frame.IndexOf(t, labels, object.None)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewFrame(f.Index, names, cols).Value(), nil
}

// dummyPrefixes are the prefixes of the columns at the places in order: their names unless given.
func dummyPrefixes(t *object.Thread, f *frame.Frame, prefix object.Value, order []int, what string) ([]object.Value, error) {
	out := make([]object.Value, len(order))
	var list []object.Value
	if given(prefix) && !object.IsStr(prefix) && !object.IsDict(prefix) {
		var err error
		if list, _, err = unpackList(t, prefix); err != nil {
			return nil, err
		}
		if len(list) != len(order) {
			return nil, object.ValueErrorf("Length of '%s' (%d) did not match the length of the columns being encoded (%d).", what, len(list), len(order))
		}
	}
	for k, i := range order {
		name, err := f.Columns.Label(t, i)
		if err != nil {
			return nil, err
		}
		switch {
		case list != nil:
			out[k] = list[k]
		case object.IsStr(prefix):
			out[k] = prefix
		case object.IsDict(prefix):
			p, ok, err := object.ToDict(prefix).Get(t, name)
			if err != nil {
				return nil, err
			}
			if !ok {
				return nil, object.KeyError(name)
			}
			out[k] = p
		default:
			out[k] = name
		}
	}
	return out, nil
}

// fromDummies makes a column of each set of dummy columns.
func fromDummies(t *object.Thread, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(a[0])
	if f == nil {
		return object.Value{}, object.TypeErrorf("Expected 'data' to be a 'DataFrame'; Received 'data' of type: %s", object.TypeOf(a[0]).Name)
	}
	sep, split := text(a[1])
	type set struct {
		prefix string
		at     []int
		words  []object.Value
	}
	var sets []*set
	known := map[string]*set{}
	for i, c := range f.Cols {
		if c.AnyMissing() {
			l, _ := f.Columns.Label(t, i)
			return object.Value{}, object.ValueErrorf("Dummy DataFrame contains NA value in column: '%s'", textOf(t, l))
		}
		l, err := f.Columns.Label(t, i)
		if err != nil {
			return object.Value{}, err
		}
		prefix, word := "", l
		if split {
			name, ok := text(l)
			p, w, cut := strings.Cut(name, sep)
			if !ok || !cut {
				return object.Value{}, object.ValueErrorf("Separator not specified for column: %s", textOf(t, l))
			}
			prefix, word = p, object.NewStr(w)
		}
		s := known[prefix]
		if s == nil {
			s = &set{prefix: prefix}
			known[prefix] = s
			sets = append(sets, s)
		}
		s.at, s.words = append(s.at, i), append(s.words, word)
	}
	var labels []object.Value
	var cols []*column.Column
	for _, s := range sets {
		codes, err := kernel.Repeat(t.Meter, int32(-1), f.Len())
		if err != nil {
			return object.Value{}, err
		}
		for k, i := range s.at {
			v, err := f.Cols[i].Cast(t, column.Bool)
			if err != nil {
				return object.Value{}, err
			}
			for r, on := range v.Bools() {
				if !on {
					continue
				}
				if codes[r] >= 0 {
					return object.Value{}, object.ValueErrorf("Dummy DataFrame contains multi-assignment(s); First instance in row: %d", r)
				}
				codes[r] = int32(k)
			}
			if err := t.Poll(f.Len()); err != nil {
				return object.Value{}, err
			}
		}
		words := s.words
		for r, k := range codes {
			if k >= 0 {
				continue
			}
			if !given(a[2]) {
				return object.Value{}, object.ValueErrorf("Dummy DataFrame contains unassigned value(s); First instance in row: %d", r)
			}
			if len(words) == len(s.at) {
				d := a[2]
				if object.IsDict(d) {
					if d, _, err = object.ToDict(d).Get(t, object.NewStr(s.prefix)); err != nil {
						return object.Value{}, err
					}
				}
				words = append(append([]object.Value(nil), words...), d)
			}
			codes[r] = int32(len(words) - 1)
		}
		c, err := column.FromValues(t, words)
		if err != nil {
			return object.Value{}, err
		}
		if c, err = c.Take(t, codes); err != nil {
			return object.Value{}, err
		}
		labels, cols = append(labels, object.NewStr(s.prefix)), append(cols, c)
	}
	names, err := frame.IndexOf(t, labels, object.None)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewFrame(f.Index, names, cols).Value(), nil
}
