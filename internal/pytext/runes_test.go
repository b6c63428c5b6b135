// This file tests WTF-8 decoding, counting, offsets and splitting limits.

package pytext

import (
	"math"
	"strings"
	"testing"
)

func TestRunes(t *testing.T) {
	for r := rune(0); r <= 0x10FFFF; r++ {
		s := string(AppendRune(nil, r))
		if got, n := DecodeRune(s); got != r || n != len(s) {
			t.Fatalf("DecodeRune(%x) = %x, %d", s, got, n)
		}
		if got, n := DecodeLastRune("é" + s); got != r || n != len(s) {
			t.Fatalf("DecodeLastRune(%x) = %x, %d", s, got, n)
		}
		if RuneCount(s) != 1 || RuneLen(r) != len(s) || !Valid(s) || IsASCII(s) != (r < 0x80) || FirstSurrogate(s) >= 0 != IsSurrogate(r) {
			t.Fatalf("U+%04X", r)
		}
	}
	for _, bad := range []string{"\xff", "\xed\xa0", "\x80", "\xed\xff\x80", "\xc0\x80", "a\xf5\x80\x80\x80"} {
		if Valid(bad) {
			t.Errorf("Valid(%x)", bad)
		}
	}
	if r, n := DecodeRune(""); r != 0xFFFD || n != 0 {
		t.Error("empty")
	}
	if RuneLen(-1) < 1 || RuneLen(0x110000) < 1 {
		t.Error("RuneLen outside Unicode")
	}
}

func TestOffsets(t *testing.T) {
	for _, unit := range []string{"a", "é", "日", "😀", "aé日😀\xed\xa0\x80b", ""} {
		for _, times := range []int{0, 1, 7, 127, 128, 129, 300} {
			s := strings.Repeat(unit, times)
			want := []int{}
			for i := 0; i < len(s); {
				want = append(want, i)
				_, n := DecodeRune(s[i:])
				i += n
			}
			want = append(want, len(s))
			if RuneCount(s) != len(want)-1 {
				t.Fatalf("%q x%d: length %d", unit, times, RuneCount(s))
			}
			for i, w := range want {
				if ByteOffset(s, i) != w {
					t.Fatalf("%q x%d at %d: %d, want %d", unit, times, i, ByteOffset(s, i), w)
				}
				if Slice(s, 0, i) != s[:w] || Slice(s, i, len(s)) != s[w:] {
					t.Fatalf("%q x%d: slices differ at %d", unit, times, i)
				}
			}
			for _, i := range []int{-1, len(want), len(want) + 1, math.MaxInt64} {
				if ByteOffset(s, i) != -1 {
					t.Fatalf("%q x%d: %d is outside", unit, times, i)
				}
			}
			if Slice(s, 0, math.MaxInt64) != s || Slice(s, math.MaxInt64-1, math.MaxInt64) != "" {
				t.Fatal("clipping")
			}
		}
	}
}

func TestExtremes(t *testing.T) {
	if PadSize(5, math.MaxInt64, '日') != MaxSize || PadSize(5, math.MinInt64, 'x') != 5 {
		t.Error("PadSize")
	}
	if size, _ := ExpandTabsSize("\t\t\t", math.MaxInt64, false, nil); size != MaxSize {
		t.Error("ExpandTabsSize")
	}
	if _, size, _ := ReplaceSize(strings.Repeat("a", 1<<20), "a", strings.Repeat("b", 1<<20), -1, false, nil); size != 1<<40 {
		t.Error("ReplaceSize")
	}
	for _, pad := range []func(string, int, rune, Poll) (string, error){
		Center, LJust, RJust, func(s string, width int, _ rune, poll Poll) (string, error) { return ZFill(s, width, poll) },
	} {
		for _, width := range []int{math.MinInt64, -5} {
			if text, _ := pad("ab", width, 'x', nil); text != "ab" {
				t.Error("negative width")
			}
		}
	}
	for _, s := range []int{math.MinInt64, math.MaxInt64} {
		for _, e := range []int{math.MinInt64, math.MaxInt64} {
			Find("aé", "é", s, e)
			Count("aé", "", s, e)
		}
	}
	if Find("aé", "é", math.MinInt64, math.MaxInt64) != 1 {
		t.Error("Find with open bounds")
	}
	stops := 0
	Fields("a b c", -1, nil, func(string) bool { stops++; return false })
	Split("a,b,c", ",", -1, nil, func(string) bool { stops++; return false })
	RSplit("a,b,c", ",", -1, nil, func(string) bool { stops++; return false })
	RFields("a b c", -1, nil, func(string) bool { stops++; return false })
	Lines("a\nb\nc", false, nil, func(string) bool { stops++; return false })
	if stops != 5 {
		t.Errorf("yield was called %d times after it said stop", stops-5)
	}
}

// FuzzInvalid feeds bytes that are not WTF-8: answers are unspecified, but nothing may panic or hang.
func FuzzInvalid(f *testing.F) {
	f.Add("a\xff\xed\xa0é", "\x80", 3)
	f.Fuzz(func(t *testing.T, s, sub string, n int) {
		Repr(s)
		whole(Title)(s)
		whole(Lower)(s)
		whole(Swapcase)(s)
		Find(s, sub, n, -n)
		k, size, _ := ReplaceSize(s, sub, "x", n, false, nil)
		if size < 1<<20 {
			_ = Replace(new(strings.Builder), s, sub, "x", k, false, nil)
		}
		_ = Slice(s, n, n+2)
		c, _ := NewCharSet(sub, nil)
		c.Trim(s)
		TrimSpace(s)
		Lines(s, true, nil, func(string) bool { return true })
		Fields(s, n, nil, func(string) bool { return true })
		RFields(s, n, nil, func(string) bool { return true })
		if at := ByteOffset(s, n); at > len(s) {
			t.Errorf("ByteOffset(%q, %d) = %d", s, n, at)
		}
	})
}

func BenchmarkRuneCount(b *testing.B) {
	s := strings.Repeat("aé日b", 250)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		RuneCount(s)
	}
}

func BenchmarkRepr(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Repr("kraken BTC-USD")
	}
}
