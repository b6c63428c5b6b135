// This file defines info, the summary of a frame's or series' columns as text.

package pandas

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// infoOptions are the parameters of info.
type infoOptions struct {
	full, counts, memory, deep bool
}

func indexSummary(t *object.Thread, x *frame.Index) (string, error) {
	s := object.TypeOf(x.Value()).Name + ": " + strconv.Itoa(x.Len()) + " entries"
	if x.Len() == 0 {
		return s, nil
	}
	ends := [2]string{}
	var form frame.TimeForm
	times := x.Column() != nil && x.Column().Kind() == column.Datetime
	if times {
		var err error
		if form, err = frame.FormOf(t, x.Column()); err != nil {
			return "", err
		}
	}
	for k, i := range []int{0, x.Len() - 1} {
		l, err := x.Label(t, i)
		if err != nil {
			return "", err
		}
		if times && column.ToTimestamp(l) != nil {
			ends[k] = form.Single(i)
			continue
		}
		if ends[k], err = object.ToString(t, l); err != nil {
			return "", err
		}
	}
	return s + ", " + ends[0] + " to " + ends[1], nil
}

// sizeText is a number of bytes as info prints it.
func sizeText(n int64, more bool) string {
	size, unit := float64(n), "bytes"
	for _, u := range []string{"KB", "MB", "GB", "TB"} {
		if size >= 1024 {
			size, unit = size/1024, u
		}
	}
	plus := ""
	if more {
		plus = "+"
	}
	return fmt.Sprintf("%.1f%s %s", size, plus, unit)
}

// infoTable aligns rows below a header and a rule.
func infoTable(b *strings.Builder, rows [][]string) {
	widths := make([]int, len(rows[0]))
	for _, r := range rows {
		for k, s := range r {
			widths[k] = max(widths[k], len([]rune(s)))
		}
	}
	rule := make([]string, len(rows[0]))
	for k, s := range rows[0] {
		rule[k] = strings.Repeat("-", len(s))
	}
	for _, r := range slices.Insert(rows, 1, rule) {
		for k, s := range r {
			if k > 0 {
				b.WriteString("  ")
			}
			b.WriteString(s + strings.Repeat(" ", widths[k]-len([]rune(s))))
		}
		b.WriteString("\n")
	}
}

// infoFoot writes how many columns there are of each type, and the memory that they take.
func infoFoot(t *object.Thread, b *strings.Builder, x *frame.Index, cols []*column.Column, o infoOptions) error {
	kinds := map[string]int{}
	more := false
	total := int64(0)
	for _, c := range cols {
		kinds[c.DType()]++
		more = more || c.DType() == "object"
		n, err := columnBytes(t, c, o.deep)
		if err != nil {
			return err
		}
		total += n
	}
	names := make([]string, 0, len(kinds))
	for k := range kinds {
		names = append(names, k)
	}
	slices.Sort(names)
	for i, n := range names {
		names[i] = fmt.Sprintf("%s(%d)", n, kinds[n])
	}
	b.WriteString("dtypes: " + strings.Join(names, ", "))
	if !o.memory {
		return nil
	}
	n, err := indexBytes(t, x, o.deep)
	if err != nil {
		return err
	}
	if _, _, isRange := x.IsRange(); !isRange {
		levels, err := x.Levels(t)
		if err != nil {
			return err
		}
		for _, c := range levels {
			more = more || c.Kind() == column.String || c.DType() == "object"
		}
	}
	b.WriteString("\nmemory usage: " + sizeText(total+n, more && !o.deep) + "\n")
	return nil
}

func info(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f, s := frame.ToFrame(v), frame.ToSeries(v)
	if given(a[1]) {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "info(buf=…) is not supported here; info() prints the text")
	}
	o := infoOptions{full: true, counts: true, memory: true, deep: isText(a[3], "deep")}
	width := 1
	if f != nil {
		width = len(f.Cols)
	}
	limit := 100
	if given(a[2]) {
		n, err := object.IndexInt(t, a[2])
		if err != nil {
			return object.Value{}, err
		}
		limit = n
	}
	o.full = width <= limit
	for i, to := range map[int]*bool{0: &o.full, 4: &o.counts, 3: &o.memory} {
		if given(a[i]) && !object.IsStr(a[i]) {
			b, err := flag(t, a[i])
			if err != nil {
				return object.Value{}, err
			}
			*to = b
		}
	}
	head, err := indexSummary(t, axisIndex(v))
	if err != nil {
		return object.Value{}, err
	}
	var b strings.Builder
	b.WriteString("<class 'pandas." + object.TypeOf(v).Name + "'>\n" + head + "\n")
	switch {
	case f == nil:
		err = infoSeries(t, &b, s, o)
	case len(f.Cols) == 0:
		b.WriteString("Empty DataFrame\n")
	default:
		err = infoFrame(t, &b, f, o)
	}
	if err != nil {
		return object.Value{}, err
	}
	if err := t.Charge(int64(b.Len())); err != nil {
		return object.Value{}, err
	}
	return object.None, t.Print(b.String())
}

func infoSeries(t *object.Thread, b *strings.Builder, s *frame.Series, o infoOptions) error {
	if o.full {
		name := "None"
		if !s.Name.IsNone() {
			name = textOf(t, s.Name)
		}
		b.WriteString("Series name: " + name + "\n")
		n, err := frame.Count(t, s.Col)
		if err != nil {
			return err
		}
		rows := [][]string{{"Non-Null Count", "Dtype"}, {strconv.Itoa(n) + " non-null", s.Col.DType()}}
		if !o.counts {
			rows = [][]string{{"Dtype"}, {s.Col.DType()}}
		}
		infoTable(b, rows)
	}
	return infoFoot(t, b, s.Index, []*column.Column{s.Col}, o)
}

func infoFrame(t *object.Thread, b *strings.Builder, f *frame.Frame, o infoOptions) error {
	if !o.full {
		lo, err := f.Columns.Label(t, 0)
		if err != nil {
			return err
		}
		hi, err := f.Columns.Label(t, len(f.Cols)-1)
		if err != nil {
			return err
		}
		fmt.Fprintf(b, "Columns: %d entries, %s to %s\n", len(f.Cols), textOf(t, lo), textOf(t, hi))
		return infoFoot(t, b, f.Index, f.Cols, o)
	}
	fmt.Fprintf(b, "Data columns (total %d columns):\n", len(f.Cols))
	if err := t.Charge(int64(len(f.Cols)) * 160); err != nil {
		return err
	}
	rows := [][]string{{" # ", "Column", "Non-Null Count", "Dtype"}}
	for i, c := range f.Cols {
		l, err := f.Columns.Label(t, i)
		if err != nil {
			return err
		}
		n, err := frame.Count(t, c)
		if err != nil {
			return err
		}
		rows = append(rows, []string{" " + strconv.Itoa(i), textOf(t, l), strconv.Itoa(n) + " non-null", c.DType()})
	}
	if !o.counts {
		for i, r := range rows {
			rows[i] = []string{r[0], r[1], r[3]}
		}
	}
	infoTable(b, rows)
	return infoFoot(t, b, f.Index, f.Cols, o)
}

func initInfo() {
	def(frame.DataFrameType, "info", "verbose=None, buf=None, max_cols=None, memory_usage=None, show_counts=None", info)
	def(frame.SeriesType, "info", "verbose=None, buf=None, max_cols=None, memory_usage=None, show_counts=None", info)
}
