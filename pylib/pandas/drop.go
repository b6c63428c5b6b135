// This file defines drop, and dtypes as a selection of columns.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

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
		if object.IsType(v) && object.ToType(v).Module == "numpy" {
			// numpy's abstract classes stand for all types below them.
			switch n := object.ToType(v).ShortName(); n {
			case "number", "datetime64":
				name = n
			case "integer", "signedinteger", "unsignedinteger":
				signed := c.Width() < column.Uint8
				if c.Kind() == column.Int64 && (n == "integer" || signed == (n == "signedinteger")) {
					return true, nil
				}
				continue
			case "floating", "inexact":
				if c.Kind() == column.Float64 {
					return true, nil
				}
				continue
			}
		}
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
		d, err := specOf(t, v)
		if err != nil {
			return false, err
		}
		if k := d.kind; k == c.Kind() && d.width == c.Width() || k == column.Object && (c.Kind() == column.Date || c.Kind() == column.String && (object.IsStr(v) || object.IsType(v))) {
			return true, nil
		}
	}
	return false, nil
}

// dropRows is a frame or series without some rows.
func dropRows(t *object.Thread, v object.Value, gone map[int32]bool) (object.Value, error) {
	keep, err := kernel.Make[int32](t.Meter, frameLen(v))
	if err != nil {
		return object.Value{}, err
	}
	keep = keep[:0]
	for i := range frameLen(v) {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return object.Value{}, err
			}
		}
		if !gone[int32(i)] {
			keep = append(keep, int32(i))
		}
	}
	return takeRows(t, v, keep)
}

// levelMatches are the rows whose label of one level is among labels.
func levelMatches(t *object.Thread, x *frame.Index, labels, level object.Value, ignore bool) (map[int32]bool, error) {
	if !x.IsMulti() {
		return nil, object.Raise(object.AssertionErrorType, "axis must be a MultiIndex")
	}
	at, err := levelNumber(t, x, level)
	if err != nil {
		return nil, err
	}
	c, err := x.Level(t, at)
	if err != nil {
		return nil, err
	}
	list := []object.Value{labels}
	if !scalarKey(labels) {
		if list, err = labelList(t, labels); err != nil {
			return nil, err
		}
	}
	gone := map[int32]bool{}
	own := frame.NewIndex(c, object.None)
	for _, l := range list {
		rows, err := own.All(t, l)
		if err != nil {
			return nil, err
		}
		if len(rows) == 0 && !ignore {
			return nil, keyErrorf("labels " + textList(t, list) + " not found in level")
		}
		for _, r := range rows {
			gone[r] = true
		}
		if err := t.Charge(int64(len(rows)) * 16); err != nil {
			return nil, err
		}
	}
	return gone, nil
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
		if given(a[4]) {
			return levelMatches(t, x, labels, a[4], isText(a[6], "ignore"))
		}
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
			if err == nil {
				err = t.Poll(1)
			}
			if err != nil {
				return nil, err
			}
			if len(at) == 0 {
				missing = append(missing, l)
			}
			for k, i := range at {
				if k&0xfff == 0xfff {
					if err := t.Poll(0x1000); err != nil {
						return nil, err
					}
				}
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
