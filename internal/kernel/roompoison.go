// This file fills the memory of Room, in builds that test it.

//go:build race || poison

package kernel

// poison writes into memory that a kernel has promised to write: an item that it leaves out shows in what the tests compare. It is part of
// builds for the race detector, which the checks make anyway, and of those with the tag poison.
func poison(b []byte) {
	for i := range b {
		b[i] = 1
	}
}
