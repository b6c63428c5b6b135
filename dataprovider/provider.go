// This file defines Provider, the interface every source of data implements.

package dataprovider

import (
	"context"
	"time"

	"github.com/apache/arrow-go/v18/arrow/array"
)

// The names of the three tables, as they stand in errors.
const (
	TradesTable    = "trades"
	BalancesTable  = "balances"
	SnapshotsTable = "snapshots"
)

// Provider gives the tables that scripts load. Its methods may be called by many
// goroutines at once. The package comment says what each table holds, in which
// order, and who releases the reader.
type Provider interface {
	// Trades returns the trades that fit q, newest first.
	Trades(ctx context.Context, q TradeQuery) (array.RecordReader, error)
	// Balances returns what every exchange holds now.
	Balances(ctx context.Context) (array.RecordReader, error)
	// Snapshots returns the portfolio values that fit q, in source order.
	Snapshots(ctx context.Context, q SnapshotQuery) (array.RecordReader, error)
}

// TradeQuery narrows trades. A zero field does not filter.
type TradeQuery struct {
	Since    time.Time // at this time or later
	Until    time.Time // before this time
	Exchange string    // this exchange only
	Asset    string    // this asset only
}

// SnapshotQuery narrows snapshots. A zero field does not filter.
type SnapshotQuery struct {
	Since time.Time // at this time or later
	Until time.Time // before this time
}
