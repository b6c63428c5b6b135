// This file defines the errors of Execute and Validate.

package executor

import (
	"errors"
	"fmt"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/check"
	"github.com/alkimi/pyexec/internal/parse"
)

// ValidationError says that the policy refuses the code; it lists every place. Nothing ran.
type ValidationError = check.ValidationError

// Finding is one place that the policy refuses.
type Finding = check.Finding

// SyntaxError says that the code is not Python. Nothing ran.
type SyntaxError = parse.SyntaxError

// LimitError says that the run needed more of a resource than it was given. errors.Is with context.DeadlineExceeded is true for the
// time limit.
type LimitError = budget.LimitError

// CanceledError says that the context of Execute ended the run; it unwraps to the context's cause.
type CanceledError = budget.CanceledError

// ErrNoResult says that the code ran to its end but never assigned result.
var ErrNoResult = errors.New("result variable not set: assign what the analysis is to return, as in `result = df['amount'].sum()`")

// Exception is a Python exception that the code did not catch.
type Exception struct {
	// Type is the name of its class, such as "KeyError"; Message is what str() gives of it.
	Type, Message string
	// Traceback is the text that Python prints, of the code's own lines.
	Traceback string
	// Line is the line of the code that failed, counted from 1.
	Line int
}

func (e *Exception) Error() string {
	if e.Message == "" {
		return e.Type
	}
	return e.Type + ": " + e.Message
}

// ProgramError says that the code is too large or too deep for the machine in some way that no limit names.
type ProgramError struct {
	Msg          string
	Line, Column int
}

func (e *ProgramError) Error() string {
	return fmt.Sprintf("%s (line %d, column %d)", e.Msg, e.Line, e.Column)
}

// InternalError is a bug of pyexec: the run was stopped, the host goes on. Please report it with the stack.
type InternalError struct {
	Cause any
	Stack []byte
}

func (e *InternalError) Error() string { return fmt.Sprintf("internal error of pyexec: %v", e.Cause) }

// The stages that Stage names.
const (
	StageSyntax     = "syntax"
	StageValidation = "validation"
	StageRuntime    = "runtime"
	StageLimit      = "limit"
	StageResult     = "result"
	StageInternal   = "internal"
)

// Stage tells at which stage Execute failed: one of the Stage constants, "" for nil.
func Stage(err error) string {
	var (
		syntax     *SyntaxError
		program    *ProgramError
		validation *ValidationError
		exception  *Exception
		limit      *LimitError
		canceled   *CanceledError
	)
	switch {
	case err == nil:
		return ""
	case errors.As(err, &syntax), errors.As(err, &program):
		return StageSyntax
	case errors.As(err, &validation):
		return StageValidation
	case errors.As(err, &exception):
		return StageRuntime
	case errors.As(err, &limit), errors.As(err, &canceled):
		return StageLimit
	case errors.Is(err, ErrNoResult):
		return StageResult
	}
	return StageInternal
}
