// This file defines aggregates of windows that move over rows: which rows a window has, and how cells come and go.

package kernel

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
)

// Window says which rows stand in the window of a row.
type Window struct {
	Size   int  // number of rows
	All    bool // all rows so far instead
	Center bool // the row stands in the middle, not at the end
	Before bool // one row more at the start
	Open   bool // without the last row
	Least  int  // a window with fewer cells that are not missing gives NaN
}

// Bounds are the rows lo:hi of the window of row i among n rows.
func (w Window) Bounds(i, n int) (lo, hi int) {
	if w.All {
		return 0, i + 1
	}
	hi = i + 1
	switch {
	case w.Size == 0:
		hi--
	case w.Center:
		hi += (w.Size - 1) / 2
	}
	lo = hi - w.Size
	if w.Before {
		lo--
	}
	if w.Open {
		hi--
	}
	lo = max(0, min(lo, n))
	return lo, max(lo, min(hi, n))
}

// Rolling names an aggregate of windows.
type Rolling uint8

// The aggregates of windows.
const (
	RollSum Rolling = iota
	RollMean
	RollVar
	RollMin
	RollMax
	RollMedian
	RollQuantile
)

// RollParam is what some aggregates of windows need: the degrees of freedom that a variance loses, and which quantile.
type RollParam struct {
	Lost int
	Q    float64
	How  Interpolation
}

// pane holds the cells of a window that are not missing, of which there are n after the call.
type pane interface {
	clear()
	add(x float64, n int)
	drop(x float64, n int)
	value(n int) float64
	// shaky tells, once, that too many digits have been lost to go on: the cells must be added anew.
	shaky() bool
}

// Roll aggregates the window of every row. Windows stay within parts, of which each ends where ends says; nil is one part.
func Roll(m *budget.Meter, how Rolling, v []float64, ends []int32, w Window, p RollParam) ([]float64, error) {
	out, err := Room[float64](m, len(v))
	if err != nil {
		return nil, err
	}
	most := len(v)
	if !w.All && w.Size < most {
		most = w.Size + 1
	}
	var cells pane
	every := Block // rows between polls
	switch how {
	case RollSum:
		cells = &sumPane{}
	case RollMean:
		cells = &meanPane{}
	case RollVar:
		w.Least = max(w.Least, 1)
		cells = &varPane{lost: p.Lost}
	case RollMin, RollMax:
		queue, err := Make[float64](m, most)
		if err != nil {
			return nil, err
		}
		defer Drop(m, queue)
		cells = &extremePane{queue: queue, most: how == RollMax}
	default:
		o, err := newOrderPane(m, v, most)
		if err != nil {
			return nil, err
		}
		defer o.free(m)
		every /= 16
		cells = &quantilePane{order: o, q: p.Q, how: p.How, median: how == RollMedian}
	}
	if ends == nil {
		return out, slide(m, cells, v, out, w, every)
	}
	lo := int32(0)
	for _, hi := range ends {
		if err := slide(m, cells, v[lo:hi], out[lo:hi], w, every); err != nil {
			return nil, err
		}
		lo = hi
	}
	return out, nil
}

// slide moves the window over one part, polling as often as so many cells have come or gone. It leaves the pane empty.
func slide(m *budget.Meter, p pane, v, out []float64, w Window, every int) error {
	lo, hi, have, work := 0, 0, 0, 0
	for i := 0; i <= len(v); i++ {
		from, to := len(v), 0 // past the last row all cells go
		if i < len(v) {
			from, to = w.Bounds(i, len(v))
		}
		for end := min(from, hi); lo < end; {
			next := min(end, lo+every)
			have = dropCells(p, v[lo:next], have)
			work += next - lo
			lo = next
			if work >= every {
				if err := poll(m, work); err != nil {
					return err
				}
				work = 0
			}
		}
		if from >= hi {
			// Windows that have no row in common share no rounding errors.
			p.clear()
			lo, hi, have = from, from, 0
		}
		if i == len(v) {
			break
		}
		for hi < to {
			next := min(to, hi+every)
			have = addCells(p, v[hi:next], have)
			work += next - hi
			hi = next
			if work >= every {
				if err := poll(m, work); err != nil {
					return err
				}
				work = 0
			}
		}
		if p.shaky() {
			p.clear()
			addCells(p, v[lo:hi], 0)
			p.shaky()
			work += hi - lo
		}
		if have < w.Least {
			out[i] = math.NaN()
		} else {
			out[i] = p.value(have)
		}
		if work++; work >= every {
			if err := poll(m, work); err != nil {
				return err
			}
			work = 0
		}
	}
	return poll(m, work)
}

// addCells adds cells to a pane that has so many, and gives how many it has then.
func addCells(p pane, v []float64, have int) int {
	for _, x := range v {
		if x == x {
			have++
			p.add(x, have)
		}
	}
	return have
}

// dropCells takes cells out of a pane that has so many, and gives how many it has then.
func dropCells(p pane, v []float64, have int) int {
	for _, x := range v {
		if x == x {
			have--
			p.drop(x, have)
		}
	}
	return have
}
