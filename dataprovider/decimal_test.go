// This file tests parseDecimal against strconv.

package dataprovider

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"
)

func TestDecimalAgainstStrconv(t *testing.T) {
	check := func(s string) bool {
		got, ok := parseDecimal([]byte(s))
		want, err := strconv.ParseFloat(s, 64)
		if ok && (err != nil || math.Float64bits(got) != math.Float64bits(want)) {
			t.Errorf("%q: %v, want %v (%v)", s, got, want, err)
		}
		return ok
	}
	r := rand.New(rand.NewPCG(3, 4))
	read := 0
	for range 200_000 {
		s := strconv.FormatFloat(r.NormFloat64()*math.Pow(10, float64(r.IntN(30)-15)), 'f', r.IntN(20), 64)
		if check(s) {
			read++
		}
	}
	if read < 50_000 {
		t.Errorf("only %d numbers took the fast way", read)
	}
	for _, s := range []string{"0", "-0", "-0.0", "+1.5", "1.", ".5", "00012.50", "9007199254740991", "9007199254740993", "0.1", "123456.789"} {
		check(s)
	}
	for _, s := range []string{"", "-", ".", "+.", "1e5", "1..2", "1_0", "0x1", "inf", "nan", " 1", "1 ", "--1", "99999999999999999999999"} {
		if _, ok := parseDecimal([]byte(s)); ok {
			t.Errorf("%q was taken", s)
		}
	}
}
