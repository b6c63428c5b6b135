// This file defines the attributes of grouped objects: groups, indices, get_group and what describes them.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// prettyDictType is the class of groups: a dict that prints as cells of tables do.
var prettyDictType = object.NewType("PrettyDict", object.LayoutDict, object.DictType)

func initPrettyDict() {
	prettyDictType.Module = "pandas.io.formats.printing"
	prettyDictType.Unhashable = true
	prettyDictType.Slots.Repr = func(t *object.Thread, v object.Value) (string, error) {
		if !t.EnterRepr(v) {
			return "{...}", nil
		}
		defer t.LeaveRepr(v)
		return frame.PrintThing(t, v, 0, false)
	}
	object.InitType(prettyDictType)
}

// dict makes a dict with an item for every group.
func (g *grouped) dict(t *object.Thread, cls *object.Type, item func(rows []int32) (object.Value, error)) (object.Value, error) {
	d, err := object.NewDictOfType(t, cls)
	if err != nil {
		return object.Value{}, err
	}
	for i := range g.g.Len() {
		k, err := g.g.Keys.Label(t, i)
		if err != nil {
			return object.Value{}, err
		}
		rows, err := g.g.Rows(t, i)
		if err != nil {
			return object.Value{}, err
		}
		if err := t.Charge(column.Size + 256); err != nil {
			return object.Value{}, err
		}
		v, err := item(rows)
		if err != nil {
			return object.Value{}, err
		}
		if err := d.Set(t, k, v); err != nil {
			return object.Value{}, err
		}
	}
	return d.Value(), nil
}

func getGroup(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	g := toGrouped(v)
	key := a[0]
	tuple := object.TypeOf(key) == object.TupleType
	switch {
	case len(g.keys) > 1 && !tuple:
		return object.Value{}, object.ValueErrorf("must supply a tuple to get_group with multiple grouping keys")
	case len(g.keys) > 1 && len(object.ToTuple(key).Items) != len(g.keys):
		return object.Value{}, object.ValueErrorf("must supply a same-length tuple to get_group with multiple grouping keys")
	case len(g.keys) == 1 && g.listed && !(tuple && len(object.ToTuple(key).Items) == 1):
		return object.Value{}, object.KeyError(key)
	case len(g.keys) == 1 && g.listed:
		key = object.ToTuple(key).Items[0]
	}
	i, err := g.g.Keys.Find(t, key)
	if err != nil || i < 0 {
		return object.Value{}, orKey(err, a[0])
	}
	return g.part(t, i, g.whole)
}

// eachSeries makes a series of what f gives for the cells of every group.
func eachSeries(f func(t *object.Thread, c *column.Column) (object.Value, error)) func(t *object.Thread, v object.Value) (object.Value, error) {
	return func(t *object.Thread, v object.Value) (object.Value, error) {
		g := toGrouped(v)
		c, err := g.g.Each(t, g.f.Cols[0], func(part *column.Column) (object.Value, error) { return f(t, part) })
		if err != nil {
			return object.Value{}, err
		}
		return g.finish(t, g.f.Columns, []*column.Column{c})
	}
}

func initGroupAttrs(typ *object.Type) {
	def(typ, "get_group", "name", getGroup)
	attr(typ, "ngroups", func(_ *object.Thread, v object.Value) (object.Value, error) {
		return object.Int(int64(toGrouped(v).g.Len())), nil
	})
	attr(typ, "ndim", func(_ *object.Thread, v object.Value) (object.Value, error) {
		if toGrouped(v).series {
			return object.Int(1), nil
		}
		return object.Int(2), nil
	})
	attr(typ, "keys", func(_ *object.Thread, v object.Value) (object.Value, error) { return toGrouped(v).by, nil })
	attr(typ, "groups", func(t *object.Thread, v object.Value) (object.Value, error) {
		g := toGrouped(v)
		return g.dict(t, prettyDictType, func(rows []int32) (object.Value, error) {
			x, err := g.f.Index.Take(t, rows)
			if err != nil {
				return object.Value{}, err
			}
			if c, err := x.Level(t, 0); err != nil {
				return object.Value{}, err
			} else if !x.IsMulti() {
				x = frame.NewIndex(c, x.Name())
			}
			return x.Value(), nil
		})
	})
	attr(typ, "indices", func(t *object.Thread, v object.Value) (object.Value, error) {
		return toGrouped(v).dict(t, object.DictType, func(rows []int32) (object.Value, error) {
			at, err := kernel.Make[int64](t.Meter, len(rows))
			if err != nil {
				return object.Value{}, err
			}
			for i, r := range rows {
				at[i] = int64(r)
			}
			return arrayOf(column.OfInts(at)), nil
		})
	})
	if typ != seriesGroupByType {
		return
	}
	for name, falling := range map[string]bool{"is_monotonic_increasing": false, "is_monotonic_decreasing": true} {
		attr(typ, name, eachSeries(func(t *object.Thread, c *column.Column) (object.Value, error) {
			yes, err := monotonic(t, frame.NewIndex(c, object.None), falling)
			return object.Bool(yes && !c.AnyMissing()), err
		}))
	}
	attr(typ, "dtype", func(t *object.Thread, v object.Value) (object.Value, error) {
		g := toGrouped(v)
		out := make([]object.Value, g.g.Len())
		if err := t.Charge(int64(len(out)) * 16); err != nil {
			return object.Value{}, err
		}
		for i := range out {
			out[i] = dtypeValue(g.f.Cols[0])
		}
		return g.finish(t, g.f.Columns, []*column.Column{column.OfObjects(out)})
	})
}
