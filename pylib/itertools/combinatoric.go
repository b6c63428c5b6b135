// This file defines product, permutations, combinations and combinations_with_replacement.

package itertools

import (
	"math"

	"github.com/alkimi/pyexec/internal/object"
)

// places makes n ints, charged.
func places(t *thread, n int) ([]int, error) {
	if n > 1<<40 {
		return nil, t.Charge(1 << 62)
	}
	if err := t.Charge(int64(n) * 8); err != nil {
		return nil, err
	}
	return make([]int, n), nil
}

func poolVisits(pool []value) visits {
	return func(visit func(value)) {
		for _, v := range pool {
			visit(v)
		}
	}
}

// choose is the shared part of the three iterators over one pool: first tells whether there is a first choice, which is at; after makes
// the one behind a choice.
func choose(pool []value, at []int, first bool, after func(at []int) bool) state {
	started := false
	into := func(t *thread, out []value) (bool, error) {
		if !first {
			return false, nil
		}
		if started {
			if len(at) > 64 {
				if err := t.Poll(len(at) / 64); err != nil {
					return false, err
				}
			}
			if !after(at) {
				first = false
				return false, nil
			}
		}
		started = true
		for i, j := range at {
			out[i] = pool[j]
		}
		return true, nil
	}
	s := state{width: len(at), plain: true, into: into, each: poolVisits(pool)}
	if s.width == 0 {
		s.next = emptyTuples(into)
	}
	return s
}

// emptyTuples gives tuples of no items.
func emptyTuples(into func(t *thread, out []value) (bool, error)) next {
	return func(t *thread) (value, bool, error) {
		ok, err := into(t, nil)
		return object.EmptyTuple, ok, err
	}
}

func init() {
	define("combinations", "Return successive r-length combinations of elements in the iterable.", bound("combinations", "iterable, r", func(t *thread, a []value) (state, error) {
		pool, r, err := poolAndSize(t, a)
		if err != nil {
			return state{}, err
		}
		n := len(pool)
		at, err := places(t, min(r, n))
		if err != nil {
			return state{}, err
		}
		for i := range at {
			at[i] = i
		}
		return choose(pool, at, r <= n, func(at []int) bool {
			i := r - 1
			for i >= 0 && at[i] == i+n-r {
				i--
			}
			if i < 0 {
				return false
			}
			at[i]++
			for j := i + 1; j < r; j++ {
				at[j] = at[j-1] + 1
			}
			return true
		}), nil
	}))
	define("combinations_with_replacement", "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.",
		bound("combinations_with_replacement", "iterable, r", func(t *thread, a []value) (state, error) {
			pool, r, err := poolAndSize(t, a)
			if err != nil {
				return state{}, err
			}
			n := len(pool)
			if n == 0 && r > 0 {
				return choose(nil, nil, false, nil), nil
			}
			at, err := places(t, r)
			if err != nil {
				return state{}, err
			}
			return choose(pool, at, true, func(at []int) bool {
				i := r - 1
				for i >= 0 && at[i] == n-1 {
					i--
				}
				if i < 0 {
					return false
				}
				k := at[i] + 1
				for ; i < r; i++ {
					at[i] = k
				}
				return true
			}), nil
		}))
	define("permutations", "Return successive r-length permutations of elements in the iterable.", bound("permutations", "iterable, r=None", func(t *thread, a []value) (state, error) {
		pool, err := object.ToSlice(t, a[0])
		if err != nil {
			return state{}, err
		}
		n := len(pool)
		r := n
		if !a[1].IsNone() {
			if !object.IsIntLike(a[1]) {
				return state{}, object.TypeErrorf("Expected int as r")
			}
			if r, err = object.IndexInt(t, a[1]); err != nil {
				return state{}, err
			}
			if r < 0 {
				return state{}, object.ValueErrorf("r must be non-negative")
			}
		}
		if r > n {
			return choose(nil, nil, false, nil), nil
		}
		order, err := places(t, n)
		if err != nil {
			return state{}, err
		}
		cycles, err := places(t, r)
		if err != nil {
			return state{}, err
		}
		for i := range order {
			order[i] = i
		}
		for i := range cycles {
			cycles[i] = n - i
		}
		return choose(pool, order[:r], true, func([]int) bool {
			for i := r - 1; i >= 0; i-- {
				if cycles[i]--; cycles[i] == 0 {
					first := order[i]
					copy(order[i:], order[i+1:])
					order[n-1] = first
					cycles[i] = n - i
					continue
				}
				j := n - cycles[i]
				order[i], order[j] = order[j], order[i]
				return true
			}
			return false
		}), nil
	}))
	define("product", "Cartesian product of input iterables.  Equivalent to nested for-loops.", product)
}

func poolAndSize(t *thread, a []value) ([]value, int, error) {
	r, err := object.IndexInt(t, a[1])
	if err != nil {
		return nil, 0, err
	}
	pool, err := object.ToSlice(t, a[0])
	if err != nil {
		return nil, 0, err
	}
	if r < 0 {
		return nil, 0, object.ValueErrorf("r must be non-negative")
	}
	return pool, r, nil
}

func product(t *thread, a []value, kw []object.Kwarg) (state, error) {
	repeat := 1
	for _, k := range kw {
		if k.Name.String() != "repeat" || len(kw) > 1 {
			return state{}, object.TypeErrorf("'%s' is an invalid keyword argument for product()", k.Name.String())
		}
		n, err := object.IndexInt(t, k.Value)
		if err != nil {
			return state{}, err
		}
		if n < 0 {
			return state{}, object.ValueErrorf("repeat argument cannot be negative")
		}
		repeat = n
	}
	if len(a) > 0 && repeat > math.MaxInt64/64/len(a) {
		return state{}, object.OverflowErrorf("repeat argument too large")
	}
	pools := make([][]value, len(a))
	if repeat > 0 {
		for i, x := range a {
			pool, err := object.ToSlice(t, x)
			if err != nil {
				return state{}, err
			}
			pools[i] = pool
		}
	}
	width := len(a) * repeat
	at, err := places(t, width)
	if err != nil {
		return state{}, err
	}
	done := false
	if repeat > 0 {
		for _, p := range pools {
			done = done || len(p) == 0
		}
	}
	started := false
	into := func(t *thread, out []value) (bool, error) {
		if done {
			return false, nil
		}
		if started {
			i := width - 1
			for ; i >= 0; i-- {
				if at[i]++; at[i] < len(pools[i%len(pools)]) {
					break
				}
				at[i] = 0
			}
			if i < 0 {
				done = true
				return false, nil
			}
		}
		if width > 64 {
			if err := t.Poll(width / 64); err != nil {
				return false, err
			}
		}
		started = true
		if len(pools) == width {
			for i, j := range at {
				out[i] = pools[i][j]
			}
			return true, nil
		}
		for i, j := range at {
			out[i] = pools[i%len(pools)][j]
		}
		return true, nil
	}
	s := state{width: width, plain: true, into: into, each: func(visit func(value)) {
		for _, p := range pools {
			poolVisits(p)(visit)
		}
	}}
	if width == 0 {
		s.next = emptyTuples(into)
	}
	return s, nil
}
