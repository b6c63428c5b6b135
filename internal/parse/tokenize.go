// This file defines the tokenizer: lines, indentation, operators, names and numbers. Strings are in tokenize_string.go.

package parse

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/source"
)

const (
	maxIndents  = 100 // as in CPython
	maxBrackets = 200 // as in CPython
	pollEvery   = 2048
)

// Tokenize cuts a program into tokens. It checks brackets, indentation and the form of numbers and strings, not the grammar. The
// error is a *SyntaxError or comes from the meter.
func Tokenize(m *budget.Meter, f *source.File) ([]Token, error) {
	cost := budget.SaturatingMul(int64(len(f.Text())), tokenBytes)
	if err := m.Charge(cost); err != nil {
		return nil, err
	}
	defer m.Release(cost)
	s := newScanner(m, f, maxBrackets)
	if err := s.scan(); err != nil {
		return nil, err
	}
	return s.toks, nil
}

// tokenBytes bounds the bytes of tokens that one byte of source can make.
const tokenBytes = 48

type indent struct{ col, alt int }

type scanner struct {
	m        *budget.Meter
	f        *source.File
	src      string
	pos      int
	toks     []Token
	open     []int32 // indices of the brackets that are open, replacement fields of f-strings included
	indents  []indent
	limit    int // of brackets
	fdepth   int // nested f-strings
	nextPoll int // number of tokens at which to look at the meter
}

func newScanner(m *budget.Meter, f *source.File, limit int) *scanner {
	s := &scanner{m: m, f: f, src: f.Text(), limit: limit, nextPoll: pollEvery}
	s.toks = make([]Token, 0, len(s.src)/3+16)
	s.indents = append(make([]indent, 0, 8), indent{})
	return s
}

func (s *scanner) fail(kind, msg string, start, end int) error {
	return &SyntaxError{Msg: msg, Kind: kind, File: s.f, Span: source.Span{Start: source.Pos(start), End: source.Pos(end)}}
}

func (s *scanner) failf(start, end int, format string, args ...any) error {
	return s.fail(KindSyntax, fmt.Sprintf(format, args...), start, end)
}

func (s *scanner) add(k TokenKind, c code, start, end int, text string) {
	s.toks = append(s.toks, Token{Kind: k, code: c, Span: source.Span{Start: source.Pos(start), End: source.Pos(end)}, Text: text, link: -1})
}

// at is the byte at an offset, 0 past the end.
func (s *scanner) at(i int) byte {
	if i < len(s.src) {
		return s.src[i]
	}
	return 0
}

// scan runs over the whole text.
func (s *scanner) scan() error {
	if err := s.encoding(); err != nil {
		return err
	}
	if len(s.src) >= 3 && s.src[:3] == "\ufeff" {
		s.pos = 3
	}
	lineStart := true
	for {
		if lineStart {
			if err := s.indentation(); err != nil {
				return err
			}
			lineStart = false
		}
		newline, err := s.blank(len(s.open) > 0)
		if err != nil {
			return err
		}
		if s.pos >= len(s.src) {
			break
		}
		if newline {
			start := s.pos
			s.newline()
			s.add(Newline, cNone, start, s.pos, "")
			lineStart = true
			continue
		}
		if err := s.token(); err != nil {
			return err
		}
	}
	if n := len(s.open); n > 0 {
		b := &s.toks[s.open[n-1]]
		return s.failf(int(b.Span.Start), int(b.Span.End), "'%s' was never closed", b.Text)
	}
	end := len(s.src)
	if n := len(s.toks); n > 0 && s.toks[n-1].Kind != Newline && s.toks[n-1].Kind != Dedent {
		s.add(Newline, cNone, end, end, "")
	}
	for range s.indents[1:] {
		s.add(Dedent, cNone, end, end, "")
	}
	s.add(End, cNone, end, end, "")
	return nil
}

// newline steps over one line end.
func (s *scanner) newline() {
	if s.src[s.pos] == '\r' && s.at(s.pos+1) == '\n' {
		s.pos++
	}
	s.pos++
}

// blank skips spaces, comments and continued line ends, inside brackets all line ends. It tells whether it stands at a line end.
func (s *scanner) blank(inBrackets bool) (bool, error) {
	for s.pos < len(s.src) {
		switch s.src[s.pos] {
		case ' ', '\t', '\f':
			s.pos++
		case '#':
			s.comment()
		case '\n', '\r':
			if !inBrackets {
				return true, nil
			}
			s.newline()
		case '\\':
			if err := s.continuation(); err != nil {
				return false, err
			}
		default:
			return false, nil
		}
	}
	return false, nil
}

func (s *scanner) comment() {
	for s.pos < len(s.src) && s.src[s.pos] != '\n' && s.src[s.pos] != '\r' {
		s.pos++
	}
}

// encoding refuses text that is not UTF-8, and null characters.
func (s *scanner) encoding() error {
	if i := strings.IndexByte(s.src, 0); i >= 0 {
		return s.fail(KindSyntax, "source code cannot contain null bytes", i, i+1)
	}
	if utf8.ValidString(s.src) {
		return nil
	}
	for i, r := range s.src {
		if r != utf8.RuneError {
			continue
		}
		if _, n := utf8.DecodeRuneInString(s.src[i:]); n > 1 {
			continue
		}
		reason := "invalid start byte"
		if c := s.src[i]; c >= 0xc2 && c <= 0xf4 {
			reason = "invalid continuation byte"
		}
		return s.failf(i, i+1, "(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d: %s", s.src[i], i, reason)
	}
	return nil
}

// continuation steps over a backslash and the line end behind it.
func (s *scanner) continuation() error {
	switch s.at(s.pos + 1) {
	case '\n', '\r':
		start := s.pos
		s.pos++
		s.newline()
		if s.pos >= len(s.src) {
			return s.fail(KindSyntax, "unexpected EOF while parsing", start+1, start+2)
		}
		return nil
	}
	if s.pos+1 >= len(s.src) {
		return s.fail(KindSyntax, "unexpected EOF while parsing", s.pos, s.pos+1)
	}
	return s.fail(KindSyntax, "unexpected character after line continuation character", s.pos+1, s.pos+2)
}

// indentation reads the space in front of a line and gives Indent and Dedent tokens. Lines without code give none.
func (s *scanner) indentation() error {
	for {
		col, alt, start := 0, 0, s.pos
	line:
		for s.pos < len(s.src) {
			switch s.src[s.pos] {
			case ' ':
				col++
				alt++
				s.pos++
			case '\t':
				col = (col/8 + 1) * 8
				alt++
				s.pos++
			case '\f':
				col, alt = 0, 0
				s.pos++
			case '\\':
				if c := s.at(s.pos + 1); c != '\n' && c != '\r' {
					break line
				}
				if err := s.continuation(); err != nil {
					return err
				}
			default:
				break line
			}
		}
		if s.pos >= len(s.src) {
			return nil
		}
		switch s.src[s.pos] {
		case '#':
			s.comment()
			if s.pos >= len(s.src) {
				return nil
			}
			s.newline()
			continue
		case '\n', '\r':
			s.newline()
			continue
		}
		return s.setIndent(col, alt, start)
	}
}

func (s *scanner) setIndent(col, alt, start int) error {
	inconsistent := func() error {
		return s.fail(KindTab, "inconsistent use of tabs and spaces in indentation", start, s.pos)
	}
	top := s.indents[len(s.indents)-1]
	switch {
	case col == top.col:
		if alt != top.alt {
			return inconsistent()
		}
	case col > top.col:
		if len(s.indents) >= maxIndents {
			return s.fail(KindIndentation, "too many levels of indentation", start, s.pos)
		}
		if alt <= top.alt {
			return inconsistent()
		}
		s.indents = append(s.indents, indent{col, alt})
		s.add(Indent, cNone, start, s.pos, "")
	default:
		n := len(s.indents)
		for n > 1 && s.indents[n-1].col > col {
			n--
			s.add(Dedent, cNone, s.pos, s.pos, "")
		}
		s.indents = s.indents[:n]
		if s.indents[n-1].col != col {
			return s.fail(KindIndentation, "unindent does not match any outer indentation level", s.pos, s.pos+1)
		}
		if s.indents[n-1].alt != alt {
			return inconsistent()
		}
	}
	return nil
}

// token reads one token that is not a line end.
func (s *scanner) token() error {
	if len(s.toks) >= s.nextPoll {
		s.nextPoll = len(s.toks) + pollEvery
		if err := s.m.Poll(0); err != nil {
			return err
		}
	}
	c := s.src[s.pos]
	switch {
	case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= utf8.RuneSelf:
		return s.word()
	case c >= '0' && c <= '9' || c == '.' && isDigit(s.at(s.pos+1)):
		return s.number()
	case c == '"' || c == '\'':
		return s.str(s.pos, s.pos)
	}
	return s.operator(c)
}

func (s *scanner) operator(c byte) error {
	start := s.pos
	d, e := s.at(start+1), s.at(start+2)
	op := cNone
	switch c {
	case '(', '[', '{':
		return s.openBracket(c)
	case ')', ']', '}':
		return s.closeBracket(c)
	case ',':
		op = cComma
	case ';':
		op = cSemi
	case '~':
		op = cTilde
	case ':':
		op = pick(d == '=', cWalrus, cColon)
	case '.':
		op = pick(d == '.' && e == '.', cEllipsis, cDot)
	case '=':
		op = pick(d == '=', cEq, cAssign)
	case '!':
		if d == '=' {
			op = cNe
		}
	case '+':
		op = pick(d == '=', cPlusEq, cPlus)
	case '-':
		op = pick(d == '=', cMinusEq, pick(d == '>', cArrow, cMinus))
	case '*':
		op = pick(d == '*', pick(e == '=', cDoubleStarEq, cDoubleStar), pick(d == '=', cStarEq, cStar))
	case '/':
		op = pick(d == '/', pick(e == '=', cDoubleSlashEq, cDoubleSlash), pick(d == '=', cSlashEq, cSlash))
	case '%':
		op = pick(d == '=', cPercentEq, cPercent)
	case '@':
		op = pick(d == '=', cAtEq, cAt)
	case '&':
		op = pick(d == '=', cAmpEq, cAmp)
	case '|':
		op = pick(d == '=', cBarEq, cBar)
	case '^':
		op = pick(d == '=', cCaretEq, cCaret)
	case '<':
		if d == '>' {
			return s.fail(KindSyntax, "invalid syntax", start, start+2)
		}
		op = pick(d == '<', pick(e == '=', cLShiftEq, cLShift), pick(d == '=', cLe, cLt))
	case '>':
		op = pick(d == '>', pick(e == '=', cRShiftEq, cRShift), pick(d == '=', cGe, cGt))
	}
	if op == cNone {
		if c < ' ' || c == 0x7f {
			return s.failf(start, start+1, "invalid non-printable character U+%04X", c)
		}
		return s.fail(KindSyntax, "invalid syntax", start, start+1)
	}
	s.pos += len(codeText[op])
	s.add(Op, op, start, s.pos, codeText[op])
	return nil
}

func pick(cond bool, yes, no code) code {
	if cond {
		return yes
	}
	return no
}

func (s *scanner) openBracket(c byte) error {
	if len(s.open) >= s.limit {
		return tooDeep(s.limit)
	}
	op := cLPar
	switch c {
	case '[':
		op = cLSqb
	case '{':
		op = cLBrace
	}
	s.open = append(s.open, int32(len(s.toks)))
	s.add(Op, op, s.pos, s.pos+1, codeText[op])
	s.pos++
	return nil
}

func (s *scanner) closeBracket(c byte) error {
	n := len(s.open)
	if n == 0 {
		return s.failf(s.pos, s.pos+1, "unmatched '%c'", c)
	}
	o := s.open[n-1]
	op := cRPar
	switch c {
	case ']':
		op = cRSqb
	case '}':
		op = cRBrace
	}
	b := &s.toks[o]
	if b.code+1 != op || b.mark&markFieldOpen != 0 {
		if b.mark&markFieldOpen != 0 {
			return s.failf(s.pos, s.pos+1, "f-string: unmatched '%c'", c)
		}
		what := "closing"
		for _, i := range s.open {
			if s.toks[i].mark&markFieldOpen != 0 {
				what = "f-string: closing"
			}
		}
		if first, now := s.f.Line(b.Span.Start), s.f.Line(source.Pos(s.pos)); first != now {
			return s.failf(s.pos, s.pos+1, "%s parenthesis '%c' does not match opening parenthesis '%s' on line %d", what, c, b.Text, first)
		}
		return s.failf(s.pos, s.pos+1, "%s parenthesis '%c' does not match opening parenthesis '%s'", what, c, b.Text)
	}
	s.open = s.open[:n-1]
	b.link = int32(len(s.toks))
	s.add(Op, op, s.pos, s.pos+1, codeText[op])
	s.toks[len(s.toks)-1].link = o
	s.pos++
	return nil
}

func posOf(i int) source.Pos { return source.Pos(i) }
