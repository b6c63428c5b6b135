// This file defines the tokenizer's reading of numbers.

package parse

import "fmt"

// number reads a number and checks its form; its value is computed during conversion.
func (s *scanner) number() error {
	start := s.pos
	i := start
	if s.src[i] == '0' {
		switch s.at(i+1) | 0x20 {
		case 'x':
			return s.radix(start, 16, "hexadecimal")
		case 'o':
			return s.radix(start, 8, "octal")
		case 'b':
			return s.radix(start, 2, "binary")
		}
	}
	whole := i
	var err error
	if s.src[i] != '.' {
		if i, err = s.digits(i); err != nil {
			return err
		}
	}
	isFloat := false
	if s.at(i) == '.' {
		isFloat = true
		i++
		if isDigit(s.at(i)) {
			if i, err = s.digits(i); err != nil {
				return err
			}
		}
	}
	if s.at(i)|0x20 == 'e' {
		j := i + 1
		if c := s.at(j); c == '+' || c == '-' {
			j++
		}
		if isDigit(s.at(j)) {
			isFloat = true
			if i, err = s.digits(j); err != nil {
				return err
			}
		} else if j > i+1 {
			return s.failf(j-1, j, "invalid decimal literal")
		}
	}
	if s.at(i)|0x20 == 'j' {
		return s.endNumber(start, i+1, "imaginary")
	}
	if !isFloat && s.src[whole] == '0' {
		for j := whole; j < i; j++ {
			if s.src[j] != '0' && s.src[j] != '_' {
				return s.failf(start, i, "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")
			}
		}
	}
	return s.endNumber(start, i, "decimal")
}

// digits reads decimal digits with single underscores between them.
func (s *scanner) digits(i int) (int, error) {
	for {
		for isDigit(s.at(i)) {
			i++
		}
		if s.at(i) != '_' {
			return i, nil
		}
		i++
		if !isDigit(s.at(i)) {
			return 0, s.failf(i-1, i, "invalid decimal literal")
		}
	}
}

func (s *scanner) radix(start, base int, name string) error {
	i := start + 2
	for {
		if s.at(i) == '_' {
			i++
		}
		if !isRadixDigit(s.at(i), base) {
			if isDigit(s.at(i)) {
				return s.failf(i, i+1, "invalid digit '%c' in %s literal", s.at(i), name)
			}
			return s.failf(i-1, i, "invalid %s literal", name)
		}
		for isRadixDigit(s.at(i), base) {
			i++
		}
		if s.at(i) != '_' {
			break
		}
	}
	if isDigit(s.at(i)) {
		return s.failf(i, i+1, "invalid digit '%c' in %s literal", s.at(i), name)
	}
	return s.endNumber(start, i, name)
}

func isRadixDigit(c byte, base int) bool {
	switch base {
	case 2:
		return c == '0' || c == '1'
	case 8:
		return c >= '0' && c <= '7'
	}
	return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'f'
}

// endNumber refuses a number that runs into a word, but for the keywords that CPython lets follow directly, as in 1if x else 2.
func (s *scanner) endNumber(start, end int, name string) error {
	if isWordByte(s.at(end)) {
		j := end
		for isWordByte(s.at(j)) {
			j++
		}
		switch w := s.src[end:j]; w {
		case "and", "else", "for", "if", "in", "is", "or", "not":
		default:
			return s.fail(KindSyntax, fmt.Sprintf("invalid %s literal", name), end-1, end)
		}
	}
	s.pos = end
	s.add(Number, cNone, start, end, "")
	return nil
}
