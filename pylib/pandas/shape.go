// This file defines what frames and series are made of: head and tail, copies, samples, labels and their attributes.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
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
		def(typ, "take", "indices, axis=0", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
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
		def(typ, "truncate", "before=None, after=None, axis=None!0!'index', copy=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			return truncate(t, v, a[0], a[1])
		})
		def(typ, "rename_axis", "mapper=?, *, index=?, columns=?, axis=0, copy=True, inplace=False", renameAxis)
		def(typ, "squeeze", "axis=None", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			return squeezeAxis(t, v, a[0])
		})
		def(typ, "pipe", "func, *args, **kwargs", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			return callWith(t, a[0], v, a[1], a[2])
		})
		def(typ, "equals", "other", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			same, err := equals(t, v, a[0])
			return object.Bool(same), err
		})
		refuse(typ, "to_excel to_hdf to_sql to_pickle to_clipboard to_parquet to_feather to_stata to_gbq to_xml to_orc to_latex to_xarray",
			"files and databases are out of reach; assign the frame to result, or load data with load_trades, load_balances or load_snapshots")
		refuse(typ, "hist boxplot", adviseChart)
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
			if _, err := object.Hash(t, val); object.Matches(err, object.TypeErrorType) {
				return object.TypeErrorf("Series.name must be a hashable type")
			} else if err != nil {
				return err
			}
			frame.ToSeries(v).Name = val
			return nil
		})
	def(st, "rename", "index=?, *, axis=None, copy=True, inplace=False, level=None, errors='ignore'!", renameSeries)
	def(ft, "rename", "mapper=None, *, index=None, columns=None, axis=None, copy=True, inplace=False, level=None, errors='ignore'", renameFrame)
	def(st, "drop", "labels=None, *, axis=0, index=None, columns=None, level=None, inplace=False, errors='raise'", dropLabels)
	def(ft, "drop", "labels=None, *, axis=0, index=None, columns=None, level=None, inplace=False, errors='raise'", dropLabels)
	def(st, "reset_index", "level=None, *, drop=False, name=?, inplace=False, allow_duplicates=False!", resetSeries)
	def(ft, "reset_index", "level=None, *, drop=False, inplace=False, col_level=0!, col_fill=''!, allow_duplicates=False!, names=None", resetFrame)
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
		def(typ, "add_prefix", "prefix, axis=None!", affix(true))
		def(typ, "add_suffix", "suffix, axis=None!", affix(false))
		def(typ, "reindex", "labels=None, *, index=None, columns=None, axis=None, method=None, copy=True, level=None!, fill_value=?, limit=None!, tolerance=None!", reindex)
	}
	def(ft, "insert", "loc, column, value, allow_duplicates=?", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		f := frame.ToFrame(v)
		at, err := object.IndexInt(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		twice, err := flag(t, a[3])
		if err != nil {
			return object.Value{}, err
		}
		if i, err := f.Columns.Find(t, a[1]); err != nil {
			return object.Value{}, err
		} else if i >= 0 && !twice {
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
	def(ft, "transpose", "*, copy=True", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		return frameValue(transpose(t, frame.ToFrame(v)))
	})
	attr(ft, "T", func(t *object.Thread, v object.Value) (object.Value, error) {
		return frameValue(transpose(t, frame.ToFrame(v)))
	})
	attr(st, "T", func(_ *object.Thread, v object.Value) (object.Value, error) { return v, nil })
	def(ft, "select_dtypes", "include=None, exclude=None", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		f := frame.ToFrame(v)
		if !given(a[0]) && !given(a[1]) {
			return object.Value{}, object.ValueErrorf("at least one of include or exclude must be nonempty")
		}
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

// truncate keeps the rows whose labels lie between two labels; where labels fall, the greater stands first.
func truncate(t *object.Thread, v, before, after object.Value) (object.Value, error) {
	x := axisIndex(v)
	rising, err := monotonic(t, x, false)
	if err != nil {
		return object.Value{}, err
	}
	if !rising {
		falling, err := monotonic(t, x, true)
		if err != nil {
			return object.Value{}, err
		}
		if !falling {
			return object.Value{}, object.ValueErrorf("truncate requires a sorted index")
		}
	}
	if given(before) && given(after) {
		if wrong, err := object.Compare(t, object.CmpGt, before, after); err != nil {
			return object.Value{}, err
		} else if wrong, err := object.Truth(t, wrong); err != nil {
			return object.Value{}, err
		} else if wrong {
			return object.Value{}, object.ValueErrorf("Truncate: %s must be after %s", textOf(t, after), textOf(t, before))
		}
	}
	if !rising {
		before, after = after, before
	}
	rows, err := labelSlice(t, x, object.NewSlice(before, after, object.None))
	if err != nil {
		return object.Value{}, err
	}
	return takeRows(t, v, rows)
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
	return s.Copy().Value(), nil
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

// squeezeAxis squeezes one axis, or both where none is given.
func squeezeAxis(t *object.Thread, v, axis object.Value) (object.Value, error) {
	if !given(axis) {
		return squeeze(t, v)
	}
	at, err := axisOf(axis, object.TypeOf(v).Name)
	if err != nil {
		return object.Value{}, err
	}
	f := frame.ToFrame(v)
	switch {
	case f == nil:
		return squeeze(t, v)
	case at == 1 && len(f.Cols) == 1:
		return seriesValue(f.Column(t, 0))
	case at == 0 && f.Len() == 1:
		return rowSeries(t, f, 0)
	}
	return v, nil
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
