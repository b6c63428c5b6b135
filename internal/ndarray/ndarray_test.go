// This file tests promotion against numpy's recorded answers, views with strides of all kinds, and shapes that are too large.

package ndarray

import (
	"bufio"
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/object"
)

func newThread(t *testing.T, memory int64) *object.Thread {
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: memory, Depth: 100, Output: -1})
	t.Cleanup(m.Stop)
	return object.NewThread(m, &object.Env{})
}

// counted is an array of the numbers from 0 up.
func counted(t *testing.T, th *object.Thread, shape ...int) *Array {
	t.Helper()
	n, err := SizeOf(shape)
	if err != nil {
		t.Fatal(err)
	}
	v := make([]int64, n)
	for i := range v {
		v[i] = int64(i)
	}
	return must(t)(OfInts(v).Reshape(th, shape))
}

func must(t *testing.T) func(a *Array, err error) *Array {
	return func(a *Array, err error) *Array {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
}

func expect(t *testing.T, th *object.Thread, what string, a *Array, shape []int, want ...int64) {
	t.Helper()
	got := must(t)(a.Flat(th)).Ints()
	if !slices.Equal(a.Shape, shape) || !slices.Equal(got, want) {
		t.Errorf("%s: %v of shape %v, not %v of shape %v", what, got, a.Shape, want, shape)
	}
	for i, x := range want {
		if v, err := a.At(th, i); err != nil || !v.IsInt() || v.AsInt() != x {
			t.Errorf("%s: item %d is not %d", what, i, x)
		}
	}
}

func TestPromotion(t *testing.T) {
	f, err := os.Open("testdata/promotion.golden")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	n := 0
	for lines := bufio.NewScanner(f); lines.Scan(); {
		w := strings.Fields(lines.Text())
		if w[0] == "#" {
			continue
		}
		a, ok := Named(w[0])
		b, ok2 := Named(w[1])
		if !ok || !ok2 {
			t.Fatalf("no type %s or %s", w[0], w[1])
		}
		got := "none"
		if d, ok := Promote(a, b); ok {
			got = d.Code()
		}
		if got != w[2] {
			t.Errorf("%s and %s meet in %s, not %s", w[0], w[1], got, w[2])
		}
		n++
	}
	if n != 21*21-2*3*3 {
		t.Errorf("%d pairs", n)
	}
}

func TestViews(t *testing.T) {
	th := newThread(t, 1<<20)
	a := counted(t, th, 2, 3, 4)
	views := []struct {
		what  string
		a     *Array
		shape []int
		want  []int64
	}{
		{"last axis first", a.MoveAxis(2, 0).Span(1, 0, 1), []int{4, 1, 3}, []int64{0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11}},
		{"reversed", a.Span(0, 1, 2).Reversed([]int{2}), []int{1, 3, 4}, []int64{15, 14, 13, 12, 19, 18, 17, 16, 23, 22, 21, 20}},
		{"part", a.Span(1, 1, 2).Span(2, 2, 4), []int{2, 1, 2}, []int64{6, 7, 18, 19}},
		{"transposed", a.Transpose(nil).Span(0, 3, 4), []int{1, 3, 2}, []int64{3, 15, 7, 19, 11, 23}},
		{"diagonal", a.Diagonal(1), []int{4, 2}, []int64{4, 20, 5, 21, 6, 22, 7, 23}},
		{"empty", a.Span(1, 2, 2), []int{2, 0, 4}, nil},
	}
	for _, v := range views {
		expect(t, th, v.what, v.a, v.shape, v.want...)
		if !SharesMemory(a, v.a) {
			t.Errorf("%s: has memory of its own", v.what)
		}
		c := must(t)(v.a.Copy(th))
		if SharesMemory(a, c) || !c.Contiguous() {
			t.Errorf("%s: the copy shares memory, or its items do not stand in order", v.what)
		}
	}
	// What is written to a view is written to the array.
	part := a.Reversed(nil).Span(2, 0, 1)
	if err := part.Assign(th, counted(t, th, 1)); err != nil {
		t.Fatal(err)
	}
	expect(t, th, "after the assignment", a.Span(0, 0, 1), []int{1, 3, 4}, 0, 1, 2, 0, 4, 5, 6, 0, 8, 9, 10, 0)
	// Reversed onto itself, an array is read before it is written.
	b := counted(t, th, 5)
	if err := b.Assign(th, b.Reversed(nil)); err != nil {
		t.Fatal(err)
	}
	expect(t, th, "reversed onto itself", b, []int{5}, 4, 3, 2, 1, 0)
}

func TestReshapeOfViews(t *testing.T) {
	th := newThread(t, 1<<20)
	a := counted(t, th, 4, 6)
	for _, c := range []struct {
		a      *Array
		shape  []int
		shared bool
	}{
		{a, []int{2, 12}, true},
		{a.Span(0, 1, 3), []int{12}, true},
		{a.Span(1, 0, 2), []int{2, 2, 2}, true},
		{a.Span(1, 0, 2), []int{8}, false},
		{a.Transpose(nil), []int{24}, false},
		{a.Transpose(nil), []int{2, 3, 4}, true},
		{a.Reversed(nil), []int{24}, false},
	} {
		r := must(t)(c.a.Reshape(th, c.shape))
		if SharesMemory(a, r) != c.shared && c.shared {
			t.Errorf("%v to %v: copied", c.a.Shape, c.shape)
		}
		expect(t, th, "reshaped", r, c.shape, must(t)(c.a.Copy(th)).Ints()...)
	}
}

func TestSharedColumnsAreReadOnly(t *testing.T) {
	th := newThread(t, 1<<20)
	c := column.OfInts([]int64{1, 2, 3, 4})
	a := must(t)(FromColumn(th, c))
	if &a.Ints()[0] != &c.Ints()[0] {
		t.Error("the array has memory of its own")
	}
	for _, v := range []*Array{a, a.Reversed(nil), must(t)(a.Reshape(th, []int{2, 2})).Transpose(nil)} {
		if err := v.Assign(th, OfInts([]int64{9})); err == nil {
			t.Error("the cells of a column were assigned")
		}
	}
	if back, err := a.Column(th); err != nil || back != c {
		t.Errorf("the array of a column is not its column again: %v", err)
	}
	free := must(t)(a.Copy(th))
	back, err := free.Column(th)
	if err != nil {
		t.Fatal(err)
	}
	if err := free.Assign(th, OfInts([]int64{9})); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(back.Ints(), []int64{1, 2, 3, 4}) || !slices.Equal(c.Ints(), []int64{1, 2, 3, 4}) {
		t.Error("a column changed with an array")
	}
}

func TestShapesTooLarge(t *testing.T) {
	const memory = 1 << 20
	th := newThread(t, memory)
	limit := func(err error) bool {
		var e *budget.LimitError
		return errors.As(err, &e)
	}
	value := func(err error) bool { return object.Matches(err, object.ValueErrorType) }
	// The first are refused by their product: nothing is charged, and the script may catch the error.
	for _, shape := range [][]int{{1 << 62, 1 << 62}, {1 << 32, 1 << 32}, {1 << 21, 1 << 21, 1 << 21}, {3, 1 << 62}, {-1, 5}, make([]int, 65)} {
		used := th.Meter.Used()
		if _, err := New(th, Float64, shape); !value(err) {
			t.Errorf("zeros(%v): %v", shape, err)
		}
		if now := th.Meter.Used(); now > used {
			t.Errorf("zeros(%v) was charged with %d bytes", shape, now-used)
		}
	}
	if a, err := New(th, Float64, []int{1 << 62, 0, 1 << 62}); err != nil || a.Size() != 0 {
		t.Errorf("an array without items: %v", err)
	}
	one := counted(t, th, 1)
	for _, shape := range [][]int{{1 << 62, 4}, {1 << 32, 1 << 32}} {
		if _, err := one.Reshape(th, shape); !value(err) {
			t.Errorf("reshape(%v): %v", shape, err)
		}
		if a, ok := one.BroadcastTo(shape); ok {
			t.Errorf("broadcast_to(%v): %d items", shape, a.Size())
		}
		if out, ok := CommonShape([]int{1, shape[1]}, []int{shape[0], 1}); ok {
			if _, err := New(th, Float64, out); !value(err) {
				t.Errorf("%v: %v", out, err)
			}
		}
	}
	// Two views that take no memory meet in an array that would.
	wide, _ := one.BroadcastTo([]int{1, 1 << 31})
	tall, _ := one.BroadcastTo([]int{1 << 31, 1})
	if _, err := Binary(th, "add", Operand{Array: wide}, Operand{Array: tall}); err == nil {
		t.Error("2**62 sums")
	}
	// What the product allows the budget refuses.
	for _, d := range []*DType{Bool, Int8, Float64, Object, Text(3)} {
		if _, err := New(newThread(t, memory), d, []int{1 << 11, 1 << 11}); !limit(err) {
			t.Errorf("%s: %v", d.Name(), err)
		}
	}
}
