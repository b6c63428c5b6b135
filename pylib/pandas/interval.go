// This file defines the methods of Interval, and IntervalIndex.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

func readClosed(v object.Value) (left, right bool, err error) {
	switch s, _ := text(v); s {
	case "right":
		return false, true, nil
	case "left":
		return true, false, nil
	case "both":
		return true, true, nil
	case "neither":
		return false, false, nil
	}
	return false, false, object.ValueErrorf("invalid option for 'closed': %s", object.Printable(textOrType(v), 40))
}

func textOrType(v object.Value) string {
	if s, ok := text(v); ok {
		return s
	}
	return object.TypeOf(v).Name
}

// intervalText is the interval in the notation of mathematics.
func intervalText(t *object.Thread, v object.Value) (string, error) {
	x := column.ToInterval(v)
	word := func(v object.Value) (string, error) {
		s, err := object.ToString(t, v)
		if column.ToTimestamp(v) != nil && strings.HasSuffix(s, " 00:00:00") {
			return s, err
		}
		return s, err
	}
	l, err := word(x.Left)
	if err != nil {
		return "", err
	}
	r, err := word(x.Right)
	if err != nil {
		return "", err
	}
	open, end := "(", ")"
	if x.ClosedLeft {
		open = "["
	}
	if x.ClosedRight {
		end = "]"
	}
	return open + l + ", " + r + end, nil
}

// holds tells whether a value lies in an interval.
func holds(t *object.Thread, x *column.Interval, v object.Value) (bool, error) {
	if o := column.ToInterval(v); o != nil {
		l, err := object.Less(t, o.Left, x.Left)
		if err != nil || l {
			return false, err
		}
		r, err := object.Less(t, x.Right, o.Right)
		if err != nil || r {
			return false, err
		}
		sameL, err := object.Equal(t, o.Left, x.Left)
		if err != nil {
			return false, err
		}
		sameR, err := object.Equal(t, o.Right, x.Right)
		return !(sameL && o.ClosedLeft && !x.ClosedLeft) && !(sameR && o.ClosedRight && !x.ClosedRight), err
	}
	below, above := object.CmpLt, object.CmpLt
	if x.ClosedLeft {
		below = object.CmpLe
	}
	if x.ClosedRight {
		above = object.CmpLe
	}
	for _, c := range []struct {
		op   object.Cmp
		a, b object.Value
	}{{below, x.Left, v}, {above, v, x.Right}} {
		r, err := object.Compare(t, c.op, c.a, c.b)
		if err != nil {
			return false, err
		}
		if yes, err := object.Truth(t, r); err != nil || !yes {
			return false, err
		}
	}
	return true, nil
}

func compareIntervals(t *object.Thread, op object.Cmp, a, b object.Value) (object.Value, error) {
	x, y := column.ToInterval(a), column.ToInterval(b)
	if y == nil {
		return object.NotImplemented, nil
	}
	sameL, err := object.Equal(t, x.Left, y.Left)
	if err != nil {
		return object.Value{}, err
	}
	sameR, err := object.Equal(t, x.Right, y.Right)
	if err != nil {
		return object.Value{}, err
	}
	equal := sameL && sameR && x.ClosedLeft == y.ClosedLeft && x.ClosedRight == y.ClosedRight
	switch op {
	case object.CmpEq:
		return object.Bool(equal), nil
	case object.CmpNe:
		return object.Bool(!equal), nil
	}
	less, err := object.Less(t, x.Left, y.Left)
	if err == nil && sameL {
		less, err = object.Less(t, x.Right, y.Right)
	}
	if err != nil {
		return object.Value{}, err
	}
	switch op {
	case object.CmpLt:
		return object.Bool(less), nil
	case object.CmpLe:
		return object.Bool(less || sameL && sameR), nil
	case object.CmpGt:
		return object.Bool(!less && !(sameL && sameR)), nil
	}
	return object.Bool(!less), nil
}

func initInterval() {
	typ := column.IntervalType
	s := &typ.Slots
	s.New = newSlot("Interval", "left, right, closed='right'", func(t *object.Thread, a []object.Value) (object.Value, error) {
		l, r, err := readClosed(a[2])
		if err != nil {
			return object.Value{}, err
		}
		for _, v := range a[:2] {
			if !v.IsInt() && !v.IsFloat() && column.ToTimestamp(v) == nil && column.ToDelta(v) == nil {
				return object.Value{}, object.ValueErrorf("Only numeric, Timestamp and Timedelta endpoints are allowed when constructing an Interval.")
			}
		}
		if wrong, err := object.Less(t, a[1], a[0]); err != nil {
			return object.Value{}, err
		} else if wrong {
			return object.Value{}, object.ValueErrorf("left side of interval must be <= right side")
		}
		return column.NewInterval(t, a[0], a[1], l, r)
	})
	s.Visit = func(v object.Value, visit func(object.Value)) int64 {
		visit(column.ToInterval(v).Left)
		visit(column.ToInterval(v).Right)
		return 64
	}
	s.Str = intervalText
	s.Repr = func(t *object.Thread, v object.Value) (string, error) {
		x := column.ToInterval(v)
		l, err := object.Repr(t, x.Left)
		if err != nil {
			return "", err
		}
		r, err := object.Repr(t, x.Right)
		return "Interval(" + l + ", " + r + ", closed='" + x.Closed() + "')", err
	}
	s.Contains = func(t *object.Thread, v, item object.Value) (bool, error) {
		return holds(t, column.ToInterval(v), item)
	}
	s.Compare = compareIntervals
	s.Hash = func(t *object.Thread, v object.Value) (uint64, error) {
		x := column.ToInterval(v)
		p, err := object.Pair(t, x.Left, x.Right)
		if err != nil {
			return 0, err
		}
		h, err := object.Hash(t, p)
		return h ^ object.HashString(x.Closed()), err
	}
	for name, get := range map[string]func(x *column.Interval) object.Value{
		"left": func(x *column.Interval) object.Value { return x.Left }, "right": func(x *column.Interval) object.Value { return x.Right },
		"closed":      func(x *column.Interval) object.Value { return object.NewStr(x.Closed()) },
		"closed_left": func(x *column.Interval) object.Value { return object.Bool(x.ClosedLeft) }, "closed_right": func(x *column.Interval) object.Value { return object.Bool(x.ClosedRight) },
		"open_left": func(x *column.Interval) object.Value { return object.Bool(!x.ClosedLeft) }, "open_right": func(x *column.Interval) object.Value { return object.Bool(!x.ClosedRight) },
	} {
		attr(typ, name, func(_ *object.Thread, v object.Value) (object.Value, error) { return get(column.ToInterval(v)), nil })
	}
	attr(typ, "length", func(t *object.Thread, v object.Value) (object.Value, error) {
		return object.Binary(t, object.OpSub, column.ToInterval(v).Right, column.ToInterval(v).Left)
	})
	attr(typ, "mid", func(t *object.Thread, v object.Value) (object.Value, error) { return middle(t, column.ToInterval(v)) })
	attr(typ, "is_empty", func(t *object.Thread, v object.Value) (object.Value, error) {
		x := column.ToInterval(v)
		same, err := object.Equal(t, x.Left, x.Right)
		return object.Bool(same && !(x.ClosedLeft && x.ClosedRight)), err
	})
	def(typ, "overlaps", "other", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		x, y := column.ToInterval(v), column.ToInterval(a[0])
		if y == nil {
			return object.Value{}, object.TypeErrorf("`other` must be an Interval, got %s", object.TypeOf(a[0]).Name)
		}
		before := func(p, q *column.Interval) (bool, error) { // p begins before q ends
			op := object.CmpLt
			if p.ClosedLeft && q.ClosedRight {
				op = object.CmpLe
			}
			r, err := object.Compare(t, op, p.Left, q.Right)
			if err != nil {
				return false, err
			}
			return object.Truth(t, r)
		}
		one, err := before(x, y)
		if err != nil || !one {
			return object.False, err
		}
		two, err := before(y, x)
		return object.Bool(two), err
	})
	object.InitType(typ)
	initIntervalIndex(frame.IntervalIndexType)
}

func middle(t *object.Thread, x *column.Interval) (object.Value, error) {
	d, err := object.Binary(t, object.OpSub, x.Right, x.Left)
	if err != nil {
		return object.Value{}, err
	}
	if x.Left.IsInt() || x.Left.IsFloat() {
		if d, err = object.Binary(t, object.OpAdd, x.Left, x.Right); err != nil {
			return object.Value{}, err
		}
		return object.Binary(t, object.OpMul, object.Float(0.5), d)
	}
	if d, err = object.Binary(t, object.OpDiv, d, object.Int(2)); err != nil {
		return object.Value{}, err
	}
	return object.Binary(t, object.OpAdd, x.Left, d)
}

// intervalsBetween makes the intervals between neighbouring breaks.
func intervalsBetween(t *object.Thread, breaks []object.Value, closedLeft, closedRight bool) (*column.Column, error) {
	out, err := kernel.Make[object.Value](t.Meter, max(len(breaks)-1, 0))
	if err != nil {
		return nil, err
	}
	for i := range out {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		if out[i], err = column.NewInterval(t, breaks[i], breaks[i+1], closedLeft, closedRight); err != nil {
			return nil, err
		}
	}
	return column.FromValues(t, out)
}

func initIntervalIndex(typ *object.Type) {
	part := func(name string, f func(t *object.Thread, x *column.Interval) (object.Value, error)) {
		attr(typ, name, func(t *object.Thread, v object.Value) (object.Value, error) {
			cells := ix(v).Column().Objects()
			out, err := kernel.Make[object.Value](t.Meter, len(cells))
			if err != nil {
				return object.Value{}, err
			}
			for i, x := range cells {
				if i&0xfff == 0xfff {
					if err := t.Poll(0x1000); err != nil {
						return object.Value{}, err
					}
				}
				if out[i] = column.NaN; column.ToInterval(x) != nil {
					if out[i], err = f(t, column.ToInterval(x)); err != nil {
						return object.Value{}, err
					}
				}
			}
			c, err := column.FromValues(t, out)
			if err != nil {
				return object.Value{}, err
			}
			return frame.NewIndex(c, object.None).Value(), nil
		})
	}
	part("left", func(_ *object.Thread, x *column.Interval) (object.Value, error) { return x.Left, nil })
	part("right", func(_ *object.Thread, x *column.Interval) (object.Value, error) { return x.Right, nil })
	part("mid", middle)
	part("length", func(t *object.Thread, x *column.Interval) (object.Value, error) {
		return object.Binary(t, object.OpSub, x.Right, x.Left)
	})
	attr(typ, "closed", func(_ *object.Thread, v object.Value) (object.Value, error) {
		for _, x := range ix(v).Column().Objects() {
			if i := column.ToInterval(x); i != nil {
				return object.NewStr(i.Closed()), nil
			}
		}
		return object.NewStr("right"), nil
	})
	def(typ, "contains", "other", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		cells := ix(v).Column().Objects()
		out, err := kernel.Make[bool](t.Meter, len(cells))
		if err != nil {
			return object.Value{}, err
		}
		for i, x := range cells {
			if iv := column.ToInterval(x); iv != nil {
				if out[i], err = holds(t, iv, a[0]); err != nil {
					return object.Value{}, err
				}
			}
			if err := t.Poll(1); err != nil {
				return object.Value{}, err
			}
		}
		return arrayOf(column.OfBools(out)), nil
	})
	finish := func(t *object.Thread, c *column.Column, name object.Value, err error) (object.Value, error) {
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewIndex(c, name).Value(), nil
	}
	typ.Attrs["from_breaks"] = object.NewStaticMethod(function("from_breaks", "breaks, closed='right', name=None, copy=False, dtype=None!", func(t *object.Thread, a []object.Value) (object.Value, error) {
		l, r, err := readClosed(a[1])
		if err != nil {
			return object.Value{}, err
		}
		breaks, ok, err := unpackList(t, a[0])
		if err != nil || !ok {
			return object.Value{}, orType(err, "breaks must be list-like")
		}
		c, err := intervalsBetween(t, breaks, l, r)
		return finish(t, c, a[2], err)
	}))
	pairs := func(t *object.Thread, left, right []object.Value, closed, name object.Value) (object.Value, error) {
		l, r, err := readClosed(closed)
		if err != nil {
			return object.Value{}, err
		}
		if len(left) != len(right) {
			return object.Value{}, object.ValueErrorf("left and right must have the same length")
		}
		out, err := kernel.Make[object.Value](t.Meter, len(left))
		if err != nil {
			return object.Value{}, err
		}
		for i := range out {
			if wrong, err := object.Less(t, right[i], left[i]); err != nil {
				return object.Value{}, err
			} else if wrong {
				return object.Value{}, object.ValueErrorf("left side of interval must be <= right side")
			}
			if out[i], err = column.NewInterval(t, left[i], right[i], l, r); err != nil {
				return object.Value{}, err
			}
		}
		c, err := column.FromValues(t, out)
		return finish(t, c, name, err)
	}
	typ.Attrs["from_arrays"] = object.NewStaticMethod(function("from_arrays", "left, right, closed='right', name=None, copy=False, dtype=None!", func(t *object.Thread, a []object.Value) (object.Value, error) {
		left, ok, err := unpackList(t, a[0])
		if err != nil || !ok {
			return object.Value{}, orType(err, "left must be list-like")
		}
		right, ok, err := unpackList(t, a[1])
		if err != nil || !ok {
			return object.Value{}, orType(err, "right must be list-like")
		}
		return pairs(t, left, right, a[2], a[3])
	}))
	typ.Attrs["from_tuples"] = object.NewStaticMethod(function("from_tuples", "data, closed='right', name=None, copy=False, dtype=None!", func(t *object.Thread, a []object.Value) (object.Value, error) {
		items, ok, err := unpackList(t, a[0])
		if err != nil || !ok {
			return object.Value{}, orType(err, "data must be list-like")
		}
		left, right := make([]object.Value, len(items)), make([]object.Value, len(items))
		for i, v := range items {
			if !object.IsTuple(v) || len(object.ToTuple(v).Items) != 2 {
				return object.Value{}, object.TypeErrorf("IntervalIndex.from_tuples received an invalid item, %s", reprOr(t, v))
			}
			left[i], right[i] = object.ToTuple(v).Items[0], object.ToTuple(v).Items[1]
		}
		return pairs(t, left, right, a[1], a[2])
	}))
	typ.Slots.New = newSlot("IntervalIndex", "data, closed=None, dtype=None!, copy=False, name=None, verify_integrity=True", func(t *object.Thread, a []object.Value) (object.Value, error) {
		items, ok, err := unpackList(t, a[0])
		if err != nil || !ok {
			return object.Value{}, orType(err, "IntervalIndex(...) must be called with a collection of some kind, "+reprOr(t, a[0])+" was passed")
		}
		c, err := column.FromValues(t, items)
		if err == nil && len(items) > 0 && !c.Intervals() {
			err = object.TypeErrorf("type %s with value %s is not an interval", object.TypeOf(items[0]).FullName(), reprOr(t, items[0]))
		}
		return finish(t, c, a[4], err)
	})
}

// intervalRange is pd.interval_range of numbers and times.
func intervalRange(t *object.Thread, a []object.Value) (object.Value, error) {
	l, r, err := readClosed(a[5])
	if err != nil {
		return object.Value{}, err
	}
	start, end, step := a[0], a[1], a[3]
	if column.ToTimestamp(start) != nil || column.ToTimestamp(end) != nil {
		f := step
		if !given(f) && !(given(start) && given(end) && given(a[2])) {
			f = object.NewStr("D")
		}
		periods := a[2]
		if given(periods) {
			if periods, err = object.Binary(t, object.OpAdd, periods, object.Int(1)); err != nil {
				return object.Value{}, err
			}
		}
		x, err := dateRange(t, []object.Value{start, end, periods, f, object.None, object.False, object.None, object.NewStr("both")})
		if err != nil {
			return object.Value{}, err
		}
		breaks, err := ix(x).Labels(t)
		if err != nil {
			return object.Value{}, err
		}
		c, err := intervalsBetween(t, breaks, l, r)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewIndex(c, a[4]).Value(), nil
	}
	if !given(step) {
		step = object.Int(1)
	}
	n := -1
	if given(a[2]) {
		if n, err = object.IndexInt(t, a[2]); err != nil {
			return object.Value{}, err
		}
	}
	switch {
	case given(start) && given(end) && n >= 0 && !given(a[3]):
		span, err := object.Binary(t, object.OpSub, end, start)
		if err != nil {
			return object.Value{}, err
		}
		if step, err = object.Binary(t, object.OpDiv, span, object.Int(int64(max(n, 1)))); err != nil {
			return object.Value{}, err
		}
		if f := step.AsFloat(); step.IsFloat() && f == float64(int64(f)) && start.IsInt() && end.IsInt() {
			step = object.Int(int64(f))
		}
	case given(start) && given(end) && n < 0:
		span, err := object.Binary(t, object.OpSub, end, start)
		if err != nil {
			return object.Value{}, err
		}
		k, err := object.Binary(t, object.OpFloorDiv, span, step)
		if err != nil {
			return object.Value{}, err
		}
		f, err := object.ToFloat(t, k)
		if err != nil {
			return object.Value{}, err
		}
		n = int(min(max(f, 0), 1<<31))
	case given(start) && n >= 0 && !given(end):
	case given(end) && n >= 0 && !given(start):
		span, err := object.Binary(t, object.OpMul, step, object.Int(int64(n)))
		if err != nil {
			return object.Value{}, err
		}
		if start, err = object.Binary(t, object.OpSub, end, span); err != nil {
			return object.Value{}, err
		}
	default:
		return object.Value{}, object.ValueErrorf("Of the four parameters: start, end, periods, and freq, exactly three must be specified")
	}
	breaks, err := kernel.Make[object.Value](t.Meter, n+1)
	if err != nil {
		return object.Value{}, err
	}
	for i := range breaks {
		if err := t.Poll(1); err != nil {
			return object.Value{}, err
		}
		d, err := object.Binary(t, object.OpMul, step, object.Int(int64(i)))
		if err != nil {
			return object.Value{}, err
		}
		if breaks[i], err = object.Binary(t, object.OpAdd, start, d); err != nil {
			return object.Value{}, err
		}
	}
	c, err := intervalsBetween(t, breaks, l, r)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewIndex(c, a[4]).Value(), nil
}
