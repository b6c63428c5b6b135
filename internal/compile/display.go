// This file compiles list, tuple, set and dict displays.

package compile

import (
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/syntax"
)

// chunk is the most items that a display puts into registers at once.
const chunk = 32

func hasStar(list []syntax.Expr) bool {
	for _, e := range list {
		if _, ok := e.(*syntax.Starred); ok {
			return true
		}
	}
	return false
}

// display compiles a list, tuple or set display.
func (f *fn) display(e syntax.Expr, elts []syntax.Expr, op code.Op, dst int) int {
	pos := e.Pos()
	if len(elts) <= chunk && !hasStar(elts) {
		base := f.next
		if n := len(elts); n > 0 {
			base = f.temps(n)
			for i, x := range elts {
				f.into(x, base+i)
			}
		}
		d := f.result(base, dst)
		f.emit(op, d, base, 0, len(elts), pos)
		return d
	}
	acc := f.temp()
	start, one, all := code.BuildList, code.ListAppend, code.ListExtend
	if op == code.BuildSet {
		start, one, all = code.BuildSet, code.SetAdd, code.SetUpdate
	}
	f.emit(start, acc, acc, 0, 0, pos)
	f.extend(acc, elts, one, all)
	if op == code.BuildTuple {
		f.emit(code.ListToTuple, acc, acc, 0, 0, pos)
	}
	return acc
}

// extend adds items, some of them starred, to the container in acc.
func (f *fn) extend(acc int, elts []syntax.Expr, one, all code.Op) {
	for _, x := range elts {
		mark := f.next
		if s, ok := x.(*syntax.Starred); ok {
			v := f.operand(s.Value)
			f.emit(all, acc, v, 0, 0, s.Value.Pos())
		} else {
			v := f.operand(x)
			f.emit(one, acc, v, 0, 0, x.Pos())
		}
		f.next = mark
	}
}

func (f *fn) dict(e *syntax.Dict) int {
	pos := e.Pos()
	plain := len(e.Keys) <= chunk/2
	for _, k := range e.Keys {
		plain = plain && k != nil
	}
	d := f.temp()
	if plain {
		f.next = d // the dict takes the place of its first key
		base := d
		if n := len(e.Keys); n > 0 {
			base = f.temps(2 * n)
			for i := range e.Keys {
				f.into(e.Keys[i], base+2*i)
				f.into(e.Values[i], base+2*i+1)
			}
		}
		f.emit(code.BuildDict, d, base, 0, len(e.Keys), pos)
		return d
	}
	f.emit(code.BuildDict, d, d, 0, 0, pos)
	for i, k := range e.Keys {
		mark := f.next
		if k == nil {
			v := f.operand(e.Values[i])
			f.emit(code.DictUpdate, d, v, 0, 0, e.Values[i].Pos())
		} else {
			kr := f.temp()
			f.into(k, kr)
			v := f.operand(e.Values[i])
			f.emit(code.DictSet, d, kr, v, 0, k.Pos())
		}
		f.next = mark
	}
	return d
}
