// This file defines which methods a class of the script has for operators, found once.

package object

// The names of the methods of each operator.
var binaryMethods, reflectedMethods, inPlaceMethods = func() (b, r, i [numOps]string) {
	for op, n := range opNames {
		b[op], r[op], i[op] = "__"+n+"__", "__r"+n+"__", "__i"+n+"__"
	}
	return
}()

// opMethods are the methods of a class of the script for operators, Unbound where it has none.
type opMethods struct {
	binary, reflected [numOps]Value
	compare           [len(cmpNames)]Value
	special           [numSpecials]*Func
}

// Special names a method that the machine calls without going through a slot.
type Special uint8

const (
	SpecialGetItem Special = iota
	SpecialSetItem
	SpecialContains
	SpecialCall
	numSpecials
)

var specialNames = [numSpecials]string{"__getitem__", "__setitem__", "__contains__", "__call__"}

// PlainMethod is a special method of a class of the script that is a plain function; nil where the slot has to do it.
func (c *Type) PlainMethod(s Special) *Func {
	if !c.User {
		return nil
	}
	return c.operators().special[s]
}

// PlainBinary is the method that alone decides what a binary operator gives for a on the left and b on the right, unless it gives
// NotImplemented (then see BinaryRest); nil where Binary has to find out.
func PlainBinary(op Op, a, b Value, inPlace bool) *Func {
	ta, tb := TypeOf(a), TypeOf(b)
	if !ta.User || inPlace && ta.Slots.InPlace != nil || ta != tb && tb.User && tb.IsSubtype(ta) {
		return nil
	}
	if fn := ta.operators().binary[op]; TypeOf(fn) == FuncType {
		return ToFunc(fn)
	}
	return nil
}

// BinaryRest is what an operator gives after the method that PlainBinary found has given NotImplemented.
func BinaryRest(t *Thread, op Op, a, b Value, inPlace bool) (Value, error) {
	if tb := TypeOf(b); TypeOf(a) != tb && tb.Slots.Binary != nil {
		if r, err := tb.Slots.Binary(t, op, b, a, true); err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	return Value{}, operandError(operatorText(op, inPlace), op, a, b)
}

// operators finds the methods once until the slots are made anew.
func (c *Type) operators() *opMethods {
	if c.ops != nil {
		return c.ops
	}
	find := func(name string) Value {
		if fn, ok := userMethod(c, name); ok {
			return fn
		}
		return Unbound
	}
	m := &opMethods{}
	for op := range m.binary {
		m.binary[op], m.reflected[op] = find(binaryMethods[op]), find(reflectedMethods[op])
	}
	for op := range m.compare {
		m.compare[op] = find(cmpNames[op])
	}
	for s, name := range specialNames {
		if fn := find(name); TypeOf(fn) == FuncType {
			m.special[s] = ToFunc(fn)
		}
	}
	c.ops = m
	return m
}
