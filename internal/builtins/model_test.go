// This file tests sorting against Go's stable sort, and list and dict methods against models made of Go slices, on random data.

package builtins

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/check"
	"github.com/alkimi/pyexec/internal/object"
)

type keyed struct{ key, id int }

func TestSortAgainstGo(t *testing.T) {
	th := limited(-1, -1)
	rnd := rand.New(rand.NewPCG(1, 2))
	first := native(func(th *object.Thread, a []object.Value) (object.Value, error) {
		return object.ToTuple(a[0]).Items[0], nil
	})
	makers := map[string]func(k int) object.Value{
		"int":   func(k int) object.Value { return object.Int(int64(k)) },
		"float": func(k int) object.Value { return object.Float(float64(k) / 4) },
		"str":   func(k int) object.Value { return object.NewStr(fmt.Sprintf("%09d", k)) },
		"mixed": func(k int) object.Value {
			if k%2 == 0 {
				return object.Float(float64(k))
			}
			return object.Int(int64(k))
		},
		"tuple": func(k int) object.Value {
			return object.TupleOf([]object.Value{object.Int(int64(k / 10)), object.Int(int64(k % 10))})
		},
	}
	shapes := map[string]func(i, n int) int{
		"random": func(i, n int) int { return rnd.IntN(n) }, "few": func(i, n int) int { return rnd.IntN(4) },
		"up": func(i, n int) int { return i }, "down": func(i, n int) int { return n - i },
		"saw":    func(i, n int) int { return i % 37 },
		"nearly": func(i, n int) int { return i + rnd.IntN(2)*rnd.IntN(5) },
		"blocks": func(i, n int) int { return (i%500)*2 + i/500 },
	}
	for kind, make := range makers {
		for shape, at := range shapes {
			for _, n := range []int{0, 1, 2, 3, 10, 63, 64, 65, 127, 700, 5000} {
				for _, reverse := range []bool{false, true} {
					model := []keyed{}
					items := []object.Value{}
					for i := range n {
						k := at(i, n)
						model = append(model, keyed{k, i})
						items = append(items, object.TupleOf([]object.Value{make(k), object.Int(int64(i))}))
					}
					slices.SortStableFunc(model, func(a, b keyed) int {
						if reverse {
							a, b = b, a
						}
						return cmp.Compare(a.key, b.key)
					})
					l, _ := object.NewListFrom(th, items)
					out, err := object.CallKw(th, Table()["sorted"], []object.Value{l.Value()},
						append(kwarg("key", first), kwarg("reverse", object.Bool(reverse))...))
					if err != nil {
						t.Fatal(err)
					}
					if got := object.ToList(out); got.Len() != n {
						t.Fatal(kind, shape, n, "length", got.Len())
					}
					for i, m := range model {
						if id := object.ToTuple(object.ToList(out).At(i)).Items[1].AsInt(); id != int64(m.id) {
							t.Fatal(kind, shape, n, reverse, "item", i)
						}
					}
				}
			}
		}
	}
}

func TestSortRawNumbers(t *testing.T) {
	th := limited(-1, -1)
	rnd := rand.New(rand.NewPCG(3, 4))
	for _, n := range []int{2, 100, radixPoll, radixPoll + 1, 3*radixPoll + 17, 9 * radixPoll} {
		for _, reverse := range []bool{false, true} {
			ints, floats := make([]int64, n), make([]float64, n)
			for i := range n {
				ints[i] = int64(rnd.Uint64()) >> (rnd.IntN(60))
				floats[i] = math.Ldexp(rnd.Float64()-0.5, rnd.IntN(2000)-1000)
			}
			floats[0], ints[0], ints[1] = math.Inf(-1), math.MinInt64, math.MaxInt64
			gotInts, err := sortInts(th, ints, reverse)
			if err != nil {
				t.Fatal(err)
			}
			gotFloats, err := sortFloats(th, floats, reverse)
			if err != nil {
				t.Fatal(err)
			}
			slices.Sort(ints)
			slices.Sort(floats)
			if reverse {
				slices.Reverse(ints)
				slices.Reverse(floats)
			}
			if !slices.Equal(gotInts, ints) || !slices.Equal(gotFloats, floats) {
				t.Fatal(n, reverse)
			}
		}
	}
}

func TestListMethodsAgainstModel(t *testing.T) {
	th := limited(-1, -1)
	rnd := rand.New(rand.NewPCG(5, 6))
	for round := range 200 {
		l, _ := object.NewList(th, 0)
		var model []string
		self := l.Value()
		for step := range 150 {
			n := len(model)
			v := object.Int(int64(rnd.IntN(6)))
			if round%3 == 1 && step > 50 {
				v = object.NewStr(string(rune('a' + rnd.IntN(4))))
			} else if round%3 == 2 {
				v = object.Float(float64(rnd.IntN(6)) / 2)
			}
			text, _ := object.Repr(th, v)
			at := rnd.IntN(2*n+3) - n - 1
			where := at
			if where < 0 {
				where = max(0, where+n)
			}
			where = min(where, n)
			var err error
			failed := ""
			switch rnd.IntN(8) {
			case 0, 1:
				_, err = object.CallMethod(th, self, "append", v)
				model = append(model, text)
			case 2:
				_, err = object.CallMethod(th, self, "insert", object.Int(int64(at)), v)
				model = slices.Insert(model, where, text)
			case 3:
				_, err = object.CallMethod(th, self, "pop", object.Int(int64(at)))
				if at < -n || at >= n {
					failed = "IndexError"
				} else {
					i := at
					if i < 0 {
						i += n
					}
					model = slices.Delete(model, i, i+1)
				}
			case 4:
				_, err = object.CallMethod(th, self, "remove", v)
				if i := slices.Index(model, text); i < 0 {
					failed = "ValueError"
				} else {
					model = slices.Delete(model, i, i+1)
				}
			case 5:
				_, err = object.CallMethod(th, self, "reverse")
				slices.Reverse(model)
			case 6:
				var got object.Value
				got, err = object.CallMethod(th, self, "index", v)
				if i := slices.Index(model, text); i < 0 {
					failed = "ValueError"
				} else if got.AsInt() != int64(i) {
					t.Fatal("index", i)
				}
			case 7:
				_, err = object.CallMethod(th, self, "extend", object.TupleOf([]object.Value{v, v}))
				model = append(model, text, text)
			}
			if (err != nil) != (failed != "") || failed != "" && !strings.HasPrefix(err.Error(), failed) {
				t.Fatal(err, failed)
			}
			if s, _ := object.Repr(th, self); s != "["+strings.Join(model, ", ")+"]" {
				t.Fatal(s, model)
			}
		}
	}
}

func TestDictMethodsAgainstModel(t *testing.T) {
	th := limited(-1, -1)
	rnd := rand.New(rand.NewPCG(7, 8))
	for range 100 {
		d, _ := object.NewDict(th)
		self := d.Value()
		keys, vals := []int64{}, map[int64]int64{}
		drop := func(k int64) {
			delete(vals, k)
			keys = slices.DeleteFunc(keys, func(x int64) bool { return x == k })
		}
		for step := range 300 {
			k, v := int64(rnd.IntN(30)), int64(step)
			kv, vv := object.Int(k), object.Int(v)
			have, was := vals[k]
			var got object.Value
			var err error
			want := object.None
			failed := false
			switch rnd.IntN(6) {
			case 0:
				got, err = object.CallMethod(th, self, "setdefault", kv, vv)
				if want = object.Int(have); !was {
					want = vv
					vals[k] = v
					keys = append(keys, k)
				}
			case 1:
				got, err = object.CallMethod(th, self, "pop", kv)
				want, failed = object.Int(have), !was
				drop(k)
			case 2:
				if got, err = object.CallMethod(th, self, "get", kv); was {
					want = object.Int(have)
				}
			case 3:
				if got, err = object.CallMethod(th, self, "popitem"); len(keys) == 0 {
					failed = true
				} else {
					last := keys[len(keys)-1]
					want = object.TupleOf([]object.Value{object.Int(last), object.Int(vals[last])})
					drop(last)
				}
			default:
				got, err = object.CallMethod(th, self, "update", object.TupleOf([]object.Value{object.TupleOf([]object.Value{kv, vv})}))
				if !was {
					keys = append(keys, k)
				}
				vals[k] = v
			}
			if failed != object.Matches(err, object.KeyErrorType) {
				t.Fatal(err, failed)
			}
			if eq, _ := object.Equal(th, got, want); !failed && !eq {
				t.Fatal("step", step)
			}
			var parts []string
			for _, k := range keys {
				parts = append(parts, fmt.Sprintf("%d: %d", k, vals[k]))
			}
			if s, _ := object.Repr(th, self); s != "{"+strings.Join(parts, ", ")+"}" {
				t.Fatal(s, parts)
			}
		}
	}
}

func TestTableIsWhatThePolicyPromises(t *testing.T) {
	allowed := check.AllowedBuiltins(nil)
	names := Names()
	for _, n := range allowed {
		if !slices.Contains(names, n) {
			t.Errorf("%s is promised and missing", n)
		}
	}
	for _, n := range names {
		if n != "__name__" && !slices.Contains(allowed, n) {
			t.Errorf("%s is there but not allowed", n)
		}
	}
	for _, n := range []string{"getattr", "setattr", "hasattr", "vars", "dir", "globals", "locals", "open", "eval", "exec", "compile", "input", "__import__", "id", "memoryview"} {
		if slices.Contains(names, n) {
			t.Error(n, "must not be there")
		}
	}
}
