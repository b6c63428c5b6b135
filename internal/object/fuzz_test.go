// This file fuzzes dicts: operations read from bytes are made on the dict and on a model of Go slices and maps.

package object

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"
)

// tape gives the choices of a fuzz input; behind its end every choice is 0.
type tape struct {
	data []byte
	pos  int
}

func (p *tape) more() bool { return p.pos < len(p.data) }

func (p *tape) next() int {
	if !p.more() {
		return 0
	}
	p.pos++
	return int(p.data[p.pos-1])
}

func (p *tape) below(n int) int { return p.next() % n }

// fuzzKey is a key with a hash and an equality of its own, as an instance of a script's class.
type fuzzKey struct {
	Header
	id   int64
	hash uint64
	eq   func() error // called at every comparison
}

var fuzzKeyType = NewType("key", LayoutObject)

func init() {
	typ := fuzzKeyType
	typ.Slots.Hash = func(_ *Thread, v Value) (uint64, error) { return As[fuzzKey](v).hash, nil }
	typ.Slots.Compare = func(_ *Thread, op Cmp, a, b Value) (Value, error) {
		k := As[fuzzKey](a)
		if k.eq != nil {
			if err := k.eq(); err != nil {
				return Value{}, err
			}
		}
		same := false
		if op != CmpEq && op != CmpNe {
			return NotImplemented, nil
		}
		if TypeOf(b) == fuzzKeyType {
			same = As[fuzzKey](b).id == k.id
		} else if c, ordered, ok := CompareNumbers(Int(k.id), b); ok {
			same = ordered && c == 0
		} else {
			return NotImplemented, nil
		}
		return Bool(same == (op == CmpEq)), nil
	}
	InitType(typ)
}

// dictFuzz is a dict and its model.
type dictFuzz struct {
	t     *testing.T
	th    *Thread
	d     *Dict
	names []string // of the keys, in order
	keys  map[string]Value
	vals  map[string]int64
}

// key reads a key and gives its name: equal keys have the same one.
func (f *dictFuzz) key(p *tape) (string, Value) {
	n := int64(p.below(24))
	number := fmt.Sprint("n", n)
	switch p.below(9) {
	case 0, 1:
		return number, Int(n)
	case 2:
		return number, Float(float64(n))
	case 3:
		return fmt.Sprint("n", n&1), Bool(n&1 == 1)
	case 4: // all of these have the hash 0
		b := new(big.Int).Mul(big.NewInt(n), big.NewInt(1<<61-1))
		return "n" + b.String(), BigInt(b)
	case 5:
		return fmt.Sprint("s", n), NewStr(fmt.Sprint(n))
	case 6: // hash and value of the int, but compared by code of its own
		return number, Obj(&(&fuzzKey{Header: Header{fuzzKeyType}, id: n, hash: uint64(n)}).Header)
	case 7:
		return fmt.Sprint("n", n+1000), Obj(&(&fuzzKey{Header: Header{fuzzKeyType}, id: n + 1000, hash: uint64(n) % 2}).Header)
	}
	return fmt.Sprint("t", n), TupleOf([]Value{Int(n), NewStr("x")})
}

func (f *dictFuzz) must(err error) {
	f.t.Helper()
	if err != nil {
		f.t.Fatal(err)
	}
}

func (f *dictFuzz) set(name string, k Value, v int64) {
	if _, ok := f.vals[name]; !ok {
		f.names, f.keys[name] = append(f.names, name), k
	}
	f.vals[name] = v
}

func (f *dictFuzz) drop(name string) {
	f.names = slices.DeleteFunc(f.names, func(n string) bool { return n == name })
	delete(f.vals, name)
	delete(f.keys, name)
}

// check compares everything that can be seen of the dict with the model.
func (f *dictFuzz) check(what string) {
	f.t.Helper()
	checkTable(f.t, &f.d.table)
	if f.d.Len() != len(f.names) {
		f.t.Fatalf("%s: %d keys, want %d", what, f.d.Len(), len(f.names))
	}
	for pos, i := 0, 0; ; i++ {
		k, v, next, ok := f.d.Next(pos)
		if ok != (i < len(f.names)) {
			f.t.Fatalf("%s: item %d of %d: %t", what, i, len(f.names), ok)
		}
		if !ok {
			break
		}
		if !Is(k, f.keys[f.names[i]]) || v.AsInt() != f.vals[f.names[i]] {
			f.t.Fatalf("%s: item %d is not %s: %d", what, i, f.names[i], f.vals[f.names[i]])
		}
		pos = next
	}
	for pos, i := f.d.Positions(), len(f.names)-1; ; i-- {
		k, _, next, ok := f.d.Prev(pos)
		if ok != (i >= 0) || ok && !Is(k, f.keys[f.names[i]]) {
			f.t.Fatalf("%s: item %d backwards", what, i)
		}
		if !ok {
			break
		}
		pos = next
	}
	if size := dictVisit(f.d.Value(), func(Value) {}); size > f.th.Meter.Used() {
		f.t.Fatalf("%s: %d bytes, %d charged", what, size, f.th.Meter.Used())
	}
}

// checkTable looks for broken promises inside of a table.
func checkTable[E entry](t *testing.T, d *table[E]) {
	t.Helper()
	live, fill, places := 0, 0, map[uint32]bool{}
	for i := range d.entries {
		if d.at(i).key.IsUnbound() {
			continue
		}
		if live++; i < d.head {
			t.Fatal("a key before the head")
		}
	}
	mask := uint32(len(d.idx) - 1)
	for _, e := range d.idx {
		if e != 0 {
			fill++
		}
		n := e & mask
		if n == 0 || n == mask {
			continue
		}
		if int(n) > len(d.entries) || d.at(int(n)-1).key.IsUnbound() || places[n] {
			t.Fatalf("the table names entry %d of %d", n-1, len(d.entries))
		}
		if w := walkOf(d.at(int(n) - 1).hash); w.tag&^mask != e&^mask {
			t.Fatalf("the place of entry %d has the bits of another hash", n-1)
		}
		places[n] = true
	}
	if d.idx == nil {
		if live != d.used || len(d.entries) > linearTable {
			t.Fatalf("%d keys, %d counted, %d entries without places", live, d.used, len(d.entries))
		}
		return
	}
	if live != d.used || len(places) != live || fill != d.fill || 3*fill > 2*len(d.idx) {
		t.Fatalf("%d keys, %d in the table, %d counted; %d of %d places used, %d counted", live, len(places), d.used, fill, len(d.idx), d.fill)
	}
}

func FuzzDict(f *testing.F) {
	f.Add([]byte("\x00\x01\x00\x05\x00\x02\x00\x05\x04\x01\x00\x00\x03\x06\x07\x05\x05\x09\x01\x00"))
	for seed := range 40 {
		b := make([]byte, 400)
		x := uint64(seed)*0x9E3779B97F4A7C15 + 1
		for i := range b {
			x ^= x << 13
			x ^= x >> 7
			x ^= x << 17
			if b[i] = byte(x >> 32); seed%2 == 0 && i%3 == 0 { // many sets, so that the table grows
				b[i] %= 5
			}
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p := &tape{data: data[:min(len(data), 2000)]}
		th := newTestThread(-1)
		d, _ := NewDict(th)
		m := &dictFuzz{t: t, th: th, d: d, keys: map[string]Value{}, vals: map[string]int64{}}
		if p.below(4) == 1 {
			m.must(d.Reserve(th, p.below(40)))
		}
		for i := int64(0); p.more(); i++ {
			m.step(p, i)
		}
	})
}

func (f *dictFuzz) step(p *tape, i int64) {
	th, d := f.th, f.d
	op := p.below(16)
	name, k := f.key(p)
	want, was := f.vals[name]
	what := fmt.Sprint("step ", i, ", operation ", op, ", key ", name)
	found := func(v Value, ok bool) {
		f.t.Helper()
		if ok != was || ok && v.AsInt() != want {
			f.t.Fatalf("%s: %t %v, want %t %d", what, ok, v, was, want)
		}
	}
	switch op {
	case 0, 1, 2, 3:
		f.must(d.Set(th, k, Int(i)))
		f.set(name, k, i)
	case 4:
		v := Int(i)
		if done := d.Replace(th, &k, &v); done && !was {
			f.t.Fatal(what, " replaces what is not there")
		} else if !done {
			f.must(d.Set(th, k, v))
		}
		f.set(name, k, i)
	case 5, 6, 7:
		v, ok, err := d.Delete(th, k)
		f.must(err)
		found(v, ok)
		f.drop(name)
	case 8:
		if v := None; d.Load(th, &k, &v) {
			found(v, true)
		}
		v, ok, err := d.Get(th, k)
		f.must(err)
		found(v, ok)
	case 9, 10:
		at, pop := 0, d.PopFirst
		if op == 10 {
			at, pop = len(f.names)-1, d.PopLast
		}
		k, v, ok := pop()
		if ok != (len(f.names) > 0) {
			f.t.Fatal(what, ok)
		}
		if ok {
			if n := f.names[at]; !Is(k, f.keys[n]) || v.AsInt() != f.vals[n] {
				f.t.Fatal(what, " gives another key than ", n)
			}
			f.drop(f.names[at])
		}
	case 11, 12:
		ok, err := d.MoveToEnd(th, k, op == 11)
		f.must(err)
		if ok != was {
			f.t.Fatal(what, ok)
		}
		if was {
			f.names = slices.DeleteFunc(f.names, func(n string) bool { return n == name })
			if at := 0; op == 11 {
				f.names = append(f.names, name)
			} else {
				f.names = slices.Insert(f.names, at, name)
			}
		}
	case 13:
		if p.below(16) == 0 {
			d.Clear()
			f.names = nil
			clear(f.vals)
			clear(f.keys)
		} else if text, ok := strings.CutPrefix(name, "s"); ok {
			v, ok := d.GetStr(text)
			found(v, ok)
		}
	case 14:
		c, err := d.Copy(th)
		f.must(err)
		f.d = c
	case 15:
		o, err := NewDict(th)
		f.must(err)
		first := map[string]Value{} // of equal keys the first one stays
		for range p.below(20) {
			name, k := f.key(p)
			f.must(o.Set(th, k, Int(-i)))
			if _, ok := first[name]; !ok {
				first[name] = k
			}
			f.set(name, first[name], -i)
		}
		f.must(d.Update(th, o))
	}
	f.check(what)
}

// FuzzDictCallbacks lets the equality of keys change the dict, or fail, in the middle of every operation: nothing may break.
func FuzzDictCallbacks(f *testing.F) {
	f.Add([]byte("\x00\x01\x02\x03\x00\x01\x02\x03\x04\x05\x06\x07\x10\x20\x30\x01\x02\x03\x00\x02\x01\x05\x07\x01\x01"))
	for seed := range 20 {
		b := make([]byte, 200)
		x := uint64(seed)*0x9E3779B97F4A7C15 + 7
		for i := range b {
			x ^= x << 13
			x ^= x >> 7
			x ^= x << 17
			b[i] = byte(x >> 32)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p := &tape{data: data[:min(len(data), 1000)]}
		th := newTestThread(1 << 24)
		d, _ := NewDict(th)
		depth := 0
		var step func() error
		key := func() Value {
			k := &fuzzKey{Header: Header{fuzzKeyType}, id: int64(p.below(12)), hash: uint64(p.below(2))}
			k.eq = func() error {
				if depth > 3 || !p.more() {
					return nil
				}
				if p.below(20) == 0 {
					return ValueErrorf("no")
				}
				if p.below(3) == 0 {
					return step()
				}
				return nil
			}
			return Obj(&k.Header)
		}
		step = func() error {
			depth++
			defer func() { depth-- }()
			var err error
			switch p.below(12) {
			case 0, 1, 2, 3:
				err = d.Set(th, key(), Int(1))
			case 4, 5:
				_, _, err = d.Delete(th, key())
			case 6:
				_, _, err = d.Get(th, key())
			case 7:
				_, err = d.MoveToEnd(th, key(), p.below(2) == 0)
			case 8:
				if p.below(4) == 0 {
					d.Clear()
				} else {
					d.PopFirst()
				}
			case 9:
				d.PopLast()
			case 10:
				var o *Dict
				if o, err = d.Copy(th); err == nil {
					if err = o.Set(th, key(), None); err == nil {
						err = d.Update(th, o)
					}
				}
			case 11:
				o, _ := NewDict(th)
				for range p.below(6) {
					if err = o.Set(th, key(), Int(1)); err != nil {
						return err
					}
				}
				_, err = Compare(th, CmpEq, d.Value(), o.Value())
			}
			checkTable(t, &d.table)
			return err
		}
		for p.more() {
			if err := step(); err != nil && !Matches(err, ValueErrorType) && !Matches(err, RuntimeErrorType) && !Matches(err, KeyErrorType) {
				t.Fatal(err)
			}
		}
	})
}
