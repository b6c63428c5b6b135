// This file defines dropna.

package pandas

import (
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

func dropNA(t *object.Thread, self object.Value, a []object.Value) (object.Value, error) {
	if s := frame.ToSeries(self); s != nil {
		mask, err := s.Col.MissingMask(t)
		if err != nil {
			return object.Value{}, err
		}
		if mask, err = kernel.Not(t.Meter, mask); err != nil {
			return object.Value{}, err
		}
		rows, err := kernel.Where(t.Meter, mask)
		if err != nil {
			return object.Value{}, err
		}
		r, err := s.Take(t, rows)
		if err != nil {
			return object.Value{}, err
		}
		if r, err = ignoreIndex(t, r, a[5]); err != nil {
			return object.Value{}, err
		}
		return settle(t, self, r.Value(), a[4])
	}
	f := frame.ToFrame(self)
	axis, err := axisOf(a[0], "DataFrame")
	if err != nil {
		return object.Value{}, err
	}
	how := "any"
	if s, ok := text(a[1]); ok {
		how = s
	}
	if how != "any" && how != "all" {
		return object.Value{}, object.ValueErrorf("invalid how option: %s", how)
	}
	part := f
	if given(a[3]) {
		labels, err := labelList(t, a[3])
		if err != nil {
			return object.Value{}, err
		}
		if axis == 0 {
			var at []int32
			var gone []object.Value
			for _, l := range labels {
				i, err := f.Columns.Find(t, l)
				if err != nil {
					return object.Value{}, err
				}
				if i < 0 {
					gone = append(gone, l)
				}
				at = append(at, int32(i))
			}
			if len(gone) > 0 {
				return object.Value{}, keyErrorList(t, gone)
			}
			if part, err = f.Select(t, at); err != nil {
				return object.Value{}, err
			}
		}
	}
	counts := func(n int, of func(i, j int) bool, m int) ([]int, error) {
		out, err := kernel.Make[int](t.Meter, n)
		if err != nil {
			return nil, err
		}
		for i := range out {
			if err := kernel.Blocks(t.Meter, m, func(lo, hi int) {
				for j := lo; j < hi; j++ {
					if !of(i, j) {
						out[i]++
					}
				}
			}); err != nil {
				return nil, err
			}
		}
		return out, nil
	}
	var have []int
	width := len(part.Cols)
	if axis == 0 {
		have, err = counts(f.Len(), func(i, j int) bool { return part.Cols[j].Missing(i) }, width)
	} else {
		width = f.Len()
		have, err = counts(len(f.Cols), func(i, j int) bool { return f.Cols[i].Missing(j) }, width)
	}
	if err != nil {
		return object.Value{}, err
	}
	defer kernel.Drop(t.Meter, have)
	least := width
	if how == "all" {
		least = min(1, width)
	}
	if given(a[2]) {
		if least, err = object.IndexInt(t, a[2]); err != nil {
			return object.Value{}, err
		}
	}
	var keep []int32
	for i, n := range have {
		if n >= least {
			if keep, err = budget.Append(t.Meter, keep, int32(i)); err != nil {
				return object.Value{}, err
			}
		}
	}
	if err := t.Poll(len(have)); err != nil {
		return object.Value{}, err
	}
	var r *frame.Frame
	if axis == 0 {
		r, err = f.Take(t, keep)
	} else {
		r, err = f.Select(t, keep)
	}
	if err != nil {
		return object.Value{}, err
	}
	if ig, err := flag(t, a[5]); err != nil {
		return object.Value{}, err
	} else if ig {
		r.Index = frame.RangeIndex(0, 1, r.Len())
	}
	return settle(t, self, r.Value(), a[4])
}
