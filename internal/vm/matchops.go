// This file defines the instructions of match statements.

package vm

import (
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/object"
)

func (vm *VM) matchOp(regs registers, i code.Ins) error {
	t := vm.t
	v := regs[i.B()]
	set := func(ok bool) { regs[i.A()] = object.Bool(ok) }
	switch i.Op() {
	case code.MatchSeq:
		if !isSequence(v) {
			set(false)
			return nil
		}
		n, err := object.Len(t, v)
		if err != nil {
			return err
		}
		set(n == int(i.Imm()) || i.C() != 0 && n > int(i.Imm()))
	case code.MatchMap:
		if !object.IsDict(v) {
			set(false)
			return nil
		}
		n, err := object.Len(t, v)
		if err != nil {
			return err
		}
		set(n >= int(i.Imm()))
	case code.MatchKeys:
		keys := object.ToTuple(regs[i.C()]).Items
		d := object.ToDict(v)
		for k, key := range keys {
			x, ok, err := d.Get(t, key)
			if err != nil {
				return err
			}
			if !ok {
				set(false)
				return nil
			}
			regs[int(i.C())+k] = x
		}
		set(true)
	case code.MatchRest:
		rest, err := object.ToDict(v).Copy(t)
		if err != nil {
			return err
		}
		for _, key := range object.ToTuple(regs[i.C()]).Items {
			if _, _, err := rest.Delete(t, key); err != nil {
				return err
			}
		}
		regs[i.A()] = rest.Value()
	case code.MatchClass:
		return vm.matchClass(regs, i, v)
	}
	return nil
}

// isSequence tells what a sequence pattern takes: not str or bytes.
func isSequence(v object.Value) bool {
	typ := object.TypeOf(v)
	switch typ.Layout {
	case object.LayoutList, object.LayoutTuple, object.LayoutRange:
		return true
	}
	return typ.Sequence
}

func (vm *VM) matchClass(regs registers, i code.Ins, v object.Value) error {
	t := vm.t
	class := regs[i.C()]
	if !object.IsType(class) {
		return object.TypeErrorf("called match pattern must be a class")
	}
	c := object.ToType(class)
	ok, err := object.IsInstance(t, v, class)
	if err != nil {
		return err
	}
	if !ok {
		regs[i.A()] = object.False
		return nil
	}
	names := object.ToTuple(regs[i.C()+1]).Items
	out, npos := int(i.C())+2, int(i.Imm())
	var attrs []object.Value
	if npos > 0 {
		var self bool
		if attrs, self, err = vm.matchArgs(c, npos); err != nil {
			return err
		}
		if self {
			regs[out] = v
		} else {
			for k := range npos {
				x, found, err := object.FindAttr(t, v, object.ToStr(attrs[k]))
				if err != nil && !object.Matches(err, object.AttributeErrorType) {
					return err
				}
				if !found {
					regs[i.A()] = object.False
					return nil
				}
				regs[out+k] = x
			}
		}
	}
	for k, n := range names {
		if taken(attrs, npos, names[:k], n) {
			return object.TypeErrorf("%s() got multiple sub-patterns for attribute '%s'", c.Name, object.ToStr(n).String())
		}
		x, found, err := object.FindAttr(t, v, object.ToStr(n))
		if err != nil && !object.Matches(err, object.AttributeErrorType) {
			return err
		}
		if !found {
			regs[i.A()] = object.False
			return nil
		}
		regs[out+npos+k] = x
	}
	regs[i.A()] = object.True
	return nil
}

// taken tells whether a sub-pattern before this one, by position or by name, asked for the attribute.
func taken(attrs []object.Value, npos int, before []object.Value, n object.Value) bool {
	name := object.ToStr(n).String()
	for _, a := range attrs[:min(npos, len(attrs))] {
		if object.ToStr(a).String() == name {
			return true
		}
	}
	for _, b := range before {
		if object.ToStr(b).String() == name {
			return true
		}
	}
	return false
}

// matchArgs is the names that positional sub-patterns of a class stand for; self tells that the one sub-pattern takes the value itself.
func (vm *VM) matchArgs(c *object.Type, n int) (attrs []object.Value, self bool, err error) {
	s := ""
	if v, found := c.Lookup("__match_args__"); found {
		if !object.IsTuple(v) {
			return nil, false, object.TypeErrorf("%s.__match_args__ must be a tuple (got %s)", c.Name, object.TypeOf(v).Name)
		}
		attrs = object.ToTuple(v).Items
		for _, a := range attrs {
			if !object.IsStr(a) {
				return nil, false, object.TypeErrorf("__match_args__ elements must be strings (got %s)", object.TypeOf(a).Name)
			}
		}
		if n <= len(attrs) {
			return attrs, false, nil
		}
	} else {
		switch c.Layout {
		case object.LayoutInt, object.LayoutFloat, object.LayoutStr, object.LayoutBytes, object.LayoutTuple, object.LayoutList,
			object.LayoutDict, object.LayoutSet:
			if n == 1 {
				return nil, true, nil
			}
			attrs = make([]object.Value, 1)
		}
	}
	if len(attrs) != 1 {
		s = "s"
	}
	return nil, false, object.TypeErrorf("%s() accepts %d positional sub-pattern%s (%d given)", c.Name, len(attrs), s, n)
}
