// This file defines quantiles of groups.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// quantiles are quantiles of a column: the cells of all groups for the first of qs, then for the next.
func (g *grouped) quantiles(t *object.Thread, c *column.Column, qs []float64, how kernel.Interpolation) ([]*column.Column, error) {
	if c.Kind() == column.Category {
		return nil, object.TypeErrorf("No matching signature found")
	}
	if c.Kind() == column.String || c.Kind() == column.Object {
		return nil, object.TypeErrorf("dtype '%s' does not support operation 'quantile'", c.DType())
	}
	if c.Kind() == column.Bool {
		return nil, object.TypeErrorf("Cannot use quantile with bool dtype")
	}
	v, err := c.AsFloats(t)
	if err != nil {
		return nil, err
	}
	s, err := kernel.GroupSegments(t.Meter, g.g.Codes, v, g.g.Len())
	if err != nil {
		return nil, err
	}
	defer s.Drop(t.Meter)
	out := make([]*column.Column, len(qs))
	for i, q := range qs {
		f, err := s.Quantile(t.Meter, q, how)
		if err != nil {
			return nil, err
		}
		out[i] = column.OfFloats(f)
		switch {
		case c.Timed():
			if out[i], err = frame.TimesOfFloats(t, f, c); err != nil {
				return nil, err
			}
		case c.Kind() == column.Int64 && (how == kernel.Lower || how == kernel.Higher || how == kernel.Nearest) && !out[i].AnyMissing():
			if out[i], err = out[i].Cast(t, column.Int64); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

func groupQuantile(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	num, err := flag(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	g, err := toGrouped(v).numeric(t, num)
	if err != nil {
		return object.Value{}, err
	}
	name, _ := text(a[1])
	how, ok := interpolations[name]
	if !ok {
		return object.Value{}, object.KeyError(a[1])
	}
	items, many, err := unpackList(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	if !many {
		items = []object.Value{a[0]}
	}
	qs := make([]float64, len(items))
	for i, x := range items {
		if qs[i], err = object.ToFloat(t, x); err != nil {
			return object.Value{}, err
		}
		if !(qs[i] >= 0 && qs[i] <= 1) {
			return object.Value{}, object.ValueErrorf("Each 'q' must be between 0 and 1. Got '%s' instead", textOf(t, object.Float(qs[i])))
		}
	}
	cols := make([]*column.Column, len(g.f.Cols))
	if !many {
		for i, c := range g.f.Cols {
			one, err := g.quantiles(t, c, qs, how)
			if err != nil {
				return object.Value{}, err
			}
			cols[i] = one[0]
		}
		return g.finish(t, g.f.Columns, cols)
	}
	// Several quantiles become an inner level: row k*len(qs)+j is quantile j of group k.
	n, ok := object.MulInt(int64(g.g.Len()), int64(len(qs)))
	if !ok || n > 1<<31-1 {
		return object.Value{}, t.Charge(1 << 62)
	}
	rows, err := kernel.Make[int32](t.Meter, int(n))
	if err != nil {
		return object.Value{}, err
	}
	level, err := kernel.Make[float64](t.Meter, int(n))
	if err != nil {
		return object.Value{}, err
	}
	order, err := kernel.Make[int32](t.Meter, int(n))
	if err != nil {
		return object.Value{}, err
	}
	for i := range rows {
		k, j := i/len(qs), i%len(qs)
		rows[i], level[i], order[i] = int32(k), qs[j], int32(j*g.g.Len()+k)
	}
	for i, c := range g.f.Cols {
		parts, err := g.quantiles(t, c, qs, how)
		if err != nil {
			return object.Value{}, err
		}
		if len(parts) == 0 {
			cols[i] = column.OfFloats(nil)
			continue
		}
		if cols[i], err = column.Concat(t, parts); err != nil {
			return object.Value{}, err
		}
		if cols[i], err = cols[i].Take(t, order); err != nil {
			return object.Value{}, err
		}
	}
	if !g.asIndex {
		x, err := g.g.Keys.Take(t, rows)
		if err != nil {
			return object.Value{}, err
		}
		out := *g
		out.g = &frame.Groups{Keys: x, First: rows}
		return out.finish(t, g.f.Columns, cols)
	}
	x, err := g.g.Keys.Take(t, rows)
	if err != nil {
		return object.Value{}, err
	}
	levels, err := x.Levels(t)
	if err != nil {
		return object.Value{}, err
	}
	levels = append(append([]*column.Column(nil), levels...), column.OfFloats(level))
	x = frame.NewMulti(levels, append(append([]object.Value(nil), g.keys...), object.None))
	if g.series {
		name, err := g.name(t)
		return frame.NewSeries(x, name, cols[0]).Value(), err
	}
	return frame.NewFrame(x, g.f.Columns, cols).Value(), nil
}

func initGroupQuantile(typ *object.Type) {
	def(typ, "quantile", "q=0.5, interpolation='linear', numeric_only=False", groupQuantile)
}
