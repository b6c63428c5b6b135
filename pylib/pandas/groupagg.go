// This file defines agg of groups: names, lists, mappings, named tuples and functions.

package pandas

import (
	"strconv"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// aggName is the label that a function gets among several: its own text, or its __name__.
func aggName(v object.Value) object.Value {
	switch object.TypeOf(v) {
	case object.FuncType:
		return object.NewStr(object.ToFunc(v).Name)
	case object.NativeType:
		return object.NewStr(object.ToNative(v).Name)
	}
	switch {
	case object.IsMethod(v):
		return aggName(object.ToMethod(v).Fn)
	case object.IsStr(v):
		return v
	}
	return object.NewStr(object.CallableName(v))
}

// aggNames are the labels of a list of functions. Among several pandas numbers the lambdas, so that they differ.
func aggNames(fns []object.Value) []object.Value {
	names := make([]object.Value, len(fns))
	lambdas := 0
	for i, f := range fns {
		names[i] = aggName(f)
		if len(fns) > 1 && object.TypeOf(f) == object.FuncType && object.ToFunc(f).Name == "<lambda>" {
			names[i] = object.NewStr("<lambda_" + strconv.Itoa(lambdas) + ">")
			lambdas++
		}
	}
	return names
}

// builtinAgg is the aggregate that Python's sum, min, max or len stands for where no cell is missing.
func builtinAgg(v object.Value) (string, bool) {
	if v.IsInt() || object.TypeOf(v) != object.NativeType {
		return "", false
	}
	switch n := object.ToNative(v); {
	case n.Owner != nil:
	case n.Name == "sum", n.Name == "min", n.Name == "max":
		return n.Name, true
	case n.Name == "len":
		return "size", true
	}
	return "", false
}

// one aggregates one column by a name or function.
func (g *grouped) one(t *object.Thread, at int, fn object.Value, args, kwargs object.Value) (*column.Column, error) {
	c := g.f.Cols[at]
	if s, ok := text(fn); ok {
		if how, ok := aggregates[s]; ok && len(object.ToTuple(args).Items) == 0 && !(object.IsDict(kwargs) && object.ToDict(kwargs).Len() > 0) {
			return g.column(t, c, how, defaultReduction)
		}
		return g.methodColumn(t, at, s, args, kwargs)
	}
	if how, ok := builtinAgg(fn); ok && (how == "size" || c.Numeric() && !c.AnyMissing()) && len(object.ToTuple(args).Items) == 0 {
		return g.column(t, c, how, defaultReduction)
	}
	if !object.IsCallable(fn) {
		return nil, object.TypeErrorf("'%s' object is not callable", object.TypeOf(fn).Name)
	}
	name, err := g.f.Columns.Label(t, at)
	if err != nil {
		return nil, err
	}
	if g.series {
		if name, err = g.name(t); err != nil {
			return nil, err
		}
	}
	out, err := kernel.Make[object.Value](t.Meter, g.g.Len())
	if err != nil {
		return nil, err
	}
	base := t.Meter.Pending
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
		if s := frame.ToSeries(out[i]); s != nil {
			if s.Len() != 1 {
				return nil, object.ValueErrorf("Must produce aggregated value")
			}
			if out[i], err = s.Col.Cell(t, 0); err != nil {
				return nil, err
			}
		}
		if i == 0 {
			base = t.Meter.Pending // the rows of all groups are among it
		}
		if err := t.Only(base, out[i]); err != nil {
			return nil, err
		}
		if isArray(out[i]) || frame.ToFrame(out[i]) != nil {
			return nil, object.ValueErrorf("Must produce aggregated value")
		}
	}
	if len(out) == 0 {
		return c.Slice(0, 0), nil
	}
	return column.FromValues(t, out)
}

// methodColumn is a column of the grouped series that a column is by the method that a text names.
func (g *grouped) methodColumn(t *object.Thread, at int, name string, args, kwargs object.Value) (*column.Column, error) {
	s := *g
	s.Header = object.HeaderOf(seriesGroupByType)
	s.series, s.asIndex = true, true
	var err error
	if s.f, err = g.f.Select(t, []int32{int32(at)}); err != nil {
		return nil, err
	}
	s.whole = s.f
	r, found, err := s.methodNamed(t, name, args, kwargs)
	if err != nil {
		return nil, err
	}
	if !found {
		return nil, object.AttributeErrorf("'SeriesGroupBy' object has no attribute '%s'", object.Printable(name, 100))
	}
	v := frame.ToSeries(r)
	if v == nil || v.Len() != g.g.Len() {
		return nil, object.ValueErrorf("Must produce aggregated value")
	}
	return v.Col, nil
}

// spec is one output column of agg.
type spec struct {
	at    int
	fn    object.Value
	label []object.Value // one for each level of the columns
}

// specRoom charges n specs with so many labels, their list as it grows, and the names of their functions.
func specRoom(t *object.Thread, n, labels int) error {
	if err := t.Charge(int64(n) * int64(3*48+64+16*labels)); err != nil {
		return err
	}
	return t.Poll(n)
}

// addSpecs adds the output columns of a function, or of a list of functions, for one column. With nested the column's label stands above
// those of the functions.
func (g *grouped) addSpecs(t *object.Thread, specs []spec, at int, fns object.Value, nested bool) ([]spec, error) {
	name, err := g.f.Columns.Label(t, at)
	if err != nil {
		return nil, err
	}
	list, many, err := unpackList(t, fns)
	if err != nil {
		return nil, err
	}
	if object.IsDict(fns) {
		return nil, object.Raise(specificationError, "nested renamer is not supported")
	}
	if !many {
		return append(specs, spec{at, fns, []object.Value{name}}), nil
	}
	if len(list) == 0 {
		return nil, object.ValueErrorf("No objects to concatenate")
	}
	var above []object.Value
	if nested {
		above = []object.Value{name}
		if object.TypeOf(name) == object.TupleType {
			above = object.ToTuple(name).Items
		}
	}
	if err := specRoom(t, len(list), len(above)+1); err != nil {
		return nil, err
	}
	names := aggNames(list)
	for i, f := range list {
		label := names[i]
		if object.TypeOf(f) == object.TupleType && len(object.ToTuple(f).Items) == 2 {
			label, f = object.ToTuple(f).Items[0], object.ToTuple(f).Items[1]
		}
		specs = append(specs, spec{at, f, append(append([]object.Value(nil), above...), label)})
	}
	return specs, nil
}

// dictSpecs reads agg({column: function or list}).
func (g *grouped) dictSpecs(t *object.Thread, d *object.Dict) ([]spec, error) {
	if g.series {
		return nil, object.Raise(specificationError, "nested renamer is not supported")
	}
	keys, fns, err := dictItems(t, d)
	if err != nil {
		return nil, err
	}
	nested := false
	var gone []object.Value
	for i, f := range fns {
		_, many, err := unpackList(t, f)
		if err != nil {
			return nil, err
		}
		if object.IsDict(f) {
			return nil, object.Raise(specificationError, "nested renamer is not supported")
		}
		nested = nested || many
		if at, err := g.f.Columns.Find(t, keys[i]); err != nil {
			return nil, err
		} else if at < 0 {
			gone = append(gone, keys[i])
		}
	}
	if len(gone) > 0 {
		return nil, keyErrorf("Label(s) " + textList(t, gone) + " do not exist")
	}
	var specs []spec
	for i, k := range keys {
		places, err := g.f.Columns.All(t, k)
		if err != nil {
			return nil, err
		}
		f := fns[i]
		if _, many, _ := unpackList(t, f); nested && !many {
			l, err := object.NewListFrom(t, []object.Value{f})
			if err != nil {
				return nil, err
			}
			f = l.Value()
		}
		for _, at := range places {
			if specs, err = g.addSpecs(t, specs, int(at), f, nested); err != nil {
				return nil, err
			}
		}
	}
	return specs, nil
}

// withKeys is g with the key columns among those that can be aggregated, where they are asked for by name.
func (g *grouped) withKeys() *grouped {
	all := *g
	all.f = g.whole
	return &all
}

func aggregate(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	g := toGrouped(v)
	fn, args, kwargs := a[0], a[1], a[2]
	switch {
	case !given(fn):
		return g.withKeys().named(t, object.ToDict(kwargs))
	case object.IsDict(fn):
		g = g.withKeys()
		specs, err := g.dictSpecs(t, object.ToDict(fn))
		if err != nil {
			return object.Value{}, err
		}
		return g.run(t, specs, args, kwargs, false)
	case object.IsStr(fn):
		s, _ := text(fn)
		if how, ok := aggregates[s]; ok && len(object.ToTuple(args).Items) == 0 && object.ToDict(kwargs).Len() == 0 {
			return g.reduce(t, how, defaultReduction, false)
		}
		r, found, err := g.methodNamed(t, s, args, kwargs)
		if err == nil && !found {
			err = object.AttributeErrorf("'%s' object has no attribute '%s'", object.TypeOf(v).Name, object.Printable(s, 100))
			if !g.series {
				err = object.AttributeErrorf("'%s' is not a valid function for 'DataFrameGroupBy' object", object.Printable(s, 100))
			}
		}
		return r, err
	}
	_, many, err := unpackList(t, fn)
	if err != nil {
		return object.Value{}, err
	}
	var specs []spec
	for i := range g.f.Cols {
		if specs, err = g.addSpecs(t, specs, i, fn, many && !g.series); err != nil {
			return object.Value{}, err
		}
	}
	return g.run(t, specs, args, kwargs, g.series && !many)
}

// run computes the columns of specs.
func (g *grouped) run(t *object.Thread, specs []spec, args, kwargs object.Value, series bool) (object.Value, error) {
	cols := make([]*column.Column, len(specs))
	labels := make([]object.Value, len(specs))
	wide := 1
	for i, s := range specs {
		var err error
		if cols[i], err = g.one(t, s.at, s.fn, args, kwargs); err != nil {
			return object.Value{}, err
		}
		labels[i], wide = s.label[0], len(s.label)
		if wide > 1 {
			labels[i] = object.TupleOf(s.label)
		}
	}
	x, err := frame.IndexOf(t, labels, object.None)
	if err != nil {
		return object.Value{}, err
	}
	if old := g.f.Columns; !g.series && len(specs) > 0 {
		switch {
		case x.NLevels() == old.NLevels():
			x = x.Renamed(old.Names...)
		case x.NLevels() == old.NLevels()+1:
			x = x.Renamed(append(append([]object.Value(nil), old.Names...), object.None)...)
		}
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
		if g.series {
			return object.Value{}, object.TypeErrorf("Must provide 'func' or named aggregation **kwargs.")
		}
		return object.Value{}, object.TypeErrorf("Must provide 'func' or tuples of '(column, aggfunc).")
	}
	var specs []spec
	var gone []object.Value
	for i, k := range keys {
		v := vals[i]
		if g.series {
			if !object.IsStr(v) && !object.IsCallable(v) {
				return object.Value{}, object.TypeErrorf("func is expected but received %s in **kwargs.", object.TypeOf(v).Name)
			}
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
			gone = append(gone, col)
		}
		specs = append(specs, spec{at, fn, []object.Value{k}})
	}
	if len(gone) > 0 {
		return object.Value{}, keyErrorf("Label(s) " + textList(t, gone) + " do not exist")
	}
	cols := make([]*column.Column, len(specs))
	labels := make([]object.Value, len(specs))
	for i, s := range specs {
		labels[i] = s.label[0]
		if cols[i], err = g.one(t, s.at, s.fn, object.EmptyTuple, object.None); err != nil {
			return object.Value{}, err
		}
	}
	x, err := frame.IndexOf(t, labels, object.None)
	if err != nil {
		return object.Value{}, err
	}
	out := *g
	out.series = false
	return out.finish(t, x, cols)
}
