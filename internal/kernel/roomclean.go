// This file leaves the memory of Room as it is, in builds that are used.

//go:build !race && !poison

package kernel

func poison([]byte) {}
