// This file defines json_normalize.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// flattened puts the items of nested dicts under names joined by sep, at most depth levels deep (-1: all).
func flattened(t *object.Thread, into, d *object.Dict, prefix, sep string, depth int) error {
	if err := t.Enter(); err != nil {
		return err
	}
	defer t.Leave()
	keys, vals, err := dictItems(t, d)
	if err != nil {
		return err
	}
	for i, k := range keys {
		s, err := object.ToString(t, k)
		if err != nil {
			return err
		}
		name, err := object.StrOf(t, prefix+s)
		if err != nil {
			return err
		}
		if object.IsDict(vals[i]) && object.ToDict(vals[i]).Len() > 0 && depth != 0 {
			if err := flattened(t, into, object.ToDict(vals[i]), prefix+s+sep, sep, depth-1); err != nil {
				return err
			}
			continue
		}
		if err := into.Set(t, name, vals[i]); err != nil {
			return err
		}
	}
	return nil
}

// pathOf reads a path: a key or a list of keys.
func pathOf(t *object.Thread, v object.Value) ([]object.Value, error) {
	if object.IsList(v) || object.IsTuple(v) {
		return labelList(t, v)
	}
	return []object.Value{v}, nil
}

// pull follows a path through nested dicts.
func pull(t *object.Thread, v object.Value, path []object.Value, strict bool) (object.Value, error) {
	for _, k := range path {
		if !object.IsDict(v) {
			return object.Value{}, object.TypeErrorf("'%s' object is not subscriptable by %s", object.TypeOf(v).Name, reprOr(t, k))
		}
		x, ok, err := object.ToDict(v).Get(t, k)
		if err != nil {
			return object.Value{}, err
		}
		if !ok {
			if !strict {
				return object.Value{}, nil
			}
			return object.Value{}, object.NewExc(object.KeyErrorType, object.NewStr("Key "+reprOr(t, k)+" not found. To replace missing values of "+reprOr(t, k)+" with np.nan, pass in errors='ignore'"))
		}
		v = x
	}
	return v, nil
}

func jsonNormalize(t *object.Thread, a []object.Value) (object.Value, error) {
	data := a[0]
	sep, ok := text(a[6])
	if !ok {
		return object.Value{}, object.TypeErrorf("sep must be a string")
	}
	depth := -1
	if given(a[7]) {
		n, err := object.IndexInt(t, a[7])
		if err != nil {
			return object.Value{}, err
		}
		depth = n
	}
	index := (*frame.Index)(nil)
	if s := frame.ToSeries(data); s != nil {
		index = s.Index
	}
	rows := []object.Value{data}
	if !object.IsDict(data) {
		items, many, err := unpackList(t, data)
		if err != nil {
			return object.Value{}, err
		}
		if !many {
			return object.Value{}, object.Raise(object.NotImplementedErrorType, "json_normalize needs a dict or a list of dicts")
		}
		rows = items
	}
	flat := func(v object.Value, prefix string) (object.Value, error) {
		if !object.IsDict(v) {
			d, err := object.NewDict(t)
			if err != nil {
				return object.Value{}, err
			}
			return d.Value(), d.Set(t, object.Int(0), v)
		}
		d, err := object.NewDict(t)
		if err != nil {
			return object.Value{}, err
		}
		return d.Value(), flattened(t, d, object.ToDict(v), prefix, sep, depth)
	}
	if !given(a[1]) {
		out := make([]object.Value, len(rows))
		for i, r := range rows {
			if !object.IsDict(r) {
				return object.Value{}, object.TypeErrorf("'%s' object is not a dict; json_normalize needs dicts", object.TypeOf(r).Name)
			}
			v, err := flat(r, "")
			if err != nil {
				return object.Value{}, err
			}
			out[i] = v
		}
		return frameValue(frameFromRows(t, out, index, nil))
	}
	path, err := pathOf(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	if len(path) == 0 {
		return object.Value{}, object.IndexErrorf("list index out of range")
	}
	var meta [][]object.Value
	if given(a[2]) {
		list := []object.Value{a[2]}
		if object.IsList(a[2]) {
			if list, err = labelList(t, a[2]); err != nil {
				return object.Value{}, err
			}
		}
		for _, m := range list {
			p, err := pathOf(t, m)
			if err != nil {
				return object.Value{}, err
			}
			meta = append(meta, p)
		}
	}
	metaPrefix, _ := text(a[3])
	recordPrefix, _ := text(a[4])
	strict := !isText(a[5], "ignore")
	var out []object.Value
	var add func(row object.Value, path []object.Value, seen map[int]object.Value, level int, outer []object.Value) error
	add = func(row object.Value, path []object.Value, seen map[int]object.Value, level int, outer []object.Value) error {
		if err := t.Enter(); err != nil {
			return err
		}
		defer t.Leave()
		// Values beside the path on this level are kept for the records below.
		here := map[int]object.Value{}
		for k, v := range seen {
			here[k] = v
		}
		for m, p := range meta {
			if _, done := here[m]; done || len(p) < level+1 {
				continue
			}
			shared := true
			for k := 0; k < level && shared; k++ {
				eq, err := object.Equal(t, p[k], outer[k])
				if err != nil {
					return err
				}
				shared = eq
			}
			if !shared {
				continue
			}
			if len(path) > 1 {
				if eq, err := object.Equal(t, p[level], path[0]); err != nil {
					return err
				} else if eq {
					continue
				}
			}
			v, err := pull(t, row, p[level:], strict)
			if err != nil {
				return err
			}
			here[m] = v
		}
		v, err := pull(t, row, path[:1], true)
		if err != nil {
			return err
		}
		items := []object.Value{}
		if !v.IsNone() {
			list, many, err := unpackList(t, v)
			if err != nil {
				return err
			}
			if !many || object.IsDict(v) {
				if len(path) == 1 {
					return object.TypeErrorf("Path must contain list or null, but got %s at %s", object.TypeOf(v).Name, reprOr(t, path[0]))
				}
				list = []object.Value{v}
			}
			items = list
		}
		for _, item := range items {
			if len(path) > 1 {
				if err := add(item, path[1:], here, level+1, append(append([]object.Value(nil), outer...), path[0])); err != nil {
					return err
				}
				continue
			}
			r, err := flat(item, recordPrefix)
			if err != nil {
				return err
			}
			d := object.ToDict(r)
			for m, p := range meta {
				words := make([]string, len(p))
				for i, k := range p {
					words[i] = textOf(t, k)
				}
				name, err := object.StrOf(t, metaPrefix+strings.Join(words, sep))
				if err != nil {
					return err
				}
				if _, taken, err := d.Get(t, name); err != nil {
					return err
				} else if taken {
					return object.ValueErrorf("Conflicting metadata name %s, need distinguishing prefix ", textOf(t, name))
				}
				x, ok := here[m]
				if !ok {
					if x, err = pull(t, row, p, strict); err != nil {
						return err
					}
				}
				if err := d.Set(t, name, x); err != nil {
					return err
				}
			}
			if err := t.Charge(16); err != nil {
				return err
			}
			out = append(out, r)
		}
		return nil
	}
	for _, r := range rows {
		if err := add(r, path, nil, 0, nil); err != nil {
			return object.Value{}, err
		}
	}
	f, err := frameFromRows(t, out, nil, nil)
	if err != nil {
		return object.Value{}, err
	}
	// What stands beside the records is kept as it is.
	for i := max(0, len(f.Cols)-len(meta)); i < len(f.Cols) && len(out) > 0; i++ {
		if f.Cols[i].Kind() != column.String {
			if f.Cols[i], err = f.Cols[i].Cast(t, column.Object); err != nil {
				return object.Value{}, err
			}
		}
	}
	return f.Value(), nil
}
