// This file defines how loads reads numbers.

package pyjson

import (
	"math/big"
	"strconv"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// maxDigits is how long the text of an int may be, as for int().
const maxDigits = 4300

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

var powersOf10 = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17}

func (d *decoder) number() (value, error) {
	s, start := d.s, d.pos
	i := start
	if s[i] == '-' {
		i++
	}
	if i == len(s) || !isDigit(s[i]) {
		return value{}, d.fail("Expecting value", start)
	}
	first := i
	n := uint64(0) // all digits, where these are few enough
	if s[i] == '0' {
		i++
	} else {
		for ; i < len(s) && isDigit(s[i]); i++ {
			n = n*10 + uint64(s[i]-'0')
		}
	}
	whole := i
	if i+1 < len(s) && s[i] == '.' && isDigit(s[i+1]) {
		for i++; i < len(s) && isDigit(s[i]); i++ {
			n = n*10 + uint64(s[i]-'0')
		}
	}
	mantissa := i
	if i+1 < len(s) && s[i]|0x20 == 'e' {
		j := i + 1
		if s[j] == '+' || s[j] == '-' {
			j++
		}
		if j < len(s) && isDigit(s[j]) {
			for i = j; i < len(s) && isDigit(s[i]); i++ {
			}
		}
	}
	d.pos = i
	text := s[start:i]
	if i > whole {
		if n < 1<<53 && mantissa == i && i-first <= 18 && d.parseFloat.IsUnbound() {
			// A quotient of two numbers that are exact is the float nearest to the text.
			f := float64(n) / powersOf10[i-whole-1]
			if first > start {
				f = -f
			}
			return object.Float(f), nil
		}
		return d.float(text)
	}
	if !d.parseInt.IsUnbound() {
		return d.call(d.parseInt, text)
	}
	digits := whole - first
	if digits <= 18 {
		if first > start {
			n = -n
		}
		return object.Int(int64(n)), nil
	}
	if digits > maxDigits {
		return value{}, object.TextError(pytext.IntDigitsError(maxDigits, digits))
	}
	if err := d.t.Charge(int64(digits)/2 + 64); err != nil {
		return value{}, err
	}
	if err := d.t.Poll(digits / 8); err != nil {
		return value{}, err
	}
	b, ok := new(big.Int).SetString(text, 10)
	if !ok {
		return value{}, d.fail("Expecting value", start)
	}
	return object.BigInt(b), nil
}

func (d *decoder) float(text string) (value, error) {
	if !d.parseFloat.IsUnbound() {
		return d.call(d.parseFloat, text)
	}
	if err := d.t.Poll(len(text) / 64); err != nil {
		return value{}, err
	}
	// Out of range is an infinity, as in Python.
	f, _ := strconv.ParseFloat(text, 64)
	return object.Float(f), nil
}

// call gives the text of a number to a function of the script.
func (d *decoder) call(fn value, text string) (value, error) {
	v, err := object.StrCopy(d.t, text)
	if err != nil {
		return value{}, err
	}
	return object.Call(d.t, fn, v)
}
