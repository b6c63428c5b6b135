// This file defines Backup.

package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Backup writes a copy of the store, as it is at one moment, to a new file; other calls go on meanwhile. The copy is
// complete or not there at all, and Open opens it like any store. Copying the store file by other means while it is
// open loses saves. ErrExists if something is at path already.
func (s *Store) Backup(ctx context.Context, path string) error {
	if err := s.enter("backup"); err != nil {
		return err
	}
	defer s.calls.RUnlock()
	if path == "" || strings.IndexByte(path, 0) >= 0 {
		return errors.New("store: backup: the path is empty or contains a NUL character")
	}
	unavailable := func(err error) error {
		if errors.Is(err, fs.ErrExist) {
			return fmt.Errorf("store: backup: %s %w", path, ErrExists)
		}
		return &OpError{Op: "backup", Path: path, Kind: ErrUnavailable, Cause: err}
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return unavailable(err)
	}
	if _, err := os.Lstat(path); err == nil {
		return unavailable(fs.ErrExist)
	}
	if err := s.checkUnmoved(); err != nil {
		return s.explain(ctx, "backup", err)
	}
	dir, base := filepath.Split(path)
	removeStale(dir, base)
	nursery, err := os.MkdirTemp(dir, nurseryPrefix(base)+"*")
	if err != nil {
		return unavailable(err)
	}
	defer os.RemoveAll(nursery)
	fresh := filepath.Join(nursery, "store")
	if err := s.vacuumInto(ctx, fresh); err != nil {
		return s.explain(ctx, "backup", err)
	}
	if err := publish(fresh, path); err != nil {
		return unavailable(err)
	}
	return nil
}

// vacuumInto copies the committed state into a new file and forces it to the disk. It uses a connection of its own, so
// that neither readers nor writers wait for it.
func (s *Store) vacuumInto(ctx context.Context, path string) error {
	db, err := openPool(s.path, accessWrite, 1)
	if err != nil {
		return err
	}
	defer db.Close()
	err = s.patiently(ctx, func(context.Context) error {
		_, err := db.ExecContext(ctx, "VACUUM INTO ?", path)
		return err
	})
	if err != nil {
		return err
	}
	return syncFile(path)
}
