// This file leaves memory that was not cleared as it is, in builds that are used.

//go:build !race && !poison

package budget

// Poison does nothing in this build.
func Poison([]byte) {}
