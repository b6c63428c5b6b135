// This file defines dot and the operator @.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// scalarProduct is the sum of the products of two columns.
func scalarProduct(t *object.Thread, a, b *column.Column) (object.Value, error) {
	if !a.Numeric() || !b.Numeric() {
		p, err := frame.Arith(t, object.OpMul, a, b, a.Len())
		if err != nil {
			return object.Value{}, err
		}
		return frame.Reduce(t, p, "sum", frame.Reduction{})
	}
	if a.Kind() != column.Float64 && b.Kind() != column.Float64 {
		p, err := frame.Arith(t, object.OpMul, a, b, a.Len())
		if err != nil {
			return object.Value{}, err
		}
		return frame.Reduce(t, p, "sum", frame.Reduction{})
	}
	x, err := a.AsFloats(t)
	if err != nil {
		return object.Value{}, err
	}
	y, err := b.AsFloats(t)
	if err != nil {
		return object.Value{}, err
	}
	s := 0.0
	for i := range x {
		s += x[i] * y[i]
	}
	return object.Float(s), t.Poll(len(x))
}

// matchLabels checks that two indexes have the same labels.
func matchLabels(t *object.Thread, x, other *frame.Index) error {
	u, err := x.Union(t, other, false)
	if err != nil {
		return err
	}
	if u.Len() > x.Len() || u.Len() > other.Len() {
		return object.ValueErrorf("matrices are not aligned")
	}
	return nil
}

// dot is the matrix product of a series or frame with another, or with a list.
func dot(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	s, f := frame.ToSeries(v), frame.ToFrame(v)
	o, g := frame.ToSeries(a[0]), frame.ToFrame(a[0])
	inner := (*frame.Index)(nil)
	if s != nil {
		inner = s.Index
	} else {
		inner = f.Columns
	}
	// The columns of the right side, each as long as inner.
	var right []*column.Column
	labels := (*frame.Index)(nil)
	switch {
	case o != nil:
		if err := matchLabels(t, inner, o.Index); err != nil {
			return object.Value{}, err
		}
		r, err := o.Reindex(t, inner)
		if err != nil {
			return object.Value{}, err
		}
		right = []*column.Column{r.Col}
	case g != nil:
		if err := matchLabels(t, inner, g.Index); err != nil {
			return object.Value{}, err
		}
		r, err := g.Reindex(t, inner)
		if err != nil {
			return object.Value{}, err
		}
		right, labels = r.Cols, r.Columns
	default:
		items, ok, err := unpackList(t, a[0])
		if err != nil || !ok {
			return object.Value{}, orType(err, "unsupported type: "+reprOr(t, object.TypeOf(a[0]).Value()))
		}
		if len(items) != inner.Len() {
			return object.Value{}, object.ValueErrorf("Dot product shape mismatch, (%d, %d) vs (%d,)", frameLen(v), inner.Len(), len(items))
		}
		if len(items) > 0 && (object.IsList(items[0]) || object.IsTuple(items[0]) || isArray(items[0])) {
			r, err := frameFromRows(t, items, nil, nil)
			if err != nil {
				return object.Value{}, err
			}
			right, labels = r.Cols, r.Columns
		} else {
			c, err := column.FromValues(t, items)
			if err != nil {
				return object.Value{}, err
			}
			right = []*column.Column{c}
		}
	}
	if s != nil {
		out := make([]object.Value, len(right))
		for j, c := range right {
			p, err := scalarProduct(t, s.Col, c)
			if err != nil {
				return object.Value{}, err
			}
			out[j] = p
		}
		if labels == nil {
			return out[0], nil
		}
		c, err := column.FromValues(t, out)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewSeries(labels, object.None, c).Value(), nil
	}
	cols := make([]*column.Column, len(right))
	for j, r := range right {
		c, err := rowProducts(t, f, r)
		if err != nil {
			return object.Value{}, err
		}
		cols[j] = c
	}
	if labels == nil {
		return frame.NewSeries(f.Index, object.None, cols[0]).Value(), nil
	}
	return frame.NewFrame(f.Index, labels, cols).Value(), nil
}

// rowProducts is the product of every row of a frame with a column.
func rowProducts(t *object.Thread, f *frame.Frame, r *column.Column) (*column.Column, error) {
	ints := r.Kind() == column.Int64 || r.Kind() == column.Bool
	for _, c := range f.Cols {
		if !c.Numeric() {
			return nil, object.TypeErrorf("can't multiply sequence by non-int of type '%s'", c.DType())
		}
		ints = ints && c.Kind() != column.Float64
	}
	out, err := kernel.Make[float64](t.Meter, f.Len())
	if err != nil {
		return nil, err
	}
	weights, err := r.AsFloats(t)
	if err != nil {
		return nil, err
	}
	if ints {
		sums, err := kernel.Make[int64](t.Meter, f.Len())
		if err != nil {
			return nil, err
		}
		k, err := r.Cast(t, column.Int64)
		if err != nil {
			return nil, err
		}
		for j, c := range f.Cols {
			if c, err = c.Cast(t, column.Int64); err != nil {
				return nil, err
			}
			for i, x := range c.Ints() {
				sums[i] += x * k.Ints()[j]
			}
			if err := t.Poll(len(sums)); err != nil {
				return nil, err
			}
		}
		return column.OfInts(sums), nil
	}
	for j, c := range f.Cols {
		v, err := c.AsFloats(t)
		if err != nil {
			return nil, err
		}
		for i, x := range v {
			out[i] += x * weights[j]
		}
		if err := t.Poll(len(out)); err != nil {
			return nil, err
		}
	}
	return column.OfFloats(out), nil
}

// matMul is the operator @.
func matMul(t *object.Thread, a, b object.Value, reflected bool) (object.Value, error) {
	f := frame.ToFrame(a)
	if !reflected || f == nil {
		return dot(t, a, []object.Value{b})
	}
	g, err := transpose(t, f)
	if err != nil {
		return object.Value{}, err
	}
	r, err := dot(t, g.Value(), []object.Value{b})
	if err != nil || frame.ToFrame(r) == nil {
		return r, err
	}
	return frameValue(transpose(t, frame.ToFrame(r)))
}
