// This file defines sum.

package builtins

import (
	"math"
	"math/bits"

	"github.com/alkimi/pyexec/internal/object"
)

func sum(t *object.Thread, a []object.Value) (object.Value, error) {
	start := a[1]
	if object.IsStr(start) {
		return object.Value{}, object.TypeErrorf("sum() can't sum strings [use ''.join(seq) instead]")
	}
	if object.IsBytesLike(start) {
		kind := "bytes"
		if object.IsByteArray(start) {
			kind = "bytearray"
		}
		return object.Value{}, object.TypeErrorf("sum() can't sum %s [use b''.join(seq) instead]", kind)
	}
	if object.TypeOf(a[0]) == object.ListType {
		l := object.ToList(a[0])
		if ints, ok := l.IntItems(); ok && start.IsInt() {
			if n, ok, err := sumInts(t, ints, start.AsInt()); ok || err != nil {
				return object.Int(n), err
			}
		}
		if floats, ok := l.FloatItems(); ok && len(floats) > 0 && (start.IsFloat() || start.IsInt()) {
			f, err := object.ToFloat(t, start)
			if err != nil {
				return object.Value{}, err
			}
			f, err = sumFloats(t, floats, f)
			return object.Float(f), err
		}
	}
	s := adder{t: t, total: start, float: start.IsFloat(), quiet: start.IsInt() || start.IsFloat()}
	if s.float {
		s.floats.sum = start.AsFloat()
	}
	s.mark = t.Hold(start)
	defer t.Drop(s.mark)
	if object.OnlySteps(a[0]) {
		err := s.addSteps(a[0])
		return s.result(), err
	}
	all := s // a function made of it takes it to the heap
	err := object.IterateNumbers(t, a[0], &all.quiet, all.add)
	return all.result(), err
}

// addSteps adds what an iterator gives.
func (s *adder) addSteps(it object.Value) error {
	s.t.Hold(it)
	mark := s.t.Answers()
	for n := 1; ; n++ {
		x, ok, err := object.Next(s.t, it)
		if err != nil || !ok {
			return err
		}
		if err := s.add(x); err != nil {
			return err
		}
		s.t.Forgotten(mark)
		if n&1023 == 0 {
			if err := s.t.Poll(1024); err != nil {
				return err
			}
		}
	}
}

// sumInts gives ok=false where the sum does not fit into int64.
func sumInts(t *object.Thread, items []int64, start int64) (n int64, ok bool, err error) {
	// 128 bits hold the sum of any list; what counts is whether the total fits.
	lo, hi := uint64(start), uint64(start>>63)
	for i, x := range items {
		var carry uint64
		lo, carry = bits.Add64(lo, uint64(x), 0)
		hi += uint64(x>>63) + carry
		if i&0xffff == 0xffff {
			if err := t.Poll(0x10000); err != nil {
				return 0, false, err
			}
		}
	}
	return int64(lo), hi == uint64(int64(lo)>>63), nil
}

func sumFloats(t *object.Thread, items []float64, start float64) (float64, error) {
	f := floatSum{sum: start}
	for i, x := range items {
		f.add(x)
		if i&0xffff == 0xffff {
			if err := t.Poll(0x10000); err != nil {
				return 0, err
			}
		}
	}
	return f.total(), nil
}

// floatSum adds floats and keeps what rounding lost (Neumaier's sum), as Python does since 3.12.
type floatSum struct{ sum, lost float64 }

func (f *floatSum) add(x float64) {
	s := f.sum + x
	if math.Abs(f.sum) >= math.Abs(x) {
		f.lost += f.sum - s + x
	} else {
		f.lost += x - s + f.sum
	}
	f.sum = s
}

// total leaves a zero's sign and an infinite sum alone.
func (f *floatSum) total() float64 {
	if f.lost != 0 && !math.IsInf(f.lost, 0) && !math.IsNaN(f.lost) {
		return f.sum + f.lost
	}
	return f.sum
}

// adder adds items of any kind. While the total is a float, floats is it and total is behind.
type adder struct {
	t      *object.Thread
	total  object.Value
	mark   int
	float  bool
	quiet  bool // the total is a number of the machine: adding another neither calls code nor fails
	floats floatSum
}

// result is the sum of what was added.
func (s *adder) result() object.Value {
	if s.float {
		return object.Float(s.floats.total())
	}
	return s.total
}

func (s *adder) add(x object.Value) error {
	if s.float {
		if x.IsFloat() {
			s.floats.add(x.AsFloat())
			return nil
		}
		if x.IsInt() {
			s.floats.sum += float64(x.AsInt())
			return nil
		}
		s.total, s.float = s.result(), false
	} else if s.total.IsInt() && (x.IsInt() || x.Ref == &object.BoolHeader) {
		m, n := s.total.AsInt(), x.AsInt()
		if r := m + n; (m^r)&(n^r) >= 0 {
			s.total = object.Int(r)
			return nil
		}
	}
	mark := s.t.Answers()
	total, err := object.Binary(s.t, object.OpAdd, s.total, x)
	if err != nil {
		return err
	}
	s.t.Forgotten(mark)
	s.total = total
	if s.float = total.IsFloat(); s.float {
		s.floats = floatSum{sum: total.AsFloat()}
	}
	s.quiet = s.float || total.IsInt()
	s.t.Held(s.mark, total)
	return nil
}
