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

// choices is the shared part of the three iterators over one pool. The first width of the places say which items make up the choice; after
// turns the places of a choice into those of the next.
type choices struct {
	pool          []value
	places        []int
	width         int
	started, done bool
	after         func(places []int) bool
}

func (c choices) state() state {
	at := c.places[:c.width]
	into := func(t *thread, out []value) (bool, error) {
		if c.done {
			return false, nil
		}
		if c.started {
			if len(at) > 64 {
				if err := t.Poll(len(at) / 64); err != nil {
					return false, err
				}
			}
			if !c.after(c.places) {
				c.done = true
				return false, nil
			}
		}
		c.started = true
		for i, j := range at {
			out[i] = c.pool[j]
		}
		return true, nil
	}
	s := state{width: len(at), plain: true, into: into, each: poolVisits(c.pool), copy: func(t *thread, each copier) (state, error) {
		again := c
		var err error
		if again.places, err = samePlaces(t, c.places); err != nil {
			return state{}, err
		}
		if again.pool, err = copyPool(t, c.pool, each); err != nil {
			return state{}, err
		}
		return again.state(), nil
	}}
	if s.width == 0 {
		s.next = emptyTuples(into)
	}
	return s
}

func samePlaces(t *thread, at []int) ([]int, error) {
	out, err := places(t, len(at))
	copy(out, at)
	return out, err
}

// copyPool is what each gives for the items of a pool.
func copyPool(t *thread, pool []value, each copier) ([]value, error) {
	if err := t.Charge(int64(len(pool)) * 16); err != nil {
		return nil, err
	}
	out := make([]value, len(pool))
	for i, x := range pool {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return nil, err
			}
		}
		var err error
		if out[i], err = each(x); err != nil {
			return nil, err
		}
	}
	return out, nil
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
		return choices{pool: pool, places: at, width: len(at), done: r > n, after: func(at []int) bool {
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
		}}.state(), nil
	}))
	define("combinations_with_replacement", "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.",
		bound("combinations_with_replacement", "iterable, r", func(t *thread, a []value) (state, error) {
			pool, r, err := poolAndSize(t, a)
			if err != nil {
				return state{}, err
			}
			n := len(pool)
			if n == 0 && r > 0 {
				return choices{done: true}.state(), nil
			}
			at, err := places(t, r)
			if err != nil {
				return state{}, err
			}
			return choices{pool: pool, places: at, width: r, after: func(at []int) bool {
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
			}}.state(), nil
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
			return choices{done: true}.state(), nil
		}
		// The order of the n items, and behind it how often each of the first r places is still to change.
		at, err := places(t, n+r)
		if err != nil {
			return state{}, err
		}
		for i := range n {
			at[i] = i
		}
		for i := range r {
			at[n+i] = n - i
		}
		return choices{pool: pool, places: at, width: r, after: func(at []int) bool {
			order, cycles := at[:n], at[n:]
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
		}}.state(), nil
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

func product(t *thread, _ *object.Type, a []value, kw []object.Kwarg) (state, error) {
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
	return chosen{pools: pools, at: at, done: done}.state(), nil
}

// chosen is a product: at says which item of each pool is next, the pools being repeated as often as that takes.
type chosen struct {
	pools         [][]value
	at            []int
	started, done bool
}

func (c chosen) state() state {
	pools, at, width := c.pools, c.at, len(c.at)
	into := func(t *thread, out []value) (bool, error) {
		if c.done {
			return false, nil
		}
		if c.started {
			i := width - 1
			for ; i >= 0; i-- {
				if at[i]++; at[i] < len(pools[i%len(pools)]) {
					break
				}
				at[i] = 0
			}
			if i < 0 {
				c.done = true
				return false, nil
			}
		}
		if width > 64 {
			if err := t.Poll(width / 64); err != nil {
				return false, err
			}
		}
		c.started = true
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
	}, copy: func(t *thread, each copier) (state, error) {
		again := c
		var err error
		if again.at, err = samePlaces(t, at); err != nil {
			return state{}, err
		}
		if err = t.Charge(int64(len(pools)) * 24); err != nil {
			return state{}, err
		}
		again.pools = make([][]value, len(pools))
		for i, p := range pools {
			if again.pools[i], err = copyPool(t, p, each); err != nil {
				return state{}, err
			}
		}
		return again.state(), nil
	}}
	if width == 0 {
		s.next = emptyTuples(into)
	}
	return s
}
