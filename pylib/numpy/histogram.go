// This file defines histogram, bincount and digitize.

package numpy

import (
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// monotonic tells whether no item is less than the one before it, and whether none is greater.
func monotonic(t *thread, v []float64) (up, down bool, err error) {
	up, down = true, true
	err = kernel.Blocks(t.Meter, len(v), func(lo, hi int) {
		for i := max(lo, 1); i < hi; i++ {
			up, down = up && !(v[i] < v[i-1]), down && !(v[i] > v[i-1])
		}
	})
	return
}

// edgesOf are the edges of a histogram's bins.
func edgesOf(t *thread, x *array, bins, span value) (*array, error) {
	if s, ok := text(bins); ok {
		return nil, object.Raise(object.NotImplementedErrorType, "numpy.histogram(bins='%s') is not supported; give the number of bins or their edges", object.Printable(s, 40))
	}
	if !bins.IsInt() {
		b, err := toArray(t, bins)
		if err != nil {
			return nil, err
		}
		if b.NDim() != 1 {
			return nil, object.ValueErrorf("`bins` must be 1d, when an array")
		}
		f, err := b.FloatsOf(t)
		if err != nil {
			return nil, err
		}
		if up, _, err := monotonic(t, f); err != nil || !up {
			if err == nil {
				err = object.ValueErrorf("`bins` must increase monotonically, when an array")
			}
			return nil, err
		}
		return b, nil
	}
	n := int(bins.AsInt())
	if n < 1 {
		return nil, object.ValueErrorf("`bins` must be positive, when an integer")
	}
	lo, hi := 0.0, 1.0
	if given(span) {
		r, err := toArray(t, span)
		if err != nil {
			return nil, err
		}
		f, err := r.FloatsOf(t)
		if err != nil {
			return nil, err
		}
		if len(f) != 2 {
			return nil, object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(f))
		}
		if lo, hi = f[0], f[1]; lo > hi {
			return nil, object.ValueErrorf("max must be larger than min in range parameter.")
		}
		if lo-lo != 0 || hi-hi != 0 {
			return nil, object.ValueErrorf("supplied range of [%s, %s] is not finite", object.FloatText(lo), object.FloatText(hi))
		}
	} else if x.Size() > 0 {
		f, err := x.FloatsOf(t)
		if err != nil {
			return nil, err
		}
		lo, hi = f[0], f[0]
		if err := kernel.Blocks(t.Meter, len(f), func(from, to int) {
			for _, v := range f[from:to] {
				switch {
				case v < lo:
					lo = v
				case v > hi:
					hi = v
				case v != v:
					lo, hi = v, v
				}
			}
		}); err != nil {
			return nil, err
		}
		if lo-lo != 0 || hi-hi != 0 {
			return nil, object.ValueErrorf("autodetected range of [%s, %s] is not finite", object.FloatText(lo), object.FloatText(hi))
		}
	}
	if lo == hi {
		lo, hi = lo-0.5, hi+0.5
	}
	r, _, err := linspace(t, object.Float(lo), object.Float(hi), n+1, true)
	return r, err
}

func histogram(t *thread, x *array, a []value) (value, error) {
	x, err := x.Ravel(t)
	if err != nil {
		return value{}, err
	}
	edges, err := edgesOf(t, x, a[0], a[1])
	if err != nil {
		return value{}, err
	}
	e, err := edges.FloatsOf(t)
	if err != nil {
		return value{}, err
	}
	v, err := x.FloatsOf(t)
	if err != nil {
		return value{}, err
	}
	n := len(e) - 1
	var w []float64
	if given(a[3]) {
		ws, err := toArray(t, a[3])
		if err != nil {
			return value{}, err
		}
		if ws.Size() != x.Size() {
			return value{}, object.ValueErrorf("weights should have the same shape as a.")
		}
		if w, err = ws.FloatsOf(t); err != nil {
			return value{}, err
		}
	}
	at, _, err := kernel.Bins[int32](t.Meter, v, e, false, false)
	if err != nil {
		return value{}, err
	}
	defer kernel.Drop(t.Meter, at)
	count, err := ndarray.New(t, ndarray.Float64, []int{max(n, 0)})
	if err != nil {
		return value{}, err
	}
	c := count.Floats()
	if err := kernel.Blocks(t.Meter, len(at), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			k := at[i]
			if n > 0 && v[i] == e[n] {
				k = int32(n - 1) // the last bin has its upper edge, too
			}
			switch {
			case k < 0:
			case w != nil:
				c[k] += w[i]
			default:
				c[k]++
			}
		}
	}); err != nil {
		return value{}, err
	}
	dense, err := flag(t, a[2])
	if err != nil {
		return value{}, err
	}
	if dense {
		total := 0.0
		if err := kernel.Blocks(t.Meter, len(c), func(lo, hi int) {
			for _, x := range c[lo:hi] {
				total += x
			}
		}); err != nil {
			return value{}, err
		}
		if err := kernel.Blocks(t.Meter, len(c), func(lo, hi int) {
			for i := lo; i < hi; i++ {
				c[i] = c[i] / (e[i+1] - e[i]) / total
			}
		}); err != nil {
			return value{}, err
		}
	} else if w == nil {
		if count, err = count.Cast(t, ndarray.Int64); err != nil {
			return value{}, err
		}
	}
	return object.Pair(t, count.Value(), edges.Value())
}

func bincount(t *thread, x *array, a []value) (value, error) {
	if x.NDim() != 1 {
		return value{}, object.ValueErrorf("object too deep for desired array")
	}
	if !x.DType.Whole() && x.DType.Kind != 'b' && x.Size() > 0 {
		return value{}, object.TypeErrorf("Cannot cast array data from %s to dtype('int64') according to the rule 'safe'", x.DType.Repr())
	}
	v, err := x.IntsOf(t)
	if err != nil {
		return value{}, err
	}
	n, err := object.IndexInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	if n < 0 {
		return value{}, object.ValueErrorf("'minlength' must not be negative")
	}
	for i, k := range v {
		if i&0xffff == 0xffff {
			if err := t.Poll(0x10000); err != nil {
				return value{}, err
			}
		}
		if k < 0 {
			return value{}, object.ValueErrorf("'list' argument must have no negative elements")
		}
		if k >= 1<<58 {
			return value{}, t.Charge(1 << 62)
		}
		n = max(n, int(k)+1)
	}
	if !given(a[0]) {
		r, err := ndarray.New(t, ndarray.Int64, []int{n})
		if err != nil {
			return value{}, err
		}
		c := r.Ints()
		return r.Value(), kernel.Blocks(t.Meter, len(v), func(lo, hi int) {
			for _, k := range v[lo:hi] {
				c[k]++
			}
		})
	}
	ws, err := toArray(t, a[0])
	if err != nil {
		return value{}, err
	}
	w, err := ws.FloatsOf(t)
	if err != nil {
		return value{}, err
	}
	if len(w) != len(v) {
		return value{}, object.ValueErrorf("The weights and list don't have the same length.")
	}
	r, err := ndarray.New(t, ndarray.Float64, []int{n})
	if err != nil {
		return value{}, err
	}
	f := r.Floats()
	return r.Value(), kernel.Blocks(t.Meter, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			f[v[i]] += w[i]
		}
	})
}

func digitize(t *thread, x *array, a []value) (value, error) {
	bins, err := toArray(t, a[0])
	if err != nil {
		return value{}, err
	}
	right, err := flag(t, a[1])
	if err != nil {
		return value{}, err
	}
	e, err := bins.FloatsOf(t)
	if err != nil {
		return value{}, err
	}
	up, down, err := monotonic(t, e)
	if err != nil {
		return value{}, err
	}
	switch {
	case up:
		r, err := bins.Search(t, x, !right, nil)
		return result(t, r, err)
	case down:
		r, err := bins.Reversed(nil).Search(t, x, !right, nil)
		if err != nil {
			return value{}, err
		}
		r, err = binaryArrays(t, "subtract", object.Int(int64(len(e))), r.Value())
		return result(t, r, err)
	}
	return value{}, object.ValueErrorf("bins must be monotonically increasing or decreasing")
}
