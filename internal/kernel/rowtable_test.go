// This file tests RowTable against a map.

package kernel

import (
	"fmt"
	"math/rand"
	"testing"
)

func TestRowTable(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for _, n := range []int{0, 1, 2, 7, 300, 5000, 3 * rowsBetween} {
		for _, keys := range []int{1, 5, n/2 + 1, 100*n + 1} {
			v, w := make([]int64, n), make([]string, n)
			for i := range v {
				// Few distinct ones at the end, where the table begins, and more before.
				v[i] = int64(r.Intn(keys)) << 20
				w[i] = fmt.Sprint("key ", v[i])
			}
			ints, err := IntRows(nil, n, func(i int) int64 { return v[i] })
			if err != nil {
				t.Fatal(err)
			}
			texts, err := TextRows(nil, n, func(i int) string { return w[i] })
			if err != nil {
				t.Fatal(err)
			}
			rows := map[int64][]int{}
			for i, x := range v {
				rows[x] = append(rows[x], i)
			}
			if (ints.Next() == nil) != (len(rows) == n) {
				t.Fatalf("n=%d keys=%d: %d distinct of %d, but next is %v", n, keys, len(rows), n, ints.Next())
			}
			for x, list := range rows {
				i, j := ints.First(x), texts.First(fmt.Sprint("key ", x))
				for k, want := range list {
					if i != want || j != want {
						t.Fatalf("n=%d keys=%d: %d is in rows %d and %d, want %v", n, keys, x, i, j, list)
					}
					if ints.Next() == nil {
						if len(list) > 1 {
							t.Fatalf("n=%d keys=%d: %d has no next row", n, keys, x)
						}
						break
					}
					if i, j = int(ints.Next()[i]), int(texts.Next()[j]); k == len(list)-1 && (i != -1 || j != -1) {
						t.Fatalf("n=%d keys=%d: after the last row of %d come %d and %d", n, keys, x, i, j)
					}
				}
			}
			if ints.First(1) != -1 || texts.First("key") != -1 {
				t.Fatalf("n=%d keys=%d: a key was found that is not there", n, keys)
			}
		}
	}
}
