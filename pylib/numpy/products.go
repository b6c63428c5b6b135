// This file defines dot, matmul and their relatives.

package numpy

import (
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// matmul is the operator @.
func matmul(t *thread, xv, yv value) (*array, error) {
	x, y, err := bothArrays(t, xv, yv)
	if err != nil {
		return nil, err
	}
	if x.NDim() == 0 || y.NDim() == 0 {
		k := 0
		if x.NDim() > 0 {
			k = 1
		}
		return nil, object.ValueErrorf("matmul: Input operand %d does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)", k)
	}
	mismatch := func(p, q int) error {
		return object.ValueErrorf("matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size %d is different from %d)", q, p)
	}
	if x.NDim() > 2 || y.NDim() > 2 {
		return stackedProduct(t, x, y, mismatch)
	}
	return product(t, x, y, mismatch)
}

// product is the product of arrays of one or two dimensions.
func product(t *thread, x, y *array, mismatch func(p, q int) error) (*array, error) {
	p, q := x.Shape[x.NDim()-1], y.Shape[0]
	if p != q {
		return nil, mismatch(p, q)
	}
	a, b := x, y
	var err error
	if x.NDim() == 1 {
		if a, err = x.Reshape(t, []int{1, p}); err != nil {
			return nil, err
		}
	}
	if y.NDim() == 1 {
		if b, err = y.Reshape(t, []int{q, 1}); err != nil {
			return nil, err
		}
	}
	r, err := ndarray.Matmul(t, a, b)
	if err != nil {
		return nil, err
	}
	var shape []int
	if x.NDim() == 2 {
		shape = append(shape, x.Shape[0])
	}
	if y.NDim() == 2 {
		shape = append(shape, y.Shape[1])
	}
	return r.Reshape(t, shape)
}

// stackedProduct multiplies the matrices of the last two axes, the others broadcast.
func stackedProduct(t *thread, x, y *array, mismatch func(p, q int) error) (*array, error) {
	a, b := x, y
	var err error
	if x.NDim() == 1 {
		if a, err = x.Reshape(t, []int{1, x.Size()}); err != nil {
			return nil, err
		}
	}
	if y.NDim() == 1 {
		if b, err = y.Reshape(t, []int{y.Size(), 1}); err != nil {
			return nil, err
		}
	}
	n, p := a.Shape[a.NDim()-2], a.Shape[a.NDim()-1]
	q, m := b.Shape[b.NDim()-2], b.Shape[b.NDim()-1]
	if p != q {
		return nil, mismatch(p, q)
	}
	outer, ok := ndarray.CommonShape(a.Shape[:a.NDim()-2], b.Shape[:b.NDim()-2])
	if !ok {
		return nil, object.ValueErrorf("operands could not be broadcast together with remapped shapes")
	}
	count, err := ndarray.SizeOf(outer)
	if err != nil {
		return nil, err
	}
	for _, part := range []struct {
		x          **array
		rows, cols int
	}{{&a, n, p}, {&b, p, m}} {
		shape := append(append([]int(nil), outer...), part.rows, part.cols)
		if _, err := ndarray.SizeOf(shape); err != nil {
			return nil, err
		}
		*part.x, _ = (*part.x).BroadcastTo(shape)
	}
	if a, err = a.Reshape(t, []int{count, n, p}); err != nil {
		return nil, err
	}
	if b, err = b.Reshape(t, []int{count, p, m}); err != nil {
		return nil, err
	}
	d, ok := ndarray.Promote(x.DType, y.DType)
	if !ok {
		return nil, ndarray.NoPromotion(x.DType, y.DType)
	}
	r, err := ndarray.New(t, d, []int{count, n, m})
	if err != nil {
		return nil, err
	}
	for i := range count {
		c, err := ndarray.Matmul(t, a.Sub(i), b.Sub(i))
		if err != nil {
			return nil, err
		}
		if err := r.Sub(i).Assign(t, c); err != nil {
			return nil, err
		}
	}
	shape := append([]int(nil), outer...)
	if x.NDim() > 1 {
		shape = append(shape, n)
	}
	if y.NDim() > 1 {
		shape = append(shape, m)
	}
	return r.Reshape(t, shape)
}

func dot(t *thread, x *array, yv value) (*array, error) {
	y, err := toArray(t, yv)
	if err != nil {
		return nil, err
	}
	if x.NDim() == 0 || y.NDim() == 0 {
		return binaryArrays(t, "multiply", x.Value(), y.Value())
	}
	k := max(0, y.NDim()-2)
	mismatch := func(p, q int) error {
		return object.ValueErrorf("shapes %s and %s not aligned: %d (dim %d) != %d (dim %d)", ndarray.ShapeText(x.Shape), ndarray.ShapeText(y.Shape), p, x.NDim()-1, q, k)
	}
	if x.NDim() <= 2 && y.NDim() <= 2 {
		return product(t, x, y, mismatch)
	}
	if y.NDim() > 2 {
		return nil, object.Raise(object.NotImplementedErrorType, "numpy.dot is supported for a second array of at most two dimensions; use matmul")
	}
	p := x.Shape[x.NDim()-1]
	if p != y.Shape[0] {
		return nil, mismatch(p, y.Shape[0])
	}
	a, err := x.Reshape(t, []int{x.Size() / max(p, 1), p})
	if err != nil {
		return nil, err
	}
	r, err := product(t, a, y, mismatch)
	if err != nil {
		return nil, err
	}
	return r.Reshape(t, append(append([]int(nil), x.Shape[:x.NDim()-1]...), y.Shape[1:]...))
}

func (m names) products() {
	m.fn("matmul", "x1, x2, /, out=None", func(t *thread, a []value) (value, error) {
		r, err := matmul(t, a[0], a[1])
		return store(t, "matmul", a[2], r, err)
	})
	m.one("dot", "a, b, out=None", func(t *thread, x *array, a []value) (value, error) {
		r, err := dot(t, x, a[0])
		return store(t, "dot", a[1], r, err)
	})
	method("dot", "b, out=None", func(t *thread, x *array, a []value) (value, error) {
		r, err := dot(t, x, a[0])
		return store(t, "dot", a[1], r, err)
	})
	m.one("inner", "a, b, /", func(t *thread, x *array, a []value) (value, error) {
		y, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		if y.NDim() > 1 {
			y = y.MoveAxis(y.NDim()-1, 0)
		}
		r, err := dot(t, x, y.Value())
		return result(t, r, err)
	})
	m.one("vdot", "a, b, /", func(t *thread, x *array, a []value) (value, error) {
		y, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		if x, err = x.Ravel(t); err != nil {
			return value{}, err
		}
		if y, err = y.Ravel(t); err != nil {
			return value{}, err
		}
		r, err := dot(t, x, y.Value())
		return result(t, r, err)
	})
	m.fn("outer", "a, b, out=None", func(t *thread, a []value) (value, error) {
		x, y, err := bothArrays(t, a[0], a[1])
		if err != nil {
			return value{}, err
		}
		if x, err = x.Ravel(t); err != nil {
			return value{}, err
		}
		if y, err = y.Ravel(t); err != nil {
			return value{}, err
		}
		return whole(outer(t, "multiply", x.Value(), y.Value()))
	})
	m.one("kron", "a, b", func(t *thread, x *array, a []value) (value, error) {
		y, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		n := max(x.NDim(), y.NDim())
		if n == 0 {
			r, err := binaryArrays(t, "multiply", x.Value(), y.Value())
			return result(t, r, err)
		}
		if x, err = raised(t, x, n); err != nil {
			return value{}, err
		}
		if y, err = raised(t, y, n); err != nil {
			return value{}, err
		}
		if n > 2 {
			return value{}, object.Raise(object.NotImplementedErrorType, "numpy.kron is supported for arrays of at most two dimensions")
		}
		r, err := outer(t, "multiply", x.Value(), y.Value())
		if err != nil {
			return value{}, err
		}
		if n == 1 {
			return whole(r.Reshape(t, []int{x.Size() * y.Size()}))
		}
		return whole(r.Transpose([]int{0, 2, 1, 3}).Reshape(t, []int{x.Shape[0] * y.Shape[0], x.Shape[1] * y.Shape[1]}))
	})
	m.one("trace", "a, offset=0, axis1=0, axis2=1, dtype=None, out=None", func(t *thread, x *array, a []value) (value, error) {
		d, err := diagonal(t, x, a[0])
		if err != nil {
			return value{}, err
		}
		r, err := d.Reduce(t, "sum", []int{d.NDim() - 1}, false)
		return result(t, r, err)
	})
	method("trace", "offset=0, axis1=0, axis2=1, dtype=None, out=None", func(t *thread, x *array, a []value) (value, error) {
		return object.Call(t, table["trace"], x.Value(), a[0])
	})
	m.one("cross", "a, b, axisa=-1, axisb=-1, axisc=-1, axis=None", func(t *thread, x *array, a []value) (value, error) {
		y, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		if x.NDim() != 1 || y.NDim() != 1 || x.Size() != 3 || y.Size() != 3 {
			return value{}, object.Raise(object.NotImplementedErrorType, "numpy.cross is supported for two vectors of three items only")
		}
		part := func(i int) (*array, error) {
			j, k := (i+1)%3, (i+2)%3
			p, err := binaryArrays(t, "multiply", x.Sub(j).Value(), y.Sub(k).Value())
			if err != nil {
				return nil, err
			}
			q, err := binaryArrays(t, "multiply", x.Sub(k).Value(), y.Sub(j).Value())
			if err != nil {
				return nil, err
			}
			return binaryArrays(t, "subtract", p.Value(), q.Value())
		}
		parts := make([]*array, 3)
		for i := range parts {
			if parts[i], err = part(i); err != nil {
				return value{}, err
			}
		}
		return whole(stack(t, parts, 0))
	})
	m.fn("polyfit", "x, y, deg, rcond=None, full=False, w=None, cov=False", polyfit)
	m.one("vander", "x, N=None, increasing=False", func(t *thread, x *array, a []value) (value, error) {
		n := x.Size()
		var err error
		if given(a[0]) {
			if n, err = object.IndexInt(t, a[0]); err != nil {
				return value{}, err
			}
		}
		up, err := flag(t, a[1])
		if err != nil {
			return value{}, err
		}
		r, err := ndarray.New(t, ndarray.Float64, []int{x.Size(), n})
		if err != nil {
			return value{}, err
		}
		v, err := x.FloatsOf(t)
		if err != nil {
			return value{}, err
		}
		for i, p := range v {
			f := 1.0
			for j := range n {
				k := n - 1 - j
				if up {
					k = j
				}
				r.Floats()[i*n+k] = f
				f *= p
				if j&0xffff == 0xffff {
					if err := t.Poll(0x10000); err != nil {
						return value{}, err
					}
				}
			}
			if err := t.Poll(n & 0xffff); err != nil {
				return value{}, err
			}
		}
		if x.DType.Whole() || x.DType.Kind == 'b' {
			return whole(r.Cast(t, ndarray.Int64))
		}
		return r.Value(), nil
	})
}
