// This file defines dropna.

package pandas

import (
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
	counts := func(n int, of func(i, j int) bool, m int) []int {
		out := make([]int, n)
		for i := range out {
			for j := range m {
				if !of(i, j) {
					out[i]++
				}
			}
		}
		return out
	}
	var have []int
	width := len(part.Cols)
	if axis == 0 {
		have = counts(f.Len(), func(i, j int) bool { return part.Cols[j].Missing(i) }, width)
	} else {
		width = f.Len()
		have = counts(len(f.Cols), func(i, j int) bool { return f.Cols[i].Missing(j) }, width)
	}
	if err := t.Poll(f.Len() * len(f.Cols)); err != nil {
		return object.Value{}, err
	}
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
			keep = append(keep, int32(i))
		}
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
