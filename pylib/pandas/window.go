// This file defines the windows of rolling and expanding: their arguments, their columns and the labels of what they give.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// window is a Rolling or Expanding, of rows or of the rows of every group.
type window struct {
	object.Header
	f      *frame.Frame // the columns
	series bool         // of a series, whose one column has this name
	name   object.Value
	g      *grouped // nil for windows of all rows
	w      kernel.Window
	shown  []shown // the arguments as attributes and in the text
}

// shown is an argument of rolling or expanding.
type shown struct {
	name  string
	value object.Value
}

var (
	rollingType      = object.NewType("Rolling", object.LayoutOther)
	expandingType    = object.NewType("Expanding", object.LayoutOther)
	rollingByType    = object.NewType("RollingGroupBy", object.LayoutOther)
	expandingByType  = object.NewType("ExpandingGroupBy", object.LayoutOther)
	windowTypes      = []*object.Type{rollingType, expandingType, rollingByType, expandingByType}
	windowAggregates = " sum mean std var min max median count quantile apply "
)

func toWindow(v object.Value) *window { return (*window)(v.Pointer()) }

func (w *window) value() object.Value { return object.Obj(&w.Header) }

// integer tells an int, which a bool is not.
func integer(v object.Value) bool {
	return object.TypeOf(v) == object.IntType
}

// newWindow is a window of the columns of a series, frame or grouped object.
func newWindow(t *object.Thread, owner object.Value, plain, by *object.Type) (*window, error) {
	w := &window{Header: object.HeaderOf(plain), name: object.None}
	if s := frame.ToSeries(owner); s != nil {
		w.f = frame.NewFrame(s.Index, frame.RangeIndex(0, 1, 1), []*column.Column{s.Col})
		w.series, w.name = true, s.Name
	} else if f := frame.ToFrame(owner); f != nil {
		w.f = f.Copy()
	} else {
		w.Header = object.HeaderOf(by)
		if err := w.ofGroups(t, toGrouped(owner)); err != nil {
			return nil, err
		}
	}
	return w, t.Charge(512)
}

// ofGroups makes it a window of these groups.
func (w *window) ofGroups(t *object.Thread, g *grouped) error {
	w.g, w.f, w.series = g, g.f, g.series
	var err error
	w.name, err = g.name(t)
	return err
}

// leastOf reads min_periods.
func leastOf(t *object.Thread, v object.Value) (int, error) {
	if !integer(v) {
		return 0, object.ValueErrorf("min_periods must be an integer")
	}
	n, err := object.IndexInt(t, v)
	if err == nil && n < 0 {
		err = object.ValueErrorf("min_periods must be >= 0")
	}
	return n, err
}

// closings are the ends that belong to a window of rows.
var closings = map[string]kernel.Window{"right": {}, "both": {Before: true}, "left": {Before: true, Open: true}, "neither": {Open: true}}

// rolling is rolling of a series, frame or grouped object.
func rolling(t *object.Thread, owner object.Value, a []object.Value) (object.Value, error) {
	size, least, center, closed := a[0], a[1], a[2], a[5]
	w, err := newWindow(t, owner, rollingType, rollingByType)
	if err != nil {
		return object.Value{}, err
	}
	if !center.IsNone() && !center.IsBool() {
		return object.Value{}, object.ValueErrorf("center must be a boolean")
	}
	minimum := -1
	if !least.IsNone() {
		if minimum, err = leastOf(t, least); err != nil {
			return object.Value{}, err
		}
	}
	whole := integer(size)
	if whole {
		if w.w.Size, err = object.IndexInt(t, size); err != nil {
			return object.Value{}, err
		}
		if minimum >= 0 && minimum > w.w.Size {
			return object.Value{}, object.ValueErrorf("min_periods %d must be <= window %d", minimum, w.w.Size)
		}
	}
	if !closed.IsNone() {
		s, _ := text(closed)
		ends, ok := closings[s]
		if !ok {
			return object.Value{}, object.ValueErrorf("closed must be 'right', 'left', 'both' or 'neither'")
		}
		w.w.Before, w.w.Open = ends.Before, ends.Open
	}
	if !whole && !size.IsNone() && !size.IsBool() && !size.IsFloat() {
		if typ := object.TypeOf(w.f.Index.Value()); typ == frame.DatetimeIndexType || typ == frame.TimedeltaIndexType {
			return object.Value{}, object.Raise(object.NotImplementedErrorType, "a window of a length of time is not supported here; give a number of rows to rolling")
		}
	}
	if !whole || w.w.Size < 0 {
		return object.Value{}, object.ValueErrorf("window must be an integer 0 or greater")
	}
	w.w.Center = center.IsBool() && center.AsBool()
	if w.w.Least = minimum; minimum < 0 {
		w.w.Least = w.w.Size
	}
	w.shown = []shown{{"window", size}, {"min_periods", least}, {"center", center}, {"closed", closed}}
	return w.value(), nil
}

// expanding is expanding of a series, frame or grouped object.
func expanding(t *object.Thread, owner object.Value, a []object.Value) (object.Value, error) {
	w, err := newWindow(t, owner, expandingType, expandingByType)
	if err != nil {
		return object.Value{}, err
	}
	w.w.All = true
	if !a[0].IsNone() {
		if w.w.Least, err = leastOf(t, a[0]); err != nil {
			return object.Value{}, err
		}
	}
	w.shown = []shown{{"min_periods", a[0]}}
	return w.value(), nil
}

// pick is w[col] or w[[cols]].
func (w *window) pick(t *object.Thread, key object.Value) (object.Value, error) {
	out := *w
	if w.g != nil {
		g, err := w.g.pick(t, key)
		if err != nil {
			return object.Value{}, err
		}
		if err := out.ofGroups(t, toGrouped(g)); err != nil {
			return object.Value{}, err
		}
		return out.value(), t.Charge(512)
	}
	labels := []object.Value{key}
	one := scalarKey(key)
	if !one {
		var err error
		if labels, err = labelList(t, key); err != nil {
			return object.Value{}, err
		}
	}
	var at []int32
	var gone []object.Value
	for _, l := range labels {
		var places []int32
		if !w.series {
			var err error
			if places, err = w.f.Columns.All(t, l); err != nil {
				return object.Value{}, err
			}
		}
		if len(places) == 0 {
			gone = append(gone, l)
		}
		at = append(at, places...)
	}
	if len(gone) > 0 {
		if one {
			return object.Value{}, keyErrorf("Column not found: " + textOf(t, key))
		}
		return object.Value{}, keyErrorf("Columns not found: " + strings.Trim(textList(t, gone), "[]"))
	}
	var err error
	if out.f, err = w.f.Select(t, at); err != nil {
		return object.Value{}, err
	}
	if one && len(at) == 1 {
		out.series, out.name = true, key
	}
	return out.value(), t.Charge(512)
}

// single is the window of one column, as a series; groups stand in its labels.
func (w *window) single(t *object.Thread, at int) (*window, error) {
	out := *w
	if w.series {
		return &out, nil
	}
	var err error
	if out.f, err = w.f.Select(t, []int32{int32(at)}); err != nil {
		return nil, err
	}
	out.series = true
	out.name, err = w.f.Columns.Label(t, at)
	return &out, err
}

// rows are the rows in the order of results, and where each group ends; nil stands for all rows as they are.
func (w *window) rows(t *object.Thread) (rows, ends []int32, err error) {
	if w.g == nil {
		return nil, nil, nil
	}
	rows, offsets, err := w.g.g.Order(t)
	if err != nil {
		return nil, nil, err
	}
	ends = offsets[1:]
	return rows[:offsets[len(offsets)-1]], ends, nil
}

// labels are the labels of the rows of results.
func (w *window) labels(t *object.Thread) (*frame.Index, error) {
	rows, _, err := w.rows(t)
	if err != nil || rows == nil {
		return w.f.Index, err
	}
	return w.f.Index.Take(t, rows)
}

// finish labels the columns of a result.
func (w *window) finish(t *object.Thread, columns *frame.Index, cols []*column.Column, series bool) (object.Value, error) {
	x, err := w.labels(t)
	if err != nil {
		return object.Value{}, err
	}
	var keys []*column.Column
	if w.g != nil {
		rows, _, err := w.rows(t)
		if err != nil {
			return object.Value{}, err
		}
		groups, err := kernel.Take(t.Meter, w.g.g.Codes, rows, -1)
		if err != nil {
			return object.Value{}, err
		}
		levels, err := w.g.g.Keys.Levels(t)
		if err != nil {
			return object.Value{}, err
		}
		for _, c := range levels {
			if c, err = c.Take(t, groups); err != nil {
				return object.Value{}, err
			}
			keys = append(keys, c)
		}
		if w.g.asIndex {
			own, err := x.Levels(t)
			if err != nil {
				return object.Value{}, err
			}
			x = frame.NewMulti(append(append([]*column.Column(nil), keys...), own...), append(append([]object.Value(nil), w.g.keys...), x.Names...))
		}
	}
	if w.g == nil || w.g.asIndex {
		if series {
			return frame.NewSeries(x, w.name, cols[0]).Value(), nil
		}
		return frame.NewFrame(x, columns, cols).Value(), nil
	}
	if series {
		if columns, err = frame.IndexOf(t, []object.Value{w.name}, object.None); err != nil {
			return object.Value{}, err
		}
	}
	f := frame.NewFrame(x, columns, cols)
	for i, c := range keys {
		if err := f.InsertColumn(t, i, w.g.keys[i], c); err != nil {
			return object.Value{}, err
		}
	}
	return f.Value(), nil
}

// iterate gives the rows of every window.
func (w *window) iterate(t *object.Thread, v object.Value) (object.Value, error) {
	rows, ends, err := w.rows(t)
	if err != nil {
		return object.Value{}, err
	}
	f := w.f
	if w.g == nil {
		ends = []int32{int32(f.Len())}
	} else if f, err = f.Take(t, rows); err != nil {
		return object.Value{}, err
	}
	group, from, i := 0, 0, 0
	return object.NewIterator(t, object.IteratorType, func(t *object.Thread) (object.Value, bool, error) {
		for group < len(ends) && i >= int(ends[group]) {
			group, from = group+1, i
		}
		if group >= len(ends) {
			return object.Value{}, false, nil
		}
		lo, hi := w.w.Bounds(i-from, int(ends[group])-from)
		i++
		part := f.Slice(from+lo, from+hi)
		if w.series {
			return frame.NewSeries(part.Index, w.name, part.Cols[0]).Value(), true, t.Charge(512)
		}
		return part.Value(), true, t.Charge(512)
	}, func(visit func(object.Value)) {
		visit(v)
		visit(f.Value())
	})
}

func initWindow() {
	const text = "window, min_periods=None, center=False, win_type=None!, on=None!, closed=None, step=None!, method='single'!"
	for _, typ := range []*object.Type{frame.SeriesType, frame.DataFrameType, seriesGroupByType, frameGroupByType} {
		def(typ, "rolling", text, rolling)
		def(typ, "expanding", "min_periods=1, method='single'!", expanding)
	}
	for _, typ := range windowTypes {
		typ.Module = "pandas.api.typing"
		s := &typ.Slots
		s.Visit = func(v object.Value, visit func(object.Value)) int64 {
			w := toWindow(v)
			visit(w.f.Value())
			visit(w.name)
			if w.g != nil {
				visit(w.g.value())
			}
			for _, x := range w.shown {
				visit(x.value)
			}
			return 512
		}
		s.Repr = func(t *object.Thread, v object.Value) (string, error) {
			var parts []string
			for _, x := range toWindow(v).shown {
				if !x.value.IsNone() {
					parts = append(parts, x.name+"="+textOf(t, x.value))
				}
			}
			return object.TypeOf(v).Name + " [" + strings.Join(append(parts, "method=single"), ",") + "]", nil
		}
		s.GetItem = func(t *object.Thread, v, key object.Value) (object.Value, error) { return toWindow(v).pick(t, key) }
		s.Iter = func(t *object.Thread, v object.Value) (object.Value, error) { return toWindow(v).iterate(t, v) }
		s.GetAttr = func(t *object.Thread, v object.Value, name *object.Str) (object.Value, bool, error) {
			w := toWindow(v)
			for _, x := range w.shown {
				if x.name == name.String() {
					return x.value, true, nil
				}
			}
			if w.series {
				return object.Value{}, false, nil
			}
			i, err := w.f.Columns.Find(t, name.Value())
			if err != nil || i < 0 {
				return object.Value{}, false, err
			}
			x, err := w.pick(t, name.Value())
			return x, err == nil, err
		}
		initWindowAggregates(typ)
		putOff(typ, "skew kurt sem rank nunique first last corr cov", "give apply a function of the cells of a window")
		def(typ, "pipe", "func, *args, **kwargs", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			return callWith(t, a[0], v, a[1], a[2])
		})
		object.InitType(typ)
	}
}
