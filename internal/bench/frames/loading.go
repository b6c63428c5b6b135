// This file compares the loading of CSV text: the folder provider here, read_csv there.

package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/alkimi/pyexec/dataprovider"
	"github.com/alkimi/pyexec/executor"
)

func appendTime(b []byte, us int64) []byte {
	return time.UnixMicro(us).UTC().AppendFormat(b, "2006-01-02T15:04:05.000000Z")
}

func compareLoading(o options, dir string, other *remote) error {
	name := filepath.Join(dir, "trades.csv")
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	var ours, theirs reply
	for n := range o.rounds {
		debug.FreeOSMemory()
		before := resetPeak()
		start := time.Now()
		ex, err := executor.New(executor.Config{
			Provider: dataprovider.NewFolder(dir), Limits: executor.Limits{Time: 10 * time.Minute, Memory: 16 << 30}, DataBytes: 8 << 30,
			Clock: func() time.Time { return time.UnixMicro(start0 + days*86400*1_000_000).UTC() },
		})
		if err != nil {
			return err
		}
		res, err := ex.Execute(context.Background(), executor.Request{Code: "df = load_trades(days=60)\nresult = len(df)"})
		if err != nil {
			return err
		}
		took := time.Since(start).Seconds()
		if got, err := res.Value.Text(); err != nil || got != strconv.Itoa(o.rows) {
			return fmt.Errorf("%s rows of trades.csv, %v", got, err)
		}
		if n == 0 || took < ours.Seconds {
			ours.Seconds = took
		}
		ours.Peak = max(ours.Peak, peak()-before)
		runtime.KeepAlive(ex)
		if other == nil {
			continue
		}
		// pandas gets the time that it takes to parse the times, too: pyexec's frame has them parsed.
		r := other.run(task{Code: "result = pd.read_csv(" + strconv.Quote(name) + ", parse_dates=['timestamp'])\nresult = len(result)", Repeat: 1, Memory: true})
		if r.Error != "" {
			return fmt.Errorf("pandas: %s", r.Error)
		}
		if n == 0 || r.Seconds < theirs.Seconds {
			theirs.Seconds = r.Seconds
		}
		theirs.Peak = max(theirs.Peak, r.Peak)
	}
	fmt.Printf("CSV of %d rows, %d MiB: pandas %.2f s, pyexec %.2f s, ratio %.1f; memory %d and %d MiB\n", o.rows, info.Size()>>20, theirs.Seconds, ours.Seconds,
		theirs.Seconds/ours.Seconds, theirs.Peak>>20, ours.Peak>>20)
	return nil
}

// start0 is the first moment of the table.
const start0 int64 = start
