// This file defines how groupby reads its keys: labels, levels, functions, mappings, arrays and Groupers.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// groupKeys gives the keys that by and level stand for; listed says that they came as a list.
func groupKeys(t *object.Thread, owner, by, level object.Value) (keys []object.Value, listed bool, err error) {
	x := axisIndex(owner)
	switch {
	case given(level):
		if !x.IsMulti() {
			if err := singleLevel(t, x, level); err != nil {
				return nil, false, err
			}
		}
		at, err := levelNumbers(t, x, level)
		if err != nil {
			return nil, false, err
		}
		for _, l := range at {
			c, err := x.Level(t, l)
			if err != nil {
				return nil, false, err
			}
			keys = append(keys, frame.NewSeries(x, x.Names[l], c).Value())
		}
		return keys, object.IsList(level), nil
	case !given(by):
		return nil, false, object.TypeErrorf("You have to supply one of 'by' and 'level'")
	case !object.IsList(by):
		return []object.Value{by}, false, nil
	}
	// A list is one key for each row, or several keys.
	items, err := labelList(t, by)
	if err != nil {
		return nil, false, err
	}
	if len(items) != frameLen(owner) || len(items) == 0 {
		return items, true, nil
	}
	known := true
	for _, k := range items {
		if !scalarKey(k) || object.IsCallable(k) {
			return items, true, nil
		}
		if f := frame.ToFrame(owner); f != nil {
			i, err := f.Columns.Find(t, k)
			if err != nil {
				return nil, false, err
			}
			if i >= 0 {
				continue
			}
		}
		l, err := levelOf(t, x, k)
		if err != nil {
			return nil, false, err
		}
		known = known && l >= 0
	}
	if known {
		return items, true, nil
	}
	return []object.Value{by}, false, nil
}

// singleLevel checks level= for labels of one level.
func singleLevel(t *object.Thread, x *frame.Index, level object.Value) error {
	labels, err := labelList(t, level)
	if err != nil {
		return err
	}
	switch {
	case len(labels) == 0:
		return object.ValueErrorf("No group keys passed!")
	case len(labels) > 1:
		return object.ValueErrorf("multiple levels only valid with MultiIndex")
	}
	if l := labels[0]; object.IsStr(l) {
		if at, err := levelOf(t, x, l); err != nil || at < 0 {
			if err == nil {
				err = object.ValueErrorf("level name %s is not the name of the index", textOf(t, l))
			}
			return err
		}
	} else if l.IsInt() && (l.AsInt() > 0 || l.AsInt() < -1) {
		return object.ValueErrorf("level > 0 or level < -1 only valid with MultiIndex")
	}
	return nil
}

// levelOf is the number of the level of that name, -1 where there is none.
func levelOf(t *object.Thread, x *frame.Index, name object.Value) (int, error) {
	for l, n := range x.Names {
		if n.IsNone() {
			continue
		}
		if eq, err := object.Equal(t, n, name); err != nil || eq {
			return l, err
		}
	}
	return -1, nil
}

// groupKey makes the column of one key; at is its place among the columns of the owner, -1 where it is none of them.
func groupKey(t *object.Thread, owner object.Value, key object.Value) (c *column.Column, name object.Value, at int, err error) {
	f := frame.ToFrame(owner)
	x := axisIndex(owner)
	switch {
	case frame.ToSeries(key) != nil:
		s := frame.ToSeries(key)
		r, err := s.Reindex(t, x)
		if err != nil {
			return nil, s.Name, -1, err
		}
		if f != nil && !s.Name.IsNone() {
			// A series that is the frame's own column counts as that column.
			if i, err := f.Columns.Find(t, s.Name); err == nil && i >= 0 && f.Cols[i] == s.Col {
				return r.Col, s.Name, i, nil
			}
		}
		return r.Col, s.Name, -1, nil
	case toGrouper(key) != nil:
		return grouperKey(t, owner, toGrouper(key))
	case object.IsDict(key):
		return mappedKey(t, x, func(l object.Value) (object.Value, error) {
			v, ok, err := object.ToDict(key).Get(t, l)
			if !ok {
				v = column.NaN
			}
			return v, err
		})
	case object.IsCallable(key) && (!object.IsType(key) || object.ToType(key) != nil) && !object.IsStr(key) && !key.IsInt():
		return mappedKey(t, x, func(l object.Value) (object.Value, error) { return object.Call(t, key, l) })
	case scalarKey(key):
		l, err := levelOf(t, x, key)
		if err != nil {
			return nil, key, -1, err
		}
		if f != nil {
			rows, err := f.Columns.All(t, key)
			if err != nil {
				return nil, key, -1, err
			}
			switch {
			case len(rows) > 0 && l >= 0:
				return nil, key, -1, object.ValueErrorf("%s is both an index level and a column label, which is ambiguous.", reprOr(t, key))
			case len(rows) > 1:
				return nil, key, -1, object.ValueErrorf("Grouper for %s not 1-dimensional", reprOr(t, key))
			case len(rows) == 1:
				return f.Cols[rows[0]], key, int(rows[0]), nil
			}
		}
		if l >= 0 {
			c, err := x.Level(t, l)
			return c, key, -1, err
		}
		return nil, key, -1, object.KeyError(key)
	}
	c, ok, err := columnOf(t, key)
	if err != nil {
		return nil, object.None, -1, err
	}
	if !ok || c.Len() != x.Len() {
		return nil, object.None, -1, object.ValueErrorf("Grouper and axis must be same length")
	}
	name = object.None
	if ix := frame.ToIndex(key); ix != nil {
		name = ix.Name()
	}
	return c, name, -1, nil
}

func mappedKey(t *object.Thread, x *frame.Index, f func(l object.Value) (object.Value, error)) (*column.Column, object.Value, int, error) {
	labels, err := x.Labels(t)
	if err != nil {
		return nil, object.None, -1, err
	}
	for i, l := range labels {
		if labels[i], err = f(l); err != nil {
			return nil, object.None, -1, err
		}
		if err := t.Poll(1); err != nil {
			return nil, object.None, -1, err
		}
	}
	c, err := column.FromValues(t, labels)
	return c, object.None, -1, err
}

// addUnobserved adds the groups of categories that no row has (observed=False): all combinations of what the keys can be.
func (g *grouped) addUnobserved(t *object.Thread, cols []*column.Column) error {
	any := false
	for _, c := range cols {
		any = any || c.Kind() == column.Category
	}
	if !any {
		return nil
	}
	total := int64(1)
	codes := make([][]int32, len(cols))
	labels := make([]*column.Column, len(cols))
	for i, c := range cols {
		if c.Kind() == column.Category {
			cats, err := kernel.Iota(t.Meter, c.Categories().Len())
			if err != nil {
				return err
			}
			codes[i] = c.Codes()
			if !g.sorted {
				if codes[i], cats, err = seenFirst(t, c); err != nil {
					return err
				}
			}
			if !g.dropna && c.AnyMissing() {
				// Missing cells are a category of their own, behind the others.
				last := int32(len(cats))
				cats = append(cats, -1)
				own, err := kernel.Make[int32](t.Meter, len(codes[i]))
				if err != nil {
					return err
				}
				for r, k := range codes[i] {
					if own[r] = k; k < 0 {
						own[r] = last
					}
				}
				codes[i] = own
			}
			labels[i] = column.OfCategory(cats, c.Categories(), c.Ordered())
		} else {
			one, err := frame.Group(t, cols[i:i+1], g.keys[i:i+1], g.sorted, !g.dropna)
			if err != nil {
				return err
			}
			codes[i] = one.Codes
			if labels[i], err = one.Keys.Level(t, 0); err != nil {
				return err
			}
		}
		n, ok := object.MulInt(total, int64(labels[i].Len()))
		if !ok || n > 1<<31-1 {
			return t.Charge(1 << 62)
		}
		total = n
	}
	at, err := kernel.Make[int32](t.Meter, len(g.g.Codes))
	if err != nil {
		return err
	}
	for i := range cols {
		n := int32(labels[i].Len())
		for r, k := range codes[i] {
			if at[r] >= 0 && k >= 0 {
				at[r] = at[r]*n + k
			} else {
				at[r] = -1
			}
		}
	}
	first, err := kernel.Repeat[int32](t.Meter, -1, int(total))
	if err != nil {
		return err
	}
	for r, k := range at {
		if k >= 0 && first[k] < 0 {
			first[k] = int32(r)
		}
	}
	inner := total
	for i, c := range labels {
		n := int64(c.Len())
		if n > 0 {
			inner /= n
		}
		rows, err := kernel.Make[int32](t.Meter, int(total))
		if err != nil {
			return err
		}
		for k := range rows {
			rows[k] = int32(int64(k) / inner % n)
		}
		if labels[i], err = c.Take(t, rows); err != nil {
			return err
		}
		kernel.Drop(t.Meter, rows)
	}
	keys := frame.NewIndex(labels[0], g.keys[0])
	if len(labels) > 1 {
		keys = frame.NewMulti(labels, g.keys)
	}
	g.g = &frame.Groups{Codes: at, First: first, Keys: keys}
	return t.Poll(len(at) + int(total))
}

// seenFirst are the categories of a column in the order in which the rows have them, others behind, and the rows' places among these.
func seenFirst(t *object.Thread, c *column.Column) (codes, order []int32, err error) {
	n := c.Categories().Len()
	place, err := kernel.Repeat[int32](t.Meter, -1, n)
	if err != nil {
		return nil, nil, err
	}
	order = make([]int32, 0, n)
	for _, k := range c.Codes() {
		if k >= 0 && place[k] < 0 {
			place[k] = int32(len(order))
			order = append(order, k)
		}
	}
	for k := range place {
		if place[k] < 0 {
			place[k] = int32(len(order))
			order = append(order, int32(k))
		}
	}
	codes, err = kernel.Take(t.Meter, place, c.Codes(), -1)
	return codes, order, err
}
