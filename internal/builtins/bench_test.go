// This file measures the functions that work through many items.

package builtins

import (
	"fmt"
	"testing"

	"github.com/alkimi/pyexec/internal/object"
)

func BenchmarkFunctions(b *testing.B) {
	th := limited(-1, -1)
	const n = 100000
	var ints, strs, pairs, values []object.Value
	for i := range n {
		k := int64(i) * 7919 % 100003
		s := object.NewStr(fmt.Sprintf("%06d", k))
		ints, strs, values = append(ints, object.Int(k)), append(strs, s), append(values, object.Float(float64(k)/2))
		pairs = append(pairs, object.TupleOf([]object.Value{object.Int(k % 100), s}))
	}
	list := func(items []object.Value) object.Value {
		l, _ := object.NewListFrom(th, items)
		return l.Value()
	}
	tuple := object.TupleOf(values)
	for _, c := range []struct {
		name, fn string
		arg      object.Value
		kw       []object.Kwarg
	}{
		{"sorted ints", "sorted", list(ints), nil}, {"sorted floats", "sorted", list(values), nil},
		{"sorted strs", "sorted", list(strs), nil}, {"sorted tuples", "sorted", list(pairs), nil},
		{"sorted by key", "sorted", list(ints), kwarg("key", Table()["abs"])},
		{"sum of list", "sum", list(values), nil}, {"sum of tuple", "sum", tuple, nil},
		{"max", "max", list(values), nil}, {"set", "set", list(ints), nil},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := object.CallKw(th, Table()[c.fn], []object.Value{c.arg}, c.kw); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/item")
		})
	}
	for _, name := range []string{"map", "zip", "enumerate"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				a := []object.Value{list(values)}
				if name == "zip" {
					a = append(a, a[0])
				}
				if name == "map" {
					a = []object.Value{Table()["abs"], a[0]}
				}
				it, err := object.Call(th, Table()[name], a...)
				if err != nil {
					b.Fatal(err)
				}
				if err := object.Iterate(th, it, func(object.Value) error { return nil }); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/item")
		})
	}
}
