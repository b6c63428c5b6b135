// This file defines ToMarkdown: a frame or series as a table in Markdown that a host can show in a message.

package pandas

import (
	"fmt"
	"strings"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// cutMark stands for the rows or columns that a table leaves out.
const (
	cutMark   = "…"
	markWidth = 3 // of its column, whose header it is, too
)

// ToMarkdown is a frame or series as to_markdown writes it, with bars and line ends in cells escaped; ok is false for other values. A positive
// most bounds the characters: rows in the middle are left out, then columns, and a last line tells how large the whole is. It fails with a limit
// error where not even one row of one column fits.
func ToMarkdown(t *object.Thread, v object.Value, most int) (text string, ok bool, err error) {
	f := frame.ToFrame(v)
	if s := frame.ToSeries(v); s != nil {
		name := s.Name
		if name.IsNone() {
			name = object.Int(0)
		}
		if f, err = toFrame(t, s, name); err != nil {
			return "", true, err
		}
	}
	if f == nil {
		return "", false, nil
	}
	rows, cols := f.Len(), len(f.Cols)
	footer := fmt.Sprintf("\n\n[%d rows x %d columns]", rows, cols)
	room := most - len(footer)
	if most > 0 {
		// No more is formatted than could fit: every cell takes four characters at least.
		if fits := max(room, 4) / 4; cols > fits {
			if f, err = middleCut(t, f, 1, fits/2+1); err != nil {
				return "", true, err
			}
		}
		if fits := max(room, 0)/(4*len(f.Cols)+5) + 2; rows > fits {
			if f, err = middleCut(t, f, 0, fits/2+1); err != nil {
				return "", true, err
			}
		}
	}
	m := &markdown{t: t, style: tableStyles["pipe"], numAlign: "decimal", strAlign: "left", heads: []string{}}
	if err := m.fill(f, true, []string{"g"}, "", ""); err != nil {
		return "", true, err
	}
	if err := m.escape(); err != nil {
		return "", true, err
	}
	if most > 0 {
		whole := f.Len() == rows && len(f.Cols) == cols
		if err := m.layout(); err != nil {
			return "", true, err
		}
		if !whole || m.size(f.Len()+2) > most {
			if !m.shrink(f.Len(), room, f.Len() < rows, len(f.Cols) < cols) {
				return "", true, &budget.LimitError{Resource: budget.Result, Limit: int64(most), Used: int64(m.size(f.Len() + 2))}
			}
			text, err = m.text()
			return text + footer, true, err
		}
	}
	text, err = m.text()
	return text, true, err
}

// middleCut is a frame with its first and last n rows only, or columns.
func middleCut(t *object.Thread, f *frame.Frame, axis, n int) (*frame.Frame, error) {
	total := f.Len()
	if axis == 1 {
		total = len(f.Cols)
	}
	if total <= 2*n {
		return f, nil
	}
	if err := t.Charge(8 * int64(n)); err != nil {
		return nil, err
	}
	at := make([]int32, 0, 2*n)
	for i := range n {
		at = append(at, int32(i))
	}
	for i := total - n; i < total; i++ {
		at = append(at, int32(i))
	}
	if axis == 0 {
		return f.Take(t, at)
	}
	return f.Select(t, at)
}

var cellEscapes = strings.NewReplacer("|", `\|`, "\r\n", " ", "\n", " ", "\r", " ")

// escape keeps cells and headers from breaking the table.
func (m *markdown) escape() error {
	one := func(p *string) error {
		if !strings.ContainsAny(*p, "|\r\n") {
			return nil
		}
		if err := m.t.Charge(2 * int64(len(*p))); err != nil {
			return err
		}
		*p = cellEscapes.Replace(*p)
		return nil
	}
	for j := range m.heads {
		if err := one(&m.heads[j]); err != nil {
			return err
		}
	}
	for _, cells := range m.cells {
		for i := range cells {
			if err := one(&cells[i]); err != nil {
				return err
			}
			if i&0xfff == 0xfff {
				if err := m.t.Poll(0x1000); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// size is how many characters so many lines of the table have.
func (m *markdown) size(lines int) int {
	return m.line(len(m.widths), 0)*lines - 1
}

// line is the length of a line with its end when only the first and last columns are kept.
func (m *markdown) line(first, last int) int {
	n := 2
	for j, w := range m.widths {
		if j < first || j >= len(m.widths)-last {
			n += w + 2*m.style.pad + 1
		}
	}
	if first+last < len(m.widths) {
		n += markWidth + 2*m.style.pad + 1
	}
	return max(n, 3)
}

// shrink leaves out rows and columns in the middle so that the table has at most room characters. lessRows and lessCols say that some are left
// out already. It is false where nothing fits.
func (m *markdown) shrink(rows, room int, lessRows, lessCols bool) bool {
	// The header, the line under it, two rows and the mark between them must fit.
	least := min(rows, 3) + 2
	first, last := len(m.widths), 0
	if lessCols || m.line(first, 0)*least > room {
		first, last = (len(m.widths)+1)/2, len(m.widths)/2
		if first+last == len(m.widths) && !lessCols {
			last--
		}
		for m.line(first, max(last, 0))*least > room {
			if first+last <= min(2, len(m.widths)) { // the index and one column
				return false
			}
			if last >= first {
				last--
			} else {
				first--
			}
		}
		last = max(last, 0)
	}
	lines := room / m.line(first, last)
	keep := func(cells []string) []string {
		if rows+2 <= lines && !lessRows {
			return cells
		}
		n := min(lines-3, rows)
		if n < 1 {
			return cells[:min(1, len(cells))]
		}
		out := append([]string{}, cells[:(n+1)/2]...)
		out = append(out, cutMark)
		return append(out, cells[len(cells)-n/2:]...)
	}
	var heads []string
	var cells [][]string
	var kinds []int
	add := func(j int) {
		heads, cells, kinds = append(heads, m.heads[j]), append(cells, keep(m.cells[j])), append(kinds, m.kinds[j])
	}
	for j := range first {
		add(j)
	}
	if first+last < len(m.widths) || lessCols {
		dots := make([]string, len(m.cells[0]))
		for i := range dots {
			dots[i] = cutMark
		}
		heads, cells, kinds = append(heads, cutMark), append(cells, keep(dots)), append(kinds, mdText)
	}
	for j := len(m.widths) - last; j < len(m.widths); j++ {
		add(j)
	}
	m.heads, m.cells, m.kinds, m.widths, m.aligns = heads, cells, kinds, nil, nil
	return true
}
