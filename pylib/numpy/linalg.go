// This file defines LinalgModule, numpy.linalg.

package numpy

import (
	"math"
	"sync"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// LinAlgError is the exception of numpy.linalg.
var LinAlgError = object.NewExcType("numpy.linalg", "LinAlgError", object.ValueErrorType)

func linalgErrorf(s string) error { return object.NewExc(LinAlgError, object.NewStr(s)) }

func square(x *array) error {
	if x.NDim() != 2 {
		return object.NewExc(LinAlgError, object.NewStr(itoa(int64(x.NDim()))+"-dimensional array given. Array must be at least two-dimensional"))
	}
	if x.Shape[0] != x.Shape[1] {
		return linalgErrorf("Last 2 dimensions of the array must be square")
	}
	return nil
}

func inverse(t *thread, x *array) (*array, error) {
	if err := square(x); err != nil {
		return nil, err
	}
	m, err := ndarray.MatrixOf(t, x)
	if err != nil {
		return nil, err
	}
	order, sign, err := m.LU(t)
	if err != nil {
		return nil, err
	}
	if sign == 0 {
		return nil, linalgErrorf("Singular matrix")
	}
	one, err := ndarray.NewMatrix(t, m.N, m.N)
	if err != nil {
		return nil, err
	}
	for i := range m.N {
		one.V[i*m.N+i] = 1
	}
	r, err := m.SolveLU(t, order, one)
	if err != nil {
		return nil, err
	}
	return r.Array(), nil
}

func determinant(t *thread, x *array) (sign, logdet, det float64, err error) {
	if err = square(x); err != nil {
		return
	}
	m, err := ndarray.MatrixOf(t, x)
	if err != nil {
		return
	}
	_, sign, err = m.LU(t)
	if err != nil {
		return
	}
	det = sign
	for i := range m.N {
		d := m.V[i*m.N+i]
		det *= d
		logdet += math.Log(math.Abs(d))
		if d < 0 {
			sign = -sign
		}
	}
	return
}

// svd is the reduced decomposition of any matrix.
func svd(t *thread, x *array) (u *ndarray.Matrix, s []float64, v *ndarray.Matrix, err error) {
	if x.NDim() != 2 {
		return nil, nil, nil, linalgErrorf(itoa(int64(x.NDim())) + "-dimensional array given. Array must be at least two-dimensional")
	}
	if x.Shape[0] >= x.Shape[1] {
		m, err := ndarray.MatrixOf(t, x)
		if err != nil {
			return nil, nil, nil, err
		}
		return m.SVD(t)
	}
	m, err := ndarray.MatrixOf(t, x.Transpose(nil))
	if err != nil {
		return nil, nil, nil, err
	}
	v, s, u, err = m.SVD(t)
	return u, s, v, err
}

// vectorNorm is the norm of a row of numbers.
func vectorNorm(t *thread, row []float64, ord float64) (float64, error) {
	r := 0.0
	if math.IsInf(ord, -1) {
		r = math.Inf(1)
	}
	err := kernel.Blocks(t.Meter, len(row), func(lo, hi int) {
		for _, x := range row[lo:hi] {
			switch {
			case ord == 2:
				r += x * x
			case math.IsInf(ord, 1):
				r = math.Max(r, math.Abs(x))
			case math.IsInf(ord, -1):
				r = math.Min(r, math.Abs(x))
			case ord == 0 && x != 0:
				r++
			case ord == 0:
			case ord == 1:
				r += math.Abs(x)
			default:
				r += math.Pow(math.Abs(x), ord)
			}
		}
	})
	switch {
	case math.IsInf(ord, 0) || ord == 0 || ord == 1:
	case ord == 2:
		r = math.Sqrt(r)
	default:
		r = math.Pow(r, 1/ord)
	}
	return r, err
}

func norm(t *thread, x *array, a []value) (value, error) {
	keep, err := flag(t, a[2])
	if err != nil {
		return value{}, err
	}
	axes, err := axesOf(t, a[1], x.NDim())
	if err != nil {
		return value{}, err
	}
	kind, isText := text(a[0])
	ord := 2.0
	if given(a[0]) && !isText {
		if ord, err = object.ToFloat(t, a[0]); err != nil {
			return value{}, err
		}
	}
	if axes == nil && x.NDim() != 2 || !given(a[0]) || isText && kind == "fro" || len(axes) == 1 {
		if isText && (kind != "fro" || x.NDim() != 2) {
			return value{}, object.ValueErrorf("Invalid norm order '%s' for vectors", object.Printable(kind, 40))
		}
		r, err := x.Lanewise(t, axes, keep, func(row []float64) (float64, error) { return vectorNorm(t, row, ord) })
		return result(t, r, err)
	}
	if x.NDim() != 2 {
		return value{}, object.ValueErrorf("Improper number of dimensions to norm.")
	}
	switch {
	case isText && kind == "nuc" || !isText && (ord == 2 || ord == -2):
		_, s, _, err := svd(t, x)
		if err != nil || len(s) == 0 {
			return object.Float(0), err
		}
		switch {
		case ord == -2:
			return object.Float(s[len(s)-1]), nil
		case isText:
			sum := 0.0
			for _, v := range s {
				sum += v
			}
			return object.Float(sum), nil
		}
		return object.Float(s[0]), nil
	case isText || math.Abs(ord) != 1 && !math.IsInf(ord, 0):
		return value{}, object.ValueErrorf("Invalid norm order for matrices.")
	}
	axis := 0
	if math.IsInf(ord, 0) {
		axis = 1
	}
	sums, err := x.Lanewise(t, []int{axis}, false, func(row []float64) (float64, error) { return vectorNorm(t, row, 1) })
	if err != nil {
		return value{}, err
	}
	name := "max"
	if ord < 0 {
		name = "min"
	}
	r, err := sums.Reduce(t, name, nil, false)
	return result(t, r, err)
}

// LinalgModule makes the module numpy.linalg.
var LinalgModule = sync.OnceValue(func() *object.Module {
	m := names{"LinAlgError": LinAlgError.Value()}
	m.one("norm", "x, ord=None, axis=None, keepdims=False", norm)
	m.one("inv", "a", func(t *thread, x *array, _ []value) (value, error) { return whole(inverse(t, x)) })
	m.one("det", "a", func(t *thread, x *array, _ []value) (value, error) {
		_, _, d, err := determinant(t, x)
		return object.Float(d), err
	})
	m.one("slogdet", "a", func(t *thread, x *array, _ []value) (value, error) {
		s, l, _, err := determinant(t, x)
		if err != nil {
			return value{}, err
		}
		return object.Pair(t, object.Float(s), object.Float(l))
	})
	m.one("solve", "a, b", func(t *thread, x *array, a []value) (value, error) {
		if err := square(x); err != nil {
			return value{}, err
		}
		b, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		if b.NDim() < 1 || b.NDim() > 2 || b.Shape[0] != x.Shape[0] {
			n := 0
			if b.NDim() > 0 {
				n = b.Shape[0]
			}
			return value{}, object.ValueErrorf("solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m,n)->(m,n) (size %d is different from %d)", n, x.Shape[0])
		}
		shape := b.Shape
		if b.NDim() == 1 {
			if b, err = b.Reshape(t, []int{b.Size(), 1}); err != nil {
				return value{}, err
			}
		}
		m, err := ndarray.MatrixOf(t, x)
		if err != nil {
			return value{}, err
		}
		order, sign, err := m.LU(t)
		if err != nil {
			return value{}, err
		}
		if sign == 0 {
			return value{}, linalgErrorf("Singular matrix")
		}
		rhs, err := ndarray.MatrixOf(t, b)
		if err != nil {
			return value{}, err
		}
		r, err := m.SolveLU(t, order, rhs)
		if err != nil {
			return value{}, err
		}
		return whole(r.Array().Reshape(t, shape))
	})
	m.one("lstsq", "a, b, rcond=None", func(t *thread, x *array, a []value) (value, error) {
		b, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		if x.NDim() != 2 {
			return value{}, linalgErrorf(itoa(int64(x.NDim())) + "-dimensional array given. Array must be two-dimensional")
		}
		if b.NDim() < 1 || b.NDim() > 2 || b.Shape[0] != x.Shape[0] {
			return value{}, linalgErrorf("Incompatible dimensions")
		}
		one := b.NDim() == 1
		wide := b
		if one {
			if wide, err = b.Reshape(t, []int{b.Size(), 1}); err != nil {
				return value{}, err
			}
		}
		rhs, err := ndarray.MatrixOf(t, wide)
		if err != nil {
			return value{}, err
		}
		rcond := epsilon * float64(max(x.Shape[0], x.Shape[1]))
		if given(a[1]) {
			if rcond, err = object.ToFloat(t, a[1]); err != nil {
				return value{}, err
			}
			if rcond < 0 {
				rcond = epsilon
			}
		}
		c, rank, s, err := leastSquares(t, x, rhs, rcond)
		if err != nil {
			return value{}, err
		}
		r := c.Array()
		res := ndarray.OfFloats(nil)
		if rank == x.Shape[1] && x.Shape[0] > x.Shape[1] {
			fit, err := ndarray.Matmul(t, x, r)
			if err != nil {
				return value{}, err
			}
			d, err := binaryArrays(t, "subtract", wide.Value(), fit.Value())
			if err != nil {
				return value{}, err
			}
			if d, err = ndarray.Unary(t, "square", d); err != nil {
				return value{}, err
			}
			if res, err = d.Reduce(t, "sum", []int{0}, false); err != nil {
				return value{}, err
			}
		}
		if one {
			if r, err = r.Reshape(t, []int{x.Shape[1]}); err != nil {
				return value{}, err
			}
		}
		return object.NewTuple(t, []value{r.Value(), res.Value(), object.Int(int64(rank)), ndarray.OfFloats(s).Value()})
	})
	symmetric := func(t *thread, x *array) ([]float64, *array, error) {
		if err := square(x); err != nil {
			return nil, nil, err
		}
		m, err := ndarray.MatrixOf(t, x)
		if err != nil {
			return nil, nil, err
		}
		w, v, err := m.Eigh(t)
		if err != nil {
			return nil, nil, err
		}
		return w, v.Array(), nil
	}
	m.one("eigh", "a, UPLO='L'", func(t *thread, x *array, _ []value) (value, error) {
		w, v, err := symmetric(t, x)
		if err != nil {
			return value{}, err
		}
		return object.Pair(t, ndarray.OfFloats(w).Value(), v.Value())
	})
	m.one("eigvalsh", "a, UPLO='L'", func(t *thread, x *array, _ []value) (value, error) {
		w, _, err := symmetric(t, x)
		return whole(ndarray.OfFloats(w), err)
	})
	m.one("svd", "a, full_matrices=True, compute_uv=True, hermitian=False", func(t *thread, x *array, a []value) (value, error) {
		u, s, v, err := svd(t, x)
		if err != nil {
			return value{}, err
		}
		if both, err := flag(t, a[1]); err != nil || !both {
			return ndarray.OfFloats(s).Value(), err
		}
		if full, err := flag(t, a[0]); err != nil {
			return value{}, err
		} else if full && x.Shape[0] != x.Shape[1] {
			return value{}, object.Raise(object.NotImplementedErrorType, "numpy.linalg.svd(full_matrices=True) is supported for square matrices only; use full_matrices=False")
		}
		return object.NewTuple(t, []value{u.Array().Value(), ndarray.OfFloats(s).Value(), v.Array().Transpose(nil).Value()})
	})
	m.one("svdvals", "x, /", func(t *thread, x *array, _ []value) (value, error) {
		_, s, _, err := svd(t, x)
		return whole(ndarray.OfFloats(s), err)
	})
	m.one("matrix_rank", "A, tol=None, hermitian=False, *, rtol=None", func(t *thread, x *array, a []value) (value, error) {
		if x.NDim() < 2 {
			r, err := x.Reduce(t, "any", nil, false)
			if err != nil {
				return value{}, err
			}
			return object.Int(map[bool]int64{true: 1}[r.Bools()[0]]), nil
		}
		_, s, _, err := svd(t, x)
		if err != nil || len(s) == 0 {
			return object.Int(0), err
		}
		tol := s[0] * float64(max(x.Shape[0], x.Shape[1])) * epsilon
		if given(a[0]) {
			if tol, err = object.ToFloat(t, a[0]); err != nil {
				return value{}, err
			}
		}
		n := int64(0)
		for _, v := range s {
			if v > tol {
				n++
			}
		}
		return object.Int(n), nil
	})
	m.one("cond", "x, p=None", func(t *thread, x *array, a []value) (value, error) {
		if given(a[0]) {
			return value{}, object.Raise(object.NotImplementedErrorType, "numpy.linalg.cond(p=...) is not supported; multiply the norms of the matrix and its inverse")
		}
		_, s, _, err := svd(t, x)
		if err != nil || len(s) == 0 {
			return object.Float(nan), err
		}
		return object.Float(s[0] / s[len(s)-1]), nil
	})
	m.one("pinv", "a, rcond=None, hermitian=False, *, rtol=?", func(t *thread, x *array, a []value) (value, error) {
		if x.NDim() != 2 {
			return value{}, linalgErrorf(itoa(int64(x.NDim())) + "-dimensional array given. Array must be at least two-dimensional")
		}
		one, err := ndarray.NewMatrix(t, x.Shape[0], x.Shape[0])
		if err != nil {
			return value{}, err
		}
		for i := range one.N {
			one.V[i*one.N+i] = 1
		}
		rcond := 1e-15
		if given(a[0]) {
			if rcond, err = object.ToFloat(t, a[0]); err != nil {
				return value{}, err
			}
		}
		r, _, _, err := leastSquares(t, x, one, rcond)
		if err != nil {
			return value{}, err
		}
		return r.Array().Value(), nil
	})
	m.one("cholesky", "a, /, *, upper=False", func(t *thread, x *array, a []value) (value, error) {
		if err := square(x); err != nil {
			return value{}, err
		}
		m, err := ndarray.MatrixOf(t, x)
		if err != nil {
			return value{}, err
		}
		ok, err := m.Cholesky(t)
		if err != nil {
			return value{}, err
		}
		if !ok {
			return value{}, linalgErrorf("Matrix is not positive definite")
		}
		if up, err := flag(t, a[0]); err != nil || !up {
			return m.Array().Value(), err
		}
		return m.Array().Transpose(nil).Value(), nil
	})
	m.one("qr", "a, mode='reduced'", func(t *thread, x *array, a []value) (value, error) {
		if x.NDim() != 2 {
			return value{}, linalgErrorf(itoa(int64(x.NDim())) + "-dimensional array given. Array must be at least two-dimensional")
		}
		m, err := ndarray.MatrixOf(t, x)
		if err != nil {
			return value{}, err
		}
		q, r, err := m.QR(t)
		if err != nil {
			return value{}, err
		}
		if mode, _ := text(a[0]); mode == "r" {
			return r.Array().Value(), nil
		} else if mode != "reduced" {
			return value{}, object.Raise(object.NotImplementedErrorType, "numpy.linalg.qr(mode=%s) is not supported; use 'reduced' or 'r'", reprOr(t, a[0]))
		}
		return object.Pair(t, q.Array().Value(), r.Array().Value())
	})
	m.one("matrix_power", "a, n", func(t *thread, x *array, a []value) (value, error) {
		if err := square(x); err != nil {
			return value{}, err
		}
		n, err := object.IndexInt(t, a[0])
		if err != nil {
			return value{}, err
		}
		if n < 0 {
			if x, err = inverse(t, x); err != nil {
				return value{}, err
			}
			n = -n
		}
		v, err := eye(t, []value{object.Int(int64(x.Shape[0])), object.None, object.Int(0), x.DType.Value()})
		if err != nil {
			return value{}, err
		}
		r := toNd(v)
		for ; n > 0; n >>= 1 {
			if n&1 == 1 {
				if r, err = ndarray.Matmul(t, r, x); err != nil {
					return value{}, err
				}
			}
			if n > 1 {
				if x, err = ndarray.Matmul(t, x, x); err != nil {
					return value{}, err
				}
			}
		}
		return r.Value(), nil
	})
	m.fn("multi_dot", "arrays, *, out=None", func(t *thread, a []value) (value, error) {
		parts, err := arraysOf(t, a[0])
		if err != nil {
			return value{}, err
		}
		if len(parts) < 2 {
			return value{}, object.ValueErrorf("Expecting at least two arrays.")
		}
		r := parts[0]
		for _, p := range parts[1:] {
			if r, err = dot(t, r, p.Value()); err != nil {
				return value{}, err
			}
		}
		return result(t, r, nil)
	})
	for _, n := range []string{"matmul", "outer", "trace", "diagonal", "cross"} {
		m[n] = table[n]
	}
	mod := object.NewModule("numpy.linalg", "", m)
	mod.Missing = func(name string) string {
		switch name {
		case "eig", "eigvals":
			return "numpy.linalg." + name + " is not supported, since its results may be complex; use eigh or eigvalsh for symmetric matrices"
		case "tensorinv", "tensorsolve":
			return "numpy.linalg." + name + " is not supported; use inv or solve"
		}
		return ""
	}
	return mod
})
