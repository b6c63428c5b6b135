// This file tests that lists that are one allocation with their items are counted for what they take.

package object

import (
	"runtime"
	"testing"
)

func TestListRoom(t *testing.T) {
	th := textThread()
	for _, item := range []Value{Int(5), Float(2.5), NewStr("text"), None} {
		for n := range 20 {
			items := make([]Value, n)
			for i := range items {
				items[i] = item
			}
			const count = 2000
			kept := make([]*List, count)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			used := th.Meter.Used()
			for i := range kept {
				var err error
				if kept[i], err = NewListFrom(th, items); err != nil {
					t.Fatal(err)
				}
			}
			runtime.ReadMemStats(&after)
			real := float64(after.TotalAlloc-before.TotalAlloc) / count
			charged := float64(th.Meter.Used()-used) / count
			counted := float64(listVisit(kept[7].Value(), func(Value) {}))
			if charged < 0.8*real || counted < 0.8*real || counted > charged {
				t.Errorf("%d items of %s: %g bytes, charged %g, counted %g", n, TypeOf(item).Name, real, charged, counted)
			}
			// The room behind the list stays when the items have gone elsewhere.
			l := kept[3]
			for range 3 * nearItems {
				if err := l.Append(th, item); err != nil {
					t.Fatal(err)
				}
			}
			if n > 0 && n <= nearItems && listVisit(l.Value(), func(Value) {}) < int64(counted)+int64(l.Len())*8 {
				t.Errorf("%d items of %s: the room behind the list is not counted", n, TypeOf(item).Name)
			}
			l.Clear()
			if n > 0 && n <= nearItems && listVisit(l.Value(), func(Value) {}) < int64(counted) {
				t.Errorf("%d items of %s: the room behind the empty list is not counted", n, TypeOf(item).Name)
			}
			cut, err := kept[5].Slice(th, 0, n)
			if err != nil || cut.Len() != n {
				t.Fatal(err)
			}
			for i := range n {
				if !Is(cut.At(i), item) {
					t.Errorf("item %d of a slice of %d", i, n)
				}
			}
		}
	}
}
