// This file defines the two iterators of a deque.

package collections

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// dequeIter walks a deque, from its end where its type says so.
type dequeIter struct {
	object.Header
	of      *deque
	left    int // items still to give
	version uint64
}

const sizeDequeIter = 48

var (
	dequeIterType = object.NewType("collections._deque_iterator", object.LayoutOther)
	dequeRevType  = object.NewType("collections._deque_reverse_iterator", object.LayoutOther)
)

// iterator walks d, which has given its first items already.
func (d *deque) iterator(t *thread, cls *object.Type, first int) (value, error) {
	if err := t.Charge(sizeDequeIter); err != nil {
		return value{}, err
	}
	it := &dequeIter{object.HeaderOf(cls), d, max(d.n-max(first, 0), 0), d.version}
	return object.Obj(&it.Header), nil
}

func dequeNext(t *thread, v value) (value, bool, error) {
	it := object.As[dequeIter](v)
	d := it.of
	if d.version != it.version {
		it.left = 0
		return value{}, false, mutated()
	}
	if it.left == 0 {
		return value{}, false, nil
	}
	it.left--
	if object.TypeOf(v) == dequeRevType {
		return d.at(it.left), true, nil
	}
	return d.at(d.n - it.left - 1), true, nil
}

func init() {
	for _, typ := range []*object.Type{dequeIterType, dequeRevType} {
		typ.Module, typ.Final = "collections", true
		typ.Slots = object.Slots{
			New: func(t *thread, cls *object.Type, a []value, _ []object.Kwarg) (value, error) {
				switch {
				case len(a) == 0:
					return value{}, object.TypeErrorf("function takes at least 1 argument (0 given)")
				case len(a) > 2:
					return value{}, object.TypeErrorf("function takes at most 2 arguments (%d given)", len(a))
				case !isDeque(a[0]):
					return value{}, object.TypeErrorf("argument 1 must be collections.deque, not %s", object.TypeOf(a[0]).Name)
				}
				first := 0
				if len(a) == 2 {
					var err error
					if first, err = object.IndexInt(t, a[1]); err != nil {
						return value{}, err
					}
				}
				return toDeque(a[0]).iterator(t, cls, first)
			},
			Iter: func(t *thread, v value) (value, error) { return v, nil },
			Next: dequeNext,
			CopyIter: func(t *thread, v value, each func(value) (value, error)) (value, error) {
				it := *object.As[dequeIter](v)
				first := it.of.n - it.left
				d, err := each(it.of.value())
				if err != nil {
					return value{}, err
				}
				return object.Call(t, object.TypeOf(v).Value(), d, object.Int(int64(first)))
			},
			Visit: func(v value, visit func(value)) int64 {
				visit(object.As[dequeIter](v).of.value())
				return sizeDequeIter
			},
		}
		object.InitType(typ)
		args.Add(typ, "__length_hint__", "", "Private method returning an estimate of len(list(it)).", func(t *thread, a []value) (value, error) {
			return object.Int(int64(object.As[dequeIter](a[0]).left)), nil
		})
	}
}
