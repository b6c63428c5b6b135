// This file defines Folder, the provider of the data files of one folder.

package dataprovider

import (
	"context"
	"io/fs"
	"os"

	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

// Folder is a Provider of three files, each of which is looked for only when its
// table is asked for:
//
//	trades.csv      RFC 4180 CSV, UTF-8; the first line names the columns, in any
//	                order; columns that trades do not have are passed over; an empty
//	                cell is null
//	balances.json   {"exchange": {"asset": amount, ...}, ...}
//	snapshots.json  [{"timestamp": "...", "total_usd": ..., ...}, ...]; further keys
//	                hold numbers, text or booleans, of one kind a key
//
// Times are ISO 8601, in UTC when they name no zone. Text columns become
// dictionaries. A file is parsed once and again when its size, modification time or
// identity changes; calls that come meanwhile wait for the same parse. Replace a file
// by renaming a finished one over it, so that no half-written file is read.
type Folder struct {
	mem                         memory.Allocator
	trades, balances, snapshots *cachedFile
}

// NewFolder returns a provider of the files in dir.
func NewFolder(dir string) *Folder { return NewFolderFS(os.DirFS(dir), nil) }

// NewFolderFS returns a provider of the files at the root of fsys. The allocator
// holds the tables; nil means the default.
func NewFolderFS(fsys fs.FS, mem memory.Allocator) *Folder {
	if mem == nil {
		mem = memory.DefaultAllocator
	}
	return &Folder{
		mem:       mem,
		trades:    &cachedFile{fsys: fsys, name: "trades.csv", mem: mem, parse: readTrades},
		balances:  &cachedFile{fsys: fsys, name: "balances.json", mem: mem, parse: readBalances},
		snapshots: &cachedFile{fsys: fsys, name: "snapshots.json", mem: mem, parse: readSnapshots},
	}
}

// Release drops the parsed tables; a later call parses the file again. Readers handed
// out before stay good. Under the default allocator the call is not needed.
func (f *Folder) Release() {
	for _, c := range [...]*cachedFile{f.trades, f.balances, f.snapshots} {
		c.drop()
	}
}

// Trades implements Provider.
func (f *Folder) Trades(ctx context.Context, q TradeQuery) (array.RecordReader, error) {
	t, err := f.trades.table(ctx)
	if err != nil {
		return nil, err
	}
	defer t.release()
	return t.trades(ctx, f.mem, q)
}

// Balances implements Provider.
func (f *Folder) Balances(ctx context.Context) (array.RecordReader, error) {
	t, err := f.balances.table(ctx)
	if err != nil {
		return nil, err
	}
	defer t.release()
	return t.all(ctx)
}

// Snapshots implements Provider.
func (f *Folder) Snapshots(ctx context.Context, q SnapshotQuery) (array.RecordReader, error) {
	t, err := f.snapshots.table(ctx)
	if err != nil {
		return nil, err
	}
	defer t.release()
	return t.snapshots(ctx, f.mem, q)
}
