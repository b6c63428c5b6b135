// This file defines memo, which remembers failures.

package regex

// memo has a bit for every state, that is, for every choice of the program, every value of the counters around it and every
// position. A state that is reached a second time has failed before: what can follow depends on nothing else. It is switched on when a
// search has taken about as many steps as the bits take to clear, so that the many short searches do without.
type memo struct {
	on      bool
	refused bool
	from    int // the position of the first bits
	bits    []uint64
}

func (x *memo) off() { x.on, x.refused = false, false }

// looseSteps is the patience with a program in which iterations of loops may be empty: there the memo takes the way back to a place
// where the match just was for a failure, and so an empty last iteration may not show in the groups.
const looseSteps = 4 << 20

// maxMemoBytes bounds the memory for one search.
const maxMemoBytes = 64 << 20

// remember switches the memo on when it is time.
func (m *Matcher) remember(start int) error {
	x := &m.memo
	if x.on || x.refused || m.prog.memo == 0 {
		return nil
	}
	// Lookbehind is left out; so no state is before the start.
	words := (int64(m.end-start)+1)*int64(m.prog.memo)/64 + 1
	need := words / 4
	if m.prog.loose {
		need = max(need, looseSteps)
	}
	if m.spent < need && !m.eager {
		return nil
	}
	if l := m.meter.Limits().Memory; words*8 > maxMemoBytes || l > 0 && words*8 > l/8 {
		x.refused = true
		return nil
	}
	if int64(len(x.bits)) < words {
		if err := m.meter.Charge(words * 8); err != nil {
			return err
		}
		m.charged += words * 8
		x.bits = make([]uint64, words)
	} else {
		clear(x.bits[:words])
	}
	x.on, x.from = true, start
	return nil
}

// seen tells whether a state was reached before, and notes it.
func (m *Matcher) seen(s *memoSlot, pos int) bool {
	at := s.base
	for _, d := range s.dims {
		at += int(min(m.regs[d.reg]+1, d.top)) * d.stride
	}
	at += (pos - m.memo.from) * m.prog.memo
	w := &m.memo.bits[at>>6]
	bit := uint64(1) << (at & 63)
	if *w&bit != 0 {
		return true
	}
	*w |= bit
	return false
}
