// This file tests what tracebacks suggest; which names CPython suggests in whole programs is in testdata/traceback.

package executor

import (
	"strconv"
	"strings"
	"testing"
)

func TestClosest(t *testing.T) {
	many := make([]string, maxCandidates)
	for i := range many {
		many[i] = "name" + strconv.Itoa(i)
	}
	for _, c := range []struct {
		name       string
		candidates []string
		want       string
	}{
		{"lenn", []string{"list", "len", "lean"}, "len"},
		{"Price", []string{"price", "prices"}, "price"}, // another case is half an edit
		{"blech", []string{"black", "blech", "bluch"}, "bluch"},
		{"abc", []string{"xyz"}, ""},
		{"a", []string{"b", ""}, ""},
		{"name1", many, ""},
		{strings.Repeat("x", 41), []string{strings.Repeat("x", 42)}, ""},
		{"quantty", nil, ""},
	} {
		if got := closest(c.name, c.candidates); got != c.want {
			t.Errorf("closest(%.20s, %.40v) = %q, want %q", c.name, c.candidates, got, c.want)
		}
	}
}
