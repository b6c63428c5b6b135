// This file defines minima, maxima and quantiles of moving windows.

package kernel

import (
	"math"
	"math/bits"
	"slices"
	"sort"

	"github.com/alkimi/pyexec/internal/budget"
)

// extremePane has in a ring the cells that may still become the extreme one: each is worse than those before it, or the same.
type extremePane struct {
	queue      []float64
	head, size int
	most       bool
}

func (p *extremePane) clear() { p.head, p.size = 0, 0 }

func (p *extremePane) shaky() bool { return false }

func (p *extremePane) at(k int) int {
	if k += p.head; k >= len(p.queue) {
		k -= len(p.queue)
	}
	return k
}

func (p *extremePane) add(x float64, _ int) {
	for p.size > 0 {
		if last := p.queue[p.at(p.size-1)]; p.most && last >= x || !p.most && last <= x {
			break
		}
		p.size--
	}
	p.queue[p.at(p.size)] = x
	p.size++
}

func (p *extremePane) drop(x float64, _ int) {
	if p.size > 0 && p.queue[p.head] == x {
		p.head = p.at(1)
		p.size--
	}
}

func (p *extremePane) value(n int) float64 {
	if n == 0 {
		return math.NaN()
	}
	return p.queue[p.head]
}

// smallWindow is the size up to which the cells of a window are kept in a sorted slice.
const smallWindow = 512

// orderPane knows the cells of a window by their place in its order: in a sorted slice where the window is small, else in a tree that counts
// the cells of the window among all that are.
type orderPane struct {
	sorted []float64
	keys   []float64 // the distinct cells, in order
	tree   []int32   // tree[k] counts the cells of the keys k-(k&-k):k
}

// newOrderPane makes a pane for windows of at most so many of the cells v.
func newOrderPane(m *budget.Meter, v []float64, most int) (*orderPane, error) {
	if most <= smallWindow {
		s, err := Make[float64](m, most)
		return &orderPane{sorted: s[:0]}, err
	}
	keys, err := present(m, v)
	if err != nil {
		return nil, err
	}
	if err := SortFloats(m, keys); err != nil {
		return nil, err
	}
	keys = slices.Compact(keys)
	tree, err := Make[int32](m, len(keys)+1)
	return &orderPane{keys: keys, tree: tree}, err
}

// free gives back what the pane takes.
func (p *orderPane) free(m *budget.Meter) {
	Drop(m, p.sorted)
	Drop(m, p.keys)
	Drop(m, p.tree)
}

// put adds a cell, or takes one away where by is -1.
func (p *orderPane) put(x float64, by int32) {
	if p.tree != nil {
		for k := sort.SearchFloat64s(p.keys, x) + 1; k < len(p.tree); k += k & -k {
			p.tree[k] += by
		}
		return
	}
	k := sort.SearchFloat64s(p.sorted, x)
	if by > 0 {
		p.sorted = slices.Insert(p.sorted, k, x)
	} else {
		p.sorted = slices.Delete(p.sorted, k, k+1)
	}
}

// nth is the cell number k in order.
func (p *orderPane) nth(k int) float64 {
	if p.tree == nil {
		return p.sorted[k]
	}
	at := 0
	for step := 1 << (bits.Len(uint(len(p.tree))) - 1); step > 0; step >>= 1 {
		if next := at + step; next < len(p.tree) && int(p.tree[next]) <= k {
			at = next
			k -= int(p.tree[next])
		}
	}
	return p.keys[at]
}

// quantilePane gives a quantile of the cells.
type quantilePane struct {
	order  *orderPane
	q      float64
	how    Interpolation
	median bool
}

func (p *quantilePane) clear()                {}
func (p *quantilePane) shaky() bool           { return false }
func (p *quantilePane) add(x float64, _ int)  { p.order.put(x, 1) }
func (p *quantilePane) drop(x float64, _ int) { p.order.put(x, -1) }

func (p *quantilePane) value(n int) float64 {
	if n == 0 {
		return math.NaN()
	}
	if p.median {
		if n%2 == 1 {
			return p.order.nth(n / 2)
		}
		return (p.order.nth(n/2) + p.order.nth(n/2-1)) / 2
	}
	pos := p.q * float64(n-1)
	k := int(pos)
	frac := pos - float64(k)
	a := p.order.nth(k)
	if frac == 0 {
		return a
	}
	b := p.order.nth(k + 1)
	if p.how == Linear {
		return a + float64((b-a)*frac)
	}
	return between(a, b, k, frac, p.how)
}
