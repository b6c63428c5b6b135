// This file defines Stride, the numbers of values that are multiples of one distance, as rounded times are.

package kernel

import (
	"github.com/alkimi/pyexec/internal/budget"
)

// Stride numbers values by their distance from lo in steps of a common divisor; ok is false where they have none that makes fewer than
// most numbers. NaT gets -1.
func Stride(m *budget.Meter, v []int64, lo, hi int64, most int) (codes []int32, count int, ok bool, err error) {
	step := uint64(hi) - uint64(lo)
	for i := 0; i < len(v); i += max(1, len(v)/256) {
		if v[i] != NaT {
			step = gcd(step, uint64(v[i])-uint64(lo))
		}
	}
	if step < exactStep || (uint64(hi)-uint64(lo))/step >= uint64(most) {
		return nil, 0, false, nil
	}
	if codes, err = Make[int32](m, len(v)); err != nil {
		return nil, 0, false, err
	}
	odd := make([]bool, Chunks(len(v)))
	d := newDivider(int64(step))
	err = EachChunk(m, len(v), func(c, from, to int) {
		out := codes[from:to]
		for i, x := range v[from:to] {
			if x == NaT {
				out[i] = -1
				continue
			}
			q, r := d.floor(x - lo)
			if r != 0 {
				odd[c] = true
				return
			}
			out[i] = int32(q)
		}
	})
	for _, o := range odd {
		if o {
			Drop(m, codes)
			return nil, 0, false, err
		}
	}
	return codes, int((uint64(hi)-uint64(lo))/step) + 1, true, err
}

func gcd(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// exactStep is the least divisor for which a division of floats is off by less than a fifth.
const exactStep = 1 << 14

// divider divides by one number: a multiplication of floats and a correction are faster than a division of ints.
type divider struct {
	by   int64
	part float64
}

func newDivider(by int64) divider { return divider{by, 1 / float64(by)} }

// floor is the quotient rounded down and the rest, which is not negative, for a divisor from exactStep on.
func (d *divider) floor(x int64) (q, r int64) {
	q = int64(float64(x) * d.part)
	r = x - q*d.by
	// The quotient was cut towards zero and may be one off: twice too large at most, once too small.
	low := r >> 63
	q, r = q+low, r+d.by&low
	low = r >> 63
	q, r = q+low, r+d.by&low
	if r >= d.by {
		q, r = q+1, r-d.by
	}
	return q, r
}
