// This file defines FromValues, which finds the column type of Python values as pandas does.

package column

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// traits counts what the values of a column are.
type traits struct {
	ints, floats, bools, strs, none, nan, stamps, deltas, nats, dates, intervals, other int
	big                                                                                 bool
	unit                                                                                Unit
	zones                                                                               bool
}

func look(v object.Value, x *traits) {
	switch {
	case v.IsInt():
		x.ints++
	case v.IsFloat():
		if v.AsFloat() != v.AsFloat() {
			x.nan++
		} else {
			x.floats++
		}
	case v.IsNone():
		x.none++
	case v.IsBool():
		x.bools++
	case object.TypeOf(v) == object.StrType:
		x.strs++
	case object.TypeOf(v) == NaTType:
		x.nats++
	case object.TypeOf(v) == TimestampType:
		ts := ToTimestamp(v)
		x.stamps++
		x.unit = max(x.unit, ts.Unit)
		x.zones = x.zones || ts.Zone != nil
	case object.TypeOf(v) == DeltaType:
		x.deltas++
		x.unit = max(x.unit, ToDelta(v).Unit)
	case object.IsIntLike(v):
		x.ints++
		x.big = true
	default:
		switch ClockOf(v) {
		case ClockDateTime:
			x.stamps++
			x.unit = max(x.unit, Micro)
		case ClockDelta:
			x.deltas++
			x.unit = max(x.unit, Micro)
		case ClockDate:
			x.dates++
		default:
			if object.TypeOf(v) == IntervalType {
				x.intervals++
			} else {
				x.other++
			}
		}
	}
}

// FromValues makes a column of Python values; the values are copied.
func FromValues(t *object.Thread, vals []object.Value) (*Column, error) {
	var x traits
	for i, v := range vals {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		look(v, &x)
	}
	n := len(vals)
	missing := x.none + x.nan
	switch {
	case x.intervals > 0 && x.intervals+missing+x.nats == n:
		return intervalsOf(t, vals)
	case n == 0 || x.other > 0 || x.big:
		return objectsOf(t, vals)
	case x.ints == n:
		out, err := kernel.Make[int64](t.Meter, n)
		if err != nil {
			return nil, err
		}
		return OfInts(out), kernel.Blocks(t.Meter, n, func(lo, hi int) {
			o := out[lo:hi]
			for i, v := range vals[lo:hi] {
				o[i] = v.AsInt()
			}
		})
	case x.ints+x.floats+missing == n && x.none < n:
		out, err := kernel.Make[float64](t.Meter, n)
		if err != nil {
			return nil, err
		}
		return OfFloats(out), kernel.Blocks(t.Meter, n, func(lo, hi int) {
			o := out[lo:hi]
			for i, v := range vals[lo:hi] {
				o[i] = number(v)
			}
		})
	case x.bools == n:
		out, err := kernel.Make[bool](t.Meter, n)
		if err != nil {
			return nil, err
		}
		return OfBools(out), kernel.Blocks(t.Meter, n, func(lo, hi int) {
			o := out[lo:hi]
			for i, v := range vals[lo:hi] {
				o[i] = v.AsBool()
			}
		})
	case x.strs > 0 && x.strs+missing == n:
		return stringsOf(t, vals)
	case x.stamps > 0 && x.stamps+missing+x.nats == n && !x.zones, x.nats > 0 && x.nats+missing == n:
		if x.stamps == 0 {
			x.unit = Second
		}
		return TimesOf(t, vals, Datetime, x.unit)
	case x.deltas > 0 && x.deltas+missing+x.nats == n:
		return TimesOf(t, vals, Timedelta, x.unit)
	}
	return objectsOf(t, vals)
}

func number(v object.Value) float64 {
	switch {
	case v.IsInt():
		return float64(v.AsInt())
	case v.IsFloat():
		return v.AsFloat()
	case v.IsBool():
		return float64(v.AsInt())
	}
	return math.NaN()
}

func objectsOf(t *object.Thread, vals []object.Value) (*Column, error) {
	if err := t.Charge(int64(len(vals)) * 16); err != nil {
		return nil, err
	}
	out, err := budget.Pieces(t.Meter, make([]object.Value, 0, len(vals)), vals)
	if err != nil {
		return nil, err
	}
	return OfObjects(out), nil
}

func stringsOf(t *object.Thread, vals []object.Value) (*Column, error) {
	k, err := NewCoder(t, len(vals))
	if err != nil {
		return nil, err
	}
	for _, v := range vals {
		if object.IsStr(v) {
			err = k.AddStr(object.ToStr(v))
		} else {
			err = k.AddMissing()
		}
		if err != nil {
			return nil, err
		}
	}
	x, err := k.Text()
	if err != nil {
		return nil, err
	}
	return OfText(x), nil
}

// TimesOf makes a Datetime or Timedelta column of scalars and missing values.
func TimesOf(t *object.Thread, vals []object.Value, k Kind, unit Unit) (*Column, error) {
	out, err := kernel.Make[int64](t.Meter, len(vals))
	if err != nil {
		return nil, err
	}
	for i, v := range vals {
		x, u, ok, err := ReadTime(t, v)
		if err != nil {
			return nil, err
		}
		if !ok {
			out[i] = NaT
			continue
		}
		if out[i], err = Rescale(x, u, unit); err != nil {
			return nil, err
		}
		if i&0xfff == 0 {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
	}
	return OfTimes(k, out, unit, nil), nil
}

// ReadTime reads a Timestamp, Timedelta or value of the datetime module; ok is false for anything else.
func ReadTime(t *object.Thread, v object.Value) (x int64, u Unit, ok bool, err error) {
	if ts := ToTimestamp(v); ts != nil {
		return ts.V, ts.Unit, true, nil
	}
	if d := ToDelta(v); d != nil {
		return d.V, d.Unit, true, nil
	}
	if m, lapse := ToMoment(v); m != nil {
		if x, u, ok = readMoment(m, lapse); !ok {
			err = object.OverflowErrorf("the time is out of bounds")
		}
		return x, u, ok, err
	}
	k := ClockOf(v)
	if k == NoClock {
		return 0, 0, false, nil
	}
	x, err = ReadClock(t, v, k)
	if k == ClockDate {
		return x * 86400, Second, err == nil, err
	}
	return x, Micro, err == nil, err
}

// Rescale turns a count of one unit into one of another, rounding down.
func Rescale(x int64, from, to Unit) (int64, error) {
	if x == NaT || from == to {
		return x, nil
	}
	if to > from {
		y, ok := object.MulInt(x, to.PerSecond()/from.PerSecond())
		if !ok {
			return 0, object.Raise(object.OverflowErrorType, "Cannot convert time to unit '%s' without overflow", to)
		}
		return y, nil
	}
	q, _ := object.FloorDivMod(x, from.PerSecond()/to.PerSecond())
	return q, nil
}
