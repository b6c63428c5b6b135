// This file defines place, which decides where each used variable lives, and Lookup, which tells it.

package resolve

// place decides for every use in s and the scopes inside where the variable lives.
func (r *resolver) place(s *Scope) {
	for _, y := range s.order {
		if y.global {
			r.slotFor(y.Name)
		}
		if y.nonlocl && !r.capture(s, y.Name) {
			r.fail(s.Node, "no binding for nonlocal '%s' found", y.Name)
		}
		if s.Kind == Module && y.bound && r.slot(y.Name) {
			r.slotFor(y.Name)
		}
	}
	for _, name := range s.useOrder {
		if y := s.symbols[name]; y != nil && (y.bound || y.global || y.nonlocl) && s.Kind != Class {
			continue
		}
		if s.Kind == Module {
			continue
		}
		if s.Kind == Class {
			if y := s.symbols[name]; y != nil && (y.global || y.nonlocl) {
				continue
			}
		}
		// What a class body binds is its own or the module's, never that of a function around it.
		if !(s.Kind == Class && s.Binds(name)) && r.capture(s, name) {
			continue
		}
		if r.inModuleFrame(s) {
			continue
		}
		if y := r.table.Module.symbols[name]; y != nil && y.bound {
			r.slotFor(name)
		}
	}
	for _, in := range s.inner {
		r.place(in)
	}
}

// inModuleFrame tells that s runs in the module's own frame: the module, or a comprehension in it.
func (r *resolver) inModuleFrame(s *Scope) bool { return s.Frame().Kind == Module }

// capture makes name, used in s, reachable through cells where a function around binds it; false where none does.
func (r *resolver) capture(s *Scope, name string) bool {
	// Find the owner.
	owner := s.Parent
	from := s
	for ; owner != nil; from, owner = owner, owner.Parent {
		if owner.Kind == Class {
			if name == "__class__" && owner.NeedsClass && from.Kind != Inline {
				break
			}
			continue
		}
		if y := owner.symbols[name]; y != nil && y.bound && !y.global && !y.nonlocl {
			break
		}
	}
	if owner == nil || owner.Kind == Module {
		return false
	}
	if owner.Frame() == s.Frame() && owner.Kind != Class {
		return true // the same frame: a register
	}
	if y := owner.symbols[name]; y != nil {
		y.Captured = true
	}
	for q := s.Frame(); q != owner.Frame(); q = q.Parent.Frame() {
		if _, ok := q.free[name]; !ok {
			q.free[name] = len(q.frees)
			q.frees = append(q.frees, name)
		}
		if q.Parent == nil {
			break
		}
	}
	return true
}

// Lookup places a name as seen from s. scope is the scope that owns a Local or Cell.
func (t *Table) Lookup(s *Scope, name string) (where Where, scope *Scope) {
	if y := s.symbols[name]; y != nil && y.global {
		return Global, nil
	}
	if s.Kind == Class {
		if y := s.symbols[name]; y == nil || !y.nonlocl {
			return Name, s
		}
	}
	for q := s; ; q = q.Parent {
		if y := q.symbols[name]; y != nil && y.bound && !y.global && !y.nonlocl && (q.Kind != Class) {
			if q.Kind == Module && t.GlobalSlot(name) >= 0 {
				return Global, nil
			}
			if y.Captured {
				return Cell, q
			}
			return Local, q
		}
		if y := q.symbols[name]; y != nil && y.global {
			return Global, nil
		}
		if q.Kind != Inline {
			s = q
			break
		}
	}
	if _, ok := s.free[name]; ok {
		return Free, s
	}
	if t.GlobalSlot(name) >= 0 {
		return Global, nil
	}
	return Builtin, nil
}
