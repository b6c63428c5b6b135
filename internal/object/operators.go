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
	c.ops = m
	return m
}
