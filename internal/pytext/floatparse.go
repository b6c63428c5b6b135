// This file defines the parsing of float text, Python's float(text).

package pytext

import (
	"math"
	"strconv"
)

// ParseFloat reads s as Python's float() does. ok is false when s is not a float; FloatLiteralError gives the message.
func ParseFloat(s string) (f float64, ok bool) {
	if f, ok = plainFloat(s); ok {
		return f, true
	}
	s = trimCSpace(numberASCII(s))
	if len(s) == 0 {
		return 0, false
	}
	body := s
	neg := body[0] == '-'
	if neg || body[0] == '+' {
		body = body[1:]
	}
	if len(body) == 0 {
		return 0, false
	}
	if c := body[0] | 0x20; c == 'i' || c == 'n' {
		return parseNonFinite(body, neg)
	}
	// Check the grammar: strconv knows hexadecimal floats and Python does not, and the underscore rules differ.
	digits, dot, expAt, underscores := 0, -1, -1, 0
	i := 0
loop:
	for ; i < len(body); i++ {
		switch c := body[i]; {
		case '0' <= c && c <= '9':
			digits++
		case c == '.' && dot < 0:
			dot = i
		case c == '_':
			if i == 0 || i+1 == len(body) || !isDigit(body[i-1]) || !isDigit(body[i+1]) {
				return 0, false
			}
			underscores++
		case c == 'e' || c == 'E':
			expAt = i
			break loop
		default:
			return 0, false
		}
	}
	if digits == 0 {
		return 0, false
	}
	expDigits := 0
	if expAt >= 0 {
		i++
		if i < len(body) && (body[i] == '+' || body[i] == '-') {
			i++
		}
		for ; i < len(body); i++ {
			c := body[i]
			switch {
			case '0' <= c && c <= '9':
				expDigits++
			case c == '_':
				if i+1 == len(body) || !isDigit(body[i-1]) || !isDigit(body[i+1]) {
					return 0, false
				}
				underscores++
			default:
				return 0, false
			}
		}
		if expDigits == 0 {
			return 0, false
		}
	}
	if underscores > 0 {
		buf := make([]byte, 0, len(body))
		for j := 0; j < len(body); j++ {
			if body[j] != '_' {
				buf = append(buf, body[j])
			}
		}
		body = string(buf)
	}
	if len(body) > 700 {
		// strconv misplaces the point of integers over 800 digits and stops counting large exponents: bring long text to a
		// plain mantissa first.
		body = normalizeDecimal(body)
	}
	f, _ = strconv.ParseFloat(body, 64) // the only error left is the range, and then f is the infinity Python gives
	if neg {
		f = -f
	}
	return f, true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// parseNonFinite reads inf, infinity and nan in any case.
func parseNonFinite(body string, neg bool) (float64, bool) {
	switch {
	case equalFoldASCII(body, "nan"):
		return math.NaN(), true
	case equalFoldASCII(body, "inf"), equalFoldASCII(body, "infinity"):
		if neg {
			return math.Inf(-1), true
		}
		return math.Inf(1), true
	}
	return 0, false
}

// equalFoldASCII compares s with a lower-case ASCII word.
func equalFoldASCII(s, lower string) bool {
	if len(s) != len(lower) {
		return false
	}
	for i := 0; i < len(s); i++ {
		if s[i]|0x20 != lower[i] {
			return false
		}
	}
	return true
}

// normalizeDecimal rewrites checked decimal text of any length as d.ddde±x with at most maxFloatDigits+1 digits; digits
// dropped at the end leave a sticky 1 so that rounding stays right.
func normalizeDecimal(s string) string {
	buf := make([]byte, 0, maxFloatDigits+32)
	exp := -1 // decimal exponent of the first digit
	seenDot, started, sticky := false, false, false
	i := 0
	for ; i < len(s) && s[i] != 'e' && s[i] != 'E'; i++ {
		c := s[i]
		if c == '.' {
			seenDot = true
			continue
		}
		if !started && c == '0' {
			if seenDot {
				exp--
			}
			continue
		}
		if !started {
			started = true
			if !seenDot {
				exp = 0
			}
		} else if !seenDot {
			exp++
		}
		if len(buf) < maxFloatDigits {
			buf = append(buf, c)
		} else if c != '0' {
			sticky = true
		}
	}
	if !started {
		return "0"
	}
	if sticky {
		buf = append(buf, '1')
	}
	written := 0
	neg := false
	if i < len(s) {
		i++
		if s[i] == '+' || s[i] == '-' {
			neg = s[i] == '-'
			i++
		}
		for ; i < len(s); i++ {
			if written < 1<<40 { // far past any text length that could balance it
				written = written*10 + int(s[i]-'0')
			}
		}
	}
	if neg {
		written = -written
	}
	exp += written
	exp = max(min(exp, 9999), -9999)
	first := buf[0]
	out := make([]byte, 0, len(buf)+8)
	out = append(out, first, '.')
	out = append(out, buf[1:]...)
	out = append(out, 'e')
	return string(strconv.AppendInt(out, int64(exp), 10))
}

// FloatLiteralError is the ValueError of float(text). Its size is about ReprSize(text).
func FloatLiteralError(text string) *Error {
	return valueError("could not convert string to float: " + Repr(text))
}
