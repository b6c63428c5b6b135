// This file defines sums, means and variances of moving windows. Their rounding errors are those of pandas: what is lost when cells come and
// when they go is carried along apart, and a window of equal cells is exact.

package kernel

import "math"

// sumPane is a running sum.
type sumPane struct {
	sum, added, dropped float64 // added and dropped are what rounding lost
	last                float64
	same                int // how many of the newest cells equal the last one
}

func (p *sumPane) clear() { *p = sumPane{} }

func (p *sumPane) shaky() bool { return false }

func (p *sumPane) add(x float64, _ int) {
	y := x - p.added
	t := p.sum + y
	p.added = t - p.sum - y
	p.sum = t
	if x == p.last {
		p.same++
	} else {
		p.same = 1
	}
	p.last = x
}

func (p *sumPane) drop(x float64, _ int) {
	y := -x - p.dropped
	t := p.sum + y
	p.dropped = t - p.sum - y
	p.sum = t
}

func (p *sumPane) value(n int) float64 {
	switch {
	case n == 0:
		return 0
	case p.same >= n:
		return p.last * float64(n)
	}
	return p.sum
}

// meanPane is a running mean. Cells of one sign have no mean of the other.
type meanPane struct {
	sumPane
	negative int
}

func (p *meanPane) clear() { *p = meanPane{} }

func (p *meanPane) add(x float64, n int) {
	p.sumPane.add(x, n)
	if math.Signbit(x) {
		p.negative++
	}
}

func (p *meanPane) drop(x float64, n int) {
	p.sumPane.drop(x, n)
	if math.Signbit(x) {
		p.negative--
	}
}

func (p *meanPane) value(n int) float64 {
	mean := p.sum / float64(n)
	switch {
	case n == 0:
		return math.NaN()
	case p.same >= n:
		return p.last
	case p.negative == 0 && mean < 0 || p.negative == n && mean > 0:
		return 0
	}
	return mean
}

// illConditioned is the part of a sum of squares that may stay before fewer than three digits of it are right.
const illConditioned = 0x1p-52 * 1e3

// varPane is a running variance.
type varPane struct {
	mean, squares, added, dropped float64
	lost                          int
	lostDigits                    bool
}

func (p *varPane) clear() { *p = varPane{lost: p.lost} }

func (p *varPane) shaky() bool {
	was := p.lostDigits
	p.lostDigits = false
	return was
}

func (p *varPane) add(x float64, n int) {
	before, squares := p.mean-p.added, p.squares
	y := x - p.added
	t := y - p.mean
	p.added = t + p.mean - y
	p.mean += t / float64(n)
	p.squares += float64((x - before) * (x - p.mean))
	p.lostDigits = p.lostDigits || squares*illConditioned > p.squares
}

func (p *varPane) drop(x float64, n int) {
	if n == 0 {
		p.mean, p.squares, p.lostDigits = 0, 0, false
		return
	}
	before, squares := p.mean-p.dropped, p.squares
	y := x - p.dropped
	t := y - p.mean
	p.dropped = t + p.mean - y
	p.mean -= t / float64(n)
	p.squares -= float64((x - before) * (x - p.mean))
	p.lostDigits = p.lostDigits || squares*illConditioned > p.squares
}

func (p *varPane) value(n int) float64 {
	if n <= p.lost {
		return math.NaN()
	}
	return p.squares / float64(n-p.lost)
}
