// This file defines the walks over lists that compare items and need no code of the script for most of them.

package object

import "math"

// scanStep is how many raw items are compared between two polls.
const scanStep = 1 << 14

// Find is the number of the first item of [start, stop) that is equal to v, -1 where there is none. Comparing may change the list.
func (l *List) Find(t *Thread, v Value, start, stop int) (int, error) {
	for i := start; i < stop && i < l.Len(); i++ {
		if l.kind != listValues && l.kind == kindOf(v) {
			return l.findRaw(t, v, i, min(stop, len(l.raw())))
		}
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return -1, err
			}
		}
		x := l.At(i)
		same, sure := quickEqual(&x, &v)
		if !sure {
			var err error
			if same, err = Equal(t, x, v); err != nil {
				return -1, err
			}
		}
		if same {
			return i, nil
		}
	}
	return -1, nil
}

func (l *List) findRaw(t *Thread, v Value, start, stop int) (int, error) {
	for start < stop {
		end := min(stop, start+scanStep)
		if l.kind == listInts {
			for i, x := range l.raw()[start:end] {
				if x == v.Bits {
					return start + i, nil
				}
			}
		} else {
			f := v.AsFloat()
			for i, x := range l.raw()[start:end] {
				if x == v.Bits || math.Float64frombits(x) == f {
					return start + i, nil
				}
			}
		}
		if err := t.Poll((end - start) / 8); err != nil {
			return -1, err
		}
		start = end
	}
	return -1, nil
}

// samePrefix is the number of items at the start of two lists that are equal by being the same.
func samePrefix(t *Thread, a, b *List) (int, error) {
	n := min(a.Len(), b.Len())
	for i := 0; i < n; i += scanStep {
		end := min(n, i+scanStep)
		if a.kind == b.kind && a.kind != listValues {
			y := b.raw()[i:end]
			for k, x := range a.raw()[i:end] {
				if x != y[k] {
					return i + k, nil
				}
			}
		} else {
			for k := i; k < end; k++ {
				if !Is(a.At(k), b.At(k)) {
					return k, nil
				}
			}
		}
		if err := t.Poll((end - i) / 8); err != nil {
			return 0, err
		}
	}
	return n, nil
}
