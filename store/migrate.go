// This file defines how the schema of a store is brought up to date.

package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migration is one step: it takes a store from the version before to its own. Steps count from 1.
type migration struct {
	name string
	sql  string
}

// embeddedMigrations gives the steps in order: files named 0001_….sql and up, without gaps.
func embeddedMigrations() ([]migration, error) {
	entries, err := fs.ReadDir(migrationFiles, "migrations")
	if err != nil {
		return nil, err
	}
	steps := make([]migration, 0, len(entries))
	for i, entry := range entries { // sorted by name
		number, _, _ := strings.Cut(entry.Name(), "_")
		if n, err := strconv.Atoi(number); err != nil || n != i+1 {
			return nil, fmt.Errorf("store: migration %s should have the number %04d", entry.Name(), i+1)
		}
		text, err := fs.ReadFile(migrationFiles, "migrations/"+entry.Name())
		if err != nil {
			return nil, err
		}
		steps = append(steps, migration{entry.Name(), string(text)})
	}
	return steps, nil
}

// migrate takes every step that the file lacks, each in one transaction together with its version number. Other
// processes may try the same: the version is read again under the write lock.
func (s *Store) migrate(ctx context.Context, db *sql.DB, steps []migration, backup bool) error {
	for {
		var version int
		err := s.patiently(ctx, func(context.Context) (err error) {
			version, err = intPragma(ctx, db, "user_version")
			return err
		})
		if err != nil {
			return err
		}
		switch {
		case version > len(steps):
			return &OpError{Op: "open", Path: s.path, Kind: ErrNewerSchema}
		case version == len(steps):
			return nil
		case version == 0 && backup:
			return &OpError{Op: "open", Path: s.path, Kind: ErrNotStore, Cause: errors.New("its schema has no version number")}
		}
		err = s.patiently(ctx, func(waiting context.Context) error {
			return s.step(ctx, waiting, db, version, steps[version], backup)
		})
		if err != nil {
			return fmt.Errorf("schema step %s: %w", steps[version].name, err)
		}
		backup = false // one backup, of the version that was found
	}
}

// step takes one step from the version given, unless another process did it meanwhile.
func (s *Store) step(ctx, waiting context.Context, db *sql.DB, version int, m migration, backup bool) error {
	return inTransaction(ctx, waiting, db, func(tx *sql.Tx) error {
		now, err := intPragma(ctx, tx, "user_version")
		if err != nil || now != version {
			return err
		}
		if backup {
			// The write lock is ours: the copy is the store as it was before the step.
			if err := s.backupBeforeStep(ctx, version); err != nil {
				return fmt.Errorf("backup before it: %w", err)
			}
		}
		if _, err := tx.ExecContext(ctx, m.sql); err != nil {
			return err
		}
		for _, pragma := range []string{
			fmt.Sprintf("PRAGMA application_id = %d", applicationID),
			fmt.Sprintf("PRAGMA user_version = %d", version+1),
		} {
			if _, err := tx.ExecContext(ctx, pragma); err != nil {
				return err
			}
		}
		return nil
	})
}

// backupBeforeStep copies the store to path + ".schemaN.backup", replacing an older copy of that version.
func (s *Store) backupBeforeStep(ctx context.Context, version int) error {
	final := fmt.Sprintf("%s.schema%d.backup", s.path, version)
	unfinished := final + ".unfinished" // left by a process killed here; we hold the write lock, so nobody is at it
	if err := os.Remove(unfinished); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := s.vacuumInto(ctx, unfinished); err != nil {
		os.Remove(unfinished)
		return err
	}
	if err := os.Rename(unfinished, final); err != nil {
		return err
	}
	return syncDir(filepath.Dir(final))
}
