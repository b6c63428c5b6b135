// This file defines the text of times: single Timestamps and Timedeltas and whole columns.

package frame

import (
	"strconv"
	"strings"
	"time"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// ZoneOffset is the seconds that a zone is ahead of UTC at a time.
func ZoneOffset(v int64, u column.Unit, zone *time.Location) int64 {
	if zone == nil {
		return 0
	}
	secs, _ := kernel.SplitDay(v, u.PerSecond())
	_, off := time.Unix(secs, 0).In(zone).Zone()
	return int64(off)
}

// Local is a time as its zone's clock shows it.
func Local(v int64, u column.Unit, zone *time.Location) int64 {
	return v + ZoneOffset(v, u, zone)*u.PerSecond()
}

// fractionDigits is how many digits of fraction a time needs: 0, 6 or 9.
func fractionDigits(v int64, u column.Unit) int {
	switch {
	case v%u.PerSecond() == 0:
		return 0
	case u == column.Nano && v%1000 != 0:
		return 9
	}
	return 6
}

// TimestampText is str() of a Timestamp with sep between date and time.
func TimestampText(v int64, u column.Unit, zone *time.Location, sep byte) string {
	return string(appendTime(nil, v, u, zone, fractionDigits(v, u), sep))
}

func appendTime(b []byte, v int64, u column.Unit, zone *time.Location, digits int, sep byte) []byte {
	off := ZoneOffset(v, u, zone)
	per := u.PerSecond()
	day, rest := kernel.SplitDay(v+off*per, per*86400)
	y, m, d := kernel.DateOf(day)
	b = appendDate(b, y, m, d)
	b = append(b, sep)
	b = appendClock(b, rest/per)
	if digits > 0 {
		nanos := strconv.FormatInt(rest%per*(1e9/per)+1e9, 10)[1:]
		b = append(b, '.')
		b = append(b, nanos[:digits]...)
	}
	if zone != nil {
		b = appendOffset(b, off, true)
	}
	return b
}

func appendClock(b []byte, secs int64) []byte {
	b = appendPadded(b, int(secs/3600), 2)
	b = append(b, ':')
	b = appendPadded(b, int(secs/60%60), 2)
	b = append(b, ':')
	return appendPadded(b, int(secs%60), 2)
}

func appendOffset(b []byte, off int64, colon bool) []byte {
	sign := byte('+')
	if off < 0 {
		sign, off = '-', -off
	}
	b = append(b, sign)
	b = appendPadded(b, int(off/3600), 2)
	if colon {
		b = append(b, ':')
	}
	return appendPadded(b, int(off/60%60), 2)
}

// TimeForm is how the cells of a Datetime or Timedelta column are written: all in one form, which depends on the finest of them.
type TimeForm struct {
	c      *column.Column
	whole  bool // dates or days alone
	digits int  // of fractions of a second: 0, 3, 6, 9
}

// FormOf finds the form of a Datetime or Timedelta column.
func FormOf(t *object.Thread, c *column.Column) (TimeForm, error) {
	v, u, zone := c.Ints(), c.Unit(), c.Zone()
	whole, digits, day := true, 0, u.PerSecond()*86400
	for i, x := range v {
		if i&0x3ff == 0x3ff {
			if err := t.Poll(0x400); err != nil {
				return TimeForm{}, err
			}
		}
		if x == column.NaT {
			continue
		}
		whole = whole && Local(x, u, zone)%day == 0
		n := fractionDigits(x, u)
		if n == 6 && c.Kind() == column.Datetime && x%(u.PerSecond()/1000) == 0 {
			n = 3
		}
		digits = max(digits, n)
	}
	return TimeForm{c, whole && zone == nil, digits}, nil
}

// Text is a cell that is not missing.
func (f *TimeForm) Text(i int) string {
	x, u, zone := f.c.Ints()[i], f.c.Unit(), f.c.Zone()
	switch {
	case f.c.Kind() == column.Timedelta:
		form := map[int]string{0: "long", 6: "us", 9: "all"}[f.digits]
		if f.whole {
			form = ""
		}
		return DeltaText(x, u, form)
	case f.whole:
		day, _ := kernel.SplitDay(x, u.PerSecond()*86400)
		return DateText(day)
	}
	return string(appendTime(nil, x, u, zone, f.digits, ' '))
}

// Single is the text of a Datetime that does not stand in a column: with its own digits, and a date where all of the column are.
func (f *TimeForm) Single(i int) string {
	if f.whole {
		return f.Text(i)
	}
	return TimestampText(f.c.Ints()[i], f.c.Unit(), f.c.Zone(), ' ')
}

// FormatTimes is the text of a Datetime or Timedelta column: dates or days alone where nothing is finer, else as many digits as the finest needs.
func FormatTimes(t *object.Thread, c *column.Column, na string) ([]string, error) {
	if na == "NaN" {
		na = "NaT"
	}
	f, err := FormOf(t, c)
	if err != nil {
		return nil, err
	}
	out := make([]string, c.Len())
	for i, x := range c.Ints() {
		if i&0x3ff == 0x3ff {
			if err := t.Poll(0x400); err != nil {
				return nil, err
			}
		}
		if out[i] = na; x != column.NaT {
			out[i] = f.Text(i)
		}
	}
	return out, nil
}

// DeltaText is the text of a Timedelta. form is "" (days alone), "long", "us" or "all".
func DeltaText(v int64, u column.Unit, form string) string {
	per := u.PerSecond()
	days, rest := kernel.SplitDay(v, per*86400)
	b := append(strconv.AppendInt(nil, days, 10), " days"...)
	if form == "" {
		return string(b)
	}
	b = append(b, ' ')
	if days < 0 {
		b = append(b, '+')
	}
	b = appendClock(b, rest/per)
	nanos := strconv.FormatInt(rest%per*(1e9/per)+1e9, 10)[1:]
	switch form {
	case "us":
		b = append(append(b, '.'), nanos[:6]...)
	case "all":
		b = append(append(b, '.'), nanos...)
	}
	return string(b)
}

// DeltaForm is the form in which one Timedelta is printed by str().
func DeltaForm(v int64, u column.Unit) string {
	switch fractionDigits(v, u) {
	case 0:
		return "long"
	case 6:
		return "us"
	}
	return "all"
}

// Strftime formats a time by a strftime format; unknown directives stay as they are.
func Strftime(v int64, u column.Unit, zone *time.Location, format string) string {
	per := u.PerSecond()
	off := ZoneOffset(v, u, zone)
	day, rest := kernel.SplitDay(v+off*per, per*86400)
	y, m, d := kernel.DateOf(day)
	secs := rest / per
	h := int(secs / 3600)
	h12 := (h+11)%12 + 1
	name := func(names []string, i int, short bool) string {
		if short {
			return names[i][:3]
		}
		return names[i]
	}
	var b []byte
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			b = append(b, format[i])
			continue
		}
		i++
		if format[i] == '-' && i+1 < len(format) {
			one := Strftime(v, u, zone, "%"+format[i+1:i+2])
			i++
			if one = strings.TrimLeft(one, "0"); one == "" {
				one = "0"
			}
			b = append(b, one...)
			continue
		}
		switch format[i] {
		case 'Y':
			b = appendPadded(b, y, 4)
		case 'y':
			b = appendPadded(b, y%100, 2)
		case 'm':
			b = appendPadded(b, m, 2)
		case 'd':
			b = appendPadded(b, d, 2)
		case 'e':
			if d < 10 {
				b = append(b, ' ')
			}
			b = strconv.AppendInt(b, int64(d), 10)
		case 'H':
			b = appendPadded(b, h, 2)
		case 'I':
			b = appendPadded(b, h12, 2)
		case 'M':
			b = appendPadded(b, int(secs/60%60), 2)
		case 'S':
			b = appendPadded(b, int(secs%60), 2)
		case 'f':
			b = append(b, strconv.FormatInt(rest%per*(1e9/per)+1e9, 10)[1:7]...)
		case 'j':
			b = appendPadded(b, int(day-kernel.DaysOf(y, 1, 1))+1, 3)
		case 'p':
			b = append(b, [2]string{"AM", "PM"}[h/12]...)
		case 'a', 'A':
			b = append(b, name(DayNames, int(kernel.Weekday(day)), format[i] == 'a')...)
		case 'b', 'h', 'B':
			b = append(b, name(MonthNames, m-1, format[i] != 'B')...)
		case 'w':
			b = strconv.AppendInt(b, (kernel.Weekday(day)+1)%7, 10)
		case 'u':
			b = strconv.AppendInt(b, kernel.Weekday(day)+1, 10)
		case 'F':
			b = appendDate(b, y, m, d)
		case 'T':
			b = appendClock(b, secs)
		case 'R':
			b = append(b, Strftime(v, u, zone, "%H:%M")...)
		case 'D', 'x':
			b = append(b, Strftime(v, u, zone, "%m/%d/%y")...)
		case 'X':
			b = appendClock(b, secs)
		case 'c':
			b = append(b, Strftime(v, u, zone, "%a %b %e %H:%M:%S %Y")...)
		case 'V', 'G':
			iy, iw := kernel.IsoWeekOf(day)
			if format[i] == 'G' {
				b = appendPadded(b, iy, 4)
			} else {
				b = appendPadded(b, iw, 2)
			}
		case 'U', 'W':
			start := int64(0)
			if format[i] == 'U' {
				start = 6
			}
			yday := day - kernel.DaysOf(y, 1, 1)
			wday := (kernel.Weekday(day) - start + 7) % 7
			b = appendPadded(b, int((yday+7-wday)/7), 2)
		case 'z':
			if zone != nil {
				b = appendOffset(b, off, false)
			}
		case 'Z':
			if zone != nil {
				b = append(b, zone.String()...)
			}
		case 'n':
			b = append(b, '\n')
		case 't':
			b = append(b, '\t')
		case '%':
			b = append(b, '%')
		default:
			b = append(b, '%', format[i])
		}
	}
	return string(b)
}

// DayNames and MonthNames are the English names.
var (
	DayNames   = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	MonthNames = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
)
