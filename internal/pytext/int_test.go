// This file tests integer text against CPython.

package pytext

import (
	"math/big"
	"strings"
	"testing"
)

func TestParseInt(t *testing.T) {
	for _, row := range golden(t, "intparse.json") {
		text, base, want := str(t, row[0]), get[int](t, row[1]), str(t, row[2])
		scanned, status := ScanInt(text, base, DefaultMaxStrDigits)
		var got string
		switch status {
		case IntOK:
			v := scanned.Big()
			if scanned.Small != v.IsInt64() || scanned.Small && scanned.Value != v.Int64() {
				t.Errorf("int(%.60q, %d): Small %v, Value %d, Big %v", text, base, scanned.Small, scanned.Value, v)
			}
			if size := (v.BitLen() + 7) / 8; size > scanned.BigSize() {
				t.Errorf("BigSize %d for %d bytes", scanned.BigSize(), size)
			}
			got = string(AppendBig(nil, v, 16, true))
			if v.IsInt64() && string(AppendInt(nil, v.Int64(), 16, true)) != got {
				t.Errorf("hex of %v differs", v)
			}
		case IntInvalid:
			got = result("", IntLiteralError(text, base))
		case IntTooLong:
			got = result("", IntDigitsError(DefaultMaxStrDigits, scanned.NDigits))
		case IntBadBase:
			got = result("", IntBaseError())
		}
		if got != want {
			t.Errorf("int(%.60q, %d): got %.300s, want %.300s", text, base, got, want)
		}
	}
}

func TestParseBigAgainstStdlib(t *testing.T) {
	for base := 2; base <= 36; base++ {
		for _, n := range []int{1, 13, 63, 64, 255, 256, 257, 512, 513, 1024, 3000, 20001} {
			var sb strings.Builder
			for i := range n {
				sb.WriteByte("0123456789abcdefghijklmnopqrstuvwxyz"[(i*i+7*i+1)%base])
			}
			want, _ := new(big.Int).SetString(sb.String(), base)
			scanned, status := ScanInt(sb.String(), base, 0)
			if status != IntOK || scanned.Big().Cmp(want) != 0 {
				t.Errorf("base %d, %d digits differ (status %d)", base, n, status)
			}
		}
	}
}

func TestExceedsDigits(t *testing.T) {
	for limit := 640; limit < 660; limit++ {
		p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(limit)), nil)
		below := new(big.Int).Sub(p, big.NewInt(1))
		if !ExceedsDigits(p, limit) || ExceedsDigits(below, limit) || !ExceedsDigits(new(big.Int).Neg(p), limit) || ExceedsDigits(p, 0) {
			t.Errorf("limit %d", limit)
		}
		for _, v := range []*big.Int{p, below} {
			if n := len(v.String()); EstimateDigits(v.BitLen(), 10) < n || EstimateDigits(v.BitLen(), 10) > n+1 {
				t.Errorf("estimate %d for %d digits", EstimateDigits(v.BitLen(), 10), n)
			}
		}
	}
}

func BenchmarkParseBig(b *testing.B) {
	text := strings.Repeat("1234567890", 30000)
	for b.Loop() {
		v, _ := ScanInt(text, 10, 0)
		v.Big()
	}
}
