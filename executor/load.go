// This file binds load_trades, load_balances, load_snapshots and the host's loaders into scripts.

package executor

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"

	"github.com/alkimi/pyexec/dataprovider"
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
	pydatetime "github.com/alkimi/pyexec/pylib/datetime"
	"github.com/alkimi/pyexec/pylib/pandas"
)

// maxDays is the longest time that load_trades and load_snapshots look back: what a time.Duration holds.
const maxDays = 100_000

// loaderFuncs are the load_* functions that scripts see. They are shared by all runs; each finds its run through the thread.
func (ex *Executor) loaderFuncs() map[string]object.Value {
	out := map[string]object.Value{
		"load_trades": args.Func("load_trades", "days=30, exchange=None, asset=None",
			"The trades of the last days as a DataFrame, newest first.", loadTrades).Value(),
		"load_balances": args.Func("load_balances", "",
			"What every exchange holds now: {exchange: {asset: amount}}.", loadBalances).Value(),
		"load_snapshots": args.Func("load_snapshots", "days=30",
			"The portfolio values of the last days as a list of dicts.", loadSnapshots).Value(),
	}
	for _, name := range ex.loaders.Names() {
		out[name] = ex.customLoader(name)
	}
	return out
}

func runOf(t *object.Thread) *run { return t.State(runKey{}, func() any { return nil }).(*run) }

func loadTrades(t *object.Thread, a []object.Value) (object.Value, error) {
	r := runOf(t)
	since, days, err := lookBack(t, "load_trades", a[0])
	if err != nil {
		return object.Value{}, err
	}
	q := dataprovider.TradeQuery{Since: since}
	if q.Exchange, err = filterText("load_trades", "exchange", a[1]); err != nil {
		return object.Value{}, err
	}
	if q.Asset, err = filterText("load_trades", "asset", a[2]); err != nil {
		return object.Value{}, err
	}
	key := loadKey("load_trades", days, q.Exchange, q.Asset)
	return r.loadFrame(t, "load_trades", key, func(ctx context.Context) (array.RecordReader, error) {
		return r.ex.provider.Trades(ctx, q)
	})
}

func loadBalances(t *object.Thread, a []object.Value) (object.Value, error) {
	r := runOf(t)
	table, err := r.loadTable(t, "load_balances", loadKey("load_balances"), func(ctx context.Context) (array.RecordReader, error) {
		return r.ex.provider.Balances(ctx)
	})
	if err != nil {
		return object.Value{}, err
	}
	out, err := object.NewDict(t)
	if err != nil {
		return object.Value{}, err
	}
	err = eachRow(t, table, func(row []object.Value) error {
		inner, found, err := out.Get(t, row[0])
		if err != nil {
			return err
		}
		if !found {
			d, err := object.NewDict(t)
			if err != nil {
				return err
			}
			inner = d.Value()
			if err := out.Set(t, row[0], inner); err != nil {
				return err
			}
		}
		if row[1].IsNone() {
			return nil // an exchange that holds nothing
		}
		return object.ToDict(inner).Set(t, row[1], row[2])
	})
	return out.Value(), err
}

func loadSnapshots(t *object.Thread, a []object.Value) (object.Value, error) {
	r := runOf(t)
	since, days, err := lookBack(t, "load_snapshots", a[0])
	if err != nil {
		return object.Value{}, err
	}
	table, err := r.loadTable(t, "load_snapshots", loadKey("load_snapshots", days), func(ctx context.Context) (array.RecordReader, error) {
		return r.ex.provider.Snapshots(ctx, dataprovider.SnapshotQuery{Since: since})
	})
	if err != nil {
		return object.Value{}, err
	}
	names := make([]object.Value, table.NumCols())
	for i := range names {
		names[i] = object.NewStr(table.Schema().Field(i).Name)
	}
	out, err := object.NewList(t, int(table.NumRows()))
	if err != nil {
		return object.Value{}, err
	}
	err = eachRow(t, table, func(row []object.Value) error {
		d, err := object.NewDict(t)
		if err != nil {
			return err
		}
		for i, v := range row {
			if err := d.Set(t, names[i], v); err != nil {
				return err
			}
		}
		return out.Append(t, d.Value())
	})
	return out.Value(), err
}

// customLoader is a host's loader as a Python function with the loader's parameters.
func (ex *Executor) customLoader(name string) object.Value {
	l, _ := ex.loaders.Lookup(name)
	return object.NewNative(name, l.Doc, func(t *object.Thread, pos []object.Value, kw []object.Kwarg) (object.Value, error) {
		r := runOf(t)
		given := map[string]any{}
		if len(pos) > len(l.Params) {
			return object.Value{}, object.TypeErrorf("%s() takes at most %d arguments (%d given)", name, len(l.Params), len(pos))
		}
		set := func(param string, v object.Value) error {
			if _, dup := given[param]; dup {
				return object.TypeErrorf("%s() got multiple values for argument '%s'", name, param)
			}
			x, err := toGo(t, v, newGoBudget(t))
			if err == nil {
				given[param] = x
			}
			return err
		}
		for i, v := range pos {
			if err := set(l.Params[i].Name, v); err != nil {
				return object.Value{}, err
			}
		}
		for _, k := range kw {
			if err := set(k.Name.String(), k.Value); err != nil {
				return object.Value{}, err
			}
		}
		bound, err := l.Bind(given)
		if err != nil {
			return object.Value{}, loadError(t, name, err)
		}
		given = bound
		key := loadKey(name, boundTexts(l, given)...)
		return r.loadFrame(t, name, key, func(ctx context.Context) (array.RecordReader, error) {
			return ex.loaders.Load(ctx, name, given)
		})
	}).Value()
}

// boundTexts are the arguments of a loader as texts, in the order of its parameters. None and 'None' differ.
func boundTexts(l *dataprovider.Loader, bound map[string]any) []string {
	out := make([]string, len(l.Params))
	for i, p := range l.Params {
		if v, ok := bound[p.Name].(string); ok {
			out[i] = "=" + v
		} else {
			out[i] = fmt.Sprintf("%T %#v", bound[p.Name], bound[p.Name])
		}
	}
	return out
}

// maxKey is the longest key of loaded data, in bytes. Data for longer arguments is not kept: keys take memory of the host.
const maxKey = 4 << 10

// loadKey is what the cache knows loaded data by, "" for none.
func loadKey(fn string, args ...string) string {
	n := len(fn)
	for _, a := range args {
		n += 8 + len(a)
	}
	if n > maxKey {
		return ""
	}
	b := append(make([]byte, 0, n), fn...)
	for _, a := range args {
		b = binary.LittleEndian.AppendUint64(b, uint64(len(a)))
		b = append(b, a...)
	}
	return string(b)
}

// lookBack is the days argument: the time from which on rows are wanted, and a text of it for the cache's key.
func lookBack(t *object.Thread, fn string, v object.Value) (since time.Time, key string, err error) {
	var days float64
	switch {
	case object.TypeOf(v) == object.BoolType:
		err = object.TypeErrorf("%s() argument 'days' must be a number of days, not bool", fn)
	case object.IsIntLike(v):
		days, err = object.IntFloat(v)
		if err != nil {
			days, err = 1e300, nil
		}
	case object.IsFloatLike(v):
		days = object.FloatOf(v)
	default:
		err = object.TypeErrorf("%s() argument 'days' must be a number of days, not %s", fn, object.TypeOf(v).Name)
	}
	if err != nil {
		return time.Time{}, "", err
	}
	if !(days >= 0 && days <= maxDays) {
		return time.Time{}, "", object.ValueErrorf("%s() argument 'days' must be from 0 to %d, not %s", fn, maxDays, object.FloatText(days))
	}
	return t.Env.Now.Add(-time.Duration(days * float64(24*time.Hour))), object.FloatText(days), nil
}

func filterText(fn, name string, v object.Value) (string, error) {
	if v.IsNone() {
		return "", nil
	}
	if !object.IsStr(v) {
		return "", object.TypeErrorf("%s() argument '%s' must be str or None, not %s", fn, name, object.TypeOf(v).Name)
	}
	s := object.ToStr(v).String()
	if s == "" {
		return "", object.ValueErrorf("%s() argument '%s' must not be empty; leave it out for all", fn, name)
	}
	return s, nil
}

// loadFrame gives a DataFrame of a table; what the cache keeps is the table in the layout of frames.
func (r *run) loadFrame(t *object.Thread, fn, key string, open func(ctx context.Context) (array.RecordReader, error)) (object.Value, error) {
	x, err := r.load(t, fn, key, open, func(table arrow.Table, size int64) (any, int64, error) {
		// Until the columns are made, the run pays for the Arrow table, too.
		if err := t.Charge(size); err != nil {
			return nil, 0, err
		}
		before := t.Meter.Used()
		columns, n, err := pandas.NewTable(t, table)
		t.Meter.Release(size + max(0, t.Meter.Used()-before))
		return columns, n, err
	})
	if err != nil {
		return object.Value{}, err
	}
	return x.(*pandas.Table).Frame(t)
}

// loadTable gives a table as it came.
func (r *run) loadTable(t *object.Thread, fn, key string, open func(ctx context.Context) (array.RecordReader, error)) (arrow.Table, error) {
	x, err := r.load(t, fn, key, open, func(table arrow.Table, size int64) (any, int64, error) { return table, size, nil })
	if err != nil {
		return nil, err
	}
	return x.(arrow.Table), nil
}

// load gives what prepare makes of a table, from the cache or from the provider, under the run's deadline. The run pays for it.
func (r *run) load(t *object.Thread, fn, key string, open func(ctx context.Context) (array.RecordReader, error), prepare func(table arrow.Table, size int64) (any, int64, error)) (any, error) {
	if r.ex.provider == nil && (fn == "load_trades" || fn == "load_balances" || fn == "load_snapshots") {
		return nil, object.RuntimeErrorf("%s() has no data: the host gave no data provider", fn)
	}
	ctx := t.Meter.Context()
	if deadline, ok := t.Meter.Deadline(); ok {
		var cancel context.CancelFunc
		ctx, cancel = context.WithDeadline(ctx, deadline)
		defer cancel()
	}
	get := func(ctx context.Context) (any, int64, error) {
		reader, err := open(ctx)
		if err != nil {
			return nil, 0, err
		}
		var size int64
		table, err := dataprovider.Read(ctx, reader, func(n int64) error {
			size = budget.SaturatingAdd(size, n)
			if limit := t.Meter.Limits().Memory; limit >= 0 && size > limit {
				return t.Charge(size)
			}
			return nil
		})
		if err != nil {
			return nil, 0, err
		}
		return prepare(table, size)
	}
	data, size, err := r.ex.data.get(ctx, key, !r.req.NoCache && key != "", get)
	if err == nil {
		return data, t.Charge(size)
	}
	if perr := t.Poll(0); perr != nil {
		return nil, perr // the deadline passed or the run was cancelled while the provider worked
	}
	var le *LimitError
	if errors.As(err, &le) {
		return nil, err
	}
	return nil, loadError(t, fn, err)
}

// loadError is what a script sees of a provider's failure.
func loadError(t *object.Thread, fn string, err error) error {
	var arg *dataprovider.ArgumentError
	if errors.As(err, &arg) {
		if arg.Class == "TypeError" {
			return object.TypeErrorf("%s", arg.Error())
		}
		return object.ValueErrorf("%s", arg.Error())
	}
	if errors.Is(err, context.DeadlineExceeded) {
		// The context's deadline is the run's; its timer may be a moment behind.
		return &LimitError{Resource: budget.Time, Limit: int64(t.Meter.Limits().Time), Used: int64(t.Meter.Elapsed())}
	}
	return object.RuntimeErrorf("%s() failed: %s", fn, object.Printable(err.Error(), 500))
}

// eachRow shows the rows of a small table as Python values.
func eachRow(t *object.Thread, table arrow.Table, f func(row []object.Value) error) error {
	tr := array.NewTableReader(table, 1<<16)
	defer tr.Release()
	row := make([]object.Value, table.NumCols())
	for tr.Next() {
		rec := tr.RecordBatch()
		for i := range int(rec.NumRows()) {
			if i&255 == 255 {
				if err := t.Poll(256); err != nil {
					return err
				}
			}
			for c := range row {
				v, err := cell(t, rec.Column(c), i)
				if err != nil {
					return err
				}
				row[c] = v
			}
			if err := f(row); err != nil {
				return err
			}
		}
	}
	return tr.Err()
}

// cell is one cell of an Arrow column as a Python value; null is None.
func cell(t *object.Thread, col arrow.Array, i int) (object.Value, error) {
	if col.IsNull(i) {
		return object.None, nil
	}
	switch c := col.(type) {
	case *array.Float64:
		return object.Float(c.Value(i)), nil
	case *array.Float32:
		return object.Float(float64(c.Value(i))), nil
	case *array.Int64:
		return object.Int(c.Value(i)), nil
	case *array.Int32:
		return object.Int(int64(c.Value(i))), nil
	case *array.Boolean:
		return object.Bool(c.Value(i)), nil
	case *array.String:
		return object.StrOf(t, strings.Clone(c.Value(i)))
	case *array.Dictionary:
		return cell(t, c.Dictionary(), c.GetValueIndex(i))
	case *array.Timestamp:
		unit := c.DataType().(*arrow.TimestampType).Unit
		return pydatetime.NewDateTime(t, c.Value(i).ToTime(unit))
	}
	return object.Value{}, object.TypeErrorf("columns of type %s are not supported here", col.DataType())
}
