// This file defines deque, a double-ended queue in a ring of values.

package collections

import (
	"math"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

// Deque is a Python deque.
type deque struct {
	object.Object
	ring    []value // its length is 0 or a power of two
	head, n int
	maxlen  int // -1 for none
	version uint64
}

var dequeType = object.NewType("collections.deque", object.LayoutObject)

func init() { dequeType.Flat = true } // sums and products of deques move items; comparisons count themselves

const (
	sizeDeque  = 112
	sizeValue  = 16
	keepLength = 64 // a ring of this length is not shrunk
)

func toDeque(v value) *deque { return object.As[deque](v) }

func isDeque(v value) bool { return object.TypeOf(v).IsSubtype(dequeType) }

func newDeque(t *thread, cls *object.Type, maxlen int) (*deque, error) {
	if err := t.Charge(sizeDeque); err != nil {
		return nil, err
	}
	d := &deque{maxlen: maxlen}
	d.Header = object.HeaderOf(cls)
	return d, nil
}

func (d *deque) value() value { return object.Obj(&d.Header) }

func (d *deque) slot(i int) *value { return &d.ring[(d.head+i)&(len(d.ring)-1)] }

func (d *deque) at(i int) value { return *d.slot(i) }

// resize lays the items anew in a ring of a power of two places.
func (d *deque) resize(t *thread, size int) error {
	if err := t.Charge(int64(size) * sizeValue); err != nil {
		return err
	}
	ring := make([]value, size)
	first := d.ring[d.head:min(d.head+d.n, len(d.ring))]
	if _, err := budget.Pieces(t.Meter, ring[:0], first); err != nil {
		return err
	}
	if _, err := budget.Pieces(t.Meter, ring[:len(first)], d.ring[:d.n-len(first)]); err != nil {
		return err
	}
	t.Meter.Release(int64(len(d.ring)) * sizeValue)
	d.ring, d.head = ring, 0
	return nil
}

// grow makes room in a full ring.
func (d *deque) grow(t *thread) error { return d.resize(t, max(8, 2*len(d.ring))) }

func (d *deque) append(t *thread, v value) error {
	if d.maxlen == d.n {
		if d.n == 0 {
			return nil
		}
		d.popLeft()
	}
	if d.n == len(d.ring) {
		if err := d.grow(t); err != nil {
			return err
		}
	}
	*d.slot(d.n) = v
	d.n++
	d.version++
	return nil
}

func (d *deque) appendLeft(t *thread, v value) error {
	if d.maxlen == d.n {
		if d.n == 0 {
			return nil
		}
		d.pop()
	}
	if d.n == len(d.ring) {
		if err := d.grow(t); err != nil {
			return err
		}
	}
	d.head = (d.head - 1) & (len(d.ring) - 1)
	d.n++
	*d.slot(0) = v
	d.version++
	return nil
}

func (d *deque) pop() value {
	p := d.slot(d.n - 1)
	v := *p
	*p = value{}
	d.n--
	d.version++
	return v
}

func (d *deque) popLeft() value {
	p := d.slot(0)
	v := *p
	*p = value{}
	d.head = (d.head + 1) & (len(d.ring) - 1)
	d.n--
	d.version++
	return v
}

// sparse tells that there is room to give back after items were taken out one by one.
func (d *deque) sparse() bool { return d.n < len(d.ring)/8 && len(d.ring) > keepLength }

// shrink gives back room.
func (d *deque) shrink(t *thread) error { return d.resize(t, len(d.ring)/4) }

func emptyDeque() error { return object.IndexErrorf("pop from an empty deque") }

func (d *deque) clear() {
	d.ring, d.head, d.n = nil, 0, 0
	d.version++
}

// rotate moves k items from the right to the left. It costs the smaller number of moves.
func (d *deque) rotate(t *thread, k int) error {
	if d.n <= 1 {
		return nil
	}
	k %= d.n
	if k < 0 {
		k += d.n
	}
	if err := t.Poll(1); err != nil {
		return err
	}
	mask := len(d.ring) - 1
	if k <= d.n/2 {
		for i := range k {
			if i&0x7fff == 0x7fff {
				if err := t.Poll(0x1000); err != nil {
					return err
				}
			}
			v := *d.slot(d.n - 1)
			*d.slot(d.n - 1) = value{}
			d.head = (d.head - 1) & mask
			*d.slot(0) = v
		}
	} else {
		for i := range d.n - k {
			if i&0x7fff == 0x7fff {
				if err := t.Poll(0x1000); err != nil {
					return err
				}
			}
			v := *d.slot(0)
			*d.slot(0) = value{}
			d.head = (d.head + 1) & mask
			*d.slot(d.n - 1) = v
		}
	}
	d.version++
	return nil
}

// remove takes out item i, by rotating it to an end.
func (d *deque) remove(t *thread, i int) error {
	if err := d.rotate(t, -i); err != nil {
		return err
	}
	d.popLeft()
	return d.rotate(t, i)
}

func (d *deque) extend(t *thread, v value, left bool) error {
	add := d.append
	if left {
		add = d.appendLeft
	}
	if isDeque(v) && toDeque(v) == d {
		items, err := d.items(t)
		if err != nil {
			return err
		}
		for i, x := range items {
			if i&0x3fff == 0x3fff {
				if err := t.Poll(0x1000); err != nil {
					return err
				}
			}
			if err := add(t, x); err != nil {
				return err
			}
		}
		return nil
	}
	return object.IterateInto(t, object.Obj(&d.Header), v, func(x value) error { return add(t, x) })
}

// items is a charged copy of the items.
func (d *deque) items(t *thread) ([]value, error) {
	if err := t.Charge(int64(d.n) * sizeValue); err != nil {
		return nil, err
	}
	out := make([]value, d.n)
	for i := range out {
		if i&0xffff == 0xffff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		out[i] = d.at(i)
	}
	return out, nil
}

// copy is a new deque of the same class, made as CPython does: a subclass is called.
func (d *deque) copy(t *thread) (*deque, error) {
	typ := object.TypeOf(d.value())
	if typ == dequeType {
		out, err := newDeque(t, typ, d.maxlen)
		if err != nil {
			return nil, err
		}
		return out, out.extend(t, d.value(), false)
	}
	a := []value{d.value()}
	if d.maxlen >= 0 {
		a = append(a, object.Int(int64(d.maxlen)))
	}
	v, err := object.CallKw(t, typ.Value(), a, nil)
	if err != nil {
		return nil, err
	}
	if !isDeque(v) {
		return nil, object.TypeErrorf("%s() must return a deque, not %s", typ.Name, object.TypeOf(v).Name)
	}
	return toDeque(v), nil
}

func mutated() error { return object.RuntimeErrorf("deque mutated during iteration") }

// find is the place of v in [start, stop), -1 where it is not.
func (d *deque) find(t *thread, v value, start, stop int) (int, error) {
	version := d.version
	for i := start; i < stop && i < d.n; i++ {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return -1, err
			}
		}
		eq, err := object.Equal(t, d.at(i), v)
		if err != nil {
			return -1, err
		}
		if d.version != version {
			return -1, mutated()
		}
		if eq {
			return i, nil
		}
	}
	return -1, nil
}

func (d *deque) index(t *thread, key value) (int, error) {
	if object.TypeOf(key).Slots.Index == nil {
		return 0, object.TypeErrorf("sequence index must be integer, not '%s'", object.TypeOf(key).Name)
	}
	i, err := object.IndexInt(t, key)
	if err != nil {
		if object.Matches(err, object.OverflowErrorType) {
			return 0, object.IndexErrorf("cannot fit '%s' into an index-sized integer", object.TypeOf(key).Name)
		}
		return 0, err
	}
	if i < 0 {
		i += d.n
	}
	if i < 0 || i >= d.n {
		return 0, object.IndexErrorf("deque index out of range")
	}
	return i, nil
}

func dequeCompare(t *thread, op object.Cmp, self, other value) (value, error) {
	if !isDeque(other) {
		return object.NotImplemented, nil
	}
	a, b := toDeque(self), toDeque(other)
	if op <= object.CmpNe && a.n != b.n {
		return object.Bool(op == object.CmpNe), nil
	}
	va, vb := a.version, b.version
	for i := 0; i < a.n && i < b.n; i++ {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return value{}, err
			}
		}
		x, y := a.at(i), b.at(i)
		eq, err := object.Equal(t, x, y)
		if err != nil {
			return value{}, err
		}
		if a.version != va || b.version != vb {
			return value{}, mutated()
		}
		if !eq {
			switch op {
			case object.CmpEq:
				return object.False, nil
			case object.CmpNe:
				return object.True, nil
			}
			return object.Compare(t, op, x, y)
		}
	}
	return object.Compare(t, op, object.Int(int64(a.n)), object.Int(int64(b.n)))
}

func dequeRepr(t *thread, v value) (string, error) {
	d := toDeque(v)
	if !t.EnterRepr(v) {
		return "[...]", nil
	}
	defer t.LeaveRepr(v)
	items, err := d.items(t)
	if err != nil {
		return "", err
	}
	text, err := object.Repr(t, object.ListOf(items).Value())
	if err != nil {
		return "", err
	}
	end := ")"
	if d.maxlen >= 0 {
		end = ", maxlen=" + decimal(d.maxlen) + ")"
	}
	return object.TypeOf(v).ShortName() + "(" + text + end, nil
}

// repeat makes the deque n copies of itself, in place.
func (d *deque) repeat(t *thread, n int) error {
	if n <= 0 || d.n == 0 {
		d.clear()
		return nil
	}
	if n == 1 {
		return nil
	}
	items, err := d.items(t)
	if err != nil {
		return err
	}
	if d.maxlen >= 0 {
		// Only the last maxlen items stay.
		n = min(n, d.maxlen/len(items)+2)
	}
	if n > math.MaxInt64/64/len(items) {
		return t.Charge(math.MaxInt64)
	}
	total := n * len(items)
	if d.maxlen < 0 {
		size := max(8, len(d.ring))
		for size < total {
			size *= 2
		}
		if err := d.resize(t, size); err != nil {
			return err
		}
	}
	for range n - 1 {
		if err := t.Poll(len(items)/16 + 1); err != nil {
			return err
		}
		for _, x := range items {
			if err := d.append(t, x); err != nil {
				return err
			}
		}
	}
	return nil
}

func dequeBinary(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
	d := toDeque(self)
	switch op {
	case object.OpAdd:
		if reflected {
			return object.NotImplemented, nil
		}
		if !isDeque(other) {
			return value{}, object.TypeErrorf("can only concatenate deque (not \"%s\") to deque", object.TypeOf(other).Name)
		}
		out, err := d.copy(t)
		if err != nil {
			return value{}, err
		}
		return out.value(), out.extend(t, other, false)
	case object.OpMul:
		if object.TypeOf(other).Slots.Index == nil {
			return value{}, object.TypeErrorf("can't multiply sequence by non-int of type '%s'", object.TypeOf(other).Name)
		}
		n, err := object.IndexInt(t, other)
		if err != nil {
			return value{}, err
		}
		out, err := d.copy(t)
		if err != nil {
			return value{}, err
		}
		return out.value(), out.repeat(t, n)
	}
	return object.NotImplemented, nil
}

func dequeInPlace(t *thread, op object.Op, self, other value) (value, error) {
	d := toDeque(self)
	switch op {
	case object.OpAdd:
		return self, d.extend(t, other, false)
	case object.OpMul:
		if object.TypeOf(other).Slots.Index == nil {
			return object.NotImplemented, nil
		}
		n, err := object.IndexInt(t, other)
		if err != nil {
			return value{}, err
		}
		return self, d.repeat(t, n)
	}
	return object.NotImplemented, nil
}

func dequeInit(t *thread, self value, a []value) error {
	d := toDeque(self)
	maxlen := -1
	if !a[1].IsNone() {
		if object.TypeOf(a[1]).Slots.Index == nil {
			return object.TypeErrorf("an integer is required")
		}
		n, err := object.IndexInt(t, a[1])
		if err != nil {
			return err
		}
		if n < 0 {
			return object.ValueErrorf("maxlen must be non-negative")
		}
		maxlen = n
	}
	d.clear()
	d.maxlen = maxlen
	if a[0].IsUnbound() {
		return nil
	}
	return d.extend(t, a[0], false)
}

func init() {
	typ := dequeType
	typ.Module = "collections"
	typ.Doc = "A list-like sequence optimized for data accesses near its endpoints."
	typ.Unhashable = true
	sig := args.Parse("iterable=?, maxlen=None")
	typ.Slots = object.Slots{
		New: func(t *thread, cls *object.Type, _ []value, _ []object.Kwarg) (value, error) {
			d, err := newDeque(t, cls, -1)
			if err != nil {
				return value{}, err
			}
			return d.value(), nil
		},
		Init: func(t *thread, self value, a []value, kw []object.Kwarg) error {
			bound, err := sig.Bind(t, "deque", a, kw)
			if err != nil {
				return err
			}
			return dequeInit(t, self, bound)
		},
		Repr: dequeRepr,
		Len:  func(t *thread, v value) (int, error) { return toDeque(v).n, nil },
		Iter: func(t *thread, v value) (value, error) { return toDeque(v).iterator(t, dequeIterType, 0) },
		GetItem: func(t *thread, v, key value) (value, error) {
			i, err := toDeque(v).index(t, key)
			if err != nil {
				return value{}, err
			}
			return toDeque(v).at(i), nil
		},
		SetItem: func(t *thread, v, key, item value) error {
			i, err := toDeque(v).index(t, key)
			if err == nil {
				*toDeque(v).slot(i) = item
			}
			return err
		},
		DelItem: func(t *thread, v, key value) error {
			i, err := toDeque(v).index(t, key)
			if err != nil {
				return err
			}
			return toDeque(v).remove(t, i)
		},
		Contains: func(t *thread, v, item value) (bool, error) {
			i, err := toDeque(v).find(t, item, 0, toDeque(v).n)
			return i >= 0, err
		},
		Binary: dequeBinary, InPlace: dequeInPlace, Compare: dequeCompare,
		Visit: func(v value, visit func(value)) int64 {
			d := toDeque(v)
			for i := range d.n {
				visit(d.at(i))
			}
			return sizeDeque + int64(len(d.ring))*sizeValue + d.VisitAttrs(visit)
		},
	}
	object.InitType(typ)
	alias(typ)
	dequeMethods(typ)
}
