// This file tests that sorting asks the budget all the way, also where most rows lie in one pile.

package kernel

import (
	"context"
	"testing"
	"time"

	"github.com/alkimi/pyexec/internal/budget"
)

func TestArgsortAsksTheBudget(t *testing.T) {
	if !budget.Metered {
		t.Skip("nothing is metered")
	}
	const n = 1 << 20
	for name, shape := range map[string]func(i int) int64{
		"even":  func(i int) int64 { return int64(i * 7919 % n) },
		"few":   func(i int) int64 { return int64(i % 3) },
		"pile":  func(i int) int64 { return int64(i*7919%n) + int64(1/(1+i))<<40 },
		"close": func(i int) int64 { return int64(i*37%100) + int64(1/(1+i))<<62 },
		"same":  func(i int) int64 { return int64(1/(1+i)) << 62 },
	} {
		v := make([]int64, n)
		for i := range v {
			v[i] = shape(i)
		}
		m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: -1, Output: -1})
		polls := 0
		m.Trace(func(time.Duration) { polls++ })
		if _, err := Argsort(m, v, false); err != nil {
			t.Fatal(err)
		}
		m.Stop()
		passes := 3 // over the keys, at most a chunk at a time
		if name != "few" {
			passes += chunk / Block
		}
		if least := passes * n / chunk; polls < least {
			t.Errorf("%s: %d polls, want %d", name, polls, least)
		}
	}
}
