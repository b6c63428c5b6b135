// This file defines the errors of the store.

package store

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// What went wrong, for errors.Is. The returned errors wrap these and say which store, operation and name they are about.
var (
	// ErrNotFound: no function has the name.
	ErrNotFound = errors.New("function not found")
	// ErrExists: another function has the new name already (Rename), or a file is in the way (Backup).
	ErrExists = errors.New("already exists")
	// ErrClosed: the store was closed.
	ErrClosed = errors.New("the store is closed")
	// ErrBusy: another writer held the store for longer than Config.BusyTimeout. Nothing was changed; try again.
	ErrBusy = errors.New("the store is busy: another writer holds it")
	// ErrNotStore: the file exists but is not a function store, or is empty. It was not touched.
	ErrNotStore = errors.New("not a pyexec function store")
	// ErrCorrupt: the file is damaged. It is left as it is; restore a backup.
	ErrCorrupt = errors.New("the store file is damaged: restore it from a backup")
	// ErrNewerSchema: a newer version of this package wrote the file. It was not touched.
	ErrNewerSchema = errors.New("the store was written by a newer version of this package: update the program")
	// ErrMoved: the file was deleted, moved or replaced while the store was open. Close the store and open it again.
	ErrMoved = errors.New("the store file was removed or replaced while it was open")
	// ErrFull: no space is left on the device. Nothing was changed.
	ErrFull = errors.New("no space left for the store")
	// ErrUnavailable: the file or its directory cannot be opened, read or written.
	ErrUnavailable = errors.New("the store file cannot be used")
)

// OpError is a failure of the store itself rather than of what was asked of it. It unwraps to its kind (one of the
// Err variables or a context error) and to its cause.
type OpError struct {
	Op    string // "open", "save", …
	Path  string
	Kind  error
	Cause error // may be nil
}

func (e *OpError) Error() string {
	text := fmt.Sprintf("store: %s: %v: %s", e.Op, e.Kind, e.Path)
	if e.Cause != nil {
		text += ": " + e.Cause.Error()
	}
	return text
}

// Unwrap gives the kind and the cause.
func (e *OpError) Unwrap() []error {
	if e.Cause == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Cause}
}

// NameError says why a name was refused.
type NameError struct {
	Name   string
	Reason string
	// Similar is the stored name that looks the same, if that was the reason.
	Similar string
}

func (e *NameError) Error() string {
	text := "store: name " + quote(e.Name) + " " + e.Reason
	if e.Similar != "" {
		text += " " + quote(e.Similar)
	}
	return text
}

// FieldError says why a field other than the name was refused.
type FieldError struct {
	Field  string // "code", "description", "created_by", "query", "limit", "offset"
	Reason string
}

func (e *FieldError) Error() string { return "store: " + e.Field + " " + e.Reason }

// TooLargeError says that a field is over its limit.
type TooLargeError struct {
	Field string // "code", "description", "created_by", "query"
	Size  int
	Limit int
	Unit  string // "bytes" or "terms"
}

func (e *TooLargeError) Error() string {
	return fmt.Sprintf("store: %s has %d %s; at most %d are allowed", e.Field, e.Size, e.Unit, e.Limit)
}

// ValidationFailedError says that Config.Validate refused the code; nothing was saved. It unwraps to Validate's error.
type ValidationFailedError struct {
	Name string
	Err  error
}

func (e *ValidationFailedError) Error() string {
	return "store: " + quote(e.Name) + " was not saved: " + e.Err.Error()
}

// Unwrap gives the error of Config.Validate.
func (e *ValidationFailedError) Unwrap() error { return e.Err }

func notFound(op, name string) error {
	return fmt.Errorf("store: %s %s: %w", op, quote(name), ErrNotFound)
}

// quote shortens and escapes text that came from a user, so that messages stay one short line.
func quote(text string) string {
	const most = 60
	if utf8.RuneCountInString(text[:min(len(text), 4*most)]) <= most && len(text) <= 4*most {
		return strconv.QuoteToGraphic(text)
	}
	var short strings.Builder
	count := 0
	for _, r := range text {
		if count == most {
			break
		}
		short.WriteRune(r)
		count++
	}
	return strconv.QuoteToGraphic(short.String() + "…")
}
