// This file defines the naming rule: which names are allowed, which are the same and which look the same.

package store

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// MaxNameLength is the greatest length of a name, in Unicode code points after NFC.
const MaxNameLength = 100

// maxMarks is how many combining marks may follow each other: more of them paint over the neighbouring lines.
const maxMarks = 4

// name is a checked name in its three forms.
type name struct {
	text  string // NFC: what is shown
	key   string // equal keys: the same name
	shape string // equal shapes: names that look the same
}

// checkName applies the rule. The error is a *NameError.
func checkName(raw string) (name, error) {
	refuse := func(format string, args ...any) (name, error) {
		return name{}, &NameError{Name: raw, Reason: fmt.Sprintf(format, args...)}
	}
	if raw == "" {
		return refuse("is empty")
	}
	// Code points have at most 4 bytes and NFC shortens a text at most threefold: refuse before working on it.
	if len(raw) > MaxNameLength*4*3 {
		return refuse("is too long: at most %d characters are allowed", MaxNameLength)
	}
	if !utf8.ValidString(raw) {
		return refuse("is not valid UTF-8")
	}
	text := norm.NFC.String(raw)
	if n := utf8.RuneCountInString(text); n > MaxNameLength {
		return refuse("is too long: it has %d characters, at most %d are allowed", n, MaxNameLength)
	}
	if strings.TrimFunc(text, unicode.IsSpace) != text {
		return refuse("begins or ends with a space")
	}
	if text == "." || text == ".." {
		return refuse("is reserved for directories")
	}
	marks, previous := 0, rune(-1)
	for _, r := range text {
		if reason := refusedRune(r); reason != "" {
			return refuse("contains %s (U+%04X)", reason, r)
		}
		if unicode.Is(unicode.M, r) {
			if marks++; previous < 0 || marks > maxMarks {
				return refuse("has combining marks that do not belong to a letter, or more than %d in a row", maxMarks)
			}
		} else {
			marks = 0
		}
		if r == ' ' && previous == ' ' {
			return refuse("contains two spaces in a row")
		}
		previous = r
	}
	key := fold(text)
	// Full-width and other compatibility forms must not bring back what was refused above.
	for _, r := range key {
		if r == '/' || r == '\\' {
			return refuse("contains a path separator")
		}
	}
	return name{text: text, key: key, shape: shape(text)}, nil
}

// refusedRune says what is wrong with a character of a name, "" if nothing.
func refusedRune(r rune) string {
	switch {
	case r == '/' || r == '\\' || r == '\u2044' || r == '\u2215' || r == '\u29f5' || r == '\u29f8':
		return "a path separator"
	case unicode.IsControl(r):
		return "a control character"
	case unicode.Is(unicode.Bidi_Control, r):
		return "a text direction control"
	case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r),
		unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r), r == '\u2800':
		return "an invisible character"
	case unicode.Is(unicode.Z, r) && r != ' ':
		return "a space other than the usual one"
	case !unicode.IsGraphic(r):
		return "an unassigned or private character"
	}
	return ""
}

// fold gives text the form in which case and compatibility variants are equal.
func fold(text string) string {
	folded := cases.Fold().String(norm.NFKC.String(text)) // one letter may become several: ß, ligatures
	return norm.NFKC.String(strings.Map(foldRune, folded))
}

// foldRune gives the same rune for all case variants of one. cases.Fold alone swaps some pairs (Cherokee) instead.
func foldRune(r rune) rune {
	if r < utf8.RuneSelf {
		return unicode.ToLower(r)
	}
	least := r
	for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
		least = min(least, other)
	}
	return unicode.ToLower(least)
}

// shape unifies the letters of other scripts that are drawn like Latin ones. It starts from the text as shown, because
// letters that look alike as capitals may differ as small letters.
func shape(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range norm.NFKD.String(text) {
		if latin := latinTwin(r); latin != 0 {
			r = latin
		}
		b.WriteRune(r)
	}
	// A Turkish capital İ folds to an i with a second dot upon its own.
	return strings.ReplaceAll(norm.NFKD.String(fold(b.String())), "i\u0307", "i")
}

// latinTwin gives the Latin letter or ASCII mark drawn like r, 0 if there is none.
func latinTwin(r rune) rune {
	switch r {
	// Cyrillic
	case 'а':
		return 'a'
	case 'с':
		return 'c'
	case 'ԁ':
		return 'd'
	case 'е', 'ҽ':
		return 'e'
	case 'һ':
		return 'h'
	case 'і':
		return 'i'
	case 'ј':
		return 'j'
	case 'ӏ', 'Ӏ':
		return 'l'
	case 'о':
		return 'o'
	case 'р':
		return 'p'
	case 'ԛ':
		return 'q'
	case 'ѕ':
		return 's'
	case 'ѵ':
		return 'v'
	case 'ԝ', 'ѡ':
		return 'w'
	case 'х':
		return 'x'
	case 'у', 'ү':
		return 'y'
	case 'А':
		return 'A'
	case 'В':
		return 'B'
	case 'С':
		return 'C'
	case 'Е':
		return 'E'
	case 'Н':
		return 'H'
	case 'І':
		return 'I'
	case 'Ј':
		return 'J'
	case 'К':
		return 'K'
	case 'М':
		return 'M'
	case 'О':
		return 'O'
	case 'Р':
		return 'P'
	case 'Ѕ':
		return 'S'
	case 'Т':
		return 'T'
	case 'Х':
		return 'X'
	case 'У', 'Ү':
		return 'Y'
	case 'Ԝ':
		return 'W'
	// Greek
	case 'α':
		return 'a'
	case 'ϲ':
		return 'c'
	case 'ι':
		return 'i'
	case 'ϳ':
		return 'j'
	case 'ο':
		return 'o'
	case 'ρ':
		return 'p'
	case 'υ':
		return 'u'
	case 'ν':
		return 'v'
	case 'γ':
		return 'y'
	case 'Α':
		return 'A'
	case 'Β':
		return 'B'
	case 'Ε':
		return 'E'
	case 'Ζ':
		return 'Z'
	case 'Η':
		return 'H'
	case 'Ι':
		return 'I'
	case 'Κ':
		return 'K'
	case 'Μ':
		return 'M'
	case 'Ν':
		return 'N'
	case 'Ο':
		return 'O'
	case 'Ρ':
		return 'P'
	case 'Τ':
		return 'T'
	case 'Υ':
		return 'Y'
	case 'Χ':
		return 'X'
	// Armenian and Latin
	case 'օ':
		return 'o'
	case 'ս':
		return 'u'
	case 'հ':
		return 'h'
	case 'ո':
		return 'n'
	case 'ı':
		return 'i'
	case 'ɑ':
		return 'a'
	case 'ɡ':
		return 'g'
	// Dashes and quotation marks
	case '‐', '‑', '‒', '–', '—', '−':
		return '-'
	case '’', '‘', 'ʼ', '′':
		return '\''
	case '“', '”', '″':
		return '"'
	}
	return 0
}
