// This file defines reductions along axes: sums, products, extremes and their places, and functions of rows.

package ndarray

import (
	"math"
	"slices"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Axis resolves an axis of an array of n dimensions.
func Axis(axis, n int) (int, error) {
	if axis < -n || axis >= n {
		e := object.Raise(AxisError, "axis %d is out of bounds for array of dimension %d", axis, n)
		return 0, e
	}
	if axis < 0 {
		axis += n
	}
	return axis, nil
}

// lanes is an array taken apart for a reduction: outer rows of inner items, which are contiguous.
type lanes struct {
	*Array
	outer, inner int
	shape        []int // of the result
	kept         []int // with axes of length 1 in place of those reduced
	// pairwise says that numpy adds these rows by halves.
	pairwise bool
}

// Lanes moves the axes (nil for all) behind the others and makes rows of them.
func (a *Array) lanes(t *object.Thread, axes []int) (*lanes, error) {
	n := len(a.Shape)
	if axes == nil {
		axes = make([]int, n)
		for i := range axes {
			axes[i] = i
		}
	}
	reduced := make([]bool, n)
	for _, k := range axes {
		reduced[k] = true
	}
	l := &lanes{outer: 1, inner: 1}
	var order, last []int
	least, leastAxis := math.MaxInt, -1
	for i, k := range a.Shape {
		if s := max(a.strides[i], -a.strides[i]); k > 1 && s < least {
			least, leastAxis = s, i
		}
		if reduced[i] {
			last = append(last, i)
			l.inner *= k
			l.kept = append(l.kept, 1)
			continue
		}
		order = append(order, i)
		l.outer *= k
		l.shape = append(l.shape, k)
		l.kept = append(l.kept, k)
	}
	l.pairwise = leastAxis < 0 || reduced[leastAxis]
	if l.pairwise && len(last) > 1 {
		// numpy goes through memory in its order.
		slices.SortStableFunc(last, func(x, y int) int { return max(a.strides[y], -a.strides[y]) - max(a.strides[x], -a.strides[x]) })
	}
	moved := a
	if n > 1 {
		moved = a.Transpose(append(order, last...))
	}
	var err error
	l.Array, err = moved.Flat(t)
	return l, err
}

// result gives the values of the outer rows their shape.
func (l *lanes) result(r *Array, keep bool) *Array {
	if keep {
		return r.shaped(l.kept)
	}
	return r.shaped(l.shape)
}

// over calls f for every row; f polls where a row is long.
func over[T, R any](t *object.Thread, l *lanes, v []T, f func(row []T) (R, error)) ([]R, error) {
	out, err := kernel.Make[R](t.Meter, l.outer)
	if err != nil {
		return nil, err
	}
	done := 0
	for i := range out {
		if out[i], err = f(v[i*l.inner : (i+1)*l.inner]); err != nil {
			return nil, err
		}
		if done += min(l.inner, kernel.Block) + 1; done > 1<<12 {
			if err := t.Poll(done); err != nil {
				return nil, err
			}
			done = 0
		}
	}
	return out, nil
}

// folded gives for every row what f makes, block by block, of what it has made so far and the next items; start comes before the first.
func folded[T, R any](t *object.Thread, l *lanes, v []T, start R, f func(have R, part []T) R) ([]R, error) {
	return over(t, l, v, func(row []T) (R, error) { return foldRow(t, row, start, f) })
}

func foldRow[T, R any](t *object.Thread, row []T, start R, f func(have R, part []T) R) (R, error) {
	if len(row) <= kernel.Block {
		return f(start, row), nil
	}
	return foldLong(t, row, start, f)
}

func foldLong[T, R any](t *object.Thread, row []T, have R, f func(have R, part []T) R) (R, error) {
	err := kernel.Blocks(t.Meter, len(row), func(lo, hi int) { have = f(have, row[lo:hi]) })
	return have, err
}

// pairSum adds as numpy does: by halves, eight sums at a time.
func pairSum[T float32 | float64](v []T) T {
	n := len(v)
	if n < 8 {
		var s T
		if n > 0 {
			s = v[0]
			for _, x := range v[1:] {
				s += x
			}
		}
		return s
	}
	if n <= 128 {
		r := [8]T(v[:8])
		i := 8
		for ; i+8 <= n; i += 8 {
			w := v[i : i+8 : i+8]
			for k := range r {
				r[k] += w[k]
			}
		}
		s := ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]))
		for ; i < n; i++ {
			s += v[i]
		}
		return s
	}
	half := n / 2
	half -= half % 8
	return pairSum(v[:half]) + pairSum(v[half:])
}

// sumBlock is how many items are added between two polls, in less time than other kernels take for a Block.
const sumBlock = 4 * kernel.Block

// longSum is pairSum with polls.
func longSum[T float32 | float64](t *object.Thread, v []T) (T, error) {
	n := len(v)
	if n <= sumBlock {
		return pairSum(v), nil
	}
	if err := t.Poll(kernel.Block); err != nil {
		return 0, err
	}
	half := n / 2
	half -= half % 8
	x, err := longSum(t, v[:half])
	if err != nil {
		return 0, err
	}
	y, err := longSum(t, v[half:])
	return x + y, err
}

// plainSum adds one item after the other.
func plainSum[T float32 | float64](t *object.Thread, v []float64) (s T, err error) {
	if len(v) > 0 {
		s = T(v[0])
	}
	return foldRow(t, v[min(1, len(v)):], s, func(s T, part []float64) T {
		for _, x := range part {
			s += T(x)
		}
		return s
	})
}

// sumRow adds a row of floats as numpy does.
func (l *lanes) sumRow(t *object.Thread, row []float64) (float64, error) {
	switch {
	case l.DType.Size == 8 && l.pairwise:
		return longSum(t, row)
	case l.DType.Size == 8:
		return plainSum[float64](t, row)
	case !l.pairwise:
		s, err := plainSum[float32](t, row)
		return l.DType.RoundFloat(float64(s)), err
	}
	w, err := kernel.Make[float32](t.Meter, len(row))
	if err != nil {
		return 0, err
	}
	defer kernel.Drop(t.Meter, w)
	if err := kernel.Blocks(t.Meter, len(row), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			w[i] = float32(row[i])
		}
	}); err != nil {
		return 0, err
	}
	s, err := longSum(t, w)
	return l.DType.RoundFloat(float64(s)), err
}

// sumType is the type of sums and products: narrow ints grow.
func sumType(d *DType) *DType {
	switch d.Kind {
	case 'b', 'i':
		return Int64
	case 'u':
		return Uint64
	}
	return d
}

func emptyError(name string) error {
	return object.ValueErrorf("zero-size array to reduction operation %s which has no identity", name)
}

// Reduce computes sum, prod, max, min, any, all, mean, or one of the ufuncs' reductions along axes (nil for all).
func (a *Array) Reduce(t *object.Thread, name string, axes []int, keep bool) (*Array, error) {
	switch name {
	case "add":
		name = "sum"
	case "multiply":
		name = "prod"
	case "maximum":
		name = "max"
	case "minimum":
		name = "min"
	case "logical_and":
		name = "all"
	case "logical_or":
		name = "any"
	}
	if full := map[string]string{"sum": "add", "prod": "multiply", "max": "maximum", "min": "minimum", "fmax": "fmax", "fmin": "fmin"}[name]; a.DType.Kind == 'U' && full != "" {
		return nil, noLoop(full, a.DType, a.DType)
	}
	switch name {
	case "any", "all":
		m, err := a.truthArray(t)
		if err != nil {
			return nil, err
		}
		l, err := m.lanes(t, axes)
		if err != nil {
			return nil, err
		}
		want := name == "any"
		out, err := folded(t, l, l.Bools(), !want, func(have bool, part []bool) bool {
			if have == want || slices.Contains(part, want) {
				return want
			}
			return !want
		})
		if err != nil {
			return nil, err
		}
		return l.result(OfBools(out), keep), nil
	}
	if a.DType.Kind == 'O' || a.DType.Kind == 'U' {
		return a.reduceObjects(t, name, axes, keep)
	}
	switch name {
	case "sum", "prod":
		if a.DType.Kind == 'M' || a.DType.Kind == 'm' && name == "prod" {
			return nil, object.Raise(resolutionError, "ufunc '%s' cannot use operands with types %s and %s", map[string]string{"sum": "add", "prod": "multiply"}[name], a.DType.Repr(), a.DType.Repr())
		}
		src, err := a.Cast(t, sumType(a.DType))
		if err != nil {
			return nil, err
		}
		l, err := src.lanes(t, axes)
		if err != nil {
			return nil, err
		}
		if l.DType.Kind == 'f' {
			if name == "prod" {
				out, err := folded(t, l, l.Floats(), 1, func(p float64, part []float64) float64 {
					for _, x := range part {
						p = l.DType.RoundFloat(p * x)
					}
					return p
				})
				if err != nil {
					return nil, err
				}
				return l.result(OfFloats(out).retyped(l.DType), keep), nil
			}
			out, err := over(t, l, l.Floats(), func(row []float64) (float64, error) { return l.sumRow(t, row) })
			if err != nil {
				return nil, err
			}
			return l.result(OfFloats(out).retyped(l.DType), keep), nil
		}
		timed := l.DType.Kind == 'm'
		start := int64(0)
		if name == "prod" {
			start = 1
		}
		out, err := folded(t, l, l.Ints(), start, func(s int64, part []int64) int64 {
			switch {
			case name == "prod":
				for _, x := range part {
					s *= x
				}
			case !timed:
				for _, x := range part {
					s += x
				}
			default:
				for _, x := range part {
					if s == kernel.NaT || x == kernel.NaT {
						return kernel.NaT
					}
					s += x
				}
			}
			return s
		})
		if err != nil {
			return nil, err
		}
		return l.result(OfInts(out).retyped(l.DType), keep), nil
	case "max", "min", "fmax", "fmin":
		return a.extreme(t, name, axes, keep)
	}
	return nil, object.TypeErrorf("reduce is not supported for '%s'", name)
}

func (a *Array) extreme(t *object.Thread, name string, axes []int, keep bool) (*Array, error) {
	most := name == "max" || name == "fmax"
	l, err := a.lanes(t, axes)
	if err != nil {
		return nil, err
	}
	if l.inner == 0 && l.outer > 0 {
		return nil, emptyError(map[bool]string{true: "maximum", false: "minimum"}[most])
	}
	switch a.DType.class() {
	case inBools:
		out, err := folded(t, l, l.Bools(), !most, func(have bool, part []bool) bool {
			if have == most || slices.Contains(part, most) {
				return most
			}
			return !most
		})
		if err != nil {
			return nil, err
		}
		return l.result(OfBools(out), keep), nil
	case inFloats:
		lenient := name[0] == 'f'
		better := func(best float64, part []float64) float64 {
			for _, x := range part {
				switch {
				case best != best:
					if !lenient {
						return best
					}
					best = x
				case x != x:
					if !lenient {
						return x
					}
				case most && x > best || !most && x < best:
					best = x
				}
			}
			return best
		}
		out, err := over(t, l, l.Floats(), func(row []float64) (float64, error) { return foldRow(t, row, row[0], better) })
		if err != nil {
			return nil, err
		}
		return l.result(OfFloats(out).retyped(a.DType), keep), nil
	}
	timed := a.DType.Timed()
	flip := int64(0)
	if a.DType == Uint64 {
		flip = math.MinInt64
	}
	better := func(best int64, part []int64) int64 {
		for _, x := range part {
			if timed && (x == kernel.NaT || best == kernel.NaT) {
				return kernel.NaT
			}
			if most && x^flip > best^flip || !most && x^flip < best^flip {
				best = x
			}
		}
		return best
	}
	out, err := over(t, l, l.Ints(), func(row []int64) (int64, error) { return foldRow(t, row, row[0], better) })
	if err != nil {
		return nil, err
	}
	return l.result(OfInts(out).retyped(a.DType), keep), nil
}

func (a *Array) reduceObjects(t *object.Thread, name string, axes []int, keep bool) (*Array, error) {
	l, err := a.lanes(t, axes)
	if err != nil {
		return nil, err
	}
	r, err := New(t, Object, flat(l.outer))
	if err != nil {
		return nil, err
	}
	mark := t.Hold(r.Value())
	defer t.Drop(mark)
	items := l.Objects()
	for i := range l.outer {
		row := items[i*l.inner : (i+1)*l.inner]
		var v object.Value
		switch {
		case len(row) == 0 && name == "sum":
			v = object.Int(0)
		case len(row) == 0 && name == "prod":
			v = object.Int(1)
		case len(row) == 0:
			return nil, emptyError(map[string]string{"max": "maximum", "min": "minimum"}[name])
		default:
			v = row[0]
			answers := t.Answers()
			for _, x := range row[1:] {
				switch name {
				case "sum":
					v, err = object.Binary(t, object.OpAdd, v, x)
				case "prod":
					v, err = object.Binary(t, object.OpMul, v, x)
				default:
					var less bool
					if name == "max" || name == "fmax" {
						less, err = object.Less(t, v, x)
					} else {
						less, err = object.Less(t, x, v)
					}
					if less {
						v = x
					}
				}
				t.Kept(answers, v)
				if err == nil {
					err = t.Poll(1)
				}
				if err != nil {
					return nil, err
				}
			}
		}
		r.mem.o[i] = v
	}
	return l.result(r, keep), nil
}

// ArgBest is argmax or argmin along one axis, or of all items in their order where axis is -1.
func (a *Array) ArgBest(t *object.Thread, most bool, axis int) (*Array, error) {
	src := a
	var err error
	if axis < 0 {
		if src, err = a.Ravel(t); err != nil {
			return nil, err
		}
		axis = 0
	}
	l, err := src.lanes(t, []int{axis})
	if err != nil {
		return nil, err
	}
	if l.inner == 0 {
		return nil, object.ValueErrorf("attempt to get %s of an empty sequence", map[bool]string{true: "argmax", false: "argmin"}[most])
	}
	out, err := kernel.Make[int64](t.Meter, l.outer)
	if err != nil {
		return nil, err
	}
	for i := range out {
		best := i * l.inner
		for k := best + 1; k < (i+1)*l.inner; k++ {
			better, stop, err := l.better(t, k, best, most)
			if err != nil {
				return nil, err
			}
			if stop {
				break
			}
			if better {
				best = k
			}
			if k&0xfff == 0xfff {
				if err := t.Poll(0x4000); err != nil {
					return nil, err
				}
			}
		}
		out[i] = int64(best - i*l.inner)
		if err := t.Poll(1); err != nil {
			return nil, err
		}
	}
	return l.result(OfInts(out), false), nil
}

// better tells whether item k comes before item best; stop says that nothing can.
func (a *Array) better(t *object.Thread, k, best int, most bool) (better, stop bool, err error) {
	switch a.DType.class() {
	case inBools:
		x, y := a.Bools()[k], a.Bools()[best]
		return x != y && x == most, false, nil
	case inFloats:
		x, y := a.Floats()[k], a.Floats()[best]
		if y != y {
			return false, true, nil
		}
		return x != x || most && x > y || !most && x < y, false, nil
	case inInts:
		x, y := a.Ints()[k], a.Ints()[best]
		if a.DType == Uint64 {
			x, y = x^math.MinInt64, y^math.MinInt64
		}
		if a.DType.Timed() && (y == kernel.NaT || x == kernel.NaT) {
			return y != kernel.NaT, y == kernel.NaT, nil
		}
		return most && x > y || !most && x < y, false, nil
	}
	x, y := a.Objects()[k], a.Objects()[best]
	if most {
		x, y = y, x
	}
	better, err = object.Less(t, x, y)
	return better, false, err
}

// Lanewise applies f to the items of every row along axes, as floats; f may change the row.
func (a *Array) Lanewise(t *object.Thread, axes []int, keep bool, f func(row []float64) (float64, error)) (*Array, error) {
	src, err := a.Cast(t, Float64)
	if err != nil {
		return nil, err
	}
	if src == a || SharesMemory(src, a) {
		if src, err = a.Copy(t); err != nil {
			return nil, err
		}
	}
	l, err := src.lanes(t, axes)
	if err != nil {
		return nil, err
	}
	out, err := kernel.Make[float64](t.Meter, l.outer)
	if err != nil {
		return nil, err
	}
	for i := range out {
		if out[i], err = f(l.Floats()[i*l.inner : (i+1)*l.inner]); err != nil {
			return nil, err
		}
		if err := t.Poll(l.inner + 1); err != nil {
			return nil, err
		}
	}
	return l.result(OfFloats(out), keep), nil
}
