// This file defines HTML, a frame as an HTML table.

package frame

import (
	"fmt"
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/object"
)

// HTMLOptions are the parameters of to_html besides those of TextOptions.
type HTMLOptions struct {
	TextOptions
	Border   int
	Classes  []string
	ID       string
	Justify  string
	Bold     bool
	Escape   bool
	Sparsify bool
	Width    string // the least width of a column, "" without
}

// htmlWriter writes lines of HTML.
type htmlWriter struct {
	t *object.Thread
	x *object.Text
	o HTMLOptions
}

var htmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

func (w *htmlWriter) line(depth int, s string) error {
	return w.x.Write(strings.Repeat("  ", depth) + s + "\n")
}

// cell writes one cell: tag is th or td.
func (w *htmlWriter) cell(tag, attrs, s string, head bool) error {
	s = strings.TrimSpace(s)
	if w.o.Escape {
		s = htmlEscapes.Replace(s)
	}
	if w.o.Width != "" && head {
		attrs = ` style="min-width: ` + w.o.Width + `;"` + attrs
	}
	return w.line(3, "<"+tag+attrs+">"+s+"</"+tag+">")
}

func (w *htmlWriter) row(style string, cells func() error) error {
	if err := w.line(2, "<tr"+style+">"); err != nil {
		return err
	}
	if err := cells(); err != nil {
		return err
	}
	return w.line(2, "</tr>")
}

// spans gives for every place of a level how many equal labels begin there, 0 inside of such a run.
func spans(levels [][]string, l int) []int {
	out := make([]int, len(levels[l]))
	start := 0
	for i := range out {
		same := i > 0
		for k := 0; k <= l && same; k++ {
			same = levels[k][i] == levels[k][i-1]
		}
		if !same {
			start = i
		}
		out[start]++
	}
	return out
}

func ones(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = 1
	}
	return out
}

// HTML is the frame as a table.
func (f *Frame) HTML(t *object.Thread, o HTMLOptions) (string, error) {
	if err := t.Charge(int64(f.Len()) * int64(len(f.Cols)) * 16); err != nil {
		return "", err
	}
	tab := &table{o: o.TextOptions}
	shown, err := f.cut(t, tab)
	if err != nil {
		return "", err
	}
	w := &htmlWriter{t, object.NewText(t), o}
	head := "<table"
	if o.Border > 0 {
		head += fmt.Sprintf(` border="%d"`, o.Border)
	}
	head += ` class="` + strings.Join(append([]string{"dataframe"}, o.Classes...), " ") + `"`
	if o.ID != "" {
		head += ` id="` + htmlEscapes.Replace(o.ID) + `"`
	}
	if err := w.line(0, head+">"); err != nil {
		return "", err
	}
	if o.Header {
		if err := w.head(shown, tab); err != nil {
			return "", err
		}
	}
	if err := w.body(shown, tab); err != nil {
		return "", err
	}
	if err := w.x.Write("</table>"); err != nil {
		return "", err
	}
	cut := tab.cutRow > 0 || tab.cutCol > 0
	if o.Dimensions.IsBool() && o.Dimensions.AsBool() || object.IsStr(o.Dimensions) && cut {
		if err := w.x.Write(fmt.Sprintf("\n<p>%d rows × %d columns</p>", f.Len(), len(f.Cols))); err != nil {
			return "", err
		}
	}
	return w.x.String(), nil
}

// names are the header cells that stand above the index.
func (w *htmlWriter) names(x *Index, text string) error {
	for l := range x.NLevels() {
		s := ""
		if l == x.NLevels()-1 {
			s = text
		}
		if err := w.cell("th", "", s, true); err != nil {
			return err
		}
	}
	return nil
}

func (w *htmlWriter) head(f *Frame, tab *table) error {
	levels, err := f.Columns.formatted(w.t, object.None)
	if err != nil {
		return err
	}
	if err := w.line(1, "<thead>"); err != nil {
		return err
	}
	rowNames := w.o.Index && w.o.IndexNames && f.Index.hasNames()
	style := ` style="text-align: ` + w.o.Justify + `;"`
	for l := range levels {
		runs := ones(len(levels[l]))
		if len(levels) > 1 && w.o.Sparsify && l < len(levels)-1 {
			runs = spans(levels, l)
		}
		rowStyle := style
		if len(levels) > 1 {
			rowStyle = ""
		}
		err := w.row(rowStyle, func() error {
			if w.o.Index {
				name, err := nameText(w.t, f.Columns.Names[l])
				if err != nil {
					return err
				}
				if !w.o.IndexNames {
					name = ""
				}
				if err := w.names(f.Index, name); err != nil {
					return err
				}
			}
			for i, n := range runs {
				if tab.cutCol > 0 && i == tab.cutCol {
					if err := w.cell("th", "", "...", true); err != nil {
						return err
					}
				}
				attrs := ""
				switch {
				case n == 0:
					continue
				case n > 1:
					attrs = fmt.Sprintf(` colspan="%d" halign="left"`, n)
				}
				if err := w.cell("th", attrs, levels[l][i], true); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	if rowNames {
		err := w.row("", func() error {
			for _, n := range f.Index.Names {
				s, err := nameText(w.t, n)
				if err != nil {
					return err
				}
				if err := w.cell("th", "", s, false); err != nil {
					return err
				}
			}
			for i := range f.Cols {
				if tab.cutCol > 0 && i == tab.cutCol {
					if err := w.cell("th", "", "", false); err != nil {
						return err
					}
				}
				if err := w.cell("th", "", "", false); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return w.line(1, "</thead>")
}

func (w *htmlWriter) body(f *Frame, tab *table) error {
	if err := w.line(1, "<tbody>"); err != nil {
		return err
	}
	labels, err := f.Index.formatted(w.t, object.None)
	if err != nil {
		return err
	}
	cells := make([][]string, len(f.Cols))
	for i, c := range f.Cols {
		if cells[i], err = w.column(f, c, i); err != nil {
			return err
		}
	}
	runs := make([][]int, len(labels))
	for l := range labels {
		runs[l] = ones(len(labels[l]))
		if len(labels) > 1 && w.o.Sparsify && l < len(labels)-1 {
			runs[l] = spans(labels, l)
		}
	}
	tag := "td"
	if w.o.Bold {
		tag = "th"
	}
	for r := range f.Len() {
		if tab.cutRow > 0 && r == tab.cutRow {
			if err := w.dots(f, tab, tag); err != nil {
				return err
			}
		}
		err := w.row("", func() error {
			if w.o.Index {
				for l := range labels {
					attrs := ""
					switch n := runs[l][r]; {
					case n == 0:
						continue
					case n > 1:
						attrs = fmt.Sprintf(` rowspan="%d" valign="top"`, n)
					}
					if err := w.cell(tag, attrs, labels[l][r], false); err != nil {
						return err
					}
				}
			}
			for i := range cells {
				if tab.cutCol > 0 && i == tab.cutCol {
					if err := w.cell("td", "", "...", false); err != nil {
						return err
					}
				}
				if err := w.cell("td", "", cells[i][r], false); err != nil {
					return err
				}
			}
			return nil
		})
		if err == nil {
			err = w.t.Poll(len(cells))
		}
		if err != nil {
			return err
		}
	}
	return w.line(1, "</tbody>")
}

func (w *htmlWriter) dots(f *Frame, tab *table, tag string) error {
	return w.row("", func() error {
		if w.o.Index {
			for range f.Index.NLevels() {
				if err := w.cell(tag, "", "...", false); err != nil {
					return err
				}
			}
		}
		n := len(f.Cols)
		if tab.cutCol > 0 {
			n++
		}
		for range n {
			if err := w.cell("td", "", "...", false); err != nil {
				return err
			}
		}
		return nil
	})
}

func (w *htmlWriter) column(f *Frame, c *column.Column, i int) ([]string, error) {
	cell := w.o.cells(w.t)
	if w.o.Formatters != nil {
		label, err := f.Columns.Label(w.t, i)
		if err != nil {
			return nil, err
		}
		cell.Formatter = w.o.Formatters(label, i)
	}
	cell.NoPad = true
	return formatCells(w.t, c, cell)
}
