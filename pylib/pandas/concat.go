// This file defines pd.concat.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// concatFrames puts frames below each other; columns that one lacks are missing there. With outer false only common columns stay.
func concatFrames(t *object.Thread, parts []object.Value, outer bool) (*frame.Frame, error) {
	cx := frame.ToFrame(parts[0]).Columns
	var err error
	for _, p := range parts[1:] {
		if outer {
			cx, err = cx.Union(t, frame.ToFrame(p).Columns, false)
		} else {
			cx, err = cx.Intersection(t, frame.ToFrame(p).Columns)
		}
		if err != nil {
			return nil, err
		}
	}
	cols := make([]*column.Column, cx.Len())
	for j := range cols {
		name, err := cx.Label(t, j)
		if err != nil {
			return nil, err
		}
		pieces := make([]*column.Column, len(parts))
		var have *column.Column
		for i, p := range parts {
			f := frame.ToFrame(p)
			at, err := f.Columns.Find(t, name)
			if err != nil {
				return nil, err
			}
			if at >= 0 {
				pieces[i] = f.Cols[at]
				if have == nil || have.Kind() == column.Object {
					have = f.Cols[at]
				}
			}
		}
		for i, p := range parts {
			if pieces[i] == nil {
				rows, err := kernel.Repeat[int32](t.Meter, -1, frame.ToFrame(p).Len())
				if err != nil {
					return nil, err
				}
				if pieces[i], err = have.Take(t, rows); err != nil {
					return nil, err
				}
			}
		}
		if cols[j], err = column.Concat(t, pieces); err != nil {
			return nil, err
		}
	}
	x := frame.ToFrame(parts[0]).Index
	rest := make([]*frame.Index, len(parts)-1)
	for i, p := range parts[1:] {
		rest[i] = frame.ToFrame(p).Index
	}
	if x, err = x.Append(t, rest...); err != nil {
		return nil, err
	}
	return frame.NewFrame(x, cx, cols), nil
}

// withKeys puts a key for each part in front of the labels of an axis.
func withKeys(t *object.Thread, keys []object.Value, xs []*frame.Index, names object.Value) (*frame.Index, error) {
	kx, err := frame.IndexOf(t, keys, object.None)
	if err != nil {
		return nil, err
	}
	g := &grouped{g: &frame.Groups{Keys: kx}, keys: kx.Names}
	x, err := g.keyedIndex(t, xs)
	if err != nil || !given(names) {
		return x, err
	}
	list, err := labelList(t, names)
	if err != nil {
		return nil, err
	}
	all := append([]object.Value(nil), x.Names...)
	copy(all, list)
	return x.Renamed(all...), nil
}

func concat(t *object.Thread, a []object.Value) (object.Value, error) {
	axis, err := axisOf(a[1], "DataFrame")
	if err != nil {
		return object.Value{}, err
	}
	outer := !isText(a[2], "inner")
	ignore, err := flag(t, a[3])
	if err != nil {
		return object.Value{}, err
	}
	var objs, keys []object.Value
	if object.IsDict(a[0]) {
		keys, objs, err = dictItems(t, object.ToDict(a[0]))
	} else {
		var ok bool
		if frame.ToFrame(a[0]) != nil || frame.ToSeries(a[0]) != nil || object.IsStr(a[0]) {
			return object.Value{}, object.TypeErrorf("first argument must be an iterable of pandas objects, you passed an object of type \"%s\"", object.TypeOf(a[0]).Name)
		}
		objs, ok, err = unpackList(t, a[0])
		if err == nil && !ok {
			err = object.TypeErrorf("first argument must be an iterable of pandas objects, you passed an object of type \"%s\"", object.TypeOf(a[0]).Name)
		}
	}
	if err != nil {
		return object.Value{}, err
	}
	if given(a[4]) {
		if keys, err = labelList(t, a[4]); err != nil {
			return object.Value{}, err
		}
	}
	parts := objs[:0:0]
	frames := 0
	for _, p := range objs {
		switch {
		case p.IsNone():
			continue
		case frame.ToFrame(p) != nil:
			frames++
		case frame.ToSeries(p) == nil:
			return object.Value{}, object.TypeErrorf("cannot concatenate object of type '%s'; only Series and DataFrame objs are valid", object.TypeOf(p).Name)
		}
		parts = append(parts, p)
	}
	if len(parts) == 0 {
		if len(objs) > 0 {
			return object.Value{}, object.ValueErrorf("All objects passed were None")
		}
		return object.Value{}, object.ValueErrorf("No objects to concatenate")
	}
	var r object.Value
	if axis == 1 {
		r, err = concatColumns(t, parts, keys, outer, ignore)
	} else {
		r, err = concatRows(t, parts, keys, frames > 0, outer, ignore, a[5])
	}
	if err != nil {
		return r, err
	}
	if check, err := flag(t, a[6]); err != nil {
		return r, err
	} else if check {
		x := axisIndex(r)
		if unique, err := x.Unique(t); err != nil {
			return r, err
		} else if !unique {
			return r, object.ValueErrorf("Indexes have overlapping values: %s", textOf(t, x.Value()))
		}
	}
	return r, nil
}

func concatRows(t *object.Thread, parts, keys []object.Value, asFrame, outer, ignore bool, names object.Value) (object.Value, error) {
	xs := make([]*frame.Index, len(parts))
	for i, p := range parts {
		xs[i] = axisIndex(p)
	}
	var err error
	if asFrame {
		for i, p := range parts {
			if s := frame.ToSeries(p); s != nil {
				f, err := toFrame(t, s, object.Unbound)
				if err != nil {
					return object.Value{}, err
				}
				parts[i] = f.Value()
			}
		}
		f, err := concatFrames(t, parts, outer)
		if err != nil {
			return object.Value{}, err
		}
		if ignore {
			f.Index = frame.RangeIndex(0, 1, f.Len())
		} else if keys != nil {
			if f.Index, err = withKeys(t, keys, xs, names); err != nil {
				return object.Value{}, err
			}
		}
		return f.Value(), nil
	}
	cols := make([]*column.Column, len(parts))
	name := frame.ToSeries(parts[0]).Name
	for i, p := range parts {
		s := frame.ToSeries(p)
		cols[i] = s.Col
		if name, err = sameName(t, name, s.Name); err != nil {
			return object.Value{}, err
		}
	}
	c, err := column.Concat(t, cols)
	if err != nil {
		return object.Value{}, err
	}
	x := frame.RangeIndex(0, 1, c.Len())
	if keys != nil && !ignore {
		x, err = withKeys(t, keys, xs, names)
	} else if !ignore {
		x, err = xs[0].Append(t, xs[1:]...)
	}
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewSeries(x, name, c).Value(), nil
}

func concatColumns(t *object.Thread, parts, keys []object.Value, outer, ignore bool) (object.Value, error) {
	x := axisIndex(parts[0])
	var err error
	for _, p := range parts[1:] {
		if outer {
			x, err = x.Union(t, axisIndex(p), false)
		} else {
			x, err = x.Intersection(t, axisIndex(p))
		}
		if err != nil {
			return object.Value{}, err
		}
	}
	var cols []*column.Column
	var labels []object.Value
	var cxs []*frame.Index
	nested := false
	for i, p := range parts {
		if s := frame.ToSeries(p); s != nil {
			r, err := s.Reindex(t, x)
			if err != nil {
				return object.Value{}, err
			}
			cols = append(cols, r.Col)
			name := s.Name
			if keys != nil && i < len(keys) {
				name = keys[i]
			} else if name.IsNone() {
				name = object.Int(int64(i))
			}
			labels = append(labels, name)
			continue
		}
		f, err := frame.ToFrame(p).Reindex(t, x)
		if err != nil {
			return object.Value{}, err
		}
		nested = true
		cols = append(cols, f.Cols...)
		l, err := f.Columns.Labels(t)
		if err != nil {
			return object.Value{}, err
		}
		labels = append(labels, l...)
		cxs = append(cxs, f.Columns)
	}
	if ignore {
		return frame.NewFrame(x, frame.RangeIndex(0, 1, len(cols)), cols).Value(), nil
	}
	cx, err := frame.IndexOf(t, labels, object.None)
	if err != nil {
		return object.Value{}, err
	}
	if keys != nil && nested && len(cxs) == len(parts) {
		if cx, err = withKeys(t, keys, cxs, object.None); err != nil {
			return object.Value{}, err
		}
	}
	return frame.NewFrame(x, cx, cols).Value(), nil
}
