// This file defines the table of trades that both sides work on and the files through which the other side gets it.

package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"unsafe"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

var exchanges = []string{"binance", "bitfinex", "bitstamp", "bybit", "coinbase", "gemini", "kraken", "okx"}

const (
	assets = 50
	keys   = 100_000
	days   = 30
	start  = 1_740_787_200_000_000 // 2025-03-01 in microseconds
)

// trades is the table as slices. Its content depends on the number of rows alone.
type trades struct {
	ts                    []int64
	exchange, asset, side []uint8
	amount, price         []float64
	key                   []int32
}

func makeTrades(rows int) *trades {
	t := &trades{
		ts: make([]int64, rows), exchange: make([]uint8, rows), asset: make([]uint8, rows), side: make([]uint8, rows),
		amount: make([]float64, rows), price: make([]float64, rows), key: make([]int32, rows),
	}
	r := rand.New(rand.NewPCG(20250301, 7))
	for i := range rows {
		t.ts[i] = start + r.Int64N(days*86400*1_000_000)
		t.exchange[i] = uint8(r.IntN(len(exchanges)))
		t.asset[i] = uint8(r.IntN(assets))
		t.side[i] = uint8(r.IntN(2))
		t.amount[i] = math.Round(r.ExpFloat64()*1e8) / 1e8
		t.price[i] = math.Round(r.Float64()*1e5) / 1e2
		t.key[i] = int32(r.IntN(keys))
	}
	return t
}

func assetName(i int) string { return "COIN" + strconv.Itoa(i) }

var sides = []string{"buy", "sell"}

func assetNames() []string {
	out := make([]string, assets)
	for i := range out {
		out[i] = assetName(i)
	}
	return out
}

// table is the trades in Arrow, with text as plain strings.
func (t *trades) table() arrow.Table {
	mem := memory.DefaultAllocator
	us := &arrow.TimestampType{Unit: arrow.Microsecond}
	cols := []struct {
		name string
		data arrow.Array
	}{
		{"ts", fixed(us, t.ts)}, {"exchange", texts(mem, exchanges, t.exchange)}, {"asset", texts(mem, assetNames(), t.asset)},
		{"amount", fixed(arrow.PrimitiveTypes.Float64, t.amount)}, {"price", fixed(arrow.PrimitiveTypes.Float64, t.price)},
		{"side", texts(mem, sides, t.side)}, {"key", fixed(arrow.PrimitiveTypes.Int32, t.key)},
	}
	fields := make([]arrow.Field, len(cols))
	arrays := make([]arrow.Array, len(cols))
	for i, c := range cols {
		fields[i], arrays[i] = arrow.Field{Name: c.name, Type: c.data.DataType()}, c.data
	}
	schema := arrow.NewSchema(fields, nil)
	return array.NewTableFromRecords(schema, []arrow.RecordBatch{array.NewRecordBatch(schema, arrays, int64(len(t.ts)))})
}

func texts(mem memory.Allocator, words []string, codes []uint8) arrow.Array {
	b := array.NewStringBuilder(mem)
	defer b.Release()
	b.Reserve(len(codes))
	for _, c := range codes {
		b.Append(words[c])
	}
	return b.NewArray()
}

func fixed[T int32 | int64 | float64](typ arrow.DataType, v []T) arrow.Array {
	data := array.NewData(typ, len(v), []*memory.Buffer{nil, memory.NewBufferBytes(raw(v))}, nil, 0, 0)
	defer data.Release()
	return array.MakeFromData(data)
}

func raw[T any](v []T) []byte {
	if len(v) == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(&v[0])), len(v)*int(unsafe.Sizeof(v[0])))
}

// fees is a small table to join with: a row for each exchange.
func fees() arrow.Table {
	codes := make([]uint8, len(exchanges))
	maker, taker := make([]float64, len(exchanges)), make([]float64, len(exchanges))
	for i := range codes {
		codes[i], maker[i], taker[i] = uint8(i), float64(i)*0.0001, float64(i)*0.0002+0.001
	}
	cols := []arrow.Array{texts(memory.DefaultAllocator, exchanges, codes), fixed(arrow.PrimitiveTypes.Float64, maker), fixed(arrow.PrimitiveTypes.Float64, taker)}
	schema := arrow.NewSchema([]arrow.Field{{Name: "exchange", Type: arrow.BinaryTypes.String}, {Name: "maker", Type: arrow.PrimitiveTypes.Float64},
		{Name: "taker", Type: arrow.PrimitiveTypes.Float64}}, nil)
	return array.NewTableFromRecords(schema, []arrow.RecordBatch{array.NewRecordBatch(schema, cols, int64(len(exchanges)))})
}

// accounts is a table with a row for each key.
func accounts() arrow.Table {
	id, limit := make([]int64, keys), make([]float64, keys)
	for i := range id {
		id[i] = int64(keys - 1 - i)
		limit[i] = float64(i%977) * 10
	}
	schema := arrow.NewSchema([]arrow.Field{{Name: "key", Type: arrow.PrimitiveTypes.Int64}, {Name: "limit", Type: arrow.PrimitiveTypes.Float64}}, nil)
	cols := []arrow.Array{fixed(arrow.PrimitiveTypes.Int64, id), fixed(arrow.PrimitiveTypes.Float64, limit)}
	return array.NewTableFromRecords(schema, []arrow.RecordBatch{array.NewRecordBatch(schema, cols, keys)})
}

// save writes the columns as .npy files into a folder.
func (t *trades) save(dir string) error {
	for _, f := range []struct {
		name, typ string
		data      []byte
	}{
		{"ts", "<M8[us]", raw(t.ts)}, {"exchange", "|u1", t.exchange}, {"asset", "|u1", t.asset}, {"side", "|u1", t.side},
		{"amount", "<f8", raw(t.amount)}, {"price", "<f8", raw(t.price)}, {"key", "<i4", raw(t.key)},
	} {
		if err := saveArray(filepath.Join(dir, f.name+".npy"), f.typ, len(t.ts), f.data); err != nil {
			return err
		}
	}
	return nil
}

// saveArray writes numpy's file format, version 1.0.
func saveArray(name, typ string, n int, data []byte) error {
	header := fmt.Sprintf("{'descr': '%s', 'fortran_order': False, 'shape': (%d,), }", typ, n)
	for (len(header)+11)%64 != 0 {
		header += " "
	}
	header += "\n"
	head := append([]byte("\x93NUMPY\x01\x00"), 0, 0)
	binary.LittleEndian.PutUint16(head[8:], uint16(len(header)))
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	defer f.Close()
	for _, b := range [][]byte{head, []byte(header), data} {
		if _, err := f.Write(b); err != nil {
			return err
		}
	}
	return f.Close()
}

// saveCSV writes the table as trades.csv, as the folder provider reads it.
func (t *trades) saveCSV(name string) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriterSize(f, 1<<20)
	fmt.Fprintln(w, "timestamp,exchange,asset,amount,price,side")
	names := assetNames()
	// Newest first, as an export of trades is; the time advances by about a fifteenth of a second a row.
	step := int64(days) * 86400 * 1_000_000 / int64(max(1, len(t.ts)))
	var b []byte
	for i := range t.ts {
		us := start + int64(days)*86400*1_000_000 - int64(i)*step
		b = appendTime(b[:0], us)
		b = append(append(append(b, ','), exchanges[t.exchange[i]]...), ',')
		b = append(append(b, names[t.asset[i]]...), ',')
		b = append(strconv.AppendFloat(b, t.amount[i], 'f', -1, 64), ',')
		b = append(strconv.AppendFloat(b, t.price[i], 'f', -1, 64), ',')
		b = append(append(b, sides[t.side[i]]...), '\n')
		if _, err := w.Write(b); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}
