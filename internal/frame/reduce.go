// This file defines Reduce: one value from a column.

package frame

import (
	"math"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Reduction is the parameters that reductions have.
type Reduction struct {
	SkipNA   bool
	DDof     int
	MinCount int
}

// Reduce computes sum, mean, min, max, count, std, var, sem, median, prod, any, all, nunique, skew or kurt of a column.
func Reduce(t *object.Thread, c *column.Column, how string, p Reduction) (object.Value, error) {
	switch how {
	case "count":
		n, err := Count(t, c)
		return object.Int(int64(n)), err
	case "size":
		return object.Int(int64(c.Len())), nil
	case "nunique":
		first, err := FirstRows(t, c, false)
		kernel.Done(t.Meter, first)
		return object.Int(int64(len(first))), err
	case "any", "all":
		return reduceTruth(t, c, how == "any", p)
	}
	if !p.SkipNA && c.AnyMissing() {
		if c.Timed() {
			return column.NaTValue, nil
		}
		return column.NaN, nil
	}
	if c.Kind() == column.Category && (how != "min" && how != "max" || !c.Ordered()) {
		if how == "min" || how == "max" {
			return object.Value{}, object.TypeErrorf("Categorical is not ordered for operation %s\nyou can use .as_ordered() to change the Categorical to an ordered one\n", how)
		}
		return object.Value{}, object.TypeErrorf("'Categorical' with dtype category does not support operation '%s'", how)
	}
	switch how {
	case "min", "max":
		i, err := ArgBest(t, c, how == "max")
		if err != nil {
			return object.Value{}, err
		}
		if i < 0 {
			if c.Timed() {
				return column.NaTValue, nil
			}
			return column.NaN, nil
		}
		return c.Cell(t, i)
	}
	switch {
	case c.Kind() == column.String:
		return reduceText(t, c, how)
	case c.Kind() == column.Object || c.Kind() == column.Date:
		return reduceObjects(t, c, how, p)
	case c.Kind() == column.Datetime || c.Kind() == column.Timedelta:
		return reduceTimes(t, c, how, p)
	}
	return reduceNumbers(t, c, how, p)
}

// Count is the number of cells that are not missing.
func Count(t *object.Thread, c *column.Column) (int, error) {
	if c.Kind() == column.Int64 || c.Kind() == column.Bool {
		return c.Len(), nil
	}
	if c.Kind() == column.Float64 {
		n, err := kernel.CountNaN(t.Meter, c.Floats())
		return c.Len() - n, err
	}
	n := 0
	err := kernel.Blocks(t.Meter, c.Len(), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if !c.Missing(i) {
				n++
			}
		}
	})
	return n, err
}

func reduceNumbers(t *object.Thread, c *column.Column, how string, p Reduction) (object.Value, error) {
	m := t.Meter
	if c.Kind() == column.Bool && how == "sum" && p.MinCount <= c.Len() {
		n, err := kernel.CountMask(m, c.Bools())
		return object.Int(int64(n)), err
	}
	if c.Kind() != column.Float64 && (how == "sum" || how == "prod") && p.MinCount <= c.Len() {
		ints, err := c.Cast(t, column.Int64)
		if err != nil {
			return object.Value{}, err
		}
		if how == "sum" {
			s, err := kernel.SumInts(m, ints.Ints())
			return object.Int(s), err
		}
		prod := int64(1)
		err = kernel.Blocks(m, c.Len(), func(lo, hi int) {
			p := prod
			for _, x := range ints.Ints()[lo:hi] {
				p *= x
			}
			prod = p
		})
		return object.Int(prod), err
	}
	v, err := c.AsFloats(t)
	if err != nil {
		return object.Value{}, err
	}
	f, err := reduceFloats(t, v, how, p)
	return object.Float(f), err
}

func reduceFloats(t *object.Thread, v []float64, how string, p Reduction) (float64, error) {
	m := t.Meter
	nan := math.NaN()
	switch how {
	case "sum", "mean", "prod":
		s, n, err := kernel.SumFloats(m, v)
		if err != nil || n < p.MinCount {
			return nan, err
		}
		if how == "prod" {
			return kernel.ProdFloats(m, v)
		}
		if how == "mean" {
			s /= float64(n)
		}
		return s, nil
	case "var":
		return kernel.Variance(m, v, p.DDof)
	case "std":
		x, err := kernel.Variance(m, v, p.DDof)
		return math.Sqrt(x), err
	case "sem":
		x, err := kernel.Variance(m, v, p.DDof)
		if err != nil {
			return 0, err
		}
		_, n, err := kernel.SumFloats(m, v)
		return math.Sqrt(x) / math.Sqrt(float64(n)), err
	case "median":
		return kernel.Median(m, v)
	case "skew":
		return kernel.Skewness(m, v)
	case "kurt", "kurtosis":
		return kernel.Kurtosis(m, v)
	}
	return nan, object.TypeErrorf("reduction operation '%s' is not supported", how)
}

func reduceTruth(t *object.Thread, c *column.Column, anyOf bool, p Reduction) (object.Value, error) {
	if c.Kind() == column.Datetime {
		how := map[bool]string{true: "any", false: "all"}[anyOf]
		return object.Value{}, object.TypeErrorf("'%s' with datetime64 dtypes is not supported. Use (obj != pd.Timestamp(0)).%s() instead.", how, how)
	}
	for i := range c.Len() {
		if i&0xfff == 0 {
			if err := t.Poll(0x1000); err != nil {
				return object.Value{}, err
			}
		}
		if c.Missing(i) && p.SkipNA {
			continue
		}
		v, err := c.Cell(t, i)
		if err != nil {
			return object.Value{}, err
		}
		yes, err := object.Truth(t, v)
		if err != nil {
			return object.Value{}, err
		}
		if yes == anyOf {
			return object.Bool(anyOf), nil
		}
	}
	return object.Bool(!anyOf), nil
}

// ArgBest is the row of the first smallest (largest) cell, -1 where all are missing.
func ArgBest(t *object.Thread, c *column.Column, most bool) (int, error) {
	switch c.Kind() {
	case column.Int64:
		return kernel.ArgMinMax(t.Meter, c.Ints(), most)
	case column.Float64:
		return kernel.ArgMinMax(t.Meter, c.Floats(), most)
	case column.Datetime, column.Timedelta, column.Date:
		return kernel.ArgMinMaxTimes(t.Meter, c.Ints(), most)
	}
	if c.Kind() == column.Category {
		best, codes := -1, c.Codes()
		err := kernel.Blocks(t.Meter, len(codes), func(lo, hi int) {
			for i, k := range codes[lo:hi] {
				if k >= 0 && (best < 0 || most && k > codes[best] || !most && k < codes[best]) {
					best = lo + i
				}
			}
		})
		return best, err
	}
	best := -1
	var top object.Value
	for i := range c.Len() {
		if c.Missing(i) {
			continue
		}
		if err := t.Poll(1); err != nil {
			return 0, err
		}
		v, err := c.Cell(t, i)
		if err != nil {
			return 0, err
		}
		if best >= 0 {
			x, y := v, top
			if most {
				x, y = top, v
			}
			if yes, err := object.Less(t, x, y); err != nil {
				return 0, err
			} else if !yes {
				continue
			}
		}
		best, top = i, v
	}
	return best, nil
}

func reduceText(t *object.Thread, c *column.Column, how string) (object.Value, error) {
	if how != "sum" {
		return object.Value{}, object.TypeErrorf("Cannot perform reduction '%s' with string dtype", how)
	}
	x := object.NewText(t)
	for i := range c.Len() {
		s, _ := c.Text().At(i)
		if err := x.Write(s); err != nil {
			return object.Value{}, err
		}
	}
	return object.StrOf(t, x.String())
}

func reduceObjects(t *object.Thread, c *column.Column, how string, p Reduction) (object.Value, error) {
	if how != "sum" && how != "prod" {
		if err := checkNumbers(t, c, how == "mean"); err != nil {
			return object.Value{}, err
		}
	}
	if how != "sum" && how != "prod" && how != "mean" {
		v, err := c.AsFloats(t)
		if err != nil {
			return object.Value{}, err
		}
		f, err := reduceFloats(t, v, how, p)
		return object.Float(f), err
	}
	op, acc, n := object.OpAdd, object.Int(0), 0
	if how == "prod" {
		op, acc = object.OpMul, object.Int(1)
	}
	mark := t.Answers()
	for i := range c.Len() {
		if c.Missing(i) {
			continue
		}
		v, err := c.Cell(t, i)
		if err != nil {
			return object.Value{}, err
		}
		if n++; n == 1 {
			acc = v
			continue
		}
		if acc, err = object.Binary(t, op, acc, v); err != nil {
			return object.Value{}, err
		}
		t.Kept(mark, acc)
		if err := t.Poll(1); err != nil {
			return object.Value{}, err
		}
	}
	if how == "mean" {
		if n == 0 {
			return column.NaN, nil
		}
		return object.Binary(t, object.OpDiv, acc, object.Int(int64(n)))
	}
	return acc, nil
}

// checkNumbers fails where a cell of an Object or Date column is no number; text is none here.
func checkNumbers(t *object.Thread, c *column.Column, complexToo bool) error {
	for i := range c.Len() {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return err
			}
		}
		if c.Missing(i) {
			continue
		}
		v, err := c.Cell(t, i)
		if err != nil {
			return err
		}
		if complexToo && object.TypeOf(v) == object.ComplexType {
			continue
		}
		if s := object.TypeOf(v).Slots; object.IsStr(v) || !v.IsInt() && s.Float == nil && s.Index == nil {
			r, err := object.Repr(t, v)
			if err != nil {
				return err
			}
			return object.TypeErrorf("Could not convert %s to numeric", object.Printable(r, 100))
		}
	}
	return nil
}

func reduceTimes(t *object.Thread, c *column.Column, how string, p Reduction) (object.Value, error) {
	if c.Kind() == column.Datetime && how != "mean" && how != "median" && how != "std" {
		return object.Value{}, object.TypeErrorf("'DatetimeArray' with dtype %s does not support operation '%s'", c.DType(), how)
	}
	if how == "prod" || how == "var" {
		return object.Value{}, object.TypeErrorf("'TimedeltaArray' with dtype %s does not support operation '%s'", c.DType(), how)
	}
	f, base, err := offsets(t, c)
	if how == "mean" || how == "median" {
		// pandas loses the last digits of nanoseconds here.
		base = 0
		f, err = c.AsFloats(t)
	}
	if err != nil {
		return object.Value{}, err
	}
	x, err := reduceFloats(t, f, how, p)
	if err != nil {
		return object.Value{}, err
	}
	if x != x || math.Abs(x) > 9.2e18 {
		return column.NaTValue, nil
	}
	if how == "sum" {
		n, err := Count(t, c)
		return deltaOf(t, int64(x)+base*int64(n), c, err)
	}
	v := int64(x)
	if how != "std" && how != "sem" {
		v += base
	}
	if c.Kind() == column.Datetime && how != "std" {
		return column.NewTimestamp(t, v, c.Unit(), c.Zone())
	}
	return deltaOf(t, v, c, nil)
}

func deltaOf(t *object.Thread, v int64, c *column.Column, err error) (object.Value, error) {
	if err != nil {
		return object.Value{}, err
	}
	return column.NewDelta(t, v, c.Unit())
}

// offsets are times as floats that count from the first one, so that no digits are lost.
func offsets(t *object.Thread, c *column.Column) (f []float64, base int64, err error) {
	f, err = kernel.Make[float64](t.Meter, c.Len())
	if err != nil {
		return nil, 0, err
	}
	first := true
	err = kernel.Blocks(t.Meter, c.Len(), func(lo, hi int) {
		o := f[lo:hi]
		for i, x := range c.Ints()[lo:hi] {
			if x == column.NaT {
				o[i] = math.NaN()
				continue
			}
			if first {
				base, first = x, false
			}
			o[i] = float64(x - base)
		}
	})
	return f, base, err
}
