// This file defines FormatCells, which turns a column into aligned text as pandas prints it.

package frame

import (
	"math"
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// CellFormat says how cells become text.
type CellFormat struct {
	Formatter   object.Value // a callable for every cell, None without
	FloatFormat object.Value // a callable for floats, None without
	NaRep       string
	Digits      int
	LeadSpace   bool // numbers leave room for a sign
	Left        bool // pad on the right
	NoPad       bool
}

// formatCells is the text of every cell, all of one width.
func formatCells(t *object.Thread, c *column.Column, f CellFormat) ([]string, error) {
	if err := t.Charge(int64(c.Len()) * 48); err != nil {
		return nil, err
	}
	var out []string
	var err error
	if c.Kind() == column.Category && f.Formatter.IsNone() {
		cells := c.Categories().Kind() == column.Int64 && c.AnyMissing()
		if cells { // ints stay ints beside missing cells
			v, err := c.Cells(t)
			if err != nil {
				return nil, err
			}
			c = column.OfObjects(v)
		} else if c, err = c.Dense(t); err != nil {
			return nil, err
		}
	}
	switch {
	case !f.Formatter.IsNone():
		out, err = formatWith(t, c, f)
	case c.Kind() == column.Float64:
		out, err = formatFloats(t, c.Floats(), f)
	case c.Kind() == column.Int64:
		out = make([]string, c.Len())
		for i, v := range c.Ints() {
			if i&0x3ff == 0x3ff {
				if err := t.Poll(0x400); err != nil {
					return nil, err
				}
			}
			if out[i] = strconv.FormatInt(v, 10); v < 0 && c.Width() == column.Uint64 {
				out[i] = strconv.FormatUint(uint64(v), 10)
			}
			if f.LeadSpace && out[i][0] != '-' {
				out[i] = " " + out[i]
			}
		}
	case c.Kind() == column.Datetime || c.Kind() == column.Timedelta:
		out, err = FormatTimes(t, c, f.NaRep)
	default:
		out, err = formatObjects(t, c, f)
	}
	if err != nil {
		return nil, err
	}
	if f.NoPad {
		return out, nil
	}
	return fixWidth(t, out, f.Left, 0)
}

func formatWith(t *object.Thread, c *column.Column, f CellFormat) ([]string, error) {
	out := make([]string, c.Len())
	for i := range out {
		if c.Missing(i) && c.Kind() == column.Float64 {
			out[i] = f.NaRep
			continue
		}
		v, err := c.Cell(t, i)
		if err != nil {
			return nil, err
		}
		if out[i], err = callText(t, f.Formatter, v); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func callText(t *object.Thread, f, v object.Value) (string, error) {
	r, err := object.Call(t, f, v)
	if err != nil {
		return "", err
	}
	s, err := object.ToString(t, r)
	if err != nil {
		return "", err
	}
	return s, t.Charge(int64(len(s)))
}

// floatText is format(x, ' .6f') or with e in place of f.
func floatText(x float64, digits int, verb byte, lead bool) string {
	var s string
	switch {
	case math.IsInf(x, 1):
		s = "inf"
	case math.IsInf(x, -1):
		return "-inf"
	default:
		s = strconv.FormatFloat(x, verb, digits, 64)
	}
	if lead && s[0] != '-' {
		s = " " + s
	}
	return s
}

func formatFloats(t *object.Thread, v []float64, f CellFormat) ([]string, error) {
	out := make([]string, len(v))
	if !f.FloatFormat.IsNone() {
		for i, x := range v {
			if x != x {
				out[i] = f.NaRep
				continue
			}
			var err error
			if out[i], err = callText(t, f.FloatFormat, object.Float(x)); err != nil {
				return nil, err
			}
		}
		return out, nil
	}
	na := f.NaRep
	if f.Left {
		na = " " + na
	}
	fill := func(verb byte) error {
		for i, x := range v {
			if i&0x3ff == 0x3ff {
				if err := t.Poll(0x400); err != nil {
					return err
				}
			}
			if x != x {
				out[i] = na
			} else {
				out[i] = floatText(x, f.Digits, verb, f.LeadSpace)
			}
		}
		return trimZeros(t, out)
	}
	if err := fill('f'); err != nil {
		return nil, err
	}
	long, large, small := false, false, false
	least := math.Pow(10, -float64(f.Digits))
	for i, x := range v {
		if i&(kernel.Block-1) == kernel.Block-1 {
			if err := t.Poll(kernel.Block); err != nil {
				return nil, err
			}
		}
		long = long || len(out[i]) > f.Digits+6
		a := math.Abs(x)
		large = large || a > 1e6
		small = small || a > 0 && a < least
	}
	if small || long && large {
		if err := fill('e'); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// decimalNumber tells text like " -12.50".
func decimalNumber(s string) bool {
	s = strings.TrimLeft(s, " ")
	if s != "" && (s[0] == '-' || s[0] == '+') {
		s = s[1:]
	}
	whole, frac, ok := strings.Cut(s, ".")
	if !ok || whole == "" {
		return false
	}
	for _, p := range []string{whole, frac} {
		for i := range len(p) {
			if p[i] < '0' || p[i] > '9' {
				return false
			}
		}
	}
	return true
}

// trimZeros cuts as many zeros from the ends of all decimal numbers as all of them have, leaving one digit behind the point.
func trimZeros(t *object.Thread, v []string) error {
	zeros := math.MaxInt
	for i, s := range v {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return err
			}
		}
		if !decimalNumber(s) {
			continue
		}
		z := len(s) - len(strings.TrimRight(s, "0"))
		if p := strings.IndexByte(s, '.'); len(s)-z == p+1 {
			z = len(s) - p - 1
		}
		zeros = min(zeros, z)
	}
	if zeros == math.MaxInt {
		return nil
	}
	for i, s := range v {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return err
			}
		}
		if !decimalNumber(s) {
			continue
		}
		s = s[:len(s)-zeros]
		if s[len(s)-1] == '.' {
			s += "0"
		}
		v[i] = s
	}
	return nil
}

// formatObjects is the text of strings, bools, dates and objects; floats among objects are printed on their own.
func formatObjects(t *object.Thread, c *column.Column, f CellFormat) ([]string, error) {
	out := make([]string, c.Len())
	for i := range out {
		if i&0xff == 0xff {
			if err := t.Poll(0x100); err != nil {
				return nil, err
			}
		}
		lead := ""
		if f.LeadSpace {
			lead = " "
		}
		if c.Kind() == column.Date && !c.Missing(i) {
			out[i] = lead + DateText(c.Ints()[i])
			continue
		}
		v, err := c.Cell(t, i)
		if err != nil {
			return nil, err
		}
		if v.IsFloat() && !isNaN(v) {
			if !f.FloatFormat.IsNone() {
				if out[i], err = callText(t, f.FloatFormat, v); err != nil {
					return nil, err
				}
				continue
			}
			s := strings.TrimRight(floatText(v.AsFloat(), f.Digits, 'f', true), "0")
			if strings.HasSuffix(s, ".") {
				s += "0"
			}
			out[i] = s
			continue
		}
		s := f.NaRep
		switch {
		case v.IsNone():
			s = "None"
		case isNaN(v):
		case column.MissingValue(v):
			s = "NaT"
		default:
			if s, err = PrintThing(t, v, 0, false); err != nil {
				return nil, err
			}
		}
		if err := t.Charge(int64(len(s)) + 8); err != nil {
			return nil, err
		}
		out[i] = lead + s
	}
	return out, nil
}

var escapes = strings.NewReplacer("\t", `\t`, "\n", `\n`, "\r", `\r`)

// PrintThing is the text of a value inside a table: nested sequences print their items.
func PrintThing(t *object.Thread, v object.Value, depth int, quote bool) (string, error) {
	if object.IsStr(v) {
		s := escapes.Replace(object.ToStr(v).String())
		if quote {
			s = "'" + s + "'"
		}
		return s, nil
	}
	open, end := "", ""
	switch {
	case depth >= 3:
	case object.IsList(v):
		open, end = "[", "]"
	case object.IsTuple(v):
		open, end = "(", ")"
	case object.IsSet(v):
		open, end = "{", "}"
	case object.IsDict(v):
		return printDict(t, object.ToDict(v), depth)
	case ToIndex(v) != nil || object.TypeOf(v).ShortName() == "ndarray":
		open, end = "[", "]"
	}
	if open == "" {
		s, err := object.ToString(t, v)
		return escapes.Replace(s), err
	}
	if err := t.Enter(); err != nil {
		return "", err
	}
	defer t.Leave()
	x := object.NewText(t)
	n := 0
	err := x.Write(open)
	if err != nil {
		return "", err
	}
	err = object.Iterate(t, v, func(item object.Value) error {
		sep := ""
		if n++; n > 1 {
			sep = ", "
		}
		if n > 100 {
			if err := x.Write(", ..."); err != nil {
				return err
			}
			return object.StopIterating
		}
		var s string
		var err error
		if item.IsFloat() && !isNaN(item) {
			s = strings.TrimRight(floatText(item.AsFloat(), OptionsOf(t).Precision, 'f', false), "0")
			if strings.HasSuffix(s, ".") {
				s += "0"
			}
		} else {
			s, err = PrintThing(t, item, depth+1, quote)
		}
		if err != nil {
			return err
		}
		return x.Write(sep + s)
	})
	if err != nil {
		return "", err
	}
	if n == 1 && object.IsTuple(v) {
		end = ",)"
	}
	err = x.Write(end)
	return x.String(), err
}

func printDict(t *object.Thread, d *object.Dict, depth int) (string, error) {
	if err := t.Enter(); err != nil {
		return "", err
	}
	defer t.Leave()
	x := object.NewText(t)
	sep := "{"
	for pos, n := 0, 0; ; n++ {
		k, v, next, ok := d.Next(pos)
		if !ok {
			break
		}
		if n == 100 {
			if err := x.Write(", ..."); err != nil {
				return "", err
			}
			break
		}
		pos = next
		ks, err := PrintThing(t, k, depth+1, true)
		if err != nil {
			return "", err
		}
		vs, err := PrintThing(t, v, depth+1, true)
		if err != nil {
			return "", err
		}
		if err := x.Write(sep + ks + ": " + vs); err != nil {
			return "", err
		}
		sep = ", "
	}
	if sep == "{" {
		return "{}", nil
	}
	err := x.Write("}")
	return x.String(), err
}

// fixWidth pads texts to one width, cutting those longer than the widest column allowed.
func fixWidth(t *object.Thread, v []string, left bool, least int) ([]string, error) {
	width := least
	for i, s := range v {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		width = max(width, pytext.RuneCount(s))
	}
	if limit := OptionsOf(t).MaxColWidth; limit > 0 && width > limit {
		width = limit
		keep := max(width-3, 0)
		for i, s := range v {
			if i&0xfff == 0xfff {
				if err := t.Poll(0x1000); err != nil {
					return nil, err
				}
			}
			if pytext.RuneCount(s) > width {
				v[i] = pytext.Slice(s, 0, keep) + "..."[:width-keep]
			}
		}
	}
	if err := t.Charge(int64(len(v)) * int64(width)); err != nil {
		return nil, err
	}
	for i, s := range v {
		if i&0x3ff == 0x3ff {
			if err := t.Poll(0x400); err != nil {
				return nil, err
			}
		}
		v[i] = pad(s, width, left)
	}
	return v, nil
}

func pad(s string, width int, left bool) string {
	gap := width - pytext.RuneCount(s)
	if gap <= 0 {
		return s
	}
	if left {
		return s + strings.Repeat(" ", gap)
	}
	return strings.Repeat(" ", gap) + s
}

// DateText is a day as 2024-03-01.
func DateText(days int64) string {
	y, m, d := kernel.DateOf(days)
	return string(appendDate(nil, y, m, d))
}

func appendDate(b []byte, y, m, d int) []byte {
	b = appendPadded(b, y, 4)
	b = append(b, '-')
	b = appendPadded(b, m, 2)
	b = append(b, '-')
	return appendPadded(b, d, 2)
}

func appendPadded(b []byte, v, width int) []byte {
	if v < 0 {
		b = append(b, '-')
		v = -v
	}
	s := strconv.Itoa(v)
	for i := len(s); i < width; i++ {
		b = append(b, '0')
	}
	return append(b, s...)
}
