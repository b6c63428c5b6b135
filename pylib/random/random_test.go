// This file tests the seeds of a run, what the module refuses, and arguments that ask for too much; the numbers are compared with
// CPython's in testdata/extras.

package pyrandom

import (
	"context"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/internal/golden"
)

var modules = golden.Modules{"random": Module}

func draw(t *testing.T, th *object.Thread, fn object.Value, a ...object.Value) object.Value {
	t.Helper()
	v, err := object.Call(th, fn, a...)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestSeedOfTheRun(t *testing.T) {
	first := func(seed uint64) []float64 {
		m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: 1 << 20, Depth: 100, Output: -1})
		defer m.Stop()
		th := object.NewThread(m, &object.Env{Seed: seed})
		random := Module().Attrs["random"]
		out := []float64{draw(t, th, random).AsFloat(), draw(t, th, random).AsFloat()}
		for range 2 {
			r := draw(t, th, RandomType.Value())
			method, err := object.GetAttr(th, r, object.NewStrObj("random"))
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, draw(t, th, method).AsFloat())
		}
		draw(t, th, Module().Attrs["seed"])
		return append(out, draw(t, th, random).AsFloat())
	}
	a, b, c := first(7), first(7), first(8)
	seen := map[float64]bool{}
	for i := range a {
		if a[i] != b[i] {
			t.Errorf("draw %d: the same seed gave %v and %v", i, a[i], b[i])
		}
		seen[a[i]], seen[c[i]] = true, true
	}
	if len(seen) != 2*len(a) {
		t.Errorf("generators share their numbers: %v %v", a, c)
	}
}

func TestRefusals(t *testing.T) {
	for code, want := range map[string]string{
		"import random\nrandom.SystemRandom": "!AttributeError: random.SystemRandom is not supported: a run draws its numbers from the seed that its host gave it; use random.Random",
		"import random\nrandom.seed = 5":     "!AttributeError: module 'random' is read-only: 'seed' cannot be set",
	} {
		if got := golden.Answer(modules, code); got != want {
			t.Errorf("%s: %s", code, got)
		}
	}
}

func TestHostile(t *testing.T) {
	limits := budget.Limits{Time: 5e9, Steps: 1e6, Memory: 4 << 20, Depth: 200, Output: 1 << 16}
	for _, c := range []struct{ code, want string }{
		{"getrandbits(2**31 - 1)", "memory"},
		{"randbytes(2**27)", "memory"},
		{"choices([1], k=2**62)", "memory"},
		{"choices('ab', [1, 2], k=10**9)", "memory"},
		{"choices([1], iter(int, 1))", "memory"},
		{"sample(range(2**62), 2**40)", "memory"},
		{"sample(range(10**9), 10**9)", "memory"},
		{"sample(range(2**62), 2**61)", "memory"},
		{"sample('a', 2**61, counts=[2**62])", "memory"},
		{"sample([1], 1, counts=iter(int, 1))", "memory"},
		{"sample('a', 10**8, counts=[10**9])", "memory"},
		{"binomialvariate(2**62, 0.5)", "ValueError"},
		{"binomialvariate(10**12, 1e-13)", ""},
		{"seed('x' * 2000000)", "memory"},
		{"seed(1 << 30000000)", "memory"},
		{"while True:\n    Random()", "limit"},
		{"l = [Random() for i in range(10000)]", "memory"},
		{"gammavariate(float('nan'), 1)", "nan"},
		{"vonmisesvariate(0, float('nan'))", "nan"},
		{"gammavariate(float('inf'), 1)", "steps"},
		{"betavariate(1e-320, 1e-320)", ""},
		{"vonmisesvariate(0, float('inf'))", ""},
		{"randrange(2**200000)", ""},
	} {
		got := golden.AnswerWithin(modules, "from random import *\n"+c.code, limits)
		if !strings.Contains(strings.ToLower(got), strings.ToLower(c.want)) || strings.Contains(got, "Time") {
			t.Errorf("%s: %.300s", c.code, got)
		}
	}
}
