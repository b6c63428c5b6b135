// This file defines Bind, which checks the arguments of a call of a Loader.

package dataprovider

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// ArgumentError is a wrong argument of a load_ function.
type ArgumentError struct {
	Function string
	Argument string
	// Class is the Python exception it is in a script: TypeError or ValueError.
	Class   string
	Problem string
}

func (e *ArgumentError) Error() string { return e.Function + "() " + e.Problem }

// Bind checks the arguments of a call and returns one value for each parameter.
// Arguments are nil, string, bool, int, int64, float64 or time.Time. An error is an
// *ArgumentError that names the argument and what it may be.
func (l *Loader) Bind(args map[string]any) (map[string]any, error) {
	bound := make(map[string]any, len(l.Params))
	for i := range l.Params {
		p := &l.Params[i]
		v, given := args[p.Name]
		if !given {
			if p.Required {
				return nil, l.wrong(p.Name, "TypeError", fmt.Sprintf("missing required argument %s: %s", quote(p.Name), p.wants()))
			}
			if v = p.Default; v != nil {
				v, _ = p.convert(v)
			}
			bound[p.Name] = v
			continue
		}
		if v == nil && !p.Required && p.Default == nil {
			bound[p.Name] = nil
			continue
		}
		converted, ok := p.convert(v)
		if !ok {
			return nil, l.wrong(p.Name, "TypeError", fmt.Sprintf("argument %s must be %s, not %s", quote(p.Name), p.wants(), typeName(v)))
		}
		if !p.allows(converted) {
			return nil, l.wrong(p.Name, "ValueError", fmt.Sprintf("argument %s must be %s, not %s", quote(p.Name), p.wants(), show(v)))
		}
		bound[p.Name] = converted
	}
	if len(args) > 0 {
		var unknown []string
		for name := range args {
			if _, ok := bound[name]; !ok {
				unknown = append(unknown, name)
			}
		}
		if len(unknown) > 0 {
			slices.Sort(unknown)
			return nil, l.wrong(unknown[0], "TypeError", fmt.Sprintf("got an unexpected keyword argument %s; %s", quote(unknown[0]), l.takes()))
		}
	}
	return bound, nil
}

func (l *Loader) wrong(argument, class, problem string) error {
	return &ArgumentError{Function: l.Name, Argument: argument, Class: class, Problem: problem}
}

// wants says what values the parameter takes.
func (p *Param) wants() string {
	text := p.Kind.String()
	if len(p.Allowed) > 0 {
		values := make([]string, len(p.Allowed))
		for i, v := range p.Allowed {
			values[i] = show(v)
		}
		text = "one of " + strings.Join(values, ", ")
	}
	if !p.Required && p.Default == nil {
		text += " or None"
	}
	return text
}

func (l *Loader) takes() string {
	if len(l.Params) == 0 {
		return "it takes no arguments"
	}
	names := make([]string, len(l.Params))
	for i, p := range l.Params {
		names[i] = quote(p.Name)
	}
	return "it takes " + strings.Join(names, ", ")
}

func typeName(v any) string {
	switch v.(type) {
	case nil:
		return "None"
	case string:
		return "str"
	case bool:
		return "bool"
	case int, int64:
		return "int"
	case float64:
		return "float"
	case time.Time:
		return "datetime"
	}
	return "a value of another type"
}
