// This file fills memory that was not cleared, in builds that test it.

//go:build race || poison

package budget

// Poison writes into memory that its user has promised to write: an item that is left out shows in what the tests compare. It is part of
// builds for the race detector, which the checks make anyway, and of those with the tag poison.
func Poison(b []byte) {
	for i := range b {
		b[i] = 1
	}
}
