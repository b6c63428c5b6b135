// This file defines how methods of this package state their parameters and bind arguments, with the error texts of Python functions.

package pandas

import (
	"fmt"
	"slices"
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
	fixed    []fixed
}

// fixed is a parameter that takes its default only: in a parameter list an exclamation mark follows the default, as in limit=None!, and after
// further marks may stand values that mean the same.
type fixed struct {
	name    string
	at      int // among the bound values
	allowed []object.Value
}

// instead says what to use for a parameter that is not supported; others are just left out.
var instead = map[string]string{
	"axis":             "transpose with .T first where the other axis is meant",
	"level":            "reset_index or get_level_values give a level as a column",
	"key":              "sort by a column made with assign",
	"limit":            "use ffill(limit=...) or fillna(..., limit=...) on the result",
	"limit_area":       "use first_valid_index and last_valid_index to cut the ends",
	"numeric_only":     "select the columns with select_dtypes('number') first",
	"bool_only":        "select the columns with select_dtypes('bool') first",
	"engine":           "leave it out, it changes no answer",
	"engine_kwargs":    "leave it out, it changes no answer",
	"freq":             "set the step with periods or add a pd.Timedelta to the index",
	"suffix":           "use add_suffix on the result",
	"raw":              "leave it out and take .values inside the function",
	"dtype":            "use astype on the result",
	"na_value":         "use fillna first",
	"allow_duplicates": "choose a name that is not taken",
	"sort":             "sort the result with sort_index or sort_values",
	"skipna":           "drop the missing cells with dropna, or look for them with isna().any()",
	"dropna":           "use dropna or fillna before or after the call",
	"weights":          "choose the rows with .loc",
	"exclude":          "choose the columns with select_dtypes first",
	"include":          "choose the columns with select_dtypes first",
	"tz":               "times are without a zone and count as UTC",
	"downcast":         "use astype on the result",
	"na":               "use fillna on the column or the result",
	"inplace":          "assign the result",
	"index":            "use set_axis or reset_index on the result",
	"into":             "build the mapping of the dict that is returned",
	"buf":              "print the text that is returned",
	"bins":             "compare the column with the edges first",
	"join":             "align both sides first",
}

func parseParams(full, text string, method bool) *params {
	text, marked := cutMarks(text)
	p := &params{sig: args.Parse(text), full: full, names: map[string]bool{}, method: method}
	kwOnly, at := false, 0
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
			if allowed, ok := marked[name]; ok {
				p.fixed = append(p.fixed, fixed{name, at, allowed})
			}
			at++
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
	bound, err := p.sig.Bind(t, p.full, a, kw)
	if err != nil {
		return nil, err
	}
	for _, f := range p.fixed {
		if !slices.ContainsFunc(f.allowed, func(v object.Value) bool { return sameConstant(bound[f.at], v) }) {
			use := instead[f.name]
			if use == "" {
				use = "leave it out"
			}
			return nil, object.Raise(object.NotImplementedErrorType, "%s(%s=...) is not supported here; %s", p.full, f.name, use)
		}
	}
	return bound, nil
}

// cutMarks takes the marks of fixed parameters out of a parameter list and gives the values that these take.
func cutMarks(text string) (plain string, marked map[string][]object.Value) {
	if !strings.Contains(text, "!") {
		return text, nil
	}
	marked = map[string][]object.Value{}
	quoted := false
	fields := strings.FieldsFunc(text, func(c rune) bool {
		if c == '\'' {
			quoted = !quoted
		}
		return c == ',' && !quoted
	})
	for i, f := range fields {
		first, rest, ok := strings.Cut(f, "!")
		if !ok {
			continue
		}
		fields[i] = first
		name, def, _ := strings.Cut(strings.TrimSpace(first), "=")
		alternatives := []string{def}
		if rest != "" {
			alternatives = append(alternatives, strings.Split(rest, "!")...)
		}
		for _, d := range alternatives {
			// A list of one parameter that is left out binds to its default.
			v, err := args.Parse("x="+d).Bind(nil, "", nil, nil)
			if err != nil {
				panic(err)
			}
			marked[name] = append(marked[name], v[0])
		}
	}
	return strings.Join(fields, ","), marked
}

// sameConstant tells whether an argument is the constant c, without running code of the argument.
func sameConstant(v, c object.Value) bool {
	switch {
	case c.IsUnbound() || v.IsUnbound():
		return c.IsUnbound() && v.IsUnbound()
	case c.IsNone():
		return v.IsNone()
	case c.IsBool():
		return v.IsBool() && v.AsBool() == c.AsBool() || v.IsInt() && v.AsInt() == int64(map[bool]int{true: 1}[c.AsBool()])
	case c.IsInt():
		return v.IsInt() && v.AsInt() == c.AsInt()
	}
	s, _ := text(c)
	return isText(v, s)
}

// body is a method: self and one value for each parameter.
type body func(t *object.Thread, self object.Value, a []object.Value) (object.Value, error)

// def puts a method into a type's table. Parameters are written as for package args.
func def(owner *object.Type, names, text string, fn body) {
	for _, name := range strings.Fields(names) {
		p := parseParams(owner.Name+"."+name, text, true)
		owner.Attrs[name] = method(owner, name, func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
			bound, err := p.bind(t, a[1:], kw)
			if err != nil {
				return object.Value{}, err
			}
			return fn(t, a[0], bound)
		})
	}
}

// method makes a method; pandas has it in Python.
func method(owner *object.Type, name string, fn func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error)) object.Value {
	n := object.NewNativeMethod(owner, name, "", fn)
	n.Scripted = true
	return n.Value()
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
		owner.Attrs[name] = refusal(owner, name, "; "+advice)
	}
}

// refusal is a method that says that it is not supported.
func refusal(owner *object.Type, name, advice string) object.Value {
	full := owner.Name + "." + name
	return method(owner, name, func(*object.Thread, []object.Value, []object.Kwarg) (object.Value, error) {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "%s is not supported here%s", full, advice)
	})
}
