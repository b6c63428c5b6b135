// This file defines flags: members that combine by | & ^ ~.

package enum

import (
	"math/big"
	"slices"
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// boundary says what happens to bits that no flag has.
type boundary uint8

const (
	strict boundary = iota
	conform
	eject
	keep
)

func boundaryOf(v value) (boundary, error) {
	for i, c := range boundaries {
		if object.Is(v, c) {
			return boundary(i), nil
		}
	}
	return 0, object.TypeErrorf("boundary must be one of STRICT, CONFORM, EJECT, KEEP")
}

// bits computes with values of flags, which may be ints of any size.
type bits struct {
	t   *thread
	err error
}

func (b *bits) op(op object.Op, x, y value) value {
	if b.err != nil {
		return object.Int(0)
	}
	var v value
	v, b.err = object.Binary(b.t, op, x, y)
	return v
}

func (b *bits) and(x, y value) value { return b.op(object.OpAnd, x, y) }
func (b *bits) or(x, y value) value  { return b.op(object.OpOr, x, y) }
func (b *bits) xor(x, y value) value { return b.op(object.OpXor, x, y) }
func (b *bits) add(x, y value) value { return b.op(object.OpAdd, x, y) }
func (b *bits) not(x value) value {
	if b.err != nil {
		return object.Int(0)
	}
	var v value
	v, b.err = object.Unary(b.t, object.UnaryInvert, x)
	return v
}

func isZero(v value) bool     { return v.IsInt() && v.AsInt() == 0 }
func isNegative(v value) bool { return object.BigOf(v).Sign() < 0 }
func bitLen(v value) int      { return object.BigOf(v).BitLen() }

// power is 2 to the n.
func (b *bits) power(n int) value { return b.op(object.OpLShift, object.Int(1), object.Int(int64(n))) }

// allBits has as many ones as v has digits.
func (b *bits) allBits(v value) value { return b.add(b.power(bitLen(v)), object.Int(-1)) }

// isSingle tells a number of one bit.
func isSingle(v value) bool {
	n := object.BigOf(v)
	return n.Sign() > 0 && int(n.TrailingZeroBits()) == n.BitLen()-1
}

// addFlag counts the bits of a new flag; it tells whether the member is one of those that the class consists of.
func (n *info) addFlag(t *thread, c *object.Type, v value) (single bool, err error) {
	if !c.IsSubtype(flagType) {
		return true, nil
	}
	if !object.IsIntLike(v) {
		return true, nil
	}
	v = object.PlainInt(v)
	b := &bits{t: t}
	n.mask = b.or(n.mask, v)
	if single = isSingle(v); single {
		n.singles = b.or(n.singles, v)
	}
	return single, b.err
}

// finishFlags looks whether the flags stand in the order of their values.
func (n *info) finishFlags(t *thread, c *object.Type) error {
	if !c.IsSubtype(flagType) {
		return nil
	}
	var last *big.Int
	for _, m := range n.list {
		v, err := valueOf(t, m)
		if err != nil {
			return err
		}
		if !object.IsIntLike(v) {
			continue
		}
		x := object.BigOf(object.PlainInt(v))
		if last != nil && x.Cmp(last) < 0 {
			n.byOrder = true
		}
		last = x
	}
	return nil
}

// parts are the members of one bit that a value consists of, in their order.
func (n *info) parts(t *thread, v value) ([]value, error) {
	if n.byOrder {
		var out []value
		b := &bits{t: t}
		for _, m := range n.list {
			x, err := valueOf(t, m)
			if err == nil {
				err = t.Poll(1)
			}
			if err != nil {
				return nil, err
			}
			if object.IsIntLike(x) && !isZero(b.and(object.PlainInt(x), v)) {
				out = append(out, m)
			}
			if b.err != nil {
				return nil, b.err
			}
		}
		return out, nil
	}
	var out []value
	err := eachBit(t, v, func(bit value) error {
		m, ok, err := n.byValue.Get(t, bit)
		if ok {
			out = append(out, m)
		}
		return err
	})
	return out, err
}

// eachBit shows the bits of a number that is not negative, the lowest first.
func eachBit(t *thread, v value, f func(bit value) error) error {
	x := object.BigOf(object.PlainInt(v))
	for i := 0; i < x.BitLen(); i++ {
		if i&255 == 255 {
			if err := t.Poll(256); err != nil {
				return err
			}
		}
		if x.Bit(i) == 0 {
			continue
		}
		b := &bits{t: t}
		bit := b.power(i)
		if b.err != nil {
			return b.err
		}
		if err := f(bit); err != nil {
			return err
		}
	}
	return nil
}

// binText is how an error shows a number: a sign bit and so many digits.
func (b *bits) binText(v value, digits int) string {
	n := object.BigOf(v)
	sign := "0"
	if n.Sign() < 0 {
		sign = "1"
		n = object.BigOf(b.add(b.power(digits), v))
	}
	text := n.Text(2)
	return "0b" + sign + " " + strings.Repeat("0", max(0, digits-len(text))) + text
}

func invalidFlags(t *thread, c *object.Type, n *info, v value) error {
	digits := max(bitLen(v), bitLen(n.mask))
	if err := t.Charge(int64(digits) * 4); err != nil {
		return err
	}
	if digits > 4000 {
		return object.ValueErrorf("%s invalid value of %d bits", classText(c), digits)
	}
	text, err := object.Repr(t, v)
	if err != nil {
		return err
	}
	b := &bits{t: t}
	given, allowed := b.binText(v, digits), b.binText(n.mask, digits)
	if b.err != nil {
		return b.err
	}
	return object.ValueErrorf("%s invalid value %s\n    given %s\n  allowed %s", classText(c), text, given, allowed)
}

// combine gives the combination of flags that has a value, which it makes at its first use.
func combine(t *thread, c *object.Type, v value) (value, error) {
	if !object.IsIntLike(v) {
		text, err := object.Repr(t, v)
		if err != nil {
			return value{}, err
		}
		return value{}, object.ValueErrorf("%s is not a valid %s", object.Printable(text, 500), qualname(c))
	}
	n := infoOf(c)
	given := object.PlainInt(v)
	v = given
	b := &bits{t: t}
	all := b.allBits(n.mask)
	if b.err != nil {
		return value{}, b.err
	}
	low, x := object.BigOf(b.not(all)), object.BigOf(v)
	if x.Cmp(low) < 0 || x.Cmp(object.BigOf(all)) > 0 || !isZero(b.and(v, b.xor(all, n.mask))) {
		switch n.boundary {
		case strict:
			return value{}, invalidFlags(t, c, n, v)
		case conform:
			v = b.and(v, n.mask)
		case eject:
			return v, b.err
		case keep:
			if isNegative(v) {
				top := b.add(all, object.Int(1))
				if p := b.power(bitLen(v)); b.err == nil && object.BigOf(p).Cmp(object.BigOf(top)) > 0 {
					top = p
				}
				v = b.add(top, v)
			}
		}
	}
	negative := isNegative(v)
	if negative {
		if n.boundary == keep || n.boundary == eject {
			v = b.add(b.add(all, object.Int(1)), v)
		} else {
			v = b.and(n.singles, v)
		}
	}
	unknown := b.and(v, b.not(n.mask))
	aliases := b.and(v, b.not(n.singles))
	if b.err != nil {
		return value{}, b.err
	}
	if !isZero(unknown) && n.boundary != keep {
		return value{}, invalidFlags(t, c, n, v)
	}
	if m, ok, err := n.byValue.Get(t, v); err != nil || ok {
		return m, err
	}
	m, err := n.newFlags(t, c, v, !isZero(aliases))
	if err != nil {
		return value{}, err
	}
	if negative || given.Ref != v.Ref || given.Bits != v.Bits {
		if err := n.byValue.Set(t, given, m); err != nil {
			return value{}, err
		}
	}
	return m, n.byValue.Set(t, v, m)
}

// newFlags makes a combination of flags and its name.
func (n *info) newFlags(t *thread, c *object.Type, v value, aliases bool) (value, error) {
	var m value
	var err error
	if c.Layout == object.LayoutInstance {
		in, err := object.NewInstance(t, c)
		if err != nil {
			return value{}, err
		}
		m = object.Obj(&in.Header)
	} else if m, err = n.dataType.Slots.New(t, c, []value{v}, nil); err != nil {
		return value{}, err
	}
	defer t.Drop(t.Hold(m))
	b := &bits{t: t}
	named := b.and(v, n.singles)
	if b.err != nil {
		return value{}, b.err
	}
	members, err := n.parts(t, named)
	if err != nil {
		return value{}, err
	}
	combined := object.Int(0)
	for _, p := range members {
		x, err := valueOf(t, p)
		if err != nil {
			return value{}, err
		}
		if !object.IsIntLike(x) { // the script has changed it
			continue
		}
		combined = b.or(combined, object.PlainInt(x))
	}
	if aliases {
		for pos := 0; b.err == nil; {
			_, p, next, ok := n.members.Next(pos)
			if !ok {
				break
			}
			pos = next
			x, err := valueOf(t, p)
			if err == nil {
				err = t.Poll(1 + len(members))
			}
			if err != nil {
				return value{}, err
			}
			known := false
			for _, q := range members {
				known = known || object.Is(p, q)
			}
			if known || !object.IsIntLike(x) || isZero(object.PlainInt(x)) {
				continue
			}
			px := object.PlainInt(x)
			if object.BigOf(b.and(px, v)).Cmp(object.BigOf(px)) == 0 {
				members, combined = append(members, p), b.or(combined, px)
			}
		}
	}
	unknown := b.xor(v, combined)
	if b.err != nil {
		return value{}, b.err
	}
	if !isZero(unknown) && !isZero(combined) && n.boundary == strict {
		return value{}, invalidFlags(t, c, n, v)
	}
	name := object.None
	if !isZero(combined) {
		x := object.NewText(t)
		sep := ""
		for _, p := range members {
			part, err := nameOf(t, p)
			if err != nil {
				return value{}, err
			}
			text, err := object.ToString(t, part)
			if err == nil {
				err = x.Write(sep + text)
			}
			if err != nil {
				return value{}, err
			}
			sep = "|"
		}
		if !isZero(unknown) {
			text, err := object.Repr(t, unknown)
			if err == nil {
				err = x.Write("|" + text)
			}
			if err != nil {
				return value{}, err
			}
		}
		if name, err = object.StrOf(t, x.String()); err != nil {
			return value{}, err
		}
	}
	if err := setOwn(t, m, valueKey, v); err != nil {
		return value{}, err
	}
	return m, setOwn(t, m, nameKey, name)
}

// operand is the number that the other side of an operator means; false where it is none for flags of class c.
func operand(t *thread, c *object.Type, v value) (value, bool, error) {
	if object.TypeOf(v).IsSubtype(c) {
		x, err := valueOf(t, v)
		return x, err == nil && object.IsIntLike(x), err
	}
	if infoOf(c).dataType != object.ObjectType && object.IsIntLike(v) {
		return object.PlainInt(v), true, nil
	}
	return value{}, false, nil
}

func flagBinary(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
	c := object.TypeOf(self)
	switch op {
	case object.OpOr, object.OpAnd, object.OpXor:
	default:
		if c.Layout == object.LayoutInt {
			return object.IntType.Slots.Binary(t, op, self, other, reflected)
		}
		return object.NotImplemented, nil
	}
	y, ok, err := operand(t, c, other)
	if err != nil || !ok {
		return object.NotImplemented, err
	}
	x, err := valueOf(t, self)
	if err != nil {
		return value{}, err
	}
	if !object.IsIntLike(x) {
		return object.NotImplemented, nil
	}
	v, err := object.Binary(t, op, object.PlainInt(x), object.PlainInt(y))
	if err != nil {
		return value{}, err
	}
	return lookup(t, c, v)
}

func flagUnary(t *thread, op object.UnaryOp, self value) (value, error) {
	c := object.TypeOf(self)
	if op != object.UnaryInvert {
		if c.Layout == object.LayoutInt {
			return object.IntType.Slots.Unary(t, op, self)
		}
		return object.NotImplemented, nil
	}
	v, err := valueOf(t, self)
	if err != nil {
		return value{}, err
	}
	if !object.IsIntLike(v) {
		return object.NotImplemented, nil
	}
	n := infoOf(c)
	b := &bits{t: t}
	x := b.not(object.PlainInt(v))
	if n.boundary != keep && n.boundary != eject {
		x = b.and(n.singles, x)
	}
	if b.err != nil {
		return value{}, b.err
	}
	return lookup(t, c, x)
}

// nextBit is Flag._generate_next_value_.
func nextBit(t *thread, a []value) (value, error) {
	last, err := object.ToSlice(t, a[3])
	if err != nil {
		return value{}, err
	}
	return nextBitAfter(t, a[1], object.ListOf(last))
}

func nextBitAfter(t *thread, start value, last *object.List) (value, error) {
	if last.Len() == 0 {
		if start.IsNone() {
			return object.Int(1), nil
		}
		return start, nil
	}
	most := object.Int(0)
	for i := range last.Len() {
		v := last.At(i)
		if !object.IsIntLike(v) {
			text, err := object.Repr(t, v)
			if err != nil {
				return value{}, err
			}
			return value{}, object.TypeErrorf("invalid flag value %s", object.Printable(text, 500))
		}
		if x := object.PlainInt(v); object.BigOf(x).Cmp(object.BigOf(most)) > 0 {
			most = x
		}
	}
	b := &bits{t: t}
	return b.power(bitLen(most)), b.err
}

// nextNumber is Enum._generate_next_value_.
func nextNumber(t *thread, a []value) (value, error) {
	last, err := object.ToSlice(t, a[3])
	if err != nil {
		return value{}, err
	}
	return nextAfter(t, a[1], object.ListOf(last))
}

// nextAfter is one more than the greatest value so far, or than the last one that one can be added to.
func nextAfter(t *thread, start value, last *object.List) (value, error) {
	n := last.Len()
	if n == 0 {
		return start, nil
	}
	if nums, ok := last.IntItems(); ok {
		if err := t.Poll(n / 16); err != nil {
			return value{}, err
		}
		return object.Binary(t, object.OpAdd, object.Int(slices.Max(nums)), object.Int(1))
	}
	var most value
	for i := n - 1; i >= 0; i-- {
		if err := t.Poll(1); err != nil {
			return value{}, err
		}
		v := last.At(i)
		if !object.IsIntLike(v) && !object.IsFloatLike(v) {
			continue
		}
		if most.Ref == nil && i == n-1 {
			most = v
			continue
		}
		more, err := object.Less(t, most, v)
		if err != nil {
			return value{}, err
		}
		if more {
			most = v
		}
	}
	return object.Binary(t, object.OpAdd, most, object.Int(1))
}

func initFlags() {
	flagSlots := func(typ *object.Type) {
		typ.Slots.Binary, typ.Slots.Unary = flagBinary, flagUnary
		typ.Slots.Iter = func(t *thread, v value) (value, error) {
			x, err := valueOf(t, v)
			if err != nil {
				return value{}, err
			}
			if !object.IsIntLike(x) {
				return value{}, object.TypeErrorf("'%s' object is not iterable", object.TypeOf(v).Name)
			}
			n := infoOf(object.TypeOf(v))
			if x, err = object.Binary(t, object.OpAnd, object.PlainInt(x), n.mask); err != nil {
				return value{}, err
			}
			list, err := n.parts(t, x)
			if err != nil {
				return value{}, err
			}
			out, err := object.NewListFrom(t, list)
			if err != nil {
				return value{}, err
			}
			return object.Iter(t, out.Value())
		}
		typ.Slots.Len = func(t *thread, v value) (int, error) {
			x, err := valueOf(t, v)
			if err != nil || !object.IsIntLike(x) {
				return 0, err
			}
			count := 0
			err = eachBit(t, object.PlainInt(x), func(value) error { count++; return nil })
			return count, err
		}
		typ.Slots.Bool = func(t *thread, v value) (bool, error) {
			x, err := valueOf(t, v)
			if err != nil {
				return false, err
			}
			return object.Truth(t, x)
		}
		typ.Slots.Contains = func(t *thread, v, item value) (bool, error) {
			c := object.TypeOf(v)
			if !object.TypeOf(item).IsSubtype(c) {
				return false, object.TypeErrorf("unsupported operand type(s) for 'in': %s and %s", pytext.Repr(qualname(object.TypeOf(item))), pytext.Repr(qualname(c)))
			}
			x, err := valueOf(t, v)
			if err != nil {
				return false, err
			}
			y, err := valueOf(t, item)
			if err != nil {
				return false, err
			}
			both, err := object.Binary(t, object.OpAnd, y, x)
			if err != nil {
				return false, err
			}
			return object.Equal(t, both, y)
		}
	}
	flagSlots(flagType)
	flagSlots(intFlagType)
	flagType.Attrs["_missing_"] = object.NewClassMethod(args.PyFunc("Flag._missing_", "cls, value", "", func(t *thread, a []value) (value, error) {
		if !object.IsType(a[0]) || object.TypeOf(a[0]) != enumMeta || infoOf(object.ToType(a[0])).members == nil {
			return object.None, nil
		}
		return combine(t, object.ToType(a[0]), a[1])
	}).Value())
}
