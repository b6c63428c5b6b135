// This file fuzzes the methods of set, and list.sort, against naive models.

package builtins

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/alkimi/pyexec/internal/object"
)

// setFuzz is a set and its model: the items' names.
type setFuzz struct {
	t     *testing.T
	th    *object.Thread
	data  []byte
	self  object.Value
	model map[int]bool
}

func (f *setFuzz) next(n int) int {
	if len(f.data) == 0 {
		return 0
	}
	c := int(f.data[0])
	f.data = f.data[1:]
	return c % n
}

// item makes item n in one of the forms that are equal to each other.
func (f *setFuzz) item() (int, object.Value) {
	n := f.next(24)
	switch {
	case n < 2 && f.next(2) == 0:
		return n, object.Bool(n == 1)
	case n < 8:
		return n, object.Float(float64(n))
	case n < 16:
		return n, object.Int(int64(n))
	case n < 20:
		return n, object.NewStr(fmt.Sprint("s", n))
	}
	s, err := object.NewSet(f.th, object.FrozenSetType)
	if err != nil {
		f.t.Fatal(err)
	}
	for i := 20; i < n; i++ {
		if err := s.Add(f.th, object.Int(int64(i))); err != nil {
			f.t.Fatal(err)
		}
	}
	return n, s.Value()
}

// other makes an iterable and its model; asSet makes it a set or frozenset.
func (f *setFuzz) other(asSet bool) (object.Value, map[int]bool) {
	model, items := map[int]bool{}, []object.Value{}
	for range f.next(14) {
		n, v := f.item()
		model[n] = true
		items = append(items, v)
	}
	if f.next(8) == 0 {
		return f.self, f.model
	}
	v := object.TupleOf(items)
	if kind := f.next(4); asSet || kind > 1 {
		cls := object.SetType
		if kind == 3 {
			cls = object.FrozenSetType
		}
		s, err := object.Call(f.th, cls.Value(), v)
		if err != nil {
			f.t.Fatal(err)
		}
		v = s
	}
	return v, model
}

func (f *setFuzz) check(what string, v object.Value, want map[int]bool) {
	f.t.Helper()
	s := object.ToSet(v)
	seen := 0
	for n := range 24 {
		keep := f.data
		f.data = []byte{byte(n), 1}
		_, x := f.item()
		f.data = keep
		if has, err := s.Has(f.th, x); err != nil || has != want[n] {
			f.t.Fatalf("%s: item %d: %t, want %t, %v", what, n, has, want[n], err)
		}
	}
	for pos := 0; ; seen++ {
		_, next, ok := s.Next(pos)
		if !ok {
			break
		}
		pos = next
	}
	if seen != len(want) || s.Len() != len(want) {
		f.t.Fatalf("%s: %d items, length %d, want %d", what, seen, s.Len(), len(want))
	}
}

func combine(a, b map[int]bool, keep func(inA, inB bool) bool) map[int]bool {
	out := map[int]bool{}
	for n := range 24 {
		if keep(a[n], b[n]) {
			out[n] = true
		}
	}
	return out
}

// setAlgebra are the four operations with their three spellings.
var setAlgebra = []struct {
	op              object.Op
	method, inPlace string
	keep            func(a, b bool) bool
}{
	{object.OpOr, "union", "update", func(a, b bool) bool { return a || b }},
	{object.OpAnd, "intersection", "intersection_update", func(a, b bool) bool { return a && b }},
	{object.OpSub, "difference", "difference_update", func(a, b bool) bool { return a && !b }},
	{object.OpXor, "symmetric_difference", "symmetric_difference_update", func(a, b bool) bool { return a != b }},
}

func FuzzSet(f *testing.F) {
	for seed := range 40 {
		b := make([]byte, 300)
		x := uint64(seed)*0x9E3779B97F4A7C15 + 5
		for i := range b {
			x ^= x << 13
			x ^= x >> 7
			x ^= x << 17
			b[i] = byte(x >> 32)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s := &setFuzz{t: t, th: limited(-1, -1), data: data[:min(len(data), 1000)], model: map[int]bool{}}
		set, _ := object.NewSet(s.th, object.SetType)
		s.self = set.Value()
		for len(s.data) > 0 {
			s.step()
		}
	})
}

func (f *setFuzz) step() {
	th, op := f.th, f.next(12)
	must := func(v object.Value, err error) object.Value {
		f.t.Helper()
		if err != nil {
			f.t.Fatal("operation ", op, ": ", err)
		}
		return v
	}
	a := setAlgebra[f.next(4)]
	what := fmt.Sprint("operation ", op, " ", a.method)
	switch op {
	case 0, 1, 2:
		n, v := f.item()
		must(object.CallMethod(th, f.self, "add", v))
		f.model[n] = true
	case 3:
		n, v := f.item()
		must(object.CallMethod(th, f.self, "discard", v))
		delete(f.model, n)
	case 4:
		n, v := f.item()
		if _, err := object.CallMethod(th, f.self, "remove", v); object.Matches(err, object.KeyErrorType) == f.model[n] {
			f.t.Fatal(what, n, err)
		}
		delete(f.model, n)
	case 5:
		v, err := object.CallMethod(th, f.self, "pop")
		if (err != nil) != (len(f.model) == 0) {
			f.t.Fatal(what, err)
		}
		for n := range 24 {
			keep := f.data
			f.data = []byte{byte(n), 1}
			_, x := f.item()
			f.data = keep
			if eq, _ := object.Equal(th, x, v); eq && err == nil {
				delete(f.model, n)
			}
		}
	case 6:
		o, m := f.other(true)
		f.check(what, must(object.Binary(th, a.op, f.self, o)), combine(f.model, m, a.keep))
	case 7:
		o, m := f.other(false)
		f.check(what, must(object.CallMethod(th, f.self, a.method, o)), combine(f.model, m, a.keep))
	case 8:
		o, m := f.other(true)
		f.model = combine(f.model, m, a.keep)
		f.self = must(object.InPlace(th, a.op, f.self, o))
	case 9:
		o, m := f.other(false)
		f.model = combine(f.model, m, a.keep)
		must(object.CallMethod(th, f.self, a.inPlace, o))
	case 10:
		o, m := f.other(true)
		sub := len(combine(f.model, m, func(a, b bool) bool { return a && !b })) == 0
		super := len(combine(f.model, m, func(a, b bool) bool { return b && !a })) == 0
		for op, want := range map[object.Cmp]bool{
			object.CmpEq: sub && super, object.CmpNe: !(sub && super), object.CmpLe: sub, object.CmpLt: sub && !super,
			object.CmpGe: super, object.CmpGt: super && !sub,
		} {
			if got := must(object.Compare(th, op, f.self, o)); object.Is(got, object.True) != want {
				f.t.Fatal(what, " compared ", op)
			}
		}
		both := len(combine(f.model, m, func(a, b bool) bool { return a && b })) == 0
		if got := must(object.CallMethod(th, f.self, "isdisjoint", o)); object.Is(got, object.True) != both {
			f.t.Fatal(what, " isdisjoint")
		}
	case 11:
		frozen := must(object.Call(th, object.FrozenSetType.Value(), f.self))
		again := must(object.Call(th, object.FrozenSetType.Value(), must(object.CallMethod(th, f.self, "copy"))))
		h1, err1 := object.Hash(th, frozen)
		h2, err2 := object.Hash(th, again)
		if err1 != nil || err2 != nil || h1 != h2 {
			f.t.Fatal(what, " hashes")
		}
	}
	f.check(what, f.self, f.model)
}

// FuzzSort sorts lists of many kinds of items: as Go's stable sort does, or, where comparing fails or lies, at least no item is lost.
func FuzzSort(f *testing.F) {
	for seed := range 30 {
		b := make([]byte, 60+seed*20)
		x := uint64(seed)*0x9E3779B97F4A7C15 + 9
		for i := range b {
			x ^= x << 13
			x ^= x >> 7
			x ^= x << 17
			b[i] = byte(x >> 32)
		}
		b[0] = byte(seed)
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) < 2 || len(data) > 3000 {
			return
		}
		th := limited(-1, -1)
		mode, reverse, withKey := data[0]%6, data[0]&64 != 0, data[0]&128 != 0
		var items []object.Value
		for i, b := range data[1:] {
			n := int64(int8(b))
			switch mode {
			case 0:
				items = append(items, object.Int(n))
			case 1:
				items = append(items, object.Float(float64(n)/4))
			case 2:
				items = append(items, object.NewStr(fromRunes([]rune{rune(b) * 500, 'x'})))
			case 3: // equal numbers of three types
				items = append(items, []object.Value{object.Int(n), object.Float(float64(n)), object.Bool(n > 0)}[i%3])
			case 4:
				items = append(items, object.TupleOf([]object.Value{object.Int(n % 4), object.Int(int64(i) % 3)}))
			default:
				items = append(items, []object.Value{object.Int(n), object.Float(math.NaN()), object.NewStr("x"), object.None}[b%4*(b>>7)])
			}
		}
		l, err := object.NewListFrom(th, items)
		if err != nil {
			t.Fatal(err)
		}
		var kw []object.Kwarg
		calls := 0
		if withKey {
			kw = kwarg("key", native(func(_ *object.Thread, a []object.Value) (object.Value, error) {
				if calls++; l.Len() != 0 {
					t.Fatal("the list is not empty while it is being sorted")
				}
				return a[0], nil
			}))
		}
		kw = append(kw, kwarg("reverse", object.Bool(reverse))...)
		sort, err := object.GetAttr(th, l.Value(), object.NewStrObj("sort"))
		if err != nil {
			t.Fatal(err)
		}
		_, err = object.CallKw(th, sort, nil, kw)
		if l.Len() != len(items) || withKey && calls != len(items) {
			t.Fatal(l.Len(), " of ", len(items), " items, key called ", calls)
		}
		if mode == 5 {
			if err != nil && !object.Matches(err, object.TypeErrorType) {
				t.Fatal(err)
			}
			left := slices.Clone(items)
			for i := range l.Len() {
				at := slices.IndexFunc(left, func(v object.Value) bool { return object.Is(v, l.At(i)) })
				if at < 0 {
					t.Fatal("an item is lost")
				}
				left = slices.Delete(left, at, at+1)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		want := slices.Clone(items)
		slices.SortStableFunc(want, func(a, b object.Value) int {
			if reverse {
				a, b = b, a
			}
			less, _ := object.Less(th, a, b)
			more, _ := object.Less(th, b, a)
			return cmp.Compare(map[bool]int{true: 1}[more], map[bool]int{true: 1}[less])
		})
		for i, v := range want {
			if !object.Is(v, l.At(i)) {
				t.Fatalf("mode %d, reverse %t: item %d", mode, reverse, i)
			}
		}
	})
}
