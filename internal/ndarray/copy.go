// This file defines how views are walked and copied into contiguous memory.

package ndarray

import (
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

// rows calls f with the place of every row along the last axis: where it starts in memory and how many items come before it in the order
// of the array. Arrays without dimensions have one row of one item.
func (a *Array) rows(t *object.Thread, f func(at, done int) error) error {
	n := len(a.Shape)
	if a.size == 0 {
		return nil
	}
	if n <= 1 {
		return f(a.off, 0)
	}
	width := a.Shape[n-1]
	idx := make([]int, n-1)
	at, done := a.off, 0
	for {
		if err := f(at, done); err != nil {
			return err
		}
		done += width
		if done >= a.size {
			return nil
		}
		if err := t.Poll(1); err != nil {
			return err
		}
		for k := n - 2; k >= 0; k-- {
			idx[k]++
			at += a.strides[k]
			if idx[k] < a.Shape[k] {
				break
			}
			at -= idx[k] * a.strides[k]
			idx[k] = 0
		}
	}
}

// last is the length and stride of the last axis.
func (a *Array) last() (width, step int) {
	if n := len(a.Shape); n > 0 {
		return a.Shape[n-1], a.strides[n-1]
	}
	return 1, 0
}

func gather[T any](t *object.Thread, a *Array, src, dst []T) error {
	width, step := a.last()
	return a.rows(t, func(at, done int) error {
		out := dst[done : done+width]
		if step == 1 {
			if _, err := budget.Pieces(t.Meter, out[:0], src[at:at+width]); err != nil {
				return err
			}
			return t.Poll(width & 0xffff)
		}
		for i := range out {
			out[i] = src[at]
			at += step
			if i&0xffff == 0xffff {
				if err := t.Poll(0x10000); err != nil {
					return err
				}
			}
		}
		return t.Poll(width & 0xffff)
	})
}

func scatter[T any](t *object.Thread, a *Array, dst, src []T) error {
	width, step := a.last()
	return a.rows(t, func(at, done int) error {
		in := src
		if len(src) != 1 {
			in = src[done : done+width]
		}
		for i := range width {
			k := i
			if len(src) == 1 {
				k = 0
			}
			dst[at] = in[k]
			at += step
			if i&0xffff == 0xffff {
				if err := t.Poll(0x10000); err != nil {
					return err
				}
			}
		}
		return t.Poll(width & 0xffff)
	})
}

// Copy is an array of its own with the same items.
func (a *Array) Copy(t *object.Thread) (*Array, error) {
	r, err := New(t, a.DType, a.Shape)
	if err != nil {
		return nil, err
	}
	switch a.DType.class() {
	case inBools:
		err = gather(t, a, a.mem.b, r.mem.b)
	case inInts:
		err = gather(t, a, a.mem.i, r.mem.i)
	case inFloats:
		err = gather(t, a, a.mem.f, r.mem.f)
	default:
		err = gather(t, a, a.mem.o, r.mem.o)
	}
	return r, err
}

// Flat is the array with its items in a row in memory: itself, or a copy.
func (a *Array) Flat(t *object.Thread) (*Array, error) {
	if a.Contiguous() {
		return a, nil
	}
	return a.Copy(t)
}
