// This file defines the splitting of a str: by whitespace, by separator and into lines. Pieces are substrings.

package pytext

import (
	"strings"
	"unicode/utf8"
)

// Fields yields the pieces of s.split(None, maxsplit), a negative maxsplit meaning all. A false from yield stops it.
func Fields(s string, maxsplit int, yield func(string) bool) {
	for {
		s = TrimSpaceLeft(s)
		if s == "" {
			return
		}
		if maxsplit == 0 {
			yield(s)
			return
		}
		maxsplit--
		end := 0
		for end < len(s) {
			r, n := DecodeRune(s[end:])
			if IsSpace(r) {
				break
			}
			end += n
		}
		if !yield(s[:end]) {
			return
		}
		s = s[end:]
	}
}

// RFields yields the pieces of s.rsplit(None, maxsplit), the last piece first.
func RFields(s string, maxsplit int, yield func(string) bool) {
	for {
		s = TrimSpaceRight(s)
		if s == "" {
			return
		}
		if maxsplit == 0 {
			yield(s)
			return
		}
		maxsplit--
		start := len(s)
		for start > 0 {
			r, n := DecodeLastRune(s[:start])
			if IsSpace(r) {
				break
			}
			start -= n
		}
		if !yield(s[start:]) {
			return
		}
		s = s[:start]
	}
}

// Split yields the pieces of s.split(sep, maxsplit); sep is not empty. A negative maxsplit means all.
func Split(s, sep string, maxsplit int, yield func(string) bool) {
	for ; maxsplit != 0; maxsplit-- {
		i := strings.Index(s, sep)
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
func RSplit(s, sep string, maxsplit int, yield func(string) bool) {
	for ; maxsplit != 0; maxsplit-- {
		i := strings.LastIndex(s, sep)
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
func Lines(s string, keepends bool, yield func(string) bool) {
	start := 0
	for i := 0; i < len(s); {
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
