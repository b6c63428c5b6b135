// This file defines how items become Python values and values items, and Moment, the scalar of datetime64 and timedelta64.

package ndarray

import (
	"math"
	"math/big"
	"strconv"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Moment is numpy.datetime64 or numpy.timedelta64.
type Moment = column.Moment

// The types of Moments. Package numpy gives them methods.
var (
	DatetimeType  = column.MomentType
	TimedeltaType = column.LapseType
)

// NewMoment makes a datetime64 (kind M) or timedelta64 (m), charged.
func NewMoment(t *object.Thread, kind byte, v int64, u Unit) (object.Value, error) {
	m := &Moment{Header: object.HeaderOf(DatetimeType), V: v, Unit: u}
	if kind == 'm' {
		m.Header = object.HeaderOf(TimedeltaType)
	}
	return object.Obj(&m.Header), t.Charge(32)
}

// ToMoment is the scalar behind a value and its kind, nil where it is none.
func ToMoment(v object.Value) (m *Moment, kind byte) {
	m, lapse := column.ToMoment(v)
	switch {
	case m == nil:
		return nil, 0
	case lapse:
		return m, 'm'
	}
	return m, 'M'
}

// item is the item at a place in memory.
func (a *Array) item(t *object.Thread, at int) (object.Value, error) {
	switch a.DType.class() {
	case inBools:
		return object.Bool(a.mem.b[at]), nil
	case inFloats:
		return object.Float(a.mem.f[at]), nil
	case inObjects:
		return a.mem.o[at], nil
	}
	x := a.mem.i[at]
	switch {
	case a.DType.Timed():
		return NewMoment(t, a.DType.Kind, x, a.DType.Unit)
	case a.DType == Uint64 && x < 0:
		return object.BigInt(new(big.Int).SetUint64(uint64(x))), t.Charge(48)
	}
	return object.Int(x), nil
}

// At is item number i in the order of the array.
func (a *Array) At(t *object.Thread, i int) (object.Value, error) {
	return a.item(t, a.place(i))
}

func (a *Array) place(i int) int {
	at := a.off
	for k := len(a.Shape) - 1; k >= 0; k-- {
		at += i % a.Shape[k] * a.strides[k]
		i /= a.Shape[k]
	}
	return at
}

// Items are all items in the order of the array, charged.
func (a *Array) Items(t *object.Thread) ([]object.Value, error) {
	out, err := kernel.Make[object.Value](t.Meter, a.size)
	if err != nil || a.size == 0 {
		return nil, err
	}
	width, step := a.last()
	return out, a.rows(t, func(at, done int) error {
		for i := range width {
			if out[done+i], err = a.item(t, at); err != nil {
				return err
			}
			at += step
			if i&0xfff == 0xfff {
				if err := t.Poll(0x1000); err != nil {
					return err
				}
			}
		}
		return t.Poll(width & 0xfff)
	})
}

// Plain is an item as Python's own types have it: what item() and tolist() give. Times become datetime objects where these can hold them.
func Plain(t *object.Thread, v object.Value) (object.Value, error) {
	m, kind := ToMoment(v)
	if m == nil {
		return v, nil
	}
	if m.V == kernel.NaT {
		return object.None, nil
	}
	if kind == 'm' {
		if m.Unit == Nano || m.Unit <= Month || m.Unit == Generic {
			return object.Int(m.V), nil
		}
		us, err := Rescale(m.V, m.Unit, Micro, false)
		if err != nil {
			return object.Int(m.V), nil
		}
		return column.MakeDelta(t, us)
	}
	switch {
	case m.Unit == Nano || m.Unit == Generic:
		return object.Int(m.V), nil
	case m.Unit <= Day:
		days, err := Rescale(m.V, m.Unit, Day, true)
		if err != nil || days < -719162 || days > 2932896 {
			return object.Int(m.V), nil
		}
		return column.MakeDate(t, days)
	}
	us, err := Rescale(m.V, m.Unit, Micro, true)
	if err != nil || us < -62135596800e6 || us >= 253402300800e6 {
		return object.Int(m.V), nil
	}
	return column.MakeClock(t, us)
}

// listSize is what a list takes besides its items.
const listSize = 48

// ToList is tolist(): nested lists, or the item of an array without dimensions.
func (a *Array) ToList(t *object.Thread) (object.Value, error) {
	if len(a.Shape) == 0 {
		v, err := a.item(t, a.off)
		if err != nil {
			return v, err
		}
		return Plain(t, v)
	}
	if err := t.Enter(); err != nil {
		return object.Value{}, err
	}
	defer t.Leave()
	if err := t.Charge(listSize); err != nil {
		return object.Value{}, err
	}
	n := a.Shape[0]
	if len(a.Shape) == 1 && a.DType.Whole() && a.DType != Uint64 {
		out, err := kernel.Make[int64](t.Meter, n)
		if err != nil {
			return object.Value{}, err
		}
		if err := gather(t, a, a.mem.i, out); err != nil {
			return object.Value{}, err
		}
		return object.ListOfInts(out).Value(), nil
	}
	if len(a.Shape) == 1 && a.DType.Kind == 'f' {
		out, err := kernel.Make[float64](t.Meter, n)
		if err != nil {
			return object.Value{}, err
		}
		if err := gather(t, a, a.mem.f, out); err != nil {
			return object.Value{}, err
		}
		return object.ListOfFloats(out).Value(), nil
	}
	out, err := kernel.Make[object.Value](t.Meter, n)
	if err != nil {
		return object.Value{}, err
	}
	for i := range out {
		if len(a.Shape) > 1 {
			out[i], err = a.Sub(i).ToList(t)
		} else if out[i], err = a.item(t, a.off+i*a.strides[0]); err == nil {
			out[i], err = Plain(t, out[i])
		}
		if err != nil {
			return object.Value{}, err
		}
		if err := t.Poll(1); err != nil {
			return object.Value{}, err
		}
	}
	return object.ListOf(out).Value(), nil
}

// Sub is the view of item i of the first axis.
func (a *Array) Sub(i int) *Array {
	return a.view(a.off+i*a.strides[0], a.Shape[1:], a.strides[1:])
}

// Element is item i of the first axis as Python code sees it: a value where there is one axis, else a view.
func (a *Array) Element(t *object.Thread, i int) (object.Value, error) {
	if len(a.Shape) == 1 {
		return a.item(t, a.off+i*a.strides[0])
	}
	return a.Sub(i).Value(), t.Charge(headSize)
}

// Scalar is the item of an array without dimensions, any other array as it is.
func Scalar(t *object.Thread, a *Array) (object.Value, error) {
	if len(a.Shape) == 0 {
		return a.item(t, a.off)
	}
	return a.Value(), nil
}

// put stores a value at a place in memory as the type has it.
func (a *Array) put(t *object.Thread, at int, v object.Value) error {
	d := a.DType
	if d.Kind == 'O' {
		a.mem.o[at] = v
		return nil
	}
	switch {
	case d.Kind == 'f' && v.IsFloat():
		a.mem.f[at] = d.RoundFloat(v.AsFloat())
		return nil
	case d.Kind == 'f' && v.IsInt():
		a.mem.f[at] = d.RoundFloat(float64(v.AsInt()))
		return nil
	case d == Int64 && v.IsInt():
		a.mem.i[at] = v.AsInt()
		return nil
	}
	one, err := From(t, v, nil)
	if err != nil {
		return err
	}
	if len(one.Shape) > 0 {
		if sequence(v) && d.Whole() {
			return object.TypeErrorf("int() argument must be a string, a bytes-like object or a real number, not '%s'", object.TypeOf(v).Name)
		}
		if one.size != 1 {
			return object.ValueErrorf("setting an array element with a sequence.")
		}
		one = one.view(one.off, nil, nil)
	}
	if object.IsIntLike(v) && !v.IsBool() && d.Whole() {
		if err := fits(t, v, d); err != nil {
			return err
		}
	}
	c, err := one.Cast(t, d)
	if err != nil {
		return err
	}
	switch d.class() {
	case inBools:
		a.mem.b[at] = c.mem.b[c.off]
	case inInts:
		a.mem.i[at] = c.mem.i[c.off]
	case inFloats:
		a.mem.f[at] = c.mem.f[c.off]
	default:
		a.mem.o[at] = c.mem.o[c.off]
	}
	return nil
}

// fits checks that a Python int is one of the type's.
func fits(t *object.Thread, v object.Value, d *DType) error {
	ok := false
	if v.IsInt() {
		ok = d.Wrap(v.AsInt()) == v.AsInt() && !(d == Uint64 && v.AsInt() < 0)
	} else if d == Uint64 {
		ok = object.BigOf(v).IsUint64()
	}
	if ok {
		return nil
	}
	s, err := object.IntText(t, v)
	if err != nil {
		return err
	}
	if !v.IsInt() && d == Int64 {
		return object.OverflowErrorf("Python int too large to convert to C long")
	}
	return outOfBounds(s, d)
}

// floatToInt cuts a float off as C does on this library's reference machine: what does not fit is the least int.
func floatToInt(x float64) int64 {
	if x != x || x >= math.MaxInt64 || x < math.MinInt64 {
		return math.MinInt64
	}
	return int64(x)
}

// MomentText is str() of a time.
func MomentText(m *Moment, kind byte) string {
	if kind == 'M' {
		return TimeText(m.V, m.Unit)
	}
	if m.V == kernel.NaT {
		return "NaT"
	}
	return strconv.FormatInt(m.V, 10) + " " + longUnits[m.Unit]
}
