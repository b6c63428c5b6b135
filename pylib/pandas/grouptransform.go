// This file defines transform and filter of groups.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// rowMethods are the methods of groups that give a cell for every row.
var rowMethods = map[string]bool{"cumsum": true, "cumprod": true, "cummin": true, "cummax": true, "cumcount": true, "shift": true, "diff": true, "pct_change": true,
	"rank": true, "ffill": true, "bfill": true, "pad": true, "backfill": true, "ngroup": true}

// groupMethods are the methods of groups that give a cell for every group.
var groupMethods = map[string]bool{"all": true, "any": true, "corrwith": true, "count": true, "first": true, "idxmax": true, "idxmin": true, "last": true, "max": true,
	"mean": true, "median": true, "min": true, "nunique": true, "prod": true, "quantile": true, "sem": true, "size": true, "skew": true, "kurt": true, "std": true,
	"sum": true, "var": true}

// spread gives every row the cell of its group.
func (g *grouped) spread(t *object.Thread, v object.Value) (object.Value, error) {
	if s := frame.ToSeries(v); s != nil {
		c, err := g.g.Spread(t, s.Col)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewSeries(g.f.Index, s.Name, c).Value(), nil
	}
	f := frame.ToFrame(v)
	cols := make([]*column.Column, len(f.Cols))
	for i, c := range f.Cols {
		var err error
		if cols[i], err = g.g.Spread(t, c); err != nil {
			return object.Value{}, err
		}
	}
	return frame.NewFrame(g.f.Index, f.Columns, cols).Value(), nil
}

func groupTransform(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	g := toGrouped(v)
	indexed := *g
	indexed.asIndex, indexed.spreads = true, true
	if s, ok := text(a[0]); ok {
		if rowMethods[s] {
			r, _, err := g.methodNamed(t, s, a[1], a[2])
			return r, err
		}
		if !groupMethods[s] {
			return object.Value{}, object.ValueErrorf("'%s' is not a valid function name for transform(name)", object.Printable(s, 100))
		}
		r, found, err := indexed.methodNamed(t, s, a[1], a[2])
		if err == nil && !found {
			err = object.ValueErrorf("'%s' is not a valid function name for transform(name)", object.Printable(s, 100))
		}
		if err != nil {
			return object.Value{}, err
		}
		return g.spread(t, r)
	}
	if object.IsList(a[0]) || object.IsDict(a[0]) {
		kind := "list"
		if object.IsDict(a[0]) {
			kind = "dict"
		}
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "Passing a %s to %s.transform is not yet supported and is intended to be implemented in a future release. See https://github.com/pandas-dev/pandas/issues/58318.",
			kind, object.TypeOf(v).Name)
	}
	if !object.IsCallable(a[0]) {
		return object.Value{}, object.TypeErrorf("'%s' object is not callable", object.TypeOf(a[0]).Name)
	}
	cols := make([]*column.Column, len(g.f.Cols))
	for i := range g.f.Cols {
		var err error
		if cols[i], err = g.transformed(t, i, a[0], a[1], a[2]); err != nil {
			return object.Value{}, err
		}
	}
	return g.like(t, cols)
}

// transformed is a column of what a function gives for the cells of every group: as many cells, or one for all.
func (g *grouped) transformed(t *object.Thread, at int, fn, args, kwargs object.Value) (*column.Column, error) {
	c := g.f.Cols[at]
	name, err := g.f.Columns.Label(t, at)
	if err != nil {
		return nil, err
	}
	parts := make([]*column.Column, g.g.Len())
	for k := range parts {
		rows, err := g.g.Rows(t, k)
		if err != nil {
			return nil, err
		}
		x, err := g.f.Index.Take(t, rows)
		if err != nil {
			return nil, err
		}
		part, err := c.Take(t, rows)
		if err != nil {
			return nil, err
		}
		if g.series {
			if name, err = g.g.Keys.Label(t, k); err != nil {
				return nil, err
			}
		}
		r, err := callWith(t, fn, frame.NewSeries(x, name, part).Value(), args, kwargs)
		if err != nil {
			return nil, err
		}
		if s := frame.ToSeries(r); s != nil {
			same, err := s.Index.Same(t, x)
			if err != nil {
				return nil, err
			}
			if !same {
				if s, err = s.Reindex(t, x); err != nil {
					return nil, err
				}
			}
			parts[k] = s.Col
		} else if parts[k], err = fill(t, r, len(rows)); err != nil {
			return nil, err
		}
		if parts[k].Len() != len(rows) {
			return nil, object.ValueErrorf("transform must return a scalar value for each group or a result of the group's length")
		}
	}
	return g.scatter(t, c, parts)
}

// scatter puts the cells of parts, which are those of the groups in order, back into the rows they belong to.
func (g *grouped) scatter(t *object.Thread, like *column.Column, parts []*column.Column) (*column.Column, error) {
	n := len(g.g.Codes)
	at, err := kernel.Repeat[int32](t.Meter, -1, n)
	if err != nil {
		return nil, err
	}
	if len(parts) == 0 {
		return like.Take(t, at)
	}
	all, err := column.Concat(t, parts)
	if err != nil {
		return nil, err
	}
	rows, _, err := g.g.Order(t)
	if err != nil {
		return nil, err
	}
	for k, r := range rows {
		at[r] = int32(k)
	}
	return all.Take(t, at)
}

// wanted reads the answer of a filter function.
func (g *grouped) wanted(t *object.Thread, r object.Value) (bool, error) {
	if s := frame.ToSeries(r); s != nil && s.Len() == 1 && !g.series {
		var err error
		if r, err = s.Col.Cell(t, 0); err != nil {
			return false, err
		}
	}
	switch {
	case r.IsBool():
		return r.AsBool(), nil
	case column.MissingValue(r):
		return false, nil
	case g.series:
		yes, err := object.Truth(t, r)
		if err != nil && object.Matches(err, object.ValueErrorType) {
			err = object.TypeErrorf("the filter must return a boolean result")
		}
		return yes, err
	}
	return false, object.TypeErrorf("filter function returned a %s, but expected a scalar bool", object.TypeOf(r).Name)
}

func groupFilter(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	g := toGrouped(v)
	drop, err := flag(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	keep, err := kernel.Make[bool](t.Meter, len(g.g.Codes))
	if err != nil {
		return object.Value{}, err
	}
	base, mark := t.Meter.Pending, t.Answers()
	for i := range g.g.Len() {
		part, err := g.part(t, i, g.whole)
		if err != nil {
			return object.Value{}, err
		}
		if f := frame.ToFrame(part); f != nil {
			if f.Key, err = g.g.Keys.Label(t, i); err != nil {
				return object.Value{}, err
			}
		}
		r, err := callWith(t, a[0], part, a[2], a[3])
		if err != nil {
			return object.Value{}, err
		}
		yes, err := g.wanted(t, r)
		if err != nil {
			return object.Value{}, err
		}
		rows, err := g.g.Rows(t, i)
		if err != nil {
			return object.Value{}, err
		}
		for _, row := range rows {
			keep[row] = yes
		}
		if i == 0 {
			base = t.Meter.Pending // the rows of all groups are among it
		}
		t.Meter.Pending = base // nothing of the round is kept
		t.Forgotten(mark)
	}
	if drop {
		rows, err := kernel.Where(t.Meter, keep)
		if err != nil {
			return object.Value{}, err
		}
		return g.selectRows(t, rows)
	}
	rows, err := kernel.Iota(t.Meter, len(keep))
	if err != nil {
		return object.Value{}, err
	}
	for i := range rows {
		if !keep[i] {
			rows[i] = -1
		}
	}
	f, err := g.whole.TakeCells(t, rows, g.whole.Index)
	if err != nil {
		return object.Value{}, err
	}
	if g.series {
		name, err := g.name(t)
		return frame.NewSeries(f.Index, name, f.Cols[0]).Value(), err
	}
	return f.Value(), nil
}
