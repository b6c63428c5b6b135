// This file defines the errors of a run that reached a limit or was cancelled.

package budget

import (
	"context"
	"fmt"
	"time"
)

// LimitError says that a run needed more of a resource than it was given. Scripts cannot catch it. Limit and Used are bytes for
// memory, output, source and result, nanoseconds for time, counts for steps and syntax depth.
type LimitError struct {
	Resource    Resource
	Limit, Used int64
}

func (e *LimitError) Error() string {
	switch e.Resource {
	case Time:
		return fmt.Sprintf("Execution timed out after %s", seconds(time.Duration(e.Limit)))
	case Steps:
		return fmt.Sprintf("Step limit exceeded: the run needs more than %d steps; loop over less data", e.Limit)
	case Memory:
		return fmt.Sprintf("Memory limit exceeded: the run needs more than %s; filter or aggregate earlier", Bytes(e.Limit))
	case Output:
		return fmt.Sprintf("Output limit exceeded: the run printed more than %s; print less", Bytes(e.Limit))
	case Source:
		return fmt.Sprintf("Source limit exceeded: the code has %s, allowed are %s", Bytes(e.Used), Bytes(e.Limit))
	case Result:
		return fmt.Sprintf("Result limit exceeded: the result needs more than %s; aggregate before assigning result", Bytes(e.Limit))
	default:
		return fmt.Sprintf("Syntax limit exceeded: nested deeper than %d levels", e.Limit)
	}
}

// Is makes errors.Is(err, context.DeadlineExceeded) true for the time limit.
func (e *LimitError) Is(target error) bool {
	return e.Resource == Time && target == context.DeadlineExceeded
}

// CanceledError says that the host's context ended the run. Scripts cannot catch it.
type CanceledError struct{ Cause error }

func (e *CanceledError) Error() string { return fmt.Sprintf("Execution canceled: %v", e.Cause) }

// Unwrap gives the context's cause.
func (e *CanceledError) Unwrap() error { return e.Cause }

// seconds prints a duration as whole seconds where it is one ("30s", not "30.000s" nor "0h0m30s").
func seconds(d time.Duration) string {
	if d%time.Second == 0 {
		return fmt.Sprintf("%ds", d/time.Second)
	}
	return d.String()
}

// Bytes prints a number of bytes in the largest binary unit that divides it, or with one decimal.
func Bytes(n int64) string {
	units := []string{"bytes", "KiB", "MiB", "GiB", "TiB"}
	i, f := 0, float64(n)
	for f >= 1024 && i < len(units)-1 {
		f, i = f/1024, i+1
	}
	if f == float64(int64(f)) {
		return fmt.Sprintf("%d %s", int64(f), units[i])
	}
	return fmt.Sprintf("%.1f %s", f, units[i])
}
