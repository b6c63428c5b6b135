// This file defines the instructions of a Program and the compiler that writes them.

package regex

import (
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/pytext"
)

type opcode uint8

const (
	opMatch     opcode = iota
	opLit              // the bytes lit
	opSet              // one character of set
	opRepeat           // min to max characters of set
	opSplit            // x, else y
	opJump             // x
	opSave             // position into capture x
	opAt               // position is at
	opLoopEnter        // starts the loop at the next instruction, whose counter is register reg
	opLoop             // min to max times x, then y
	opLoopAgain        // once more through a lazy loop: the instruction before
	opRef              // what group x matched
	opCond             // next if group x took part, else y
	opLook             // body up to opLookEnd, ahead or min characters back; y is behind its end
	opAtomic           // body up to opAtomicEnd
	opLookEnd
	opAtomicEnd
)

type inst struct {
	op       opcode
	manner   manner
	at       place
	not      bool // of a look
	behind   bool
	last     bool // of a loop: iterations may be empty
	scan     bool // of a repeat: it has no maximum, and memo stands for the places that it has reached
	fold     folding
	min, max uint32
	x, y     int32
	reg      int32
	set      *set
	lit      string
	// fx and fy are the bytes that may follow at x and y (at the next instruction for opRepeat); nil is any and the end.
	fx, fy *byteSet
	memo   *memoSlot // where failures are remembered; nil where they are not
}

const sizeInst = 112

// memoSlot is the place of one instruction's failures among the bits of a position: base, and a dimension for the counter of every
// loop around it.
type memoSlot struct {
	base int
	dims []memoDim
}

// memoDim is a counter: up to top it is told apart.
type memoDim struct {
	reg    int32
	top    int64
	stride int
}

// maxMemo bounds the bits remembered for each position.
const maxMemo = 1 << 24

type compiler struct {
	meter   *budget.Meter
	flags   Flags
	prog    *Program
	loops   []memoDim // counted loops around
	private int       // lookarounds and atomic groups around
	empty   int       // loops around whose iterations may be empty
	forget  bool      // failures depend on groups
	err     error
}

func (c *compiler) program(tree []node) error {
	c.prog.memo = 1
	c.seq(tree, c.flags)
	c.emit(inst{op: opMatch})
	if c.err != nil {
		return c.err
	}
	if c.prog.memo--; c.forget || c.prog.memo > maxMemo {
		c.prog.memo = 0
	}
	c.analyse()
	return c.err
}

func (c *compiler) charge(n int64) bool {
	if c.err == nil {
		c.err = c.meter.Charge(n)
	}
	c.prog.Size += n
	return c.err == nil
}

// emit writes an instruction and gives its place.
func (c *compiler) emit(i inst) int {
	if c.err != nil {
		return 0
	}
	if len(c.prog.code) == cap(c.prog.code) && !c.charge(int64(max(4, cap(c.prog.code)))*sizeInst) {
		return 0
	}
	if c.err = c.meter.Poll(1); c.err != nil {
		return 0
	}
	c.prog.code = append(c.prog.code, i)
	return len(c.prog.code) - 1
}

// at is the instruction at a place; it may be written to until the next emit.
func (c *compiler) at(pc int) *inst {
	if c.err != nil {
		return &inst{}
	}
	return &c.prog.code[pc]
}

func (c *compiler) here() int32 { return int32(len(c.prog.code)) }

// slot makes room for an instruction's failures.
func (c *compiler) slot() *memoSlot {
	if c.private > 0 || c.forget || c.prog.memo > maxMemo {
		return nil
	}
	if !c.charge(64 + 24*int64(len(c.loops))) {
		return nil
	}
	s := &memoSlot{base: c.prog.memo - 1}
	size := 1
	for _, d := range c.loops {
		d.stride = size
		s.dims = append(s.dims, d)
		if d.top+1 > int64(maxMemo/size) {
			c.prog.memo = maxMemo + 1
			return nil
		}
		size *= int(d.top + 1)
	}
	c.prog.memo += size
	return s
}

func folds(f Flags, bytes bool) folding {
	switch {
	case f&IgnoreCase == 0:
		return foldNone
	case bytes || f&ASCII != 0:
		return foldASCII
	}
	return foldUnicode
}

func (c *compiler) seq(nodes []node, f Flags) {
	var lit []byte
	for i := range nodes {
		n := &nodes[i]
		if c.err != nil {
			return
		}
		if n.op != nodeLit {
			lit = c.flush(lit)
			c.node(n, f)
			continue
		}
		fold := folds(f, c.prog.Bytes)
		if !c.charge(int64(len(n.text)) * 2) {
			return
		}
		for _, r := range n.text {
			if cased(r, fold) {
				lit = c.flush(lit)
				c.emit(inst{op: opSet, set: c.char(r, f)})
				continue
			}
			if c.prog.Bytes {
				lit = append(lit, byte(r))
			} else {
				lit = pytext.AppendRune(lit, r)
			}
		}
	}
	c.flush(lit)
}

func (c *compiler) flush(lit []byte) []byte {
	if len(lit) > 0 {
		c.emit(inst{op: opLit, lit: string(lit)})
	}
	return lit[:0]
}

// char is the set of a single character under folding.
func (c *compiler) char(r rune, f Flags) *set {
	fold := folds(f, c.prog.Bytes)
	key := r<<2 | rune(fold)
	s := c.prog.sets[key]
	if s == nil && c.charge(300) {
		s = charSet(r, fold, c.prog.Bytes)
		c.prog.sets[key] = s
	}
	return s
}

// single is the set of a node that matches exactly one character, nil for others.
func (c *compiler) single(nodes []node, f Flags) *set {
	for len(nodes) == 1 && nodes[0].op == nodeGroup && nodes[0].group < 0 {
		f = combine(f, nodes[0].add, nodes[0].del)
		nodes = nodes[0].sub
	}
	if len(nodes) != 1 {
		return nil
	}
	switch n := &nodes[0]; n.op {
	case nodeLit:
		if len(n.text) == 1 {
			return c.char(n.text[0], f)
		}
	case nodeSet, nodeAny:
		return c.set(n, f)
	}
	return nil
}

func (c *compiler) set(n *node, f Flags) *set {
	if n.op == nodeAny {
		switch {
		case f&DotAll != 0 && c.prog.Bytes:
			return anythingBytes
		case f&DotAll != 0:
			return anything
		case c.prog.Bytes:
			return notNewlineBytes
		}
		return notNewline
	}
	if !c.charge(400 + 24*int64(len(n.class.items))) {
		return anything
	}
	c.err = c.meter.Poll(int64(len(n.class.items)) + 1)
	return compileClass(n.class, folds(f, c.prog.Bytes), c.ascii(f), c.prog.Bytes)
}

func (c *compiler) ascii(f Flags) bool { return c.prog.Bytes || f&ASCII != 0 }

func combine(f, add, del Flags) Flags {
	if add&typeFlags != 0 {
		f &^= typeFlags
	}
	return (f | add) &^ del
}

func (c *compiler) node(n *node, f Flags) {
	switch n.op {
	case nodeSet, nodeAny:
		c.emit(inst{op: opSet, set: c.set(n, f)})
	case nodeAt:
		c.emit(inst{op: opAt, at: c.place(n.at, f)})
	case nodeGroup:
		f = combine(f, n.add, n.del)
		if n.group < 0 {
			c.seq(n.sub, f)
			return
		}
		c.emit(inst{op: opSave, x: 2 * n.group})
		c.seq(n.sub, f)
		c.emit(inst{op: opSave, x: 2*n.group + 1})
	case nodeRepeat:
		c.repeat(n, f)
	case nodeBranch:
		c.branch(n, f)
	case nodeLook:
		c.look(n, f)
	case nodeAtomic:
		c.atomic(func() { c.seq(n.sub, f) })
	case nodeRef:
		c.forget = true
		c.emit(inst{op: opRef, x: n.group, fold: folds(f, c.prog.Bytes)})
	case nodeCond:
		c.forget = true
		at := c.emit(inst{op: opCond, x: n.group})
		c.seq(n.alts[0], f)
		jump := c.emit(inst{op: opJump})
		c.at(at).y = c.here()
		c.seq(n.alts[1], f)
		c.at(jump).x = c.here()
	}
}

func (c *compiler) place(at place, f Flags) place {
	switch {
	case at == atStart && f&Multiline != 0:
		return atLineStart
	case at == atStart:
		return atTextStart
	case at == atEnd && f&Multiline != 0:
		return atLineEnd
	case at == atBoundary && c.ascii(f):
		return atBoundaryASCII
	case at == atNonBoundary && c.ascii(f):
		return atNonBoundaryASCII
	}
	return at
}

func (c *compiler) branch(n *node, f Flags) {
	if !c.charge(int64(len(n.alts)) * 8) {
		return
	}
	jumps := make([]int, 0, len(n.alts))
	for i, alt := range n.alts {
		if i == len(n.alts)-1 {
			c.seq(alt, f)
			break
		}
		split := c.emit(inst{op: opSplit, memo: c.slot()})
		c.at(split).x = c.here()
		c.seq(alt, f)
		jumps = append(jumps, c.emit(inst{op: opJump}))
		c.at(split).y = c.here()
	}
	for _, j := range jumps {
		c.at(j).x = c.here()
	}
}

// atomic writes a body that is left without a way back into it.
func (c *compiler) atomic(body func()) {
	mark := int32(c.prog.marks)
	c.prog.marks++
	c.private++
	c.emit(inst{op: opAtomic, x: mark})
	body()
	c.emit(inst{op: opAtomicEnd, x: mark})
	c.private--
}

func (c *compiler) look(n *node, f Flags) {
	w := widthOf(n.sub)
	if n.behind && w.min != w.max {
		c.err = &Error{"look-behind requires fixed-width pattern", -1}
		return
	}
	if n.behind && w.min >= unlimited {
		c.err = &Error{"looks too much behind", -1}
		return
	}
	mark := int32(c.prog.marks)
	c.prog.marks++
	c.private++
	i := inst{op: opLook, x: mark, not: n.not, behind: n.behind}
	if n.behind {
		i.min = uint32(w.min)
	}
	at := c.emit(i)
	c.seq(n.sub, f)
	c.emit(inst{op: opLookEnd, x: mark, not: n.not})
	c.at(at).y = c.here()
	c.private--
}

func (c *compiler) repeat(n *node, f Flags) {
	if s := c.single(n.sub, f); s != nil {
		i := inst{op: opRepeat, manner: n.manner, min: n.min, max: n.max, set: s}
		if n.manner != possessive {
			// Where an empty iteration may come back to the same place, it must not find it taken.
			i.memo, i.scan = c.slot(), n.max == unlimited && n.min <= 1 && c.empty == 0
		}
		c.emit(i)
		return
	}
	if n.manner == possessive {
		// Neither an iteration nor their number is tried otherwise.
		c.atomic(func() {
			c.loop(n, greedy, func() { c.atomic(func() { c.seq(n.sub, f) }) })
		})
		return
	}
	c.loop(n, n.manner, func() { c.seq(n.sub, f) })
}

// loop writes a repeat of more than single characters.
func (c *compiler) loop(n *node, how manner, body func()) {
	solid := widthOf(n.sub).min > 0
	switch {
	case n.max == 0:
		return
	case n.min == 0 && n.max == 1:
		split := c.emit(inst{op: opSplit, memo: c.slot()})
		body()
		c.order(split, split+1, int(c.here()), how)
	case n.min == 0 && n.max == unlimited && solid:
		split := c.emit(inst{op: opSplit, memo: c.slot()})
		body()
		c.emit(inst{op: opJump, x: int32(split)})
		c.order(split, split+1, int(c.here()), how)
	case n.min == 1 && n.max == unlimited && solid:
		start := int(c.here())
		body()
		split := c.emit(inst{op: opSplit, memo: c.slot()})
		c.order(split, start, int(c.here()), how)
	default:
		reg := int32(c.prog.regs)
		c.prog.regs += 2
		top := int64(n.min)
		if n.max != unlimited {
			top = int64(n.max)
		}
		c.loops = append(c.loops, memoDim{reg: reg, top: top})
		c.emit(inst{op: opLoopEnter, reg: reg})
		head := c.emit(inst{op: opLoop, manner: how, min: n.min, max: n.max, reg: reg, last: !solid, memo: c.slot()})
		c.emit(inst{op: opLoopAgain, reg: reg, last: !solid})
		if !solid {
			c.prog.loose = true
			c.empty++
		}
		body()
		if !solid {
			c.empty--
		}
		c.emit(inst{op: opJump, x: int32(head)})
		c.loops = c.loops[:len(c.loops)-1]
		at := c.at(head)
		at.x, at.y = int32(head)+2, c.here()
	}
}

// order completes a split between going through a body and leaving it.
func (c *compiler) order(split, body, exit int, how manner) {
	if how == lazy {
		body, exit = exit, body
	}
	at := c.at(split)
	at.x, at.y = int32(body), int32(exit)
}
