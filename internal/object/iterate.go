// This file defines iteration: the iterators of the built-in types and the ways to walk any iterable from Go.

package object

import (
	"errors"

	"github.com/alkimi/pyexec/internal/pytext"
)

var errStop = errors.New("stop")

// StopIterating ends Iterate early without an error when its function gives it.
var StopIterating = errStop

// itemIter tells a class that is iterable through __getitem__ alone.
func (t *Type) itemIter() bool {
	if !t.User || t.Slots.GetItem == nil {
		return false
	}
	switch t.Layout {
	case LayoutInstance:
		return true
	}
	return false
}

// Iter is iter(v).
func Iter(t *Thread, v Value) (Value, error) {
	typ := TypeOf(v)
	if typ.Slots.Iter != nil {
		nests := typ.nests()
		if nests {
			if err := t.enterSlot(); err != nil {
				return Value{}, err
			}
		}
		it, err := typ.Slots.Iter(t, v)
		if nests {
			t.Leave()
		}
		if err == nil && TypeOf(it).Slots.Next == nil {
			return Value{}, TypeErrorf("iter() returned non-iterator of type '%s'", TypeOf(it).Name)
		}
		return it, err
	}
	if typ.itemIter() {
		if err := t.Charge(48); err != nil {
			return Value{}, err
		}
		o := &seqIter{Header: Header{seqIterType}, seq: v}
		return Obj(&o.Header), nil
	}
	return Value{}, TypeErrorf("'%s' object is not iterable", typ.Name)
}

// Next is next(it) without StopIteration: ok is false at the end.
func Next(t *Thread, it Value) (item Value, ok bool, err error) {
	f := TypeOf(it).Slots.Next
	if f == nil {
		return Value{}, false, TypeErrorf("'%s' object is not an iterator", TypeOf(it).Name)
	}
	mark := t.Answers()
	item, ok, err = f(t, it)
	if ok && err == nil && !plainIter(TypeOf(it)) {
		err = t.Item(mark, item)
	}
	return item, ok, err
}

// ToSlice is the items of an iterable, charged; the slice is the caller's own.
func ToSlice(t *Thread, v Value) ([]Value, error) {
	switch TypeOf(v) {
	case ListType:
		pending := t.Meter.Pending
		items, err := ToList(v).CopyItems(t)
		if err != nil {
			return nil, err
		}
		return items, shown(t, items, pending)
	case TupleType:
		items := ToTuple(v).Items
		if err := t.Charge(int64(len(items)) * sizeValue); err != nil {
			return nil, err
		}
		return copyValues(t, items)
	}
	out, pending := ListOf(nil), t.Meter.Pending
	extend := appendItems
	if TypeOf(v).Slots.Fill != nil {
		extend = ExtendNew
	}
	if err := extend(t, out, v); err != nil {
		return nil, err
	}
	return out.vals(), shown(t, out.vals(), pending)
}

// shown shows items that Go code alone has to the census until the operation is over: what it calls may let go of all else that holds them.
func shown(t *Thread, items []Value, pending int64) error {
	if err := t.Charge(sizeList); err != nil {
		return err
	}
	t.Meter.Pending = pending // what they take is seen now
	return t.Answer(ListOf(items).Value())
}

// Extend appends the items of an iterable to a list.
func Extend(t *Thread, l *List, v Value) error {
	switch TypeOf(v) {
	case ListType:
		return l.AppendList(t, ToList(v))
	case TupleType:
		return l.AppendAll(t, ToTuple(v).Items)
	case RangeType:
		r := ToRange(v)
		if r.big != nil {
			break
		}
		if r.Len > 1<<40 {
			if err := t.Charge(1 << 62); err != nil {
				return err
			}
			return NewExc(MemoryErrorType)
		}
		if err := l.Grow(t, int(r.Len), listInts); err != nil {
			return err
		}
	}
	return appendItems(t, l, v)
}

// appendItems is IterateInto for a list; most lists that are made of iterators are short, so it does without functions where it can.
func appendItems(t *Thread, l *List, v Value) error {
	if TypeOf(v) == RangeType {
		if _, err := rangeLen(ToRange(v)); err != nil {
			return err
		}
	}
	it, err := Iter(t, v)
	if err != nil {
		return err
	}
	c := Cursor{src: it}
	if l.Len() == 0 {
		l.Expect(c.Expect())
	}
	if c.hasRest() {
		return IterateInto(t, l.Value(), it, func(x Value) error { return l.Append(t, x) })
	}
	mark, base, answers := t.Hold(l.Value()), t.Meter.Pending, t.Answers()
	defer t.Drop(mark)
	t.Hold(it)
	for n := 1; ; n++ {
		x, ok, err := c.Next(t)
		if err != nil || !ok {
			l.expect = 0
			return err
		}
		if err := l.Append(t, x); err != nil {
			return err
		}
		t.Meter.Pending = base
		t.Forgotten(answers)
		if n&1023 == 0 {
			if err := t.Poll(1024); err != nil {
				return err
			}
		}
	}
}

type (
	listIter struct {
		Header
		list *List
		pos  int
		rev  bool
	}
	tupleIter struct {
		Header
		items []Value
		pos   int
		owner Value
	}
	strIterator struct {
		Header
		str *Str
		pos int
	}
	bytesIterator struct {
		Header
		b   string
		pos int
	}
	// RangeIter is the iterator of a range; exported for the machine's loop instruction.
	RangeIter struct {
		Header
		At, Step, Left int64
	}
	dictView struct {
		Header
		dict *Dict
	}
	dictIter struct {
		Header
		dict    *Dict
		pos     int
		version uint64
		used    int
		kind    uint8 // 'k', 'v', 'i'
		rev     bool
	}
	setIterator struct {
		Header
		set     *Set
		pos     int
		version uint64
		used    int
	}
	seqIter struct {
		Header
		seq  Value
		pos  int64
		done bool
	}
	callIter struct {
		Header
		call, sentinel Value
		done           bool
	}
)

// The types of the iterators and dict views. IteratorType is the base of iterators made by Go modules.
var (
	IteratorType   = NewType("iterator", LayoutOther)
	listIterType   = NewType("list_iterator", LayoutOther)
	listBackType   = NewType("list_reverseiterator", LayoutOther)
	tupleIterType  = NewType("tuple_iterator", LayoutOther)
	strIterType    = NewType("str_iterator", LayoutOther)
	bytesIterType  = NewType("bytes_iterator", LayoutOther)
	rangeIterType  = NewType("range_iterator", LayoutOther)
	dictKeysType   = NewType("dict_keys", LayoutOther)
	dictValuesType = NewType("dict_values", LayoutOther)
	dictItemsType  = NewType("dict_items", LayoutOther)
	dictIterType   = NewType("dict_keyiterator", LayoutOther)
	setIterType    = NewType("set_iterator", LayoutOther)
	seqIterType    = NewType("iterator", LayoutOther)
	callIterType   = NewType("callable_iterator", LayoutOther)
)

// DictKeysType, DictValuesType and DictItemsType are the types of the views of a dict, for their methods.
var (
	DictKeysType   = dictKeysType
	DictValuesType = dictValuesType
	DictItemsType  = dictItemsType
)

// NewDictView makes a view; cls is one of the three view types.
func NewDictView(t *Thread, cls *Type, d *Dict) (Value, error) {
	if err := t.Charge(16); err != nil {
		return Value{}, err
	}
	o := &dictView{Header{cls}, d}
	return Obj(&o.Header), nil
}

// ViewDict is the dict behind a view.
func ViewDict(v Value) *Dict { return (*dictView)(ptr(v)).dict }

// NewCallIter is iter(call, sentinel).
func NewCallIter(t *Thread, call, sentinel Value) (Value, error) {
	if err := t.Charge(64); err != nil {
		return Value{}, err
	}
	o := &callIter{Header: Header{callIterType}, call: call, sentinel: sentinel}
	return Obj(&o.Header), nil
}

// Reversed is reversed(v) for the built-in types; ok is false for others.
func Reversed(t *Thread, v Value) (it Value, ok bool, err error) {
	if err := t.Charge(64); err != nil {
		return Value{}, false, err
	}
	switch {
	case IsList(v):
		l := ToList(v)
		o := &listIter{Header{listBackType}, l, l.Len() - 1, true}
		return Obj(&o.Header), true, nil
	case TypeOf(v) == RangeType:
		r := ToRange(v)
		if r.big != nil || r.Step == -1<<63 {
			it, err := newLongRangeIter(t, r, true)
			return it, true, err
		}
		o := &RangeIter{Header{rangeIterType}, r.Start + (r.Len-1)*r.Step, -r.Step, r.Len}
		return Obj(&o.Header), true, nil
	case IsDict(v):
		return newDictIter(ToDict(v), 'k', true), true, nil
	case TypeOf(v) == dictKeysType:
		return newDictIter(ViewDict(v), 'k', true), true, nil
	case TypeOf(v) == dictValuesType:
		return newDictIter(ViewDict(v), 'v', true), true, nil
	case TypeOf(v) == dictItemsType:
		return newDictIter(ViewDict(v), 'i', true), true, nil
	}
	return Value{}, false, nil
}

func newDictIter(d *Dict, kind uint8, rev bool) Value {
	o := &dictIter{Header: Header{dictIterType}, dict: d, kind: kind, rev: rev, version: d.Version, used: d.used}
	if rev {
		o.pos = d.Positions()
	}
	return Obj(&o.Header)
}

func strIter(t *Thread, v Value) (Value, error) {
	if err := t.Charge(32); err != nil {
		return Value{}, err
	}
	o := &strIterator{Header{strIterType}, ToStr(v), 0}
	return Obj(&o.Header), nil
}

func bytesIter(t *Thread, v Value) (Value, error) {
	if err := t.Charge(48); err != nil {
		return Value{}, err
	}
	o := &bytesIterator{Header{bytesIterType}, ToBytes(v).B, 0}
	return Obj(&o.Header), nil
}

func self(t *Thread, v Value) (Value, error) { return v, nil }

func initIterators() {
	iter := func(typ *Type, next func(t *Thread, v Value) (Value, bool, error), visit func(v Value, visit func(Value)) int64) {
		typ.Slots.Iter, typ.Slots.Next, typ.Slots.Visit = self, next, visit
		typ.Final = true
	}
	iter(IteratorType, func(t *Thread, v Value) (Value, bool, error) {
		return (*Iterator)(ptr(v)).NextFunc(t)
	}, func(v Value, visit func(Value)) int64 {
		it := (*Iterator)(ptr(v))
		if it.Each != nil {
			it.Each(visit)
		}
		return sizeIterator + it.VisitAttrs(visit)
	})
	nextOfList := func(t *Thread, v Value) (Value, bool, error) {
		it := (*listIter)(ptr(v))
		if it.list == nil || it.pos < 0 || it.pos >= it.list.Len() {
			it.list = nil
			return Value{}, false, nil
		}
		x := it.list.At(it.pos)
		if it.rev {
			it.pos--
		} else {
			it.pos++
		}
		return x, true, nil
	}
	for _, typ := range []*Type{listIterType, listBackType} {
		iter(typ, nextOfList, func(v Value, visit func(Value)) int64 {
			if l := (*listIter)(ptr(v)).list; l != nil {
				visit(l.Value())
			}
			return 32
		})
	}
	iter(tupleIterType, func(t *Thread, v Value) (Value, bool, error) {
		it := (*tupleIter)(ptr(v))
		if it.pos >= len(it.items) {
			return Value{}, false, nil
		}
		it.pos++
		return it.items[it.pos-1], true, nil
	}, func(v Value, visit func(Value)) int64 {
		visit((*tupleIter)(ptr(v)).owner)
		return 64
	})
	iter(strIterType, func(t *Thread, v Value) (Value, bool, error) {
		it := (*strIterator)(ptr(v))
		if it.pos >= len(it.str.String()) {
			return Value{}, false, nil
		}
		if c := it.str.String()[it.pos]; c < 0x80 {
			it.pos++
			return Obj(&latin1[c].Header), true, nil
		}
		r, w := pytext.DecodeRune(it.str.String()[it.pos:])
		it.pos += w
		x, err := RuneStr(t, r)
		return x, err == nil, err
	}, func(v Value, visit func(Value)) int64 {
		visit((*strIterator)(ptr(v)).str.Value())
		return 32
	})
	iter(bytesIterType, func(t *Thread, v Value) (Value, bool, error) {
		it := (*bytesIterator)(ptr(v))
		if it.pos >= len(it.b) {
			return Value{}, false, nil
		}
		it.pos++
		return Int(int64(it.b[it.pos-1])), true, nil
	}, func(v Value, visit func(Value)) int64 { return 48 + int64(len((*bytesIterator)(ptr(v)).b)) })
	iter(rangeIterType, func(t *Thread, v Value) (Value, bool, error) {
		it := (*RangeIter)(ptr(v))
		if it.Left <= 0 {
			return Value{}, false, nil
		}
		x := it.At
		it.At += it.Step
		it.Left--
		return Int(x), true, nil
	}, func(Value, func(Value)) int64 { return 32 })
	iter(dictIterType, dictIterNext, func(v Value, visit func(Value)) int64 {
		if d := (*dictIter)(ptr(v)).dict; d != nil {
			visit(d.Value())
		}
		return 64
	})
	iter(setIterType, func(t *Thread, v Value) (Value, bool, error) {
		it := (*setIterator)(ptr(v))
		if it.set == nil {
			return Value{}, false, nil
		}
		if it.set.tab.Version != it.version {
			if it.set.Len() != it.used {
				it.used = -1
				return Value{}, false, RuntimeErrorf("Set changed size during iteration")
			}
			it.version = it.set.tab.Version
		}
		x, next, ok := it.set.Next(it.pos)
		it.pos = next
		if !ok {
			it.set = nil
		}
		return x, ok, nil
	}, func(v Value, visit func(Value)) int64 {
		if s := (*setIterator)(ptr(v)).set; s != nil {
			visit(s.Value())
		}
		return 56
	})
	iter(seqIterType, func(t *Thread, v Value) (Value, bool, error) {
		it := (*seqIter)(ptr(v))
		if it.done {
			return Value{}, false, nil
		}
		x, err := GetItem(t, it.seq, Int(it.pos))
		if err != nil {
			if Matches(err, IndexErrorType) || Matches(err, StopIterationType) {
				it.done = true
				return Value{}, false, nil
			}
			return Value{}, false, err
		}
		it.pos++
		return x, true, nil
	}, func(v Value, visit func(Value)) int64 { visit((*seqIter)(ptr(v)).seq); return 48 })
	iter(callIterType, func(t *Thread, v Value) (Value, bool, error) {
		it := (*callIter)(ptr(v))
		if it.done {
			return Value{}, false, nil
		}
		x, err := Call(t, it.call)
		if err != nil {
			if Matches(err, StopIterationType) {
				it.done = true
				return Value{}, false, nil
			}
			return Value{}, false, err
		}
		if it.done { // the call used the iterator up
			return Value{}, false, nil
		}
		eq, err := Equal(t, x, it.sentinel)
		if err != nil {
			return Value{}, false, err
		}
		if eq {
			it.done = true
			return Value{}, false, nil
		}
		return x, true, nil
	}, func(v Value, visit func(Value)) int64 {
		it := (*callIter)(ptr(v))
		visit(it.call)
		visit(it.sentinel)
		return 64
	})
	initIteratorCopies()
}

func dictIterNext(t *Thread, v Value) (Value, bool, error) {
	it := (*dictIter)(ptr(v))
	k, val, ok, err := it.step()
	if err != nil || !ok {
		return Value{}, false, err
	}
	switch it.kind {
	case 'v':
		return val, true, nil
	case 'i':
		p, err := Pair(t, k, val)
		return p, err == nil, err
	}
	return k, true, nil
}

// step gives the next key and its value.
func (it *dictIter) step() (k, val Value, ok bool, err error) {
	if it.dict == nil {
		return Value{}, Value{}, false, nil
	}
	if it.dict.Version != it.version {
		if it.dict.used != it.used {
			it.used = -1
			return Value{}, Value{}, false, RuntimeErrorf("dictionary changed size during iteration")
		}
		return Value{}, Value{}, false, RuntimeErrorf("dictionary keys changed during iteration")
	}
	if it.rev {
		k, val, it.pos, ok = it.dict.Prev(it.pos)
	} else {
		k, val, it.pos, ok = it.dict.Next(it.pos)
	}
	if !ok {
		it.dict = nil
	}
	return k, val, ok, nil
}
