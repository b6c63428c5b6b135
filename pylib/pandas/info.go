// This file defines info.

package pandas

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// info prints the columns with their counts and types.
func info(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	var b strings.Builder
	b.WriteString("<class 'pandas.DataFrame'>\n")
	class := object.TypeOf(f.Index.Value()).Name
	b.WriteString(class + ": " + strconv.Itoa(f.Len()) + " entries")
	if f.Len() > 0 {
		lo, err := f.Index.Label(t, 0)
		if err != nil {
			return lo, err
		}
		hi, err := f.Index.Label(t, f.Len()-1)
		if err != nil {
			return hi, err
		}
		b.WriteString(", " + textOf(t, lo) + " to " + textOf(t, hi))
	}
	fmt.Fprintf(&b, "\nData columns (total %d columns):\n", len(f.Cols))
	rows := [][]string{{"#", "Column", "Non-Null Count", "Dtype"}}
	kinds := map[string]int{}
	for i, c := range f.Cols {
		l, err := f.Columns.Label(t, i)
		if err != nil {
			return l, err
		}
		n, err := frame.Count(t, c)
		if err != nil {
			return l, err
		}
		kinds[c.DType()]++
		rows = append(rows, []string{strconv.Itoa(i), textOf(t, l), strconv.Itoa(n) + " non-null", c.DType()})
	}
	widths := []int{len(strconv.Itoa(len(f.Cols))), 6, 14, 5}
	widths[0] = max(widths[0], 2)
	for _, r := range rows {
		for k, s := range r {
			widths[k] = max(widths[k], len([]rune(s)))
		}
	}
	line := func(r []string) {
		for k, s := range r {
			if k == 0 {
				b.WriteString(" ")
			} else {
				b.WriteString("  ")
			}
			b.WriteString(s + strings.Repeat(" ", widths[k]-len([]rune(s))))
		}
		b.WriteString("\n")
	}
	line(rows[0])
	dashes := make([]string, 4)
	for k := range dashes {
		dashes[k] = strings.Repeat("-", len(rows[0][k]))
	}
	b.WriteString("---  " + dashes[1] + strings.Repeat(" ", widths[1]-6) + "  " + dashes[2] + strings.Repeat(" ", widths[2]-14) + "  " + dashes[3] + strings.Repeat(" ", widths[3]-5) + "\n")
	for _, r := range rows[1:] {
		line(r)
	}
	names := make([]object.Value, 0, len(kinds))
	for k := range kinds {
		names = append(names, object.NewStr(k))
	}
	order, err := frame.IndexOf(t, names, object.None)
	if err != nil {
		return object.Value{}, err
	}
	by, err := order.Argsort(t, false)
	if err != nil {
		return object.Value{}, err
	}
	var parts []string
	for _, i := range by {
		n, _ := text(names[i])
		parts = append(parts, fmt.Sprintf("%s(%d)", n, kinds[n]))
	}
	b.WriteString("dtypes: " + strings.Join(parts, ", ") + "\n")
	total := int64(0)
	for _, c := range f.Cols {
		total += int64(c.Len()) * 8
	}
	if f.Index.IsDefault() {
		total += 132
	} else {
		total += int64(f.Len()) * 8
	}
	size, unit := float64(total), "bytes"
	for _, u := range []string{"KB", "MB", "GB"} {
		if size >= 1024 {
			size, unit = size/1024, u
		}
	}
	fmt.Fprintf(&b, "memory usage: %.1f %s\n", size, unit)
	if err := t.Charge(int64(b.Len())); err != nil {
		return object.Value{}, err
	}
	return object.None, t.Print(b.String())
}
