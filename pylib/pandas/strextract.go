// This file defines .str.extract, extractall and findall.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/regex"
)

// groupPattern compiles a pattern that must have groups.
func groupPattern(t *object.Thread, pat, flags object.Value) (*pattern, error) {
	bits, err := object.IndexInt(t, flags)
	if err != nil {
		return nil, err
	}
	p, err := compiled(t, pat, bits)
	if err != nil {
		return nil, err
	}
	if p.re.Groups < 1 || len(p.re.Names) < 2 {
		return nil, object.ValueErrorf("pattern contains no capture groups")
	}
	return p, nil
}

// groupLabels are the names of the groups, numbers for those without.
func groupLabels(p *pattern) []object.Value {
	names := p.re.Names[1:]
	out := make([]object.Value, len(names))
	for i, n := range names {
		if out[i] = object.Int(int64(i)); n != "" {
			out[i] = object.NewStr(n)
		}
	}
	return out
}

// groupTexts are the groups of a match; those that took no part are missing.
func groupTexts(t *object.Thread, s string, groups []int, missing object.Value) ([]object.Value, error) {
	n := len(groups)/2 - 1
	if err := t.Charge(int64(n) * 16); err != nil {
		return nil, err
	}
	out := make([]object.Value, n)
	for i := range out {
		lo, hi := groups[2*i+2], groups[2*i+3]
		if out[i] = missing; lo >= 0 && hi >= lo {
			v, err := object.StrOf(t, strings.Clone(s[lo:hi]))
			if err != nil {
				return nil, err
			}
			out[i] = v
		}
	}
	return out, nil
}

// textOrMissing makes a column of texts, a str one even where all are missing.
func textOrMissing(t *object.Thread, cells []object.Value) (*column.Column, error) {
	c, err := column.FromValues(t, cells)
	if err != nil || c.Kind() == column.String {
		return c, err
	}
	return textColumn(t, column.OfObjects(cells))
}

func strExtract(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	p, err := groupPattern(t, a[0], a[1])
	if err != nil {
		return object.Value{}, err
	}
	expand, err := flag(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	s, index := accessed(v)
	c, err := textColumn(t, s.Col)
	if err != nil {
		return object.Value{}, err
	}
	codes, first, err := c.Factorize(t)
	if err != nil {
		return object.Value{}, err
	}
	labels := groupLabels(p)
	found := make([][]object.Value, len(labels))
	for j := range found {
		if found[j], err = kernel.Repeat(t.Meter, column.NaN, len(first)); err != nil {
			return object.Value{}, err
		}
	}
	for i, r := range first {
		w, _ := c.Text().At(int(r))
		p.m.Reset(w, len(w))
		ok, err := p.m.Find(0, regex.Search, false)
		if err != nil {
			return object.Value{}, err
		}
		if !ok {
			continue
		}
		parts, err := groupTexts(t, w, p.m.Groups[:2*len(labels)+2], column.NaN)
		if err != nil {
			return object.Value{}, err
		}
		for j, x := range parts {
			found[j][i] = x
		}
	}
	cols := make([]*column.Column, len(labels))
	for j := range cols {
		part, err := textOrMissing(t, found[j])
		if err != nil {
			return object.Value{}, err
		}
		if cols[j], err = part.Take(t, codes); err != nil {
			return object.Value{}, err
		}
	}
	if !expand && len(cols) == 1 {
		name := s.Name
		if object.IsStr(labels[0]) {
			name = labels[0]
		}
		if index {
			return frame.NewIndex(cols[0], name).Value(), nil
		}
		return frame.NewSeries(s.Index, name, cols[0]).Value(), nil
	}
	names, err := groupIndex(t, labels)
	if err != nil {
		return object.Value{}, err
	}
	x := s.Index
	if index {
		x = frame.RangeIndex(0, 1, c.Len())
	}
	return frame.NewFrame(x, names, cols).Value(), nil
}

func groupIndex(t *object.Thread, labels []object.Value) (*frame.Index, error) {
	for _, l := range labels {
		if object.IsStr(l) {
			return frame.IndexOf(t, labels, object.None)
		}
	}
	return frame.RangeIndex(0, 1, len(labels)), nil
}

func strExtractAll(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	p, err := groupPattern(t, a[0], a[1])
	if err != nil {
		return object.Value{}, err
	}
	s, index := accessed(v)
	c, err := textColumn(t, s.Col)
	if err != nil {
		return object.Value{}, err
	}
	labels := groupLabels(p)
	found := make([][]object.Value, len(labels))
	var rows []int32
	var numbers []int64
	for i := range c.Len() {
		w, ok := c.Text().At(i)
		if !ok {
			continue
		}
		k := int64(0)
		err := p.each(w, 0, func(groups []int) error {
			parts, err := groupTexts(t, w, groups[:2*len(labels)+2], column.NaN)
			if err != nil {
				return err
			}
			for j, x := range parts {
				if found[j], err = budget.Append(t.Meter, found[j], x); err != nil {
					return err
				}
			}
			if rows, err = budget.Append(t.Meter, rows, int32(i)); err != nil {
				return err
			}
			numbers, err = budget.Append(t.Meter, numbers, k)
			k++
			return err
		})
		if err != nil {
			return object.Value{}, err
		}
		if err := t.Poll(1); err != nil {
			return object.Value{}, err
		}
	}
	cols := make([]*column.Column, len(labels))
	for j := range cols {
		if cols[j], err = textOrMissing(t, found[j]); err != nil {
			return object.Value{}, err
		}
	}
	own := s.Index
	if index {
		own = frame.RangeIndex(0, 1, c.Len())
	}
	if own, err = own.Take(t, rows); err != nil {
		return object.Value{}, err
	}
	levels, err := own.Levels(t)
	if err != nil {
		return object.Value{}, err
	}
	levels = append(append([]*column.Column(nil), levels...), column.OfInts(numbers))
	names, err := groupIndex(t, labels)
	if err != nil {
		return object.Value{}, err
	}
	x := frame.NewMulti(levels, append(append([]object.Value(nil), own.Names...), object.NewStr("match")))
	return frame.NewFrame(x, names, cols).Value(), nil
}

func strFindAll(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	bits, err := object.IndexInt(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	p, err := compiled(t, a[0], bits)
	if err != nil {
		return object.Value{}, err
	}
	groups := len(p.re.Names) - 1
	empty := object.NewStr("")
	return eachText(t, v, func(x object.Value) (object.Value, error) {
		w := object.ToStr(x).String()
		l, err := object.NewList(t, 0)
		if err != nil {
			return object.Value{}, err
		}
		err = p.each(w, 0, func(at []int) error {
			var item object.Value
			if groups < 1 {
				v, err := object.StrOf(t, strings.Clone(w[at[0]:at[1]]))
				if err != nil {
					return err
				}
				item = v
			} else {
				parts, err := groupTexts(t, w, at[:2*groups+2], empty)
				if err != nil {
					return err
				}
				if item = parts[0]; groups > 1 {
					if item, err = object.NewTuple(t, parts); err != nil {
						return err
					}
				}
			}
			return l.Append(t, item)
		})
		return l.Value(), err
	})
}
