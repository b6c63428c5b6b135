// This file compares what the engine finds with what CPython found, with and without its memory of failures.

package regex

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/pytext"
)

func newMeter(t *testing.T, limit time.Duration, memory int64) *budget.Meter {
	m := budget.New(context.Background(), budget.Limits{Time: limit, Steps: -1, Memory: memory, Depth: 1000, Output: -1})
	t.Cleanup(m.Stop)
	return m
}

type found struct {
	P    wtf8   `json:"p"`
	F    Flags  `json:"f"`
	T    wtf8   `json:"t"`
	E    string `json:"e"`
	At   int    `json:"at"`
	M    [][]int
	Full []int
}

// wtf8 is a JSON string that may hold lone surrogates.
type wtf8 string

func (w *wtf8) UnmarshalJSON(b []byte) error {
	var out []byte
	for i := 1; i < len(b)-1; {
		if b[i] != '\\' || b[i+1] != 'u' {
			n := 1
			if b[i] == '\\' {
				n = 2
			}
			var s string
			if err := json.Unmarshal([]byte(`"`+string(b[i:i+n])+`"`), &s); err != nil {
				return err
			}
			out = append(out, s...)
			i += n
			continue
		}
		unit := func(at int) rune {
			var v rune
			for _, c := range b[at : at+4] {
				d := rune(c - '0')
				if c >= 'a' {
					d = rune(c-'a') + 10
				}
				v = v<<4 | d
			}
			return v
		}
		c := unit(i + 2)
		i += 6
		if c >= 0xD800 && c < 0xDC00 && i+6 < len(b) && b[i] == '\\' && b[i+1] == 'u' {
			if lo := unit(i + 2); lo >= 0xDC00 && lo < 0xE000 {
				c = 0x10000 + (c-0xD800)<<10 + lo - 0xDC00
				i += 6
			}
		}
		out = pytext.AppendRune(out, c)
	}
	*w = wtf8(out)
	return nil
}

func TestFound(t *testing.T) {
	path := "testdata/found.jsonl"
	if p := os.Getenv("REGEX_FOUND"); p != "" {
		path = p
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	n, bad := 0, 0
	for s := bufio.NewScanner(f); s.Scan() && bad < 20; {
		var c found
		if err := json.Unmarshal(s.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		if n++; n == 1 {
			continue // the version
		}
		if !c.check(t) {
			bad++
		}
	}
	if n < 2000 {
		t.Errorf("only %d cases", n)
	}
}

func (c *found) check(t *testing.T) bool {
	m := newMeter(t, 5*time.Second, 1<<26)
	p, err := Compile(m, string(c.P), false, c.F)
	if err != nil || c.E != "" {
		msg, at := "", -1
		var e *Error
		var v *ValueError
		switch {
		case errors.As(err, &e):
			msg, at = e.Msg, e.Pos
		case errors.As(err, &v):
			msg = v.Msg
		case err != nil:
			msg = err.Error()
		}
		if msg != c.E || at != c.At {
			t.Errorf("%q: error %q at %d, want %q at %d", c.P, msg, at, c.E, c.At)
			return false
		}
		return true
	}
	for _, eager := range []bool{false, true} {
		same := slices.Equal[[]int]
		if eager && p.loose {
			// See looseSteps.
			same = func(a, b []int) bool { return slices.Equal(a[:2], b[:2]) }
		}
		x, err := NewMatcher(m, p, string(c.T), len(c.T))
		if err != nil {
			t.Fatal(err)
		}
		x.eager = eager
		var got [][]int
		for pos, empty := 0, false; pos <= len(c.T); {
			ok, err := x.Find(pos, Search, empty)
			if err != nil {
				t.Errorf("%q in %q: %v", c.P, c.T, err)
				return false
			}
			if !ok {
				break
			}
			got = append(got, x.positions())
			empty = x.Groups[0] == x.Groups[1]
			pos = x.Groups[1]
		}
		if !slices.EqualFunc(got, c.M, same) {
			t.Errorf("%q flags %d in %q (memo %t):\ngot  %v\nwant %v", c.P, c.F, c.T, eager, got, c.M)
			return false
		}
		ok, err := x.Find(0, Full, false)
		if err != nil || ok != (c.Full != nil) || ok && !same(x.positions(), c.Full) {
			t.Errorf("%q flags %d full %q (memo %t):\ngot  %v %v\nwant %v", c.P, c.F, c.T, eager, x.positions(), err, c.Full)
			return false
		}
		x.Close()
	}
	return true
}

// positions are the spans of the last match in code points, and lastindex.
func (m *Matcher) positions() []int {
	out := make([]int, 0, len(m.Groups)+1)
	for i := 0; i < len(m.Groups); i += 2 {
		a, b := m.Groups[i], m.Groups[i+1]
		if a < 0 || b < 0 {
			out = append(out, -1, -1)
			continue
		}
		out = append(out, pytext.RuneCount(m.text[:a]), pytext.RuneCount(m.text[:b]))
	}
	return append(out, m.LastGroup)
}
