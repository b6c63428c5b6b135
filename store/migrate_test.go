// This file tests the way from older schemas to the current one.

package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func migrations(t testing.TB) []migration {
	t.Helper()
	steps, err := embeddedMigrations()
	if err != nil {
		t.Fatal(err)
	}
	return steps
}

// oldStore makes a store of an older schema with n functions and gives its path.
func oldStore(t *testing.T, schema, n int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "f.db")
	s, err := open(context.Background(), path, Config{}, migrations(t)[:schema])
	if err != nil {
		t.Fatal(err)
	}
	fillRows(t, s, n)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// fillRows adds functions f0, f1, … in one transaction, without waiting for the disk each time.
func fillRows(t testing.TB, s *Store, n int) {
	t.Helper()
	tx, err := s.writer.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	for i := range n {
		name := fmt.Sprintf("f%d", i)
		description := fmt.Sprintf("number %d of the %s kind", i, []string{"first", "second", "third"}[i%3])
		code := strings.Repeat(fmt.Sprintf("x = %d\n", i), 120)
		_, err := tx.Exec(`INSERT INTO functions (id, name, name_key, name_shape, description, search_text, created_by,
			created_at, updated_at, use_count, code_bytes) VALUES (?, ?, ?, ?, ?, ?, 'U1', 1, 2, ?, ?)`,
			i+1, name, name, name, description, searchText(name, description), i%10, len(code))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := tx.Exec(`INSERT INTO function_code VALUES (?, ?, ?)`, i+1, code, codeSum(int64(i+1), code)); err != nil {
			t.Fatal(err)
		}
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
}

// TestSchema1 opens a file that was written under schema 1. PYEXEC_RECORD=1 writes it again.
func TestSchema1(t *testing.T) {
	const fixture = "testdata/schema1.db"
	if os.Getenv("PYEXEC_RECORD") == "1" {
		file, err := os.ReadFile(oldStore(t, 1, 5))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(fixture, file, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	ctx := context.Background()
	file, err := os.ReadFile(fixture)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "f.db")
	if err := os.WriteFile(path, file, 0o644); err != nil {
		t.Fatal(err)
	}
	s := openStore(t, path, Config{})
	mustCheck(t, s)
	got, err := s.Get(ctx, "f4")
	want := Function{
		Name: "f4", Code: strings.Repeat("x = 4\n", 120), Description: "number 4 of the second kind", CreatedBy: "U1",
		CreatedAt: time.UnixMicro(1).UTC(), UpdatedAt: time.UnixMicro(2).UTC(), UseCount: 4,
	}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	found, err := s.Search(ctx, "second kind", SearchOptions{})
	if diff := cmp.Diff([]string{"f4", "f1"}, listNames(found)); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	mustSave(t, s, "new", "1")

	// The backup is the store as it was.
	backup, err := open(ctx, path+".schema1.backup", Config{}, migrations(t)[:1])
	if err != nil {
		t.Fatal(err)
	}
	defer backup.Close()
	if f, err := backup.Get(ctx, "f4"); err != nil || cmp.Diff(want, f) != "" {
		t.Errorf("in the backup: %+v, %v", f, err)
	}
	_, err = backup.Get(ctx, "new")
	wantError(t, err, ErrNotFound)
}

func TestNewerSchemaIsLeftAlone(t *testing.T) {
	ctx := context.Background()
	newer := append(migrations(t), migration{"9999_future.sql", "CREATE TABLE future (x)"})
	path := filepath.Join(t.TempDir(), "f.db")
	s, err := open(ctx, path, Config{}, newer)
	if err != nil {
		t.Fatal(err)
	}
	mustSave(t, s, "f", "1")
	s.Close()
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Open(ctx, path, Config{})
	wantError(t, err, ErrNewerSchema)
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the file was changed, %v", err)
	}
	wantOnlyStore(t, path)

	// The same while the newer program has it open and the change is only in the log.
	path = oldStore(t, len(newer)-1, 3)
	old := openStore(t, path, Config{})
	s, err = open(ctx, path, Config{}, newer)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	_, err = Open(ctx, path, Config{})
	wantError(t, err, ErrNewerSchema)
	_, err = old.Save(ctx, Function{Name: "f1", Code: "from the past"})
	wantError(t, err, ErrNewerSchema)
	mustSave(t, s, "f1", "now")
}

func TestFailedStepChangesNothing(t *testing.T) {
	ctx := context.Background()
	path := oldStore(t, 1, 5)
	broken := append(migrations(t)[:1:1], migration{"0002_broken.sql", "CREATE TABLE half (x); DELETE FROM functions; nonsense"})
	for range 3 {
		if s, err := open(ctx, path, Config{}, broken); err == nil {
			s.Close()
			t.Fatal("a broken step passed")
		} else if !strings.Contains(err.Error(), "0002_broken.sql") {
			t.Errorf("the message does not name the step: %v", err)
		}
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 2 {
		t.Errorf("more than the store and one backup: %v, %v", entries, err)
	}
	s := openStore(t, path, Config{})
	mustCheck(t, s)
	if stats, err := s.Stats(ctx); err != nil || stats.Functions != 5 {
		t.Errorf("%+v, %v", stats, err)
	}
	var half int
	if err := s.reader.QueryRow(`SELECT count(*) FROM sqlite_schema WHERE name = 'half'`).Scan(&half); err != nil || half != 0 {
		t.Errorf("half a step is there: %d, %v", half, err)
	}
}

func TestManyProcessesMigrate(t *testing.T) {
	path := oldStore(t, 1, 2000)
	runAll(t, 5, func(i int) *exec.Cmd { return process(t, "opener", path, fmt.Sprint("by ", i)) })
	s := openStore(t, path, Config{})
	mustCheck(t, s)
	if stats, err := s.Stats(context.Background()); err != nil || stats.Functions != 2005 {
		t.Errorf("%+v, %v", stats, err)
	}
}

func TestKilledWhileMigrating(t *testing.T) {
	original, err := os.ReadFile(oldStore(t, 1, 2000))
	if err != nil {
		t.Fatal(err)
	}
	for i := range 12 {
		path := filepath.Join(t.TempDir(), "f.db")
		if err := os.WriteFile(path, original, 0o644); err != nil {
			t.Fatal(err)
		}
		killOpener(t, path, time.Duration(i)*4*time.Millisecond)
		s, err := Open(context.Background(), path, Config{})
		if err != nil {
			t.Fatalf("killed after %d ms: %v", 4*i, err)
		}
		mustCheck(t, s)
		if stats, err := s.Stats(context.Background()); err != nil || stats.Functions != 2000 {
			t.Errorf("killed after %d ms: %+v, %v", 4*i, stats, err)
		}
		found, err := s.Search(context.Background(), "number 1234", SearchOptions{})
		if err != nil || len(found) != 1 {
			t.Errorf("killed after %d ms: %v, %v", 4*i, listNames(found), err)
		}
		s.Close()
		entries, err := os.ReadDir(filepath.Dir(path))
		if err != nil || len(entries) != 2 {
			t.Errorf("more than the store and one backup: %v, %v", entries, err)
		}
		backup, err := open(context.Background(), path+".schema1.backup", Config{}, migrations(t)[:1])
		if err != nil {
			t.Fatal(err)
		}
		if stats, err := backup.Stats(context.Background()); err != nil || stats.Functions != 2000 {
			t.Errorf("the backup has %+v, %v", stats, err)
		}
		backup.Close()
	}
}

func TestMigrationNumbers(t *testing.T) {
	steps := migrations(t)
	if len(steps) < 2 {
		t.Fatalf("%d steps", len(steps))
	}
	// Nothing is older than the mark: a file with it and without a version is no store of ours.
	path := filepath.Join(t.TempDir(), "f.db")
	db, err := openPool(path, accessCreate, 1)
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.Exec(fmt.Sprintf("PRAGMA application_id = %d; CREATE TABLE functions (x)", applicationID))
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	_, err = Open(context.Background(), path, Config{})
	wantError(t, err, ErrNotStore)
}
