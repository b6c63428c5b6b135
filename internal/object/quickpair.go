// This file defines QuickPair, the steps of loops over dict items, enumerate and zip that take a few instructions.

package object

import "math"

// pairs is what an iterator of pairs walks: two cursors, or a counter and one.
type pairs struct {
	count         *Value // nil where there are two cursors
	first, second *Cursor
}

// CountPairs tells that an iterator gives pairs of a count and the next item of c; ZipPairs, of the next items of two cursors. They are
// those that the iterator's own functions use. It lets go of them by giving them no place in anything: see Cursor.End.
func (it *Iterator) CountPairs(count *Value, c *Cursor) { it.pairs = pairs{count: count, second: c} }
func (it *Iterator) ZipPairs(a, b *Cursor)              { it.pairs = pairs{first: a, second: b} }

// QuickPair puts the items of the next pair of an iterator with a TupleWidth of 2 into two places, which are not the same, where that can
// neither fail nor run any other code. It gives false where NextInto has to do that, or where there is no next pair; nothing has happened then.
func QuickPair(v Value, a, b *Value) bool {
	if v.Ref.typ == dictIterType {
		it := (*dictIter)(ptr(v))
		if it.dict == nil || it.rev || it.dict.Version != it.version || uint(it.pos) >= uint(len(it.dict.entries)) {
			return false
		}
		e := &it.dict.entries[it.pos]
		if e.key.Ref == UnboundRef {
			return false
		}
		it.pos++
		a.Take(&e.key)
		b.Take(&e.val)
		return true
	}
	p := &(*Iterator)(ptr(v)).pairs
	switch {
	case p.second == nil:
		return false
	case p.count != nil:
		if p.count.Ref != nil || p.count.Bits == math.MaxInt64 || !p.second.quick(b) {
			return false
		}
		a.Take(p.count)
		p.count.Bits++
		return true
	}
	// The second one may have ended, so the first must not move before it.
	var x Value
	if p.first.src.Ref == p.second.src.Ref && p.first.src.Ref.typ == rangeIterType || !p.first.peek(&x) || !p.second.quick(b) {
		return false
	}
	p.first.skip()
	a.Take(&x)
	return true
}

// quick is NextTo for walks over lists, tuples and ranges; false may mean anything else.
func (c *Cursor) quick(out *Value) bool {
	if !c.peek(out) {
		return false
	}
	c.skip()
	return true
}

// peek puts the next item of a list, tuple or range into out, without going on to it.
func (c *Cursor) peek(out *Value) bool {
	if c.src.Ref == nil {
		return false
	}
	switch c.src.Ref.typ {
	case ListType:
		return (*List)(ptr(c.src)).Load(c.pos, out)
	case TupleType:
		items := (*Tuple)(ptr(c.src)).Items
		if c.pos >= len(items) {
			return false
		}
		out.Take(&items[c.pos])
		return true
	case rangeIterType:
		it := (*RangeIter)(ptr(c.src))
		if it.Left <= 0 {
			return false
		}
		out.Take(&Value{Bits: uint64(it.At)})
		return true
	}
	return false
}

// skip goes on to the item behind the one that peek gave.
func (c *Cursor) skip() {
	if c.src.Ref.typ == rangeIterType {
		it := (*RangeIter)(ptr(c.src))
		it.At += it.Step
		it.Left--
		return
	}
	c.pos++
}

// End lets go of what the cursor walks; there is nothing more to come.
func (c *Cursor) End() { *c = Cursor{src: EmptyTuple} }
