//go:build race

// This file tells the tests that they run under the race detector, which makes everything slower and larger.

package budgettest

const race = true
