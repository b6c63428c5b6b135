// This file defines apply of groups: a function is called with every group and what it gives is joined.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// methodNamed calls the method of a grouped object that a text names, as agg, apply and transform do. Attributes without arguments are read.
func (g *grouped) methodNamed(t *object.Thread, name string, args, kwargs object.Value) (v object.Value, ok bool, err error) {
	if object.IsDunder(name) || name == "agg" || name == "aggregate" || name == "apply" || name == "pipe" || name == "transform" || name == "filter" {
		return object.Value{}, false, nil
	}
	m, found := object.TypeOf(g.value()).Lookup(name)
	if !found {
		return object.Value{}, false, nil
	}
	if object.TypeOf(m) != object.NativeType {
		s, err := object.StrOf(t, name)
		if err != nil {
			return object.Value{}, false, err
		}
		v, err = object.GetAttr(t, g.value(), object.ToStr(s))
		return v, true, err
	}
	v, err = callWith(t, m, g.value(), args, kwargs)
	return v, true, err
}

// groupApply is apply: scalars become a series, series rows, frames stand below each other.
func groupApply(t *object.Thread, v object.Value, fn, args, kwargs object.Value) (object.Value, error) {
	g := toGrouped(v)
	if s, ok := text(fn); ok {
		r, found, err := g.methodNamed(t, s, args, kwargs)
		if err == nil && !found {
			err = object.TypeErrorf("apply func should be callable, not '%s'", object.Printable(s, 100))
		}
		return r, err
	}
	if !object.IsCallable(fn) {
		return object.Value{}, object.TypeErrorf("'%s' object is not callable", object.TypeOf(fn).Name)
	}
	out, err := kernel.Make[object.Value](t.Meter, g.g.Len())
	if err != nil {
		return object.Value{}, err
	}
	like := true // all answers have the labels of their groups
	base := t.Meter.Pending
	for i := range out {
		part, err := g.namedPart(t, i)
		if err != nil {
			return object.Value{}, err
		}
		x := axisIndex(part)
		if out[i], err = callWith(t, fn, part, args, kwargs); err != nil {
			return object.Value{}, err
		}
		if like && (frame.ToFrame(out[i]) != nil || frame.ToSeries(out[i]) != nil) {
			if like, err = x.Same(t, axisIndex(out[i])); err != nil {
				return object.Value{}, err
			}
		}
		if i == 0 {
			base = t.Meter.Pending // the rows of all groups are among it
		}
		if err := t.Only(base, out[i]); err != nil {
			return object.Value{}, err
		}
	}
	return g.joinAnswers(t, out, like)
}

// joinAnswers joins what a function gave for every group.
func (g *grouped) joinAnswers(t *object.Thread, out []object.Value, like bool) (object.Value, error) {
	if len(out) == 0 {
		return g.noAnswers(t)
	}
	first := object.None
	for _, v := range out {
		if !v.IsNone() {
			first = v
			break
		}
	}
	switch {
	case first.IsNone() && !g.series:
		cols := make([]*column.Column, len(g.f.Cols))
		for i, c := range g.f.Cols {
			cols[i] = c.Slice(0, 0)
		}
		return frame.NewFrame(frame.RangeIndex(0, 1, 0), g.f.Columns, cols).Value(), nil
	case frame.ToFrame(first) != nil:
		return g.joinTables(t, out, like)
	case frame.ToSeries(first) != nil && g.series:
		r, err := g.joinTables(t, out, like)
		if s := frame.ToSeries(r); err == nil && s != nil {
			if s.Name, err = g.name(t); err != nil {
				return object.Value{}, err
			}
		}
		return r, err
	case frame.ToSeries(first) != nil:
		return g.joinRows(t, out, like)
	case object.IsDict(first) && g.series:
		return g.joinDicts(t, out)
	}
	c, err := column.FromValues(t, out)
	if err != nil {
		return object.Value{}, err
	}
	name, err := g.name(t)
	if err != nil {
		return object.Value{}, err
	}
	if g.asIndex {
		return frame.NewSeries(g.g.Keys, name, c).Value(), nil
	}
	if !g.series && g.picked && len(g.f.Cols) == 1 {
		if name, err = g.f.Columns.Label(t, 0); err != nil {
			return object.Value{}, err
		}
	}
	x := frame.NewIndex(column.OfObjects([]object.Value{name}), object.None)
	if !name.IsNone() {
		if x, err = frame.IndexOf(t, []object.Value{name}, object.None); err != nil {
			return object.Value{}, err
		}
	}
	return g.finish(t, x, []*column.Column{c})
}

// noAnswers is apply without groups.
func (g *grouped) noAnswers(t *object.Thread) (object.Value, error) {
	cols := make([]*column.Column, len(g.f.Cols))
	for i, c := range g.f.Cols {
		cols[i] = c.Slice(0, 0)
	}
	if g.series {
		name, err := g.name(t)
		return frame.NewSeries(g.g.Keys, name, cols[0]).Value(), err
	}
	return frame.NewFrame(g.g.Keys, g.f.Columns, cols).Value(), nil
}

// joinTables puts frames, or series of a grouped series, below each other: with the keys in front of their labels, or, where they have the
// labels of their groups and the keys are not wanted, in the order of the owner.
func (g *grouped) joinTables(t *object.Thread, out []object.Value, like bool) (object.Value, error) {
	var parts []object.Value
	var rows []int32
	asFrame := false
	for i, v := range out {
		switch {
		case v.IsNone():
			continue
		case frame.ToFrame(v) != nil:
			asFrame = true
		case frame.ToSeries(v) == nil:
			return object.Value{}, object.TypeErrorf("cannot concatenate object of type '<class '%s'>'; only Series and DataFrame objs are valid", object.TypeOf(v).FullName())
		}
		parts, rows = append(parts, v), append(rows, int32(i))
	}
	if g.groupKeys {
		xs := make([]*frame.Index, len(parts))
		for i, p := range parts {
			xs[i] = axisIndex(p)
		}
		r, err := concatRows(t, parts, asFrame, true, false)
		if err != nil || !g.asIndex {
			return r, err
		}
		keys, err := g.g.Keys.Take(t, rows)
		if err != nil {
			return r, err
		}
		x, err := keyedIndex(t, keys, g.keys, xs)
		if err == nil {
			setIndexOf(r, x)
		}
		return r, err
	}
	r, err := concatRows(t, parts, asFrame, true, false)
	if err != nil || !like || len(parts) < len(out) {
		return r, err
	}
	all, _, err := g.g.Order(t)
	if err != nil {
		return r, err
	}
	back, err := kernel.Repeat[int32](t.Meter, -1, len(g.g.Codes))
	if err != nil {
		return r, err
	}
	for k, row := range all {
		back[row] = int32(k)
	}
	// Rows without a key are in no group.
	kept := back[:0]
	for _, k := range back {
		if k >= 0 {
			kept = append(kept, k)
		}
	}
	return takeRows(t, r, kept)
}

// joinRows makes a row of every series; series of different labels stand below each other.
func (g *grouped) joinRows(t *object.Thread, out []object.Value, like bool) (object.Value, error) {
	var first *frame.Series
	for _, v := range out {
		if first = frame.ToSeries(v); first != nil {
			break
		}
	}
	name, named := object.Value{}, true
	for i, v := range out {
		if v.IsNone() {
			gap, err := kernel.Repeat[int32](t.Meter, -1, first.Len())
			if err != nil {
				return object.Value{}, err
			}
			c, err := column.OfObjects([]object.Value{column.NaN}).Take(t, gap)
			if err != nil {
				return object.Value{}, err
			}
			out[i] = frame.NewSeries(first.Index, object.None, c).Value()
			continue
		}
		s := frame.ToSeries(v)
		if s == nil {
			return object.Value{}, object.ValueErrorf("cannot join what the function gave: a series for one group, %s for another", object.TypeOf(v).Name)
		}
		same, err := first.Index.Same(t, s.Index)
		if err != nil {
			return object.Value{}, err
		}
		if !same {
			return g.joinTables(t, out, like)
		}
		if i == 0 {
			name = s.Name
		} else if eq, err := object.Equal(t, name, s.Name); err != nil {
			return object.Value{}, err
		} else if !eq {
			named = false
		}
	}
	cols := make([]*column.Column, first.Len())
	cells := make([]*column.Column, len(out))
	for i, v := range out {
		cells[i] = frame.ToSeries(v).Col
	}
	// All cells one behind another: column j is every len(cols)-th of them from j on.
	all, err := column.Concat(t, cells)
	if err != nil {
		return object.Value{}, err
	}
	rows, err := kernel.Make[int32](t.Meter, len(out))
	if err != nil {
		return object.Value{}, err
	}
	for j := range cols {
		for i := range rows {
			rows[i] = int32(i*len(cols) + j)
		}
		if cols[j], err = all.Take(t, rows); err != nil {
			return object.Value{}, err
		}
		if all.Kind() == column.Object {
			if cols[j], err = column.FromValues(t, cols[j].Objects()); err != nil {
				return object.Value{}, err
			}
		}
	}
	x := first.Index
	if x.Name().IsNone() && !x.IsMulti() && named && !name.IsUnbound() {
		x = x.Renamed(name)
	}
	if !g.asIndex {
		return g.finish(t, x, cols)
	}
	return frame.NewFrame(g.g.Keys, x, cols).Value(), nil
}

// joinDicts makes a series of dicts' values under the groups' keys and the dicts' own.
func (g *grouped) joinDicts(t *object.Thread, out []object.Value) (object.Value, error) {
	f, err := frameFromRecords(t, out, g.g.Keys, nil)
	if err != nil {
		return object.Value{}, err
	}
	r, err := stackColumns(t, f, []int{f.Columns.NLevels() - 1})
	if s := frame.ToSeries(r); err == nil && s != nil {
		if s.Name, err = g.name(t); err != nil {
			return r, err
		}
	}
	return r, err
}

// keyedIndex puts a key for each part in front of its labels.
func keyedIndex(t *object.Thread, keys *frame.Index, names []object.Value, parts []*frame.Index) (*frame.Index, error) {
	inner := parts[0]
	var err error
	if len(parts) > 1 {
		if inner, err = parts[0].Append(t, parts[1:]...); err != nil {
			return nil, err
		}
	}
	rows, err := kernel.Make[int32](t.Meter, inner.Len())
	if err != nil {
		return nil, err
	}
	at := 0
	for i, p := range parts {
		for range p.Len() {
			rows[at] = int32(i)
			at++
		}
	}
	outer, err := keys.Take(t, rows)
	if err != nil {
		return nil, err
	}
	a, err := outer.Levels(t)
	if err != nil {
		return nil, err
	}
	b, err := inner.Levels(t)
	if err != nil {
		return nil, err
	}
	return frame.NewMulti(append(append([]*column.Column(nil), a...), b...), append(append([]object.Value(nil), names...), inner.Names...)), nil
}

func initGroupApply() {
	def(frameGroupByType, "apply", "func, *args, include_groups=False, **kwargs", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		if with, err := flag(t, a[1]); err != nil {
			return object.Value{}, err
		} else if with {
			return object.Value{}, object.ValueErrorf("include_groups=True is no longer allowed.")
		}
		return groupApply(t, v, a[0], a[2], a[3])
	})
	def(seriesGroupByType, "apply", "func, *args, **kwargs", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return groupApply(t, v, a[0], a[1], a[2])
	})
}
