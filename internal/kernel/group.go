// This file defines aggregation by group: sums, counts, extremes and moments with one accumulator for each group.

package kernel

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
)

// Code is what numbers the group of a row. A code that is not below the number of groups (the largest unsigned one, or -1) is of no group.
type Code interface {
	~uint8 | ~uint16 | ~uint32 | ~int32
}

// few is the number of groups up to which sums are made block by block.
const few = 1 << 12

// GroupSum adds the values of every group that are not NaN and counts them.
//
// Small inputs are added with Kahan's compensation, as pandas does. Large ones are added plainly within blocks of 8 K rows and the
// blocks' sums with compensation: the error stays that of a few thousand additions, and the loop has no long dependency.
func GroupSum[C Code](m *budget.Meter, codes []C, v []float64, groups int) (sum []float64, count []int64, err error) {
	sum, err = Make[float64](m, groups)
	if err != nil {
		return nil, nil, err
	}
	count, err = Make[int64](m, groups)
	if err != nil {
		return nil, nil, err
	}
	if len(v) < Block || groups > few {
		err := groupSumKahan(m, codes, v, sum, count)
		return sum, count, err
	}
	parts := (len(v) + chunk - 1) / chunk
	partSum, err := Make[float64](m, parts*groups)
	if err != nil {
		return nil, nil, err
	}
	defer Drop(m, partSum)
	partCount, err := Make[int64](m, parts*groups)
	if err != nil {
		return nil, nil, err
	}
	defer Drop(m, partCount)
	scratch, err := Make[float64](m, parts*3*groups)
	if err != nil {
		return nil, nil, err
	}
	defer Drop(m, scratch)
	err = EachChunk(m, len(v), func(c, lo, hi int) {
		s := scratch[c*3*groups : (c+1)*3*groups]
		groupSumChunk(codes[lo:hi], v[lo:hi], partSum[c*groups:(c+1)*groups], partCount[c*groups:(c+1)*groups],
			s[:groups], s[groups:2*groups], s[2*groups:])
	})
	if err != nil {
		return nil, nil, err
	}
	comp, err := Make[float64](m, groups)
	if err != nil {
		return nil, nil, err
	}
	defer Drop(m, comp)
	for p := range parts {
		for g := range groups {
			kahan(&sum[g], &comp[g], partSum[p*groups+g])
			count[g] += partCount[p*groups+g]
		}
	}
	return sum, count, nil
}

func kahan(sum, comp *float64, x float64) {
	y := x - *comp
	t := *sum + y
	*comp = t - *sum - y
	if *comp != *comp { // an infinity went by
		*comp = 0
	}
	*sum = t
}

func groupSumKahan[C Code](m *budget.Meter, codes []C, v []float64, sum []float64, count []int64) error {
	comp, err := Scratch[float64](m, len(sum))
	if err != nil {
		return err
	}
	defer Done(m, comp)
	clear(comp)
	return Blocks(m, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			g := int(codes[i])
			if uint(g) >= uint(len(sum)) || v[i] != v[i] {
				continue
			}
			count[g]++
			kahan(&sum[g], &comp[g], v[i])
		}
	})
}

func groupSumChunk[C Code](codes []C, v []float64, sum []float64, count []int64, comp, even, odd []float64) {
	const block = 8 << 10
	for lo := 0; lo < len(v); lo += block {
		hi := min(lo+block, len(v))
		cs, vs := codes[lo:hi], v[lo:hi]
		clear(even)
		clear(odd)
		vs = vs[:len(cs)]
		i := 0
		for ; i+1 < len(cs); i += 2 {
			x, y := vs[i], vs[i+1]
			if g := int(cs[i]); uint(g) < uint(len(even)) && x == x {
				even[g] += x
				count[g]++
			}
			if g := int(cs[i+1]); uint(g) < uint(len(odd)) && y == y {
				odd[g] += y
				count[g]++
			}
		}
		if i < len(cs) {
			if g := int(cs[i]); uint(g) < uint(len(even)) && vs[i] == vs[i] {
				even[g] += vs[i]
				count[g]++
			}
		}
		for g := range sum {
			kahan(&sum[g], &comp[g], even[g]+odd[g])
		}
	}
}

// GroupSumInts adds the ints of every group, wrapping around.
func GroupSumInts(m *budget.Meter, codes []int32, v []int64, groups int) ([]int64, error) {
	sum, err := Make[int64](m, groups)
	if err != nil {
		return nil, err
	}
	err = Blocks(m, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if g := int(codes[i]); g >= 0 {
				sum[g] += v[i]
			}
		}
	})
	return sum, err
}

// GroupCount counts the rows of every group.
func GroupCount[C Code](m *budget.Meter, codes []C, groups int) ([]int64, error) {
	count, err := Make[int64](m, groups)
	if err != nil {
		return nil, err
	}
	return count, CountCodes(m, codes, count)
}

// CountCodes adds the rows of every code to its count.
func CountCodes[C Code](m *budget.Meter, codes []C, count []int64) error {
	return Blocks(m, len(codes), func(lo, hi int) {
		for _, c := range codes[lo:hi] {
			if g := int(c); uint(g) < uint(len(count)) {
				count[g]++
			}
		}
	})
}

// GroupProd multiplies the values of every group that are not NaN; ints wrap around.
func GroupProd[T int64 | float64](m *budget.Meter, codes []int32, v []T, groups int) ([]T, error) {
	prod, err := Repeat(m, T(1), groups)
	if err != nil {
		return nil, err
	}
	err = Blocks(m, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if g := int(codes[i]); g >= 0 && v[i] == v[i] {
				prod[g] *= v[i]
			}
		}
	})
	return prod, err
}

// GroupVar is the variance of every group, NaN where it has too few values: the squared distances from the mean are added in a second pass.
func GroupVar(m *budget.Meter, codes []int32, v []float64, groups, ddof int) (variance []float64, count []int64, err error) {
	mean, count, err := GroupSum(m, codes, v, groups)
	if err != nil {
		return nil, nil, err
	}
	defer Drop(m, mean)
	for g, n := range count {
		mean[g] /= float64(n)
	}
	if variance, err = groupSquares(m, codes, v, mean); err != nil {
		return nil, nil, err
	}
	for g, n := range count {
		if n <= int64(ddof) {
			variance[g] = math.NaN()
		} else {
			variance[g] /= float64(n - int64(ddof))
		}
	}
	return variance, count, nil
}

// groupSquares adds the squared distances of every group's values from its mean.
func groupSquares(m *budget.Meter, codes []int32, v, mean []float64) ([]float64, error) {
	groups := len(mean)
	sum, err := Make[float64](m, groups)
	if err != nil {
		return nil, err
	}
	comp, err := Make[float64](m, groups)
	if err != nil {
		return nil, err
	}
	defer Drop(m, comp)
	if len(v) < Block || groups > few {
		return sum, Blocks(m, len(v), func(lo, hi int) {
			for i := lo; i < hi; i++ {
				if g := codes[i]; uint32(g) < uint32(groups) && v[i] == v[i] {
					d := v[i] - mean[g]
					kahan(&sum[g], &comp[g], d*d)
				}
			}
		})
	}
	parts := Chunks(len(v))
	partSum, err := Make[float64](m, parts*groups)
	if err != nil {
		return nil, err
	}
	defer Drop(m, partSum)
	scratch, err := Make[float64](m, 2*parts*groups)
	if err != nil {
		return nil, err
	}
	defer Drop(m, scratch)
	err = EachChunk(m, len(v), func(c, lo, hi int) {
		total := partSum[c*groups : (c+1)*groups]
		own, rest := scratch[2*c*groups:(2*c+1)*groups], scratch[(2*c+1)*groups:(2*c+2)*groups]
		const block = 8 << 10
		for ; lo < hi; lo += block {
			end := min(lo+block, hi)
			cs, vs := codes[lo:end], v[lo:end]
			vs = vs[:len(cs)]
			clear(own)
			for i, g := range cs {
				if x := vs[i]; uint32(g) < uint32(len(own)) && x == x {
					d := x - mean[g]
					own[g] += d * d
				}
			}
			for g := range total {
				kahan(&total[g], &rest[g], own[g])
			}
		}
	})
	if err != nil {
		return nil, err
	}
	for p := range parts {
		for g := range groups {
			kahan(&sum[g], &comp[g], partSum[p*groups+g])
		}
	}
	return sum, nil
}

// GroupRows is the rows sorted by group, in their order within a group: those of group g are rows[offsets[g]:offsets[g+1]].
func GroupRows(m *budget.Meter, codes []int32, groups int) (rows []int32, offsets []int32, err error) {
	offsets, err = Make[int32](m, groups+1)
	if err != nil {
		return nil, nil, err
	}
	n := 0
	for _, c := range codes {
		if c >= 0 {
			offsets[c+1]++
			n++
		}
	}
	for g := range groups {
		offsets[g+1] += offsets[g]
	}
	next, err := Make[int32](m, groups)
	if err != nil {
		return nil, nil, err
	}
	defer Drop(m, next)
	copy(next, offsets)
	rows, err = Room[int32](m, n)
	if err != nil {
		return nil, nil, err
	}
	err = Blocks(m, len(codes), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if c := codes[i]; c >= 0 {
				rows[next[c]] = int32(i)
				next[c]++
			}
		}
	})
	return rows, offsets, err
}
