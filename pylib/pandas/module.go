// This file defines Module, the module that scripts import as pandas, and completes the tables of its types.

// Package pandas is the Python face of package frame: the module pandas with DataFrame, Series, Index, grouped objects and time scalars.
package pandas

import (
	"sync"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

func init() {
	initDType()
	initArray()
	initOperators()
	initMissing()
	initReductions()
	initSorting()
	initShape()
	initRunning()
	initApply()
	initOutput()
	initAccessors()
	initLocators()
	initReshape()
	initGroupBy()
	initGroupApply()
	initGroupCounts()
	initGroupMatrices()
	initWindow()
	initIndex()
	initScalars()
	initOptions()
	initCategorical()
	initQuery()
	initJSON()
	initHTML()
	initCombine()
	initMemory()
	initInfo()
	initFactorize()
	initSeriesMore()
	initLabelsMore()
	initIndexSlice()
	initOptionNodes()
	initMarkdown()
	initInterval()
	grouperType.Module = "pandas"
	grouperType.Slots.Visit = func(v object.Value, visit func(object.Value)) int64 {
		visit(toGrouper(v).key)
		visit(toGrouper(v).level)
		return 96
	}
	grouperType.Slots.New = newSlot("Grouper", "key=None, level=None, freq=None, sort=False, closed=None!'left', label=None!'left', origin='start_day'!, offset=None!, dropna=True!",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			g := &grouper{Header: object.HeaderOf(grouperType), key: a[0], level: a[1]}
			g.freq, _ = text(a[2])
			var err error
			if g.sort, err = flag(t, a[3]); err != nil {
				return object.Value{}, err
			}
			return object.Obj(&g.Header), t.Charge(96)
		})
	object.InitType(grouperType)
	initLater()
	initFrameTypes()
}

// initFrameTypes completes Series and DataFrame, whose methods the other files have added.
func initFrameTypes() {
	st, ft := frame.SeriesType, frame.DataFrameType
	st.Unhashable, ft.Unhashable = true, true
	s := &st.Slots
	s.Visit = frame.VisitSeries
	s.Len = func(_ *object.Thread, v object.Value) (int, error) { return frame.ToSeries(v).Len(), nil }
	s.Bool = ambiguous("Series")
	s.GetItem, s.SetItem = seriesGetItem, seriesSetItem
	s.DelItem = func(t *object.Thread, v, key object.Value) error {
		p := frame.ToSeries(v)
		i, err := p.Index.Find(t, key)
		if err != nil || i < 0 {
			return orKey(err, key)
		}
		r, err := dropRows(t, v, map[int32]bool{int32(i): true})
		if err == nil {
			*p = *frame.ToSeries(r)
		}
		return err
	}
	s.Contains = func(t *object.Thread, v, item object.Value) (bool, error) {
		rows, _, err := labelRows(t, frame.ToSeries(v).Index, item)
		return len(rows) > 0, err
	}
	s.New = newSlot("Series", "data=None, index=None, dtype=None, name=None, copy=None", func(t *object.Thread, a []object.Value) (object.Value, error) { return newSeries(t, a) })
	s.GetAttr = func(t *object.Thread, v object.Value, name *object.Str) (object.Value, bool, error) {
		p := frame.ToSeries(v)
		if object.IsDunder(name.String()) {
			return object.Value{}, false, nil
		}
		i, err := p.Index.Find(t, name.Value())
		if err != nil || i < 0 {
			return object.Value{}, false, err
		}
		x, err := p.Col.Cell(t, i)
		return x, err == nil, err
	}
	s.Float = func(t *object.Thread, v object.Value) (float64, error) {
		return 0, object.TypeErrorf("float() argument must be a string or a real number, not 'Series'")
	}
	s.Int = func(t *object.Thread, v object.Value) (object.Value, error) {
		return object.Value{}, object.TypeErrorf("int() argument must be a string, a bytes-like object or a real number, not 'Series'")
	}
	def(st, "item", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		if p := frame.ToSeries(v); p.Len() == 1 {
			return p.Col.Cell(t, 0)
		}
		return object.Value{}, object.ValueErrorf("can only convert an array of size 1 to a Python scalar")
	})
	def(st, "between", "left, right, inclusive='both'", between)
	def(st, "get", "key, default=None", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return getOr(t, v, a, seriesGetItem)
	})
	def(ft, "get", "key, default=None", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return getOr(t, v, a, frameGetItem)
	})
	def(st, "first_valid_index", "", validIndex(false))
	def(st, "last_valid_index", "", validIndex(true))
	initMerge(ft)
	initStatistics(st, ft)

	d := &ft.Slots
	d.Visit = func(v object.Value, visit func(object.Value)) int64 { return frame.ToFrame(v).Visit(visit) }
	d.Len = func(_ *object.Thread, v object.Value) (int, error) { return frame.ToFrame(v).Len(), nil }
	d.Bool = ambiguous("DataFrame")
	d.GetItem, d.SetItem, d.DelItem = frameGetItem, frameSetItem, frameDelItem
	d.Contains = func(t *object.Thread, v, item object.Value) (bool, error) {
		if !scalarKey(item) {
			_, err := object.Hash(t, item)
			return false, err
		}
		rows, _, err := labelRows(t, frame.ToFrame(v).Columns, item)
		return len(rows) > 0, err
	}
	d.New = newSlot("DataFrame", "data=None, index=None, columns=None, dtype=None, copy=None", func(t *object.Thread, a []object.Value) (object.Value, error) { return newFrame(t, a) })
	d.GetAttr = func(t *object.Thread, v object.Value, name *object.Str) (object.Value, bool, error) {
		f := frame.ToFrame(v)
		i, err := f.Columns.Find(t, name.Value())
		if err == nil && i < 0 && !f.Key.IsUnbound() && name.String() == "name" {
			return f.Key, true, nil
		}
		if err != nil || i < 0 {
			return object.Value{}, false, err
		}
		x, err := frameColumn(t, f, name.Value())
		return x, err == nil, err
	}
	d.SetAttr = func(t *object.Thread, v object.Value, name *object.Str, val object.Value) (bool, error) {
		if _, ok := ft.Lookup(name.String()); ok || val.IsUnbound() {
			return false, nil
		}
		f := frame.ToFrame(v)
		if i, err := f.Columns.Find(t, name.Value()); err != nil || i < 0 {
			if err == nil {
				err = object.AttributeErrorf("a column cannot be made through an attribute; write df['%s'] = … instead", object.Printable(name.String(), 100))
			}
			return true, err
		}
		return true, frameSetItem(t, v, name.Value(), val)
	}
	ft.Attrs["from_dict"] = object.NewStaticMethod(function("from_dict", "data, orient='columns', dtype=None, columns=None", fromDict))
	ft.Attrs["from_records"] = object.NewStaticMethod(function("from_records", "data, index=None, exclude=None!, columns=None, coerce_float=False!, nrows=None!",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			return newFrame(t, []object.Value{a[0], a[1], a[3], object.None, object.None})
		}))
	object.InitType(st)
	object.InitType(ft)
}

func ambiguous(class string) func(t *object.Thread, v object.Value) (bool, error) {
	return func(*object.Thread, object.Value) (bool, error) {
		return false, object.ValueErrorf("The truth value of a %s is ambiguous. Use a.empty, a.item(), a.any() or a.all().", class)
	}
}

func getOr(t *object.Thread, v object.Value, a []object.Value, get func(t *object.Thread, self, key object.Value) (object.Value, error)) (object.Value, error) {
	r, err := get(t, v, a[0])
	if err != nil && (object.Matches(err, object.KeyErrorType) || object.Matches(err, object.IndexErrorType)) {
		return a[1], nil
	}
	return r, err
}

func validIndex(last bool) body {
	return func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		s := frame.ToSeries(v)
		for k := range s.Len() {
			i := k
			if last {
				i = s.Len() - 1 - k
			}
			if !s.Col.Missing(i) {
				return s.Index.Label(t, i)
			}
		}
		return object.None, t.Poll(s.Len())
	}
}

func between(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	s := frame.ToSeries(v)
	how, _ := text(a[2])
	lo, hi := object.CmpGe, object.CmpLe
	switch how {
	case "both":
	case "neither":
		lo, hi = object.CmpGt, object.CmpLt
	case "left":
		hi = object.CmpLt
	case "right":
		lo = object.CmpGt
	default:
		return object.Value{}, object.ValueErrorf("Inclusive has to be either string of 'both','left', 'right', or 'neither'.")
	}
	p, err := seriesCompare(t, lo, s, a[0])
	if err != nil {
		return p, err
	}
	q, err := seriesCompare(t, hi, s, a[1])
	if err != nil {
		return q, err
	}
	return object.Binary(t, object.OpAnd, p, q)
}

func fromDict(t *object.Thread, a []object.Value) (object.Value, error) {
	if !object.IsDict(a[0]) {
		return object.Value{}, object.TypeErrorf("from_dict needs a dict")
	}
	if isText(a[1], "tight") {
		return fromTight(t, object.ToDict(a[0]), a[2])
	}
	if !isText(a[1], "index") {
		return newFrame(t, []object.Value{a[0], object.None, a[3], a[2], object.None})
	}
	keys, vals, err := dictItems(t, object.ToDict(a[0]))
	if err != nil {
		return object.Value{}, err
	}
	x, err := frame.IndexOf(t, keys, object.None)
	if err != nil {
		return object.Value{}, err
	}
	l, err := object.NewListFrom(t, vals)
	if err != nil {
		return object.Value{}, err
	}
	return newFrame(t, []object.Value{l.Value(), x.Value(), a[3], a[2], object.None})
}

// fromTight reads what to_dict(orient='tight') writes.
func fromTight(t *object.Thread, d *object.Dict, dtype object.Value) (object.Value, error) {
	var part [5]object.Value
	for i, name := range []string{"index", "columns", "data", "index_names", "column_names"} {
		v, ok, err := d.Get(t, object.NewStr(name))
		if err != nil {
			return object.Value{}, err
		}
		if !ok {
			return object.Value{}, object.KeyError(object.NewStr(name))
		}
		part[i] = v
	}
	r, err := newFrame(t, []object.Value{part[2], part[0], part[1], dtype, object.None})
	if err != nil {
		return r, err
	}
	f := frame.ToFrame(r)
	for _, x := range []struct {
		to    **frame.Index
		names object.Value
	}{{&f.Index, part[3]}, {&f.Columns, part[4]}} {
		names, err := levelNames(t, x.names, (*x.to).NLevels())
		if err != nil {
			return object.Value{}, err
		}
		*x.to = (*x.to).Renamed(names...)
	}
	return r, nil
}

// isMissing is pd.isna of anything.
func isMissing(keep bool) func(t *object.Thread, a []object.Value) (object.Value, error) {
	return func(t *object.Thread, a []object.Value) (object.Value, error) {
		name := "isna"
		if !keep {
			name = "notna"
		}
		v := a[0]
		if frame.ToSeries(v) != nil || frame.ToFrame(v) != nil || frame.ToIndex(v) != nil {
			return object.CallMethod(t, v, name)
		}
		if object.IsList(v) || isArray(v) {
			c, _, err := columnOf(t, v)
			if err != nil {
				return object.Value{}, err
			}
			r, err := object.CallMethod(t, frame.NewSeries(frame.RangeIndex(0, 1, c.Len()), object.None, c).Value(), name)
			if err != nil {
				return r, err
			}
			return arrayOf(frame.ToSeries(r).Col), nil
		}
		return object.Bool(column.MissingValue(v) == keep), nil
	}
}

// Module is the module pandas, the same one every time. It never changes and may be shared by all runs.
var Module = sync.OnceValue(newModule)

func newModule() *object.Module {
	attrs := map[string]object.Value{
		"DataFrame": frame.DataFrameType.Value(), "Series": frame.SeriesType.Value(), "Index": frame.IndexType.Value(),
		"RangeIndex": frame.RangeIndexType.Value(), "DatetimeIndex": frame.DatetimeIndexType.Value(), "MultiIndex": frame.MultiIndexType.Value(),
		"TimedeltaIndex": frame.TimedeltaIndexType.Value(), "Timestamp": column.TimestampType.Value(), "Timedelta": column.DeltaType.Value(),
		"NaT": column.NaTValue, "NA": column.NaN, "Grouper": grouperType.Value(), "__version__": object.NewStr("3.0.0"), "__name__": object.NewStr("pandas"),
	}
	add := func(name, sig string, f func(t *object.Thread, a []object.Value) (object.Value, error)) {
		attrs[name] = function(name, sig, f)
	}
	add("concat", "objs, *, axis=0, join='outer', ignore_index=False, keys=None, levels=None!, names=None, verify_integrity=False, sort=False, copy=None",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			return concat(t, []object.Value{a[0], a[1], a[2], a[3], a[4], a[6], a[7], a[8]})
		})
	addReshaping(add)
	add("to_datetime", "arg, errors='raise', dayfirst=False, yearfirst=False!, utc=False, format=None, unit=None, origin='unix'!, cache=True, exact=True!", toDatetime)
	add("to_timedelta", "arg, unit=None, errors='raise'", toTimedelta)
	add("to_numeric", "arg, errors='raise', downcast=None!", toNumeric)
	for _, name := range []string{"isna", "isnull"} {
		add(name, "obj", isMissing(true))
	}
	for _, name := range []string{"notna", "notnull"} {
		add(name, "obj", isMissing(false))
	}
	add("unique", "values", func(t *object.Thread, a []object.Value) (object.Value, error) {
		c, ok, err := columnOf(t, a[0])
		if err != nil || !ok {
			return object.Value{}, orType(err, "unique needs a list-like")
		}
		if object.IsList(a[0]) || object.IsTuple(a[0]) {
			return object.Value{}, object.TypeErrorf("unique requires a Series, Index, ExtensionArray, np.ndarray or NumpyExtensionArray got %s.", object.TypeOf(a[0]).Name)
		}
		u, err := uniqueColumn(t, c)
		if err != nil {
			return object.Value{}, err
		}
		return extensionArray(u), nil
	})
	add("date_range", "start=None, end=None, periods=None, freq=None, tz=None!, normalize=False!, name=None, inclusive='both'", dateRange)
	add("NamedAgg", "column, aggfunc", func(t *object.Thread, a []object.Value) (object.Value, error) { return object.Pair(t, a[0], a[1]) })
	add("merge", "left, right, how='inner', on=None, left_on=None, right_on=None, left_index=False, right_index=False, sort=False, suffixes=?, copy=None, indicator=False, validate=None", mergeCall)
	for _, name := range []string{"pivot_table", "pivot", "melt"} {
		m, _ := frame.DataFrameType.Lookup(name)
		attrs[name] = m
	}
	addTop(add)
	addTypes(attrs)
	addOptions(attrs)
	m := object.NewModule("pandas", "Frames: tables with labelled rows and columns.", attrs)
	m.Missing = missingName
	return m
}
