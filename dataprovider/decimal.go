// This file defines parseDecimal, the fast way to read plain decimal numbers exactly.

package dataprovider

// powersOfTen are those that a float64 holds exactly.
var powersOfTen = [...]float64{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22}

// parseDecimal reads digits with an optional sign and point. Where the digits make a whole number below 2⁵³ and the power of ten is exact,
// one division rounds as the true value would (Clinger's fast path). ok is false for everything else, right or wrong.
func parseDecimal(s []byte) (f float64, ok bool) {
	i, negative := 0, false
	if len(s) > 0 && (s[0] == '-' || s[0] == '+') {
		negative = s[0] == '-'
		i = 1
	}
	from, point := i, -1
	n := uint64(0)
	for ; i < len(s); i++ {
		c := s[i] - '0'
		if c <= 9 {
			n = n*10 + uint64(c)
			continue
		}
		if s[i] != '.' || point >= 0 {
			return 0, false
		}
		point = i
	}
	digits, places := i-from, 0
	if point >= 0 {
		digits--
		places = i - point - 1
	}
	// Nineteen digits cannot overflow n.
	if digits == 0 || digits > 19 || n >= 1<<53 || places >= len(powersOfTen) {
		return 0, false
	}
	f = float64(n) / powersOfTen[places]
	if negative {
		f = -f
	}
	return f, true
}
