// This file defines merge_asof: every row of the left side with the nearest row of the right one.

package pandas

import (
	"slices"
	"sort"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// asof is how merge_asof looks for a row.
type asof struct {
	backward, forward, exact bool
	tolerance                object.Value
}

// dtypeText is the repr of a column's dtype.
func dtypeText(c *column.Column) string {
	switch c.Kind() {
	case column.String:
		return "<StringDtype(storage='python', na_value=nan)>"
	case column.Object, column.Date:
		return "dtype('O')"
	case column.Datetime:
		if c.Zone() != nil {
			return c.DType()
		}
		return "dtype('<M8[" + c.Unit().String() + "]')"
	case column.Timedelta:
		return "dtype('<m8[" + c.Unit().String() + "]')"
	}
	return "dtype('" + c.DType() + "')"
}

// mergeAsof is merge_asof(left, right, on, left_on, right_on, left_index, right_index, by, left_by, right_by, suffixes, tolerance,
// allow_exact_matches, direction).
func mergeAsof(t *object.Thread, a []object.Value) (object.Value, error) {
	direction, _ := text(a[13])
	p := asof{backward: direction != "forward", forward: direction != "backward", tolerance: a[11]}
	if direction != "backward" && direction != "forward" && direction != "nearest" {
		return object.Value{}, object.Raise(mergeError, "direction invalid: %s", textOf(t, a[13]))
	}
	if !a[12].IsBool() {
		return object.Value{}, object.Raise(mergeError, "allow_exact_matches must be boolean, passed %s", textOf(t, a[12]))
	}
	p.exact = a[12].AsBool()
	none, no := object.None, object.False
	m, err := newMerge(t, []object.Value{a[0], a[1], object.NewStr("left"), a[2], a[3], a[4], a[5], a[6], no, a[10], none, no, none})
	if err != nil {
		return object.Value{}, err
	}
	by, err := m.asofKeys(t, a[7], a[8], a[9])
	if err != nil {
		return object.Value{}, err
	}
	on := m.keys[len(m.keys)-1]
	if err := checkAsof(t, m.keys); err != nil {
		return object.Value{}, err
	}
	reach, err := p.reach(t, on.left)
	if err != nil {
		return object.Value{}, err
	}
	for i, c := range []*column.Column{on.left, on.right} {
		if err := increasing(t, c, []string{"left", "right"}[i]); err != nil {
			return object.Value{}, err
		}
	}
	// Rows of the right side by the keys that have to be equal.
	groups := 1
	lc, err := kernel.Make[int32](t.Meter, m.l.Len())
	if err != nil {
		return object.Value{}, err
	}
	rc, err := kernel.Make[int32](t.Meter, m.r.Len())
	if err != nil {
		return object.Value{}, err
	}
	if by > 0 {
		same := *m
		same.keys = m.keys[:by]
		if lc, rc, groups, err = same.matchKeys(t); err != nil {
			return object.Value{}, err
		}
	}
	rows, offs, err := kernel.GroupRows(t.Meter, rc, groups)
	if err != nil {
		return object.Value{}, err
	}
	if m.lr, err = kernel.Iota(t.Meter, m.l.Len()); err != nil {
		return object.Value{}, err
	}
	if m.rr, err = kernel.Repeat[int32](t.Meter, -1, m.l.Len()); err != nil {
		return object.Value{}, err
	}
	if on.left.Kind() == column.Float64 {
		err = nearestRows(t, m, p, lc, rows, offs, on.left.Floats(), on.right.Floats(), reach)
	} else {
		err = nearestRows(t, m, p, lc, rows, offs, on.left.Ints(), on.right.Ints(), int64(reach))
	}
	if err != nil {
		return object.Value{}, err
	}
	f, err := m.columns(t)
	if err != nil {
		return object.Value{}, err
	}
	if err := m.putKeys(t, f); err != nil {
		return object.Value{}, err
	}
	if m.byIndex[0] || m.byIndex[1] {
		f.Index = m.l.Index
	}
	return f.Value(), nil
}

// asofKeys finds the keys: those that have to be equal, whose number it gives, and the one to search by.
func (m *merging) asofKeys(t *object.Thread, by, leftBy, rightBy object.Value) (int, error) {
	if len(m.onLeft) != 1 && !m.byIndex[0] {
		return 0, object.Raise(mergeError, "can only asof on a key for left")
	}
	if len(m.onRight) != 1 && !m.byIndex[1] {
		return 0, object.Raise(mergeError, "can only asof on a key for right")
	}
	for i, f := range []*frame.Frame{m.l, m.r} {
		if m.byIndex[i] && f.Index.IsMulti() {
			return 0, object.Raise(mergeError, "%s can only have one index", []string{"left", "right"}[i])
		}
	}
	if given(by) {
		if given(leftBy) || given(rightBy) {
			return 0, object.Raise(mergeError, "Can only pass by OR left_by and right_by")
		}
		leftBy, rightBy = by, by
	}
	if !given(leftBy) && given(rightBy) {
		return 0, object.Raise(mergeError, "missing left_by")
	}
	if given(leftBy) && !given(rightBy) {
		return 0, object.Raise(mergeError, "missing right_by")
	}
	whole := *m
	whole.onLeft, whole.onRight, whole.keys = nil, nil, nil
	whole.byIndex = [2]bool{}
	n := 0
	if given(leftBy) {
		l, err := mergeOn(t, leftBy, 0)
		if err != nil {
			return 0, err
		}
		r, err := mergeOn(t, rightBy, 0)
		if err != nil {
			return 0, err
		}
		if len(l) != len(r) {
			return 0, object.Raise(mergeError, "left_by and right_by must be the same length")
		}
		whole.onLeft, whole.onRight, n = l, r, len(l)
		if err := whole.readKeys(t); err != nil {
			return 0, err
		}
	}
	if err := m.readKeys(t); err != nil {
		return 0, err
	}
	m.keys = append(whole.keys, m.keys...)
	return n, nil
}

// checkAsof refuses keys of other types, or of different ones.
func checkAsof(t *object.Thread, keys []mergeKey) error {
	on := keys[len(keys)-1]
	for _, c := range []*column.Column{on.left, on.right} {
		if c.Kind() == column.String || c.Kind() == column.Object || c.Kind() == column.Category || c.Kind() == column.Date {
			return object.Raise(mergeError, "Incompatible merge dtype, %s and %s, both sides must have numeric dtype", dtypeText(on.left), dtypeText(on.right))
		}
	}
	for i, k := range keys {
		if k.left.DType() != k.right.DType() {
			return object.Raise(mergeError, "incompatible merge keys [%d] %s and %s, must be the same type", i, dtypeText(k.left), dtypeText(k.right))
		}
	}
	if on.left.Kind() == column.Bool {
		return object.Raise(mergeError, "Incompatible merge dtype, dtype('bool') and dtype('bool'), both sides must have numeric dtype")
	}
	return nil
}

// reach reads tolerance= in the units of a key; -1 is any distance.
func (p *asof) reach(t *object.Thread, c *column.Column) (float64, error) {
	v := p.tolerance
	if !given(v) {
		return -1, nil
	}
	bad := object.Raise(mergeError, "incompatible tolerance %s, must be compat with type %s", textOf(t, v), dtypeText(c))
	var f float64
	switch {
	case c.Timed():
		x, u, ok, err := column.ReadTime(t, v)
		if err != nil {
			return 0, err
		}
		if !ok || column.ToTimestamp(v) != nil || column.ClockOf(v) == column.ClockDateTime || column.ClockOf(v) == column.ClockDate {
			return 0, bad
		}
		y, err := column.Rescale(x, u, c.Unit())
		if err != nil {
			return 0, err
		}
		f = float64(y)
	case c.Kind() == column.Int64:
		if !v.IsInt() {
			return 0, bad
		}
		f = float64(v.AsInt())
	default:
		if !v.IsInt() && !v.IsFloat() {
			return 0, bad
		}
		var err error
		if f, err = object.ToFloat(t, v); err != nil {
			return 0, err
		}
	}
	if f < 0 {
		return 0, object.Raise(mergeError, "tolerance must be non-negative")
	}
	return f, nil
}

// increasing makes sure that a key is sorted and has no missing cell.
func increasing(t *object.Thread, c *column.Column, side string) error {
	if c.AnyMissing() {
		return object.ValueErrorf("Merge keys contain null values on %s side", side)
	}
	sorted := false
	if c.Kind() == column.Float64 {
		sorted = slices.IsSorted(c.Floats())
	} else {
		sorted = slices.IsSorted(c.Ints())
	}
	if !sorted {
		return object.ValueErrorf("%s keys must be sorted", side)
	}
	return t.Poll(c.Len())
}

// nearestRows finds the right row for every left one.
func nearestRows[T int64 | float64](t *object.Thread, m *merging, p asof, codes, rows, offs []int32, left, right []T, reach T) error {
	return kernel.Blocks(t.Meter, len(left), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			x := left[i]
			part := rows[offs[codes[i]]:offs[codes[i]+1]]
			back, next := -1, -1
			if p.backward {
				// The last one that is not behind x.
				back = sort.Search(len(part), func(k int) bool { return right[part[k]] > x || !p.exact && right[part[k]] == x }) - 1
			}
			if p.forward {
				next = sort.Search(len(part), func(k int) bool { return right[part[k]] > x || p.exact && right[part[k]] == x })
				if next == len(part) {
					next = -1
				}
			}
			if back >= 0 && next >= 0 {
				if x-right[part[back]] <= right[part[next]]-x {
					next = -1
				} else {
					back = -1
				}
			}
			best := max(back, next)
			if best < 0 {
				continue
			}
			d := x - right[part[best]]
			if next >= 0 {
				d = -d
			}
			if reach < 0 || d <= reach {
				m.rr[i] = part[best]
			}
		}
	})
}
