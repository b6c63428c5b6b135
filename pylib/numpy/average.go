// This file defines average, and the matrices of covariances and correlations.

package numpy

import (
	"math"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

func average(t *thread, x *array, a []value) (value, error) {
	if !given(a[1]) {
		r, err := mean(t, x, a[0], object.None, object.None, a[3], object.True)
		if err != nil {
			return value{}, err
		}
		if ret, err := flag(t, a[2]); err != nil || !ret {
			return r, err
		}
		axes, err := axesOf(t, a[0], x.NDim())
		if err != nil {
			return value{}, err
		}
		n := x.Size()
		if axes != nil {
			n = 1
			for _, k := range axes {
				n *= x.Shape[k]
			}
		}
		return object.Pair(t, r, object.Float(float64(n)))
	}
	w, err := toArray(t, a[1])
	if err != nil {
		return value{}, err
	}
	axes, err := axesOf(t, a[0], x.NDim())
	if err != nil {
		return value{}, err
	}
	if !ndarray.SameShape(w.Shape, x.Shape) {
		switch {
		case axes == nil:
			return value{}, object.TypeErrorf("Axis must be specified when shapes of a and weights differ.")
		case w.NDim() != 1 || len(axes) != 1 || w.Size() != x.Shape[axes[0]]:
			return value{}, object.ValueErrorf("Shape of weights must be consistent with shape of a along specified axis.")
		}
		shape := make([]int, x.NDim())
		for i := range shape {
			shape[i] = 1
		}
		shape[axes[0]] = w.Size()
		if w, err = w.Reshape(t, shape); err != nil {
			return value{}, err
		}
		b, _ := w.BroadcastTo(x.Shape)
		if w, err = b.Copy(t); err != nil {
			return value{}, err
		}
	}
	keep, err := flag(t, a[3])
	if err != nil {
		return value{}, err
	}
	if w.DType.Kind != 'O' && x.DType.Kind != 'O' {
		if w, err = w.Cast(t, ndarray.Float64); err != nil {
			return value{}, err
		}
	}
	total, err := w.Reduce(t, "sum", axes, keep)
	if err != nil {
		return value{}, err
	}
	truths, err := total.Truths(t)
	if err != nil {
		return value{}, err
	}
	for _, is := range truths {
		if !is {
			return value{}, object.ZeroDivisionErrorf("Weights sum to zero, can't be normalized")
		}
	}
	p, err := binaryArrays(t, "multiply", x.Value(), w.Value())
	if err != nil {
		return value{}, err
	}
	if p, err = p.Reduce(t, "sum", axes, keep); err != nil {
		return value{}, err
	}
	r, err := binaryArrays(t, "divide", p.Value(), total.Value())
	if err != nil {
		return value{}, err
	}
	if ret, err := flag(t, a[2]); err != nil || !ret {
		return result(t, r, err)
	}
	v, err := ndarray.Scalar(t, r)
	if err != nil {
		return value{}, err
	}
	s, err := ndarray.Scalar(t, total)
	if err != nil {
		return value{}, err
	}
	return object.Pair(t, v, s)
}

// covariance is the matrix of covariances of the rows of x, with those of y below.
func covariance(t *thread, x *array, yv, rowvar, bias, ddofValue value) (*array, error) {
	rows, err := flag(t, rowvar)
	if err != nil {
		return nil, err
	}
	form := func(a *array) (*array, error) {
		if a.NDim() > 2 {
			return nil, object.ValueErrorf("m has more than 2 dimensions")
		}
		a, err := a.Cast(t, ndarray.Float64)
		if err != nil {
			return nil, err
		}
		if a, err = raised(t, a, 2); err != nil {
			return nil, err
		}
		if !rows && a.Shape[0] != 1 {
			a = a.Transpose(nil)
		}
		return a, nil
	}
	m, err := form(x)
	if err != nil {
		return nil, err
	}
	if given(yv) {
		y, err := toArray(t, yv)
		if err != nil {
			return nil, err
		}
		if y, err = form(y); err != nil {
			return nil, err
		}
		if m, err = ndarray.Concatenate(t, []*array{m, y}, 0, nil); err != nil {
			return nil, err
		}
	}
	ddof := 1.0
	if b, err := flag(t, bias); err != nil {
		return nil, err
	} else if b {
		ddof = 0
	}
	if given(ddofValue) {
		if ddof, err = object.ToFloat(t, ddofValue); err != nil {
			return nil, err
		}
	}
	avg, err := m.Mean(t, []int{1}, true)
	if err != nil {
		return nil, err
	}
	d, err := binaryArrays(t, "subtract", m.Value(), avg.Value())
	if err != nil {
		return nil, err
	}
	c, err := ndarray.Matmul(t, d, d.Transpose(nil))
	if err != nil {
		return nil, err
	}
	n := math.Max(float64(m.Shape[1])-ddof, 0)
	return binaryArrays(t, "multiply", c.Value(), object.Float(1/n))
}

func correlation(t *thread, c *array) (*array, error) {
	n := c.Shape[0]
	v, err := c.Copy(t)
	if err != nil {
		return nil, err
	}
	f := v.Floats()
	std, err := kernel.Make[float64](t.Meter, n)
	if err != nil {
		return nil, err
	}
	for i := range n {
		std[i] = math.Sqrt(f[i*n+i])
	}
	for i := range n {
		if err := t.Poll(n); err != nil {
			return nil, err
		}
		for k := range n {
			x := f[i*n+k] / std[i]
			x /= std[k]
			f[i*n+k] = math.Max(-1, math.Min(1, x))
			if x != x {
				f[i*n+k] = x
			}
		}
	}
	return v, nil
}
