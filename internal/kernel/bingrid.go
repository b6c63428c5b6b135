// This file defines binGrid, equal cells over a range of edges: each has at most one, so that a value is compared with that one alone.

package kernel

import (
	"math"
)

// The numbers of cells of a grid that is made for few values, and the most of one for many.
const (
	fewCells  = 64
	manyCells = 1 << 11
)

// binCell is a piece of the range.
type binCell struct {
	edge float64 // the edge in it: what is greater lies behind it
	// number is the interval that values up to the edge and behind it lie in, the same one where there is no edge.
	number [2]int32
}

// binGrid finds the cell of a value by its distance from a number. A value that is less than another has never a later cell, however the
// arithmetic rounds: edges of earlier cells lie below a value, and those of later cells above it.
type binGrid struct {
	from, scale float64
	cells       []binCell // the first and the last one have no edge, and no interval
}

// cell is the place of the cell of x; the last one's where it lies before all of them or is NaN.
func (g *binGrid) cell(x float64) uint {
	return min(uint(int((x-g.from)*g.scale)), uint(len(g.cells)-1))
}

// gridOf makes a grid in room, as large as it must be for each edge to have a cell of its own. It has no cells where that cannot be.
func gridOf(room []binCell, edges []float64, right, lowest bool) (g binGrid) {
	for n := max(fewCells, 2*len(edges)); n <= len(room) && len(edges) > 1; n *= 4 {
		if g = layGrid(room[:n], edges, right, lowest); g.cells != nil {
			break
		}
	}
	return g
}

// layGrid is gridOf for one size.
func layGrid(cells []binCell, edges []float64, right, lowest bool) binGrid {
	n := len(edges)
	scale := float64(len(cells)-4) / (edges[n-1] - edges[0])
	g := binGrid{edges[0] - 1.5/scale, scale, cells}
	if !(scale > 0) || math.IsInf(scale, 1) || math.IsInf(g.from, 0) {
		return binGrid{}
	}
	next, number := uint(0), int32(-1) // the cell that is filled next, and the interval that it begins in
	for i, e := range edges {
		c := g.cell(e)
		if c == 0 || c < next || c >= uint(len(cells)-1) {
			return binGrid{}
		}
		for ; next < c; next++ {
			cells[next] = binCell{number: [2]int32{number, number}}
		}
		behind := int32(i)
		if i == n-1 {
			behind = -1
		}
		if !right || lowest && i == 0 {
			e = math.Nextafter(e, math.Inf(-1)) // behind this one lies the edge itself, too
		}
		cells[c] = binCell{e, [2]int32{number, behind}}
		next, number = c+1, behind
	}
	for ; next < uint(len(cells)); next++ {
		cells[next] = binCell{number: [2]int32{-1, -1}}
	}
	return g
}

// putGridded is putBins with a grid.
func putGridded[T int32 | int64](g *binGrid, out []T, v []float64) (outside bool) {
	cells, from, scale := g.cells, g.from, g.scale
	last, signs := uint(len(cells)-1), int32(0)
	out = out[:len(v)]
	for i, x := range v {
		at := uint(int((x - from) * scale))
		if at > last {
			at = last
		}
		c := &cells[at]
		k := c.number[bit(c.edge < x)&1]
		out[i] = T(k)
		signs |= k
	}
	return signs < 0
}
