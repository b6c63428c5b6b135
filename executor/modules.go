// This file defines the modules that scripts can import.

package executor

import (
	"fmt"
	"slices"
	"strings"

	"github.com/alkimi/pyexec/internal/check"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib"
)

// modules is the table behind import statements: what the policy allows of the standard set and the host's own.
type modules struct {
	table   map[string]func() *object.Module
	allowed []string
}

func newModules(p *Policy, own []*object.Module) (*modules, error) {
	allowed := check.AllowedModules(p)
	m := &modules{table: map[string]func() *object.Module{}, allowed: allowed}
	under := func(name string) bool {
		for _, a := range allowed {
			if name == a || strings.HasPrefix(name, a+".") {
				return true
			}
		}
		return false
	}
	for name, make := range pylib.Standard() {
		if under(name) {
			m.table[name] = make
		}
	}
	for _, mod := range own {
		if !under(mod.Name) {
			return nil, fmt.Errorf("executor: module %s is not in Policy.AllowModules", mod.Name)
		}
		m.table[mod.Name] = func() *object.Module { return mod }
	}
	return m, nil
}

// load gives a module by its full name. The policy was checked before the run; here a name is only there or not.
func (m *modules) load(t *object.Thread, name string) (object.Value, error) {
	if make, ok := m.table[name]; ok {
		return make().Value(), nil
	}
	if top, _, _ := strings.Cut(name, "."); slices.Contains(m.allowed, top) {
		if _, ok := m.table[top]; !ok {
			return object.Value{}, object.Raise(object.ModuleNotFoundErrorType,
				"No module named '%s': scripts may import it, but this version of pyexec does not have it yet", top)
		}
	}
	return object.Value{}, object.Raise(object.ModuleNotFoundErrorType, "No module named '%s'", object.Printable(name, 200))
}
