// This file defines the methods of Context.

package pydecimal

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// contextMethod adds a method of so many positional parameters.
func contextMethod(name string, n int, fn args.Fn) {
	m := object.NewNativeMethod(contextType, name, "", func(t *thread, given []value, kw []object.Kwarg) (value, error) {
		if len(kw) > 0 {
			return value{}, object.TypeErrorf("%s() takes no keyword arguments", name)
		}
		if len(given) != n+1 {
			return value{}, object.TypeErrorf("function takes exactly %d arguments (%d given)", n, len(given)-1)
		}
		return fn(t, given)
	})
	m.Fast, m.FastArgs = fn, 1<<(n+1)
	contextType.Attrs[name] = m.Value()
}

func contextUnary(name string, f func(w *work, x num) num) {
	args.Add(contextType, name, "x, /", "", func(t *thread, a []value) (value, error) {
		x, err := operandArg(a[1])
		if err != nil {
			return value{}, err
		}
		c := toContext(t, a[0])
		w := c.work(t)
		return result(t, c, w, f(w, x))
	})
}

func contextBinary(name string, f func(w *work, a, b num) num) {
	contextMethod(name, 2, func(t *thread, a []value) (value, error) {
		x, err := operandArgs(a[1], a[2])
		if err != nil {
			return value{}, err
		}
		c := toContext(t, a[0])
		w := c.work(t)
		return result(t, c, w, f(w, x[0], x[1]))
	})
}

func initContextMethods() {
	typ := contextType
	one := func(name string, f func(t *thread, c *context, x num) (value, error)) {
		args.Add(typ, name, "x, /", "", func(t *thread, a []value) (value, error) {
			x, err := operandArg(a[1])
			if err != nil {
				return value{}, err
			}
			return f(t, toContext(t, a[0]), x)
		})
	}
	plain := func(f func(n num) num) func(t *thread, c *context, x num) (value, error) {
		return func(t *thread, _ *context, x num) (value, error) { return newDecimal(t, DecimalType, f(x)) }
	}
	one("copy_abs", plain(func(n num) num { return n.abs() }))
	one("copy_negate", plain(func(n num) num { return n.negate() }))
	one("copy_decimal", plain(func(n num) num { return n }))
	one("to_eng_string", func(t *thread, c *context, x num) (value, error) { return textValue(t, c, x, true) })
	one("to_sci_string", func(t *thread, c *context, x num) (value, error) { return textValue(t, c, x, false) })
	one("number_class", func(t *thread, c *context, x num) (value, error) { return object.NewStr(c.work(t).class(x)), nil })
	args.Add(typ, "canonical", "x, /", "", func(_ *thread, a []value) (value, error) {
		if !IsDecimal(a[1]) {
			return value{}, object.TypeErrorf("argument must be a Decimal")
		}
		return a[1], nil
	})
	args.Add(typ, "radix", "", "", func(t *thread, _ []value) (value, error) { return newDecimal(t, DecimalType, fromInt64(10)) })
	contextMethod("same_quantum", 2, func(_ *thread, a []value) (value, error) {
		x, err := operandArgs(a[1], a[2])
		if err != nil {
			return value{}, err
		}
		return object.Bool(sameQuantum(x[0], x[1])), nil
	})
	contextMethod("divmod", 2, func(t *thread, a []value) (value, error) {
		x, err := operandArgs(a[1], a[2])
		if err != nil {
			return value{}, err
		}
		c := toContext(t, a[0])
		w := c.work(t)
		q, r := w.divMod(x[0], x[1])
		return pair(t, c, w, q, r)
	})
	contextMethod("fma", 3, func(t *thread, a []value) (value, error) {
		x, err := operandArgs(a[1], a[2], a[3])
		if err != nil {
			return value{}, err
		}
		c := toContext(t, a[0])
		w := c.work(t)
		return result(t, c, w, w.fma(x[0], x[1], x[2]))
	})
	method(typ, "power", "a, b, modulo=None", func(t *thread, a []value) (value, error) {
		return power(t, toContext(t, a[0]), a[1], a[2], a[3])
	})
	create := object.NewNativeMethod(typ, "create_decimal", "", func(t *thread, a []value, kw []object.Kwarg) (value, error) {
		switch {
		case len(kw) > 0:
			return value{}, object.TypeErrorf("create_decimal() takes no keyword arguments")
		case len(a) > 2:
			return value{}, object.TypeErrorf("function takes at most 1 argument (%d given)", len(a)-1)
		case len(a) == 1:
			return newDecimal(t, DecimalType, num{})
		}
		if object.IsStr(a[1]) {
			if s := object.ToStr(a[1]).String(); s != "" && plainDigits(s) != s {
				// Unlike Decimal(), it takes no white space and no underscores.
				c := toContext(t, a[0])
				if err := c.signal(conversionSyntax); err != nil {
					return value{}, err
				}
				return newDecimal(t, DecimalType, num{kind: quiet})
			}
		}
		return construct(t, DecimalType, a[1], toContext(t, a[0]))
	})
	typ.Attrs["create_decimal"] = create.Value()
	args.Add(typ, "create_decimal_from_float", "f, /", "", func(t *thread, a []value) (value, error) {
		n, err := floatOrInt(a[1])
		if err != nil {
			return value{}, err
		}
		return convert(t, DecimalType, n, toContext(t, a[0]))
	})
}

// power is Context.power and the three-argument pow().
func power(t *thread, c *context, a, b, m value) (value, error) {
	x, err := operandArgs(a, b)
	if err != nil {
		return value{}, err
	}
	w := c.work(t)
	if m.IsNone() {
		return result(t, c, w, w.pow(x[0], x[1]))
	}
	n, err := operandArg(m)
	if err != nil {
		return value{}, err
	}
	return result(t, c, w, w.powMod(x[0], x[1], n))
}
