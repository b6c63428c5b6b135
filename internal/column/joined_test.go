// This file tests columns that are put together when they are read.

package column

import (
	"context"
	"slices"
	"sync"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

func threadWith(t *testing.T, l budget.Limits) *object.Thread {
	m := budget.New(context.Background(), l)
	t.Cleanup(m.Stop)
	return object.NewThread(m, &object.Env{})
}

func unlimited() budget.Limits {
	return budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: 100, Output: -1, Workers: 2}
}

func counted(from, n int) ([]float64, []int64) {
	f, i := make([]float64, n), make([]int64, n)
	for k := range n {
		f[k], i[k] = float64(from+k)/2, int64(from+k)
	}
	return f, i
}

// TestConcatCopiesWhenRead joins columns, those that were joined before among them, and reads every one.
func TestConcatCopiesWhenRead(t *testing.T) {
	th := threadWith(t, unlimited())
	f, i := counted(0, 3000)
	floats, err := Concat(th, []*Column{OfFloats(f[:1000]), OfFloats(f[1000:2000])})
	if err != nil {
		t.Fatal(err)
	}
	whole, err := Concat(th, []*Column{floats, OfFloats(f[2000:])})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(whole.waiting()); n != 3 {
		t.Errorf("the whole waits for %d columns, want the 3 that have cells", n)
	}
	if !slices.Equal(whole.Floats(), f) || !slices.Equal(floats.Floats(), f[:2000]) {
		t.Error("the floats are others")
	}
	if whole.waiting() != nil || floats.waiting() != nil {
		t.Error("columns that were read still hold their parts")
	}
	ints, err := Concat(th, []*Column{OfInts(i[:1500]), OfInts(i[1500:])})
	if err != nil {
		t.Fatal(err)
	}
	if cut := ints.Slice(1400, 1600); !slices.Equal(cut.Ints(), i[1400:1600]) {
		t.Error("the slice has other ints")
	}
	times, err := Concat(th, []*Column{OfTimes(Datetime, i[:1500], Milli, nil), OfTimes(Datetime, i[1500:], Milli, nil)})
	if err != nil {
		t.Fatal(err)
	}
	if times.Kind() != Datetime || times.Unit() != Milli || !slices.Equal(times.Ints(), i) {
		t.Error("the times are others")
	}
}

// TestConcatInALoop appends to a column more often than one waits for parts.
func TestConcatInALoop(t *testing.T) {
	th := threadWith(t, unlimited())
	f, _ := counted(0, 600+300)
	c, most := OfFloats(f[:600]), 0
	for k := 600; k < len(f); k++ {
		var err error
		if c, err = Concat(th, []*Column{c, OfFloats(f[k : k+1])}); err != nil {
			t.Fatal(err)
		}
		most = max(most, len(c.waiting()))
	}
	if !slices.Equal(c.Floats(), f) {
		t.Error("the floats are others")
	}
	if most != joinedParts {
		t.Errorf("a column waited for %d others, want %d at the most", most, joinedParts)
	}
}

// TestJoinedIsCharged asks for the memory of cells when they are promised, not when they are read.
func TestJoinedIsCharged(t *testing.T) {
	l := unlimited()
	l.Memory = 100_000
	th := threadWith(t, l)
	f, _ := counted(0, 10_000)
	part := OfFloats(f)
	if _, err := Concat(th, []*Column{part, part}); err == nil {
		t.Error("160,000 bytes were promised under a limit of 100,000")
	}
	l.Memory = 200_000
	th = threadWith(t, l)
	c, err := Concat(th, []*Column{part, part})
	if err != nil {
		t.Fatal(err)
	}
	used := th.Meter.Used()
	c.Floats()
	if now := th.Meter.Used(); used < 160_000 || now != used {
		t.Errorf("%d bytes charged before the cells were read, %d after", used, now)
	}
}

// TestJoinedAfterTheRun reads cells when the run that promised them has used up its steps, from two goroutines.
func TestJoinedAfterTheRun(t *testing.T) {
	l := unlimited()
	l.Steps = 10
	th := threadWith(t, l)
	f, _ := counted(0, 100_000)
	c, err := Concat(th, []*Column{OfFloats(f[:60_000]), OfFloats(f[60_000:])})
	if err != nil {
		t.Fatal(err)
	}
	th.Meter.Stop()
	var wait sync.WaitGroup
	for range 2 {
		wait.Go(func() {
			if !slices.Equal(c.Floats(), f) {
				t.Error("the floats are others")
			}
		})
	}
	wait.Wait()
}

// TestJoinedUnderALimit reads cells in a run that has used up its steps: they are nobody's memory, and the run ends.
func TestJoinedUnderALimit(t *testing.T) {
	l := unlimited()
	l.Steps = 10
	th := threadWith(t, l)
	f, _ := counted(1, 100_000)
	c, err := Concat(th, []*Column{OfFloats(f[:60_000]), OfFloats(f[60_000:])})
	if err != nil {
		t.Fatal(err)
	}
	if got := c.Floats(); slices.ContainsFunc(got, func(x float64) bool { return x != 0 }) {
		t.Error("cells were joined under a limit that had been reached")
	}
	if th.Meter.Err() == nil || th.Poll(0) == nil {
		t.Error("the run goes on")
	}
}
