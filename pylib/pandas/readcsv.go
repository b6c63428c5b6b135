// This file defines read_csv of texts in memory.

package pandas

import (
	"slices"
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

var (
	emptyDataError = newError("EmptyDataError", object.ValueErrorType)
	parserError    = newError("ParserError", object.ValueErrorType)
)

// bufferText reads all text of an object that has a method read; paths are refused.
func bufferText(t *object.Thread, v object.Value, name string) (string, error) {
	if object.IsStr(v) || object.IsBytes(v) {
		return "", object.Raise(object.NotImplementedErrorType, "%s of a path is not supported here; files are out of reach, load data with load_trades, load_balances or load_snapshots, or wrap text in io.StringIO", name)
	}
	read, ok, err := object.FindAttr(t, v, object.NewStrObj("read"))
	if err != nil {
		return "", err
	}
	if !ok {
		return "", object.ValueErrorf("Invalid file path or buffer object type: %s", reprOr(t, object.TypeOf(v).Value()))
	}
	s, err := object.Call(t, read)
	if err != nil {
		return "", err
	}
	w, ok := text(s)
	if !ok {
		return "", object.TypeErrorf("read() must give str, not %s", object.TypeOf(s).Name)
	}
	return w, nil
}

// missingWords are the texts that read_csv takes for missing cells.
var missingWords = []string{"", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null"}

// csvArgs are the arguments of read_csv by name.
type csvArgs map[string]object.Value

const csvSignature = "filepath_or_buffer, *, sep=?, delimiter=None, header='infer', names=None, index_col=None, usecols=None, dtype=None, engine=None, converters=None, true_values=None, false_values=None, skipinitialspace=False, skiprows=None, skipfooter=0, nrows=None, na_values=None, keep_default_na=True, na_filter=True, skip_blank_lines=True, parse_dates=None, date_format=None, dayfirst=False, cache_dates=True, iterator=False!, chunksize=None!, compression='infer', thousands=None, decimal='.', lineterminator=None!, quotechar='\"', quoting=0!, doublequote=True!, escapechar=None!, comment=None, encoding=None, encoding_errors='strict', dialect=None!, on_bad_lines='error', low_memory=True, memory_map=False, float_precision=None, storage_options=None!, dtype_backend=?!"

// csvNames are the parameters in the order of the signature.
var csvNames = func() []string {
	var out []string
	for _, f := range strings.Split(csvSignature, ", ") {
		name, _, _ := strings.Cut(f, "=")
		if name != "*" {
			out = append(out, name)
		}
	}
	return out
}()

func readCSV(t *object.Thread, a []object.Value) (object.Value, error) {
	arg := csvArgs{}
	for i, n := range csvNames {
		arg[n] = a[i]
	}
	src, err := bufferText(t, a[0], "read_csv")
	if err != nil {
		return object.Value{}, err
	}
	f, err := parseCSV(t, src, arg)
	return frameValue(f, err)
}

// csvHeader takes the column names off the rows.
func csvHeader(t *object.Thread, rows [][]string, arg csvArgs) (names []object.Value, rest [][]string, err error) {
	header := arg["header"]
	if given(arg["names"]) {
		if names, err = labelList(t, arg["names"]); err != nil {
			return nil, nil, err
		}
		if isText(header, "infer") {
			return names, rows, nil
		}
	}
	switch {
	case isText(header, "infer"), header.IsInt():
		at := 0
		if header.IsInt() {
			at = int(header.AsInt())
		}
		if at < 0 || at >= len(rows) {
			return nil, nil, object.Raise(emptyDataError, "No columns to parse from file")
		}
		if names != nil {
			return names, rows[at+1:], nil
		}
		seen := map[string]int{}
		for i, s := range rows[at] {
			if s == "" {
				s = "Unnamed: " + strconv.Itoa(i)
			}
			name := s
			for n := seen[s]; n > 0; n++ {
				if name = s + "." + strconv.Itoa(n); seen[name] == 0 {
					seen[s] = n
					break
				}
			}
			seen[s]++
			if name != s {
				seen[name]++
			}
			v, err := object.StrOf(t, strings.Clone(name)) // not the whole text
			if err != nil {
				return nil, nil, err
			}
			names = append(names, v)
		}
		return names, rows[at+1:], nil
	case header.IsNone():
		if names == nil {
			if len(rows) == 0 {
				return nil, nil, object.Raise(emptyDataError, "No columns to parse from file")
			}
			for i := range rows[0] {
				names = append(names, object.Int(int64(i)))
			}
		}
		return names, rows, nil
	}
	return nil, nil, object.Raise(object.NotImplementedErrorType, "read_csv(header=...) takes one row number or None here")
}

func parseCSV(t *object.Thread, src string, arg csvArgs) (*frame.Frame, error) {
	rows, err := csvRows(t, src, arg)
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 && !given(arg["names"]) {
		return nil, object.Raise(emptyDataError, "No columns to parse from file")
	}
	named := given(arg["names"])
	names, rows, err := csvHeader(t, rows, arg)
	if err != nil {
		return nil, err
	}
	if n := arg["nrows"]; given(n) {
		k, err := object.IndexInt(t, n)
		if err != nil || k < 0 {
			return nil, object.ValueErrorf("'nrows' must be an integer >=0")
		}
		rows = rows[:min(k, len(rows))]
	}
	width := len(names)
	implicit := 0 // columns in front that have no name are the index
	if len(rows) > 0 && !(arg["index_col"].IsBool() && !arg["index_col"].AsBool()) {
		if len(rows[0]) > width && (!named || len(rows[0]) > width) {
			implicit = len(rows[0]) - width
		}
	}
	bad, _ := text(arg["on_bad_lines"])
	total := width + implicit
	kept := rows[:0]
	for i, r := range rows {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		if len(r) > total {
			// A separator at the end of a line leaves an empty field.
			if len(r) == total+1 && r[total] == "" {
				r = r[:total]
			} else if bad == "skip" || bad == "warn" {
				continue
			} else {
				return nil, object.Raise(parserError, "Error tokenizing data. C error: Expected %d fields in line %d, saw %d\n", total, i+2, len(r))
			}
		}
		kept = append(kept, r)
	}
	rows = kept
	if err := t.Charge(int64(total) * int64(len(rows)) * 16); err != nil {
		return nil, err
	}
	rule, err := csvCells(t, arg)
	if err != nil {
		return nil, err
	}
	labels := make([]object.Value, 0, total)
	for range implicit {
		labels = append(labels, object.None)
	}
	labels = append(labels, names...)
	chosen, err := csvChosen(t, arg["usecols"], names)
	if err != nil {
		return nil, err
	}
	f := &csvFrame{t: t, arg: arg, rule: rule}
	for j := range total {
		if j >= implicit && chosen != nil && !chosen[j-implicit] {
			continue
		}
		fields := make([]string, len(rows))
		for i, r := range rows {
			if i&0xfff == 0xfff {
				if err := t.Poll(0x1000); err != nil {
					return nil, err
				}
			}
			if j < len(r) {
				fields[i] = r[j]
			} else if !rule.missing[""] {
				fields[i] = ""
			}
		}
		c, err := f.column(fields, labels[j], j-implicit)
		if err != nil {
			return nil, err
		}
		f.labels, f.cols = append(f.labels, labels[j]), append(f.cols, c)
		t.Meter.Release(int64(len(rows)) * 16)
	}
	return f.finish(implicit, len(rows))
}

// csvCells reads the parameters that say what cells mean.
func csvCells(t *object.Thread, arg csvArgs) (rule csvRule, err error) {
	rule = csvRule{missing: map[string]bool{}, yes: []string{"True", "TRUE", "true"}, no: []string{"False", "FALSE", "false"}}
	rule.thousands, _ = text(arg["thousands"])
	rule.decimal, _ = text(arg["decimal"])
	keep, err := flag(t, arg["keep_default_na"])
	if err != nil {
		return rule, err
	}
	filter, err := flag(t, arg["na_filter"])
	if err != nil {
		return rule, err
	}
	if keep && filter {
		for _, w := range missingWords {
			rule.missing[w] = true
		}
	}
	if v := arg["na_values"]; given(v) && filter {
		if object.IsDict(v) {
			return rule, object.Raise(object.NotImplementedErrorType, "read_csv(na_values=...) takes a text or a list here; use replace on the column")
		}
		list := []object.Value{v}
		if items, many, err := unpackList(t, v); err != nil {
			return rule, err
		} else if many {
			list = items
		}
		for _, x := range list {
			rule.missing[textOf(t, x)] = true
		}
	}
	for _, p := range []struct {
		name string
		to   *[]string
	}{{"true_values", &rule.yes}, {"false_values", &rule.no}} {
		if v := arg[p.name]; given(v) {
			list, err := labelList(t, v)
			if err != nil {
				return rule, err
			}
			for _, x := range list {
				*p.to = append(*p.to, textOf(t, x))
			}
		}
	}
	return rule, nil
}

// csvChosen are the columns that usecols wants, nil for all.
func csvChosen(t *object.Thread, v object.Value, names []object.Value) ([]bool, error) {
	if !given(v) {
		return nil, nil
	}
	out := make([]bool, len(names))
	if object.IsCallable(v) {
		for i, n := range names {
			r, err := object.Call(t, v, n)
			if err != nil {
				return nil, err
			}
			if out[i], err = object.Truth(t, r); err != nil {
				return nil, err
			}
		}
		return out, nil
	}
	list, err := labelList(t, v)
	if err != nil {
		return nil, err
	}
	var gone []object.Value
	for _, x := range list {
		hit := false
		for i, n := range names {
			if x.IsInt() {
				hit = hit || int64(i) == x.AsInt()
				out[i] = out[i] || int64(i) == x.AsInt()
			} else if eq, err := object.Equal(t, x, n); err != nil {
				return nil, err
			} else if eq {
				hit, out[i] = true, true
			}
		}
		if !hit {
			gone = append(gone, x)
		}
	}
	if len(gone) > 0 {
		return nil, object.ValueErrorf("Usecols do not match columns, columns expected but not found: %s", textList(t, gone))
	}
	return out, nil
}

// csvFrame is a frame that read_csv makes.
type csvFrame struct {
	t      *object.Thread
	arg    csvArgs
	rule   csvRule
	labels []object.Value
	cols   []*column.Column
}

// among looks for a column's entry in a mapping by name or number.
func (f *csvFrame) among(v, label object.Value, at int) (object.Value, bool, error) {
	if !object.IsDict(v) {
		return object.Value{}, false, nil
	}
	x, ok, err := object.ToDict(v).Get(f.t, label)
	if err != nil || ok {
		return x, ok, err
	}
	return object.ToDict(v).Get(f.t, object.Int(int64(at)))
}

func (f *csvFrame) column(fields []string, label object.Value, at int) (*column.Column, error) {
	t := f.t
	if conv, ok, err := f.among(f.arg["converters"], label, at); err != nil {
		return nil, err
	} else if ok {
		out, err := kernel.Make[object.Value](t.Meter, len(fields))
		if err != nil {
			return nil, err
		}
		for i, s := range fields {
			v, err := object.StrOf(t, strings.Clone(s))
			if err != nil {
				return nil, err
			}
			if out[i], err = object.Call(t, conv, v); err != nil {
				return nil, err
			}
		}
		return column.FromValues(t, out)
	}
	dt := f.arg["dtype"]
	typed := given(dt) && !object.IsDict(dt)
	if x, ok, err := f.among(dt, label, at); err != nil {
		return nil, err
	} else if ok {
		dt, typed = x, true
	}
	if !typed {
		return csvColumn(t, fields, f.rule)
	}
	spec, err := specOf(t, dt)
	if err != nil {
		return nil, err
	}
	c, err := csvColumn(t, fields, f.rule)
	if spec.kind == column.String || spec.kind == column.Object {
		c, err = csvText(t, fields, f.rule)
	}
	if err != nil {
		return nil, err
	}
	return castTo(t, c, spec)
}

// finish parses dates and sets the index.
func (f *csvFrame) finish(implicit, n int) (*frame.Frame, error) {
	t := f.t
	find := func(v object.Value) (int, error) {
		for i, l := range f.labels {
			if v.IsInt() && !l.IsInt() {
				if int64(i) == v.AsInt() {
					return i, nil
				}
				continue
			}
			if eq, err := object.Equal(t, v, l); err != nil || eq {
				return i, err
			}
		}
		return -1, nil
	}
	var index []int
	for i := range implicit {
		index = append(index, i)
	}
	if v := f.arg["index_col"]; given(v) && !v.IsBool() {
		list, err := keyLabels(t, v)
		if err != nil {
			return nil, err
		}
		index = nil
		for _, x := range list {
			i, err := find(x)
			if err != nil {
				return nil, err
			}
			if i < 0 {
				return nil, object.ValueErrorf("Index %s invalid", textOf(t, x))
			}
			index = append(index, i)
		}
	}
	var dates []int
	switch v := f.arg["parse_dates"]; {
	case v.IsBool() && v.AsBool():
		dates = index
	case given(v) && !v.IsBool():
		list, many, err := unpackList(t, v)
		if err != nil {
			return nil, err
		}
		if !many || object.IsDict(v) {
			return nil, object.TypeErrorf("Only booleans and lists are accepted for the 'parse_dates' parameter")
		}
		for _, x := range list {
			i, err := find(x)
			if err != nil {
				return nil, err
			}
			if i < 0 {
				return nil, object.ValueErrorf("Missing column provided to 'parse_dates': '%s'", textOf(t, x))
			}
			dates = append(dates, i)
		}
	}
	for _, i := range dates {
		format, _ := text(f.arg["date_format"])
		if x, ok, err := f.among(f.arg["date_format"], f.labels[i], i); err != nil {
			return nil, err
		} else if ok {
			format, _ = text(x)
		}
		day, err := flag(t, f.arg["dayfirst"])
		if err != nil {
			return nil, err
		}
		c, err := parseTimes(t, f.cols[i], timeRule{errors: "raise", format: format, dayFirst: day})
		if err == nil {
			f.cols[i] = c
		} else if !object.Matches(err, object.ValueErrorType) {
			return nil, err
		}
	}
	x := frame.RangeIndex(0, 1, n)
	if len(index) > 0 {
		levels := make([]*column.Column, len(index))
		names := make([]object.Value, len(index))
		for k, i := range index {
			levels[k], names[k] = f.cols[i], f.labels[i]
			if s, ok := text(names[k]); ok && strings.HasPrefix(s, "Unnamed: ") {
				names[k] = object.None
			}
		}
		if x = frame.NewIndex(levels[0], names[0]); len(levels) > 1 {
			x = frame.NewMulti(levels, names)
		}
	}
	var labels []object.Value
	var cols []*column.Column
	for i, c := range f.cols {
		if !slices.Contains(index, i) {
			labels, cols = append(labels, f.labels[i]), append(cols, c)
		}
	}
	names, err := frame.IndexOf(t, labels, object.None)
	if err != nil {
		return nil, err
	}
	return frame.NewFrame(x, names, cols), nil
}
