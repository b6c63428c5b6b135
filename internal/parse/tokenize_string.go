// This file defines the tokenizer's reading of strings and f-strings.

package parse

import "strings"

// maxFStringDepth is CPython's bound on f-strings inside f-strings.
const maxFStringDepth = 150

// str reads a string whose prefix starts at start and whose first quote is at quote.
func (s *scanner) str(start, quote int) error {
	prefix := s.src[start:quote]
	q := s.src[quote]
	width := 1
	if s.at(quote+1) == q && s.at(quote+2) == q {
		width = 3
	}
	raw, format := false, false
	for i := range len(prefix) {
		switch prefix[i] | 0x20 {
		case 'r':
			raw = true
		case 'f':
			format = true
		}
	}
	if format {
		return s.fstring(start, quote, width, raw)
	}
	i := quote + width
	for {
		if i >= len(s.src) {
			return s.unterminated(start, quote+width, width, "string")
		}
		switch c := s.src[i]; {
		case c == '\\':
			i++
			if s.at(i) == '\r' && s.at(i+1) == '\n' {
				i++
			}
			i++
		case c == q:
			if width == 1 {
				s.pos = i + 1
				s.add(String, cNone, start, s.pos, "")
				return nil
			}
			if s.at(i+1) == q && s.at(i+2) == q {
				s.pos = i + 3
				s.add(String, cNone, start, s.pos, "")
				return nil
			}
			i++
		case width == 1 && (c == '\n' || c == '\r'):
			return s.unterminated(start, i, width, "string")
		default:
			i++
		}
	}
}

// unterminated is the error for a string that starts at start and has no end before end.
func (s *scanner) unterminated(start, end, width int, what string) error {
	if width == 3 {
		line := s.f.LineCount()
		// A text that ends in a line end has an empty last line, which CPython does not count.
		if s.f.LineText(line) == "" && line > 1 {
			line--
		}
		return s.failf(start, start+1, "unterminated triple-quoted %s literal (detected at line %d)", what, line)
	}
	return s.failf(start, start+1, "unterminated %s literal (detected at line %d)", what, s.f.Line(posOf(min(end, len(s.src)))))
}

// fstring reads an f-string: literal text as FStringMiddle tokens, replacement fields as ordinary tokens.
func (s *scanner) fstring(start, quote, width int, raw bool) error {
	if s.fdepth >= maxFStringDepth {
		return s.fail(KindSyntax, "too many nested f-strings", start, start+1)
	}
	s.fdepth++
	defer func() { s.fdepth-- }()
	opener := len(s.toks)
	s.pos = quote + width
	s.add(FStringStart, cNone, start, s.pos, "")
	fs := fscan{quote: s.src[quote], width: width, raw: raw, start: start}
	for {
		if err := s.fliteral(&fs, false); err != nil {
			return err
		}
		if s.src[s.pos] == '{' {
			if err := s.field(&fs, 0); err != nil {
				return err
			}
			continue
		}
		end := s.pos
		s.pos += width
		s.toks[opener].link = int32(len(s.toks))
		s.add(FStringEnd, cNone, end, s.pos, "")
		s.toks[len(s.toks)-1].link = int32(opener)
		return nil
	}
}

type fscan struct {
	quote byte
	width int
	raw   bool
	start int
}

// fliteral reads literal text up to the "{" of a field or the closing quote, or in a format spec up to "{" or "}".
func (s *scanner) fliteral(fs *fscan, spec bool) error {
	start := s.pos
	i := start
	for {
		if i >= len(s.src) {
			return s.unterminated(fs.start, i, fs.width, "f-string")
		}
		c := s.src[i]
		switch {
		case c == '\\':
			i++
			switch n := s.at(i); {
			case n == '{' || n == '}':
				// A brace keeps its meaning behind a backslash.
			case n == 'N' && s.at(i+1) == '{' && !fs.raw:
				j := i + 2
				for j < len(s.src) && isNameByte(s.src[j]) {
					j++
				}
				if s.at(j) == '}' {
					i = j + 1
				} else {
					i++
				}
			case n == '\r' && s.at(i+1) == '\n':
				i += 2
			default:
				i++
			}
			continue
		case c == fs.quote && (fs.width == 1 || s.at(i+1) == c && s.at(i+2) == c):
			if spec {
				return s.failf(i, i+1, "f-string: expecting '}'")
			}
			s.middle(start, i)
			return nil
		case c == '{':
			if !spec && s.at(i+1) == '{' {
				i += 2
				continue
			}
			s.middle(start, i)
			return nil
		case c == '}':
			if spec {
				s.middle(start, i)
				return nil
			}
			if s.at(i+1) != '}' {
				return s.failf(i, i+1, "f-string: single '}' is not allowed")
			}
			i += 2
			continue
		case (c == '\n' || c == '\r') && fs.width == 1:
			if spec {
				return s.failf(i, i+1, "f-string: newlines are not allowed in format specifiers for single quoted f-strings")
			}
			return s.unterminated(fs.start, i, fs.width, "f-string")
		}
		i++
	}
}

// isNameByte tells of the bytes of a Unicode character name.
func isNameByte(c byte) bool { return isWordByte(c) || c == ' ' || c == '-' }

func (s *scanner) middle(start, end int) {
	s.pos = end
	if end > start {
		s.add(FStringMiddle, cNone, start, end, "")
	}
}

// field reads one replacement field from its "{" to its "}"; level counts the format specs around it.
func (s *scanner) field(fs *fscan, level int) error {
	if level > 2 {
		return s.failf(s.pos, s.pos+1, "f-string: expressions nested too deeply")
	}
	if len(s.open) >= s.limit {
		return tooDeep(s.limit)
	}
	opener := len(s.toks)
	depth := len(s.open)
	s.open = append(s.open, int32(opener))
	s.add(Op, cLBrace, s.pos, s.pos+1, "{")
	s.toks[opener].mark = markFieldOpen
	s.pos++
	for {
		if _, err := s.blank(true); err != nil {
			return err
		}
		if s.pos >= len(s.src) {
			return s.failf(int(s.toks[opener].Span.Start), int(s.toks[opener].Span.End), "'{' was never closed")
		}
		c := s.src[s.pos]
		inner := len(s.open) > depth+1
		switch {
		case inner:
		case c == '}':
			s.closeField(opener)
			return nil
		case c == '!' && s.at(s.pos+1) != '=':
			if err := s.conversion(opener); err != nil {
				return err
			}
			continue
		case c == ':':
			if err := s.emptyField(opener, "':'"); err != nil {
				return err
			}
			s.add(Op, cColon, s.pos, s.pos+1, ":")
			s.toks[len(s.toks)-1].mark = markSpec
			s.pos++
			return s.spec(fs, level, opener)
		}
		// The quote that ends the whole f-string inside a field is a new string in Python 3.12, so an unclosed field runs on. Its
		// error would stand at some far place; the field itself is the better place.
		before := len(s.toks)
		if err := s.token(); err != nil {
			if e, ok := err.(*SyntaxError); ok && c == fs.quote && strings.HasPrefix(e.Msg, "unterminated string") && !inner {
				return s.failf(int(s.toks[opener].Span.Start), int(s.toks[opener].Span.End), "f-string: expecting '}'")
			}
			return err
		}
		if t := &s.toks[before]; t.code == cAssign && !inner {
			t.mark |= markDebug
		}
	}
}

func (s *scanner) closeField(opener int) {
	s.open = s.open[:len(s.open)-1]
	s.toks[opener].link = int32(len(s.toks))
	s.add(Op, cRBrace, s.pos, s.pos+1, "}")
	t := &s.toks[len(s.toks)-1]
	t.link, t.mark = int32(opener), markFieldClose
	s.pos++
}

func (s *scanner) emptyField(opener int, what string) error {
	if len(s.toks) == opener+1 {
		return s.failf(s.pos, s.pos+1, "f-string: valid expression required before %s", what)
	}
	return nil
}

// conversion reads "!r" and what may follow it: the end of the field or a format spec.
func (s *scanner) conversion(opener int) error {
	if err := s.emptyField(opener, "'!'"); err != nil {
		return err
	}
	start := s.pos
	i := start + 1
	for isWordByte(s.at(i)) || s.at(i) >= 0x80 {
		i++
	}
	switch s.src[start+1 : i] {
	case "r", "s", "a":
	case "":
		return s.noConversion(start)
	default:
		if isDigit(s.src[start+1]) {
			return s.failf(start+1, i, "f-string: invalid conversion character")
		}
		return s.failf(start+1, i, "f-string: invalid conversion character '%s': expected 's', 'r', or 'a'", s.src[start+1:i])
	}
	s.pos = i
	s.add(Op, cNone, start, i, s.src[start:i])
	s.toks[len(s.toks)-1].mark = markConversion
	if _, err := s.blank(true); err != nil {
		return err
	}
	if c := s.at(s.pos); c != ':' && c != '}' {
		return s.failf(s.pos, min(s.pos+1, len(s.src)), "f-string: expecting ':' or '}'")
	}
	return nil
}

// noConversion tells what is wrong with a "!" that no letter follows.
func (s *scanner) noConversion(at int) error {
	switch c := s.at(at + 1); {
	case c == ':' || c == '}':
		return s.failf(at+1, at+2, "f-string: missing conversion character")
	case c == ' ' || c == '\t' || c == '\f':
		return s.failf(at, at+1, "f-string: conversion type must come right after the exclamanation mark")
	case c == '"' || c == '\'' || at+1 >= len(s.src):
		return s.failf(at, at+1, "f-string: expecting '}'")
	}
	return s.failf(at+1, at+2, "f-string: invalid conversion character")
}

// spec reads a format spec and the "}" behind it.
func (s *scanner) spec(fs *fscan, level, opener int) error {
	for {
		if err := s.fliteral(fs, true); err != nil {
			return err
		}
		if s.src[s.pos] == '}' {
			s.closeField(opener)
			return nil
		}
		if err := s.field(fs, level+1); err != nil {
			return err
		}
	}
}
