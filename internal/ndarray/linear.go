// This file defines products of matrices and the solution of linear equations.

package ndarray

import (
	"math"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Matmul is the product of two matrices.
func Matmul(t *object.Thread, a, b *Array) (*Array, error) {
	d, ok := Promote(a.DType, b.DType)
	if !ok || !d.Number() && d.Kind != 'O' {
		return nil, notSupported("matmul")
	}
	x, err := a.Cast(t, d)
	if err != nil {
		return nil, err
	}
	if x, err = x.Flat(t); err != nil {
		return nil, err
	}
	y, err := b.Cast(t, d)
	if err != nil {
		return nil, err
	}
	n, k, m := a.Shape[0], a.Shape[1], b.Shape[1]
	r, err := New(t, d, []int{n, m})
	if err != nil {
		return nil, err
	}
	// The rows of the second factor are its columns, so that both are read in order.
	if y, err = y.Transpose(nil).Flat(t); err != nil {
		return nil, err
	}
	for i := range n {
		for j := range m {
			if err := t.Poll(min(k, kernel.Block)/4 + 1); err != nil {
				return nil, err
			}
			switch d.class() {
			case inFloats:
				p, q := x.Floats()[i*k:(i+1)*k], y.Floats()[j*k:(j+1)*k]
				s, err := longDot(t, p, q)
				if err != nil {
					return nil, err
				}
				r.mem.f[i*m+j] = d.RoundFloat(s)
			case inInts:
				p, q := x.Ints()[i*k:(i+1)*k], y.Ints()[j*k:(j+1)*k]
				s := int64(0)
				if err := kernel.Blocks(t.Meter, k, func(lo, hi int) {
					for l := lo; l < hi; l++ {
						s += p[l] * q[l]
					}
				}); err != nil {
					return nil, err
				}
				r.mem.i[i*m+j] = d.Wrap(s)
			case inBools:
				p, q := x.Bools()[i*k:(i+1)*k], y.Bools()[j*k:(j+1)*k]
				if err := kernel.Blocks(t.Meter, k, func(lo, hi int) {
					for l := lo; l < hi; l++ {
						r.mem.b[i*m+j] = r.mem.b[i*m+j] || p[l] && q[l]
					}
				}); err != nil {
					return nil, err
				}
			default:
				p, q := x.Objects()[i*k:(i+1)*k], y.Objects()[j*k:(j+1)*k]
				s, answers := object.Int(0), t.Answers()
				for l := range p {
					v, err := object.Binary(t, object.OpMul, p[l], q[l])
					if err != nil {
						return nil, err
					}
					if err := t.Poll(1); err != nil {
						return nil, err
					}
					if l == 0 {
						s = v
					} else if s, err = object.Binary(t, object.OpAdd, s, v); err != nil {
						return nil, err
					}
					t.Kept(answers, s)
				}
				r.mem.o[i*m+j] = s
			}
		}
	}
	return r, nil
}

// dot adds products in four sums, which is about as exact as the libraries that numpy uses.
func dot(x, y []float64) float64 {
	var s [4]float64
	i := 0
	for ; i+4 <= len(x); i += 4 {
		s[0] += x[i] * y[i]
		s[1] += x[i+1] * y[i+1]
		s[2] += x[i+2] * y[i+2]
		s[3] += x[i+3] * y[i+3]
	}
	r := (s[0] + s[1]) + (s[2] + s[3])
	for ; i < len(x); i++ {
		r += x[i] * y[i]
	}
	return r
}

// longDot is dot with polls.
func longDot(t *object.Thread, x, y []float64) (float64, error) {
	if len(x) <= kernel.Block {
		return dot(x, y), nil
	}
	s := 0.0
	err := kernel.Blocks(t.Meter, len(x), func(lo, hi int) { s += dot(x[lo:hi], y[lo:hi]) })
	return s, err
}

// Matrix is a square or other matrix of floats that an algorithm may change.
type Matrix struct {
	N, M int
	V    []float64
}

// MatrixOf is a copy of an array of two dimensions.
func MatrixOf(t *object.Thread, a *Array) (*Matrix, error) {
	f, err := a.Cast(t, Float64)
	if err != nil {
		return nil, err
	}
	c, err := f.Copy(t)
	if err != nil {
		return nil, err
	}
	return &Matrix{a.Shape[0], a.Shape[1], c.Floats()}, nil
}

// NewMatrix is a matrix of zeros.
func NewMatrix(t *object.Thread, n, m int) (*Matrix, error) {
	size, err := SizeOf([]int{n, m})
	if err != nil {
		return nil, err
	}
	v, err := kernel.Make[float64](t.Meter, size)
	return &Matrix{n, m, v}, err
}

// Array is the matrix as an array.
func (a *Matrix) Array() *Array { return OfFloats(a.V).shaped([]int{a.N, a.M}) }

func (a *Matrix) row(i int) []float64 { return a.V[i*a.M : (i+1)*a.M] }

// LU turns a square matrix into its triangular factors with row exchanges; sign is 0 where it is singular.
func (a *Matrix) LU(t *object.Thread) (order []int, sign float64, err error) {
	n := a.N
	if err := t.Charge(int64(n) * 8); err != nil {
		return nil, 0, err
	}
	order = make([]int, n)
	for i := range order {
		order[i] = i
	}
	sign = 1
	for k := range n {
		p := k
		for i := k + 1; i < n; i++ {
			if math.Abs(a.V[i*n+k]) > math.Abs(a.V[p*n+k]) {
				p = i
			}
		}
		if p != k {
			x, y := a.row(p), a.row(k)
			for j := range x {
				x[j], y[j] = y[j], x[j]
			}
			order[p], order[k] = order[k], order[p]
			sign = -sign
		}
		pivot := a.V[k*n+k]
		if pivot == 0 {
			sign = 0
			continue
		}
		top := a.row(k)
		for i := k + 1; i < n; i++ {
			row := a.row(i)
			f := row[k] / pivot
			row[k] = f
			if f != 0 {
				for j := k + 1; j < n; j++ {
					row[j] -= f * top[j]
				}
			}
			if err := t.Poll(n / 4); err != nil {
				return nil, 0, err
			}
		}
	}
	return order, sign, nil
}

// SolveLU solves for every column of b, given LU's factors.
func (a *Matrix) SolveLU(t *object.Thread, order []int, b *Matrix) (*Matrix, error) {
	n, m := a.N, b.M
	x, err := NewMatrix(t, n, m)
	if err != nil {
		return nil, err
	}
	for i := range n {
		copy(x.row(i), b.row(order[i]))
		for k := range i {
			if f := a.V[i*n+k]; f != 0 {
				for j := range m {
					x.V[i*m+j] -= f * x.V[k*m+j]
				}
			}
			if err := t.Poll(m/4 + 1); err != nil {
				return nil, err
			}
		}
	}
	for i := n - 1; i >= 0; i-- {
		for k := i + 1; k < n; k++ {
			if f := a.V[i*n+k]; f != 0 {
				for j := range m {
					x.V[i*m+j] -= f * x.V[k*m+j]
				}
			}
			if err := t.Poll(m/4 + 1); err != nil {
				return nil, err
			}
		}
		for j := range m {
			x.V[i*m+j] /= a.V[i*n+i]
		}
		if err := t.Poll(m + 1); err != nil {
			return nil, err
		}
	}
	return x, nil
}

// SVD is the singular values in falling order with the vectors of both sides, by one-sided Jacobi rotations: a = u diag(s) v', where u
// has the shape of a, which has at least as many rows as columns.
func (a *Matrix) SVD(t *object.Thread) (u *Matrix, s []float64, v *Matrix, err error) {
	n, m := a.N, a.M
	// Columns are worked on: the transposes hold them as rows.
	w, err := NewMatrix(t, m, n)
	if err != nil {
		return
	}
	for i := range n {
		for j := range m {
			w.V[j*n+i] = a.V[i*m+j]
		}
		if err = t.Poll(4 * m); err != nil {
			return
		}
	}
	q, err := NewMatrix(t, m, m)
	if err != nil {
		return
	}
	for i := range m {
		q.V[i*m+i] = 1
	}
	for range 60 {
		rotated := false
		for p := 0; p < m-1; p++ {
			for r := p + 1; r < m; r++ {
				if err = t.Poll(n + m); err != nil {
					return
				}
				x, y := w.row(p), w.row(r)
				var alpha, beta, gamma float64
				if alpha, err = longDot(t, x, x); err != nil {
					return
				}
				if beta, err = longDot(t, y, y); err != nil {
					return
				}
				if gamma, err = longDot(t, x, y); err != nil {
					return
				}
				if gamma == 0 || math.Abs(gamma) <= 1e-17*math.Sqrt(alpha*beta) || gamma != gamma {
					continue
				}
				if math.Abs(gamma) > 2.3e-16*math.Sqrt(alpha*beta) {
					rotated = true
				}
				zeta := (beta - alpha) / (2 * gamma)
				tan := math.Copysign(1, zeta) / (math.Abs(zeta) + math.Sqrt(1+zeta*zeta))
				c := 1 / math.Sqrt(1+tan*tan)
				sn := c * tan
				if err = rotate(t, x, y, c, sn); err != nil {
					return
				}
				if err = rotate(t, q.row(p), q.row(r), c, sn); err != nil {
					return
				}
			}
		}
		if !rotated {
			break
		}
	}
	if s, err = kernel.Make[float64](t.Meter, m); err != nil {
		return
	}
	order, err := kernel.Make[int](t.Meter, m)
	if err != nil {
		return
	}
	norms, err := kernel.Make[float64](t.Meter, m)
	if err != nil {
		return
	}
	for j := range m {
		var square float64
		if square, err = longDot(t, w.row(j), w.row(j)); err != nil {
			return
		}
		norms[j] = math.Sqrt(square)
		k := j
		for ; k > 0 && norms[order[k-1]] < norms[j]; k-- {
			order[k] = order[k-1]
		}
		order[k] = j
		if err = t.Poll(j + min(n, kernel.Block)); err != nil {
			return
		}
	}
	if u, err = NewMatrix(t, n, m); err != nil {
		return
	}
	if v, err = NewMatrix(t, m, m); err != nil {
		return
	}
	for k, j := range order {
		s[k] = norms[j]
		if norms[j] > 0 {
			if err = kernel.Blocks(t.Meter, n, func(lo, hi int) {
				for i := lo; i < hi; i++ {
					u.V[i*m+k] = w.V[j*n+i] / norms[j]
				}
			}); err != nil {
				return
			}
		}
		for i := range m {
			v.V[i*m+k] = q.V[j*m+i]
		}
	}
	return
}

func rotate(t *object.Thread, x, y []float64, c, s float64) error {
	return kernel.Blocks(t.Meter, len(x), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			p, q := x[i], y[i]
			x[i] = c*p - s*q
			y[i] = s*p + c*q
		}
	})
}

// Eigh is the eigenvalues of a symmetric matrix in rising order and its eigenvectors as columns, by Jacobi rotations.
func (a *Matrix) Eigh(t *object.Thread) (values []float64, vectors *Matrix, err error) {
	n := a.N
	v, err := NewMatrix(t, n, n)
	if err != nil {
		return nil, nil, err
	}
	for i := range n {
		v.V[i*n+i] = 1
		for j := range i {
			a.V[j*n+i] = a.V[i*n+j]
		}
	}
	for range 100 {
		off, all := 0.0, 0.0
		for i := range n {
			for j := range n {
				x := a.V[i*n+j] * a.V[i*n+j]
				all += x
				if i != j {
					off += x
				}
			}
			if err := t.Poll(n); err != nil {
				return nil, nil, err
			}
		}
		if off <= 1e-34*all || off != off {
			break
		}
		for p := 0; p < n-1; p++ {
			for q := p + 1; q < n; q++ {
				if err := t.Poll(n); err != nil {
					return nil, nil, err
				}
				x := a.V[p*n+q]
				if x == 0 {
					continue
				}
				theta := (a.V[q*n+q] - a.V[p*n+p]) / (2 * x)
				tan := math.Copysign(1, theta) / (math.Abs(theta) + math.Sqrt(theta*theta+1))
				c := 1 / math.Sqrt(tan*tan+1)
				s := tan * c
				for k := range n {
					y, z := a.V[k*n+p], a.V[k*n+q]
					a.V[k*n+p], a.V[k*n+q] = c*y-s*z, s*y+c*z
				}
				for k := range n {
					y, z := a.V[p*n+k], a.V[q*n+k]
					a.V[p*n+k], a.V[q*n+k] = c*y-s*z, s*y+c*z
				}
				for k := range n {
					y, z := v.V[k*n+p], v.V[k*n+q]
					v.V[k*n+p], v.V[k*n+q] = c*y-s*z, s*y+c*z
				}
			}
		}
	}
	if values, err = kernel.Make[float64](t.Meter, n); err != nil {
		return nil, nil, err
	}
	for i := range n {
		values[i] = a.V[i*n+i]
	}
	order, err := kernel.ArgsortFloats(t.Meter, values, false, false)
	if err != nil {
		return nil, nil, err
	}
	if vectors, err = NewMatrix(t, n, n); err != nil {
		return nil, nil, err
	}
	sorted, err := kernel.Make[float64](t.Meter, n)
	if err != nil {
		return nil, nil, err
	}
	for k, j := range order {
		sorted[k] = values[j]
		// The largest part of a vector is negative or positive by chance; the sign is that of its last part.
		for i := range n {
			vectors.V[i*n+k] = v.V[i*n+int(j)]
		}
		if err := t.Poll(4 * n); err != nil {
			return nil, nil, err
		}
	}
	return sorted, vectors, nil
}

// Cholesky turns a positive definite matrix into its lower factor; ok is false for others.
func (a *Matrix) Cholesky(t *object.Thread) (ok bool, err error) {
	n := a.N
	for j := range n {
		row := a.row(j)
		d := row[j] - dot(row[:j], row[:j])
		if !(d > 0) {
			return false, nil
		}
		row[j] = math.Sqrt(d)
		for i := j + 1; i < n; i++ {
			r := a.row(i)
			r[j] = (r[j] - dot(r[:j], row[:j])) / row[j]
			if err := t.Poll(j/4 + 1); err != nil {
				return false, err
			}
		}
		for k := j + 1; k < n; k++ {
			row[k] = 0
		}
	}
	return true, nil
}

// QR is the reduced factors by Householder reflections; the matrix has at least as many rows as columns.
func (a *Matrix) QR(t *object.Thread) (q, r *Matrix, err error) {
	n, m := a.N, a.M
	k := min(n, m)
	if q, err = NewMatrix(t, n, k); err != nil {
		return
	}
	if r, err = NewMatrix(t, k, m); err != nil {
		return
	}
	w, err := kernel.Make[float64](t.Meter, n*k)
	if err != nil {
		return
	}
	for j := range k {
		norm := 0.0
		if err = kernel.Blocks(t.Meter, n-j, func(lo, hi int) {
			for i := j + lo; i < j+hi; i++ {
				norm = math.Hypot(norm, a.V[i*m+j])
			}
		}); err != nil {
			return
		}
		h := w[j*n : (j+1)*n]
		if norm == 0 {
			continue
		}
		alpha := -math.Copysign(norm, a.V[j*m+j])
		if err = kernel.Blocks(t.Meter, n-j, func(lo, hi int) {
			for i := j + lo; i < j+hi; i++ {
				h[i] = a.V[i*m+j]
			}
		}); err != nil {
			return
		}
		if j == n-1 {
			// A single number needs no reflection.
			h[j] = 0
			continue
		}
		h[j] -= alpha
		var square float64
		if square, err = longDot(t, h, h); err != nil {
			return
		}
		l := math.Sqrt(square)
		if l == 0 {
			continue
		}
		if err = kernel.Blocks(t.Meter, n-j, func(lo, hi int) {
			for i := j + lo; i < j+hi; i++ {
				h[i] /= l
			}
		}); err != nil {
			return
		}
		for c := j; c < m; c++ {
			if err = a.reflect(t, h, j, c); err != nil {
				return
			}
		}
	}
	for i := range k {
		copy(r.V[i*m+i:(i+1)*m], a.V[i*m+i:(i+1)*m])
		q.V[i*k+i] = 1
	}
	for j := k - 1; j >= 0; j-- {
		h := w[j*n : (j+1)*n]
		for c := range k {
			if err = q.reflect(t, h, j, c); err != nil {
				return
			}
		}
	}
	return
}

// reflect applies the reflection of the vector h, which begins at row from, to a column.
func (a *Matrix) reflect(t *object.Thread, h []float64, from, column int) error {
	s, m := 0.0, a.M
	if err := kernel.Blocks(t.Meter, a.N-from, func(lo, hi int) {
		for i := from + lo; i < from+hi; i++ {
			s += h[i] * a.V[i*m+column]
		}
	}); err != nil {
		return err
	}
	return kernel.Blocks(t.Meter, a.N-from, func(lo, hi int) {
		for i := from + lo; i < from+hi; i++ {
			a.V[i*m+column] -= 2 * s * h[i]
		}
	})
}
