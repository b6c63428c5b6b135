// This file tests shapes: which attribute of an instance stands in which slot, and what they cost.

package object

import (
	"fmt"
	"testing"
)

func TestShapesShareTheirIndex(t *testing.T) {
	root := newRootShape()
	const n = 5000
	long := root
	for i := range n {
		long = long.Add(fmt.Sprint("a", i))
	}
	if size := root.tree.size; size > n*2*(sizeShape+sizeIndex) {
		t.Errorf("%d shapes in a row take %d bytes", n, size)
	}
	middle := long
	for middle.slot > n/2 {
		middle = middle.parent
	}
	branch := middle.Add("other").Add("a4000")
	for _, c := range []struct {
		shape *Shape
		name  string
		slot  int
	}{
		{long, "a0", 0}, {long, "a4999", 4999}, {long, "other", -1},
		{middle, "a2500", 2500}, {middle, "a2501", -1}, {middle, "other", -1},
		{branch, "a2500", 2500}, {branch, "other", 2501}, {branch, "a4000", 2502}, {branch, "a4999", -1}, {branch, "a2501", -1},
	} {
		if got := c.shape.Slot(c.name); got != c.slot {
			t.Errorf("slot of %s in a shape of %d: %d, not %d", c.name, c.shape.Len(), got, c.slot)
		}
	}
	if long.parent.Add("a4999") != long || middle.Add("other") != branch.parent {
		t.Error("the same attribute leads to two shapes")
	}
}

func TestShapesAreCharged(t *testing.T) {
	th := newTestThread(1 << 20)
	c, err := NewClass(th, "A", "A", nil, nil, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 1 << 20 {
		in, err := NewInstance(th, c)
		if err != nil {
			return
		}
		// Every instance gets its attributes in an order of its own.
		for k := range 10 {
			if err := in.Set(th, fmt.Sprint("a", (i>>(2*k)&3)*10+k), None); err != nil {
				return
			}
		}
	}
	t.Error("shapes of any number fit into 1 MiB")
}
