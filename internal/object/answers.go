// This file defines the answers of a run: what its functions and iterators gave to Go code, as the memory census sees it.

package object

// Answer shows what a call from Go code gave to the census until the operation of the machine that led to it is over: what functions of a
// script make is not among what the operation was charged for (see Meter.Pending), and Go code may keep it where nobody sees it. Whoever
// calls very often and keeps nothing says so with Forgotten.
func (t *Thread) Answer(v Value) error {
	if plainAnswer(v) {
		return nil
	}
	n := len(t.answers)
	if n == cap(t.answers) {
		if err := t.moreAnswers(); err != nil {
			return err
		}
	}
	t.answers = t.answers[:n+1]
	t.answers[n] = v
	return nil
}

// plainAnswer tells values that take no memory.
func plainAnswer(v Value) bool {
	return v.Ref == nil || v.Ref == FloatRef || v.Ref == NoneRef || v.Ref == BoolRef
}

//go:noinline
func (t *Thread) moreAnswers() error {
	n := max(16, 2*cap(t.answers))
	if err := t.Charge(int64(n) * sizeValue); err != nil {
		return err
	}
	t.answers = append(make([]Value, 0, n), t.answers...)
	return nil
}

// Answers is the place in front of the next Answer, for Forgotten.
func (t *Thread) Answers() int { return len(t.answers) }

// Forgotten says that Go code keeps none of the answers since Answers gave mark.
func (t *Thread) Forgotten(mark int) {
	if len(t.answers) > mark {
		t.dropAnswers(mark)
	}
}

// Kept is Forgotten for Go code that keeps v alone: a sum, say.
func (t *Thread) Kept(mark int, v Value) {
	if len(t.answers) > mark {
		t.dropAnswers(mark)
		t.answers = append(t.answers, v)
	}
}

// Item is Answer for what an iterator gives, whose own answers since mark are forgotten.
func (t *Thread) Item(mark int, v Value) error {
	if len(t.answers) == mark && plainAnswer(v) {
		return nil
	}
	return t.item(mark, v)
}

func (t *Thread) item(mark int, v Value) error {
	if len(t.answers) == mark+1 && !plainAnswer(v) {
		t.answers[mark] = v
		return nil
	}
	t.Forgotten(mark)
	return t.Answer(v)
}

// Only says that of what was charged since Pending was pending, Go code has only v still: an argument that was made for one call, say, is
// garbage after it, and v is what that call gave.
func (t *Thread) Only(pending int64, v Value) error {
	t.Meter.Pending = pending
	return t.Answer(v)
}

//go:noinline
func (t *Thread) dropAnswers(mark int) {
	if len(t.answers) == mark+1 {
		t.answers[mark] = Value{}
		t.answers = t.answers[:mark]
		return
	}
	clear(t.answers[mark:])
	t.answers = t.answers[:mark]
	if cap(t.answers) > 4*maxScratch && mark < maxScratch {
		t.answers = append(make([]Value, 0, 2*maxScratch), t.answers...)
	}
}

// Settle says that the operations of the innermost loop of the machine up to now are over.
func (t *Thread) Settle() {
	if len(t.answers) > t.settled {
		t.dropAnswers(t.settled)
	}
}

// OpenLoop says that a loop of the machine starts, which ends with CloseLoop.
func (t *Thread) OpenLoop() (outer int) {
	outer, t.settled = t.settled, len(t.answers)
	return outer
}

// CloseLoop undoes OpenLoop.
func (t *Thread) CloseLoop(outer int) {
	t.Settle()
	t.settled = outer
}
