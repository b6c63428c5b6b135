// This file tests MoveToEnd against a slice.

package object

import "testing"

func TestMoveToEnd(t *testing.T) {
	th := newTestThread(-1)
	d, _ := NewDict(th)
	var order []int64
	seed := uint64(7)
	for i := range 100000 {
		seed = seed*6364136223846793005 + 1442695040888963407
		k := int64(seed >> 33 % 50)
		at := -1
		for j, o := range order {
			if o == k {
				at = j
			}
		}
		switch op := seed >> 50 % 5; {
		case op == 0 && at >= 0:
			if _, found, _ := d.Delete(th, Int(k)); !found {
				t.Fatal(i)
			}
			order = append(order[:at], order[at+1:]...)
		case op == 1:
			_ = d.Set(th, Int(k), Int(k))
			if at < 0 {
				order = append(order, k)
			}
		default:
			found, err := d.MoveToEnd(th, Int(k), op == 2)
			if err != nil || found != (at >= 0) {
				t.Fatal(i, found, err)
			}
			if !found {
				break
			}
			order = append(order[:at], order[at+1:]...)
			if op == 2 {
				order = append(order, k)
			} else {
				order = append([]int64{k}, order...)
			}
		}
		j := 0
		for pos := 0; ; j++ {
			key, _, next, ok := d.Next(pos)
			if !ok {
				break
			}
			if j >= len(order) || key.AsInt() != order[j] {
				t.Fatal("order at", i)
			}
			pos = next
		}
		if j != len(order) || d.Len() != j {
			t.Fatal("length at", i)
		}
		for _, o := range order {
			if v, ok, _ := d.Get(th, Int(o)); !ok || v.AsInt() != o {
				t.Fatal("lost", o)
			}
		}
	}
}
