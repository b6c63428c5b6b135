// This file defines Result and Value, what a run gives back.

package executor

import (
	"context"
	"errors"
	"sync"

	"github.com/apache/arrow-go/v18/arrow"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/pandas"
)

// Result is what a run gave.
type Result struct {
	// Value is what the code assigned to result; nil beside an error.
	Value *Value
	// Output is what the code printed.
	Output string
	Usage  Usage
}

// Value is a Python value that outlived its run. Turning it into something else may run code of the script (a __repr__), so every
// method works under limits of its own: the run's time and recursion, and Limits.Result for memory. Its methods may be called from
// several goroutines; they take turns.
type Value struct {
	mu     sync.Mutex
	v      object.Value
	thread *object.Thread
	limits Limits
}

// under runs f with a fresh budget.
func (v *Value) under(f func(t *object.Thread) error) (err error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	l := v.limits.budget()
	l.Memory, l.Steps, l.Output = v.limits.Result, -1, 0
	m := budget.New(context.Background(), l)
	defer m.Stop()
	old := v.thread.Meter
	v.thread.Meter = m
	r := runOf(v.thread)
	defer func() { v.thread.Meter = old }()
	defer v.thread.Settle() // no machine does it here
	defer r.catch(&err)
	err = f(v.thread)
	var le *LimitError
	if errors.As(err, &le) && le.Resource == budget.Memory {
		return &LimitError{Resource: budget.Result, Limit: le.Limit, Used: le.Used}
	}
	var e *object.Exc
	if errors.As(err, &e) {
		return r.failure(err)
	}
	return err
}

// fits refuses a text over the limit: one that the script had made already cost nothing to get.
func (v *Value) fits(text *string) error {
	size, limit := int64(len(*text)), v.limits.Result
	if limit < 0 || size <= limit {
		return nil
	}
	*text = ""
	return &LimitError{Resource: budget.Result, Limit: limit, Used: size}
}

// TypeName is the name of the value's Python type.
func (v *Value) TypeName() string { return object.TypeOf(v.v).Name }

// IsNone tells whether the value is None.
func (v *Value) IsNone() bool { return v.v.IsNone() }

// Text is str(value): frames and series as pandas prints them.
func (v *Value) Text() (text string, err error) {
	err = v.under(func(t *object.Thread) error {
		if text, err = object.ToString(t, v.v); err != nil {
			return err
		}
		return v.fits(&text)
	})
	return text, err
}

// Repr is repr(value).
func (v *Value) Repr() (text string, err error) {
	err = v.under(func(t *object.Thread) error {
		if text, err = object.Repr(t, v.v); err != nil {
			return err
		}
		return v.fits(&text)
	})
	return text, err
}

// Go is the value as Go data: nil, bool, int64, *big.Int, float64, string, []byte, time.Time, time.Duration, []any, map[string]any
// (map[any]any where keys are not all text), and for frames map[string]any of columns. Sets become slices. A value with no such form
// is an error that names its type.
func (v *Value) Go() (out any, err error) {
	err = v.under(func(t *object.Thread) error {
		out, err = toGo(t, v.v, newGoBudget(t))
		return err
	})
	return out, err
}

// Into stores the value into the variable that dst points to, as encoding/json would store it: structs are filled by field name or json
// tag.
func (v *Value) Into(dst any) error {
	b, err := v.JSON()
	if err != nil {
		return err
	}
	return decodeInto(b, dst)
}

// JSON is the value as JSON: dates as ISO text, NaN and infinities as null, keys as text, frames as a list of records.
func (v *Value) JSON() (out []byte, err error) {
	err = v.under(func(t *object.Thread) error {
		out, err = toJSON(t, v.v)
		return err
	})
	return out, err
}

// Table is a frame or series as an Arrow table; ok is false for other values. The caller releases it.
func (v *Value) Table() (table arrow.Table, ok bool, err error) {
	err = v.under(func(t *object.Thread) error {
		table, ok, err = pandas.ToArrow(t, v.v)
		return err
	})
	return table, ok, err
}

// Markdown is a frame or series as a table in Markdown, as to_markdown() writes it but that bars and line ends in cells are escaped; ok is
// false for other values. A positive most is a limit of characters, such as the 12,000 of a markdown block of Slack: rows in the middle are
// left out, and columns if need be, and a last line tells the size of the whole. Where not even a row of a column fits, the error is a
// LimitError of the resource "result". Characters that mean something to the place that shows the table, such as < in HTML, are for the
// host to escape.
func (v *Value) Markdown(most int) (text string, ok bool, err error) {
	err = v.under(func(t *object.Thread) error {
		if text, ok, err = pandas.ToMarkdown(t, v.v, most); err != nil {
			return err
		}
		return v.fits(&text)
	})
	return text, ok, err
}
