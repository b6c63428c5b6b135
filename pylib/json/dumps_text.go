// This file defines how dumps writes floats and strs.

package pyjson

import (
	"math"
	"strings"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// float appends a float; there is room for it.
func (e *encoder) float(f float64) error {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		if !e.allowNaN {
			return object.ValueErrorf("Out of range float values are not JSON compliant: %s", object.FloatText(f))
		}
		switch {
		case math.IsNaN(f):
			e.buf = append(e.buf, "NaN"...)
		case f > 0:
			e.buf = append(e.buf, "Infinity"...)
		default:
			e.buf = append(e.buf, "-Infinity"...)
		}
		return nil
	}
	e.buf = pytext.AppendFloatRepr(e.buf, f)
	return nil
}

const hexDigits = "0123456789abcdef"

// quote appends a string with its quotes.
func (e *encoder) quote(s string) error {
	if err := e.room(len(s) + 2); err != nil {
		return err
	}
	e.buf = append(e.buf, '"')
	for i := 0; i < len(s); {
		n := plainLen(s[i:], e.ascii)
		e.buf = append(e.buf, s[i:i+n]...)
		if i += n; i == len(s) {
			break
		}
		c := s[i]
		// One escape for a code point takes up to 12 bytes, and the rest of the text its own length.
		if err := e.room(len(s) - i + 16); err != nil {
			return err
		}
		n = 1
		if short := strings.IndexByte("\"\\\n\r\t\f\b", c); short >= 0 {
			e.buf = append(e.buf, '\\', "\"\\nrtfb"[short])
		} else {
			r := rune(c)
			if c >= 0x80 {
				r, n = firstRune(s[i:])
			}
			if r >= 0x10000 {
				r -= 0x10000
				e.escape(0xd800 + r>>10)
				r = 0xdc00 + r&0x3ff
			}
			e.escape(r)
		}
		if i += n; i&0xffff < n {
			if err := e.t.Poll(256); err != nil {
				return err
			}
		}
	}
	return e.write(`"`)
}

func (e *encoder) escape(r rune) {
	e.buf = append(e.buf, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}
