// This file defines the arithmetic of ints that are too large for 64 bits, but not so large that their work has to be foreseen.

package object

import (
	"math/big"
	"math/bits"
	"unsafe"
)

const (
	// linearWords is up to how many words are read and written without foreseeing it: some ten microseconds' work.
	linearWords = 1 << 14
	// squareWords bounds in the same way the product of the lengths of factors, or of a quotient and a divisor.
	squareWords = 1 << 13
	// keptWords is how much scratch memory a run keeps for its next operation: nothing counts it.
	keptWords = 1 << 10

	wordBits = bits.UintSize
)

// newBig makes a Big with room for words behind it, charged, in memory that the collector takes for free of pointers: that costs less to make.
// The number is computed in z, which has the room and is seen by the collector; done moves it into the Big. math/big makes no room where
// there is enough.
func newBig(t *Thread, words int) (o *Big, z *big.Int, err error) {
	words = max(words, 1)
	if err := t.Charge(sizeBigWords(words)); err != nil {
		return nil, nil, err
	}
	p := unsafe.Pointer(unsafe.SliceData(make([]uint64, int(unsafe.Sizeof(Big{})+7)/8+(words*wordBits+63)/64)))
	o = (*Big)(p)
	// The slot is not one that the collector knows, so it needs no write barrier.
	*(*uintptr)(p) = uintptr(unsafe.Pointer(IntType))
	return o, t.words[4].SetBits(unsafe.Slice(o.room(), words)[:0]), nil
}

// room is where the words behind a Big from newBig begin.
func (o *Big) room() *big.Word { return (*big.Word)(unsafe.Add(unsafe.Pointer(o), unsafe.Sizeof(*o))) }

// done is the Value of a Big that has been computed in z: a plain int where it fits.
func (o *Big) done(z *big.Int) Value {
	if z.IsInt64() {
		v := Int(z.Int64())
		*z = big.Int{}
		return v
	}
	if unsafe.SliceData(z.Bits()) != o.room() {
		o = &Big{Header: Header{IntType}} // the room was too small: other memory needs an object that the collector looks into
	}
	o.N, *z = *z, big.Int{}
	return Obj(&o.Header)
}

func sizeBigWords(words int) int64 { return sizeBig(words * wordBits) }

// wordBig is an int as a big.Int that is only read until the next call with the same scratch.
func wordBig(v Value, scratch *big.Int) *big.Int {
	if v.Ref == nil {
		return scratch.SetInt64(v.AsInt())
	}
	return &(*Big)(ptr(v)).N
}

// shortBig is bigBinary for operands that are not too long, of an operation that it knows; ok is false for others. The operands are
// plain ints.
func shortBig(t *Thread, op Op, av, bv Value) (v Value, ok bool, err error) {
	if wordBits == 64 {
		if v, ok, err = oneWord(t, op, av, bv); ok {
			return v, true, err
		}
	}
	a, b := wordBig(av, &t.words[0]), wordBig(bv, &t.words[1])
	wa, wb := len(a.Bits()), len(b.Bits())
	if max(wa, wb) > linearWords {
		return Value{}, false, nil
	}
	var room int
	switch op {
	case OpAdd, OpSub:
		room = max(wa, wb) + 1
	case OpMul:
		if min(wa, wb) > 1 && wa*wb > squareWords {
			return Value{}, false, nil
		}
		room = wa + wb
	case OpFloorDiv, OpMod:
		if wb > 1 && (wa-wb)*wb > squareWords || wb == 0 {
			return Value{}, false, nil
		}
		return shortDivision(t, op, av, bv, a, b)
	case OpAnd:
		if a.Sign() < 0 || b.Sign() < 0 {
			return Value{}, false, nil
		}
		room = min(wa, wb)
	case OpOr, OpXor:
		if a.Sign() < 0 || b.Sign() < 0 {
			return Value{}, false, nil
		}
		room = max(wa, wb)
	case OpLShift, OpRShift:
		if bv.Ref != nil || bv.AsInt() < 0 || bv.AsInt() > linearWords*wordBits || a.Sign() <= 0 {
			return Value{}, false, nil
		}
		room = wa + int(bv.AsInt())/wordBits + 1
		if op == OpRShift {
			room = max(wa-int(bv.AsInt())/wordBits, 0)
		}
	default:
		return Value{}, false, nil
	}
	o, z, err := newBig(t, room)
	if err != nil {
		return Value{}, true, err
	}
	switch op {
	case OpAdd:
		z.Add(a, b)
	case OpSub:
		z.Sub(a, b)
	case OpMul:
		z.Mul(a, b)
	case OpAnd:
		z.And(a, b)
	case OpOr:
		z.Or(a, b)
	case OpXor:
		z.Xor(a, b)
	case OpLShift:
		z.Lsh(a, uint(bv.AsInt()))
	case OpRShift:
		z.Rsh(a, uint(bv.AsInt()))
	}
	return o.done(z), true, nil
}

// magnitude is an int without its sign; ok is false where it takes more than a word.
func magnitude(v Value) (m uint64, neg, ok bool) {
	if v.Ref == nil {
		i := v.AsInt()
		if i < 0 {
			return -uint64(i), true, true
		}
		return uint64(i), false, true
	}
	b := &(*Big)(ptr(v)).N
	w := b.Bits()
	return uint64(w[0]), b.Sign() < 0, len(w) == 1
}

// oneWord is shortBig for operands of one word, as hashes and generators of random numbers use them.
func oneWord(t *Thread, op Op, av, bv Value) (v Value, ok bool, err error) {
	a, an, aok := magnitude(av)
	b, bn, bok := magnitude(bv)
	if op == OpAnd && !an && !bn && (aok || bok) {
		v, err = wordsValue(t, false, 0, a&b) // the other words meet zeros
		return v, true, err
	}
	if !aok || !bok {
		return v, false, nil
	}
	switch op {
	case OpMul:
		hi, lo := bits.Mul64(a, b)
		v, err = wordsValue(t, an != bn, hi, lo)
	case OpAdd, OpSub:
		if bn = bn != (op == OpSub); an == bn {
			lo, hi := bits.Add64(a, b, 0)
			v, err = wordsValue(t, an, hi, lo)
		} else if a >= b {
			v, err = wordsValue(t, an, 0, a-b)
		} else {
			v, err = wordsValue(t, bn, 0, b-a)
		}
	case OpOr:
		if an || bn {
			return v, false, nil
		}
		v, err = wordsValue(t, false, 0, a|b)
	case OpXor:
		if an || bn {
			return v, false, nil
		}
		v, err = wordsValue(t, false, 0, a^b)
	case OpFloorDiv, OpMod:
		if an || bn || b == 0 {
			return v, false, nil
		}
		if op == OpMod {
			v, err = wordsValue(t, false, 0, a%b)
		} else {
			v, err = wordsValue(t, false, 0, a/b)
		}
	case OpRShift:
		if an || bn {
			return v, false, nil
		}
		v, err = wordsValue(t, false, 0, a>>min(b, 64))
	default:
		return v, false, nil
	}
	return v, true, err
}

// wordsValue is the int of a sign and two words.
func wordsValue(t *Thread, neg bool, hi, lo uint64) (Value, error) {
	if hi == 0 && (lo <= 1<<63-1 || neg && lo == 1<<63) {
		if neg {
			return Int(-int64(lo)), nil
		}
		return Int(int64(lo)), nil
	}
	o, z, err := newBig(t, 2)
	if err != nil {
		return Value{}, err
	}
	w := z.Bits()[:2]
	w[0], w[1] = big.Word(lo), big.Word(hi)
	if z.SetBits(w); neg {
		z.Neg(z)
	}
	return o.done(z), nil
}

// shortDivision is a // b or a % b.
func shortDivision(t *Thread, op Op, av, bv Value, a, b *big.Int) (v Value, ok bool, err error) {
	x, y := a.Bits(), b.Bits()
	same := a.Sign()*b.Sign() >= 0
	if same {
		if q, sure := wordQuotient(x, y); sure {
			if op == OpFloorDiv && q <= 1<<63-1 {
				return Int(int64(q)), true, nil
			}
			if op == OpMod && q == 0 {
				return av, true, nil
			}
		}
		if n := b.BitLen() - 1; op == OpMod && a.Sign() > 0 && b.TrailingZeroBits() == uint(n) {
			v, err = lowBits(t, x, n)
			return v, true, err
		}
	}
	scratch := &t.words[2]
	defer func() {
		if cap(scratch.Bits()) > keptWords {
			t.words[2] = big.Int{}
		}
	}()
	if op == OpMod && len(y) == 1 {
		r := &t.words[3]
		if scratch.QuoRem(a, b, r); r.Sign() != 0 && !same {
			r.Add(r, b)
		}
		if r.IsInt64() {
			return Int(r.Int64()), true, nil
		}
		o, z, err := newBig(t, 1)
		if err != nil {
			return Value{}, true, err
		}
		return o.done(z.Set(r)), true, nil
	}
	room := len(x) + 1
	if op == OpFloorDiv {
		room = max(len(x)-len(y), 0) + 2
	}
	o, z, err := newBig(t, room)
	if err != nil {
		return Value{}, true, err
	}
	if op == OpFloorDiv {
		if _, r := z.QuoRem(a, b, scratch); r.Sign() != 0 && !same {
			z.Sub(z, bigOne)
		}
	} else if scratch.QuoRem(a, b, z); z.Sign() != 0 && !same {
		z.Add(z, b)
	}
	return o.done(z), true, nil
}

// lowBits is the last n bits of a number.
func lowBits(t *Thread, x []big.Word, n int) (Value, error) {
	words := min(n/wordBits+1, len(x))
	o, z, err := newBig(t, words)
	if err != nil {
		return Value{}, err
	}
	low := z.Bits()[:words]
	copy(low, x)
	if n/wordBits < words {
		low[n/wordBits] &= 1<<(n%wordBits) - 1
	}
	return o.done(z.SetBits(low)), nil
}

// wordQuotient is the quotient of two numbers where it has one word and the first words of both decide it: then its cost does not
// depend on their length.
func wordQuotient(x, y []big.Word) (q uint64, sure bool) {
	n := len(y)
	if len(x) < n {
		return 0, true
	}
	if wordBits != 64 || n < 2 || len(x) > n+1 {
		return 0, false
	}
	shift := uint(bits.LeadingZeros64(uint64(y[n-1])))
	top := func(w []big.Word, i int) uint64 { // the 64 bits of w at word i, moved up by shift
		var hi uint64
		if i < len(w) {
			hi = uint64(w[i])
		}
		return hi<<shift | uint64(w[i-1])>>(64-shift)
	}
	d := top(y, n-1)
	lo, hi := top(x, n-1), uint64(0)
	if len(x) > n {
		if uint64(x[n])>>(63-shift)>>1 != 0 {
			return 0, false
		}
		hi = top(x, n)
	} else {
		hi = uint64(x[n-1]) >> (63 - shift) >> 1
	}
	if hi >= d || d == 1<<64-1 {
		return 0, false
	}
	// x lies in [X, X+1) and y in [D, D+1) times the same power of two: the quotient is at most X/D and at least X/(D+1), cut off.
	q, _ = bits.Div64(hi, lo, d)
	least, _ := bits.Div64(hi, lo, d+1)
	return q, q == least
}

var bigOne = big.NewInt(1) // read only
