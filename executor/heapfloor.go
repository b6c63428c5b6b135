// This file defines the heap floor, memory that is held so that small heaps are not collected all the time.

package executor

import (
	"sync"
	"weak"
)

// heapFloor is memory that nobody touches: it takes address space only, but Go's collector counts it as heap.
type heapFloor struct{ ballast []byte }

// sharedFloor is the floor of the process. The collector's goal is one for all Executors, so a second floor beside the first would only
// let more garbage stand; it goes when the last Executor that uses it does.
var sharedFloor struct {
	sync.Mutex
	floor weak.Pointer[heapFloor]
}

// floorOf gives a floor of at least n bytes, nil for none.
func floorOf(n int64) *heapFloor {
	if n <= 0 {
		return nil
	}
	sharedFloor.Lock()
	defer sharedFloor.Unlock()
	if f := sharedFloor.floor.Value(); f != nil && int64(len(f.ballast)) >= n {
		return f
	}
	f := &heapFloor{make([]byte, n)}
	sharedFloor.floor = weak.Make(f)
	return f
}
