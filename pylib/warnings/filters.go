// This file defines the filters of a run: what becomes of each warning.

package warnings

import (
	"regexp"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// filter says what becomes of the warnings that it fits.
type filter struct {
	action   string
	text     string // the pattern of the message, "" for any
	message  *regexp.Regexp
	module   *regexp.Regexp
	modText  string
	category *object.Type
	line     int64 // 0 for any
}

func (f *filter) same(g *filter) bool {
	return f.action == g.action && f.text == g.text && f.modText == g.modText && f.category == g.category && f.line == g.line
}

// state is what the module keeps during one run.
type state struct {
	filters  []filter
	fallback string       // what happens to warnings that no filter fits
	seen     *object.Set  // what has been shown since the filters changed, nil for nothing
	once     *object.Set  // what has been shown under the action once
	record   *object.List // where warnings go, nil for nowhere
}

type stateKey struct{}

// stateOf gives the filters of the run. They start as those of a program that is run as a script.
func stateOf(t *thread) *state {
	return t.State(stateKey{}, func() any {
		ignored := func(c *object.Type) filter { return filter{action: "ignore", category: c} }
		return &state{fallback: "default", filters: []filter{
			{action: "default", category: object.DeprecationWarningType, module: regexp.MustCompile("^__main__$"), modText: "__main__"},
			ignored(object.DeprecationWarningType), ignored(object.PendingDeprecationWarningType), ignored(object.ImportWarningType),
			ignored(object.ResourceWarningType),
		}}
	}).(*state)
}

// compiled stands for the compiled patterns of the filters in the census.
type compiled struct {
	object.Header
	size int64
}

var compiledType = object.NewType("patterns", object.LayoutOther)

func init() {
	compiledType.Final = true
	compiledType.Slots.Visit = func(v value, _ func(value)) int64 { return object.As[compiled](v).size }
	object.InitType(compiledType)
}

// size is what a filter is charged for: a compiled pattern is much larger than its text.
func (f *filter) size() int64 {
	n := int64(200)
	for _, re := range []*regexp.Regexp{f.message, f.module} {
		if re != nil {
			n += 1000 + int64(len(re.String()))*100
		}
	}
	return n
}

// Visit shows what the census has to see.
func (s *state) Visit(visit func(value)) {
	patterns := &compiled{Header: object.HeaderOf(compiledType)}
	for i := range s.filters {
		visit(s.filters[i].category.Value())
		patterns.size += s.filters[i].size()
	}
	visit(object.Obj(&patterns.Header))
	if s.record != nil {
		visit(s.record.Value())
	}
	for _, set := range []*object.Set{s.seen, s.once} {
		if set != nil {
			visit(set.Value())
		}
	}
}

// maxFilters bounds the filters, which every warning is held against.
const maxFilters = 1000

// add puts a filter in front of the others, or behind them; one that is there already moves.
func (s *state) add(t *thread, f filter, behind bool) error {
	if err := t.Charge(f.size()); err != nil {
		return err
	}
	var list []filter
	for i := range s.filters {
		if s.filters[i].same(&f) {
			if behind {
				return nil
			}
			continue
		}
		list = append(list, s.filters[i])
	}
	if len(list) >= maxFilters {
		return object.RuntimeErrorf("too many warning filters: at most %d", maxFilters)
	}
	if behind {
		list = append(list, f)
	} else {
		list = append([]filter{f}, list...)
	}
	s.filters = list
	s.seen = nil
	return nil
}

var actions = map[string]bool{"error": true, "ignore": true, "always": true, "default": true, "module": true, "once": true}

// newFilter checks what filterwarnings and simplefilter are given.
func newFilter(t *thread, action, message, category, module, line value) (filter, error) {
	f := filter{category: object.WarningType}
	text, err := object.Repr(t, action)
	if err != nil {
		return f, err
	}
	if object.IsStr(action) {
		f.action = object.ToStr(action).String()
	}
	if !actions[f.action] {
		return f, assertion("invalid action: " + object.Printable(text, 200))
	}
	if !object.IsStr(message) {
		return f, assertion("message must be a string")
	}
	if !category.IsUnbound() {
		if !object.IsType(category) {
			return f, assertion("category must be a class")
		}
		if f.category = object.ToType(category); !f.category.IsSubtype(object.WarningType) {
			return f, assertion("category must be a Warning subclass")
		}
	}
	if !object.IsStr(module) {
		return f, assertion("module must be a string")
	}
	if !object.IsIntLike(line) || !object.PlainInt(line).IsInt() || object.PlainInt(line).AsInt() < 0 {
		return f, assertion("lineno must be an int >= 0")
	}
	f.line = object.PlainInt(line).AsInt()
	f.text, f.modText = object.ToStr(message).String(), object.ToStr(module).String()
	if f.message, err = pattern(t, f.text, "(?is)"); err != nil {
		return f, err
	}
	f.module, err = pattern(t, f.modText, "(?s)")
	return f, err
}

// maxPattern bounds the patterns of filters, whose compiled form is much larger than they are.
const maxPattern = 1000

func pattern(t *thread, text, flags string) (*regexp.Regexp, error) {
	if text == "" {
		return nil, nil
	}
	if len(text) > maxPattern {
		return nil, object.ValueErrorf("the pattern of a warning filter can have at most %d bytes", maxPattern)
	}
	if err := t.Charge(1 << 16); err != nil {
		return nil, err
	}
	re, err := regexp.Compile(flags + "^(?:" + text + ")")
	if err != nil {
		return nil, object.ValueErrorf("cannot read the pattern %s of a warning filter", pytext.Repr(object.Printable(text, 200)))
	}
	return re, nil
}

func assertion(text string) error { return object.Raise(object.AssertionErrorType, "%s", text) }

// action is what becomes of a warning.
func (s *state) action(t *thread, text, module string, category *object.Type, line int64) (string, error) {
	for i := range s.filters {
		f := &s.filters[i]
		if err := t.Poll(1 + len(text)/64); err != nil {
			return "", err
		}
		if (f.message == nil || f.message.MatchString(text)) && category.IsSubtype(f.category) &&
			(f.module == nil || f.module.MatchString(module)) && (f.line == 0 || f.line == line) {
			return f.action, nil
		}
	}
	return s.fallback, nil
}
