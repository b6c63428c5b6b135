// This file tests the naming rule.

package store

import (
	"context"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestNamesAllowed(t *testing.T) {
	ctx := context.Background()
	s := newStore(t, Config{})
	names := []string{
		"volume_by_exchange", "Δ volume", "β-exposure (30 d)", "成交量", "объём торгов", "😀", "été", "naïve",
		"select", "DROP TABLE functions", "'; DROP TABLE functions; --", `say "hi"`, "' OR 1=1 --", "100%", "a_b", "a*",
		"[x]", "None", "lambda", "CON", "nul.txt", "a.b", ".hidden", "-rf", "#1", "@here", "<b>", "& co", "NEAR", "x AND y",
		strings.Repeat("é", MaxNameLength), strings.Repeat("😀", MaxNameLength),
	}
	for _, name := range names {
		if f := mustSave(t, s, name, "# "+name); f.Name != name {
			t.Errorf("saved %q as %q", name, f.Name)
		}
	}
	for _, name := range names {
		f, err := s.Get(ctx, name)
		if err != nil || f.Code != "# "+name {
			t.Errorf("%q: %q, %v", name, f.Code, err)
		}
		// The name finds itself.
		found, err := s.Search(ctx, name, SearchOptions{Limit: 1})
		if err != nil || len(found) != 1 || found[0].Name != name {
			t.Errorf("search %q: %v, %v", name, listNames(found), err)
		}
	}
	mustCheck(t, s)
}

func TestNamesRefused(t *testing.T) {
	s := newStore(t, Config{})
	for _, c := range []struct{ name, reason string }{
		{"", "is empty"},
		{" ", "space"}, {" a", "space"}, {"a ", "space"}, {"a\t", "space"}, {"\u3000a", "space"},
		{"a  b", "two spaces"}, {"a\u00a0b", "a space other"}, {"a\u2003b", "a space other"}, {"a\u2028b", "a space other"},
		{"a\x00b", "a control"}, {"a\nb", "a control"}, {"a\x1b[31m", "a control"}, {"a\x7fb", "a control"}, {"a\u0085b", "a control"},
		{"a\u202eb", "direction"}, {"\u2066a\u2069", "direction"}, {"a\u200fb", "direction"}, {"a\u061cb", "direction"},
		{"a\u200bb", "invisible"}, {"a\u200db", "invisible"}, {"\ufeffa", "invisible"}, {"a\u00adb", "invisible"},
		{"a\ufe0f", "invisible"}, {"a\u034fb", "invisible"}, {"\u115f", "invisible"}, {"\u3164", "invisible"}, {"\uffa0", "invisible"},
		{"a\u2800b", "invisible"}, {"a\U000e0041", "invisible"}, {"a\U000e0100", "invisible"},
		{"a\ue000", "unassigned or private"}, {"a\U0010ffff", "unassigned or private"}, {"a\u0378", "unassigned or private"},
		{"../x", "path separator"}, {"a/b", "path separator"}, {`a\b`, "path separator"}, {"a／b", "path separator"}, {"a＼b", "path separator"},
		{"a\u2215b", "path separator"}, {"a\u2044b", "path separator"}, {"℀", "path separator"},
		{".", "reserved"}, {"..", "reserved"},
		{"\u0301a", "combining"}, {"a" + strings.Repeat("\u0335", 5), "combining"},
		{"\xff", "UTF-8"}, {"a\xed\xa0\x80", "UTF-8"},
		{strings.Repeat("x", 101), "has 101 characters"}, {strings.Repeat("😀", 101), "too long"},
		{strings.Repeat("x", 10_000), "too long"}, {strings.Repeat("e\u0301", 101), "has 101 characters"},
	} {
		_, err := s.Save(context.Background(), Function{Name: c.name, Code: "1"})
		var bad *NameError
		if !errors.As(err, &bad) || !strings.Contains(bad.Reason, c.reason) || bad.Name != c.name {
			t.Errorf("%+q: got %v, want %q", c.name, err, c.reason)
		}
		if err != nil && (len(err.Error()) > 600 || !utf8.ValidString(err.Error()) || strings.ContainsAny(err.Error(), "\n\x00\x1b\u202e")) {
			t.Errorf("unsafe message %+q", err)
		}
	}
}

func TestNamesThatAreTheSame(t *testing.T) {
	ctx := context.Background()
	for _, pair := range [][2]string{
		{"Volume", "vOLUME"}, {"é", "e\u0301"}, {"\u212b", "å"}, {"ﬁnance", "FINANCE"}, {"ｖｏｌ１", "vol1"},
		{"Straße", "STRASSE"}, {"ΣΑΣ", "σας"}, {"Ⅳ", "iv"}, {"ǅ", "ǆ"}, {"K", "\u212a"}, {"ОБЪЁМ", "объём"}, {"\u13fa", "\u13f2"},
	} {
		s := newStore(t, Config{})
		first := mustSave(t, s, pair[0], "1")
		second := mustSave(t, s, pair[1], "2")
		if second.Name != first.Name || second.Name != norm.NFC.String(pair[0]) {
			t.Errorf("%q and %q: %q, %q", pair[0], pair[1], first.Name, second.Name)
		}
		if stats, err := s.Stats(ctx); err != nil || stats.Functions != 1 {
			t.Errorf("%q and %q are %d functions, %v", pair[0], pair[1], stats.Functions, err)
		}
	}
}

func TestNamesThatLookTheSame(t *testing.T) {
	ctx := context.Background()
	for _, pair := range [][2]string{
		{"copy", "сору"}, {"volume", "v\u043elume"}, {"BTC", "ВТС"}, {"α", "a"}, {"title", "tıtle"}, {"iz", "İZ"},
		{"a-b", "a–b"}, {"it's", "it’s"}, {"é", "\u0435\u0301"},
	} {
		for _, p := range [][2]string{pair, {pair[1], pair[0]}} {
			s := newStore(t, Config{})
			mustSave(t, s, p[0], "1")
			_, err := s.Save(ctx, Function{Name: p[1], Code: "2"})
			var bad *NameError
			if !errors.As(err, &bad) || bad.Similar != p[0] {
				t.Errorf("%q beside %q: %v", p[1], p[0], err)
			}
			mustSave(t, s, "zzz", "3")
			if err := s.Rename(ctx, "zzz", p[1]); !errors.As(err, &bad) || bad.Similar != p[0] {
				t.Errorf("rename to %q beside %q: %v", p[1], p[0], err)
			}
			if err := s.Rename(ctx, p[0], p[1]); err != nil {
				t.Errorf("rename %q to its own look-alike: %v", p[0], err)
			}
		}
	}
	s := newStore(t, Config{})
	for _, name := range []string{"btc", "втс", "l1", "ll", "Il", "o0", "oo", "e", "é", "σ", "o", "naive", "naïve"} {
		mustSave(t, s, name, "1")
	}
	if stats, err := s.Stats(ctx); err != nil || stats.Functions != 13 {
		t.Errorf("names that differ to the eye are %d functions, %v; want 13", stats.Functions, err)
	}
}

func FuzzCheckName(f *testing.F) {
	for _, seed := range []string{"a", "Ⅳ", "e\u0301", "İ", "ﷺ", "\u1e9e", "a\u0345\u0301"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		n, err := checkName(raw)
		if err != nil {
			return
		}
		if !norm.NFC.IsNormalString(n.text) || utf8.RuneCountInString(n.text) > MaxNameLength {
			t.Errorf("%+q is stored as %+q", raw, n.text)
		}
		again, err := checkName(n.text)
		if err != nil || again != n {
			t.Errorf("%+q: stored name %+q is read as %+v, %v; want %+v", raw, n.text, again, err, n)
		}
		if upper, err := checkName(strings.ToUpper(n.text)); err == nil && strings.EqualFold(n.text, upper.text) && upper.key != n.key {
			t.Errorf("%+q and %+q have the keys %+q and %+q", n.text, upper.text, n.key, upper.key)
		}
	})
}
