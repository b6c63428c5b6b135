// This file tests the splitting of short texts by words of eight bytes against the splitting of any text.

package pytext

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// cutPieces are the pieces that cut gives for s with little room, by going on where it stopped.
func cutPieces(t *testing.T, s string, room int, cut func(from int, at []int32) (n, next int)) (pieces []string) {
	at := make([]int32, room)
	for from := 0; from >= 0; {
		n, next := cut(from, at)
		if n&1 != 0 || next >= 0 && n == 0 && next == from {
			t.Fatalf("%q from %d: %d numbers, next is %d", s, from, n, next)
		}
		for k := 0; k < n; k += 2 {
			pieces = append(pieces, s[at[k]:at[k+1]])
		}
		from = next
	}
	return pieces
}

func TestCuts(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	const chars = "  ,,,ab\t\n\r\v\f\x1b\x1c\x1f!\x00\x7f\x08\x0eéz—"
	letters := []rune(chars)
	for range 200_000 {
		var b strings.Builder
		kinds := 1 + r.IntN(len(letters))
		for range r.IntN(40) {
			b.WriteRune(letters[r.IntN(kinds)])
		}
		s, room := b.String(), 20+2*r.IntN(20)
		for _, sep := range []byte{',', ' ', 0, 'z'} {
			got := cutPieces(t, s, room, func(from int, at []int32) (int, int) { return CutByte(s, sep, from, at) })
			if want := strings.Split(s, string(sep)); !slices.Equal(got, want) {
				t.Fatalf("%q by %q: %q, want %q", s, sep, got, want)
			}
		}
		if !IsASCII(s) {
			continue
		}
		var want []string
		Fields(s, -1, nil, func(f string) bool {
			want = append(want, f)
			return true
		})
		got := cutPieces(t, s, room, func(from int, at []int32) (int, int) { return CutFields(s, from, at) })
		if !slices.Equal(got, want) {
			t.Fatalf("fields of %q: %q, want %q", s, got, want)
		}
		for _, keep := range []bool{false, true} {
			want = nil
			Lines(s, keep, nil, func(line string) bool {
				want = append(want, line)
				return true
			})
			got := cutPieces(t, s, room, func(from int, at []int32) (int, int) { return CutLines(s, keep, from, at) })
			if !slices.Equal(got, want) {
				t.Fatalf("lines of %q, %v: %q, want %q", s, keep, got, want)
			}
		}
	}
}
