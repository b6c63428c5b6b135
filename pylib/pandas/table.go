// This file defines Table, loaded data in the layout of frames, which runs share.

package pandas

import (
	"fmt"

	"github.com/apache/arrow-go/v18/arrow"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// Table is the columns of a loaded table. It never changes, belongs to no run and may be used by many at once: a frame of it costs next
// to nothing.
type Table struct {
	names []string
	cols  []*column.Column
	rows  int
}

// NewTable turns an Arrow table into columns, once: chunks are joined, text of few distinct strings becomes codes, narrow numbers get
// the width of cells. Columns that have the layout of ours share their memory with the table, which must not change. The run behind t pays
// while it works; size is what the columns take, for the runs that use them.
func NewTable(t *object.Thread, table arrow.Table) (_ *Table, size int64, err error) {
	n := int(table.NumCols())
	if err := t.Charge(int64(n)*256 + 256); err != nil {
		return nil, 0, err
	}
	out := &Table{names: make([]string, n), cols: make([]*column.Column, n), rows: int(table.NumRows())}
	for i := range out.cols {
		out.names[i] = table.Schema().Field(i).Name
		if out.cols[i], err = arrowColumn(t, table, i); err != nil {
			return nil, 0, err
		}
		size += out.cols[i].HostBytes()
	}
	return out, size, nil
}

// arrowColumn makes one column of a table, as memory of the host.
func arrowColumn(t *object.Thread, table arrow.Table, i int) (*column.Column, error) {
	chunks := table.Column(i).Data().Chunks()
	parts := make([]*column.Column, 0, len(chunks))
	before := t.Meter.Used()
	for _, a := range chunks {
		if a.Len() == 0 && len(chunks) > 1 {
			continue
		}
		c, err := column.FromArrow(t, a)
		if err != nil {
			return nil, fmt.Errorf("column %q: %w", table.Schema().Field(i).Name, err)
		}
		parts = append(parts, c)
	}
	paid := max(0, t.Meter.Used()-before) // less than the parts take where they share the table's memory
	c, err := joinChunks(t, table.Schema().Field(i).Type, parts)
	if err != nil {
		return nil, err
	}
	out := c.Hosted()
	if len(parts) > 1 {
		t.Meter.Release(paid)
	}
	return out, nil
}

// Frame is a DataFrame of the table.
func (x *Table) Frame(t *object.Thread) (object.Value, error) {
	if err := t.Charge(int64(len(x.cols))*256 + 256); err != nil {
		return object.Value{}, err
	}
	names := make([]object.Value, len(x.names))
	for i, s := range x.names {
		names[i] = object.NewStr(s)
	}
	columns, err := frame.IndexOf(t, names, object.None)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewFrame(frame.RangeIndex(0, 1, x.rows), columns, append([]*column.Column(nil), x.cols...)).Value(), nil
}
