// This file defines the arithmetic of Counters.

package collections

import "github.com/alkimi/pyexec/internal/object"

// positive tells count > 0.
func positive(t *thread, n value) (bool, error) {
	if n.IsInt() {
		return n.AsInt() > 0, nil
	}
	return object.Less(t, object.Int(0), n)
}

func newCounter(t *thread) (*object.Dict, error) { return object.NewDictOfType(t, counterType) }

// plainCounts tells a dict whose keys are plain ints and strs and whose counts are ints that no sum of two of them can overflow.
func plainCounts(t *thread, c *object.Dict) (bool, error) {
	for pos, n := 0, 1; ; n++ {
		k, v, next, ok := c.Next(pos)
		if !ok {
			return true, nil
		}
		if !k.IsInt() && object.TypeOf(k) != object.StrType || !v.IsInt() || v.AsInt() > 1<<62 || v.AsInt() < -1<<62 {
			return false, nil
		}
		if pos = next; n&4095 == 0 {
			if err := t.Poll(256); err != nil {
				return false, err
			}
		}
	}
}

// combinePlain is combine for Counters with plainCounts: no code of the script runs.
func combinePlain(t *thread, op object.Op, a, b *object.Dict) (value, error) {
	out, err := newCounter(t)
	if err != nil {
		return value{}, err
	}
	for pos, i := 0, 1; ; i++ {
		k, h, x, next, ok := a.NextHashed(pos)
		if !ok {
			break
		}
		if pos = next; i&1023 == 0 {
			if err := t.Poll(1024); err != nil {
				return value{}, err
			}
		}
		y, _, err := b.GetHashed(t, k, h)
		if err != nil {
			return value{}, err
		}
		n := x.AsInt()
		switch op {
		case object.OpAdd:
			n += y.AsInt()
		case object.OpSub:
			n -= y.AsInt()
		case object.OpAnd:
			n = min(n, y.AsInt())
		default:
			n = max(n, y.AsInt())
		}
		if n > 0 {
			if err := out.AddNew(t, k, h, object.Int(n)); err != nil {
				return value{}, err
			}
		}
	}
	if op == object.OpAnd {
		return out.Value(), nil
	}
	for pos, i := 0, 1; ; i++ {
		k, h, x, next, ok := b.NextHashed(pos)
		if !ok {
			return out.Value(), nil
		}
		if pos = next; i&1023 == 0 {
			if err := t.Poll(1024); err != nil {
				return value{}, err
			}
		}
		n := x.AsInt()
		if op == object.OpSub {
			n = -n
		}
		if n <= 0 {
			continue
		}
		if _, found, err := a.GetHashed(t, k, h); err != nil {
			return value{}, err
		} else if !found {
			if err := out.AddNew(t, k, h, object.Int(n)); err != nil {
				return value{}, err
			}
		}
	}
}

// combine is the Counter of a op b with the counts that are not positive left out.
func combine(t *thread, op object.Op, a, b *object.Dict) (value, error) {
	plain, err := plainCounts(t, a)
	if plain && err == nil {
		plain, err = plainCounts(t, b)
	}
	if err != nil {
		return value{}, err
	}
	if plain {
		return combinePlain(t, op, a, b)
	}
	out, err := newCounter(t)
	if err != nil {
		return value{}, err
	}
	put := func(k, n value) error {
		ok, err := positive(t, n)
		if err == nil && ok {
			err = out.Set(t, k, n)
		}
		return err
	}
	err = eachItem(t, a, func(k, x value) error {
		y, err := count(t, b, k)
		if err != nil {
			return err
		}
		n := x
		switch op {
		case object.OpAdd, object.OpSub:
			if n, err = object.Binary(t, op, x, y); err != nil {
				return err
			}
		default:
			less, err := object.Less(t, x, y)
			if err != nil {
				return err
			}
			if less == (op == object.OpOr) {
				n = y
			}
		}
		return put(k, n)
	})
	if err != nil || op == object.OpAnd {
		return out.Value(), err
	}
	err = eachItem(t, b, func(k, n value) error {
		if _, found, err := a.Get(t, k); err != nil || found {
			return err
		}
		if op == object.OpSub {
			var err error
			if n, err = object.Binary(t, op, object.Int(0), n); err != nil {
				return err
			}
		}
		return put(k, n)
	})
	return out.Value(), err
}

func counterBinary(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
	switch op {
	case object.OpAdd, object.OpSub, object.OpAnd, object.OpOr:
		if object.TypeOf(other).IsSubtype(counterType) {
			a, b := self, other
			if reflected {
				a, b = b, a
			}
			return combine(t, op, object.ToDict(a), object.ToDict(b))
		}
		if op == object.OpOr && object.IsDict(other) && reflected {
			return object.DictType.Slots.Binary(t, op, self, other, true)
		}
	}
	return object.NotImplemented, nil
}

// counterInPlace changes the Counter itself, dropping counts that are not positive.
func counterInPlace(t *thread, op object.Op, self, other value) (value, error) {
	switch op {
	case object.OpAdd, object.OpSub, object.OpAnd, object.OpOr:
	default:
		return object.NotImplemented, nil
	}
	if !object.TypeOf(other).IsSubtype(counterType) {
		return object.NotImplemented, nil
	}
	c, o := object.ToDict(self), object.ToDict(other)
	if o == c {
		copied, err := o.Copy(t)
		if err != nil {
			return value{}, err
		}
		o = copied
	}
	change := func(k, x value, y value) error {
		var err error
		n := x
		switch op {
		case object.OpAdd, object.OpSub:
			n, err = object.Binary(t, op, x, y)
		default:
			var less bool
			if less, err = object.Less(t, x, y); err == nil && less == (op == object.OpOr) {
				n = y
			}
		}
		if err != nil {
			return err
		}
		return c.Set(t, k, n)
	}
	if op == object.OpAnd {
		own, err := c.Copy(t)
		if err != nil {
			return value{}, err
		}
		err = eachItem(t, own, func(k, x value) error {
			y, err := count(t, o, k)
			if err != nil {
				return err
			}
			return change(k, x, y)
		})
		if err != nil {
			return value{}, err
		}
	} else if err := eachItem(t, o, func(k, y value) error {
		x, err := count(t, c, k)
		if err != nil {
			return err
		}
		return change(k, x, y)
	}); err != nil {
		return value{}, err
	}
	return self, keepPositive(t, c)
}

func keepPositive(t *thread, c *object.Dict) error {
	var drop []value
	err := eachItem(t, c, func(k, n value) error {
		ok, err := positive(t, n)
		if err == nil && !ok {
			if err = t.Charge(16); err == nil {
				drop = append(drop, k)
			}
		}
		return err
	})
	for _, k := range drop {
		if err == nil {
			_, _, err = c.Delete(t, k)
		}
	}
	return err
}
