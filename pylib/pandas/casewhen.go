// This file defines case_when, divmod and the other methods of Series that have no file of their own.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// caseWhen replaces cells by the value of the first condition that holds.
func caseWhen(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	s := frame.ToSeries(v)
	if !object.IsList(a[0]) {
		return object.Value{}, object.TypeErrorf("The caselist argument should be a list; instead got %s", reprOr(t, object.TypeOf(a[0]).Value()))
	}
	cases, _, err := unpackList(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	if len(cases) == 0 {
		return object.Value{}, object.ValueErrorf("provide at least one boolean condition, with a corresponding replacement.")
	}
	type pair struct{ cond, with object.Value }
	pairs := make([]pair, len(cases))
	for i, c := range cases {
		if object.TypeOf(c) != object.TupleType {
			return object.Value{}, object.TypeErrorf("Argument %d must be a tuple; instead got %s.", i, reprOr(t, object.TypeOf(c).Value()))
		}
		items := object.ToTuple(c).Items
		if len(items) != 2 {
			return object.Value{}, object.ValueErrorf("Argument %d must have length 2; a condition and replacement; instead got length %d.", i, len(items))
		}
		pairs[i] = pair{items[0], items[1]}
		for _, p := range []*object.Value{&pairs[i].cond, &pairs[i].with} {
			if object.IsCallable(*p) && !object.IsType(*p) {
				if *p, err = object.Call(t, *p, v); err != nil {
					return object.Value{}, err
				}
			}
		}
	}
	// The last case first, so that the first one that holds has the last word.
	out := s.Col
	for i := len(pairs) - 1; i >= 0; i-- {
		mask, err := condMask(t, pairs[i].cond, s.Index, true)
		if err != nil {
			return object.Value{}, err
		}
		if mask, err = kernel.Not(t.Meter, mask); err != nil {
			return object.Value{}, err
		}
		if out, err = whereColumn(t, out, s.Index, mask, pairs[i].with); err != nil {
			return object.Value{}, err
		}
	}
	return frame.NewSeries(s.Index, s.Name, out).Value(), nil
}

// divMod is the pair of // and %.
func divMod(reflected bool) body {
	return func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		one := func(op object.Op) (object.Value, error) {
			return seriesOp(t, frame.ToSeries(v), a[0], arithOp(op, reflected), a[2], false)
		}
		q, err := one(object.OpFloorDiv)
		if err != nil {
			return q, err
		}
		r, err := one(object.OpMod)
		if err != nil {
			return r, err
		}
		return object.Pair(t, q, r)
	}
}

// attrsOf is the dict that scripts attach to a frame or series, made at its first use.
func attrsOf(t *object.Thread, v object.Value) (object.Value, error) {
	at := (**object.Dict)(nil)
	if f := frame.ToFrame(v); f != nil {
		at = &f.Attrs
	} else {
		at = &frame.ToSeries(v).Attrs
	}
	if *at == nil {
		d, err := object.NewDict(t)
		if err != nil {
			return object.Value{}, err
		}
		*at = d
	}
	return (*at).Value(), nil
}

func setAttrs(t *object.Thread, v, val object.Value) error {
	if val.IsUnbound() || !object.IsDict(val) {
		return object.TypeErrorf("attrs must be a dict")
	}
	d := object.ToDict(val)
	if f := frame.ToFrame(v); f != nil {
		f.Attrs = d
	} else {
		frame.ToSeries(v).Attrs = d
	}
	return nil
}

// keepAttrs gives a result a copy of the dict that is attached to its source.
func keepAttrs(t *object.Thread, from, to object.Value) error {
	d := (*object.Dict)(nil)
	if f := frame.ToFrame(from); f != nil {
		d = f.Attrs
	} else {
		d = frame.ToSeries(from).Attrs
	}
	if d == nil || d.Len() == 0 {
		return nil
	}
	c, err := object.CallMethod(t, d.Value(), "copy")
	if err != nil {
		return err
	}
	return setAttrs(t, to, c)
}

// validRow is the first (last) label of a frame whose row has a cell.
func validRow(last bool) body {
	return func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		f := frame.ToFrame(v)
		for k := range f.Len() {
			i := k
			if last {
				i = f.Len() - 1 - k
			}
			for _, c := range f.Cols {
				if !c.Missing(i) {
					return f.Index.Label(t, i)
				}
			}
			if err := t.Poll(len(f.Cols)); err != nil {
				return object.Value{}, err
			}
		}
		return object.None, nil
	}
}

func reindexLike(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	if object.TypeOf(v) != object.TypeOf(a[0]) {
		return object.Value{}, object.TypeErrorf("reindex_like needs another %s", object.TypeOf(v).Name)
	}
	kw := []object.Kwarg{{Name: object.NewStrObj("index"), Value: axisIndex(a[0]).Value()}}
	if f := frame.ToFrame(a[0]); f != nil {
		kw = append(kw, object.Kwarg{Name: object.NewStrObj("columns"), Value: f.Columns.Value()})
	}
	return object.CallKw(t, mustMethod(v, "reindex"), []object.Value{v}, kw)
}

// setPlace is isetitem: columns by position.
func setPlace(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	places, many, err := unpackList(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	values := []object.Value{a[1]}
	if !many {
		places = []object.Value{a[0]}
	} else if g := frame.ToFrame(a[1]); g != nil {
		values = nil
		for i := range g.Cols {
			s, err := g.Column(t, i)
			if err != nil {
				return object.Value{}, err
			}
			values = append(values, s.Value())
		}
	} else if values, _, err = unpackList(t, a[1]); err != nil {
		return object.Value{}, err
	}
	if len(values) != len(places) {
		return object.Value{}, object.ValueErrorf("Got %d positions but value has %d columns.", len(places), len(values))
	}
	next := append(f.Cols[:0:0], f.Cols...)
	for k, p := range places {
		i, err := object.IndexInt(t, p)
		if err != nil {
			return object.Value{}, err
		}
		if i < 0 {
			i += len(next)
		}
		if i < 0 || i >= len(next) {
			return object.Value{}, object.IndexErrorf("index %d is out of bounds for axis 0 with size %d", i, len(next))
		}
		if next[i], err = alignedColumn(t, values[k], f); err != nil {
			return object.Value{}, err
		}
	}
	f.Cols = next
	return object.None, nil
}

// appendOld is append of old pandas: the rows of another object below.
func appendOld(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	parts := []object.Value{v}
	switch {
	case object.IsList(a[0]):
		more, err := labelList(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		parts = append(parts, more...)
	default:
		parts = append(parts, a[0])
	}
	for i, p := range parts {
		s := frame.ToSeries(p)
		if object.IsDict(p) {
			r, err := seriesFromDict(t, object.ToDict(p), nil)
			if err != nil {
				return object.Value{}, err
			}
			s = r
		}
		if s == nil || frame.ToFrame(v) == nil {
			continue
		}
		// A series is a row under its name.
		f, err := toFrame(t, s, s.Name)
		if err != nil {
			return object.Value{}, err
		}
		if f, err = transpose(t, f); err != nil {
			return object.Value{}, err
		}
		for j, c := range f.Cols {
			cells, err := c.Cells(t)
			if err != nil {
				return object.Value{}, err
			}
			if f.Cols[j], err = column.FromValues(t, cells); err != nil {
				return object.Value{}, err
			}
		}
		parts[i] = f.Value()
	}
	l, err := object.NewListFrom(t, parts)
	if err != nil {
		return object.Value{}, err
	}
	concat, err := object.GetAttr(t, Module().Value(), object.NewStrObj("concat"))
	if err != nil {
		return object.Value{}, err
	}
	return object.CallKw(t, concat, []object.Value{l.Value()}, []object.Kwarg{{Name: object.NewStrObj("ignore_index"), Value: a[1]}})
}

func initSeriesMore() {
	st, ft := frame.SeriesType, frame.DataFrameType
	def(st, "case_when", "caselist", caseWhen)
	def(st, "divmod", "other, level=None!, fill_value=None, axis=0!'index'", divMod(false))
	def(st, "rdivmod", "other, level=None!, fill_value=None, axis=0!'index'", divMod(true))
	def(st, "autocorr", "lag=1", autocorr)
	def(ft, "corrwith", "other, axis=0, drop=False, method='pearson', numeric_only=False, min_periods=None", corrWith)
	def(st, "transpose", "*args, **kwargs", func(_ *object.Thread, v object.Value, _ []object.Value) (object.Value, error) { return v, nil })
	attr(st, "axes", func(t *object.Thread, v object.Value) (object.Value, error) {
		l, err := object.NewListFrom(t, []object.Value{frame.ToSeries(v).Index.Value()})
		if err != nil {
			return object.Value{}, err
		}
		return l.Value(), nil
	})
	def(st, "ravel", "order='C'", func(_ *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		return arrayOf(frame.ToSeries(v).Col), nil
	})
	def(ft, "isetitem", "loc, value", setPlace)
	def(ft, "first_valid_index", "", validRow(false))
	def(ft, "last_valid_index", "", validRow(true))
	refuse(ft, "to_records", "use to_dict('records') or itertuples()")
	refuse(ft, "lookup", "use .loc[row, column] for each pair, or a merge")
	for _, typ := range []*object.Type{st, ft} {
		def(typ, "dot", "other", dot)
		def(typ, "reindex_like", "other, method=None!, copy=True, limit=None!, tolerance=None!", reindexLike)
		def(typ, "append", "other, ignore_index=False, verify_integrity=False!, sort=False!", appendOld)
		typ.Attrs["attrs"] = object.NewGetSet("attrs", attrsOf, setAttrs)
		def(typ, "set_flags", "*, copy=None, allows_duplicate_labels=None!True", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) { return copyOf(t, v) })
		def(typ, "reorder_levels", "order, axis=0!'index'", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			r, err := copyOf(t, v)
			if err != nil {
				return r, err
			}
			x, err := reorderLevels(t, axisIndex(v), a[0])
			if err != nil {
				return r, err
			}
			setIndexOf(r, x)
			return r, nil
		})
	}
}
