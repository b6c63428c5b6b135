// This file defines the text of a Series and the joining of columns of text.

package frame

import (
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// TextOptions are the parameters of to_string.
type TextOptions struct {
	Index, Header    bool
	IndexNames       bool
	NaRep            string
	FloatFormat      object.Value
	Formatters       func(label object.Value, at int) object.Value // None without; at is -1 for the index
	MaxRows, MinRows int                                           // 0: no limit
	MaxCols          int                                           // 0: what fits into a terminal, -1: no limit
	LineWidth        int                                           // 0: no limit
	Dimensions       object.Value
	// Series only: what the footer has.
	Name, DType bool
	Length      object.Value // True, False or 'truncate'
}

// ReprOptions are the parameters with which repr prints.
func ReprOptions(t *object.Thread) TextOptions {
	o := OptionsOf(t)
	return TextOptions{Index: true, Header: true, IndexNames: true, NaRep: "NaN", FloatFormat: object.None, MaxRows: o.MaxRows, MinRows: o.MinRows,
		MaxCols: o.MaxColumns, LineWidth: o.Width, Dimensions: o.Dimensions, Name: true, DType: true, Length: object.NewStr("truncate")}
}

// StringOptions are the parameters with which to_string prints.
func StringOptions() TextOptions {
	return TextOptions{Index: true, Header: true, IndexNames: true, NaRep: "NaN", FloatFormat: object.None, MaxCols: -1, Dimensions: object.False, Length: object.False}
}

func (o *TextOptions) cells(t *object.Thread) CellFormat {
	f := CellFormat{Formatter: object.None, FloatFormat: o.FloatFormat, NaRep: o.NaRep, Digits: OptionsOf(t).Precision, LeadSpace: o.Index}
	if f.FloatFormat.IsNone() {
		f.FloatFormat = OptionsOf(t).FloatFormat
	}
	return f
}

// headTail are the first and last k of n rows.
func headTail(t *object.Thread, n, k int) ([]int32, error) {
	rows, err := kernel.Make[int32](t.Meter, 2*k)
	if err != nil {
		return nil, err
	}
	for i := range k {
		rows[i], rows[k+i] = int32(i), int32(n-k+i)
	}
	return rows, nil
}

// Text is repr or to_string of a series.
func (s *Series) Text(t *object.Thread, o TextOptions) (string, error) {
	n, cut, shown := s.Len(), 0, s
	if o.MaxRows > 0 && n > o.MaxRows {
		limit := o.MaxRows
		if o.MinRows > 0 {
			limit = min(limit, o.MinRows)
		}
		var rows []int32
		var err error
		if limit == 1 {
			cut = 1
			rows = []int32{0}
		} else {
			cut = limit / 2
			if rows, err = headTail(t, n, cut); err != nil {
				return "", err
			}
		}
		if shown, err = s.Take(t, rows); err != nil {
			return "", err
		}
	}
	foot, err := s.footer(t, o, cut > 0)
	if err != nil {
		return "", err
	}
	if n == 0 {
		return "Series([], " + foot + ")", nil
	}
	labels, err := shown.Index.formatted(t, object.None)
	if err != nil {
		return "", err
	}
	values, err := formatCells(t, shown.Col, o.cells(t))
	if err != nil {
		return "", err
	}
	head := ""
	named := s.Index.hasNames()
	index, err := s.Index.joinLabels(t, labels, 2)
	if err != nil {
		return "", err
	}
	head, index = index[0], index[1:]
	if cut > 0 {
		width := pytext.RuneCount(values[cut-1])
		dots := ".."
		if width > 3 {
			dots = "..."
		}
		mark, _ := pytext.Center(dots, width, ' ', nil)
		values = insert(values, cut, mark)
		index = insert(index, cut, "")
	}
	parts := [][]string{values}
	if o.Index {
		parts = [][]string{index, values}
	}
	out, err := adjoin(t, 3, parts...)
	if err != nil {
		return "", err
	}
	if o.Header && named {
		out = head + "\n" + out
	}
	if foot != "" {
		out += "\n" + foot
	}
	return out, nil
}

func (s *Series) footer(t *object.Thread, o TextOptions, cut bool) (string, error) {
	var parts []string
	if s.Index.Freq != "" {
		parts = append(parts, "Freq: "+s.Index.Freq)
	}
	if o.Name && !s.Name.IsNone() {
		name, err := nameText(t, s.Name)
		if err != nil {
			return "", err
		}
		parts = append(parts, "Name: "+name)
	}
	if o.Length.IsBool() && o.Length.AsBool() || object.IsStr(o.Length) && cut {
		parts = append(parts, "Length: "+strconv.Itoa(s.Len()))
	}
	if o.DType {
		name := s.Col.DType()
		if s.Col.Intervals() {
			name = "interval"
		}
		parts = append(parts, "dtype: "+name)
	}
	foot := strings.Join(parts, ", ")
	if o.DType && s.Col.Kind() == column.Category {
		cats, err := CategoriesText(t, s.Col)
		if err != nil {
			return "", err
		}
		foot += "\n" + cats
	}
	return foot, nil
}

func insert(v []string, at int, s string) []string {
	v = append(v, "")
	copy(v[at+1:], v[at:])
	v[at] = s
	return v
}

// nameText is the name of a series or an axis.
func nameText(t *object.Thread, v object.Value) (string, error) {
	if v.IsNone() {
		return "", nil
	}
	if v.IsFloat() && !isNaN(v) {
		out, err := formatFloats(t, []float64{v.AsFloat()}, CellFormat{FloatFormat: object.None, Digits: OptionsOf(t).Precision})
		if err != nil {
			return "", err
		}
		return out[0], nil
	}
	return PrintThing(t, v, 0, false)
}

func (x *Index) hasNames() bool {
	for _, n := range x.Names {
		if !n.IsNone() {
			return true
		}
	}
	return false
}

// formatted is the text of the labels, level by level.
func (x *Index) formatted(t *object.Thread, formatter object.Value) ([][]string, error) {
	out := make([][]string, x.NLevels())
	for l := range out {
		c, err := x.Level(t, l)
		if err != nil {
			return nil, err
		}
		if out[l], err = formatLabels(t, c, formatter, x.isRange); err != nil {
			return nil, err
		}
		if x.coded && formatter.IsNone() {
			markMissing(out[l], c)
		}
	}
	return out, nil
}

// markMissing writes missing labels that are codes as pandas does: beside text that is there they show as numpy's nan.
func markMissing(out []string, c *column.Column) {
	mark := "NaN"
	switch {
	case c.Timed():
		mark = "NaT"
	case c.Kind() == column.String:
		for i := range out {
			if !c.Missing(i) {
				mark = "nan"
				break
			}
		}
	}
	for i := range out {
		if c.Missing(i) {
			out[i] = mark
		}
	}
}

func formatLabels(t *object.Thread, c *column.Column, formatter object.Value, isRange bool) ([]string, error) {
	f := CellFormat{Formatter: formatter, FloatFormat: object.None, NaRep: "NaN", Digits: OptionsOf(t).Precision, LeadSpace: true, Left: true}
	if c.Kind() == column.Category {
		d, err := c.Dense(t)
		if err != nil {
			return nil, err
		}
		c = d
	}
	switch c.Kind() {
	case column.String, column.Object, column.Date, column.Datetime, column.Timedelta:
		f.NoPad = true
	}
	if !formatter.IsNone() {
		f.NoPad = true
	}
	out, err := formatCells(t, c, f)
	if err != nil || !formatter.IsNone() {
		return out, err
	}
	lead := -1
	for _, s := range out {
		n := len(s) - len(strings.TrimLeft(s, " "))
		if lead < 0 || n < lead {
			lead = n
		}
	}
	if lead > 0 {
		for i, s := range out {
			out[i] = s[lead:]
		}
	}
	return out, nil
}

// joinLabels joins levels into one column of text whose first line has the names; repeated outer labels are left out.
func (x *Index) joinLabels(t *object.Thread, levels [][]string, space int) ([]string, error) {
	if len(levels) > 1 {
		sparsify(levels)
	}
	cols := make([][]string, len(levels))
	for l, labels := range levels {
		head, err := nameText(t, x.Names[l])
		if err != nil {
			return nil, err
		}
		cols[l] = append([]string{head}, labels...)
	}
	if !x.IsMulti() {
		return cols[0], nil
	}
	text, err := adjoin(t, space, cols...)
	if err != nil {
		return nil, err
	}
	return strings.Split(text, "\n"), nil
}

// sparsify blanks labels that repeat those of the row above, from the outermost level inwards; the innermost is always shown.
func sparsify(levels [][]string) {
	if len(levels[0]) == 0 {
		return
	}
	prev := make([]string, len(levels))
	for l := range levels {
		prev[l] = levels[l][0]
	}
	for i := 1; i < len(levels[0]); i++ {
		same := true
		for l := range levels {
			cur := levels[l][i]
			same = same && cur == prev[l] && l < len(levels)-1
			prev[l] = cur
			if same {
				levels[l][i] = ""
			}
		}
	}
}

// adjoin puts columns of text beside each other, space apart; shorter ones are filled up at the top.
func adjoin(t *object.Thread, space int, cols ...[]string) (string, error) {
	height := 0
	widths := make([]int, len(cols))
	total := 0
	for i, c := range cols {
		height = max(height, len(c))
		for r, s := range c {
			widths[i] = max(widths[i], pytext.RuneCount(s))
			if r&1023 == 1023 {
				if err := t.Poll(1024); err != nil {
					return "", err
				}
			}
		}
		if i < len(cols)-1 {
			widths[i] += space
		}
		total += widths[i]
	}
	x := object.NewText(t)
	for r := range height {
		if r > 0 {
			if err := x.Write("\n"); err != nil {
				return "", err
			}
		}
		for i, c := range cols {
			s := ""
			if k := r - (height - len(c)); k >= 0 {
				s = c[k]
			}
			if err := x.Write(pad(s, widths[i], true)); err != nil {
				return "", err
			}
		}
		if err := t.Poll(len(cols)); err != nil {
			return "", err
		}
	}
	return x.String(), nil
}
