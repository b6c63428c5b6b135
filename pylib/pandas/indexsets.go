// This file defines the set operations and other methods that make a new Index, and MultiIndex.

package pandas

import (
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
	"math"
	"slices"
)

func initIndexSets(x *object.Type) {
	set := func(name string, f func(t *object.Thread, a, b *frame.Index) (*frame.Index, error)) {
		def(x, name, "other, sort=None", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			o, err := indexOf(t, a[0])
			if err != nil {
				return object.Value{}, err
			}
			r, err := f(t, ix(v), o)
			if err != nil {
				return object.Value{}, err
			}
			if !a[1].IsBool() {
				if by, err := r.Argsort(t, false); err == nil {
					return indexValue(r.Take(t, by))
				}
			}
			return r.Value(), nil
		})
	}
	set("union", func(t *object.Thread, a, b *frame.Index) (*frame.Index, error) { return a.Union(t, b, true) })
	set("intersection", func(t *object.Thread, a, b *frame.Index) (*frame.Index, error) { return a.Intersection(t, b) })
	set("difference", func(t *object.Thread, a, b *frame.Index) (*frame.Index, error) { return a.Difference(t, b) })
	set("symmetric_difference", func(t *object.Thread, a, b *frame.Index) (*frame.Index, error) {
		p, err := a.Difference(t, b)
		if err != nil {
			return nil, err
		}
		q, err := b.Difference(t, a)
		if err != nil {
			return nil, err
		}
		return p.Append(t, q)
	})
	def(x, "append", "other", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		parts := []object.Value{a[0]}
		if object.IsList(a[0]) || object.IsTuple(a[0]) {
			var err error
			if parts, err = labelList(t, a[0]); err != nil {
				return object.Value{}, err
			}
		}
		more := make([]*frame.Index, len(parts))
		for i, p := range parts {
			if more[i] = ix(p); more[i] == nil {
				return object.Value{}, object.TypeErrorf("all inputs must be Index")
			}
		}
		return indexValue(ix(v).Append(t, more...))
	})
	def(x, "insert", "loc, item", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		labels, err := ix(v).Labels(t)
		if err != nil {
			return object.Value{}, err
		}
		at, err := object.IndexInt(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		if at < 0 {
			at += len(labels)
		}
		if at < 0 || at > len(labels) {
			return object.Value{}, object.IndexErrorf("index %d is out of bounds for axis 0 with size %d", at, len(labels))
		}
		if err := t.Charge(int64(len(labels)+1) * 16); err != nil {
			return object.Value{}, err
		}
		out, err := budget.Pieces(t.Meter, make([]object.Value, 0, len(labels)+1), labels[:at])
		if err != nil {
			return object.Value{}, err
		}
		if out, err = budget.Pieces(t.Meter, append(out, a[1]), labels[at:]); err != nil {
			return object.Value{}, err
		}
		return indexValue(frame.IndexOf(t, out, ix(v).Name()))
	})
	def(x, "drop", "labels, errors='raise'", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		labels, err := labelList(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		gone := map[int32]bool{}
		var missing []object.Value
		for _, l := range labels {
			at, err := ix(v).All(t, l)
			if err == nil {
				err = t.Poll(1)
			}
			if err != nil {
				return object.Value{}, err
			}
			if len(at) == 0 {
				missing = append(missing, l)
			}
			for k, i := range at {
				if k&0xfff == 0xfff {
					if err := t.Poll(0x1000); err != nil {
						return object.Value{}, err
					}
				}
				gone[i] = true
			}
		}
		if len(missing) > 0 && !isText(a[1], "ignore") {
			return object.Value{}, keyErrorf(textList(t, missing) + " not found in axis")
		}
		rows, err := kernel.Make[int32](t.Meter, ix(v).Len())
		if err != nil {
			return object.Value{}, err
		}
		rows = rows[:0]
		for i := range ix(v).Len() {
			if i&0xfff == 0xfff {
				if err := t.Poll(0x1000); err != nil {
					return object.Value{}, err
				}
			}
			if !gone[int32(i)] {
				rows = append(rows, int32(i))
			}
		}
		return indexValue(ix(v).Take(t, rows))
	})
	def(x, "drop_duplicates", "*, keep='first'", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		levels, err := ix(v).Levels(t)
		if err != nil {
			return object.Value{}, err
		}
		rows, err := firstRows(t, levels, ix(v).Len(), a[0])
		if err != nil {
			return object.Value{}, err
		}
		return indexValue(ix(v).Take(t, rows))
	})
	def(x, "dropna", "how='any'", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		c, err := ix(v).Level(t, 0)
		if err != nil {
			return object.Value{}, err
		}
		m, err := c.MissingMask(t)
		if err != nil {
			return object.Value{}, err
		}
		if m, err = kernel.Not(t.Meter, m); err != nil {
			return object.Value{}, err
		}
		rows, err := kernel.Where(t.Meter, m)
		if err != nil {
			return object.Value{}, err
		}
		return indexValue(ix(v).Take(t, rows))
	})
	def(x, "sort_values", "*, return_indexer=False!, ascending=True, na_position='last'!, key=None!", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		up, err := flag(t, a[1])
		if err != nil {
			return object.Value{}, err
		}
		rows, err := ix(v).Argsort(t, !up)
		if err != nil {
			return object.Value{}, err
		}
		return indexValue(ix(v).Take(t, rows))
	})
	def(x, "take", "indices, axis=0", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return object.GetItem(t, v, a[0])
	})
	def(x, "equals identical", "other", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		o := ix(a[0])
		if o == nil {
			return object.False, nil
		}
		same, err := ix(v).Same(t, o)
		return object.Bool(same), err
	})
}

// evenTuples makes tuples of items, all as long as the longest: NaN stands for what a shorter one lacks.
func evenTuples(t *object.Thread, items []object.Value) (tuples []object.Value, width int, err error) {
	if err := t.Charge(int64(len(items)) * 40); err != nil {
		return nil, 0, err
	}
	tuples = slices.Clone(items)
	rows := make([][]object.Value, len(items))
	for i, v := range items {
		l, ok, err := unpackList(t, v)
		if err == nil && !ok && object.IsStr(v) {
			l, err = object.ToSlice(t, v)
			ok = true
		}
		if err != nil {
			return nil, 0, err
		}
		if !ok {
			return nil, 0, object.TypeErrorf("object of type '%s' has no len()", object.TypeOf(v).Name)
		}
		rows[i], width = l, max(width, len(l))
	}
	for i, l := range rows {
		if object.TypeOf(items[i]) == object.TupleType && len(l) == width {
			continue
		}
		if err := t.Charge(48 + int64(width)*16); err != nil {
			return nil, 0, err
		}
		if err := t.Poll(width); err != nil {
			return nil, 0, err
		}
		row := append(make([]object.Value, 0, width), l...)
		for len(row) < width {
			row = append(row, object.Float(math.NaN()))
		}
		tuples[i] = object.TupleOf(row)
	}
	return tuples, width, nil
}

func initMulti(m *object.Type) {
	maker := func(name, sig string, f func(t *object.Thread, a []object.Value) (*frame.Index, error)) {
		m.Attrs[name] = object.NewStaticMethod(function(name, sig, func(t *object.Thread, a []object.Value) (object.Value, error) { return indexValue(f(t, a)) }))
	}
	m.Slots.New = newSlot("MultiIndex", "levels=None, codes=None, sortorder=None, names=None, copy=False, name=None, verify_integrity=True", newMulti)
	maker("from_tuples", "tuples, sortorder=None, names=None", func(t *object.Thread, a []object.Value) (*frame.Index, error) {
		items, _, err := unpackList(t, a[0])
		if err != nil {
			return nil, err
		}
		if len(items) == 0 {
			return nil, object.TypeErrorf("Cannot infer number of levels from empty list")
		}
		items, width, err := evenTuples(t, items)
		if err != nil {
			return nil, err
		}
		names, err := levelNames(t, a[2], width)
		if err != nil {
			return nil, err
		}
		return frame.MultiOf(t, items, names)
	})
	maker("from_arrays", "arrays, sortorder=None, names=None", func(t *object.Thread, a []object.Value) (*frame.Index, error) {
		items, _, err := unpackList(t, a[0])
		if err != nil {
			return nil, err
		}
		cols := make([]*column.Column, len(items))
		for i, v := range items {
			c, ok, err := columnOf(t, v)
			if err != nil || !ok {
				return nil, orType(err, "Input must be a list / sequence of array-likes.")
			}
			if cols[i] = c; c.Len() != cols[0].Len() {
				return nil, object.ValueErrorf("all arrays must be same length")
			}
		}
		names, err := levelNames(t, a[2], len(cols))
		if err != nil {
			return nil, err
		}
		return frame.NewMulti(cols, names).Coded(), nil
	})
	maker("from_product", "iterables, sortorder=None, names=None", func(t *object.Thread, a []object.Value) (*frame.Index, error) {
		items, _, err := unpackList(t, a[0])
		if err != nil {
			return nil, err
		}
		total := int64(1)
		parts := make([]*column.Column, len(items))
		for i, v := range items {
			c, ok, err := columnOf(t, v)
			if err != nil || !ok {
				return nil, orType(err, "Input must be a list / sequence of iterables.")
			}
			parts[i] = c
			var fits bool
			if total, fits = object.MulInt(total, int64(c.Len())); !fits || total > 1<<31-1 {
				return nil, t.Charge(1 << 62)
			}
		}
		each := total
		for i, c := range parts {
			rows, err := kernel.Make[int32](t.Meter, int(total))
			if err != nil {
				return nil, err
			}
			n := int64(c.Len())
			if n > 0 {
				each /= n
			}
			if err := kernel.Each(t.Meter, len(rows), func(lo, hi int) {
				for k := lo; k < hi; k++ {
					rows[k] = int32(int64(k) / each % n)
				}
			}); err != nil {
				return nil, err
			}
			if parts[i], err = c.Take(t, rows); err != nil {
				return nil, err
			}
		}
		names, err := levelNames(t, a[2], len(parts))
		if err != nil {
			return nil, err
		}
		return frame.NewMulti(parts, names), nil
	})
	attr(m, "levels", func(t *object.Thread, v object.Value) (object.Value, error) {
		levels, err := ix(v).Levels(t)
		if err != nil {
			return object.Value{}, err
		}
		out := make([]object.Value, len(levels))
		for l, c := range levels {
			_, first, err := c.Factorize(t) // without missing cells
			if err != nil {
				return object.Value{}, err
			}
			u, err := c.Take(t, first)
			if err != nil {
				return object.Value{}, err
			}
			if !ix(v).Found(l) {
				by, err := u.Argsort(t, false, false)
				if err != nil {
					return object.Value{}, err
				}
				if u, err = u.Take(t, by); err != nil {
					return object.Value{}, err
				}
			}
			out[l] = frame.NewIndex(u, ix(v).Names[l]).Value()
		}
		l, err := object.NewListFrom(t, out)
		if err != nil {
			return object.Value{}, err
		}
		return l.Value(), nil
	})
}
