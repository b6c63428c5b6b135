// This file defines strftime: the directives of the C library in its C locale, with the flags of glibc, and Python's own.

package pydatetime

import (
	"strconv"
	"strings"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
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
	var buf [80]byte
	out, err := appendTime(t, buf[:0], self, text)
	if err != nil {
		return value{}, err
	}
	if len(out) <= len(buf) {
		return object.StrCopy(t, string(out))
	}
	v, err := object.StrCopy(t, unsafe.String(unsafe.SliceData(out), len(out)))
	t.Meter.Release(int64(cap(out)))
	return v, err
}

// strftime formats a date, time or datetime.
func strftime(t *thread, v value, format string) (string, error) {
	out, err := appendTime(t, nil, v, format)
	return string(out), err
}

// appendTime appends a date, time or datetime to dst, which is empty.
func appendTime(t *thread, dst []byte, v value, format string) ([]byte, error) {
	c := clockOf(v)
	format, err := ownDirectives(t, v, c, format)
	if err != nil {
		return nil, err
	}
	w := ftime{t: t, c: c, wd: weekday(c.y, c.mo, c.d), yd: yearDay(c.y, c.mo, c.d)}
	return w.format(dst, format)
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
	return budget.Pieces(t.Meter, make([]byte, 0, size), out)
}

// appendText appends text to out, charged.
func appendText(t *thread, out []byte, text string) ([]byte, error) {
	out, err := room(t, out, len(text))
	if err != nil {
		return nil, err
	}
	return pytext.AppendPoll(out, text, t.Poll)
}

// longStep is how many bytes of a format or a text are looked at between two polls.
const longStep = 1 << 14

// hasOwn tells a format in which one of Python's own directives may stand.
func hasOwn(t *thread, format string) (bool, error) {
	for i, polled := plainRun(format, 0)+1, 0; i < len(format); i = plainRun(format, i) + 1 {
		if i-polled > longStep {
			polled = i
			if err := t.Poll(longStep / 16); err != nil {
				return false, err
			}
		}
		switch format[i] {
		case 'z', 'Z', 'f', ':':
			return true, nil
		}
	}
	return false, nil
}

// ownDirectives replaces what Python formats itself: %z, %:z, %Z and %f.
func ownDirectives(t *thread, v value, c clock, format string) (string, error) {
	if own, err := hasOwn(t, format); !own || err != nil {
		return format, err
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
	for i, polled := 0, 0; i < len(format); i++ {
		if i-polled > longStep {
			polled = i
			if err := t.Poll(longStep / 16); err != nil {
				return "", err
			}
		}
		if run := plainRun(format, i); run > i {
			if out, err = appendText(t, out, format[i:run]); err != nil {
				return "", err
			}
			i = run - 1
			continue
		}
		if out, err = room(t, out, 32); err != nil { // the longest of what is not a name has 16 bytes
			return "", err
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
			if out, err = appendText(t, out, name); err != nil {
				return "", err
			}
		case 'f':
			out = appendPadded(out, c.us, 6)
		default:
			out = append(out, '%', format[i])
		}
	}
	return unsafe.String(unsafe.SliceData(out), len(out)), nil
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

// format appends the text to dst, which is empty.
func (w *ftime) format(dst []byte, format string) ([]byte, error) {
	if err := w.t.Charge(int64(len(format)) + 64); err != nil {
		return nil, err
	}
	if err := w.t.Poll(len(format) / 16); err != nil {
		return nil, err
	}
	w.limit = 1024
	for w.limit < 256*len(format) {
		w.limit *= 2
	}
	out, err := w.append(dst, format)
	if err != nil || w.tooLong {
		return nil, err
	}
	return out, nil
}

func (w *ftime) append(out []byte, format string) ([]byte, error) {
	for i, polled := 0, 0; i < len(format) && !w.tooLong; i++ {
		if i+len(out)-polled > longStep {
			polled = i + len(out)
			if err := w.t.Poll(longStep / 16); err != nil {
				return nil, err
			}
		}
		if run := plainRun(format, i); run > i {
			var err error
			if out, err = appendText(w.t, out, format[i:run]); err != nil {
				return nil, err
			}
			i = run - 1
			continue
		}
		if i+1 < len(format) {
			if v, n, ok := w.number(format[i+1]); ok && v >= 0 && n.fill == '0' {
				var err error
				if out, err = room(w.t, out, 16); err != nil {
					return nil, err
				}
				out = appendPadded(out, v, n.width)
				w.tooLong = len(out) >= w.limit
				i++
				continue
			}
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

// number is the value of a directive that gives digits.
func (w *ftime) number(d byte) (v int, n number, ok bool) {
	c := &w.c
	switch d {
	case 'C':
		century, _ := floorDiv(c.y, 100)
		return century, number{1, '0'}, true
	case 'd':
		return c.d, number{2, '0'}, true
	case 'e':
		return c.d, number{2, ' '}, true
	case 'g', 'G', 'V':
		y, week := w.isoWeek()
		switch d {
		case 'g':
			return (y%100 + 100) % 100, number{2, '0'}, true
		case 'G':
			return y, number{1, '0'}, true
		}
		return week, number{2, '0'}, true
	case 'H':
		return c.h, number{2, '0'}, true
	case 'I':
		return (c.h+11)%12 + 1, number{2, '0'}, true
	case 'j':
		return w.yd, number{3, '0'}, true
	case 'k':
		return c.h, number{2, ' '}, true
	case 'l':
		return (c.h+11)%12 + 1, number{2, ' '}, true
	case 'm':
		return c.mo, number{2, '0'}, true
	case 'M':
		return c.mi, number{2, '0'}, true
	case 'S':
		return c.s, number{2, '0'}, true
	case 'u':
		return w.wd + 1, number{1, '0'}, true
	case 'U':
		return (w.yd + 6 - (w.wd+1)%7) / 7, number{2, '0'}, true
	case 'w':
		return (w.wd + 1) % 7, number{1, '0'}, true
	case 'W':
		return (w.yd + 6 - w.wd) / 7, number{2, '0'}, true
	case 'y':
		return (c.y%100 + 100) % 100, number{2, '0'}, true
	case 'Y':
		return c.y, number{1, '0'}, true
	}
	return 0, number{}, false
}

// directive is the text of one directive before padding.
func (w *ftime) directive(d byte, swap bool) (text string, n number, ok bool, err error) {
	if v, n, ok := w.number(d); ok {
		return strconv.Itoa(v), n, true, nil
	}
	c := &w.c
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
	switch d {
	case 'a':
		return word(dayNames[w.wd][:3])
	case 'A':
		return word(dayNames[w.wd])
	case 'b', 'h':
		return word(monthNames[c.mo][:3])
	case 'B':
		return word(monthNames[c.mo])
	case 'c':
		return sub("%a %b %e %H:%M:%S %Y")
	case 'D', 'x':
		return sub("%m/%d/%y")
	case 'F':
		return sub("%Y-%m-%d")
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
	case 't':
		return "\t", number{}, true, nil
	case 'T', 'X':
		return sub("%H:%M:%S")
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
