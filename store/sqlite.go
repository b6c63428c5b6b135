// This file defines how SQLite is opened and how its errors are read: the only one that knows the driver.

//go:build cgo

package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"net/url"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/mattn/go-sqlite3"
)

// busySlice is how long SQLite itself waits for a lock. Longer waits are made of several slices, because SQLite does
// not look at a cancelled context while it waits.
const busySlice = 50 * time.Millisecond

// connector opens connections without the driver's registration by name.
type connector struct {
	driver *sqlite3.SQLiteDriver
	dsn    string
}

func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return c.driver.Open(c.dsn)
}

func (c connector) Driver() driver.Driver { return c.driver }

// openPool gives a pool of at most size connections to the file at an absolute path. Nothing is opened yet.
func openPool(path string, how access, size int) (*sql.DB, error) {
	options := url.Values{
		"_busy_timeout":    {strconv.FormatInt(busySlice.Milliseconds(), 10)},
		"_foreign_keys":    {"on"},
		"_stmt_cache_size": {"32"},
		// The driver's own default would let a power failure drop the last commits.
		"_synchronous": {"FULL"},
		// A deferred transaction that reads and then writes fails at once when another writer is at work.
		"_txlock": {"immediate"},
	}
	switch how {
	case accessCreate:
		options.Set("mode", "rwc")
	case accessWrite:
		options.Set("mode", "rw")
	case accessRead:
		options.Set("mode", "rw") // WAL needs the shared-memory file writable for readers too
		options.Set("_query_only", "on")
	case accessProbe:
		// Immutable: no lock, no WAL, no recovery, nothing written.
		options.Set("mode", "ro")
		options.Set("immutable", "1")
	}
	slashed := filepath.ToSlash(path)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // a Windows drive letter
	}
	dsn := (&url.URL{Scheme: "file", Path: slashed, RawQuery: options.Encode()}).String()
	d := &sqlite3.SQLiteDriver{ConnectHook: func(conn *sqlite3.SQLiteConn) error {
		// A damaged file must not be believed; a WAL grown under a long reader must shrink again.
		for _, pragma := range []string{
			"PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON", "PRAGMA journal_size_limit = 16777216",
		} {
			if _, err := conn.Exec(pragma, nil); err != nil {
				return err
			}
		}
		return nil
	}}
	db := sql.OpenDB(connector{d, dsn})
	db.SetMaxOpenConns(size)
	db.SetMaxIdleConns(size)
	return db, nil
}

// failureKind names the kind of a SQLite error: one of the Err variables, or nil for anything else.
func failureKind(err error) error {
	var e sqlite3.Error
	if !errors.As(err, &e) {
		return nil
	}
	switch e.Code {
	case sqlite3.ErrBusy, sqlite3.ErrLocked, sqlite3.ErrProtocol:
		return ErrBusy
	case sqlite3.ErrNotADB:
		return ErrNotStore
	case sqlite3.ErrCorrupt:
		return ErrCorrupt
	case sqlite3.ErrFull:
		return ErrFull
	case sqlite3.ErrCantOpen, sqlite3.ErrReadonly, sqlite3.ErrPerm, sqlite3.ErrIoErr, sqlite3.ErrAuth, sqlite3.ErrNoLFS:
		return ErrUnavailable
	}
	return nil
}
