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
		if !isMapping(v) {
			set(false)
			return nil
		}
		n, err := object.Len(t, v)
		if err != nil {
			return err
		}
		set(n >= int(i.Imm()))
	case code.MatchKeys:
		found, err := vm.matchKeys(v, object.ToTuple(regs[i.C()]).Items, regs[int(i.C()):])
		if err != nil {
			return err
		}
		set(found)
	case code.MatchRest:
		rest, err := object.NewDict(t)
		if err != nil {
			return err
		}
		defer t.Drop(t.Hold(rest.Value()))
		if err := object.DictUpdate(t, rest, v); err != nil {
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

// matchKeys puts what a mapping has under the keys of a pattern into out; found is false where one is missing.
func (vm *VM) matchKeys(v object.Value, keys []object.Value, out []object.Value) (found bool, err error) {
	t := vm.t
	seen, err := object.NewSet(t, object.SetType)
	if err != nil {
		return false, err
	}
	var get, missing object.Value
	if !object.IsDict(v) || object.TypeOf(v).Overrides("get") {
		if get, err = object.GetAttr(t, v, object.NewStrObj("get")); err != nil {
			return false, err
		}
		if missing, err = object.Call(t, object.ObjectType.Value()); err != nil {
			return false, err
		}
	}
	for k, key := range keys {
		if len(keys) > 1 {
			again, err := seen.Has(t, key)
			if err != nil {
				return false, err
			}
			if again {
				text, err := object.Repr(t, key)
				if err != nil {
					return false, err
				}
				return false, object.ValueErrorf("mapping pattern checks duplicate key (%s)", text)
			}
			if err := seen.Add(t, key); err != nil {
				return false, err
			}
		}
		var x object.Value
		var ok bool
		if missing.Ref == nil {
			x, ok, err = object.ToDict(v).Get(t, key)
		} else if x, err = object.Call(t, get, key, missing); err == nil {
			ok = !object.Is(x, missing)
		}
		if err != nil || !ok {
			return false, err
		}
		out[k] = x
	}
	return true, nil
}

// patternKind says which patterns take the values of a class: the first of its ancestors that is a sequence or a mapping decides.
func patternKind(typ *object.Type) (sequence, mapping bool) {
	for _, c := range typ.MRO {
		switch {
		case c.Sequence || c == object.ListType || c == object.TupleType || c == object.RangeType:
			return true, false
		case c.Mapping || c == object.DictType:
			return false, true
		}
	}
	return false, false
}

// isSequence tells what a sequence pattern takes: not str or bytes.
func isSequence(v object.Value) bool {
	typ := object.TypeOf(v)
	if typ == object.ListType || typ == object.TupleType {
		return true
	}
	sequence, _ := patternKind(typ)
	return sequence
}

// isMapping tells what a mapping pattern takes.
func isMapping(v object.Value) bool {
	_, mapping := patternKind(object.TypeOf(v))
	return mapping
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
				if taken(attrs, k, nil, attrs[k]) {
					return object.TypeErrorf("%s() got multiple sub-patterns for attribute '%s'", c.Name, object.ToStr(attrs[k]).String())
				}
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
		case object.LayoutInt, object.LayoutFloat, object.LayoutStr, object.LayoutBytes, object.LayoutByteArray, object.LayoutTuple, object.LayoutList,
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
