// This file defines itertuples and the named tuples that it gives.

package pandas

import (
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// rowTuple is a row as a tuple with the columns' names as attributes.
type rowTuple struct {
	object.Tuple
	shape *rowShape
}

type rowShape struct {
	name   string
	fields []string
	at     map[string]int
}

var rowTupleType = func() *object.Type {
	c := object.NewType("Pandas", object.LayoutTuple, object.TupleType)
	c.Module = "pandas"
	c.Final = true
	c.Slots.Repr = func(t *object.Thread, v object.Value) (string, error) {
		r := (*rowTuple)(v.Pointer())
		x := object.NewText(t)
		if err := x.Write(r.shape.name + "("); err != nil {
			return "", err
		}
		for i, f := range r.shape.fields {
			if i > 0 {
				f = ", " + f
			}
			s, err := object.Repr(t, r.Items[i])
			if err != nil {
				return "", err
			}
			if err := x.Write(f + "=" + s); err != nil {
				return "", err
			}
		}
		err := x.Write(")")
		return x.String(), err
	}
	c.Slots.GetAttr = func(t *object.Thread, v object.Value, name *object.Str) (object.Value, bool, error) {
		r := (*rowTuple)(v.Pointer())
		i, ok := r.shape.at[name.String()]
		if !ok {
			return object.Value{}, false, nil
		}
		return r.Items[i], true, nil
	}
	attr(c, "_fields", func(t *object.Thread, v object.Value) (object.Value, error) {
		r := (*rowTuple)(v.Pointer())
		out := make([]object.Value, len(r.shape.fields))
		for i, f := range r.shape.fields {
			out[i] = object.NewStr(f)
		}
		return object.TupleOf(out), nil
	})
	def(c, "_asdict", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		r := (*rowTuple)(v.Pointer())
		d, err := object.NewDict(t)
		if err != nil {
			return object.Value{}, err
		}
		for i, f := range r.shape.fields {
			if err := d.SetStr(t, f, r.Items[i]); err != nil {
				return object.Value{}, err
			}
		}
		return d.Value(), nil
	})
	object.InitType(c)
	return c
}()

var keywords = map[string]bool{"False": true, "None": true, "True": true, "and": true, "as": true, "assert": true, "async": true, "await": true, "break": true, "class": true,
	"continue": true, "def": true, "del": true, "elif": true, "else": true, "except": true, "finally": true, "for": true, "from": true, "global": true, "if": true, "import": true,
	"in": true, "is": true, "lambda": true, "nonlocal": true, "not": true, "or": true, "pass": true, "raise": true, "return": true, "try": true, "while": true, "with": true, "yield": true}

func itertuples(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v).Copy()
	index, err := flag(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	shape := &rowShape{at: map[string]int{}}
	add := func(name string) {
		i := len(shape.fields)
		if _, dup := shape.at[name]; dup || name == "" || strings.HasPrefix(name, "_") || keywords[name] || !pytext.IsIdentifier(name) {
			name = "_" + strconv.Itoa(i)
		}
		shape.at[name] = i
		shape.fields = append(shape.fields, name)
	}
	if index {
		add("Index")
	}
	labels, err := f.Columns.Labels(t)
	if err != nil {
		return object.Value{}, err
	}
	for _, l := range labels {
		s, ok := text(l)
		if !ok {
			s = ""
		}
		add(s)
	}
	plain := a[1].IsNone()
	if !plain {
		shape.name, _ = text(a[1])
	}
	width := len(shape.fields)
	cols := make([]func(t *object.Thread, i int) (object.Value, error), len(f.Cols))
	for j, c := range f.Cols {
		cols[j] = cellReader(c)
	}
	return rowIterator(t, f.Value(), f.Len(), func(t *object.Thread, i int) (object.Value, error) {
		if err := t.Charge(int64(width)*16 + 64); err != nil {
			return object.Value{}, err
		}
		items := make([]object.Value, 0, width)
		if index {
			l, err := f.Index.Label(t, i)
			if err != nil {
				return l, err
			}
			items = append(items, l)
		}
		for _, read := range cols {
			x, err := read(t, i)
			if err != nil {
				return x, err
			}
			items = append(items, x)
		}
		if plain {
			return object.TupleOf(items), nil
		}
		r := &rowTuple{shape: shape}
		r.Header, r.Items = object.HeaderOf(rowTupleType), items
		return object.Obj(&r.Header), nil
	})
}

// cellReader reads cells of a column; equal strings of a dictionary share one object.
func cellReader(c *column.Column) func(t *object.Thread, i int) (object.Value, error) {
	if c.Kind() != column.String || !c.Text().Coded() {
		return c.Cell
	}
	known := map[int]object.Value{}
	return func(t *object.Thread, i int) (object.Value, error) {
		code := c.Text().Code(i)
		if code < 0 {
			return column.NaN, nil
		}
		x, ok := known[code]
		if !ok {
			var err error
			if x, err = object.StrOf(t, c.Text().Dict()[code]); err != nil {
				return x, err
			}
			known[code] = x
		}
		return x, nil
	}
}
