// This file defines the aggregates of grouped objects as methods, and the aggregate of one column.

package pandas

import (
	"slices"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// aggregates are the names that agg and transform compute without a call of the method.
var aggregates = map[string]string{"sum": "sum", "mean": "mean", "min": "min", "max": "max", "count": "count", "size": "size", "std": "std", "var": "var",
	"median": "median", "first": "first", "last": "last", "prod": "prod", "nunique": "nunique", "any": "any", "all": "all", "sem": "sem", "skew": "skew",
	"kurt": "kurt", "average": "mean", "idxmin": "idxmin", "idxmax": "idxmax", "product": "prod"}

var defaultReduction = frame.Reduction{SkipNA: true, DDof: 1}

// reduce aggregates all columns in one way.
func (g *grouped) reduce(t *object.Thread, how string, p frame.Reduction, numericOnly bool) (object.Value, error) {
	if how == "size" {
		return g.size(t)
	}
	g, err := g.numeric(t, numericOnly)
	if err != nil {
		return object.Value{}, err
	}
	cols := make([]*column.Column, len(g.f.Cols))
	for i, c := range g.f.Cols {
		if cols[i], err = g.column(t, c, how, p); err != nil {
			return object.Value{}, err
		}
	}
	return g.finish(t, g.f.Columns, cols)
}

// noText are the aggregates that text does not have.
var noText = map[string]bool{"mean": true, "std": true, "var": true, "median": true, "sem": true, "prod": true, "skew": true, "kurt": true}

// keepsWidth are the aggregates whose answer has the narrow type of the column.
var keepsWidth = map[string]bool{"sum": true, "prod": true, "min": true, "max": true, "first": true, "last": true}

// column aggregates one column.
func (g *grouped) column(t *object.Thread, c *column.Column, how string, p frame.Reduction) (*column.Column, error) {
	if c.Kind() == column.String && noText[how] {
		return nil, object.TypeErrorf("dtype 'str' does not support operation '%s'", how)
	}
	if c.Kind() == column.Category {
		if err := categoryAggregate(c, how); err != nil {
			return nil, err
		}
	}
	if c.Kind() == column.Datetime && (how == "any" || how == "all") {
		return nil, object.TypeErrorf("'%s' with datetime64 dtypes is not supported. Use (obj != pd.Timestamp(0)).%s() instead.", how, how)
	}
	switch how {
	case "idxmin", "idxmax":
		return g.extremeLabels(t, c, how, p.SkipNA)
	case "count", "nunique", "any", "all":
		return g.g.Aggregate(t, c, how, p)
	}
	r, err := g.g.Aggregate(t, c, how, p)
	if err != nil {
		return nil, err
	}
	if c.Numeric() && r.Kind() == c.Kind() && (keepsWidth[how] || c.Kind() == column.Float64) {
		if r, err = r.WithWidth(t, c.Width()); err != nil {
			return nil, err
		}
	}
	few := p.MinCount > 0 && (how == "min" || how == "max" || how == "first" || how == "last" || how == "prod" || how == "sum" && !c.Numeric())
	spoilt := !p.SkipNA && how != "first" && how != "last" && c.AnyMissing()
	if !few && !spoilt {
		return r, nil
	}
	// Groups with too few cells, or with a missing one, have no answer.
	rows, err := kernel.Iota(t.Meter, g.g.Len())
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, rows)
	if few {
		have, err := g.g.Present(t, c)
		if err != nil {
			return nil, err
		}
		for i, n := range have {
			if n < int64(p.MinCount) {
				rows[i] = -1
			}
		}
	}
	if spoilt {
		for i, k := range g.g.Codes {
			if k >= 0 && c.Missing(i) {
				rows[k] = -1
			}
		}
	}
	if err := t.Poll(len(g.g.Codes)); err != nil {
		return nil, err
	}
	return r.Take(t, rows)
}

// categoryAggregate refuses the aggregates that categories do not have.
func categoryAggregate(c *column.Column, how string) error {
	switch how {
	case "sum", "prod", "skew", "kurt", "cumsum", "cumprod", "cummin", "cummax":
		return object.TypeErrorf("category type does not support %s operations", how)
	case "mean", "median", "std", "var", "sem":
		return object.TypeErrorf("category dtype does not support aggregation '%s'", how)
	case "min", "max", "idxmin", "idxmax", "rank":
		if !c.Ordered() {
			return object.TypeErrorf("Cannot perform %s with non-ordered Categorical", how)
		}
	}
	return nil
}

// seen tells which groups have rows: groups of categories may have none.
func (g *grouped) seen(t *object.Thread) ([]bool, error) {
	seen, err := kernel.Make[bool](t.Meter, g.g.Len())
	if err != nil {
		return nil, err
	}
	for _, k := range g.g.Codes {
		if k >= 0 {
			seen[k] = true
		}
	}
	return seen, nil
}

// extremeLabels is the label of the smallest (largest) cell of every group. A group without rows has none, which matters only where groups
// are what is shown.
func (g *grouped) extremeLabels(t *object.Thread, c *column.Column, how string, skip bool) (*column.Column, error) {
	seen, err := g.seen(t)
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, seen)
	if !g.spreads && slices.Contains(seen, false) {
		return nil, object.ValueErrorf("Can't get %s of an empty group due to unobserved categories. Specify observed=True in groupby instead.", how)
	}
	if !skip && c.AnyMissing() {
		return nil, object.ValueErrorf("%s with skipna=False encountered an NA value.", how)
	}
	if c.Kind() == column.String || c.Kind() == column.Object {
		return nil, object.TypeErrorf("dtype '%s' does not support operation '%s'", c.DType(), how)
	}
	rows, err := g.g.ArgBest(t, c, how == "idxmax")
	if err != nil {
		return nil, err
	}
	if len(g.g.Codes) == 0 {
		rows = nil
	}
	for k, r := range rows {
		if r < 0 && !seen[k] {
			rows[k] = 0 // no row asks for it
		} else if r < 0 {
			return nil, object.ValueErrorf("%s with skipna=True encountered all NA values in a group.", how)
		}
	}
	x, err := g.f.Index.Take(t, rows)
	if err != nil {
		return nil, err
	}
	if !x.IsMulti() {
		return x.Level(t, 0)
	}
	labels, err := x.Labels(t)
	return column.OfObjects(labels), err
}

func (g *grouped) size(t *object.Thread) (object.Value, error) {
	c, err := g.g.Aggregate(t, nil, "size", frame.Reduction{})
	if err != nil {
		return object.Value{}, err
	}
	if !g.asIndex {
		x, err := frame.IndexOf(t, []object.Value{object.NewStr("size")}, object.None)
		if err != nil {
			return object.Value{}, err
		}
		return g.finish(t, x, []*column.Column{c})
	}
	name, err := g.name(t)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewSeries(g.g.Keys, name, c).Value(), nil
}

// groupNunique counts distinct cells.
func groupNunique(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	g := toGrouped(v)
	drop, err := flag(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	cols := make([]*column.Column, len(g.f.Cols))
	for i, c := range g.f.Cols {
		if cols[i], err = g.g.Aggregate(t, c, "nunique", frame.Reduction{}); err != nil {
			return object.Value{}, err
		}
		if drop || !c.AnyMissing() {
			continue
		}
		seen, err := kernel.Make[bool](t.Meter, g.g.Len())
		if err != nil {
			return object.Value{}, err
		}
		n := cols[i].Ints() // made just now, so that it may be changed
		for r, k := range g.g.Codes {
			if k >= 0 && !seen[k] && c.Missing(r) {
				seen[k] = true
				n[k]++
			}
		}
		if err := t.Poll(c.Len()); err != nil {
			return object.Value{}, err
		}
	}
	return g.finish(t, g.f.Columns, cols)
}

// reductionArgs says where the arguments of an aggregate's method stand, -1 for those that it does not have.
type reductionArgs struct {
	text                           string
	numeric, minCount, ddof, skips int
}

func initGroupReduce(typ *object.Type) {
	ends := reductionArgs{"numeric_only=False, min_count=-1, skipna=True, engine=None!, engine_kwargs=None!", 0, 1, -1, 2}
	sums := reductionArgs{"numeric_only=False, min_count=0, skipna=True, engine=None!, engine_kwargs=None!", 0, 1, -1, 2}
	means := reductionArgs{"numeric_only=False, skipna=True, engine=None!, engine_kwargs=None!", 0, -1, -1, 1}
	moments := reductionArgs{"skipna=True, numeric_only=False", 1, -1, -1, 0}
	spreads := reductionArgs{"ddof=1, engine=None!, engine_kwargs=None!, numeric_only=False, skipna=True", 3, -1, 0, 4}
	truths := reductionArgs{"skipna=True", -1, -1, -1, 0}
	for how, r := range map[string]reductionArgs{
		"sum": sums, "prod": sums, "min": ends, "max": ends, "first": ends, "last": ends, "mean": means, "median": means,
		"skew": moments, "kurt": moments, "idxmin": moments, "idxmax": moments, "std": spreads, "var": spreads,
		"sem": {"ddof=1, numeric_only=False, skipna=True", 1, -1, 0, 2}, "any": truths, "all": truths, "count": {"", -1, -1, -1, -1}, "size": {"", -1, -1, -1, -1},
	} {
		def(typ, how, r.text, func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			p, num := defaultReduction, false
			var err error
			if r.numeric >= 0 {
				if num, err = flag(t, a[r.numeric]); err != nil {
					return object.Value{}, err
				}
			}
			if r.minCount >= 0 {
				if p.MinCount, err = object.IndexInt(t, a[r.minCount]); err != nil {
					return object.Value{}, err
				}
			}
			if r.ddof >= 0 {
				if p.DDof, err = object.IndexInt(t, a[r.ddof]); err != nil {
					return object.Value{}, err
				}
			}
			if r.skips >= 0 {
				if p.SkipNA, err = flag(t, a[r.skips]); err != nil {
					return object.Value{}, err
				}
			}
			return toGrouped(v).reduce(t, how, p, num)
		})
	}
	def(typ, "nunique", "dropna=True", groupNunique)
}
