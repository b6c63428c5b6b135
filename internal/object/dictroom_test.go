// This file tests that dicts that are one allocation with their entries are counted for what they take.

package object

import (
	"runtime"
	"testing"
)

func TestDictRoom(t *testing.T) {
	th := textThread()
	for n := range 12 {
		for _, more := range []int{0, 1, 6} { // keys that come later
			const count = 2000
			kept := make([]*Dict, count)
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			used := th.Meter.Used()
			for i := range kept {
				d, err := NewDictRoom(th, n)
				if err != nil {
					t.Fatal(err)
				}
				for k := range n + more {
					if err := d.Set(th, Int(int64(k)), None); err != nil {
						t.Fatal(err)
					}
				}
				if v, ok, err := d.Get(th, Int(int64(n+more-1))); err != nil || ok != (n+more > 0) || ok && !v.IsNone() || d.Len() != n+more {
					t.Fatal(n, more, v, ok, err)
				}
				kept[i] = d
			}
			runtime.GC()
			runtime.ReadMemStats(&after)
			live := (float64(after.HeapAlloc) - float64(before.HeapAlloc)) / count
			charged, counted := float64(th.Meter.Used()-used)/count, float64(dictVisit(kept[count/2].Value(), func(Value) {}))
			if counted < 0.8*live || counted > charged {
				t.Errorf("%d keys and %d more: %.0f bytes, %.0f charged, %.0f counted", n, more, live, charged, counted)
			}
			runtime.KeepAlive(kept)
		}
	}
}
