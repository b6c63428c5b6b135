// This file tests a full disk and a read-only one, on a small file system that another process mounts for itself alone.

package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// errNoMount: the system does not let this process mount anything.
var errNoMount = errors.New("cannot mount here")

// playFullDisk mounts a small file system at a directory, fills a store on it and then forbids writing.
func playFullDisk(args []string) error {
	dir := args[0]
	if err := errors.Join(
		syscall.Mount("none", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, ""),
		syscall.Mount("none", dir, "tmpfs", 0, "size=2m"),
	); err != nil {
		fmt.Println(errNoMount)
		return nil
	}
	ctx := context.Background()
	ballast := filepath.Join(dir, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 600_000), 0o666); err != nil {
		return err
	}
	s, err := Open(ctx, filepath.Join(dir, "f.db"), Config{})
	if err != nil {
		return err
	}
	code := func(i int) string { return strings.Repeat(fmt.Sprintf("line %d\n", i), 2000) }
	saved := 0
	for ; err == nil; saved++ {
		if saved > 1000 {
			return errors.New("the disk does not get full")
		}
		_, err = s.Save(ctx, Function{Name: fmt.Sprint("f", saved), Code: code(saved)})
	}
	saved-- // the last one failed
	if !errors.Is(err, ErrFull) {
		return fmt.Errorf("on the full disk: %w", err)
	}
	for range 3 {
		if _, err := s.Save(ctx, Function{Name: "one more", Code: code(0)}); !errors.Is(err, ErrFull) {
			return fmt.Errorf("again on the full disk: %w", err)
		}
	}
	if err := s.Backup(ctx, filepath.Join(dir, "copy")); err == nil {
		return errors.New("a backup fits on the full disk")
	}
	verify := func() error {
		for i := range saved {
			if f, err := s.Get(ctx, fmt.Sprint("f", i)); err != nil || f.Code != code(i) {
				return fmt.Errorf("f%d of %d is lost: %w", i, saved, err)
			}
		}
		if _, err := s.Get(ctx, "one more"); !errors.Is(err, ErrNotFound) {
			return fmt.Errorf("a failed save left something: %w", err)
		}
		return s.Check(ctx)
	}
	if err := verify(); err != nil {
		return err
	}
	// Opening another store fails clearly and leaves nothing behind.
	if _, err := Open(ctx, filepath.Join(dir, "new.db"), Config{}); !errors.Is(err, ErrFull) && !errors.Is(err, ErrUnavailable) {
		return fmt.Errorf("a new store on the full disk: %w", err)
	}
	if err := os.Remove(ballast); err != nil {
		return err
	}
	if _, err := s.Save(ctx, Function{Name: "after", Code: code(1)}); err != nil {
		return fmt.Errorf("after space was freed: %w", err)
	}
	if err := s.Close(); err != nil {
		return err
	}
	if s, err = Open(ctx, s.Path(), Config{}); err != nil {
		return err
	}
	if err := verify(); err != nil {
		return err
	}
	entries, err := os.ReadDir(dir)
	if len(entries) != 3 { // the store, its log and shared memory
		return fmt.Errorf("files left: %v, %w", entries, err)
	}
	if err := s.Close(); err != nil {
		return err
	}
	// A read-only file system: one clear error, at once.
	if err := syscall.Mount("none", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		return err
	}
	for _, name := range []string{"f.db", "new.db"} {
		start := time.Now()
		if _, err := Open(ctx, filepath.Join(dir, name), Config{}); !errors.Is(err, ErrUnavailable) || time.Since(start) > time.Second {
			return fmt.Errorf("%s on a read-only file system: %w after %v", name, err, time.Since(start))
		}
	}
	fmt.Println("saved", saved)
	return nil
}

func TestFullDisk(t *testing.T) {
	cmd := process(t, "full", t.TempDir())
	cmd.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNS}
	if os.Geteuid() != 0 {
		cmd.SysProcAttr.Cloneflags |= syscall.CLONE_NEWUSER
		cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}}
		cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}
	}
	var start *os.SyscallError
	out, err := cmd.CombinedOutput()
	switch {
	case errors.As(err, &start), errors.Is(err, os.ErrPermission), strings.Contains(string(out), errNoMount.Error()):
		t.Skipf("%v: %v", errNoMount, err)
	case err != nil:
		t.Fatalf("%v: %s", err, out)
	}
	t.Logf("%s", out)
}
