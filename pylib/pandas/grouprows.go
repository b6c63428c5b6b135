// This file defines the methods of grouped objects that choose rows: head, tail, nth, take, sample, nlargest and nsmallest.

package pandas

import (
	"math/rand/v2"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// selectRows is the rows of the selected columns, or of all for a whole grouped frame.
func (g *grouped) selectRows(t *object.Thread, rows []int32) (object.Value, error) {
	if !g.series {
		return frameValue(g.whole.Take(t, rows))
	}
	s, err := g.f.Column(t, 0)
	if err != nil {
		return object.Value{}, err
	}
	if s.Name, err = g.name(t); err != nil {
		return object.Value{}, err
	}
	return seriesValue(s.Take(t, rows))
}

// keepRows selects the rows of every group for which pick says so, in the order of the frame; k is a row's place in its group of n rows.
// Rows that skip marks are not counted.
func (g *grouped) keepRows(t *object.Thread, skip []bool, pick func(k, n int) bool) (object.Value, error) {
	sizes, err := kernel.Make[int32](t.Meter, g.g.Len())
	if err != nil {
		return object.Value{}, err
	}
	defer kernel.Drop(t.Meter, sizes)
	next, err := kernel.Make[int32](t.Meter, g.g.Len())
	if err != nil {
		return object.Value{}, err
	}
	defer kernel.Drop(t.Meter, next)
	keep, err := kernel.Make[bool](t.Meter, len(g.g.Codes))
	if err != nil {
		return object.Value{}, err
	}
	defer kernel.Drop(t.Meter, keep)
	for i, k := range g.g.Codes {
		if k >= 0 && (skip == nil || !skip[i]) {
			sizes[k]++
		}
	}
	err = kernel.Blocks(t.Meter, len(keep), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if k := g.g.Codes[i]; k >= 0 && (skip == nil || !skip[i]) {
				keep[i] = pick(int(next[k]), int(sizes[k]))
				next[k]++
			}
		}
	})
	if err != nil {
		return object.Value{}, err
	}
	rows, err := kernel.Where(t.Meter, keep)
	if err != nil {
		return object.Value{}, err
	}
	return g.selectRows(t, rows)
}

// groupNth is the n-th row of every group; n may be a list of places or slices.
func groupNth(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	g := toGrouped(v)
	items := []object.Value{a[0]}
	if object.TypeOf(a[0]) != object.SliceType {
		list, many, err := unpackList(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		if many {
			items = list
		}
	}
	var places []int
	var spans []object.Value
	for _, x := range items {
		if object.TypeOf(x) == object.SliceType {
			spans = append(spans, x)
			continue
		}
		if !object.IsIntLike(x) {
			return object.Value{}, object.TypeErrorf("Invalid index <class '%s'>. Must be integer, list-like, slice or a tuple of integers and slices", object.TypeOf(x).FullName())
		}
		n, err := object.IndexInt(t, x)
		if err != nil {
			return object.Value{}, err
		}
		places = append(places, n)
	}
	var skip []bool
	switch how, _ := text(a[1]); {
	case !given(a[1]):
	case len(spans) > 0 || len(items) != 1:
		return object.Value{}, object.ValueErrorf("dropna option only supported for an integer argument")
	case how != "any" && how != "all":
		return object.Value{}, object.ValueErrorf("For a DataFrame or Series groupby.nth, dropna must be either None, 'any' or 'all', (was passed %s).", textOf(t, a[1]))
	default:
		var err error
		if skip, err = missingRows(t, g.whole, how == "all"); err != nil {
			return object.Value{}, err
		}
	}
	var failed error
	in := func(k, n int) bool {
		for _, s := range spans {
			yes, err := inSlice(t, s, k, n)
			if err != nil {
				failed = err
			}
			if err != nil || yes {
				return yes
			}
		}
		for _, p := range places {
			if k == p || k == n+p {
				return true
			}
		}
		return false
	}
	r, err := g.keepRows(t, skip, in)
	if failed != nil {
		err = failed
	}
	return r, err
}

// inSlice tells whether place k of n is in a slice with a positive step.
func inSlice(t *object.Thread, v object.Value, k, n int) (bool, error) {
	start, step, count, err := object.ToSliceObj(v).Indices(t, n)
	if err == nil && step <= 0 {
		err = object.ValueErrorf("Invalid step %d. Must be non-negative", step)
	}
	return err == nil && k >= start && k < start+step*count && (k-start)%step == 0, err
}

// missingRows tells the rows with a missing cell, or with missing cells only.
func missingRows(t *object.Thread, f *frame.Frame, all bool) ([]bool, error) {
	out, err := kernel.Repeat(t.Meter, all, f.Len())
	if err != nil {
		return nil, err
	}
	for _, c := range f.Cols {
		m, err := c.MissingMask(t)
		if err != nil {
			return nil, err
		}
		if err := kernel.Blocks(t.Meter, len(m), func(lo, hi int) {
			o := out[lo:hi]
			for i, gone := range m[lo:hi] {
				if all {
					o[i] = o[i] && gone
				} else {
					o[i] = o[i] || gone
				}
			}
		}); err != nil {
			return nil, err
		}
		kernel.Drop(t.Meter, m)
	}
	return out, nil
}

// groupSample chooses rows of every group by chance.
func groupSample(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	g := toGrouped(v)
	again, err := flag(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	fixed, share := -1, 0.0
	switch {
	case given(a[0]) && given(a[1]):
		return object.Value{}, object.ValueErrorf("Please enter a value for `frac` OR `n`, not both")
	case given(a[1]):
		share, err = object.ToFloat(t, a[1])
		if err == nil && !(share >= 0) {
			err = object.ValueErrorf("A negative number of rows requested. Please provide `frac` >= 0.")
		} else if err == nil && share > 1 && !again {
			err = object.ValueErrorf("Replace has to be set to `True` when upsampling the population `frac` > 1.")
		}
	case given(a[0]):
		fixed, err = object.IndexInt(t, a[0])
		if err == nil && fixed < 0 {
			err = object.ValueErrorf("A negative number of rows requested. Please provide `n` >= 0.")
		}
	default:
		fixed = 1
	}
	if err != nil {
		return object.Value{}, err
	}
	seed := t.Env.Seed
	if a[4].IsInt() {
		seed = uint64(a[4].AsInt())
	}
	rng := rand.New(rand.NewPCG(seed, 0x9E3779B97F4A7C15))
	var out []int32
	for i := range g.g.Len() {
		rows, err := g.g.Rows(t, i)
		if err != nil {
			return object.Value{}, err
		}
		n := fixed
		if n < 0 {
			want := share * float64(len(rows))
			if want > 1<<31-1 {
				return object.Value{}, t.Charge(1 << 62)
			}
			n = int(want + 0.5)
		}
		if n > len(rows) && !again {
			return object.Value{}, object.ValueErrorf("Cannot take a larger sample than population when 'replace=False'")
		}
		part, err := kernel.Make[int32](t.Meter, max(n, len(rows)))
		if err != nil {
			return object.Value{}, err
		}
		copy(part, rows)
		for k := range n {
			if again {
				part[k] = rows[rng.IntN(len(rows))]
				continue
			}
			j := k + rng.IntN(len(rows)-k)
			part[k], part[j] = part[j], part[k]
		}
		out = append(out, part[:n]...)
		if err := t.Poll(n + 1); err != nil {
			return object.Value{}, err
		}
	}
	return g.selectRows(t, out)
}

// withGroup puts the group of every part in front of its labels; counts are the lengths of the parts.
func (g *grouped) withGroup(t *object.Thread, x *frame.Index, counts []int) (*frame.Index, error) {
	rows, err := kernel.Make[int32](t.Meter, x.Len())
	if err != nil {
		return nil, err
	}
	at := 0
	for k, n := range counts {
		for range n {
			rows[at] = int32(k)
			at++
		}
	}
	outer, err := g.g.Keys.Take(t, rows)
	if err != nil {
		return nil, err
	}
	a, err := outer.Levels(t)
	if err != nil {
		return nil, err
	}
	b, err := x.Levels(t)
	if err != nil {
		return nil, err
	}
	return frame.NewMulti(append(append([]*column.Column(nil), a...), b...), append(append([]object.Value(nil), g.keys...), x.Names...)), nil
}

// chosen joins the rows that choose picks of every group, under the groups' keys.
func (g *grouped) chosen(t *object.Thread, choose func(i int, rows []int32) ([]int32, error)) (object.Value, error) {
	var out []int32
	counts := make([]int, g.g.Len())
	for i := range counts {
		rows, err := g.g.Rows(t, i)
		if err != nil {
			return object.Value{}, err
		}
		part, err := choose(i, rows)
		if err != nil {
			return object.Value{}, err
		}
		if err := t.Charge(int64(len(part)) * 4); err != nil {
			return object.Value{}, err
		}
		out, counts[i] = append(out, part...), len(part)
	}
	x, err := g.f.Index.Take(t, out)
	if err != nil {
		return object.Value{}, err
	}
	if g.groupKeys {
		if x, err = g.withGroup(t, x, counts); err != nil {
			return object.Value{}, err
		}
	}
	if !g.series {
		return frameValue(g.f.TakeCells(t, out, x))
	}
	c, err := g.f.Cols[0].Take(t, out)
	if err != nil {
		return object.Value{}, err
	}
	name, err := g.name(t)
	return frame.NewSeries(x, name, c).Value(), err
}

// groupTake is the rows at the given places of every group.
func groupTake(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	items, err := labelList(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	return toGrouped(v).chosen(t, func(_ int, rows []int32) ([]int32, error) {
		out := make([]int32, 0, len(items))
		for _, x := range items {
			k, err := object.IndexInt(t, x)
			if err != nil {
				return nil, err
			}
			if k < 0 {
				k += len(rows)
			}
			if k < 0 || k >= len(rows) {
				return nil, object.IndexErrorf("index %s is out of bounds for axis 0 with size %d", textOf(t, x), len(rows))
			}
			out = append(out, rows[k])
		}
		return out, nil
	})
}

func initGroupRows(typ *object.Type) {
	def(typ, "head", "n=5", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		m, err := object.IndexInt(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		return toGrouped(v).keepRows(t, nil, func(k, n int) bool { return m >= 0 && k < m || m < 0 && k < n+m })
	})
	def(typ, "tail", "n=5", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		m, err := object.IndexInt(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		return toGrouped(v).keepRows(t, nil, func(k, n int) bool { return m >= 0 && k >= n-m || m < 0 && k >= -m })
	})
	def(typ, "nth", "n, dropna=None", groupNth)
	def(typ, "take", "indices", groupTake)
	def(typ, "sample", "n=None, frac=None, replace=False, weights=None!, random_state=None", groupSample)
	if typ != seriesGroupByType {
		return
	}
	for _, most := range []bool{false, true} {
		name := "nsmallest"
		if most {
			name = "nlargest"
		}
		def(typ, name, "n=5, keep='first'", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			g := toGrouped(v)
			n, err := object.IndexInt(t, a[0])
			if err != nil {
				return object.Value{}, err
			}
			if !isText(a[1], "first") && !isText(a[1], "last") && !isText(a[1], "all") {
				return object.Value{}, object.ValueErrorf("keep must be either \"first\", \"last\" or \"all\"")
			}
			if c := g.f.Cols[0]; c.Kind() == column.String || c.Kind() == column.Object {
				return object.Value{}, object.TypeErrorf("Cannot use method '%s' with dtype %s", name, c.DType())
			}
			return g.chosen(t, func(_ int, rows []int32) ([]int32, error) {
				part, err := g.f.Cols[0].Take(t, rows)
				if err != nil {
					return nil, err
				}
				top, err := topRows(t, []*column.Column{part}, n, most, a[1])
				if err != nil {
					return nil, err
				}
				return kernel.Take(t.Meter, rows, top, -1)
			})
		})
	}
}
