// This file defines the analysis of a finished program: how its matches start and what may follow a choice.

package regex

// analyse fills what lets a matcher skip: the common prefix, the first bytes, the filters of choices.
func (c *compiler) analyse() {
	p := c.prog
	pc := 0
	for p.code[pc].op == opSave {
		pc++
	}
	switch i := &p.code[pc]; {
	case i.op == opLit:
		p.prefix = i.lit
	case i.op == opAt && i.at == atTextStart:
		p.anchored = true
	}
	p.first = p.follow(0, 256)
	for pc := range p.code {
		switch i := &p.code[pc]; i.op {
		case opSplit, opLoop:
			i.fx, i.fy = p.follow(int(i.x), 32), p.follow(int(i.y), 32)
			c.charge(64)
		case opRepeat:
			i.fx = p.follow(pc+1, 32)
			c.charge(32)
		}
	}
}

// follow is the set of the bytes with which a match from pc on can start, nil where that is open or the walk is longer than budget.
func (p *Program) follow(pc, budget int) *byteSet {
	var set byteSet
	if !p.addFollow(&set, pc, &budget) {
		return nil
	}
	return &set
}

func (p *Program) addFollow(set *byteSet, pc int, budget *int) bool {
	for {
		if *budget--; *budget < 0 {
			return false
		}
		switch i := &p.code[pc]; i.op {
		case opLit:
			set.add(i.lit[0])
			return true
		case opSet:
			set.addAll(&i.set.lead)
			return true
		case opRepeat:
			if i.max > 0 {
				set.addAll(&i.set.lead)
			}
			if i.min > 0 {
				return true
			}
			pc++
		case opSave, opAtomic:
			pc++
		case opLoopEnter:
			if pc++; p.code[pc].min > 0 && !p.code[pc].last {
				pc = int(p.code[pc].x) // the first iteration has to be, and takes something
			}
		case opJump:
			pc = int(i.x)
		case opSplit:
			if !p.addFollow(set, int(i.x), budget) {
				return false
			}
			pc = int(i.y)
		case opLoop:
			if !p.addFollow(set, int(i.y), budget) {
				return false
			}
			pc = int(i.x)
		case opLook:
			pc = int(i.y)
		case opAt:
			// A condition makes the set smaller at most; but one on the end holds where there is no byte.
			if i.at != atTextStart && i.at != atBoundary && i.at != atBoundaryASCII && i.at != atNonBoundary && i.at != atNonBoundaryASCII &&
				i.at != atLineStart {
				return false
			}
			pc++
		default:
			// Among others the end of an atomic group: what is behind it must not decide what happens in it.
			return false
		}
	}
}
