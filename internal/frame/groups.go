// This file defines Groups, the partition of rows by keys.

package frame

import (
	"github.com/alkimi/pyexec/internal/budget"
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
	if len(by) == 0 {
		return nil, object.ValueErrorf("No group keys passed!")
	}
	g := &Groups{}
	done, err := g.byTable(t, by, sorted, keepMissing)
	if err == nil && !done {
		err = g.byHash(t, by, sorted, keepMissing)
	}
	if err != nil {
		return nil, err
	}
	keys := make([]*column.Column, len(by))
	for i, c := range by {
		if keys[i], err = c.Take(t, g.First); err != nil {
			return nil, err
		}
	}
	if sorted && !done && len(g.First) > 1 {
		if err := g.sort(t, keys); err != nil {
			return nil, err
		}
	}
	if len(keys) == 1 {
		g.Keys = NewIndex(keys[0], names[0])
	} else {
		g.Keys = NewMulti(keys, names)
		if !sorted {
			for l := range keys {
				g.Keys = g.Keys.AsFound(l)
			}
		}
	}
	return g, nil
}

// byHash numbers the groups in the order of their first rows, key by key.
func (g *Groups) byHash(t *object.Thread, by []*column.Column, sorted, keepMissing bool) error {
	for i, c := range by {
		codes, first, err := c.Factorize(t)
		if err != nil {
			return err
		}
		if keepMissing {
			if first, err = missingGroup(t, codes, first); err != nil {
				return err
			}
		}
		if i == 0 {
			g.Codes, g.First = codes, first
			continue
		}
		both, err := kernel.Combine(t.Meter, g.Codes, codes, max(len(first), 1))
		if err != nil {
			return err
		}
		if g.Codes, g.First, err = kernel.Factorize(t.Meter, both, func(x int64) bool { return x < 0 }); err != nil {
			return err
		}
		kernel.Drop(t.Meter, both)
	}
	if keepMissing && !sorted {
		return g.byFirst(t)
	}
	return nil
}

// missingGroup gives rows with a missing key a group of their own.
func missingGroup(t *object.Thread, codes, first []int32) ([]int32, error) {
	gap, row := int32(len(first)), -1
	err := kernel.Blocks(t.Meter, len(codes), func(lo, hi int) {
		part := codes[lo:hi]
		for i, c := range part {
			if c >= 0 {
				continue
			}
			if row < 0 {
				row = lo + i
			}
			part[i] = gap
		}
	})
	if err != nil || row < 0 {
		return first, err
	}
	return budget.Append(t.Meter, first, int32(row))
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
	defer kernel.Done(t.Meter, order)
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
	if err := kernel.Blocks(t.Meter, len(rows), func(lo, hi int) {
		o := rows[lo:hi]
		for i, r := range g.First[lo:hi] {
			o[i] = int64(r)
		}
	}); err != nil {
		return err
	}
	order, err := kernel.Argsort(t.Meter, rows, false)
	if err != nil {
		return err
	}
	return g.renumber(t, order)
}

// renumber gives group order[n] the number n.
func (g *Groups) renumber(t *object.Thread, order []int32) error {
	to, err := kernel.Scratch[int32](t.Meter, len(order))
	if err != nil {
		return err
	}
	defer kernel.Done(t.Meter, to)
	if err := kernel.Touch(t.Meter, to); err != nil {
		return err
	}
	if err := kernel.Blocks(t.Meter, len(order), func(lo, hi int) {
		for n, old := range order[lo:hi] {
			to[old] = int32(lo + n)
		}
	}); err != nil {
		return err
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
	before := g.First
	g.First, err = kernel.Take(t.Meter, before, order, -1)
	kernel.Done(t.Meter, before)
	return err
}

// Len is the number of groups.
func (g *Groups) Len() int { return len(g.First) }

// Order is the rows sorted by group, in their order within a group: those of group k are rows[offsets[k]:offsets[k+1]].
func (g *Groups) Order(t *object.Thread) (rows, offsets []int32, err error) {
	if g.offs == nil {
		if g.rows, g.offs, err = kernel.GroupRows(t.Meter, g.Codes, g.Len()); err != nil {
			return nil, nil, err
		}
	}
	return g.rows, g.offs, nil
}

// Rows are the rows of a group, in order.
func (g *Groups) Rows(t *object.Thread, group int) ([]int32, error) {
	rows, offs, err := g.Order(t)
	if err != nil {
		return nil, err
	}
	return rows[offs[group]:offs[group+1]], nil
}

// Bytes is the memory that the partition itself takes.
func (g *Groups) Bytes() int64 {
	return int64(cap(g.Codes)+cap(g.First)+cap(g.rows)+cap(g.offs)) * 4
}

// Spread gives every row the cell of its group; rows of no group get a missing one.
func (g *Groups) Spread(t *object.Thread, c *column.Column) (*column.Column, error) {
	return c.Take(t, g.Codes)
}
