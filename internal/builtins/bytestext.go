// This file defines the methods of bytes that treat them as ASCII text: case, is… tests, padding, translate.

package builtins

import (
	"math"
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

func byteUpper(c byte) bool { return 'A' <= c && c <= 'Z' }
func byteLower(c byte) bool { return 'a' <= c && c <= 'z' }
func byteAlpha(c byte) bool { return byteUpper(c) || byteLower(c) }
func byteDigit(c byte) bool { return '0' <= c && c <= '9' }

func allBytes(holds func(c byte) bool) func(string) bool {
	return func(b string) bool {
		for i := range len(b) {
			if !holds(b[i]) {
				return false
			}
		}
		return b != ""
	}
}

// casedBytes tells b that has a letter for which want holds and none for which it does not.
func casedBytes(want, not func(c byte) bool) func(string) bool {
	return func(b string) bool {
		seen := false
		for i := range len(b) {
			if not(b[i]) {
				return false
			}
			seen = seen || want(b[i])
		}
		return seen
	}
}

func bytesIsTitle(b string) bool {
	seen, inWord := false, false
	for i := range len(b) {
		c := b[i]
		if byteAlpha(c) && byteUpper(c) == inWord {
			return false
		}
		inWord = byteAlpha(c)
		seen = seen || inWord
	}
	return seen
}

// mapBytes makes a copy of b with f applied to every byte; f also gets its place.
func mapBytes(b string, f func(c byte, i int) byte) string {
	out := make([]byte, len(b))
	for i := range out {
		out[i] = f(b[i], i)
	}
	return string(out)
}

func toUpperByte(c byte) byte {
	if byteLower(c) {
		return c - 0x20
	}
	return c
}

func toLowerByte(c byte) byte {
	if byteUpper(c) {
		return c + 0x20
	}
	return c
}

// tabbedSize is the size of b with tabs expanded.
func tabbedSize(b string, tab int) int {
	size, column := 0, 0
	for i := range len(b) {
		n := 1
		switch b[i] {
		case '\t':
			n = 0
			if tab > 0 {
				n = tab - column%tab
			}
			column = 0
		case '\n', '\r':
			column = 0
		default:
			column++
		}
		if size > math.MaxInt64/4 {
			return size
		}
		size += n
	}
	return size
}

func expandByteTabs(b string, tab, size int) string {
	out := make([]byte, 0, size)
	column := 0
	for i := range len(b) {
		switch c := b[i]; c {
		case '\t':
			if tab > 0 {
				for n := tab - column%tab; n > 0; n-- {
					out = append(out, ' ')
				}
			}
			column = 0
			continue
		case '\n', '\r':
			column = 0
		default:
			column++
		}
		out = append(out, b[i])
	}
	return string(out)
}

// bytesPad fills b to width; left tells how many of the missing bytes go to the left.
func bytesPad(t *object.Thread, self object.Value, width int, fill byte, left func(missing int) int) (object.Value, error) {
	b := object.ToBytes(self).B
	missing := width - len(b)
	if missing <= 0 {
		return bytesPiece(t, self, b)
	}
	return bytesBuild(t, width, func() string {
		out := make([]byte, width)
		n := left(missing)
		for i := range out {
			out[i] = fill
		}
		copy(out[n:], b)
		return string(out)
	})
}

func bytesTranslate(t *object.Thread, a []object.Value) (object.Value, error) {
	table := ""
	if !a[1].IsNone() {
		var err error
		if table, err = bytesArg(a[1]); err != nil {
			return object.Value{}, err
		}
		if len(table) != 256 {
			return object.Value{}, object.ValueErrorf("translation table must be 256 characters long")
		}
	}
	drop, err := bytesArg(a[2])
	if err != nil {
		return object.Value{}, err
	}
	b := object.ToBytes(a[0]).B
	return bytesBuild(t, len(b), func() string {
		var gone [256]bool
		for i := range len(drop) {
			gone[drop[i]] = true
		}
		out := make([]byte, 0, len(b))
		for i := range len(b) {
			c := b[i]
			if gone[c] {
				continue
			}
			if table != "" {
				c = table[c]
			}
			out = append(out, c)
		}
		return string(out)
	})
}

func init() {
	typ := object.BytesType
	change := func(name, doc string, f func(string) string) {
		args.Add(typ, name, "", doc, func(t *object.Thread, a []object.Value) (object.Value, error) {
			b := object.ToBytes(a[0]).B
			return bytesBuild(t, len(b), func() string { return f(b) })
		})
	}
	change("upper", "Return a copy with all ASCII characters converted to uppercase.", func(b string) string {
		return mapBytes(b, func(c byte, _ int) byte { return toUpperByte(c) })
	})
	change("lower", "Return a copy with all ASCII characters converted to lowercase.", func(b string) string {
		return mapBytes(b, func(c byte, _ int) byte { return toLowerByte(c) })
	})
	change("swapcase", "Return a copy with uppercase ASCII characters converted to lowercase and the reverse.", func(b string) string {
		return mapBytes(b, func(c byte, _ int) byte {
			if byteAlpha(c) {
				return c ^ 0x20
			}
			return c
		})
	})
	change("capitalize", "Return a copy with its first character capitalized and the rest lowercased.", func(b string) string {
		return mapBytes(b, func(c byte, i int) byte {
			if i == 0 {
				return toUpperByte(c)
			}
			return toLowerByte(c)
		})
	})
	change("title", "Return a copy where words start with an uppercase ASCII character.", func(b string) string {
		return mapBytes(b, func(c byte, i int) byte {
			if i > 0 && byteAlpha(b[i-1]) {
				return toLowerByte(c)
			}
			return toUpperByte(c)
		})
	})
	for _, m := range []struct {
		name, doc string
		holds     func(string) bool
	}{
		{"isalpha", "Return True if all characters are ASCII letters and there is at least one.", allBytes(byteAlpha)},
		{"isdigit", "Return True if all characters are ASCII digits and there is at least one.", allBytes(byteDigit)},
		{"isalnum", "Return True if all characters are ASCII letters or digits and there is at least one.",
			allBytes(func(c byte) bool { return byteAlpha(c) || byteDigit(c) })},
		{"isspace", "Return True if all characters are ASCII whitespace and there is at least one.", allBytes(isByteSpace)},
		{"isascii", "Return True if the bytes are empty or all ASCII.",
			func(b string) bool { return b == "" || allBytes(func(c byte) bool { return c < 0x80 })(b) }},
		{"isupper", "Return True if there are uppercase ASCII letters and no lowercase ones.", casedBytes(byteUpper, byteLower)},
		{"islower", "Return True if there are lowercase ASCII letters and no uppercase ones.", casedBytes(byteLower, byteUpper)},
		{"istitle", "Return True if the bytes are titlecased.", bytesIsTitle},
	} {
		addTest(typ, m.name, m.doc, func(v object.Value) (string, func(string) bool) { return object.ToBytes(v).B, m.holds })
	}
	pad := func(name, doc string, left func(width int) func(missing int) int) {
		args.Add(typ, name, "width, fillchar=?, /", doc, func(t *object.Thread, a []object.Value) (object.Value, error) {
			width, err := object.IndexInt(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			fill := " "
			if !a[2].IsUnbound() {
				if !object.IsBytes(a[2]) || len(object.ToBytes(a[2]).B) != 1 {
					return object.Value{}, object.TypeErrorf("%s() argument 2 must be a byte string of length 1, not %s", name, object.TypeOf(a[2]).Name)
				}
				fill = object.ToBytes(a[2]).B
			}
			return bytesPad(t, a[0], width, fill[0], left(width))
		})
	}
	pad("center", "Return a centered copy of length width.", func(width int) func(int) int {
		return func(missing int) int { return missing/2 + missing&width&1 }
	})
	pad("ljust", "Return a left-justified copy of length width.", func(int) func(int) int {
		return func(int) int { return 0 }
	})
	pad("rjust", "Return a right-justified copy of length width.", func(int) func(int) int {
		return func(missing int) int { return missing }
	})
	args.Add(typ, "zfill", "width, /", "Pad numeric bytes with zeros on the left, to fill a field of the given width.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			width, err := object.IndexInt(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			b := object.ToBytes(a[0]).B
			if width <= len(b) {
				return bytesPiece(t, a[0], b)
			}
			return bytesBuild(t, width, func() string {
				sign := ""
				if b != "" && (b[0] == '+' || b[0] == '-') {
					sign, b = b[:1], b[1:]
				}
				return sign + strings.Repeat("0", width-len(sign)-len(b)) + b
			})
		})
	args.Add(typ, "expandtabs", "tabsize=8", "Return a copy where all tab characters are expanded using spaces.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			tab, err := cIntArg(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			b := object.ToBytes(a[0]).B
			if err := t.Poll(len(b) / 32); err != nil {
				return object.Value{}, err
			}
			size := tabbedSize(b, tab)
			return bytesBuild(t, size, func() string { return expandByteTabs(b, tab, size) })
		})
	args.Add(typ, "translate", "table, /, delete=?", "Return a copy with each character mapped by the given translation table.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			if a[2].IsUnbound() {
				empty, err := object.NewBytes(t, "")
				if err != nil {
					return object.Value{}, err
				}
				return bytesTranslate(t, []object.Value{a[0], a[1], empty})
			}
			return bytesTranslate(t, a)
		})
}
