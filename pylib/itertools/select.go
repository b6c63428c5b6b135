// This file defines the iterators that pick items: filterfalse, takewhile, dropwhile, compress, islice.

package itertools

import (
	"errors"
	"math"

	"github.com/alkimi/pyexec/internal/object"
)

// test is bool(predicate(x)), or bool(x) where the predicate is None.
func test(t *thread, predicate, x value, noneIsBool bool) (bool, error) {
	if noneIsBool && predicate.IsNone() || predicate.Ref == &object.BoolType.Header {
		return object.Truth(t, x)
	}
	mark := t.Answers()
	v, err := object.Call(t, predicate, x)
	if err != nil {
		return false, err
	}
	ok, err := object.Truth(t, v)
	t.Forgotten(mark)
	return ok, err
}

// choice is filterfalse, takewhile or dropwhile: it says of an item whether to give it, and whether the walk ends before it; passed
// is false at first and its own to set.
type choice = func(t *thread, predicate, x value, passed *bool) (give, ended bool, err error)

func picked(predicate value, source object.Cursor, choose choice, passed, done bool) state {
	return state{
		next: func(t *thread) (value, bool, error) {
			for mark := t.Answers(); !done; t.Forgotten(mark) {
				x, ok, err := source.Next(t)
				if err != nil || !ok {
					return value{}, false, err
				}
				give, ended, err := choose(t, predicate, x, &passed)
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
			mark := t.Answers()
			err := source.Each(t, func(x value) error {
				give, ended, err := choose(t, predicate, x, &passed)
				if err != nil {
					return err
				}
				if ended {
					done = true
				}
				if give {
					err = f(x)
				} else {
					t.Forgotten(mark)
					err = t.Poll(1)
				}
				mark = t.Answers()
				if err == nil && done {
					return errDone
				}
				return err
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
		copy: func(t *thread, each copier) (state, error) {
			passed, done := passed, done
			predicate, err := each(predicate)
			if err != nil {
				return state{}, err
			}
			again, err := source.Copy(t, each)
			return picked(predicate, again, choose, passed, done), err
		},
	}
}

// errDone ends the walk over an iterable of which no more is wanted.
var errDone = errors.New("done")

func init() {
	picker := func(name, doc string, choose choice) {
		define(name, doc, exact(name, 2, 2, func(t *thread, a []value) (state, error) {
			source, err := object.NewCursor(t, a[1])
			return picked(a[0], source, choose, false, false), err
		}))
	}
	picker("filterfalse", "Return those items of iterable for which function(item) is false.", func(t *thread, predicate, x value, _ *bool) (give, ended bool, err error) {
		yes, err := test(t, predicate, x, true)
		return !yes && err == nil, false, err
	})
	picker("takewhile", "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.", func(t *thread, predicate, x value, _ *bool) (give, ended bool, err error) {
		yes, err := test(t, predicate, x, false)
		return yes, !yes && err == nil, err
	})
	picker("dropwhile", "Drop items from the iterable while predicate(item) is true.", func(t *thread, predicate, x value, started *bool) (give, ended bool, err error) {
		if *started {
			return true, false, nil
		}
		yes, err := test(t, predicate, x, false)
		*started = *started || !yes && err == nil
		return *started && err == nil, false, err
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
	return compressed(data, selectors), err
}

func compressed(data, selectors object.Cursor) state {
	next := func(t *thread) (value, bool, error) {
		for mark := t.Answers(); ; t.Forgotten(mark) {
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
	}, copy: func(t *thread, each copier) (state, error) {
		d, err := data.Copy(t, each)
		if err != nil {
			return state{}, err
		}
		s, err := selectors.Copy(t, each)
		return compressed(d, s), err
	}}
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
	return sliced{source: source, start: start, stop: stop, step: step}.state(), nil
}

// sliced is an islice: start is the place of the next item to give, at the number of items taken from source.
type sliced struct {
	source                object.Cursor
	ended                 bool
	start, stop, step, at int
}

func (s sliced) state() state {
	stopped := func(err error) (value, bool, error) {
		s.source, s.ended = object.Cursor{}, true
		return value{}, false, err
	}
	next := func(t *thread) (value, bool, error) {
		if s.ended {
			return end()
		}
		goal := s.start
		if s.stop >= 0 && goal > s.stop {
			goal = s.stop
		}
		for ; s.at < goal; s.at++ {
			mark := t.Answers()
			_, ok, err := s.source.Next(t)
			t.Forgotten(mark)
			if err != nil || !ok || s.ended {
				return stopped(err)
			}
			if s.at&63 == 63 {
				if err := t.Poll(64); err != nil {
					return value{}, false, err
				}
			}
		}
		if s.stop >= 0 && s.at >= s.stop {
			return stopped(nil)
		}
		x, ok, err := s.source.Next(t)
		if err != nil || !ok {
			return stopped(err)
		}
		s.at++
		if s.start += s.step; s.start < 0 {
			s.start = math.MaxInt
		}
		return x, true, nil
	}
	rest := func(t *thread, f func(item value) error) error {
		if s.step > 1 || s.at < s.start {
			return restOf(next)(t, f)
		}
		for !s.ended && (s.stop < 0 || s.at < s.stop) {
			x, ok, err := s.source.Next(t)
			if err != nil || !ok {
				_, _, err = stopped(err)
				return err
			}
			s.at++
			s.start = s.at
			if err := f(x); err != nil {
				return err
			}
		}
		_, _, err := stopped(nil)
		return err
	}
	return state{next: next, rest: rest, plain: s.source.Plain(), each: func(visit func(value)) {
		if !s.ended {
			s.source.Visit(visit)
		}
	}, copy: func(t *thread, each copier) (state, error) {
		again := s
		if !s.ended {
			var err error
			if again.source, err = s.source.Copy(t, each); err != nil {
				return state{}, err
			}
		}
		return again.state(), nil
	}}
}
