// This file defines which slots count as calls, since they may come to a value of their own kind.

package object

// nests tells the types whose slots, written in Go, may come to a value of their kind inside: an array of objects can hold itself. The slots of
// plain objects of a script are calls, which count themselves.
func (c *Type) nests() bool {
	switch c.Layout {
	case LayoutObject, LayoutOther, LayoutExc, LayoutType:
		return !c.Flat
	}
	return false
}

// nestsBinary is nests for binary operators. Those of lists, tuples, dicts and sets look at no item but by its hash and what it equals; those of
// types of this library that derive from them may, as Counter's do.
func (c *Type) nestsBinary() bool {
	switch c.Layout {
	case LayoutList, LayoutTuple, LayoutDict, LayoutSet:
		return c != ListType && c != TupleType && c != DictType && c != SetType && c != FrozenSetType
	}
	return c.nests()
}

// enterSlot is Enter and a step for a slot of a type that nests, which ends with Leave: two arrays that share their items stand for 2**1000
// operations.
func (t *Thread) enterSlot() error {
	if err := t.Enter(); err != nil {
		return err
	}
	err := t.Poll(1)
	if err != nil {
		t.Leave()
	}
	return err
}
