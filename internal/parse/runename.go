// This file defines the lookup of characters by name, for \N{…}.

package parse

import (
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/runenames"
)

// namedEscape reads \N{NAME}. What is wrong with it comes as what.
func namedEscape(s string) (char string, n int, what string) {
	const malformed = "malformed \\N character escape"
	if len(s) < 3 || s[2] != '{' {
		return "", min(len(s), 2), malformed
	}
	end := strings.IndexByte(s, '}')
	if end < 0 {
		return "", len(s), malformed
	}
	if end == 3 {
		return "", 4, malformed
	}
	r, ok := RuneByName(s[3:end])
	if !ok {
		return "", end + 1, "unknown Unicode character name"
	}
	return string(r), end + 1, ""
}

// names is the table from name to character. It is built when the first \N{…} is met: most programs have none.
var names = sync.OnceValue(func() map[string]rune {
	table := make(map[string]rune, 1<<15)
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r == 0xe000 {
			r = 0xf900 // private use
		}
		if r == 0x20000 {
			r = 0x2f800 // ideographs, named by their number
		}
		if r == 0x2fb00 {
			r = 0xe0000
		}
		if r == 0xe0200 {
			break
		}
		if n := runenames.Name(r); n != "" && n[0] != '<' {
			table[n] = r
		}
	}
	for n, r := range controlNames {
		table[n] = r
	}
	return table
})

// controlNames are the aliases of characters that have no name of their own, as far as programs write them.
var controlNames = map[string]rune{
	"NULL": 0, "START OF HEADING": 1, "START OF TEXT": 2, "END OF TEXT": 3, "END OF TRANSMISSION": 4, "ENQUIRY": 5, "ACKNOWLEDGE": 6,
	"ALERT": 7, "BEL": 7, "BACKSPACE": 8, "CHARACTER TABULATION": 9, "HORIZONTAL TABULATION": 9, "TAB": 9, "LINE FEED": 10,
	"NEW LINE": 10, "END OF LINE": 10, "LF": 10, "NL": 10, "EOL": 10, "LINE TABULATION": 11, "VERTICAL TABULATION": 11, "VT": 11,
	"FORM FEED": 12, "FF": 12, "CARRIAGE RETURN": 13, "CR": 13, "SHIFT OUT": 14, "SHIFT IN": 15, "ESCAPE": 27, "ESC": 27,
	"DELETE": 127, "DEL": 127, "NEXT LINE": 0x85, "NEL": 0x85, "NBSP": 0xa0, "SHY": 0xad, "ZWSP": 0x200b, "ZWNJ": 0x200c,
	"ZWJ": 0x200d, "LRM": 0x200e, "RLM": 0x200f, "BYTE ORDER MARK": 0xfeff, "BOM": 0xfeff, "ZWNBSP": 0xfeff, "WJ": 0x2060,
}

var (
	jamoL = []string{"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"}
	jamoV = []string{"A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"}
	jamoT = []string{"", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS",
		"NG", "J", "C", "K", "T", "P", "H"}
)

// RuneByName finds a character by its Unicode name, in any case.
func RuneByName(name string) (rune, bool) {
	name = strings.ToUpper(name)
	if rest, ok := strings.CutPrefix(name, "CJK UNIFIED IDEOGRAPH-"); ok {
		v, err := strconv.ParseUint(rest, 16, 32)
		r := rune(v)
		return r, err == nil && len(rest) >= 4 && len(rest) <= 5 && unicode.Is(unicode.Unified_Ideograph, r)
	}
	if rest, ok := strings.CutPrefix(name, "HANGUL SYLLABLE "); ok {
		return hangul(rest)
	}
	r, ok := names()[name]
	return r, ok
}

// hangul finds a syllable by the longest parts that spell it.
func hangul(s string) (rune, bool) {
	l, s := longestPrefix(jamoL, s)
	v, s := longestPrefix(jamoV, s)
	t, s := longestPrefix(jamoT, s)
	if l < 0 || v < 0 || t < 0 || s != "" {
		return 0, false
	}
	return rune(0xac00 + (l*len(jamoV)+v)*len(jamoT) + t), true
}

func longestPrefix(parts []string, s string) (int, string) {
	best := -1
	for i, p := range parts {
		if strings.HasPrefix(s, p) && (best < 0 || len(p) > len(parts[best])) {
			best = i
		}
	}
	if best < 0 {
		return -1, s
	}
	return best, s[len(parts[best]):]
}
