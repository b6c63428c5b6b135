// This file defines strptime.

package pydatetime

import (
	"strings"
	"unicode"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// numbers are the patterns of the numeric directives in the order in which they are tried: each is a list of classes, one byte per
// character: a range "ab" for a to b.
var numbers = [128][]string{
	'd': {"33 01", "12 09", "00 19", "19", "   19"},
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

// digits is the usual case of a numeric directive, for which no patterns are tried: two ASCII digits of a number from lo to hi fit one of
// its patterns, and those from short on are for fewer digits.
type digits struct{ lo, hi, short uint8 }

var twoDigits = [128]digits{
	'd': {1, 31, 3}, 'H': {0, 23, 2}, 'I': {1, 12, 2}, 'm': {1, 12, 2}, 'M': {0, 59, 1}, 'S': {0, 61, 2}, 'y': {0, 99, 1},
}

// choice is what a token has taken of the text, of which it may have several ways: k says which comes next.
type choice struct {
	pos, width int
	v, k       int32
}

const sizeChoice = 24

// matcher tries the tokens on a text, going back where a later one does not fit.
type matcher struct {
	s      string
	tokens []token
	at     []choice // one for each token that is no literal
	failed bool     // a poll has
}

// match is where in the text the match ends.
func (m *matcher) match(t *thread) (end int, ok bool, err error) {
	i, j, pos := 0, 0, 0 // token, choice, place in the text
	for i < len(m.tokens) {
		fits := false
		if tok := m.tokens[i]; tok.directive == 0 {
			var width int
			width, fits = literalWidth(m.s[pos:], tok.literal)
			pos += width
		} else {
			c := &m.at[j]
			*c = choice{pos: pos}
			if fits = m.take(t, tok.directive, c); fits {
				pos += c.width
				j++
			}
		}
		if fits {
			if i++; i&63 == 0 {
				if err := t.Poll(64); err != nil {
					return 0, false, err
				}
			}
			continue
		}
		if m.failed {
			return 0, false, t.Poll(0)
		}
		for again := false; !again; {
			if i--; i < 0 {
				return 0, false, nil
			}
			if err := t.Poll(1); err != nil {
				return 0, false, err
			}
			if m.tokens[i].directive == 0 {
				continue
			}
			c := &m.at[j-1]
			if again = m.take(t, m.tokens[i].directive, c); again {
				pos = c.pos + c.width
			} else {
				j--
			}
		}
		i++
	}
	return pos, true, nil
}

// literalWidth is how much of the text a literal takes; false where it does not fit.
func literalWidth(s string, literal rune) (int, bool) {
	if len(s) > 0 && s[0] < 0x80 && rune(s[0]) == literal {
		return 1, true
	}
	r, n := pytext.DecodeRune(s)
	return n, n > 0 && sameLetter(r, literal)
}

// take makes c the next way in which a directive fits the text; false where there is none left.
func (m *matcher) take(t *thread, d byte, c *choice) bool {
	s := m.s[c.pos:]
	switch d {
	case whitespace:
		if c.k > 0 { // one less than before
			_, n := pytext.DecodeLastRune(s[:c.width])
			c.width -= n
			return c.width > 0
		}
		for c.width < len(s) {
			r, n := pytext.DecodeRune(s[c.width:])
			if !pytext.IsSpace(r) {
				break
			}
			c.width += n
			if c.width&0xfff == 0 {
				if m.failed = t.Poll(64) != nil; m.failed {
					return false
				}
			}
		}
		c.k = 1
		return c.width > 0
	case 'f': // one to six digits, none of other scripts
		n := 0
		for c.v = 0; n < 6-int(c.k) && isDigitAt(s, n); n++ {
			c.v = c.v*10 + int32(s[n]-'0')
		}
		c.width, c.k = n, int32(6-n+1)
		return n > 0
	case 'a':
		return c.word(s, dayNames[:], 3, 0)
	case 'A':
		return c.word(s, dayNames[:], 0, 0)
	case 'b':
		return c.word(s, monthNames[1:], 3, 1)
	case 'B':
		return c.word(s, monthNames[1:], 0, 1)
	case 'p':
		return c.word(s, halves[:], 0, 0)
	case 'Z':
		return c.word(s, zones[:], 0, 0)
	case 'z':
		widths := zoneWidths(s)
		if int(c.k) >= len(widths) {
			return false
		}
		c.width = widths[c.k]
		c.k++
		return true
	}
	if c.k == 0 {
		if two := twoDigits[d]; two.hi > 0 && len(s) >= 2 {
			if hi, lo := s[0]-'0', s[1]-'0'; hi <= 9 && lo <= 9 {
				if v := hi*10 + lo; v >= two.lo && v <= two.hi {
					c.v, c.width, c.k = int32(v), 2, int32(two.short)
					return true
				}
			}
		}
	}
	for all := numbers[d]; int(c.k) < len(all); {
		c.k++
		if v, w, ok := matchNumber(all[c.k-1], s); ok {
			c.v, c.width = int32(v), w
			return true
		}
	}
	return false
}

var (
	halves = [...]string{"am", "pm"}
	zones  = [...]string{"utc", "gmt"}
)

// word takes the next of some names that fits, the longest first; cut is the length to which they are shortened, first the value of the
// first.
func (c *choice) word(s string, names []string, cut, first int) bool {
	const longest = 9
	for ; int(c.k) < longest*len(names); c.k++ {
		size, i := longest-int(c.k)/len(names), int(c.k)%len(names)
		n := names[i]
		if cut > 0 {
			n = n[:cut]
		}
		if len(n) != size {
			continue
		}
		if len(s) < size || !strings.EqualFold(s[:size], n) {
			continue
		}
		c.v, c.width = int32(i+first), size
		c.k++
		return true
	}
	return false
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
	tokens, err := tokensOf(t, format)
	if err != nil {
		return none, "", err
	}
	m := matcher{s: text, tokens: tokens}
	var buf [16]choice
	if m.at = buf[:]; len(tokens) > len(buf) {
		n, err := choices(t, tokens)
		if err != nil {
			return none, "", err
		}
		if err := t.Charge(int64(n) * sizeChoice); err != nil {
			return none, "", err
		}
		m.at = make([]choice, n)
	}
	end, ok, err := m.match(t)
	if err != nil {
		return none, "", err
	}
	if !ok {
		return none, "", longError(t, "time data ", quoted(text), " does not match format ", quoted(format))
	}
	if end != len(text) {
		return none, "", longError(t, "unconverted data remains: ", text[end:])
	}
	var room [len(strptimeDirectives)]taken
	found, err := m.directives(t, room[:0])
	if err != nil {
		return none, "", err
	}
	for _, x := range found {
		if x.directive == 'Z' {
			zone = x.of(text)
		}
	}
	f, err = foundFields(t, text, found)
	return f, zone, err
}

// taken is what a directive has taken of the text.
type taken struct {
	directive byte
	choice
}

// directives appends what the directives have taken to found; there are only a few, since none may stand in a format twice.
func (m *matcher) directives(t *thread, found []taken) ([]taken, error) {
	n := 0
	for i, tok := range m.tokens {
		if i%longStep == longStep-1 {
			if err := t.Poll(longStep / 16); err != nil {
				return nil, err
			}
		}
		if tok.directive == 0 {
			continue
		}
		if tok.directive != whitespace {
			found = append(found, taken{tok.directive, m.at[n]})
		}
		n++
	}
	return found, nil
}

// choices is the number of tokens that are no literals.
func choices(t *thread, tokens []token) (n int, err error) {
	for i, tok := range tokens {
		if tok.directive != 0 {
			n++
		}
		if i%longStep == longStep-1 {
			if err := t.Poll(longStep / 16); err != nil {
				return 0, err
			}
		}
	}
	return n, nil
}

// of is what a token has taken of the text.
func (c *choice) of(text string) string { return text[c.pos : c.pos+c.width] }

// foundFields puts the found values together. Where two directives give the same part, the later one counts.
func foundFields(t *thread, text string, found []taken) (fields, error) {
	f := fields{y: 1900, mo: 1, d: 1, tz: object.None}
	const none = -1 << 30
	year, isoYear, isoWeek, week, wd, julian, half, twelve := none, none, none, none, none, none, 0, none
	mondays := false
	for _, x := range found {
		v := int(x.v)
		switch x.directive {
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
			for digits := x.width; digits < 6; digits++ {
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
			week, mondays = v, x.directive == 'W'
		case 'V':
			isoWeek = v
		case 'z':
			if err := readZone(t, x.of(text), &f); err != nil {
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

// readZone reads the text that %z has taken.
func readZone(t *thread, s string, f *fields) error {
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
