// This file defines the module warnings: a script can raise and record warnings, but they reach nobody outside of it.

// Package warnings is Python's warnings. A warning that is shown goes to the list of a catch_warnings(record=True) around it, or
// nowhere: a script's output is what it prints.
package warnings

import (
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// messageType is WarningMessage, what the list of a catch_warnings holds.
var messageType = object.NewType("WarningMessage", object.LayoutOther)

type warning struct {
	object.Header
	message, category, filename, line, text, source value
}

var messageAttrs = []string{"message", "category", "filename", "lineno", "file", "line", "source"}

func (w *warning) attr(name string) (value, bool) {
	switch name {
	case "message":
		return w.message, true
	case "category":
		return w.category, true
	case "filename":
		return w.filename, true
	case "lineno":
		return w.line, true
	case "file":
		return object.None, true
	case "line":
		return w.text, true
	case "source":
		return w.source, true
	}
	return value{}, false
}

func init() {
	messageType.Module, messageType.Final = "warnings", true
	messageType.Slots = object.Slots{
		New: args.New("WarningMessage", "message, category, filename, lineno, file=None, line=None, source=None", func(t *thread, cls *object.Type, a []value) (value, error) {
			return newWarning(t, a[0], a[1], a[2], a[3], a[5], a[6])
		}),
		Repr: func(t *thread, v value) (string, error) {
			w := object.As[warning](v)
			x := object.NewText(t)
			sep := "{"
			for _, name := range []string{"message", "category", "filename", "lineno", "line"} {
				attr, _ := w.attr(name)
				if name == "category" && object.IsType(attr) {
					attr = object.NewStr(object.ToType(attr).ShortName())
				}
				text, err := object.Repr(t, attr)
				if err == nil {
					err = x.Write(sep + name + " : " + text)
				}
				if err != nil {
					return "", err
				}
				sep = ", "
			}
			err := x.Write("}")
			return x.String(), err
		},
		GetAttr: func(t *thread, v value, name *object.Str) (value, bool, error) {
			x, ok := object.As[warning](v).attr(name.String())
			return x, ok, nil
		},
		Visit: func(v value, visit func(value)) int64 {
			for _, name := range messageAttrs {
				x, _ := object.As[warning](v).attr(name)
				visit(x)
			}
			return 160
		},
	}
	object.InitType(messageType)
	initCatch()
}

func newWarning(t *thread, message, category, filename, line, text, source value) (value, error) {
	if err := t.Charge(160); err != nil {
		return value{}, err
	}
	w := &warning{object.HeaderOf(messageType), message, category, filename, line, text, source}
	return object.Obj(&w.Header), nil
}

// liner is the machine as far as warnings ask it: the line of the script that warns.
type liner interface{ Line(level int) int }

// warn is warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()).
func warn(t *thread, a []value) (value, error) {
	message, category := a[0], object.UserWarningType
	switch {
	case object.TypeOf(message).IsSubtype(object.WarningType):
		category = object.TypeOf(message)
	case a[1].IsNone():
	case object.IsType(a[1]) && object.ToType(a[1]).IsSubtype(object.WarningType):
		category = object.ToType(a[1])
	default:
		return value{}, object.TypeErrorf("category must be a Warning subclass, not '%s'", object.TypeOf(a[1]).Name)
	}
	level, err := object.IndexInt(t, a[2])
	if err != nil {
		return value{}, err
	}
	line := 0
	if vm, ok := t.VM.(liner); ok {
		line = vm.Line(max(1, level))
	}
	return object.None, issue(t, message, category, object.NewStr("<script>"), int64(line), "__main__", a[3])
}

// Deprecated is a DeprecationWarning of a module of this library about what the script calls.
func Deprecated(t *thread, message string) error {
	line := 0
	if vm, ok := t.VM.(liner); ok {
		line = vm.Line(1)
	}
	return issue(t, object.NewStr(message), object.DeprecationWarningType, object.NewStr("<script>"), int64(line), "__main__", object.None)
}

// DeprecatedIn is Deprecated about what a module calls for the script; such warnings are not shown unless the script asks for them.
func DeprecatedIn(t *thread, module, message string) error {
	return issue(t, object.NewStr(message), object.DeprecationWarningType, object.NewStr(module+".py"), 0, module, object.None)
}

// issue does with a warning what the filters say.
func issue(t *thread, message value, category *object.Type, filename value, line int64, module string, source value) error {
	text, err := object.ToString(t, message)
	if err != nil {
		return err
	}
	s := stateOf(t)
	action, err := s.action(t, text, module, category, line)
	if err != nil {
		return err
	}
	// Classes of the script are told apart by their names, which is enough for not showing a warning twice.
	first := func(seen **object.Set, line int64) (bool, error) {
		if *seen == nil {
			if *seen, err = object.NewSet(t, object.SetType); err != nil {
				return false, err
			}
		}
		words, err := object.StrOf(t, text)
		if err != nil {
			return false, err
		}
		key, err := object.NewTuple(t, []value{object.NewStr(category.FullName()), words, object.Int(line)})
		if err != nil {
			return false, err
		}
		if old, err := (*seen).Has(t, key); err != nil || old {
			return false, err
		}
		return true, (*seen).Add(t, key)
	}
	show := true
	switch action {
	case "ignore":
		return nil
	case "error":
		if object.TypeOf(message).IsSubtype(object.WarningType) {
			return object.ToExc(message)
		}
		e, err := object.Call(t, category.Value(), message)
		if err != nil {
			return err
		}
		if !object.TypeOf(e).IsSubtype(object.BaseExceptionType) {
			return object.TypeErrorf("exceptions must derive from BaseException")
		}
		return object.ToExc(e)
	case "once":
		show, err = first(&s.once, -1)
	case "default":
		show, err = first(&s.seen, line)
	case "module":
		show, err = first(&s.seen, -1)
	}
	if err != nil || !show || s.record == nil {
		return err
	}
	if !object.TypeOf(message).IsSubtype(object.WarningType) {
		if message, err = object.Call(t, category.Value(), message); err != nil {
			return err
		}
	}
	w, err := newWarning(t, message, category.Value(), filename, object.Int(line), object.None, source)
	if err != nil {
		return err
	}
	return s.record.Append(t, w)
}

// formatWarning is formatwarning(message, category, filename, lineno, line=None).
func formatWarning(t *thread, a []value) (value, error) {
	category := ""
	if object.IsType(a[1]) {
		category = object.ToType(a[1]).ShortName()
	}
	x := object.NewText(t)
	for i, part := range []value{a[2], object.NewStr(":"), a[3], object.NewStr(": " + category + ": "), a[0], object.NewStr("\n"), a[4]} {
		if i == 6 && part.IsNone() {
			break
		}
		text, err := object.ToString(t, part)
		if err != nil {
			return value{}, err
		}
		if i == 6 {
			text = "  " + text + "\n"
		}
		if err := x.Write(text); err != nil {
			return value{}, err
		}
	}
	return object.StrOf(t, x.String())
}

// Module is the module warnings.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{"WarningMessage": messageType.Value(), "catch_warnings": catchType.Value()}
	add := func(name, signature, doc string, fn args.Fn) {
		attrs[name] = args.PyFunc(name, signature, doc, fn).Value()
	}
	attrs["warn"] = args.Func("warn", "message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()", "Issue a warning, or maybe ignore it or raise an exception.", warn).Value()
	add("warn_explicit", "message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None", "Issue a warning, or maybe ignore it or raise an exception.", func(t *thread, a []value) (value, error) {
		if !object.IsType(a[1]) || !object.ToType(a[1]).IsSubtype(object.WarningType) {
			return value{}, object.TypeErrorf("category must be a Warning subclass, not '%s'", object.TypeOf(a[1]).Name)
		}
		line, err := object.IndexInt(t, a[3])
		if err != nil {
			return value{}, err
		}
		module := "<unknown>"
		if object.IsStr(a[4]) {
			module = object.ToStr(a[4]).String()
		}
		category := object.ToType(a[1])
		if object.TypeOf(a[0]).IsSubtype(object.WarningType) {
			category = object.TypeOf(a[0])
		}
		return object.None, issue(t, a[0], category, a[2], int64(line), module, a[7])
	})
	add("showwarning", "message, category, filename, lineno, file=None, line=None", "Record a warning where a catch_warnings does so.", func(t *thread, a []value) (value, error) {
		s := stateOf(t)
		if s.record == nil {
			return object.None, nil
		}
		w, err := newWarning(t, a[0], a[1], a[2], a[3], a[5], object.None)
		if err != nil {
			return value{}, err
		}
		return object.None, s.record.Append(t, w)
	})
	add("formatwarning", "message, category, filename, lineno, line=None", "Function to format a warning the standard way.", formatWarning)
	add("filterwarnings", "action, message='', category=?, module='', lineno=0, append=False", "Insert an entry into the list of warnings filters (at the front).", func(t *thread, a []value) (value, error) {
		f, err := newFilter(t, a[0], a[1], a[2], a[3], a[4])
		if err != nil {
			return value{}, err
		}
		behind, err := object.Truth(t, a[5])
		if err != nil {
			return value{}, err
		}
		return object.None, stateOf(t).add(t, f, behind)
	})
	add("simplefilter", "action, category=?, lineno=0, append=False", "Insert a simple entry into the list of warnings filters (at the front).", func(t *thread, a []value) (value, error) {
		return object.None, simpleFilter(t, a)
	})
	add("resetwarnings", "", "Clear the list of warning filters, so that no filters are active.", func(t *thread, a []value) (value, error) {
		s := stateOf(t)
		s.filters = nil
		s.seen = nil
		return object.None, nil
	})
	m := object.NewModule("warnings", "Python part of the warnings subsystem.", attrs)
	m.Missing = func(name string) string {
		switch name {
		case "filters", "defaultaction", "onceregistry":
			return "warnings." + name + " is not supported: change the filters by filterwarnings, simplefilter and resetwarnings"
		}
		return ""
	}
	return m
})

// simpleFilter is simplefilter(action, category, lineno, append).
func simpleFilter(t *thread, a []value) error {
	f, err := newFilter(t, a[0], object.NewStr(""), a[1], object.NewStr(""), a[2])
	if err != nil {
		return err
	}
	behind, err := object.Truth(t, a[3])
	if err != nil {
		return err
	}
	return stateOf(t).add(t, f, behind)
}
