// This file tests the ordinary life of functions in a store.

package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestSaveGetUpdate(t *testing.T) {
	ctx := context.Background()
	start := time.Date(2026, 3, 1, 12, 0, 0, 123456789, time.FixedZone("east", 7200))
	s := newStore(t, Config{Clock: stepClock(start)})
	first, err := s.Save(ctx, Function{
		Name: "Volume by exchange", Code: "result = 1\n", Description: "first", CreatedBy: "U1",
		CreatedAt: time.Unix(1, 0), UseCount: 99, LastUsed: time.Unix(2, 0), // not looked at
	})
	if err != nil {
		t.Fatal(err)
	}
	at := func(seconds int) time.Time {
		return start.Add(time.Duration(seconds) * time.Second).Truncate(time.Microsecond).UTC()
	}
	want := Function{
		Name: "Volume by exchange", Code: "result = 1\n", Description: "first", CreatedBy: "U1", CreatedAt: at(1), UpdatedAt: at(1),
	}
	if diff := cmp.Diff(want, first); diff != "" {
		t.Errorf("Save (-want +got):\n%s", diff)
	}
	if err := s.RecordUse(ctx, "volume BY exchange"); err != nil {
		t.Fatal(err)
	}
	second, err := s.Save(ctx, Function{Name: "VOLUME BY EXCHANGE", Code: "result = 2\r\n\t", CreatedBy: "U2"})
	if err != nil {
		t.Fatal(err)
	}
	want = Function{
		Name: "Volume by exchange", Code: "result = 2\r\n\t", CreatedBy: "U1",
		CreatedAt: at(1), UpdatedAt: at(3), UseCount: 1, LastUsed: at(2),
	}
	if diff := cmp.Diff(want, second); diff != "" {
		t.Errorf("second Save (-want +got):\n%s", diff)
	}
	got, err := s.Get(ctx, "volume by exchange")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Get (-want +got):\n%s", diff)
	}
	mustCheck(t, s)
}

func TestNotFound(t *testing.T) {
	ctx := context.Background()
	s := newStore(t, Config{})
	for _, name := range []string{"nothing", "", "../x", "a\x00b", strings.Repeat("x", 10_000), "\xff", "' OR 1=1 --"} {
		_, err := s.Get(ctx, name)
		wantError(t, err, ErrNotFound)
		wantError(t, s.Delete(ctx, name), ErrNotFound)
		wantError(t, s.RecordUse(ctx, name), ErrNotFound)
		err = s.Rename(ctx, name, "other")
		wantError(t, err, ErrNotFound)
		if text := err.Error(); len(text) > 500 || strings.ContainsAny(text, "\x00\n") {
			t.Errorf("message of %d bytes: %.600q", len(text), text)
		}
	}
}

func TestDeleteAndRename(t *testing.T) {
	ctx := context.Background()
	s := newStore(t, Config{Clock: stepClock(time.Unix(1000, 0))})
	mustSave(t, s, "a", "1")
	mustSave(t, s, "b", "2")
	wantError(t, s.Rename(ctx, "a", "B"), ErrExists)
	if err := s.Rename(ctx, "a", "c"); err != nil {
		t.Fatal(err)
	}
	if err := s.Rename(ctx, "c", "C"); err != nil {
		t.Fatalf("another spelling: %v", err)
	}
	var bad *NameError
	if err := s.Rename(ctx, "b", " x"); !errors.As(err, &bad) {
		t.Errorf("rename to a bad name: %v", err)
	}
	got, err := s.Get(ctx, "c")
	if err != nil || got.Name != "C" || got.Code != "1" || !got.UpdatedAt.After(got.CreatedAt) {
		t.Errorf("after rename: %+v, %v", got, err)
	}
	_, err = s.Get(ctx, "a")
	wantError(t, err, ErrNotFound)
	if err := s.Delete(ctx, "C"); err != nil {
		t.Fatal(err)
	}
	wantError(t, s.Delete(ctx, "C"), ErrNotFound)
	if found, err := s.Search(ctx, "c", SearchOptions{}); err != nil || len(found) != 0 {
		t.Errorf("search after delete: %v, %v", found, err)
	}
	if again := mustSave(t, s, "a", "3"); again.UseCount != 0 {
		t.Errorf("a deleted name keeps its history: %+v", again)
	}
	mustCheck(t, s)
	var codes int
	if err := s.reader.QueryRow(`SELECT count(*) FROM function_code`).Scan(&codes); err != nil || codes != 2 {
		t.Errorf("%d codes, %v", codes, err)
	}
}

func TestListPages(t *testing.T) {
	ctx := context.Background()
	s := newStore(t, Config{})
	want := []string{}
	for i := range 25 {
		name := fmt.Sprintf("F%02d", i)
		if i%2 == 0 {
			name = strings.ToLower(name)
		}
		want = append(want, name)
	}
	for _, i := range []int{7, 3, 24, 0, 11} {
		mustSave(t, s, want[i], "x")
	}
	for _, name := range want {
		if _, err := s.Save(ctx, Function{Name: name, Code: "1", CreatedBy: "U" + name[2:]}); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	after := ""
	for {
		page, err := s.List(ctx, ListOptions{Limit: 4, After: after})
		if err != nil {
			t.Fatal(err)
		}
		if len(page) == 0 {
			break
		}
		got = append(got, listNames(page)...)
		after = page[len(page)-1].Name
		if len(got) == 8 { // a function that goes and one that comes do not disturb the rest
			if err := s.Delete(ctx, after); err != nil {
				t.Fatal(err)
			}
			mustSave(t, s, "a comes too late", "1")
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	mine, err := s.List(ctx, ListOptions{CreatedBy: "U5"})
	if diff := cmp.Diff([]string{"F05", "F15"}, listNames(mine)); err != nil || diff != "" {
		t.Errorf("by user: %v\n%s", err, diff)
	}
	for _, limit := range []int{-1, MaxPage + 1, 1 << 62} {
		var bad *FieldError
		if _, err := s.List(ctx, ListOptions{Limit: limit}); !errors.As(err, &bad) {
			t.Errorf("limit %d: %v", limit, err)
		}
	}
}

func TestStats(t *testing.T) {
	ctx := context.Background()
	s := newStore(t, Config{Clock: stepClock(time.Unix(1000, 0))})
	if got, err := s.Stats(ctx); err != nil || got != (Stats{}) {
		t.Errorf("empty store: %+v, %v", got, err)
	}
	for i, name := range []string{"a", "b", "c"} {
		if _, err := s.Save(ctx, Function{Name: name, Code: "1234", CreatedBy: fmt.Sprint("U", i%2)}); err != nil {
			t.Fatal(err)
		}
		for range i {
			if err := s.RecordUse(ctx, name); err != nil {
				t.Fatal(err)
			}
		}
	}
	got, err := s.Stats(ctx)
	want := Stats{
		Functions: 3, Uses: 3, Authors: 2, CodeBytes: 12, MostUsed: "c",
		LastUpdated: time.Unix(1004, 0).UTC(), LastUsed: time.Unix(1006, 0).UTC(),
	}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

func TestClockGoesBack(t *testing.T) {
	ctx := context.Background()
	now := time.Unix(5000, 0)
	s := newStore(t, Config{Clock: func() time.Time { return now }})
	mustSave(t, s, "f", "1")
	if err := s.RecordUse(ctx, "f"); err != nil {
		t.Fatal(err)
	}
	now = time.Unix(1000, 0)
	f := mustSave(t, s, "f", "2")
	if err := s.RecordUse(ctx, "f"); err != nil {
		t.Fatal(err)
	}
	f, err := s.Get(ctx, "f")
	if err != nil || f.Code != "2" || f.UseCount != 2 || f.UpdatedAt.Before(f.CreatedAt) || f.LastUsed.Before(f.CreatedAt) {
		t.Errorf("%+v, %v", f, err)
	}
}

func TestValidate(t *testing.T) {
	ctx := context.Background()
	refusal := errors.New("Import not allowed: os")
	asked := 0
	s := newStore(t, Config{Validate: func(_ context.Context, code string) error {
		asked++
		if strings.Contains(code, "import os") {
			return refusal
		}
		return nil
	}})
	mustSave(t, s, "f", "good")
	_, err := s.Save(ctx, Function{Name: "f", Code: "import os"})
	var failed *ValidationFailedError
	if !errors.As(err, &failed) || failed.Name != "f" || !errors.Is(err, refusal) {
		t.Fatalf("got %v", err)
	}
	if f, err := s.Get(ctx, "f"); err != nil || f.Code != "good" || asked != 2 {
		t.Errorf("the refused code is there: %+v, %v, asked %d times", f, err, asked)
	}
	canceled, cancel := context.WithCancel(ctx)
	cancel()
	_, err = s.Save(canceled, Function{Name: "f", Code: "import os"})
	if !errors.Is(err, context.Canceled) || errors.As(err, &failed) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestFieldLimits(t *testing.T) {
	ctx := context.Background()
	s := newStore(t, Config{MaxCodeBytes: 11 << 20, MaxDescriptionBytes: 1000})
	big := strings.Repeat("# äöü😀\n", 10<<20/14)
	if f := mustSave(t, s, "big", big); f.Code != big {
		t.Error("Save gave back other code")
	}
	if f, err := s.Get(ctx, "big"); err != nil || f.Code != big {
		t.Errorf("10 MB of code does not come back: %d bytes, %v", len(f.Code), err)
	}
	var large *TooLargeError
	_, err := s.Save(ctx, Function{Name: "f", Code: strings.Repeat("x", 11<<20+1)})
	if !errors.As(err, &large) || large.Field != "code" || large.Limit != 11<<20 {
		t.Errorf("code: %v", err)
	}
	_, err = s.Save(ctx, Function{Name: "f", Code: "x", Description: strings.Repeat("x", 1001)})
	if !errors.As(err, &large) || large.Field != "description" {
		t.Errorf("description: %v", err)
	}
	_, err = s.Save(ctx, Function{Name: "f", Code: "x", CreatedBy: strings.Repeat("x", 257)})
	if !errors.As(err, &large) || large.Field != "created_by" {
		t.Errorf("created_by: %v", err)
	}
	for _, f := range []Function{
		{Code: ""}, {Code: " \n\t"}, {Code: "a\x00b"}, {Code: "\xff"},
		{Code: "x", Description: "a\x00"}, {Code: "x", Description: "\xc3\x28"},
		{Code: "x", CreatedBy: "U1\nU2"}, {Code: "x", CreatedBy: "\xff"},
	} {
		f.Name = "f"
		var bad *FieldError
		if _, err := s.Save(ctx, f); !errors.As(err, &bad) {
			t.Errorf("%+v: %v", f, err)
		}
	}
	if stats, err := s.Stats(ctx); err != nil || stats.Functions != 1 {
		t.Errorf("a refused function was stored: %+v, %v", stats, err)
	}
}

func TestConfig(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	for _, cfg := range []Config{
		{MaxCodeBytes: -1}, {MaxDescriptionBytes: -1}, {MaxCodeBytes: 1 << 30}, {BusyTimeout: -1},
	} {
		if s, err := Open(context.Background(), path, cfg); err == nil {
			s.Close()
			t.Errorf("%+v was accepted", cfg)
		}
	}
	s := newStore(t, Config{})
	var large *TooLargeError
	if _, err := s.Save(context.Background(), Function{Name: "f", Code: strings.Repeat("x", DefaultMaxCodeBytes+1)}); !errors.As(err, &large) {
		t.Errorf("default code limit: %v", err)
	}
}

func TestClose(t *testing.T) {
	ctx := context.Background()
	s := newStore(t, Config{})
	mustSave(t, s, "f", "1")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Errorf("second Close: %v", err)
	}
	_, err := s.Save(ctx, Function{Name: "f", Code: "1"})
	wantError(t, err, ErrClosed)
	_, err = s.Get(ctx, "f")
	wantError(t, err, ErrClosed)
	_, err = s.List(ctx, ListOptions{})
	wantError(t, err, ErrClosed)
	_, err = s.Search(ctx, "f", SearchOptions{})
	wantError(t, err, ErrClosed)
	_, err = s.Stats(ctx)
	wantError(t, err, ErrClosed)
	wantError(t, s.Delete(ctx, "f"), ErrClosed)
	wantError(t, s.Rename(ctx, "f", "g"), ErrClosed)
	wantError(t, s.RecordUse(ctx, "f"), ErrClosed)
	wantError(t, s.Backup(ctx, s.Path()+".copy"), ErrClosed)
	wantError(t, s.Check(ctx), ErrClosed)
	if entries, err := os.ReadDir(filepath.Dir(s.Path())); err != nil || len(entries) != 1 {
		t.Errorf("files left beside the closed store: %v, %v", entries, err)
	}
}

func TestOpenCloseLeaksNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f.db")
	count := func() (goroutines, files int) {
		for range 50 { // goroutines of closed pools take a moment to end
			goroutines = runtime.NumGoroutine()
			runtime.Gosched()
			time.Sleep(time.Millisecond)
		}
		if entries, err := os.ReadDir("/proc/self/fd"); err == nil {
			files = len(entries)
		}
		return goroutines, files
	}
	openStore(t, path, Config{}).Close()
	goroutines, files := count()
	for range 100 {
		s, err := Open(context.Background(), path, Config{})
		if err != nil {
			t.Fatal(err)
		}
		mustSave(t, s, "f", "1")
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	g, f := count()
	if g > goroutines || f > files {
		t.Errorf("goroutines %d → %d, descriptors %d → %d", goroutines, g, files, f)
	}
	if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) != 1 {
		t.Errorf("files left: %v, %v", entries, err)
	}
}

func TestConnectionSettings(t *testing.T) {
	s := newStore(t, Config{})
	mustSave(t, s, "f", "1")
	for _, pool := range []*sql.DB{s.reader, s.writer} {
		for pragma, want := range map[string]string{
			"synchronous": "2", "journal_mode": "wal", "foreign_keys": "1", "trusted_schema": "0",
			"application_id": fmt.Sprint(applicationID), "user_version": fmt.Sprint(s.schema),
		} {
			var got string
			if err := pool.QueryRow("PRAGMA " + pragma).Scan(&got); err != nil || got != want {
				t.Errorf("%s = %s, %v; want %s", pragma, got, err, want)
			}
		}
	}
	if _, err := s.reader.Exec("DELETE FROM functions"); err == nil {
		t.Error("a reading connection can write")
	}
}

func TestSQLiteVersion(t *testing.T) {
	for version, good := range map[string]bool{
		"3.51.3": true, "3.54.1": true, "3.52.0": true, "4.0.0": true, "3.51.2": false, "3.50.9": false, "2.99.99": false, "": false, "new": false,
	} {
		if err := checkVersion(version); (err == nil) != good {
			t.Errorf("%q: %v", version, err)
		}
	}
}
