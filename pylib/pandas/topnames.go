// This file adds the functions, types and submodules that the other files define to the module.

package pandas

import (
	"sync"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// addTop adds functions to the module.
func addTop(add func(name, sig string, f func(t *object.Thread, a []object.Value) (object.Value, error))) {
	add("cut", "x, bins, right=True, labels=None, retbins=False, precision=3, include_lowest=False, duplicates='raise', ordered=True", cut)
	add("qcut", "x, q, labels=None, retbins=False, precision=3, duplicates='raise'", qcut)
	add("interval_range", "start=None, end=None, periods=None, freq=None, name=None, closed='right'", intervalRange)
	add("get_dummies", "data, prefix=None, prefix_sep='_', dummy_na=False, columns=None, sparse=False!, drop_first=False, dtype=None", func(t *object.Thread, a []object.Value) (object.Value, error) {
		return getDummies(t, []object.Value{a[0], a[1], a[2], a[3], a[5], a[4], a[6], a[7]})
	})
	add("from_dummies", "data, sep=None, default_category=None", fromDummies)
	add("factorize", "values, sort=False, use_na_sentinel=True, size_hint=None", func(t *object.Thread, a []object.Value) (object.Value, error) {
		return factorizeCall(t, a[0], a[1:3])
	})
	add("json_normalize", "data, record_path=None, meta=None, meta_prefix=None, record_prefix=None, errors='raise', sep='.', max_level=None", jsonNormalize)
	add("array", "data, dtype=None, copy=True", func(t *object.Thread, a []object.Value) (object.Value, error) {
		c, ok, err := columnOf(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		if !ok {
			return object.Value{}, object.ValueErrorf("Cannot pass scalar '%s' to 'pandas.array'.", reprOr(t, a[0]))
		}
		if given(a[1]) {
			spec, err := specOf(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			c, err = castTo(t, c, spec)
			return arrayResult(c, err)
		}
		return arrayOf(c), nil
	})
	add("read_csv", csvSignature, readCSV)
	add("read_json", "path_or_buf, *, orient=None, typ='frame', dtype=None, convert_axes=None, convert_dates=True, keep_default_dates=True, precise_float=False, date_unit=None, encoding=None, encoding_errors='strict', lines=False, chunksize=None!, compression='infer', nrows=None, storage_options=None!, dtype_backend=?!, engine='ujson'", readJSON)
	add("value_counts", "values, sort=True, ascending=False, normalize=False, bins=None, dropna=True", func(t *object.Thread, a []object.Value) (object.Value, error) {
		s, err := seriesFrom(t, a[0], object.None)
		if err != nil {
			return object.Value{}, err
		}
		return seriesValueCounts(t, s.Value(), []object.Value{a[3], a[1], a[2], a[4], a[5]})
	})
}

// addTypes adds classes and submodules to the module.
func addTypes(attrs map[string]object.Value) {
	for _, typ := range []*object.Type{categoricalType, categoricalDType, stringDTypeType, column.IntervalType, frame.CategoricalIndexType, frame.IntervalIndexType} {
		attrs[typ.Name] = typ.Value()
	}
	for name, typ := range extensionDTypeTypes {
		attrs[name] = typ.Value()
	}
	attrs["IndexSlice"] = object.Obj(&(&indexSlice{object.HeaderOf(indexSliceType)}).Header)
	attrs["options"] = optionNodeValue("")
	attrs["api"], attrs["errors"], attrs["testing"] = APIModule().Value(), ErrorsModule().Value(), TestingModule().Value()
}

// The submodules of pandas, each the same one every time.
var (
	// TypesModule is pandas.api.types.
	TypesModule = sync.OnceValue(func() *object.Module {
		return object.NewModule("pandas.api.types", "Questions about types.", typeTests())
	})
	// APIModule is pandas.api.
	APIModule = sync.OnceValue(func() *object.Module {
		return object.NewModule("pandas.api", "Parts of pandas for libraries.", map[string]object.Value{"__name__": object.NewStr("pandas.api"), "types": TypesModule().Value(), "typing": TypingModule().Value()})
	})
	// TypingModule is pandas.api.typing.
	TypingModule = sync.OnceValue(func() *object.Module {
		attrs := map[string]object.Value{"__name__": object.NewStr("pandas.api.typing")}
		for _, typ := range []*object.Type{frameGroupByType, seriesGroupByType, column.NaTType} {
			attrs[typ.Name] = typ.Value()
		}
		return object.NewModule("pandas.api.typing", "Classes of values that other functions give.", attrs)
	})
	// ErrorsModule is pandas.errors.
	ErrorsModule = sync.OnceValue(func() *object.Module {
		return object.NewModule("pandas.errors", "The exceptions of pandas.", errorClasses(map[string]*object.Type{"MergeError": mergeError, "DataError": dataError,
			"SpecificationError": specificationError, "InvalidIndexError": invalidIndexError, "IndexingError": indexingError, "UndefinedVariableError": undefinedVariableError,
			"OptionError": optionError, "IntCastingNaNError": column.IntCastNaNError, "EmptyDataError": emptyDataError, "ParserError": parserError}))
	})
	// TestingModule is pandas.testing.
	TestingModule = sync.OnceValue(func() *object.Module {
		return object.NewModule("pandas.testing", "Assertions about frames.", testingModule())
	})
)
