// This file tests bytearrays against slices of Go, and what they are charged with.

package object

import (
	"context"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
)

func TestByteArrayModel(t *testing.T) {
	m := budget.New(context.Background(), budget.Limits{Memory: 1 << 24, Time: -1, Depth: 1000, Output: 1 << 20})
	defer m.Stop()
	th := NewThread(m, &Env{})
	a, err := NewByteArray(th, "")
	if err != nil {
		t.Fatal(err)
	}
	var want []byte
	r := rand.New(rand.NewPCG(1, 2))
	for step := range 20000 {
		n := len(want)
		switch i, c := r.IntN(n+1), byte(r.IntN(256)); r.IntN(6) {
		case 0, 1:
			err, want = a.Append(th, c), append(want, c)
		case 2: // from the front, as a queue is read
			k := min(n, r.IntN(4))
			err, want = a.Replace(th, 0, k, ""), want[k:]
		case 3:
			j := i + r.IntN(n-i+1)
			piece := make([]byte, r.IntN(8))
			err, want = a.Replace(th, i, j, string(piece)), slices.Replace(slices.Clone(want), i, j, piece...)
		case 4:
			if size := spanLen(i, n, 3); size > 0 && r.IntN(20) == 0 {
				if err = a.removeEvery(th, i, 3, size); err == nil {
					want, err = withoutEvery(th, slices.Clone(want), i, 3, size)
				}
			}
		case 5:
			if r.IntN(500) == 0 {
				a.Clear(th)
				want = nil
			}
		}
		if err != nil {
			t.Fatal(err)
		}
		if string(a.Bytes()) != string(want) || a.Len() != len(want) {
			t.Fatalf("step %d: %q, want %q", step, a.Bytes(), want)
		}
		if size := TypeOf(a.Value()).Slots.Visit(a.Value(), nil); size > m.Used() {
			t.Fatalf("step %d: takes %d bytes, %d are charged", step, size, m.Used())
		}
	}
	if room := int64(cap(a.buf)); m.Used() > room+sizeByteArray {
		t.Errorf("%d bytes charged for room of %d", m.Used(), room)
	}
}
