// This file defines Decimal: its memory, its conversions and its operators.

package pydecimal

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// decimalObject is a Python Decimal.
type decimalObject struct {
	object.Object
	num
}

// DecimalType is decimal.Decimal.
var DecimalType = newType("Decimal")

func toDecimal(v value) *decimalObject { return object.As[decimalObject](v) }

// IsDecimal tells a Decimal.
func IsDecimal(v object.Value) bool { return v.Ref != nil && object.TypeOf(v).IsSubtype(DecimalType) }

// ParseDecimal makes a Decimal of a text, exactly; the error is that of Decimal(text).
func ParseDecimal(t *object.Thread, text string) (object.Value, error) {
	return fromText(t, DecimalType, text, nil)
}

// The sizes of Decimals whose coefficients fit a word, or a wide. One in a word keeps the memory of two.
const (
	sizeWord = 48
	sizePair = 2 * sizeWord
	sizeWide = 96
)

func sizeOf(n *num) int64 {
	if n.coef == nil {
		return sizePair
	}
	return sizeWide + int64(n.coef.BitLen())/8
}

// bigCoef is room for a coefficient of two words.
type bigCoef struct {
	number big.Int
	words  [2]big.Word
}

// wideDecimal is a Decimal in one piece with its coefficient.
type wideDecimal struct {
	decimalObject
	bigCoef
}

func newDecimal(t *thread, cls *object.Type, n num) (value, error) {
	n.fold()
	if err := t.Charge(sizeOf(&n)); err != nil {
		return value{}, err
	}
	d := &decimalObject{num: n}
	d.Header = object.HeaderOf(cls)
	return object.Obj(&d.Header), nil
}

// newWord makes a Decimal whose coefficient is a word. Two share a piece of memory.
func newWord(t *thread, c uint64, exp int64, neg bool) (value, error) {
	s := state(t)
	d := s.spare
	if d != nil {
		s.spare = nil
	} else {
		if err := t.Charge(sizePair); err != nil {
			return value{}, err
		}
		d, s.spare = object.NewStillPair[decimalObject](DecimalType)
	}
	d.word, d.exp, d.neg = c, exp, neg
	return object.Obj(&d.Header), nil
}

// newShort makes a Decimal of a number that fits.
func newShort(t *thread, s short) (value, error) {
	if s.hi == 0 {
		return newWord(t, s.lo, s.exp, s.neg)
	}
	if err := t.Charge(sizeWide + 16); err != nil {
		return value{}, err
	}
	// The object points to nothing but itself, so the collector need not look into it.
	d := object.NewStill[wideDecimal](DecimalType)
	d.num = num{coef: s.toBig(&d.number, &d.words), exp: s.exp, neg: s.neg}
	return object.Obj(&d.Header), nil
}

// shortResult ends a short computation.
func shortResult(t *thread, c *context, s short, status condition) (value, error) {
	if status != 0 {
		if err := c.signal(status); err != nil {
			return value{}, err
		}
	}
	return newShort(t, s)
}

// result ends a computation with a Decimal.
func result(t *thread, c *context, w *work, n num) (value, error) {
	if err := c.done(w); err != nil {
		return value{}, err
	}
	return newDecimal(t, DecimalType, n)
}

func initDecimal() {
	typ := DecimalType
	typ.Doc = "Construct a new Decimal object."
	sig := args.Parse("value=0, context=None")
	typ.FlatCompare, typ.Flat = true, true
	typ.ShortText = shortText
	typ.Slots = object.Slots{
		New: func(t *thread, cls *object.Type, given []value, kw []object.Kwarg) (value, error) {
			if len(given) == 1 && len(kw) == 0 {
				return construct(t, cls, given[0], nil)
			}
			a, err := sig.Bind(t, "this function", given, kw)
			if err != nil {
				return value{}, thisFunction(err)
			}
			c, err := contextArg(t, a[1])
			if err != nil {
				return value{}, err
			}
			// The context is only asked whether a malformed text is an error.
			if c != current(t) && object.IsStr(a[0]) {
				_, ok, err := parse(t, plainDigits(object.ToStr(a[0]).String()))
				if err != nil {
					return value{}, err
				}
				if !ok {
					if err := c.signal(conversionSyntax); err != nil {
						return value{}, err
					}
					return newDecimal(t, cls, num{kind: quiet})
				}
			}
			return construct(t, cls, a[0], nil)
		},
		Repr: func(t *thread, v value) (string, error) {
			s, err := numText(t, toDecimal(v).num, false)
			return "Decimal('" + s + "')", err
		},
		Str:     func(t *thread, v value) (string, error) { return numText(t, toDecimal(v).num, false) },
		Format:  format,
		Hash:    hash,
		Bool:    func(_ *thread, v value) (bool, error) { return !toDecimal(v).isZero(), nil },
		Compare: compare,
		Binary:  binary,
		Unary:   unary,
		Int:     func(t *thread, v value) (value, error) { return toInt(t, toDecimal(v).num, roundDown) },
		Float:   func(t *thread, v value) (float64, error) { return toFloat(t, toDecimal(v).num) },
		Visit: func(v value, visit func(value)) int64 {
			return sizeOf(&toDecimal(v).num) + toDecimal(v).VisitAttrs(visit)
		},
	}
}

// numText is str() under the current context, charged.
func numText(t *thread, n num, eng bool) (string, error) {
	w := work{t: t}
	if !w.need(int64(n.bitLen()) * 3 / 10) {
		return "", w.err
	}
	return n.text(t, eng, current(t).capitals)
}

// toInt rounds a number to an int.
func toInt(t *thread, n num, r rounding) (value, error) {
	switch {
	case n.isNaN():
		return value{}, object.ValueErrorf("cannot convert NaN to integer")
	case n.isInf():
		return value{}, object.OverflowErrorf("cannot convert Infinity to integer")
	}
	w := &work{limits: exactLimits, t: t}
	w.rounding = r
	x, _ := w.rescale(n, 0)
	if w.err != nil {
		return value{}, w.err
	}
	if x.neg {
		return object.BigInt(new(big.Int).Neg(x.c())), nil
	}
	return object.BigInt(x.c()), nil
}

func toFloat(t *thread, n num) (float64, error) {
	switch {
	case n.kind == signaling:
		return 0, object.ValueErrorf("cannot convert signaling NaN to float")
	case n.kind == quiet:
		return math.Copysign(math.NaN(), sign(n)), nil
	case n.isInf():
		return math.Inf(int(sign(n))), nil
	}
	s, err := numText(t, n, false)
	if err != nil {
		return 0, err
	}
	f, _ := strconv.ParseFloat(s, 64)
	return f, nil
}

func sign(n num) float64 {
	if n.neg {
		return -1
	}
	return 1
}

// The modulus of numeric hashes, and 1/10 modulo it.
const (
	hashPrime  = 1<<61 - 1
	inverseTen = 2075258708292324556
)

func hash(t *thread, v value) (uint64, error) {
	d := toDecimal(v)
	switch d.kind {
	case signaling:
		return 0, object.TypeErrorf("Cannot hash a signaling NaN value")
	case quiet:
		return object.IdentityHash(t, v), nil
	case infinite:
		return object.HashFloat(math.Inf(int(sign(d.num)))), nil
	}
	base, e := uint64(10), d.exp
	if e < 0 {
		base, e = inverseTen, -e
	}
	h := powPrime(base, uint64(e))
	var c uint64
	if d.coef == nil {
		c = d.word % hashPrime
	} else {
		c = new(big.Int).Rem(d.coef, big.NewInt(hashPrime)).Uint64()
	}
	r := int64(mulPrime(c, h))
	if d.neg {
		r = -r
	}
	if r == -1 {
		r = -2
	}
	return uint64(r), nil
}

func mulPrime(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	_, r := bits.Div64(hi%hashPrime, lo, hashPrime)
	return r
}

func powPrime(base, e uint64) uint64 {
	r := uint64(1)
	for ; e > 0; e >>= 1 {
		if e&1 != 0 {
			r = mulPrime(r, base)
		}
		base = mulPrime(base, base)
	}
	return r
}

// operand is an operand of an operator: a Decimal or an int.
func operand(v value) (num, bool) {
	switch {
	case v.Ref == nil:
		return fromInt64(v.AsInt()), true
	case IsDecimal(v):
		return toDecimal(v).num, true
	case object.IsIntLike(v):
		return fromInt(v), true
	}
	return num{}, false
}

// shortOps are the operators that have a short way.
var shortOps = [...]binaryOp{
	object.OpAdd: opAdd, object.OpSub: opSub, object.OpMul: opMul, object.OpDiv: opDiv, object.OpFloorDiv: opDivInt, object.OpMod: opRem,
}

// numOf is the number of an operand, a Decimal or an int, in room where it is none of a Decimal; nil for another operand.
func numOf(v value, room *num) *num {
	switch {
	case v.Ref == nil:
		*room = fromInt64(v.AsInt())
		return room
	case v.Ref.Type() == DecimalType || IsDecimal(v):
		return &toDecimal(v).num
	}
	n, ok := operand(v)
	if !ok {
		return nil
	}
	*room = n
	return room
}

func binary(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
	var room num
	a, b := &toDecimal(self).num, numOf(other, &room)
	if b == nil {
		return object.NotImplemented, nil
	}
	if reflected {
		a, b = b, a
	}
	c := current(t)
	if int(op) < len(shortOps) && shortOps[op] != opNone {
		if inWords(a, b) {
			if n, exp, neg, ok := c.wordBinary(shortOps[op], a, b); ok {
				return newWord(t, n, exp, neg)
			}
		}
		if s, status, ok := c.shortBinary(shortOps[op], a, b); ok {
			return shortResult(t, c, s, status)
		}
	}
	return longBinary(t, c, op, *a, *b)
}

func longBinary(t *thread, c *context, op object.Op, a, b num) (value, error) {
	w := c.work(t)
	var r num
	switch op {
	case object.OpAdd:
		r = w.add(a, b)
	case object.OpSub:
		r = w.sub(a, b)
	case object.OpMul:
		r = w.mul(a, b)
	case object.OpDiv:
		r = w.div(a, b)
	case object.OpFloorDiv:
		r = w.divInt(a, b)
	case object.OpMod:
		r = w.rem(a, b)
	case object.OpPow:
		r = w.pow(a, b)
	case object.OpDivMod:
		q, r := w.divMod(a, b)
		return pair(t, c, w, q, r)
	default:
		return object.NotImplemented, nil
	}
	return result(t, c, w, r)
}

// pair ends a computation with two Decimals.
func pair(t *thread, c *context, w *work, q, r num) (value, error) {
	x, err := result(t, c, w, q)
	if err != nil {
		return value{}, err
	}
	y, err := newDecimal(t, DecimalType, r)
	if err != nil {
		return value{}, err
	}
	return object.Pair(t, x, y)
}

func unary(t *thread, op object.UnaryOp, v value) (value, error) {
	c := current(t)
	w := c.work(t)
	x := toDecimal(v).num
	switch op {
	case object.UnaryPos:
		x = w.plus(x)
	case object.UnaryNeg:
		x = w.minus(x)
	case object.UnaryAbs:
		x = w.absolute(x)
	default:
		return object.NotImplemented, nil
	}
	return result(t, c, w, x)
}

func compare(t *thread, op object.Cmp, self, other value) (value, error) {
	var room num
	p := numOf(other, &room)
	if p != nil {
		if n, ok := shortOrder(&toDecimal(self).num, p); ok {
			return holds(op, n), nil
		}
	}
	a := toDecimal(self).num
	c := current(t)
	var b num
	if p != nil {
		b = *p
	} else if numerator, denominator, ok := rational(t, other); ok {
		// a < n/d is a*d < n.
		w := &work{limits: exactLimits, t: t}
		if b = numerator; a.kind == finite {
			a = w.product(a, denominator)
		}
		if w.err != nil {
			return value{}, w.err
		}
	} else {
		if op <= object.CmpNe && object.IsComplex(other) && imag(object.ToComplex(other)) == 0 {
			other = object.Float(real(object.ToComplex(other)))
		}
		if !object.IsFloatLike(other) {
			return object.NotImplemented, nil
		}
		if op <= object.CmpNe {
			c.flags |= floatOperation
		} else if err := c.signal(floatOperation); err != nil {
			return value{}, err
		}
		b = fromFloat(object.FloatOf(other))
	}
	if a.isNaN() || b.isNaN() {
		if op > object.CmpNe || a.kind == signaling || b.kind == signaling {
			if err := c.signal(invalidOperation); err != nil {
				return value{}, err
			}
		}
		return object.Bool(op == object.CmpNe), nil
	}
	w := &work{limits: exactLimits, t: t}
	n := w.order(a, b)
	if w.err != nil {
		return value{}, w.err
	}
	return holds(op, n), nil
}

// rational are the parts of a fractions.Fraction.
func rational(t *thread, v value) (numerator, denominator num, ok bool) {
	for _, typ := range object.TypeOf(v).MRO {
		if typ.Name == "Fraction" && typ.Module == "fractions" && !typ.User {
			n, err := object.GetAttr(t, v, object.NewStrObj("numerator"))
			if err != nil {
				return
			}
			d, err := object.GetAttr(t, v, object.NewStrObj("denominator"))
			if err != nil {
				return
			}
			numerator, ok = operand(n)
			if ok {
				denominator, ok = operand(d)
			}
			return
		}
	}
	return
}

// holds tells whether a comparison is true of numbers whose order is n.
func holds(op object.Cmp, n int) value {
	return object.Bool(op.Holds(n))
}
