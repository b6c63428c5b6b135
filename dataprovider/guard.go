// This file defines Guard, which keeps a provider's faults away from its callers.

package dataprovider

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync/atomic"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
)

// maxAbandoned is how many calls may be at work for a Guard after their callers have
// gone. A provider that hangs would otherwise pile up goroutines without end.
const maxAbandoned = 64

// Guard is a Provider around another one. It turns errors, panics and unfit schemas
// into *ProviderError, puts the columns of trades in their documented order, checks
// that trades come newest first, and ends when the context does even if the provider
// goes on: the provider works on a goroutine of its own; when the caller gives up, its
// late result is released as soon as it comes. After 64 calls given up that are still
// at work, further calls fail at once.
//
// The reader that a method returns is guarded the same way until the context ends. It
// is for one goroutine.
type Guard struct {
	provider Provider
	watch    *watch
}

// Wrap returns a Guard around p.
func Wrap(p Provider) *Guard { return &Guard{provider: p, watch: &watch{}} }

// Trades implements Provider.
func (g *Guard) Trades(ctx context.Context, q TradeQuery) (array.RecordReader, error) {
	return g.watch.call(ctx, TradesTable, CheckTrades, func() (array.RecordReader, error) {
		return g.provider.Trades(ctx, q)
	})
}

// Balances implements Provider.
func (g *Guard) Balances(ctx context.Context) (array.RecordReader, error) {
	return g.watch.call(ctx, BalancesTable, CheckBalances, func() (array.RecordReader, error) {
		return g.provider.Balances(ctx)
	})
}

// Snapshots implements Provider.
func (g *Guard) Snapshots(ctx context.Context, q SnapshotQuery) (array.RecordReader, error) {
	return g.watch.call(ctx, SnapshotsTable, CheckSnapshots, func() (array.RecordReader, error) {
		return g.provider.Snapshots(ctx, q)
	})
}

// watch runs foreign code on goroutines that may be given up.
type watch struct{ abandoned atomic.Int64 }

// call runs open and returns its reader, guarded.
func (w *watch) call(ctx context.Context, name string, check func(*arrow.Schema) error, open func() (array.RecordReader, error)) (array.RecordReader, error) {
	var reader array.RecordReader
	var schema *arrow.Schema
	_, failed := w.run(ctx, name, func() *ProviderError {
		r, err := open()
		if err != nil {
			return fault(name, Failed, err)
		}
		if r == nil {
			return fault(name, Failed, errors.New("it returned neither data nor an error"))
		}
		reader, schema = r, r.Schema()
		if err := check(schema); err != nil {
			return fault(name, BadData, err)
		}
		return nil
	}, func() *ProviderError {
		if reader != nil {
			reader.Release()
		}
		return nil
	})
	if failed != nil {
		return nil, failed
	}
	return newGuardedReader(ctx, w, name, schema, reader), nil
}

// run calls work on a goroutine and waits for it or for the end of ctx. When work
// fails or is given up, undo runs on that goroutine to give back what work made and
// used; after an error the caller must not touch that. started is false when work was
// not called at all.
func (w *watch) run(ctx context.Context, name string, work func() *ProviderError, undo func() *ProviderError) (started bool, failed *ProviderError) {
	if ctx.Err() != nil {
		return false, fault(name, TimedOut, context.Cause(ctx))
	}
	if w.abandoned.Load() >= maxAbandoned {
		return false, &ProviderError{Table: name, Reason: Saturated}
	}
	const (
		pending int32 = iota
		answered
		givenUp
	)
	var state atomic.Int32
	done := make(chan *ProviderError, 1)
	go func() {
		// Deferred, because runtime.Goexit in the provider runs nothing else.
		failed := &ProviderError{Table: name, Reason: Panicked, Stack: "the provider ended its goroutine"}
		defer func() {
			// What a provider says when it was told to stop is not the reason, and
			// an answer that comes too late is none.
			if ctx.Err() != nil && (failed == nil || failed.Reason == Failed) {
				failed = fault(name, TimedOut, context.Cause(ctx))
			}
			if failed != nil {
				_ = attempt(name, undo)
			}
			if state.CompareAndSwap(pending, answered) {
				done <- failed
				return
			}
			if failed == nil {
				_ = attempt(name, undo)
			}
			w.abandoned.Add(-1)
		}()
		failed = attempt(name, work)
	}()
	select {
	case answer := <-done:
		return true, answer
	case <-ctx.Done():
		w.abandoned.Add(1)
		if state.CompareAndSwap(pending, givenUp) {
			return true, fault(name, TimedOut, context.Cause(ctx))
		}
		w.abandoned.Add(-1)
		return true, <-done
	}
}

// attempt calls work and turns a panic into an error.
func attempt(name string, work func() *ProviderError) (failed *ProviderError) {
	finished := false
	defer func() {
		if !finished {
			failed = &ProviderError{Table: name, Reason: Panicked}
			failed.Stack = panicText(recover()) + "\n" + string(debug.Stack())
		}
	}()
	failed = work()
	finished = true
	return failed
}

// panicText renders a panic's value for the host's log.
func panicText(v any) string {
	switch v := v.(type) {
	case error:
		return "panic: " + errorText(v)
	case string:
		return "panic: " + v
	}
	return fmt.Sprintf("panic: a value of type %T", v)
}

// fault makes a ProviderError and keeps the cause's text.
func fault(name string, reason Reason, cause error) *ProviderError {
	return &ProviderError{Table: name, Reason: reason, Err: cause, text: oneLine(errorText(cause))}
}

// errorText is the text of a foreign error, whose method may panic as well.
func errorText(err error) (text string) {
	defer func() {
		if recover() != nil {
			text = fmt.Sprintf("an error of type %T", err)
		}
	}()
	return err.Error()
}
