// This file defines groupby.

package itertools

import "github.com/alkimi/pyexec/internal/object"

// groups is the state that a groupby shares with the iterators of its groups.
type groups struct {
	source        object.Cursor
	key           value
	target        value // key of the group now being given out
	current, item value // key and value read last; item is Unbound once given out
	open          int   // number of the group whose iterator may go on
}

// step reads the next item and its key.
func (g *groups) step(t *thread) (bool, error) {
	x, ok, err := g.source.Next(t)
	if err != nil || !ok {
		return false, err
	}
	k := x
	if !g.key.IsNone() {
		if k, err = object.Call(t, g.key, x); err != nil {
			return false, err
		}
	}
	g.item, g.current = x, k
	return true, nil
}

func (g *groups) visit(visit func(value)) {
	g.source.Visit(visit)
	holding(&g.key, &g.target, &g.current, &g.item)(visit)
}

// next gives the next key and the iterator of its group.
func (g *groups) next(t *thread, out []value) (bool, error) {
	g.open++
	for {
		if !g.current.IsUnbound() {
			if g.target.IsUnbound() {
				break
			}
			same, err := object.Equal(t, g.target, g.current)
			if err != nil {
				return false, err
			}
			if !same {
				break
			}
		}
		ok, err := g.step(t)
		if err != nil || !ok {
			return false, err
		}
		if err := t.Poll(1); err != nil {
			return false, err
		}
	}
	if err := t.Charge(sizeGrouper); err != nil {
		return false, err
	}
	g.target = g.current
	group := &grouper{object.HeaderOf(grouperType), g, g.target, g.open}
	out[0], out[1] = g.current, object.Obj(&group.Header)
	return true, nil
}

// grouper is the iterator of one group; it ends once the groupby has moved on.
type grouper struct {
	object.Header
	of     *groups
	key    value
	number int
}

const sizeGrouper = 48

var grouperType = object.NewType("itertools._grouper", object.LayoutOther)

func grouperNext(t *thread, v value) (value, bool, error) {
	r := object.As[grouper](v)
	g := r.of
	if g.open != r.number {
		return end()
	}
	if err := t.Enter(); err != nil {
		return value{}, false, err
	}
	defer t.Leave()
	if g.item.IsUnbound() {
		if ok, err := g.step(t); err != nil || !ok {
			return value{}, false, err
		}
	}
	same, err := object.Equal(t, r.key, g.current)
	if err != nil || !same {
		return value{}, false, err
	}
	x := g.item
	g.item = object.Unbound
	return x, true, nil
}

func init() {
	typ := grouperType
	typ.Module, typ.Final = "itertools", true
	typ.Slots.Iter = func(t *thread, v value) (value, error) { return v, nil }
	typ.Slots.Next = grouperNext
	typ.Slots.Visit = func(v value, visit func(value)) int64 {
		visit(object.As[grouper](v).key)
		object.As[grouper](v).of.visit(visit)
		return sizeGrouper
	}
	object.InitType(typ)
	define("groupby", "make an iterator that returns consecutive keys and groups from the iterable", bound("groupby", "iterable, key=None", func(t *thread, a []value) (state, error) {
		source, err := object.NewCursor(t, a[0])
		if err != nil {
			return state{}, err
		}
		if err := t.Charge(120); err != nil {
			return state{}, err
		}
		g := &groups{source: source, key: a[1], target: object.Unbound, current: object.Unbound, item: object.Unbound}
		return state{width: 2, into: g.next, each: g.visit}, nil
	}))
}
