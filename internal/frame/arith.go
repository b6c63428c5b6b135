// This file defines arithmetic and logic between columns: the result types and rules of pandas.

package frame

import (
	"math"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

var arithOf = map[object.Op]kernel.Arith{object.OpAdd: kernel.Add, object.OpSub: kernel.Sub, object.OpMul: kernel.Mul, object.OpDiv: kernel.Div,
	object.OpFloorDiv: kernel.FloorDiv, object.OpMod: kernel.Mod, object.OpPow: kernel.Pow}

var opSign = map[object.Op]string{object.OpAdd: "+", object.OpSub: "-", object.OpMul: "*", object.OpDiv: "/", object.OpFloorDiv: "//",
	object.OpMod: "%", object.OpPow: "**", object.OpAnd: "&", object.OpOr: "|", object.OpXor: "^"}

// Scalar makes the column of one row that stands for a scalar operand.
func Scalar(t *object.Thread, v object.Value) (*column.Column, error) {
	if v.IsNone() {
		return column.OfFloats([]float64{math.NaN()}), nil
	}
	c, err := column.FromValues(t, []object.Value{v})
	if err != nil {
		return nil, err
	}
	return c.MarkScalar(), nil
}

// Arith computes a op b for n rows; a column of one row stands for all rows.
func Arith(t *object.Thread, op object.Op, a, b *column.Column, n int) (*column.Column, error) {
	c, err := arith(t, op, a, b, n)
	if err != nil || a.Width() == column.Full && b.Width() == column.Full || c.Kind() != column.Int64 && c.Kind() != column.Float64 {
		return c, err
	}
	return c.WithWidth(t, column.CommonWidth(a, b, c.Kind()))
}

func arith(t *object.Thread, op object.Op, a, b *column.Column, n int) (*column.Column, error) {
	ak, bk := a.Kind(), b.Kind()
	switch {
	case ak == column.Category || bk == column.Category:
		return nil, object.TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s'", opSign[op], operandName(a), operandName(b))
	case op == object.OpAnd || op == object.OpOr || op == object.OpXor:
		return logic(t, op, a, b, n)
	case ak == column.Object || bk == column.Object:
		return arithObjects(t, op, a, b, n)
	case a.Numeric() && b.Numeric():
		return arithNumbers(t, op, a, b, n)
	case ak == column.String || bk == column.String:
		return arithText(t, op, a, b, n)
	case a.Timed() || b.Timed():
		return arithTimes(t, op, a, b, n)
	}
	return nil, operandError(op, a, b)
}

// ArithNone computes c op None, or None op c: numbers, times and text have no such operation, of objects the missing ones stay missing.
func ArithNone(t *object.Thread, op object.Op, c *column.Column, reflected bool) (*column.Column, error) {
	apply := func(x object.Value) (object.Value, error) {
		if reflected {
			return object.Binary(t, op, object.None, x)
		}
		return object.Binary(t, op, x, object.None)
	}
	switch k := c.Kind(); {
	case k == column.String:
		return arithText(t, op, c, column.OfFloats([]float64{math.NaN()}), c.Len())
	case k == column.Bool && (op == object.OpAnd || op == object.OpOr || op == object.OpXor):
		return nil, object.TypeErrorf("Cannot perform '%s_' with a dtyped [bool] array and scalar of type [NoneType]", logicNames[op])
	case c.Numeric() && c.Len() > 0:
		x := object.Int(0)
		if k == column.Float64 {
			x = object.Float(0)
		} else if k == column.Bool {
			x = object.False
		}
		_, err := apply(x)
		return nil, err
	case c.Timed(), k == column.Category:
		name := "Categorical"
		if c.Timed() {
			name = "DatetimeArray"
			if k == column.Timedelta {
				name = "TimedeltaArray"
			}
		}
		if reflected {
			return nil, object.TypeErrorf("unsupported operand type(s) for %s: 'NoneType' and '%s'", opSign[op], name)
		}
		return nil, object.TypeErrorf("unsupported operand type(s) for %s: '%s' and 'NoneType'", opSign[op], name)
	}
	one := column.OfObjects([]object.Value{object.None})
	return eachPair(t, c, one, c.Len(), func(x, _ object.Value) (object.Value, error) {
		if column.MissingValue(x) {
			return column.NaN, nil
		}
		return apply(x)
	})
}

// logicNames are the operators of logic as the errors of bool columns name them.
var logicNames = map[object.Op]string{object.OpAnd: "and", object.OpOr: "or", object.OpXor: "xor"}

// operandName is how errors about categories name an operand.
func operandName(c *column.Column) string {
	if c.Kind() == column.Category {
		return "Categorical"
	}
	return pythonName(c)
}

func operandError(op object.Op, a, b *column.Column) error {
	return object.TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s'", opSign[op], a.DType(), b.DType())
}

func arithNumbers(t *object.Thread, op object.Op, a, b *column.Column, n int) (*column.Column, error) {
	k, ok := arithOf[op]
	if !ok {
		return nil, operandError(op, a, b)
	}
	m := t.Meter
	if a.Kind() == column.Bool && b.Kind() == column.Bool {
		switch op {
		case object.OpAdd, object.OpMul:
			sign := byte('|')
			if op == object.OpMul {
				sign = '&'
			}
			v, err := kernel.Logic(m, sign, a.Bools(), b.Bools(), n)
			return column.OfBools(v), err
		case object.OpSub:
			return nil, object.TypeErrorf("numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.")
		}
	}
	if a.Kind() != column.Float64 && b.Kind() != column.Float64 && op != object.OpDiv {
		ia, err := a.Cast(t, column.Int64)
		if err != nil {
			return nil, err
		}
		ib, err := b.Cast(t, column.Int64)
		if err != nil {
			return nil, err
		}
		if op == object.OpPow && kernel.AnyNegative(ib.Ints()) {
			return nil, object.ValueErrorf("Integers to negative integer powers are not allowed.")
		}
		if divides := op == object.OpFloorDiv || op == object.OpMod; !divides || !kernel.HasZero(ib.Ints()) {
			v, err := kernel.Ints(m, k, ia.Ints(), ib.Ints(), n)
			return column.OfInts(v), err
		}
	}
	fa, err := a.AsFloats(t)
	if err != nil {
		return nil, err
	}
	fb, err := b.AsFloats(t)
	if err != nil {
		return nil, err
	}
	v, err := kernel.Floats(m, k, fa, fb, n)
	return column.OfFloats(v), err
}

func row(c *column.Column, i int) int {
	if c.Len() == 1 {
		return 0
	}
	return i
}

func arithObjects(t *object.Thread, op object.Op, a, b *column.Column, n int) (*column.Column, error) {
	return eachPair(t, a, b, n, func(x, y object.Value) (object.Value, error) {
		if isNaN(x) || isNaN(y) || x.IsNone() || y.IsNone() {
			return column.NaN, nil
		}
		return object.Binary(t, op, x, y)
	})
}

func isNaN(v object.Value) bool { return v.IsFloat() && v.AsFloat() != v.AsFloat() }

// eachPair makes a column of what f gives for the cells of each row; it stays an object column.
func eachPair(t *object.Thread, a, b *column.Column, n int, f func(x, y object.Value) (object.Value, error)) (*column.Column, error) {
	out, err := kernel.Make[object.Value](t.Meter, n)
	if err != nil {
		return nil, err
	}
	for i := range out {
		x, err := a.Cell(t, row(a, i))
		if err != nil {
			return nil, err
		}
		y, err := b.Cell(t, row(b, i))
		if err != nil {
			return nil, err
		}
		if out[i], err = f(x, y); err != nil {
			return nil, err
		}
		if err := t.Poll(1); err != nil {
			return nil, err
		}
	}
	return column.OfObjects(out), nil
}

// arithText is str + str and str * int.
func arithText(t *object.Thread, op object.Op, a, b *column.Column, n int) (*column.Column, error) {
	both := a.Kind() == column.String && b.Kind() == column.String
	repeat := a.Kind() == column.Int64 || b.Kind() == column.Int64
	if !(op == object.OpAdd && both || op == object.OpMul && repeat) {
		// A missing scalar makes all rows missing; else there is no such operation.
		if a.Kind() == column.Float64 && a.Len() == 1 && a.Missing(0) || b.Kind() == column.Float64 && b.Len() == 1 && b.Missing(0) {
			k, err := column.NewCoder(t, n)
			if err != nil {
				return nil, err
			}
			for range n {
				if err := k.AddMissing(); err != nil {
					return nil, err
				}
			}
			x, err := k.Text()
			return column.OfText(x), err
		}
		return nil, textOperandError(t, op, a, b)
	}
	k, err := column.NewCoder(t, n)
	if err != nil {
		return nil, err
	}
	for i := range n {
		if a.Missing(row(a, i)) || b.Missing(row(b, i)) {
			err = k.AddMissing()
		} else {
			x, e := a.Cell(t, row(a, i))
			if e != nil {
				return nil, e
			}
			y, e := b.Cell(t, row(b, i))
			if e != nil {
				return nil, e
			}
			r, e := object.Binary(t, op, x, y)
			if e != nil {
				return nil, e
			}
			err = k.AddCopy(object.ToStr(r).String())
		}
		if err != nil {
			return nil, err
		}
	}
	x, err := k.Text()
	return column.OfText(x), err
}

// textOperandError is the error of the operation on the first cells.
func textOperandError(t *object.Thread, op object.Op, a, b *column.Column) error {
	n := max(a.Len(), b.Len())
	if a.Len() == 0 || b.Len() == 0 {
		n = 0
	}
	for i := range n {
		x, err := a.Cell(t, row(a, i))
		if err != nil {
			return err
		}
		y, err := b.Cell(t, row(b, i))
		if err != nil {
			return err
		}
		if column.MissingValue(x) || column.MissingValue(y) {
			continue
		}
		if _, err := object.Binary(t, op, x, y); err != nil {
			return err
		}
		break
	}
	return object.TypeErrorf("operation '%s' not supported for dtype 'str' with dtype '%s'", opSign[op], b.DType())
}

func arithTimes(t *object.Thread, op object.Op, a, b *column.Column, n int) (*column.Column, error) {
	ak, bk := a.Kind(), b.Kind()
	date := ak == column.Date || bk == column.Date
	switch {
	case date:
		return arithObjects(t, op, a, b, n)
	case ak == column.Datetime && bk == column.Datetime && op == object.OpSub:
		return addTimes(t, column.Timedelta, a, b, n, -1)
	case ak == column.Datetime && bk == column.Timedelta && op == object.OpSub:
		return addTimes(t, column.Datetime, a, b, n, -1)
	case ak == column.Timedelta && bk == column.Timedelta && op == object.OpSub:
		return addTimes(t, column.Timedelta, a, b, n, -1)
	case ak == column.Timedelta && bk == column.Timedelta && op == object.OpAdd:
		return addTimes(t, column.Timedelta, a, b, n, 1)
	case ak == column.Datetime && bk == column.Timedelta && op == object.OpAdd, ak == column.Timedelta && bk == column.Datetime && op == object.OpAdd:
		return addTimes(t, column.Datetime, a, b, n, 1)
	case ak == column.Timedelta && bk == column.Timedelta && (op == object.OpDiv || op == object.OpFloorDiv || op == object.OpMod):
		return divideTimes(t, op, a, b, n)
	case ak == column.Timedelta && b.Numeric() && (op == object.OpMul || op == object.OpDiv || op == object.OpFloorDiv):
		return scaleTimes(t, op, a, b, n)
	case bk == column.Timedelta && a.Numeric() && op == object.OpMul:
		return scaleTimes(t, op, b, a, n)
	}
	if ak == column.Datetime && bk == column.Datetime {
		if op == object.OpAdd {
			return nil, object.TypeErrorf("cannot add DatetimeArray and DatetimeArray")
		}
		if name, ok := timeOps[op]; ok {
			return nil, object.TypeErrorf("cannot perform %s with this index type: DatetimeArray", name)
		}
	}
	return nil, operandError(op, a, b)
}

func addTimes(t *object.Thread, k column.Kind, a, b *column.Column, n int, sign int64) (*column.Column, error) {
	unit := max(a.Unit(), b.Unit())
	x, err := a.CastUnit(t, a.Kind(), unit)
	if err != nil {
		return nil, err
	}
	y, err := b.CastUnit(t, b.Kind(), unit)
	if err != nil {
		return nil, err
	}
	out, err := kernel.Make[int64](t.Meter, n)
	if err != nil {
		return nil, err
	}
	if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			p, q := x.Ints()[row(x, i)], y.Ints()[row(y, i)]
			if p == column.NaT || q == column.NaT {
				out[i] = column.NaT
			} else {
				out[i] = p + sign*q
			}
		}
	}); err != nil {
		return nil, err
	}
	zone := a.Zone()
	if zone == nil {
		zone = b.Zone()
	}
	if k == column.Timedelta {
		zone = nil
	}
	return column.OfTimes(k, out, unit, zone), nil
}

func divideTimes(t *object.Thread, op object.Op, a, b *column.Column, n int) (*column.Column, error) {
	unit := max(a.Unit(), b.Unit())
	x, err := a.CastUnit(t, a.Kind(), unit)
	if err != nil {
		return nil, err
	}
	y, err := b.CastUnit(t, b.Kind(), unit)
	if err != nil {
		return nil, err
	}
	fx, err := x.AsFloats(t)
	if err != nil {
		return nil, err
	}
	fy, err := y.AsFloats(t)
	if err != nil {
		return nil, err
	}
	v, err := kernel.Floats(t.Meter, arithOf[op], fx, fy, n)
	if err != nil || op != object.OpMod {
		return column.OfFloats(v), err
	}
	return floatTimes(t, v, unit)
}

func floatTimes(t *object.Thread, v []float64, unit column.Unit) (*column.Column, error) {
	out, err := kernel.Make[int64](t.Meter, len(v))
	if err != nil {
		return nil, err
	}
	for i, f := range v {
		if f != f || math.Abs(f) > 9.2e18 {
			out[i] = column.NaT
		} else {
			out[i] = int64(f)
		}
	}
	return column.OfTimes(column.Timedelta, out, unit, nil), nil
}

func scaleTimes(t *object.Thread, op object.Op, a, b *column.Column, n int) (*column.Column, error) {
	if b.Kind() == column.Int64 && op == object.OpMul {
		out, err := kernel.Make[int64](t.Meter, n)
		if err != nil {
			return nil, err
		}
		return column.OfTimes(column.Timedelta, out, a.Unit(), nil), kernel.Blocks(t.Meter, n, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				if out[i] = a.Ints()[row(a, i)]; out[i] != column.NaT {
					out[i] *= b.Ints()[row(b, i)]
				}
			}
		})
	}
	fa, err := a.AsFloats(t)
	if err != nil {
		return nil, err
	}
	fb, err := b.AsFloats(t)
	if err != nil {
		return nil, err
	}
	v, err := kernel.Floats(t.Meter, arithOf[op], fa, fb, n)
	if err != nil {
		return nil, err
	}
	return floatTimes(t, v, a.Unit())
}

// logic is & | ^: on bools, or bit by bit on ints.
func logic(t *object.Thread, op object.Op, a, b *column.Column, n int) (*column.Column, error) {
	sign := opSign[op]
	if a.Kind() == column.Int64 && b.Kind() == column.Int64 {
		out, err := kernel.Room[int64](t.Meter, n)
		if err != nil {
			return nil, err
		}
		va, vb := a.Ints(), b.Ints()
		return column.OfInts(out), kernel.Each(t.Meter, n, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				x, y := va[row(a, i)], vb[row(b, i)]
				switch op {
				case object.OpAnd:
					out[i] = x & y
				case object.OpOr:
					out[i] = x | y
				default:
					out[i] = x ^ y
				}
			}
		})
	}
	ma, oka, err := asMask(t, a)
	if err != nil {
		return nil, err
	}
	mb, okb, err := asMask(t, b)
	if err != nil {
		return nil, err
	}
	if !oka || !okb {
		return nil, object.TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s'", sign, pythonName(a), pythonName(b))
	}
	v, err := kernel.Logic(t.Meter, sign[0], ma, mb, n)
	return column.OfBools(v), err
}

// asMask reads a column as bools; missing cells are false.
func asMask(t *object.Thread, c *column.Column) ([]bool, bool, error) {
	if c.Kind() == column.Bool {
		return c.Bools(), true, nil
	}
	out, err := kernel.Make[bool](t.Meter, c.Len())
	if err != nil {
		return nil, false, err
	}
	for i := range out {
		if i&0xffff == 0xffff {
			if err := t.Poll(0x10000); err != nil {
				return nil, false, err
			}
		}
		if c.Missing(i) {
			continue
		}
		if c.Kind() != column.Object || !c.Objects()[i].IsBool() {
			return nil, false, nil
		}
		out[i] = c.Objects()[i].AsBool()
	}
	return out, true, nil
}

// pythonName is the Python type of a column's cells.
func pythonName(c *column.Column) string {
	switch c.Kind() {
	case column.Int64:
		return "int"
	case column.Float64:
		return "float"
	case column.Bool:
		return "bool"
	case column.String:
		return "str"
	case column.Datetime:
		return "Timestamp"
	case column.Timedelta:
		return "Timedelta"
	}
	return "object"
}

// timeOps are the operators that points in time do not have, by the names that their errors show.
var timeOps = map[object.Op]string{object.OpMul: "__mul__", object.OpDiv: "__truediv__", object.OpFloorDiv: "__floordiv__", object.OpMod: "__mod__",
	object.OpPow: "__pow__"}
