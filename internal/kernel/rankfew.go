// This file defines RankFew, which ranks few values without sorting them: a bit for each of many piles tells how many values are smaller.

package kernel

import (
	"math"
	"math/bits"

	"github.com/alkimi/pyexec/internal/budget"
)

const (
	// mostRanked is the most values that are ranked in this way, rankWords the most words of 64 piles that they are dealt to: two values a
	// word leave few piles with more than one.
	mostRanked = 1 << 11
	rankWords  = mostRanked / 2
	// mostMixed is the most values that may share a pile with another.
	mostMixed = mostRanked / 8
	// rangeSamples is how many values say where the others probably lie.
	rangeSamples = 64
)

// rankWord is 64 neighbouring piles.
type rankWord struct {
	has    uint64 // the piles that have a value
	before uint16 // values in the words before
	extra  uint16 // values whose pile had one already
	placed uint16 // values that have a place among the rows of such a word
}

// ranker deals values to piles and ranks them.
type ranker struct {
	words [rankWords]rankWord
	used  int                // of the words
	pile  [mostRanked]uint16 // of every row
	mixed [mostMixed]uint16  // words with a pile of several
	found int                // of these
	extra int                // values whose pile had one already
	rows  [mostRanked]uint16 // of these, word by word
}

// RankFew is Rank for values none of which is missing, in their order or, descending, the other way round. ok is false where there are too many
// of them, where one is NaN, and where they lie so close together, or so often are equal, that sorting is better.
func RankFew[T int64 | float64](m *budget.Meter, v []T, descending bool, tie Tie) (out []float64, ok bool, err error) {
	n := len(v)
	if n < fewRows || n > mostRanked || tie == TieDense {
		return nil, false, nil
	}
	var r ranker
	r.used = 1 << (bits.Len(uint(n-1)) - 1)
	switch v := any(v).(type) {
	case []float64:
		ok = r.dealFloats(v, descending)
	case []int64:
		ok = r.dealInts(v, descending)
	}
	if !ok {
		return nil, false, poll(m, n)
	}
	if out, err = Room[float64](m, n); err != nil {
		return nil, false, err
	}
	r.count(out)
	for _, k := range r.mixed[:r.found] {
		w := &r.words[k]
		rankRows(v, out, r.rows[w.before:w.before+w.placed], int(w.before), descending, tie)
	}
	return out, true, poll(m, n)
}

// sampleRange is the least and the greatest of some of the values.
func sampleRange[T Number](v []T) (lo, hi T) {
	lo, hi = v[0], v[0]
	for i := 0; i < len(v); i += max(1, len(v)/rangeSamples) {
		if x := v[i]; x < lo {
			lo = x
		} else if x > hi {
			hi = x
		}
	}
	return lo, hi
}

// dealFloats finds the piles of values and marks them. ok is false for NaN and where many values share piles.
func (r *ranker) dealFloats(v []float64, descending bool) (ok bool) {
	top := r.used * 64
	lo, hi := sampleRange(v)
	// What lies beyond them goes to the first and the last pile.
	scale := float64(top-2) / (hi - lo)
	if !(scale > 0) || math.IsInf(scale, 1) {
		return false
	}
	from, most := lo-1/scale, float64(top)
	if descending {
		from, scale = hi+1/scale, -scale
	}
	pile := r.pile[:len(v)]
	for i, x := range v {
		y := (x - from) * scale
		c := int(y)
		if !(y < most) || c < 0 {
			if x != x {
				return false
			}
			if c = 0; (x > lo) != descending {
				c = top - 1
			}
		}
		pile[i] = uint16(c)
		w := &r.words[c>>6&(rankWords-1)]
		if bit := uint64(1) << (c & 63); w.has&bit == 0 {
			w.has |= bit
		} else if !r.mix(w, c>>6, len(v)) {
			return false
		}
	}
	return true
}

// dealInts is dealFloats for ints.
func (r *ranker) dealInts(v []int64, descending bool) (ok bool) {
	top := uint64(r.used) * 64
	lo, hi := sampleRange(v)
	shift := max(0, bits.Len64(uint64(hi)-uint64(lo))-bits.Len64(top-1)) & 63
	from, flip := uint64(lo), uint64(0)
	if descending {
		from, flip = ^uint64(hi), math.MaxUint64
	}
	pile := r.pile[:len(v)]
	for i, x := range v {
		c := (uint64(x) ^ flip - from) >> shift
		if x < lo || x > hi {
			if c = 0; (x > hi) != descending {
				c = top - 1
			}
		}
		pile[i] = uint16(c)
		w := &r.words[c>>6&(rankWords-1)]
		if bit := uint64(1) << (c & 63); w.has&bit == 0 {
			w.has |= bit
		} else if !r.mix(w, int(c>>6), len(v)) {
			return false
		}
	}
	return true
}

// mix counts another value of a pile; it gives up where that happens too often.
func (r *ranker) mix(w *rankWord, k, rows int) bool {
	if w.extra++; w.extra == 1 {
		r.mixed[r.found] = uint16(k)
		r.found++
	}
	r.extra++
	return r.extra < min(rows/8, mostMixed)
}

// count writes the ranks of the values of words without mixed piles, and lists the rows of the others.
func (r *ranker) count(out []float64) {
	at := 0
	words := r.words[:r.used]
	for i := range words {
		w := &words[i]
		w.before = uint16(at)
		at += bits.OnesCount64(w.has) + int(w.extra)
	}
	for i, pile := range r.pile[:len(out)] {
		c := uint(pile)
		w := &r.words[c>>6&(rankWords-1)]
		if w.extra != 0 {
			r.rows[(w.before+w.placed)&(mostRanked-1)] = uint16(i)
			w.placed++
			continue
		}
		out[i] = float64(int64(int(w.before) + bits.OnesCount64(w.has<<(^c&63))))
	}
}

// rankRows ranks a few rows of which before smaller ones are known.
func rankRows[T Number](v []T, out []float64, rows []uint16, before int, descending bool, tie Tie) {
	for i := 1; i < len(rows); i++ {
		r := rows[i]
		x, j := v[r], i
		for ; j > 0; j-- {
			if y := v[rows[j-1]]; !descending && !(y > x) || descending && !(y < x) {
				break
			}
			rows[j] = rows[j-1]
		}
		rows[j] = r
	}
	for i := 0; i < len(rows); {
		j, x := i+1, v[rows[i]]
		for j < len(rows) && v[rows[j]] == x {
			j++
		}
		for k := i; k < j; k++ {
			out[rows[k]] = tie.rank(before+i, before+j, before+k)
		}
		i = j
	}
}

// rank is the rank of the one at place k, from 0, of equal values at places from lo to below hi.
func (tie Tie) rank(lo, hi, k int) float64 {
	switch tie {
	case TieMin:
		return float64(lo + 1)
	case TieMax:
		return float64(hi)
	case TieFirst:
		return float64(k + 1)
	}
	return float64(lo+hi+1) / 2
}
