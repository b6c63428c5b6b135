// This file tests binding; the messages are CPython's.

package args

import (
	"context"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

func TestBinding(t *testing.T) {
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: 100, Output: -1})
	th := object.NewThread(m, &object.Env{})
	show := func(th *object.Thread, a []object.Value) (object.Value, error) { return object.NewTuple(th, a) }
	kw := func(name string, v int64) []object.Kwarg {
		return []object.Kwarg{{Name: object.NewStrObj(name), Value: object.Int(v)}}
	}
	one, two, three := object.Int(1), object.Int(2), object.Int(3)
	sorted := Func("sorted", "iterable, /, *, key=None, reverse=False", "", show)
	app := Method(object.ListType, "append", "object, /", "", show)
	insert := Method(object.ListType, "insert", "index, object, /", "", show)
	pop := Method(object.ListType, "pop", "index=-1, /", "", show)
	round := Func("round", "number, ndigits=None", "", show)
	rest := Func("f", "a, *args, b=2.5, **kw", "", show)
	l, _ := object.NewList(th, 0)
	self := l.Value()
	for _, c := range []struct {
		fn   *object.Native
		args []object.Value
		kw   []object.Kwarg
		want string
	}{
		{sorted, []object.Value{one}, nil, "(1, None, False)"},
		{sorted, []object.Value{one}, kw("reverse", 1), "(1, None, 1)"},
		{sorted, []object.Value{one, two}, nil, "sorted() takes exactly 1 positional argument (2 given)"},
		{sorted, []object.Value{one}, kw("x", 1), "'x' is an invalid keyword argument for sorted()"},
		{app, []object.Value{self}, nil, "list.append() takes exactly one argument (0 given)"},
		{app, []object.Value{self, one, two}, nil, "list.append() takes exactly one argument (2 given)"},
		{app, []object.Value{self}, kw("object", 1), "list.append() takes no keyword arguments"},
		{insert, []object.Value{self, one}, nil, "insert expected 2 arguments, got 1"},
		{pop, []object.Value{self}, nil, "([], -1)"},
		{pop, []object.Value{self, one, two}, nil, "pop expected at most 1 argument, got 2"},
		{round, nil, nil, "round() missing required argument 'number' (pos 1)"},
		{round, []object.Value{one, two, three}, nil, "round() takes at most 2 arguments (3 given)"},
		{round, []object.Value{one}, kw("number", 1), "argument for round() given by name ('number') and position (1)"},
		{rest, []object.Value{one, two, three}, kw("z", 9), "(1, 2.5, (2, 3), {'z': 9})"},
	} {
		got := ""
		if v, err := c.fn.Fn(th, c.args, c.kw); err != nil {
			got = object.ToStr(err.(*object.Exc).Args[0]).String()
		} else {
			got, _ = object.Repr(th, v)
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.fn.Name, got, c.want)
		}
	}
}
