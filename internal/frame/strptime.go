// This file defines Strptime, which reads a time by a strftime format.

package frame

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
)

// Strptime reads s by format; ok is false where it does not match to its end.
func Strptime(s, format string) (p Parsed, ok bool) {
	r := &timeReader{s: s}
	year, month, day := int64(1900), int64(1), int64(1)
	var h, mi, sec, nanos, offset int64
	unit := column.Micro
	pm, half := false, false
	yday := int64(0)
	for i := 0; i < len(format); i++ {
		c := format[i]
		if c != '%' || i+1 == len(format) {
			if r.at >= len(s) || s[r.at] != c {
				return p, false
			}
			r.at++
			continue
		}
		i++
		good := true
		switch format[i] {
		case 'Y':
			year, _, good = r.digits(4, 4)
		case 'y':
			year, _, good = r.digits(2, 2)
			if year < 69 {
				year += 100
			}
			year += 1900
		case 'm':
			month, _, good = r.digits(1, 2)
		case 'd', 'e':
			day, _, good = r.digits(1, 2)
		case 'H':
			h, _, good = r.digits(1, 2)
		case 'I':
			h, _, good = r.digits(1, 2)
			half = true
		case 'M':
			mi, _, good = r.digits(1, 2)
		case 'S':
			sec, _, good = r.digits(1, 2)
		case 'j':
			yday, _, good = r.digits(1, 3)
		case 'f':
			var n int
			nanos, n, good = r.digits(1, 9)
			if n > 6 {
				unit = column.Nano
			}
			for ; n < 9; n++ {
				nanos *= 10
			}
		case 'p':
			var is bool
			is, pm = false, false
			if len(s)-r.at >= 2 {
				m := &timeReader{s: s[:r.at+2], at: r.at}
				is, pm = meridiem(m)
				r.at += 2
			}
			good = is
		case 'b', 'B', 'h':
			month, good = r.word(MonthNames)
		case 'a', 'A':
			_, good = r.word(DayNames)
		case 'z':
			offset, p.Utc, good = parseOffset(r)
		case 'T':
			t, fine := Strptime(take8(r), "%H:%M:%S")
			sec += kernel.PartOf(t.V, t.Unit.PerSecond(), kernel.Second)
			mi = kernel.PartOf(t.V, t.Unit.PerSecond(), kernel.Minute)
			h = kernel.PartOf(t.V, t.Unit.PerSecond(), kernel.Hour)
			good = fine
		case '%':
			good = r.take("%")
		default:
			return p, false
		}
		if !good {
			return p, false
		}
	}
	if half {
		if h < 1 || h > 12 {
			return p, false
		}
		h %= 12
		if pm {
			h += 12
		}
	}
	if r.at != len(s) || month < 1 || month > 12 || day < 1 || year < 1 || day > int64(kernel.DaysIn(int(year), int(month))) || h > 23 || mi > 59 || sec > 59 {
		return p, false
	}
	days := kernel.DaysOf(int(year), int(month), int(day))
	if yday > 0 {
		days = kernel.DaysOf(int(year), 1, 1) + yday - 1
	}
	v, err := column.Rescale(days*86400+h*3600+mi*60+sec-offset, column.Second, unit)
	p.V, p.Unit, p.Fields = v+nanos/(1e9/unit.PerSecond()), unit, 7
	return p, err == nil
}

func take8(r *timeReader) string {
	end := min(r.at+8, len(r.s))
	s := r.s[r.at:end]
	r.at = end
	return s
}

// word reads one of names, whole or by its first three letters, and gives its number from 1.
func (r *timeReader) word(names []string) (int64, bool) {
	rest := strings.ToLower(r.s[r.at:])
	for _, short := range []bool{false, true} {
		for i, n := range names {
			n = strings.ToLower(n)
			if short {
				n = n[:3]
			}
			if strings.HasPrefix(rest, n) {
				r.at += len(n)
				return int64(i + 1), true
			}
		}
	}
	return 0, false
}
