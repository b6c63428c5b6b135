// This file defines module re and its functions.

// Package re implements module re on the engine of package regex.
package re

import (
	"errors"
	"strings"
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
	"github.com/alkimi/pyexec/internal/regex"
)

type (
	value  = object.Value
	thread = object.Thread
)

// Module is the module.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{
		"error": errorType.Value(), "PatternError": errorType.Value(), "Pattern": patternType.Value(), "Match": matchType.Value(),
		"RegexFlag": flagType.Value(),
	}
	for _, f := range flagNames {
		attrs[f.name] = flagValue(f.flag)
		attrs[f.short] = flagValue(f.flag)
	}
	attrs["NOFLAG"] = flagValue(0)
	for _, f := range [...]struct {
		name, params, doc string
		call              func(t *thread, p *pattern, a []value) (value, error)
	}{
		{"match", "string, flags=0", "Match at the start of a string.", func(t *thread, p *pattern, a []value) (value, error) {
			return p.find(t, a[0], whole, regex.Prefix)
		}},
		{"fullmatch", "string, flags=0", "Match a whole string.", func(t *thread, p *pattern, a []value) (value, error) {
			return p.find(t, a[0], whole, regex.Full)
		}},
		{"search", "string, flags=0", "The first match in a string.", func(t *thread, p *pattern, a []value) (value, error) {
			return p.find(t, a[0], whole, regex.Search)
		}},
		{"findall", "string, flags=0", "The texts of all matches.", func(t *thread, p *pattern, a []value) (value, error) {
			return p.findAll(t, a[0], whole)
		}},
		{"finditer", "string, flags=0", "An iterator over all matches.", func(t *thread, p *pattern, a []value) (value, error) {
			return p.findIter(t, a[0], whole)
		}},
		{"sub", "repl, string, count=0, flags=0", "The string with matches replaced.", func(t *thread, p *pattern, a []value) (value, error) {
			return p.sub(t, a[0], a[1], a[2], false)
		}},
		{"subn", "repl, string, count=0, flags=0", "The string with matches replaced, and their number.", func(t *thread, p *pattern, a []value) (value, error) {
			return p.sub(t, a[0], a[1], a[2], true)
		}},
		{"split", "string, maxsplit=0, flags=0", "The parts of a string between matches.", func(t *thread, p *pattern, a []value) (value, error) {
			return p.split(t, a[0], a[1])
		}},
	} {
		attrs[f.name] = args.PyFunc(f.name, "pattern, "+f.params, f.doc, func(t *thread, a []value) (value, error) {
			p, err := compile(t, a[0], a[len(a)-1])
			if err != nil {
				return value{}, err
			}
			return f.call(t, p, a[1:])
		}).Value()
	}
	attrs["compile"] = args.PyFunc("compile", "pattern, flags=0", "Compile a regular expression.", func(t *thread, a []value) (value, error) {
		p, err := compile(t, a[0], a[1])
		if err != nil {
			return value{}, err
		}
		return p.value(), nil
	}).Value()
	attrs["purge"] = args.PyFunc("purge", "", "Clear the cache of compiled expressions.", func(t *thread, _ []value) (value, error) {
		clear(patterns(t).byKey)
		return object.None, nil
	}).Value()
	attrs["escape"] = args.PyFunc("escape", "pattern", "Escape special characters.", escape).Value()
	m := object.NewModule("re", "Regular expressions.", attrs)
	m.Missing = func(name string) string {
		switch name {
		case "Scanner", "template":
			return "re." + name + " is not supported; use re.finditer"
		}
		return ""
	}
	return m
})

func escape(t *thread, a []value) (value, error) {
	special := func(c byte) bool { return strings.IndexByte("()[]{}?*+-|^$\\.&~# \t\n\r\v\f", c) >= 0 }
	bytes := object.IsBytesLike(a[0])
	var s string
	switch {
	case bytes:
		s = object.BytesView(a[0])
	case object.IsStr(a[0]):
		s = object.ToStr(a[0]).String()
	default:
		return value{}, notText(a[0])
	}
	out, plain := object.NewText(t), 0
	for i := range len(s) {
		if special(s[i]) {
			if err := out.Write(s[plain:i]); err != nil {
				return value{}, err
			}
			if err := out.Write("\\"); err != nil {
				return value{}, err
			}
			plain = i
		}
		if i%pytext.Stride == pytext.Stride-1 {
			if err := t.Poll(pytext.Stride / 8); err != nil {
				return value{}, err
			}
		}
	}
	if err := out.Write(s[plain:]); err != nil {
		return value{}, err
	}
	if bytes {
		return object.NewBytes(t, out.String())
	}
	return out.Value()
}

// notText is the error for what is neither text nor bytes where a pattern or template is expected.
func notText(v value) error {
	return object.TypeErrorf("decoding to str: need a bytes-like object, %s found", object.TypeOf(v).Name)
}

// key identifies a compiled pattern.
type key struct {
	text  string
	bytes bool
	flags regex.Flags
}

// cache is the run's table of compiled patterns.
type cache struct{ byKey map[key]*pattern }

type cacheKey struct{}

// maxCache is the number of patterns kept.
const maxCache = 512

func patterns(t *thread) *cache {
	return t.State(cacheKey{}, func() any { return &cache{map[key]*pattern{}} }).(*cache)
}

// Visit shows the patterns to the census.
func (c *cache) Visit(visit func(value)) {
	for _, p := range c.byKey {
		visit(p.value())
	}
}

// compile gives the pattern of a text, bytes or a pattern.
func compile(t *thread, v, flags value) (*pattern, error) {
	if !object.IsIntLike(flags) {
		return nil, object.TypeErrorf("unsupported operand type(s) for &: '%s' and 'RegexFlag'", object.TypeOf(flags).Name)
	}
	if object.TypeOf(v) == patternType {
		if ok, err := object.Truth(t, flags); ok || err != nil {
			if err == nil {
				err = object.ValueErrorf("cannot process flags argument with a compiled pattern")
			}
			return nil, err
		}
		return toPattern(v), nil
	}
	n := object.PlainInt(flags)
	if n.Ref != nil || n.AsInt() < -1<<31 || n.AsInt() >= 1<<31 {
		return nil, object.OverflowErrorf("Python int too large to convert to C int")
	}
	k := key{flags: regex.Flags(n.AsInt())}
	switch {
	case object.IsStr(v):
		k.text = object.ToStr(v).String()
	case object.IsBytes(v):
		k.text, k.bytes = object.ToBytes(v).B, true
	case object.IsByteArray(v):
		return nil, object.TypeErrorf("unhashable type: '%s'", object.TypeOf(v).Name)
	default:
		return nil, object.TypeErrorf("first argument must be string or compiled pattern")
	}
	c := patterns(t)
	if p := c.byKey[k]; p != nil {
		return p, nil
	}
	prog, err := regex.Compile(t.Meter, k.text, k.bytes, k.flags)
	if err != nil {
		return nil, patternError(t, err, v)
	}
	if err := t.Charge(sizePattern + int64(len(k.text))); err != nil {
		return nil, err
	}
	p := &pattern{Header: object.HeaderOf(patternType), prog: prog, text: v}
	if len(c.byKey) >= maxCache {
		clear(c.byKey)
	}
	c.byKey[k] = p
	return p, nil
}

// patternError makes the Python exception of an error of package regex.
func patternError(t *thread, err error, pattern value) error {
	var (
		syntax *regex.Error
		flags  *regex.ValueError
		group  *regex.UnknownGroup
	)
	switch {
	case errors.As(err, &syntax):
		pos := object.None
		if syntax.Pos >= 0 {
			pos = object.Int(int64(syntax.Pos))
		} else {
			pattern = object.None
		}
		msg, err := object.StrOf(t, syntax.Msg)
		if err != nil {
			return err
		}
		e := object.NewExc(errorType)
		if err := initError(t, e.Value(), []value{msg, pattern, pos}, nil); err != nil {
			return err
		}
		return e
	case err == error(regex.ErrRepeat):
		return object.OverflowErrorf("%s", regex.ErrRepeat.Msg)
	case errors.As(err, &flags):
		return object.ValueErrorf("%s", flags.Msg)
	case errors.As(err, &group):
		return object.IndexErrorf("%s", group.Error())
	case err == budget.ErrDepth:
		return object.Raise(object.RecursionErrorType, "maximum recursion depth exceeded")
	}
	return err
}

// errorType is re.error.
var errorType = object.NewType("error", object.LayoutExc, object.ExceptionType)

var errorParams = args.Parse("self, msg, pattern=None, pos=None")

func init() {
	errorType.Module = "re"
	errorType.Doc = "A string is not a valid regular expression."
	errorType.Slots.Init = initError
	object.InitType(errorType)
}

// initError sets the attributes of an error and its message with the position.
func initError(t *thread, self value, given []value, kw []object.Kwarg) error {
	a, err := errorParams.BindPy(t, "error.__init__", append([]value{self}, given...), kw)
	if err != nil {
		return err
	}
	e := object.ToExc(self)
	e.Args = []value{a[1]}
	attrs := [...]struct {
		name string
		v    value
	}{{"msg", a[1]}, {"pattern", a[2]}, {"pos", a[3]}, {"lineno", object.None}, {"colno", object.None}}
	if text, ok := textOf(a[2]); ok && object.IsIntLike(a[3]) {
		pos, err := object.IndexInt(t, a[3])
		if err != nil {
			return err
		}
		before := text
		if object.IsStr(a[2]) {
			before = pytext.Slice(text, 0, max(pos, 0))
		} else if pos >= 0 && pos < len(text) {
			before = text[:pos]
		}
		line := strings.Count(before, "\n") + 1
		column := pytext.RuneCount(before[strings.LastIndexByte(before, '\n')+1:]) + 1
		attrs[3].v, attrs[4].v = object.Int(int64(line)), object.Int(int64(column))
		msg, err := object.ToString(t, a[1])
		if err != nil {
			return err
		}
		where := []any{msg, pos, line, column}
		format := "%s at position %d"
		if strings.Contains(text, "\n") {
			format += " (line %d, column %d)"
		} else {
			where = where[:2]
		}
		e.Args[0] = object.NewStr(object.Raise(errorType, format, where...).Error()[len("error: "):])
	}
	for _, x := range attrs {
		if err := object.SetAttr(t, self, object.NewStrObj(x.name), x.v); err != nil {
			return err
		}
	}
	return nil
}

func textOf(v value) (string, bool) {
	switch {
	case object.IsStr(v):
		return object.ToStr(v).String(), true
	case object.IsBytesLike(v):
		return object.BytesView(v), true
	}
	return "", false
}

// Compile is re.compile, for other modules. A text pattern is compiled once a run.
func Compile(t *object.Thread, pattern value, flags regex.Flags) (value, error) {
	p, err := compile(t, pattern, object.Int(int64(flags)))
	if err != nil {
		return value{}, err
	}
	return p.value(), nil
}

// Program is the engine's program of a text pattern, or of a compiled one where flags is 0. It is compiled once a run.
func Program(t *object.Thread, pattern value, flags regex.Flags) (*regex.Program, error) {
	p, err := compile(t, pattern, object.Int(int64(flags)))
	if err != nil {
		return nil, err
	}
	return p.prog, nil
}

// IsPattern tells a compiled pattern.
func IsPattern(v value) bool { return v.Ref != nil && object.TypeOf(v) == patternType }

// Template reads a replacement for the matches of a program.
func Template(t *object.Thread, prog *regex.Program, repl value) ([]regex.Piece, error) {
	pieces, err := regex.ParseTemplate(t.Meter, prog, object.ToStr(repl).String(), false)
	if err != nil {
		return nil, patternError(t, err, repl)
	}
	return pieces, nil
}
