// This file defines comparison between columns.

package frame

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Compare computes a op b for n rows as a mask; a column of one row stands for all rows. Missing cells are unequal to all.
func Compare(t *object.Thread, op object.Cmp, a, b *column.Column, n int) ([]bool, error) {
	ak, bk := a.Kind(), b.Kind()
	k := kernel.Cmp(op)
	switch {
	case ak == column.Category || bk == column.Category:
		return compareCategories(t, op, a, b, n)
	case ak == column.Int64 && bk == column.Int64:
		return kernel.Compare(t.Meter, k, a.Ints(), b.Ints(), n)
	case a.Numeric() && b.Numeric():
		x, err := a.AsFloats(t)
		if err != nil {
			return nil, err
		}
		y, err := b.AsFloats(t)
		if err != nil {
			return nil, err
		}
		return kernel.Compare(t.Meter, k, x, y, n)
	case ak == column.String && bk == column.String:
		return compareText(t, op, a, b, n)
	case ak == column.Object || bk == column.Object || ak == column.Date || bk == column.Date:
		return compareObjects(t, op, a, b, n)
	case ak == column.Datetime && bk == column.String && b.Len() == 1:
		return compareParsed(t, op, a, b, n)
	case bk == column.Datetime && ak == column.String && a.Len() == 1:
		return compareParsed(t, op.Swapped(), b, a, n)
	case ak == bk && a.Timed():
		return compareTimes(t, op, a, b, n)
	}
	if op == object.CmpEq || op == object.CmpNe {
		return kernel.Repeat(t.Meter, op == object.CmpNe, n)
	}
	if b.Len() == 1 && n != 1 || b.Len() == 1 {
		if b.Missing(0) {
			return kernel.Make[bool](t.Meter, n)
		}
		if ak == column.String {
			return nil, object.TypeErrorf("'%s' not supported between instances of 'str' and '%s'", op, pythonName(b))
		}
		return nil, object.TypeErrorf("Invalid comparison between dtype=%s and %s", a.DType(), pythonName(b))
	}
	return nil, object.TypeErrorf("'%s' not supported between instances of '%s' and '%s'", op, pythonName(a), pythonName(b))
}

func compareText(t *object.Thread, op object.Cmp, a, b *column.Column, n int) ([]bool, error) {
	x, y := a.Text(), b.Text()
	missing := op == object.CmpNe
	if b.Len() == 1 && a.Len() == n && x.Coded() {
		s, ok := y.At(0)
		if !ok {
			return kernel.Repeat(t.Meter, missing, n)
		}
		// Each distinct string is compared once.
		hit := make([]bool, len(x.Dict()))
		for i, w := range x.Dict() {
			hit[i] = op.Holds(strings.Compare(w, s))
		}
		return column.MapCodes(t, x, hit, missing)
	}
	out, err := kernel.Make[bool](t.Meter, n)
	if err != nil {
		return nil, err
	}
	err = kernel.Blocks(t.Meter, n, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			p, ok1 := x.At(row(a, i))
			q, ok2 := y.At(row(b, i))
			if ok1 && ok2 {
				out[i] = op.Holds(strings.Compare(p, q))
			} else {
				out[i] = missing
			}
		}
	})
	return out, err
}

// compareCategories compares categories: by their order where they have one, else only for equality.
func compareCategories(t *object.Thread, op object.Cmp, a, b *column.Column, n int) ([]bool, error) {
	if a.Kind() != column.Category {
		return compareCategories(t, op.Swapped(), b, a, n)
	}
	equality := op == object.CmpEq || op == object.CmpNe
	scalar := b.Kind() != column.Category && b.Len() == 1
	if !equality && !a.Ordered() {
		return nil, object.TypeErrorf("Unordered Categoricals can only compare equality or not")
	}
	if b.Kind() == column.Category {
		same, err := column.SameCategories(t, a, b)
		if err != nil {
			return nil, err
		}
		if !same {
			if !a.Ordered() && !b.Ordered() && a.Categories().Len() == b.Categories().Len() {
				if b, err = b.Recode(t, a.Categories(), false); err != nil {
					return nil, err
				}
				for i, k := range b.Codes() {
					same = k >= 0 || b.Missing(i)
				}
			}
			if !same {
				return nil, object.TypeErrorf("Categoricals can only be compared if 'categories' are the same.")
			}
		}
	} else if scalar || equality {
		coded, err := b.Recode(t, a.Categories(), a.Ordered())
		if err != nil {
			return nil, err
		}
		if scalar && coded.Codes()[0] < 0 && !equality {
			v, err := b.Cell(t, 0)
			if err != nil {
				return nil, err
			}
			return nil, object.TypeErrorf("Invalid comparison between dtype=category and %s", object.TypeOf(v).Name)
		}
		b = coded
	} else {
		return nil, object.TypeErrorf("Cannot compare a Categorical with the given type")
	}
	out, err := kernel.Make[bool](t.Meter, n)
	if err != nil {
		return nil, err
	}
	x, y := a.Codes(), b.Codes()
	return out, kernel.Blocks(t.Meter, n, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			p, q := x[row(a, i)], y[row(b, i)]
			if p < 0 || q < 0 {
				out[i] = op == object.CmpNe
				continue
			}
			out[i] = op.Holds(int(p) - int(q))
		}
	})
}

func compareTimes(t *object.Thread, op object.Cmp, a, b *column.Column, n int) ([]bool, error) {
	if a.Kind() == column.Datetime && (a.Zone() == nil) != (b.Zone() == nil) && op != object.CmpEq && op != object.CmpNe {
		return nil, object.TypeErrorf("Cannot compare tz-naive and tz-aware datetime-like objects")
	}
	unit := max(a.Unit(), b.Unit())
	x, err := a.CastUnit(t, a.Kind(), unit)
	if err != nil {
		return nil, err
	}
	y, err := b.CastUnit(t, b.Kind(), unit)
	if err != nil {
		return nil, err
	}
	out, err := kernel.Compare(t.Meter, kernel.Cmp(op), x.Ints(), y.Ints(), n)
	if err != nil {
		return nil, err
	}
	return out, kernel.Blocks(t.Meter, n, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if x.Missing(row(x, i)) || y.Missing(row(y, i)) {
				out[i] = op == object.CmpNe
			}
		}
	})
}

// compareParsed compares times with a scalar of text.
func compareParsed(t *object.Thread, op object.Cmp, a, b *column.Column, n int) ([]bool, error) {
	s, ok := b.Text().At(0)
	p, good := ParseTime(s)
	if !ok || !good {
		if op == object.CmpEq || op == object.CmpNe {
			return kernel.Repeat(t.Meter, op == object.CmpNe, n)
		}
		return nil, object.TypeErrorf("Invalid comparison between dtype=%s and str", a.DType())
	}
	return compareTimes(t, op, a, column.OfTimes(column.Datetime, []int64{p.V}, p.Unit, a.Zone()), n)
}

func compareObjects(t *object.Thread, op object.Cmp, a, b *column.Column, n int) ([]bool, error) {
	out, err := kernel.Make[bool](t.Meter, n)
	if err != nil {
		return nil, err
	}
	for i := range out {
		ra, rb := row(a, i), row(b, i)
		if a.Missing(ra) || b.Missing(rb) {
			out[i] = op == object.CmpNe
			continue
		}
		x, err := a.Cell(t, ra)
		if err != nil {
			return nil, err
		}
		y, err := b.Cell(t, rb)
		if err != nil {
			return nil, err
		}
		r, err := object.Compare(t, op, x, y)
		if err != nil {
			return nil, err
		}
		if out[i], err = object.Truth(t, r); err != nil {
			return nil, err
		}
		if err := t.Poll(1); err != nil {
			return nil, err
		}
	}
	return out, nil
}
