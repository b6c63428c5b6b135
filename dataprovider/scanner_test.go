// This file tests the CSV scanner, mostly against encoding/csv.

package dataprovider

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

// scanAll returns all records, or what came before an error.
func scanAll(text []byte) ([][]string, error) {
	s := scanner{text: text, line: 1}
	var records [][]string
	for {
		fields, err := s.next()
		if err != nil || fields == nil {
			return records, err
		}
		record := make([]string, len(fields))
		for i, f := range fields {
			record[i] = string(f)
		}
		records = append(records, record)
	}
}

func compareWithCSV(t *testing.T, text string) {
	t.Helper()
	got, err := scanAll([]byte(text))
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = -1
	want, wantErr := r.ReadAll()
	if (err != nil) != (wantErr != nil) {
		t.Fatalf("%q: error %v, encoding/csv has %v", text, err, wantErr)
	}
	if err != nil {
		return
	}
	if len(got) != len(want) {
		t.Fatalf("%q: %d records, encoding/csv has %d", text, len(got), len(want))
	}
	for i := range got {
		if len(got[i]) != len(want[i]) {
			t.Fatalf("%q: record %d: %q, encoding/csv has %q", text, i, got[i], want[i])
		}
		for j := range got[i] {
			// encoding/csv turns CRLF inside quotes into LF; the scanner keeps it.
			if strings.ReplaceAll(got[i][j], "\r\n", "\n") != want[i][j] {
				t.Fatalf("%q: record %d: %q, encoding/csv has %q", text, i, got[i], want[i])
			}
		}
	}
}

var scannerSeeds = []string{"", "\n", "\r\n", "\r", "a", "a,b\n", "a,b\r\nc,d", "a,\n", ",", ",\n,", "\"a\"", "\"a\"\"b\",c\r\n", "\"a\nb\",\"c\r\nd\"\n",
	"a\"b", "\"a\"b", "\"a", "\"\"", "\"\"\"\"", "a\rb\n", "a\r\r\n", "\"a\"\r", "\"a\"\r\r\n", "\"a\r", "\n\n\na\n\n", "\"a\"\rX\n", "x,\"\",y\n", "\"a\"\"b\",\"c\"\"d\"\n", "\xff\xfe,\x00\n"}

func TestScannerAgreesWithEncodingCSV(t *testing.T) {
	for _, text := range scannerSeeds {
		compareWithCSV(t, text)
	}
}

func FuzzScanner(f *testing.F) {
	for _, text := range scannerSeeds {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.Count(text, ",") > maxFields {
			return
		}
		compareWithCSV(t, text)
		// Text cut at a record's end must give the same records in two pieces.
		if cut := lastRecordEnd([]byte(text[:len(text)/2])); cut > 0 {
			whole, err := scanAll([]byte(text))
			if err != nil {
				return
			}
			a, _ := scanAll([]byte(text[:cut]))
			b, _ := scanAll([]byte(text[cut:]))
			if len(a)+len(b) != len(whole) {
				t.Fatalf("%q cut at %d: %d + %d records, whole %d", text, cut, len(a), len(b), len(whole))
			}
		}
	})
}

func FuzzTradesFile(f *testing.F) {
	f.Add(header + "2026-01-01,x,y,1,1,buy\n")
	f.Add("\n000000")
	f.Add(header + "2026-01-02T00:00:00.5+01:00,\"x\n\",,,1e-3,sell\r\n2026-01-03,a,b,2,3,buy")
	f.Fuzz(func(t *testing.T, text string) {
		mem := memory.NewCheckedAllocator(memory.NewGoAllocator())
		// Tiny blocks must give what one block gives.
		one, err := parseBlocks(context.Background(), "trades.csv", strings.NewReader(text), 1<<16, 1)
		many, errMany := parseBlocks(context.Background(), "trades.csv", strings.NewReader(text), 7, 3)
		if (err == nil) != (errMany == nil) || err != nil && err.Error() != errMany.Error() {
			t.Fatalf("%q: one block %v, many %v", text, err, errMany)
		}
		if err != nil {
			return
		}
		a, b := batchOf(t, mem, one), batchOf(t, mem, many)
		if text1, text2 := batchText(a), batchText(b); text1 != text2 {
			t.Fatalf("%q:\n%s\n%s", text, text1, text2)
		}
		if err := checkRows(TradesTable, batchList(a), "timestamp"); err != nil {
			t.Fatal(err)
		}
		a.Release()
		b.Release()
		mem.AssertSize(t, 0)
	})
}

func batchOf(t testing.TB, mem memory.Allocator, parts []tradeRows) arrow.RecordBatch {
	t.Helper()
	b, err := tradeBatch(mem, parts, 2)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestManyFieldsAreRefused(t *testing.T) {
	if _, err := scanAll(bytes.Repeat([]byte(","), maxFields)); !errors.Is(err, errFieldsCount) {
		t.Errorf("got %v", err)
	}
}

func TestBlocksKeepOrderAndLines(t *testing.T) {
	noGoroutinesLeft(t)
	var b strings.Builder
	b.WriteString("\xef\xbb\xbf" + header)
	for i := range 5000 {
		b.WriteString(time.Unix(int64(1e9-i), 0).UTC().Format(time.RFC3339) + ",\"e\n" + strconv.Itoa(i%300) + "\",A," + strconv.Itoa(i) + ",,buy\n")
	}
	for _, size := range []int{16, 1000, 1 << 20} {
		parts, err := parseBlocks(context.Background(), "trades.csv", strings.NewReader(b.String()), size, 4)
		if err != nil {
			t.Fatal(err)
		}
		rows := batchOf(t, memory.DefaultAllocator, parts)
		exchange, amount, price := rows.Column(1), rows.Column(3).(*array.Float64), rows.Column(4)
		for i, v := range amount.Float64Values() {
			if v != float64(i) || exchange.ValueStr(i) != "e\n"+strconv.Itoa(i%300) || price.IsValid(i) {
				t.Fatalf("size %d: row %d is %v", size, i, v)
			}
		}
		if rows.NumRows() != 5000 {
			t.Errorf("size %d: %d rows", size, rows.NumRows())
		}
		_, err = parseBlocks(context.Background(), "trades.csv", strings.NewReader(b.String()+"oops\n"), size, 4)
		var at *FileError
		if !errors.As(err, &at) || at.Line != 10002 {
			t.Errorf("size %d: got %v, want line 10002", size, err)
		}
	}
}

func TestParseStopsWithItsContext(t *testing.T) {
	noGoroutinesLeft(t)
	row := []byte("2026-01-01,x,y,1,1,buy\n")
	endless := io.MultiReader(strings.NewReader(header), &repeated{row: row})
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Millisecond)
	defer cancel()
	start := time.Now()
	_, err := readTrades(ctx, memory.NewGoAllocator(), "trades.csv", endless)
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	if d := time.Since(start); d > 2*time.Second {
		t.Errorf("took %v", d)
	}
	_, err = readBalances(ctx, memory.NewGoAllocator(), "balances.json", &repeated{row: []byte("  ")})
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
}

// repeated is a file without end.
type repeated struct {
	row []byte
	at  int
}

func (r *repeated) Read(b []byte) (int, error) {
	n := 0
	for n < len(b) {
		k := copy(b[n:], r.row[r.at:])
		n, r.at = n+k, (r.at+k)%len(r.row)
	}
	return n, nil
}

func TestReadErrorsHideTheFolder(t *testing.T) {
	broken := io.MultiReader(strings.NewReader(header), iotest.ErrReader(errors.New("disk on fire")))
	_, err := readTrades(context.Background(), memory.NewGoAllocator(), "trades.csv", broken)
	if err == nil || err.Error() != "trades.csv line 1: disk on fire" {
		t.Errorf("got %v", err)
	}
}

func BenchmarkCSV(b *testing.B) {
	var text bytes.Buffer
	text.WriteString(header)
	exchanges, assets := []string{"binance", "kraken", "coinbase", "okx"}, []string{"BTC", "ETH", "SOL", "ALKIMI", "USDT", "XRP"}
	for i := range 200_000 {
		at := time.Unix(1775000000-int64(i), int64(i*7919%1_000_000)*1000).UTC()
		text.WriteString(at.Format("2006-01-02T15:04:05.000000Z") + "," + exchanges[i%4] + "," + assets[i%5] + "," +
			strconv.FormatFloat(float64(i)*0.731, 'f', 6, 64) + "," + strconv.FormatFloat(50000+float64(i)*0.01, 'f', 6, 64) + ",buy\n")
	}
	for _, parsers := range []int{1, 2} {
		b.Run("parsers="+strconv.Itoa(parsers), func(b *testing.B) {
			b.SetBytes(int64(text.Len()))
			b.ReportAllocs()
			for b.Loop() {
				parts, err := parseBlocks(context.Background(), "trades.csv", bytes.NewReader(text.Bytes()), blockSize, parsers)
				if err != nil {
					b.Fatal(err)
				}
				batchOf(b, memory.DefaultAllocator, parts).Release()
			}
		})
	}
	b.Run("scan", func(b *testing.B) {
		b.SetBytes(int64(text.Len()))
		for b.Loop() {
			s := scanner{text: text.Bytes(), line: 1}
			for {
				if f, err := s.next(); f == nil || err != nil {
					break
				}
			}
		}
	})
}
