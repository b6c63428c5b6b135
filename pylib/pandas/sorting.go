// This file defines sorting and the top rows.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// directions reads ascending for n keys.
func directions(t *object.Thread, v object.Value, n int) ([]bool, error) {
	out := make([]bool, n)
	items, many, err := unpackList(t, v)
	if err != nil {
		return nil, err
	}
	if many && len(items) != n {
		return nil, object.ValueErrorf("Length of ascending (%d) != length of by (%d)", len(items), n)
	}
	for i := range out {
		x := v
		if many {
			x = items[i]
		}
		up, err := flag(t, x)
		if err != nil {
			return nil, err
		}
		out[i] = !up
	}
	return out, nil
}

func naFirst(v object.Value) (bool, error) {
	switch s, _ := text(v); s {
	case "first":
		return true, nil
	case "last":
		return false, nil
	default:
		return false, object.ValueErrorf("invalid na_position: %s", s)
	}
}

// keyed applies a key function to the column that is sorted by.
func keyed(t *object.Thread, c *column.Column, x *frame.Index, name, key object.Value) (*column.Column, error) {
	if !given(key) {
		return c, nil
	}
	r, err := object.Call(t, key, frame.NewSeries(x, name, c).Value())
	if err != nil {
		return nil, err
	}
	k, ok, err := columnOf(t, r)
	if err != nil {
		return nil, err
	}
	if !ok || k.Len() != c.Len() {
		return nil, object.ValueErrorf("User-provided `key` function must not change the shape of the array.")
	}
	return k, nil
}

func sortFrame(t *object.Thread, self object.Value, a []object.Value) (object.Value, error) {
	// The key function and the comparisons of cells are code of the script, which may change the frame.
	f := frame.ToFrame(self).Copy()
	axis, err := axisOf(a[1], "DataFrame")
	if err != nil {
		return object.Value{}, err
	}
	if axis == 1 {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "sort_values(axis=1) is not supported here; transpose first (df.T.sort_values(…).T)")
	}
	labels, err := labelList(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	down, err := directions(t, a[2], len(labels))
	if err != nil {
		return object.Value{}, err
	}
	by := make([]*column.Column, len(labels))
	for i, l := range labels {
		c, err := keyColumn(t, f, l)
		if err != nil {
			return object.Value{}, err
		}
		if by[i], err = keyed(t, c, f.Index, l, a[7]); err != nil {
			return object.Value{}, err
		}
	}
	first, err := naFirst(a[5])
	if err != nil {
		return object.Value{}, err
	}
	if len(by) == 0 {
		return f.Copy().Value(), nil
	}
	rows, err := frame.ArgsortBy(t, by, down, first)
	if err != nil {
		return object.Value{}, err
	}
	defer kernel.Done(t.Meter, rows)
	r, err := f.Take(t, rows)
	if err != nil {
		return object.Value{}, err
	}
	if ig, err := flag(t, a[6]); err != nil {
		return object.Value{}, err
	} else if ig {
		r.Index = frame.RangeIndex(0, 1, r.Len())
	}
	return settle(t, self, r.Value(), a[3])
}

// keyColumn is a column by label, or a level of the row labels by name.
func keyColumn(t *object.Thread, f *frame.Frame, label object.Value) (*column.Column, error) {
	i, err := f.Columns.Find(t, label)
	if err != nil {
		return nil, err
	}
	if i >= 0 {
		return f.Cols[i], nil
	}
	for l, n := range f.Index.Names {
		if eq, err := object.Equal(t, n, label); err != nil {
			return nil, err
		} else if eq && !n.IsNone() {
			return f.Index.Level(t, l)
		}
	}
	return nil, object.KeyError(label)
}

func sortSeries(t *object.Thread, self object.Value, a []object.Value) (object.Value, error) {
	s := frame.ToSeries(self).Copy()
	down, err := directions(t, a[1], 1)
	if err != nil {
		return object.Value{}, err
	}
	first, err := naFirst(a[4])
	if err != nil {
		return object.Value{}, err
	}
	c, err := keyed(t, s.Col, s.Index, s.Name, a[6])
	if err != nil {
		return object.Value{}, err
	}
	rows, err := c.Argsort(t, down[0], first)
	if err != nil {
		return object.Value{}, err
	}
	defer kernel.Done(t.Meter, rows)
	r, err := s.Take(t, rows)
	if err != nil {
		return object.Value{}, err
	}
	if r, err = ignoreIndex(t, r, a[5]); err != nil {
		return object.Value{}, err
	}
	return settle(t, self, r.Value(), a[2])
}

func sortIndex(t *object.Thread, self object.Value, a []object.Value) (object.Value, error) {
	axis := 0
	f, s := frame.ToFrame(self), frame.ToSeries(self)
	var err error
	class := "Series"
	if f != nil {
		class, f = "DataFrame", f.Copy()
	} else {
		s = s.Copy()
	}
	if axis, err = axisOf(a[0], class); err != nil {
		return object.Value{}, err
	}
	x := axisIndex(self)
	if axis == 1 {
		x = f.Columns
	}
	levels, err := x.Levels(t)
	if err != nil {
		return object.Value{}, err
	}
	if given(a[1]) {
		at, err := levelNumbers(t, x, a[1])
		if err != nil {
			return object.Value{}, err
		}
		var first, rest []*column.Column
		used := map[int]bool{}
		for _, l := range at {
			first = append(first, levels[l])
			used[l] = true
		}
		for l, c := range levels {
			if !used[l] {
				rest = append(rest, c)
			}
		}
		levels = append(first, rest...)
	}
	n := len(levels)
	asc := a[2]
	if items, many, err := unpackList(t, asc); err != nil {
		return object.Value{}, err
	} else if many && len(items) < n {
		for len(items) < n {
			items = append(items, object.True)
		}
		asc = object.TupleOf(items)
	}
	down, err := directions(t, asc, n)
	if err != nil {
		return object.Value{}, err
	}
	first, err := naFirst(a[5])
	if err != nil {
		return object.Value{}, err
	}
	rows, err := frame.ArgsortBy(t, levels, down, first)
	if err != nil {
		return object.Value{}, err
	}
	defer kernel.Done(t.Meter, rows)
	if s != nil {
		r, err := s.Take(t, rows)
		if err != nil {
			return object.Value{}, err
		}
		if r, err = ignoreIndex(t, r, a[7]); err != nil {
			return object.Value{}, err
		}
		return settle(t, self, r.Value(), a[3])
	}
	var g *frame.Frame
	if axis == 1 {
		g, err = f.Select(t, rows)
	} else {
		g, err = f.Take(t, rows)
	}
	if err != nil {
		return object.Value{}, err
	}
	if ig, err := flag(t, a[7]); err != nil {
		return object.Value{}, err
	} else if ig {
		g.Index = frame.RangeIndex(0, 1, g.Len())
	}
	return settle(t, self, g.Value(), a[3])
}

// levelNumbers reads levels given by number or name.
func levelNumbers(t *object.Thread, x *frame.Index, v object.Value) ([]int, error) {
	labels := []object.Value{v}
	if object.IsList(v) || object.TypeOf(v) == object.TupleType {
		var err error
		if labels, err = labelList(t, v); err != nil {
			return nil, err
		}
	}
	out := make([]int, len(labels))
labels:
	for i, l := range labels {
		for k, n := range x.Names {
			if eq, err := object.Equal(t, n, l); err != nil {
				return nil, err
			} else if eq && !n.IsNone() {
				out[i] = k
				continue labels
			}
		}
		if !l.IsInt() {
			if x.IsMulti() {
				return nil, keyErrorf("Level " + textOf(t, l) + " not found")
			}
			return nil, keyErrorf("Requested level (" + textOf(t, l) + ") does not match index name (" + textOf(t, x.Name()) + ")")
		}
		k := l.AsInt()
		if k < 0 {
			k += int64(x.NLevels())
		}
		if k < 0 || k >= int64(x.NLevels()) {
			return nil, object.IndexErrorf("Too many levels: Index has only %s, not %d", plural(x.NLevels(), "level"), l.AsInt()+1)
		}
		out[i] = int(k)
	}
	return out, nil
}

func textOf(t *object.Thread, v object.Value) string {
	s, err := object.ToString(t, v)
	if err != nil {
		return "?"
	}
	return object.Printable(s, 200)
}

// topRows is the rows of the n largest (smallest) cells, in order.
func topRows(t *object.Thread, cols []*column.Column, n int, most bool, keep object.Value) ([]int32, error) {
	if c := cols[0]; len(cols) == 1 && isText(keep, "first") && n > 0 && n <= min(c.Len()/64, 4096) {
		switch c.Kind() {
		case column.Float64:
			return kernel.TopFloats(t.Meter, c.Floats(), n, most)
		case column.Datetime, column.Timedelta:
			return kernel.TopInts(t.Meter, c.Ints(), n, most, true)
		case column.Int64:
			if c.Width() != column.Uint64 {
				return kernel.TopInts(t.Meter, c.Ints(), n, most, false)
			}
		}
	}
	down := make([]bool, len(cols))
	for i := range down {
		down[i] = most
	}
	by := cols
	if isText(keep, "last") {
		// Ties are won by the last row: sort the rows turned round.
		rows, err := kernel.Iota(t.Meter, cols[0].Len())
		if err != nil {
			return nil, err
		}
		kernel.Reverse(rows)
		by = make([]*column.Column, len(cols))
		for i, c := range cols {
			if by[i], err = c.Take(t, rows); err != nil {
				return nil, err
			}
		}
		order, err := frame.ArgsortBy(t, by, down, false)
		if err != nil {
			return nil, err
		}
		if order, err = kernel.Take(t.Meter, rows, order, 0); err != nil {
			return nil, err
		}
		return order[:min(max(n, 0), len(order))], nil
	}
	order, err := frame.ArgsortBy(t, by, down, false)
	if err != nil {
		return nil, err
	}
	k := min(max(n, 0), len(order))
	for len(cols) == 1 && k > 0 && cols[0].Missing(int(order[k-1])) {
		k--
	}
	if isText(keep, "all") && k > 0 {
		codes, _, err := cols[0].Factorize(t)
		if err != nil {
			return nil, err
		}
		for k < len(order) && codes[order[k]] == codes[order[k-1]] {
			k++
		}
	}
	return order[:k], nil
}

func initSorting() {
	st, ft := frame.SeriesType, frame.DataFrameType
	def(ft, "sort_values", "by, *, axis=0, ascending=True, inplace=False, kind='quicksort', na_position='last', ignore_index=False, key=None", sortFrame)
	def(st, "sort_values", "*, axis=0, ascending=True, inplace=False, kind='quicksort', na_position='last', ignore_index=False, key=None",
		func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			return sortSeries(t, v, []object.Value{a[0], a[1], a[2], a[3], a[4], a[5], a[6]})
		})
	for _, typ := range []*object.Type{st, ft} {
		def(typ, "sort_index", "*, axis=0, level=None, ascending=True, inplace=False, kind='quicksort', na_position='last', sort_remaining=True!, ignore_index=False, key=None!", sortIndex)
	}
	def(st, "argsort", "axis=0!'index', kind='quicksort', order=None!, stable=None", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		s := frame.ToSeries(v)
		rows, err := s.Col.Argsort(t, false, false)
		if err != nil {
			return object.Value{}, err
		}
		out, err := kernel.Make[int64](t.Meter, len(rows))
		if err != nil {
			return object.Value{}, err
		}
		for i, r := range rows {
			out[i] = int64(r)
		}
		return frame.NewSeries(s.Index, s.Name, column.OfInts(out)).Value(), nil
	})
	def(st, "value_counts", "normalize=False, sort=True, ascending=False, bins=None, dropna=True", seriesValueCounts)
	def(ft, "value_counts", "subset=None, normalize=False, sort=True, ascending=False, dropna=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		f := frame.ToFrame(v)
		if given(a[0]) {
			labels, err := keyLabels(t, a[0])
			if err != nil {
				return object.Value{}, err
			}
			l, err := object.NewListFrom(t, labels)
			if err != nil {
				return object.Value{}, err
			}
			at, err := columnPlaces(t, f, l.Value())
			if err != nil {
				return object.Value{}, err
			}
			if f, err = f.Select(t, at); err != nil {
				return object.Value{}, err
			}
		}
		names, err := f.Columns.Labels(t)
		if err != nil {
			return object.Value{}, err
		}
		drop, err := flag(t, a[4])
		if err != nil {
			return object.Value{}, err
		}
		g, err := frame.Group(t, f.Cols, names, false, !drop)
		if err != nil {
			return object.Value{}, err
		}
		n, err := kernel.GroupCount(t.Meter, g.Codes, g.Len())
		if err != nil {
			return object.Value{}, err
		}
		x := g.Keys
		if !x.IsMulti() && (!given(a[0]) || !scalarKey(a[0])) { // a list of one column makes tuples of one
			x = frame.NewMulti([]*column.Column{x.Column()}, x.Names)
		}
		s := frame.NewSeries(x, object.NewStr("count"), column.OfInts(n))
		down, err := directions(t, a[3], 1)
		if err != nil {
			return object.Value{}, err
		}
		if on, err := flag(t, a[2]); err != nil {
			return object.Value{}, err
		} else if on {
			rows, err := s.Col.Argsort(t, down[0], false)
			if err != nil {
				return object.Value{}, err
			}
			if s, err = s.Take(t, rows); err != nil {
				return object.Value{}, err
			}
		}
		if on, err := flag(t, a[1]); err != nil {
			return object.Value{}, err
		} else if on {
			return seriesValue(normalized(t, s))
		}
		return s.Value(), nil
	})
	def(st, "unique", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		c, err := uniqueColumn(t, frame.ToSeries(v).Col)
		if err != nil {
			return object.Value{}, err
		}
		return extensionArray(c), nil
	})
	def(st, "duplicated", "keep='first'", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		s := frame.ToSeries(v)
		m, err := repeated(t, []*column.Column{s.Col}, s.Len(), a[0])
		return frame.NewSeries(s.Index, s.Name, column.OfBools(m)).Value(), err
	})
	def(ft, "duplicated", "subset=None, keep='first'", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		f := frame.ToFrame(v)
		cols, err := subsetColumns(t, f, a[0])
		if err != nil {
			return object.Value{}, err
		}
		m, err := repeated(t, cols, f.Len(), a[1])
		return frame.NewSeries(f.Index, object.None, column.OfBools(m)).Value(), err
	})
	def(st, "drop_duplicates", "*, keep='first', inplace=False, ignore_index=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		s := frame.ToSeries(v)
		rows, err := firstRows(t, []*column.Column{s.Col}, s.Len(), a[0])
		if err != nil {
			return object.Value{}, err
		}
		r, err := s.Take(t, rows)
		if err != nil {
			return object.Value{}, err
		}
		if r, err = ignoreIndex(t, r, a[2]); err != nil {
			return object.Value{}, err
		}
		return settle(t, v, r.Value(), a[1])
	})
	def(ft, "drop_duplicates", "subset=None, *, keep='first', inplace=False, ignore_index=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		f := frame.ToFrame(v)
		cols, err := subsetColumns(t, f, a[0])
		if err != nil {
			return object.Value{}, err
		}
		rows, err := firstRows(t, cols, f.Len(), a[1])
		if err != nil {
			return object.Value{}, err
		}
		r, err := f.Take(t, rows)
		if err != nil {
			return object.Value{}, err
		}
		if ig, err := flag(t, a[3]); err != nil {
			return object.Value{}, err
		} else if ig {
			r.Index = frame.RangeIndex(0, 1, r.Len())
		}
		return settle(t, v, r.Value(), a[2])
	})
	rank := "axis=0, method='average', numeric_only=False, na_option='keep', ascending=True, pct=False"
	for _, typ := range []*object.Type{st, ft} {
		def(typ, "rank", rank, eitherAxis(0, func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			if num, err := flag(t, a[2]); err != nil {
				return object.Value{}, err
			} else if f := frame.ToFrame(v); num && f != nil {
				if f, err = numericColumns(t, f); err != nil {
					return object.Value{}, err
				}
				v = f.Value()
			}
			return mapColumns(func(t *object.Thread, c *column.Column) (*column.Column, error) {
				return rankColumn(t, c, a[1], a[4], a[3], a[5])
			})(t, v, nil)
		}))
	}
	for _, most := range []bool{true, false} {
		name := "nsmallest"
		if most {
			name = "nlargest"
		}
		def(st, name, "n=5, keep='first'", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			n, err := object.IndexInt(t, a[0])
			if err != nil {
				return object.Value{}, err
			}
			s := frame.ToSeries(v)
			if s.Col.Kind() == column.String || s.Col.Kind() == column.Object {
				return object.Value{}, object.TypeErrorf("Cannot use method '%s' with dtype %s", name, s.Col.DType())
			}
			rows, err := topRows(t, []*column.Column{s.Col}, n, most, a[1])
			if err != nil {
				return object.Value{}, err
			}
			return seriesValue(s.Take(t, rows))
		})
		def(ft, name, "n, columns, keep='first'", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			n, err := object.IndexInt(t, a[0])
			if err != nil {
				return object.Value{}, err
			}
			f := frame.ToFrame(v)
			labels, err := labelList(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			by := make([]*column.Column, len(labels))
			for i, l := range labels {
				if by[i], err = keyColumn(t, f, l); err != nil {
					return object.Value{}, err
				}
				if k := by[i].Kind(); k == column.String || k == column.Object {
					return object.Value{}, object.TypeErrorf("Column %s has dtype %s, cannot use method '%s' with this dtype", reprOr(t, l), by[i].DType(), name)
				}
			}
			if len(by) == 0 {
				return object.Value{}, object.ValueErrorf("columns must name at least one column")
			}
			rows, err := topRows(t, by, n, most, a[2])
			if err != nil {
				return object.Value{}, err
			}
			return frameValue(f.Take(t, rows))
		})
	}
}
