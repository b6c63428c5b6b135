// This file defines Cursor, an iterator without an object of its own, for Go code that walks several iterables at once.

package object

// Cursor walks an iterable as its iterator would. A list or tuple is walked as it is; of anything else the Cursor has the iterator.
// Its owner shows it to the memory census.
type Cursor struct {
	src Value
	pos int
}

// SizeCursor is what a Cursor is charged for, besides the iterator that it may have made.
const SizeCursor = 24

// NewCursor is iter(v).
func NewCursor(t *Thread, v Value) (Cursor, error) {
	switch TypeOf(v) {
	case ListType, TupleType:
		return Cursor{src: v}, nil
	}
	it, err := Iter(t, v)
	return Cursor{src: it}, err
}

// Next is next(it) without StopIteration: ok is false at the end.
func (c *Cursor) Next(t *Thread) (v Value, ok bool, err error) {
	typ := TypeOf(c.src)
	switch typ {
	case ListType:
		l := (*List)(ptr(c.src))
		if c.pos < l.Len() {
			c.pos++
			return l.At(c.pos - 1), true, nil
		}
		c.src = EmptyTuple // an ended walk stays ended however the list grows
		c.pos = 0
		return Value{}, false, nil
	case TupleType:
		items := (*Tuple)(ptr(c.src)).Items
		if c.pos < len(items) {
			c.pos++
			return items[c.pos-1], true, nil
		}
		return Value{}, false, nil
	case rangeIterType:
		it := (*RangeIter)(ptr(c.src))
		if it.Left <= 0 {
			return Value{}, false, nil
		}
		x := it.At
		it.At += it.Step
		it.Left--
		return Int(x), true, nil
	}
	mark := t.Answers()
	v, ok, err = typ.Slots.Next(t, c.src)
	if len(t.answers) == mark && plainAnswer(v) || err != nil || plainIter(typ) {
		return v, ok, err
	}
	if ok {
		err = t.Item(mark, v)
	} else {
		t.Forgotten(mark)
	}
	return v, ok, err
}

// NextTo is Next that puts the item into out, which it leaves alone where there is none. A reference that out holds already is not written,
// which spares the garbage collector's write barrier.
func (c *Cursor) NextTo(t *Thread, out *Value) (ok bool, err error) {
	switch c.src.Ref.typ {
	case ListType:
		if (*List)(ptr(c.src)).Load(c.pos, out) {
			c.pos++
			return true, nil
		}
	case rangeIterType:
		it := (*RangeIter)(ptr(c.src))
		if it.Left > 0 {
			out.Take(&Value{Bits: uint64(it.At)})
			it.At += it.Step
			it.Left--
			return true, nil
		}
	}
	v, ok, err := c.Next(t)
	if ok && err == nil {
		out.Take(&v)
	}
	return ok, err
}

// Expect is how many items are to come as far as that is known without running code of the script or long counting; else 0. There may be
// fewer, and more.
func (c *Cursor) Expect() int {
	switch typ := TypeOf(c.src); {
	case typ == ListType:
		return max(0, ToList(c.src).Len()-c.pos)
	case typ == TupleType:
		return len(ToTuple(c.src).Items) - c.pos
	case typ == rangeIterType:
		return int(max(0, (*RangeIter)(ptr(c.src)).Left))
	case typ == dictIterType:
		if d := (*dictIter)(ptr(c.src)).dict; d != nil {
			return d.used
		}
	case typ == setIterType:
		if s := (*setIterator)(ptr(c.src)).set; s != nil {
			return s.Len()
		}
	case typ.IsSubtype(IteratorType) && !typ.User:
		return int((*Iterator)(ptr(c.src)).Expect)
	}
	return 0
}

// Each shows all items that are left to f, which may give an error to end the walk: the Cursor then stands behind that item. It polls
// only as far as the iterables do themselves.
func (c *Cursor) Each(t *Thread, f func(item Value) error) error {
	if c.hasRest() {
		mark := t.Answers()
		return c.rest(t, func(x Value) error {
			err := t.Item(mark, x) // as Next does
			if err == nil {
				err = f(x)
			}
			mark = t.Answers()
			return err
		})
	}
	if TypeOf(c.src) == rangeIterType { // f may take items, too
		for it := (*RangeIter)(ptr(c.src)); it.Left > 0; {
			x := it.At
			it.At += it.Step
			it.Left--
			if err := f(Int(x)); err != nil {
				return err
			}
		}
		return nil
	}
	for {
		x, ok, err := c.Next(t)
		if err != nil || !ok {
			return err
		}
		if err := f(x); err != nil {
			return err
		}
	}
}

// rest is Each for an iterator that hasRest; what the items are made of on the way stays among the answers.
func (c *Cursor) rest(t *Thread, f func(item Value) error) error {
	if err := t.Enter(); err != nil {
		return err
	}
	err := (*Iterator)(ptr(c.src)).Rest(t, f)
	t.Leave()
	return err
}

// hasRest tells an iterator that shows its items by itself. A class of the script may give other items than the type it derives from.
func (c *Cursor) hasRest() bool {
	typ := TypeOf(c.src)
	return typ.IsSubtype(IteratorType) && !typ.User && (*Iterator)(ptr(c.src)).Rest != nil
}

// OnlySteps tells an iterator of this library that gives its items one by one and in no other way.
func OnlySteps(v Value) bool {
	typ := TypeOf(v)
	return typ.Final && typ.Slots.Next != nil && typ.Slots.Fill == nil && !typ.IsSubtype(IteratorType)
}

// TupleWidth is the length of the tuples that NextInto gives, 0 where it cannot.
func (c *Cursor) TupleWidth() int { return TupleWidth(c.src) }

// NextInto is the function of that name.
func (c *Cursor) NextInto(t *Thread, out []Value) (ok bool, err error) {
	return NextInto(t, c.src, out)
}

// Plain tells that no step of the walk can run code of the script or use other iterators: no recursion has to be counted for it, and
// nothing else happens between two steps of several such walks.
func (c *Cursor) Plain() bool { return plainIter(TypeOf(c.src)) }

func plainIter(typ *Type) bool {
	switch typ {
	case ListType, TupleType, rangeIterType, listIterType, listBackType, tupleIterType, strIterType, bytesIterType, dictIterType, setIterType:
		return true
	}
	return false
}

// Visit shows what the Cursor holds to the memory census.
func (c *Cursor) Visit(visit func(Value)) { visit(c.src) }
