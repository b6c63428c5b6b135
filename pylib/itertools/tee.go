// This file defines tee.

package itertools

import (
	"github.com/alkimi/pyexec/internal/object"
)

// teeNode is one item read by a tee and the way to the one behind it.
type teeNode struct {
	object.Header
	item    value
	next    *teeNode
	reading bool // the item behind is being read
}

var (
	teeNodeType = object.NewType("itertools._tee_dataobject", object.LayoutOther)
	teeType     = object.NewType("itertools._tee", object.LayoutOther, object.IteratorType)
)

func init() {
	teeType.Module, teeType.Final = "itertools", true
	object.InitType(teeType)
	teeNodeType.Module, teeNodeType.Final = "itertools", true
	teeNodeType.Slots.Visit = func(v value, visit func(value)) int64 {
		n := object.As[teeNode](v)
		if n.next != nil { // the last node has no item yet
			visit(n.item)
			visit(object.Obj(&n.next.Header))
		}
		return 48
	}
	object.InitType(teeNodeType)
}

func tee(t *thread, a []value) (value, error) {
	n, err := object.IndexInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	if n < 0 {
		return value{}, object.ValueErrorf("n must be >= 0")
	}
	it, err := object.Iter(t, a[0])
	if err != nil {
		return value{}, err
	}
	if n > 1<<40 {
		return value{}, t.Charge(1 << 62)
	}
	if err := t.Charge(int64(n)*16 + 80); err != nil {
		return value{}, err
	}
	first := &teeNode{Header: object.HeaderOf(teeNodeType)}
	out := make([]value, n)
	for i := range out {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return value{}, err
			}
		}
		if out[i], err = teeFrom(t, it, first); err != nil {
			return value{}, err
		}
	}
	return object.TupleOf(out), nil
}

func teeFrom(t *thread, it value, at *teeNode) (value, error) {
	return iterator(t, teeType, state{next: func(t *thread) (value, bool, error) {
		if at.next == nil {
			// Reading may run code that reads from a branch.
			if at.reading {
				return value{}, false, object.RuntimeErrorf("cannot re-enter the tee iterator")
			}
			at.reading = true
			x, ok, err := object.Next(t, it)
			at.reading = false
			if err != nil || !ok {
				return value{}, false, err
			}
			if err := t.Charge(48); err != nil {
				return value{}, false, err
			}
			at.item, at.next = x, &teeNode{Header: object.HeaderOf(teeNodeType)}
		}
		x := at.item
		at = at.next
		return x, true, nil
	}, each: func(visit func(value)) {
		visit(it)
		visit(object.Obj(&at.Header))
	}})
}
