// This file fuzzes lists: operations read from bytes are made on the list and on a slice.

package object

import (
	"fmt"
	"math"
	"math/big"
	"slices"
	"testing"
)

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
	if l.kind == listEmpty && l.Len() > 0 {
		f.t.Fatalf("%s: %d items in an empty list", what, l.Len())
	}
	for _, v := range l.vals()[len(l.vals()):cap(l.vals())] {
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
			if v, err := l.Pop(th, at); err != nil || !Is(v, f.model[at]) {
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
		err = l.Reverse(th)
		slices.Reverse(f.model)
	case 8:
		if p.below(4) == 0 {
			l.Clear()
			f.model = nil
		} else {
			a := p.below(n + 1)
			b := a + p.below(n-a+1)
			err = l.Remove(th, a, b)
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
