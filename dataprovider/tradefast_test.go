// This file compares the fast way through trades.csv with the scanner.

package dataprovider

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

// TestFastAgainstScanner changes records at random: what the fast way takes, the scanner must take, too, and read alike.
func TestFastAgainstScanner(t *testing.T) {
	h, err := readTradeHeader([][]byte{[]byte("timestamp"), []byte("exchange"), []byte("note"), []byte("asset"), []byte("amount"), []byte("price"), []byte("side")})
	if err != nil {
		t.Fatal(err)
	}
	rows := []string{
		"2026-03-01T23:59:59.123456Z,binance,x,COIN12,0.12345678,63111.5,buy\n",
		"2026-03-01 00:00:00,kraken,,averyverylongname,-12,1,sell\n",
		"2026-03-01T07:08:09.000000001Z,kraken,n n,COIN12,123456789012345678,.5,sell\n",
		"2026-03-01T07:08:09.5,binance,a-b,averyverylongname,5.,9007199254740993,buy\n",
	}
	const spice = "0123456789.,:-+TZ eE\"\n\r\x00*/_xn\xff"
	r := rand.New(rand.NewPCG(7, 7))
	taken := 0
	for range 100_000 {
		row := []byte(rows[r.IntN(len(rows))])
		for range r.IntN(3) {
			row[r.IntN(len(row)-1)] = spice[r.IntN(len(spice))]
		}
		text := append(row, "2026-03-01T00:00:00Z,kraken,,COIN12,1,1,buy\n"...)
		var fast, slow tradeRows
		for _, rows := range []*tradeRows{&fast, &slow} {
			if err := rows.parse(context.Background(), "", []byte(rowsOfAll), 1, h); err != nil {
				t.Fatal(err)
			}
		}
		next, ok := fast.fast(text, 0, h.kinds())
		if !ok {
			continue
		}
		taken++
		s := scanner{text: text, line: 1}
		record, err := s.next()
		if err != nil || len(record) != h.fields || s.at != next || s.line != 2 {
			t.Fatalf("%q: taken up to %d, the scanner gives %q up to %d, %v", row, next, record, s.at, err)
		}
		if column, err := slow.add(record, h); err != nil {
			t.Fatalf("%q: taken, but column %s: %v", row, column, err)
		}
		n := len(slow.times) - 1
		if fast.times[n] != slow.times[n] || math.Float64bits(fast.amount.values[n]) != math.Float64bits(slow.amount.values[n]) ||
			math.Float64bits(fast.price.values[n]) != math.Float64bits(slow.price.values[n]) || !slices.Equal(fast.exchange.codes, slow.exchange.codes) ||
			!slices.Equal(fast.asset.codes, slow.asset.codes) || !slices.Equal(fast.side.codes, slow.side.codes) {
			t.Fatalf("%q: read as %v %v %v; the scanner reads %v %v %v", row, fast.times[n], fast.amount.values[n], fast.price.values[n],
				slow.times[n], slow.amount.values[n], slow.price.values[n])
		}
	}
	if taken < 15_000 {
		t.Errorf("only %d records were read in the fast way", taken)
	}
}

// rowsOfAll makes the words and the date known.
const rowsOfAll = "2026-03-01T00:00:00Z,kraken,,COIN12,1,1,buy\n2026-03-01T00:00:00Z,binance,,averyverylongname,1,1,sell\n"

// TestBatchOfPieces gives the same columns for any number of workers, with nulls at the ends of pieces and codes of every width.
func TestBatchOfPieces(t *testing.T) {
	for _, words := range []int{3, 300, 70_000} {
		parts := make([]tradeRows, 5)
		for i := range 80_003 {
			p := &parts[i*5/80_003]
			p.times = append(p.times, stamp(i))
			for c := range 3 {
				col := p.text(c)
				if c > 0 && i%7 == 0 {
					col.append(noText)
					continue
				}
				code, _ := col.code([]byte{byte(i % words), byte(i % words >> 8), byte(i % words >> 16)})
				col.append(code)
			}
			p.amount.append(float64(i), i%3 > 0)
			p.price.append(float64(i), true)
		}
		one, err := tradeBatch(memory.DefaultAllocator, parts, 1)
		if err != nil {
			t.Fatal(err)
		}
		many, err := tradeBatch(memory.DefaultAllocator, parts, 3)
		if err != nil {
			t.Fatal(err)
		}
		if !array.RecordEqual(one, many) {
			t.Errorf("%d words: the number of workers changes the result", words)
		}
		for _, i := range []int{0, 1, 7, 16_001, 80_002} {
			word := string([]byte{byte(i % words), byte(i % words >> 8), byte(i % words >> 16)})
			if got := many.Column(1).ValueStr(i); got != word {
				t.Errorf("%d words: row %d has %q, not %q", words, i, got, word)
			}
			if many.Column(2).IsNull(i) != (i%7 == 0) || many.Column(3).IsNull(i) != (i%3 == 0) {
				t.Errorf("%d words: nulls of row %d", words, i)
			}
		}
	}
}

func TestPanicsInPiecesAreErrors(t *testing.T) {
	noGoroutinesLeft(t)
	if err := pieces(100, 3, func(i int) {
		if i == 50 {
			panic("a bug")
		}
	}); err == nil {
		t.Error("no error")
	}
}
