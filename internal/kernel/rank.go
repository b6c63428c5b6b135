// This file defines ranks.

package kernel

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
)

// Tie says which rank equal values get.
type Tie uint8

// The tie rules.
const (
	TieAverage Tie = iota
	TieMin
	TieMax
	TieFirst
	TieDense
)

// Rank ranks the first n of an order of rows from 1; same tells whether two rows are equal. Other rows get NaN.
func Rank(m *budget.Meter, order []int32, n, total int, tie Tie, same func(a, b int32) bool) ([]float64, error) {
	out, err := Repeat(m, math.NaN(), total)
	if err != nil {
		return nil, err
	}
	return out, RankInto(m, out, order[:n], tie, same)
}

// RankValues is Rank for rows that are equal where their values are.
func RankValues[T comparable](m *budget.Meter, order []int32, n, total int, tie Tie, v []T) (out []float64, err error) {
	if n == total {
		out, err = Room[float64](m, total)
	} else {
		out, err = Repeat(m, math.NaN(), total)
	}
	if err == nil && n == total {
		err = Touch(m, out)
	}
	if err != nil {
		return nil, err
	}
	if order = order[:n]; tie != TieAverage {
		return out, RankInto(m, out, order, tie, func(a, b int32) bool { return v[a] == v[b] })
	}
	return out, averageRanks(m, out, order, v)
}

// averageRanks gives equal rows, which follow one another in the order, the mean of their places. Most rows have no equal.
func averageRanks[T comparable](m *budget.Meter, out []float64, order []int32, v []T) error {
	if len(order) == 0 {
		return nil
	}
	start, x := 0, v[order[0]]
	out[order[0]] = 1
	for i := 1; i < len(order); {
		from := i
		for stop := min(i+Block, len(order)); i < stop; i++ {
			row := order[i]
			if y := v[row]; y != x {
				out[row] = float64(i + 1)
				start, x = i, y
				continue
			}
			end := i + 1
			for end < stop && v[order[end]] == x {
				end++
			}
			if end == stop { // the others may be many
				var err error
				if end, err = endOf(m, order, end, func(row int32) bool { return v[row] == x }); err != nil {
					return err
				}
			}
			r := float64(start+end+1) / 2
			if err := Blocks(m, end-start, func(lo, hi int) {
				for _, row := range order[start+lo : start+hi] {
					out[row] = r
				}
			}); err != nil {
				return err
			}
			i = end - 1
		}
		if err := poll(m, i-from); err != nil {
			return err
		}
	}
	return nil
}

// endOf is where, from a place of an order on, the first row stands that is not the same.
func endOf(m *budget.Meter, order []int32, end int, same func(row int32) bool) (int, error) {
	for from := end; end < len(order) && same(order[end]); end++ {
		if end-from == Block {
			if err := poll(m, Block); err != nil {
				return 0, err
			}
			from = end
		}
	}
	return end, nil
}

// RankInto writes the ranks of an order of rows, from 1, into the places of the rows.
func RankInto(m *budget.Meter, out []float64, order []int32, tie Tie, same func(a, b int32) bool) error {
	dense, n, polled := 0, len(order), 0
	for i := 0; i < n; {
		j := i + 1
		for ; j < n && same(order[i], order[j]); j++ {
			if (j-i)&(Block-1) == 0 {
				if err := poll(m, Block); err != nil {
					return err
				}
			}
		}
		dense++
		for k := i; k < j; k++ {
			if k-polled == Block {
				if err := poll(m, Block); err != nil {
					return err
				}
				polled = k
			}
			r := float64(i+j+1) / 2
			switch tie {
			case TieMin:
				r = float64(i + 1)
			case TieMax:
				r = float64(j)
			case TieFirst:
				r = float64(k + 1)
			case TieDense:
				r = float64(dense)
			}
			out[order[k]] = r
		}
		i = j
	}
	return poll(m, n-polled)
}
