// This file defines apply, transform and filter of groups and the methods that give one row for every row.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// groupApply calls a function with every group and joins what it gives: scalars to a series, series to rows, frames below each other.
func groupApply(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	g := toGrouped(v)
	if s, ok := text(a[0]); ok {
		return aggregate(t, v, []object.Value{object.NewStr(s), a[2], a[3]})
	}
	out := make([]object.Value, g.g.Len())
	frames, series := 0, 0
	for i := range out {
		part, err := g.part(t, i, g.f)
		if err != nil {
			return object.Value{}, err
		}
		if out[i], err = callWith(t, a[0], part, a[2], a[3]); err != nil {
			return object.Value{}, err
		}
		if frame.ToFrame(out[i]) != nil {
			frames++
		} else if frame.ToSeries(out[i]) != nil {
			series++
		}
	}
	switch {
	case len(out) == 0:
		return g.finish(t, frame.RangeIndex(0, 1, 1), []*column.Column{column.OfFloats(nil)})
	case !g.groupKeys && frames+series == len(out) && (frames == 0 || series == 0):
		return g.concatParts(t, out, frames > 0)
	case frames == len(out):
		return g.stackFrames(t, out)
	case series == len(out):
		return g.stackSeries(t, out)
	}
	c, err := column.FromValues(t, out)
	if err != nil {
		return object.Value{}, err
	}
	name := object.None
	if g.series {
		if name, err = g.f.Columns.Label(t, 0); err != nil {
			return object.Value{}, err
		}
	}
	if !g.asIndex {
		x, err := frame.IndexOf(t, []object.Value{name}, object.None)
		if err != nil {
			return object.Value{}, err
		}
		return g.finish(t, x, []*column.Column{c})
	}
	return frame.NewSeries(g.g.Keys, name, c).Value(), nil
}

// concatParts puts the answers of apply below each other without the keys (group_keys=False); where they have the labels of their groups the
// rows take the order of the owner.
func (g *grouped) concatParts(t *object.Thread, out []object.Value, asFrame bool) (object.Value, error) {
	like, wide := true, true
	var order []int32
	for i, v := range out {
		rows, err := g.g.Rows(t, i)
		if err != nil {
			return object.Value{}, err
		}
		x, err := g.f.Index.Take(t, rows)
		if err != nil {
			return object.Value{}, err
		}
		same, err := axisIndex(v).Same(t, x)
		if err != nil {
			return object.Value{}, err
		}
		like = like && same
		if same, err = axisIndex(v).Same(t, axisIndex(out[0])); err != nil {
			return object.Value{}, err
		}
		wide = wide && same
		order = append(order, rows...)
	}
	if !asFrame && !g.series && wide {
		return g.stackSeries(t, out)
	}
	r, err := concatRows(t, out, nil, asFrame, true, false, object.None)
	if err != nil || !like {
		return r, err
	}
	back, err := kernel.Repeat[int32](t.Meter, -1, len(g.g.Codes))
	if err != nil {
		return r, err
	}
	for k, row := range order {
		back[row] = int32(k)
	}
	// Rows without a key are in no group.
	kept := back[:0]
	for _, k := range back {
		if k >= 0 {
			kept = append(kept, k)
		}
	}
	return takeRows(t, r, kept)
}

// keyed puts the key of each part in front of its labels.
func (g *grouped) keyedIndex(t *object.Thread, parts []*frame.Index) (*frame.Index, error) {
	inner := parts[0]
	var err error
	if len(parts) > 1 {
		if inner, err = parts[0].Append(t, parts[1:]...); err != nil {
			return nil, err
		}
	}
	var rows []int32
	for i, p := range parts {
		if err := t.Charge(int64(p.Len()) * 4); err != nil {
			return nil, err
		}
		for range p.Len() {
			rows = append(rows, int32(i))
		}
	}
	outer, err := g.g.Keys.Take(t, rows)
	if err != nil {
		return nil, err
	}
	a, err := outer.Levels(t)
	if err != nil {
		return nil, err
	}
	b, err := inner.Levels(t)
	if err != nil {
		return nil, err
	}
	return frame.NewMulti(append(append([]*column.Column(nil), a...), b...), append(append([]object.Value(nil), g.keys...), inner.Names...)), nil
}

func (g *grouped) stackFrames(t *object.Thread, parts []object.Value) (object.Value, error) {
	xs := make([]*frame.Index, len(parts))
	for i, p := range parts {
		xs[i] = frame.ToFrame(p).Index
	}
	r, err := concatFrames(t, parts, true)
	if err != nil {
		return object.Value{}, err
	}
	if r.Index, err = g.keyedIndex(t, xs); err != nil {
		return object.Value{}, err
	}
	return r.Value(), nil
}

func (g *grouped) stackSeries(t *object.Thread, parts []object.Value) (object.Value, error) {
	first := frame.ToSeries(parts[0])
	same := !g.series
	for _, p := range parts[1:] {
		ok, err := first.Index.Same(t, frame.ToSeries(p).Index)
		if err != nil {
			return object.Value{}, err
		}
		same = same && ok
	}
	if same {
		f, err := frameFromSeriesRows(t, parts, g.g.Keys, nil)
		if err != nil {
			return object.Value{}, err
		}
		if !g.asIndex {
			return g.finish(t, f.Columns, f.Cols)
		}
		f.Columns = f.Columns.Renamed(first.Index.Name())
		return f.Value(), nil
	}
	xs := make([]*frame.Index, len(parts))
	cols := make([]*column.Column, len(parts))
	for i, p := range parts {
		xs[i], cols[i] = frame.ToSeries(p).Index, frame.ToSeries(p).Col
	}
	x, err := g.keyedIndex(t, xs)
	if err != nil {
		return object.Value{}, err
	}
	c, err := column.Concat(t, cols)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewSeries(x, first.Name, c).Value(), nil
}

// like gives a result with one row for every row: a series for a SeriesGroupBy, else a frame.
func (g *grouped) like(t *object.Thread, cols []*column.Column) (object.Value, error) {
	if g.series {
		name, err := g.f.Columns.Label(t, 0)
		if err != nil {
			return object.Value{}, err
		}
		if start, _, ok := g.f.Columns.IsRange(); ok && start == 0 {
			name = object.None
		}
		return frame.NewSeries(g.f.Index, name, cols[0]).Value(), nil
	}
	return frame.NewFrame(g.f.Index, g.f.Columns, cols).Value(), nil
}

// scatter puts the cells of parts, which are those of the groups in order, back into the rows they belong to.
func (g *grouped) scatter(t *object.Thread, parts []*column.Column) (*column.Column, error) {
	n := len(g.g.Codes)
	if len(parts) == 0 {
		gap, err := kernel.Repeat(t.Meter, column.NaN.AsFloat(), n)
		return column.OfFloats(gap), err
	}
	all, err := column.Concat(t, parts)
	if err != nil {
		return nil, err
	}
	at, err := kernel.Repeat[int32](t.Meter, -1, n)
	if err != nil {
		return nil, err
	}
	k := int32(0)
	for i := range g.g.Len() {
		rows, err := g.g.Rows(t, i)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			at[r] = k
			k++
		}
	}
	return all.Take(t, at)
}

// eachPart computes a column group by group with a function that keeps the length.
func (g *grouped) eachPart(t *object.Thread, c *column.Column, f func(part *column.Column) (*column.Column, error)) (*column.Column, error) {
	parts := make([]*column.Column, g.g.Len())
	for i := range parts {
		rows, err := g.g.Rows(t, i)
		if err != nil {
			return nil, err
		}
		part, err := c.Take(t, rows)
		if err != nil {
			return nil, err
		}
		if parts[i], err = f(part); err != nil {
			return nil, err
		}
	}
	return g.scatter(t, parts)
}

func groupTransform(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	g := toGrouped(v)
	if how, ok := builtinAgg(a[0]); ok {
		if how == "size" {
			c, err := g.g.Aggregate(t, nil, "size", frame.Reduction{})
			if err == nil {
				c, err = g.g.Spread(t, c)
			}
			if err != nil {
				return object.Value{}, err
			}
			return g.like(t, []*column.Column{c})
		}
		cols := make([]*column.Column, len(g.f.Cols))
		for i, c := range g.f.Cols {
			one, err := g.column(t, c, how, defaultReduction)
			if err != nil {
				return object.Value{}, err
			}
			if cols[i], err = g.g.Spread(t, one); err != nil {
				return object.Value{}, err
			}
		}
		return g.like(t, cols)
	}
	if s, ok := text(a[0]); ok {
		m, found := object.TypeOf(v).Lookup(s)
		if !found || object.TypeOf(m) != object.NativeType || !rowMethods[s] {
			return object.Value{}, object.ValueErrorf("'%s' is not a valid function name for transform(name)", object.Printable(s, 100))
		}
		return callWith(t, m, v, a[1], a[2])
	}
	cols := make([]*column.Column, len(g.f.Cols))
	for i, c := range g.f.Cols {
		name, err := g.f.Columns.Label(t, i)
		if err != nil {
			return object.Value{}, err
		}
		parts := make([]*column.Column, g.g.Len())
		for k := range parts {
			rows, err := g.g.Rows(t, k)
			if err != nil {
				return object.Value{}, err
			}
			x, err := g.f.Index.Take(t, rows)
			if err != nil {
				return object.Value{}, err
			}
			part, err := c.Take(t, rows)
			if err != nil {
				return object.Value{}, err
			}
			r, err := callWith(t, a[0], frame.NewSeries(x, name, part).Value(), a[1], a[2])
			if err != nil {
				return object.Value{}, err
			}
			if s := frame.ToSeries(r); s != nil {
				parts[k] = s.Col
			} else if parts[k], err = fill(t, r, len(rows)); err != nil {
				return object.Value{}, err
			}
			if parts[k].Len() != len(rows) {
				return object.Value{}, object.ValueErrorf("transform must return a scalar value for each group or a result of the group's length")
			}
		}
		if cols[i], err = g.scatter(t, parts); err != nil {
			return object.Value{}, err
		}
	}
	return g.like(t, cols)
}

func groupFilter(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	g := toGrouped(v)
	keep, err := kernel.Make[bool](t.Meter, len(g.g.Codes))
	if err != nil {
		return object.Value{}, err
	}
	for i := range g.g.Len() {
		part, err := g.part(t, i, g.whole)
		if err != nil {
			return object.Value{}, err
		}
		r, err := callWith(t, a[0], part, a[2], a[3])
		if err != nil {
			return object.Value{}, err
		}
		yes, err := object.Truth(t, r)
		if err != nil {
			return object.Value{}, err
		}
		rows, err := g.g.Rows(t, i)
		if err != nil {
			return object.Value{}, err
		}
		for _, row := range rows {
			keep[row] = yes
		}
	}
	rows, err := kernel.Where(t.Meter, keep)
	if err != nil {
		return object.Value{}, err
	}
	if g.series {
		s, err := g.f.Column(t, 0)
		if err != nil {
			return object.Value{}, err
		}
		return seriesValue(s.Take(t, rows))
	}
	return frameValue(g.whole.Take(t, rows))
}

// rowMethods are the methods of groups that keep the rows.
var rowMethods = map[string]bool{"cumsum": true, "cumprod": true, "cummin": true, "cummax": true, "cumcount": true, "shift": true, "diff": true, "pct_change": true,
	"rank": true, "ffill": true, "bfill": true, "fillna": true, "ngroup": true}

func initGroupRows(typ *object.Type) {
	each := func(f func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error)) body {
		return func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			g := toGrouped(v)
			cols := make([]*column.Column, len(g.f.Cols))
			for i, c := range g.f.Cols {
				var err error
				if cols[i], err = g.eachPart(t, c, func(part *column.Column) (*column.Column, error) { return f(t, part, a) }); err != nil {
					return object.Value{}, err
				}
			}
			return g.like(t, cols)
		}
	}
	for name, how := range map[string]kernel.Running{"cumsum": kernel.CumSum, "cumprod": kernel.CumProd, "cummin": kernel.CumMin, "cummax": kernel.CumMax} {
		def(typ, name, "numeric_only=False!", each(func(t *object.Thread, c *column.Column, _ []object.Value) (*column.Column, error) {
			return cumulate(t, how, c, true)
		}))
	}
	def(typ, "shift", "periods=1, freq=None!, fill_value=?, suffix=None!", each(func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error) {
		n, err := object.IndexInt(t, a[0])
		if err != nil {
			return nil, err
		}
		return shiftColumn(t, c, n, a[2])
	}))
	def(typ, "diff", "periods=1", each(func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error) {
		n, err := object.IndexInt(t, a[0])
		if err != nil {
			return nil, err
		}
		return diffColumn(t, c, n)
	}))
	def(typ, "pct_change", "periods=1, fill_method=None!, freq=None!", each(func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error) {
		n, err := object.IndexInt(t, a[0])
		if err != nil {
			return nil, err
		}
		return pctColumn(t, c, n)
	}))
	def(typ, "rank", "method='average', ascending=True, na_option='keep', pct=False, axis=0!", each(func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error) {
		return rankColumn(t, c, a[0], a[1], a[2], a[3])
	}))
	def(typ, "ffill pad", "limit=None", each(func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error) {
		limit, err := readLimit(t, a[0])
		if err != nil {
			return nil, err
		}
		return carry(t, c, false, limit)
	}))
	def(typ, "bfill backfill", "limit=None", each(func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error) {
		limit, err := readLimit(t, a[0])
		if err != nil {
			return nil, err
		}
		return carry(t, c, true, limit)
	}))
	def(typ, "cumcount", "ascending=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		g := toGrouped(v)
		up, err := flag(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		out, err := kernel.Make[int64](t.Meter, len(g.g.Codes))
		if err != nil {
			return object.Value{}, err
		}
		for i := range g.g.Len() {
			rows, err := g.g.Rows(t, i)
			if err != nil {
				return object.Value{}, err
			}
			for k, r := range rows {
				out[r] = int64(k)
				if !up {
					out[r] = int64(len(rows) - 1 - k)
				}
			}
		}
		return frame.NewSeries(g.f.Index, object.None, column.OfInts(out)).Value(), nil
	})
	def(typ, "ngroup", "ascending=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		g := toGrouped(v)
		up, err := flag(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		out, err := kernel.Make[int64](t.Meter, len(g.g.Codes))
		if err != nil {
			return object.Value{}, err
		}
		for i, c := range g.g.Codes {
			if out[i] = int64(c); !up && c >= 0 {
				out[i] = int64(g.g.Len()) - 1 - int64(c)
			}
		}
		return frame.NewSeries(g.f.Index, object.None, column.OfInts(out)).Value(), nil
	})
	// rowsOf selects rows of every group: those that pick says, in the order of the frame.
	rowsOf := func(pick func(k, n int, a []int) bool) body {
		return func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			g := toGrouped(v)
			ns := []int{}
			items, many, err := unpackList(t, a[0])
			if err != nil {
				return object.Value{}, err
			}
			if !many {
				items = []object.Value{a[0]}
			}
			for _, x := range items {
				n, err := object.IndexInt(t, x)
				if err != nil {
					return object.Value{}, err
				}
				ns = append(ns, n)
			}
			keep, err := kernel.Make[bool](t.Meter, len(g.g.Codes))
			if err != nil {
				return object.Value{}, err
			}
			for i := range g.g.Len() {
				rows, err := g.g.Rows(t, i)
				if err != nil {
					return object.Value{}, err
				}
				for k, r := range rows {
					keep[r] = pick(k, len(rows), ns)
				}
			}
			rows, err := kernel.Where(t.Meter, keep)
			if err != nil {
				return object.Value{}, err
			}
			if g.series {
				s, err := g.f.Column(t, 0)
				if err != nil {
					return object.Value{}, err
				}
				return seriesValue(s.Take(t, rows))
			}
			return frameValue(g.whole.Take(t, rows))
		}
	}
	def(typ, "head", "n=5", rowsOf(func(k, n int, a []int) bool { return k < a[0] || a[0] < 0 && k < n+a[0] }))
	def(typ, "tail", "n=5", rowsOf(func(k, n int, a []int) bool { return a[0] >= 0 && k >= n-a[0] || a[0] < 0 && k >= -a[0] }))
	def(typ, "nth", "n, dropna=None!", rowsOf(func(k, n int, a []int) bool {
		for _, x := range a {
			if k == x || k == n+x {
				return true
			}
		}
		return false
	}))
	def(typ, "nlargest nsmallest", "n=5, keep='first'", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "nlargest of groups is not supported here; sort_values(...).groupby(...).head(n) gives the same rows")
	})
}
