// This file defines pd.concat.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// joinedAxis is the labels that all parts have along the other axis (outer) or have in common.
func joinedAxis(t *object.Thread, xs []*frame.Index, outer, sorted bool) (*frame.Index, error) {
	x := xs[0]
	same := true
	for _, y := range xs[1:] {
		eq, err := x.Same(t, y)
		if err != nil {
			return nil, err
		}
		same = same && eq
	}
	for _, y := range xs[1:] {
		if !same {
			for _, z := range []*frame.Index{x, y} {
				if unique, err := z.Unique(t); err != nil {
					return nil, err
				} else if !unique {
					return nil, object.Raise(invalidIndexError, "Reindexing only valid with uniquely valued Index objects")
				}
			}
		}
		var err error
		switch {
		case outer:
			x, err = x.Union(t, y, false)
		case !same:
			x, err = x.Intersection(t, y)
		}
		if err != nil {
			return nil, err
		}
	}
	if !sorted || same {
		return x, nil
	}
	order, err := x.Argsort(t, false)
	if err != nil {
		if object.Matches(err, object.TypeErrorType) {
			return x, nil
		}
		return nil, err
	}
	return x.Take(t, order)
}

// concatFrames puts frames below each other; columns that one lacks are missing there. With outer false only common columns stay. label gives
// the labels of the rows.
func concatFrames(t *object.Thread, parts []*frame.Frame, outer, sorted bool, label func(rows int) (*frame.Index, error)) (*frame.Frame, error) {
	xs := make([]*frame.Index, len(parts))
	rows := 0
	for i, f := range parts {
		xs[i] = f.Columns
		rows += f.Len()
	}
	cx, err := joinedAxis(t, xs, outer, sorted)
	if err != nil {
		return nil, err
	}
	// The place of every column in every part.
	places := make([][]int32, len(parts))
	for i, f := range parts {
		if same, err := f.Columns.Same(t, cx); err != nil {
			return nil, err
		} else if same {
			places[i], err = kernel.Iota(t.Meter, cx.Len())
			if err != nil {
				return nil, err
			}
		} else if places[i], err = f.Columns.Indexer(t, cx); err != nil {
			return nil, err
		}
	}
	cols := make([]*column.Column, cx.Len())
	pieces := make([]*column.Column, len(parts))
	for j := range cols {
		var have *column.Column
		for i, f := range parts {
			pieces[i] = nil
			if at := places[i][j]; at >= 0 {
				pieces[i] = f.Cols[at]
				if have == nil || have.Kind() == column.Object {
					have = pieces[i]
				}
			}
		}
		for i, f := range parts {
			if pieces[i] == nil {
				gap, err := kernel.Repeat[int32](t.Meter, -1, f.Len())
				if err != nil {
					return nil, err
				}
				if pieces[i], err = have.Take(t, gap); err != nil {
					return nil, err
				}
				kernel.Drop(t.Meter, gap)
			}
		}
		if cols[j], err = concatCells(t, pieces); err != nil {
			return nil, err
		}
	}
	x, err := label(rows)
	if err != nil {
		return nil, err
	}
	return frame.NewFrame(x, cx, cols), nil
}

// concatCells joins columns; an empty column of objects makes objects of all.
func concatCells(t *object.Thread, parts []*column.Column) (*column.Column, error) {
	c, err := column.Concat(t, parts)
	if err != nil || c.Kind() == column.Object {
		return c, err
	}
	for _, p := range parts {
		if p.Kind() == column.Object && p.Len() == 0 {
			return c.Cast(t, column.Object)
		}
	}
	return c, nil
}

// appendAll is labels one after another; ranges that follow each other stay a range.
func appendAll(t *object.Thread, xs []*frame.Index) (*frame.Index, error) {
	start, step, ok := xs[0].IsRange()
	n := xs[0].Len()
	for _, x := range xs[1:] {
		a, b, isRange := x.IsRange()
		if !ok || !isRange {
			ok = false
			break
		}
		switch {
		case x.Len() == 0:
			continue
		case n == 0:
			start, step, n = a, b, x.Len()
			continue
		case n == 1:
			step = a - start
		}
		ok = step != 0 && a == start+step*int64(n) && (x.Len() == 1 || b == step)
		n += x.Len()
	}
	if !ok {
		return xs[0].Append(t, xs[1:]...)
	}
	name := xs[0].Name()
	for _, x := range xs[1:] {
		var err error
		if name, err = sameName(t, name, x.Name()); err != nil {
			return nil, err
		}
	}
	return frame.RangeIndex(start, step, n).Renamed(name), nil
}

// withKeys puts a key for each part in front of the labels of an axis.
func withKeys(t *object.Thread, keys []object.Value, keyNames []object.Value, xs []*frame.Index, names object.Value) (*frame.Index, error) {
	kx, err := frame.IndexOf(t, keys, object.None)
	if err != nil {
		return nil, err
	}
	if keyNames != nil && len(keyNames) == kx.NLevels() {
		kx = kx.Renamed(keyNames...)
	}
	x, err := keyedIndex(t, kx, kx.Names, xs)
	if err == nil && x.IsMulti() {
		for l := range kx.NLevels() {
			x = x.AsFound(l)
		}
	}
	if err != nil || !given(names) {
		return x, err
	}
	list, err := labelList(t, names)
	if err != nil {
		return nil, err
	}
	if len(list) > x.NLevels() {
		return nil, object.ValueErrorf("Length of names must match number of levels in MultiIndex.")
	}
	all := append([]object.Value(nil), x.Names...)
	copy(all, list)
	return x.Renamed(all...), nil
}

// concatArgs are the arguments of concat.
type concatArgs struct {
	outer, ignore, sort bool
	keys, keyNames      []object.Value // keys is nil where there are none
	names               object.Value
}

func concat(t *object.Thread, a []object.Value) (object.Value, error) {
	axis, err := axisOf(a[1], "DataFrame")
	if err != nil {
		return object.Value{}, err
	}
	p := concatArgs{names: a[5]}
	switch how, _ := text(a[2]); how {
	case "outer":
		p.outer = true
	case "inner":
	default:
		return object.Value{}, object.ValueErrorf("Only can inner (intersect) or outer (union) join the other axis")
	}
	if p.ignore, err = flag(t, a[3]); err != nil {
		return object.Value{}, err
	}
	if p.sort, err = flag(t, a[7]); err != nil {
		return object.Value{}, err
	}
	parts, err := concatParts(t, a[0], a[4], &p)
	if err != nil {
		return object.Value{}, err
	}
	frames := 0
	for _, v := range parts {
		if frame.ToFrame(v) != nil {
			frames++
		}
	}
	var r object.Value
	if axis == 1 {
		r, err = concatColumns(t, parts, p)
	} else {
		r, err = concatKeyed(t, parts, frames > 0, p)
	}
	if err != nil {
		return r, err
	}
	if check, err := flag(t, a[6]); err != nil || !check {
		return r, err
	}
	x := axisIndex(r)
	if axis == 1 {
		x = frame.ToFrame(r).Columns
	}
	dup, err := duplicates(t, x)
	if err == nil && dup.Len() > 0 {
		err = object.ValueErrorf("Indexes have overlapping values: %s", textOf(t, dup.Value()))
	}
	return r, err
}

// duplicates are the labels that occur several times, each once.
func duplicates(t *object.Thread, x *frame.Index) (*frame.Index, error) {
	levels, err := x.Levels(t)
	if err != nil {
		return nil, err
	}
	again, err := repeated(t, levels, x.Len(), object.NewStr("first"))
	if err != nil {
		return nil, err
	}
	rows, err := kernel.Where(t.Meter, again)
	if err != nil {
		return nil, err
	}
	d, err := x.Take(t, rows)
	if err != nil {
		return nil, err
	}
	if levels, err = d.Levels(t); err != nil {
		return nil, err
	}
	if rows, err = firstRows(t, levels, d.Len(), object.NewStr("first")); err != nil {
		return nil, err
	}
	return d.Take(t, rows)
}

// concatParts reads the objects and their keys.
func concatParts(t *object.Thread, from, keys object.Value, p *concatArgs) (parts []object.Value, err error) {
	var objs []object.Value
	if object.IsDict(from) {
		if p.keys, objs, err = dictItems(t, object.ToDict(from)); err != nil {
			return nil, err
		}
		if given(keys) { // keys choose among the items
			if p.keys, err = labelList(t, keys); err != nil {
				return nil, err
			}
			objs = make([]object.Value, len(p.keys))
			for i, k := range p.keys {
				v, ok, err := object.ToDict(from).Get(t, k)
				if err != nil || !ok {
					return nil, orKey(err, k)
				}
				objs[i] = v
			}
		}
	} else {
		ok := false
		if frame.ToFrame(from) == nil && frame.ToSeries(from) == nil && !object.IsStr(from) {
			if objs, ok, err = unpackList(t, from); err != nil {
				return nil, err
			}
		}
		if !ok {
			return nil, object.TypeErrorf("first argument must be an iterable of pandas objects, you passed an object of type \"%s\"", object.TypeOf(from).Name)
		}
		if given(keys) {
			if p.keys, err = labelList(t, keys); err != nil {
				return nil, err
			}
			if x := frame.ToIndex(keys); x != nil {
				p.keyNames = x.Names
			}
			if len(p.keys) != len(objs) && len(objs) > 0 {
				return nil, object.ValueErrorf("The length of the keys (%d) must match the length of the objects to concatenate (%d)", len(p.keys), len(objs))
			}
		}
	}
	if len(objs) == 0 {
		return nil, object.ValueErrorf("No objects to concatenate")
	}
	var kept []object.Value
	for i, v := range objs {
		if v.IsNone() {
			continue
		}
		if frame.ToFrame(v) == nil && frame.ToSeries(v) == nil {
			return nil, object.TypeErrorf("cannot concatenate object of type '<class '%s'>'; only Series and DataFrame objs are valid", object.TypeOf(v).FullName())
		}
		parts = append(parts, v)
		if p.keys != nil {
			kept = append(kept, p.keys[i])
		}
	}
	if len(parts) == 0 {
		return nil, object.ValueErrorf("All objects passed were None")
	}
	if p.keys != nil {
		p.keys = kept
	}
	return parts, nil
}

// concatRows puts series or frames below each other.
func concatRows(t *object.Thread, parts []object.Value, asFrame, outer, ignore bool) (object.Value, error) {
	return concatKeyed(t, parts, asFrame, concatArgs{outer: outer, ignore: ignore, names: object.None})
}

func concatKeyed(t *object.Thread, parts []object.Value, asFrame bool, p concatArgs) (object.Value, error) {
	xs := make([]*frame.Index, len(parts))
	for i, v := range parts {
		xs[i] = axisIndex(v)
	}
	label := func(rows int) (*frame.Index, error) {
		switch {
		case p.ignore:
			return frame.RangeIndex(0, 1, rows), nil
		case p.keys != nil:
			return withKeys(t, p.keys, p.keyNames, xs, p.names)
		}
		return appendAll(t, xs)
	}
	if asFrame {
		frames := make([]*frame.Frame, len(parts))
		for i, v := range parts {
			if s := frame.ToSeries(v); s != nil {
				name := s.Name
				if p.ignore || name.IsNone() {
					name = object.Int(0)
				}
				f, err := toFrame(t, s, name)
				if err != nil {
					return object.Value{}, err
				}
				frames[i] = f
				continue
			}
			frames[i] = frame.ToFrame(v)
		}
		return frameValue(concatFrames(t, frames, p.outer, p.sort, label))
	}
	cols := make([]*column.Column, len(parts))
	name := frame.ToSeries(parts[0]).Name
	for i, v := range parts {
		s := frame.ToSeries(v)
		cols[i] = s.Col
		var err error
		if name, err = sameName(t, name, s.Name); err != nil {
			return object.Value{}, err
		}
	}
	c, err := concatCells(t, cols)
	if err != nil {
		return object.Value{}, err
	}
	x, err := label(c.Len())
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewSeries(x, name, c).Value(), nil
}

// concatColumns puts series and frames side by side, aligned by label.
func concatColumns(t *object.Thread, parts []object.Value, p concatArgs) (object.Value, error) {
	xs := make([]*frame.Index, len(parts))
	for i, v := range parts {
		xs[i] = axisIndex(v)
	}
	x, err := joinedAxis(t, xs, p.outer, p.sort)
	if err != nil {
		return object.Value{}, err
	}
	var cols []*column.Column
	var labels []object.Value
	cxs := make([]*frame.Index, len(parts))
	frames, unnamed, named := 0, int64(0), false
	for i, v := range parts {
		if s := frame.ToSeries(v); s != nil {
			r, err := s.Reindex(t, x)
			if err != nil {
				return object.Value{}, err
			}
			cols = append(cols, r.Col)
			name := s.Name
			if name.IsNone() {
				name = object.Int(unnamed)
				unnamed++
			} else {
				named = true
			}
			if cxs[i], err = frame.IndexOf(t, []object.Value{name}, object.None); err != nil {
				return object.Value{}, err
			}
			labels = append(labels, name)
			continue
		}
		f, err := frame.ToFrame(v).Reindex(t, x)
		if err != nil {
			return object.Value{}, err
		}
		frames++
		cols, cxs[i] = append(cols, f.Cols...), f.Columns
	}
	var cx *frame.Index
	switch {
	case p.ignore:
		cx = frame.RangeIndex(0, 1, len(cols))
	case p.keys != nil && frames > 0:
		cx, err = withKeys(t, p.keys, p.keyNames, cxs, p.names)
	case p.keys != nil:
		if cx, err = frame.IndexOf(t, p.keys, object.None); err == nil && given(p.names) {
			var list []object.Value
			if list, err = labelList(t, p.names); err == nil && len(list) == cx.NLevels() {
				cx = cx.Renamed(list...)
			}
		} else if err == nil && len(p.keyNames) == cx.NLevels() {
			cx = cx.Renamed(p.keyNames...)
		}
	case frames > 0:
		cx, err = appendAll(t, cxs)
	case !named:
		cx = frame.RangeIndex(0, 1, len(cols))
	default:
		cx, err = frame.IndexOf(t, labels, object.None)
	}
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewFrame(x, cx, cols).Value(), nil
}

// invalidIndexError is pandas.errors.InvalidIndexError.
var invalidIndexError = newError("InvalidIndexError", object.ExceptionType)
