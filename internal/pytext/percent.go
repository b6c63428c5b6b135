// This file defines the parser of %-format strings.

package pytext

import (
	"math"
	"strconv"
	"strings"
)

// PercentFlags are the flag characters of a directive.
type PercentFlags uint8

// The flag characters.
const (
	FlagLeft  PercentFlags = 1 << iota // '-'
	FlagPlus                           // '+'
	FlagBlank                          // ' '
	FlagAlt                            // '#'
	FlagZero                           // '0'
)

// Special values of a directive's Width and Precision.
const (
	Absent = -1 // not written
	Star   = -2 // '*': the next argument
)

// Percent is one piece of a %-format string: literal text, followed by a directive unless Conv is 0.
type Percent struct {
	Literal   string
	HasKey    bool
	Key       string // mapping key when HasKey
	Flags     PercentFlags
	Width     int
	Precision int
	Conv      rune
	convAt    int // byte offset of Conv, for UnsupportedError
}

// PercentScanner walks a %-format string piece by piece, so that errors come when CPython finds them: after the pieces before
// were formatted.
type PercentScanner struct {
	format string
	pos    int
	// Mapping says that the argument is a mapping. Without one a key is an error of the caller's, and comes before errors
	// inside the key.
	Mapping bool
}

// NewPercentScanner returns a scanner of format.
func NewPercentScanner(format string, mapping bool) PercentScanner {
	return PercentScanner{format: format, Mapping: mapping}
}

// Next returns the next piece; more is false at the end. "%%" is part of a literal piece. When a key is found and Mapping is
// false, the piece has HasKey set and nothing behind it is parsed: the caller raises "format requires a mapping".
func (p *PercentScanner) Next() (piece Percent, more bool, err error) {
	f := p.format
	start := p.pos
	if start >= len(f) {
		return piece, false, nil
	}
	k := strings.IndexByte(f[start:], '%')
	if k < 0 {
		p.pos = len(f)
		piece.Literal = f[start:]
		return piece, true, nil
	}
	i := start + k
	if i+1 < len(f) && f[i+1] == '%' {
		p.pos = i + 2
		piece.Literal = f[start : i+1]
		return piece, true, nil
	}
	piece.Literal = f[start:i]
	piece.Width, piece.Precision = Absent, Absent
	i++
	if i < len(f) && f[i] == '(' {
		piece.HasKey = true
		if !p.Mapping {
			p.pos = len(f)
			return piece, true, nil
		}
		i++
		keyAt, depth := i, 1
		for ; depth > 0; i++ {
			if i >= len(f) {
				return piece, true, valueError("incomplete format key")
			}
			switch f[i] {
			case '(':
				depth++
			case ')':
				depth--
			}
		}
		piece.Key = f[keyAt : i-1]
	}
flags:
	for ; i < len(f); i++ {
		switch f[i] {
		case '-':
			piece.Flags |= FlagLeft
		case '+':
			piece.Flags |= FlagPlus
		case ' ':
			piece.Flags |= FlagBlank
		case '#':
			piece.Flags |= FlagAlt
		case '0':
			piece.Flags |= FlagZero
		default:
			break flags
		}
	}
	ok := true
	if piece.Width, i, ok = percentNumber(f, i, math.MaxInt64); !ok {
		return piece, true, valueError("width too big")
	}
	if i < len(f) && f[i] == '.' {
		if piece.Precision, i, ok = percentNumber(f, i+1, math.MaxInt32); !ok {
			return piece, true, valueError("precision too big")
		}
		if piece.Precision == Absent {
			piece.Precision = 0
		}
	}
	if i < len(f) && (f[i] == 'h' || f[i] == 'l' || f[i] == 'L') {
		i++
	}
	if i >= len(f) {
		return piece, true, valueError("incomplete format")
	}
	r, n := DecodeRune(f[i:])
	piece.Conv = r
	piece.convAt = i
	p.pos = i + n
	return piece, true, nil
}

// percentNumber reads a star or digits at f[i:].
func percentNumber(f string, i, limit int) (v, next int, ok bool) {
	if i < len(f) && f[i] == '*' {
		return Star, i + 1, true
	}
	v = Absent
	for ; i < len(f) && isDigit(f[i]); i++ {
		d := int(f[i] - '0')
		v = max(v, 0)
		if v > (limit-d)/10 {
			return v, i, false
		}
		v = v*10 + d
	}
	return v, i, true
}

// UnsupportedError is the ValueError for a conversion no type has. CPython raises it after it took the argument.
func (p *PercentScanner) UnsupportedError(piece *Percent) *Error {
	shown := "?"
	if 31 <= piece.Conv && piece.Conv < 0x7F {
		shown = string(piece.Conv)
	}
	return valueError("unsupported format character '" + shown + "' (0x" + strconv.FormatInt(int64(piece.Conv), 16) +
		") at index " + strconv.Itoa(RuneCount(p.format[:piece.convAt])))
}

// SetStarWidth stores the argument of a '*' width: a negative one means left alignment.
func (d *Percent) SetStarWidth(w int) {
	if w < 0 {
		d.Flags |= FlagLeft
		w = -max(w, -math.MaxInt64)
	}
	d.Width = w
}

// SetStarPrecision stores the argument of a '*' precision: a negative one means 0.
func (d *Percent) SetStarPrecision(n int) { d.Precision = max(n, 0) }
