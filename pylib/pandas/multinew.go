// This file defines the constructor of MultiIndex: levels and codes become columns of labels.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// levelNames reads the names of n levels.
func levelNames(t *object.Thread, v object.Value, n int) ([]object.Value, error) {
	names := make([]object.Value, n)
	for i := range names {
		names[i] = object.None
	}
	if !given(v) {
		return names, nil
	}
	if object.IsStr(v) {
		return nil, object.ValueErrorf("Names should be list-like for a MultiIndex")
	}
	got, err := labelList(t, v)
	if err != nil {
		return nil, err
	}
	if len(got) != n {
		return nil, object.ValueErrorf("Length of names must match number of levels in MultiIndex.")
	}
	return got, nil
}

// newMulti is MultiIndex(levels, codes).
func newMulti(t *object.Thread, a []object.Value) (object.Value, error) {
	if !given(a[0]) || !given(a[1]) {
		return object.Value{}, object.TypeErrorf("Must pass both levels and codes")
	}
	levels, _, err := unpackList(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	codes, _, err := unpackList(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	if len(levels) != len(codes) {
		return object.Value{}, object.ValueErrorf("Length of levels and codes must be the same.")
	}
	if len(levels) == 0 {
		return object.Value{}, object.ValueErrorf("Must pass non-zero number of levels/codes")
	}
	names := a[3]
	if !given(names) {
		names = a[5]
	}
	list, err := levelNames(t, names, len(levels))
	if err != nil {
		return object.Value{}, err
	}
	cols := make([]*column.Column, len(levels))
	for l := range levels {
		if cols[l], err = decoded(t, l, levels[l], codes[l]); err != nil {
			return object.Value{}, err
		}
	}
	lengths := make([]object.Value, len(cols))
	same := true
	for l, c := range cols {
		lengths[l] = object.Int(int64(c.Len()))
		same = same && c.Len() == cols[0].Len()
	}
	if !same {
		v, err := listValue(t, lengths)
		if err != nil {
			return object.Value{}, err
		}
		return object.Value{}, object.ValueErrorf("Unequal code lengths: %s", reprOr(t, v))
	}
	return frame.NewMulti(cols, list).Coded().Value(), nil
}

// decoded is a column of the labels that codes choose from a level.
func decoded(t *object.Thread, l int, level, codes object.Value) (*column.Column, error) {
	x, err := indexOf(t, level)
	if err != nil {
		return nil, err
	}
	c, err := x.Level(t, 0)
	if err != nil {
		return nil, err
	}
	if once, err := x.Unique(t); err != nil {
		return nil, err
	} else if !once {
		return nil, object.ValueErrorf("Level values must be unique. Duplicate values on level %d: %s", l, reprOr(t, level))
	}
	items, ok, err := unpackList(t, codes)
	if err != nil || !ok {
		return nil, orType(err, "Codes must be list-like")
	}
	rows, err := kernel.Make[int32](t.Meter, len(items))
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, rows)
	high := -1
	for i, v := range items {
		n, err := object.IndexInt(t, v)
		if err != nil {
			return nil, err
		}
		if n < -1 {
			return nil, object.ValueErrorf("On level %d, code value (%d) < -1", l, n)
		}
		if high = max(high, n); high < c.Len() {
			rows[i] = int32(n)
		}
	}
	if high >= c.Len() {
		return nil, object.ValueErrorf("On level %d, code max (%d) >= length of level (%d). NOTE: this index is in an inconsistent state", l, high, c.Len())
	}
	return c.Take(t, rows)
}
