// This file defines renaming of labels and axes.

package pandas

import (
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// namesFor reads new names for an axis: one name, a list, or a mapping of old to new ones.
func namesFor(t *object.Thread, x *frame.Index, v object.Value) (*frame.Index, error) {
	names := append([]object.Value(nil), x.Names...)
	items, many, err := unpackList(t, v)
	if err != nil {
		return nil, err
	}
	switch {
	case object.IsDict(v):
		for i, n := range names {
			if to, ok, err := object.ToDict(v).Get(t, n); err != nil {
				return nil, err
			} else if ok {
				names[i] = to
			}
		}
	case object.IsCallable(v) && !object.IsType(v):
		for i, n := range names {
			if names[i], err = object.Call(t, v, n); err != nil {
				return nil, err
			}
		}
	case many:
		if len(items) != len(names) {
			return nil, object.ValueErrorf("Length of names must match number of levels in MultiIndex.")
		}
		names = items
	default:
		names = []object.Value{v}
		if x.NLevels() != 1 && !v.IsNone() {
			return nil, object.TypeErrorf("Must pass list-like as `names`.")
		}
		for len(names) < x.NLevels() {
			names = append(names, object.None)
		}
	}
	return x.Renamed(names...), nil
}

// namesOfLevels is x with other names for some of its levels: one name for one level, or as many names as levels are named.
func namesOfLevels(t *object.Thread, x *frame.Index, v, level object.Value) (*frame.Index, error) {
	if !x.IsMulti() {
		return nil, object.ValueErrorf("Level must be None for non-MultiIndex")
	}
	items, many, err := unpackList(t, v)
	if err != nil {
		return nil, err
	}
	levels, several, err := unpackList(t, level)
	switch {
	case err != nil:
		return nil, err
	case many && !several:
		return nil, object.TypeErrorf("Names must be a string when a single level is provided.")
	case object.IsDict(v):
		return nil, object.TypeErrorf("Can not pass level for dictlike `names`.")
	case !many:
		items = []object.Value{v}
	}
	if !several {
		levels = []object.Value{level}
	}
	if len(items) != len(levels) {
		return nil, object.ValueErrorf("Length of names must match length of level.")
	}
	names := append([]object.Value(nil), x.Names...)
	for i, l := range levels {
		at, err := levelNumbers(t, x, l)
		if err != nil {
			return nil, err
		}
		if len(at) != 1 {
			return nil, keyErrorf("Level " + textOf(t, l) + " not found")
		}
		if _, err := object.Hash(t, items[i]); object.Matches(err, object.TypeErrorType) {
			return nil, object.TypeErrorf("MultiIndex.name must be a hashable type")
		} else if err != nil {
			return nil, err
		}
		names[at[0]] = items[i]
	}
	return x.Renamed(names...), nil
}

func renameAxis(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	r, err := copyOf(t, v)
	if err != nil {
		return r, err
	}
	f := frame.ToFrame(r)
	set := func(val object.Value, columns bool) error {
		if val.IsUnbound() {
			return nil
		}
		if columns && f != nil {
			x, err := namesFor(t, f.Columns, val)
			if err == nil {
				f.Columns = x
			}
			return err
		}
		x, err := namesFor(t, axisIndex(r), val)
		if err == nil {
			setIndexOf(r, x)
		}
		return err
	}
	axis, err := axisOf(a[3], object.TypeOf(v).Name)
	if err != nil {
		return r, err
	}
	for _, err := range []error{set(a[0], axis == 1), set(a[1], false), set(a[2], true)} {
		if err != nil {
			return r, err
		}
	}
	return settle(t, v, r, a[5])
}

// relabel maps labels by a mapping or function; labels that a mapping lacks stay.
func relabel(t *object.Thread, x *frame.Index, by object.Value, strict bool) (*frame.Index, error) {
	labels, err := x.Labels(t)
	if err != nil {
		return nil, err
	}
	d := object.IsDict(by)
	s := frame.ToSeries(by)
	if !d && s == nil && !object.IsCallable(by) {
		return nil, object.TypeErrorf("'%s' object is not callable", object.TypeOf(by).Name)
	}
	if d && strict {
		keys, _, err := dictItems(t, object.ToDict(by))
		if err != nil {
			return nil, err
		}
		var gone []object.Value
		for _, k := range keys {
			if i, err := x.Find(t, k); err != nil {
				return nil, err
			} else if i < 0 {
				gone = append(gone, k)
			}
		}
		if len(gone) > 0 {
			return nil, keyErrorf(textList(t, gone) + " not found in axis")
		}
	}
	one := func(l object.Value) (object.Value, error) {
		switch {
		case d:
			if to, ok, err := object.ToDict(by).Get(t, l); err != nil || ok {
				return to, err
			}
			return l, nil
		case s != nil:
			i, err := s.Index.Find(t, l)
			if err != nil || i < 0 {
				return l, err
			}
			return s.Col.Cell(t, i)
		}
		return object.Call(t, by, l)
	}
	for i, l := range labels {
		if err := t.Poll(1); err != nil {
			return nil, err
		}
		if x.IsMulti() {
			items := append([]object.Value(nil), object.ToTuple(l).Items...)
			for k := range items {
				if items[k], err = one(items[k]); err != nil {
					return nil, err
				}
			}
			labels[i] = object.TupleOf(items)
			continue
		}
		if labels[i], err = one(l); err != nil {
			return nil, err
		}
	}
	if x.IsMulti() {
		return frame.MultiOf(t, labels, x.Names)
	}
	return frame.IndexOf(t, labels, x.Name())
}

// relabelLevel is relabel of one level, or of all where none is given.
func relabelLevel(t *object.Thread, x *frame.Index, by, level object.Value, strict bool) (*frame.Index, error) {
	if !given(level) {
		return relabel(t, x, by, strict)
	}
	at, err := levelNumber(t, x, level)
	if err != nil {
		return nil, err
	}
	if !x.IsMulti() {
		return relabel(t, x, by, strict)
	}
	levels, err := x.Levels(t)
	if err != nil {
		return nil, err
	}
	levels = append(levels[:0:0], levels...)
	one, err := relabel(t, frame.NewIndex(levels[at], object.None), by, strict)
	if err != nil {
		return nil, err
	}
	if levels[at], err = one.Level(t, 0); err != nil {
		return nil, err
	}
	return frame.NewMulti(levels, x.Names), nil
}

func renameFrame(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	index, columns := a[1], a[2]
	if given(a[0]) {
		axis, err := axisOf(a[3], "DataFrame")
		if err != nil {
			return object.Value{}, err
		}
		if axis == 1 {
			columns = a[0]
		} else {
			index = a[0]
		}
	}
	g := frame.ToFrame(v).Copy()
	strict := isText(a[7], "raise")
	var err error
	if given(index) {
		if g.Index, err = relabelLevel(t, g.Index, index, a[6], strict); err != nil {
			return object.Value{}, err
		}
	}
	if given(columns) {
		if g.Columns, err = relabelLevel(t, g.Columns, columns, a[6], strict); err != nil {
			return object.Value{}, err
		}
	}
	return settle(t, v, g.Value(), a[5])
}

func renameSeries(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	s := frame.ToSeries(v)
	r := frame.NewSeries(s.Index, s.Name, s.Col)
	switch by := a[0]; {
	case by.IsUnbound():
	case object.IsDict(by) || frame.ToSeries(by) != nil || object.IsCallable(by) && !object.IsType(by):
		x, err := relabelLevel(t, s.Index, by, a[4], false)
		if err != nil {
			return object.Value{}, err
		}
		r.Index = x
	default:
		if _, err := object.Hash(t, by); object.Matches(err, object.TypeErrorType) {
			return object.Value{}, object.TypeErrorf("Series.name must be a hashable type")
		} else if err != nil {
			return object.Value{}, err
		}
		r.Name = by
	}
	return settle(t, v, r.Value(), a[3])
}

func affix(front bool) body {
	return func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		r, err := copyOf(t, v)
		if err != nil {
			return r, err
		}
		s, ok := text(a[0])
		if !ok {
			return r, object.TypeErrorf("the affix must be a str")
		}
		f := frame.ToFrame(r)
		x := axisIndex(r)
		if f != nil {
			x = f.Columns
		}
		labels, err := x.Labels(t)
		if err != nil {
			return r, err
		}
		for i, l := range labels {
			w, err := object.ToString(t, l)
			if err != nil {
				return r, err
			}
			if front {
				w = s + w
			} else {
				w += s
			}
			if labels[i], err = object.StrOf(t, w); err != nil {
				return r, err
			}
		}
		if x, err = frame.IndexOf(t, labels, x.Name()); err != nil {
			return r, err
		}
		if f != nil {
			f.Columns = x
		} else {
			setIndexOf(r, x)
		}
		return r, nil
	}
}
