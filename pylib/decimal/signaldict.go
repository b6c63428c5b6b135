// This file defines the mappings of signals that Context.traps and Context.flags are.

package pydecimal

import (
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/collections"
)

// signalDict shows the traps or flags of a context.
type signalDict struct {
	object.Object
	ctx   *context
	flags bool
}

// signalDictType has the name and the module that CPython's shows, which derives it from an abstract class.
var signalDictType = func() *object.Type {
	t := object.NewType("SignalDict", object.LayoutObject)
	t.Module = "abc"
	return t
}()

func toSignals(v value) *signalDict { return object.As[signalDict](v) }

func newSignalDict(t *thread, c *context, flags bool) (value, error) {
	if err := t.Charge(48); err != nil {
		return value{}, err
	}
	d := &signalDict{ctx: c, flags: flags}
	d.Header = object.HeaderOf(signalDictType)
	return object.Obj(&d.Header), nil
}

// bits are where the set is kept. A SignalDict that a script has made has no context.
func (d *signalDict) bits() (*condition, error) {
	switch {
	case d.ctx == nil:
		return nil, object.ValueErrorf("invalid signal dict")
	case d.flags:
		return &d.ctx.flags, nil
	}
	return &d.ctx.traps, nil
}

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

// signalNames lists a set as in the repr of a context, which has an order of its own.
func signalNames(c condition) string {
	var names []string
	for _, i := range [...]int{8, 0, 2, 6, 1, 3, 7, 5, 4} {
		if c&signals[i].bit != 0 {
			names = append(names, signals[i].typ.Name)
		}
	}
	return "[" + strings.Join(names, ", ") + "]"
}

// signalSet reads a mapping of all signals.
func signalSet(t *thread, v value) (condition, error) {
	if v.Ref != nil && object.TypeOf(v) == signalDictType {
		p, err := toSignals(v).bits()
		if err != nil {
			return 0, err
		}
		return *p, nil
	}
	if !object.IsDict(v) {
		return 0, object.TypeErrorf("argument must be a signal dict")
	}
	d := object.ToDict(v)
	if d.Len() != len(signals) {
		return 0, object.KeyError(object.NewStr("invalid signal dict"))
	}
	var c condition
	for _, s := range signals {
		x, ok, err := d.Get(t, s.typ.Value())
		if err != nil {
			return 0, err
		}
		if !ok {
			return 0, object.KeyError(object.NewStr("invalid signal dict"))
		}
		on, err := object.Truth(t, x)
		if err != nil {
			return 0, err
		}
		if on {
			c |= s.bit
		}
	}
	return c, nil
}

// signalList reads a list of signals.
func signalList(v value) (condition, error) {
	l := object.ToList(v)
	var c condition
	for i := range l.Len() {
		n := signalOf(l.At(i))
		if n < 0 {
			return 0, badSignal()
		}
		c |= signals[n].bit
	}
	return c, nil
}

func initSignalDict() {
	typ := signalDictType
	typ.Final, typ.Unhashable = true, true
	typ.Slots = object.Slots{
		New: func(t *thread, _ *object.Type, _ []value, _ []object.Kwarg) (value, error) {
			return newSignalDict(t, nil, false)
		},
		Repr: func(_ *thread, v value) (string, error) {
			p, err := toSignals(v).bits()
			if err != nil {
				return "", err
			}
			var b strings.Builder
			for i, s := range signals {
				sep := ", "
				if i == 0 {
					sep = "{"
				}
				on := "False"
				if *p&s.bit != 0 {
					on = "True"
				}
				b.WriteString(sep + "<class 'decimal." + s.typ.Name + "'>:" + on)
			}
			return b.String() + "}", nil
		},
		Len: func(_ *thread, v value) (int, error) {
			_, err := toSignals(v).bits()
			return len(signals), err
		},
		GetItem: signalGet,
		SetItem: signalSetItem,
		DelItem: func(t *thread, v, key value) error {
			if _, err := toSignals(v).bits(); err != nil {
				return err
			}
			return object.ValueErrorf("signal keys cannot be deleted")
		},
		Contains: func(_ *thread, v, item value) (bool, error) {
			_, err := toSignals(v).bits()
			return signalOf(item) >= 0, err
		},
		Iter: func(t *thread, v value) (value, error) {
			if _, err := toSignals(v).bits(); err != nil {
				return value{}, err
			}
			var keys []value
			for _, s := range signals {
				keys = append(keys, s.typ.Value())
			}
			return object.Iter(t, object.TupleOf(keys))
		},
		Compare: func(t *thread, op object.Cmp, a, b value) (value, error) {
			if op > object.CmpNe {
				return object.NotImplemented, nil
			}
			p, err := toSignals(a).bits()
			if err != nil {
				return value{}, err
			}
			c, err := signalSet(t, b)
			switch {
			case err == nil:
			case object.Matches(err, object.KeyErrorType) && object.ToDict(b).Len() == 0: // so does CPython
				return value{}, object.ValueErrorf("invalid signal dict")
			case object.Matches(err, object.TypeErrorType), object.Matches(err, object.KeyErrorType):
				return object.NotImplemented, nil
			default:
				return value{}, err
			}
			same := signalNames(c) == signalNames(*p)
			return object.Bool(same == (op == object.CmpEq)), nil
		},
		Visit: func(v value, visit func(value)) int64 {
			if c := toSignals(v).ctx; c != nil {
				visit(c.value())
			}
			return 48
		},
	}
	// The rest is what every mutable mapping has.
	for _, base := range []string{"Mapping", "MutableMapping"} {
		for name, f := range object.ToType(collections.ABC().Attrs[base]).Attrs {
			if object.TypeOf(f) == object.NativeType && !object.IsDunder(name) {
				m := *object.As[object.Native](f)
				m.Owner = typ
				typ.Attrs[name] = m.Value()
			}
		}
	}
	typ.Attrs["__reversed__"] = object.None
	args.Add(typ, "copy", "", "", func(t *thread, a []value) (value, error) {
		p, err := toSignals(a[0]).bits()
		if err != nil {
			return value{}, err
		}
		d, err := object.NewDict(t)
		if err != nil {
			return value{}, err
		}
		for _, s := range signals {
			if err := d.Set(t, s.typ.Value(), object.Bool(*p&s.bit != 0)); err != nil {
				return value{}, err
			}
		}
		return d.Value(), nil
	})
}

func signalGet(_ *thread, v, key value) (value, error) {
	p, err := toSignals(v).bits()
	if err != nil {
		return value{}, err
	}
	i := signalOf(key)
	if i < 0 {
		return value{}, badSignal()
	}
	return object.Bool(*p&signals[i].bit != 0), nil
}

func signalSetItem(t *thread, v, key, item value) error {
	p, err := toSignals(v).bits()
	if err != nil {
		return err
	}
	i := signalOf(key)
	if i < 0 {
		return badSignal()
	}
	on, err := object.Truth(t, item)
	if err != nil {
		return err
	}
	if *p &^= signals[i].bit; on {
		*p |= signals[i].bit
	}
	return nil
}
