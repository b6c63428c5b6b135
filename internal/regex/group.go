// This file defines the reading of what starts with a parenthesis: groups, lookaround, conditions, comments and flags.

package regex

import (
	"math"

	"github.com/alkimi/pyexec/internal/pytext"
)

// maxGroups bounds the numbers of groups.
const maxGroups = math.MaxInt32 / 2

// group reads on behind a parenthesis at start; ok is false where nothing came of it.
func (p *parser) group(verbose, first bool, start int) (n node, ok bool) {
	if !p.match('?') {
		return p.body(node{op: nodeGroup}, "", true, verbose, start)
	}
	t := p.get()
	switch {
	case p.err != nil:
	case t.end:
		p.fail(0, "unexpected end of pattern")
	case t.is('P'):
		return p.named(verbose, start)
	case t.is(':'):
		return p.body(node{op: nodeGroup, group: -1}, "", false, verbose, start)
	case t.is('>'):
		return p.body(node{op: nodeAtomic}, "", false, verbose, start)
	case t.is('#'):
		for {
			if p.next.end {
				p.fail(p.tell()-start, "missing ), unterminated comment")
				return n, false
			}
			if p.get().is(')') {
				return n, false
			}
		}
	case t.is('='), t.is('!'), t.is('<'):
		return p.look(t, verbose, start)
	case t.is('('):
		return p.condition(verbose, start)
	case t.is('-') || isFlag(t):
		n := node{op: nodeGroup, group: -1}
		global := false
		if n.add, n.del, global = p.inlineFlags(t); p.err != nil {
			return n, false
		}
		if global {
			if !first {
				p.fail(p.tell()-start, "global flags not at the start of the expression")
			}
			return n, false
		}
		verbose = (verbose || n.add&Verbose != 0) && n.del&Verbose == 0
		return p.body(n, "", false, verbose, start)
	default:
		p.fail(t.len()+1, "unknown extension ?%s", t)
	}
	return n, false
}

// body reads the content of a group up to its parenthesis.
func (p *parser) body(n node, name string, capture, verbose bool, start int) (node, bool) {
	if capture {
		n.group = int32(p.groups)
		if name != "" {
			if at, ok := p.byName[name]; ok {
				p.fail(nameLen(name)+1, "redefinition of group name %s as group %d; was group %d", pytext.Repr(name), p.groups, at)
				return n, false
			}
			if p.byName == nil {
				p.byName = map[string]int{}
			}
			p.byName[name] = p.groups
		}
		if p.groups >= maxGroups || !p.charge(128+2*int64(len(name))) {
			p.fail(nameLen(name)+1, "too many groups")
			return n, false
		}
		p.groups++
		p.names, p.widths, p.closed = append(p.names, name), append(p.widths, width{}), append(p.closed, false)
	}
	n.sub = p.alternatives(verbose, false, false)
	if !p.closing(start) {
		return n, false
	}
	if capture {
		p.widths[n.group] = widthOf(n.sub)
		p.closed[n.group] = true
	}
	return n, true
}

func (p *parser) closing(start int) bool {
	if !p.match(')') {
		p.fail(p.tell()-start, "missing ), unterminated subpattern")
	}
	return p.err == nil
}

// named reads on behind (?P.
func (p *parser) named(verbose bool, start int) (n node, ok bool) {
	switch {
	case p.match('<'):
		name := p.until('>', "group name")
		if !p.checkName(name, 1) {
			return n, false
		}
		return p.body(node{op: nodeGroup}, name, true, verbose, start)
	case p.match('='):
		name := p.until(')', "group name")
		if !p.checkName(name, 1) {
			return n, false
		}
		at, ok := p.byName[name]
		if !ok {
			p.fail(nameLen(name)+1, "unknown group name %s", pytext.Repr(name))
			return n, false
		}
		return node{op: nodeRef, group: int32(at)}, p.checkRef(at, nameLen(name)+1)
	}
	t := p.get()
	switch {
	case p.err != nil:
	case t.end:
		p.fail(0, "unexpected end of pattern")
	default:
		p.fail(t.len()+2, "unknown extension ?P%s", t)
	}
	return n, false
}

// checkRef checks that a group may be referred to here.
func (p *parser) checkRef(group, back int) bool {
	if !p.closed[group] {
		p.fail(back, "cannot refer to an open group")
		return false
	}
	return p.checkBehind(group)
}

func (p *parser) checkBehind(group int) bool {
	if p.lookbehind < 0 {
		return true
	}
	if group >= p.groups || !p.closed[group] {
		p.fail(0, "cannot refer to an open group")
	} else if group >= p.lookbehind {
		p.fail(0, "cannot refer to group defined in the same lookbehind subpattern")
	}
	return p.err == nil
}

// look reads a lookaround.
func (p *parser) look(t token, verbose bool, start int) (n node, ok bool) {
	n = node{op: nodeLook}
	outermost := false
	if t.is('<') {
		n.behind = true
		if t = p.get(); t.end {
			p.fail(0, "unexpected end of pattern")
			return n, false
		}
		if !t.is('=') && !t.is('!') {
			p.fail(t.len()+2, "unknown extension ?<%s", t)
			return n, false
		}
		if outermost = p.lookbehind < 0; outermost {
			p.lookbehind = p.groups
		}
	}
	n.not = t.is('!')
	n.sub = p.alternatives(verbose, false, false)
	if outermost {
		p.lookbehind = -1
	}
	return n, p.closing(start)
}

// condition reads (?(group)yes|no).
func (p *parser) condition(verbose bool, start int) (n node, ok bool) {
	name := p.until(')', "group name")
	if p.err != nil {
		return n, false
	}
	group, number := decimal(name)
	if !number {
		if !p.checkName(name, 1) {
			return n, false
		}
		var ok bool
		if group, ok = p.byName[name]; !ok {
			p.fail(nameLen(name)+1, "unknown group name %s", pytext.Repr(name))
			return n, false
		}
	} else {
		if group == 0 {
			p.fail(nameLen(name)+1, "bad group number")
			return n, false
		}
		if group >= maxGroups {
			p.fail(nameLen(name)+1, "invalid group reference %s", plainNumber(name))
			return n, false
		}
		if !p.numbered[group] && p.charge(96) {
			if p.numbered == nil {
				p.numbered = map[int]bool{}
			}
			p.numbered[group] = true
			p.conds = append(p.conds, [2]int{group, p.tell() - nameLen(name) - 1})
		}
	}
	if !p.checkBehind(group) {
		return n, false
	}
	if err := p.meter.Enter(); err != nil {
		p.stop(err)
		return n, false
	}
	defer p.meter.Leave()
	n = node{op: nodeCond, group: int32(group), alts: make([][]node, 2)}
	n.alts[0] = p.sequence(verbose, false)
	if p.match('|') {
		n.alts[1] = p.sequence(verbose, false)
		if p.next.is('|') {
			p.fail(0, "conditional backref with more than two branches")
		}
	}
	return n, p.closing(start)
}

// decimal reads a number of ASCII digits; it stops counting where no group can have the number.
func decimal(s string) (n int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = min(n*10+int(s[i]-'0'), maxGroups)
	}
	return n, true
}

// plainNumber is a number's text without leading zeros.
func plainNumber(s string) string {
	for len(s) > 1 && s[0] == '0' {
		s = s[1:]
	}
	return s
}

func flagOf(c rune) Flags {
	switch c {
	case 'i':
		return IgnoreCase
	case 'L':
		return Locale
	case 'm':
		return Multiline
	case 's':
		return DotAll
	case 'x':
		return Verbose
	case 'a':
		return ASCII
	case 't':
		return Template
	case 'u':
		return Unicode
	}
	return 0
}

func isFlag(t token) bool { return !t.esc && !t.end && flagOf(t.c) != 0 }

func letter(t token) bool { return !t.esc && !t.end && pytext.IsAlpha(t.c) }

// inlineFlags reads (?flags) or (?flags-flags:.
func (p *parser) inlineFlags(t token) (add, del Flags, global bool) {
	unknown := func(t token, otherwise string) {
		msg := otherwise
		if letter(t) {
			msg = "unknown flag"
		}
		p.fail(t.len(), "%s", msg)
	}
	if !t.is('-') {
		for {
			f := flagOf(t.c)
			switch {
			case p.text && t.c == 'L':
				p.fail(0, "bad inline flags: cannot use 'L' flag with a str pattern")
				return
			case !p.text && t.c == 'u':
				p.fail(0, "bad inline flags: cannot use 'u' flag with a bytes pattern")
				return
			}
			add |= f
			if f&typeFlags != 0 && add&typeFlags != f {
				p.fail(0, "bad inline flags: flags 'a', 'u' and 'L' are incompatible")
				return
			}
			if t = p.get(); t.end {
				p.fail(0, "missing -, : or )")
				return
			}
			if t.is(')') || t.is('-') || t.is(':') {
				break
			}
			if !isFlag(t) {
				unknown(t, "missing -, : or )")
				return
			}
		}
	}
	if t.is(')') {
		p.flags |= add
		return 0, 0, true
	}
	if add&globalFlags != 0 {
		p.fail(1, "bad inline flags: cannot turn on global flag")
		return
	}
	if t.is('-') {
		if t = p.get(); t.end {
			p.fail(0, "missing flag")
			return
		}
		if !isFlag(t) {
			unknown(t, "missing flag")
			return
		}
		for {
			f := flagOf(t.c)
			if f&typeFlags != 0 {
				p.fail(0, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
				return
			}
			del |= f
			if t = p.get(); t.end {
				p.fail(0, "missing :")
				return
			}
			if t.is(':') {
				break
			}
			if !isFlag(t) {
				unknown(t, "missing :")
				return
			}
		}
	}
	switch {
	case del&globalFlags != 0:
		p.fail(1, "bad inline flags: cannot turn off global flag")
	case add&del != 0:
		p.fail(1, "bad inline flags: flag turned on and off")
	}
	return add, del, false
}
