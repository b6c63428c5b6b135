// This file defines Context, the settings of decimal arithmetic: one per run is current, in the run's own state.

package pydecimal

import (
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// context is a Context.
type context struct {
	object.Object
	limits
	capitals bool
	traps    condition
	flags    condition
	// template is the number of one of the module's templates, counted from 1: such an object only stands for the run's own copy.
	template int
}

var (
	contextType = newType("Context")
	managerType = newType("ContextManager")
)

const sizeContext = 136

func newType(name string) *object.Type {
	t := object.NewType("decimal."+name, object.LayoutObject)
	t.Module, t.Qualname = "decimal", name
	return t
}

// toContext is a context; of a template, the run's own.
func toContext(t *thread, v value) *context {
	c := object.As[context](v)
	if c.template != 0 {
		return state(t).own(c)
	}
	return c
}

func isContext(v value) bool { return v.Ref != nil && object.TypeOf(v).IsSubtype(contextType) }

func (c *context) value() value { return object.Obj(&c.Header) }

var defaultLimits = limits{prec: 28, emin: -999999, emax: 999999, rounding: roundHalfEven}

const defaultTraps = invalidGroup | divisionByZero | overflow

func template(number int, prec int64, r rounding, traps condition) *context {
	c := &context{limits: defaultLimits, capitals: true, traps: traps, template: number}
	c.prec, c.rounding = prec, r
	c.Header = object.HeaderOf(contextType)
	return c
}

var (
	defaultContext  = template(1, 28, roundHalfEven, defaultTraps)
	basicContext    = template(2, 9, roundHalfUp, defaultTraps|underflow|clamped)
	extendedContext = template(3, 9, roundHalfEven, 0)
)

func (c *context) copy(t *thread) (*context, error) {
	if err := t.Charge(sizeContext); err != nil {
		return nil, err
	}
	d := *c
	d.Object = object.Object{Header: object.HeaderOf(contextType)}
	d.template = 0
	return &d, nil
}

// runState holds the contexts of a run: the current one, which is made at first use, and the run's own templates.
type runState struct {
	current   *context
	templates [3]*context
	// lastRounding is the text of a way of rounding that was asked for last: mostly a constant of the script.
	lastRounding struct {
		text *object.Header
		rounding
	}
	// spare is the second of two Decimals that share a piece of memory, while it stands for no number yet.
	spare *decimalObject
	// lastFormat is the specification of the last short text: specifications are constants of a script, known by their address.
	lastFormat struct {
		text string
		formatSpec
	}
}

// Visit shows the contexts to the memory census.
func (s *runState) Visit(visit func(value)) {
	for _, c := range append(s.templates[:], s.current) {
		if c != nil {
			visit(c.value())
		}
	}
}

// own is the run's own copy of a template.
func (s *runState) own(template *context) *context {
	p := &s.templates[template.template-1]
	if *p == nil {
		c := *template
		c.template = 0
		*p = &c
	}
	return *p
}

// stateKey is a pointer since these are compared the fastest; it points to nothing.
var stateKey any = new(struct{ _ byte })

func newState() any { return &runState{} }

func state(t *thread) *runState {
	if s, ok := t.Numbers.(*runState); ok {
		return s
	}
	return firstState(t)
}

func firstState(t *thread) *runState {
	s := t.State(stateKey, newState).(*runState)
	t.Numbers = s
	return s
}

// current is the context that arithmetic uses.
func current(t *thread) *context { return state(t).context() }

func (s *runState) context() *context {
	if s.current == nil {
		s.start()
	}
	return s.current
}

// start makes the run's first context.
func (s *runState) start() {
	c := *s.own(defaultContext)
	c.flags = 0
	s.current = &c
}

// contextArg is an optional context argument.
func contextArg(t *thread, v value) (*context, error) {
	switch {
	case v.IsUnbound() || v.IsNone():
		return current(t), nil
	case isContext(v):
		return toContext(t, v), nil
	}
	return nil, object.TypeErrorf("optional argument must be a context")
}

// work starts a computation under the context.
func (c *context) work(t *thread) *work { return &work{limits: c.limits, t: t} }

// done ends a computation: its conditions go to the flags, and a trapped one is raised.
func (c *context) done(w *work) error {
	if w.err != nil {
		return w.err
	}
	return c.signal(w.status)
}

func (c *context) signal(s condition) error {
	if s == 0 {
		return nil
	}
	c.flags |= s
	if s&c.traps != 0 {
		return raise(s & c.traps)
	}
	return nil
}

// roundingArg is roundingOf for an argument, which is mostly the same object again.
func (s *runState) roundingArg(v value) (rounding, error) {
	if v.Ref != nil && v.Ref == s.lastRounding.text {
		return s.lastRounding.rounding, nil
	}
	r, err := roundingOf(v)
	if err == nil && object.TypeOf(v) == object.StrType {
		s.lastRounding.text, s.lastRounding.rounding = v.Ref, r
	}
	return r, err
}

func roundingOf(v value) (rounding, error) {
	if object.IsStr(v) {
		for i, n := range roundingNames {
			if object.ToStr(v).String() == n {
				return rounding(i), nil
			}
		}
	}
	return 0, object.TypeErrorf("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
}

// setting reads an int attribute in a range.
func setting(v value, lo, hi int64, message string) (int64, error) {
	if !object.IsIntLike(v) {
		return 0, object.TypeErrorf("an integer is required")
	}
	n := object.PlainInt(v)
	if n.Ref != nil {
		return 0, object.OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	if i := n.AsInt(); i >= lo && i <= hi {
		return i, nil
	}
	return 0, object.ValueErrorf("%s", message)
}

// set changes one attribute.
func (c *context) set(t *thread, name string, v value) error {
	if v.IsUnbound() {
		return object.AttributeErrorf("context attributes cannot be deleted")
	}
	var n int64
	var err error
	switch name {
	case "prec":
		if n, err = setting(v, 1, maxPrec, "valid range for prec is [1, MAX_PREC]"); err == nil {
			c.prec = n
		}
	case "Emin":
		if n, err = setting(v, minEmin, 0, "valid range for Emin is [MIN_EMIN, 0]"); err == nil {
			c.emin = n
		}
	case "Emax":
		if n, err = setting(v, 0, maxEmax, "valid range for Emax is [0, MAX_EMAX]"); err == nil {
			c.emax = n
		}
	case "capitals":
		if n, err = setting(v, 0, 1, "valid values for capitals are 0 or 1"); err == nil {
			c.capitals = n == 1
		}
	case "clamp":
		if n, err = setting(v, 0, 1, "valid values for clamp are 0 or 1"); err == nil {
			c.clamp = n == 1
		}
	case "rounding":
		var r rounding
		if r, err = roundingOf(v); err == nil {
			c.rounding = r
		}
	case "traps":
		var s condition
		if s, err = signalSet(t, v); err == nil {
			c.traps = s
		}
	case "flags":
		var s condition
		if s, err = signalSet(t, v); err == nil {
			c.flags = s
		}
	}
	return err
}

func (c *context) get(t *thread, name string) (value, error) {
	flag := func(b bool) value {
		if b {
			return object.Int(1)
		}
		return object.Int(0)
	}
	switch name {
	case "prec":
		return object.Int(c.prec), nil
	case "Emin":
		return object.Int(c.emin), nil
	case "Emax":
		return object.Int(c.emax), nil
	case "capitals":
		return flag(c.capitals), nil
	case "clamp":
		return flag(c.clamp), nil
	case "rounding":
		return object.NewStr(roundingNames[c.rounding]), nil
	}
	return newSignalDict(t, c, name == "flags")
}

var contextFields = []string{"prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"}

// adjust sets the attributes that are given, neither absent nor None.
func (c *context) adjust(t *thread, vals []value) error {
	for i, name := range contextFields {
		v := vals[i]
		if v.IsNone() || v.IsUnbound() {
			continue
		}
		if object.IsList(v) && (name == "flags" || name == "traps") {
			s, err := signalList(v)
			if err != nil {
				return err
			}
			if name == "flags" {
				c.flags = s
			} else {
				c.traps = s
			}
			continue
		}
		if err := c.set(t, name, v); err != nil {
			return err
		}
	}
	return nil
}

func initContext() {
	typ := contextType
	typ.Doc = "The context affects almost all operations and controls rounding, limits and which conditions raise exceptions."
	sig := args.Parse(strings.Join(contextFields, "=None, ") + "=None")
	typ.Slots = object.Slots{
		New: func(t *thread, cls *object.Type, given []value, kw []object.Kwarg) (value, error) {
			a, err := sig.Bind(t, "this function", given, kw)
			if err != nil {
				return value{}, thisFunction(err)
			}
			if err := t.Charge(sizeContext); err != nil {
				return value{}, err
			}
			c := *state(t).own(defaultContext)
			c.Object = object.Object{Header: object.HeaderOf(cls)}
			c.capitals = true
			return c.value(), c.adjust(t, a)
		},
		Repr: func(t *thread, v value) (string, error) {
			c := toContext(t, v)
			bit := func(b bool) string {
				if b {
					return "1"
				}
				return "0"
			}
			return "Context(prec=" + itoa(c.prec) + ", rounding=" + roundingNames[c.rounding] + ", Emin=" + itoa(c.emin) + ", Emax=" + itoa(c.emax) +
				", capitals=" + bit(c.capitals) + ", clamp=" + bit(c.clamp) + ", flags=" + signalNames(c.flags) + ", traps=" + signalNames(c.traps) + ")", nil
		},
		Visit: func(v value, visit func(value)) int64 { return sizeContext + object.As[context](v).VisitAttrs(visit) },
	}
	for _, name := range contextFields {
		attr := object.NewGetSet(name,
			func(t *thread, self value) (value, error) { return toContext(t, self).get(t, name) },
			func(t *thread, self, v value) error { return toContext(t, self).set(t, name, v) })
		object.As[object.GetSet](attr).Deletes = true
		typ.Attrs[name] = attr
	}
	copyContext := func(t *thread, a []value) (value, error) {
		c, err := toContext(t, a[0]).copy(t)
		if err != nil {
			return value{}, err
		}
		return c.value(), nil
	}
	args.Add(typ, "copy", "", "Return a duplicate of the context with all flags cleared.", copyContext)
	args.Add(typ, "__copy__", "", "", copyContext)
	args.Add(typ, "clear_flags", "", "Reset all flags to False.", func(t *thread, a []value) (value, error) {
		toContext(t, a[0]).flags = 0
		return object.None, nil
	})
	args.Add(typ, "clear_traps", "", "Set all traps to False.", func(t *thread, a []value) (value, error) {
		toContext(t, a[0]).traps = 0
		return object.None, nil
	})
	args.Add(typ, "Etiny", "", "The exponent of the smallest subnormal number.", func(t *thread, a []value) (value, error) {
		return object.Int(toContext(t, a[0]).etiny()), nil
	})
	args.Add(typ, "Etop", "", "The largest exponent of a number with all digits.", func(t *thread, a []value) (value, error) {
		return object.Int(toContext(t, a[0]).etop()), nil
	})
	initManager()
}

// thisFunction rewords the binding errors of functions that CPython leaves nameless.
func thisFunction(err error) error {
	e, ok := err.(*object.Exc)
	if !ok || len(e.Args) != 1 || !object.IsStr(e.Args[0]) {
		return err
	}
	text := strings.Replace(object.ToStr(e.Args[0]).String(), "this function()", "this function", 1)
	if !strings.Contains(text, "keyword argument") {
		text = strings.Replace(text, "this function", "function", 1)
	}
	return object.TypeErrorf("%s", text)
}

// manager is what localcontext() gives: a with block under another context.
type manager struct {
	object.Object
	local, saved *context
}

func toManager(v value) *manager { return object.As[manager](v) }

func initManager() {
	typ := managerType
	typ.Final = true
	typ.Slots.New = func(*thread, *object.Type, []value, []object.Kwarg) (value, error) {
		return value{}, object.TypeErrorf("cannot create 'decimal.ContextManager' instances")
	}
	typ.Slots.Visit = func(v value, visit func(value)) int64 {
		visit(toManager(v).local.value())
		visit(toManager(v).saved.value())
		return 64
	}
	args.Add(typ, "__enter__", "", "", func(t *thread, a []value) (value, error) {
		m := toManager(a[0])
		state(t).current = m.local
		return m.local.value(), nil
	})
	args.Add(typ, "__exit__", "*args", "", func(t *thread, a []value) (value, error) {
		state(t).current = toManager(a[0]).saved
		return object.False, nil
	})
}

func contextFuncs(attrs map[string]value) {
	attrs["getcontext"] = args.ModuleFunc("decimal", "getcontext", "", "Get the current context.", func(t *thread, _ []value) (value, error) {
		return current(t).value(), nil
	}).Value()
	attrs["setcontext"] = args.ModuleFunc("decimal", "setcontext", "context, /", "Set a new current context.", func(t *thread, a []value) (value, error) {
		if !isContext(a[0]) {
			return value{}, object.TypeErrorf("argument must be a context")
		}
		c := toContext(t, a[0])
		if object.As[context](a[0]).template != 0 {
			var err error
			if c, err = c.copy(t); err != nil {
				return value{}, err
			}
			c.flags = 0
		}
		state(t).current = c
		return object.None, nil
	}).Value()
	sig := args.Parse("ctx=None, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None")
	attrs["localcontext"] = object.NewNative("localcontext", "Return a context manager that works under a copy of a context.",
		func(t *thread, given []value, kw []object.Kwarg) (value, error) {
			a, err := sig.Bind(t, "this function", given, kw)
			if err != nil {
				return value{}, thisFunction(err)
			}
			c, err := contextArg(t, a[0])
			if err != nil {
				return value{}, err
			}
			if c, err = c.copy(t); err != nil {
				return value{}, err
			}
			if err := c.adjust(t, a[1:]); err != nil {
				return value{}, err
			}
			if err := t.Charge(64); err != nil {
				return value{}, err
			}
			m := &manager{local: c, saved: current(t)}
			m.Header = object.HeaderOf(managerType)
			return object.Obj(&m.Header), nil
		}).Value()
}
