// This file tells tests that the race detector is on: it takes several times the memory and the time.

//go:build race

package executor_test

const raceEnabled = true
