// This file defines the batch mode: one JSON object a line in, one a line out.

package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/alkimi/pyexec/executor"
)

// job is one line of input.
type job struct {
	ID   string `json:"id"`
	Code string `json:"code"`
}

// answer is one line of output.
type answer struct {
	ID      string    `json:"id"`
	Success bool      `json:"success"`
	Result  *string   `json:"result"`
	Output  string    `json:"output"`
	Error   *jobError `json:"error"`
	Millis  float64   `json:"execution_time_ms"`
	Steps   int64     `json:"steps"`
	Peak    int64     `json:"peak_memory_bytes"`
}

// jobError tells what went wrong. Type is the Python class for stage runtime; Line is 0 where there is none.
type jobError struct {
	Type    string `json:"type"`
	Message string `json:"message"`
	Stage   string `json:"stage"`
	Line    int    `json:"line"`
}

// maxLine bounds a line of input: code of the largest size, escaped.
const maxLine = 8 << 20

// runBatch answers every line of in; one Executor serves all. It ends with the input, a line that is not a job, or ctx.
func runBatch(ctx context.Context, ex *executor.Executor, in io.Reader, out io.Writer) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 1<<16), maxLine)
	w := bufio.NewWriter(out)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for n := 1; lines.Scan(); n++ {
		if len(lines.Bytes()) == 0 {
			continue
		}
		var j job
		if err := json.Unmarshal(lines.Bytes(), &j); err != nil {
			return fmt.Errorf("line %d is not a job {\"id\", \"code\"}: %w", n, err)
		}
		if err := enc.Encode(runJob(ctx, ex, j)); err != nil {
			return err
		}
		if err := w.Flush(); err != nil {
			return err
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return lines.Err()
}

func runJob(ctx context.Context, ex *executor.Executor, j job) answer {
	res, err := ex.Execute(ctx, executor.Request{Code: j.Code})
	a := answer{
		ID: j.ID, Output: res.Output, Millis: float64(res.Usage.Duration.Microseconds()) / 1000,
		Steps: res.Usage.Steps, Peak: res.Usage.PeakMemory,
	}
	if err == nil {
		var text string
		if text, err = res.Value.Repr(); err == nil {
			a.Success, a.Result = true, &text
		}
	}
	if err != nil {
		a.Error = describe(err)
	}
	return a
}

func describe(err error) *jobError {
	e := &jobError{Message: err.Error(), Stage: executor.Stage(err)}
	var (
		syntax     *executor.SyntaxError
		validation *executor.ValidationError
		exception  *executor.Exception
		limit      *executor.LimitError
		canceled   *executor.CanceledError
		program    *executor.ProgramError
	)
	switch {
	case errors.As(err, &syntax):
		e.Type, e.Message, e.Line = syntax.Kind, syntax.Msg, syntax.Line()
	case errors.As(err, &program):
		e.Type, e.Message, e.Line = "SyntaxError", program.Msg, program.Line
	case errors.As(err, &validation):
		e.Type, e.Line = "ValidationError", validation.Findings[0].Line
	case errors.As(err, &exception):
		e.Type, e.Message, e.Line = exception.Type, exception.Message, exception.Line
	case errors.As(err, &limit):
		e.Type = "LimitError"
	case errors.As(err, &canceled):
		e.Type = "CanceledError"
	case errors.Is(err, executor.ErrNoResult):
		e.Type = "ResultError"
	default:
		e.Type = "InternalError"
	}
	return e
}
