// This file defines searching in long texts: in time in proportion to their length, and asking on the way whether to go on.

package pytext

import "strings"

const (
	// searchWindow is how much of a text is searched between two questions.
	searchWindow = 1 << 17
	// longNeedle is from what size on a text searched for is long: windows would not be much larger than it.
	longNeedle = 1 << 14
)

// Index is the byte offset of the first sub in s, or -1.
func Index(s, sub string, poll Poll) (int, error) {
	if len(s) <= searchWindow && len(sub) <= longNeedle {
		return strings.Index(s, sub), nil
	}
	if len(sub) > longNeedle {
		return twoWay(s, sub, false, poll)
	}
	for at := 0; ; at += searchWindow {
		end := min(len(s), at+searchWindow+len(sub)-1)
		if i := strings.Index(s[at:max(at, end)], sub); i >= 0 {
			return at + i, nil
		}
		if end >= len(s) {
			return -1, nil
		}
		if err := poll.ask(); err != nil {
			return -1, err
		}
	}
}

// LastIndex is the byte offset of the last sub in s, or -1.
func LastIndex(s, sub string, poll Poll) (int, error) {
	if len(s) <= searchWindow && len(sub) <= longNeedle {
		return strings.LastIndex(s, sub), nil
	}
	if len(sub) > longNeedle {
		i, err := twoWay(s, sub, true, poll)
		if i >= 0 {
			i = len(s) - i - len(sub)
		}
		return i, err
	}
	for end := len(s); ; end -= searchWindow {
		at := max(0, end-searchWindow-len(sub)+1)
		if i := strings.LastIndex(s[at:max(at, end)], sub); i >= 0 {
			return at + i, nil
		}
		if at == 0 {
			return -1, nil
		}
		if err := poll.ask(); err != nil {
			return -1, err
		}
	}
}

// CountSub is the number of sub in s that do not overlap; sub is not empty.
func CountSub(s, sub string, poll Poll) (int, error) {
	if len(s) <= searchWindow && len(sub) <= longNeedle {
		return strings.Count(s, sub), nil
	}
	n := 0
	for {
		if len(sub) == 1 && len(s) > 0 {
			k := min(len(s), searchWindow)
			n += strings.Count(s[:k], sub)
			s = s[k:]
			if err := poll.ask(); err != nil {
				return 0, err
			}
			continue
		}
		i, err := Index(s, sub, poll)
		if i < 0 || err != nil {
			return n, err
		}
		s = s[i+len(sub):]
		if n++; n%1024 == 0 {
			if err := poll.ask(); err != nil {
				return 0, err
			}
		}
	}
}

// twoWay finds sub in s by the algorithm of Crochemore and Perrin: linear time, no memory, no bad cases. backwards reads both from
// their ends; the offset then counts from there, too.
func twoWay(s, sub string, backwards bool, poll Poll) (int, error) {
	n, m := len(s), len(sub)
	if m > n {
		return -1, nil
	}
	hay := func(i int) byte { return s[i] }
	needle := func(i int) byte { return sub[i] }
	if backwards {
		hay = func(i int) byte { return s[n-1-i] }
		needle = func(i int) byte { return sub[m-1-i] }
	}
	steps := 0
	tick := func() error {
		if steps++; steps%Stride == 0 {
			return poll.ask()
		}
		return nil
	}
	cut, period, err := maximalSuffix(m, needle, false, tick)
	if err != nil {
		return -1, err
	}
	if cut2, period2, err := maximalSuffix(m, needle, true, tick); err != nil {
		return -1, err
	} else if cut2 > cut {
		cut, period = cut2, period2
	}
	periodic := cut+period <= m
	for i := 0; periodic && i < cut; i++ {
		if err := tick(); err != nil {
			return -1, err
		}
		periodic = needle(i) == needle(i+period)
	}
	if !periodic {
		period = max(cut, m-cut) + 1
	}
	for at, known := 0, 0; at <= n-m; {
		if err := tick(); err != nil {
			return -1, err
		}
		i := max(cut, known)
		for i < m && needle(i) == hay(at+i) {
			i++
			if err := tick(); err != nil {
				return -1, err
			}
		}
		if i < m {
			at, known = at+i-cut+1, 0
			continue
		}
		j := cut - 1
		for j >= known && needle(j) == hay(at+j) {
			j--
			if err := tick(); err != nil {
				return -1, err
			}
		}
		if j < known {
			return at, nil
		}
		at += period
		known = 0
		if periodic {
			known = m - period
		}
	}
	return -1, nil
}

// maximalSuffix is where the largest suffix of a needle of m bytes begins, by the order of bytes or its reverse, and its period.
func maximalSuffix(m int, at func(int) byte, reverse bool, tick func() error) (cut, period int, err error) {
	i, j, k, p := -1, 0, 1, 1
	for j+k < m {
		if err := tick(); err != nil {
			return 0, 0, err
		}
		a, b := at(j+k), at(i+k)
		if reverse {
			a, b = b, a
		}
		switch {
		case a < b:
			j += k
			k = 1
			p = j - i
		case a == b:
			if k == p {
				j += p
				k = 1
			} else {
				k++
			}
		default:
			i = j
			j++
			k, p = 1, 1
		}
	}
	return i + 1, p, nil
}

// TrimLong applies a trim to a long text piece by piece: left and right take from the ends of a piece what is not wanted. Either may be
// nil.
func TrimLong(s string, left, right func(string) string, poll Poll) (string, error) {
	for left != nil && s != "" {
		n := pieceEnd(s)
		rest := left(s[:n])
		s = s[n-len(rest):]
		if rest != "" {
			break
		}
		if err := poll.ask(); err != nil {
			return "", err
		}
	}
	for right != nil && s != "" {
		n := max(0, len(s)-Stride)
		for n > 0 && n < len(s)-1 && isContinuation(s[n]) {
			n++
		}
		rest := right(s[n:])
		s = s[:n+len(rest)]
		if rest != "" {
			break
		}
		if err := poll.ask(); err != nil {
			return "", err
		}
	}
	return s, nil
}
