// This file documents package libm.

// Package libm computes elementary functions of floats as a good C library does: exponentials, logarithms, powers and circular
// functions are the float nearest to the true value but for about one argument in a hundred thousand. The math package of Go is off
// by one or more units in the last place for a fifth of all arguments, its Pow by hundreds, and Python programs print every digit.
package libm
