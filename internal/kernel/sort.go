// This file defines Argsort: the stable order of rows by a key.

package kernel

import (
	"math"
	"math/bits"
	"slices"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
)

// Argsort is the rows of v in ascending (descending) order, equal ones in their present order. Who is done with them may give them back by
// Done.
func Argsort(m *budget.Meter, v []int64, descending bool) ([]int32, error) {
	return argsort(m, &sortKeys{raw: words(v), descending: descending})
}

// ArgsortFloats is Argsort for floats; NaN comes last (first where nanFirst is set) in either direction.
func ArgsortFloats(m *budget.Meter, v []float64, descending, nanFirst bool) ([]int32, error) {
	k := &sortKeys{raw: words(v), floats: true, descending: descending, nan: math.MaxUint64}
	if nanFirst != descending {
		k.nan = 0
	}
	return argsort(m, k)
}

// words sees numbers as the bits that they are.
func words[T Number](v []T) []uint64 {
	return unsafe.Slice((*uint64)(unsafe.Pointer(unsafe.SliceData(v))), len(v))
}

// sortKeys turns cells into unsigned keys that have their order. Keys are computed where they are needed, a strip at a time, since a
// slice of them all would cost more to write than to compute.
type sortKeys struct {
	raw        []uint64
	floats     bool
	descending bool
	nan        uint64
	lo, hi     uint64
}

// plain fills buf with the keys of the rows from lo on.
func (k *sortKeys) plain(buf []uint64, lo int) {
	raw := k.raw[lo : lo+len(buf)]
	if !k.floats {
		for i, x := range raw {
			buf[i] = x ^ 1<<63
		}
		return
	}
	const inf = 0x7ff << 52
	for i, x := range raw {
		if x == 1<<63 { // -0 and 0 are equal
			x = 0
		}
		key := x ^ (uint64(int64(x)>>63) | 1<<63)
		if x&^(1<<63) > inf {
			key = k.nan
		}
		buf[i] = key
	}
}

// ranked fills buf with keys that count from 0 up in the order that is wanted.
func (k *sortKeys) ranked(buf []uint64, lo int) {
	k.plain(buf, lo)
	if k.descending {
		for i, x := range buf {
			buf[i] = k.hi - x
		}
		return
	}
	for i, x := range buf {
		buf[i] = x - k.lo
	}
}

func (k *sortKeys) rank(row int32) uint64 {
	var one [1]uint64
	k.ranked(one[:], int(row))
	return one[0]
}

// strips calls f for the keys of the rows from lo to hi.
func (k *sortKeys) strips(lo, hi int, get func(buf []uint64, lo int), f func(at int, keys []uint64)) {
	var buf [strip]uint64
	for ; lo < hi; lo += strip {
		part := buf[:min(strip, hi-lo)]
		get(part, lo)
		f(lo, part)
	}
}

// look finds the least and the greatest key, and whether all rows stand in order.
func (k *sortKeys) look(m *budget.Meter) (sorted bool, err error) {
	type span struct {
		lo, hi, first, last uint64
		sorted              bool
	}
	spans := make([]span, Chunks(len(k.raw)))
	err = EachChunk(m, len(k.raw), func(c, lo, hi int) {
		s := span{lo: math.MaxUint64, sorted: true}
		k.strips(lo, hi, k.plain, func(at int, keys []uint64) {
			if at == lo {
				s.first, s.last = keys[0], keys[0]
			}
			up, down := true, true
			low, high, last := s.lo, s.hi, s.last
			for _, x := range keys {
				low, high = min(low, x), max(high, x)
				up = up && x >= last
				down = down && x <= last
				last = x
			}
			s.lo, s.hi, s.last = low, high, last
			s.sorted = s.sorted && (k.descending && down || !k.descending && up)
		})
		spans[c] = s
	})
	if err != nil {
		return false, err
	}
	k.lo, sorted = math.MaxUint64, true
	for c, s := range spans {
		k.lo, k.hi = min(k.lo, s.lo), max(k.hi, s.hi)
		sorted = sorted && s.sorted
		if c > 0 {
			last := spans[c-1].last
			sorted = sorted && (k.descending && s.first <= last || !k.descending && s.first >= last)
		}
	}
	return sorted, nil
}

const (
	// topBits is the most bits that rows are dealt by: as many places to write to as the nearest caches can hold.
	topBits = 11
	// fewRows is up to where comparing is faster than sorting by digits, fewDealt to where one pile is enough.
	fewRows  = 32
	fewDealt = 1 << 14
	// firstBits is how many bits of the keys of one pile are sorted by.
	firstBits = 24
)

// argsort deals the rows out by the highest bits of their keys, which are then forgotten: what is left of a key and the row's number make
// one word, so that each pile can be sorted as plain numbers, in the caches, and is stable by itself.
func argsort(m *budget.Meter, k *sortKeys) ([]int32, error) {
	n := len(k.raw)
	rows, err := Scratch[int32](m, n)
	if err != nil {
		return nil, err
	}
	if fewRows <= n && n <= smallRows {
		return rows, k.sortSmall(m, rows)
	}
	sorted := n < 2
	if !sorted {
		if sorted, err = k.look(m); err != nil {
			return nil, err
		}
	}
	if sorted {
		return rows, Each(m, n, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				rows[i] = int32(i)
			}
		})
	}
	if n < fewRows {
		return rows, k.sortFew(m, rows)
	}
	d := dealer{k: k, rowBits: bits.Len(uint(n - 1))}
	width := bits.Len64(k.hi - k.lo)
	if d.top = topBits; n <= fewDealt {
		d.top = 0
	}
	d.rest = max(0, width-d.top)
	// What does not fit beside the row's number is compared where the rest is equal.
	d.lost = max(0, d.rest+d.rowBits-64)
	if d.top == 0 {
		// Few rows rarely agree in the first bits of their keys.
		d.lost = max(d.lost, width-firstBits)
		return rows, d.sortOne(m, rows)
	}
	return rows, d.sort(m, rows)
}

// sortOne sorts rows that make one pile.
func (d *dealer) sortOne(m *budget.Meter, rows []int32) error {
	n := len(rows)
	room, err := Room[uint64](m, 2*n)
	if err != nil {
		return err
	}
	defer Drop(m, room)
	packed := room[:n]
	d.k.ranked(packed, 0)
	for i, x := range packed {
		packed[i] = x>>d.lost<<d.rowBits | uint64(i)
	}
	d.pile(m, packed, rows, room[n:])
	return poll(m, n)
}

func (k *sortKeys) sortFew(m *budget.Meter, rows []int32) error {
	var keys [fewRows]uint64
	k.ranked(keys[:len(rows)], 0)
	for i := range rows {
		rows[i] = int32(i)
	}
	slices.SortStableFunc(rows, func(a, b int32) int {
		switch x, y := keys[a], keys[b]; {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	return poll(m, len(rows))
}

// dealer sorts by the piles of the highest bits.
type dealer struct {
	k       *sortKeys
	rowBits int
	top     int // bits that rows are dealt by
	rest    int // bits of a key below those of its pile
	lost    int // bits of the rest that find no room in a word
}

func (d *dealer) sort(m *budget.Meter, rows []int32) error {
	n := len(rows)
	piles, pileMask := 1<<d.top+1, uint64(1)<<d.top-1
	counts, err := Make[int32](m, Chunks(n)*piles)
	if err != nil {
		return err
	}
	defer Drop(m, counts)
	err = EachChunk(m, n, func(c, lo, hi int) {
		count := counts[c*piles : (c+1)*piles]
		d.k.strips(lo, hi, d.k.ranked, func(_ int, keys []uint64) {
			for _, x := range keys {
				count[x>>d.rest&pileMask]++
			}
		})
	})
	if err != nil {
		return err
	}
	// The places of a pile: those of the first chunk come first.
	starts := make([]int32, piles)
	at := int32(0)
	for p := range piles {
		starts[p] = at
		for c := p; c < len(counts); c += piles {
			counts[c], at = at, at+counts[c]
		}
	}
	if d.rest == 0 {
		// The piles are the keys.
		return EachChunk(m, n, func(c, lo, hi int) {
			next := counts[c*piles : (c+1)*piles]
			d.k.strips(lo, hi, d.k.ranked, func(at int, keys []uint64) {
				for i, x := range keys {
					p := &next[x&pileMask]
					rows[*p] = int32(at + i)
					*p++
				}
			})
		})
	}
	packed, err := Room[uint64](m, n)
	if err != nil {
		return err
	}
	defer Drop(m, packed)
	if err := Touch(m, packed); err != nil {
		return err
	}
	mask := uint64(1)<<d.rest - 1
	err = EachChunk(m, n, func(c, lo, hi int) {
		next := counts[c*piles : (c+1)*piles]
		d.k.strips(lo, hi, d.k.ranked, func(at int, keys []uint64) {
			for i, x := range keys {
				p := &next[x>>d.rest&pileMask]
				packed[*p] = (x&mask)>>d.lost<<d.rowBits | uint64(at+i)
				*p++
			}
		})
	})
	if err != nil {
		return err
	}
	// Neighbouring piles are sorted in one go, about a chunk of rows at a time.
	var cuts []int
	for p, last := 0, -1; p < 1<<d.top; p++ {
		if last < 0 || int(starts[p])-last >= chunk {
			cuts, last = append(cuts, p), int(starts[p])
		}
	}
	cuts = append(cuts, 1<<d.top)
	one := min(pileRoom, n)
	room := one * min(m.Workers(), len(cuts)-1)
	scratch, err := Room[uint64](m, room)
	if err != nil {
		return err
	}
	defer Drop(m, scratch)
	free := make(chan []uint64, room/one)
	for i := 0; i < room; i += one {
		free <- scratch[i : i+one]
	}
	return each(m, len(cuts)-1, func(i int) int {
		buf := <-free
		defer func() { free <- buf }()
		done := 0
		for p := cuts[i]; p < cuts[i+1]; p++ {
			lo, hi := starts[p], starts[p+1]
			d.pile(m, packed[lo:hi], rows[lo:hi], buf)
			if done += int(hi - lo); done >= Block {
				if !goOn(m, done) {
					break
				}
				done = 0
			}
		}
		return done
	})
}

// pileRoom is the size of the piles that are sorted with a second place to write to.
const pileRoom = 1 << 16

// pile sorts the words of a pile and writes their rows.
func (d *dealer) pile(m *budget.Meter, words []uint64, rows []int32, buf []uint64) {
	width := d.rest - d.lost
	switch {
	case len(words) < 64:
		slices.Sort(words)
	case len(words) <= pileRoom:
		words = sortDigits(words, buf[:len(words)], d.rowBits, width)
	default:
		if !sortInPlace(m, words, d.rowBits+width) {
			return
		}
	}
	if d.write(m, words, rows) && d.lost > 0 {
		d.settle(m, words, rows)
	}
}

// write writes the rows of sorted words. It tells false where the run has to end.
func (d *dealer) write(m *budget.Meter, words []uint64, rows []int32) bool {
	mask := uint64(1)<<d.rowBits - 1
	return within(m, len(words), func(lo, hi int) {
		rows := rows[lo:hi]
		for i, w := range words[lo:hi] {
			rows[i] = int32(w & mask)
		}
	})
}

// settle orders the rows whose words are equal as far as they go by what the words have no room for.
func (d *dealer) settle(m *budget.Meter, words []uint64, rows []int32) {
	done := 0
	for i := 0; i < len(words); {
		j := i + 1
		for j < len(words) && words[j]>>d.rowBits == words[i]>>d.rowBits {
			j++
			if j&(Block-1) == 0 && !goOn(m, Block) {
				return
			}
		}
		if j-i > 1 && !d.order(m, words[i:j], rows[i:j]) {
			return
		}
		if done += j - i; done >= Block {
			if !goOn(m, done) {
				return
			}
			done = 0
		}
		i = j
	}
}

// order orders rows by the lost bits of their keys; their words are overwritten. It tells false where the run has to end.
func (d *dealer) order(m *budget.Meter, words []uint64, rows []int32) bool {
	first, equal := d.k.raw[rows[0]], true
	if !within(m, len(rows), func(lo, hi int) {
		for _, r := range rows[lo:hi] {
			equal = equal && d.k.raw[r] == first
		}
	}) {
		return false
	}
	if equal {
		return true
	}
	mask := uint64(1)<<d.lost - 1
	return within(m, len(rows), func(lo, hi int) {
		for k, r := range rows[lo:hi] {
			words[lo+k] = d.k.rank(r)&mask<<d.rowBits | uint64(r)
		}
	}) && sortInPlace(m, words, d.rowBits+d.lost) && d.write(m, words, rows)
}

// sortDigits sorts words by width bits from bit low on, eight at a time from the lowest; words that are equal there keep their order. It
// gives the one of the two slices that has the result.
func sortDigits(words, buf []uint64, low, width int) []uint64 {
	for shift := low; shift < low+width; shift += 8 {
		var count [256]int32
		for _, w := range words {
			count[byte(w>>shift)]++
		}
		if int(count[byte(words[0]>>shift)]) == len(words) {
			continue
		}
		at := int32(0)
		for b, c := range count {
			count[b] = at
			at += c
		}
		for _, w := range words {
			p := &count[byte(w>>shift)]
			buf[*p] = w
			*p++
		}
		words, buf = buf, words
	}
	return words
}

// sortInPlace sorts distinct words of width bits from the highest digit down, in their own place. It tells false where the run has to end.
func sortInPlace(m *budget.Meter, words []uint64, width int) bool {
	if len(words) <= 256 || width <= 0 {
		slices.Sort(words)
		return true
	}
	shift := max(0, width-8)
	var next, ends [256]int
	for part := range slices.Chunk(words, Block) {
		for _, w := range part {
			ends[byte(w>>shift)]++
		}
		if len(part) == Block && !goOn(m, Block) {
			return false
		}
	}
	at := 0
	for b, c := range ends {
		next[b] = at
		at += c
		ends[b] = at
	}
	moved := 0
	for b := range next {
		for next[b] < ends[b] {
			w := words[next[b]]
			for {
				p := &next[byte(w>>shift)]
				if byte(w>>shift) == byte(b) {
					words[*p] = w
					*p++
					break
				}
				words[*p], w = w, words[*p]
				*p++
				if moved++; moved == Block {
					if !goOn(m, Block) {
						return false
					}
					moved = 0
				}
			}
		}
	}
	lo, done := 0, 0
	for _, hi := range ends {
		if hi-lo > 1 && !sortInPlace(m, words[lo:hi], shift) {
			return false
		}
		if done += hi - lo; done >= Block {
			if !goOn(m, done) {
				return false
			}
			done = 0
		}
		lo = hi
	}
	return true
}

// Reverse turns an order round.
func Reverse[T any](v []T) { slices.Reverse(v) }
