// This file defines the functions that sort or count: medians, modes, quantiles.

package statistics

import (
	"sort"

	"github.com/alkimi/pyexec/internal/object"
)

func ordered(t *thread, data value) ([]value, error) {
	items, err := sorted(t, data)
	if err == nil && len(items) == 0 {
		err = failf("no median for empty data")
	}
	return items, err
}

func median(t *thread, a []value) (value, error) {
	items, err := ordered(t, a[0])
	if err != nil {
		return value{}, err
	}
	n := len(items)
	if n%2 == 1 {
		return items[n/2], nil
	}
	sum, err := object.Binary(t, object.OpAdd, items[n/2-1], items[n/2])
	if err != nil {
		return value{}, err
	}
	return object.Binary(t, object.OpDiv, sum, object.Int(2))
}

func medianLow(t *thread, a []value) (value, error) {
	items, err := ordered(t, a[0])
	if err != nil {
		return value{}, err
	}
	return items[(len(items)-1)/2], nil
}

func medianHigh(t *thread, a []value) (value, error) {
	items, err := ordered(t, a[0])
	if err != nil {
		return value{}, err
	}
	return items[len(items)/2], nil
}

func medianGrouped(t *thread, a []value) (value, error) {
	items, err := ordered(t, a[0])
	if err != nil {
		return value{}, err
	}
	n := len(items)
	mid := items[n/2]
	var failed error
	less := func(x, y value) bool {
		ok, err := object.Less(t, x, y)
		if err != nil && failed == nil {
			failed = err
		}
		return ok
	}
	i := sort.Search(n, func(k int) bool { return !less(items[k], mid) })
	j := sort.Search(n, func(k int) bool { return less(mid, items[k]) })
	if failed != nil {
		return value{}, failed
	}
	interval, err := asFloat(t, a[1])
	if err != nil {
		return value{}, err
	}
	x, err := asFloat(t, mid)
	if err != nil {
		return value{}, err
	}
	return object.Float(x - interval/2 + interval*(float64(n)/2-float64(i))/float64(j-i)), nil
}

// asFloat is float(v); a text that is no number is a TypeError here.
func asFloat(t *thread, v value) (float64, error) {
	f, err := object.Call(t, object.FloatType.Value(), v)
	if err != nil {
		if object.Matches(err, object.ValueErrorType) {
			err = object.TypeErrorf("Value cannot be converted to a float")
		}
		return 0, err
	}
	return object.FloatOf(f), nil
}

// counts counts the items; the keys stand in the order in which they came.
func counts(t *thread, data value) (*object.Dict, int64, error) {
	d, err := object.NewDict(t)
	if err != nil {
		return nil, 0, err
	}
	most := int64(0)
	err = object.IterateInto(t, d.Value(), data, func(x value) error {
		h, err := object.Hash(t, x)
		if err != nil {
			return err
		}
		n, _, err := d.GetHashed(t, x, h)
		if err != nil {
			return err
		}
		most = max(most, n.AsInt()+1)
		return d.SetHashed(t, x, h, object.Int(n.AsInt()+1))
	})
	return d, most, err
}

func mode(t *thread, a []value) (value, error) {
	d, most, err := counts(t, a[0])
	if err != nil {
		return value{}, err
	}
	for pos := 0; ; {
		k, n, next, ok := d.Next(pos)
		if !ok {
			return value{}, failf("no mode for empty data")
		}
		if n.AsInt() == most {
			return k, nil
		}
		pos = next
	}
}

func multimode(t *thread, a []value) (value, error) {
	d, most, err := counts(t, a[0])
	if err != nil {
		return value{}, err
	}
	out, err := object.NewList(t, 0)
	if err != nil {
		return value{}, err
	}
	for pos := 0; ; {
		k, n, next, ok := d.Next(pos)
		if !ok {
			return out.Value(), nil
		}
		if n.AsInt() == most {
			if err := out.Append(t, k); err != nil {
				return value{}, err
			}
		}
		pos = next
	}
}

func quantiles(t *thread, a []value) (value, error) {
	less, err := object.Less(t, a[1], object.Int(1))
	if err != nil {
		return value{}, err
	}
	if less {
		return value{}, failf("n must be at least 1")
	}
	items, err := sorted(t, a[0])
	if err != nil {
		return value{}, err
	}
	ld := len(items)
	if ld < 2 {
		return value{}, failf("must have at least two data points")
	}
	inclusive := object.IsStr(a[2]) && object.ToStr(a[2]).String() == "inclusive"
	if !inclusive && !(object.IsStr(a[2]) && object.ToStr(a[2]).String() == "exclusive") {
		text, err := object.Repr(t, a[2])
		if err != nil {
			return value{}, err
		}
		return value{}, object.ValueErrorf("Unknown method: %s", text)
	}
	n, err := object.IndexInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	out, err := object.NewList(t, 0)
	if err != nil {
		return value{}, err
	}
	m := ld + 1
	if inclusive {
		m = ld - 1
	}
	if n > (1<<62)/m {
		return value{}, t.Charge(1 << 62)
	}
	for i := 1; i < n; i++ {
		if err := t.Poll(4); err != nil {
			return value{}, err
		}
		j := i * m / n
		if !inclusive {
			j = max(1, min(j, ld-1)) - 1
		}
		delta := i*m - j*n
		if !inclusive {
			delta -= n
		}
		v, err := interpolate(t, items[j], items[j+1], n, delta)
		if err != nil {
			return value{}, err
		}
		if err := out.Append(t, v); err != nil {
			return value{}, err
		}
	}
	return out.Value(), nil
}

// interpolate is (x*(n-delta) + y*delta) / n.
func interpolate(t *thread, x, y value, n, delta int) (value, error) {
	left, err := object.Binary(t, object.OpMul, x, object.Int(int64(n-delta)))
	if err != nil {
		return value{}, err
	}
	right, err := object.Binary(t, object.OpMul, y, object.Int(int64(delta)))
	if err != nil {
		return value{}, err
	}
	if left, err = object.Binary(t, object.OpAdd, left, right); err != nil {
		return value{}, err
	}
	return object.Binary(t, object.OpDiv, left, object.Int(int64(n)))
}
