// This file tests the way between integers and their digits.

package pytext

import (
	"errors"
	"math/big"
	"strings"
	"testing"
)

func TestDigits(t *testing.T) {
	for _, n := range []int{1, 255, 256, 257, 512, 513, 8191, 8192, 8193, 8194, 16384, 16385, 24576, 40000, 65537} {
		for _, digits := range []string{
			strings.Repeat("9", n), "1" + strings.Repeat("0", n-1), strings.Repeat("1234567890", n/10+1)[:n], "1" + strings.Repeat("0", n/2) + strings.Repeat("7", n-1-n/2+1)[1:],
		} {
			want, _ := new(big.Int).SetString(digits, 10)
			got, err := ParseDigits(digits, 10, nil)
			if err != nil || got.Cmp(want) != 0 {
				t.Fatalf("%d digits %.10s…: wrong value, %v", n, digits, err)
			}
			text, err := AppendDigits([]byte("x"), got, nil)
			if err != nil || string(text) != "x"+digits {
				t.Fatalf("%d digits %.10s…: wrong text, %v", n, digits, err)
			}
		}
	}
	if text, _ := AppendDigits(nil, new(big.Int), nil); string(text) != "0" {
		t.Errorf("0 became %q", text)
	}
	for base := 2; base <= 36; base++ {
		digits := strings.Repeat("10", 3000)
		want, _ := new(big.Int).SetString(digits, base)
		if got, err := ParseDigits(digits, base, nil); err != nil || got.Cmp(want) != 0 {
			t.Errorf("base %d: wrong value, %v", base, err)
		}
	}
}

func TestDigitsAsk(t *testing.T) {
	digits := strings.Repeat("1234567890", 20000)
	v, asked := new(big.Int), 0
	most, largest := 1<<30, 0
	stop := errors.New("stop")
	ask := func(cost int) error {
		largest = max(largest, cost)
		if asked++; asked > most {
			return stop
		}
		return nil
	}
	v, err := ParseDigits(digits, 10, ask)
	if err != nil || asked < 20 || largest == 0 || largest >= productCost(v.BitLen()) {
		t.Fatalf("asked %d times, at most for %d, %v", asked, largest, err)
	}
	for most = 0; most < 25; most += 6 {
		asked = 0
		if _, err := ParseDigits(digits, 10, ask); err != stop || asked != most+1 {
			t.Errorf("reading went on for %d steps after %d, %v", asked, most, err)
		}
		asked = 0
		if _, err := AppendDigits(nil, v, ask); err != stop || asked != most+1 {
			t.Errorf("writing went on for %d steps after %d, %v", asked, most, err)
		}
	}
}
