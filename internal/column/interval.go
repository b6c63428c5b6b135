// This file defines Interval, the scalar that cut puts cells into.

package column

import (
	"github.com/alkimi/pyexec/internal/object"
)

// Interval is pandas.Interval: the numbers or times between two ends.
type Interval struct {
	object.Header
	Left, Right             object.Value
	ClosedLeft, ClosedRight bool
}

// IntervalType is the type of intervals. Package pandas gives it its methods.
var IntervalType = newScalarType("Interval")

// NewInterval makes an interval, charged.
func NewInterval(t *object.Thread, left, right object.Value, closedLeft, closedRight bool) (object.Value, error) {
	if err := t.Charge(64); err != nil {
		return object.Value{}, err
	}
	o := &Interval{object.HeaderOf(IntervalType), left, right, closedLeft, closedRight}
	return object.Obj(&o.Header), nil
}

// ToInterval gives the interval behind a value, nil where it is none.
func ToInterval(v object.Value) *Interval {
	if v.IsInt() || object.TypeOf(v) != IntervalType {
		return nil
	}
	return (*Interval)(v.Pointer())
}

// Closed says which ends belong to the interval.
func (x *Interval) Closed() string {
	switch {
	case x.ClosedLeft && x.ClosedRight:
		return "both"
	case x.ClosedLeft:
		return "left"
	case x.ClosedRight:
		return "right"
	}
	return "neither"
}

// subtype is the dtype of the ends.
func (x *Interval) subtype() string {
	one := func(v object.Value) string {
		switch {
		case v.IsInt():
			return "int64"
		case v.IsFloat():
			return "float64"
		case ToTimestamp(v) != nil:
			return OfTimes(Datetime, nil, ToTimestamp(v).Unit, ToTimestamp(v).Zone).DType()
		case ToDelta(v) != nil:
			return OfTimes(Timedelta, nil, ToDelta(v).Unit, nil).DType()
		}
		return "object"
	}
	l, r := one(x.Left), one(x.Right)
	if l != r {
		return "float64"
	}
	return l
}

// intervalsOf makes an object column of intervals and missing values, which knows that it holds intervals; other values make a plain one.
func intervalsOf(t *object.Thread, vals []object.Value) (*Column, error) {
	c, err := objectsOf(t, vals)
	if err != nil {
		return nil, err
	}
	tag := ""
	for i, v := range vals {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		x := ToInterval(v)
		if x == nil {
			if !MissingValue(v) {
				return c, nil
			}
			continue
		}
		own := "interval[" + x.subtype() + ", " + x.Closed() + "]"
		if tag == "" || tag == own {
			tag = own
			continue
		}
		if tag[len(tag)-len(x.Closed())-1:] != x.Closed()+"]" {
			return c, nil
		}
		tag = "interval[float64, " + x.Closed() + "]"
	}
	c.tag = tag
	return c, nil
}

// Intervals tells a column of intervals of one kind.
func (c *Column) Intervals() bool { return c.tag != "" }

// floatIntervals is a column of intervals whose ends, where they are ints, are floats.
func (c *Column) floatIntervals(t *object.Thread) (*Column, error) {
	if len(c.objs) == 0 || ToInterval(c.objs[0]) == nil || !ToInterval(c.objs[0]).Left.IsInt() {
		return c, nil
	}
	if err := t.Charge(int64(len(c.objs)) * 16); err != nil {
		return nil, err
	}
	out := make([]object.Value, len(c.objs))
	for i, v := range c.objs {
		x := ToInterval(v)
		l, err := object.ToFloat(t, x.Left)
		if err != nil {
			return nil, err
		}
		r, err := object.ToFloat(t, x.Right)
		if err != nil {
			return nil, err
		}
		if out[i], err = NewInterval(t, object.Float(l), object.Float(r), x.ClosedLeft, x.ClosedRight); err != nil {
			return nil, err
		}
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
	}
	return intervalsOf(t, out)
}
