// This file defines count, repeat and cycle.

package itertools

import (
	"math"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

type counter struct {
	object.Header
	at, step value
}

type repeater struct {
	object.Header
	item value
	left int64 // negative for ever
}

var (
	countType  = object.NewType("itertools.count", object.LayoutOther)
	repeatType = object.NewType("itertools.repeat", object.LayoutOther)
)

func isNumber(v value) bool {
	s := &object.TypeOf(v).Slots
	return s.Index != nil || s.Int != nil || s.Float != nil || object.IsComplex(v)
}

func init() {
	self := func(t *thread, v value) (value, error) { return v, nil }
	for _, typ := range []*object.Type{countType, repeatType} {
		typ.Module, typ.Final = "itertools", true
		typ.Slots.Iter = self
		types = append(types, typ)
	}
	countType.Doc = "Return a count object whose .__next__() method returns consecutive values."
	countType.Slots.New = args.New("count", "start=0, step=1", func(t *thread, cls *object.Type, a []value) (value, error) {
		if !isNumber(a[0]) || !isNumber(a[1]) {
			return value{}, object.TypeErrorf("a number is required")
		}
		if err := t.Charge(48); err != nil {
			return value{}, err
		}
		c := &counter{object.HeaderOf(countType), a[0], a[1]}
		return object.Obj(&c.Header), nil
	})
	countType.Slots.Next = func(t *thread, v value) (value, bool, error) {
		c := object.As[counter](v)
		at := c.at
		if at.IsInt() && c.step.IsInt() {
			if n, d := at.AsInt(), c.step.AsInt(); d >= 0 && n <= math.MaxInt64-d || d < 0 && n >= math.MinInt64-d {
				c.at = object.Int(n + d)
				return at, true, nil
			}
		}
		after, err := object.Binary(t, object.OpAdd, at, c.step)
		if err != nil {
			return value{}, false, err
		}
		c.at = after
		return at, true, nil
	}
	countType.Slots.Repr = func(t *thread, v value) (string, error) {
		c := object.As[counter](v)
		at, err := object.Repr(t, c.at)
		if err != nil {
			return "", err
		}
		if object.IsIntLike(c.step) && object.Is(object.PlainInt(c.step), object.Int(1)) {
			return "count(" + at + ")", nil
		}
		step, err := object.Repr(t, c.step)
		return "count(" + at + ", " + step + ")", err
	}
	countType.Slots.Visit = func(v value, visit func(value)) int64 {
		visit(object.As[counter](v).at)
		visit(object.As[counter](v).step)
		return 48
	}
	object.InitType(countType)

	repeatType.Doc = "repeat(object [,times]) -> create an iterator which returns the object for the specified number of times."
	repeatType.Slots.New = args.New("repeat", "object, times=?", func(t *thread, cls *object.Type, a []value) (value, error) {
		left := int64(-1)
		if !a[1].IsUnbound() {
			n, err := object.IndexInt(t, a[1])
			if err != nil {
				return value{}, err
			}
			left = int64(max(n, 0))
		}
		if err := t.Charge(48); err != nil {
			return value{}, err
		}
		r := &repeater{object.HeaderOf(repeatType), a[0], left}
		return object.Obj(&r.Header), nil
	})
	repeatType.Slots.Next = func(t *thread, v value) (value, bool, error) {
		r := object.As[repeater](v)
		if r.left == 0 {
			return end()
		}
		if r.left > 0 {
			r.left--
		}
		return r.item, true, nil
	}
	repeatType.Slots.Repr = func(t *thread, v value) (string, error) {
		r := object.As[repeater](v)
		if !t.EnterRepr(v) {
			return "...", nil
		}
		defer t.LeaveRepr(v)
		item, err := object.Repr(t, r.item)
		if err != nil || r.left < 0 {
			return "repeat(" + item + ")", err
		}
		left, err := object.Repr(t, object.Int(r.left))
		return "repeat(" + item + ", " + left + ")", err
	}
	repeatType.Slots.Visit = func(v value, visit func(value)) int64 {
		visit(object.As[repeater](v).item)
		return 48
	}
	object.InitType(repeatType)
	args.Add(repeatType, "__length_hint__", "", "Private method returning an estimate of len(list(it)).", func(t *thread, a []value) (value, error) {
		left := object.As[repeater](a[0]).left
		if left < 0 {
			return value{}, object.TypeErrorf("len() of unsized object")
		}
		return object.Int(left), nil
	})

	define("cycle", "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.", exact("cycle", 1, 1, cycle))
}

func cycle(t *thread, a []value) (state, error) {
	source, err := object.NewCursor(t, a[0])
	if err != nil {
		return state{}, err
	}
	saved, err := object.NewList(t, 0)
	if err != nil {
		return state{}, err
	}
	i, ended := 0, false
	return state{plain: source.Plain(), next: func(t *thread) (value, bool, error) {
		if !ended {
			v, ok, err := source.Next(t)
			if err != nil {
				return value{}, false, err
			}
			if ok {
				return v, true, saved.Append(t, v)
			}
			source, ended = object.Cursor{}, true
		}
		if saved.Len() == 0 {
			return end()
		}
		if i >= saved.Len() {
			i = 0
		}
		i++
		return saved.At(i - 1), true, nil
	}, each: func(visit func(value)) {
		if !ended {
			source.Visit(visit)
		}
		visit(saved.Value())
	}}, nil
}
