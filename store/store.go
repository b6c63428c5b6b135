// This file defines Store, Config, Open and Close.

package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// Defaults of Config.
const (
	DefaultMaxCodeBytes        = 256 << 10
	DefaultMaxDescriptionBytes = 4 << 10
	DefaultBusyTimeout         = 5 * time.Second
)

// maxFieldBytes is the most that a limit may be set to: SQLite's own limit is about twice that for a whole row.
const maxFieldBytes = 400 << 20

// Config sets up a Store. The zero value works: no validation, the system's clock, the default limits.
type Config struct {
	// Validate is called with the code of every Save before anything is written; an error means that nothing is saved.
	// nil means that code is stored unchecked. It may be called by several goroutines at once.
	Validate func(ctx context.Context, code string) error

	// Clock gives the time for CreatedAt, UpdatedAt and LastUsed; nil means time.Now.
	Clock func() time.Time

	// MaxCodeBytes and MaxDescriptionBytes bound those fields; 0 means the default.
	MaxCodeBytes        int
	MaxDescriptionBytes int

	// BusyTimeout is how long a call waits for other writers, in this process or another, before it fails with ErrBusy;
	// 0 means the default. A context can end the wait earlier.
	BusyTimeout time.Duration
}

func (c Config) withDefaults() (Config, error) {
	for _, limit := range []struct {
		name     string
		value    *int
		fallback int
	}{
		{"MaxCodeBytes", &c.MaxCodeBytes, DefaultMaxCodeBytes},
		{"MaxDescriptionBytes", &c.MaxDescriptionBytes, DefaultMaxDescriptionBytes},
	} {
		if *limit.value < 0 || *limit.value > maxFieldBytes {
			return c, fmt.Errorf("store: Config.%s is %d: it must be between 0 (the default, %d) and %d",
				limit.name, *limit.value, limit.fallback, maxFieldBytes)
		}
		if *limit.value == 0 {
			*limit.value = limit.fallback
		}
	}
	if c.BusyTimeout < 0 {
		return c, fmt.Errorf("store: Config.BusyTimeout is %v: it must not be negative", c.BusyTimeout)
	}
	if c.BusyTimeout == 0 {
		c.BusyTimeout = DefaultBusyTimeout
	}
	if c.Clock == nil {
		c.Clock = time.Now
	}
	return c, nil
}

// Store is an open function store. Its methods may be called by any number of goroutines.
type Store struct {
	cfg  Config
	path string
	// real is path with links resolved: SQLite keeps its WAL beside that file.
	real   string
	file   fs.FileInfo // what real was when the store was opened
	schema int

	// One connection writes, so that writers of this process queue in order instead of polling for SQLite's lock.
	writer *sql.DB
	reader *sql.DB

	closed atomic.Bool
	calls  sync.RWMutex // held for reading by every call, for writing by Close
}

// readers is how many reads run at once; further ones wait.
const readers = 4

// access is what a pool of connections is for.
type access int

const (
	accessCreate access = iota
	accessWrite
	accessRead
	accessProbe
)

// Open opens the store at path, creating it if no file is there. A file that is there must be a store: anything else,
// an empty file included, gives ErrNotStore and is left alone. The directory must exist. A store of an older version is
// brought up to date after a backup of it was made beside it (path + ".schemaN.backup").
func Open(ctx context.Context, path string, cfg Config) (*Store, error) {
	steps, err := embeddedMigrations()
	if err != nil {
		return nil, err
	}
	return open(ctx, path, cfg, steps)
}

func open(ctx context.Context, path string, cfg Config, steps []migration) (*Store, error) {
	cfg, err := cfg.withDefaults()
	if err != nil {
		return nil, err
	}
	if path == "" || strings.IndexByte(path, 0) >= 0 {
		return nil, errors.New("store: open: the path is empty or contains a NUL character")
	}
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, &OpError{Op: "open", Path: path, Kind: ErrUnavailable, Cause: err}
	}
	s := &Store{cfg: cfg, path: absolute, schema: len(steps)}
	if err := s.start(ctx, steps); err != nil {
		s.closePools()
		return nil, s.explain(ctx, "open", err)
	}
	return s, nil
}

// start creates the file if there is none and connects to it.
func (s *Store) start(ctx context.Context, steps []migration) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	info, err := os.Stat(s.path)
	if errors.Is(err, fs.ErrNotExist) {
		if err := s.create(ctx, steps); err != nil {
			return err
		}
		info, err = os.Stat(s.path)
	}
	if err != nil {
		return &OpError{Op: "open", Path: s.path, Kind: ErrUnavailable, Cause: err}
	}
	if err := s.probe(ctx, info); err != nil {
		return err
	}
	if s.real, err = filepath.EvalSymlinks(s.path); err != nil {
		return &OpError{Op: "open", Path: s.path, Kind: ErrUnavailable, Cause: err}
	}
	s.file = info
	if s.writer, err = openPool(s.path, accessWrite, 1); err != nil {
		return err
	}
	if err := s.patiently(ctx, func(context.Context) error { return useWAL(ctx, s.writer) }); err != nil {
		return err
	}
	if err := s.migrate(ctx, s.writer, steps, true); err != nil {
		return err
	}
	if s.reader, err = openPool(s.path, accessRead, readers); err != nil {
		return err
	}
	// The first look at every table: a file that lost part of itself shows here rather than at the first Save.
	return s.read(ctx, "open", func(ctx context.Context, db *sql.DB) error {
		var n int
		return db.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM (SELECT 1 FROM functions LIMIT 1))
			+ (SELECT count(*) FROM (SELECT 1 FROM function_code LIMIT 1))`).Scan(&n)
	})
}

// useWAL checks the SQLite version and switches the file to write-ahead logging.
func useWAL(ctx context.Context, db *sql.DB) error {
	var version, mode string
	if err := db.QueryRowContext(ctx, "SELECT sqlite_version()").Scan(&version); err != nil {
		return err
	}
	if err := checkVersion(version); err != nil {
		return err
	}
	if err := db.QueryRowContext(ctx, "PRAGMA journal_mode = WAL").Scan(&mode); err != nil {
		return err
	}
	if mode != "wal" {
		return fmt.Errorf("the file cannot use write-ahead logging (its journal mode stays %q): "+
			"it may be on a network or read-only file system", mode)
	}
	return nil
}

// checkVersion refuses versions of SQLite before 3.51.3, in which a reset of the WAL could damage the file.
func checkVersion(version string) error {
	var major, minor, patch int
	if _, err := fmt.Sscanf(version, "%d.%d.%d", &major, &minor, &patch); err != nil {
		return fmt.Errorf("the SQLite version %q cannot be read: %w", version, err)
	}
	if (major<<20 | minor<<10 | patch) < (3<<20 | 51<<10 | 3) {
		return fmt.Errorf("SQLite %s can damage files in WAL mode: build with 3.51.3 or later", version)
	}
	return nil
}

// Path gives the absolute path of the store.
func (s *Store) Path() string { return s.path }

// Close waits for running calls and closes the store; later calls give ErrClosed. A second Close does nothing.
func (s *Store) Close() error {
	if s.closed.Swap(true) {
		return nil
	}
	s.calls.Lock()
	defer s.calls.Unlock()
	if err := s.closePools(); err != nil {
		return s.explain(context.Background(), "close", err)
	}
	return nil
}

// closePools closes the writer last: the last connection writes the WAL back into the file.
func (s *Store) closePools() error {
	var all []error
	for _, pool := range []*sql.DB{s.reader, s.writer} {
		if pool != nil {
			all = append(all, pool.Close())
		}
	}
	return errors.Join(all...)
}
