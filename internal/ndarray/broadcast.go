// This file defines broadcasting: common shapes, and views that repeat items.

package ndarray

import (
	"github.com/alkimi/pyexec/internal/object"
)

// BroadcastTo is the array repeated to a shape, as a view that cannot be written to.
func (a *Array) BroadcastTo(shape []int) (*Array, bool) {
	n, m := len(shape), len(a.Shape)
	if m > n {
		return nil, false
	}
	if sameShape(a.Shape, shape) {
		return a, true
	}
	if _, err := SizeOf(shape); err != nil {
		return nil, false
	}
	strides := make([]int, n)
	for i := range m {
		k := n - m + i
		switch {
		case a.Shape[i] == shape[k]:
			strides[k] = a.strides[i]
		case a.Shape[i] != 1:
			return nil, false
		}
	}
	r := a.view(a.off, append([]int(nil), shape...), strides)
	r.Fixed = true
	return r, true
}

func sameShape(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// SameShape tells whether two shapes are equal.
func SameShape(a, b []int) bool { return sameShape(a, b) }

// CommonShape is the shape that arrays of the given shapes are broadcast to; ok is false where there is none.
func CommonShape(shapes ...[]int) (out []int, ok bool) {
	n := 0
	for _, s := range shapes {
		n = max(n, len(s))
	}
	out = make([]int, n)
	for i := range out {
		out[i] = 1
		for _, s := range shapes {
			k := i - n + len(s)
			if k < 0 || s[k] == 1 {
				continue
			}
			if out[i] != 1 && out[i] != s[k] {
				return nil, false
			}
			out[i] = s[k]
		}
	}
	return out, true
}

func broadcastError(shapes ...[]int) error {
	s := ""
	for _, x := range shapes {
		s += shapeText(x, -1) + " "
	}
	return object.ValueErrorf("operands could not be broadcast together with shapes %s", s)
}
