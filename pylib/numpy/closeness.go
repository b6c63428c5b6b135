// This file defines isclose.

package numpy

import (
	"math"
	"slices"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// isclose is |x-y| <= atol + rtol*|y|.
func isclose(t *thread, xv, yv, rtol, atol, equalNaN value) (*array, error) {
	x, y, err := bothArrays(t, xv, yv)
	if err != nil {
		return nil, err
	}
	r, err := object.ToFloat(t, rtol)
	if err != nil {
		return nil, err
	}
	a, err := object.ToFloat(t, atol)
	if err != nil {
		return nil, err
	}
	nans, err := flag(t, equalNaN)
	if err != nil {
		return nil, err
	}
	if x.DType.Timed() || y.DType.Timed() || x.DType.Kind == 'U' || y.DType.Kind == 'U' {
		return binaryArrays(t, "equal", xv, yv)
	}
	shape, err := commonShape([]*array{x, y})
	if err != nil {
		return nil, err
	}
	x, _ = x.BroadcastTo(shape)
	y, _ = y.BroadcastTo(shape)
	xs, err := x.FloatsOf(t)
	if err != nil {
		return nil, err
	}
	ys, err := y.FloatsOf(t)
	if err != nil {
		return nil, err
	}
	out, err := ndarray.New(t, ndarray.Bool, shape)
	if err != nil {
		return nil, err
	}
	b := out.Bools()
	return out, kernel.Blocks(t.Meter, len(xs), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			p, q := xs[i], ys[i]
			b[i] = p == q || q-q == 0 && math.Abs(p-q) <= a+r*math.Abs(q) || nans && p != p && q != q
		}
	})
}

func allTrue(m *array) bool { return !slices.Contains(m.Bools(), false) }
