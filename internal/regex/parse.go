// This file defines parser, which reads a pattern, and the reading of sequences, alternatives and repeats.

package regex

import (
	"fmt"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/pytext"
)

// token is a character, or one after a backslash, or the end.
type token struct {
	c        rune
	esc, end bool
}

func (t token) is(c rune) bool { return t.c == c && !t.esc && !t.end }

func (t token) len() int {
	switch {
	case t.end:
		return 0
	case t.esc:
		return 2
	}
	return 1
}

func (t token) digit() bool { return !t.esc && !t.end && '0' <= t.c && t.c <= '9' }

func (t token) octal() bool { return t.digit() && t.c < '8' }

func (t token) String() string {
	switch {
	case t.end:
		return ""
	case t.esc:
		return `\` + runeText(t.c)
	}
	return runeText(t.c)
}

func runeText(c rune) string { return string(pytext.AppendRune(nil, c)) }

// parser reads a pattern or a template. After the first error it sees the end of the source everywhere, so that every loop ends.
type parser struct {
	meter   *budget.Meter
	charged int64
	src     []rune
	text    bool // not bytes
	index   int  // behind next
	next    token
	err     error

	flags      Flags
	groups     int // the next group's number
	names      []string
	widths     []width
	closed     []bool
	lookbehind int      // groups open at the outermost lookbehind, -1 outside of one
	conds      [][2]int // conditions on groups by number: number, position
	numbered   map[int]bool
	byName     map[string]int
}

func (p *parser) charge(n int64) bool {
	if p.err != nil {
		return false
	}
	if err := p.meter.Charge(n); err != nil {
		p.stop(err)
		return false
	}
	p.charged += n
	return true
}

// stop ends the reading.
func (p *parser) stop(err error) {
	if p.err == nil {
		p.err = err
	}
	p.index, p.next = len(p.src), token{end: true}
}

// fail ends the reading with an error back characters before the next token.
func (p *parser) fail(back int, format string, a ...any) {
	msg := format
	if len(a) > 0 {
		msg = fmt.Sprintf(format, a...)
	}
	if !p.text {
		msg = asciiText(msg)
	}
	p.stop(&Error{msg, p.tell() - back})
}

// asciiText escapes what is not ASCII.
func asciiText(s string) string {
	if pytext.IsASCII(s) {
		return s
	}
	out := []byte{}
	for i := 0; i < len(s); {
		c, w := pytext.DecodeRune(s[i:])
		switch {
		case c < 0x80:
			out = append(out, byte(c))
		case c < 0x100:
			out = fmt.Appendf(out, `\x%02x`, c)
		case c < 0x10000:
			out = fmt.Appendf(out, `\u%04x`, c)
		default:
			out = fmt.Appendf(out, `\U%08x`, c)
		}
		i += w
	}
	return string(out)
}

func (p *parser) tell() int { return p.index - p.next.len() }

func (p *parser) advance() {
	if p.err != nil || p.index >= len(p.src) {
		p.next = token{end: true}
		return
	}
	c := p.src[p.index]
	p.index++
	if c != '\\' {
		p.next = token{c: c}
		return
	}
	if p.index >= len(p.src) {
		p.stop(&Error{"bad escape (end of pattern)", len(p.src) - 1})
		return
	}
	p.next = token{c: p.src[p.index], esc: true}
	p.index++
}

func (p *parser) get() token {
	t := p.next
	p.advance()
	return t
}

func (p *parser) match(c rune) bool {
	if p.next.is(c) {
		p.advance()
		return true
	}
	return false
}

func (p *parser) seek(index int) {
	if p.err == nil {
		p.index = index
		p.advance()
	}
}

// until reads a name up to its terminator.
func (p *parser) until(terminator rune, what string) string {
	start := p.tell()
	for {
		t := p.get()
		if p.err != nil {
			return ""
		}
		if t.end {
			if n := p.tell() - start; n > 0 {
				p.fail(n, "missing %c, unterminated name", terminator)
			} else {
				p.fail(0, "missing %s", what)
			}
			return ""
		}
		if t.is(terminator) {
			break
		}
	}
	stop := p.tell() - 1
	if stop == start {
		p.fail(1, "missing %s", what)
		return ""
	}
	name := []byte{}
	for _, c := range p.src[start:stop] {
		name = pytext.AppendRune(name, c)
	}
	return string(name)
}

func nameLen(name string) int { return pytext.RuneCount(name) }

// checkName checks the name of a group.
func (p *parser) checkName(name string, offset int) bool {
	if p.err != nil {
		return false
	}
	if !p.text && !pytext.IsASCII(name) {
		p.fail(nameLen(name)+offset, "bad character in group name %s", pytext.AppendASCII(nil, name))
		return false
	}
	if !pytext.IsIdentifier(name) {
		p.fail(nameLen(name)+offset, "bad character in group name %s", pytext.Repr(name))
		return false
	}
	return true
}

// finish checks what only the end of the pattern shows.
func (p *parser) finish() {
	if p.err != nil {
		return
	}
	if p.text {
		switch {
		case p.flags&Locale != 0:
			p.stop(&ValueError{"cannot use LOCALE flag with a str pattern"})
		case p.flags&ASCII == 0:
			p.flags |= Unicode
		case p.flags&Unicode != 0:
			p.stop(&ValueError{"ASCII and UNICODE flags are incompatible"})
		}
	} else {
		switch {
		case p.flags&Unicode != 0:
			p.stop(&ValueError{"cannot use UNICODE flag with a bytes pattern"})
		case p.flags&Locale != 0 && p.flags&ASCII != 0:
			p.stop(&ValueError{"ASCII and LOCALE flags are incompatible"})
		}
	}
	if p.err == nil && !p.next.end {
		p.fail(0, "unbalanced parenthesis")
	}
	for _, c := range p.conds {
		if p.err == nil && c[0] >= p.groups {
			p.stop(&Error{fmt.Sprintf("invalid group reference %d", c[0]), c[1]})
		}
	}
}

// alternatives reads a|b|c.
func (p *parser) alternatives(verbose, outermost, first bool) []node {
	if err := p.meter.Enter(); err != nil {
		p.stop(err)
		return nil
	}
	defer p.meter.Leave()
	var alts [][]node
	for {
		alts = append(alts, p.sequence(verbose, first && len(alts) == 0))
		if !p.match('|') {
			break
		}
		if !p.charge(48) {
			return nil
		}
		if outermost {
			verbose = p.flags&Verbose != 0
		}
	}
	if len(alts) == 1 {
		return alts[0]
	}
	n := node{op: nodeBranch, alts: alts}
	n.w = n.measure(p.widths)
	return []node{n}
}

const sizeNode = 160

// sequence reads up to a bar, a closing parenthesis or the end.
func (p *parser) sequence(verbose, first bool) []node {
	var seq []node
	for !p.next.end && !p.next.is('|') && !p.next.is(')') {
		start := p.tell()
		t := p.get()
		if p.err != nil {
			return nil
		}
		if t.esc {
			seq = p.add(seq, p.escape(t))
			continue
		}
		if verbose && skipped(t.c) {
			if t.c == '#' {
				for c := p.get(); !c.end && !c.is('\n'); c = p.get() {
				}
			}
			continue
		}
		switch t.c {
		case '[':
			seq = p.add(seq, p.class())
		case '*', '+', '?', '{':
			seq = p.repeat(t, seq)
		case '.':
			seq = p.add(seq, node{op: nodeAny})
		case '^':
			seq = p.add(seq, node{op: nodeAt, at: atStart})
		case '$':
			seq = p.add(seq, node{op: nodeAt, at: atEnd})
		case '(':
			if n, ok := p.group(verbose, first && len(seq) == 0, start); ok {
				seq = p.add(seq, n)
			}
			if first && len(seq) == 0 {
				verbose = p.flags&Verbose != 0
			}
		default:
			if k := len(seq); k > 0 && seq[k-1].op == nodeLit && cap(seq[k-1].text) > len(seq[k-1].text) && start == p.litEnd(&seq[k-1]) {
				seq[k-1].text = seq[k-1].text[:len(seq[k-1].text)+1]
				continue
			}
			seq = p.add(seq, p.literal(start))
		}
	}
	return seq
}

// add appends a node to a sequence.
func (p *parser) add(seq []node, n node) []node {
	if len(seq) == cap(seq) && !p.charge(int64(max(1, cap(seq)))*sizeNode) {
		return seq
	}
	if err := p.meter.Poll(1); err != nil {
		p.stop(err)
		return seq
	}
	n.w = n.measure(p.widths)
	return append(seq, n)
}

func skipped(c rune) bool {
	switch c {
	case ' ', '\t', '\n', '\r', '\v', '\f', '#':
		return true
	}
	return false
}

// literal is the character of the source at a position; its text may grow with the source.
func (p *parser) literal(at int) node { return node{op: nodeLit, text: p.src[at : at+1]} }

// litEnd is the position behind a literal that shares the source.
func (p *parser) litEnd(n *node) int { return cap(p.src) - cap(n.text) + len(n.text) }

// char is a literal that is not written as it is.
func char(c rune) node { return node{op: nodeLit, text: []rune{c}[:1:1]} }

// repeat reads what follows a quantifier and gives the sequence with its last element repeated.
func (p *parser) repeat(t token, seq []node) []node {
	here := p.tell()
	lo, hi := uint32(0), uint32(unlimited)
	switch t.c {
	case '?':
		hi = 1
	case '+':
		lo = 1
	case '{':
		var ok bool
		if lo, hi, ok = p.bounds(here); !ok {
			if p.err == nil {
				p.seek(here)
				return p.add(seq, p.literal(here-1))
			}
			return seq
		}
	}
	k := len(seq) - 1
	if k < 0 || seq[k].op == nodeAt {
		p.fail(p.tell()-here+1, "nothing to repeat")
		return nil
	}
	if seq[k].op == nodeRepeat {
		p.fail(p.tell()-here+1, "multiple repeat")
		return nil
	}
	item := seq[k]
	if n := len(item.text); item.op == nodeLit && n > 1 {
		// Only the last character is repeated.
		seq[k].text = item.text[: n-1 : n-1]
		item.text = item.text[n-1 : n : n]
		seq = p.add(seq, item)
		if k++; p.err != nil {
			return nil
		}
	}
	r := node{op: nodeRepeat, min: lo, max: hi, sub: []node{item}}
	if item.op == nodeGroup && item.group < 0 && item.add|item.del == 0 {
		r.sub = item.sub
	}
	if p.match('?') {
		r.manner = lazy
	} else if p.match('+') {
		r.manner = possessive
	}
	if !p.charge(sizeNode) {
		return nil
	}
	r.w = r.measure(p.widths)
	seq[k] = r
	return seq
}

// bounds reads the rest of {m,n}; ok is false where it is none.
func (p *parser) bounds(here int) (lo, hi uint32, ok bool) {
	if p.next.is('}') {
		return 0, 0, false
	}
	hi = unlimited
	number := func() (n uint64, given bool) {
		for p.next.digit() {
			n = min(n*10+uint64(p.next.c-'0'), unlimited)
			p.advance()
			given = true
		}
		return n, given
	}
	low, lowGiven := number()
	high, highGiven := low, lowGiven
	if p.match(',') {
		high, highGiven = number()
	}
	if !p.match('}') {
		return 0, 0, false
	}
	if lowGiven {
		lo = uint32(low)
	}
	if highGiven {
		hi = uint32(high)
	}
	if lowGiven && low >= unlimited || highGiven && high >= unlimited {
		p.stop(ErrRepeat)
		return 0, 0, false
	}
	if hi < lo {
		p.fail(p.tell()-here, "min repeat greater than max repeat")
		return 0, 0, false
	}
	return lo, hi, true
}
