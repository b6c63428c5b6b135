// This file defines Moment, the scalar of numpy's datetime64 and timedelta64.

package column

import (
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// MomentUnit is the resolution of a Moment, from years to nanoseconds; the last one stands for none.
type MomentUnit uint8

var momentUnits = [...]string{"Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "generic"}

func (u MomentUnit) String() string { return momentUnits[u] }

// Moment is numpy.datetime64 or numpy.timedelta64: a count of units.
type Moment struct {
	object.Header
	V    int64
	Unit MomentUnit
}

// The types of Moments. Package numpy gives them methods.
var (
	MomentType = object.NewType("numpy.datetime64", object.LayoutOther)
	LapseType  = object.NewType("numpy.timedelta64", object.LayoutOther)
)

// ToMoment is the Moment behind a value, nil where it is none; lapse tells a timedelta64.
func ToMoment(v object.Value) (m *Moment, lapse bool) {
	if v.IsInt() {
		return nil, false
	}
	switch object.TypeOf(v) {
	case MomentType:
		return (*Moment)(v.Pointer()), false
	case LapseType:
		return (*Moment)(v.Pointer()), true
	}
	return nil, false
}

// readMoment gives a Moment as a count of the nearest unit that columns have; ok is false where it does not fit.
func readMoment(m *Moment, lapse bool) (x int64, u Unit, ok bool) {
	x = m.V
	if x == NaT || m.Unit == 10 {
		return x, Nano, true
	}
	if m.Unit >= 6 {
		return x, Unit(m.Unit - 6), true
	}
	if m.Unit < 2 {
		if lapse {
			return 0, 0, false
		}
		if m.Unit == 0 {
			if x, ok = object.MulInt(x, 12); !ok {
				return 0, 0, false
			}
		}
		y, month := object.FloorDivMod(x, 12)
		if y < -1e7 || y > 1e7 {
			return 0, 0, false
		}
		x, ok = object.MulInt(kernel.DaysOf(int(1970+y), int(month)+1, 1), 86400)
		return x, Second, ok
	}
	x, ok = object.MulInt(x, [...]int64{2: 604800, 3: 86400, 4: 3600, 5: 60}[m.Unit])
	return x, Second, ok
}
