// This file tests times as text against pandas, and indexes against simple models.

package frame

import (
	"context"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/object"
)

func newThread() *object.Thread {
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: 100, Output: -1})
	return object.NewThread(m, &object.Env{})
}

func TestTimesAgainstPandas(t *testing.T) {
	raw, err := os.ReadFile("testdata/times.golden")
	if err != nil {
		t.Fatal(err)
	}
	var g struct {
		Parse    [][2]*string
		Format   string
		Strftime [][2]string
		Strptime [][3]string
	}
	if err := json.Unmarshal(raw, &g); err != nil {
		t.Fatal(err)
	}
	for _, c := range g.Parse {
		p, ok := ParseTime(*c[0])
		switch {
		case ok != (c[1] != nil):
			t.Errorf("ParseTime(%q): %v", *c[0], ok)
		case ok && TimestampText(p.V, p.Unit, nil, ' ') != *c[1]:
			t.Errorf("ParseTime(%q): %s, want %s", *c[0], TimestampText(p.V, p.Unit, nil, ' '), *c[1])
		}
	}
	for _, c := range g.Strftime {
		p, _ := ParseTime(c[0])
		if got := Strftime(p.V, p.Unit, nil, g.Format); got != c[1] {
			t.Errorf("Strftime(%s): %s, want %s", c[0], got, c[1])
		}
	}
	for _, c := range g.Strptime {
		p, ok := Strptime(c[0], c[1])
		if got := TimestampText(p.V, p.Unit, nil, ' '); !ok || got != c[2] {
			t.Errorf("Strptime(%s, %s): %s %v, want %s", c[0], c[1], got, ok, c[2])
		}
	}
}

func FuzzParseTime(f *testing.F) {
	for _, s := range []string{"2024-01-02 10:11:12.5+01:00", "Jan 5, 2024 10:00", "13/02/2024", ":", "1-1-", "5 5 5 :"} {
		f.Add(s, "%d.%m.%Y %H:%M:%S.%f %p %b %z %j")
	}
	f.Fuzz(func(_ *testing.T, s, format string) {
		ParseTime(s)
		Strptime(s, format)
		Strftime(int64(len(s))*86400, column.Second, nil, format)
	})
}

func labels(t *testing.T, th *object.Thread, x *Index) []int64 {
	t.Helper()
	out := []int64{}
	for i := range x.Len() {
		v, err := x.Label(th, i)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, v.AsInt())
	}
	return out
}

func TestIndexFindsLabels(t *testing.T) {
	th := newThread()
	for name, x := range map[string]*Index{
		"range":   RangeIndex(3, 2, 5),
		"ints":    NewIndex(column.OfInts([]int64{9, 3, 9, 5, 9}), object.None),
		"floats":  NewIndex(column.OfFloats([]float64{1, 2.5, column.NaN.AsFloat(), 1, 3}), object.None),
		"bools":   NewIndex(column.OfBools([]bool{true, false, true}), object.None),
		"objects": NewIndex(column.OfObjects([]object.Value{object.NewStr("a"), object.Int(1), object.None, object.NewStr("a")}), object.None),
	} {
		for i := range x.Len() {
			l, err := x.Label(th, i)
			if err != nil {
				t.Fatal(err)
			}
			var want []int32
			for j := range x.Len() {
				k, _ := x.Label(th, j)
				if eq, _ := object.Equal(th, l, k); eq || column.MissingValue(l) && column.MissingValue(k) {
					want = append(want, int32(j))
				}
			}
			got, err := x.All(th, l)
			if err != nil || !slices.Equal(got, want) {
				t.Errorf("%s row %d: %v, want %v (%v)", name, i, got, want, err)
			}
		}
		if i, err := x.Find(th, object.Int(4)); i != -1 || err != nil {
			t.Errorf("%s finds 4 at %d", name, i)
		}
	}
}

func TestRangesStayRanges(t *testing.T) {
	th := newThread()
	x := RangeIndex(10, 5, 20)
	part, err := x.Take(th, []int32{2, 5, 8})
	if _, step, ok := part.IsRange(); err != nil || !ok || step != 15 || !slices.Equal(labels(t, th, part), []int64{20, 35, 50}) {
		t.Errorf("taken: %v", labels(t, th, part))
	}
	part, err = x.Take(th, []int32{2, 5, 7})
	if _, _, ok := part.IsRange(); err != nil || ok || !slices.Equal(labels(t, th, part), []int64{20, 35, 45}) {
		t.Errorf("taken: %v", labels(t, th, part))
	}
	both, err := RangeIndex(0, 1, 3).Union(th, NewIndex(column.OfInts([]int64{5, 1, 4}), object.None), true)
	if err != nil || !slices.Equal(labels(t, th, both), []int64{0, 1, 2, 4, 5}) {
		t.Errorf("union: %v %v", labels(t, th, both), err)
	}
}

func TestGroupsKeepMissingInPlace(t *testing.T) {
	th := newThread()
	c := column.OfFloats([]float64{2, column.NaN.AsFloat(), 1, 2})
	for _, sorted := range []bool{false, true} {
		g, err := Group(th, []*column.Column{c}, []object.Value{object.None}, sorted, true)
		want := []int32{0, 1, 2, 0}
		if sorted {
			want = []int32{1, 2, 0, 1}
		}
		if err != nil || !slices.Equal(g.Codes, want) {
			t.Errorf("sorted %v: %v, want %v (%v)", sorted, g.Codes, want, err)
		}
	}
}
