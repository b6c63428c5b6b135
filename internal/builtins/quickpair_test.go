// This file tests that the short way through iterators of pairs gives what the long way gives, in any mixture of the two.

package builtins

import (
	"math"
	"testing"

	"github.com/alkimi/pyexec/internal/object"
)

func TestQuickPair(t *testing.T) {
	th := strThread(-1)
	must := func(v object.Value, err error) object.Value {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	list := func(items ...object.Value) object.Value {
		l, err := object.NewListFrom(th, items)
		return must(l.Value(), err)
	}
	ints := func(n int) (out []object.Value) {
		for i := range n {
			out = append(out, object.Int(int64(10+i)))
		}
		return out
	}
	rng := func(stop int64) object.Value {
		r, _ := object.NewRange(0, stop, 1)
		return r
	}
	mixed := []object.Value{object.None, object.NewStr("text"), object.True, object.Float(2.5)}
	shared := must(object.Iter(th, rng(5)))
	makers := map[string]struct {
		make  func() object.Value
		quick int // pairs that are given the short way, at least
	}{
		"enumerate list": {func() object.Value { return must(newEnumerate(th, enumerateType, []object.Value{list(mixed...)}, nil)) }, 4},
		"enumerate tuple": {func() object.Value {
			return must(newEnumerate(th, enumerateType, []object.Value{object.TupleOf(ints(3))}, nil))
		}, 3},
		"enumerate range": {func() object.Value {
			return must(newEnumerate(th, enumerateType, []object.Value{rng(4), object.Int(-2)}, nil))
		}, 4},
		"enumerate str": {func() object.Value {
			return must(newEnumerate(th, enumerateType, []object.Value{object.NewStr("abc")}, nil))
		}, 0},
		"enumerate on": {func() object.Value {
			return must(newEnumerate(th, enumerateType, []object.Value{list(ints(4)...), object.Int(math.MaxInt64 - 2)}, nil))
		}, 2},
		"zip lists": {func() object.Value {
			return must(newZip(th, zipType, []object.Value{list(mixed...), list(ints(6)...)}, nil))
		}, 4},
		"zip shorter":   {func() object.Value { return must(newZip(th, zipType, []object.Value{list(ints(6)...), rng(2)}, nil)) }, 2},
		"zip none":      {func() object.Value { return must(newZip(th, zipType, []object.Value{list(), rng(2)}, nil)) }, 0},
		"zip one range": {func() object.Value { return must(newZip(th, zipType, []object.Value{shared, shared}, nil)) }, 0},
		"zip str": {func() object.Value {
			return must(newZip(th, zipType, []object.Value{object.NewStr("ab"), list(ints(6)...)}, nil))
		}, 0},
		"dict items": {func() object.Value {
			d, _ := object.NewDict(th)
			for i, k := range ints(20) {
				must(object.None, d.Set(th, k, object.Int(int64(i))))
			}
			for _, i := range []int64{10, 13, 14, 29} {
				_, _, err := d.Delete(th, object.Int(i))
				must(object.None, err)
			}
			return must(object.Iter(th, must(object.NewDictView(th, object.DictItemsType, d))))
		}, 10},
	}
	for name, m := range makers {
		var want [][2]object.Value
		for it := m.make(); ; {
			var room [2]object.Value
			ok, err := object.NextInto(th, it, room[:])
			must(object.None, err)
			if !ok {
				break
			}
			want = append(want, room)
		}
		if name == "zip one range" { // the first walk has used it up
			shared = must(object.Iter(th, rng(5)))
			want = [][2]object.Value{{object.Int(0), object.Int(1)}, {object.Int(2), object.Int(3)}}
		}
		for _, every := range []int{1, 2, 3} { // every so often the long way is taken
			if name == "zip one range" {
				shared = must(object.Iter(th, rng(5)))
			}
			it, n, quick := m.make(), 0, 0
			for ; ; n++ {
				a, b := object.Ellipsis, object.Ellipsis
				if n%every == 0 && object.QuickPair(it, &a, &b) {
					quick++
				} else if a != object.Ellipsis || b != object.Ellipsis {
					t.Fatalf("%s: %v, %v is written where there is no pair", name, a, b)
				} else {
					var room [2]object.Value
					ok, err := object.NextInto(th, it, room[:])
					must(object.None, err)
					if !ok {
						break
					}
					a, b = room[0], room[1]
				}
				if n >= len(want) || !same(th, a, want[n][0]) || !same(th, b, want[n][1]) {
					t.Fatalf("%s: pair %d is %v, %v; there are %d: %v", name, n, a, b, len(want), want)
				}
			}
			if n != len(want) || every == 1 && quick < m.quick {
				t.Fatalf("%s: %d pairs, %d of them quickly; there are %d", name, n, quick, len(want))
			}
			a, b := object.Ellipsis, object.Ellipsis
			if object.QuickPair(it, &a, &b) {
				t.Fatalf("%s: a pair behind the end", name)
			}
		}
	}
}

func same(th *object.Thread, a, b object.Value) bool {
	eq, err := object.Equal(th, a, b)
	return err == nil && eq
}

func TestQuickPairOfEndedZip(t *testing.T) {
	th := strThread(-1)
	l, err := object.NewListFrom(th, []object.Value{object.Int(1), object.Int(2), object.Int(3)})
	if err != nil {
		t.Fatal(err)
	}
	r, _ := object.NewRange(0, 1, 1)
	z, err := newZip(th, zipType, []object.Value{l.Value(), r}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var room [2]object.Value
	for i := range 3 {
		if ok, err := object.NextInto(th, z, room[:]); err != nil || ok != (i == 0) {
			t.Fatal(i, ok, err)
		}
	}
	object.TypeOf(z).Slots.Visit(z, func(v object.Value) {
		if object.Is(v, l.Value()) {
			t.Error("an ended zip holds its list")
		}
	})
	if a, b := object.None, object.None; object.QuickPair(z, &a, &b) {
		t.Error("an ended zip goes on")
	}
}
