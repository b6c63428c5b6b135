// This file defines ParseTemplate, which reads the replacements of sub.

package regex

import (
	"strconv"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/pytext"
)

// Piece is a part of a template: the text of a group, or literal text where Group is negative.
type Piece struct {
	Group int
	Text  string
}

// UnknownGroup is Python's IndexError for a name that no group of the pattern has.
type UnknownGroup struct{ Name string }

func (e *UnknownGroup) Error() string { return "unknown group name " + pytext.Repr(e.Name) }

// ParseTemplate reads a replacement with \1, \g<name> and escapes. bytes says what it is itself, which may differ from the program.
func ParseTemplate(m *budget.Meter, prog *Program, template string, bytes bool) ([]Piece, error) {
	p := &parser{meter: m, text: !bytes}
	if err := p.load(template); err != nil {
		return nil, err
	}
	var (
		pieces []Piece
		lit    []byte
	)
	add := func(piece Piece) {
		if p.err == nil {
			var err error
			if pieces, err = budget.Append(m, pieces, piece); err != nil {
				p.stop(err)
			}
		}
	}
	literal := func(c rune) {
		if bytes {
			lit = append(lit, byte(c))
		} else {
			lit = pytext.AppendRune(lit, c)
		}
	}
	flush := func() {
		if len(lit) > 0 && p.charge(int64(len(lit))) {
			add(Piece{-1, string(lit)})
		}
		lit = lit[:0]
	}
	group := func(n int, text string, back int) {
		if n > prog.Groups {
			p.fail(back, "invalid group reference %s", text)
			return
		}
		flush()
		add(Piece{Group: n})
	}
	for i := 0; !p.next.end; i++ {
		if i&1023 == 0 {
			if err := m.Poll(256); err != nil {
				return nil, err
			}
		}
		t := p.get()
		switch {
		case p.err != nil:
		case !t.esc:
			literal(t.c)
		case t.c == 'g':
			p.groupName(prog, group)
		case t.c == '0':
			v := rune(0)
			for n := 0; n < 2 && p.next.octal(); n++ {
				v = v*8 + p.get().c - '0'
			}
			literal(v & 0xff)
		case t.digit1():
			p.templateNumber(t, literal, group)
		default:
			c, ok := simpleEscape(t.c)
			switch {
			case ok:
				literal(c)
			case 'a' <= t.c && t.c <= 'z' || 'A' <= t.c && t.c <= 'Z':
				p.fail(2, "bad escape %s", t)
			default:
				literal('\\')
				literal(t.c)
			}
		}
	}
	flush()
	m.Release(p.charged)
	return pieces, p.err
}

func (t token) digit1() bool { return t.c >= '1' && t.c <= '9' }

// groupName reads on behind \g.
func (p *parser) groupName(prog *Program, group func(n int, text string, back int)) {
	if !p.match('<') {
		p.fail(0, "missing <")
		return
	}
	name := p.until('>', "group name")
	if p.err != nil {
		return
	}
	back := nameLen(name) + 1
	if n, ok := decimal(name); ok {
		if n >= maxGroups {
			p.fail(back, "invalid group reference %s", plainNumber(name))
			return
		}
		group(n, plainNumber(name), back)
		return
	}
	if !p.checkName(name, 1) {
		return
	}
	for n, x := range prog.Names {
		if n > 0 && x == name {
			group(n, strconv.Itoa(n), back)
			return
		}
	}
	p.stop(&UnknownGroup{name})
}

// templateNumber reads a reference of one or two digits, or an octal escape of three.
func (p *parser) templateNumber(t token, literal func(c rune), group func(n int, text string, back int)) {
	n, text := int(t.c-'0'), string(t.c)
	if p.next.digit() {
		d := p.get()
		text += string(d.c)
		if t.c < '8' && d.octal() && p.next.octal() {
			text += string(p.get().c)
			v := rune(text[0]-'0')*64 + rune(text[1]-'0')*8 + rune(text[2]-'0')
			if v > 0o377 {
				p.fail(4, `octal escape value \%s outside of range 0-0o377`, text)
				return
			}
			literal(v)
			return
		}
		n = n*10 + int(d.c-'0')
	}
	group(n, text, len(text))
}
