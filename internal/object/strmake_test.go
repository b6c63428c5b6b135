// This file tests the two layouts of strs, and what is made straight into them, against the plain ways.

package object

import (
	"context"
	"math"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/pytext"
)

func textThread() *Thread {
	return NewThread(budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: 200, Output: -1}), &Env{})
}

// texts are texts of all lengths around the border between near and far, of ASCII and others.
func texts() (all []string) {
	for _, unit := range []string{"a", "Zz", "é", "x漢", "\xed\xa0\x80"} {
		for n := 0; n < 300; n++ {
			if s := strings.Repeat(unit, n/len(unit)+1); pytext.Valid(s) {
				all = append(all, s)
			}
		}
	}
	return append(all, "", "\x00", "a\x00b")
}

func TestStrLayouts(t *testing.T) {
	th := textThread()
	var kept []*Str
	for _, text := range texts() {
		runes := pytext.RuneCount(text)
		made := []*Str{NewStrObj(text), strOfText(text, runes), copyStr(text, runes)}
		for _, f := range []func() (Value, error){
			func() (Value, error) { return StrOf(th, text) },
			func() (Value, error) { return StrCopy(th, text) },
			func() (Value, error) { return StrPart(th, NewStrObj("<"+text+">"), 1, 1+len(text)) },
			func() (Value, error) { return AddStrs(th, NewStr(text), NewStr("")) },
			func() (Value, error) { return JoinStrs(th, []Value{NewStr(text), NewStr("")}) },
		} {
			v, err := f()
			if err != nil {
				t.Fatal(err)
			}
			made = append(made, ToStr(v))
		}
		for i, s := range made {
			if s.String() != text || s.size() != len(text) || s.Len() != runes || s.ASCII() != (runes == len(text)) || s.Hash() != HashString(text) || TypeOf(s.Value()) != StrType {
				t.Fatalf("way %d of %q: %q, %d bytes, %d code points, ascii %v", i, text, s.String(), s.size(), s.Len(), s.ASCII())
			}
			for k := 0; k <= runes; k += 1 + 7*i {
				if got, want := s.Offset(k), len(pytext.Slice(text, 0, k)); got != want {
					t.Fatalf("offset %d of %q: %d, want %d", k, text, got, want)
				}
			}
		}
		kept = append(kept, made...)
	}
	// The collector leaves near texts alone as long as somebody has them.
	runtime.GC()
	runtime.GC()
	all := texts()
	for i, s := range kept {
		if text := all[i/8]; s.String() != text || TypeOf(s.Value()).Name != "str" {
			t.Fatalf("after a collection: %q, want %q", s.String(), text)
		}
	}
}

// What a str is charged with is what the allocator gives for it, or more.
func TestStrSize(t *testing.T) {
	for n := 1; n < 1000; n += 7 {
		const count = 2000
		kept := make([]*Str, count)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		for i := range kept {
			kept[i], _ = roomStr(n)
		}
		runtime.ReadMemStats(&after)
		real := float64(after.TotalAlloc-before.TotalAlloc) / count
		if charged := float64(StrSize(n)); charged < 0.8*real || charged > 1.25*real {
			t.Errorf("%d bytes: charged %g, taken %g", n, charged, real)
		}
		runtime.KeepAlive(kept)
	}
}

func TestOtherCase(t *testing.T) {
	th := textThread()
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 300 {
		b := make([]byte, n)
		for i := range b {
			b[i] = byte(r.IntN(128))
		}
		s := NewStrObj(string(b))
		up, err := ASCIIUpper(th, s)
		if err != nil {
			t.Fatal(err)
		}
		low, err := ASCIILower(th, s)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := ToStr(up).String(), strings.ToUpper(string(b)); got != want {
			t.Errorf("upper of %q: %q", b, got)
		}
		if got, want := ToStr(low).String(), strings.ToLower(string(b)); got != want {
			t.Errorf("lower of %q: %q", b, got)
		}
	}
}

func TestQuickIn(t *testing.T) {
	for _, text := range []string{"", "a", "abcdefgh", "abcdefghi", "\x00", "a\x80"[:1], "é", "ab\x00", "\x01\x00", "`abc", strings.Repeat("x", 300)} {
		for _, sub := range []string{"", "a", "h", "i", "\x00", "\x01", "ab", "é", "x", "\x7f"} {
			in, sure := QuickIn(NewStr(text), NewStr(sub))
			if sure != (len(text) <= 256) || sure && in != strings.Contains(text, sub) {
				t.Errorf("%q in %q: %v, %v", sub, text, in, sure)
			}
		}
	}
	if _, sure := QuickIn(NewStr("a"), Int(1)); sure {
		t.Error("an int in a str")
	}
}

func TestQuickFormats(t *testing.T) {
	th := textThread()
	values := []Value{Int(0), Int(-7), Int(255), Int(256), Int(math.MaxInt64), Int(math.MinInt64), Float(0), Float(math.Copysign(0, -1)), Float(1.5), Float(-2.25e-7), Float(1e22),
		Float(1e300), Float(math.NaN()), Float(math.Inf(-1)), NewStr(""), NewStr("abc"), NewStr("é漢"), NewStr(strings.Repeat("long", 40)), True, None}
	specs := []string{"", "d", "5", "<8", "^9.2", "05d", "+,", "_b", "#x", "c", ".3f", ",.2f", "*>40", "é^41", "e", "g", "%", ".21f", "z.1f", "q", ".2s", "=+10", "010.3e", "n", "999", ".1%"}
	for range 2 { // the second time from the table
		for _, spec := range specs {
			for _, v := range values {
				want, wantErr := Format(th, v, spec)
				got, err := FormatFrom(th, v, spec)
				if (err == nil) != (wantErr == nil) || err != nil && err.Error() != wantErr.Error() || err == nil && ToStr(got).String() != want {
					t.Errorf("format %q: %v, want %q, %v", spec, err, want, wantErr)
				}
			}
		}
		for _, format := range []string{"%s", "%d", "a%5.1fb", "%-8s|", "%.2s", "%x", "%e%%", "%+d", "%05d", "%41s", "%.30f", "%c", "%r", "%q", "%", "%(k)s", "%*d", "no", "%i", "%u", "% g"} {
			for _, v := range values {
				want, wantErr := percentFormat(th, format, v, false)
				got, err := PercentFormat(th, format, v)
				if (err == nil) != (wantErr == nil) || err != nil && err.Error() != wantErr.Error() || err == nil && ToStr(got).String() != ToStr(want).String() {
					t.Errorf("%q %%: %v, want %v", format, err, wantErr)
				}
			}
		}
	}
}

// Many formats share the few places of the table.
func TestKnownTexts(t *testing.T) {
	th := textThread()
	var specs []string
	for w := 1; w < 40; w++ {
		specs = append(specs, strings.Clone(">"+itoa(int64(w))))
	}
	for range 3 {
		for i, spec := range specs {
			v, err := FormatFrom(th, Int(5), spec)
			if err != nil || ToStr(v).String() != strings.Repeat(" ", i)+"5" {
				t.Fatalf("%q: %v", spec, err)
			}
			v, ok, err := QuickFormat(th, spec+"{}", []Value{Int(1)})
			if !ok || err != nil || ToStr(v).String() != spec+"1" {
				t.Fatalf("%q: %v %v", spec, ok, err)
			}
		}
	}
}

func TestJoinStrsOfNumbers(t *testing.T) {
	th := textThread()
	for _, long := range []int{0, 10, 230, 300} {
		parts := []Value{NewStr(strings.Repeat("é", long)), Int(-12), NewStr("|"), Float(0.1), Int(7), Float(1e16)}
		v, err := JoinStrs(th, parts)
		want := strings.Repeat("é", long) + "-12|0.171e+16"
		if err != nil || ToStr(v).String() != want || ToStr(v).Len() != pytext.RuneCount(want) {
			t.Errorf("%d: %v %v", long, ToStr(v).String(), err)
		}
	}
}
