// This file defines vectorize, which applies a function of the script to every item.

package numpy

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// vectorize is a function and the type of its results, None for the one that they call for.
type vectorize struct {
	object.Header
	fn     value
	otypes value
}

var vectorizeType = object.NewType("numpy.vectorize", object.LayoutOther)

func init() {
	vectorizeType.Module = "numpy"
	s := &vectorizeType.Slots
	s.New = args.New("vectorize", "pyfunc, otypes=None, doc=None, excluded=None, cache=False, signature=None", func(t *thread, _ *object.Type, a []value) (value, error) {
		if given(a[3]) || given(a[5]) {
			return value{}, object.Raise(object.NotImplementedErrorType, "numpy.vectorize with excluded or signature is not supported; call the function in a loop")
		}
		o := a[1]
		if object.IsList(o) {
			if object.ToList(o).Len() != 1 {
				return value{}, object.Raise(object.NotImplementedErrorType, "numpy.vectorize is supported for functions of one result only")
			}
			o = object.ToList(o).At(0)
		}
		v := &vectorize{object.HeaderOf(vectorizeType), a[0], o}
		return object.Obj(&v.Header), t.Charge(64)
	})
	s.Visit = func(v value, visit func(value)) int64 {
		f := (*vectorize)(v.Pointer())
		visit(f.fn)
		visit(f.otypes)
		return 64
	}
	s.Call = func(t *thread, v value, a []value, kw []object.Kwarg) (value, error) {
		f := (*vectorize)(v.Pointer())
		parts := make([]*array, len(a))
		for i, x := range a {
			var err error
			if parts[i], err = toArray(t, x); err != nil {
				return value{}, err
			}
		}
		if len(parts) == 0 {
			return object.CallKw(t, f.fn, nil, kw)
		}
		shape, err := commonShape(parts)
		if err != nil {
			return value{}, err
		}
		n, _ := ndarray.SizeOf(shape)
		for i, p := range parts {
			parts[i], _ = p.BroadcastTo(shape)
		}
		d, err := dtypeOf(t, f.otypes)
		if err != nil {
			return value{}, err
		}
		if n == 0 && d == nil {
			return value{}, object.ValueErrorf("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
		}
		out, err := object.NewList(t, n)
		if err != nil {
			return value{}, err
		}
		mark := t.Hold(out.Value())
		defer t.Drop(mark)
		base, answers := t.Meter.Pending, t.Answers()
		for i := range n {
			items := make([]value, len(parts))
			for k, p := range parts {
				if items[k], err = p.At(t, i); err != nil {
					return value{}, err
				}
			}
			r, err := object.CallKw(t, f.fn, items, kw)
			if err != nil {
				return value{}, err
			}
			if err := out.Append(t, r); err != nil {
				return value{}, err
			}
			t.Meter.Pending = base
			t.Forgotten(answers)
		}
		items, err := out.CopyItems(t)
		if err != nil {
			return value{}, err
		}
		r, err := ndarray.OfItems(t, items)
		if err != nil {
			return value{}, err
		}
		if r.DType.Kind == 'O' && n > 0 && object.IsTuple(items[0]) {
			// Several results make several arrays.
			k := len(object.ToTuple(items[0]).Items)
			arrays := make([]value, k)
			for j := range k {
				col := make([]value, n)
				if err := t.Charge(int64(n) * 16); err != nil {
					return value{}, err
				}
				for i, v := range items {
					if !object.IsTuple(v) || len(object.ToTuple(v).Items) != k {
						return value{}, object.ValueErrorf("the function gave results of different lengths")
					}
					col[i] = object.ToTuple(v).Items[j]
				}
				c, err := ndarray.OfItems(t, col)
				if err != nil {
					return value{}, err
				}
				arrays[j] = c.Shaped(shape).Value()
			}
			return object.NewTuple(t, arrays)
		}
		r = r.Shaped(shape)
		if d != nil {
			if r, err = r.Cast(t, d); err != nil {
				return value{}, err
			}
		}
		return r.Value(), nil
	}
	vectorizeType.Final = true
	object.InitType(vectorizeType)
}
