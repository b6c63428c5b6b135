// This file tests the sorting of keys by numbers that stand for them.

package builtins

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/object"
)

// plainKey is a key as Go sees it: the columns of a tuple, of which those of a kind are used.
type plainKey struct {
	ints   [3]int64
	floats [3]float64
	texts  [3]string
	at     int
}

func (k *plainKey) value(t *testing.T, th *object.Thread, kinds string) object.Value {
	items := make([]object.Value, len(kinds))
	for i, kind := range kinds {
		switch kind {
		case 'i':
			items[i] = object.Int(k.ints[i])
		case 'f':
			items[i] = object.Float(k.floats[i])
		default:
			items[i] = object.NewStr(k.texts[i])
		}
	}
	if len(items) == 1 {
		return items[0]
	}
	v, err := object.NewTuple(th, items)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func (k *plainKey) compare(o *plainKey, kinds string) int {
	for i, kind := range kinds {
		c := 0
		switch kind {
		case 'i':
			c = cmp.Compare(k.ints[i], o.ints[i])
		case 'f':
			c = cmp.Compare(k.floats[i], o.floats[i])
		default:
			c = strings.Compare(k.texts[i], o.texts[i])
		}
		if c != 0 {
			return c
		}
	}
	return 0
}

// someText gives texts that are equal, prefixes of each other, or differ far behind their start.
func someText(r *rand.Rand) string {
	s := strings.Repeat([]string{"", "ab", "2024-01-0", "\x00", "é", "zzzzzzz"}[r.IntN(6)], r.IntN(12))
	return s + []string{"", "\x00", "a", "b", "ab", "asset7", "asset12", "asset123"}[r.IntN(8)]
}

func TestSortPlainAgainstModel(t *testing.T) {
	th := limited(-1, -1)
	r := rand.New(rand.NewPCG(5, 6))
	for _, kinds := range []string{"i", "f", "s", "si", "is", "sss", "ifs", "sf"} {
		for _, n := range []int{2, 3, 23, 24, 25, 190, 200, 3000} {
			for _, reverse := range []bool{false, true} {
				model := make([]plainKey, n)
				keys, vals := make([]object.Value, n), make([]object.Value, n)
				for i := range model {
					k := &model[i]
					k.at = i
					for c := range k.ints {
						k.ints[c] = int64(r.Uint64()) >> (r.IntN(8) * 8)
						k.floats[c] = []float64{0, math.Copysign(0, -1), math.Inf(1), math.Inf(-1), 1, -1, r.Float64() - 0.5, r.NormFloat64() * 1e300}[r.IntN(8)]
						k.texts[c] = someText(r)
					}
					keys[i], vals[i] = k.value(t, th, kinds), object.Int(int64(i))
				}
				slices.SortStableFunc(model, func(a, b plainKey) int {
					if reverse {
						return b.compare(&a, kinds)
					}
					return a.compare(&b, kinds)
				})
				if done, err := sortPlain(th, keys, vals, reverse); !done || err != nil {
					t.Fatal(kinds, n, done, err)
				}
				for i := range model {
					if vals[i].AsInt() != int64(model[i].at) {
						t.Fatalf("%s n=%d reverse=%v: item %d is %d, want %d", kinds, n, reverse, i, vals[i].AsInt(), model[i].at)
					}
				}
			}
		}
	}
}

func TestSortPlainDeclines(t *testing.T) {
	th := limited(-1, -1)
	pair, _ := object.Pair(th, object.Int(1), object.None)
	one, _ := object.NewTuple(th, []object.Value{object.Int(1)})
	two, _ := object.Pair(th, object.Int(1), object.Int(2))
	for name, keys := range map[string][]object.Value{
		"NaN":             {object.Float(1), object.Float(math.NaN())},
		"int and float":   {object.Int(1), object.Float(1)},
		"bool":            {object.True, object.False},
		"None in a tuple": {pair, pair},
		"lengths":         {one, two},
		"empty tuples":    {object.EmptyTuple, object.EmptyTuple},
	} {
		if done, err := sortPlain(th, keys, nil, false); done || err != nil {
			t.Error(name, done, err)
		}
	}
}
