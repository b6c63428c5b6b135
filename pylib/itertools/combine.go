// This file defines the iterators that join or regroup others: chain, starmap, accumulate, zip_longest, pairwise, batched, groupby, tee.

package itertools

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// chained walks the iterables that source yields.
func chained(source value) (next, visits) {
	active := object.Unbound
	return func(t *thread) (value, bool, error) {
		for {
			if source.IsUnbound() {
				return end()
			}
			if active.IsUnbound() {
				v, ok, err := object.Next(t, source)
				if err != nil || !ok {
					source = object.Unbound
					return value{}, false, err
				}
				if active, err = object.Iter(t, v); err != nil {
					source, active = object.Unbound, object.Unbound
					return value{}, false, err
				}
				if err := t.Poll(1); err != nil {
					return value{}, false, err
				}
			}
			x, ok, err := object.Next(t, active)
			if err != nil || ok {
				return x, ok, err
			}
			active = object.Unbound
		}
	}, holding(&source, &active)
}

func init() {
	chainType := define("chain", "Return a chain object whose .__next__() method returns elements from the first iterable until it is exhausted, then elements from the next.",
		func(t *thread, _ *object.Type, a []value, kw []object.Kwarg) (next, visits, error) {
			if len(kw) > 0 {
				return nil, nil, object.TypeErrorf("chain() takes no keyword arguments")
			}
			list, err := object.NewTuple(t, a)
			if err != nil {
				return nil, nil, err
			}
			source, err := object.Iter(t, list)
			if err != nil {
				return nil, nil, err
			}
			f, each := chained(source)
			return f, each, nil
		})
	args.AddClassMethod(chainType, "from_iterable", "iterable, /", "Alternative chain() constructor taking a single iterable argument that evaluates lazily.", func(t *thread, a []value) (value, error) {
		source, err := object.Iter(t, a[1])
		if err != nil {
			return value{}, err
		}
		f, each := chained(source)
		return iterator(t, chainType, f, each)
	})
	define("starmap", "Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.",
		exact("starmap", 2, 2, func(t *thread, a []value) (next, visits, error) {
			fn := a[0]
			it, err := object.Iter(t, a[1])
			if err != nil {
				return nil, nil, err
			}
			return func(t *thread) (value, bool, error) {
				x, ok, err := object.Next(t, it)
				if err != nil || !ok {
					return value{}, false, err
				}
				var list []value
				if object.TypeOf(x) == object.TupleType {
					list = object.ToTuple(x).Items
				} else if list, err = object.ToSlice(t, x); err != nil {
					return value{}, false, err
				}
				v, err := object.CallKw(t, fn, list, nil)
				return v, true, err
			}, holding(&fn, &it), nil
		}))
	define("accumulate", "Return series of accumulated sums (or other binary function results).", bound("accumulate", "iterable, func=None, *, initial=None", func(t *thread, a []value) (next, visits, error) {
		it, err := object.Iter(t, a[0])
		if err != nil {
			return nil, nil, err
		}
		fn, initial, total := a[1], a[2], object.Unbound
		return func(t *thread) (value, bool, error) {
			if !initial.IsNone() {
				total, initial = initial, object.None
				return total, true, nil
			}
			x, ok, err := object.Next(t, it)
			if err != nil || !ok {
				return value{}, false, err
			}
			switch {
			case total.IsUnbound():
				total = x
				return x, true, nil
			case fn.IsNone():
				x, err = object.Binary(t, object.OpAdd, total, x)
			default:
				x, err = object.Call(t, fn, total, x)
			}
			if err != nil {
				return value{}, false, err
			}
			total = x
			return x, true, nil
		}, holding(&it, &fn, &initial, &total), nil
	}))
	define("zip_longest", "Return a zip_longest object whose .__next__() method returns a tuple where the i-th element comes from the i-th iterable argument.", zipLongest)
	define("pairwise", "Return an iterator of overlapping pairs taken from the input iterator.", exact("pairwise", 1, 1, func(t *thread, a []value) (next, visits, error) {
		it, err := object.Iter(t, a[0])
		if err != nil {
			return nil, nil, err
		}
		old := object.Unbound
		return func(t *thread) (value, bool, error) {
			if it.IsUnbound() {
				return end()
			}
			first := old
			if first.IsUnbound() {
				x, ok, err := object.Next(t, it)
				if err != nil || !ok {
					it, old = object.Unbound, object.Unbound
					return value{}, false, err
				}
				first, old = x, x
				if it.IsUnbound() { // code that the iterator ran has used this one up
					old = object.Unbound
					return end()
				}
			}
			x, ok, err := object.Next(t, it)
			if err != nil || !ok {
				it, old = object.Unbound, object.Unbound
				return value{}, false, err
			}
			p, err := object.Pair(t, first, x)
			old = x
			return p, true, err
		}, holding(&it, &old), nil
	}))
	define("batched", "Batch data into tuples of length n. The last batch may be shorter than n.", bound("batched", "iterable, n, *, strict=False", func(t *thread, a []value) (next, visits, error) {
		n, err := object.IndexInt(t, a[1])
		if err != nil {
			return nil, nil, err
		}
		if n < 1 {
			return nil, nil, object.ValueErrorf("n must be at least one")
		}
		strict, err := object.Truth(t, a[2])
		if err != nil {
			return nil, nil, err
		}
		it, err := object.Iter(t, a[0])
		if err != nil {
			return nil, nil, err
		}
		return func(t *thread) (value, bool, error) {
			if it.IsUnbound() {
				return end()
			}
			var batch []value
			for len(batch) < n {
				x, ok, err := object.Next(t, it)
				if err != nil {
					return value{}, false, err
				}
				if !ok {
					it = object.Unbound
					break
				}
				if len(batch) == cap(batch) {
					c := min(n, max(8, 2*cap(batch)))
					if err := t.Charge(int64(c) * 16); err != nil {
						return value{}, false, err
					}
					t.Meter.Release(int64(cap(batch)) * 16)
					batch = append(make([]value, 0, c), batch...)
				}
				batch = append(batch, x)
				if len(batch)&1023 == 0 {
					if err := t.Poll(1024); err != nil {
						return value{}, false, err
					}
				}
			}
			if len(batch) == 0 {
				return end()
			}
			if strict && len(batch) < n {
				return value{}, false, object.ValueErrorf("batched(): incomplete batch")
			}
			return object.TupleOf(batch), true, nil
		}, holding(&it), nil
	}))
}

func zipLongest(t *thread, _ *object.Type, a []value, kw []object.Kwarg) (next, visits, error) {
	fill := object.None
	for _, k := range kw {
		if k.Name.String() != "fillvalue" {
			return nil, nil, object.TypeErrorf("zip_longest() got an unexpected keyword argument")
		}
		fill = k.Value
	}
	if err := t.Charge(int64(len(a)) * 16); err != nil {
		return nil, nil, err
	}
	its := make([]value, len(a))
	for i, x := range a {
		it, err := object.Iter(t, x)
		if err != nil {
			return nil, nil, err
		}
		its[i] = it
	}
	active := len(its)
	return func(t *thread) (value, bool, error) {
			if active == 0 {
				return end()
			}
			if err := t.Charge(32 + int64(len(its))*16); err != nil {
				return value{}, false, err
			}
			row := make([]value, len(its))
			for i := range its {
				row[i] = fill
				if its[i].IsUnbound() {
					continue
				}
				x, ok, err := object.Next(t, its[i])
				if err != nil {
					active = 0
					return value{}, false, err
				}
				if ok {
					row[i] = x
					continue
				}
				its[i] = object.Unbound
				if active--; active <= 0 {
					return end()
				}
			}
			return object.TupleOf(row), true, nil
		}, func(visit func(value)) {
			visit(fill)
			for i := range its {
				if !its[i].IsUnbound() {
					visit(its[i])
				}
			}
		}, nil
}

// groups is the state that a groupby shares with the iterators of its groups.
type groups struct {
	it, key       value
	target        value // key of the group now being given out
	current, item value // key and value read last; item is Unbound once given out
	open          int   // number of the group whose iterator may go on
}

// step reads the next item and its key.
func (g *groups) step(t *thread) (bool, error) {
	x, ok, err := object.Next(t, g.it)
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

var grouperType = object.NewType("itertools._grouper", object.LayoutOther, object.IteratorType)

func init() {
	grouperType.Module, grouperType.Final = "itertools", true
	object.InitType(grouperType)
	define("groupby", "make an iterator that returns consecutive keys and groups from the iterable", bound("groupby", "iterable, key=None", func(t *thread, a []value) (next, visits, error) {
		it, err := object.Iter(t, a[0])
		if err != nil {
			return nil, nil, err
		}
		g := &groups{it: it, key: a[1], target: object.Unbound, current: object.Unbound, item: object.Unbound}
		each := holding(&g.it, &g.key, &g.target, &g.current, &g.item)
		return func(t *thread) (value, bool, error) {
			g.open++
			for {
				if !g.current.IsUnbound() {
					if g.target.IsUnbound() {
						break
					}
					same, err := object.Equal(t, g.target, g.current)
					if err != nil {
						return value{}, false, err
					}
					if !same {
						break
					}
				}
				ok, err := g.step(t)
				if err != nil || !ok {
					return value{}, false, err
				}
				if err := t.Poll(1); err != nil {
					return value{}, false, err
				}
			}
			g.target = g.current
			group, err := g.group(t, g.open, each)
			if err != nil {
				return value{}, false, err
			}
			p, err := object.Pair(t, g.current, group)
			return p, true, err
		}, each, nil
	}))
}

// group is the iterator of one group; it ends once the groupby has moved on.
func (g *groups) group(t *thread, number int, each visits) (value, error) {
	key := g.target
	return iterator(t, grouperType, func(t *thread) (value, bool, error) {
		if g.open != number {
			return end()
		}
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
	}, func(visit func(value)) {
		visit(key)
		each(visit)
	})
}

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
	return iterator(t, teeType, func(t *thread) (value, bool, error) {
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
	}, func(visit func(value)) {
		visit(it)
		visit(object.Obj(&at.Header))
	})
}
