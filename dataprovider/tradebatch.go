// This file defines tradeBatch, which makes the Arrow columns of trades that were parsed in pieces.

package dataprovider

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

// errFailedJoin says that a bug of ours ended the joining of pieces.
var errFailedJoin = errors.New("the reader failed on the file's columns")

// textColumn is the codes of a column of all pieces: the words of all, and what the codes of each piece become.
type textColumn struct {
	words     textCodes
	translate [][]int32
	width     int
	typ       *arrow.DictionaryType
	codes     *memory.Buffer
}

// tradeBatch puts the columns of the pieces of a table into one batch, on up to workers goroutines. The pieces are not used afterwards.
func tradeBatch(mem memory.Allocator, parts []tradeRows, workers int) (arrow.RecordBatch, error) {
	starts := make([]int, len(parts)+1)
	for i := range parts {
		starts[i+1] = starts[i] + len(parts[i].times)
	}
	n := starts[len(parts)]
	var text [3]textColumn
	for c := range text {
		if err := text[c].merge(parts, c); err != nil {
			return nil, err
		}
	}
	times, amount, price := newBuffer(mem, n*8), newBuffer(mem, n*8), newBuffer(mem, n*8)
	defer times.Release()
	defer amount.Release()
	defer price.Release()
	for c := range text {
		text[c].codes = newBuffer(mem, n*text[c].width)
		defer text[c].codes.Release()
	}
	err := pieces(len(parts), workers, func(i int) {
		p, lo := &parts[i], starts[i]
		copy(arrow.GetData[stamp](times.Bytes())[lo:], p.times)
		copy(arrow.GetData[float64](amount.Bytes())[lo:], p.amount.values)
		copy(arrow.GetData[float64](price.Bytes())[lo:], p.price.values)
		for c := range text {
			text[c].write(i, lo, p.text(c).codes)
		}
	})
	if err != nil {
		return nil, err
	}
	cols := []arrow.Array{
		fixedArray(&arrow.TimestampType{Unit: arrow.Nanosecond}, n, times, nil, 0), text[0].array(mem, parts, 0, n), text[1].array(mem, parts, 1, n),
		cellsArray(mem, parts, n, amount, func(p *tradeRows) *floatCells { return &p.amount }),
		cellsArray(mem, parts, n, price, func(p *tradeRows) *floatCells { return &p.price }), text[2].array(mem, parts, 2, n),
	}
	fields := make([]arrow.Field, len(cols))
	for i, c := range cols {
		defer c.Release()
		fields[i] = arrow.Field{Name: tradeColumns[i].name, Type: c.DataType(), Nullable: i > 0}
	}
	return array.NewRecordBatch(arrow.NewSchema(fields, nil), cols, int64(n)), nil
}

// text is one of the three columns of text.
func (t *tradeRows) text(c int) *textCodes { return [...]*textCodes{&t.exchange, &t.asset, &t.side}[c] }

// merge joins the words of the pieces.
func (x *textColumn) merge(parts []tradeRows, c int) error {
	x.translate = make([][]int32, len(parts))
	for i := range parts {
		o := parts[i].text(c)
		to := make([]int32, len(o.words))
		for k, w := range o.words {
			to[k], _ = x.words.code([]byte(w))
		}
		x.translate[i] = to
		x.words.nulls += o.nulls
	}
	if x.words.textSize() > maxWords {
		return fmt.Errorf("column %s: more than 2 GiB of distinct text", [...]string{"exchange", "asset", "side"}[c])
	}
	x.typ, x.width = codeType(len(x.words.words))
	return nil
}

// write writes the codes of a piece from row lo on.
func (x *textColumn) write(part, lo int, codes []int32) {
	to := x.translate[part]
	switch x.width {
	case 1:
		writeCodes(arrow.GetData[uint8](x.codes.Bytes())[lo:], codes, to)
	case 2:
		writeCodes(arrow.GetData[uint16](x.codes.Bytes())[lo:], codes, to)
	default:
		writeCodes(arrow.GetData[uint32](x.codes.Bytes())[lo:], codes, to)
	}
}

func writeCodes[T uint8 | uint16 | uint32](out []T, codes, to []int32) {
	out = out[:len(codes)]
	for i, c := range codes {
		// What stands for a null does not matter.
		if uint(c) < uint(len(to)) {
			out[i] = T(to[c])
		} else {
			out[i] = 0
		}
	}
}

func (x *textColumn) array(mem memory.Allocator, parts []tradeRows, c, n int) arrow.Array {
	dict := x.words.dictionary(mem)
	defer dict.Release()
	var valid *memory.Buffer
	if x.words.nulls > 0 {
		valid = validBits(mem, n, parts, func(p *tradeRows, i int) bool { return p.text(c).codes[i] != noText })
		defer valid.Release()
	}
	data := array.NewDataWithDictionary(x.typ, n, []*memory.Buffer{valid, x.codes}, x.words.nulls, 0, dict.Data().(*array.Data))
	defer data.Release()
	return array.MakeFromData(data)
}

func cellsArray(mem memory.Allocator, parts []tradeRows, n int, values *memory.Buffer, of func(p *tradeRows) *floatCells) arrow.Array {
	nulls := 0
	for i := range parts {
		for _, ok := range of(&parts[i]).valid {
			if !ok {
				nulls++
			}
		}
	}
	if nulls == 0 {
		return fixedArray(arrow.PrimitiveTypes.Float64, n, values, nil, 0)
	}
	valid := validBits(mem, n, parts, func(p *tradeRows, i int) bool {
		f := of(p)
		return f.valid == nil || f.valid[i]
	})
	defer valid.Release()
	return fixedArray(arrow.PrimitiveTypes.Float64, n, values, valid, nulls)
}

func fixedArray(typ arrow.DataType, n int, values, valid *memory.Buffer, nulls int) arrow.Array {
	data := array.NewData(typ, n, []*memory.Buffer{valid, values}, nil, nulls, 0)
	defer data.Release()
	return array.MakeFromData(data)
}

// validBits is the bitmap of the rows that are not null.
func validBits(mem memory.Allocator, n int, parts []tradeRows, valid func(p *tradeRows, i int) bool) *memory.Buffer {
	buf := newBuffer(mem, (n+7)/8)
	bits, row := buf.Bytes(), 0
	clear(bits)
	for k := range parts {
		for i := range parts[k].times {
			if valid(&parts[k], i) {
				bits[row/8] |= 1 << (row % 8)
			}
			row++
		}
	}
	return buf
}

// pieces calls f for the numbers below n, on up to workers goroutines, of which none is left when it returns. A panic would end the
// process from a goroutine, so it becomes an error.
func pieces(n, workers int, f func(i int)) error {
	var next atomic.Int64
	var failed atomic.Bool
	work := func() {
		defer func() {
			if recover() != nil {
				failed.Store(true)
			}
		}()
		for !failed.Load() {
			i := int(next.Add(1) - 1)
			if i >= n {
				return
			}
			f(i)
		}
	}
	var wg sync.WaitGroup
	for range min(workers, n) - 1 {
		wg.Go(work)
	}
	work()
	wg.Wait()
	if failed.Load() {
		return errFailedJoin
	}
	return nil
}
