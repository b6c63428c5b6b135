// This file defines Cast and the views of columns as floats and ints that kernels work on.

package column

import (
	"math"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// Cast is the column with cells of another kind, following astype. The errors are pandas'.
func (c *Column) Cast(t *object.Thread, to Kind) (*Column, error) {
	return c.CastUnit(t, to, c.unit)
}

// CastUnit is Cast with the resolution of a time column.
func (c *Column) CastUnit(t *object.Thread, to Kind, unit Unit) (*Column, error) {
	if c.width != Full && to == c.kind {
		return c.WithWidth(t, Full)
	}
	if c.kind == Category && to != Category {
		d, err := c.Dense(t)
		if err != nil {
			return nil, err
		}
		return d.CastUnit(t, to, unit)
	}
	if c.kind == to && (!c.Timed() || c.unit == unit) {
		return c, nil
	}
	switch to {
	case Float64:
		if c.kind == Datetime || c.kind == Timedelta {
			return nil, object.TypeErrorf("Cannot cast %s to dtype float64", map[Kind]string{Datetime: "DatetimeArray", Timedelta: "TimedeltaArray"}[c.kind])
		}
		v, err := c.AsFloats(t)
		if err != nil {
			return nil, err
		}
		return OfFloats(v), nil
	case Int64:
		return c.castInt(t)
	case Bool:
		return c.castBool(t)
	case String:
		return c.castText(t)
	case Object:
		v, err := c.Cells(t)
		if err != nil {
			return nil, err
		}
		return OfObjects(v), nil
	case Category:
		return c.Categorize(t)
	case Datetime, Timedelta:
		if c.kind == to {
			out, err := kernel.Make[int64](t.Meter, c.n)
			if err != nil {
				return nil, err
			}
			for i, x := range c.Ints() {
				if out[i], err = Rescale(x, c.unit, unit); err != nil {
					return nil, err
				}
			}
			return OfTimes(to, out, unit, c.zone), nil
		}
		switch c.kind {
		case Int64:
			return OfTimes(to, c.Ints(), unit, nil), nil
		case Float64, Bool:
			v, err := c.AsFloats(t)
			if err != nil {
				return nil, err
			}
			out, err := kernel.Make[int64](t.Meter, c.n)
			if err != nil {
				return nil, err
			}
			for i, x := range v {
				if out[i] = NaT; x > -(1<<63) && x < 1<<63 {
					out[i] = int64(x)
				}
			}
			return OfTimes(to, out, unit, nil), nil
		}
	}
	return nil, object.TypeErrorf("Cannot cast %s to another dtype of this kind", c.DType())
}

// AsFloats is the cells as floats: missing ones NaN, text parsed.
func (c *Column) AsFloats(t *object.Thread) ([]float64, error) {
	switch c.kind {
	case Float64:
		return c.Floats(), nil
	case Int64:
		return kernel.ToFloats(t.Meter, c.Ints())
	case Category:
		d, err := c.Dense(t)
		if err != nil {
			return nil, err
		}
		return d.AsFloats(t)
	}
	out, err := kernel.Make[float64](t.Meter, c.n)
	if err != nil {
		return nil, err
	}
	for i := range out {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		switch c.kind {
		case Bool:
			if c.bools[i] {
				out[i] = 1
			}
		case String:
			s, ok := c.text.At(i)
			if !ok {
				out[i] = math.NaN()
				continue
			}
			f, ok := pytext.ParseFloat(s)
			if !ok {
				return nil, object.ValueErrorf("could not convert string to float: %s", pytext.Repr(s))
			}
			out[i] = f
		case Datetime, Timedelta, Date:
			out[i] = math.NaN()
			if c.Ints()[i] != NaT {
				out[i] = float64(c.Ints()[i])
			}
		case Object:
			if out[i], err = objectFloat(t, c.objs[i]); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

func objectFloat(t *object.Thread, v object.Value) (float64, error) {
	switch {
	case MissingValue(v):
		return math.NaN(), nil
	case object.IsStr(v):
		s := object.ToStr(v).String()
		f, ok := pytext.ParseFloat(s)
		if !ok {
			return 0, object.ValueErrorf("could not convert string to float: %s", pytext.Repr(s))
		}
		return f, nil
	case object.TypeOf(v).Slots.Float == nil && object.TypeOf(v).Slots.Index == nil && !v.IsInt():
		return 0, object.TypeErrorf("float() argument must be a string or a real number, not '%s'", object.TypeOf(v).Name)
	}
	return object.ToFloat(t, v)
}

func (c *Column) castInt(t *object.Thread) (*Column, error) {
	switch c.kind {
	case Datetime, Timedelta:
		return OfInts(c.Ints()), nil
	}
	out, err := kernel.Make[int64](t.Meter, c.n)
	if err != nil {
		return nil, err
	}
	for i := range out {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		switch c.kind {
		case Float64:
			f := c.Floats()[i]
			if f != f || math.IsInf(f, 0) {
				return nil, object.NewExc(IntCastNaNError, object.NewStr("Cannot convert non-finite values (NA or inf) to integer. Replace or remove non-finite values or cast to an integer type that supports these values (e.g. 'Int64')"))
			}
			out[i] = int64(f)
		case Bool:
			if c.bools[i] {
				out[i] = 1
			}
		case String:
			s, ok := c.text.At(i)
			if !ok {
				return nil, object.ValueErrorf("cannot convert float NaN to integer")
			}
			if out[i], err = parseInt(s); err != nil {
				return nil, err
			}
		case Object:
			v := c.objs[i]
			if object.IsStr(v) {
				if out[i], err = parseInt(object.ToStr(v).String()); err != nil {
					return nil, err
				}
				continue
			}
			f, err := objectFloat(t, v)
			switch {
			case err != nil:
				return nil, err
			case v.IsNone():
				return nil, object.TypeErrorf("int() argument must be a string, a bytes-like object or a real number, not 'NoneType'")
			case f != f:
				return nil, object.ValueErrorf("cannot convert float NaN to integer")
			case v.IsInt():
				out[i] = v.AsInt()
			default:
				out[i] = int64(f)
			}
		default:
			return nil, object.TypeErrorf("Converting from %s to int64 is not supported", c.DType())
		}
	}
	return OfInts(out), nil
}

// IntCastNaNError is pandas.errors.IntCastingNaNError.
var IntCastNaNError = newValueError("IntCastingNaNError")

func newValueError(name string) *object.Type {
	e := object.NewType(name, object.LayoutExc, object.ValueErrorType)
	e.Module = "pandas.errors"
	object.InitType(e)
	return e
}

func parseInt(s string) (int64, error) {
	text, status := pytext.ScanInt(s, 10, 4300)
	if status == pytext.IntOK {
		if b := text.Big(); b != nil && b.IsInt64() {
			return b.Int64(), nil
		}
	}
	return 0, object.ValueErrorf("invalid literal for int() with base 10: %s", pytext.Repr(s))
}

func (c *Column) castBool(t *object.Thread) (*Column, error) {
	out, err := kernel.Make[bool](t.Meter, c.n)
	if err != nil {
		return nil, err
	}
	for i := range out {
		switch c.kind {
		case Int64:
			out[i] = c.Ints()[i] != 0
		case Float64:
			out[i] = c.Floats()[i] != 0
		case String:
			s, ok := c.text.At(i)
			out[i] = !ok || s != ""
		case Object:
			if out[i], err = object.Truth(t, c.objs[i]); err != nil {
				return nil, err
			}
		default:
			return nil, object.TypeErrorf("Cannot cast %s to bool", c.DType())
		}
	}
	return OfBools(out), t.Poll(c.n)
}

func (c *Column) castText(t *object.Thread) (*Column, error) {
	k, err := NewCoder(t, c.n)
	if err != nil {
		return nil, err
	}
	for i := range c.n {
		if c.Missing(i) {
			err = k.AddMissing()
		} else {
			v, e := c.Cell(t, i)
			if e != nil {
				return nil, e
			}
			if object.TypeOf(v) == object.StrType {
				err = k.AddStr(object.ToStr(v))
			} else if s, e := object.ToString(t, v); e != nil {
				return nil, e
			} else {
				err = k.Add(s)
			}
		}
		if err != nil {
			return nil, err
		}
	}
	x, err := k.Text()
	return OfText(x), err
}
