// This file defines the aggregate of one column, quantiles and counts of values within groups.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// column aggregates one column.
func (g *grouped) column(t *object.Thread, c *column.Column, how string, p frame.Reduction) (*column.Column, error) {
	switch how {
	case "quantile":
		return g.quantile(t, c, 0.5, kernel.Linear)
	case "idxmin", "idxmax":
		rows, err := g.g.ArgBest(t, c, how == "idxmax")
		if err != nil {
			return nil, err
		}
		x, err := g.f.Index.Take(t, rows)
		if err != nil {
			return nil, err
		}
		return x.Level(t, 0)
	}
	if c.Kind() == column.String && (how == "mean" || how == "std" || how == "var" || how == "median" || how == "sem" || how == "prod" || how == "skew") {
		return nil, object.TypeErrorf("dtype 'str' does not support operation '%s'", how)
	}
	if !p.SkipNA && (how == "first" || how == "last") {
		rows, err := kernel.GroupPick(t.Meter, g.g.Codes, g.g.Len(), func(int) bool { return true }, func(int, int) bool { return how == "last" })
		if err != nil {
			return nil, err
		}
		return c.Take(t, rows)
	}
	r, err := g.g.Aggregate(t, c, how, p)
	if err != nil || p.SkipNA || !c.AnyMissing() {
		return r, err
	}
	// A group with a missing cell has no answer.
	rows, err := kernel.Iota(t.Meter, g.g.Len())
	if err != nil {
		return nil, err
	}
	for i, k := range g.g.Codes {
		if k >= 0 && c.Missing(i) {
			rows[k] = -1
		}
	}
	if err := t.Poll(len(g.g.Codes)); err != nil {
		return nil, err
	}
	return r.Take(t, rows)
}

func (g *grouped) quantile(t *object.Thread, c *column.Column, q float64, k kernel.Interpolation) (*column.Column, error) {
	if c.Kind() == column.String {
		return nil, object.TypeErrorf("dtype 'str' does not support operation 'quantile'")
	}
	return g.g.Each(t, c, func(part *column.Column) (object.Value, error) {
		v, err := quantileColumn(t, part, []float64{q}, k)
		if err != nil {
			return object.Value{}, err
		}
		return v.Cell(t, 0)
	})
}

func groupQuantile(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	g := toGrouped(v)
	if num, err := flag(t, a[2]); err != nil {
		return object.Value{}, err
	} else if num && !g.series {
		part := *g
		if part.f, err = numericColumns(t, g.f); err != nil {
			return object.Value{}, err
		}
		g = &part
	}
	qs, many, k, err := readQuantiles(t, a[0], a[1])
	if err != nil {
		return object.Value{}, err
	}
	if !many {
		cols := make([]*column.Column, len(g.f.Cols))
		for i, c := range g.f.Cols {
			if cols[i], err = g.quantile(t, c, qs[0], k); err != nil {
				return object.Value{}, err
			}
		}
		return g.finish(t, g.f.Columns, cols)
	}
	// Several quantiles become an inner level.
	var rows []int32
	var level []float64
	for i := range g.g.Len() {
		for _, q := range qs {
			rows, level = append(rows, int32(i)), append(level, q)
		}
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
	cols := make([]*column.Column, len(g.f.Cols))
	for i, c := range g.f.Cols {
		out, err := kernel.Make[float64](t.Meter, len(rows))
		if err != nil {
			return object.Value{}, err
		}
		for j, q := range qs {
			one, err := g.quantile(t, c, q, k)
			if err != nil {
				return object.Value{}, err
			}
			for n, f := range one.Floats() {
				out[n*len(qs)+j] = f
			}
		}
		cols[i] = column.OfFloats(out)
	}
	if g.series {
		name, err := g.f.Columns.Label(t, 0)
		return frame.NewSeries(x, name, cols[0]).Value(), err
	}
	return frame.NewFrame(x, g.f.Columns, cols).Value(), nil
}

func groupValueCounts(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	g := toGrouped(v)
	levels, err := g.g.Keys.Levels(t)
	if err != nil {
		return object.Value{}, err
	}
	by := make([]*column.Column, 0, len(levels)+1)
	for _, l := range levels {
		c, err := l.Take(t, g.g.Codes)
		if err != nil {
			return object.Value{}, err
		}
		by = append(by, c)
	}
	name, err := g.f.Columns.Label(t, 0)
	if err != nil {
		return object.Value{}, err
	}
	by = append(by, g.f.Cols[0])
	names := append(append([]object.Value(nil), g.keys...), name)
	h, err := frame.Group(t, by, names, g.sorted, false)
	if err != nil {
		return object.Value{}, err
	}
	counts, err := kernel.GroupCount(t.Meter, h.Codes, h.Len())
	if err != nil {
		return object.Value{}, err
	}
	s := frame.NewSeries(h.Keys, object.NewStr("count"), column.OfInts(counts))
	outer, err := h.Keys.Levels(t)
	if err != nil {
		return object.Value{}, err
	}
	sortBy := append(append([]*column.Column(nil), outer[:len(outer)-1]...), s.Col)
	down := make([]bool, len(sortBy))
	up, err := flag(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	down[len(down)-1] = !up
	rows, err := frame.ArgsortBy(t, sortBy, down, false)
	if err != nil {
		return object.Value{}, err
	}
	if s, err = s.Take(t, rows); err != nil {
		return object.Value{}, err
	}
	if norm, err := flag(t, a[0]); err != nil {
		return object.Value{}, err
	} else if norm {
		outer, err := s.Index.Levels(t)
		if err != nil {
			return object.Value{}, err
		}
		o, err := frame.Group(t, outer[:len(outer)-1], g.keys, false, true)
		if err != nil {
			return object.Value{}, err
		}
		total, err := o.Aggregate(t, s.Col, "sum", frame.Reduction{})
		if err != nil {
			return object.Value{}, err
		}
		if total, err = o.Spread(t, total); err != nil {
			return object.Value{}, err
		}
		c, err := frame.Arith(t, object.OpDiv, s.Col, total, s.Len())
		if err != nil {
			return object.Value{}, err
		}
		s = frame.NewSeries(s.Index, object.NewStr("proportion"), c)
	}
	return s.Value(), nil
}
