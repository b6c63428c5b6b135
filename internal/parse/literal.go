// This file defines the values of literals: numbers, strings, bytes.

package parse

import (
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// maxDecimalDigits is CPython's limit on decimal integers, whose conversion is not linear.
const maxDecimalDigits = 4300

// keywordConstant is the constant None, True or False that a token stands for.
func (p *parser) keywordConstant(i int) *syntax.Constant {
	k := syntax.KindNone
	switch p.toks[i].code {
	case kTrue:
		k = syntax.KindTrue
	case kFalse:
		k = syntax.KindFalse
	}
	return &syntax.Constant{At: syntax.At{Span: p.toks[i].Span}, Kind: k}
}

// number is the value of a Number token.
func (p *parser) number(i int) (*syntax.Constant, error) {
	span := p.toks[i].Span
	text := p.src[span.Start:span.End]
	c := &syntax.Constant{At: syntax.At{Span: span}}
	if len(text) <= 18 && isDecimal(text) {
		var n int64
		for j := range len(text) {
			n = n*10 + int64(text[j]-'0')
		}
		c.Kind, c.Int = syntax.KindInt, n
		return c, nil
	}
	if strings.IndexByte(text, '_') >= 0 {
		text = strings.ReplaceAll(text, "_", "")
	}
	base := 0
	if len(text) > 1 && text[0] == '0' {
		switch text[1] | 0x20 {
		case 'x':
			base = 16
		case 'o':
			base = 8
		case 'b':
			base = 2
		}
	}
	switch {
	case base > 0:
		text = text[2:]
	case isDecimal(text):
		base = 10
		if len(text) > maxDecimalDigits {
			return nil, p.failSpan(i, i, KindSyntax, fmt.Sprintf("Exceeds the limit (%d digits) for integer string conversion: "+
				"value has %d digits; use sys.set_int_max_str_digits() to increase the limit - "+
				"Consider hexadecimal for huge integer literals to avoid decimal conversion limits.", maxDecimalDigits, len(text)))
		}
	default:
		imaginary := text[len(text)-1]|0x20 == 'j'
		if imaginary {
			text = text[:len(text)-1]
		}
		// The form was checked by the tokenizer; a range error leaves the infinity that Python gives too.
		v, err := strconv.ParseFloat(text, 64)
		if err != nil && !errors.Is(err, strconv.ErrRange) {
			return nil, p.failSpan(i, i, KindSyntax, "invalid decimal literal")
		}
		if imaginary {
			c.Kind, c.Cplx = syntax.KindComplex, complex(0, v)
		} else {
			c.Kind, c.Float = syntax.KindFloat, v
		}
		return c, nil
	}
	if v, err := strconv.ParseInt(text, base, 64); err == nil {
		c.Kind, c.Int = syntax.KindInt, v
		return c, nil
	}
	v, ok := new(big.Int).SetString(text, base)
	if !ok {
		return nil, p.failSpan(i, i, KindSyntax, "invalid decimal literal")
	}
	c.Kind, c.Big = syntax.KindBig, v
	return c, nil
}

func isDecimal(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return true
}

// stringGroup is the value of adjacent string literals without replacement fields, from one token to another.
func (p *parser) stringGroup(first, last int) (*syntax.Constant, error) {
	c := &syntax.Constant{Kind: syntax.KindStr}
	c.Span = source.Span{Start: p.toks[first].Span.Start, End: p.toks[last].Span.End}
	isBytes, err := p.groupKind(first, last)
	if err != nil {
		return nil, err
	}
	if isBytes {
		c.Kind = syntax.KindBytes
	}
	if first == last {
		c.Str, err = p.stringValue(first)
		return c, err
	}
	var b strings.Builder
	raw := false
	for i := first; i <= last; i++ {
		if i%pollEvery == 0 {
			if err := p.m.Poll(0); err != nil {
				return nil, err
			}
		}
		s := ""
		switch p.toks[i].Kind {
		case String:
			s, err = p.stringValue(i)
		case FStringStart:
			raw = p.isRaw(i)
		case FStringMiddle:
			s, err = p.middleValue(i, raw, false)
		}
		if err != nil {
			return nil, err
		}
		b.WriteString(s)
	}
	c.Str = b.String()
	return c, nil
}

// groupKind tells whether a group of literals is bytes; a mixture is refused.
func (p *parser) groupKind(first, last int) (isBytes bool, err error) {
	for i := first; i <= last; i++ {
		b := false
		switch t := &p.toks[i]; t.Kind {
		case FStringStart:
			if isBytes && i > first {
				return false, p.failSpan(first, first, KindSyntax, "cannot mix bytes and nonbytes literals")
			}
			i = int(t.link)
		case String:
			c := p.src[t.Span.Start]
			d := p.src[t.Span.Start+1]
			b = c|0x20 == 'b' || d|0x20 == 'b' && c|0x20 == 'r'
		}
		if i > first && b != isBytes {
			return false, p.failSpan(first, first, KindSyntax, "cannot mix bytes and nonbytes literals")
		}
		isBytes = b
	}
	return isBytes, nil
}

// stringValue is the value of one String token.
func (p *parser) stringValue(i int) (string, error) {
	span := p.toks[i].Span
	text := p.src[span.Start:span.End]
	raw, isBytes := false, false
	for text[0] != '"' && text[0] != '\'' {
		switch text[0] | 0x20 {
		case 'r':
			raw = true
		case 'b':
			isBytes = true
		}
		text = text[1:]
	}
	width := 1
	if len(text) >= 6 && text[0] == text[1] && text[1] == text[2] {
		width = 3
	}
	text = text[width : len(text)-width]
	if isBytes {
		for j := range len(text) {
			if text[j] >= utf8.RuneSelf {
				return "", p.failSpan(i, i, KindSyntax, "bytes can only contain ASCII literal characters")
			}
		}
	}
	text = lineFeeds(text)
	if raw || strings.IndexByte(text, '\\') < 0 {
		return text, nil
	}
	if isBytes {
		return p.unescapeBytes(i, text)
	}
	return p.unescape(i, text)
}

// isRaw tells whether an FStringStart token has an r in its prefix.
func (p *parser) isRaw(i int) bool {
	at := p.toks[i].Span.Start
	return p.src[at]|0x20 == 'r' || p.src[at+1]|0x20 == 'r'
}

// middleValue is the value of an FStringMiddle token; spec says that it is part of a format spec, where braces are not doubled.
func (p *parser) middleValue(i int, raw, spec bool) (string, error) {
	span := p.toks[i].Span
	text := lineFeeds(p.src[span.Start:span.End])
	if !spec && strings.ContainsAny(text, "{}") {
		// The braces of \N{…} are never doubled, so they stay.
		text = strings.ReplaceAll(strings.ReplaceAll(text, "{{", "{"), "}}", "}")
	}
	if raw || strings.IndexByte(text, '\\') < 0 {
		return text, nil
	}
	// A backslash before a field stands for itself.
	body := strings.TrimRight(text, "\\")
	last := ""
	if (len(text)-len(body))%2 != 0 {
		text, last = text[:len(text)-1], "\\"
	}
	value, err := p.unescape(i, text)
	return value + last, err
}

// lineFeeds turns the line ends of a literal into "\n".
func lineFeeds(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

func unicodeError(start, end int, what string) string {
	return fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s", start, end, what)
}

// unescape resolves the escapes of a str literal. Positions in messages count from its first character, as CPython's do.
func (p *parser) unescape(i int, s string) (string, error) {
	out := make([]byte, 0, len(s))
	bad := func(start, end int, what string) (string, error) {
		return "", p.failSpan(i, i, KindSyntax, unicodeError(start, max(end, start), what))
	}
	for j := 0; j < len(s); {
		if s[j] != '\\' {
			k := strings.IndexByte(s[j:], '\\')
			if k < 0 {
				k = len(s) - j
			}
			out = append(out, s[j:j+k]...)
			j += k
			continue
		}
		if j+1 >= len(s) {
			return bad(j, j, "\\ at end of string")
		}
		if b, n := simpleEscape(s[j:]); n > 0 {
			if b >= 0 {
				out = appendWTF8(out, rune(b))
			}
			j += n
			continue
		}
		size := 0
		switch s[j+1] {
		case 'x':
			size = 2
		case 'u':
			size = 4
		case 'U':
			size = 8
		case 'N':
			r, n, what := namedEscape(s[j:])
			if what != "" {
				return bad(j, j+n-1, what)
			}
			out = append(out, r...)
			j += n
			continue
		default:
			out = append(out, '\\')
			j++
			continue
		}
		v, n := hexDigits(s[j+2:], size)
		if n < size {
			return bad(j, j+1+n, fmt.Sprintf("truncated \\%c%s escape", s[j+1], strings.Repeat("X", size)))
		}
		if v > utf8.MaxRune {
			return bad(j, j+1+n, "illegal Unicode character")
		}
		out = appendWTF8(out, rune(v))
		j += 2 + size
	}
	return string(out), nil
}

// hexDigits reads up to size hexadecimal digits.
func hexDigits(s string, size int) (v uint32, n int) {
	for n < size && n < len(s) && isRadixDigit(s[n], 16) {
		d := s[n]
		if isDigit(d) {
			d -= '0'
		} else {
			d = d | 0x20 - 'a' + 10
		}
		v = v<<4 | uint32(d)
		n++
	}
	return v, n
}

// simpleEscape reads the escapes that str and bytes share, but for \x. b is -1 for a continued line; n is 0 for other escapes.
func simpleEscape(s string) (b int, n int) {
	switch s[1] {
	case '\n':
		return -1, 2
	case '\\', '\'', '"':
		return int(s[1]), 2
	case 'a':
		return 7, 2
	case 'b':
		return 8, 2
	case 'f':
		return 12, 2
	case 'n':
		return 10, 2
	case 'r':
		return 13, 2
	case 't':
		return 9, 2
	case 'v':
		return 11, 2
	}
	for n = 1; n < 4 && n < len(s) && s[n] >= '0' && s[n] <= '7'; n++ {
		b = b<<3 | int(s[n]-'0')
	}
	if n == 1 {
		return 0, 0
	}
	return b, n
}

// appendWTF8 appends a code point; a surrogate gets its three-byte form, which utf8 would replace.
func appendWTF8(out []byte, r rune) []byte {
	if r >= 0xd800 && r <= 0xdfff {
		return append(out, 0xed, byte(0x80|r>>6&0x3f), byte(0x80|r&0x3f))
	}
	return utf8.AppendRune(out, r)
}

// unescapeBytes resolves the escapes of a bytes literal.
func (p *parser) unescapeBytes(i int, s string) (string, error) {
	out := make([]byte, 0, len(s))
	for j := 0; j < len(s); {
		if s[j] != '\\' {
			out = append(out, s[j])
			j++
			continue
		}
		if b, n := simpleEscape(s[j:]); n > 0 {
			if b >= 0 {
				out = append(out, byte(b))
			}
			j += n
			continue
		}
		if s[j+1] != 'x' {
			out = append(out, '\\')
			j++
			continue
		}
		v, n := hexDigits(s[j+2:], 2)
		if n < 2 {
			return "", p.failSpan(i, i, KindSyntax, fmt.Sprintf("(value error) invalid \\x escape at position %d", j))
		}
		out = append(out, byte(v))
		j += 4
	}
	return string(out), nil
}
