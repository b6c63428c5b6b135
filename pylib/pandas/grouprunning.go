// This file defines the methods of grouped objects that give a cell for every row: cumulative ones, shift, diff, pct_change, rank and fills.

package pandas

import (
	"strconv"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// outside tells whether some row is of no group.
func (g *grouped) outside() bool {
	for _, k := range g.g.Codes {
		if k < 0 {
			return true
		}
	}
	return false
}

// onlyGroups turns cells of rows that are in no group into missing ones.
func (g *grouped) onlyGroups(t *object.Thread, c *column.Column) (*column.Column, error) {
	if !g.outside() {
		return c, nil
	}
	rows, err := kernel.Iota(t.Meter, c.Len())
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, rows)
	for i, k := range g.g.Codes {
		if k < 0 {
			rows[i] = -1
		}
	}
	return c.Take(t, rows)
}

// cumulate is a running aggregate of a column within groups.
func (g *grouped) cumulate(t *object.Thread, name string, how kernel.Running, c *column.Column, skip bool) (*column.Column, error) {
	n := g.g.Len()
	switch {
	case c.Kind() == column.Int64 || c.Kind() == column.Bool:
		ints, err := c.Cast(t, column.Int64)
		if err != nil {
			return nil, err
		}
		v, err := kernel.GroupCumulateInts(t.Meter, how, g.g.Codes, ints.Ints(), n, nil, true)
		if err != nil {
			return nil, err
		}
		out := column.OfInts(v)
		if c.Kind() == column.Bool && how >= kernel.CumMin {
			out, err = out.Cast(t, column.Bool)
		} else if c.Kind() == column.Int64 {
			out, err = out.WithWidth(t, c.Width())
		}
		if err != nil {
			return nil, err
		}
		return g.onlyGroups(t, out)
	case c.Kind() == column.Timedelta && how != kernel.CumProd || c.Kind() == column.Datetime && how >= kernel.CumMin:
		gap := int64(column.NaT)
		v, err := kernel.GroupCumulateInts(t.Meter, how, g.g.Codes, c.Ints(), n, &gap, skip)
		return column.OfTimes(c.Kind(), v, c.Unit(), c.Zone()), err
	case c.Kind() == column.Float64:
		v, err := kernel.GroupCumulate(t.Meter, how, g.g.Codes, c.Floats(), n, skip)
		if err != nil {
			return nil, err
		}
		return column.OfFloats(v).WithWidth(t, c.Width())
	case c.Kind() == column.Object || c.Kind() == column.Date:
		return nil, object.TypeErrorf("%s is not supported for object dtype", name)
	case c.Kind() == column.Category:
		return nil, categoryAggregate(c, name)
	case c.Kind() == column.Datetime, c.Kind() == column.Timedelta:
		what := map[column.Kind]string{column.Datetime: "datetime64", column.Timedelta: "timedelta64"}[c.Kind()]
		return nil, object.TypeErrorf("%s type does not support operation '%s'", what, name)
	}
	return nil, object.TypeErrorf("dtype '%s' does not support operation '%s'", c.DType(), name)
}

// lagRows is for every row the row n places earlier in its group (later where n is negative), -1 where there is none.
func (g *grouped) lagRows(t *object.Thread, n int) ([]int32, error) {
	out, err := kernel.Repeat[int32](t.Meter, -1, len(g.g.Codes))
	if err != nil {
		return nil, err
	}
	if n == 1 || n == -1 {
		last, err := kernel.Repeat[int32](t.Meter, -1, g.g.Len())
		if err != nil {
			return nil, err
		}
		defer kernel.Drop(t.Meter, last)
		for i := range out {
			if n < 0 {
				i = len(out) - 1 - i
			}
			if k := g.g.Codes[i]; k >= 0 {
				out[i], last[k] = last[k], int32(i)
			}
		}
		return out, t.Poll(len(out))
	}
	rows, offs, err := g.g.Order(t)
	if err != nil {
		return nil, err
	}
	for k := range g.g.Len() {
		part := rows[offs[k]:offs[k+1]]
		for i, r := range part {
			if j := i - n; n < len(part) && n > -len(part) && j >= 0 && j < len(part) {
				out[r] = part[j]
			}
		}
		if err := t.Poll(len(part) + 1); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// lagged is what f gives for every cell and the one n places earlier in its group.
func (g *grouped) lagged(t *object.Thread, c *column.Column, n int, f func(x, y float64) float64) (*column.Column, error) {
	v, err := c.AsFloats(t)
	if err != nil {
		return nil, err
	}
	rows, err := g.lagRows(t, n)
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, rows)
	out, err := kernel.Make[float64](t.Meter, len(v))
	if err != nil {
		return nil, err
	}
	err = kernel.Each(t.Meter, len(v), func(lo, hi int) {
		for i, r := range rows[lo:hi] {
			if r < 0 {
				out[lo+i] = column.NaN.AsFloat()
			} else {
				out[lo+i] = f(v[lo+i], v[r])
			}
		}
	})
	return column.OfFloats(out), err
}

// shifted is a column moved within groups.
func (g *grouped) shifted(t *object.Thread, c *column.Column, n int) (*column.Column, error) {
	rows, err := g.lagRows(t, n)
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, rows)
	return c.Take(t, rows)
}

func (g *grouped) rank(t *object.Thread, c *column.Column, tie kernel.Tie, up, pct bool, na string) (*column.Column, error) {
	if c.Kind() == column.Category {
		if err := categoryAggregate(c, "rank"); err != nil {
			return nil, err
		}
	}
	order, err := c.Argsort(t, !up, na == "top")
	if err != nil {
		return nil, err
	}
	codes, _, err := c.Factorize(t)
	if err != nil {
		return nil, err
	}
	// The rows in order, sorted by group: every group's rows in the order of their cells.
	by, err := kernel.Take(t.Meter, g.g.Codes, order, -1)
	if err != nil {
		return nil, err
	}
	rows, offs, err := kernel.GroupRows(t.Meter, by, g.g.Len())
	if err != nil {
		return nil, err
	}
	out, err := kernel.Repeat(t.Meter, column.NaN.AsFloat(), c.Len())
	if err != nil {
		return nil, err
	}
	for k := range g.g.Len() {
		part := rows[offs[k]:offs[k+1]]
		for i, r := range part {
			part[i] = order[r]
		}
		n := len(part)
		for n > 0 && na == "keep" && c.Missing(int(part[n-1])) {
			n--
		}
		if err := kernel.RankInto(t.Meter, out, part[:n], tie, func(a, b int32) bool { return codes[a] == codes[b] }); err != nil {
			return nil, err
		}
		if pct && n > 0 {
			top := float64(n)
			if tie == kernel.TieDense {
				top = out[part[n-1]]
			}
			for _, r := range part[:n] {
				out[r] /= top
			}
		}
		if err := t.Poll(len(part) + 1); err != nil {
			return nil, err
		}
	}
	return column.OfFloats(out), nil
}

// carry fills missing cells from the last (next) cell of the group that is there, at most limit in a row; limit 0 is none.
func (g *grouped) carry(t *object.Thread, c *column.Column, back bool, limit int) (*column.Column, error) {
	from, err := kernel.Iota(t.Meter, c.Len())
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, from)
	last, err := kernel.Repeat[int32](t.Meter, -1, g.g.Len())
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, last)
	run, err := kernel.Make[int32](t.Meter, g.g.Len())
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, run)
	for i := range from {
		if i&0xffff == 0xffff {
			if err := t.Poll(0x10000); err != nil {
				return nil, err
			}
		}
		if back {
			i = len(from) - 1 - i
		}
		k := g.g.Codes[i]
		switch {
		case k < 0:
			from[i] = -1
		case !c.Missing(i):
			last[k], run[k] = int32(i), 0
		case last[k] >= 0 && (limit == 0 || int(run[k]) < limit):
			from[i] = last[k]
			run[k]++
		}
	}
	return c.Take(t, from)
}

// eachOf is like of what f gives for every column.
func (g *grouped) eachOf(t *object.Thread, f func(c *column.Column) (*column.Column, error)) (object.Value, error) {
	cols := make([]*column.Column, len(g.f.Cols))
	for i, c := range g.f.Cols {
		var err error
		if cols[i], err = f(c); err != nil {
			return object.Value{}, err
		}
	}
	return g.like(t, cols)
}

func groupShift(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	g := toGrouped(v)
	periods, many, err := unpackList(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	suffix, named := text(a[3])
	if !many {
		if named {
			return object.Value{}, object.ValueErrorf("Cannot specify `suffix` if `periods` is an int.")
		}
		n, err := object.IndexInt(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		rows, err := g.lagRows(t, n)
		if err != nil {
			return object.Value{}, err
		}
		return g.eachOf(t, func(c *column.Column) (*column.Column, error) { return shiftRows(t, c, rows, a[2]) })
	}
	if len(periods) == 0 {
		return object.Value{}, object.ValueErrorf("If `periods` is an iterable, it cannot be empty.")
	}
	var cols []*column.Column
	var labels []object.Value
	for _, p := range periods {
		if !object.IsIntLike(p) {
			return object.Value{}, object.TypeErrorf("Periods must be integer, but %s is <class '%s'>.", textOf(t, p), object.TypeOf(p).FullName())
		}
		n, err := object.IndexInt(t, p)
		if err != nil {
			return object.Value{}, err
		}
		rows, err := g.lagRows(t, n)
		if err != nil {
			return object.Value{}, err
		}
		for i, c := range g.f.Cols {
			moved, err := shiftRows(t, c, rows, a[2])
			if err != nil {
				return object.Value{}, err
			}
			name, err := g.f.Columns.Label(t, i)
			if err != nil {
				return object.Value{}, err
			}
			label, err := object.StrOf(t, textOf(t, name)+suffix+"_"+strconv.Itoa(n))
			if err != nil {
				return object.Value{}, err
			}
			cols, labels = append(cols, moved), append(labels, label)
		}
	}
	x, err := frame.IndexOf(t, labels, object.None)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewFrame(g.f.Index, x, cols).Value(), nil
}

func initGroupRunning(typ *object.Type) {
	for name, how := range map[string]kernel.Running{"cumsum": kernel.CumSum, "cumprod": kernel.CumProd, "cummin": kernel.CumMin, "cummax": kernel.CumMax} {
		def(typ, name, "numeric_only=False, skipna=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			num, err := flag(t, a[0])
			if err != nil {
				return object.Value{}, err
			}
			skip, err := flag(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			g, err := toGrouped(v).numeric(t, num)
			if err != nil {
				return object.Value{}, err
			}
			return g.eachOf(t, func(c *column.Column) (*column.Column, error) { return g.cumulate(t, name, how, c, skip) })
		})
	}
	def(typ, "shift", "periods=1, freq=None!, fill_value=?, suffix=None", groupShift)
	def(typ, "diff", "periods=1", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		g := toGrouped(v)
		n, err := object.IndexInt(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		return g.eachOf(t, func(c *column.Column) (*column.Column, error) {
			if c.Kind() == column.Float64 && c.Width() == column.Full || c.Kind() == column.Int64 && c.Width() == column.Full && n != 0 {
				return g.lagged(t, c, n, func(x, y float64) float64 { return x - y })
			}
			old, err := g.shifted(t, c, n)
			if err != nil {
				return nil, err
			}
			return frame.Arith(t, object.OpSub, c, old, c.Len())
		})
	})
	def(typ, "pct_change", "periods=1, fill_method=None!, freq=None!", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		g := toGrouped(v)
		n, err := object.IndexInt(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		return g.eachOf(t, func(c *column.Column) (*column.Column, error) {
			if c.Numeric() && c.Kind() != column.Bool && c.Width() == column.Full {
				return g.lagged(t, c, n, func(x, y float64) float64 { return x/y - 1 })
			}
			old, err := g.shifted(t, c, n)
			if err != nil {
				return nil, err
			}
			ratio, err := frame.Arith(t, object.OpDiv, c, old, c.Len())
			if err != nil {
				return nil, err
			}
			return frame.Arith(t, object.OpSub, ratio, column.OfFloats([]float64{1}), c.Len())
		})
	})
	def(typ, "rank", "method='average', ascending=True, na_option='keep', pct=False, axis=0!", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		g := toGrouped(v)
		na, _ := text(a[2])
		if na != "keep" && na != "top" && na != "bottom" {
			return object.Value{}, object.ValueErrorf("na_option must be one of 'keep', 'top', or 'bottom'")
		}
		method, _ := text(a[0])
		tie, ok := ties[method]
		if !ok {
			return object.Value{}, object.KeyError(a[0])
		}
		up, err := flag(t, a[1])
		if err != nil {
			return object.Value{}, err
		}
		pct, err := flag(t, a[3])
		if err != nil {
			return object.Value{}, err
		}
		return g.eachOf(t, func(c *column.Column) (*column.Column, error) { return g.rank(t, c, tie, up, pct, na) })
	})
	for _, back := range []bool{false, true} {
		names := "ffill pad"
		if back {
			names = "bfill backfill"
		}
		def(typ, names, "limit=None", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			g := toGrouped(v)
			limit, err := readLimit(t, a[0])
			if err != nil {
				return object.Value{}, err
			}
			return g.eachOf(t, func(c *column.Column) (*column.Column, error) { return g.carry(t, c, back, limit) })
		})
	}
	def(typ, "cumcount", "ascending=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		g := toGrouped(v)
		up, err := flag(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		next, err := kernel.Make[int64](t.Meter, g.g.Len())
		if err != nil {
			return object.Value{}, err
		}
		defer kernel.Drop(t.Meter, next)
		return g.numbered(t, func(out []int64) {
			step := int64(1)
			if !up {
				for _, k := range g.g.Codes {
					if k >= 0 {
						next[k]++
					}
				}
				for k := range next {
					next[k]--
				}
				step = -1
			}
			for i, k := range g.g.Codes {
				if k >= 0 {
					out[i] = next[k]
					next[k] += step
				}
			}
		})
	})
	def(typ, "ngroup", "ascending=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		g := toGrouped(v)
		up, err := flag(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		return g.numbered(t, func(out []int64) {
			for i, k := range g.g.Codes {
				if out[i] = int64(k); !up {
					out[i] = int64(g.g.Len()) - 1 - int64(k)
				}
			}
		})
	})
}

// numbered is a series of ints that set writes; rows of no group are missing.
func (g *grouped) numbered(t *object.Thread, set func(out []int64)) (object.Value, error) {
	out, err := kernel.Make[int64](t.Meter, len(g.g.Codes))
	if err != nil {
		return object.Value{}, err
	}
	set(out)
	if err := t.Poll(2 * len(out)); err != nil {
		return object.Value{}, err
	}
	c, err := g.onlyGroups(t, column.OfInts(out))
	return frame.NewSeries(g.f.Index, object.None, c).Value(), err
}
