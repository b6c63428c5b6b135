// This file stands in for the advice on large pages where there is none.

//go:build !linux

package kernel

func advise[T any]([]T) {}
