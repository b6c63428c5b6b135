// This file defines ProviderError, what a guarded provider's failure becomes.

package dataprovider

import "fmt"

// Reason says how a provider failed.
type Reason int

// The reasons.
const (
	Failed    Reason = iota // the provider returned an error
	Panicked                // the provider panicked
	TimedOut                // the context ended before the provider answered
	BadData                 // the answer does not have the table's schema or order
	Saturated               // too many abandoned calls are still at work
)

// ProviderError is the failure of a guarded provider or loader. Its message is meant
// for a script's author: one line, no stack, nothing of a panic's value.
type ProviderError struct {
	Table  string // trades, balances, snapshots or the loader's name
	Reason Reason
	// Err is the provider's error, a *SchemaError, or the cause of the context's end;
	// nil after a panic.
	Err error
	// Stack is where the provider panicked and with what, for the host's log.
	Stack string

	text string // of Err, taken where a panic of its Error method does no harm
}

func (e *ProviderError) Error() string {
	switch e.Reason {
	case Panicked:
		return fmt.Sprintf("the data provider failed on %s with an internal error", e.Table)
	case TimedOut:
		return fmt.Sprintf("the data provider gave no answer on %s in time: %s", e.Table, e.text)
	case BadData:
		return fmt.Sprintf("the data provider gave unusable data: %s", e.text)
	case Saturated:
		return fmt.Sprintf("the data provider is still at work on earlier calls that were given up; %s cannot be asked for now", e.Table)
	}
	return fmt.Sprintf("the data provider failed on %s: %s", e.Table, e.text)
}

// Unwrap returns the cause.
func (e *ProviderError) Unwrap() error { return e.Err }
