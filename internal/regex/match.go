// This file defines Matcher, one search of a program through a text.

package regex

import (
	"strings"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/pytext"
)

// Mode is what a match has to be.
type Mode uint8

// The modes: anywhere, at the start, or from the start to the end.
const (
	Search Mode = iota
	Prefix
	Full
)

// Matcher runs a program over one text. It belongs to the goroutine of the meter. Close gives back what it charged.
type Matcher struct {
	// Groups has the byte offsets of the last match: 2i and 2i+1 for group i, -1 where it took no part. LastGroup is the group that was
	// closed last, 0 for none.
	Groups    []int
	LastGroup int

	prog    *Program
	meter   *budget.Meter
	text    string
	end     int
	mode    Mode
	not     int // where the match must not end: an empty match that was found before
	regs    []int64
	marks   []int // stack heights of lookarounds and atomic groups
	stack   []frame
	charged int64

	steps int64 // since the last poll
	spent int64 // in this search
	memo  memo
	eager bool // use the memo at once, for tests
}

// frame is something to go back to.
type frame struct {
	kind frameKind
	pc   int32
	pos  int
	aux  int
}

type frameKind uint8

const (
	frameTry    frameKind = iota // go on at pc and pos
	frameGroup                   // Groups[pc] was pos, LastGroup aux
	frameReg                     // regs[pc] was pos
	frameFewer                   // a greedy repeat at pc: it took the text up to pos and can give back down to aux
	frameMore                    // a lazy repeat at pc: it took the text up to pos and can take aux more characters
	frameLook                    // the start of a lookaround at pc, which began at pos
	frameAtomic                  // the start of an atomic group
)

const (
	sizeFrame = 32
	pollSteps = 2048
)

// NewMatcher starts matching in text[:end]. What comes before the start of a search is seen by ^, \b and lookbehind.
func NewMatcher(m *budget.Meter, p *Program, text string, end int) (*Matcher, error) {
	x := &Matcher{prog: p, meter: m, text: text, end: end}
	return x, x.alloc()
}

// Reset goes over to another text.
func (m *Matcher) Reset(text string, end int) { m.text, m.end = text, end }

func (m *Matcher) alloc() error {
	n := int64(2*(m.prog.Groups+1)+m.prog.regs+m.prog.marks)*8 + 160
	if err := m.meter.Charge(n); err != nil {
		return err
	}
	m.charged += n
	m.Groups = make([]int, 2*(m.prog.Groups+1))
	m.regs = make([]int64, m.prog.regs)
	m.marks = make([]int, m.prog.marks)
	return nil
}

// Close ends the use of the matcher.
func (m *Matcher) Close() {
	m.meter.Release(m.charged)
	m.charged, m.stack, m.memo = 0, nil, memo{}
}

// Find looks for a match from start on. An empty match at start is not taken where notEmpty is set.
func (m *Matcher) Find(start int, mode Mode, notEmpty bool) (bool, error) {
	m.mode, m.not, m.spent = mode, -1, 0
	m.memo.off()
	if notEmpty {
		m.not = start
	}
	if m.eager {
		if err := m.remember(start); err != nil {
			return false, err
		}
	}
	if mode != Search {
		return m.run(start)
	}
	for pos := start; ; {
		if pos = m.candidate(pos); pos < 0 {
			return false, m.poll()
		}
		if ok, err := m.run(pos); ok || err != nil {
			return ok, err
		}
		if pos >= m.end || m.prog.anchored {
			return false, nil
		}
		pos += m.width(pos)
		m.not = -1
	}
}

// candidate is the first place from pos on where a match may start, -1 for none.
func (m *Matcher) candidate(pos int) int {
	p := m.prog
	switch {
	case p.anchored:
		if pos > 0 {
			return -1
		}
	case p.prefix != "":
		at := strings.Index(m.text[pos:m.end], p.prefix)
		if at < 0 {
			m.steps += int64(m.end-pos) / 32
			return -1
		}
		m.steps += int64(at) / 32
		pos += at
	case p.first != nil:
		from := pos
		stop := min(m.end, pos+spanPoll)
		for text := m.text; pos < stop && !p.first.has(text[pos]); pos++ {
		}
		m.steps += int64(pos-from) / 8
		if pos == m.end {
			return -1
		}
		// A byte inside of a character is not a start.
		for !p.Bytes && pos < m.end && m.text[pos]&0xC0 == 0x80 {
			pos++
		}
	}
	return pos
}

// width is the size of the character at pos.
func (m *Matcher) width(pos int) int {
	if m.prog.Bytes || m.text[pos] < 0x80 {
		return 1
	}
	_, w := pytext.DecodeRune(m.text[pos:])
	return w
}

// before is the start of the character that ends at pos.
func (m *Matcher) before(pos int) int {
	pos--
	if !m.prog.Bytes {
		for pos > 0 && m.text[pos]&0xC0 == 0x80 {
			pos--
		}
	}
	return pos
}

// one gives the size of the character at pos if it is in s, else 0.
func (m *Matcher) one(s *set, pos int) int {
	if pos >= m.end {
		return 0
	}
	c := m.text[pos]
	if c < 0x80 || m.prog.Bytes {
		if s.low.has(c) {
			return 1
		}
		return 0
	}
	r, w := pytext.DecodeRune(m.text[pos:])
	if s.has(r) {
		return w
	}
	return 0
}

// poll accounts for the steps made.
func (m *Matcher) poll() error {
	n := m.steps
	m.steps = 0
	m.spent += n
	return m.meter.Poll(n)
}

// push makes room on the stack.
func (m *Matcher) push(f frame) error {
	if len(m.stack) == cap(m.stack) {
		old := int64(cap(m.stack))
		n := max(16, 2*old)
		if old > 1<<16 {
			n = old + old/2
		}
		if err := m.meter.Charge(n * sizeFrame); err != nil {
			return err
		}
		grown, err := budget.Pieces(m.meter, make([]frame, 0, n), m.stack)
		if err != nil {
			return err
		}
		m.meter.Release(old * sizeFrame)
		m.charged += (n - old) * sizeFrame
		m.stack = grown
	}
	m.stack = append(m.stack, f)
	return nil
}

// setGroup writes a capture, to be undone when the matcher goes back.
func (m *Matcher) setGroup(i int32, pos int) error {
	if len(m.stack) > 0 {
		if err := m.push(frame{frameGroup, i, m.Groups[i], m.LastGroup}); err != nil {
			return err
		}
	}
	m.Groups[i] = pos
	if i&1 != 0 {
		m.LastGroup = int(i / 2)
	}
	return nil
}

// setReg writes a register, to be undone when the matcher goes back.
func (m *Matcher) setReg(i int32, v int64) error {
	if len(m.stack) > 0 {
		if err := m.push(frame{frameReg, i, int(m.regs[i]), 0}); err != nil {
			return err
		}
	}
	m.regs[i] = v
	return nil
}

// undo takes back what a frame notes.
func (m *Matcher) undo(f *frame) {
	switch f.kind {
	case frameGroup:
		m.Groups[f.pc], m.LastGroup = f.pos, f.aux
	case frameReg:
		m.regs[f.pc] = int64(f.pos)
	}
}

// cut drops the ways back above a height, but not what they would have to undo.
func (m *Matcher) cut(height int) {
	keep := height
	if height > 0 {
		for i := height; i < len(m.stack); i++ {
			if k := m.stack[i].kind; k == frameGroup || k == frameReg {
				m.stack[keep] = m.stack[i]
				keep++
			}
		}
	}
	m.steps += int64(len(m.stack) - height)
	m.stack = m.stack[:keep]
}

// run matches from start.
func (m *Matcher) run(start int) (bool, error) {
	m.stack = m.stack[:0]
	for i := range m.Groups {
		m.Groups[i] = -1
	}
	m.LastGroup = 0
	code, text, end := m.prog.code, m.text, m.end
	pc, pos := 0, start
	for {
		if m.steps++; m.steps >= pollSteps {
			if err := m.poll(); err != nil {
				return false, err
			}
			if err := m.remember(start); err != nil {
				return false, err
			}
		}
		i := &code[pc]
		switch i.op {
		case opLit:
			if strings.HasPrefix(text[pos:end], i.lit) {
				pos += len(i.lit)
				pc++
				continue
			}
		case opSet:
			if w := m.one(i.set, pos); w > 0 {
				pos += w
				pc++
				continue
			}
		case opRepeat:
			next, ok, err := m.repeat(i, pc, pos)
			if err != nil {
				return false, err
			}
			if ok {
				pos = next
				pc++
				continue
			}
		case opSplit:
			if m.memo.on && i.memo != nil && m.seen(i.memo, pos) {
				break
			}
			x, y := m.may(i.fx, pos), m.may(i.fy, pos)
			if x {
				if y {
					if err := m.push(frame{frameTry, i.y, pos, 0}); err != nil {
						return false, err
					}
				}
				pc = int(i.x)
				continue
			}
			if y {
				pc = int(i.y)
				continue
			}
		case opJump:
			pc = int(i.x)
			continue
		case opSave:
			if err := m.setGroup(i.x, pos); err != nil {
				return false, err
			}
			pc++
			continue
		case opAt:
			if m.at(i.at, pos) {
				pc++
				continue
			}
		case opLoopEnter:
			if err := m.setReg(i.reg, -1); err != nil {
				return false, err
			}
			if err := m.setReg(i.reg+1, -1); err != nil {
				return false, err
			}
			pc++
			continue
		case opLoop:
			next, err := m.loop(i, pc, pos)
			if err != nil {
				return false, err
			}
			if next >= 0 {
				pc = next
				continue
			}
		case opLoopAgain:
			if err := m.again(i, pos); err != nil {
				return false, err
			}
			pc++
			continue
		case opRef:
			if n, ok := m.ref(i, pos); ok {
				pos += n
				pc++
				continue
			}
		case opCond:
			if m.Groups[2*i.x] >= 0 && m.Groups[2*i.x+1] >= 0 {
				pc++
			} else {
				pc = int(i.y)
			}
			continue
		case opLook:
			from := m.back(pos, i)
			if from < 0 {
				if i.not {
					pc = int(i.y)
					continue
				}
				break
			}
			m.marks[i.x] = len(m.stack)
			if err := m.push(frame{frameLook, int32(pc), pos, 0}); err != nil {
				return false, err
			}
			pos = from
			pc++
			continue
		case opLookEnd:
			height := m.marks[i.x]
			if i.not {
				for k := len(m.stack) - 1; k > height; k-- {
					m.undo(&m.stack[k])
				}
				m.steps += int64(len(m.stack) - height)
				m.stack = m.stack[:height]
				break
			}
			pos = m.stack[height].pos
			m.cut(height)
			pc++
			continue
		case opAtomic:
			m.marks[i.x] = len(m.stack)
			if err := m.push(frame{frameAtomic, int32(pc), pos, 0}); err != nil {
				return false, err
			}
			pc++
			continue
		case opAtomicEnd:
			m.cut(m.marks[i.x])
			pc++
			continue
		case opMatch:
			if pos != m.not && (m.mode != Full || pos == end) {
				m.Groups[0], m.Groups[1] = start, pos
				return true, nil
			}
		}
		var ok bool
		if pc, pos, ok = m.retreat(); !ok {
			return false, nil
		}
	}
}

// retreat goes back to the last choice; ok is false where none is left.
func (m *Matcher) retreat() (pc, pos int, ok bool) {
	for {
		k := len(m.stack) - 1
		if k < 0 {
			return 0, 0, false
		}
		f := &m.stack[k]
		m.steps++
		switch f.kind {
		case frameTry:
			m.stack = m.stack[:k]
			return int(f.pc), f.pos, true
		case frameFewer:
			if pos, ok := m.fewer(f); ok {
				if pos <= f.aux {
					m.stack = m.stack[:k]
				}
				return int(f.pc) + 1, pos, true
			}
		case frameMore:
			if pos, ok := m.more(f); ok {
				return int(f.pc) + 1, pos, true
			}
		case frameLook:
			if i := &m.prog.code[f.pc]; i.not {
				m.stack = m.stack[:k]
				return int(i.y), f.pos, true
			}
		default:
			m.undo(f)
		}
		m.stack = m.stack[:k]
	}
}

// may tells whether the byte at pos is among those that can follow.
func (m *Matcher) may(s *byteSet, pos int) bool { return s == nil || pos < m.end && s.has(m.text[pos]) }

// back is the place from which a lookaround looks, -1 where the text does not reach back so far.
func (m *Matcher) back(pos int, i *inst) int {
	if !i.behind {
		return pos
	}
	if m.prog.Bytes {
		return max(pos-int(i.min), -1)
	}
	if int(i.min) > pos {
		return -1
	}
	m.steps += int64(i.min) / 8
	for range i.min {
		if pos == 0 {
			return -1
		}
		pos = m.before(pos)
	}
	return pos
}

// at tests a condition on a position.
func (m *Matcher) at(p place, pos int) bool {
	switch p {
	case atTextStart:
		return pos == 0
	case atTextEnd:
		return pos == m.end
	case atEnd:
		return pos == m.end || pos+1 == m.end && m.text[pos] == '\n'
	case atLineStart:
		return pos == 0 || m.text[pos-1] == '\n'
	case atLineEnd:
		return pos == m.end || m.text[pos] == '\n'
	case atBoundary:
		return m.end > 0 && m.wordAt(pos, false) != m.wordBefore(pos, false)
	case atNonBoundary:
		return m.end > 0 && m.wordAt(pos, false) == m.wordBefore(pos, false)
	case atBoundaryASCII:
		return m.end > 0 && m.wordAt(pos, true) != m.wordBefore(pos, true)
	case atNonBoundaryASCII:
		return m.end > 0 && m.wordAt(pos, true) == m.wordBefore(pos, true)
	}
	return false
}

func (m *Matcher) wordAt(pos int, ascii bool) bool {
	if pos >= m.end {
		return false
	}
	c := rune(m.text[pos])
	if c >= 0x80 && !m.prog.Bytes {
		c, _ = pytext.DecodeRune(m.text[pos:])
	}
	return isWord(c, ascii)
}

func (m *Matcher) wordBefore(pos int, ascii bool) bool {
	return pos > 0 && m.wordAt(m.before(pos), ascii)
}

// ref matches what a group matched; n is its size in the text here.
func (m *Matcher) ref(i *inst, pos int) (n int, ok bool) {
	from, to := m.Groups[2*i.x], m.Groups[2*i.x+1]
	if from < 0 || to < from {
		return 0, false
	}
	old, text := m.text[from:to], m.text[pos:m.end]
	m.steps += int64(len(old)) / 16
	if i.fold == foldNone {
		return len(old), strings.HasPrefix(text, old)
	}
	for len(old) > 0 {
		if len(text) == 0 {
			return 0, false
		}
		a, v := rune(old[0]), 1
		b, w := rune(text[0]), 1
		if !m.prog.Bytes {
			a, v = pytext.DecodeRune(old)
			b, w = pytext.DecodeRune(text)
		}
		if lower(a, i.fold) != lower(b, i.fold) {
			return 0, false
		}
		old, text, n = old[v:], text[w:], n+w
	}
	return n, true
}
