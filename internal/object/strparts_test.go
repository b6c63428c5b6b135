// This file tests strs that are made of parts of others, joined and split, against the same work on Go's strings.

package object

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/pytext"
)

// checkStr compares a str in all that it knows with a new one of the text, and looks at the zeros behind a near text.
func checkStr(t *testing.T, v Value, err error, want string) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	s, plain := ToStr(v), NewStrObj(want)
	if s.String() != want || s.Len() != pytext.RuneCount(want) || s.ASCII() != pytext.IsASCII(want) || s.Hash() != HashString(want) {
		t.Fatalf("%q with %d code points, want %q", s.String(), s.Len(), want)
	}
	if len(want) <= maxNear && want != "" {
		if same, sure := sameStr(&s.Header, plain); !same || !sure {
			t.Fatalf("%q is not the same as another str of that text", want)
		}
	}
}

func TestPartsAndJoins(t *testing.T) {
	th := textThread()
	r := rand.New(rand.NewPCG(7, 8))
	letters := []string{"a", "b", ",", " ", "é", "漢", "\x00", "\x7f"}
	text := func(most int) string {
		kinds := []int{4, 4, 4, 8, 6}[r.IntN(5)]
		var b strings.Builder
		for range r.IntN(most + 1) {
			b.WriteString(letters[r.IntN(kinds)])
		}
		return b.String()
	}
	for range 60_000 {
		most := []int{3, 8, 18, 60, 200}[r.IntN(5)]
		var parts []string
		var items, sums []Value
		for range 1 + r.IntN(7) {
			p := text(most)
			parts, items = append(parts, p), append(items, NewStr(p))
		}
		sep := text(4)
		v, bad, err := JoinWith(th, NewStrObj(sep), items)
		if bad >= 0 {
			t.Fatal("item", bad)
		}
		checkStr(t, v, err, strings.Join(parts, sep))
		v, err = JoinStrs(th, items)
		checkStr(t, v, err, strings.Join(parts, ""))
		sum := ""
		for i, p := range parts {
			sums, sum = append(sums, items[i]), sum+p
			if r.IntN(3) == 0 {
				n := r.Int64() >> r.IntN(64)
				sums, sum = append(sums, Int(n)), sum+strconv.FormatInt(n, 10)
			}
		}
		v, err = JoinStrs(th, sums)
		checkStr(t, v, err, sum)

		whole := NewStrObj(strings.Join(parts, ","))
		var at [100]int32
		n, next := pytext.CutByte(whole.String(), ',', 0, at[:])
		if next >= 0 {
			continue
		}
		pieces := make([]Value, n/2)
		if err := StrParts(th, whole, at[:n], pieces); err != nil {
			t.Fatal(err)
		}
		for i, want := range strings.Split(whole.String(), ",") {
			checkStr(t, pieces[i], nil, want)
		}
		v, err = JoinParts(th, whole, at[:n], NewStrObj(sep))
		checkStr(t, v, err, strings.ReplaceAll(whole.String(), ",", sep))
		if v, ok, err := ReplaceByte(th, whole, ',', '-'); ok {
			checkStr(t, v, err, strings.ReplaceAll(whole.String(), ",", "-"))
		}
	}
}

func TestIntTexts(t *testing.T) {
	th := textThread()
	for range 200_000 {
		n := rand.Int64() >> rand.IntN(64)
		if rand.IntN(4) == 0 {
			n = -n
		}
		v, err := IntStr(th, n)
		checkStr(t, v, err, strconv.FormatInt(n, 10))
	}
}
