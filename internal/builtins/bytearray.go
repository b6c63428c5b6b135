// This file defines bytearray: its constructor and the methods that change it. The others are those of bytes.

package builtins

import (
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

var byteArraySignature = args.Parse("source=?, encoding=?, errors=?")

func init() {
	typ := object.ByteArrayType
	typ.Doc = "bytearray(source[, encoding[, errors]]) is a sequence of bytes that can be changed."
	typ.Slots.New = func(t *object.Thread, cls *object.Type, _ []object.Value, _ []object.Kwarg) (object.Value, error) {
		a, err := object.NewByteArrayOfType(t, cls)
		if err != nil {
			return object.Value{}, err
		}
		return a.Value(), nil
	}
	typ.Slots.Init = initByteArray
	args.Add(typ, "append", "item, /", "Append a single item to the end.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		c, err := byteArg(t, a[1])
		if err != nil {
			return object.Value{}, err
		}
		return object.None, object.ToByteArray(a[0]).Append(t, c)
	})
	args.Add(typ, "extend", "iterable_of_ints, /", "Append all the items of an iterable to the end.", byteArrayExtend)
	args.Add(typ, "insert", "index, item, /", "Insert a single item before the index.", byteArrayInsert)
	args.Add(typ, "pop", "index=-1, /", "Remove and return a single item (default last).", byteArrayPop)
	args.Add(typ, "remove", "value, /", "Remove the first occurrence of a value.", byteArrayRemove)
	args.Add(typ, "reverse", "", "Reverse the order of the values in place.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		return object.None, budget.Reverse(t.Meter, object.ToByteArray(a[0]).Bytes())
	})
	args.Add(typ, "clear", "", "Remove all items.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		object.ToByteArray(a[0]).Clear(t)
		return object.None, nil
	})
	args.Add(typ, "copy", "", "Return a copy.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		return object.NewBytesLike(t, a[0], object.BytesView(a[0]))
	})
}

func initByteArray(t *object.Thread, self object.Value, a []object.Value, kw []object.Kwarg) error {
	if len(kw) > 0 && object.TypeOf(self).Overrides("__new__") {
		kw = nil // they were for __new__
	}
	o, err := byteArraySignature.Bind(t, "bytearray", a, kw)
	if err != nil {
		return err
	}
	array := object.ToByteArray(self)
	array.Clear(t)
	b, ok, err := encodedSource(t, object.ByteArrayType, o)
	if err != nil || ok {
		if err != nil {
			return err
		}
		return array.Set(t, b)
	}
	source := o[0]
	if source.IsUnbound() {
		return nil
	}
	size, counted, err := byteCount(t, source)
	switch {
	case err != nil:
		return err
	case counted:
		return array.SetZeros(t, size)
	case object.IsBytesLike(source):
		return array.Set(t, object.BytesView(source))
	}
	made, err := byteArrayOf(t, source, object.ByteArrayType)
	if err != nil {
		return err
	}
	array.Take(t, made)
	return nil
}

func byteArrayExtend(t *object.Thread, a []object.Value) (object.Value, error) {
	array := object.ToByteArray(a[0])
	b := ""
	if object.IsBytesLike(a[1]) {
		b = object.BytesView(a[1])
	} else {
		it, err := object.Iter(t, a[1])
		if err != nil {
			if object.Matches(err, object.TypeErrorType) {
				err = object.TypeErrorf("can't extend bytearray with %s", object.TypeOf(a[1]).Name)
			}
			return object.Value{}, err
		}
		made, err := bytesOfInts(t, it, "byte")
		if err != nil {
			return object.Value{}, err
		}
		b = object.BytesView(made.Value())
	}
	return object.None, array.Replace(t, array.Len(), array.Len(), b)
}

func byteArrayInsert(t *object.Thread, a []object.Value) (object.Value, error) {
	i, err := object.IndexInt(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	c, err := byteArg(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	array := object.ToByteArray(a[0])
	n := array.Len()
	if i < 0 {
		i = max(i+n, 0)
	}
	i = min(i, n)
	return object.None, array.Replace(t, i, i, string([]byte{c}))
}

func byteArrayPop(t *object.Thread, a []object.Value) (object.Value, error) {
	i, err := object.IndexInt(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	array := object.ToByteArray(a[0])
	n := array.Len()
	if n == 0 {
		return object.Value{}, object.IndexErrorf("pop from empty bytearray")
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return object.Value{}, object.IndexErrorf("pop index out of range")
	}
	c := array.Bytes()[i]
	return object.Int(int64(c)), array.Replace(t, i, i+1, "")
}

func byteArrayRemove(t *object.Thread, a []object.Value) (object.Value, error) {
	c, err := byteArg(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	array := object.ToByteArray(a[0])
	i := strings.IndexByte(object.BytesView(a[0]), c)
	if i < 0 {
		return object.Value{}, object.ValueErrorf("value not found in bytearray")
	}
	if err := t.Poll(i / 1024); err != nil {
		return object.Value{}, err
	}
	return object.None, array.Replace(t, i, i+1, "")
}
