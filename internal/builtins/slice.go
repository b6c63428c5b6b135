// This file defines slice: its constructor, attributes and indices().

package builtins

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

func init() {
	typ := object.SliceType
	typ.Doc = "A start, stop and step for subscripts."
	typ.Slots.New = args.New("slice", "start, stop=?, step=None, /", func(t *object.Thread, cls *object.Type, a []object.Value) (object.Value, error) {
		if err := t.Charge(64); err != nil {
			return object.Value{}, err
		}
		if a[1].IsUnbound() {
			return object.NewSlice(object.None, a[0], object.None), nil
		}
		return object.NewSlice(a[0], a[1], a[2]), nil
	})
	for name, get := range map[string]func(s *object.Slice) object.Value{
		"start": func(s *object.Slice) object.Value { return s.Start },
		"stop":  func(s *object.Slice) object.Value { return s.Stop },
		"step":  func(s *object.Slice) object.Value { return s.Step },
	} {
		typ.Attrs[name] = object.NewGetSet(name, func(t *object.Thread, self object.Value) (object.Value, error) {
			return get(object.ToSliceObj(self)), nil
		}, nil)
	}
	args.Add(typ, "indices", "length, /", "Resolve the slice for a sequence of a length: (start, stop, step).", sliceIndices)
}

func sliceIndices(t *object.Thread, a []object.Value) (object.Value, error) {
	length, err := object.Index(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	if object.BigOf(length).Sign() < 0 {
		return object.Value{}, object.ValueErrorf("length should not be negative")
	}
	start, stop, step, err := object.ToSliceObj(a[0]).LongIndices(t, length)
	if err != nil {
		return object.Value{}, err
	}
	return object.NewTuple(t, []object.Value{start, stop, step})
}
