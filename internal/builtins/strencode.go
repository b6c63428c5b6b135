// This file defines str.encode.

package builtins

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// encoder encodes one str.
type encoder struct {
	t      *object.Thread
	s      *object.Str
	enc    encoding
	errors string
	out    *object.Text
}

// encodeStr is s.encode(name, errors) as a Go string of bytes.
func encodeStr(t *object.Thread, s *object.Str, name, errors string) (string, error) {
	enc, err := encodingOf(name)
	if err != nil {
		return "", err
	}
	text := s.String()
	if err := t.Poll(len(text) / 32); err != nil {
		return "", err
	}
	e := &encoder{t: t, s: s, enc: enc, errors: errors, out: object.NewText(t)}
	switch enc {
	case encodingUTF8, encodingUTF8Sig:
		if enc == encodingUTF8 {
			if surrogate, err := hasSurrogate(t, s); !surrogate || err != nil {
				return text, err
			}
		}
		if enc == encodingUTF8Sig {
			if err := e.out.Write("\uFEFF"); err != nil {
				return "", err
			}
		}
	case encodingASCII, encodingLatin1, encodingCP1252:
		if s.ASCII() {
			return text, nil
		}
	case encodingUTF16, encodingUTF32:
		if err := e.unit(0xFEFF); err != nil {
			return "", err
		}
	}
	if err := e.run(text); err != nil {
		return "", err
	}
	return e.out.String(), nil
}

// hasSurrogate tells whether a str of any size has a surrogate.
func hasSurrogate(t *object.Thread, s *object.Str) (bool, error) {
	if s.ASCII() {
		return false, nil
	}
	text := s.String()
	for len(text) > pytext.Block {
		if pytext.FirstSurrogate(text[:min(len(text), pytext.Block+2)]) >= 0 { // one that begins before the end of the block
			return true, nil
		}
		text = text[pytext.Block:]
		if err := t.Poll(pytext.Block / 256); err != nil {
			return false, err
		}
	}
	return pytext.FirstSurrogate(text) >= 0, nil
}

// fits tells whether the encoding has a code point.
func (e *encoder) fits(r rune) bool {
	switch e.enc {
	case encodingASCII:
		return r < utf8.RuneSelf
	case encodingLatin1:
		return r < 0x100
	case encodingCP1252:
		return cp1252Byte(r) >= 0
	}
	return !pytext.IsSurrogate(r)
}

func cp1252Byte(r rune) int {
	if r < 0x80 || 0xA0 <= r && r < 0x100 {
		return int(r)
	}
	for i, c := range cp1252 {
		if c == r && c != 0 {
			return 0x80 + i
		}
	}
	return -1
}

// unit writes a code point in the encoding, surrogates as they are.
func (e *encoder) unit(r rune) error {
	var buf [4]byte
	out := buf[:0]
	switch e.enc {
	case encodingUTF8, encodingUTF8Sig:
		out = pytext.AppendRune(out, r)
	case encodingASCII, encodingLatin1:
		out = append(out, byte(r))
	case encodingCP1252:
		out = append(out, byte(cp1252Byte(r)))
	case encodingUTF16, encodingUTF16LE, encodingUTF16BE:
		hi, lo := r, rune(-1)
		if r > 0xFFFF {
			hi, lo = utf16.EncodeRune(r)
		}
		for _, u := range [...]rune{hi, lo} {
			switch {
			case u < 0:
			case e.enc == encodingUTF16BE:
				out = append(out, byte(u>>8), byte(u))
			default:
				out = append(out, byte(u), byte(u>>8))
			}
		}
	case encodingUTF32BE:
		out = append(out, 0, byte(r>>16), byte(r>>8), byte(r))
	default:
		out = append(out, byte(r), byte(r>>8), byte(r>>16), 0)
	}
	return e.out.Write(string(out))
}

func (e *encoder) run(text string) error {
	whole := e.enc == encodingUTF8 || e.enc == encodingUTF8Sig // what fits is copied as it stands
	for i, n := 0, 0; i < len(text); {
		if n&1023 == 1023 {
			if err := e.t.Poll(64); err != nil {
				return err
			}
		}
		r, w := pytext.DecodeRune(text[i:])
		if e.fits(r) {
			start := i
			for i, n = i+w, n+1; whole && i < len(text); i, n = i+w, n+1 {
				if r, w = pytext.DecodeRune(text[i:]); !e.fits(r) {
					break
				}
			}
			var err error
			if whole {
				err = e.out.Write(text[start:i])
			} else {
				err = e.unit(r)
			}
			if err != nil {
				return err
			}
			continue
		}
		start, at := n, i
		for i < len(text) {
			if r, w = pytext.DecodeRune(text[i:]); e.fits(r) {
				break
			}
			if i, n = i+w, n+1; n&4095 == 4095 {
				if err := e.t.Poll(1024); err != nil {
					return err
				}
			}
			if e.enc > encodingCP1252 {
				break // the wide encodings report one code point at a time
			}
		}
		if err := e.fault(text[at:i], start, n); err != nil {
			return err
		}
	}
	return nil
}

// fault handles the code points start to end, whose text is bad and which the encoding does not have.
func (e *encoder) fault(bad string, start, end int) error {
	reason := "surrogates not allowed"
	switch e.enc {
	case encodingASCII:
		reason = "ordinal not in range(128)"
	case encodingLatin1:
		reason = "ordinal not in range(256)"
	case encodingCP1252:
		reason = "character maps to <undefined>"
	}
	n := 0
	fail := func() error { return encodeError(e.enc, e.s, start+n, end, reason) }
	var replace func(r rune) string
	raw := false
	switch e.errors {
	case "strict":
		return fail()
	case "ignore":
		return nil
	case "replace":
		replace = func(rune) string { return "?" }
	case "xmlcharrefreplace":
		replace = func(r rune) string { return "&#" + strconv.Itoa(int(r)) + ";" }
	case "backslashreplace":
		replace = func(r rune) string { return string(escapeRune(nil, r)) }
	case "surrogateescape":
		if e.enc > encodingCP1252 {
			return fail() // a byte is not a whole unit
		}
		raw = true
		replace = func(r rune) string { return string([]byte{byte(r)}) }
	case "surrogatepass":
		if e.enc == encodingASCII || e.enc == encodingLatin1 || e.enc == encodingCP1252 {
			return fail()
		}
	default:
		return unknownHandler(e.errors)
	}
	for ; bad != ""; n++ {
		if n&1023 == 1023 {
			if err := e.t.Poll(1024); err != nil {
				return err
			}
		}
		r, w := pytext.DecodeRune(bad)
		bad = bad[w:]
		if replace == nil {
			if err := e.unit(r); err != nil {
				return err
			}
			continue
		}
		if raw && (r < 0xDC80 || r > 0xDCFF) {
			return fail()
		}
		to := replace(r)
		if raw || e.enc <= encodingCP1252 {
			if err := e.out.Write(to); err != nil {
				return err
			}
			continue
		}
		for _, c := range to {
			if err := e.unit(c); err != nil {
				return err
			}
		}
	}
	return nil
}

// escapeRune appends \xhh, \uhhhh or \Uhhhhhhhh.
func escapeRune(dst []byte, r rune) []byte {
	const digits = "0123456789abcdef"
	letter, n := byte('U'), 8
	switch {
	case r < 0x100:
		letter, n = 'x', 2
	case r < 0x10000:
		letter, n = 'u', 4
	}
	dst = append(dst, '\\', letter)
	for n--; n >= 0; n-- {
		dst = append(dst, digits[r>>(4*n)&15])
	}
	return dst
}

func init() {
	addShort(object.StrType, "encode", "encoding='utf-8', errors='strict'", "Encode the string using the codec registered for encoding.",
		func(t *object.Thread, self, encoding, handler object.Value) (object.Value, error) {
			enc, err := strNamedArg("encode", "encoding", "", encoding)
			if err != nil {
				return object.Value{}, err
			}
			errors, err := strNamedArg("encode", "errors", "", handler)
			if err != nil {
				return object.Value{}, err
			}
			b, err := encodeStr(t, object.ToStr(self), enc, errors)
			if err != nil {
				return object.Value{}, err
			}
			return object.NewBytes(t, b)
		}, object.NewStr("utf-8"), object.NewStr("strict"))
}
