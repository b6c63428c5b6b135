// This file tests what nasty arguments do: huge requests, endless iterators, deep nesting, callbacks that change what is walked.

package builtins

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

func limited(steps, memory int64) *object.Thread {
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: steps, Memory: memory, Depth: 200, Output: 1000})
	return object.NewThread(m, &object.Env{Write: func(string) {}})
}

// native is a function for callbacks.
func native(fn func(th *object.Thread, a []object.Value) (object.Value, error)) object.Value {
	return object.NewNative("callback", "", func(th *object.Thread, a []object.Value, _ []object.Kwarg) (object.Value, error) {
		return fn(th, a)
	}).Value()
}

func call(t *testing.T, th *object.Thread, name string, a ...object.Value) object.Value {
	t.Helper()
	v, err := object.Call(th, Table()[name], a...)
	if err != nil {
		t.Fatal(name, err)
	}
	return v
}

func kwarg(name string, v object.Value) []object.Kwarg {
	return []object.Kwarg{{Name: object.NewStrObj(name), Value: v}}
}

// endless is iter(f, 2) with an f that always gives v.
func endless(t *testing.T, th *object.Thread, v object.Value) object.Value {
	return call(t, th, "iter", native(func(*object.Thread, []object.Value) (object.Value, error) { return v, nil }), object.Int(2))
}

func wantLimit(t *testing.T, what string, err error, r budget.Resource) {
	t.Helper()
	var l *budget.LimitError
	if !errors.As(err, &l) || l.Resource != r {
		t.Errorf("%s: got %v, want the %v limit", what, err, r)
	}
}

func TestHugeContainersAreRefused(t *testing.T) {
	for _, name := range []string{"list", "sorted", "tuple", "set", "frozenset"} {
		th := limited(-1, 1<<20)
		huge := call(t, th, "range", object.Int(1e12))
		start := time.Now()
		_, err := object.Call(th, Table()[name], huge)
		wantLimit(t, name, err, budget.Memory)
		if d := time.Since(start); d > time.Second {
			t.Error(name, "took", d)
		}
	}
	th := limited(-1, 1<<20)
	huge := call(t, th, "range", object.Int(1e12))
	_, err := object.CallMethod(th, object.DictType.Value(), "fromkeys", huge)
	wantLimit(t, "fromkeys", err, budget.Memory)
	th = limited(-1, 1<<20)
	l, _ := object.NewList(th, 0)
	_, err = object.CallMethod(th, l.Value(), "extend", huge)
	wantLimit(t, "extend", err, budget.Memory)
	// Sorting needs room of its own.
	th = limited(-1, 1<<20)
	ints := call(t, th, "list", call(t, th, "range", object.Int(70000)))
	th.Meter.Pending = 0
	_, err = object.Call(th, Table()["sorted"], ints)
	wantLimit(t, "sorted(ints)", err, budget.Memory)
}

func TestEndlessIteratorsAreStopped(t *testing.T) {
	for name, v := range map[string]object.Value{
		"sum": object.Int(1), "min": object.Int(1), "max": object.Float(1), "any": object.Int(0), "all": object.Int(1),
		"set": object.Int(1), "frozenset": object.Int(1),
	} {
		th := limited(100000, -1)
		_, err := object.Call(th, Table()[name], endless(t, th, v))
		wantLimit(t, name, err, budget.Steps)
	}
	th := limited(100000, -1)
	f := call(t, th, "filter", object.None, endless(t, th, object.Int(0)))
	_, err := object.Call(th, Table()["next"], f)
	wantLimit(t, "filter", err, budget.Steps)
	th = limited(100000, -1)
	s := call(t, th, "set")
	_, err = object.CallMethod(th, s, "isdisjoint", endless(t, th, object.Int(1)))
	wantLimit(t, "isdisjoint", err, budget.Steps)
	th = limited(10000, -1)
	_, err = object.CallMethod(th, call(t, th, "range", object.Int(1<<60)), "count", object.NewStr("x"))
	wantLimit(t, "range.count", err, budget.Steps)
	th = limited(1000, -1)
	_, err = object.Call(th, Table()["sorted"], call(t, th, "range", object.Int(1<<20)))
	wantLimit(t, "sorted", err, budget.Steps)
}

func TestDeepNestingIsRecursionError(t *testing.T) {
	th := limited(-1, -1)
	for _, c := range []struct {
		name string
		wrap func(it object.Value) object.Value
	}{
		{"map", func(it object.Value) object.Value { return call(t, th, "map", Table()["abs"], it) }},
		{"zip", func(it object.Value) object.Value { return call(t, th, "zip", it) }},
		{"enumerate", func(it object.Value) object.Value { return call(t, th, "enumerate", it) }},
		{"filter", func(it object.Value) object.Value { return call(t, th, "filter", object.None, it) }},
	} {
		it := call(t, th, "iter", call(t, th, "range", object.Int(5)))
		for range 100000 {
			it = c.wrap(it)
		}
		for _, use := range []string{"next", "list", "sum", "any"} {
			if _, err := object.Call(th, Table()[use], it); !object.Matches(err, object.RecursionErrorType) {
				t.Errorf("%s of nested %s: got %v", use, c.name, err)
			}
		}
		if d := th.Meter.Depth(); d != 0 {
			t.Fatal("depth left at", d)
		}
	}
	// Values too: the printing and hashing of what nests a tuple 100,000 deep.
	deep := object.EmptyTuple
	for range 100000 {
		deep = object.TupleOf([]object.Value{deep})
	}
	for _, use := range []string{"repr", "hash", "ascii"} {
		if _, err := object.Call(th, Table()[use], deep); !object.Matches(err, object.RecursionErrorType) {
			t.Errorf("%s: got %v", use, err)
		}
	}
	if _, err := object.Call(th, Table()["isinstance"], object.Int(1), deep); !object.Matches(err, object.RecursionErrorType) {
		t.Error("isinstance:", err)
	}
}

func TestSortFindsChanges(t *testing.T) {
	for _, methods := range [][]string{nil, {"append"}, {"append", "pop"}} {
		th := limited(-1, -1)
		l := call(t, th, "list", object.NewStr("cab"))
		lengths := []int{}
		key := native(func(th *object.Thread, a []object.Value) (object.Value, error) {
			lengths = append(lengths, object.ToList(l).Len())
			for _, m := range methods {
				arg := []object.Value{object.NewStr("x")}
				if m == "pop" {
					arg = nil
				}
				if _, err := object.CallMethod(th, l, m, arg...); err != nil {
					return object.Value{}, err
				}
			}
			return a[0], nil
		})
		sort, _ := object.GetAttr(th, l, object.NewStrObj("sort"))
		_, err := object.CallKw(th, sort, nil, kwarg("key", key))
		if len(lengths) != 3 || lengths[0] != 0 {
			t.Error("lengths during the sort:", lengths)
		}
		if (methods == nil) != (err == nil) || err != nil && err.Error() != "ValueError: list modified during sort" {
			t.Error(methods, err)
		}
		if s, _ := object.Repr(th, l); s != "['a', 'b', 'c']" {
			t.Error(methods, s)
		}
	}
}

func TestSortKeepsItemsAfterErrors(t *testing.T) {
	th := limited(-1, -1)
	items := make([]object.Value, 500)
	for i := range items {
		items[i] = object.Int(int64(i * 7919 % 500))
	}
	items[400] = object.NewStr("x")
	l, _ := object.NewListFrom(th, items)
	if _, err := object.CallMethod(th, l.Value(), "sort"); !object.Matches(err, object.TypeErrorType) {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for i := range l.Len() {
		s, _ := object.Repr(th, l.At(i))
		seen[s] = true
	}
	if l.Len() != 500 || len(seen) != 500 {
		t.Error(l.Len(), len(seen))
	}
}

func TestMapMayAskItself(t *testing.T) {
	th := limited(-1, -1)
	var m object.Value
	pair := native(func(th *object.Thread, a []object.Value) (object.Value, error) {
		if a[0].AsInt() == 1 {
			if _, _, err := object.Next(th, m); err != nil {
				return object.Value{}, err
			}
		}
		return object.NewTuple(th, a)
	})
	numbers := call(t, th, "range", object.Int(1), object.Int(5))
	m = call(t, th, "map", pair, numbers, numbers)
	if s, _ := object.Repr(th, call(t, th, "list", m)); s != "[(1, 1), (3, 3), (4, 4)]" {
		t.Error(s)
	}
}

// TestCensusSeesWhatIsBuilt checks that items which only Go code has at a time are visible to the memory census.
func TestCensusSeesWhatIsBuilt(t *testing.T) {
	big := object.NewStr(strings.Repeat("x", 1000))
	for _, name := range []string{"list", "tuple", "sorted", "set", "max", "zip"} {
		th := limited(-1, -1)
		seen, calls := 0, 0
		f := native(func(th *object.Thread, _ []object.Value) (object.Value, error) {
			if calls++; calls == 4 {
				var look func(v object.Value)
				look = func(v object.Value) {
					if object.Is(v, big) {
						seen++
						return
					}
					object.TypeOf(v).Slots.Visit(v, look)
				}
				th.VisitState(look)
				return object.Int(2), nil
			}
			return big, nil
		})
		it := call(t, th, "iter", f, object.Int(2))
		if name == "zip" {
			_ = call(t, th, "list", call(t, th, "zip", it, it, it, it))
		} else {
			_ = call(t, th, name, it)
		}
		if seen == 0 {
			t.Error(name, "hides its items")
		}
		seen = 0
		th.Settle() // as the machine does after the operation
		th.VisitState(func(object.Value) { seen++ })
		if seen != 0 {
			t.Error(name, "keeps", seen, "values")
		}
	}
}

func TestPrintWritesOnce(t *testing.T) {
	var writes []string
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: 200, Output: 50})
	th := object.NewThread(m, &object.Env{Write: func(s string) { writes = append(writes, s) }})
	do := func(kw []object.Kwarg, a ...object.Value) error {
		_, err := object.CallKw(th, Table()["print"], a, kw)
		return err
	}
	l, _ := object.NewListFrom(th, []object.Value{object.Int(1), object.NewStr("a")})
	for _, err := range []error{
		do(nil, object.NewStr("a"), object.Int(1), object.None, l.Value()),
		do(nil),
		do(kwarg("end", object.NewStr("")), object.NewStr("x")),
		do(kwarg("sep", object.NewStr("-")), object.Int(1), object.Int(2)),
		do(kwarg("file", object.None)),
		do(kwarg("end", object.NewStr(""))),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"a 1 None [1, 'a']\n", "\n", "x", "1-2\n", "\n"}
	if strings.Join(writes, "§") != strings.Join(want, "§") {
		t.Errorf("%q", writes)
	}
	if err := do(kwarg("file", object.Int(3))); err == nil || !strings.Contains(err.Error(), "'file'") {
		t.Error(err)
	}
	wantLimit(t, "print", do(nil, object.NewStr(strings.Repeat("y", 100))), budget.Output)
}
