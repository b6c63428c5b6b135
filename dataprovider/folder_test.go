// This file tests Folder against what pandas reads in the same files.

package dataprovider

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/google/go-cmp/cmp"
)

type golden struct {
	Trades          [][]any  `json:"trades"`
	Since           int64    `json:"since"`
	RecentKrakenBTC [][]any  `json:"recent_kraken_btc"`
	Balances        [][]any  `json:"balances"`
	Snapshots       [][]any  `json:"snapshots"`
	SnapshotColumns []string `json:"snapshot_columns"`
	Times           [][]any  `json:"times"`
}

func readGolden(t testing.TB) golden {
	f, err := os.Open("testdata/golden.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var g golden
	dec := json.NewDecoder(f)
	dec.UseNumber()
	if err := dec.Decode(&g); err != nil {
		t.Fatal(err)
	}
	return g
}

// plain turns the golden's numbers into int64 in the first column and into floats
// elsewhere; hexadecimal floats come as text.
func plain(t testing.TB, rows [][]any) [][]any {
	for _, row := range rows {
		for i, v := range row {
			var err error
			switch v := v.(type) {
			case json.Number:
				if i == 0 {
					row[i], err = v.Int64()
				} else {
					row[i], err = v.Float64()
				}
			case string:
				if strings.HasPrefix(v, "0x") {
					row[i], err = strconv.ParseFloat(v, 64)
				}
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	return rows
}

func TestFolderReadsWhatPandasReads(t *testing.T) {
	g := readGolden(t)
	mem := checkedMem(t)
	f := NewFolderFS(os.DirFS("testdata/folder"), mem)
	defer f.Release()
	ctx := context.Background()

	r, err := f.Trades(ctx, TradeQuery{})
	if diff := cmp.Diff(plain(t, g.Trades), rowsOf(t, r, err)); diff != "" {
		t.Errorf("trades (-pandas +ours):\n%s", diff)
	}
	r, err = f.Trades(ctx, TradeQuery{Since: time.Unix(0, g.Since), Exchange: "kraken", Asset: "BTC"})
	if diff := cmp.Diff(plain(t, g.RecentKrakenBTC), rowsOf(t, r, err)); diff != "" {
		t.Errorf("filtered trades (-pandas +ours):\n%s", diff)
	}
	r, err = f.Balances(ctx)
	if diff := cmp.Diff(plain(t, g.Balances), rowsOf(t, r, err)); diff != "" {
		t.Errorf("balances (-pandas +ours):\n%s", diff)
	}
	r, err = f.Snapshots(ctx, SnapshotQuery{})
	if diff := cmp.Diff(plain(t, g.Snapshots), rowsOf(t, r, err)); diff != "" {
		t.Errorf("snapshots (-pandas +ours):\n%s", diff)
	}
	r, err = f.Snapshots(ctx, SnapshotQuery{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Release()
	names := []string{}
	for _, c := range r.Schema().Fields() {
		names = append(names, c.Name)
	}
	if diff := cmp.Diff(g.SnapshotColumns, names); diff != "" {
		t.Error(diff)
	}
}

func TestParseTimeAgreesWithPandas(t *testing.T) {
	for _, c := range readGolden(t).Times {
		got, err := parseTime([]byte(c[0].(string)))
		if c[1] == nil {
			if err == nil {
				t.Errorf("%q: got %d, pandas refuses it", c[0], got)
			}
			continue
		}
		want, _ := c[1].(json.Number).Int64()
		if err != nil || got != want {
			t.Errorf("%q: got %d, %v; pandas has %d", c[0], got, err, want)
		}
	}
	for _, s := range []string{"", "2026-03-31T", "2026-03-31T11:57:11.Z", "2026-03-31T11:57:11+1", "2026-03-31T11:57+24:00", "1600-01-01", "9999-12-31", "2026-03-31T11:57ZZ", "2026-03-31T1:57", "２026-03-31"} {
		if got, err := parseTime([]byte(s)); err == nil {
			t.Errorf("%q is taken as %d", s, got)
		}
	}
}

const header = "timestamp,exchange,asset,amount,price,side\n"

func folderOf(t testing.TB, files map[string]string) *Folder {
	m := fstest.MapFS{}
	for name, text := range files {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	f := NewFolderFS(m, checkedMem(t))
	t.Cleanup(f.Release)
	return f
}

func TestTradesFile(t *testing.T) {
	// BOM, CRLF, other column order, a column too many, quotes, nulls, no last line
	// end, oldest first, equal times in file order.
	f := folderOf(t, map[string]string{"trades.csv": "\xef\xbb\xbf\"side\",note,price,amount,asset,exchange,timestamp\r\n" +
		"buy,\"a \"\"b\"\",\r\nc\",1.5,2,BTC,\"kra,ken\",2026-01-01T00:00:00Z\r\n\r\n" +
		"sell,,,0.1,ETH,,2026-01-02T01:00:00+01:00\r\n" +
		"buy,, 1e3 ,nan,BTC,okx,2026-01-02"})
	r, err := f.Trades(context.Background(), TradeQuery{})
	rows := rowsOf(t, r, err)
	d2 := at(2).UnixNano()
	if v, ok := rows[1][3].(float64); !ok || v == v {
		t.Errorf("nan is read as %v", rows[1][3])
	}
	rows[1][3] = nil
	want := [][]any{{d2, nil, "ETH", 0.1, nil, "sell"}, {d2, "okx", "BTC", nil, 1000.0, "buy"}, {at(1).UnixNano(), "kra,ken", "BTC", 2.0, 1.5, "buy"}}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Error(diff)
	}
}

func TestDictionaryCodesGrow(t *testing.T) {
	for _, n := range []int{1, 256, 257, 1 << 16, 1<<16 + 1} {
		var b strings.Builder
		b.WriteString(header)
		for i := range n {
			b.WriteString("2026-01-01,x,a" + strconv.Itoa(i) + ",1,1,buy\n")
		}
		f := folderOf(t, map[string]string{"trades.csv": b.String()})
		r, err := f.Trades(context.Background(), TradeQuery{})
		if err != nil {
			t.Fatal(err)
		}
		width := r.Schema().Field(2).Type.(*arrow.DictionaryType).IndexType.(arrow.FixedWidthDataType).BitWidth()
		if want := map[bool]int{true: 8, false: 16}[n <= 256]; n <= 1<<16 && width != want || n > 1<<16 && width != 32 {
			t.Errorf("%d words: codes of %d bits", n, width)
		}
		rows := rowsOf(t, r, err)
		if len(rows) != n || rows[n-1][2] != "a"+strconv.Itoa(n-1) {
			t.Errorf("%d words: %d rows, last %v", n, len(rows), rows[len(rows)-1])
		}
		r, err = f.Trades(context.Background(), TradeQuery{Asset: "a" + strconv.Itoa(n-1)})
		if rows := rowsOf(t, r, err); len(rows) != 1 {
			t.Errorf("%d words: %d rows of the last", n, len(rows))
		}
	}
}

func TestFileErrors(t *testing.T) {
	row := "2026-01-01,x,y,1,1,buy\n"
	for _, c := range []struct{ file, text, want string }{
		{"trades.csv", "", "trades.csv line 1: the file is empty; its first line must name the columns timestamp,exchange,asset,amount,price,side"},
		{"trades.csv", "timestamp,exchange,asset,amount,side\n", "trades.csv line 1: the header has no column 'price'; it has 'timestamp,exchange,asset,amount,side'"},
		{"trades.csv", "side," + header, "trades.csv line 1: the header names column 'side' twice"},
		{"trades.csv", header + row + "2026-01-01,x\n", "trades.csv line 3: a record of 2 fields under a header of 6"},
		{"trades.csv", header + "yesterday,x,y,1,1,buy\n", "trades.csv line 2, column 'timestamp': 'yesterday' is not an ISO 8601 time such as 2026-03-31T12:00:00Z"},
		{"trades.csv", header + ",x,y,1,1,buy\n", "trades.csv line 2, column 'timestamp': '' is not an ISO 8601 time such as 2026-03-31T12:00:00Z"},
		{"trades.csv", header + "1500-01-01,x,y,1,1,buy\n", "trades.csv line 2, column 'timestamp': '1500-01-01' lies outside the years 1678 to 2261 that nanoseconds can hold"},
		{"trades.csv", header + row + "\n" + "2026-01-01,x,y,1_0,1,buy\n", "trades.csv line 4, column 'amount': '1_0' is not a number"},
		{"trades.csv", header + "2026-01-01,x,y,0x1p4,1,buy\n", "trades.csv line 2, column 'amount': '0x1p4' is not a number"},
		{"trades.csv", header + "2026-01-01,x,y,1,1e999,buy\n", "trades.csv line 2, column 'price': '1e999' is beyond the range of a float"},
		{"trades.csv", header + "2026-01-01,\"x\ny\",y,1,1,buy\n2026-01-01,x,y,1,?,buy\n", "trades.csv line 4, column 'price': '?' is not a number"},
		{"trades.csv", header + "2026-01-01,x\xff,y,1,1,buy\n", "trades.csv line 2, column 'exchange': the text is not UTF-8"},
		{"trades.csv", header + "2026-01-01,\"x,y,1,1,buy\n" + row, "trades.csv line 2: a quoted field is not closed"},
		{"trades.csv", header + row + "2026-01-01,\"x" + strings.Repeat(row, 2*maxRecord/len(row)), "trades.csv line 3: a record is longer than 1048576 bytes; a closing quote may be missing"},
		{"balances.json", "", "balances.json line 1: not valid JSON: unexpected EOF"},
		{"balances.json", "[1]", "balances.json line 1: the file must be an object, not a list"},
		{"balances.json", "{\"a\":\n 1}", "balances.json line 2: the value of 'a' must be an object, not a number"},
		{"balances.json", "{\"a\":{\"x\":\n \"1\"}}", "balances.json line 2, column 'x': the amount must be a number, not text"},
		{"balances.json", "{\"a\":{\n\"x\": NaN}}", "balances.json line 2: not valid JSON: invalid character 'N' looking for beginning of value"},
		{"balances.json", "{\"a\":{\"x\":1e999}}", "balances.json line 1, column 'x': '1e999' is beyond the range of a float"},
		{"balances.json", "{}\n{}", "balances.json line 2: there is more text after the end of the JSON value"},
		{"balances.json", strings.Repeat("[", 1<<20), "balances.json line 1: the file must be an object, not a list"},
		{"snapshots.json", "[\n1]", "snapshots.json line 2: a snapshot must be an object, not a number"},
		{"snapshots.json", "[\n{\"total_usd\": 1}]", "snapshots.json line 2, column 'timestamp': the snapshot that ends here has no such key"},
		{"snapshots.json", "[{\"timestamp\": 5}]", "snapshots.json line 1, column 'timestamp': a time must be ISO 8601 text, not a number"},
		{"snapshots.json", "[{\"timestamp\": \"2026-01-01\"}]", "snapshots.json, column 'total_usd': no snapshot has such a key"},
		{"snapshots.json", "[{\"timestamp\": \"2026-01-01\", \"x\": 1},\n{\"timestamp\": \"2026-01-01\", \"x\": \"1\"}]", "snapshots.json line 2, column 'x': the value is text where earlier snapshots have a number"},
		{"snapshots.json", "[{\"timestamp\": \"2026-01-01\", \"x\": {}}]", "snapshots.json line 1, column 'x': a value must be a number, text or a boolean, not an object"},
		{"snapshots.json", "[{\"timestamp\": \"2026-01-01\", \"total_usd\": \"1\"}]", "snapshots.json line 1, column 'total_usd': the value must be a number, not text"},
	} {
		f := folderOf(t, map[string]string{c.file: c.text})
		err := ask(f, c.file)
		var at *FileError
		if err == nil || err.Error() != c.want || !errors.As(err, &at) {
			t.Errorf("%.60q:\ngot  %v\nwant %s", c.text, err, c.want)
		}
	}
}

// ask reads the table of a file and returns the error.
func ask(f *Folder, file string) error {
	ctx := context.Background()
	var err error
	switch file {
	case "trades.csv":
		_, err = f.Trades(ctx, TradeQuery{})
	case "balances.json":
		_, err = f.Balances(ctx)
	default:
		_, err = f.Snapshots(ctx, SnapshotQuery{})
	}
	return err
}

func TestMissingFileFailsOnlyItsTable(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "balances.json"), []byte(`{"a":{},"b":{"X":null,"Y":1,"X":2}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	f := NewFolder(dir)
	r, err := f.Balances(context.Background())
	if diff := cmp.Diff([][]any{{"a", nil, nil}, {"b", "X", 2.0}, {"b", "Y", 1.0}}, rowsOf(t, r, err)); diff != "" {
		t.Error(diff)
	}
	err = ask(f, "trades.csv")
	if !errors.Is(err, fs.ErrNotExist) || err.Error() != "trades.csv: file does not exist" {
		t.Errorf("got %v", err)
	}
	if err := os.Mkdir(filepath.Join(dir, "snapshots.json"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := ask(f, "snapshots.json"); err == nil || err.Error() != "snapshots.json: is not a regular file" {
		t.Errorf("got %v", err)
	}
}

func TestSnapshotColumnTypes(t *testing.T) {
	f := folderOf(t, map[string]string{"snapshots.json": `[
		{"total_usd": 1, "timestamp": "2026-01-01", "n": 3, "mixed": 1, "note": "x", "ok": true, "void": null},
		{"timestamp": "2026-01-02", "total_usd": null, "n": null, "mixed": 1.5, "late": 9223372036854775808}]`})
	r, err := f.Snapshots(context.Background(), SnapshotQuery{})
	if err != nil {
		t.Fatal(err)
	}
	if err := CheckSnapshots(r.Schema()); err != nil {
		t.Error(err)
	}
	want := [][]any{
		{1.0, at(1).UnixNano(), int64(3), 1.0, "x", true, nil, nil},
		{nil, at(2).UnixNano(), nil, 1.5, nil, nil, nil, 9223372036854775808.0},
	}
	if diff := cmp.Diff(want, rowsOf(t, r, err)); diff != "" {
		t.Error(diff)
	}
	r, err = f.Snapshots(context.Background(), SnapshotQuery{Since: at(2)})
	if diff := cmp.Diff(want[1:], rowsOf(t, r, err)); diff != "" {
		t.Error(diff)
	}
	for _, empty := range []string{"[]", " \n[ ]\n"} {
		f := folderOf(t, map[string]string{"snapshots.json": empty})
		r, err := f.Snapshots(context.Background(), SnapshotQuery{})
		if rows := rowsOf(t, r, err); len(rows) != 0 {
			t.Errorf("%v", rows)
		}
	}
}

func TestFolderReloadsChangedFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "balances.json")
	write := func(text string, when time.Time) {
		t.Helper()
		if err := os.WriteFile(path+".new", []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path+".new", when, when); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(path+".new", path); err != nil {
			t.Fatal(err)
		}
	}
	mem := checkedMem(t)
	f := NewFolderFS(os.DirFS(dir), mem)
	defer f.Release()
	parses := 0
	inner := f.balances.parse
	f.balances.parse = func(ctx context.Context, mem memory.Allocator, file string, r io.Reader) (*table, error) {
		parses++
		return inner(ctx, mem, file, r)
	}
	amount := func() any {
		t.Helper()
		r, err := f.Balances(context.Background())
		return rowsOf(t, r, err)[0][2]
	}
	write(`{"a":{"X":1}}`, at(1))
	if a, b := amount(), amount(); a != 1.0 || b != 1.0 || parses != 1 {
		t.Errorf("%v %v, %d parses", a, b, parses)
	}
	old, err := f.Balances(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	write(`{"a":{"X":2}}`, at(1)) // same size and time, another file
	if a := amount(); a != 2.0 || parses != 2 {
		t.Errorf("%v, %d parses", a, parses)
	}
	write(`{"a":{"X":3}`, at(2))
	if _, err := f.Balances(context.Background()); err == nil {
		t.Error("a broken file is served")
	}
	write(`{"a":{"X":4}}`, at(3))
	if a := amount(); a != 4.0 || parses != 4 {
		t.Errorf("%v, %d parses", a, parses)
	}
	if rows := rowsOf(t, old, nil); rows[0][2] != 1.0 {
		t.Errorf("a reader changed under its owner: %v", rows)
	}
}

func TestFolderSharesOneParse(t *testing.T) {
	noGoroutinesLeft(t)
	f := NewFolderFS(os.DirFS("testdata/folder"), checkedMem(t))
	defer f.Release()
	parses, gate := 0, make(chan struct{})
	inner := f.trades.parse
	f.trades.parse = func(ctx context.Context, mem memory.Allocator, file string, r io.Reader) (*table, error) {
		parses++
		select {
		case <-gate:
			return inner(ctx, mem, file, r)
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	// The first caller leaves; the parse goes on for the others.
	first, leave := context.WithCancel(context.Background())
	var wg sync.WaitGroup
	wg.Go(func() {
		if _, err := f.Trades(first, TradeQuery{}); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
	})
	waiting := func() int {
		f.trades.mu.Lock()
		defer f.trades.mu.Unlock()
		if f.trades.running == nil {
			return 0
		}
		return f.trades.running.waiters
	}
	for waiting() != 1 {
		time.Sleep(time.Millisecond)
	}
	for range 8 {
		wg.Go(func() {
			r, err := f.Trades(context.Background(), TradeQuery{Asset: "BTC"})
			if err != nil {
				t.Error(err)
				return
			}
			r.Release()
		})
	}
	for waiting() != 9 {
		time.Sleep(time.Millisecond)
	}
	leave()
	for waiting() != 8 {
		time.Sleep(time.Millisecond)
	}
	close(gate)
	wg.Wait()
	if parses != 1 {
		t.Errorf("%d parses", parses)
	}

	// When all leave, the parse is stopped and nothing is kept.
	f.Release()
	gate = make(chan struct{})
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	if _, err := f.Trades(ctx, TradeQuery{}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
}

func TestFolderConcurrentReaders(t *testing.T) {
	noGoroutinesLeft(t)
	dir := t.TempDir()
	data, err := os.ReadFile("testdata/folder/trades.csv")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "trades.csv")
	put := func(i int) {
		when := at(1).Add(time.Duration(i) * time.Second)
		if err := errors.Join(os.WriteFile(path+".new", data, 0o600), os.Chtimes(path+".new", when, when), os.Rename(path+".new", path)); err != nil {
			t.Error(err)
		}
	}
	put(0)
	f := NewFolderFS(os.DirFS(dir), checkedMem(t))
	want := int64(strings.Count(string(data), ",kraken,"))
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for i := range 40 {
				if g == 0 {
					put(i + 1)
				}
				if g == 1 && i%7 == 0 {
					f.Release()
				}
				r, err := f.Trades(context.Background(), TradeQuery{Exchange: "kraken"})
				if err != nil {
					t.Error(err)
					return
				}
				tbl, err := Read(context.Background(), r, nil)
				if err != nil {
					t.Error(err)
					return
				}
				if n := tbl.NumRows(); n != want {
					t.Errorf("%d rows, want %d", n, want)
				}
				tbl.Release()
			}
		})
	}
	wg.Wait()
	f.Release()
}
