// This file defines Loader, a load_ function that a host adds, and its parameters.

package dataprovider

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/apache/arrow-go/v18/arrow/array"
)

// Loader is a function that scripts call by name to get a table. Load gets exactly one
// value for each parameter, already checked; the caller of Load releases the reader.
// Load may be called by many goroutines at once.
type Loader struct {
	Name   string // load_ and more, a Python identifier
	Doc    string // one sentence on what it loads
	Params []Param
	Load   func(ctx context.Context, args map[string]any) (array.RecordReader, error)
}

// Kind is the type of a parameter's value.
type Kind int

// The kinds, with the Go type that Load gets and the Python type a script gives.
const (
	Text  Kind = iota // string; str
	Int               // int64; int
	Float             // float64; float or int
	Bool              // bool; bool
	Time              // time.Time; datetime
)

var kindNames = [...]string{Text: "str", Int: "int", Float: "float", Bool: "bool", Time: "datetime"}

// String returns the kind's name in Python.
func (k Kind) String() string {
	if k < 0 || int(k) >= len(kindNames) {
		return "Kind(" + strconv.Itoa(int(k)) + ")"
	}
	return kindNames[k]
}

// Param is a parameter of a Loader.
type Param struct {
	Name     string
	Kind     Kind
	Required bool
	// Default is the value of an optional parameter that is not given. Load gets nil
	// when it is nil; only such a parameter takes None.
	Default any
	// Allowed lists the values the parameter may have, None apart; empty means any.
	Allowed []any
}

// builtinLoaders are the names a host cannot take.
var builtinLoaders = [...]string{"load_trades", "load_balances", "load_snapshots"}

// pythonKeywords cannot be names.
var pythonKeywords = [...]string{"False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
	"continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
	"lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield"}

// Check reports what is wrong with the loader itself. NewRegistry calls it.
func (l *Loader) Check() error {
	if len(l.Name) <= len("load_") || !strings.HasPrefix(l.Name, "load_") || !isIdentifier(l.Name) {
		return fmt.Errorf("loader %s: the name must be load_ followed by letters, digits or _", quote(l.Name))
	}
	if slices.Contains(builtinLoaders[:], l.Name) {
		return fmt.Errorf("loader %s: the name is taken; the Provider answers for it", quote(l.Name))
	}
	if l.Load == nil {
		return fmt.Errorf("loader %s: Load is nil", quote(l.Name))
	}
	seen := map[string]bool{}
	for _, p := range l.Params {
		if !isIdentifier(p.Name) || slices.Contains(pythonKeywords[:], p.Name) {
			return fmt.Errorf("loader %s: parameter %s: the name is not a Python identifier", quote(l.Name), quote(p.Name))
		}
		if seen[p.Name] {
			return fmt.Errorf("loader %s: parameter %s appears twice", quote(l.Name), quote(p.Name))
		}
		seen[p.Name] = true
		if err := p.check(); err != nil {
			return fmt.Errorf("loader %s: parameter %s: %w", quote(l.Name), quote(p.Name), err)
		}
	}
	return nil
}

func (p *Param) check() error {
	if p.Kind < 0 || int(p.Kind) >= len(kindNames) {
		return fmt.Errorf("unknown kind %d", int(p.Kind))
	}
	for _, v := range p.Allowed {
		if _, ok := p.convert(v); !ok {
			return fmt.Errorf("allowed value %s is not of kind %s", show(v), p.Kind)
		}
	}
	if p.Default == nil {
		return nil
	}
	if p.Required {
		return fmt.Errorf("a required parameter has no default")
	}
	v, ok := p.convert(p.Default)
	if !ok {
		return fmt.Errorf("default %s is not of kind %s", show(p.Default), p.Kind)
	}
	if !p.allows(v) {
		return fmt.Errorf("default %s is not an allowed value", show(p.Default))
	}
	return nil
}

// isIdentifier reports whether name is an ASCII Python identifier. Other letters are
// left out because Python folds some of them into others.
// IsIdentifier tells whether a script can use name as a variable: letters, digits and _, no keyword.
func IsIdentifier(name string) bool {
	return isIdentifier(name) && !slices.Contains(pythonKeywords[:], name)
}

func isIdentifier(name string) bool {
	for i, r := range name {
		if r > unicode.MaxASCII || r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return name != ""
}

// convert returns v as the Go type that Load gets for the kind.
func (p *Param) convert(v any) (any, bool) {
	switch v := v.(type) {
	case string:
		return v, p.Kind == Text
	case bool:
		return v, p.Kind == Bool
	case time.Time:
		return v, p.Kind == Time
	case int:
		return p.convert(int64(v))
	case int64:
		if p.Kind == Float {
			return float64(v), true
		}
		return v, p.Kind == Int
	case float64:
		return v, p.Kind == Float
	}
	return nil, false
}

func (p *Param) allows(v any) bool {
	if len(p.Allowed) == 0 {
		return true
	}
	for _, a := range p.Allowed {
		a, _ = p.convert(a)
		if t, ok := a.(time.Time); ok && t.Equal(v.(time.Time)) || a == v {
			return true
		}
	}
	return false
}

// show renders an argument in a message as Python would, shortened.
func show(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case string:
		return quote(v)
	case bool:
		if v {
			return "True"
		}
		return "False"
	case int, int64:
		return fmt.Sprint(v)
	case float64:
		s := strconv.FormatFloat(v, 'g', -1, 64)
		if !strings.ContainsAny(s, ".eIN") {
			s += ".0"
		}
		return strings.ToLower(strings.TrimPrefix(s, "+"))
	case time.Time:
		return v.Format("2006-01-02 15:04:05")
	}
	return "a value of another type"
}
