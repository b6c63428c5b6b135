// This file tests the reading of plain numbers.

package pytext

import (
	"math"
	"math/rand"
	"strconv"
	"testing"
)

func TestPlainNumbers(t *testing.T) {
	texts := []string{"", "-", ".", "-.", "0", "-0", "-0.0", ".5", "5.", "1.2.3", "00012.50", "1e5", "+1", "1_0", " 1", "٣", "999999999999999",
		"9999999999999999", "123456789012345678", "1234567890123456789", "-999999999999999999", "0.000000000000001", "--1", "1-"}
	r := rand.New(rand.NewSource(1))
	for range 5000 {
		texts = append(texts, strconv.FormatInt(int64(r.Uint64()>>r.Intn(64)), 10), strconv.FormatFloat(r.NormFloat64()*1e4, 'f', r.Intn(12), 64))
	}
	ints, floats := 0, 0
	for _, s := range texts {
		want, err := strconv.ParseInt(s, 10, 64)
		if n, ok := PlainInt(s); ok {
			if ints++; err != nil || n != want {
				t.Errorf("int %q: got %d, want %d", s, n, want)
			}
		}
		if f, ok := plainFloat(s); ok {
			floats++
			if want, err := strconv.ParseFloat(s, 64); err != nil || f != want || math.Signbit(f) != math.Signbit(want) {
				t.Errorf("float %q: got %v, want %v", s, f, want)
			}
		}
	}
	if ints < 4000 || floats < 7000 {
		t.Errorf("%d ints and %d floats are plain", ints, floats)
	}
}
