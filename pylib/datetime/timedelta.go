// This file defines timedelta: a duration of days, seconds and microseconds.

package pydatetime

import (
	"cmp"
	"math"
	"math/big"
	"strconv"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

const maxDeltaDays = 999999999

const (
	sizeDelta    = 40
	sizeDate     = 32
	sizeTime     = 64
	sizeDateTime = 72
)

// delta is a timedelta: 0 ≤ seconds < 86400, 0 ≤ micros < 1000000.
type delta struct {
	object.Object
	days, seconds, micros int32
}

func toDelta(v value) *delta { return object.As[delta](v) }

func isDelta(v value) bool {
	typ := object.TypeOf(v)
	return typ == DeltaType || typ.IsSubtype(DeltaType)
}

func (d *delta) value() value { return object.Obj(&d.Header) }

func (d *delta) zero() bool { return d.days == 0 && d.seconds == 0 && d.micros == 0 }

// makeDelta makes a timedelta of normalised parts.
func makeDelta(t *thread, cls *object.Type, days, seconds, micros int) (value, error) {
	if days < -maxDeltaDays || days > maxDeltaDays {
		return value{}, object.OverflowErrorf("days=%d; must have magnitude <= %d", days, maxDeltaDays)
	}
	if err := t.Charge(sizeDelta); err != nil {
		return value{}, err
	}
	var d *delta
	if cls.User { // it can have attributes of its own
		d = &delta{}
		d.Header = object.HeaderOf(cls)
	} else {
		d = object.NewStill[delta](cls)
	}
	d.days, d.seconds, d.micros = int32(days), int32(seconds), int32(micros)
	return d.value(), nil
}

// normalDelta makes a timedelta of parts that may be out of their ranges, but far from overflow.
func normalDelta(t *thread, days, seconds, micros int) (value, error) {
	s, us := floorDiv(micros, microsSec)
	dd, s := floorDiv(seconds+s, secondsDay)
	return makeDelta(t, DeltaType, days+dd, s, us)
}

// short is the whole timedelta in microseconds where that fits.
func (d *delta) short() (int64, bool) {
	if d.days > -100000000 && d.days < 100000000 {
		return int64(d.days)*microsDay + int64(d.seconds)*microsSec + int64(d.micros), true
	}
	return 0, false
}

// total is the whole timedelta in microseconds.
func (d *delta) total() *big.Int {
	if us, ok := d.short(); ok {
		return big.NewInt(us)
	}
	b := big.NewInt(int64(d.days))
	b.Mul(b, big.NewInt(microsDay))
	return b.Add(b, big.NewInt(int64(d.seconds)*microsSec+int64(d.micros)))
}

// totalValue is the whole timedelta in microseconds as a Python int.
func (d *delta) totalValue() value {
	if us, ok := d.short(); ok {
		return object.Int(us)
	}
	return object.BigInt(d.total())
}

// fromMicros makes a timedelta of a number of microseconds.
func fromMicros(t *thread, cls *object.Type, us int64) (value, error) {
	days, rest := us/microsDay, us%microsDay
	if rest < 0 {
		days--
		rest += microsDay
	}
	return makeDelta(t, cls, int(days), int(rest/microsSec), int(rest%microsSec))
}

func fromBigMicros(t *thread, cls *object.Type, us *big.Int) (value, error) {
	if us.IsInt64() {
		return fromMicros(t, cls, us.Int64())
	}
	if us.BitLen() > 100 {
		return value{}, object.OverflowErrorf("Python int too large to convert to C int")
	}
	days, rest := new(big.Int).DivMod(us, big.NewInt(microsDay), new(big.Int))
	if !days.IsInt64() || days.Int64() > math.MaxInt32 || days.Int64() < math.MinInt32 {
		return value{}, object.OverflowErrorf("Python int too large to convert to C int")
	}
	r := rest.Int64()
	return makeDelta(t, cls, int(days.Int64()), int(r/microsSec), int(r%microsSec))
}

// The components of the constructor in the order in which CPython adds them up; index is their place among the arguments.
var deltaParts = [...]struct {
	name   string
	index  int
	factor int64
}{
	{"microseconds", 2, 1}, {"milliseconds", 3, 1000}, {"seconds", 1, microsSec}, {"minutes", 4, 60 * microsSec},
	{"hours", 5, 3600 * microsSec}, {"days", 0, microsDay}, {"weeks", 6, 7 * microsDay},
}

func newDelta(t *thread, cls *object.Type, a []value) (value, error) {
	var sum int64
	var large *big.Int // holds the sum once it is too large for int64
	add := func(n value, factor int64) error {
		if n.IsInt() && large == nil {
			if p, ok := object.MulInt(n.AsInt(), factor); ok {
				if s := sum + p; (sum^s)&(p^s) >= 0 {
					sum = s
					return nil
				}
			}
		}
		if large == nil {
			large = big.NewInt(sum)
		}
		b := object.BigOf(n)
		if err := t.Charge(int64(b.BitLen())/4 + 64); err != nil {
			return err
		}
		large.Add(large, new(big.Int).Mul(b, big.NewInt(factor)))
		return nil
	}
	leftover := 0.0
	for _, p := range deltaParts {
		v := a[p.index]
		switch {
		case v.IsUnbound():
		case object.IsIntLike(v):
			if err := add(object.PlainInt(v), p.factor); err != nil {
				return value{}, err
			}
		case object.IsFloatLike(v):
			f := object.FloatOf(v)
			whole, err := object.FloatToInt(f)
			if err != nil {
				return value{}, err
			}
			if err := add(whole, p.factor); err != nil {
				return value{}, err
			}
			frac := f - math.Trunc(f)
			if frac == 0 {
				continue
			}
			f = float64(p.factor) * frac
			if err := add(object.Int(int64(f)), 1); err != nil {
				return value{}, err
			}
			leftover += f - math.Trunc(f)
		default:
			return value{}, object.TypeErrorf("unsupported type for timedelta %s component: %s", p.name, object.TypeOf(v).Name)
		}
	}
	if leftover != 0 {
		whole := math.Round(leftover)
		if math.Abs(whole-leftover) == 0.5 {
			// A tie goes to the even sum.
			odd := float64(sum & 1)
			if large != nil {
				odd = float64(large.Bit(0))
			}
			whole = 2*math.Round((leftover+odd)*0.5) - odd
		}
		if err := add(object.Int(int64(whole)), 1); err != nil {
			return value{}, err
		}
	}
	if large != nil {
		return fromBigMicros(t, cls, large)
	}
	return fromMicros(t, cls, sum)
}

func initDelta() {
	typ := DeltaType
	typ.Doc = "Difference between two datetime values."
	sig := args.Parse("days=?, seconds=?, microseconds=?, milliseconds=?, minutes=?, hours=?, weeks=?")
	typ.Slots = object.Slots{
		New: func(t *thread, cls *object.Type, given []value, kw []object.Kwarg) (value, error) {
			a, err := sig.Bind(t, "__new__", given, kw)
			if err != nil {
				return value{}, err
			}
			return newDelta(t, cls, a)
		},
		Repr: func(_ *thread, v value) (string, error) { return deltaRepr(v), nil },
		Str:  func(_ *thread, v value) (string, error) { return deltaText(toDelta(v)), nil },
		Hash: func(_ *thread, v value) (uint64, error) {
			return toDelta(v).hash(), nil
		},
		Bool:    func(_ *thread, v value) (bool, error) { return !toDelta(v).zero(), nil },
		Compare: compareDeltas,
		Binary:  deltaBinary,
		Unary:   deltaUnary,
		Visit:   func(v value, visit func(value)) int64 { return sizeDelta + toDelta(v).VisitAttrs(visit) },
	}
	readOnly(typ, "days", func(v value) int { return int(toDelta(v).days) })
	readOnly(typ, "seconds", func(v value) int { return int(toDelta(v).seconds) })
	readOnly(typ, "microseconds", func(v value) int { return int(toDelta(v).micros) })
	args.Add(typ, "total_seconds", "", "Total seconds in the duration.", func(t *thread, a []value) (value, error) {
		d := toDelta(a[0])
		if us, ok := d.short(); ok && us > -1<<53 && us < 1<<53 {
			return object.Float(float64(us) / microsSec), nil // of two numbers that are exact
		}
		return object.Binary(t, object.OpDiv, d.totalValue(), object.Int(microsSec))
	})
}

func deltaRepr(v value) string {
	d := toDelta(v)
	out := append([]byte(reprName(v)), '(')
	sep := ""
	for _, p := range []struct {
		name string
		n    int32
	}{{"days", d.days}, {"seconds", d.seconds}, {"microseconds", d.micros}} {
		if p.n != 0 {
			out = append(out, sep...)
			out = append(append(out, p.name...), '=')
			out = strconv.AppendInt(out, int64(p.n), 10)
			sep = ", "
		}
	}
	if sep == "" {
		out = append(out, '0')
	}
	return string(append(out, ')'))
}

func deltaText(d *delta) string {
	var buf [48]byte
	out := buf[:0]
	if d.days != 0 {
		out = strconv.AppendInt(out, int64(d.days), 10)
		out = append(out, " day"...)
		if d.days != 1 && d.days != -1 {
			out = append(out, 's')
		}
		out = append(out, ", "...)
	}
	s := int(d.seconds)
	out = strconv.AppendInt(out, int64(s/3600), 10)
	out = appendPadded(append(out, ':'), s/60%60, 2)
	out = appendPadded(append(out, ':'), s%60, 2)
	if d.micros != 0 {
		out = appendPadded(append(out, '.'), int(d.micros), 6)
	}
	return string(out)
}

// clock is the part that is less than a day in microseconds.
func (d *delta) clock() int64 { return int64(d.seconds)*microsSec + int64(d.micros) }

func (d *delta) order(o *delta) int {
	if d.days != o.days {
		return cmp.Compare(d.days, o.days)
	}
	return cmp.Compare(d.clock(), o.clock())
}

func (d *delta) hash() uint64 { return mix(int64(d.days)<<37 ^ d.clock()) }

func compareDeltas(_ *thread, op object.Cmp, a, b value) (value, error) {
	if !isDelta(b) {
		return object.NotImplemented, nil
	}
	return holds(op, toDelta(a).order(toDelta(b))), nil
}

func deltaUnary(t *thread, op object.UnaryOp, v value) (value, error) {
	d := toDelta(v)
	switch op {
	case object.UnaryNeg:
		return normalDelta(t, -int(d.days), -int(d.seconds), -int(d.micros))
	case object.UnaryPos:
		return makeDelta(t, DeltaType, int(d.days), int(d.seconds), int(d.micros))
	case object.UnaryAbs:
		if d.days < 0 {
			return normalDelta(t, -int(d.days), -int(d.seconds), -int(d.micros))
		}
		return makeDelta(t, DeltaType, int(d.days), int(d.seconds), int(d.micros))
	}
	return object.NotImplemented, nil
}

func deltaBinary(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
	a, b := self, other
	if reflected {
		a, b = b, a
	}
	if isDelta(a) && isDelta(b) {
		return deltaWithDelta(t, op, toDelta(a), toDelta(b))
	}
	d, n := toDelta(self), other
	switch {
	case op == object.OpMul && n.IsInt():
		if us, ok := d.short(); ok {
			if p, ok := object.MulInt(us, n.AsInt()); ok {
				return fromMicros(t, DeltaType, p)
			}
		}
		return scaleDelta(t, d, object.BigOf(n), nil)
	case op == object.OpMul && object.IsIntLike(n):
		return scaleDelta(t, d, object.BigOf(n), nil)
	case op == object.OpMul && object.IsFloatLike(n):
		num, den, err := floatRatio(t, n)
		if err != nil {
			return value{}, err
		}
		return scaleDelta(t, d, num, den)
	case reflected:
	case op == object.OpDiv && object.IsIntLike(n):
		return scaleDelta(t, d, big.NewInt(1), object.BigOf(n))
	case op == object.OpDiv && object.IsFloatLike(n):
		num, den, err := floatRatio(t, n)
		if err != nil {
			return value{}, err
		}
		return scaleDelta(t, d, den, num)
	case op == object.OpFloorDiv && object.IsIntLike(n):
		q, err := object.Binary(t, op, d.totalValue(), object.PlainInt(n))
		if err != nil {
			return value{}, err
		}
		return fromBigMicros(t, DeltaType, object.BigOf(q))
	}
	return object.NotImplemented, nil
}

func deltaWithDelta(t *thread, op object.Op, a, b *delta) (value, error) {
	switch op {
	case object.OpAdd:
		return normalDelta(t, int(a.days)+int(b.days), int(a.seconds)+int(b.seconds), int(a.micros)+int(b.micros))
	case object.OpSub:
		return normalDelta(t, int(a.days)-int(b.days), int(a.seconds)-int(b.seconds), int(a.micros)-int(b.micros))
	case object.OpDiv, object.OpFloorDiv:
		return object.Binary(t, op, a.totalValue(), b.totalValue())
	case object.OpMod:
		r, err := object.Binary(t, op, a.totalValue(), b.totalValue())
		if err != nil {
			return value{}, err
		}
		return fromBigMicros(t, DeltaType, object.BigOf(r))
	case object.OpDivMod:
		q, err := object.Binary(t, object.OpFloorDiv, a.totalValue(), b.totalValue())
		if err != nil {
			return value{}, err
		}
		r, err := deltaWithDelta(t, object.OpMod, a, b)
		if err != nil {
			return value{}, err
		}
		return object.Pair(t, q, r)
	}
	return object.NotImplemented, nil
}

// scaleDelta is d * num / den, rounded half to even; den nil means 1.
func scaleDelta(t *thread, d *delta, num, den *big.Int) (value, error) {
	if us, ok := d.short(); ok && den == nil && num.IsInt64() {
		if p, ok := object.MulInt(us, num.Int64()); ok {
			return fromMicros(t, DeltaType, p)
		}
	}
	if err := t.Charge(int64(num.BitLen())/4 + 64); err != nil {
		return value{}, err
	}
	p := new(big.Int).Mul(d.total(), num)
	if den == nil {
		return fromBigMicros(t, DeltaType, p)
	}
	if den.Sign() == 0 {
		return value{}, object.ZeroDivisionErrorf("integer division or modulo by zero")
	}
	if err := t.Meter.Foresee(object.DivCost(p.BitLen(), den.BitLen())); err != nil {
		return value{}, err
	}
	return fromBigMicros(t, DeltaType, divideNearest(p, den))
}

// divideNearest is a / b to the nearest int, ties to even.
func divideNearest(a, b *big.Int) *big.Int {
	q, r := new(big.Int).QuoRem(a, b, new(big.Int))
	c := new(big.Int).Lsh(r, 1).CmpAbs(b)
	if c > 0 || c == 0 && q.Bit(0) == 1 {
		if a.Sign() == b.Sign() {
			q.Add(q, big.NewInt(1))
		} else {
			q.Sub(q, big.NewInt(1))
		}
	}
	return q
}

// floatRatio is a float as a fraction, which a class of the script may have a method for.
func floatRatio(t *thread, v value) (num, den *big.Int, err error) {
	if object.TypeOf(v).Overrides("as_integer_ratio") {
		return ownRatio(t, v)
	}
	f := object.FloatOf(v)
	switch {
	case math.IsNaN(f):
		return nil, nil, object.ValueErrorf("cannot convert NaN to integer ratio")
	case math.IsInf(f, 0):
		return nil, nil, object.OverflowErrorf("cannot convert Infinity to integer ratio")
	}
	r := new(big.Rat).SetFloat64(f)
	return r.Num(), r.Denom(), nil
}

func ownRatio(t *thread, v value) (num, den *big.Int, err error) {
	pair, err := object.CallMethod(t, v, "as_integer_ratio")
	if err != nil {
		return nil, nil, err
	}
	if !object.IsTuple(pair) {
		return nil, nil, object.TypeErrorf("unexpected return type from as_integer_ratio(): expected tuple, got '%s'", object.TypeOf(pair).Name)
	}
	items := object.ToTuple(pair).Items
	if len(items) != 2 {
		return nil, nil, object.ValueErrorf("as_integer_ratio() must return a 2-tuple")
	}
	for _, x := range items {
		if !object.IsIntLike(x) {
			return nil, nil, object.TypeErrorf("non-integer arguments in division")
		}
	}
	return object.BigOf(items[0]), object.BigOf(items[1]), nil
}
