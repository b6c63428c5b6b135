// This file defines the arithmetic of ints that are too large for 64 bits, but of few words.

package object

import "math/big"

// fewBits is up to how many bits two operands may have together to be computed with here: a microsecond's work, so nothing has to be
// foreseen.
const fewBits = 8192

// roomBig is a Big with its number in the same allocation.
type roomBig struct {
	Big
	n big.Int
}

// wordBig is an int as a big.Int that is only read until the next call with the same scratch.
func wordBig(v Value, scratch *big.Int) *big.Int {
	if v.Ref == nil {
		return scratch.SetInt64(v.AsInt())
	}
	return (*Big)(ptr(v)).V
}

// fewWords is bigBinary for short operands of an operation that it knows; ok is false for others. a and b are plain ints.
func fewWords(t *Thread, op Op, av, bv Value) (v Value, ok bool, err error) {
	switch op {
	case OpAdd, OpSub, OpMul, OpFloorDiv, OpMod:
	default:
		return Value{}, false, nil
	}
	a, b := wordBig(av, &t.words[0]), wordBig(bv, &t.words[1])
	bits := a.BitLen() + b.BitLen()
	if bits > fewBits || b.Sign() == 0 && (op == OpFloorDiv || op == OpMod) {
		return Value{}, false, nil
	}
	if err := t.Charge(sizeBig(bits)); err != nil {
		return Value{}, true, err
	}
	o := &roomBig{}
	z := &o.n
	switch op {
	case OpAdd:
		z.Add(a, b)
	case OpSub:
		z.Sub(a, b)
	case OpMul:
		z.Mul(a, b)
	case OpFloorDiv:
		if _, r := z.QuoRem(a, b, &t.words[2]); r.Sign() != 0 && r.Sign() != b.Sign() {
			z.Sub(z, bigOne)
		}
	case OpMod:
		if t.words[2].QuoRem(a, b, z); z.Sign() != 0 && z.Sign() != b.Sign() {
			z.Add(z, b)
		}
	}
	if z.IsInt64() {
		return Int(z.Int64()), true, nil
	}
	o.typ, o.V = IntType, z
	return Obj(&o.Header), true, nil
}

var bigOne = big.NewInt(1) // read only
