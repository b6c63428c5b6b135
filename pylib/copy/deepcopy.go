// This file defines deep copies and the memo that keeps shared and cyclic values so.

package copy

import (
	"unsafe"

	"github.com/alkimi/pyexec/internal/object"
)

// memo holds the copies made so far by the objects that they are copies of. A __deepcopy__ of the script gets it and passes it on.
type memo struct {
	object.Header
	of map[unsafe.Pointer]pair
}

type pair struct{ from, to value }

var memoType = object.NewType("memo", object.LayoutOther)

func init() {
	memoType.Module, memoType.Final = "copy", true
	memoType.Slots = object.Slots{
		Len: func(t *thread, v value) (int, error) { return len(object.As[memo](v).of), nil },
		Visit: func(v value, visit func(value)) int64 {
			m := object.As[memo](v)
			for _, p := range m.of {
				visit(p.from)
				visit(p.to)
			}
			return 64 + int64(len(m.of))*sizePair
		},
	}
	object.InitType(memoType)
}

const sizePair = 112

// Deep is copy.deepcopy(v).
func Deep(t *thread, v value) (value, error) {
	if atomic(v) {
		return v, nil
	}
	if err := t.Charge(128); err != nil {
		return value{}, err
	}
	m := &memo{object.HeaderOf(memoType), map[unsafe.Pointer]pair{}}
	defer t.Drop(t.Hold(object.Obj(&m.Header)))
	return m.copy(t, v)
}

func (m *memo) set(t *thread, from, to value) error {
	if err := t.Charge(sizePair); err != nil {
		return err
	}
	m.of[from.Pointer()] = pair{from, to}
	return nil
}

// copy is the deep copy of v.
func (m *memo) copy(t *thread, v value) (value, error) {
	if atomic(v) {
		return v, nil
	}
	if p, ok := m.of[v.Pointer()]; ok {
		return p.to, nil
	}
	if err := t.Poll(1); err != nil {
		return value{}, err
	}
	if err := t.Enter(); err != nil {
		return value{}, err
	}
	defer t.Leave()
	y, err := m.make(t, v)
	if err != nil {
		return value{}, err
	}
	if _, ok := m.of[v.Pointer()]; ok {
		return y, nil
	}
	return y, m.set(t, v, y)
}

func (m *memo) make(t *thread, v value) (value, error) {
	each := func(x value) (value, error) { return m.copy(t, x) }
	typ := object.TypeOf(v)
	if fn, ok, err := object.LookupSpecial(t, v, "__deepcopy__"); err != nil {
		return value{}, err
	} else if ok {
		return object.Call(t, fn, object.Obj(&m.Header))
	}
	if y, ok, err := object.CopyIterator(t, v, each); ok || err != nil {
		return y, err
	}
	if err := uncopyable(typ); err != nil {
		return value{}, err
	}
	switch typ.Layout {
	case object.LayoutTuple:
		return m.tuple(t, v)
	case object.LayoutSet:
		if object.ToSet(v).Frozen() {
			return m.frozenset(t, v)
		}
	case object.LayoutOther:
		if object.IsMethod(v) {
			self, err := each(object.ToMethod(v).Self)
			if err != nil {
				return value{}, err
			}
			return object.NewMethod(t, object.ToMethod(v).Fn, self)
		}
	}
	y, fill, err := shell(t, v, each)
	if err != nil || object.Is(y, v) {
		return y, err
	}
	if err := m.set(t, v, y); err != nil {
		return value{}, err
	}
	if !fill {
		return y, nil
	}
	if typ.Layout == object.LayoutObject {
		if err := m.content(t, v, y); err != nil {
			return value{}, err
		}
	}
	return y, refill(t, v, y, each)
}

// tuple copies a tuple; one whose items are their own copies is its own.
func (m *memo) tuple(t *thread, v value) (value, error) {
	old := object.ToTuple(v).Items
	out, err := object.NewList(t, 0)
	if err != nil {
		return value{}, err
	}
	defer t.Drop(t.Hold(out.Value()))
	changed := object.TypeOf(v).User
	for _, x := range old {
		y, err := m.copy(t, x)
		if err == nil {
			err = out.Append(t, y)
		}
		if err != nil {
			return value{}, err
		}
		changed = changed || !object.Is(x, y)
	}
	// A tuple inside of its own items has been copied on the way.
	if p, ok := m.of[v.Pointer()]; ok {
		return p.to, nil
	}
	if !changed {
		return v, nil
	}
	items, err := out.CopyItems(t)
	if err != nil {
		return value{}, err
	}
	y := object.NewTupleOfType(object.TypeOf(v), items)
	names, vals := object.OwnAttrs(v)
	for i, name := range names {
		x, err := m.copy(t, vals[i])
		if err == nil {
			err = setOwn(t, y, name, x)
		}
		if err != nil {
			return value{}, err
		}
	}
	return y, nil
}

func (m *memo) frozenset(t *thread, v value) (value, error) {
	s, err := object.NewSet(t, object.TypeOf(v))
	if err != nil {
		return value{}, err
	}
	y := s.Value()
	defer t.Drop(t.Hold(y))
	return y, refill(t, v, y, func(x value) (value, error) { return m.copy(t, x) })
}

// content replaces what a container of this library holds, which its shallow copy shares, by copies.
func (m *memo) content(t *thread, v, y value) error {
	for _, name := range [...]string{"data", "maps"} {
		key := object.NewStrObj(name)
		x, ok, err := object.FindAttr(t, v, key)
		if err != nil {
			return err
		}
		if !ok || !object.IsDict(x) && !object.IsList(x) {
			continue
		}
		if x, err = m.copy(t, x); err != nil {
			return err
		}
		return object.SetAttr(t, y, key, x)
	}
	if _, ok := object.TypeOf(v).Lookup("appendleft"); !ok {
		return nil
	}
	if _, err := object.CallMethod(t, y, "clear"); err != nil {
		return err
	}
	return object.Iterate(t, v, func(x value) error {
		x, err := m.copy(t, x)
		if err == nil {
			_, err = object.CallMethod(t, y, "append", x)
		}
		return err
	})
}
