// This file defines missing data: isna, fillna, ffill, bfill and interpolate.

package pandas

import (
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
	one, err := fitScalar(t, c, v)
	if err != nil {
		return nil, err
	}
	if one.Kind() == column.Int64 && c.Kind() == column.Float64 {
		if one, err = one.Cast(t, column.Float64); err != nil {
			return nil, err
		}
	}
	if full, err := c.FillWith(t, one); full != nil || err != nil {
		return full, err
	}
	mask, err := c.MissingMask(t)
	if err != nil {
		return nil, err
	}
	rows, err := kernel.Where(t.Meter, mask)
	if err != nil {
		return nil, err
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
		if k&0xffff == 0xffff {
			if err := t.Poll(0x10000); err != nil {
				return nil, err
			}
		}
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
	return c.Take(t, rows)
}

// interpolate fills missing floats linearly between their neighbours and, on the sides that forward and back open, with the nearest one; at most
// limit in a row from each open side, 0 is all.
func interpolate(t *object.Thread, c *column.Column, where []float64, forward, back bool, limit int) (*column.Column, error) {
	if c.Kind() == column.String {
		return nil, object.TypeErrorf("Cannot interpolate with str dtype")
	}
	if c.Kind() != column.Float64 {
		return c, nil
	}
	v := c.Floats()
	out, err := kernel.Make[float64](t.Meter, len(v))
	if err != nil {
		return nil, err
	}
	if err := kernel.Copy(t.Meter, out, v); err != nil {
		return nil, err
	}
	last := -1
	for i, x := range v {
		if i&0xffff == 0xffff {
			if err := t.Poll(0x10000); err != nil {
				return nil, err
			}
		}
		if x != x {
			continue
		}
		if last >= 0 {
			for k := last + 1; k < i; k++ {
				if where != nil {
					out[k] = v[last] + (x-v[last])*(where[k]-where[last])/(where[i]-where[last])
				} else {
					out[k] = v[last] + (x-v[last])*float64(k-last)/float64(i-last)
				}
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
	if limit > 0 {
		near, err := kernel.Make[bool](t.Meter, len(v))
		if err != nil {
			return nil, err
		}
		mark := func(at func(i int) int) {
			run := limit // before the first cell that is there nothing is filled
			for i := range v {
				k := at(i)
				if run++; v[k] == v[k] {
					run = 0
				}
				near[k] = near[k] || run <= limit
			}
		}
		if forward {
			mark(func(i int) int { return i })
		}
		if back {
			mark(func(i int) int { return len(v) - 1 - i })
		}
		for i := range out {
			if !near[i] {
				out[i] = v[i]
			}
		}
	}
	return column.OfFloats(out), t.Poll(len(v))
}

// interpolationPlaces are the places of the cells on the line between their neighbours, nil where they are evenly spaced.
func interpolationPlaces(t *object.Thread, v, method object.Value) ([]float64, error) {
	m, ok := text(method)
	switch m {
	case "linear":
		return nil, nil
	case "pad", "ffill", "backfill", "bfill":
		return nil, object.ValueErrorf("Can not interpolate with method=%s.", m)
	case "index", "values", "time":
		x := axisIndex(v)
		if x.IsMulti() {
			return nil, object.ValueErrorf("Only `method=linear` interpolation is supported on MultiIndexes.")
		}
		c, err := x.Level(t, 0)
		if err != nil {
			return nil, err
		}
		if m == "time" && c.Kind() != column.Datetime {
			return nil, object.ValueErrorf("time-weighted interpolation only works on Series or DataFrames with a DatetimeIndex")
		}
		if !c.Numeric() && !c.Timed() {
			return nil, object.ValueErrorf("Index column must be numeric or datetime type when using %s method other than linear. Try setting a numeric or datetime index column before interpolating.", m)
		}
		return c.AsFloats(t)
	}
	if !ok {
		return nil, object.ValueErrorf("'method' should be a string, not None.")
	}
	return nil, object.Raise(object.NotImplementedErrorType, "%s.interpolate(method=...) is not supported here other than 'linear', 'index', 'values' and 'time'", object.TypeOf(v).Name)
}

// onlyArea takes back what was filled before the first and after the last cell that is there, or between them.
func onlyArea(t *object.Thread, c, filled *column.Column, inside bool) (*column.Column, error) {
	first, last := -1, -1
	for i := range c.Len() {
		if !c.Missing(i) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	keep, err := kernel.Make[bool](t.Meter, c.Len())
	if err != nil {
		return nil, err
	}
	for i := range keep {
		keep[i] = (i >= first && i <= last) == inside
	}
	return choose(t, keep, filled, c)
}

// settledAxis lets a method that may work in place work along rows, too.
func settledAxis(axis, inplace int, f body) body {
	return func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		if n, err := axisOf(a[axis], object.TypeOf(v).Name); err != nil || n == 0 {
			if err != nil {
				return object.Value{}, err
			}
			return f(t, v, a)
		}
		b := append([]object.Value(nil), a...)
		b[axis], b[inplace] = object.Int(0), object.False
		r, err := acrossRows(t, frame.ToFrame(v), func(v object.Value) (object.Value, error) { return f(t, v, b) })
		if err != nil {
			return r, err
		}
		return settleSelf(t, v, r, a[inplace])
	}
}

// readLimit reads limit=, 0 for none.
func readLimit(t *object.Thread, v object.Value) (int, error) {
	if !given(v) {
		return 0, nil
	}
	if !v.IsInt() {
		return 0, object.ValueErrorf("Limit must be an integer")
	}
	n, err := object.IndexInt(t, v)
	if err == nil && n < 1 {
		err = object.ValueErrorf("Limit must be greater than 0")
	}
	return n, err
}

// fillSome is fillWith that leaves the missing cells after the first limit ones; 0 fills all.
func fillSome(t *object.Thread, c *column.Column, x *frame.Index, value, method object.Value, limit int) (*column.Column, error) {
	r, err := fillWith(t, c, x, value, method, limit)
	if err != nil || limit == 0 || given(method) {
		return r, err
	}
	mask, err := c.MissingMask(t)
	if err != nil {
		return nil, err
	}
	keep, err := kernel.Make[bool](t.Meter, len(mask))
	if err != nil {
		return nil, err
	}
	n := 0
	for i, gap := range mask {
		if gap {
			n++
		}
		keep[i] = !gap || n > limit
	}
	return choose(t, keep, c, r)
}

// fillWith fills the missing cells of one column by the arguments of fillna.
func fillWith(t *object.Thread, c *column.Column, x *frame.Index, value, method object.Value, limit int) (*column.Column, error) {
	if m, ok := text(method); ok {
		switch m {
		case "ffill", "pad":
			return carry(t, c, false, limit)
		case "bfill", "backfill":
			return carry(t, c, true, limit)
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
	limit, err := readLimit(t, a[4])
	if err != nil {
		return object.Value{}, err
	}
	if s := frame.ToSeries(self); s != nil {
		c, err := fillSome(t, s.Col, s.Index, value, method, limit)
		if err != nil {
			return object.Value{}, err
		}
		return settleSelf(t, self, frame.NewSeries(s.Index, s.Name, c).Value(), a[3])
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
		return fillSome(t, c, f.Index, v, method, limit)
	})
	if err != nil {
		return object.Value{}, err
	}
	return settleSelf(t, self, r, a[3])
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

// settleSelf is settle for the methods that give self back where they work in place.
func settleSelf(t *object.Thread, self, result, inplace object.Value) (object.Value, error) {
	r, err := settle(t, self, result, inplace)
	if err == nil && r.IsNone() {
		r = self
	}
	return r, err
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
		def(typ, "fillna", "value=None, method=None, axis=None, inplace=False, limit=None", settledAxis(2, 3, fillNA))
		def(typ, "ffill pad", "*, axis=None, inplace=False, limit=None, limit_area=None!", settledAxis(0, 1, carryMethod(false)))
		def(typ, "bfill backfill", "*, axis=None, inplace=False, limit=None, limit_area=None!", settledAxis(0, 1, carryMethod(true)))
		def(typ, "interpolate", "method='linear', *, axis=0, limit=None, inplace=False, limit_direction=None, limit_area=None",
			settledAxis(1, 3, func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
				where, err := interpolationPlaces(t, v, a[0])
				if err != nil {
					return object.Value{}, err
				}
				area, _ := text(a[5])
				if given(a[5]) && area != "inside" && area != "outside" {
					return object.Value{}, object.ValueErrorf("Invalid limit_area: expecting one of ['inside', 'outside'], got %s.", object.Printable(textOf(t, a[5]), 40))
				}
				dir := "forward"
				if given(a[4]) {
					dir, _ = text(a[4])
				}
				if dir != "forward" && dir != "backward" && dir != "both" {
					return object.Value{}, object.ValueErrorf("Invalid limit_direction: expecting one of ['forward', 'backward', 'both'], got '%s'.", object.Printable(dir, 40))
				}
				limit, err := readLimit(t, a[2])
				if err != nil {
					return object.Value{}, err
				}
				r, err := mapColumns(func(t *object.Thread, c *column.Column) (*column.Column, error) {
					r, err := interpolate(t, c, where, dir != "backward", dir != "forward", limit)
					if err != nil || area == "" {
						return r, err
					}
					return onlyArea(t, c, r, area == "inside")
				})(t, v, nil)
				if err != nil {
					return r, err
				}
				return settleSelf(t, v, r, a[3])
			}))
		def(typ, "where", "cond, other=?, *, inplace=False, axis=None!0!'index', level=None!", whereMethod(true))
		def(typ, "mask", "cond, other=?, *, inplace=False, axis=None!0!'index', level=None!", whereMethod(false))
		def(typ, "replace", "to_replace=None, value=?, *, inplace=False, regex=False", replaceMethod)
		def(typ, "clip", "lower=None, upper=None, *, axis=None, inplace=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			x := axisIndex(v)
			axis, err := axisOf(a[2], object.TypeOf(v).Name)
			if err != nil {
				return object.Value{}, err
			}
			var r object.Value
			if f := frame.ToFrame(v); f != nil {
				r, err = clipFrame(t, f, a[0], a[1], axis)
			} else {
				r, err = mapColumns(func(t *object.Thread, c *column.Column) (*column.Column, error) {
					return clipColumn(t, c, x, a[0], a[1])
				})(t, v, nil)
			}
			if err != nil {
				return r, err
			}
			return settleSelf(t, v, r, a[3])
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
		limit, err := readLimit(t, a[2])
		if err != nil {
			return object.Value{}, err
		}
		r, err := mapColumns(func(t *object.Thread, c *column.Column) (*column.Column, error) { return carry(t, c, back, limit) })(t, v, nil)
		if err != nil {
			return r, err
		}
		return settleSelf(t, v, r, a[1])
	}
}
