//go:build !linux

// This file defines cpuTime where there is no simple clock of a thread.

package budgettest

import "time"

var start = time.Now()

// cpuTime is the wall time.
func cpuTime() time.Duration { return time.Since(start) }
