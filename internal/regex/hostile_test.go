// This file tests patterns that are made to take long, to go deep or to grow.

package regex

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/alkimi/pyexec/internal/budget"
)

// TestLinear runs patterns whose plain backtracking would not end.
func TestLinear(t *testing.T) {
	long := strings.Repeat("a", 20000)
	for _, c := range []struct {
		pattern, text string
		want          bool
	}{
		{`(a+)+$`, long + "b", false},
		{`(a+)+$`, long, true},
		{`(a|a)*b`, long, false},
		{`(?:a|aa)+$`, long + "b", false},
		{`(a*)*b`, long[:2000], false},
		{`(?:a*a*a*)*b`, long[:1000], false},
		{`(x+x+)+y`, strings.Repeat("x", 5000), false},
		{`a*a*a*a*a*b`, long, false},
		{`.*.*=.*`, strings.Repeat("x", 20000), false},
		{`^(\w+\s?)*$`, strings.Repeat("word ", 4000) + "!", false},
		{`(?:(?:a{0,9}){0,9}){0,9}b`, long[:500], false},
		{`(.*?,){11}P`, strings.Repeat("1,", 300), false},
		{`\s+$`, strings.Repeat(" ", 20000) + "x", false},
		{`(?i)(?:é|É)*x`, strings.Repeat("é", 10000), false},
	} {
		m := newMeter(t, 4*time.Second, 1<<28)
		p, err := Compile(m, c.pattern, false, 0)
		if err != nil {
			t.Fatal(err)
		}
		x, err := NewMatcher(m, p, c.text, len(c.text))
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		got, err := x.Find(0, Search, false)
		if err != nil || got != c.want {
			t.Errorf("%s: %t, %v after %v", c.pattern, got, err, time.Since(start))
		}
	}
}

// TestStopped runs searches that nothing can shorten: the time limit ends them, on time.
func TestStopped(t *testing.T) {
	long := strings.Repeat("a", 100000)
	for _, pattern := range []string{
		`(a*)*\1b`, `(?:a|a)*(?=b)(a)\1`, `(?=(?:a|a)*b)a`, `((a{0,100}){0,100}){0,100}b`, `(?>(?:a|a)*b)`, `(a)?(?:a|a)*(?(1)b|c)`,
		`(?:(?:a|a)*+b)`, `(a?){0,2147483647}\1b`,
	} {
		m := newMeter(t, 100*time.Millisecond, 1<<28)
		p, err := Compile(m, pattern, false, 0)
		if err != nil {
			t.Fatal(err)
		}
		x, err := NewMatcher(m, p, long, len(long))
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		ok, err := x.Find(0, Search, false)
		var limit *budget.LimitError
		if ok || err != nil && !errors.As(err, &limit) {
			t.Errorf("%s: %t, %v", pattern, ok, err)
		}
		if d := time.Since(start); d > 400*time.Millisecond {
			t.Errorf("%s: ended after %v", pattern, d)
		}
	}
}

// TestGiants compiles patterns of a size or depth that no script needs.
func TestGiants(t *testing.T) {
	deep := func(open string, n int) string { return strings.Repeat(open, n) + "a" + strings.Repeat(")", n) }
	for name, pattern := range map[string]string{
		"groups in groups":      deep("(", 100000),
		"lookaheads":            deep("(?=", 100000),
		"conditions":            deep("(?(1)", 100000),
		"a megabyte of letters": strings.Repeat("a", 1<<20),
		"a megabyte of classes": strings.Repeat("[ab]", 1<<18),
		"groups in a row":       strings.Repeat("()", 1<<19),
		"named groups":          strings.Repeat("(?P<n>a)", 1<<10),
		"alternatives":          strings.Repeat("a|", 1<<19),
		"a large class":         "[" + strings.Repeat("a-b", 1<<18) + "]",
		"repeats":               strings.Repeat("a{0,4294967294}", 1<<16),
		"nested repeats":        strings.Repeat("(?:", 400) + "a" + strings.Repeat("){0,1000}", 400),
		"unclosed":              strings.Repeat("(", 1<<20),
		"lookbehind":            "(?<=a{4294967294})b",
		"folded":                "(?i)" + strings.Repeat("é", 1<<19),
	} {
		m := newMeter(t, 5*time.Second, 64<<20)
		start := time.Now()
		p, err := Compile(m, pattern, false, 0)
		if d := time.Since(start); d > 3*time.Second {
			t.Errorf("%s: took %v", name, d)
		}
		if err != nil {
			continue
		}
		x, err := NewMatcher(m, p, "aab", 3)
		if err != nil {
			continue
		}
		if _, err := x.Find(0, Search, false); err != nil {
			t.Logf("%s: %v", name, err)
		}
		if d := time.Since(start); d > 6*time.Second {
			t.Errorf("%s: took %v", name, d)
		}
	}
	m := newMeter(t, 5*time.Second, 64<<20)
	if _, err := Compile(m, deep("(", 5000), false, 0); err != budget.ErrDepth {
		t.Errorf("5000 groups: %v", err)
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("lorem ipsum dolor sit amet 12345, consectetur@example.com adipiscing elit\n", 200)
	for _, pattern := range []string{`\d+`, `\w+@\w+\.com`, `[aeiou]{2,}`, `(?:dolor|amet|elit)`, `\bs\w+`, `\s+`, `(\w+) (\w+)`, `zzz`, `.*elit$`, `(?i)LOREM`} {
		b.Run(pattern, func(b *testing.B) {
			m := budget.New(b.Context(), budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: -1, Output: -1})
			p, err := Compile(m, pattern, false, Multiline)
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				x, _ := NewMatcher(m, p, text, len(text))
				for pos, empty := 0, false; pos <= len(text); {
					if ok, _ := x.Find(pos, Search, empty); !ok {
						break
					}
					pos, empty = x.Groups[1], x.Groups[0] == x.Groups[1]
				}
				x.Close()
			}
		})
	}
}
