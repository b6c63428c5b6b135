// This file defines clip of frames.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// clipFrame limits the cells of a frame: by scalars, by a frame, by a value for each row or (axis 1) each column.
func clipFrame(t *object.Thread, f *frame.Frame, lower, upper object.Value, axis int) (object.Value, error) {
	bound := func(v object.Value, i int) (object.Value, error) {
		if g := frame.ToFrame(v); g != nil {
			l, err := f.Columns.Label(t, i)
			if err != nil {
				return v, err
			}
			at, err := g.Columns.Find(t, l)
			if err != nil || at < 0 {
				return object.None, err
			}
			return frame.NewSeries(g.Index, l, g.Cols[at]).Value(), nil
		}
		if axis == 0 {
			return v, nil
		}
		if s := frame.ToSeries(v); s != nil {
			r, err := s.Reindex(t, f.Columns)
			if err != nil {
				return v, err
			}
			return r.Col.Cell(t, i)
		}
		items, many, err := unpackList(t, v)
		if err != nil || !many {
			return v, err
		}
		if len(items) != len(f.Cols) {
			return v, object.ValueErrorf("Unable to coerce to Series, length must be %d: given %d", len(f.Cols), len(items))
		}
		return items[i], nil
	}
	return eachColumn(t, f, func(c *column.Column, i int) (*column.Column, error) {
		lo, err := bound(lower, i)
		if err != nil {
			return nil, err
		}
		hi, err := bound(upper, i)
		if err != nil {
			return nil, err
		}
		return clipColumn(t, c, f.Index, lo, hi)
	})
}
