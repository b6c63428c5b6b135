// This file tests binding with the messages of a def.

package args

import (
	"context"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

func TestPythonMessages(t *testing.T) {
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: 100, Output: -1})
	th := object.NewThread(m, &object.Env{})
	kw := func(name string) []object.Kwarg {
		return []object.Kwarg{{Name: object.NewStrObj(name), Value: object.Int(7)}}
	}
	for _, c := range []struct {
		sig  string
		n    int
		kw   []object.Kwarg
		want string
	}{
		{"a, b, c", 0, nil, "f() missing 3 required positional arguments: 'a', 'b', and 'c'"},
		{"a, b", 0, nil, "f() missing 2 required positional arguments: 'a' and 'b'"},
		{"a, b=1", 3, nil, "f() takes from 1 to 2 positional arguments but 3 were given"},
		{"a, *, n=4", 2, nil, "f() takes 1 positional argument but 2 were given"},
		{"a, *, n=4", 2, kw("n"), "f() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given"},
		{"", 1, nil, "f() takes 0 positional arguments but 1 was given"},
		{"a, *, k", 1, nil, "f() missing 1 required keyword-only argument: 'k'"},
		{"a", 1, kw("a"), "f() got multiple values for argument 'a'"},
		{"a", 1, kw("z"), "f() got an unexpected keyword argument 'z'"},
		{"a, /", 0, kw("a"), "f() got some positional-only arguments passed as keyword arguments: 'a'"},
		{"a, /, b=2, **k", 1, kw("a"), "(0, 2, {'a': 7})"},
		{"a, *r, b=2", 3, nil, "(0, 2, (1, 2))"},
	} {
		f := PyFunc("f", c.sig, "", func(t *object.Thread, a []object.Value) (object.Value, error) { return object.NewTuple(t, a) })
		var pos []object.Value
		for i := range c.n {
			pos = append(pos, object.Int(int64(i)))
		}
		got := ""
		if v, err := f.Fn(th, pos, c.kw); err != nil {
			got = object.ToStr(err.(*object.Exc).Args[0]).String()
		} else {
			got, _ = object.Repr(th, v)
		}
		if got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
