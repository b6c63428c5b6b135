// This file defines the reading of the plainest numbers: a sign, digits, a point.

package pytext

// plainDigits is how many digits a plain number may have: its digits without the point are an integer that is exact as a float.
const plainDigits = 15

// PlainInt reads an int of at most 18 ASCII digits and a sign before them; ok is false for any other text.
func PlainInt(s string) (n int64, ok bool) {
	neg := s != "" && s[0] == '-'
	if neg {
		s = s[1:]
	}
	if len(s)-1 >= 18 || s == "" {
		return 0, false
	}
	for i := range len(s) {
		d := s[i] - '0'
		if d > 9 {
			return 0, false
		}
		n = n*10 + int64(d)
	}
	if neg {
		n = -n
	}
	return n, true
}

// plainFloat reads a float of at most 15 ASCII digits, with a point among them or not, and a sign before them; ok is false for any other
// text.
func plainFloat(s string) (f float64, ok bool) {
	neg := s != "" && s[0] == '-'
	if neg {
		s = s[1:]
	}
	if len(s) > plainDigits+1 {
		return 0, false
	}
	var n uint64
	digits, decimals := 0, -1
	for i := range len(s) {
		if d := s[i] - '0'; d <= 9 {
			n = n*10 + uint64(d)
			digits++
			continue
		}
		if s[i] != '.' || decimals >= 0 {
			return 0, false
		}
		decimals = digits
	}
	if digits == 0 || digits > plainDigits {
		return 0, false
	}
	f = float64(n)
	if decimals >= 0 {
		f /= float64(pow10[digits-decimals]) // a quotient of two exact floats rounds as the text does
	}
	if neg {
		f = -f
	}
	return f, true
}
