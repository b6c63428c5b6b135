// This file defines arithmetic on long columns that is put off until somebody wants the cells: the columns that lie between the steps of
// an expression are then never made.

package frame

import (
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

const (
	// deferRows is from how many rows on arithmetic is put off: columns that the caches hold cost little.
	deferRows = 1 << 16
	// deferOperations is the most operators of an expression, which holds on to all columns that it reads.
	deferOperations = 8
)

// deferred is the cells of a Series that are still to be computed. Their memory is charged already.
type deferred struct {
	meter *budget.Meter
	expr  kernel.Expr
	reads []*column.Column
	// used says that another expression computes these cells for itself. Who else wants them gets a column.
	used bool
}

// bytes is what the run pays for it.
func (d *deferred) bytes(rows int) int64 {
	return int64(unsafe.Sizeof(*d)) + 8*int64(cap(d.reads)) + 8*int64(rows)
}

// peek is the Series behind a value without its cells, nil where it is none.
func peek(v object.Value) *Series {
	if v.IsInt() || object.TypeOf(v) != SeriesType {
		return nil
	}
	return (*Series)(v.Pointer())
}

// settle computes the cells.
func (s *Series) settle() {
	d := s.late
	s.late = nil
	m := d.meter.WhileRunning()
	out, err := kernel.Room[float64](nil, s.Index.Len())
	if err == nil {
		err = d.expr.Evaluate(m, out)
	}
	if err != nil {
		if m == nil || m.Err() == nil {
			panic(err) // a bug: only limits end the work
		}
		clear(out) // the run ends at its next step
	}
	s.Col = column.OfFloats(out)
}

// Defer is the result of an operator on two operands, of which a is a Series, where it can be put off; else ok is false.
func Defer(t *object.Thread, op object.Op, a, b object.Value, reflected bool) (r object.Value, ok bool, err error) {
	switch op {
	case object.OpAdd, object.OpSub, object.OpMul, object.OpDiv:
	default:
		return r, false, nil
	}
	s, o := peek(a), peek(b)
	n := s.Index.Len()
	if n < deferRows || o == nil && !b.IsInt() && !b.IsFloat() {
		return r, false, nil
	}
	name := s.Name
	if o != nil {
		_, _, ranges := o.Index.IsRange()
		if _, _, too := s.Index.IsRange(); s.Index != o.Index && !(ranges && too) {
			return r, false, nil
		}
		if same, err := s.Index.Same(t, o.Index); !same || err != nil {
			return r, false, err
		}
		if eq, err := object.Equal(t, s.Name, o.Name); err != nil {
			return r, false, err
		} else if !eq {
			name = object.None
		}
	}
	d := &deferred{meter: t.Meter, expr: kernel.Expr{Op: arithOf[op]}}
	if d.expr.A, ok = d.operand(s, n); !ok {
		return r, false, nil
	}
	switch {
	case o != nil:
		if d.expr.B, ok = d.operand(o, n); !ok {
			return r, false, nil
		}
	case b.IsInt():
		d.expr.B.X = float64(b.AsInt())
	default:
		d.expr.B.X = b.AsFloat()
	}
	if reflected {
		d.expr.A, d.expr.B = d.expr.B, d.expr.A
	}
	if err := t.Charge(d.bytes(n)); err != nil {
		return r, false, err
	}
	out := NewSeries(s.Index, name, nil)
	out.late = d
	return out.Value(), true, nil
}

// operand is the cells of a Series as an operand.
func (d *deferred) operand(s *Series, n int) (kernel.Operand, bool) {
	if l := s.late; l != nil {
		if l.used || l.expr.Operations() >= deferOperations {
			s.settle()
		} else {
			l.used = true
			d.reads = append(d.reads, l.reads...)
			return kernel.Operand{E: &l.expr}, true
		}
	}
	c := s.Col
	if c.Kind() != column.Float64 || c.Width() != column.Full || c.Len() != n {
		return kernel.Operand{}, false
	}
	d.reads = append(d.reads, c)
	return kernel.Operand{V: c.Floats()}, true
}
