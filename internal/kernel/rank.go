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
	RankInto(out, order[:n], tie, same)
	return out, poll(m, total)
}

// RankValues is Rank for rows that are equal where their values are.
func RankValues[T comparable](m *budget.Meter, order []int32, n, total int, tie Tie, v []T) (out []float64, err error) {
	if n == total {
		out, err = Room[float64](m, total)
	} else {
		out, err = Repeat(m, math.NaN(), total)
	}
	if err != nil {
		return nil, err
	}
	if order = order[:n]; tie != TieAverage {
		RankInto(out, order, tie, func(a, b int32) bool { return v[a] == v[b] })
		return out, poll(m, total)
	}
	averageRanks(out, order, v)
	return out, poll(m, total)
}

// averageRanks gives equal rows, which follow one another in the order, the mean of their places. Most rows have no equal.
func averageRanks[T comparable](out []float64, order []int32, v []T) {
	if len(order) == 0 {
		return
	}
	start, x := 0, v[order[0]]
	out[order[0]] = 1
	for i := 1; i < len(order); i++ {
		row := order[i]
		if y := v[row]; y != x {
			out[row] = float64(i + 1)
			start, x = i, y
			continue
		}
		end := i + 1
		for end < len(order) && v[order[end]] == x {
			end++
		}
		r := float64(start+end+1) / 2
		for _, row := range order[start:end] {
			out[row] = r
		}
		i = end - 1
	}
}

// RankInto writes the ranks of an order of rows, from 1, into the places of the rows.
func RankInto(out []float64, order []int32, tie Tie, same func(a, b int32) bool) {
	dense, n := 0, len(order)
	for i := 0; i < n; {
		j := i + 1
		for j < n && same(order[i], order[j]) {
			j++
		}
		dense++
		for k := i; k < j; k++ {
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
}
