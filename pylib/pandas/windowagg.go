// This file defines the aggregates of rolling and expanding windows.

package pandas

import (
	"math"
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// numbers are the cells of a column in the order of results; infinite ones count as missing, as in pandas.
func (w *window) numbers(t *object.Thread, c *column.Column) (v []float64, ends []int32, err error) {
	rows, ends, err := w.rows(t)
	if err != nil {
		return nil, nil, err
	}
	bad := c.Timed()
	if !bad {
		if rows != nil {
			if c, err = c.Take(t, rows); err != nil {
				return nil, nil, err
			}
		}
		v, err = c.AsFloats(t)
		bad = err != nil && (object.Matches(err, object.ValueErrorType) || object.Matches(err, object.TypeErrorType))
	}
	if bad {
		if w.series {
			return nil, nil, object.Raise(dataError, "No numeric types to aggregate")
		}
		return nil, nil, object.Raise(dataError, "Cannot aggregate non-numeric type: %s", c.DType())
	}
	if err != nil || c.Kind() != column.Float64 && c.Numeric() {
		return v, ends, err
	}
	finite := true
	if err := kernel.Blocks(t.Meter, len(v), func(lo, hi int) {
		for _, x := range v[lo:hi] {
			finite = finite && !math.IsInf(x, 0)
		}
	}); err != nil || finite {
		return v, ends, err
	}
	out, err := kernel.Room[float64](t.Meter, len(v))
	if err != nil {
		return nil, nil, err
	}
	return out, ends, kernel.Blocks(t.Meter, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if out[i] = v[i]; math.IsInf(v[i], 0) {
				out[i] = math.NaN()
			}
		}
	})
}

// each makes the result of an aggregate of every column.
func (w *window) each(t *object.Thread, method string, numeric object.Value, f func(c *column.Column) (*column.Column, error)) (object.Value, error) {
	only, err := flag(t, numeric)
	if err != nil {
		return object.Value{}, err
	}
	from := w.f
	if only && !w.series {
		var at []int32
		for i, c := range from.Cols {
			if c.Numeric() && c.Kind() != column.Bool {
				at = append(at, int32(i))
			}
		}
		if from, err = from.Select(t, at); err != nil {
			return object.Value{}, err
		}
	} else if only && !from.Cols[0].Numeric() {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "%s.%s does not implement numeric_only", w.Type().Name, method)
	}
	if err := t.Charge(int64(len(from.Cols)) * (column.Size + 8)); err != nil {
		return object.Value{}, err
	}
	cols := make([]*column.Column, len(from.Cols))
	for i, c := range from.Cols {
		if cols[i], err = f(c); err != nil {
			return object.Value{}, err
		}
	}
	return w.finish(t, from.Columns, cols, w.series)
}

// roll aggregates one column.
func (w *window) roll(t *object.Thread, c *column.Column, how kernel.Rolling, p kernel.RollParam) (*column.Column, error) {
	v, ends, err := w.numbers(t, c)
	if err != nil {
		return nil, err
	}
	out, err := kernel.Roll(t.Meter, how, v, ends, w.w, p)
	return column.OfFloats(out), err
}

// deviation is the variance or, with root, its square root. Rounding may leave a variance below zero.
func (w *window) deviation(t *object.Thread, c *column.Column, lost int, root bool) (*column.Column, error) {
	out, err := w.roll(t, c, kernel.RollVar, kernel.RollParam{Lost: lost})
	if err != nil || !root {
		return out, err
	}
	v := out.Floats()
	return out, kernel.Blocks(t.Meter, len(v), func(lo, hi int) {
		for i, x := range v[lo:hi] {
			if v[lo+i] = math.Sqrt(x); x < 0 {
				v[lo+i] = 0
			}
		}
	})
}

// count counts the cells that are not missing; a window must have enough rows.
func (w *window) count(t *object.Thread, c *column.Column) (*column.Column, error) {
	rows, ends, err := w.rows(t)
	if err != nil {
		return nil, err
	}
	if rows != nil {
		if c, err = c.Take(t, rows); err != nil {
			return nil, err
		}
	}
	there, err := kernel.Room[float64](t.Meter, c.Len())
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, there)
	if err := kernel.Blocks(t.Meter, len(there), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if there[i] = 1; c.Missing(i) {
				there[i] = 0
			}
		}
	}); err != nil {
		return nil, err
	}
	out, err := kernel.Roll(t.Meter, kernel.RollSum, there, ends, w.w, kernel.RollParam{})
	return column.OfFloats(out), err
}

// apply calls a function with the cells of every window: a series, or an array where raw is set.
func (w *window) apply(t *object.Thread, c *column.Column, fn object.Value, raw bool, rest, kwargs object.Value) (*column.Column, error) {
	v, ends, err := w.numbers(t, c)
	if err != nil {
		return nil, err
	}
	cells := column.OfFloats(v)
	enough, err := kernel.Make[float64](t.Meter, len(v))
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, enough)
	for i, x := range v {
		if x == x {
			enough[i] = 1
		}
	}
	counts, err := kernel.Roll(t.Meter, kernel.RollSum, enough, ends, w.w, kernel.RollParam{})
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, counts)
	x, err := w.labels(t)
	if err != nil {
		return nil, err
	}
	out, err := kernel.Repeat(t.Meter, math.NaN(), len(v))
	if err != nil {
		return nil, err
	}
	if ends == nil {
		ends = []int32{int32(len(v))}
	}
	from := 0
	base, mark := t.Meter.Pending, t.Answers()
	for _, end := range ends {
		for i := from; i < int(end); i++ {
			if !(counts[i] >= float64(w.w.Least)) {
				continue
			}
			lo, hi := w.w.Bounds(i-from, int(end)-from)
			lo, hi = lo+from, hi+from
			if err := t.Charge(512); err != nil {
				return nil, err
			}
			arg := object.Value{}
			if part := cells.Slice(lo, hi); raw {
				arg = arrayOf(part)
			} else {
				arg = frame.NewSeries(x.Slice(lo, hi), object.None, part).Value()
			}
			r, err := callWith(t, fn, arg, rest, kwargs)
			if err != nil {
				return nil, err
			}
			if out[i], err = object.ToFloat(t, r); err != nil {
				return nil, err
			}
			t.Meter.Pending = base // nothing of the round is kept
			t.Forgotten(mark)
		}
		from = int(end)
	}
	return column.OfFloats(out), nil
}

// aggregated is one column of agg.
func (w *window) aggregated(t *object.Thread, at int, fn, rest, kwargs object.Value) (*column.Column, error) {
	one, err := w.single(t, at)
	if err != nil {
		return nil, err
	}
	name, ok := text(fn)
	if !ok {
		if !object.IsCallable(fn) {
			return nil, object.TypeErrorf("'%s' object is not callable", object.TypeOf(fn).Name)
		}
		return one.apply(t, one.f.Cols[0], fn, false, rest, kwargs)
	}
	if !strings.Contains(windowAggregates, " "+name+" ") {
		return nil, w.noSuch(name)
	}
	if one.g != nil {
		g := *one.g
		g.asIndex = true
		one.g = &g
	}
	m, _ := w.Type().Lookup(name)
	r, err := callWith(t, m, one.value(), rest, kwargs)
	if err != nil {
		return nil, err
	}
	return frame.ToSeries(r).Col, nil
}

func (w *window) noSuch(name string) error {
	return object.AttributeErrorf("'%s' is not a valid function for '%s' object", object.Printable(name, 100), w.Type().Name)
}

// aggregate is agg: a name, a function, a list of them or a mapping.
func (w *window) aggregate(t *object.Thread, fn, rest, kwargs object.Value) (object.Value, error) {
	if name, ok := text(fn); ok {
		if !strings.Contains(windowAggregates, " "+name+" ") {
			return object.Value{}, w.noSuch(name)
		}
		m, _ := w.Type().Lookup(name)
		return callWith(t, m, w.value(), rest, kwargs)
	}
	if !given(fn) {
		return object.Value{}, object.TypeErrorf("Must provide 'func' or tuples of '(column, aggfunc).")
	}
	specs, wide, err := w.specs(t, fn)
	if err != nil {
		return object.Value{}, err
	}
	if specs == nil {
		return w.each(t, "apply", object.False, func(c *column.Column) (*column.Column, error) {
			if !object.IsCallable(fn) {
				return nil, object.TypeErrorf("'%s' object is not callable", object.TypeOf(fn).Name)
			}
			return w.apply(t, c, fn, false, rest, kwargs)
		})
	}
	if len(specs) == 0 {
		return object.Value{}, object.ValueErrorf("No objects to concatenate")
	}
	cols := make([]*column.Column, len(specs))
	labels := make([]object.Value, len(specs))
	for i, s := range specs {
		if cols[i], err = w.aggregated(t, s.at, s.fn, rest, kwargs); err != nil {
			return object.Value{}, err
		}
		if labels[i] = s.label[0]; wide {
			labels[i] = object.TupleOf(s.label)
		}
	}
	columns, err := frame.IndexOf(t, labels, object.None)
	if err != nil {
		return object.Value{}, err
	}
	return w.finish(t, columns, cols, false)
}

// specs are the columns of agg of a list or mapping, nil for anything else; wide says that labels have a level for the columns above one for
// the functions.
func (w *window) specs(t *object.Thread, fn object.Value) (out []spec, wide bool, err error) {
	if !object.IsDict(fn) {
		fns, many, err := unpackList(t, fn)
		if err != nil || !many || object.IsCallable(fn) {
			return nil, false, err
		}
		out = []spec{}
		for at := range w.f.Cols {
			if out, err = w.addSpecs(t, out, at, fns, !w.series); err != nil {
				return nil, false, err
			}
		}
		return out, !w.series, nil
	}
	keys, vals, err := dictItems(t, object.ToDict(fn))
	if err != nil {
		return nil, false, err
	}
	lists := make([][]object.Value, len(keys))
	for i, v := range vals {
		if object.IsDict(v) {
			return nil, false, object.Raise(specificationError, "nested renamer is not supported")
		}
		many := false
		if lists[i], many, err = unpackList(t, v); err != nil {
			return nil, false, err
		}
		if !many {
			lists[i] = []object.Value{v}
		}
		wide = wide || many
	}
	out = []spec{}
	var gone []object.Value
	for i, k := range keys {
		at := 0
		if !w.series {
			if at, err = w.f.Columns.Find(t, k); err != nil {
				return nil, false, err
			}
			if at < 0 {
				gone = append(gone, k)
				continue
			}
		}
		if err := chargeSpecs(t, lists[i]); err != nil {
			return nil, false, err
		}
		for _, f := range lists[i] {
			label := []object.Value{k}
			if wide {
				label = append(label, aggName(f))
			}
			out = append(out, spec{at, f, label})
		}
	}
	if len(gone) > 0 {
		return nil, false, keyErrorf("Label(s) " + textList(t, gone) + " do not exist")
	}
	return out, wide, nil
}

// addSpecs adds the columns of several functions for one column.
func (w *window) addSpecs(t *object.Thread, out []spec, at int, fns []object.Value, wide bool) ([]spec, error) {
	if err := chargeSpecs(t, fns); err != nil {
		return nil, err
	}
	for _, f := range fns {
		label := []object.Value{aggName(f)}
		if wide {
			name, err := w.f.Columns.Label(t, at)
			if err != nil {
				return nil, err
			}
			label = []object.Value{name, label[0]}
		}
		out = append(out, spec{at, f, label})
	}
	return out, nil
}

// chargeSpecs pays for the columns of several functions, of which names must differ.
func chargeSpecs(t *object.Thread, fns []object.Value) error {
	if err := t.Charge(int64(len(fns)) * 256); err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, f := range fns {
		if name, ok := text(f); ok {
			if seen[name] {
				return object.Raise(specificationError, "Function names must be unique if there is no new column names assigned")
			}
			seen[name] = true
		}
	}
	return t.Poll(len(fns))
}

func initWindowAggregates(typ *object.Type) {
	const plain = "numeric_only=False, engine=None!, engine_kwargs=None!"
	for name, how := range map[string]kernel.Rolling{"sum": kernel.RollSum, "mean": kernel.RollMean, "min": kernel.RollMin, "max": kernel.RollMax, "median": kernel.RollMedian} {
		def(typ, name, plain, func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			w := toWindow(v)
			return w.each(t, name, a[0], func(c *column.Column) (*column.Column, error) { return w.roll(t, c, how, kernel.RollParam{}) })
		})
	}
	for name, root := range map[string]bool{"std": true, "var": false} {
		def(typ, name, "ddof=1, "+plain, func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			lost, err := object.IndexInt(t, a[0])
			if err != nil {
				return object.Value{}, err
			}
			w := toWindow(v)
			return w.each(t, name, a[1], func(c *column.Column) (*column.Column, error) { return w.deviation(t, c, lost, root) })
		})
	}
	def(typ, "count", "numeric_only=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		w := toWindow(v)
		return w.each(t, "count", a[0], func(c *column.Column) (*column.Column, error) { return w.count(t, c) })
	})
	def(typ, "quantile", "q, interpolation='linear', numeric_only=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		q, err := object.ToFloat(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		if !(q >= 0 && q <= 1) {
			return object.Value{}, object.ValueErrorf("quantile value %s not in [0, 1]", textOf(t, object.Float(q)))
		}
		s, _ := text(a[1])
		how, ok := interpolations[s]
		if !ok {
			return object.Value{}, object.ValueErrorf("Interpolation '%s' is not supported", object.Printable(s, 100))
		}
		w := toWindow(v)
		return w.each(t, "quantile", a[2], func(c *column.Column) (*column.Column, error) {
			return w.roll(t, c, kernel.RollQuantile, kernel.RollParam{Q: q, How: how})
		})
	})
	def(typ, "apply", "func, raw=False, engine=None!, engine_kwargs=None!, args=None, kwargs=None", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		raw, err := flag(t, a[1])
		if err != nil {
			return object.Value{}, err
		}
		w := toWindow(v)
		return w.each(t, "apply", object.False, func(c *column.Column) (*column.Column, error) { return w.apply(t, c, a[0], raw, a[4], a[5]) })
	})
	def(typ, "agg aggregate", "func=None, *args, **kwargs", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return toWindow(v).aggregate(t, a[0], a[1], a[2])
	})
}
