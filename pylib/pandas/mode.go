// This file defines mode and align.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// modeColumn is the most frequent cells, in order.
func modeColumn(t *object.Thread, c *column.Column, dropna bool) (*column.Column, error) {
	s, err := countValues(t, c, object.None, true, dropna, false)
	if err != nil {
		return nil, err
	}
	n := 0
	for n < s.Len() && s.Col.Ints()[n] == s.Col.Ints()[0] {
		n++
	}
	top, err := s.Index.Level(t, 0)
	if err != nil {
		return nil, err
	}
	top = top.Slice(0, n)
	order, err := top.Argsort(t, false, false)
	if err != nil {
		if object.Matches(err, object.TypeErrorType) {
			return top, nil
		}
		return nil, err
	}
	return top.Take(t, order)
}

// align brings two frames or series to common labels.
func align(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	s, o := frame.ToSeries(v), frame.ToSeries(a[0])
	f, g := frame.ToFrame(v), frame.ToFrame(a[0])
	join := func(x, y *frame.Index) (*frame.Index, error) {
		switch how, _ := text(a[1]); how {
		case "outer":
			return x.Union(t, y, true)
		case "inner":
			return x.Intersection(t, y)
		case "left":
			return x, nil
		case "right":
			return y, nil
		}
		return nil, object.ValueErrorf("join must be one of 'outer', 'inner', 'left', 'right'")
	}
	switch {
	case s != nil && o != nil:
		x, err := join(s.Index, o.Index)
		if err != nil {
			return object.Value{}, err
		}
		l, err := s.Reindex(t, x)
		if err != nil {
			return object.Value{}, err
		}
		r, err := o.Reindex(t, x)
		if err != nil {
			return object.Value{}, err
		}
		return object.Pair(t, l.Value(), r.Value())
	case f != nil && g != nil:
		x, err := join(f.Index, g.Index)
		if err != nil {
			return object.Value{}, err
		}
		cx, err := join(f.Columns, g.Columns)
		if err != nil {
			return object.Value{}, err
		}
		out := [2]object.Value{}
		for i, p := range []*frame.Frame{f, g} {
			q, err := p.Reindex(t, x)
			if err != nil {
				return object.Value{}, err
			}
			if q, err = q.ReindexColumns(t, cx); err != nil {
				return object.Value{}, err
			}
			out[i] = q.Value()
		}
		return object.Pair(t, out[0], out[1])
	}
	return object.Value{}, object.TypeErrorf("unsupported type: <class '%s'>", object.TypeOf(a[0]).FullName())
}
