// This file tests what the goldens cannot: limits, refused names, subclasses, and arguments with code of their own.

package builtins

import (
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

func callMethod(t *testing.T, th *object.Thread, v object.Value, name string, a ...object.Value) (object.Value, error) {
	t.Helper()
	return object.CallMethod(th, v, name, a...)
}

func textOf(t *testing.T, v object.Value, err error) string {
	t.Helper()
	if err != nil {
		return err.Error()
	}
	s, err := object.Repr(strThread(-1), v)
	if err != nil {
		return err.Error()
	}
	return s
}

// Every call asks for more than the budget of 1 MiB: it must be refused before anything of that size is allocated.
func TestHugeResultsAreRefused(t *testing.T) {
	str := object.NewStr
	long := str(strings.Repeat("a", 200_000))
	accents := str(strings.Repeat("é", 300_000))
	blob := func(th *object.Thread) object.Value {
		b, err := object.NewBytes(th, strings.Repeat("\xff", 400_000))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	huge := object.Int(math.MaxInt64)
	big := object.Int(1 << 40)
	type c struct {
		name string
		f    func(th *object.Thread) (object.Value, error)
	}
	m := func(v object.Value, name string, a ...object.Value) c {
		return c{name, func(th *object.Thread) (object.Value, error) { return object.CallMethod(th, v, name, a...) }}
	}
	bm := func(name string, a ...any) c {
		return c{"bytes." + name, func(th *object.Thread) (object.Value, error) {
			var args []object.Value
			for _, x := range a {
				switch x := x.(type) {
				case string:
					b, err := object.NewBytes(th, x)
					if err != nil {
						return object.Value{}, err
					}
					args = append(args, b)
				case object.Value:
					args = append(args, x)
				}
			}
			return object.CallMethod(th, blob(th), name, args...)
		}}
	}
	items := make([]object.Value, 100)
	for i := range items {
		items[i] = long
	}
	cases := []c{
		m(str("a"), "center", huge), m(str("a"), "ljust", huge), m(str("a"), "rjust", big, str("\U0001f600")), m(str("-1"), "zfill", huge),
		m(str("a\tb"), "expandtabs", object.Int(math.MaxInt32)), m(str("\t\t\t"), "expandtabs", object.Int(1<<30)),
		m(long, "replace", str("a"), long), m(long, "replace", str(""), long), m(long, "join", object.TupleOf(items)),
		m(long, "join", str("abcdefghijkl")), m(long, "encode", str("utf-32")), m(accents, "encode", str("ascii"), str("xmlcharrefreplace")),
		m(accents, "upper"), m(long, "split", str("a")), m(object.NewStr(strings.Repeat(" a", 100_000)), "split"),
		m(str("{:>{}}"), "format", str("x"), huge), m(str("{:.2000000000f}"), "format", object.Float(1)), m(str("{:99999999999}"), "format", object.Int(5)),
		m(str(strings.Repeat("{0}", 100)), "format", long), m(object.Int(5), "to_bytes", huge),
		bm("center", huge), bm("zfill", huge), bm("replace", "\xff", strings.Repeat("x", 100_000)), bm("replace", "", strings.Repeat("x", 100_000)),
		bm("hex", object.NewStr(":"), object.Int(1)), bm("decode", object.NewStr("latin-1"), object.NewStr("strict")),
		bm("decode", object.NewStr("ascii"), object.NewStr("backslashreplace")), bm("split", "\xff"),
		{"bytes", func(th *object.Thread) (object.Value, error) { return object.Call(th, object.BytesType.Value(), huge) }},
		{"translate", func(th *object.Thread) (object.Value, error) {
			d, err := object.NewDict(th)
			if err != nil {
				return object.Value{}, err
			}
			_ = d.Set(th, object.Int('a'), long)
			return object.CallMethod(th, long, "translate", d.Value())
		}},
		{"int", func(th *object.Thread) (object.Value, error) {
			return object.Call(th, object.IntType.Value(), object.NewStr(strings.Repeat("f", 500_000)), object.Int(16))
		}},
	}
	for _, c := range cases {
		th := strThread(1 << 20)
		_, err := c.f(th)
		var limit *budget.LimitError
		if !errors.As(err, &limit) || limit.Resource != budget.Memory {
			t.Errorf("%s: %.200v", c.name, err)
		}
	}
}

func TestHugeArgumentsWithoutHugeResults(t *testing.T) {
	th := strThread(1 << 20)
	huge := object.Int(math.MaxInt64)
	low := object.Int(math.MinInt64)
	for want, f := range map[string]func() (object.Value, error){
		"-1": func() (object.Value, error) {
			return callMethod(t, th, object.NewStr("abc"), "find", object.NewStr("z"), low, huge)
		},
		"['a b']": func() (object.Value, error) {
			return callMethod(t, th, object.NewStr("a b"), "split", object.NewStr("x"), huge)
		},
		"'abc'": func() (object.Value, error) { return callMethod(t, th, object.NewStr("abc"), "center", low) },
		"'xbc'": func() (object.Value, error) {
			return callMethod(t, th, object.NewStr("abc"), "replace", object.NewStr("a"), object.NewStr("x"), huge)
		},
		"(1, 1)": func() (object.Value, error) { return callMethod(t, th, object.True, "as_integer_ratio") },
		"True":   func() (object.Value, error) { return callMethod(t, th, object.Int(3), "is_integer") }, // new in 3.12
		"b''":    func() (object.Value, error) { return callMethod(t, th, object.Int(0), "to_bytes", object.Int(0)) },
		"'" + "\\ud800" + "'": func() (object.Value, error) {
			return callMethod(t, th, object.NewStr("\xed\xa0\x80a"), "strip", object.NewStr("a"))
		},
	} {
		v, err := f()
		if got := textOf(t, v, err); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestLongLoopsArePolled(t *testing.T) {
	long := object.NewStr(strings.Repeat("ab", 500_000))
	other := object.NewStr(strings.Repeat("b", 1000))
	for _, name := range []string{"find", "count", "rfind", "index", "partition", "split", "strip", "upper", "isalpha", "encode", "splitlines", "title"} {
		m := budget.New(t.Context(), budget.Limits{Time: -1, Steps: 50, Memory: -1, Depth: 100, Output: -1})
		th := object.NewThread(m, &object.Env{})
		var a []object.Value
		switch name {
		case "find", "count", "rfind", "index", "partition", "split", "strip":
			a = append(a, other)
		}
		_, err := object.CallMethod(th, long, name, a...)
		var limit *budget.LimitError
		if !errors.As(err, &limit) || limit.Resource != budget.Steps {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Work on a text must take time in proportion to its length.
func TestNoQuadraticMethods(t *testing.T) {
	th := strThread(-1)
	start := time.Now()
	n := 300_000
	sigma := object.NewStr(strings.Repeat("Σ'", n/2))
	for _, c := range []struct {
		v    object.Value
		name string
		a    []object.Value
	}{
		{sigma, "lower", nil}, {sigma, "title", nil}, {sigma, "swapcase", nil},
		{object.NewStr(strings.Repeat("é", n)), "strip", []object.Value{object.NewStr(strings.Repeat("éa", 1000))}},
		{object.NewStr(strings.Repeat("a", n) + "b"), "find", []object.Value{object.NewStr(strings.Repeat("a", n/2) + "c")}},
		{object.NewStr(strings.Repeat("a", n) + "b"), "rfind", []object.Value{object.NewStr("c" + strings.Repeat("a", n/2))}},
		{object.NewStr(strings.Repeat("a", n) + "b"), "count", []object.Value{object.NewStr(strings.Repeat("a", n/2) + "c")}},
		{object.NewStr(strings.Repeat("{", n)), "format", nil}, {object.NewStr("{0" + strings.Repeat("[", n) + "}"), "format", []object.Value{object.Int(1)}},
		{object.NewStr(strings.Repeat("\r", n)), "splitlines", nil},
		{object.NewStr(strings.Repeat("\xed\xa0\x80", n)), "encode", []object.Value{object.NewStr("utf-8"), object.NewStr("replace")}},
	} {
		if _, err := object.CallMethod(th, c.v, c.name, c.a...); err != nil && !object.Matches(err, object.ValueErrorType) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("took %v", d)
	}
}

func TestFormatGuard(t *testing.T) {
	th := strThread(-1)
	one := object.Int(1)
	for _, f := range []string{"{0.__class__}", "{0.real.__class__}", "{0.__init__.__globals__}", "{0:{0.__class__}}", "{0.__dict__[x]}", "{a.__class__}", "{0.__class__!r:>5}"} {
		_, err := object.CallKw(th, attr(t, th, object.NewStr(f), "format"), []object.Value{one}, []object.Kwarg{{Name: object.NewStrObj("a"), Value: one}})
		if !object.Matches(err, object.AttributeErrorType) || !strings.Contains(err.Error(), "is not allowed") {
			t.Errorf("%s: %v", f, err)
		}
		// The same through the unbound method and through format_map.
		if _, err := object.Call(th, attr(t, th, object.StrType.Value(), "format"), object.NewStr(f), one); err == nil {
			t.Errorf("unbound %s passed", f)
		}
	}
	d, _ := object.NewDict(th)
	_ = d.SetStr(th, "a", one)
	if _, err := callMethod(t, th, object.NewStr("{a.__class__}"), "format_map", d.Value()); !object.Matches(err, object.AttributeErrorType) {
		t.Error(err)
	}
	v, err := callMethod(t, th, object.NewStr("{0.__name__}"), "format", object.IntType.Value())
	if got := textOf(t, v, err); got != "'int'" {
		t.Error(got)
	}
	v, err = callMethod(t, th, object.NewStr("{0[__class__]}"), "format", func() object.Value {
		d, _ := object.NewDict(th)
		_ = d.SetStr(th, "__class__", one)
		return d.Value()
	}())
	if got := textOf(t, v, err); got != "'1'" { // a key is no attribute
		t.Error(got)
	}
}

func attr(t *testing.T, th *object.Thread, v object.Value, name string) object.Value {
	t.Helper()
	x, err := object.GetAttr(th, v, object.NewStrObj(name))
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// class makes a class whose methods are Go functions.
func class(t *testing.T, th *object.Thread, name string, base *object.Type, methods map[string]func(self object.Value) (object.Value, error)) *object.Type {
	t.Helper()
	var names []string
	var vals []object.Value
	for n, f := range methods {
		names = append(names, n)
		vals = append(vals, object.NewNativeMethod(object.ObjectType, n, "", func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
			return f(a[0])
		}).Value())
	}
	c, err := object.NewClass(th, name, name, []object.Value{base.Value()}, names, vals, nil)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestConvertersOfUserClasses(t *testing.T) {
	th := strThread(-1)
	give := func(v object.Value) func(object.Value) (object.Value, error) {
		return func(object.Value) (object.Value, error) { return v, nil }
	}
	type methods = map[string]func(object.Value) (object.Value, error)
	for _, c := range []struct {
		make *object.Type
		m    methods
		want string
	}{
		{object.IntType, methods{"__int__": give(object.Int(5))}, "5"},
		{object.IntType, methods{"__index__": give(object.Int(6))}, "6"},
		{object.IntType, methods{"__trunc__": give(object.Int(7))}, "7"},
		{object.IntType, methods{"__trunc__": give(object.NewStr("x"))}, "TypeError: __trunc__ returned non-Integral (type str)"},
		{object.IntType, methods{"__int__": give(object.NewStr("x"))}, "TypeError: __int__ returned non-int (type str)"},
		{object.IntType, methods{"__int__": give(object.True)}, "1"},
		{object.FloatType, methods{"__float__": give(object.Float(2.5))}, "2.5"},
		{object.FloatType, methods{"__index__": give(object.Int(3))}, "3.0"},
		{object.FloatType, methods{"__float__": give(object.Int(3))}, "TypeError: C.__float__ returned non-float (type int)"},
		{object.ComplexType, methods{"__complex__": give(object.ComplexOf(1 + 2i))}, "(1+2j)"},
		{object.ComplexType, methods{"__complex__": give(object.Int(1))}, "TypeError: __complex__ returned non-complex (type int)"},
		{object.ComplexType, methods{"__float__": give(object.Float(2))}, "(2+0j)"},
		{object.StrType, methods{"__str__": give(object.NewStr("hi"))}, "'hi'"},
		{object.StrType, methods{"__str__": give(object.Int(1))}, "TypeError: __str__ returned non-string (type int)"},
		{object.BoolType, methods{"__len__": give(object.Int(0))}, "False"},
		{object.BytesType, methods{"__index__": give(object.Int(2))}, `b'\x00\x00'`},
		{object.BytesType, methods{"__bytes__": give(object.Int(2))}, "TypeError: __bytes__ returned non-bytes (type int)"},
	} {
		v, err := object.Call(th, class(t, th, "C", object.ObjectType, c.m).Value())
		if err != nil {
			t.Fatal(err)
		}
		v, err = object.Call(th, c.make.Value(), v)
		if got := textOf(t, v, err); got != c.want {
			t.Errorf("%s: got %s, want %s", c.make.Name, got, c.want)
		}
	}
}

func TestSubclasses(t *testing.T) {
	th := strThread(-1)
	mk := func(base *object.Type, a ...object.Value) object.Value {
		v, err := object.Call(th, class(t, th, "Sub", base, nil).Value(), a...)
		if err != nil {
			t.Fatal(err)
		}
		if object.TypeOf(v).Name != "Sub" {
			t.Errorf("made a %s", object.TypeOf(v).Name)
		}
		return v
	}
	s := mk(object.StrType, object.NewStr("12"))
	b := mk(object.BytesType, object.NewStr("12"), object.NewStr("ascii"))
	i := mk(object.IntType, object.NewStr("12"))
	f := mk(object.FloatType, s)
	for _, c := range []struct {
		v    object.Value
		name string
		a    []object.Value
		want string
	}{
		{s, "strip", nil, "'12'"}, {s, "replace", []object.Value{object.NewStr("x"), object.NewStr("y")}, "'12'"}, {s, "center", []object.Value{object.Int(1)}, "'12'"},
		{s, "zfill", []object.Value{object.Int(1)}, "'12'"}, {s, "split", nil, "['12']"}, {s, "join", []object.Value{object.NewStr("ab")}, "'a12b'"},
		{s, "encode", nil, "b'12'"}, {b, "strip", nil, "b'12'"}, {b, "decode", nil, "'12'"}, {i, "conjugate", nil, "12"}, {f, "conjugate", nil, "12.0"},
		{s, "translate", []object.Value{object.EmptyTuple}, "'12'"},
	} {
		v, err := callMethod(t, th, c.v, c.name, c.a...)
		if got := textOf(t, v, err); got != c.want || err == nil && object.TypeOf(v).User {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
	v, err := object.Call(th, object.IntType.Value(), s)
	if got := textOf(t, v, err); got != "12" {
		t.Error(got)
	}
	raw, _ := object.NewBytes(th, "\x01\x02")
	sub := class(t, th, "Sub", object.IntType, nil)
	v, err = object.Call(th, attr(t, th, sub.Value(), "from_bytes"), raw)
	if err != nil || object.TypeOf(v) != sub || textOf(t, v, err) != "258" {
		t.Errorf("%v %v", textOf(t, v, err), err)
	}
	// A subclass of OSError is not exchanged for the class of the number.
	oserr := class(t, th, "Sub", object.OSErrorType, nil)
	v, err = object.Call(th, oserr.Value(), object.Int(2), object.NewStr("no"), object.NewStr("f"))
	if err != nil || object.TypeOf(v) != oserr {
		t.Fatal(err)
	}
	if got, _ := object.ToString(th, v); got != "[Errno 2] no: 'f'" {
		t.Error(got)
	}
}

func TestNotesAreKept(t *testing.T) {
	th := strThread(-1)
	e := object.ValueErrorf("x")
	for _, n := range []string{"one", "two"} {
		if _, err := callMethod(t, th, e.Value(), "add_note", object.NewStr(n)); err != nil {
			t.Fatal(err)
		}
	}
	if got := textOf(t, attr(t, th, e.Value(), "__notes__"), nil); got != "['one', 'two']" {
		t.Error(got)
	}
	if _, err := callMethod(t, th, object.NewStr("{0.__notes__}"), "format", e.Value()); err == nil {
		t.Error("notes can be read from a format field")
	}
}
