// This file tests the text that is made by words.

package pytext

import (
	enc "encoding/binary"
	"math/rand/v2"
	"strconv"
	"testing"
)

func TestDigitsWord(t *testing.T) {
	check := func(u uint32) {
		w, n := DigitsWord(u)
		text := enc.LittleEndian.AppendUint64(nil, w)
		if want := strconv.Itoa(int(u)); string(text[:n]) != want || w>>(8*uint(n)) != 0 && n < 8 {
			t.Fatalf("%d: %q, %d", u, text, n)
		}
	}
	for u := range uint32(200_000) {
		check(u)
		check(1e8 - 1 - u)
	}
	for range 300_000 {
		check(rand.Uint32N(1e8) / max(1, rand.Uint32N(1000)))
	}
}
