// This file defines polyfit, and the least squares that it and linalg solve.

package numpy

import (
	"math"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// leastSquares solves a x = b as well as it can by singular values; those below rcond times the largest count as none.
func leastSquares(t *thread, a *array, b *ndarray.Matrix, rcond float64) (x *ndarray.Matrix, rank int, s []float64, err error) {
	m, err := ndarray.MatrixOf(t, a)
	if err != nil {
		return
	}
	wide := m.N < m.M
	if wide {
		if m, err = ndarray.MatrixOf(t, a.Transpose(nil)); err != nil {
			return
		}
	}
	u, s, v, err := m.SVD(t)
	if err != nil {
		return
	}
	if wide {
		u, v = v, u
	}
	k := len(s)
	cols := b.M
	if x, err = ndarray.NewMatrix(t, a.Shape[1], cols); err != nil {
		return
	}
	for j := range k {
		if s[j] <= rcond*s[0] || s[j] == 0 {
			continue
		}
		rank++
		for c := range cols {
			f := 0.0
			if err = kernel.Blocks(t.Meter, b.N, func(lo, hi int) {
				for i := lo; i < hi; i++ {
					f += u.V[i*k+j] * b.V[i*cols+c]
				}
			}); err != nil {
				return
			}
			f /= s[j]
			for i := range x.N {
				x.V[i*cols+c] += f * v.V[i*k+j]
			}
			if err = t.Poll(x.N); err != nil {
				return
			}
		}
	}
	return
}

const epsilon = 2.220446049250313e-16

func polyfit(t *thread, a []value) (value, error) {
	x, y, err := bothArrays(t, a[0], a[1])
	if err != nil {
		return value{}, err
	}
	deg, err := object.IndexInt(t, a[2])
	if err != nil {
		return value{}, err
	}
	full, err := flag(t, a[4])
	if err != nil {
		return value{}, err
	}
	switch {
	case deg < 0:
		return value{}, object.ValueErrorf("expected deg >= 0")
	case x.NDim() != 1:
		return value{}, object.TypeErrorf("expected 1D vector for x")
	case x.Size() == 0:
		return value{}, object.TypeErrorf("expected non-empty vector for x")
	case y.NDim() != 1 && y.NDim() != 2:
		return value{}, object.TypeErrorf("expected 1D or 2D array for y")
	case x.Shape[0] != y.Shape[0]:
		return value{}, object.TypeErrorf("expected x and y to have same length")
	case deg > 1<<20:
		return value{}, t.Charge(1 << 62)
	}
	v, err := x.FloatsOf(t)
	if err != nil {
		return value{}, err
	}
	n, k := len(v), deg+1
	lhs, err := ndarray.New(t, ndarray.Float64, []int{n, k})
	if err != nil {
		return value{}, err
	}
	l := lhs.Floats()
	for i, p := range v {
		f := 1.0
		for j := k - 1; j >= 0; j-- {
			l[i*k+j] = f
			f *= p
		}
		if err := t.Poll(k); err != nil {
			return value{}, err
		}
	}
	wide := y
	if y.NDim() == 1 {
		if wide, err = y.Reshape(t, []int{n, 1}); err != nil {
			return value{}, err
		}
	}
	rhs, err := ndarray.MatrixOf(t, wide)
	if err != nil {
		return value{}, err
	}
	if given(a[5]) {
		ws, err := toArray(t, a[5])
		if err != nil {
			return value{}, err
		}
		w, err := ws.FloatsOf(t)
		if err != nil {
			return value{}, err
		}
		if len(w) != n {
			return value{}, object.TypeErrorf("expected w and y to have the same length")
		}
		for i := range n {
			for j := range k {
				l[i*k+j] *= w[i]
			}
			for j := range rhs.M {
				rhs.V[i*rhs.M+j] *= w[i]
			}
			if err := t.Poll(k + rhs.M); err != nil {
				return value{}, err
			}
		}
	}
	scale, err := kernel.Make[float64](t.Meter, k)
	if err != nil {
		return value{}, err
	}
	for j := range k {
		s := 0.0
		if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				s += l[i*k+j] * l[i*k+j]
			}
		}); err != nil {
			return value{}, err
		}
		if s = math.Sqrt(s); s == 0 {
			s = 1
		}
		scale[j] = s
		if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				l[i*k+j] /= s
			}
		}); err != nil {
			return value{}, err
		}
	}
	broken := false
	if err := kernel.Blocks(t.Meter, len(l), func(lo, hi int) {
		for _, f := range l[lo:hi] {
			broken = broken || f != f
		}
	}); err != nil {
		return value{}, err
	}
	if broken {
		return value{}, object.NewExc(LinAlgError, object.NewStr("SVD did not converge in Linear Least Squares"))
	}
	rcond := float64(n) * epsilon
	if given(a[3]) {
		if rcond, err = object.ToFloat(t, a[3]); err != nil {
			return value{}, err
		}
	}
	c, rank, s, err := leastSquares(t, lhs, rhs, rcond)
	if err != nil {
		return value{}, err
	}
	// What rounding left over is solved for once more.
	rest, err := ndarray.NewMatrix(t, n, rhs.M)
	if err != nil {
		return value{}, err
	}
	for i := range n {
		for q := range rhs.M {
			r := rhs.V[i*rhs.M+q]
			for j := range k {
				r = math.FMA(-l[i*k+j], c.V[j*rhs.M+q], r)
			}
			rest.V[i*rhs.M+q] = r
			if err := t.Poll(k); err != nil {
				return value{}, err
			}
		}
	}
	more, _, _, err := leastSquares(t, lhs, rest, rcond)
	if err != nil {
		return value{}, err
	}
	for j := range k {
		for q := range rhs.M {
			c.V[j*rhs.M+q] = (c.V[j*rhs.M+q] + more.V[j*rhs.M+q]) / scale[j]
		}
	}
	r := c.Array()
	if y.NDim() == 1 {
		if r, err = r.Reshape(t, []int{k}); err != nil {
			return value{}, err
		}
	}
	residuals := func() ([]float64, error) {
		out, err := kernel.Make[float64](t.Meter, rhs.M)
		if err != nil {
			return nil, err
		}
		for q := range rhs.M {
			if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
				for i := lo; i < hi; i++ {
					out[q] += rest.V[i*rhs.M+q] * rest.V[i*rhs.M+q]
				}
			}); err != nil {
				return nil, err
			}
		}
		return out, nil
	}
	if full {
		res := ndarray.OfFloats(nil)
		if rank == k && n > k {
			v, err := residuals()
			if err != nil {
				return value{}, err
			}
			res = ndarray.OfFloats(v)
		}
		return object.NewTuple(t, []value{r.Value(), res.Value(), object.Int(int64(rank)), ndarray.OfFloats(s).Value(), object.Float(rcond)})
	}
	covMode, _ := text(a[6])
	if is, err := flag(t, a[6]); err != nil || !is {
		return r.Value(), err
	}
	// (A'A)^-1, unscaled, times the variance of the residuals.
	gram, err := ndarray.Matmul(t, lhs.Transpose(nil), lhs)
	if err != nil {
		return value{}, err
	}
	inv, err := inverse(t, gram)
	if err != nil {
		return value{}, err
	}
	fac := 1.0
	if covMode != "unscaled" {
		if n <= k {
			return value{}, object.ValueErrorf("the number of data points must exceed order to scale the covariance matrix")
		}
		v, err := residuals()
		if err != nil {
			return value{}, err
		}
		if len(v) == 0 {
			return value{}, object.ValueErrorf("y has no columns")
		}
		fac = v[0] / float64(n-k)
	}
	f := inv.Floats()
	for i := range k {
		if err := t.Poll(k); err != nil {
			return value{}, err
		}
		for j := range k {
			f[i*k+j] = f[i*k+j] / (scale[i] * scale[j]) * fac
		}
	}
	return object.Pair(t, r.Value(), inv.Value())
}
