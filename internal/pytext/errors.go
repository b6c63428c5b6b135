// This file defines Error, the one error type of the package, and its exception classes.

package pytext

// Class says which Python exception an Error stands for.
type Class uint8

// The exception classes this package can ask for.
const (
	ValueError Class = iota
	OverflowError
)

// String returns the Python name of the class.
func (c Class) String() string {
	if c == OverflowError {
		return "OverflowError"
	}
	return "ValueError"
}

// Error is a Python exception: its class and CPython's message.
type Error struct {
	Class Class
	Msg   string
}

// Error returns the Python message.
func (e *Error) Error() string { return e.Msg }

func valueError(msg string) *Error    { return &Error{ValueError, msg} }
func overflowError(msg string) *Error { return &Error{OverflowError, msg} }
