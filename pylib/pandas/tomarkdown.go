// This file defines to_markdown: tables of plain characters in the styles that people know from the tabulate module.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// rule is a horizontal line of a style: its left end, filling, crossings and right end. A rule without a filling is not drawn.
type rule struct{ left, fill, cross, right string }

// tableStyle is a way to draw a table.
type tableStyle struct {
	above, under, between, below rule
	left, sep, right             string // around and between cells
	pad                          int
	colons                       bool // the rule under the header shows the alignment
	dots                         bool // an empty first header is ..
}

var tableStyles = map[string]tableStyle{
	"pipe":         {under: rule{"|", "-", "|", "|"}, left: "|", sep: "|", right: "|", pad: 1, colons: true},
	"github":       {under: rule{"|", "-", "|", "|"}, left: "|", sep: "|", right: "|", pad: 1},
	"orgtbl":       {under: rule{"|", "-", "+", "|"}, left: "|", sep: "|", right: "|", pad: 1},
	"presto":       {under: rule{"", "-", "+", ""}, sep: "|", pad: 1},
	"psql":         {rule{"+", "-", "+", "+"}, rule{"|", "-", "+", "|"}, rule{}, rule{"+", "-", "+", "+"}, "|", "|", "|", 1, false, false},
	"grid":         {rule{"+", "-", "+", "+"}, rule{"+", "=", "+", "+"}, rule{"+", "-", "+", "+"}, rule{"+", "-", "+", "+"}, "|", "|", "|", 1, false, false},
	"outline":      {rule{"+", "-", "+", "+"}, rule{"+", "=", "+", "+"}, rule{}, rule{"+", "-", "+", "+"}, "|", "|", "|", 1, false, false},
	"simple_grid":  {rule{"┌", "─", "┬", "┐"}, rule{"├", "─", "┼", "┤"}, rule{"├", "─", "┼", "┤"}, rule{"└", "─", "┴", "┘"}, "│", "│", "│", 1, false, false},
	"rounded_grid": {rule{"╭", "─", "┬", "╮"}, rule{"├", "─", "┼", "┤"}, rule{"├", "─", "┼", "┤"}, rule{"╰", "─", "┴", "╯"}, "│", "│", "│", 1, false, false},
	"fancy_grid":   {rule{"╒", "═", "╤", "╕"}, rule{"╞", "═", "╪", "╡"}, rule{"├", "─", "┼", "┤"}, rule{"╘", "═", "╧", "╛"}, "│", "│", "│", 1, false, false},
	"simple":       {under: rule{"", "-", "  ", ""}, sep: "  "},
	"plain":        {sep: "  "},
	"rst":          {rule{"", "=", "  ", ""}, rule{"", "=", "  ", ""}, rule{}, rule{"", "=", "  ", ""}, "", "  ", "", 0, false, true},
	"tsv":          {sep: "\t"},
}

// kinds of the cells of a markdown column, from the least to the most general.
const (
	mdNone = iota
	mdBool
	mdInt
	mdFloat
	mdText
)

func markdownKind(t *object.Thread, v object.Value) int {
	switch {
	case v.IsNone():
		return mdNone
	case v.IsBool():
		return mdBool
	case v.IsInt(), object.IsIntLike(v):
		return mdInt
	case v.IsFloat():
		return mdFloat
	}
	s, ok := text(v)
	if !ok {
		return mdText
	}
	if s == "True" || s == "False" {
		return mdBool
	}
	return markdownTextKind(s)
}

func markdownTextKind(s string) int {
	if _, status := pytext.ScanInt(s, 10, 4300); status == pytext.IntOK {
		return mdInt
	}
	if _, ok := pytext.ParseFloat(s); ok {
		return mdFloat
	}
	return mdText
}

// markdown is a table on its way to text.
type markdown struct {
	t        *object.Thread
	style    tableStyle
	heads    []string
	cells    [][]string // by column
	kinds    []int
	numAlign string
	strAlign string
	widths   []int
	aligns   []string
}

// format turns a column of values into texts.
func (m *markdown) format(vals []object.Value, floatFormat, intFormat, missing string) error {
	if err := m.t.Charge(int64(len(vals)) * 24); err != nil {
		return err
	}
	kind := mdNone
	for _, v := range vals {
		kind = max(kind, markdownKind(m.t, v))
		if err := m.t.Poll(1); err != nil {
			return err
		}
	}
	out := make([]string, len(vals))
	for i, v := range vals {
		var err error
		switch {
		case v.IsNone():
			out[i] = missing
		case kind == mdInt && intFormat != "":
			if object.IsStr(v) {
				out[i] = object.ToStr(v).String()
			} else {
				out[i], err = object.Format(m.t, v, intFormat)
			}
		case kind == mdFloat:
			var f object.Value
			var e error
			if s, ok := text(v); ok {
				x, _ := pytext.ParseFloat(s)
				f = object.Float(x)
			} else {
				var x float64
				x, e = object.ToFloat(m.t, v)
				f = object.Float(x)
			}
			if err = e; err == nil {
				out[i], err = object.Format(m.t, f, floatFormat)
			}
		default:
			out[i], err = object.ToString(m.t, v)
		}
		if err == nil {
			err = m.t.Charge(int64(len(out[i])))
		}
		if err != nil {
			return err
		}
	}
	m.cells, m.kinds = append(m.cells, out), append(m.kinds, kind)
	return nil
}

func splitCell(s string) []string {
	if !strings.ContainsAny(s, "\r\n") {
		return []string{s}
	}
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s), "\n")
	if n := len(lines); n > 1 && lines[n-1] == "" {
		lines = lines[:n-1]
	}
	return lines
}

// layout aligns the cells and finds the widths.
func (m *markdown) layout() error {
	m.aligns, m.widths = nil, nil
	for j, kind := range m.kinds {
		align := m.strAlign
		if kind == mdInt || kind == mdFloat {
			align = m.numAlign
		}
		if align == "decimal" {
			if err := m.alignPoints(m.cells[j]); err != nil {
				return err
			}
			align = "right"
		}
		if len(m.cells[j]) == 0 {
			align = "left"
		}
		width := 0
		if m.heads != nil {
			width = pytext.RuneCount(m.heads[j]) + 2
		}
		for i, s := range m.cells[j] {
			if i&0x3ff == 0x3ff {
				if err := m.t.Poll(0x400); err != nil {
					return err
				}
			}
			for _, l := range splitCell(s) {
				width = max(width, pytext.RuneCount(l))
			}
		}
		if len(m.cells[j]) == 0 && m.heads != nil {
			width = pytext.RuneCount(m.heads[j]) + 2
		}
		if err := m.t.Charge(int64(width) * int64(len(m.cells[j])+4)); err != nil {
			return err
		}
		m.aligns, m.widths = append(m.aligns, align), append(m.widths, width)
	}
	return nil
}

// alignPoints fills numbers up behind so that their points stand below each other.
func (m *markdown) alignPoints(cells []string) error {
	after := func(s string) int {
		switch markdownTextKind(s) {
		case mdFloat:
			at := strings.LastIndexByte(s, '.')
			if at < 0 {
				at = strings.LastIndexByte(strings.ToLower(s), 'e')
			}
			if at >= 0 {
				return len(s) - at - 1
			}
		}
		return -1
	}
	most := -1
	for i, s := range cells {
		if i&0x3ff == 0x3ff {
			if err := m.t.Poll(0x400); err != nil {
				return err
			}
		}
		most = max(most, after(s))
	}
	for i, s := range cells {
		if i&0x3ff == 0x3ff {
			if err := m.t.Poll(0x400); err != nil {
				return err
			}
		}
		cells[i] = s + strings.Repeat(" ", most-after(s))
	}
	return nil
}

func alignCell(s string, width int, align string) string {
	switch align {
	case "right":
		s, _ = pytext.RJust(s, width, ' ', nil)
		return s
	case "center":
		gap := max(width-pytext.RuneCount(s), 0)
		return strings.Repeat(" ", gap/2) + s + strings.Repeat(" ", gap-gap/2)
	}
	s, _ = pytext.LJust(s, width, ' ', nil)
	return s
}

// row writes one row, which has as many lines as its tallest cell.
func (m *markdown) row(x *object.Text, cells []string) error {
	parts := make([][]string, len(cells))
	height := 1
	for j, s := range cells {
		parts[j] = splitCell(s)
		height = max(height, len(parts[j]))
	}
	pad := strings.Repeat(" ", m.style.pad)
	for l := range height {
		var b strings.Builder
		b.WriteString(m.style.left)
		for j := range cells {
			if j > 0 {
				b.WriteString(m.style.sep)
			}
			s := ""
			if l < len(parts[j]) {
				s = parts[j][l]
			}
			b.WriteString(pad + alignCell(s, m.widths[j], m.aligns[j]) + pad)
		}
		b.WriteString(m.style.right)
		if err := x.Write(strings.TrimRight(b.String(), " ") + "\n"); err != nil {
			return err
		}
	}
	return m.t.Poll(len(cells))
}

func (m *markdown) rule(x *object.Text, r rule) error {
	if r.fill == "" {
		return nil
	}
	var b strings.Builder
	b.WriteString(r.left)
	for j, w := range m.widths {
		if j > 0 {
			b.WriteString(r.cross)
		}
		n := w + 2*m.style.pad
		line := strings.Repeat(r.fill, n)
		if m.style.colons && len(m.cells[j]) > 0 {
			switch m.aligns[j] {
			case "right":
				line = strings.Repeat(r.fill, n-1) + ":"
			case "center":
				line = ":" + strings.Repeat(r.fill, n-2) + ":"
			default:
				line = ":" + strings.Repeat(r.fill, n-1)
			}
		}
		b.WriteString(line)
	}
	return x.Write(b.String() + r.right + "\n")
}

func (m *markdown) text() (string, error) {
	if m.style.dots && len(m.heads) > 0 && m.heads[0] == "" {
		m.heads[0] = ".."
	}
	if err := m.layout(); err != nil {
		return "", err
	}
	x := object.NewText(m.t)
	if err := m.rule(x, m.style.above); err != nil {
		return "", err
	}
	if m.heads != nil {
		if err := m.row(x, m.heads); err != nil {
			return "", err
		}
		if err := m.rule(x, m.style.under); err != nil {
			return "", err
		}
	}
	n := 0
	if len(m.cells) > 0 {
		n = len(m.cells[0])
	}
	line := make([]string, len(m.cells))
	for i := range n {
		if i > 0 {
			if err := m.rule(x, m.style.between); err != nil {
				return "", err
			}
		}
		for j := range line {
			line[j] = m.cells[j][i]
		}
		if err := m.row(x, line); err != nil {
			return "", err
		}
	}
	if err := m.rule(x, m.style.below); err != nil {
		return "", err
	}
	return strings.TrimSuffix(x.String(), "\n"), nil
}

// plainCells are a frame's columns as numpy would hold them together: numbers of one type, or objects.
func plainCells(t *object.Thread, f *frame.Frame) ([][]object.Value, error) {
	numbers := len(f.Cols) > 0
	floats := false
	for _, c := range f.Cols {
		numbers = numbers && (c.Kind() == column.Int64 || c.Kind() == column.Float64)
		floats = floats || c.Kind() == column.Float64
	}
	out := make([][]object.Value, len(f.Cols))
	for i, c := range f.Cols {
		var err error
		if numbers && floats {
			if c, err = c.Cast(t, column.Float64); err != nil {
				return nil, err
			}
		}
		if out[i], err = c.Cells(t); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// fill formats the cells of a frame, with a list of formats for floats that counts the columns.
func (m *markdown) fill(f *frame.Frame, index bool, floats []string, ints, missing string) error {
	index = index && f.Len() > 0
	if index {
		labels, err := f.Index.Labels(m.t)
		if err != nil {
			return err
		}
		head := ""
		if !f.Index.Name().IsNone() {
			head = textOf(m.t, f.Index.Name())
		}
		m.heads = append(m.heads, head)
		if err := m.format(labels, "g", "", ""); err != nil {
			return err
		}
	}
	names, err := f.Columns.Labels(m.t)
	if err != nil {
		return err
	}
	cells, err := plainCells(m.t, f)
	if err != nil {
		return err
	}
	for i, n := range names {
		m.heads = append(m.heads, textOf(m.t, n))
		// A list of formats counts the index' column.
		at := 0
		if len(floats) > 1 {
			if at = i; index {
				at++
			}
		}
		spec := "g"
		if at < len(floats) {
			spec = floats[at]
		}
		if err := m.format(cells[i], spec, ints, missing); err != nil {
			return err
		}
	}
	return nil
}

func toMarkdown(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	if s := frame.ToSeries(v); s != nil {
		name := s.Name
		if name.IsNone() {
			name = object.Int(0)
		}
		g, err := toFrame(t, s, name)
		if err != nil {
			return object.Value{}, err
		}
		f = g
	}
	if given(a[0]) {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "to_markdown(buf=…) is not supported here; files are out of reach, to_markdown() returns the text")
	}
	m := &markdown{t: t, numAlign: "decimal", strAlign: "left", heads: []string{}}
	style, floats, ints, missing := "pipe", []string{"g"}, "", ""
	headers := object.Value{}
	keys, vals, err := dictItems(t, object.ToDict(a[3]))
	if err != nil {
		return object.Value{}, err
	}
	for i, k := range keys {
		name, _ := text(k)
		s, isText := text(vals[i])
		switch name {
		case "tablefmt":
			style = s
		case "floatfmt":
			if floats = []string{s}; !isText {
				list, _, err := unpackList(t, vals[i])
				if err != nil {
					return object.Value{}, err
				}
				floats = nil
				for _, x := range list {
					floats = append(floats, textOf(t, x))
				}
			}
		case "intfmt":
			ints = s
		case "missingval":
			missing = s
		case "numalign", "stralign":
			if !isText || s != "left" && s != "right" && s != "center" && s != "decimal" {
				return object.Value{}, object.ValueErrorf("%s must be one of 'left', 'right', 'center', 'decimal'", name)
			}
			if name == "numalign" {
				m.numAlign = s
			} else {
				m.strAlign = s
			}
		case "headers":
			headers = vals[i]
		case "showindex":
			return object.Value{}, object.ValueErrorf("Pass 'index' instead of 'showindex")
		default:
			return object.Value{}, object.TypeErrorf("tabulate() got an unexpected keyword argument '%s'", object.Printable(name, 100))
		}
	}
	var ok bool
	if m.style, ok = tableStyles[style]; !ok {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "to_markdown(tablefmt=%s) is not supported here; use one of fancy_grid, github, grid, orgtbl, outline, pipe, plain, presto, psql, rounded_grid, rst, simple, simple_grid, tsv", pytext.Repr(object.Printable(style, 40)))
	}
	index, err := flag(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	if err := m.fill(f, index, floats, ints, missing); err != nil {
		return object.Value{}, err
	}
	if list, many, err := unpackList(t, headers); err != nil {
		return object.Value{}, err
	} else if many {
		for i := range m.heads {
			if k := i - max(len(m.heads)-len(list), 0); k >= 0 && k < len(list) {
				m.heads[i] = textOf(t, list[k])
			} else if len(list) < len(m.heads) {
				m.heads[i] = ""
			}
		}
	}
	s, err := m.text()
	if err != nil {
		return object.Value{}, err
	}
	return object.StrOf(t, s)
}

func initMarkdown() {
	for _, typ := range []*object.Type{frame.SeriesType, frame.DataFrameType} {
		def(typ, "to_markdown", "buf=None, *, mode='wt', index=True, storage_options=None!, **kwargs", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			return toMarkdown(t, v, []object.Value{a[0], a[1], a[2], a[4]})
		})
	}
}
