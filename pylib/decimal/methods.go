// This file defines the methods that Decimal and Context have for the operations of the specification.

package pydecimal

import (
	"math/big"
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// operations of one and of two operands that give a number. plain ones have the same name in Decimal and in Context.
var unaryOps = []struct {
	name string
	f    func(w *work, x num) num
}{
	{"exp", (*work).exp}, {"ln", (*work).ln}, {"log10", (*work).log10}, {"logb", (*work).logb}, {"sqrt", (*work).sqrt},
	{"normalize", (*work).normalize}, {"next_minus", (*work).nextMinus}, {"next_plus", (*work).nextPlus},
	{"logical_invert", (*work).logicalInvert},
}

var binaryOps = []struct {
	name string
	f    func(w *work, a, b num) num
}{
	{"compare", (*work).compare}, {"compare_signal", (*work).compareSignal}, {"remainder_near", (*work).remNear},
	{"next_toward", (*work).nextToward}, {"scaleb", (*work).scaleb}, {"shift", (*work).shift}, {"rotate", (*work).rotate},
	{"max", func(w *work, a, b num) num { return w.extreme(a, b, true, false) }},
	{"min", func(w *work, a, b num) num { return w.extreme(a, b, false, false) }},
	{"max_mag", func(w *work, a, b num) num { return w.extreme(a, b, true, true) }},
	{"min_mag", func(w *work, a, b num) num { return w.extreme(a, b, false, true) }},
	{"logical_and", func(w *work, a, b num) num { return w.logical(a, b, func(x, y bool) bool { return x && y }) }},
	{"logical_or", func(w *work, a, b num) num { return w.logical(a, b, func(x, y bool) bool { return x || y }) }},
	{"logical_xor", func(w *work, a, b num) num { return w.logical(a, b, func(x, y bool) bool { return x != y }) }},
	{"compare_total", func(w *work, a, b num) num { return fromInt64(int64(w.total(a, b))) }},
	{"compare_total_mag", func(w *work, a, b num) num { return fromInt64(int64(w.total(a.abs(), b.abs()))) }},
	{"copy_sign", func(_ *work, a, b num) num { a.neg = b.neg; return a }},
}

// Operations that only a Context has under these names.
var contextBinaryOps = []struct {
	name string
	f    func(w *work, a, b num) num
}{
	{"add", (*work).add}, {"subtract", (*work).sub}, {"multiply", (*work).mul}, {"divide", (*work).div},
	{"divide_int", (*work).divInt}, {"remainder", (*work).rem},
	{"quantize", (*work).quantize},
}

var contextUnaryOps = []struct {
	name string
	f    func(w *work, x num) num
}{
	{"plus", (*work).plus}, {"minus", (*work).minus}, {"abs", (*work).absolute},
	{"to_integral_exact", func(w *work, x num) num { return w.integral(x, true) }},
	{"to_integral_value", func(w *work, x num) num { return w.integral(x, false) }},
	{"to_integral", func(w *work, x num) num { return w.integral(x, false) }},
}

var predicates = []struct {
	name string
	f    func(w *work, x num) bool
}{
	{"is_canonical", func(*work, num) bool { return true }},
	{"is_finite", func(_ *work, x num) bool { return x.kind == finite }},
	{"is_infinite", func(_ *work, x num) bool { return x.isInf() }},
	{"is_nan", func(_ *work, x num) bool { return x.isNaN() }},
	{"is_qnan", func(_ *work, x num) bool { return x.kind == quiet }},
	{"is_snan", func(_ *work, x num) bool { return x.kind == signaling }},
	{"is_signed", func(_ *work, x num) bool { return x.neg }},
	{"is_zero", func(_ *work, x num) bool { return x.isZero() }},
	{"is_normal", func(w *work, x num) bool { return x.kind == finite && !x.isZero() && x.adjusted() >= w.emin }},
	{"is_subnormal", func(w *work, x num) bool { return x.kind == finite && !x.isZero() && x.adjusted() < w.emin }},
}

// needsContext are the predicates that take a context.
func needsContext(name string) bool { return name == "is_normal" || name == "is_subnormal" }

// operandArg is an argument that must be a Decimal or an int.
func operandArg(v value) (num, error) {
	n, ok := operand(v)
	if !ok {
		return n, notDecimal(v)
	}
	return n, nil
}

func notDecimal(v value) error {
	return object.TypeErrorf("conversion from %s to Decimal is not supported", object.TypeOf(v).Name)
}

func operandArgs(vals ...value) (out [3]num, err error) {
	for i, v := range vals {
		if out[i], err = operandArg(v); err != nil {
			return
		}
	}
	return
}

// method adds a method whose binding errors have no function name in front. Parameters that are not given are None.
func method(typ *object.Type, name, signature string, fn args.Fn) {
	sig := args.Parse(signature)
	n := sig.Len() + 1
	required := 1
	var names []string
	for _, p := range strings.Split(signature, ",") {
		p, _, optional := strings.Cut(strings.TrimSpace(p), "=")
		if !optional {
			required++
		}
		names = append(names, p)
	}
	m := object.NewNativeMethod(typ, name, "", func(t *thread, given []value, kw []object.Kwarg) (value, error) {
		if have := len(given) - 1 + len(kw); have > n-1 && len(given) > 1 {
			s := "s"
			if n == 2 {
				s = ""
			}
			return value{}, object.TypeErrorf("function takes at most %d argument%s (%d given)", n-1, s, have)
		}
		out := append(t.Scratch(n), given[0])
		defer t.Release(n)
		if len(given) >= required && len(given) <= n {
			out := append(out, given[1:]...)
			for len(out) < n {
				out = append(out, object.None)
			}
			if placeNames(names[len(given)-1:], kw, out[len(given):]) {
				return fn(t, out)
			}
		}
		a, err := sig.BindTo(t, "this function", out, given[1:], kw)
		if err != nil {
			return value{}, thisFunction(err)
		}
		return fn(t, a)
	})
	m.Fast = func(t *thread, given []value) (value, error) {
		if len(given) == n {
			return fn(t, given)
		}
		out := append(t.Scratch(n), given...)
		for len(out) < n {
			out = append(out, object.None)
		}
		v, err := fn(t, out)
		t.Release(n)
		return v, err
	}
	for given := required; given <= n; given++ {
		m.FastArgs |= 1 << given
	}
	typ.Attrs[name] = m.Value()
}

// placeNames puts keyword arguments to the names of the parameters; false where one has another name, which is an error.
func placeNames(names []string, kw []object.Kwarg, to []value) bool {
next:
	for i := range kw {
		key := kw[i].Name.String()
		for j, name := range names {
			if name == key {
				to[j] = kw[i].Value
				continue next
			}
		}
		return false
	}
	return true
}

func initMethods() {
	dec, ctx := DecimalType, contextType
	for _, op := range unaryOps {
		method(dec, op.name, "context=None", func(t *thread, a []value) (value, error) {
			c, err := contextArg(t, a[1])
			if err != nil {
				return value{}, err
			}
			w := c.work(t)
			return result(t, c, w, op.f(w, toDecimal(a[0]).num))
		})
		contextUnary(op.name, op.f)
	}
	for _, op := range contextUnaryOps {
		contextUnary(op.name, op.f)
	}
	for _, op := range binaryOps {
		method(dec, op.name, "other, context=None", func(t *thread, a []value) (value, error) {
			c, err := contextArg(t, a[2])
			if err != nil {
				return value{}, err
			}
			b, err := operandArg(a[1])
			if err != nil {
				return value{}, err
			}
			w := c.work(t)
			return result(t, c, w, op.f(w, toDecimal(a[0]).num, b))
		})
		contextBinary(op.name, op.f)
	}
	for _, op := range contextBinaryOps {
		contextBinary(op.name, op.f)
	}
	for _, p := range predicates {
		sig := ""
		if needsContext(p.name) {
			sig = "context=None"
		}
		run := func(t *thread, a []value) (value, error) {
			c := current(t)
			if len(a) > 1 {
				var err error
				if c, err = contextArg(t, a[1]); err != nil {
					return value{}, err
				}
			}
			return object.Bool(p.f(c.work(t), toDecimal(a[0]).num)), nil
		}
		if sig == "" {
			args.Add(dec, p.name, "", "", run)
		} else {
			method(dec, p.name, sig, run)
		}
		args.Add(ctx, p.name, "x, /", "", func(t *thread, a []value) (value, error) {
			if p.name == "is_canonical" && !IsDecimal(a[1]) {
				return value{}, object.TypeErrorf("argument must be a Decimal")
			}
			x, err := operandArg(a[1])
			if err != nil {
				return value{}, err
			}
			return object.Bool(p.f(toContext(t, a[0]).work(t), x)), nil
		})
	}
	initDecimalMethods()
	initContextMethods()
}

func initDecimalMethods() {
	typ := DecimalType
	self := func(name string, f func(t *thread, n num) (value, error)) {
		args.Add(typ, name, "", "", func(t *thread, a []value) (value, error) { return f(t, toDecimal(a[0]).num) })
	}
	same := func(t *thread, a []value) (value, error) { return a[0], nil }
	args.Add(typ, "canonical", "", "", same)
	args.Add(typ, "conjugate", "", "", same)
	args.Add(typ, "__copy__", "", "", same)
	args.Add(typ, "__deepcopy__", "memo, /", "", same)
	typ.Attrs["real"] = object.NewGetSet("real", func(_ *thread, v value) (value, error) { return v, nil }, nil)
	typ.Attrs["imag"] = object.NewGetSet("imag", func(t *thread, _ value) (value, error) { return newDecimal(t, DecimalType, num{}) }, nil)
	self("adjusted", func(_ *thread, n num) (value, error) {
		if n.kind != finite {
			return object.Int(0), nil
		}
		return object.Int(n.adjusted()), nil
	})
	self("copy_abs", func(t *thread, n num) (value, error) { return newDecimal(t, DecimalType, n.abs()) })
	self("copy_negate", func(t *thread, n num) (value, error) { return newDecimal(t, DecimalType, n.negate()) })
	self("radix", func(t *thread, _ num) (value, error) { return newDecimal(t, DecimalType, fromInt64(10)) })
	self("as_tuple", asTuple)
	self("as_integer_ratio", asRatio)
	self("__ceil__", func(t *thread, n num) (value, error) { return toInt(t, n, roundCeiling) })
	self("__floor__", func(t *thread, n num) (value, error) { return toInt(t, n, roundFloor) })
	self("__trunc__", func(t *thread, n num) (value, error) { return toInt(t, n, roundDown) })
	self("__complex__", func(t *thread, n num) (value, error) {
		f, err := toFloat(t, n)
		if err != nil {
			return value{}, err
		}
		return object.Call(t, object.ComplexType.Value(), object.Float(f))
	})
	args.Add(typ, "__round__", "ndigits=?, /", "", func(t *thread, a []value) (value, error) {
		c := current(t)
		n := &toDecimal(a[0]).num
		if digits := a[1]; digits.Ref == nil && n.coef == nil && n.kind == finite && digits.AsInt() > -wordDigits && digits.AsInt() < wordDigits {
			if m, status, ok := c.wordQuantize(n, -digits.AsInt()); ok {
				if err := c.signal(status); err != nil {
					return value{}, err
				}
				return newWord(t, m, -digits.AsInt(), n.neg)
			}
		}
		if a[1].IsUnbound() {
			return toInt(t, *n, roundHalfEven)
		}
		if !object.IsIntLike(a[1]) {
			return value{}, object.TypeErrorf("optional arg must be an integer")
		}
		digits, err := object.IndexInt(t, a[1])
		if err != nil {
			return value{}, err
		}
		w := c.work(t)
		return result(t, c, w, w.quantize(*n, num{coef: bigOne, exp: -int64(max(digits, -1<<62))}))
	})
	args.Add(typ, "__pow__", "other, modulo=None, /", "", func(t *thread, a []value) (value, error) {
		for _, v := range a[1:] {
			if _, ok := operand(v); !ok && !v.IsNone() {
				return object.NotImplemented, nil
			}
		}
		return power(t, current(t), a[0], a[1], a[2])
	})
	text := func(name string, eng bool) {
		method(typ, name, "context=None", func(t *thread, a []value) (value, error) {
			c, err := contextArg(t, a[1])
			if err != nil {
				return value{}, err
			}
			return textValue(t, c, toDecimal(a[0]).num, eng)
		})
	}
	text("to_eng_string", true)
	method(typ, "number_class", "context=None", func(t *thread, a []value) (value, error) {
		c, err := contextArg(t, a[1])
		if err != nil {
			return value{}, err
		}
		return object.NewStr(c.work(t).class(toDecimal(a[0]).num)), nil
	})
	method(typ, "same_quantum", "other, context=None", func(t *thread, a []value) (value, error) {
		if _, err := contextArg(t, a[2]); err != nil {
			return value{}, err
		}
		b, err := operandArg(a[1])
		if err != nil {
			return value{}, err
		}
		return object.Bool(sameQuantum(toDecimal(a[0]).num, b)), nil
	})
	method(typ, "fma", "other, third, context=None", func(t *thread, a []value) (value, error) {
		x, err := operandArgs(a[1], a[2])
		if err != nil {
			return value{}, err
		}
		c, err := contextArg(t, a[3])
		if err != nil {
			return value{}, err
		}
		w := c.work(t)
		return result(t, c, w, w.fma(toDecimal(a[0]).num, x[0], x[1]))
	})
	method(typ, "quantize", "exp, rounding=None, context=None", func(t *thread, a []value) (value, error) {
		c, l, err := roundingLimits(t, a[2], a[3])
		if err != nil {
			return value{}, err
		}
		var room num
		e := numOf(a[1], &room)
		if e == nil {
			return value{}, notDecimal(a[1])
		}
		x := &toDecimal(a[0]).num
		if inWords(x, e) {
			if n, status, ok := l.wordQuantize(x, e.exp); ok {
				if err := c.signal(status); err != nil {
					return value{}, err
				}
				return newWord(t, n, e.exp, x.neg)
			}
		}
		if s, status, ok := l.shortBinary(opQuantize, x, e); ok {
			return shortResult(t, c, s, status)
		}
		w := &work{limits: l, t: t}
		return result(t, c, w, w.quantize(*x, *e))
	})
	for _, name := range []string{"to_integral", "to_integral_value", "to_integral_exact"} {
		method(typ, name, "rounding=None, context=None", func(t *thread, a []value) (value, error) {
			c, l, err := roundingLimits(t, a[1], a[2])
			if err != nil {
				return value{}, err
			}
			w := &work{limits: l, t: t}
			return result(t, c, w, w.integral(toDecimal(a[0]).num, name == "to_integral_exact"))
		})
	}
	args.AddClassMethod(typ, "from_float", "f, /", "Convert a float exactly.", func(t *thread, a []value) (value, error) {
		n, err := floatOrInt(a[1])
		if err != nil {
			return value{}, err
		}
		d, err := convert(t, DecimalType, n, nil)
		if cls := object.ToType(a[0]); err == nil && cls.User {
			return object.Call(t, cls.Value(), d)
		}
		return d, err
	})
}

// roundingLimits reads the arguments rounding and context.
func roundingLimits(t *thread, r, ctx value) (c *context, l limits, err error) {
	if c, err = contextArg(t, ctx); err != nil {
		return nil, l, err
	}
	l = c.limits
	if !r.IsNone() {
		l.rounding, err = state(t).roundingArg(r)
	}
	return c, l, err
}

func floatOrInt(v value) (num, error) {
	switch {
	case object.IsIntLike(v):
		return fromInt(v), nil
	case object.IsFloatLike(v):
		return fromFloat(object.FloatOf(v)), nil
	}
	return num{}, object.TypeErrorf("argument must be int or float")
}

func sameQuantum(a, b num) bool {
	if a.kind != finite || b.kind != finite {
		return a.isInf() && b.isInf() || a.isNaN() && b.isNaN()
	}
	return a.exp == b.exp
}

func textValue(t *thread, c *context, n num, eng bool) (value, error) {
	w := work{t: t}
	if !w.need(int64(n.bitLen()) * 3 / 10) {
		return value{}, w.err
	}
	s, err := n.text(t, eng, c.capitals)
	if err != nil {
		return value{}, err
	}
	return object.StrOf(t, s)
}

func asTuple(t *thread, n num) (value, error) {
	exp := object.Int(n.exp)
	switch n.kind {
	case infinite:
		exp = object.NewStr("F")
	case quiet:
		exp = object.NewStr("n")
	case signaling:
		exp = object.NewStr("N")
	}
	w := work{t: t}
	if !w.need(int64(n.bitLen()) * 3 / 10) {
		return value{}, w.err
	}
	var room [maxNear]byte
	s, err := n.appendDigits(t, room[:0])
	if err != nil {
		return value{}, err
	}
	if n.isNaN() && n.noCoef() {
		s = nil
	}
	if err := t.Charge(40 + 16*int64(len(s))); err != nil {
		return value{}, err
	}
	items := make([]value, len(s))
	for i := range s {
		items[i] = object.Int(int64(s[i] - '0'))
		if i&0xFFFF == 0xFFFF {
			if err := t.Poll(1 << 12); err != nil {
				return value{}, err
			}
		}
	}
	return newTuple(t, decimalTupleType, object.Int(int64(b2i(n.neg))), object.TupleOf(items), exp)
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func asRatio(t *thread, n num) (value, error) {
	switch {
	case n.isNaN():
		return value{}, object.ValueErrorf("cannot convert NaN to integer ratio")
	case n.isInf():
		return value{}, object.OverflowErrorf("cannot convert Infinity to integer ratio")
	}
	w := &work{limits: exactLimits, t: t}
	p, q := n.c(), bigOne
	if n.isZero() {
		return object.Pair(t, object.Int(0), object.Int(1))
	}
	if n.exp >= 0 {
		p = w.scale(p, n.exp)
	} else {
		q = w.ten(-n.exp)
	}
	if w.err != nil {
		return value{}, w.err
	}
	r := new(big.Rat).SetFrac(p, q)
	num := new(big.Int).Set(r.Num())
	if n.neg {
		num.Neg(num)
	}
	return object.Pair(t, object.BigInt(num), object.BigInt(new(big.Int).Set(r.Denom())))
}
