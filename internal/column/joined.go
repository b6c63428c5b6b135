// This file defines columns that are put together when somebody reads them: concat alone copies nothing.

package column

import (
	"sync"
	"sync/atomic"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

const (
	// joinedRows is from how many rows on cells are joined late: fewer are copied as soon as they are noted down.
	joinedRows = 512
	// joinedParts is the most columns that one waits for. Somebody who appends to a frame in a loop copies it every so many times.
	joinedParts = 64
)

// joined is the cells of a column of numbers or times that still lie in its parts. Their memory is charged already. It changes once, when
// the cells are read first, which host and runs may do at the same time.
type joined struct {
	done   atomic.Bool
	mu     sync.Mutex
	meter  *budget.Meter
	parts  []*Column
	n      int
	ints   []int64
	floats []float64
}

// joinLate is parts, which are of one type, below each other; nil where they are better joined at once.
func joinLate(t *object.Thread, parts []*Column, n int) (*Column, error) {
	first := parts[0]
	if n < joinedRows || first.kind != Float64 && first.kind != Int64 && !first.Timed() {
		return nil, nil
	}
	count := 0
	for _, p := range parts {
		if count += max(1, len(p.waiting())); count > joinedParts {
			return nil, nil
		}
	}
	j := &joined{meter: t.Meter, n: n, parts: make([]*Column, 0, count)}
	if err := t.Charge(j.bytes()); err != nil {
		return nil, err
	}
	for _, p := range parts {
		if w := p.waiting(); w != nil {
			j.parts = append(j.parts, w...)
		} else {
			j.parts = append(j.parts, p)
		}
	}
	out := newColumn(first.kind, n)
	out.unit, out.zone, out.width, out.late = first.unit, first.zone, first.width, j
	return out, nil
}

// waiting is the columns whose cells are still to be joined, nil where the column has its cells.
func (c *Column) waiting() []*Column {
	if c.late == nil || c.late.done.Load() {
		return nil
	}
	c.late.mu.Lock()
	defer c.late.mu.Unlock()
	return c.late.parts
}

// bytes is what the run pays for the cells, joined or not.
func (j *joined) bytes() int64 {
	return int64(unsafe.Sizeof(*j)) + 8*int64(cap(j.parts)) + 8*int64(j.n)
}

// settle joins the cells.
func (j *joined) settle() {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.done.Load() {
		return
	}
	m := j.meter.WhileRunning()
	var err error
	if j.parts[0].kind == Float64 {
		j.floats, err = joinCells(m, j.parts, j.n, (*Column).Floats)
	} else {
		j.ints, err = joinCells(m, j.parts, j.n, (*Column).Ints)
	}
	if err != nil && (m == nil || m.Err() == nil) {
		panic(err) // a bug: only limits end the work
	}
	j.meter, j.parts = nil, nil
	j.done.Store(true)
}

// joinCells gives cells that nobody reads with an error: the run ends at its next step.
func joinCells[T int64 | float64](m *budget.Meter, parts []*Column, n int, cells func(*Column) []T) ([]T, error) {
	out, err := kernel.Room[T](nil, n)
	if err != nil {
		return nil, err
	}
	at := 0
	for _, p := range parts {
		if err := kernel.Copy(m, out[at:], cells(p)); err != nil {
			clear(out)
			return out, err
		}
		at += p.n
	}
	return out, nil
}

// cells gives ints and floats of a column that is put together late.
func (j *joined) cells() ([]int64, []float64) {
	if !j.done.Load() {
		j.settle()
	}
	return j.ints, j.floats
}

// own is a copy of the column to be changed, which has its cells.
func (c *Column) own() Column {
	out := *c
	if c.late != nil {
		out.ints, out.floats = c.late.cells()
		out.late = nil
	}
	return out
}
