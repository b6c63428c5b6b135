// This file defines saturating size arithmetic for the estimators.

package pytext

// MaxSize is what an estimator returns when the true size does not fit: no budget allows it.
const MaxSize = 1<<62 - 1

// addSize returns a+b for non-negative values, at most MaxSize.
func addSize(a, b int) int {
	if a > MaxSize-b {
		return MaxSize
	}
	return a + b
}

// mulSize returns a*b for non-negative values, at most MaxSize.
func mulSize(a, b int) int {
	if a != 0 && b > MaxSize/a {
		return MaxSize
	}
	return a * b
}
