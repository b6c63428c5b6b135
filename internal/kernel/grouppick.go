// This file defines the rows of groups that hold their first, last, smallest or largest value.

package kernel

import "github.com/alkimi/pyexec/internal/budget"

// GroupExtreme is the row of the first smallest (largest) value of every group, -1 where it has none. NaN and gap, where it is not nil, are no
// values.
func GroupExtreme[T int64 | float64 | int32](m *budget.Meter, codes []int32, v []T, gap *T, groups int, most bool) ([]int32, error) {
	best, err := Repeat[int32](m, -1, groups)
	if err != nil {
		return nil, err
	}
	top, err := Make[T](m, groups)
	if err != nil {
		return nil, err
	}
	defer Drop(m, top)
	if len(v) <= chunk || groups > few {
		return best, Blocks(m, len(v), func(lo, hi int) { extremeRows(codes, v, gap, best, top, lo, hi, most) })
	}
	parts := Chunks(len(v))
	partBest, err := Repeat[int32](m, -1, parts*groups)
	if err != nil {
		return nil, err
	}
	defer Drop(m, partBest)
	partTop, err := Make[T](m, parts*groups)
	if err != nil {
		return nil, err
	}
	defer Drop(m, partTop)
	err = EachChunk(m, len(v), func(c, lo, hi int) {
		extremeRows(codes, v, gap, partBest[c*groups:(c+1)*groups], partTop[c*groups:(c+1)*groups], lo, hi, most)
	})
	if err != nil {
		return nil, err
	}
	for c := range parts {
		for g := range groups {
			r := partBest[c*groups+g]
			if r < 0 {
				continue
			}
			x := v[r]
			if b := best[g]; b < 0 || most && x > top[g] || !most && x < top[g] {
				best[g], top[g] = r, x
			}
		}
	}
	return best, nil
}

// extremeRows goes on with best, the rows of the extremes so far, and top, their values.
func extremeRows[T int64 | float64 | int32](codes []int32, v []T, gap *T, best []int32, top []T, lo, hi int, most bool) {
	cs, vs := codes[lo:hi], v[lo:hi]
	vs = vs[:len(cs)]
	top = top[:len(best)]
	gapped, none := gap != nil, T(0)
	if gapped {
		none = *gap
	}
	for i, g := range cs {
		if uint32(g) >= uint32(len(best)) {
			continue
		}
		x := vs[i]
		if t := top[g]; best[g] >= 0 && (most && !(x > t) || !most && !(x < t)) {
			continue
		}
		if x != x || gapped && x == none {
			continue
		}
		best[g], top[g] = int32(lo+i), x
	}
}

// GroupEnd is the first (last) row of every group for which present says so, -1 where it has none.
func GroupEnd(m *budget.Meter, codes []int32, groups int, last bool, present func(row int) bool) ([]int32, error) {
	best, err := Repeat[int32](m, -1, groups)
	if err != nil {
		return nil, err
	}
	left := groups
	for lo := 0; lo < len(codes) && left > 0; lo += Block {
		hi := min(lo+Block, len(codes))
		for i := lo; i < hi && left > 0; i++ {
			row := i
			if last {
				row = len(codes) - 1 - i
			}
			if g := codes[row]; uint32(g) < uint32(len(best)) && best[g] < 0 && present(row) {
				best[g] = int32(row)
				left--
			}
		}
		if err := poll(m, hi-lo); err != nil {
			return nil, err
		}
	}
	return best, nil
}
