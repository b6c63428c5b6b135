// This file defines repr() and ascii() of str and repr() of bytes.

package pytext

import (
	"strings"
	"unicode/utf8"
)

// quoteFor returns the quote character: double quotes only around text that has single quotes and no double ones.
func quoteFor(s string) byte {
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		return '"'
	}
	return '\''
}

// ReprSize returns an upper bound on the bytes of Repr, ASCII and BytesRepr; exact for printable ASCII text without quotes.
func ReprSize(s string) int {
	n := 2
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' || c == '\'':
			n += 2
		case c >= 0xF0:
			n += 10 // \U0001f600; the bytes that follow count 4 each in BytesRepr
		case c >= 0x80:
			n += 4
		case c < ' ' || c == 0x7F:
			n += 4
		default:
			n++
		}
	}
	return n
}

// Repr returns repr(s).
func Repr(s string) string { return bytesToString(AppendRepr(make([]byte, 0, len(s)+2), s)) }

// AppendRepr appends repr(s).
func AppendRepr(dst []byte, s string) []byte { return appendRepr(dst, s, false) }

// AppendASCII appends ascii(s): like repr, and everything above ASCII is escaped.
func AppendASCII(dst []byte, s string) []byte { return appendRepr(dst, s, true) }

func appendRepr(dst []byte, s string, asciiOnly bool) []byte {
	quote := quoteFor(s)
	dst = append(dst, quote)
	dst = appendReprBody(dst, s, quote, asciiOnly)
	return append(dst, quote)
}

// ReprPieces gives repr(s), or ascii(s), to write in pieces of a few kilobytes, which are valid until the next.
func ReprPieces(s string, asciiOnly bool, write func(piece []byte) error) error {
	quote := quoteFor(s)
	buf := append(make([]byte, 0, 64), quote)
	for s != "" {
		n := pieceEnd(s)
		buf = appendReprBody(buf, s[:n], quote, asciiOnly)
		if s = s[n:]; s == "" {
			break
		}
		if err := write(buf); err != nil {
			return err
		}
		buf = buf[:0]
	}
	return write(append(buf, quote))
}

// EscapePieces gives s with everything above ASCII escaped, in pieces as ReprPieces.
func EscapePieces(s string, write func(piece []byte) error) error {
	var buf []byte
	for s != "" {
		n := pieceEnd(s)
		for i := 0; i < n; {
			r, w := DecodeRune(s[i:])
			if i += w; r < utf8.RuneSelf {
				buf = append(buf, byte(r))
			} else {
				buf = appendEscape(buf, r)
			}
		}
		if err := write(buf); err != nil {
			return err
		}
		buf, s = buf[:0], s[n:]
	}
	return nil
}

// pieceSize is how much text goes into one piece: little enough for the buffer of its escapes to be of no account.
const pieceSize = 2048

// pieceEnd is the length of the first piece of s, pieceSize bytes or a little less, which ends where a code point does.
func pieceEnd(s string) int {
	if len(s) <= pieceSize {
		return len(s)
	}
	n := pieceSize
	for n > 0 && isContinuation(s[n]) {
		n--
	}
	return n
}

func appendReprBody(dst []byte, s string, quote byte, asciiOnly bool) []byte {
	plain := 0 // start of the run not yet copied
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x80 {
			r, n := DecodeRune(s[i:])
			if asciiOnly || !IsPrintable(r) {
				dst = append(dst, s[plain:i]...)
				dst = appendEscape(dst, r)
				plain = i + n
			}
			i += n
			continue
		}
		if c >= ' ' && c != 0x7F && c != '\\' && c != quote {
			i++
			continue
		}
		dst = append(dst, s[plain:i]...)
		dst = appendASCIIEscape(dst, c)
		i++
		plain = i
	}
	return append(dst, s[plain:]...)
}

// appendASCIIEscape escapes a control character, a backslash or a quote.
func appendASCIIEscape(dst []byte, c byte) []byte {
	switch c {
	case '\n':
		return append(dst, '\\', 'n')
	case '\r':
		return append(dst, '\\', 'r')
	case '\t':
		return append(dst, '\\', 't')
	case '\\', '\'', '"':
		return append(dst, '\\', c)
	}
	return append(dst, '\\', 'x', hexLower[c>>4], hexLower[c&0xF])
}

// appendEscape appends \xhh, \uhhhh or \Uhhhhhhhh.
func appendEscape(dst []byte, r rune) []byte {
	letter, width := byte('U'), 8
	switch {
	case r < 0x100:
		letter, width = 'x', 2
	case r < 0x10000:
		letter, width = 'u', 4
	}
	dst = append(dst, '\\', letter)
	for shift := (width - 1) * 4; shift >= 0; shift -= 4 {
		dst = append(dst, hexLower[r>>uint(shift)&0xF])
	}
	return dst
}

// AppendBytesRepr appends repr(b) of a bytes object whose content is b.
func AppendBytesRepr(dst []byte, b string) []byte {
	quote := quoteFor(b)
	dst = append(dst, 'b', quote)
	dst = appendBytesBody(dst, b, quote, false)
	return append(dst, quote)
}

// BytesReprPieces is ReprPieces for bytes. With single, a ' is escaped between double quotes, too, as in a bytearray.
func BytesReprPieces(b string, single bool, write func(piece []byte) error) error {
	quote := quoteFor(b)
	buf := append(make([]byte, 0, 64), 'b', quote)
	for b != "" {
		n := min(len(b), pieceSize)
		buf = appendBytesBody(buf, b[:n], quote, single)
		if b = b[n:]; b == "" {
			break
		}
		if err := write(buf); err != nil {
			return err
		}
		buf = buf[:0]
	}
	return write(append(buf, quote))
}

func appendBytesBody(dst []byte, b string, quote byte, single bool) []byte {
	plain := 0
	for i := 0; i < len(b); i++ {
		c := b[i]
		if c >= ' ' && c < 0x7F && c != '\\' && c != quote && !(single && c == '\'') {
			continue
		}
		dst = append(dst, b[plain:i]...)
		dst = appendASCIIEscape(dst, c)
		plain = i + 1
	}
	return append(dst, b[plain:]...)
}
