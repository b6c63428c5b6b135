// This file defines Unit, the resolution of datetime64 and timedelta64, and their text.

package ndarray

import (
	"math"
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Unit is the resolution of a time.
type Unit = column.MomentUnit

// The units, from coarse to fine. Generic is that of a type without one.
const (
	Year Unit = iota
	Month
	Week
	Day
	Hour
	Minute
	Second
	Milli
	Micro
	Nano
	Generic
)

// unitNanos are the nanoseconds of the units from weeks on.
var unitNanos = [...]int64{0, 0, 604800e9, 86400e9, 3600e9, 60e9, 1e9, 1e6, 1e3, 1}

var longUnits = [...]string{"years", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds", "generic time units"}

func bracket(u Unit) string {
	if u == Generic {
		return ""
	}
	return "[" + u.String() + "]"
}

func unitNamed(s string) (Unit, bool) {
	for u := Year; u < Generic; u++ {
		if u.String() == s {
			return u, true
		}
	}
	return 0, false
}

// UnitNamed finds a unit by its short name.
func UnitNamed(s string) (Unit, bool) { return unitNamed(s) }

func finer(a, b Unit) Unit {
	switch {
	case a == Generic:
		return b
	case b == Generic:
		return a
	}
	return max(a, b)
}

// Rescale turns a count of one unit into one of another; times are rounded down. dates tells datetime64 from timedelta64.
func Rescale(x int64, from, to Unit, dates bool) (int64, error) {
	if x == kernel.NaT || from == to || from == Generic || to == Generic {
		return x, nil
	}
	if from <= Month || to <= Month {
		if !dates && !(from <= Month && to <= Month) {
			return 0, object.TypeErrorf("Cannot cast NumPy timedelta64 scalar from metadata [%s] to [%s] according to the rule 'same_kind'", from, to)
		}
		if from == Year && to == Month {
			y, ok := object.MulInt(x, 12)
			return y, overflows(ok)
		}
		if from == Month && to == Year {
			q, _ := object.FloorDivMod(x, 12)
			return q, nil
		}
		if from <= Month {
			months := x
			if from == Year {
				var ok bool
				if months, ok = object.MulInt(x, 12); !ok {
					return 0, overflows(false)
				}
			}
			y, m := object.FloorDivMod(months, 12)
			if y < -1e7 || y > 1e7 {
				return 0, overflows(false)
			}
			return Rescale(kernel.DaysOf(int(1970+y), int(m)+1, 1), Day, to, true)
		}
		days, err := Rescale(x, from, Day, true)
		if err != nil {
			return 0, err
		}
		y, m, _ := kernel.DateOf(days)
		if to == Year {
			return int64(y) - 1970, nil
		}
		return (int64(y)-1970)*12 + int64(m) - 1, nil
	}
	if to > from {
		y, ok := object.MulInt(x, unitNanos[from]/unitNanos[to])
		return y, overflows(ok && y != kernel.NaT)
	}
	f := unitNanos[to] / unitNanos[from]
	if !dates {
		return x / f, nil
	}
	q, _ := object.FloorDivMod(x, f)
	return q, nil
}

func overflows(ok bool) error {
	if ok {
		return nil
	}
	return object.OverflowErrorf("Overflow when casting between units of time")
}

// TimeText is a datetime64 as text: 2024-01-31, 2024-01-31T10:00 and so on.
func TimeText(x int64, u Unit) string {
	if x == kernel.NaT {
		return "NaT"
	}
	switch u {
	case Generic:
		return strconv.FormatInt(x, 10)
	case Year:
		return yearText(x + 1970)
	case Month:
		y, m := object.FloorDivMod(x, 12)
		return yearText(y+1970) + "-" + two(m+1)
	case Week:
		x *= 7
		u = Day
	}
	if u == Day {
		return dayText(x)
	}
	perDay := unitNanos[Day] / unitNanos[u]
	day, rest := object.FloorDivMod(x, perDay)
	s := dayText(day) + "T"
	per := unitNanos[Hour] / unitNanos[u]
	if per == 0 {
		per = 1
	}
	s += two(rest / per)
	rest %= per
	if u == Hour {
		return s
	}
	per = unitNanos[Minute] / unitNanos[u]
	s += ":" + two(rest/per)
	rest %= per
	if u == Minute {
		return s
	}
	per = unitNanos[Second] / unitNanos[u]
	s += ":" + two(rest/per)
	rest %= per
	if u == Second {
		return s
	}
	return s + "." + strconv.FormatInt(rest+per, 10)[1:]
}

func yearText(y int64) string {
	if y >= 0 && y < 10000 {
		return strconv.FormatInt(y+10000, 10)[1:]
	}
	return strconv.FormatInt(y, 10)
}

func two(n int64) string { return strconv.FormatInt(n+100, 10)[1:] }

func dayText(day int64) string {
	if day > 3652059*100 || day < -3652059*100 {
		return strconv.FormatInt(day, 10)
	}
	y, m, d := kernel.DateOf(day)
	return yearText(int64(y)) + "-" + two(int64(m)) + "-" + two(int64(d))
}

// ParseTime reads a datetime64 from text, with the unit that the text has: a date is days, a month months.
func ParseTime(s string) (x int64, u Unit, err error) {
	if s == "NaT" || s == "" || s == "nat" {
		return kernel.NaT, Generic, nil
	}
	bad := func() (int64, Unit, error) {
		return 0, 0, object.ValueErrorf("Error parsing datetime string \"%s\" at position 0", object.Printable(s, 100))
	}
	if len(s) == 4 || len(s) == 7 && s[4] == '-' {
		y, e := strconv.Atoi(s[:4])
		m := 1
		var e2 error
		if len(s) == 7 {
			m, e2 = strconv.Atoi(s[5:])
		}
		if e != nil || e2 != nil || m < 1 || m > 12 {
			return bad()
		}
		if len(s) == 4 {
			return int64(y) - 1970, Year, nil
		}
		return (int64(y)-1970)*12 + int64(m) - 1, Month, nil
	}
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return bad()
	}
	p, ok := frame.ParseTime(s)
	if !ok {
		return bad()
	}
	u = Day
	switch p.Fields {
	case 4:
		u = Hour
	case 5:
		u = Minute
	case 6:
		u = Second
	case 7:
		_, frac, _ := strings.Cut(s, ".")
		n := 0
		for n < len(frac) && frac[n] >= '0' && frac[n] <= '9' {
			n++
		}
		switch {
		case n <= 3:
			u = Milli
		case n <= 6:
			u = Micro
		default:
			u = Nano
		}
	}
	x, err = Rescale(p.V, FromColumnUnit(p.Unit), u, true)
	return x, u, err
}

// FromColumnUnit is the unit of a column of times.
func FromColumnUnit(u column.Unit) Unit { return Second + Unit(u) }

// columnUnit is the unit that a column can hold a time in.
func columnUnit(u Unit) column.Unit {
	if u < Second || u == Generic {
		return column.Second
	}
	return column.Unit(u - Second)
}

// roundHalf rounds to a float of 16 bits.
func roundHalf(x float64) float64 {
	a := math.Abs(x)
	if a == 0 || math.IsNaN(x) || math.IsInf(x, 0) {
		return x
	}
	_, e := math.Frexp(a)
	e = max(e-11, -24)
	r := math.Ldexp(math.RoundToEven(math.Ldexp(a, -e)), e)
	if r > 65504 {
		r = math.Inf(1)
	}
	return math.Copysign(r, x)
}
