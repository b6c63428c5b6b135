// This file defines the conversion of a finished buffer to a string without a copy.

package pytext

import "unsafe"

// bytesToString returns b as a string; the caller gives up b.
func bytesToString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
