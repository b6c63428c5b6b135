// Package object defines Python's values: their layout, their types and the protocols that every value takes part in.
//
// A Value is 16 bytes: ints (int64), floats, bools and None are held in it; everything else is a pointer to an object whose first
// field is a Header. A Type holds the protocol of its values as Go functions (Slots) and its attributes. Protocol functions such as
// GetAttr, Call, Binary, Compare, Hash, Iterate and Repr are the only way in which one value's code reaches another's; they
// count recursion, charge memory and poll the run's budget.
//
// Errors: a Python exception in flight is an *Exc, which is a Go error. Limit and cancel errors come from package budget and are
// passed on untouched; no code but the machine's entry looks at them.
//
// The machine that runs Python functions is reached through Thread.VM (interface Machine), so that this package needs no other.
package object
