// This file defines timeFormat, a format of strptime taken apart, and the formats that a run has used last.

package pydatetime

import (
	"slices"
	"strings"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// token is one piece of a format: a directive, a run of white space (' '), or one literal code point.
type token struct {
	directive byte // 0 for a literal
	literal   rune
}

const whitespace = ' '

const strptimeDirectives = "aAbBcdfHIjmMpSuUVwWGxXyYzZ"

func badFormat(what, format string, end string) error {
	return object.ValueErrorf("%s", what+object.Printable(format, 2000)+end)
}

const (
	knownFormats = 4
	// maxKnownFormat is the longest format, in bytes, that is kept for the next call: nothing counts those that are.
	maxKnownFormat = 64
)

// timeFormat is a format taken apart.
type timeFormat struct {
	text   string
	tokens []token
}

type formatsKey struct{}

// formats are the short formats that a run has used last.
type formats struct {
	known [knownFormats]timeFormat
	next  int // the place of the one to forget
}

// tokensOf is the format taken apart, by compileFormat or an earlier call.
func tokensOf(t *thread, format string) ([]token, error) {
	if len(format) > maxKnownFormat {
		return compileFormat(t, format)
	}
	all := t.State(formatsKey{}, func() any { return new(formats) }).(*formats)
	for i := range all.known {
		if f := &all.known[i]; f.text == format && f.tokens != nil {
			return f.tokens, nil
		}
	}
	tokens, err := compileFormat(t, format)
	if err != nil {
		return nil, err
	}
	all.known[all.next] = timeFormat{strings.Clone(format), slices.Clone(tokens)}
	all.next = (all.next + 1) % knownFormats
	return tokens, nil
}

// compileFormat splits a format into tokens.
func compileFormat(t *thread, format string) ([]token, error) {
	size := len(format) + 64 // a directive may stand for several, but none may come twice
	if err := t.Charge(int64(size) * 8); err != nil {
		return nil, err
	}
	out := make([]token, 0, size)
	var seen [128]bool
	for i, polled := 0, 0; i < len(format); {
		if i-polled > longStep {
			polled = i
			if err := t.Poll(longStep / 16); err != nil {
				return nil, err
			}
		}
		r, n := pytext.DecodeRune(format[i:])
		i += n
		switch {
		case pytext.IsSpace(r):
			if len(out) == 0 || out[len(out)-1].directive != whitespace {
				out = append(out, token{directive: whitespace})
			}
			continue
		case r != '%':
			out = append(out, token{literal: r})
			continue
		case i == len(format):
			return nil, badFormat("stray % in format '", format, "'")
		}
		r, n = pytext.DecodeRune(format[i:])
		i += n
		if r == '%' {
			out = append(out, token{literal: '%'})
			continue
		}
		if r > 127 || !strings.ContainsRune(strptimeDirectives, r) {
			return nil, badFormat("'"+string(pytext.AppendRune(nil, r))+"' is a bad directive in format '", format, "'")
		}
		parts := ""
		switch r {
		case 'c':
			parts = "a b d H:M:S Y"
		case 'x':
			parts = "m/d/y"
		case 'X':
			parts = "H:M:S"
		default:
			parts = string(r)
		}
		for _, p := range []byte(parts) {
			switch p {
			case ' ':
				out = append(out, token{directive: whitespace})
				continue
			case ':', '/':
				out = append(out, token{literal: rune(p)})
				continue
			}
			if seen[p] {
				return nil, badFormat("directive '%"+string(rune(p))+"' occurs twice in format '", format, "'")
			}
			seen[p] = true
			out = append(out, token{directive: p})
		}
	}
	return out, nil
}
