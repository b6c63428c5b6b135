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

// atOnce is the size in bytes up to which a slice is cleared in one go.
const atOnce = 32 << 20

// Make makes a slice of n items after charging for it.
func Make[T any](m *budget.Meter, n int) ([]T, error) {
	var zero T
	if n > atOnce/int(max(1, unsafe.Sizeof(zero))) && plain[T]() {
		return Cleared[T](m, n)
	}
	if m != nil {
		if err := m.Charge(budget.SaturatingMul(int64(n), int64(unsafe.Sizeof(zero)))); err != nil {
			return nil, err
		}
	}
	out := make([]T, n)
	advise(out)
	return out, nil
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

// goOn polls in the middle of a piece of work that each or EachChunk gave out, n rows after the last time. Among several workers nobody
// may touch the meter: then it only looks whether the run has to end. Where it tells false the piece ends early; its caller gets the error.
func goOn(m *budget.Meter, n int) bool {
	switch {
	case m == nil:
		return true
	case m.Workers() > 1:
		return !m.Stopped()
	}
	return m.Poll(int64(n)) == nil
}

// within is Blocks in the middle of such a piece.
func within(m *budget.Meter, n int, f func(lo, hi int)) bool {
	for lo := 0; lo < n; lo += Block {
		hi := min(lo+Block, n)
		f(lo, hi)
		if hi-lo == Block && !goOn(m, Block) {
			return false
		}
	}
	return true
}

// Blocks calls f with the bounds of consecutive blocks of n rows, polling in between.
func Blocks(m *budget.Meter, n int, f func(lo, hi int)) error {
	return blocks(m, n, Block, f)
}

func blocks(m *budget.Meter, n, block int, f func(lo, hi int)) error {
	for lo := 0; lo < n; lo += block {
		hi := min(lo+block, n)
		f(lo, hi)
		if err := poll(m, hi-lo); err != nil {
			return err
		}
	}
	return nil
}

// Each is Blocks on as many goroutines as the meter allows: f must not touch the meter and must write only what belongs to its rows.
func Each(m *budget.Meter, n int, f func(lo, hi int)) error {
	if n > chunk && m.Workers() > 1 {
		return EachChunk(m, n, func(_, lo, hi int) { f(lo, hi) })
	}
	return Blocks(m, n, f)
}

// slowBlock is the number of rows between two polls where each may take microseconds: a search in what is too large for any cache, the remainder
// of numbers that are far apart.
const slowBlock = 1 << 9

// EachSlow is Each for such rows.
func EachSlow(m *budget.Meter, n int, f func(lo, hi int)) error {
	if n > chunk && m.Workers() > 1 {
		return EachChunk(m, n, func(_, lo, hi int) {
			for ; lo < hi && !m.Stopped(); lo += slowBlock {
				f(lo, min(lo+slowBlock, hi))
			}
		})
	}
	return blocks(m, n, slowBlock, f)
}

// Chunks is the number of chunks of n rows.
func Chunks(n int) int { return (n + chunk - 1) / chunk }

// EachChunk calls f for every chunk of n rows, on as many goroutines as the meter allows; c numbers the chunks. f must not touch the meter
// and must write only what belongs to its chunk.
func EachChunk(m *budget.Meter, n int, f func(c, lo, hi int)) error {
	return each(m, Chunks(n), func(c int) int {
		lo, hi := c*chunk, min((c+1)*chunk, n)
		f(c, lo, hi)
		return hi - lo
	})
}

// each calls f for the pieces of some work, in any order; f gives the number of rows that a piece has.
func each(m *budget.Meter, count int, f func(piece int) (rows int)) error {
	workers := min(m.Workers(), count)
	if workers <= 1 {
		for c := range count {
			if err := poll(m, f(c)); err != nil {
				return err
			}
		}
		return nil
	}
	var next, rows atomic.Int64
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
			rows.Add(int64(f(c)))
		}
	}
	var wg sync.WaitGroup
	for range workers - 1 {
		wg.Go(work)
	}
	work()
	wg.Wait()
	if e := failed.Load(); e != nil {
		return *e
	}
	return poll(m, int(rows.Load()))
}
