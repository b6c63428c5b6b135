// This file defines round and clip.

package numpy

import (
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// round is round() of numbers: ints stay ints.
func round(t *thread, x *array, decimals value) (*array, error) {
	n := 0
	if given(decimals) {
		var err error
		if n, err = object.IndexInt(t, decimals); err != nil {
			return nil, err
		}
	}
	switch x.DType.Kind {
	case 'f':
		v, err := x.FloatsOf(t)
		if err != nil {
			return nil, err
		}
		out, err := kernel.Round(t.Meter, v, max(-400, min(n, 400)))
		if err != nil {
			return nil, err
		}
		return ndarray.OfFloats(out).Shaped(x.Shape).Cast(t, x.DType)
	case 'i', 'u':
		if n >= 0 {
			return x.Copy(t)
		}
		v, err := x.FloatsOf(t)
		if err != nil {
			return nil, err
		}
		out, err := kernel.Round(t.Meter, v, max(-400, n))
		if err != nil {
			return nil, err
		}
		return ndarray.OfFloats(out).Shaped(x.Shape).Cast(t, x.DType)
	case 'b':
		return x.Cast(t, ndarray.Float16)
	case 'O':
		items, err := x.Items(t)
		if err != nil {
			return nil, err
		}
		for i, v := range items {
			fn, ok, err := object.LookupSpecial(t, v, "__round__")
			if err != nil {
				return nil, err
			}
			if !ok {
				return nil, object.TypeErrorf("loop of ufunc does not support argument 0 of type %s which has no callable rint method", object.TypeOf(v).Name)
			}
			if items[i], err = object.Call(t, fn, object.Int(int64(n))); err != nil {
				return nil, err
			}
		}
		return ndarray.OfObjects(items).Shaped(x.Shape), nil
	}
	return nil, object.TypeErrorf("ufunc 'rint' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''")
}

func clip(t *thread, x *array, lo, hi value) (*array, error) {
	r := x
	var err error
	if given(lo) {
		if r, err = binaryArrays(t, "maximum", r.Value(), lo); err != nil {
			return nil, err
		}
	}
	if given(hi) {
		if r, err = binaryArrays(t, "minimum", r.Value(), hi); err != nil {
			return nil, err
		}
	}
	if r == x {
		return x.Copy(t)
	}
	return r, nil
}
