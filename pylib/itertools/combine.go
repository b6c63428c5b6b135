// This file defines the iterators that join or regroup others: chain, starmap, accumulate, zip_longest, pairwise, batched.

package itertools

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// chained walks what is left of active, if that is open, and then the iterables that source gives, unless that has ended.
func chained(source, active object.Cursor, open, ended bool) state {
	// advance makes the next iterable the active one; false at the end.
	advance := func(t *thread) (bool, error) {
		v, ok, err := source.Next(t)
		if err == nil && ok {
			active, err = object.NewCursor(t, v)
		}
		if err != nil || !ok {
			source, ended = object.Cursor{}, true
			return false, err
		}
		open = true
		return true, t.Poll(1)
	}
	return state{
		next: func(t *thread) (value, bool, error) {
			for !ended {
				if !open {
					if ok, err := advance(t); err != nil || !ok {
						return value{}, false, err
					}
				}
				x, ok, err := active.Next(t)
				if err != nil || ok {
					return x, ok, err
				}
				open = false
			}
			return end()
		},
		rest: func(t *thread, f func(item value) error) error {
			for !ended {
				if !open {
					if ok, err := advance(t); err != nil || !ok {
						return err
					}
				}
				if err := active.Each(t, f); err != nil {
					return err
				}
				open = false
			}
			return nil
		},
		each: func(visit func(value)) {
			if !ended {
				source.Visit(visit)
			}
			if open {
				active.Visit(visit)
			}
		},
		copy: func(t *thread, each copier) (state, error) {
			open, ended := open, ended
			var s, a object.Cursor
			var err error
			if !ended {
				if s, err = source.Copy(t, each); err != nil {
					return state{}, err
				}
			}
			if open {
				a, err = active.Copy(t, each)
			}
			return chained(s, a, open, ended), err
		},
	}
}

// starmapped calls fn with the items of source.
func starmapped(fn value, source object.Cursor) state {
	call := func(t *thread, x value) (value, error) {
		if object.TypeOf(x) == object.TupleType {
			return object.CallKw(t, fn, object.ToTuple(x).Items, nil)
		}
		list, err := object.ToSlice(t, x)
		if err != nil {
			return value{}, err
		}
		return object.CallKw(t, fn, list, nil)
	}
	return state{
		next: func(t *thread) (value, bool, error) {
			x, ok, err := source.Next(t)
			if err != nil || !ok {
				return value{}, false, err
			}
			v, err := call(t, x)
			return v, err == nil, err
		},
		rest: func(t *thread, f func(item value) error) error {
			if width := source.TupleWidth(); width > 0 && width <= 8 {
				return starmapInto(t, fn, &source, width, f)
			}
			return source.Each(t, func(x value) error {
				v, err := call(t, x)
				if err != nil {
					return err
				}
				return f(v)
			})
		},
		each: func(visit func(value)) {
			visit(fn)
			source.Visit(visit)
		},
		copy: func(t *thread, each copier) (state, error) {
			fn, err := each(fn)
			if err != nil {
				return state{}, err
			}
			again, err := source.Copy(t, each)
			return starmapped(fn, again), err
		},
	}
}

// starmapInto calls fn with the items of a source of tuples without making the tuples.
func starmapInto(t *thread, fn value, source *object.Cursor, width int, f func(item value) error) error {
	row := make([]value, width)
	defer t.Drop(t.Hold(object.ListOf(row).Value()))
	for {
		ok, err := source.NextInto(t, row)
		if err != nil || !ok {
			return err
		}
		v, err := object.CallKw(t, fn, row, nil)
		if err != nil {
			return err
		}
		if err := f(v); err != nil {
			return err
		}
	}
}

// accumulated gives running totals; total is the last one, Unbound if there is none yet, and initial None once it has been given.
func accumulated(source object.Cursor, fn, initial, total value) state {
	add := func(t *thread, x value) (err error) {
		switch {
		case total.IsUnbound():
		case fn.IsNone():
			x, err = object.Binary(t, object.OpAdd, total, x)
		default:
			x, err = object.Call(t, fn, total, x)
		}
		if err == nil {
			total = x
		}
		return err
	}
	return state{
		next: func(t *thread) (value, bool, error) {
			if !initial.IsNone() {
				total, initial = initial, object.None
				return total, true, nil
			}
			x, ok, err := source.Next(t)
			if err != nil || !ok {
				return value{}, false, err
			}
			err = add(t, x)
			return total, err == nil, err
		},
		rest: func(t *thread, f func(item value) error) error {
			if !initial.IsNone() {
				total, initial = initial, object.None
				if err := f(total); err != nil {
					return err
				}
			}
			return source.Each(t, func(x value) error {
				if err := add(t, x); err != nil {
					return err
				}
				return f(total)
			})
		},
		each: func(visit func(value)) {
			source.Visit(visit)
			holding(&fn, &initial, &total)(visit)
		},
		copy: func(t *thread, each copier) (state, error) {
			values := [...]value{fn, initial, total}
			for i, v := range values {
				if v.IsUnbound() {
					continue
				}
				var err error
				if values[i], err = each(v); err != nil {
					return state{}, err
				}
			}
			again, err := source.Copy(t, each)
			return accumulated(again, values[0], values[1], values[2]), err
		},
	}
}

func init() {
	chainType := define("chain", "Return a chain object whose .__next__() method returns elements from the first iterable until it is exhausted, then elements from the next.",
		func(t *thread, cls *object.Type, a []value, kw []object.Kwarg) (state, error) {
			if err := noKeywords(cls, "chain", kw); err != nil {
				return state{}, err
			}
			list, err := object.NewTuple(t, a)
			if err != nil {
				return state{}, err
			}
			source, err := object.NewCursor(t, list)
			return chained(source, object.Cursor{}, false, false), err
		})
	args.AddClassMethod(chainType, "from_iterable", "iterable, /", "Alternative chain() constructor taking a single iterable argument that evaluates lazily.", func(t *thread, a []value) (value, error) {
		source, err := object.NewCursor(t, a[1])
		if err != nil {
			return value{}, err
		}
		return iterator(t, object.ToType(a[0]), chained(source, object.Cursor{}, false, false))
	})
	args.AddClassMethod(chainType, "__class_getitem__", "item, /", "", func(t *thread, a []value) (value, error) {
		return object.NewAlias(t, object.ToType(a[0]), a[1])
	})
	define("starmap", "Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.",
		exact("starmap", 2, 2, func(t *thread, a []value) (state, error) {
			source, err := object.NewCursor(t, a[1])
			return starmapped(a[0], source), err
		}))
	define("accumulate", "Return series of accumulated sums (or other binary function results).", bound("accumulate", "iterable, func=None, *, initial=None", func(t *thread, a []value) (state, error) {
		source, err := object.NewCursor(t, a[0])
		return accumulated(source, a[1], a[2], object.Unbound), err
	}))
	define("zip_longest", "Return a zip_longest object whose .__next__() method returns a tuple where the i-th element comes from the i-th iterable argument.", zipLongest)
	define("pairwise", "Return an iterator of overlapping pairs taken from the input iterator.", exact("pairwise", 1, 1, pairwise))
	define("batched", "Batch data into tuples of length n. The last batch may be shorter than n.", bound("batched", "iterable, n", batched))
}

func pairwise(t *thread, a []value) (state, error) {
	source, err := object.NewCursor(t, a[0])
	if err != nil {
		return state{}, err
	}
	old, ended := object.Unbound, false
	stop := func(err error) (bool, error) {
		source, old, ended = object.Cursor{}, object.Unbound, true
		return false, err
	}
	return state{width: 2, plain: source.Plain(), into: func(t *thread, out []value) (bool, error) {
		if ended {
			return false, nil
		}
		first := old
		if first.IsUnbound() {
			x, ok, err := source.Next(t)
			if err != nil || !ok {
				return stop(err)
			}
			first, old = x, x
			if ended { // code that the iterator ran has used this one up
				return stop(nil)
			}
		}
		out[0] = first
		x, ok, err := source.Next(t)
		if err != nil || !ok {
			return stop(err)
		}
		out[1], old = x, x
		return true, nil
	}, each: func(visit func(value)) {
		if !ended {
			source.Visit(visit)
		}
		holding(&old)(visit)
	}}, nil
}

func batched(t *thread, a []value) (state, error) {
	n, err := object.IndexInt(t, a[1])
	if err != nil {
		return state{}, err
	}
	if n < 1 {
		return state{}, object.ValueErrorf("n must be at least one")
	}
	source, err := object.NewCursor(t, a[0])
	if err != nil {
		return state{}, err
	}
	ended := false
	return state{next: func(t *thread) (value, bool, error) {
		if ended {
			return end()
		}
		var batch []value
		for len(batch) < n {
			x, ok, err := source.Next(t)
			if err != nil {
				return value{}, false, err
			}
			if ended { // code that the iterator ran has used this one up
				return end()
			}
			if !ok {
				source, ended = object.Cursor{}, true
				break
			}
			if len(batch) == cap(batch) {
				c := min(n, max(8, 2*cap(batch)))
				if err := t.Charge(int64(c) * 16); err != nil {
					return value{}, false, err
				}
				t.Meter.Release(int64(cap(batch)) * 16)
				batch = append(make([]value, 0, c), batch...)
			}
			batch = append(batch, x)
			if len(batch)&1023 == 0 {
				if err := t.Poll(1024); err != nil {
					return value{}, false, err
				}
			}
		}
		if len(batch) == 0 {
			return end()
		}
		return object.TupleOf(batch), true, nil
	}, each: func(visit func(value)) {
		if !ended {
			source.Visit(visit)
		}
	}}, nil
}

func zipLongest(t *thread, _ *object.Type, a []value, kw []object.Kwarg) (state, error) {
	fill := object.None
	for _, k := range kw {
		if k.Name.String() != "fillvalue" {
			return state{}, object.TypeErrorf("zip_longest() got an unexpected keyword argument")
		}
		fill = k.Value
	}
	if err := t.Charge(int64(len(a)) * (object.SizeCursor + 1)); err != nil {
		return state{}, err
	}
	list, ended, plain := make([]object.Cursor, len(a)), make([]bool, len(a)), true
	for i, x := range a {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return state{}, err
			}
		}
		c, err := object.NewCursor(t, x)
		if err != nil {
			return state{}, err
		}
		list[i], plain = c, plain && c.Plain()
	}
	return zippedLongest(list, ended, len(list), plain, fill), nil
}

// zippedLongest gives the items of list together, with fill for those that have ended; active counts the others, and plain is
// Cursor.Plain of all.
func zippedLongest(list []object.Cursor, ended []bool, active int, plain bool, fill value) state {
	again := func(t *thread, each copier) (state, error) {
		if err := t.Charge(int64(len(list)) * (object.SizeCursor + 1)); err != nil {
			return state{}, err
		}
		out, over, live, plain := make([]object.Cursor, len(list)), append([]bool(nil), ended...), active, true
		fill, err := each(fill)
		if err != nil {
			return state{}, err
		}
		for i := range list {
			if i&1023 == 1023 {
				if err := t.Poll(1024); err != nil {
					return state{}, err
				}
			}
			if over[i] {
				continue
			}
			if out[i], err = list[i].Copy(t, each); err != nil {
				return state{}, err
			}
			plain = plain && out[i].Plain()
		}
		return zippedLongest(out, over, live, plain, fill), nil
	}
	each := func(visit func(value)) {
		visit(fill)
		for i := range list {
			if !ended[i] {
				list[i].Visit(visit)
			}
		}
	}
	if len(list) == 0 {
		return state{next: func(t *thread) (value, bool, error) { return end() }, each: each, copy: again}
	}
	return state{width: len(list), plain: plain, into: func(t *thread, out []value) (bool, error) {
		if active == 0 {
			return false, nil
		}
		for i := range list {
			if i&1023 == 1023 {
				if err := t.Poll(1024); err != nil {
					return false, err
				}
			}
			out[i] = fill
			if ended[i] {
				continue
			}
			x, ok, err := list[i].Next(t)
			if err != nil {
				active = 0
				return false, err
			}
			if ok {
				out[i] = x
				continue
			}
			if ended[i] { // code that the iterator ran has used this one up
				continue
			}
			list[i], ended[i] = object.Cursor{}, true
			if active--; active <= 0 {
				active = 0
				return false, nil
			}
		}
		return true, nil
	}, each: each, copy: again}
}
