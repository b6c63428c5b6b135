// This file defines agg of frames, series and groups: names, lists, mappings, named tuples and functions.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// aggName is the label that a function gets among several.
func aggName(v object.Value) object.Value {
	if object.IsStr(v) {
		return v
	}
	return object.NewStr(object.CallableName(v))
}

// builtinAgg is the aggregate that a Python function stands for (sum, min, max, len).
func builtinAgg(v object.Value) (string, bool) {
	if s, ok := text(v); ok {
		how, known := aggregates[s]
		return how, known
	}
	if !v.IsInt() && object.TypeOf(v) == object.NativeType {
		switch n := object.ToNative(v); {
		case n.Owner != nil:
		case n.Name == "sum", n.Name == "min", n.Name == "max", n.Name == "mean", n.Name == "median", n.Name == "std", n.Name == "var":
			return n.Name, true
		case n.Name == "len":
			return "size", true
		}
	}
	return "", false
}

// one aggregates one column by a name or function.
func (g *grouped) one(t *object.Thread, at int, fn object.Value, args, kwargs object.Value) (*column.Column, error) {
	c := g.f.Cols[at]
	if how, ok := builtinAgg(fn); ok {
		return g.column(t, c, how, defaultReduction)
	}
	if s, ok := text(fn); ok {
		if s == "quantile" {
			return g.column(t, c, s, defaultReduction)
		}
		return nil, object.AttributeErrorf("'%s' is not a valid function for '%s' object", object.Printable(s, 100), object.TypeOf(g.value()).Name)
	}
	if !object.IsCallable(fn) {
		return nil, object.TypeErrorf("'%s' object is not callable", object.TypeOf(fn).Name)
	}
	name, err := g.f.Columns.Label(t, at)
	if err != nil {
		return nil, err
	}
	out := make([]object.Value, g.g.Len())
	for i := range out {
		rows, err := g.g.Rows(t, i)
		if err != nil {
			return nil, err
		}
		x, err := g.f.Index.Take(t, rows)
		if err != nil {
			return nil, err
		}
		part, err := c.Take(t, rows)
		if err != nil {
			return nil, err
		}
		if out[i], err = callWith(t, fn, frame.NewSeries(x, name, part).Value(), args, kwargs); err != nil {
			return nil, err
		}
		if frame.ToSeries(out[i]) != nil {
			return nil, object.ValueErrorf("Must produce aggregated value")
		}
	}
	if len(out) == 0 {
		return column.OfFloats(nil), nil
	}
	return column.FromValues(t, out)
}

// spec is one output column of agg.
type spec struct {
	at    int
	fn    object.Value
	label []object.Value // one for each level of the columns
}

func aggregate(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	g := toGrouped(v)
	fn, args, kwargs := a[0], a[1], a[2]
	none, err := object.NewDict(t)
	if err != nil {
		return object.Value{}, err
	}
	if !given(fn) {
		return g.named(t, object.ToDict(kwargs))
	}
	var specs []spec
	add := func(at int, fns object.Value, nested bool) error {
		name, err := g.f.Columns.Label(t, at)
		if err != nil {
			return err
		}
		list, many, err := unpackList(t, fns)
		if err != nil {
			return err
		}
		if !many {
			specs = append(specs, spec{at, fns, []object.Value{name}})
			return nil
		}
		for _, f := range list {
			label := aggName(f)
			if object.TypeOf(f) == object.TupleType && len(object.ToTuple(f).Items) == 2 {
				label, f = object.ToTuple(f).Items[0], object.ToTuple(f).Items[1]
			}
			if nested {
				specs = append(specs, spec{at, f, []object.Value{name, label}})
			} else {
				specs = append(specs, spec{at, f, []object.Value{label}})
			}
		}
		return nil
	}
	switch {
	case object.IsDict(fn):
		keys, fns, err := dictItems(t, object.ToDict(fn))
		if err != nil {
			return object.Value{}, err
		}
		nested := false
		for _, f := range fns {
			_, many, err := unpackList(t, f)
			if err != nil {
				return object.Value{}, err
			}
			nested = nested || many
		}
		for i, k := range keys {
			at, err := g.f.Columns.Find(t, k)
			if err != nil {
				return object.Value{}, err
			}
			if at < 0 {
				return object.Value{}, keyErrorf("Label(s) [" + reprOr(t, k) + "] do not exist")
			}
			f := fns[i]
			if _, many, _ := unpackList(t, f); nested && !many {
				l, err := object.NewListFrom(t, []object.Value{f})
				if err != nil {
					return object.Value{}, err
				}
				f = l.Value()
			}
			if err := add(at, f, nested); err != nil {
				return object.Value{}, err
			}
		}
	case object.IsStr(fn) && args.Ref != nil:
		if how, ok := builtinAgg(fn); ok {
			if len(object.ToTuple(args).Items) == 0 && object.ToDict(kwargs).Len() == 0 {
				return g.reduce(t, how, defaultReduction, false)
			}
		}
		// With arguments, or a name that is a method: call it.
		s, _ := text(fn)
		if object.IsDunder(s) || s == "agg" || s == "aggregate" || s == "apply" || s == "pipe" {
			return object.Value{}, object.AttributeErrorf("'%s' is not a valid function for '%s' object", object.Printable(s, 100), object.TypeOf(v).Name)
		}
		m, ok := object.TypeOf(v).Lookup(s)
		if !ok || object.TypeOf(m) != object.NativeType {
			return object.Value{}, object.AttributeErrorf("'%s' is not a valid function for '%s' object", object.Printable(s, 100), object.TypeOf(v).Name)
		}
		return callWith(t, m, v, args, kwargs)
	default:
		_, many, err := unpackList(t, fn)
		if err != nil {
			return object.Value{}, err
		}
		for i := range g.f.Cols {
			if err := add(i, fn, many && !g.series); err != nil {
				return object.Value{}, err
			}
		}
		if many && g.series {
			return g.run(t, specs, none.Value(), false)
		}
		return g.runWith(t, specs, args, kwargs, g.series)
	}
	return g.runWith(t, specs, args, kwargs, g.series && !object.IsDict(fn))
}

func (g *grouped) run(t *object.Thread, specs []spec, kwargs object.Value, series bool) (object.Value, error) {
	return g.runWith(t, specs, object.EmptyTuple, kwargs, series)
}

// runWith computes the columns of specs.
func (g *grouped) runWith(t *object.Thread, specs []spec, args, kwargs object.Value, series bool) (object.Value, error) {
	cols := make([]*column.Column, len(specs))
	labels := make([]object.Value, len(specs))
	for i, s := range specs {
		var err error
		if cols[i], err = g.one(t, s.at, s.fn, args, kwargs); err != nil {
			return object.Value{}, err
		}
		labels[i] = s.label[0]
		if len(s.label) > 1 {
			labels[i] = object.TupleOf(s.label)
		}
	}
	x, err := frame.IndexOf(t, labels, object.None)
	if err != nil {
		return object.Value{}, err
	}
	if x.NLevels() == 1 && g.f.Columns.NLevels() == 1 && !series && len(specs) > 0 && len(specs[0].label) == 1 && !g.series {
		x = x.Renamed(g.f.Columns.Name())
	}
	out := *g
	out.series = series
	return out.finish(t, x, cols)
}

// named is agg(total=('v', 'sum'), …), for a series agg(total='sum').
func (g *grouped) named(t *object.Thread, kwargs *object.Dict) (object.Value, error) {
	keys, vals, err := dictItems(t, kwargs)
	if err != nil {
		return object.Value{}, err
	}
	if len(keys) == 0 {
		return object.Value{}, object.TypeErrorf("Must provide 'func' or tuples of '(column, aggfunc).")
	}
	var specs []spec
	for i, k := range keys {
		v := vals[i]
		if g.series && object.TypeOf(v) != object.TupleType {
			specs = append(specs, spec{0, v, []object.Value{k}})
			continue
		}
		if !object.IsTuple(v) || len(object.ToTuple(v).Items) != 2 {
			return object.Value{}, object.TypeErrorf("Must provide 'func' or tuples of '(column, aggfunc).")
		}
		col, fn := object.ToTuple(v).Items[0], object.ToTuple(v).Items[1]
		at, err := g.f.Columns.Find(t, col)
		if err != nil {
			return object.Value{}, err
		}
		if at < 0 {
			return object.Value{}, keyErrorf("Column(s) [" + reprOr(t, col) + "] do not exist")
		}
		specs = append(specs, spec{at, fn, []object.Value{k}})
	}
	empty, err := object.NewDict(t)
	if err != nil {
		return object.Value{}, err
	}
	out := *g
	out.series = false
	x := out.f.Columns
	out.f = frame.NewFrame(g.f.Index, x.Renamed(make([]object.Value, 0)...), g.f.Cols)
	out.f.Columns = x.Renamed(object.None)
	if x.IsMulti() {
		out.f.Columns = x
	}
	return out.run(t, specs, empty.Value(), false)
}

// aggColumn aggregates a whole column by a name or function.
func aggColumn(t *object.Thread, s *frame.Series, fn, args, kwargs object.Value) (object.Value, error) {
	if name, ok := text(fn); ok {
		if object.IsDunder(name) || name == "agg" || name == "aggregate" || name == "apply" || name == "pipe" || name == "transform" {
			return object.Value{}, object.AttributeErrorf("'%s' is not a valid function for 'Series' object", object.Printable(name, 100))
		}
		m, ok := frame.SeriesType.Lookup(name)
		if !ok {
			return object.Value{}, object.AttributeErrorf("'%s' is not a valid function for 'Series' object", object.Printable(name, 100))
		}
		if object.TypeOf(m) != object.NativeType {
			return object.GetAttr(t, s.Value(), object.ToStr(fn))
		}
		return callWith(t, m, s.Value(), args, kwargs)
	}
	if how, ok := builtinAgg(fn); ok {
		return frame.Reduce(t, s.Col, how, defaultReduction)
	}
	if !object.IsCallable(fn) {
		return object.Value{}, object.TypeErrorf("'%s' object is not callable", object.TypeOf(fn).Name)
	}
	return callWith(t, fn, s.Value(), args, kwargs)
}

// aggSeries is Series.agg.
func aggSeries(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	s := frame.ToSeries(v)
	var labels, fns []object.Value
	switch {
	case object.IsDict(a[0]):
		var err error
		if labels, fns, err = dictItems(t, object.ToDict(a[0])); err != nil {
			return object.Value{}, err
		}
	case object.IsList(a[0]) || object.TypeOf(a[0]) == object.TupleType:
		var err error
		if fns, err = labelList(t, a[0]); err != nil {
			return object.Value{}, err
		}
		for _, f := range fns {
			labels = append(labels, aggName(f))
		}
	default:
		return aggColumn(t, s, a[0], a[2], a[3])
	}
	out := make([]object.Value, len(fns))
	for i, f := range fns {
		var err error
		if out[i], err = aggColumn(t, s, f, a[2], a[3]); err != nil {
			return object.Value{}, err
		}
	}
	x, err := frame.IndexOf(t, labels, object.None)
	if err != nil {
		return object.Value{}, err
	}
	c, err := column.FromValues(t, out)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewSeries(x, s.Name, c).Value(), nil
}

// aggFrame is DataFrame.agg.
func aggFrame(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	axis, err := axisOf(a[1], "DataFrame")
	if err != nil {
		return object.Value{}, err
	}
	if axis == 1 {
		if f, err = transpose(t, f); err != nil {
			return object.Value{}, err
		}
		r, err := aggFrame(t, f.Value(), []object.Value{a[0], object.Int(0), a[2], a[3]})
		if g := frame.ToFrame(r); err == nil && g != nil {
			return frameValue(transpose(t, g))
		}
		return r, err
	}
	fnFor := map[int]object.Value{}
	order := []int{}
	many := false
	if object.IsDict(a[0]) {
		keys, vals, err := dictItems(t, object.ToDict(a[0]))
		if err != nil {
			return object.Value{}, err
		}
		for i, k := range keys {
			at, err := f.Columns.Find(t, k)
			if err != nil {
				return object.Value{}, err
			}
			if at < 0 {
				return object.Value{}, keyErrorf("Label(s) [" + reprOr(t, k) + "] do not exist")
			}
			fnFor[at] = vals[i]
			order = append(order, at)
			many = many || object.IsList(vals[i])
		}
	} else {
		for i := range f.Cols {
			fnFor[i] = a[0]
			order = append(order, i)
		}
		many = object.IsList(a[0]) || object.TypeOf(a[0]) == object.TupleType
	}
	var x *frame.Index
	names := make([]object.Value, len(order))
	singles := make([]object.Value, len(order))
	parts := make([]*frame.Series, len(order))
	for i, at := range order {
		s, err := f.Column(t, at)
		if err != nil {
			return object.Value{}, err
		}
		names[i] = s.Name
		fn := fnFor[at]
		if many && !object.IsList(fn) && object.TypeOf(fn) != object.TupleType {
			l, err := object.NewListFrom(t, []object.Value{fn})
			if err != nil {
				return object.Value{}, err
			}
			fn = l.Value()
		}
		r, err := aggSeries(t, s.Value(), []object.Value{fn, object.Int(0), a[2], a[3]})
		if err != nil {
			return object.Value{}, err
		}
		singles[i] = r
		if !many {
			continue
		}
		parts[i] = frame.ToSeries(r)
		if x == nil {
			x = parts[i].Index
		} else if x, err = x.Union(t, parts[i].Index, false); err != nil {
			return object.Value{}, err
		}
	}
	cx, err := frame.IndexOf(t, names, f.Columns.Name())
	if err != nil {
		return object.Value{}, err
	}
	if !many {
		for _, r := range singles {
			if frame.ToSeries(r) != nil {
				return columnsOf(t, cx, singles)
			}
		}
		c, err := column.FromValues(t, singles)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewSeries(cx, object.None, c).Value(), nil
	}
	cols := make([]*column.Column, len(parts))
	for i, s := range parts {
		r, err := s.Reindex(t, x)
		if err != nil {
			return object.Value{}, err
		}
		cols[i] = r.Col
	}
	return frame.NewFrame(x, cx, cols).Value(), nil
}

// columnsOf puts series side by side, aligned by label.
func columnsOf(t *object.Thread, cx *frame.Index, parts []object.Value) (object.Value, error) {
	var x *frame.Index
	var err error
	for _, p := range parts {
		s := frame.ToSeries(p)
		if s == nil {
			return object.Value{}, object.ValueErrorf("cannot combine transform and aggregation operations")
		}
		if x == nil {
			x = s.Index
		} else if x, err = x.Union(t, s.Index, false); err != nil {
			return object.Value{}, err
		}
	}
	cols := make([]*column.Column, len(parts))
	for i, p := range parts {
		r, err := frame.ToSeries(p).Reindex(t, x)
		if err != nil {
			return object.Value{}, err
		}
		cols[i] = r.Col
	}
	return frame.NewFrame(x, cx, cols).Value(), nil
}
