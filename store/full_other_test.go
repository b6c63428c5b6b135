// This file stands in for the full-disk test where no private file system can be mounted.

//go:build !linux

package store

import "errors"

func playFullDisk([]string) error { return errors.New("only on Linux") }
