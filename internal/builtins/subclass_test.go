// This file tests the constructors with classes of a script derived from the built-in ones.

package builtins

import (
	"testing"

	"github.com/alkimi/pyexec/internal/object"
)

func TestConstructorsOfSubclasses(t *testing.T) {
	th := limited(-1, -1)
	str := object.NewStr
	for _, c := range []struct {
		base string
		arg  object.Value
		want string
	}{
		{"list", str("ab"), "['a', 'b']"},
		{"tuple", str("ab"), "('a', 'b')"},
		{"dict", object.TupleOf([]object.Value{str("ab")}), "{'a': 'b'}"},
		{"set", str("a"), "Sub({'a'})"},
		{"frozenset", str("a"), "Sub({'a'})"},
	} {
		cls, err := object.NewClass(th, "Sub", "Sub", []object.Value{Table()[c.base]}, nil, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		v, err := object.Call(th, cls.Value(), c.arg)
		if err != nil {
			t.Fatal(c.base, err)
		}
		if s, _ := object.Repr(th, v); s != c.want || object.TypeOf(v) != cls {
			t.Error(c.base, s, object.TypeOf(v).Name)
		}
		if err := object.SetAttr(th, v, object.NewStrObj("note"), object.Int(1)); err != nil {
			t.Error(c.base, err)
		}
		if c.base == "dict" {
			made, err := object.CallMethod(th, cls.Value(), "fromkeys", str("xy"), object.Int(0))
			if err != nil || object.TypeOf(made) != cls || object.ToDict(made).Len() != 2 {
				t.Error("fromkeys:", err)
			}
		}
		if c.base != "tuple" {
			made, err := object.CallMethod(th, v, "copy")
			if err != nil || object.TypeOf(made).User {
				t.Error("copy of", c.base, err)
			}
		}
	}
	for _, final := range []string{"range", "slice", "bool", "type"} {
		_, err := object.NewClass(th, "Sub", "Sub", []object.Value{Table()[final]}, nil, nil, nil)
		if !object.Matches(err, object.TypeErrorType) {
			t.Errorf("class Sub(%s): got %v", final, err)
		}
	}
}

func TestClassesOfAScriptTakePart(t *testing.T) {
	th := limited(-1, -1)
	method := func(fn func(th *object.Thread, a []object.Value) (object.Value, error)) object.Value {
		n := object.NewNativeMethod(object.ObjectType, "m", "", func(th *object.Thread, a []object.Value, _ []object.Kwarg) (object.Value, error) {
			return fn(th, a)
		})
		return n.Value()
	}
	calls := 0
	members := map[string]object.Value{
		"__round__": method(func(th *object.Thread, a []object.Value) (object.Value, error) { return object.Int(int64(len(a))), nil }),
		"__reversed__": method(func(th *object.Thread, a []object.Value) (object.Value, error) {
			return object.Iter(th, object.NewStr("xyz"))
		}),
		"__index__": method(func(th *object.Thread, a []object.Value) (object.Value, error) { return object.Int(5), nil }),
		"__iter__":  method(func(th *object.Thread, a []object.Value) (object.Value, error) { return a[0], nil }),
		"__next__": method(func(th *object.Thread, a []object.Value) (object.Value, error) {
			if calls++; calls > 2 {
				return object.Value{}, object.NewExc(object.StopIterationType, object.NewStr("done"))
			}
			return object.Int(int64(calls)), nil
		}),
		"__pow__": method(func(th *object.Thread, a []object.Value) (object.Value, error) { return object.NewTuple(th, a[1:]) }),
	}
	var names []string
	var vals []object.Value
	for n, v := range members {
		names, vals = append(names, n), append(vals, v)
	}
	cls, err := object.NewClass(th, "C", "C", nil, names, vals, nil)
	if err != nil {
		t.Fatal(err)
	}
	c, err := object.Call(th, cls.Value())
	if err != nil {
		t.Fatal(err)
	}
	one := object.Int(1)
	for _, x := range []struct {
		fn   string
		args []object.Value
		want string
	}{
		{"round", []object.Value{c}, "1"},
		{"round", []object.Value{c, one}, "2"},
		{"hex", []object.Value{c}, "'0x5'"},
		{"chr", []object.Value{c}, `'\x05'`},
		{"range", []object.Value{c}, "range(0, 5)"},
		{"pow", []object.Value{c, one, one}, "(1, 1)"},
		{"list", []object.Value{c}, "[1, 2]"},
		{"next", []object.Value{c, one}, "1"},
	} {
		if s, _ := object.Repr(th, call(t, th, x.fn, x.args...)); s != x.want {
			t.Errorf("%s: got %s, want %s", x.fn, s, x.want)
		}
	}
	if s, _ := object.Repr(th, call(t, th, "list", call(t, th, "reversed", c))); s != "['x', 'y', 'z']" {
		t.Error(s)
	}
	// What __next__ raised reaches the caller of next() as it is.
	if _, err := object.Call(th, Table()["next"], c); err == nil || err.Error() != "StopIteration: done" {
		t.Error(err)
	}
}
