// This file defines how methods of this package state their parameters and bind arguments, with the error texts of Python functions.

package pandas

import (
	"fmt"
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// params is a parsed parameter list that names its function as pandas' Python code does.
type params struct {
	sig      *args.Signature
	full     string // Class.method
	names    map[string]bool
	required []string
	most     int // positional parameters
	kwargs   bool
	vararg   bool
	method   bool
}

func parseParams(full, text string, method bool) *params {
	p := &params{sig: args.Parse(text), full: full, names: map[string]bool{}, method: method}
	kwOnly := false
	depth := false
	field := func(c rune) bool {
		if c == '\'' {
			depth = !depth
		}
		return c == ',' && !depth
	}
	for _, f := range strings.FieldsFunc(text, field) {
		name, _, hasDefault := strings.Cut(strings.TrimSpace(f), "=")
		switch {
		case strings.HasPrefix(name, "**"):
			p.kwargs = true
		case name == "*":
			kwOnly = true
		case name == "/":
		case strings.HasPrefix(name, "*"):
			kwOnly, p.vararg = true, true
		default:
			p.names[name] = true
			if !kwOnly {
				p.most++
				if !hasDefault {
					p.required = append(p.required, name)
				}
			}
		}
	}
	return p
}

func plural(n int, word string) string {
	if n == 1 {
		return fmt.Sprintf("%d %s", n, word)
	}
	return fmt.Sprintf("%d %ss", n, word)
}

func (p *params) bind(t *object.Thread, a []object.Value, kw []object.Kwarg) ([]object.Value, error) {
	given := map[string]bool{}
	for _, k := range kw {
		name := k.Name.String()
		given[name] = true
		if !p.names[name] && !p.kwargs {
			return nil, object.TypeErrorf("%s() got an unexpected keyword argument '%s'", p.full, object.Printable(name, 200))
		}
	}
	if len(a) > p.most && !p.vararg {
		self := 0
		if p.method {
			self = 1
		}
		verb := "were"
		if len(a)+self == 1 {
			verb = "was"
		}
		least := len(p.required) + self
		if least < p.most+self {
			return nil, object.TypeErrorf("%s() takes from %d to %d positional arguments but %d %s given", p.full, least, p.most+self, len(a)+self, verb)
		}
		return nil, object.TypeErrorf("%s() takes %s but %d %s given", p.full, plural(p.most+self, "positional argument"), len(a)+self, verb)
	}
	var gone []string
	for i, name := range p.required {
		if i >= len(a) && !given[name] {
			gone = append(gone, "'"+name+"'")
		}
	}
	if len(gone) > 0 {
		list := strings.Join(gone, ", ")
		if n := len(gone); n == 2 {
			list = gone[0] + " and " + gone[1]
		} else if n > 2 {
			list = strings.Join(gone[:n-1], ", ") + ", and " + gone[n-1]
		}
		return nil, object.TypeErrorf("%s() missing %s: %s", p.full, plural(len(gone), "required positional argument"), list)
	}
	return p.sig.Bind(t, p.full, a, kw)
}

// body is a method: self and one value for each parameter.
type body func(t *object.Thread, self object.Value, a []object.Value) (object.Value, error)

// def puts a method into a type's table. Parameters are written as for package args.
func def(owner *object.Type, names, text string, fn body) {
	for _, name := range strings.Fields(names) {
		p := parseParams(owner.Name+"."+name, text, true)
		n := object.NewNativeMethod(owner, name, "", func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
			bound, err := p.bind(t, a[1:], kw)
			if err != nil {
				return object.Value{}, err
			}
			return fn(t, a[0], bound)
		})
		owner.Attrs[name] = n.Value()
	}
}

// function is a function of the module.
func function(name, text string, fn args.Fn) object.Value {
	p := parseParams(name, text, false)
	return object.NewNative(name, "", func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
		bound, err := p.bind(t, a, kw)
		if err != nil {
			return object.Value{}, err
		}
		return fn(t, bound)
	}).Value()
}

// newSlot is a constructor.
func newSlot(name, text string, fn args.Fn) func(t *object.Thread, cls *object.Type, a []object.Value, kw []object.Kwarg) (object.Value, error) {
	p := parseParams(name+".__init__", text, true)
	return func(t *object.Thread, _ *object.Type, a []object.Value, kw []object.Kwarg) (object.Value, error) {
		bound, err := p.bind(t, a, kw)
		if err != nil {
			return object.Value{}, err
		}
		return fn(t, bound)
	}
}

// attr puts a read-only attribute into a type's table.
func attr(owner *object.Type, name string, get func(t *object.Thread, self object.Value) (object.Value, error)) {
	owner.Attrs[name] = object.NewGetSet(name, get, nil)
}

// refuse puts names into a type's table that answer with what to do instead.
func refuse(owner *object.Type, names, advice string) {
	for _, name := range strings.Fields(names) {
		full := owner.Name + "." + name
		owner.Attrs[name] = object.NewNativeMethod(owner, name, "", func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
			return object.Value{}, object.Raise(object.NotImplementedErrorType, "%s is not supported here; %s", full, advice)
		}).Value()
	}
}
