// This file defines searching in a str with code-point positions: find, rfind, count, startswith, endswith, partition.

package pytext

import "strings"

// Range applies Python's start and end arguments, which may be negative or past the end. It returns that part of s and the
// code-point index where it begins; ok is false when start lies behind end, where nothing is found, not even "".
func Range(s string, start, end int) (part string, at int, ok bool) {
	if start == 0 && end >= len(s) {
		return s, 0, true
	}
	n := RuneCount(s)
	if end > n {
		end = n
	} else if end < 0 {
		end = max(end+n, 0)
	}
	if start < 0 {
		start = max(start+n, 0)
	}
	if start > end {
		return "", 0, false
	}
	if n == len(s) {
		return s[start:end], start, true
	}
	return Slice(s, start, end), start, true
}

// Find is s.find(sub, start, end), a code-point index or -1.
func Find(s, sub string, start, end int) int {
	part, at, ok := Range(s, start, end)
	if !ok {
		return -1
	}
	i := strings.Index(part, sub)
	if i < 0 {
		return -1
	}
	return at + RuneCount(part[:i])
}

// Count is s.count(sub, start, end).
func Count(s, sub string, start, end int) int {
	part, _, ok := Range(s, start, end)
	switch {
	case !ok:
		return 0
	case sub == "":
		return RuneCount(part) + 1
	}
	return strings.Count(part, sub)
}

// HasPrefix is s.startswith(prefix, start, end).
func HasPrefix(s, prefix string, start, end int) bool {
	part, _, ok := Range(s, start, end)
	return ok && strings.HasPrefix(part, prefix)
}

// HasSuffix is s.endswith(suffix, start, end).
func HasSuffix(s, suffix string, start, end int) bool {
	part, _, ok := Range(s, start, end)
	return ok && strings.HasSuffix(part, suffix)
}

// Partition is s.partition(sep); sep is not empty.
func Partition(s, sep string) (before, found, after string) {
	i := strings.Index(s, sep)
	if i < 0 {
		return s, "", ""
	}
	return s[:i], s[i : i+len(sep)], s[i+len(sep):]
}
