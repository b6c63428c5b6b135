// This file defines groupby.

package itertools

import "github.com/alkimi/pyexec/internal/object"

// groups is the state that a groupby shares with the iterators of its groups.
type groups struct {
	object.Header
	source        object.Cursor
	key           value
	target        value // key of the group now being given out
	current, item value // key and value read last; item is Unbound once given out
	open          int   // number of the group whose iterator may go on
}

const sizeGroups = 128

func (g *groups) state() state {
	return state{width: 2, into: g.next, each: func(visit func(value)) { visit(object.Obj(&g.Header)) }, copy: func(t *thread, each copier) (state, error) {
		again, err := g.copy(t, each)
		if err != nil {
			return state{}, err
		}
		return again.state(), nil
	}}
}

// copy is the same state of what each gives.
func (g *groups) copy(t *thread, each copier) (*groups, error) {
	if err := t.Charge(sizeGroups); err != nil {
		return nil, err
	}
	again := *g
	var err error
	if again.source, err = g.source.Copy(t, each); err != nil {
		return nil, err
	}
	for _, v := range [...]*value{&again.key, &again.target, &again.current, &again.item} {
		if v.IsUnbound() {
			continue
		}
		if *v, err = each(*v); err != nil {
			return nil, err
		}
	}
	return &again, nil
}

// step reads the next item and its key.
func (g *groups) step(t *thread) (bool, error) {
	mark := t.Answers()
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
	t.Forgotten(mark)
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

var (
	grouperType = object.NewType("itertools._grouper", object.LayoutOther)
	groupsType  = object.NewType("itertools._groups", object.LayoutOther) // no script gets hold of one
)

func grouperNext(t *thread, v value) (value, bool, error) {
	r := object.As[grouper](v)
	g := r.of
	if g.open != r.number {
		return end()
	}
	if err := t.Enter(); err != nil {
		return value{}, false, err
	}
	x, ok, err := g.member(t, r.key)
	t.Leave()
	return x, ok, err
}

// member gives the next item if it belongs to the group of key.
func (g *groups) member(t *thread, key value) (value, bool, error) {
	if g.item.IsUnbound() {
		if ok, err := g.step(t); err != nil || !ok {
			return value{}, false, err
		}
	}
	same, err := object.Equal(t, key, g.current)
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
	// A group of which there is a copy ends, unless the copy has a groupby of its own.
	typ.Slots.CopyIter = copies(func(t *thread, v value, each copier) (value, error) {
		r := object.As[grouper](v)
		if r.of.open != r.number {
			return object.Iter(t, object.EmptyTuple)
		}
		of, err := each(object.Obj(&r.of.Header))
		if err != nil {
			return value{}, err
		}
		if err := t.Charge(sizeGrouper); err != nil {
			return value{}, err
		}
		g := object.As[groups](of)
		g.open++
		again := &grouper{object.HeaderOf(grouperType), g, g.target, g.open}
		return object.Obj(&again.Header), nil
	})
	typ.Slots.Visit = func(v value, visit func(value)) int64 {
		visit(object.As[grouper](v).key)
		visit(object.Obj(&object.As[grouper](v).of.Header))
		return sizeGrouper
	}
	object.InitType(typ)
	groupsType.Module, groupsType.Final = "itertools", true
	groupsType.Slots.CopyIter = func(t *thread, v value, each copier) (value, error) {
		g, err := object.As[groups](v).copy(t, each)
		if err != nil {
			return value{}, err
		}
		return object.Obj(&g.Header), nil
	}
	groupsType.Slots.Visit = func(v value, visit func(value)) int64 {
		object.As[groups](v).visit(visit)
		return sizeGroups
	}
	object.InitType(groupsType)
	define("groupby", "make an iterator that returns consecutive keys and groups from the iterable", bound("groupby", "iterable, key=None", func(t *thread, a []value) (state, error) {
		source, err := object.NewCursor(t, a[0])
		if err != nil {
			return state{}, err
		}
		if err := t.Charge(sizeGroups); err != nil {
			return state{}, err
		}
		g := &groups{Header: object.HeaderOf(groupsType), source: source, key: a[1], target: object.Unbound, current: object.Unbound, item: object.Unbound}
		return g.state(), nil
	}))
}
