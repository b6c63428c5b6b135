// This file defines the annotations of classes and functions. They are evaluated when somebody reads them.

package object

// Annotations gives the annotations of a function, or those that a class itself has, by name. They are texts where the program says
// from __future__ import annotations.
func Annotations(t *Thread, v Value) (*Dict, error) {
	if IsType(v) {
		c := ToType(v)
		if c.notes != nil {
			return c.notes, nil
		}
		d, err := evaluateNotes(t, c.annotate, c, true)
		if err == nil && c.User {
			c.notes = d
		}
		return d, err
	}
	if TypeOf(v) != FuncType {
		return nil, TypeErrorf("'%s' object has no annotations", TypeOf(v).Name)
	}
	f := ToFunc(v)
	if x, ok := f.ns.Get("__annotations__"); ok && IsDict(x) {
		return ToDict(x), nil
	}
	return evaluateNotes(t, f.Annotate, nil, true)
}

// Hints is Annotations with values where the program has its annotations as texts.
func Hints(t *Thread, v Value) (*Dict, error) {
	switch {
	case IsType(v) && ToType(v).notes == nil:
		return evaluateNotes(t, ToType(v).annotate, ToType(v), false)
	case TypeOf(v) == FuncType && !ToFunc(v).Annotate.IsUnbound():
		return evaluateNotes(t, ToFunc(v).Annotate, nil, false)
	}
	return Annotations(t, v)
}

// evaluateNotes calls the function that makes annotations. That of a class gets the class's names, which its annotations may use.
func evaluateNotes(t *Thread, annotate Value, c *Type, texts bool) (*Dict, error) {
	d, err := NewDict(t)
	if err != nil || annotate.Ref == nil || annotate.IsUnbound() {
		return d, err
	}
	if code := ToFunc(annotate).Code; texts && code.TextNotes {
		for _, n := range code.Notes {
			s, err := StrOf(t, n.Text)
			if err != nil {
				return nil, err
			}
			if err := d.SetStr(t, n.Name, s); err != nil {
				return nil, err
			}
		}
		return d, nil
	}
	var args []Value
	if c != nil {
		for _, n := range c.Order {
			if err := d.SetStr(t, n, c.Attrs[n]); err != nil {
				return nil, err
			}
		}
		args = []Value{d.Value()}
	}
	v, err := t.VM.CallFunc(t, ToFunc(annotate), args, nil)
	if err != nil {
		return nil, err
	}
	return ToDict(v), nil
}

// AnnotationNames are the names that the annotations of a class itself have, which are not evaluated for it.
func AnnotationNames(c *Type) []string {
	var out []string
	switch {
	case c.notes != nil:
		for pos := 0; ; {
			k, _, next, ok := c.notes.Next(pos)
			if !ok {
				break
			}
			if IsStr(k) {
				out = append(out, ToStr(k).String())
			}
			pos = next
		}
	case c.annotate.Ref != nil:
		return NoteNames(c.annotate)
	}
	return out
}

// NoteNames are the names of the annotations that a function __annotate__ of a class body makes, each once.
func NoteNames(annotate Value) []string {
	var out []string
	seen := map[string]bool{}
	for _, n := range ToFunc(annotate).Code.Notes {
		if !seen[n.Name] {
			seen[n.Name] = true
			out = append(out, n.Name)
		}
	}
	return out
}

// takeNote keeps what a class body, or code that makes a class, bound for the annotations and for super(); it tells whether the name is
// one of these.
func (c *Type) takeNote(name string, v Value) bool {
	switch {
	case name == "__classcell__" && TypeOf(v) == CellType:
		// Before others see the class: __set_name__ and __init_subclass__ may call methods that use super().
		ToCell(v).V = c.Value()
	case name == "__annotate__" && TypeOf(v) == FuncType:
		c.annotate = v
	case name == "__annotations__" && IsDict(v):
		c.notes = ToDict(v)
	default:
		return false
	}
	return true
}
