// This file defines the grouped objects: how they are made, what columns they aggregate and how results get their labels.

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
	whole     *frame.Frame // f with the key columns, for iteration and selection
	series    bool
	g         *frame.Groups
	by        object.Value   // what the keys attribute gives
	keys      []object.Value // names of the keys
	inAxis    []bool         // keys that are columns or levels of the owner
	listed    bool           // the keys were given as a list
	picked    bool           // columns were selected
	asIndex   bool
	spreads   bool // what groups give goes back to their rows
	groupKeys bool // apply puts the keys in front of the labels
	sorted    bool
	dropna    bool
	used      map[int]bool // columns of the frame that are keys
}

var (
	seriesGroupByType = object.NewType("SeriesGroupBy", object.LayoutOther)
	frameGroupByType  = object.NewType("DataFrameGroupBy", object.LayoutOther)
)

func toGrouped(v object.Value) *grouped { return (*grouped)(v.Pointer()) }

func (g *grouped) value() object.Value { return object.Obj(&g.Header) }

// groupBy makes the grouped object of a frame or series.
func groupBy(t *object.Thread, owner object.Value, a []object.Value) (object.Value, error) {
	by, level := a[0], a[1]
	var opt [5]bool // as_index, sort, group_keys, observed, dropna
	for i := range opt {
		b, err := flag(t, a[2+i])
		if err != nil {
			return object.Value{}, err
		}
		opt[i] = b
	}
	if !opt[0] && frame.ToSeries(owner) != nil {
		return object.Value{}, object.TypeErrorf("as_index=False only valid with DataFrame")
	}
	keys, listed, err := groupKeys(t, owner, by, level)
	if err != nil {
		return object.Value{}, err
	}
	if len(keys) == 0 {
		return object.Value{}, object.ValueErrorf("No group keys passed!")
	}
	gr := &grouped{by: by, asIndex: opt[0], sorted: opt[1], groupKeys: opt[2], dropna: opt[4], listed: listed, used: map[int]bool{}}
	if !given(by) {
		gr.by = object.None
	}
	var cols []*column.Column
	for _, k := range keys {
		c, name, at, err := groupKey(t, owner, k)
		if err != nil {
			return object.Value{}, err
		}
		if at >= 0 {
			gr.used[at] = true
		}
		if p := toGrouper(k); p != nil && p.freq == "" && !p.sort && len(keys) == 1 {
			gr.sorted = false
		}
		cols, gr.keys, gr.inAxis = append(cols, c), append(gr.keys, name), append(gr.inAxis, at >= 0)
	}
	if gr.g, err = frame.Group(t, cols, gr.keys, gr.sorted, !opt[4]); err != nil {
		return object.Value{}, err
	}
	if !opt[3] {
		if err := gr.addUnobserved(t, cols); err != nil {
			return object.Value{}, err
		}
	}
	if p := toGrouper(keys[0]); p != nil && p.freq != "" && len(keys) == 1 {
		if err := gr.fillBins(t, p); err != nil {
			return object.Value{}, err
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
	if g.picked {
		return object.Value{}, object.Raise(object.IndexErrorType, "Column(s) %s already selected", g.selection(t))
	}
	if object.TypeOf(key) == object.TupleType && len(object.ToTuple(key).Items) > 1 && !g.whole.Columns.IsMulti() {
		return object.Value{}, object.ValueErrorf("Cannot subset columns with a tuple with more than one element. Use a list instead.")
	}
	out := *g
	out.picked = true
	labels := []object.Value{key}
	many := !scalarKey(key)
	if many {
		var err error
		if labels, err = labelList(t, key); err != nil {
			return object.Value{}, err
		}
	}
	var at []int32
	var gone []object.Value
	for _, l := range labels {
		rows, err := g.whole.Columns.All(t, l)
		if err != nil {
			return object.Value{}, err
		}
		if len(rows) == 0 && g.whole.Columns.IsMulti() {
			if rows, _, err = partial(t, g.whole.Columns, l); err != nil {
				return object.Value{}, err
			}
			many = many || len(rows) > 0
		}
		if len(rows) == 0 {
			gone = append(gone, l)
		}
		at = append(at, rows...)
	}
	if len(gone) > 0 {
		if !scalarKey(key) {
			return object.Value{}, keyErrorf("Columns not found: " + strings.Trim(textList(t, gone), "[]"))
		}
		return object.Value{}, keyErrorf("Column not found: " + textOf(t, key))
	}
	f, err := g.whole.Select(t, at)
	if err != nil {
		return object.Value{}, err
	}
	out.f, out.whole = f, f
	if many || len(at) > 1 {
		out.Header = object.HeaderOf(frameGroupByType)
	} else {
		out.series = true
		out.Header = object.HeaderOf(seriesGroupByType)
	}
	return out.value(), t.Charge(256)
}

// selection is the text of the selected columns.
func (g *grouped) selection(t *object.Thread) string {
	if g.series {
		name, err := g.f.Columns.Label(t, 0)
		if err != nil {
			return ""
		}
		return textOf(t, name)
	}
	labels, err := g.f.Columns.Labels(t)
	if err != nil {
		return ""
	}
	return textList(t, labels)
}

// name is the name of the series that a SeriesGroupBy holds, None for frames and series without a name.
func (g *grouped) name(t *object.Thread) (object.Value, error) {
	if !g.series {
		return object.None, nil
	}
	if start, _, ok := g.f.Columns.IsRange(); ok && start == 0 {
		return object.None, nil
	}
	return g.f.Columns.Label(t, 0)
}

// finish labels aggregated columns with the groups; where as_index is false the keys become columns in front.
func (g *grouped) finish(t *object.Thread, columns *frame.Index, cols []*column.Column) (object.Value, error) {
	if !g.asIndex {
		f := frame.NewFrame(frame.RangeIndex(0, 1, g.g.Len()), columns, cols)
		if err := g.putKeys(t, f); err != nil {
			return object.Value{}, err
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

// putKeys puts the keys in front of a frame's columns, but for those that are there by name.
func (g *grouped) putKeys(t *object.Thread, f *frame.Frame) error {
	levels, err := g.g.Keys.Levels(t)
	if err != nil {
		return err
	}
	at := 0
	for i, c := range levels {
		name := g.keys[i]
		if name.IsNone() {
			name = object.NewStr("index")
			if len(levels) > 1 {
				if name, err = object.StrOf(t, "level_"+textOf(t, object.Int(int64(i)))); err != nil {
					return err
				}
			}
		}
		have, err := f.Columns.Find(t, name)
		if err != nil {
			return err
		}
		if have >= 0 {
			continue
		}
		if err := f.InsertColumn(t, at, name, c); err != nil {
			return err
		}
		at++
	}
	return nil
}

// like gives a result with one row for every row: a series for a SeriesGroupBy, else a frame.
func (g *grouped) like(t *object.Thread, cols []*column.Column) (object.Value, error) {
	if g.series {
		name, err := g.name(t)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewSeries(g.f.Index, name, cols[0]).Value(), nil
	}
	return frame.NewFrame(g.f.Index, g.f.Columns, cols).Value(), nil
}

// numeric is the grouped object of the numeric columns where on is set.
func (g *grouped) numeric(t *object.Thread, on bool) (*grouped, error) {
	if !on || g.series {
		return g, nil
	}
	out := *g
	var err error
	out.f, err = numericColumns(t, g.f)
	return &out, err
}

// part is the rows of a group, as a series or frame.
func (g *grouped) part(t *object.Thread, i int, f *frame.Frame) (object.Value, error) {
	rows, err := g.g.Rows(t, i)
	if err != nil {
		return object.Value{}, err
	}
	if g.series {
		x, err := f.Index.Take(t, rows)
		if err != nil {
			return object.Value{}, err
		}
		c, err := f.Cols[0].Take(t, rows)
		if err != nil {
			return object.Value{}, err
		}
		name, err := g.name(t)
		return frame.NewSeries(x, name, c).Value(), err
	}
	return frameValue(f.Take(t, rows))
}

// namedPart is part with the key of the group as its name, as apply and transform see it.
func (g *grouped) namedPart(t *object.Thread, i int) (object.Value, error) {
	p, err := g.part(t, i, g.f)
	if err != nil {
		return p, err
	}
	key, err := g.g.Keys.Label(t, i)
	if err != nil {
		return p, err
	}
	if f := frame.ToFrame(p); f != nil {
		f.Key = key
	} else {
		frame.ToSeries(p).Name = key
	}
	return p, nil
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
	initPrettyDict()
	for _, typ := range []*object.Type{frame.SeriesType, frame.DataFrameType} {
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
			visit(g.by)
			return 256 + g.g.Bytes()
		}
		s.Len = func(_ *object.Thread, v object.Value) (int, error) { return toGrouped(v).g.Len(), nil }
		s.Repr = func(_ *object.Thread, v object.Value) (string, error) {
			return "<pandas.api.typing." + object.TypeOf(v).Name + " object>", nil
		}
		s.GetItem = func(t *object.Thread, v, key object.Value) (object.Value, error) {
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
		initGroupAttrs(typ)
		initGroupReduce(typ)
		initGroupQuantile(typ)
		initGroupRunning(typ)
		initGroupRows(typ)
		initGroupTables(typ)
		def(typ, "agg aggregate", "func=None, *args, engine=None!, engine_kwargs=None!, **kwargs", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			return aggregate(t, v, []object.Value{a[0], a[3], a[4]})
		})
		def(typ, "transform", "func=None, *args, engine=None!, engine_kwargs=None!, **kwargs", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			return groupTransform(t, v, []object.Value{a[0], a[3], a[4]})
		})
		def(typ, "filter", "func, dropna=True, *args, **kwargs", groupFilter)
		def(typ, "pipe", "func, *args, **kwargs", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			return callWith(t, a[0], v, a[1], a[2])
		})
		refuse(typ, "plot hist boxplot", "charts are not drawn from groups; aggregate first")
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
}
