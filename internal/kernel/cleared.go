// This file defines Cleared, which makes large slices of zeros piece by piece.

package kernel

import "github.com/alkimi/pyexec/internal/budget"

// Cleared is Make for tables that may be so large that clearing them takes long: it polls while it does so.
func Cleared[T any](m *budget.Meter, n int) ([]T, error) {
	if n <= Block || !plain[T]() {
		return Make[T](m, n)
	}
	out, err := Room[T](m, n)
	if err != nil {
		return nil, err
	}
	return out, Blocks(m, n, func(lo, hi int) { clear(out[lo:hi]) })
}
