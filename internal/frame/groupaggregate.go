// This file defines the aggregates of groups: one cell for every group.

package frame

import (
	"math"
	"slices"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Aggregate is one cell for every group: the aggregates that Reduce knows, and size, first and last.
func (g *Groups) Aggregate(t *object.Thread, c *column.Column, how string, p Reduction) (*column.Column, error) {
	m, n := t.Meter, g.Len()
	switch how {
	case "size":
		v, err := kernel.GroupCount(m, g.Codes, n)
		return column.OfInts(v), err
	case "count":
		return g.count(t, c)
	case "first", "last":
		rows, err := kernel.GroupEnd(m, g.Codes, n, how == "last", func(i int) bool { return !p.SkipNA || !c.Missing(i) })
		if err != nil {
			return nil, err
		}
		return c.Take(t, rows)
	case "min", "max":
		return g.extreme(t, c, how == "max")
	case "nunique":
		return g.nunique(t, c)
	case "any", "all":
		return g.truth(t, c, how == "any", p.SkipNA)
	case "idxmin", "idxmax":
		return nil, object.TypeErrorf("%s of groups is computed with labels", how)
	}
	switch {
	case c.Kind() == column.Datetime || c.Kind() == column.Timedelta:
		return g.times(t, c, how, p)
	case c.Kind() == column.Object:
		return g.objects(t, c, how, p)
	case !c.Numeric():
		return g.general(t, c, how, p)
	}
	if (how == "sum" || how == "prod") && c.Kind() != column.Float64 {
		if enough, err := g.enough(t, p.MinCount); err != nil {
			return nil, err
		} else if enough {
			ints, err := c.Cast(t, column.Int64)
			if err != nil {
				return nil, err
			}
			join := kernel.GroupSumInts
			if how == "prod" {
				join = kernel.GroupProd[int64]
			}
			v, err := join(m, g.Codes, ints.Ints(), n)
			return column.OfInts(v), err
		}
	}
	v, err := c.AsFloats(t)
	if err != nil {
		return nil, err
	}
	return g.floats(t, c, v, how, p)
}

// enough tells whether every group has at least least rows.
func (g *Groups) enough(t *object.Thread, least int) (bool, error) {
	if least <= 0 {
		return true, nil
	}
	have, err := kernel.GroupCount(t.Meter, g.Codes, g.Len())
	if err != nil {
		return false, err
	}
	return !slices.ContainsFunc(have, func(k int64) bool { return k < int64(least) }), nil
}

func (g *Groups) floats(t *object.Thread, c *column.Column, v []float64, how string, p Reduction) (*column.Column, error) {
	m, n := t.Meter, g.Len()
	switch how {
	case "sum", "mean":
		s, count, err := kernel.GroupSum(m, g.Codes, v, n)
		if err != nil {
			return nil, err
		}
		for i := range s {
			switch {
			case how == "mean":
				s[i] /= float64(count[i])
			case count[i] < int64(p.MinCount):
				s[i] = math.NaN()
			}
		}
		return column.OfFloats(s), nil
	case "prod":
		s, err := kernel.GroupProd(m, g.Codes, v, n)
		if err != nil {
			return nil, err
		}
		if p.MinCount > 0 {
			scratch, count, err := kernel.GroupSum(m, g.Codes, v, n)
			if err != nil {
				return nil, err
			}
			kernel.Drop(m, scratch)
			for i := range s {
				if count[i] < int64(p.MinCount) {
					s[i] = math.NaN()
				}
			}
		}
		return column.OfFloats(s), nil
	case "var", "std", "sem":
		s, count, err := kernel.GroupVar(m, g.Codes, v, n, p.DDof)
		if err != nil {
			return nil, err
		}
		for i := range s {
			if how == "sem" {
				s[i] /= float64(count[i])
			}
			if how != "var" {
				s[i] = math.Sqrt(s[i])
			}
		}
		return column.OfFloats(s), nil
	case "median":
		return g.QuantileOf(t, v, 0.5, kernel.Linear)
	case "skew", "kurt":
		s, err := kernel.GroupSegments(m, g.Codes, v, n)
		if err != nil {
			return nil, err
		}
		defer s.Drop(m)
		out, err := s.Each(m, func(part []float64) (float64, error) {
			if how == "skew" {
				return kernel.Skewness(m, part)
			}
			return kernel.Kurtosis(m, part)
		})
		return column.OfFloats(out), err
	}
	return g.general(t, c, how, p)
}

// QuantileOf is the quantile q of the values of every group that are not NaN.
func (g *Groups) QuantileOf(t *object.Thread, v []float64, q float64, how kernel.Interpolation) (*column.Column, error) {
	s, err := kernel.GroupSegments(t.Meter, g.Codes, v, g.Len())
	if err != nil {
		return nil, err
	}
	defer s.Drop(t.Meter)
	out, err := s.Quantile(t.Meter, q, how)
	return column.OfFloats(out), err
}

// times aggregates times: means and medians go by way of floats, as in pandas.
func (g *Groups) times(t *object.Thread, c *column.Column, how string, p Reduction) (*column.Column, error) {
	switch how {
	case "mean", "median", "sem":
		v, err := c.AsFloats(t)
		if err != nil {
			return nil, err
		}
		r, err := g.floats(t, c, v, how, p)
		if err != nil {
			return nil, err
		}
		like := c
		if how == "sem" { // a spread is a length of time
			like = column.OfTimes(column.Timedelta, nil, c.Unit(), nil)
		}
		return TimesOfFloats(t, r.Floats(), like)
	case "sum":
		if c.Kind() == column.Datetime {
			return nil, object.TypeErrorf("datetime64 type does not support operation 'sum'")
		}
		v, err := kernel.Make[int64](t.Meter, c.Len())
		if err != nil {
			return nil, err
		}
		for i, x := range c.Ints() {
			if x != column.NaT {
				v[i] = x
			}
		}
		sum, err := kernel.GroupSumInts(t.Meter, g.Codes, v, g.Len())
		kernel.Drop(t.Meter, v)
		return column.OfTimes(c.Kind(), sum, c.Unit(), nil), err
	case "prod", "var", "skew", "kurt":
		if c.Kind() == column.Datetime || how == "prod" {
			what := "datetime64"
			if c.Kind() == column.Timedelta {
				what = "timedelta64"
			}
			return nil, object.TypeErrorf("%s type does not support operation '%s'", what, how)
		}
	}
	return g.general(t, c, how, p)
}

// TimesOfFloats turns floats into times like those of c, NaN into NaT.
func TimesOfFloats(t *object.Thread, v []float64, c *column.Column) (*column.Column, error) {
	out, err := kernel.Make[int64](t.Meter, len(v))
	if err != nil {
		return nil, err
	}
	for i, f := range v {
		out[i] = column.NaT
		if f == f {
			out[i] = int64(f)
		}
	}
	return column.OfTimes(c.Kind(), out, c.Unit(), c.Zone()), nil
}

func (g *Groups) count(t *object.Thread, c *column.Column) (*column.Column, error) {
	out, err := g.Present(t, c)
	return column.OfInts(out), err
}

// Present counts the cells of every group that are not missing.
func (g *Groups) Present(t *object.Thread, c *column.Column) ([]int64, error) {
	out, err := kernel.Make[int64](t.Meter, g.Len())
	if err != nil {
		return nil, err
	}
	err = kernel.Blocks(t.Meter, c.Len(), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if k := g.Codes[i]; k >= 0 && !c.Missing(i) {
				out[k]++
			}
		}
	})
	return out, err
}

// truth tells for every group whether any (all) of its cells count as true; without skip missing cells do, but for None.
func (g *Groups) truth(t *object.Thread, c *column.Column, anyOf, skip bool) (*column.Column, error) {
	out, err := kernel.Repeat(t.Meter, !anyOf, g.Len())
	if err != nil {
		return nil, err
	}
	for i, k := range g.Codes {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		if k < 0 || out[k] == anyOf {
			continue
		}
		yes := false
		switch {
		case c.Missing(i):
			yes = !skip && !(c.Kind() == column.Object && c.Objects()[i].IsNone())
			if skip {
				continue
			}
		case c.Kind() == column.Bool:
			yes = c.Bools()[i]
		case c.Kind() == column.Float64:
			yes = c.Floats()[i] != 0
		case c.Kind() == column.Int64:
			yes = c.Ints()[i] != 0
		default:
			v, err := c.Cell(t, i)
			if err != nil {
				return nil, err
			}
			if yes, err = object.Truth(t, v); err != nil {
				return nil, err
			}
		}
		if yes == anyOf {
			out[k] = anyOf
		}
	}
	return column.OfBools(out), nil
}

func (g *Groups) extreme(t *object.Thread, c *column.Column, most bool) (*column.Column, error) {
	rows, err := g.ArgBest(t, c, most)
	if err != nil {
		return nil, err
	}
	return c.Take(t, rows)
}

// ArgBest is the row of the smallest (largest) cell of every group, -1 where all its cells are missing.
func (g *Groups) ArgBest(t *object.Thread, c *column.Column, most bool) ([]int32, error) {
	m, n := t.Meter, g.Len()
	switch c.Kind() {
	case column.Float64:
		return kernel.GroupExtreme(m, g.Codes, c.Floats(), nil, n, most)
	case column.Int64:
		return kernel.GroupExtreme(m, g.Codes, c.Ints(), nil, n, most)
	case column.Datetime, column.Timedelta, column.Date:
		gap := int64(column.NaT)
		return kernel.GroupExtreme(m, g.Codes, c.Ints(), &gap, n, most)
	}
	place, err := places(t, c)
	if err != nil {
		return nil, err
	}
	gap := int32(-1)
	return kernel.GroupExtreme(m, g.Codes, place, &gap, n, most)
}

// places numbers rows in the order of their cells; equal cells have one number, missing ones -1.
func places(t *object.Thread, c *column.Column) ([]int32, error) {
	order, err := c.Argsort(t, false, false)
	if err != nil {
		return nil, err
	}
	codes, _, err := c.Factorize(t)
	if err != nil {
		return nil, err
	}
	place, err := kernel.Make[int32](t.Meter, len(order))
	if err != nil {
		return nil, err
	}
	for i, r := range order {
		switch {
		case codes[r] < 0:
			place[r] = -1
		case i > 0 && codes[r] == codes[order[i-1]]:
			place[r] = place[order[i-1]]
		default:
			place[r] = int32(i)
		}
	}
	return place, t.Poll(len(order))
}

func (g *Groups) nunique(t *object.Thread, c *column.Column) (*column.Column, error) {
	codes, first, err := c.Factorize(t)
	if err != nil {
		return nil, err
	}
	both, err := kernel.Combine(t.Meter, g.Codes, codes, max(len(first), 1))
	if err != nil {
		return nil, err
	}
	_, pairs, err := kernel.Factorize(t.Meter, both, func(x int64) bool { return x < 0 })
	if err != nil {
		return nil, err
	}
	out, err := kernel.Make[int64](t.Meter, g.Len())
	if err != nil {
		return nil, err
	}
	for _, r := range pairs {
		out[g.Codes[r]]++
	}
	return column.OfInts(out), nil
}

// general reduces the rows of every group on their own.
func (g *Groups) general(t *object.Thread, c *column.Column, how string, p Reduction) (*column.Column, error) {
	return g.Each(t, c, func(part *column.Column) (object.Value, error) { return Reduce(t, part, how, p) })
}

// Each makes a column of what f gives for the cells of every group.
func (g *Groups) Each(t *object.Thread, c *column.Column, f func(part *column.Column) (object.Value, error)) (*column.Column, error) {
	out, err := g.cells(t, c, f)
	switch {
	case err != nil:
		return nil, err
	case len(out) == 0 && c.Kind() == column.Object:
		return column.OfFloats(nil), nil
	case len(out) == 0:
		return c.Slice(0, 0), nil
	}
	return column.FromValues(t, out)
}

// cells is what f gives for the cells of every group.
func (g *Groups) cells(t *object.Thread, c *column.Column, f func(part *column.Column) (object.Value, error)) ([]object.Value, error) {
	out, err := kernel.Make[object.Value](t.Meter, g.Len())
	if err != nil {
		return nil, err
	}
	for i := range out {
		rows, err := g.Rows(t, i)
		if err != nil {
			return nil, err
		}
		part, err := c.Take(t, rows)
		if err != nil {
			return nil, err
		}
		if out[i], err = f(part); err != nil {
			return nil, err
		}
	}
	return out, nil
}
