// This file defines missing data: isna, fillna, dropna, where, mask, ffill, bfill, interpolate, replace and clip.

package pandas

import (
	"math"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// fillColumn fills missing cells with a scalar.
func fillColumn(t *object.Thread, c *column.Column, v object.Value) (*column.Column, error) {
	if !c.AnyMissing() {
		return c, nil
	}
	mask, err := c.MissingMask(t)
	if err != nil {
		return nil, err
	}
	rows, err := kernel.Where(t.Meter, mask)
	if err != nil {
		return nil, err
	}
	one, err := fitScalar(t, c, v)
	if err != nil {
		return nil, err
	}
	if one.Kind() == column.Int64 && c.Kind() == column.Float64 {
		if one, err = one.Cast(t, column.Float64); err != nil {
			return nil, err
		}
	}
	if len(rows) == c.Len() && c.Kind() == column.Float64 && !one.Numeric() {
		return fill(t, v, c.Len())
	}
	both, err := column.Concat(t, []*column.Column{c, one})
	if err != nil {
		return nil, err
	}
	take, err := kernel.Iota(t.Meter, c.Len())
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, take)
	for _, r := range rows {
		take[r] = int32(c.Len())
	}
	return both.Take(t, take)
}

// carry fills missing cells from the last (next where back is set) cell that is there, at most limit in a row; limit 0 is none.
func carry(t *object.Thread, c *column.Column, back bool, limit int) (*column.Column, error) {
	rows, err := kernel.Make[int32](t.Meter, c.Len())
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, rows)
	last, run := int32(-1), 0
	gaps := false
	for k := range rows {
		i := k
		if back {
			i = len(rows) - 1 - k
		}
		if !c.Missing(i) {
			last, run = int32(i), 0
			rows[i] = last
			continue
		}
		gaps = true
		run++
		rows[i] = last
		if limit > 0 && run > limit {
			rows[i] = -1
		}
	}
	if !gaps {
		return c, nil
	}
	if err := t.Poll(c.Len()); err != nil {
		return nil, err
	}
	return c.Take(t, rows)
}

// interpolate fills missing floats linearly between their neighbours, after the last one with it.
func interpolate(t *object.Thread, c *column.Column, forward, back bool) (*column.Column, error) {
	if c.Kind() != column.Float64 {
		return c, nil
	}
	v := c.Floats()
	out, err := kernel.Make[float64](t.Meter, len(v))
	if err != nil {
		return nil, err
	}
	copy(out, v)
	last := -1
	for i, x := range v {
		if x != x {
			continue
		}
		if last >= 0 {
			for k := last + 1; k < i; k++ {
				out[k] = v[last] + (x-v[last])*float64(k-last)/float64(i-last)
			}
		} else if back {
			for k := range i {
				out[k] = x
			}
		}
		last = i
	}
	if forward && last >= 0 {
		for k := last + 1; k < len(v); k++ {
			out[k] = v[last]
		}
	}
	return column.OfFloats(out), t.Poll(len(v))
}

// fillWith fills the missing cells of one column by the arguments of fillna.
func fillWith(t *object.Thread, c *column.Column, x *frame.Index, value, method object.Value) (*column.Column, error) {
	if m, ok := text(method); ok {
		switch m {
		case "ffill", "pad":
			return carry(t, c, false, 0)
		case "bfill", "backfill":
			return carry(t, c, true, 0)
		}
		return nil, object.ValueErrorf("Invalid fill method. Expecting pad (ffill) or backfill (bfill). Got %s", m)
	}
	var s *frame.Series
	if s = frame.ToSeries(value); s == nil && object.IsDict(value) {
		d, err := seriesFromDict(t, object.ToDict(value), nil)
		if err != nil {
			return nil, err
		}
		s = d
	}
	if s == nil {
		if _, isList, err := unpackList(t, value); err != nil || isList {
			if err == nil {
				err = object.TypeErrorf("\"value\" parameter must be a scalar or dict, but you passed a \"%s\"", object.TypeOf(value).Name)
			}
			return nil, err
		}
		return fillColumn(t, c, value)
	}
	r, err := s.Reindex(t, x)
	if err != nil {
		return nil, err
	}
	mask, err := c.MissingMask(t)
	if err != nil {
		return nil, err
	}
	if mask, err = kernel.Not(t.Meter, mask); err != nil {
		return nil, err
	}
	return choose(t, mask, c, r.Col)
}

func fillNA(t *object.Thread, self object.Value, a []object.Value) (object.Value, error) {
	value, method := a[0], a[1]
	if !given(value) && !given(method) {
		return object.Value{}, object.ValueErrorf("Must specify a fill 'value' or 'method'.")
	}
	if s := frame.ToSeries(self); s != nil {
		c, err := fillWith(t, s.Col, s.Index, value, method)
		if err != nil {
			return object.Value{}, err
		}
		return settle(t, self, frame.NewSeries(s.Index, s.Name, c).Value(), a[3])
	}
	f := frame.ToFrame(self)
	r, err := eachColumn(t, f, func(c *column.Column, i int) (*column.Column, error) {
		v := value
		if s := frame.ToSeries(value); s != nil || object.IsDict(value) {
			name, err := f.Columns.Label(t, i)
			if err != nil {
				return nil, err
			}
			if object.IsDict(value) {
				x, ok, err := object.ToDict(value).Get(t, name)
				if err != nil || !ok {
					return c, err
				}
				v = x
			} else {
				at, err := s.Index.Find(t, name)
				if err != nil || at < 0 {
					return c, err
				}
				if v, err = s.Col.Cell(t, at); err != nil {
					return nil, err
				}
			}
		} else if g := frame.ToFrame(value); g != nil {
			name, err := f.Columns.Label(t, i)
			if err != nil {
				return nil, err
			}
			at, err := g.Columns.Find(t, name)
			if err != nil || at < 0 {
				return c, err
			}
			v = frame.NewSeries(g.Index, object.None, g.Cols[at]).Value()
		}
		return fillWith(t, c, f.Index, v, method)
	})
	if err != nil {
		return object.Value{}, err
	}
	return settle(t, self, r, a[3])
}

// settle gives a result, or puts it into self where inplace is true.
func settle(t *object.Thread, self, result, inplace object.Value) (object.Value, error) {
	in, err := flag(t, inplace)
	if err != nil || !in {
		return result, err
	}
	if f := frame.ToFrame(self); f != nil {
		g := frame.ToFrame(result)
		f.Index, f.Columns, f.Cols = g.Index, g.Columns, g.Cols
	} else {
		s, r := frame.ToSeries(self), frame.ToSeries(result)
		s.Index, s.Name, s.Col = r.Index, r.Name, r.Col
	}
	return object.None, nil
}

func dropNA(t *object.Thread, self object.Value, a []object.Value) (object.Value, error) {
	if s := frame.ToSeries(self); s != nil {
		mask, err := s.Col.MissingMask(t)
		if err != nil {
			return object.Value{}, err
		}
		if mask, err = kernel.Not(t.Meter, mask); err != nil {
			return object.Value{}, err
		}
		rows, err := kernel.Where(t.Meter, mask)
		if err != nil {
			return object.Value{}, err
		}
		r, err := s.Take(t, rows)
		if err != nil {
			return object.Value{}, err
		}
		if r, err = ignoreIndex(t, r, a[5]); err != nil {
			return object.Value{}, err
		}
		return settle(t, self, r.Value(), a[4])
	}
	f := frame.ToFrame(self)
	axis, err := axisOf(a[0], "DataFrame")
	if err != nil {
		return object.Value{}, err
	}
	how := "any"
	if s, ok := text(a[1]); ok {
		how = s
	}
	if how != "any" && how != "all" {
		return object.Value{}, object.ValueErrorf("invalid how option: %s", how)
	}
	part := f
	if given(a[3]) {
		labels, err := labelList(t, a[3])
		if err != nil {
			return object.Value{}, err
		}
		if axis == 0 {
			var at []int32
			var gone []object.Value
			for _, l := range labels {
				i, err := f.Columns.Find(t, l)
				if err != nil {
					return object.Value{}, err
				}
				if i < 0 {
					gone = append(gone, l)
				}
				at = append(at, int32(i))
			}
			if len(gone) > 0 {
				return object.Value{}, keyErrorList(t, gone)
			}
			if part, err = f.Select(t, at); err != nil {
				return object.Value{}, err
			}
		}
	}
	counts := func(n int, of func(i, j int) bool, m int) []int {
		out := make([]int, n)
		for i := range out {
			for j := range m {
				if !of(i, j) {
					out[i]++
				}
			}
		}
		return out
	}
	var have []int
	width := len(part.Cols)
	if axis == 0 {
		have = counts(f.Len(), func(i, j int) bool { return part.Cols[j].Missing(i) }, width)
	} else {
		width = f.Len()
		have = counts(len(f.Cols), func(i, j int) bool { return f.Cols[i].Missing(j) }, width)
	}
	if err := t.Poll(f.Len() * len(f.Cols)); err != nil {
		return object.Value{}, err
	}
	least := width
	if how == "all" {
		least = min(1, width)
	}
	if given(a[2]) {
		if least, err = object.IndexInt(t, a[2]); err != nil {
			return object.Value{}, err
		}
	}
	var keep []int32
	for i, n := range have {
		if n >= least {
			keep = append(keep, int32(i))
		}
	}
	var r *frame.Frame
	if axis == 0 {
		r, err = f.Take(t, keep)
	} else {
		r, err = f.Select(t, keep)
	}
	if err != nil {
		return object.Value{}, err
	}
	if ig, err := flag(t, a[5]); err != nil {
		return object.Value{}, err
	} else if ig {
		r.Index = frame.RangeIndex(0, 1, r.Len())
	}
	return settle(t, self, r.Value(), a[4])
}

// keyErrorList is a KeyError of a list of labels.
func keyErrorList(t *object.Thread, labels []object.Value) error {
	l, err := object.NewListFrom(t, labels)
	if err != nil {
		return err
	}
	return object.KeyError(l.Value())
}

func ignoreIndex(t *object.Thread, s *frame.Series, v object.Value) (*frame.Series, error) {
	ig, err := flag(t, v)
	if err == nil && ig {
		s.Index = frame.RangeIndex(0, 1, s.Len())
	}
	return s, err
}

// whereSeries keeps the cells for which cond is true and takes others from other.
func whereSeries(t *object.Thread, s *frame.Series, cond, other object.Value, keep bool) (object.Value, error) {
	if object.IsCallable(cond) && !object.IsType(cond) {
		r, err := object.Call(t, cond, s.Value())
		if err != nil {
			return object.Value{}, err
		}
		cond = r
	}
	if object.IsCallable(other) && !object.IsType(other) {
		r, err := object.Call(t, other, s.Value())
		if err != nil {
			return object.Value{}, err
		}
		other = r
	}
	mask, err := condMask(t, cond, s.Index, keep)
	if err != nil {
		return object.Value{}, err
	}
	c, err := whereColumn(t, s.Col, s.Index, mask, other)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewSeries(s.Index, s.Name, c).Value(), nil
}

func condMask(t *object.Thread, cond object.Value, x *frame.Index, keep bool) ([]bool, error) {
	rows, ok, err := maskOf(t, cond, x)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, object.ValueErrorf("Array conditional must be same shape as self")
	}
	mask, err := kernel.Repeat(t.Meter, !keep, x.Len())
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		mask[r] = keep
	}
	return mask, nil
}

func whereColumn(t *object.Thread, c *column.Column, x *frame.Index, mask []bool, other object.Value) (*column.Column, error) {
	if o := frame.ToSeries(other); o != nil {
		r, err := o.Reindex(t, x)
		if err != nil {
			return nil, err
		}
		return choose(t, mask, c, r.Col)
	}
	if kernel.CountTrue(mask) == len(mask) {
		return c, nil
	}
	b, ok, err := columnOf(t, other)
	if err != nil {
		return nil, err
	}
	if ok && b.Len() != len(mask) {
		return nil, object.ValueErrorf("Length of replacements must equal series length")
	}
	if !ok {
		if b, err = fitScalar(t, c, other); err != nil {
			return nil, err
		}
	}
	if b.Kind() == column.Int64 && c.Kind() == column.Float64 {
		if b, err = b.Cast(t, column.Float64); err != nil {
			return nil, err
		}
	}
	return choose(t, mask, c, b)
}

func whereFrame(t *object.Thread, f *frame.Frame, cond, other object.Value, keep bool) (object.Value, error) {
	if object.IsCallable(cond) && !object.IsType(cond) {
		r, err := object.Call(t, cond, f.Value())
		if err != nil {
			return object.Value{}, err
		}
		cond = r
	}
	g := frame.ToFrame(cond)
	var err error
	if g != nil {
		if g, err = g.Reindex(t, f.Index); err != nil {
			return object.Value{}, err
		}
		if g, err = g.ReindexColumns(t, f.Columns); err != nil {
			return object.Value{}, err
		}
	}
	return eachColumn(t, f, func(c *column.Column, i int) (*column.Column, error) {
		cv := cond
		if g != nil {
			cv = frame.NewSeries(f.Index, object.None, g.Cols[i]).Value()
		}
		mask, err := condMask(t, cv, f.Index, keep)
		if err != nil {
			return nil, err
		}
		v := other
		if o := frame.ToFrame(other); o != nil {
			name, err := f.Columns.Label(t, i)
			if err != nil {
				return nil, err
			}
			at, err := o.Columns.Find(t, name)
			if err != nil {
				return nil, err
			}
			v = column.NaN
			if at >= 0 {
				v = frame.NewSeries(o.Index, object.None, o.Cols[at]).Value()
			}
		}
		return whereColumn(t, c, f.Index, mask, v)
	})
}

// replaceColumn is replace: a mapping, a list of values or one value by another.
func replaceColumn(t *object.Thread, c *column.Column, what, with object.Value) (*column.Column, error) {
	var from, to []object.Value
	var err error
	switch {
	case object.IsDict(what):
		from, to, err = dictItems(t, object.ToDict(what))
	default:
		var ok, many bool
		if from, ok, err = unpackList(t, what); err != nil {
			return nil, err
		}
		if !ok {
			from = []object.Value{what}
		}
		if to, many, err = unpackList(t, with); err != nil {
			return nil, err
		}
		if many && len(to) != len(from) {
			return nil, object.ValueErrorf("Replacement lists must match in length. Expecting %d got %d ", len(from), len(to))
		}
		if !many {
			to = make([]object.Value, len(from))
			for i := range to {
				to[i] = with
			}
		}
	}
	if err != nil {
		return nil, err
	}
	out := c
	for i, v := range from {
		var hit []bool
		if column.MissingValue(v) {
			hit, err = c.MissingMask(t)
		} else {
			one, e := frame.Scalar(t, v)
			if e != nil {
				return nil, e
			}
			hit, err = frame.Compare(t, object.CmpEq, c, one, c.Len())
		}
		if err != nil {
			return nil, err
		}
		if kernel.CountTrue(hit) == 0 {
			continue
		}
		if hit, err = kernel.Not(t.Meter, hit); err != nil {
			return nil, err
		}
		if kernel.CountTrue(hit) == 0 {
			if out, err = fill(t, to[i], c.Len()); err != nil {
				return nil, err
			}
			continue
		}
		if out, err = whereColumn(t, out, nil, hit, to[i]); err != nil {
			return nil, err
		}
	}
	if out.Kind() == column.Object && c.Kind() != column.Object {
		return column.FromValues(t, out.Objects())
	}
	return out, nil
}

// clipColumn limits numbers to [lower, upper].
func clipColumn(t *object.Thread, c *column.Column, x *frame.Index, lower, upper object.Value) (*column.Column, error) {
	for k, bound := range []object.Value{lower, upper} {
		if !given(bound) || bound.IsFloat() && math.IsNaN(bound.AsFloat()) {
			continue
		}
		op := object.CmpGe
		if k == 1 {
			op = object.CmpLe
		}
		var b *column.Column
		var err error
		if s := frame.ToSeries(bound); s != nil {
			r, err := s.Reindex(t, x)
			if err != nil {
				return nil, err
			}
			b = r.Col
		} else if b, err = operandColumn(t, bound, c.Len(), false); err != nil {
			return nil, err
		}
		keep, err := frame.Compare(t, op, c, b, c.Len())
		if err != nil {
			return nil, err
		}
		for i := range keep {
			keep[i] = keep[i] || c.Missing(i)
		}
		if kernel.CountTrue(keep) == len(keep) {
			continue
		}
		if c, err = choose(t, keep, c, b); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func initMissing() {
	st, ft := frame.SeriesType, frame.DataFrameType
	both := []*object.Type{st, ft}
	isna := func(keep bool) func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		f := func(t *object.Thread, c *column.Column) (*column.Column, error) {
			m, err := c.MissingMask(t)
			if err == nil && !keep {
				m, err = kernel.Not(t.Meter, m)
			}
			return column.OfBools(m), err
		}
		return mapColumns(f)
	}
	for _, typ := range both {
		def(typ, "isna isnull", "", isna(true))
		def(typ, "notna notnull", "", isna(false))
		def(typ, "fillna", "value=None, method=None, axis=None, inplace=False, limit=None", fillNA)
		def(typ, "ffill pad", "*, axis=None, inplace=False, limit=None, limit_area=None", carryMethod(false))
		def(typ, "bfill backfill", "*, axis=None, inplace=False, limit=None, limit_area=None", carryMethod(true))
		def(typ, "interpolate", "method='linear', *, axis=0, limit=None, inplace=False, limit_direction=None, limit_area=None",
			func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
				if m, _ := text(a[0]); m != "linear" && m != "index" && m != "time" {
					return object.Value{}, object.ValueErrorf("method must be 'linear'; interpolation by '%s' is not supported here", m)
				}
				dir, _ := text(a[4])
				r, err := mapColumns(func(t *object.Thread, c *column.Column) (*column.Column, error) {
					return interpolate(t, c, dir != "backward", dir == "backward" || dir == "both")
				})(t, v, nil)
				if err != nil {
					return r, err
				}
				return settle(t, v, r, a[3])
			})
		def(typ, "where", "cond, other=?, *, inplace=False, axis=None, level=None", whereMethod(true))
		def(typ, "mask", "cond, other=?, *, inplace=False, axis=None, level=None", whereMethod(false))
		def(typ, "replace", "to_replace=None, value=?, *, inplace=False, regex=False", replaceMethod)
		def(typ, "clip", "lower=None, upper=None, *, axis=None, inplace=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			x := axisIndex(v)
			r, err := mapColumns(func(t *object.Thread, c *column.Column) (*column.Column, error) {
				return clipColumn(t, c, x, a[0], a[1])
			})(t, v, nil)
			if err != nil {
				return r, err
			}
			return settle(t, v, r, a[3])
		})
	}
	def(st, "dropna", "*, axis=0, how=None, thresh=None, subset=None, inplace=False, ignore_index=False", dropNA)
	def(ft, "dropna", "*, axis=0, how=None, thresh=None, subset=None, inplace=False, ignore_index=False", dropNA)
}

func axisIndex(v object.Value) *frame.Index {
	if f := frame.ToFrame(v); f != nil {
		return f.Index
	}
	return frame.ToSeries(v).Index
}

// mapColumns makes a method of a function on one column.
func mapColumns(f func(t *object.Thread, c *column.Column) (*column.Column, error)) body {
	return func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		if s := frame.ToSeries(v); s != nil {
			c, err := f(t, s.Col)
			if err != nil {
				return object.Value{}, err
			}
			return frame.NewSeries(s.Index, s.Name, c).Value(), nil
		}
		return eachColumn(t, frame.ToFrame(v), func(c *column.Column, _ int) (*column.Column, error) { return f(t, c) })
	}
}

func carryMethod(back bool) body {
	return func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		limit := 0
		if given(a[2]) {
			n, err := object.IndexInt(t, a[2])
			if err != nil {
				return object.Value{}, err
			}
			limit = n
		}
		r, err := mapColumns(func(t *object.Thread, c *column.Column) (*column.Column, error) { return carry(t, c, back, limit) })(t, v, nil)
		if err != nil {
			return r, err
		}
		return settle(t, v, r, a[1])
	}
}

func whereMethod(keep bool) body {
	return func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		other := a[1]
		if other.IsUnbound() {
			other = column.NaN
		}
		var r object.Value
		var err error
		if f := frame.ToFrame(v); f != nil {
			r, err = whereFrame(t, f, a[0], other, keep)
		} else {
			r, err = whereSeries(t, frame.ToSeries(v), a[0], other, keep)
		}
		if err != nil {
			return r, err
		}
		return settle(t, v, r, a[2])
	}
}

func replaceMethod(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	if re, err := flag(t, a[3]); err != nil {
		return object.Value{}, err
	} else if re {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "replace(regex=True) is not supported here; use .str.replace(pat, repl, regex=True)")
	}
	with := a[1]
	if with.IsUnbound() {
		with = object.None
	}
	f := frame.ToFrame(v)
	r, err := mapColumns(func(t *object.Thread, c *column.Column) (*column.Column, error) {
		return replaceColumn(t, c, a[0], with)
	})(t, v, nil)
	if f != nil && object.IsDict(a[0]) {
		// A mapping of mappings names columns.
		nested := false
		_, vals, e := dictItems(t, object.ToDict(a[0]))
		if e != nil {
			return object.Value{}, e
		}
		for _, x := range vals {
			nested = nested || object.IsDict(x)
		}
		if nested {
			r, err = eachColumn(t, f, func(c *column.Column, i int) (*column.Column, error) {
				name, err := f.Columns.Label(t, i)
				if err != nil {
					return nil, err
				}
				m, ok, err := object.ToDict(a[0]).Get(t, name)
				if err != nil || !ok {
					return c, err
				}
				return replaceColumn(t, c, m, with)
			})
		}
	}
	if err != nil {
		return r, err
	}
	return settle(t, v, r, a[2])
}
