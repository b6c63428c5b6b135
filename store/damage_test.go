// This file tests files that are damaged, foreign, moved or in places that cannot be used.

package store

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	mrand "math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

func fileSize(t *testing.T, path string) int64 {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

// codeOf is the code of the function f00, f01, … in storeBytes.
func codeOf(i int) string { return strings.Repeat(fmt.Sprintf("line %d\n", i), 100*(i%9+1)) }

// storeBytes gives the file of a closed store with some functions.
func storeBytes(t *testing.T) []byte {
	t.Helper()
	s := newStore(t, Config{})
	for i := range 40 {
		mustSave(t, s, fmt.Sprintf("f%02d", i), codeOf(i))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func foreignBytes(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "foreign.db")
	db, err := openPool(path, accessCreate, 1)
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.Exec(`CREATE TABLE functions (name); PRAGMA user_version = 1`)
	if err = errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func TestFilesThatAreNoStore(t *testing.T) {
	good := storeBytes(t)
	scribbled := bytes.Clone(good)
	rand.Read(scribbled[:100])
	unmarked := bytes.Clone(good)
	copy(unmarked[68:72], []byte{0, 0, 0, 0})
	for what, file := range map[string][]byte{
		"empty":            {},
		"text":             []byte(strings.Repeat("result = 1\n", 1000)),
		"short text":       []byte("x"),
		"zeros":            make([]byte, 8192),
		"foreign database": foreignBytes(t),
		"scribbled header": scribbled,
		"without the mark": unmarked,
	} {
		dir := t.TempDir()
		path := filepath.Join(dir, "f.db")
		if err := os.WriteFile(path, file, 0o666); err != nil {
			t.Fatal(err)
		}
		_, err := Open(context.Background(), path, Config{})
		wantError(t, err, ErrNotStore)
		if err == nil || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: the message does not name the file: %v", what, err)
		}
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, file) {
			t.Errorf("%s: the file was changed, %v", what, err)
		}
		wantOnlyStore(t, path)
	}
	_, err := Open(context.Background(), t.TempDir(), Config{})
	wantError(t, err, ErrNotStore)
	if runtime.GOOS != "windows" {
		_, err = Open(context.Background(), os.DevNull, Config{})
		wantError(t, err, ErrNotStore)
	}
}

// use calls everything that reads, and one write. Code that is not what was saved under a name is never given out.
func use(t *testing.T, s *Store) error {
	t.Helper()
	ctx := context.Background()
	var all []error
	_, err := s.List(ctx, ListOptions{Limit: MaxPage})
	all = append(all, err)
	for i := range 40 {
		f, err := s.Get(ctx, fmt.Sprintf("f%02d", i))
		all = append(all, err)
		if err == nil && f.Code != codeOf(i) {
			t.Errorf("damaged code of f%02d: %.40q", i, f.Code)
		}
	}
	for _, query := range []string{"f0", "f1 zzz", "%"} {
		_, err := s.Search(ctx, query, SearchOptions{})
		all = append(all, err)
	}
	_, err = s.Stats(ctx)
	all = append(all, err)
	_, err = s.Save(ctx, Function{Name: "f07", Code: "new"})
	return errors.Join(append(all, err)...)
}

// TestDamagedPages ruins each page in turn: there are clear errors, never a panic, and Check sees it.
func TestDamagedPages(t *testing.T) {
	good := storeBytes(t)
	const pageSize = 4096
	path := filepath.Join(t.TempDir(), "f.db")
	seen := 0
	for start := 0; start < len(good); start += pageSize {
		bad := bytes.Clone(good)
		from := start
		if start == 0 {
			from = 100 // the header is another test's
		}
		rand.Read(bad[from : start+pageSize])
		free := bytes.Equal(good[start:start+pageSize], make([]byte, pageSize))
		if err := os.WriteFile(path, bad, 0o666); err != nil {
			t.Fatal(err)
		}
		s, err := Open(context.Background(), path, Config{})
		if err == nil {
			err = errors.Join(s.Check(context.Background()), use(t, s))
			s.Close()
		}
		if err != nil {
			seen++
		}
		if !errors.Is(err, ErrCorrupt) && !free {
			t.Errorf("page at %d: %v", start, err)
		}
		if _, err := os.Stat(path); err != nil {
			t.Fatal(err)
		}
	}
	if pages := len(good) / pageSize; seen < pages/2 {
		t.Errorf("damage was seen in %d of %d pages", seen, pages)
	}
}

func TestTruncated(t *testing.T) {
	good := storeBytes(t)
	path := filepath.Join(t.TempDir(), "f.db")
	for _, size := range []int{1, 99, 100, 512, 4095, 4096, 8192, len(good) / 2, len(good) - 4096, len(good) - 1000} {
		if err := os.WriteFile(path, good[:size], 0o666); err != nil {
			t.Fatal(err)
		}
		s, err := Open(context.Background(), path, Config{})
		if err == nil {
			err = s.Check(context.Background())
			s.Close()
		}
		if !errors.Is(err, ErrCorrupt) && !errors.Is(err, ErrNotStore) {
			t.Errorf("cut to %d of %d bytes: %v", size, len(good), err)
		}
	}
}

// TestFlippedBytes opens and uses files with a few changed bytes: any error is fine, a panic or a hang is not.
func TestFlippedBytes(t *testing.T) {
	good := storeBytes(t)
	path := filepath.Join(t.TempDir(), "f.db")
	until := time.Now().Add(2 * time.Second)
	for i := 0; i < 60 && time.Now().Before(until); i++ {
		bad := bytes.Clone(good)
		for range 20 {
			bad[mrand.IntN(len(bad))] ^= byte(1 << mrand.IntN(8))
			bad[100+mrand.IntN(3*4096)] ^= byte(1 << mrand.IntN(8)) // where the schema and the inner pages are
		}
		if err := os.WriteFile(path, bad, 0o666); err != nil {
			t.Fatal(err)
		}
		s, err := Open(context.Background(), path, Config{BusyTimeout: 50 * time.Millisecond})
		if err != nil {
			var known *OpError
			if !errors.As(err, &known) {
				t.Errorf("an unexplained error: %v", err)
			}
			continue
		}
		_ = errors.Join(s.Check(context.Background()), use(t, s)) // any answer will do
		s.Close()
	}
}

func TestGarbageLog(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f.db")
	garbage := make([]byte, 50_000)
	rand.Read(garbage)
	if err := errors.Join(os.WriteFile(path, storeBytes(t), 0o666), os.WriteFile(path+"-wal", garbage, 0o666)); err != nil {
		t.Fatal(err)
	}
	s := openStore(t, path, Config{})
	mustCheck(t, s)
	if stats, err := s.Stats(context.Background()); err != nil || stats.Functions != 40 {
		t.Errorf("%+v, %v", stats, err)
	}
}

func TestLogOfALostStore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f.db")
	killWriter(t, path, "0", 20*time.Millisecond)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	_, err := Open(context.Background(), path, Config{})
	wantError(t, err, ErrUnavailable)
	if fileSize(t, path+"-wal") == 0 {
		t.Error("the log was emptied")
	}
}

func TestMovedWhileOpen(t *testing.T) {
	ctx := context.Background()
	for what, move := range map[string]func(path string) error{
		"deleted": os.Remove,
		"renamed": func(path string) error { return os.Rename(path, path+".old") },
		"replaced": func(path string) error {
			return errors.Join(os.WriteFile(path+".new", storeBytes(t), 0o666), os.Rename(path+".new", path))
		},
	} {
		s := newStore(t, Config{})
		mustSave(t, s, "f", "1")
		if err := move(s.Path()); err != nil {
			t.Fatal(err)
		}
		_, err := s.Save(ctx, Function{Name: "f", Code: "2"})
		wantError(t, err, ErrMoved)
		_, err = s.Get(ctx, "f")
		wantError(t, err, ErrMoved)
		wantError(t, s.Backup(ctx, s.Path()+".copy"), ErrMoved)
		if t.Failed() {
			t.Fatal(what)
		}
	}
	s := newStore(t, Config{})
	mustSave(t, s, "f", "1")
	if err := os.Remove(s.Path() + "-wal"); err != nil {
		t.Fatal(err)
	}
	_, err := s.Save(ctx, Function{Name: "f", Code: "2"})
	wantError(t, err, ErrMoved)
}

func TestUnusablePlaces(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("x"), 0o666); err != nil {
		t.Fatal(err)
	}
	dangling := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(filepath.Join(t.TempDir(), "nothing"), dangling); err != nil {
		t.Skip(err)
	}
	places := []string{filepath.Join(t.TempDir(), "no", "directory", "f.db"), filepath.Join(file, "f.db"), dangling}
	if runtime.GOOS == "linux" {
		places = append(places, "/proc/f.db", "/proc/self/f.db") // not even root writes here
	}
	for _, path := range places {
		start := time.Now()
		_, err := Open(context.Background(), path, Config{})
		wantError(t, err, ErrUnavailable)
		wantWithin(t, start, 0, 3*time.Second)
	}
	for _, path := range []string{"", "a\x00b"} {
		if _, err := Open(context.Background(), path, Config{}); err == nil {
			t.Errorf("%q was opened", path)
		}
	}
}

// TestOddPaths opens stores whose paths mean something in a URL.
func TestOddPaths(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	for _, name := range []string{"a?mode=memory", "b#c", "d%20e", "file:f.db", ":memory:", "g h&i=1", "日本.db", "%zz", "'q'"} {
		path := filepath.Join(dir, name)
		s := openStore(t, path, Config{})
		mustSave(t, s, "f", name)
		if err := s.Backup(ctx, path+" copy"); err != nil {
			t.Error(err)
		}
		s.Close()
		for _, p := range []string{path, path + " copy"} {
			if f, err := openStore(t, p, Config{}).Get(ctx, "f"); err != nil || f.Code != name {
				t.Errorf("%q: %+v, %v", p, f, err)
			}
		}
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(filepath.Join(dir, "b#c"), link); err != nil {
		t.Skip(err)
	}
	s := openStore(t, link, Config{})
	mustSave(t, s, "through the link", "1")
}
