// This file defines repeats and loops of a Matcher.

package regex

import "math"

// repeat runs an opRepeat; next is where it goes on.
func (m *Matcher) repeat(i *inst, pc, pos int) (next int, ok bool, err error) {
	scan := m.memo.on && i.memo != nil && i.scan
	if m.memo.on && i.memo != nil && !scan && m.seen(i.memo, pos) {
		return 0, false, nil
	}
	least, count := pos, uint32(0)
	for ; count < i.min; count++ {
		w := m.one(i.set, least)
		if w == 0 {
			m.steps += int64(count) / 8
			return 0, false, nil
		}
		least += w
	}
	m.steps += int64(count) / 8
	if scan && m.seen(i.memo, least) {
		return 0, false, nil
	}
	if i.manner == lazy {
		if i.max > count {
			left := int(i.max - count)
			if i.max == unlimited {
				left = math.MaxInt
			}
			if err := m.push(frame{frameMore, int32(pc), least, left}); err != nil {
				return 0, false, err
			}
		}
		return least, m.may(i.fx, least), nil
	}
	far := least
	switch {
	case scan:
		far = m.unseen(i, least)
	default:
		left := i.max - count
		if i.max == unlimited {
			left = unlimited
		}
		if far, err = m.span(i.set, least, left); err != nil {
			return 0, false, err
		}
	}
	if i.manner == possessive {
		return far, true, nil
	}
	return m.givingBack(i, pc, least, far)
}

// unseen is the end of a run of characters that goes on to the first place where the same repeat has been before.
func (m *Matcher) unseen(i *inst, pos int) int {
	from := pos
	for {
		w := m.one(i.set, pos)
		if w == 0 || m.seen(i.memo, pos+w) {
			m.steps += int64(pos-from)/4 + 1
			return pos
		}
		pos += w
	}
}

// givingBack goes on from far, with the way back to all places down to least.
func (m *Matcher) givingBack(i *inst, pc, least, far int) (int, bool, error) {
	// Places where the rest cannot start are left out at once.
	from := far
	for i.fx != nil && !m.may(i.fx, far) {
		if far <= least {
			m.steps += int64(from-far) / 8
			return 0, false, nil
		}
		far = m.before(far)
	}
	m.steps += int64(from-far) / 8
	if far > least {
		if err := m.push(frame{frameFewer, int32(pc), far, least}); err != nil {
			return 0, false, err
		}
	}
	return far, true, nil
}

// spanPoll is the number of characters after which a long run is polled.
const spanPoll = 1 << 20

// span is the end of the run of at most n characters of a set from pos on.
func (m *Matcher) span(s *set, pos int, n uint32) (int, error) {
	from, text := pos, m.text
	for left := int64(n); ; {
		stop := min(m.end, pos+spanPoll)
		if m.prog.Bytes {
			start := pos
			stop = int(min(int64(stop), int64(pos)+left))
			for pos < stop && s.low.has(text[pos]) {
				pos++
			}
			left -= int64(pos - start)
		} else {
			for pos < stop && left > 0 {
				if c := text[pos]; c < 0x80 {
					if !s.low.has(c) {
						break
					}
					pos++
				} else if w := m.one(s, pos); w > 0 {
					pos += w
				} else {
					break
				}
				left--
			}
		}
		m.steps += int64(pos-from) / 8
		if pos < stop || pos == m.end || left == 0 {
			return pos, nil
		}
		// The steps of shorter runs are polled by the loop that called.
		if err := m.poll(); err != nil {
			return pos, err
		}
		from = pos
	}
}

// fewer gives back one more character of a greedy repeat; ok is false where none is left.
func (m *Matcher) fewer(f *frame) (pos int, ok bool) {
	i := &m.prog.code[f.pc]
	from := f.pos
	// After long runs the main loop gets a turn to poll.
	for f.pos > f.aux {
		f.pos = m.before(f.pos)
		if m.may(i.fx, f.pos) || from-f.pos > spanPoll {
			m.steps += int64(from-f.pos) / 8
			return f.pos, true
		}
	}
	m.steps += int64(from-f.pos) / 8
	return 0, false
}

// more takes one more character of a lazy repeat; ok is false where there is none.
func (m *Matcher) more(f *frame) (pos int, ok bool) {
	i := &m.prog.code[f.pc]
	from := f.pos
	for f.aux > 0 {
		w := m.one(i.set, f.pos)
		if w == 0 {
			break
		}
		f.pos += w
		f.aux--
		if m.memo.on && i.memo != nil && i.scan && m.seen(i.memo, f.pos) {
			break
		}
		if m.may(i.fx, f.pos) || f.pos-from > spanPoll {
			m.steps += int64(f.pos-from) / 8
			return f.pos, true
		}
	}
	m.steps += int64(f.pos-from) / 8
	return 0, false
}

// loop runs an opLoop; pc is where it goes on, -1 for nowhere.
func (m *Matcher) loop(i *inst, at, pos int) (pc int, err error) {
	count := m.regs[i.reg] + 1
	if count < int64(i.min) {
		return int(i.x), m.setReg(i.reg, count)
	}
	// An iteration that took nothing is the last.
	if count >= int64(i.max) && i.max != unlimited || i.last && m.regs[i.reg+1] == int64(pos) {
		return int(i.y), nil
	}
	if m.memo.on && i.memo != nil && m.seen(i.memo, pos) {
		return -1, nil
	}
	x, y := m.may(i.fx, pos), m.may(i.fy, pos)
	switch {
	case x && i.manner == lazy:
		if err := m.push(frame{frameTry, int32(at) + 1, pos, 0}); err != nil {
			return 0, err
		}
		if y {
			return int(i.y), nil
		}
		return -1, nil
	case x:
		if y {
			if err := m.push(frame{frameTry, i.y, pos, 0}); err != nil {
				return 0, err
			}
		}
		return int(i.x), m.again(i, pos)
	case y:
		return int(i.y), nil
	}
	return -1, nil
}

// again counts one more iteration.
func (m *Matcher) again(i *inst, pos int) error {
	if err := m.setReg(i.reg, m.regs[i.reg]+1); err != nil {
		return err
	}
	if i.last {
		return m.setReg(i.reg+1, int64(pos))
	}
	return nil
}
