// This file holds the package comment of pytext.

// Package pytext is Python's text world on plain Go types: what a Python str, float or int looks like as text and how text
// becomes one of them again. A Python str is a Go string in WTF-8: UTF-8 in which a lone surrogate (U+D800..U+DFFF) is written
// as its three-byte form. Two neighbouring surrogates stay two code points.
//
// Every function is pure and safe for concurrent use. None charges a budget: where input can make output large there is an
// estimator (EstimateSize, ReprSize, ReplaceSize, ExpandTabsSize, EstimateDigits, …) that the caller consults first.
// Estimators saturate at MaxSize instead of wrapping. Functions append to a caller's buffer or return substrings of their
// input wherever they can.
//
// Errors are *Error values that carry the Python exception class and CPython 3.11's message.
package pytext
