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
	// beyondSamples is the part of their range in which most of the others lie that are less or greater than all of them.
	beyondSamples = 16
)

// ranker deals values to piles and ranks them. Words of 64 neighbouring piles stand in several slices, so that all of them fit the nearest cache.
type ranker struct {
	has    [rankWords]uint64  // the piles that have a value
	before [rankWords]uint16  // values in the words before; with mixedWord where a pile has several
	extra  [rankWords]uint16  // values whose pile had one already; later, values of such words that have a place among the rows
	used   int                // of the words
	pile   [mostRanked]uint16 // of every row
	mixed  [mostMixed]uint16  // words with a pile of several
	found  int                // of these
	most   int                // values that may share a pile with another
	rows   [mostRanked]uint16 // of these words, word by word
}

// mixedWord marks words with a pile of several values.
const mixedWord = 1 << 15

// RankFew is Rank for values none of which is missing, in their order or, descending, the other way round. ok is false where there are too many
// of them, where one is NaN, and where they lie so close together, or so often are equal, that sorting is better.
func RankFew[T int64 | float64](m *budget.Meter, v []T, descending bool, tie Tie) (out []float64, ok bool, err error) {
	n := len(v)
	if n < fewRows || n > mostRanked || tie == TieDense {
		return nil, false, nil
	}
	var r ranker
	r.used, r.most = 1<<(bits.Len(uint(n-1))-1), min(n/8, mostMixed)
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
		lo := int(r.before[k] &^ mixedWord)
		rankRows(v, out, r.rows[lo:lo+int(r.extra[k])], lo, descending, tie)
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
	// Most of the others lie little beyond them; what does not goes to the first and the last pile.
	beyond := hi/beyondSamples - lo/beyondSamples
	lo, hi = lo-beyond, hi+beyond
	scale := float64(top-2) / (hi - lo)
	if !(scale > 0) || math.IsInf(scale, 1) {
		return false
	}
	from, last := lo-1/scale, uint(top-1)
	if descending {
		from, scale = hi+1/scale, -scale
	}
	pile := r.pile[:len(v)]
	for i, x := range v {
		c := uint(int((x - from) * scale))
		if c-1 >= last-1 {
			switch y := (x - from) * scale; {
			case y > 0:
				c = uint(min(y, float64(last)))
			case y <= 0:
				c = 0
			default:
				return false
			}
		}
		pile[i] = uint16(c)
		has := &r.has[c>>6&(rankWords-1)]
		if bit := uint64(1) << (c & 63); *has&bit == 0 {
			*has |= bit
		} else if !r.mix(c >> 6) {
			return false
		}
	}
	return true
}

// dealInts is dealFloats for ints.
func (r *ranker) dealInts(v []int64, descending bool) (ok bool) {
	top := uint64(r.used) * 64
	lo, hi := sampleRange(v)
	beyond := (uint64(hi) - uint64(lo)) / beyondSamples
	lo -= int64(min(beyond, uint64(lo)-1<<63))
	hi += int64(min(beyond, math.MaxInt64-uint64(hi)))
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
		has := &r.has[c>>6&(rankWords-1)]
		if bit := uint64(1) << (c & 63); *has&bit == 0 {
			*has |= bit
		} else if !r.mix(uint(c >> 6)) {
			return false
		}
	}
	return true
}

// mix counts another value of a pile; it gives up where that happens too often.
func (r *ranker) mix(k uint) bool {
	e := &r.extra[k&(rankWords-1)]
	if *e++; *e == 1 {
		r.mixed[r.found&(mostMixed-1)] = uint16(k)
		r.found++
	}
	r.most--
	return r.most > 0
}

// count writes the ranks of the values of words without mixed piles, and lists the rows of the others.
func (r *ranker) count(out []float64) {
	at := 0
	before, extra := r.before[:r.used], r.extra[:r.used]
	for i, has := range r.has[:r.used] {
		before[i] = uint16(at)
		at += bits.OnesCount64(has) + int(extra[i])
	}
	for _, k := range r.mixed[:r.found] {
		before[k] |= mixedWord
		extra[k] = 0
	}
	for i, pile := range r.pile[:len(out)] {
		k := pile >> 6
		lo := r.before[k]
		if lo >= mixedWord {
			r.rows[(lo+r.extra[k])&(mostRanked-1)] = uint16(i)
			r.extra[k]++
			continue
		}
		out[i] = float64(int64(int(lo) + bits.OnesCount64(r.has[k]<<(^pile&63))))
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
