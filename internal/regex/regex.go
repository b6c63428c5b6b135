// This file defines Program, a compiled regular expression, and Compile.

// Package regex is the engine behind module re and the text methods of pandas: Python's syntax, Python's meaning, Python's messages.
//
// A pattern is parsed into nodes, compiled into a Program and run by a Matcher, which backtracks on a stack of its own. Programs
// without backreferences remember, once a search turns out to be long, which states have failed; so they take time proportional to
// the product of the sizes of program and text. Every loop polls the meter and everything that input can make large is charged to it.
//
// Texts are WTF-8 as in package pytext, or bytes; positions are byte offsets.
package regex

import (
	"fmt"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/pytext"
)

// Flags are those of module re.
type Flags uint32

// The flags, with re's numbers.
const (
	Template   Flags = 1
	IgnoreCase Flags = 2
	Locale     Flags = 4
	Multiline  Flags = 8
	DotAll     Flags = 16
	Unicode    Flags = 32
	Verbose    Flags = 64
	Debug      Flags = 128
	ASCII      Flags = 256

	typeFlags   = ASCII | Locale | Unicode
	globalFlags = Debug | Template
)

// Error is a malformed pattern or template. Pos counts characters, -1 where there is no position.
type Error struct {
	Msg string
	Pos int
}

func (e *Error) Error() string {
	if e.Pos < 0 {
		return e.Msg
	}
	return fmt.Sprintf("%s at position %d", e.Msg, e.Pos)
}

// ValueError is a combination of flags that does not fit the pattern.
type ValueError struct{ Msg string }

func (e *ValueError) Error() string { return e.Msg }

// ErrRepeat is Python's OverflowError for a repeat count that does not fit.
var ErrRepeat = &ValueError{"the repetition number is too large"}

// Program is a compiled pattern. It is immutable.
type Program struct {
	Flags Flags // as given and as set in the pattern
	Bytes bool  // for texts of bytes
	// Groups is the number of groups; Names their names by number, "" without (the first is the whole match).
	Groups int
	Names  []string
	// Size is about the number of bytes that the program takes, which Compile has charged.
	Size int64

	code     []inst
	sets     map[rune]*set // of single characters under IgnoreCase, while compiling
	regs     int           // counters and positions of loops
	marks    int           // lookarounds and atomic groups
	memo     int           // bits for each position of the text; 0 where failures cannot be remembered
	loose    bool          // there are loops whose iterations may be empty
	prefix   string        // every match starts with it
	first    *byteSet      // every match starts with one of these bytes; nil where it may be empty
	anchored bool          // matches can only start at the start of the text
}

// Compile reads a pattern: text, or bytes one to a byte of the string. The error is an *Error, a *ValueError, budget.ErrDepth for a
// pattern nested too deep, or the meter's.
func Compile(m *budget.Meter, pattern string, bytes bool, flags Flags) (*Program, error) {
	p := &parser{meter: m, text: !bytes, flags: flags}
	if err := p.load(pattern); err != nil {
		return nil, err
	}
	tree := p.alternatives(flags&Verbose != 0, true, true)
	p.finish()
	if p.err != nil {
		return nil, p.err
	}
	c := &compiler{meter: m, flags: p.flags, prog: &Program{Flags: p.flags, Bytes: bytes, Groups: p.groups - 1, Names: p.names, sets: map[rune]*set{}}}
	if err := c.program(tree); err != nil {
		return nil, err
	}
	m.Release(p.charged)
	c.prog.sets = nil
	return c.prog, nil
}

// load decodes the pattern and looks at its first token.
func (p *parser) load(pattern string) error {
	if !p.charge(int64(len(pattern)) * 4) {
		return p.err
	}
	p.src = make([]rune, 0, len(pattern))
	for i := 0; i < len(pattern); {
		c, w := rune(pattern[i]), 1
		if p.text && c >= 0x80 {
			c, w = pytext.DecodeRune(pattern[i:])
		}
		p.src = append(p.src, c)
		i += w
	}
	p.groups, p.names, p.widths, p.closed = 1, []string{""}, []width{{}}, []bool{false}
	p.lookbehind = -1
	p.advance()
	return nil
}
