// This file defines the protocol functions on any value: truth, length, hash, equality, comparison, arithmetic and items.

package object

import (
	"reflect"
	"unsafe"
)

// isNilFunc tells a nil function held in F, a function type.
func isNilFunc[F any](f F) bool {
	return reflect.TypeFor[F]().Kind() == reflect.Func && *(*unsafe.Pointer)(unsafe.Pointer(&f)) == nil
}

// Truth is bool(v).
func Truth(t *Thread, v Value) (bool, error) {
	switch v.Ref {
	case nil:
		return v.Bits != 0, nil
	case BoolRef:
		return v.Bits != 0, nil
	case NoneRef:
		return false, nil
	case FloatRef:
		return v.AsFloat() != 0, nil
	}
	s := &v.Ref.typ.Slots
	if s.Bool != nil {
		if !v.Ref.typ.nests() {
			return s.Bool(t, v)
		}
		if err := t.enterSlot(); err != nil {
			return false, err
		}
		ok, err := s.Bool(t, v)
		t.Leave()
		return ok, err
	}
	if s.Len != nil {
		n, err := s.Len(t, v)
		return n != 0, err
	}
	return true, nil
}

// Len is len(v).
func Len(t *Thread, v Value) (int, error) {
	typ := TypeOf(v)
	if typ.Slots.Len == nil {
		return 0, TypeErrorf("object of type '%s' has no len()", typ.Name)
	}
	if !typ.nests() {
		return typ.Slots.Len(t, v)
	}
	if err := t.enterSlot(); err != nil {
		return 0, err
	}
	n, err := typ.Slots.Len(t, v)
	t.Leave()
	return n, err
}

func unhashable(v Value) error { return TypeErrorf("unhashable type: '%s'", TypeOf(v).Name) }

// Hash is hash(v) as the dict uses it: equal values have equal hashes. Read as int64 it is what hash() answers.
func Hash(t *Thread, v Value) (uint64, error) {
	if v.Ref == nil {
		return hashInt(v.AsInt()), nil
	}
	typ := v.Ref.typ
	if typ == StrType {
		if s := ToStr(v); s.info&infoFar != 0 && s.hash.Load() == 0 {
			h, err := hashLong(t, s.String())
			s.hash.Store(h)
			return spread(h), err
		}
		return ToStr(v).Hash(), nil
	}
	if typ == TupleType {
		if h, ok := plainHash((*Tuple)(ptr(v)).Items); ok {
			return h, nil
		}
	}
	if typ.Unhashable {
		return 0, unhashable(v)
	}
	if f := typ.Slots.Hash; f != nil {
		if err := t.Enter(); err != nil {
			return 0, err
		}
		// Short tuples that share their items can stand for 2**60 of them.
		err := t.Poll(1)
		var h uint64
		if err == nil {
			h, err = f(t, v)
		}
		t.Leave()
		return h, err
	}
	return identityHash(t, v), nil
}

// identityHashes number the objects of a run that are hashed by identity: their addresses must not be seen.
type identityKey struct{}

type identities struct {
	next uint64
	of   map[unsafe.Pointer]uint64
}

// IdentityHash is the hash of an object that is equal to no other, for types whose other objects hash by value.
func IdentityHash(t *Thread, v Value) uint64 { return identityHash(t, v) }

// identityHash is a number for an object that stays the same during the run.
func identityHash(t *Thread, v Value) uint64 {
	ids := t.State(identityKey{}, func() any { return &identities{of: map[unsafe.Pointer]uint64{}} }).(*identities)
	p := v.Pointer()
	n, ok := ids.of[p]
	if !ok {
		ids.next++
		n = mix(ids.next) >> 4
		// The map keeps the object alive: an address that were used again would give two objects one number.
		if t.Charge(64) == nil {
			ids.of[p] = n
		}
	}
	return n
}

// Equal is a == b as containers use it: identical values are equal, whatever __eq__ says.
func Equal(t *Thread, a, b Value) (bool, error) {
	if Is(a, b) {
		return true, nil
	}
	if a.Ref == nil && b.Ref == nil {
		return false, nil
	}
	if a.Ref != nil && b.Ref != nil && a.Ref.typ == b.Ref.typ {
		switch a.Ref.typ {
		case StrType:
			return SameText(t, ToStr(a), ToStr(b))
		case TupleType:
			if same, ok := plainEqual((*Tuple)(ptr(a)).Items, (*Tuple)(ptr(b)).Items); ok {
				return same, nil
			}
		}
	}
	mark := t.Answers()
	r, err := Compare(t, CmpEq, a, b)
	if err != nil {
		return false, err
	}
	ok, err := Truth(t, r)
	t.Forgotten(mark)
	return ok, err
}

// longCompare is the length from which on the comparison of two texts is polled: a thousand of them between two looks at the clock would
// be seconds.
const longCompare = 1 << 12

// SameText is a == b for two strs.
func SameText(t *Thread, a, b *Str) (bool, error) {
	if a.size() > longCompare && a.size() == b.size() {
		if err := t.Poll(a.size() / 1024); err != nil {
			return false, err
		}
	}
	return a.String() == b.String(), nil
}

// Compare is a op b for the rich comparisons.
func Compare(t *Thread, op Cmp, a, b Value) (Value, error) {
	ta, tb := TypeOf(a), TypeOf(b)
	if ta == tb && ta.FlatCompare {
		if err := t.Poll(1); err != nil {
			return Value{}, err
		}
		return ta.Slots.Compare(t, op, a, b)
	}
	if err := t.Enter(); err != nil {
		return Value{}, Raise(RecursionErrorType, "maximum recursion depth exceeded in comparison")
	}
	r, err := compareTypes(t, op, a, b, ta, tb)
	t.Leave()
	return r, err
}

// compareTypes is Compare for values of those types.
func compareTypes(t *Thread, op Cmp, a, b Value, ta, tb *Type) (Value, error) {
	// Short containers that share their items can stand for 2**60 comparisons.
	if err := t.Poll(1); err != nil {
		return Value{}, err
	}
	// A subclass on the right goes first, so that it can refine its base.
	swapped := ta != tb && tb.User && tb.IsSubtype(ta) && tb.Slots.Compare != nil
	if swapped {
		if r, err := tb.Slots.Compare(t, cmpSwapped[op], b, a); err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	if ta.Slots.Compare != nil {
		if r, err := ta.Slots.Compare(t, op, a, b); err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	if !swapped && tb.Slots.Compare != nil {
		if r, err := tb.Slots.Compare(t, cmpSwapped[op], b, a); err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	switch op {
	case CmpEq:
		return Bool(Is(a, b)), nil
	case CmpNe:
		return Bool(!Is(a, b)), nil
	}
	return Value{}, TypeErrorf("'%s' not supported between instances of '%s' and '%s'", cmpText[op], ta.Name, tb.Name)
}

// Less is a < b as a truth value, for sorting.
func Less(t *Thread, a, b Value) (bool, error) {
	if a.Ref == nil && b.Ref == nil {
		return a.AsInt() < b.AsInt(), nil
	}
	if a.Ref == FloatRef && b.Ref == FloatRef {
		return a.AsFloat() < b.AsFloat(), nil
	}
	if a.Ref != nil && b.Ref != nil && a.Ref.typ == b.Ref.typ {
		switch a.Ref.typ {
		case StrType:
			return ToStr(a).String() < ToStr(b).String(), nil
		case TupleType:
			if less, ok := plainLess((*Tuple)(ptr(a)).Items, (*Tuple)(ptr(b)).Items); ok {
				return less, nil
			}
		}
	}
	mark := t.Answers()
	r, err := Compare(t, CmpLt, a, b)
	if err != nil {
		return false, err
	}
	ok, err := Truth(t, r)
	t.Forgotten(mark)
	return ok, err
}

// plainEqual compares short tuples of items that quickEqual compares; ok is false for others.
func plainEqual(a, b []Value) (same, ok bool) {
	if len(a) != len(b) {
		return false, true
	}
	if len(a) > 8 {
		return false, false
	}
	for i := range a {
		if same, sure := quickEqual(&a[i], &b[i]); !same {
			return false, sure
		}
	}
	return true, true
}

// plainLess orders tuples whose first difference is between two ints, two floats or two strs; ok is false for others.
func plainLess(a, b []Value) (less, ok bool) {
	for i := range min(len(a), len(b), 8) {
		x, y := a[i], b[i]
		switch {
		case x.Ref == nil && y.Ref == nil:
			if x.Bits != y.Bits {
				return int64(x.Bits) < int64(y.Bits), true
			}
		case x.Ref == FloatRef && y.Ref == FloatRef:
			if x.Bits != y.Bits && x.AsFloat() != y.AsFloat() {
				return x.AsFloat() < y.AsFloat(), true
			}
		case x.Ref != nil && y.Ref != nil && x.Ref.typ == StrType && y.Ref.typ == StrType:
			p, q := ToStr(x).String(), ToStr(y).String()
			if len(p) > longCompare {
				return false, false
			}
			if p != q {
				return p < q, true
			}
		default:
			return false, false
		}
	}
	return len(a) < len(b), len(a) <= 8 && len(b) <= 8
}

// Binary is a op b.
func Binary(t *Thread, op Op, a, b Value) (Value, error) {
	r, err := binary(t, op, a, b)
	if err != nil || !r.IsNotImplemented() {
		return r, err
	}
	return r, operandError(opText[op], op, a, b)
}

func operandError(text string, op Op, a, b Value) error {
	ta, tb := TypeOf(a), TypeOf(b)
	// Sequences say what they can be joined with, or repeated by.
	if op == OpAdd {
		switch ta.Layout {
		case LayoutStr, LayoutList, LayoutTuple:
			return TypeErrorf("can only concatenate %s (not \"%s\") to %s", ta.solidBase().Name, tb.Name, ta.solidBase().Name)
		case LayoutBytes, LayoutByteArray:
			return TypeErrorf("can't concat %s to %s", tb.Name, ta.Name)
		}
	}
	if op == OpMul {
		if isSequence(ta) {
			return TypeErrorf("can't multiply sequence by non-int of type '%s'", tb.Name)
		}
		if isSequence(tb) {
			return TypeErrorf("can't multiply sequence by non-int of type '%s'", ta.Name)
		}
	}
	if op == OpDivMod {
		return TypeErrorf("unsupported operand type(s) for divmod(): '%s' and '%s'", ta.Name, tb.Name)
	}
	if op == OpRShift && ta == NativeType && ToNative(a).Name == "print" { // as Python 2 had it
		return TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s'. Did you mean \"print(<message>, file=<output_stream>)\"?", text, ta.Name, tb.Name)
	}
	return unsupported(text, ta, tb)
}

func unsupported(operator string, a, b *Type) error {
	return TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s'", operator, a.Name, b.Name)
}

func isSequence(t *Type) bool {
	switch t.Layout {
	case LayoutStr, LayoutList, LayoutTuple, LayoutBytes, LayoutByteArray:
		return true
	}
	return false
}

// likeSequence tells the types to which CPython gives a table of a sequence's methods, be it for len() or in alone. Some of its messages
// depend on that.
func likeSequence(t *Type) bool { return t.User || t.Slots.Len != nil || t.Slots.Contains != nil }

func binary(t *Thread, op Op, a, b Value) (Value, error) {
	ta, tb := TypeOf(a), TypeOf(b)
	if ta == IntType && tb == IntType && op != OpDivMod {
		return intBinary(t, op, a, b)
	}
	if !ta.nestsBinary() && !tb.nestsBinary() {
		return binaryTypes(t, op, a, b, ta, tb)
	}
	if err := t.enterSlot(); err != nil {
		return Value{}, err
	}
	r, err := binaryTypes(t, op, a, b, ta, tb)
	t.Leave()
	return r, err
}

// binaryTypes is binary for values of those types.
func binaryTypes(t *Thread, op Op, a, b Value, ta, tb *Type) (Value, error) {
	// int leaves floats to float, so what a class derived from float says counts.
	swapped := ta != tb && tb.Slots.Binary != nil && (tb.User || tb.Layout == LayoutDict || tb.Layout == LayoutInt) &&
		(tb.IsSubtype(ta) || tb.Layout == LayoutFloat && ta.Layout == LayoutInt) &&
		(!ta.User && tb.solidBase() != ta || overloads(tb, ta, op))
	if swapped {
		if r, err := tb.Slots.Binary(t, op, b, a, true); err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	if ta.Slots.Binary != nil {
		if r, err := ta.Slots.Binary(t, op, a, b, false); err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	if !swapped && ta != tb && tb.Slots.Binary != nil {
		return tb.Slots.Binary(t, op, b, a, true)
	}
	return NotImplemented, nil
}

// InPlace is a op= b: the value that the target gets.
func InPlace(t *Thread, op Op, a, b Value) (Value, error) {
	if f := TypeOf(a).Slots.InPlace; f != nil {
		nests := TypeOf(a).nestsBinary()
		if nests {
			if err := t.enterSlot(); err != nil {
				return Value{}, err
			}
		}
		r, err := f(t, op, a, b)
		if nests {
			t.Leave()
		}
		if err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	r, err := binary(t, op, a, b)
	if err != nil || !r.IsNotImplemented() {
		return r, err
	}
	if op == OpMul && likeSequence(TypeOf(a)) && !isSequence(TypeOf(a)) {
		// Then CPython does not look whether b can be repeated.
		return r, unsupported("*=", TypeOf(a), TypeOf(b))
	}
	return r, operandError(operatorText(op, true), op, a, b)
}

// operatorText is an operator as errors show it.
func operatorText(op Op, inPlace bool) string {
	switch {
	case !inPlace:
		return opText[op]
	case op == OpPow:
		return "**="
	}
	return opText[op] + "="
}

var unaryText = [...]string{"~", "+", "-", "abs()"}

// Unary is op v.
func Unary(t *Thread, op UnaryOp, v Value) (Value, error) {
	typ := TypeOf(v)
	if f := typ.Slots.Unary; f != nil {
		nests := typ.nestsBinary()
		if nests {
			if err := t.enterSlot(); err != nil {
				return Value{}, err
			}
		}
		r, err := f(t, op, v)
		if nests {
			t.Leave()
		}
		if err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	text := "unary " + unaryText[op]
	if op == UnaryAbs {
		text = "abs()"
	}
	return Value{}, TypeErrorf("bad operand type for %s: '%s'", text, typ.Name)
}

// GetItem is v[key].
func GetItem(t *Thread, v, key Value) (Value, error) {
	typ := TypeOf(v)
	if typ.Slots.GetItem == nil {
		if IsType(v) {
			return classGetItem(t, ToType(v), key)
		}
		return Value{}, TypeErrorf("'%s' object is not subscriptable", typ.Name)
	}
	if !typ.nests() {
		return typ.Slots.GetItem(t, v, key)
	}
	if err := t.enterSlot(); err != nil {
		return Value{}, err
	}
	item, err := typ.Slots.GetItem(t, v, key)
	t.Leave()
	return item, err
}

// SetItem is v[key] = item.
func SetItem(t *Thread, v, key, item Value) error {
	typ := TypeOf(v)
	if typ.Slots.SetItem == nil {
		return TypeErrorf("'%s' object does not support item assignment", typ.Name)
	}
	if !typ.nests() {
		return typ.Slots.SetItem(t, v, key, item)
	}
	if err := t.enterSlot(); err != nil {
		return err
	}
	err := typ.Slots.SetItem(t, v, key, item)
	t.Leave()
	return err
}

// DelItem is del v[key].
func DelItem(t *Thread, v, key Value) error {
	typ := TypeOf(v)
	if typ.Slots.DelItem == nil {
		// CPython has two wordings: one where the type could be a sequence and the key an index, and one for the rest.
		if likeSequence(typ) && TypeOf(key).Slots.Index != nil {
			return TypeErrorf("'%s' object doesn't support item deletion", typ.Name)
		}
		return TypeErrorf("'%s' object does not support item deletion", typ.Name)
	}
	if !typ.nests() {
		return typ.Slots.DelItem(t, v, key)
	}
	if err := t.enterSlot(); err != nil {
		return err
	}
	err := typ.Slots.DelItem(t, v, key)
	t.Leave()
	return err
}

// Contains is item in v.
func Contains(t *Thread, v, item Value) (bool, error) {
	typ := TypeOf(v)
	if typ.Slots.Contains != nil {
		if !typ.nests() {
			return typ.Slots.Contains(t, v, item)
		}
		if err := t.enterSlot(); err != nil {
			return false, err
		}
		found, err := typ.Slots.Contains(t, v, item)
		t.Leave()
		return found, err
	}
	if typ.Slots.Iter == nil && !typ.itemIter() {
		return false, TypeErrorf("argument of type '%s' is not iterable", typ.Name)
	}
	found := false
	err := Consume(t, v, func(x Value) error {
		eq, err := Equal(t, x, item)
		if eq {
			found = true
			return errStop
		}
		return err
	})
	return found, err
}

// Index is v as a plain int through __index__.
func Index(t *Thread, v Value) (Value, error) {
	if v.Ref == nil {
		return v, nil
	}
	typ := TypeOf(v)
	if typ.Slots.Index == nil {
		return Value{}, TypeErrorf("'%s' object cannot be interpreted as an integer", typ.Name)
	}
	if typ.Layout == LayoutInt {
		return PlainInt(v), nil // a subclass of int is not asked
	}
	if err := t.enterSlot(); err != nil {
		return Value{}, err
	}
	n, err := typ.Slots.Index(t, v)
	t.Leave()
	return n, err
}

// IndexInt is Index as an int for sizes and counts; OverflowError where it does not fit.
func IndexInt(t *Thread, v Value) (int, error) {
	n, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	if n.Ref != nil {
		return 0, OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	return int(n.AsInt()), nil
}

// ToFloat is v as a float, as float-taking functions accept it: float, int, bool, or __float__/__index__.
func ToFloat(t *Thread, v Value) (float64, error) {
	if v.Ref == FloatRef {
		return v.AsFloat(), nil
	}
	if v.Ref == nil {
		return float64(v.AsInt()), nil
	}
	typ := TypeOf(v)
	if typ.Slots.Float != nil {
		if err := t.enterSlot(); err != nil {
			return 0, err
		}
		f, err := typ.Slots.Float(t, v)
		t.Leave()
		return f, err
	}
	if typ.Slots.Index != nil {
		n, err := Index(t, v)
		if err != nil {
			return 0, err
		}
		return IntFloat(n)
	}
	return 0, TypeErrorf("must be real number, not %s", typ.Name)
}
