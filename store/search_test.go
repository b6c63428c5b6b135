// This file tests Search and that text is never anything but data.

package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSearch(t *testing.T) {
	ctx := context.Background()
	s := newStore(t, Config{})
	for _, f := range []Function{
		{Name: "volume_by_exchange", Description: "Trading volume per exchange"},
		{Name: "Volume", Description: "all of it"},
		{Name: "total volume", Description: "Σύνολο"},
		{Name: "pnl", Description: "Profit and loss, 100% of the volume; see a_b and résumé.\nSecond line"},
		{Name: "成交量分析", Description: "数据"},
		{Name: "lowvol", Description: "[draft] O'Brien's \"quoted\" C:\\temp 50 %"},
	} {
		f.Code = "secret_code_word = 1"
		if _, err := s.Save(ctx, f); err != nil {
			t.Fatal(err)
		}
	}
	for range 3 {
		if err := s.RecordUse(ctx, "pnl"); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"volume", []string{"Volume", "volume_by_exchange", "total volume", "pnl"}},
		{"VOLUME", []string{"Volume", "volume_by_exchange", "total volume", "pnl"}},
		{"vol", []string{"Volume", "volume_by_exchange", "total volume", "pnl"}},
		{"  vol\texch ", []string{"volume_by_exchange"}},
		{"by_ex", []string{"volume_by_exchange"}},
		{"olum", []string{"total volume", "Volume", "volume_by_exchange", "pnl"}}, // not at a word's start: anywhere
		{"total volume", []string{"total volume"}},
		{"σύν", []string{"total volume"}},
		{"re\u0301sume\u0301", []string{"pnl"}},
		{"resume", nil},
		{"交量", []string{"成交量分析"}},
		{"ｖｏｌ ｅｘ", []string{"volume_by_exchange"}},
		{"%", []string{"pnl", "lowvol"}},
		{"100%", []string{"pnl"}},
		{"_", []string{"volume_by_exchange", "pnl"}},
		{"a_b", []string{"pnl"}},
		{"a b", []string{"pnl"}},
		{"[draft]", []string{"lowvol"}},
		{`"quoted"`, []string{"lowvol"}},
		{`"`, []string{"lowvol"}},
		{"'", []string{"lowvol"}},
		{`c:\temp`, []string{"lowvol"}},
		{"o'brien's", []string{"lowvol"}},
		{"vol*", nil}, {"v*", nil}, {"*", nil}, {"^vol", nil}, {"-pnl", nil}, {"volume OR pnl", nil}, {"(volume)", nil},
		{"search_text:volume", nil}, {"volume NEAR/2 exchange", nil}, {"x' OR '1'='1", nil}, {"volume;", []string{"pnl"}}, {"--", nil},
		{"secret_code_word", nil},
		{"nothing", nil},
		{"", []string{"pnl", "lowvol", "total volume", "Volume", "volume_by_exchange", "成交量分析"}},
		{" \n", []string{"pnl", "lowvol", "total volume", "Volume", "volume_by_exchange", "成交量分析"}},
	} {
		found, err := s.Search(ctx, c.query, SearchOptions{})
		if err != nil {
			t.Errorf("%q: %v", c.query, err)
			continue
		}
		want := append([]string{}, c.want...)
		if diff := cmp.Diff(want, listNames(found)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.query, diff)
		}
		var paged []string
		for offset := 0; ; offset += 2 {
			page, err := s.Search(ctx, c.query, SearchOptions{Limit: 2, Offset: offset})
			if err != nil {
				t.Fatal(err)
			}
			if len(page) == 0 {
				break
			}
			paged = append(paged, listNames(page)...)
		}
		if diff := cmp.Diff(want, append([]string{}, paged...)); diff != "" {
			t.Errorf("%q in pages (-want +got):\n%s", c.query, diff)
		}
	}
}

func TestSearchLimits(t *testing.T) {
	ctx := context.Background()
	s := newStore(t, Config{})
	mustSave(t, s, "f", "1")
	var large *TooLargeError
	if _, err := s.Search(ctx, strings.Repeat("x", 1<<20), SearchOptions{}); !errors.As(err, &large) || large.Unit != "bytes" {
		t.Errorf("1 MB: %v", err)
	}
	if _, err := s.Search(ctx, "a b c d e f g h i j k l m n o p q", SearchOptions{}); !errors.As(err, &large) || large.Unit != "terms" {
		t.Errorf("17 terms: %v", err)
	}
	var bad *FieldError
	for _, query := range []string{"a\x00b", "\xff"} {
		if _, err := s.Search(ctx, query, SearchOptions{}); !errors.As(err, &bad) {
			t.Errorf("%q: %v", query, err)
		}
	}
	for _, o := range []SearchOptions{{Limit: -1}, {Limit: MaxPage + 1}, {Offset: -1}} {
		if _, err := s.Search(ctx, "f", o); !errors.As(err, &bad) {
			t.Errorf("%+v: %v", o, err)
		}
	}
	for _, query := range []string{
		strings.Repeat("x ", 400), strings.Repeat("\ufdfa", 300), strings.Repeat("%", 1000), strings.Repeat(`"`, 1000),
		strings.Repeat("(", 1000), strings.Repeat("\u0301", 400), "x" + strings.Repeat("\u0301", 400),
	} {
		_, err := s.Search(ctx, query, SearchOptions{Offset: 1 << 40})
		if err != nil && !errors.As(err, &large) { // some characters fold to many words
			t.Errorf("%.20q…: %v", query, err)
		}
	}
}

// TestTextIsData puts hostile texts into every argument and reads them back.
func TestTextIsData(t *testing.T) {
	ctx := context.Background()
	s := newStore(t, Config{MaxDescriptionBytes: 2 << 20})
	schema := func() string {
		var all string
		if err := s.reader.QueryRow(`SELECT group_concat(coalesce(sql, '')) FROM sqlite_schema`).Scan(&all); err != nil {
			t.Fatal(err)
		}
		return all
	}
	before := schema()
	texts := []string{
		`'`, `"`, "`", `''`, `'; DROP TABLE functions; --`, `" OR ""="`, `' OR 1=1 --`, `%`, `_`, `%%%`, `\`, `\'`, `[`, `]`, `?`, `?1`,
		`:name`, `@x`, `$1`, `;`, `/* x */`, `-- x`, `a AND`, `a OR b`, `NEAR`, `NOT x`, `name:x`, `x*`, `^x`, `(`, `"unclosed`,
		"line\nfeed", "cr\r\nlf", "tab\t", "\u202eabc", "\u200b", "😀", "e\u0301", "%s%d%n", "{{.}}", "${x}", "0x00", "NULL", "1e999",
		strings.Repeat("x'\"%_", 200_000),
	}
	for i, text := range texts {
		name := text
		if _, err := checkName(name); err != nil {
			name = fmt.Sprintf("function %d", i)
		}
		by := strings.Map(func(r rune) rune {
			if r < ' ' {
				return -1
			}
			return r
		}, text[:min(len(text), 200)])
		f := Function{Name: name, Code: text[:min(len(text), 1000)] + ";", Description: text, CreatedBy: by}
		if _, err := s.Save(ctx, f); err != nil {
			t.Errorf("save %.40q: %v", text, err)
			continue
		}
		got, err := s.Get(ctx, name)
		if err != nil || got.Code != f.Code || got.Description != text || got.CreatedBy != by {
			t.Errorf("%.40q came back as %.40q, %v", text, got.Description, err)
		}
		found, err := s.Search(ctx, text[:min(len(text), 900)], SearchOptions{Limit: MaxPage})
		if err != nil || len(found) == 0 {
			t.Errorf("search %.40q: %d found, %v", text, len(found), err)
		}
		for _, hit := range found {
			for _, term := range strings.Fields(fold(text[:min(len(text), 900)])) {
				if !strings.Contains(fold(hit.Name+"\n"+hit.Description), term) {
					t.Errorf("search %.40q found %q", text, hit.Name)
				}
			}
		}
		if mine, err := s.List(ctx, ListOptions{CreatedBy: by}); err != nil || len(mine) == 0 {
			t.Errorf("list by %.40q: %d, %v", by, len(mine), err)
		}
		if err := s.Rename(ctx, name, name+"2"); err != nil {
			t.Errorf("rename %.40q: %v", name, err)
		}
		if err := s.RecordUse(ctx, name+"2"); err != nil {
			t.Errorf("use %.40q: %v", name, err)
		}
	}
	stats, err := s.Stats(ctx)
	if err != nil || int(stats.Functions) != len(texts) || int(stats.Uses) != len(texts) {
		t.Errorf("%+v, %v; want %d functions and uses", stats, err, len(texts))
	}
	if schema() != before {
		t.Error("the schema changed")
	}
	mustCheck(t, s)
	if _, err := os.Stat(s.Path()); err != nil {
		t.Error(err)
	}
}

// TestIndexAgrees compares the word index with the table after many changes.
func TestIndexAgrees(t *testing.T) {
	ctx := context.Background()
	s := newStore(t, Config{})
	for i := range 60 {
		name := fmt.Sprintf("f%d", i%7)
		var err error
		switch i % 5 {
		case 3:
			err = s.Rename(ctx, name, fmt.Sprintf("f%d", (i+3)%7))
		case 4:
			err = s.Delete(ctx, name)
		default:
			_, err = s.Save(ctx, Function{Name: name, Code: "1", Description: fmt.Sprintf("word%d other%d", i%3, i)})
		}
		if err != nil && !errors.Is(err, ErrNotFound) && !errors.Is(err, ErrExists) {
			t.Fatal(err)
		}
	}
	mustCheck(t, s)
	all, err := s.List(ctx, ListOptions{})
	if err != nil || len(all) == 0 {
		t.Fatal(len(all), err)
	}
	for _, f := range all {
		found, err := s.Search(ctx, strings.Fields(f.Description)[1], SearchOptions{})
		if err != nil || len(found) == 0 || found[0].Name != f.Name {
			t.Errorf("%q is not found by %q: %v, %v", f.Name, f.Description, listNames(found), err)
		}
	}
	// The check itself must see a difference.
	if _, err := s.writer.Exec(`DELETE FROM function_words WHERE docid = (SELECT min(id) FROM functions)`); err != nil {
		t.Fatal(err)
	}
	wantError(t, s.Check(ctx), ErrCorrupt)
}
