// This file defines the operators and attributes of Index.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

func ix(v object.Value) *frame.Index { return frame.ToIndex(v) }

func indexValue(x *frame.Index, err error) (object.Value, error) {
	if err != nil {
		return object.Value{}, err
	}
	return x.Value(), nil
}

// asSeries is an index as a series of its labels, for the methods they share.
func asSeries(t *object.Thread, v object.Value) (*frame.Series, error) {
	x := ix(v)
	if x.IsMulti() {
		labels, err := x.Labels(t)
		if err != nil {
			return nil, err
		}
		return frame.NewSeries(frame.RangeIndex(0, 1, x.Len()), object.None, column.OfObjects(labels)), nil
	}
	c, err := x.Level(t, 0)
	if err != nil {
		return nil, err
	}
	return frame.NewSeries(frame.RangeIndex(0, 1, x.Len()), x.Name(), c), nil
}

// likeIndex turns what a series method gave into an index' own form.
func likeIndex(v object.Value, err error) (object.Value, error) {
	s := frame.ToSeries(v)
	if err != nil || s == nil {
		return v, err
	}
	if s.Col.Kind() == column.Bool {
		return arrayOf(s.Col), nil
	}
	return frame.NewIndex(s.Col, s.Name).Value(), nil
}

func initIndex() {
	x := frame.IndexType
	for _, typ := range []*object.Type{frame.IndexType, frame.RangeIndexType, frame.DatetimeIndexType, frame.TimedeltaIndexType, frame.MultiIndexType, frame.CategoricalIndexType, frame.IntervalIndexType} {
		typ.Unhashable = true
	}
	s := &x.Slots
	s.Visit = func(v object.Value, visit func(object.Value)) int64 { return ix(v).Visit(visit) }
	s.Len = func(_ *object.Thread, v object.Value) (int, error) { return ix(v).Len(), nil }
	s.Repr = func(t *object.Thread, v object.Value) (string, error) { return ix(v).Repr(t) }
	s.Bool = func(_ *object.Thread, v object.Value) (bool, error) {
		return false, object.ValueErrorf("The truth value of a %s is ambiguous. Use a.empty, a.item(), a.any() or a.all().", object.TypeOf(v).Name)
	}
	s.Iter = func(t *object.Thread, v object.Value) (object.Value, error) {
		i := ix(v)
		return rowIterator(t, v, i.Len(), func(t *object.Thread, k int) (object.Value, error) { return i.Label(t, k) })
	}
	s.Contains = func(t *object.Thread, v, item object.Value) (bool, error) {
		rows, _, err := labelRows(t, ix(v), item)
		return len(rows) > 0, err
	}
	s.GetItem = func(t *object.Thread, v, key object.Value) (object.Value, error) {
		i := ix(v)
		if object.TypeOf(key) == object.SliceType {
			rows, err := sliceRows(t, key, i.Len())
			if err != nil {
				return object.Value{}, err
			}
			return indexValue(i.Take(t, rows))
		}
		c, many, err := columnOf(t, key)
		if err != nil {
			return object.Value{}, err
		}
		if many {
			rows, err := maskOrRows(t, c, i.Len())
			if err != nil {
				return object.Value{}, err
			}
			return indexValue(i.Take(t, rows))
		}
		n, err := object.IndexInt(t, key)
		if err != nil {
			return object.Value{}, object.IndexErrorf("only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices")
		}
		k := n
		if k < 0 {
			k += i.Len()
		}
		if k < 0 || k >= i.Len() {
			return object.Value{}, object.IndexErrorf("index %d is out of bounds for axis 0 with size %d", n, i.Len())
		}
		return i.Label(t, k)
	}
	s.Binary = func(t *object.Thread, op object.Op, a, b object.Value, reflected bool) (object.Value, error) {
		p, err := asSeries(t, a)
		if err != nil {
			return object.Value{}, err
		}
		if o := ix(b); o != nil {
			q, err := asSeries(t, b)
			if err != nil {
				return object.Value{}, err
			}
			b = arrayOf(q.Col)
		}
		if frame.ToSeries(b) != nil || frame.ToFrame(b) != nil {
			return object.NotImplemented, nil
		}
		return likeIndex(seriesBinary(t, op, p, b, reflected))
	}
	s.Compare = func(t *object.Thread, op object.Cmp, a, b object.Value) (object.Value, error) {
		p, err := asSeries(t, a)
		if err != nil {
			return object.Value{}, err
		}
		if o := ix(b); o != nil {
			q, err := asSeries(t, b)
			if err != nil {
				return object.Value{}, err
			}
			b = arrayOf(q.Col)
		}
		return likeIndex(seriesCompare(t, op, p, b))
	}
	s.New = newSlot("Index", "data=None, dtype=None, copy=False, name=None", func(t *object.Thread, a []object.Value) (object.Value, error) {
		if !given(a[0]) {
			return object.Value{}, object.TypeErrorf("Index(...) must be called with a collection of some kind, None was passed")
		}
		i, err := indexOf(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		if given(a[1]) && !i.IsMulti() {
			d, err := specOf(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			c, err := i.Level(t, 0)
			if err != nil {
				return object.Value{}, err
			}
			if c, err = castTo(t, c, d); err != nil {
				return object.Value{}, err
			}
			i = frame.NewIndex(c, i.Name())
		}
		if given(a[3]) && i.IsMulti() {
			names, err := levelNames(t, a[3], i.NLevels())
			if err != nil {
				return object.Value{}, err
			}
			i = i.Renamed(names...)
		} else if given(a[3]) {
			i = i.Renamed(a[3])
		}
		return i.Value(), nil
	})
	frame.RangeIndexType.Slots.New = newSlot("RangeIndex", "start=None, stop=None, step=None, dtype=None!, copy=False, name=None", func(t *object.Thread, a []object.Value) (object.Value, error) {
		lo, hi, step := object.Int(0), a[0], object.Int(1)
		if given(a[1]) {
			lo, hi = a[0], a[1]
		}
		if given(a[2]) {
			step = a[2]
		}
		if !lo.IsInt() || !hi.IsInt() || !step.IsInt() || step.AsInt() == 0 {
			return object.Value{}, object.TypeErrorf("RangeIndex(...) must be called with integers")
		}
		r, err := object.RangeOf(t, lo, hi, step)
		if err != nil {
			return object.Value{}, err
		}
		i, err := indexOf(t, r)
		if err != nil {
			return object.Value{}, err
		}
		return i.Renamed(a[5]).Value(), nil
	})
	frame.DatetimeIndexType.Slots.New = newSlot("DatetimeIndex", "data=None, freq=None!, tz=None!, dtype=None!, copy=False, name=None", func(t *object.Thread, a []object.Value) (object.Value, error) {
		r, err := toDatetime(t, []object.Value{a[0], object.NewStr("raise"), object.False, object.False, object.False, object.None, object.None})
		if err != nil {
			return r, err
		}
		i, err := indexOf(t, r)
		if err == nil && given(a[5]) {
			i = i.Renamed(a[5])
		}
		return indexValue(i, err)
	})
	initIndexAttrs(x)
	initIndexSets(x)
	for _, name := range []string{"isna", "isnull", "notna", "notnull", "isin", "duplicated", "map", "astype", "fillna", "value_counts", "nunique", "unique", "min", "max", "sum", "mean", "any", "all", "argmin", "argmax", "round", "argsort"} {
		full := name
		x.Attrs[name] = method(x, name, func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
			p, err := asSeries(t, a[0])
			if err != nil {
				return object.Value{}, err
			}
			m, _ := frame.SeriesType.Lookup(full)
			argv := append([]object.Value{p.Value()}, a[1:]...)
			r, err := object.CallKw(t, m, argv, kw)
			if full == "value_counts" || err != nil {
				return r, err
			}
			if full == "unique" && isArray(r) {
				c, _, err := columnOf(t, r)
				if err != nil {
					return r, err
				}
				return frame.NewIndex(c, p.Name).Value(), nil
			}
			if o := frame.ToSeries(r); o != nil && full == "map" {
				labels, err := o.Col.Cells(t)
				if err != nil {
					return r, err
				}
				return indexValue(frame.IndexOf(t, labels, p.Name))
			}
			return likeIndex(r, err)
		})
	}
	timeMethods(frame.DatetimeIndexType, func(v object.Value) *column.Column { return ix(v).Column() }, func(v object.Value, c *column.Column) object.Value {
		if c.Kind() == column.Bool || c.Kind() == column.Date || c.Kind() == column.Object {
			return arrayOf(c)
		}
		return frame.NewIndex(c, ix(v).Name()).Value()
	})
	initMulti(frame.MultiIndexType)
	object.InitType(x)
	for _, typ := range []*object.Type{frame.RangeIndexType, frame.DatetimeIndexType, frame.TimedeltaIndexType, frame.MultiIndexType, frame.CategoricalIndexType, frame.IntervalIndexType} {
		object.InitType(typ)
	}
}

func initIndexAttrs(x *object.Type) {
	x.Attrs["name"] = object.NewGetSet("name", func(_ *object.Thread, v object.Value) (object.Value, error) { return ix(v).Name(), nil },
		func(_ *object.Thread, v, val object.Value) error {
			if ix(v).IsMulti() {
				return object.TypeErrorf("'names' must be set on a MultiIndex")
			}
			ix(v).Names = []object.Value{val}
			return nil
		})
	x.Attrs["names"] = object.NewGetSet("names", func(t *object.Thread, v object.Value) (object.Value, error) {
		l, err := object.NewListFrom(t, ix(v).Names)
		if err != nil {
			return object.Value{}, err
		}
		return l.Value(), nil
	}, func(t *object.Thread, v, val object.Value) error {
		names, err := labelList(t, val)
		if err != nil {
			return err
		}
		if len(names) != ix(v).NLevels() {
			return object.ValueErrorf("Length of names must match number of levels in MultiIndex.")
		}
		ix(v).Names = append([]object.Value(nil), names...)
		return nil
	})
	attr(x, "size", func(_ *object.Thread, v object.Value) (object.Value, error) {
		return object.Int(int64(ix(v).Len())), nil
	})
	attr(x, "empty", func(_ *object.Thread, v object.Value) (object.Value, error) {
		return object.Bool(ix(v).Len() == 0), nil
	})
	attr(x, "nlevels", func(_ *object.Thread, v object.Value) (object.Value, error) {
		return object.Int(int64(ix(v).NLevels())), nil
	})
	attr(x, "shape", func(t *object.Thread, v object.Value) (object.Value, error) {
		return object.NewTuple(t, []object.Value{object.Int(int64(ix(v).Len()))})
	})
	attr(x, "ndim", func(*object.Thread, object.Value) (object.Value, error) { return object.Int(1), nil })
	attr(x, "dtype", func(t *object.Thread, v object.Value) (object.Value, error) {
		p, err := asSeries(t, v)
		if err != nil {
			return object.Value{}, err
		}
		return dtypeValue(p.Col), nil
	})
	attr(x, "values", func(t *object.Thread, v object.Value) (object.Value, error) {
		p, err := asSeries(t, v)
		if err != nil {
			return object.Value{}, err
		}
		return arrayOf(p.Col), nil
	})
	attr(x, "array", func(t *object.Thread, v object.Value) (object.Value, error) {
		p, err := asSeries(t, v)
		if err != nil {
			return object.Value{}, err
		}
		return ownArray(p.Col), nil
	})
	def(x, "to_numpy", "dtype=None, copy=False, na_value=?", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		p, err := asSeries(t, v)
		if err != nil {
			return object.Value{}, err
		}
		return toNumpy(t, p.Value(), a)
	})
	for name, f := range map[string]func(t *object.Thread, i *frame.Index) (bool, error){
		"is_unique":               func(t *object.Thread, i *frame.Index) (bool, error) { return i.Unique(t) },
		"has_duplicates":          func(t *object.Thread, i *frame.Index) (bool, error) { u, err := i.Unique(t); return !u, err },
		"is_monotonic_increasing": func(t *object.Thread, i *frame.Index) (bool, error) { return monotonic(t, i, false) },
		"is_monotonic_decreasing": func(t *object.Thread, i *frame.Index) (bool, error) { return monotonic(t, i, true) },
		"hasnans": func(t *object.Thread, i *frame.Index) (bool, error) {
			c, err := i.Level(t, 0)
			if err != nil {
				return false, err
			}
			return c.AnyMissing(), nil
		},
	} {
		attr(x, name, func(t *object.Thread, v object.Value) (object.Value, error) {
			b, err := f(t, ix(v))
			return object.Bool(b), err
		})
		attr(frame.SeriesType, name, func(t *object.Thread, v object.Value) (object.Value, error) {
			b, err := f(t, frame.NewIndex(frame.ToSeries(v).Col, object.None))
			return object.Bool(b), err
		})
	}
	def(x, "tolist to_list", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		labels, err := ix(v).Labels(t)
		if err != nil {
			return object.Value{}, err
		}
		l, err := object.NewListFrom(t, labels)
		if err != nil {
			return object.Value{}, err
		}
		return l.Value(), nil
	})
	def(x, "copy view", "name=None, deep=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		if given(a[0]) && ix(v).IsMulti() {
			names, err := levelNames(t, a[0], ix(v).NLevels())
			if err != nil {
				return object.Value{}, err
			}
			return ix(v).Renamed(names...).Value(), nil
		}
		if given(a[0]) {
			return ix(v).Renamed(a[0]).Value(), nil
		}
		return ix(v).Renamed(append([]object.Value(nil), ix(v).Names...)...).Value(), nil
	})
	def(x, "rename set_names", "name, *, level=None, inplace=False!", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		if given(a[1]) {
			return indexValue(namesOfLevels(t, ix(v), a[0], a[1]))
		}
		return indexValue(namesFor(t, ix(v), a[0]))
	})
	def(x, "to_series", "index=None!, name=None", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		p, err := asSeries(t, v)
		if err != nil {
			return object.Value{}, err
		}
		if p.Index = ix(v); given(a[1]) {
			p.Name = a[1]
		}
		return p.Value(), nil
	})
	def(x, "to_frame", "index=True, name=?", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		i := ix(v)
		levels, err := i.Levels(t)
		if err != nil {
			return object.Value{}, err
		}
		names := make([]object.Value, len(levels))
		for l := range names {
			if names[l] = i.Names[l]; names[l].IsNone() {
				names[l] = object.Int(int64(l))
			}
		}
		if given(a[1]) {
			names = []object.Value{a[1]}
			if i.IsMulti() {
				list, many, err := unpackList(t, a[1])
				if err != nil {
					return object.Value{}, err
				} else if !many {
					return object.Value{}, object.TypeErrorf("'name' must be a list / sequence of column names.")
				} else if len(list) != len(levels) {
					return object.Value{}, object.ValueErrorf("'name' should have same length as number of levels on index.")
				}
				names = list
			}
		}
		cx, err := frame.IndexOf(t, names, object.None)
		if err != nil {
			return object.Value{}, err
		}
		rows := i
		if keep, err := flag(t, a[0]); err != nil {
			return object.Value{}, err
		} else if !keep {
			rows = frame.RangeIndex(0, 1, i.Len())
		}
		return frame.NewFrame(rows, cx, append([]*column.Column(nil), levels...)).Value(), nil
	})
	def(x, "get_loc", "key", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		at, err := ix(v).All(t, a[0])
		if err == nil && len(at) == 0 && ix(v).IsMulti() {
			at, _, err = partial(t, ix(v), a[0])
		}
		if err != nil || len(at) == 0 {
			return object.Value{}, orKey(err, a[0])
		}
		if len(at) == 1 {
			return object.Int(int64(at[0])), nil
		}
		if int(at[len(at)-1]-at[0]) != len(at)-1 {
			mask, err := kernel.Make[bool](t.Meter, ix(v).Len())
			if err != nil {
				return object.Value{}, err
			}
			for _, r := range at {
				mask[r] = true
			}
			return arrayOf(column.OfBools(mask)), nil
		}
		return object.NewSlice(object.Int(int64(at[0])), object.Int(int64(at[len(at)-1])+1), object.None), nil
	})
	def(x, "get_level_values", "level", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		at, err := levelNumber(t, ix(v), a[0])
		if err != nil {
			return object.Value{}, err
		}
		c, err := ix(v).Level(t, at)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewIndex(c, ix(v).Names[at]).Value(), nil
	})
	def(x, "droplevel", "level=0", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		at, err := levelNumbers(t, ix(v), a[0])
		if err != nil {
			return object.Value{}, err
		}
		gone := map[int]bool{}
		for _, l := range at {
			gone[l] = true
		}
		if err := someLevelStays(ix(v), gone); err != nil {
			return object.Value{}, err
		}
		return indexValue(dropLevels(t, ix(v), gone))
	})
	def(x, "to_flat_index", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		if !ix(v).IsMulti() {
			return v, nil
		}
		labels, err := ix(v).Labels(t)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewIndex(column.OfObjects(labels), object.None).Value(), nil
	})
}
