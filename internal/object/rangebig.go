// This file defines ranges whose bounds or length do not fit into 64 bits, and what ranges of both kinds share.

package object

import (
	"math"
	"math/big"
)

// bigRange is what a Range is made of where 64 bits do not hold it; all are plain ints, and length is not negative.
type bigRange struct {
	start, stop, step, length Value
}

// RangeOf makes the range of plain ints of any size, charging for it; step is not 0.
func RangeOf(t *Thread, start, stop, step Value) (Value, error) {
	if start.Ref == nil && stop.Ref == nil && step.Ref == nil {
		if v, ok := NewRange(start.AsInt(), stop.AsInt(), step.AsInt()); ok {
			return v, t.Charge(sizeRange)
		}
	}
	a := intMath{t: t}
	from, to, by := start, stop, step
	if intSign(step) < 0 {
		from, to, by = stop, start, a.do(OpSub, Int(0), step)
	}
	length := Int(0)
	if d := a.do(OpSub, to, from); intSign(d) > 0 {
		length = a.do(OpAdd, a.do(OpFloorDiv, a.do(OpSub, d, Int(1)), by), Int(1))
	}
	if a.err == nil {
		a.err = t.Charge(sizeRange + 64)
	}
	if a.err != nil {
		return Value{}, a.err
	}
	o := &Range{Header: Header{RangeType}, Len: math.MaxInt64, big: &bigRange{start, stop, step, length}}
	return Obj(&o.Header), nil
}

// intMath does arithmetic on plain ints and remembers the first error, which a limit may be.
type intMath struct {
	t   *Thread
	err error
}

func (m *intMath) do(op Op, a, b Value) Value {
	if m.err != nil {
		return Int(0)
	}
	v, err := intBinary(m.t, op, a, b)
	if err != nil {
		m.err = err
		return Int(0)
	}
	return v
}

func intSign(a Value) int {
	if a.Ref == nil {
		return cmp3(a.AsInt(), 0)
	}
	return BigOf(a).Sign()
}

func intLess(a, b Value) bool {
	if a.Ref == nil && b.Ref == nil {
		return a.AsInt() < b.AsInt()
	}
	return BigOf(a).Cmp(BigOf(b)) < 0
}

// IsBig tells a range that 64 bits do not hold: its fields do not count, except Len, which is as large as an int64 can be, and it has
// neither At nor Find.
func (r *Range) IsBig() bool { return r.big != nil }

// Parts are the start, stop, step and length of a range of either kind.
func (r *Range) Parts() (start, stop, step, length Value) {
	if b := r.big; b != nil {
		return b.start, b.stop, b.step, b.length
	}
	return Int(r.Start), Int(r.Stop), Int(r.Step), Int(r.Len)
}

// Item is item i of a range of either kind, 0 ≤ i < length.
func (r *Range) Item(t *Thread, i Value) (Value, error) {
	start, _, step, _ := r.Parts()
	m := intMath{t: t}
	v := m.do(OpAdd, start, m.do(OpMul, i, step))
	return v, m.err
}

// Search gives the item number of a plain int in a range of either kind.
func (r *Range) Search(t *Thread, x Value) (i Value, ok bool, err error) {
	if r.big == nil {
		n, ok := r.Find(x)
		return Int(n), ok, nil
	}
	m := intMath{t: t}
	d := m.do(OpSub, x, r.big.start)
	i = m.do(OpFloorDiv, d, r.big.step)
	rest := m.do(OpMod, d, r.big.step)
	if m.err != nil {
		return Value{}, false, m.err
	}
	return i, intSign(rest) == 0 && intSign(i) >= 0 && intLess(i, r.big.length), nil
}

// rangeLen is len(r).
func rangeLen(r *Range) (int, error) {
	if r.big == nil {
		return int(r.Len), nil
	}
	if r.big.length.Ref != nil {
		return 0, OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	return int(r.big.length.AsInt()), nil
}

func bigRangeItem(t *Thread, r *Range, key Value) (Value, error) {
	start, _, step, length := r.Parts()
	m := intMath{t: t}
	if TypeOf(key) == SliceType {
		from, to, by, err := ToSliceObj(key).LongIndices(t, length)
		if err != nil {
			return Value{}, err
		}
		first := m.do(OpAdd, start, m.do(OpMul, from, step))
		last := m.do(OpAdd, start, m.do(OpMul, to, step))
		by = m.do(OpMul, by, step)
		if m.err != nil {
			return Value{}, m.err
		}
		return RangeOf(t, first, last, by)
	}
	if TypeOf(key).Slots.Index == nil {
		return Value{}, TypeErrorf("range indices must be integers or slices, not %s", TypeOf(key).Name)
	}
	i, err := Index(t, key)
	if err != nil {
		return Value{}, err
	}
	if intSign(i) < 0 {
		i = m.do(OpAdd, i, length)
	}
	if m.err != nil {
		return Value{}, m.err
	}
	if intSign(i) < 0 || !intLess(i, length) {
		return Value{}, IndexErrorf("range object index out of range")
	}
	return r.Item(t, i)
}

// LongIndices resolves a slice for a sequence of length items, where none of them needs to fit into 64 bits.
func (s *Slice) LongIndices(t *Thread, length Value) (start, stop, step Value, err error) {
	part := func(v Value) (Value, error) {
		if TypeOf(v).Slots.Index == nil {
			return Value{}, TypeErrorf("slice indices must be integers or None or have an __index__ method")
		}
		return Index(t, v)
	}
	step = Int(1)
	if !s.Step.IsNone() {
		if step, err = part(s.Step); err != nil {
			return
		}
		if intSign(step) == 0 {
			return start, stop, step, ValueErrorf("slice step cannot be zero")
		}
	}
	m := intMath{t: t}
	low, high := Int(0), length
	if intSign(step) < 0 {
		low, high = Int(-1), m.do(OpSub, length, Int(1))
	}
	bound := func(v Value) (Value, error) {
		i, err := part(v)
		if err != nil {
			return i, err
		}
		if intSign(i) < 0 {
			if i = m.do(OpAdd, i, length); intLess(i, low) {
				i = low
			}
		} else if intLess(high, i) {
			i = high
		}
		return i, m.err
	}
	start, stop = low, high
	if intSign(step) < 0 {
		start, stop = high, low
	}
	if !s.Start.IsNone() {
		if start, err = bound(s.Start); err != nil {
			return
		}
	}
	if !s.Stop.IsNone() {
		if stop, err = bound(s.Stop); err != nil {
			return
		}
	}
	return start, stop, step, m.err
}

// longRangeIter is the iterator of a range that is big, or of one that is walked backwards and has steps that 64 bits do not hold.
type longRangeIter struct {
	Header
	at, step, left Value
}

var longRangeIterType = NewType("longrange_iterator", LayoutOther)

const sizeLongRangeIter = 64

func newLongRangeIter(t *Thread, r *Range, back bool) (Value, error) {
	start, _, step, length := r.Parts()
	m := intMath{t: t}
	if back {
		start = m.do(OpAdd, start, m.do(OpMul, m.do(OpSub, length, Int(1)), step))
		step = m.do(OpSub, Int(0), step)
	}
	if m.err == nil {
		m.err = t.Charge(sizeLongRangeIter)
	}
	o := &longRangeIter{Header{longRangeIterType}, start, step, length}
	return Obj(&o.Header), m.err
}

func longRangeNext(t *Thread, v Value) (Value, bool, error) {
	it := (*longRangeIter)(ptr(v))
	if intSign(it.left) <= 0 {
		return Value{}, false, nil
	}
	m := intMath{t: t}
	x := it.at
	next, left := m.do(OpAdd, it.at, it.step), m.do(OpSub, it.left, Int(1))
	if m.err != nil {
		return Value{}, false, m.err
	}
	it.at, it.left = next, left
	return x, true, nil
}

func initRange() {
	RangeType.Final, longRangeIterType.Final = true, true
	RangeType.Slots = Slots{
		Repr: rangeRepr,
		Bool: func(t *Thread, v Value) (bool, error) {
			_, _, _, length := ToRange(v).Parts()
			return intSign(length) > 0, nil
		},
		Len: func(t *Thread, v Value) (int, error) { return rangeLen(ToRange(v)) },
		Iter: func(t *Thread, v Value) (Value, error) {
			r := ToRange(v)
			if r.big != nil {
				return newLongRangeIter(t, r, false)
			}
			if err := t.Charge(32); err != nil {
				return Value{}, err
			}
			it := &RangeIter{Header{rangeIterType}, r.Start, r.Step, r.Len}
			return Obj(&it.Header), nil
		},
		GetItem: rangeGetItem, Compare: rangeCompare, Contains: rangeContains, Hash: rangeHash,
		Visit: func(v Value, visit func(Value)) int64 {
			b := ToRange(v).big
			if b == nil {
				return sizeRange
			}
			for _, x := range [...]Value{b.start, b.stop, b.step, b.length} {
				visit(x)
			}
			return sizeRange + 64
		},
	}
	longRangeIterType.Slots.Iter, longRangeIterType.Slots.Next = self, longRangeNext
	longRangeIterType.Slots.CopyIter = duplicate(func(it *longRangeIter) *Header { return &it.Header })
	longRangeIterType.Slots.Visit = func(v Value, visit func(Value)) int64 {
		it := (*longRangeIter)(ptr(v))
		visit(it.at)
		visit(it.step)
		visit(it.left)
		return sizeLongRangeIter
	}
}

func rangeRepr(t *Thread, v Value) (string, error) {
	start, stop, step, _ := ToRange(v).Parts()
	parts := []Value{start, stop}
	if !(step.Ref == nil && step.AsInt() == 1) {
		parts = append(parts, step)
	}
	return reprItems(t, "range(", parts, ")")
}

func rangeGetItem(t *Thread, v, key Value) (Value, error) {
	r := ToRange(v)
	if key.Ref == nil && r.big == nil {
		i := itemNumber(key.AsInt(), int(r.Len))
		if i < 0 {
			return Value{}, IndexErrorf("range object index out of range")
		}
		return r.At(int64(i)), nil
	}
	return bigRangeItem(t, r, key)
}

// Find gives the item number of a plain int in a range that is not big.
func (r *Range) Find(v Value) (int64, bool) {
	n := PlainInt(v)
	if n.Ref != nil || r.Len == 0 {
		return 0, false
	}
	// Distances are unsigned: they may be longer than an int64.
	x, step := n.AsInt(), uint64(r.Step)
	d := uint64(x) - uint64(r.Start)
	if r.Step < 0 {
		d, step = -d, -step
	}
	if (x < r.Start) != (r.Step < 0) && x != r.Start || d%step != 0 || d/step >= uint64(r.Len) {
		return 0, false
	}
	return int64(d / step), true
}

func rangeContains(t *Thread, v, item Value) (bool, error) {
	r := ToRange(v)
	if IsIntLike(item) && !TypeOf(item).Overrides("__eq__") {
		_, ok, err := r.Search(t, PlainInt(item))
		return ok, err
	}
	if IsFloatLike(item) && !TypeOf(item).Overrides("__eq__") {
		f := FloatOf(item)
		if f != math.Trunc(f) || math.IsInf(f, 0) {
			return false, nil
		}
		x, _ := new(big.Float).SetFloat64(f).Int(nil)
		_, ok, err := r.Search(t, BigInt(x))
		return ok, err
	}
	found := false
	err := Consume(t, v, func(x Value) error {
		eq, err := Equal(t, x, item)
		if eq {
			found = true
			return errStop
		}
		return err
	})
	return found, err
}

// rangeKey is what ranges are equal by: their length, and what they have of a first item and a step.
func rangeKey(r *Range) []Value {
	start, _, step, length := r.Parts()
	key := []Value{length, None, None}
	if intSign(length) > 0 {
		key[1] = start
	}
	if intLess(Int(1), length) {
		key[2] = step
	}
	return key
}

func rangeCompare(t *Thread, op Cmp, self, other Value) (Value, error) {
	if TypeOf(other) != RangeType || op > CmpNe {
		return NotImplemented, nil
	}
	return tupleCompare(t, op, TupleOf(rangeKey(ToRange(self))), TupleOf(rangeKey(ToRange(other))))
}

func rangeHash(t *Thread, v Value) (uint64, error) {
	return tupleHash(t, TupleOf(rangeKey(ToRange(v))))
}
