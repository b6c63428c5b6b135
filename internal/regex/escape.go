// This file defines the reading of escapes and of character classes.

package regex

import (
	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/pytext"
)

// simpleEscape is the character of \n and its like.
func simpleEscape(c rune) (rune, bool) {
	switch c {
	case 'a':
		return '\a', true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'v':
		return '\v', true
	case '\\':
		return '\\', true
	}
	return 0, false
}

func isCategory(c rune) bool {
	switch c {
	case 'd', 'D', 's', 'S', 'w', 'W':
		return true
	}
	return false
}

func hexValue(t token) int {
	switch {
	case t.digit():
		return int(t.c - '0')
	case t.esc || t.end:
	case 'a' <= t.c && t.c <= 'f':
		return int(t.c-'a') + 10
	case 'A' <= t.c && t.c <= 'F':
		return int(t.c-'A') + 10
	}
	return -1
}

// escape reads on behind an escaped character outside of a class.
func (p *parser) escape(t token) node {
	switch c := t.c; {
	case isCategory(c):
		return p.category(c)
	case c == 'A':
		return node{op: nodeAt, at: atTextStart}
	case c == 'Z':
		return node{op: nodeAt, at: atTextEnd}
	case c == 'b':
		return node{op: nodeAt, at: atBoundary}
	case c == 'B':
		return node{op: nodeAt, at: atNonBoundary}
	case c == '0':
		v, n := rune(0), 0
		for ; n < 2 && p.next.octal(); n++ {
			v = v*8 + p.get().c - '0'
		}
		return p.charNode(v)
	case '1' <= c && c <= '9':
		return p.reference(c)
	}
	c, ok := p.escaped(t)
	if !ok {
		return node{}
	}
	return p.charNode(c)
}

func (p *parser) charNode(c rune) node {
	p.charge(8)
	return char(c)
}

func (p *parser) category(c rune) node {
	p.charge(96)
	return node{op: nodeSet, class: &class{items: []classItem{{category: true, lo: c}}}}
}

// reference reads a group reference of one or two digits, or an octal escape of three.
func (p *parser) reference(c rune) node {
	group, digits := int(c-'0'), 1
	if p.next.digit() {
		d := p.get()
		if octal := c < '8' && d.octal(); octal && p.next.octal() {
			v := (c-'0')*64 + (d.c-'0')*8 + p.next.c - '0'
			text := string([]rune{'\\', c, d.c, p.get().c})
			if v > 0o377 {
				p.fail(4, "octal escape value %s outside of range 0-0o377", text)
			}
			return p.charNode(v)
		}
		group, digits = group*10+int(d.c-'0'), 2
	}
	if group >= p.groups {
		p.fail(digits, "invalid group reference %d", group)
		return node{}
	}
	p.checkRef(group, digits+1)
	return node{op: nodeRef, group: int32(group)}
}

// escaped is the character of an escape that means the same in and outside of a class.
func (p *parser) escaped(t token) (rune, bool) {
	c := t.c
	if r, ok := simpleEscape(c); ok {
		return r, true
	}
	digits := map[rune]int{'x': 2, 'u': 4, 'U': 8}[c]
	switch {
	case c == 'x' || digits > 0 && p.text:
		v, text := int64(0), t.String()
		for range digits {
			h := hexValue(p.next)
			if h < 0 {
				p.fail(len(text), "incomplete escape %s", text)
				return 0, false
			}
			v = v<<4 | int64(h)
			text += p.get().String()
		}
		if v > 0x10FFFF {
			p.fail(len(text), "bad escape %s", text)
			return 0, false
		}
		return rune(v), true
	case c == 'N' && p.text:
		if !p.match('{') {
			p.fail(0, "missing {")
			return 0, false
		}
		name := p.until('}', "character name")
		if p.err != nil {
			return 0, false
		}
		r, ok := parse.RuneByName(name)
		if !ok {
			p.fail(nameLen(name)+4, "undefined character name %s", pytext.Repr(name))
		}
		return r, ok
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '1' <= c && c <= '9':
		p.fail(2, "bad escape %s", t)
		return 0, false
	}
	return c, true
}

// classEscape reads on behind an escaped character in a class.
func (p *parser) classEscape(t token) (classItem, bool) {
	c := t.c
	if isCategory(c) {
		return classItem{category: true, lo: c}, true
	}
	if t.c >= '0' && t.c < '8' {
		v, text := c-'0', t.String()
		for n := 0; n < 2 && p.next.octal(); n++ {
			d := p.get()
			v, text = v*8+d.c-'0', text+d.String()
		}
		if v > 0o377 {
			p.fail(len(text), "octal escape value %s outside of range 0-0o377", text)
			return classItem{}, false
		}
		return classItem{lo: v, hi: v}, true
	}
	c, ok := p.escaped(t)
	return classItem{lo: c, hi: c}, ok
}

// class reads on behind an opening bracket.
func (p *parser) class() node {
	here := p.tell() - 1
	cl := &class{not: p.match('^')}
	p.charge(64)
	add := func(i classItem) {
		if len(cl.items) < cap(cl.items) || p.charge(int64(max(1, cap(cl.items)))*32) {
			cl.items = append(cl.items, i)
		}
	}
	one := func(t token) (classItem, bool) {
		if t.esc {
			return p.classEscape(t)
		}
		return classItem{lo: t.c, hi: t.c}, true
	}
	for {
		this := p.get()
		if p.err != nil {
			return node{}
		}
		if this.end {
			p.fail(p.tell()-here, "unterminated character set")
			return node{}
		}
		if this.is(']') && len(cl.items) > 0 {
			break
		}
		lo, ok := one(this)
		if !ok {
			return node{}
		}
		if !p.match('-') {
			add(lo)
			continue
		}
		that := p.get()
		if p.err != nil {
			return node{}
		}
		if that.end {
			p.fail(p.tell()-here, "unterminated character set")
			return node{}
		}
		if that.is(']') {
			add(lo)
			add(classItem{lo: '-', hi: '-'})
			break
		}
		hi, ok := one(that)
		if !ok {
			return node{}
		}
		if lo.category || hi.category || hi.lo < lo.lo {
			p.fail(this.len()+1+that.len(), "bad character range %s-%s", this, that)
			return node{}
		}
		add(classItem{lo: lo.lo, hi: hi.lo})
	}
	if len(cl.items) == 1 && !cl.not && !cl.items[0].category && cl.items[0].lo == cl.items[0].hi {
		return p.charNode(cl.items[0].lo)
	}
	return node{op: nodeSet, class: cl}
}
