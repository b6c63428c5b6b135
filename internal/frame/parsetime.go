// This file defines ParseTime, which reads dates and times from text as pandas does.

package frame

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
)

// Parsed is a time read from text.
type Parsed struct {
	V    int64
	Unit column.Unit
	// Utc says that the text named an offset, which V already takes into account.
	Utc bool
	// Fields is the number of fields given: 1 year, 2 month, 3 day, 4 hour, 5 minute, 6 second, 7 fraction.
	Fields int
}

type timeReader struct {
	s  string
	at int
}

func (r *timeReader) digits(least, most int) (int64, int, bool) {
	v, n := int64(0), 0
	for r.at < len(r.s) && n < most && r.s[r.at] >= '0' && r.s[r.at] <= '9' {
		v = v*10 + int64(r.s[r.at]-'0')
		r.at++
		n++
	}
	return v, n, n >= least
}

func (r *timeReader) take(chars string) bool {
	if r.at < len(r.s) && strings.IndexByte(chars, r.s[r.at]) >= 0 {
		r.at++
		return true
	}
	return false
}

var monthNames = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// ParseTime reads ISO 8601 (with a space or T, with fraction and offset), 2024/03/01, 03/01/2024 (month first) and dates with a month's
// name. Times have microseconds, or nanoseconds where more than six digits of fraction are given.
func ParseTime(s string) (Parsed, bool) {
	s = strings.TrimSpace(s)
	if p, ok := parseISO(s); ok {
		return p, true
	}
	return parseLoose(s)
}

func parseISO(s string) (Parsed, bool) {
	r := &timeReader{s: s}
	year, n, ok := r.digits(4, 4)
	if !ok || n != 4 {
		return Parsed{}, false
	}
	month, day, fields := int64(1), int64(1), 1
	compact := false
	if r.at < len(s) {
		sep := r.take("-/.")
		compact = !sep
		if month, _, ok = r.digits(1, 2); !ok {
			return Parsed{}, false
		}
		fields = 2
		if r.at < len(s) {
			if sep && !r.take("-/.") {
				return Parsed{}, false
			}
			if day, _, ok = r.digits(1, 2); !ok {
				return Parsed{}, false
			}
			fields = 3
		}
	}
	if compact && fields == 2 {
		return Parsed{}, false
	}
	return finishTime(r, year, month, day, fields)
}

func finishTime(r *timeReader, year, month, day int64, fields int) (Parsed, bool) {
	if month < 1 || month > 12 || day < 1 || day > int64(kernel.DaysIn(int(year), int(month))) || year < 1 {
		return Parsed{}, false
	}
	days := kernel.DaysOf(int(year), int(month), int(day))
	var h, mi, sec, frac int64
	width := 0
	if r.at < len(r.s) {
		if !r.take("T ") {
			return Parsed{}, false
		}
		for r.take(" ") {
		}
		var ok bool
		if h, _, ok = r.digits(1, 2); !ok || h > 23 {
			return Parsed{}, false
		}
		fields = 4
		if r.take(":") {
			if mi, _, ok = r.digits(2, 2); !ok || mi > 59 {
				return Parsed{}, false
			}
			fields = 5
			if r.take(":") {
				if sec, _, ok = r.digits(2, 2); !ok || sec > 59 {
					return Parsed{}, false
				}
				fields = 6
				if r.take(".,") {
					if frac, width, ok = r.digits(1, 9); !ok {
						return Parsed{}, false
					}
					r.digits(0, 20)
					fields = 7
				}
			}
		}
		for r.take(" ") {
		}
		if ok, pm := meridiem(r); ok {
			if h < 1 || h > 12 {
				return Parsed{}, false
			}
			h %= 12
			if pm {
				h += 12
			}
		}
	}
	offset, utc, ok := parseOffset(r)
	if !ok || r.at != len(r.s) {
		return Parsed{}, false
	}
	unit := column.Micro
	if width > 6 {
		unit = column.Nano
	}
	per := unit.PerSecond()
	for ; width < 9; width++ {
		frac *= 10
	}
	frac /= 1e9 / per
	secs := days*86400 + h*3600 + mi*60 + sec - offset
	v, err := column.Rescale(secs, column.Second, unit)
	if err != nil {
		return Parsed{}, false
	}
	return Parsed{V: v + frac, Unit: unit, Utc: utc, Fields: fields}, true
}

func meridiem(r *timeReader) (ok, pm bool) {
	if rest := strings.ToLower(r.s[r.at:]); rest == "am" || rest == "pm" {
		r.at += 2
		return true, rest == "pm"
	}
	return false, false
}

// parseOffset reads Z, UTC, +01:00, +0100 or +01, in seconds.
func parseOffset(r *timeReader) (offset int64, given, ok bool) {
	rest := r.s[r.at:]
	if rest == "" {
		return 0, false, true
	}
	if rest == "Z" || rest == "UTC" || rest == "z" {
		r.at = len(r.s)
		return 0, true, true
	}
	neg := rest[0] == '-'
	if !r.take("+-") {
		return 0, false, false
	}
	h, _, ok := r.digits(2, 2)
	if !ok {
		return 0, false, false
	}
	r.take(":")
	mi, _, _ := r.digits(0, 2)
	offset = h*3600 + mi*60
	if neg {
		offset = -offset
	}
	return offset, true, h < 24 && mi < 60
}

// parseLoose reads month/day/year and dates with a month's name.
func parseLoose(s string) (Parsed, bool) {
	r := &timeReader{s: s}
	if m, _, ok := r.digits(1, 2); ok && r.take("/-") {
		d, _, ok := r.digits(1, 2)
		if ok && r.take("/-") {
			// The window of years with two digits moves with the clock in pandas; here it is 1976 to 2075.
			if y, n, ok := r.digits(1, 4); ok && (n == 4 || n == 2) {
				if n == 2 {
					if y += 2000; y > 2075 {
						y -= 100
					}
				}
				if m > 12 && d <= 12 {
					m, d = d, m
				}
				return finishTime(r, y, m, d, 3)
			}
		}
	}
	return parseNamed(s)
}

func parseNamed(s string) (Parsed, bool) {
	words := strings.FieldsFunc(s, func(c rune) bool { return c == ' ' || c == ',' || c == '-' })
	var year, month, day int64
	used := 0
	for _, w := range words {
		if used == 3 {
			break
		}
		r := &timeReader{s: w}
		if v, n, ok := r.digits(1, 4); ok && r.at == len(w) {
			if n == 4 && year == 0 {
				year = v
			} else if day == 0 {
				day = v
			} else {
				return Parsed{}, false
			}
			used++
			continue
		}
		low := strings.ToLower(w)
		for i, name := range monthNames {
			if low == name || low == name[:3] {
				month = int64(i + 1)
			}
		}
		if month == 0 {
			return Parsed{}, false
		}
		used++
	}
	if month == 0 || year == 0 {
		return Parsed{}, false
	}
	fields := 3
	if day == 0 {
		day, fields = 1, 2
	}
	rest := ""
	if i := strings.IndexByte(s, ':'); i >= 0 && len(words) > used {
		j := strings.LastIndexByte(s[:i], ' ')
		rest = s[j:]
	} else if len(words) > used {
		return Parsed{}, false
	}
	return finishTime(&timeReader{s: rest}, year, month, day, fields)
}
