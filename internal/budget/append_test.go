// This file tests Append and the moves in pieces.

package budget

import (
	"context"
	"slices"
	"testing"
)

func TestAppend(t *testing.T) {
	m := New(context.Background(), Limits{Time: -1, Steps: -1, Memory: 8 << 10})
	defer m.Stop()
	var list []int64
	var err error
	for i := range int64(500) {
		if list, err = Append(m, list, i); err != nil {
			t.Fatal(err)
		}
		if list[i] != i || m.Used() != int64(cap(list))*8 {
			t.Fatalf("item %d is %d; %d bytes in use for room for %d", i, list[i], m.Used(), cap(list))
		}
	}
	for range 1000 {
		if list, err = Append(m, list, 0); err != nil {
			return
		}
	}
	t.Errorf("%d items of 8 bytes fit into 8 KiB", len(list))
}

// TestMoves compares the moves in pieces with copy and slices.Reverse, and asks that long ones are polled.
func TestMoves(t *testing.T) {
	fresh := func(n int) []int64 {
		s := make([]int64, n)
		for i := range s {
			s[i] = int64(i)
		}
		return s
	}
	const piece = Piece / 8
	for _, n := range []int{0, 1, 7, piece, piece + 1, 3*piece + 5} {
		m := New(context.Background(), Limits{Steps: -1, Memory: -1, Time: -1})
		list := fresh(n)
		if got, err := Pieces(m, make([]int64, 1, n+1), list); err != nil || got[0] != 0 || !slices.Equal(got[1:], list) {
			t.Errorf("Pieces of %d: %v", n, err)
		}
		want := slices.Clone(list)
		slices.Reverse(want)
		if err := Reverse(m, list); err != nil || !slices.Equal(list, want) {
			t.Errorf("Reverse of %d: %v", n, err)
		}
		for _, by := range []int{1, 5, piece + 3} {
			for _, p := range [][2]int{{0, by}, {by, 0}} {
				if by > n {
					continue
				}
				got, want := fresh(n), fresh(n)
				copy(want[p[0]:], want[p[1]:])
				if err := Shift(m, got, p[0], p[1]); err != nil || !slices.Equal(got, want) {
					t.Errorf("Shift of %d from %d to %d: %v", n, p[1], p[0], err)
				}
			}
		}
		if polled := m.Steps() > 0; polled != (n > piece) {
			t.Errorf("%d items took %d steps", n, m.Steps())
		}
		m.Stop()
	}
	m := New(context.Background(), Limits{Steps: 1, Memory: -1, Time: -1})
	defer m.Stop()
	list := fresh(3 * piece)
	if _, err := Pieces(m, nil, list); err == nil {
		t.Error("Pieces goes on beyond the limit")
	}
	if Shift(m, list, 1, 0) == nil || Shift(m, list, 0, 1) == nil || Reverse(m, list) == nil {
		t.Error("a move goes on beyond the limit")
	}
}
