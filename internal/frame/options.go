// This file defines Options, what pd.set_option sets for a run.

package frame

import "github.com/alkimi/pyexec/internal/object"

// Options are the display options of a run.
type Options struct {
	MaxRows, MinRows int // 0: no limit
	MaxColumns       int // 0: as many as fit into Width; -1: no limit
	MaxColWidth      int // 0: no limit
	Width            int // of a line; 0: no limit
	Precision        int
	FloatFormat      object.Value // None, or a callable
	Dimensions       object.Value // True, False or 'truncate'
}

// DefaultOptions are pandas' own.
func DefaultOptions() Options {
	return Options{MaxRows: 60, MinRows: 10, MaxColWidth: 50, Width: 80, Precision: 6, FloatFormat: object.None, Dimensions: object.NewStr("truncate")}
}

type optionsKey struct{}

// OptionsOf are the options of a run, which may be changed.
func OptionsOf(t *object.Thread) *Options {
	return t.State(optionsKey{}, func() any {
		o := DefaultOptions()
		return &o
	}).(*Options)
}
