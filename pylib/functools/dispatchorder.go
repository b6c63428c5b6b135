// This file defines how singledispatch finds the implementation for a class: the order of its bases with abstract classes among them.

package functools

import (
	"slices"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/collections"
)

// maxFound bounds what a dispatcher remembers.
const maxFound = 4096

// find gives the implementation for a class.
func (g *dispatcher) find(t *thread, c *object.Type) (value, error) {
	if n := collections.Registrations(t); n != g.abstract || len(g.found) >= maxFound {
		g.found, g.abstract = nil, n
	}
	if fn, ok := g.found[c]; ok {
		return fn, nil
	}
	fn, err := g.search(t, c)
	if err != nil {
		return value{}, err
	}
	if err := t.Charge(64); err != nil {
		return value{}, err
	}
	if g.found == nil {
		g.found = map[*object.Type]value{}
	}
	g.found[c] = fn
	return fn, nil
}

func (g *dispatcher) search(t *thread, c *object.Type) (value, error) {
	if fn, ok, err := g.registry.Get(t, c.Value()); err != nil || ok {
		return fn, err
	}
	types, err := g.related(t, c)
	if err != nil {
		return value{}, err
	}
	order := c.MRO
	if len(types) > 0 {
		if order, err = orderWith(t, c, types); err != nil {
			return value{}, err
		}
	}
	var match *object.Type
	fn := g.fallback
	for _, k := range order {
		v, ok, err := g.registry.Get(t, k.Value())
		if err != nil {
			return value{}, err
		}
		if match != nil {
			if ok && !slices.Contains(c.MRO, k) && !slices.Contains(c.MRO, match) {
				is, err := object.IsSubclass(t, match, k.Value())
				if err != nil {
					return value{}, err
				}
				if !is {
					return value{}, object.RuntimeErrorf("Ambiguous dispatch: <class '%s'> or <class '%s'>", match.FullName(), k.FullName())
				}
			}
			return fn, nil
		}
		if ok {
			match, fn = k, v
		}
	}
	return fn, nil
}

// related lists the registered classes that c counts as a subclass of without deriving from them, those with others below them left out.
func (g *dispatcher) related(t *thread, c *object.Type) ([]*object.Type, error) {
	var list []*object.Type
	for pos := 0; ; {
		k, _, next, ok := g.registry.Next(pos)
		if !ok {
			break
		}
		pos = next
		if err := t.Poll(1); err != nil {
			return nil, err
		}
		if !object.IsType(k) || slices.Contains(c.MRO, object.ToType(k)) {
			continue
		}
		is, err := object.IsSubclass(t, c, k)
		if err != nil {
			return nil, err
		}
		if is {
			list = append(list, object.ToType(k))
		}
	}
	if err := t.Poll(len(list) * len(list)); err != nil {
		return nil, err
	}
	var out []*object.Type
	for _, typ := range list {
		if !slices.ContainsFunc(list, func(o *object.Type) bool { return o != typ && slices.Contains(o.MRO, typ) }) {
			out = append(out, typ)
		}
	}
	return stabilize(t, c, out)
}

// stabilize orders classes by the abstract classes below them that c is a subclass of, too.
func stabilize(t *thread, c *object.Type, types []*object.Type) ([]*object.Type, error) {
	var order []*object.Type
	for _, typ := range types {
		var found [][]*object.Type
		for _, sub := range collections.AbstractClasses() {
			if !slices.Contains(sub.Bases, typ) || slices.Contains(c.MRO, sub) {
				continue
			}
			is, err := object.IsSubclass(t, c, sub.Value())
			if err != nil {
				return nil, err
			}
			if !is {
				continue
			}
			var line []*object.Type
			for _, s := range sub.MRO {
				if slices.Contains(types, s) {
					line = append(line, s)
				}
			}
			found = append(found, line)
		}
		if len(found) == 0 {
			order = append(order, typ)
			continue
		}
		slices.SortStableFunc(found, func(a, b []*object.Type) int { return len(b) - len(a) })
		for _, line := range found {
			for _, s := range line {
				if !slices.Contains(order, s) {
					order = append(order, s)
				}
			}
		}
	}
	return order, nil
}

// orderWith is the order of resolution of c with abstract classes put where c, and no base of it, is a subclass of them.
func orderWith(t *thread, c *object.Type, abstract []*object.Type) ([]*object.Type, error) {
	if err := t.Enter(); err != nil {
		return nil, err
	}
	defer t.Leave()
	if err := t.Poll(1 + len(c.MRO)); err != nil {
		return nil, err
	}
	boundary := 0
	for i, b := range slices.Backward(c.Bases) {
		if object.TypeOf(b.Value()).IsSubtype(collections.ABCMeta) {
			boundary = i + 1
			break
		}
	}
	var here, rest []*object.Type
	for _, a := range abstract {
		is, err := object.IsSubclass(t, c, a.Value())
		if err != nil {
			return nil, err
		}
		for _, b := range c.Bases {
			below, err := object.IsSubclass(t, b, a.Value())
			if err != nil {
				return nil, err
			}
			is = is && !below
		}
		if is {
			here = append(here, a)
		} else {
			rest = append(rest, a)
		}
	}
	lists := [][]*object.Type{{c}}
	for _, group := range [][]*object.Type{c.Bases[:boundary], here, c.Bases[boundary:]} {
		for _, b := range group {
			order, err := orderWith(t, b, rest)
			if err != nil {
				return nil, err
			}
			lists = append(lists, order)
		}
	}
	lists = append(lists, slices.Clone(c.Bases[:boundary]), here, slices.Clone(c.Bases[boundary:]))
	return merge3(t, lists)
}

// merge3 merges orders of classes by C3.
func merge3(t *thread, lists [][]*object.Type) ([]*object.Type, error) {
	var out []*object.Type
	for {
		lists = slices.DeleteFunc(lists, func(l []*object.Type) bool { return len(l) == 0 })
		if len(lists) == 0 {
			return out, nil
		}
		if err := t.Poll(len(lists)); err != nil {
			return nil, err
		}
		var next *object.Type
		for _, l := range lists {
			if !slices.ContainsFunc(lists, func(o []*object.Type) bool { return slices.Contains(o[1:], l[0]) }) {
				next = l[0]
				break
			}
		}
		if next == nil {
			return nil, object.RuntimeErrorf("Inconsistent hierarchy")
		}
		out = append(out, next)
		for i, l := range lists {
			if l[0] == next {
				lists[i] = l[1:]
			}
		}
	}
}
