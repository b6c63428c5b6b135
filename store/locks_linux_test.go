// This file tests that the locks of a store last as long as it is open.

package store

import (
	"context"
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"
)

// TestSecondOpening opens a store again in one process. POSIX locks go away when any descriptor of their file is closed,
// whoever opened it: then another process would take itself for the last one and remove the log under us.
func TestSecondOpening(t *testing.T) {
	s := newStore(t, Config{})
	mustSave(t, s, "f", "1")
	wantLocked(t, s.Path())
	for range 3 {
		second, err := Open(context.Background(), s.Path(), Config{})
		if err != nil {
			t.Fatal(err)
		}
		wantLocked(t, s.Path())
		mustSave(t, second, "f", "2")
		second.Close()
		wantLocked(t, s.Path())
	}
	if err := s.Backup(context.Background(), s.Path()+".copy"); err != nil {
		t.Fatal(err)
	}
	wantLocked(t, s.Path())
	mustCheck(t, s)
}

func wantLocked(t *testing.T, path string) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	locks, err := os.ReadFile("/proc/locks")
	if err != nil {
		t.Skip(err)
	}
	pid, inode := fmt.Sprintf(" %d ", os.Getpid()), fmt.Sprintf(":%d ", info.Sys().(*syscall.Stat_t).Ino)
	for line := range strings.Lines(string(locks)) {
		if strings.Contains(line, pid) && strings.Contains(line, inode) {
			return
		}
	}
	t.Errorf("this process holds no lock on %s", path)
}
