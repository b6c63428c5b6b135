// This file defines FileError, which says where in a data file a fault is.

package dataprovider

import (
	"fmt"
	"strings"
)

// FileError is a fault in a file of a Folder. It names the file without its folder.
type FileError struct {
	File   string
	Line   int    // from 1; 0 when the fault is not in one line
	Column string // empty when the fault is not in one column
	Err    error
}

func (e *FileError) Error() string {
	var b strings.Builder
	b.WriteString(e.File)
	if e.Line > 0 {
		fmt.Fprintf(&b, " line %d", e.Line)
	}
	if e.Column != "" {
		fmt.Fprintf(&b, ", column %s", quote(e.Column))
	}
	return b.String() + ": " + e.Err.Error()
}

// Unwrap returns the cause.
func (e *FileError) Unwrap() error { return e.Err }
