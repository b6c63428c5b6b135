// This file defines Parse, the way from text to syntax tree.

// Package parse turns Python 3.12 source into pyexec's syntax tree.
//
// The tokenizer and the checks are its own. The grammar of statements and expressions is gpython's, which is that of Python 3.4:
// lowering writes the tokens as text that gpython accepts, and the converter reads its tree together with the tokens. This is the
// only package that imports gpython.
package parse

import (
	"bytes"
	"io"

	"github.com/go-python/gpython/ast"
	grammar "github.com/go-python/gpython/parser"
	"github.com/go-python/gpython/py"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// Limits bound one parse. Zero fields get the defaults.
type Limits struct {
	Source  int64 // bytes of text; default 256 KiB, negative for no limit
	Nesting int   // brackets and other nesting; default 200
}

const (
	defaultSource  = 256 << 10
	defaultNesting = 200
)

// textBytes bounds the memory that one byte of source needs while it is parsed, sourceBytes what one token needs besides.
const (
	textBytes   = tokenBytes + 16
	sourceBytes = 400
)

// parser holds what the stages of one Parse share.
type parser struct {
	m          *budget.Meter
	f          *source.File
	src        string
	toks       []Token
	limits     Limits
	patterns   map[int]patternAt // of case clauses, by the token of the case
	withParens map[int]bool      // with statements whose brackets lowering left out
}

// peek is a token, or an empty one outside the text.
func (p *parser) peek(i int) *Token {
	if i < 0 || i >= len(p.toks) {
		return &Token{link: -1}
	}
	return &p.toks[i]
}

// code is the code of a token; tokens that are not there have none.
func (p *parser) code(i int) code { return p.peek(i).code }

// Parse parses a program. Errors are a *SyntaxError, a *budget.LimitError, or what the meter gives.
func Parse(m *budget.Meter, f *source.File, limits Limits) (*syntax.Module, error) {
	mod, _, err := ParseTokens(m, f, limits)
	return mod, err
}

// ParseTokens is Parse giving the tokens as well, so that a policy can look at them. Where the text has tokens but no tree, they are
// there beside the error.
func ParseTokens(m *budget.Meter, f *source.File, limits Limits) (*syntax.Module, []Token, error) {
	if limits.Source == 0 {
		limits.Source = defaultSource
	}
	if limits.Nesting <= 0 {
		limits.Nesting = defaultNesting
	}
	size := int64(len(f.Text()))
	if limits.Source > 0 && size > limits.Source {
		return nil, nil, &budget.LimitError{Resource: budget.Source, Limit: limits.Source, Used: size}
	}
	cost := budget.SaturatingMul(size, textBytes)
	if err := m.Charge(cost); err != nil {
		return nil, nil, err
	}
	defer func() { m.Release(cost) }()
	s := newScanner(m, f, limits.Nesting)
	scanErr := s.scan()
	more := int64(len(s.toks)) * sourceBytes
	if err := m.Charge(more); err != nil {
		return nil, nil, err
	}
	cost += more
	p := &parser{m: m, f: f, src: f.Text(), toks: s.toks, limits: limits}
	if scanErr != nil {
		return nil, nil, p.diagnoseScan(scanErr, s)
	}
	mod, err := p.parse()
	return mod, p.toks, err
}

func (p *parser) parse() (*syntax.Module, error) {
	l := lowering{parser: p}
	if err := l.run(); err != nil {
		return nil, p.diagnoseLowering(err, &l)
	}
	mod, gerr := p.grammar(&l)
	if err := p.m.Poll(0); err != nil {
		return nil, err
	}
	if mod == nil {
		return nil, p.diagnose(gerr, &l)
	}
	c := converter{parser: p, slots: l.slots, lines: l.lines}
	body, _ := c.block(mod.Body)
	if c.err != nil {
		return nil, c.err
	}
	if gerr != nil {
		return nil, p.diagnose(gerr, &l)
	}
	if c.later != nil {
		return nil, c.later
	}
	out := &syntax.Module{Body: body}
	out.Span = source.Span{End: source.Pos(len(p.src))}
	if c.scope {
		if err := p.checkScopes(out); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// grammarError is what gpython has against a text.
type grammarError struct {
	token int    // the token it stopped at
	atEnd bool   // it read the whole text
	msg   string // its own message
}

// pollReader hands out text while the meter allows; gpython reads it line by line.
type pollReader struct {
	m *budget.Meter
	r bytes.Reader
}

func (r *pollReader) Read(b []byte) (int, error) {
	if r.m.Poll(0) != nil {
		return 0, io.EOF
	}
	return r.r.Read(b)
}

// grammar runs gpython over the lowered text. It gives a tree, an error, or both: an error about an assignment target does not
// keep gpython from giving the tree.
func (p *parser) grammar(l *lowering) (*ast.Module, *grammarError) {
	r := &pollReader{m: p.m}
	r.r.Reset(l.out)
	mod, err := grammar.Parse(r, "", py.ExecMode)
	tree, _ := mod.(*ast.Module)
	if err == nil {
		return tree, nil
	}
	g := &grammarError{msg: err.Error()}
	line, offset := 0, 0
	if e, ok := err.(*py.Exception); ok {
		n, _ := e.Dict["lineno"].(py.Int)
		o, _ := e.Dict["offset"].(py.Int)
		line, offset = int(n), int(o)
		if args, ok := e.Args.(py.Tuple); ok && len(args) > 0 {
			if s, ok := args[0].(py.String); ok {
				g.msg = string(s)
			}
		}
	}
	at := len(l.out)
	if line >= 1 && line <= len(l.lines) {
		at = int(l.lines[line-1]) + max(offset-1, 0)
	}
	// Every word has a space behind it, so that the last byte can only be that of the line end gpython adds to a text without one.
	if at >= len(l.out)-1 && (len(l.out) == 0 || l.out[len(l.out)-1] != '\n') || at >= len(l.out) {
		g.atEnd = true
		g.token = len(p.toks) - 1
	} else {
		g.token = int(l.slots[at/slotSize])
	}
	return tree, g
}
