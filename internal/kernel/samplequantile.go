// This file defines quantiles of many values: a sample says about where they are, one pass collects what lies there.

package kernel

import (
	"math"
	"slices"

	"github.com/alkimi/pyexec/internal/budget"
)

const (
	// sampleFrom is the number of values from which on a sample is worth its sort.
	sampleFrom = 1 << 17
	// sampleSize is the number of values in the sample, sampleSlack how far from its place in the sample a quantile is looked for: more
	// than five standard deviations of the place of a median.
	sampleSize  = 1 << 14
	sampleSlack = 320
)

// bracket is where a quantile is looked for: among the values from lo to hi.
type bracket struct {
	rank   int // of the lower neighbour, among the values that are not NaN
	frac   float64
	lo, hi float64
	below  int
	found  []float64
}

// sampledQuantiles fills out. ok is false where the sample misled, which values in a malicious order can bring about.
func sampledQuantiles(m *budget.Meter, v, qs []float64, how Interpolation, out []float64) (ok bool, err error) {
	count := make([]int, Chunks(len(v)))
	err = EachChunk(m, len(v), func(c, lo, hi int) {
		k := 0
		for _, x := range v[lo:hi] {
			k += bit(x == x)
		}
		count[c] = k
	})
	if err != nil {
		return false, err
	}
	n := 0
	for _, k := range count {
		n += k
	}
	if n < len(v)/2 {
		return false, nil
	}
	sample, err := Make[float64](m, sampleSize)
	if err != nil {
		return false, err
	}
	defer Drop(m, sample)
	sample = sample[:0]
	// A fixed generator: the same values give the same sample.
	for r := uint64(1); len(sample) < sampleSize; {
		r = r*6364136223846793005 + 1442695040888963407
		if x := v[(r>>33)*uint64(len(v))>>31]; x == x {
			sample = append(sample, x)
		}
	}
	slices.Sort(sample)
	at := make([]bracket, len(qs))
	for i, q := range qs {
		pos := q * float64(n-1)
		b := &at[i]
		b.rank = int(math.Floor(pos))
		b.frac = pos - float64(b.rank)
		place := int(q * sampleSize)
		b.lo, b.hi = math.Inf(-1), math.Inf(1)
		if place > sampleSlack {
			b.lo = sample[place-sampleSlack]
		}
		if place+sampleSlack < sampleSize {
			b.hi = sample[place+sampleSlack]
		}
	}
	if err := collect(m, v, at); err != nil {
		return false, err
	}
	for i := range at {
		b := &at[i]
		k := b.rank - b.below
		if k < 0 || k+1 >= len(b.found) && b.rank+1 < n || k >= len(b.found) {
			return false, nil
		}
		if err := selectNth(m, b.found, k); err != nil {
			return false, err
		}
		next := b.found[k]
		if k+1 < len(b.found) {
			next = slices.Min(b.found[k+1:])
		}
		out[i] = between(b.found[k], next, b.rank, b.frac, how)
		Drop(m, b.found)
	}
	return true, nil
}

// bit is 1 for true: the compiler makes no jump of it, and so nothing is mispredicted.
func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// strip is how many values are looked at for one bracket after the other, while they are in the nearest cache.
const strip = 2048

// collect counts the values below every bracket and gathers those in it.
func collect(m *budget.Meter, v []float64, at []bracket) error {
	type share struct{ below, in int }
	shares, err := Make[share](m, Chunks(len(v))*len(at))
	if err != nil {
		return err
	}
	defer Drop(m, shares)
	err = EachChunk(m, len(v), func(c, lo, hi int) {
		mine := shares[c*len(at) : (c+1)*len(at)]
		for ; lo < hi; lo += strip {
			part := v[lo:min(lo+strip, hi)]
			for i := range at {
				low, high := at[i].lo, at[i].hi
				below, upto := 0, 0
				for _, x := range part {
					below += bit(x < low)
					upto += bit(x <= high)
				}
				mine[i].below += below
				mine[i].in += upto - below
			}
		}
	})
	if err != nil {
		return err
	}
	for i := range at {
		b, total := &at[i], 0
		for c := i; c < len(shares); c += len(at) {
			b.below += shares[c].below
			// From here on a share's below is where its values go.
			shares[c].below = total
			total += shares[c].in
		}
		if b.found, err = Make[float64](m, total); err != nil {
			return err
		}
	}
	return EachChunk(m, len(v), func(c, lo, hi int) {
		mine := shares[c*len(at) : (c+1)*len(at)]
		for ; lo < hi; lo += strip {
			part := v[lo:min(lo+strip, hi)]
			for i := range at {
				s := &mine[i]
				found := at[i].found[s.below : s.below+s.in]
				low, high := at[i].lo, at[i].hi
				k := 0
				for _, x := range part {
					if k == len(found) {
						break
					}
					found[k] = x
					k += bit(x <= high) - bit(x < low)
				}
				s.below += k
				s.in -= k
			}
		}
	})
}
