// This file defines ToGo and FromGo, the way of values between Python and Go.

package pylib

import (
	"fmt"
	"math/big"
	"reflect"
	"sort"

	"github.com/alkimi/pyexec/internal/object"
)

// ToGo is a Python value as a Go value: nil, bool, int64, *big.Int, float64, complex128, string, []byte, []any for a list, tuple, set
// or frozenset, and map[string]any for a dict with str keys. Other values are an error.
func ToGo(t *object.Thread, v object.Value) (any, error) {
	if err := t.Enter(); err != nil {
		return nil, err
	}
	defer t.Leave()
	if err := t.Poll(1); err != nil {
		return nil, err
	}
	switch {
	case v.IsNone() || v.IsUnbound():
		return nil, nil
	case v.IsBool():
		return v.AsBool(), nil
	case object.IsIntLike(v):
		if n := object.PlainInt(v); n.IsInt() {
			return n.AsInt(), nil
		}
		return new(big.Int).Set(object.BigOf(v)), t.Charge(int64(object.BigOf(v).BitLen()) / 8)
	case object.IsFloatLike(v):
		return object.FloatOf(v), nil
	case object.IsComplex(v):
		return object.ToComplex(v), nil
	case object.IsStr(v):
		return object.ToStr(v).String(), nil
	case object.IsBytesLike(v):
		b := object.BytesView(v)
		return []byte(b), t.Charge(int64(len(b)))
	case object.IsList(v), object.IsTuple(v), object.IsSet(v):
		n, err := object.Len(t, v)
		if err != nil {
			return nil, err
		}
		if err := t.Charge(int64(n) * 32); err != nil {
			return nil, err
		}
		out := make([]any, 0, n)
		return out, object.Iterate(t, v, func(x object.Value) error {
			g, err := ToGo(t, x)
			out = append(out, g)
			return err
		})
	case object.IsDict(v):
		return dictToGo(t, object.ToDict(v))
	}
	return nil, object.TypeErrorf("a value of type '%s' cannot be handed to the host", object.TypeOf(v).Name)
}

func dictToGo(t *object.Thread, d *object.Dict) (any, error) {
	if err := t.Charge(int64(d.Len()) * 64); err != nil {
		return nil, err
	}
	out := make(map[string]any, d.Len())
	for pos := 0; ; {
		k, v, next, ok := d.Next(pos)
		if !ok {
			return out, nil
		}
		if !object.IsStr(k) {
			return nil, object.TypeErrorf("a dict handed to the host must have str keys, not '%s'", object.TypeOf(k).Name)
		}
		g, err := ToGo(t, v)
		if err != nil {
			return nil, err
		}
		out[object.ToStr(k).String()] = g
		pos = next
	}
}

// scalar makes the values that need no run.
func scalar(v any) (object.Value, error) {
	switch v := v.(type) {
	case nil:
		return object.None, nil
	case bool:
		return object.Bool(v), nil
	case string:
		return object.NewStr(v), nil
	}
	r := reflect.ValueOf(v)
	switch {
	case r.CanInt():
		return object.Int(r.Int()), nil
	case r.CanUint():
		return object.Uint(r.Uint()), nil
	case r.CanFloat():
		return object.Float(r.Float()), nil
	}
	return object.Value{}, fmt.Errorf("pylib: %T has no Python form", v)
}

// FromGo is a Go value as a Python value: what ToGo gives, all numeric kinds, and slices, arrays, maps with string keys (sorted)
// and pointers to these. An object.Value goes through as it is. Other kinds are an error.
func FromGo(t *object.Thread, v any) (object.Value, error) {
	switch v := v.(type) {
	case nil:
		return object.None, nil
	case object.Value:
		return v, nil
	case bool:
		return object.Bool(v), nil
	case string:
		return object.StrOf(t, v)
	case []byte:
		return object.NewBytes(t, string(v))
	case *big.Int:
		if v == nil {
			return object.None, nil
		}
		if err := t.Charge(48 + int64(v.BitLen())/8); err != nil {
			return object.Value{}, err
		}
		return object.BigInt(new(big.Int).Set(v)), nil
	case complex128:
		return object.NewComplex(t, v)
	}
	return fromReflect(t, reflect.ValueOf(v))
}

func fromReflect(t *object.Thread, r reflect.Value) (object.Value, error) {
	if err := t.Enter(); err != nil {
		return object.Value{}, err
	}
	defer t.Leave()
	if err := t.Poll(1); err != nil {
		return object.Value{}, err
	}
	switch r.Kind() {
	case reflect.Bool:
		return object.Bool(r.Bool()), nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return object.Int(r.Int()), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return object.Uint(r.Uint()), nil
	case reflect.Float32, reflect.Float64:
		return object.Float(r.Float()), nil
	case reflect.String:
		return object.StrOf(t, r.String())
	case reflect.Pointer, reflect.Interface:
		if r.IsNil() {
			return object.None, nil
		}
		return FromGo(t, r.Elem().Interface())
	case reflect.Slice, reflect.Array:
		l, err := object.NewList(t, 0)
		if err != nil {
			return object.Value{}, err
		}
		for i := range r.Len() {
			x, err := FromGo(t, r.Index(i).Interface())
			if err != nil {
				return object.Value{}, err
			}
			if err := l.Append(t, x); err != nil {
				return object.Value{}, err
			}
		}
		return l.Value(), nil
	case reflect.Map:
		if r.Type().Key().Kind() != reflect.String {
			break
		}
		d, err := object.NewDict(t)
		if err != nil {
			return object.Value{}, err
		}
		keys := r.MapKeys()
		sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
		for _, k := range keys {
			x, err := FromGo(t, r.MapIndex(k).Interface())
			if err != nil {
				return object.Value{}, err
			}
			if err := d.SetStr(t, k.String(), x); err != nil {
				return object.Value{}, err
			}
		}
		return d.Value(), nil
	}
	return object.Value{}, object.TypeErrorf("the host returned a %s, which has no Python form", r.Type())
}
