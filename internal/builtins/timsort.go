// This file defines timsort: a stable merge sort that makes the comparisons of CPython's in the same order, so that even keys without
// a consistent order (NaN, a careless __lt__) end up where Python puts them.

package builtins

import "github.com/alkimi/pyexec/internal/object"

// timsort sorts keys, and vals along with them where it is not nil. less may run code of the script, which cannot see either slice.
type timsort[K any] struct {
	t          *object.Thread
	less       func(a, b K) (bool, error)
	keys       []K
	vals       []object.Value
	tmpKeys    []K
	tmpVals    []object.Value
	minGallop  int
	compared   int
	runs       []sortRun
	keySize    int64 // bytes of one key
	tmpCharged int64
}

// sortRun is a sorted stretch that waits to be merged; power is its place in the merge tree.
type sortRun struct{ base, n, power int }

const startGallop = 7

// sort is stable. After an error the slices still hold every item, in some order.
func (s *timsort[K]) sort() error {
	n := len(s.keys)
	if n < 2 {
		return nil
	}
	s.minGallop = startGallop
	minRun := n
	for odd := 0; ; minRun >>= 1 {
		if minRun < 64 {
			minRun += odd
			break
		}
		odd |= minRun & 1
	}
	for lo := 0; lo < n; {
		run, err := s.countRun(lo)
		if err != nil {
			return err
		}
		if force := min(minRun, n-lo); run < force {
			if err := s.insertionSort(lo, lo+force, lo+run); err != nil {
				return err
			}
			run = force
		}
		if err := s.push(lo, run); err != nil {
			return err
		}
		lo += run
	}
	for len(s.runs) > 1 {
		i := len(s.runs) - 2
		if i > 0 && s.runs[i-1].n < s.runs[i+1].n {
			i--
		}
		if err := s.mergeAt(i); err != nil {
			return err
		}
	}
	return nil
}

func (s *timsort[K]) lt(a, b K) (bool, error) {
	if s.compared++; s.compared&1023 == 0 {
		if err := s.t.Poll(1024); err != nil {
			return false, err
		}
	}
	return s.less(a, b)
}

func (s *timsort[K]) reverse(lo, hi int) {
	for i, j := lo, hi-1; i < j; i, j = i+1, j-1 {
		s.keys[i], s.keys[j] = s.keys[j], s.keys[i]
		if s.vals != nil {
			s.vals[i], s.vals[j] = s.vals[j], s.vals[i]
		}
	}
}

// countRun gives the length of the run that starts at lo; a strictly descending one is turned round.
func (s *timsort[K]) countRun(lo int) (int, error) {
	if lo+1 == len(s.keys) {
		return 1, nil
	}
	down, err := s.lt(s.keys[lo+1], s.keys[lo])
	if err != nil {
		return 0, err
	}
	hi := lo + 2
	for ; hi < len(s.keys); hi++ {
		less, err := s.lt(s.keys[hi], s.keys[hi-1])
		if err != nil {
			return 0, err
		}
		if less != down {
			break
		}
	}
	if down {
		s.reverse(lo, hi)
	}
	return hi - lo, nil
}

// insertionSort sorts [lo, hi), of which [lo, start) is sorted already, finding places by bisection.
func (s *timsort[K]) insertionSort(lo, hi, start int) error {
	for ; start < hi; start++ {
		l, r := lo, start
		pivot := s.keys[start]
		for l < r {
			m := int(uint(l+r) >> 1)
			less, err := s.lt(pivot, s.keys[m])
			if err != nil {
				return err
			}
			if less {
				r = m
			} else {
				l = m + 1
			}
		}
		copy(s.keys[l+1:start+1], s.keys[l:start])
		s.keys[l] = pivot
		if s.vals != nil {
			v := s.vals[start]
			copy(s.vals[l+1:start+1], s.vals[l:start])
			s.vals[l] = v
		}
	}
	return nil
}

// push adds a run behind the others, merging those whose place in the tree of merges is deeper than the border before it (powersort).
func (s *timsort[K]) push(base, n int) error {
	if len(s.runs) > 0 {
		last := s.runs[len(s.runs)-1]
		power := borderPower(last.base, last.n, n, len(s.keys))
		for len(s.runs) > 1 && s.runs[len(s.runs)-2].power > power {
			if err := s.mergeAt(len(s.runs) - 2); err != nil {
				return err
			}
		}
		s.runs[len(s.runs)-1].power = power
	}
	s.runs = append(s.runs, sortRun{base: base, n: n})
	return nil
}

// borderPower is the first bit in which the midpoints of two neighbouring runs, as fractions of the whole, differ.
func borderPower(base, n1, n2, total int) int {
	a := 2*base + n1
	b := a + n1 + n2
	for power := 1; ; power++ {
		if a >= total {
			a -= total
			b -= total
		} else if b >= total {
			return power
		}
		a, b = 2*a, 2*b
	}
}

// mergeAt merges runs i and i+1.
func (s *timsort[K]) mergeAt(i int) error {
	a, na := s.runs[i].base, s.runs[i].n
	b, nb := s.runs[i+1].base, s.runs[i+1].n
	s.runs[i].n = na + nb
	s.runs = append(s.runs[:i+1], s.runs[i+2:]...)
	// Items of the first run that are in place already, and of the second, need not be moved.
	k, err := s.gallopRight(s.keys[b], s.keys[a:a+na], 0)
	if err != nil {
		return err
	}
	a, na = a+k, na-k
	if na == 0 {
		return nil
	}
	if nb, err = s.gallopLeft(s.keys[a+na-1], s.keys[b:b+nb], nb-1); err != nil || nb == 0 {
		return err
	}
	if err := s.reserve(min(na, nb)); err != nil {
		return err
	}
	if na <= nb {
		return s.mergeLow(a, na, b, nb)
	}
	return s.mergeHigh(a, na, b, nb)
}

// reserve makes scratch room for n items.
func (s *timsort[K]) reserve(n int) error {
	if n <= len(s.tmpKeys) {
		return nil
	}
	n = min(max(n, 2*len(s.tmpKeys), 32), (len(s.keys)+1)/2)
	size := s.keySize
	if s.vals != nil {
		size += 16
	}
	if err := s.t.Charge(int64(n) * size); err != nil {
		return err
	}
	s.t.Meter.Release(s.tmpCharged)
	s.tmpCharged = int64(n) * size
	s.tmpKeys = make([]K, n)
	if s.vals != nil {
		s.tmpVals = make([]object.Value, n)
	}
	return nil
}

// move copies n items within the slices.
func (s *timsort[K]) move(dst, src, n int) {
	copy(s.keys[dst:dst+n], s.keys[src:src+n])
	if s.vals != nil {
		copy(s.vals[dst:dst+n], s.vals[src:src+n])
	}
}

// save copies n items to the scratch room, restore copies them back.
func (s *timsort[K]) save(src, n int) {
	copy(s.tmpKeys, s.keys[src:src+n])
	if s.vals != nil {
		copy(s.tmpVals, s.vals[src:src+n])
	}
}

func (s *timsort[K]) restore(dst, src, n int) {
	copy(s.keys[dst:dst+n], s.tmpKeys[src:src+n])
	if s.vals != nil {
		copy(s.vals[dst:dst+n], s.tmpVals[src:src+n])
	}
}

// gallopLeft gives the place of key in sorted a, before equal items, looking outwards from hint.
func (s *timsort[K]) gallopLeft(key K, a []K, hint int) (int, error) {
	less, err := s.lt(a[hint], key)
	if err != nil {
		return 0, err
	}
	last, ofs := 0, 1
	if less {
		limit := len(a) - hint
		for ofs < limit {
			if less, err = s.lt(a[hint+ofs], key); err != nil {
				return 0, err
			}
			if !less {
				break
			}
			last, ofs = ofs, 2*ofs+1
		}
		last, ofs = hint+last, hint+min(ofs, limit)
	} else {
		limit := hint + 1
		for ofs < limit {
			if less, err = s.lt(a[hint-ofs], key); err != nil {
				return 0, err
			}
			if less {
				break
			}
			last, ofs = ofs, 2*ofs+1
		}
		last, ofs = hint-min(ofs, limit), hint-last
	}
	for last++; last < ofs; {
		m := last + (ofs-last)>>1
		if less, err = s.lt(a[m], key); err != nil {
			return 0, err
		}
		if less {
			last = m + 1
		} else {
			ofs = m
		}
	}
	return ofs, nil
}

// gallopRight is gallopLeft giving the place behind equal items.
func (s *timsort[K]) gallopRight(key K, a []K, hint int) (int, error) {
	less, err := s.lt(key, a[hint])
	if err != nil {
		return 0, err
	}
	last, ofs := 0, 1
	if less {
		limit := hint + 1
		for ofs < limit {
			if less, err = s.lt(key, a[hint-ofs]); err != nil {
				return 0, err
			}
			if !less {
				break
			}
			last, ofs = ofs, 2*ofs+1
		}
		last, ofs = hint-min(ofs, limit), hint-last
	} else {
		limit := len(a) - hint
		for ofs < limit {
			if less, err = s.lt(key, a[hint+ofs]); err != nil {
				return 0, err
			}
			if less {
				break
			}
			last, ofs = ofs, 2*ofs+1
		}
		last, ofs = hint+last, hint+min(ofs, limit)
	}
	for last++; last < ofs; {
		m := last + (ofs-last)>>1
		if less, err = s.lt(key, a[m]); err != nil {
			return 0, err
		}
		if less {
			ofs = m
		} else {
			last = m + 1
		}
	}
	return ofs, nil
}
