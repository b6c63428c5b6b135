// This file turns Go data into Python values: the arguments of a request.

package executor

import (
	"fmt"
	"math/big"
	"reflect"
	"sort"
	"strings"
	"time"

	"github.com/alkimi/pyexec/internal/object"
	pydatetime "github.com/alkimi/pyexec/pylib/datetime"
)

// maxArgDepth bounds nested arguments: Go data may hold itself.
const maxArgDepth = 100

// toPython is Go data as a Python value; see Request.Args.
func toPython(t *object.Thread, x any, depth int) (object.Value, error) {
	if depth > maxArgDepth {
		return object.Value{}, fmt.Errorf("nested deeper than %d levels", maxArgDepth)
	}
	switch x := x.(type) {
	case nil:
		return object.None, nil
	case bool:
		return object.Bool(x), nil
	case string:
		return object.StrOf(t, strings.ToValidUTF8(x, "\uFFFD"))
	case []byte:
		return object.NewBytes(t, string(x))
	case float64:
		return object.Float(x), nil
	case int:
		return object.Int(int64(x)), nil
	case *big.Int:
		if x == nil {
			return object.None, nil
		}
		if err := t.Charge(int64(x.BitLen()/8) + 48); err != nil {
			return object.Value{}, err
		}
		return object.BigInt(new(big.Int).Set(x)), nil
	case time.Time:
		return pydatetime.NewDateTime(t, x)
	case time.Duration:
		return pydatetime.NewTimedelta(t, x.Microseconds())
	}
	v := reflect.ValueOf(x)
	switch v.Kind() {
	case reflect.Bool:
		return object.Bool(v.Bool()), nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return object.Int(v.Int()), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return object.Uint(v.Uint()), nil
	case reflect.Float32, reflect.Float64:
		return object.Float(v.Float()), nil
	case reflect.String:
		return object.StrOf(t, strings.ToValidUTF8(v.String(), "\uFFFD"))
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return object.None, nil
		}
		return toPython(t, v.Elem().Interface(), depth+1)
	case reflect.Slice, reflect.Array:
		l, err := object.NewList(t, v.Len())
		if err != nil {
			return object.Value{}, err
		}
		for i := range v.Len() {
			item, err := toPython(t, v.Index(i).Interface(), depth+1)
			if err != nil {
				return object.Value{}, fmt.Errorf("[%d]: %w", i, err)
			}
			if err := l.Append(t, item); err != nil {
				return object.Value{}, err
			}
		}
		return l.Value(), nil
	case reflect.Map:
		if v.Type().Key().Kind() != reflect.String {
			return object.Value{}, fmt.Errorf("maps need string keys, not %s", v.Type().Key())
		}
		keys := v.MapKeys()
		sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
		d, err := object.NewDict(t)
		if err != nil {
			return object.Value{}, err
		}
		for _, k := range keys {
			if err := setField(t, d, k.String(), v.MapIndex(k).Interface(), depth); err != nil {
				return object.Value{}, err
			}
		}
		return d.Value(), nil
	case reflect.Struct:
		d, err := object.NewDict(t)
		if err != nil {
			return object.Value{}, err
		}
		typ := v.Type()
		for i := range typ.NumField() {
			f := typ.Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if !f.IsExported() || name == "-" {
				continue
			}
			if name == "" {
				name = f.Name
			}
			if err := setField(t, d, name, v.Field(i).Interface(), depth); err != nil {
				return object.Value{}, err
			}
		}
		return d.Value(), nil
	}
	return object.Value{}, fmt.Errorf("Go type %T has no Python form", x)
}

func setField(t *object.Thread, d *object.Dict, name string, x any, depth int) error {
	item, err := toPython(t, x, depth+1)
	if err != nil {
		return fmt.Errorf("[%q]: %w", name, err)
	}
	return d.SetStr(t, name, item)
}
