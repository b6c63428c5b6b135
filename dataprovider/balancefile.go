// This file defines readBalances, the parser of balances.json.

package dataprovider

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

// exchangeBalances is one exchange's object. A key met again replaces the earlier
// value and keeps its place, as in a Python dict.
type exchangeBalances struct {
	name    string
	assets  []string
	amounts []json.Token // json.Number or nil
	places  map[string]int
}

func readBalances(ctx context.Context, mem memory.Allocator, file string, r io.Reader) (*table, error) {
	j, err := newJSONTokens(ctx, file, r)
	if err != nil {
		return nil, err
	}
	if err := j.open('{', "the file"); err != nil {
		return nil, err
	}
	var exchanges []*exchangeBalances
	places := map[string]int{}
	for {
		name, ok, err := j.key()
		if err != nil {
			return nil, err
		}
		if !ok {
			break
		}
		e, err := readExchange(j, name)
		if err != nil {
			return nil, err
		}
		if at, again := places[name]; again {
			exchanges[at] = e
			continue
		}
		places[name] = len(exchanges)
		exchanges = append(exchanges, e)
	}
	if err := j.end(); err != nil {
		return nil, err
	}
	return balanceTable(mem, file, exchanges)
}

func readExchange(j *jsonTokens, name string) (*exchangeBalances, error) {
	if err := j.open('{', "the value of "+quote(name)); err != nil {
		return nil, err
	}
	e := &exchangeBalances{name: name, places: map[string]int{}}
	for {
		asset, ok, err := j.key()
		if err != nil {
			return nil, err
		}
		if !ok {
			return e, nil
		}
		amount, err := j.next()
		if err != nil {
			return nil, err
		}
		switch n := amount.(type) {
		case nil:
		case json.Number:
			if _, err := floatOf(n); err != nil {
				return nil, j.fail(asset, err)
			}
		default:
			return nil, j.fail(asset, fmt.Errorf("the amount must be a number, not %s", kindOf(amount)))
		}
		if at, again := e.places[asset]; again {
			e.amounts[at] = amount
			continue
		}
		e.places[asset] = len(e.assets)
		e.assets = append(e.assets, asset)
		e.amounts = append(e.amounts, amount)
	}
}

// balanceTable lays the exchanges out as rows. An exchange that holds nothing has one
// row with a null asset.
func balanceTable(mem memory.Allocator, file string, exchanges []*exchangeBalances) (*table, error) {
	var exchange, asset textCodes
	var amount floatCells
	for _, e := range exchanges {
		code, _ := exchange.code([]byte(e.name))
		if len(e.assets) == 0 {
			exchange.append(code)
			asset.append(noText)
			amount.append(0, false)
		}
		for i, name := range e.assets {
			exchange.append(code)
			word, _ := asset.code([]byte(name))
			asset.append(word)
			n, known := e.amounts[i].(json.Number)
			v := 0.0
			if known {
				var err error
				if v, err = floatOf(n); err != nil {
					return nil, &FileError{File: file, Column: name, Err: err}
				}
			}
			amount.append(v, known)
		}
	}
	return columnsTable([]namedColumn{
		{"exchange", exchange.array(mem)}, {"asset", asset.array(mem)}, {"amount", amount.array(mem)},
	}, len(amount.values)), nil
}

type namedColumn struct {
	name string
	data arrow.Array
}

// columnsTable makes a table of columns and takes over the references to them.
func columnsTable(cols []namedColumn, rows int) *table {
	fields, data := make([]arrow.Field, len(cols)), make([]arrow.Array, len(cols))
	for i, c := range cols {
		defer c.data.Release()
		data[i] = c.data
		fields[i] = arrow.Field{Name: c.name, Type: c.data.DataType(), Nullable: true}
	}
	schema := arrow.NewSchema(fields, nil)
	return newTable(schema, []arrow.RecordBatch{array.NewRecordBatch(schema, data, int64(rows))})
}
