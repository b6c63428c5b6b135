// This file tests that short strs of a run, which share memory, are right and are counted for what they keep alive.

package object

import (
	"context"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
)

func TestBlocksHoldTexts(t *testing.T) {
	th := textThread()
	r := rand.New(rand.NewPCG(3, 4))
	source := strings.Repeat("0123456789abcdefghijklmnopqrstuvwxyz", 3)
	var made []*Str
	var want []string
	for range 50_000 {
		i := r.IntN(20)
		text := source[i : i+2+r.IntN(24+46*(r.IntN(8)/7))]
		if r.IntN(5) == 0 {
			text = "é" + text
		}
		v, err := StrCopy(th, text)
		if err == nil && r.IntN(3) == 0 {
			v, err = AddStrs(th, v, NewStr("+"))
			text += "+"
		}
		if err != nil {
			t.Fatal(err)
		}
		made, want = append(made, ToStr(v)), append(want, text)
	}
	runtime.GC()
	seen := map[unsafe.Pointer]int{}
	for i, s := range made {
		plain := NewStrObj(want[i])
		if s.String() != want[i] || s.Len() != plain.Len() || s.ASCII() != plain.ASCII() || s.Hash() != plain.Hash() {
			t.Fatalf("%q, want %q", s.String(), want[i])
		}
		if same, sure := sameStr(&s.Header, plain); !same || !sure {
			t.Fatalf("%q is not the same as another str of that text", want[i])
		}
		at, size := StrMemory(s.Value())
		if seen[at]++; size < StrSize(s.size()) || uintptr(unsafe.Pointer(s)) < uintptr(at) || uintptr(unsafe.Pointer(s))-uintptr(at) >= uintptr(size) {
			t.Fatalf("%q: %d bytes at %v", want[i], size, at)
		}
	}
	if len(seen) > len(made)*3/4 {
		t.Errorf("%d strs in %d pieces of memory", len(made), len(seen))
	}
}

// One str of many keeps its block alive; that is what is counted.
func TestBlocksAreCounted(t *testing.T) {
	for _, every := range []int{1, 3, 7, -7, -20, 20} {
		for _, n := range []int{2, 8, 9, 16, 24, 40, 48, 49, 80, 112, 113} {
			th := textThread()
			if every < 0 { // more than half of the memory is used
				every = -every
				const limit = 1 << 40
				th = NewThread(budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: limit, Depth: -1, Output: -1}), nil)
				if err := th.Charge(limit/2 + 1); err != nil {
					t.Fatal(err)
				}
			}
			start := th.Meter.Used()
			text := strings.Repeat("x", n)
			var before, after runtime.MemStats
			kept := make([]*Str, 0, 3000)
			runtime.GC()
			runtime.ReadMemStats(&before)
			for i := range 3000 * every {
				v, err := StrCopy(th, text)
				if err != nil {
					t.Fatal(err)
				}
				if i%every == 0 {
					kept = append(kept, ToStr(v))
				}
			}
			runtime.GC()
			runtime.ReadMemStats(&after)
			seen, counted := map[unsafe.Pointer]bool{}, int64(0)
			most := int64(wideSize)
			if start > 0 {
				most = max(blockSize, StrSize(n))
			}
			for _, s := range kept {
				if _, size := StrMemory(s.Value()); size > most {
					t.Fatalf("a str of %d bytes keeps %d", n, size)
				}
				if at, size := StrMemory(s.Value()); !seen[at] {
					seen[at] = true
					counted += size
				}
			}
			if grown := int64(after.HeapAlloc) - int64(before.HeapAlloc); counted < grown*8/10 || counted > th.Meter.Used()-start {
				t.Errorf("one of %d strs of %d bytes: counted %d, alive %d, charged %d", every, n, counted, grown, th.Meter.Used()-start)
			}
			runtime.KeepAlive(kept)
		}
	}
}
