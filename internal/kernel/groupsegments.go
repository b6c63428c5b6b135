// This file defines Segments, the values of groups one after another, for aggregates that need all values of a group at once.

package kernel

import (
	"math"
	"slices"

	"github.com/alkimi/pyexec/internal/budget"
)

// Segments are values sorted by group: those of group g are V[Offsets[g]:Offsets[g+1]].
type Segments struct {
	V       []float64
	Offsets []int32
}

// GroupSegments sorts the values that are not NaN by group, in one counting sort that keeps their order within a group.
func GroupSegments[C Code](m *budget.Meter, codes []C, v []float64, groups int) (*Segments, error) {
	s := &Segments{}
	var err error
	if s.Offsets, err = Make[int32](m, groups+1); err != nil {
		return nil, err
	}
	err = Blocks(m, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if g := int(codes[i]); uint(g) < uint(groups) && v[i] == v[i] {
				s.Offsets[g+1]++
			}
		}
	})
	if err != nil {
		return nil, err
	}
	for g := range groups {
		s.Offsets[g+1] += s.Offsets[g]
	}
	next, err := Make[int32](m, groups)
	if err != nil {
		return nil, err
	}
	defer Drop(m, next)
	copy(next, s.Offsets)
	if s.V, err = Make[float64](m, int(s.Offsets[groups])); err != nil {
		return nil, err
	}
	err = Blocks(m, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if g := int(codes[i]); uint(g) < uint(groups) && v[i] == v[i] {
				s.V[next[g]] = v[i]
				next[g]++
			}
		}
	})
	return s, err
}

// Drop takes back the charge for segments that are no longer used.
func (s *Segments) Drop(m *budget.Meter) {
	Drop(m, s.V)
	Drop(m, s.Offsets)
}

// Each is what f gives for the values of every group.
func (s *Segments) Each(m *budget.Meter, f func(part []float64) (float64, error)) ([]float64, error) {
	out, err := Make[float64](m, len(s.Offsets)-1)
	if err != nil {
		return nil, err
	}
	for g := range out {
		part := s.V[s.Offsets[g]:s.Offsets[g+1]]
		if out[g], err = f(part); err != nil {
			return nil, err
		}
		if err := poll(m, len(part)+1); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Quantile is the quantile q of every group, NaN for groups without values. The values of a group change places.
func (s *Segments) Quantile(m *budget.Meter, q float64, how Interpolation) ([]float64, error) {
	return s.Each(m, func(part []float64) (float64, error) {
		if len(part) == 0 {
			return math.NaN(), nil
		}
		pos := q * float64(len(part)-1)
		at := int(math.Floor(pos))
		frac := pos - float64(at)
		if err := selectPair(m, part, at, frac > 0); err != nil {
			return 0, err
		}
		a := part[at]
		if frac == 0 {
			return a, nil
		}
		b := part[at+1]
		switch how {
		case Lower:
			return a, nil
		case Higher:
			return b, nil
		case Midpoint:
			return (a + b) / 2, nil
		case Nearest:
			if frac > 0.5 || frac == 0.5 && q > 0.5 {
				return b, nil
			}
			return a, nil
		}
		return a + (b-a)*frac, nil
	})
}

// selectPair moves the k-th smallest value to place k and, where both is set, the next one behind it.
func selectPair(m *budget.Meter, v []float64, k int, both bool) error {
	if len(v) <= 32 {
		slices.Sort(v)
		return nil
	}
	if err := selectNth(m, v, k); err != nil || !both || k+1 >= len(v) {
		return err
	}
	least := k + 1
	for i := k + 2; i < len(v); i++ {
		if v[i] < v[least] {
			least = i
		}
	}
	v[least], v[k+1] = v[k+1], v[least]
	return nil
}

// GroupCumulate gives the aggregate of all rows of the same group so far. A NaN gives NaN in its own row and is left out of the rest; where
// skip is false it stays for ever. Rows of no group get NaN.
func GroupCumulate(m *budget.Meter, how Running, codes []int32, v []float64, groups int, skip bool) ([]float64, error) {
	out, err := Make[float64](m, len(v))
	if err != nil {
		return nil, err
	}
	start := map[Running]float64{CumProd: 1, CumMin: math.Inf(1), CumMax: math.Inf(-1)}[how]
	acc, err := Repeat(m, start, groups)
	if err != nil {
		return nil, err
	}
	defer Drop(m, acc)
	var comp []float64
	if how == CumSum {
		if comp, err = Make[float64](m, groups); err != nil {
			return nil, err
		}
		defer Drop(m, comp)
	}
	err = Blocks(m, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			g, x := codes[i], v[i]
			if g < 0 {
				out[i] = math.NaN()
				continue
			}
			if x != x {
				out[i] = x
				if !skip {
					acc[g] = x
				}
				continue
			}
			switch a := &acc[g]; how {
			case CumSum:
				if *a == *a {
					kahan(a, &comp[g], x)
				}
			case CumProd:
				*a *= x
			case CumMin:
				if x < *a {
					*a = x
				}
			case CumMax:
				if x > *a {
					*a = x
				}
			}
			out[i] = acc[g]
		}
	})
	return out, err
}

// GroupCumulateInts is GroupCumulate for ints, where gap (if it is set) marks missing ones; rows of no group get 0.
func GroupCumulateInts(m *budget.Meter, how Running, codes []int32, v []int64, groups int, gap *int64, skip bool) ([]int64, error) {
	out, err := Make[int64](m, len(v))
	if err != nil {
		return nil, err
	}
	start := map[Running]int64{CumProd: 1, CumMin: math.MaxInt64, CumMax: math.MinInt64}[how]
	acc, err := Repeat(m, start, groups)
	if err != nil {
		return nil, err
	}
	defer Drop(m, acc)
	var spoilt []bool
	if gap != nil && !skip {
		if spoilt, err = Make[bool](m, groups); err != nil {
			return nil, err
		}
		defer Drop(m, spoilt)
	}
	err = Blocks(m, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			g, x := codes[i], v[i]
			if g < 0 {
				if gap != nil {
					out[i] = *gap
				}
				continue
			}
			if gap != nil && (x == *gap || spoilt != nil && spoilt[g]) {
				out[i] = *gap
				if spoilt != nil {
					spoilt[g] = true
				}
				continue
			}
			switch a := &acc[g]; how {
			case CumSum:
				*a += x
			case CumProd:
				*a *= x
			case CumMin:
				*a = min(*a, x)
			case CumMax:
				*a = max(*a, x)
			}
			out[i] = acc[g]
		}
	})
	return out, err
}
