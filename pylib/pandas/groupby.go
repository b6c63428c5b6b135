// This file defines groupby: the grouped objects, their keys, selection and aggregates.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// grouped is a DataFrameGroupBy or SeriesGroupBy.
type grouped struct {
	object.Header
	f         *frame.Frame // all columns that are aggregated
	whole     *frame.Frame // f with the key columns, for apply and iteration
	series    bool
	g         *frame.Groups
	keys      []object.Value // names of the keys
	listed    bool           // the keys were given as a list
	asIndex   bool
	groupKeys bool // apply puts the keys in front of the labels
	sorted    bool
	used      map[int]bool // columns of the frame that are keys
}

var (
	seriesGroupByType = object.NewType("SeriesGroupBy", object.LayoutOther)
	frameGroupByType  = object.NewType("DataFrameGroupBy", object.LayoutOther)
)

func toGrouped(v object.Value) *grouped { return (*grouped)(v.Pointer()) }

func (g *grouped) value() object.Value { return object.Obj(&g.Header) }

// groupKey makes the column of one key.
func groupKey(t *object.Thread, owner object.Value, key object.Value) (c *column.Column, name object.Value, at int, err error) {
	f := frame.ToFrame(owner)
	x := axisIndex(owner)
	switch {
	case frame.ToSeries(key) != nil:
		s := frame.ToSeries(key)
		r, err := s.Reindex(t, x)
		if err != nil {
			return nil, s.Name, -1, err
		}
		if f != nil && !s.Name.IsNone() {
			// A series that is the frame's own column counts as that column.
			if i, err := f.Columns.Find(t, s.Name); err == nil && i >= 0 && f.Cols[i] == s.Col {
				return r.Col, s.Name, i, nil
			}
		}
		return r.Col, s.Name, -1, nil
	case toGrouper(key) != nil:
		return grouperKey(t, owner, toGrouper(key))
	case object.IsDict(key):
		return mappedKey(t, x, func(l object.Value) (object.Value, error) {
			v, ok, err := object.ToDict(key).Get(t, l)
			if !ok {
				v = column.NaN
			}
			return v, err
		})
	case object.IsCallable(key) && (!object.IsType(key) || object.ToType(key) != nil) && !scalarLabel(key):
		return mappedKey(t, x, func(l object.Value) (object.Value, error) { return object.Call(t, key, l) })
	case scalarKey(key):
		if f != nil {
			if i, err := f.Columns.Find(t, key); err != nil {
				return nil, key, -1, err
			} else if i >= 0 {
				return f.Cols[i], key, i, nil
			}
		}
		for l, n := range x.Names {
			if eq, err := object.Equal(t, n, key); err != nil {
				return nil, key, -1, err
			} else if eq && !n.IsNone() {
				c, err := x.Level(t, l)
				return c, key, -1, err
			}
		}
		return nil, key, -1, object.KeyError(key)
	}
	c, ok, err := columnOf(t, key)
	if err != nil {
		return nil, object.None, -1, err
	}
	if !ok || c.Len() != x.Len() {
		return nil, object.None, -1, object.ValueErrorf("Grouper and axis must be same length")
	}
	name = object.None
	if ix := frame.ToIndex(key); ix != nil {
		name = ix.Name()
	}
	return c, name, -1, nil
}

func scalarLabel(v object.Value) bool { return object.IsStr(v) || v.IsInt() }

func mappedKey(t *object.Thread, x *frame.Index, f func(l object.Value) (object.Value, error)) (*column.Column, object.Value, int, error) {
	labels, err := x.Labels(t)
	if err != nil {
		return nil, object.None, -1, err
	}
	for i, l := range labels {
		if labels[i], err = f(l); err != nil {
			return nil, object.None, -1, err
		}
		if err := t.Poll(1); err != nil {
			return nil, object.None, -1, err
		}
	}
	c, err := column.FromValues(t, labels)
	return c, object.None, -1, err
}

// groupBy makes the grouped object of a frame or series.
func groupBy(t *object.Thread, owner object.Value, a []object.Value) (object.Value, error) {
	by, level := a[0], a[1]
	// Without categories every group is an observed one, so observed changes nothing.
	var opt [4]bool // as_index, sort, group_keys, dropna
	for i, k := range []int{2, 3, 4, 6} {
		b, err := flag(t, a[k])
		if err != nil {
			return object.Value{}, err
		}
		opt[i] = b
	}
	var keys []object.Value
	listed := false
	switch {
	case given(level):
		at, err := levelNumbers(t, axisIndex(owner), level)
		if err != nil {
			return object.Value{}, err
		}
		listed = object.IsList(level)
		for _, l := range at {
			c, err := axisIndex(owner).Level(t, l)
			if err != nil {
				return object.Value{}, err
			}
			keys = append(keys, frame.NewSeries(axisIndex(owner), axisIndex(owner).Names[l], c).Value())
		}
	case !given(by):
		return object.Value{}, object.TypeErrorf("You have to supply one of 'by' and 'level'")
	case object.IsList(by):
		// A list is one key for each row, or several keys.
		items, err := labelList(t, by)
		if err != nil {
			return object.Value{}, err
		}
		perRow := len(items) == frameLen(owner) && len(items) > 0
		if f := frame.ToFrame(owner); f != nil {
			for _, k := range items {
				if !scalarKey(k) || object.IsCallable(k) {
					perRow = false
				} else if i, err := f.Columns.Find(t, k); err != nil || i >= 0 {
					perRow = false
				}
			}
		} else {
			for _, k := range items {
				perRow = perRow && scalarKey(k)
			}
		}
		if perRow {
			keys = []object.Value{by}
		} else {
			keys, listed = items, true
		}
	default:
		keys = []object.Value{by}
	}
	if len(keys) == 0 {
		return object.Value{}, object.ValueErrorf("No group keys passed!")
	}
	gr := &grouped{asIndex: opt[0], sorted: opt[1], groupKeys: opt[2], listed: listed, used: map[int]bool{}}
	var cols []*column.Column
	for _, k := range keys {
		c, name, at, err := groupKey(t, owner, k)
		if err != nil {
			return object.Value{}, err
		}
		if at >= 0 {
			gr.used[at] = true
		}
		cols, gr.keys = append(cols, c), append(gr.keys, name)
	}
	g, err := frame.Group(t, cols, gr.keys, opt[1], !opt[3])
	if err != nil {
		return object.Value{}, err
	}
	gr.g = g
	for _, k := range keys {
		if p := toGrouper(k); p != nil && p.freq != "" && len(keys) == 1 {
			if err := gr.fillBins(t, p); err != nil {
				return object.Value{}, err
			}
		}
	}
	if f := frame.ToFrame(owner); f != nil {
		gr.Header = object.HeaderOf(frameGroupByType)
		gr.whole = f
		if gr.f, err = f.DropColumns(t, gr.used); err != nil {
			return object.Value{}, err
		}
	} else {
		gr.series = true
		gr.Header = object.HeaderOf(seriesGroupByType)
		if gr.f, err = toFrame(t, frame.ToSeries(owner), frame.ToSeries(owner).Name); err != nil {
			return object.Value{}, err
		}
		gr.whole = gr.f
	}
	return gr.value(), t.Charge(256)
}

// pick is gb[col] or gb[[cols]].
func (g *grouped) pick(t *object.Thread, key object.Value) (object.Value, error) {
	out := *g
	labels := []object.Value{key}
	many := !scalarKey(key)
	if many {
		var err error
		if labels, err = labelList(t, key); err != nil {
			return object.Value{}, err
		}
	}
	at := make([]int32, len(labels))
	var gone []object.Value
	for i, l := range labels {
		j, err := g.whole.Columns.Find(t, l)
		if err != nil {
			return object.Value{}, err
		}
		if j < 0 {
			gone = append(gone, l)
		}
		at[i] = int32(j)
	}
	if len(gone) > 0 {
		if many {
			return object.Value{}, keyErrorf("Columns not found: " + strings.Trim(textList(t, gone), "[]"))
		}
		return object.Value{}, keyErrorf("Column not found: " + textOf(t, key))
	}
	f, err := g.whole.Select(t, at)
	if err != nil {
		return object.Value{}, err
	}
	out.f, out.whole = f, f
	if many {
		out.Header = object.HeaderOf(frameGroupByType)
	} else {
		out.series = true
		out.Header = object.HeaderOf(seriesGroupByType)
	}
	return out.value(), t.Charge(256)
}

// keyFrame puts the keys in front of aggregated columns where as_index is false.
func (g *grouped) finish(t *object.Thread, columns *frame.Index, cols []*column.Column) (object.Value, error) {
	if !g.asIndex {
		levels, err := g.g.Keys.Levels(t)
		if err != nil {
			return object.Value{}, err
		}
		f := frame.NewFrame(frame.RangeIndex(0, 1, g.g.Len()), columns, cols)
		for i, c := range levels {
			if err := f.InsertColumn(t, i, g.keys[i], c); err != nil {
				return object.Value{}, err
			}
		}
		return f.Value(), nil
	}
	if g.series {
		name, err := columns.Label(t, 0)
		if err != nil {
			return object.Value{}, err
		}
		if start, _, ok := columns.IsRange(); ok && start == 0 {
			name = object.None
		}
		return frame.NewSeries(g.g.Keys, name, cols[0]).Value(), nil
	}
	return frame.NewFrame(g.g.Keys, columns, cols).Value(), nil
}

var aggregates = map[string]string{"sum": "sum", "mean": "mean", "min": "min", "max": "max", "count": "count", "size": "size", "std": "std", "var": "var",
	"median": "median", "first": "first", "last": "last", "prod": "prod", "nunique": "nunique", "any": "any", "all": "all", "sem": "sem", "skew": "skew",
	"kurt": "kurt", "average": "mean", "idxmin": "idxmin", "idxmax": "idxmax", "product": "prod"}

var defaultReduction = frame.Reduction{SkipNA: true, DDof: 1}

// reduce aggregates all columns in one way.
func (g *grouped) reduce(t *object.Thread, how string, p frame.Reduction, numericOnly bool) (object.Value, error) {
	if how == "size" {
		return g.size(t)
	}
	f := g.f
	if numericOnly && !g.series {
		var err error
		if f, err = numericColumns(t, f); err != nil {
			return object.Value{}, err
		}
	}
	cols := make([]*column.Column, len(f.Cols))
	for i, c := range f.Cols {
		var err error
		if cols[i], err = g.column(t, c, how, p); err != nil {
			if object.Matches(err, object.TypeErrorType) && c.Kind() == column.String {
				return object.Value{}, object.TypeErrorf("dtype 'str' does not support operation '%s'", how)
			}
			return object.Value{}, err
		}
	}
	return g.finish(t, f.Columns, cols)
}

func (g *grouped) size(t *object.Thread) (object.Value, error) {
	c, err := g.g.Aggregate(t, nil, "size", frame.Reduction{})
	if err != nil {
		return object.Value{}, err
	}
	if !g.asIndex {
		x, err := frame.IndexOf(t, []object.Value{object.NewStr("size")}, object.None)
		if err != nil {
			return object.Value{}, err
		}
		return g.finish(t, x, []*column.Column{c})
	}
	name := object.None
	if g.series {
		if name, err = g.f.Columns.Label(t, 0); err != nil {
			return object.Value{}, err
		}
	}
	return frame.NewSeries(g.g.Keys, name, c).Value(), nil
}

// part is the rows of a group, as a series or frame.
func (g *grouped) part(t *object.Thread, i int, f *frame.Frame) (object.Value, error) {
	rows, err := g.g.Rows(t, i)
	if err != nil {
		return object.Value{}, err
	}
	if g.series {
		s, err := f.Column(t, 0)
		if err != nil {
			return object.Value{}, err
		}
		if start, _, ok := f.Columns.IsRange(); ok && start == 0 {
			s.Name = object.None
		}
		return seriesValue(s.Take(t, rows))
	}
	return frameValue(f.Take(t, rows))
}

// label is the key of a group as iteration gives it.
func (g *grouped) label(t *object.Thread, i int) (object.Value, error) {
	l, err := g.g.Keys.Label(t, i)
	if err == nil && g.listed && len(g.keys) == 1 {
		return object.NewTuple(t, []object.Value{l})
	}
	return l, err
}

func initGroupBy() {
	st, ft := frame.SeriesType, frame.DataFrameType
	for _, typ := range []*object.Type{st, ft} {
		def(typ, "groupby", "by=None, level=None, as_index=True, sort=True, group_keys=True, observed=True, dropna=True, axis=0!'index'", groupBy)
	}
	for _, typ := range []*object.Type{seriesGroupByType, frameGroupByType} {
		typ.Module = "pandas.api.typing"
		s := &typ.Slots
		s.Visit = func(v object.Value, visit func(object.Value)) int64 {
			g := toGrouped(v)
			visit(g.f.Value())
			visit(g.whole.Value())
			visit(g.g.Keys.Value())
			return 256 + int64(len(g.g.Codes))*8
		}
		s.Len = func(_ *object.Thread, v object.Value) (int, error) { return toGrouped(v).g.Len(), nil }
		s.Repr = func(_ *object.Thread, v object.Value) (string, error) {
			return "<pandas.api.typing." + object.TypeOf(v).Name + " object>", nil
		}
		s.GetItem = func(t *object.Thread, v, key object.Value) (object.Value, error) {
			if toGrouped(v).series {
				return object.Value{}, object.Raise(object.IndexErrorType, "Column(s) %s already selected", textOf(t, key))
			}
			return toGrouped(v).pick(t, key)
		}
		s.Iter = func(t *object.Thread, v object.Value) (object.Value, error) {
			g, i := toGrouped(v), 0
			return object.NewIterator(t, object.IteratorType, func(t *object.Thread) (object.Value, bool, error) {
				if i >= g.g.Len() {
					return object.Value{}, false, nil
				}
				k, err := g.label(t, i)
				if err != nil {
					return object.Value{}, false, err
				}
				p, err := g.part(t, i, g.whole)
				if err != nil {
					return object.Value{}, false, err
				}
				i++
				pair, err := object.Pair(t, k, p)
				return pair, err == nil, err
			}, func(visit func(object.Value)) { visit(v) })
		}
		for _, how := range []string{"sum", "prod", "min", "max", "first", "last"} {
			def(typ, how, "numeric_only=False, min_count=-1, skipna=True, engine=None!, engine_kwargs=None!", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
				num, err := flag(t, a[0])
				if err != nil {
					return object.Value{}, err
				}
				p := defaultReduction
				if p.MinCount, err = object.IndexInt(t, a[1]); err != nil {
					return object.Value{}, err
				}
				if p.SkipNA, err = flag(t, a[2]); err != nil {
					return object.Value{}, err
				}
				return toGrouped(v).reduce(t, how, p, num)
			})
		}
		for _, how := range []string{"mean", "median", "skew", "kurt"} {
			def(typ, how, "numeric_only=False, skipna=True, engine=None!, engine_kwargs=None!", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
				num, err := flag(t, a[0])
				if err != nil {
					return object.Value{}, err
				}
				p := defaultReduction
				if p.SkipNA, err = flag(t, a[1]); err != nil {
					return object.Value{}, err
				}
				return toGrouped(v).reduce(t, how, p, num)
			})
		}
		for _, how := range []string{"std", "var", "sem"} {
			def(typ, how, "ddof=1, numeric_only=False, skipna=True, engine=None!, engine_kwargs=None!", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
				num, err := flag(t, a[1])
				if err != nil {
					return object.Value{}, err
				}
				p := defaultReduction
				if p.DDof, err = object.IndexInt(t, a[0]); err != nil {
					return object.Value{}, err
				}
				if p.SkipNA, err = flag(t, a[2]); err != nil {
					return object.Value{}, err
				}
				return toGrouped(v).reduce(t, how, p, num)
			})
		}
		for how, sig := range map[string]string{"count": "", "size": "", "nunique": "dropna=True!", "any": "skipna=True!", "all": "skipna=True!",
			"idxmin": "skipna=True!, numeric_only=False!", "idxmax": "skipna=True!, numeric_only=False!"} {
			def(typ, how, sig, func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
				return toGrouped(v).reduce(t, how, defaultReduction, false)
			})
		}
		def(typ, "quantile", "q=0.5, interpolation='linear', numeric_only=False", groupQuantile)
		def(typ, "agg aggregate", "func=None, *args, **kwargs", aggregate)
		def(typ, "apply", "func, *args, include_groups=False!, **kwargs", groupApply)
		def(typ, "transform", "func, *args, **kwargs", groupTransform)
		def(typ, "filter", "func, dropna=True!, *args, **kwargs", groupFilter)
		def(typ, "pipe", "func, *args, **kwargs", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			return callWith(t, a[0], v, a[1], a[2])
		})
		def(typ, "get_group", "name", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			g := toGrouped(v)
			key := a[0]
			if g.listed && len(g.keys) == 1 && object.TypeOf(key) == object.TupleType && len(object.ToTuple(key).Items) == 1 {
				key = object.ToTuple(key).Items[0]
			}
			i, err := g.g.Keys.Find(t, key)
			if err != nil || i < 0 {
				return object.Value{}, orKey(err, a[0])
			}
			return g.part(t, i, g.whole)
		})
		attr(typ, "ngroups", func(_ *object.Thread, v object.Value) (object.Value, error) {
			return object.Int(int64(toGrouped(v).g.Len())), nil
		})
		attr(typ, "groups", func(t *object.Thread, v object.Value) (object.Value, error) {
			g := toGrouped(v)
			d, err := object.NewDict(t)
			if err != nil {
				return object.Value{}, err
			}
			for i := range g.g.Len() {
				k, err := g.label(t, i)
				if err != nil {
					return object.Value{}, err
				}
				rows, err := g.g.Rows(t, i)
				if err != nil {
					return object.Value{}, err
				}
				x, err := g.f.Index.Take(t, rows)
				if err != nil {
					return object.Value{}, err
				}
				if c, err := x.Level(t, 0); err != nil {
					return object.Value{}, err
				} else if !x.IsMulti() {
					x = frame.NewIndex(c, x.Name())
				}
				if err := d.Set(t, k, x.Value()); err != nil {
					return object.Value{}, err
				}
			}
			return d.Value(), nil
		})
		initGroupRows(typ)
		s.GetAttr = func(t *object.Thread, v object.Value, name *object.Str) (object.Value, bool, error) {
			g := toGrouped(v)
			if g.series {
				return object.Value{}, false, nil
			}
			i, err := g.whole.Columns.Find(t, name.Value())
			if err != nil || i < 0 {
				return object.Value{}, false, err
			}
			x, err := g.pick(t, name.Value())
			return x, err == nil, err
		}
		object.InitType(typ)
	}
	def(seriesGroupByType, "unique", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		g := toGrouped(v)
		out := make([]object.Value, g.g.Len())
		for i := range out {
			rows, err := g.g.Rows(t, i)
			if err != nil {
				return object.Value{}, err
			}
			c, err := g.f.Cols[0].Take(t, rows)
			if err != nil {
				return object.Value{}, err
			}
			if c, err = uniqueColumn(t, c); err != nil {
				return object.Value{}, err
			}
			out[i] = arrayOf(c)
		}
		return g.finish(t, g.f.Columns, []*column.Column{column.OfObjects(out)})
	})
	def(seriesGroupByType, "value_counts", "normalize=False, sort=True!, ascending=False, bins=None!, dropna=True!", groupValueCounts)
}
