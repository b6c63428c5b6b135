// This file tests values without a machine: containers, numbers, hashing, text.

package object

import (
	"context"
	"math"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
)

func newTestThread(memory int64) *Thread {
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: memory, Depth: 200, Output: -1})
	return NewThread(m, &Env{Write: func(string) {}})
}

func mustRepr(t *testing.T, th *Thread, v Value) string {
	t.Helper()
	s, err := Repr(th, v)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestListStrategies(t *testing.T) {
	th := newTestThread(-1)
	l, _ := NewList(th, 0)
	for i := range 5 {
		if err := l.Append(th, Int(int64(i))); err != nil {
			t.Fatal(err)
		}
	}
	if _, ok := l.IntItems(); !ok {
		t.Error("ints are not held raw")
	}
	_ = l.Append(th, Float(1.5))
	_ = l.Insert(th, 0, NewStr("x"))
	_ = l.Set(th, 1, None)
	if got := mustRepr(t, th, l.Value()); got != "['x', None, 1, 2, 3, 4, 1.5]" {
		t.Error(got)
	}
	_ = l.Remove(th, 1, 3)
	_ = l.Reverse(th)
	if got := mustRepr(t, th, l.Value()); got != "[1.5, 4, 3, 2, 'x']" {
		t.Error(got)
	}
	_ = l.Append(th, l.Value())
	if got := mustRepr(t, th, l.Value()); got != "[1.5, 4, 3, 2, 'x', [...]]" {
		t.Error(got)
	}
}

func TestDictAgainstModel(t *testing.T) {
	th := newTestThread(-1)
	d, _ := NewDict(th)
	model := map[int64]int64{}
	var order []int64
	seed := uint64(1)
	for i := range 200000 {
		seed = seed*6364136223846793005 + 1
		k := int64(seed >> 40 % 300)
		if seed>>33%3 == 0 {
			_, found, _ := d.Delete(th, Int(k))
			if _, ok := model[k]; ok != found {
				t.Fatal("delete", i)
			}
			if found {
				delete(model, k)
				for j, o := range order {
					if o == k {
						order = append(order[:j], order[j+1:]...)
						break
					}
				}
			}
		} else {
			if _, ok := model[k]; !ok {
				order = append(order, k)
			}
			model[k] = int64(i)
			_ = d.Set(th, Int(k), Int(int64(i)))
		}
	}
	if d.Len() != len(model) {
		t.Fatal("len", d.Len(), len(model))
	}
	i := 0
	for pos := 0; ; i++ {
		k, v, next, ok := d.Next(pos)
		if !ok {
			break
		}
		if k.AsInt() != order[i] || model[k.AsInt()] != v.AsInt() {
			t.Fatal("order or value", i)
		}
		pos = next
	}
	if i != len(order) {
		t.Fatal("missing", i)
	}
}

func TestDictQueueStaysSmall(t *testing.T) {
	th := newTestThread(1 << 20)
	d, _ := NewDict(th)
	for i := range 300000 { // one in, one out: neither place nor time may grow
		th.Meter.Pending = 0
		if err := d.Set(th, Int(int64(i)), None); err != nil {
			t.Fatal(err)
		}
		if i > 2 {
			if k, _, ok := d.PopFirst(); !ok || k.AsInt() != int64(i-3) {
				t.Fatal("pop", i)
			}
		}
	}
	if len(d.idx) > 64 {
		t.Error("table grew to", len(d.idx))
	}
}

func TestEqualNumbersHashAlike(t *testing.T) {
	th := newTestThread(-1)
	p := func(op Op, a, b Value) Value {
		v, err := Binary(th, op, a, b)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	big := p(OpPow, Int(2), Int(100))
	for _, c := range [][2]Value{{Int(1), Float(1)}, {Int(1), True}, {Float(0), Float(math.Copysign(0, -1))}, {big, Float(0x1p100)}, {Int(-1), Float(-1)}} {
		a, _ := Hash(th, c[0])
		b, _ := Hash(th, c[1])
		eq, _ := Equal(th, c[0], c[1])
		if a != b || !eq {
			t.Errorf("%s and %s", mustRepr(t, th, c[0]), mustRepr(t, th, c[1]))
		}
	}
	if got := mustRepr(t, th, p(OpFloorDiv, p(OpMul, big, Int(-3)), Int(7))); got != "-543278828669241172070015659447" {
		t.Error(got)
	}
}

func TestHugeRequestsAreRefused(t *testing.T) {
	th := newTestThread(1 << 20)
	for _, f := range []func() error{
		func() error { _, err := Binary(th, OpPow, Int(10), Int(1<<40)); return err },
		func() error { _, err := Binary(th, OpLShift, Int(1), Int(1<<45)); return err },
		func() error { _, err := Binary(th, OpMul, NewStr("ab"), Int(1<<62)); return err },
		func() error { _, err := Binary(th, OpMul, TupleOf([]Value{None}), Int(1<<40)); return err },
	} {
		th = newTestThread(1 << 20)
		if _, ok := f().(*budget.LimitError); !ok {
			t.Errorf("got %v", f())
		}
	}
}

func TestErrors(t *testing.T) {
	th := newTestThread(-1)
	for want, f := range map[string]func() error{
		"TypeError: unsupported operand type(s) for +: 'int' and 'str'":          func() error { _, err := Binary(th, OpAdd, Int(1), NewStr("a")); return err },
		"TypeError: can only concatenate str (not \"int\") to str":               func() error { _, err := Binary(th, OpAdd, NewStr("a"), Int(1)); return err },
		"TypeError: unhashable type: 'list'":                                     func() error { l, _ := NewList(th, 0); _, err := Hash(th, l.Value()); return err },
		"AttributeError: 'int' object has no attribute 'x'":                      func() error { _, err := GetAttr(th, Int(1), NewStrObj("x")); return err },
		"TypeError: '<' not supported between instances of 'NoneType' and 'int'": func() error { _, err := Less(th, None, Int(1)); return err },
		"ZeroDivisionError: division by zero":                                    func() error { _, err := Binary(th, OpDiv, Int(1), Int(0)); return err },
	} {
		if err := f(); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}
