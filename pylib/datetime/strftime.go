// This file defines strftime: the directives of the C library in its C locale, with the flags of glibc, and Python's own.

package pydatetime

import (
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/object"
)

var (
	monthNames = [...]string{"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	dayNames   = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
)

// clock is what strftime, ctime and time tuples show.
type clock struct{ y, mo, d, h, mi, s, us int }

// clockOf is the clock of a date, a time (on 1900-01-01) or a datetime.
func clockOf(v value) clock {
	switch {
	case IsDateTime(v):
		f := toDateTime(v).fields()
		return clock{f.y, f.mo, f.d, f.h, f.mi, f.s, f.us}
	case isTime(v):
		f := toTime(v).fields()
		return clock{1900, 1, 1, f.h, f.mi, f.s, f.us}
	}
	y, m, d := toDate(v).ymd()
	return clock{y: y, mo: m, d: d}
}

func ctime(c clock) string {
	out := append([]byte(dayNames[weekday(c.y, c.mo, c.d)][:3]), ' ')
	out = append(append(out, monthNames[c.mo][:3]...), ' ')
	out = appendSpaced(out, c.d, 2)
	out = appendPadded(append(out, ' '), c.h, 2)
	out = appendPadded(append(out, ':'), c.mi, 2)
	out = appendPadded(append(out, ':'), c.s, 2)
	return string(appendPadded(append(out, ' '), c.y, 4))
}

func appendSpaced(dst []byte, n, width int) []byte {
	text := strconv.Itoa(n)
	for i := len(text); i < width; i++ {
		dst = append(dst, ' ')
	}
	return append(dst, text...)
}

func strftimeMethod(t *thread, self, format value) (value, error) {
	text, err := textArg(format, "strftime", 1)
	if err != nil {
		return value{}, err
	}
	s, err := strftime(t, self, text)
	if err != nil {
		return value{}, err
	}
	return object.StrOf(t, s)
}

// strftime formats a date, time or datetime.
func strftime(t *thread, v value, format string) (string, error) {
	c := clockOf(v)
	format, err := ownDirectives(t, v, c, format)
	if err != nil {
		return "", err
	}
	w := ftime{t: t, c: c, wd: weekday(c.y, c.mo, c.d), yd: yearDay(c.y, c.mo, c.d)}
	return w.format(format)
}

// plainRun is where the text without directives that begins at i ends.
func plainRun(format string, i int) int {
	if n := strings.IndexByte(format[i:], '%'); n >= 0 {
		return i + n
	}
	return len(format)
}

// room is out with room for n more bytes, charged.
func room(t *thread, out []byte, n int) ([]byte, error) {
	if len(out)+n <= cap(out) {
		return out, nil
	}
	size := max(64, 2*cap(out), len(out)+n)
	if err := t.Charge(int64(size)); err != nil {
		return nil, err
	}
	t.Meter.Release(int64(cap(out)))
	return append(make([]byte, 0, size), out...), nil
}

// ownDirectives replaces what Python formats itself: %z, %:z, %Z and %f.
func ownDirectives(t *thread, v value, c clock, format string) (string, error) {
	if !strings.Contains(format, "%z") && !strings.Contains(format, "%:z") && !strings.Contains(format, "%Z") && !strings.Contains(format, "%f") {
		return format, nil
	}
	tz, dt := object.None, object.None
	switch {
	case IsDateTime(v):
		tz, dt = toDateTime(v).tz, v
	case isTime(v):
		tz = toTime(v).tz
	}
	var name string
	var offset *delta
	haveOffset, haveName := false, false
	out, err := room(t, nil, 2*len(format))
	if err != nil {
		return "", err
	}
	for i := 0; i < len(format); i++ {
		run := plainRun(format, i)
		if out, err = room(t, out, run-i+32); err != nil { // the longest of what is not a name has 16 bytes
			return "", err
		}
		if run > i {
			out = append(out, format[i:run]...)
			i = run - 1
			continue
		}
		if i+1 == len(format) {
			out = append(out, '%')
			continue
		}
		i++
		sep := ""
		if format[i] == ':' && i+1 < len(format) && format[i+1] == 'z' {
			i, sep = i+1, ":"
		}
		switch format[i] {
		case 'z':
			if !haveOffset {
				haveOffset = true
				d, err := askOffset(t, tz, "utcoffset", dt)
				if err != nil {
					return "", err
				}
				offset = d
			}
			if offset != nil {
				out = offsetText(out, offset, sep)
			}
		case 'Z':
			if !haveName {
				haveName = true
				n, err := askName(t, tz, dt)
				if err != nil {
					return "", err
				}
				switch {
				case object.TypeOf(n) == object.StrType:
					name = strings.ReplaceAll(object.ToStr(n).String(), "%", "%%")
				case object.IsStr(n): // a class of the script may have a replace of its own, which CPython calls
					if n, err = object.CallMethod(t, n, "replace", object.NewStr("%"), object.NewStr("%%")); err != nil {
						return "", err
					}
					if !object.IsStr(n) {
						return "", object.TypeErrorf("tzname.replace() did not return a string")
					}
					name = object.ToStr(n).String()
				}
			}
			if out, err = room(t, out, len(name)); err != nil {
				return "", err
			}
			out = append(out, name...)
		case 'f':
			out = appendPadded(out, c.us, 6)
		default:
			out = append(out, '%', format[i])
		}
	}
	if err := t.Charge(int64(len(out))); err != nil {
		return "", err
	}
	return string(out), nil
}

// ftime is one run of the C library's strftime.
type ftime struct {
	t      *thread
	c      clock
	wd, yd int // the weekday, 0 for Monday, and the day of the year
	// zone and offset are what %Z and %z give. For dates they are empty: Python has put in its own text before.
	zone, offset string
	limit        int // CPython gives an empty text rather than a longer one
	tooLong      bool
}

func (w *ftime) format(format string) (string, error) {
	if err := w.t.Charge(int64(len(format)) + 64); err != nil {
		return "", err
	}
	if err := w.t.Poll(len(format) / 16); err != nil {
		return "", err
	}
	w.limit = 1024
	for w.limit < 256*len(format) {
		w.limit *= 2
	}
	out, err := w.append(nil, format)
	if err != nil || w.tooLong {
		return "", err
	}
	return string(out), nil
}

func (w *ftime) append(out []byte, format string) ([]byte, error) {
	for i := 0; i < len(format) && !w.tooLong; i++ {
		if run := plainRun(format, i); run > i {
			var err error
			if out, err = room(w.t, out, run-i); err != nil {
				return nil, err
			}
			out = append(out, format[i:run]...)
			i = run - 1
			continue
		}
		start := i
		var pad byte
		upper, swap := false, false
		i++
	flags:
		for ; i < len(format); i++ {
			switch format[i] {
			case '_', '-', '0', '+':
				pad = format[i]
			case '^':
				upper = true
			case '#':
				swap = true
			default:
				break flags
			}
		}
		width := -1
		for ; isDigitAt(format, i); i++ {
			width = min(max(width, 0)*10+int(format[i]-'0'), 1<<30)
		}
		mod := byte(0)
		if i < len(format) && (format[i] == 'E' || format[i] == 'O') {
			mod = format[i]
			i++
		}
		if i >= len(format) {
			out = append(out, format[start:]...)
			break
		}
		text, digits, ok, err := w.directive(format[i], swap)
		if err != nil {
			return nil, err
		}
		if !ok || mod == 'E' && strings.IndexByte(noE, format[i]) >= 0 || mod == 'O' && strings.IndexByte(noO, format[i]) >= 0 {
			out = append(out, format[start:i+1]...)
			continue
		}
		if width >= w.limit {
			w.tooLong = true
			break
		}
		if out, err = room(w.t, out, max(len(text), width, 16)); err != nil { // no directive pads to more than 16 by itself
			return nil, err
		}
		if format[i] == 'z' && text == "" {
			continue
		}
		out = w.pad(out, text, digits, width, pad, upper && format[i] != 'P')
		w.tooLong = len(out) >= w.limit
	}
	return out, nil
}

// The directives that do not go with the modifiers E and O.
const (
	noE = "aAbBdDeFgGhHIjklmMSUVwW"
	noO = "aAcDFxXY"
)

// number is how a directive pads its digits: with zeros or blanks to a width; 0 for one that is text.
type number struct {
	width int
	fill  byte
}

func (w *ftime) pad(out []byte, text string, n number, width int, flag byte, upper bool) []byte {
	if upper {
		text = strings.ToUpper(text)
	}
	fill := n.fill
	want := n.width
	switch flag {
	case '_':
		fill = ' '
	case '0', '+':
		fill = '0'
	case '-':
		fill, want = ' ', 0
	}
	if fill == 0 {
		fill = ' '
	}
	want = max(want, width)
	for i := len(text); i < want; i++ {
		out = append(out, fill)
	}
	return append(out, text...)
}

// directive is the text of one directive before padding.
func (w *ftime) directive(d byte, swap bool) (text string, n number, ok bool, err error) {
	c := &w.c
	num := func(v, width int, fill byte) (string, number, bool, error) {
		return strconv.Itoa(v), number{width, fill}, true, nil
	}
	word := func(s string) (string, number, bool, error) {
		if swap {
			s = strings.ToUpper(s)
		}
		return s, number{}, true, nil
	}
	sub := func(format string) (string, number, bool, error) {
		out, err := w.append(nil, format)
		return string(out), number{}, true, err
	}
	wd := w.wd
	switch d {
	case 'a':
		return word(dayNames[wd][:3])
	case 'A':
		return word(dayNames[wd])
	case 'b', 'h':
		return word(monthNames[c.mo][:3])
	case 'B':
		return word(monthNames[c.mo])
	case 'c':
		return sub("%a %b %e %H:%M:%S %Y")
	case 'C':
		century, _ := floorDiv(c.y, 100)
		return num(century, 1, '0')
	case 'd':
		return num(c.d, 2, '0')
	case 'D', 'x':
		return sub("%m/%d/%y")
	case 'e':
		return num(c.d, 2, ' ')
	case 'F':
		return sub("%Y-%m-%d")
	case 'g', 'G', 'V':
		y, week := w.isoWeek()
		switch d {
		case 'g':
			return num((y%100+100)%100, 2, '0')
		case 'G':
			return num(y, 1, '0')
		}
		return num(week, 2, '0')
	case 'H':
		return num(c.h, 2, '0')
	case 'I':
		return num((c.h+11)%12+1, 2, '0')
	case 'j':
		return num(w.yd, 3, '0')
	case 'k':
		return num(c.h, 2, ' ')
	case 'l':
		return num((c.h+11)%12+1, 2, ' ')
	case 'm':
		return num(c.mo, 2, '0')
	case 'M':
		return num(c.mi, 2, '0')
	case 'n':
		return "\n", number{}, true, nil
	case 'p', 'P':
		s := "AM"
		if c.h >= 12 {
			s = "PM"
		}
		if d == 'P' || swap {
			s = strings.ToLower(s)
		}
		return s, number{}, true, nil
	case 'r':
		return sub("%I:%M:%S %p")
	case 'R':
		return sub("%H:%M")
	case 's':
		secs, err := localSeconds(w.t, fields{y: c.y, mo: c.mo, d: c.d, h: c.h, mi: c.mi, s: c.s})
		return strconv.FormatInt(secs, 10), number{1, '0'}, true, err
	case 'S':
		return num(c.s, 2, '0')
	case 't':
		return "\t", number{}, true, nil
	case 'T', 'X':
		return sub("%H:%M:%S")
	case 'u':
		return num(wd+1, 1, '0')
	case 'U':
		return num((w.yd+6-(wd+1)%7)/7, 2, '0')
	case 'w':
		return num((wd+1)%7, 1, '0')
	case 'W':
		return num((w.yd+6-wd)/7, 2, '0')
	case 'y':
		return num((c.y%100+100)%100, 2, '0')
	case 'Y':
		return num(c.y, 1, '0')
	case 'z':
		return w.offset, number{}, true, nil
	case 'Z':
		if swap {
			return strings.ToLower(w.zone), number{}, true, nil
		}
		return w.zone, number{}, true, nil
	case '%':
		return "%", number{}, true, nil
	}
	return "", number{}, false, nil
}

// isoWeek is the ISO year and week of the weekday and the day of the year, which need not fit the date.
func (w *ftime) isoWeek() (year, week int) {
	yearLen := func(y int) int {
		if isLeap(y) {
			return 366
		}
		return 365
	}
	// days since the Monday of week 1 for a day of the year counted from 0
	days := func(yday int) int { return yday - (yday-(w.wd+1)%7+4+21)%7 + 3 }
	year = w.c.y
	n := days(w.yd - 1)
	if n < 0 {
		year--
		n = days(w.yd - 1 + yearLen(year))
	} else if m := days(w.yd - 1 - yearLen(year)); m >= 0 {
		year++
		n = m
	}
	return year, n/7 + 1
}
