// This file defines Counter.

package collections

import (
	"slices"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

var counterType = object.NewType("Counter", object.LayoutDict, object.DictType)

// count is c[key], 0 for a key that is not there.
func count(t *thread, c *object.Dict, key value) (value, error) {
	v, ok, err := c.Get(t, key)
	if err == nil && !ok {
		v = object.Int(0)
	}
	return v, err
}

// tally adds the elements of an iterable, or the counts of a mapping, with op.
func tally(t *thread, self value, other value, op object.Op) error {
	c := object.ToDict(self)
	add := func(k, n value, counts bool) error {
		h, err := object.Hash(t, k)
		if err != nil {
			return err
		}
		old, ok, err := c.GetHashed(t, k, h)
		if err != nil {
			return err
		}
		if !ok {
			old = object.Int(0)
		}
		if counts && op == object.OpAdd {
			// update() computes count + old, subtract() old - count: it matters for the message of an error.
			old, n = n, old
		}
		mark := t.Answers()
		sum, err := object.Binary(t, op, old, n)
		if err == nil {
			err = c.SetHashed(t, k, h, sum)
		}
		t.Forgotten(mark)
		return err
	}
	switch {
	case object.IsDict(other):
		o := object.ToDict(other)
		if o == c {
			copied, err := o.Copy(t)
			if err != nil {
				return err
			}
			o = copied
		}
		empty := c.Len() == 0
		return eachItem(t, o, func(k, v value) error {
			if empty && op == object.OpAdd {
				return c.Set(t, k, v)
			}
			return add(k, v, true)
		})
	case isMapping(object.TypeOf(other)):
		items, err := object.CallMethod(t, other, "items")
		if err != nil {
			return err
		}
		return object.IterateInto(t, c.Value(), items, func(p value) error {
			var kv [2]value
			if err := object.Unpack(t, p, kv[:]); err != nil {
				return err
			}
			return add(kv[0], kv[1], true)
		})
	}
	one := int64(1)
	if op == object.OpSub {
		one = -1
	}
	if object.TypeOf(other) == object.StrType {
		if done, err := tallyText(t, c, object.ToStr(other), one); done || err != nil {
			return err
		}
	}
	return object.IterateInto(t, c.Value(), other, func(k value) error {
		if done, err := c.Bump(t, k, one); done || err != nil {
			return err
		}
		return add(k, object.Int(1), false)
	})
}

// tallyText counts the characters of an ASCII text all at once, where each of them has a plain int or nothing; done is false where that is
// not so, or not worth it.
func tallyText(t *thread, c *object.Dict, text *object.Str, one int64) (done bool, err error) {
	s := text.String()
	if !text.ASCII() || len(s) < 32 {
		return false, nil
	}
	var counts [128]int64
	var order [128]byte // of first appearance
	n := 0
	for at := 0; at < len(s); at += 1 << 16 {
		for _, b := range []byte(s[at:min(len(s), at+1<<16)]) {
			if counts[b&127]++; counts[b&127] == 1 {
				order[n&127] = b
				n++
			}
		}
		if err := t.Poll(1 << 10); err != nil {
			return false, err
		}
	}
	for _, b := range order[:n] {
		if old, ok, err := c.Get(t, object.Obj(object.ASCIIChar(b))); err != nil || ok && !old.IsInt() || old.AsInt() > 1<<62 || old.AsInt() < -1<<62 {
			return false, err
		}
	}
	for _, b := range order[:n] {
		if _, err := c.Bump(t, object.Obj(object.ASCIIChar(b)), counts[b]*one); err != nil {
			return false, err
		}
	}
	return true, nil
}

func counterUpdate(t *thread, a []value, op object.Op) error {
	if !a[1].IsNone() {
		if err := tally(t, a[0], a[1], op); err != nil {
			return err
		}
	}
	if object.ToDict(a[2]).Len() > 0 {
		return tally(t, a[0], a[2], op)
	}
	return nil
}

// mostCommon is the items by falling count, those of equal count in their order.
func mostCommon(t *thread, c *object.Dict, limit int) ([]value, error) {
	if top, ok, err := topPlain(t, c, limit); ok || err != nil {
		return countedPairs(t, top[:min(limit, len(top))], err)
	}
	n := c.Len()
	if err := t.Charge(int64(n) * 32); err != nil {
		return nil, err
	}
	type item struct{ key, count value }
	items := make([]item, 0, n)
	if err := eachItem(t, c, func(k, v value) error {
		items = append(items, item{k, v})
		return nil
	}); err != nil {
		return nil, err
	}
	var failed error
	calls := 0
	slices.SortStableFunc(items, func(a, b item) int {
		if failed != nil {
			return 0
		}
		if calls++; calls&1023 == 0 {
			if failed = t.Poll(1024); failed != nil {
				return 0
			}
		}
		var less bool
		if less, failed = object.Less(t, b.count, a.count); less {
			return -1
		}
		if failed == nil {
			if less, failed = object.Less(t, a.count, b.count); less {
				return 1
			}
		}
		return 0
	})
	if failed != nil {
		return nil, failed
	}
	items = items[:min(limit, len(items))]
	out := make([]value, len(items))
	for i, it := range items {
		p, err := object.Pair(t, it.key, it.count)
		if err != nil {
			return nil, err
		}
		out[i] = p
	}
	return out, t.Charge(int64(len(out)) * 16)
}

// countedPairs are the tuples of items, unless there was an error.
func countedPairs(t *thread, items []counted, err error) ([]value, error) {
	if err == nil {
		err = t.Charge(int64(len(items)) * 16)
	}
	if err != nil {
		return nil, err
	}
	out := make([]value, len(items))
	for i := range items {
		if out[i], err = object.Pair(t, items[i].key, object.Int(items[i].n)); err != nil {
			return nil, err
		}
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

func counterRepr(t *thread, v value) (string, error) {
	c := object.ToDict(v)
	name := object.TypeOf(v).ShortName()
	if c.Len() == 0 {
		return name + "()", nil
	}
	if !t.EnterRepr(v) {
		return "{...}", nil
	}
	defer t.LeaveRepr(v)
	shown := c
	items, err := mostCommon(t, c, c.Len())
	switch {
	case err == nil:
		if shown, err = object.NewDict(t); err != nil {
			return "", err
		}
		for i, p := range items {
			if i&0x3ff == 0x3ff {
				if err := t.Poll(0x400); err != nil {
					return "", err
				}
			}
			kv := object.ToTuple(p).Items
			if err := shown.Set(t, kv[0], kv[1]); err != nil {
				return "", err
			}
		}
	case !object.Matches(err, object.TypeErrorType): // counts that cannot be ordered stay as they are
		return "", err
	}
	text, err := dictText(t, shown)
	return name + "(" + text + ")", err
}

func counterCompare(t *thread, op object.Cmp, self, other value) (value, error) {
	if !object.TypeOf(other).IsSubtype(counterType) {
		return object.NotImplemented, nil
	}
	a, b := object.ToDict(self), object.ToDict(other)
	each := func(test func(x, y value) (bool, error)) (bool, error) {
		holds := true
		for _, of := range []*object.Dict{a, b} {
			err := eachItem(t, of, func(k, _ value) error {
				x, err := count(t, a, k)
				if err != nil {
					return err
				}
				y, err := count(t, b, k)
				if err != nil {
					return err
				}
				ok, err := test(x, y)
				if err == nil && !ok {
					holds = false
					return object.StopIterating
				}
				return err
			})
			if err == object.StopIterating {
				return false, nil
			}
			if err != nil {
				return false, err
			}
		}
		return holds, nil
	}
	equal := func(x, y value) (bool, error) { return object.Equal(t, x, y) }
	atMost := func(x, y value) (bool, error) {
		r, err := object.Compare(t, object.CmpLe, x, y)
		if err != nil {
			return false, err
		}
		return object.Truth(t, r)
	}
	atLeast := func(x, y value) (bool, error) { return atMost(y, x) }
	var ok bool
	var err error
	switch op {
	case object.CmpEq, object.CmpNe:
		ok, err = each(equal)
		ok = ok == (op == object.CmpEq)
	case object.CmpLe, object.CmpLt:
		ok, err = each(atMost)
	default:
		ok, err = each(atLeast)
	}
	if err == nil && ok && (op == object.CmpLt || op == object.CmpGt) {
		ok, err = each(equal)
		ok = !ok
	}
	return object.Bool(ok), err
}

func init() {
	typ := counterType
	typ.Module = "collections"
	typ.Doc = "Dict subclass for counting hashable items."
	typ.Unhashable = true
	init := args.Parse("self, iterable=None, /, **kwds")
	typ.Slots = object.Slots{
		New: newDict,
		Init: func(t *thread, self value, a []value, kw []object.Kwarg) error {
			// The frequent Counter(iterable) needs no binding.
			if len(a) == 1 && len(kw) == 0 {
				if a[0].IsNone() {
					return nil
				}
				return tally(t, self, a[0], object.OpAdd)
			}
			bound, err := init.BindPy(t, object.TypeOf(self).Name+".__init__", append([]value{self}, a...), kw)
			if err != nil {
				return err
			}
			return counterUpdate(t, bound, object.OpAdd)
		},
		Repr: counterRepr,
		GetItem: func(t *thread, v, key value) (value, error) {
			c := object.ToDict(v)
			x, ok, err := c.Get(t, key)
			if err != nil || ok {
				return x, err
			}
			if object.TypeOf(v) == counterType {
				return object.Int(0), nil
			}
			return missing(t, v, key)
		},
		DelItem: func(t *thread, v, key value) error {
			_, _, err := object.ToDict(v).Delete(t, key)
			return err
		},
		Binary: counterBinary, InPlace: counterInPlace, Compare: counterCompare,
		Unary: func(t *thread, op object.UnaryOp, v value) (value, error) {
			empty, err := newCounter(t)
			if err != nil {
				return value{}, err
			}
			switch op {
			case object.UnaryPos:
				return combine(t, object.OpAdd, object.ToDict(v), empty)
			case object.UnaryNeg:
				return combine(t, object.OpSub, empty, object.ToDict(v))
			}
			return object.NotImplemented, nil
		},
	}
	object.InitType(typ)
	alias(typ)
	args.AddPy(typ, "__missing__", "key", "The count of elements not in the Counter is zero.", func(t *thread, a []value) (value, error) {
		return object.Int(0), nil
	})
	args.AddPy(typ, "update", "iterable=None, /, **kwds", "Like dict.update() but add counts instead of replacing them.", func(t *thread, a []value) (value, error) {
		return object.None, counterUpdate(t, a, object.OpAdd)
	})
	args.AddPy(typ, "subtract", "iterable=None, /, **kwds", "Like update() but subtracts counts.", func(t *thread, a []value) (value, error) {
		return object.None, counterUpdate(t, a, object.OpSub)
	})
	args.AddPy(typ, "most_common", "n=None", "List the n most common elements and their counts.", func(t *thread, a []value) (value, error) {
		c := object.ToDict(a[0])
		n := c.Len()
		if !a[1].IsNone() {
			var err error
			if n, err = object.IndexInt(t, a[1]); err != nil {
				return value{}, err
			}
		}
		items, err := mostCommon(t, c, max(n, 0))
		if err != nil {
			return value{}, err
		}
		return object.ListOf(items).Value(), nil
	})
	args.AddPy(typ, "elements", "", "Iterator over elements repeating each as many times as its count.", counterElements)
	args.AddPy(typ, "total", "", "Sum of the counts.", func(t *thread, a []value) (value, error) {
		sum, mark := object.Int(0), t.Answers()
		err := eachItem(t, object.ToDict(a[0]), func(_, n value) (err error) {
			if sum.IsInt() && n.IsInt() {
				if x := sum.AsInt() + n.AsInt(); (x^sum.AsInt())&(x^n.AsInt()) >= 0 {
					sum = object.Int(x)
					return nil
				}
			}
			sum, err = object.Binary(t, object.OpAdd, sum, n)
			t.Kept(mark, sum)
			return err
		})
		return sum, err
	})
	copied := func(t *thread, a []value) (value, error) { return object.Call(t, object.TypeOf(a[0]).Value(), a[0]) }
	args.AddPy(typ, "copy", "", "Return a shallow copy.", copied)
	args.AddPy(typ, "__copy__", "", "", copied)
	args.AddPyClassMethod(typ, "fromkeys", "iterable, v=None", "", func(t *thread, a []value) (value, error) {
		return value{}, object.Raise(object.NotImplementedErrorType, "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")
	})
}

// missing is what a dict subclass of the script says to a missing key.
func missing(t *thread, v, key value) (value, error) {
	fn, ok, err := object.LookupSpecial(t, v, "__missing__")
	if err != nil {
		return value{}, err
	}
	if !ok {
		return value{}, object.KeyError(key)
	}
	return object.Call(t, fn, key)
}

var elementsType = object.NewType("chain", object.LayoutOther, object.IteratorType)

func init() {
	elementsType.Module = "itertools"
	elementsType.Final = true
	object.InitType(elementsType)
}

func counterElements(t *thread, a []value) (value, error) {
	self := a[0]
	view, err := object.NewDictView(t, object.DictItemsType, object.ToDict(self))
	if err != nil {
		return value{}, err
	}
	items, err := object.Iter(t, view)
	if err != nil {
		return value{}, err
	}
	current, left := object.None, 0
	kv := [2]value{object.None, object.None}
	return object.NewIterator(t, elementsType, func(t *thread) (value, bool, error) {
		for left <= 0 {
			ok, err := object.NextInto(t, items, kv[:])
			if err != nil || !ok {
				return value{}, false, err
			}
			key, n := kv[0], kv[1]
			if left, err = object.IndexInt(t, n); err != nil {
				return value{}, false, err
			}
			current = key
			if err := t.Poll(1); err != nil {
				return value{}, false, err
			}
		}
		left--
		return current, true, nil
	}, func(visit func(value)) {
		visit(items)
		visit(current)
	})
}
