// This file defines the draws from sequences: choice, choices, shuffle and sample.

package pyrandom

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/libm"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/collections"
)

func defineSequences() {
	python("choice", "seq", "Choose a random element from a non-empty sequence.", func(t *thread, g *generator, a []value) (value, error) {
		n, err := object.Len(t, a[0])
		if err != nil {
			return value{}, err
		}
		if n == 0 {
			return value{}, object.IndexErrorf("Cannot choose from an empty sequence")
		}
		return item(t, a[0], int(g.below(uint64(n))))
	})
	python("shuffle", "x", "Shuffle list x in place, and return None.", shuffle)
	python("sample", "population, k, *, counts=None", "Chooses k unique random elements from a population sequence.", sample)
	python("choices", "population, weights=None, *, cum_weights=None, k=1",
		"Return a k sized list of population elements chosen with replacement.", choices)
}

// item is seq[i].
func item(t *thread, seq value, i int) (value, error) {
	if object.TypeOf(seq) == object.ListType {
		if l := object.ToList(seq); i < l.Len() {
			return l.At(i), nil
		}
	}
	return object.GetItem(t, seq, object.Int(int64(i)))
}

func shuffle(t *thread, g *generator, a []value) (value, error) {
	n, err := object.Len(t, a[0])
	if err != nil {
		return value{}, err
	}
	if object.TypeOf(a[0]) == object.ListType {
		l := object.ToList(a[0])
		for i := n - 1; i > 0; i-- {
			if i&1023 == 0 {
				if err := t.Poll(1024); err != nil {
					return value{}, err
				}
			}
			j := int(g.below(uint64(i) + 1))
			x, y := l.At(i), l.At(j)
			if err := l.Set(t, i, y); err != nil {
				return value{}, err
			}
			if err := l.Set(t, j, x); err != nil {
				return value{}, err
			}
		}
		return object.None, nil
	}
	for i := n - 1; i > 0; i-- {
		if err := t.Poll(1); err != nil {
			return value{}, err
		}
		at, with := object.Int(int64(i)), object.Int(int64(g.below(uint64(i)+1)))
		y, err := object.GetItem(t, a[0], with)
		if err != nil {
			return value{}, err
		}
		x, err := object.GetItem(t, a[0], at)
		if err != nil {
			return value{}, err
		}
		if err := object.SetItem(t, a[0], at, y); err != nil {
			return value{}, err
		}
		if err := object.SetItem(t, a[0], with, x); err != nil {
			return value{}, err
		}
	}
	return object.None, nil
}

func sample(t *thread, g *generator, a []value) (value, error) {
	population, k := a[0], a[1]
	ok, err := object.IsInstance(t, population, collections.ABC().Attrs["Sequence"])
	if err != nil {
		return value{}, err
	}
	if !ok {
		return value{}, object.TypeErrorf("Population must be a sequence.  For dicts or sets, use sorted(d).")
	}
	n, err := object.Len(t, population)
	if err != nil {
		return value{}, err
	}
	if !a[2].IsNone() {
		return sampleCounted(t, g, population, n, k, a[2])
	}
	out, count, err := sampleRoom(t, n, k)
	if err != nil {
		return value{}, err
	}
	defer t.Drop(t.Hold(out.Value()))
	err = g.pick(t, n, count, func() ([]value, error) { return object.ToSlice(t, population) }, func(i int) (value, error) { return item(t, population, i) },
		func(v value) error { return out.Append(t, v) })
	return out.Value(), err
}

// sampleRoom checks the size of a sample and makes its list.
func sampleRoom(t *thread, n int, k value) (out *object.List, count int, err error) {
	for _, c := range []struct{ small, large value }{{object.Int(0), k}, {k, object.Int(int64(n))}} {
		r, err := object.Compare(t, object.CmpLe, c.small, c.large)
		if err != nil {
			return nil, 0, err
		}
		if ok, err := object.Truth(t, r); err != nil {
			return nil, 0, err
		} else if !ok {
			return nil, 0, object.ValueErrorf("Sample larger than population or is negative")
		}
	}
	if object.TypeOf(k).Slots.Index == nil {
		return nil, 0, object.TypeErrorf("can't multiply sequence by non-int of type '%s'", object.TypeOf(k).Name)
	}
	if count, err = object.IndexInt(t, k); err != nil {
		return nil, 0, err
	}
	// The sample could not be held: this is said before it is drawn.
	room := budget.SaturatingMul(int64(count), 16)
	if err := t.Charge(room); err != nil {
		return nil, 0, err
	}
	t.Meter.Release(room)
	out, err = object.NewList(t, 0)
	return out, count, err
}

// pick gives count different items of n to add, in the order in which CPython draws them. all makes a pool of the items, where that
// is smaller than remembering which were drawn; at gives one.
func (g *generator) pick(t *thread, n, count int, all func() ([]value, error), at func(i int) (value, error), add func(v value) error) error {
	setSize := 21.0
	if count > 5 {
		setSize += math.Pow(4, math.Ceil(libm.Log(float64(count)*3)/libm.Log(4)))
	}
	if float64(n) <= setSize {
		pool, err := all()
		if err != nil {
			return err
		}
		n = min(n, len(pool))
		for i := range min(count, n) {
			if err := t.Poll(1); err != nil {
				return err
			}
			j := g.below(uint64(n - i))
			if err := add(pool[j]); err != nil {
				return err
			}
			pool[j] = pool[n-i-1]
		}
		return nil
	}
	room := budget.SaturatingMul(int64(count), 40)
	if err := t.Charge(room); err != nil {
		return err
	}
	defer t.Meter.Release(room)
	drawn := make(map[uint64]struct{}, count)
	for range count {
		if err := t.Poll(1); err != nil {
			return err
		}
		j := g.below(uint64(n))
		for again := true; again; {
			if _, again = drawn[j]; again {
				// With a state of zeros, from setstate, it is the same one for ever.
				if err := t.Poll(1); err != nil {
					return err
				}
				j = g.below(uint64(n))
			}
		}
		drawn[j] = struct{}{}
		v, err := at(int(j))
		if err == nil {
			err = add(v)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// sampleCounted is sample for a population in which items stand for several.
func sampleCounted(t *thread, g *generator, population value, n int, k, counts value) (value, error) {
	cum, err := accumulate(t, counts)
	if err != nil {
		return value{}, err
	}
	if cum.Len() != n {
		return value{}, object.ValueErrorf("The number of counts does not match the population")
	}
	if n == 0 {
		return value{}, object.IndexErrorf("pop from empty list")
	}
	defer t.Drop(t.Hold(cum.Value()))
	last, err := cum.Pop(t, n-1)
	if err != nil {
		return value{}, err
	}
	if !object.IsIntLike(last) {
		return value{}, object.TypeErrorf("Counts must be integers")
	}
	last = object.PlainInt(last)
	if object.BigOf(last).Sign() <= 0 {
		return value{}, object.ValueErrorf("Total of counts must be greater than zero")
	}
	if last.Ref != nil {
		return value{}, object.OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	total := int(last.AsInt())
	out, count, err := sampleRoom(t, total, k)
	if err != nil {
		return value{}, err
	}
	defer t.Drop(t.Hold(out.Value()))
	number := func(i int) (value, error) { return object.Int(int64(i)), nil }
	numbers := func() ([]value, error) {
		if err := t.Charge(budget.SaturatingMul(int64(total), 16)); err != nil {
			return nil, err
		}
		pool := make([]value, total)
		for i := range pool {
			pool[i] = object.Int(int64(i))
		}
		return pool, nil
	}
	err = g.pick(t, total, count, numbers, number, func(v value) error {
		i, err := place(t, cum.At, cum.Len(), v)
		if err != nil {
			return err
		}
		x, err := item(t, population, i)
		if err != nil {
			return err
		}
		return out.Append(t, x)
	})
	return out.Value(), err
}

// accumulate are the running sums of an iterable.
func accumulate(t *thread, v value) (*object.List, error) {
	out, err := object.NewList(t, 0)
	if err != nil {
		return nil, err
	}
	defer t.Drop(t.Hold(out.Value()))
	sum := object.Unbound
	err = object.Iterate(t, v, func(x value) error {
		if sum.IsUnbound() {
			sum = x
		} else if sum, err = object.Binary(t, object.OpAdd, sum, x); err != nil {
			return err
		}
		return out.Append(t, sum)
	})
	return out, err
}

// place is the first of n rising numbers that is larger than x, n where there is none.
func place(t *thread, at func(i int) value, n int, x value) (int, error) {
	lo, hi := 0, n
	for lo < hi {
		mid := (lo + hi) / 2
		less, err := object.Less(t, x, at(mid))
		if err != nil {
			return 0, err
		}
		if less {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo, nil
}

func choices(t *thread, g *generator, a []value) (value, error) {
	population, weights, cumWeights, k := a[0], a[1], a[2], a[3]
	n, err := object.Len(t, population)
	if err != nil {
		return value{}, err
	}
	if cumWeights.IsNone() && weights.IsNone() {
		return g.repeat(t, k, func() (value, error) { return item(t, population, int(g.Float()*float64(n))) })
	}
	if cumWeights.IsNone() {
		made, err := accumulate(t, weights)
		if err != nil {
			if object.Matches(err, object.TypeErrorType) && object.IsIntLike(weights) {
				text, err := object.Repr(t, weights)
				if err != nil {
					return value{}, err
				}
				return value{}, object.TypeErrorf("The number of choices must be a keyword argument: k=%s", object.Printable(text, 200))
			}
			return value{}, err
		}
		cumWeights = made.Value()
	} else if !weights.IsNone() {
		return value{}, object.TypeErrorf("Cannot specify both weights and cumulative weights")
	}
	size, err := object.Len(t, cumWeights)
	if err != nil {
		return value{}, err
	}
	if size != n {
		return value{}, object.ValueErrorf("The number of weights does not match the population")
	}
	last, err := object.GetItem(t, cumWeights, object.Int(-1))
	if err != nil {
		return value{}, err
	}
	sum, err := object.Binary(t, object.OpAdd, last, object.Float(0))
	if err != nil {
		return value{}, err
	}
	total, err := object.ToFloat(t, sum)
	switch {
	case err != nil:
		return value{}, err
	case total <= 0:
		return value{}, object.ValueErrorf("Total of weights must be greater than zero")
	case math.IsInf(total, 0) || math.IsNaN(total):
		return value{}, object.ValueErrorf("Total of weights must be finite")
	}
	cum, err := object.ToSlice(t, cumWeights)
	if err != nil {
		return value{}, err
	}
	defer t.Drop(t.Hold(cumWeights))
	hi := min(n-1, len(cum))
	return g.repeat(t, k, func() (value, error) {
		i, err := place(t, func(i int) value { return cum[i] }, hi, object.Float(g.Float()*total))
		if err != nil {
			return value{}, err
		}
		return item(t, population, i)
	})
}

// repeat is a list of k draws.
func (g *generator) repeat(t *thread, k value, draw func() (value, error)) (value, error) {
	n, err := object.IndexInt(t, k)
	if err != nil {
		return value{}, err
	}
	out, err := object.NewList(t, 0)
	if err != nil {
		return value{}, err
	}
	defer t.Drop(t.Hold(out.Value()))
	for i := range max(n, 0) {
		if i&255 == 255 {
			if err := t.Poll(256); err != nil {
				return value{}, err
			}
		}
		v, err := draw()
		if err == nil {
			err = out.Append(t, v)
		}
		if err != nil {
			return value{}, err
		}
	}
	return out.Value(), nil
}
