// This file defines Distinct, the first rows of codes.

package kernel

import "github.com/alkimi/pyexec/internal/budget"

// Distinct is the first row of every code below size that occurs, in the order of the rows. With missing it has the first row of a code that is
// no such one, too. It ends when there is nothing left to find, which for few codes is soon.
func Distinct[C Code](m *budget.Meter, codes []C, size int, missing bool) ([]int32, error) {
	seen, err := Make[bool](m, size)
	if err != nil {
		return nil, err
	}
	defer Drop(m, seen)
	first, err := Room[int32](m, min(size+bit(missing), len(codes)))
	if err != nil {
		return nil, err
	}
	found, left := 0, size
	for lo := 0; lo < len(codes) && (left > 0 || missing); lo += Block {
		hi := min(lo+Block, len(codes))
		for i, c := range codes[lo:hi] {
			if uint(c) < uint(len(seen)) {
				if seen[c] {
					continue
				}
				seen[c] = true
				left--
			} else if missing {
				missing = false
			} else {
				continue
			}
			first[found] = int32(lo + i)
			found++
			if left == 0 && !missing {
				break
			}
		}
		if err := poll(m, hi-lo); err != nil {
			return nil, err
		}
	}
	return first[:found], nil
}
