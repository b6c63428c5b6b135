// This file defines to_json.

package pandas

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// jsonWriter writes values as pandas' encoder does.
type jsonWriter struct {
	t      *object.Thread
	out    *object.Text
	digits int
	iso    bool
	unit   column.Unit
	ascii  bool
	indent int
	depth  int
}

func (w *jsonWriter) line() error {
	if w.indent == 0 {
		return nil
	}
	return w.out.Write("\n" + strings.Repeat(" ", w.indent*w.depth))
}

// list writes n items between brackets.
func (w *jsonWriter) list(open, end string, n int, item func(i int) error) error {
	if n == 0 {
		return w.out.Write(open + end)
	}
	if err := w.t.Enter(); err != nil {
		return err
	}
	defer w.t.Leave()
	if err := w.out.Write(open); err != nil {
		return err
	}
	w.depth++
	for i := range n {
		if i > 0 {
			if err := w.out.Write(","); err != nil {
				return err
			}
		}
		if err := w.line(); err != nil {
			return err
		}
		if err := item(i); err != nil {
			return err
		}
		if err := w.t.Poll(1); err != nil {
			return err
		}
	}
	w.depth--
	if err := w.line(); err != nil {
		return err
	}
	return w.out.Write(end)
}

func (w *jsonWriter) array(n int, item func(i int) error) error { return w.list("[", "]", n, item) }

func (w *jsonWriter) object(keys []string, item func(i int) error) error {
	return w.list("{", "}", len(keys), func(i int) error {
		if err := w.text(keys[i]); err != nil {
			return err
		}
		if err := w.out.Write(":"); err != nil {
			return err
		}
		return item(i)
	})
}

func (w *jsonWriter) text(s string) error {
	const hex = "0123456789abcdef"
	b := make([]byte, 0, min(len(s)+2, 1<<16))
	b = append(b, '"')
	for i := 0; i < len(s); {
		if len(b) > 1<<15 {
			if err := w.out.Write(string(b)); err != nil {
				return err
			}
			b = b[:0]
		}
		c := s[i]
		switch {
		case c == '"' || c == '\\' || c == '/':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, '\\', 'n')
		case c == '\r':
			b = append(b, '\\', 'r')
		case c == '\t':
			b = append(b, '\\', 't')
		case c == '\b':
			b = append(b, '\\', 'b')
		case c == '\f':
			b = append(b, '\\', 'f')
		case c < 0x20:
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s[i:])
			i += n
			if !w.ascii {
				b = append(b, s[i-n:i]...)
				continue
			}
			unit := func(u uint16) { b = append(b, '\\', 'u', hex[u>>12], hex[u>>8&15], hex[u>>4&15], hex[u&15]) }
			if r >= 0x10000 {
				r -= 0x10000
				unit(0xd800 + uint16(r>>10))
				unit(0xdc00 + uint16(r&0x3ff))
			} else {
				unit(uint16(r))
			}
			continue
		default:
			b = append(b, c)
		}
		i++
	}
	return w.out.Write(string(append(b, '"')))
}

// float writes a number with at most so many digits behind the point, as the encoder of pandas rounds it.
func (w *jsonWriter) float(f float64) string {
	if f != f || math.IsInf(f, 0) {
		return "null"
	}
	a := math.Abs(f)
	if a > 1e16-1 && a != 1e16 || a != 0 && a < 1e-15 {
		s := strconv.FormatFloat(f, 'g', max(w.digits, 1), 64)
		if m, e, ok := strings.Cut(s, "e"); ok {
			if strings.Contains(m, ".") {
				m = strings.TrimRight(strings.TrimRight(m, "0"), ".")
			}
			return m + "e" + e
		}
		return s
	}
	sign := ""
	if f < 0 {
		sign = "-"
	}
	scale := math.Pow10(w.digits)
	whole := uint64(a)
	tmp := (a - float64(whole)) * scale
	frac := uint64(tmp)
	switch diff := tmp - float64(frac); {
	case diff > 0.5, diff == 0.5 && (frac == 0 || frac&1 == 1):
		frac++
	}
	if float64(frac) >= scale {
		frac = 0
		whole++
	}
	if w.digits == 0 {
		if diff := a - float64(uint64(a)); diff == 0.5 && uint64(a)&1 == 0 {
			whole = uint64(a)
		}
		return sign + strconv.FormatUint(whole, 10)
	}
	tail := strconv.FormatUint(frac, 10)
	tail = strings.Repeat("0", max(w.digits-len(tail), 0)) + tail
	tail = strings.TrimRight(tail, "0")
	if tail == "" {
		tail = "0"
	}
	return sign + strconv.FormatUint(whole, 10) + "." + tail
}

// time is a time as a count of units, or as text of the ISO standard.
func (w *jsonWriter) time(x int64, u column.Unit, zoned bool) (string, error) {
	if !w.iso {
		v, err := column.Rescale(x, u, w.unit)
		return strconv.FormatInt(v, 10), err
	}
	v, err := column.Rescale(x, u, w.unit)
	if err != nil {
		return "", err
	}
	s := frame.Strftime(v, w.unit, nil, "%Y-%m-%dT%H:%M:%S")
	if w.unit > column.Second {
		_, rest := splitUnits(v, w.unit.PerSecond())
		digits := strconv.FormatInt(rest, 10)
		width := len(strconv.FormatInt(w.unit.PerSecond(), 10)) - 1
		s += "." + strings.Repeat("0", width-len(digits)) + digits
	}
	if zoned {
		s += "Z"
	}
	return "\"" + s + "\"", nil
}

func splitUnits(v, per int64) (whole, rest int64) { return object.FloorDivMod(v, per) }

// duration is a time span as text of the ISO standard.
func durationText(x int64, u column.Unit) string {
	sign := ""
	if x < 0 {
		sign, x = "-", -x
	}
	secs, rest := splitUnits(x, u.PerSecond())
	tail := ""
	if rest > 0 {
		tail = strconv.FormatInt(rest, 10)
		width := len(strconv.FormatInt(u.PerSecond(), 10)) - 1
		tail = "." + strings.TrimRight(strings.Repeat("0", width-len(tail))+tail, "0")
	}
	i := func(v int64) string { return strconv.FormatInt(v, 10) }
	return sign + "P" + i(secs/86400) + "DT" + i(secs%86400/3600) + "H" + i(secs%3600/60) + "M" + i(secs%60) + tail + "S"
}

func (w *jsonWriter) value(v object.Value) error {
	switch {
	case v.IsNone() || column.MissingValue(v):
		return w.out.Write("null")
	case v.IsBool():
		if v.AsBool() {
			return w.out.Write("true")
		}
		return w.out.Write("false")
	case v.IsInt():
		return w.out.Write(strconv.FormatInt(v.AsInt(), 10))
	case v.IsFloat():
		return w.out.Write(w.float(v.AsFloat()))
	case object.IsStr(v):
		return w.text(object.ToStr(v).String())
	}
	if d := column.ToDelta(v); d != nil {
		return w.delta(d.V, d.Unit)
	}
	if x, u, ok, err := column.ReadTime(w.t, v); err != nil {
		return err
	} else if ok {
		if column.ClockOf(v) == column.ClockDelta {
			return w.delta(x, u)
		}
		ts := column.ToTimestamp(v)
		s, err := w.time(x, u, ts != nil && ts.Zone != nil)
		if err != nil {
			return err
		}
		return w.out.Write(s)
	}
	if x := column.ToInterval(v); x != nil {
		parts := []string{"closed", "closed_left", "closed_right", "is_empty", "left", "length", "mid", "open_left", "open_right", "right"}
		return w.object(parts, func(i int) error {
			p, err := object.GetAttr(w.t, v, object.NewStrObj(parts[i]))
			if err != nil {
				return err
			}
			return w.value(p)
		})
	}
	if object.IsDict(v) {
		keys, vals, err := dictItems(w.t, object.ToDict(v))
		if err != nil {
			return err
		}
		names, err := w.keys(keys)
		if err != nil {
			return err
		}
		return w.object(names, func(i int) error { return w.value(vals[i]) })
	}
	if items, ok, err := unpackList(w.t, v); err != nil {
		return err
	} else if ok {
		return w.array(len(items), func(i int) error { return w.value(items[i]) })
	}
	if object.IsIntLike(v) || object.TypeOf(v).Slots.Float != nil {
		s, err := object.ToString(w.t, v)
		if err != nil {
			return err
		}
		if object.IsIntLike(v) {
			return w.out.Write(s)
		}
		return w.text(s)
	}
	return object.TypeErrorf("a value of type %s cannot be written as JSON; convert it with astype(str)", object.TypeOf(v).Name)
}

func (w *jsonWriter) delta(x int64, u column.Unit) error {
	if w.iso {
		return w.text(durationText(x, u))
	}
	v, err := column.Rescale(x, u, w.unit)
	if err != nil {
		return err
	}
	return w.out.Write(strconv.FormatInt(v, 10))
}

// keys are labels as the keys of objects.
func (w *jsonWriter) keys(labels []object.Value) ([]string, error) {
	if err := w.t.Charge(int64(len(labels)) * 16); err != nil {
		return nil, err
	}
	out := make([]string, len(labels))
	for i, l := range labels {
		var err error
		if ts := column.ToTimestamp(l); ts != nil {
			out[i], err = w.time(ts.V, ts.Unit, ts.Zone != nil)
			out[i] = strings.Trim(out[i], "\"")
		} else if column.ClockOf(l) == column.ClockDate {
			x, u, _, e := column.ReadTime(w.t, l)
			if e != nil {
				return nil, e
			}
			out[i], err = w.time(x, u, false)
			out[i] = strings.Trim(out[i], "\"")
		} else if d := column.ToDelta(l); d != nil && !w.iso {
			var x int64
			x, err = column.Rescale(d.V, d.Unit, w.unit)
			out[i] = strconv.FormatInt(x, 10)
		} else if d != nil {
			out[i] = durationText(d.V, d.Unit)
		} else if l.IsFloat() {
			out[i] = strconv.FormatFloat(l.AsFloat(), 'g', -1, 64)
			if !strings.ContainsAny(out[i], ".en") {
				out[i] += ".0"
			}
		} else {
			out[i], err = object.ToString(w.t, l)
		}
		if err == nil {
			err = w.t.Charge(int64(len(out[i])))
		}
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// labels are an index' labels and the keys that they make.
func (w *jsonWriter) labels(x *frame.Index) (labels []object.Value, keys []string, err error) {
	if labels, err = x.Labels(w.t); err != nil {
		return nil, nil, err
	}
	keys, err = w.keys(labels)
	return labels, keys, err
}

func (w *jsonWriter) cell(c *column.Column, i int) error {
	v, err := c.Cell(w.t, i)
	if err != nil {
		return err
	}
	return w.value(v)
}

func (w *jsonWriter) values(list []object.Value) error {
	return w.array(len(list), func(i int) error { return w.value(list[i]) })
}

var jsonUnits = map[string]column.Unit{"s": column.Second, "ms": column.Milli, "us": column.Micro, "ns": column.Nano}

func toJSON(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	if given(a[0]) {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "to_json to a file is not supported here; to_json() without a path returns the text (load data with load_trades, load_balances or load_snapshots)")
	}
	s := frame.ToSeries(v)
	orient, ok := text(a[1])
	if !ok {
		orient = "columns"
		if s != nil {
			orient = "index"
		}
	}
	w := &jsonWriter{t: t, out: object.NewText(t), unit: column.Milli}
	if f, ok := text(a[2]); ok {
		if f != "epoch" && f != "iso" {
			return object.Value{}, object.ValueErrorf("Invalid value '%s' for option 'date_format'", object.Printable(f, 40))
		}
		w.iso = f == "iso"
	} else {
		w.iso = orient == "table"
	}
	var err error
	if w.digits, err = object.IndexInt(t, a[3]); err != nil {
		return object.Value{}, err
	}
	if w.digits < 0 || w.digits > 15 {
		return object.Value{}, object.ValueErrorf("Invalid value '%d' for option 'double_precision', max is '15'", w.digits)
	}
	if w.ascii, err = flag(t, a[4]); err != nil {
		return object.Value{}, err
	}
	u, _ := text(a[5])
	if w.unit, ok = jsonUnits[u]; !ok {
		return object.Value{}, object.ValueErrorf("Invalid value '%s' for option 'date_unit'", object.Printable(textOf(t, a[5]), 40))
	}
	lines, err := flag(t, a[6])
	if err != nil {
		return object.Value{}, err
	}
	if lines && orient != "records" {
		return object.Value{}, object.ValueErrorf("'lines' keyword only valid when 'orient' is records")
	}
	if given(a[8]) {
		if w.indent, err = object.IndexInt(t, a[8]); err != nil {
			return object.Value{}, err
		}
		w.indent = min(max(w.indent, 0), 100)
	}
	index := true
	if given(a[7]) {
		if index, err = flag(t, a[7]); err != nil {
			return object.Value{}, err
		}
	}
	switch {
	case !index && orient != "split" && orient != "table" && orient != "records" && orient != "values" && s != nil:
		return object.Value{}, object.ValueErrorf("'index=False' is only valid when 'orient' is 'split', 'table', 'records', or 'values'")
	case orient == "table":
		err = w.table(v, index)
	case s != nil:
		err = w.series(s, orient, index)
	default:
		err = w.frame(frame.ToFrame(v), orient, index, lines)
	}
	if err != nil {
		return object.Value{}, err
	}
	return w.out.Value()
}

func (w *jsonWriter) series(s *frame.Series, orient string, index bool) error {
	labels, keys, err := w.labels(s.Index)
	if err != nil {
		return err
	}
	values := func() error { return w.array(s.Len(), func(i int) error { return w.cell(s.Col, i) }) }
	switch orient {
	case "index", "columns":
		if unique, err := s.Index.Unique(w.t); err != nil {
			return err
		} else if !unique {
			return object.ValueErrorf("Series index must be unique for orient='%s'", orient)
		}
		return w.object(keys, func(i int) error { return w.cell(s.Col, i) })
	case "records", "values":
		return values()
	case "split":
		parts := []string{"name", "index", "data"}
		if !index {
			parts = []string{"name", "data"}
		}
		return w.object(parts, func(i int) error {
			switch parts[i] {
			case "name":
				return w.value(s.Name)
			case "index":
				return w.values(labels)
			}
			return values()
		})
	}
	return object.ValueErrorf("Invalid value '%s' for option 'orient'", object.Printable(orient, 40))
}

func (w *jsonWriter) frame(f *frame.Frame, orient string, index, lines bool) error {
	switch orient {
	case "columns", "index", "records", "split", "values":
	default:
		return object.ValueErrorf("Invalid value '%s' for option 'orient'", object.Printable(orient, 40))
	}
	labels, rowKeys, err := w.labels(f.Index)
	if err != nil {
		return err
	}
	names, colKeys, err := w.labels(f.Columns)
	if err != nil {
		return err
	}
	if orient == "columns" || orient == "index" {
		if unique, err := f.Index.Unique(w.t); err != nil {
			return err
		} else if !unique {
			return object.ValueErrorf("DataFrame index must be unique for orient='%s'.", orient)
		}
	}
	if orient == "columns" || orient == "index" || orient == "records" {
		if unique, err := f.Columns.Unique(w.t); err != nil {
			return err
		} else if !unique {
			return object.ValueErrorf("DataFrame columns must be unique for orient='%s'.", orient)
		}
	}
	record := func(i int) error {
		return w.object(colKeys, func(j int) error { return w.cell(f.Cols[j], i) })
	}
	row := func(i int) error {
		return w.array(len(f.Cols), func(j int) error { return w.cell(f.Cols[j], i) })
	}
	switch orient {
	case "columns":
		return w.object(colKeys, func(j int) error {
			return w.object(rowKeys, func(i int) error { return w.cell(f.Cols[j], i) })
		})
	case "index":
		return w.object(rowKeys, record)
	case "values":
		return w.array(f.Len(), row)
	case "records":
		if !lines {
			return w.array(f.Len(), record)
		}
		for i := range f.Len() {
			if err := record(i); err != nil {
				return err
			}
			if err := w.out.Write("\n"); err != nil {
				return err
			}
		}
		return nil
	}
	parts := []string{"columns", "index", "data"}
	if !index {
		parts = []string{"columns", "data"}
	}
	return w.object(parts, func(i int) error {
		switch parts[i] {
		case "columns":
			return w.values(names)
		case "index":
			return w.values(labels)
		}
		return w.array(f.Len(), row)
	})
}

func initJSON() {
	for _, typ := range []*object.Type{frame.SeriesType, frame.DataFrameType} {
		def(typ, "to_json", "path_or_buf=None, *, orient=None, date_format=None, double_precision=10, force_ascii=True, date_unit='ms', default_handler=None!, lines=False, compression='infer', index=None, indent=None, storage_options=None!, mode='w'",
			func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
				return toJSON(t, v, []object.Value{a[0], a[1], a[2], a[3], a[4], a[5], a[7], a[9], a[10]})
			})
	}
}
