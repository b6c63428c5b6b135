// This file defines what frames and series are made of: labels, copies, renaming, dropping, resetting and setting the index, head and tail.

package pandas

import (
	"math/rand/v2"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

func countArg(t *object.Thread, v object.Value) (int, error) {
	if object.IsStr(v) || v.IsFloat() {
		return 0, object.TypeErrorf("cannot do positional indexing on RangeIndex with these indexers [%s] of type %s", textOf(t, v), object.TypeOf(v).Name)
	}
	return object.IndexInt(t, v)
}

// cutRows is rows [lo, hi) of a frame or series.
func cutRows(v object.Value, lo, hi int) object.Value {
	hi = max(lo, hi)
	if f := frame.ToFrame(v); f != nil {
		return f.Slice(lo, hi).Value()
	}
	return frame.ToSeries(v).Slice(lo, hi).Value()
}

// takeRows is the given rows of a frame or series.
func takeRows(t *object.Thread, v object.Value, rows []int32) (object.Value, error) {
	if f := frame.ToFrame(v); f != nil {
		return frameValue(f.Take(t, rows))
	}
	return seriesValue(frame.ToSeries(v).Take(t, rows))
}

func initShape() {
	st, ft := frame.SeriesType, frame.DataFrameType
	for _, typ := range []*object.Type{st, ft} {
		def(typ, "head", "n=5", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			n, err := countArg(t, a[0])
			if err != nil {
				return object.Value{}, err
			}
			total := frameLen(v)
			if n < 0 {
				n = max(0, total+n)
			}
			return cutRows(v, 0, min(n, total)), t.Charge(256)
		})
		def(typ, "tail", "n=5", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			n, err := countArg(t, a[0])
			if err != nil {
				return object.Value{}, err
			}
			total := frameLen(v)
			if n < 0 {
				return cutRows(v, min(-n, total), total), t.Charge(256)
			}
			return cutRows(v, total-min(n, total), total), t.Charge(256)
		})
		def(typ, "copy", "deep=True", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) { return copyOf(t, v) })
		def(typ, "take", "indices, axis=0, **kwargs", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			axis, err := axisOf(a[1], object.TypeOf(v).Name)
			if err != nil {
				return object.Value{}, err
			}
			c, ok, err := columnOf(t, a[0])
			if err != nil || !ok {
				return object.Value{}, orType(err, "indices must be a list of positions")
			}
			n := frameLen(v)
			if axis == 1 {
				n = len(frame.ToFrame(v).Cols)
			}
			rows, err := maskOrRows(t, c, n)
			if err != nil {
				return object.Value{}, err
			}
			if axis == 1 {
				return frameValue(frame.ToFrame(v).Select(t, rows))
			}
			return takeRows(t, v, rows)
		})
		def(typ, "sample", "n=None, frac=None, replace=False, weights=None, random_state=None, axis=None, ignore_index=False", sample)
		def(typ, "truncate", "before=None, after=None, axis=None, copy=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			rows, err := labelSlice(t, axisIndex(v), object.NewSlice(a[0], a[1], object.None))
			if err != nil {
				return object.Value{}, err
			}
			return takeRows(t, v, rows)
		})
		def(typ, "rename_axis", "mapper=?, *, index=?, columns=?, axis=0, copy=True, inplace=False", renameAxis)
		def(typ, "squeeze", "axis=None", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) { return squeeze(t, v) })
		def(typ, "pipe", "func, *args, **kwargs", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			return callWith(t, a[0], v, a[1], a[2])
		})
		def(typ, "equals", "other", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			same, err := equals(t, v, a[0])
			return object.Bool(same), err
		})
		refuse(typ, "to_excel to_hdf to_sql to_pickle to_clipboard to_parquet to_feather to_stata to_gbq to_xml to_orc to_latex to_xarray",
			"files and databases are out of reach; assign the frame to result, or load data with load_trades, load_balances or load_snapshots")
		refuse(typ, "plot hist boxplot", "there is no display; print a table instead")
		attr(typ, "size", func(_ *object.Thread, v object.Value) (object.Value, error) {
			n := frameLen(v)
			if f := frame.ToFrame(v); f != nil {
				n *= len(f.Cols)
			}
			return object.Int(int64(n)), nil
		})
		attr(typ, "empty", func(_ *object.Thread, v object.Value) (object.Value, error) {
			f := frame.ToFrame(v)
			return object.Bool(frameLen(v) == 0 || f != nil && len(f.Cols) == 0), nil
		})
		attr(typ, "shape", func(t *object.Thread, v object.Value) (object.Value, error) {
			n := object.Int(int64(frameLen(v)))
			if f := frame.ToFrame(v); f != nil {
				return object.Pair(t, n, object.Int(int64(len(f.Cols))))
			}
			return object.NewTuple(t, []object.Value{n})
		})
		attr(typ, "ndim", func(_ *object.Thread, v object.Value) (object.Value, error) {
			if frame.ToFrame(v) != nil {
				return object.Int(2), nil
			}
			return object.Int(1), nil
		})
		typ.Attrs["index"] = object.NewGetSet("index", func(t *object.Thread, v object.Value) (object.Value, error) {
			// The index that is handed out is this owner's alone: its name may be set.
			if err := t.Charge(128); err != nil {
				return object.Value{}, err
			}
			own := axisIndex(v).Renamed(append([]object.Value(nil), axisIndex(v).Names...)...)
			setIndexOf(v, own)
			return own.Value(), nil
		}, func(t *object.Thread, v, val object.Value) error {
			x, err := indexOf(t, val)
			if err != nil {
				return err
			}
			f := frame.ToFrame(v)
			if n := frameLen(v); x.Len() != n && (f == nil || len(f.Cols) > 0) {
				return object.ValueErrorf("Length mismatch: Expected axis has %d elements, new values have %d elements", n, x.Len())
			}
			setIndexOf(v, x)
			return nil
		})
	}
	ft.Attrs["columns"] = object.NewGetSet("columns", func(t *object.Thread, v object.Value) (object.Value, error) {
		f := frame.ToFrame(v)
		if err := t.Charge(128); err != nil {
			return object.Value{}, err
		}
		f.Columns = f.Columns.Renamed(append([]object.Value(nil), f.Columns.Names...)...)
		return f.Columns.Value(), nil
	}, func(t *object.Thread, v, val object.Value) error {
		f := frame.ToFrame(v)
		x, err := indexOf(t, val)
		if err != nil {
			return err
		}
		if x.Len() != len(f.Cols) {
			return object.ValueErrorf("Length mismatch: Expected axis has %d elements, new values have %d elements", len(f.Cols), x.Len())
		}
		f.Columns = x
		return nil
	})
	st.Attrs["name"] = object.NewGetSet("name", func(_ *object.Thread, v object.Value) (object.Value, error) { return frame.ToSeries(v).Name, nil },
		func(t *object.Thread, v, val object.Value) error {
			if val.IsUnbound() {
				val = object.None
			}
			if _, err := object.Hash(t, val); err != nil {
				return object.TypeErrorf("Series.name must be a hashable type")
			}
			frame.ToSeries(v).Name = val
			return nil
		})
	def(st, "rename", "index=?, *, axis=None, copy=True, inplace=False, level=None, errors='ignore'", renameSeries)
	def(ft, "rename", "mapper=None, *, index=None, columns=None, axis=None, copy=True, inplace=False, level=None, errors='ignore'", renameFrame)
	def(st, "drop", "labels=None, *, axis=0, index=None, columns=None, level=None, inplace=False, errors='raise'", dropLabels)
	def(ft, "drop", "labels=None, *, axis=0, index=None, columns=None, level=None, inplace=False, errors='raise'", dropLabels)
	def(st, "reset_index", "level=None, *, drop=False, name=?, inplace=False, allow_duplicates=False", resetSeries)
	def(ft, "reset_index", "level=None, *, drop=False, inplace=False, col_level=0, col_fill='', allow_duplicates=False, names=None", resetFrame)
	def(ft, "set_index", "keys, *, drop=True, append=False, inplace=False, verify_integrity=False", setIndex)
	def(st, "to_frame", "name=?", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return frameValue(toFrame(t, frame.ToSeries(v), a[0]))
	})
	for _, typ := range []*object.Type{st, ft} {
		def(typ, "set_axis", "labels, *, axis=0, copy=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			axis, err := axisOf(a[1], object.TypeOf(v).Name)
			if err != nil {
				return object.Value{}, err
			}
			c, err := copyOf(t, v)
			if err != nil {
				return object.Value{}, err
			}
			name := "index"
			if axis == 1 {
				name = "columns"
			}
			return c, object.SetAttr(t, c, object.NewStrObj(name), a[0])
		})
		def(typ, "add_prefix", "prefix, axis=None", affix(true))
		def(typ, "add_suffix", "suffix, axis=None", affix(false))
		def(typ, "reindex", "labels=None, *, index=None, columns=None, axis=None, method=None, copy=True, level=None, fill_value=?, limit=None, tolerance=None", reindex)
	}
	def(ft, "insert", "loc, column, value, allow_duplicates=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		f := frame.ToFrame(v)
		at, err := object.IndexInt(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		if i, err := f.Columns.Find(t, a[1]); err != nil {
			return object.Value{}, err
		} else if i >= 0 {
			return object.Value{}, object.ValueErrorf("cannot insert %s, already exists", textOf(t, a[1]))
		}
		if at < 0 || at > len(f.Cols) {
			return object.Value{}, object.IndexErrorf("index %d is out of bounds for axis 0 with size %d", at, len(f.Cols))
		}
		c, err := alignedColumn(t, a[2], f)
		if err != nil {
			return object.Value{}, err
		}
		return object.None, f.InsertColumn(t, at, a[1], c)
	})
	def(ft, "pop", "item", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		r, err := frameColumn(t, frame.ToFrame(v), a[0])
		if err != nil {
			return r, err
		}
		return r, frameDelItem(t, v, a[0])
	})
	def(st, "pop", "item", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		s := frame.ToSeries(v)
		i, err := s.Index.Find(t, a[0])
		if err != nil || i < 0 {
			return object.Value{}, orKey(err, a[0])
		}
		x, err := s.Col.Cell(t, i)
		if err != nil {
			return object.Value{}, err
		}
		r, err := dropRows(t, v, map[int32]bool{int32(i): true})
		if err == nil {
			*s = *frame.ToSeries(r)
		}
		return x, err
	})
	def(ft, "assign", "**kwargs", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		g := frame.ToFrame(v).Copy()
		keys, vals, err := dictItems(t, object.ToDict(a[0]))
		if err != nil {
			return object.Value{}, err
		}
		for i, k := range keys {
			x := vals[i]
			if object.IsCallable(x) && !object.IsType(x) {
				if x, err = object.Call(t, x, g.Value()); err != nil {
					return object.Value{}, err
				}
			}
			if err := frameSetItem(t, g.Value(), k, x); err != nil {
				return object.Value{}, err
			}
		}
		return g.Value(), nil
	})
	def(ft, "transpose", "*args, copy=True", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		return frameValue(transpose(t, frame.ToFrame(v)))
	})
	attr(ft, "T", func(t *object.Thread, v object.Value) (object.Value, error) {
		return frameValue(transpose(t, frame.ToFrame(v)))
	})
	attr(st, "T", func(_ *object.Thread, v object.Value) (object.Value, error) { return v, nil })
	def(ft, "select_dtypes", "include=None, exclude=None", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		f := frame.ToFrame(v)
		var at []int32
		for i, c := range f.Cols {
			in, out := true, false
			var err error
			if given(a[0]) {
				in, err = dtypeAmong(t, c, a[0])
			}
			if err == nil && given(a[1]) {
				out, err = dtypeAmong(t, c, a[1])
			}
			if err != nil {
				return object.Value{}, err
			}
			if in && !out {
				at = append(at, int32(i))
			}
		}
		return frameValue(f.Select(t, at))
	})
}

func setIndexOf(v object.Value, x *frame.Index) {
	if f := frame.ToFrame(v); f != nil {
		f.Index = x
		return
	}
	frame.ToSeries(v).Index = x
}

func copyOf(t *object.Thread, v object.Value) (object.Value, error) {
	if err := t.Charge(128); err != nil {
		return object.Value{}, err
	}
	if f := frame.ToFrame(v); f != nil {
		return f.Copy().Value(), nil
	}
	s := frame.ToSeries(v)
	return frame.NewSeries(s.Index, s.Name, s.Col).Value(), nil
}

func orType(err error, text string) error {
	if err != nil {
		return err
	}
	return object.TypeErrorf("%s", text)
}

func orKey(err error, key object.Value) error {
	if err != nil {
		return err
	}
	return object.KeyError(key)
}

// callWith calls f(first, *args, **kwargs) with the tuple and dict that a method was given.
func callWith(t *object.Thread, f, first, rest, kwargs object.Value) (object.Value, error) {
	argv := []object.Value{first}
	if object.IsTuple(rest) {
		argv = append(argv, object.ToTuple(rest).Items...)
	}
	var kw []object.Kwarg
	if object.IsDict(kwargs) {
		keys, vals, err := dictItems(t, object.ToDict(kwargs))
		if err != nil {
			return object.Value{}, err
		}
		for i, k := range keys {
			if !object.IsStr(k) {
				return object.Value{}, object.TypeErrorf("keywords must be strings")
			}
			kw = append(kw, object.Kwarg{Name: object.ToStr(k), Value: vals[i]})
		}
	}
	return object.CallKw(t, f, argv, kw)
}

func dtypeAmong(t *object.Thread, c *column.Column, want object.Value) (bool, error) {
	items, many, err := unpackList(t, want)
	if err != nil {
		return false, err
	}
	if !many {
		items = []object.Value{want}
	}
	for _, v := range items {
		name, _ := text(v)
		if name == "number" || name == "numeric" || object.TypeOf(v) == object.NativeType && object.ToNative(v).Name == "number" {
			if c.Kind() == column.Int64 || c.Kind() == column.Float64 || c.Kind() == column.Timedelta {
				return true, nil
			}
			continue
		}
		if name == "datetime" || name == "datetime64" {
			if c.Kind() == column.Datetime {
				return true, nil
			}
			continue
		}
		k, _, err := dtypeOf(t, v)
		if err != nil {
			return false, err
		}
		if k == c.Kind() || k == column.Object && (c.Kind() == column.Date || c.Kind() == column.String) {
			return true, nil
		}
	}
	return false, nil
}

func sample(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	total := frameLen(v)
	n := 1
	var err error
	switch {
	case given(a[0]) && given(a[1]):
		return object.Value{}, object.ValueErrorf("Please enter a value for `frac` OR `n`, not both")
	case given(a[0]):
		n, err = object.IndexInt(t, a[0])
	case given(a[1]):
		var f float64
		f, err = object.ToFloat(t, a[1])
		n = int(f*float64(total) + 0.5)
	}
	if err != nil {
		return object.Value{}, err
	}
	again, err := flag(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	if n < 0 {
		return object.Value{}, object.ValueErrorf("A negative number of rows requested. Please provide `n` >= 0.")
	}
	if n > total && !again {
		return object.Value{}, object.ValueErrorf("Cannot take a larger sample than population when 'replace=False'")
	}
	seed := t.Env.Seed
	if a[4].IsInt() {
		seed = uint64(a[4].AsInt())
	}
	rng := rand.New(rand.NewPCG(seed, 0x9E3779B97F4A7C15))
	rows, err := kernel.Iota(t.Meter, max(n, total))
	if err != nil {
		return object.Value{}, err
	}
	for i := range n {
		if again {
			rows[i] = int32(rng.IntN(max(total, 1)))
		} else {
			j := i + rng.IntN(total-i)
			rows[i], rows[j] = rows[j], rows[i]
		}
	}
	r, err := takeRows(t, v, rows[:n])
	if err != nil {
		return r, err
	}
	if ig, err := flag(t, a[6]); err != nil {
		return r, err
	} else if ig {
		setIndexOf(r, frame.RangeIndex(0, 1, n))
	}
	return r, nil
}

// namesFor reads new names for an axis: one name, a list, or a mapping of old to new ones.
func namesFor(t *object.Thread, x *frame.Index, v object.Value) (*frame.Index, error) {
	names := append([]object.Value(nil), x.Names...)
	items, many, err := unpackList(t, v)
	if err != nil {
		return nil, err
	}
	switch {
	case object.IsDict(v):
		for i, n := range names {
			if to, ok, err := object.ToDict(v).Get(t, n); err != nil {
				return nil, err
			} else if ok {
				names[i] = to
			}
		}
	case object.IsCallable(v) && !object.IsType(v):
		for i, n := range names {
			if names[i], err = object.Call(t, v, n); err != nil {
				return nil, err
			}
		}
	case many:
		if len(items) != len(names) {
			return nil, object.ValueErrorf("Length of names must match number of levels in MultiIndex.")
		}
		names = items
	default:
		names = []object.Value{v}
		if x.NLevels() != 1 && !v.IsNone() {
			return nil, object.TypeErrorf("Must pass list-like as `names`.")
		}
		for len(names) < x.NLevels() {
			names = append(names, object.None)
		}
	}
	return x.Renamed(names...), nil
}

func renameAxis(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	r, err := copyOf(t, v)
	if err != nil {
		return r, err
	}
	f := frame.ToFrame(r)
	set := func(val object.Value, columns bool) error {
		if val.IsUnbound() {
			return nil
		}
		if columns && f != nil {
			x, err := namesFor(t, f.Columns, val)
			if err == nil {
				f.Columns = x
			}
			return err
		}
		x, err := namesFor(t, axisIndex(r), val)
		if err == nil {
			setIndexOf(r, x)
		}
		return err
	}
	axis, err := axisOf(a[3], object.TypeOf(v).Name)
	if err != nil {
		return r, err
	}
	for _, err := range []error{set(a[0], axis == 1), set(a[1], false), set(a[2], true)} {
		if err != nil {
			return r, err
		}
	}
	return settle(t, v, r, a[5])
}

func squeeze(t *object.Thread, v object.Value) (object.Value, error) {
	if s := frame.ToSeries(v); s != nil {
		if s.Len() == 1 {
			return s.Col.Cell(t, 0)
		}
		return v, nil
	}
	f := frame.ToFrame(v)
	switch {
	case len(f.Cols) == 1 && f.Len() == 1:
		return f.Cols[0].Cell(t, 0)
	case len(f.Cols) == 1:
		return seriesValue(f.Column(t, 0))
	case f.Len() == 1:
		return rowSeries(t, f, 0)
	}
	return v, nil
}

func equals(t *object.Thread, a, b object.Value) (bool, error) {
	if object.TypeOf(a) != object.TypeOf(b) {
		return false, nil
	}
	f, g := frame.ToFrame(a), frame.ToFrame(b)
	if f == nil {
		s, o := frame.ToSeries(a), frame.ToSeries(b)
		f = frame.NewFrame(s.Index, frame.RangeIndex(0, 1, 1), []*column.Column{s.Col})
		g = frame.NewFrame(o.Index, frame.RangeIndex(0, 1, 1), []*column.Column{o.Col})
	}
	if same, err := f.Index.Same(t, g.Index); !same || err != nil {
		return false, err
	}
	if same, err := f.Columns.Same(t, g.Columns); !same || err != nil {
		return false, err
	}
	for i, c := range f.Cols {
		if c.DType() != g.Cols[i].DType() {
			return false, nil
		}
		x, y := frame.NewIndex(c, object.None), frame.NewIndex(g.Cols[i], object.None)
		if same, err := x.Same(t, y); !same || err != nil {
			return false, err
		}
	}
	return true, nil
}

// relabel maps labels by a mapping or function; labels that a mapping lacks stay.
func relabel(t *object.Thread, x *frame.Index, by object.Value, strict bool) (*frame.Index, error) {
	labels, err := x.Labels(t)
	if err != nil {
		return nil, err
	}
	d := object.IsDict(by)
	s := frame.ToSeries(by)
	if !d && s == nil && !object.IsCallable(by) {
		return nil, object.TypeErrorf("'%s' object is not callable", object.TypeOf(by).Name)
	}
	if d && strict {
		keys, _, err := dictItems(t, object.ToDict(by))
		if err != nil {
			return nil, err
		}
		var gone []object.Value
		for _, k := range keys {
			if i, err := x.Find(t, k); err != nil {
				return nil, err
			} else if i < 0 {
				gone = append(gone, k)
			}
		}
		if len(gone) > 0 {
			return nil, keyErrorf(textList(t, gone) + " not found in axis")
		}
	}
	one := func(l object.Value) (object.Value, error) {
		switch {
		case d:
			if to, ok, err := object.ToDict(by).Get(t, l); err != nil || ok {
				return to, err
			}
			return l, nil
		case s != nil:
			i, err := s.Index.Find(t, l)
			if err != nil || i < 0 {
				return l, err
			}
			return s.Col.Cell(t, i)
		}
		return object.Call(t, by, l)
	}
	for i, l := range labels {
		if x.IsMulti() {
			items := append([]object.Value(nil), object.ToTuple(l).Items...)
			for k := range items {
				if items[k], err = one(items[k]); err != nil {
					return nil, err
				}
			}
			labels[i] = object.TupleOf(items)
			continue
		}
		if labels[i], err = one(l); err != nil {
			return nil, err
		}
	}
	if x.IsMulti() {
		return frame.MultiOf(t, labels, x.Names)
	}
	return frame.IndexOf(t, labels, x.Name())
}

func renameFrame(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	index, columns := a[1], a[2]
	if given(a[0]) {
		axis, err := axisOf(a[3], "DataFrame")
		if err != nil {
			return object.Value{}, err
		}
		if axis == 1 {
			columns = a[0]
		} else {
			index = a[0]
		}
	}
	g := frame.ToFrame(v).Copy()
	strict := isText(a[7], "raise")
	var err error
	if given(index) {
		if g.Index, err = relabel(t, g.Index, index, strict); err != nil {
			return object.Value{}, err
		}
	}
	if given(columns) {
		if g.Columns, err = relabel(t, g.Columns, columns, strict); err != nil {
			return object.Value{}, err
		}
	}
	return settle(t, v, g.Value(), a[5])
}

func renameSeries(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	s := frame.ToSeries(v)
	r := frame.NewSeries(s.Index, s.Name, s.Col)
	switch by := a[0]; {
	case by.IsUnbound():
	case object.IsDict(by) || frame.ToSeries(by) != nil || object.IsCallable(by) && !object.IsType(by):
		x, err := relabel(t, s.Index, by, false)
		if err != nil {
			return object.Value{}, err
		}
		r.Index = x
	default:
		if _, err := object.Hash(t, by); err != nil {
			return object.Value{}, object.TypeErrorf("Series.name must be a hashable type")
		}
		r.Name = by
	}
	return settle(t, v, r.Value(), a[3])
}

func affix(front bool) body {
	return func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		r, err := copyOf(t, v)
		if err != nil {
			return r, err
		}
		s, ok := text(a[0])
		if !ok {
			return r, object.TypeErrorf("the affix must be a str")
		}
		f := frame.ToFrame(r)
		x := axisIndex(r)
		if f != nil {
			x = f.Columns
		}
		labels, err := x.Labels(t)
		if err != nil {
			return r, err
		}
		for i, l := range labels {
			w, err := object.ToString(t, l)
			if err != nil {
				return r, err
			}
			if front {
				w = s + w
			} else {
				w += s
			}
			if labels[i], err = object.StrOf(t, w); err != nil {
				return r, err
			}
		}
		if x, err = frame.IndexOf(t, labels, x.Name()); err != nil {
			return r, err
		}
		if f != nil {
			f.Columns = x
		} else {
			setIndexOf(r, x)
		}
		return r, nil
	}
}

// dropRows is a frame or series without some rows.
func dropRows(t *object.Thread, v object.Value, gone map[int32]bool) (object.Value, error) {
	keep, err := kernel.Make[int32](t.Meter, frameLen(v))
	if err != nil {
		return object.Value{}, err
	}
	keep = keep[:0]
	for i := range frameLen(v) {
		if !gone[int32(i)] {
			keep = append(keep, int32(i))
		}
	}
	return takeRows(t, v, keep)
}

func dropLabels(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	index, columns := a[2], a[3]
	if given(a[0]) {
		axis, err := axisOf(a[1], object.TypeOf(v).Name)
		if err != nil {
			return object.Value{}, err
		}
		if axis == 1 {
			columns = a[0]
		} else {
			index = a[0]
		}
	} else if !given(index) && !given(columns) {
		return object.Value{}, object.ValueErrorf("Need to specify at least one of 'labels', 'index' or 'columns'")
	}
	r, err := copyOf(t, v)
	if err != nil {
		return r, err
	}
	find := func(x *frame.Index, labels object.Value) (map[int32]bool, error) {
		list := []object.Value{labels}
		if !scalarKey(labels) {
			if list, err = labelList(t, labels); err != nil {
				return nil, err
			}
		}
		gone := map[int32]bool{}
		var missing []object.Value
		for _, l := range list {
			at, _, err := labelRows(t, x, l)
			if err != nil {
				return nil, err
			}
			if len(at) == 0 {
				missing = append(missing, l)
			}
			for _, i := range at {
				gone[i] = true
			}
		}
		if len(missing) > 0 && !isText(a[6], "ignore") {
			return nil, keyErrorf(textList(t, missing) + " not found in axis")
		}
		return gone, nil
	}
	if given(index) {
		gone, err := find(axisIndex(v), index)
		if err != nil {
			return r, err
		}
		if r, err = dropRows(t, r, gone); err != nil {
			return r, err
		}
	}
	if given(columns) && f != nil {
		gone, err := find(f.Columns, columns)
		if err != nil {
			return r, err
		}
		places := map[int]bool{}
		for i := range gone {
			places[int(i)] = true
		}
		g, err := frame.ToFrame(r).DropColumns(t, places)
		if err != nil {
			return r, err
		}
		r = g.Value()
	}
	return settle(t, v, r, a[5])
}

// levelName is the column name that a level gets when the index becomes columns.
func levelName(t *object.Thread, x *frame.Index, l int, taken *frame.Index) (object.Value, error) {
	if !x.Names[l].IsNone() {
		return x.Names[l], nil
	}
	if x.NLevels() > 1 {
		return object.NewStr("level_" + textOf(t, object.Int(int64(l)))), nil
	}
	name := object.NewStr("index")
	if taken != nil {
		i, err := taken.Find(t, name)
		if err != nil {
			return name, err
		}
		if i >= 0 {
			name = object.NewStr("level_0")
		}
	}
	return name, nil
}

func resetFrame(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	drop, err := flag(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	g := f.Copy()
	gone := map[int]bool{}
	var order []int
	if given(a[0]) {
		if order, err = levelNumbers(t, f.Index, a[0]); err != nil {
			return object.Value{}, err
		}
	} else {
		for l := range f.Index.Names {
			order = append(order, l)
		}
	}
	for _, l := range order {
		gone[l] = true
	}
	if !drop {
		names, err := labelList(t, a[6])
		if err != nil {
			return object.Value{}, err
		}
		at := 0
		for l := range f.Index.Names {
			if !gone[l] {
				continue
			}
			name, err := levelName(t, f.Index, l, f.Columns)
			if err != nil {
				return object.Value{}, err
			}
			if at < len(names) {
				name = names[at]
			}
			if i, err := g.Columns.Find(t, name); err != nil {
				return object.Value{}, err
			} else if i >= 0 {
				return object.Value{}, object.ValueErrorf("cannot insert %s, already exists", textOf(t, name))
			}
			c, err := f.Index.Level(t, l)
			if err != nil {
				return object.Value{}, err
			}
			if err := g.InsertColumn(t, at, name, c); err != nil {
				return object.Value{}, err
			}
			at++
		}
	}
	if len(gone) == f.Index.NLevels() {
		g.Index = frame.RangeIndex(0, 1, f.Len())
	} else if g.Index, err = dropLevels(t, f.Index, gone); err != nil {
		return object.Value{}, err
	}
	return settle(t, v, g.Value(), a[2])
}

func resetSeries(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	s := frame.ToSeries(v)
	drop, err := flag(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	if drop {
		x := frame.RangeIndex(0, 1, s.Len())
		if given(a[0]) {
			at, err := levelNumbers(t, s.Index, a[0])
			if err != nil {
				return object.Value{}, err
			}
			gone := map[int]bool{}
			for _, l := range at {
				gone[l] = true
			}
			if len(gone) < s.Index.NLevels() {
				if x, err = dropLevels(t, s.Index, gone); err != nil {
					return object.Value{}, err
				}
			}
		}
		return settle(t, v, frame.NewSeries(x, s.Name, s.Col).Value(), a[3])
	}
	name := a[2]
	if name.IsUnbound() {
		name = s.Name
		if name.IsNone() {
			name = object.Int(0)
		}
	}
	f, err := toFrame(t, s, name)
	if err != nil {
		return object.Value{}, err
	}
	return resetFrame(t, f.Value(), []object.Value{a[0], object.False, object.False, object.Int(0), object.None, object.False, object.None})
}

func setIndex(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	keys := []object.Value{a[0]}
	if object.IsList(a[0]) {
		var err error
		if keys, err = labelList(t, a[0]); err != nil {
			return object.Value{}, err
		}
	}
	drop, err := flag(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	more, err := flag(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	var cols []*column.Column
	var names []object.Value
	if more {
		levels, err := f.Index.Levels(t)
		if err != nil {
			return object.Value{}, err
		}
		cols, names = append(cols, levels...), append(names, f.Index.Names...)
	}
	gone := map[int]bool{}
	var missing []object.Value
	for _, k := range keys {
		if scalarKey(k) {
			i, err := f.Columns.Find(t, k)
			if err != nil {
				return object.Value{}, err
			}
			if i < 0 {
				missing = append(missing, k)
				continue
			}
			cols, names = append(cols, f.Cols[i]), append(names, k)
			gone[i] = drop
			continue
		}
		x, err := indexOf(t, k)
		if err != nil {
			return object.Value{}, err
		}
		if x.Len() != f.Len() {
			return object.Value{}, object.ValueErrorf("Length mismatch: Expected %d rows, received array of length %d", f.Len(), x.Len())
		}
		levels, err := x.Levels(t)
		if err != nil {
			return object.Value{}, err
		}
		cols, names = append(cols, levels...), append(names, x.Names...)
	}
	if len(missing) > 0 {
		return object.Value{}, keyErrorf("None of " + textList(t, missing) + " are in the columns")
	}
	if len(cols) == 0 {
		return object.Value{}, object.ValueErrorf("Must pass non-zero number of levels/codes")
	}
	g, err := f.DropColumns(t, gone)
	if err != nil {
		return object.Value{}, err
	}
	if len(cols) == 1 {
		g.Index = frame.NewIndex(cols[0], names[0])
	} else {
		g.Index = frame.NewMulti(cols, names)
	}
	if check, err := flag(t, a[4]); err != nil {
		return object.Value{}, err
	} else if check {
		if unique, err := g.Index.Unique(t); err != nil {
			return object.Value{}, err
		} else if !unique {
			return object.Value{}, object.ValueErrorf("Index has duplicate keys")
		}
	}
	return settle(t, v, g.Value(), a[3])
}

func reindex(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	index, columns := a[1], a[2]
	if given(a[0]) {
		axis, err := axisOf(a[3], object.TypeOf(v).Name)
		if err != nil {
			return object.Value{}, err
		}
		if axis == 1 {
			columns = a[0]
		} else {
			index = a[0]
		}
	}
	r, err := copyOf(t, v)
	if err != nil {
		return r, err
	}
	if given(index) {
		x, err := indexOf(t, index)
		if err != nil {
			return r, err
		}
		if x.NLevels() == axisIndex(v).NLevels() && x.Name().IsNone() {
			x = x.Renamed(axisIndex(v).Names...)
		}
		rows, err := reindexRows(t, axisIndex(v), x, a[4])
		if err != nil {
			return r, err
		}
		if f := frame.ToFrame(r); f != nil {
			g, err := f.TakeCells(t, rows, x)
			if err != nil {
				return r, err
			}
			if err := fillNew(t, g.Cols, f.Cols, rows, a[7]); err != nil {
				return r, err
			}
			r = g.Value()
		} else {
			s := frame.ToSeries(r)
			c, err := s.Col.Take(t, rows)
			if err != nil {
				return r, err
			}
			cols := []*column.Column{c}
			if err := fillNew(t, cols, []*column.Column{s.Col}, rows, a[7]); err != nil {
				return r, err
			}
			r = frame.NewSeries(x, s.Name, cols[0]).Value()
		}
	}
	if f := frame.ToFrame(r); given(columns) && f != nil {
		x, err := indexOf(t, columns)
		if err != nil {
			return r, err
		}
		at, err := f.Columns.Indexer(t, x)
		if err != nil {
			return r, err
		}
		g, err := f.ReindexColumns(t, x)
		if err != nil {
			return r, err
		}
		g = g.Copy()
		for i, j := range at {
			if j < 0 && given(a[7]) {
				if g.Cols[i], err = fill(t, a[7], g.Len()); err != nil {
					return r, err
				}
			}
		}
		r = g.Value()
	}
	return r, nil
}

// fillNew fills the rows that reindexing added.
func fillNew(t *object.Thread, cols, old []*column.Column, rows []int32, v object.Value) error {
	if !given(v) {
		return nil
	}
	keep, err := kernel.Make[bool](t.Meter, len(rows))
	if err != nil {
		return err
	}
	same, err := kernel.Take(t.Meter, rows, nil, 0)
	if err != nil {
		return err
	}
	for i, r := range rows {
		keep[i] = r >= 0
		same = append(same, max(r, 0))
	}
	for i, c := range old {
		if c.Len() > 0 {
			if c, err = c.Take(t, same); err != nil {
				return err
			}
		} else {
			c = cols[i]
		}
		if cols[i], err = whereColumn(t, c, nil, keep, v); err != nil {
			return err
		}
	}
	return nil
}

func reindexRows(t *object.Thread, x, want *frame.Index, method object.Value) ([]int32, error) {
	unique, err := x.Unique(t)
	if err != nil {
		return nil, err
	}
	if !unique {
		return nil, object.ValueErrorf("cannot reindex on an axis with duplicate labels")
	}
	rows, err := x.Indexer(t, want)
	if err != nil || !given(method) {
		return rows, err
	}
	m, _ := text(method)
	for i, r := range rows {
		if r >= 0 {
			continue
		}
		l, err := want.Label(t, i)
		if err != nil {
			return nil, err
		}
		switch m {
		case "ffill", "pad":
			at, err := searchLabel(t, x, l, true, false)
			if err != nil {
				return nil, err
			}
			rows[i] = int32(at - 1)
		case "bfill", "backfill":
			at, err := searchLabel(t, x, l, false, false)
			if err != nil {
				return nil, err
			}
			rows[i] = int32(at)
			if at == x.Len() {
				rows[i] = -1
			}
		default:
			return nil, object.ValueErrorf("Invalid fill method. Expecting pad (ffill) or backfill (bfill). Got %s", m)
		}
	}
	return rows, nil
}

// transpose makes rows columns; the cells of all columns take their common type.
func transpose(t *object.Thread, f *frame.Frame) (*frame.Frame, error) {
	n := f.Len()
	cols := make([]*column.Column, n)
	if err := t.Charge(int64(n) * 256); err != nil {
		return nil, err
	}
	for i := range cols {
		c, err := rowColumn(t, f.Cols, i)
		if err != nil {
			return nil, err
		}
		cols[i] = c
	}
	return frame.NewFrame(f.Columns, f.Index, cols), nil
}
