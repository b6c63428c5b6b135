// This file defines the operators of Series and DataFrame: alignment, broadcasting, comparison, logic, and their named methods.

package pandas

import (
	"math"
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// columnOp computes one column of two; a column of one row stands for all n rows, and no second one for None.
type columnOp func(t *object.Thread, a, b *column.Column, n int) (*column.Column, error)

func arithOp(op object.Op, reflected bool) columnOp {
	return func(t *object.Thread, a, b *column.Column, n int) (*column.Column, error) {
		if b == nil {
			return frame.ArithNone(t, op, a, reflected)
		}
		if reflected {
			a, b = b, a
		}
		return frame.Arith(t, op, a, b, n)
	}
}

func compareOp(op object.Cmp) columnOp {
	return func(t *object.Thread, a, b *column.Column, n int) (*column.Column, error) {
		if b == nil {
			b = missingScalar()
		}
		v, err := frame.Compare(t, op, a, b, n)
		return column.OfBools(v), err
	}
}

func seriesBinary(t *object.Thread, op object.Op, s *frame.Series, other object.Value, reflected bool) (object.Value, error) {
	if f := frame.ToFrame(other); f != nil {
		return frameOp(t, f, s.Value(), arithOp(op, !reflected), 1, object.None, "")
	}
	return seriesOp(t, s, other, arithOp(op, reflected), object.None, false)
}

func seriesCompare(t *object.Thread, op object.Cmp, s *frame.Series, other object.Value) (object.Value, error) {
	if o := frame.ToSeries(other); o != nil {
		same, err := s.Index.Same(t, o.Index)
		if err != nil {
			return object.Value{}, err
		}
		if !same {
			return object.Value{}, object.ValueErrorf("Can only compare identically-labeled Series objects")
		}
	}
	if frame.ToFrame(other) != nil {
		return object.NotImplemented, nil
	}
	return seriesOp(t, s, other, compareOp(op), object.None, true)
}

// scalarOperand makes a scalar a column of one row; None stays none.
func scalarOperand(t *object.Thread, v object.Value) (*column.Column, error) {
	if v.IsNone() {
		return nil, nil
	}
	return frame.Scalar(t, v)
}

// missingScalar is what None is to comparisons.
func missingScalar() *column.Column { return column.OfFloats([]float64{math.NaN()}) }

// operandColumn makes the other operand a column; it has one row where it is a scalar.
func operandColumn(t *object.Thread, v object.Value, n int, compare bool) (*column.Column, error) {
	if a := ndarray.ToArray(v); a != nil && a.NDim() == 0 {
		item, err := a.At(t, 0)
		if err != nil {
			return nil, err
		}
		v = item
	}
	c, ok, err := columnOf(t, v)
	if err != nil {
		return nil, err
	}
	if !ok {
		return scalarOperand(t, v)
	}
	if c.Len() != n {
		if compare {
			a, err := object.NewTuple(t, []object.Value{object.Int(int64(n))})
			if err != nil {
				return nil, err
			}
			b, err := object.NewTuple(t, []object.Value{object.Int(int64(c.Len()))})
			if err != nil {
				return nil, err
			}
			return nil, object.NewExc(object.ValueErrorType, object.NewStr("Lengths must match to compare"), a, b)
		}
		return nil, object.ValueErrorf("Lengths of operands do not match: %d != %d", c.Len(), n)
	}
	return c, nil
}

func sameName(t *object.Thread, a, b object.Value) (object.Value, error) {
	eq, err := object.Equal(t, a, b)
	if err != nil || !eq {
		return object.None, err
	}
	return a, nil
}

// seriesOp computes a series with another series, aligned by label, a sequence of its length or a scalar.
func seriesOp(t *object.Thread, s *frame.Series, other object.Value, f columnOp, fillValue object.Value, compare bool) (object.Value, error) {
	o := frame.ToSeries(other)
	if o == nil {
		b, err := operandColumn(t, other, s.Len(), compare)
		if err != nil {
			return object.Value{}, err
		}
		a := s.Col
		if given(fillValue) {
			if a, err = fillColumn(t, a, fillValue); err != nil {
				return object.Value{}, err
			}
		}
		c, err := f(t, a, b, s.Len())
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewSeries(s.Index, s.Name, c).Value(), nil
	}
	name, err := sameName(t, s.Name, o.Name)
	if err != nil {
		return object.Value{}, err
	}
	l, r, err := alignSeries(t, s, o)
	if err != nil {
		return object.Value{}, err
	}
	a, b := l.Col, r.Col
	if given(fillValue) {
		if a, b, err = fillEither(t, a, b, fillValue); err != nil {
			return object.Value{}, err
		}
	}
	c, err := f(t, a, b, l.Len())
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewSeries(l.Index, name, c).Value(), nil
}

// fillEither fills missing cells where the other side has one.
func fillEither(t *object.Thread, a, b *column.Column, v object.Value) (*column.Column, *column.Column, error) {
	fill := func(x, y *column.Column) (*column.Column, error) {
		rows, err := y.MissingMask(t)
		if err != nil {
			return nil, err
		}
		full, err := fillColumn(t, x, v)
		if err != nil || full.Kind() != x.Kind() {
			return full, err
		}
		keep, err := kernel.Make[bool](t.Meter, len(rows))
		if err != nil {
			return nil, err
		}
		copy(keep, rows)
		return choose(t, keep, x, full)
	}
	x, err := fill(a, b)
	if err != nil {
		return nil, nil, err
	}
	y, err := fill(b, a)
	return x, y, err
}

func alignSeries(t *object.Thread, s, o *frame.Series) (*frame.Series, *frame.Series, error) {
	same, err := s.Index.Same(t, o.Index)
	if err != nil || same {
		return s, o, err
	}
	x, err := s.Index.Union(t, o.Index, true)
	if err != nil {
		return nil, nil, err
	}
	l, err := s.Reindex(t, x)
	if err != nil {
		return nil, nil, err
	}
	r, err := o.Reindex(t, x)
	return l, r, err
}

// frameOp computes a frame with a frame (aligned on both axes), a series (along columns, or rows where axis is 0), a sequence or a scalar.
func frameOp(t *object.Thread, f *frame.Frame, other object.Value, op columnOp, axis int, fillValue object.Value, compare string) (object.Value, error) {
	if g := frame.ToFrame(other); g != nil {
		return frameFrame(t, f, g, op, fillValue, compare)
	}
	if s := frame.ToSeries(other); s != nil && axis == 0 {
		rows, err := f.Index.Union(t, s.Index, true)
		if err != nil {
			return object.Value{}, err
		}
		if f, err = f.Reindex(t, rows); err != nil {
			return object.Value{}, err
		}
		if s, err = s.Reindex(t, rows); err != nil {
			return object.Value{}, err
		}
		return eachColumn(t, f, func(c *column.Column, _ int) (*column.Column, error) { return op(t, c, s.Col, f.Len()) })
	} else if s != nil {
		cols, err := f.Columns.Union(t, s.Index, true)
		if err != nil {
			return object.Value{}, err
		}
		if f, err = f.ReindexColumns(t, cols); err != nil {
			return object.Value{}, err
		}
		if s, err = s.Reindex(t, cols); err != nil {
			return object.Value{}, err
		}
		return eachColumn(t, f, func(c *column.Column, i int) (*column.Column, error) { return op(t, c, s.Col.Slice(i, i+1), f.Len()) })
	}
	items, ok, err := unpackList(t, other)
	if err != nil {
		return object.Value{}, err
	}
	if ok && axis == 0 {
		c, err := column.FromValues(t, items)
		if err != nil {
			return object.Value{}, err
		}
		if c.Len() != f.Len() {
			return object.Value{}, object.ValueErrorf("Unable to coerce to Series, length must be %d: given %d", f.Len(), c.Len())
		}
		return eachColumn(t, f, func(x *column.Column, _ int) (*column.Column, error) { return op(t, x, c, f.Len()) })
	}
	if ok && len(items) != len(f.Cols) {
		return object.Value{}, object.ValueErrorf("Unable to coerce to Series, length must be %d: given %d", len(f.Cols), len(items))
	}
	return eachColumn(t, f, func(c *column.Column, i int) (*column.Column, error) {
		v := other
		if ok {
			v = items[i]
		}
		b, err := scalarOperand(t, v)
		if err != nil {
			return nil, err
		}
		if given(fillValue) {
			if c, err = fillColumn(t, c, fillValue); err != nil {
				return nil, err
			}
		}
		return op(t, c, b, f.Len())
	})
}

func eachColumn(t *object.Thread, f *frame.Frame, fn func(c *column.Column, i int) (*column.Column, error)) (object.Value, error) {
	if err := t.Charge(int64(len(f.Cols)) * (column.Size + 8)); err != nil {
		return object.Value{}, err
	}
	cols := make([]*column.Column, len(f.Cols))
	for i, c := range f.Cols {
		var err error
		if cols[i], err = fn(c, i); err != nil {
			return object.Value{}, err
		}
	}
	return frame.NewFrame(f.Index, f.Columns, cols).Value(), nil
}

func frameFrame(t *object.Thread, f, g *frame.Frame, op columnOp, fillValue object.Value, compare string) (object.Value, error) {
	rows, err := f.Index.Same(t, g.Index)
	if err != nil {
		return object.Value{}, err
	}
	cols, err := f.Columns.Same(t, g.Columns)
	if err != nil {
		return object.Value{}, err
	}
	if !rows || !cols {
		if compare == "strict" {
			return object.Value{}, object.ValueErrorf("Can only compare identically-labeled (both index and columns) DataFrame objects")
		}
		if f, g, err = alignFrames(t, f, g); err != nil {
			return object.Value{}, err
		}
	}
	return eachColumn(t, f, func(a *column.Column, i int) (*column.Column, error) {
		b := g.Cols[i]
		if given(fillValue) {
			if a, b, err = fillEither(t, a, b, fillValue); err != nil {
				return nil, err
			}
		}
		return op(t, a, b, f.Len())
	})
}

func alignFrames(t *object.Thread, f, g *frame.Frame) (*frame.Frame, *frame.Frame, error) {
	rows, err := f.Index.Union(t, g.Index, true)
	if err != nil {
		return nil, nil, err
	}
	cols, err := f.Columns.Union(t, g.Columns, true)
	if err != nil {
		return nil, nil, err
	}
	both := func(x *frame.Frame) (*frame.Frame, error) {
		y, err := x.Reindex(t, rows)
		if err != nil {
			return nil, err
		}
		return y.ReindexColumns(t, cols)
	}
	if f, err = both(f); err != nil {
		return nil, nil, err
	}
	g, err = both(g)
	return f, g, err
}

// unaryColumn is -, +, ~ and abs() of a column.
func unaryColumn(t *object.Thread, op object.UnaryOp, c *column.Column) (*column.Column, error) {
	switch {
	case op == object.UnaryPos:
		return c, nil
	case c.Kind() == column.Bool && (op == object.UnaryInvert || op == object.UnaryNeg):
		v, err := kernel.Not(t.Meter, c.Bools())
		return column.OfBools(v), err
	case c.Kind() == column.Bool && op == object.UnaryAbs:
		return c, nil
	case c.Kind() == column.Int64 && op == object.UnaryInvert:
		return frame.Arith(t, object.OpXor, c, column.OfInts([]int64{-1}).MarkScalar(), c.Len())
	case op == object.UnaryNeg && (c.Kind() == column.Int64 || c.Kind() == column.Timedelta):
		return frame.Arith(t, object.OpMul, c, column.OfInts([]int64{-1}).MarkScalar(), c.Len())
	case op == object.UnaryNeg && c.Kind() == column.Float64:
		return frame.Arith(t, object.OpMul, c, column.OfFloats([]float64{-1}).MarkScalar(), c.Len())
	case op == object.UnaryAbs && (c.Kind() == column.Int64 || c.Kind() == column.Float64 || c.Kind() == column.Timedelta):
		neg, err := unaryColumn(t, object.UnaryNeg, c)
		if err != nil {
			return nil, err
		}
		zero := column.OfInts([]int64{0})
		if c.Kind() == column.Timedelta {
			zero = column.OfTimes(column.Timedelta, []int64{0}, c.Unit(), nil)
		}
		keep, err := frame.Compare(t, object.CmpGe, c, zero, c.Len())
		if err != nil {
			return nil, err
		}
		return choose(t, keep, c, neg)
	}
	if c.Kind() == column.Object {
		out, err := kernel.Make[object.Value](t.Meter, c.Len())
		if err != nil {
			return nil, err
		}
		for i, v := range c.Objects() {
			if out[i], err = object.Unary(t, op, v); err != nil {
				return nil, err
			}
			if err := t.Poll(1); err != nil {
				return nil, err
			}
		}
		return column.FromValues(t, out)
	}
	sign := map[object.UnaryOp]string{object.UnaryNeg: "unary -", object.UnaryInvert: "unary ~", object.UnaryAbs: "abs()"}[op]
	return nil, object.TypeErrorf("bad operand type for %s: '%s'", sign, map[bool]string{true: "str", false: c.DType()}[c.Kind() == column.String])
}

// choose takes cells of a where keep is true, else of b; either may have one row that stands for all.
func choose(t *object.Thread, keep []bool, a, b *column.Column) (*column.Column, error) {
	if c, err := column.Choose(t, keep, a, b); c != nil || err != nil {
		return c, err
	}
	both, err := column.Concat(t, []*column.Column{a, b})
	if err != nil {
		return nil, err
	}
	rows, err := kernel.Make[int32](t.Meter, len(keep))
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, rows)
	for i, k := range keep {
		switch {
		case k && a.Len() > 1:
			rows[i] = int32(i)
		case k:
			rows[i] = 0
		case b.Len() > 1 || len(keep) == 1:
			rows[i] = int32(a.Len() + min(i, b.Len()-1))
		default:
			rows[i] = int32(a.Len())
		}
	}
	return both.Take(t, rows)
}

var methodOps = map[string]object.Op{"add": object.OpAdd, "sub": object.OpSub, "subtract": object.OpSub, "mul": object.OpMul, "multiply": object.OpMul,
	"div": object.OpDiv, "truediv": object.OpDiv, "divide": object.OpDiv, "floordiv": object.OpFloorDiv, "mod": object.OpMod, "pow": object.OpPow}

var methodCmps = map[string]object.Cmp{"eq": object.CmpEq, "ne": object.CmpNe, "lt": object.CmpLt, "le": object.CmpLe, "gt": object.CmpGt, "ge": object.CmpGe}

func initOperators() {
	st, ft := frame.SeriesType, frame.DataFrameType
	st.Slots.Binary = func(t *object.Thread, op object.Op, a, b object.Value, reflected bool) (object.Value, error) {
		switch op {
		case object.OpMatMul:
			return matMul(t, a, b, reflected)
		case object.OpDivMod:
			return divMod(reflected)(t, a, []object.Value{b, object.None, object.None, object.None})
		}
		if r, ok, err := frame.Defer(t, op, a, b, reflected); ok || err != nil {
			return r, err
		}
		return seriesBinary(t, op, frame.ToSeries(a), b, reflected)
	}
	st.Slots.Compare = func(t *object.Thread, op object.Cmp, a, b object.Value) (object.Value, error) {
		return seriesCompare(t, op, frame.ToSeries(a), b)
	}
	st.Slots.Unary = func(t *object.Thread, op object.UnaryOp, v object.Value) (object.Value, error) {
		s := frame.ToSeries(v)
		c, err := unaryColumn(t, op, s.Col)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewSeries(s.Index, s.Name, c).Value(), nil
	}
	ft.Slots.Binary = func(t *object.Thread, op object.Op, a, b object.Value, reflected bool) (object.Value, error) {
		if op == object.OpMatMul {
			return matMul(t, a, b, reflected)
		}
		return frameOp(t, frame.ToFrame(a), b, arithOp(op, reflected), 1, object.None, "")
	}
	ft.Slots.Compare = func(t *object.Thread, op object.Cmp, a, b object.Value) (object.Value, error) {
		return frameOp(t, frame.ToFrame(a), b, compareOp(op), 1, object.None, "strict")
	}
	ft.Slots.Unary = func(t *object.Thread, op object.UnaryOp, v object.Value) (object.Value, error) {
		return eachColumn(t, frame.ToFrame(v), func(c *column.Column, _ int) (*column.Column, error) { return unaryColumn(t, op, c) })
	}
	def(st, "abs", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		return object.Unary(t, object.UnaryAbs, v)
	})
	def(ft, "abs", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		return object.Unary(t, object.UnaryAbs, v)
	})
	method := func(name string, op columnOp) {
		def(st, name, "other, level=None!, fill_value=None, axis=0!'index'", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			if frame.ToFrame(a[0]) != nil {
				return frameOp(t, frame.ToFrame(a[0]), v, func(t *object.Thread, x, y *column.Column, n int) (*column.Column, error) { return op(t, y, x, n) }, 1, a[2], "")
			}
			return seriesOp(t, frame.ToSeries(v), a[0], op, a[2], false)
		})
		def(ft, name, "other, axis='columns', level=None!, fill_value=None", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			axis, err := axisOf(a[1], "DataFrame")
			if err != nil {
				return object.Value{}, err
			}
			return frameOp(t, frame.ToFrame(v), a[0], op, axis, a[3], "")
		})
	}
	for name, op := range methodOps {
		method(name, arithOp(op, false))
		if !strings.HasSuffix(name, "y") && !strings.HasSuffix(name, "t") && name != "divide" {
			method("r"+name, arithOp(op, true))
		}
	}
	for name, op := range methodCmps {
		method(name, compareOp(op))
	}
}
