// This file defines the splitting of a str: by whitespace, by separator and into lines. Pieces are substrings.

package pytext

import "unicode/utf8"

// The functions below yield pieces until yield gives false or poll an error, which the caller has to remember.

// Fields yields the pieces of s.split(None, maxsplit), a negative maxsplit meaning all.
func Fields(s string, maxsplit int, poll Poll, yield func(string) bool) {
	for {
		var err error
		if s, err = TrimLong(s, TrimSpaceLeft, nil, poll); err != nil {
			return
		}
		if s == "" {
			return
		}
		if maxsplit == 0 {
			yield(s)
			return
		}
		maxsplit--
		end := 0
		for count := 1; end < len(s); count++ {
			r, n := DecodeRune(s[end:])
			if IsSpace(r) {
				break
			}
			end += n
			if count%Stride == 0 && poll.ask() != nil {
				return
			}
		}
		if !yield(s[:end]) {
			return
		}
		s = s[end:]
	}
}

// RFields yields the pieces of s.rsplit(None, maxsplit), the last piece first.
func RFields(s string, maxsplit int, poll Poll, yield func(string) bool) {
	for {
		var err error
		if s, err = TrimLong(s, nil, TrimSpaceRight, poll); err != nil {
			return
		}
		if s == "" {
			return
		}
		if maxsplit == 0 {
			yield(s)
			return
		}
		maxsplit--
		start := len(s)
		for count := 1; start > 0; count++ {
			r, n := DecodeLastRune(s[:start])
			if IsSpace(r) {
				break
			}
			start -= n
			if count%Stride == 0 && poll.ask() != nil {
				return
			}
		}
		if !yield(s[start:]) {
			return
		}
		s = s[:start]
	}
}

// Split yields the pieces of s.split(sep, maxsplit); sep is not empty. A negative maxsplit means all.
func Split(s, sep string, maxsplit int, poll Poll, yield func(string) bool) {
	for ; maxsplit != 0; maxsplit-- {
		i, err := Index(s, sep, poll)
		if err != nil {
			return
		}
		if i < 0 {
			break
		}
		if !yield(s[:i]) {
			return
		}
		s = s[i+len(sep):]
	}
	yield(s)
}

// RSplit yields the pieces of s.rsplit(sep, maxsplit), the last piece first; sep is not empty.
func RSplit(s, sep string, maxsplit int, poll Poll, yield func(string) bool) {
	for ; maxsplit != 0; maxsplit-- {
		i, err := LastIndex(s, sep, poll)
		if err != nil {
			return
		}
		if i < 0 {
			break
		}
		if !yield(s[i+len(sep):]) {
			return
		}
		s = s[:i]
	}
	yield(s)
}

// lineBreak returns the length of the line boundary at the start of s, 0 when there is none.
func lineBreak(s string) int {
	switch c := s[0]; {
	case c == '\r':
		if len(s) > 1 && s[1] == '\n' {
			return 2
		}
		return 1
	case '\n' <= c && c <= '\f' || 0x1C <= c && c <= 0x1E:
		return 1
	case c < utf8.RuneSelf:
		return 0
	}
	switch r, n := DecodeRune(s); r {
	case 0x85, 0x2028, 0x2029:
		return n
	}
	return 0
}

// Lines yields the pieces of s.splitlines(keepends).
func Lines(s string, keepends bool, poll Poll, yield func(string) bool) {
	start := 0
	for i, count := 0, 1; i < len(s); count++ {
		if count%Stride == 0 && poll.ask() != nil {
			return
		}
		if s[i]-' ' < 0x60 { // most of all text
			i++
			continue
		}
		n := lineBreak(s[i:])
		if n == 0 {
			i++ // the later bytes of a code point are no boundary
			continue
		}
		end := i
		i += n
		if keepends {
			end = i
		}
		if !yield(s[start:end]) {
			return
		}
		start = i
	}
	if start < len(s) {
		yield(s[start:])
	}
}
