// This file defines what tests of the budget itself need to see of a Meter.

package budget

import "time"

// Trace shows every later Poll to f, which tests use to measure the time between them. A Poll's foreseen is 0; that of Foresee is
// the time for which the run says it will not poll. It costs nothing where it is not used: only a traced meter's polls are slow.
func (m *Meter) Trace(f func(foreseen time.Duration)) {
	m.trace = f
	m.flag.CompareAndSwap(running, traced)
}

// Charged is the number of bytes charged since New, those that were released or had become garbage since included.
func (m *Meter) Charged() int64 { return m.used + m.freed }

// Census is the function that SetCensus gave.
func (m *Meter) Census() func() (int64, error) { return m.census }
