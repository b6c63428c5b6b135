// This file defines Memory, the provider of Arrow tables held in memory.

package dataprovider

import (
	"context"
	"fmt"
	"sync"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

// Tables are the tables of a Memory provider. A nil table gives an error that
// names it when a script asks for it.
type Tables struct {
	Trades, Balances, Snapshots arrow.Table
	// Allocator makes the rows that a filter selects; nil means the default.
	Allocator memory.Allocator
}

// Memory is a Provider of Arrow tables. Reads share the tables' memory; only a
// filter whose rows are not one run of the table copies those rows.
type Memory struct {
	mem    memory.Allocator
	mu     sync.Mutex // guards tables against Release
	tables map[string]*table
}

// NewMemory checks the tables, once, and retains them. Trades that do not come
// newest first are put in that order. The tables' buffers must not be changed
// afterwards.
func NewMemory(t Tables) (*Memory, error) {
	m := &Memory{mem: t.Allocator, tables: map[string]*table{}}
	if m.mem == nil {
		m.mem = memory.DefaultAllocator
	}
	for _, one := range [...]struct {
		name  string
		data  arrow.Table
		check func(*arrow.Schema) error
	}{
		{TradesTable, t.Trades, CheckTrades},
		{BalancesTable, t.Balances, CheckBalances},
		{SnapshotsTable, t.Snapshots, CheckSnapshots},
	} {
		if one.data == nil {
			continue
		}
		if err := one.check(one.data.Schema()); err != nil {
			m.Release()
			return nil, err
		}
		loaded, err := m.load(one.name, one.data)
		if err != nil {
			m.Release()
			return nil, err
		}
		m.tables[one.name] = loaded
	}
	return m, nil
}

func (m *Memory) load(name string, data arrow.Table) (*table, error) {
	rows := array.NewTableReader(data, 0)
	defer rows.Release()
	var batches []arrow.RecordBatch
	for rows.Next() {
		b := rows.RecordBatch()
		b.Retain()
		batches = append(batches, b)
	}
	if err := checkRows(name, batches, notNull(name)); err != nil {
		releaseAll(batches)
		return nil, err
	}
	for i, b := range batches {
		batches[i] = privateBatch(data.Schema(), b, nil)
		b.Release()
	}
	if name == TradesTable {
		var err error
		if batches, err = sortTrades(context.Background(), m.mem, data.Schema(), batches); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return newTable(data.Schema(), batches), nil
}

// Release gives back the tables. Readers handed out before stay good. Later calls
// return an error. Under the default allocator the call is not needed.
func (m *Memory) Release() {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, t := range m.tables {
		t.release()
	}
	m.tables = nil
}

// table returns a table with one reference for the caller.
func (m *Memory) table(name string) (*table, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.tables == nil {
		return nil, fmt.Errorf("%s: the provider was released", name)
	}
	t := m.tables[name]
	if t == nil {
		return nil, fmt.Errorf("%s: this provider was given no such table", name)
	}
	t.retain()
	return t, nil
}

// Trades implements Provider.
func (m *Memory) Trades(ctx context.Context, q TradeQuery) (array.RecordReader, error) {
	t, err := m.table(TradesTable)
	if err != nil {
		return nil, err
	}
	defer t.release()
	return t.trades(ctx, m.mem, q)
}

// Balances implements Provider.
func (m *Memory) Balances(ctx context.Context) (array.RecordReader, error) {
	t, err := m.table(BalancesTable)
	if err != nil {
		return nil, err
	}
	defer t.release()
	return t.all(ctx)
}

// Snapshots implements Provider.
func (m *Memory) Snapshots(ctx context.Context, q SnapshotQuery) (array.RecordReader, error) {
	t, err := m.table(SnapshotsTable)
	if err != nil {
		return nil, err
	}
	defer t.release()
	return t.snapshots(ctx, m.mem, q)
}
