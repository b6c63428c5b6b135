// This file defines Module, a module made by the host, and Call, one call of a function in it.

package pylib

import (
	"context"
	"errors"
	"fmt"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// Module is a module in the making. Its methods return it, so that definitions can be chained.
type Module struct {
	name, doc string
	attrs     map[string]object.Value
	err       error
}

// NewModule starts a module; name is its full name.
func NewModule(name, doc string) *Module {
	return &Module{name: name, doc: doc, attrs: map[string]object.Value{}}
}

// Name is the full name of the module.
func (m *Module) Name() string { return m.name }

// Const adds a constant: nil, a bool, a number or a string. Containers are not taken, since scripts could change them for
// each other; a function can return them.
func (m *Module) Const(name string, v any) *Module {
	switch v.(type) {
	case nil, bool, int, int8, int16, int32, int64, uint, uint8, uint16, uint32, uint64, float32, float64, string:
		c, err := scalar(v)
		m.fail(err)
		m.attrs[name] = c
	default:
		m.fail(fmt.Errorf("pylib: constant %s.%s: %T is not a number, text or bool; make it a function", m.name, name, v))
	}
	return m
}

// Func adds a function; see the package comment for signature and fn.
func (m *Module) Func(name, signature, doc string, fn func(c *Call) (any, error)) (out *Module) {
	defer func() {
		if r := recover(); r != nil {
			out = m
			m.fail(fmt.Errorf("pylib: signature of %s.%s: %v", m.name, name, r))
		}
	}()
	m.attrs[name] = args.PyFunc(name, signature, doc, func(t *object.Thread, a []object.Value) (object.Value, error) {
		return call(t, m.name+"."+name, fn, a)
	}).Value()
	return m
}

func (m *Module) fail(err error) { m.err = errors.Join(m.err, err) }

// Build gives the finished module, or what was wrong with its definitions.
func (m *Module) Build() (*object.Module, error) {
	if m.err != nil {
		return nil, m.err
	}
	attrs := make(map[string]object.Value, len(m.attrs))
	for n, v := range m.attrs {
		attrs[n] = v
	}
	return object.NewModule(m.name, m.doc, attrs), nil
}

// Call is one call of a host's function. It must not be kept after the function has returned.
type Call struct {
	t    *object.Thread
	name string
	args []object.Value
}

func call(t *object.Thread, name string, fn func(c *Call) (any, error), a []object.Value) (v object.Value, err error) {
	defer func() {
		if r := recover(); r != nil {
			v, err = object.Value{}, object.RuntimeErrorf("%s() failed: %v", name, r)
		}
	}()
	result, err := fn(&Call{t, name, a})
	// A run that ended while the host's function worked does not go on, whatever the function says.
	if perr := t.Poll(1); perr != nil {
		return object.Value{}, perr
	}
	if err != nil {
		var e *object.Exc
		if errors.As(err, &e) {
			return object.Value{}, e
		}
		return object.Value{}, object.RuntimeErrorf("%s", object.Printable(err.Error(), 2000))
	}
	return FromGo(t, result)
}

// Context ends when the run does.
func (c *Call) Context() context.Context {
	if ctx := c.t.Meter.Context(); ctx != nil {
		return ctx
	}
	return context.Background()
}

// Len is the number of arguments, which is that of the parameters.
func (c *Call) Len() int { return len(c.args) }

// Arg is argument i as a Go value; see ToGo.
func (c *Call) Arg(i int) (any, error) { return ToGo(c.t, c.args[i]) }

// IsNone tells whether argument i is None.
func (c *Call) IsNone(i int) bool { return c.args[i].IsNone() || c.args[i].IsUnbound() }

// Bool is the truth of argument i; a value whose truth cannot be told is false.
func (c *Call) Bool(i int) bool {
	ok, err := object.Truth(c.t, c.args[i])
	return ok && err == nil
}

// Int is argument i as an int.
func (c *Call) Int(i int) (int64, error) {
	n, err := object.IndexInt(c.t, c.args[i])
	return int64(n), err
}

// Float is argument i as a float.
func (c *Call) Float(i int) (float64, error) { return object.ToFloat(c.t, c.args[i]) }

// Text is argument i, which has to be a str.
func (c *Call) Text(i int) (string, error) {
	if !object.IsStr(c.args[i]) {
		return "", object.TypeErrorf("%s() argument %d must be str, not %s", c.name, i+1, object.TypeOf(c.args[i]).Name)
	}
	return object.ToStr(c.args[i]).String(), nil
}

// Raise makes an exception of one of Python's built-in classes, for a host's function to return.
func Raise(class, format string, a ...any) error {
	for _, typ := range object.ExceptionTypes {
		if typ.Name == class {
			return object.Raise(typ, "%s", fmt.Sprintf(format, a...))
		}
	}
	return fmt.Errorf("%s: %s", class, fmt.Sprintf(format, a...))
}
