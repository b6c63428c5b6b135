// This file tests that Executors share the heap floor.

package executor

import "testing"

func TestExecutorsShareTheFloor(t *testing.T) {
	make := func(floor int64) *heapFloor {
		ex, err := New(Config{HeapFloor: floor})
		if err != nil {
			t.Fatal(err)
		}
		return ex.floor
	}
	a, b := make(0), make(1<<20)
	if a == nil || a != b || len(a.ballast) != 32<<20 {
		t.Error("the second Executor has a floor of its own")
	}
	if c := make(128 << 20); len(c.ballast) != 128<<20 || make(0) != c {
		t.Error("a larger floor takes the place of a smaller one")
	}
	if make(Unlimited) != nil {
		t.Error("Unlimited has a floor")
	}
}
