// This file defines the iterators that pick items: filterfalse, takewhile, dropwhile, compress, islice.

package itertools

import (
	"github.com/alkimi/pyexec/internal/object"
)

// test is bool(predicate(x)), or bool(x) where the predicate is None.
func test(t *thread, predicate, x value, noneIsBool bool) (bool, error) {
	if noneIsBool && predicate.IsNone() || object.Is(predicate, object.BoolType.Value()) {
		return object.Truth(t, x)
	}
	v, err := object.Call(t, predicate, x)
	if err != nil {
		return false, err
	}
	return object.Truth(t, v)
}

func init() {
	picker := func(name, doc string, step func(t *thread, predicate, it value, state *int) (value, bool, error)) {
		define(name, doc, exact(name, 2, 2, func(t *thread, a []value) (next, visits, error) {
			predicate := a[0]
			it, err := object.Iter(t, a[1])
			if err != nil {
				return nil, nil, err
			}
			state := 0
			return func(t *thread) (value, bool, error) { return step(t, predicate, it, &state) }, holding(&predicate, &it), nil
		}))
	}
	picker("filterfalse", "Return those items of iterable for which function(item) is false.", func(t *thread, predicate, it value, _ *int) (value, bool, error) {
		for {
			x, ok, err := object.Next(t, it)
			if err != nil || !ok {
				return value{}, false, err
			}
			yes, err := test(t, predicate, x, true)
			if err != nil || !yes {
				return x, true, err
			}
			if err := t.Poll(1); err != nil {
				return value{}, false, err
			}
		}
	})
	picker("takewhile", "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.", func(t *thread, predicate, it value, stopped *int) (value, bool, error) {
		if *stopped != 0 {
			return end()
		}
		x, ok, err := object.Next(t, it)
		if err != nil || !ok {
			return value{}, false, err
		}
		yes, err := test(t, predicate, x, false)
		if err == nil && !yes {
			*stopped = 1
		}
		return x, yes, err
	})
	picker("dropwhile", "Drop items from the iterable while predicate(item) is true.", func(t *thread, predicate, it value, started *int) (value, bool, error) {
		for {
			x, ok, err := object.Next(t, it)
			if err != nil || !ok || *started != 0 {
				return x, ok, err
			}
			yes, err := test(t, predicate, x, false)
			if err != nil {
				return value{}, false, err
			}
			if !yes {
				*started = 1
				return x, true, nil
			}
			if err := t.Poll(1); err != nil {
				return value{}, false, err
			}
		}
	})
	define("compress", "Return data elements corresponding to true selector elements.", bound("compress", "data, selectors", func(t *thread, a []value) (next, visits, error) {
		data, err := object.Iter(t, a[0])
		if err != nil {
			return nil, nil, err
		}
		selectors, err := object.Iter(t, a[1])
		if err != nil {
			return nil, nil, err
		}
		return func(t *thread) (value, bool, error) {
			for {
				x, ok, err := object.Next(t, data)
				if err != nil || !ok {
					return value{}, false, err
				}
				s, ok, err := object.Next(t, selectors)
				if err != nil || !ok {
					return value{}, false, err
				}
				yes, err := object.Truth(t, s)
				if err != nil || yes {
					return x, true, err
				}
				if err := t.Poll(1); err != nil {
					return value{}, false, err
				}
			}
		}, holding(&data, &selectors), nil
	}))
	define("islice", "islice(iterable, stop) --> islice object", exact("islice", 2, 4, islice))
}

const (
	badStop  = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
	badIndex = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
	badStep  = "Step for islice() must be a positive integer or None."
)

// sliceNumber is a bound of islice: a non-negative int, or none for None.
func sliceNumber(t *thread, v value, none int, wrong string) (int, error) {
	if v.IsNone() {
		return none, nil
	}
	if object.TypeOf(v).Slots.Index == nil {
		return 0, object.ValueErrorf("%s", wrong)
	}
	n, err := object.IndexInt(t, v)
	if err != nil {
		if object.Matches(err, object.OverflowErrorType) {
			return 0, object.ValueErrorf("%s", wrong)
		}
		return 0, err
	}
	if n < -1 && wrong == badStop {
		return 0, object.ValueErrorf(badIndex)
	}
	if n < 0 {
		return 0, object.ValueErrorf("%s", wrong)
	}
	return n, nil
}

func islice(t *thread, a []value) (next, visits, error) {
	start, stop, step := 0, -1, 1
	var err error
	if a[2].IsUnbound() {
		if stop, err = sliceNumber(t, a[1], -1, badStop); err != nil {
			return nil, nil, err
		}
	} else {
		if start, err = sliceNumber(t, a[1], 0, badIndex); err != nil {
			return nil, nil, err
		}
		if stop, err = sliceNumber(t, a[2], -1, badStop); err != nil {
			return nil, nil, err
		}
	}
	if !a[3].IsUnbound() {
		if step, err = sliceNumber(t, a[3], 1, badStep); err != nil {
			return nil, nil, err
		}
		if step == 0 {
			return nil, nil, object.ValueErrorf(badStep)
		}
	}
	it, err := object.Iter(t, a[0])
	if err != nil {
		return nil, nil, err
	}
	at := 0 // items taken from it
	return func(t *thread) (value, bool, error) {
		if it.IsUnbound() {
			return end()
		}
		goal := start
		if stop >= 0 && goal > stop {
			goal = stop
		}
		for ; at < goal; at++ {
			_, ok, err := object.Next(t, it)
			if err != nil || !ok {
				it = object.Unbound
				return value{}, false, err
			}
			if err := t.Poll(1); err != nil {
				return value{}, false, err
			}
		}
		if stop >= 0 && at >= stop {
			it = object.Unbound
			return end()
		}
		x, ok, err := object.Next(t, it)
		if err != nil || !ok {
			it = object.Unbound
			return value{}, false, err
		}
		at++
		if start += step; start < 0 {
			start = int(^uint(0) >> 1)
		}
		return x, true, nil
	}, holding(&it), nil
}
