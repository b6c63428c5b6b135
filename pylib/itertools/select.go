// This file defines the iterators that pick items: filterfalse, takewhile, dropwhile, compress, islice.

package itertools

import (
	"errors"
	"math"

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

// picked is filterfalse, takewhile and dropwhile: choose says of an item whether to give it, and whether the walk ends before it.
func picked(predicate value, source object.Cursor, choose func(t *thread, x value) (give, ended bool, err error)) state {
	done := false
	return state{
		next: func(t *thread) (value, bool, error) {
			for !done {
				x, ok, err := source.Next(t)
				if err != nil || !ok {
					return value{}, false, err
				}
				give, ended, err := choose(t, x)
				done = done || ended
				if err != nil || give {
					return x, give, err
				}
				if err := t.Poll(1); err != nil {
					return value{}, false, err
				}
			}
			return end()
		},
		rest: func(t *thread, f func(item value) error) error {
			if done {
				return nil
			}
			err := source.Each(t, func(x value) error {
				give, ended, err := choose(t, x)
				done = done || ended
				switch {
				case err != nil:
					return err
				case give:
					if err := f(x); err != nil {
						return err
					}
				default:
					if err := t.Poll(1); err != nil {
						return err
					}
				}
				if done {
					return errDone
				}
				return nil
			})
			if err == errDone {
				err = nil
			}
			return err
		},
		each: func(visit func(value)) {
			visit(predicate)
			source.Visit(visit)
		},
	}
}

// errDone ends the walk over an iterable of which no more is wanted.
var errDone = errors.New("done")

func init() {
	picker := func(name, doc string, chooser func(predicate value) func(t *thread, x value) (give, ended bool, err error)) {
		define(name, doc, exact(name, 2, 2, func(t *thread, a []value) (state, error) {
			source, err := object.NewCursor(t, a[1])
			return picked(a[0], source, chooser(a[0])), err
		}))
	}
	picker("filterfalse", "Return those items of iterable for which function(item) is false.", func(predicate value) func(t *thread, x value) (give, ended bool, err error) {
		return func(t *thread, x value) (give, ended bool, err error) {
			yes, err := test(t, predicate, x, true)
			return !yes && err == nil, false, err
		}
	})
	picker("takewhile", "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.", func(predicate value) func(t *thread, x value) (give, ended bool, err error) {
		return func(t *thread, x value) (give, ended bool, err error) {
			yes, err := test(t, predicate, x, false)
			return yes, !yes && err == nil, err
		}
	})
	picker("dropwhile", "Drop items from the iterable while predicate(item) is true.", func(predicate value) func(t *thread, x value) (give, ended bool, err error) {
		started := false
		return func(t *thread, x value) (give, ended bool, err error) {
			if started {
				return true, false, nil
			}
			yes, err := test(t, predicate, x, false)
			started = started || !yes && err == nil
			return started && err == nil, false, err
		}
	})
	define("compress", "Return data elements corresponding to true selector elements.", bound("compress", "data, selectors", compress))
	define("islice", "islice(iterable, stop) --> islice object", exact("islice", 2, 4, islice))
}

func compress(t *thread, a []value) (state, error) {
	data, err := object.NewCursor(t, a[0])
	if err != nil {
		return state{}, err
	}
	selectors, err := object.NewCursor(t, a[1])
	if err != nil {
		return state{}, err
	}
	next := func(t *thread) (value, bool, error) {
		for {
			x, ok, err := data.Next(t)
			if err != nil || !ok {
				return value{}, false, err
			}
			s, ok, err := selectors.Next(t)
			if err != nil || !ok {
				return value{}, false, err
			}
			yes, err := object.Truth(t, s)
			if err != nil || yes {
				return x, yes, err
			}
			if err := t.Poll(1); err != nil {
				return value{}, false, err
			}
		}
	}
	return state{next: next, rest: restOf(next), each: func(visit func(value)) {
		data.Visit(visit)
		selectors.Visit(visit)
	}}, nil
}

// restOf is a rest made of next.
func restOf(next next) func(t *thread, f func(item value) error) error {
	return func(t *thread, f func(item value) error) error {
		for {
			x, ok, err := next(t)
			if err != nil || !ok {
				return err
			}
			if err := f(x); err != nil {
				return err
			}
		}
	}
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

func islice(t *thread, a []value) (state, error) {
	start, stop, step := 0, -1, 1
	var err error
	if a[2].IsUnbound() {
		if stop, err = sliceNumber(t, a[1], -1, badStop); err != nil {
			return state{}, err
		}
	} else {
		if start, err = sliceNumber(t, a[1], 0, badIndex); err != nil {
			return state{}, err
		}
		if stop, err = sliceNumber(t, a[2], -1, badStop); err != nil {
			return state{}, err
		}
	}
	if !a[3].IsUnbound() {
		if step, err = sliceNumber(t, a[3], 1, badStep); err != nil {
			return state{}, err
		}
		if step == 0 {
			return state{}, object.ValueErrorf(badStep)
		}
	}
	source, err := object.NewCursor(t, a[0])
	if err != nil {
		return state{}, err
	}
	ended := false
	stopped := func(err error) (value, bool, error) {
		source, ended = object.Cursor{}, true
		return value{}, false, err
	}
	at := 0 // items taken from it
	next := func(t *thread) (value, bool, error) {
		if ended {
			return end()
		}
		goal := start
		if stop >= 0 && goal > stop {
			goal = stop
		}
		for ; at < goal; at++ {
			_, ok, err := source.Next(t)
			if err != nil || !ok || ended {
				return stopped(err)
			}
			if at&63 == 63 {
				if err := t.Poll(64); err != nil {
					return value{}, false, err
				}
			}
		}
		if stop >= 0 && at >= stop {
			return stopped(nil)
		}
		x, ok, err := source.Next(t)
		if err != nil || !ok {
			return stopped(err)
		}
		at++
		if start += step; start < 0 {
			start = math.MaxInt
		}
		return x, true, nil
	}
	return state{next: next, rest: restOf(next), plain: source.Plain(), each: func(visit func(value)) {
		if !ended {
			source.Visit(visit)
		}
	}}, nil
}
