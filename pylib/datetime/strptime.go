// This file defines strptime.

package pydatetime

import (
	"strings"
	"unicode"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// token is one piece of a format: a directive, a run of white space (' '), or one literal code point.
type token struct {
	directive byte // 0 for a literal
	literal   rune
}

const whitespace = ' '

const strptimeDirectives = "aAbBcdfHIjmMpSuUVwWGxXyYzZ"

func badFormat(what, format string, end string) error {
	return object.ValueErrorf("%s", what+object.Printable(format, 2000)+end)
}

// compileFormat splits a format into tokens.
func compileFormat(t *thread, format string) ([]token, error) {
	size := len(format) + 64 // a directive may stand for several, but none may come twice
	if err := t.Charge(int64(size) * 8); err != nil {
		return nil, err
	}
	out := make([]token, 0, size)
	seen := map[byte]bool{}
	for i := 0; i < len(format); {
		r, n := pytext.DecodeRune(format[i:])
		i += n
		switch {
		case pytext.IsSpace(r):
			if len(out) == 0 || out[len(out)-1].directive != whitespace {
				out = append(out, token{directive: whitespace})
			}
			continue
		case r != '%':
			out = append(out, token{literal: r})
			continue
		case i == len(format):
			return nil, badFormat("stray % in format '", format, "'")
		}
		r, n = pytext.DecodeRune(format[i:])
		i += n
		if r == '%' {
			out = append(out, token{literal: '%'})
			continue
		}
		if r > 127 || !strings.ContainsRune(strptimeDirectives, r) {
			return nil, badFormat("'"+string(pytext.AppendRune(nil, r))+"' is a bad directive in format '", format, "'")
		}
		parts := ""
		switch r {
		case 'c':
			parts = "a b d H:M:S Y"
		case 'x':
			parts = "m/d/y"
		case 'X':
			parts = "H:M:S"
		default:
			parts = string(r)
		}
		for _, p := range []byte(parts) {
			switch p {
			case ' ':
				out = append(out, token{directive: whitespace})
				continue
			case ':', '/':
				out = append(out, token{literal: rune(p)})
				continue
			}
			if seen[p] {
				return nil, badFormat("directive '%"+string(rune(p))+"' occurs twice in format '", format, "'")
			}
			seen[p] = true
			out = append(out, token{directive: p})
		}
	}
	return out, nil
}

// numbers are the patterns of the numeric directives in the order in which they are tried: each is a list of classes, one byte per
// character: a range "ab" for a to b.
var numbers = map[byte][]string{
	'd': {"33 01", "12 09", "00 19", "19", "   19"},
	'f': {"09 09 09 09 09 09", "09 09 09 09 09", "09 09 09 09", "09 09 09", "09 09", "09"},
	'H': {"22 03", "01 09", "09"},
	'I': {"11 02", "00 19", "19"},
	'G': {"09 09 09 09"},
	'j': {"33 66 06", "33 05 09", "12 09 09", "00 19 09", "00 00 19", "19 09", "00 19", "19"},
	'm': {"11 02", "00 19", "19"},
	'M': {"05 09", "09"},
	'S': {"66 01", "05 09", "09"},
	'U': {"55 03", "04 09", "09"},
	'W': {"55 03", "04 09", "09"},
	'w': {"06"},
	'u': {"17"},
	'V': {"55 03", "00 19", "14 09", "09"},
	'y': {"09 09"},
	'Y': {"09 09 09 09"},
}

// matchNumber matches one pattern at the start of s; width is in bytes.
func matchNumber(pattern, s string) (v, width int, ok bool) {
	for i := 0; i < len(pattern); i += 3 {
		if width >= len(s) {
			return 0, 0, false
		}
		lo, hi := pattern[i], pattern[i+1]
		r, n := pytext.DecodeRune(s[width:])
		d := -1
		switch {
		case lo == ' ':
			if r != ' ' {
				return 0, 0, false
			}
			width += n
			continue
		case r < 128:
			d = int(r) - '0'
			if d < 0 || d > 9 {
				return 0, 0, false
			}
		case lo == '0' && hi == '9':
			// Only the class of all digits knows those of other scripts.
			if d = pytext.DecimalValue(r); d < 0 {
				return 0, 0, false
			}
		default:
			return 0, 0, false
		}
		if d < int(lo-'0') || d > int(hi-'0') {
			return 0, 0, false
		}
		v = v*10 + d
		width += n
	}
	return v, width, true
}

// matcher tries the tokens on a text, going back where a later one does not fit.
type matcher struct {
	t      *thread
	s      string
	tokens []token
	vals   map[byte]int
	spans  map[byte][2]int
	zones  []string
}

func (m *matcher) match(i, pos int) (end int, ok bool, err error) {
	for i < len(m.tokens) && m.tokens[i].directive == 0 {
		r, n := pytext.DecodeRune(m.s[pos:])
		if n == 0 || !sameLetter(r, m.tokens[i].literal) {
			return 0, false, nil
		}
		pos += n
		i++
	}
	if i == len(m.tokens) {
		return pos, true, nil
	}
	if err := m.t.Poll(1); err != nil {
		return 0, false, err
	}
	d := m.tokens[i].directive
	try := func(v, width int) (int, bool, error) {
		m.vals[d], m.spans[d] = v, [2]int{pos, pos + width}
		return m.match(i+1, pos+width)
	}
	switch d {
	case whitespace:
		stop := pos
		for stop < len(m.s) {
			r, n := pytext.DecodeRune(m.s[stop:])
			if !pytext.IsSpace(r) {
				break
			}
			stop += n
		}
		for stop > pos {
			if end, ok, err := m.match(i+1, stop); ok || err != nil {
				return end, ok, err
			}
			if err := m.t.Poll(1); err != nil {
				return 0, false, err
			}
			_, n := pytext.DecodeLastRune(m.s[pos:stop])
			stop -= n
		}
		return 0, false, nil
	case 'a':
		return m.words(dayNames[:], 3, 0, try, pos)
	case 'A':
		return m.words(dayNames[:], 0, 0, try, pos)
	case 'b':
		return m.words(monthNames[1:], 3, 1, try, pos)
	case 'B':
		return m.words(monthNames[1:], 0, 1, try, pos)
	case 'p':
		return m.words([]string{"am", "pm"}, 0, 0, try, pos)
	case 'Z':
		return m.words(m.zones, 0, 0, try, pos)
	case 'z':
		for _, w := range zoneWidths(m.s[pos:]) {
			if end, ok, err := try(0, w); ok || err != nil {
				return end, ok, err
			}
		}
		return 0, false, nil
	}
	for _, p := range numbers[d] {
		v, w, ok := matchNumber(p, m.s[pos:])
		if !ok {
			continue
		}
		if end, ok, err := try(v, w); ok || err != nil {
			return end, ok, err
		}
	}
	return 0, false, nil
}

// words tries names, the longest first; cut is the length to which they are shortened, first the value of the first.
func (m *matcher) words(names []string, cut, first int, try func(v, width int) (int, bool, error), pos int) (int, bool, error) {
	for size := 9; size > 0; size-- {
		for i, n := range names {
			if cut > 0 {
				n = n[:cut]
			}
			if len(n) != size || len(m.s)-pos < size || !strings.EqualFold(m.s[pos:pos+size], n) {
				continue
			}
			if end, ok, err := try(i+first, size); ok || err != nil {
				return end, ok, err
			}
		}
	}
	return 0, false, nil
}

// zoneWidths are the lengths that %z can take at the start of s, in the order in which they are tried.
func zoneWidths(s string) []int {
	if s == "" {
		return nil
	}
	if s[0] == 'Z' {
		return []int{1}
	}
	if s[0] != '+' && s[0] != '-' || !isDigitAt(s, 1) || !isDigitAt(s, 2) {
		return nil
	}
	two := func(i int) int { // an optional colon, then 00 to 59
		if i < len(s) && s[i] == ':' {
			i++
		}
		if i < len(s) && s[i] >= '0' && s[i] <= '5' && isDigitAt(s, i+1) {
			return i + 2
		}
		return 0
	}
	a := two(3)
	if a == 0 {
		return nil
	}
	out := []int{a}
	if b := two(a); b != 0 {
		out = append([]int{b}, out...)
		if b < len(s) && s[b] == '.' {
			n := 0
			for n < 6 && isDigitAt(s, b+1+n) {
				n++
			}
			var fractions []int
			for ; n > 0; n-- {
				fractions = append(fractions, b+1+n)
			}
			out = append(fractions, out...)
		}
	}
	return out
}

func sameLetter(a, b rune) bool {
	if a == b {
		return true
	}
	for r := unicode.SimpleFold(a); r != a; r = unicode.SimpleFold(r) {
		if r == b {
			return true
		}
	}
	return false
}

// strptime parses a text by a format.
func strptime(t *thread, text, format string) (fields, error) {
	f, _, err := parseTime(t, text, format)
	return f, err
}

// parseTime is strptime, giving also the name of a zone that %Z has found.
func parseTime(t *thread, text, format string) (f fields, zone string, err error) {
	none := fields{}
	tokens, err := compileFormat(t, format)
	if err != nil {
		return none, "", err
	}
	m := &matcher{t: t, s: text, tokens: tokens, vals: map[byte]int{}, spans: map[byte][2]int{}, zones: []string{"utc", "gmt"}}
	end, ok, err := m.match(0, 0)
	if err != nil {
		return none, "", err
	}
	if !ok {
		if err := t.Charge(int64(pytext.ReprSize(text)) + int64(pytext.ReprSize(format))); err != nil {
			return none, "", err
		}
		return none, "", object.ValueErrorf("time data %s does not match format %s", pytext.Repr(text), pytext.Repr(format))
	}
	if end != len(text) {
		if err := t.Charge(int64(len(text))); err != nil {
			return none, "", err
		}
		return none, "", object.ValueErrorf("unconverted data remains: %s", text[end:])
	}
	if span, ok := m.spans['Z']; ok {
		zone = text[span[0]:span[1]]
	}
	f, err = m.fields(t)
	return f, zone, err
}

// fields puts the found values together. Where two directives give the same part, the later one counts.
func (m *matcher) fields(t *thread) (fields, error) {
	f := fields{y: 1900, mo: 1, d: 1, tz: object.None}
	const none = -1 << 30
	year, isoYear, isoWeek, week, wd, julian, half, twelve := none, none, none, none, none, none, 0, none
	mondays := false
	for _, tok := range m.tokens {
		v := m.vals[tok.directive]
		switch tok.directive {
		case 'y':
			year = v + 1900
			if v <= 68 {
				year = v + 2000
			}
		case 'Y':
			year = v
		case 'G':
			isoYear = v
		case 'm', 'B', 'b':
			f.mo = v
		case 'd':
			f.d = v
		case 'H':
			f.h, twelve = v, none
		case 'I':
			twelve = v
		case 'p':
			half = v
		case 'M':
			f.mi = v
		case 'S':
			f.s = v
		case 'f':
			span := m.spans['f']
			for digits := pytext.RuneCount(m.s[span[0]:span[1]]); digits < 6; digits++ {
				v *= 10
			}
			f.us = v
		case 'A', 'a':
			wd = v
		case 'w':
			wd = (v + 6) % 7
		case 'u':
			wd = v - 1
		case 'j':
			julian = v
		case 'U', 'W':
			week, mondays = v, tok.directive == 'W'
		case 'V':
			isoWeek = v
		case 'z':
			if err := m.zone(t, &f); err != nil {
				return f, err
			}
		}
	}
	switch {
	case twelve == none:
	case half == 0 && twelve == 12:
		f.h = 0
	case half == 1 && twelve != 12:
		f.h = twelve + 12
	default:
		f.h = twelve
	}
	switch {
	case year == none && isoYear != none:
		if isoWeek == none || wd == none {
			return f, object.ValueErrorf("%s", "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
		}
		if julian != none {
			return f, object.ValueErrorf("%s", "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
		}
	case week == none && isoWeek != none && wd == none:
		return f, object.ValueErrorf("%s", "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
	case week == none && isoWeek != none:
		return f, object.ValueErrorf("%s", "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")
	}
	leapFix := false
	if year == none {
		year = 1900
		if f.mo == 2 && f.d == 29 {
			year, leapFix = 1904, true
		}
	}
	f.y = year
	if julian == none && wd != none {
		switch {
		case week != none:
			if err := checkDate(f.y, 1, 1); err != nil {
				return f, err
			}
			julian = dayOfWeek(f.y, week, wd, mondays)
		case isoYear != none && isoWeek != none:
			if err := checkDate(isoYear, 1, 4); err != nil {
				return f, err
			}
			f.y = isoYear
			julian = isoWeek*7 + wd + 1 - (weekday(isoYear, 1, 4) + 4)
			if julian < 1 {
				if err := checkDate(isoYear-1, 1, 1); err != nil {
					return f, err
				}
				julian += ordinal(isoYear, 1, 1) - ordinal(isoYear-1, 1, 1)
				f.y--
			}
		}
		if julian != none && julian <= 0 {
			f.y--
			julian += 365
			if isLeap(f.y) {
				julian++
			}
		}
	}
	if err := checkDate(f.y, f.mo, f.d); err != nil && julian == none {
		return f, err
	}
	if julian != none {
		if err := checkDate(f.y, 1, 1); err != nil {
			return f, err
		}
		n := julian - 1 + ordinal(f.y, 1, 1)
		if n > maxOrdinal {
			return f, object.ValueErrorf("year 10000 is out of range")
		}
		f.y, f.mo, f.d = fromOrdinal(n)
	}
	if leapFix {
		f.y = 1900
	}
	return f, nil
}

// dayOfWeek is the day of the year of a weekday in a week counted from the first Sunday or Monday.
func dayOfWeek(year, week, wd int, mondays bool) int {
	first := weekday(year, 1, 1)
	if !mondays {
		first = (first + 1) % 7
		wd = (wd + 1) % 7
	}
	zero := (7 - first) % 7
	if week == 0 {
		return 1 + wd - first
	}
	return 1 + zero + 7*(week-1) + wd
}

// zone reads the text that %z matched.
func (m *matcher) zone(t *thread, f *fields) error {
	span, ok := m.spans['z']
	if !ok {
		return nil
	}
	s := m.s[span[0]:span[1]]
	if s == "Z" {
		f.tz = utc.value()
		return nil
	}
	whole := s
	if s[3] == ':' {
		s = s[:3] + s[4:]
		if len(s) > 5 {
			if s[5] != ':' {
				return object.ValueErrorf("Inconsistent use of : in %s", whole)
			}
			s = s[:5] + s[6:]
		}
	}
	p := scan{s: s, pos: 1}
	h, _ := p.digits(2)
	mi, _ := p.digits(2)
	sec, us := 0, 0
	if p.peek() == ':' {
		return object.ValueErrorf("invalid literal for int() with base 10: %s", pytext.Repr(s[5:7]))
	}
	if p.pos < len(s) {
		sec, _ = p.digits(2)
	}
	if p.next() == '.' {
		n := 0
		for ; isDigitAt(s, p.pos); n++ {
			us = us*10 + int(s[p.pos]-'0')
			p.pos++
		}
		for ; n < 6; n++ {
			us *= 10
		}
	}
	off := int64(h*3600+mi*60+sec)*microsSec + int64(us)
	if s[0] == '-' {
		off = -off
	}
	var err error
	f.tz, err = fixedZone(t, off)
	return err
}
