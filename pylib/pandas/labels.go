// This file defines how labels select rows: exact labels, outer levels of a MultiIndex, partial dates and slices of labels.

package pandas

import (
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// labelRows finds the rows of a label. rest is not nil where the key names only some levels of a MultiIndex, or a span of time: the labels
// that the selected rows keep.
func labelRows(t *object.Thread, x *frame.Index, key object.Value) (rows []int32, rest *frame.Index, err error) {
	if s, ok := text(key); ok && object.TypeOf(x.Value()) == frame.DatetimeIndexType {
		if lo, hi, coarse := dateSpan(x, s); coarse {
			c, err := x.Level(t, 0)
			if err != nil {
				return nil, nil, err
			}
			for i, v := range c.Ints() {
				if i&0xffff == 0xffff {
					if err := t.Poll(0x10000); err != nil {
						return nil, nil, err
					}
				}
				if v >= lo && v < hi && v != column.NaT {
					if rows, err = budget.Append(t.Meter, rows, int32(i)); err != nil {
						return nil, nil, err
					}
				}
			}
			rest, err = x.Take(t, rows)
			return rows, rest, err
		}
	}
	if x.IsMulti() && !(object.TypeOf(key) == object.TupleType && len(object.ToTuple(key).Items) == x.NLevels()) {
		return partial(t, x, key)
	}
	if x.IsMulti() {
		for _, v := range object.ToTuple(key).Items {
			if object.TypeOf(v) == object.SliceType || object.IsList(v) {
				if rows, _, err = levelRows(t, x, object.ToTuple(key).Items); err != nil {
					return nil, nil, err
				}
				rest, err = x.Take(t, rows)
				return rows, rest, err
			}
		}
	}
	rows, err = x.All(t, key)
	return rows, nil, err
}

// dateSpan reads text that names a year, month, day, hour, minute or second as the span [lo, hi) in the index' unit; coarse is false where
// the text is as fine as the labels.
func dateSpan(x *frame.Index, s string) (lo, hi int64, coarse bool) {
	p, ok := frame.ParseTime(s)
	levels := x.Column()
	if !ok || p.Fields > 6 {
		return 0, 0, false
	}
	u := levels.Unit()
	per := u.PerSecond()
	v, err := column.Rescale(p.V, p.Unit, u)
	if err != nil {
		return 0, 0, false
	}
	day, _ := kernel.SplitDay(v, per*86400)
	y, m, _ := kernel.DateOf(day)
	switch p.Fields {
	case 1:
		hi = kernel.DaysOf(y+1, 1, 1) * 86400 * per
	case 2:
		hi = kernel.DaysOf(y+m/12, m%12+1, 1) * 86400 * per
	case 3:
		hi = v + 86400*per
	case 4:
		hi = v + 3600*per
	case 5:
		hi = v + 60*per
	default:
		hi = v + per
	}
	// A text of the labels' own resolution is an exact label.
	step := int64(86400)
	for _, w := range levels.Ints() {
		if w == column.NaT {
			continue
		}
		for step > 1 && w%(step*per) != 0 {
			step = map[int64]int64{86400: 3600, 3600: 60, 60: 1}[step]
		}
	}
	return v, hi, hi-v > step*per
}

// partial finds the rows whose outer levels have the labels of a key that does not name all levels.
func partial(t *object.Thread, x *frame.Index, key object.Value) (rows []int32, rest *frame.Index, err error) {
	parts := []object.Value{key}
	if object.TypeOf(key) == object.TupleType {
		parts = object.ToTuple(key).Items
	}
	return levelRows(t, x, parts)
}

// levelRows finds the rows whose levels match parts: labels, lists of labels or slices. Levels that are matched by one label are dropped.
func levelRows(t *object.Thread, x *frame.Index, parts []object.Value) (rows []int32, rest *frame.Index, err error) {
	levels, err := x.Levels(t)
	if err != nil {
		return nil, nil, err
	}
	if len(parts) > len(levels) {
		return nil, nil, object.Raise(indexingError, "Too many indexers")
	}
	keep, err := kernel.Repeat(t.Meter, true, x.Len())
	if err != nil {
		return nil, nil, err
	}
	drop := map[int]bool{}
	for l, p := range parts {
		if object.TypeOf(p) == object.SliceType && object.ToSliceObj(p).Start.IsNone() && object.ToSliceObj(p).Stop.IsNone() {
			continue
		}
		level := frame.NewIndex(levels[l], object.None)
		var hit []int32
		switch {
		case object.TypeOf(p) == object.SliceType:
			hit, err = labelSlice(t, level, p)
		case object.IsList(p):
			var one []int32
			for i := 0; i < object.ToList(p).Len() && err == nil; i++ {
				one, err = level.All(t, object.ToList(p).At(i))
				hit = append(hit, one...)
			}
		default:
			drop[l] = true
			hit, err = level.All(t, p)
		}
		if err != nil {
			return nil, nil, err
		}
		now, err := kernel.Make[bool](t.Meter, x.Len())
		if err != nil {
			return nil, nil, err
		}
		for _, i := range hit {
			now[i] = keep[i]
		}
		keep = now
	}
	if rows, err = kernel.Where(t.Meter, keep); err != nil {
		return nil, nil, err
	}
	taken, err := x.Take(t, rows)
	if err != nil {
		return nil, nil, err
	}
	rest, err = dropLevels(t, taken, drop)
	return rows, rest, err
}

// someLevelStays refuses to take all levels of an index away.
func someLevelStays(x *frame.Index, gone map[int]bool) error {
	if n := len(x.Names); len(gone) >= n {
		return object.ValueErrorf("Cannot remove %d levels from an index with %d levels: at least one level must be left.", len(gone), n)
	}
	return nil
}

// dropLevels is a MultiIndex without some levels; all of them stay where none would be left.
func dropLevels(t *object.Thread, x *frame.Index, gone map[int]bool) (*frame.Index, error) {
	levels, err := x.Levels(t)
	if err != nil {
		return nil, err
	}
	var cols []*column.Column
	var names []object.Value
	for l, c := range levels {
		if !gone[l] {
			cols, names = append(cols, c), append(names, x.Names[l])
		}
	}
	switch len(cols) {
	case 0:
		return x, nil
	case 1:
		return frame.NewIndex(cols[0], names[0]), nil
	}
	return frame.NewMulti(cols, names), nil
}

// labelSlice is the rows of a slice of labels, both ends included.
func labelSlice(t *object.Thread, x *frame.Index, key object.Value) ([]int32, error) {
	s := object.ToSliceObj(key)
	if start, step, ok := x.IsRange(); ok && start == 0 && step == 1 && (s.Start.IsNone() || s.Start.IsInt()) && (s.Stop.IsNone() || s.Stop.IsInt()) {
		lo, hi := int64(0), int64(x.Len())
		if s.Start.IsInt() {
			lo = max(lo, s.Start.AsInt())
		}
		if s.Stop.IsInt() {
			hi = min(hi, s.Stop.AsInt()+1)
		}
		return stepRows(t, int(lo), int(max(hi, lo)), s.Step)
	}
	rising, err := monotonic(t, x, false)
	if err != nil {
		return nil, err
	}
	falling := false
	if !rising {
		if falling, err = monotonic(t, x, true); err != nil {
			return nil, err
		}
	}
	bound := func(v object.Value, right bool) (int, error) {
		if v.IsNone() {
			if right {
				return x.Len(), nil
			}
			return 0, nil
		}
		if rising || falling {
			return searchLabel(t, x, v, right, falling)
		}
		at, err := x.All(t, v)
		if err != nil {
			return 0, err
		}
		if len(at) == 0 {
			side := "left"
			if right {
				side = "right"
			}
			return 0, keyErrorf("Cannot get " + side + " slice bound for non-monotonic index with a missing label " + reprOr(t, v) +
				". Either sort the index or specify an existing label.")
		}
		if right {
			return int(at[len(at)-1]) + 1, nil
		}
		return int(at[0]), nil
	}
	lo, err := bound(s.Start, false)
	if err != nil {
		return nil, err
	}
	hi, err := bound(s.Stop, true)
	if err != nil {
		return nil, err
	}
	return stepRows(t, lo, max(lo, hi), s.Step)
}

func stepRows(t *object.Thread, lo, hi int, step object.Value) ([]int32, error) {
	by := 1
	if step.IsInt() && step.AsInt() > 0 {
		by = int(min(step.AsInt(), 1<<31))
	}
	rows, err := kernel.Make[int32](t.Meter, (hi-lo+by-1)/by)
	if err != nil {
		return nil, err
	}
	if err := kernel.Each(t.Meter, len(rows), func(from, to int) {
		for i := from; i < to; i++ {
			rows[i] = int32(lo + i*by)
		}
	}); err != nil {
		return nil, err
	}
	return rows, nil
}

// searchLabel is the first row not before a label (behind it where right is set) of sorted labels.
func searchLabel(t *object.Thread, x *frame.Index, v object.Value, right, falling bool) (int, error) {
	if object.TypeOf(x.Value()) == frame.DatetimeIndexType {
		c := x.Column()
		var at int64
		if s, ok := text(v); ok {
			p, good := frame.ParseTime(s)
			if !good {
				return 0, keyErrorf(s)
			}
			w, err := column.Rescale(p.V, p.Unit, c.Unit())
			if err != nil {
				return 0, err
			}
			at = w
			if _, hi, coarse := dateSpan(x, s); coarse && right != falling {
				at = hi - 1
			}
		} else {
			w, u, ok, err := column.ReadTime(t, v)
			if err != nil {
				return 0, err
			}
			if !ok {
				return 0, object.TypeErrorf("cannot do slice indexing on DatetimeIndex with these indexers [%s] of type %s", reprOr(t, v), object.TypeOf(v).Name)
			}
			if at, err = column.Rescale(w, u, c.Unit()); err != nil {
				return 0, err
			}
		}
		v, _ = column.NewTimestamp(t, at, c.Unit(), c.Zone())
	}
	lo, hi := 0, x.Len()
	for lo < hi {
		mid := (lo + hi) / 2
		l, err := x.Label(t, mid)
		if err != nil {
			return 0, err
		}
		if object.TypeOf(l) == object.TupleType && object.TypeOf(v) != object.TupleType {
			l = object.ToTuple(l).Items[0]
		}
		a, b := l, v
		if falling {
			a, b = v, l
		}
		var before bool
		if right {
			before, err = object.Less(t, b, a)
			before = !before
		} else {
			before, err = object.Less(t, a, b)
		}
		if err != nil {
			return 0, err
		}
		if before {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, nil
}

// monotonic tells whether labels never fall (never rise where falling is set).
func monotonic(t *object.Thread, x *frame.Index, falling bool) (bool, error) {
	if _, step, ok := x.IsRange(); ok {
		return (step > 0) != falling || x.Len() < 2, nil
	}
	if c := x.Column(); c != nil && (c.Kind() == column.Int64 || c.Timed()) {
		v := c.Ints()
		for i := 1; i < len(v); {
			for stop := min(i+kernel.Block, len(v)); i < stop; i++ {
				if falling && v[i] > v[i-1] || !falling && v[i] < v[i-1] {
					return false, nil
				}
			}
			if err := t.Poll(kernel.Block); err != nil {
				return false, err
			}
		}
		return true, nil
	}
	labels, err := x.Labels(t)
	if err != nil {
		return false, err
	}
	for i := 1; i < len(labels); i++ {
		a, b := labels[i], labels[i-1]
		if falling {
			a, b = b, a
		}
		less, err := object.Less(t, a, b)
		if err != nil {
			if object.Matches(err, object.TypeErrorType) {
				return false, nil
			}
			return false, err
		}
		if less {
			return false, nil
		}
	}
	return true, nil
}
