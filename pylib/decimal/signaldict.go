// This file defines the mappings of signals that Context.traps and Context.flags are.

package pydecimal

import (
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// signalDict shows the traps or flags of a context.
type signalDict struct {
	object.Object
	ctx   *context
	flags bool
}

var signalDictType = newType("SignalDict")

func toSignals(v value) *signalDict { return object.As[signalDict](v) }

func newSignalDict(t *thread, c *context, flags bool) (value, error) {
	if err := t.Charge(48); err != nil {
		return value{}, err
	}
	d := &signalDict{ctx: c, flags: flags}
	d.Header = object.HeaderOf(signalDictType)
	return object.Obj(&d.Header), nil
}

func (d *signalDict) bits() condition {
	if d.flags {
		return d.ctx.flags
	}
	return d.ctx.traps
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
		return toSignals(v).bits(), nil
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
		New: func(*thread, *object.Type, []value, []object.Kwarg) (value, error) {
			return value{}, object.TypeErrorf("cannot create 'decimal.SignalDict' instances")
		},
		Repr: func(_ *thread, v value) (string, error) {
			c := toSignals(v).bits()
			var b strings.Builder
			for i, s := range signals {
				sep := ", "
				if i == 0 {
					sep = "{"
				}
				on := "False"
				if c&s.bit != 0 {
					on = "True"
				}
				b.WriteString(sep + "<class 'decimal." + s.typ.Name + "'>:" + on)
			}
			return b.String() + "}", nil
		},
		Len:     func(*thread, value) (int, error) { return len(signals), nil },
		GetItem: signalGet,
		SetItem: signalSetItem,
		DelItem: func(t *thread, v, key value) error { return object.ValueErrorf("signal keys cannot be deleted") },
		Contains: func(_ *thread, _, item value) (bool, error) {
			return signalOf(item) >= 0, nil
		},
		Iter: func(t *thread, v value) (value, error) {
			l, err := signalKeys(t)
			if err != nil {
				return value{}, err
			}
			return object.Iter(t, l)
		},
		Compare: func(t *thread, op object.Cmp, a, b value) (value, error) {
			if op > object.CmpNe {
				return object.NotImplemented, nil
			}
			c, err := signalSet(t, b)
			if err != nil {
				if object.Matches(err, object.TypeErrorType) || object.Matches(err, object.KeyErrorType) {
					return object.NotImplemented, nil
				}
				return value{}, err
			}
			same := signalNames(c) == signalNames(toSignals(a).bits())
			return object.Bool(same == (op == object.CmpEq)), nil
		},
		Visit: func(v value, visit func(value)) int64 { visit(toSignals(v).ctx.value()); return 48 },
	}
	args.Add(typ, "keys", "", "", func(t *thread, _ []value) (value, error) { return signalKeys(t) })
	args.Add(typ, "copy", "", "", func(t *thread, a []value) (value, error) { return signalCopy(t, a[0]) })
	for _, name := range []string{"items", "values"} {
		args.Add(typ, name, "", "", func(t *thread, a []value) (value, error) {
			d, err := signalCopy(t, a[0])
			if err != nil {
				return value{}, err
			}
			return object.CallMethod(t, d, name)
		})
	}
	args.Add(typ, "get", "key, default=None, /", "", func(t *thread, a []value) (value, error) {
		if signalOf(a[1]) < 0 {
			return a[2], nil
		}
		return signalGet(t, a[0], a[1])
	})
}

func signalKeys(t *thread) (value, error) {
	var keys []value
	for _, s := range signals {
		keys = append(keys, s.typ.Value())
	}
	l, err := object.NewListFrom(t, keys)
	if err != nil {
		return value{}, err
	}
	return l.Value(), nil
}

func signalCopy(t *thread, v value) (value, error) {
	d, err := object.NewDict(t)
	if err != nil {
		return value{}, err
	}
	for _, s := range signals {
		if err := d.Set(t, s.typ.Value(), object.Bool(toSignals(v).bits()&s.bit != 0)); err != nil {
			return value{}, err
		}
	}
	return d.Value(), nil
}

func signalGet(_ *thread, v, key value) (value, error) {
	i := signalOf(key)
	if i < 0 {
		return value{}, badSignal()
	}
	return object.Bool(toSignals(v).bits()&signals[i].bit != 0), nil
}

func signalSetItem(t *thread, v, key, item value) error {
	i := signalOf(key)
	if i < 0 {
		return badSignal()
	}
	on, err := object.Truth(t, item)
	if err != nil {
		return err
	}
	d := toSignals(v)
	if d.ctx.fixed {
		return d.ctx.set(t, "traps", object.None)
	}
	bits := &d.ctx.traps
	if d.flags {
		bits = &d.ctx.flags
	}
	if *bits &^= signals[i].bit; on {
		*bits |= signals[i].bit
	}
	return nil
}
