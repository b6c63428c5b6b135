// This file defines the modules that scripts can import.

package executor

import (
	"fmt"
	"strings"

	"github.com/alkimi/pyexec/internal/check"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib"
)

// modules is the table behind import statements: what the policy allows of the standard set and the host's own.
type modules struct {
	table map[string]func() *object.Module
}

func newModules(p *Policy, own []*object.Module) (*modules, error) {
	m := &modules{table: map[string]func() *object.Module{}}
	allowed := check.AllowedModules(p)
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
	e := object.Raise(object.ModuleNotFoundErrorType, "No module named '%s'", object.Printable(name, 200))
	return object.Value{}, e
}
