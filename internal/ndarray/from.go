// This file defines From, which makes arrays of Python values: nested sequences, columns, scalars.

package ndarray

import (
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// From makes an array of a value; d is the type wanted, nil for the one that the items call for. An array that has it already is given
// as it is, and columns share their memory.
func From(t *object.Thread, v object.Value, d *DType) (*Array, error) {
	a, err := natural(t, v, d)
	if err != nil || d == nil || a.DType.Is(d) {
		return a, err
	}
	return a.Cast(t, d)
}

func natural(t *object.Thread, v object.Value, want *DType) (*Array, error) {
	if a := ToArray(v); a != nil {
		return a, nil
	}
	if v.IsInt() || v.IsFloat() || v.IsBool() || v.IsNone() || object.IsStr(v) {
		return scalarArray(t, v, want)
	}
	if s := frame.ToSeries(v); s != nil {
		return FromColumn(t, s.Col)
	}
	if x := frame.ToIndex(v); x != nil {
		if x.IsMulti() {
			labels, err := x.Labels(t)
			if err != nil {
				return nil, err
			}
			return OfObjects(labels), nil
		}
		c, err := x.Level(t, 0)
		if err != nil {
			return nil, err
		}
		return FromColumn(t, c)
	}
	if f := frame.ToFrame(v); f != nil {
		return FromColumns(t, f.Cols, f.Len())
	}
	if object.TypeOf(v) == object.RangeType {
		r := object.ToRange(v)
		a, err := New(t, Int64, flat(int(r.Len)))
		if err != nil {
			return nil, err
		}
		return a, kernel.Blocks(t.Meter, a.size, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				a.mem.i[i] = r.Start + int64(i)*r.Step
			}
		})
	}
	if object.IsList(v) {
		l := object.ToList(v)
		if f, ok := l.FloatItems(); ok && len(f) > 0 {
			out, err := kernel.Make[float64](t.Meter, len(f))
			if err != nil {
				return nil, err
			}
			if _, err := budget.Pieces(t.Meter, out[:0], f); err != nil {
				return nil, err
			}
			return OfFloats(out), t.Charge(headSize)
		}
		if n, ok := l.IntItems(); ok && len(n) > 0 {
			out, err := kernel.Make[int64](t.Meter, len(n))
			if err != nil {
				return nil, err
			}
			if _, err := budget.Pieces(t.Meter, out[:0], n); err != nil {
				return nil, err
			}
			a := OfInts(out)
			if want != nil && want.Whole() && want != Int64 {
				for _, x := range out {
					if err := t.Poll(1); err != nil {
						return nil, err
					}
					if err := fits(t, object.Int(x), want); err != nil {
						return nil, err
					}
				}
			}
			return a, t.Charge(headSize)
		}
	}
	if !sequence(v) {
		if r, ok, err := viaProtocol(t, v); ok || err != nil {
			return r, err
		}
		return scalarArray(t, v, want)
	}
	r := &reader{t: t, want: want}
	if err := r.measure(v, 0); err != nil {
		return nil, err
	}
	if n, err := SizeOf(r.shape); err != nil {
		return nil, err
	} else if err := t.Charge(int64(min(n, 1<<40)) * 16); err != nil {
		return nil, err
	} else {
		r.items = make([]object.Value, 0, n)
	}
	if err := r.read(v, 0); err != nil {
		return nil, err
	}
	a, err := ofItems(t, r.items, want)
	if err != nil {
		return nil, err
	}
	return a.shaped(r.shape), nil
}

// viaProtocol asks an object of the script for its array: __array__.
func viaProtocol(t *object.Thread, v object.Value) (*Array, bool, error) {
	fn, ok, err := object.LookupSpecial(t, v, "__array__")
	if err != nil || !ok {
		return nil, false, err
	}
	r, err := object.Call(t, fn)
	if err != nil {
		return nil, false, err
	}
	if a := ToArray(r); a != nil {
		return a, true, nil
	}
	return nil, false, object.ValueErrorf("object __array__ method not producing an array")
}

func sequence(v object.Value) bool {
	return object.IsList(v) || object.IsTuple(v) || object.TypeOf(v) == object.RangeType
}

func container(v object.Value) bool {
	if v.IsInt() || v.IsFloat() {
		return false
	}
	return sequence(v) || ToArray(v) != nil || frame.ToSeries(v) != nil || frame.ToIndex(v) != nil || frame.ToFrame(v) != nil
}

func lengthOf(v object.Value) int {
	switch {
	case object.IsList(v):
		return object.ToList(v).Len()
	case object.IsTuple(v):
		return len(object.ToTuple(v).Items)
	}
	return int(object.ToRange(v).Len)
}

func firstOf(v object.Value) object.Value {
	switch {
	case object.IsList(v):
		return object.ToList(v).At(0)
	case object.IsTuple(v):
		return object.ToTuple(v).Items[0]
	}
	return object.ToRange(v).At(0)
}

// reader takes nested sequences apart.
type reader struct {
	t     *object.Thread
	want  *DType
	shape []int
	items []object.Value
	// ragged says that items at the last level are kept as objects, sequences or not.
	ragged bool
}

// measure finds the shape from the first items of all levels.
func (r *reader) measure(v object.Value, depth int) error {
	for container(v) {
		if depth++; depth > maxDims {
			return object.ValueErrorf("setting an array element with a sequence. The requested array would exceed the maximum number of dimension of %d.", maxDims)
		}
		if !sequence(v) {
			a, err := natural(r.t, v, nil)
			if err != nil {
				return err
			}
			r.shape = append(r.shape, a.Shape...)
			return nil
		}
		n := lengthOf(v)
		r.shape = append(r.shape, n)
		if n == 0 {
			return nil
		}
		v = firstOf(v)
	}
	return nil
}

func (r *reader) uneven(depth int) error {
	if r.want != nil && r.want.Kind == 'O' {
		return errRagged
	}
	return object.ValueErrorf("setting an array element with a sequence. The requested array has an inhomogeneous shape after %d dimensions. The detected shape was %s + inhomogeneous part.",
		depth, shapeText(r.shape[:depth], -1))
}

var errRagged = object.ValueErrorf("setting an array element with a sequence. The requested array has an inhomogeneous shape")

func (r *reader) add(v object.Value) (err error) {
	r.items, err = budget.Append(r.t.Meter, r.items, v)
	return err
}

func (r *reader) read(v object.Value, depth int) error {
	if err := r.t.Poll(1); err != nil {
		return err
	}
	if depth == len(r.shape) {
		if container(v) && !r.ragged {
			return r.uneven(depth)
		}
		return r.add(v)
	}
	if !container(v) {
		return r.uneven(depth)
	}
	if !sequence(v) {
		a, err := natural(r.t, v, nil)
		if err != nil {
			return err
		}
		if !sameShape(a.Shape, r.shape[depth:]) {
			return r.uneven(depth)
		}
		items, err := a.Items(r.t)
		if err != nil {
			return err
		}
		r.items, err = budget.Extend(r.t.Meter, r.items, items)
		return err
	}
	if lengthOf(v) != r.shape[depth] {
		return r.uneven(depth)
	}
	start := len(r.items)
	err := r.t.Enter()
	if err != nil {
		return err
	}
	defer r.t.Leave()
	err = object.Iterate(r.t, v, func(x object.Value) error { return r.read(x, depth+1) })
	if err == errRagged && depth == 0 {
		// Objects may be of any form: the items stay what they are from the level on that all have.
		r.items, r.shape, r.ragged = r.items[:start], r.shape[:1], true
		return object.Iterate(r.t, v, func(x object.Value) error { return r.read(x, 1) })
	}
	return err
}

func scalarArray(t *object.Thread, v object.Value, want *DType) (*Array, error) {
	if err := t.Charge(headSize + 16); err != nil {
		return nil, err
	}
	a, err := ofItems(t, []object.Value{v}, want)
	if err != nil {
		return nil, err
	}
	return a.shaped(nil), nil
}

// sort of items, for finding a common type.
const (
	sawBool = 1 << iota
	sawInt
	sawLarge // beyond int64, not negative, within uint64
	sawHuge  // beyond uint64 or below int64
	sawFloat
	sawText
	sawDate
	sawDelta
	sawOther
)

// ofItems makes an array of one dimension of values; want is the type that it will be cast to, nil for none.
func ofItems(t *object.Thread, items []object.Value, want *DType) (*Array, error) {
	if want != nil && want.Kind == 'O' {
		return copyOfItems(t, items)
	}
	saw, unit, width := 0, Generic, 0
	for i, v := range items {
		if i&0xffff == 0xffff {
			if err := t.Poll(0x10000); err != nil {
				return nil, err
			}
		}
		switch {
		case v.IsInt():
			saw |= sawInt
		case v.IsFloat():
			saw |= sawFloat
		case v.IsBool():
			saw |= sawBool
		case object.IsStr(v):
			saw |= sawText
			width = max(width, object.ToStr(v).Len())
		case object.IsIntLike(v):
			switch n := object.BigOf(v); {
			case n.IsInt64():
				saw |= sawInt
			case n.IsUint64():
				saw |= sawLarge
			default:
				saw |= sawHuge
			}
		case object.IsFloatLike(v):
			saw |= sawFloat
		default:
			m, kind := ToMoment(v)
			if m == nil {
				saw |= sawOther
				break
			}
			unit = finer(unit, m.Unit)
			if kind == 'M' {
				saw |= sawDate
			} else {
				saw |= sawDelta
			}
		}
	}
	times := saw & (sawDate | sawDelta)
	rest := saw &^ (sawDate | sawDelta)
	switch {
	case len(items) == 0:
		return OfFloats(nil), nil
	case saw&(sawOther|sawHuge) != 0 || times != 0 && rest&^sawText != 0 || times == sawDate|sawDelta:
		return copyOfItems(t, items)
	case times != 0:
		kind := byte('M')
		if times == sawDelta {
			kind = 'm'
		}
		d := Time(kind, unit)
		out, err := eachItem(t, items, func(v object.Value) (int64, error) {
			if m, _ := ToMoment(v); m != nil {
				return Rescale(m.V, m.Unit, unit, kind == 'M')
			}
			return readTime(t, v, d)
		})
		return OfTimes(d, out), err
	case rest&sawText != 0:
		for _, k := range [...]struct {
			bit int
			d   *DType
		}{{sawBool, Bool}, {sawInt, Int64}, {sawLarge, Uint64}, {sawFloat, Float64}} {
			if rest&k.bit != 0 {
				width = max(width, textSize(k.d))
			}
		}
		out, err := eachItem(t, items, func(v object.Value) (object.Value, error) {
			if object.TypeOf(v) == object.StrType {
				return v, nil
			}
			s, err := object.ToString(t, v)
			if err != nil {
				return v, err
			}
			return object.StrOf(t, s)
		})
		return OfObjects(out).retyped(Text(width)), err
	case rest&sawFloat != 0, rest&sawLarge != 0 && rest&sawInt != 0:
		out, err := eachItem(t, items, func(v object.Value) (float64, error) { return object.ToFloat(t, v) })
		return OfFloats(out), err
	case rest&sawLarge != 0:
		out, err := eachItem(t, items, func(v object.Value) (int64, error) { return int64(object.BigOf(v).Uint64()), nil })
		return OfInts(out).retyped(Uint64), err
	case rest&sawInt != 0:
		out, err := eachItem(t, items, func(v object.Value) (int64, error) {
			if want != nil && want.Whole() && want != Int64 && !v.IsBool() {
				if err := fits(t, v, want); err != nil {
					return 0, err
				}
			}
			if v.IsInt() {
				return v.AsInt(), nil
			}
			return object.BigOf(v).Int64(), nil
		})
		return OfInts(out), err
	}
	out, err := eachItem(t, items, func(v object.Value) (bool, error) { return v.AsBool(), nil })
	return OfBools(out), err
}

// eachItem is what f makes of the items.
func eachItem[T any](t *object.Thread, items []object.Value, f func(v object.Value) (T, error)) ([]T, error) {
	out, err := kernel.Make[T](t.Meter, len(items))
	if err != nil {
		return nil, err
	}
	for i, v := range items {
		if out[i], err = f(v); err != nil {
			return nil, err
		}
		if i&0xfff == 0xfff {
			if err := t.Poll(0x4000); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

func copyOfItems(t *object.Thread, items []object.Value) (*Array, error) {
	out, err := kernel.Make[object.Value](t.Meter, len(items))
	if err != nil {
		return nil, err
	}
	_, err = budget.Pieces(t.Meter, out[:0], items)
	return OfObjects(out), err
}

// OfItems makes an array of one dimension of values, of the type that they call for.
func OfItems(t *object.Thread, items []object.Value) (*Array, error) { return ofItems(t, items, nil) }

// readTime reads a value as a time of type d.
func readTime(t *object.Thread, v object.Value, d *DType) (int64, error) {
	switch {
	case v.IsNone() || column.MissingValue(v):
		return kernel.NaT, nil
	case v.IsInt():
		return v.AsInt(), nil
	case object.IsStr(v) && d.Kind == 'M':
		x, u, err := ParseTime(object.ToStr(v).String())
		if err != nil {
			return 0, err
		}
		return Rescale(x, u, d.Unit, true)
	}
	if m, kind := ToMoment(v); m != nil && kind == d.Kind {
		return Rescale(m.V, m.Unit, d.Unit, kind == 'M')
	}
	x, u, ok, err := column.ReadTime(t, v)
	if err != nil {
		return 0, err
	}
	isDelta := column.ToDelta(v) != nil || column.ClockOf(v) == column.ClockDelta
	if !ok || isDelta != (d.Kind == 'm') {
		name := "datetime"
		if d.Kind == 'm' {
			name = "timedelta"
		}
		return 0, object.ValueErrorf("Could not convert object to NumPy %s", name)
	}
	return Rescale(x, FromColumnUnit(u), d.Unit, d.Kind == 'M')
}

// naturalUnit is the unit that a value brings for a type datetime64 without one.
func naturalUnit(t *object.Thread, v object.Value, kind byte) Unit {
	if object.IsStr(v) && kind == 'M' {
		_, u, err := ParseTime(object.ToStr(v).String())
		if err == nil {
			return u
		}
		return Generic
	}
	if m, _ := ToMoment(v); m != nil {
		return m.Unit
	}
	switch column.ClockOf(v) {
	case column.ClockDate:
		return Day
	case column.ClockDateTime, column.ClockDelta:
		return Micro
	}
	if x := column.ToTimestamp(v); x != nil {
		return FromColumnUnit(x.Unit)
	}
	if x := column.ToDelta(v); x != nil {
		return FromColumnUnit(x.Unit)
	}
	return Generic
}

// MomentOf reads a value as a datetime64 or timedelta64; u is the unit wanted, Generic for that of the value.
func MomentOf(t *object.Thread, v object.Value, kind byte, u Unit) (object.Value, error) {
	if u == Generic {
		u = naturalUnit(t, v, kind)
	}
	x, err := readTime(t, v, Time(kind, u))
	if err != nil {
		return object.Value{}, err
	}
	return NewMoment(t, kind, x, u)
}
