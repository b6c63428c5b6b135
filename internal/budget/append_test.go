// This file tests Append.

package budget

import (
	"context"
	"testing"
)

func TestAppend(t *testing.T) {
	m := New(context.Background(), Limits{Memory: 8 << 10})
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
