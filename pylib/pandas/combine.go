// This file defines combine, combine_first, update and compare.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// presentMask tells for every cell whether it is there.
func presentMask(t *object.Thread, c *column.Column) ([]bool, error) {
	m, err := c.MissingMask(t)
	if err != nil {
		return nil, err
	}
	return kernel.Not(t.Meter, m)
}

// firstOf takes the cells of a, and those of b where a has none.
func firstOf(t *object.Thread, a, b *column.Column) (*column.Column, error) {
	keep, err := presentMask(t, a)
	if err != nil {
		return nil, err
	}
	if n := kernel.CountTrue(keep); n == len(keep) {
		return a, nil
	} else if n == 0 && a.Kind() == column.Float64 && b.Len() == a.Len() {
		return b, nil
	}
	return choose(t, keep, a, b)
}

func combineFirstSeries(t *object.Thread, s, o *frame.Series) (object.Value, error) {
	x, err := s.Index.Union(t, o.Index, true)
	if err != nil {
		return object.Value{}, err
	}
	// Cells of s that only moved keep their type, so the new rows are taken from the other side before they are missing.
	a, err := s.Reindex(t, x)
	if err != nil {
		return object.Value{}, err
	}
	b, err := o.Reindex(t, x)
	if err != nil {
		return object.Value{}, err
	}
	c, err := firstOf(t, a.Col, b.Col)
	if err != nil {
		return object.Value{}, err
	}
	if c, err = backTo(t, c, column.Common(s.Col, o.Col)); err != nil {
		return object.Value{}, err
	}
	return frame.NewSeries(x, s.Name, c).Value(), nil
}

// backTo turns floats without gaps into ints again where that was the type of what they came from.
func backTo(t *object.Thread, c *column.Column, k column.Kind) (*column.Column, error) {
	if c.Kind() == k || c.AnyMissing() || k != column.Int64 && k != column.Bool {
		return c, nil
	}
	return c.Cast(t, k)
}

func combineFirst(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	if s := frame.ToSeries(v); s != nil {
		o := frame.ToSeries(a[0])
		if o == nil {
			return object.Value{}, object.TypeErrorf("combine_first needs another Series")
		}
		return combineFirstSeries(t, s, o)
	}
	f, g := frame.ToFrame(v), frame.ToFrame(a[0])
	if g == nil {
		return object.Value{}, object.TypeErrorf("combine_first needs another DataFrame")
	}
	rows, err := f.Index.Union(t, g.Index, true)
	if err != nil {
		return object.Value{}, err
	}
	names, err := f.Columns.Union(t, g.Columns, false)
	if err != nil {
		return object.Value{}, err
	}
	cols := make([]*column.Column, names.Len())
	for j := range cols {
		l, err := names.Label(t, j)
		if err != nil {
			return object.Value{}, err
		}
		i, err := f.Columns.Find(t, l)
		if err != nil {
			return object.Value{}, err
		}
		k, err := g.Columns.Find(t, l)
		if err != nil {
			return object.Value{}, err
		}
		var r object.Value
		switch {
		case i < 0:
			s, err := frame.NewSeries(g.Index, l, g.Cols[k]).Reindex(t, rows)
			if err != nil {
				return object.Value{}, err
			}
			cols[j] = s.Col
			continue
		case k < 0:
			s, err := frame.NewSeries(f.Index, l, f.Cols[i]).Reindex(t, rows)
			if err != nil {
				return object.Value{}, err
			}
			cols[j] = s.Col
			continue
		default:
			r, err = combineFirstSeries(t, frame.NewSeries(f.Index, l, f.Cols[i]), frame.NewSeries(g.Index, l, g.Cols[k]))
		}
		if err != nil {
			return object.Value{}, err
		}
		s, err := frame.ToSeries(r).Reindex(t, rows)
		if err != nil {
			return object.Value{}, err
		}
		cols[j] = s.Col
	}
	return frame.NewFrame(rows, names, cols).Value(), nil
}

// combine calls a function with the cells (series) or columns (frame) of both sides.
func combine(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	if s := frame.ToSeries(v); s != nil {
		o := frame.ToSeries(a[0])
		if o == nil {
			c, err := mapCells(t, s.Col, false, func(x object.Value) (object.Value, error) { return object.Call(t, a[1], x, a[0]) })
			if err != nil {
				return object.Value{}, err
			}
			return frame.NewSeries(s.Index, s.Name, c).Value(), nil
		}
		l, r, err := alignSeries(t, s, o)
		if err != nil {
			return object.Value{}, err
		}
		x, y := l.Col, r.Col
		if given(a[2]) {
			if x, err = fillAbsent(t, x, s.Index, l.Index, a[2]); err != nil {
				return object.Value{}, err
			}
			if y, err = fillAbsent(t, y, o.Index, l.Index, a[2]); err != nil {
				return object.Value{}, err
			}
		}
		name, err := sameName(t, s.Name, o.Name)
		if err != nil {
			return object.Value{}, err
		}
		out, err := kernel.Make[object.Value](t.Meter, l.Len())
		if err != nil {
			return object.Value{}, err
		}
		for i := range out {
			p, err := x.Cell(t, i)
			if err != nil {
				return object.Value{}, err
			}
			q, err := y.Cell(t, i)
			if err != nil {
				return object.Value{}, err
			}
			if out[i], err = object.Call(t, a[1], p, q); err != nil {
				return object.Value{}, err
			}
		}
		c, err := column.FromValues(t, out)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewSeries(l.Index, name, c).Value(), nil
	}
	f, g := frame.ToFrame(v), frame.ToFrame(a[0])
	if g == nil {
		return object.Value{}, object.TypeErrorf("combine needs another DataFrame")
	}
	keepOwn := false
	if given(a[3]) {
		over, err := flag(t, a[3])
		if err != nil {
			return object.Value{}, err
		}
		keepOwn = !over
	}
	own := f.Columns
	f, g, err := alignFrames(t, f, g)
	if err != nil {
		return object.Value{}, err
	}
	cols := make([]*column.Column, len(f.Cols))
	for j := range cols {
		l, err := f.Columns.Label(t, j)
		if err != nil {
			return object.Value{}, err
		}
		x, y := f.Cols[j], g.Cols[j]
		if at, err := own.Find(t, l); err != nil {
			return object.Value{}, err
		} else if at >= 0 && x.Kind() != y.Kind() && x.Kind() <= column.Float64 && y.Kind() <= column.Float64 {
			if x, err = x.Cast(t, column.Float64); err != nil {
				return object.Value{}, err
			}
			if y, err = y.Cast(t, column.Float64); err != nil {
				return object.Value{}, err
			}
		}
		if keepOwn {
			if at, err := own.Find(t, l); err != nil {
				return object.Value{}, err
			} else if at >= 0 && allMissing(y) {
				cols[j] = x
				continue
			}
		}
		if given(a[2]) {
			if x, err = fillColumn(t, x, a[2]); err != nil {
				return object.Value{}, err
			}
			if y, err = fillColumn(t, y, a[2]); err != nil {
				return object.Value{}, err
			}
		}
		r, err := object.Call(t, a[1], frame.NewSeries(f.Index, l, x).Value(), frame.NewSeries(f.Index, l, y).Value())
		if err != nil {
			return object.Value{}, err
		}
		if cols[j], err = alignedColumn(t, r, f); err != nil {
			return object.Value{}, err
		}
	}
	return frame.NewFrame(f.Index, f.Columns, cols).Value(), nil
}

// fillAbsent fills the cells under labels that an object did not have.
func fillAbsent(t *object.Thread, c *column.Column, own, x *frame.Index, v object.Value) (*column.Column, error) {
	keep, err := kernel.Make[bool](t.Meter, x.Len())
	if err != nil {
		return nil, err
	}
	for i := range keep {
		l, err := x.Label(t, i)
		if err != nil {
			return nil, err
		}
		at, err := own.Find(t, l)
		if err != nil {
			return nil, err
		}
		keep[i] = at >= 0
	}
	return whereColumn(t, c, x, keep, v)
}

func allMissing(c *column.Column) bool {
	for i := range c.Len() {
		if !c.Missing(i) {
			return false
		}
	}
	return true
}

// update overwrites the cells of an object with those of another that are there.
func update(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	one := func(x *frame.Index, c *column.Column, o *frame.Series, overwrite bool, filter object.Value) (*column.Column, error) {
		r, err := o.Reindex(t, x)
		if err != nil {
			return nil, err
		}
		keep, err := r.Col.MissingMask(t)
		if err != nil {
			return nil, err
		}
		if !overwrite {
			own, err := presentMask(t, c)
			if err != nil {
				return nil, err
			}
			for i := range keep {
				keep[i] = keep[i] || own[i]
			}
		}
		if given(filter) {
			hit, err := object.Call(t, filter, arrayOf(c))
			if err != nil {
				return nil, err
			}
			rows, ok, err := maskOf(t, hit, x)
			if err != nil {
				return nil, err
			}
			if ok {
				chosen, err := kernel.Make[bool](t.Meter, len(keep))
				if err != nil {
					return nil, err
				}
				for _, r := range rows {
					chosen[r] = true
				}
				for i := range keep {
					keep[i] = keep[i] || !chosen[i]
				}
			}
		}
		if kernel.CountTrue(keep) == len(keep) {
			return c, nil
		}
		with := r.Col
		if with.Kind() == column.Float64 && c.Kind() == column.Int64 {
			whole := true
			for i, k := range keep {
				if f := with.Floats()[i]; !k && f != float64(int64(f)) {
					whole = false
					break
				}
			}
			if whole {
				if with, err = fillColumn(t, with, object.Int(0)); err != nil {
					return nil, err
				}
				if with, err = with.Cast(t, column.Int64); err != nil {
					return nil, err
				}
			}
		}
		if c.Kind() == column.Category {
			if with, err = intoCategories(t, c, with); err != nil {
				return nil, err
			}
		}
		return choose(t, keep, c, with)
	}
	if s := frame.ToSeries(v); s != nil {
		o := frame.ToSeries(a[0])
		if o == nil {
			r, err := seriesFrom(t, a[0], object.None)
			if err != nil {
				return object.Value{}, err
			}
			o = r
		}
		c, err := one(s.Index, s.Col, o, true, object.None)
		if err == nil {
			s.Col = c
		}
		return object.None, err
	}
	f, g := frame.ToFrame(v), frame.ToFrame(a[0])
	if g == nil {
		r, err := frameFrom(t, a[0], nil, nil)
		if err != nil {
			return object.Value{}, err
		}
		g = r
	}
	if j, _ := text(a[1]); j != "left" {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "Only left join is supported")
	}
	overwrite, err := flag(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	strict := isText(a[4], "raise")
	next := append([]*column.Column(nil), f.Cols...)
	for j := range next {
		l, err := f.Columns.Label(t, j)
		if err != nil {
			return object.Value{}, err
		}
		k, err := g.Columns.Find(t, l)
		if err != nil {
			return object.Value{}, err
		}
		if k < 0 {
			continue
		}
		o := frame.NewSeries(g.Index, l, g.Cols[k])
		if strict {
			r, err := o.Reindex(t, f.Index)
			if err != nil {
				return object.Value{}, err
			}
			for i := range r.Len() {
				if !r.Col.Missing(i) && !next[j].Missing(i) {
					return object.Value{}, object.ValueErrorf("Data overlaps.")
				}
			}
		}
		if next[j], err = one(f.Index, next[j], o, overwrite, a[3]); err != nil {
			return object.Value{}, err
		}
	}
	f.Cols = next
	return object.None, nil
}

// differs tells for every row whether two columns differ; missing cells are equal to each other.
func differs(t *object.Thread, a, b *column.Column) ([]bool, error) {
	out, err := frame.Compare(t, object.CmpNe, a, b, a.Len())
	if err != nil {
		return nil, err
	}
	return out, kernel.Blocks(t.Meter, len(out), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if out[i] && a.Missing(i) && b.Missing(i) {
				out[i] = false
			}
		}
	})
}

// compare shows the cells in which two objects of the same labels differ.
func compare(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	axis, err := axisOf(a[1], "DataFrame")
	if err != nil {
		return object.Value{}, err
	}
	keepShape, err := flag(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	keepEqual, err := flag(t, a[3])
	if err != nil {
		return object.Value{}, err
	}
	if !given(a[4]) {
		a[4] = object.TupleOf([]object.Value{object.NewStr("self"), object.NewStr("other")})
	}
	names, err := labelList(t, a[4])
	if err != nil {
		return object.Value{}, err
	}
	if len(names) != 2 {
		return object.Value{}, object.TypeErrorf("Passing 'result_names' as a %s is not supported. Provide 'result_names' as a tuple instead.", object.TypeOf(a[4]).FullName())
	}
	if object.TypeOf(v) != object.TypeOf(a[0]) {
		return object.Value{}, object.TypeErrorf("can only compare '%s' (not '%s') with '%s'", object.TypeOf(v).Name, object.TypeOf(a[0]).Name, object.TypeOf(v).Name)
	}
	s := frame.ToSeries(v)
	f, g := frame.ToFrame(v), frame.ToFrame(a[0])
	if s != nil {
		o := frame.ToSeries(a[0])
		f = frame.NewFrame(s.Index, frame.RangeIndex(0, 1, 1), []*column.Column{s.Col})
		g = frame.NewFrame(o.Index, frame.RangeIndex(0, 1, 1), []*column.Column{o.Col})
	}
	sameRows, err := f.Index.Same(t, g.Index)
	if err != nil {
		return object.Value{}, err
	}
	sameCols, err := f.Columns.Same(t, g.Columns)
	if err != nil {
		return object.Value{}, err
	}
	if !sameRows || !sameCols {
		if s == nil {
			return object.Value{}, object.ValueErrorf("Can only compare identically-labeled (both index and columns) DataFrame objects")
		}
		return object.Value{}, object.ValueErrorf("Can only compare identically-labeled Series objects")
	}
	masks := make([][]bool, len(f.Cols))
	anyRow, err := kernel.Make[bool](t.Meter, f.Len())
	if err != nil {
		return object.Value{}, err
	}
	for j := range f.Cols {
		if masks[j], err = differs(t, f.Cols[j], g.Cols[j]); err != nil {
			return object.Value{}, err
		}
		for i, d := range masks[j] {
			anyRow[i] = anyRow[i] || d
		}
	}
	rows, err := kernel.Where(t.Meter, anyRow)
	if err != nil {
		return object.Value{}, err
	}
	var cols []*column.Column
	var labels []object.Value
	for j := range f.Cols {
		if !keepShape && kernel.CountTrue(masks[j]) == 0 {
			continue
		}
		l, err := f.Columns.Label(t, j)
		if err != nil {
			return object.Value{}, err
		}
		for side, c := range []*column.Column{f.Cols[j], g.Cols[j]} {
			if !keepEqual && kernel.CountTrue(masks[j]) < len(masks[j]) {
				at, err := kernel.Iota(t.Meter, c.Len())
				if err != nil {
					return object.Value{}, err
				}
				for i, d := range masks[j] {
					if !d {
						at[i] = -1
					}
				}
				if c, err = c.Take(t, at); err != nil {
					return object.Value{}, err
				}
			}
			if !keepShape {
				if c, err = c.Take(t, rows); err != nil {
					return object.Value{}, err
				}
			}
			cols = append(cols, c)
			if s != nil {
				labels = append(labels, names[side])
				continue
			}
			label, err := compareLabel(t, l, names[side])
			if err != nil {
				return object.Value{}, err
			}
			labels = append(labels, label)
		}
	}
	x := f.Index
	if !keepShape {
		if x, err = x.Take(t, rows); err != nil {
			return object.Value{}, err
		}
	}
	names2, err := frame.IndexOf(t, labels, object.None)
	if err != nil {
		return object.Value{}, err
	}
	if s != nil && len(labels) == 0 {
		names2 = frame.RangeIndex(0, 1, 0)
	}
	if names2.NLevels() == f.Columns.NLevels()+1 {
		names2 = names2.Renamed(append(append([]object.Value(nil), f.Columns.Names...), object.None)...)
	}
	r := frame.NewFrame(x, names2, cols)
	if axis == 1 {
		return r.Value(), nil
	}
	return object.CallKw(t, mustMethod(r.Value(), "stack"), []object.Value{r.Value()}, []object.Kwarg{{Name: object.NewStrObj("future_stack"), Value: object.True}})
}

func compareLabel(t *object.Thread, l, side object.Value) (object.Value, error) {
	parts := []object.Value{l}
	if object.TypeOf(l) == object.TupleType {
		parts = object.ToTuple(l).Items
	}
	return object.NewTuple(t, append(append([]object.Value(nil), parts...), side))
}

// mustMethod is a method of a value's type that is known to exist.
func mustMethod(v object.Value, name string) object.Value {
	m, _ := object.TypeOf(v).Lookup(name)
	return m
}

func initCombine() {
	st, ft := frame.SeriesType, frame.DataFrameType
	def(st, "combine_first", "other", combineFirst)
	def(ft, "combine_first", "other", combineFirst)
	def(st, "combine", "other, func, fill_value=None", combine)
	def(ft, "combine", "other, func, fill_value=None, overwrite=True", combine)
	def(st, "update", "other", update)
	def(ft, "update", "other, join='left', overwrite=True, filter_func=None, errors='ignore'", update)
	def(st, "compare", "other, align_axis=1, keep_shape=False, keep_equal=False, result_names=None", compare)
	def(ft, "compare", "other, align_axis=1, keep_shape=False, keep_equal=False, result_names=None", compare)
}
