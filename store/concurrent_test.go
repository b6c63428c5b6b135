// This file tests many goroutines and many processes on one store, busy stores and cancelled calls.

package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestGoroutines(t *testing.T) {
	ctx := context.Background()
	s := newStore(t, Config{BusyTimeout: time.Minute})
	mustSave(t, s, "shared", "0")
	const workers, rounds = 16, 12
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			if err := work(ctx, s, fmt.Sprint("g", w), rounds); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	wantWork(t, s, workers*rounds)
}

// work makes changes of its own, counts uses of "shared" and reads.
func work(ctx context.Context, s *Store, who string, rounds int) error {
	for i := range rounds {
		name := fmt.Sprintf("%s-%d", who, i)
		text := fmt.Sprintf("%s %d", who, i)
		if _, err := s.Save(ctx, Function{Name: name, Code: text, Description: text}); err != nil {
			return err
		}
		// Everybody fights over this one: code and description must stay together.
		if _, err := s.Save(ctx, Function{Name: "fight", Code: text, Description: text}); err != nil {
			return err
		}
		if err := s.RecordUse(ctx, "shared"); err != nil {
			return err
		}
		f, err := s.Get(ctx, "fight")
		if err != nil || f.Code != f.Description {
			return fmt.Errorf("a mix of two saves: %+v, %v", f, err)
		}
		found, err := s.Search(ctx, text, SearchOptions{Limit: 5})
		if err != nil || len(found) == 0 {
			return fmt.Errorf("own save %q not found: %v", text, err)
		}
		if _, err := s.List(ctx, ListOptions{Limit: 10}); err != nil {
			return err
		}
		if i%3 == 2 {
			if err := s.Delete(ctx, name); err != nil {
				return err
			}
		}
	}
	return nil
}

func wantWork(t *testing.T, s *Store, uses int) {
	t.Helper()
	mustCheck(t, s)
	stats, err := s.Stats(context.Background())
	if want := uses - uses/3 + 2; err != nil || stats.Uses != int64(uses) || stats.Functions != int64(want) {
		t.Errorf("%+v, %v; want %d uses and %d functions", stats, err, uses, want)
	}
}

// playCounter is a process that works on a store: path, name of its own, rounds.
func playCounter(args []string) error {
	ctx := context.Background()
	s, err := Open(ctx, args[0], Config{BusyTimeout: time.Minute})
	if err != nil {
		return err
	}
	var rounds int
	if _, err := fmt.Sscan(args[2], &rounds); err != nil {
		return err
	}
	var wg sync.WaitGroup
	results := make([]error, 2)
	for g := range results {
		wg.Go(func() { results[g] = work(ctx, s, fmt.Sprint(args[1], "g", g), rounds) })
	}
	wg.Wait()
	return errors.Join(append(results, s.Close())...)
}

func TestProcesses(t *testing.T) {
	s := newStore(t, Config{BusyTimeout: time.Minute})
	mustSave(t, s, "shared", "0")
	const processes, rounds = 4, 12
	runAll(t, processes, func(i int) *exec.Cmd {
		return process(t, "counter", s.Path(), fmt.Sprint("p", i), fmt.Sprint(rounds))
	})
	wantWork(t, s, processes*2*rounds)
}

// runAll runs n processes at once.
func runAll(t *testing.T, n int, command func(i int) *exec.Cmd) {
	t.Helper()
	var wg sync.WaitGroup
	for i := range n {
		cmd := command(i)
		wg.Go(func() {
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("process %d: %v: %s", i, err, bytes.TrimSpace(out))
			}
		})
	}
	wg.Wait()
}

func TestCreatedOnceByManyProcesses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f.db")
	runAll(t, 6, func(i int) *exec.Cmd { return process(t, "opener", path, fmt.Sprint("by ", i)) })
	s := openStore(t, path, Config{})
	mustCheck(t, s)
	if stats, err := s.Stats(context.Background()); err != nil || stats.Functions != 6 {
		t.Errorf("%+v, %v; want every process's function", stats, err)
	}
}

// hold takes the write lock with another connection and gives a way to release it.
func hold(t *testing.T, path string) (release func()) {
	t.Helper()
	db, err := openPool(path, accessWrite, 1)
	if err != nil {
		t.Fatal(err)
	}
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := errors.Join(tx.Rollback(), db.Close()); err != nil {
			t.Error(err)
		}
	}
}

func wantWithin(t *testing.T, start time.Time, least, most time.Duration) {
	t.Helper()
	if took := time.Since(start); took < least || took > most {
		t.Errorf("took %v, want %v to %v", took, least, most)
	}
}

func TestBusy(t *testing.T) {
	ctx := context.Background()
	s := newStore(t, Config{BusyTimeout: 300 * time.Millisecond})
	mustSave(t, s, "f", "1")

	release := hold(t, s.Path())
	start := time.Now()
	_, err := s.Save(ctx, Function{Name: "f", Code: "2"})
	wantError(t, err, ErrBusy)
	wantWithin(t, start, 300*time.Millisecond, 3*time.Second)
	if f, err := s.Get(ctx, "f"); err != nil || f.Code != "1" {
		t.Errorf("reading while another writes: %+v, %v", f, err)
	}
	release()
	mustSave(t, s, "f", "3")

	// A writer of this process holds the only writing connection.
	conn, err := s.writer.Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	start = time.Now()
	wantError(t, s.RecordUse(ctx, "f"), ErrBusy)
	wantWithin(t, start, 300*time.Millisecond, 3*time.Second)
	conn.Close()

	// The lock comes free during the wait.
	release = hold(t, s.Path())
	timer := time.AfterFunc(100*time.Millisecond, release)
	defer timer.Stop()
	mustSave(t, s, "f", "4")
}

func TestCancelWhileWaiting(t *testing.T) {
	s := newStore(t, Config{BusyTimeout: time.Minute})
	mustSave(t, s, "f", "1")
	release := hold(t, s.Path())
	reason := errors.New("the user left")
	var wg sync.WaitGroup
	for range 5 { // one waits for the lock, four for the connection
		ctx, cancel := context.WithCancelCause(context.Background())
		time.AfterFunc(50*time.Millisecond, func() { cancel(reason) })
		wg.Go(func() {
			start := time.Now()
			_, err := s.Save(ctx, Function{Name: "f", Code: "2"})
			wantError(t, err, context.Canceled)
			wantError(t, err, reason)
			wantWithin(t, start, 40*time.Millisecond, 3*time.Second)
		})
	}
	wg.Wait()
	release()
	if f, err := s.Get(context.Background(), "f"); err != nil || f.Code != "1" {
		t.Errorf("a cancelled Save was made: %+v, %v", f, err)
	}
	mustSave(t, s, "f", "3")
	if used := s.writer.Stats().InUse + s.reader.Stats().InUse; used != 0 {
		t.Errorf("%d connections leaked", used)
	}
}

func TestCancelAtWork(t *testing.T) {
	const endless = `WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c`
	s := newStore(t, Config{})
	mustSave(t, s, "f", "1")
	var n int
	for op, run := range map[string]func(ctx context.Context) error{
		"read": func(ctx context.Context) error {
			return s.read(ctx, "test", func(ctx context.Context, db *sql.DB) error {
				return db.QueryRowContext(ctx, endless).Scan(&n)
			})
		},
		"write": func(ctx context.Context) error {
			return s.write(ctx, "test", func(ctx context.Context, tx *sql.Tx) error {
				if _, err := tx.ExecContext(ctx, `DELETE FROM functions`); err != nil {
					return err
				}
				return tx.QueryRowContext(ctx, endless).Scan(&n)
			})
		},
	} {
		ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
		start := time.Now()
		wantError(t, run(ctx), context.DeadlineExceeded)
		wantWithin(t, start, 40*time.Millisecond, 3*time.Second)
		cancel()
		if _, err := s.Get(context.Background(), "f"); err != nil {
			t.Errorf("after a cancelled %s: %v", op, err)
		}
		mustSave(t, s, "f", "2")
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Open(ctx, filepath.Join(t.TempDir(), "x.db"), Config{}); !errors.Is(err, context.Canceled) {
		t.Errorf("Open: %v", err)
	}
	_, err := s.Get(ctx, "f")
	wantError(t, err, context.Canceled)
	wantError(t, s.Delete(ctx, "f"), context.Canceled)
	wantError(t, s.Backup(ctx, filepath.Join(t.TempDir(), "copy")), context.Canceled)
}

func TestCloseAmongCalls(t *testing.T) {
	ctx := context.Background()
	s := newStore(t, Config{})
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for i := 0; ; i++ {
				_, err := s.Save(ctx, Function{Name: fmt.Sprint("f", g), Code: fmt.Sprint(i)})
				if err == nil {
					_, err = s.Get(ctx, fmt.Sprint("f", g))
				}
				if err != nil {
					wantError(t, err, ErrClosed)
					return
				}
			}
		})
	}
	time.Sleep(20 * time.Millisecond)
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	wg.Wait()
	wantOnlyStore(t, s.Path())
}

// TestLogShrinks has a reader stay in the past while writers go on: the log grows, and shrinks when the reader leaves.
func TestLogShrinks(t *testing.T) {
	ctx := context.Background()
	s := newStore(t, Config{})
	mustSave(t, s, "f", "1")
	tx, err := s.reader.Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{"BEGIN DEFERRED", "SELECT count(*) FROM functions"} {
		if _, err := tx.ExecContext(ctx, q); err != nil {
			t.Fatal(err)
		}
	}
	big := func(i int) string { return strings.Repeat(fmt.Sprintf("%08d\n", i), 25_000) } // pages that stay equal are not written
	for i := range 120 {
		mustSave(t, s, "f", big(i))
	}
	grown := fileSize(t, s.Path()+"-wal")
	if _, err := tx.ExecContext(ctx, "ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	tx.Close()
	for i := range 3 {
		mustSave(t, s, "f", big(i))
	}
	if now := fileSize(t, s.Path()+"-wal"); grown < 20<<20 || now > 17<<20 {
		t.Errorf("log was %d bytes under the reader and %d after it", grown, now)
	}
}
