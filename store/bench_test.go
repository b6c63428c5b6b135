// This file measures a large store.

package store

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// BenchmarkLarge works on 100,000 functions of about 1 KB.
func BenchmarkLarge(b *testing.B) {
	ctx := context.Background()
	path := filepath.Join(b.TempDir(), "f.db")
	s, err := Open(ctx, path, Config{})
	if err != nil {
		b.Fatal(err)
	}
	fillRows(b, s, 100_000)
	b.Run("Open", func(b *testing.B) {
		for b.Loop() {
			second, err := Open(ctx, path, Config{})
			if err != nil {
				b.Fatal(err)
			}
			second.Close()
		}
	})
	b.Run("Get", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			if _, err := s.Get(ctx, fmt.Sprint("f", i*7919%100_000)); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Save", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			mustSave(b, s, fmt.Sprint("f", i*7919%100_000), strings.Repeat("y = 1\n", 170))
		}
	})
	b.Run("List", func(b *testing.B) {
		for b.Loop() {
			if page, err := s.List(ctx, ListOptions{After: "f5"}); err != nil || len(page) != DefaultPage {
				b.Fatal(len(page), err)
			}
		}
	})
	b.Run("Stats", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Stats(ctx); err != nil {
				b.Fatal(err)
			}
		}
	})
	for what, query := range map[string]string{
		"two words": "number 4711", "one letter": "f", "common word": "kind", "three common": "number of the",
		"no hit": "zzzzzz", "sign": "%", "blank": "", "200 signs": strings.Repeat("%", 200), "16 terms": "n nu num numb numbe number o of t th the k ki kin kind f",
	} {
		b.Run("Search/"+what, func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Search(ctx, query, SearchOptions{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
}
