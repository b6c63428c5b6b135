// This file defines merge.

package heapq

import "github.com/alkimi/pyexec/internal/object"

// entry is what merge keeps of one input: its iterator and the item that comes next.
type entry struct {
	object.Header
	key, item, it value
	order         int // ties go to the input that was named first
}

var (
	entryType = object.NewType("heapq entry", object.LayoutOther)
	mergeType = object.NewType("generator", object.LayoutOther, object.IteratorType)
)

func init() {
	mergeType.Final = true
	object.InitType(mergeType)
	entryType.Slots = object.Slots{
		// Compare is that of the lists [key, order], the only one that the functions of heap ask for.
		Compare: func(t *thread, op object.Cmp, a, b value) (value, error) {
			x, y := object.As[entry](a), object.As[entry](b)
			eq, err := object.Equal(t, x.key, y.key)
			if err != nil {
				return value{}, err
			}
			if !eq {
				return object.Compare(t, op, x.key, y.key)
			}
			return object.Compare(t, op, object.Int(int64(x.order)), object.Int(int64(y.order)))
		},
		Visit: func(v value, visit func(value)) int64 {
			e := object.As[entry](v)
			for _, x := range []value{e.key, e.item, e.it} {
				visit(x)
			}
			return sizeEntry
		},
	}
	object.InitType(entryType)
}

const sizeEntry = 80

// merger is the state of one merge.
type merger struct {
	inputs           value // a tuple, None once the first item was asked for
	key              value
	reverse          bool
	entries          *object.List
	current          *entry // what was given last
	rest             value  // the only input left, Unbound before
	running, started bool
	done             bool
}

func merge(t *thread, a []value) (value, error) {
	// The arguments come in the order key, reverse, iterables.
	reverse, err := object.Truth(t, a[1])
	if err != nil {
		return value{}, err
	}
	m := &merger{inputs: a[2], key: a[0], reverse: reverse, rest: object.Unbound}
	return object.NewIterator(t, mergeType, m.next, func(visit func(value)) {
		visit(m.inputs)
		visit(m.key)
		if m.entries != nil {
			visit(m.entries.Value())
		}
		if m.current != nil {
			visit(object.Obj(&m.current.Header))
		}
		visit(m.rest)
	})
}

func (m *merger) next(t *thread) (value, bool, error) {
	if m.running {
		return value{}, false, object.ValueErrorf("generator already executing")
	}
	if m.done {
		return value{}, false, nil
	}
	if err := t.Enter(); err != nil {
		return value{}, false, err
	}
	m.running = true
	v, ok, err := m.step(t)
	m.running = false
	t.Leave()
	if !ok || err != nil {
		m.done, m.inputs, m.entries, m.current, m.rest = true, object.None, nil, nil, object.None
	}
	return v, ok && err == nil, err
}

func (m *merger) step(t *thread) (value, bool, error) {
	if !m.started {
		m.started = true
		if err := m.start(t); err != nil {
			return value{}, false, err
		}
	} else if !m.rest.IsUnbound() {
		return object.Next(t, m.rest)
	} else if m.entries.Len() == 1 {
		m.rest = m.current.it
		m.current = nil
		return object.Next(t, m.rest)
	} else if err := m.advance(t); err != nil {
		return value{}, false, err
	}
	if m.entries.Len() == 0 {
		return value{}, false, nil
	}
	m.current = object.As[entry](m.entries.At(0))
	return m.current.item, true, nil
}

func (m *merger) heap(t *thread) heap { return heap{t, m.entries, m.reverse} }

// start asks every input for its first item.
func (m *merger) start(t *thread) error {
	l, err := object.NewList(t, 0)
	if err != nil {
		return err
	}
	m.entries = l
	for i, input := range object.ToTuple(m.inputs).Items {
		it, err := object.Iter(t, input)
		if err != nil {
			return err
		}
		if err := t.Charge(sizeEntry); err != nil {
			return err
		}
		e := &entry{Header: object.HeaderOf(entryType), key: object.None, item: object.None, it: it, order: i}
		if m.reverse {
			e.order = -i
		}
		m.current = e
		ok, err := m.fetch(t, e)
		if err != nil {
			return err
		}
		if ok {
			if err := l.Append(t, object.Obj(&e.Header)); err != nil {
				return err
			}
		}
	}
	m.inputs = object.None
	return m.heap(t).heapify()
}

// fetch gets the next item of an input; false at its end.
func (m *merger) fetch(t *thread, e *entry) (bool, error) {
	x, ok, err := object.Next(t, e.it)
	if err == nil {
		err = t.Poll(1)
	}
	if err != nil || !ok {
		return false, err
	}
	if m.key.IsNone() {
		e.key, e.item = x, x
		return true, nil
	}
	k, err := object.Call(t, m.key, x)
	if err != nil {
		return false, err
	}
	e.key, e.item = k, x
	return true, nil
}

// advance moves on the input whose item was given last, which is the first of the heap.
func (m *merger) advance(t *thread) error {
	ok, err := m.fetch(t, m.current)
	if err != nil {
		return err
	}
	if ok {
		_, err = m.heap(t).replace(object.Obj(&m.current.Header))
	} else {
		_, err = m.heap(t).pop()
	}
	return err
}
