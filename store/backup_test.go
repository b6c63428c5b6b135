// This file tests Backup.

package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBackup(t *testing.T) {
	ctx := context.Background()
	s := newStore(t, Config{})
	for i := range 20 {
		mustSave(t, s, fmt.Sprint("f", i), strings.Repeat("x", i*500)+"1")
	}
	if err := s.RecordUse(ctx, "f3"); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "copy.db")
	if err := s.Backup(ctx, path); err != nil {
		t.Fatal(err)
	}
	wantOnlyStore(t, path)
	copied := openStore(t, path, Config{})
	mustCheck(t, copied)
	for i := range 20 {
		name := fmt.Sprint("f", i)
		want, err1 := s.Get(ctx, name)
		got, err2 := copied.Get(ctx, name)
		if diff := cmp.Diff(want, got); err1 != nil || err2 != nil || diff != "" {
			t.Errorf("%v, %v (-want +got):\n%s", err1, err2, diff)
		}
	}
	mustSave(t, copied, "only in the copy", "1")
	_, err := s.Get(ctx, "only in the copy")
	wantError(t, err, ErrNotFound)

	wantError(t, s.Backup(ctx, path), ErrExists)
	wantError(t, s.Backup(ctx, s.Path()), ErrExists)
	wantError(t, s.Backup(ctx, t.TempDir()), ErrExists)
	wantError(t, s.Backup(ctx, filepath.Join(t.TempDir(), "no", "copy")), ErrUnavailable)
	if err := s.Backup(ctx, ""); err == nil {
		t.Error("a backup to nowhere")
	}
	mustCheck(t, s)
}

// TestBackupWhileWriting checks that each copy is one moment of a store that several writers change.
func TestBackupWhileWriting(t *testing.T) {
	ctx := context.Background()
	s := newStore(t, Config{})
	stop := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
			}
			// b is never ahead of a, and at most one behind.
			for _, name := range []string{"a", "b"} {
				if _, err := s.Save(ctx, Function{Name: name, Code: fmt.Sprintf("%8d", i) + strings.Repeat("x", 50_000)}); err != nil {
					t.Error(err)
					return
				}
			}
		}
	})
	dir := t.TempDir()
	for i := range 8 {
		path := filepath.Join(dir, fmt.Sprint("copy", i))
		if err := s.Backup(ctx, path); err != nil {
			t.Fatal(err)
		}
		copied := openStore(t, path, Config{})
		mustCheck(t, copied)
		a, err := copied.Get(ctx, "a")
		if errors.Is(err, ErrNotFound) {
			continue
		}
		var n, m int
		fmt.Sscan(a.Code[:8], &n)
		b, err := copied.Get(ctx, "b")
		if errors.Is(err, ErrNotFound) && n == 0 {
			continue
		} else if err != nil {
			t.Fatal(err)
		}
		fmt.Sscan(b.Code[:8], &m)
		if n != m && n != m+1 {
			t.Errorf("copy %d has a at %d and b at %d", i, n, m)
		}
	}
	close(stop)
	wg.Wait()
	if left, err := filepath.Glob(filepath.Join(dir, ".*")); err != nil || len(left) != 0 {
		t.Errorf("left over: %v, %v", left, err)
	}
}

func TestCanceledBackupLeavesNothing(t *testing.T) {
	s := newStore(t, Config{})
	for i := range 20 {
		mustSave(t, s, fmt.Sprint("f", i), strings.Repeat("x", 200_000))
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	dir := t.TempDir()
	wantError(t, s.Backup(ctx, filepath.Join(dir, "copy")), context.Canceled)
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 0 {
		t.Errorf("left over: %v, %v", entries, err)
	}
}
