// This file tests searching in long texts against package strings.

package pytext

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestTwoWay(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	word := func(n, letters int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = 'a' + byte(r.IntN(letters))
		}
		return string(b)
	}
	for range 20000 {
		letters := 1 + r.IntN(3)
		s, sub := word(r.IntN(40), letters), word(1+r.IntN(8), letters)
		if r.IntN(3) == 0 {
			sub = strings.Repeat(sub, 1+r.IntN(4))
		}
		if got, _ := twoWay(s, sub, false, nil); got != strings.Index(s, sub) {
			t.Fatalf("%q in %q: %d", sub, s, got)
		}
		want := strings.LastIndex(s, sub)
		if want >= 0 {
			want = len(s) - want - len(sub)
		}
		if got, _ := twoWay(s, sub, true, nil); got != want {
			t.Fatalf("last %q in %q: %d, want %d", sub, s, got, want)
		}
	}
}

func TestLongSearch(t *testing.T) {
	asked := 0
	poll := Poll(func(int) error { asked++; return nil })
	base := strings.Repeat("ab", searchWindow)
	for _, sub := range []string{"a", "ab", "ba", "c", "bc", strings.Repeat("ab", longNeedle), strings.Repeat("ba", longNeedle) + "c", "b" + strings.Repeat("ab", 5000) + "c"} {
		for _, s := range []string{base, base + "c" + base, "c" + base, base + "c"} {
			i, _ := Index(s, sub, poll)
			j, _ := LastIndex(s, sub, poll)
			n, _ := CountSub(s, sub, poll)
			if i != strings.Index(s, sub) || j != strings.LastIndex(s, sub) || n != strings.Count(s, sub) {
				t.Errorf("%d bytes beginning with %.5q: %d, %d, %d", len(sub), sub, i, j, n)
			}
		}
	}
	if asked == 0 {
		t.Error("nobody asked")
	}
	stop := errors.New("stop")
	if _, err := Index(base, "c", func(int) error { return stop }); err != stop {
		t.Error(err)
	}
	blank := strings.Repeat(" \u3000", Stride)
	for _, s := range []string{blank, blank + "x" + blank, "x", blank + "é x", strings.Repeat("é", Stride) + blank} {
		if got, _ := TrimLong(s, TrimSpaceLeft, TrimSpaceRight, poll); got != TrimSpace(s) {
			t.Errorf("trimmed to %d bytes", len(got))
		}
	}
}
