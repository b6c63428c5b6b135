// This file defines the text of single floats.

package ndarray

import (
	"strconv"
	"strings"
)

// shortest is the shortest text that reads back as x, in format 'f' or 'e'.
func shortest(x float64, format byte, bits int) string {
	if bits != 16 {
		return strconv.FormatFloat(x, format, -1, bits)
	}
	for n := range 8 {
		s := strconv.FormatFloat(x, 'e', n, 64)
		if y, _ := strconv.ParseFloat(s, 64); roundHalf(y) == x {
			if format == 'e' {
				return s
			}
			return strconv.FormatFloat(y, 'f', -1, 64)
		}
	}
	return strconv.FormatFloat(x, format, -1, 64)
}

// positionalText is x with at most so many digits behind the point, which is always there; trailing zeros are left out unless fixed.
func positionalText(x float64, bits, precision int, unique bool) string {
	s := ""
	if unique {
		s = shortest(x, 'f', bits)
		if _, frac, _ := strings.Cut(s, "."); precision >= 0 && len(frac) > precision {
			s = strconv.FormatFloat(x, 'f', precision, 64)
		}
	} else {
		s = strconv.FormatFloat(x, 'f', precision, 64)
	}
	if !strings.Contains(s, ".") {
		return s + "."
	}
	if unique {
		return strings.TrimRight(s, "0")
	}
	return s
}

func scientificText(x float64, bits, precision int, unique bool) string {
	s := ""
	if unique {
		s = shortest(x, 'e', bits)
		m, _, _ := strings.Cut(s, "e")
		if _, frac, _ := strings.Cut(m, "."); precision >= 0 && len(frac) > precision {
			s = strconv.FormatFloat(x, 'e', precision, 64)
		}
	} else {
		s = strconv.FormatFloat(x, 'e', precision, 64)
	}
	m, e, _ := strings.Cut(s, "e")
	if !strings.Contains(m, ".") {
		m += "."
	} else if unique {
		m = strings.TrimRight(m, "0")
	}
	return m + "e" + e
}

// FloatText is format_float_positional and format_float_scientific.
func FloatText(x float64, bits, precision int, unique, scientific bool) string {
	if scientific {
		return scientificText(x, bits, precision, unique)
	}
	return positionalText(x, bits, precision, unique)
}
