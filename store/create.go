// This file defines how a new store file comes into being and how an existing one is recognised.

package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// applicationID marks our files in SQLite's header ("pyfx").
const applicationID = 0x70796678

// staleAfter is the age at which what a killed process left behind while creating a store is removed.
const staleAfter = 10 * time.Minute

// create makes a complete store elsewhere and links it to its path, so that no moment exists at which the path holds
// half a store, and so that of two processes creating it at once one wins and the other uses the winner's.
func (s *Store) create(ctx context.Context, steps []migration) error {
	dir, base := filepath.Split(s.path)
	unavailable := func(err error) error {
		return &OpError{Op: "open", Path: s.path, Kind: ErrUnavailable, Cause: err}
	}
	if _, err := os.Lstat(s.path); err == nil {
		return unavailable(errors.New("it is a link to a file that does not exist"))
	}
	if err := refuseLeftovers(s.path); err != nil {
		return unavailable(err)
	}
	removeStale(dir, base)
	nursery, err := os.MkdirTemp(dir, nurseryPrefix(base)+"*")
	if err != nil {
		return unavailable(err)
	}
	defer os.RemoveAll(nursery)

	fresh := filepath.Join(nursery, "store")
	if err := s.fill(ctx, fresh, steps); err != nil {
		return err
	}
	if err := publish(fresh, s.path); err != nil && !errors.Is(err, fs.ErrExist) {
		return unavailable(err)
	}
	return nil
}

func nurseryPrefix(base string) string { return "." + base + ".new-" }

// removeStale removes the nurseries of processes that were killed long ago.
func removeStale(dir, base string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	prefix := nurseryPrefix(base)
	for _, entry := range entries {
		if name := entry.Name(); !entry.IsDir() || len(name) <= len(prefix) || name[:len(prefix)] != prefix {
			continue
		}
		if info, err := entry.Info(); err == nil && time.Since(info.ModTime()) > staleAfter {
			os.RemoveAll(filepath.Join(dir, entry.Name()))
		}
	}
}

// refuseLeftovers keeps a new store from being created beside the WAL of a lost one: SQLite would delete that WAL, which
// may hold the last saves.
func refuseLeftovers(path string) error {
	if _, err := os.Lstat(path + "-wal"); err == nil {
		return fmt.Errorf("the file is gone but its write-ahead log %s is there: put the file back, or move the log away to start anew", path+"-wal")
	}
	return nil
}

// fill makes an empty store of the current schema in a new file.
func (s *Store) fill(ctx context.Context, fresh string, steps []migration) (err error) {
	db, err := openPool(fresh, accessCreate, 1)
	if err != nil {
		return err
	}
	defer func() {
		// Closing writes the WAL into the file and removes it.
		err = errors.Join(err, db.Close())
		if err == nil {
			err = syncFile(fresh)
		}
	}()
	if err := useWAL(ctx, db); err != nil {
		return err
	}
	return s.migrate(ctx, db, steps, false)
}

// publish gives a finished file its final name unless something has that name already (fs.ErrExist), durably.
func publish(from, to string) error {
	err := os.Link(from, to)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		// No hard links here: claim the name, then replace the empty claim.
		var claim *os.File
		if claim, err = os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666); err == nil {
			if err = claim.Close(); err == nil {
				err = os.Rename(from, to)
			}
			if err != nil {
				os.Remove(to)
			}
		}
	}
	if err != nil {
		return err
	}
	return syncDir(filepath.Dir(to))
}

// syncFile forces a file to the disk. It must not be used on a file that SQLite has open in this process: closing any
// descriptor of a file drops the process's locks on it.
func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// syncDir forces a directory's entries to the disk. Systems that cannot do that for directories report an error that
// says nothing about the entries.
func syncDir(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	_ = d.Sync()
	return d.Close()
}

// probe looks at an existing file without locking or changing it, and refuses what is not a store that we can use.
func (s *Store) probe(ctx context.Context, info fs.FileInfo) error {
	refuse := func(kind error, format string, args ...any) error {
		return &OpError{Op: "open", Path: s.path, Kind: kind, Cause: fmt.Errorf(format, args...)}
	}
	if !info.Mode().IsRegular() {
		return refuse(ErrNotStore, "it is not a regular file (%s)", info.Mode().Type())
	}
	if info.Size() == 0 {
		return refuse(ErrNotStore, "the file is empty: restore it from a backup, or delete it to start a new store")
	}
	db, err := openPool(s.path, accessProbe, 1)
	if err != nil {
		return err
	}
	defer db.Close()
	id, err := intPragma(ctx, db, "application_id")
	if err != nil {
		if kind := failureKind(err); kind == ErrNotStore {
			return refuse(ErrNotStore, "it is not an SQLite file, or its first bytes were overwritten")
		} else if kind == ErrUnavailable {
			return refuse(ErrUnavailable, "%w", err)
		}
		// A look without locks may catch a file in the middle of a checkpoint: the real opening decides.
		return ctx.Err()
	}
	if id != applicationID {
		return refuse(ErrNotStore, "it is an SQLite file of another program")
	}
	version, err := intPragma(ctx, db, "user_version")
	if err == nil && version > s.schema {
		return refuse(ErrNewerSchema, "its schema is %d, this program knows up to %d", version, s.schema)
	}
	return ctx.Err()
}

// intPragma reads a numeric setting of the file.
func intPragma(ctx context.Context, db interface {
	QueryRowContext(context.Context, string, ...any) *sql.Row
}, name string) (int, error) {
	var value int
	err := db.QueryRowContext(ctx, "PRAGMA "+name).Scan(&value)
	return value, err
}
