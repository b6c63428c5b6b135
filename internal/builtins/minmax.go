// This file defines min and max.

package builtins

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

var minMaxSignature = args.Parse("*, key=None, default=?")

// extreme makes min (op CmpLt) or max (op CmpGt).
func extreme(name string, op object.Cmp) func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
	return func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
		if len(a) == 0 {
			return object.Value{}, object.TypeErrorf("%s expected at least 1 argument, got 0", name)
		}
		key, other := object.None, object.Unbound
		if len(kw) > 0 {
			o, err := minMaxSignature.Bind(t, name, nil, kw)
			if err != nil {
				return object.Value{}, err
			}
			key, other = o[0], o[1]
		}
		if len(a) > 1 {
			if !other.IsUnbound() {
				return object.Value{}, object.TypeErrorf("Cannot specify a default for %s() with multiple positional arguments", name)
			}
			if len(a) == 2 && key.IsNone() && a[0].IsInt() && a[1].IsInt() {
				if (a[1].AsInt() < a[0].AsInt()) == (op == object.CmpLt) && a[0].AsInt() != a[1].AsInt() {
					return a[1], nil
				}
				return a[0], nil
			}
			return extremeArgument(t, op, key, a)
		}
		return extremeItem(t, name, op, key, other, a[0])
	}
}

// extremeArgument is min or max of several arguments. It is a function of its own because what extremeItem hands to Iterate is allocated.
func extremeArgument(t *object.Thread, op object.Cmp, key object.Value, a []object.Value) (object.Value, error) {
	e := extremum{t: t, op: op, key: key}
	for i, x := range a {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return object.Value{}, err
			}
		}
		if err := e.take(x); err != nil {
			return object.Value{}, err
		}
	}
	return e.best, nil
}

func extremeItem(t *object.Thread, name string, op object.Cmp, key, other, iterable object.Value) (object.Value, error) {
	e := extremum{t: t, op: op, key: key, hold: true, mark: t.Hold(object.None)}
	t.Hold(object.None)
	defer t.Drop(e.mark)
	e.item, e.itemKey = object.ItemKey(key)
	done, err := e.tuples(iterable)
	if err == nil && !done {
		err = object.IterateNumbers(t, iterable, &e.quiet, e.take)
	}
	if err != nil {
		return object.Value{}, err
	}
	if e.some {
		return e.best, nil
	}
	if other.IsUnbound() {
		return object.Value{}, object.ValueErrorf("%s() iterable argument is empty", name)
	}
	return other, nil
}

// extremum keeps the first of the best items seen.
type extremum struct {
	t             *object.Thread
	op            object.Cmp
	key           object.Value
	best, bestKey object.Value
	some, hold    bool
	quiet         bool // the best is a number of the machine: comparing it with another neither calls code nor fails
	mark          int
	item          int // the key is that item of what it is called with, where itemKey is set
	itemKey       bool
}

// tuples takes the tuples of an iterator that makes them as it goes, of which only the best need to be made, where the key is one of their
// items; done is false where there is nothing to spare.
func (e *extremum) tuples(iterable object.Value) (done bool, err error) {
	t, it := e.t, iterable
	if !e.itemKey {
		return false, nil
	}
	if object.TypeOf(it) == object.DictItemsType {
		if it, err = object.Iter(t, it); err != nil {
			return false, err
		}
	}
	width, i := object.TupleWidth(it), e.item
	if i < 0 {
		i += width
	}
	if i < 0 || i >= width {
		return false, nil
	}
	if err := t.Charge(object.ListSize(width)); err != nil {
		return false, err
	}
	defer t.Drop(t.Hold(it))
	room, base := make([]object.Value, width), t.Meter.Pending
	t.Hold(object.ListOf(room).Value())
	for n := 1; ; n++ {
		ok, err := object.NextInto(t, it, room)
		if err != nil || !ok {
			return true, err
		}
		better := !e.some
		if !better {
			if better, err = e.better(room[i]); err != nil {
				return true, err
			}
		}
		if better {
			x, err := object.NewTuple(t, room)
			if err != nil {
				return true, err
			}
			e.keep(x, object.ToTuple(x).Items[i])
		}
		t.Meter.Pending = base
		if n&1023 == 0 {
			if err := t.Poll(1024); err != nil {
				return true, err
			}
		}
	}
}

func (e *extremum) take(x object.Value) error {
	mark := e.t.Answers()
	err := e.look(x)
	if e.hold {
		e.t.Forgotten(mark)
	}
	return err
}

// look is take without its end.
func (e *extremum) look(x object.Value) error {
	k, ok := x, e.key.IsNone()
	if e.itemKey {
		k, ok = object.QuickItem(x, e.item)
	}
	if !ok {
		var err error
		if k, err = object.Call(e.t, e.key, x); err != nil {
			return err
		}
	}
	if e.some {
		better, err := e.better(k)
		if err != nil || !better {
			return err
		}
	}
	e.keep(x, k)
	return nil
}

// keep makes x, whose key is k, the best.
func (e *extremum) keep(x, k object.Value) {
	e.best, e.bestKey, e.some = x, k, true
	e.quiet = e.key.IsNone() && (x.IsInt() || x.IsFloat())
	if e.hold {
		e.t.Held(e.mark, x)
		e.t.Held(e.mark+1, k)
	}
}

func (e *extremum) better(k object.Value) (bool, error) {
	switch {
	case k.IsInt() && e.bestKey.IsInt():
		if e.op == object.CmpLt {
			return k.AsInt() < e.bestKey.AsInt(), nil
		}
		return k.AsInt() > e.bestKey.AsInt(), nil
	case k.IsFloat() && e.bestKey.IsFloat():
		if e.op == object.CmpLt {
			return k.AsFloat() < e.bestKey.AsFloat(), nil
		}
		return k.AsFloat() > e.bestKey.AsFloat(), nil
	}
	r, err := object.Compare(e.t, e.op, k, e.bestKey)
	if err != nil {
		return false, err
	}
	return object.Truth(e.t, r)
}
