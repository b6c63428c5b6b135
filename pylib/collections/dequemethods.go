// This file defines the methods of deque.

package collections

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

func dequeMethods(typ *object.Type) {
	do := func(name, signature, doc string, fn func(t *thread, d *deque, a []value) error) {
		args.Add(typ, name, signature, doc, func(t *thread, a []value) (value, error) {
			return object.None, fn(t, toDeque(a[0]), a[1:])
		})
	}
	args.Add(typ, "append", "x, /", "Add an element to the right side of the deque.", func(t *thread, a []value) (value, error) {
		return object.None, toDeque(a[0]).append(t, a[1])
	})
	args.Add(typ, "appendleft", "x, /", "Add an element to the left side of the deque.", func(t *thread, a []value) (value, error) {
		return object.None, toDeque(a[0]).appendLeft(t, a[1])
	})
	do("extend", "iterable, /", "Extend the right side of the deque with elements from the iterable", func(t *thread, d *deque, a []value) error {
		return d.extend(t, a[0], false)
	})
	do("extendleft", "iterable, /", "Extend the left side of the deque with elements from the iterable", func(t *thread, d *deque, a []value) error {
		return d.extend(t, a[0], true)
	})
	do("clear", "", "Remove all elements from the deque.", func(t *thread, d *deque, _ []value) error {
		d.clear()
		return nil
	})
	do("rotate", "n=1, /", "Rotate the deque n steps to the right (default n=1).  If n is negative, rotates left.", func(t *thread, d *deque, a []value) error {
		n, err := object.IndexInt(t, a[0])
		if err != nil {
			return err
		}
		return d.rotate(t, n)
	})
	do("reverse", "", "Reverse *IN PLACE*.", func(t *thread, d *deque, _ []value) error {
		for i, j := 0, d.n-1; i < j; i, j = i+1, j-1 {
			a, b := d.slot(i), d.slot(j)
			*a, *b = *b, *a
		}
		return t.Poll(d.n / 8)
	})
	do("insert", "index, value, /", "Insert value before index.", func(t *thread, d *deque, a []value) error {
		if d.n == d.maxlen {
			return object.IndexErrorf("deque already at its maximum size")
		}
		i, err := object.IndexInt(t, a[0])
		if err != nil {
			return err
		}
		if i >= d.n {
			return d.append(t, a[1])
		}
		if i < 0 {
			i = max(0, i+d.n)
		}
		if err := d.rotate(t, -i); err != nil {
			return err
		}
		if err := d.appendLeft(t, a[1]); err != nil {
			return err
		}
		return d.rotate(t, i)
	})
	do("remove", "value, /", "Remove first occurrence of value.", func(t *thread, d *deque, a []value) error {
		n := d.n
		i, err := d.find(t, a[0], 0, n)
		if err != nil {
			if object.Matches(err, object.RuntimeErrorType) && d.n != n {
				return object.IndexErrorf("deque mutated during remove().")
			}
			return err
		}
		if i < 0 {
			text, err := object.Repr(t, a[0])
			if err != nil {
				return err
			}
			return object.ValueErrorf("%s is not in deque", text)
		}
		return d.remove(t, i)
	})
	args.Add(typ, "pop", "", "Remove and return the rightmost element.", func(t *thread, a []value) (value, error) {
		d := toDeque(a[0])
		if d.n == 0 {
			return value{}, emptyDeque()
		}
		v := d.pop()
		if d.sparse() {
			return v, d.shrink(t)
		}
		return v, nil
	})
	args.Add(typ, "popleft", "", "Remove and return the leftmost element.", func(t *thread, a []value) (value, error) {
		d := toDeque(a[0])
		if d.n == 0 {
			return value{}, emptyDeque()
		}
		v := d.popLeft()
		if d.sparse() {
			return v, d.shrink(t)
		}
		return v, nil
	})
	copied := func(t *thread, a []value) (value, error) {
		out, err := toDeque(a[0]).copy(t)
		if err != nil {
			return value{}, err
		}
		return out.value(), nil
	}
	args.Add(typ, "copy", "", "Return a shallow copy of a deque.", copied)
	args.Add(typ, "__copy__", "", "Return a shallow copy of a deque.", copied)
	args.Add(typ, "__reversed__", "", "D.__reversed__() -- return a reverse iterator over the deque", func(t *thread, a []value) (value, error) {
		return toDeque(a[0]).iterator(t, dequeRevType, 0)
	})
	args.Add(typ, "count", "value, /", "D.count(value) -- return number of occurrences of value", func(t *thread, a []value) (value, error) {
		d := toDeque(a[0])
		n := 0
		for i := 0; ; i++ {
			i2, err := d.find(t, a[1], i, d.n)
			if err != nil {
				return value{}, err
			}
			if i2 < 0 {
				return object.Int(int64(n)), nil
			}
			i = i2
			n++
		}
	})
	args.Add(typ, "index", "value, start=?, stop=?, /", "D.index(value, [start, [stop]]) -- return first index of value.", func(t *thread, a []value) (value, error) {
		d := toDeque(a[0])
		bounds := [2]int{0, d.n}
		for i := range bounds {
			if a[2+i].IsUnbound() {
				continue
			}
			if object.TypeOf(a[2+i]).Slots.Index == nil {
				return value{}, object.TypeErrorf("slice indices must be integers or have an __index__ method")
			}
			n, err := object.Index(t, a[2+i])
			if err != nil {
				return value{}, err
			}
			switch {
			case n.IsInt() && n.AsInt() < 0:
				bounds[i] = int(max(0, n.AsInt()+int64(d.n)))
			case n.IsInt():
				bounds[i] = int(min(n.AsInt(), int64(d.n)))
			case object.BigOf(n).Sign() < 0:
				bounds[i] = 0
			default:
				bounds[i] = d.n
			}
		}
		i, err := d.find(t, a[1], bounds[0], bounds[1])
		if err != nil {
			return value{}, err
		}
		if i < 0 {
			text, err := object.Repr(t, a[1])
			if err != nil {
				return value{}, err
			}
			return value{}, object.ValueErrorf("%s is not in deque", text)
		}
		return object.Int(int64(i)), nil
	})
	typ.Attrs["maxlen"] = object.NewGetSet("maxlen", func(t *thread, self value) (value, error) {
		if n := toDeque(self).maxlen; n >= 0 {
			return object.Int(int64(n)), nil
		}
		return object.None, nil
	}, nil)
}
