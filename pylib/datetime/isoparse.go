// This file defines the parsing of ISO 8601 text as CPython 3.11 reads it.

package pydatetime

import (
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// scan walks over a text; past its end it sees zero bytes.
type scan struct {
	s   string
	pos int
}

func (p *scan) peek() byte {
	if p.pos < len(p.s) {
		return p.s[p.pos]
	}
	return 0
}

func (p *scan) next() byte {
	c := p.peek()
	p.pos++
	return c
}

// digits reads exactly n digits.
func (p *scan) digits(n int) (v int, ok bool) {
	for ; n > 0; n-- {
		c := p.next()
		if c < '0' || c > '9' {
			return 0, false
		}
		v = v*10 + int(c-'0')
	}
	return v, true
}

func isDigitAt(s string, i int) bool { return i < len(s) && s[i] >= '0' && s[i] <= '9' }

// parseISODate reads YYYY-MM-DD, YYYYMMDD, YYYY-Www[-D] or YYYYWww[D]. What it gives may still be out of
// range, and text behind it is not looked at.
func parseISODate(s string) (y, m, d int, ok bool) {
	p := scan{s: s}
	if y, ok = p.digits(4); !ok {
		return
	}
	dashed := p.peek() == '-'
	if dashed {
		p.pos++
	}
	if p.peek() == 'W' {
		p.pos++
		week, ok := p.digits(2)
		if !ok {
			return 0, 0, 0, false
		}
		day := 1
		if p.pos < len(s) {
			if dashed && p.next() != '-' {
				return 0, 0, 0, false
			}
			if day, ok = p.digits(1); !ok {
				return 0, 0, 0, false
			}
		}
		n, status := fromISO(y, week, day)
		if status != isoOK || n < 1 {
			return 0, 0, 0, false
		}
		y, m, d = fromOrdinal(n)
		return y, m, d, true
	}
	if m, ok = p.digits(2); !ok {
		return
	}
	if dashed && p.next() != '-' {
		return 0, 0, 0, false
	}
	if d, ok = p.digits(2); !ok {
		return
	}
	return y, m, d, true
}

// separatorAt is where the date of an ISO date and time ends.
func separatorAt(t *thread, s string) (int, error) {
	if len(s) == 7 {
		return 7, nil
	}
	if s[4] != '-' {
		if s[4] != 'W' {
			return 8, nil
		}
		pos, err := digitsEnd(t, s, 7)
		switch {
		case err != nil || pos < 9:
			return pos, err
		case pos%2 == 0:
			return 7, nil
		}
		return 8, nil
	}
	if s[5] != 'W' {
		return 10, nil
	}
	if len(s) > 8 && s[8] == '-' {
		if len(s) == 9 {
			return -1, nil
		}
		if isDigitAt(s, 10) {
			return 8, nil
		}
		return 10, nil
	}
	return 8, nil
}

// digitsEnd is where the digits from pos on end.
func digitsEnd(t *thread, s string, pos int) (int, error) {
	for isDigitAt(s, pos) {
		if pos++; pos%longStep == 0 {
			if err := t.Poll(longStep / 64); err != nil {
				return 0, err
			}
		}
	}
	return pos, nil
}

// clockPart reads HH[:MM[:SS[.ffffff]]] up to end; rest tells that text is left behind it.
func clockPart(t *thread, s string, from, end int, f *fields) (rest, ok bool, err error) {
	p := scan{s, from}
	vals := [...]*int{&f.h, &f.mi, &f.s}
	colons := true
	for i, v := range vals {
		if *v, ok = p.digits(2); !ok {
			return false, false, nil
		}
		c := p.next()
		if i == 0 {
			colons = c == ':'
		}
		switch {
		case p.pos >= end:
			return c != 0, true, nil
		case colons && c == ':':
			if i == 2 {
				return false, false, nil
			}
			continue
		case c == '.' || c == ',':
		case !colons:
			p.pos--
			if i < 2 {
				continue
			}
		default:
			return false, false, nil
		}
		break
	}
	n := min(end-p.pos, 6)
	if f.us, ok = p.digits(n); !ok {
		return false, false, nil
	}
	for ; n < 6; n++ {
		f.us *= 10
	}
	if p.pos, err = digitsEnd(t, s, p.pos); err != nil {
		return false, false, err
	}
	return p.pos < len(s), true, nil
}

// parseISOTime reads a time of the day with an optional offset, which it gives in microseconds.
func parseISOTime(t *thread, s string, f *fields) (zone bool, offset int64, ok bool, err error) {
	at := 0
	for at < len(s) && s[at] != '+' && s[at] != '-' && s[at] != 'Z' {
		if at++; at%longStep == 0 {
			if err := t.Poll(longStep / 64); err != nil {
				return false, 0, false, err
			}
		}
	}
	rest, ok, err := clockPart(t, s, 0, at, f)
	if !ok {
		return false, 0, false, err
	}
	if at == len(s) {
		return false, 0, !rest, nil
	}
	if s[at] == 'Z' {
		return true, 0, at+1 == len(s), nil
	}
	var o fields
	rest, ok, err = clockPart(t, s, at+1, len(s), &o)
	if !ok || rest {
		return false, 0, false, err
	}
	offset = int64(o.h*3600+o.mi*60+o.s)*microsSec + int64(o.us)
	if s[at] == '-' {
		offset = -offset
	}
	return true, offset, true, nil
}

// isoZone is the tzinfo of a parsed offset.
func isoZone(t *thread, zone bool, offset int64) (value, error) {
	if !zone {
		return object.None, nil
	}
	return fixedZone(t, offset)
}

// two reads two digits; what is none gives more than 99.
func two(s string, i int) int {
	hi, lo := s[i]-'0', s[i+1]-'0'
	if hi > 9 || lo > 9 {
		return 1000
	}
	return int(hi)*10 + int(lo)
}

// parsePlainISO reads the two forms that isoformat gives for a naive datetime: YYYY-MM-DDTHH:MM:SS, also with microseconds. Any ASCII
// character may stand for the T.
func parsePlainISO(s string, f *fields) bool {
	if len(s) != 19 && (len(s) != 26 || s[19] != '.') {
		return false
	}
	if s[4] != '-' || s[7] != '-' || s[10] >= 0x80 || s[13] != ':' || s[16] != ':' {
		return false
	}
	century, year := two(s, 0), two(s, 2)
	f.y, f.mo, f.d, f.h, f.mi, f.s = century*100+year, two(s, 5), two(s, 8), two(s, 11), two(s, 14), two(s, 17)
	if len(s) == 26 {
		high, mid, low := two(s, 20), two(s, 22), two(s, 24)
		if f.us = high*10000 + mid*100 + low; max(high, mid, low) > 99 {
			return false
		}
	}
	return max(century, year, f.mo, f.d, f.h, f.mi, f.s) <= 99
}

func dateTimeFromISO(t *thread, cls *object.Type, v value) (value, error) {
	s := object.ToStr(v).String()
	f := fields{tz: object.None}
	if parsePlainISO(s, &f) {
		return makeDateTime(t, cls, f)
	}
	if len(s) < 7 {
		return value{}, badISO(t, v)
	}
	at, err := separatorAt(t, s)
	if err != nil {
		return value{}, err
	}
	if at < 0 || at > len(s) {
		return value{}, badISO(t, v)
	}
	f = fields{tz: object.None}
	var ok bool
	if f.y, f.mo, f.d, ok = parseISODate(s[:at]); !ok {
		return value{}, badISO(t, v)
	}
	if len(s) > at {
		_, w := pytext.DecodeRune(s[at:])
		zone, off, ok, err := parseISOTime(t, s[at+w:], &f)
		if err != nil {
			return value{}, err
		}
		if !ok {
			return value{}, badISO(t, v)
		}
		if f.tz, err = isoZone(t, zone, off); err != nil {
			return value{}, err
		}
	}
	return makeDateTime(t, cls, f)
}
