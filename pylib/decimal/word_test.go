// This file tests arithmetic in words against that of big ints.

package pydecimal

import (
	"math/big"
	"math/rand"
	"testing"
)

// wordNumber is a number in a word, often one that is next to a power of ten or ends in zeros.
func wordNumber(r *rand.Rand) num {
	n := num{word: r.Uint64() >> r.Intn(64), exp: int64(r.Intn(30) - 20), neg: r.Intn(2) == 0}
	switch r.Intn(5) {
	case 0:
		n.word = tens64[r.Intn(20)] - uint64(r.Intn(2))
	case 1:
		n.word = n.word / 1000 * 500
	case 2:
		n.word = uint64(r.Intn(3))
	}
	return n
}

// sameNum compares numbers with their exponents and signs.
func sameNum(a, b num) bool {
	return a.kind == b.kind && a.neg == b.neg && a.exp == b.exp && a.c().Cmp(b.c()) == 0
}

func TestWords(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	done := map[binaryOp]int{}
	for range 40000 {
		x, y := wordNumber(r), wordNumber(r)
		l := defaultLimits
		l.rounding = rounding(r.Intn(int(round05Up) + 1))
		// A coefficient beside the word keeps the long way from taking a short one itself.
		long := func(n num) num {
			n.coef = new(big.Int).SetUint64(n.word)
			return n
		}
		w := &work{limits: l}
		for op, f := range map[binaryOp]func(a, b num) num{opAdd: w.add, opSub: w.sub, opMul: w.mul} {
			c, exp, neg, ok := l.wordBinary(op, &x, &y)
			if !ok {
				continue
			}
			done[op]++
			w.status = 0
			if want := f(long(x), long(y)); w.status != 0 || !sameNum(num{word: c, exp: exp, neg: neg}, want) {
				t.Fatalf("op %d of %+v and %+v: got %d, %d, %v, want %+v", op, x, y, c, exp, neg, want)
			}
		}
		if c, status, ok := l.wordQuantize(&x, y.exp); ok {
			done[opQuantize]++
			w.status = 0
			if want := w.quantize(long(x), long(y)); w.status != status || !sameNum(num{word: c, exp: y.exp, neg: x.neg}, want) {
				t.Fatalf("%+v to exponent %d: got %d with %b, want %+v with %b", x, y.exp, c, status, want, w.status)
			}
		}
		if n, ok := orderWords(&x, &y); ok {
			done[opNone]++
			if want := w.order(num{coef: long(x).coef, exp: x.exp, neg: x.neg}, long(y)); n != want {
				t.Fatalf("order of %+v and %+v: got %d, want %d", x, y, n, want)
			}
		}
	}
	for op, n := range done {
		if n < 5000 {
			t.Errorf("op %d: only %d cases", op, n)
		}
	}
}

// TestQuotients compares exact and inexact quotients of words.
func TestQuotients(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	done := 0
	for range 40000 {
		x, y := wordNumber(r), wordNumber(r)
		if r.Intn(2) == 0 {
			y.word = 1 << r.Intn(30) * tens64[r.Intn(5)]
		}
		l := defaultLimits
		l.prec = int64(1 + r.Intn(36))
		got, status, ok := l.shortBinary(opDiv, &x, &y)
		if !ok {
			continue
		}
		done++
		w := &work{limits: l}
		q, exact := w.quotient(x, y, l.prec)
		if exact {
			q = w.strip(q, x.exp-y.exp)
		}
		if want := w.fix(q); w.status != status || !sameNum(got.number(), want) {
			t.Fatalf("%+v / %+v at %d digits: got %+v with %b, want %+v with %b", x, y, l.prec, got, status, want, w.status)
		}
	}
	if done < 20000 {
		t.Errorf("only %d cases", done)
	}
}
