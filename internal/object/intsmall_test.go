// This file tests the arithmetic of long ints against math/big.

package object

import (
	"context"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
)

// someInt is an int of up to a few words whose bits are all alike, random, or those of a power of two and its neighbours.
func someInt(r *rand.Rand) *big.Int {
	z := new(big.Int)
	n := r.IntN(5)
	if r.IntN(8) == 0 {
		n = r.IntN(120)
	}
	words := make([]big.Word, n)
	for i := range words {
		switch r.IntN(4) {
		case 0:
			words[i] = ^big.Word(0)
		case 1:
			words[i] = 0
		default:
			words[i] = big.Word(r.Uint64())
		}
	}
	z.SetBits(words)
	switch r.IntN(6) {
	case 0:
		z.SetInt64(int64(r.IntN(5)))
	case 1:
		z.Lsh(big.NewInt(1), uint(r.IntN(300)))
		z.Add(z, big.NewInt(int64(r.IntN(3)-1)))
	}
	if r.IntN(3) == 0 {
		z.Neg(z)
	}
	return z
}

func TestLongIntsAgreeWithMathBig(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: -1, Output: -1})
	defer m.Stop()
	th := NewThread(m, &Env{})
	for range 200_000 {
		a, b := someInt(r), someInt(r)
		if r.IntN(4) == 0 { // a multiple of b and its neighbours
			a.Mul(b, big.NewInt(int64(r.IntN(1000))))
			a.Add(a, big.NewInt(int64(r.IntN(3)-1)))
		}
		x, y := BigInt(new(big.Int).Set(a)), BigInt(new(big.Int).Set(b))
		s := new(big.Int).SetInt64(int64(r.IntN(200)))
		floor, rest := new(big.Int), new(big.Int)
		if b.Sign() != 0 {
			if floor.DivMod(a, b, rest); b.Sign() < 0 && rest.Sign() > 0 { // Euclid's division to Python's
				floor.Sub(floor, big.NewInt(1))
				rest.Add(rest, b)
			}
		}
		for _, c := range []struct {
			op   Op
			y    Value
			want *big.Int
		}{
			{OpAdd, y, new(big.Int).Add(a, b)},
			{OpSub, y, new(big.Int).Sub(a, b)},
			{OpMul, y, new(big.Int).Mul(a, b)},
			{OpAnd, y, new(big.Int).And(a, b)},
			{OpOr, y, new(big.Int).Or(a, b)},
			{OpXor, y, new(big.Int).Xor(a, b)},
			{OpFloorDiv, y, floor},
			{OpMod, y, rest},
			{OpLShift, BigInt(s), new(big.Int).Lsh(a, uint(s.Uint64()))},
			{OpRShift, BigInt(s), new(big.Int).Rsh(a, uint(s.Uint64()))},
		} {
			if (c.op == OpFloorDiv || c.op == OpMod) && b.Sign() == 0 {
				continue
			}
			got, err := Binary(th, c.op, x, c.y)
			if err != nil {
				t.Fatal(err)
			}
			if BigOf(got).Cmp(c.want) != 0 || (got.Ref == nil) != c.want.IsInt64() {
				t.Fatalf("%v %v %v is %v, got %v", a, opText[c.op], BigOf(c.y), c.want, BigOf(got))
			}
			if BigOf(x).Cmp(a) != 0 || BigOf(y).Cmp(b) != 0 {
				t.Fatalf("%v %v: an operand changed", opText[c.op], b)
			}
		}
		if b.Sign() != 0 {
			got, err := Binary(th, OpDivMod, x, y)
			if err != nil {
				t.Fatal(err)
			}
			if p := ToTuple(got).Items; BigOf(p[0]).Cmp(floor) != 0 || BigOf(p[1]).Cmp(rest) != 0 {
				t.Fatalf("divmod(%v, %v)", a, b)
			}
		}
		if c, _, _ := CompareNumbers(x, y); c != a.Cmp(b) {
			t.Fatalf("comparison of %v and %v", a, b)
		}
	}
}
