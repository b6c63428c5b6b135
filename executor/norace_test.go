// This file tells tests that the race detector is off.

//go:build !race

package executor_test

const raceEnabled = false
