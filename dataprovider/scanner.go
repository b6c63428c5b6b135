// This file defines scanner, which cuts CSV text into records and fields.

package dataprovider

import (
	"bytes"
	"errors"
)

var (
	errBareQuote   = errors.New(`a quote stands inside an unquoted field; put the field in quotes and double the quote`)
	errAfterQuote  = errors.New(`text follows a closing quote; a quote inside a quoted field must be doubled`)
	errUnclosed    = errors.New("a quoted field is not closed")
	errFieldsCount = errors.New("a record has too many fields")
)

// maxFields bounds the fields of a record, and so the memory one line can ask for.
const maxFields = 4096

// scanner reads RFC 4180 records out of a piece of text that starts at a record's
// start. Lines end with LF or CRLF; empty lines are passed over. A line break inside
// a quoted field is kept as it stands. Pieces are independent of each other.
type scanner struct {
	text []byte
	at   int
	line int // line of the next record, counted from the caller's first line
	// start is the line of the record returned last.
	start   int
	fields  [][]byte
	scratch []byte // unescaped quoted fields of one record
}

// next returns the fields of the next record, and nil at the end of the text. The
// fields are good until the next call.
func (s *scanner) next() ([][]byte, error) {
	for s.at < len(s.text) {
		n := lineEnd(s.text[s.at:])
		if n == 0 {
			break
		}
		s.at += n
		s.line++
	}
	s.start = s.line
	if s.at >= len(s.text) {
		return nil, nil
	}
	s.fields, s.scratch = s.fields[:0], s.scratch[:0]
	for {
		field, more, err := s.field()
		if err != nil {
			return nil, err
		}
		if len(s.fields) == maxFields {
			return nil, errFieldsCount
		}
		s.fields = append(s.fields, field)
		if !more {
			return s.fields, nil
		}
	}
}

// field reads one field and what ends it; more is false after the last of a record.
func (s *scanner) field() (field []byte, more bool, err error) {
	text := s.text
	if s.at < len(text) && text[s.at] == '"' {
		return s.quoted()
	}
	from := s.at
	for i := from; i < len(text); i++ {
		c := text[i]
		if c > ',' { // none of those below, as most
			continue
		}
		switch c {
		case ',':
			s.at = i + 1
			return text[from:i], true, nil
		case '\n':
			s.at = i + 1
			s.line++
			return cutReturn(text[from:i]), false, nil
		case '"':
			return nil, false, errBareQuote
		}
	}
	s.at = len(text)
	return cutReturn(text[from:]), false, nil
}

func (s *scanner) quoted() (field []byte, more bool, err error) {
	text := s.text
	from := s.at + 1
	i := from
	mark := -1 // where the field starts in scratch, once it needs unescaping
	for {
		n := bytes.IndexByte(text[i:], '"')
		if n < 0 {
			return nil, false, errUnclosed
		}
		end := i + n
		if end+1 < len(text) && text[end+1] == '"' {
			if mark < 0 {
				mark = len(s.scratch)
			}
			s.scratch = append(s.scratch, text[from:end+1]...)
			from, i = end+2, end+2
			continue
		}
		field = text[from:end]
		if mark >= 0 {
			s.scratch = append(s.scratch, field...)
			field = s.scratch[mark:len(s.scratch):len(s.scratch)]
		}
		s.line += bytes.Count(text[s.at:end], []byte{'\n'})
		s.at = end + 1
		if s.at < len(text) && text[s.at] == ',' {
			s.at++
			return field, true, nil
		}
		if n := lineEnd(text[s.at:]); n > 0 {
			s.at += n
			s.line++
			return field, false, nil
		}
		if s.at == len(text) {
			return field, false, nil
		}
		return nil, false, errAfterQuote
	}
}

// lineEnd returns the length of the line end that text starts with: LF, CRLF, or a
// CR that is the last byte of all.
func lineEnd(text []byte) int {
	switch {
	case len(text) == 0:
		return 0
	case text[0] == '\n':
		return 1
	case text[0] == '\r' && len(text) == 1:
		return 1
	case text[0] == '\r' && text[1] == '\n':
		return 2
	}
	return 0
}

func cutReturn(field []byte) []byte {
	if n := len(field); n > 0 && field[n-1] == '\r' {
		return field[:n-1]
	}
	return field
}

// lastRecordEnd returns the length of the whole records that text holds, given that
// it starts at a record's start: everything up to the last line break outside quotes.
func lastRecordEnd(text []byte) int {
	end, at := 0, 0
	for inside := false; ; inside = !inside {
		n := bytes.IndexByte(text[at:], '"')
		part := text[at:]
		if n >= 0 {
			part = text[at : at+n]
		}
		if !inside {
			if i := bytes.LastIndexByte(part, '\n'); i >= 0 {
				end = at + i + 1
			}
		}
		if n < 0 {
			return end
		}
		at += n + 1
	}
}
