// This file defines pandas.api.types, pandas.errors, pandas.options and IndexSlice.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// typedKind is the kind of what is_…_dtype is asked about: a series, an index, an array, a dtype or its name.
func typedKind(t *object.Thread, v object.Value) (name string, kind column.Kind, ok bool) {
	if s := frame.ToSeries(v); s != nil {
		return s.Col.DType(), s.Col.Kind(), true
	}
	if x := ix(v); x != nil && !x.IsMulti() {
		if c, err := x.Level(t, 0); err == nil {
			return c.DType(), c.Kind(), true
		}
	}
	if a := toArray(v); a != nil {
		return a.col.DType(), a.col.Kind(), true
	}
	if d := ndarray.ToDType(v); d != nil {
		return d.Name(), kindOf(d), true
	}
	if a := ndarray.ToArray(v); a != nil {
		return a.DType.Name(), kindOf(a.DType), true
	}
	if d := toDType(v); d != nil {
		return d.name, d.kind, true
	}
	if object.IsStr(v) || object.IsType(v) {
		if spec, err := specOf(t, v); err == nil {
			s, _ := dtypeName(t, v)
			return s, spec.kind, true
		}
	}
	return "", 0, false
}

// allTexts tells an object column that holds only strings and missing cells.
func allTexts(v object.Value) bool {
	s := frame.ToSeries(v)
	if s == nil || s.Col.Kind() != column.Object {
		return true
	}
	for _, x := range s.Col.Objects() {
		if !object.IsStr(x) {
			return false
		}
	}
	return true
}

func typeTests() map[string]object.Value {
	attrs := map[string]object.Value{"__name__": object.NewStr("pandas.api.types"), "CategoricalDtype": categoricalDType.Value()}
	dtypeTest := func(name string, f func(v object.Value, dtype string, k column.Kind) bool) {
		attrs[name] = function(name, "arr_or_dtype", func(t *object.Thread, a []object.Value) (object.Value, error) {
			d, k, ok := typedKind(t, a[0])
			return object.Bool(ok && f(a[0], d, k)), nil
		})
	}
	kinds := func(list ...column.Kind) func(v object.Value, dtype string, k column.Kind) bool {
		return func(_ object.Value, _ string, k column.Kind) bool {
			for _, x := range list {
				if x == k {
					return true
				}
			}
			return false
		}
	}
	dtypeTest("is_numeric_dtype", kinds(column.Int64, column.Float64, column.Bool))
	dtypeTest("is_any_real_numeric_dtype", kinds(column.Int64, column.Float64))
	dtypeTest("is_integer_dtype", kinds(column.Int64))
	dtypeTest("is_signed_integer_dtype", func(_ object.Value, d string, k column.Kind) bool {
		return k == column.Int64 && !strings.HasPrefix(strings.ToLower(d), "u")
	})
	dtypeTest("is_unsigned_integer_dtype", func(_ object.Value, d string, k column.Kind) bool {
		return k == column.Int64 && strings.HasPrefix(strings.ToLower(d), "u")
	})
	dtypeTest("is_int64_dtype", func(_ object.Value, d string, _ column.Kind) bool { return strings.EqualFold(d, "int64") })
	dtypeTest("is_float_dtype", kinds(column.Float64))
	dtypeTest("is_bool_dtype", kinds(column.Bool))
	dtypeTest("is_string_dtype", func(v object.Value, _ string, k column.Kind) bool {
		return k == column.String || k == column.Object && allTexts(v)
	})
	dtypeTest("is_object_dtype", kinds(column.Object, column.Date))
	dtypeTest("is_datetime64_any_dtype", kinds(column.Datetime))
	dtypeTest("is_datetime64_dtype", func(_ object.Value, d string, k column.Kind) bool {
		return k == column.Datetime && !strings.Contains(d, ",")
	})
	dtypeTest("is_datetime64_ns_dtype", func(_ object.Value, d string, k column.Kind) bool {
		return k == column.Datetime && strings.Contains(d, "[ns")
	})
	dtypeTest("is_datetime64tz_dtype", func(_ object.Value, d string, k column.Kind) bool {
		return k == column.Datetime && strings.Contains(d, ",")
	})
	dtypeTest("is_timedelta64_dtype", kinds(column.Timedelta))
	dtypeTest("is_timedelta64_ns_dtype", func(_ object.Value, d string, k column.Kind) bool {
		return k == column.Timedelta && strings.Contains(d, "[ns")
	})
	dtypeTest("is_categorical_dtype", kinds(column.Category))
	dtypeTest("is_interval_dtype", func(_ object.Value, d string, _ column.Kind) bool { return strings.HasPrefix(d, "interval") })
	dtypeTest("is_complex_dtype", func(object.Value, string, column.Kind) bool { return false })
	dtypeTest("is_period_dtype", func(_ object.Value, d string, _ column.Kind) bool { return strings.HasPrefix(d, "period") })
	dtypeTest("is_extension_array_dtype", func(_ object.Value, d string, k column.Kind) bool {
		return k == column.Category || k == column.String || strings.HasPrefix(d, "interval") || strings.Contains(d, ",")
	})
	valueTest := func(name, sig string, f func(t *object.Thread, v object.Value) bool) {
		attrs[name] = function(name, sig, func(t *object.Thread, a []object.Value) (object.Value, error) { return object.Bool(f(t, a[0])), nil })
	}
	listLike := func(_ *object.Thread, v object.Value) bool {
		return !v.IsInt() && !v.IsFloat() && !object.IsStr(v) && !object.IsBytes(v) && !object.IsType(v) && object.TypeOf(v).Slots.Iter != nil
	}
	valueTest("is_list_like", "obj, allow_sets=True", listLike)
	valueTest("is_dict_like", "obj", func(_ *object.Thread, v object.Value) bool {
		return object.IsDict(v) || frame.ToSeries(v) != nil || frame.ToFrame(v) != nil
	})
	valueTest("is_array_like", "obj", func(t *object.Thread, v object.Value) bool {
		return frame.ToSeries(v) != nil || ix(v) != nil || isArray(v)
	})
	valueTest("is_iterator", "obj", func(_ *object.Thread, v object.Value) bool { return !v.IsInt() && object.TypeOf(v).Slots.Next != nil })
	valueTest("is_hashable", "obj, allow_slice=True", func(t *object.Thread, v object.Value) bool {
		_, err := object.Hash(t, v)
		return err == nil
	})
	valueTest("is_scalar", "val", func(_ *object.Thread, v object.Value) bool { return isScalar(v) })
	valueTest("is_number", "obj", func(_ *object.Thread, v object.Value) bool {
		return v.IsInt() || v.IsFloat() || v.IsBool() || object.IsIntLike(v)
	})
	valueTest("is_integer", "obj", func(_ *object.Thread, v object.Value) bool { return !v.IsBool() && object.IsIntLike(v) })
	valueTest("is_float", "obj", func(_ *object.Thread, v object.Value) bool { return v.IsFloat() })
	valueTest("is_bool", "obj", func(_ *object.Thread, v object.Value) bool { return v.IsBool() })
	valueTest("is_complex", "obj", func(_ *object.Thread, v object.Value) bool {
		return !v.IsInt() && object.TypeOf(v) == object.ComplexType
	})
	valueTest("is_re", "obj", func(*object.Thread, object.Value) bool { return false })
	attrs["infer_dtype"] = function("infer_dtype", "value, skipna=True", func(t *object.Thread, a []object.Value) (object.Value, error) {
		c, ok, err := columnOf(t, a[0])
		if err != nil || !ok {
			return object.Value{}, orType(err, "cannot infer type for "+reprOr(t, object.TypeOf(a[0]).Value()))
		}
		s, err := inferredIndex(t, frame.NewIndex(c, object.None))
		return object.NewStr(s), err
	})
	attrs["pandas_dtype"] = function("pandas_dtype", "dtype", func(t *object.Thread, a []object.Value) (object.Value, error) {
		spec, err := specOf(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		c, err := castTo(t, column.OfObjects(nil), spec)
		if err != nil {
			return object.Value{}, err
		}
		return dtypeValue(c), t.Charge(96)
	})
	return attrs
}

// errorClasses are the exceptions of pandas that this package raises, and those that scripts name in except clauses.
func errorClasses(known map[string]*object.Type) map[string]object.Value {
	attrs := map[string]object.Value{"__name__": object.NewStr("pandas.errors")}
	for _, table := range []map[string]*object.Type{known, namedErrors} {
		for name, typ := range table {
			attrs[name] = typ.Value()
		}
	}
	return attrs
}

// indexSlice is the one value of pandas.IndexSlice: it gives back what stands in its brackets.
type indexSlice struct{ object.Header }

var indexSliceType = object.NewType("_IndexSlice", object.LayoutOther)

func initIndexSlice() {
	indexSliceType.Module = "pandas"
	indexSliceType.Slots.GetItem = func(_ *object.Thread, _, key object.Value) (object.Value, error) { return key, nil }
	indexSliceType.Slots.Visit = func(object.Value, func(object.Value)) int64 { return 16 }
	object.InitType(indexSliceType)
}

// optionNode is pandas.options, or one of its groups: attributes read and set options.
type optionNode struct {
	object.Header
	prefix string
}

var optionNodeType = object.NewType("DictWrapper", object.LayoutOther)

func optionNodeValue(prefix string) object.Value {
	return object.Obj(&(&optionNode{object.HeaderOf(optionNodeType), prefix}).Header)
}

// optionPath is what an attribute of a node names: an option, or a group of options.
func optionPath(v object.Value, name string) (path string, option, group bool) {
	path = (*optionNode)(v.Pointer()).prefix + name
	for _, list := range [][]string{optionNames, silentOptions} {
		for _, n := range list {
			option = option || n == path
			group = group || strings.HasPrefix(n, path+".")
		}
	}
	return path, option, group
}

func initOptionNodes() {
	optionNodeType.Module = "pandas"
	optionNodeType.Slots.Visit = func(object.Value, func(object.Value)) int64 { return 48 }
	optionNodeType.Slots.GetAttr = func(t *object.Thread, v object.Value, name *object.Str) (object.Value, bool, error) {
		path, option, group := optionPath(v, name.String())
		switch {
		case option:
			return getOption(frame.OptionsOf(t), path), true, nil
		case group:
			return optionNodeValue(path + "."), true, t.Charge(48)
		case object.IsDunder(name.String()):
			return object.Value{}, false, nil
		}
		return object.Value{}, false, object.Raise(optionError, "No such option")
	}
	optionNodeType.Slots.SetAttr = func(t *object.Thread, v object.Value, name *object.Str, val object.Value) (bool, error) {
		path, option, _ := optionPath(v, name.String())
		if !option || val.IsUnbound() {
			return true, object.Raise(optionError, "You can only set the value of existing options")
		}
		return true, setOption(t, frame.OptionsOf(t), path, val)
	}
	object.InitType(optionNodeType)
}

// isScalar tells a value that can stand in one cell.
func isScalar(v object.Value) bool {
	return scalarKey(v) && object.TypeOf(v) != object.TupleType && !object.IsType(v) && !object.IsCallable(v)
}
