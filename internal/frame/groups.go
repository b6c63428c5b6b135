// This file defines Groups, the partition of rows by keys, and its aggregates.

package frame

import (
	"math"
	"slices"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Groups is a partition of rows: every row has the number of its group, or -1 where a key is missing.
type Groups struct {
	Codes []int32
	First []int32 // the first row of every group
	Keys  *Index  // the label of every group
	rows  []int32
	offs  []int32
}

// Group partitions rows by columns. With sorted the groups come in the order of their keys, else in that of their first rows.
// Missing keys make no group unless keepMissing is set.
func Group(t *object.Thread, by []*column.Column, names []object.Value, sorted, keepMissing bool) (*Groups, error) {
	g := &Groups{}
	var err error
	for i, c := range by {
		codes, first, err := c.Factorize(t)
		if err != nil {
			return nil, err
		}
		if keepMissing {
			codes, first = missingGroup(codes, first)
		}
		if i == 0 {
			g.Codes, g.First = codes, first
			continue
		}
		both, err := kernel.Combine(t.Meter, g.Codes, codes, max(len(first), 1))
		if err != nil {
			return nil, err
		}
		if g.Codes, g.First, err = kernel.Factorize(t.Meter, both, func(x int64) bool { return x < 0 }); err != nil {
			return nil, err
		}
		kernel.Drop(t.Meter, both)
	}
	if keepMissing && !sorted {
		if err := g.byFirst(t); err != nil {
			return nil, err
		}
	}
	keys := make([]*column.Column, len(by))
	for i, c := range by {
		if keys[i], err = c.Take(t, g.First); err != nil {
			return nil, err
		}
	}
	if sorted && len(g.First) > 1 {
		if err := g.sort(t, keys); err != nil {
			return nil, err
		}
	}
	if len(keys) == 1 {
		g.Keys = NewIndex(keys[0], names[0])
	} else {
		g.Keys = NewMulti(keys, names)
	}
	return g, nil
}

// missingGroup gives rows with a missing key a group of their own.
func missingGroup(codes, first []int32) ([]int32, []int32) {
	gap := int32(-1)
	for i, c := range codes {
		if c >= 0 {
			continue
		}
		if gap < 0 {
			gap = int32(len(first))
			first = append(first, int32(i))
		}
		codes[i] = gap
	}
	return codes, first
}

// sort renumbers the groups in the order of their keys; keys that cannot be compared stay as they are.
func (g *Groups) sort(t *object.Thread, keys []*column.Column) error {
	order, err := ArgsortBy(t, keys, make([]bool, len(keys)), false)
	if err != nil {
		if object.Matches(err, object.TypeErrorType) {
			return nil
		}
		return err
	}
	if err := g.renumber(t, order); err != nil {
		return err
	}
	for i, k := range keys {
		if keys[i], err = k.Take(t, order); err != nil {
			return err
		}
	}
	return nil
}

// byFirst renumbers the groups in the order of their first rows.
func (g *Groups) byFirst(t *object.Thread) error {
	rows, err := kernel.Make[int64](t.Meter, len(g.First))
	if err != nil {
		return err
	}
	for i, r := range g.First {
		rows[i] = int64(r)
	}
	order, err := kernel.Argsort(t.Meter, rows, false)
	if err != nil {
		return err
	}
	return g.renumber(t, order)
}

// renumber gives group order[n] the number n.
func (g *Groups) renumber(t *object.Thread, order []int32) error {
	to, err := kernel.Make[int32](t.Meter, len(order))
	if err != nil {
		return err
	}
	for n, old := range order {
		to[old] = int32(n)
	}
	err = kernel.Blocks(t.Meter, len(g.Codes), func(lo, hi int) {
		for i, c := range g.Codes[lo:hi] {
			if c >= 0 {
				g.Codes[lo+i] = to[c]
			}
		}
	})
	if err != nil {
		return err
	}
	g.First, err = kernel.Take(t.Meter, g.First, order, -1)
	return err
}

// Len is the number of groups.
func (g *Groups) Len() int { return len(g.First) }

// Rows are the rows of a group, in order.
func (g *Groups) Rows(t *object.Thread, group int) ([]int32, error) {
	if g.offs == nil {
		var err error
		if g.rows, g.offs, err = kernel.GroupRows(t.Meter, g.Codes, g.Len()); err != nil {
			return nil, err
		}
	}
	return g.rows[g.offs[group]:g.offs[group+1]], nil
}

// Aggregate is one cell for every group: the aggregates that Reduce knows, and size, first and last. The second result says false
// where the aggregate is not known for the column's type.
func (g *Groups) Aggregate(t *object.Thread, c *column.Column, how string, p Reduction, workers int) (*column.Column, error) {
	m, n := t.Meter, g.Len()
	switch how {
	case "size":
		v, err := kernel.GroupCount(m, g.Codes, n)
		return column.OfInts(v), err
	case "count":
		return g.count(t, c)
	case "first", "last":
		rows, err := kernel.GroupPick(m, g.Codes, n, func(i int) bool { return !c.Missing(i) }, func(int, int) bool { return how == "last" })
		if err != nil {
			return nil, err
		}
		return c.Take(t, rows)
	case "min", "max":
		return g.extreme(t, c, how == "max", p)
	case "nunique":
		return g.nunique(t, c)
	case "idxmin", "idxmax":
		return nil, object.TypeErrorf("%s of groups is computed with labels", how)
	}
	if !c.Numeric() {
		return g.general(t, c, how, p)
	}
	switch how {
	case "sum":
		enough := p.MinCount <= 0
		if c.Kind() != column.Float64 && !enough {
			have, err := kernel.GroupCount(m, g.Codes, n)
			if err != nil {
				return nil, err
			}
			enough = !slices.ContainsFunc(have, func(k int64) bool { return k < int64(p.MinCount) })
		}
		if c.Kind() != column.Float64 && enough {
			ints, err := c.Cast(t, column.Int64)
			if err != nil {
				return nil, err
			}
			v, err := kernel.GroupSumInts(m, g.Codes, ints.Ints(), n)
			return column.OfInts(v), err
		}
	case "any", "all":
		return g.general(t, c, how, p)
	}
	v, err := c.AsFloats(t)
	if err != nil {
		return nil, err
	}
	return g.floats(t, c, v, how, p, workers)
}

func (g *Groups) floats(t *object.Thread, c *column.Column, v []float64, how string, p Reduction, workers int) (*column.Column, error) {
	m, n := t.Meter, g.Len()
	switch how {
	case "sum", "mean":
		s, count, err := kernel.GroupSum(m, g.Codes, v, n, workers)
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
		out := column.OfFloats(s)
		if c.Kind() == column.Float64 {
			return out, nil
		}
		return out.Cast(t, column.Int64)
	case "var", "std", "sem":
		s, count, err := kernel.GroupVar(m, g.Codes, v, n, p.DDof)
		if err != nil {
			return nil, err
		}
		for i := range s {
			if how != "var" {
				s[i] = math.Sqrt(s[i])
			}
			if how == "sem" {
				s[i] /= math.Sqrt(float64(count[i]))
			}
		}
		return column.OfFloats(s), nil
	}
	return g.general(t, c, how, p)
}

func (g *Groups) count(t *object.Thread, c *column.Column) (*column.Column, error) {
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
	return column.OfInts(out), err
}

func (g *Groups) extreme(t *object.Thread, c *column.Column, most bool, p Reduction) (*column.Column, error) {
	rows, err := g.ArgBest(t, c, most)
	if err != nil {
		return nil, err
	}
	return c.Take(t, rows)
}

// ArgBest is the row of the smallest (largest) cell of every group, -1 where all its cells are missing.
func (g *Groups) ArgBest(t *object.Thread, c *column.Column, most bool) ([]int32, error) {
	m, n := t.Meter, g.Len()
	present := func(i int) bool { return !c.Missing(i) }
	switch c.Kind() {
	case column.Float64:
		v := c.Floats()
		return kernel.GroupPick(m, g.Codes, n, present, func(i, b int) bool { return most && v[i] > v[b] || !most && v[i] < v[b] })
	case column.Int64, column.Datetime, column.Timedelta, column.Date:
		v := c.Ints()
		return kernel.GroupPick(m, g.Codes, n, present, func(i, b int) bool { return most && v[i] > v[b] || !most && v[i] < v[b] })
	}
	// Other types are compared by their place in sorted order.
	order, err := c.Argsort(t, false, false)
	if err != nil {
		return nil, err
	}
	place, err := kernel.Make[int32](m, len(order))
	if err != nil {
		return nil, err
	}
	for i, r := range order {
		place[r] = int32(i)
	}
	return kernel.GroupPick(m, g.Codes, n, present, func(i, b int) bool { return most && place[i] > place[b] || !most && place[i] < place[b] })
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
	if len(out) == 0 {
		return column.OfFloats(nil), nil
	}
	return column.FromValues(t, out)
}

// Spread gives every row the cell of its group; rows of no group get a missing one.
func (g *Groups) Spread(t *object.Thread, c *column.Column) (*column.Column, error) {
	return c.Take(t, g.Codes)
}
