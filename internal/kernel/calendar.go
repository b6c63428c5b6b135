// This file defines calendar arithmetic on times that count from 1970.

package kernel

import (
	"slices"

	"github.com/alkimi/pyexec/internal/budget"
)

// DaysOf is the number of days from 1970-01-01 to a date of the proleptic Gregorian calendar.
func DaysOf(year, month, day int) int64 {
	y := int64(year)
	if month <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	mp := int64((month + 9) % 12)
	doy := (153*mp+2)/5 + int64(day) - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return era*146097 + doe - 719468
}

// DateOf is the date of a number of days from 1970-01-01.
func DateOf(days int64) (year, month, day int) {
	z := days + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = int(doy - (153*mp+2)/5 + 1)
	month = int(mp + 3)
	if month > 12 {
		month -= 12
	}
	y := yoe + era*400
	if month <= 2 {
		y++
	}
	return int(y), month, day
}

// IsLeap tells a leap year, DaysIn the length of a month.
func IsLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// DaysIn is the length of a month.
func DaysIn(year, month int) int {
	switch month {
	case 2:
		if IsLeap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

func floorDiv(x, y int64) int64 {
	q := x / y
	if x%y != 0 && (x < 0) != (y < 0) {
		q--
	}
	return q
}

// SplitDay is the day of a time that counts perDay units a day, and the units since its midnight.
func SplitDay(x, perDay int64) (day, rest int64) {
	day = floorDiv(x, perDay)
	return day, x - day*perDay
}

// Part names a part of a time.
type Part uint8

// The parts.
const (
	Year Part = iota
	Month
	Day
	Hour
	Minute
	Second
	Microsecond
	Nanosecond
	DayOfWeek
	DayOfYear
	Quarter
	IsoYear
	IsoWeek
	IsoDay
	DaysInMonth
)

// PartOf is a part of a time that counts perSecond units a second.
func PartOf(x, perSecond int64, p Part) int64 {
	perDay := perSecond * 86400
	day, rest := SplitDay(x, perDay)
	switch p {
	case Hour:
		return rest / (perSecond * 3600)
	case Minute:
		return rest / (perSecond * 60) % 60
	case Second:
		return rest / perSecond % 60
	case Microsecond:
		frac := rest % perSecond
		if perSecond > 1000000 {
			return frac / (perSecond / 1000000)
		}
		return frac * (1000000 / perSecond)
	case Nanosecond:
		if perSecond > 1000000 {
			return rest % (perSecond / 1000000)
		}
		return 0
	case DayOfWeek:
		return Weekday(day)
	}
	y, mo, d := DateOf(day)
	switch p {
	case Year:
		return int64(y)
	case Month:
		return int64(mo)
	case Day:
		return int64(d)
	case DayOfYear:
		return day - DaysOf(y, 1, 1) + 1
	case Quarter:
		return int64((mo + 2) / 3)
	case DaysInMonth:
		return int64(DaysIn(y, mo))
	}
	iy, iw := IsoWeekOf(day)
	switch p {
	case IsoYear:
		return int64(iy)
	case IsoWeek:
		return int64(iw)
	}
	return Weekday(day) + 1
}

// Weekday is the day of the week, Monday 0.
func Weekday(day int64) int64 {
	w := (day + 3) % 7
	if w < 0 {
		w += 7
	}
	return w
}

// IsoWeekOf is the ISO 8601 year and week of a day.
func IsoWeekOf(day int64) (year, week int) {
	thursday := day - Weekday(day) + 3
	y, _, _ := DateOf(thursday)
	return y, int((thursday-DaysOf(y, 1, 1))/7) + 1
}

// Parts is PartOf row by row; missing times give missing.
func Parts(m *budget.Meter, v []int64, perSecond int64, p Part, missing int64) (out []int64, gaps bool, err error) {
	out, err = Room[int64](m, len(v))
	if err != nil {
		return nil, false, err
	}
	found := make([]bool, Chunks(len(v)))
	err = EachChunk(m, len(v), func(c, lo, hi int) {
		o, none := out[lo:hi], false
		for i, x := range v[lo:hi] {
			if x == NaT {
				o[i], none = missing, true
			} else {
				o[i] = PartOf(x, perSecond, p)
			}
		}
		found[c] = none
	})
	return out, slices.Contains(found, true), err
}

// Rounding says in which direction Floor rounds.
type Rounding uint8

// The directions; RoundHalf goes to the nearest multiple, halves to the even one.
const (
	RoundDown Rounding = iota
	RoundUp
	RoundHalf
)

// Floor rounds times to multiples of step.
func Floor(m *budget.Meter, v []int64, step int64, how Rounding) ([]int64, error) {
	out, err := Room[int64](m, len(v))
	if err != nil {
		return nil, err
	}
	d := newDivider(step)
	err = Each(m, len(v), func(lo, hi int) {
		o := out[lo:hi]
		for i, x := range v[lo:hi] {
			if how == RoundDown && step >= exactStep && x != NaT {
				_, r := d.floor(x)
				o[i] = x - r
			} else {
				o[i] = RoundTo(x, step, how)
			}
		}
	})
	return out, err
}

// RoundTo rounds one time to a multiple of step; NaT stays.
func RoundTo(x, step int64, how Rounding) int64 {
	if x == NaT {
		return x
	}
	q, r := floorDivMod(x, step)
	if how == RoundUp && r > 0 || how == RoundHalf && (r > step-r || r == step-r && q&1 == 1) {
		q++
	}
	return q * step
}
