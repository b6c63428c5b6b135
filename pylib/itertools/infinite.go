// This file defines count, repeat and cycle.

package itertools

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

type counter struct {
	object.Object
	at, step value
}

type repeater struct {
	object.Object
	item value
	left int64 // negative for ever
}

var (
	countType  = object.NewType("itertools.count", object.LayoutObject)
	repeatType = object.NewType("itertools.repeat", object.LayoutObject)
)

// sizeCounter is what a count or a repeat is charged for.
const sizeCounter = 64

func newCount(t *thread, cls *object.Type, at, step value) (value, error) {
	if err := t.Charge(sizeCounter); err != nil {
		return value{}, err
	}
	c := &counter{at: at, step: step}
	c.Header = object.HeaderOf(cls)
	return object.Obj(&c.Header), nil
}

func newRepeat(t *thread, cls *object.Type, item value, left int64) (value, error) {
	if err := t.Charge(sizeCounter); err != nil {
		return value{}, err
	}
	r := &repeater{item: item, left: left}
	r.Header = object.HeaderOf(cls)
	return object.Obj(&r.Header), nil
}

func isNumber(v value) bool {
	s := &object.TypeOf(v).Slots
	return s.Index != nil || s.Int != nil || s.Float != nil || object.IsComplex(v)
}

func init() {
	self := func(t *thread, v value) (value, error) { return v, nil }
	for _, typ := range []*object.Type{countType, repeatType} {
		typ.Module = "itertools"
		typ.Slots.Iter = self
		types = append(types, typ)
	}
	countType.Doc = "Return a count object whose .__next__() method returns consecutive values."
	countType.Slots.New = args.New("count", "start=0, step=1", func(t *thread, cls *object.Type, a []value) (value, error) {
		if !isNumber(a[0]) || !isNumber(a[1]) {
			return value{}, object.TypeErrorf("a number is required")
		}
		return newCount(t, cls, a[0], a[1])
	})
	countType.Slots.CopyIter = copies(func(t *thread, v value, each copier) (value, error) {
		c := object.As[counter](v)
		at, step := c.at, c.step
		at, err := each(at)
		if err != nil {
			return value{}, err
		}
		if step, err = each(step); err != nil {
			return value{}, err
		}
		return newCount(t, object.TypeOf(v), at, step)
	})
	countType.Slots.Next = func(t *thread, v value) (value, bool, error) {
		c := object.As[counter](v)
		at := c.at
		if at.IsInt() && c.step.IsInt() {
			n, d := at.AsInt(), c.step.AsInt()
			if sum := n + d; (n^sum)&(d^sum) >= 0 {
				c.at.Bits = uint64(sum)
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
		c := object.As[counter](v)
		visit(c.at)
		visit(c.step)
		return sizeCounter + c.VisitAttrs(visit)
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
		return newRepeat(t, cls, a[0], left)
	})
	repeatType.Slots.CopyIter = copies(func(t *thread, v value, each copier) (value, error) {
		left := object.As[repeater](v).left
		item, err := each(object.As[repeater](v).item)
		if err != nil {
			return value{}, err
		}
		return newRepeat(t, object.TypeOf(v), item, left)
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
		if err != nil {
			return "", err
		}
		if r.left < 0 {
			return object.Concat(t, "repeat(", item, ")")
		}
		left, err := object.Repr(t, object.Int(r.left))
		if err != nil {
			return "", err
		}
		return object.Concat(t, "repeat(", item, ", ", left, ")")
	}
	repeatType.Slots.Visit = func(v value, visit func(value)) int64 {
		r := object.As[repeater](v)
		visit(r.item)
		return sizeCounter + r.VisitAttrs(visit)
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
	return cycled(source, false, saved, 0), nil
}

// cycled gives what source has left, which has ended or not, and then what is saved of it, from place i on.
func cycled(source object.Cursor, ended bool, saved *object.List, i int) state {
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
	}, copy: func(t *thread, each copier) (state, error) {
		again, i := object.Cursor{}, i
		if !ended {
			var err error
			if again, err = source.Copy(t, each); err != nil {
				return state{}, err
			}
		}
		list, err := each(saved.Value())
		if err != nil {
			return state{}, err
		}
		return cycled(again, ended, object.ToList(list), i), nil
	}}
}
