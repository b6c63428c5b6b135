// This file defines choice, with and without putting back.

package numpy

import (
	"math"
	"sort"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// choice draws items of a with or without putting them back; p are their probabilities.
func choice(t *thread, g *generator, pool, size, replace, probability value) (value, error) {
	again, err := flag(t, replace)
	if err != nil {
		return value{}, err
	}
	n := 0
	var items *array
	if pool.IsInt() {
		if n = int(pool.AsInt()); n <= 0 {
			return value{}, object.ValueErrorf("a must be greater than 0 unless no samples are taken")
		}
	} else {
		if items, err = toArray(t, pool); err != nil {
			return value{}, err
		}
		if items.NDim() == 0 {
			return value{}, object.ValueErrorf("a must be 1-dimensional or an integer")
		}
		if n = items.Shape[0]; n == 0 {
			return value{}, object.ValueErrorf("'a' cannot be empty unless no samples are taken")
		}
	}
	shape := []int{}
	if given(size) {
		if shape, err = shapeOf(t, size); err != nil {
			return value{}, err
		}
	}
	count, err := ndarray.SizeOf(shape)
	if err != nil {
		return value{}, err
	}
	var cdf []float64
	if given(probability) {
		p, err := toArray(t, probability)
		if err != nil {
			return value{}, err
		}
		w, err := p.FloatsOf(t)
		if err != nil {
			return value{}, err
		}
		if len(w) != n {
			return value{}, object.ValueErrorf("'a' and 'p' must have same size")
		}
		if cdf, err = kernel.Make[float64](t.Meter, n); err != nil {
			return value{}, err
		}
		s := 0.0
		for i, x := range w {
			if !(x >= 0) {
				return value{}, object.ValueErrorf("probabilities are not non-negative")
			}
			s += x
			cdf[i] = s
			if i&0xffff == 0xffff {
				if err := t.Poll(0x10000); err != nil {
					return value{}, err
				}
			}
		}
		if math.Abs(s-1) > 1.5e-8 {
			if g.older {
				return value{}, object.ValueErrorf("probabilities do not sum to 1")
			}
			return value{}, object.ValueErrorf("probabilities do not sum to 1. See Notes section of docstring for more information.")
		}
		if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				cdf[i] /= s
			}
		}); err != nil {
			return value{}, err
		}
	}
	at, err := ndarray.New(t, ndarray.Int64, []int{count})
	if err != nil {
		return value{}, err
	}
	v := at.Ints()
	switch {
	case again && cdf != nil:
		for i := range v {
			x := g.Float()
			v[i] = int64(min(n-1, sort.Search(n, func(k int) bool { return cdf[k] > x })))
			if err := t.Poll(16); err != nil {
				return value{}, err
			}
		}
	case again:
		for i := range v {
			v[i] = int64(g.upTo(uint64(n - 1)))
			if err := t.Poll(1); err != nil {
				return value{}, err
			}
		}
	case count > n:
		if g.older {
			return value{}, object.ValueErrorf("Cannot take a larger sample than population when 'replace=False'")
		}
		return value{}, object.ValueErrorf("Cannot take a larger sample than population when replace is False")
	case cdf != nil:
		if err := g.chooseWeighted(t, v, cdf); err != nil {
			return value{}, err
		}
	default:
		if err := g.chooseFew(t, v, n); err != nil {
			return value{}, err
		}
	}
	if at, err = at.Reshape(t, shape); err != nil {
		return value{}, err
	}
	if items == nil {
		return ndarray.Scalar(t, at)
	}
	r, err := items.TakeAxis(t, at, 0)
	return result(t, r, err)
}

// chooseFew draws different numbers below n.
func (g *generator) chooseFew(t *thread, v []int64, n int) error {
	if g.older {
		p, err := g.permuted(t, n)
		if err != nil {
			return err
		}
		_, err = budget.Pieces(t.Meter, v[:0], p.Ints()[:len(v)])
		return err
	}
	return g.sample(t, v, n)
}

// chooseWeighted draws different numbers by probabilities whose sums are cdf.
func (g *generator) chooseWeighted(t *thread, v []int64, cdf []float64) error {
	n := len(cdf)
	p, err := kernel.Make[float64](t.Meter, n)
	if err != nil {
		return err
	}
	defer kernel.Drop(t.Meter, p)
	some := 0
	if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if p[i] = cdf[i]; i > 0 {
				p[i] -= cdf[i-1]
			}
			if p[i] > 0 {
				some++
			}
		}
	}); err != nil {
		return err
	}
	if some < len(v) {
		return object.ValueErrorf("Fewer non-zero entries in p than size")
	}
	have := 0
	sums, err := kernel.Make[float64](t.Meter, n)
	if err != nil {
		return err
	}
	defer kernel.Drop(t.Meter, sums)
	draws, err := kernel.Make[float64](t.Meter, len(v))
	if err != nil {
		return err
	}
	defer kernel.Drop(t.Meter, draws)
	found, err := kernel.Make[bool](t.Meter, n)
	if err != nil {
		return err
	}
	defer kernel.Drop(t.Meter, found)
	for have < len(v) {
		draws = draws[:len(v)-have]
		if err := kernel.Blocks(t.Meter, len(draws), func(lo, hi int) {
			for i := lo; i < hi; i++ {
				draws[i] = g.Float()
			}
		}); err != nil {
			return err
		}
		if err := kernel.Blocks(t.Meter, have, func(lo, hi int) {
			for _, k := range v[lo:hi] {
				p[k] = 0
			}
		}); err != nil {
			return err
		}
		s := 0.0
		if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				s += p[i]
				sums[i] = s
			}
		}); err != nil {
			return err
		}
		if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				sums[i] /= s
			}
		}); err != nil {
			return err
		}
		for _, x := range draws {
			k := min(n-1, sort.Search(n, func(k int) bool { return sums[k] > x }))
			if !found[k] {
				found[k] = true
				v[have] = int64(k)
				have++
			}
			if err := t.Poll(32); err != nil {
				return err
			}
		}
	}
	return nil
}
