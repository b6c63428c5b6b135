// This file defines BuildTrades and BuildBalances, which make Arrow tables of Go values.

package dataprovider

import (
	"fmt"
	"time"
	"unicode/utf8"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

// Trade is one row of the trades table.
type Trade struct {
	Time            time.Time
	Exchange, Asset string
	Amount, Price   float64
	Side            string
}

// Balance is one row of the balances table.
type Balance struct {
	Exchange, Asset string
	Amount          float64
}

// BuildTrades makes a trades table; the caller releases it. A nil allocator means the
// default. The order of rows is kept; NewMemory puts them newest first.
func BuildTrades(mem memory.Allocator, rows []Trade) (arrow.Table, error) {
	var t tradeRows
	for i, r := range rows {
		at := nanoseconds(r.Time)
		if r.Time.IsZero() || !time.Unix(0, at).Equal(r.Time) {
			return nil, fmt.Errorf("trade %d: the time %s cannot be held in nanoseconds", i, r.Time.Format(time.RFC3339))
		}
		t.times = append(t.times, arrow.Timestamp(at))
		for _, c := range [...]struct {
			col  *textCodes
			text string
		}{{&t.exchange, r.Exchange}, {&t.asset, r.Asset}, {&t.side, r.Side}} {
			if err := addWord(c.col, c.text); err != nil {
				return nil, fmt.Errorf("trade %d: %w", i, err)
			}
		}
		t.amount.append(r.Amount, true)
		t.price.append(r.Price, true)
	}
	if mem == nil {
		mem = memory.DefaultAllocator
	}
	batch, err := tradeBatch(mem, []tradeRows{t}, 1)
	if err != nil {
		return nil, err
	}
	return tableOf(batch), nil
}

// BuildBalances makes a balances table; the caller releases it. A nil allocator means
// the default.
func BuildBalances(mem memory.Allocator, rows []Balance) (arrow.Table, error) {
	var exchange, asset textCodes
	var amount floatCells
	for i, r := range rows {
		for _, c := range [...]struct {
			col  *textCodes
			text string
		}{{&exchange, r.Exchange}, {&asset, r.Asset}} {
			if err := addWord(c.col, c.text); err != nil {
				return nil, fmt.Errorf("balance %d: %w", i, err)
			}
		}
		amount.append(r.Amount, true)
	}
	if mem == nil {
		mem = memory.DefaultAllocator
	}
	t := columnsTable([]namedColumn{
		{"exchange", exchange.array(mem)}, {"asset", asset.array(mem)}, {"amount", amount.array(mem)},
	}, len(rows))
	return tableOf(t.batches[0]), nil
}

func addWord(col *textCodes, text string) error {
	if !utf8.ValidString(text) {
		return fmt.Errorf("the text %s is not UTF-8", quote(text))
	}
	code, _ := col.code([]byte(text))
	col.append(code)
	return nil
}

// tableOf makes a table of one batch and takes over the reference to it.
func tableOf(batch arrow.RecordBatch) arrow.Table {
	defer batch.Release()
	return array.NewTableFromRecords(batch.Schema(), []arrow.RecordBatch{batch})
}
