// This file defines repeat, roll and split.

package numpy

import (
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

func repeat(t *thread, x *array, a []value) (value, error) {
	x, axis, err := along(t, x, a[1])
	if err != nil {
		return value{}, err
	}
	r, err := toArray(t, a[0])
	if err != nil {
		return value{}, err
	}
	counts, err := r.IntsOf(t)
	if err != nil {
		return value{}, err
	}
	n := x.Shape[axis]
	if len(counts) != 1 && len(counts) != n {
		return value{}, object.ValueErrorf("operands could not be broadcast together with shape (%d,) %s", n, ndarray.ShapeText(r.Shape))
	}
	count := func(i int) int64 {
		if len(counts) == 1 {
			return counts[0]
		}
		return counts[i]
	}
	total := int64(0)
	for i := range n {
		if count(i) < 0 {
			return value{}, object.ValueErrorf("repeats may not contain negative values.")
		}
		if total += count(i); total < 0 || total > 1<<58 {
			return value{}, t.Charge(1 << 62)
		}
		if i&0xffff == 0xffff {
			if err := t.Poll(0x10000); err != nil {
				return value{}, err
			}
		}
	}
	at, err := ndarray.New(t, ndarray.Int64, []int{int(total)})
	if err != nil {
		return value{}, err
	}
	rest := at.Ints()
	for i := range n {
		part := rest[:count(i)]
		rest = rest[len(part):]
		for k := range part {
			if part[k] = int64(i); k&0xffff == 0xffff {
				if err := t.Poll(0x10000); err != nil {
					return value{}, err
				}
			}
		}
		if err := t.Poll(1); err != nil {
			return value{}, err
		}
	}
	return whole(x.TakeAxis(t, at, axis))
}

func roll(t *thread, x *array, a []value) (value, error) {
	shape := x.Shape
	src := x
	var axes []int
	var err error
	if given(a[1]) {
		if axes, err = axesOf(t, a[1], x.NDim()); err != nil {
			return value{}, err
		}
	} else {
		if src, err = x.Ravel(t); err != nil {
			return value{}, err
		}
		axes = []int{0}
	}
	shifts, err := shapeOf(t, a[0])
	if err != nil {
		return value{}, err
	}
	if len(shifts) == 0 {
		axes = nil
	}
	for i, axis := range axes {
		k := shifts[min(i, len(shifts)-1)]
		n := src.Shape[axis]
		at, err := ndarray.New(t, ndarray.Int64, []int{n})
		if err != nil {
			return value{}, err
		}
		v := at.Ints()
		if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
			from := (lo - k%n + 2*n) % n
			for j := lo; j < hi; j++ {
				if v[j] = int64(from); from == n-1 {
					from = -1
				}
				from++
			}
		}); err != nil {
			return value{}, err
		}
		if src, err = src.TakeAxis(t, at, axis); err != nil {
			return value{}, err
		}
	}
	return whole(src.Reshape(t, shape))
}

func split(t *thread, x *array, sections, axisValue value, even bool) (value, error) {
	axis, err := axisOf(t, axisValue, x.NDim())
	if err != nil {
		return value{}, err
	}
	n := x.Shape[axis]
	var cuts []int
	if sections.IsInt() {
		k := int(sections.AsInt())
		if k <= 0 {
			return value{}, object.ValueErrorf("number sections must be larger than 0.")
		}
		if even && n%k != 0 {
			return value{}, object.ValueErrorf("array split does not result in an equal division")
		}
		if err := t.Charge(int64(min(k, 1<<40)) * 300); err != nil {
			return value{}, err
		}
		at := 0
		cuts = make([]int, 0, k)
		for i := range k - 1 {
			at += n / k
			if i < n%k {
				at++
			}
			cuts = append(cuts, at)
			if err := t.Poll(1); err != nil {
				return value{}, err
			}
		}
	} else {
		s, err := toArray(t, sections)
		if err != nil {
			return value{}, err
		}
		v, err := s.IntsOf(t)
		if err != nil {
			return value{}, err
		}
		if err := t.Charge(int64(len(v)) * 300); err != nil {
			return value{}, err
		}
		cuts = make([]int, 0, len(v)+1)
		for _, k := range v {
			cuts = append(cuts, int(k))
			if err := t.Poll(1); err != nil {
				return value{}, err
			}
		}
	}
	clip := func(k int) int {
		if k < 0 {
			k += n
		}
		return max(0, min(n, k))
	}
	out := make([]value, 0, len(cuts)+1)
	lo := 0
	for _, k := range append(cuts, n) {
		out = append(out, x.Span(axis, clip(lo), max(clip(lo), clip(k))).Value())
		lo = k
		if err := t.Poll(1); err != nil {
			return value{}, err
		}
	}
	return object.ListOf(out).Value(), nil
}
