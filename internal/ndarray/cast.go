// This file defines Cast, which turns an array into one of another type.

package ndarray

import (
	"strconv"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Cast is the array with items of another type: itself where it has that type already.
func (a *Array) Cast(t *object.Thread, d *DType) (*Array, error) {
	if a.DType.Is(d) || d.Kind == 'U' && d.Size == 0 && a.DType.Kind == 'U' {
		return a, nil
	}
	src, err := a.Flat(t)
	if err != nil {
		return nil, err
	}
	if d.Kind == 'U' {
		return src.toText(t, d)
	}
	if d.Timed() && d.Unit == Generic {
		if d, err = src.unitFor(t, d); err != nil {
			return nil, err
		}
		if a.DType.Is(d) {
			return a, nil
		}
	}
	r, err := New(t, d, a.Shape)
	if err != nil {
		return nil, err
	}
	n := a.size
	switch {
	case d.Kind == 'O':
		items, err := src.Items(t)
		if err != nil {
			return nil, err
		}
		for i, v := range items {
			if r.mem.o[i], err = Plain(t, v); err != nil {
				return nil, err
			}
			if i&0xff == 0xff {
				if err := t.Poll(0x400); err != nil {
					return nil, err
				}
			}
		}
	case a.DType.class() == inObjects:
		from := src.Objects()
		for i, v := range from {
			if err := castValue(t, r, i, v); err != nil {
				return nil, err
			}
			if i&0xff == 0xff {
				if err := t.Poll(0x100); err != nil {
					return nil, err
				}
			}
		}
	default:
		var failed error
		err = kernel.Blocks(t.Meter, n, func(lo, hi int) {
			if failed == nil {
				failed = castBlock(r, src, lo, hi)
			}
		})
		if err == nil {
			err = failed
		}
		if err != nil {
			return nil, err
		}
	}
	return r, nil
}

// rounded makes an array of floats that are rounded, in place, to what the type can hold.
func (d *DType) rounded(t *object.Thread, v []float64, shape []int) (*Array, error) {
	r := OfFloats(v).retyped(d).shaped(shape)
	if d == Float64 {
		return r, nil
	}
	return r, kernel.Blocks(t.Meter, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			v[i] = d.RoundFloat(v[i])
		}
	})
}

// wrapped is rounded for ints.
func (d *DType) wrapped(t *object.Thread, v []int64, shape []int) (*Array, error) {
	r := OfInts(v).retyped(d).shaped(shape)
	if d.Size == 8 {
		return r, nil
	}
	return r, kernel.Blocks(t.Meter, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			v[i] = d.Wrap(v[i])
		}
	})
}

// allTrue is an array of True.
func allTrue(t *object.Thread, shape []int) (*Array, error) {
	r, err := New(t, Bool, shape)
	if err != nil {
		return nil, err
	}
	return r, kernel.Blocks(t.Meter, r.size, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			r.mem.b[i] = true
		}
	})
}

func castBlock(r, src *Array, lo, hi int) error {
	d, s := r.DType, src.DType
	switch d.class() {
	case inBools:
		switch s.class() {
		case inInts:
			for i, x := range src.Ints()[lo:hi] {
				r.mem.b[lo+i] = x != 0
			}
		case inFloats:
			for i, x := range src.Floats()[lo:hi] {
				r.mem.b[lo+i] = x != 0
			}
		}
	case inFloats:
		switch s.class() {
		case inBools:
			for i, x := range src.Bools()[lo:hi] {
				if x {
					r.mem.f[lo+i] = 1
				}
			}
		case inInts:
			for i, x := range src.Ints()[lo:hi] {
				f := float64(x)
				if s == Uint64 && x < 0 {
					f = float64(uint64(x))
				}
				if s.Timed() && x == kernel.NaT {
					f = nan
				}
				if d != Float64 {
					f = d.RoundFloat(f)
				}
				r.mem.f[lo+i] = f
			}
		case inFloats:
			for i, x := range src.Floats()[lo:hi] {
				r.mem.f[lo+i] = d.RoundFloat(x)
			}
		}
	case inInts:
		switch s.class() {
		case inBools:
			for i, x := range src.Bools()[lo:hi] {
				if x {
					r.mem.i[lo+i] = 1
				}
			}
		case inFloats:
			for i, x := range src.Floats()[lo:hi] {
				if d == Uint64 && x >= 1<<63 && x < 1<<64 {
					r.mem.i[lo+i] = int64(uint64(x))
					continue
				}
				r.mem.i[lo+i] = d.Wrap(floatToInt(x))
			}
		case inInts:
			from := src.Ints()[lo:hi]
			if s.Timed() && d.Timed() {
				for i, x := range from {
					y, err := Rescale(x, s.Unit, d.Unit, s.Kind == 'M')
					if err != nil {
						return err
					}
					r.mem.i[lo+i] = y
				}
				return nil
			}
			if d.Size == 8 {
				copy(r.mem.i[lo:hi], from)
				return nil
			}
			for i, x := range from {
				r.mem.i[lo+i] = d.Wrap(x)
			}
		}
	}
	return nil
}

// castValue stores a Python value or text as an item of r.
func castValue(t *object.Thread, r *Array, i int, v object.Value) error {
	d := r.DType
	switch d.Kind {
	case 'b':
		b, err := object.Truth(t, v)
		r.mem.b[i] = b
		return err
	case 'f':
		switch {
		case v.IsFloat():
			r.mem.f[i] = d.RoundFloat(v.AsFloat())
			return nil
		case v.IsNone():
			r.mem.f[i] = nan
			return nil
		}
		x, err := object.Call(t, object.FloatType.Value(), v)
		if err != nil {
			return err
		}
		r.mem.f[i] = d.RoundFloat(object.FloatOf(x))
		return nil
	case 'M', 'm':
		if object.IsStr(v) && d.Kind == 'm' {
			s := object.ToStr(v).String()
			x, err := strconv.ParseInt(s, 10, 64)
			if s == "NaT" {
				x, err = kernel.NaT, nil
			}
			if err != nil {
				return object.ValueErrorf("Could not convert object to NumPy timedelta")
			}
			r.mem.i[i] = x
			return nil
		}
		x, err := readTime(t, v, d)
		r.mem.i[i] = x
		return err
	}
	x, err := object.Call(t, object.IntType.Value(), v)
	if err != nil {
		return err
	}
	if err := fits(t, x, d); err != nil {
		return err
	}
	if x.IsInt() {
		r.mem.i[i] = x.AsInt()
	} else {
		r.mem.i[i] = int64(object.BigOf(x).Uint64())
	}
	return nil
}

// unitFor is a type of times with the unit that the items bring.
func (a *Array) unitFor(t *object.Thread, d *DType) (*DType, error) {
	if a.DType.Timed() {
		return Time(d.Kind, a.DType.Unit), nil
	}
	u := Generic
	if a.DType.class() == inObjects {
		for _, v := range a.Objects() {
			u = finer(u, naturalUnit(t, v, d.Kind))
			if err := t.Poll(4); err != nil {
				return nil, err
			}
		}
	}
	return Time(d.Kind, u), nil
}

// toText is the items as text, cut to the type's size where it has one.
func (a *Array) toText(t *object.Thread, d *DType) (*Array, error) {
	out, err := kernel.Make[object.Value](t.Meter, a.size)
	if err != nil {
		return nil, err
	}
	items, err := a.Items(t)
	if err != nil {
		return nil, err
	}
	width := 1
	for i, v := range items {
		if !object.IsStr(v) {
			s, err := object.ToString(t, v)
			if err != nil {
				return nil, err
			}
			if a.DType.Kind == 'm' {
				m, _ := ToMoment(v)
				if s = "NaT"; m.V != kernel.NaT {
					s = strconv.FormatInt(m.V, 10)
				}
			}
			if v, err = object.StrOf(t, s); err != nil {
				return nil, err
			}
		}
		s := object.ToStr(v)
		if d.Size > 0 && s.Len() > d.Size {
			if v, err = object.StrOf(t, s.Slice(0, d.Size)); err != nil {
				return nil, err
			}
		}
		width = max(width, s.Len())
		out[i] = v
		if i&0xff == 0xff {
			if err := t.Poll(0x100); err != nil {
				return nil, err
			}
		}
	}
	size := d.Size
	if size == 0 {
		size = width
		if a.DType.Kind != 'O' && a.DType.Kind != 'U' {
			size = textSize(a.DType)
		}
	}
	return OfObjects(out).retyped(Text(size)).shaped(a.Shape), nil
}
