// This file defines cachedFile, a data file that is parsed once for all its readers.

package dataprovider

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"sync"

	"github.com/apache/arrow-go/v18/arrow/memory"
)

// parseFile makes a table of a file's text. It polls ctx.
type parseFile func(ctx context.Context, mem memory.Allocator, file string, r io.Reader) (*table, error)

// cachedFile holds the table of one file. Calls that find the file changed share one
// parse, which goes on as long as one of them waits for it.
type cachedFile struct {
	fsys  fs.FS
	name  string
	mem   memory.Allocator
	parse parseFile

	mu      sync.Mutex
	info    fs.FileInfo // of the file that cached was parsed from
	cached  *table
	running *parseRun
}

// parseRun is one parse under way. Its fields but done belong to the file's mutex
// until done is closed.
type parseRun struct {
	info    fs.FileInfo
	waiters int
	stop    context.CancelFunc
	done    chan struct{}
	result  *table // holds one reference, given up when the last waiter leaves
	err     error
}

// table returns the file's table with one reference for the caller.
func (c *cachedFile) table(ctx context.Context) (*table, error) {
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	info, err := fs.Stat(c.fsys, c.name)
	if err != nil {
		return nil, &FileError{File: c.name, Err: readFailure(err)}
	}
	if !info.Mode().IsRegular() { // to open a pipe could block for ever
		return nil, &FileError{File: c.name, Err: errors.New("is not a regular file")}
	}

	c.mu.Lock()
	if c.cached != nil && sameFile(c.info, info) {
		t := c.cached
		t.retain()
		c.mu.Unlock()
		return t, nil
	}
	run := c.running
	if run == nil || !sameFile(run.info, info) {
		run = c.start(ctx, info)
	}
	run.waiters++
	c.mu.Unlock()

	select {
	case <-run.done:
	case <-ctx.Done():
	}

	c.mu.Lock()
	defer c.mu.Unlock()
	var t *table
	select {
	case <-run.done:
		t, err = run.result, run.err
		if t != nil {
			t.retain()
		}
	default:
		err = context.Cause(ctx)
	}
	run.waiters--
	if run.waiters == 0 {
		run.stop()
		if c.running == run {
			c.running = nil
		}
		if run.result != nil {
			run.result.release()
			run.result = nil
		}
	}
	return t, err
}

// start begins a parse; the mutex is held. The parse keeps the values of the first
// caller's context but not its end: later callers may wait longer.
func (c *cachedFile) start(ctx context.Context, info fs.FileInfo) *parseRun {
	ctx, stop := context.WithCancel(context.WithoutCancel(ctx))
	run := &parseRun{info: info, stop: stop, done: make(chan struct{})}
	c.running = run
	go func() {
		t, opened, err := c.load(ctx)
		c.mu.Lock()
		defer c.mu.Unlock()
		defer close(run.done)
		run.err = err
		if err != nil {
			if c.running == run {
				c.running = nil
			}
			return
		}
		// A run that a newer one replaced, or that nobody waits for, leaves no trace
		// in the cache.
		if c.running == run {
			c.running = nil
			if c.cached != nil {
				c.cached.release()
			}
			t.retain()
			c.cached, c.info = t, opened
		}
		if run.waiters == 0 {
			t.release()
			return
		}
		run.result = t
	}()
	return run
}

// load parses the file and returns the table with what the file was when opened.
func (c *cachedFile) load(ctx context.Context) (t *table, info fs.FileInfo, err error) {
	defer func() {
		if recover() != nil {
			t, err = nil, &FileError{File: c.name, Err: errors.New("the reader failed on the file's content")}
		}
	}()
	f, err := c.fsys.Open(c.name)
	if err != nil {
		return nil, nil, &FileError{File: c.name, Err: readFailure(err)}
	}
	defer f.Close()
	if info, err = f.Stat(); err != nil {
		return nil, nil, &FileError{File: c.name, Err: readFailure(err)}
	}
	t, err = c.parse(ctx, c.mem, c.name, f)
	return t, info, err
}

// drop forgets the parsed table.
func (c *cachedFile) drop() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.cached != nil {
		c.cached.release()
		c.cached, c.info = nil, nil
	}
}

// sameFile reports whether b is the unchanged file a. Files of the operating system
// are compared by identity too, which shows a replacement of equal size and time.
func sameFile(a, b fs.FileInfo) bool {
	if a.Size() != b.Size() || !a.ModTime().Equal(b.ModTime()) {
		return false
	}
	return !os.SameFile(a, a) || os.SameFile(a, b)
}

// readFailure says why a file could not be read without the folder it is in, which a
// script's author must not see.
func readFailure(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fs.ErrNotExist
	}
	if errors.Is(err, fs.ErrPermission) {
		return fs.ErrPermission
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
