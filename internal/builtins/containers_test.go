// This file tests builtins and container methods against what CPython answers: testdata/containers.jsonl.

package builtins

import (
	"bufio"
	"encoding/json"
	"errors"
	"math/big"
	"os"
	"strconv"
	"testing"

	"github.com/alkimi/pyexec/internal/object"
)

// golden evaluates the trees that record_containers.py makes of Python code.
type golden struct {
	t     *testing.T
	th    *object.Thread
	names map[string]object.Value
}

// containersDifferences are the cases that stay as Python 3.11 has them.
var containersDifferences = map[string]string{
	"iter(1,2)":      "TypeError: iter(v, w): v must be callable",
	"iter([1],0)":    "TypeError: iter(v, w): v must be callable",
	"hash(slice(1))": "TypeError: unhashable type: 'slice'",
}

func TestContainersAgainstCPython(t *testing.T) {
	f, err := os.Open("testdata/containers.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	n := 0
	for lines.Scan() {
		var c struct {
			Case  string
			Steps []json.RawMessage
			Want  string
		}
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		n++
		g := golden{t, strThread(-1), map[string]object.Value{}}
		got := g.run(c.Steps)
		if want, ok := containersDifferences[c.Case]; ok {
			if want == c.Want {
				t.Errorf("%s: no difference", c.Case)
			}
			c.Want = want
		}
		if got != c.Want {
			t.Errorf("%s\n got  %s\n want %s", object.Printable(c.Case, 200), object.Printable(got, 500), object.Printable(c.Want, 500))
		}
	}
	if n < 500 {
		t.Error("only", n, "cases")
	}
}

func (g golden) run(steps []json.RawMessage) string {
	var v object.Value
	for _, s := range steps {
		var x []any
		if err := json.Unmarshal(s, &x); err != nil {
			g.t.Fatal(err)
		}
		var err error
		if v, err = g.eval(x); err != nil {
			return g.errorText(err)
		}
	}
	s, err := object.Repr(g.th, v)
	if err != nil {
		return g.errorText(err)
	}
	return s
}

func (g golden) errorText(err error) string {
	var e *object.Exc
	if !errors.As(err, &e) {
		return err.Error()
	}
	s, err := object.ToString(g.th, e.Value())
	if err != nil {
		g.t.Fatal(err)
	}
	return e.Type().Name + ": " + s
}

func (g golden) all(x any) ([]object.Value, error) {
	out := []object.Value{}
	for _, e := range x.([]any) {
		if e := e.([]any); e[0] == "star" {
			v, err := g.eval(e[1])
			if err != nil {
				return nil, err
			}
			items, err := object.ToSlice(g.th, v)
			if err != nil {
				return nil, err
			}
			out = append(out, items...)
			continue
		}
		v, err := g.eval(e)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

var goldenOps = map[string]object.Op{"Add": object.OpAdd, "Sub": object.OpSub, "Mult": object.OpMul, "Div": object.OpDiv, "Pow": object.OpPow, "BitAnd": object.OpAnd}

func (g golden) eval(node any) (object.Value, error) {
	th := g.th
	x := node.([]any)
	two := func(i int) (a, b object.Value, err error) {
		if a, err = g.eval(x[i]); err == nil {
			b, err = g.eval(x[i+1])
		}
		return
	}
	switch x[0] {
	case "assign":
		v, err := g.eval(x[2])
		g.names[x[1].(string)] = v
		return object.None, err
	case "setitem":
		vs, err := g.all(x[1:])
		if err != nil {
			return object.Value{}, err
		}
		return object.None, object.SetItem(th, vs[0], vs[1], vs[2])
	case "const":
		return map[string]object.Value{"None": object.None, "True": object.True, "False": object.False}[x[1].(string)], nil
	case "int":
		n, _ := new(big.Int).SetString(x[1].(string), 10)
		return object.BigInt(n), nil
	case "float":
		f, err := strconv.ParseFloat(x[1].(string), 64)
		return object.Float(f), err
	case "complex":
		f, err := strconv.ParseFloat(x[1].(string), 64)
		return object.ComplexOf(complex(0, f)), err
	case "str":
		return object.NewStr(x[1].(string)), nil
	case "bytes":
		var b []byte
		for _, r := range x[1].(string) {
			b = append(b, byte(r))
		}
		return object.NewBytes(th, string(b))
	case "name":
		name := x[1].(string)
		if v, ok := g.names[name]; ok {
			return v, nil
		}
		v, ok := Table()[name]
		if !ok {
			g.t.Fatal("no builtin", name)
		}
		return v, nil
	case "list":
		items, err := g.all(x[1])
		if err != nil {
			return object.Value{}, err
		}
		l, err := object.NewListFrom(th, items)
		return l.Value(), err
	case "tuple":
		items, err := g.all(x[1])
		if err != nil {
			return object.Value{}, err
		}
		return object.NewTuple(th, items)
	case "set":
		items, err := g.all(x[1])
		if err != nil {
			return object.Value{}, err
		}
		s, _ := object.NewSet(th, object.SetType)
		for _, v := range items {
			if err := s.Add(th, v); err != nil {
				return object.Value{}, err
			}
		}
		return s.Value(), nil
	case "dict":
		d, _ := object.NewDict(th)
		for _, p := range x[1].([]any) {
			kv, err := g.all(p)
			if err != nil {
				return object.Value{}, err
			}
			if err := d.Set(th, kv[0], kv[1]); err != nil {
				return object.Value{}, err
			}
		}
		return d.Value(), nil
	case "neg":
		v, err := g.eval(x[1])
		if err != nil {
			return v, err
		}
		return object.Unary(th, object.UnaryNeg, v)
	case "binop":
		op, ok := goldenOps[x[1].(string)]
		if !ok {
			g.t.Fatal("operator", x[1])
		}
		a, b, err := two(2)
		if err != nil {
			return a, err
		}
		return object.Binary(th, op, a, b)
	case "compare":
		a, b, err := two(2)
		if err != nil {
			return a, err
		}
		switch x[1] {
		case "In":
			ok, err := object.Contains(th, b, a)
			return object.Bool(ok), err
		case "Eq":
			return object.Compare(th, object.CmpEq, a, b)
		case "Lt":
			return object.Compare(th, object.CmpLt, a, b)
		}
	case "attr":
		v, err := g.eval(x[1])
		if err != nil {
			return v, err
		}
		return object.GetAttr(th, v, object.NewStrObj(x[2].(string)))
	case "item":
		a, b, err := two(1)
		if err != nil {
			return a, err
		}
		return object.GetItem(th, a, b)
	case "slice":
		vs, err := g.all(x[1:])
		if err != nil {
			return object.Value{}, err
		}
		return object.NewSlice(vs[0], vs[1], vs[2]), nil
	case "call":
		fn, err := g.eval(x[1])
		if err != nil {
			return fn, err
		}
		vs, err := g.all(x[2])
		if err != nil {
			return fn, err
		}
		var kw []object.Kwarg
		for _, p := range x[3].([]any) {
			v, err := g.eval(p.([]any)[1])
			if err != nil {
				return v, err
			}
			kw = append(kw, object.Kwarg{Name: object.NewStrObj(p.([]any)[0].(string)), Value: v})
		}
		return object.CallKw(th, fn, vs, kw)
	}
	g.t.Fatal("node", x)
	return object.Value{}, nil
}
