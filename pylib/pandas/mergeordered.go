// This file defines merge_ordered: a merge in the order of the keys that may carry cells forward.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// orderedArgs are the arguments of merge_ordered that its parts share.
type orderedArgs struct{ on, leftOn, rightOn, suffixes, how, fill object.Value }

// merge merges two sides.
func (p orderedArgs) merge(t *object.Thread, left, right object.Value) (*frame.Frame, error) {
	none, no := object.None, object.False
	m, err := newMerge(t, []object.Value{left, right, p.how, p.on, p.leftOn, p.rightOn, no, no, object.True, p.suffixes, none, no, none})
	if err != nil {
		return nil, err
	}
	if given(p.fill) && !isText(p.fill, "ffill") {
		return nil, object.ValueErrorf("fill_method must be 'ffill' or None")
	}
	if err := m.readKeys(t); err != nil {
		return nil, err
	}
	lc, rc, groups, err := m.matchKeys(t)
	if err != nil {
		return nil, err
	}
	if err := m.joinRows(t, lc, rc, groups); err != nil {
		return nil, err
	}
	if err := m.sortRows(t); err != nil {
		return nil, err
	}
	if given(p.fill) {
		if m.fillLeft, err = carried(t, m.lr); err != nil {
			return nil, err
		}
		if m.fillRt, err = carried(t, m.rr); err != nil {
			return nil, err
		}
	}
	return m.result(t)
}

// carried gives rows of -1 the row before them.
func carried(t *object.Thread, rows []int32) ([]int32, error) {
	out, err := kernel.Make[int32](t.Meter, len(rows))
	if err != nil {
		return nil, err
	}
	last := int32(-1)
	for i, r := range rows {
		if r >= 0 {
			last = r
		}
		out[i] = last
	}
	return out, t.Poll(len(rows))
}

// mergeOrdered is merge_ordered(left, right, on, left_on, right_on, left_by, right_by, fill_method, suffixes, how).
func mergeOrdered(t *object.Thread, a []object.Value) (object.Value, error) {
	p := orderedArgs{on: a[2], leftOn: a[3], rightOn: a[4], suffixes: a[8], how: a[9], fill: a[7]}
	switch {
	case given(a[5]) && given(a[6]):
		return object.Value{}, object.ValueErrorf("Can only group either left or right frames")
	case given(a[5]):
		return orderedGroups(t, a[0], a[1], a[5], "left", func(part, other object.Value) (*frame.Frame, error) { return p.merge(t, part, other) })
	case given(a[6]):
		return orderedGroups(t, a[1], a[0], a[6], "right", func(part, other object.Value) (*frame.Frame, error) { return p.merge(t, other, part) })
	}
	return frameValue(p.merge(t, a[0], a[1]))
}

// orderedGroups merges every group of one side with the other side, or with its group of the same key.
func orderedGroups(t *object.Thread, v, other, by object.Value, side string, merge func(part, other object.Value) (*frame.Frame, error)) (object.Value, error) {
	f, err := mergeFrame(t, v)
	if err != nil {
		return object.Value{}, err
	}
	o, err := mergeFrame(t, other)
	if err != nil {
		return object.Value{}, err
	}
	labels, err := labelList(t, by)
	if err != nil {
		return object.Value{}, err
	}
	var gone []object.Value
	var cols, others []*column.Column
	for _, l := range labels {
		i, err := f.Columns.Find(t, l)
		if err != nil {
			return object.Value{}, err
		}
		if i < 0 {
			gone = append(gone, l)
			continue
		}
		cols = append(cols, f.Cols[i])
		j, err := o.Columns.Find(t, l)
		if err != nil {
			return object.Value{}, err
		}
		if j >= 0 {
			others = append(others, o.Cols[j])
		}
	}
	if len(gone) > 0 {
		return object.Value{}, keyErrorf(setText(t, gone) + " not found in " + side + " columns")
	}
	g, err := frame.Group(t, cols, labels, false, false)
	if err != nil {
		return object.Value{}, err
	}
	var og *frame.Groups
	if len(others) == len(labels) {
		if og, err = frame.Group(t, others, labels, false, false); err != nil {
			return object.Value{}, err
		}
	}
	var parts []*frame.Frame
	for k := range g.Len() {
		rows, err := g.Rows(t, k)
		if err != nil {
			return object.Value{}, err
		}
		part, err := f.Take(t, rows)
		if err != nil {
			return object.Value{}, err
		}
		key, err := g.Keys.Label(t, k)
		if err != nil {
			return object.Value{}, err
		}
		match := o
		if og != nil {
			at, err := og.Keys.Find(t, key)
			if err != nil {
				return object.Value{}, err
			}
			var rows []int32
			if at >= 0 {
				if rows, err = og.Rows(t, at); err != nil {
					return object.Value{}, err
				}
			}
			if match, err = o.Take(t, rows); err != nil {
				return object.Value{}, err
			}
		}
		one, err := merge(part.Value(), match.Value())
		if err != nil {
			return object.Value{}, err
		}
		for i, l := range labels {
			cell := key
			if len(labels) > 1 {
				cell = object.ToTuple(key).Items[i]
			}
			c, err := fill(t, cell, one.Len())
			if err != nil {
				return object.Value{}, err
			}
			if err := one.SetColumn(t, l, c); err != nil {
				return object.Value{}, err
			}
		}
		parts = append(parts, one)
	}
	if len(parts) == 0 {
		return object.Value{}, object.ValueErrorf("No objects to concatenate")
	}
	r, err := concatFrames(t, parts, true, false, func(rows int) (*frame.Index, error) { return frame.RangeIndex(0, 1, rows), nil })
	if err != nil {
		return object.Value{}, err
	}
	return frameValue(r.ReindexColumns(t, parts[0].Columns))
}
