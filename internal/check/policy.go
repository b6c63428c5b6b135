// This file defines Policy, what a host lets scripts do beyond or below the specification.

package check

import (
	"slices"
	"strings"
)

// Policy is a host's choice of what scripts may do. The zero value, and a nil *Policy, are the specification's.
type Policy struct {
	// AllowLambda lets scripts use lambda expressions.
	AllowLambda bool
	// Extras lets scripts import the modules of ExtraModules.
	Extras bool
	// AllowModules are further modules, by dotted name; each brings its submodules.
	AllowModules []string
	// DenyModules are refused with their submodules, whatever else allows them.
	DenyModules []string
	// AddBuiltins are further builtins that the host supplies. They cannot bring back exec, eval, compile and __import__.
	AddBuiltins []string
	// RemoveBuiltins are builtins that scripts shall not have.
	RemoveBuiltins []string
	// ForbiddenNames may be neither used nor bound by scripts.
	ForbiddenNames []string
	// Globals are names that the host defines for the script, such as its arguments: they count as bound from the start.
	Globals []string
}

// AllowedModules is the sorted list of modules that scripts may import under p.
func AllowedModules(p *Policy) []string {
	list := slices.Clone(specModules[:])
	if p != nil {
		if p.Extras {
			list = append(list, extraModules[:]...)
		}
		list = append(list, p.AllowModules...)
		list = slices.DeleteFunc(list, func(name string) bool { return under(name, p.DenyModules) })
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// ExtraModules is the sorted list of modules that Policy.Extras adds.
func ExtraModules() []string {
	list := slices.Clone(extraModules[:])
	slices.Sort(list)
	return list
}

// AllowedBuiltins is the sorted list of builtin names that scripts have under p: the specification's, the exceptions and what cannot
// harm. The keywords None, True and False are not in it.
func AllowedBuiltins(p *Policy) []string {
	list := slices.Concat(specBuiltins[:], harmlessBuiltins[:], exceptions[:])
	if p != nil {
		for _, name := range p.AddBuiltins {
			if nameRules[name] != ruleHard {
				list = append(list, name)
			}
		}
		list = slices.DeleteFunc(list, func(name string) bool { return slices.Contains(p.RemoveBuiltins, name) })
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// rule is what the policy says of a name, before it is known whether the script binds it.
func (p *Policy) rule(name string) rule {
	r := nameRules[name]
	if r == ruleHard {
		return r
	}
	if len(p.ForbiddenNames) > 0 && slices.Contains(p.ForbiddenNames, name) {
		return ruleHard
	}
	if len(p.RemoveBuiltins) > 0 && slices.Contains(p.RemoveBuiltins, name) {
		return ruleSoft
	}
	if r == ruleSoft && len(p.AddBuiltins) > 0 && slices.Contains(p.AddBuiltins, name) {
		return ruleNone
	}
	if r == ruleModule && p.allows(name) {
		return ruleNone
	}
	return r
}

// allows reports whether scripts may import a module, by its dotted name.
func (p *Policy) allows(name string) bool {
	if under(name, p.DenyModules) {
		return false
	}
	return under(name, specModules[:]) || under(name, p.AllowModules) || p.Extras && under(name, extraModules[:])
}

// opensFiles tells a function that opens files. Those of pandas that also read texts pass where io.StringIO makes such texts; given
// a path, they refuse it when they run.
func (p *Policy) opensFiles(module, name string) bool {
	if module == "pandas" && (name == "read_csv" || name == "read_json") && p.allows("io") {
		return false
	}
	return fileFunctions[module][name]
}

// under reports whether a dotted name is one of the modules listed or below one.
func under(name string, modules []string) bool {
	for _, m := range modules {
		if name == m || len(name) > len(m) && name[len(m)] == '.' && strings.HasPrefix(name, m) {
			return true
		}
	}
	return false
}
