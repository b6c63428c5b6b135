// This file defines the two sides: pyexec in this process, pandas in another one.

package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"

	"github.com/alkimi/pyexec/dataprovider"
	"github.com/alkimi/pyexec/executor"
)

// task is one run of an operation.
type task struct {
	Code string `json:"code"`
	// Repeat is how often the code runs; the best time counts.
	Repeat int `json:"repeat"`
	// Memory asks for the peak of memory instead of the time.
	Memory bool `json:"memory"`
	// Answer asks for the result.
	Answer bool `json:"answer"`
}

// reply is what a run took and gave.
type reply struct {
	Seconds float64 `json:"seconds"`
	CPU     float64 `json:"cpu"`
	Peak    int64   `json:"peak"` // bytes over what was in use before
	Error   string  `json:"error"`
	Answer  *answer `json:"answer"`
}

// keep makes r the best of itself and another run.
func (r *reply) keep(o reply, first bool) {
	if first {
		r.Seconds, r.CPU = o.Seconds, o.CPU
	}
	r.Seconds, r.CPU = min(r.Seconds, o.Seconds), min(r.CPU, o.CPU)
}

// less takes off what a run does beside the operation and gives the time of one of its rounds.
func (r *reply) less(base reply, loop int) {
	const least = 1e-7 // what a clock can tell
	r.Seconds = max(least, (r.Seconds-base.Seconds)/float64(loop))
	r.CPU = max(least, (r.CPU-base.CPU)/float64(loop))
}

// local is pyexec.
type local struct{ ex *executor.Executor }

func loader(name string, t arrow.Table) dataprovider.Loader {
	return dataprovider.Loader{Name: name, Load: func(context.Context, map[string]any) (array.RecordReader, error) {
		return array.NewTableReader(t, 0), nil
	}}
}

func newLocal(t *trades, workers int) (*local, error) {
	ex, err := executor.New(executor.Config{
		Limits:    executor.Limits{Time: 10 * time.Minute, Memory: 16 << 30, Result: executor.Unlimited},
		DataBytes: 8 << 30,
		Workers:   workers,
		Loaders:   []dataprovider.Loader{loader("load_bench", t.table()), loader("load_fees", fees()), loader("load_accounts", accounts())},
	})
	if err != nil {
		return nil, err
	}
	l := &local{ex}
	if r := l.run(task{Code: "result = len(df) + len(fees) + len(accounts)", Repeat: 1}); r.Error != "" {
		return nil, fmt.Errorf("loading: %s", r.Error)
	}
	return l, nil
}

const prelude = "import pandas as pd\ndf = load_bench()\nfees = load_fees()\naccounts = load_accounts()\n"

// empty is the task that only loads the tables.
const empty = "result = 0"

func (l *local) run(k task) (r reply) {
	code := prelude + k.Code
	var res *executor.Result
	var err error
	if k.Memory {
		debug.FreeOSMemory()
	} else {
		runtime.GC()
	}
	before := resetPeak()
	for n := range max(1, k.Repeat) {
		res = nil
		cpu, start := cpuTime(), time.Now()
		if res, err = l.ex.Execute(context.Background(), executor.Request{Code: code}); err != nil {
			return reply{Error: err.Error()}
		}
		took, used := time.Since(start).Seconds(), (cpuTime() - cpu).Seconds()
		if n == 0 || took < r.Seconds {
			r.Seconds = took
		}
		if n == 0 || used < r.CPU {
			r.CPU = used
		}
	}
	r.Peak = peak() - before
	if k.Answer {
		if r.Answer, err = answerOf(res.Value); err != nil {
			return reply{Error: err.Error()}
		}
	}
	runtime.KeepAlive(res)
	return r
}

// remote is pandas: a process that answers lines of JSON.
type remote struct {
	cmd *exec.Cmd
	in  io.WriteCloser
	out *bufio.Scanner
}

func newRemote(python, dir string) (*remote, error) {
	cmd := exec.Command(python, "-c", driver, dir, strconv.Itoa(samples))
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	s := bufio.NewScanner(out)
	s.Buffer(nil, 64<<20)
	return &remote{cmd, in, s}, nil
}

func (r *remote) run(k task) reply {
	b, err := json.Marshal(k)
	if err != nil {
		return reply{Error: err.Error()}
	}
	if _, err := r.in.Write(append(b, '\n')); err != nil {
		return reply{Error: err.Error()}
	}
	if !r.out.Scan() {
		return reply{Error: fmt.Sprintf("the other side ended: %v", r.out.Err())}
	}
	var out reply
	if err := json.Unmarshal(r.out.Bytes(), &out); err != nil {
		return reply{Error: err.Error()}
	}
	return out
}

func (r *remote) close() {
	r.in.Close()
	_ = r.cmd.Wait()
}

// driver is the other side's program.
const driver = `
import ctypes, gc, json, sys, time
import numpy as np, pandas as pd
folder, samples = sys.argv[1], int(sys.argv[2])
words = json.load(open(folder + "/words.json"))
load = lambda name: np.load(folder + "/" + name + ".npy")
text = lambda name: pd.Series(np.array(words[name], dtype=object)[load(name)], dtype="str")
df = pd.DataFrame({"ts": load("ts"), "exchange": text("exchange"), "asset": text("asset"), "amount": load("amount"), "price": load("price"),
    "side": text("side"), "key": load("key")})
fees = pd.DataFrame({"exchange": words["exchange"], "maker": [i * 0.0001 for i in range(8)], "taker": [i * 0.0002 + 0.001 for i in range(8)]})
n = words["keys"]
accounts = pd.DataFrame({"key": np.arange(n)[::-1].copy(), "limit": (np.arange(n) % 977) * 10.0})

try:
    trim = lambda libc=ctypes.CDLL("libc.so.6"): libc.malloc_trim(0)
    trim()
except (OSError, AttributeError):
    trim = lambda: None

def status(name):
    for line in open("/proc/self/status"):
        if line.startswith(name):
            return int(line.split()[1]) * 1024
    return 0

def column(name, c):
    missing = c.isna()
    step = max(1, len(c) // samples)
    part = c.iloc[::step]
    gone = part.isna()
    kind = c.dtype.kind
    total = float(c.sum()) if kind in "if" else 0.0
    if kind == "M":
        values = [str(v) for v in part.to_numpy().astype("datetime64[us]").astype("int64")]
    elif kind == "f":
        values = [repr(float(v)) for v in part]
    else:
        values = [str(v).lower() if kind == "b" else str(v) for v in part]
    return {"name": str(name), "missing": int(missing.sum()), "sum": repr(total), "sample": ["" if g else v for v, g in zip(values, gone)]}

def answer(r):
    if isinstance(r, pd.Series):
        r = r.to_frame("value" if r.name is None else r.name)
    if isinstance(r, pd.DataFrame):
        cols = [] if isinstance(r.index, pd.RangeIndex) else [
            ("index" if n is None else n, pd.Series(r.index.get_level_values(l))) for l, n in enumerate(r.index.names)]
        cols += [(r.columns[i], r.iloc[:, i]) for i in range(r.shape[1])]
        return {"rows": len(r), "columns": [column(n, c) for n, c in cols]}
    items = r if isinstance(r, list) else [r]
    return {"numbers": [repr(float(x)) for x in items]}

for line in sys.stdin:
    task = json.loads(line)
    code = compile(task["code"], "program", "exec")
    out = {}
    try:
        gc.collect()
        if task["memory"]:
            trim()  # memory that was freed but kept would hide what the operation needs
            open("/proc/self/clear_refs", "w").write("5")
        before = status("VmRSS")
        for n in range(max(1, task["repeat"])):
            scope = {"df": df, "fees": fees, "accounts": accounts, "pd": pd}
            cpu, start = time.process_time(), time.perf_counter()
            exec(code, scope)
            took, used = time.perf_counter() - start, time.process_time() - cpu
            out["seconds"] = min(took, out.get("seconds", took))
            out["cpu"] = min(used, out.get("cpu", used))
        out["peak"] = status("VmHWM") - before
        if task["answer"]:
            out["answer"] = answer(scope["result"])
    except Exception as e:
        out["error"] = type(e).__name__ + ": " + str(e)
    scope = None
    print(json.dumps(out), flush=True)
`
