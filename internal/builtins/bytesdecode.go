// This file defines bytes.decode.

package builtins

import (
	"unicode/utf16"
	"unicode/utf8"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// decoder decodes one bytes object.
type decoder struct {
	t      *object.Thread
	b      string
	enc    encoding
	errors string
	out    *object.Text
}

// decodeBytes is v.decode(name, errors) for bytes or a bytearray.
func decodeBytes(t *object.Thread, v object.Value, name, errors string) (object.Value, error) {
	enc, err := encodingOf(name)
	if err != nil {
		return object.Value{}, err
	}
	b, err := object.BytesKept(t, v)
	if err != nil {
		return object.Value{}, err
	}
	if object.IsByteArray(v) {
		defer t.Meter.Release(int64(len(b)))
	}
	if err := t.Poll(len(b) / 32); err != nil {
		return object.Value{}, err
	}
	d := &decoder{t: t, b: b, enc: enc, errors: errors, out: object.NewText(t)}
	switch enc {
	case encodingUTF8, encodingUTF8Sig:
		if enc == encodingUTF8Sig && len(b) >= 3 && b[:3] == "\uFEFF" {
			d.b = b[3:]
		}
		valid, err := validUTF8(t, d.b)
		if err != nil {
			return object.Value{}, err
		}
		if valid {
			return object.StrOf(t, d.b)
		}
		err = d.utf8()
		if err != nil {
			return object.Value{}, err
		}
	case encodingASCII, encodingLatin1, encodingCP1252:
		if ascii, err := object.IsASCII(t, b); err != nil {
			return object.Value{}, err
		} else if ascii {
			return object.StrOf(t, b)
		}
		err = d.single()
	case encodingUTF16, encodingUTF16LE, encodingUTF16BE:
		err = d.utf16()
	default:
		err = d.utf32()
	}
	if err != nil {
		return object.Value{}, err
	}
	return d.out.Value()
}

// validUTF8 is utf8.ValidString in pieces.
func validUTF8(t *object.Thread, s string) (bool, error) {
	for len(s) > pytext.Stride {
		n := pytext.Stride
		for n > pytext.Stride-utf8.UTFMax && !utf8.RuneStart(s[n]) {
			n--
		}
		if !utf8.ValidString(s[:n]) {
			return false, nil
		}
		if err := t.Poll(n / 32); err != nil {
			return false, err
		}
		s = s[n:]
	}
	return utf8.ValidString(s), nil
}

// fault handles the bytes start to end.
func (d *decoder) fault(start, end int, reason string) error {
	fail := func() error { return decodeError(d.t, d.enc, d.b, start, end, reason) }
	switch d.errors {
	case "strict", "surrogatepass":
		return fail()
	case "ignore":
		return nil
	case "replace":
		return d.out.Write("\uFFFD")
	case "xmlcharrefreplace":
		return object.TypeErrorf("don't know how to handle UnicodeDecodeError in error callback")
	case "backslashreplace", "surrogateescape":
	default:
		return unknownHandler(d.errors)
	}
	var buf [4]byte
	for _, c := range []byte(d.b[start:end]) {
		out := buf[:0]
		switch {
		case d.errors == "backslashreplace":
			out = escapeRune(out, rune(c))
		case c < 0x80:
			return fail()
		default:
			out = pytext.AppendRune(out, 0xDC00+rune(c))
		}
		if err := d.out.Write(string(out)); err != nil {
			return err
		}
	}
	return nil
}

func (d *decoder) utf8() error {
	b := d.b
	plain := 0
	for i, n := 0, 0; ; n++ {
		if n&255 == 255 {
			if err := d.t.Poll(256); err != nil {
				return err
			}
		}
		if i < len(b) && b[i] < utf8.RuneSelf {
			i++
			continue
		}
		if i < len(b) {
			if _, w := utf8.DecodeRuneInString(b[i:]); w > 1 {
				i += w
				continue
			}
		}
		if err := d.out.Write(b[plain:i]); err != nil {
			return err
		}
		if i >= len(b) {
			return nil
		}
		if r, w := pytext.DecodeRune(b[i:]); w == 3 && pytext.IsSurrogate(r) && d.errors == "surrogatepass" {
			if err := d.out.Write(b[i : i+3]); err != nil {
				return err
			}
			i += 3
			plain = i
			continue
		}
		w, reason := utf8Fault(b[i:])
		if err := d.fault(i, i+w, reason); err != nil {
			return err
		}
		i += w
		plain = i
	}
}

// utf8Fault tells what is wrong at the start of b and how many bytes it takes.
func utf8Fault(b string) (n int, reason string) {
	c := b[0]
	need, lo, hi := 0, byte(0x80), byte(0xBF)
	switch {
	case 0xC2 <= c && c <= 0xDF:
		need = 2
	case 0xE0 <= c && c <= 0xEF:
		need = 3
	case 0xF0 <= c && c <= 0xF4:
		need = 4
	default:
		return 1, "invalid start byte"
	}
	switch c {
	case 0xE0:
		lo = 0xA0
	case 0xED:
		hi = 0x9F
	case 0xF0:
		lo = 0x90
	case 0xF4:
		hi = 0x8F
	}
	for n = 1; n < need; n++ {
		if n >= len(b) {
			return n, "unexpected end of data"
		}
		if b[n] < lo || b[n] > hi {
			break
		}
		lo, hi = 0x80, 0xBF
	}
	return n, "invalid continuation byte"
}

func (d *decoder) single() error {
	var buf [4]byte
	for i := 0; i < len(d.b); i++ {
		if i&1023 == 1023 {
			if err := d.t.Poll(64); err != nil {
				return err
			}
		}
		c := d.b[i]
		r, reason := rune(c), ""
		switch {
		case c < 0x80:
		case d.enc == encodingASCII:
			reason = "ordinal not in range(128)"
		case d.enc == encodingCP1252 && c < 0xA0:
			if r = cp1252[c-0x80]; r == 0 {
				reason = "character maps to <undefined>"
			}
		}
		var err error
		if reason != "" {
			err = d.fault(i, i+1, reason)
		} else {
			err = d.out.Write(string(utf8.AppendRune(buf[:0], r)))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// order finds the byte order: that of a mark at the start, which is skipped, unless the encoding names one.
func (d *decoder) order(marked, le, be encoding, width int) (i int, big bool) {
	if d.enc != marked {
		return 0, d.enc == be
	}
	d.enc = le
	if len(d.b) < width {
		return 0, false
	}
	switch {
	case d.b[0] == 0xFF && d.b[1] == 0xFE && (width == 2 || d.b[2] == 0 && d.b[3] == 0):
		return width, false
	case width == 2 && d.b[0] == 0xFE && d.b[1] == 0xFF, width == 4 && d.b[:4] == "\x00\x00\xFE\xFF":
		d.enc = be
		return width, true
	}
	return 0, false
}

func (d *decoder) utf16() error {
	i, big := d.order(encodingUTF16, encodingUTF16LE, encodingUTF16BE, 2)
	unit := func(i int) rune {
		if big {
			return rune(d.b[i])<<8 | rune(d.b[i+1])
		}
		return rune(d.b[i]) | rune(d.b[i+1])<<8
	}
	var buf [4]byte
	for n := 0; i < len(d.b); n++ {
		if n&1023 == 1023 {
			if err := d.t.Poll(256); err != nil {
				return err
			}
		}
		if i+1 >= len(d.b) {
			return d.fault(i, len(d.b), "truncated data")
		}
		r, w, reason, bad := unit(i), 2, "", 2
		switch {
		case !pytext.IsSurrogate(r):
		case r >= 0xDC00:
			reason = "illegal encoding"
		case i+3 >= len(d.b):
			reason, bad = "unexpected end of data", len(d.b)-i
		default:
			lo := unit(i + 2)
			if lo < 0xDC00 || lo > 0xDFFF {
				reason = "illegal UTF-16 surrogate"
				break
			}
			r, w = utf16.DecodeRune(r, lo), 4
		}
		var err error
		switch {
		case reason == "" || d.errors == "surrogatepass" && pytext.IsSurrogate(r):
			err = d.out.Write(string(pytext.AppendRune(buf[:0], r)))
		default:
			w = bad
			err = d.fault(i, i+w, reason)
		}
		if err != nil {
			return err
		}
		i += w
	}
	return nil
}

func (d *decoder) utf32() error {
	i, big := d.order(encodingUTF32, encodingUTF32LE, encodingUTF32BE, 4)
	var buf [4]byte
	for n := 0; i < len(d.b); n++ {
		if n&1023 == 1023 {
			if err := d.t.Poll(256); err != nil {
				return err
			}
		}
		if i+3 >= len(d.b) {
			return d.fault(i, len(d.b), "truncated data")
		}
		b := d.b[i : i+4]
		r := uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
		if big {
			r = uint32(b[3]) | uint32(b[2])<<8 | uint32(b[1])<<16 | uint32(b[0])<<24
		}
		var err error
		switch {
		case r > utf8.MaxRune:
			err = d.fault(i, i+4, "code point not in range(0x110000)")
		case pytext.IsSurrogate(rune(r)) && d.errors != "surrogatepass":
			err = d.fault(i, i+4, "code point in surrogate code point range(0xd800, 0xe000)")
		default:
			err = d.out.Write(string(pytext.AppendRune(buf[:0], rune(r))))
		}
		if err != nil {
			return err
		}
		i += 4
	}
	return nil
}

func init() {
	for _, typ := range byteTypes {
		addShort(typ, "decode", "encoding='utf-8', errors='strict'", "Decode the bytes using the codec registered for encoding.",
			func(t *object.Thread, self, encoding, handler object.Value) (object.Value, error) {
				enc, err := strNamedArg("decode", "encoding", "", encoding)
				if err != nil {
					return object.Value{}, err
				}
				errors, err := strNamedArg("decode", "errors", "", handler)
				if err != nil {
					return object.Value{}, err
				}
				return decodeBytes(t, self, enc, errors)
			}, object.NewStr("utf-8"), object.NewStr("strict"))
	}
}
