// This file defines the way between integers and their digits, in steps between which a run may end.

package pytext

import (
	"math"
	"math/big"
	"math/bits"
)

// Ask is asked before a step that cannot be interrupted, with its estimated time in units of roughly one nanosecond; its error ends the
// work and is its error. A nil Ask never ends it.
type Ask func(cost int) error

const (
	parseChunk = 256  // digits below which the quadratic method of reading wins
	writeChunk = 8192 // digits that are written at once
	askFrom    = 8192 // digits from which a step is asked for
)

// ParseDigits is the integer that digits of a base mean, and nothing but digits. The time is that of a product of its size, for powers of
// two linear; the scratch memory is twice the size of the integer.
func ParseDigits(digits string, base int, ask Ask) (*big.Int, error) {
	if base&(base-1) == 0 {
		return packDigits(digits, bits.TrailingZeros(uint(base))), nil
	}
	p := digitReader{base: base, ask: ask}
	for len(digits) > parseChunk<<len(p.powers) {
		power := new(big.Int)
		if n := len(p.powers); n == 0 {
			power.Exp(big.NewInt(int64(base)), big.NewInt(parseChunk), nil)
		} else if err := ask.step(parseChunk<<n, productCost(p.powers[n-1].BitLen())); err != nil {
			return nil, err
		} else {
			power.Mul(p.powers[n-1], p.powers[n-1])
		}
		p.powers = append(p.powers, power)
	}
	return p.read(digits)
}

// digitReader reads digits; powers[k] is base**(parseChunk<<k).
type digitReader struct {
	base   int
	powers []*big.Int
	ask    Ask
}

// read splits the digits in two at a power of two of chunks; the depth is the logarithm of their number.
func (p *digitReader) read(digits string) (*big.Int, error) {
	if len(digits) <= parseChunk {
		z, _ := new(big.Int).SetString(digits, p.base) // the digits are checked
		return z, nil
	}
	k := bits.Len(uint((len(digits)-1)/parseChunk)) - 1
	low := parseChunk << k
	hi, err := p.read(digits[:len(digits)-low])
	if err != nil {
		return nil, err
	}
	lo, err := p.read(digits[len(digits)-low:])
	if err != nil {
		return nil, err
	}
	if err := p.ask.step(len(digits), productCost(p.powers[k].BitLen())); err != nil {
		return nil, err
	}
	hi.Mul(hi, p.powers[k])
	return hi.Add(hi, lo), nil
}

// packDigits reads digits of 1 to 5 bits each.
func packDigits(digits string, width int) *big.Int {
	words := make([]big.Word, (len(digits)*width+bits.UintSize-1)/bits.UintSize)
	at := 0
	for i := len(digits) - 1; i >= 0; i-- {
		v := uint(digitValue(digits[i]))
		w, off := at/bits.UintSize, at%bits.UintSize
		words[w] |= big.Word(v << off)
		if off+width > bits.UintSize && w+1 < len(words) {
			words[w+1] |= big.Word(v >> (bits.UintSize - off))
		}
		at += width
	}
	return new(big.Int).SetBits(words)
}

// AppendDigits appends the decimal digits of v, which is not negative. The time is that of some divisions of its size; the scratch memory
// is three times the size of v.
func AppendDigits(dst []byte, v *big.Int, ask Ask) ([]byte, error) {
	if EstimateDigits(v.BitLen(), 10) <= writeChunk {
		return v.Append(dst, 10), nil
	}
	w := digitWriter{ask: ask, powers: []*big.Int{new(big.Int).Exp(big.NewInt(10), big.NewInt(writeChunk), nil)}}
	for w.powers[len(w.powers)-1].BitLen()*2 <= v.BitLen() {
		last := w.powers[len(w.powers)-1]
		if err := ask.step(askFrom, productCost(last.BitLen())); err != nil {
			return dst, err
		}
		w.powers = append(w.powers, new(big.Int).Mul(last, last))
	}
	return w.write(dst, v, len(w.powers), false)
}

// digitWriter writes digits; powers[k] is 10**(writeChunk<<k).
type digitWriter struct {
	powers []*big.Int
	ask    Ask
}

// write appends the digits of v, which has at most writeChunk<<k of them; full asks for that many, with zeros in front.
func (w *digitWriter) write(dst []byte, v *big.Int, k int, full bool) ([]byte, error) {
	if k == 0 {
		if err := w.ask.step(askFrom, productCost(v.BitLen())); err != nil {
			return dst, err
		}
		at := len(dst)
		dst = v.Append(dst, 10)
		if short := writeChunk - (len(dst) - at); full && short > 0 {
			dst = append(dst, make([]byte, short)...)
			copy(dst[at+short:], dst[at:len(dst)-short])
			for i := range short {
				dst[at+i] = '0'
			}
		}
		return dst, nil
	}
	power := w.powers[k-1]
	if !full && v.Cmp(power) < 0 {
		return w.write(dst, v, k-1, false)
	}
	if err := w.ask.step(askFrom, 3*productCost(power.BitLen())); err != nil {
		return dst, err
	}
	hi, lo := new(big.Int).QuoRem(v, power, new(big.Int))
	dst, err := w.write(dst, hi, k-1, full)
	if err != nil {
		return dst, err
	}
	return w.write(dst, lo, k-1, true)
}

// step asks for a step on so many digits, if they are worth it.
func (a Ask) step(digits, cost int) error {
	if a == nil || digits < askFrom {
		return nil
	}
	return a(cost)
}

// productCost is about the time of a product of two integers of so many bits, by Karatsuba's method.
func productCost(bitLen int) int {
	cost := 6 * math.Pow(float64(bitLen)/64, 1.585)
	if cost >= MaxSize {
		return MaxSize
	}
	return int(cost)
}
