// This file tests heaps against a model, and what the functions do with arguments that ask for too much; what they answer is compared
// with CPython's answers in testdata/extras.

package heapq

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/internal/golden"
)

var modules = golden.Modules{"heapq": Module}

func TestAgainstModel(t *testing.T) {
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: 1 << 30, Depth: 100, Output: -1})
	defer m.Stop()
	th := object.NewThread(m, &object.Env{})
	rnd := rand.New(rand.NewPCG(1, 2))
	// The three ways in which a list may hold numbers have to make the same heap.
	kinds := []func(n int64) object.Value{
		object.Int,
		func(n int64) object.Value { return object.Float(float64(n)) },
		func(n int64) object.Value { return object.TupleOf([]object.Value{object.Int(n)}) },
	}
	for range 50 {
		var heaps []heap
		for range kinds {
			l, err := object.NewList(th, 0)
			if err != nil {
				t.Fatal(err)
			}
			heaps = append(heaps, heap{t: th, list: l})
		}
		var model []int64
		for range 200 {
			n := rnd.Int64N(50)
			push := len(model) == 0 || rnd.IntN(3) > 0
			if push {
				model = append(model, n)
				slices.Sort(model)
			}
			for i, h := range heaps {
				if push {
					if err := h.list.Append(th, kinds[i](n)); err != nil {
						t.Fatal(err)
					}
					if err := h.downLast(); err != nil {
						t.Fatal(err)
					}
					continue
				}
				v, err := h.pop()
				if eq, _ := object.Equal(th, v, kinds[i](model[0])); err != nil || !eq {
					t.Fatalf("kind %d popped %v, want %d (%v)", i, v, model[0], err)
				}
			}
			if !push {
				model = model[1:]
			}
			for i := range heaps[0].list.Len() {
				for k, h := range heaps {
					if eq, _ := object.Equal(th, h.list.At(i), kinds[k](heaps[0].list.At(i).AsInt())); !eq {
						t.Fatalf("kind %d differs at %d", k, i)
					}
				}
			}
		}
	}
}

func TestHostile(t *testing.T) {
	limits := budget.Limits{Time: 5e9, Steps: 1e6, Memory: 4 << 20, Depth: 200, Output: 1 << 16}
	for _, c := range []struct{ code, want string }{
		{"h = []\nwhile True:\n    heappush(h, (1, 2))", "memory"},
		{"nlargest(2**62, iter(int, 1))", "memory"},
		{"nsmallest(5, iter(int, 1))", "steps"},
		{"nlargest(5, iter(int, 1))", "steps"},
		{"for x in merge(iter(int, 1), iter(int, 1)):\n    pass", "limit"},
		{"list(merge(iter(int, 1)))", "memory"},
		{"m = []\nfor i in range(3000):\n    m = merge(m, [i])\nlist(m)", "RecursionError"},
		{"merge(*[[1]] * 1000000)", "memory"},
	} {
		got := golden.AnswerWithin(modules, "from heapq import *\n"+c.code, limits)
		if !strings.Contains(strings.ToLower(got), strings.ToLower(c.want)) || strings.Contains(got, "Time") {
			t.Errorf("%s: %.300s", c.code, got)
		}
	}
}
