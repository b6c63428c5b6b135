// This file tests the numbering of strings against a Go map.

package column

import (
	"fmt"
	"strings"
	"testing"
)

func TestWordsAgainstMap(t *testing.T) {
	var w words
	model := map[string]uint32{}
	var all []string
	for i := range 3000 {
		x := i * 7919 % 1201
		all = append(all, fmt.Sprint(x), strings.Repeat("a", x%40), fmt.Sprintf("%d%s", x, strings.Repeat("-", x%23)), "\x00"[:x%2]+fmt.Sprint(x%3), strings.Repeat("\x00", x%20))
	}
	for _, s := range all {
		code, place, fresh := w.find(s)
		want, known := model[s]
		if known == fresh || known && code != want {
			t.Fatalf("%q: number %d, new %v; want %d, %v", s, code, fresh, want, !known)
		}
		if fresh {
			if model[s], _ = w.add(nil, s, place); len(model) != len(w.list) {
				t.Fatalf("%d strings are numbered, want %d", len(w.list), len(model))
			}
		}
	}
	for s, code := range model {
		if w.list[code] != s {
			t.Errorf("%q has number %d, which is %q", s, code, w.list[code])
		}
	}
}
