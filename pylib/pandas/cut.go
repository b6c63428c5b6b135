// This file defines cut and qcut.

package pandas

import (
	"math"
	"strconv"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// binning is what cut and qcut share: the edges and how cells are put between them.
type binning struct {
	cells  *column.Column
	edges  *column.Column // floats, ints or times
	floats []float64      // the edges
	right  bool
	lowest bool // the first bin holds its left edge
	// from the arguments
	labels, retbins, precision, duplicates, ordered object.Value
}

// evenly are n+1 floats from lo to hi.
func evenly(t *object.Thread, lo, hi float64, n int) ([]float64, error) {
	out, err := kernel.Make[float64](t.Meter, n+1)
	if err != nil {
		return nil, err
	}
	step := (hi - lo) / float64(n)
	for i := range out {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		out[i] = float64(i)*step + lo
	}
	out[n] = hi
	return out, nil
}

// evenEdges are the edges of n bins of one width around all cells.
func evenEdges(t *object.Thread, v []float64, n int, right bool) (*column.Column, error) {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, x := range v {
		if x == x {
			lo, hi = min(lo, x), max(hi, x)
		}
	}
	if lo > hi {
		return nil, object.ValueErrorf("Cannot cut empty array")
	}
	if math.IsInf(lo, 0) || math.IsInf(hi, 0) {
		return nil, object.ValueErrorf("cannot specify integer `bins` when input data contains infinity")
	}
	if lo == hi {
		widen := func(x float64) float64 {
			if x == 0 {
				return 0.001
			}
			return 0.001 * math.Abs(x)
		}
		a, b := widen(lo), widen(hi)
		out, err := evenly(t, lo-a, hi+b, n)
		return column.OfFloats(out), err
	}
	out, err := evenly(t, lo, hi, n)
	if err != nil {
		return nil, err
	}
	if adj := (hi - lo) * 0.001; right {
		out[0] -= adj
	} else {
		out[n] += adj
	}
	return column.OfFloats(out), t.Poll(len(v))
}

// roundFrac rounds to so many digits behind the point, or to so many significant ones where a number is less than 1.
func roundFrac(x float64, precision int) float64 {
	if math.IsInf(x, 0) || x != x || x == 0 {
		return x
	}
	digits := precision
	if whole, frac := math.Modf(x); whole == 0 {
		digits = -int(math.Floor(math.Log10(math.Abs(frac)))) - 1 + precision
	}
	out := []float64{x}
	if digits > 300 {
		return x
	}
	scale := math.Pow10(digits)
	out[0] = math.RoundToEven(x*scale) / scale
	return out[0]
}

// breaks are the edges as labels show them.
func (b *binning) breaks(t *object.Thread, precision int) ([]object.Value, error) {
	out, err := b.edges.Cells(t)
	if err != nil {
		return nil, err
	}
	if b.edges.Timed() {
		if b.right && b.lowest {
			one, err := column.NewDelta(t, 1, column.Nano)
			if err != nil {
				return nil, err
			}
			if out[0], err = object.Binary(t, object.OpSub, out[0], one); err != nil {
				return nil, err
			}
		}
		return out, nil
	}
	if b.edges.Kind() == column.Float64 {
		v := b.edges.Floats()
		best := precision
		for p := precision; p < 20; p++ {
			distinct := true
			for i := 1; i < len(v) && distinct; i++ {
				distinct = roundFrac(v[i], p) != roundFrac(v[i-1], p)
			}
			if distinct {
				best = p
				break
			}
		}
		precision = best
		for i, x := range v {
			out[i] = object.Float(roundFrac(x, precision))
		}
	}
	if b.right && b.lowest && len(out) > 0 {
		f, err := object.ToFloat(t, out[0])
		if err != nil {
			return nil, err
		}
		out[0] = object.Float(f - math.Pow(10, float64(-precision)))
		if b.edges.Kind() != column.Float64 {
			for i := range out {
				f, err := object.ToFloat(t, out[i])
				if err != nil {
					return nil, err
				}
				out[i] = object.Float(f)
			}
		}
	}
	return out, t.Poll(len(out) * 20)
}

// unique checks that edges differ, or drops those that repeat.
func (b *binning) unique(t *object.Thread) error {
	how, _ := text(b.duplicates)
	if how != "raise" && how != "drop" {
		return object.ValueErrorf("invalid value for 'duplicates' parameter, valid options are: raise, drop")
	}
	rising := true
	for i := 1; i < len(b.floats) && rising; i++ {
		rising = b.floats[i-1] < b.floats[i]
		if i&0xffff == 0xffff {
			if err := t.Poll(0x10000); err != nil {
				return err
			}
		}
	}
	if rising {
		return nil
	}
	_, first, err := b.edges.Factorize(t)
	if err != nil || len(first) == b.edges.Len() {
		return err
	}
	if how == "raise" {
		s, err := frame.NewIndex(b.edges, object.None).Repr(t)
		if err != nil {
			return err
		}
		return object.ValueErrorf("Bin edges must be unique: %s.\nYou can drop duplicate edges by setting the 'duplicates' kwarg", s)
	}
	if b.edges, err = b.edges.Take(t, first); err != nil {
		return err
	}
	b.floats, err = b.edges.AsFloats(t)
	return err
}

// codes are the bins of all cells, -1 outside of them.
func (b *binning) codes(t *object.Thread) ([]int32, error) {
	v, err := b.cells.AsFloats(t)
	if err != nil {
		return nil, err
	}
	codes, _, err := kernel.Bins[int32](t.Meter, v, b.floats, b.right, b.lowest)
	return codes, err
}

// numbers are the bins of all cells as ints, or as floats where a cell lies outside of them.
func (b *binning) numbers(t *object.Thread) (*column.Column, error) {
	v, err := b.cells.AsFloats(t)
	if err != nil {
		return nil, err
	}
	numbers, outside, err := kernel.Bins[int64](t.Meter, v, b.floats, b.right, b.lowest)
	if err != nil {
		return nil, err
	}
	if !outside {
		return column.OfInts(numbers), nil
	}
	f, err := kernel.Room[float64](t.Meter, len(numbers))
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, numbers)
	return column.OfFloats(f), kernel.Each(t.Meter, len(numbers), func(lo, hi int) {
		o := f[lo:hi]
		for i, k := range numbers[lo:hi] {
			if o[i] = float64(k); k < 0 {
				o[i] = math.NaN()
			}
		}
	})
}

// run puts the cells of x into bins.
func (b *binning) run(t *object.Thread, x object.Value) (object.Value, error) {
	var err error
	if b.floats, err = b.edges.AsFloats(t); err != nil {
		return object.Value{}, err
	}
	if err := b.unique(t); err != nil {
		return object.Value{}, err
	}
	c, err := b.column(t)
	if err != nil {
		return object.Value{}, err
	}
	var r object.Value
	if s := frame.ToSeries(x); s != nil {
		r = frame.NewSeries(s.Index, s.Name, c).Value()
	} else {
		r = arrayOf(c)
	}
	if ret, err := flag(t, b.retbins); err != nil || !ret {
		return r, err
	}
	edges := arrayOf(b.edges)
	if b.edges.Timed() {
		edges = frame.NewIndex(b.edges, object.None).Value()
	}
	return object.Pair(t, r, edges)
}

// column is what the result holds for the cells: numbers of bins, labels of the caller's or intervals.
func (b *binning) column(t *object.Thread) (*column.Column, error) {
	if b.labels.IsBool() {
		if b.labels.AsBool() {
			return nil, object.TypeErrorf("Bin labels must either be False, None or passed in as a list-like argument")
		}
		return b.numbers(t)
	}
	codes, err := b.codes(t)
	if err != nil {
		return nil, err
	}
	if given(b.labels) {
		return b.labelled(t, codes)
	}
	digits, err := object.IndexInt(t, b.precision)
	if err != nil {
		return nil, err
	}
	breaks, err := b.breaks(t, max(digits, 0))
	if err != nil {
		return nil, err
	}
	cats, err := intervalsBetween(t, breaks, !b.right, b.right)
	if err != nil {
		return nil, err
	}
	return column.OfCategory(codes, cats, true), nil
}

// labelled names the bins by the labels.
func (b *binning) labelled(t *object.Thread, codes []int32) (*column.Column, error) {
	l, ok, err := columnOf(t, b.labels)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, object.ValueErrorf("Bin labels must either be False, None or passed in as a list-like argument")
	}
	if l.Len() != b.edges.Len()-1 {
		return nil, object.ValueErrorf("Bin labels must be one fewer than the number of bin edges")
	}
	on, err := flag(t, b.ordered)
	if err != nil {
		return nil, err
	}
	if l.Kind() == column.Category {
		return l.Take(t, codes)
	}
	place, first, err := l.Factorize(t)
	if err != nil {
		return nil, err
	}
	if len(first) == l.Len() {
		return column.OfCategory(codes, l, on), nil
	}
	if on {
		return nil, object.ValueErrorf("labels must be unique if ordered=True; pass ordered=False for duplicate labels")
	}
	cats, err := l.Take(t, first)
	if err != nil {
		return nil, err
	}
	return column.OfCategory(codes, cats, false), kernel.Blocks(t.Meter, len(codes), func(lo, hi int) {
		o := codes[lo:hi]
		for i, k := range o {
			if k >= 0 {
				o[i] = place[k]
			}
		}
	})
}

// binCells reads what cut and qcut put into bins.
func binCells(t *object.Thread, x object.Value) (*column.Column, error) {
	if frame.ToFrame(x) != nil {
		return nil, object.ValueErrorf("Input array must be 1 dimensional")
	}
	c, ok, err := columnOf(t, x)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, object.ValueErrorf("Input array must be 1 dimensional")
	}
	return c, nil
}

func cut(t *object.Thread, a []object.Value) (object.Value, error) {
	c, err := binCells(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	right, err := flag(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	lowest, err := flag(t, a[6])
	if err != nil {
		return object.Value{}, err
	}
	b := &binning{cells: c, right: right, lowest: lowest, labels: a[3], retbins: a[4], precision: a[5], duplicates: a[7], ordered: a[8]}
	if x := frame.ToIndex(a[1]); x != nil && object.TypeOf(a[1]) == frame.IntervalIndexType {
		return cutIntervals(t, a[0], c, x.Column())
	}
	edges, many, err := columnOf(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	if !many {
		if c.Kind() == column.Datetime || c.Kind() == column.Timedelta {
			return object.Value{}, object.Raise(object.NotImplementedErrorType, "cut(bins=...) of times needs a list of edges here, such as pd.date_range gives")
		}
		n, err := object.IndexInt(t, a[1])
		if err != nil {
			return object.Value{}, err
		}
		if n < 1 {
			return object.Value{}, object.ValueErrorf("`bins` should be a positive integer.")
		}
		if !c.Numeric() {
			return object.Value{}, object.TypeErrorf("can only concatenate str (not \"float\") to str")
		}
		v, err := c.AsFloats(t)
		if err != nil {
			return object.Value{}, err
		}
		if b.edges, err = evenEdges(t, v, n, right); err != nil {
			return object.Value{}, err
		}
		return b.run(t, a[0])
	}
	if c.Kind() == column.Datetime && edges.Kind() == column.String {
		if edges, err = parseTimes(t, edges, timeRule{errors: "raise"}); err != nil {
			return object.Value{}, err
		}
	}
	if (c.Timed() || edges.Timed()) && c.Kind() != edges.Kind() || !c.Timed() && !c.Numeric() || !edges.Timed() && !edges.Numeric() {
		return object.Value{}, object.ValueErrorf("bins must be of datetime64 dtype")
	}
	if c.Timed() {
		unit := max(c.Unit(), edges.Unit())
		if b.cells, err = c.CastUnit(t, c.Kind(), unit); err != nil {
			return object.Value{}, err
		}
		if edges, err = edges.CastUnit(t, edges.Kind(), unit); err != nil {
			return object.Value{}, err
		}
	}
	v, err := edges.AsFloats(t)
	if err != nil {
		return object.Value{}, err
	}
	for i := 1; i < len(v); i++ {
		if !(v[i] >= v[i-1]) {
			return object.Value{}, object.ValueErrorf("bins must increase monotonically.")
		}
	}
	b.edges = edges
	return b.run(t, a[0])
}

// cutIntervals puts cells into given intervals, which must not overlap.
func cutIntervals(t *object.Thread, x object.Value, c, cats *column.Column) (object.Value, error) {
	cells, err := c.Cells(t)
	if err != nil {
		return object.Value{}, err
	}
	codes, err := kernel.Make[int32](t.Meter, len(cells))
	if err != nil {
		return object.Value{}, err
	}
	for i, v := range cells {
		codes[i] = -1
		if column.MissingValue(v) {
			continue
		}
		for k, iv := range cats.Objects() {
			in := false
			if p := column.ToInterval(iv); p != nil {
				if in, err = holds(t, p, v); err != nil {
					return object.Value{}, err
				}
			}
			if err := t.Poll(1); err != nil {
				return object.Value{}, err
			}
			if in {
				codes[i] = int32(k)
				break
			}
		}
	}
	r := column.OfCategory(codes, cats, true)
	if s := frame.ToSeries(x); s != nil {
		return frame.NewSeries(s.Index, s.Name, r).Value(), nil
	}
	return arrayOf(r), nil
}

func qcut(t *object.Thread, a []object.Value) (object.Value, error) {
	c, err := binCells(t, a[0])
	if err == nil && c.Kind() == column.Bool {
		c, err = c.Cast(t, column.Int64)
	}
	if err != nil {
		return object.Value{}, err
	}
	if !c.Numeric() && c.Kind() != column.Datetime && c.Kind() != column.Timedelta {
		return object.Value{}, object.TypeErrorf("unsupported operand type(s) for -: 'str' and 'str'")
	}
	var qs []float64
	if items, many, err := unpackList(t, a[1]); err != nil {
		return object.Value{}, err
	} else if many {
		for _, v := range items {
			f, err := object.ToFloat(t, v)
			if err != nil {
				return object.Value{}, err
			}
			if !(f >= 0 && f <= 1) {
				return object.Value{}, object.ValueErrorf("percentiles should all be in the interval [0, 1]")
			}
			qs = append(qs, f)
		}
	} else {
		n, err := object.IndexInt(t, a[1])
		if err != nil {
			return object.Value{}, err
		}
		if n < 1 {
			return object.Value{}, object.ValueErrorf("Number of samples, %s, must be non-negative.", strconv.Itoa(n+1))
		}
		if qs, err = evenly(t, 0, 1, n); err != nil {
			return object.Value{}, err
		}
	}
	edges, err := quantileColumn(t, c, qs, kernel.Linear)
	if err != nil {
		return object.Value{}, err
	}
	b := &binning{cells: c, edges: edges, right: true, lowest: true, labels: a[2], retbins: a[3], precision: a[4], duplicates: a[5], ordered: object.True}
	return b.run(t, a[0])
}

// binCounts is value_counts with bins.
func binCounts(t *object.Thread, s *frame.Series, bins object.Value, on [4]bool) (object.Value, error) {
	r, err := cut(t, []object.Value{s.Value(), bins, object.True, object.None, object.False, object.Int(3), object.True, object.NewStr("raise"), object.True})
	if err != nil {
		if object.Matches(err, object.TypeErrorType) {
			err = object.TypeErrorf("bins argument only works with numeric data.")
		}
		return object.Value{}, err
	}
	counts, err := countCategories(t, frame.ToSeries(r).Col, object.None, on[1], on[3], on[2])
	if err != nil {
		return object.Value{}, err
	}
	c, err := counts.Index.Column().Dense(t)
	if err != nil {
		return object.Value{}, err
	}
	counts.Index = frame.NewIndex(c, counts.Index.Name())
	if on[0] {
		if counts, err = normalized(t, counts); err != nil {
			return object.Value{}, err
		}
	}
	return counts.Value(), nil
}
