// This file defines limits, what iinfo and finfo give.

package numpy

import (
	"math"
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// limits is iinfo or finfo: a table of numbers.
type limits struct {
	object.Header
	d *ndarray.DType
}

var (
	iinfoType = object.NewType("numpy.iinfo", object.LayoutOther)
	finfoType = object.NewType("numpy.finfo", object.LayoutOther)
)

func init() {
	for _, c := range []*object.Type{iinfoType, finfoType} {
		ints := c == iinfoType
		c.Module, c.Final = "numpy", true
		c.Slots.New = args.New(strings.TrimPrefix(c.Name, "numpy."), "type", func(t *thread, cls *object.Type, a []value) (value, error) {
			var d *ndarray.DType
			var err error
			switch {
			case a[0].IsInt():
				d = ndarray.Int64
			case a[0].IsFloat():
				d = ndarray.Float64
			default:
				d, err = dtypeOf(t, a[0])
			}
			if err != nil {
				return value{}, err
			}
			if d == nil {
				d = ndarray.Float64
			}
			if ints && !d.Whole() {
				return value{}, object.ValueErrorf("Invalid integer data type '%s'.", string(d.Kind))
			}
			if !ints && d.Kind != 'f' {
				return value{}, object.ValueErrorf("data type <class '%s'> not inexact", classOf(d).Name)
			}
			l := &limits{object.HeaderOf(cls), d}
			return object.Obj(&l.Header), t.Charge(48)
		})
		c.Slots.Visit = func(value, func(value)) int64 { return 48 }
		get := func(name string, f func(d *ndarray.DType) value) {
			c.Attrs[name] = object.NewGetSet(name, func(_ *thread, v value) (value, error) { return f((*limits)(v.Pointer()).d), nil }, nil)
		}
		get("bits", func(d *ndarray.DType) value { return object.Int(int64(d.Size * 8)) })
		get("dtype", func(d *ndarray.DType) value { return d.Value() })
		if ints {
			edge := func(most bool) func(d *ndarray.DType) value {
				return func(d *ndarray.DType) value {
					lo, hi := d.Limits()
					if !most {
						return object.Int(lo)
					}
					if d == ndarray.Uint64 {
						return maxUint64
					}
					return object.Int(hi)
				}
			}
			get("min", edge(false))
			get("max", edge(true))
			c.Slots.Repr = func(_ *thread, v value) (string, error) {
				d := (*limits)(v.Pointer()).d
				lo, hi := d.Limits()
				if d == ndarray.Uint64 {
					return "iinfo(min=0, max=18446744073709551615, dtype=uint64)", nil
				}
				return "iinfo(min=" + itoa(lo) + ", max=" + itoa(hi) + ", dtype=" + d.Name() + ")", nil
			}
			object.InitType(c)
			continue
		}
		table := map[string][3]float64{
			"eps": {math.Ldexp(1, -10), math.Ldexp(1, -23), math.Ldexp(1, -52)}, "epsneg": {math.Ldexp(1, -11), math.Ldexp(1, -24), math.Ldexp(1, -53)},
			"max": {65504, math.MaxFloat32, math.MaxFloat64}, "min": {-65504, -math.MaxFloat32, -math.MaxFloat64},
			"tiny": {math.Ldexp(1, -14), math.Ldexp(1, -126), math.Ldexp(1, -1022)}, "smallest_normal": {math.Ldexp(1, -14), math.Ldexp(1, -126), math.Ldexp(1, -1022)},
			"smallest_subnormal": {math.Ldexp(1, -24), math.Ldexp(1, -149), 5e-324}, "resolution": {0.001, 1e-6, 1e-15},
		}
		for name, row := range table {
			get(name, func(d *ndarray.DType) value { return object.Float(row[log2(d.Size)-1]) })
		}
		for name, row := range map[string][3]int64{"precision": {3, 6, 15}, "nmant": {10, 23, 52}, "nexp": {5, 8, 11}, "maxexp": {16, 128, 1024}, "minexp": {-14, -126, -1022}} {
			get(name, func(d *ndarray.DType) value { return object.Int(row[log2(d.Size)-1]) })
		}
		object.InitType(c)
	}
}
