// This file defines TestingModule, numpy.testing.

package numpy

import (
	"math"
	"sync"

	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

func assertion(t *thread, head string, x, y value, message value) error {
	s := "\n" + head
	if m, ok := text(message); ok && m != "" {
		s += "\n" + m
	}
	a, err := toArray(t, x)
	if err != nil {
		return err
	}
	b, err := toArray(t, y)
	if err != nil {
		return err
	}
	p, err := a.Repr(t, *ndarray.PrintOptionsOf(t))
	if err != nil {
		return err
	}
	q, err := b.Repr(t, *ndarray.PrintOptionsOf(t))
	if err != nil {
		return err
	}
	return object.Raise(object.AssertionErrorType, "%s\n ACTUAL: %s\n DESIRED: %s", s, object.Printable(p, 2000), object.Printable(q, 2000))
}

// agree compares two values of any shape that can be broadcast; NaN is equal to NaN. close says how near floats have to be.
func agree(t *thread, x, y value, strict bool, close func(p, q float64) bool) (bool, error) {
	a, err := toArray(t, x)
	if err != nil {
		return false, err
	}
	b, err := toArray(t, y)
	if err != nil {
		return false, err
	}
	if a.NDim() > 0 && b.NDim() > 0 && !ndarray.SameShape(a.Shape, b.Shape) {
		return false, nil
	}
	if strict && (!ndarray.SameShape(a.Shape, b.Shape) || !a.DType.Is(b.DType)) {
		return false, nil
	}
	if !a.DType.Number() || !b.DType.Number() {
		if close == nil {
			if a.DType.Timed() && a.DType.Kind == b.DType.Kind {
				if b, err = b.Cast(t, a.DType); err != nil {
					return false, err
				}
				p, _ := a.ViewAs(ndarray.Int64)
				q, _ := b.ViewAs(ndarray.Int64)
				r, err := binaryArrays(t, "equal", p.Value(), q.Value())
				if err != nil {
					return false, err
				}
				return allTrue(r), nil
			}
			shape, err := commonShape([]*array{a, b})
			if err != nil {
				return false, err
			}
			a, _ = a.BroadcastTo(shape)
			b, _ = b.BroadcastTo(shape)
			p, err := a.Items(t)
			if err != nil {
				return false, err
			}
			q, err := b.Items(t)
			if err != nil {
				return false, err
			}
			for i := range p {
				if p[i].IsFloat() && q[i].IsFloat() && p[i].AsFloat() != p[i].AsFloat() && q[i].AsFloat() != q[i].AsFloat() {
					continue
				}
				if ok, err := object.Equal(t, p[i], q[i]); err != nil || !ok {
					return false, err
				}
				if err := t.Poll(1); err != nil {
					return false, err
				}
			}
			return true, nil
		}
		if a, err = a.Cast(t, ndarray.Float64); err != nil {
			return false, err
		}
		if b, err = b.Cast(t, ndarray.Float64); err != nil {
			return false, err
		}
	}
	shape, err := commonShape([]*array{a, b})
	if err != nil {
		return false, err
	}
	if a.DType.Kind != 'f' && b.DType.Kind != 'f' && close == nil {
		r, err := binaryArrays(t, "equal", a.Value(), b.Value())
		if err != nil {
			return false, err
		}
		return allTrue(r), nil
	}
	a, _ = a.BroadcastTo(shape)
	b, _ = b.BroadcastTo(shape)
	p, err := a.FloatsOf(t)
	if err != nil {
		return false, err
	}
	q, err := b.FloatsOf(t)
	if err != nil {
		return false, err
	}
	for i := range p {
		if i&0xffff == 0xffff {
			if err := t.Poll(0x10000); err != nil {
				return false, err
			}
		}
		if p[i] == q[i] || p[i] != p[i] && q[i] != q[i] {
			continue
		}
		if close == nil || p[i]-p[i] != 0 || q[i]-q[i] != 0 || !close(p[i], q[i]) {
			return false, nil
		}
	}
	return true, nil
}

// TestingModule makes the module numpy.testing.
var TestingModule = sync.OnceValue(func() *object.Module {
	m := names{}
	check := func(name, signature, head string, messageAt int, close func(t *thread, a []value) (func(p, q float64) bool, error)) {
		m.fn(name, signature, func(t *thread, a []value) (value, error) {
			near, err := close(t, a)
			if err != nil {
				return value{}, err
			}
			ok, err := agree(t, a[0], a[1], false, near)
			if err != nil || ok {
				return object.None, err
			}
			return value{}, assertion(t, head, a[0], a[1], a[messageAt])
		})
	}
	exact := func(*thread, []value) (func(p, q float64) bool, error) { return nil, nil }
	check("assert_array_equal", "actual, desired, err_msg='', verbose=True, *, strict=False", "Arrays are not equal", 2, exact)
	check("assert_equal", "actual, desired, err_msg='', verbose=True, *, strict=False", "Items are not equal:", 2, exact)
	places := func(t *thread, a []value) (func(p, q float64) bool, error) {
		n, err := object.IndexInt(t, a[2])
		if err != nil {
			return nil, err
		}
		most := 1.5 * math.Pow(10, -float64(n))
		return func(p, q float64) bool { return math.Abs(p-q) < most }, nil
	}
	check("assert_almost_equal", "actual, desired, decimal=7, err_msg='', verbose=True", "Arrays are not almost equal", 3, places)
	check("assert_array_almost_equal", "actual, desired, decimal=6, err_msg='', verbose=True", "Arrays are not almost equal", 3, places)
	check("assert_allclose", "actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True, *, strict=False", "Not equal to tolerance", 5,
		func(t *thread, a []value) (func(p, q float64) bool, error) {
			r, err := object.ToFloat(t, a[2])
			if err != nil {
				return nil, err
			}
			abs, err := object.ToFloat(t, a[3])
			return func(p, q float64) bool { return math.Abs(p-q) <= abs+r*math.Abs(q) }, err
		})
	m.fn("assert_", "val, msg=''", func(t *thread, a []value) (value, error) {
		ok, err := object.Truth(t, a[0])
		if err != nil || ok {
			return object.None, err
		}
		s, _ := text(a[1])
		return value{}, object.Raise(object.AssertionErrorType, "%s", s)
	})
	return object.NewModule("numpy.testing", "", m)
})
