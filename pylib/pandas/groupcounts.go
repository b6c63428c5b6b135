// This file defines value_counts of groups.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// countsArgs are the arguments of value_counts.
type countsArgs struct{ normalize, sort, ascending, dropna bool }

// valueCounts counts the distinct rows of every group.
func (g *grouped) valueCounts(t *object.Thread, p countsArgs) (object.Value, error) {
	levels, err := g.g.Keys.Levels(t)
	if err != nil {
		return object.Value{}, err
	}
	codes, err := kernel.Make[int64](t.Meter, len(g.g.Codes))
	if err != nil {
		return object.Value{}, err
	}
	keep, err := kernel.Make[bool](t.Meter, len(codes))
	if err != nil {
		return object.Value{}, err
	}
	for i, k := range g.g.Codes {
		codes[i], keep[i] = int64(k), k >= 0
	}
	if p.dropna {
		for _, c := range g.f.Cols {
			for i := range keep {
				keep[i] = keep[i] && !c.Missing(i)
			}
		}
	}
	rows, err := kernel.Where(t.Meter, keep)
	if err != nil {
		return object.Value{}, err
	}
	by := []*column.Column{column.OfInts(codes)}
	by = append(by, g.f.Cols...)
	names := make([]object.Value, len(by))
	for i, c := range by {
		names[i] = object.None
		if by[i], err = c.Take(t, rows); err != nil {
			return object.Value{}, err
		}
	}
	h, err := frame.Group(t, by, names, false, true)
	if err != nil {
		return object.Value{}, err
	}
	counts, err := kernel.GroupCount(t.Meter, h.Codes, h.Len())
	if err != nil {
		return object.Value{}, err
	}
	// Order: by count, then, where the groups are sorted, by group.
	order, err := kernel.Iota(t.Meter, h.Len())
	if err != nil {
		return object.Value{}, err
	}
	group, err := h.Keys.Level(t, 0)
	if err != nil {
		return object.Value{}, err
	}
	if p.sort {
		if order, err = kernel.Argsort(t.Meter, counts, !p.ascending); err != nil {
			return object.Value{}, err
		}
	}
	if g.sorted {
		moved, err := group.Take(t, order)
		if err != nil {
			return object.Value{}, err
		}
		next, err := moved.Argsort(t, false, false)
		if err != nil {
			return object.Value{}, err
		}
		if order, err = kernel.Take(t.Meter, order, next, -1); err != nil {
			return object.Value{}, err
		}
	}
	return g.countsResult(t, p, h, levels, group, counts, order)
}

func (g *grouped) countsResult(t *object.Thread, p countsArgs, h *frame.Groups, levels []*column.Column, group *column.Column, counts []int64, order []int32) (object.Value, error) {
	owner, err := kernel.Make[int32](t.Meter, len(order))
	if err != nil {
		return object.Value{}, err
	}
	for i, r := range order {
		owner[i] = int32(group.Ints()[r])
	}
	inner, err := h.Keys.Levels(t)
	if err != nil {
		return object.Value{}, err
	}
	var out []*column.Column
	for _, c := range levels {
		if c, err = c.Take(t, owner); err != nil {
			return object.Value{}, err
		}
		out = append(out, c)
	}
	for _, c := range inner[1:] {
		if c, err = c.Take(t, order); err != nil {
			return object.Value{}, err
		}
		out = append(out, c)
	}
	name := "count"
	c, err := column.OfInts(counts).Take(t, order)
	if err != nil {
		return object.Value{}, err
	}
	if p.normalize {
		name = "proportion"
		total, err := kernel.Make[int64](t.Meter, g.g.Len())
		if err != nil {
			return object.Value{}, err
		}
		share, err := kernel.Make[float64](t.Meter, len(order))
		if err != nil {
			return object.Value{}, err
		}
		for i, k := range owner {
			total[k] += c.Ints()[i]
		}
		for i, k := range owner {
			share[i] = float64(c.Ints()[i]) / float64(total[k])
		}
		c = column.OfFloats(share)
	}
	labels, err := g.f.Columns.Labels(t)
	if err != nil {
		return object.Value{}, err
	}
	if g.series {
		if labels[0], err = g.name(t); err != nil {
			return object.Value{}, err
		}
	}
	names := append(append([]object.Value(nil), g.keys...), labels...)
	if g.asIndex {
		return frame.NewSeries(frame.NewMulti(out, names), object.NewStr(name), c).Value(), nil
	}
	x, err := frame.IndexOf(t, append(names, object.NewStr(name)), object.None)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewFrame(frame.RangeIndex(0, 1, len(order)), x, append(out, c)).Value(), nil
}

// readCounts reads the flags of value_counts.
func readCounts(t *object.Thread, normalize, sort, ascending, dropna object.Value) (p countsArgs, err error) {
	for _, x := range []struct {
		to   *bool
		from object.Value
	}{{&p.normalize, normalize}, {&p.sort, sort}, {&p.ascending, ascending}, {&p.dropna, dropna}} {
		if *x.to, err = flag(t, x.from); err != nil {
			return p, err
		}
	}
	return p, nil
}

func initGroupCounts() {
	def(seriesGroupByType, "value_counts", "normalize=False, sort=True, ascending=False, bins=None!, dropna=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		p, err := readCounts(t, a[0], a[1], a[2], a[4])
		if err != nil {
			return object.Value{}, err
		}
		return toGrouped(v).valueCounts(t, p)
	})
	def(frameGroupByType, "value_counts", "subset=None, normalize=False, sort=True, ascending=False, dropna=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		p, err := readCounts(t, a[1], a[2], a[3], a[4])
		if err != nil {
			return object.Value{}, err
		}
		g := *toGrouped(v)
		if given(a[0]) {
			labels, err := labelList(t, a[0])
			if err != nil {
				return object.Value{}, err
			}
			var at []int32
			var gone []object.Value
			for _, l := range labels {
				if i, err := g.f.Columns.Find(t, l); err != nil {
					return object.Value{}, err
				} else if i < 0 {
					gone = append(gone, l)
				} else {
					at = append(at, int32(i))
				}
			}
			if len(gone) > 0 {
				return object.Value{}, object.ValueErrorf("Keys %s in subset do not exist in the DataFrame.", setText(t, gone))
			}
			if g.f, err = g.f.Select(t, at); err != nil {
				return object.Value{}, err
			}
		}
		return g.valueCounts(t, p)
	})
}

// setText is labels as Python prints a set of them.
func setText(t *object.Thread, labels []object.Value) string {
	s := textList(t, labels)
	return "{" + s[1:len(s)-1] + "}"
}
