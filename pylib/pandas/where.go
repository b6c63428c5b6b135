// This file defines where, mask, replace and clip.

package pandas

import (
	"math"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

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

// condMask tells for every row whether cond is true, or the opposite where keep is false. It must not be changed.
func condMask(t *object.Thread, cond object.Value, x *frame.Index, keep bool) ([]bool, error) {
	if s := frame.ToSeries(cond); s != nil && s.Col.Kind() == column.Bool {
		if same, err := s.Index.Same(t, x); err != nil {
			return nil, err
		} else if same && keep {
			return s.Col.Bools(), nil
		} else if same {
			return kernel.Not(t.Meter, s.Col.Bools())
		}
	}
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
	if lo, hi, ok := floatBounds(c, lower, upper); ok {
		v, err := kernel.ClipFloats(t.Meter, c.Floats(), lo, hi)
		return column.OfFloats(v), err
	}
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
		if b == nil { // an array of no dimension that holds None
			continue
		}
		keep, err := frame.Compare(t, op, c, b, c.Len())
		if err != nil {
			return nil, err
		}
		all := true
		if err := kernel.Blocks(t.Meter, len(keep), func(lo, hi int) {
			for i := lo; i < hi; i++ {
				keep[i] = keep[i] || c.Missing(i)
			}
			all = all && kernel.CountTrue(keep[lo:hi]) == hi-lo
		}); err != nil {
			return nil, err
		}
		if all {
			continue
		}
		if c, err = choose(t, keep, c, b); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// floatBounds reads bounds that are numbers, for a column of floats; one that is not given is NaN.
func floatBounds(c *column.Column, lower, upper object.Value) (lo, hi float64, ok bool) {
	if c.Kind() != column.Float64 || c.Width() != column.Full {
		return 0, 0, false
	}
	read := func(v object.Value) float64 {
		switch {
		case !given(v):
			return math.NaN()
		case v.IsInt():
			return float64(v.AsInt())
		case v.IsFloat():
			return v.AsFloat()
		}
		ok = false
		return 0
	}
	ok = true
	lo, hi = read(lower), read(upper)
	return lo, hi, ok && !(lo > hi)
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
		return settleSelf(t, v, r, a[2])
	}
}

func replaceMethod(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	with := a[1]
	if with.IsUnbound() {
		with = object.None
	}
	what := a[0]
	isRe := false
	if given(a[3]) && !a[3].IsBool() {
		if given(what) {
			return object.Value{}, object.ValueErrorf("'to_replace' must be 'None' if 'regex' is not a bool")
		}
		what, isRe = a[3], true
	} else if on, err := flag(t, a[3]); err != nil {
		return object.Value{}, err
	} else {
		isRe = on
	}
	if isRe {
		r, err := replaceMatches(t, v, what, with)
		if err != nil {
			return r, err
		}
		return settleSelf(t, v, r, a[2])
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
		if !a[1].IsUnbound() && !nested {
			r, err = eachColumn(t, f, func(c *column.Column, i int) (*column.Column, error) {
				name, err := f.Columns.Label(t, i)
				if err != nil {
					return nil, err
				}
				own, ok, err := object.ToDict(a[0]).Get(t, name)
				if err != nil || !ok {
					return c, err
				}
				to := with
				if object.IsDict(with) {
					if to, ok, err = object.ToDict(with).Get(t, name); err != nil || !ok {
						return c, err
					}
				}
				return replaceColumn(t, c, own, to)
			})
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
	return settleSelf(t, v, r, a[2])
}
