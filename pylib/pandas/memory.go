// This file defines memory_usage and nbytes: the memory that the cells would take in pandas.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// objectBytes is what a Python value besides its reference takes.
func objectBytes(v object.Value) int64 {
	if s, ok := text(v); ok {
		return 49 + int64(len(s))
	}
	switch {
	case v.IsNone():
		return 16
	case v.IsFloat():
		return 24
	}
	return 28
}

// columnBytes is the size of a column: that of its references only where it holds objects, unless deep is set.
func columnBytes(t *object.Thread, c *column.Column, deep bool) (int64, error) {
	if c.Kind() == column.Category {
		cats, err := columnBytes(t, c.Categories(), deep)
		return int64(c.Len())*c.ItemBytes() + cats, err
	}
	n := int64(c.Len()) * c.ItemBytes()
	if deep && (c.Kind() == column.String || c.Kind() == column.Object) {
		for i := range c.Len() {
			v, err := c.Cell(t, i)
			if err != nil {
				return 0, err
			}
			n += objectBytes(v)
			if err := t.Poll(1); err != nil {
				return 0, err
			}
		}
	}
	return n, nil
}

func indexBytes(t *object.Thread, x *frame.Index, deep bool) (int64, error) {
	if _, _, ok := x.IsRange(); ok {
		return 132, nil
	}
	levels, err := x.Levels(t)
	if err != nil {
		return 0, err
	}
	n := int64(0)
	for _, c := range levels {
		if x.IsMulti() { // codes and distinct labels
			if c, err = c.Categorize(t); err != nil {
				return 0, err
			}
		}
		k, err := columnBytes(t, c, deep)
		if err != nil {
			return 0, err
		}
		n += k
	}
	return n, nil
}

func memoryUsage(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	index, err := flag(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	deep, err := flag(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	own := int64(0)
	if index {
		if own, err = indexBytes(t, axisIndex(v), deep); err != nil {
			return object.Value{}, err
		}
	}
	if s := frame.ToSeries(v); s != nil {
		n, err := columnBytes(t, s.Col, deep)
		return object.Int(n + own), err
	}
	f := frame.ToFrame(v)
	var sizes []int64
	var labels []object.Value
	if index {
		sizes, labels = append(sizes, own), append(labels, object.NewStr("Index"))
	}
	names, err := f.Columns.Labels(t)
	if err != nil {
		return object.Value{}, err
	}
	for _, c := range f.Cols {
		n, err := columnBytes(t, c, deep)
		if err != nil {
			return object.Value{}, err
		}
		sizes = append(sizes, n)
	}
	x, err := frame.IndexOf(t, append(labels, names...), object.None)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewSeries(x, object.None, column.OfInts(sizes)).Value(), nil
}

func initMemory() {
	st, ft := frame.SeriesType, frame.DataFrameType
	def(st, "memory_usage", "index=True, deep=False", memoryUsage)
	def(ft, "memory_usage", "index=True, deep=False", memoryUsage)
	attr(st, "nbytes", func(t *object.Thread, v object.Value) (object.Value, error) {
		n, err := columnBytes(t, frame.ToSeries(v).Col, false)
		return object.Int(n), err
	})
	attr(frame.IndexType, "nbytes", func(t *object.Thread, v object.Value) (object.Value, error) {
		n, err := indexBytes(t, ix(v), false)
		return object.Int(n), err
	})
	def(frame.IndexType, "memory_usage", "deep=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		deep, err := flag(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		n, err := indexBytes(t, ix(v), deep)
		return object.Int(n), err
	})
	for _, typ := range []*object.Type{st, ft} {
		def(typ, "filter", "arg=None, /, like=None, regex=None, axis=None, *, items=None, cond=None, na=False!", filterLabels)
	}
}
