// This file defines how kernels charge for slices, poll the budget and share work between workers.

package kernel

import (
	"fmt"
	"sync"
	"sync/atomic"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
)

// Block is the number of rows between two polls of the meter.
const Block = 1 << 16

// chunk is the number of rows that one worker takes at a time. It is fixed, so that results do not depend on the number of workers.
const chunk = 1 << 18

// NaT is the missing time: the smallest int64, as in numpy.
const NaT = -1 << 63

// Make makes a slice of n items after charging for it.
func Make[T any](m *budget.Meter, n int) ([]T, error) {
	var zero T
	if m != nil {
		if err := m.Charge(budget.SaturatingMul(int64(n), int64(unsafe.Sizeof(zero)))); err != nil {
			return nil, err
		}
	}
	return make([]T, n), nil
}

// Drop takes back the charge for a scratch slice that is no longer used.
func Drop[T any](m *budget.Meter, s []T) {
	var zero T
	if m != nil {
		m.Release(int64(cap(s)) * int64(unsafe.Sizeof(zero)))
	}
}

func poll(m *budget.Meter, n int) error {
	if m == nil {
		return nil
	}
	return m.Poll(int64(n))
}

// Blocks calls f with the bounds of consecutive blocks of n rows, polling in between.
func Blocks(m *budget.Meter, n int, f func(lo, hi int)) error {
	for lo := 0; lo < n; lo += Block {
		hi := min(lo+Block, n)
		f(lo, hi)
		if err := poll(m, hi-lo); err != nil {
			return err
		}
	}
	return nil
}

// Chunks is the number of chunks of n rows.
func Chunks(n int) int { return (n + chunk - 1) / chunk }

// EachChunk calls f for every chunk of n rows, on as many goroutines as the meter allows; c numbers the chunks. f must not touch the meter
// and must write only what belongs to its chunk.
func EachChunk(m *budget.Meter, n int, f func(c, lo, hi int)) error {
	count := Chunks(n)
	workers := m.Workers()
	if workers <= 1 || count <= 1 {
		for c := range count {
			lo, hi := c*chunk, min((c+1)*chunk, n)
			f(c, lo, hi)
			if err := poll(m, hi-lo); err != nil {
				return err
			}
		}
		return nil
	}
	var next atomic.Int64
	var failed atomic.Pointer[error]
	work := func() {
		defer func() {
			if r := recover(); r != nil {
				err := fmt.Errorf("kernel: worker failed: %v", r)
				failed.CompareAndSwap(nil, &err)
			}
		}()
		for m == nil || !m.Stopped() {
			c := int(next.Add(1) - 1)
			if c >= count || failed.Load() != nil {
				return
			}
			f(c, c*chunk, min((c+1)*chunk, n))
		}
	}
	var wg sync.WaitGroup
	for range min(workers, count) - 1 {
		wg.Go(work)
	}
	work()
	wg.Wait()
	if e := failed.Load(); e != nil {
		return *e
	}
	return poll(m, n)
}
