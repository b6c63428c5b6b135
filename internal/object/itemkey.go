// This file defines ItemKey, how Go code recognizes functions like lambda row: row[2] that sort, max and their like are given.

package object

import "github.com/alkimi/pyexec/internal/code"

// ItemKey tells a function of the script that does nothing but give an item of its only argument, and which. Where the argument is a list
// or tuple that has the item, there is no difference between calling the function and QuickItem.
func ItemKey(fn Value) (i int, ok bool) {
	if TypeOf(fn) != FuncType {
		return 0, false
	}
	c := ToFunc(fn).Code
	if len(c.Ins) < 2 || c.Positional != 1 || c.KwOnly > 0 || c.Vararg || c.Kwarg || c.Generator {
		return 0, false
	}
	get, ret := c.Ins[0], c.Ins[1]
	return int(get.Imm()), get.Op() == code.GetItemI && get.B() == 0 && ret.Op() == code.Return && ret.A() == get.A()
}

// QuickItem is v[i] for a list or tuple that has such an item; ok is false for everything else.
func QuickItem(v Value, i int) (item Value, ok bool) {
	switch TypeOf(v) {
	case TupleType:
		items := (*Tuple)(ptr(v)).Items
		if i < 0 {
			i += len(items)
		}
		if uint(i) < uint(len(items)) {
			return items[i], true
		}
	case ListType:
		l := (*List)(ptr(v))
		if i < 0 {
			i += l.Len()
		}
		ok = l.Load(i, &item)
	}
	return item, ok
}
