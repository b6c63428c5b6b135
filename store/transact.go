// This file defines how calls reach SQLite: reads, write transactions, waiting for other writers, errors.

package store

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"time"
)

// read runs statements that change nothing.
func (s *Store) read(ctx context.Context, op string, do func(context.Context, *sql.DB) error) error {
	if err := s.enter(op); err != nil {
		return err
	}
	defer s.calls.RUnlock()
	return s.explain(ctx, op, s.patiently(ctx, func(context.Context) error {
		if err := s.checkUnmoved(); err != nil {
			return err
		}
		return do(ctx, s.reader)
	}))
}

// write runs do in a transaction that no other writer can come between. do may run again if the store was busy.
// When it returns nil the change is on the disk.
func (s *Store) write(ctx context.Context, op string, do func(context.Context, *sql.Tx) error) error {
	if err := s.enter(op); err != nil {
		return err
	}
	defer s.calls.RUnlock()
	return s.explain(ctx, op, s.patiently(ctx, func(waiting context.Context) error {
		return inTransaction(ctx, waiting, s.writer, func(tx *sql.Tx) error {
			version, err := intPragma(ctx, tx, "user_version")
			if err != nil {
				return err
			}
			if version > s.schema { // migrated by a newer program while we had it open
				return ErrNewerSchema
			}
			if err := do(ctx, tx); err != nil {
				return err
			}
			if err := s.checkUnmoved(); err != nil {
				return err
			}
			return s.checkLog()
		})
	}))
}

// enter registers a call; its end is s.calls.RUnlock.
func (s *Store) enter(op string) error {
	if s.closed.Load() {
		return &OpError{Op: op, Path: s.path, Kind: ErrClosed}
	}
	s.calls.RLock()
	if s.closed.Load() {
		s.calls.RUnlock()
		return &OpError{Op: op, Path: s.path, Kind: ErrClosed}
	}
	return nil
}

// patiently repeats do while the store is busy, up to Config.BusyTimeout. The context that do gets ends with that wait:
// it is for queueing, not for the work itself.
func (s *Store) patiently(ctx context.Context, do func(waiting context.Context) error) error {
	deadline := time.Now().Add(s.cfg.BusyTimeout)
	waiting, stop := context.WithDeadlineCause(ctx, deadline, ErrBusy)
	defer stop()
	for {
		err := do(waiting)
		if err == nil || !errors.Is(failureKind(err), ErrBusy) || waiting.Err() != nil {
			return err
		}
		pause := time.NewTimer(time.Millisecond)
		select {
		case <-pause.C:
		case <-ctx.Done():
			pause.Stop()
		}
	}
}

// inTransaction runs do in an immediate transaction and commits it if do returns nil. waiting bounds the queue for a
// connection, ctx the rest.
func inTransaction(ctx, waiting context.Context, db *sql.DB, do func(*sql.Tx) error) error {
	conn, err := db.Conn(waiting)
	if err != nil {
		if ctx.Err() == nil && waiting.Err() != nil {
			return context.Cause(waiting)
		}
		return err
	}
	defer conn.Close()
	// The transaction itself ignores the context, because database/sql would roll it back from another goroutine;
	// its statements and the check before the commit heed it.
	tx, err := conn.BeginTx(context.WithoutCancel(ctx), nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // after a commit it does nothing
	if err := do(tx); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return tx.Commit()
}

// checkUnmoved refuses to go on when the path no longer leads to the file that is open: saves would be lost with it.
func (s *Store) checkUnmoved() error {
	if s.file == nil { // still opening
		return nil
	}
	info, err := os.Stat(s.path)
	if err != nil || !os.SameFile(info, s.file) {
		return ErrMoved
	}
	return nil
}

// checkLog makes the same check for the write-ahead log, which exists during every write.
func (s *Store) checkLog() error {
	if _, err := os.Stat(s.real + "-wal"); err != nil {
		return ErrMoved
	}
	return nil
}

// explain turns an error from below into one of ours. Errors that are ours already stay as they are.
func (s *Store) explain(ctx context.Context, op string, err error) error {
	if err == nil {
		return nil
	}
	var ours *OpError
	if errors.As(err, &ours) {
		return err
	}
	if ctx.Err() != nil {
		return &OpError{Op: op, Path: s.path, Kind: ctx.Err(), Cause: context.Cause(ctx)}
	}
	for _, kind := range []error{ErrBusy, ErrMoved, ErrNewerSchema, ErrNotStore} {
		if errors.Is(err, kind) {
			return &OpError{Op: op, Path: s.path, Kind: kind}
		}
	}
	if kind := failureKind(err); kind != nil {
		if kind == ErrNotStore { // it was one when it was opened
			kind = ErrCorrupt
		}
		return &OpError{Op: op, Path: s.path, Kind: kind, Cause: err}
	}
	if isRequestError(err) {
		return err
	}
	return &OpError{Op: op, Path: s.path, Kind: ErrUnavailable, Cause: err}
}

// isRequestError tells an answer about what was asked for from a failure of the store.
func isRequestError(err error) bool {
	var badName *NameError
	return errors.Is(err, ErrNotFound) || errors.Is(err, ErrExists) || errors.As(err, &badName)
}
