// This file defines average, cov, corrcoef, histogram, bincount, diff, interp, polynomials and other numerical functions.

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
	std := make([]float64, 0, 8)
	if err := t.Charge(int64(n) * 8); err != nil {
		return nil, err
	}
	for i := range n {
		std = append(std, math.Sqrt(f[i*n+i]))
	}
	for i := range n {
		for k := range n {
			x := f[i*n+k] / std[i]
			x /= std[k]
			f[i*n+k] = math.Max(-1, math.Min(1, x))
			if x != x {
				f[i*n+k] = x
			}
		}
	}
	return v, t.Poll(n * n)
}

func diff(t *thread, x *array, a []value) (value, error) {
	n, err := object.IndexInt(t, a[0])
	if err != nil {
		return value{}, err
	}
	if n < 0 {
		return value{}, object.ValueErrorf("order must be non-negative but got %d", n)
	}
	if x.NDim() == 0 {
		return value{}, object.ValueErrorf("diff requires input that is at least one dimensional")
	}
	axis, err := axisOf(t, a[1], x.NDim())
	if err != nil {
		return value{}, err
	}
	parts := []*array{x}
	extend := func(v value, front bool) error {
		if !given(v) {
			return nil
		}
		p, err := toArray(t, v)
		if err != nil {
			return err
		}
		if p.NDim() == 0 {
			shape := append([]int(nil), x.Shape...)
			shape[axis] = 1
			p, _ = p.BroadcastTo(shape)
		}
		if front {
			parts = append([]*array{p}, parts...)
		} else {
			parts = append(parts, p)
		}
		return nil
	}
	if err := extend(a[2], true); err != nil {
		return value{}, err
	}
	if err := extend(a[3], false); err != nil {
		return value{}, err
	}
	if len(parts) > 1 {
		if x, err = ndarray.Concatenate(t, parts, axis, nil); err != nil {
			return value{}, err
		}
	}
	for range n {
		k := x.Shape[axis]
		if k == 0 {
			break
		}
		name := "subtract"
		if x.DType.Kind == 'b' {
			name = "not_equal"
		}
		if x, err = binaryArrays(t, name, x.Span(axis, 1, k).Value(), x.Span(axis, 0, k-1).Value()); err != nil {
			return value{}, err
		}
		if err := t.Poll(16); err != nil {
			return value{}, err
		}
	}
	return x.Value(), nil
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
		for i := 1; i < len(f); i++ {
			if f[i-1] > f[i] {
				return nil, object.ValueErrorf("`bins` must increase monotonically, when an array")
			}
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
		for _, v := range f {
			if v != v {
				lo = v
				break
			}
			lo, hi = math.Min(lo, v), math.Max(hi, v)
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
	at, err := kernel.Bins(t.Meter, v, e, false, false)
	if err != nil {
		return value{}, err
	}
	defer kernel.Drop(t.Meter, at)
	count, err := ndarray.New(t, ndarray.Float64, []int{max(n, 0)})
	if err != nil {
		return value{}, err
	}
	c := count.Floats()
	for i, k := range at {
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
	if err := t.Poll(len(at)); err != nil {
		return value{}, err
	}
	dense, err := flag(t, a[2])
	if err != nil {
		return value{}, err
	}
	if dense {
		total := 0.0
		for _, x := range c {
			total += x
		}
		for i := range c {
			c[i] = c[i] / (e[i+1] - e[i]) / total
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
	for _, k := range v {
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
		for _, k := range v {
			r.Ints()[k]++
		}
		return r.Value(), t.Poll(len(v))
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
	for i, k := range v {
		f[k] += w[i]
	}
	return r.Value(), t.Poll(len(v))
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
	up, down := true, true
	for i := 1; i < len(e); i++ {
		up, down = up && e[i] >= e[i-1], down && e[i] <= e[i-1]
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

func interp(t *thread, x *array, a []value) (value, error) {
	xs, err := toArray(t, a[0])
	if err != nil {
		return value{}, err
	}
	ys, err := toArray(t, a[1])
	if err != nil {
		return value{}, err
	}
	xp, err := xs.FloatsOf(t)
	if err != nil {
		return value{}, err
	}
	fp, err := ys.FloatsOf(t)
	if err != nil {
		return value{}, err
	}
	if len(xp) == 0 {
		return value{}, object.ValueErrorf("array of sample points is empty")
	}
	if len(xp) != len(fp) {
		return value{}, object.ValueErrorf("fp and xp are not of the same length.")
	}
	v, err := x.FloatsOf(t)
	if err != nil {
		return value{}, err
	}
	left, right := fp[0], fp[len(fp)-1]
	if given(a[2]) {
		if left, err = object.ToFloat(t, a[2]); err != nil {
			return value{}, err
		}
	}
	if given(a[3]) {
		if right, err = object.ToFloat(t, a[3]); err != nil {
			return value{}, err
		}
	}
	r, err := ndarray.New(t, ndarray.Float64, x.Shape)
	if err != nil {
		return value{}, err
	}
	out := r.Floats()
	n := len(xp)
	for i, x := range v {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x8000); err != nil {
				return value{}, err
			}
		}
		switch {
		case x != x:
			out[i] = x
		case x < xp[0]:
			out[i] = left
		case x > xp[n-1]:
			out[i] = right
		case x == xp[n-1]:
			out[i] = fp[n-1]
		default:
			lo, hi := 0, n
			for hi-lo > 1 {
				if mid := (lo + hi) / 2; x >= xp[mid] {
					lo = mid
				} else {
					hi = mid
				}
			}
			if x == xp[lo] {
				out[i] = fp[lo]
				break
			}
			slope := (fp[lo+1] - fp[lo]) / (xp[lo+1] - xp[lo])
			if out[i] = slope*(x-xp[lo]) + fp[lo]; out[i] != out[i] {
				if out[i] = slope*(x-xp[lo+1]) + fp[lo+1]; out[i] != out[i] && fp[lo] == fp[lo+1] {
					out[i] = fp[lo]
				}
			}
		}
	}
	return ndarray.Scalar(t, r)
}

// isclose is |x-y| <= atol + rtol*|y|.
func isclose(t *thread, xv, yv, rtol, atol, equalNaN value) (*array, error) {
	x, err := toArray(t, xv)
	if err != nil {
		return nil, err
	}
	y, err := toArray(t, yv)
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
	for i, p := range xs {
		q := ys[i]
		b[i] = p == q || q-q == 0 && math.Abs(p-q) <= a+r*math.Abs(q) || nans && p != p && q != q
	}
	return out, t.Poll(len(xs))
}

func allTrue(m *array) bool {
	for _, x := range m.Bools() {
		if !x {
			return false
		}
	}
	return true
}

func convolve(t *thread, x, y []float64, mode string, flip bool) ([]float64, error) {
	if len(x) == 0 || len(y) == 0 {
		which := "a"
		if len(x) > 0 {
			which = "v"
		}
		return nil, object.ValueErrorf("%s cannot be empty", which)
	}
	n, k := len(x), len(y)
	full, err := kernel.Make[float64](t.Meter, n+k-1)
	if err != nil {
		return nil, err
	}
	for i := range full {
		s := 0.0
		for j := max(0, i-k+1); j <= min(i, n-1); j++ {
			if flip {
				s += x[j] * y[i-j]
			} else {
				s += x[j] * y[k-1-(i-j)]
			}
		}
		full[i] = s
		if err := t.Poll(min(n, k)/4 + 1); err != nil {
			return nil, err
		}
	}
	switch mode {
	case "full":
		return full, nil
	case "same":
		m := max(n, k)
		lo := (min(n, k) - 1) / 2
		if !flip && k > n {
			lo = (len(full) - m) - lo
		}
		return full[lo : lo+m], nil
	case "valid":
		m := min(n, k)
		return full[m-1 : len(full)-m+1], nil
	}
	return nil, object.ValueErrorf("mode must be one of 'valid', 'same', or 'full' (got '%s')", object.Printable(mode, 40))
}

func gradient(t *thread, x *array, a []value) (value, error) {
	spacing := object.ToTuple(a[2]).Items
	axes, err := axesOf(t, a[0], x.NDim())
	if err != nil {
		return value{}, err
	}
	if axes == nil {
		for i := range x.NDim() {
			axes = append(axes, i)
		}
	}
	if len(spacing) > 1 && len(spacing) != len(axes) {
		return value{}, object.TypeErrorf("invalid number of arguments")
	}
	if x, err = x.Cast(t, ndarray.Float64); err != nil {
		return value{}, err
	}
	out := make([]value, len(axes))
	for i, axis := range axes {
		n := x.Shape[axis]
		if n < 2 {
			return value{}, object.ValueErrorf("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
		}
		h := []float64{1}
		if len(spacing) > 0 {
			s, err := toArray(t, spacing[min(i, len(spacing)-1)])
			if err != nil {
				return value{}, err
			}
			if h, err = s.FloatsOf(t); err != nil {
				return value{}, err
			}
			if s.NDim() > 0 {
				if len(h) != n {
					return value{}, object.ValueErrorf("when 1d, distances must match the length of the corresponding dimension")
				}
				d := make([]float64, 0, 8)
				if err := t.Charge(int64(n) * 8); err != nil {
					return value{}, err
				}
				for k := 1; k < n; k++ {
					d = append(d, h[k]-h[k-1])
				}
				h = d
			}
		}
		step := func(k int) float64 {
			if len(h) == 1 {
				return h[0]
			}
			return h[k]
		}
		uniform := true
		for _, s := range h {
			uniform = uniform && s == h[0]
		}
		moved, err := x.MoveAxis(axis, x.NDim()-1).Copy(t)
		if err != nil {
			return value{}, err
		}
		r, err := ndarray.New(t, ndarray.Float64, moved.Shape)
		if err != nil {
			return value{}, err
		}
		for lo := 0; lo < x.Size(); lo += n {
			v, w := moved.Floats()[lo:lo+n], r.Floats()[lo:lo+n]
			w[0] = (v[1] - v[0]) / step(0)
			w[n-1] = (v[n-1] - v[n-2]) / step(n-2)
			for k := 1; k < n-1; k++ {
				if uniform {
					w[k] = (v[k+1] - v[k-1]) / (2 * step(0))
					continue
				}
				d1, d2 := step(k-1), step(k)
				w[k] = -d2/(d1*(d1+d2))*v[k-1] + (d2-d1)/(d1*d2)*v[k] + d1/(d2*(d1+d2))*v[k+1]
			}
			if err := t.Poll(n); err != nil {
				return value{}, err
			}
		}
		back, err := r.MoveLastTo(axis).Copy(t)
		if err != nil {
			return value{}, err
		}
		out[i] = back.Value()
	}
	if len(out) == 1 {
		return out[0], nil
	}
	return object.NewTuple(t, out)
}

func (m names) statistics() {
	m.one("average", "a, axis=None, weights=None, returned=False, *, keepdims=False", average)
	m.one("cov", "m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None", func(t *thread, x *array, a []value) (value, error) {
		if given(a[4]) || given(a[5]) {
			return value{}, object.Raise(object.NotImplementedErrorType, "numpy.cov with weights is not supported")
		}
		r, err := covariance(t, x, a[0], a[1], a[2], a[3])
		if err != nil {
			return value{}, err
		}
		return squeeze(t, r, object.None)
	})
	m.one("corrcoef", "x, y=None, rowvar=True, *, dtype=None", func(t *thread, x *array, a []value) (value, error) {
		c, err := covariance(t, x, a[0], a[1], object.False, object.None)
		if err != nil {
			return value{}, err
		}
		if c, err = correlation(t, c); err != nil {
			return value{}, err
		}
		return squeeze(t, c, object.None)
	})
	m.one("diff", "a, n=1, axis=-1, prepend=?, append=?", diff)
	m.one("ediff1d", "ary, to_end=None, to_begin=None", func(t *thread, x *array, a []value) (value, error) {
		r, err := x.Ravel(t)
		if err != nil {
			return value{}, err
		}
		d, err := diff(t, r, []value{object.Int(1), object.Int(-1), object.None, object.None})
		if err != nil {
			return value{}, err
		}
		parts := []*array{toNd(d)}
		for i, v := range []value{a[1], a[0]} {
			if !given(v) {
				continue
			}
			p, err := atLeast1(t, v)
			if err != nil {
				return value{}, err
			}
			if i == 0 {
				parts = append([]*array{p}, parts...)
			} else {
				parts = append(parts, p)
			}
		}
		return whole(ndarray.Concatenate(t, parts, 0, nil))
	})
	m.one("histogram", "a, bins=10, range=None, density=None, weights=None", histogram)
	m.one("histogram_bin_edges", "a, bins=10, range=None, weights=None", func(t *thread, x *array, a []value) (value, error) { return whole(edgesOf(t, x, a[0], a[1])) })
	m.one("bincount", "x, /, weights=None, minlength=0", bincount)
	m.one("digitize", "x, bins, right=False", digitize)
	m.one("interp", "x, xp, fp, left=None, right=None, period=None", interp)
	m.fn("isclose", "a, b, rtol=1e-05, atol=1e-08, equal_nan=False", func(t *thread, a []value) (value, error) {
		r, err := isclose(t, a[0], a[1], a[2], a[3], a[4])
		return result(t, r, err)
	})
	m.fn("allclose", "a, b, rtol=1e-05, atol=1e-08, equal_nan=False", func(t *thread, a []value) (value, error) {
		r, err := isclose(t, a[0], a[1], a[2], a[3], a[4])
		if err != nil {
			return value{}, err
		}
		return object.Bool(allTrue(r)), nil
	})
	m.fn("array_equal", "a1, a2, equal_nan=False", func(t *thread, a []value) (value, error) {
		x, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		y, err := toArray(t, a[1])
		if err != nil {
			return value{}, err
		}
		if !ndarray.SameShape(x.Shape, y.Shape) {
			return object.False, nil
		}
		r, err := binaryArrays(t, "equal", x.Value(), y.Value())
		if err != nil {
			return value{}, err
		}
		if nans, err := flag(t, a[2]); err != nil {
			return value{}, err
		} else if nans && x.DType.Kind == 'f' && y.DType.Kind == 'f' {
			xs, err := x.FloatsOf(t)
			if err != nil {
				return value{}, err
			}
			ys, err := y.FloatsOf(t)
			if err != nil {
				return value{}, err
			}
			for i := range xs {
				if xs[i] != xs[i] && ys[i] != ys[i] {
					r.Bools()[i] = true
				}
			}
		}
		return object.Bool(allTrue(r)), nil
	})
	m.fn("array_equiv", "a1, a2", func(t *thread, a []value) (value, error) {
		x, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		y, err := toArray(t, a[1])
		if err != nil {
			return value{}, err
		}
		if _, ok := ndarray.CommonShape(x.Shape, y.Shape); !ok {
			return object.False, nil
		}
		r, err := binaryArrays(t, "equal", x.Value(), y.Value())
		if err != nil {
			return value{}, err
		}
		return object.Bool(allTrue(r)), nil
	})
	for _, n := range []string{"convolve", "correlate"} {
		signature := "a, v, mode='full'"
		if n == "correlate" {
			signature = "a, v, mode='valid'"
		}
		m.one(n, signature, func(t *thread, x *array, a []value) (value, error) {
			y, err := toArray(t, a[0])
			if err != nil {
				return value{}, err
			}
			if x.NDim() > 1 || y.NDim() > 1 {
				return value{}, object.ValueErrorf("object too deep for desired array")
			}
			mode, _ := text(a[1])
			p, err := x.FloatsOf(t)
			if err != nil {
				return value{}, err
			}
			q, err := y.FloatsOf(t)
			if err != nil {
				return value{}, err
			}
			out, err := convolve(t, p, q, mode, n == "convolve")
			if err != nil {
				return value{}, err
			}
			r := ndarray.OfFloats(out)
			if x.DType.Kind != 'f' && y.DType.Kind != 'f' {
				if r, err = r.Cast(t, ndarray.Int64); err != nil {
					return value{}, err
				}
			}
			return r.Value(), nil
		})
	}
	m.one("gradient", "f, *varargs, axis=None, edge_order=1", gradient)
	for _, n := range []string{"trapezoid", "trapz"} {
		m.one(n, "y, x=None, dx=1.0, axis=-1", func(t *thread, y *array, a []value) (value, error) {
			axis, err := axisOf(t, a[2], y.NDim())
			if err != nil {
				return value{}, err
			}
			d := a[1]
			if given(a[0]) {
				x, err := toArray(t, a[0])
				if err != nil {
					return value{}, err
				}
				if d, err = diff(t, x, []value{object.Int(1), object.Int(-1), object.None, object.None}); err != nil {
					return value{}, err
				}
				if x.NDim() == 1 && y.NDim() > 1 {
					shape := make([]int, y.NDim())
					for i := range shape {
						shape[i] = 1
					}
					shape[axis] = toNd(d).Size()
					r, err := toNd(d).Reshape(t, shape)
					if err != nil {
						return value{}, err
					}
					d = r.Value()
				}
			}
			k := y.Shape[axis]
			if k == 0 {
				return object.Float(0), nil
			}
			s, err := binaryArrays(t, "add", y.Span(axis, 1, k).Value(), y.Span(axis, 0, k-1).Value())
			if err != nil {
				return value{}, err
			}
			if s, err = binaryArrays(t, "multiply", d, s.Value()); err != nil {
				return value{}, err
			}
			if s, err = binaryArrays(t, "divide", s.Value(), object.Float(2)); err != nil {
				return value{}, err
			}
			s, err = s.Reduce(t, "sum", []int{axis}, false)
			return result(t, s, err)
		})
	}
	m.one("polyval", "p, x", func(t *thread, p *array, a []value) (value, error) {
		items, err := p.Items(t)
		if err != nil {
			return value{}, err
		}
		// Horner's scheme, on whatever x is.
		x := a[0]
		if !framed(x) {
			v, err := toArray(t, x)
			if err != nil {
				return value{}, err
			}
			if v.NDim() > 0 {
				x = v.Value()
			}
		}
		y, err := object.Binary(t, object.OpMul, x, object.Int(0))
		if err != nil {
			return value{}, err
		}
		for _, c := range items {
			if y, err = object.Binary(t, object.OpMul, y, x); err != nil {
				return value{}, err
			}
			if y, err = object.Binary(t, object.OpAdd, y, c); err != nil {
				return value{}, err
			}
		}
		return y, nil
	})
	for _, n := range []string{"polyder", "polyint"} {
		m.one(n, "p, m=1", func(t *thread, p *array, a []value) (value, error) {
			times, err := object.IndexInt(t, a[0])
			if err != nil {
				return value{}, err
			}
			c, err := p.FloatsOf(t)
			if err != nil {
				return value{}, err
			}
			if err := t.Charge(int64(len(c)+max(times, 0)) * 16); err != nil {
				return value{}, err
			}
			c = append([]float64(nil), c...)
			for range times {
				if err := t.Poll(len(c) + 1); err != nil {
					return value{}, err
				}
				k := len(c)
				if n == "polyder" {
					if k == 0 {
						break
					}
					for i := range k - 1 {
						c[i] *= float64(k - 1 - i)
					}
					c = c[:k-1]
					continue
				}
				for i := range c {
					c[i] /= float64(k - i)
				}
				c = append(c, 0)
			}
			r := ndarray.OfFloats(c)
			if n == "polyder" && p.DType.Whole() {
				return whole(r.Cast(t, ndarray.Int64))
			}
			return r.Value(), nil
		})
	}
	for n, op := range map[string]string{"polyadd": "add", "polysub": "subtract"} {
		m.one(n, "a1, a2", func(t *thread, x *array, a []value) (value, error) {
			y, err := atLeast1(t, a[0])
			if err != nil {
				return value{}, err
			}
			if x, err = raised(t, x, 1); err != nil {
				return value{}, err
			}
			lift := func(p *array, n int) (*array, error) {
				if p.Size() == n {
					return p, nil
				}
				z, err := ndarray.New(t, p.DType, []int{n - p.Size()})
				if err != nil {
					return nil, err
				}
				return ndarray.Concatenate(t, []*array{z, p}, 0, nil)
			}
			k := max(x.Size(), y.Size())
			if x, err = lift(x, k); err != nil {
				return value{}, err
			}
			if y, err = lift(y, k); err != nil {
				return value{}, err
			}
			return whole(binaryArrays(t, op, x.Value(), y.Value()))
		})
	}
	m.one("polymul", "a1, a2", func(t *thread, x *array, a []value) (value, error) {
		return object.Call(t, table["convolve"], x.Value(), a[0])
	})
	m.fn("apply_along_axis", "func1d, axis, arr, *args, **kwargs", func(t *thread, a []value) (value, error) {
		x, err := toArray(t, a[2])
		if err != nil {
			return value{}, err
		}
		axis, err := axisOf(t, a[1], x.NDim())
		if err != nil {
			return value{}, err
		}
		moved := x.MoveAxis(axis, x.NDim()-1)
		outer := moved.Shape[:x.NDim()-1]
		n, _ := ndarray.SizeOf(outer)
		if n == 0 {
			return value{}, object.ValueErrorf("Cannot apply_along_axis when any iteration dimensions are 0")
		}
		flatRows, err := moved.Reshape(t, []int{n, x.Shape[axis]})
		if err != nil {
			return value{}, err
		}
		var kw []object.Kwarg
		if d := object.ToDict(a[4]); d != nil {
			for pos := 0; ; {
				k, v, next, ok := d.Next(pos)
				if !ok {
					break
				}
				kw = append(kw, object.Kwarg{Name: object.ToStr(k), Value: v})
				pos = next
			}
		}
		results, err := object.NewList(t, n)
		if err != nil {
			return value{}, err
		}
		mark := t.Hold(results.Value())
		defer t.Drop(mark)
		for i := range n {
			r, err := object.CallKw(t, a[0], append([]value{flatRows.Sub(i).Value()}, object.ToTuple(a[3]).Items...), kw)
			if err != nil {
				return value{}, err
			}
			if err := results.Append(t, r); err != nil {
				return value{}, err
			}
		}
		all, err := toArray(t, results.Value())
		if err != nil {
			return value{}, err
		}
		inner := all.Shape[1:]
		r, err := all.Reshape(t, append(append([]int(nil), outer...), inner...))
		if err != nil {
			return value{}, err
		}
		if len(inner) == 1 {
			return whole(r.MoveAxis(r.NDim()-1, axis).Copy(t))
		}
		return result(t, r, nil)
	})
	m["vectorize"] = vectorizeType.Value()
	m.fn("frompyfunc", "func, nin, nout, *, identity=None", func(t *thread, a []value) (value, error) {
		v := &vectorize{object.HeaderOf(vectorizeType), a[0], object.NewStr("object")}
		return object.Obj(&v.Header), t.Charge(64)
	})
	m.fn("piecewise", "x, condlist, funclist, *args, **kw", func(t *thread, a []value) (value, error) {
		x, err := toArray(t, a[0])
		if err != nil {
			return value{}, err
		}
		conds, err := object.ToSlice(t, a[1])
		if err != nil {
			return value{}, err
		}
		funcs, err := object.ToSlice(t, a[2])
		if err != nil {
			return value{}, err
		}
		r, err := ndarray.New(t, x.DType, x.Shape)
		if err != nil {
			return value{}, err
		}
		if len(funcs) == len(conds)+1 && len(conds) > 0 {
			rest := conds[0]
			for _, c := range conds[1:] {
				if rest, err = object.Binary(t, object.OpOr, rest, c); err != nil {
					return value{}, err
				}
			}
			u, err := toArray(t, rest)
			if err != nil {
				return value{}, err
			}
			if u, err = ndarray.Unary(t, "logical_not", u); err != nil {
				return value{}, err
			}
			conds = append(conds, u.Value())
		}
		if len(funcs) != len(conds) {
			return value{}, object.ValueErrorf("with %d condition(s), either %d or %d functions are expected", len(conds), len(conds), len(conds)+1)
		}
		for i, c := range conds {
			y := funcs[i]
			if object.IsCallable(y) {
				part, err := x.Get(t, c)
				if err != nil {
					return value{}, err
				}
				if y, err = object.Call(t, y, part); err != nil {
					return value{}, err
				}
			}
			if err := r.Set(t, c, y); err != nil {
				return value{}, err
			}
		}
		return r.Value(), nil
	})
}
