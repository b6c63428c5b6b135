// This file fuzzes dicts and lists: operations read from bytes are made on the container and on a model of Go slices.

package object

import (
	"fmt"
	"math"
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
	checkTable(f.t, f.d)
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

// checkTable looks for broken promises inside of a dict.
func checkTable(t *testing.T, d *Dict) {
	t.Helper()
	live, fill, places := 0, 0, map[int32]bool{}
	for i, e := range d.entries {
		if e.key.IsUnbound() {
			continue
		}
		if live++; i < d.head {
			t.Fatal("a key before the head")
		}
	}
	for _, n := range d.idx {
		if n != 0 {
			fill++
		}
		if n <= 0 {
			continue
		}
		if int(n) > len(d.entries) || d.entries[n-1].key.IsUnbound() || places[n] {
			t.Fatalf("the table names entry %d of %d", n-1, len(d.entries))
		}
		places[n] = true
	}
	if d.idx == nil {
		if live != d.used || len(d.entries) > linearDict {
			t.Fatalf("%d keys, %d counted, %d entries without a table", live, d.used, len(d.entries))
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
	case 0, 1, 2, 3, 4:
		f.must(d.Set(th, k, Int(i)))
		f.set(name, k, i)
	case 5, 6, 7:
		v, ok, err := d.Delete(th, k)
		f.must(err)
		found(v, ok)
		f.drop(name)
	case 8:
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
			checkTable(t, d)
			return err
		}
		for p.more() {
			if err := step(); err != nil && !Matches(err, ValueErrorType) && !Matches(err, RuntimeErrorType) && !Matches(err, KeyErrorType) {
				t.Fatal(err)
			}
		}
	})
}

// listFuzz is a list and its model.
type listFuzz struct {
	t     *testing.T
	th    *Thread
	l     *List
	model []Value
	words []Value // objects that are told apart by identity
}

// value reads an item; kind 0 gives ints, 1 floats, others anything.
func (f *listFuzz) value(p *tape, kind int) Value {
	n := p.next()
	switch kind {
	case 0:
		if n == 255 {
			return Int(math.MinInt64)
		}
		return Int(int64(n%16 - 8))
	case 1:
		return Float([]float64{0, math.Copysign(0, -1), 1, 2.5, math.Inf(1), math.Inf(-1), math.NaN(), 5e-324}[n%8])
	}
	switch n % 5 {
	case 0:
		return f.value(p, 0)
	case 1:
		return f.value(p, 1)
	case 2:
		return Bool(n > 128)
	case 3:
		return None
	}
	return f.words[n%len(f.words)]
}

func (f *listFuzz) values(p *tape, kind, n int) []Value {
	out := []Value{}
	for range p.below(n) {
		out = append(out, f.value(p, kind))
	}
	return out
}

func (f *listFuzz) check(what string) {
	f.t.Helper()
	l := f.l
	if l.Len() != len(f.model) {
		f.t.Fatalf("%s: %d items, want %d", what, l.Len(), len(f.model))
	}
	for i, v := range f.model {
		if !Is(l.At(i), v) {
			f.t.Fatalf("%s: item %d", what, i)
		}
	}
	if len(l.raw) > 0 && len(l.vals) > 0 || l.kind == listEmpty && l.Len() > 0 {
		f.t.Fatalf("%s: kind %d with %d raw items and %d values", what, l.kind, len(l.raw), len(l.vals))
	}
	for _, v := range l.vals[len(l.vals):cap(l.vals)] {
		if v.Ref != nil && !v.immediate() && v.Ref != NoneRef {
			f.t.Fatalf("%s: an item that was taken out is kept alive", what)
		}
	}
	if size := listVisit(l.Value(), func(Value) {}); size > f.th.Meter.Used() {
		f.t.Fatalf("%s: %d bytes, %d charged", what, size, f.th.Meter.Used())
	}
}

func FuzzList(f *testing.F) {
	f.Add([]byte("\x00\x00\x01\x00\x02\x01\x03\x05\x02\x04\x06\x07\x08\x09"))
	for seed := range 40 {
		b := make([]byte, 300)
		x := uint64(seed)*0x9E3779B97F4A7C15 + 3
		for i := range b {
			x ^= x << 13
			x ^= x >> 7
			x ^= x << 17
			b[i] = byte(x >> 32)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p := &tape{data: data[:min(len(data), 1500)]}
		m := &listFuzz{t: t, th: newTestThread(-1)}
		for i := range 4 {
			m.words = append(m.words, NewStr(fmt.Sprint("w", i)))
		}
		m.l, _ = NewList(m.th, p.below(5))
		for i := 0; p.more(); i++ {
			kind := p.below(8) // mostly items of one kind, so that lists stay raw for a while
			if kind > 2 {
				kind = int(data[0]) % 3
			}
			m.step(p, i, kind)
		}
	})
}

func (f *listFuzz) step(p *tape, i, kind int) {
	th, l, n := f.th, f.l, len(f.model)
	op := p.below(20)
	what := fmt.Sprint("step ", i, ", operation ", op)
	var err error
	switch op {
	case 0, 1:
		v := f.value(p, kind)
		err = l.Append(th, v)
		f.model = append(f.model, v)
	case 2, 3:
		vs := f.values(p, kind, 12)
		err = l.AppendAll(th, vs)
		f.model = append(f.model, vs...)
	case 4:
		v, at := f.value(p, kind), p.below(n+1)
		err = l.Insert(th, at, v)
		f.model = slices.Insert(f.model, at, v)
	case 5:
		if n > 0 {
			at := p.below(n)
			if v := l.Pop(at); !Is(v, f.model[at]) {
				f.t.Fatal(what, ": another item")
			}
			f.model = slices.Delete(f.model, at, at+1)
		}
	case 6:
		if n > 0 {
			v, at := f.value(p, kind), p.below(n)
			err = l.Set(th, at, v)
			f.model[at] = v
		}
	case 7:
		l.Reverse()
		slices.Reverse(f.model)
	case 8:
		if p.below(4) == 0 {
			l.Clear()
			f.model = nil
		} else {
			a := p.below(n + 1)
			b := a + p.below(n-a+1)
			l.Remove(a, b)
			f.model = slices.Delete(f.model, a, b)
		}
	case 9:
		if n < 200 {
			o, e := l.Repeat(th, p.below(4))
			if err = e; err == nil {
				f.model = slices.Repeat(f.model, o.Len()/max(n, 1))
				l.Assign(o)
			}
		}
	case 10:
		if n < 200 {
			err = l.AppendList(th, l)
			f.model = append(f.model, f.model...)
		}
	case 11:
		var items []Value
		if items, err = l.Take(th); err == nil {
			if !l.Untouched() {
				f.t.Fatal(what, ": a list that was just taken counts as touched")
			}
			l.Put(items)
		}
	case 12:
		f.compare(p, what, kind)
		return
	case 13:
		var o *List
		if o, err = NewListFrom(th, f.values(p, kind, 6)); err == nil {
			f.model = append(f.model, o.mustItems(f.t, th)...)
			_, err = InPlace(th, OpAdd, l.Value(), o.Value())
		}
	default:
		f.slice(p, what, op, kind)
		return
	}
	if err != nil {
		f.t.Fatal(what, err)
	}
	f.check(what)
}

func (l *List) mustItems(t *testing.T, th *Thread) []Value {
	items, err := l.CopyItems(th)
	if err != nil {
		t.Fatal(err)
	}
	return items
}

// bound reads a bound of a slice: None, in range, or far out.
func (f *listFuzz) bound(p *tape) Value {
	n := len(f.model)
	switch c := p.next(); {
	case c < 40:
		return None
	case c < 44:
		return Int(math.MinInt64)
	case c < 48:
		return Int(math.MaxInt64)
	case c < 52:
		return BigInt(new(big.Int).Lsh(big.NewInt(int64(c)-49), 80))
	default:
		return Int(int64(c%(2*n+5) - n - 2))
	}
}

// places are the indices that a slice of a sequence of n items means.
func places(n int, start, stop Value, step int64) []int {
	at := func(v Value, none, low, high int64) int64 {
		if v.IsNone() {
			return none
		}
		b := BigOf(v)
		if b.Sign() < 0 {
			b = new(big.Int).Add(b, big.NewInt(int64(n)))
		}
		if b.Cmp(big.NewInt(low)) < 0 {
			return low
		}
		if b.Cmp(big.NewInt(high)) > 0 {
			return high
		}
		return b.Int64()
	}
	size := int64(n)
	low, high := int64(0), size
	first, last := int64(0), size
	if step < 0 {
		low, high = -1, size-1
		first, last = size-1, -1
	}
	out := []int{}
	i, end := at(start, first, low, high), at(stop, last, low, high)
	for ; step > 0 && i < end || step < 0 && i > end; i += step {
		out = append(out, int(i))
		if step > size || -step > size {
			break
		}
	}
	return out
}

// slice reads, sets or deletes a slice.
func (f *listFuzz) slice(p *tape, what string, op, kind int) {
	th, n := f.th, len(f.model)
	start, stop := f.bound(p), f.bound(p)
	step := []int64{1, 1, 1, 2, -1, -2, 3, -3, math.MaxInt64, math.MinInt64 + 1}[p.below(10)]
	stepValue := Int(step)
	if step == 1 && p.below(2) == 0 {
		stepValue = None
	}
	at := places(n, start, stop, step)
	key := NewSlice(start, stop, stepValue)
	self := f.l.Value()
	switch op {
	case 14, 15:
		v, err := GetItem(th, self, key)
		if err != nil {
			f.t.Fatal(what, err)
		}
		got := ToList(v)
		if got.Len() != len(at) {
			f.t.Fatalf("%s: slice of %d items, want %d", what, got.Len(), len(at))
		}
		for j, i := range at {
			if !Is(got.At(j), f.model[i]) {
				f.t.Fatalf("%s: item %d of the slice", what, j)
			}
		}
		// The slice is a list of its own.
		if err := got.Append(th, f.value(p, kind)); err != nil {
			f.t.Fatal(what, err)
		}
		if got.Len() > 1 {
			if err := got.Set(th, 0, None); err != nil {
				f.t.Fatal(what, err)
			}
		}
	case 16, 17:
		vs := f.values(p, kind, 8)
		if step != 1 && p.below(4) > 0 {
			for len(vs) < len(at) {
				vs = append(vs, f.value(p, kind))
			}
			vs = vs[:len(at)]
		}
		src := TupleOf(vs)
		switch p.below(4) {
		case 0:
			l, _ := NewListFrom(th, vs)
			src = l.Value()
		case 1:
			src, vs = self, slices.Clone(f.model)
		}
		if n+len(vs) > 400 {
			return
		}
		err := SetItem(th, self, key, src)
		if step != 1 && len(vs) != len(at) {
			want := fmt.Sprintf("ValueError: attempt to assign sequence of size %d to extended slice of size %d", len(vs), len(at))
			if err == nil || err.Error() != want {
				f.t.Fatalf("%s: %v, want %s", what, err, want)
			}
			break
		}
		if err != nil {
			f.t.Fatal(what, err)
		}
		if step == 1 {
			i := sliceStart(n, start)
			f.model = slices.Replace(f.model, i, i+len(at), vs...)
		} else {
			for j, i := range at {
				f.model[i] = vs[j]
			}
		}
	default:
		if err := DelItem(th, self, key); err != nil {
			f.t.Fatal(what, err)
		}
		slices.Sort(at)
		for _, i := range slices.Backward(at) {
			f.model = slices.Delete(f.model, i, i+1)
		}
	}
	f.check(what)
}

// sliceStart is where items go that are assigned to a slice of step 1.
func sliceStart(n int, start Value) int {
	if start.IsNone() {
		return 0
	}
	b := BigOf(start)
	if b.Sign() < 0 {
		b = new(big.Int).Add(b, big.NewInt(int64(n)))
	}
	if b.Sign() < 0 {
		return 0
	}
	if b.Cmp(big.NewInt(int64(n))) > 0 {
		return n
	}
	return int(b.Int64())
}

// compare checks the six comparisons and + with another list against the items'.
func (f *listFuzz) compare(p *tape, what string, kind int) {
	th := f.th
	items := slices.Clone(f.model)
	if len(items) > 0 {
		items[p.below(len(items))] = f.value(p, kind)
	}
	if p.below(3) == 0 {
		items = items[:p.below(len(items)+1)]
	}
	o := ListOf(slices.Clone(items)) // whatever the items are, held as values
	at := 0
	same := func(a, b Value) bool {
		eq, err := Equal(th, a, b)
		if err != nil {
			f.t.Fatal(what, err)
		}
		return Is(a, b) || eq
	}
	for at < min(len(items), len(f.model)) && same(items[at], f.model[at]) {
		at++
	}
	for op, name := range map[Cmp]string{CmpEq: "==", CmpNe: "!=", CmpLt: "<", CmpLe: "<=", CmpGt: ">", CmpGe: ">="} {
		got, err := Compare(th, op, f.l.Value(), o.Value())
		var want Value
		var wantErr error
		switch {
		case op == CmpEq, op == CmpNe:
			want = Bool((at == len(items) && at == len(f.model)) == (op == CmpEq))
		case at < min(len(items), len(f.model)):
			want, wantErr = Compare(th, op, f.model[at], items[at])
		default:
			want, wantErr = Compare(th, op, Int(int64(len(f.model))), Int(int64(len(items))))
		}
		if (err == nil) != (wantErr == nil) || err == nil && !Is(got, want) || err != nil && err.Error() != wantErr.Error() {
			f.t.Fatalf("%s: %s gives %v %v, want %v %v", what, name, got, err, want, wantErr)
		}
	}
	sum, err := Binary(th, OpAdd, f.l.Value(), o.Value())
	if err != nil || ToList(sum).Len() != len(f.model)+len(items) {
		f.t.Fatal(what, err)
	}
	for i, v := range slices.Concat(f.model, items) {
		if !Is(ToList(sum).At(i), v) {
			f.t.Fatal(what, ": item ", i, " of the sum")
		}
	}
	f.check(what)
}
