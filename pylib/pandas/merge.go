// This file defines merge: its arguments and how its parts work together.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// mergeKey is one key of a merge: a column of each side.
type mergeKey struct {
	left, right         *column.Column
	leftName, rightName object.Value // Unbound for arrays and levels of an index that is merged on
	name                object.Value // the column that the key is in the result
}

// merging is a merge under way.
type merging struct {
	l, r             *frame.Frame
	how              string
	onLeft, onRight  []object.Value
	byIndex          [2]bool // left_index, right_index
	sorted           bool
	keys             []mergeKey
	dropRight        map[int]bool // columns of the right side that are a key of the left by the same name
	suffix           [2]object.Value
	lr, rr           []int32 // the rows of both sides in the result, -1 for none
	places           []int64 // the labels of the rows of an anti join
	fillLeft, fillRt []int32 // the rows to take instead, where a fill method carries them forward
}

// mergeFrame is a side of a merge as a frame.
func mergeFrame(t *object.Thread, v object.Value) (*frame.Frame, error) {
	if s := frame.ToSeries(v); s != nil {
		if s.Name.IsNone() {
			return nil, object.ValueErrorf("Cannot merge a Series without a name")
		}
		return toFrame(t, s, s.Name)
	}
	if f := frame.ToFrame(v); f != nil {
		return f, nil
	}
	return nil, object.TypeErrorf("Can only merge Series or DataFrame objects, a <class '%s'> was passed", object.TypeOf(v).FullName())
}

const oneWay = "Can only pass argument \"on\" OR "

// readOn reads on, left_on and right_on.
func (m *merging) readOn(t *object.Thread, on, leftOn, rightOn object.Value) (err error) {
	switch {
	case !given(on) && !given(leftOn) && !given(rightOn):
		switch {
		case m.byIndex[0] && m.byIndex[1]:
			return nil
		case m.byIndex[0]:
			return object.Raise(mergeError, "Must pass right_on or right_index=True")
		case m.byIndex[1]:
			return object.Raise(mergeError, "Must pass left_on or left_index=True")
		}
		m.onLeft, err = m.commonColumns(t)
		m.onRight = m.onLeft
		return err
	case given(on):
		if given(leftOn) || given(rightOn) {
			return object.Raise(mergeError, oneWay+"\"left_on\" and \"right_on\", not a combination of both.")
		}
		if m.byIndex[0] || m.byIndex[1] {
			return object.Raise(mergeError, oneWay+"\"left_index\" and \"right_index\", not a combination of both.")
		}
		m.onLeft, err = mergeOn(t, on, m.l.Len())
		m.onRight = m.onLeft
		if err == nil && len(m.onLeft) == 0 {
			err = object.IndexErrorf("list index out of range")
		}
		return err
	case given(leftOn):
		if m.byIndex[0] {
			return object.Raise(mergeError, "Can only pass argument \"left_on\" OR \"left_index\" not both.")
		}
		if !m.byIndex[1] && !given(rightOn) {
			return object.Raise(mergeError, "Must pass \"right_on\" OR \"right_index\".")
		}
		if m.onLeft, err = mergeOn(t, leftOn, m.l.Len()); err != nil {
			return err
		}
		if m.byIndex[1] {
			if len(m.onLeft) != m.r.Index.NLevels() {
				return object.ValueErrorf("len(left_on) must equal the number of levels in the index of \"right\"")
			}
			return nil
		}
		if m.onRight, err = mergeOn(t, rightOn, m.r.Len()); err != nil {
			return err
		}
	default:
		if m.byIndex[1] {
			return object.Raise(mergeError, "Can only pass argument \"right_on\" OR \"right_index\" not both.")
		}
		if !m.byIndex[0] {
			return object.Raise(mergeError, "Must pass \"left_on\" OR \"left_index\".")
		}
		if m.onRight, err = mergeOn(t, rightOn, m.r.Len()); err != nil {
			return err
		}
		if len(m.onRight) != m.l.Index.NLevels() {
			return object.ValueErrorf("len(right_on) must equal the number of levels in the index of \"left\"")
		}
		return nil
	}
	if len(m.onLeft) != len(m.onRight) {
		return object.ValueErrorf("len(right_on) must equal len(left_on)")
	}
	return nil
}

// mergeOn reads one label, an array, or a list of them.
func mergeOn(t *object.Thread, v object.Value, _ int) ([]object.Value, error) {
	if object.IsList(v) || object.TypeOf(v) == object.TupleType {
		return labelList(t, v)
	}
	return []object.Value{v}, nil
}

// mergeCall is merge(left, right, how, on, left_on, right_on, left_index, right_index, sort, suffixes, copy, indicator, validate).
func mergeCall(t *object.Thread, a []object.Value) (object.Value, error) {
	m, err := newMerge(t, a)
	if err != nil {
		return object.Value{}, err
	}
	mark, name, err := m.indicatorName(t, a[11])
	if err != nil {
		return object.Value{}, err
	}
	var f *frame.Frame
	if m.how == "cross" {
		if f, err = m.cross(t); err != nil {
			return object.Value{}, err
		}
	} else {
		if err := m.readKeys(t); err != nil {
			return object.Value{}, err
		}
		if err := m.pair(t, a[12]); err != nil {
			return object.Value{}, err
		}
		if m.sorted || m.how == "outer" {
			if err := m.sortRows(t); err != nil {
				return object.Value{}, err
			}
		}
		if f, err = m.result(t); err != nil {
			return object.Value{}, err
		}
	}
	if mark {
		if err := m.addIndicator(t, f, name); err != nil {
			return object.Value{}, err
		}
	}
	return f.Value(), nil
}

// pair finds the rows of both sides that belong together.
func (m *merging) pair(t *object.Thread, validate object.Value) error {
	if !given(validate) {
		if ok, err := m.direct(t); ok || err != nil {
			return err
		}
	}
	lc, rc, groups, err := m.matchKeys(t)
	if err != nil {
		return err
	}
	if err := m.validate(t, validate, lc, rc, groups); err != nil {
		return err
	}
	if m.byLevel() {
		return m.joinLevels(t, lc, rc, groups)
	}
	return m.joinRows(t, lc, rc, groups)
}

// newMerge reads the arguments that say what is merged and how.
func newMerge(t *object.Thread, a []object.Value) (*merging, error) {
	m := &merging{dropRight: map[int]bool{}}
	var err error
	if m.l, err = mergeFrame(t, a[0]); err != nil {
		return nil, err
	}
	if m.r, err = mergeFrame(t, a[1]); err != nil {
		return nil, err
	}
	if m.how, _ = text(a[2]); m.how == "asof" || !mergeHows[m.how] {
		return nil, object.ValueErrorf("'%s' is not a valid Merge type: left, right, inner, outer, left_anti, right_anti, cross, asof", textOf(t, a[2]))
	}
	for i := range m.byIndex {
		if !a[6+i].IsBool() {
			return nil, object.ValueErrorf("%s parameter must be of type bool, not <class '%s'>", []string{"left_index", "right_index"}[i], object.TypeOf(a[6+i]).FullName())
		}
		m.byIndex[i] = a[6+i].AsBool()
	}
	if m.sorted, err = flag(t, a[8]); err != nil {
		return nil, err
	}
	if err := m.readSuffixes(t, a[9]); err != nil {
		return nil, err
	}
	if m.how == "cross" {
		if m.byIndex[0] || m.byIndex[1] || given(a[3]) || given(a[4]) || given(a[5]) {
			return nil, object.Raise(mergeError, "Can not pass on, right_on, left_on or set right_index=True or left_index=True")
		}
		return m, nil
	}
	if m.l.Columns.NLevels() != m.r.Columns.NLevels() {
		return nil, object.Raise(mergeError, "Not allowed to merge between different levels. (%d levels on the left, %d on the right)", m.l.Columns.NLevels(), m.r.Columns.NLevels())
	}
	return m, m.readOn(t, a[3], a[4], a[5])
}

var mergeHows = map[string]bool{"left": true, "right": true, "inner": true, "outer": true, "left_anti": true, "right_anti": true, "cross": true}

var mergeError = newError("MergeError", object.ValueErrorType)

// commonColumns are the labels that both sides have.
func (m *merging) commonColumns(t *object.Thread) ([]object.Value, error) {
	x, err := m.l.Columns.Intersection(t, m.r.Columns)
	if err != nil {
		return nil, err
	}
	if x.Len() == 0 {
		return nil, object.Raise(mergeError, "No common columns to perform merge on. Merge options: left_on=None, right_on=None, left_index=False, right_index=False")
	}
	return x.Labels(t)
}

// readSuffixes reads suffixes=.
func (m *merging) readSuffixes(t *object.Thread, v object.Value) error {
	m.suffix = [2]object.Value{object.NewStr("_x"), object.NewStr("_y")}
	if v.IsUnbound() {
		return nil
	}
	items, many, err := unpackList(t, v)
	if err != nil {
		return err
	}
	if !many || object.IsDict(v) || object.IsSet(v) {
		return object.TypeErrorf("Passing 'suffixes' as a <class '%s'>, is not supported. Provide 'suffixes' as a tuple instead.", object.TypeOf(v).FullName())
	}
	switch n := len(items); {
	case n < 2:
		return object.ValueErrorf("not enough values to unpack (expected 2, got %d)", n)
	case n > 2:
		return object.ValueErrorf("too many values to unpack (expected 2, got %d)", n)
	}
	m.suffix = [2]object.Value{items[0], items[1]}
	return nil
}

// cross pairs every row with every row.
func (m *merging) cross(t *object.Thread) (*frame.Frame, error) {
	n, w := m.l.Len(), m.r.Len()
	total, ok := object.MulInt(int64(n), int64(w))
	if !ok || total > 1<<31-1 {
		return nil, t.Charge(1 << 62)
	}
	if err := m.room(t, total); err != nil {
		return nil, err
	}
	var err error
	if m.lr, err = kernel.Make[int32](t.Meter, int(total)); err != nil {
		return nil, err
	}
	if m.rr, err = kernel.Make[int32](t.Meter, int(total)); err != nil {
		return nil, err
	}
	err = kernel.Blocks(t.Meter, int(total), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			m.lr[i], m.rr[i] = int32(i/w), int32(i%w)
		}
	})
	if err != nil {
		return nil, err
	}
	f, err := m.columns(t)
	if err != nil {
		return nil, err
	}
	f.Index = frame.RangeIndex(0, 1, int(total))
	return f, nil
}

// room refuses a result of so many rows that the memory does not hold.
func (m *merging) room(t *object.Thread, rows int64) error {
	bytes := int64(8)
	for _, f := range []*frame.Frame{m.l, m.r} {
		for _, c := range f.Cols {
			bytes += cellBytes(c)
		}
	}
	return makeRoom(t, rows, bytes)
}

// cellBytes is about what a cell of a column takes in a column made of its rows.
func cellBytes(c *column.Column) int64 {
	switch c.Kind() {
	case column.Bool, column.String:
		return 1
	case column.Object:
		return 16
	case column.Category:
		return 4
	}
	return 8
}

func initMerge(ft *object.Type) {
	def(ft, "merge", "right, how='inner', on=None, left_on=None, right_on=None, left_index=False, right_index=False, sort=False, suffixes=?, copy=None, indicator=False, validate=None",
		func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			return mergeCall(t, append([]object.Value{v}, a...))
		})
	def(ft, "join", "other, on=None, how='left', lsuffix='', rsuffix='', sort=False, validate=None, *, suffixes=?", joinFrame)
}
