// This file defines Categorical, CategoricalIndex and the .cat accessor.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

var (
	catType         = object.NewType("CategoricalAccessor", object.LayoutOther)
	categoricalType = object.NewType("Categorical", object.LayoutOther, arrayType)
)

// categoriesOf reads categories: distinct values, none missing.
func categoriesOf(t *object.Thread, v object.Value) (*column.Column, error) {
	c, ok, err := columnOf(t, v)
	if err != nil || !ok {
		return nil, orType(err, "Parameter 'categories' must be list-like, was "+reprOr(t, v))
	}
	if c, err = c.Dense(t); err != nil {
		return nil, err
	}
	if c.AnyMissing() {
		return nil, object.ValueErrorf("Categorical categories cannot be null")
	}
	_, first, err := c.Factorize(t)
	if err != nil {
		return nil, err
	}
	if len(first) != c.Len() {
		return nil, object.ValueErrorf("Categorical categories must be unique")
	}
	return c, nil
}

// categorical makes a Category column of values; given categories and order go before those of the values.
func categorical(t *object.Thread, values, categories, ordered, dt object.Value) (*column.Column, error) {
	c, ok, err := columnOf(t, values)
	if err != nil || !ok {
		return nil, orType(err, "Categorical input must be list-like")
	}
	spec := dtypeSpec{kind: column.Category}
	if given(dt) {
		if given(categories) || given(ordered) {
			return nil, object.ValueErrorf("Cannot specify `categories` or `ordered` together with `dtype`.")
		}
		if spec, err = specOf(t, dt); err != nil {
			return nil, err
		}
	}
	if given(categories) {
		if spec.cats, err = categoriesOf(t, categories); err != nil {
			return nil, err
		}
	}
	if given(ordered) {
		if spec.ordered, err = flag(t, ordered); err != nil {
			return nil, err
		}
	}
	return castTo(t, c, spec)
}

// categoricalText is repr of a Categorical.
func categoricalText(t *object.Thread, c *column.Column) (string, error) {
	const most = 10
	show, cut := c, -1
	if c.Len() > most {
		rows, err := kernel.Make[int32](t.Meter, most)
		if err != nil {
			return "", err
		}
		for i := range rows {
			if rows[i] = int32(i); i >= most/2 {
				rows[i] = int32(c.Len() - most + i)
			}
		}
		cut = most / 2
		if show, err = c.Take(t, rows); err != nil {
			return "", err
		}
	}
	words, err := frame.CategoryCells(t, show)
	if err != nil {
		return "", err
	}
	out := object.NewText(t)
	for i, w := range words {
		sep := ", "
		if i == 0 {
			sep = "["
		} else if i == cut {
			sep = ", ..., "
		}
		if err := out.Write(sep + w); err != nil {
			return "", err
		}
	}
	if len(words) == 0 {
		if err := out.Write("["); err != nil {
			return "", err
		}
	}
	foot, err := frame.CategoriesText(t, c)
	if err != nil {
		return "", err
	}
	s := out.String() + "]\n"
	if cut >= 0 {
		s += "Length: " + reprOr(t, object.Int(int64(c.Len()))) + "\n"
	}
	return s + foot, nil
}

// categoryOf is the Category column behind a series, an index or a Categorical.
func categoryOf(v object.Value) *column.Column {
	if l := toArray(v); l != nil {
		return l.col
	}
	if x := frame.ToIndex(v); x != nil {
		return x.Column()
	}
	s, _ := accessed(v)
	return s.Col
}

// likeCategory gives a Category column in the form of its owner.
func likeCategory(v object.Value, c *column.Column) object.Value {
	if toArray(v) != nil {
		return arrayOf(c)
	}
	if x := frame.ToIndex(v); x != nil {
		return frame.NewIndex(c, x.Name()).Value()
	}
	return accessorResult(v, c)
}

// sameItems tells whether two columns have the same cells in any order.
func sameItems(t *object.Thread, a, b *column.Column) (bool, error) {
	if a.Len() != b.Len() {
		return false, nil
	}
	r, err := a.Recode(t, b, false)
	if err != nil {
		return false, err
	}
	return !r.AnyMissing(), nil
}

// without are the items of a that b does not have.
func without(t *object.Thread, a, b *column.Column) (*column.Column, error) {
	r, err := a.Recode(t, b, false)
	if err != nil {
		return nil, err
	}
	var rows []int32
	for i, k := range r.Codes() {
		if k < 0 {
			rows = append(rows, int32(i))
		}
	}
	if err := t.Charge(int64(len(rows)) * 4); err != nil {
		return nil, err
	}
	return a.Take(t, rows)
}

func renameCategories(t *object.Thread, c *column.Column, by object.Value) (*column.Column, error) {
	cats := c.Categories()
	if object.IsDict(by) || object.IsCallable(by) && !object.IsType(by) {
		words, err := cats.Cells(t)
		if err != nil {
			return nil, err
		}
		for i, w := range words {
			if object.IsDict(by) {
				if x, ok, err := object.ToDict(by).Get(t, w); err != nil {
					return nil, err
				} else if ok {
					words[i] = x
				}
			} else if words[i], err = object.Call(t, by, w); err != nil {
				return nil, err
			}
		}
		l, err := object.NewListFrom(t, words)
		if err != nil {
			return nil, err
		}
		by = l.Value()
	}
	to, err := categoriesOf(t, by)
	if err != nil {
		return nil, err
	}
	if to.Len() != cats.Len() {
		return nil, object.ValueErrorf("new categories need to have the same number of items as the old categories!")
	}
	return column.OfCategory(c.Codes(), to, c.Ordered()), nil
}

func textSet(t *object.Thread, c *column.Column) string {
	words, err := c.Cells(t)
	if err != nil {
		return ""
	}
	s := textList(t, words)
	return "{" + s[1:len(s)-1] + "}"
}

// oneOrMany reads categories to add or remove: one, or a list.
func oneOrMany(t *object.Thread, v object.Value) (*column.Column, error) {
	if _, many, err := unpackList(t, v); err != nil {
		return nil, err
	} else if !many {
		return column.FromValues(t, []object.Value{v})
	}
	return categoriesOf(t, v)
}

// initCategoryMethods puts the methods that .cat, Categorical and CategoricalIndex share into a type's table.
func initCategoryMethods(typ *object.Type) {
	method := func(name, sig string, f func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error)) {
		def(typ, name, sig, func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			r, err := f(t, categoryOf(v), a)
			if err != nil {
				return object.Value{}, err
			}
			return likeCategory(v, r), nil
		})
	}
	attr(typ, "categories", func(_ *object.Thread, v object.Value) (object.Value, error) {
		return frame.NewIndex(categoryOf(v).Categories(), object.None).Value(), nil
	})
	attr(typ, "ordered", func(_ *object.Thread, v object.Value) (object.Value, error) {
		return object.Bool(categoryOf(v).Ordered()), nil
	})
	attr(typ, "codes", func(t *object.Thread, v object.Value) (object.Value, error) {
		codes, err := categoryOf(v).CodesColumn(t)
		if err != nil || typ != catType {
			return arrayResult(codes, err)
		}
		s, _ := accessed(v)
		return frame.NewSeries(s.Index, object.None, codes).Value(), nil
	})
	order := func(on bool) func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error) {
		return func(_ *object.Thread, c *column.Column, _ []object.Value) (*column.Column, error) {
			return column.OfCategory(c.Codes(), c.Categories(), on), nil
		}
	}
	method("as_ordered", "", order(true))
	method("as_unordered", "", order(false))
	method("rename_categories", "new_categories", func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error) {
		return renameCategories(t, c, a[0])
	})
	ordered := func(t *object.Thread, c *column.Column, v object.Value) (bool, error) {
		if !given(v) {
			return c.Ordered(), nil
		}
		return flag(t, v)
	}
	method("reorder_categories", "new_categories, ordered=None", func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error) {
		to, err := categoriesOf(t, a[0])
		if err != nil {
			return nil, err
		}
		if same, err := sameItems(t, c.Categories(), to); err != nil {
			return nil, err
		} else if !same {
			return nil, object.ValueErrorf("items in new_categories are not the same as in old categories")
		}
		on, err := ordered(t, c, a[1])
		if err != nil {
			return nil, err
		}
		return c.Recode(t, to, on)
	})
	method("add_categories", "new_categories", func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error) {
		more, err := oneOrMany(t, a[0])
		if err != nil {
			return nil, err
		}
		fresh, err := without(t, more, c.Categories())
		if err != nil {
			return nil, err
		}
		if fresh.Len() != more.Len() {
			old, err := without(t, more, fresh)
			if err != nil {
				return nil, err
			}
			return nil, object.ValueErrorf("new categories must not include old categories: %s", textSet(t, old))
		}
		all, err := column.Concat(t, []*column.Column{c.Categories(), more})
		if err != nil {
			return nil, err
		}
		return column.OfCategory(c.Codes(), all, c.Ordered()), nil
	})
	method("remove_categories", "removals", func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error) {
		gone, err := oneOrMany(t, a[0])
		if err != nil {
			return nil, err
		}
		if unknown, err := without(t, gone, c.Categories()); err != nil {
			return nil, err
		} else if unknown.Len() > 0 {
			return nil, object.ValueErrorf("removals must all be in old categories: %s", textSet(t, unknown))
		}
		rest, err := without(t, c.Categories(), gone)
		if err != nil {
			return nil, err
		}
		return c.Recode(t, rest, c.Ordered())
	})
	method("remove_unused_categories", "", func(t *object.Thread, c *column.Column, _ []object.Value) (*column.Column, error) {
		return usedCategories(t, c)
	})
	method("set_categories", "new_categories, ordered=None, rename=False", func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error) {
		to, err := categoriesOf(t, a[0])
		if err != nil {
			return nil, err
		}
		on, err := ordered(t, c, a[1])
		if err != nil {
			return nil, err
		}
		if rename, err := flag(t, a[2]); err != nil {
			return nil, err
		} else if rename {
			codes := append([]int32(nil), c.Codes()...)
			for i, k := range codes {
				if int(k) >= to.Len() {
					codes[i] = -1
				}
			}
			return column.OfCategory(codes, to, on), t.Charge(int64(len(codes)) * 4)
		}
		return c.Recode(t, to, on)
	})
}

// usedCategories is a Category column without the categories that no cell has.
func usedCategories(t *object.Thread, c *column.Column) (*column.Column, error) {
	used, err := kernel.Make[bool](t.Meter, c.Categories().Len())
	if err != nil {
		return nil, err
	}
	for _, k := range c.Codes() {
		if k >= 0 {
			used[k] = true
		}
	}
	rows, err := kernel.Where(t.Meter, used)
	if err != nil {
		return nil, err
	}
	cats, err := c.Categories().Take(t, rows)
	if err != nil {
		return nil, err
	}
	return c.Recode(t, cats, c.Ordered())
}

// mapCategory is map of a categorical series: the categories are mapped, and the answer is categorical where they stay distinct.
func mapCategory(t *object.Thread, c *column.Column, skipMissing bool, f func(v object.Value) (object.Value, error)) (*column.Column, error) {
	to, err := mapCells(t, c.Categories(), false, f)
	if err != nil {
		return nil, err
	}
	gap := column.NaN
	if !skipMissing && c.AnyMissing() {
		if gap, err = f(gap); err != nil {
			return nil, err
		}
	}
	if !column.MissingValue(gap) {
		r, err := to.Take(t, c.Codes())
		if err != nil {
			return nil, err
		}
		return fillColumn(t, r, gap)
	}
	_, first, err := to.Factorize(t)
	if err != nil {
		return nil, err
	}
	if len(first) == to.Len() && !to.AnyMissing() {
		return column.OfCategory(c.Codes(), to, c.Ordered()), nil
	}
	return to.Take(t, c.Codes())
}

// seriesMethod is a method of Series on the cells of a Categorical.
func seriesMethod(name string) func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
	return func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
		c := categoryOf(a[0])
		s := frame.NewSeries(frame.RangeIndex(0, 1, c.Len()), object.None, c)
		m, _ := frame.SeriesType.Lookup(name)
		r, err := object.CallKw(t, m, append([]object.Value{s.Value()}, a[1:]...), kw)
		if s := frame.ToSeries(r); err == nil && s != nil {
			return arrayOf(s.Col), nil
		}
		return r, err
	}
}

func initCategorical() {
	catType.Module, categoricalType.Module = "pandas", "pandas"
	catType.Slots.Visit = func(v object.Value, visit func(object.Value)) int64 {
		visit(ownerOf(v))
		return 32
	}
	attr(frame.SeriesType, "cat", func(t *object.Thread, v object.Value) (object.Value, error) {
		if frame.ToSeries(v).Col.Kind() != column.Category {
			return object.Value{}, object.AttributeErrorf("Can only use .cat accessor with a 'category' dtype")
		}
		return accessor(t, catType, v)
	})
	for _, typ := range []*object.Type{catType, categoricalType, frame.CategoricalIndexType} {
		initCategoryMethods(typ)
	}
	object.InitType(catType)

	categoricalType.Slots.New = newSlot("Categorical", "values, categories=None, ordered=None, dtype=None, copy=True", func(t *object.Thread, a []object.Value) (object.Value, error) {
		c, err := categorical(t, a[0], a[1], a[2], a[3])
		return arrayResult(c, err)
	})
	categoricalType.Slots.Repr = func(t *object.Thread, v object.Value) (string, error) { return categoricalText(t, categoryOf(v)) }
	categoricalType.Slots.Str = categoricalType.Slots.Repr
	attr(categoricalType, "dtype", func(_ *object.Thread, v object.Value) (object.Value, error) { return dtypeValue(categoryOf(v)), nil })
	categoricalType.Attrs["from_codes"] = object.NewStaticMethod(function("from_codes", "codes, categories=None, ordered=None, dtype=None, validate=True", func(t *object.Thread, a []object.Value) (object.Value, error) {
		c, ok, err := columnOf(t, a[0])
		if err != nil || !ok || c.Len() > 0 && c.Kind() != column.Int64 {
			if err == nil {
				err = object.ValueErrorf("codes need to be array-like integers")
			}
			return object.Value{}, err
		}
		spec := dtypeSpec{}
		if given(a[3]) {
			if spec, err = specOf(t, a[3]); err != nil {
				return object.Value{}, err
			}
		} else if given(a[1]) {
			if spec.cats, err = categoriesOf(t, a[1]); err != nil {
				return object.Value{}, err
			}
			if spec.ordered, err = flag(t, a[2]); err != nil {
				return object.Value{}, err
			}
		}
		if spec.cats == nil {
			return object.Value{}, object.ValueErrorf("The categories must be provided in 'categories' or 'dtype'. Both were None.")
		}
		codes, err := kernel.Make[int32](t.Meter, c.Len())
		if err != nil {
			return object.Value{}, err
		}
		for i, x := range c.Ints() {
			if x < -1 || x >= int64(spec.cats.Len()) {
				return object.Value{}, object.ValueErrorf("codes need to be between -1 and len(categories)-1")
			}
			codes[i] = int32(x)
		}
		return arrayOf(column.OfCategory(codes, spec.cats, spec.ordered)), nil
	}))
	for _, name := range []string{"unique", "fillna", "shift", "dropna", "sort_values", "repeat", "take"} {
		if _, ok := categoricalType.Attrs[name]; !ok {
			categoricalType.Attrs[name] = method(categoricalType, name, seriesMethod(name))
		}
	}
	object.InitType(categoricalType)

	frame.CategoricalIndexType.Slots.New = newSlot("CategoricalIndex", "data=None, categories=None, ordered=None, dtype=None, copy=False, name=None", func(t *object.Thread, a []object.Value) (object.Value, error) {
		c, err := categorical(t, a[0], a[1], a[2], a[3])
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewIndex(c, a[5]).Value(), nil
	})
}
