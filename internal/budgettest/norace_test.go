//go:build !race

// This file tells the tests that they run without the race detector.

package budgettest

const race = false
