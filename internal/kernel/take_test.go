// This file tests the rows of masks.

package kernel

import (
	"slices"
	"testing"
)

func TestWhereOfSparseAndDenseMasks(t *testing.T) {
	for _, n := range []int{0, 1, 7, 8, 9, 1000, chunk + 13} {
		for _, every := range []int{1, 2, 5, 11, 13, 100, 5000} {
			for _, value := range []bool{false, true} {
				mask := make([]bool, n)
				var want []int32
				for i := range mask {
					if mask[i] = (i%every == every-1) == value; mask[i] {
						want = append(want, int32(i))
					}
				}
				rows, err := Where(allowed(2), mask)
				if err != nil {
					t.Fatal(err)
				}
				if !slices.Equal(rows, want) {
					t.Errorf("%d rows, every %d of them %v", n, every, value)
				}
			}
		}
	}
}

// TestRoomIsWritten: memory that is not cleared must not be seen where one value decides a whole mask.
func TestRoomIsWritten(t *testing.T) {
	const n = 1 << 12
	for range 50 {
		if dirty, err := Repeat(nil, true, n); err != nil || !dirty[n-1] {
			t.Fatal(err)
		}
		none, err := Logic(nil, '&', make([]bool, n), []bool{false}, n)
		if err != nil {
			t.Fatal(err)
		}
		if CountTrue(none) != 0 {
			t.Fatal("a mask and false has rows")
		}
	}
}
