// This file defines which rows of both sides a merge pairs, and in what order.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// joinRows pairs the rows of both sides by the numbers of their keys. The order is that of the left rows (the right ones for a right join);
// rows that are on the right alone come last.
func (m *merging) joinRows(t *object.Thread, lc, rc []int32, groups int) (err error) {
	switch m.how {
	case "right":
		m.rr, m.lr, err = m.pairRows(t, rc, lc, groups, "left")
	case "left_anti":
		m.lr, m.rr, err = m.loneRows(t, lc, rc, groups)
	case "right_anti":
		m.rr, m.lr, err = m.loneRows(t, rc, lc, groups)
	default:
		m.lr, m.rr, err = m.pairRows(t, lc, rc, groups, m.how)
	}
	return err
}

// byLevel tells a merge of labels of one level with those of several.
func (m *merging) byLevel() bool {
	return m.byIndex[0] && m.byIndex[1] && m.l.Index.NLevels() != m.r.Index.NLevels()
}

// joinLevels pairs rows for a merge by level: the result has the labels of several levels, in their order.
func (m *merging) joinLevels(t *object.Thread, lc, rc []int32, groups int) (err error) {
	how := "inner"
	many := "left"
	if m.r.Index.IsMulti() {
		many = "right"
	}
	if m.how == many || m.how == "outer" {
		how = "left"
	}
	if many == "left" {
		m.lr, m.rr, err = m.pairRows(t, lc, rc, groups, how)
	} else {
		m.rr, m.lr, err = m.pairRows(t, rc, lc, groups, how)
	}
	return err
}

// loneRows are the rows of one side whose keys the other does not have. Their labels are their places among all pairs of that side.
func (m *merging) loneRows(t *object.Thread, mine, other []int32, groups int) (rows, gaps []int32, err error) {
	seen, err := kernel.GroupCount(t.Meter, other, groups)
	if err != nil {
		return nil, nil, err
	}
	defer kernel.Drop(t.Meter, seen)
	keep, err := kernel.Make[bool](t.Meter, len(mine))
	if err != nil {
		return nil, nil, err
	}
	defer kernel.Drop(t.Meter, keep)
	for i, k := range mine {
		keep[i] = seen[k] == 0
	}
	if rows, err = kernel.Where(t.Meter, keep); err != nil {
		return nil, nil, err
	}
	if m.places, err = kernel.Make[int64](t.Meter, len(rows)); err != nil {
		return nil, nil, err
	}
	n, at := 0, int64(0)
	for i, k := range mine {
		if keep[i] {
			m.places[n] = at
			n++
		}
		at += max(1, seen[k])
	}
	gaps, err = kernel.Repeat[int32](t.Meter, -1, len(rows))
	return rows, gaps, err
}

// pairRows pairs rows for an inner, left or outer join.
func (m *merging) pairRows(t *object.Thread, lc, rc []int32, groups int, how string) (lr, rr []int32, err error) {
	rows, offs, err := kernel.GroupRows(t.Meter, rc, groups)
	if err != nil {
		return nil, nil, err
	}
	total := int64(0)
	for _, c := range lc {
		n := int64(offs[c+1] - offs[c])
		if n == 0 && how != "inner" {
			n = 1
		}
		total += n
	}
	used, err := kernel.Make[bool](t.Meter, groups)
	if err != nil {
		return nil, nil, err
	}
	for _, c := range lc {
		used[c] = true
	}
	if how == "outer" {
		for _, c := range rc {
			if !used[c] {
				total++
			}
		}
	}
	if total > 1<<31-1 {
		return nil, nil, t.Charge(1 << 62)
	}
	if err := m.room(t, total); err != nil {
		return nil, nil, err
	}
	if lr, err = kernel.Make[int32](t.Meter, int(total)); err != nil {
		return nil, nil, err
	}
	if rr, err = kernel.Make[int32](t.Meter, int(total)); err != nil {
		return nil, nil, err
	}
	k := 0
	for i, c := range lc {
		if i&0xffff == 0xffff {
			if err := t.Poll(0x10000); err != nil {
				return nil, nil, err
			}
		}
		match := rows[offs[c]:offs[c+1]]
		if len(match) == 0 && how != "inner" {
			lr[k], rr[k] = int32(i), -1
			k++
		}
		for _, r := range match {
			lr[k], rr[k] = int32(i), r
			k++
		}
	}
	if how == "outer" {
		for j, c := range rc {
			if !used[c] {
				lr[k], rr[k] = -1, int32(j)
				k++
			}
		}
	}
	return lr, rr, t.Poll(int(total))
}

// sortRows puts the pairs in the order of their keys; keys that cannot be compared stay as they are.
func (m *merging) sortRows(t *object.Thread) error {
	keys := make([]*column.Column, len(m.keys))
	for i := range m.keys {
		var err error
		if keys[i], err = m.keyCells(t, &m.keys[i]); err != nil {
			return err
		}
	}
	if len(keys) == 0 {
		return nil
	}
	order, err := frame.ArgsortBy(t, keys, make([]bool, len(keys)), false)
	if err != nil {
		if object.Matches(err, object.TypeErrorType) {
			return nil
		}
		return err
	}
	if m.lr, err = kernel.Take(t.Meter, m.lr, order, -1); err != nil {
		return err
	}
	m.rr, err = kernel.Take(t.Meter, m.rr, order, -1)
	return err
}

// gaps tells whether rows has a -1.
func gaps(rows []int32) bool {
	for _, r := range rows {
		if r < 0 {
			return true
		}
	}
	return false
}

// keyCells is the cells of a key in the result: those of the left side or, where it has no row, of the right one.
func (m *merging) keyCells(t *object.Thread, k *mergeKey) (*column.Column, error) {
	switch {
	case !gaps(m.lr):
		return k.left.Take(t, m.lr)
	case !gaps(m.rr):
		return k.right.Take(t, m.rr)
	}
	both, err := column.Concat(t, []*column.Column{k.left, k.right})
	if err != nil {
		return nil, err
	}
	if both.Len() != k.left.Len()+k.right.Len() {
		if k.left.Len() == 0 {
			return k.right.Take(t, m.rr)
		}
		return k.left.Take(t, m.lr)
	}
	rows, err := kernel.Make[int32](t.Meter, len(m.lr))
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, rows)
	for i := range rows {
		if rows[i] = m.lr[i]; rows[i] < 0 {
			rows[i] = int32(k.left.Len()) + m.rr[i]
		}
	}
	return both.Take(t, rows)
}
