// This file defines permutation and shuffle.

package numpy

import (
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// permuted is the numbers 0 to n-1 in random order.
func (g *generator) permuted(t *thread, n int) (*array, error) {
	r, err := ndarray.New(t, ndarray.Int64, []int{n})
	if err != nil {
		return nil, err
	}
	v := r.Ints()
	if err := numbered(t, v); err != nil {
		return nil, err
	}
	for i := n - 1; i > 0; i-- {
		j := g.masked(uint64(i))
		v[i], v[j] = v[j], v[i]
		if i&0xff == 0 {
			if err := t.Poll(0x400); err != nil {
				return nil, err
			}
		}
	}
	return r, nil
}

func permutation(t *thread, g *generator, v value) (value, error) {
	if v.IsInt() {
		if v.AsInt() < 0 {
			return value{}, object.ValueErrorf("negative dimensions are not allowed")
		}
		return whole(g.permuted(t, int(v.AsInt())))
	}
	x, err := toArray(t, v)
	if err != nil {
		return value{}, err
	}
	if x.NDim() == 0 {
		return value{}, object.TypeErrorf("x must be an integer or at least 1-dimensional")
	}
	at, err := g.permuted(t, x.Shape[0])
	if err != nil {
		return value{}, err
	}
	return whole(x.TakeAxis(t, at, 0))
}

func shuffle(t *thread, g *generator, v value) (value, error) {
	if x := toNd(v); x != nil {
		if x.NDim() == 0 {
			return value{}, object.TypeErrorf("len() of unsized object")
		}
		at, err := g.permuted(t, x.Shape[0])
		if err != nil {
			return value{}, err
		}
		r, err := x.TakeAxis(t, at, 0)
		if err != nil {
			return value{}, err
		}
		return object.None, x.Assign(t, r)
	}
	n, err := object.Len(t, v)
	if err != nil {
		return value{}, err
	}
	for i := n - 1; i > 0; i-- {
		j := g.masked(uint64(i))
		p, q := object.Int(int64(i)), object.Int(int64(j))
		x, err := object.GetItem(t, v, p)
		if err != nil {
			return value{}, err
		}
		y, err := object.GetItem(t, v, q)
		if err != nil {
			return value{}, err
		}
		if err := object.SetItem(t, v, p, y); err != nil {
			return value{}, err
		}
		if err := object.SetItem(t, v, q, x); err != nil {
			return value{}, err
		}
		if err := t.Poll(4); err != nil {
			return value{}, err
		}
	}
	return object.None, nil
}
