// This file defines diff and pct_change, and the methods that change or test every cell: round, astype, isin.

package pandas

import (
	"slices"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

func diffColumn(t *object.Thread, c *column.Column, n int) (*column.Column, error) {
	if c.Kind() == column.Bool {
		return diffBools(t, c, n)
	}
	if c.Numeric() {
		f, err := c.AsFloats(t)
		if err != nil {
			return nil, err
		}
		v, err := kernel.Diff(t.Meter, f, n)
		return column.OfFloats(v), err
	}
	old, err := shiftColumn(t, c, n, object.None)
	if err != nil {
		return nil, err
	}
	return frame.Arith(t, object.OpSub, c, old, c.Len())
}

// diffBools tells for every cell whether it differs from the one n rows before.
func diffBools(t *object.Thread, c *column.Column, n int) (*column.Column, error) {
	out, err := kernel.Make[object.Value](t.Meter, c.Len())
	if err != nil {
		return nil, err
	}
	v := c.Bools()
	for i := range out {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		if j := i - n; n > -len(v) && n <= i && j < len(v) {
			out[i] = object.Bool(v[i] != v[j])
		} else {
			out[i] = column.NaN
		}
	}
	return column.OfObjects(out), nil
}

func pctColumn(t *object.Thread, c *column.Column, n int) (*column.Column, error) {
	if c.Kind() == column.String {
		return nil, object.TypeErrorf("unsupported operand type(s) for /: 'str' and 'str'")
	}
	f, err := c.AsFloats(t)
	if err != nil {
		return nil, err
	}
	v, err := kernel.PctChange(t.Meter, f, n)
	return column.OfFloats(v), err
}

// alongAxis makes a method of a function on one column, for rows where axis is 1.
func alongAxis(axisAt int, f func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error)) body {
	return func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		axis, err := axisOf(a[axisAt], object.TypeOf(v).Name)
		if err != nil {
			return object.Value{}, err
		}
		one := mapColumns(func(t *object.Thread, c *column.Column) (*column.Column, error) { return f(t, c, a) })
		if axis == 0 {
			return one(t, v, nil)
		}
		g, err := transpose(t, frame.ToFrame(v))
		if err != nil {
			return object.Value{}, err
		}
		r, err := one(t, g.Value(), nil)
		if err != nil {
			return r, err
		}
		return frameValue(transpose(t, frame.ToFrame(r)))
	}
}

func initRunning() {
	initCumulate()
	initShift()
	for _, typ := range []*object.Type{frame.SeriesType, frame.DataFrameType} {
		def(typ, "diff", "periods=1, axis=0", alongAxis(1, func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error) {
			n, err := object.IndexInt(t, a[0])
			if err != nil {
				return nil, err
			}
			return diffColumn(t, c, n)
		}))
		def(typ, "pct_change", "periods=1, fill_method=None!, freq=None!, axis=0, limit=None!", alongAxis(3, func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error) {
			n, err := object.IndexInt(t, a[0])
			if err != nil {
				return nil, err
			}
			return pctColumn(t, c, n)
		}))
		def(typ, "round", "decimals=0", roundMethod)
		def(typ, "astype", "dtype, copy=True, errors='raise'", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			r, err := astype(t, v, a)
			if err != nil {
				return r, err
			}
			return r, keepAttrs(t, v, r)
		})
		infer := mapColumns(func(t *object.Thread, c *column.Column) (*column.Column, error) {
			if c.Kind() == column.Object {
				return column.FromValues(t, c.Objects())
			}
			return c, nil
		})
		def(typ, "infer_objects", "copy=None", infer)
		def(typ, "convert_dtypes", "infer_objects=True!, convert_string=True!, convert_integer=True!, convert_boolean=True!, convert_floating=True!, dtype_backend='numpy_nullable'!", infer)
		def(typ, "isin", "values", isin)
	}
}

func roundMethod(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	decimals := func(x object.Value) (int, error) { return object.IndexInt(t, x) }
	one := func(c *column.Column, n int) (*column.Column, error) {
		if c.Kind() != column.Float64 {
			return c, nil
		}
		out, err := kernel.Round(t.Meter, c.Floats(), n)
		return column.OfFloats(out), err
	}
	f := frame.ToFrame(v)
	by := a[0]
	if s := frame.ToSeries(by); s != nil {
		d, err := seriesDict(t, s)
		if err != nil {
			return object.Value{}, err
		}
		by = d
	}
	if f == nil || !object.IsDict(by) {
		n, err := decimals(by)
		if err != nil {
			return object.Value{}, err
		}
		return mapColumns(func(_ *object.Thread, c *column.Column) (*column.Column, error) { return one(c, n) })(t, v, nil)
	}
	return eachColumn(t, f, func(c *column.Column, i int) (*column.Column, error) {
		name, err := f.Columns.Label(t, i)
		if err != nil {
			return nil, err
		}
		x, ok, err := object.ToDict(by).Get(t, name)
		if err != nil || !ok {
			return c, err
		}
		n, err := decimals(x)
		if err != nil {
			return nil, err
		}
		return one(c, n)
	})
}

func astype(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	one := func(c *column.Column, d object.Value) (*column.Column, error) {
		spec, err := specOf(t, d)
		if err != nil {
			return nil, err
		}
		r, err := castTo(t, c, spec)
		if err != nil && isText(a[2], "ignore") && object.Matches(err, object.ExceptionType) {
			return c, nil
		}
		return r, err
	}
	f := frame.ToFrame(v)
	if f == nil || !object.IsDict(a[0]) {
		return mapColumns(func(_ *object.Thread, c *column.Column) (*column.Column, error) { return one(c, a[0]) })(t, v, nil)
	}
	keys, vals, err := dictItems(t, object.ToDict(a[0]))
	if err != nil {
		return object.Value{}, err
	}
	g := f.Copy()
	for i, k := range keys {
		at, err := f.Columns.Find(t, k)
		if err != nil {
			return object.Value{}, err
		}
		if at < 0 {
			return object.Value{}, keyErrorf("Only a column name can be used for the key in a dtype mappings argument. " + reprOr(t, k) + " not found in columns.")
		}
		if g.Cols[at], err = one(f.Cols[at], vals[i]); err != nil {
			return object.Value{}, err
		}
	}
	return g.Value(), nil
}

// amongColumn tells for every cell whether it is one of values.
func amongColumn(t *object.Thread, c *column.Column, values []object.Value) (*column.Column, error) {
	want, err := frame.IndexOf(t, values, object.None)
	if err != nil {
		return nil, err
	}
	missing := false
	if err := kernel.Blocks(t.Meter, len(values), func(lo, hi int) {
		missing = missing || slices.ContainsFunc(values[lo:hi], column.MissingValue)
	}); err != nil {
		return nil, err
	}
	if c.Kind() == column.String && c.Text().Coded() && want.Len() > 0 {
		// Each distinct string is looked up once.
		words := c.Text().Dict()
		hit, err := kernel.Make[bool](t.Meter, len(words))
		if err != nil {
			return nil, err
		}
		for i, w := range words {
			if i&0xfff == 0xfff {
				if err := t.Poll(0x1000); err != nil {
					return nil, err
				}
			}
			at, err := want.Find(t, object.NewStr(w))
			if err != nil {
				return nil, err
			}
			hit[i] = at >= 0
		}
		out, err := column.MapCodes(t, c.Text(), hit, missing)
		return column.OfBools(out), err
	}
	out, err := kernel.Make[bool](t.Meter, c.Len())
	if err != nil {
		return nil, err
	}
	codes, first, err := c.Factorize(t)
	if err != nil {
		return nil, err
	}
	hit, err := kernel.Make[bool](t.Meter, len(first))
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, hit)
	for i, r := range first {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		v, err := c.Cell(t, int(r))
		if err != nil {
			return nil, err
		}
		if want.Len() > 0 {
			at, err := want.Find(t, v)
			if err != nil {
				return nil, err
			}
			hit[i] = at >= 0
		}
	}
	return column.OfBools(out), kernel.Blocks(t.Meter, c.Len(), func(lo, hi int) {
		o := out[lo:hi]
		for i, k := range codes[lo:hi] {
			o[i] = k >= 0 && hit[k] || k < 0 && missing
		}
	})
}

func isin(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	if f != nil && object.IsDict(a[0]) {
		return eachColumn(t, f, func(c *column.Column, i int) (*column.Column, error) {
			name, err := f.Columns.Label(t, i)
			if err != nil {
				return nil, err
			}
			x, ok, err := object.ToDict(a[0]).Get(t, name)
			if err != nil {
				return nil, err
			}
			var items []object.Value
			if ok {
				if items, err = labelList(t, x); err != nil {
					return nil, err
				}
			}
			return amongColumn(t, c, items)
		})
	}
	items, ok, err := unpackList(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	if !ok {
		what := "list-like objects are allowed to be passed to isin()"
		if f != nil {
			return object.Value{}, object.TypeErrorf("only list-like or dict-like objects are allowed to be passed to DataFrame.isin(), you passed a '%s'", object.TypeOf(a[0]).Name)
		}
		return object.Value{}, object.TypeErrorf("only %s, you passed a `%s`", what, object.TypeOf(a[0]).Name)
	}
	return mapColumns(func(t *object.Thread, c *column.Column) (*column.Column, error) { return amongColumn(t, c, items) })(t, v, nil)
}
