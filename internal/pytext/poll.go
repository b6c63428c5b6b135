// This file defines Poll, by which work on a long text asks whether to go on.

package pytext

// Poll is asked every Stride characters or bytes of work; its error ends the work and is its error. A nil Poll never ends it.
type Poll func(n int) error

// Stride is how much work is done between two questions.
const Stride = 1 << 14

// Block is how many bytes are copied between two questions.
const Block = 1 << 20

func (p Poll) ask() error {
	if p == nil {
		return nil
	}
	return p(Stride / 16)
}
