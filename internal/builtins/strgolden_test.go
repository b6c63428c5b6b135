// This file tests the methods of str, bytes, the numbers and exceptions against what CPython answers: testdata/text.jsonl.

package builtins

import (
	"bufio"
	"context"
	"encoding/hex"
	"encoding/json"
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

func strThread(memory int64) *object.Thread {
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: memory, Depth: 200, Output: -1})
	return object.NewThread(m, &object.Env{Write: func(string) {}})
}

// goldenTypes are the classes that a golden line may name.
func goldenTypes() map[string]*object.Type {
	types := map[string]*object.Type{
		"str": object.StrType, "bytes": object.BytesType, "int": object.IntType, "float": object.FloatType,
		"bool": object.BoolType, "complex": object.ComplexType,
	}
	for _, c := range object.ExceptionTypes {
		types[c.Name] = c
	}
	return types
}

// goldenReader makes values of the JSON in a golden line; the forms are those of enc in record_text.py.
type goldenReader struct {
	t     *testing.T
	th    *object.Thread
	types map[string]*object.Type
}

func (g goldenReader) must(v object.Value, err error) object.Value {
	g.t.Helper()
	if err != nil {
		g.t.Fatal(err)
	}
	return v
}

func (g goldenReader) values(x any) []object.Value {
	var out []object.Value
	for _, e := range x.([]any) {
		v, err := g.value(e)
		out = append(out, g.must(v, err))
	}
	return out
}

func (g goldenReader) value(x any) (object.Value, error) {
	switch x := x.(type) {
	case nil:
		return object.None, nil
	case bool:
		return object.Bool(x), nil
	case string:
		return object.NewStr(x), nil
	}
	for k, y := range x.(map[string]any) {
		switch k {
		case "u":
			var b []byte
			for _, r := range y.([]any) {
				b = pytext.AppendRune(b, rune(r.(float64)))
			}
			return object.NewStr(string(b)), nil
		case "i":
			n, ok := new(big.Int).SetString(y.(string), 0)
			if !ok {
				g.t.Fatal("int", y)
			}
			return object.BigInt(n), nil
		case "f":
			f, err := strconv.ParseFloat(y.(string), 64)
			return g.must(object.Float(f), err), nil
		case "c":
			re, _ := strconv.ParseFloat(y.([]any)[0].(string), 64)
			im, _ := strconv.ParseFloat(y.([]any)[1].(string), 64)
			return object.ComplexOf(complex(re, im)), nil
		case "b":
			b, err := hex.DecodeString(y.(string))
			if err != nil {
				g.t.Fatal(err)
			}
			return object.NewBytes(g.th, string(b))
		case "l":
			l, err := object.NewListFrom(g.th, g.values(y))
			return l.Value(), err
		case "t":
			return object.NewTuple(g.th, g.values(y))
		case "d":
			d, err := object.NewDict(g.th)
			if err != nil {
				return object.Value{}, err
			}
			for _, pair := range y.([]any) {
				kv := g.values(pair)
				if err := d.Set(g.th, kv[0], kv[1]); err != nil {
					return object.Value{}, err
				}
			}
			return d.Value(), nil
		case "r":
			v, _ := object.NewRange(int64(y.([]any)[0].(float64)), int64(y.([]any)[1].(float64)), 1)
			return v, nil
		case "o":
			return object.Call(g.th, object.ObjectType.Value())
		case "ty":
			return g.types[y.(string)].Value(), nil
		case "e":
			p := y.([]any)
			return object.Call(g.th, g.types[p[0].(string)].Value(), g.values(p[1])...)
		}
	}
	g.t.Fatalf("no such form: %v", x)
	return object.Value{}, nil
}

type goldenLine struct {
	R any
	M string
	A []any
	K map[string]any
	O *string
	E *string
}

func (g goldenReader) run(l *goldenLine) (object.Value, error) {
	recv, err := g.value(l.R)
	if err != nil {
		return object.Value{}, err
	}
	var a []object.Value
	if l.A != nil {
		a = g.values(l.A)
	}
	var kw []object.Kwarg
	for k, x := range l.K {
		v, err := g.value(x)
		kw = append(kw, object.Kwarg{Name: object.NewStrObj(k), Value: g.must(v, err)})
	}
	text := func(s string, err error) (object.Value, error) { return object.NewStr(s), err }
	switch {
	case l.M == "":
		return object.CallKw(g.th, recv, a, kw)
	case l.M[0] == '.':
		return object.GetAttr(g.th, recv, object.NewStrObj(l.M[1:]))
	case l.M == "@str":
		return text(object.ToString(g.th, recv))
	case l.M == "@repr":
		return text(object.Repr(g.th, recv))
	case l.M == "@format":
		return text(object.Format(g.th, recv, object.ToStr(a[0]).String()))
	}
	fn, err := object.GetAttr(g.th, recv, object.NewStrObj(l.M))
	if err != nil {
		return object.Value{}, err
	}
	return object.CallKw(g.th, fn, a, kw)
}

func TestTextGoldens(t *testing.T) {
	f, err := os.Open("testdata/text.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<20)
	types := goldenTypes()
	n, bad := 0, 0
	for scan.Scan() {
		var l goldenLine
		if err := json.Unmarshal(scan.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		n++
		g := goldenReader{t, strThread(1 << 30), types}
		v, err := g.run(&l)
		got, want := "", ""
		if err == nil {
			got, err = object.Repr(g.th, v)
		}
		if l.O != nil {
			want = *l.O
		} else {
			want = *l.E
		}
		if err != nil {
			e, ok := err.(*object.Exc)
			if !ok {
				t.Errorf("%.300s: %v", scan.Text(), err)
				continue
			}
			msg, err := object.ToString(g.th, e.Value())
			if err != nil {
				t.Fatal(err)
			}
			got = e.Type().Name + ": " + msg
		}
		if got != want {
			if bad++; bad <= 60 {
				t.Errorf("line %d %.300s\n got %s", n, scan.Text(), strings.ToValidUTF8(got, "?"))
			}
		}
	}
	if scan.Err() != nil || n < 800 {
		t.Errorf("read %d lines: %v", n, scan.Err())
	}
	t.Logf("%d calls, %d differ", n, bad)
}
