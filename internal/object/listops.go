// This file defines the operators of list and tuple.

package object

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
)

// resolveIndex is a subscript as an item number, -1 where there is no such item. The length is taken last: an __index__ of the script
// may change the list.
func (l *List) resolveIndex(t *Thread, key Value) (int, error) {
	i, err := indexNumber(t, key, "list")
	if err != nil {
		return 0, err
	}
	return itemNumber(i, l.Len()), nil
}

func listGetItem(t *Thread, v, key Value) (Value, error) {
	l := ToList(v)
	if TypeOf(key) == SliceType {
		p, err := ToSliceObj(key).parts(t)
		if err != nil {
			return Value{}, err
		}
		start, n := p.indices(l.Len())
		step := p.step
		if step == 1 {
			out, err := l.Slice(t, start, start+n)
			if err != nil {
				return Value{}, err
			}
			return out.Value(), nil
		}
		out, err := NewList(t, 0)
		if err != nil {
			return Value{}, err
		}
		if err := out.Grow(t, n, l.kind); err != nil {
			return Value{}, err
		}
		for i := range n {
			if i&(copyStep-1) == copyStep-1 {
				if err := t.Poll(copyStep / 16); err != nil {
					return Value{}, err
				}
			}
			if err := out.Append(t, l.At(start+i*step)); err != nil {
				return Value{}, err
			}
		}
		return out.Value(), nil
	}
	i, err := l.resolveIndex(t, key)
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		return Value{}, IndexErrorf("list index out of range")
	}
	return l.At(i), nil
}

func listSetItem(t *Thread, v, key, item Value) error {
	l := ToList(v)
	if TypeOf(key) != SliceType {
		i, err := l.resolveIndex(t, key)
		if err != nil {
			return err
		}
		if i < 0 {
			return IndexErrorf("list assignment index out of range")
		}
		return l.Set(t, i, item)
	}
	if TypeOf(item).Slots.Iter == nil && !TypeOf(item).itemIter() {
		if s := ToSliceObj(key); !s.Step.IsNone() && !(s.Step.IsInt() && s.Step.AsInt() == 1) {
			return TypeErrorf("must assign iterable to extended slice")
		}
		return TypeErrorf("can only assign an iterable")
	}
	items, err := ToSlice(t, item)
	if err != nil {
		return err
	}
	p, err := ToSliceObj(key).parts(t)
	if err != nil {
		return err
	}
	start, n := p.indices(l.Len())
	step := p.step
	if step != 1 {
		if len(items) != n {
			return ValueErrorf("attempt to assign sequence of size %d to extended slice of size %d", len(items), n)
		}
		for i, x := range items {
			if err := l.Set(t, start+i*step, x); err != nil {
				return err
			}
			if i&(copyStep-1) == copyStep-1 {
				if err := t.Poll(copyStep / 16); err != nil {
					return err
				}
			}
		}
		return nil
	}
	if err := l.toValues(t, len(items)); err != nil {
		return err
	}
	tail := l.vals()[start+n:]
	if err := t.Charge(int64(start+len(items)+len(tail)) * sizeValue); err != nil {
		return err
	}
	out := make([]Value, 0, start+len(items)+len(tail))
	for _, part := range [...][]Value{l.vals()[:start], items, tail} {
		if out, err = budget.Pieces(t.Meter, out, part); err != nil {
			return err
		}
	}
	t.Meter.Release(int64(cap(l.vals())) * sizeValue)
	l.setVals(out)
	return nil
}

func listDelItem(t *Thread, v, key Value) error {
	l := ToList(v)
	if TypeOf(key) != SliceType {
		i, err := l.resolveIndex(t, key)
		if err != nil {
			return err
		}
		if i < 0 {
			return IndexErrorf("list assignment index out of range")
		}
		return l.Remove(t, i, i+1)
	}
	p, err := ToSliceObj(key).parts(t)
	if err != nil {
		return err
	}
	start, n := p.indices(l.Len())
	step := p.step
	if n == 0 {
		return nil
	}
	if step == 1 {
		return l.Remove(t, start, start+n)
	}
	if step < 0 {
		start, step = start+(n-1)*step, -step
	}
	if l.kind == listValues {
		rest, err := withoutEvery(t, l.vals(), start, step, n)
		if err != nil {
			return err
		}
		l.setVals(rest)
		return nil
	}
	rest, err := withoutEvery(t, l.raw(), start, step, n)
	if err != nil {
		return err
	}
	l.setRaw(rest)
	return nil
}

// withoutEvery takes n items out of s, the first at start and each step after the one before.
func withoutEvery[T any](t *Thread, s []T, start, step, n int) ([]T, error) {
	if err := t.Poll((len(s) - start) / 64); err != nil {
		return nil, err
	}
	to := start
	for k := range n {
		from := start + k*step
		end := len(s)
		if k < n-1 {
			end = from + step
		}
		if step < 1024 && k < n-1 {
			to += copy(s[to:], s[from+1:end])
		} else {
			moved, err := budget.Pieces(t.Meter, s[:to], s[from+1:end])
			if err != nil {
				return nil, err
			}
			to = len(moved)
		}
		if k&0x3FFF == 0x3FFF {
			if err := t.Poll(1 << 10); err != nil {
				return nil, err
			}
		}
	}
	return s[:to], budget.Clear(t.Meter, s[to:])
}

func listBinary(t *Thread, op Op, self, other Value, reflected bool) (Value, error) {
	switch op {
	case OpAdd:
		if reflected || !IsList(other) {
			return NotImplemented, nil
		}
		l := ToList(self)
		out, err := l.Slice(t, 0, l.Len())
		if err != nil {
			return Value{}, err
		}
		return out.Value(), out.AppendList(t, ToList(other))
	case OpMul:
		n, ok, err := repeatCount(t, other)
		if !ok || err != nil {
			return NotImplemented, err
		}
		out, err := ToList(self).Repeat(t, n)
		if err != nil {
			return Value{}, err
		}
		return out.Value(), nil
	}
	return NotImplemented, nil
}

func listInPlace(t *Thread, op Op, self, other Value) (Value, error) {
	l := ToList(self)
	// In CPython the operators of sequences come after those of numbers, so the other operand's are asked first.
	if typ := TypeOf(other); (typ.User || typ.Layout == LayoutObject) && typ.Slots.Binary != nil {
		if r, err := typ.Slots.Binary(t, op, other, self, true); err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	switch op {
	case OpAdd:
		return self, Extend(t, l, other)
	case OpMul:
		n, ok, err := repeatCount(t, other)
		if !ok || err != nil {
			return NotImplemented, err
		}
		out, err := l.Repeat(t, n)
		if err != nil {
			return Value{}, err
		}
		l.Assign(out)
		return self, nil
	}
	return NotImplemented, nil
}

func listCompare(t *Thread, op Cmp, self, other Value) (Value, error) {
	if !IsList(other) {
		return NotImplemented, nil
	}
	a, b := ToList(self), ToList(other)
	if (op == CmpEq || op == CmpNe) && a.Len() != b.Len() {
		return Bool(op == CmpNe), nil
	}
	start, err := samePrefix(t, a, b)
	if err != nil {
		return Value{}, err
	}
	return compareItems(t, op, start, a.Len, b.Len, a.At, b.At)
}

func tupleCompare(t *Thread, op Cmp, self, other Value) (Value, error) {
	if !IsTuple(other) {
		return NotImplemented, nil
	}
	a, b := ToTuple(self).Items, ToTuple(other).Items
	return compareItems(t, op, 0, func() int { return len(a) }, func() int { return len(b) },
		func(i int) Value { return a[i] }, func(i int) Value { return b[i] })
}

func tupleGetItem(t *Thread, v, key Value) (Value, error) {
	items := ToTuple(v).Items
	if TypeOf(key) == SliceType {
		start, step, n, err := ToSliceObj(key).Indices(t, len(items))
		if err != nil {
			return Value{}, err
		}
		if n == len(items) && step == 1 && TypeOf(v) == TupleType {
			return v, nil
		}
		if err := t.Charge(sizeTuple + int64(n)*sizeValue); err != nil {
			return Value{}, err
		}
		out := make([]Value, n)
		for i := range out {
			out[i] = items[start+i*step]
		}
		return TupleOf(out), nil
	}
	i, err := resolveIndex(t, key, len(items), "tuple")
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		return Value{}, IndexErrorf("tuple index out of range")
	}
	return items[i], nil
}

func tupleBinary(t *Thread, op Op, self, other Value, reflected bool) (Value, error) {
	items := ToTuple(self).Items
	switch op {
	case OpAdd:
		if reflected || !IsTuple(other) {
			return NotImplemented, nil
		}
		more := ToTuple(other).Items
		if err := t.Charge(sizeTuple + int64(len(items)+len(more))*sizeValue); err != nil {
			return Value{}, err
		}
		out, err := budget.Pieces(t.Meter, make([]Value, 0, len(items)+len(more)), items)
		if err != nil {
			return Value{}, err
		}
		out, err = budget.Pieces(t.Meter, out, more)
		return TupleOf(out), err
	case OpMul:
		n, ok, err := repeatCount(t, other)
		if !ok || err != nil {
			return NotImplemented, err
		}
		switch {
		case n == 0 || len(items) == 0:
			return EmptyTuple, nil
		case n == 1 && TypeOf(self) == TupleType:
			return self, nil
		case n > math.MaxInt64/16/len(items):
			return Value{}, t.Charge(math.MaxInt64)
		}
		if err := t.Charge(sizeTuple + int64(n*len(items))*sizeValue); err != nil {
			return Value{}, err
		}
		out := make([]Value, n*len(items))
		if err := repeatInto(t, out, items); err != nil {
			return Value{}, err
		}
		return TupleOf(out), nil
	}
	return NotImplemented, nil
}

// The constants of CPython's hash of tuples, which is xxHash's.
const (
	tuplePrime1 = 0x9e3779b185ebca87
	tuplePrime2 = 0xc2b2ae3d27d4eb4f
	tuplePrime5 = 0x27d4eb2f165667c5
)

func tupleStep(h, item uint64) uint64 {
	h += item * tuplePrime2
	return (h<<31 | h>>33) * tuplePrime1
}

func tupleHash(t *Thread, v Value) (uint64, error) {
	h := uint64(tuplePrime5)
	for i, x := range ToTuple(v).Items {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return 0, err
			}
		}
		hx, err := Hash(t, x)
		if err != nil {
			return 0, err
		}
		h = tupleStep(h, hx)
	}
	return h + uint64(len(ToTuple(v).Items)) ^ tuplePrime5 ^ 3527539, nil
}

// plainHash is tupleHash for short tuples of ints, floats and strs; ok is false for others.
func plainHash(items []Value) (h uint64, ok bool) {
	if len(items) > 8 {
		return 0, false
	}
	h = tuplePrime5
	for _, x := range items {
		var hx uint64
		switch {
		case x.Ref == nil:
			hx = hashInt(x.AsInt())
		case x.Ref == FloatRef:
			hx = HashFloat(x.AsFloat())
		case x.Ref.typ == StrType:
			hx = (*Str)(ptr(x)).Hash()
		default:
			return 0, false
		}
		h = tupleStep(h, hx)
	}
	return h + uint64(len(items)) ^ tuplePrime5 ^ 3527539, true
}
